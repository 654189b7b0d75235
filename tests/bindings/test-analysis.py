#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Statistics, association, reliability, alternatives and trends against NumPy, SciPy, pandas and documents changed by hand."""

import copy
import decimal
import json
import math
import random
import unittest
from fractions import Fraction

import numpy
import pandas
import parindex
import scipy.special
import scipy.stats
from gi.repository import GLib
from sample import Case, Code, Parindex

N_DOCUMENTS = 12
LEAVES = ["a", "b", "c", "d"]
TOLERANCE = 1e-12
MEASURES = {"score": Parindex.ResultColumn.SCORE, "percent": Parindex.ResultColumn.PERCENT}


def cell(rand, few):
    if rand.random() < 0.1:
        return rand.choice([None, "n/a"])
    return rand.choice([0, 1, 2.5, 10]) if few else round(rand.uniform(0, 10), rand.choice([0, 1, 6]))


def random_document(seed):
    """Two areas of two leaves, one to forty units in two regions; now and then a column that is constant or all missing."""
    rand = random.Random(seed)
    units = [f"u{number}" for number in range(rand.choice([1, 2, 3, 5, 20, 34, 40]))]
    few, odd, what = rand.random() < 0.4, rand.choice([None, *LEAVES]), rand.choice([None, 5])
    values = {unit: {leaf: what if leaf == odd else cell(rand, few) for leaf in LEAVES} for unit in units}
    criteria = [
        {"id": area, "weight": rand.choice([0, 1, 2]) + (area == "x"), "criteria": [{"id": leaf, "weight": rand.choice([1, 3]), "max": 10} for leaf in leaves]}
        for area, leaves in (("x", LEAVES[:2]), ("y", LEAVES[2:]))
    ]
    return {
        "format": "parindex-document",
        "version": 1,
        "frameworks": [{"id": "f", "aggregation": "weighted-mean", "missing": "skip", "criteria": criteria}],
        "units": [
            {"id": unit, "name": unit.upper(), "ranked": rand.random() < 0.9, "groups": {"region": rand.choice("ns")}} for unit in units
        ],
        "assessments": [{"framework": "f", "period": "2022", "values": values}],
    }


def load(document):
    return parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(document).encode()), None)


def boards():
    for seed in range(N_DOCUMENTS):
        try:
            yield load(random_document(seed)).score()
        except parindex.ParindexError:
            continue  # weights of 0 for what is left of a unit


def figures(board, of, group=None):
    """What the ranked units have, a column a criterion."""
    units = [unit for unit in board.get_assessment().get_units()]
    if of == "value":
        frame = board.get_assessment().to_frame("published")
    else:
        frame = board.to_frame(figures=[of])[of]
    chosen = [unit.get_ranked() and group in (None, unit.get_group("region")) for unit in units]
    return frame[chosen]


class Close(Case):
    def close(self, found, wanted, tolerance=TOLERANCE):
        if math.isnan(wanted):
            self.assertTrue(math.isnan(found), (found, wanted))
        else:
            self.assertTrue(math.isclose(found, wanted, rel_tol=tolerance, abs_tol=1e-300), (found, wanted))


class Statistics(Close):
    def check(self, row, column):
        values = column.dropna().to_numpy()
        n = len(values)
        exact = [Fraction(value) for value in values]
        self.assertEqual((row["n"], row["zeros"]), (n, (values == 0).sum()))
        self.assertEqual(row["missing"] + row["not-applicable"], len(column) - n)
        if n == 0:
            self.assertTrue(all(math.isnan(row[name]) for name in ("min", "mean", "sd", "median", "unique-share", "mode-share")))
            return
        self.assertEqual(row["mean"], float(sum(exact) / n))
        self.assertEqual((row["min"], row["max"]), (values.min(), values.max()))
        for name, share in (("lower-quartile", 0.25), ("median", 0.5), ("upper-quartile", 0.75)):
            self.close(row[name], numpy.quantile(values, share))
        self.close(row["sd"], column.std())
        counts = column.value_counts()
        self.assertEqual((row["unique-share"], row["mode-share"]), (len(counts) / n, counts.max() / n))
        constant = len(counts) == 1
        self.moment(row["skewness"], exact, 3, math.nan if n < 3 or constant else None)
        self.moment(row["kurtosis"], exact, 4, math.nan if n < 4 or constant else None)
        if n > 3 and not constant and abs(row["skewness"]) > 1e-3:
            # That the formulas are SciPy's too; its doubles lose digits.
            self.close(row["skewness"], scipy.stats.skew(values, bias=False), 1e-9)
            self.close(row["kurtosis"], scipy.stats.kurtosis(values, bias=False), 1e-9)

    def moment(self, found, exact, order, otherwise):
        """G1 and G2 from exact sums of powers: only their square root is a double."""
        if otherwise is not None:
            self.close(found, otherwise)
            return
        n = len(exact)
        mean = sum(exact) / n
        s2, high = sum((x - mean) ** 2 for x in exact), sum((x - mean) ** order for x in exact)
        if order == 3:
            square = n * high**2 / s2**3 * n * (n - 1) / Fraction(n - 2) ** 2
            self.close(found, math.copysign(math.sqrt(square), high) if high else 0.0)
        else:
            self.close(found, float(((n + 1) * (n * high / s2**2 - 3) + 6) * Fraction(n - 1, (n - 2) * (n - 3))))

    def test_all(self):
        for board in boards():
            for of in ("value", "score", "percent"):
                frame, wanted = board.statistics(of), figures(board, of)
                self.assertEqual(list(frame.index), list(wanted.columns))
                for criterion in frame.index:
                    self.check(frame.loc[criterion], wanted[criterion])

    def test_groups(self):
        for board in boards():
            groups = board.list_groups("region")
            frame = board.statistics("score", within="region")
            self.assertEqual(list(frame.index.names), ["region", "criterion"])
            for group in groups:
                wanted = figures(board, "score", group)
                for criterion in wanted.columns:
                    self.check(frame.loc[(group, criterion)], wanted[criterion])
                pandas.testing.assert_frame_equal(frame.loc[[group]], board.statistics("score", "region", group))

    def test_states_and_flags(self):
        document = random_document(0)
        values = {f"u{i}": {"a": None if i < 15 else i, "b": 0 if i < 15 else 1, "c": "n/a" if i < 15 else 3, "d": 1000 if i == 0 else i % 7} for i in range(20)}
        document["units"] = [{"id": unit, "name": unit} for unit in values]
        document["assessments"][0]["values"] = values
        for leaf in (leaf for area in document["frameworks"][0]["criteria"] for leaf in area["criteria"]):
            leaf["max"] = 1000
        frame = load(document).score().statistics()
        self.assertEqual((frame.loc["a", "missing"], frame.loc["a", "availability"]), (15, 0.25))
        self.assertEqual((frame.loc["c", "not-applicable"], frame.loc["c", "availability"]), (15, 1))
        self.assertEqual(list(frame["flags"]), [("low-availability",), ("few-unique", "many-zeros"), ("few-unique",), ("few-unique", "outlying")])

    def test_order(self):
        """No order of the units changes a bit."""
        document = random_document(6)
        other = copy.deepcopy(document)
        other["units"].reverse()
        one, two = load(document).score(), load(other).score()
        for of in ("value", "score"):
            pandas.testing.assert_frame_equal(one.statistics(of), two.statistics(of), check_exact=True)
            for method in ("pearson", "spearman", "kendall"):
                a, b = (board.association(LEAVES + ["x", "f"], method=method, of=of) for board in (one, two))
                pandas.testing.assert_frame_equal(a.to_frame(), b.to_frame(), check_exact=True)
                pandas.testing.assert_frame_equal(a.p_values(), b.p_values(), check_exact=True)
            pandas.testing.assert_frame_equal(one.reliability(of=of), two.reliability(of=of), check_exact=True)

    def test_refused(self):
        board = load(random_document(2)).score()
        self.assertRaises(ValueError, board.statistics, "points")
        self.assertRaises(ValueError, board.association, method="cosine")
        self.assertRaises(parindex.ParindexError, board.statistics, "score", "moon")


class Association(Close):
    FUNCTIONS = {"pearson": scipy.stats.pearsonr, "spearman": scipy.stats.spearmanr, "kendall": scipy.stats.kendalltau}

    def wanted(self, method, x, y):
        both = ~(numpy.isnan(x) | numpy.isnan(y))
        x, y = x[both], y[both]
        if len(x) < 2 or len(set(x)) == 1 or len(set(y)) == 1:
            return math.nan, math.nan, len(x)
        if len(x) == 2:
            return (1.0 if (x[0] < x[1]) == (y[0] < y[1]) else -1.0), 1.0, 2
        return (*self.FUNCTIONS[method](x, y), len(x))

    def test_scipy(self):
        """p-values hang on the last digits of coefficients close to 1, so SciPy's distribution is asked for those of ours."""
        for board in boards():
            for of in ("value", "score"):
                columns = figures(board, of)
                ids = list(columns.columns)
                for method in self.FUNCTIONS:
                    found = board.association(ids, method=method, of=of)
                    values, p_values, pairs = found.to_frame(), found.p_values(), found.n_pairs()
                    for row in ids:
                        for column in ids:
                            value, p, n = self.wanted(method, columns[row].to_numpy(), columns[column].to_numpy())
                            self.assertEqual(pairs.loc[row, column], n)
                            # Sums of products that cancel are exact here, and not in SciPy.
                            self.assertTrue(numpy.isclose(values.loc[row, column], value, rtol=1e-12, atol=1e-13, equal_nan=True))
                            self.check_p(method, values.loc[row, column], p_values.loc[row, column], p, n)

    def check_p(self, method, value, found, wanted, n):
        if method == "kendall" or math.isnan(wanted) or n == 2:
            self.close(found, wanted)
        elif 1 - abs(value) < 1e-12:
            self.assertLess(found, 1e-5)  # SciPy gives 0
        else:
            self.close(found, scipy.special.betainc(n / 2 - 1, 0.5, (1 - abs(value)) * (1 + abs(value))))

    def test_levels(self):
        board = load(random_document(6)).score()
        self.assertEqual(list(board.association().to_frame().index), ["x", "y"])
        frame = board.association(LEAVES, ["f"]).to_frame()
        self.assertEqual((list(frame.index), list(frame.columns)), (LEAVES, ["f"]))
        north = board.association(LEAVES, within="region", group="n").to_frame()
        wanted = figures(board, "score", "n")[LEAVES].corr()
        numpy.testing.assert_allclose(north, wanted, rtol=1e-12, atol=1e-13)
        self.assertRaises(parindex.ParindexError, board.association, ["z"])

    def test_flagged(self):
        document = random_document(6)
        for unit, row in document["assessments"][0]["values"].items():
            first = int(unit[1:]) % 10 + 0.5
            row.update(a=first, b=first, c=10 - first)
        board = load(document).score()
        flagged = board.association(["a", "b", "c", "x"]).list_flagged(0.9)
        pairs = [(each.get_first().get_id(), each.get_second().get_id(), each.props.flag.value_nick) for each in flagged]
        # A part and its whole may say the same, but not the contrary.
        self.assertEqual(pairs, [("a", "b", "high"), ("a", "c", "negative"), ("b", "c", "negative"), ("c", "x", "negative")])
        self.assertEqual(flagged[0].get_text(parindex.Language.EN), "a and b go together too closely (1.000): they may count the same thing twice")
        self.assertEqual((flagged[0].props.value, flagged[0].props.p_value), (1, 0))


class Reliability(Close):
    def product(self, x, y):
        """The covariance of what both have, its variances, and how many there are."""
        both = [(Fraction(a), Fraction(b)) for a, b in zip(x, y) if not (math.isnan(a) or math.isnan(b))]
        n = len(both)
        if n < 2:
            return None
        mean_x, mean_y = sum(a for a, _ in both) / n, sum(b for _, b in both) / n
        pairs = [(a - mean_x, b - mean_y) for a, b in both]
        return tuple(sum(each) / (n - 1) for each in ((a * b for a, b in pairs), (a * a for a, _ in pairs), (b * b for _, b in pairs)))

    def alphas(self, columns):
        """By the definitions, from fractions; roots with 60 digits."""
        k = columns.shape[1]
        products = [[self.product(columns[i], columns[j]) for j in columns] for i in columns]
        if k < 2 or any(each is None for line in products for each in line):
            return math.nan, math.nan
        everything = sum(each[0] for line in products for each in line)
        between = everything - sum(products[i][i][0] for i in range(k))
        alpha = float(Fraction(k, k - 1) * between / everything) if everything > 0 else math.nan
        if any(x == 0 or y == 0 for line in products for _, x, y in line):
            return alpha, math.nan
        with decimal.localcontext() as context:
            context.prec = 60

            def root(square):
                return (decimal.Decimal(square.numerator) / decimal.Decimal(square.denominator)).sqrt()

            correlations = [products[i][j] for i in range(k) for j in range(k) if i != j]
            r = sum((-1 if xy < 0 else 1) * root(xy * xy / (x * y)) for xy, x, y in correlations) / len(correlations)
            below = 1 + (k - 1) * r
            return alpha, float(k * r / below) if below else math.copysign(math.inf, r)

    def test_pandas(self):
        for seed in range(N_DOCUMENTS):
            document = random_document(seed)
            # All leaves below the top, so that one can be left out.
            document["frameworks"][0]["criteria"] = [leaf for area in document["frameworks"][0]["criteria"] for leaf in area["criteria"]]
            try:
                board = load(document).score()
            except parindex.ParindexError:
                continue
            columns = figures(board, "score")[LEAVES]
            frame = board.reliability()
            self.assertEqual(len(frame), 5)
            for (criterion, left_out), row in frame.iterrows():
                self.assertEqual(criterion, "f")
                alpha, standardised = self.alphas(columns.drop(columns=[] if pandas.isna(left_out) else [left_out]))
                self.close(row["alpha"], alpha)
                self.close(row["standardised-alpha"], standardised)


def changed(document, change):
    """A copy whose framework somebody changed by hand."""
    other = copy.deepcopy(document)
    framework = other["frameworks"][0]
    change({node["id"]: node for area in framework["criteria"] for node in (area, *area["criteria"])}, framework)
    left = {leaf["id"] for area in framework["criteria"] for leaf in area["criteria"]}
    values = other["assessments"][0]["values"]
    for unit, row in values.items():
        values[unit] = {leaf: value for leaf, value in row.items() if leaf in left}
    return other


class Alternatives(Close):
    def changes(self):
        """Alternatives, and the same done to the framework by hand."""

        def equal(nodes, framework):
            for node in nodes.values():
                node["weight"] = 1

        def weights(nodes, framework):
            nodes["x"]["weight"], nodes["a"]["weight"] = 7, "1/3"

        def missing(nodes, framework):
            framework["missing"] = "zero"

        def without(nodes, framework):
            nodes["x"]["criteria"] = [leaf for leaf in nodes["x"]["criteria"] if leaf["id"] != "a"]

        def area(nodes, framework):
            framework["criteria"] = framework["criteria"][:1]

        yield "equal", {"weights": "equal"}, equal
        yield "weights", {"criteria": {"x": {"weight": 7}, "a": {"weight": "1/3"}}}, weights
        yield "missing", {"missing": "zero"}, missing
        yield "without", {"without": ["a"]}, without
        yield "area", {"without": ["c", "d"]}, area

    def test_by_hand(self):
        for seed in range(N_DOCUMENTS):
            plain = random_document(seed)
            document = plain | {"alternatives": [{"id": name, "changes": changes} for name, changes, _ in self.changes()]}
            try:
                loaded = load(document)
                board = loaded.score()
            except parindex.ParindexError:
                continue
            found = board.alternatives(document=loaded)
            for outcome, (name, _, change) in zip(found, self.changes()):
                self.assertEqual(outcome.get_alternative().get_id(), name)
                try:
                    wanted = load(changed(plain, change)).score()
                except parindex.ParindexError as error:
                    self.assertIsNone(outcome.get_scoreboard())
                    self.assertEqual([each.get_text(parindex.Language.EN) for each in outcome.get_problems()], [each.get_text(parindex.Language.EN) for each in error.errors])
                    continue
                self.check(board, outcome, wanted)

    def check(self, board, outcome, wanted):
        self.assertEqual(
            outcome.get_scoreboard().to_csv(None, None, True, Parindex.Precision.EXACT), wanted.to_csv(None, None, True, Parindex.Precision.EXACT)
        )
        before, after = (each.column(Parindex.ResultColumn.RANK) for each in (board, wanted))
        both = ~(numpy.isnan(before) | numpy.isnan(after))
        shifts = numpy.frombuffer(outcome.get_shifts_bytes().get_data())
        numpy.testing.assert_array_equal(shifts, before - after)
        self.assertEqual(outcome.get_n_units(), both.sum())
        self.close(outcome.get_mean_shift(), numpy.abs(shifts[both]).mean() if both.any() else math.nan)
        self.close(outcome.get_max_shift(), numpy.abs(shifts[both]).max() if both.any() else math.nan)
        for found, function in ((outcome.get_spearman(), scipy.stats.spearmanr), (outcome.get_kendall(), scipy.stats.kendalltau)):
            if both.sum() > 2 and len(set(before[both])) > 1 and len(set(after[both])) > 1:
                self.assertTrue(numpy.isclose(found, function(before[both], after[both])[0], rtol=1e-12, atol=1e-13))

    def test_weights_of_groups(self):
        """Equal weights are equal for all; what is left out takes the weights along that a group gives it."""
        what = random_document(4)
        what["units"] = [{"id": "u", "name": "U", "groups": {"region": "n"}}, {"id": "v", "name": "V", "groups": {"region": "s"}}]
        root = {"id": "f", "aggregation": "weighted-mean", "missing": "skip", "weights-by": {"dimension": "region", "weights": {"n": {"a": 9}}}}
        what["frameworks"] = [root | {"criteria": [{"id": leaf, "weight": 1, "max": 10} for leaf in "ab"]}]
        what["assessments"][0]["values"] = {"u": {"a": 10, "b": 1}, "v": {"a": 1, "b": 10}}
        board = load(what).score()
        self.assertEqual(board.get_column(Parindex.ResultColumn.SCORE, None, None), [9.1, 5.5])
        equal, without = Parindex.Alternative.new("equal"), Parindex.Alternative.new("without")
        equal.set_equal_weights(True)
        without.leave_out("a")
        framework = equal.apply(board.get_framework())
        framework.seal()
        self.assertEqual(load(what).with_framework(framework).score().get_column(Parindex.ResultColumn.SCORE, None, None), [5.5, 5.5])
        ranks = board.alternatives([equal, without]).ranks()
        self.assertEqual(ranks["equal"].tolist(), [1, 1])
        self.assertEqual(ranks["without"].tolist(), [2, 1])
        self.assertRaises(TypeError, board.alternatives)
        # An aggregation that reads no weights reads none of groups.
        what["alternatives"] = [{"id": "median", "changes": {"aggregation": "median"}}, {"id": "copeland", "changes": {"aggregation": "copeland"}}]
        what["frameworks"][0]["criteria"].append({"id": "c", "weight": 1, "max": 10})
        what["assessments"][0]["values"] = {"u": {"a": 10, "b": 1, "c": 3}, "v": {"a": 1, "b": 10, "c": 4}}
        document = load(what)
        board = document.score()
        median, copeland = document.get_alternatives()
        framework = median.apply(board.get_framework())
        framework.seal()
        self.assertEqual(document.with_framework(framework).score().get_column(Parindex.ResultColumn.SCORE, None, None), [3, 4])
        self.assertEqual(board.alternatives([median]).ranks()["median"].tolist(), [2, 1])
        self.assertRaises(GLib.Error, copeland.apply(board.get_framework()).seal)

    def test_frames(self):
        document = load(random_document(6))
        board = document.score()
        without = board.alternatives(board.get_framework().list_without_each(True))
        frame, ranks = without.to_frame(), without.ranks()
        self.assertEqual((list(frame.index), list(ranks.columns)), (LEAVES, ["nominal", *LEAVES]))
        numpy.testing.assert_array_equal(ranks["nominal"], board.column(Parindex.ResultColumn.RANK))
        mine = Parindex.Alternative.new("mine", None)
        mine.change("x").set_weight(Parindex.Number.of("1/3"))
        mine.change(None).set_missing(Parindex.Missing.ZERO)
        broken = Parindex.Alternative.new("broken", None)
        broken.leave_out("nothing")
        frame = board.alternatives([mine, broken]).to_frame()
        self.assertEqual(frame.loc["mine", "problems"], ())
        self.assertEqual([each.get_code() for each in frame.loc["broken", "problems"]], [Code.INVALID_ARGUMENT])
        self.assertTrue(math.isnan(frame.loc["broken", "mean-shift"]))

    def test_normalisation(self):
        document = random_document(6)
        for leaf in (leaf for area in document["frameworks"][0]["criteria"] for leaf in area["criteria"]):
            leaf["rule"] = {"kind": "normalise", "method": "min-max"}
        board = load(document).score()
        rank = Parindex.Alternative.new("rank", None)
        rank.change_normalisation(None, "method", ["percentile-rank"])
        rank.change_normalisation("a", "range", ["1", "10"])
        self.assertRaises(parindex.ParindexError, rank.change_normalisation, None, "colour", ["red"])
        (outcome,) = board.alternatives([rank])
        other = copy.deepcopy(document)
        for leaf in (leaf for area in other["frameworks"][0]["criteria"] for leaf in area["criteria"]):
            leaf["rule"]["method"] = "percentile-rank"
        other["frameworks"][0]["criteria"][0]["criteria"][0]["rule"]["range"] = [1, 10]
        self.check(board, outcome, load(other).score())

    def test_rank_reversals(self):
        document = random_document(6)
        for leaf in (leaf for area in document["frameworks"][0]["criteria"] for leaf in area["criteria"]):
            leaf["rule"] = {"kind": "normalise", "method": "min-max"}
        board = load(document).score()
        before = dict(zip(board.list_units(), board.column(Parindex.ResultColumn.RANK)))
        found = 0
        for reversal in board.list_rank_reversals(None, None):
            other = copy.deepcopy(document)
            next(unit for unit in other["units"] if unit["id"] == reversal.get_left_out().get_id())["ranked"] = False
            again = load(other).score()
            after = dict(zip(again.list_units(), again.column(Parindex.ResultColumn.RANK)))
            pairs = {(a, b) for a in before for b in before if before[a] < before[b] and after[a] > after[b]}
            named = {(reversal.get_better(i).get_id(), reversal.get_worse(i).get_id()) for i in range(reversal.get_n_pairs())}
            self.assertEqual((reversal.get_n_reversed(), named), (len(pairs), pairs))
            found += len(pairs)
        self.assertGreater(found, 0)


class Trends(Close):
    YEARS = ["2015", "2017", "2018", "2022"]

    def document(self, seed):
        document = random_document(seed)
        rand = random.Random(seed)
        document["frameworks"][0]["missing"] = "propagate"
        document["assessments"] = [
            {"framework": "f", "period": year, "values": {unit["id"]: {leaf: cell(rand, False) for leaf in LEAVES} for unit in document["units"]}}
            for year in self.YEARS
        ]
        return document

    def test_numpy(self):
        for seed in range(N_DOCUMENTS):
            try:
                document = load(self.document(seed))
                frame = document.trends(criteria=["f", "a"])
                values = document.trends(criteria="a", of="value")
            except parindex.ParindexError:
                continue
            years = numpy.array([float(year) + 1 for year in self.YEARS])
            for place, year in enumerate(self.YEARS):
                board = document.score(period=year)
                numpy.testing.assert_array_equal(frame.loc["f", year], board.column(Parindex.ResultColumn.SCORE))
                raw = document.get_assessments()[place].to_frame("published")["a"]
                numpy.testing.assert_array_equal(values.loc["a", year], raw)
            for row in (*frame.itertuples(index=False), *values.itertuples(index=False)):
                self.check(years, numpy.array(row[: len(years)], float), *row[len(years) :])

    def check(self, years, values, n, change, cagr, slope):
        there = ~numpy.isnan(values)
        self.assertEqual(n, there.sum())
        t, y = years[there], values[there]
        if n < 2:
            self.assertTrue(math.isnan(change) and math.isnan(cagr) and math.isnan(slope))
            return
        exact = [Fraction(value) for value in y]
        mean_t, mean_y = sum(map(Fraction, t)) / int(n), sum(exact) / int(n)
        wanted = sum((Fraction(a) - mean_t) * (b - mean_y) for a, b in zip(t, exact)) / sum((Fraction(a) - mean_t) ** 2 for a in t)
        self.assertTrue(math.isclose(slope, float(wanted), rel_tol=1e-12, abs_tol=1e-15), (slope, float(wanted)))
        self.close(change, 100 * (y[-1] - y[0]) / abs(y[0]) if y[0] else math.nan)
        growth = (y[-1] / y[0]) ** (1 / (t[-1] - t[0])) - 1 if y[0] > 0 and y[-1] > 0 else math.nan
        self.assertTrue(numpy.isclose(cagr, growth, rtol=1e-12, atol=1e-15, equal_nan=True))


if __name__ == "__main__":
    unittest.main()
