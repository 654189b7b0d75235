#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The commands that analyse results, as their users meet them: test-cli-analysis.py PARINDEX EXAMPLES_DATA"""

import csv
import io
import json

import jsonschema

import command

COMMANDS = ("statistics", "association", "alternatives", "trends")

# b says the same as a; c is the contrary of it and has a gap; d is constant.
VALUES = [[1, 2, 9, 5], [3, 3, 7, 5], [5, 6, None, 5], [7, 7, 3, 5], [9, 10, 0, 5], [2, 2, 8, 5]]
DOCUMENT = {
    "format": "parindex-document",
    "version": 1,
    "frameworks": [
        {
            "id": "f",
            "title": "Bộ f",
            "aggregation": "weighted-mean",
            "missing": "skip",
            "criteria": [{"id": each, "title": f"Tiêu chí {each}", "weight": weight, "max": 10} for each, weight in zip("abcd", (3, 2, 1, 1))],
        }
    ],
    "units": [{"id": f"u{i}", "name": name, "groups": {"region": "ns"[i % 2]}} for i, name in enumerate(["Hà Nội", "Hải Phòng", "Đà Nẵng", "Huế", "Cần Thơ", "An Giang"])],
    "assessments": [
        {"framework": "f", "period": period, "values": {f"u{i}": dict(zip("abcd", row)) for i, row in enumerate(values)}}
        for period, values in (("2021", [[5, 5, 5, 5]] * 6), ("2022", VALUES))
    ],
    "alternatives": [
        {"id": "equal", "title": "Trọng số đều nhau", "changes": {"weights": "equal"}},
        {"id": "c-only", "changes": {"without": ["a", "b", "d"]}},
        {"id": "broken", "changes": {"criteria": {"a": {"max": 20}}}},
    ],
}


class Case(command.Case):
    def setUp(self):
        super().setUp()
        self.path = self.write(DOCUMENT)

    def run_well(self, word, *words, **changes):
        code, out, err = command.run(word, self.path, *words, **changes)
        self.assertEqual((code, err), (0, ""), err)
        return out

    def rows(self, command, *words):
        return list(csv.DictReader(io.StringIO(self.run_well(command, *words, "--format", "csv"))))

    def json(self, command, *words):
        return json.loads(self.run_well(command, *words, "--format", "json"))

    def refused(self, expected, *words):
        code, out, err = command.run(*words)
        self.assertEqual((code, out), (expected, ""), err)
        self.assertTrue(err)
        return err


class Statistics(Case):
    def test_csv(self):
        rows = self.rows("statistics")
        self.assertEqual([row["criterion"] for row in rows], list("abcd"))
        self.assertEqual((rows[0]["n"], rows[0]["mean"], rows[0]["max"]), ("6", "4.5", "9"))
        self.assertEqual((rows[2]["n"], rows[2]["missing"], rows[2]["zeros"]), ("5", "1", "1"))
        self.assertEqual((rows[3]["sd"], rows[3]["skewness"], rows[3]["unique_share"]), ("0", "", "0.16666666666666666"))
        self.assertEqual(rows[3]["flags"], "few-unique")

    def test_limits(self):
        def flags(*words):
            return {row["criterion"]: row["flags"] for row in self.rows("statistics", *words) if row["flags"]}

        self.assertEqual(flags(), {"d": "few-unique"})
        self.assertEqual(flags("--least-unique-share", "0.1"), {})
        self.assertEqual(flags("--least-availability", "0.9"), {"c": "low-availability", "d": "few-unique"})
        self.assertEqual(flags("--most-zeros", "0.1", "--least-unique-share", "0")["c"], "many-zeros")
        outlying = flags("--most-skewness", "-1", "--most-kurtosis", "-10", "--least-unique-share", "0")
        self.assertEqual((outlying["a"], "d" in outlying), ("outlying", False))
        self.assertIn("many values missing", self.run_well("statistics", "--least-availability", "0.9"))
        self.assertEqual(self.json("association", "--of", "value", "--high", "2")["flagged"], [
            pair for pair in self.json("association", "--of", "value")["flagged"] if pair["flag"] == "negative"])

    def test_of_and_groups(self):
        self.assertEqual([row["criterion"] for row in self.rows("statistics", "--of", "percent")], ["f", "a", "b", "c", "d"])
        self.assertEqual([(row["group"], row["criterion"], row["n"]) for row in self.rows("statistics", "--within", "region")][:5], [
            ("n", "a", "3"), ("n", "b", "3"), ("n", "c", "2"), ("n", "d", "3"), ("s", "a", "3")])
        self.assertEqual({row["group"] for row in self.rows("statistics", "--within", "region", "--group", "s")}, {"s"})

    def test_table(self):
        out = self.run_well("statistics", "--language", "vi")
        self.assertIn("Tiêu chí", out)
        self.assertIn("Độ lệch chuẩn", out)
        self.assertIn("4,500", out)
        self.assertIn("ít giá trị khác nhau", out)
        # What is not defined is a dash.
        self.assertRegex(out, r"Tiêu chí d +d +6 +0 +5,000 +5,000 +5,000 +5,000 +0,000 +– +–")

    def test_json(self):
        found = self.json("statistics", "--of", "score")
        self.assertEqual((found["format"], found["of"], found["within"]), ("parindex-statistics", "score", None))
        self.assertEqual(len(found["statistics"]), 5)
        self.assertIsNone(found["statistics"][4]["skewness"])


class Association(Case):
    def test_csv(self):
        rows = self.rows("association", "--of", "value")
        self.assertEqual([(row["first"], row["second"]) for row in rows][:3], [("a", "b"), ("a", "c"), ("a", "d")])
        self.assertEqual((rows[1]["n"], rows[2]["value"], rows[2]["p_value"]), ("5", "", ""))
        self.assertLess(float(rows[1]["value"]), -0.9)

    def test_table(self):
        out = self.run_well("association")
        self.assertIn("a and b go together too closely", out)
        self.assertIn("a and c work against each other", out)
        self.assertIn("Cronbach's alpha", out)
        self.assertIn("–", out)
        vi = self.run_well("association", "--method", "kendall", "--language", "vi")
        self.assertIn("a và c ngược chiều nhau", vi)

    def test_json(self):
        found = self.json("association", "--method", "spearman")
        self.assertEqual((found["method"], found["of"], len(found["pairs"])), ("spearman", "score", 10))
        self.assertEqual([each["left-out"] for each in found["reliability"]], [None, *"abcd"])
        self.assertEqual({each["flag"] for each in found["flagged"]}, {"high", "negative"})

    def test_level(self):
        """A level without criteria is refused with those there are."""
        self.assertIn("there are no criteria at level 9\nparindex: choose one of: 1\n", self.refused(2, "association", self.path, "--level", "9", "--language", "en"))
        self.assertIn("không có tiêu chí nào ở cấp 2\nparindex: hãy chọn trong: 1\n", self.refused(2, "association", self.path, "--level", "2", "--language", "vi"))
        self.assertIn("no criteria at level 1\n", self.refused(2, "association", self.path, "--criterion", "a", "--language", "en"))

    def test_group(self):
        self.assertEqual({row["n"] for row in self.rows("association", "--within", "region", "--group", "s", "--criterion", "f")}, {"3"})
        self.refused(2, "association", self.path, "--within", "region")
        for word in ("association", "statistics"):
            self.assertIn("--group needs --within", self.refused(2, word, self.path, "--group", "s", "--language", "en"))
            self.assertIn("--group cần có --within", self.refused(2, word, self.path, "--group", "s", "--language", "vi"))


class Alternatives(Case):
    def test_table(self):
        out = self.run_well("alternatives")
        self.assertIn("Trọng số đều nhau", out)
        self.assertRegex(out, r"broken +broken +0 +– +– +– +–\n +.*different maxima")
        self.assertIn("Nominal", out)

    def test_json(self):
        found = self.json("alternatives")
        self.assertEqual([each["alternative"] for each in found["alternatives"]], ["equal", "c-only", "broken"])
        self.assertEqual({each["alternative"] for each in found["problems"]}, {"broken"})
        self.assertEqual(found["problems"][0]["code"], "max")
        # A unit without the one criterion that is left has no rank there.
        lost = next(each for each in found["units"] if each["alternative"] == "c-only" and each["unit"] == "u2")
        self.assertEqual((lost["rank"], lost["shift"]), (None, None))
        self.assertEqual(found["alternatives"][1]["n"], 5)

    def test_csv(self):
        rows = self.rows("alternatives", "--unit", "u4")
        self.assertEqual([(row["alternative"], row["nominal_rank"], row["rank"], row["shift"]) for row in rows], [("equal", "1", "1", "0"), ("c-only", "1", "5", "-4")])

    def test_without_each(self):
        for word in ("child", "leaf"):
            rows = self.rows("alternatives", "--without-each", word)
            self.assertEqual(list(dict.fromkeys(row["alternative"] for row in rows)), ["equal", "c-only", *"abcd"])
        found = self.json("alternatives", "--without-each", "leaf")["alternatives"]
        self.assertEqual([(each["alternative"], each["title"]) for each in found[:3:2]], [("equal", "Trọng số đều nhau"), ("broken", "broken")])
        for language, word in (("vi", "bỏ: "), ("en", "without: ")):
            out = self.run_well("alternatives", "--without-each", "leaf", "--language", language)
            self.assertEqual([word in out, f"{word}Trọng số" in out], [True, False])
        document = {key: value for key, value in DOCUMENT.items() if key != "alternatives"}
        self.path.write_text(json.dumps(document), encoding="utf-8")
        self.assertIn("--without-each", self.refused(1, "alternatives", self.path))

    def test_leave_faulty(self):
        """A unit is left for the wrong cells that an alternative still has."""
        document = json.loads(json.dumps(DOCUMENT))
        document["assessments"][1]["values"]["u0"]["a"] = "what"
        self.path.write_text(json.dumps(document), encoding="utf-8")
        self.refused(1, "alternatives", self.path)
        code, out, err = command.run("alternatives", self.path, "--leave-faulty", "--without-each", "child", "--format", "csv")
        ranked = [row["alternative"] for row in csv.DictReader(io.StringIO(out)) if row["unit"] == "u0" and row["rank"]]
        self.assertEqual((code, ranked), (0, ["c-only", "a"]), err)

    def test_rank_reversal(self):
        found = self.json("alternatives", "--rank-reversal")
        # Points compare no units.
        self.assertEqual(([each["reversed"] for each in found["units"]], found["pairs"]), ([0] * 6, []))
        one = self.rows("alternatives", "--rank-reversal", "--unit", "u1")
        self.assertEqual(one, [])
        self.assertIn("Hải Phòng", self.run_well("alternatives", "--rank-reversal", "--unit", "u1"))
        self.refused(2, "alternatives", self.path, "--rank-reversal", "--without-each", "leaf")


class Trends(Case):
    def test_csv(self):
        rows = self.rows("trends", "--criterion", "a", "--of", "value")
        self.assertEqual([(row["unit"], row["first"], row["last"], row["percent_change"], row["slope"]) for row in rows][:2],
                         [("u0", "5", "1", "-80", "-4"), ("u1", "5", "3", "-40", "-2")])
        self.assertAlmostEqual(float(rows[0]["cagr"]), -0.8)
        gap = self.rows("trends", "--criterion", "c", "--of", "value")[2]
        self.assertEqual((gap["n"], gap["n_periods"], gap["last_period"], gap["cagr"]), ("1", "2", "2021", ""))

    def test_json_and_table(self):
        found = self.json("trends")
        self.assertEqual((len(found["trends"]), len(found["values"])), (6, 12))
        self.assertIn("Hải Phòng", self.run_well("trends"))
        self.assertIn("Đơn vị", self.run_well("trends", "--language", "vi"))

    def test_great_trends(self):
        days = [("2024-03-01", 1), ("2024-03-02", 10)]
        assessments = [{"framework": "f", "period": period, "values": {f"u{i}": dict.fromkeys("abcd", value) for i in range(6)}} for period, value in days]
        self.path = self.write({**DOCUMENT, "assessments": assessments})
        self.assertIsNone(self.json("trends")["trends"][0]["cagr"])
        self.assertEqual(self.rows("trends")[0]["cagr"], "")
        self.assertIn("–", self.run_well("trends"))


class Use(Case):
    def test_refused(self):
        for words in (("statistics", "--of", "points"), ("statistics", "--most-zeros", "half"), ("trends", "--high", "1"), ("association", "--high", "nan"), ("association", "--method", "cosine"), ("association", "--level", "0"), ("association", "--criterion", "z"),
                      ("trends", "--criterion", "z"), ("trends", "--stage", "self"), ("alternatives", "--without-each", "unit"), ("statistics", "--within", "moon"),
                      ("statistics", "--within", "region", "--group", "east"), ("trends", "--period", "2022"), ("score", "--of", "score")):
            self.refused(2, words[0], self.path, *words[1:])

    def test_help(self):
        for word in COMMANDS:
            for language in ("vi", "en"):
                code, out, err = command.run(word, "--help", "--language", language)
                self.assertEqual((code, err), (0, ""))
                self.assertIn(f"parindex {word}", out)
            self.assertIn(word, command.run("--help")[1])

    def test_output(self):
        for word in COMMANDS:
            target = self.folder / "out.csv"
            self.assertEqual(self.run_well(word, "--format", "csv", "-o", target), "")
            self.assertEqual(target.read_text(encoding="utf-8"), self.run_well(word, "--format", "csv"))

    def test_schemas(self):
        schema = json.loads((command.SCHEMAS / "analysis.schema.json").read_text(encoding="utf-8"))
        validator = jsonschema.Draft202012Validator(schema)
        for words in (*((word,) for word in COMMANDS), ("alternatives", "--rank-reversal"), ("statistics", "--within", "region")):
            validator.validate(self.json(*words))
        jsonschema.Draft202012Validator(json.loads((command.SCHEMAS / "document.schema.json").read_text(encoding="utf-8"))).validate(DOCUMENT)

    def test_example(self):
        for word in ("statistics", "association", "trends"):
            code, out, err = command.run(word, command.DATA / "pci.json", "--framework", "pci-2013")
            self.assertEqual((code, err), (0, ""))


if __name__ == "__main__":
    command.main()
