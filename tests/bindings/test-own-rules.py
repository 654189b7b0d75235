#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Rules that are written in Python: read from a document, scored, written back, and failing without harm."""

import contextlib
import gc
import io
import json
import math
import os
import struct
import tempfile
import threading
import unittest
from fractions import Fraction

from gi.repository import GObject
from sample import Case, Code, EN, GLib, Parindex, VI, number

KEPT = []


class Share(Parindex.Rule):
    """done of due, times factor; `mode` chooses what goes wrong."""

    factor = GObject.Property(type=Parindex.Number)
    mode = GObject.Property(type=str)
    labels = GObject.Property(type=GObject.TYPE_STRV)
    strict = GObject.Property(type=bool, default=False)
    direction = GObject.Property(type=Parindex.Ties, default=Parindex.Ties.COMPETITION)
    size = GObject.Property(type=int)

    def do_get_kind(self):
        return "sha" + "re"

    def do_list_inputs(self):
        return ["done", "due"]

    def do_score_column(self, cells):
        KEPT.append((cells, threading.current_thread()))
        if self.mode == "error":
            raise GLib.Error("out of paper", "some-domain", 3)
        if self.mode == "exception":
            raise RuntimeError("not a GError")
        if self.mode == "false":
            return False
        if self.mode == "bytes":
            values = struct.unpack(f"={cells.get_n_units()}d", cells.get_values_bytes(0).get_data())
            return cells.set_points_bytes(GLib.Bytes.new(struct.pack(f"={len(values)}d", *values)), 2)
        for unit in range(cells.get_n_units()):
            done, due = cells.get_value(unit, 0), cells.get_value(unit, 1)
            if done is None:
                cells.set_points(unit, number("9"))
            elif self.mode == "report" and done.compare(due) > 0:
                cells.report(unit, f"{done.to_string()} of {due.to_string()}")
            elif due.get_sign() == 0:
                cells.set_not_applicable(unit)
            elif self.mode != "nothing":
                cells.set_points(unit, number(str(Fraction(done.to_string()) / Fraction(due.to_string()))))
        return True


class Bare(Parindex.Rule):
    """Nothing but what must be there."""

    def do_score_column(self, cells):
        for unit in range(cells.get_n_units()):
            value = cells.get_value(unit, 0)
            if value is not None:
                cells.set_points(unit, value)
        return True


class Odd(Parindex.Rule):
    """Has no inputs and no name."""

    def do_get_kind(self):
        return None

    def do_list_inputs(self):
        return []

    def do_score_column(self, cells):
        return True


RULE = {"kind": "share", "factor": "1/3", "labels": ["x", "ỷ"], "strict": True, "direction": "dense"}
VALUES = {"u": {"done": 1, "due": 3}, "v": {"done": 2, "due": 3}, "w": None}


def source(rule, values, maximum=3):
    framework = {"id": "f", "aggregation": "sum", "missing": "propagate", "criteria": [{"id": "a", "max": maximum, "rule": rule}]}
    return {
        "format": "parindex-document",
        "version": 1,
        "frameworks": [framework],
        "units": [{"id": each, "name": each} for each in "uvw"],
        "assessments": [{"framework": "f", "period": "2022", "values": {unit: {"a": value} for unit, value in values.items()}}],
    }


def context_with_rules():
    context = Parindex.Context.new()
    for kind, rule in (("share", Share), ("bare", Bare), ("odd", Odd)):
        context.add_rule(kind, rule)
    return context


CONTEXT = context_with_rules()


def load(rule=RULE, values=VALUES, context=CONTEXT, **more):
    data = GLib.Bytes.new(json.dumps(source(rule, values, **more)).encode())
    return Parindex.Loader.new(context).load_bytes(data, None)


def score(rule=RULE, values=VALUES, **more):
    return load(rule, values, **more).score(CONTEXT, None, None, None)


def exact(board):
    return [each.get_exact_score() and each.get_exact_score().to_string() for each in board]


class OwnRules(Case):
    def problems(self, rule, values=VALUES, **more):
        document = load(rule, values, **more)
        with contextlib.redirect_stderr(io.StringIO()):
            found = [(each.get_code(), each.get_unit(), each.get_criterion(), each.get_text(EN)) for each in document.validate()]
            self.fails(found[0][0], document.score, None, None, None, None)
        return found

    def test_from_a_document(self):
        document = load()
        rule = document.get_framework("f").get_criterion("a").get_rule()
        self.assertIsInstance(rule, Share)
        self.assertEqual((rule.factor.to_string(), rule.mode, list(rule.labels), rule.strict), ("1/3", "", ["x", "ỷ"], True))
        self.assertEqual(rule.direction, Parindex.Ties.DENSE)
        self.assertEqual((rule.get_kind(), rule.props.kind, rule.list_inputs()), ("share", "share", ["done", "due"]))
        self.assertFalse(rule.is_extra())
        self.assertEqual(rule.get_input_type("done"), Parindex.InputType.NUMBER)
        for language in (EN, VI):
            self.assertIn("share", rule.describe(None, language))
        self.assertEqual(list(document.get_framework("f").list_inputs()), ["a.done", "a.due"])

    def test_exact(self):
        board = score()
        self.assertEqual(exact(board), ["1/3", "2/3", None])
        self.assertEqual([each.get_rank_text() for each in board], ["2", "1", "–"])
        self.assertEqual(exact(score(values={"u": {"done": 0.1, "due": 0.3}, "v": "n/a", "w": {"done": 0, "due": 0}})), ["1/3", None, None])

    def test_bytes(self):
        board = score({"kind": "share", "mode": "bytes"}, {"u": {"done": 1.25, "due": 3}, "v": {"done": 0.1, "due": 1}, "w": None})
        self.assertEqual(exact(board), ["1.25", "0.1", None])
        found = self.problems({"kind": "share", "mode": "bytes"}, {"u": {"done": 1.255, "due": 3}})
        self.assertEqual(found[0][:3], (Code.FAILED, None, "a"))

    def test_written_back(self):
        document = load()
        text = document.to_bytes().get_data()
        self.assertEqual(json.loads(text)["frameworks"][0]["criteria"][0]["rule"], RULE)
        again = Parindex.Loader.new(CONTEXT).load_bytes(GLib.Bytes.new(text), None)
        self.assertEqual(again.to_bytes().get_data(), text)
        boards = [each.score(CONTEXT, None, None, None).get_fingerprint() for each in (document, again)]
        self.assertEqual(boards[0], boards[1])
        other = score({**RULE, "factor": "1/4"}).get_fingerprint()
        self.assertNotEqual(boards[0], other)
        self.fails(Code.UNKNOWN_METHOD, load, RULE, VALUES, None)

    def test_what_a_document_cannot_say(self):
        for member in ("size", "kind2"):
            self.fails(Code.UNKNOWN_MEMBER, load, {**RULE, member: 1})
        self.fails(Code.TYPE, load, {**RULE, "factor": True})
        self.fails(Code.UNKNOWN_METHOD, load, {**RULE, "direction": "sideways"})

    def test_table(self):
        document = load()
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "d.json")
            what = source(RULE, VALUES)
            what["assessments"][0] = {"framework": "f", "period": "2022", "table": "t.csv", "style": "plain"}
            with open(path, "w", encoding="utf-8") as out:
                json.dump(what, out)
            with open(os.path.join(folder, "t.csv"), "w", encoding="utf-8") as out:
                out.write("unit,a.due,a.done\nu,3,1\nv,3,2\n")
            loaded = Parindex.Loader.new(CONTEXT).load_path(path)
        self.assertEqual(loaded.to_bytes().get_data(), document.to_bytes().get_data())

    def test_problems(self):
        values = {"u": {"done": 4, "due": 3}, "v": {"done": 1, "due": 3}, "w": {"done": 5, "due": 2}}
        found = self.problems({**RULE, "mode": "report"}, values)
        self.assertEqual([each[:3] for each in found], [(Code.RANGE, "u", "a"), (Code.RANGE, "w", "a")])
        self.assertIn("4 of 3", found[0][3])
        found = self.problems(RULE, {"u": {"done": 10, "due": 3}, "v": {"done": -1, "due": 3}, "w": {"done": 9, "due": 3}})
        self.assertEqual([each[:3] for each in found], [(Code.RANGE, "u", "a"), (Code.RANGE, "v", "a")])
        self.assertIn("10/3", found[0][3])

    def test_left_out(self):
        context = context_with_rules()
        context.set_leave_faulty(True)
        values = {"u": {"done": 4, "due": 3}, "v": {"done": 1, "due": 3}, "w": {"done": "?", "due": 2}}
        document = load({**RULE, "mode": "report"}, values, context=context)
        del KEPT[:]
        board = document.score(context, None, None, None)
        self.assertEqual(exact(board), [None, "1/3", None])
        self.assertEqual([each.get_unit() for each in board.get_problems()], ["w", "u"])
        self.assertEqual(len(KEPT), 2)

    def test_failures(self):
        with contextlib.redirect_stderr(io.StringIO()):
            told = {mode: self.problems({**RULE, "mode": mode}) for mode in ("error", "exception", "false")}
        for found in told.values():
            self.assertEqual([each[:3] for each in found], [(Code.FAILED, None, "a")])
        self.assertIn("out of paper", told["error"][0][3])
        self.assertIn("without saying why", told["false"][0][3])

    def test_no_points(self):
        self.assertEqual(exact(score({**RULE, "mode": "nothing"})), [None, None, None])

    def test_bare(self):
        board = score({"kind": "bare"}, {"u": 1.5, "v": 2, "w": None})
        self.assertEqual(exact(board), ["1.5", "2", None])
        document = load({"kind": "odd"}, {"u": 1.5, "v": 2, "w": None})
        rule = document.get_framework("f").get_criterion("a").get_rule()
        self.assertEqual((rule.get_kind(), rule.list_inputs()), ("odd", ["value"]))
        self.assertRegex(Odd().get_kind(), "Odd")
        self.assertEqual(Share().get_kind(), "share")

    def test_empty_afterwards(self):
        del KEPT[:]
        score()
        cells = KEPT[0][0]
        self.assertEqual((cells.get_n_units(), cells.get_max(), cells.get_value(0, 0)), (0, None, None))
        self.assertEqual(cells.get_values_bytes(0).get_size(), 0)
        self.assertEqual(cells.get_states_bytes().get_size(), 0)
        cells.set_points(0, number("1"))
        cells.set_not_applicable(0)
        cells.report(0, "too late")
        self.fails(Code.SHAPE, cells.set_points_bytes, GLib.Bytes.new(b"12345678"), -1)
        self.assertEqual(Parindex.RuleCells().get_n_units(), 0)

    def test_inside(self):
        seen = {}

        class Looking(Parindex.Rule):
            def do_score_column(self, cells):
                seen["max"] = cells.get_max().to_string()
                seen["states"] = list(cells.get_states_bytes().get_data())
                values = struct.unpack(f"={cells.get_n_units()}d", cells.get_values_bytes(0).get_data())
                seen["values"] = [None if math.isnan(each) else each for each in values]
                seen["outside"] = (cells.get_value(9, 0), cells.get_value(0, 9), cells.get_values_bytes(9).get_size())
                cells.set_points(9, number("1"))
                cells.report(9, "nobody")
                return True

        context = Parindex.Context.new()
        context.add_rule("looking", Looking)
        load({"kind": "looking"}, {"u": 1.5, "v": "n/a", "w": None}, context=context, maximum="10/3").score(context, None, None, None)
        self.assertEqual(seen, {"max": "10/3", "states": [0, 2, 1], "values": [1.5, None, None], "outside": (None, None, 0)})

    def test_threads(self):
        document = load()
        framework, period = document.get_framework("f"), document.get_assessment("f", "2022")
        scorer = Parindex.Scorer.new(framework, CONTEXT)
        self.assertFalse(scorer.is_thread_safe() or scorer.props.thread_safe)
        self.assertTrue(Parindex.Scorer.new(load({"kind": "points"}, {}).get_framework("f"), None).is_thread_safe())
        board = scorer.score(period, None)
        found = {}

        def work():
            try:
                scorer.score(period, None)
            except GLib.Error as error:
                found["refused"] = error.matches(Parindex.error_quark(), Code.UNSUPPORTED)
            found["validated"] = [each.get_severity() for each in scorer.validate(period, None)]
            found["read"] = exact(board), board.get_fingerprint()
            own = Parindex.Scorer.new(framework, CONTEXT)
            del KEPT[:]
            found["own"] = exact(own.score(period, None)), KEPT[0][1] is threading.current_thread()

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        self.assertTrue(found["refused"])
        self.assertEqual(found["validated"], [Parindex.Severity.ERROR])
        self.assertEqual(found["read"], (["1/3", "2/3", None], board.get_fingerprint()))
        self.assertEqual(found["own"], (["1/3", "2/3", None], True))

    def test_by_hand(self):
        """Without a document, and kept alive by the framework alone."""
        framework = Parindex.Framework.new("f", None)
        root, leaf = framework.get_root(), Parindex.Criterion.new("a", None)
        root.set_aggregation("sum", Parindex.Basis.UNSTATED)
        leaf.set_max(number("3"))
        leaf.set_rule(Share(factor=number("1/2"), labels=["p"]))
        root.append(leaf)
        gc.collect()
        framework.seal()
        gc.collect()
        rule = framework.get_criterion("a").get_rule()
        self.assertEqual((rule.factor.to_string(), rule.labels, rule.get_kind()), ("0.5", ["p"], "share"))

    def test_no_growth(self):
        with open("/proc/self/maps", encoding="ascii", errors="replace") as file:
            if "libasan" in file.read():
                self.skipTest("the sanitizer keeps freed memory for a while")

        def often(n):
            for _ in range(n):
                score()
                del KEPT[:]
            gc.collect()
            with open("/proc/self/statm", encoding="ascii") as file:
                return int(file.read().split()[1])

        often(200)
        before = often(200)
        self.assertLess(often(2000) - before, 200)


if __name__ == "__main__":
    unittest.main()
