#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""parindex simulate, as its users meet it: test-cli-simulate.py PARINDEX EXAMPLES_DATA"""

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

VALUES = [[1, 2, 9, 5], [3, 3, 7, 5], [5, 6, 4, 5], [7, 7, 3, 5], [9, 10, 0, 5], [2, 2, 8, 5]]
DOCUMENT = {
    "format": "parindex-document",
    "version": 1,
    "frameworks": [
        {
            "id": "f",
            "title": "Bộ f",
            "aggregation": "weighted-mean",
            "missing": "skip",
            "bands": [{"id": "good", "title": "Tốt", "from": 5}, {"id": "rest", "title": "Khác"}],
            "criteria": [{"id": each, "title": f"Tiêu chí {each}", "weight": weight, "max": 10} for each, weight in zip("abcd", (3, 2, 1, 1))],
        }
    ],
    "units": [{"id": f"u{i}", "name": name, "ranked": i != 5} for i, name in enumerate(["Hà Nội", "Hải Phòng", "Đà Nẵng", "Huế", "Cần Thơ", "An Giang"])],
    "alternatives": [
        {"id": "equal", "title": "Trọng số đều nhau", "changes": {"weights": "equal"}},
        {"id": "broken", "changes": {"criteria": {"a": {"max": 1}}}},
    ],
    "assessments": [{"framework": "f", "period": "2022", "values": {f"u{i}": dict(zip("abcd", row)) for i, row in enumerate(VALUES)}}],
}


class Simulate(command.Case):
    def setUp(self):
        super().setUp()
        self.path = self.write(DOCUMENT)

    def done(self, *words):
        status, out, err = command.run("simulate", self.path, *words)
        self.assertEqual((status, err), (0, ""), words)
        return out

    def json(self, *words):
        found = json.loads(self.done("--format", "json", *words))
        schema = json.loads((command.SCHEMAS / "simulation.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator(schema).validate(found)
        return found

    def test_json(self):
        found = self.json("--replicates", "200", "--seed", "7", "--weights", "50%")
        whole = found["simulation"][0]
        self.assertEqual((whole["replicates"], whole["seed"], whole["failed"], whole["of"]), (200, "7", 0, "score"))
        self.assertEqual([unit["unit"] for unit in found["units"]], ["u4", "u3", "u2", "u1", "u0", "u5"])
        self.assertEqual(found["units"][0]["nominal-rank"], 1)
        self.assertIsNone(found["units"][5]["median"])
        for unit in ("u0", "u4"):
            self.assertEqual(sum(each["draws"] for each in found["histogram"] if each["unit"] == unit), 200)
        self.assertEqual(sum(each["probability"] for each in found["bands"] if each["unit"] == "u2"), 1)

    def test_seed_and_threads(self):
        first = self.done("--format", "csv", "--seed", "3", "--threads", "1")
        self.assertEqual(first, self.done("--format", "csv", "--seed", "3", "--threads", "3"))
        self.assertNotEqual(first, self.done("--format", "csv", "--seed", "4"))
        rows = list(csv.DictReader(io.StringIO(first)))
        self.assertEqual([rows[0][name] for name in ("unit", "name", "draws", "nominal_rank", "median")], ["u4", "Cần Thơ", "1000", "1", "1"])

    def table(self, text):
        return str(self.write(text, "errors.csv"))

    def test_stated_errors(self):
        """Those of the document where they are asked for, and those of a table."""
        document = json.loads(json.dumps(DOCUMENT))
        document["assessments"][0]["values"]["u3"]["a"] = {"value": 7, "sd": 1.5}
        self.path = self.write(document)
        self.assertEqual(self.json("--weights", "0")["simulation"][0]["mean-shift"], 0)
        stated = self.json("--values", "document")
        moved = [unit["unit"] for unit in stated["units"] if unit["sd-value"]]
        self.assertEqual(moved, ["u3"])
        self.path = self.write(DOCUMENT)
        for text, words in (("unit,criterion,sd\nu3,a,1.5\n", ()), ("unit;criterion;sd\nu3;a;1,500\n", ("--style", "vi"))):
            self.assertEqual(self.json("--errors", self.table(text), *words), stated)

    def test_shares(self):
        """Probabilities of a rank and of an order, with their errors; the histogram says the same."""
        found = self.json("--weights", "80%", "--at-most", "2", "--other", "u2", "--replicates", "400")
        ranks = {}
        for each in found["histogram"]:
            ranks.setdefault(each["unit"], {})[each["rank"]] = each["draws"]
        for unit in found["units"]:
            if unit["unit"] == "u5":
                self.assertEqual([unit[name] for name in ("at-most", "at-most-error", "above")], [None] * 3)
                continue
            share = sum(draws for rank, draws in ranks[unit["unit"]].items() if rank <= 2) / 400
            self.assertAlmostEqual(unit["at-most"], share)
            self.assertAlmostEqual(unit["at-most-error"], (share * (1 - share) / 400) ** 0.5)
            self.assertEqual(unit["above"] is None, unit["unit"] == "u2")
        out = self.done("--at-most", "1", "--other", "u2", "--language", "vi")
        self.assertIn("Hạng ≤ 1 (%)", out)
        self.assertIn("Trên u2 (%)", out)
        self.assertNotIn("at_most", self.done("--format", "csv"))
        self.assertIn(",at_most,at_most_error\n", self.done("--format", "csv", "--at-most", "3"))
        for words in (("--at-most", "0"), ("--other", "nobody")):
            self.assertEqual(command.run("simulate", self.path, *words)[:2], (2, ""))

    def test_wrong_errors(self):
        """All problems at once, each with its line."""
        path = self.table("unit,criterion,sd,low\nu1,a,x,\nu9,b,1,\nu2,q,2,\nu2,a,,2\n")
        status, out, err = command.run("simulate", self.path, "--errors", path)
        self.assertEqual((status, out), (1, ""))
        self.assertEqual([line.rsplit("errors.csv:", 1)[1].split(":")[0] for line in err.splitlines()], ["2", "3", "4", "5"])
        for words in (("--errors", "/nowhere/at/all.csv"), ("--values", "document")):
            self.assertIn(command.run("simulate", self.path, *words)[0], (1, 2))
        self.assertEqual(command.run("sensitivity", self.path, "--stable-top", "1", "--errors", path)[0], 2)

    def test_levels(self):
        """Without a spread nothing moves; the only level is the first."""
        for words in (("--weights", "0"), ("--weights", "0%,50%")):
            self.assertEqual(self.json(*words)["simulation"][0]["mean-shift"], 0)
        self.assertEqual(self.json("--weights", "0.4"), self.json("--weights", "40%"))

    def test_table(self):
        out = self.done("--replicates", "100", "--weights", "0")
        self.assertIn("●" + "·" * 29, out)
        self.assertIn("·" * 29 + "●", out)
        self.assertIn("Mean shift of ranks: 0.00 (standard error 0.000).", out)
        self.assertEqual(len([line for line in self.done("--unit", "u1").splitlines() if "Hải Phòng" in line or "Huế" in line]), 1)
        self.assertIn("Thứ hạng lệch trung bình: 0,00", self.done("--weights", "0", "--language", "vi"))

    def test_choices(self):
        found = self.json("--alternatives", "--replicates", "300")
        whole = found["simulation"][0]
        self.assertTrue(60 < whole["failed"] < 140)
        self.assertEqual([each["draws"] for each in found["failures"]], [whole["failed"]])
        self.assertIn("a", found["failures"][0]["text"])
        self.assertEqual({each["draws"] for each in found["units"][:5]}, {300 - whole["failed"]})
        self.assertIn(f"Draws without a ranking: {whole['failed']}.", self.done("--alternatives", "--replicates", "300"))
        for words in (("--without-each", "leaf"), ("--concentration", "4"), ("--values", "20%"), ("--values", "2"),
                      ("--values", "±2"), ("--values", "a=+-3,b=20%"), ("--values", "1,c=n50")):
            found = self.json("--replicates", "100", *words)
            self.assertEqual((found["simulation"][0]["failed"], found["failures"]), (0, []), words)
            self.assertGreater(found["simulation"][0]["mean-shift"], 0, words)

    def test_wrong_use(self):
        for words in (("--weights", "x"), ("--weights", "101%"), ("--weights", ""), ("--weights", "5%,"), ("--replicates", "0"), ("--seed", "-1"),
                      ("--threads", "0"), ("--unit", "nobody"),
                      ("--concentration", "0"), ("--concentration", "x"), ("--weights", "5%", "--concentration", "4"), ("--values", "-1"), ("--values", "x"),
                      ("--values", ""), ("--values", "±x"), ("--values", "±5%"), ("--values", "n0.5"), ("--values", "nothing=1"), ("--values", "a=1,")):
            status, out, err = command.run("simulate", self.path, *words)
            self.assertEqual((status, out), (2, ""), words)
            self.assertTrue(err, words)

    def test_interrupt(self):
        """On a terminal there is progress; Ctrl-C stops without a trace in the output."""
        reader, writer = pty.openpty()
        target = self.folder / "out.csv"
        with subprocess.Popen([command.PARINDEX, "simulate", str(self.path), "--replicates", "1000000", "--threads", "1", "--format", "csv", "-o", str(target)],
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
        self.assertIn(b"Simulating", seen)
        self.assertFalse(target.exists())


if __name__ == "__main__":
    command.main()
