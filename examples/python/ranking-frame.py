#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What if a province had more points? The best five, and a province before and after: ranking-frame.py examples/data/pci.json"""

import sys

import pandas
import parindex

document = parindex.load(sys.argv[1])
board = document.score(framework="pci-2013", period=2015)
for unit, row in board.ranking().head(5).iterrows():
    print(f"{row['rank']:g}. {row['name']} {row['score']:.2f}")

criteria = board.to_frame(["entry", "land", "transparency"], "rank")
weakest = criteria.loc["ha-noi"].idxmax()[1]
better = document.with_values(pandas.DataFrame({weakest: ["8.5"]}, ["ha-noi"]), framework="pci-2013", period=2015)
for each in (board, better.score(framework="pci-2013", period=2015)):
    print(f"{each['ha-noi'].get_name()}: {each['ha-noi'].get_rank_text()}, {weakest} {each.get_result('ha-noi', weakest).get_score_text()}")
