# SPDX-License-Identifier: LGPL-2.1-or-later
"""The command parindex-excel: template, read and write. Exit codes are those of parindex: 0 done, 1 wrong input, 2 wrong use."""

import argparse
import locale
import pathlib
import sys

from gi.repository import Gio, GLib, Parindex

import parindex

from .._errors import is_vietnamese
from . import Reader, template, write

DONE, WRONG_INPUT, WRONG_USE = 0, 1, 2

# Vietnamese, English
_HELP = {
    "about": ("Bảng tính Excel vào và ra: biểu mẫu, số liệu, kết quả.", "Workbooks in and out: forms, values, results."),
    "template": ("ghi biểu mẫu Excel của một bộ chỉ số", "write the form of a framework, to be filled in"),
    "read": ("đọc tệp Excel thành tài liệu JSON", "read a workbook into a document"),
    "write": ("chấm điểm, xếp hạng và ghi kết quả ra tệp Excel", "score, rank, and write the results as a workbook"),
    "document": ("tài liệu JSON có bộ chỉ số và đơn vị", "document that has the framework and the units"),
    "source": ("tệp Excel, hoặc tài liệu JSON", "workbook, or document"),
    "workbook": ("tệp Excel", "workbook"),
    "output": ("tệp ghi ra", "file to write"),
    "framework": ("bộ chỉ số", "framework"),
    "period": ("kỳ, như 2024 hoặc 2024-Q3", "period, such as 2024 or 2024-Q3"),
    "stage": ("giai đoạn", "stage"),
    "stages": ("giai đoạn; có thể nêu nhiều lần", "stage; may be given more than once"),
    "previous": ("kỳ để so sánh", "period to compare with"),
    "unit": ("chỉ giải thích đơn vị này; có thể nêu nhiều lần", "explain only this unit; may be given more than once"),
    "style": ("cách đọc số ghi dạng văn bản", "how numbers that are text are read"),
    "missing": ("khi thiếu số liệu", "what missing values do"),
    "not-applicable": ("khi tiêu chí không áp dụng", "what becomes of criteria that do not apply"),
    "aggregation": ("cách tổng hợp", "how criteria are added up"),
    "language": ("ngôn ngữ", "language"),
}


def _parser(vietnamese):
    def text(name):
        return _HELP[name][0 if vietnamese else 1]

    parser = argparse.ArgumentParser(prog="parindex-excel", description=text("about"))
    parser.add_argument("--version", action="version", version=f"parindex-excel {parindex.__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="template|read|write")

    def command(name, source, *options):
        each = commands.add_parser(name, help=text(name), description=text(name))
        each.add_argument("source", metavar="DOC" if source == "document" else "FILE", help=text(source))
        each.add_argument("-o", "--output", required=name != "read", metavar="FILE", help=text("output"))
        for option in ("framework", "period", *options):
            each.add_argument(f"--{option}", metavar=option.upper(), help=text(option))
        each.add_argument("--language", choices=("vi", "en"), help=text("language"))
        return each

    command("template", "document").add_argument("--stage", action="append", metavar="STAGE", help=text("stages"))
    for name, source, options in (("read", "workbook", ()), ("write", "source", ("previous",))):
        each = command(name, source, "stage", "document", *options)
        each.add_argument("--style", choices=("vi", "en"), help=text("style"))
        each.add_argument("--missing", choices=("propagate", "skip", "zero"), help=text("missing"))
        each.add_argument("--not-applicable", choices=("drop", "share-by-weight", "share-equally"), help=text("not-applicable"))
        each.add_argument("--aggregation", choices=("sum", "weighted-mean"), help=text("aggregation"))
        if name == "write":
            each.add_argument("--unit", action="append", metavar="UNIT", help=text("unit"))
    return parser


def main(arguments=None):
    """Runs the command; the exit code."""
    try:
        locale.setlocale(locale.LC_ALL, "")
    except locale.Error:
        pass
    arguments = sys.argv[1:] if arguments is None else arguments
    options = _parser(is_vietnamese(_language(_asked(arguments)))).parse_args(arguments)
    language = _language(options.language)
    try:
        {"template": _template, "read": _read, "write": _write}[options.command](options, language)
    except parindex.ParindexError as error:
        _tell(error.problems, language)
        return WRONG_INPUT
    except GLib.Error as error:
        print(error.message, file=sys.stderr)
        return WRONG_INPUT
    return DONE


def _asked(arguments):
    """The language that the arguments ask for, before they are read: help is in it too."""
    for index, argument in enumerate(arguments):
        if argument.startswith("--language"):
            value = argument.partition("=")[2] or (arguments[index + 1] if index + 1 < len(arguments) else None)
            return value if value in ("vi", "en") else None
    return None


def _language(word):
    return {"vi": Parindex.Language.VI, "en": Parindex.Language.EN}.get(word, Parindex.Language.AUTO)


def _tell(problems, language):
    warning = "cảnh báo" if is_vietnamese(language) else "warning"
    for each in problems:
        line = each.to_string(language)
        print(line if each.get_severity() == Parindex.Severity.ERROR else f"{warning}: {line}", file=sys.stderr)


def _template(options, language):
    document = parindex.load(options.source)
    template(document, options.output, options.framework, options.period, options.stage, language)


def _is_document(path):
    return pathlib.Path(path).suffix.lower() == ".json"


def _load(options, language):
    settings = {name: value for name in ("missing", "not-applicable", "aggregation") if (value := vars(options)[name.replace("-", "_")])}
    reader = Reader(
        parindex.load(options.document) if options.document else None,
        framework=options.framework,
        period=options.period if not _wants_several(options) else None,
        stage=options.stage if options.command == "read" else None,
        style=options.style,
        settings=settings,
    )
    document = reader.read(options.source)
    _tell(reader.problems, language)
    return document


def _wants_several(options):
    """--period says which of a workbook's periods is ranked; reading with it would give it to all sheets."""
    return options.command == "write"


def _read(options, language):
    document = _load(options, language)
    if options.output:
        document.save(Gio.File.new_for_path(options.output), None)
    else:
        sys.stdout.buffer.write(document.to_bytes().get_data())


def _write(options, language):
    document = parindex.load(options.source) if _is_document(options.source) else _load(options, language)
    write(document, options.output, options.framework, options.period, options.stage, options.previous, options.unit, language)
