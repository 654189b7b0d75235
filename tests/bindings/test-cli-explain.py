#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""parindex explain and gap: test-cli-explain.py PARINDEX EXAMPLES_DATA"""

import csv
import io
import json
from fractions import Fraction

import jsonschema

from command import DATA, PCI, SCHEMAS, Case, cells, document, read_table, main


class Gap(Case):
    def setUp(self):
        super().setUp()
        what = document(["Một", "Hai"], [[1, 2], [3, None]], missing="skip")
        what["assessments"][0]["stage"] = "self"
        values = {"u0": {"a": 0.5, "b": 2.0}, "u1": {"b": "n/a"}}
        what["assessments"].append({"framework": "f", "period": "2022", "stage": "appraised", "values": values})
        self.path = self.write(what)

    def test_csv(self):
        self.assertEqual(
            self.done("gap", self.path, "--format", "csv"),
            "unit,name,criterion,title,from_value,to_value,from_score,to_score,difference\n"
            "u0,Một,a,Tiêu chí a,1,0.5,1.00,0.50,-0.50\n"
            "u1,Hai,b,Tiêu chí b,,n/a,,,\n",
        )
        text = self.done("gap", self.path, "--from", "appraised", "--to", "self", "--unit", "u0", "--format=csv", "--precision=exact")
        self.assertEqual(text.splitlines()[1:], ["u0,Một,a,Tiêu chí a,0.5,1,0.5,1,0.5"])

    def test_json_by_its_schema(self):
        schema = json.loads((SCHEMAS / "gap.schema.json").read_text(encoding="utf-8"))
        for more in ([], ["--unit", "u1"], ["--precision", "exact"]):
            told = json.loads(self.done("gap", self.path, "--format", "json", *more))
            jsonschema.Draft202012Validator(schema).validate(told)
            self.assertEqual((told["from"], told["to"]), ("self", None))

    def test_table(self):
        text = self.done("gap", self.path, "--language", "en")
        parts = text.split("\n\n")
        self.assertEqual(parts[0].splitlines()[1], "Period: 2022; before: self; after: latest authority; 2 cells differ")
        cells, units = read_table(parts[1]), read_table(parts[3])
        self.assertEqual([cell.strip() for cell in cells[1]], ["Một", "Tiêu chí a", "a", "1", "0.5", "1.00", "0.50", "-0.50", ""])
        self.assertEqual(cells[2][-1].strip(), "was missing, is not applicable")
        self.assertEqual([cell.strip() for cell in units[1]], ["Một", "1", "3.00", "2.50", "-0.50"])
        vi = self.done("gap", self.path, "--language", "vi", "--unit", "u0")
        self.assertIn("trước: tự đánh giá (self); sau: theo thẩm quyền sau cùng; 1 ô khác nhau", vi)
        self.assertNotIn("Hai", vi)

    def test_no_gap(self):
        text = self.done("gap", self.path, "--to", "self", "--language", "en")
        self.assertEqual(text.splitlines()[1:], ["Period: 2022; before: self; after: self; no cell differs"])

    def test_words_of_inputs(self):
        """Vietnamese sentences have Vietnamese names of counts."""
        words = ("explain", DATA / "one-stop.json", "--unit", "commune-1", "--language")
        self.assertRegex(self.done(*words, "vi"), r"số lượng = \d+; tổng số = \d+")
        self.assertRegex(self.done(*words, "en"), r"count = \d+, of = \d+")

    def test_refused(self):
        self.refused("gap", self.path, "--to", "reviewed", say=["reviewed", "self, appraised"])
        self.refused("gap", self.path, "--unit", "u9", say=["u0, u1"])
        self.refused("gap", PCI, "--framework", "pci-2013", say=["choose one of: published"])


class Explain(Case):
    PCI_2015 = ("--framework", "pci-2013", "--period", "2015", "--unit", "bac-giang")

    def explain(self, *words, **rest):
        return self.done("explain", PCI, *self.PCI_2015, *words, **rest)

    def test_table(self):
        for language, head in (("en", "Criterion"), ("vi", "Tiêu chí")):
            lines = self.explain("--language", language).splitlines()
            self.assertTrue(lines[5].startswith(head), lines[5])
            # Sentences stand deeper than any row; what is left is a table.
            rows = [line for line in lines[5:] if not line.startswith("    ")]
            table = read_table("\n".join(rows))
            self.assertEqual(len(table), 1 + 11)
            self.assertRegex(table[1][-1], r"^\d+/63$")

    def test_sentences(self):
        self.assertIn("Weight 20 of 100: a point here counts 2 one level up, so it adds", self.explain())
        self.assertIn("Trọng số 20 trên 100: một điểm ở đây bằng 2 điểm ở cấp trên, nên góp", self.explain("--language", "vi"))
        self.assertIn("Weighted mean", self.explain("--depth", "0"))
        self.assertNotIn("Weight 20", self.explain("--depth", "0"))
        self.assertNotIn("Weighted mean", self.explain("--criterion", "land"))

    def test_wrapped_at_the_terminal(self):
        for width in (60, 80, 100):
            for language in ("en", "vi"):
                for line in self.on_terminal("explain", PCI, *self.PCI_2015, "--language", language, columns=width, NO_COLOR="1").splitlines():
                    if line.startswith("    "):
                        self.assertLessEqual(len(cells(line)), width, line)

    def test_csv(self):
        rows = list(csv.DictReader(io.StringIO(self.explain("--format", "csv", "--language", "vi"))))
        self.assertEqual([row["depth"] for row in rows], ["0"] + ["1"] * 10)
        self.assertEqual(sum(Fraction(row["contribution"]) for row in rows[1:]), Fraction(rows[0]["score"]))
        self.assertEqual(sum(Fraction(row["lost_of_whole"]) for row in rows[1:]), Fraction(rows[0]["lost"]))
        self.assertEqual({row["stage"] for row in rows[1:]}, {"published"})
        self.assertRegex(rows[1]["value"], r"^\d+\.\d+$")

    def test_json(self):
        with open(SCHEMAS / "explanation.schema.json", encoding="utf-8") as file:
            check = jsonschema.Draft202012Validator(json.load(file))
        for words in ([], ["--depth", "0"], ["--language", "vi"]):
            told = json.loads(self.explain("--format", "json", *words))
            check.validate(told)
            self.assertEqual("parts" in told["explanation"], "--depth" not in words)

    def test_refused(self):
        self.refused("explain", PCI, "--framework", "pci-2013", say=["--unit"])
        self.refused("explain", PCI, "--framework", "pci-2013", "--unit", "nowhere", say=["nowhere", "bac-giang"])
        self.refused("explain", PCI, *self.PCI_2015, "--criterion", "nothing", say=["nothing", "pci-2013"])
        for depth in ("-1", "x", "2.5", ""):
            self.refused("explain", PCI, *self.PCI_2015, f"--depth={depth}", say=["--depth"])


if __name__ == "__main__":
    main()
