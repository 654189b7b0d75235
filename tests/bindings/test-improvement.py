#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Plans of improvement against all plans there are, in exact fractions, on random small documents. The plan's moves are put back into the
document, which is scored again: what the library says of them must come out.

test-improvement.py [--count N] [--seed N]
"""

import argparse
import itertools
import json
import random
import sys
from fractions import Fraction

import gi

gi.require_version("Parindex", "1")
from gi.repository import GLib, Parindex  # noqa: E402

F = Fraction


def text(value):
    return str(value) if value.denominator != 1 else int(value)


def number(value):
    return Parindex.Number.new_from_string(str(value))


def fraction(value):
    return None if value is None else F(value.to_string())


class Leaf:
    """A criterion with a rule, the cells it can have and the points of each, worst first."""

    def __init__(self, rand, name, extra):
        self.id = name
        self.max = F(rand.choice([1, 2, 3, 5]), rand.choice([1, 1, 2, 3]))
        kind = rand.choice(["bonus", "penalty"]) if extra else rand.choice(["tiers", "yes-no", "choice", "points", "count"])
        self.cap = None
        if kind == "tiers":
            n = rand.randint(2, 4)
            points = sorted({F(0), *(self.max * F(rand.randint(1, 12), 12) for _ in range(n - 1))}, reverse=True)
            edges = sorted(rand.sample(range(1, 100), len(points) - 1), reverse=True) + [0]
            self.rule = {"kind": "tiers", "from": edges, "points": [text(each) for each in points]}
            self.cells = list(zip(reversed(edges), reversed(points)))
        elif kind == "yes-no":
            self.rule = {"kind": "yes-no"}
            self.cells = [(False, F(0)), (True, self.max)]
        elif kind == "choice":
            shares = sorted({F(rand.randint(0, 6), 6) for _ in range(3)} | {F(1, 12)})
            labels = [f"c{i}" for i in range(len(shares))]
            self.rule = {"kind": "choice", "labels": labels, "shares": [text(share) for share in shares]}
            self.cells = [(label, share * self.max) for label, share in zip(labels, shares)]
        elif kind == "points":
            self.rule = {"kind": "points"}
            self.cells = None
        elif kind == "count":
            per_item = F(rand.randint(1, 3), 2)
            self.rule = {"kind": "count", "per-item": text(per_item)}
            points = {}
            for i in range(int(self.max / per_item) + 2):
                points.setdefault(min(i * per_item, self.max), i)
            self.cells = [(points[each], each) for each in sorted(points)]
        else:
            per_item, limit = F(rand.randint(1, 3), 2), 2
            sign = 1 if kind == "bonus" else -1
            self.rule = {"kind": kind, "per-item": text(per_item), "limit": limit}
            points = {}
            for i in range(5):
                points.setdefault(sign * min(i * per_item, F(limit)), i)
            self.cells = [(points[each], each) for each in sorted(points)]
        self.extra = extra
        self.weight = F(rand.randint(1, 9), rand.choice([1, 2, 3]))

    def list_cells(self, grid):
        if self.cells is not None:
            return self.cells
        n = int(self.max / grid)
        points = [grid * i for i in range(n + 1)]
        if points[-1] != self.max:
            points.append(self.max)
        return [(text(each), each) for each in points]

    def write(self, mean):
        out = {"id": self.id, "title": self.id, "rule": self.rule}
        if not self.extra:
            out["max"] = text(self.max)
        if mean:
            out["weight"] = text(self.weight)
        return out


class Node:
    def __init__(self, rand, name, depth, leaves):
        self.id = name
        self.mean = rand.random() < 0.4
        self.weight = F(rand.randint(1, 9), rand.choice([1, 2, 3]))
        self.children = []
        for i in range(rand.randint(2, 3)):
            if depth > 0 and rand.random() < 0.5:
                self.children.append(Node(rand, f"{name}.{i}", depth - 1, leaves))
            else:
                leaf = Leaf(rand, f"{name}.{i}", not self.mean and i > 0 and rand.random() < 0.2)
                self.children.append(leaf)
                leaves.append(leaf)
        self.round = rand.choice([None, None, None, 0, 1])
        self.round_mode = rand.choice(["half-up", "half-even", "truncate"])
        self.cap = None if rand.random() < 0.7 else F(rand.randint(20, 200), rand.choice([3, 10, 30]))
        self.scale = None if rand.random() < 0.8 else F(rand.randint(1, 30))

    def write(self, mean):
        out = {"id": self.id, "title": self.id, "criteria": [child.write(self.mean) for child in self.children]}
        out["aggregation"] = {"kind": "weighted-mean", "of": "percent"} if self.mean else "sum"
        if self.round is not None:
            out["round"] = {"decimals": self.round, "mode": self.round_mode}
        if self.cap is not None:
            out["cap"] = text(self.cap)
        if self.scale is not None:
            out["scale"] = text(self.scale)
        if mean:
            out["weight"] = text(self.weight)
        return out


def rounded(value, decimals, mode):
    scaled = value * 10**decimals
    whole = abs(scaled).__floor__()
    rest = abs(scaled) - whole
    if mode == "half-up":
        whole += rest >= F(1, 2)
    elif mode == "half-even":
        whole += rest > F(1, 2) or (rest == F(1, 2) and whole % 2 == 1)
    return F(whole if scaled >= 0 else -whole, 10**decimals)


def evaluate(node, points, scores):
    """The score and the max (None: there is none), by the definition; all scores go to a table."""
    if isinstance(node, Leaf):
        scores[node.id] = points[node.id]
        return points[node.id], None if node.extra else node.max
    results = [(child, *evaluate(child, points, scores)) for child in node.children]
    if node.mean:
        score = sum(child.weight * 100 * value / most for child, value, most in results) / sum(child.weight for child, _, _ in results)
        most = F(100)
    else:
        score = sum(value for _, value, _ in results)
        most = sum(each for _, _, each in results if each is not None)
    if node.scale is not None:
        score, most = score * node.scale / most, node.scale
    if node.cap is not None:
        score = min(score, node.cap)
    if node.round is not None:
        score = rounded(score, node.round, node.round_mode)
    scores[node.id] = score
    return score, most


class Case:
    def __init__(self, rand):
        self.rand = rand
        self.leaves = []
        self.tree = Node(rand, "t", 1, self.leaves)
        self.grid = F(1, rand.choice([2, 3]))
        self.ties = rand.choice(["competition", "competition", "dense", "modified", "average"])
        self.keys = [] if rand.random() < 0.6 else [leaf.id for leaf in rand.sample(self.leaves, min(rand.choice([1, 2, 3]), len(self.leaves)))]
        if self.keys:
            self.ties = "ordinal"
        self.units = [f"u{i}" for i in range(rand.randint(2, 6))]
        self.blocks = {unit: rand.choice("ab") for unit in self.units}
        self.quantile = rand.random() < 0.5
        self.edge = F(rand.randint(1, 9), 10) if self.quantile else F(rand.randint(10, 99))
        self.rows = {unit: {leaf.id: rand.choice(leaf.list_cells(self.grid)) for leaf in self.leaves} for unit in self.units}
        # Some are equal.
        for unit in self.units[2:]:
            if not self.keys and rand.random() < 0.3:
                self.rows[unit] = dict(self.rows[self.units[1]])
        self.rates = {leaf.id: F(rand.randint(0, 4), rand.choice([1, 2])) for leaf in self.leaves if rand.random() < 0.3}
        self.held = {leaf.id for leaf in self.leaves if rand.random() < 0.1}
        # What the document says, and not the goal.
        self.stated = {leaf.id for leaf in self.leaves if rand.random() < 0.5}

    def state(self, node):
        for child in node.get("criteria", []):
            self.state(child)
        if node["id"] in self.stated & self.held:
            node["fixed"] = True
        if node["id"] in self.rates:
            # The goal's word goes before it.
            node["effort"] = text(self.rates[node["id"]]) if node["id"] in self.stated else 77

    def document(self):
        framework = self.tree.write(False)
        self.state(framework)
        framework["missing"] = "propagate"
        framework["ranking"] = {"of": "percent", "ties": self.ties, **({"keys": self.keys} if self.keys else {})}
        edge = {"quantile": text(self.edge)} if self.quantile else {"from": text(self.edge)}
        framework["bands"] = [{"id": "good", "title": "G", **edge}, {"id": "rest", "title": "R"}]
        units = [{"id": unit, "name": unit, "level": "commune", "groups": {"block": self.blocks[unit]}} for unit in self.units]
        values = {unit: {leaf: cell for leaf, (cell, _) in row.items()} for unit, row in self.rows.items()}
        assessment = {"framework": "t", "period": "2024", "stage": "published", "values": values}
        return {"format": "parindex-document", "version": 1, "frameworks": [framework], "units": units, "assessments": [assessment]}

    def score(self):
        loaded = Parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(self.document()).encode()), None)
        assessment = loaded.get_assessments().get_item(0)
        scorer = Parindex.Scorer.new(assessment.get_framework())
        return scorer.score(assessment, None)

    def key_of(self, row):
        scores = {}
        score, most = evaluate(self.tree, {leaf: points for leaf, (_, points) in row.items()}, scores)
        return (100 * score / most, *(scores[key] for key in self.keys)), score

    def leaves_tie(self):
        """Whether keys leave a tie, so that nothing is scored."""
        keys = [self.key_of(self.rows[unit])[0] for unit in self.units]
        return bool(self.keys) and len(set(keys)) < len(keys)

    def choose_goal(self):
        rand = self.rand
        kind = rand.choice(["rank", "rank", "rank", "score", "percent", "band"])
        self.within = "block" if kind == "rank" and rand.random() < 0.4 else None
        top = {leaf.id: leaf.list_cells(self.grid)[-1] for leaf in self.leaves}
        now, best = self.key_of(self.rows["u0"])[1], self.key_of(top)[1]
        self.percent_of = self.key_of(top)[0][0] / best if best else F(1)
        value = now + (best - now) * F(rand.randint(0, 11), 10)
        self.kind, self.value = kind, {"rank": rand.randint(1, 3), "score": value, "percent": value * self.percent_of, "band": None}[kind]

    def goal(self):
        if self.kind == "rank":
            goal = Parindex.ImprovementGoal.new_rank(self.value, self.within)
        elif self.kind == "score":
            goal = Parindex.ImprovementGoal.new_score(number(self.value))
        elif self.kind == "percent":
            goal = Parindex.ImprovementGoal.new_percent(number(self.value))
        else:
            goal = Parindex.ImprovementGoal.new_band("good")
        goal.set_grid(number(self.grid))
        for leaf, rate in self.rates.items():
            if leaf not in self.stated:
                goal.set_effort(leaf, number(rate))
        for leaf in self.held - self.stated:
            goal.hold(leaf)
        return goal

    def rank(self, key, others):
        better = [other for other in others if other > key]
        equal = [other for other in others if other == key]
        if self.ties == "dense":
            return 1 + len(set(better))
        if self.ties in ("modified", "ordinal"):
            return 1 + len(better) + len(equal)
        return 1 + len(better) + (F(len(equal), 2) if self.ties == "average" else 0)

    def reaches(self, key, score, others, all_others):
        if self.kind == "rank":
            return self.rank(key, others) <= self.value
        if self.kind == "score":
            return score >= self.value
        if self.kind == "percent":
            return key[0] >= self.value
        edge = self.edge
        if self.quantile:
            values = sorted([key[0], *(other[0] for other in all_others)])
            place = (len(values) - 1) * self.edge
            low = int(place)
            edge = values[low] + (place - low) * (values[min(low + 1, len(values) - 1)] - values[low])
        return key[0] >= edge

    def moves(self, leaf):
        cell, now = self.rows["u0"][leaf.id]
        if leaf.id in self.held:
            return [(cell, now)]
        return [(cell, now), *(each for each in leaf.list_cells(self.grid) if each[1] > now)]

    def plans(self):
        """The best of all plans, and whether it reaches the goal: (effort, moves, score)."""
        others = [self.key_of(self.rows[unit])[0] for unit in self.units[1:] if self.within is None or self.blocks[unit] == self.blocks["u0"]]
        all_others = [self.key_of(self.rows[unit])[0] for unit in self.units[1:]]
        now = self.rows["u0"]
        best = highest = None
        for cells in itertools.product(*(self.moves(leaf) for leaf in self.leaves)):
            row = dict(zip((leaf.id for leaf in self.leaves), cells))
            key, score = self.key_of(row)
            gains = {leaf: points - now[leaf][1] for leaf, (_, points) in row.items()}
            effort = sum((gain * self.rates.get(leaf, 1) for leaf, gain in gains.items()), F(0))
            plan = (effort, sum(gain > 0 for gain in gains.values()), -score)
            if self.reaches(key, score, others, all_others) and (best is None or plan < best):
                best = plan
            if highest is None or (-score, *plan) < highest:
                highest = (-score, *plan)
        return best, highest


def check(seed):
    rand = random.Random(seed)
    case = Case(rand)
    count = 1
    for leaf in case.leaves:
        count *= len(case.moves(leaf))
    if count > 3000:
        return False
    case.choose_goal()
    if case.leaves_tie():
        return False
    board = case.score()
    for unit in case.units:
        assert fraction(board.get_result(unit, None).get_exact_score()) == case.key_of(case.rows[unit])[1], f"seed {seed}: the oracle"
    before = board.get_result("u0", None)
    plan = board.improve("u0", case.goal())
    best, highest = case.plans()
    expected = best if best is not None else highest[1:]
    got = (fraction(plan.get_effort()), plan.get_n_items(), -fraction(plan.get_score_after()))
    place = f"seed {seed}, {case.kind} {case.value}"
    assert plan.get_reachable() == (best is not None), f"{place}: reachable"
    assert got == expected, f"{place}: {got} instead of {expected}"
    assert plan.get_exact() and fraction(plan.get_bound()) == got[0], f"{place}: exact"
    assert plan.get_reached() == (best is not None and best[1] == 0), f"{place}: reached"
    assert fraction(plan.get_score_before()) == fraction(before.get_exact_score()), f"{place}: before"

    # What the plan says, put into the document.
    points = dict(case.rows["u0"])
    for i in range(plan.get_n_items()):
        move = plan.get_item(i)
        leaf = next(leaf for leaf in case.leaves if leaf.id == move.get_criterion().get_id())
        assert fraction(move.get_from()) == points[leaf.id][1], f"{place}: from"
        points[leaf.id] = next(cell for cell in leaf.list_cells(case.grid) if cell[1] == fraction(move.get_to()))
    case.rows["u0"] = points
    if case.leaves_tie():
        return True
    after = case.score().get_result("u0", None)
    assert fraction(after.get_exact_score()) == fraction(plan.get_score_after()), f"{place}: after"
    assert fraction(after.get_exact_percent()) == fraction(plan.get_percent_after()), f"{place}: percent after"
    rank = after.get_rank() if case.within is None else after.get_rank_within(case.within)
    assert rank == plan.get_rank_after(), f"{place}: rank {rank} instead of {plan.get_rank_after()}"
    if case.kind == "band":
        assert (after.get_band().get_id() == "good") == plan.get_reachable(), f"{place}: band"
    return True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    done, seed = 0, arguments.seed
    while done < arguments.count:
        done += check(seed)
        seed += 1
    print(f"1..1\nok 1 {done} plans are the best of all plans")
    return 0


if __name__ == "__main__":
    sys.exit(main())
