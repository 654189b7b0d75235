# SPDX-License-Identifier: LGPL-2.1-or-later
"""What stands in the cells of a workbook: text, number, yes or no, date, and what no value can be taken from."""

import datetime

from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from ._package import Refused

MAX_ROW, MAX_COLUMN = 1048576, 16384
MAX_MERGED = 100_000

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
        self.kinds = ()
        self.is_date_1904 = False
        self._anchors = None

    def format_of(self, row, column):
        index = self.formats.get((row, column))
        return None if index is None else self.kinds[index]

    def value(self, row, column):
        """What a cell holds; a number formatted as a date is one."""
        value = self.rows.get(row, {}).get(column)
        if type(value) is float and self.format_of(row, column) == DATE:
            return self.date(value)
        return value

    def date(self, number):
        try:
            moment = from_excel(number, CALENDAR_MAC_1904 if self.is_date_1904 else CALENDAR_WINDOWS_1900)
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
                if len(anchors) > MAX_MERGED:
                    raise Refused("too-large", value=f"merged cells of {self.name}", other=MAX_MERGED)
        return anchors

    def is_hidden_column(self, column):
        return any(first <= column <= last for first, last in self.hidden_columns)


def decimal(number):
    """The shortest decimal that reads back to a double, without an exponent where that stays short."""
    text = repr(number)
    return text[:-2] if text.endswith(".0") else text


def reference(row, column):
    return f"{get_column_letter(column)}{row}"
