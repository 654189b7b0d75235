# SPDX-License-Identifier: LGPL-2.1-or-later
"""The workbook, its texts and its formats.

The sheets are read here and not by openpyxl: it takes what the file claims for granted (dimensions, sizes, entities), and in
one pass it tells either formulas or their stored values, so a formula without a value would look like an empty cell.
"""

import re

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from ._cells import DATE, PERCENT, Sheet
from ._package import Refused
from ._worksheet import number_of, read_sheet, unescaped


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
            sheet.kinds, sheet.is_date_1904 = kinds, date_1904
            read_sheet(package, part, sheet, strings, left)
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
                strings.append(unescaped("".join(pieces)))
                pieces.clear()

        def data(content):
            if state["text"]:
                pieces.append(content)

        return start, end, data

    package.parse(part, make)
    return strings


def _read_kinds(package, part):
    """What the format of each cell style says, None where it says nothing."""
    codes, kinds, is_cell = dict(BUILTIN_FORMATS), [], False
    for name, attributes in package.elements(part, "numFmt", "cellStyleXfs", "cellXfs", "xf", "cellStyles"):
        if name == "numFmt":
            codes[number_of(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "xf":
            if is_cell:
                kinds.append(_kind(codes.get(number_of(attributes.get("numFmtId", "0")), "General")))
        else:
            is_cell = name == "cellXfs"
    return kinds


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
