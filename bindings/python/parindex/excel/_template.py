# SPDX-License-Identifier: LGPL-2.1-or-later
"""The form of a framework: criteria, units and settings as reading wants them, and a sheet to fill in for each stage."""

import types

from gi.repository import GLib, Parindex
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from .._errors import ParindexError
from . import _criteria
from ._messages import problem
from ._reader import _leaf_of
from ._rules import dump, loads, write_rule
from ._settings import LABELS, TEXTS
from ._sheets import SheetWriter, clean, new_workbook, save
from ._texts import Words

_OWN = ("id", "title", "max", "weight", "owner", "source", "rule", "criteria")
_LONGEST_LIST = 255
# Rules whose cells hold no negative numbers.
_COUNTS = ("count", "bonus", "penalty", "mapping", "children")


def template(document, path, framework=None, period=None, stages=None, language=Parindex.Language.AUTO):
    """Writes a workbook to fill in: one sheet of values for each of @stages (the framework's last one where none is named).

    It holds the whole framework and the units, so that reading it back needs nothing else."""
    _Form(document, framework, period, stages, Words(language)).save(path)


class _Form:
    def __init__(self, document, framework, period, stages, words):
        self.words = words
        self.framework = _choose(document, framework)
        raw = loads(document.to_bytes().get_data().decode())
        self.raw = next(each for each in raw["frameworks"] if each["id"] == self.framework.get_id())
        self.units = {each["id"]: each for each in raw.get("units", [])}
        self.scored = list(document.list_scored_units(self.framework))
        self.period = str(period) if period is not None else _latest_period(document, self.framework)
        known = list(self.framework.get_stages())
        self.stages = [stages] if isinstance(stages, str) else list(stages or [known[-1]])
        wrong = [stage for stage in self.stages if stage not in (*known, "survey")]
        if wrong:
            raise ParindexError([problem("stage-unknown", value=stage, other=", ".join(known)) for stage in wrong])
        self.workbook = new_workbook()
        self.lists = None

    def save(self, path):
        self._write_criteria()
        self._write_units()
        self._write_settings()
        first = len(self.workbook.sheetnames)
        for stage in self.stages:
            self._write_values(stage)
        if self.lists is not None:
            self.lists.finish(words=self.words)
        self.workbook.active = first
        save(self.workbook, path)

    def _title(self):
        return self.framework.get_title() or self.framework.get_id()

    # The framework

    def _write_criteria(self):
        words, writer = self.words, SheetWriter(self.workbook, self.words("criteria"))
        rows = list(_walk(self.raw["criteria"], None, 0))
        columns = ["number", "criterion", "max", "weight", "rule", "owner", "source", "words-of-rule", "below", "other"]
        kept = {"number", "criterion", "max", "rule", "words-of-rule"}
        kept |= {name for name in ("weight", "owner", "source") if any(name in node for node, _, _ in rows)}
        if not _numbers_tell(rows):
            kept.add("below")
        if any(set(node) - set(_OWN) for node, _, _ in rows):
            kept.add("other")
        columns = [name for name in columns if name in kept]
        writer.heading(1, self._title(), bold=True, size=14)
        for column, name in enumerate(columns, 1):
            writer.text(3, column, words(name), header=True)
        for row, (node, parent, depth) in enumerate(rows, 4):
            self._write_criterion(writer, row, columns, node, parent, depth)
        writer.width(columns.index("criterion") + 1, 46)
        writer.width(columns.index("words-of-rule") + 1, 44)
        writer.width(columns.index("rule") + 1, 30)
        for name in kept & {"owner", "source", "other"}:
            writer.width(columns.index(name) + 1, 22)
        writer.finish(header=(3, 3), first_column=3, words=words)

    def _write_criterion(self, writer, row, columns, node, parent, depth):
        is_leaf = "criteria" not in node
        criterion = self.framework.get_criterion(node["id"])
        texts = {
            "number": node["id"],
            "criterion": node.get("title"),
            "owner": node.get("owner"),
            "source": node.get("source"),
            "below": parent,
            "rule": write_rule(node["rule"]) if "rule" in node else None,
            "words-of-rule": self._describe(criterion) if is_leaf else None,
        }
        other = {name: value for name, value in node.items() if name not in _OWN}
        texts["other"] = dump(other) if other else None
        for column, name in enumerate(columns, 1):
            if name in ("max", "weight"):
                self._write_exact(writer, row, column, node.get(name), bold=not is_leaf)
            else:
                writer.text(row, column, texts[name], bold=not is_leaf and name in ("number", "criterion"), wrap=name != "number")

    def _write_exact(self, writer, row, column, text, bold=False, header=False):
        """A number where a double holds it, else its exact text."""
        if text is None:
            writer.text(row, column, None, header=header)
        elif "/" in text or len(text.replace(".", "").replace("-", "").lstrip("0")) > 15:
            writer.text(row, column, text, bold=bold, header=header, align="right")
        else:
            writer.number(row, column, int(text) if text.lstrip("-").isdigit() else float(text), bold=bold, header=header)

    def _describe(self, criterion):
        rule = criterion.get_rule()
        return None if rule is None else rule.describe(criterion.get_max(), self.words.language)

    def _write_units(self):
        words, writer = self.words, SheetWriter(self.workbook, self.words("units"))
        units = self._units_with_parents()
        columns = ["unit-id", "unit"]
        columns += [name for name in ("level", "parent") if any(unit.get(name) is not None for unit in units)]
        columns += ["ranked"] if any(unit.get("ranked") is False for unit in units) else []
        several = [(name, key) for name, member in (("group", "groups"), ("attribute", "attributes")) for key in _keys(units, member)]
        for column, name in enumerate(columns, 1):
            writer.text(1, column, words(name), header=True)
        for column, (name, key) in enumerate(several, len(columns) + 1):
            writer.text(1, column, f"{words(name)}:{key}", header=True)
        for row, unit in enumerate(units, 2):
            texts = {"unit-id": unit["id"], "unit": unit["name"], "level": unit.get("level"), "parent": unit.get("parent")}
            texts["ranked"] = words("no") if unit.get("ranked") is False else None
            for column, name in enumerate(columns, 1):
                writer.text(row, column, texts[name])
            for column, (name, key) in enumerate(several, len(columns) + 1):
                if name == "group":
                    writer.text(row, column, unit.get("groups", {}).get(key))
                else:
                    self._write_exact(writer, row, column, unit.get("attributes", {}).get(key))
        writer.finish(header=(1, 1), first_column=3, landscape=False, words=words)

    def _units_with_parents(self):
        """The units that are scored, and those above them."""
        wanted, queue = set(), [unit.get_id() for unit in self.scored]
        while queue:
            name = queue.pop()
            if name is not None and name not in wanted:
                wanted.add(name)
                queue.append(self.units[name].get("parent"))
        return [unit for name, unit in self.units.items() if name in wanted]

    def _write_settings(self):
        words, writer = self.words, SheetWriter(self.workbook, self.words("settings"))
        for column, name in enumerate(("key", "setting", "member"), 1):
            writer.text(1, column, words(name), header=True)
        members = {name: value for name, value in self.raw.items() if name != "criteria"}
        for row, (name, value) in enumerate(members.items(), 2):
            vietnamese, english = LABELS.get(name, (name, name))
            writer.text(row, 1, vietnamese if words.is_vietnamese else english)
            is_plain = name in TEXTS or (isinstance(value, str) and not name.startswith("x-") and value[:1] not in '{["')
            writer.text(row, 2, value if is_plain else dump(value), wrap=True)
            writer.text(row, 3, name)
        writer.width(2, 70)
        writer.finish(header=(1, 1), landscape=True, words=words)

    # The values

    def _write_values(self, stage):
        words = self.words
        name = f"{self.period} {words.of(stage)}"
        writer = SheetWriter(self.workbook, name)
        writer.heading(1, self._title(), bold=True, size=14)
        line = f"{words('period', self.period)}. {words('stage', words.of(stage))}."
        writer.heading(2, line)
        writer.heading(3, words("how-to-fill-in"), italic=True)
        writer.text(4, 1, words("unit-id"), header=True)
        writer.text(4, 2, words("unit"), header=True)
        writer.text(5, 1, None, header=True)
        writer.text(5, 2, words("criterion"), header=True)
        writer.text(6, 1, None, header=True)
        writer.text(6, 2, words("max"), header=True)
        first, last = 7, max(6 + len(self.scored), 7)
        for row, unit in enumerate(self.scored, first):
            writer.text(row, 1, unit.get_id())
            writer.text(row, 2, unit.get_name())
        column = 3
        for criterion in self.framework.get_leaves():
            leaf = _leaf_of(criterion)
            for given in leaf.inputs:
                self._write_leaf(writer, column, criterion, leaf, given, first, last)
                column += 1
        writer.finish(header=(4, 6), first_column=3, words=words)

    def _write_leaf(self, writer, column, criterion, leaf, given, first, last):
        words = self.words
        title = criterion.get_title() or criterion.get_id()
        head = writer.text(4, column, leaf.id if leaf.is_plain else f"{leaf.id}.{given}", header=True)
        writer.text(5, column, title if leaf.is_plain else f"{title}: {words.of(given)}", header=True)
        maximum = criterion.get_max()
        self._write_exact(writer, 6, column, maximum.to_string() if maximum is not None else None, header=True)
        writer.width(column, 15)
        writer.note(head, self._note(criterion))
        for row in range(first, last + 1):
            cell = writer.text(row, column, None, is_input=True, align="right" if leaf.type == "number" else None)
            if leaf.type == "date":
                cell.number_format = "dd/mm/yyyy"
        self._validate(writer, column, criterion, leaf, f"{get_column_letter(column)}{first}", last)

    def _note(self, criterion):
        lines = [f"{criterion.get_id()}. {criterion.get_title() or ''}"]
        if criterion.get_max() is not None:
            lines.append(self.words("max-is", criterion.get_max().to_string()))
        lines.append(self._describe(criterion) or "")
        if criterion.get_owner():
            lines.append(self.words("owner-is", criterion.get_owner()))
        return "\n".join(line for line in lines if line)

    def _validate(self, writer, column, criterion, leaf, first, last):
        """What a cell takes: a label of a list, a number from 0 to the max, a date; or that the criterion does not apply."""
        absent = self.words("n/a")
        if leaf.type in ("yes-no", "choice"):
            labels = [self.words("yes"), self.words("no")] if leaf.type == "yes-no" else self._labels(criterion)
            check = DataValidation("list", formula1=self._list([clean(label) for label in (*labels, absent)]), allow_blank=True)
        elif leaf.type == "date":
            done = self.words("not-done")
            check = DataValidation("custom", formula1=f'OR(ISNUMBER({first}),{first}="{done}",{first}="{absent}")', allow_blank=True)
        else:
            check = DataValidation("custom", formula1=self._range(criterion, leaf, first, absent), allow_blank=True)
        check.showErrorMessage = check.showInputMessage = True
        check.errorTitle, check.error = self.words("wrong-entry")[:32], clean(self._describe(criterion) or "?")[:225]
        check.promptTitle, check.prompt = clean(criterion.get_id())[:32], clean(criterion.get_title() or criterion.get_id())[:255]
        check.add(f"{first}:{get_column_letter(column)}{last}")
        writer.sheet.add_data_validation(check)

    def _labels(self, criterion):
        node = next(node for node, _, _ in _walk(self.raw["criteria"], None, 0) if node["id"] == criterion.get_id())
        return [str(label) for label in node["rule"]["labels"]]

    def _range(self, criterion, leaf, first, absent):
        maximum, rule = criterion.get_max(), criterion.get_rule()
        parts = [f"ISNUMBER({first})"]
        if (rule is None or rule.get_kind() == "points") and maximum is not None:
            top = maximum.to_string()
            parts += [f"{first}>=0", f"{first}<={top}"]
        elif rule is not None and (rule.get_kind() in _COUNTS or len(leaf.inputs) > 1 and rule.get_kind() != "growth"):
            parts.append(f"{first}>=0")
        return f'OR(AND({",".join(parts)}),{first}="{absent}")'

    def _list(self, labels):
        """A list in the validation itself, or where it cannot stand there, on a sheet of lists."""
        text = ",".join(labels)
        if len(text) + 2 <= _LONGEST_LIST and not any("," in label or '"' in label for label in labels):
            return f'"{text}"'
        if self.lists is None:
            self.lists = SheetWriter(self.workbook, self.words("lists"))
            self.n_lists = 0
        self.n_lists += 1
        for row, label in enumerate(labels, 1):
            self.lists.text(row, self.n_lists, label)
        letter = get_column_letter(self.n_lists)
        return f"'{self.lists.sheet.title}'!${letter}$1:${letter}${len(labels)}"


def _choose(document, name):
    if name is not None:
        return document.find_framework(name)
    frameworks = list(document.get_frameworks())
    return frameworks[0] if len(frameworks) == 1 else document.get_assessment(None, None).get_framework()


def _latest_period(document, framework):
    try:
        return str(document.get_assessment(framework.get_id(), None).get_period())
    except GLib.Error:
        raise ParindexError([problem("no-period-given")]) from None


def _keys(units, member):
    return list(dict.fromkeys(key for unit in units for key in unit.get(member, {})))


def _walk(nodes, parent, depth):
    for node in nodes:
        yield node, parent, depth
        yield from _walk(node.get("criteria", []), node["id"], depth + 1)


def _numbers_tell(rows):
    """Whether the numbers alone give back the tree and the ids."""
    nodes = [_criteria.Node(node["id"], row=index) for index, (node, _, _) in enumerate(rows)]
    table = types.SimpleNamespace(columns={"number": 1}, place=lambda row, column: {}, sheet=None)
    problems = []
    roots = _criteria._as_tree(table, nodes, problems)
    if problems:
        return False
    _criteria._with_ids(roots, table, problems)
    parents = [node.parent.id if node.parent is not None else None for node in nodes]
    return [node.id for node in nodes] == [node["id"] for node, _, _ in rows] and parents == [parent for _, parent, _ in rows]
