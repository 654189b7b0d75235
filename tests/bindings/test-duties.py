#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Campaigns, assignments and follow-up from Python: built by hand, sorted, read as properties."""

import unittest

import gi

gi.require_version("Parindex", "1")
from gi.repository import GLib, Parindex  # noqa: E402

EN = Parindex.Language.EN


def period(text):
    return Parindex.Period.new_from_string(text)


def number(value):
    return Parindex.Number.new_from_int(value)


class Duties(unittest.TestCase):
    def build(self):
        document = Parindex.Document.new()
        document.add_unit(Parindex.Unit(id="u", name="U", level="district"))
        framework = Parindex.Framework(id="f", index="i")
        root = framework.get_root()
        root.set_aggregation("sum", Parindex.Basis.SCORE)
        root.props.missing = Parindex.Missing.SKIP
        root.append(Parindex.Criterion(id="a", max=number(10)))
        framework.set_strengths(None, number(3), number(4))
        framework.props.strength_basis = Parindex.StrengthBasis.RANK
        document.add_framework(framework)
        for year, rank in (("2022", 6), ("2023", 5)):
            result = Parindex.PublishedResult(index="i", unit="u", period=period(year), criterion="a")
            result.set_figure(Parindex.ResultColumn.RANK, number(rank))
            document.add_result(result)
        assignment = Parindex.Assignment(agency="x", role=Parindex.AssignmentRole.LEAD, framework="f", nodes=["a"])
        document.add_assignment(assignment)
        campaign = Parindex.Campaign(id="c", title="C", nominee_documents=["report"])
        campaign.set_deadline(period("2024-01-20"), True)
        quota = Parindex.CampaignQuota.new(1)
        quota.set_applies_to(None, "district", None, None)
        campaign.add_quota(quota)
        campaign.add_criterion(Parindex.CampaignCriterion(id="points", at_least=number(1)))
        campaign.add_order_key("points", Parindex.Direction.HIGHER)
        for id, points in (("x", 1), ("y", 2)):
            nomination = Parindex.Nomination(id=id, nominator="u", nominee=Parindex.NomineeKind.COLLECTIVE, documents=["report"])
            nomination.props.submitted = period("2024-01-20")
            nomination.set_value("points", number(points))
            campaign.add_nomination(nomination)
        document.add_campaign(campaign)
        document.seal()
        return document

    def test_campaign(self):
        outcome = Parindex.CampaignOutcome.new(self.build(), None, None)
        self.assertEqual([(each.props.nomination.props.id, each.props.place) for each in outcome], [("y", 1), ("x", 0)])
        self.assertEqual(outcome.count(Parindex.NominationState.OVER_QUOTA), 1)
        second = outcome.get_outcome("x")
        self.assertEqual((second.props.n_reasons, second.get_reason(0)), (1, Parindex.NominationReason.OVER_QUOTA))
        self.assertEqual(second.list_reasons(EN), ["U may put forward 1; others come first by the declared order."])
        with self.assertRaises(GLib.Error):
            outcome.get_outcome("z")

    def test_agencies(self):
        report = Parindex.AgencyReport.new(self.build(), None, "u", "2023-12-31")
        self.assertEqual([(each.props.agency, each.props.nodes, each.props.weak) for each in report], [("x", ["a"], ["a"])])
        self.assertEqual(report.props.without_lead, [])


if __name__ == "__main__":
    unittest.main()
