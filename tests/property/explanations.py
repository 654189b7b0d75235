# SPDX-License-Identifier: LGPL-2.1-or-later
"""What explanations say, recomputed: `check(comparison, unit)` reads the JSON of a unit's explanation and adds it up in fractions."""

import json
import re
from fractions import Fraction

import oracle
from aggregations import LINEAR, ORDERED, WEIGHTED
from gi.repository import Parindex

STATES = {oracle.OBSERVED: "observed", oracle.MISSING: "missing", oracle.NOT_APPLICABLE: "not-applicable"}
LANGUAGES = {"en": Parindex.Language.EN, "vi": Parindex.Language.VI}
MAX_TERMS = 12
NUMBER = r"\(?(≈?-?\d+(?:[.,]\d+)?(?:/\d+)?)\)?"
# The sentences that hold sums, in both languages.
EQUATION = re.compile(rf"^(?:Sum|Weighted mean|M\w+um|Median|Ordered|Tổng|Trung bình|Trung vị|Nhỏ|Lớn).*: ((?:{NUMBER}(?: \+ )?)+) ([=≈]) {NUMBER}(?: (?:of|trên) {NUMBER})?\.$")
OFF = re.compile(rf"^(?:As printed|Cộng các số).* {NUMBER}\D+ {NUMBER} \((?:difference|chênh) {NUMBER}\)")
PERCENT = re.compile(rf"^(?:Percent|Tỷ lệ phần trăm): 100 × {NUMBER} / {NUMBER} ([=≈]) {NUMBER}\.$")
CHANGE = re.compile(rf"^(?:Cap|Rounded|Mức trần|Mức sàn|Làm tròn).*?: {NUMBER} \D+ {NUMBER}, \D+ {NUMBER}\.$")


def exact(figure):
    return None if figure is None else Fraction(figure["exact"])


def number(text):
    """What stands there; None if it is marked as rounded."""
    return None if text.startswith("≈") else Fraction(text.replace(",", "."))


def printed(figure):
    return number(figure["text"])


class Explanation:
    def __init__(self, comparison, unit):
        self.comparison, self.unit, self.sheet = comparison, unit, comparison.sheet
        self.expect = comparison.expect
        self.scores = comparison.scores[unit]
        self.factors = self.sheet.factors_of(unit)

    def weight(self, node):
        if node.parent and node.parent.group_weights and node.parent.kind in WEIGHTED:
            return self.sheet.weight(self.unit, node.parent, node)
        return node.weight

    def node(self, told, node, whole):
        """Compares one node and all below with the fractions; a point here counts @whole in the whole index, None for not at all."""
        where = f"{self.unit}, {node.id}, explained"
        score = self.scores[node.id]
        self.expect(where, (told["criterion"], told["state"]), (node.id, STATES[score.state]))
        for name in ("score", "max", "percent"):
            value = getattr(score, name)
            self.expect(f"{name} of {where}", exact(told[name]), value)
            if value is not None:
                self.expect(f"{name} of {where} as shown", told[name]["text"], self.comparison.text(value))
        self.expect(f"weight of {where}", exact(told["weight"]), self.weight(node))
        self.percent(told, where)
        self.lost(told, node, score, whole, where)
        self.rank(told, node, where)
        if node is self.sheet.root:
            self.band(told, score, where)
        else:
            self.strength(told, node, where)
        if node.leaf:
            self.cell(told, node, score, where)
        else:
            self.parts(told, node, score, whole, where)

    # what the parts give

    def parts(self, told, node, score, whole, where):
        self.expect(f"parts of {where}", [part["criterion"] for part in told["parts"]], [child.id for child in node.children])
        scored = score.state == oracle.OBSERVED
        for part, child in zip(told["parts"], node.children):
            factor = self.factors.get(child.id) if scored else None
            self.expect(f"factor of {where}, {child.id}", exact(part["factor"]), factor)
            wanted = None if factor is None else factor * (self.scores[child.id].score or 0)
            self.expect(f"contribution of {where}, {child.id}", exact(part["contribution"]), wanted)
            self.node(part, child, None if whole is None or factor is None else whole * factor)
        if not scored:
            return
        if node.kind not in LINEAR:
            # What it was before a cap and a rounding is told.
            self.adjustment(told, node, score.score - exact(told["adjustment"]), score.score, where)
            self.expect(f"rounding difference of {where}", told["rounding-difference"], None)
            return
        adding = [part["contribution"] for part in told["parts"] if part["contribution"] is not None]
        given = sum(map(exact, adding))
        self.adjustment(told, node, given, score.score, where)
        self.equation(told, node, adding, given, where)
        if score.max is not None:
            self.share_of_loss(told, node, where)

    def adjustment(self, told, node, given, score, where):
        """What was given, and what a cap and a rounding made of it."""
        self.expect(f"contributions and adjustment of {where}", given + exact(told["adjustment"]), score)
        if not node.cap and node.round is None:
            self.expect(f"adjustment of {where}", exact(told["adjustment"]), 0)
        changes = [found for found in map(CHANGE.match, told["steps"]) if found]
        value = given
        for before, after, by in (map(number, found.groups()) for found in changes):
            if None not in (before, value):
                self.expect(f"value before a change of {where}", before, value)
            if None not in (before, after, by):
                self.expect(f"change of {where}", before + by, after)
            value = after
        self.expect(f"value behind the changes of {where}", score if value is None else value, score)

    def equation(self, told, node, adding, given, where):
        """The parts as they are printed add up to their sum as it is printed, or the difference is stated."""
        difference = exact(told["rounding-difference"])
        total = number(self.sheet.text(given, "en"))
        if node.kind in ORDERED:
            # Only the places that count are listed.
            adding = [part["contribution"] for part in told["parts"] if part["factor"] is not None and exact(part["factor"]) != 0]
        self.expect(f"printed parts of {where}", sum(map(printed, adding)) + difference, total)
        off = [found for found in map(OFF.match, told["steps"]) if found]
        self.expect(f"whether {where} tells the difference", len(off), int(difference != 0))
        for found in off:
            self.expect(f"difference told of {where}", [number(each) for each in found.groups()], [total - difference, total, difference])
        if len(adding) > MAX_TERMS:
            return
        terms, _, sign, right, _ = next(found for found in map(EQUATION.match, told["steps"]) if found).groups()
        self.expect(f"terms of {where}", [number(each) for each in re.findall(NUMBER, terms)], [printed(each) for each in adding])
        self.expect(f"right side of {where}", number(right), total)
        all_exact = all(printed(each) == exact(each) for each in adding) and total == given
        self.expect(f"sign in {where}", sign, "=" if all_exact else "≈")

    def share_of_loss(self, told, node, where):
        """What a node lost, its parts lost: less what stands beside the max, and what a cap or a rounding gave back."""
        lost = -exact(told["adjustment"])
        for part, child in zip(told["parts"], node.children):
            if part["contribution"] is not None:
                lost += -exact(part["contribution"]) if child.extra else exact(part["factor"]) * exact(part["lost"])
        self.expect(f"points lost in the parts of {where}", lost, exact(told["lost"]))

    def counts_as_zero(self, node):
        parent = node.parent
        return parent and parent.kind not in LINEAR and parent.missing == "zero" and self.scores[parent.id].state == oracle.OBSERVED

    def lost(self, told, node, score, whole, where):
        wanted = None if score.max is None else score.max - score.score
        if score.state == oracle.MISSING and (told["contribution"] is not None or self.counts_as_zero(node)):
            wanted = score.kept
        self.expect(f"lost of {where}", exact(told["lost"]), wanted)
        self.expect(f"lost of the whole index by {where}", exact(told["lost-of-whole"]), None if None in (wanted, whole) else wanted * whole)

    def percent(self, told, where):
        found = [found for found in map(PERCENT.match, told["steps"]) if found]
        self.expect(f"whether {where} tells its percent", len(found), int(told["percent"] is not None))
        for score, max_, sign, percent in (each.groups() for each in found):
            self.expect(f"percent told of {where}", number(percent), printed(told["percent"]))
            self.expect(f"sign of the percent of {where}", sign, "=" if printed(told["percent"]) == exact(told["percent"]) else "≈")
            for name, text in (("score", score), ("max", max_)):
                self.expect(f"{name} in the percent of {where}", number(text) if number(text) is not None else exact(told[name]), exact(told[name]))

    # where the number begins

    def cell(self, told, leaf, score, where):
        state, points = self.sheet.cells.get((self.unit, leaf.id), oracle.NO_CELL)
        if state == oracle.OBSERVED:
            given = points if leaf.scale is None or leaf.unscaled is None else oracle.ratio(points * leaf.scale, leaf.unscaled)
            self.adjustment(told, leaf, given, score.score, where)

    # the place among other units

    def rank(self, told, node, where):
        ranks = self.comparison.overall[node.id]
        rank, of = ranks.get(self.unit, (None, None))
        if rank is None:
            self.expect(f"rank of {where}", told["rank"], None)
            return
        by = "percent" if self.sheet.of == "percent" and node.max is not None else "score"
        wanted = (rank, of, by, self.sheet.ranking.get("decimals"), self.sheet.ranking.get("ties", "competition"))
        self.expect(f"rank of {where}", tuple(told["rank"][name] for name in ("rank", "of", "by", "decimals", "ties")), wanted)
        tied = [unit for unit in ranks if unit != self.unit and ranks[unit][0] == rank]
        self.expect(f"ties of {where}", (told["rank"]["tied"], told["rank"]["tied-with"]), (len(tied), tied[:5]))
        self.broken_ties(told, node, ranks, where)

    def broken_ties(self, told, node, ranks, where):
        """Nobody else with the same value but another rank stands nearer, and the key is the first on which they differ."""
        values = {unit: self.sheet.value(node, self.comparison.scores[unit][node.id]) for unit in ranks}
        own = ranks[self.unit][0]
        equal = {unit: rank for unit, (rank, _) in ranks.items() if values[unit] == values[self.unit] and rank != own}
        nearest = [max((rank for rank in equal.values() if rank < own), default=None), min((rank for rank in equal.values() if rank > own), default=None)]
        broken = told["rank"]["broken-ties"]
        self.expect(f"broken ties of {where}", [equal.get(each["unit"]) for each in broken], [rank for rank in nearest if rank is not None])
        for each in broken:
            keys = [self.keys(unit) for unit in (self.unit, each["unit"])]
            first = next(i for i, pair in enumerate(zip(*keys)) if pair[0] != pair[1])
            wanted = (self.sheet.ranking["keys"][first], keys[0][first] > keys[1][first])
            self.expect(f"what broke a tie of {where}", (each["key"], each["ahead"]), wanted)

    def keys(self, unit):
        """What breaks ties of a unit, one after the other; without a value it comes last."""
        nodes = [node for key in self.sheet.ranking["keys"] for node in self.sheet.nodes if node.id == key]
        values = [self.sheet.value(node, self.comparison.scores[unit][node.id]) for node in nodes]
        return [(value is not None, value or 0) for value in values]

    def strength(self, told, node, where):
        within = self.sheet.framework.get("strengths", {}).get("within")
        group_of = self.comparison.groupings().get(within) if within else lambda unit: ""
        place = self.sheet.ranks(self.comparison.scores, node, group_of).get(self.unit) if group_of else None
        self.expect(f"strength of {where}", told["strength"], self.sheet.strength(*place) if place else "none")

    def band(self, told, score, where):
        edges = self.comparison.edges
        wanted = self.sheet.band(score, edges)
        self.expect(f"band of {where}", told["band"] and told["band"]["id"], wanted)
        if wanted is None:
            return
        stated = next(band for band in self.sheet.bands if band["id"] == wanted)
        value = self.sheet.read(self.sheet.root, score, *self.sheet.bands_reading)
        crosses = self.sheet.band_at(oracle.rounded(value, self.sheet.decimals(), self.sheet.mode), edges) != wanted
        quantile, edge = oracle.exact(stated.get("quantile")), edges[wanted]
        basis = "percent" if self.sheet.bands_reading[0] == "percent" and self.sheet.root.max is not None else "score"
        told = {name: told["band"][name] for name in ("from", "quantile", "by", "decimals", "crosses-edge")}
        told |= {name: told[name] and Fraction(told[name]) for name in ("from", "quantile")}
        wanted = {"from": edge, "quantile": quantile, "by": basis, "decimals": self.sheet.bands_reading[1], "crosses-edge": crosses}
        self.expect(f"band of {where}", told, wanted)

    def check(self):
        language = LANGUAGES[self.comparison.language]
        explanation = Parindex.Explanation.new(self.comparison.board, self.unit, None)
        told = json.loads(explanation.to_json(language, -1))["explanation"]
        self.node(told, self.sheet.root, Fraction(1) if self.scores[self.sheet.root.id].state == oracle.OBSERVED else None)
        self.alone(told)

    def alone(self, told):
        """A node that is explained by itself is the same as in the tree."""
        parts = told.get("parts")
        while parts:
            part = parts[-1]
            explanation = Parindex.Explanation.new(self.comparison.board, self.unit, part["criterion"])
            again = json.loads(explanation.to_json(LANGUAGES[self.comparison.language], -1))["explanation"]
            self.expect(f"{part['criterion']} of {self.unit}, explained alone", again, part)
            parts = part.get("parts")


def check(comparison, unit):
    Explanation(comparison, unit).check()
