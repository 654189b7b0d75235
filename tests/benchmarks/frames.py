#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Scoreboard.to_frame() against pandas building the same frame from arrays that are ready: frames.py [--quick] [--no-limits]"""

import argparse
import gc
import sys

# Where pandas or SciPy is not there it says so and skips, before anything else.
from bench import QUICK_SIZE, ROUNDS, SIZE, Report, demand, least, timed

import gi
import inputs
import numpy as np
import pandas as pd
import parindex

gi.require_version("Parindex", "1")
from gi.repository import GLib  # noqa: E402

LIMIT = 2
FIGURES = ("score", "percent", "rank")


def columns_of(board):
    """Each column as an array of its own."""
    ids = [board.get_framework().get_id(), *inputs.criterion_ids(len(board.get_framework().get_leaves()))]
    figures = {word: getattr(parindex.ResultColumn, word.upper()) for word in FIGURES}
    return {(word, identity): board.column(column, identity).copy() for word, column in figures.items() for identity in ids}


def by_pandas(scores):
    """What pandas has to do where only scores are there; each criterion is out of 100, and so is the index."""
    return pd.concat({"score": scores, "percent": scores / 100 * 100, "rank": scores.rank(ascending=False, method="min")}, axis=1)


def ranks_by_numpy(scores):
    """Of one column: 1 + the number of better units."""
    order = np.argsort(-scores, kind="stable")
    ordered = scores[order]
    is_first = np.empty(len(scores), bool)
    is_first[0], is_first[1:] = True, ordered[1:] != ordered[:-1]
    ranks = np.empty(len(scores))
    ranks[order] = np.maximum.accumulate(np.where(is_first, np.arange(1, len(scores) + 1), 0))
    return ranks


def by_numpy(scores, units):
    """The same frame where NumPy has to compute the percents and ranks as we do."""
    arrays = {("score", identity): column for identity, column in scores.items()}
    arrays |= {("percent", identity): column / 100 * 100 for identity, column in scores.items()}
    arrays |= {("rank", identity): ranks_by_numpy(column) for identity, column in scores.items()}
    return pd.DataFrame(arrays, index=units)


def bench(size, rounds, report):
    _, hundredths = inputs.matrix(*size)
    text = inputs.document(hundredths, inputs.integer_weights(size[1])).encode()
    document = parindex.Document.new_from_bytes(GLib.Bytes.new(text), None)
    board = document.score()
    units, arrays = board.list_units(), columns_of(board)
    frame = board.to_frame()
    built = pd.DataFrame(arrays, index=units)
    demand(list(frame.columns) == list(built.columns) and frame.equals(built), "the frame is not of the arrays")
    demand((frame["score"].iloc[:, 1:].to_numpy() == hundredths / 100).all(), "scores of the criteria")
    demand(frame["rank"].equals(frame["score"].rank(ascending=False, method="min")), "ranks")

    scores = {identity: column for (word, identity), column in arrays.items() if word == "score"}
    demand(by_numpy(scores, units)["rank"].equals(frame["rank"]), "ranks of NumPy")

    boards = [document.score() for _ in range(3 * rounds)]
    sides = {
        "ours": lambda: timed(board.to_frame),
        "pandas": lambda: timed(lambda: pd.DataFrame(arrays, index=units)),
        "fresh": lambda: timed(boards.pop().to_frame),
        "numpy": lambda: timed(lambda: by_numpy(scores, units)),
        "ranked": lambda: timed(lambda: by_pandas(frame["score"])),
    }
    (ours,), (pandas,), (fresh,), (numpy,), (ranked,) = least(sides, rounds).values()
    print(f"frame of {size[0]} × {size[1]}: score, percent and rank of every criterion, {len(arrays)} columns")
    report.line("parindex, right after score(): percents and ranks are computed", fresh, f"{fresh / pandas:.2f} times the time of pandas")
    report.line("parindex, the same scoreboard once more", ours)
    report.line("pandas, from an array for each column", pandas)
    report.at_most(f"parindex right after score(), and {LIMIT} times pandas", fresh, round(LIMIT * pandas, 3))
    report.line("NumPy, percents and ranks from the scores", numpy)
    report.line("pandas, percents and ranks from the scores", ranked)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a small index and few rounds, without limits")
    parser.add_argument("--no-limits", action="store_true", help="ask nothing of the ratio")
    arguments = parser.parse_args()
    gc.disable()
    report = Report(limits=not (arguments.quick or arguments.no_limits))
    bench(QUICK_SIZE if arguments.quick else SIZE, 1 if arguments.quick else ROUNDS, report)
    return 1 if report.missed else 0


if __name__ == "__main__":
    sys.exit(main())
