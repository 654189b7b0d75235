#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""parindex compare and parindex reconcile: test-cli-over-time.py PARINDEX EXAMPLES_DATA"""

import csv
import io
import json
import pathlib
import tempfile
import unicodedata
from fractions import Fraction

import jsonschema

import command

FOUNDING, PCI, COMPOSITION = (command.DATA / f"{name}.json" for name in ("founding-results", "pci", "par-index-composition"))
CHANGES = "unit,name,criterion,title,group,from,to,score_from,score_to,score_change,percent_from,percent_to,percent_change,rank_from,of_from,rank_to,of_to,rank_change,band_from,band_to,band_change,score_source,percent_source,rank_source,note"
PUBLISHED = "unit,name,index,criterion,period,within,figure,published,computed,difference,agreement,low,high"


def schema(name):
    with open(command.SCHEMAS / f"{name}.schema.json", encoding="utf-8") as file:
        return jsonschema.Draft202012Validator(json.load(file))


class Case(command.Case):
    def rows(self, *words):
        return list(csv.DictReader(io.StringIO(self.done(*words, "--format", "csv"))))

    def refused(self, *words, say):
        status, out, err = command.run(*words)
        self.assertEqual((status, out), (2, ""), words)
        for each in say:
            self.assertIn(each, err)


class Compare(Case):
    def test_years_in_between(self):
        rows = self.rows("compare", FOUNDING, "--index", "par-index", "--from", "2016", "--to", "2019", "--unit", "bac-kan")
        self.assertEqual([(row["from"], row["to"], row["rank_change"]) for row in rows],
                         [("2016", "2017", "11"), ("2017", "2018", "0"), ("2018", "2019", "-6"), ("2016", "2019", "5")])  # fmt: skip
        self.assertEqual(",".join(rows[0]), CHANGES)
        self.assertEqual({row["rank_source"] for row in rows}, {"published"})

    def test_table(self):
        words = ("compare", FOUNDING, "--index", "ddci", "--from", "2021", "--to", "2022")
        en = self.done(*words, "--language", "en")
        vi = self.done(*words, "--language", "vi")
        for each in ("Bắc Sơn", "75.82", "80.79", "+4.97", "1 of 11", "+3", "derived from the change of +3 since 2021"):
            self.assertIn(each, en)
        self.assertIn("All figures: published.", en)
        self.assertIn("Mọi số liệu: tính được.", self.done("compare", PCI, "--from", "2013", "--to", "2015", "--source", "computed", "--language", "vi"))
        for each in ("75,82", "+4,97", "1 trên 11", "suy ra từ mức thay đổi +3 so với 2021"):
            self.assertIn(each, vi)

    def test_steadiness(self):
        out = self.done("compare", FOUNDING, "--index", "par-index", "--from", "2016", "--to", "2019", "--unit", "bac-kan", "--language", "en")
        self.assertIn("Rank: range 11, standard deviation 5.32", out)
        self.assertIn("2016 → 2019", out)

    def test_computed(self):
        rows = self.rows("compare", PCI, "--from", "2013", "--to", "2015", "--source", "computed")
        self.assertEqual(len(rows), 63)
        self.assertTrue(all(row["of_from"] == row["of_to"] == "63" for row in rows))
        region = self.rows("compare", PCI, "--from", "2013", "--to", "2015", "--within", "region", "--unit", "bac-kan")
        self.assertEqual([(row["group"], row["of_to"], row["rank_change"]) for row in region], [("northern-midlands-mountains", "14", "-3")])
        all_criteria = self.rows("compare", PCI, "--from", "2013", "--to", "2015", "--unit", "bac-kan", "--all", "--precision", "exact")
        self.assertEqual(len(all_criteria), 11)
        entry = self.rows("compare", PCI, "--from", "2013", "--to", "2015", "--unit", "bac-kan", "--criterion", "entry", "--precision", "exact")
        self.assertEqual(entry, all_criteria[1:2])

    def test_json(self):
        check = schema("comparison")
        for words in ((FOUNDING, "--index", "par-index", "--from", "2015", "--to", "2022", "--all"), (PCI, "--from", "2009", "--to", "2015", "--unit", "ha-noi")):
            for precision in ("display", "full", "exact"):
                check.validate(json.loads(self.done("compare", *words, "--format", "json", "--precision", precision)))

    def test_bands(self):
        words = ("compare", PCI, "--from", "2013", "--to", "2015", "--unit", "bac-kan")
        (row,) = self.rows(*words)
        self.assertEqual((row["band_from"], row["band_to"], row["band_change"]), ("tuong-doi-thap", "thap", "-1"))
        self.assertIn("Thấp (-1)", self.done(*words))
        self.assertNotIn("Xếp loại", self.done("compare", FOUNDING, "--index", "par-index", "--from", "2016", "--to", "2019", "--language", "vi"))

    def test_explain(self):
        words = ("compare", PCI, "--from", "2013", "--to", "2015", "--unit", "bac-kan", "--explain")
        whole, *parts = self.rows(*words)
        self.assertEqual(len(parts), 10)
        self.assertEqual(sum(Fraction(part["contribution"]) for part in parts) + Fraction(whole["adjustment"]), Fraction(whole["change"]))
        self.assertEqual((whole["rest"], whole["state"], whole["basis"]), ("0", "moved", "score"))
        en, vi = self.done(*words, "--language", "en"), self.done(*words, "--language", "vi")
        for each in ("Of the whole", "≈ -0.33", "Rank: 57 of 63 in 2013, 60 of 63 in 2015 (-3).", "Band: Tương đối thấp → Thấp (-1)."):
            self.assertIn(each, en)
        for each in ("Của toàn bộ", "≈ -0,33", "Hạng: 57 trên 63 kỳ 2013, 60 trên 63 kỳ 2015 (-3)."):
            self.assertIn(each, vi)
        self.assertEqual(len(self.rows(*words, "--depth", "0")), 1)
        self.assertEqual(len(self.rows(*words, "--criterion", "entry")), 1)
        check = schema("change-explanation")
        for extra in ((), ("--depth", "0"), ("--language", "vi")):
            check.validate(json.loads(self.done(*words, *extra, "--format", "json")))
        self.assertIn("no correspondence", self.done("compare", PCI, "--from", "2009", "--to", "2015", "--unit", "ha-noi", "--explain", "--language", "en"))
        self.refused("compare", PCI, "--from", "2013", "--to", "2015", "--explain", say=["--unit"])
        for other in (("--all",), ("--within", "region"), ("--precision", "exact")):
            self.refused(*words, *other, say=["--explain", other[0]])

    def test_refused(self):
        self.refused("compare", FOUNDING, "--index", "par-index", "--from", "2016", say=["--from", "--to"])
        self.refused("compare", FOUNDING, "--index", "par-index", "--from", "2019", "--to", "2016", say=["--from", "--to"])
        self.refused("compare", PCI, "--from", "2013", "--to", "2015", "--within", "zz", say=["zz", "region"])
        self.refused("compare", FOUNDING, "--from", "2016", "--to", "2019", say=["par-index, sipas, pci, ddci"])
        self.refused("compare", FOUNDING, "--index", "hdi", "--from", "2016", "--to", "2019", say=["hdi", "ddci"])
        self.refused("compare", FOUNDING, "--index", "ddci", "--from", "2019", "--to", "2022", say=["2019", "2021, 2022"])
        self.refused("compare", FOUNDING, "--index", "ddci", "--from", "then", "--to", "2022", say=["then"])
        self.refused("compare", FOUNDING, "--index", "ddci", "--from", "2022", "--to", "2022", say=["2021, 2022"])
        self.refused("compare", PCI, "--from", "2013", "--to", "2015", "--source", "rumour", say=["either, computed, published"])
        self.refused("compare", PCI, "--from", "2013", "--to", "2015", "--source", "published", say=["2013"])
        self.refused("compare", PCI, "--from", "2013", "--to", "2015", "--unit", "xx", say=["xx", "ha-noi"])
        self.refused("compare", PCI, "--from", "2013", "--to", "2015", "--criterion", "xx", say=["xx", "entry"])


class Terminal(Case):
    def test_targets(self):
        """Nothing is cut, and no line is longer than the terminal, but names that leave no other way."""
        path = command.DATA / "founding-targets.json"
        for language, state, title in (("vi", "không xác định được", "Bắc Kạn: PCI và mọi chỉ số thành phần tăng điểm"), ("en", "not observable", "Bắc Giang: PCI trong nhóm 15 cả nước")):
            for columns in (80, 120):
                out = self.on_terminal("targets", path, "--as-of", "2024-06-30", "--language", language, columns=columns, NO_COLOR="1")
                self.assertIn(state, out)
                self.assertIn(f"      {title}\n", out)
                self.assertNotIn("…", out)
                self.assertLessEqual(max(map(len, out.splitlines())), columns)


    def test_compare(self):
        """Columns are left out before a line is longer than the terminal, and it says which."""
        width = lambda line: sum(not unicodedata.combining(letter) for letter in line)
        for language, left_out, band in (("vi", "Không hiện vì dòng hẹp: Tỷ lệ %\n", "Tương đối thấp"), ("en", "Not shown, for the line is narrow: Percent\n", "Tương đối thấp")):
            out = self.on_terminal("compare", PCI, "--from", "2013", "--to", "2015", "--language", language, columns=80, NO_COLOR="1")
            self.assertIn(left_out, out)
            self.assertNotIn("59.07  59.07" if language == "en" else "59,07  59,07", out)
            self.assertLessEqual(max(map(width, out.splitlines())), 80)
            for words in (("--within", "region"), ("--all",), ("--unit", "bac-kan", "--explain")):
                out = self.on_terminal("compare", PCI, "--from", "2013", "--to", "2015", "--language", language, *words, columns=80, NO_COLOR="1")
                self.assertLessEqual(max(map(width, out.splitlines())), 80, words)
            wide = self.on_terminal("compare", PCI, "--from", "2013", "--to", "2015", "--language", language, columns=140, NO_COLOR="1")
            self.assertNotIn(left_out, wide)
            self.assertIn(band, wide)


class Reconcile(Case):
    def test_rounded_parts(self):
        rows = self.rows("reconcile", COMPOSITION)
        self.assertEqual(",".join(rows[0]), PUBLISHED)
        told = {(row["unit"], row["figure"]): row for row in rows}
        for unit, published, computed, low, high in (("ninh-thuan", "85.78", "85.79", "85.77", "85.81"), ("bac-giang", "88.65", "88.64", "88.62", "88.66")):
            row = told[unit, "score"]
            self.assertEqual((row["published"], row["computed"], row["agreement"], row["low"], row["high"]), (published, computed, "rounded-parts", low, high))
            self.assertEqual(told[unit, "rank"]["agreement"], "cohort-differs")
        self.assertEqual(len(self.rows("reconcile", COMPOSITION, "--all")), 6)
        self.assertEqual(len(self.rows("reconcile", COMPOSITION, "--period", "2021", "--all")), 2)
        self.assertEqual(len(self.rows("reconcile", COMPOSITION, "--unit", "ninh-thuan", "--all")), 4)
        for form in ("table", "csv", "json"):
            self.refused("reconcile", COMPOSITION, "--unit", "ninh-thun", "--format", form, "--language", "en",
                         say=("the document has no unit “ninh-thun”", "did you mean “ninh-thuan”?"))

    def test_table(self):
        en = self.done("reconcile", COMPOSITION, "--language", "en")
        vi = self.done("reconcile", COMPOSITION, "--language", "vi")
        self.assertIn("6 published figures: 2 agree, 0 unexplained, 0 contradicted by their parts, 4 explained", en)
        self.assertIn("0 contradicted by their parts", en)
        self.assertIn("4 rounded parts: unrounded, each within half a unit of its last digit, they give 85.77 to 85.81, which allows it", en)
        self.assertIn("công bố 85,78, tính được 85,79; 4 phần đã làm tròn", vi)
        self.assertIn("8 parts, which add up to 61.23, were published without their weights", self.done("reconcile", FOUNDING, "--language", "en"))

    def test_contradiction(self):
        figures = [{"score": 9, "max": 20, "percent": 45}, {"criterion": "x", "score": 5, "max": 10}, {"criterion": "y", "score": 6, "max": 10}]
        results = [{"index": "p", "unit": "a", "period": "2022", **each} for each in figures]
        document = {"format": "parindex-document", "version": 1, "frameworks": [], "assessments": [], "units": [{"id": "a", "name": "A"}], "results": results}
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "parts.json")
            path.write_text(json.dumps(document), encoding="utf-8")
            out = self.done("reconcile", path, "--all", "--language", "en")
        self.assertIn("0 unexplained, 1 contradicted by their parts", out)
        self.assertIn("published 45, 45.00 derived from the published score and maximum", out)
        self.assertNotIn(", computed 45", out)

    def test_json(self):
        check = schema("reconciliation")
        for path in (COMPOSITION, FOUNDING, PCI):
            told = json.loads(self.done("reconcile", path, "--all", "--format", "json"))
            check.validate(told)
            self.assertEqual(sum(told["counts"].values()), len(told["rows"]))

    def test_refused(self):
        self.refused("reconcile", COMPOSITION, "--index", "hdi", say=["hdi", "par-index-parts"])
        self.refused("reconcile", COMPOSITION, "--period", "then", say=["then"])


if __name__ == "__main__":
    command.main()
