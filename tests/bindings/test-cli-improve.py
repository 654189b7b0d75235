#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""parindex improve: test-cli-improve.py PARINDEX EXAMPLES_DATA"""

import json

import jsonschema

from command import DATA, SCHEMAS, Case, main, run

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


class Improve(Case):
    def setUp(self):
        super().setUp()
        self.path = self.write(DOCUMENT)

    def improve(self, *words):
        return self.done("improve", self.path, *words)

    def plan(self, *words):
        plan = json.loads(self.improve("--unit", "a", "--format", "json", *words))
        with open(SCHEMAS / "improvement.schema.json", encoding="utf-8") as file:
            jsonschema.Draft202012Validator(json.load(file)).validate(plan)
        return plan

    def test_already_there(self):
        text = self.improve("--unit", "c", "--rank", "1", "--language", "en")
        self.assertIn("has already reached rank 1", text)
        self.assertNotIn("Effort", text)

    def test_missing_key(self):
        """Points that are given bring a value to a leaf that has none, and that breaks the tie."""
        framework = {
            "id": "f",
            "aggregation": "sum",
            "missing": "zero",
            "ranking": {"of": "score", "ties": "ordinal", "keys": ["a"]},
            "criteria": [{"id": "a", "max": 4}, {"id": "b", "max": 4, "fixed": True}],
        }
        values = {"u": {"a": None, "b": 2}, "v": {"a": 3, "b": 3}}
        for mine in (None, 0):
            values["u"]["a"] = mine
            path = self.write({
                "format": "parindex-document",
                "version": 1,
                "frameworks": [framework],
                "units": [{"id": unit, "name": unit.upper()} for unit in "uv"],
                "assessments": [{"framework": "f", "period": "2023", "values": values}],
            })
            self.assertIn("U can reach rank 1 with an effort of 4;", self.done("improve", path, "--unit", "u", "--rank", "1"))

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
        self.path = self.write(document)
        owners = lambda day: [(move["criterion"], move["owner"]) for move in self.plan("--score", 8, "--as-of", day)["moves"]]
        self.assertEqual(owners("2024-12-31"), [("1", "Sở Nội vụ"), ("2", "so-khcn")])
        self.assertEqual(owners("2024-01-31"), [("1", "Sở Nội vụ"), ("2", "x")])
        self.assertEqual(self.plan("--score", 8)["effort"], 1.75)
        self.assertEqual(self.plan("--score", 8, "--effort", "2=2")["effort"], 7)

    def test_unreachable(self):
        plan = self.plan("--score", 9, "--fixed", "2")
        self.assertEqual((plan["reachable"], plan["after"]["score"]), (False, 7))
        self.assertIn("cannot reach 9 points; needed: at least 9 points; now:", plan["steps"][0])
        self.assertEqual(plan["needed"], {"score": 9, "above": False})
        self.assertIn("Proof: with every criterion that can move at the most it can have, the score is 7; a score never falls", plan["steps"][-2])
        out = self.improve("--unit", "a", "--score", 9, "--fixed", "2", "--language", "vi")
        self.assertIn("Chứng minh: khi mọi tiêu chí có thể nâng đều ở mức cao nhất, điểm là 7;", " ".join(out.split()))
        self.assertIn("cần ít nhất 9 điểm", out)

    def test_children_are_held(self):
        """What a unit has from the results of the units below it is theirs to raise: others stay as they are."""
        document = json.loads(json.dumps(DOCUMENT))
        document["frameworks"][0] |= {"level": "commune"}
        document["frameworks"].append({"id": "g", "level": "province", "aggregation": "sum", "missing": "zero", "criteria": [
            {"id": "own", "max": 5}, {"id": "below", "max": 5, "rule": {"kind": "children", "framework": "f"}}]})
        document["units"].append({"id": "p", "name": "P", "level": "province"})
        for unit in document["units"][:3]:
            unit["parent"] = "p"
        document["assessments"].append({"framework": "g", "period": "2024", "values": {"p": {"own": 2}}})
        self.path = self.write(document)
        plan = json.loads(self.improve("--framework", "g", "--unit", "p", "--score", 9, "--format", "json", "--language", "en"))
        self.assertFalse(plan["reachable"])
        self.assertEqual([(move["criterion"], move["to"]) for move in plan["moves"]], [("own", 5)])
        self.assertIn("Held still because the points depend on other units, or have no maximum: below.", plan["steps"])

    def test_gap(self):
        """On a grid finer than 0.01 point the best plan that was found comes with what it may take too much."""
        leaves = [{"id": f"c{i}", "max": 10, "weight": weight, "effort": effort} for i, (weight, effort) in enumerate([(3, 1.1), (7, 2.3), (11, 1.7)] * 4)]
        document = json.loads(json.dumps(DOCUMENT))
        document["frameworks"][0] |= {"aggregation": {"kind": "weighted-mean", "of": "percent"}, "criteria": leaves}
        document["assessments"][0]["values"] = {"a": {leaf["id"]: 3.003 for leaf in leaves}}
        self.path = self.write(document)
        words = ("--score", 71.234567, "--grid", "0.000001")
        plan = self.plan(*words)
        self.assertFalse(plan["exact"])
        self.assertAlmostEqual(plan["gap"], plan["effort"] - plan["bound"], places=9)
        self.assertTrue(0 < plan["gap"] < plan["effort"] / 1000)
        row = self.improve("--unit", "a", "--format", "csv", *words).splitlines()[1].split(",")
        self.assertEqual([float(each) for each in (row[6], *row[-2:])], [plan[each] for each in ("effort", "bound", "gap")])
        bound, gap = row[-2:]
        self.assertIn(f"none takes less than {bound}, so it may take too much by no more than {gap}.", plan["steps"][-1])
        out = " ".join(self.improve("--unit", "a", "--language", "vi", *words).split())
        self.assertIn(f"không phương án nào cần ít hơn {bound.replace('.', ',')}, tức chênh nhiều nhất {gap.replace('.', ',')}.", out)

    def test_words(self):
        out = self.improve("--unit", "a", "--score", 7, "--fixed", "2,3", "--language", "vi")
        self.assertIn("Xã a không thể đạt 7 điểm", out)
        self.assertIn("cơ quan chủ trì: Sở Nội vụ", out)
        self.assertIn("Giữ nguyên theo yêu cầu: 2, 3.", out)
        self.assertIn("in charge: Sở Nội vụ", self.improve("--unit", "a", "--score", 5, "--fixed", "2,3"))

    def test_csv(self):
        out = self.improve("--unit", "a", "--score", 5, "--fixed", "3", "--format", "csv")
        header = "unit,criterion,title,owner,from,to,effort,state,goal,needed_of,needed_relation,needed,bound,gap\n"
        move = "a,1,Báo cáo,Sở Nội vụ,1,2,1,,,,,,,\n"
        self.assertEqual(out, f"{header}a,f,,,4.5,5.5,1,reachable,score 5,score,at-least,5,1,0\n{move}")
        for words, whole in (
            (("--score", 9, "--fixed", "2,3"), f"a,f,,,4.5,5.5,1,unreachable,score 9,score,at-least,9,1,0\n{move}"),
            (("--score", 9, "--fixed", "1,2,3"), "a,f,,,4.5,4.5,0,unreachable,score 9,score,at-least,9,0,0\n"),
            (("--score", 4, "--fixed", "3"), "a,f,,,4.5,4.5,0,reached,score 4,score,at-least,4,0,0\n"),
            (("--rank", 1, "--fixed", "2,3"), f"a,f,,,4.5,5.5,1,unreachable,rank 1,percent,at-least,90,1,0\n{move}"),
        ):
            self.assertEqual(self.improve("--unit", "a", "--format", "csv", *words), header + whole, words)

    def test_wrong_use(self):
        for words in ((), ("--unit", "a"), ("--unit", "a", "--rank", 1, "--score", 2), ("--unit", "a", "--rank", 0), ("--unit", "a", "--score", "x"),
                      ("--unit", "a", "--score", 5, "--fixed", "9"), ("--unit", "a", "--band", "best")):
            status, out, err = run("improve", self.path, *words)
            self.assertEqual((status, out), (2, ""), words)
            self.assertNotEqual(err, "", words)
        for words, en, vi in (
            (("--rank", 0), "option “--rank” needs a whole number from 1, not “0”", "tùy chọn “--rank” cần một số nguyên từ 1, không phải “0”"),
            (("--rank", "best"), "option “--rank” needs a whole number from 1, not “best”", "không phải “best”"),
            (("--rank", 1, "--score", 2), "“--rank” and “--score” do not go together", "không dùng “--rank” cùng với “--score”"),
            (("--score", 2, "--within", "block"), "“--within” and “--score” do not go together", "không dùng “--within” cùng với “--score”"),
            (("--band", "x", "--within", "block"), "“--within” and “--band” do not go together", "không dùng “--within” cùng với “--band”"),
            (("--rank", 1, "--effort", "1=1,2=1,1=2"), "option “--effort” names “1” twice", "tùy chọn “--effort” nêu “1” hai lần"),
            (("--rank", 1, "--effort", "3"), "option “--effort” needs ID=NUMBER[,ID=NUMBER…], not “3”", "tùy chọn “--effort” cần MÃ=SỐ[,MÃ=SỐ…], không phải “3”"),
            (("--rank", 1, "--effort", "9=1"), "the framework has no criterion “9”\nparindex: choose one of: f, 1, 2, 3\n", "bộ chỉ số không có tiêu chí “9”"),
            (("--rank", 1, "--fixed", "1,9"), "the framework has no criterion “9”\nparindex: choose one of: f, 1, 2, 3\n", "bộ chỉ số không có tiêu chí “9”"),
        ):
            for language, said in (("en", en), ("vi", vi)):
                self.assertIn(said, self.refused("improve", self.path, "--unit", "a", *words, "--language", language))
        for language, said in (("en", "the framework has no bands"), ("vi", "bộ chỉ số không có mức xếp loại nào")):
            self.assertIn(said, self.refused("improve", DATA / "rules.json", "--unit", "case-3", "--band", "best", "--language", language))


if __name__ == "__main__":
    main()
