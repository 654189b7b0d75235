# SPDX-License-Identifier: LGPL-2.1-or-later
"""Aggregations that are no sums, by their definitions: fractions, and logarithms of 60 digits where there are none."""

import decimal
import functools
import math
from fractions import Fraction

from figures import mean, ratio, total
from rules import MISSING, exact
from rules import STATE_NOT_APPLICABLE as NOT_APPLICABLE

WEIGHTED = {"weighted-mean", "geometric-mean", "harmonic-mean", "power-mean", "copeland"}
ORDERED = {"minimum", "maximum", "median", "owa"}
# All children need one max, unless percents are read.
COMMON_MAX = {"weighted-mean", "geometric-mean", "harmonic-mean", "power-mean", "mazziotta-pareto"} | ORDERED
WITHOUT_MAX = {"copeland", "mazziotta-pareto"}
# The score is a sum over the children.
LINEAR = {"sum", "weighted-mean"} | ORDERED

DIGITS = decimal.Context(prec=60, Emax=10**9, Emin=-(10**9))


def power_of(node):
    """None for the geometric mean."""
    return {"geometric-mean": None, "harmonic-mean": Fraction(-1)}.get(node.kind, node.power)


def is_outside(node, value):
    """Whether the aggregation cannot be taken of the value."""
    if node.kind not in ("geometric-mean", "harmonic-mean", "power-mean") or value > 0:
        return False
    power = power_of(node)
    return power is None or power < 0 or (value < 0 and power != 1)


@functools.lru_cache(maxsize=100000)
def logarithm(value):
    return DIGITS.ln(as_decimal(value))


def as_decimal(value):
    value = Fraction(value)
    return DIGITS.divide(decimal.Decimal(value.numerator), decimal.Decimal(value.denominator))


def weighted(weights, values):
    """Their weighted mean in decimals."""
    total_ = decimal.Decimal(0)
    for weight, value in zip(weights, values):
        total_ = DIGITS.add(total_, DIGITS.multiply(as_decimal(weight), value))
    return DIGITS.divide(total_, as_decimal(total(weights)))


def quantised(value):
    """Twelve decimals behind the first digit, halves up; what cannot be told from a half is one."""
    unit = decimal.Decimal(1).scaleb(value.adjusted() - 12)
    scaled = DIGITS.divide(value, unit)
    whole = scaled.to_integral_value(decimal.ROUND_FLOOR, DIGITS)
    if DIGITS.subtract(scaled, whole) >= DIGITS.subtract(decimal.Decimal("0.5"), decimal.Decimal("1e-30")):
        whole = DIGITS.add(whole, 1)
    return Fraction(whole) * Fraction(unit)


def power_mean(node, weights, values):
    power = power_of(node)
    if power == 1:
        return mean(weights, values)
    if power == -1:
        return ratio(total(weights), total([ratio(weight, value) for weight, value in zip(weights, values)]))
    if not any(values):
        return Fraction(0)
    if power is None:
        found = DIGITS.exp(weighted(weights, [logarithm(value) for value in values]))
    else:
        p = as_decimal(power)
        powers = [DIGITS.exp(DIGITS.multiply(p, logarithm(value))) if value else decimal.Decimal(0) for value in values]
        found = DIGITS.exp(DIGITS.divide(DIGITS.ln(weighted(weights, powers)), p))
    return quantised(found)


def order_counts(node, n):
    """What each place counts, from the best to the worst."""
    if node.kind in ("minimum", "maximum"):
        place = 0 if node.kind == "maximum" else n - 1
        return [Fraction(i == place) for i in range(n)]
    if node.kind == "median":
        return [Fraction((i == (n - 1) // 2) + (i == n // 2), 2) for i in range(n)]
    # The weights as steps over the line from 0 to 1.
    known = len(node.ordered)
    counts = []
    for place in range(n):
        parts = [
            max(0, min(Fraction(place + 1, n), Fraction(i + 1, known)) - max(Fraction(place, n), Fraction(i, known))) * weight
            for i, weight in enumerate(node.ordered)
        ]
        counts.append(sum(parts) * known / sum(node.ordered))
    return counts


def order_factors(node, values):
    """What each value counts: equal ones the same."""
    places = sorted(range(len(values)), key=lambda i: -Fraction(values[i]))
    counts = order_counts(node, len(values))
    of_value = {}
    for place, i in enumerate(places):
        of_value.setdefault(Fraction(values[i]), []).append(counts[place])
    return [Fraction(sum(of_value[Fraction(value)])) / len(of_value[Fraction(value)]) for value in values]


def formula(node, weights, values):
    """The score before scale, cap and rounding; None where there is none: the mean that is divided by is not above 0."""
    if node.kind in ORDERED:
        return total([factor * value for factor, value in zip(order_factors(node, values), values)])
    if node.kind == "mazziotta-pareto":
        middle = Fraction(total(values)) / len(values)
        if middle <= 0:
            return None
        variance = total([(value - middle) ** 2 for value in values]) / len(values)
        return middle + variance / middle if node.penalty == "plus" else middle - variance / middle
    return power_mean(node, weights, values)


def in_order(cohort):
    """Each value as its place among those of its column: whole numbers are compared ten times as fast."""
    columns = [sorted({value for value in column if value is not None}) for column in zip(*cohort.values())]
    places = [{value: place for place, value in enumerate(column)} for column in columns]
    return {unit: [place.get(value) for place, value in zip(places, values)] for unit, values in cohort.items()}


def as_integers(weights):
    """In proportion."""
    denominator = math.lcm(*(Fraction(weight).denominator for weight in weights))
    return [int(weight * denominator) for weight in weights]


def majority(weights, one, other):
    """1 if one is ahead, -1 if it is behind; on children that both have."""
    ahead = sum(weight * ((a > b) - (a < b)) for weight, a, b in zip(weights, one, other) if a is not None and b is not None)
    return (ahead > 0) - (ahead < 0)


def faults(node):
    """What is wrong with the parameters, and with weights for groups, as (code, criterion)."""
    if node.kind == "power-mean" and not (node.power and Fraction(1, 1000) <= abs(node.power) <= 1000):
        yield "range" if node.power is not None else "missing-member", node.id
    if node.kind == "owa" and node.ordered is not None and len(node.ordered) != len(node.children):
        yield "structure", node.id
    if node.group_weights and (node.kind not in WEIGHTED or node.kind == "copeland"):
        yield "structure", node.id
    for weights in node.group_weights.values():
        known = {child.id: child.weight for child in node.children} | weights
        if set(weights) - {child.id for child in node.children}:
            yield "reference", node.id
        elif None not in known.values() and not any(known.values()):
            yield "structure", node.id


def parameters(node, what, parent):
    """Sets those of a node from its aggregation, or takes over the parent's."""
    aggregation = what.get("aggregation")
    if aggregation is None and parent:
        node.power, node.ordered, node.penalty = parent.power, parent.ordered, parent.penalty
    else:
        aggregation = aggregation if isinstance(aggregation, dict) else {}
        node.power, node.penalty = exact(aggregation.get("power")), aggregation.get("penalty", "minus")
        node.ordered = [exact(weight) for weight in aggregation["weights"]] if "weights" in aggregation else None
    by = what.get("weights-by", {})
    node.dimension = by.get("dimension")
    node.group_weights = {group: {child: exact(weight) for child, weight in weights.items()} for group, weights in by.get("weights", {}).items()}


class Combining:
    """What a sheet does on nodes that are no sums."""

    def weight(self, unit, node, child):
        return node.group_weights.get(self.groups[unit].get(node.dimension), {}).get(child.id, child.weight)

    def combined(self, unit, node, there, weights, values, faults):
        """By the formula; 1 where there is no value, so that nothing follows from it above."""
        there = [(child, weight, value) for (child, _), weight, value in zip(there, weights, values) if weight]
        outside = {("range", unit, child.id) for child, _, value in there if is_outside(node, value)}
        found = None if outside else formula(node, [weight for _, weight, _ in there], [value for _, _, value in there])
        if found is None:
            faults.update(outside or {("range", unit, node.id)})
        return Fraction(1) if found is None else found

    def copeland(self, unit, node):
        """How many ranked units it beats, less how many it loses to."""
        if node.id not in self.cohorts:
            self.cohorts[node.id] = in_order(dict(self.cohort(node))), as_integers([child.weight for child in node.children])
        cohort, weights = self.cohorts[node.id]
        return sum(majority(weights, cohort[unit], other) for each, other in cohort.items() if each in self.ranked)

    def cohort(self, node):
        """(unit, what it has on each child) of those that get a score."""
        for unit in self.units:
            below = [(child, self.score(unit["id"], child, {}, set())) for child in node.children]
            counted = [score.state for _, score in below if score.state != NOT_APPLICABLE]
            missing = [child for child, score in below if score.state == MISSING]
            if unit["id"] in self.left or not counted or self.is_missing(node, counted, missing):
                continue
            yield unit["id"], [self.compared(node, score) for _, score in below]

    def compared(self, node, score):
        if score.state == MISSING and node.missing == "zero":
            return Fraction(0)
        return score.percent if node.of == "percent" else score.score
