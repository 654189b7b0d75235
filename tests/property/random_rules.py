# SPDX-License-Identifier: LGPL-2.1-or-later
"""Random rules, and random cells for them: a tuple with a text, None or "n/a" for each input."""

import datetime
from fractions import Fraction

from randoms import Randoms, Raw, Word, number, text_of

NOT_APPLICABLE = "n/a"
SHARES = ["0", "1", "0.5", "0.75", "0.6", "0.2", "2/3", "1/3", "0.125"]
LABELS = ["Hoàn thành tốt", "Hoàn thành", "Vi phạm nhẹ", "100%, đúng tiến độ", "Không", "A", "b", "5", "Ép; \"quá\"", "0.5", "Không áp dụng"]
OPTIONS = ["a", "b", "c", "d", "hài lòng", "rất hài lòng", "1.5", "Ý kiến khác"]
WHEN_NONE = ["unstated", "max", "zero", "not-applicable"]
NUMBER_INPUTS = {"value": ["value"], "count-of": ["count", "of"], "actual-plan": ["actual", "plan"]}


def kind_of(leaf):
    return leaf.get("rule", {}).get("kind", "points")


def inputs_of(leaf):
    rule = leaf.get("rule", {})
    fixed = {"growth": ["actual", "previous"], "target-relative": ["target", "actual"], "survey-share": rule.get("options")}
    return fixed.get(kind_of(leaf)) or NUMBER_INPUTS[rule.get("input", "value")]


class RandomRules(Randoms):
    # rules

    def rule(self, max_):
        """A rule for a leaf of that max, or none where points will do."""
        kind = self.pick(["points"] * 6 + ["yes-no", "tiers", "tiers", "linear", "linear", "count", "choice", "timeliness", "survey-share",
                                           "mapping", "children", "growth", "target-relative", "normalise", "normalise"])
        if kind == "points":
            return {"kind": "points"} if self.chance(0.1) else None
        make = getattr(self, f"{kind.replace('-', '_')}_rule", None)
        return {"kind": kind} | (make(Fraction(max_)) if make else {})

    def maybe_input(self):
        kind = self.pick(["value", "count-of", "actual-plan"])
        what = {"input": kind} if kind != "value" or self.chance(0.1) else {}
        return what | (self.when_none() if kind != "value" else {})

    def when_none(self):
        return {"when-none": self.pick(WHEN_NONE)} if self.chance(0.8) else {}

    def edges(self, values):
        """Edges from the highest to the lowest, some of which leave themselves out."""
        values = sorted(self.sample(values, self.randint(1, min(4, len(values)))), key=Fraction, reverse=True)
        edges = [self.pick([number(each), number(each), number(each), f">{each}", f"> {each}"]) for each in values]
        return edges if self.chance(0.9) else [edge for each in edges for edge in ([f">{each.lstrip('> ')}", number(each.lstrip("> "))])]

    def tier_points(self, max_, n):
        return [number(text_of(Fraction(self.pick(SHARES)) * max_)) for _ in range(n)]

    def tiers_rule(self, max_):
        edges = self.edges(["100", "85", "70.5", "200/3", "50", "33.333333", "10", "2", "1"])
        # Above 100 there is nothing that a count could be.
        if self.chance(0.8) or edges[-1] in (">100", "> 100"):
            edges.append(Raw("0"))
        return self.maybe_input() | {"from": edges, "points": self.tier_points(max_, len(edges))}

    def children_rule(self, _):
        return self.pick([{}, {"at-least": 80}, {"band-at-least": "good"}, {"skip-missing": True}])

    def growth_rule(self, max_):
        edges = self.edges(["20", "5", "10/3", "0.5", "0", "-2.5", "-100"])
        return {"from": edges, "points": self.tier_points(max_, len(edges))} | self.when_none()

    def linear_rule(self, _):
        what = self.maybe_input()
        ends = sorted(self.sample(["0", "10", "50", "200/3", "70", "99.5", "100", "120", "1000"], 2), key=Fraction)
        if self.chance(0.4):
            what["form"] = "interpolated"
            if self.chance(0.4):
                ends.reverse()
        elif self.chance(0.1):
            what["form"] = "proportional"
        if self.chance(0.7):
            what["floor"] = number(ends[0])
        if "floor" in what and not 0 <= Fraction(ends[0]) < 100 or self.chance(0.5):
            what["ceiling"] = number(ends[1] if ends[1] != "0" or "floor" in what else "10")
        return what

    def per_item(self):
        return number(self.pick(["0.5", "1", "0.25", "1/3", "2", "0.001", "12.5", "0"]))

    def count_rule(self, _):
        return {"per-item": self.per_item()}

    def random_shares(self, n):
        return [number(self.pick(SHARES)) for _ in range(n)]

    def choice_rule(self, _):
        labels = self.sample(LABELS, self.randint(1, 5))
        return {"labels": labels, "shares": self.random_shares(len(labels))}

    def survey_share_rule(self, _):
        options = self.sample(OPTIONS, self.randint(1, 5))
        return {"options": options, "shares": self.random_shares(len(options))} | self.when_none()

    def timeliness_rule(self, _):
        what = {"due": (datetime.date(2023, 12, 1) + datetime.timedelta(self.randint(0, 100))).isoformat()}
        days = sorted(self.sample([1, 2, 5, 10, 30, 366], self.randint(0, 3)))
        days = [self.pick([Raw(each), str(each)]) for each in days] + (["any"] if self.chance(0.5) else [])
        return what | {"days": days, "shares": self.random_shares(len(days))} if days else what

    def target_relative_rule(self, _):
        return {"within": self.pick(["region", "region", "moon"])} if self.chance(0.6) else {}

    def normalise_rule(self, max_, has_max=True):
        what = self.maybe_input()
        line = ["min-max", "min-max", "min-max", "goalposts", "scaled"]
        method = self.pick(line + ["fraction-of-maximum", "distance", "distance", "above-below", "percentile-rank", "none"]
                           + ([] if has_max else ["rank", "borda", "z-score", "z-score"]))
        if method != "min-max" or self.chance(0.2):
            what["method"] = method
        if method == "distance":
            what.update(self.distance())
        elif method == "percentile-rank" and self.chance(0.5):
            what["basis"] = self.pick(["n", "n-1"])
        elif method == "above-below" and self.chance(0.7):
            what["band"] = number(self.pick(["0", "0.1", "1/3", "2"]))
        if self.chance(0.5) and method != "none":
            what["direction"] = self.pick(["higher", "lower", "lower"])
        if method in ("rank", "borda", "none", "z-score"):
            if method == "z-score":
                what |= {name: number(self.pick(["0", "-2.5", "15", "1/3", "100"][k:])) for k, name in ((0, "mean"), (3, "sd")) if self.chance(0.3)}
            return what | (self.cohort(max_) if method != "none" else {}) | (self.preparation() if not has_max and self.chance(0.7) else {})
        if self.chance(0.5):
            shares = sorted(self.sample(SHARES, 2), key=Fraction)
            if Fraction(shares[0]) < Fraction(shares[1]):
                what["range"] = [number(text_of(Fraction(each) * max_)) for each in shares]
        if method == "goalposts" or (method in line and self.chance(0.3)):
            what["anchors"] = [number(each) for each in sorted(self.sample(["-10", "0", "5", "100/3", "50", "85", "99.5", "100", "130"], 2), key=Fraction)]
        stated = method == "scaled" or "anchors" in what
        clip = method != "goalposts" and (stated and ("input" in what or self.chance(0.6)) or (method == "distance" and has_max))
        what |= {"clip": True} if clip else {"clip": self.chance(0.5)} if self.chance(0.1) else {}
        alone = stated or (what.get("reference") == "target" and what.get("form") != "range")
        if alone:
            return what
        # Ratios take no number below 0, and logarithms give some.
        prepared = method != "fraction-of-maximum" and what.get("form", "ratio" if method == "distance" else None) != "ratio" and self.chance(0.7)
        return what | self.cohort(max_) | (self.preparation() if prepared else {})

    def preparation(self):
        """What becomes of the number before; faults in its cells are rare."""
        what = {}
        if self.chance(0.4):
            what["denominator"] = self.pick(["pop", {"attribute": "pop", "scale": number(self.pick(["1000", "0.5", "100/3"]))}, "area"])
        if self.chance(0.3):
            what["transform"] = self.pick(["square", "square", "root", "root", "log", "log10", "none"])
        if self.chance(0.5):
            what["impute"] = self.pick(["mean", "median", {"kind": "mean", "within": "region"}, {"kind": "median", "within": "moon"}, {"kind": "median", "within": "region"}])
        if self.chance(0.4):
            limits = {"points": Raw(self.randint(1, 7)), "skewness": number(self.pick(["2", "0.5", "1/3"])), "kurtosis": number(self.pick(["3.5", "1", "0"]))}
            what["treat"] = {"kind": "winsorise"} | {name: limit for name, limit in limits.items() if self.chance(0.5)}
            if len(what["treat"]) == 1 and self.chance(0.5):
                what["treat"] = "winsorise"
        return what

    def distance(self):
        reference, form = self.pick(["mean", "best", "worst", "target"]), self.pick(["ratio", "difference", "range"])
        if (reference, form) == ("worst", "range"):
            reference = "best"
        what = {"reference": reference, "form": form}
        return what | {"target": number(self.pick(["100", "85.5", "200/3", "1", "500"]))} if reference == "target" else what

    def cohort(self, max_):
        what = {"within": self.pick(["region", "moon"])} if self.chance(0.4) else {}
        return what | ({"when-constant": number(text_of(Fraction(self.pick(SHARES)) * max_))} if self.chance(0.85) else {})

    def extra_rule(self):
        what = {"kind": self.pick(["bonus", "penalty"])}
        if self.chance(0.4):
            what["per-item"] = self.per_item()
        if self.chance(0.4):
            what["limit"] = number(self.pick(["2", "0.75", "10/3", "0"]))
        return what

    # cells that are right

    def observed(self, leaf):
        """A cell with values."""
        return getattr(self, f"{kind_of(leaf).replace('-', '_')}_cell")(leaf)

    def points_cell(self, leaf):
        if "max" not in leaf:
            some = [self.decimal(100, self.whole(6)), self.digits(25), "1e30", "1e-20", "0.1"]
            return (self.pick(["", "", "-"]) + self.pick(some),)
        max_ = Fraction(leaf["max"])
        text = self.decimal(1, 25) if self.chance(0.02) else self.decimal(int(max_) or 1, self.whole(6))
        return (text if Fraction(text) <= max_ else self.pick(["0", "0.01", "1e-2", "0.015625"]),)

    def count(self):
        roll = self.random()
        if roll < 0.9:
            return str(self.some(3000) - 1)
        return self.pick(["0", "0", "100", "1e2", "7.0", "5000000000", "2147483647", "123456789012345678901"])

    def part_of(self):
        if self.chance(0.1):
            return ("0", "0")
        of = self.some(3000)
        if self.chance(0.05):
            return (f"{of - 1}.5", str(of))
        return (str(self.pick([0, of, self.whole(of), self.whole(of), round(of * 0.85), round(of * 0.7)])), str(of))

    def to_plan(self):
        if self.chance(0.5):
            return (self.decimal(1300, self.whole(3)), self.decimal(1000, self.whole(3)))
        plan = self.some(1000)
        return (str(self.pick([plan, 2 * plan, self.whole(2 * plan), round(plan * 1.05)])), str(plan) if self.chance(0.9) else "0")

    def read_by(self, rule, edges):
        """What a rule with an input reads."""
        if "input" in rule and rule["input"] != "value":
            settled = rule.get("when-none", "unstated") != "unstated"
            cell = self.part_of() if rule["input"] == "count-of" else self.to_plan()
            return cell if settled or Fraction(cell[1]) != 0 else ("3", "4")
        if self.chance(0.4):
            text = self.near(self.pick(edges).lstrip("> "))
        else:
            text = self.decimal(130, self.whole(6))
        return (text if Fraction(text) >= 0 else "0",)

    def tiers_cell(self, leaf):
        rule = leaf["rule"]
        cell = self.read_by(rule, rule["from"])
        if len(cell) == 1:
            reached = Fraction(cell[0])
        else:
            reached = 100 * Fraction(cell[0]) / Fraction(cell[1]) if Fraction(cell[1]) else None
        lowest = rule["from"][-1]
        if reached is None or reached > Fraction(lowest.lstrip("> ")) or (">" not in lowest and reached == Fraction(lowest)):
            return cell
        # Below the lowest edge nothing is said.
        return {"value": ("1000.5",), "count-of": ("17", "17"), "actual-plan": ("17", "1")}[rule.get("input", "value")]

    def normalise_cell(self, leaf):
        rule, max_ = leaf["rule"], leaf.get("max")
        method, ratio = rule.get("method", "min-max"), rule.get("method") == "fraction-of-maximum" or rule.get("form") == "ratio"
        anchors = rule.get("anchors", ["0", "100"] if method == "scaled" else None)
        cell = self.read_by(rule, anchors or ["0", "85"])
        if ratio and Fraction(cell[0]) == 0:
            return ("17", "17") if len(cell) > 1 else ("0.5",)
        if method == "none" and max_ is not None:
            return (cell[0] if Fraction(cell[0]) <= Fraction(max_) else "0",) if len(cell) == 1 else ("0", "17")
        if len(cell) > 1 or anchors is None or rule.get("clip") or method == "goalposts":
            return ("-" + cell[0],) if len(cell) == 1 and cell[0] != "0" and not ratio and self.chance(0.2) else cell
        # Without a limit what lies beyond the anchors is refused.
        low, high = (Fraction(each) for each in anchors)
        return cell if low <= Fraction(cell[0]) <= high or self.chance(0.01) else (str(int(high)),)

    def linear_cell(self, leaf):
        return self.read_by(leaf["rule"], [leaf["rule"].get("floor", "0"), leaf["rule"].get("ceiling", "100")])

    def yes_no_cell(self, _):
        return (Word(self.pick(["yes", "no"])),)

    def choice_cell(self, leaf):
        return (Word(self.pick(leaf["rule"]["labels"])),)

    def timeliness_cell(self, leaf):
        if self.chance(0.1):
            return (Word("not-done"),)
        late = self.pick([0, 0, 1, 2, 3, 5, 6, 10, 11, 30, 31, 366, 367, -1, -30, 100000, self.randint(-400, 400)])
        return (Word((datetime.date.fromisoformat(leaf["rule"]["due"]) + datetime.timedelta(late)).isoformat()),)

    def count_cell(self, _):
        return (self.count(),)

    def bonus_cell(self, leaf):
        return (self.count() if "per-item" in leaf["rule"] else self.decimal(5, self.whole(6)),)

    penalty_cell = bonus_cell

    def survey_share_cell(self, leaf):
        counts = tuple(self.count() for _ in leaf["rule"]["options"])
        settled = leaf["rule"].get("when-none", "unstated") != "unstated"
        return counts if settled or any(map(Fraction, counts)) else ("1", *counts[1:])

    def mapping_cell(self, _):
        return (self.decimal(100, self.whole(6)),)

    children_cell = mapping_cell

    def growth_cell(self, leaf):
        cell = self.to_plan()
        return cell if leaf["rule"].get("when-none", "unstated") != "unstated" or Fraction(cell[1]) != 0 else ("105", "100")

    def target_relative_cell(self, _):
        target, actual = self.pick(["0", None, "1", "100", "50", "0.75", str(self.some(3000))]), self.decimal(1000, self.whole(2))
        if target and self.chance(0.5):
            actual = text_of(round(Fraction(target) * Fraction(self.pick(["1", "1.2", "0.5", "1.25", "2", "0.999999", "1.000001"])), 6))
        return (target, actual)

    # cells that are wrong

    def wrong(self, leaf):
        """A cell that must be refused, or None if this kind of leaf has none."""
        kind, n = kind_of(leaf), len(inputs_of(leaf))
        some = [(Word("abc"),) * n]
        if n > 1:
            right = self.observed(leaf)
            some += [(right[0], None, *right[2:]), (right[0], NOT_APPLICABLE, *right[2:]), (NOT_APPLICABLE, *right[1:]), ("-1", *right[1:])]
        if kind == "target-relative" or (n > 1 and kind in ("tiers", "linear", "growth", "normalise")):
            some += [("5", "-0.01"), ("5", "0")]
        if leaf.get("rule", {}).get("input") == "count-of":
            some += [("11", "10"), ("10.000001", "10"), ("0", "0")]
        more = {
            "points": ["-0.001", "1e26", "-5"],
            "count": ["0.5", "-1", "1.000001"],
            "bonus": ["-0.5", "-1"],
            "penalty": ["-0.5", "-1"],
            "mapping": ["100.000001", "-1", "1e3"],
            "children": ["100.000001", "-1", "1e3"],
            "yes-no": [Word("maybe"), Word("2"), Word("có không")],
            "choice": [Word("Xuất sắc"), Word("Hoan thanh"), Word("1.25")],
            "timeliness": [Word("2023-02-29"), Word("15/13/2023"), Word("2024-1-5"), Word("tomorrow")],
            "tiers": ["-1", "-0.000001"],
            "linear": ["-1", "-0.000001"],
        }
        if n == 1:
            some += [(each,) for each in more.get(kind, [])]
        if kind == "survey-share":
            some += [("0.5",) * n, ("-2",) * n, ("0",) * n]
        return self.pick(some)
