# SPDX-License-Identifier: LGPL-2.1-or-later
"""The rule that sets a unit beside others, by its definitions."""

import bisect
from fractions import Fraction

from figures import total
from figures import whole as whole_numbers
from preparation import Preparation, z_score
from rules import OBSERVED, Fault, Reading, Settled, exact


class Cohort:
    """The units beside which a unit is put: what is asked of them for every unit."""

    def __init__(self, units, numbers, order):
        self.n, self.sorted = len(units), sorted([order[unit] for unit in units])
        self.low = self.high = self.mean = None
        self.numbers = [numbers[unit] for unit in units]
        self.differs = False
        if self.n == 0:
            return
        ends = [min(units, key=order.get), max(units, key=order.get)]
        self.low, self.high = (numbers[unit] for unit in ends)
        self.differs = self.low != self.high
        self.mean = total([numbers[unit] for unit in units]) / self.n

    def n_below(self, order):
        return bisect.bisect_left(self.sorted, order)

    def n_above(self, order):
        return self.n - bisect.bisect_right(self.sorted, order)


class Normalise(Reading):
    """Points by the place of a number in a cohort, or between anchors."""

    needs_max = False
    cohort = True

    def __init__(self, what, max_):
        super().__init__(what, max_)
        self.method = what.get("method", "min-max")
        self.range = [0, 1] if max_ is None else [0, max_]
        if "range" in what:
            self.range = [exact(each) for each in what["range"]]
        elif max_ is None and self.method == "above-below":
            self.range = [-1, 1]
        self.anchors = [exact(each) for each in what["anchors"]] if "anchors" in what else [0, 100] if self.method == "scaled" else None
        self.when_constant = exact(what.get("when-constant"))
        self.lower = what.get("direction") == "lower"
        self.raw = self.method in ("rank", "borda", "none", "z-score")
        self.preparation = Preparation(what)
        self.clip = what.get("clip", False) or self.method == "goalposts"
        self.reference, self.form = what.get("reference", "mean"), what.get("form", "ratio")
        self.is_ratio = self.method == "fraction-of-maximum" or (self.method == "distance" and self.form == "ratio")
        stated = self.method == "distance" and self.reference == "target" and self.form != "range"
        self.reads_cohort = not (self.anchors or self.method == "none" or stated)

    def faults(self):
        points = [*self.range, *([] if self.when_constant is None else [self.when_constant])]
        if self.range[0] >= self.range[1] or (self.anchors and self.anchors[0] >= self.anchors[1]):
            yield "range"
        if self.max is not None and not all(0 <= each <= self.max for each in points):
            yield "range"
        if not self.reads_cohort and ("within" in self.what or self.when_constant is not None):
            yield "structure"
        if self.max is not None and self.method in ("rank", "borda", "z-score"):
            yield "structure"

    def none_of_none(self):
        if self.when_none == "max":
            raise Settled(OBSERVED, self.range[1])
        super().none_of_none()

    def read(self, cells):
        """The numbers of cells, and what others give at once."""
        found, numbers = {}, {}
        for unit, cell in cells.items():
            try:
                numbers[unit] = self.number(cell)
            except Settled as settled:
                found[unit] = settled.args
            except Fault as fault:
                found[unit] = fault.args[0]
        return numbers, found

    def score_cluster(self, cells, ranked):
        return self.score_numbers(*self.read(cells), ranked)

    def score_numbers(self, numbers, found, ranked):
        refused = [unit for unit, number in numbers.items() if self.is_ratio and (number < 0 or (number == 0 and self.lower))]
        found |= dict.fromkeys(refused, "range")
        numbers = {unit: number for unit, number in numbers.items() if unit not in refused}
        order = dict(zip(numbers, whole_numbers(list(numbers.values()))[0]))
        cohort = Cohort([unit for unit in numbers if unit in ranked], numbers, order)
        if self.reads_cohort and numbers and not cohort.differs:
            # Nobody's cell is wrong.
            return found | ({None: "policy"} if self.when_constant is None else {}) | dict.fromkeys(numbers, self.when_constant or 0)
        try:
            return found | {unit: self.points_of(number, order[unit], cohort, unit in ranked) for unit, number in numbers.items()}
        except Fault:
            return found | {None: "range"} | dict.fromkeys(numbers, 0)

    def points_of(self, number, order, cohort, ranked):
        points = self.place(number, order, cohort)
        if not self.raw:
            if self.clip or (self.reads_cohort and not ranked):
                points = min(max(points, 0), 1)
            points = self.range[0] + points * (self.range[1] - self.range[0])
        return points if self.max is None or 0 <= points <= self.max else "range"

    def place(self, number, order, cohort):
        """Where it stands, from the worst (0) to the best (1)."""
        sign = -1 if self.lower else 1
        if self.method == "none":
            return number
        if self.method == "z-score":
            return z_score(number, cohort.numbers, self.what, self.lower)
        if self.method in ("rank", "borda", "percentile-rank"):
            worse = min(cohort.n_above(order) if self.lower else cohort.n_below(order), cohort.n - 1)
            if self.method != "percentile-rank":
                return worse + (self.method == "rank")
            return Fraction(worse + 1, cohort.n) if self.what.get("basis") == "n" else Fraction(worse, cohort.n - 1)
        if self.method == "above-below":
            reach = abs(cohort.mean) * exact(self.what.get("band", 0))
            side = 1 if number > cohort.mean + reach else -1 if number < cohort.mean - reach else 0
            return Fraction(1 + sign * side, 2)
        if self.method in ("fraction-of-maximum", "distance"):
            return self.distance(number, cohort, sign)
        low, high = self.anchors or (cohort.low, cohort.high)
        share = Fraction(number - low) / (high - low)
        return 1 - share if self.lower else share

    def distance(self, number, cohort, sign):
        worst, best = (cohort.high, cohort.low) if self.lower else (cohort.low, cohort.high)
        reference = "best" if self.method == "fraction-of-maximum" else self.reference
        if reference == "target":
            r = exact(self.what["target"])
        else:
            r = {"mean": cohort.mean, "best": best, "worst": worst}[reference]
        if self.is_ratio:
            if r <= 0:
                raise Fault("range")
            return Fraction(r) / number if self.lower else Fraction(number) / r
        start, by = (worst, sign * (r - worst)) if self.form == "range" else (r, abs(r))
        if by <= 0:
            raise Fault("range")
        return sign * Fraction(number - start) / by
