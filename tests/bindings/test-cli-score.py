#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""parindex score: test-cli-score.py PARINDEX EXAMPLES_DATA"""

import csv
import io
import json
import re
import unicodedata

import jsonschema

from command import DATA, HEADER, HEADER_ALL, PAPI, PCI, SCHEMAS, Case, cells, document, read_table, main, run


def scored():
    """(path, framework) of the examples that have anything to score."""
    for path in sorted(DATA.glob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        for framework in {entry["framework"]: None for entry in document.get("assessments", ())}:
            yield path, framework


class Score(Case):
    def rows(self, *words, **rest):
        text = self.done("score", *words, "--format", "csv", **rest)
        return list(csv.DictReader(io.StringIO(text)))

    def test_csv(self):
        text = self.done("score", PCI, "--framework", "pci-2013", "--format", "csv")
        self.assertEqual(text.splitlines()[0], HEADER)
        self.assertEqual(len(text.splitlines()), 64)
        text = self.done("score", PCI, "--framework", "pci-2013", "--format", "csv", "--all")
        self.assertEqual(text.splitlines()[0], HEADER_ALL)
        self.assertEqual(len(text.splitlines()), 1 + 63 * 11)

    def test_json_by_its_schema(self):
        schema = json.loads((SCHEMAS / "results.schema.json").read_text(encoding="utf-8"))
        validator = jsonschema.Draft202012Validator(schema)
        for path, framework in scored():
            for more in ([], ["--all"], ["--precision", "full"], ["--precision", "exact", "--all"]):
                with self.subTest(path=path.name, framework=framework, more=more):
                    text = self.done("score", path, "--framework", framework, "--format", "json", *more)
                    validator.validate(json.loads(text))
        text = self.done("score", PCI, "--framework", "pci-2013", "--format", "json", "--within", "region", "--unit", "ha-noi")
        results = json.loads(text)
        validator.validate(results)
        self.assertEqual((results["units"], len(results["results"])), (63, 1))

    def test_table_agrees_with_csv(self):
        for language, point in (("en", "."), ("vi", ",")):
            rows = self.rows(PCI, "--framework", "pci-2013", "--period", "2013")
            table = read_table(self.done("score", PCI, "--framework", "pci-2013", "--period", "2013", "--language", language))
            shown = [[cell.strip() for cell in row] for row in table[1:]]
            ranks = [int(row[0]) for row in shown]
            self.assertEqual(ranks, sorted(ranks))
            want = {row["name"]: [row["rank"], row["name"], row["score"].replace(".", point)] for row in rows}
            self.assertEqual({row[1]: row[:3] for row in shown}, want)
            self.assertTrue(all(row[1] == row[1].lstrip() for row in table))
            self.assertTrue(all(row[2] == row[2].rstrip() for row in table))

    def test_title(self):
        en = self.done("score", PCI, "--framework", "pci-2013", "--language", "en").splitlines()
        vi = self.done("score", PCI, "--framework", "pci-2013", "--language", "vi").splitlines()
        title = next(each["title"] for each in json.loads(PCI.read_text(encoding="utf-8"))["frameworks"] if each["id"] == "pci-2013")
        self.assertEqual(en[:2], [title, "Period: 2015; stage: published; 63 of 63 units ranked"])
        self.assertEqual(vi[:2], [title, "Kỳ: 2015; giai đoạn: công bố (published); xếp hạng 63/63 đơn vị"])

    def test_within(self):
        words = [PCI, "--framework", "pci-2013", "--within", "region"]
        rows = {row["name"]: row for row in self.rows(*words)}
        table = read_table(self.done("score", *words))[1:]
        shown = [(row[1].strip(), int(row[0])) for row in table]
        self.assertEqual(shown, sorted(shown))
        for row in table:
            told = rows[row[2].strip()]
            self.assertEqual((row[1].strip(), row[0].strip()), (told["group"], told["rank"]))
        self.assertTrue(all(int(row["rank"]) <= int(row["rank_of"]) < 63 for row in rows.values()))

    def test_group_means(self):
        words = ["score", PCI, "--framework", "pci-2013", "--within", "region", "--language", "en"]
        groups = json.loads(self.done(*words, "--format", "json"))["groups"]
        heading = "Means of the ranked units of each group\n\n"
        table = read_table(self.done(*words).split(heading)[1])
        self.assertEqual([cell.strip() for cell in table[0]], ["Group", "Units", "Score", "Percent"])
        told = [(each["group"], f"{each['ranked']}", f"{each['score']:.2f}", f"{each['percent']:.2f}") for each in groups]
        self.assertEqual([tuple(cell.strip() for cell in row) for row in table[1:]], sorted(told))
        self.assertEqual(sum(each["ranked"] for each in groups), 63)
        one = self.done(*words, "--unit", "ha-noi").split(heading)[1]
        self.assertEqual(len(read_table(one)), 2)
        self.assertEqual([row[1] for row in read_table(one)[1:]], [row[1] for row in table if row[0].strip() == "red-river-delta"])
        self.assertNotIn("Trung bình của", self.done("score", PCI, "--framework", "pci-2013", "--language", "vi"))
        self.assertIn("Trung bình của", self.done(*words[:-1], "vi"))
        self.assertNotIn("groups", json.loads(self.done(*words[:4], "--format", "json")))

    def test_averaged_ranks(self):
        what = document(["x", "y", "z"], [[1, 2], [2, 1], [3, 4]])
        what["frameworks"][0]["ranking"] = {"ties": "average"}
        path = self.write(what)
        self.assertEqual([row["rank"] for row in self.rows(path)], ["2.5", "2.5", "1"])
        self.assertEqual([row[0].strip() for row in read_table(self.done("score", path, "--language", "vi"))[1:]], ["1", "2,5", "2,5"])

    def test_unit(self):
        words = [PCI, "--framework", "pci-2013", "--unit", "da-nang"]
        everybody = {row["unit"]: row for row in self.rows(*words[:3])}
        self.assertEqual(self.rows(*words), [everybody["da-nang"]])
        table = read_table(self.done("score", *words, "--all"))
        self.assertEqual(len(table), 12)
        self.assertEqual(table[1][2].strip(), "da-nang")
        self.assertTrue(all(row[1].startswith("  ") and not row[1].startswith("   ") for row in table[2:]))

    def test_all_is_an_indented_tree(self):
        table = read_table(self.done("score", PAPI, "--framework", "papi-2016", "--all"))[1:]
        depths = {len(row[1]) - len(row[1].lstrip()) for row in table}
        self.assertEqual(depths, {0, 2, 4})
        units = [row for row in table if not row[1].startswith(" ")]
        self.assertEqual(len(units), 63)

    def test_framework_and_period(self):
        self.refused("score", PCI, say=["--framework", "pci-2009", "pci-2013"])
        self.refused("score", PCI, "--framework", "pci", say=["pci-2009", "pci-2013"])
        self.refused("score", PCI, "--period", "2010", say=["2009", "2013", "2015"])
        self.refused("score", PCI, "--period", "last year", say=["2009", "2013", "2015"])
        self.refused("score", PCI, "--framework", "pci-2009", "--period", "2015", say=["choose one of: 2009\n"])
        self.refused("score", PCI, "--period", "2010", "--language", "vi", say=["hãy chọn trong: 2009"])
        self.assertEqual(self.rows(PCI, "--period", "2009"), self.rows(PCI, "--framework", "pci-2009"))
        self.assertEqual(self.rows(PCI, "--framework", "pci-2013"), self.rows(PCI, "--period", "2015"))

    def test_unknown_stage_unit_dimension(self):
        words = ["score", PCI, "--period", "2015"]
        self.refused(*words, "--stage", "self", say=["self", "choose one of: published"])
        self.refused(*words, "--within", "block", say=["block", "choose one of: ", "region"])
        self.refused(*words, "--unit", "hanoi", say=["hanoi", "ha-noi"])

    def test_stages(self):
        what = document(["x", "y"], [[1, 2], [3, 4]])
        what["assessments"][0]["stage"] = "self"
        what["assessments"].append({"framework": "f", "period": "2022", "stage": "appraised", "values": {"u0": {"a": 9, "b": 9}}})
        path = self.write(what)
        self.assertEqual([row["rank"] for row in self.rows(path)], ["1", "2"])
        self.assertEqual([row["rank"] for row in self.rows(path, "--stage", "self")], ["2", "1"])
        self.assertIn("latest authority", self.done("score", path))
        self.assertIn("stage: self", self.done("score", path, "--stage", "self"))
        self.assertIn("tự đánh giá (self)", self.done("score", path, "--stage", "self", "--language", "vi"))

    def test_top_and_bottom(self):
        words = [PCI, "--framework", "pci-2013"]
        everybody = sorted(self.rows(*words), key=lambda row: int(row["rank"]))
        self.assertEqual(self.rows(*words, "--top", "3"), everybody[:3])
        self.assertEqual(self.rows(*words, "--bottom=2"), everybody[-2:])
        self.assertEqual(self.rows(*words, "--top", "2", "--bottom", "1"), everybody[:2] + everybody[-1:])
        self.assertEqual(self.rows(*words, "--top", "63", "--bottom", "63"), everybody)
        within = self.rows(*words, "--within", "region", "--top", "1")
        self.assertEqual([row["rank"] for row in within], ["1"] * 6)
        told = json.loads(self.done("score", *words, "--top", "2", "--format", "json"))
        self.assertEqual([row["unit"] for row in told["results"]], [row["unit"] for row in everybody[:2]])
        table = read_table(self.done("score", *words, "--top", "3"))
        self.assertEqual([row[1].strip() for row in table[1:]], [row["name"] for row in everybody[:3]])
        tied = self.write(document(["x", "y", "z"], [[1, 2], [2, 1], [0, 0]]))
        self.assertEqual([row["unit"] for row in self.rows(tied, "--top", "1")], ["u0", "u1"])
        for wrong in (["--top", "0"], ["--top", "-1"], ["--bottom", "1.5"], ["--top", "many"], ["--top", "1", "--unit", "ha-noi"]):
            self.refused("score", *words, *wrong)

    def test_leave_faulty(self):
        choice = {"id": "b", "max": 10, "rule": {"kind": "choice", "labels": ["tốt", "khá"], "shares": [1, 0.5]}}
        path = self.write(document(["x", "y", "z", "w"], [[1, "tốt"], [11, "khá"], [2, "kém"], [0, "khá"]], criteria=[{"id": "a", "max": 10}, choice]))
        status, out, err = run("score", path)
        self.assertEqual((status, out), (1, ""))
        for told in (err, run("validate", path)[1]):
            for word in ("u1", "11", "u2", "kém"):
                self.assertIn(word, told)
        status, out, err = run("score", path, "--leave-faulty", "--format", "csv")
        self.assertEqual(status, 0)
        rows = list(csv.DictReader(io.StringIO(out)))
        self.assertEqual([(row["unit"], row["score"], row["rank"], row["rank_of"]) for row in rows],
                         [("u0", "11.00", "1", "2"), ("u1", "", "", ""), ("u2", "", "", ""), ("u3", "5.00", "2", "2")])
        self.assertEqual(len(err.splitlines()), 2)
        for word in ("u1", "11", "u2", "kém"):
            self.assertIn(word, err)
        for language, note in (("en", "left unscored: wrong cells"), ("vi", "không chấm vì có ô sai")):
            status, out, err = run("score", path, "--leave-faulty", "--language", language)
            self.assertEqual((status, out.count(note)), (0, 2))
        told = json.loads(run("score", path, "--leave-faulty", "--format", "json")[1])
        with open(SCHEMAS / "results.schema.json", encoding="utf-8") as file:
            jsonschema.Draft202012Validator(json.load(file)).validate(told)
        self.assertEqual([row.get("faulty", False) for row in told["results"]], [False, True, True, False])
        what = document(["x", "y"], [[1, 2], [11, 3]])
        what["assessments"].append(what["assessments"][0] | {"stage": "self", "values": {}})
        status, out, err = run("gap", self.write(what, "gap.json"), "--from", "self", "--to", "published", "--leave-faulty")
        self.assertEqual((status, "u1" in err and "11" in err), (0, True))
        self.assertIn("Left unscored", run("explain", path, "--leave-faulty", "--unit", "u1", "--language", "en")[1])
        self.assertEqual(run("explain", path, "--leave-faulty", "--unit", "u0")[0], 0)
        self.refused("validate", path, "--leave-faulty")

    def test_nothing_is_wrong_with_what_the_document_lends(self):
        growth = {"id": "b", "max": 1, "rule": {"kind": "growth", "from": [0], "points": [1]}}
        path = self.write(document(["x", "y"], [[1, {"actual": 2}], [11, {"actual": 2}]], criteria=[{"id": "a", "max": 10}, growth]))
        with open(path, encoding="utf-8") as file:
            what = json.load(file)
        now = what["assessments"][0]
        what["assessments"].append(now | {"period": "2021", "values": {unit: {"b": {"actual": 1, "previous": 1}} for unit in now["values"]}})
        status, out, err = run("score", self.write(what), "--period", now["period"])
        self.assertEqual((status, out, len(err.splitlines())), (1, "", 1))
        self.assertIn("11", err)

    def test_aliases(self):
        path = self.write(document(["x"], [[1, 2]], index="par-index", aliases=["PARINDEX", "Chỉ số CCHC"]))
        want = self.rows(path)
        for name in ("f", "par-index", "ParIndex", "chỉ số cchc", unicodedata.normalize("NFD", "CHỈ SỐ CCHC")):
            self.assertEqual(self.rows(path, "--framework", name, "--period", "2022"), want)
        self.refused("score", path, "--framework", "pci", say=["no framework", "choose one of: f"])
        self.refused("score", PCI, "--framework", "PCI", say=["several frameworks", "pci-2009, pci-2013"])

    def test_words_and_strengths(self):
        words = {"unit": {"vi": "huyện", "en": "district"}, "criterion": "chỉ tiêu", "strong": {"vi": "cao điểm"}}
        path = self.write(document(["x", "y"], [[1, 2], [2, 1]], words=words, strengths={"strong": "1/2", "weak": 1}))
        vi, en = (read_table(self.done("score", path, "--all", "--language", each)) for each in ("vi", "en"))
        self.assertEqual((vi[0][1].strip(), en[0][1].strip()), ("Huyện / chỉ tiêu", "District / chỉ tiêu"))
        self.assertEqual([row[-1].strip() for row in vi[1:]], ["", "điểm yếu", "cao điểm", "", "cao điểm", "điểm yếu"])
        self.assertEqual([row[-1].strip() for row in en[1:]], ["", "weak", "strong", "", "strong", "weak"])
        self.assertEqual(read_table(self.done("score", path, "--language", "vi"))[0][1].strip(), "Huyện")
        told = json.loads(self.done("score", path, "--format", "json"))["results"][0]
        self.assertEqual((told["strengths"], told["weaknesses"]), (["b"], ["a"]))

    def test_no_assessment(self):
        what = document(["x"], [[1, 2]])
        what["assessments"] = []
        status, out, err = run("score", self.write(what))
        self.assertEqual((status, out), (1, ""))
        self.assertIn("no assessment", err)

    def test_percent_decides(self):
        table = read_table(self.done("score", DATA / "percent-before-points.json"))
        self.assertEqual([cell.strip() for cell in table[0][:5]], ["Rank", "Unit", "Score", "Max", "Percent"])
        self.assertEqual([row[2].strip() for row in table[1:]], ["87.06", "87.30"])

    def test_precision(self):
        path = self.write(document(["x", "y"], [[1, 2], [0.1, "n/a"]]))
        shown = {each: [row["percent"] for row in self.rows(path, "--precision", each)] for each in ("display", "full", "exact")}
        self.assertEqual(shown, {"display": ["15.00", "1.00"], "full": ["15", "1"], "exact": ["15", "1"]})
        thirds = self.write(document(["x"], [[1, "n/a"]], criteria=[{"id": "a", "max": 3}, {"id": "b", "max": 10}]))
        for each, text in (("display", "33,33"), ("full", "33,333333333333336"), ("exact", "100/3")):
            table = read_table(self.done("score", thirds, "--precision", each, "--language", "vi"))
            self.assertEqual(table[1][4].strip(), text)

    def test_missing_stands_last_and_says_why(self):
        path = self.write(document(["x", "y", "z"], [[None, None], [1, 2], ["n/a", "n/a"]]))
        for language, missing in (("en", "missing: a, b"), ("vi", "thiếu số liệu: a, b")):
            table = [[cell.strip() for cell in row] for row in read_table(self.done("score", path, "--language", language))]
            self.assertEqual([row[1] for row in table[1:]], ["y", "x", "z"])
            self.assertEqual([table[2][0], table[2][2]], ["–", "–"])
            self.assertEqual(table[2][-1], missing)
            self.assertNotEqual(table[3][-1], "")

    def test_pool(self):
        """The counts of a quarter are those of its months, of the unit itself and of its children; the table scores as it is."""
        source = DATA / "one-stop.json"
        what = json.loads(source.read_text(encoding="utf-8"))
        table = self.done("pool", source, "--framework", "one-stop", "--period", "2022-Q1")
        rows = list(csv.DictReader(table.splitlines()))
        self.assertEqual([row["unit"] for row in rows], [unit["id"] for unit in what["units"]])
        months = [entry["values"] for entry in what["assessments"]]
        for row in rows:
            members = [row["unit"]] + [unit["id"] for unit in what["units"] if unit.get("parent") == row["unit"]]
            for name, text in row.items():
                if name != "unit":
                    leaf, part = name.rsplit(".", 1)
                    self.assertEqual(int(text), sum(month[unit][leaf][part] for month in months for unit in members))
        what["assessments"] = [{"framework": "one-stop", "period": "2022-Q1", "table": "quarter.csv", "style": "plain"}]
        (self.folder / "quarter.csv").write_text(table, encoding="utf-8")
        self.assertIn("district", self.done("score", self.write(what), "--format", "csv"))
        for words in (["--framework", "one-stop"], ["--framework", "one-stop", "--period", "2022-Q1", "--missing", "guess"]):
            self.assertEqual(run("pool", source, *words)[0], 2)
        self.assertEqual(run("pool", source, "--framework", "one-stop", "--period", "2030")[0], 0)

    def test_not_ranked(self):
        what = document(["x", "y"], [[1, 2], [3, 4]])
        what["units"][1]["ranked"] = False
        table = read_table(self.done("score", self.write(what)))
        self.assertEqual([row[-1].strip() for row in table[1:]], ["", "not ranked"])

    def test_alignment_of_any_name(self):
        names = ["Thừa Thiên Huế", unicodedata.normalize("NFD", "Thừa Thiên Huế"), "北京市", "Bà Rịa – Vũng Tàu 🙂", "x"]
        names += ["q\u0303 no letter of its own", "क\u094d\u200dष"]
        path = self.write(document(names, [[i, i] for i in range(len(names))]))
        for words in ([], ["--all"], ["--language", "vi"]):
            read_table(self.done("score", path, *words))
        table = read_table(self.done("score", path))
        self.assertEqual(sorted(row[1].rstrip() for row in table[1:]), sorted("".join(letter for letter in cells(unicodedata.normalize("NFC", name)) if letter) for name in names))

    def test_every_example_is_aligned(self):
        for path, framework in scored():
            for words in ([], ["--all"], ["--all", "--precision", "exact"]):
                with self.subTest(path=path.name, framework=framework, words=words):
                    read_table(self.done("score", path, "--framework", framework, "--language", "vi", *words))

    def test_nothing_a_terminal_obeys(self):
        path = self.write(document(["a\u001b[2Jb", "two\nlines", "turn\u202ed"], [[1, 2], [3, 4], [5, 6]], title="T\u0007"))
        text = self.done("score", path)
        self.assertNotRegex(text, "[\x00-\x09\x0b-\x1f\u202e]")
        self.assertIn("two\\nlines", text)
        read_table(text)

    def test_plain_rule_without_utf8(self):
        table = self.done("score", self.write(document(["x", "y"], [[1, 2], [None, 1]])), LC_ALL="C")
        self.assertNotIn("─", table)
        read_table(table)

    def test_standard_input(self):
        path = self.write(document(["x", "y"], [[1, 2], [3, 4]]))
        for words in (["score", "--format", "csv"], ["score"], ["validate"]):
            self.assertEqual(self.done(*words, "-", stdin=path.read_bytes()), self.done(*words, path))
        status, _, err = run("score", "-", stdin=PCI.read_bytes())
        self.assertEqual(status, 1)
        self.assertIn("pci-2009.csv", err)

    def test_output_file(self):
        path = self.folder / "out"
        for form in ("table", "csv", "json"):
            words = ["score", PCI, "--period", "2015", "--format", form]
            self.assertEqual(self.done(*words, "-o", path), "")
            self.assertEqual(path.read_text(encoding="utf-8"), self.done(*words))

    def test_same_in_every_locale(self):
        words = ["score", PCI, "--period", "2015", "--format"]
        for form in ("csv", "json"):
            self.assertEqual(self.done(*words, form), self.done(*words, form, LC_ALL="vi_VN.UTF-8"))

    def test_csv_moves_no_cursor(self):
        """Names with controls in the tables of all commands: nothing that a terminal would obey, and white space stays in its cell."""
        path = self.write(document(["A\x1b[31m\x07\x7f\x9b", "B\nC\tD"], [[1, 2], [3, 4]]))
        for words in (("score",), ("score", "--all"), ("trends",), ("statistics",), ("extract", "--unit", "u0", "--as-of", "2023-12-31"),
                      ("improve", "--unit", "u0", "--rank", 1)):
            out = self.done(words[0], path, *words[1:], "--format", "csv", "-o", self.folder / "out.csv") or (self.folder / "out.csv").read_text("utf-8")
            self.assertIsNone(re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", out), words)
        out = self.done("score", path, "--format", "csv")
        self.assertIn("u0,A\\u001b[31m\\u0007\\u007f\\u009b,", out)
        self.assertIn('u1,"B\nC\tD",', out)


if __name__ == "__main__":
    main()
