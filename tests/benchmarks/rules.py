# SPDX-License-Identifier: LGPL-2.1-or-later
"""An index with rules of all kinds, its values from a seed, half of the units tied, and its scores in fractions."""

import json
from fractions import Fraction

import numpy as np

SEED = 11
DUE = 19341  # 2022-12-15, in days since 1970


def percent_of(count, of):
    return Fraction(100 * count, of)


def tiers(number, *steps):
    return next((points for edge, points in steps if number >= edge), Fraction(0))


def line(number, floor, max_):
    return Fraction(0) if number < floor else min(number * max_ / 100, max_)


HALF = Fraction(1, 2)
TIERS = ((100, Fraction(3, 2)), (85, Fraction(3, 4)), (0, Fraction(0)))
# kind: max, rule, what each input is drawn from, points of a unit's inputs (whole numbers, or hundredths where so drawn)
KINDS = {
    "points": (2, {"kind": "points"}, [("hundredths", 0, 200)], lambda x: Fraction(x, 100)),
    "yes-no": ("0.5", {"kind": "yes-no"}, [("whole", 0, 1)], lambda x: x * HALF),
    "tiers": ("1.5", {"kind": "tiers", "from": [100, 85, 0], "points": [1.5, 0.75, 0]}, [("hundredths", 0, 12000)], lambda x: tiers(Fraction(x, 100), *TIERS)),
    "tiers of a count": (
        "1.5",
        {"kind": "tiers", "input": "count-of", "from": [100, 85, 0], "points": [1.5, 0.75, 0]},
        [("part", 0, 0), ("whole", 20, 3000)],
        lambda count, of: tiers(percent_of(count, of), *TIERS),
    ),
    "linear": (1, {"kind": "linear", "floor": 70}, [("hundredths", 5000, 11000)], lambda x: line(Fraction(x, 100), 70, 1)),
    "linear of a count": (1, {"kind": "linear", "input": "count-of", "floor": 70}, [("part", 0, 0), ("whole", 20, 3000)], lambda count, of: line(percent_of(count, of), 70, 1)),
    "linear of a plan": (1, {"kind": "linear", "input": "actual-plan", "floor": 70}, [("whole", 0, 3500), ("whole", 20, 3000)], lambda actual, plan: line(percent_of(actual, plan), 70, 1)),
    "count": (2, {"kind": "count", "per-item": 0.5}, [("whole", 0, 7)], lambda n: min(n * HALF, Fraction(2))),
    "choice": (2, {"kind": "choice", "labels": ["A", "B", "C"], "shares": [1, 0.75, "1/2"]}, [("whole", 0, 2)], lambda k: [Fraction(2), Fraction(3, 2), Fraction(1)][k]),
    "timeliness": (
        "0.5",
        {"kind": "timeliness", "due": "2022-12-15", "days": [10, "any"], "shares": [0.5, 0.1]},
        [("whole", DUE - 30, DUE + 30)],
        lambda day: HALF if day <= DUE else HALF / 2 if day <= DUE + 10 else HALF / 10,
    ),
    "bonus": (None, {"kind": "bonus", "per-item": 0.25, "limit": 1}, [("whole", 0, 6)], lambda n: min(Fraction(n, 4), Fraction(1))),
    "penalty": (None, {"kind": "penalty", "per-item": 0.25}, [("whole", 0, 3)], lambda n: Fraction(-n, 4)),
    "survey-share": (
        10,
        {"kind": "survey-share", "options": ["a", "b", "c", "d"], "shares": [1, 0.6, 0.2, 0]},
        [("whole", 5, 400)] * 4,
        lambda a, b, c, d: Fraction(50 * a + 30 * b + 10 * c, 5 * (a + b + c + d)),
    ),
    "mapping": (10, {"kind": "mapping"}, [("hundredths", 0, 10000)], lambda x: Fraction(x, 1000)),
    "growth": (
        1,
        {"kind": "growth", "from": [5, ">0"], "points": [1, 0.5]},
        [("whole", 80, 130), ("whole", 80, 130)],
        lambda actual, previous: Fraction(1) if 100 * actual >= 105 * previous else HALF if actual > previous else Fraction(0),
    ),
    "target-relative": (10, {"kind": "target-relative"}, [("whole", 50, 500), ("whole", 50, 500)], None),
}


def leaves(n):
    names = list(KINDS)
    return [(f"c{j:03d}", names[j % len(names)]) for j in range(n)]


def framework(n):
    criteria = []
    for name, kind in leaves(n):
        max_, rule, _, _ = KINDS[kind]
        criteria.append({"id": name, "title": name, "rule": rule} | ({} if max_ is None else {"max": Fraction(max_).numerator if Fraction(max_).denominator == 1 else float(max_)}))
    one = {"id": "benchmark", "title": "Benchmark", "aggregation": "sum", "missing": "propagate", "criteria": criteria}
    return json.dumps({"format": "parindex-document", "version": 1, "frameworks": [one]}, ensure_ascii=False)


def draw(rng, n, inputs):
    columns = []
    for what, low, high in inputs:
        columns.append(None if what == "part" else rng.integers(low, high + 1, n))
    if inputs[0][0] == "part":
        columns[0] = np.floor(columns[1] * np.minimum(1, rng.uniform(0.5, 1.1, n))).astype(np.int64)
    return columns


def values(n_units, n_criteria):
    """One integer column an input, hundredths where they are; and the doubles, with at most two decimals. The second half of the
    units is the first again, in another order."""
    rng = np.random.default_rng(SEED)
    half = (n_units + 1) // 2
    order = np.concatenate([np.arange(half), rng.permutation(half)[: n_units - half]])
    columns, doubles = [], []
    for _, kind in leaves(n_criteria):
        inputs = KINDS[kind][2]
        for column, (what, _, _) in zip(draw(rng, half, inputs), inputs):
            columns.append(column[order])
            doubles.append(column[order] / 100 if what == "hundredths" else column[order].astype(np.float64))
    return columns, np.ascontiguousarray(np.column_stack(doubles))


def target_relative(targets, actuals):
    leader = max((Fraction(a, t) for t, a in zip(targets, actuals)), default=Fraction(0))
    points = []
    for target, actual in zip(targets, actuals):
        share = Fraction(actual, target)
        points.append(5 * share if share <= 1 else 5 + 5 * (share - 1) / (leader - 1))
    return points


def scores(columns, n_criteria):
    """Of each unit, exactly."""
    totals = [Fraction(0)] * len(columns[0])
    at = 0
    for _, kind in leaves(n_criteria):
        _, _, inputs, points = KINDS[kind]
        mine = [column.tolist() for column in columns[at : at + len(inputs)]]
        at += len(inputs)
        found = target_relative(*mine) if points is None else [points(*cells) for cells in zip(*mine)]
        totals = [total + each for total, each in zip(totals, found)]
    return totals
