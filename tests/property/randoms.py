# SPDX-License-Identifier: LGPL-2.1-or-later
"""Random numbers as texts, because how they are written is part of what is tested."""

import json
import random
from fractions import Fraction


class Raw(str):
    """The text of a number, written without quotes."""


class Word(str):
    """A label, a date, yes or no: the same thing may be written in several ways."""


class Quoted(dict):
    """Texts to what they are in JSON."""

    def __missing__(self, text):
        self[text] = json.dumps(text, ensure_ascii=False)
        return self[text]


quoted = Quoted()


def number(text):
    return text if "/" in text else Raw(text)


def write(value):
    if isinstance(value, Raw):
        return value
    if isinstance(value, str):
        return quoted[value]
    if isinstance(value, dict):
        return "{" + ", ".join([f"{quoted[name]}: {write(each)}" for name, each in value.items()]) + "}"
    if isinstance(value, list):
        return "[" + ", ".join([write(each) for each in value]) + "]"
    return json.dumps(value)


def text_of(value):
    """A fraction as a decimal, if it has at most six places."""
    units, rest = divmod(value * 10**6, 1)
    return str(value) if rest else decimal_text(int(units), 6)


def decimal_text(units, decimals):
    sign, digits = "-" if units < 0 else "", str(abs(units)).rjust(decimals + 1, "0")
    return sign + (digits if decimals == 0 else f"{digits[:-decimals]}.{digits[-decimals:]}")


class Randoms(random.Random):
    fractions = True  # where 1/3 may be written

    def chance(self, probability):
        return self.random() < probability

    def pick(self, values):
        """choice(), but faster."""
        return values[int(self.random() * len(values))]

    def whole(self, top):
        """A whole number from 0 to @top."""
        return int(self.random() * (top + 1))

    def decimal(self, top, decimals):
        """A decimal from 0 to the whole number @top, now and then one of the two."""
        roll = self.random()
        if roll < 0.1:
            return self.pick(["0", str(top), "0.0", f"{top}.000"])
        text = decimal_text(self.whole(top * 10**decimals) if decimals < 10 else self.randrange(top * 10**decimals + 1), decimals)
        return f"{text}e{self.pick(['0', '-9', '-14'])}" if roll > 0.98 else text

    def near(self, text):
        """A number, or one just beside it."""
        value = Fraction(text)
        value = value if self.fractions else round(value, 6)
        return text_of(value + self.pick([0, 0, 0, Fraction(1, 100), Fraction(-1, 100), Fraction(1, 10**6), Fraction(-1, 10**6), 1, -1]))

    def digits(self, n):
        return self.pick("123456789") + "".join([self.pick("0123456789") for _ in range(n - 1)])

    def some(self, most):
        """A number of things: small ones come more often."""
        return int(most ** self.random())
