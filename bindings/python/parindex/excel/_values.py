# SPDX-License-Identifier: LGPL-2.1-or-later
"""The values of a sheet, as the JSON of a document's cells. Only what one value can be taken from is taken; the rest is told."""

import dataclasses
import datetime
import json
import re
from decimal import Decimal

from ._cells import DATE, PERCENT, CellError, NoValue, decimal
from ._messages import problem
from ._numbers import TwoWays, json_of, read_exact, read_number
from ._tables import BY_UNIT
from ._words import DASHES, fold, input_of, is_not_applicable, is_stage, is_summary

_PERCENT_KINDS = ("tiers", "linear", "mapping", "children")
_TYPES = {"yes-no": "yes-no", "choice": "choice", "timeliness": "date"}
_INPUTS = {"count-of": ["count", "of"], "actual-plan": ["actual", "plan"]}
_KIND_INPUTS = {"growth": ["actual", "previous"], "target-relative": ["target", "actual"]}


@dataclasses.dataclass(frozen=True)
class Leaf:
    """What the cells of a leaf hold."""

    id: str
    inputs: tuple = ("value",)
    type: str = "number"
    takes_percent: bool = False

    @classmethod
    def of_rule(cls, name, rule):
        """From the members of a rule, as json.loads() gives them."""
        kind = rule.get("kind", "points")
        inputs = _KIND_INPUTS.get(kind) or _INPUTS.get(rule.get("input")) or ["value"]
        if kind == "survey-share":
            inputs = [str(each) for each in rule.get("options", [])]
        return cls(name, tuple(inputs), _TYPES.get(kind, "number"), kind in _PERCENT_KINDS and inputs == ["value"])

    @property
    def is_plain(self):
        return self.inputs == ("value",)


class Grid:
    """Where the values of a sheet stand: lines of units and lines of leaves, crossing."""

    def __init__(self, table):
        self.table = table
        self.units = []  # (line, unit id)
        self.leaves = []  # (line, Leaf, input or None for the whole cell)

    def place(self, unit, leaf):
        return (unit, leaf) if self.table.kind == BY_UNIT else (leaf, unit)

    def find(self, unit_id, leaf_id):
        """The place of a cell, or None."""
        units = self._index(self.units, "_unit_lines")
        leaves = self._index([(line, leaf.id) for line, leaf, _ in self.leaves], "_leaf_lines")
        if unit_id in units and leaf_id in leaves:
            return self.table.place(*self.place(units[unit_id], leaves[leaf_id]))
        return None

    def _index(self, lines, name):
        if not hasattr(self, name):
            setattr(self, name, {each: line for line, each in reversed(lines)})
        return getattr(self, name)


def named_units(table):
    """The units that a sheet of values names, as (line, name, id)."""
    if table.kind != BY_UNIT:
        return [(column, texts[-1], None) for column, texts in table.others]
    found, asides = [], set(rows_beside(table))
    for row in table.rows():
        name, code = _own(table, row, "unit"), _own(table, row, "unit-id")
        if (name or code) and not is_summary(name or code) and row not in asides:
            found.append((row, name, code))
    return found


def rows_beside(table):
    """Rows that are no part of a numbered table: headings of blocks, without a number or value, and signatures, which stand below."""
    if "number" not in table.columns:
        return []
    is_number = _is_serial if table.kind == BY_UNIT else _is_criterion_number
    numbered = {row for row in table.rows() if is_number(_own(table, row, "number") or "")}
    last = max(numbered, default=None)
    return [row for row in table.rows() if numbered and row not in numbered and not _has_value(table, row, is_below=row > last)]


def _has_value(table, row, is_below):
    values = (table.sheet.value(row, column) for column, _ in table.others)
    return any(_may_be_value(value) if is_below else value is not None for value in values)


def _is_serial(text):
    return re.fullmatch(r"\d+[.)]?", text) is not None


def _is_criterion_number(text):
    return re.fullmatch(r"\S{1,60}", text) is not None and text not in DASHES and any(map(str.isalnum, text))


def _may_be_value(value):
    """Whether a cell looks like one of a table: words of a signature do not."""
    if not isinstance(value, str):
        return value is not None
    text = value.strip()
    return text in DASHES or any(map(str.isdigit, text)) or is_not_applicable(text) or fold(text) in ("co", "khong", "x", "yes", "no")


def _own(table, row, role):
    column = table.columns.get(role)
    return None if column is None else table.sheet.text(row, column)


def make_grid(table, units, criteria, leaves, problems):
    """Finds the units and leaves of a sheet; those that are not there are told with what they most likely mean."""
    grid = Grid(table)
    _find_units(grid, units, problems)
    _find_leaves(grid, criteria, leaves, problems)
    if table.kind == BY_UNIT:
        _check_nameless(grid, problems)
    _tell_beside(table, problems)
    return grid


def _tell_beside(table, problems):
    roles = ("unit", "unit-id") if table.kind == BY_UNIT else ("title", "number")
    named = {row: text for row in rows_beside(table) if (text := next(filter(None, (_own(table, row, role) for role in roles)), None)) and not is_summary(text)}
    if named:
        shown = ", ".join(f"{text} ({row})" for row, text in list(named.items())[:5])
        problems.append(problem("rows-beside", table.sheet.name, value=shown))


def _header_place(table, column):
    return table.place(table.first - 1, column)


def _find_units(grid, units, problems):
    table, seen = grid.table, {}
    for line, name, code in named_units(table):
        if table.kind != BY_UNIT and is_stage(name):
            problems.append(problem("stage-without-unit", **_header_place(table, line), value=name))
            continue
        place = table.place(line, table.columns.get("unit" if name else "unit-id")) if table.kind == BY_UNIT else _header_place(table, line)
        entry = units.find(code or name)
        if entry is None:
            problems.append(problem("unknown-unit", **place, value=code or name, other=units.suggest(code or name) or _some(units)))
        elif code and name and units.find(name) is not entry:
            problems.append(problem("unit-differs", **place, unit=entry.id, value=name, other=entry.name))
        elif entry.id in seen:
            problems.append(problem("unit-twice", **place, unit=entry.id, value=code or name, other=seen[entry.id]["cell"]))
        else:
            seen[entry.id] = place
            grid.units.append((line, entry.id))
    if not named_units(table):
        problems.append(problem("no-units", table.sheet.name))


def _some(units):
    names = [entry.name for entry in units.entries]
    return ", ".join(names[:5]) + (", …" if len(names) > 5 else "")


def _find_leaves(grid, criteria, leaves, problems):
    table, seen, parents = grid.table, {}, []
    for line, texts in _named_criteria(table):
        node, name = _find_leaf(texts, criteria, leaves)
        place = _header_place(table, line) if table.kind == BY_UNIT else table.place(line, _criterion_column(table))
        if node is None:
            _tell_unknown(table, line, texts, criteria, place, problems)
            continue
        leaf = leaves.get(node.id)
        if leaf is None:
            parents.append(node.id)
        elif (leaf.id, name) in seen:
            problems.append(problem("header-twice", **place, criterion=leaf.id, value=texts[-1], other=seen[leaf.id, name]["cell"]))
        else:
            seen[leaf.id, name] = place
            grid.leaves.append((line, leaf, name))
    if parents:
        problems.append(problem("values-of-parents", table.sheet.name, value=", ".join(parents[:10])))


def _criterion_column(table):
    return table.columns.get("number", table.columns.get("title"))


def _tell_unknown(table, line, texts, criteria, place, problems):
    if table.kind != BY_UNIT and not _has_values(table, line):
        return
    text = texts[-1]
    some = ", ".join(node.id for node in criteria.nodes[:8]) + (", …" if len(criteria.nodes) > 8 else "")
    problems.append(problem("unknown-header", **place, value=text, other=criteria.suggest(text) or some))


def _has_values(table, row):
    cells = table.sheet.rows[row]
    return any(column in cells for column, _ in table.others)


def _named_criteria(table):
    """The criteria that a sheet names, as (line, [texts])."""
    if table.kind == BY_UNIT:
        yield from table.others
        return
    asides = set(rows_beside(table))
    for row in table.rows():
        number, title = _own(table, row, "number"), _own(table, row, "title")
        texts = [each for each in (title, number) if each]
        if texts and row not in asides and not any(is_summary(each) for each in texts):
            yield row, texts


def _find_leaf(texts, criteria, leaves):
    """The node that headers name, and which of its inputs: "1.3", "1.3.count", or 1.3 above "số lượng"."""
    last = texts[-1]
    for text in reversed(texts):
        node = criteria.find(text)
        if node is not None:
            leaf = leaves.get(node.id)
            named = None
            if leaf is not None and not leaf.is_plain:
                named = next((found for each in texts if each is not text and (found := input_of(each, leaf.inputs))), None)
            return node, named
    head, mark, tail = last.rpartition(".")
    node = criteria.find(head) if mark else None
    leaf = None if node is None else leaves.get(node.id)
    name = None if leaf is None else input_of(tail, leaf.inputs)
    return (node, name) if name else (None, None)


def _check_nameless(grid, problems):
    """Values without a unit beside them would be lost."""
    table = grid.table
    named = {line for line, _, _ in named_units(table)}
    columns = [line for line, _, _ in grid.leaves]
    for row in table.rows():
        if row in named:
            continue
        name = _own(table, row, "unit") or _own(table, row, "unit-id")
        if name is None and is_summary(_own(table, row, "number") or ""):
            continue
        if name is None and any(type(table.sheet.rows[row].get(column)) is float for column in columns):
            problems.append(problem("unit-missing", **table.place(row, columns[0])))


class Values:
    """The cells of one stage of one period, from one sheet or several."""

    def __init__(self, problems, style=None):
        self.cells = {}  # unit id: {leaf id: JSON text}
        self.grids = []
        self.faulty = set()  # (unit id, leaf id)
        self._problems, self._style = problems, style

    def add(self, grid):
        self.grids.append(grid)
        taken = self._merged(grid)
        for unit_line, unit in grid.units:
            cells = self.cells.setdefault(unit, {})
            parts = {}
            for leaf_line, leaf, name in grid.leaves:
                row, column = grid.place(unit_line, leaf_line)
                value = grid.table.sheet.rows.get(row, _NOTHING).get(column)
                if value is None or (row, column) in taken:
                    continue
                text = self._convert(grid, row, column, value, unit, leaf, name)
                if text is None:
                    continue
                if name is not None:
                    parts.setdefault(leaf.id, {})[name] = text
                else:
                    self._put(grid, cells, unit, leaf.id, text)
            for leaf_id, inputs in parts.items():
                self._put(grid, cells, unit, leaf_id, _whole(inputs))

    def _put(self, grid, cells, unit, leaf, text):
        if leaf in cells:
            earlier = next(each for each in self.grids if each.find(unit, leaf) is not None)
            place = earlier.find(unit, leaf)
            self._tell("value-twice", grid.find(unit, leaf), unit, leaf, other=f"{place['sheet']}!{place['cell']}")
        else:
            cells[leaf] = text

    def _tell(self, message, place, unit, leaf, **fields):
        self.faulty.add((unit, leaf))
        self._problems.append(problem(message, **place, unit=unit, criterion=leaf, **fields))

    def _merged(self, grid):
        """The cells of merged ranges that cover several values; each such range is told once."""
        sheet, taken = grid.table.sheet, set()
        unit_lines, leaf_lines = dict(grid.units), {line: leaf.id for line, leaf, _ in grid.leaves}
        for top, left, bottom, right in sheet.merged:
            if bottom < grid.table.first or sheet.rows.get(top, _NOTHING).get(left) is None:
                continue
            rows, columns = range(top, bottom + 1), range(left, right + 1)
            units, leaves = (rows, columns) if grid.table.kind == BY_UNIT else (columns, rows)
            covered = [(u, c) for u in unit_lines if u in units for c in leaf_lines if c in leaves]
            if len(covered) > 1:
                unit, leaf = unit_lines[covered[0][0]], leaf_lines[covered[0][1]]
                first, last = grid.table.place(top, left), grid.table.place(bottom, right)
                self._tell("merged-values", first, unit, leaf, value=f"{first['cell']}:{last['cell']}")
                self.faulty.update((unit_lines[u], leaf_lines[c]) for u, c in covered)
                taken.update(grid.place(u, c) for u, c in covered)
        return taken

    def _convert(self, grid, row, column, value, unit, leaf, name):
        """The JSON of a cell; None where it is missing, or is told."""
        if type(value) is float and leaf.type == "number":
            kind = grid.table.sheet.format_of(row, column)
            if kind is not DATE and kind is not PERCENT:
                return decimal(value)
        message, fields = None, {}
        if leaf.type == "unknown":
            self.faulty.add((unit, leaf.id))
            return None
        if value is NoValue:
            message = "formula-without-value"
        elif isinstance(value, CellError):
            message, fields = "cell-error", {"value": value}
        elif isinstance(value, str):
            return self._convert_text(grid, row, column, value.strip(), unit, leaf, name)
        elif type(value) is float:
            return self._convert_number(grid, row, column, value, unit, leaf)
        elif isinstance(value, datetime.date):
            return self._convert_date(grid.table.place(row, column), value, unit, leaf)
        if message is None:
            return "true" if value else "false"
        self._tell(message, grid.table.place(row, column), unit, leaf.id, **fields)
        return None

    def _convert_date(self, place, value, unit, leaf):
        if leaf.type in ("date", "choice"):
            return json.dumps(value.isoformat())
        self._tell("date-cell", place, unit, leaf.id, value=value.isoformat())
        return None

    def _convert_number(self, grid, row, column, value, unit, leaf):
        """A number whose format says more, or that stands where none is wanted."""
        sheet, place = grid.table.sheet, grid.table.place(row, column)
        kind = sheet.format_of(row, column)
        if kind is DATE:
            date = sheet.date(value)
            return self._convert_date(place, date, unit, leaf) if isinstance(date, datetime.date) else json.dumps(decimal(value))
        if leaf.type != "number":
            return json.dumps(decimal(value))
        # The cell shows 85 %, and holds 0.85.
        if not leaf.takes_percent:
            self._tell("percent-cell", place, unit, leaf.id, value=f"{_times_100(value)}%")
            return None
        return _times_100(value)

    def _convert_text(self, grid, row, column, text, unit, leaf, name):
        if not text:
            return None
        if is_not_applicable(text):
            return '"n/a"'
        place = grid.table.place(row, column)
        if text in DASHES:
            self._tell("dash", place, unit, leaf.id, value=text)
            return None
        if leaf.type == "date":
            match = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text)
            return json.dumps(f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}" if match else text, ensure_ascii=False)
        if leaf.type != "number":
            return json.dumps(text, ensure_ascii=False)
        return self._convert_digits(place, text, unit, leaf, name)

    def _convert_digits(self, place, text, unit, leaf, name):
        message, fields = "not-a-number", {"value": text}
        try:
            if name is None and len(leaf.inputs) == 2 and text.count("/") == 1:
                pair = [read_number(part, self._style) for part in text.split("/")]
                if None not in pair:
                    return _whole(dict(zip(leaf.inputs, pair)))
            elif text.endswith("%"):
                number = read_number(text[:-1], self._style)
                if number is not None and leaf.takes_percent:
                    return number
                message = "percent-cell" if number is not None else message
            elif (number := read_exact(text, self._style)) is not None and (name or leaf.is_plain):
                return json_of(number)
        except TwoWays:
            message = "number-two-ways"
        self._tell(message, place, unit, leaf.id, **fields)
        return None


_NOTHING = {}


def _times_100(value):
    """What a percent format shows: 0.85 is 85, exactly."""
    text = f"{Decimal(decimal(value)) * 100:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _whole(inputs):
    """The cell of a leaf with several inputs; one that is not applicable is so as a whole."""
    if all(text == '"n/a"' for text in inputs.values()):
        return '"n/a"'
    return "{" + ", ".join(f"{json.dumps(name, ensure_ascii=False)}: {text}" for name, text in inputs.items()) + "}"
