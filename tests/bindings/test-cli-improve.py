#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""parindex improve: test-cli-improve.py PARINDEX EXAMPLES_DATA"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import jsonschema

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "docs" / "schemas"
LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR", "COLUMNS")
DOCUMENT = {
    "format": "parindex-document",
    "version": 1,
    "frameworks": [
        {
            "id": "f",
            "aggregation": "sum",
            "missing": "zero",
            "bands": [{"id": "good", "title": "Tốt", "from": 80}, {"id": "rest", "title": "Khác"}],
            "criteria": [
                {"id": "1", "title": "Báo cáo", "max": 2, "owner": "Sở Nội vụ", "rule": {"kind": "tiers", "from": [90, 50, 0], "points": [2, 1, 0]}},
                {"id": "2", "title": "Trang tin", "max": 3, "rule": {"kind": "yes-no"}},
                {"id": "3", "title": "Khảo sát", "max": 5, "rule": {"kind": "points"}},
            ],
        }
    ],
    "units": [{"id": unit, "name": f"Xã {unit}", "level": "commune", "groups": {"block": block}} for unit, block in zip("abc", "xxy")],
    "assessments": [
        {
            "framework": "f",
            "period": "2024",
            "stage": "published",
            "values": {"a": {"1": 60, "2": False, "3": 3.5}, "b": {"1": 95, "2": True, "3": 2.5}, "c": {"1": 95, "2": True, "3": 4}},
        }
    ],
}


def run(*words):
    env = {name: value for name, value in os.environ.items() if name not in LOCALE}
    env.update({"LC_ALL": "C.UTF-8", "G_DEBUG": "fatal-criticals"})
    done = subprocess.run([PARINDEX, *map(str, words)], capture_output=True, env=env, timeout=60, check=False)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


class Improve(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / "document.json"
        self.path.write_text(json.dumps(DOCUMENT, ensure_ascii=False), encoding="utf-8")

    def done(self, *words):
        status, out, err = run("improve", self.path, *words)
        self.assertEqual((status, err), (0, ""), words)
        return out

    def plan(self, *words):
        plan = json.loads(self.done("--unit", "a", "--format", "json", *words))
        with open(SCHEMAS / "improvement.schema.json", encoding="utf-8") as file:
            jsonschema.Draft202012Validator(json.load(file)).validate(plan)
        return plan

    def test_already_there(self):
        text = self.done("--unit", "c", "--rank", "1", "--language", "en")
        self.assertIn("has already reached rank 1", text)
        self.assertNotIn("Effort", text)

    def test_goals(self):
        for words, effort, moves in (
            (("--rank", 2), 3, [("2", 0, 3)]),
            (("--rank", 1, "--within", "block"), 3, [("2", 0, 3)]),
            (("--score", 6), 1.5, [("3", 3.5, 5)]),
            (("--percent", 60), 1.5, [("3", 3.5, 5)]),
            (("--band", "good"), 3.5, [("2", 0, 3), ("3", 3.5, 4)]),
            (("--band", "rest"), 0, []),
            (("--score", 6, "--effort", "3=10,2=0.5"), 1.5, [("2", 0, 3)]),
            (("--score", 5, "--fixed", "3"), 1, [("1", 1, 2)]),
            (("--score", 4.6, "--grid", 0.25), 0.25, [("3", 3.5, 3.75)]),
        ):
            plan = self.plan(*words)
            self.assertTrue(plan["reachable"] and plan["exact"], words)
            self.assertEqual(plan["effort"], effort, words)
            self.assertEqual([(move["criterion"], move["from"], move["to"]) for move in plan["moves"]], moves, words)

    def test_stated(self):
        """What the document says of effort, of what is fixed, and of who leads the work."""
        document = json.loads(json.dumps(DOCUMENT))
        first, second, third = document["frameworks"][0]["criteria"]
        second["effort"], third["fixed"] = 0.25, True
        document["assignments"] = [{"agency": "so-khcn", "role": "lead", "framework": "f", "nodes": ["2"], "valid": {"from": "2024-06-01"}},
                                   {"agency": "x", "role": "lead", "framework": "f"}, {"agency": "y", "role": "officer", "framework": "f", "nodes": ["2"]}]
        self.path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        owners = lambda day: [(move["criterion"], move["owner"]) for move in self.plan("--score", 8, "--as-of", day)["moves"]]
        self.assertEqual(owners("2024-12-31"), [("1", "Sở Nội vụ"), ("2", "so-khcn")])
        self.assertEqual(owners("2024-01-31"), [("1", "Sở Nội vụ"), ("2", "x")])
        self.assertEqual(self.plan("--score", 8)["effort"], 1.75)
        self.assertEqual(self.plan("--score", 8, "--effort", "2=2")["effort"], 7)

    def test_unreachable(self):
        plan = self.plan("--score", 9, "--fixed", "2")
        self.assertEqual((plan["reachable"], plan["after"]["score"]), (False, 7))
        self.assertIn("cannot reach 9 points", plan["steps"][0])

    def test_words(self):
        out = self.done("--unit", "a", "--score", 7, "--fixed", "2,3", "--language", "vi")
        self.assertIn("Xã a không thể đạt 7 điểm", out)
        self.assertIn("cơ quan chủ trì: Sở Nội vụ", out)
        self.assertIn("Giữ nguyên theo yêu cầu: 2, 3.", out)
        self.assertIn("in charge: Sở Nội vụ", self.done("--unit", "a", "--score", 5, "--fixed", "2,3"))

    def test_csv(self):
        out = self.done("--unit", "a", "--score", 5, "--fixed", "3", "--format", "csv")
        self.assertEqual(out, "unit,criterion,title,owner,from,to,effort\na,1,Báo cáo,Sở Nội vụ,1,2,1\n")

    def test_wrong_use(self):
        for words in ((), ("--unit", "a"), ("--unit", "a", "--rank", 1, "--score", 2), ("--unit", "a", "--rank", 0), ("--unit", "a", "--score", "x"),
                      ("--unit", "a", "--score", 5, "--fixed", "9"), ("--unit", "a", "--band", "best")):
            status, out, err = run("improve", self.path, *words)
            self.assertEqual((status, out), (2, ""), words)
            self.assertNotEqual(err, "", words)


if __name__ == "__main__":
    PARINDEX = sys.argv.pop(1)
    sys.argv.pop(1)
    unittest.main()
