#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Prints what dump.c prints, from Python: dump.py DOCUMENT THREADS"""

import locale
import math
import struct
import sys

import gi

gi.require_version("Parindex", "1")
from gi.repository import Parindex  # noqa: E402

Column = Parindex.ResultColumn
COLUMNS = (("score", Column.SCORE), ("max", Column.MAX), ("percent", Column.PERCENT), ("rank", Column.RANK))


def bits(value):
    return "nan" if math.isnan(value) else struct.pack(">d", value).hex()


def dump_column(board, label, units, name, column, criterion, within):
    for unit, value in zip(units, board.get_column(column, criterion, within), strict=True):
        print(label, unit, criterion or "-", name, within or "-", bits(value))


def dump_criterion(board, label, units, criterion, identity):
    for name, column in COLUMNS:
        dump_column(board, label, units, name, column, identity, None)
    for child in criterion.get_children():
        dump_criterion(board, label, units, child, child.get_id())


locale.setlocale(locale.LC_ALL, "")
context = Parindex.Context()
context.set_n_threads(int(sys.argv[2]))
document = Parindex.Document.new_from_path(sys.argv[1])
for assessment in document.get_assessments():
    framework = assessment.get_framework()
    period = assessment.get_period().to_string()
    board = document.score(context, framework.get_id(), period, None)
    label = f"{framework.get_id()} {period}"
    units = board.list_units()
    dump_criterion(board, label, units, framework.get_root(), None)
    for dimension in board.list_dimensions():
        dump_column(board, label, units, "rank", Column.RANK, None, dimension)
