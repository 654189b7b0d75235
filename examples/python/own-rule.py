#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A rule of one's own: petitions that were answered late cost points, each `weight` times its share of all."""

import json
from fractions import Fraction

import gi

gi.require_version("Parindex", "1")
from gi.repository import GLib, GObject, Parindex  # noqa: E402


def fraction(number):
    return Fraction(number.to_string())


class Lateness(Parindex.Rule):
    weight = GObject.Property(type=Parindex.Number)

    def do_list_inputs(self):
        return ["received", "late"]

    def do_score_column(self, cells):
        top, weight = fraction(cells.get_max()), fraction(self.weight)
        for unit in range(cells.get_n_units()):
            received, late = cells.get_value(unit, 0), cells.get_value(unit, 1)
            if received is None:
                continue
            if late.compare(received) > 0:
                cells.report(unit, f"{late.to_string()} late of {received.to_string()} received")
            elif received.get_sign() == 0:
                cells.set_not_applicable(unit)
            else:
                points = max(Fraction(0), top * (1 - weight * fraction(late) / fraction(received)))
                cells.set_points(unit, Parindex.Number.new_from_string(str(points)))
        return True


document = {
    "format": "parindex-document",
    "version": 1,
    "frameworks": [
        {
            "id": "form",
            "aggregation": "sum",
            "criteria": [
                {"id": "plan", "max": 2},
                {"id": "petitions", "max": 3, "rule": {"kind": "lateness", "weight": "3/2"}},
            ],
        }
    ],
    "units": [{"id": each, "name": each} for each in ("a", "b", "c")],
    "assessments": [
        {
            "framework": "form",
            "period": "2024",
            "values": {
                "a": {"plan": 2, "petitions": {"received": 7, "late": 1}},
                "b": {"plan": 1.5, "petitions": {"received": 0, "late": 0}},
                "c": {"plan": 2, "petitions": {"received": 30, "late": 29}},
            },
        }
    ],
}

context = Parindex.Context()
context.add_rule("lateness", Lateness)
loader = Parindex.Loader.new(context)
loaded = loader.load_bytes(GLib.Bytes.new(json.dumps(document).encode()), None)
for result in loaded.score(context, None, None, None):
    score, of = result.get_exact_score().to_string(), result.get_exact_max().to_string()
    print(f"{result.get_rank():g}. {result.get_name()}: {score} of {of}")
