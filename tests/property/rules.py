# SPDX-License-Identifier: LGPL-2.1-or-later
"""What rules give, by their definitions: from the inputs of a cell to points, in fractions.

An input is a fraction, None where it is missing, or NOT_APPLICABLE. Labels are their places, yes and no 1 and 0, dates days.
"""

import datetime
import re
import unicodedata
from fractions import Fraction

OBSERVED, MISSING, STATE_NOT_APPLICABLE = range(3)
NO_CELL = (MISSING, None)
NOT_APPLICABLE = "n/a"
NOT_DONE = 10**9

YES, NO = ("yes", "true", "1", "có"), ("no", "false", "0", "không")
NEVER = ("not-done", "not done", "chưa thực hiện", "không thực hiện")
DECIMAL = re.compile(r"(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?")


class Numbers(dict):
    """Texts of numbers to fractions; each text is looked at once."""

    def __missing__(self, text):
        parts = DECIMAL.fullmatch(text)
        if parts is None:
            value = Fraction(text)
        else:
            sign, whole, decimals, exponent = parts.groups("")
            value = int(sign + whole + decimals)
            places = len(decimals) - int(exponent or 0)
            value = Fraction(value, 10**places) if places > 0 else value * 10**-places
        if len(self) < 100000:
            self[text] = value
        return value


numbers = Numbers()


def exact(value):
    return numbers[value] if isinstance(value, str) else value


def fold(text):
    return unicodedata.normalize("NFC", text).strip().casefold()


def edge(what):
    """(number, whether it leaves itself out)"""
    text = what.strip() if isinstance(what, str) else what
    return (exact(text[1:].strip()), True) if isinstance(text, str) and text.startswith(">") else (exact(text), False)


class Fault(Exception):
    """A cell that cannot be scored, and the code of the problem."""


class Settled(Exception):
    """What is given in the place of a percent of nothing."""


class Rule:
    inputs = ["value"]
    optional = ()  # inputs that may be missing beside others
    type = "number"
    needs_max = True
    extra = False
    cohort = False

    def __init__(self, what, max_):
        self.what, self.max = what, max_
        self.when_none = what.get("when-none", "unstated")

    def faults(self):
        """Codes of what is wrong with the rule itself."""
        if self.needs_max and self.max is None:
            yield "max"

    def state(self, cell):
        """What the leaf is where its inputs are these, and the code of the fault if they do not fit together."""
        if len(cell) == 1 and not self.optional:
            return (OBSERVED if cell[0] != NOT_APPLICABLE else STATE_NOT_APPLICABLE, None) if cell[0] is not None else NO_CELL
        needed = [value for k, value in enumerate(cell) if k not in self.optional]
        given = [value for value in cell if value is not None and value != NOT_APPLICABLE]
        if NOT_APPLICABLE in cell:
            return (MISSING, "range") if given else (STATE_NOT_APPLICABLE, None)
        if all(value is None for value in needed):
            return MISSING, None
        return (MISSING, "range") if None in needed else (OBSERVED, None)

    def is_given(self, cell):
        """Whether the cell counts against those of other stages: an input alone that may be missing does not."""
        if not self.optional:
            return any([value is not None for value in cell])
        return any([value is not None and (k not in self.optional or value == NOT_APPLICABLE) for k, value in enumerate(cell)])

    def score(self, cell):
        """(state, points) of one observed cell."""
        try:
            return OBSERVED, self.points(*cell)
        except Settled as settled:
            return settled.args

    def points(self, value):
        raise NotImplementedError

    def none_of_none(self):
        if self.when_none == "unstated":
            raise Fault("policy")
        raise Settled(*{"max": (OBSERVED, self.max), "zero": (OBSERVED, 0), "not-applicable": (STATE_NOT_APPLICABLE, None)}[self.when_none])

    def percent(self, part, whole, bounded):
        if part < 0 or whole < 0 or (bounded and part > whole):
            raise Fault("range")
        return Fraction(100 * part) / whole if whole != 0 else self.none_of_none()

    def word(self, text, style):
        """The number that a text stands for; None if it is none."""
        raise NotImplementedError


def not_negative(value):
    if value < 0:
        raise Fault("range")
    return value


def whole(value):
    if value < 0 or value.denominator != 1:
        raise Fault("range")
    return value


class Points(Rule):
    needs_max = False

    def points(self, value):
        if self.max is not None and not 0 <= value <= self.max:
            raise Fault("range")
        return value


class YesNo(Rule):
    type = "boolean"

    def points(self, value):
        return value * self.max

    def word(self, text, style):
        return 1 if fold(text) in YES else 0 if fold(text) in NO else None


class Choice(Rule):
    type = "choice"

    def __init__(self, what, max_):
        super().__init__(what, max_)
        self.labels = [fold(label) for label in what["labels"]]
        self.shares = [exact(share) for share in what["shares"]]

    def faults(self):
        yield from super().faults()
        yield from share_faults(self.shares, self.labels)

    def points(self, value):
        return self.shares[value] * self.max

    def word(self, text, style):
        return self.labels.index(fold(text)) if fold(text) in self.labels else None


def share_faults(shares, others):
    if len(shares) != len(others):
        yield "structure"
    elif not all(0 <= share <= 1 for share in shares):
        yield "range"


class Reading(Rule):
    """A rule that reads a number, or the percent of two."""

    def __init__(self, what, max_):
        super().__init__(what, max_)
        self.input = what.get("input", "value")
        self.inputs = {"value": ["value"], "count-of": ["count", "of"], "actual-plan": ["actual", "plan"]}[self.input]

    def number(self, cell):
        return cell[0] if self.input == "value" else self.percent(*cell, bounded=self.input == "count-of")


class Stepped(Reading):
    def __init__(self, what, max_):
        super().__init__(what, max_)
        self.edges = [edge(each) for each in what["from"]]
        self.steps = [exact(each) for each in what["points"]]

    def faults(self):
        yield from super().faults()
        # "From 5" may follow "above 5": they are two edges.
        order = [(value, excluded) for value, excluded in self.edges]
        if any(below >= above for above, below in zip(order, order[1:])):
            yield "range"
        if len(self.steps) != len(self.edges):
            yield "structure"
        elif not all(0 <= step and (self.max is None or step <= self.max) for step in self.steps):
            yield "range"

    def step(self, number):
        """The points of the highest edge that is reached."""
        for (value, excluded), points in zip(self.edges, self.steps):
            if number > value or (number == value and not excluded):
                return points
        return None


class Tiers(Stepped):
    def points(self, *cell):
        points = self.step(self.number(cell))
        if points is None:
            raise Fault("range")
        return points


class Growth(Stepped):
    def __init__(self, what, max_):
        super().__init__(what, max_)
        self.inputs = ["actual", "previous"]

    def points(self, actual, previous):
        return self.step(self.percent(actual, previous, bounded=False) - 100) or 0


class Linear(Reading):
    def __init__(self, what, max_):
        super().__init__(what, max_)
        self.floor, self.ceiling = exact(what.get("floor", 0)), exact(what.get("ceiling", 100))
        self.interpolated = what.get("form") == "interpolated"

    def faults(self):
        yield from super().faults()
        if self.floor == self.ceiling or (self.floor > self.ceiling and not self.interpolated) or self.floor < 0 or self.ceiling < 0:
            yield "range"

    def points(self, *cell):
        value = not_negative(self.number(cell))
        if self.interpolated:
            share = Fraction(value - self.floor) / (self.ceiling - self.floor)
        else:
            share = Fraction(value) / self.ceiling if value >= self.floor else 0
        return min(max(share, 0), 1) * self.max


class Count(Rule):
    def __init__(self, what, max_):
        super().__init__(what, max_)
        self.per_item, self.limit = exact(what.get("per-item")), max_

    def points(self, value):
        points = not_negative(value) if self.per_item is None else whole(value) * self.per_item
        return points if self.limit is None else min(points, self.limit)

    def faults(self):
        yield from super().faults()
        if (self.per_item or 0) < 0:
            yield "range"


class Bonus(Count):
    needs_max = False
    extra = True

    def __init__(self, what, max_):
        super().__init__(what, max_)
        self.limit = exact(what.get("limit"))

    def faults(self):
        yield from super().faults()
        if self.max is not None:
            yield "structure"
        if (self.limit or 0) < 0:
            yield "range"


class Penalty(Bonus):
    def points(self, value):
        return -super().points(value)


class Timeliness(Rule):
    type = "date"

    def __init__(self, what, max_):
        super().__init__(what, max_)
        self.due = self.word(what["due"], "plain")
        last = [NOT_DONE - 1 if days == "any" else self.due + exact(days) for days in what.get("days", [])]
        self.steps = list(zip(last, map(exact, what.get("shares", []))))

    def points(self, day):
        for last, share in [(self.due, 1), *self.steps]:
            if day <= last:
                return share * self.max
        return 0

    def word(self, text, style):
        if fold(text) in NEVER:
            return NOT_DONE
        parts = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text.strip())
        if parts is None and style == "vi":
            parts = re.fullmatch(r"(\d\d?)/(\d\d?)/(\d{4})", text.strip())
            parts = parts and [parts[3], parts[2], parts[1]]
        else:
            parts = parts and parts.groups()
        try:
            return datetime.date(*map(int, parts)).toordinal() if parts else None
        except ValueError:
            return None


class SurveyShare(Rule):
    def __init__(self, what, max_):
        super().__init__(what, max_)
        self.inputs = what["options"]
        self.shares = [exact(share) for share in what["shares"]]

    def faults(self):
        yield from super().faults()
        yield from share_faults(self.shares, self.inputs)

    def points(self, *counts):
        answers = sum(map(whole, counts))
        if answers == 0:
            self.none_of_none()
        return sum(count * share for count, share in zip(counts, self.shares)) * self.max / Fraction(answers)


class Mapping(Rule):
    def points(self, value):
        if not 0 <= value <= 100:
            raise Fault("range")
        return Fraction(value) / 100 * self.max


class TargetRelative(Rule):
    """Points within a cluster of units, by what each achieved of its own target."""

    inputs = ["target", "actual"]
    optional = (0,)
    cohort = True

    def score_cluster(self, cells, ranked):
        """{unit: points, or the code of a fault} for {unit: cell}; the leaders are looked for in @ranked."""
        found = {unit: "range" for unit, cell in cells.items() if min(value or 0 for value in cell) < 0}
        good = {unit: (target or 0, actual) for unit, (target, actual) in cells.items() if unit not in found}
        leaders = [cell for unit, cell in good.items() if unit in ranked]
        lead = max([Fraction(actual) / target for target, actual in leaders if target != 0], default=0)
        most = max([actual for target, actual in leaders if target == 0], default=0)
        return found | {unit: self.max * self.share(*cell, lead, most) for unit, cell in good.items()}

    def share(self, target, actual, lead, most):
        if target == 0:
            return min(Fraction(actual) / most, 1) if most else int(actual > 0)
        done = Fraction(actual) / target
        if done <= 1:
            return done / 2
        # Nobody ranked is beyond the target: a unit that is not ranked leads alone.
        return (1 + min((done - 1) / (lead - 1), 1)) * Fraction(1, 2) if lead > 1 else 1
