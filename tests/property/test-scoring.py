#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The library against fractions: random documents, each figure of each unit on each node, no tolerance anywhere.

test-scoring.py [--count N] [--seed K]: N documents, the first of them with seed K. A document that fails is printed with its seed.
"""

import argparse
import copy
import csv
import io
import math
import pathlib
import sys
import tempfile
import traceback
import unittest
from fractions import Fraction

import documents
import gi

gi.require_version("Parindex", "1")
import explanations  # noqa: E402
import oracle  # noqa: E402
from gi.repository import Gio, GLib, Parindex  # noqa: E402

LANGUAGES = {"en": Parindex.Language.EN, "vi": Parindex.Language.VI}
FIGURES = (("score", Parindex.ResultColumn.SCORE), ("max", Parindex.ResultColumn.MAX), ("percent", Parindex.ResultColumn.PERCENT))


class Refused(Exception):
    """What the library refused: {(code, unit, criterion)}."""


def codes_of(problems):
    return {
        (problem.get_code().value_nick, problem.get_unit(), problem.get_criterion())
        for problem in problems
        if problem.get_severity() == Parindex.Severity.ERROR
    }


def load(text, folder):
    loader = Parindex.Loader.new(None)
    base = Gio.File.new_for_path(folder) if folder else None
    try:
        return loader.load_bytes(GLib.Bytes.new(text.encode()), base)
    except GLib.Error as error:
        raise Refused(codes_of(loader.get_problems())) from error


def score(document, stage, language="en"):
    context = Parindex.Context.new()
    context.set_language(LANGUAGES[language])
    try:
        return document.score(context, "f", "2024", stage)
    except GLib.Error as error:
        scorer = Parindex.Scorer.new(document.get_framework("f"), context)
        raise Refused(codes_of(scorer.validate(document.get_assessment("f", "2024"), stage))) from error


def fraction(number):
    return None if number is None else Fraction(int(number.get_numerator()), int(number.get_denominator()))


def double(value):
    return math.nan if value is None else float(value)


def same(doubles, others):
    return [None if math.isnan(each) else each for each in doubles] == [None if math.isnan(each) else each for each in others]


class Comparison:
    """One scoreboard beside what it must be."""

    def __init__(self, sheet, board, language):
        self.sheet, self.board, self.language = sheet, board, language
        self.scores, _ = sheet.results()

    def expect(self, where, got, wanted):
        if got != wanted:
            raise AssertionError(f"{where}: the library says {got}, the fractions {wanted}")

    def groupings(self):
        """{dimension: the group of a unit}; None is all units as one."""
        found = {None: lambda unit: ""}
        for dimension in self.sheet.dimensions():
            found[dimension] = lambda unit, name=dimension: unit.get("groups", {}).get(name)
        if any("parent" in unit for unit in self.sheet.units):
            found["parent"] = lambda unit: unit.get("parent")
        return found

    def text(self, value):
        return "–" if value is None else self.sheet.text(value, self.language)

    def run(self):
        self.expect("units", self.board.list_units(), [unit["id"] for unit in self.sheet.units])
        self.edges = self.sheet.edges(self.scores)
        self.band_edges()
        for node in self.sheet.nodes:
            self.columns(node)
            self.ranks(node)
            self.means(node)
            self.strengths(node)
            for unit in self.sheet.units:
                self.result(unit["id"], node)
        self.exact_csv()

    def columns(self, node):
        for name, column in FIGURES:
            wanted = [double(getattr(self.scores[unit["id"]][node.id], name)) for unit in self.sheet.units]
            got = self.board.get_column(column, node.id, None)
            if not same(got, wanted):
                raise AssertionError(f"{name} of {node.id}: the library says {got}, the fractions {wanted}")

    def strengths(self, node):
        within = self.sheet.framework.get("strengths", {}).get("within")
        group_of = self.groupings().get(within) if within else lambda unit: ""
        ranks = self.sheet.ranks(self.scores, node, group_of) if group_of and node is not self.sheet.root else {}
        for unit in self.sheet.units:
            wanted = self.sheet.strength(*ranks[unit["id"]]) if unit["id"] in ranks else "none"
            self.expect(f"strength of {unit['id']}, {node.id}", self.board.get_result(unit["id"], node.id).get_strength().value_nick, wanted)

    def ranks(self, node):
        groups = self.groupings()
        self.expect("dimensions", sorted(self.board.list_dimensions()), sorted(name for name in groups if name is not None))
        for dimension, group_of in groups.items():
            ranks = self.sheet.ranks(self.scores, node, group_of)
            for place, column in enumerate((Parindex.ResultColumn.RANK, Parindex.ResultColumn.RANK_OF)):
                wanted = [float(ranks[unit["id"]][place]) if unit["id"] in ranks else math.nan for unit in self.sheet.units]
                got = self.board.get_column(column, node.id, dimension)
                if not same(got, wanted):
                    raise AssertionError(f"{column.value_nick} of {node.id} within {dimension}: {got}, the fractions {wanted}")
            self.rank_texts(node, dimension, ranks)

    def rank_texts(self, node, dimension, ranks):
        for unit in self.sheet.units:
            result = self.board.get_result(unit["id"], node.id)
            got = result.get_rank_text() if dimension is None else result.get_rank_within_text(dimension)
            wanted = oracle.exact_text(Fraction(ranks[unit["id"]][0])) if unit["id"] in ranks else "–"
            self.expect(f"rank of {unit['id']}, {node.id} as shown", got, wanted.replace(".", "," if self.language == "vi" else "."))

    def means(self, node):
        for dimension, group_of in self.groupings().items():
            means = self.sheet.means(self.scores, node, group_of)
            groups = dict.fromkeys(group_of(unit) for unit in self.sheet.units if group_of(unit) is not None)
            if dimension is not None:
                self.expect(f"groups of {dimension}", self.board.list_groups(dimension), list(groups))
            for group in groups if dimension is not None else [None]:
                for of in (Parindex.Basis.SCORE, Parindex.Basis.PERCENT):
                    got, _ = self.board.get_group_mean(of, node.id, dimension, group)
                    wanted = means.get(group or "", {}).get(of.value_nick)
                    self.expect(f"mean {of.value_nick} of {node.id} within {dimension}, {group}", fraction(got), wanted)

    def band_edges(self):
        for band in self.sheet.bands:
            wanted = self.edges and self.edges[band["id"]]
            self.expect(f"edge of {band['id']}", fraction(self.board.get_band_edge(band["id"])), wanted)

    def result(self, unit, node):
        result, score = self.board.get_result(unit, node.id), self.scores[unit][node.id]
        where = f"{unit}, {node.id}"
        self.expect(f"state of {where}", int(result.get_state()), score.state)
        for name, _ in FIGURES:
            value = getattr(score, name)
            number = getattr(result, f"get_exact_{name}")()
            self.expect(f"exact {name} of {where}", fraction(number), value)
            if number is not None:
                self.expect(f"text of the exact {name} of {where}", number.to_string(), oracle.exact_text(value))
            self.expect(f"{name} of {where} as shown", getattr(result, f"get_{name}_text")(), self.text(value))
        if node is self.sheet.root:
            band = result.get_band()
            self.expect(f"band of {where}", band and band.get_id(), self.sheet.band(score, self.edges))

    def exact_csv(self):
        """The table that the command writes says the same."""
        rows = csv.DictReader(io.StringIO(self.board.to_csv(None, None, True, Parindex.Precision.EXACT)))
        got = {(row["unit"], row["criterion"]): [row[name] for name in ("score", "max", "percent", "rank")] for row in rows}
        for node in self.sheet.nodes:
            ranks = self.sheet.ranks(self.scores, node)
            for unit, scores in self.scores.items():
                values = [getattr(scores[node.id], name) for name, _ in FIGURES] + [ranks.get(unit, [None])[0]]
                wanted = ["" if value is None else oracle.exact_text(Fraction(value)) for value in values]
                self.expect(f"{unit}, {node.id} in CSV", got[unit, node.id], wanted)


def difference(before, after):
    return None if before is None or after is None else after - before


class GapComparison(Comparison):
    """Two scoreboards, cell by cell."""

    def __init__(self, before, after, gap, language):
        super().__init__(after, gap.get_to(), language)
        self.before, self.gap = before, gap
        self.before_scores, _ = before.results()

    def row(self, row, unit, leaf, before, after):
        where = f"gap of {unit}, {leaf}"
        self.expect(f"unit of {where}", row.get_unit() and row.get_unit().get_id(), unit)
        self.expect(f"criterion of {where}", row.get_criterion().get_id(), leaf)
        self.expect(f"score before of {where}", fraction(row.get_from_score()), before)
        self.expect(f"score after of {where}", fraction(row.get_to_score()), after)
        self.expect(where, fraction(row.get_exact_difference()), difference(before, after))
        self.expect(f"{where} as shown", row.get_difference_text(), self.text(difference(before, after)))

    def run(self):
        leaves = [node for node in self.sheet.nodes if node.leaf]
        cells = [
            (unit["id"], leaf.id)
            for unit in self.sheet.units
            for leaf in leaves
            if self.before.cells.get((unit["id"], leaf.id), oracle.NO_CELL) != self.sheet.cells.get((unit["id"], leaf.id), oracle.NO_CELL)
        ]
        self.expect("cells that differ", self.gap.get_n_items(), len(cells))
        for i, (unit, leaf) in enumerate(cells):
            self.row(self.gap.get_item(i), unit, leaf, self.before_scores[unit][leaf].score, self.scores[unit][leaf].score)
        units = [unit["id"] for unit in self.sheet.units if any(cell[0] == unit["id"] for cell in cells)]
        self.expect("units that differ", self.gap.get_units().get_n_items(), len(units))
        for i, unit in enumerate(units):
            root = self.sheet.root.id
            self.row(self.gap.get_units().get_item(i), unit, root, self.before_scores[unit][root].score, self.scores[unit][root].score)
        differing = [leaf.id for leaf in leaves if any(cell[1] == leaf.id for cell in cells)]
        self.expect("criteria that differ", self.gap.get_criteria().get_n_items(), len(differing))
        for i, leaf in enumerate(differing):
            pairs = [(self.before_scores[unit["id"]][leaf].score, self.scores[unit["id"]][leaf].score) for unit in self.sheet.units]
            pairs = [pair for pair in pairs if None not in pair]
            sums = [sum(each) for each in zip(*pairs)] if pairs else [None, None]
            self.row(self.gap.get_criteria().get_item(i), None, leaf, *sums)


def check_gap(text, tables, document, stage, language):
    """A stage against the latest authority, where both can be scored."""
    try:
        boards = [score(document, each, language) for each in (stage, None)]
    except Refused:
        return
    sheets = [oracle.read(text, tables, each) for each in (stage, None)]
    GapComparison(*sheets, Parindex.Gap.new(*boards), language).run()


def shuffled(random, document):
    """The same document in another order: criteria, units and rows."""

    def shuffle(node):
        for child in node.get("criteria", []):
            shuffle(child)
        random.shuffle(node.get("criteria", []))

    other = copy.deepcopy(document)
    shuffle(other["frameworks"][0])
    random.shuffle(other["units"])
    for entry in other["assessments"]:
        if "values" in entry:
            rows = list(entry["values"].items())
            random.shuffle(rows)
            entry["values"] = dict(rows)
    return other


def check_refusals(sheet, text, folder, stage):
    """The loaded document, or None if it is refused, as it must be."""
    wanted = sheet.framework_refusals() or sheet.survey_refusals()
    try:
        document = load(text, folder)
    except Refused as refused:
        if not wanted or not wanted <= refused.args[0]:
            raise AssertionError(f"refused at loading for {refused.args[0]}, the fractions for {wanted}") from refused
        return None
    if wanted:
        raise AssertionError(f"loaded, where the fractions refuse it for {wanted}")

    scores, faults = sheet.results()
    wanted = sheet.cell_refusals() | faults or sheet.tie_refusals(scores)
    try:
        score(document, stage)
    except Refused as refused:
        got = refused.args[0]
        # Problems of single cells are told all at once; without any, each unit tells its first.
        told = {each for each in wanted if each[0] in ("range", "policy")}
        if not got or not got <= wanted or not told <= got:
            raise AssertionError(f"refused at scoring for {sorted(got)}, the fractions for {sorted(wanted)}") from refused
        return None
    if wanted:
        raise AssertionError(f"scored, where the fractions refuse it for {sorted(wanted)}")
    return document


def check_again(document, board, stage):
    """The canonical text reads back to itself and scores the same."""
    canonical = document.to_bytes().get_data()
    again = load(canonical.decode(), None)
    if again.to_bytes().get_data() != canonical:
        raise AssertionError("the canonical text changes when it is read and written again")
    if score(again, stage).get_fingerprint() != board.get_fingerprint():
        raise AssertionError("the canonical text scores another fingerprint")


def check(seed):
    """Returns whether the document was scored; raises where library and fractions differ."""
    random = documents.Random(seed)
    document, tables = random.document()
    text = documents.write(document)
    language = random.choice(list(LANGUAGES))
    try:
        with tempfile.TemporaryDirectory() as folder:
            for name, table in tables.items():
                (pathlib.Path(folder) / name).write_text(table, encoding="utf-8")
            loaded = check_refusals(oracle.read(text, tables, random.stage), text, folder, random.stage)
            if loaded is None:
                return False
            board = score(loaded, random.stage, language)
            comparison = Comparison(oracle.read(text, tables, random.stage), board, language)
            comparison.run()
            for unit in board.list_units()[:3]:
                explanations.check(comparison, unit)
            check_again(loaded, board, random.stage)
            check_gap(text, tables, loaded, random.choice(document["assessments"])["stage"], language)
            other = documents.write(shuffled(random, document))
            board = score(load(other, folder), random.stage, language)
            Comparison(oracle.read(other, tables, random.stage), board, language).run()
    except Exception:
        print(f"seed {seed}, stage {random.stage}:\n{text}")
        for name, table in tables.items():
            print(f"{name}:\n{table}")
        raise
    return True


class Known(unittest.TestCase):
    """Cases with names."""

    def board(self, rows, **framework):
        """Scores a framework of plain leaves, unless it says otherwise."""
        leaves = sorted({leaf for row in rows.values() for leaf in row})
        what = {"id": "f", "aggregation": "sum", "ranking": {"of": "score"}, "criteria": [{"id": leaf} for leaf in leaves]}
        document = {
            "format": "parindex-document",
            "version": documents.Raw(1),
            "frameworks": [what | framework],
            "units": [{"id": unit, "name": unit} for unit in rows],
            "assessments": [{"framework": "f", "period": "2024", "values": rows}],
        }
        return score(load(documents.write(document), None), None)

    def raw(self, **rows):
        return {unit: dict(zip("abc", map(documents.number, values))) for unit, values in rows.items()}

    def test_a_tenth_and_two_tenths(self):
        board = self.board(self.raw(u=["0.1", "0.2"], v=["0.3", "0"], w=["0.30000000000000004", "0"]))
        self.assertEqual(board.get_column(Parindex.ResultColumn.RANK, None, None), [2, 2, 1])

    def test_percent_57(self):
        result = self.board(self.raw(u=["57"]), criteria=[{"id": "a", "max": documents.Raw(100)}]).get_result("u", None)
        self.assertEqual((result.get_percent(), result.get_exact_percent().to_string()), (57.0, "57"))

    def test_halves_as_shown(self):
        for value, *texts in (
            ("2.675", "2.68", "2.68", "2.67"),
            ("1.005", "1.01", "1.00", "1.00"),
            ("-2.345", "-2.35", "-2.34", "-2.34"),
            ("87.285", "87.29", "87.28", "87.28"),
            ("-0.004", "0.00", "0.00", "0.00"),
            ("0.005", "0.01", "0.00", "0.00"),
            ("89.996", "90.00", "90.00", "89.99"),
        ):
            for mode, text in zip(("half-up", "half-even", "truncate"), texts):
                with self.subTest(value=value, mode=mode):
                    board = self.board(self.raw(u=[value]), rounding={"mode": mode})
                    self.assertEqual(board.get_result("u", None).get_score_text(), text)

    def test_every_level_needs_a_policy(self):
        """A policy below says when the group is missing, not what its parent makes of that."""
        group = {"id": "g", "missing": "propagate", "criteria": [{"id": "a"}, {"id": "b"}]}
        with self.assertRaises(Refused) as caught:
            self.board({"u": {"a": documents.Raw(1), "c": documents.Raw(1)}}, criteria=[group, {"id": "c"}])
        self.assertEqual(caught.exception.args[0], {("policy", "u", "g")})

    def test_no_max_above_a_leaf_without_max(self):
        leaves = [{"id": "a", "max": documents.Raw(5)}, {"id": "b"}]
        board = self.board({"u": {"a": documents.Raw(1), "b": "n/a"}, "v": self.raw(v=["1", "1"])["v"]}, criteria=leaves)
        for unit in ("u", "v"):
            self.assertIsNone(board.get_result(unit, None).get_exact_max())
            self.assertIsNone(board.get_result(unit, None).get_exact_percent())

    def test_a_missing_mean_has_no_maxima_to_differ(self):
        halves = [{"id": "a", "max": documents.Raw(5)}, {"id": "b", "max": documents.Raw(5)}]
        criteria = [{"id": "g", "weight": documents.Raw(1), "aggregation": "sum", "criteria": halves}]
        criteria += [{"id": each, "weight": documents.Raw(1), "max": documents.Raw(10)} for each in ("c", "d")]
        rows = {"u": {"a": documents.Raw(1), "b": "n/a", "c": documents.Raw(1)}}
        board = self.board(rows, aggregation="weighted-mean", missing="propagate", criteria=criteria)
        self.assertEqual(board.get_result("u", None).get_state(), Parindex.CellState.MISSING)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep-going", action="store_true", help="tell every failing seed, shortly")
    options = parser.parse_args()

    scored, failed = 0, 0
    for seed in range(options.seed, options.seed + options.count):
        try:
            scored += check(seed)
        except Exception as error:
            failed += 1
            traceback.print_exc(limit=-1)
            if not options.keep_going:
                return 1
    print(f"{options.count} documents from seed {options.seed}: {scored} scored, {options.count - scored - failed} refused, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    known = unittest.main(argv=sys.argv[:1], exit=False).result.wasSuccessful()
    sys.exit(main() or not known)
