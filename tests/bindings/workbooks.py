# SPDX-License-Identifier: LGPL-2.1-or-later
"""Workbooks as offices keep them, built for the tests: none is kept in the repository."""

import io
import re
import unicodedata
import zipfile

import openpyxl

CRITERIA = (
    ("STT", "Lĩnh vực/Tiêu chí", "Điểm tối đa", "Cách chấm", "Cơ quan chủ trì"),
    ("I", "Chỉ đạo, điều hành", None, None, "Sở Nội vụ"),
    (1.1, "Kế hoạch", 2, "Chấm điểm", None),
    ("1.2", "Báo cáo", "1,5", "tiers: 100 = 1,5; 85 = 0,75; 0 = 0", "Văn phòng"),
    ("II", "Thể chế", None, None, None),
    (2.1, "Văn bản", 3, "Có/Không", None),
    ("2.2", "Hồ sơ đúng hạn", 2, "tiers count-of: 100 = 2; 50 = 1; 0 = 0", None),
    (None, "Tổng cộng", 8.5, None, None),
)
VALUES = (
    ("Đơn vị", "Khối", "1.1", "1.2", "2.1", "2.2", "Tổng điểm"),
    ("Huyện Cao Lộc", "A", "1,5", 90, "Có", "97/100", 9),
    ("Huyện Bắc Sơn", "B", 2, None, "Không", "Không áp dụng", 1),
    ("Tổng cộng", None, 3.5, None, None, None, None),
)


def book(sheets):
    """A workbook of {sheet name: rows}."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return workbook


def office(**more):
    """The workbook of an office: a heading, criteria, and values of 2022."""
    return book({"Tiêu chí": (("Chỉ số cải cách hành chính cấp huyện",), (), *CRITERIA), "Năm 2022": VALUES, **more})


def data(workbook):
    """The bytes of its file."""
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def changed(content, change):
    """A file with its parts passed through change(name, bytes); None leaves a part out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for info in old.infolist():
            part = change(info.filename, old.read(info))
            if part is not None:
                new.writestr(info.filename, part)
    return stream.getvalue()


def with_stored_value(content, formula, value):
    """Gives a formula the value that Excel would have stored; openpyxl writes none."""
    pattern = re.compile(rb"(<f>" + re.escape(formula.encode()) + rb"</f>)<v\s*/>|(<f>" + re.escape(formula.encode()) + rb"</f>)<v></v>")
    return changed(
        content,
        lambda name, part: pattern.sub(lambda m: (m[1] or m[2]) + b"<v>" + value.encode() + b"</v>", part) if "sheet" in name else part,
    )


def nfd(text):
    return unicodedata.normalize("NFD", text)


def with_shared_strings(content):
    """The same file with its texts in a part of their own, as Excel keeps them: some in runs of fonts, some with a reading."""
    texts = []

    def take(match):
        texts.append(match[1])
        return b' t="s"><v>%d</v>' % (len(texts) - 1)

    def change(name, part):
        if name.startswith("xl/worksheets/"):
            return re.sub(rb' t="inlineStr"><is><t[^>]*>([^<]*)</t></is>', take, part)
        if name.endswith("workbook.xml.rels"):
            kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
            return part.replace(b"</Relationships>", b'<Relationship Id="rS" Type="' + kind + b'" Target="sharedStrings.xml"/></Relationships>')
        return part

    content = changed(content, change)
    items = []
    for text in texts:
        half = len(text.decode()) // 2
        first, second = (part.encode() for part in (text.decode()[:half], text.decode()[half:]))
        if b"&" in text:
            first, second = text, b""
        items.append(b"<si><r><rPr><b/></rPr><t xml:space='preserve'>" + first + b"</t></r><r><t xml:space='preserve'>" + second + b"</t></r><rPh><t>?</t></rPh></si>")
    stream = io.BytesIO(content)
    with zipfile.ZipFile(stream, "a") as archive:
        namespace = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        archive.writestr("xl/sharedStrings.xml", b'<sst xmlns="' + namespace + b'">' + b"".join(items) + b"</sst>")
    return stream.getvalue()
