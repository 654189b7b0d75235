#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""parindex weights: test-cli-weights.py PARINDEX EXAMPLES_DATA"""

import csv
import io
import json

import jsonschema

from command import PAPI, PCI, SCHEMAS, Case, document, main, read_table, run


class Weights(Case):
    def setUp(self):
        super().setUp()
        budgets = {"kind": "budget-allocation", "experts": [[1, 2], [2, 1], [0, 1]]}
        values = [[1, 9], [2, 4], [6, 6], [8, 1]]
        self.path = self.write(document(["Một", "Hai", "Ba", "Bốn"], values, aggregation="weighted-mean", weighting=budgets))

    def test_stated(self):
        for language, heads in (("en", ["Criterion", "Id", "Given", "Found", "Effective (%)"]), ("vi", ["Tiêu chí", "Mã", "Đã cho", "Tìm được", "Hiệu dụng (%)"])):
            text = self.done("weights", self.path, "--language", language)
            table = read_table(text)
            self.assertEqual([cell.strip() for cell in table[0]], heads)
            self.assertEqual(table[1][1].strip(), "a")
            self.assertIn("0.333333333" if language == "en" else "0,333333333", text)
            self.assertIn("66.67" if language == "en" else "66,67", text)
        self.assertIn("độ lệch chuẩn giữa các chuyên gia", self.done("weights", self.path, "--language", "vi"))

    def test_csv(self):
        self.assertEqual(
            self.done("weights", self.path, "--format", "csv"),
            "parent,weighting,criterion,title,given_weight,weight,effective_weight\n"
            "f,budget-allocation,a,Tiêu chí a,,0.333333333,0.333333333\n"
            "f,budget-allocation,b,Tiêu chí b,,0.666666667,0.666666667\n",
        )
        rows = list(csv.DictReader(io.StringIO(self.done("weights", PCI, "--framework", "pci-2013", "--weighting", "entropy", "--format=csv"))))
        self.assertEqual((len(rows), rows[0]["given_weight"]), (10, "5"))

    def test_saved(self):
        status, out, err = run("score", self.path)
        self.assertEqual((status, out), (1, ""))
        self.assertIn("parindex weights", err)
        weighted = self.path.with_name("weighted.json")
        self.done("weights", self.path, "--save", weighted)
        again = self.done("weights", weighted, "--weighting", "budget-allocation", "--format=csv")
        self.assertIn("a,Tiêu chí a,0.333333333,0.333333333", again)
        self.assertIn("6.33", self.done("score", weighted, "--unit", "u0", "--language", "en"))
        drivers = list(csv.DictReader(io.StringIO(self.done("weights", weighted, "--effective", "--format=csv"))))
        self.assertEqual([row["criterion"] for row in drivers], ["a", "b"])
        status, _, err = run("weights", self.path, "--save", "/nowhere/at/all.json")
        self.assertEqual(status, 1, err)

    def test_effective(self):
        text = self.done("weights", PCI, "--framework", "pci-2013", "--period", "2015", "--effective", "--language", "vi")
        self.assertEqual(len(read_table(text)), 11)
        self.assertIn("Mức quan trọng", text)
        part = self.done("weights", PAPI, "--framework", "papi-2016", "--criterion", "corruption", "--effective", "--format=csv")
        self.assertEqual({row["depth"] for row in csv.DictReader(io.StringIO(part))}, {"1"})

    def test_groups(self):
        """Weights of groups are not in what is found, nor in what is effective."""
        what = document(["Một", "Hai", "Ba"], [[1, 9], [2, 4], [6, 6]], aggregation="weighted-mean")
        what["frameworks"][0] |= {"weights-by": {"dimension": "region", "weights": {"north": {"a": 9}}}}
        for criterion in what["frameworks"][0]["criteria"]:
            criterion["weight"] = 1
        what["units"][0]["groups"] = {"region": "north"}
        path = self.write(what)
        for words in (["--weighting", "equal"], ["--effective"]):
            for language, text in (("en", "the groups north"), ("vi", "các nhóm north")):
                status, _, err = run("weights", path, *words, "--language", language)
                self.assertEqual(status, 0, err)
                self.assertIn(text, err)

    def test_json_by_its_schema(self):
        check = jsonschema.Draft202012Validator(json.loads((SCHEMAS / "weights.schema.json").read_text(encoding="utf-8")))
        for words in ([self.path], [self.path, "--weighting", "critic"], [PAPI, "--framework", "papi-2016", "--effective"]):
            check.validate(json.loads(self.done("weights", *words, "--format", "json")))

    def test_refused(self):
        pci = (PCI, "--framework", "pci-2013")
        self.refused("weights", *pci, say=["pci-2013", "entropy"])
        self.refused("weights", *pci, "--weighting", "guess", say=["guess", "entropy"])
        self.refused("weights", *pci, "--weighting", "equal", "--criterion", "nothing", say=["nothing"])
        self.refused("weights", *pci, "--effective", "--criterion", "nothing", say=["nothing"])
        self.refused("weights", *pci, "--effective", "--weighting", "equal", say=["--effective", "--weighting"])
        self.refused("weights", PCI, "--weighting", "equal", say=["pci-2009"])
        status, out, err = run("weights", *pci, "--weighting", "equal", "--criterion", "land")
        self.assertEqual((status, out), (1, ""), err)


if __name__ == "__main__":
    main()
