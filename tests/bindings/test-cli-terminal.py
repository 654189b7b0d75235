#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the parindex command shows on a terminal: test-cli-terminal.py PARINDEX EXAMPLES_DATA"""

from command import DATA, PAPI, Case, cells, document, main, read_table

COMMANDS = ("validate", "score", "gap", "compare", "reconcile", "targets", "campaign", "follow-up", "agencies", "extract", "improve", "explain", "simulate",
            "sensitivity", "statistics", "association", "alternatives", "trends", "changes", "pool", "weights", "methods")
BIAS, TAI, FOLLOW_UP = (DATA / f"{name}.json" for name in ("pci-bias", "tai", "bac-son-follow-up"))
BAC_SON = (FOLLOW_UP, "--unit", "bac-son")
EVERY = (
    ("methods",), ("methods", "normalise"), ("methods", "copeland"), ("score", PAPI, "--framework", "papi-2022", "--all", "--unit", "ha-noi"),
    ("statistics", BIAS), ("statistics", TAI, "--framework", "tai"), ("association", BIAS), ("association", BIAS, "--method", "kendall"),
    ("alternatives", BIAS, "--without-each", "leaf"), ("alternatives", TAI, "--framework", "tai", "--without-each", "child"),
    ("trends", BIAS), ("changes", BIAS), ("weights", TAI, "--framework", "tai"), ("weights", TAI, "--framework", "tai", "--effective"),
    ("explain", BIAS, "--unit", "lao-cai"), ("simulate", TAI, "--framework", "tai", "--replicates", "16"),
    ("sensitivity", TAI, "--framework", "tai", "--replicates", "16"), ("sensitivity", TAI, "--framework", "tai", "--stable-top", "3"),
    ("improve", DATA / "rules.json", "--unit", "case-3", "--rank", "1"), ("campaign", DATA / "bac-kan-2023.json"),
    ("extract", *BAC_SON, "--as-of", "2023-12-31"), ("agencies", *BAC_SON, "--as-of", "2023-12-31"),
    ("follow-up", *BAC_SON, "--index", "ddci"), ("follow-up", *BAC_SON, "--index", "par-index"),
)


class Terminal(Case):
    def shown(self, *words, columns=80, language="vi"):
        return self.on_terminal(*words, "--language", language, columns=columns, NO_COLOR="1")

    def assertFits(self, text, columns, words):
        for line in text.splitlines():
            # A document's own lines, as an example shows them, stay whole.
            if not line.startswith('  {"id"'):
                self.assertLessEqual(len(cells(line)), columns, (words, line))

    def test_help(self):
        for language in ("vi", "en"):
            for words in ((), *((each,) for each in COMMANDS)):
                for columns in (80, 120):
                    text = self.shown(*words, "--help", columns=columns, language=language)
                    self.assertFits(text, columns, words)
                    self.assertEqual(text.split(), self.done(*words, "--help", "--language", language).split())

    def test_every_command(self):
        """Nothing is cut, and no line is longer than the terminal."""
        for words in EVERY:
            for language in ("vi", "en"):
                for columns in (80, 120):
                    text = self.shown(*words, columns=columns, language=language)
                    self.assertFits(text, columns, words)
                    self.assertNotRegex(text, r"\w…")
                    self.assertNotIn("\n\n\n", text)

    def test_names_on_several_lines(self):
        """The rest of a name stands below it, as far in as it begins."""
        text = self.shown("explain", BIAS, "--unit", "lao-cai", "--depth", "1")
        self.assertRegex(text, r"\n  Tỉnh ưu ái doanh nghiệp nhà nước, +8,30 .*\n  gây khó cho doanh nghiệp khác\n      Giá trị")

    def test_parts(self):
        """What does not fit beside is shown below, and each part says which rows it is of; together they are the whole."""
        whole = read_table(self.done("association", BIAS, "--language", "vi"))
        titles = [each.strip() for each in whole[0][2:]]
        found = {}
        parts = self.shown("association", BIAS).split("\n\nCác cặp")[0].split("\n\n")[1:]
        self.assertGreater(len(parts), 1)
        for part in parts:
            head, *rows = ([cell.strip() for cell in row] for row in read_table(part))
            self.assertIn("Mã", head)
            for row in rows:
                place = head.index("Mã")
                if row[place]:
                    found.setdefault(row[place], {}).update(dict(zip(head[place + 1 :], row[place + 1 :])))
        self.assertEqual([list(each) for each in found.values()], [titles] * len(titles))
        self.assertEqual([list(each.values()) for each in found.values()], [[cell.strip() for cell in row[2:]] for row in whole[1:]])

    def test_titles_of_numbers(self):
        """Titles take several lines before columns are parted, their last line on the rule."""
        lines = self.shown("weights", TAI, "--framework", "tai", "--effective").splitlines()
        rule = next(i for i, line in enumerate(lines) if line.startswith("──"))
        self.assertEqual(lines[rule - 1].split()[:2], ["Tiêu", "chí"])
        self.assertRegex(lines[rule - 2], r"dụng +trọng")

    def test_broken_words(self):
        """Words longer than a column go on in the next line."""
        path = self.write(document(["đ" * 70], [[1, 2]]))
        text = self.shown("score", path, columns=40)
        self.assertFits(text, 40, "score")
        self.assertEqual("".join(row[1].strip() for row in read_table(text)[1:]), "đ" * 70)
        path = self.write(document(["miền-núi-phía-bắc-trung-du"], [[1, 2]]))
        self.assertRegex(self.shown("score", path, columns=40), r"miền-núi-phía- .*\n +bắc-trung-du\n")


if __name__ == "__main__":
    main()
