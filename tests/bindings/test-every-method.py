#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every method of the registry where data are poor: ties, one unit, constant columns, weights of 0, missing cells as null and as NaN, nothing at all.

The tables below name each of them; a method that is in the registry and in no table fails."""

import decimal
import itertools
import json
import math
import random
import struct
import unittest
from fractions import Fraction

from sample import GLib, Parindex

CONTEXT = Parindex.Context()
TOLERANCE = Fraction(1, 10**12)
LEAVES = "abc"


def registered(kind):
    return {each.get_name() for each in CONTEXT.get_methods() if each.get_kind() == kind}


def load(framework, rows, attributes=None):
    names = [f"u{i}" for i in range(len(rows))]
    leaves = [leaf["id"] for leaf in framework["criteria"]]
    text = {
        "format": "parindex-document",
        "version": 1,
        "frameworks": [framework],
        "units": [{"id": each, "name": each} | (attributes or {}) for each in names],
        "assessments": [{"framework": "f", "period": "2022", "values": {each: dict(zip(leaves, row)) for each, row in zip(names, rows)}}],
    }
    return Parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(text).encode()), None)


def exact(result):
    number = result.get_exact_score()
    return None if number is None else Fraction(number.to_string())


def ranks_of(board):
    return [None if math.isnan(each.get_rank()) else each.get_rank() for each in board]


# Aggregations, of the observed (value, weight) of a unit.


def weighted(function, back):
    def found(cells, _):
        total = sum(weight for _, weight in cells)
        return back(sum(weight * function(value) for value, weight in cells) / total)

    return found


def same(value):
    return value


def harmonic(cells, _):
    return sum(weight for _, weight in cells) / sum(weight / value for value, weight in cells)


def geometric(cells, _):
    total = sum(weight for _, weight in cells)
    return Fraction(math.exp(math.fsum(float(weight / total) * math.log(value) for value, weight in cells)))


def median(cells, _):
    values = sorted(value for value, _ in cells)
    return (values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2


OWA = [Fraction(1, 2), Fraction(3, 10), Fraction(1, 5)]


def ordered(cells, _):
    """The weights as steps over a line from 0 to 1, of which each place takes its part."""
    values, n = sorted((value for value, _ in cells), reverse=True), len(cells)

    def up_to(share):
        return sum(weight * min(max(share * len(OWA) - i, 0), 1) for i, weight in enumerate(OWA))

    return sum(value * (up_to(Fraction(i + 1, n)) - up_to(Fraction(i, n))) for i, value in enumerate(values))


def mazziotta_pareto(cells, _):
    values = [value for value, _ in cells]
    mean = sum(values) / len(values)
    return mean - sum((value - mean) ** 2 for value in values) / len(values) / mean


def copeland(_, others):
    """others: for each other unit, the (own value, its value, weight) where both have one."""
    ahead = [sum(weight * ((own > other) - (own < other)) for own, other, weight in each) for each in others]
    return Fraction(sum((each > 0) - (each < 0) for each in ahead))


# name: parameters, the definition, and whether weights are read
AGGREGATIONS = {
    "sum": ({}, lambda cells, _: sum(value for value, _ in cells), False),
    "weighted-mean": ({}, weighted(same, same), True),
    "geometric-mean": ({}, geometric, True),
    "harmonic-mean": ({}, harmonic, True),
    "power-mean": ({"power": 2}, weighted(lambda value: value**2, lambda mean: Fraction(math.sqrt(mean))), True),
    "minimum": ({}, lambda cells, _: min(value for value, _ in cells), False),
    "maximum": ({}, lambda cells, _: max(value for value, _ in cells), False),
    "median": ({}, median, False),
    "owa": ({"weights": [0.5, 0.3, 0.2]}, ordered, False),
    "copeland": ({}, copeland, True),
    "mazziotta-pareto": ({"penalty": "minus"}, mazziotta_pareto, False),
}

N = None
CASES = {
    "ordinary": [[4, 9, 6], [1, 2, 3], [5, 5, 8]],
    "ties": [[4, 9, 6], [4, 9, 6], [9, 4, 6], [1, 2, 3], [1, 2, 3]],
    "one unit": [[4, 9, 6]],
    "constant columns": [[4, 5, 6], [4, 5, 6], [4, 5, 6]],
    "some missing": [[4, N, 6], [N, N, 3], [5, 5, N], [N, 2, 1]],
    "one unit all missing": [[4, 9, 6], [N, N, N], [1, 2, 3]],
    "a column all missing": [[N, 9, 6], [N, 2, 3]],
    "all missing": [[N, N, N], [N, N, N]],
}
WEIGHTS = {"weights": [1, 3, 2], "a weight of 0": [0, 3, 2], "weights as they are close": [Fraction(1, 3), Fraction(1, 3), Fraction(2, 3)]}


class Aggregations(unittest.TestCase):
    def framework(self, kind, weights):
        leaves = [{"id": each, "weight": str(weight) if isinstance(weight, Fraction) else weight} for each, weight in zip(LEAVES, weights)]
        return {"id": "f", "aggregation": {"kind": kind} | AGGREGATIONS[kind][0], "missing": "skip", "ranking": {"of": "score"}, "criteria": leaves}

    def test_none_is_left_out(self):
        self.assertEqual(registered(Parindex.MethodKind.AGGREGATION), set(AGGREGATIONS))

    def wanted(self, kind, rows, weights):
        found = []
        for i, row in enumerate(rows):
            cells = [(Fraction(value), Fraction(weight)) for value, weight in zip(row, weights) if value is not None]
            others = [
                [(own, value, Fraction(weight)) for own, value, weight in zip(row, other, weights) if own is not None and value is not None]
                for k, other in enumerate(rows)
                if k != i and any(value is not None for value in other)
            ]
            found.append(AGGREGATIONS[kind][1](cells, others) if cells else None)
        return found

    def check(self, board, wanted):
        for result, value in zip(board, wanted):
            if value is None:
                self.assertIsNone(exact(result))
            else:
                self.assertLessEqual(abs(exact(result) - value), TOLERANCE * abs(value))
        scores = [exact(result) for result in board]
        ranks = [None if score is None else 1 + sum(other is not None and other > score for other in scores) for score in scores]
        self.assertEqual(ranks_of(board), ranks)

    def with_nan(self, document, rows):
        framework = document.get_framework("f")
        assessment = Parindex.Assessment.new(framework, document.get_units(), Parindex.Period.new_from_string("2022"))
        flat = [math.nan if value is None else value for row in rows for value in row]
        assessment.set_values_bytes(None, GLib.Bytes.new(struct.pack(f"{len(flat)}d", *flat)), -1)
        assessment.seal()
        return Parindex.Scorer.new(framework, None).score(assessment, None)

    def test_cases(self):
        for kind, (case, rows), (which, weights) in itertools.product(AGGREGATIONS, CASES.items(), WEIGHTS.items()):
            if AGGREGATIONS[kind][2] and any(sum(weight for value, weight in zip(row, weights) if value is not None) == 0 < sum(value is not None for value in row) for row in rows):
                continue  # test_only_weights_of_0
            with self.subTest(kind, case=case, weights=which):
                document = load(self.framework(kind, weights), rows)
                wanted = self.wanted(kind, rows, weights)
                self.check(document.score(None, None, None, None), wanted)
                self.check(self.with_nan(document, rows), wanted)
                # No order of the units changes anything.
                backwards = load(self.framework(kind, weights), rows[::-1]).score(None, None, None, None)
                self.check(backwards, wanted[::-1])

    def test_only_weights_of_0(self):
        """What is left of a unit has no weight: the unit is named, and nobody gets a number for nothing."""
        for kind, (_, _, reads_weights) in AGGREGATIONS.items():
            with self.subTest(kind):
                document = load(self.framework(kind, [0, 3, 2]), [[4, N, N], [4, 9, 6], [1, 2, 3]])
                if not reads_weights:
                    self.assertEqual(len(document.score(None, None, None, None)), 3)
                elif kind == "copeland":
                    self.assertEqual([exact(each) for each in document.score(None, None, None, None)], [0, 1, -1])
                    # However its numbers are written.
                    for value in ("1/3", "1/7", 1e30):
                        again = load(self.framework(kind, [0, 3, 2]), [[value, N, N], [4, 9, 6], [1, 2, 3]])
                        self.assertEqual([exact(each) for each in again.score(None, None, None, None)], [0, 1, -1])
                else:
                    with self.assertRaises(GLib.Error) as caught:
                        document.score(None, None, None, None)
                    self.assertIn("u0", caught.exception.message)

    def test_zeros_and_negative_numbers(self):
        """Where a formula has no value, the unit and the criterion are named."""
        for kind in AGGREGATIONS:
            framework = self.framework(kind, [1, 3, 2])
            with self.subTest(kind):
                document = load(framework, [[4, 0, 6], [1, 2, 3]])
                if kind in ("geometric-mean", "harmonic-mean"):
                    with self.assertRaises(GLib.Error) as caught:
                        document.score(None, None, None, None)
                    self.assertIn("u0", caught.exception.message)
                    self.assertIn("b", caught.exception.message)
                else:
                    self.assertIsNotNone(exact(document.score(None, None, None, None)[0]))


# Weightings, with what they cannot do without.
JUDGEMENTS = {"judgements": [[1, 2, 3], ["1/2", 1, 2], ["1/3", "1/2", 1]]}
WEIGHTINGS = {
    "equal": {},
    "ahp": JUDGEMENTS,
    "budget-allocation": {"experts": [[50, 30, 20], [20, 30, 50]]},
    "entropy": {},
    "critic": {},
    "pca": {},
    "optimised": {},
    "benefit-of-the-doubt": {},
}
# These do not look at the data.
BLIND = {"equal", "ahp", "budget-allocation"}


class Weightings(unittest.TestCase):
    def find(self, kind, rows):
        leaves = [{"id": each, "max": 10, "weight": 1} for each in LEAVES]
        framework = {"id": "f", "aggregation": "weighted-mean", "missing": "skip", "weighting": {"kind": kind} | WEIGHTINGS[kind], "criteria": leaves}
        for leaf in leaves:
            del leaf["weight"]
        return load(framework, rows).find_weights(None, None, "f", None, None, None)[0].get_weights()

    def test_none_is_left_out(self):
        self.assertLessEqual(registered(Parindex.MethodKind.WEIGHTING), set(WEIGHTINGS))
        self.assertLessEqual(BLIND - {"ahp"}, registered(Parindex.MethodKind.WEIGHTING))

    def test_cases(self):
        source = random.Random(5)
        many = [[source.randint(1, 10) for _ in LEAVES] for _ in range(12)]
        cases = CASES | {"many": many, "many with ties": many + many, "one column constant": [[5, *row[1:]] for row in many], "zeros": [[0, 0, 0], *many]}
        for kind, (case, rows) in itertools.product(sorted(registered(Parindex.MethodKind.WEIGHTING)), cases.items()):
            with self.subTest(kind, case=case):
                try:
                    weights = self.find(kind, rows)
                except GLib.Error as error:
                    # It says why there are none.
                    self.assertNotIn(kind, BLIND)
                    self.assertNotIn(case, ("many", "many with ties"))
                    self.assertTrue(error.message)
                    continue
                self.assertTrue(all(math.isfinite(each) and each >= 0 for each in weights), weights)
                self.assertAlmostEqual(sum(weights), 1, delta=2e-9 * len(weights))
                self.assertLess(max(abs(a - b) for a, b in zip(weights, self.find(kind, rows[::-1]))), 2e-9)


# Rules, with a cell that has points and one that has others.
RULES = {
    "points": ({}, 4, 7),
    "yes-no": ({}, True, False),
    "tiers": ({"from": [5, 0], "points": [10, 1]}, 4, 7),
    "linear": ({"floor": 0, "ceiling": 20}, 4, 7),
    "count": ({"per-item": 1}, 4, 7),
    "choice": ({"labels": ["good", "bad"], "shares": [1, 0]}, "good", "bad"),
    "timeliness": ({"due": "2022-06-30", "days": [10, "any"], "shares": ["1/2", 0]}, "2022-06-30", "2022-07-10"),
    "bonus": ({"per-item": 1}, 4, 7),
    "penalty": ({"per-item": 1}, 4, 7),
    "survey-share": ({"options": ["a", "b"], "shares": [1, 0]}, {"a": 3, "b": 1}, {"a": 1, "b": 3}),
    "target-relative": ({}, {"target": 10, "actual": 8}, {"target": 10, "actual": 20}),
    "normalise": ({}, 4, 7),
    # These read other indices, periods and units: their own tests have them.
    "mapping": None,
    "growth": None,
    "children": None,
}


class Rules(unittest.TestCase):
    def test_none_is_left_out(self):
        self.assertEqual(registered(Parindex.MethodKind.RULE), set(RULES))


# Ways of normalising: parameters, and whether they can be told apart where the cohort does not differ.
NORMALISATIONS = {
    "min-max": ({}, False),
    "z-score": ({}, False),
    "rank": ({}, False),
    "borda": ({}, False),
    "percentile-rank": ({}, False),
    "scaled": ({"anchors": [0, 10]}, True),
    "goalposts": ({"anchors": [0, 10]}, True),
    "distance": ({"reference": "mean"}, False),
    "fraction-of-maximum": ({}, False),
    "above-below": ({"band": "1/10"}, False),
    "none": ({}, True),
}
STEPS = [
    {},
    *({"impute": each} for each in ("mean", "median", "row", "previous", "linear")),
    {"impute": {"kind": "nearest", "neighbours": 2}},
    {"treat": "winsorise"},
    *({"treat": {"kind": "winsorise", "then": each}} for each in ("log-shifted", "log-mirrored", "log-plus-one", "log-gii")),
    {"treat": {"kind": "winsorise", "then": "box-cox", "lambda": 0.5}},
    *({"transform": each} for each in ("log", "log10", "root", "square", "log-shifted", "log-mirrored", "log-plus-one", "log-gii")),
    {"denominator": "population"},
    {"denominator": {"attribute": "population", "scale": 1000}, "impute": "mean", "treat": {"kind": "winsorise", "then": "log-shifted"}},
]


class Normalisations(unittest.TestCase):
    def score(self, method, rows, **more):
        leaves = [{"id": each, "weight": 1, "rule": {"kind": "normalise", "method": method} | NORMALISATIONS[method][0] | more} for each in LEAVES]
        framework = {"id": "f", "aggregation": "sum", "missing": "skip", "ranking": {"of": "score"}, "criteria": leaves}
        return load(framework, rows, {"attributes": {"population": 7}}).score(None, None, None, None)

    def points(self, board, n):
        return [[exact(board.get_result(f"u{i}", each)) for each in LEAVES] for i in range(n)]

    def test_none_is_left_out(self):
        words = {each.value_nick for each in Parindex.Normalisation.__enum_values__.values()}
        self.assertEqual(words, set(NORMALISATIONS))
        used = {"nearest"} | {step for each in STEPS for step in each.values() if isinstance(step, str)} | {"none", "box-cox"}
        for kind in (Parindex.Transform, Parindex.Imputation):
            self.assertLessEqual({each.value_nick for each in kind.__enum_values__.values()}, used | {step["kind"] for each in STEPS for step in each.values() if isinstance(step, dict) and "kind" in step})

    def test_cases(self):
        for method, (case, rows), steps in itertools.product(NORMALISATIONS, CASES.items(), STEPS):
            with self.subTest(method, case=case, steps=steps):
                try:
                    points = self.points(self.score(method, rows, **steps), len(rows))
                except GLib.Error as error:
                    # It names a criterion; only where there is nothing to tell units apart by, or a formula has no value.
                    self.assertRegex(error.message, r"\b(a|b|c)\b")
                    columns = [[value for value in column if value is not None] for column in zip(*rows)]
                    self.assertTrue(any(len(set(column)) == 1 for column in columns) or "transform" in steps or "treat" in steps, error.message)
                    continue
                for k, column in enumerate(zip(*rows)):
                    for (i, one), (j, other) in itertools.combinations(enumerate(column), 2):
                        if one is not None and one == other:
                            self.assertEqual(points[i][k], points[j][k])
                    for i, value in enumerate(column):
                        if value is None and "impute" not in steps:
                            self.assertIsNone(points[i][k])
                        elif value is not None:
                            self.assertIsNotNone(points[i][k])
                backwards = self.points(self.score(method, rows[::-1], **steps), len(rows))
                self.assertEqual(points, backwards[::-1])

    def test_constant(self):
        for method, (_, told_apart) in NORMALISATIONS.items():
            with self.subTest(method):
                if told_apart:
                    self.points(self.score(method, CASES["constant columns"]), 3)
                    continue
                with self.assertRaises(GLib.Error) as caught:
                    self.score(method, CASES["constant columns"])
                self.assertIn("a", caught.exception.message)
                stated = self.points(self.score(method, CASES["constant columns"], **{"when-constant": "1/3"}), 3)
                self.assertEqual({each for row in stated for each in row}, {Fraction(1, 3)})


# Each way of normalising by its definition, of an observed number and those of the ranked units: a share of the range, or points where there is none.


def straight(low, high):
    return lambda value, lower: (high - value if lower else value - low) / (high - low)


def min_max(value, cohort, lower):
    return straight(min(cohort), max(cohort))(value, lower)


def z_score(value, cohort, lower):
    mean = sum(cohort) / len(cohort)
    variance = sum((each - mean) ** 2 for each in cohort) / (len(cohort) - 1)
    digits = decimal.Context(prec=60)
    sd = Fraction(digits.sqrt(digits.divide(decimal.Decimal(variance.numerator), decimal.Decimal(variance.denominator))))
    return (mean - value if lower else value - mean) / sd


def n_worse(value, cohort, lower):
    return Fraction(sum(each > value if lower else each < value for each in cohort))


TARGETS = {False: Fraction(12), True: Fraction(1, 1000)}


def reference(which, cohort, lower):
    best, worst = (min, max) if lower else (max, min)
    return {"best": best(cohort), "worst": worst(cohort), "mean": sum(cohort) / len(cohort), "target": TARGETS[lower]}[which]


def distance(which, form):
    def found(value, cohort, lower):
        goal, worst = reference(which, cohort, lower), reference("worst", cohort, lower)
        if form == "ratio":
            return goal / value if lower else value / goal
        if form == "difference":
            return (goal - value if lower else value - goal) / abs(goal)
        return (value - worst) / (goal - worst)

    return found


def above_below(value, cohort, lower):
    """From 0 to 1: below, within a tenth of the mean, above."""
    mean = sum(cohort) / len(cohort)
    side = (value > mean * Fraction(11, 10)) - (value < mean * Fraction(9, 10))
    return Fraction(1 + (-side if lower else side), 2)


# What is stated, the definition, whether it is points already, and whether equal units are a problem.
DEFINITIONS = [
    ({"method": "min-max"}, min_max, False, True),
    ({"method": "min-max", "anchors": ["-1/3", "12.5"]}, lambda value, _, lower: straight(Fraction(-1, 3), Fraction(25, 2))(value, lower), False, False),
    ({"method": "scaled", "anchors": [2, 5]}, lambda value, _, lower: straight(2, 5)(value, lower), False, False),
    ({"method": "goalposts", "anchors": [2, 5]}, lambda value, _, lower: min(max(straight(2, 5)(value, lower), Fraction(0)), Fraction(1)), False, False),
    ({"method": "z-score"}, z_score, True, True),
    ({"method": "rank"}, lambda value, cohort, lower: n_worse(value, cohort, lower) + 1, True, True),
    ({"method": "borda"}, n_worse, True, True),
    ({"method": "percentile-rank"}, lambda value, cohort, lower: n_worse(value, cohort, lower) / (len(cohort) - 1), False, True),
    ({"method": "percentile-rank", "basis": "n"}, lambda value, cohort, lower: (n_worse(value, cohort, lower) + 1) / len(cohort), False, True),
    ({"method": "fraction-of-maximum"}, lambda value, cohort, lower: min(cohort) / value if lower else value / max(cohort), False, True),
    ({"method": "above-below", "band": "1/10"}, above_below, False, True),
    ({"method": "none"}, lambda value, _, lower: value, True, False),
    *(({"method": "distance", "reference": which, "form": form}, distance(which, form), False, True)
      for which in ("mean", "best", "worst") for form in ("ratio", "difference", "range") if (which, form) != ("worst", "range")),
    *(({"method": "distance", "reference": "target", "form": form}, distance("target", form), False, False) for form in ("ratio", "difference")),
    ({"method": "distance", "reference": "target", "form": "range"}, distance("target", "range"), False, True),
]


class Definitions(unittest.TestCase):
    """Each against its definition in fractions: to the last digit, or where there is a root rounded correctly to 12 decimals."""

    def rule(self, stated, differs, lower, range_):
        rule = {"kind": "normalise"} | stated | ({"when-constant": "1/3"} if differs else {})
        if stated.get("reference") == "target":
            rule["target"] = "1/1000" if lower else 12
        if stated["method"] != "none" and lower:
            rule["direction"] = "lower"
        return rule | ({"range": range_} if range_ is not None else {})

    def wanted(self, definition, rows, k, row, lower, range_):
        stated, formula, is_points, differs = definition
        cohort = [Fraction(each[k]) for each in rows if each[k] is not None]
        if row[k] is None:
            return None
        if differs and len(set(cohort)) == 1:
            return Fraction(1, 3)
        found = formula(Fraction(row[k]), cohort, lower)
        if is_points:
            return found
        low, high = range_ if range_ is not None else (-1 if stated["method"] == "above-below" else 0, 1)
        return low + (high - low) * found

    def check(self, board, definition, rows, lower, range_):
        for i, row in enumerate(rows):
            for k, leaf in enumerate(LEAVES):
                found, wanted = exact(board.get_result(f"u{i}", leaf)), self.wanted(definition, rows, k, row, lower, range_)
                if wanted is None:
                    self.assertIsNone(found)
                elif definition[0]["method"] == "z-score":
                    self.assertLessEqual(abs(found - wanted), TOLERANCE / 2)
                else:
                    self.assertEqual(found, wanted)

    def test_none_is_left_out(self):
        self.assertEqual({each.value_nick for each in Parindex.Normalisation.__enum_values__.values()}, {stated["method"] for stated, *_ in DEFINITIONS})

    def test_cases(self):
        source = random.Random(11)
        cases = CASES | {f"random {n}": [[source.choice([None, source.randint(1, 999) / 100]) for _ in LEAVES] for _ in range(n)] for n in (2, 5, 30)}
        for definition, (case, rows), lower, range_ in itertools.product(DEFINITIONS, cases.items(), (False, True), (None, (1, 10))):
            stated, _, is_points, differs = definition
            if (is_points and range_ is not None) or (stated["method"] == "none" and lower):
                continue  # they take none
            rows = [[None if value is None else Fraction(str(value)) for value in row] for row in rows]
            plain = [[None if value is None else float(value) for value in row] for row in rows]
            with self.subTest(stated, case=case, lower=lower, range=range_):
                leaves = [{"id": each, "weight": 1, "rule": self.rule(stated, differs, lower, range_)} for each in LEAVES]
                document = load({"id": "f", "aggregation": "sum", "missing": "skip", "ranking": {"of": "score"}, "criteria": leaves}, plain)
                self.check(document.score(None, None, None, None), definition, rows, lower, range_)
                self.check(Aggregations.with_nan(self, document, plain), definition, rows, lower, range_)


class RuleCases(unittest.TestCase):
    def score(self, kind, cells):
        leaf = {"id": "a", "rule": {"kind": kind} | RULES[kind][0]} | ({} if kind in ("normalise", "bonus", "penalty") else {"max": 10})
        leaves = [leaf, {"id": "b", "max": 10}]
        framework = {"id": "f", "aggregation": "sum", "missing": "skip", "ranking": {"of": "score"}, "criteria": leaves}
        board = load(framework, [[cell, 5] for cell in cells]).score(None, None, None, None)
        return [exact(board.get_result(f"u{i}", "a")) for i in range(len(cells))]

    def test_cases(self):
        for kind, what in RULES.items():
            if what is None:
                continue
            _, one, other = what
            with self.subTest(kind):
                first, second, missing, again = self.score(kind, [one, other, None, one])
                self.assertEqual(first, again)
                self.assertNotEqual(first, second)
                self.assertIsNone(missing)
                self.assertEqual(self.score(kind, [None, None]), [None, None])
                self.assertEqual(self.score(kind, [one, None, other, one]), [first, None, second, first])
                if kind != "normalise":
                    self.assertIsNotNone(self.score(kind, [one])[0])
                    self.assertEqual(len(set(self.score(kind, [one, one, one]))), 1)


if __name__ == "__main__":
    unittest.main()
