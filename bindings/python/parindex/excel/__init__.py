# SPDX-License-Identifier: LGPL-2.1-or-later
"""Workbooks in and out: parindex.excel.read("2023.xlsx") is a document, template() writes a form and write() a ranking.

Needs openpyxl (python3-openpyxl)."""

from ._package import Limits
from ._reader import Reader
from ._results import write
from ._template import template

__all__ = ["Limits", "Reader", "read", "template", "write"]


def read(source, document=None, **options):
    """The document of a workbook; see Reader for the options. ParindexError has all problems, by sheet and cell."""
    return Reader(document, **options).read(source)
