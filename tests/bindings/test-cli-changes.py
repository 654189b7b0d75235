#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""parindex changes: test-cli-changes.py PARINDEX EXAMPLES_DATA"""

import json

import jsonschema

from command import SCHEMAS, Case, document, main


class Changes(Case):
    def setUp(self):
        super().setUp()
        what = document(["Một", "Hai", "Ba"], [[1, 2], [3, None], [5, 6]], missing="skip")
        what["frameworks"][0]["criteria"][1] = {"id": "b", "title": "Tiêu chí b", "rule": {"kind": "normalise", "method": "none", "impute": "mean"}}
        what["frameworks"][0] |= {"ranking": {"of": "score"}, "screening": {"availability": 1, "exclude": ["u2"]}}
        self.path = self.write(what)

    def test_csv(self):
        text = self.done("changes", self.path, "--format", "csv", "--language", "en")
        header = "unit,name,criterion,title,step,from,to,reason"
        self.assertEqual(text.splitlines(), [header, 'u1,Hai,b,Tiêu chí b,imputation,,2,missing: the mean of 1 ranked units'])
        self.assertEqual(self.done("changes", self.path, "--format", "csv", "--unit", "u0").splitlines(), [header])

    def test_json_by_its_schema(self):
        schema = json.loads((SCHEMAS / "changes.schema.json").read_text(encoding="utf-8"))
        for more in ([], ["--unit", "u1"], ["--precision", "exact"]):
            told = json.loads(self.done("changes", self.path, "--format", "json", *more))
            jsonschema.Draft202012Validator(schema).validate(told)
            self.assertEqual([each["unit"] for each in told["screening"]], ["u1"] if "--unit" in more else ["u1", "u2"])

    def test_table(self):
        for language, words in (
            ("en", ["imputation", "missing: the mean of 1 ranked units", "Screening of units:", "too few values: 1 of 2 criteria"]),
            ("vi", ["điền ô thiếu", "ô thiếu: trung bình của 1 đơn vị được xếp hạng", "Sàng lọc đơn vị:", "quá ít số liệu: 1/2 tiêu chí"]),
        ):
            text = self.done("changes", self.path, "--language", language)
            for each in words:
                self.assertIn(each, text)
        self.assertIn("no number was changed", self.done("changes", self.path, "--unit", "u0", "--language", "en"))
        self.assertIn("not ranked: too few values", self.done("score", self.path, "--language", "en"))

    def test_numbers_that_do_not_end(self):
        """People read about how much it is, a program gets the fraction; one empty line, whatever follows."""
        what = document(["Một", "Hai", "Ba", "Bốn"], [[1, 2], [3, None], [5, 1], [5, 2]], missing="skip")
        what["frameworks"][0]["criteria"][1] = {"id": "b", "title": "Tiêu chí b", "rule": {"kind": "normalise", "method": "none", "impute": "mean"}}
        what["frameworks"][0] |= {"ranking": {"of": "score"}}
        path = self.write(what)
        for language, shown in (("en", "≈1.666667"), ("vi", "≈1,666667")):
            text = self.done("changes", path, "--language", language)
            self.assertIn(shown, text)
            self.assertNotIn("5/3", text)
            self.assertNotIn("\n\n\n", text)
            self.assertNotIn("\n\n\n", self.done("changes", path, "--unit", "u0", "--language", language))
        self.assertIn("imputation,,1.666667,", self.done("changes", path, "--format", "csv"))
        self.assertEqual(json.loads(self.done("changes", path, "--format", "json"))["changes"][0]["to"], "5/3")
        self.assertIn(" 5/3 ", self.done("changes", path, "--precision", "exact"))
        for words in (("explain", "--unit", "u1"), ("improve", "--unit", "u1", "--score", "8", "--effort", "a=1/3")):
            self.assertNotRegex(self.done(words[0], path, *words[1:], "--language", "en"), r"\d/3")

    def test_refused(self):
        self.refused("changes", self.path, "--unit", "u9", say=["u0, u1, u2"])


if __name__ == "__main__":
    main()
