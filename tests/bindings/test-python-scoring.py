#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Documents, scoring and results through introspection alone; runs with and without the override, as test-python.py."""

import copy
import csv
import gc
import json
import math
import os
import struct
import tempfile
import unittest

import gi
from sample import DOCUMENT, MISSING, NOT_APPLICABLE, OBSERVED, PREPARED, Case, Code, EN, Gio, GLib, Parindex, VI
from sample import assessment, document_bytes, doubles, framework, load, number, score

gi.require_version("Json", "1.0")
from gi.repository import Json  # noqa: E402

Column = Parindex.ResultColumn
Precision = Parindex.Precision


def broken_document():
    """Two problems: a misspelt member, and a value for a unit that nobody declared."""
    document = copy.deepcopy(DOCUMENT)
    document["units"][0]["nmae"] = "U"
    document["assessments"][0]["values"]["x"] = {"a": 1}
    return document


class Documents(Case):
    def test_built_by_hand(self):
        document = Parindex.Document.new()
        document.set_title("By hand")
        document.set_language("en")
        period = assessment()
        period.set_values("self", [1, 2, 3, 4], -1)
        document.add_framework(period.get_framework())
        for unit in period.get_units():
            document.add_unit(unit)
        document.add_assessment(period)
        self.assertEqual((document.get_title(), document.get_language()), ("By hand", "en"))
        self.assertEqual(len(document.validate()), 0)
        self.fails(Code.DUPLICATE, document.add_framework, framework())
        document.seal()
        self.assertTrue(document.is_sealed())
        self.fails(Code.SEALED, document.set_title, "other")
        self.assertEqual(document.score(None, "f", "2025", "self").get_column(Column.SCORE, None, None), [3, 7])

    def test_loaded(self):
        document = load()
        self.assertTrue(document.is_sealed())
        self.assertEqual([unit.get_id() for unit in document.get_units()], ["u", "v", "w"])
        self.assertEqual(document.get_unit("u").get_name(), "Ủ")
        self.assertEqual(document.get_framework("f").get_title(), "Framework")
        self.assertEqual(document.get_assessment("f", "2025").get_source("published"), "made up")
        self.assertEqual(len(document.list_scored_units(document.get_framework("f"))), 3)
        self.assertEqual((len(document.get_frameworks()), len(document.get_assessments())), (1, 1))
        self.assertEqual(len(document.validate_assessment(None, "f", "2025", None)), 0)
        self.assertIsNone(document.get_unit("x"))
        self.assertIsNone(document.get_framework("x"))
        self.fails(Code.NOT_FOUND, document.get_assessment, "f", "1999")
        self.fails(Code.SEALED, document.get_unit("u").set_name, "other")
        self.assertIs(document.get_units().get_item(0), document.get_unit("u"))

    def test_every_way_in_and_out(self):
        document = load()
        data = document.to_bytes()
        stream = Gio.MemoryInputStream.new_from_bytes(data)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "document.json")
            document.save(Gio.File.new_for_path(path), None)
            again = [
                Parindex.Document.new_from_path(path),
                Parindex.Document.new_from_file(Gio.File.new_for_path(path), None),
                Parindex.Document.new_from_bytes(data, None),
                Parindex.Document.new_from_stream(stream, None, None),
                Parindex.Document.new_from_node(document.to_node(), None),
                Parindex.Document.new_from_node(Json.from_string(data.get_data().decode()), None),
            ]
            self.fails(Code.IO, Parindex.Document.new_from_path, os.path.join(folder, "absent.json"))
        for each in again:
            self.assertEqual(each.to_bytes().get_data(), data.get_data())

    def test_loader(self):
        context = Parindex.Context.new()
        loader = Parindex.Loader.new(context)
        self.assertIs(loader.get_context(), context)
        self.fails(Code.UNKNOWN_MEMBER, loader.load_bytes, document_bytes(broken_document()), None)
        problems = list(loader.get_problems())
        self.assertEqual([problem.get_code() for problem in problems], [Code.UNKNOWN_MEMBER, Code.REFERENCE])
        for problem in problems:
            self.assertEqual(problem.get_severity(), Parindex.Severity.ERROR)
            self.assertGreater(problem.get_line(), 0)
            self.assertTrue(problem.get_path())
            for text in (problem.get_text, problem.get_expected, problem.to_string):
                self.assertNotEqual(text(EN), text(VI))
        member, row = problems
        self.assertEqual((member.get_path(), row.get_unit()), ("units[0].nmae", "x"))
        self.assertEqual((member.get_file(), member.get_unit(), member.get_criterion()), (None, None, None))
        self.assertEqual(loader.load_bytes(document_bytes(), None).get_title(), DOCUMENT["title"])
        self.assertEqual(len(loader.get_problems()), 0)

    def test_loader_limits(self):
        for name, value in (("max_size", 100), ("max_depth", 3), ("max_cells", 2)):
            loader = Parindex.Loader.new(None)
            getattr(loader, f"set_{name}")(value)
            self.assertEqual(getattr(loader, f"get_{name}")(), value)
            self.fails(Code.LIMIT, loader.load_bytes, document_bytes(), None)

    def test_loader_ways(self):
        loader = Parindex.Loader.new(None)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "document.json")
            with open(path, "wb") as out:
                out.write(document_bytes().get_data())
            self.assertTrue(loader.load_path(path))
            self.assertTrue(loader.load_file(Gio.File.new_for_path(path), None))
        self.assertTrue(loader.load_stream(Gio.MemoryInputStream.new_from_bytes(document_bytes()), None, None))
        self.fails(Code.SYNTAX, loader.load_bytes, GLib.Bytes.new(b"{"), None)
        self.fails(Code.ENCODING, loader.load_bytes, GLib.Bytes.new(b'{"title": "\xff"}'), None)
        self.fails(Code.LIMIT, loader.load_bytes, GLib.Bytes.new(b"[" * 100000), None)

    def test_loader_table(self):
        loader, period = Parindex.Loader.new(None), assessment()
        table = GLib.Bytes.new("unit;a;b\nu;2.000,5;n/a\nv;;3\n".encode())
        self.fails(Code.NUMBER, loader.load_table, period, "self", table, Parindex.NumberStyle.PLAIN)
        loader.load_table(period, "self", table, Parindex.NumberStyle.VI)
        self.assertEqual(period.get_value("self", "u", "a")[0].to_string(), "2000.5")
        self.assertEqual(period.get_value("self", "u", "b")[1], NOT_APPLICABLE)
        self.assertEqual(period.get_value("self", "v", "a")[1], MISSING)


class Labels(Case):
    """Names, words, strengths, the two ends of a ranking, and gaps."""

    def documented(self):
        leaves = [{"id": "a", "max": 10}, {"id": "b", "max": 10}]
        framework = {"id": "f", "index": "par-index", "aliases": ["PARINDEX"], "words": {"leaf": "chỉ tiêu"}, "aggregation": "sum"}
        framework |= {"missing": "skip", "strengths": {"strong": "1/3", "weak": "1/3"}, "criteria": leaves}
        entries = [
            {"framework": "f", "period": "2022", "stage": "self", "values": {"u": {"a": 3, "b": 1}, "v": {"a": 2, "b": 2}, "w": {"a": 1}}},
            {"framework": "f", "period": "2022", "stage": "appraised", "values": {"u": {"a": 3, "b": 0.75}, "w": {"b": 9}}},
        ]
        units = [{"id": each, "name": each} for each in "uvw"]
        what = {"format": "parindex-document", "version": 1, "frameworks": [framework], "units": units, "assessments": entries}
        return Parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(what).encode()), None)

    def test_names(self):
        document = self.documented()
        framework = document.get_framework("ParIndex")
        self.assertEqual(framework.get_id(), "f")
        self.assertEqual(document.find_framework(None), framework)
        self.assertEqual(list(framework.get_aliases()), ["PARINDEX"])
        self.assertEqual(framework.get_word("leaf", Parindex.Language.EN), "chỉ tiêu")
        self.assertTrue(framework.is_called("PAR-INDEX"))
        self.fails(Code.NOT_FOUND, document.find_framework, "pci")
        self.assertEqual((framework.get_strong().to_string(), framework.props.weak.to_string()), ("1/3", "1/3"))
        self.assertIsNone(framework.get_strengths_within())

    def test_strengths(self):
        third = Parindex.Number.new_from_ratio(1, 3)
        self.assertEqual(Parindex.Strength.of_rank(3, 11, third, None), Parindex.Strength.STRONG)
        self.assertEqual(Parindex.Strength.of_rank(4, 11, third, third), Parindex.Strength.NONE)
        self.assertEqual(Parindex.Strength.of_rank(9, 11, third, third), Parindex.Strength.WEAK)
        result = self.documented().score(None, None, None, "self").get_result("u", None)
        self.assertEqual([each.get_criterion_id() for each in result.list_strengths()], ["a"])
        self.assertEqual([each.props.strength_text for each in result.list_weaknesses()], [])

    def test_ends(self):
        board = self.documented().score(None, None, None, None)
        self.assertEqual([each.get_unit_id() for each in board.list_top(1, None, None, None)], ["w"])
        self.assertEqual([each.get_unit_id() for each in board.list_bottom(1, "a", None, None)], ["w"])
        self.assertEqual(len(board.units_to_csv(["w"], None, False, Parindex.Precision.EXACT).splitlines()), 2)

    def test_gap(self):
        document = self.documented()
        gap = Parindex.Gap.new(document.score(None, None, None, "self"), document.score(None, None, None, None))
        rows = [(row.props.unit_id, row.props.criterion_id, row.get_difference_text(), row.get_note()) for row in gap]
        self.assertEqual(rows, [("u", "b", "-0.25", None), ("w", "b", "–", "was missing, is observed")])
        self.assertEqual([row.get_exact_difference().to_string() for row in gap.get_units()], ["-0.25", "9"])
        self.assertEqual(gap.get_criteria()[0].get_n_cells(), 2)
        self.assertEqual(len(gap.to_csv("w", Parindex.Precision.EXACT).splitlines()), 2)
        self.assertEqual(json.loads(gap.to_json(None, Parindex.Precision.EXACT))["from"], "self")
        other = self.documented().score(None, None, None, None)
        self.fails(Code.INVALID_ARGUMENT, Parindex.Gap.new, gap.get_from(), other)


class OverTime(Case):
    """Published results, comparisons and reconciliations."""

    def document(self):
        document = Parindex.Document.new()
        for each in ("u", "v"):
            document.add_unit(Parindex.Unit.new(each, each.upper()))
        for period, rank in (("2020", "25"), ("2021", "20")):
            result = Parindex.PublishedResult.new("i", "u", Parindex.Period.new_from_string(period))
            result.set_figure(Parindex.ResultColumn.RANK, Parindex.Number.new_from_string(rank))
            result.set_of(63)
            if period == "2020":
                result.set_since(Parindex.Period.new_from_string("2015"))
                result.set_change(Parindex.ResultColumn.RANK, Parindex.Number.new_from_int(38))
            document.add_result(result)
        succession = Parindex.Succession.new("v", Parindex.Period.new_from_string("2025"))
        succession.set_from(["u"])
        document.add_succession(succession)
        document.seal()
        return document

    def test_comparison(self):
        document = self.document()
        self.assertEqual(document.list_periods("i", Parindex.FactSource.EITHER), ["2015", "2020", "2021"])
        comparison = document.compare(None, "i", None, Parindex.FactSource.PUBLISHED)
        (row,) = comparison
        explanation = comparison.explain(row.props.unit_id, None)
        self.assertEqual(explanation.get_state(), Parindex.ChangeState.UNTRACED)
        self.assertEqual(len(explanation), 0)
        self.assertEqual(explanation.props.change, row.props.score_change)
        self.assertEqual((row.props.unit_id, row.props.rank_change.to_string(), row.props.score_change), ("u", "43", None))
        facts = [point.props.rank for point in row.get_points()]
        self.assertEqual([fact.get_text(Parindex.Language.EN) for fact in facts], ["63", "25 of 63", "20 of 63"])
        self.assertEqual(facts[0].props.derivation, Parindex.Derivation.CHANGE)
        self.assertEqual(row.get_sd(Parindex.ResultColumn.RANK).to_string(), "23.51595203261")
        self.fails(Code.NOT_FOUND, document.compare, None, "j", None, Parindex.FactSource.EITHER)

    def test_reconciliation(self):
        reconciliation = self.document().reconcile(None, None, None)
        self.assertEqual([row.props.agreement for row in reconciliation], [Parindex.Agreement.NOT_COMPUTED] * 2)
        self.assertEqual(reconciliation.count(Parindex.Agreement.NOT_COMPUTED), 2)


class Explaining(Case):
    def test_explanation(self):
        explanation = Parindex.Explanation.new(score(), "u", None)
        a, g = explanation
        self.assertEqual((explanation.get_score(), explanation.get_exact_score().to_string()), (40.5, "40.5"))
        self.assertEqual((a.get_contribution(), a.get_lost_text(), a.get_stage(), a.get_cell_text()), (30, "30.00", "published", "30"))
        self.assertEqual((a.props.contribution, a.props.steps, a.get_evidence()), (30, a.list_steps(EN), []))
        self.assertEqual(explanation.list_steps(EN)[1], "Sum of the parts: 30 + 10.5 = 40.5 of 90.")
        self.assertEqual(g.list_steps(VI)[0], "Không áp dụng: “c”. Phần này được bỏ ra cùng điểm tối đa.")
        self.assertTrue(math.isnan(g[1].get_score()))
        self.assertIsNone(g[1].get_exact_score())
        self.assertEqual([part["criterion"] for part in json.loads(explanation.to_json(VI, 1))["explanation"]["parts"]], ["a", "g"])
        self.assertEqual(explanation.to_text(VI, 0).splitlines()[0], "Ủ, 2025")
        self.assertEqual((explanation.get_band().get_id(), explanation.crosses_edge()), ("rest", False))
        self.assertEqual((explanation.get_rank(), explanation.get_result().get_rank_within("region")), (2, 1))
        self.fails(Code.NOT_FOUND, Parindex.Explanation.new, score(), "x", None)
        self.fails(Code.NOT_FOUND, Parindex.Explanation.new, score(), "u", "x")


class Scoring(Case):
    def test_scorer(self):
        document, context = load(), Parindex.Context.new()
        scorer = Parindex.Scorer.new(document.get_framework("f"), context)
        period = document.get_assessment("f", "2025")
        self.assertTrue(scorer.is_thread_safe())
        self.assertIs(scorer.get_framework(), document.get_framework("f"))
        self.assertEqual(len(scorer.validate(period, None)), 0)
        board = scorer.score(period, "published")
        self.assertIs(board.get_scorer(), scorer)
        self.assertIs(board.get_assessment(), period)
        self.assertIs(board.get_framework(), document.get_framework("f"))
        self.assertEqual(board.get_stage(), "published")
        self.assertEqual(board.get_fingerprint(), scorer.score(period, "published").get_fingerprint())
        self.assertRegex(board.get_fingerprint(), "^[0-9a-f]{64}$")
        self.fails(Code.UNSEALED, Parindex.Scorer.new, framework(), None)
        self.fails(Code.NOT_FOUND, scorer.score, period, "survey")
        self.fails(Code.INVALID_ARGUMENT, scorer.score, assessment(), None)
        for arguments in (("x", "2025", None), ("f", "1999", None), ("f", "2025", "survey")):
            self.fails(Code.NOT_FOUND, document.score, None, *arguments)

    def test_no_policy_is_a_problem(self):
        document = copy.deepcopy(DOCUMENT)
        del document["frameworks"][0]["missing"]
        loaded = Parindex.Document.new_from_bytes(document_bytes(document), None)
        self.fails(Code.POLICY, loaded.score, None, "f", "2025", None)

    def test_leave_faulty(self):
        document, context = copy.deepcopy(DOCUMENT), Parindex.Context.new()
        document["assessments"][0]["values"]["u"]["a"] = "many"
        self.fails(Code.TYPE, Parindex.Document.new_from_bytes, document_bytes(document), None)
        context.set_leave_faulty(True)
        self.assertTrue(context.get_leave_faulty() and context.props.leave_faulty)
        loaded = Parindex.Loader.new(context).load_bytes(document_bytes(document), None)
        self.fails(Code.TYPE, loaded.score, None, "f", "2025", None)
        self.fails(Code.TYPE, loaded.to_bytes)
        board = loaded.score(context, "f", "2025", None)
        self.assertEqual([each.get_unit() for each in board.get_problems()], ["u"])
        self.assertEqual([each.is_faulty() for each in board], [True, False, False])
        self.assertTrue(board[0].props.faulty and board[0].get_state() == MISSING)

    def test_scoreboard(self):
        board = score()
        self.assertIsInstance(board, Gio.ListModel)
        self.assertEqual((len(board), board.get_n_items(), board.get_item(3)), (3, 3, None))
        self.assertEqual(board.get_item_type(), Parindex.Result.__gtype__)
        self.assertEqual([result.get_unit_id() for result in board], ["u", "v", "w"])
        self.assertEqual(board[-1].get_unit_id(), "w")
        self.assertEqual(len(board[:2]), 2)
        self.assertIs(board.get_item(0), board.get_item(0))
        self.assertEqual(board.list_units(), ["u", "v", "w"])
        self.assertIn("region", board.list_dimensions())
        self.assertEqual(board.list_groups("region"), ["north", "south"])
        self.fails(Code.NOT_FOUND, board.list_groups, "x")
        mean, n_units = board.get_group_mean(Parindex.Basis.SCORE, None, "region", "north")
        self.assertEqual((mean.to_string(), n_units), ("40.5", 1))
        self.assertEqual(board.get_group_mean(Parindex.Basis.UNSTATED, "c", None, None)[1], 2)
        self.fails(Code.NOT_FOUND, board.get_group_mean, Parindex.Basis.SCORE, None, "region", "west")
        self.assertEqual(board.get_band_edge("good").to_string(), "50")
        self.assertIsNone(board.get_band_edge("rest"))
        self.fails(Code.NOT_FOUND, board.get_band_edge, "x")
        self.fails(Code.NOT_FOUND, board.get_result, "x", None)
        self.fails(Code.NOT_FOUND, board.get_result, "u", "x")

    def test_columns(self):
        board = score()
        columns = {column: board.get_column(column, None, None) for column in (Column.SCORE, Column.MAX, Column.RANK)}
        self.assertEqual([columns[Column.SCORE][i] for i in (0, 2)], [40.5, 97.5])
        self.assertEqual([columns[Column.MAX][i] for i in (0, 2)], [90, 100])
        self.assertEqual([columns[Column.RANK][i] for i in (0, 2)], [2, 1])
        self.assertTrue(all(math.isnan(column[1]) for column in columns.values() if column is not columns[Column.MAX]))
        self.assertEqual(board.get_column(Column.PERCENT, "a", None), [50, 100, 100 * 59.5 / 60])
        self.assertEqual(board.get_column(Column.RANK, None, "region")[0], 1)
        self.assertEqual(board.get_column(Column.RANK_OF, None, None)[0], 2)
        raw = board.get_column_bytes(Column.SCORE, None, None).get_data()
        self.assertEqual(struct.unpack("=3d", raw)[2], 97.5)
        raw = board.get_columns_bytes([Column.SCORE], ["f", "a"], None).get_data()
        self.assertEqual(struct.unpack("=6d", raw)[2:4], (97.5, 30))
        raw = board.get_columns_bytes([Column.MAX, Column.SCORE], ["f", "a"], None).get_data()
        self.assertEqual(struct.unpack("=12d", raw)[2], 100)
        self.assertEqual(struct.unpack("=12d", raw)[8:10], (97.5, 30))
        self.assertEqual(len(board.get_columns_bytes([Column.RANK], None, "region").get_data()), 5 * 3 * 8)
        self.assertEqual(board.get_columns_bytes([], None, None).get_size(), 0)
        self.fails(Code.NOT_FOUND, board.get_columns_bytes, [Column.RANK], ["x"], None)
        self.fails(Code.NOT_FOUND, board.get_column, Column.SCORE, "x", None)
        self.fails(Code.NOT_FOUND, board.get_column_bytes, Column.RANK, None, "x")

    def test_changes(self):
        board = Parindex.Document.new_from_bytes(document_bytes(PREPARED), None).score(None, "f", "2025", None)
        first, second, _ = changes = board.get_changes()
        self.assertEqual([each.get_unit().get_id() for each in changes], ["a", "b", "c"])
        self.assertEqual((first.get_criterion().get_id(), first.props.criterion_id, first.props.unit_id, first.props.name), ("x", "x", "a", "A"))
        self.assertEqual((first.get_step(), second.get_step()), (Parindex.PreparationStep.DENOMINATOR, Parindex.PreparationStep.IMPUTATION))
        self.assertEqual((first.get_from().to_string(), first.get_to().to_string(), second.get_from()), ("1", "1/3", None))
        self.assertEqual((first.get_from_text(), second.get_to_text()), (first.props.from_text, first.props.to_text))
        self.assertNotEqual(first.get_reason(EN), first.get_reason(VI))
        self.assertEqual(len(board.changes_to_csv("a", Precision.FULL).splitlines()), 2)
        self.assertEqual(len(json.loads(board.changes_to_json(None, Precision.FULL))["changes"]), 3)
        self.fails(Code.NOT_FOUND, board.changes_to_csv, "x", Precision.FULL)

    def test_screening(self):
        board = Parindex.Document.new_from_bytes(document_bytes(PREPARED), None).score(None, "f", "2025", None)
        included, out = board.get_screening()
        self.assertEqual((included.get_unit().get_id(), included.get_ranked(), included.get_reason()), ("b", True, Parindex.ScreeningReason.INCLUDED))
        self.assertEqual((out.get_unit().get_id(), out.get_ranked(), out.get_share().to_string()), ("c", False, "0.5"))
        self.assertEqual((out.get_criterion().get_id(), out.props.reason), ("f", Parindex.ScreeningReason.AVAILABILITY))
        self.assertNotEqual(out.get_text(EN), out.get_text(VI))
        self.assertEqual(board.find_screened("c").get_share().to_string(), "0.5")
        self.assertIsNone(board.find_screened("a"))
        self.assertEqual(board.get_availability("c", "f").to_string(), "0.5")
        self.fails(Code.NOT_FOUND, board.get_availability, "c", "moon")
        self.assertEqual(list(board.get_column(Column.AVAILABILITY, "x", None)), [1, 0, 0])

        root = Parindex.Framework.new("f", None).get_root()
        root.set_screening(number("0.5"), None, ["a"], ["b"])
        self.assertEqual((root.get_screening_availability().to_string(), root.get_screening_nonzero()), ("0.5", None))
        self.assertEqual((root.get_screening_include(), root.props.screening_exclude), (["a"], ["b"]))

    def test_result(self):
        result = score()[0]
        exact = [result.get_exact_score(), result.get_exact_max(), result.get_exact_percent()]
        self.assertEqual([each.to_string() for each in exact], ["40.5", "90", "45"])
        self.assertEqual((result.get_score(), result.get_max(), result.get_percent()), (40.5, 90, 45))
        self.assertEqual((result.props.score, result.props.max, result.props.percent), (40.5, 90, 45))
        texts = (result.get_score_text(), result.get_max_text(), result.get_percent_text())
        self.assertEqual(texts, ("40.50", "90.00", "45.00"))
        self.assertEqual((result.props.score_text, result.props.rank_text), ("40.50", "2"))
        self.assertEqual((result.get_rank(), result.get_rank_of()), (2, 2))
        self.assertEqual((result.get_rank_text(), result.get_rank_of_text()), ("2", "2"))
        self.assertEqual((result.get_unit_id(), result.get_name(), result.get_unit().get_id()), ("u", "Ủ", "u"))
        self.assertEqual((result.get_criterion_id(), result.get_criterion().get_id()), ("f", "f"))
        self.assertEqual((result.get_state(), result.get_title()), (OBSERVED, "Framework"))
        self.assertEqual((result.get_group("region"), result.get_group("block")), ("north", None))
        self.assertEqual((result.get_rank_within("region"), result.get_rank_within_of("region")), (1, 1))
        self.assertEqual(result.get_rank_within_text("region"), "1")
        self.assertEqual((result.get_band().get_id(), result.get_band_text()), ("rest", "Còn lại"))
        self.assertEqual((result.get_n_answered(), result.get_n_criteria(), result.get_answered_text()), (3, 3, "3/3"))
        self.assertEqual(len(result.get_scoreboard()), 3)
        self.assertEqual(score(VI)[0].get_score_text(), "40,50")

    def test_missing_is_never_zero(self):
        """A double property refuses NaN unless it is declared for it, and then says 0 instead."""
        result = score()[1]
        for name in ("score", "percent", "rank"):
            self.assertTrue(math.isnan(getattr(result, f"get_{name}")()))
            self.assertTrue(math.isnan(result.get_property(name)))
        self.assertEqual((result.get_state(), result.get_exact_score()), (MISSING, None))
        self.assertTrue(result.get_state_text())
        self.assertNotIn("0.00", (result.get_score_text(), result.get_percent_text(), result.get_rank_text()))
        self.assertIsNone(result.get_band())

    def test_tree_of_results(self):
        """What a tree view walks: children of a result are results of the same unit, down to leaves without any."""
        top = score()[0]
        found = {}
        queue = [top]
        while queue:
            result = queue.pop()
            self.assertEqual(result.get_unit_id(), "u")
            found[result.get_criterion_id()] = (result.get_score(), result.get_state())
            queue += result.get_children() or []
        self.assertEqual(set(found), {"f", "a", "g", "b", "c"})
        self.assertEqual((found["g"], found["c"][1]), ((10.5, OBSERVED), NOT_APPLICABLE))
        self.assertEqual(top.get_scoreboard().get_result("u", "g").get_max(), 30)

    def test_texts(self):
        board = score()
        rows = list(csv.DictReader(board.to_csv("region", None, False, Precision.DISPLAY).splitlines()))
        self.assertEqual([row["group"] for row in rows], ["north", "north", "south"])
        self.assertEqual((rows[0]["score"], rows[1]["score"], rows[0]["rank"]), ("40.50", "", "1"))
        cells = list(csv.DictReader(board.to_csv(None, "w", True, Precision.EXACT).splitlines()))
        self.assertEqual([row["criterion"] for row in cells], ["f", "a", "g", "b", "c"])
        self.assertEqual(cells[1]["percent"], "595/6")
        data = json.loads(board.to_json(None, None, True, Precision.FULL))
        self.assertEqual(data["fingerprint"], board.get_fingerprint())
        self.assertEqual(data["results"][0]["percent"], 45)
        self.fails(Code.NOT_FOUND, board.to_csv, "x", None, False, Precision.FULL)
        self.fails(Code.NOT_FOUND, board.to_json, None, "x", False, Precision.FULL)


def resident_bytes():
    with open("/proc/self/statm", encoding="ascii") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


class Leaks(Case):
    CALLS = 20000
    # 26 bytes a call: the smallest forgotten allocation takes 32. Python's own arenas may move by some of it.
    BOUND = 512 * 1024

    def test_no_growth(self):
        document, period = load(), assessment()
        board, values = score(), doubles(1, 2, 3, 4)

        def failing():
            try:
                number("x")
            except GLib.Error:
                pass

        calls = {
            "array in": lambda: period.set_values("self", [1, 2, 3, 4], -1),
            "bytes in": lambda: period.set_values_bytes("self", values, -1),
            "array out": lambda: board.get_column(Column.SCORE, None, None),
            "bytes out": lambda: board.get_column_bytes(Column.RANK, None, "region"),
            "texts in, bytes out": lambda: board.get_columns_bytes([Column.RANK], ["a", "f"], None),
            "boxed": lambda: number("10/3").to_string(),
            "boxed out": lambda: board.get_item(0).get_exact_score(),
            "out parameter": lambda: period.get_value("self", "u", "a"),
            "objects": lambda: [result.get_score_text() for result in board],
            "children": lambda: list(board.get_item(0).get_children()),
            "strings": board.list_units,
            "boxed array": lambda: document.get_framework("f").list_bands(),
            "error": failing,
        }
        if "asan" in os.environ.get("LD_PRELOAD", ""):
            # Its quarantine keeps what is freed; it looks for leaks itself.
            calls = {}
        for name, call in calls.items():
            with self.subTest(name):
                for _ in range(self.CALLS // 10):
                    call()
                gc.collect()
                before = resident_bytes()
                for _ in range(self.CALLS):
                    call()
                gc.collect()
                self.assertLess(resident_bytes() - before, self.BOUND)


if __name__ == "__main__":
    unittest.main()
