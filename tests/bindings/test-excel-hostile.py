#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Workbooks that were made to harm, or are damaged: told in one problem and in bounded time; nothing is fetched or run."""

import io
import random
import resource
import struct
import sys
import time
import unittest
import zipfile

try:
    import openpyxl  # noqa: F401
except ImportError:
    sys.exit(77)

import parindex
from parindex import Error, Severity, excel
from workbooks import CRITERIA, changed, data, office, with_shared_strings

SKIP = {"missing": "skip"}
# What a workbook that must be read may take here, in seconds of a slow machine.
PATIENCE = 60


def tracing(event, arguments):
    """Nothing may leave this process, and no file but the workbook is opened."""
    if event.startswith(("socket.connect", "socket.getaddrinfo", "subprocess", "os.system", "os.exec", "urllib")):
        raise AssertionError(f"{event} {arguments}")


class Case(unittest.TestCase):
    def refused(self, content, code, **options):
        begin = time.process_time()
        with self.assertRaises(parindex.ParindexError) as caught:
            excel.read(content, settings=SKIP, **options)
        self.assertLess(time.process_time() - begin, PATIENCE)
        self.assertEqual([each.get_code() for each in caught.exception.errors], [code], str(caught.exception))

    def warned(self, content, code):
        reader = excel.Reader(settings=SKIP)
        document = reader.read(content)
        self.assertEqual([(each.get_severity(), each.get_code()) for each in reader.problems], [(Severity.WARNING, code)])
        self.assertEqual(str(document.score()["huyen-cao-loc"].get_exact_score()), "6.25")


def sheet_of(name="sheet2"):
    return f"xl/worksheets/{name}.xml"


def inserted(before, text, name=sheet_of()):
    """The office's workbook with a text in front of a tag of one part."""
    return changed(
        data(office()), lambda part, content: content.replace(before.encode(), text.encode() + before.encode(), 1) if part == name else content
    )


def declared(text, encoding):
    return f'<?xml version="1.0" encoding="{encoding}"?>'.encode() + text


class NotAWorkbook(Case):
    def test_other_files(self):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        self.refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Error.SYNTAX)
        for content in (b"", b"a,b\n1,2\n", b"PK\x03\x04", b"%PDF-1.7", stream.getvalue(), bytes(1000)):
            self.refused(content, Error.SYNTAX)

    def test_no_file(self):
        for path in ("/nowhere/there is.xlsx", "/"):
            with self.assertRaises(parindex.ParindexError) as caught:
                excel.read(path)
            self.assertTrue(caught.exception.matches(parindex.error_quark(), Error.IO))
            self.assertIn(path, str(caught.exception))

    def test_damaged(self):
        """Whatever happened to a file, it is read or refused: no other exception, no crash."""
        content, rng = data(office()), random.Random(7)
        for _ in range(80):
            damaged = bytearray(content)
            if rng.random() < 0.3:
                del damaged[rng.randrange(len(damaged)) :]
            for _ in range(rng.randrange(1, 6)):
                if damaged:
                    damaged[rng.randrange(len(damaged))] = rng.randrange(256)
            self.read_or_refuse(bytes(damaged))

    def test_damaged_parts(self):
        content, rng = with_shared_strings(data(office())), random.Random(11)
        for _ in range(80):
            name = rng.choice(("xl/workbook.xml", sheet_of("sheet1"), sheet_of(), "xl/sharedStrings.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"))

            def damage(part, text):
                if part != name:
                    return text
                at, length = rng.randrange(len(text)), rng.randrange(30)
                return text[:at] + rng.choice((b"", b"9", b'"', b"<c>", b"-1", b"r=\"A1\"", b"\xff", b"1e999", b"nan")) + text[at + length :]

            self.read_or_refuse(changed(content, damage))

    def test_encodings(self):
        for encoding in ("no-such", "utf-7", "shift_jis", "utf-16"):
            self.refused(changed(data(office()), lambda name, text: declared(text, encoding) if name == sheet_of() else text), Error.SYNTAX)

    def read_or_refuse(self, content):
        try:
            excel.read(content, settings=SKIP)
        except parindex.ParindexError as error:
            self.assertTrue(error.errors)


class Bombs(Case):
    def test_zip_bomb(self):
        def bomb(part, content):
            return content.replace(b"<sheetData>", b"<sheetData>" + b" " * (60 << 20), 1) if part == sheet_of() else content

        self.refused(changed(data(office()), bomb), Error.LIMIT)

    def test_declared_sizes(self):
        """Sizes in the directory are claims: what a part unpacks to beyond them is never read."""
        content = bytearray(data(office()))
        at = 0
        while (at := content.find(b"PK\x01\x02", at)) >= 0:
            struct.pack_into("<I", content, at + 24, 50)
            at += 4
        self.refused(bytes(content), Error.SYNTAX)
        at = 0
        while (at := content.find(b"PK\x01\x02", at)) >= 0:
            struct.pack_into("<I", content, at + 24, 0xFFFFFFF0)
            at += 4
        self.refused(bytes(content), Error.LIMIT)

    def test_limits(self):
        content = data(office())
        for limits in ({"max_size": 100}, {"max_unpacked": 1000}, {"max_parts": 3}, {"max_elements": 20}, {"max_cells": 10}):
            self.refused(content, Error.LIMIT, limits=excel.Limits(**limits))

    def test_entities(self):
        laughs = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(f'<!ENTITY {b} "{"&" + a + ";"}{"&" + a + ";"}">' for a, b in zip("abcdefgh", "bcdefghi")) + "]>"
        for doctype in (laughs, '<!DOCTYPE x SYSTEM "file:///etc/passwd">', '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]>'):
            for part in (sheet_of(), "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"):
                content = changed(
                    with_shared_strings(data(office())),
                    lambda name, text: doctype.encode() + text[text.index(b"?>") + 2 if text.startswith(b"<?") else 0 :] if name == part else text,
                )
                self.refused(content, Error.SYNTAX)
            utf16 = changed(
                data(office()),
                lambda name, text: ('<?xml version="1.0" encoding="UTF-16"?>' + doctype + "<worksheet/>").encode("utf-16") if name == sheet_of() else text,
            )
            self.refused(utf16, Error.SYNTAX)

    def test_blank_rows(self):
        """1,048,576 rows without a value, some with formats: they are passed over."""
        rows = "".join(f'<row r="{row}" ht="15" customHeight="1"><c r="A{row}" s="1"/></row>' for row in range(10, 1048577))
        begin, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        document = excel.read(inserted("</sheetData>", rows), settings=SKIP)
        self.assertEqual(len(document.get_units()), 2)
        self.assertLess(time.process_time() - begin, PATIENCE)
        self.assertLess(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, 600_000)

    def test_claims(self):
        """What a sheet claims of its size, its places and its merged cells is not believed."""
        for content in (
            inserted("<sheetData>", '<dimension ref="A1:XFD1048576"/>'),
            inserted("<sheetData>", '<cols><col min="1" max="16384" width="9"/></cols>'),
        ):
            self.assertEqual(len(excel.read(content, settings=SKIP).get_units()), 2)
        self.refused(inserted("</sheetData>", '<row r="1048577"><c r="A1"><v>1</v></c></row>'), Error.SYNTAX)
        self.refused(inserted("</sheetData>", '<row r="9"><c r="XFE9"><v>1</v></c></row>'), Error.SYNTAX)
        self.refused(inserted("</sheetData>", '<row r="9"><c r="A9" t="s"><v>0</v></c></row>'), Error.SYNTAX)
        content = changed(
            data(office()),
            lambda name, text: text.replace(b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')
            if name == sheet_of()
            else text,
        )
        with self.assertRaises(parindex.ParindexError):
            excel.read(content, settings=SKIP)

    def test_deep_json(self):
        rows = [list(row) for row in CRITERIA]
        rows[2][3] = '{"kind": ' + "[" * 10000
        self.refused(data(office(**{"Tiêu chí": rows})), Error.UNKNOWN_METHOD)


class Strangers(Case):
    def test_macros(self):
        content = data(office())
        with_macro = io.BytesIO(content)
        with zipfile.ZipFile(with_macro, "a") as archive:
            archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 AutoOpen Shell")
        self.warned(with_macro.getvalue(), Error.UNSUPPORTED)

    def test_external_links(self):
        stream = io.BytesIO(data(office()))
        with zipfile.ZipFile(stream, "a") as archive:
            archive.writestr("xl/externalLinks/externalLink1.xml", "<externalLink/>")
            archive.writestr("xl/externalLinks/_rels/externalLink1.xml.rels", '<Relationships><Relationship Target="http://127.0.0.1:9/x"/></Relationships>')
        self.warned(stream.getvalue(), Error.UNSUPPORTED)

    def test_external_sheet(self):
        """A sheet that stands elsewhere is none."""
        content = changed(
            data(office()),
            lambda name, text: text.replace(b'Target="/xl/worksheets/sheet2.xml"', b'TargetMode="External" Target="http://127.0.0.1:9/s.xml"')
            if name.endswith("workbook.xml.rels")
            else text,
        )
        self.refused(content, Error.MISSING_MEMBER)
        for target in ("../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd"):
            moved = changed(
                data(office()),
                lambda name, text: text.replace(b"/xl/worksheets/sheet2.xml", target.encode()) if name.endswith("workbook.xml.rels") else text,
            )
            self.refused(moved, Error.SYNTAX)

    def test_prefixed(self):
        """Other programs write the same elements with a prefix."""

        def prefix(name, text):
            if name != sheet_of():
                return text
            import re

            text = re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", text)
            return text.replace(b"xmlns=", b"xmlns:x=", 1)

        document = excel.read(changed(data(office()), prefix), settings=SKIP)
        self.assertEqual(str(document.score()["huyen-cao-loc"].get_exact_score()), "6.25")

    def test_names(self):
        """Names steer neither the terminal nor the texts of problems."""
        workbook = office()
        workbook["Năm 2022"]["A2"] = "{value}{unit}\u202e" + "x" * 5000
        workbook["Năm 2022"]["C2"] = "=cmd|' /C calc'!A0"
        with self.assertRaises(parindex.ParindexError) as caught:
            excel.read(data(workbook), settings=SKIP)
        self.assertNotIn("\u202e", str(caught.exception))
        self.assertLess(len(str(caught.exception)), 5000)


if __name__ == "__main__":
    sys.addaudithook(tracing)
    unittest.main()
