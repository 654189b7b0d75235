# SPDX-License-Identifier: LGPL-2.1-or-later
"""Scoreboards and gaps of the library beside what the fractions say."""

import csv
import io
from fractions import Fraction

import gi
import oracle

gi.require_version("Parindex", "1")
from gi.repository import Parindex  # noqa: E402

FIGURES = (("score", Parindex.ResultColumn.SCORE), ("max", Parindex.ResultColumn.MAX), ("percent", Parindex.ResultColumn.PERCENT))


def fraction(number):
    return None if number is None else Fraction(int(number.get_numerator()), int(number.get_denominator()))


def says(text, value):
    """Whether the text is the value: a decimal without zeros to spare, or a fraction."""
    if value is None:
        return text == ""
    top, slash, bottom = text.partition("/")
    if slash:
        return int(top) == value.numerator and int(bottom) == value.denominator
    whole, point, decimals = text.partition(".")
    if point and (decimals == "" or decimals[-1] == "0"):
        return False
    return int(whole + decimals) * value.denominator == value.numerator * 10 ** len(decimals)


class Shown(dict):
    """Values to texts as they are shown in tables."""

    def __init__(self, decimals, mode):
        self.decimals, self.mode = decimals, mode
        super().__init__({None: ""})

    def __missing__(self, value):
        self[value] = oracle.shown(value, self.decimals, self.mode, "en")
        return self[value]


class Comparison:
    """One scoreboard beside what it must be. Every figure is read from the tables that it writes, some from its objects and columns."""

    def __init__(self, sheet, board, language, random):
        self.sheet, self.board, self.language, self.random = sheet, board, language, random
        self.scores, _ = sheet.results()
        self.overall = {}  # ranks by node

    def expect(self, where, got, wanted):
        if got != wanted:
            raise AssertionError(f"{where}: the library says {got}, the fractions {wanted}")

    def expect_all(self, where, got, wanted):
        """One value for each unit."""
        if got != wanted:
            for unit, one, other in zip(self.sheet.units, got, wanted):
                self.expect(f"{where} for {unit['id']}", one, other)

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

    def sample(self, values, n):
        return values if len(values) <= n else self.random.sample(values, n)

    def run(self):
        units = [unit["id"] for unit in self.sheet.units]
        self.expect("units", self.board.list_units(), units)
        self.edges = self.sheet.edges(self.scores)
        self.band_edges()
        self.expect("dimensions", sorted(self.board.list_dimensions()), sorted(name for name in self.groupings() if name is not None))
        places = {node.id: self.sheet.places(self.scores, node) for node in self.sheet.nodes}
        self.overall = {node: self.sheet.ranks_of(each, lambda unit: "") for node, each in places.items()}
        self.figures()
        self.bands()
        for node in self.sheet.nodes:
            self.ranks(node, places[node.id])
        for node in [self.sheet.root, *self.sample(self.sheet.nodes[1:], 4)]:
            self.columns(node)
            for unit in self.sample(units, 6):
                self.result(unit, node)
        for node in [self.sheet.root, *self.sample(self.sheet.nodes[1:], 1)]:
            self.means(node)
        self.changes()
        if "strengths" in self.sheet.framework:
            for node in self.sample(self.sheet.nodes, 12):
                self.strengths(node)

    def changes(self):
        """What was imputed, and nothing else, is told to have been."""
        told = [change for change in self.board.get_changes() if change.get_step() == Parindex.PreparationStep.IMPUTATION]
        self.expect("imputed cells", {(each.props.unit_id, each.props.criterion_id) for each in told}, self.sheet.imputed)
        for each in self.sample(told, 3):
            self.expect("what was missing", each.get_from(), None)

    def figures(self):
        """The tables of all units and criteria, exact and as shown."""
        rounding = self.sheet.framework.get("rounding", {})
        shown = Shown(rounding.get("decimals", 2), self.sheet.mode)
        exact, display = (self.board.to_csv(None, None, True, each).splitlines()[1:] for each in (Parindex.Precision.EXACT, Parindex.Precision.DISPLAY))
        # The library writes unit by unit, its criteria in the order of the tree.
        places = [(unit["id"], node.id) for unit in self.sheet.units for node in self.sheet.nodes]
        self.expect("rows", (len(exact), len(display)), (len(places), len(places)))
        ranks = []
        for (unit, node), line, other in zip(places, exact, display):
            score = self.scores[unit][node]
            figures = score.score, score.max, score.percent
            texts, rank = line.split(","), self.overall[node].get(unit)
            if other.split(",") != [unit, node, *[shown[value] for value in figures], texts[5]] or texts[:2] != [unit, node]:
                raise AssertionError(f"as shown: {other}, the fractions {[shown[value] for value in figures]}")
            if not all(map(says, texts[2:5], figures)):
                raise AssertionError(f"exactly: {line}, the fractions {[str(value) for value in figures]}")
            if texts[5] != ("" if rank is None else str(rank[0]) if isinstance(rank[0], int) else oracle.exact_text(rank[0])):
                ranks.append(f"rank of {unit}, {node} in CSV: the library says {texts[5]}, the fractions {rank}")
        if ranks:
            # A figure that differs changes the ranks of others: it is told first.
            raise AssertionError(ranks[0])

    def columns(self, node):
        for name, column in FIGURES:
            values = [getattr(self.scores[unit["id"]][node.id], name) for unit in self.sheet.units]
            got = [None if each != each else each for each in self.board.get_column(column, node.id, None)]
            self.expect_all(f"{name} of {node.id}", got, [None if value is None else float(Fraction(value)) for value in values])

    def strengths(self, node):
        within = self.sheet.framework.get("strengths", {}).get("within")
        group_of = self.groupings().get(within) if within else lambda unit: ""
        ranks = self.sheet.ranks(self.scores, node, group_of) if group_of and node is not self.sheet.root else {}
        for unit in self.sample(self.sheet.units, 20):
            wanted = self.sheet.strength(*ranks[unit["id"]]) if unit["id"] in ranks else "none"
            self.expect(f"strength of {unit['id']}, {node.id}", self.board.get_result(unit["id"], node.id).get_strength().value_nick, wanted)

    def ranks(self, node, places):
        for dimension, group_of in self.groupings().items():
            ranks = self.sheet.ranks_of(places, group_of) if dimension is not None else self.overall[node.id]
            for place, column in enumerate((Parindex.ResultColumn.RANK, Parindex.ResultColumn.RANK_OF)):
                wanted = [float(ranks[unit["id"]][place]) if unit["id"] in ranks else None for unit in self.sheet.units]
                got = [None if each != each else each for each in self.board.get_column(column, node.id, dimension)]
                self.expect_all(f"{column.value_nick} of {node.id} within {dimension}", got, wanted)
            self.rank_texts(node, dimension, ranks)

    def rank_texts(self, node, dimension, ranks):
        for unit in self.sample(self.sheet.units, 2):
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

    def bands(self):
        rows = csv.DictReader(io.StringIO(self.board.to_csv(None, None, False, Parindex.Precision.EXACT)))
        got = {row["unit"]: row["band"] for row in rows}
        root = self.sheet.root
        self.expect("bands", got, {unit: self.sheet.band(scores[root.id], self.edges) or "" for unit, scores in self.scores.items()})

    def result(self, unit, node):
        result, score = self.board.get_result(unit, node.id), self.scores[unit][node.id]
        where = f"{unit}, {node.id}"
        self.expect(f"state of {where}", int(result.get_state()), score.state)
        for name, _ in FIGURES:
            value = getattr(score, name)
            number = getattr(result, f"get_exact_{name}")()
            self.expect(f"exact {name} of {where}", fraction(number), value)
            if number is not None:
                self.expect(f"text of the exact {name} of {where}", number.to_string(), oracle.exact_text(Fraction(value)))
            self.expect(f"{name} of {where} as shown", getattr(result, f"get_{name}_text")(), self.text(value))
        if node is self.sheet.root:
            band = result.get_band()
            self.expect(f"band of {where}", band and band.get_id(), self.sheet.band(score, self.edges))


def difference(before, after):
    return None if before is None or after is None else after - before


class GapComparison(Comparison):
    """Two scoreboards, cell by cell."""

    def __init__(self, before, after, gap, language, random):
        super().__init__(after, gap.get_to(), language, random)
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

    def cell(self, sheet, unit, leaf):
        """What stands there; where nothing does, whichever way that is said."""
        return sheet.inputs[leaf].get(unit)

    def run(self):
        leaves = [node for node in self.sheet.nodes if node.leaf]
        cells = [
            (unit["id"], leaf.id)
            for unit in self.sheet.units
            for leaf in leaves
            if self.cell(self.before, unit["id"], leaf.id) != self.cell(self.sheet, unit["id"], leaf.id)
        ]
        self.expect("cells that differ", self.gap.get_n_items(), len(cells))
        for i in self.sample(range(len(cells)), 30):
            unit, leaf = cells[i]
            self.row(self.gap.get_item(i), unit, leaf, self.before_scores[unit][leaf].score, self.scores[unit][leaf].score)
        differing = {unit for unit, _ in cells}
        units = [unit["id"] for unit in self.sheet.units if unit["id"] in differing]
        self.expect("units that differ", self.gap.get_units().get_n_items(), len(units))
        for i in self.sample(range(len(units)), 10):
            root = self.sheet.root.id
            self.row(self.gap.get_units().get_item(i), units[i], root, self.before_scores[units[i]][root].score, self.scores[units[i]][root].score)
        differing = {leaf for _, leaf in cells}
        differing = [leaf.id for leaf in leaves if leaf.id in differing]
        self.expect("criteria that differ", self.gap.get_criteria().get_n_items(), len(differing))
        for i in self.sample(range(len(differing)), 10):
            leaf = differing[i]
            pairs = [(self.before_scores[unit["id"]][leaf].score, self.scores[unit["id"]][leaf].score) for unit in self.sheet.units]
            pairs = [pair for pair in pairs if None not in pair]
            sums = [sum(each) for each in zip(*pairs)] if pairs else [None, None]
            self.row(self.gap.get_criteria().get_item(i), None, leaf, *sums)
