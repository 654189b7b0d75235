#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""parindex targets: test-cli-targets.py PARINDEX EXAMPLES_DATA"""

import csv
import datetime
import io
import json

import jsonschema

from command import DATA, SCHEMAS, Case, main, run

HEADER = (
    "target,title,kind,unit,name,part,state,figure,goal,baseline,expected,distance,pace,projection,percentile,goal_percentile,"
    "evidence,period,of,of_meant,due,source"
)


def schema(name):
    with open(SCHEMAS / f"{name}.schema.json", encoding="utf-8") as file:
        return jsonschema.Draft202012Validator(json.load(file))


class Targets(Case):
    def write_targets(self, targets, **sections):
        document = {"format": "parindex-document", "version": 1, "targets": targets, **sections}
        document.setdefault("units", [{"id": f"u{i}", "name": f"Xã {i}", "level": "commune"} for i in range(20)])
        schema("document").validate(document)
        return self.write(document)

    def done(self, *words):
        status, out, err = run("targets", *words)
        self.assertEqual((status, err), (0, ""), words)
        return out

    def rows(self, *words):
        out = self.done(*words, "--format", "csv")
        self.assertEqual(out.split("\n")[0], HEADER)
        return list(csv.DictReader(io.StringIO(out)))

    def outcomes(self, *words):
        told = json.loads(self.done(*words, "--format", "json"))
        schema("outcomes").validate(told)
        return told

    def communes(self):
        """Files on time in 20 communes: 17 have 57 of 100, three have 56 of 100."""
        observations = [{"unit": f"u{i}", "period": "2023", "count": 57 - (i > 16), "of": 100} for i in range(20)]
        series = [{"id": "on-time", "kind": "ratio", "title": "Đúng hạn", "observations": observations}]
        target = {"id": "t", "kind": "min", "title": "Đúng hạn 57 %", "applies-to": {"level": "commune"}, "series": "on-time", "value": 57, "horizon": "2023"}
        return self.write_targets([target], series=series)

    def test_nothing_to_show(self):
        """No header stands above nothing."""
        for targets, words in (([], ()), ([{"id": "T1", "kind": "use-of-result", "unit": "u1"}], ("--unit", "u2"))):
            out = self.done(self.write_targets(targets), *words, "--as-of", "2023-12-31", "--language", "en")
            self.assertEqual(out.count("\n"), 1, out)
            self.assertTrue(out.startswith("As of 2023-12-31: "), out)

    def test_met_by_17_of_20(self):
        path = self.communes()
        self.assertIn("met by 17 of 20; missed by 3 of 20", self.done(path, "--as-of", "2024-01-31", "--language", "en"))
        self.assertIn("đạt: 17/20; không đạt: 3/20", self.done(path, "--as-of", "2024-01-31", "--language", "vi"))
        told = self.outcomes(path, "--as-of", "2024-01-31")
        self.assertEqual({k: v for k, v in told["targets"][0]["totals"].items() if v}, {"units": 20, "met": 17, "missed": 3})
        self.assertEqual(len(told["targets"][0]["outcomes"]), 20)

    def test_one_unit(self):
        path = self.communes()
        (row,) = self.rows(path, "--as-of", "2024-01-31", "--unit", "u19")
        self.assertEqual((row["state"], row["figure"], row["goal"], row["distance"]), ("missed", "56", "57", "1"))
        told = self.outcomes(path, "--as-of", "2024-01-31", "--unit", "u19")
        self.assertEqual([each["unit"] for each in told["targets"][0]["outcomes"]], ["u19"])
        self.assertEqual(told["targets"][0]["totals"]["units"], 20)
        table = self.done(path, "--as-of", "2024-01-31", "--unit", "u19", "--language", "en")
        self.assertIn("missed", table)
        self.assertNotIn("Xã 1 ", table)

    def test_all_units(self):
        path = self.communes()
        table = self.done(path, "--as-of", "2024-01-31", "--all", "--language", "en")
        self.assertEqual(table.count("missed"), 3)
        self.assertEqual(len([line for line in table.split("\n") if line.startswith("t ")]), 20)

    def test_explained(self):
        path = self.communes()
        table = self.done(path, "--as-of", "2024-01-31", "--target", "t", "--unit", "u0", "--language", "en")
        self.assertIn("57 of 100 is 57 %.", table)
        self.assertIn("Goal: at least 57.", table)
        self.assertIn("57 trên 100 là 57 %.", self.done(path, "--as-of", "2024-01-31", "--target", "t", "--unit", "u0", "--language", "vi"))

    def test_today(self):
        """Without --as-of the day is today."""
        today = datetime.date.today()
        told = self.outcomes(self.communes())
        self.assertIn(told["as-of"], {str(today), str(datetime.date.today())})

    def test_days(self):
        """The same target on the day before, and on the day that it is due."""
        path = self.communes()
        states = [self.rows(path, "--as-of", day, "--unit", "u0")[0]["state"] for day in ("2023-12-30", "2023-12-31")]
        self.assertEqual(states, ["not-yet-due", "met"])

    def test_parts(self):
        figures = [
            {"index": "i", "unit": "u", "period": period, "criterion": criterion, "score": score}
            for period, criterion, score in (("2022", "x", 5), ("2022", "y", 5), ("2023", "x", 6), ("2023", "y", 4))
        ]
        target = {"id": "t", "kind": "score-increase", "unit": "u", "index": "i", "nodes": ["x", "y"], "value": 0, "baseline": {"period": "2022"}, "horizon": "2023"}
        path = self.write_targets([target], units=[{"id": "u", "name": "U"}], results=figures)
        rows = self.rows(path, "--as-of", "2024-06-30")
        self.assertEqual([(row["part"], row["state"]) for row in rows], [("", "missed"), ("x", "met"), ("y", "missed")])
        (outcome,) = self.outcomes(path, "--as-of", "2024-06-30")["targets"][0]["outcomes"]
        self.assertEqual([part["state"] for part in outcome["parts"]], ["met", "missed"])
        self.assertEqual(outcome["reason"], "Met in 1 of 2 parts.")
        self.assertIn("Met in 1 of 2 parts.", self.done(path, "--as-of", "2024-06-30", "--target", "t", "--language", "en"))

    def test_founding(self):
        path = DATA / "founding-targets.json"
        with open(path, encoding="utf-8") as file:
            schema("document").validate(json.load(file))
        for language in ("vi", "en"):
            told = self.outcomes(path, "--as-of", "2024-06-30", "--language", language)
            self.assertEqual(len(told["targets"]), 67)
        rows = {row["target"]: row for row in self.rows(path, "--as-of", "2024-06-30") if not row["part"]}
        self.assertEqual({id: rows[id]["state"] for id in ("T050", "T051", "T032")}, {"T050": "met", "T051": "met", "T032": "behind"})
        self.assertEqual((rows["T032"]["figure"], rows["T032"]["baseline"], rows["T032"]["of"]), ("62", "46 to 48 of 63", "63"))
        table = self.done(path, "--as-of", "2024-06-30", "--language", "vi")
        self.assertIn("Tính đến 30/6/2024: 67 chỉ tiêu", table)

    def test_refused(self):
        path = self.communes()
        for words, say in (
            (("--as-of", "2023"), "2023"),
            (("--as-of", "today"), "today"),
            (("--target", "z"), "z"),
            (("--unit", "z"), "z"),
            (("--target", "t", "--unit", "z"), "z"),
            (("--precision", "exact"), "precision"),
        ):
            with self.subTest(words=words):
                status, out, err = run("targets", path, *words, "--language", "en")
                self.assertEqual((status, out), (2, ""))
                self.assertIn(say, err)

    def test_wrong_document(self):
        path = self.write({"format": "parindex-document", "version": 1, "targets": [{"id": "t", "kind": "min", "unit": "u"}]})
        status, out, err = run("targets", path, "--language", "en")
        self.assertEqual((status, out), (1, ""))
        self.assertIn('a target of the kind "min" needs "value"', err)

    def test_nothing(self):
        self.assertIn("As of 2024-01-31: 0 targets", self.done(self.write_targets([]), "--as-of", "2024-01-31", "--language", "en"))


if __name__ == "__main__":
    main()
