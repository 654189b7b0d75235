# SPDX-License-Identifier: LGPL-2.1-or-later
"""The units of a workbook: from a sheet of units, from a document, or from the names on the sheets of values."""

import dataclasses
import difflib
import json
import re

from ._cells import decimal
from ._messages import problem
from ._numbers import TwoWays, json_of, read_exact
from ._words import fold, is_summary, nearest, same, slug

_DIMENSIONS = {"khoi": "block", "khoi thi dua": "block", "cum": "cluster", "cum thi dua": "cluster", "vung": "region", "nhom": "group"}
_NO = {"khong", "no", "false", "0"}


@dataclasses.dataclass
class Entry:
    id: str
    name: str
    members: dict = dataclasses.field(default_factory=dict)  # name: JSON text
    groups: dict = dataclasses.field(default_factory=dict)
    attributes: dict = dataclasses.field(default_factory=dict)  # name: JSON text
    place: dict = dataclasses.field(default_factory=dict)
    row: int = None

    def json(self):
        members = {"id": json.dumps(self.id, ensure_ascii=False), "name": json.dumps(self.name, ensure_ascii=False), **self.members}
        if self.groups:
            members["groups"] = json.dumps(self.groups, ensure_ascii=False)
        if self.attributes:
            members["attributes"] = "{" + ", ".join(f"{json.dumps(name, ensure_ascii=False)}: {value}" for name, value in self.attributes.items()) + "}"
        return "{" + ", ".join(f"{json.dumps(name)}: {value}" for name, value in members.items()) + "}"


class Units:
    """Units in order, found by id or name. Where they are declared, a name that is none of them is a typing error."""

    def __init__(self, is_declared=False):
        self.entries, self.is_declared = [], is_declared
        self._by_text, self._ids = {}, set()

    def add(self, entry):
        self.entries.append(entry)
        self._ids.add(entry.id)
        for text in (entry.id, entry.name):
            self._by_text.setdefault(same(text), entry)

    def find(self, text):
        return None if text is None else self._by_text.get(same(text))

    def suggest(self, text):
        return nearest(text, [entry.name for entry in self.entries])

    def new_id(self, name):
        base = slug(name) or "unit"
        number = 1
        while (each := base if number == 1 else f"{base}-{number}") in self._ids:
            number += 1
        return each

    def dimensions(self):
        return sorted({dimension for entry in self.entries for dimension in entry.groups})


def of_document(units):
    """The units of a document that is given with the workbook."""
    found = Units(is_declared=True)
    for unit in units:
        found.add(Entry(unit.get_id(), unit.get_name() or unit.get_id()))
    return found


def dimension_of(header):
    prefix, mark, rest = header.partition(":")
    return rest.strip() if mark else _DIMENSIONS.get(fold(header), slug(header))


def read_units(table, problems, style=None):
    """A sheet of units."""
    units = Units(is_declared=True)
    for row in table.rows():
        name, code = table.cell(row, "unit"), table.cell(row, "unit-id")
        if not (name or code) or is_summary(name or code):
            continue
        other = units.find(code or name) or (units.find(name) if not code else None)
        column = table.columns.get("unit-id" if code else "unit")
        if other is not None:
            problems.append(problem("unit-twice", **table.place(row, column), value=code or name, other=other.place["cell"]))
            continue
        entry = Entry(code or units.new_id(name), name or code, place=table.place(row, column), row=row)
        _read_members(table, row, entry, problems, style)
        units.add(entry)
    for entry in units.entries:
        _resolve_parent(table, entry, units, problems)
    return units


def _read_members(table, row, entry, problems, style):
    level, ranked = table.cell(row, "level"), table.cell(row, "ranked")
    if level:
        entry.members["level"] = json.dumps(level, ensure_ascii=False)
    if ranked and fold(ranked) in _NO:
        entry.members["ranked"] = "false"
    read_groups(table, row, entry)
    for role, column, header in table.several:
        value = table.sheet.value(row, column)
        if role != "attribute" or value is None:
            continue
        try:
            number = decimal(value) if type(value) is float else read_exact(table.sheet.text(row, column) or "", style)
        except TwoWays:
            number = None
        if number is None:
            problems.append(problem("not-a-number", **table.place(row, column), unit=entry.id, value=table.sheet.text(row, column)))
        else:
            entry.attributes[dimension_of(header)] = json_of(number)


def read_groups(table, row, entry):
    for role, column, header in table.several:
        text = table.sheet.text(*table.sheet.anchor(row, column)) if role == "group" else None
        if text:
            entry.groups.setdefault(dimension_of(header), text)


def _resolve_parent(table, entry, units, problems):
    name = table.cell(entry.row, "parent")
    if not name:
        return
    parent = units.find(name)
    if parent is None:
        other = units.suggest(name) or "…"
        problems.append(problem("unknown-unit", **table.place(entry.row, table.columns["parent"]), value=name, other=other))
    else:
        entry.members["parent"] = json.dumps(parent.id, ensure_ascii=False)


def collect(named, problems):
    """The units of sheets of values: @named are (table, row, column, name, id) in order. Names that differ from one sheet to
    another by a mark or a letter are told."""
    units, tables = Units(), {}
    for table, row, column, name, code in named:
        entry = units.find(code or name)
        if entry is None:
            entry = Entry(code or units.new_id(name), name or code, place=table.place(row, column), row=row)
            units.add(entry)
        if table.kind == "by-unit":
            read_groups(table, row, entry)
        tables.setdefault(entry.id, set()).add(id(table))
    _tell_near_names(units, tables, problems)
    return units


def _tell_near_names(units, tables, problems):
    n_tables = len(set().union(*tables.values())) if tables else 0
    rare = [entry for entry in units.entries if len(tables[entry.id]) < n_tables]
    told = set()
    for entry in reversed(rare):
        others = [each for each in rare if each is not entry and each.id not in told and not tables[each.id] & tables[entry.id]]
        near = next((each for each in others if len(tables[each.id]) >= len(tables[entry.id]) and _is_near(entry.name, each.name)), None)
        if near is not None:
            told.add(entry.id)
            problems.append(problem("unknown-unit", **entry.place, unit=entry.id, value=entry.name, other=near.name))


def _is_near(one, other):
    one, other = fold(one), fold(other)
    if one == other:
        return True
    if re.findall(r"\d+", one) != re.findall(r"\d+", other) or abs(len(one) - len(other)) > 2:
        return False
    return difflib.SequenceMatcher(None, one, other).ratio() >= 0.9
