#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The whole API once more through introspection alone, with and without the override: it must not tell them apart.

Here: values, methods and the model. test-python-scoring.py has documents, scoring and results.
"""

import math
import struct
import unittest

from sample import MISSING, NOT_APPLICABLE, OBSERVED, Case, Code, EN, GLib, Parindex, VI
from sample import assessment, doubles, framework, number


class Values(Case):
    def test_number(self):
        third = Parindex.Number.new_from_ratio(10, 3)
        self.assertEqual(third.to_string(), "10/3")
        self.assertEqual((third.get_numerator(), third.get_denominator()), ("10", "3"))
        self.assertEqual(third.to_double(), 10 / 3)
        self.assertFalse(third.is_decimal())
        self.assertEqual(Parindex.Number.new_from_int(-7).get_sign(), -1)
        tenth = Parindex.Number.new_from_double(0.1)
        self.assertEqual(tenth.to_string(), "0.1")
        self.assertTrue(tenth.equal(number("1/10")))
        self.assertEqual(tenth.hash(), number("0.10").hash())
        self.assertLess(tenth.compare(third), 0)

    def test_number_format(self):
        rounding = Parindex.Rounding
        for text, mode, expected in (
            ("2.675", rounding.HALF_UP, "2.68"),
            ("-2.345", rounding.HALF_UP, "-2.35"),
            ("2.665", rounding.HALF_EVEN, "2.66"),
            ("2.679", rounding.TRUNCATE, "2.67"),
            ("-0.001", rounding.HALF_UP, "0.00"),
        ):
            self.assertEqual(number(text).format(2, mode, EN), expected)
        self.assertEqual(number("87.06").format(1, rounding.HALF_UP, VI), "87,1")

    def test_number_errors(self):
        for text in ("", "12,5", "1.", "abc", "0x1F", "NaN"):
            self.fails(Code.NUMBER, number, text)
        self.fails(Code.RANGE, number, "1/0")
        self.fails(Code.RANGE, number, "1e999999999")
        self.fails(Code.RANGE, Parindex.Number.new_from_ratio, 1, 0)
        for value in (math.nan, math.inf):
            self.fails(Code.RANGE, Parindex.Number.new_from_double, value)

    def test_period(self):
        kinds = Parindex.PeriodKind
        for text, kind, last in (
            ("2024", kinds.YEAR, (2024, 12, 31)),
            ("2024-S1", kinds.HALF, (2024, 6, 30)),
            ("2024-Q3", kinds.QUARTER, (2024, 9, 30)),
            ("2024-02", kinds.MONTH, (2024, 2, 29)),
            ("2024-07-30", kinds.DAY, (2024, 7, 30)),
        ):
            period = Parindex.Period.new_from_string(text)
            day = period.get_last_day()
            self.assertEqual((period.get_kind(), period.to_string()), (kind, text))
            self.assertEqual((day.get_year(), int(day.get_month()), day.get_day()), last)
        first = Parindex.Period.new_from_string("2024-Q3").get_first_day()
        self.assertEqual(int(first.get_month()), 7)
        self.fails(Code.NUMBER, Parindex.Period.new_from_string, "2024-13")
        older = Parindex.Period.new_from_string("2023")
        self.assertLess(older.compare(Parindex.Period.new_from_string("2024-S1")), 0)
        self.assertTrue(older.equal(Parindex.Period.new_from_string("2023")))

    def test_band(self):
        band = Parindex.Band.new("good", "Tốt", number("50"))
        self.assertEqual((band.get_id(), band.get_title(), band.get_from().to_string()), ("good", "Tốt", "50"))
        self.assertIsNone(Parindex.Band.new("rest", None, None).get_from())
        upper = Parindex.Band.new_quantile("upper", None, number("3/4"))
        self.assertEqual((upper.get_from(), upper.get_quantile().to_string()), (None, "0.75"))
        self.assertIsNone(band.get_quantile())

    def test_methods(self):
        context = Parindex.Context.new()
        kinds = Parindex.MethodKind
        names = {(method.get_kind(), method.get_name()) for method in context.get_methods()}
        self.assertLessEqual({(kinds.RULE, "points"), (kinds.AGGREGATION, "sum")}, names)
        method = context.lookup_method(kinds.AGGREGATION, "weighted-mean")
        self.assertNotEqual(method.get_summary(EN), method.get_summary(VI))
        self.assertIsInstance(method.get_parameters(), list)
        self.assertNotEqual(method.get_description(EN), method.get_description(VI))
        tiers = context.lookup_method(Parindex.MethodKind.RULE, "tiers")
        self.assertEqual(tiers.get_parameter_type("from"), Parindex.ParameterType.NUMBERS)
        self.assertEqual(list(tiers.get_parameter_words("input")), ["value", "count-of", "actual-plan"])
        self.assertTrue(tiers.is_parameter_required("points"))
        self.assertIn("edges", tiers.get_parameter_summary("from", EN))
        self.assertEqual(tiers.get_example()[2], "0.75")
        self.assertIsNone(context.lookup_method(kinds.RULE, "sum"))
        context.set_n_threads(3)
        self.assertEqual((context.get_n_threads(), context.props.n_threads), (3, 3))

    def test_rule(self):
        rule = Parindex.PointsRule.new()
        self.assertIsInstance(rule, Parindex.Rule)
        self.assertEqual(rule.get_kind(), "points")


class Model(Case):
    def test_unit(self):
        unit = Parindex.Unit(id="u", name="U")
        unit.set_level("province")
        unit.set_parent("p")
        unit.set_ranked(False)
        unit.set_group("region", "north")
        unit.set_attribute("population", number("12"))
        unit.set_name("Ủ")
        self.assertEqual((unit.get_id(), unit.get_name(), unit.props.name), ("u", "Ủ", "Ủ"))
        self.assertEqual((unit.get_level(), unit.get_parent(), unit.get_ranked()), ("province", "p", False))
        self.assertEqual((unit.list_dimensions(), unit.get_group("region")), (["region"], "north"))
        self.assertEqual(unit.list_attributes(), ["population"])
        self.assertEqual(unit.get_attribute("population").to_string(), "12")
        self.assertIsNone(unit.get_attribute("area"))
        self.assertIsNone(unit.get_group("block"))
        unit.seal()
        self.assertTrue(unit.is_sealed())
        for call, *arguments in (
            (unit.set_name, "V"),
            (unit.set_level, None),
            (unit.set_parent, None),
            (unit.set_ranked, True),
            (unit.set_group, "region", "south"),
            (unit.set_attribute, "population", number("13")),
        ):
            self.fails(Code.SEALED, call, *arguments)

    def test_criterion(self):
        criterion = Parindex.Criterion.new("c", "C")
        for name, value in (("weight", "1"), ("max", "10/3"), ("scale", "100")):
            getattr(criterion, f"set_{name}")(number(value))
            self.assertEqual(getattr(criterion, f"get_{name}")().to_string(), value)
            self.assertEqual(criterion.get_property(name).to_string(), value)
        for name in ("title", "owner", "source"):
            getattr(criterion, f"set_{name}")("text")
            self.assertEqual(getattr(criterion, f"get_{name}")(), "text")
        criterion.set_rule(Parindex.PointsRule.new())
        self.assertEqual(criterion.get_rule().get_kind(), "points")
        criterion.set_missing(Parindex.Missing.SKIP)
        criterion.set_not_applicable(Parindex.NotApplicable.DROP)
        criterion.set_minimum_share(number("1/2"))
        criterion.set_cap(None, number("5"))
        criterion.set_round(1, Parindex.Rounding.UNSTATED)
        self.assertEqual((criterion.get_minimum_share().to_string(), criterion.get_cap_to().to_string()), ("0.5", "5"))
        self.assertIsNone(criterion.get_cap_from())
        self.assertEqual((criterion.get_round_decimals(), criterion.get_round_mode()), (1, Parindex.Rounding.UNSTATED))
        self.fails(Code.RANGE, criterion.set_round, 16, Parindex.Rounding.HALF_UP)
        self.assertEqual(criterion.get_missing(), Parindex.Missing.SKIP)
        self.assertEqual(criterion.get_not_applicable(), Parindex.NotApplicable.DROP)
        self.assertTrue(criterion.is_leaf())

    def test_tree(self):
        parent, child = Parindex.Criterion.new("p", None), Parindex.Criterion.new("c", None)
        parent.append(child)
        parent.set_aggregation("weighted-mean", Parindex.Basis.PERCENT)
        self.assertEqual(parent.get_aggregation(), "weighted-mean")
        self.assertEqual(parent.get_aggregation_of(), Parindex.Basis.PERCENT)
        self.assertFalse(parent.is_leaf())
        self.assertIs(child.get_parent(), parent)
        self.assertEqual(list(parent.get_children()), [child])
        self.fails(Code.INVALID_ARGUMENT, Parindex.Criterion.new("q", None).append, child)
        self.fails(Code.UNKNOWN_METHOD, parent.set_aggregation, "magic", Parindex.Basis.SCORE)

    def test_framework(self):
        edition = framework()
        for name in ("index", "edition", "level", "source"):
            getattr(edition, f"set_{name}")("text")
            self.assertEqual(getattr(edition, f"get_{name}")(), "text")
        edition.set_ranking_of(Parindex.Basis.SCORE)
        edition.set_ties(Parindex.Ties.ORDINAL)
        edition.set_ranking_keys(["b", "a"])
        edition.set_ranking_decimals(3)
        edition.set_bands_of(Parindex.Basis.PERCENT)
        edition.set_bands_decimals(2)
        self.fails(Code.RANGE, edition.set_ranking_decimals, 16)
        self.fails(Code.RANGE, edition.set_bands_decimals, -2)
        edition.set_within(["region"])
        edition.set_stages(["self", "published"])
        edition.set_rounding(Parindex.Rounding.TRUNCATE, 3)
        edition.add_band(Parindex.Band.new("good", "Tốt", number("50")))
        self.assertEqual(len(edition.validate()), 0)
        edition.seal()
        self.assertTrue(edition.is_sealed())
        self.assertEqual((edition.get_id(), edition.get_title()), ("f", "Framework"))
        self.assertEqual(edition.get_ranking_of(), Parindex.Basis.SCORE)
        self.assertEqual((edition.get_ties(), edition.get_within()), (Parindex.Ties.ORDINAL, ["region"]))
        self.assertEqual((edition.get_ranking_keys(), edition.get_ranking_decimals()), (["b", "a"], 3))
        self.assertEqual((edition.get_bands_of(), edition.get_bands_decimals()), (Parindex.Basis.PERCENT, 2))
        self.assertEqual((edition.get_rounding(), edition.get_decimals()), (Parindex.Rounding.TRUNCATE, 3))
        self.assertEqual(edition.get_stages(), ["self", "published"])
        self.assertEqual([band.get_id() for band in edition.list_bands()], ["good"])
        self.assertEqual([leaf.get_id() for leaf in edition.get_leaves()], ["a", "b"])
        self.assertEqual(edition.get_criterion("b").get_id(), "b")
        self.assertIsNone(edition.get_criterion("z"))
        self.assertTrue(edition.get_root().is_sealed())
        self.fails(Code.SEALED, edition.set_index, "other")
        self.fails(Code.SEALED, edition.get_criterion("a").set_title, "other")

    def test_empty_objects(self):
        """Every type can be made without arguments from a language: nothing may crash, sealing says what lacks."""
        self.fails(Code.STRUCTURE, Parindex.Framework().seal)
        self.assertIsNone(Parindex.Unit().get_id())
        self.assertIsNone(Parindex.Criterion().get_id())
        self.assertEqual(len(Parindex.Document().get_units()), 0)

    def test_assessment(self):
        period = assessment()
        self.assertEqual((period.get_n_units(), period.get_n_leaves()), (2, 2))
        self.assertEqual(period.get_period().to_string(), "2025")
        self.assertEqual([unit.get_id() for unit in period.get_units()], ["u", "v"])
        self.assertEqual(period.get_framework().get_id(), "f")
        period.set_value("self", "u", "a", number("12.5"))
        period.set_not_applicable("self", "u", "b")
        value, state = period.get_value("self", "u", "a")
        self.assertEqual((value.to_string(), state), ("12.5", OBSERVED))
        self.assertEqual(period.get_value("self", "u", "b"), (None, NOT_APPLICABLE))
        self.assertEqual(period.get_value("self", "v", "a"), (None, MISSING))
        period.set_source("self", "report")
        self.assertEqual((period.get_source("self"), period.get_stages()), ("report", ["self"]))
        for arguments in (("self", "x", "a"), ("self", "u", "x")):
            self.fails(Code.NOT_FOUND, period.get_value, *arguments)
            self.fails(Code.NOT_FOUND, period.set_value, *arguments, None)
        period.seal()
        self.assertTrue(period.is_sealed())
        self.fails(Code.SEALED, period.set_value, "self", "u", "a", None)
        self.fails(Code.SEALED, period.set_values, "self", [1, 2, 3, 4], -1)

    def test_bulk_values(self):
        period = assessment()
        for stage, call, values in (
            ("self", period.set_values, [1.25, 2, math.nan, 4]),
            ("appraised", period.set_values_bytes, doubles(1.25, 2, math.nan, 4)),
        ):
            call(stage, values, 2)
            back = period.get_values(stage)
            self.assertTrue(math.isnan(back.pop(2)))
            self.assertEqual(back, [1.25, 2, 4])
            self.assertEqual(period.get_states_bytes(stage).get_data(), bytes([0, 0, 1, 0]))
        period.set_states_bytes("self", GLib.Bytes.new(bytes([0, 2, 1, 0])))
        self.assertEqual(period.get_value("self", "u", "b")[1], NOT_APPLICABLE)
        raw = struct.unpack("=4d", period.get_values_bytes("appraised").get_data())
        self.assertEqual(raw[0], 1.25)
        self.assertTrue(period.to_table_bytes("appraised").get_data().startswith(b"unit,a,b"))
        self.fails(Code.SHAPE, period.set_values, "self", [1, 2, 3], -1)
        self.fails(Code.SHAPE, period.set_values_bytes, "self", GLib.Bytes.new(b"12345678901234567"), -1)
        self.fails(Code.PRECISION, period.set_values, "self", [1.25, 2, 3, 4], 1)
        self.fails(Code.RANGE, period.set_values, "self", [math.inf, 2, 3, 4], -1)
        self.fails(Code.NOT_FOUND, period.get_values, "survey")


if __name__ == "__main__":
    unittest.main()
