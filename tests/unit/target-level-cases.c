/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "target-cases.h"

/* Targets about a number. */

#define FROM_40_TO(goal, horizon) "'value': " goal ", 'baseline': {'period': '2021', 'value': 40}, 'horizon': '" horizon "'"

#define LEVEL_CASES(KINDNAME, meets, misses) \
  { KIND (KINDNAME), STATE (MET), "2024-01-31", OF_SERIES ("'value': 57, 'horizon': '2023'"), NUMBERS (VALUE ("2023", meets)), "after the horizon" }, \
  { KIND (KINDNAME), STATE (MET), "2023-12-31", OF_SERIES ("'value': 57, 'horizon': '2023'"), NUMBERS (VALUE ("2023", meets)), "due exactly today" }, \
  { KIND (KINDNAME), STATE (MET), "2023-12-31", OF_SERIES ("'value': 57"), NUMBERS (VALUE ("2022", meets)), "no horizon: the latest figure" }, \
  { KIND (KINDNAME), STATE (MISSED), "2023-12-31", OF_SERIES ("'value': 57, 'horizon': '2023'"), NUMBERS (VALUE ("2023", misses)), "due exactly today" }, \
  { KIND (KINDNAME), STATE (MISSED), "2024-01-31", OF_SERIES ("'value': 57"), NUMBERS (VALUE ("2023", misses)), "no horizon" }, \
  { KIND (KINDNAME), STATE (ON_TRACK), "2023-12-30", OF_SERIES ("'value': 57, 'horizon': '2023'"), NUMBERS (VALUE ("2023-11", meets)), "the day before" }, \
  { KIND (KINDNAME), STATE (NOT_YET_DUE), "2023-12-30", OF_SERIES ("'value': 57, 'horizon': '2023'"), NUMBERS (VALUE ("2023-11", misses)), "baseline missing" }, \
  { KIND (KINDNAME), STATE (NOT_YET_DUE), "2023-12-30", OF_SERIES ("'value': 57, 'horizon': '2023'"), NUMBERS (VALUE ("2023", meets)), "the year has not ended" }, \
  { KIND (KINDNAME), STATE (NOT_YET_DUE), "2023-06-30", OF_SERIES (FROM_40_TO ("57", "2025")), NUMBERS (VALUE ("2021", misses)), "nothing since the baseline" }, \
  { KIND (KINDNAME), STATE (NOT_YET_DUE), "2023-12-30", "'value': 57, 'horizon': '2023'", NOTHING, "no subject" }, \
  { KIND (KINDNAME), STATE (NOT_OBSERVABLE), "2024-01-31", OF_SERIES ("'value': 57, 'horizon': '2023'"), NUMBERS (VALUE ("2022", meets)), "a figure of another year" }, \
  { KIND (KINDNAME), STATE (NOT_OBSERVABLE), "2024-01-31", OF_SERIES ("'value': 57, 'horizon': '2023'"), NUMBERS (""), "no figure" }, \
  { KIND (KINDNAME), STATE (NOT_OBSERVABLE), "2024-01-31", "'value': 57, 'horizon': '2023'", NOTHING, "no subject" }, \
  { KIND (KINDNAME), STATE (NOT_OBSERVABLE), "2024-01-31", OF_INDEX ("'value': 57, 'horizon': '2023'"), \
    RESULTS (RESULT ("2023", "'score': {'from': 50, 'to': 60}")), "a range across the goal" }

const TargetCase target_level_cases[] = {
  LEVEL_CASES (MIN, "57", "56.9999999999999999999"),
  { KIND (MIN), STATE (MET), "2024-01-31", OF_SERIES ("'value': 57, 'horizon': '2023'"), SERIES ("ratio", RATIO ("2023", "57", "100")), "57 of 100 is 57 %" },
  { KIND (MIN), STATE (MISSED), "2024-01-31", OF_SERIES ("'value': 57, 'horizon': '2023'"),
    SERIES ("ratio", RATIO ("2023", "56999999999999999999", "100000000000000000000")), "as a double it would be 57 %" },
  { KIND (MIN), STATE (MET), "2024-01-31", OF_SERIES ("'value': 100, 'horizon': '2023'"),
    SERIES ("plan", "{'unit': 'a', 'period': '2023', 'actual': 120, 'plan': 100}"), "a plan may be exceeded" },
  { KIND (MIN), STATE (NOT_OBSERVABLE), "2024-01-31", OF_SERIES ("'value': 57, 'horizon': '2023'"), SERIES ("ratio", RATIO ("2023", "0", "0")), "a percent of nothing" },
  { KIND (MIN), STATE (NOT_OBSERVABLE), "2024-01-31", OF_SERIES ("'value': 57, 'horizon': '2023'"), SERIES ("ratio", RATIO ("2023-02", "6", "10")), "January is missing" },
  { KIND (MIN), STATE (MET), "2024-01-31", OF_SERIES ("'value': 55, 'horizon': '2023'"),
    SERIES ("ratio", RATIO ("2023-01", "5", "10") ", " RATIO ("2023-02", "6", "10")), "months add up" },
  { KIND (MIN), STATE (MET), "2024-01-31", OF_SERIES ("'value': 60, 'horizon': '2023'"),
    SERIES ("ratio", RATIO ("2023-01-31", "5", "10") ", " RATIO ("2023-02-28", "6", "10")), "days do not add up" },
  { KIND (MIN), STATE (MET), "2024-01-31", OF_REGISTER ("'value': 2, 'horizon': '2023-07-30'"), REGISTER ("", ENTRY ("x", "2023-07-30") ", " ENTRY ("x", "2023-01-01")), "entries" },
  { KIND (MIN), STATE (MISSED), "2024-01-31", OF_REGISTER ("'value': 2, 'horizon': '2023-07-30'"), REGISTER ("", ENTRY ("x", "2023-07-31") ", " ENTRY ("x", "2023-01-01")), "one is late" },
  { KIND (MIN), STATE (NOT_OBSERVABLE), "2024-01-31", OF_REGISTER ("'value': 2, 'horizon': '2023-07-30'"), REGISTER ("'through': '2023-06-30', ", ENTRY ("x", "2023-01-01")), "the register ends before" },
  { KIND (MIN), STATE (MET), "2024-01-31", OF_INDEX ("'of': 'percent', 'value': 80, 'horizon': '2023'"), RESULTS (RESULT ("2023", "'percent': {'from': 80}")), "at least 80 meets 80" },
  { KIND (MIN), STATE (BEHIND), "2023-12-31", OF_SERIES (FROM_40_TO ("60", "2025")), NUMBERS (VALUE ("2023", "49.9")), "below the line" },
  { KIND (MIN), STATE (ON_TRACK), "2023-12-31", OF_SERIES (FROM_40_TO ("60", "2025")), NUMBERS (VALUE ("2023", "50")), "on the line" },
  { KIND (MIN), STATE (BEHIND), "2023-12-31", OF_SERIES ("'value': 60, 'milestones': {'2022': 10, '2023': 55}, 'horizon': '2025'"), NUMBERS (VALUE ("2023", "54")), "below a milestone" },
  { KIND (MIN), STATE (ON_TRACK), "2023-12-31", OF_SERIES ("'value': 60, 'milestones': {'2023': 45}, 'horizon': '2025'"), NUMBERS (VALUE ("2023", "45")), "at a milestone, no baseline" },
  { KIND (MIN), STATE (NOT_YET_DUE), "2023-12-31", OF_SERIES ("'value': 60, 'milestones': {'2024': 45}, 'horizon': '2025'"), NUMBERS (VALUE ("2023", "5")), "before the first milestone" },
  { KIND (MIN), STATE (NOT_OBSERVABLE), "2023-12-31", OF_INDEX (FROM_40_TO ("60", "2025")), RESULTS (RESULT ("2023", "'score': {'from': 45, 'to': 55}")), "a range across the line" },
  { KIND (MIN), STATE (MET), "2025-06-30", OF_SERIES ("'value': 57, 'horizon': '2022', 'every': 'year'"), NUMBERS (VALUE ("2022", "1") ", " VALUE ("2024", "57")), "due anew each year" },
  { KIND (MIN), STATE (MISSED), "2023-06-30", OF_SERIES ("'value': 57, 'horizon': '2022', 'every': 'year'"), NUMBERS (VALUE ("2022", "1") ", " VALUE ("2024", "57")), "the first of them" },

  LEVEL_CASES (MAX, "57", "57.0000000000000000001"),
  { KIND (MAX), STATE (BEHIND), "2023-12-31", OF_SERIES ("'value': 15, 'baseline': {'period': '2021', 'value': 35}, 'horizon': '2025'"), NUMBERS (VALUE ("2023", "25.1")), "above the line" },
  { KIND (MAX), STATE (ON_TRACK), "2023-12-31", OF_SERIES ("'value': 15, 'baseline': {'period': '2021', 'value': 35}, 'horizon': '2025'"), NUMBERS (VALUE ("2023", "25")), "on the line" },
  { KIND (MAX), STATE (MET), "2024-01-31", OF_SERIES ("'value': 0, 'horizon': '2023'"), NUMBERS (VALUE ("2023", "0")), "none" },

  LEVEL_CASES (MIN_EXCLUSIVE, "57.0000000000000000001", "57"),
  { KIND (MIN_EXCLUSIVE), STATE (BEHIND), "2023-12-31", OF_SERIES (FROM_40_TO ("60", "2025")), NUMBERS (VALUE ("2023", "49")), "below the line" },

  /* about: without a tolerance only the distance is told */
  { KIND (APPROX), STATE (NO_VERDICT), "2026-01-31", OF_SERIES ("'value': 2000, 'horizon': '2025'"), NUMBERS (VALUE ("2025", "2000")), "no tolerance, even where it is hit" },
  { KIND (APPROX), STATE (NO_VERDICT), "2023-12-31", OF_SERIES ("'value': 2000, 'horizon': '2025'"), NUMBERS (VALUE ("2023", "1500")), "no tolerance, before the horizon" },
  { KIND (APPROX), STATE (MET), "2026-01-31", OF_SERIES ("'value': 2000, 'tolerance': 100, 'horizon': '2025'"), NUMBERS (VALUE ("2025", "1900")), "the lower edge" },
  { KIND (APPROX), STATE (MET), "2025-12-31", OF_SERIES ("'value': 2000, 'tolerance': 100, 'horizon': '2025'"), NUMBERS (VALUE ("2025", "2100")), "the upper edge, due exactly today" },
  { KIND (APPROX), STATE (MISSED), "2026-01-31", OF_SERIES ("'value': 2000, 'tolerance': 100, 'horizon': '2025'"), NUMBERS (VALUE ("2025", "2100.5")), "too many" },
  { KIND (APPROX), STATE (ON_TRACK), "2023-12-31", OF_SERIES ("'value': 2000, 'tolerance': 100, 'horizon': '2025'"), NUMBERS (VALUE ("2023", "1950")), "near already" },
  { KIND (APPROX), STATE (BEHIND), "2023-12-31", OF_SERIES ("'value': 2000, 'tolerance': 100, 'baseline': {'period': '2021', 'value': 1000}, 'horizon': '2025'"),
    NUMBERS (VALUE ("2023", "1449")), "farther off than the line: 550 by then" },
  { KIND (APPROX), STATE (NOT_YET_DUE), "2023-12-31", OF_SERIES ("'value': 2000, 'tolerance': 100, 'horizon': '2025'"), NUMBERS (VALUE ("2023", "1500")), "baseline missing" },
  { KIND (APPROX), STATE (NOT_YET_DUE), "2023-12-31", OF_SERIES ("'value': 2000, 'horizon': '2025'"), NUMBERS (""), "no figure, no tolerance" },
  { KIND (APPROX), STATE (NOT_OBSERVABLE), "2026-01-31", OF_SERIES ("'value': 2000, 'tolerance': 100, 'horizon': '2025'"), NUMBERS (""), "no figure" },
  { KIND (APPROX), STATE (NOT_OBSERVABLE), "2026-01-31", OF_INDEX ("'value': 2000, 'tolerance': 100, 'horizon': '2025'"),
    RESULTS (RESULT ("2025", "'score': {'from': 1800, 'to': 2000}")), "a range across the edge" },
  { KIND (APPROX), STATE (MISSED), "2026-01-31", OF_INDEX ("'value': 2000, 'tolerance': 100, 'horizon': '2025'"),
    RESULTS (RESULT ("2025", "'score': {'from': 2101}")), "beyond the edge for sure" },

  { KIND (COUNT), STATE (MET), "2023-06-30", OF_REGISTER ("'value': 1, 'horizon': '2025'"), REGISTER ("", ENTRY ("city", "2023-06-30")), "at once" },
  { KIND (COUNT), STATE (MET), "2025-12-31", OF_SERIES ("'value': 25, 'horizon': '2025'"), NUMBERS (VALUE ("2025", "25")), "due exactly today" },
  { KIND (COUNT), STATE (MET), "2023-06-30", OF_REGISTER ("'value': 1, 'horizon': '2025'"), REGISTER ("'through': '2023-01-01', ", ENTRY ("city", "2023-06-30")), "what is there counts, however incomplete" },
  { KIND (COUNT), STATE (ON_TRACK), "2023-12-31", OF_SERIES ("'value': 25, 'baseline': {'period': '2021', 'value': 5}, 'horizon': '2025'"), NUMBERS (VALUE ("2023", "15")), "on the line" },
  { KIND (COUNT), STATE (BEHIND), "2023-12-31", OF_SERIES ("'value': 25, 'baseline': {'period': '2021', 'value': 5}, 'horizon': '2025'"), NUMBERS (VALUE ("2023", "14")), "below the line" },
  { KIND (COUNT), STATE (MISSED), "2025-12-31", OF_REGISTER ("'value': 1, 'horizon': '2025'"), REGISTER ("", ""), "due exactly today, none" },
  { KIND (COUNT), STATE (NOT_YET_DUE), "2023-06-30", OF_REGISTER ("'value': 1, 'horizon': '2025'"), REGISTER ("", ""), "none so far" },
  { KIND (COUNT), STATE (NOT_YET_DUE), "2023-06-30", OF_REGISTER ("'value': 1, 'horizon': '2025'"), REGISTER ("", ENTRY ("city", "2023-07-01")), "it is of tomorrow" },
  { KIND (COUNT), STATE (NOT_OBSERVABLE), "2025-12-31", OF_REGISTER ("'value': 1, 'horizon': '2025'"), REGISTER ("'through': '2025-12-30', ", ""), "the last day is not in the register" },
  { KIND (COUNT), STATE (NOT_OBSERVABLE), "2025-12-31", "'value': 1, 'horizon': '2025'", NOTHING, "no subject" },

  /* against a baseline */
  { KIND (SCORE_INCREASE), STATE (MET), "2024-06-30", OF_INDEX ("'value': 0, 'baseline': {'period': '2022'}, 'horizon': '2023'"),
    RESULTS (RESULT ("2022", "'score': 60") ", " RESULT ("2023", "'score': 60.0000000001")), "0 is strictly greater" },
  { KIND (SCORE_INCREASE), STATE (MISSED), "2024-01-31", OF_INDEX ("'value': 0, 'baseline': {'period': '2021', 'value': 40}, 'horizon': '2023'"),
    RESULTS (RESULT ("2021", "'max': 50, 'score': 40") ", " RESULT ("2023", "'score': 60, 'max': 80")), "a stated score of another maximum: 80 % to 75 %" },
  { KIND (SCORE_INCREASE), STATE (MISSED), "2024-06-30", OF_INDEX ("'value': 0, 'baseline': {'period': '2022'}, 'horizon': '2023'"),
    RESULTS (RESULT ("2022", "'score': 60") ", " RESULT ("2023", "'score': 60")), "equal is not greater" },
  { KIND (SCORE_INCREASE), STATE (MET), "2023-12-31", OF_INDEX ("'value': 2, 'baseline': {'period': '2022', 'value': 60}, 'horizon': '2023'"),
    RESULTS (RESULT ("2023", "'score': 62")), "2 is at least 2; due exactly today" },
  { KIND (SCORE_INCREASE), STATE (MISSED), "2024-06-30", OF_INDEX ("'value': 2, 'baseline': {'period': '2022', 'value': 60}, 'horizon': '2023'"),
    RESULTS (RESULT ("2023", "'score': 61.99")), "too little" },
  { KIND (SCORE_INCREASE), STATE (MET), "2024-06-30", OF_INDEX ("'value': 0, 'baseline': {'period': '2022'}, 'horizon': '2023'"),
    RESULTS (RESULT ("2022", "'score': 87.06, 'max': 99.5") ", " RESULT ("2023", "'score': 87.06, 'max': 99")), "the maximum changed: percents" },
  { KIND (SCORE_INCREASE), STATE (MISSED), "2024-06-30", OF_INDEX ("'value': 0, 'baseline': {'period': '2022'}, 'horizon': '2023'"),
    RESULTS (RESULT ("2022", "'score': 87.06, 'max': 99.5") ", " RESULT ("2023", "'score': 87.4, 'max': 100")), "more points of more" },
  { KIND (SCORE_INCREASE), STATE (ON_TRACK), "2023-12-31", OF_INDEX ("'value': 0, 'baseline': {'period': '2022', 'value': 60}, 'horizon': '2024'"), RESULTS (RESULT ("2023", "'score': 61")), "past it" },
  { KIND (SCORE_INCREASE), STATE (BEHIND), "2023-12-31", OF_INDEX ("'value': 4, 'baseline': {'period': '2022', 'value': 60}, 'horizon': '2024'"), RESULTS (RESULT ("2023", "'score': 61")), "below the line" },
  { KIND (SCORE_INCREASE), STATE (NOT_YET_DUE), "2023-12-31", OF_INDEX ("'value': 0, 'baseline': {'period': '2022', 'value': 60}, 'horizon': '2024'"), RESULTS (RESULT ("2022", "'score': 60")), "nothing since the baseline" },
  { KIND (SCORE_INCREASE), STATE (NOT_OBSERVABLE), "2024-06-30", OF_INDEX ("'value': 0, 'horizon': '2023'"), RESULTS (RESULT ("2023", "'score': 60")), "baseline missing" },
  { KIND (SCORE_INCREASE), STATE (NOT_OBSERVABLE), "2024-06-30", OF_INDEX ("'value': 0, 'baseline': {'period': '2022'}, 'horizon': '2023'"), RESULTS (RESULT ("2023", "'score': 60")), "baseline not known" },
  { KIND (SCORE_INCREASE), STATE (NOT_OBSERVABLE), "2024-06-30", OF_INDEX ("'value': 0, 'baseline': {'period': '2022'}, 'horizon': '2023'"), RESULTS (RESULT ("2022", "'score': 60")), "no figure" },
  { KIND (SCORE_INCREASE), STATE (MISSED), "2024-06-30", OF_INDEX ("'nodes': ['x', 'y'], 'value': 0, 'baseline': {'period': '2022'}, 'horizon': '2023'"),
    RESULTS (RESULT ("2022", "'criterion': 'x', 'score': 5") ", " RESULT ("2023", "'criterion': 'x', 'score': 4")), "one of two criteria decides" },

  { KIND (SCORE_INCREASE_ALL), STATE (MET), "2024-06-30", OF_INDEX ("'value': 0, 'baseline': {'period': '2022'}, 'horizon': '2023'"),
    RESULTS (RESULT ("2022", "'score': 60") ", " RESULT ("2023", "'score': 61") ", " RESULT ("2022", "'criterion': 'x', 'score': 5") ", " RESULT ("2023", "'criterion': 'x', 'score': 6")), "the index and its component" },
  { KIND (SCORE_INCREASE_ALL), STATE (MISSED), "2023-12-31", OF_INDEX ("'value': 0, 'baseline': {'period': '2022'}, 'horizon': '2023'"),
    RESULTS (RESULT ("2022", "'score': 60") ", " RESULT ("2023", "'score': 61") ", " RESULT ("2022", "'criterion': 'x', 'score': 5") ", " RESULT ("2023", "'criterion': 'x', 'score': 5")), "one component stood still; due exactly today" },
  { KIND (SCORE_INCREASE_ALL), STATE (ON_TRACK), "2023-12-31", OF_INDEX ("'nodes': ['x'], 'value': 0, 'baseline': {'period': '2022'}, 'horizon': '2024'"),
    RESULTS (RESULT ("2022", "'score': 60") ", " RESULT ("2023", "'score': 61") ", " RESULT ("2022", "'criterion': 'x', 'score': 5") ", " RESULT ("2023", "'criterion': 'x', 'score': 6")), "all are past it" },
  { KIND (SCORE_INCREASE_ALL), STATE (BEHIND), "2023-12-31", OF_INDEX ("'nodes': ['x'], 'value': 0, 'baseline': {'period': '2022'}, 'horizon': '2024'"),
    RESULTS (RESULT ("2022", "'score': 60") ", " RESULT ("2023", "'score': 61") ", " RESULT ("2022", "'criterion': 'x', 'score': 5") ", " RESULT ("2023", "'criterion': 'x', 'score': 4")), "one fell" },
  { KIND (SCORE_INCREASE_ALL), STATE (NOT_YET_DUE), "2023-12-31", OF_INDEX ("'nodes': ['x'], 'value': 0, 'baseline': {'period': '2022'}, 'horizon': '2024'"),
    RESULTS (RESULT ("2022", "'score': 60") ", " RESULT ("2023", "'score': 61") ", " RESULT ("2022", "'criterion': 'x', 'score': 5")), "one has no figure yet" },
  { KIND (SCORE_INCREASE_ALL), STATE (NOT_OBSERVABLE), "2024-06-30", OF_INDEX ("'value': 0, 'baseline': {'period': '2022'}, 'horizon': '2023'"),
    RESULTS (RESULT ("2022", "'score': 60") ", " RESULT ("2023", "'score': 61")), "components not known" },
  { KIND (SCORE_INCREASE_ALL), STATE (NOT_OBSERVABLE), "2024-06-30", OF_INDEX ("'nodes': ['x'], 'value': 0, 'horizon': '2023'"), RESULTS (RESULT ("2023", "'score': 61")), "baseline missing" },

  { KIND (AVG_ANNUAL_INCREASE_RANGE), STATE (MET), "2026-01-31", OF_INDEX ("'range': {'from': 0.3, 'to': 0.8}, 'baseline': {'period': '2021', 'value': 5}, 'horizon': '2025'"),
    RESULTS (RESULT ("2025", "'score': 6.2")), "the lower edge: 1.2 in 4 years" },
  { KIND (AVG_ANNUAL_INCREASE_RANGE), STATE (MET), "2025-12-31", OF_INDEX ("'range': {'from': 0.3, 'to': 0.8}, 'baseline': {'period': '2021', 'value': 5}, 'horizon': '2025'"),
    RESULTS (RESULT ("2025", "'score': 9.5")), "above the range; due exactly today" },
  { KIND (AVG_ANNUAL_INCREASE_RANGE), STATE (MISSED), "2026-01-31", OF_INDEX ("'range': {'from': 0.3, 'to': 0.8}, 'baseline': {'period': '2021', 'value': 5}, 'horizon': '2025'"),
    RESULTS (RESULT ("2025", "'score': 6.19")), "below the range" },
  { KIND (AVG_ANNUAL_INCREASE_RANGE), STATE (MISSED), "2024-01-31", OF_INDEX ("'range': {'from': 0.3, 'to': 0.8}, 'baseline': {'period': '2021', 'value': 5}"),
    RESULTS (RESULT ("2023", "'score': 5.5")), "no horizon: so far" },
  { KIND (AVG_ANNUAL_INCREASE_RANGE), STATE (ON_TRACK), "2023-12-31", OF_INDEX ("'range': {'from': 0.3, 'to': 0.8}, 'baseline': {'period': '2021', 'value': 5}, 'horizon': '2025'"),
    RESULTS (RESULT ("2023", "'score': 5.6")), "0.3 a year so far" },
  { KIND (AVG_ANNUAL_INCREASE_RANGE), STATE (BEHIND), "2023-12-31", OF_INDEX ("'range': {'from': 0.3, 'to': 0.8}, 'baseline': {'period': '2021', 'value': 5}, 'horizon': '2025'"),
    RESULTS (RESULT ("2023", "'score': 5.59")), "less than 0.3 a year so far" },
  { KIND (AVG_ANNUAL_INCREASE_RANGE), STATE (NOT_YET_DUE), "2023-12-31", OF_INDEX ("'range': {'from': 0.3, 'to': 0.8}, 'baseline': {'period': '2021', 'value': 5}, 'horizon': '2025'"),
    RESULTS (RESULT ("2021", "'score': 5")), "nothing since the baseline" },
  { KIND (AVG_ANNUAL_INCREASE_RANGE), STATE (NOT_OBSERVABLE), "2026-01-31", OF_INDEX ("'range': {'from': 0.3, 'to': 0.8}, 'horizon': '2025'"),
    RESULTS (RESULT ("2025", "'score': 9.5")), "baseline missing" },
  { KIND (AVG_ANNUAL_INCREASE_RANGE), STATE (NOT_OBSERVABLE), "2023-12-31", OF_INDEX ("'range': {'from': 0.3, 'to': 0.8}, 'horizon': '2025'"),
    RESULTS (RESULT ("2023", "'score': 9.5")), "baseline missing, before the horizon" },

  { KIND (MAINTAIN), STATE (NOT_OBSERVABLE), "2024-06-30", OF_SERIES ("'baseline': {'period': '2022'}"), NUMBERS (VALUE ("2022", "8")), "no horizon, and nothing since the baseline" },
  { KIND (MAINTAIN), STATE (MET), "2024-06-30", OF_SERIES ("'baseline': {'period': '2022'}"), NUMBERS (VALUE ("2022", "8") ", " VALUE ("2023", "8")), "no horizon: the latest figure" },
  { KIND (SCORE_INCREASE), STATE (NOT_OBSERVABLE), "2024-06-30", OF_SERIES ("'value': 0, 'baseline': {'period': '2022'}"), NUMBERS (VALUE ("2022", "8")), "no horizon, and nothing since the baseline" },
  { KIND (MIN), STATE (MET), "2024-06-30", OF_SERIES ("'value': 7, 'baseline': {'period': '2022'}"), NUMBERS (VALUE ("2022", "8")), "no horizon: the baseline meets it already" },
  { KIND (MAINTAIN), STATE (MET), "2023-12-31", OF_INDEX ("'baseline': {'period': '2022'}, 'horizon': '2023'"), RESULTS (RESULT ("2022", "'score': 60") ", " RESULT ("2023", "'score': 60")), "the same; due exactly today" },
  { KIND (MAINTAIN), STATE (MISSED), "2024-06-30", OF_INDEX ("'baseline': {'period': '2022'}, 'horizon': '2023'"), RESULTS (RESULT ("2022", "'score': 60") ", " RESULT ("2023", "'score': 59.999")), "lower" },
  { KIND (MAINTAIN), STATE (ON_TRACK), "2023-12-31", OF_INDEX ("'baseline': {'period': '2022'}, 'horizon': '2024'"), RESULTS (RESULT ("2022", "'score': 60") ", " RESULT ("2023", "'score': 60")), "kept so far" },
  { KIND (MAINTAIN), STATE (BEHIND), "2023-12-31", OF_INDEX ("'value': 60, 'horizon': '2024'"), RESULTS (RESULT ("2023", "'score': 59")), "a value in the place of a baseline" },
  { KIND (MAINTAIN), STATE (NOT_YET_DUE), "2023-12-30", OF_INDEX ("'baseline': {'period': '2022'}, 'horizon': '2023'"), RESULTS (RESULT ("2022", "'score': 60")), "nothing since the baseline" },
  { KIND (MAINTAIN), STATE (NOT_OBSERVABLE), "2024-06-30", OF_INDEX ("'horizon': '2023'"), RESULTS (RESULT ("2023", "'score': 60")), "baseline missing" },
  { KIND (MAINTAIN), STATE (MISSED), "2024-06-30", OF_SERIES ("'baseline': {'period': '2022'}, 'horizon': '2023'"),
    "'series': [{'id': 's', 'kind': 'number', 'direction': 'lower', 'observations': [" VALUE ("2022", "15") ", " VALUE ("2023", "16") "]}]", "minutes: lower is better" },

  { KIND (QUOTA_MAX), STATE (MET), "2024-01-20", OF_REGISTER ("'value': 1, 'horizon': '2024-01-20'"), REGISTER ("", ENTRY ("x", "2024-01-05")), "due exactly today" },
  { KIND (QUOTA_MAX), STATE (MET), "2024-01-20", OF_REGISTER ("'value': 0, 'horizon': '2024-01-20'"), REGISTER ("", ""), "none" },
  { KIND (QUOTA_MAX), STATE (MISSED), "2024-01-20", OF_REGISTER ("'value': 1, 'horizon': '2024-01-20'"), REGISTER ("", ENTRY ("x", "2024-01-05") ", " ENTRY ("y", "2024-01-06")), "one too many" },
  { KIND (QUOTA_MAX), STATE (MISSED), "2024-01-20", OF_REGISTER ("'value': 0, 'horizon': '2024-01-20'"), REGISTER ("'through': '2024-01-05', ", ENTRY ("x", "2024-01-05")), "too many already, however incomplete" },
  { KIND (QUOTA_MAX), STATE (ON_TRACK), "2024-01-19", OF_REGISTER ("'value': 1, 'horizon': '2024-01-20'"), REGISTER ("", ENTRY ("x", "2024-01-05")), "the day before" },
  { KIND (QUOTA_MAX), STATE (BEHIND), "2024-01-19", OF_REGISTER ("'value': 1, 'horizon': '2024-01-20'"), REGISTER ("", ENTRY ("x", "2024-01-05") ", " ENTRY ("y", "2024-01-06")), "one is to be withdrawn" },
  { KIND (QUOTA_MAX), STATE (NOT_YET_DUE), "2024-01-19", "'value': 1, 'horizon': '2024-01-20'", NOTHING, "no subject" },
  { KIND (QUOTA_MAX), STATE (NOT_OBSERVABLE), "2024-01-20", OF_REGISTER ("'value': 1, 'horizon': '2024-01-20'"), REGISTER ("'through': '2024-01-19', ", ENTRY ("x", "2024-01-05")), "the last day is not in the register" },
};

const guint n_target_level_cases = G_N_ELEMENTS (target_level_cases);
