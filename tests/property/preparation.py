# SPDX-License-Identifier: LGPL-2.1-or-later
"""What becomes of numbers before they are normalised, by the definitions: {unit: number} of a leaf to {unit: number}."""

import decimal
import math
from fractions import Fraction

from rules import Fault, exact

DECIMALS = 12


def place(value):
    """Of the first digit."""
    found = len(str(abs(value.numerator))) - len(str(value.denominator)) + 1
    while Fraction(10) ** found > abs(value):
        found -= 1
    return found


def nearest(value, exponent):
    """The multiple of 10^exponent that is nearest to a fraction; halves go away from zero."""
    units = math.floor(abs(value) / Fraction(10) ** exponent + Fraction(1, 2))
    return (-1 if value < 0 else 1) * units * Fraction(10) ** exponent


def root(square, exponent):
    """The same of a square root."""
    scaled = square / Fraction(10) ** (2 * exponent)
    units = math.isqrt(scaled.numerator // scaled.denominator)
    # The root lies from units to units + 1; half way is decided by squares.
    units += scaled >= (units + Fraction(1, 2)) ** 2
    return units * Fraction(10) ** exponent


def logarithm(value, function):
    if value <= 0:
        raise Fault("range")
    with decimal.localcontext() as context:
        context.prec = 100
        found = getattr(decimal.Decimal(value.numerator) / decimal.Decimal(value.denominator), function)()
        return nearest(Fraction(found), min(found.adjusted(), 0) - DECIMALS)


def transformed(values, ranked, kind):
    """{unit: number, or Fault}"""
    def one(value):
        if kind == "root":
            if value < 0:
                raise Fault("range")
            return root(Fraction(value), (min(place(value), 0) // 2 if value else 0) - DECIMALS)
        return value * value if kind == "square" else logarithm(Fraction(value), {"log": "ln", "log10": "log10"}[kind])

    found = {}
    for unit, value in values.items():
        try:
            found[unit] = one(value)
        except Fault as fault:
            found[unit] = fault
    return found


def shape(values):
    """(square of G1 with its sign, G2); None of what is not defined."""
    n = len(values)
    mean = Fraction(sum(values)) / n if n else 0
    s2, s3, s4 = (sum((value - mean) ** k for value in values) for k in (2, 3, 4))
    if n < 4 or s2 == 0:
        return None
    g1 = Fraction(n * n * (n - 1)) / (n - 2) ** 2 * s3 * abs(s3) / s2**3
    g2 = ((n + 1) * (n * s4 / Fraction(s2 * s2) - 3) + 6) * (n - 1) / Fraction((n - 2) * (n - 3))
    return g1, g2


def winsorised(values, ranked, what):
    """One end at a time, all that are equal together."""
    limits = exact(what.get("skewness", 2)), exact(what.get("kurtosis", Fraction(7, 2)))
    most = exact(what.get("points", 5))
    own = {unit: value for unit, value in values.items() if unit in ranked}
    low = high = None
    n_low = n_high = 0
    while True:
        found = shape(list(own.values()))
        if found is None or abs(found[0]) < limits[0] ** 2 or found[1] < limits[1] or n_low + n_high >= most:
            break
        if found[0] >= 0:
            top = max(own.values())
            high = max(value for value in own.values() if value != top)
            n_high = sum(value == top for value in own.values())
            own = {unit: min(value, high) for unit, value in own.items()}
        else:
            bottom = min(own.values())
            low = min(value for value in own.values() if value != bottom)
            n_low = sum(value == bottom for value in own.values())
            own = {unit: max(value, low) for unit, value in own.items()}
    held = {unit: value if high is None else min(value, high) for unit, value in values.items()}
    return {unit: value if low is None else max(value, low) for unit, value in held.items()}


class Preparation:
    """The steps of one rule."""

    def __init__(self, what):
        self.denominator = what.get("denominator")
        self.transform = what.get("transform", "none")
        self.impute = self.object(what.get("impute", "none"))
        self.treat = self.object(what.get("treat", "none"))

    @staticmethod
    def object(what):
        return what if isinstance(what, dict) else {"kind": what}

    def __bool__(self):
        return bool(self.denominator) or {self.transform, self.impute["kind"], self.treat["kind"]} != {"none"}

    def divided(self, values, units):
        what = self.denominator if isinstance(self.denominator, dict) else {"attribute": self.denominator}
        found = {}
        for unit, value in values.items():
            by = exact(units[unit].get("attributes", {}).get(what["attribute"]))
            if by is None or by == 0:
                found[unit] = Fault("reference" if by is None else "range")
            else:
                found[unit] = Fraction(value) / by * exact(what.get("scale", 1))
        return found

    def imputed(self, values, missing, units, ranked):
        within = self.impute.get("within")

        def group(unit):
            return units[unit].get("groups", {}).get(within) if within else None

        found = {}
        for unit in missing:
            others = sorted(value for other, value in values.items() if other in ranked and group(other) == group(unit))
            if others and self.impute["kind"] == "mean":
                found[unit] = Fraction(sum(others)) / len(others)
            elif others:
                found[unit] = Fraction(others[(len(others) - 1) // 2] + others[len(others) // 2]) / 2
        return values | found

    def apply(self, values, missing, units, ranked, group):
        """The numbers, and those that cannot be made: {unit: code}; @group is the cohort of a unit."""
        faults = {}

        def sound(found):
            faults.update((unit, value.args[0]) for unit, value in found.items() if isinstance(value, Fault))
            return {unit: value for unit, value in found.items() if not isinstance(value, Fault)}

        def by_cohort(function, values):
            found = {}
            for each in {group(unit) for unit in values}:
                found |= function({unit: value for unit, value in values.items() if group(unit) == each})
            return found

        if self.denominator:
            values = sound(self.divided(values, units))
        if self.transform != "none":
            values = sound(by_cohort(lambda part: transformed(part, ranked, self.transform), values))
        if self.impute["kind"] != "none":
            values = self.imputed(values, missing, units, ranked)
        if self.treat["kind"] != "none":
            values = by_cohort(lambda part: winsorised(part, ranked, self.treat), values)
        return values, faults


def z_score(number, cohort_numbers, what, lower):
    """mean + sd * (number - mean of the cohort) / sd of the cohort, rounded once."""
    n = len(cohort_numbers)
    mean = Fraction(sum(cohort_numbers)) / n
    variance = sum((each - mean) ** 2 for each in cohort_numbers) / Fraction(n - 1)
    sd, start = exact(what.get("sd", 1)), exact(what.get("mean", 0))
    exponent = place(Fraction(sd)) - DECIMALS
    distance = (mean - number) if lower else (number - mean)
    sign, square = (1 if distance >= 0 else -1), (sd * distance) ** 2 / variance
    # To far more places than are asked for, but exact where it ends before.
    fine = exponent - 40 - 2 * len(str(square.denominator))
    scaled = square / Fraction(10) ** (2 * fine)
    units = math.isqrt(scaled.numerator // scaled.denominator)
    value = start + sign * units * Fraction(10) ** fine
    if units * units != scaled:
        value += sign * Fraction(10) ** fine / 2
    return nearest(value, exponent)
