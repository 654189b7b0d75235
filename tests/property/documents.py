# SPDX-License-Identifier: LGPL-2.1-or-later
"""Random documents: `Random(seed).document()` gives (text, {name of a table: text}). The same seed gives the same document.

Numbers are texts all the way, because how they are written is part of what is tested.
"""

import math
from fractions import Fraction

from random_cells import RandomCells
from random_rules import NOT_APPLICABLE, inputs_of
from randoms import Raw, number, write  # noqa: F401

MAXIMA = ["1", "2.5", "10/3", "10", "100", "0.5", "7", "1/7", "1e2", "0.0625", "12345678901234567", "1e25"]
REGIONS = ["north", "centre", "south"]
LIMITS = ["-1", "0", "0.5", "1", "10/3", "7.125", "50", "90"]
MEANS = ["weighted-mean", "geometric-mean", "harmonic-mean", "power-mean"]
STAGES = ["self", "appraised", "reviewed", "published"]


def ids_below(node):
    return [each for child in node["criteria"] for each in [child["id"], *(ids_below(child) if "criteria" in child else [])]]


def leaves_below(node):
    return [leaf for child in node["criteria"] for leaf in (leaves_below(child) if "criteria" in child else [child])]


class Random(RandomCells):
    # the framework

    def weight(self):
        kind = self.randrange(12)
        if kind < 5:
            return str(self.choice([1, 5, 10, 15, 20]))
        if kind < 8:
            return self.decimal(1, self.randint(1, 4))
        if kind < 10:
            return f"{self.randint(1, 9)}/{self.randint(1, 13)}"
        return self.decimal(1, 17) if kind < 11 else "0"

    def leaf(self, wanted):
        if wanted == "none" or (wanted is None and self.chance(0.01)):
            return {"rule": {"kind": "normalise"} | self.normalise_rule(Fraction(1), has_max=False)} if self.chance(0.2) else {}
        scaled = wanted is None or self.chance(0.3)
        max_ = self.choice(MAXIMA if self.chance(0.15) else MAXIMA[:8]) if scaled else wanted
        what = {"max": number(max_)}
        rule = self.rule(max_)
        if rule is not None:
            what["rule"] = rule
        if not scaled:
            return what
        if wanted is not None:
            what["scale"] = number(wanted)
        elif self.chance(0.05):
            what["scale"] = number(self.choice(MAXIMA[:8]))
        return what

    def shares(self, wanted):
        """A sum whose leaves share out the max: it changes where one does not apply."""
        n = self.randint(1, 3)
        share = Fraction(wanted) / n
        leaves = [{"id": f"c{self.n_nodes + i}", "max": number(str(share))} for i in range(n)]
        for leaf in leaves:
            rule = self.rule(str(share))
            leaf.update({"rule": rule} if rule is not None else {})
        self.n_nodes += n
        self.leaves += leaves
        what = {"aggregation": "sum", "criteria": leaves}
        return what | {"max": number(wanted)} if self.chance(0.5) else what

    def parent(self, depth, wanted, inherited):
        """A node whose max is @wanted: None for any, "none" for none."""
        kind = self.choice(["sum", "sum", "score", "percent"])
        if wanted == "none" and kind == "percent":
            kind = "score"
        what = self.aggregation(kind, inherited) | self.adjustment()
        if self.chance(0.1):
            what["missing"] = self.choice(["propagate", "skip", "zero"])
        if self.chance(0.1) and wanted != "none":
            what["not-applicable"] = self.choice(["drop", "share-by-weight", "share-equally"])
        if self.chance(0.05):
            what["minimum-share"] = number(self.choice(["0.5", "2/3", "1", "0.01"]))
        below = "none" if wanted == "none" else None
        if kind == "score" and below is None:
            below = wanted if wanted is not None and self.chance(0.5) else self.choice(MAXIMA[:8])
        what["criteria"] = self.children(depth, below, kind)
        if kind != "sum" and "aggregation" in what:
            if self.chance(0.35):
                self.other_average(what, kind, wanted != "none" and self.chance(0.97))
            word = what["aggregation"] if isinstance(what["aggregation"], str) else what["aggregation"]["kind"]
            if self.chance(0.1 if word in MEANS else 0.01):
                self.weights_by(what)
        if wanted not in (None, "none", below if kind == "score" else None) and (kind != "percent" or wanted != "100"):
            what["scale"] = number(wanted)
        return what

    def aggregation(self, kind, inherited):
        if kind == inherited and self.chance(0.7):
            return {}
        return {"aggregation": {"sum": "sum", "score": "weighted-mean", "percent": {"kind": "weighted-mean", "of": "percent"}}[kind]}

    def other_average(self, what, of, has_max):
        """Makes another average of one of scores or percents, mostly one that its children can be under."""
        kind = self.choice(["minimum", "maximum", "median", "owa", "geometric-mean", "geometric-mean", "harmonic-mean", "power-mean", "power-mean"])
        if not has_max and self.chance(0.4):
            kind = self.choice(["copeland", "mazziotta-pareto"])
        children = what["criteria"]
        for child in children:
            if "criteria" in child and self.chance(0.9):
                child.setdefault("aggregation", what["aggregation"])
        aggregation = {"kind": kind} | ({"of": of} if of == "percent" or self.chance(0.2) else {})
        if kind == "power-mean":
            aggregation["power"] = number(self.choice(["2", "-1", "1", "1/2", "1/3", "-2", "3", "0.7", "1000"] + ["0", "1001"] * self.chance(0.02)))
        if kind == "owa":
            aggregation["weights"] = ["1", *[self.weight() for _ in children[1:]]]
            aggregation["weights"] = [number(weight) for weight in self.sample(aggregation["weights"], len(children))]
        if kind == "mazziotta-pareto" and self.chance(0.5):
            aggregation["penalty"] = self.choice(["plus", "minus"])
        if kind in ("geometric-mean", "harmonic-mean", "power-mean", "mazziotta-pareto") and self.chance(0.97):
            what["missing"] = self.choice(["propagate", "skip"])
            for child in children:
                child["cap"] = {"from": number(self.choice(["0.5", "1/3", "1e-9"]))}
        what["aggregation"] = kind if len(aggregation) == 1 else aggregation

    def weights_by(self, what):
        """Weights for groups of units, now and then for a child that is not there."""
        ids = [child["id"] for child in what["criteria"]] + ["nobody"] * self.chance(0.02)
        groups = self.sample([*REGIONS, "moon"], self.randint(1, 3))
        what["weights-by"] = {"dimension": self.choice(["region", "region", "planet"]), "weights": {}}
        for group in groups:
            what["weights-by"]["weights"][group] = {each: number(self.weight()) for each in self.sample(ids, self.randint(1, len(ids)))}

    def adjustment(self):
        """A cap or a rounding of the score itself, now and then."""
        what = {}
        if self.chance(0.06):
            low, high = sorted(self.sample(LIMITS, 2), key=Fraction)
            what["cap"] = self.choice([number(high), {"from": number(low)}, {"from": number(low), "to": number(high)}])
        if self.chance(0.06):
            decimals = Raw(self.choice([0, 1, 1, 2, 3, 15]))
            what["round"] = self.choice([decimals, {"mode": self.choice(["half-up", "half-even", "truncate"]), "decimals": decimals}])
        return what

    def extra(self, depth):
        """A bonus or penalty leaf, or a block of them."""
        what = {"id": f"c{self.n_nodes}"} | self.adjustment()
        self.n_nodes += 1
        if depth < 4 and self.chance(0.6):
            what["aggregation"] = "sum"
            if self.chance(0.5):
                what["cap"] = Raw(self.choice(["2", "5", "1.5"]))
            if self.chance(0.3):
                what["missing"] = self.choice(["propagate", "skip", "zero"])
            what["criteria"] = [self.extra(depth + 1) for _ in range(self.randint(1, 3))]
        else:
            what["rule"] = self.extra_rule()
            self.leaves.append(what)
        return what

    def children(self, depth, wanted, kind):
        found = [self.extra(depth + 1)] if kind == "sum" and self.chance(0.2) else []
        for _ in range(self.choice([1, 2, 2, 3, 3, 4]) if self.chance(0.95) else self.randint(5, 40)):
            child = {"id": f"c{self.n_nodes}"}
            self.n_nodes += 1
            if wanted not in (None, "none") and self.chance(0.1):
                child.update(self.shares(wanted))
            elif depth < 4 and self.chance(0.3):
                child.update(self.parent(depth + 1, wanted, kind))
            else:
                child.update(self.leaf(wanted) | self.adjustment())
                self.leaves.append(child)
            if kind != "sum":
                child["weight"] = number(self.weight())
            found.append(child)
        return found

    def framework(self):
        self.n_nodes, self.leaves = 0, []
        what = {"id": "f", "title": "F"}
        if self.chance(0.9):
            what["missing"] = self.choice(["propagate", "skip", "zero"])
        root = self.choice([None, None, None, "100", "1", "10/3", "none"])
        if root != "none" and self.chance(0.2):
            what["not-applicable"] = self.choice(["drop", "share-by-weight", "share-equally"])
        if self.chance(0.2):
            what["level"] = "province"
        what.update(self.parent(1, root, None))
        ranking = self.ranking(what)
        if ranking:
            what["ranking"] = ranking
        if self.chance(0.8):
            what["rounding"] = {"mode": self.choice(["half-up", "half-even", "truncate"]), "decimals": Raw(self.choice([0, 1, 2, 2, 3, 12]))}
        if self.chance(0.5):
            what["bands"] = self.bands()
        if self.chance(0.4):
            what["strengths"] = self.strengths()
        if self.chance(0.06):
            self.spoil(what)
        return what

    def ranking(self, framework):
        ranking = {}
        if self.chance(0.5):
            ranking["of"] = self.choice(["score", "percent"])
        if self.chance(0.2):
            ranking["decimals"] = Raw(self.choice([0, 1, 1, 2, 3, 9]))
        if self.chance(0.5):
            ranking["ties"] = self.choice(["competition", "dense", "modified", "average", "average", "ordinal"])
        if ranking.get("ties") == "ordinal":
            ids = ["f", *ids_below(framework)]
            ranking["keys"] = self.sample(ids, min(len(ids), self.randint(1, 6)))
        if self.chance(0.5):
            ranking["within"] = ["region"]
        return ranking

    def bands(self):
        kind = self.choice(["from", "quantile"])
        edges = ["90", "75", "50.5", "100/3", "10", "2.5", "1", "0"] if kind == "from" else ["0", "1", "0.75", "1/2", "2/7", "0.999", "1/3"]
        edges = self.sample(edges, self.randint(1, 4))
        found = [{"id": f"b{i}", "title": f"Band {i}", kind: number(edge)} for i, edge in enumerate(edges)]
        found += [{"id": "rest"}] if self.chance(0.5) else []
        if self.chance(0.6):
            return found
        what = {"levels": found}
        if self.chance(0.7):
            what["of"] = self.choice(["score", "percent"])
        if self.chance(0.5):
            what["decimals"] = Raw(self.randint(0, 3))
        return what

    def strengths(self):
        parts = ["1/3", "1/4", "0.5", "2/3", "1"]
        what = {name: number(self.choice(parts)) for name in ("strong", "weak") if self.chance(0.8)}
        return what | {"within": self.choice(["region", "parent", "moon"])} if self.chance(0.5) else what

    def spoil(self, framework):
        """One mistake that must be refused."""
        node = self.choice(framework["criteria"])
        mistake = self.randrange(12)
        if mistake == 0:
            node.pop("weight", None)
        elif mistake == 1:
            self.choice(framework["criteria"])["id"] = "c0"
        elif mistake == 2:
            node["max"] = Raw("123")
        elif mistake == 3:
            framework["bands"] = [{"id": "x", "from": Raw("1.0")}, {"id": "y", "from": "3/3"}]
        elif mistake == 4:
            framework["bands"] = [{"id": "x", "from": Raw("1.0")}, {"id": "y", "quantile": "1/3"}]
        elif mistake == 5:
            framework["bands"] = [{"id": "x", "quantile": Raw(self.choice(["1.5", "-0.1"]))}]
        elif mistake == 6:
            framework["ranking"] = {"ties": "ordinal"}
        elif mistake == 7:
            framework["ranking"] = {"ties": self.choice(["ordinal", "dense"]), "keys": ["c0", "nowhere"]}
        elif mistake == 8:
            node["scale"] = Raw("9")
        elif mistake == 9:
            node["cap"] = {"from": Raw("2"), "to": Raw("1.5")}
        elif mistake == 10:
            framework["minimum-share"] = self.choice([Raw("0"), "7/6", Raw("-1")])
        else:
            framework["criteria"].append({"id": f"c{self.n_nodes}", "rule": {"kind": "bonus"}, "weight": Raw("1")})

    # the values

    def cell(self, leaf, pool):
        roll = self.random()
        if roll < self.missing_share:
            return (None,) * self.n_inputs[leaf["id"]]
        if roll < self.missing_share + self.not_applicable_share:
            return (NOT_APPLICABLE,) * self.n_inputs[leaf["id"]]
        if pool:
            return self.pick(pool)
        if self.fractions and roll > 0.98 and "rule" not in leaf:
            return (f"{self.randint(0, 3)}/{self.pick([210, 270, 700])}",)
        return self.observed(leaf)

    def spoilt_cells(self, document):
        """The same document, some units with cells that cannot be read or scored."""
        leaves = {leaf["id"]: leaf for leaf in leaves_below(document["frameworks"][0])}

        def row(what):
            if not what or not self.chance(0.2):
                return what
            leaf = self.pick(list(what))
            wrong = self.pick(["???", Raw("-1e9"), Raw("1e30"), Raw("0.5"), "2022-02-30", True])
            return what | {leaf: wrong if len(inputs_of(leaves[leaf])) == 1 else {self.pick(inputs_of(leaves[leaf])): wrong}}

        def entry(what):
            return what | {"values": {unit: row(cells) for unit, cells in what["values"].items()}} if "values" in what else what

        return document | {"assessments": [entry(each) for each in document["assessments"]]}

    def rows(self, units):
        tied = self.chance(0.5)
        pools = {leaf["id"]: [self.observed(leaf) for _ in range(self.randint(1, 3))] if tied else [] for leaf in self.leaves}
        rows = {}
        for i, unit in enumerate(units):
            if i > 0 and self.chance(0.3 if tied else 0.1):
                rows[unit] = self.almost(rows[units[self.whole(i - 1)]])
            else:
                rows[unit] = {leaf["id"]: self.cell(leaf, pools[leaf["id"]]) for leaf in self.leaves}
        for _ in range(self.randint(1, 8) if self.beside else 0):
            leaf = self.pick(self.leaves)
            rows[self.pick(units)][leaf["id"]] = self.wrong(leaf)
        return {unit: row for unit, row in rows.items() if not self.chance(0.03)}

    def almost(self, row):
        """The same row, or one that differs where no double can tell."""
        copied = dict(row)
        leaf = self.pick(self.leaves)
        value = copied[leaf["id"]][0]
        if self.chance(0.5) and "rule" not in leaf and value is not None and "." in value and "e" not in value:
            longer = value + "0" * self.randint(1, 20) + "1"
            if "max" not in leaf or 0 <= Fraction(longer) <= Fraction(leaf["max"]):
                copied[leaf["id"]] = (longer,)
        return copied

    def fed(self, rows, surveyed, survey):
        """The rows of a stage, or of the survey, without what the other feeds; now and then both feed a leaf."""
        mixed = self.choice(surveyed) if surveyed and self.chance(0.05) else None
        surveyed = set(surveyed)
        return {
            unit: {leaf: cell if (leaf in surveyed) == survey or leaf == mixed else (None,) * len(cell) for leaf, cell in row.items()}
            for unit, row in rows.items()
        }

    def units(self, count):
        found = []
        for i in range(count):
            unit = {"id": f"u{i}", "name": f"Đơn vị {i}", "level": "district" if self.chance(0.1) else "province"}
            if self.chance(0.8):
                unit["groups"] = {"region": self.pick(REGIONS)}
            if self.chance(0.1):
                unit["ranked"] = False
            unit["attributes"] = {"pop": number(self.pick(["1", "7", "10", "1234567", "0.25"])), "area": number(self.pick(["3", "-2", "1e30", "2/7", "331.212"]))}
            if self.chance(0.002):
                unit["attributes"] = self.pick([{}, {"pop": Raw("0"), "area": Raw("0")}])
            if i > 0 and self.chance(0.1):
                unit["parent"] = f"u{self.whole(min(i, 10) - 1)}"
            found.append(unit)
        # One at least is scored, whatever the level.
        found[0].update(level="province", groups={"region": "north"})
        return found

    def entry(self, stage, units, surveyed):
        """One stage, and its table if it has one."""
        entry = {"framework": "f", "period": "2024", "stage": stage}
        style = self.choice(["json", "json", "json", "plain", "en", "vi", None])
        self.fractions = style in ("json", "plain")
        rows = self.fed(self.rows(units), surveyed, stage == "survey")
        if style == "json":
            return entry | {"values": self.json_rows(rows)}, {}
        entry["table"] = f"{stage}.csv"
        if style is not None:
            entry["style"] = style
        return entry, {entry["table"]: self.table(rows, style)}

    def document(self):
        """All its cells are from 10 to 3,000, small and large numbers of them as often."""
        framework = self.framework()
        return self.filled(framework, 10 * math.exp(self.random() * math.log(300)))

    def huge(self):
        """10,000 criteria in groups of all sizes, and a few units."""
        self.n_nodes, self.leaves = 0, []
        framework = {"id": "f", "title": "F", "missing": self.choice(["propagate", "skip", "zero"]), "aggregation": "sum", "criteria": []}
        while self.n_nodes < 10000:
            kind = self.choice(["sum", "sum", "percent"])
            group = {"id": f"c{self.n_nodes}"} | self.aggregation(kind, None) | self.adjustment()
            self.n_nodes += 1
            group["criteria"] = [self.huge_leaf(kind) for _ in range(self.some(500))]
            framework["criteria"].append(group)
        if self.chance(0.5):
            framework["bands"] = self.bands()
        return self.filled(framework, self.randint(2, 6) * len(self.leaves))

    def huge_leaf(self, kind):
        if kind == "sum" and self.chance(0.05):
            return self.extra(4)
        leaf = {}
        # Few units cannot be normalised in one of a hundred ways: of 10,000 leaves one always would keep the document from being scored.
        while "max" not in leaf or leaf.get("rule", {}).get("kind") == "normalise":
            leaf = {"id": f"c{self.n_nodes}"} | self.leaf(None)
        self.n_nodes += 1
        self.leaves.append(leaf)
        return leaf | {"weight": number(self.pick(["1", "5", "0.25", "2/3"]))} if kind != "sum" else leaf

    def filled(self, framework, n_cells):
        stages = self.sample(STAGES, self.choice([1, 1, 1, 2, 3]))
        units, tables = self.units(max(1, round(n_cells / len(self.leaves) / len(stages)))), {}
        # A spoilt framework may have an id twice.
        self.leaves = list({leaf["id"]: leaf for leaf in self.leaves}.values())
        self.n_inputs = {leaf["id"]: len(inputs_of(leaf)) for leaf in self.leaves}
        self.parents = [each for each in ids_below(framework) if each not in self.n_inputs]
        self.missing_share = self.choice([0, 0, 0.02, 0.1, 0.4])
        self.beside = self.chance(0.08)
        self.not_applicable_share = self.choice([0, 0, 0.02, 0.1, 0.4])
        scored = [unit["id"] for unit in units if unit["level"] == framework.get("level", unit["level"])]
        surveyed = []
        if self.chance(0.25):
            surveyed = self.sample([leaf["id"] for leaf in self.leaves], self.randint(1, len(self.leaves)))
            stages.insert(self.randrange(len(stages) + 1), "survey")
        entries = []
        for stage in stages:
            entry, table = self.entry(stage, scored, surveyed)
            entries.append(entry)
            tables.update(table)
        self.stage, self.gap = self.choice([None, None, *stages]), self.choice(stages)
        document = {"format": "parindex-document", "version": Raw("1"), "frameworks": [framework], "units": units, "assessments": entries}
        return document, tables
