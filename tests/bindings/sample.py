# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the Python tests share: a small document, a small framework, and how a call has to fail."""

import json
import struct
import unittest

import gi

gi.require_version("Parindex", "1")
from gi.repository import Gio, GLib, Parindex  # noqa: E402

Code = Parindex.Error
EN, VI = Parindex.Language.EN, Parindex.Language.VI
OBSERVED, MISSING = Parindex.CellState.OBSERVED, Parindex.CellState.MISSING
NOT_APPLICABLE = Parindex.CellState.NOT_APPLICABLE

DOCUMENT = {
    "format": "parindex-document",
    "version": 1,
    "title": "Thử nghiệm",
    "language": "vi",
    "frameworks": [
        {
            "id": "f",
            "title": "Framework",
            "aggregation": "sum",
            "missing": "propagate",
            "not-applicable": "drop",
            "ranking": {"of": "percent", "ties": "competition", "within": ["region"]},
            "rounding": {"mode": "half-up", "decimals": 2},
            "bands": [{"id": "good", "title": "Tốt", "from": 50}, {"id": "rest", "title": "Còn lại"}],
            "criteria": [
                {"id": "a", "title": "A", "max": 60},
                {"id": "g", "title": "G", "criteria": [{"id": "b", "max": 30}, {"id": "c", "max": 10}]},
            ],
        }
    ],
    "units": [
        {"id": "u", "name": "Ủ", "groups": {"region": "north"}, "attributes": {"population": 12}},
        {"id": "v", "name": "V", "groups": {"region": "north"}},
        {"id": "w", "name": "W", "groups": {"region": "south"}},
    ],
    "assessments": [
        {
            "framework": "f",
            "period": "2025",
            "stage": "published",
            "source": "made up",
            "values": {
                "u": {"a": 30, "b": 10.5, "c": "n/a"},
                "v": {"a": 60, "b": None, "c": 5},
                "w": {"a": 59.5, "b": 28, "c": 10},
            },
        }
    ],
}

# Numbers that are changed before they count, and units that are screened.
PREPARED = {
    "format": "parindex-document",
    "version": 1,
    "frameworks": [
        {
            "id": "f",
            "aggregation": "sum",
            "missing": "skip",
            "ranking": {"of": "score"},
            "screening": {"availability": 1, "include": ["b"]},
            "criteria": [
                {"id": "x", "rule": {"kind": "normalise", "method": "none", "denominator": "pop", "impute": "mean"}},
                {"id": "y"},
            ],
        }
    ],
    "units": [{"id": each, "name": each.upper(), "attributes": {"pop": 3}} for each in "abc"],
    "assessments": [{"framework": "f", "period": "2025", "values": {"a": {"x": 1, "y": 1}, "b": {"y": 1}, "c": {"y": 1}}}],
}


def document_bytes(document=None):
    return GLib.Bytes.new(json.dumps(document or DOCUMENT).encode())


def load():
    return Parindex.Document.new_from_bytes(document_bytes(), None)


def score(language=EN):
    context = Parindex.Context.new()
    context.set_language(language)
    return load().score(context, "f", "2025", None)


def number(text):
    return Parindex.Number.new_from_string(text)


def framework():
    result = Parindex.Framework.new("f", "Framework")
    root = result.get_root()
    root.set_aggregation("sum", Parindex.Basis.UNSTATED)
    root.set_missing(Parindex.Missing.PROPAGATE)
    for identity in ("a", "b"):
        criterion = Parindex.Criterion.new(identity, identity.upper())
        criterion.set_max(number("50"))
        root.append(criterion)
    return result


def assessment():
    edition = framework()
    edition.seal()
    units = Gio.ListStore.new(Parindex.Unit)
    for identity in ("u", "v"):
        units.append(Parindex.Unit.new(identity, identity.upper()))
    return Parindex.Assessment.new(edition, units, Parindex.Period.new_from_string("2025"))


def doubles(*values):
    return GLib.Bytes.new(struct.pack(f"={len(values)}d", *values))


class Case(unittest.TestCase):
    def fails(self, code, call, *arguments):
        """Fails with that code: a NULL or FALSE without an error would come back as None or False instead."""
        with self.assertRaises(GLib.Error) as caught:
            call(*arguments)
        self.assertTrue(caught.exception.matches(Parindex.error_quark(), code), caught.exception)
        self.assertTrue(caught.exception.message)
