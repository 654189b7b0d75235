# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every problem a workbook can have, once: code, severity, then English and Vietnamese of what is wrong and of what was expected."""

import re

from gi.repository import Parindex

from .._errors import InputProblem, printable

_ERROR, _WARNING = Parindex.Severity.ERROR, Parindex.Severity.WARNING
_Code = Parindex.Error

MESSAGES = {
    # the file
    "cannot-read": (_Code.IO, _ERROR, "cannot read the workbook: {other}", "không đọc được tệp Excel: {other}", "", ""),
    "no-such-file": (_Code.IO, _ERROR, "there is no such file", "không có tệp này", "", ""),
    "cannot-write": (_Code.IO, _ERROR, "cannot write the workbook: {other}", "không ghi được tệp Excel: {other}", "", ""),
    "no-such-folder": (_Code.IO, _ERROR, "there is no such folder", "không có thư mục này", "", ""),
    "old-format": (
        _Code.SYNTAX, _ERROR,
        "this is a workbook of Excel 97-2003 (.xls), or one with a password",
        "đây là tệp Excel 97-2003 (.xls), hoặc tệp có mật khẩu",
        "the same workbook saved as .xlsx, without a password", "tệp được lưu lại dạng .xlsx, không đặt mật khẩu",
    ),
    "not-utf-8": (
        _Code.ENCODING, _ERROR, "the text is not UTF-8", "văn bản không phải là UTF-8",
        "the file saved as \"CSV UTF-8\"", "tệp được lưu theo kiểu \"CSV UTF-8\"",
    ),
    "not-a-workbook": (
        _Code.SYNTAX, _ERROR, "this is not an Excel workbook", "đây không phải là tệp Excel", "a file .xlsx", "một tệp .xlsx",
    ),
    "damaged": (
        _Code.SYNTAX, _ERROR, "the workbook is damaged: {other}", "tệp Excel bị hỏng: {other}",
        "a workbook that Excel opens and saves without repair", "tệp mà Excel mở và lưu được, không phải sửa chữa",
    ),
    "doctype": (
        _Code.SYNTAX, _ERROR, "the part {value} declares a document type or entities",
        "phần {value} khai báo kiểu tài liệu hoặc thực thể", "a workbook as Excel writes it", "tệp do chính Excel ghi ra",
    ),
    "too-large": (
        _Code.LIMIT, _ERROR, "{value}: more than the limit of {other}", "{value}: vượt giới hạn {other}",
        "a smaller workbook; Limits can be raised", "tệp nhỏ hơn; có thể nâng Limits",
    ),
    "bomb": (
        _Code.LIMIT, _ERROR, "the part {value} unpacks to {other} times its size", "phần {value} khi giải nén lớn gấp {other} lần",
        "a workbook as Excel writes it", "tệp do chính Excel ghi ra",
    ),
    "macros": (
        _Code.UNSUPPORTED, _WARNING, "the workbook has macros; they are not run and not read",
        "tệp có macro; macro không được chạy và không được đọc", "", "",
    ),
    "external": (
        _Code.UNSUPPORTED, _WARNING, "the workbook refers to other files or services; none is opened, stored values are read",
        "tệp tham chiếu tới tệp hoặc dịch vụ khác; không mở nguồn nào, chỉ đọc giá trị đã lưu", "", "",
    ),
    # sheets
    "no-criteria": (
        _Code.MISSING_MEMBER, _ERROR, "no sheet lists the criteria", "không có trang nào liệt kê tiêu chí",
        "a sheet with the columns number, title and max; or a document given with the workbook",
        "một trang có các cột STT, Tiêu chí, Điểm tối đa; hoặc một tài liệu đi kèm",
    ),
    "criteria-twice": (
        _Code.DUPLICATE, _ERROR, "criteria stand on this sheet and on {other}", "tiêu chí có ở trang này và ở cả trang {other}",
        "one sheet of criteria", "một trang tiêu chí",
    ),
    "no-values": (
        _Code.MISSING_MEMBER, _ERROR, "no sheet holds values", "không có trang nào chứa số liệu",
        "a sheet of units and criteria for each period or stage", "mỗi kỳ hoặc mỗi giai đoạn một trang gồm đơn vị và tiêu chí",
    ),
    "hidden-sheet": (
        _Code.STRUCTURE, _ERROR, "the sheet is hidden", "trang bị ẩn",
        "a sheet that is shown, or none", "bỏ ẩn trang này, hoặc xóa đi",
    ),
    "hidden-ignored": (
        _Code.STRUCTURE, _WARNING, "the sheet is hidden and is not read", "trang bị ẩn và không được đọc", "", "",
    ),
    "hidden-cells": (
        _Code.STRUCTURE, _WARNING, "rows or columns are hidden here; they are read", "có dòng hoặc cột bị ẩn; vẫn được đọc", "", "",
    ),
    "sheet-not-read": (
        _Code.STRUCTURE, _WARNING, "the sheet is not read: neither criteria, units nor values are recognised in it",
        "không đọc trang này: không nhận ra tiêu chí, đơn vị hay số liệu", "", "",
    ),
    "no-period": (
        _Code.MISSING_MEMBER, _ERROR, "neither the sheet's name nor its heading says the period",
        "tên trang và tiêu đề đều không nói rõ kỳ", "a name such as 2023, or 2023-Q3; or the period as an option",
        "tên trang như 2023, Quý III 2023; hoặc nêu kỳ khi gọi lệnh",
    ),
    "no-period-given": (
        _Code.MISSING_MEMBER, _ERROR, "nothing says which period the form is for", "chưa nói biểu mẫu dùng cho kỳ nào",
        "a period such as 2024", "một kỳ như 2024",
    ),
    "two-periods": (
        _Code.STRUCTURE, _ERROR, "{value} could be {other}", "{value} có thể là {other}",
        "one period, or the period as an option", "một kỳ, hoặc nêu kỳ khi gọi lệnh",
    ),
    "stage-unknown": (
        _Code.REFERENCE, _ERROR, "the framework has no stage {value}", "bộ chỉ số không có giai đoạn {value}",
        "one of: {other}", "một trong: {other}",
    ),
    "no-units": (
        _Code.MISSING_MEMBER, _ERROR, "no units are named on this sheet", "trang này không có tên đơn vị nào",
        "a column of units, or a column for each unit", "một cột đơn vị, hoặc mỗi đơn vị một cột",
    ),
    # headers
    "unknown-header": (
        _Code.REFERENCE, _ERROR, "\"{value}\" is no criterion", "\"{value}\" không phải là tiêu chí",
        "{other}", "{other}",
    ),
    "header-not-read": (
        _Code.STRUCTURE, _WARNING, "the column \"{value}\" is not read", "không đọc cột \"{value}\"", "", "",
    ),
    "header-twice": (
        _Code.DUPLICATE, _ERROR, "two columns are \"{value}\": here and in {other}", "hai cột cùng là \"{value}\": ở đây và ở {other}",
        "one column", "một cột",
    ),
    "column-missing": (
        _Code.MISSING_MEMBER, _ERROR, "there is no column {value}", "thiếu cột {value}", "a column {value}", "một cột {value}",
    ),
    "values-of-parents": (
        _Code.STRUCTURE, _WARNING, "{value}: criteria with criteria below them; what stands there is computed anew and not read",
        "{value}: tiêu chí có tiêu chí con; số ở đó được tính lại, không đọc", "", "",
    ),
    "rows-beside": (
        _Code.STRUCTURE, _WARNING, "rows without a number and without values are not read: {value}", "không đọc các dòng không có số thứ tự và số liệu: {value}",
        "", "",
    ),
    "stage-without-unit": (
        _Code.MISSING_MEMBER, _ERROR, "\"{value}\" is a stage, and nothing says of which unit", "\"{value}\" là một giai đoạn, chưa rõ của đơn vị nào",
        "the name of the unit above it, or a column for each unit", "tên đơn vị ở phía trên, hoặc mỗi đơn vị một cột",
    ),
    # criteria
    "number-twice": (
        _Code.DUPLICATE, _ERROR, "criterion {value} stands twice, here and in {other}", "tiêu chí {value} có hai lần, ở đây và ở {other}",
        "each number once", "mỗi số một lần",
    ),
    "number-lost-zero": (
        _Code.DUPLICATE, _ERROR, "criterion {value} stands twice, here and in {other}; as a number 1.10 becomes 1.1",
        "tiêu chí {value} có hai lần, ở đây và ở {other}; khi là số thì 1.10 thành 1.1",
        "the number as text: '1.10", "số ghi dạng văn bản: '1.10",
    ),
    "number-is-date": (
        _Code.TYPE, _ERROR, "the number is a date for Excel: {value}", "Excel đã đổi số tiêu chí thành ngày: {value}",
        "the number as text: '1.2", "số ghi dạng văn bản: '1.2",
    ),
    "number-unreadable": (
        _Code.TYPE, _ERROR, "\"{value}\" is no number of a criterion", "\"{value}\" không phải là số tiêu chí",
        "A, I, 1, 1.1, 1.1.1 or a", "A, I, 1, 1.1, 1.1.1 hoặc a",
    ),
    "parent-missing": (
        _Code.REFERENCE, _ERROR, "there is no row {other} for {value}", "không có dòng {other} cho {value}",
        "{other} above it", "{other} ở phía trên",
    ),
    "number-missing": (
        _Code.MISSING_MEMBER, _ERROR, "\"{value}\" has a max and no number", "\"{value}\" có điểm tối đa nhưng không có số",
        "a number such as 1.1", "một số như 1.1",
    ),
    "not-a-number": (
        _Code.TYPE, _ERROR, "\"{value}\" stands where a number is wanted", "\"{value}\" đứng ở chỗ cần một số",
        "a number such as 8.5", "một số như 8,5",
    ),
    "total-differs": (
        _Code.MAX, _ERROR, "the total is stated as {value}, the criteria add up to {other}", "tổng ghi là {value}, các tiêu chí cộng lại là {other}",
        "{other}", "{other}",
    ),
    "rule-is-prose": (
        _Code.UNSUPPORTED, _WARNING, "{value} rules are prose: the cells of their criteria are read as points",
        "{value} cách chấm là lời văn: ô của các tiêu chí đó được đọc là điểm", "", "",
    ),
    "bad-rule": (
        _Code.UNKNOWN_METHOD, _ERROR, "\"{value}\" is not a complete rule", "\"{value}\" không phải là cách chấm đầy đủ",
        "{other}", "{other}",
    ),
    "bad-json": (
        _Code.SYNTAX, _ERROR, "this is not JSON: {other}", "đây không phải là JSON: {other}", "an object { … }", "một đối tượng { … }",
    ),
    "no-aggregation": (
        _Code.STRUCTURE, _ERROR, "there are weights, and nothing says how they are used", "có trọng số nhưng chưa nói cách tổng hợp",
        "the aggregation, sum or weighted-mean, on the sheet of settings or as an option",
        "cách tổng hợp, sum hoặc weighted-mean, ở trang thiết lập hoặc khi gọi lệnh",
    ),
    # settings
    "unknown-setting": (
        _Code.UNKNOWN_MEMBER, _ERROR, "unknown setting \"{value}\"", "thiết lập không rõ \"{value}\"", "{other}", "{other}",
    ),
    # units
    "unknown-unit": (
        _Code.REFERENCE, _ERROR, "there is no unit \"{value}\"", "không có đơn vị \"{value}\"", "{other}", "{other}",
    ),
    "unit-twice": (
        _Code.DUPLICATE, _ERROR, "the unit \"{value}\" stands twice, here and in {other}", "đơn vị \"{value}\" có hai lần, ở đây và ở {other}",
        "each unit once", "mỗi đơn vị một lần",
    ),
    "unit-missing": (
        _Code.MISSING_MEMBER, _ERROR, "there are values here and no unit", "dòng có số liệu nhưng không có đơn vị", "the name of a unit", "tên đơn vị",
    ),
    "unit-differs": (
        _Code.REFERENCE, _ERROR, "the id is that of {other}, the name is \"{value}\"", "mã là của {other}, tên lại là \"{value}\"",
        "the id and name of one unit", "mã và tên của cùng một đơn vị",
    ),
    # cells
    "formula-without-value": (
        _Code.TYPE, _ERROR, "the formula has no stored value", "công thức chưa có giá trị được lưu",
        "the workbook opened in Excel and saved once", "mở tệp bằng Excel rồi lưu lại một lần",
    ),
    "cell-error": (
        _Code.TYPE, _ERROR, "the cell shows the error {value}", "ô báo lỗi {value}", "a value", "một giá trị",
    ),
    "merged-values": (
        _Code.STRUCTURE, _ERROR, "the merged cells {value} stand for several values", "các ô gộp {value} ứng với nhiều giá trị",
        "a cell for each value", "mỗi giá trị một ô",
    ),
    "number-two-ways": (
        _Code.NUMBER, _ERROR, "\"{value}\" could be read two ways", "\"{value}\" có thể đọc theo hai cách",
        "a number, not text; or the option style: en or vi", "ô dạng số, không phải văn bản; hoặc nêu kiểu số: en hoặc vi",
    ),
    "dash": (
        _Code.TYPE, _ERROR, "\"{value}\" may mean missing or not applicable", "\"{value}\" có thể là thiếu hoặc không áp dụng",
        "an empty cell (missing) or \"n/a\"", "để trống (thiếu) hoặc ghi \"Không áp dụng\"",
    ),
    "percent-cell": (
        _Code.TYPE, _ERROR, "{value} is a percent, and {criterion} takes none", "{value} là tỷ lệ phần trăm, mà {criterion} không nhận",
        "the number itself", "chính số điểm",
    ),
    "date-cell": (
        _Code.TYPE, _ERROR, "{value} is a date, and {criterion} takes none", "{value} là ngày, mà {criterion} không nhận",
        "a number", "một số",
    ),
    "value-twice": (
        _Code.DUPLICATE, _ERROR, "{unit}, {criterion} has a value here and in {other}", "{unit}, {criterion} có giá trị ở đây và ở {other}",
        "one value", "một giá trị",
    ),
}


def problem(message, sheet=None, cell=None, *, unit=None, criterion=None, value=None, other=None, file=None):
    """A problem in words of both languages, with its place."""
    code, severity, *texts = MESSAGES[message]
    fields = {"value": value, "other": other, "unit": unit, "criterion": criterion}
    fields = {name: "?" if each is None else printable(each) for name, each in fields.items()}
    # The marks are replaced, not formatted: braces in a text are its own.
    en, vi, expected_en, expected_vi = (_fill(text, fields) for text in texts)
    return InputProblem(
        text=(en, vi),
        expected=(expected_en or None, expected_vi or None),
        code=code,
        severity=severity,
        file=file,
        unit=unit,
        criterion=criterion,
        value=None if value is None else printable(value),
        sheet=sheet,
        cell=cell,
    )


def _fill(text, fields):
    return re.sub(r"\{(value|other|unit|criterion)\}", lambda match: fields[match[1]], text)
