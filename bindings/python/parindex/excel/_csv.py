# SPDX-License-Identifier: LGPL-2.1-or-later
"""CSV as Excel writes it where Windows speaks Vietnamese: a byte order mark, semicolons, decimal commas, CRLF."""

import csv
import io
import os

from ._cells import MAX_COLUMN, Sheet
from ._package import Refused, read_bytes
from ._sheets import clean, replace_file

_FORMULA = tuple("=+-@\t\r")


class CsvBook:
    """A file of one table as a workbook of one sheet, whose name is that of the file."""

    has_macros = has_external = False

    def __init__(self, path, limits):
        sheet = Sheet(os.path.splitext(os.path.basename(path))[0], False)
        left = limits.max_cells
        try:
            for row, cells in enumerate(_rows(read_bytes(path, limits)), 1):
                if len(cells) > MAX_COLUMN:
                    raise Refused("too-large", value=f"columns of row {row}", other=MAX_COLUMN)
                kept = {column: text for column, text in enumerate(cells, 1) if text.strip()}
                left -= len(kept)
                if left < 0:
                    raise Refused("too-large", value="cells", other=limits.max_cells)
                if kept:
                    sheet.rows[row] = kept
        except csv.Error as error:
            raise Refused("damaged", other=str(error)) from None
        self.sheets = [sheet]


def _rows(data):
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("not-utf-8") from None
    if "\0" in text:
        raise Refused("not-utf-8")
    separator = None
    if text.startswith("sep=") and text[4:5] in ";,\t":
        separator, text = text[4], text.partition("\n")[2]
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator or _separator(text), strict=True)


def _separator(text):
    """The one that stands most often in the first lines."""
    head = text[:10000]
    return max(";\t,", key=head.count)


def write_csv(path, header, rows, words):
    """A table; its numbers are texts already. A text that would be a formula gets an apostrophe, as Excel shows it for text."""
    mark = ";" if words.is_vietnamese else ","
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=mark, lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([_harmless(clean(text)) if is_text else text for text, is_text in row])
    content = stream.getvalue().encode("utf-8-sig")
    replace_file(path, lambda file: file.write(content))


def _harmless(text):
    return "'" + text if text.startswith(_FORMULA) else text
