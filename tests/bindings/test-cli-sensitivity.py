#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""parindex sensitivity, as its users meet it: test-cli-sensitivity.py PARINDEX EXAMPLES_DATA"""

import csv
import io
import json
import os
import pty
import signal
import subprocess
import unittest

import jsonschema

import command

VALUES = [[10, 0, 5], [0, 10, 5], [4, 4, 5]]
DOCUMENT = {
    "format": "parindex-document",
    "version": 1,
    "frameworks": [
        {
            "id": "f",
            "title": "Bộ f",
            "aggregation": "weighted-mean",
            "missing": "propagate",
            "criteria": [{"id": each, "title": f"Tiêu chí {each}", "weight": weight, "max": 10} for each, weight in zip("abc", (3, 2, 1))],
        }
    ],
    "units": [{"id": f"u{i}", "name": name} for i, name in enumerate(["Hà Nội", "Hải Phòng", "Đà Nẵng"])],
    "assessments": [{"framework": "f", "period": "2022", "values": {f"u{i}": dict(zip("abc", row)) for i, row in enumerate(VALUES)}}],
}


class Sensitivity(command.Case):
    def setUp(self):
        super().setUp()
        self.path = self.write(DOCUMENT)

    def done(self, *words):
        status, out, err = command.run("sensitivity", self.path, *words)
        self.assertEqual((status, err), (0, ""), words)
        return out

    def json(self, *words):
        found = json.loads(self.done("--format", "json", *words))
        schema = json.loads((command.SCHEMAS / "sensitivity.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator(schema).validate(found)
        return found

    def test_indices(self):
        found = self.json("--unit", "u0", "--other", "u1", "--replicates", "512", "--sequence", "sobol", "--weights", "50%")
        self.assertEqual(found["stability"], [])
        outputs = [(each["output"], each["unit"], each["other"], each["criterion"]) for each in found["indices"]]
        self.assertEqual(outputs, [(output, unit, other, criterion) for output, unit, other in (("rank-shift", None, None), ("rank", "u0", None),
                                   ("score", "u0", None), ("order", "u0", "u1")) for criterion in "abc"])
        order = {each["criterion"]: each for each in found["indices"] if each["output"] == "order"}
        self.assertEqual(order["c"]["total"], 0)
        self.assertGreater(order["a"]["first-order"], order["c"]["first-order"])
        self.assertTrue(all(each["points"] == 512 and each["total-low"] <= each["total"] <= each["total-high"] for each in order.values()))

    def test_sources(self):
        """Choices and the errors of values have indices beside those of weights."""
        words = ("--replicates", "64", "--weights", "50%", "--without-each", "leaf", "--values", "1")
        found = [(each["source"], each["criterion"], each["choice"]) for each in self.json(*words)["indices"]]
        self.assertEqual(found, [("weight", "a", 0), ("weight", "b", 0), ("weight", "c", 0), ("choice", None, 1), ("values", None, 0)])
        self.assertIn("Choice 1", self.done(*words))
        self.assertIn("Errors of values", self.done(*words))

    def test_threads(self):
        first = self.done("--format", "csv", "--threads", "1", "--unit", "u2")
        self.assertEqual(first, self.done("--format", "csv", "--threads", "5", "--unit", "u2"))
        rows = list(csv.DictReader(io.StringIO(first)))
        self.assertEqual((rows[0]["output"], rows[0]["criterion"], rows[0]["first_order"] != ""), ("rank-shift", "a", True))

    def test_stability(self):
        """Beside b = 2 and c = 1, u0 is ahead of u1 while a > 2, and of u2 while 10 a > 4 a + 8."""
        found = self.json("--stable-top", "1")
        self.assertEqual(found["indices"], [])
        a, b, c = found["stability"]
        self.assertEqual((a["weight"], a["share"], a["low"], a["low-share"], a["low-end"], a["low-entering"], a["low-leaving"], a["high"]),
                         ("3", "0.5", "2", "0.4", "open", "u1", None, None))
        self.assertEqual((b["low"], b["high"], b["high-entering"]), (None, "3", "u1"))
        self.assertEqual((c["low"], c["high"]), (None, None))
        self.assertEqual([each["criterion"] for each in self.json("--stable-top", "1", "--criterion", "b")["stability"]], ["b"])
        rows = list(csv.DictReader(io.StringIO(self.done("--stable-top", "1", "--format", "csv"))))
        self.assertEqual(rows[0]["low"], "2")

    def test_table(self):
        out = self.done("--stable-top", "1")
        self.assertIn("(2.0000 … ∞)", out)
        self.assertIn("(40.00 … 100)", out)
        self.assertIn("+ Hải Phòng", out)
        out = self.done("--unit", "u0", "--other", "u1")
        for text in ("Mean shift of ranks", "Rank of Hà Nội", "Score of Hà Nội", "Order of Hà Nội and Hải Phòng", "First-order"):
            self.assertIn(text, out)
        self.assertIn("Thứ tự của Hà Nội và Hải Phòng", self.done("--unit", "u0", "--other", "u1", "--language", "vi"))

    def test_sequence_of_simulate(self):
        runs = {word: command.run("simulate", self.path, "--format", "csv", "--sequence", word) for word in ("pseudo-random", "sobol")}
        self.assertTrue(all(status == 0 for status, _, _ in runs.values()))
        self.assertNotEqual(runs["sobol"][1], runs["pseudo-random"][1])

    def test_wrong_use(self):
        for words in (("--other", "u1"), ("--unit", "nobody"), ("--unit", "u0", "--other", "nobody"), ("--sequence", "halton"), ("--stable-top", "0"),
                      ("--stable-top", "1", "--seed", "3"), ("--stable-top", "1", "--criterion", "none"), ("--weights", "101%")):
            status, out, err = command.run("sensitivity", self.path, *words)
            self.assertEqual((status, out), (2, ""), words)
            self.assertTrue(err, words)

    def test_interrupt(self):
        reader, writer = pty.openpty()
        target = self.folder / "out.csv"
        with subprocess.Popen([command.PARINDEX, "sensitivity", str(self.path), "--replicates", "3000000", "--threads", "1", "-o", str(target)],
                              stderr=writer, env={**os.environ, "LC_ALL": "C.UTF-8"}) as process:
            os.close(writer)
            seen = b""
            while b"%" not in seen:
                seen += os.read(reader, 100)
            process.send_signal(signal.SIGINT)
            while b"stopped" not in seen:
                seen += os.read(reader, 100)
            self.assertEqual(process.wait(60), 130)
        os.close(reader)
        self.assertFalse(target.exists())


if __name__ == "__main__":
    command.main()
