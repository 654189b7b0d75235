#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Aggregations from Python: the built-in ones with their parameters as properties, and those that are written in Python."""

import contextlib
import gc
import io
import json
import math
import struct
import unittest

from gi.repository import GObject
from sample import Case, Code, EN, GLib, Parindex, VI, number

LEAVES = [{"id": "a", "max": 10, "weight": 1}, {"id": "b", "max": 10, "weight": 1}, {"id": "c", "max": 10, "weight": 2}]
VALUES = {"u": {"a": 4, "b": 9, "c": 6}, "v": {"a": 1, "b": 2, "c": 3}}
# kind, and the score of u
BUILT_IN = [
    ("geometric-mean", {}, "6"),
    ("harmonic-mean", {}, "5.76"),
    ("power-mean", {"power": 2}, "6.5"),
    ("minimum", {}, "4"),
    ("maximum", {}, "9"),
    ("median", {}, "6"),
    ("owa", {"weights": [0.5, 0.3, 0.2]}, "7.1"),
    ("copeland", {}, "1"),
    ("mazziotta-pareto", {"penalty": "plus"}, "7"),
]


class Spread(Parindex.Aggregation):
    """factor · (highest − lowest); `mode` chooses what goes wrong."""

    factor = GObject.Property(type=Parindex.Number)
    mode = GObject.Property(type=str)
    size = GObject.Property(type=int)

    def do_get_kind(self):
        return "own-" + "spread"

    def do_aggregate(self, cells):
        KEPT.append(cells)
        if self.mode == "error":
            raise GLib.Error("out of paper", "some-domain", 3)
        if self.mode == "exception":
            raise RuntimeError("not a GError")
        if self.mode == "false":
            return False
        if self.mode == "bytes":
            return cells.set_scores_bytes(cells.get_values_bytes(1), 2)
        for unit in range(cells.get_n_units()):
            values = [cells.get_value(unit, child) for child in range(cells.get_n_children())]
            values = [value.to_double() for value in values if value is not None]
            if self.mode == "report" and values and max(values) == 3:
                cells.report(unit, "three is a crowd")
            elif values:
                spread = (max(values) - min(values)) * (self.factor.to_double() if self.factor else 1)
                cells.set_score(unit, number(f"{spread:g}"))
        return True


KEPT = []


def context_with_spread():
    context = Parindex.Context.new()
    context.add_aggregation("spread", Spread)
    return context


CONTEXT = context_with_spread()


def source(aggregation, leaves=None, values=None, **members):
    framework = {"id": "f", "aggregation": aggregation, "missing": "skip", "criteria": leaves or LEAVES} | members
    return {
        "format": "parindex-document",
        "version": 1,
        "frameworks": [framework],
        "units": [{"id": each, "name": each, "groups": {"region": f"of-{each}"}} for each in "uv"],
        "assessments": [{"framework": "f", "period": "2022", "values": values or VALUES}],
    }


def load(*what, **more):
    return Parindex.Loader.new(CONTEXT).load_bytes(GLib.Bytes.new(json.dumps(source(*what, **more)).encode()), None)


def score(*what, **more):
    return load(*what, **more).score(CONTEXT, None, None, None)


def exact(board):
    return [each.get_exact_score() and each.get_exact_score().to_string() for each in board]


class Aggregations(Case):
    def test_built_in(self):
        for kind, parameters, wanted in BUILT_IN:
            with self.subTest(kind):
                board = score({"kind": kind} | parameters)
                self.assertEqual(exact(board)[0], wanted)
                explanation = Parindex.Explanation.new(board, "u", None)
                for language in (EN, VI):
                    self.assertTrue(explanation.list_steps(language))
                told = json.loads(explanation.to_json(EN, -1))["explanation"]
                self.assertEqual(told["score"]["exact"], wanted)
                self.assertEqual(told["parts"][0]["contribution"] is None, kind not in ("minimum", "maximum", "median", "owa"))

    def test_by_hand(self):
        """Without a document: parameters are properties."""
        for kind, parameters, wanted in BUILT_IN:
            with self.subTest(kind):
                framework = Parindex.Framework.new("f", None)
                framework.set_ranking_of(Parindex.Basis.SCORE)
                root = framework.get_root()
                root.set_aggregation(kind, Parindex.Basis.SCORE)
                if "power" in parameters:
                    root.props.aggregation_power = number(str(parameters["power"]))
                if "weights" in parameters:
                    root.props.aggregation_weights = [str(weight) for weight in parameters["weights"]]
                if "penalty" in parameters:
                    root.props.aggregation_penalty = Parindex.Penalty.PLUS
                for leaf in LEAVES:
                    child = Parindex.Criterion.new(leaf["id"], None)
                    child.set_max(number("10"))
                    child.set_weight(number(str(leaf["weight"])))
                    root.append(child)
                framework.seal()
                text = json.loads(load({"kind": kind} | parameters).to_bytes().get_data())["frameworks"][0]["aggregation"]
                self.assertEqual(text, {"kind": kind} | parameters if parameters else kind)
                units = [Parindex.Unit.new(each, each) for each in "uv"]
                store = Parindex.Document.new()
                for unit in units:
                    store.add_unit(unit)
                assessment = Parindex.Assessment.new(framework, store.get_units(), Parindex.Period.new_from_string("2022"))
                for unit, cells in VALUES.items():
                    for leaf, value in cells.items():
                        assessment.set_value(None, unit, leaf, number(str(value)))
                assessment.seal()
                self.assertEqual(exact(Parindex.Scorer.new(framework, None).score(assessment, None))[0], wanted)

    def test_weights_by(self):
        by = {"dimension": "region", "weights": {"of-u": {"a": 3, "c": 0}, "of-x": {"a": 0}}}
        document = load("weighted-mean", **{"weights-by": by})
        root = document.get_framework("f").get_root()
        self.assertEqual(exact(document.score(None, None, None, None)), ["5.25", "2.25"])
        self.assertEqual((root.props.weights_by, root.list_weight_groups()), ("region", ["of-u", "of-x"]))
        self.assertEqual(root.get_group_weight("of-u", "a").to_string(), "3")
        self.assertIsNone(root.get_group_weight("of-u", "b"))
        self.assertEqual(json.loads(document.to_bytes().get_data())["frameworks"][0]["weights-by"], by)

    def test_errors(self):
        root = Parindex.Framework.new("f", None).get_root()
        self.fails(Code.UNKNOWN_METHOD, root.set_aggregation, "mode", Parindex.Basis.SCORE)
        self.fails(Code.NUMBER, root.set_aggregation_weights, ["1", "much"])
        self.fails(Code.RANGE, load, {"kind": "power-mean", "power": 0})
        self.fails(Code.RANGE, score, "geometric-mean", LEAVES, {"u": {"a": 0, "b": 1, "c": 1}})

    # written in Python

    def problems(self, aggregation, **more):
        document = load(aggregation, LEAVES, **more)
        with contextlib.redirect_stderr(io.StringIO()):
            found = [(each.get_code(), each.get_unit(), each.get_criterion(), each.get_text(EN)) for each in document.validate()]
            self.fails(found[0][0], document.score, None, None, None, None)
        return found

    def test_own(self):
        document = load({"kind": "spread", "factor": "1/2"})
        root = document.get_framework("f").get_root()
        own = root.get_own_aggregation()
        self.assertIsInstance(own, Spread)
        self.assertEqual((own.factor.to_string(), own.get_kind(), own.props.kind, root.get_aggregation()), ("0.5", "spread", "spread", "spread"))
        board = document.score(CONTEXT, None, None, None)
        self.assertEqual(exact(board), ["2.5", "1"])
        self.assertTrue(math.isnan(board.get_result("u", None).get_max()))
        self.assertIn("spread", Parindex.Explanation.new(board, "u", None).list_steps(EN)[0])
        text = document.to_bytes().get_data()
        self.assertEqual(json.loads(text)["frameworks"][0]["aggregation"], {"kind": "spread", "factor": 0.5})
        again = Parindex.Loader.new(CONTEXT).load_bytes(GLib.Bytes.new(text), None)
        self.assertEqual(again.score(None, None, None, None).get_fingerprint(), board.get_fingerprint())
        self.fails(Code.UNKNOWN_METHOD, Parindex.Loader.new(None).load_bytes, GLib.Bytes.new(text), None)
        self.fails(Code.UNKNOWN_MEMBER, load, {"kind": "spread", "size": 1})

    def test_own_by_hand(self):
        root = Parindex.Framework.new("f", None).get_root()
        root.set_own_aggregation(Spread(factor=number("2")), Parindex.Basis.PERCENT)
        gc.collect()
        self.assertEqual((root.get_aggregation(), root.get_own_aggregation().factor.to_string()), ("own-spread", "2"))
        root.set_aggregation("sum", Parindex.Basis.UNSTATED)
        self.assertIsNone(root.get_own_aggregation())

    def test_bytes(self):
        self.assertEqual(exact(score({"kind": "spread", "mode": "bytes"}, values={"u": {"b": 2.25}, "v": {"a": 1}})), ["2.25", None])

    def test_failures(self):
        with contextlib.redirect_stderr(io.StringIO()):
            told = {mode: self.problems({"kind": "spread", "mode": mode}) for mode in ("error", "exception", "false")}
        for found in told.values():
            self.assertEqual([each[:3] for each in found], [(Code.FAILED, None, "f")])
        self.assertIn("out of paper", told["error"][0][3])
        self.assertIn("without saying why", told["false"][0][3])
        self.assertEqual([each[:3] for each in self.problems({"kind": "spread", "mode": "report"})], [(Code.RANGE, "v", "f")])

    def test_cells(self):
        seen = {}

        class Looking(Parindex.Aggregation):
            def do_aggregate(self, cells):
                seen["values"] = struct.unpack("=2d", cells.get_values_bytes(0).get_data())
                seen["weights"] = struct.unpack("=2d", cells.get_weights_bytes(2).get_data())
                seen["weight"] = cells.get_weight(0, 2).to_string()
                seen["ranked"] = [cells.is_ranked(unit) for unit in range(3)]
                cells.set_score(0, number("1"))
                cells.set_score(9, number("1"))
                return True

        context = Parindex.Context.new()
        context.add_aggregation("looking", Looking)
        text = json.dumps(source({"kind": "looking", "of": "percent"})).encode()
        document = Parindex.Loader.new(context).load_bytes(GLib.Bytes.new(text), None)
        self.assertEqual(exact(document.score(context, None, None, None)), ["1", None])
        self.assertEqual(seen, {"values": (40.0, 10.0), "weights": (2.0, 2.0), "weight": "2", "ranked": [True, True, False]})

    def test_empty_afterwards(self):
        del KEPT[:]
        score({"kind": "spread"})
        cells = KEPT[0]
        self.assertEqual((cells.get_n_units(), cells.get_n_children(), cells.get_value(0, 0)), (0, 0, None))
        self.assertEqual(cells.get_values_bytes(0).get_size(), 0)
        cells.set_score(0, number("1"))
        cells.report(0, "too late")
        self.fails(Code.SHAPE, cells.set_scores_bytes, GLib.Bytes.new(b"12345678"), -1)
        self.assertEqual(Parindex.AggregationCells().get_n_units(), 0)

    def test_threads(self):
        scorers = [Parindex.Scorer.new(load(each).get_framework("f"), CONTEXT) for each in ("geometric-mean", {"kind": "spread"})]
        self.assertEqual([scorer.is_thread_safe() for scorer in scorers], [True, False])


if __name__ == "__main__":
    unittest.main()
