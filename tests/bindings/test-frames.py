#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Frames out and in: figures as the library has them, values as exact as Python has them, problems by unit and column."""

import datetime
import gc
import json
import math
import subprocess
import sys
import unittest
from decimal import Decimal
from fractions import Fraction

import numpy
import pandas
import parindex
from gi.repository import GLib
from sample import DOCUMENT, PREPARED, Case, Code, Parindex, document_bytes, framework, load, score

Column = Parindex.ResultColumn
RULES = {
    "format": "parindex-document",
    "version": 1,
    "frameworks": [
        {
            "id": "f",
            "level": "commune",
            "aggregation": "sum",
            "missing": "propagate",
            "stages": ["self", "final"],
            "criteria": [
                {"id": "1.10", "max": 3, "rule": {"kind": "tiers", "input": "count-of", "from": [85, 0], "points": [3, 1]}},
                {"id": "done", "max": 1, "rule": {"kind": "yes-no"}},
                {"id": "grade", "max": 2, "rule": {"kind": "choice", "labels": ["3", "2"], "shares": [1, 0.5]}},
                {"id": "day", "max": 1, "rule": {"kind": "timeliness", "due": "2025-01-15"}},
            ],
        }
    ],
    "units": [{"id": "a", "name": "A", "level": "commune"}, {"id": "b", "name": "B", "level": "commune"}],
    "assessments": [
        {
            "framework": "f",
            "period": "2025",
            "stage": "self",
            "values": {
                "a": {
                    "1.10": {"count": 9, "of": 10, "note": "counted twice"},
                    "done": {"value": True, "note": "seen", "evidence": ["QD-1"]},
                    "grade": "3",
                    "day": "2025-01-10",
                },
                "b": {"1.10": "n/a", "done": None, "grade": "2", "day": "not-done"},
            },
        }
    ],
}


def rules():
    return Parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(RULES).encode()), None)


def cells(document, row, assessment=0):
    return json.loads(document.to_bytes().get_data())["assessments"][assessment]["values"][row]


class Changes(Case):
    def setUp(self):
        self.board = Parindex.Document.new_from_bytes(document_bytes(PREPARED), None).score()

    def test_changes(self):
        frame = self.board.changes(exact=Fraction)
        self.assertEqual(list(frame["step"]), ["denominator", "imputation", "imputation"])
        self.assertEqual(list(frame["to"]), [Fraction(1, 3)] * 3)
        self.assertEqual((frame["from"][0], frame["from"][1]), (1, None))
        self.assertIn(frame["reason"][0], ("divided by pop 3", "chia cho pop 3"))
        self.assertTrue(math.isnan(self.board.changes()["from"][1]))
        self.assertEqual(self.board.changes()["to"][0], 1 / 3)

    def test_screening(self):
        frame = self.board.screening()
        self.assertEqual(list(frame["unit"]), ["b", "c"])
        self.assertEqual(list(frame["reason"]), ["included", "availability"])
        self.assertEqual(list(frame["ranked"]), [True, False])
        self.assertEqual(list(frame["share"]), [0.5, 0.5])

    def test_availability(self):
        frame = self.board.to_frame(["f", "x"], ["availability"])
        self.assertEqual(frame["availability"].values.tolist(), [[1, 1], [0.5, 0], [0.5, 0]])
        exact = self.board.to_frame("f", ["availability", "rank"], exact=str)
        self.assertEqual(list(exact["availability"]), ["1", "0.5", "0.5"])


class Results(Case):
    def test_all(self):
        board = score()
        frame = board.to_frame()
        self.assertEqual(list(frame.index), ["u", "v", "w"])
        self.assertEqual((frame.index.name, list(frame.columns.names)), ("unit", ["figure", "criterion"]))
        self.assertEqual(list(frame.columns.levels[1]), ["f", "a", "g", "b", "c"])
        for figure, identity in frame.columns:
            column = board.column(getattr(Column, figure.upper()), identity)
            numpy.testing.assert_array_equal(frame[figure, identity], column)
        self.assertEqual(list(frame["score"].columns), ["f", "a", "g", "b", "c"])
        self.assertEqual(frame.loc["w", ("percent", "f")], 97.5)
        self.assertTrue(math.isnan(frame["rank"]["f"]["v"]))
        frame.loc["w", ("score", "f")] = 1
        self.assertEqual(board.to_frame().loc["w", ("score", "f")], 97.5)

    def test_chosen(self):
        board = score()
        one = board.to_frame("a", ["rank", "rank-of", "max"], within="region")
        self.assertEqual(list(one.columns), ["rank", "rank-of", "max"])
        self.assertEqual(one.loc["w"].tolist(), [1, 1, 60])
        some = board.to_frame(["c", "a", "c"], "score")
        self.assertEqual([identity for _, identity in some.columns], ["c", "a", "c"])
        self.assertEqual(some.shape, (3, 3))
        self.assertEqual(some["score"]["c"].shape, (3, 2))
        self.assertTrue(some.columns.levels[1].is_unique)
        self.fails(Code.NOT_FOUND, board.to_frame, ["a", "x"])
        self.fails(Code.NOT_FOUND, lambda: board.to_frame(within="x"))
        self.assertRaises(ValueError, board.to_frame, None, ["points"])
        self.assertRaises(TypeError, lambda: board.to_frame(exact=float))

    def test_outlives_its_scoreboard(self):
        values = pandas.DataFrame({"a": numpy.arange(100) % 51, "b": numpy.arange(100) % 7 / 4}, [f"u{i}" for i in range(100)])
        frame = parindex.from_frame(framework(), values, 2025).score().to_frame()
        rest = [parindex.from_frame(framework(), values / 2, 2025).score().to_frame() for _ in range(20)]
        gc.collect()
        numpy.testing.assert_array_equal(frame["score"]["f"], values["a"] + values["b"])
        numpy.testing.assert_array_equal(frame["rank"], frame["score"].rank(ascending=False, method="min"))
        self.assertEqual(len(rest), 20)

    def test_without_figures(self):
        self.assertEqual(score().to_frame(figures=()).shape, (3, 0))
        self.assertEqual(score().to_frame([]).shape, (3, 0))

    def test_exact(self):
        board = score()
        for kind in (str, Fraction, Parindex.Number):
            frame = board.to_frame(exact=kind)
            self.assertEqual(Fraction(str(frame.loc["w", ("percent", "a")])), Fraction(595, 6))
            self.assertIsInstance(frame.loc["w", ("percent", "a")], kind)
            self.assertIsNone(frame.loc["v", ("score", "f")])
            self.assertEqual(frame["rank"].dtypes.iloc[0], numpy.float64)
            self.assertTrue(pandas.isna(frame.loc["v", ("rank", "f")]))
        self.assertEqual(board.to_frame("f", exact=Decimal).loc["u", "score"], Decimal("40.5"))
        with self.assertRaisesRegex(ValueError, "percent of w, a: 595/6"):
            board.to_frame("a", exact=Decimal)

    def test_ranking(self):
        frame = score().ranking()
        self.assertEqual(list(frame.columns), ["name", "score", "percent", "rank", "band"])
        self.assertEqual(list(frame.index), ["w", "u", "v"])
        self.assertEqual(frame.loc["w"].tolist(), ["W", 97.5, 97.5, 1, "Tốt"])
        many = pandas.DataFrame({"a": [1] * 100 + [2], "b": 1}, [f"u{i}" for i in range(101)])
        ties = parindex.from_frame(framework(), many, 2025).score().ranking()
        self.assertEqual(list(ties.index), ["u100", *(f"u{i}" for i in range(100))])
        within = score().ranking("a", within="region", exact=str)
        self.assertEqual(list(within.columns), ["name", "region", "score", "percent", "rank"])
        self.assertEqual(within["rank"].tolist(), [1, 2, 1])

    def test_without_pandas(self):
        program = (
            "import sys; sys.modules['numpy'] = sys.modules['pandas'] = None\n"
            "import parindex, sample\n"
            "try: sample.score().to_frame()\nexcept ImportError: print('none')\n"
        )
        shown = subprocess.run([sys.executable, "-c", program], cwd=sys.path[0], check=True, capture_output=True, text=True)
        self.assertEqual(shown.stdout, "none\n")


class Values(Case):
    def test_out(self):
        period = load().get_assessments()[0]
        frame = period.to_frame()
        self.assertEqual((list(frame.index), list(frame.columns)), (["u", "v", "w"], ["a", "b", "c"]))
        self.assertEqual(frame.loc["w"].tolist(), [59.5, 28, 10])
        self.assertEqual(frame.isna().sum().sum(), 2)
        exact = period.to_frame(exact=Decimal)
        self.assertEqual(exact.loc["u"].tolist(), [30, Decimal("10.5"), "n/a"])
        self.assertIsNone(exact.loc["v", "b"])

    def test_rules_out_and_in(self):
        """Texts that look like numbers, dates and several inputs come back as they were."""
        document = rules()
        frame = document.get_assessments()[0].to_frame(exact=Fraction)
        self.assertEqual(list(frame.columns), ["1.10.count", "1.10.of", "done", "grade", "day"])
        self.assertEqual(frame.loc["a"].tolist(), [9, 10, "yes", "3", "2025-01-10"])
        self.assertEqual(frame.loc["b"].tolist()[1:], ["n/a", None, "2", "not-done"])
        other = parindex.from_frame(document.get_framework("f"), frame, 2026, "self")
        pandas.testing.assert_frame_equal(other.get_assessments()[0].to_frame("self", Fraction), frame)
        self.assertEqual(document.get_assessments()[0].to_frame().shape, (2, 5))

    def test_exact_in(self):
        cases = {
            "int": (10**30, 10**30),
            "Decimal": (Decimal("2.50"), Fraction(5, 2)),
            "Fraction": (Fraction(1, 3), Fraction(1, 3)),
            "Number": (Parindex.Number.of("1/7"), Fraction(1, 7)),
            "text": ("0.1", Fraction(1, 10)),
            "float": (0.1, Fraction(1, 10)),
            "float32": (numpy.float32(0.1), Fraction(1, 10)),
            "int64": (numpy.int64(7), 7),
            "None": (None, None),
            "NaN": (math.nan, None),
            "NA": (pandas.NA, None),
            "NaT": (pandas.NaT, None),
            "Decimal NaN": (Decimal("sNaN"), None),
            "n/a": ("n/a", "n/a"),
        }
        frame = pandas.DataFrame({"a": [value for value, _ in cases.values()]}, index=list(cases), dtype=object)
        period = parindex.from_frame(framework(), frame, "2025").get_assessments()[0]
        for name, found in period.to_frame(exact=Fraction)["a"].items():
            self.assertEqual(found, cases[name][1], name)

    def test_types_of_columns(self):
        """A column of one type goes in one piece, others by text: with the same values."""
        for values in (
            numpy.array([0.1, 2.675, numpy.nan]),
            numpy.array([0.1, 2.675, numpy.nan], "f4"),
            numpy.array([1, 2, 2**53 + 1]),
            numpy.array([1, 2, 255], "u1"),
            pandas.array([1, None, 3], "Int64"),
            pandas.array([0.5, None, 3], "Float64"),
            pandas.array(["0.1", None, "n/a"], "string"),
            pandas.Categorical(["1", "2", None]),
        ):
            frame = pandas.DataFrame({"b": values}, index=["u", "v", "w"])
            found = parindex.from_frame(framework(), frame, "2025").get_assessments()[0].to_frame(exact=str)
            for given, there in zip(values, found["b"]):
                wanted = None if pandas.isna(given) else str(given)
                self.assertEqual(there, wanted and str(Parindex.Number.of(wanted)) if wanted != "n/a" else wanted)
            self.assertEqual(found["a"].tolist(), [None, None, None])

    def test_shapes(self):
        values = pandas.DataFrame({"unit": [1, 2], "name": ["Một", "Hai"], "b": [1, 2], "a": [3, 4.5]})
        document = parindex.from_frame(framework(), values, "2025-Q1", title="T")
        self.assertEqual([(unit.get_id(), unit.get_name()) for unit in document.get_units()], [("1", "Một"), ("2", "Hai")])
        self.assertEqual(document.get_assessments()[0].to_frame().loc["2"].tolist(), [4.5, 2])
        self.assertEqual((document.get_title(), document.is_sealed()), ("T", True))
        frame = pandas.DataFrame([[9, 10, True]], ["x"], pandas.MultiIndex.from_tuples([("1.10", "count"), ("1.10", "of"), ("done", "")]))
        period = parindex.from_frame(rules().get_framework("f"), frame, 2025, "self").get_assessments()[0]
        self.assertEqual(period.to_frame(exact=str).loc["x"].tolist(), ["9", "10", "yes", None, None])
        days = pandas.DataFrame({"day": [datetime.date(2025, 1, 2), pandas.Timestamp(2025, 1, 3)]}, ["x", "y"])
        period = parindex.from_frame(rules().get_framework("f"), days, 2025, "self").get_assessments()[0]
        self.assertEqual(period.to_frame(exact=str)["day"].tolist(), ["2025-01-02", "2025-01-03"])
        vietnamese = pandas.DataFrame({"a": ["1.000,5"]}, ["x"])
        period = parindex.from_frame(framework(), vietnamese, 2025, style=Parindex.NumberStyle.VI).get_assessments()[0]
        self.assertEqual(period.to_frame(exact=str)["a"].tolist(), ["1000.5"])

    def problems(self, frame, edition=None):
        with self.assertRaises(parindex.ParindexError) as caught:
            parindex.from_frame(edition or framework(), frame, 2025)
        return [(each.get_unit(), each.get_criterion(), each.get_code(), each.get_line()) for each in caught.exception.problems]

    def test_problems(self):
        frame = pandas.DataFrame({"a": [1, "x", math.inf], "b": ["1,5", 2, True], "q": [1, 1, 1]}, ["u", "v", "w"], dtype=object)
        found = self.problems(frame)
        wanted = {("v", "a"), ("w", "a"), ("u", "b"), ("w", "b"), (None, None)}
        self.assertEqual({(unit, column) for unit, column, *_ in found}, wanted)
        self.assertEqual({line for *_, line in found}, {0})
        self.assertEqual(self.problems(pandas.DataFrame({"a": [1j, b"1", []]}, ["u", "v", "w"])), [
            (unit, "a", Code.TYPE, 0) for unit in "uvw"
        ])
        self.assertEqual(self.problems(pandas.DataFrame({1.1: [2], "a": [1]}, ["u"]))[0][2], Code.REFERENCE)
        self.assertEqual(self.problems(pandas.DataFrame({"a": [2]}, [1.0]))[0][2], Code.REFERENCE)
        self.assertEqual(self.problems(pandas.DataFrame({"a": [2, 3]}, ["u", "u"]))[0][2], Code.DUPLICATE)
        twice = pandas.DataFrame([[1.0, 2.0]], ["u"], ["a", "a"])
        self.assertEqual(self.problems(twice)[0][2], Code.DUPLICATE)
        self.assertEqual(self.problems(pandas.DataFrame({"a": ["\ud800"]}, ["u"]))[0][2], Code.ENCODING)
        for language in (Parindex.Language.EN, Parindex.Language.VI):
            with self.assertRaises(parindex.ParindexError) as caught:
                parindex.from_frame(framework(), pandas.DataFrame({1.5: [2]}, ["u"]), 2025)
            self.assertNotIn("{", caught.exception.problems[0].to_string(language))


class WithValues(Case):
    def test_replaces_what_it_has(self):
        document = load()
        before = document.to_bytes().get_data()
        changed = document.with_values(pandas.DataFrame({"b": [Fraction(1, 3), pandas.NA], "c": ["n/a", 0.1]}, ["v", "w"]))
        self.assertEqual(cells(changed, "u"), DOCUMENT["assessments"][0]["values"]["u"])
        self.assertEqual(cells(changed, "v"), {"a": 60, "b": "1/3", "c": "n/a"})
        self.assertEqual(cells(changed, "w"), {"a": 59.5, "b": None, "c": 0.1})
        self.assertEqual(document.to_bytes().get_data(), before)
        same = document.with_values(document.get_assessments()[0].to_frame(exact=Fraction))
        self.assertEqual(same.to_bytes().get_data(), before)

    def test_notes_and_inputs(self):
        """What a note says of a cell goes with it; other cells keep theirs."""
        document = rules()
        changed = document.with_values(pandas.DataFrame({"1.10.count": [10], "grade": ["2"]}, ["a"]))
        self.assertEqual(cells(changed, "a")["1.10"], {"count": 10, "of": 10})
        self.assertEqual(cells(changed, "a")["grade"], "2")
        self.assertEqual(cells(changed, "a")["done"]["note"], "seen")
        same = document.with_values(pandas.DataFrame({"done": ["yes"], "1.10.count": [9]}, ["a"]))
        self.assertEqual(same.to_bytes().get_data(), document.to_bytes().get_data())
        gone = document.with_values(pandas.DataFrame({"1.10.count": [None], "1.10.of": [None]}, ["a"]))
        self.assertIsNone(cells(gone, "a")["1.10"])

    def test_new_period_and_stage(self):
        document = load().with_values(pandas.DataFrame({"a": [1.5]}, ["u"]), period=2026)
        self.assertEqual([str(each.get_period()) for each in document.get_assessments()], ["2025", "2026"])
        self.assertEqual(document.get_assessment("f", None).to_frame()["a"]["u"], 1.5)
        document = rules().with_values(pandas.DataFrame({"done": [False]}, ["a"]), stage="final")
        self.assertEqual(list(document.get_assessments()[0].get_stages()), ["self", "final"])
        self.assertEqual(document.get_assessments()[0].to_frame("final", str)["done"]["a"], "no")

    def test_problems(self):
        with self.assertRaises(parindex.ParindexError) as caught:
            load().with_values(pandas.DataFrame({"a": [1, "x"], "q": [1, 2]}, ["x", "u"]))
        self.assertEqual(len(caught.exception.problems), 3)
        self.fails(Code.NOT_FOUND, load().with_values, pandas.DataFrame(), "nix")


if __name__ == "__main__":
    unittest.main()
