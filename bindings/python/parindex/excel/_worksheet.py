# SPDX-License-Identifier: LGPL-2.1-or-later
"""The cells of one sheet, element by element. Only cells that hold something are kept, whatever the file says of dimensions and
empty rows."""

import datetime
import math
import re

from openpyxl.utils.escape import unescape

from ._cells import MAX_COLUMN, MAX_MERGED, MAX_ROW, CellError, NoValue
from ._package import Refused

_TRUE = ("1", "true")


def read_sheet(package, part, sheet, strings, left):
    """Fills a sheet; @left is how many cells may still be read, of all sheets."""
    reading = _Reading(package, sheet, strings, left)
    package.parse(part, reading.handlers)
    sheet.hidden_rows &= sheet.rows.keys()


def unescaped(text):
    return unescape(text) if "_x" in text else text


def number_of(text):
    """A whole number from 0; -1 for anything else."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else -1


class _Reading:
    """The state between the elements of a sheet."""

    def __init__(self, package, sheet, strings, left):
        self.sheet, self.strings, self.left = sheet, strings, left
        self.max_cells = package.limits.max_cells
        self.formats = {str(index): index for index, kind in enumerate(sheet.kinds) if kind is not None}
        self.columns = {}
        self.row = self.column = 0
        self.kind, self.style = "n", None
        self.is_formula = self.has_value = self.keeps = self.is_phonetic = False
        self.pieces = []

    def handlers(self, prefix, count):
        """What expat calls for the elements; a prefix is that of their namespace."""
        starts = {
            prefix + name: method
            for name, method in (
                ("c", self._start_cell), ("v", self._start_value), ("row", self._start_row), ("t", self._start_text),
                ("f", self._start_formula), ("rPh", self._start_phonetic), ("mergeCell", self._add_merged), ("col", self._add_columns),
            )
        }  # fmt: skip
        ends = {prefix + name: method for name, method in (("c", self._end_cell), ("v", self._end_text), ("t", self._end_text), ("rPh", self._end_phonetic))}

        def start(name, attributes):
            count(name, attributes)
            method = starts.get(name)
            if method is not None:
                method(attributes)

        def end(name):
            method = ends.get(name)
            if method is not None:
                method()

        def data(content):
            if self.keeps:
                self.pieces.append(content)

        return start, end, data

    def _start_row(self, attributes):
        number = attributes.get("r")
        self.row = self.row + 1 if number is None else number_of(number)
        if not 0 < self.row <= MAX_ROW:
            raise Refused("damaged", other=f"{self.sheet.name}: row {number}")
        self.column = 0
        if attributes.get("hidden") in _TRUE:
            self.sheet.hidden_rows.add(self.row)

    def _start_cell(self, attributes):
        place = attributes.get("r")
        self.column = self.column + 1 if place is None else self._column_of(place)
        self.kind, self.style = attributes.get("t", "n"), attributes.get("s")
        self.is_formula = self.has_value = False
        self.pieces.clear()

    def _start_value(self, _attributes):
        self.keeps = self.has_value = True

    def _start_text(self, _attributes):
        self.keeps = self.kind == "inlineStr" and not self.is_phonetic
        self.has_value = self.has_value or self.keeps

    def _start_formula(self, _attributes):
        self.is_formula = True

    def _start_phonetic(self, _attributes):
        self.is_phonetic = True

    def _end_phonetic(self):
        self.is_phonetic = False

    def _end_text(self):
        self.keeps = False

    def _end_cell(self):
        if not self.has_value and not self.is_formula:
            return
        value = self._value("".join(self.pieces))
        if value is None:
            return
        self.left[0] -= 1
        if self.left[0] < 0:
            raise Refused("too-large", value="cells", other=self.max_cells)
        self.sheet.rows.setdefault(self.row, {})[self.column] = value
        if self.style in self.formats:
            self.sheet.formats[self.row, self.column] = self.formats[self.style]

    def _value(self, content):
        kind = self.kind
        if kind == "n" or kind == "b":
            if not content:
                return NoValue if self.is_formula else None
            return self._figure(content) if kind == "n" else content.strip() in _TRUE
        if kind == "s":
            index = number_of(content)
            if not 0 <= index < len(self.strings):
                raise Refused("damaged", other=f"{self.sheet.name}: text {content}")
            return self.strings[index] or None
        if kind == "e":
            return CellError(content)
        if kind == "d":
            return _date(content)
        if self.is_formula and not self.has_value:
            return NoValue
        return unescaped(content) or None

    def _figure(self, content):
        try:
            value = float(content)
        except ValueError:
            raise Refused("damaged", other=f"{self.sheet.name}: number {content}") from None
        return value if math.isfinite(value) else CellError(content)

    def _column_of(self, place):
        letters = place.rstrip("0123456789")
        number = self.columns.get(letters)
        if number is None:
            number = self.columns[letters] = _column(letters, self.sheet)
        return number

    def _add_merged(self, attributes):
        if len(self.sheet.merged) >= MAX_MERGED:
            raise Refused("too-large", value=f"merged cells of {self.sheet.name}", other=MAX_MERGED)
        self.sheet.merged.append(_range(attributes.get("ref", ""), self.sheet))

    def _add_columns(self, attributes):
        if attributes.get("hidden") in _TRUE:
            self.sheet.hidden_columns.append((number_of(attributes.get("min")), number_of(attributes.get("max"))))


def _date(content):
    try:
        return datetime.date.fromisoformat(content[:10])
    except ValueError:
        return content or None


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
