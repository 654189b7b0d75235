#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The parindex command as its users meet it: test-cli.py PARINDEX EXAMPLES_DATA"""

import csv
import fcntl
import io
import itertools
import json
import os
import pathlib
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
import unicodedata
import unittest
from fractions import Fraction

import jsonschema

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "docs" / "schemas"
HEADER = "unit,name,group,score,max,percent,rank,rank_of,band"
HEADER_ALL = "unit,criterion,score,max,percent,rank"
LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR", "COLUMNS")


def environment(**changes):
    env = {name: value for name, value in os.environ.items() if name not in LOCALE}
    env.update({"LC_ALL": "C.UTF-8", "G_DEBUG": "fatal-criticals", "TERM": "xterm"})
    env.update(changes)
    return env


def run(*words, stdin=None, **changes):
    result = subprocess.run(
        [PARINDEX, *map(str, words)], input=stdin, capture_output=True, env=environment(**changes), timeout=60, check=False
    )
    return result.returncode, result.stdout.decode("utf-8"), result.stderr.decode("utf-8")


def document(names, values, **framework):
    """A document of one framework with the leaves a and b of 10 points each."""
    leaves = [{"id": each, "title": f"Tiêu chí {each}", "max": 10} for each in "ab"]
    return {
        "format": "parindex-document",
        "version": 1,
        "frameworks": [{"id": "f", "title": "Bộ f", "aggregation": "sum", "missing": "propagate", "criteria": leaves, **framework}],
        "units": [{"id": f"u{i}", "name": name} for i, name in enumerate(names)],
        "assessments": [{"framework": "f", "period": "2022", "values": {f"u{i}": dict(zip("ab", row)) for i, row in enumerate(values)}}],
    }


def cells(line):
    """What stands in each cell of a terminal line; the second cell of a wide letter is None."""
    out = []
    for letter in line:
        if unicodedata.combining(letter) or letter == "\u200d":
            continue
        out.append(letter)
        if unicodedata.east_asian_width(letter) in "WF":
            out.append(None)
    return out


def read_table(text):
    """The rows of the first printed table as lists of texts, read by the columns its rule shows."""
    lines = text.rstrip("\n").split("\n")
    rule = next(i for i, line in enumerate(lines) if line and set(line) <= set("─- "))
    spans = [match.span() for match in re.finditer(r"[─-]+", lines[rule])]
    rows = []
    for line in [lines[rule - 1], *itertools.takewhile(bool, lines[rule + 1 :])]:
        row = cells(line)
        for (_, end), (start, _) in zip(spans, spans[1:]):
            assert all(cell == " " for cell in row[end:start]), f"out of its column: {line}"
        assert len(row) <= spans[-1][1], f"longer than the rule: {line}"
        rows.append(["".join(cell or "" for cell in row[start:end]) for start, end in spans])
    return rows


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, what, name="document.json"):
        path = self.folder / name
        path.write_text(what if isinstance(what, str) else json.dumps(what, ensure_ascii=False), encoding="utf-8")
        return path

    def done(self, *words, **rest):
        status, out, err = run(*words, **rest)
        self.assertEqual((status, err), (0, ""), words)
        return out

    def refused(self, *words, say=(), **rest):
        status, out, err = run(*words, **rest)
        self.assertEqual((status, out), (2, ""), words)
        for each in say:
            self.assertIn(each, err)
        return err

    def on_terminal(self, *words, columns=40, **changes):
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        with subprocess.Popen([PARINDEX, *map(str, words)], stdout=slave, env=environment(**changes)) as child:
            os.close(slave)
            data = b""
            try:
                while chunk := os.read(master, 65536):
                    data += chunk
            except OSError:  # how Linux tells that the other end is closed
                pass
            self.assertEqual(child.wait(timeout=60), 0)
        os.close(master)
        return data.decode("utf-8").replace("\r\n", "\n")


class Use(Case):
    def test_version(self):
        self.assertRegex(self.done("--version"), r"^parindex \d+\.\d+\.\d+\n$")
        self.assertEqual(self.done("--version"), self.done("score", "--version"))

    def test_help_in_both_languages(self):
        for words in ([], ["validate"], ["score"], ["gap"], ["changes"], ["explain"], ["methods"]):
            en, vi = (self.done(*words, "--help", "--language", each) for each in ("en", "vi"))
            self.assertTrue(en.startswith("Usage: parindex"), en)
            self.assertTrue(vi.startswith("Cách dùng: parindex"), vi)
            self.assertEqual(en.count("\n"), vi.count("\n"))
            self.assertEqual(re.findall(r"--[a-z]+", en), re.findall(r"--[a-z]+", vi))
            self.assertNotRegex(vi, r"\b(the|of|this|show)\b")
            self.assertEqual(self.done(*words, "-h", "--language=en"), en)

    def test_wrong_use(self):
        for words in (
            [],
            ["scores"],
            ["score"],
            ["validate"],
            ["score", PCI, "more"],
            ["score", PCI, "--unknown"],
            ["score", PCI, "-x"],
            ["score", PCI, "--period"],
            ["score", PCI, "--all=yes"],
            ["validate", PCI, "--all"],
            ["methods", "--unit", "x"],
            ["score", PCI, "--format", "xml"],
            ["score", PCI, "--precision", "rounded"],
            ["explain"],
            ["explain", PCI, "--all"],
            ["score", PCI, "--language", "fr"],
        ):
            with self.subTest(words=words):
                self.refused(*words, say=["Usage: parindex", "--help"])
                self.refused(*words, say=["Cách dùng: parindex", "--help"], LC_ALL="vi_VN.UTF-8")

    def test_language_by_locale(self):
        self.assertIn("Usage", self.done("--help", LC_ALL="C"))
        self.assertIn("Cách dùng", self.done("--help", LC_ALL="vi_VN.UTF-8"))
        self.assertIn("Cách dùng", self.done("--help", LC_ALL="", LC_MESSAGES="vi_VN"))
        self.assertIn("Cách dùng", self.done("--help", LC_ALL="", LANG="vi_VN.UTF-8"))
        self.assertIn("Usage", self.done("--help", LC_ALL="en_US.UTF-8", LANG="vi_VN.UTF-8"))
        self.assertIn("Usage", self.done("--help", "--language", "en", LC_ALL="vi_VN.UTF-8"))

    def test_options_stand_anywhere(self):
        want = self.done("score", PCI, "--framework", "pci-2013", "--format", "csv", "--language", "vi")
        self.assertEqual(self.done("score", "--format=csv", "--language=vi", "--framework=pci-2013", PCI), want)
        self.assertEqual(self.done("--format", "csv", "score", "--framework", "pci-2013", "--language", "vi", "--", PCI), want)

    def test_methods(self):
        rows = list(csv.DictReader(io.StringIO(self.done("methods", "--format", "csv"))))
        self.assertEqual(list(rows[0]), ["kind", "name", "parameters", "summary"])
        self.assertLessEqual({("rule", "points"), ("aggregation", "sum")}, {(row["kind"], row["name"]) for row in rows})
        told = json.loads(self.done("methods", "--format", "json"))
        self.assertEqual((told["format"], told["version"]), ("parindex-methods", 1))
        self.assertEqual([each["name"] for each in told["methods"]], [row["name"] for row in rows])
        self.assertEqual([each["summary"]["en"] for each in told["methods"]], [row["summary"] for row in rows])
        for language in ("vi", "en"):
            table = read_table(self.done("methods", "--language", language))
            self.assertEqual([row[1].strip() for row in table[1:]], [row["name"] for row in rows])
        tiers = next(each for each in told["methods"] if each["name"] == "tiers")
        self.assertEqual([(each["name"], each["type"], each["required"]) for each in tiers["parameters"]],
                         [("input", "word", False), ("from", "numbers", True), ("points", "numbers", True), ("when-none", "word", False)])
        self.assertEqual(tiers["parameters"][0]["words"], ["value", "count-of", "actual-plan"])
        self.assertEqual(tiers["example"]["criterion"]["rule"]["kind"], "tiers")
        for row in rows:
            for language in ("vi", "en"):
                text = self.done("methods", row["name"], "--language", language)
                self.assertIn(row["name"], text.splitlines()[0])
                if row["parameters"]:
                    self.assertEqual([line[1].strip() for line in read_table(text)[1:]], row["parameters"].split(" "))
        self.assertIn("{\"count\": 17, \"of\": 20}", self.done("methods", "tiers"))
        self.assertIn("được 0,75 điểm", self.done("methods", "tiers", "--language", "vi"))
        self.refused("methods", "nothing", say=["nothing", "points"])


class Output(Case):
    def test_file(self):
        path = self.folder / "out.csv"
        want = self.done("methods", "--format", "csv")
        for words in (["-o", path], [f"-o{path}"], ["--output", path], [f"--output={path}"]):
            path.write_text("old")
            self.assertEqual(self.done("methods", "--format", "csv", *words), "")
            self.assertEqual(path.read_text(encoding="utf-8"), want)
        self.assertEqual(os.listdir(self.folder), ["out.csv"])

    def test_link_and_device_stay(self):
        target, link = self.folder / "target", self.folder / "link"
        target.write_text("old")
        link.symlink_to(target)
        self.done("methods", "-o", link)
        self.assertTrue(link.is_symlink())
        self.assertNotEqual(target.read_text(encoding="utf-8"), "old")
        fifo = self.folder / "fifo"
        os.mkfifo(fifo)
        reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
        self.addCleanup(os.close, reader)
        self.done("methods", "-o", fifo)
        self.assertTrue(fifo.is_fifo())
        self.assertIn(b"points", os.read(reader, 65536))

    def test_cannot_write(self):
        for path in (self.folder / "none" / "out", self.folder):
            for language, words in (("en", "cannot write"), ("vi", "không ghi được")):
                status, out, err = run("methods", "-o", path, "--language", language)
                self.assertEqual((status, out), (1, ""))
                self.assertIn(words, err)

    def test_full_disk_and_closed_output(self):
        for ending in (">/dev/full", ">&-"):
            result = subprocess.run(
                ["sh", "-c", f'"$0" methods {ending}', PARINDEX], capture_output=True, env=environment(), timeout=60, check=False
            )
            self.assertEqual(result.returncode, 1, ending)
            self.assertIn(b"cannot write", result.stderr)

    def test_reader_that_leaves(self):
        names = [f"Đơn vị {i}" for i in range(5000)]
        path = self.write(document(names, [[i % 11, 1] for i in range(5000)]))
        with subprocess.Popen(
            [PARINDEX, "score", path, "--format", "csv"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
        ) as child:
            self.assertEqual(child.stdout.readline().decode().rstrip("\r\n"), HEADER)
            child.stdout.close()
            self.assertEqual(child.stderr.read(), b"")
            self.assertIn(child.wait(timeout=60), (0, 1))

    def test_terminal(self):
        path = self.write(document(["Một đơn vị có tên dài hơn cả màn hình của người đọc", "Huế"], [[1, 2], [3, 4]]))
        text = self.on_terminal("score", path)
        self.assertIn("\033[1m", text)
        plain = re.sub("\033\\[[0-9;]*m", "", text)
        table = plain.split("\n\n", 1)[1]
        self.assertLessEqual(max(len(cells(line)) for line in table.splitlines()), 40)
        self.assertIn("…", read_table(plain)[2][1])
        self.assertNotIn("\033", self.on_terminal("score", path, NO_COLOR="1"))
        self.assertNotIn("\033", self.on_terminal("score", path, TERM="dumb"))
        self.assertIn("\033", self.on_terminal("score", path, NO_COLOR=""))
        self.assertNotIn("…", self.done("score", path))
        self.assertNotIn("\033", self.done("score", path))


class Validate(Case):
    def test_no_problems(self):
        self.assertEqual(self.done("validate", PCI), "63 units, 2 frameworks, 3 assessments: no problems\n")
        self.assertEqual(
            self.done("validate", PCI, "--language", "vi"), "63 đơn vị, 2 bộ chỉ số, 3 kỳ đánh giá: không có lỗi\n"
        )
        self.assertTrue(self.done("validate", self.write(document(["x"], [[1, 2]]))).startswith("1 unit, 1 framework, 1 assessment: "))
        told = json.loads(self.done("validate", PCI, "--format", "json"))
        self.assertEqual(told, {"format": "parindex-problems", "version": 1, "problems": []})

    def test_every_example(self):
        for path in sorted(DATA.glob("*.json")):
            with self.subTest(path=path.name):
                self.done("validate", path)

    def broken(self):
        what = document(["x", "y"], [[1, "one"], [2, 3]])
        what["colour"] = "red"
        what["units"][1]["nmae"] = "typo"
        what["assessments"][0]["values"]["u0"]["c"] = 3
        return self.write(json.dumps(what, indent=1), "broken.json")

    def test_forms_to_fill_in(self):
        for path in sorted((DATA / "skeletons").glob("*.json")):
            with self.subTest(path=path.name):
                status, out, _ = run("validate", path, "--language", "vi")
                n_empty = path.read_text(encoding="utf-8").count('": null')
                self.assertEqual((status, out.count("còn phải điền")), (1, n_empty))
                self.assertEqual(out.splitlines()[-1], f"{n_empty} lỗi")

    def test_all_problems(self):
        path = self.broken()
        words = ("colour", "nmae", "one", '"c"')
        for language, total in (("en", "errors"), ("vi", "lỗi")):
            status, out, err = run("validate", path, "--language", language)
            lines = out.splitlines()
            self.assertEqual((status, err), (1, ""))
            for word in words:
                self.assertEqual(sum(word in re.split(r"\((?:expected|cần):", line)[0] for line in lines), 1, (word, out))
            self.assertTrue(all(re.search(r"broken\.json:\d+:", line) for line in lines[:-1]), out)
            self.assertEqual(lines[-1], f"{len(lines) - 1} {total}")

    def test_all_problems_as_data(self):
        path = self.broken()
        status, out, err = run("validate", path, "--format", "json")
        problems = json.loads(out)["problems"]
        self.assertEqual((status, err), (1, ""))
        self.assertGreaterEqual(len(problems), 4)
        for problem in problems:
            self.assertEqual(
                set(problem), {"severity", "code", "file", "line", "path", "unit", "criterion", "value", "expected", "text"}
            )
            self.assertEqual(problem["severity"], "error")
            self.assertEqual(set(problem["text"]), {"vi", "en"})
        self.assertIn("unknown-member", [problem["code"] for problem in problems])

        for language in ("vi", "en"):
            status, out, err = run("validate", path, "--format", "csv", "--language", language)
            rows = list(csv.DictReader(io.StringIO(out)))
            self.assertEqual(status, 1)
            self.assertEqual([row["text"] for row in rows], [problem["text"][language] for problem in problems])
            self.assertEqual([int(row["line"]) for row in rows], [problem["line"] for problem in problems])

    def test_score_tells_the_same(self):
        path = self.broken()
        _, told, _ = run("validate", path)
        status, out, err = run("score", path)
        self.assertEqual((status, out), (1, ""))
        self.assertEqual(err.splitlines(), told.splitlines()[:-1])

    def test_no_file_no_json(self):
        for words in (["validate", self.folder / "none.json"], ["validate", self.write("{"), "-o", self.folder / "report"]):
            status, out, err = run(*words)
            self.assertEqual(status, 1)
            self.assertEqual(err, "")
        self.assertIn("document.json", (self.folder / "report").read_text(encoding="utf-8"))
        self.assertEqual(out, "")

    def test_nothing_a_terminal_obeys(self):
        what = document(["x"], [[1, 2]])
        what["units"][0]["\u001b[31mred\u202e"] = 1
        status, out, _ = run("validate", self.write(what))
        self.assertEqual(status, 1)
        self.assertNotRegex(out, "[\x00-\x09\x0b-\x1f\u202e]")

    def test_unstated_missing(self):
        what = document(["x", "y"], [[1, None], [1, 2]])
        del what["frameworks"][0]["missing"]
        path = self.write(what)
        status, out, _ = run("validate", path)
        self.assertEqual(status, 1)
        status, out, err = run("score", path)
        self.assertEqual((status, out), (1, ""))
        self.assertNotEqual(err, "")

    def test_warnings_alone(self):
        what = document(["x"], [[1, 2]], aggregation="weighted-mean")
        for leaf, weight in zip(what["frameworks"][0]["criteria"], (0.5, 0.49)):
            leaf["weight"] = weight
        out = self.done("validate", self.write(what))
        self.assertTrue(out.endswith("1 unit, 1 framework, 1 assessment: 1 warning\n"), out)
        self.assertIn("[warning]", out)


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
        for path in sorted(DATA.glob("*.json")):
            frameworks = [each["id"] for each in json.loads(path.read_text(encoding="utf-8"))["frameworks"]]
            for framework in frameworks:
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
        for path in sorted(DATA.glob("*.json")):
            for framework in json.loads(path.read_text(encoding="utf-8"))["frameworks"]:
                for words in ([], ["--all"], ["--all", "--precision", "exact"]):
                    with self.subTest(path=path.name, framework=framework["id"], words=words):
                        read_table(self.done("score", path, "--framework", framework["id"], "--language", "vi", *words))

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

    def test_refused(self):
        self.refused("gap", self.path, "--to", "reviewed", say=["reviewed", "self, appraised"])
        self.refused("gap", self.path, "--unit", "u9", say=["u0, u1"])
        self.refused("gap", PCI, "--framework", "pci-2013", say=["choose one of: published"])


class Changes(Case):
    def setUp(self):
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

    def test_refused(self):
        self.refused("changes", self.path, "--unit", "u9", say=["u0, u1, u2"])


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
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    PARINDEX = os.path.abspath(sys.argv[1])
    DATA = pathlib.Path(sys.argv[2]).resolve()
    PCI = DATA / "pci.json"
    PAPI = DATA / "papi.json"
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
