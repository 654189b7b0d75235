#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""parindex campaign, follow-up, agencies and extract: test-cli-duties.py PARINDEX EXAMPLES_DATA"""

import csv
import io
import json

import jsonschema

from command import DATA, SCHEMAS, Case, main, run



class Duties(Case):
    def told(self, schema, *words):
        told = json.loads(self.done(*words, "--format", "json"))
        with open(SCHEMAS / f"{schema}.schema.json", encoding="utf-8") as file:
            jsonschema.Draft202012Validator(json.load(file)).validate(told)
        return told

    def rows(self, *words):
        return list(csv.DictReader(io.StringIO(self.done(*words, "--format", "csv"))))

    def test_campaign(self):
        words = ("campaign", DATA / "bac-kan-2023.json")
        told = self.told("campaign", *words)
        rows = self.rows(*words)
        self.assertEqual(told["totals"]["eligible"], 5)
        self.assertEqual([each["id"] for each in told["nominations"]], [each["nomination"] for each in rows])
        self.assertEqual([each["state"] for each in told["nominations"]], [each["state"] for each in rows])
        self.assertIn("15 đề nghị, 5 đủ điều kiện", self.done(*words, "--language", "vi"))
        self.assertIn("15 nominations, 5 eligible", self.done(*words, "--language", "en"))
        self.assertEqual(self.done(*words, "--campaign", "bac-kan-2023"), self.done(*words))
        self.assertEqual(run(*words, "--campaign", "z")[0], 2)

    def test_follow_up(self):
        words = ("follow-up", DATA / "bac-son-follow-up.json", "--unit", "bac-son")
        for index, high, low in (("ddci", 5, 3), ("par-index", 4, 5)):
            told = self.told("follow-up", *words, "--index", index)
            labels = [each["before"] for each in told["components"]]
            self.assertEqual((labels.count("strong"), labels.count("weak")), (high, low))
            self.assertEqual([each["before"] for each in self.rows(*words, "--index", index)], labels)
            self.assertIn("to be raised", self.done(*words, "--index", index, "--language", "en"))
        self.assertEqual(run(*words[:2])[0], 2)
        self.assertEqual(run(*words)[0], 2)  # there are two indices
        self.assertEqual(run(*words, "--index", "ddci", "--from", "2019")[0], 2)

    def test_agencies(self):
        words = ("agencies", DATA / "bac-son-follow-up.json", "--unit", "bac-son", "--as-of", "2023-12-31")
        told = self.told("agencies", *words)
        lost = {each["agency"]: each["points-lost"] for each in told["agencies"]}
        self.assertEqual(lost, {"phong-noi-vu": "12.44", "phong-tai-chinh-ke-hoach": "19.21", "ubnd-huyen": "31.65"})
        self.assertEqual({each["agency"]: each["points_lost"] for each in self.rows(*words)}, lost)
        self.assertIn("Điểm mất", self.done(*words, "--language", "vi"))
        self.assertEqual(self.told("agencies", *words[:4], "--as-of", "2023-04-16")["agencies"], [])
        self.assertEqual(run(*words[:2])[0], 2)
        self.assertEqual(run(*words[:4], "--as-of", "2023")[0], 2)

    def test_extract(self):
        words = ("extract", DATA / "bac-son-follow-up.json", "--unit", "bac-son", "--as-of", "2023-12-31")
        told = self.told("extract", *words)
        rows = self.rows(*words)
        self.assertEqual([each["index"] for each in told["indices"]], [each["id"] for each in rows if each["kind"] == "index"])
        self.assertIn("tính đến 2023-12-31", self.done(*words, "--language", "vi"))
        self.assertIn("as of 2023-12-31", self.done(*words, "--language", "en"))
        self.assertEqual(self.told("extract", *words[:4], "--as-of", "1999-12-31")["indices"], [])
        self.assertEqual(run(*words[:2])[0], 2)
        self.assertEqual(run(*words[:4], "--as-of", "2023")[0], 2)


if __name__ == "__main__":
    main()
