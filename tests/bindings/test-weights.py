#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Weights against slow, obvious twins: exact fractions where there are any, NumPy and SciPy where there are none."""

import copy
import itertools
import json
import math
import os
import random
import unittest
from fractions import Fraction

import gi

gi.require_version("Parindex", "1")
from gi.repository import GLib, Parindex  # noqa: E402

try:
    import numpy
    import scipy.optimize
    import scipy.stats
except ImportError:
    numpy = None

BUILT = {each.get_name() for each in Parindex.Context().get_methods() if each.get_kind() == Parindex.MethodKind.WEIGHTING}
# Half a unit of the ninth decimal, and what doubles add.
ROUNDED = 0.5e-9 + 1e-15


def close(case, found, expected, tolerance=1e-12):
    """Element by element, relative to the expected ones; NaN is NaN."""
    case.assertEqual(len(found), len(expected))
    for ours, theirs in zip(found, expected):
        if math.isnan(theirs):
            case.assertTrue(math.isnan(ours))
        else:
            case.assertLessEqual(abs(ours - theirs), tolerance * max(abs(theirs), 1e-3), (list(found), list(expected)))


def document(columns, ranked=None, weighting=None, weights=None):
    """Columns of scores by criterion; None is a missing cell."""
    n = len(next(iter(columns.values())))
    leaves = [{"id": each} for each in columns]
    for leaf, weight in zip(leaves, weights or []):
        leaf["weight"] = weight
    framework = {"id": "f", "aggregation": "weighted-mean", "missing": "propagate", "criteria": leaves}
    if weighting is not None:
        framework["weighting"] = weighting
    units = [{"id": f"u{i}", "name": f"U{i}", "ranked": ranked is None or ranked[i]} for i in range(n)]
    values = {f"u{i}": {each: column[i] for each, column in columns.items() if column[i] is not None} for i in range(n)}
    text = {"format": "parindex-document", "version": 1, "frameworks": [framework], "units": units}
    text["assessments"] = [{"framework": "f", "period": "2024", "values": values}]
    return Parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(text).encode()), None)


def find(columns, weighting, ranked=None):
    return document(columns, ranked, "equal").find_weights(None, weighting, None, None, None, None)[0]


def told(found, name):
    """A diagnostic as rows of a matrix, a list, or a number."""
    diagnostic = found.get_diagnostic(name)
    values = diagnostic.get_values()
    if diagnostic.get_columns():
        width = len(diagnostic.get_columns())
        return [values[i : i + width] for i in range(0, len(values), width)]
    return values if diagnostic.get_rows() else values[0]


def random_columns(source, n_units, n, least=0.0):
    """Some that go together, ties, and numbers of few digits."""
    common = [source.uniform(0, 60) for _ in range(n_units)]
    share = [source.uniform(-0.5, 1) for _ in range(n)]
    digits = source.choice([0, 1, 6])
    columns = {f"c{k}": [round(abs(part * each) + source.uniform(least, 40), digits) for each in common] for k, part in enumerate(share)}
    for column in columns.values():
        column[0] = max(column) + 1  # never constant
    return columns


def complete(columns, ranked=None):
    rows = list(zip(*columns.values()))
    return [row for i, row in enumerate(rows) if None not in row and (ranked is None or ranked[i])]


def exact_nine(value):
    """Rounded to nine decimals, halves to even, exactly."""
    return Fraction(round(value * 10**9), 10**9)


class Judgements(unittest.TestCase):
    def setUp(self):
        self.framework = document({"a": [1, 2], "b": [2, 1], "c": [3, 4], "d": [1, 5]}, weights=[1, 1, 1, 1]).get_framework("f")

    def test_equal(self):
        for n in (1, 2, 3, 7):
            found = find({f"c{k}": [1, 2] for k in range(n)}, Parindex.EqualWeighting())
            for each in found.list_criteria():
                self.assertEqual(Fraction(found.get_weight(each).to_string()), Fraction(1, n))

    def test_budgets(self):
        source = random.Random(1)
        for _ in range(50):
            n, n_experts = source.randint(1, 8), source.randint(1, 6)
            points = [[Fraction(source.randint(0, 30), source.choice([1, 2, 3])) for _ in range(n)] for _ in range(n_experts)]
            for row in points:
                row[source.randrange(n)] += 1
            rows = [" ".join(str(each) for each in row) for row in points]
            found = find({f"c{k}": [1, 2] for k in range(n)}, Parindex.BudgetAllocationWeighting(experts=rows))
            shares = [[each / sum(row) for each in row] for row in points]
            means = [sum(column) / n_experts for column in zip(*shares)]
            self.assertEqual([Fraction(found.get_weight(each).to_string()) for each in found.list_criteria()], [exact_nine(each) for each in means])
            self.assertEqual(told(found, "n-experts"), n_experts)
            close(self, told(found, "expert-lowest"), [float(min(column)) for column in zip(*shares)])
            close(self, told(found, "expert-highest"), [float(max(column)) for column in zip(*shares)])
            if n_experts > 1:
                spread = [math.sqrt(sum((each - mean) ** 2 for each in column) / (n_experts - 1)) for column, mean in zip(zip(*shares), means)]
                close(self, told(found, "expert-spread"), spread)
            else:
                self.assertTrue(all(math.isnan(each) for each in told(found, "expert-spread")))

    def ahp(self, matrix):
        """A matrix of Fractions; None was not judged."""
        rows = [" ".join("null" if each is None else str(each) for each in row) for row in matrix]
        return find({f"c{k}": [1, 2] for k in range(len(matrix))}, Parindex.AhpWeighting(judgements=rows))

    @unittest.skipUnless("ahp" in BUILT, "built without LAPACK")
    def test_consistent(self):
        """The weights that the judgements were made of, exactly."""
        source = random.Random(2)
        for _ in range(50):
            n = source.randint(1, 15)
            parts = [Fraction(source.randint(1, 30)) for _ in range(n)]
            found = self.ahp([[a / b for b in parts] for a in parts])
            for ours, part in zip(found.get_weights(), parts):
                self.assertLessEqual(abs(ours - float(part / sum(parts))), ROUNDED)
            self.assertAlmostEqual(told(found, "lambda-max"), n, delta=1e-12 * n)
            self.assertAlmostEqual(found.props.consistency_ratio, 0, delta=1e-12)
            self.assertEqual(told(found, "triad-inconsistency"), 0)

    @unittest.skipUnless(numpy is not None and "ahp" in BUILT, "no NumPy, or built without LAPACK")
    def test_inconsistent(self):
        random_index = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]
        source = random.Random(3)
        for _ in range(60):
            n = source.randint(3, 17)
            matrix = [[Fraction(1)] * n for _ in range(n)]
            for i, k in itertools.combinations(range(n), 2):
                matrix[i][k] = Fraction(source.randint(1, 9)) ** source.choice([-1, 1])
                matrix[k][i] = 1 / matrix[i][k]
            missing = source.sample(list(itertools.combinations(range(n), 2)), source.choice([0, 0, 1, 2]))
            holed = copy.deepcopy(matrix)
            for i, k in missing:
                holed[i][k] = holed[k][i] = None
            # Harker: 0 where there is none, one more on the diagonal for each.
            a = numpy.array([[0.0 if each is None else float(each) for each in row] for row in holed])
            a += numpy.diag([sum(each is None for each in row) for row in holed])
            try:
                found = self.ahp(holed)
            except GLib.Error as error:
                self.assertTrue(error.matches(Parindex.error_quark(), Parindex.Error.STRUCTURE))
                continue
            vector = numpy.ones(n) / n
            for _ in range(20000):
                before, vector = vector, a @ vector / (a @ vector).sum()
                if abs(vector - before).max() < 1e-17:
                    break
            value = (a @ vector).sum()
            for ours, theirs in zip(found.get_weights(), vector):
                self.assertLessEqual(abs(ours - theirs), ROUNDED + 1e-13)
            self.assertAlmostEqual(told(found, "lambda-max"), value, delta=1e-12 * n)
            self.assertAlmostEqual(told(found, "consistency-index"), (value - n) / (n - 1), delta=1e-12 * n)
            self.assertEqual(told(found, "n-missing"), len(missing))
            if n > 15:
                self.assertTrue(math.isnan(found.props.consistency_ratio))
            else:
                index = random_index[n - 1] * (1 - 2 * len(missing) / ((n - 1) * (n - 2)))
                self.assertAlmostEqual(told(found, "random-index"), index, delta=1e-12)
                if index > 1e-9:
                    self.assertAlmostEqual(found.props.consistency_ratio, (value - n) / (n - 1) / index, delta=1e-12 * n / index)
            worst = max(
                (max(q, 1 / q) for i, j, k in itertools.combinations(range(n), 3)
                 if None not in (holed[i][j], holed[j][k], holed[i][k])
                 for q in [holed[i][j] * holed[j][k] / holed[i][k]]),
                default=1,
            )  # fmt: skip
            self.assertAlmostEqual(told(found, "triad-inconsistency"), float(1 - 1 / worst), delta=1e-15)

    @unittest.skipUnless("ahp" in BUILT, "built without LAPACK")
    def test_few(self):
        self.assertEqual(self.ahp([[1]]).get_weights(), [1])
        self.assertEqual(self.ahp([[1, None], [4, 1]]).get_weights(), [0.2, 0.8])
        # A chain is all that links them: it is filled up without contradiction.
        chain = self.ahp([[1, 2, None], [None, 1, 3], [None, None, 1]])
        close(self, chain.get_weights(), [0.6, 0.3, 0.1])
        self.assertEqual(chain.props.consistency_ratio, 0)


class Scores(unittest.TestCase):
    """Of the ranked units with all scores, however the rows are ordered."""

    def cases(self, seed, count=40, least=0.0, n_units=(3, 30), n=(1, 9)):
        source = random.Random(seed)
        for _ in range(count):
            columns = random_columns(source, source.randint(*n_units), source.randint(*n), least)
            ranked = [source.random() > 0.1 for _ in columns["c0"]]
            for column in columns.values():
                if source.random() < 0.2:
                    column[source.randrange(1, len(column))] = None
            rows = complete(columns, ranked)
            if len(rows) >= 3 and all(len(set(column)) > 1 for column in zip(*rows)):
                yield columns, ranked, rows

    def check_order(self, columns, ranked, make):
        """Nothing depends on the order of rows."""
        order = list(range(len(ranked)))
        random.Random(len(order)).shuffle(order)
        shuffled = {name: [column[i] for i in order] for name, column in columns.items()}
        found, again = find(columns, make(), ranked), find(shuffled, make(), [ranked[i] for i in order])
        self.assertEqual(found.get_weights(), again.get_weights())
        for each in found.get_diagnostics():
            if not any("u0" in names for names in (each.get_rows() or [], each.get_columns() or [])):
                if each.get_name() not in ("unit-scores", "unit-weights"):
                    self.assertEqual(each.get_values(), again.get_diagnostic(each.get_name()).get_values(), each.get_name())

    def test_entropy(self):
        for columns, ranked, rows in self.cases(11):
            found = find(columns, Parindex.EntropyWeighting(), ranked)
            m = len(rows)
            divergences, entropies = [], []
            for column in zip(*rows):
                shares = [Fraction(repr(each)) for each in column]
                shares = [each / sum(shares) for each in shares]
                # Without cancellation: terms of (1 + u) ln (1 + u) - u.
                terms = [(lambda u: math.fsum(((1 + u) * math.log1p(u), -u)) if u > -1 else 1.0)(float(each * m - 1)) for each in shares]
                divergences.append(math.fsum(terms) / m / math.log(m))
                entropies.append(-math.fsum(float(each) * math.log(float(each)) for each in shares if each > 0) / math.log(m))
            for ours, theirs in zip(found.get_weights(), divergences):
                self.assertLessEqual(abs(ours - theirs / math.fsum(divergences)), ROUNDED + 1e-12)
            close(self, told(found, "entropy"), entropies)
            self.assertEqual(told(found, "n-units"), m)
            self.assertEqual(told(found, "n-left-out"), sum(ranked) - m)
            self.check_order(columns, ranked, Parindex.EntropyWeighting)

    def test_entropy_of_little_difference(self):
        """Shares that hardly differ: one minus the entropy would be nothing but rounding."""
        columns = {"a": [1000000, 1000001, 1000000], "b": [1000000, 1000002, 1000000], "c": [5, 5, 5]}
        found = find(columns, Parindex.EntropyWeighting())
        self.assertLess(abs(found.get_weights()[1] / found.get_weights()[0] - 4), 1e-5)
        self.assertEqual(found.get_weight("c").to_string(), "0")

    @unittest.skipIf(numpy is None, "no NumPy")
    def test_critic(self):
        for columns, ranked, rows in self.cases(12):
            found = find(columns, Parindex.CriticWeighting(), ranked)
            x = numpy.array(rows, float)
            contrast = x.std(axis=0, ddof=1) / (x.max(axis=0) - x.min(axis=0))
            r = numpy.atleast_2d(numpy.corrcoef(x.T))
            conflict = (1 - r).sum(axis=1) - (1 - numpy.diag(r))
            close(self, told(found, "standard-deviation"), contrast)
            self.assertLess(abs(numpy.array(told(found, "conflict")) - conflict).max(), 1e-12)
            product = contrast * conflict if len(columns) > 1 else numpy.ones(1)
            self.assertLess(abs(numpy.array(found.get_weights()) - product / product.sum()).max(), ROUNDED + 1e-12)
            self.check_order(columns, ranked, Parindex.CriticWeighting)

    def test_critic_of_twins(self):
        found = find({"a": [0.1, 0.7, 0.3, 0.9], "b": [1.1, 1.7, 1.3, 1.9]}, Parindex.CriticWeighting())
        self.assertEqual(found.get_weights(), [0.5, 0.5])

    @unittest.skipUnless(numpy is not None and "pca" in BUILT, "no NumPy, or built without LAPACK")
    def test_first_component(self):
        for columns, ranked, rows in self.cases(13):
            found = find(columns, Parindex.PcaWeighting(), ranked)
            r = numpy.atleast_2d(numpy.corrcoef(numpy.array(rows, float).T))
            values, vectors = numpy.linalg.eigh(r)
            values, vectors = values[::-1], vectors[:, ::-1]
            self.assertLess(abs(numpy.array(told(found, "eigenvalues")) - values).max(), 1e-12)
            close(self, told(found, "cumulative"), numpy.cumsum(values) / len(values))
            self.assertLess(abs(numpy.array(told(found, "explained")) - values / len(values)).max(), 1e-12)
            if len(values) == 1 or values[0] - values[1] > 1e-3:
                self.assertLess(abs(numpy.array(found.get_weights()) - vectors[:, 0] ** 2).max(), ROUNDED + 1e-12)
            self.check_order(columns, ranked, Parindex.PcaWeighting)

    @unittest.skipUnless(numpy is not None and "pca" in BUILT, "no NumPy, or built without LAPACK")
    def test_factors(self):
        """Varimax by another way: the best of many angles for each pair, again and again."""

        def criterion(a):
            squares = a**2
            return ((squares**2).sum(axis=0) - squares.sum(axis=0) ** 2 / len(a)).sum()

        n_compared = 0
        for columns, ranked, rows in self.cases(14, n=(2, 6)):
            found = find(columns, Parindex.PcaWeighting(form=Parindex.PcaForm.FACTORS), ranked)
            r = numpy.corrcoef(numpy.array(rows, float).T)
            values, vectors = numpy.linalg.eigh(r)
            values, vectors = values[::-1], vectors[:, ::-1]
            shares = values / len(values)
            n = next(k for k in range(1, len(values) + 1) if shares[:k].sum() > 0.6)
            while n < len(values) and values[n] > 1 and shares[n] > 0.1:
                n += 1
            self.assertEqual(told(found, "n-factors"), n)
            loadings = numpy.array(told(found, "loadings"))
            rotated = numpy.array(told(found, "rotated-loadings"))
            # What they are by definition, which no near eigenvalue makes uncertain: r · l = eigenvalue · l, at right angles, as long as its root.
            self.assertLess(abs(r @ loadings - loadings * values[:n]).max(), 1e-12)
            self.assertLess(abs(loadings.T @ loadings - numpy.diag(values[:n])).max(), 1e-12)
            if n < len(values) and values[n - 1] - values[n] < 1e-2:
                continue  # which factors are kept hangs on rounding
            # A rotation: what each criterion has in common with all factors stays.
            self.assertLess(abs((rotated**2).sum(axis=1) - (loadings**2).sum(axis=1)).max(), 1e-12)
            variance = (rotated**2).sum(axis=0)
            close(self, told(found, "factor-variance"), variance)
            self.assertTrue((numpy.diff(variance) <= 1e-12).all())
            lengths = numpy.sqrt((loadings**2).sum(axis=1))
            reached = criterion(rotated / lengths[:, None])
            for i, k in itertools.combinations(range(n), 2):
                for angle in numpy.linspace(0, math.pi / 2, 721):
                    turned = rotated / lengths[:, None]
                    c, s = math.cos(angle), math.sin(angle)
                    turned[:, [i, k]] = turned[:, [i, k]] @ numpy.array([[c, -s], [s, c]])
                    self.assertLessEqual(criterion(turned), reached + 1e-12)
            largest = (rotated**2).max(axis=1)
            self.assertLess(abs(numpy.array(found.get_weights()) - largest / largest.sum()).max(), ROUNDED + 1e-12)
            n_compared += 1
        self.assertGreater(n_compared, 10)

    @unittest.skipUnless("optimised" in BUILT, "built without LAPACK")
    def test_two_valleys(self):
        """Of two children that go against each other: between them lie better weights than near either of them."""
        columns = {
            "a": [4.777, 0.765, 8.166, 1.073, 3.148, 9.267, 8.868, 5.762, 0.554, 4.342],
            "b": [5.027, 4.156, 2.294, 7.133, 1.006, 5.245, 8.828, 1.282, 3.382, 1.817],
            "c": [7.348, 9.896, 2.21, 9.773, 9.203, 2.416, 1.091, 4.511, 5.943, 1.37],
            "d": [4.912, 1.672, 0.415, 2.8, 2.893, 7.221, 2.915, 1.458, 9.968, 6.592],
        }
        found = find(columns, Parindex.OptimisedWeighting(targets=["3", "0", "4", "1"]))
        self.assertLess(told(found, "largest-miss"), 0.01)

    def polish(self, rows, targets, weights):
        """The best weights near these, whose importances are exact in the eighteenth digit: Newton's steps over the weights above 0."""
        x = numpy.array(rows, numpy.longdouble)
        x -= x.mean(axis=0)
        sd = numpy.sqrt((x**2).sum(axis=0) / (len(x) - 1))
        r = (x.T @ x) / (len(x) - 1) / sd[:, None] / sd
        t = numpy.array(targets, numpy.longdouble) / sum(targets)
        v = numpy.array(weights, numpy.longdouble) * sd
        free = v > 0
        v /= v.sum()

        def slope(v):
            y = r @ v
            g = y**2 / (y**2).sum()
            miss = g - t
            return 4 * r @ (y * (miss - (miss * g).sum())) / (y**2).sum()

        for _ in range(30):
            step = numpy.longdouble(2) ** -20
            curvature = numpy.array([(slope(v + step * each) - slope(v - step * each)) / (2 * step) for each in numpy.eye(len(v), dtype=numpy.longdouble)[free]])
            # No size of all weights is better than another: it is held.
            curvature = curvature[:, free] + 1
            v[free] -= numpy.linalg.solve(curvature.astype(float), slope(v)[free].astype(float))
            v /= v.sum()
        best = v / sd
        return (best / best.sum()).astype(float), (((r @ v) ** 2) / ((r @ v) ** 2).sum()).astype(float)

    @unittest.skipUnless(numpy is not None and "optimised" in BUILT, "no NumPy, or built without LAPACK")
    def test_optimised(self):
        def importances(r, v):
            g = (r @ v) ** 2
            return g / g.sum()

        n_hit = n_missed = 0
        for seed, (columns, ranked, rows) in enumerate(self.cases(15, n=(1, 6))):
            source = random.Random(seed)
            targets = [source.randint(1, 9) for _ in columns]
            make = lambda: Parindex.OptimisedWeighting(targets=[str(each) for each in targets])  # noqa: E731
            found = find(columns, make(), ranked)
            x = numpy.array(rows, float)
            r = numpy.atleast_2d(numpy.corrcoef(x.T))
            t = numpy.array(targets) / sum(targets)
            weights = numpy.array(found.get_weights())
            self.assertTrue((weights >= 0).all())
            close(self, told(found, "target-importance"), t)
            reached = numpy.array(told(found, "reached-importance"))
            # No weights near these are better, and what is told is what they give.
            polished, importance = self.polish(rows, targets, weights)
            self.assertLess(abs(weights - polished).max(), ROUNDED + 1e-12)
            self.assertLess(abs(reached - importance).max(), 1e-12)
            self.assertAlmostEqual(told(found, "largest-miss"), abs(reached - t).max(), delta=1e-15)
            miss = ((reached - t) ** 2).sum()
            best = numpy.linalg.solve(r, numpy.sqrt(t)) if numpy.linalg.cond(r) < 1e8 else None
            if best is not None and (best >= 0).all():
                best /= x.std(axis=0, ddof=1)
                self.assertLess(abs(weights - best / best.sum()).max(), ROUNDED + 1e-12)
                self.assertLess(miss, 1e-24)
                n_hit += 1
                continue
            for start in [numpy.ones(len(t))] + [0.05 + each for each in numpy.eye(len(t))]:
                other = scipy.optimize.minimize(
                    lambda v: ((importances(r, v) - t) ** 2).sum(), start / start.sum(), method="SLSQP",
                    bounds=[(0, 1)] * len(t), constraints={"type": "eq", "fun": lambda v: v.sum() - 1},
                    options={"ftol": 1e-14, "maxiter": 500},
                )  # fmt: skip
                self.assertLessEqual(miss, max(other.fun, 0) + 1e-9)
            n_missed += 1
        self.assertGreater(n_hit, 5)
        self.assertGreater(n_missed, 5)

    @unittest.skipUnless(numpy is not None and "optimised" in BUILT, "no NumPy, or built without LAPACK")
    def test_optimised_order(self):
        for columns, ranked, _ in self.cases(16, count=10):
            self.check_order(columns, ranked, Parindex.OptimisedWeighting)


def best_vertex(rows, unit, constraints):
    """The largest value of a small linear program, exactly: of all points where as many constraints meet as there are variables."""
    n = len(rows[0])
    objective = rows[unit]
    everything = constraints + [([Fraction(int(i == k) * -1) for k in range(n)], Fraction(0)) for i in range(n)]
    best = Fraction(0)
    for chosen in itertools.combinations(everything, n):
        matrix = [list(row) + [bound] for row, bound in chosen]
        solution = solve(matrix)
        if solution is not None and all(sum(a * b for a, b in zip(row, solution)) <= bound for row, bound in everything):
            best = max(best, sum(a * b for a, b in zip(objective, solution)))
    return best


def solve(matrix):
    """Gauss; None if there is no single solution."""
    n = len(matrix)
    for i in range(n):
        pivot = next((k for k in range(i, n) if matrix[k][i] != 0), None)
        if pivot is None:
            return None
        matrix[i], matrix[pivot] = matrix[pivot], matrix[i]
        for k in range(n):
            if k != i and matrix[k][i] != 0:
                factor = matrix[k][i] / matrix[i][i]
                matrix[k] = [a - factor * b for a, b in zip(matrix[k], matrix[i])]
    return [matrix[i][n] / matrix[i][i] for i in range(n)]


def certified(objective, constraints, near):
    """The largest value of a linear program, exactly: the point where the constraints meet that hold with equality near @near, if it keeps to all of
    them and multipliers from 0 up prove that nothing is better."""
    n = len(objective)
    everything = constraints + [([Fraction(int(i == k) * -1) for k in range(n)], Fraction(0)) for i in range(n)]
    slack = [float(bound) - sum(float(a) * x for a, x in zip(row, near)) for row, bound in everything]
    tight = [everything[i] for i in sorted(range(len(everything)), key=slack.__getitem__) if slack[i] < 1e-7]
    for chosen in itertools.combinations(tight, n):
        point = solve([[*row, bound] for row, bound in chosen])
        if point is None:
            continue
        multipliers = solve([[row[k] for row, _ in chosen] + [objective[k]] for k in range(n)])
        if min(multipliers) >= 0 and all(sum(a * x for a, x in zip(row, point)) <= bound for row, bound in everything):
            return sum(a * x for a, x in zip(objective, point))
    raise AssertionError("no proof")


def bounds_of(rows, unit, of, lower, upper):
    n = len(rows[0])
    parts = rows[unit] if of == "share" else [Fraction(1)] * n
    constraints = [(row, Fraction(1)) for row in rows]
    for i in range(n):
        constraints.append(([lower[i] * parts[k] - (parts[i] if k == i else 0) for k in range(n)], Fraction(0)))
        constraints.append(([(parts[i] if k == i else 0) - upper[i] * parts[k] for k in range(n)], Fraction(0)))
    return constraints


@unittest.skipUnless("benefit-of-the-doubt" in BUILT, "built without lp_solve")
class BenefitOfTheDoubt(unittest.TestCase):
    def check(self, columns, of="share", lower=None, upper=None):
        n = len(columns)
        parameters = {"bounds_of": Parindex.WeightBounds.WEIGHT if of == "weight" else Parindex.WeightBounds.SHARE}
        parameters |= {name: [str(each) for each in bound] for name, bound in (("lower", lower), ("upper", upper)) if bound is not None}
        found = find(columns, Parindex.BenefitOfTheDoubtWeighting(**parameters))
        rows = [[Fraction(repr(each)) for each in row] for row in complete(columns)]
        low = [Fraction(each) for each in lower or [0]] * (n if lower is None or len(lower) == 1 else 1)
        high = [Fraction(each) for each in upper or [1]] * (n if upper is None or len(upper) == 1 else 1)
        weights, scores = told(found, "unit-weights"), told(found, "unit-scores")
        self.assertLessEqual(max(scores), 1 + 1e-12)
        for unit, row in enumerate(rows):
            expected = float(best_vertex(rows, unit, bounds_of(rows, unit, of, low, high)))
            self.assertLessEqual(abs(scores[unit] - expected), 1e-12 * max(expected, 1e-3), (columns, unit))
            if scores[unit] == 0:
                self.assertTrue(all(math.isnan(each) for each in weights[unit]))
                continue
            parts = [each * float(x) for each, x in zip(weights[unit], row)] if of == "share" else weights[unit]
            for part, least, most in zip(parts, low, high):
                self.assertGreaterEqual(part / sum(parts), float(least) - 1e-12)
                self.assertLessEqual(part / sum(parts), float(most) + 1e-12)
        counted = [row for row in weights if not math.isnan(row[0])]
        means = [math.fsum(column) / len(counted) for column in zip(*counted)]
        for ours, theirs in zip(found.get_weights(), means):
            self.assertLessEqual(abs(ours - theirs), ROUNDED + 1e-12)

    def test_exactly(self):
        source = random.Random(21)
        for _ in range(12):
            columns = random_columns(source, source.randint(1, 7), source.randint(1, 3))
            self.check(columns)
            self.check(columns, lower=["0.1"], upper=["0.8" if len(columns) > 1 else "1"])
            self.check(columns, "weight", ["1/10"], ["4/5" if len(columns) > 1 else "1"])

    def test_units_with_nothing(self):
        self.check({"a": [0, 1, 2], "b": [0, 2, 1]})
        self.check({"a": [0, 1, 2], "b": [3, 2, 1]}, lower=["0.1"])

    def test_units_behind_others(self):
        """Thousands of units that others have as much of everything as change nothing, and take no time."""
        columns = {"a": [9, 7, 3, 9], "b": [2, 6, 8, 2], "c": [4, 5, 6, 4]}
        many = {child: values + [Fraction(i % 300 * values[i % 4], 300) for i in range(3000)] for child, values in columns.items()}
        alone, among = (find({child: [float(each) for each in values] for child, values in each.items()}, Parindex.BenefitOfTheDoubtWeighting()) for each in (columns, many))
        self.assertEqual(told(alone, "unit-weights"), told(among, "unit-weights")[:4])
        self.assertEqual(told(alone, "unit-scores"), told(among, "unit-scores")[:4])

    def test_sizes(self):
        """A child in millions beside one in thousandths."""
        self.check({"a": [1200000, 3400000, 560000], "b": [0.003, 0.001, 0.0042]})

    @unittest.skipIf(numpy is None, "no SciPy")
    def test_many_units(self):
        source = random.Random(22)
        columns = random_columns(source, 60, 8)
        found = find(columns, Parindex.BenefitOfTheDoubtWeighting(lower=["0.02"], upper=["0.4"]))
        rows = [[Fraction(repr(each)) for each in row] for row in complete(columns)]
        scores = told(found, "unit-scores")
        for unit in range(0, 60, 6):
            constraints = bounds_of(rows, unit, "share", [Fraction(1, 50)] * 8, [Fraction(2, 5)] * 8)
            a = numpy.array([[float(each) for each in row] for row, _ in constraints])
            solution = scipy.optimize.linprog([-float(each) for each in rows[unit]], A_ub=a, b_ub=[float(bound) for _, bound in constraints], method="highs")
            expected = float(certified(rows[unit], constraints, solution.x))
            self.assertLessEqual(abs(scores[unit] - expected), 1e-12 * expected, unit)


def square_of_correlation(x, y):
    mean_x, mean_y = Fraction(sum(x)) / len(x), Fraction(sum(y)) / len(y)
    pairs = [(a - mean_x, b - mean_y) for a, b in zip(x, y)]
    return sum(a * b for a, b in pairs) ** 2 / (sum(a * a for a, _ in pairs) * sum(b * b for _, b in pairs))


def mean_ranks(values):
    return [sum(other < each for other in values) + Fraction(sum(other == each for other in values) + 1, 2) for each in values]


class Importance(unittest.TestCase):
    @unittest.skipIf(numpy is None, "no NumPy")
    def test_what_drives(self):
        source = random.Random(31)
        for _ in range(20):
            columns = random_columns(source, source.randint(3, 20), source.randint(2, 5))
            weights = [source.randint(1, 9) for _ in columns]
            board = document(columns, weights=weights).score(None, None, None, None)
            rows = board.list_weights(None)
            x = numpy.array(complete(columns), float)
            exact = [[Fraction(repr(each)) for each in column] for column in zip(*complete(columns))]
            whole = [sum(weight * each for weight, each in zip(weights, line)) / sum(weights) for line in zip(*exact)]
            r = [square_of_correlation(column, whole) for column in exact]
            rho = [square_of_correlation(mean_ranks(column), mean_ranks(whole)) for column in exact]
            close(self, [row.get_importance() for row in rows], [float(each) for each in r])
            close(self, [row.get_importance_share() for row in rows], [float(each / sum(r)) for each in r])
            close(self, [row.get_rank_importance() for row in rows], [float(each) for each in rho])
            for row, weight in zip(rows, weights):
                self.assertEqual(Fraction(row.get_effective_weight().to_string()), Fraction(weight, sum(weights)))
                self.assertEqual((row.get_depth(), row.props.n_units), (1, len(x)))

    def test_nothing_to_correlate(self):
        rows = document({"a": [1, 1, 1], "b": [1, None, 3]}, weights=[1, 1]).score(None, None, None, None).list_weights(None)
        self.assertTrue(math.isnan(rows[0].get_importance()))
        self.assertEqual([row.get_n_units() for row in rows], [2, 2])
        self.assertEqual(rows[1].get_importance_share(), 1)
        one = document({"a": [1], "b": [2]}, weights=[1, 1]).score(None, None, None, None).list_weights(None)
        self.assertTrue(all(math.isnan(row.props.importance) for row in one))


@unittest.skipUnless(numpy is not None and "pca" in BUILT, "no NumPy, or built without LAPACK")
class Components(unittest.TestCase):
    def matrix(self, data, rows):
        return numpy.frombuffer(data.get_data()).reshape(rows, -1)

    def test_analysis(self):
        source = random.Random(41)
        columns = random_columns(source, 25, 6)
        columns["c2"][3] = None
        board = document(columns, weights=[1] * 6).score(None, None, None, None)
        pca = Parindex.Pca.new(board, None, False)
        x = numpy.array(complete(columns), float)
        z = (x - x.mean(axis=0)) / x.std(axis=0, ddof=1)
        r = numpy.corrcoef(x.T)
        self.assertEqual((pca.get_n_units(), pca.get_n_components(), len(pca.list_units())), (24, 6, 24))
        self.assertEqual(pca.list_criteria(), list(columns))
        self.assertNotIn("u3", pca.list_units())
        self.assertLess(abs(self.matrix(pca.get_correlations_bytes(), 6) - r).max(), 1e-14)
        values, vectors = numpy.linalg.eigh(r)
        self.assertLess(abs(numpy.array(pca.get_eigenvalues()) - values[::-1]).max(), 1e-13)
        close(self, pca.get_explained(), values[::-1] / 6)
        close(self, pca.get_cumulative(), numpy.cumsum(values[::-1]) / 6)
        loadings = self.matrix(pca.get_loadings_bytes(), 6)
        self.assertLess(abs(abs(loadings) - abs(vectors[:, ::-1] * numpy.sqrt(values[::-1]))).max(), 1e-12)
        self.assertLess(abs(loadings @ loadings.T - r).max(), 1e-13)
        for column in loadings.T:
            self.assertGreater(column[abs(column).argmax()], 0)
        scores = self.matrix(pca.get_scores_bytes(), 24)
        self.assertLess(abs(scores * numpy.sqrt(pca.get_eigenvalues()) - z @ loadings).max(), 1e-12)
        rotated = self.matrix(pca.rotate_bytes(0), 6)
        self.assertEqual(rotated.shape[1], pca.get_n_factors())
        self.assertIs(pca.get_scoreboard(), board)

    def test_leaves(self):
        leaves = [{"id": each, "weight": 1} for each in "abc"]
        framework = {"id": "f", "aggregation": "weighted-mean", "missing": "skip", "criteria": [{"id": "p", "weight": 1, "criteria": leaves}, {"id": "d", "weight": 2}]}
        values = {f"u{i}": {"a": i, "b": i * i, "c": (i * 7) % 5, "d": 3 - i % 3} for i in range(6)}
        text = {"format": "parindex-document", "version": 1, "frameworks": [framework], "units": [{"id": each, "name": each} for each in values]}
        text["assessments"] = [{"framework": "f", "period": "2024", "values": values}]
        board = Parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(text).encode()), None).score(None, None, None, None)
        self.assertEqual(Parindex.Pca.new(board, None, True).list_criteria(), ["a", "b", "c", "d"])
        self.assertEqual(Parindex.Pca.new(board, None, False).list_criteria(), ["p", "d"])
        self.assertEqual(Parindex.Pca.new(board, "p", False).list_criteria(), ["a", "b", "c"])
        for arguments, code in (((None, False), None), (("d", False), Parindex.Error.STRUCTURE), (("x", True), Parindex.Error.NOT_FOUND)):
            if code is not None:
                with self.assertRaises(GLib.Error) as caught:
                    Parindex.Pca.new(board, *arguments)
                self.assertTrue(caught.exception.matches(Parindex.error_quark(), code))


if __name__ == "__main__":
    os.environ["LANGUAGE"] = "en"
    unittest.main()
