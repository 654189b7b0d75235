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

    def followed(self, strengths, results, **more):
        """A document of one unit whose components have published ranks of 11 and percents: {period: {component: (rank, percent)}}."""
        names = dict.fromkeys(name for period in results.values() for name in period)
        framework = {"id": "f", "index": "i", "title": "F", "aggregation": "sum", "missing": "zero", "strengths": strengths,
                     "criteria": [{"id": name, "title": f"Component {name}", "max": 100} for name in names]}
        facts = [{"index": "i", "unit": "u", "criterion": name, "period": period, "rank": rank, "of": 11, "percent": percent}
                 for period, each in results.items() for name, (rank, percent) in each.items()]
        return self.write({"format": "parindex-document", "version": 1, "frameworks": [framework], "units": [{"id": "u", "name": "U"}], "results": facts,
                           "assignments": [{"agency": "so-a", "title": "Sở A", "role": "lead", "framework": "f"}], **more})

    def test_next_targets(self):
        """The low are to be raised and the high to be kept in the period that follows, by whom, until when and how."""
        target = {"id": "u-b-2024", "kind": "done", "unit": "u", "horizon": "2024-06-30", "remedy": "Open a counter", "lead": "so-b", "status": "begun"}
        path = self.followed({"by": "rank", "strong": 3, "weak": 4}, {"2022": {"a": (2, 90), "b": (5, 60)}, "2023": {"a": (1, 92.5), "b": (6, 57.25)}},
                             targets=[target])
        words = ("follow-up", path, "--unit", "u")
        one, two = (each["target"] for each in self.told("follow-up", *words, "--language", "en")["components"])
        self.assertEqual([one[each] for each in ("id", "kind", "goal", "baseline", "due", "lead")], ["u-a-2024", "maintain", "rank 1", "1", "2024", "so-a"])
        self.assertEqual(list(two.values()), ["u-b-2024", "rank-improve-by-min", "rank 5 or better", "6", "2024-06-30", "so-b", "Open a counter", "begun"])
        rows = [[row[each] for each in ("target", "target_kind", "target_value", "target_baseline", "due", "target_lead", "remedy", "status")]
                for row in self.rows(*words)]
        self.assertEqual(rows, [["u-a-2024", "maintain", "", "1", "2024", "so-a", "", ""],
                                ["u-b-2024", "rank-improve-by-min", "1", "6", "2024-06-30", "so-b", "Open a counter", "begun"]])
        for language, lines in (("en", ["Targets of the next period:", "remedy: Open a counter", "rank 5 or better", "Sở A"]),
                                ("vi", ["Chỉ tiêu của kỳ sau:", "giải pháp: Open a counter", "hạng 5 trở lên", "Sở A"])):
            out = self.done(*words, "--language", language)
            for each in lines:
                self.assertIn(each, out)
        low = self.told("follow-up", *words, "--from", "2022", "--to", "2023")["components"]
        self.assertEqual([(each["state"], each["target"]["goal"]) for each in low], [("kept", "rank 1"), ("worse", "rank 5 or better")])

    def test_figure_of_the_rule(self):
        """Percents where percents decide what is low; what is neither low nor high has no target."""
        path = self.followed({"by": "percent", "strong": 80, "weak": 60}, {"2023-Q4": {"a": (1, 80), "b": (1, 59.999), "c": (11, 70)}})
        words = ("follow-up", path, "--unit", "u", "--language")
        out = self.done(*words, "en")
        for each in (" 80 %", " 59.999 %", "at least 80 %", "more than 59.999 %", "2024-Q1"):
            self.assertIn(each, out)
        self.assertNotIn("of 11", out)
        self.assertIn("trên 59,999 %", self.done(*words, "vi"))
        self.assertEqual([each["target"] is None for each in self.told("follow-up", *words, "en")["components"]], [False, False, True])

    def test_period_that_follows(self):
        for period, following in (("2023", "2024"), ("2023-S1", "2023-S2"), ("2023-S2", "2024-S1"), ("2023-Q3", "2023-Q4"), ("2023-12", "2024-01"),
                                  ("2024-02-28", "2024-02-29"), ("9999", None)):
            path = self.followed({"by": "rank", "weak": 4}, {period: {"a": (5, 50)}})
            target = self.told("follow-up", "follow-up", path, "--unit", "u")["components"][0]["target"]
            self.assertEqual(target and target["due"], following)

    def test_periods_of_one_length(self):
        """A half-year and its year are not two periods in which a component was low."""
        path = self.followed({"by": "rank", "weak": 4}, {"2022": {"a": (5, 50)}, "2023-S1": {"a": (6, 50)}, "2023": {"a": (5, 50)}})
        for words, counts in ((("--to", "2023"), (2, 2)), (("--from", "2023-S1"), (1, 1)), (("--from", "2022"), (1, 1))):
            row = self.told("follow-up", "follow-up", path, "--unit", "u", *words)["components"][0]
            self.assertEqual((row["n-known"], row["n-weak"]), counts)

    def test_extract_in_groups(self):
        """The rank within the block is told beside the overall one, and a band that was not published where it is certain."""
        framework = {"id": "f", "index": "i", "title": "F", "aggregation": "sum", "missing": "zero", "ranking": {"within": ["block"]},
                     "bands": [{"id": "good", "title": "Khá", "from": 80}, {"id": "poor", "title": "Yếu"}], "criteria": [{"id": "a", "max": 100}]}
        facts = [{"index": "i", "unit": "u", "period": "2022", "percent": 85.5, "rank": 7, "of": 30},
                 {"index": "i", "unit": "u", "period": "2022", "rank": 2, "of": 11, "within": "block"}]
        path = self.write({"format": "parindex-document", "version": 1, "frameworks": [framework], "results": facts,
                           "units": [{"id": "u", "name": "U", "groups": {"block": "miền núi"}}]})
        words = ("extract", path, "--unit", "u", "--as-of", "2023-12-31")
        for language, rank, group, band in (("en", "7 of 30", "    rank within miền núi (block): 2 of 11\n", "Khá (from the published figure)"),
                                            ("vi", "7 trên 30", "    hạng trong nhóm miền núi (block): 2 trên 11\n", "Khá (tính từ số đã công bố)")):
            out = self.done(*words, "--language", language)
            for each in (rank, group, band):
                self.assertIn(each, out)
        row = self.told("extract", *words)["indices"][0]
        self.assertEqual((row["band"], row["band-computed"]), ("good", True))
        self.assertEqual([(each["within"], each["group"], each["rank"]["value"], each["rank"]["of"]) for each in row["group-ranks"]], [("block", "miền núi", 2, 11)])
        self.assertEqual([(each["kind"], each["rank"], each["within"], each["group"], each["band_computed"]) for each in self.rows(*words)],
                         [("index", "7", "", "", "yes"), ("group-rank", "2", "block", "miền núi", "")])

    def test_names_of_agencies(self):
        """Agencies are told by their titles, and a terminal has room for what each has."""
        words = (DATA / "bac-son-follow-up.json", "--unit", "bac-son")
        self.assertIn("Phòng Tài chính", self.done("follow-up", *words, "--index", "ddci"))
        out = self.on_terminal("agencies", *words, "--as-of", "2023-12-31", columns=80)
        self.assertTrue(all(len(line) <= 88 for line in out.split("\n")))  # bold takes eight letters
        self.assertIn("Phòng Nội vụ", out)
        self.assertIn("nodes: par-index-district-2022", out)
        self.assertIn("low: organisation, civil-service, public-finance, digital-government, satisfaction", " ".join(out.split()))
        out = self.on_terminal("extract", *words, "--as-of", "2023-12-31", columns=80)
        self.assertIn("ngày 17/4/2023", " ".join(out.split()))
        self.assertTrue(all(len(line) <= 88 for line in out.split("\n")))

    def test_messages(self):
        """What is wrong is said as it is, in the language that is asked for."""
        path = self.followed({"by": "rank", "weak": 4}, {"2022": {"a": (2, 90)}, "2023": {"a": (1, 92.5)}})
        for words, en, vi in (
            (("campaign", path), "the document has no campaign", "tài liệu không có đợt thi đua nào"),
            (("follow-up", path, "--unit", "u", "--from", "2023", "--to", "2022"), "the first period, 2023, is not before the second, 2022",
             "kỳ trước, 2023, không trước kỳ sau, 2022"),
            (("follow-up", path, "--unit", "u", "--from", "2019"), 'no figures of "i" are known for u in 2019 (expected: one of: 2022, 2023)',
             'không có số liệu "i" của u trong 2019'),
            (("follow-up", path, "--unit", "u", "--to", "2022"), 'no figures of "i" are known for u before 2022', 'không có số liệu "i" của u trước 2022'),
        ):
            self.assertIn(en, self.refused(*words, "--language", "en"))
            self.assertIn(vi, self.refused(*words, "--language", "vi"))

    def test_quota_is_a_count(self):
        document = json.loads((DATA / "bac-kan-2023.json").read_text(encoding="utf-8"))
        quota = document["campaigns"][0]["quotas"][0]
        for count, said in ((16, None), (-1, "-1 is no count (expected: a whole number from 0 to 1000000)"), (1.5, "1.5 is no count")):
            quota["count"] = count
            status, _, err = run("campaign", self.write(document), "--language", "en")
            self.assertEqual(status, 1 if said else 0)
            self.assertIn(said or "", err)

    def test_cycle_is_told_whole(self):
        leaf = lambda name, of: {"id": name, "max": 10, "rule": {"kind": "children", "framework": of}}
        frameworks = [{"id": "the-index-of-provinces", "level": "province", "aggregation": "sum", "missing": "zero",
                       "criteria": [leaf("results-of-communes", "the-index-of-communes")]},
                      {"id": "the-index-of-communes", "level": "commune", "aggregation": "sum", "missing": "zero",
                       "criteria": [leaf("results-of-provinces", "the-index-of-provinces")]}]
        units = [{"id": "p", "name": "P", "level": "province"}, {"id": "c", "name": "C", "level": "commune", "parent": "p"}]
        values = [{"framework": each["id"], "period": "2023", "values": {}} for each in frameworks]
        path = self.write({"format": "parindex-document", "version": 1, "frameworks": frameworks, "units": units, "assessments": values})
        status, _, err = run("score", path, "--framework", "the-index-of-provinces", "--language", "en")
        self.assertEqual(status, 1)
        self.assertIn("the rule of results-of-communes failed", err)
        self.assertIn("takes the percent of the-index-of-provinces, which depends on it", err)
        self.assertNotIn("…", err)

    def test_agencies(self):
        words = ("agencies", DATA / "bac-son-follow-up.json", "--unit", "bac-son", "--as-of", "2023-12-31")
        told = self.told("agencies", *words)
        lost = {each["agency"]: each["points-lost"] for each in told["agencies"]}
        self.assertEqual(lost, {"phong-noi-vu": "12.44", "phong-tai-chinh-ke-hoach": "19.21", "ubnd-huyen": "31.65"})
        self.assertEqual({each["agency"]: each["points_lost"] for each in self.rows(*words)}, lost)
        for word in ("Điểm mất", "chủ trì", "chịu trách nhiệm"):
            self.assertIn(word, self.done(*words, "--language", "vi"))
        early = ("agencies", DATA / "bac-son-follow-up.json", "--unit", "bac-son", "--as-of", "2020-01-01")
        self.assertEqual(self.done(*early, "--language", "en"),
                         "Nobody leads: par-index-district-2022, ddci-district-2022\n\nNo agency is assigned on that day.\n")
        self.assertIn("Ngày đó chưa cơ quan nào được giao.", self.done(*early, "--language", "vi"))
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
