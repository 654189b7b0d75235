#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Ranks the provinces of a document and shows the best five: rank-provinces.py examples/data/pci.json"""

import sys

import gi

gi.require_version("Parindex", "1")
from gi.repository import Parindex  # noqa: E402

context = Parindex.Context()
context.set_language(Parindex.Language.EN)
document = Parindex.Document.new_from_path(sys.argv[1])
board = document.score(context, "pci-2013", "2015", None)

best = [result for result in board if result.get_rank() <= 5]
for result in sorted(best, key=Parindex.Result.get_rank):
    print(f"{result.get_rank_text()}. {result.get_name()} {result.get_score_text()}")

ha_noi = board.get_result("ha-noi", None)
print(f"{ha_noi.get_name()}: {ha_noi.get_exact_score().to_string()}")
