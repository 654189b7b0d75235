#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The parindex command as its users meet it: test-cli.py PARINDEX EXAMPLES_DATA"""

import csv
import io
import json
import os
import re
import subprocess

from command import DATA, HEADER, PARINDEX, PCI, SOURCE, Case, cells, document, environment, read_table, main, run


class Use(Case):
    def test_version(self):
        self.assertRegex(self.done("--version"), r"^parindex \d+\.\d+\.\d+\n$")
        self.assertEqual(self.done("--version"), self.done("score", "--version"))

    def test_help_in_both_languages(self):
        for words in ([], ["validate"], ["score"], ["gap"], ["explain"], ["weights"], ["methods"]):
            en, vi = (self.done(*words, "--help", "--language", each) for each in ("en", "vi"))
            self.assertTrue(en.startswith("Usage: parindex"), en)
            self.assertTrue(vi.startswith("Cách dùng: parindex"), vi)
            self.assertEqual(en.count("\n"), vi.count("\n"))
            self.assertEqual(re.findall(r"--[a-z]+", en), re.findall(r"--[a-z]+", vi))
            self.assertNotRegex(vi, r"\b(the|of|this|show)\b")
            self.assertEqual(self.done(*words, "-h", "--language=en"), en)

    def test_did_you_mean(self):
        """Words that are nearly right are told with the one that is, whatever the marks and the case; others are not guessed at."""
        bias = DATA / "pci-bias.json"
        for words, en, vi in (
            (("scroe", bias), "there is no command “scroe”; did you mean “score”?", "không có lệnh “scroe”; ý bạn là “score”?"),
            (("score", bias, "--unt=x"), "there is no option “--unt=x”; did you mean “--unit”?", "ý bạn là “--unit”?"),
            (("score", bias, "--unit", "Lào Cai"), "did you mean “lao-cai”?", "ý bạn là “lao-cai”?"),
            (("score", bias, "--unit", "đaklak"), "did you mean “dak-lak”?", "ý bạn là “dak-lak”?"),
            (("methods", "weigthed-mean"), "did you mean “weighted-mean”?", "ý bạn là “weighted-mean”?"),
            (("explain", bias, "--unit", "lao-cai", "--criterion", "h4new"), "did you mean “h4-new”?", "ý bạn là “h4-new”?"),
            (("extract", bias, "--unit", "laocai"), "the document has no unit “laocai”\nparindex: did you mean “lao-cai”?\nparindex: choose one of: an-giang,",
             "tài liệu không có đơn vị “laocai”"),
            (("follow-up", bias, "--unit", "laocai"), "did you mean “lao-cai”?", "ý bạn là “lao-cai”?"),
        ):
            for language, said in (("en", en), ("vi", vi)):
                self.assertIn(said, self.refused(*words, "--language", language))
        for words in (("frobnicate", bias), ("score", bias, "--unit", "moon"), ("score", bias, "--x"), ("score", bias, "--unit", "x" * 500)):
            self.assertNotIn("did you mean", self.refused(*words, "--language", "en"))
        pci = DATA / "pci.json"
        self.assertIn("did you mean “pci-2013”?", self.refused("score", pci, "--framework", "pci-2031", "--language", "en"))
        for period in ("2016", "2014", "203", "20135"):
            self.assertNotIn("did you mean", self.refused("score", pci, "--framework", "pci-2013", "--period", period, "--language", "en"))

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
                    self.assertEqual([line[0].strip() for line in read_table(text)[1:]], row["parameters"].split(" "))
        self.assertIn("{\"count\": 17, \"of\": 20}", self.done("methods", "tiers"))
        self.assertIn("được 0,75 điểm", self.done("methods", "tiers", "--language", "vi"))
        self.refused("methods", "nothing", say=["nothing", "points"])


class Readme(Case):
    def test_questions(self):
        """What the first page shows runs where it says, and answers something."""
        for page, place in (("README.md", "Hà Nội can reach rank 20"), ("README.vi.md", "Hà Nội")):
            lines = re.findall(r"^parindex (.+)$", (SOURCE / page).read_text(encoding="utf-8"), re.M)
            self.assertGreater(len(lines), 5)
            for line in lines:
                words = [str(SOURCE / word) if word.startswith("examples/") else word for word in line.split()]
                with self.subTest(page=page, line=line):
                    text = self.done(*words)
                    self.assertGreater(len(text.splitlines()), 4)
                    if words[0] == "improve":
                        self.assertIn(place, text)


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
        names = " ".join(row[1].strip() for row in read_table(plain)[1:])
        self.assertIn("Một đơn vị có tên dài hơn cả màn hình của người đọc", names)
        self.assertNotIn("…", plain)
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


if __name__ == "__main__":
    main()
