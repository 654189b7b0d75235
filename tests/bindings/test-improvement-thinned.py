#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Fronts with too many points are thinned: the plan is then one that was found, and its bound is proven. The least effort there is comes from all sums
of whole points, each with its least effort, and must lie between the two."""

import json
import random
import sys

import gi

gi.require_version("Parindex", "1")
from gi.repository import GLib, Parindex  # noqa: E402

AREAS, LEAVES = 2, 19
# Points are thousandths of a point, and efforts go with them but for a little: so hardly any sum is better than another.
SCALE = 1000


def make(rand):
    areas, items = [], []
    for a in range(AREAS):
        leaves = []
        for i in range(LEAVES):
            points = rand.randint(10 * SCALE, 99 * SCALE)
            effort = points * 1000 + rand.randint(-9999, 9999)
            items.append((points, effort))
            # A cap that is never reached keeps the whole from being seen from here.
            leaves.append({"id": f"{a}.{i}", "max": points / SCALE, "effort": f"{effort}/{points}", "rule": {"kind": "yes-no"}})
        areas.append({"id": f"a{a}", "criteria": leaves, "cap": 100000})
    framework = {"id": "f", "missing": "zero", "aggregation": "sum", "criteria": areas}
    values = {"u": {leaf["id"]: False for area in areas for leaf in area["criteria"]}}
    document = {"format": "parindex-document", "version": 1, "frameworks": [framework], "units": [{"id": "u", "name": "U"}],
                "assessments": [{"framework": "f", "period": "2024", "values": values}]}
    return document, items


def sums(items):
    """All sums, by points, with what none that costs no more is better than."""
    front = [(0, 0)]
    for points, effort in items:
        merged = sorted(front + [(p + points, e + effort) for p, e in front], key=lambda each: (each[1], -each[0]))
        front, most = [], -1
        for each in merged:
            if each[0] > most:
                front.append(each)
                most = each[0]
    return front


def least(items, need):
    first, second = sums(items[:LEAVES]), sums(items[LEAVES:])
    best, k = None, len(second) - 1
    for points, effort in first:
        while k > 0 and points + second[k - 1][0] >= need:
            k -= 1
        if points + second[k][0] >= need:
            cost = effort + second[k][1]
            best = cost if best is None else min(best, cost)
    return best, len(first)


def check(board, items, share):
    need = sum(points for points, _ in items) * share // 100
    plan = board.improve("u", Parindex.ImprovementGoal.new_score(Parindex.Number.new_from_string(f"{need}/{SCALE}")))
    exact, n_points = least(items, need)
    # Efforts are rates times points: in thousandths again.
    effort, bound = (each.to_double() * SCALE for each in (plan.get_effort(), plan.get_bound()))
    moved = sum(move.get_to().to_double() for move in plan) * SCALE
    print(f"{n_points} points, {bound} <= {exact} <= {effort}")
    assert n_points > 1 << 14, "not thinned"
    assert plan.get_reachable()
    assert round(moved) >= need
    assert bound <= exact * (1 + 1e-12) and exact <= effort * (1 + 1e-12)
    assert effort < exact * (1 + 1e-4) and bound > exact * 0.9
    assert plan.get_exact() == (effort == bound)


def main():
    rand = random.Random(7)
    document, items = make(rand)
    loaded = Parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(document).encode()), None)
    board = Parindex.Scorer.new(loaded.get_frameworks().get_item(0)).score(loaded.get_assessments().get_item(0), None)
    for share in (40, 60):
        check(board, items, share)


if __name__ == "__main__":
    sys.exit(main())
