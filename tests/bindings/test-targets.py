#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Series, registers and targets from Python: built by hand, judged, read as properties and as JSON."""

import json
import math
import unittest

import gi

gi.require_version("Parindex", "1")
from gi.repository import Gio, GLib, Parindex  # noqa: E402

EN, VI = Parindex.Language.EN, Parindex.Language.VI
Number = Parindex.OutcomeNumber
State = Parindex.TargetState


def period(text):
    return Parindex.Period.new_from_string(text)


def number(value):
    return Parindex.Number.new_from_int(value)


class Targets(unittest.TestCase):
    def build(self):
        """Two communes, a series of files on time, a register, and a target on each."""
        document = Parindex.Document.new()
        for id in "ab":
            document.add_unit(Parindex.Unit(id=id, name=id.upper(), level="commune"))
        series = Parindex.Series(id="on-time", kind=Parindex.SeriesKind.RATIO, title="Đúng hạn", measure="%")
        series.add_observation(Parindex.Observation.new_ratio("a", period("2023"), number(57), number(100), "báo cáo"))
        series.add_observation(Parindex.Observation.new_ratio("b", period("2023"), number(56), number(100), None))
        document.add_series(series)
        ledger = Parindex.Register(id="reports", title="Báo cáo")
        ledger.add_entry(Parindex.RegisterEntry.new("a", "report", "Quý I", period("2023-03-31"), "sent", "1/BC"))
        document.add_register(ledger)
        target = Parindex.Target(id="t", kind=Parindex.TargetKind.MIN, title="Đúng hạn 57 %", measure="%", series="on-time", value=number(57))
        target.set_applies_to(None, "commune", None, None)
        target.props.horizon = period("2023")
        document.add_target(target)
        recurring = Parindex.Target(id="r", kind=Parindex.TargetKind.RECURRING_DEADLINE, ledger="reports")
        recurring.set_applies_to(["a"], None, None, None)
        recurring.set_every("quarter")
        document.add_target(recurring)
        document.seal()
        return document

    def test_judged(self):
        document = self.build()
        report = Parindex.TargetReport.new(document, None, "2023-12-31")
        self.assertEqual([(each.props.target_id, each.props.unit_id, each.props.state) for each in report],
                         [("t", "a", State.MET), ("t", "b", State.MISSED), ("r", "a", State.MISSED)])  # fmt: skip
        missed = report.get_outcome("t", "b")
        self.assertEqual((missed.props.figure, missed.props.goal, missed.props.distance), (56.0, 57.0, 1.0))
        self.assertEqual(missed.props.exact_distance.to_string(), "1")
        self.assertTrue(math.isnan(missed.props.pace))
        self.assertIsNone(missed.props.exact_pace)
        self.assertIsNone(missed.props.pace_text)
        self.assertEqual(missed.props.evidence, Parindex.Evidence.SERIES)
        self.assertEqual(missed.get_due().to_string(), "2023-12-31")
        self.assertEqual(missed.format_state(VI), "không đạt")
        self.assertIn("56 of 100 is 56 %.", missed.list_steps(EN))
        (part,) = report.get_outcome("r", None)
        self.assertEqual((part.props.part, part.props.state), ("2023-Q4", State.MISSED))

    def test_totals(self):
        report = Parindex.TargetReport.new(self.build(), None, "2023-12-31")
        total = report.get_totals()[0]
        self.assertEqual((total.props.n_units, total.props.n_met, total.count(State.MISSED)), (2, 1, 1))
        self.assertEqual(total.format(EN), "met by 1 of 2; missed by 1 of 2")
        self.assertEqual(total.format(VI), "đạt: 1/2; không đạt: 1/2")

    def test_language_of_the_context(self):
        context = Parindex.Context.new()
        context.set_language(VI)
        outcome = Parindex.TargetReport.new(self.build(), context, "2023-12-31")[0]
        self.assertEqual(outcome.props.state_text, "đạt")

    def test_texts(self):
        report = Parindex.TargetReport.new(self.build(), None, "2023-12-31")
        told = json.loads(report.to_json(None, "a", EN))
        self.assertEqual([each["id"] for each in told["targets"]], ["t", "r"])
        self.assertEqual(json.loads(report[0].to_json(VI))["state-text"], "đạt")
        self.assertEqual(len(report.to_csv("t", None).splitlines()), 3)
        self.assertIn("Goal: at least 57.", report[0].to_text(EN))

    def test_refused(self):
        document = self.build()
        report = Parindex.TargetReport.new(document, None, "2023-12-31")
        for code, call in (
            (Parindex.Error.NOT_FOUND, lambda: report.get_outcome("z", None)),
            (Parindex.Error.NOT_FOUND, lambda: report.get_outcome("r", "b")),
            (Parindex.Error.NOT_FOUND, lambda: report.get_outcome("t", None)),
            (Parindex.Error.NUMBER, lambda: Parindex.TargetReport.new(document, None, "2023")),
            (Parindex.Error.SEALED, lambda: document.get_targets()[0].set_title("x")),
            (Parindex.Error.UNSEALED, lambda: Parindex.TargetReport.new(Parindex.Document.new(), None, "2023-12-31")),
        ):
            with self.subTest(code=code), self.assertRaises(GLib.Error) as caught:
                call()
            self.assertTrue(caught.exception.matches(Parindex.error_quark(), code))

    def test_read_back(self):
        document = self.build()
        again = Parindex.Document.new_from_bytes(document.to_bytes(), None)
        self.assertEqual(again.to_bytes().get_data(), document.to_bytes().get_data())
        self.assertEqual(again.get_series()[0].get_observations()[0].props.of.to_string(), "100")
        self.assertEqual(again.get_registers()[0].get_entries()[0].props.reference, "1/BC")
        self.assertEqual(again.get_targets()[0].props.level, "commune")
        self.assertIsInstance(again.get_targets(), Gio.ListModel)


if __name__ == "__main__":
    unittest.main()
