# SPDX-License-Identifier: LGPL-2.1-or-later
"""Cells read from the text of a document: a tuple of inputs as rules take them, and what is wrong with it."""

import csv
import io
import re
import unicodedata

from rules import NOT_APPLICABLE, fold, numbers

NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?")
MARKS = {"en": (",", "."), "vi": (".", ",")}


def columns_of(leaf, rule):
    """The name of each input in tables and in what is told."""
    return [leaf] if len(rule.inputs) == 1 else [f"{leaf}.{name}" for name in rule.inputs]


class Reader:
    """One stage: {leaf: {unit: cell}} of what is given, and {(code, unit, criterion)} of what cannot be read."""

    def __init__(self, nodes, entry, tables):
        self.rules = {node.id: node.rule for node in nodes if node.leaf}
        self.cells, self.faults = {leaf: {} for leaf in self.rules}, set()
        if "values" in entry:
            for unit, row in entry["values"].items():
                for leaf, what in row.items():
                    self.json_cell(unit, leaf, what)
        else:
            self.table(tables[entry["table"]], entry.get("style"))

    def fault(self, code, unit, criterion):
        self.faults.add((code, unit, criterion))

    def column(self, leaf, k):
        return columns_of(leaf, self.rules[leaf])[k]

    def is_given(self, unit, column):
        """Whether something stands in one input."""
        return any(
            unit in cells and cells[unit][k] is not None
            for leaf, cells in self.cells.items()
            for k, name in enumerate(columns_of(leaf, self.rules[leaf]))
            if name == column
        )

    # JSON

    def json_cell(self, unit, leaf, what):
        rule = self.rules.get(leaf)
        if rule is None:
            self.fault("reference", unit, leaf)
            return
        if not isinstance(what, dict):
            if len(rule.inputs) == 1 or what in (None, NOT_APPLICABLE):
                self.cells[leaf][unit] = (self.json_value(unit, leaf, 0, what),) if len(rule.inputs) == 1 else (what,) * len(rule.inputs)
            else:
                self.fault("type", unit, leaf)
            return
        what = {unicodedata.normalize("NFC", name): value for name, value in what.items()}
        given = [name for name in what if name in (*rule.inputs, "value")]
        if "value" in given and "value" not in rule.inputs and len(given) > 1:
            self.fault("structure", unit, leaf)
            # Whatever comes first is read on, for other problems.
            what = {name: value for name, value in what.items() if (name == "value") == (given[0] == "value")}
        if "value" in what and "value" not in rule.inputs:
            alone = len(rule.inputs) == 1
            self.cells[leaf][unit] = (self.json_value(unit, leaf, 0, what["value"]) if alone else what["value"],) * len(rule.inputs)
        else:
            self.cells[leaf][unit] = tuple([self.json_value(unit, leaf, k, what.get(name)) for k, name in enumerate(rule.inputs)])

    def json_value(self, unit, leaf, k, what):
        rule = self.rules[leaf]
        if what is None or what == NOT_APPLICABLE:
            return what
        if rule.type == "number":
            if not isinstance(what, (str, bool)):
                return what
            value = numbers[what] if isinstance(what, str) and re.fullmatch(r"-?\d+/[1-9]\d*", what) else None
        elif isinstance(what, bool):
            value = int(what) if rule.type == "boolean" else None
        else:
            value = rule.word(what, "plain") if isinstance(what, str) else None
        if value is None:
            self.fault("type" if rule.type == "number" else "range", unit, self.column(leaf, k))
        return value

    # tables

    def table(self, text, style):
        text = text.removeprefix("\ufeff")
        separator = min(";,\t", key=lambda each: (text + each).index(each))
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
        names = {self.column(leaf, k): (leaf, k) for leaf, rule in self.rules.items() for k in range(len(rule.inputs))}
        if rows[0] == ["unit", "criterion", "value"]:
            self.long_table(rows[1:], names, style)
        else:
            self.wide_table(rows, names, style)

    def found(self, names, name):
        return names.get(unicodedata.normalize("NFC", name))

    def long_table(self, rows, names, style):
        for unit, name, text in rows:
            place = self.found(names, name)
            if place is None:
                self.fault("reference", unit, name)
            else:
                self.table_cell(unit, *place, text, style)

    def wide_table(self, rows, names, style):
        places = [self.found(names, name) for name in rows[0][1:]]
        if None in places:
            self.fault("reference", None, None)
        for unit, *texts in rows[1:]:
            for place, text in zip(places, texts):
                if place is not None:
                    self.table_cell(unit, *place, text, style)

    def table_cell(self, unit, leaf, k, text, style):
        rule = self.rules[leaf]
        if text.strip() == "":
            return
        chosen = rule.type == "choice" and fold(text) != NOT_APPLICABLE and rule.word(text, style) is not None
        if fold(text) in (NOT_APPLICABLE, "không áp dụng") and not chosen:
            value = NOT_APPLICABLE
        elif rule.type == "number":
            value = self.table_number(text, style)
        else:
            value = rule.word(text, style)
        if value is None:
            self.fault("number" if rule.type == "number" else "range", unit, self.column(leaf, k))
        n = len(rule.inputs)
        if n == 1:
            self.cells[leaf][unit] = (value,)
        else:
            self.cells[leaf][unit] = tuple([value if i == k else old for i, old in enumerate(self.cells[leaf].get(unit, (None,) * n))])

    def table_number(self, text, style):
        if style == "plain" and "/" in text:
            return numbers[text] if re.fullmatch(r"-?\d+/[1-9]\d*", text) else None
        group, mark = MARKS.get(style, ("", "."))
        plain = text.replace(group, "").replace(mark, ".") if group else text
        return numbers[plain] if NUMBER.fullmatch(plain) else None
