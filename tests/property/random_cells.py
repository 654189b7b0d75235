# SPDX-License-Identifier: LGPL-2.1-or-later
"""How cells are written: in JSON, and in tables of both layouts and all styles."""

import csv
import io
import re
import unicodedata

from random_rules import NOT_APPLICABLE, RandomRules, inputs_of, kind_of
from randoms import Word, number

WAYS = {
    "yes": [True, True, "yes", "Yes", "TRUE", "1", "có", "CÓ", unicodedata.normalize("NFD", "Có"), " yes "],
    "no": [False, False, "no", "No", "false", "0", "không", unicodedata.normalize("NFD", "KHÔNG")],
    "not-done": ["not-done", "not done", "Not-done", "chưa thực hiện", unicodedata.normalize("NFD", "Không thực hiện")],
}
MARKS = {"en": (",", "."), "vi": (".", ",")}
GROUPED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


class RandomCells(RandomRules):
    def word(self, text, leaf, style):
        if kind_of(leaf) in ("yes-no", "timeliness") and text in WAYS:
            return self.pick(WAYS[text])
        date = DATE.fullmatch(text)
        if date and kind_of(leaf) == "timeliness":
            year, month, day = date.groups()
            some = [text, f"{int(day)}/{int(month)}/{year}", f"{day}/{month}/{year}", f" {day}/{int(month)}/{year}"]
            return self.pick(some if style == "vi" else some[:1])
        return self.pick([str, str, str, str.upper, str.lower, str.title, lambda label: f" {label}", self.decomposed])(text)

    def decomposed(self, text):
        return unicodedata.normalize("NFD", text)

    # JSON

    def json_value(self, leaf, text):
        if text is None or text == NOT_APPLICABLE:
            return text
        return self.word(text, leaf, "plain") if isinstance(text, Word) else number(text)

    def json_cell(self, leaf, cell):
        inputs = inputs_of(leaf)
        values = [self.json_value(leaf, text) for text in cell]
        same = len(set(cell)) == 1 and cell[0] in (None, NOT_APPLICABLE)
        if (len(cell) == 1 or same) and self.chance(0.95):
            return values[0]
        if (same or len(cell) == 1) and self.chance(0.5):
            what = {"value": values[0]}
        else:
            spell = self.decomposed if self.chance(0.1) else str
            what = {spell(name): value for name, value in zip(inputs, values) if value is not None or self.chance(0.5)} or {inputs[0]: None}
        if len(inputs) > 1 and self.beside and self.chance(0.1):
            what["value"] = NOT_APPLICABLE
            what = dict(self.sample(list(what.items()), len(what)))
        return what | {"note": "ghi chú"} if self.chance(0.3) else what

    def json_rows(self, rows):
        leaves = {leaf["id"]: leaf for leaf in self.leaves}
        kept = {}
        for unit, row in rows.items():
            kept[unit] = {id_: self.json_cell(leaves[id_], cell) for id_, cell in row.items() if any(cell) or self.chance(0.5)}
            if self.beside and self.parents and self.chance(0.05):
                kept[unit][self.pick(self.parents)] = number("1")
        return kept

    # tables

    def styled(self, text, style):
        """A number as the style writes it."""
        if "/" in text or style == "plain":
            return text
        if style is None:
            return f"{text}0" if GROUPED.fullmatch(text.lstrip("-")) else text
        group, mark = MARKS[style]
        whole, point, decimals = text.partition(".")
        if "e" not in text and len(whole) > 3 and whole.isdigit() and whole[0] != "0" and self.chance(0.5):
            whole = f"{int(whole):,}".replace(",", group)
        return whole + (mark + decimals if point else "")

    def table_value(self, leaf, text, style):
        if text is None:
            return ""
        if text == NOT_APPLICABLE:
            return self.pick(["n/a", "n/a", "N/A", "không áp dụng", " n/a"])
        if not isinstance(text, Word):
            return self.styled(text, style)
        written = self.word(text, leaf, style)
        return written if isinstance(written, str) else str(written).lower()

    def columns(self):
        """(name, leaf, which input) of each column."""
        found = []
        for leaf in self.leaves:
            names = inputs_of(leaf)
            found += [(f"{leaf['id']}.{name}" if len(names) > 1 else leaf["id"], leaf, k) for k, name in enumerate(names)]
        return found

    def table(self, rows, style):
        out = io.StringIO()
        separator = self.pick(",,;\t")
        writer = csv.writer(out, delimiter=separator, lineterminator=self.pick(["\n", "\n", "\r\n"]))
        (self.long_table if self.chance(0.3) else self.wide_table)(writer, rows, style)
        return ("\ufeff" if self.chance(0.1) else "") + out.getvalue()

    def spelt(self, columns):
        return [(self.decomposed(name) if self.chance(0.1) else name, leaf, k) for name, leaf, k in columns]

    def long_table(self, writer, rows, style):
        columns = self.spelt(self.columns())
        writer.writerow(["unit", "criterion", "value"])
        for unit, row in rows.items():
            for name, leaf, k in columns:
                text = self.table_value(leaf, row[leaf["id"]][k], style)
                if text or self.chance(0.5):
                    writer.writerow([unit, name, text])
            if self.beside and self.parents and self.chance(0.05):
                writer.writerow([unit, self.pick(self.parents), "1"])

    def wide_table(self, writer, rows, style):
        columns = self.spelt(self.columns())
        self.shuffle(columns)
        # A column of which nothing is known may not be there at all.
        columns = [each for each in columns if not self.chance(0.05) or any(row[each[1]["id"]][each[2]] for row in rows.values())]
        extra = [self.pick(self.parents)] if self.beside and self.parents and self.chance(0.1) else []
        writer.writerow(["unit", *(name for name, _, _ in columns), *extra])
        for unit, row in rows.items():
            writer.writerow([unit, *(self.table_value(leaf, row[leaf["id"]][k], style) for _, leaf, k in columns), *("1" for _ in extra)])
