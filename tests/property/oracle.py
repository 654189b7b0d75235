# SPDX-License-Identifier: LGPL-2.1-or-later
"""What a document must give, worked out slowly in fractions, from its text alone and without the library.

`read()` gives a Sheet; `Sheet.refusals()` what must be refused, as (code, unit, criterion); `Sheet.results()` the rest.
"""

import csv
import io
import json
from fractions import Fraction
from itertools import zip_longest

OBSERVED, MISSING, NOT_APPLICABLE = range(3)
NO_CELL = (MISSING, None)


def exact(value):
    return Fraction(value) if isinstance(value, str) else value


class Node:
    """A criterion, and the results of every unit on it."""

    def __init__(self, what, parent, framework):
        self.id = what.get("id", framework["id"])
        self.leaf = "criteria" not in what
        self.weight, self.scale, self.stated_max = (exact(what.get(name)) for name in ("weight", "scale", "max"))
        self.missing = what.get("missing", parent.missing if parent else None)
        aggregation = what.get("aggregation")
        if aggregation is None:
            self.kind, self.of = (parent.kind, parent.of) if parent else (None, None)
        elif isinstance(aggregation, str):
            self.kind, self.of = aggregation, "score"
        else:
            self.kind, self.of = aggregation["kind"], aggregation.get("of", "score")
        self.children = [Node(child, self, framework) for child in what.get("criteria", [])]
        self.unscaled = self.full_max()
        self.max = self.unscaled if self.scale is None else self.scale

    def full_max(self):
        """The max where everything applies, before scaling; None where there is none."""
        if self.leaf:
            return self.stated_max
        maxima = [child.max for child in self.children]
        if self.kind == "sum":
            return None if None in maxima else sum(maxima)
        return Fraction(100) if self.of == "percent" else maxima[0]

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def faults(self):
        """What is wrong with the node itself, as (code, criterion)."""
        if self.scale is not None and self.unscaled is None:
            yield "max", self.id
        if self.leaf:
            return
        if self.kind is None:
            yield "structure", self.id
        if self.kind == "weighted-mean":
            yield from self.mean_faults()
        if self.stated_max is not None and self.stated_max != self.max:
            yield "max", self.id

    def mean_faults(self):
        if self.of == "percent":
            yield from (("max", child.id) for child in self.children if child.max is None)
        elif len({child.max for child in self.children}) > 1:
            yield "max", self.id
        weights = [child.weight for child in self.children]
        yield from (("structure", child.id) for child in self.children if child.weight is None)
        if None not in weights and sum(weights) == 0:
            yield "structure", self.id


class Score:
    """One unit on one node."""

    def __init__(self, state, score=None, max_=None):
        self.state, self.score, self.max = state, score, max_
        self.percent = None if max_ is None else 100 * score / max_


def scaled(node, score, max_):
    if max_ is None:
        return Score(OBSERVED, score, None)
    if node.scale is None:
        return Score(OBSERVED, score, max_)
    return Score(OBSERVED, node.scale * score / max_, node.scale)


class Sheet:
    def __init__(self, document, tables, stage):
        self.framework = document["frameworks"][0]
        self.root = Node(self.framework, None, self.framework)
        self.nodes = list(self.root.walk())
        level = self.framework.get("level")
        self.units = [unit for unit in document["units"] if level is None or unit.get("level") == level]
        self.cells = self.merge(document["assessments"], tables, stage)
        ranking = self.framework.get("ranking", {})
        self.of = ranking.get("of", "percent" if self.root.kind == "sum" else "score")

    def merge(self, entries, tables, stage):
        """The last authority that is not missing decides, or the one stage that is asked for; the survey stands beside them."""
        stages = self.framework.get("stages", ["self", "appraised", "reviewed", "published"])
        self.layers = {entry.get("stage", "published"): layer_of(entry, tables) for entry in entries}
        cells = {}
        for each in [*stages, "survey"] if stage is None else {stage, "survey"} if stage != "survey" else ["survey"]:
            cells.update({key: cell for key, cell in self.layers.get(each, {}).items() if cell[0] != MISSING})
        return cells

    def survey_refusals(self):
        """A leaf that the survey and another stage feed."""
        fed = {name: {leaf for (_, leaf), cell in layer.items() if cell[0] != MISSING} for name, layer in self.layers.items()}
        survey = fed.pop("survey", set())
        return {("duplicate", None, leaf) for leaves in fed.values() for leaf in survey & leaves}

    def strength(self, rank, of):
        """A label by rank alone."""
        rule = self.framework.get("strengths", {})
        if "strong" in rule and Fraction(rank) <= exact(rule["strong"]) * of:
            return "strong"
        return "weak" if "weak" in rule and of - Fraction(rank) + 1 <= exact(rule["weak"]) * of else "none"

    def framework_refusals(self):
        found = {(code, None, criterion) for node in self.nodes for code, criterion in node.faults()}
        ids = [node.id for node in self.nodes]
        found |= {("duplicate", None, each) for each in ids if ids.count(each) > 1}
        edges = [exact(band.get("from")) for band in self.framework.get("bands", [])]
        if len(set(edges)) < len(edges):
            found.add(("structure", None, self.root.id))
        if self.of == "percent" and self.root.max is None:
            found.add(("max", None, self.root.id))
        return found

    def cell_refusals(self):
        """Points outside of 0 to max, and what is missing without a word on what that means."""
        found = set()
        for unit in self.units:
            for leaf in (node for node in self.nodes if node.leaf):
                state, points = self.cells.get((unit["id"], leaf.id), NO_CELL)
                if state == OBSERVED and leaf.stated_max is not None and not 0 <= points <= leaf.stated_max:
                    found.add(("range", unit["id"], leaf.id))
        return found

    def score(self, unit, node, out, faults):
        """Scores one unit on a node and all below."""
        if node.leaf:
            state, points = self.cells.get((unit, node.id), NO_CELL)
            out[node.id] = scaled(node, points, node.stated_max) if state == OBSERVED else Score(state)
            return out[node.id]
        below = [(child, self.score(unit, child, out, faults)) for child in node.children]
        missing = [child for child, score in below if score.state == MISSING]
        observed = [(child, score) for child, score in below if score.state == OBSERVED]
        if missing and node.missing is None:
            # Below a parent without a policy the same has been told already.
            faults.update(("policy", unit, child.id) for child in missing if child.leaf or child.missing is not None)
        if missing and (not observed or node.missing != "skip"):
            out[node.id] = Score(MISSING)
        elif not observed:
            out[node.id] = Score(NOT_APPLICABLE)
        else:
            out[node.id] = self.combine(unit, node, observed, faults)
        return out[node.id]

    def combine(self, unit, node, observed, faults):
        maxima = [score.max for _, score in observed]
        if node.kind == "sum":
            # Above a leaf without max there is no max, whichever leaves apply.
            max_ = None if node.max is None or None in maxima else sum(maxima)
            return scaled(node, sum(score.score for _, score in observed), max_)
        weights = [child.weight for child, _ in observed]
        if node.of != "percent" and len(set(maxima)) > 1:
            faults.add(("max", unit, node.id))
        if sum(weights) == 0:
            faults.add(("structure", unit, node.id))
            return Score(MISSING)
        values = [score.percent if node.of == "percent" else score.score for _, score in observed]
        mean = sum(weight * value for weight, value in zip(weights, values)) / sum(weights)
        return scaled(node, mean, Fraction(100) if node.of == "percent" else maxima[0])

    def results(self):
        """{unit: {node: Score}}, and what keeps units from being scored."""
        scores, faults = {}, set()
        for unit in self.units:
            scores[unit["id"]] = {}
            self.score(unit["id"], self.root, scores[unit["id"]], faults)
        return scores, faults

    def value(self, node, score):
        """What ranks are made of: percents only where the node has a max."""
        return score.percent if self.of == "percent" and node.max is not None else score.score

    def ranks(self, scores, node, group_of=lambda unit: ""):
        """{unit: (rank, of how many)} among the ranked units of the same group: 1 + how many are better."""
        cohort = {}
        for unit in self.units:
            value, group = self.value(node, scores[unit["id"]][node.id]), group_of(unit)
            if unit.get("ranked", True) and value is not None and group is not None:
                cohort.setdefault(group, {})[unit["id"]] = value
        return {
            unit: (1 + sum(other > value for other in values.values()), len(values))
            for values in cohort.values()
            for unit, value in values.items()
        }

    def dimensions(self):
        return sorted({name for unit in self.units for name in unit.get("groups", {})})

    def band(self, score):
        """The id of the band with the highest edge that the value reaches."""
        value = self.value(self.root, score)
        if value is None:
            return None
        reached = [(exact(band["from"]), band["id"]) for band in self.framework.get("bands", []) if "from" in band]
        reached = [each for each in reached if each[0] <= value]
        rest = [band["id"] for band in self.framework.get("bands", []) if "from" not in band]
        return max(reached)[1] if reached else (rest[0] if rest else None)

    def text(self, value, language):
        """The value as it is shown, rounded on integers."""
        rounding = self.framework.get("rounding", {})
        return shown(value, int(rounding.get("decimals", 2)), rounding.get("mode", "half-up"), language)


def shown(value, decimals, mode, language):
    units, rest = divmod(abs(value) * 10**decimals, 1)
    if mode == "half-up":
        units += rest >= Fraction(1, 2)
    elif mode == "half-even":
        units += rest > Fraction(1, 2) or (rest == Fraction(1, 2) and units % 2 == 1)
    digits = str(units).rjust(decimals + 1, "0")
    point = "," if language == "vi" else "."
    text = digits[: len(digits) - decimals] + (point + digits[-decimals:] if decimals else "")
    return "-" + text if value < 0 and units else text


def exact_text(value):
    """A decimal if it ends, else a/b."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    return shown(value, max(twos, fives), "truncate", "en")


def cell_of(value):
    if isinstance(value, dict):
        value = value["value"]
    if value in (None, ""):
        return NO_CELL
    return (NOT_APPLICABLE, None) if value == "n/a" else (OBSERVED, exact(value))


def layer_of(entry, tables):
    """{(unit, leaf): (state, value)} of one stage."""
    if "values" in entry:
        return {(unit, leaf): cell_of(cell) for unit, row in entry["values"].items() for leaf, cell in row.items()}
    rows = list(csv.reader(io.StringIO(tables[entry["table"]])))
    if rows[0] == ["unit", "criterion", "value"]:
        return {(unit, leaf): cell_of(cell) for unit, leaf, cell in rows[1:]}
    return {(row[0], leaf): cell_of(cell) for row in rows[1:] for leaf, cell in zip_longest(rows[0][1:], row[1:], fillvalue="")}


def read(text, tables, stage):
    return Sheet(json.loads(text, parse_float=Fraction, parse_int=Fraction), tables, stage)
