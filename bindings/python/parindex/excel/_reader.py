# SPDX-License-Identifier: LGPL-2.1-or-later
"""From a workbook to a document, with every problem of it told by sheet and cell in one exception."""

import dataclasses
import json
import os

from gi.repository import GLib, Parindex
from openpyxl.utils.cell import coordinate_to_tuple

from .._errors import ParindexError
from . import _criteria, _tables, _units, _values
from ._csv import CsvBook
from ._locate import Places
from ._messages import problem
from ._package import Limits, Package, Refused
from ._rules import dump, loads
from ._settings import read_settings, value_of
from ._words import slug, title_of
from ._workbook import Workbook

_MAX_PROBLEMS = 1000
_STAGES = ("self", "appraised", "reviewed", "published")


class Reader:
    """Reads workbooks. What a workbook does not say is said here:

    document   has the framework and the units, and the workbook only values; without it the workbook has them
    framework  which framework of the document, or the id of the one in the workbook
    period, stage  of all sheets of values
    style      how text that looks like a number is read: "vi" or "en"; numbers need none
    settings   members of the framework, such as {"missing": "propagate"}; they stand before those of the workbook
    limits     what a workbook may take
    context    for documents with rules of a program

    problems holds what the last reading told, warnings too."""

    def __init__(self, document=None, *, framework=None, period=None, stage=None, style=None, settings=None, limits=None, context=None):
        self.document, self.framework = document, framework
        self.period = None if period is None else str(period)
        self.stage, self.style = stage, style
        self.settings = dict(settings or {})
        self.limits = limits or Limits()
        self.context = context
        self.problems = ()

    def read(self, source):
        """The document of a workbook: a path, or the bytes of a file."""
        file = None if isinstance(source, (bytes, bytearray)) else os.fspath(source)
        reading = _Reading(self, file)
        try:
            document = reading.read(source)
        except Refused as refused:
            document = None
            reading.problems = [refused.problem]
        except RecursionError:
            document = None
            reading.problems = [problem("damaged", other="nesting")]
        ordered = _ordered(reading.problems, reading.sheets)
        self.problems = tuple(dataclasses.replace(each, file=file) for each in ordered[:_MAX_PROBLEMS])
        if document is None or any(each.get_severity() == Parindex.Severity.ERROR for each in self.problems):
            raise ParindexError(self.problems)
        return document


def _ordered(problems, sheets):
    """Each once, in the order of the sheets; the errors first, so that no bound on their number keeps one out for a warning."""
    order = {name: index for index, name in enumerate(sheets)}

    def key(each):
        row, column = coordinate_to_tuple(each.cell) if each.cell else (0, 0)
        return each.get_severity() != Parindex.Severity.ERROR, order.get(each.sheet, -1), row, column

    return sorted(dict.fromkeys(problems), key=key)


class _Reading:
    """One workbook on its way to a document."""

    def __init__(self, reader, file):
        self.reader, self.file = reader, file
        self.problems, self.sheets = [], ()
        self.members, self.setting_places = {}, {}
        self.units = self.criteria = None
        self.stages = None
        self.leaves = {}
        self.values = {}  # (period, stage): Values

    def read(self, source):
        limits = self.reader.limits
        book = CsvBook(self.file, limits) if self.file and self.file.lower().endswith(".csv") else Workbook(Package(source, limits))
        self.sheets = [sheet.name for sheet in book.sheets]
        if book.has_macros:
            self.problems.append(problem("macros"))
        if book.has_external:
            self.problems.append(problem("external"))
        tables = self._recognise(book)
        self._read_framework(tables)
        dated = self._date(self._tables_of_values(tables))
        self._read_units(tables, dated)
        if self.criteria is not None:
            self._read_values(dated)
        return self._load()

    def _recognise(self, book):
        tables = []
        for sheet in book.sheets:
            if not sheet.rows:
                continue
            found = []
            table = _tables.recognise(sheet, found)
            if sheet.is_hidden:
                self.problems.append(problem("hidden-sheet" if table else "hidden-ignored", sheet.name))
            elif table is None:
                self.problems += [] if _tables.is_lists(sheet) else [problem("sheet-not-read", sheet.name)]
            else:
                self.problems += found
                tables.append(table)
                if sheet.hidden_rows or any(sheet.is_hidden_column(column) for column in table.columns.values()):
                    self.problems.append(problem("hidden-cells", sheet.name))
        return tables

    # The framework

    def _read_framework(self, tables):
        if self.reader.document is not None:
            self._take_framework()
            return
        for table in tables:
            if table.kind == _tables.SETTINGS:
                self.members, self.setting_places = read_settings(table, self.problems)
        sheets = [table for table in tables if table.kind == _tables.CRITERIA]
        pure = [table for table in sheets if not (table.others and _tables.is_dated(table))]
        if not sheets:
            self.problems.append(problem("no-criteria"))
            return
        for table in pure[1:]:
            self.problems.append(problem("criteria-twice", table.sheet.name, other=pure[0].sheet.name))
        table = (pure or sheets)[0]
        if "max" not in table.columns and "weight" not in table.columns:
            self.problems.append(problem("column-missing", **table.place(table.header, table.columns["title"]), value="max (Điểm tối đa)"))
        if table in pure:
            for column, texts in table.others:
                self.problems.append(problem("header-not-read", **table.place(table.header, column), value=texts[-1]))
        self.criteria = _criteria.read_criteria(table, self.problems, self.reader.style)
        self._complete_members(table)
        for node in self.criteria.nodes:
            if not node.children:
                rule = loads(node.members["rule"]) if "rule" in node.members else {}
                leaf = _values.Leaf.of_rule(node.id, rule)
                self.leaves[node.id] = dataclasses.replace(leaf, type="unknown") if node.has_bad_rule else leaf

    def _complete_members(self, table):
        members = self.members
        title = title_of([text for _, _, text in table.heading]) or (
            os.path.splitext(os.path.basename(self.file))[0] if self.file else table.sheet.name
        )
        members.setdefault("title", json.dumps(title, ensure_ascii=False))
        members.setdefault("id", json.dumps(slug(loads(members["title"])) or "framework"))
        for name, value in self.reader.settings.items():
            members[name] = value_of(name, value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        if self.reader.framework:
            members["id"] = json.dumps(self.reader.framework, ensure_ascii=False)
        if "aggregation" not in members:
            if any("weight" in node.members for node in self.criteria.nodes):
                self.problems.append(problem("no-aggregation", **table.place(table.header, table.columns["weight"])))
            members["aggregation"] = '"sum"'

    def _take_framework(self):
        document = self.reader.document
        name = self.reader.framework
        frameworks = list(document.get_frameworks())
        if name is None and len(frameworks) != 1:
            framework = document.get_assessment(None, self.reader.period).get_framework()
        else:
            framework = document.find_framework(name) if name is not None else frameworks[0]
        self.members = {"id": json.dumps(framework.get_id())}
        self.stages = tuple(framework.get_stages())
        nodes = {}

        def build(criterion, parent):
            node = _criteria.Node(criterion.get_id(), criterion.get_title(), id=criterion.get_id(), parent=parent)
            nodes[node.id] = criterion
            node.children = [build(child, node) for child in criterion.get_children()]
            return node

        roots = [build(child, None) for child in framework.get_root().get_children()]
        self.criteria = _criteria.Criteria(roots)
        for node in self.criteria.nodes:
            if not node.children:
                self.leaves[node.id] = _leaf_of(nodes[node.id])
        self.units = _units.of_document(document.list_scored_units(framework))

    # Units and values

    def _tables_of_values(self, tables):
        found = [table for table in tables if table.kind == _tables.BY_UNIT]
        for table in tables:
            if table.kind == _tables.CRITERIA and table.others and _tables.is_dated(table):
                table.kind = _tables.BY_CRITERION
                found.append(table)
        order = {id(table): index for index, table in enumerate(tables)}
        found.sort(key=lambda table: order[id(table)])
        return [each for table in found for each in _tables.by_stage(table)]

    def _date(self, tables):
        stages = self.stages or tuple(loads(self.members.get("stages", "null")) or _STAGES)
        if not tables and self.criteria is not None:
            self.problems.append(problem("no-values"))
        reader = self.reader
        return [table for table in tables if _tables.date(table, stages, self.problems, reader.period, reader.stage)]

    def _read_units(self, tables, dated):
        if self.units is not None:
            return
        for table in tables:
            if table.kind == _tables.UNITS:
                self.units = _units.read_units(table, self.problems, self.reader.style)
                return
        named = []
        for table in dated:
            for line, name, code in _values.named_units(table):
                by_unit = table.kind == _tables.BY_UNIT
                row, column = (line, table.columns.get("unit", table.columns.get("unit-id"))) if by_unit else (table.first - 1, line)
                named.append((table, row, column, name, code))
        self.units = _units.collect(named, self.problems)

    def _read_values(self, tables):
        for table in tables:
            key = (table.period, table.stage)
            values = self.values.setdefault(key, _values.Values(self.problems, self.reader.style))
            values.add(_values.make_grid(table, self.units, self.criteria, self.leaves, self.problems))

    # The document

    def _load(self):
        if self.criteria is None or not self.criteria.roots:
            return None
        places = Places(self)
        document, problems = self._load_json()
        found = [(each, None) for each in problems]
        leaves_out = document is None and self._leave_rules_out(places, problems)
        if leaves_out:
            # A wrong rule must not hide what is wrong with other cells.
            document, problems = self._load_json()
            found += [(each, None) for each in problems]
        if document is not None:
            # Cells are told by the scoring, which knows their stage.
            found += [(each, None) for each in document.validate() if each.get_unit() is None] + self._score(document)
        consequences = self._consequences(leaves_out)
        for each, key in found:
            placed = places.place(each, key)
            if placed is not None and each.get_code() not in consequences:
                self.problems.append(placed)
        return document

    def _leave_rules_out(self, places, problems):
        """Takes the rules that the library refused from the criteria, with the cells that they would read; whether there are any."""
        found = (places.find_node(each.get_path() or "") for each in problems)
        left = [node.id for node, member in found if member == "rule" and node.members.pop("rule", None) is not None]
        for values in self.values.values():
            for cells in values.cells.values():
                for name in left:
                    cells.pop(name, None)
        return bool(left)

    def _load_json(self):
        """The document and what the library told; wrong cells stay out of it, so that the rest is checked too."""
        context = self.reader.context or Parindex.Context.new()
        leaves_faulty = context.get_leave_faulty()
        context.set_leave_faulty(True)
        loader = Parindex.Loader.new(context)
        try:
            document = loader.load_bytes(GLib.Bytes.new(self._json().encode()), None)
        except GLib.Error:
            document = None
        finally:
            context.set_leave_faulty(leaves_faulty)
        return document, loader.get_problems() or ()

    def _consequences(self, leaves_out):
        """What follows from what was told: a cell or row that was told is missing in the document, a max stands for none."""
        codes = set()
        if leaves_out or any(each.get_severity() == Parindex.Severity.ERROR for each in self.problems):
            codes.add(Parindex.Error.POLICY)
        if any(node.is_provisional for node in self.criteria.nodes):
            codes.add(Parindex.Error.MAX)
        return codes

    def _score(self, document):
        """What keeps the values of each stage, and those that count, from being scored."""
        found = []
        framework = document.get_framework(json.loads(self.members["id"]))
        for period in dict.fromkeys(period for period, _ in self.values):
            assessment = document.get_assessment(framework.get_id(), period)
            scorer = Parindex.Scorer.new(framework, self.reader.context)
            for stage in [stage for each, stage in self.values if each == period] + [None]:
                for each in scorer.validate(assessment, stage):
                    # A single stage need not be complete.
                    if stage is None or each.get_code() != Parindex.Error.POLICY:
                        found.append((each, (period, stage)))
        return found

    def _json(self):
        assessments = [self._assessment(period, stage, values) for (period, stage), values in self.values.items()]
        if self.reader.document is not None:
            return self._merged(assessments)
        members = dict(self.members)
        dimensions = self.units.dimensions()
        if dimensions and "ranking" not in members:
            members["ranking"] = json.dumps({"within": dimensions}, ensure_ascii=False)
        framework = ", ".join(f"{json.dumps(name, ensure_ascii=False)}: {value}" for name, value in members.items())
        units = ", ".join(entry.json() for entry in self.units.entries)
        return (
            f'{{"format": "parindex-document", "version": 1, "title": {members["title"]}, "language": "vi", '
            f'"frameworks": [{{{framework}, "criteria": {self.criteria.json()}}}], "units": [{units}], '
            f'"assessments": [{", ".join(assessments)}]}}'
        )

    def _assessment(self, period, stage, values):
        head = f'"framework": {self.members["id"]}, "period": {json.dumps(period)}, "stage": {json.dumps(stage)}'
        names = {leaf: json.dumps(leaf, ensure_ascii=False) for leaf in self.leaves}
        rows = []
        for entry in self.units.entries:
            cells = values.cells.get(entry.id)
            if cells:
                row = ", ".join([f"{names[leaf]}: {text}" for leaf, text in cells.items()])
                rows.append(f"{json.dumps(entry.id, ensure_ascii=False)}: {{{row}}}")
        return f'{{{head}, "values": {{{", ".join(rows)}}}}}'

    def _merged(self, assessments):
        """The document that was given, with the values of the workbook in place of its own for the same period and stage."""
        document = loads(self.reader.document.to_bytes().get_data().decode())
        framework = json.loads(self.members["id"])
        kept = [
            dump(each)
            for each in document.get("assessments", [])
            if each["framework"] != framework or (each["period"], each.get("stage", "published")) not in self.values
        ]
        document.pop("assessments", None)
        text = dump(document)
        # The assessments of the workbook come first: that is where their problems are looked for.
        return f'{text[:-1]}, "assessments": [{", ".join(assessments + kept)}]}}'


def _leaf_of(criterion):
    rule = criterion.get_rule()
    if rule is None:
        return _values.Leaf(criterion.get_id())
    inputs = tuple(rule.list_inputs())
    types = {Parindex.InputType.BOOLEAN: "yes-no", Parindex.InputType.CHOICE: "choice", Parindex.InputType.DATE: "date"}
    kind = rule.get_kind()
    takes_percent = inputs == ("value",) and kind in ("tiers", "linear", "mapping", "children")
    return _values.Leaf(criterion.get_id(), inputs, types.get(rule.get_input_type(inputs[0]), "number"), takes_percent)
