# SPDX-License-Identifier: LGPL-2.1-or-later
"""What a document must give, worked out slowly in fractions, from its text alone and without the library.

`read()` gives a Sheet; its `…refusals()` what must be refused, as (code, unit, criterion), and `results()` the rest. Whole numbers are ints.
"""

import collections
import functools
import json
from fractions import Fraction

import aggregations
from aggregations import COMMON_MAX, LINEAR, ORDERED, WEIGHTED, WITHOUT_MAX
from cells import Reader, columns_of
from figures import exact_text, first_values, mean, quantile, ratio, rounded, shown, total, whole  # noqa: F401
from kinds import rule_of
from rules import MISSING, NO_CELL, OBSERVED, Fault, exact, numbers
from rules import NOT_APPLICABLE as NOT_APPLICABLE_MARK
from rules import STATE_NOT_APPLICABLE as NOT_APPLICABLE


class Node:
    """A criterion, and the results of every unit on it."""

    def __init__(self, what, parent, framework):
        self.id = what.get("id", framework["id"])
        self.parent = parent
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
        aggregations.parameters(self, what, parent)
        self.children = [Node(child, self, framework) for child in what.get("criteria", [])]
        self.rule = rule_of(what) if self.leaf else None
        self.extra = self.rule.extra if self.leaf else all(child.extra for child in self.children)
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
            return None if None in maxima else total(maxima)
        if self.kind in WITHOUT_MAX:
            return None
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
        if self.leaf:
            yield from ((code, self.id) for code in self.rule.faults())
            return
        if self.kind == "sum" and self.not_applicable != "drop":
            yield from (("max", child.id) for child in self.children if not child.extra and child.max is None)
        if self.kind is None:
            yield "structure", self.id
        if self.kind not in (None, "sum"):
            yield from self.mean_faults()
            yield from aggregations.faults(self)
        if self.stated_max is not None and self.stated_max != self.max:
            yield "max", self.id

    def mean_faults(self):
        regular = [child for child in self.children if not child.extra]
        yield from (("structure", child.id) for child in self.children if child.extra)
        if self.of == "percent":
            yield from (("max", child.id) for child in regular if child.max is None)
        elif self.kind in COMMON_MAX and len({child.max for child in regular}) > 1:
            yield "max", self.id
        if self.kind not in WEIGHTED:
            return
        weights = [child.weight for child in self.children]
        yield from (("structure", child.id) for child in self.children if child.weight is None)
        if None not in weights and sum(weights) == 0:
            yield "structure", self.id


class Score:
    """One unit on one node."""

    __slots__ = ("state", "score", "max", "kept", "read_percent")

    def __init__(self, state, score=None, max_=None, kept=None):
        self.state, self.score, self.max = state, score, max_
        self.kept = kept  # the max of what is missing, should it count as 0
        self.read_percent = None

    @property
    def percent(self):
        if self.read_percent is None and self.max is not None:
            self.read_percent = ratio(100 * self.score, self.max)
        return self.read_percent


def finished(node, score, max_):
    """Scale, then cap, then rounding."""
    if max_ is not None and node.scale is not None:
        score, max_ = ratio(node.scale * score, max_), node.scale
    if node.cap:
        score = max(score, node.cap.get("from", score))
        score = min(score, node.cap.get("to", score))
    if node.round is not None:
        score = rounded(score, node.round["decimals"], node.mode)
    return Score(OBSERVED, score, max_)


class Source:
    """A document: its tree, its units, and the cells of each stage as they stand there."""

    def __init__(self, text, tables):
        document = json.loads(text, parse_float=numbers.__getitem__)
        self.framework = document["frameworks"][0]
        self.root = Node(self.framework, None, self.framework)
        self.nodes = list(self.root.walk())
        level = self.framework.get("level")
        self.units = [unit for unit in document["units"] if level is None or unit.get("level") == level]
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
        self.leaf_of = {column: node.id for node in self.nodes if node.leaf for column in columns_of(node.id, node.rule)}
        self.layers = {entry.get("stage", "published"): Reader(self.nodes, entry, tables) for entry in document["assessments"]}

    def refusals(self):
        """What loading must refuse: rules that are wrong, or else cells that cannot be read and leaves that both survey and stages feed."""
        return self.framework_refusals() or {fault for layer in self.layers.values() for fault in layer.faults} | self.survey_refusals()

    def survey_refusals(self):
        fed = {
            name: {leaf for leaf, cells in layer.cells.items() if any(value is not None for cell in cells.values() for value in cell)}
            for name, layer in self.layers.items()
        }
        survey = fed.pop("survey", set())
        return {("duplicate", None, leaf) for leaves in fed.values() for leaf in survey & leaves}

    def framework_refusals(self):
        found = {(code, None, criterion) for node in self.nodes for code, criterion in node.faults()}
        found |= {("duplicate", None, each) for each, times in collections.Counter(node.id for node in self.nodes).items() if times > 1}
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


class Sheet(aggregations.Combining):
    """One scoring of a source: of one stage, or of the latest authority.

    Where units with wrong cells are to be left, these are missing on every node, whatever its policy, and nobody's cohort."""

    def __init__(self, source, stage, leaving=False):
        self.source, self.framework, self.root, self.nodes, self.units = source, source.framework, source.root, source.nodes, source.units
        self.ranking, self.of, self.mode = source.ranking, source.of, source.mode
        self.bands, self.bands_reading = source.bands, source.bands_reading
        self.ranked_units = [unit["id"] for unit in self.units if unit.get("ranked", True)]
        self.ranked = set(self.ranked_units)
        self.inputs = self.merge(stage)
        self.faults = self.unreadable(stage)
        self.unread = {(unit, self.source.leaf_of[column]) for _, unit, column in self.faults if column in self.source.leaf_of}
        self.left = set()
        self.factors = None  # noted only where an explanation is looked at
        self.groups = {unit["id"]: unit.get("groups", {}) for unit in self.units}
        self.cohorts = {}  # of nodes that set units against each other
        self.cells = self.score_cells()
        # Cohorts are made of what is left.
        while leaving and self.left != {unit for _, unit, _ in self.faults if unit is not None}:
            # Without them, others may be found at fault.
            self.left = {unit for _, unit, _ in self.faults if unit is not None}
            self.cells = self.score_cells()
        self.faulty = {(unit, leaf) for _, unit, leaf in self.faults}

    def merge(self, stage):
        """{leaf: {unit: cell}}: the last authority that is not missing decides, or the one stage that is asked for, beside the survey."""
        merged = {node.id: {} for node in self.nodes if node.leaf}
        for each in [*self.stages(), "survey"] if stage is None else {stage, "survey"}:
            layer = self.source.layers.get(each)
            for node in self.nodes if layer else ():
                if node.leaf:
                    merged[node.id].update({unit: cell for unit, cell in layer.cells[node.id].items() if node.rule.is_given(cell)})
        return merged

    def unreadable(self, stage):
        """Cells that could not be read, unless a later authority has others in their place."""
        names = [*self.stages(), "survey"] if stage is None else [stage, "survey"]
        layers = [self.source.layers[each] for each in names if each in self.source.layers]
        return {
            (code, unit, column)
            for i, layer in enumerate(layers)
            for code, unit, column in layer.faults
            if stage is not None or not any(layer.is_given(unit, column) for layer in layers[i + 1 :])
        }

    def stages(self):
        return self.framework.get("stages", ["self", "appraised", "reviewed", "published"])

    def score_cells(self):
        """{(unit, leaf): (state, points)} by the rules."""
        self.imputed = set()
        found = {}
        for node in self.nodes:
            if not node.leaf:
                continue
            observed = {}
            for unit, cell in self.inputs[node.id].items():
                state, code = node.rule.state(cell)
                if state == OBSERVED:
                    observed[unit] = cell
                else:
                    found[unit, node.id] = state, None
                # What is missing because it could not be read has been told.
                if code is not None and (NOT_APPLICABLE_MARK in cell or (unit, node.id) not in self.unread):
                    self.faults.add((code, unit, node.id))
            prepares = getattr(node.rule, "preparation", False)
            (self.score_prepared if prepares else self.score_cohort if node.rule.cohort else self.score_each)(node, observed, found)
        return found

    def score_each(self, node, observed, found):
        for unit, cell in observed.items():
            try:
                found[unit, node.id] = node.rule.score(cell)
            except Fault as fault:
                self.faults.add((fault.args[0], unit, node.id))

    def score_prepared(self, node, observed, found):
        """Numbers are prepared over all units, and put in relation within their clusters."""
        units = {unit["id"]: unit for unit in self.units}
        within = node.rule.what.get("within")

        def group(unit):
            return units[unit].get("groups", {}).get(within) if within else None

        numbers, settled = node.rule.read({unit: cell for unit, cell in observed.items() if unit in units and unit not in self.left})
        missing = [unit for unit in units if unit not in self.left and all(each is None for each in self.inputs[node.id].get(unit, (None,)))]
        numbers, faults = node.rule.preparation.apply(numbers, missing, units, self.ranked, group)
        for each in {group(unit) for unit in units}:
            of_cluster = [{unit: value for unit, value in part.items() if group(unit) == each} for part in (numbers, settled)]
            self.take(node, node.rule.score_numbers(*of_cluster, self.ranked), found)
        self.take(node, faults, found)
        self.imputed |= {(unit, node.id) for unit in missing if unit in numbers}

    def score_cohort(self, node, observed, found):
        """Units without a group are a cluster of their own."""
        within, clusters = node.rule.what.get("within"), {}
        for unit in self.units:
            if unit["id"] in observed and unit["id"] not in self.left:
                group = unit.get("groups", {}).get(within) if within else None
                clusters.setdefault(group, {})[unit["id"]] = observed[unit["id"]]
        for cluster in clusters.values():
            self.take(node, node.rule.score_cluster(cluster, self.ranked), found)

    def take(self, node, points_of, found):
        for unit, points in points_of.items():
            if isinstance(points, str):
                self.faults.add((points, unit, node.id))
            elif isinstance(points, tuple):
                found[unit, node.id] = points
            else:
                found[unit, node.id] = OBSERVED, points

    def strength(self, rank, of):
        """A label by rank alone."""
        rule = self.framework.get("strengths", {})
        if "strong" in rule and Fraction(rank) <= exact(rule["strong"]) * of:
            return "strong"
        return "weak" if "weak" in rule and of - Fraction(rank) + 1 <= exact(rule["weak"]) * of else "none"

    def score(self, unit, node, out, faults):
        """Scores one unit on a node and all below."""
        if unit in self.left:
            out.update((each.id, Score(MISSING)) for each in node.walk())
            return out[node.id]
        if node.leaf:
            # A wrong cell is told as what it is, and not again as one that is missing.
            state, points = (OBSERVED, 0) if (unit, node.id) in self.faulty else self.cells.get((unit, node.id), NO_CELL)
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
        maxima = [score.max for _, score in there]
        if node.kind == "sum":
            # Above a leaf without max there is no max, whichever leaves apply.
            if node.max is None or None in maxima:
                return self.summed(unit, node, there, [1] * len(there), below, None)
            if node.not_applicable == "drop":
                return self.summed(unit, node, there, [1] * len(there), below, total(maxima))
            left = sum(score.kept if score.state == MISSING else child.max for child, score in gone)
            shares = self.shares(node, maxima, left)
            return self.summed(unit, node, there, [ratio(share, max_) for share, max_ in zip(shares, maxima)], below, total(shares))
        if node.kind == "copeland":
            return finished(node, Fraction(self.copeland(unit, node)), None)
        if node.of != "percent" and node.kind in COMMON_MAX and len(set(maxima)) > 1:
            faults.add(("max", unit, node.id))
        max_ = None if node.kind in WITHOUT_MAX else 100 if node.of == "percent" else maxima[0]
        weights = [1] * len(there)
        if node.kind in WEIGHTED:
            weights = self.shares(node, [self.weight(unit, node, child) for child, _ in there], sum(self.weight(unit, node, child) for child, _ in gone))
        if not any(weights):
            faults.add(("structure", unit, node.id))
            return Score(MISSING, kept=node.max) if node.kind == "weighted-mean" else finished(node, Fraction(1), max_)
        values = [score.percent if node.of == "percent" else score.score for _, score in there]
        if self.factors is not None and node.kind in LINEAR:
            worth = [ratio(100, each) if node.of == "percent" else 1 for each in maxima]
            factors = aggregations.order_factors(node, values) if node.kind in ORDERED else [ratio(weight, total(weights)) for weight in weights]
            self.count(unit, node, there, [factor * each for factor, each in zip(factors, worth)], below, max_)
        if node.kind == "weighted-mean":
            return finished(node, mean(weights, values), max_)
        return finished(node, self.combined(unit, node, there, weights, values, faults), max_)

    def summed(self, unit, node, there, factors, below, max_):
        """The sum of what each child gives, beside bonus points as they are."""
        if self.factors is not None:
            self.count(unit, node, there, factors, below, max_)
        extra = [score.score for child, score in below if child.extra and score.state == OBSERVED]
        given = [score.score if factor == 1 else score.score * factor for (_, score), factor in zip(there, factors)]
        return finished(node, total([*extra, *given]), max_)

    def count(self, unit, node, there, factors, below, max_):
        """Notes what a point on each child counts on the node; bonus points count as they are."""
        scale = 1 if node.scale is None or max_ is None else ratio(node.scale, max_)
        counted = [(child, factor) for (child, _), factor in zip(there, factors)]
        counted += [(child, 1) for child, score in below if child.extra and (score.state == OBSERVED or (score.state == MISSING and node.missing == "zero"))]
        self.factors.update({child.id: factor * scale for child, factor in counted})

    def factors_of(self, unit):
        """{child: what a point on it counts on its parent} where the parent has a score."""
        self.factors = {}
        self.score(unit, self.root, {}, set())
        found, self.factors = self.factors, None
        return found

    def shares(self, node, own, left):
        """What each has, and takes over of what is left."""
        if node.not_applicable == "share-by-weight" and sum(own) > 0:
            return [each + ratio(left * each, sum(own)) for each in own]
        return [each + ratio(left, len(own)) for each in own] if node.not_applicable == "share-equally" else own

    @functools.cached_property
    def worked_out(self):
        scores, faults = {}, set()
        for unit in self.units:
            scores[unit["id"]] = {}
            self.score(unit["id"], self.root, scores[unit["id"]], faults)
        return scores, faults

    def results(self):
        """{unit: {node: Score}}, and what keeps units from being scored."""
        return self.worked_out

    def read(self, node, score, of, decimals):
        """The figure that is asked for, rounded if it is asked for so: percents only where the node has a max."""
        value = score.percent if of == "percent" and node.max is not None else score.score
        return value if value is None or decimals is None else rounded(value, int(decimals), self.mode)

    def value(self, node, score):
        """What ranks are made of."""
        return self.read(node, score, self.of, self.ranking.get("decimals"))

    def places(self, scores, node):
        """{unit: what it is ranked by} of the ranked units: whole numbers, over one denominator, and those of the keys behind it."""
        keys = [other for key in self.ranking.get("keys", []) for other in self.nodes if other.id == key]
        columns = [self.column(scores, each) for each in [node, *keys]]
        return {unit: place for unit, *place in zip(self.ranked_units, *columns) if place[0] is not None}

    def column(self, scores, node):
        """Values of the ranked units as whole numbers over one denominator."""
        values = [self.value(node, scores[unit][node.id]) for unit in self.ranked_units]
        numerators = iter(whole([value for value in values if value is not None])[0])
        return [None if value is None else next(numerators) for value in values]

    def ranks(self, scores, node, group_of=lambda unit: ""):
        """{unit: (rank, of how many)} among the ranked units of the same group."""
        return self.ranks_of(self.places(scores, node), group_of)

    def ranks_of(self, places, group_of):
        # Of equal units the one with a better key comes first, those without a value on it last.
        order = {unit: tuple([(value is None, -(value or 0)) for value in place]) if len(place) > 1 else -place[0] for unit, place in places.items()}
        cohorts, ranks = {}, {}
        for unit in self.units:
            group = group_of(unit)
            if unit["id"] in order and group is not None:
                cohorts.setdefault(group, []).append(unit["id"])
        for units in cohorts.values():
            ranks.update(self.ranks_among(units, order))
        return ranks

    def ranks_among(self, units, order):
        ties = self.ranking.get("ties", "competition")
        values = sorted([order[unit] for unit in units])
        first = {value: len(values) - i for i, value in enumerate(reversed(values))}
        last = {value: i + 1 for i, value in enumerate(values)}
        rank_of = {
            "dense": lambda value: dense[value],
            "modified": lambda value: last[value],
            "average": lambda value: Fraction(first[value] + last[value], 2),
        }.get(ties, lambda value: first[value])
        dense = {value: i + 1 for i, value in enumerate(first_values(values))} if ties == "dense" else {}
        return {unit: (rank_of(order[unit]), len(values)) for unit in units}

    def tie_refusals(self, scores):
        """Units that stand where another one stands, which ordinal ranks do not allow."""
        if self.ranking.get("ties") != "ordinal":
            return set()
        seen, found = set(), set()
        for unit, place in self.places(scores, self.root).items():
            if tuple(place) in seen:
                found.add(("policy", unit, None))
            seen.add(tuple(place))
        return found

    def means(self, scores, node, group_of):
        """{group: {"score": mean, "percent": mean}} over the ranked units; None where there is none."""

        def plain_mean(values):
            values = [value for value in values if value is not None]
            return total(values) / len(values) if values else None

        groups = {}
        for unit in self.units:
            if unit["id"] in self.ranked and self.value(node, scores[unit["id"]][node.id]) is not None:
                groups.setdefault(group_of(unit), []).append(scores[unit["id"]][node.id])
        return {group: {name: plain_mean([getattr(score, name) for score in members]) for name in ("score", "percent")} for group, members in groups.items()}

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


def read(text, tables, stage):
    return Sheet(Source(text, tables), stage)
