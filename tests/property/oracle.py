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
        self.not_applicable = what.get("not-applicable", parent.not_applicable if parent else "drop")
        self.minimum_share = exact(what.get("minimum-share"))
        cap = what.get("cap", {})
        self.cap = {name: exact(limit) for name, limit in (cap if isinstance(cap, dict) else {"to": cap}).items()}
        rounded, mode = what.get("round"), framework.get("rounding", {}).get("mode", "half-up")
        self.round = rounded if rounded is None or isinstance(rounded, dict) else {"decimals": rounded}
        self.mode = (self.round or {}).get("mode", mode)
        aggregation = what.get("aggregation")
        if aggregation is None:
            self.kind, self.of = (parent.kind, parent.of) if parent else (None, None)
        elif isinstance(aggregation, str):
            self.kind, self.of = aggregation, "score"
        else:
            self.kind, self.of = aggregation["kind"], aggregation.get("of", "score")
        self.children = [Node(child, self, framework) for child in what.get("criteria", [])]
        kind = what.get("rule", {}).get("kind")
        self.penalty = kind == "penalty"
        self.extra = kind in ("bonus", "penalty") if self.leaf else all(child.extra for child in self.children)
        self.unscaled = self.full_max()
        self.max = self.unscaled if self.scale is None else self.scale

    def full_max(self):
        """The max where everything applies, before scaling; None where there is none."""
        if self.extra:
            return None
        if self.leaf:
            return self.stated_max
        maxima = [child.max for child in self.children if not child.extra]
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
        if "from" in self.cap and "to" in self.cap and self.cap["from"] > self.cap["to"]:
            yield "range", self.id
        if self.minimum_share is not None and not 0 < self.minimum_share <= 1:
            yield "range", self.id
        if self.leaf and self.extra and self.stated_max is not None:
            yield "structure", self.id
        if self.leaf:
            return
        if self.kind == "sum" and self.not_applicable != "drop":
            yield from (("max", child.id) for child in self.children if not child.extra and child.max is None)
        if self.kind is None:
            yield "structure", self.id
        if self.kind == "weighted-mean":
            yield from self.mean_faults()
        if self.stated_max is not None and self.stated_max != self.max:
            yield "max", self.id

    def mean_faults(self):
        regular = [child for child in self.children if not child.extra]
        yield from (("structure", child.id) for child in self.children if child.extra)
        if self.of == "percent":
            yield from (("max", child.id) for child in regular if child.max is None)
        elif len({child.max for child in regular}) > 1:
            yield "max", self.id
        weights = [child.weight for child in self.children]
        yield from (("structure", child.id) for child in self.children if child.weight is None)
        if None not in weights and sum(weights) == 0:
            yield "structure", self.id


class Score:
    """One unit on one node."""

    def __init__(self, state, score=None, max_=None, kept=None):
        self.state, self.score, self.max = state, score, max_
        self.percent = None if max_ is None else 100 * score / max_
        self.kept = kept  # the max of what is missing, should it count as 0


def finished(node, score, max_):
    """Scale, then cap, then rounding."""
    if max_ is not None and node.scale is not None:
        score, max_ = node.scale * score / max_, node.scale
    score = max(score, node.cap.get("from", score))
    score = min(score, node.cap.get("to", score))
    if node.round is not None:
        score = Fraction(shown(score, int(node.round["decimals"]), node.mode, "en"))
    return Score(OBSERVED, score, max_)


class Sheet:
    def __init__(self, document, tables, stage):
        self.framework = document["frameworks"][0]
        self.root = Node(self.framework, None, self.framework)
        self.nodes = list(self.root.walk())
        level = self.framework.get("level")
        self.units = [unit for unit in document["units"] if level is None or unit.get("level") == level]
        self.cells = self.merge(document["assessments"], tables, stage)
        self.factors = {}
        self.ranking = self.framework.get("ranking", {})
        self.of = self.ranking.get("of", "percent" if self.root.kind == "sum" else "score")
        self.mode = self.framework.get("rounding", {}).get("mode", "half-up")
        self.bands = self.framework.get("bands", [])
        self.bands_reading = self.of, self.ranking.get("decimals")
        if isinstance(self.bands, dict):
            if "of" in self.bands:
                self.bands_reading = self.bands["of"], None
            self.bands_reading = self.bands_reading[0], self.bands.get("decimals", self.bands_reading[1])
            self.bands = self.bands["levels"]

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
        found |= {(code, None, self.root.id) for code in (*self.ranking_faults(), *self.band_faults())}
        return found

    def ranking_faults(self):
        keys = self.ranking.get("keys", [])
        if bool(keys) != (self.ranking.get("ties") == "ordinal"):
            yield "structure"
        if not set(keys) <= {node.id for node in self.nodes}:
            yield "not-found"
        if self.of == "percent" and self.root.max is None:
            yield "max"

    def band_faults(self):
        edges = [exact(band.get("from", band.get("quantile"))) for band in self.bands]
        kinds = {kind for band in self.bands for kind in ("from", "quantile") if kind in band}
        if len(set(edges)) < len(edges) or len(kinds) > 1:
            yield "structure"
        if not all(0 <= exact(band.get("quantile", 0)) <= 1 for band in self.bands):
            yield "range"
        if isinstance(self.framework.get("bands"), dict) and self.framework["bands"].get("of") == "percent" and self.root.max is None:
            yield "max"

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
            points = -points if state == OBSERVED and node.penalty else points
            out[node.id] = finished(node, points, node.unscaled) if state == OBSERVED else Score(state, kept=node.max)
            return out[node.id]
        below = [(child, self.score(unit, child, out, faults)) for child in node.children]
        missing = [child for child, score in below if score.state == MISSING]
        counted = [score.state for child, score in below if child.extra == node.extra and score.state != NOT_APPLICABLE]
        if missing and node.missing is None:
            # Below a parent without a policy the same has been told already.
            faults.update(("policy", unit, child.id) for child in missing if child.leaf or child.missing is not None)
        if not counted:
            out[node.id] = Score(NOT_APPLICABLE)
        elif self.is_missing(node, counted, missing):
            out[node.id] = Score(MISSING, kept=self.kept(node, below))
        else:
            out[node.id] = self.combine(unit, node, below, faults)
        return out[node.id]

    def is_missing(self, node, counted, missing):
        if missing and node.missing not in ("skip", "zero"):
            return True
        if node.minimum_share is not None and Fraction(counted.count(OBSERVED), len(counted)) < node.minimum_share:
            return True
        return OBSERVED not in counted and node.missing != "zero"

    def kept(self, node, below):
        """The max of a missing node: of all that applies to the unit, or of all where it is shared."""
        if node.max is None or node.scale is not None or node.kind != "sum":
            return node.max
        worth = {OBSERVED: lambda child, score: score.max, MISSING: lambda child, score: score.kept}
        worth[NOT_APPLICABLE] = lambda child, score: 0 if node.not_applicable == "drop" else child.max
        return sum(worth[score.state](child, score) for child, score in below if not child.extra)

    def combine(self, unit, node, below, faults):
        """Shares are worked out child by child: the max or weight of each, with what it takes over."""
        there, gone = [], []
        for child, score in below:
            if score.state == MISSING and node.missing == "zero":
                score = Score(OBSERVED, Fraction(0), score.kept)
            if not child.extra:
                (there if score.state == OBSERVED else gone).append((child, score))
        extra = sum(score.score for child, score in below if child.extra and score.state == OBSERVED)
        maxima = [score.max for _, score in there]
        if node.kind == "sum":
            # Above a leaf without max there is no max, whichever leaves apply.
            if node.max is None or None in maxima:
                self.count(unit, node, there, [Fraction(1)] * len(there), below, None)
                return finished(node, extra + sum(score.score for _, score in there), None)
            left = sum(score.kept if score.state == MISSING else child.max for child, score in gone)
            shares = self.shares(node, maxima, left)
            self.count(unit, node, there, [share / score.max for (_, score), share in zip(there, shares)], below, sum(shares))
            return finished(node, extra + sum(score.score / score.max * share for (_, score), share in zip(there, shares)), sum(shares))
        weights = [child.weight for child, _ in there]
        if node.of != "percent" and len(set(maxima)) > 1:
            faults.add(("max", unit, node.id))
        weights = self.shares(node, weights, sum(child.weight for child, _ in gone))
        if sum(weights) == 0:
            faults.add(("structure", unit, node.id))
            return Score(MISSING, kept=node.max)
        values = [score.percent if node.of == "percent" else score.score for _, score in there]
        mean = sum(weight * value for weight, value in zip(weights, values)) / sum(weights)
        max_ = Fraction(100) if node.of == "percent" else maxima[0]
        worth = [100 / each if node.of == "percent" else 1 for each in maxima]
        self.count(unit, node, there, [weight / sum(weights) * each for weight, each in zip(weights, worth)], below, max_)
        return finished(node, mean, max_)

    def count(self, unit, node, there, factors, below, max_):
        """Notes what a point on each child counts on the node; bonus points count as they are."""
        scale = 1 if node.scale is None or max_ is None else node.scale / max_
        counted = [(child, factor) for (child, _), factor in zip(there, factors)]
        counted += [(child, 1) for child, score in below if child.extra and (score.state == OBSERVED or (score.state == MISSING and node.missing == "zero"))]
        self.factors.update({(unit, child.id): factor * scale for child, factor in counted})

    def shares(self, node, own, left):
        """What each has, and takes over of what is left."""
        if node.not_applicable == "share-by-weight" and sum(own) > 0:
            return [each + left * each / sum(own) for each in own]
        return [each + Fraction(left) / len(own) for each in own] if node.not_applicable == "share-equally" else own

    def results(self):
        """{unit: {node: Score}}, and what keeps units from being scored."""
        scores, faults = {}, set()
        for unit in self.units:
            scores[unit["id"]] = {}
            self.score(unit["id"], self.root, scores[unit["id"]], faults)
        return scores, faults

    def read(self, node, score, of, decimals):
        """The figure that is asked for, rounded if it is asked for so: percents only where the node has a max."""
        value = score.percent if of == "percent" and node.max is not None else score.score
        return value if value is None or decimals is None else rounded(value, int(decimals), self.mode)

    def value(self, node, score):
        """What ranks are made of."""
        return self.read(node, score, self.of, self.ranking.get("decimals"))

    def keys(self, scores, unit):
        """What breaks ties: units without a value come last."""
        keys = [node for key in self.ranking.get("keys", []) for node in self.nodes if node.id == key]
        values = [self.value(node, scores[unit][node.id]) for node in keys]
        return [(value is not None, value or 0) for value in values]

    def cohorts(self, scores, node, group_of):
        """{group: {unit: what it is ranked by}} of the ranked units."""
        found = {}
        for unit in self.units:
            value, group = self.value(node, scores[unit["id"]][node.id]), group_of(unit)
            if unit.get("ranked", True) and value is not None and group is not None:
                found.setdefault(group, {})[unit["id"]] = (value, self.keys(scores, unit["id"]))
        return found

    def ranks(self, scores, node, group_of=lambda unit: ""):
        """{unit: (rank, of how many)} among the ranked units of the same group."""
        return {
            unit: (self.rank(value, list(values.values())), len(values))
            for values in self.cohorts(scores, node, group_of).values()
            for unit, value in values.items()
        }

    def rank(self, value, values):
        better, equal = sum(other > value for other in values), values.count(value)
        ties = self.ranking.get("ties", "competition")
        if ties == "dense":
            return 1 + len({other for other, _ in values if other > value[0]})
        if ties == "modified":
            return better + equal
        return better + Fraction(1 + equal, 2) if ties == "average" else better + 1

    def tie_refusals(self, scores):
        """Units that stand where another one stands, which ordinal ranks do not allow."""
        if self.ranking.get("ties") != "ordinal":
            return set()
        values = self.cohorts(scores, self.root, lambda unit: "").get("", {})
        units = list(values)
        return {("policy", unit, None) for i, unit in enumerate(units) if values[unit] in [values[each] for each in units[:i]]}

    def means(self, scores, node, group_of):
        """{group: {"score": mean, "percent": mean}} over the ranked units; None where there is none."""

        def mean(values):
            values = [value for value in values if value is not None]
            return sum(values) / Fraction(len(values)) if values else None

        return {
            group: {name: mean(getattr(scores[unit][node.id], name) for unit in units) for name in ("score", "percent")}
            for group, units in self.cohorts(scores, node, group_of).items()
        }

    def dimensions(self):
        return sorted({name for unit in self.units for name in unit.get("groups", {})})

    def edges(self, scores):
        """{band: its lower edge}, None for the rest; None for all if there is nothing to take a quantile of."""
        edges = {band["id"]: exact(band.get("from")) for band in self.bands}
        if not any("quantile" in band for band in self.bands):
            return edges
        ranked = [scores[unit["id"]][self.root.id] for unit in self.units if unit.get("ranked", True)]
        values = [self.read(self.root, score, *self.bands_reading) for score in ranked]
        values = sorted(value for value in values if value is not None)
        if not values:
            return None
        return {band["id"]: quantile(values, exact(band["quantile"])) if "quantile" in band else None for band in self.bands}

    def band(self, score, edges):
        """The id of the band with the highest edge that the value reaches; of equal edges the higher quantile."""
        return self.band_at(self.read(self.root, score, *self.bands_reading), edges)

    def band_at(self, value, edges):
        if value is None or edges is None:
            return None
        stated = {band["id"]: exact(band.get("from", band.get("quantile"))) for band in self.bands}
        reached = [(stated[band], band) for band, edge in edges.items() if edge is not None and edge <= value]
        rest = [band for band, edge in edges.items() if edge is None]
        return max(reached)[1] if reached else (rest[0] if rest else None)

    def decimals(self):
        return int(self.framework.get("rounding", {}).get("decimals", 2))

    def text(self, value, language):
        """The value as it is shown, rounded on integers."""
        return shown(value, self.decimals(), self.mode, language)


def rounded_units(value, decimals, mode):
    """How many units of the last place the value has, without its sign."""
    units, rest = divmod(abs(value) * 10**decimals, 1)
    if mode == "half-up":
        units += rest >= Fraction(1, 2)
    elif mode == "half-even":
        units += rest > Fraction(1, 2) or (rest == Fraction(1, 2) and units % 2 == 1)
    return units


def rounded(value, decimals, mode):
    return (-1 if value < 0 else 1) * Fraction(rounded_units(value, decimals, mode), 10**decimals)


def quantile(values, p):
    """Type 7, of values in ascending order: linear between the two around place (n - 1) p."""
    below, part = divmod((len(values) - 1) * p, 1)
    above = min(int(below) + 1, len(values) - 1)
    return values[int(below)] * (1 - part) + values[above] * part


def shown(value, decimals, mode, language):
    units = rounded_units(value, decimals, mode)
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
