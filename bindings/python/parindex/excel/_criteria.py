# SPDX-License-Identifier: LGPL-2.1-or-later
"""The tree of criteria of a sheet: A, I, 1, 1.1, 1.1.1, a; its rows say number, title, max, rule and owner."""

import dataclasses
import datetime
import json
import re
from fractions import Fraction

from ._cells import decimal
from ._messages import problem
from ._numbers import TwoWays, json_of, read_exact
from ._rules import BadRule, dump, loads, read_rule
from ._words import DASHES, fold, is_total, nearest, same

_ROMAN = re.compile(r"(?:x{0,3})(?:ix|iv|v?i{0,3})", re.I)
_NUMBER = re.compile(r"^\s*((?:[IVX]+|[A-Z]|\d+)(?:\.\d+)*)\s*[.):\-–]?\s+(.+)$", re.S)

_PROVISIONAL = "1000000"


@dataclasses.dataclass
class Node:
    number: str
    title: str = None
    row: int = None
    key: tuple = ()
    id: str = None
    members: dict = dataclasses.field(default_factory=dict)  # name: JSON text
    children: list = dataclasses.field(default_factory=list)
    parent: "Node" = None
    prose: str = None
    is_provisional: bool = False  # its max or weight could not be read
    has_bad_rule: bool = False

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()


class Criteria:
    """The nodes of a tree, to be found by what a header calls them."""

    def __init__(self, roots, table=None):
        self.roots, self.table = roots, table
        self.nodes = [node for root in roots for node in root.walk()]
        self.by_id = {}
        self._by_number, self._by_title = {}, {}
        for node in self.nodes:
            self.by_id.setdefault(same(node.id), node)
            self._by_number.setdefault(same(node.number), []).append(node)
            if node.title:
                self._by_title.setdefault(same(node.title), []).append(node)

    def find(self, text):
        """The node that a text means: by id, number, title, or "1.1. Title"; None for none or several."""
        plain = same(_with_points(text.rstrip(" .):")))
        if plain in self.by_id:
            return self.by_id[plain]
        for names in (self._by_number.get(plain), self._by_title.get(same(text))):
            if names and len(names) == 1:
                return names[0]
        match = _NUMBER.match(text)
        if match is None:
            return None
        named = self.find(match[1])
        return named if named is not None and named.title and fold(named.title) == fold(match[2]) else None

    def suggest(self, text):
        return nearest(text, [node.id for node in self.nodes] + [node.title for node in self.nodes if node.title])

    def json(self):
        return "[" + ", ".join(_node_json(root) for root in self.roots) + "]"


def _node_json(node):
    members = {"id": json.dumps(node.id, ensure_ascii=False), **node.members}
    if node.children:
        members["criteria"] = "[" + ", ".join(_node_json(child) for child in node.children) + "]"
    return "{" + ", ".join(f"{json.dumps(name, ensure_ascii=False)}: {value}" for name, value in members.items()) + "}"


def read_criteria(table, problems, style=None):
    """The criteria of a sheet, with every problem of its rows."""
    nodes, total = [], None
    for row in table.rows():
        node = _read_row(table, row, problems, style)
        if node is not None:
            nodes.append(node)
        elif is_total(table.cell(row, "title") or table.cell(row, "number") or "") and total is None:
            total = row
    roots = _with_ids(_as_tree(table, nodes, problems), table, problems)
    criteria = Criteria(roots, table)
    n_prose = sum(1 for node in criteria.nodes if node.prose and not node.children)
    for node in criteria.nodes:
        _settle(node)
    if n_prose:
        problems.append(problem("rule-is-prose", **table.place(table.header, table.columns["rule"]), value=n_prose))
    if total is not None and roots:
        _check_total(table, total, roots, problems, style)
    return criteria


def _settle(node):
    """Only leaves have rules; prose beside a rule column stays with the criterion as x-rule."""
    if node.prose:
        node.members["x-rule"] = json.dumps(node.prose, ensure_ascii=False)
    if node.children:
        node.members.pop("rule", None)


def _read_row(table, row, problems, style):
    number, title = _number_text(table, row, problems), _title(table, row)
    if number is None or is_total(number) or (title and is_total(title) and not table.cell(row, "number")):
        if title and table.cell(row, "max") and not is_total(title) and number != "":
            problems.append(problem("number-missing", **table.place(row, _column(table, "number", "title")), value=title))
        return None
    if number == "":
        return None
    node = Node(number, title, row)
    if title:
        node.members["title"] = json.dumps(title, ensure_ascii=False)
    for role in ("max", "weight"):
        _read_number(table, row, role, node, problems, style)
    for role in ("owner", "source"):
        text = table.cell(row, role)
        if text:
            node.members[role] = json.dumps(text, ensure_ascii=False)
    _read_rule(table, row, node, problems)
    _read_other(table, row, node, problems)
    return node


def _column(table, *roles):
    return next(table.columns[role] for role in roles if role in table.columns)


def _title(table, row):
    """The title, from the first of the columns of titles that has one in this row."""
    columns = [table.columns["title"], *(column for role, column, _ in table.several if role == "title")]
    return next((text for column in columns if (text := table.sheet.text(row, column))), None)


def _number_text(table, row, problems):
    """The number of a criterion as text; None where there is none, empty where it cannot be read."""
    column = table.columns.get("number")
    if column is None:
        match = _NUMBER.match(_title(table, row) or "")
        return match[1] if match else None
    value = table.sheet.value(row, column)
    if isinstance(value, datetime.date):
        problems.append(problem("number-is-date", **table.place(row, column), value=value.isoformat()))
        return ""
    text = table.sheet.text(row, column)
    if text is None or text in DASHES or text in "+*•":
        return None
    plain = _with_points(text.rstrip(" .):"))
    if not plain or re.search(r"\s", plain) or len(plain) > 60:
        if table.cell(row, "max") and not is_total(text):
            problems.append(problem("number-unreadable", **table.place(row, column), value=text))
            return ""
        return None
    return plain


def _with_points(text):
    """1,1 is how a number 1.1 is shown where commas are decimal."""
    return text.replace(",", ".") if re.fullmatch(r"\d+,\d+", text) else text


def _read_number(table, row, role, node, problems, style):
    column = table.columns.get(role)
    value = None if column is None else table.sheet.value(row, column)
    if value is None or (isinstance(value, str) and (not value.strip() or value.strip() in DASHES)):
        return
    text = table.sheet.text(row, column)
    message = "not-a-number"
    try:
        number = decimal(value) if type(value) is float else read_exact(text or "", style)
    except TwoWays:
        number, message = None, "number-two-ways"
    if number is None:
        problems.append(problem(message, **table.place(row, column), criterion=node.number, value=text or "="))
        # So that the rest can be checked; a document with this problem is never handed out.
        number, node.is_provisional = _PROVISIONAL, True
    node.members[role] = json_of(number)


def _read_rule(table, row, node, problems):
    text = table.cell(row, "rule")
    if not text:
        return
    try:
        rule = read_rule(text)
    except BadRule as wrong:
        problems.append(
            problem("bad-rule", **table.place(row, table.columns["rule"]), criterion=node.number, value=text, other=wrong)
        )
        node.has_bad_rule = True
        return
    if rule is None:
        node.prose = text
    else:
        node.members["rule"] = "{" + ", ".join(f"{json.dumps(name)}: {value}" for name, value in rule.items()) + "}"


def _read_other(table, row, node, problems):
    text = table.cell(row, "other")
    if not text:
        return
    try:
        members = loads(text)
        if not isinstance(members, dict):
            raise ValueError(text)
    except (ValueError, RecursionError) as wrong:
        problems.append(problem("bad-json", **table.place(row, table.columns["other"]), criterion=node.number, other=wrong))
        return
    node.members.update({name: dump(value) for name, value in members.items() if name not in ("id", "criteria")})


def _key(number, stack):
    """How deep a number stands: capital letters, then Roman, Arabic and nested numbers, then small letters; other ids are as 1, 2."""
    if re.fullmatch(r"[A-ZĐ]", number):
        letters = [node.number for node in stack if node.key == (0,)]
        if letters and ord(number) == ord(letters[-1]) + 1 or not _ROMAN.fullmatch(number):
            return (0,)
    if number.isupper() and _ROMAN.fullmatch(number):
        return (1,)
    if re.fullmatch(r"\w+(?:\.\d+)+", number):
        return (2, number.count("."))
    if number.isdigit():
        return (2, 0)
    if re.fullmatch(r"[a-zđ]|[ivx]+", number):
        return (4,)
    return (2, 0)


def _as_tree(table, nodes, problems):
    if "parent" in table.columns:
        return _as_stated(table, nodes, problems)
    roots, stack = [], []
    numbers = {node.number for node in nodes}
    for node in nodes:
        node.key = _key(node.number, stack)
        _pop(stack, node)
        if stack and not _belongs(node, stack[-1]) or not stack:
            prefix = node.number.rpartition(".")[0]
            if len(node.key) == 2 and node.key[1] > 0 and _has_level(numbers, node):
                problems.append(
                    problem("parent-missing", **table.place(node.row, _column(table, "number", "title")), value=node.number, other=prefix)
                )
        if stack:
            node.parent = stack[-1]
            stack[-1].children.append(node)
        else:
            roots.append(node)
        stack.append(node)
    return roots


def _as_stated(table, nodes, problems):
    """A column that names the parent of each criterion, where numbers do not tell."""
    roots, by_number = [], {}
    for node in nodes:
        name = table.cell(node.row, "parent")
        parent = by_number.get(same(name)) if name else None
        if name and parent is None:
            place = table.place(node.row, table.columns["parent"])
            problems.append(problem("parent-missing", **place, value=node.number, other=name))
        node.parent = parent
        (roots if parent is None else parent.children).append(node)
        by_number.setdefault(same(node.number), node)
    return roots


def _pop(stack, node):
    prefix = node.number.rpartition(".")[0]
    while stack and (stack[-1].key >= node.key or (len(stack[-1].key) == 2 and stack[-1].number != prefix and node.key[0] == 2)):
        stack.pop()


def _belongs(node, parent):
    """Whether 1.1.1 stands below 1.1, and 1.1 below 1 or below an area that has no number of this kind."""
    return len(node.key) == 1 or node.key[1] == 0 or parent.number == node.number.rpartition(".")[0]


def _has_level(numbers, node):
    """Whether the sheet has rows of the level above at all: lists of 1.1, 1.2, 2.1 without areas are lists."""
    depth = node.number.count(".") - 1
    return any(re.fullmatch(r"\w+(?:\.\d+)*", number) and number.count(".") == depth and number[-1].isdigit() for number in numbers)


def _with_ids(roots, table, problems):
    """Ids are the numbers; where they begin anew in each area (I: 1, 2; II: 1, 2) they are those with the area in front."""
    nodes = [node for root in roots for node in root.walk()]
    owners = {}
    for node in nodes:
        owners.setdefault(node.number, set()).add(id(node.parent))
    restarts = any(
        len({_area(node) for node in nodes if node.number == number}) > 1 for number, parents in owners.items() if len(parents) > 1
    )
    seen = {}
    for node in nodes:
        area = _area(node) if restarts else None
        parent = node.parent
        qualifies = node.key == (4,) and parent is not None
        node.id = f"{parent.id}.{node.number}" if qualifies else f"{area}.{node.number}" if area and node.key != (0,) else node.number
        if node.id in seen:
            _report_twice(table, node, seen[node.id], problems)
        else:
            seen[node.id] = node
    return _without_twins(roots, set(map(id, seen.values())))


def _area(node):
    """The letters and Roman numbers above a node: A.I"""
    names = []
    while node.parent is not None:
        node = node.parent
        if node.key in ((0,), (1,)):
            names.append(node.number)
    return ".".join(reversed(names)) or None


def _report_twice(table, node, other, problems):
    column = _column(table, "number", "title")
    is_float = type(table.sheet.value(node.row, column)) is float
    message = "number-lost-zero" if is_float and re.search(r"\.\d$", node.number) else "number-twice"
    place = table.place(other.row, column)["cell"]
    problems.append(problem(message, **table.place(node.row, column), criterion=node.id, value=node.number, other=place))


def _without_twins(nodes, kept):
    result = []
    for node in nodes:
        if id(node) in kept:
            node.children = _without_twins(node.children, kept)
            result.append(node)
    return result


def _check_total(table, row, roots, problems, style):
    stated = Node("")
    _read_number(table, row, "max", stated, problems, style)
    maxima = [_max_of(root) for root in roots]
    nodes = [stated, *(node for root in roots for node in root.walk())]
    if "max" not in stated.members or None in maxima or any(node.is_provisional for node in nodes):
        return
    total = Fraction(stated.members["max"].strip('"'))
    if total != sum(maxima):
        place = table.place(row, table.columns["max"])
        problems.append(problem("total-differs", **place, value=_shown(total), other=_shown(sum(maxima))))


def _shown(number):
    return str(number.numerator) if number.denominator == 1 else f"{float(number):.15g}"


def _max_of(node):
    if "max" in node.members:
        return Fraction(node.members["max"].strip('"'))
    maxima = [_max_of(child) for child in node.children]
    return sum(maxima) if maxima and None not in maxima else None
