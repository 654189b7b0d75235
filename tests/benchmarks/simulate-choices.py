#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A full re-run where normalisation and treatment vary: 51 units x 49 indicators on four levels, 1,000 draws of choices and of all weights, in under
0.5 s. The minimum of several runs; each makes its own simulation, so that nothing of an earlier one is kept.

simulate-choices.py [--quick] [--no-limits]
"""

import argparse
import json
import random
import sys
import time

import gi

gi.require_version("Parindex", "1")
from gi.repository import Gio, GLib, Parindex  # noqa: E402

NORMALISATIONS = [{"id": method, "changes": {"normalise": {"method": method}}} for method in ("rank", "percentile-rank")]
TREATMENTS = [
    {"id": "untreated", "changes": {"normalise": {"treat": "none"}}},
    {"id": "transformed", "changes": {"normalise": {"treat": {"kind": "transform", "then": "log-shifted"}}}},
]


def make(n_units, n_leaves, rand):
    rule = {"kind": "normalise", "method": "min-max", "range": [0, 100], "treat": {"kind": "winsorise"}}
    pillars = [{"id": f"p{i}", "weight": 1 + i % 3, "criteria": []} for i in range(8)]
    for i in range(n_leaves):
        pillars[i % 8]["criteria"].append({"id": f"c{i}", "weight": 1 + i % 4, "max": 100, "rule": rule})
    halves = [{"id": f"s{i}", "weight": 1, "criteria": pillars[4 * i : 4 * i + 4]} for i in range(2)]
    values = {f"u{u}": {f"c{i}": round(rand.lognormvariate(3, 1 if i % 3 else 0.3), 2) for i in range(n_leaves)} for u in range(n_units)}
    return {
        "format": "parindex-document",
        "version": 1,
        "frameworks": [{"id": "f", "aggregation": "weighted-mean", "missing": "propagate", "criteria": halves}],
        "units": [{"id": unit, "name": unit} for unit in values],
        "assessments": [{"framework": "f", "period": "2024", "values": values}],
        "alternatives": NORMALISATIONS + TREATMENTS,
    }


def simulate(board, document, replicates):
    simulation = Parindex.Simulation.new(board)
    simulation.set_replicates(replicates)
    simulation.set_weight_spread(0, 0.25)
    alternatives = document.get_alternatives()
    for places in ((0, 1), (2, 3)):
        choice = Gio.ListStore.new(Parindex.Alternative)
        for place in places:
            choice.append(alternatives.get_item(place))
        simulation.add_choice(choice, document)
    start = time.perf_counter()
    distribution = simulation.run(None)
    seconds = time.perf_counter() - start
    assert distribution.get_n_failed() == 0, [each.to_string(Parindex.Language.EN) for each in distribution.get_problems()]
    assert distribution.get_mean_shift() > 0
    return seconds


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--no-limits", action="store_true")
    arguments = parser.parse_args()
    text = json.dumps(make(51, 49, random.Random(5))).encode()
    document = Parindex.Document.new_from_bytes(GLib.Bytes.new(text), None)
    board = document.score(None, None, None, None)
    seconds = min(simulate(board, document, 50 if arguments.quick else 1000) for _ in range(1 if arguments.quick else 5))
    print(f"51 x 49, four levels, nine combinations: {seconds * 1000:.1f} ms, at most 500")
    return 0 if arguments.quick or arguments.no_limits or seconds < 0.5 else 1


if __name__ == "__main__":
    sys.exit(main())
