# SPDX-License-Identifier: LGPL-2.1-or-later
"""What a sheet is: where its header stands, what its columns hold, and which period and stage it is of."""

import dataclasses

from ._cells import Sheet, reference
from ._messages import problem
from ._words import column_of, fold, is_stage, periods_of, stage_of

_FIRST_ROWS = 60
_HEADER_DEPTH = 4

CRITERIA, UNITS, BY_UNIT, BY_CRITERION, SETTINGS = "criteria", "units", "by-unit", "by-criterion", "settings"
_OF_CRITERIA = ("number", "title", "max", "weight", "rule", "owner", "words", "source", "other")
_OF_UNITS = ("level", "parent", "ranked", "group", "attribute")


@dataclasses.dataclass
class Table:
    sheet: Sheet
    kind: str
    header: int  # the row of the header
    first: int  # the first row below it
    columns: dict  # what a column holds: its number
    several: list  # (what it holds, column, header) where there may be more than one: groups, attributes
    others: list  # (column, [texts of the header, the topmost first]) of what was not recognised
    ignored: list  # (column, header) of results and notes
    heading: list  # (row, column, text) above the header
    period: str = None
    stage: str = None

    def place(self, row, column):
        return {"sheet": self.sheet.name, "cell": reference(row, column)}

    def rows(self):
        return [row for row in sorted(self.sheet.rows) if row >= self.first]

    def cell(self, row, role):
        """The text in a column; merged cells say the same in each of their rows."""
        column = self.columns.get(role)
        return None if column is None else self.sheet.text(*self.sheet.anchor(row, column))


def is_lists(sheet):
    """Whether a sheet holds the labels that the cells of a form choose from."""
    return fold(sheet.name) in ("danh muc", "lists")


def recognise(sheet, problems):
    """The table of a sheet, or None."""
    header, roles = _find_header(sheet)
    if header is None:
        return None
    last = _last_header_row(sheet, header, roles)
    table = Table(sheet, None, header, last + 1, {}, [], [], [], [])
    for column in sorted({column for row in range(header, last + 1) for column in sheet.rows.get(row, ())}):
        _add_column(table, column, last, problems)
    table.heading = [
        (row, column, text)
        for row in sorted(sheet.rows)
        if row < header
        for column in sorted(sheet.rows[row])
        if (text := sheet.text(row, column))
    ]
    table.kind = _kind(table)
    return table if table.kind else None


def _find_header(sheet):
    """The row that names the most columns, the first of them; one name is enough only where it is that of units."""
    best, found, best_roles = 0, None, {}
    for row in sorted(sheet.rows)[:_FIRST_ROWS]:
        roles = {}
        for column in sheet.rows[row]:
            text = sheet.text(row, column)
            role = column_of(text) if text is not None and len(text) < 80 else None
            if role is not None:
                roles.setdefault(role, column)
        weight = len(set(roles) - {"result", "note"})
        is_enough = weight > 1 or (weight == 1 and ("unit" in roles or "unit-id" in roles) and len(sheet.rows[row]) > 1)
        if is_enough and weight > best:
            best, found, best_roles = weight, row, roles
    return found, best_roles


def _last_header_row(sheet, header, roles):
    """Headers may be merged downwards over a second row, or leave their columns empty in it."""
    last = header
    for top, left, bottom, _ in sheet.merged:
        if top <= header <= bottom and left in roles.values():
            last = max(last, min(bottom, header + _HEADER_DEPTH))
    if last == header and _continues(sheet, header + 1, roles):
        last += 1
    return last


def _continues(sheet, row, roles):
    """Whether the next row names only columns that are merged above: two stages or inputs of one header."""
    spans = [
        range(left, right + 1) for top, left, bottom, right in sheet.merged if top == bottom == row - 1 and right > left
    ]
    cells = sheet.rows.get(row, {})
    named = roles.values()
    return bool(spans) and bool(cells) and all(any(column in span for span in spans) and column not in named for column in cells)


def _add_column(table, column, last, problems):
    sheet = table.sheet
    texts = []
    for row in range(table.header, last + 1):
        text = sheet.text(*sheet.anchor(row, column))
        if text and (not texts or texts[-1] != text):
            texts.append(text)
    if not texts:
        return
    role = column_of(texts[0]) if len(texts[0]) < 80 else None
    if role in ("group", "attribute"):
        table.several.append((role, column, texts[0]))
    elif role in ("result", "note"):
        table.ignored.append((column, texts[0]))
    elif role is None:
        table.others.append((column, texts))
    elif role in table.columns:
        _add_again(table, role, column, texts, problems)
    else:
        table.columns[role] = column


def _add_again(table, role, column, texts, problems):
    """A second column of one kind: "Lĩnh vực" and "Tiêu chí" are both titles, and what is not there twice is an error."""
    if role == "title":
        table.several.append((role, column, texts[0]))
        return
    other = reference(table.header, table.columns[role])
    problems.append(problem("header-twice", **table.place(table.header, column), value=texts[-1], other=other))


def _kind(table):
    columns = table.columns
    if fold(table.sheet.name) in ("thiet lap", "settings") and {"setting"} <= columns.keys():
        return SETTINGS
    has_unit = "unit" in columns or "unit-id" in columns
    if has_unit and not {"max", "rule"} & columns.keys():
        of_units = any(role in columns for role in _OF_UNITS) or any(role in _OF_UNITS for role, _, _ in table.several)
        is_list = fold(table.sheet.name) in ("don vi", "danh sach don vi", "units")
        return UNITS if (of_units or is_list) and not table.others else BY_UNIT
    if "title" in columns and {"number", "max", "rule", "weight"} & columns.keys():
        return CRITERIA
    return None


def by_stage(table):
    """The table, or one for each stage where the headers have stages below or above what is scored: "Sở Y tế" over "Tự chấm" and "Thẩm định"."""
    if all(len(texts) > 1 for _, texts in table.others):
        for place in (-1, 0):
            if all(is_stage(texts[place]) for _, texts in table.others):
                return _split(table, place)
    return [table]


def _split(table, place):
    columns = {}
    for column, texts in table.others:
        rest = texts[:-1] if place else texts[1:]
        columns.setdefault(stage_of(texts[place]), []).append((column, rest))
    return [dataclasses.replace(table, others=others, stage=stage) for stage, others in columns.items()]


def date(table, stages, problems, period=None, stage=None):
    """Finds the period and stage of a sheet of values; a period that is given holds for all sheets. Whether it has one."""
    name = table.sheet.name
    above = [text for _, _, text in table.heading]
    found = periods_of(name, True) or sorted({each for text in above for each in periods_of(text, False)})
    if period is not None:
        table.period = period
    elif len(found) == 1:
        table.period = found[0]
    elif found:
        problems.append(problem("two-periods", name, value=name, other=", ".join(found)))
    else:
        problems.append(problem("no-period", name))
    said = table.stage or stage or stage_of(name, stages) or next((each for text in above if (each := stage_of(text, stages))), None)
    if said is not None and said != "survey" and said not in stages:
        problems.append(problem("stage-unknown", name, value=said, other=", ".join(stages)))
        said = None
        table.period = None
    table.stage = said or (stages[-1] if "published" not in stages else "published")
    return table.period is not None


def is_dated(table):
    """Whether a sheet says a period or stage: a criteria sheet that does holds values beside the criteria."""
    texts = [text for _, _, text in table.heading]
    return bool(
        periods_of(table.sheet.name, True)
        or stage_of(table.sheet.name)
        or any(stage_of(text) or periods_of(text, False) for text in texts)
    )
