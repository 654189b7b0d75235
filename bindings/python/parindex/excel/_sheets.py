# SPDX-License-Identifier: LGPL-2.1-or-later
"""Sheets that are written: text is text, numbers are numbers, columns are as wide as what stands in them, pages are A4."""

import copy
import dataclasses
import math
import os
import re
import tempfile
import unicodedata

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from .._errors import ParindexError
from ._messages import problem

FONT = "Times New Roman"
_LONGEST_TEXT = 32767
_LINE = 15.5  # points of a line of text
_THIN = Side(style="thin", color="A6A6A6")
BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
HEADER_FILL = PatternFill("solid", fgColor="DDEBF7")
INPUT_FILL = PatternFill("solid", fgColor="FFFBE6")
NARROWEST, WIDEST = 6, 60
# What stands side by side on A4, in widths of columns, and how far it may be made smaller.
ROOM_LANDSCAPE, ROOM_PORTRAIT, SMALLEST_SCALE = 132, 88, 0.6


# Marks that take no column, and letters that take two; Vietnamese has neither once it is composed.
_ODD = re.compile("[\u0300-\u036f\u1100-\u1dff\u2e80-\U0010ffff]")


def display_width(text):
    """How many columns of text a line takes."""
    text = unicodedata.normalize("NFC", text)
    if not _ODD.search(text):
        return len(text)
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text if not unicodedata.combining(c))


def clean(text):
    """Text without the characters that XML cannot hold."""
    return ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", str(text))


def new_workbook():
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    return workbook


def save(workbook, path):
    replace_file(path, workbook.save)


def replace_file(path, write):
    """Writes a file in one step: a reader finds the old one or the new one."""
    path = os.fspath(path)
    try:
        _replace(path, write)
    except FileNotFoundError:
        raise ParindexError([problem("no-such-folder", file=path)]) from None
    except OSError as error:
        raise ParindexError([problem("cannot-write", other=error.strerror, file=path)]) from None


def _replace(path, write):
    handle, temporary = tempfile.mkstemp(prefix=".parindex-", dir=os.path.dirname(os.path.abspath(path)))
    try:
        with os.fdopen(handle, "wb") as file:
            write(file)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def sheet_name(text, taken):
    """A name that Excel takes: 31 characters, without []:*?/\\."""
    base = re.sub(r"[\[\]:*?/\\]", "-", clean(text)).strip("'") or "?"
    name, number = base[:31], 1
    while name.casefold() in taken:
        number += 1
        name = f"{base[: 31 - len(str(number)) - 1]} {number}"
    taken.add(name.casefold())
    return name


@dataclasses.dataclass(frozen=True)
class Look:
    """How a cell looks."""

    number_format: str = "General"
    bold: bool = False
    italic: bool = False
    size: int = 11
    wraps: bool = False
    header: bool = False
    is_input: bool = False  # to be filled in
    align: str = None
    box: bool = True
    quoted: bool = False

    @property
    def is_bold(self):
        return self.bold or self.header

    def apply(self, cell):
        align = "center" if self.header else self.align or "left"
        indent = 1 if self.box and align != "center" else 0
        cell.number_format = self.number_format
        cell.font = Font(name=FONT, size=self.size, bold=self.is_bold, italic=self.italic)
        cell.alignment = Alignment(wrap_text=self.wraps, vertical="center" if self.header else "top", horizontal=align, indent=indent)
        if self.box:
            cell.border = BOX
        if self.header or self.is_input:
            cell.fill = HEADER_FILL if self.header else INPUT_FILL
        cell.quotePrefix = self.quoted


class SheetWriter:
    """One sheet: cells first, finish() for widths, heights and pages."""

    def __init__(self, workbook, name):
        taken = {each.casefold() for each in workbook.sheetnames}
        self.sheet = workbook.create_sheet(sheet_name(name, taken))
        self._widths = {}
        self._wraps = []  # (row, column, text)
        self._fixed, self._styles, self._headings = {}, {}, []

    def text(self, row, column, text, *, wrap=False, measure=True, **look):
        """Writes text as text, whatever it begins with: a name that is "=cmd" is no formula."""
        cell = self.sheet.cell(row, column)
        look = Look(wraps=wrap or look.get("header", False), **look)
        if text is not None and text != "":
            text = clean(text)[:_LONGEST_TEXT]
            cell.value = text
            cell.data_type = "s"
            if text[0] in "=+-@\t\r\n'":
                look = dataclasses.replace(look, quoted=True)
            if measure:
                self._measure(row, column, text, look)
        self._apply(cell, look)
        return cell

    def heading(self, row, text, **look):
        """A line above the table: over all of its columns, or those of the first page behind the ones that every page repeats."""
        self._headings.append((row, text, look))

    def number(self, row, column, value, number_format="General", **look):
        """Writes a number; None leaves the cell empty."""
        cell = self.sheet.cell(row, column)
        cell.value = value
        self._apply(cell, Look(number_format=number_format, align="right", **look))
        if value is not None:
            decimals = len(number_format.partition(";")[0].partition(".")[2])
            shown = f"{value:+.{decimals}f}" if number_format != "General" else str(value)
            self._widths[column] = max(self._widths.get(column, 0), len(shown) + 1)
        return cell

    def note(self, cell, text):
        """A note, as large as its text."""
        comment = Comment(clean(text), "parindex")
        lines = sum(max(1, math.ceil(display_width(line) / 42)) for line in text.split("\n"))
        comment.width, comment.height = 320, 20 + 18 * lines
        cell.comment = comment

    def width(self, column, width):
        self._fixed[column] = width

    def _apply(self, cell, look):
        """Formats a cell; those that look the same share what openpyxl makes of it."""
        style = self._styles.get(look)
        if style is None:
            look.apply(cell)
            self._styles[look] = copy.copy(cell._style)
        else:
            cell._style = copy.copy(style)

    def _measure(self, row, column, text, look):
        bold = look.is_bold
        width = max(display_width(line) for line in text.split("\n")) * (1.1 if bold else 1)
        if look.wraps:
            self._wraps.append((row, column, text, bold))
            width = min(width, max(display_width(word) for word in text.split() or [""]) * (1.1 if bold else 1) + 1, 24)
        self._widths[column] = max(self._widths.get(column, 0), width)

    def finish(self, *, header=None, first_column=1, landscape=True, words=None):
        """@header are the first and last row of the header: frozen, and repeated on every page."""
        sheet = self.sheet
        last = sheet.max_column
        widths = {}
        for column in range(1, last + 1):
            width = self._fixed.get(column, min(max(self._widths.get(column, 0) + 3, NARROWEST), WIDEST))
            widths[column] = width
            sheet.column_dimensions[get_column_letter(column)].width = width
        self._set_heights(widths)
        if header:
            sheet.freeze_panes = sheet.cell(header[1] + 1, first_column)
        room = (ROOM_LANDSCAPE if landscape else ROOM_PORTRAIT) / SMALLEST_SCALE
        fits = sum(widths.values()) <= room
        self._set_pages(header, first_column, landscape, words, fits)
        for row, text, look in self._headings:
            self._write_heading(row, text, look, widths, 1 if fits else first_column, room)

    def _write_heading(self, row, text, look, widths, first, room):
        """Wrapped well within one page, whose room differs between programs: what runs on to the next is cut there."""
        last, used = first, sum(width for column, width in widths.items() if column <= first)
        while last < len(widths) and used + widths[last + 1] <= 0.8 * room:
            last += 1
            used += widths[last]
        self.text(row, first, text, measure=False, box=False, wrap=True, **look)
        if last > first:
            self.sheet.merge_cells(start_row=row, start_column=first, end_row=row, end_column=last)
        size = look.get("size", 11)
        lines = _lines(text, max(sum(widths[column] for column in range(first, last + 1)) * 1.1 * 11 / size, 1))
        self.sheet.row_dimensions[row].height = lines * _LINE * size / 11 + 3

    def _set_heights(self, widths):
        heights = {}
        for row, column, text, bold in self._wraps:
            # Widths count digits, and letters are narrower.
            room = max(widths[column] - 1, 1) * (1.1 if bold else 1.2)
            lines = sum(_lines(line, room) for line in text.split("\n"))
            heights[row] = max(heights.get(row, 1), lines)
        for row, lines in heights.items():
            if lines > 1:
                self.sheet.row_dimensions[row].height = min(lines * _LINE + 3, 409)

    def _set_pages(self, header, first_column, landscape, words, fits):
        sheet = self.sheet
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.orientation = "landscape" if landscape else "portrait"
        sheet.page_margins.left = sheet.page_margins.right = 0.4
        sheet.page_margins.top, sheet.page_margins.bottom = 0.5, 0.8
        sheet.page_margins.header = sheet.page_margins.footer = 0.3
        # A sheet that is wider yet runs over pages, with its first columns on each.
        if fits:
            sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
            sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        else:
            sheet.page_setup.scale = int(100 * SMALLEST_SCALE)
            sheet.page_setup.pageOrder = "overThenDown"
            if first_column > 1:
                sheet.print_title_cols = f"$A:${get_column_letter(first_column - 1)}"
        if header:
            sheet.print_title_rows = f"${header[0]}:${header[1]}"
        if words is not None:
            sheet.oddFooter.right.text = words("page")
            sheet.oddFooter.left.text = "&A"


def _lines(text, room):
    """How many lines words take, broken where they no longer fit."""
    lines, used = 1, 0
    for word in text.split(" "):
        width = display_width(word)
        if used and used + 1 + width > room:
            lines, used = lines + 1, 0
        used += width + (1 if used else 0)
        while used > room and room >= 1:
            lines, used = lines + 1, used - room
    return lines
