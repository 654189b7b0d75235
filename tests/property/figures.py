# SPDX-License-Identifier: LGPL-2.1-or-later
"""Sums, means and texts of fractions and whole numbers."""

import math
from fractions import Fraction


def whole(values):
    """The values as whole numbers over one denominator, and that denominator."""
    denominator = math.lcm(*[value.denominator for value in values])
    return [value.numerator * (denominator // value.denominator) for value in values], denominator


def total(values):
    numerators, denominator = whole(values)
    return Fraction(sum(numerators), denominator)


def ratio(a, b):
    """a / b; many times as fast as Fraction (a, b) is where they are not whole."""
    return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)


def mean(weights, values):
    """The weighted mean."""
    weights, _ = whole(weights)
    values, denominator = whole(values)
    return Fraction(sum([weight * value for weight, value in zip(weights, values)]), denominator * sum(weights))


def rounded_units(value, decimals, mode):
    """How many units of the last place the value has, without its sign."""
    units, rest = divmod(abs(value.numerator) * 10**decimals, value.denominator)
    if mode == "half-up":
        return units + (2 * rest >= value.denominator)
    if mode == "half-even":
        return units + (2 * rest > value.denominator or (2 * rest == value.denominator and units % 2 == 1))
    return units


def rounded(value, decimals, mode):
    return (-1 if value < 0 else 1) * Fraction(rounded_units(value, decimals, mode), 10**decimals)


def first_values(values):
    """Values in their order, each once."""
    return list(dict.fromkeys(values))


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
