# SPDX-License-Identifier: LGPL-2.1-or-later
"""What stands in the cells of a workbook: text, number, yes or no, date, and what no value can be taken from.

The sheets are read here and not by openpyxl: it takes what the file claims for granted (dimensions, sizes, entities), and in
one pass it tells either formulas or their stored values, so a formula without a value would look like an empty cell.
"""

import datetime
import math
import re

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel
from openpyxl.utils.escape import unescape

from ._package import Refused

MAX_ROW, MAX_COLUMN = 1048576, 16384
_MAX_MERGED = 100_000

# What a number's format says about it, where it says anything: a date, a percent, or so many decimals that are shown.
DATE, PERCENT = "date", "percent"


class NoValue:
    """A formula whose value was never stored."""


class CellError(str):
    """#N/A, #DIV/0!, …"""


class Sheet:
    """The cells of one sheet, by row and column from 1; only those that hold something."""

    def __init__(self, name, is_hidden):
        self.name, self.is_hidden = name, is_hidden
        self.rows = {}
        self.formats = {}  # (row, column): index of a format that means something
        self.hidden_rows, self.hidden_columns = set(), []
        self.merged = []  # (first row, first column, last row, last column)
        self._kinds = ()
        self._date_1904 = False
        self._anchors = None

    def format_of(self, row, column):
        index = self.formats.get((row, column))
        return None if index is None else self._kinds[index]

    def value(self, row, column):
        """What a cell holds; a number formatted as a date is one."""
        value = self.rows.get(row, {}).get(column)
        if type(value) is float and self.format_of(row, column) == DATE:
            return self.date(value)
        return value

    def date(self, number):
        try:
            moment = from_excel(number, CALENDAR_MAC_1904 if self._date_1904 else CALENDAR_WINDOWS_1900)
        except (OverflowError, ValueError):
            return number
        return moment.date() if isinstance(moment, datetime.datetime) else number

    def text(self, row, column):
        """A cell as the text that people see, or None where it is empty; numbers as their format shows them."""
        value = self.value(row, column)
        if type(value) is float:
            kind = self.format_of(row, column)
            return f"{value:.{kind}f}" if type(kind) is int and round(value, kind) == value else decimal(value)
        if value is None or value is NoValue:
            return None
        if value is True or value is False:
            return "TRUE" if value else "FALSE"
        return (value.isoformat() if isinstance(value, datetime.date) else value.strip()) or None

    def anchor(self, row, column):
        """The first cell of the merged cells that this one belongs to, or the cell itself."""
        if self._anchors is None:
            self._anchors = self._find_anchors()
        return self._anchors.get((row, column), (row, column))

    def _find_anchors(self):
        last_row = max(self.rows, default=0)
        last_column = max((max(cells) for cells in self.rows.values() if cells), default=0)
        anchors = {}
        for top, left, bottom, right in self.merged:
            for row in range(top, min(bottom, last_row) + 1):
                for column in range(left, min(right, last_column) + 1):
                    anchors[row, column] = (top, left)
                if len(anchors) > _MAX_MERGED:
                    raise Refused("too-large", value=f"merged cells of {self.name}", other=_MAX_MERGED)
        return anchors

    def is_hidden_column(self, column):
        return any(first <= column <= last for first, last in self.hidden_columns)


def decimal(number):
    """The shortest decimal that reads back to a double, without an exponent where that stays short."""
    text = repr(number)
    return text[:-2] if text.endswith(".0") else text


def reference(row, column):
    return f"{get_column_letter(column)}{row}"


class Workbook:
    """The sheets of a package, in their order."""

    def __init__(self, package):
        self._package = package
        main = [name for kind, name in package.targets("").values() if kind == "officeDocument"]
        if not main or not main[0].endswith(".xml"):
            raise Refused("not-a-workbook")
        self._read_book(main[0])

    def _read_book(self, book):
        package = self._package
        targets = package.targets(book)
        by_kind = {kind: name for kind, name in targets.values()}
        strings = _read_strings(package, by_kind["sharedStrings"]) if "sharedStrings" in by_kind else []
        kinds = _read_kinds(package, by_kind["styles"]) if "styles" in by_kind else []
        date_1904 = False
        self.sheets = []
        left = [package.limits.max_cells]
        for name, attributes in package.elements(book, "workbookPr", "sheet"):
            if name == "workbookPr":
                date_1904 = attributes.get("date1904") in ("1", "true")
                continue
            relation = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), None)
            kind, part = targets.get(relation, (None, None))
            if kind != "worksheet":
                continue
            sheet = Sheet(attributes.get("name", "?"), attributes.get("state", "visible") != "visible")
            sheet._kinds, sheet._date_1904 = kinds, date_1904
            _read_sheet(package, part, sheet, strings, left)
            self.sheets.append(sheet)

    @property
    def has_macros(self):
        return any(name.endswith("vbaproject.bin") for name in self._package.names())

    @property
    def has_external(self):
        return self._package.has("xl/externallinks/", "xl/connections.xml", "xl/querytables/")


def _read_strings(package, part):
    strings = []

    def make(prefix, count):
        item, text, phonetic = prefix + "si", prefix + "t", prefix + "rPh"
        pieces, state = [], {"text": False, "phonetic": False}

        def start(name, attributes):
            count(name, attributes)
            if name == text:
                state["text"] = not state["phonetic"]
            elif name == phonetic:
                state["phonetic"] = True

        def end(name):
            if name == text:
                state["text"] = False
            elif name == phonetic:
                state["phonetic"] = False
            elif name == item:
                strings.append(_unescaped("".join(pieces)))
                pieces.clear()

        def data(content):
            if state["text"]:
                pieces.append(content)

        return start, end, data

    package.parse(part, make)
    return strings


def _unescaped(text):
    return unescape(text) if "_x" in text else text


def _read_kinds(package, part):
    """What the format of each cell style says, None where it says nothing."""
    codes, kinds, is_cell = dict(BUILTIN_FORMATS), [], False
    for name, attributes in package.elements(part, "numFmt", "cellStyleXfs", "cellXfs", "xf", "cellStyles"):
        if name == "numFmt":
            codes[_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "xf":
            if is_cell:
                kinds.append(_kind(codes.get(_number(attributes.get("numFmtId", "0")), "General")))
        else:
            is_cell = name == "cellXfs"
    return kinds


def _number(text):
    return int(text) if text and text.isdigit() and len(text) < 10 else -1


def _kind(code):
    if code == "General" or code == "@":
        return None
    plain = re.sub(r'"[^"]*"|\\.|_.|\[[^]]*\]', "", code.split(";")[0]).strip()
    if is_date_format(code):
        return DATE
    if "%" in plain:
        return PERCENT
    match = re.fullmatch(r"[#,]*0(?:\.(0+))?", plain)
    return len(match[1] or "") if match else None


def _read_sheet(package, part, sheet, strings, left):
    """Fills the sheet. Only cells that hold something are kept, whatever the file says of dimensions and empty rows."""
    kinds, columns = sheet._kinds, {}
    meaningful = {str(index): index for index, kind in enumerate(kinds) if kind is not None}
    rows, formats = sheet.rows, sheet.formats

    def make(prefix, count):
        names = [prefix + name for name in ("c", "v", "t", "f", "row", "rPh", "is")]
        cell_name, value_name, text_name, formula_name, row_name, phonetic_name, inline_name = names
        others = {prefix + name: name for name in ("mergeCell", "col")}
        pieces, cells, style = [], None, None
        row = column = 0
        kind = "n"
        is_formula = has_value = keep = phonetic = False

        def start(name, attributes):
            nonlocal cells, row, column, kind, style, is_formula, has_value, keep, phonetic
            count(name, attributes)
            if name == value_name:
                keep = has_value = True
            elif name == cell_name:
                place = attributes.get("r")
                column = column + 1 if place is None else column_of(place)
                kind, style = attributes.get("t", "n"), attributes.get("s")
                is_formula = has_value = False
            elif name == row_name:
                number = attributes.get("r")
                row = row + 1 if number is None else _number(number)
                if not 0 < row <= MAX_ROW:
                    raise Refused("damaged", other=f"{sheet.name}: row {number}")
                column, cells = 0, None
                if attributes.get("hidden") in ("1", "true"):
                    sheet.hidden_rows.add(row)
            elif name == text_name:
                keep = has_value = kind == "inlineStr" and not phonetic
            elif name == formula_name:
                is_formula = True
            elif name == phonetic_name:
                phonetic = True
            elif name in others:
                note(others[name], attributes)

        def end(name):
            nonlocal cells, keep, phonetic
            if name == value_name or name == text_name:
                keep = False
            elif name == cell_name:
                if not has_value and not is_formula:
                    return
                value = convert("".join(pieces))
                pieces.clear()
                if value is None:
                    return
                left[0] -= 1
                if left[0] < 0:
                    raise Refused("too-large", value="cells", other=package.limits.max_cells)
                if cells is None:
                    cells = rows.setdefault(row, {})
                cells[column] = value
                if style in meaningful:
                    formats[row, column] = meaningful[style]
            elif name == phonetic_name:
                phonetic = False

        def data(content):
            if keep:
                pieces.append(content)

        def convert(content):
            if kind == "n":
                if content:
                    return number_of(content)
                return NoValue if is_formula else None
            if kind == "s":
                index = _number(content)
                if not 0 <= index < len(strings):
                    raise Refused("damaged", other=f"{sheet.name}: text {content}")
                return strings[index] or None
            if kind == "b":
                return content.strip() in ("1", "true") if content else (NoValue if is_formula else None)
            if kind == "e":
                return CellError(content)
            if kind == "d":
                return date_of(content)
            if is_formula and not has_value:
                return NoValue
            return _unescaped(content) or None

        def number_of(content):
            try:
                value = float(content)
            except ValueError:
                raise Refused("damaged", other=f"{sheet.name}: number {content}") from None
            return value if math.isfinite(value) else CellError(content)

        def date_of(content):
            try:
                return datetime.date.fromisoformat(content[:10])
            except ValueError:
                return content or None

        def column_of(place):
            letters = place.rstrip("0123456789")
            number = columns.get(letters)
            if number is None:
                number = columns[letters] = _column(letters, sheet)
            return number

        def note(name, attributes):
            if name == "mergeCell":
                if len(sheet.merged) >= _MAX_MERGED:
                    raise Refused("too-large", value=f"merged cells of {sheet.name}", other=_MAX_MERGED)
                sheet.merged.append(_range(attributes.get("ref", ""), sheet))
            elif attributes.get("hidden") in ("1", "true"):
                sheet.hidden_columns.append((_number(attributes.get("min")), _number(attributes.get("max"))))

        return start, end, data

    package.parse(part, make)
    sheet.hidden_rows &= rows.keys()


def _column(letters, sheet):
    number = 0
    if re.fullmatch("[A-Z]{1,3}", letters):
        for letter in letters:
            number = number * 26 + ord(letter) - 64
    if not 0 < number <= MAX_COLUMN:
        raise Refused("damaged", other=f"{sheet.name}: column {letters}")
    return number


def _range(text, sheet):
    match = re.fullmatch(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})", text)
    if match is None:
        return (0, 0, -1, -1)
    return int(match[2]), _column(match[1], sheet), int(match[4]), _column(match[3], sheet)


__all__ = ["DATE", "PERCENT", "CellError", "NoValue", "Sheet", "Workbook", "decimal", "reference"]
