/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "target-cases.h"

/* Targets about ranks and bands. */

#define AMONG_63 ", 'cohort': {'n': 63}"
#define NORTH ", 'within': 'region'"
#define IN_NORTH(period, rank) "{'index': 'pci', 'unit': 'a', 'period': '" period "', 'within': 'region', 'rank': " rank ", 'of': 14}"
#define BANDS ", 'bands': ['Tốt', 'Khá', 'Trung bình', 'Thấp']"
#define BAND(period, band) RESULT (period, "'band': " band)

/* Three units ranked by one criterion in each of two years. In the second the units are the same, or others. */
#define COMPUTED(units_2023) \
  "'frameworks': [{'id': 'f', 'index': 'pci', 'aggregation': 'sum', 'missing': 'propagate', 'criteria': [{'id': 'x', 'max': 10}]}], 'assessments': [" \
  "{'framework': 'f', 'period': '2022', 'values': {'a': {'x': 5}, 'b': {'x': 9}, 'c': {'x': 7}, 'd': {'x': null}}}, " \
  "{'framework': 'f', 'period': '2023', 'values': {" units_2023 "}}]"
#define SAME_UNITS COMPUTED ("'a': {'x': 8}, 'b': {'x': 9}, 'c': {'x': 7}, 'd': {'x': null}")
#define OTHER_UNITS COMPUTED ("'a': {'x': 8}, 'b': {'x': 9}, 'c': {'x': null}, 'd': {'x': 7}")

#define RANK_CASES(KINDNAME, members, result) \
  { KIND (KINDNAME), STATE (MET), "2024-06-30", OF_INDEX ("'value': 5, 'horizon': '2023'" members), RESULTS (result ("2023", "5")), "the last place that counts" }, \
  { KIND (KINDNAME), STATE (MET), "2023-12-31", OF_INDEX ("'value': 5, 'horizon': '2023'" members), RESULTS (result ("2023", "1")), "due exactly today" }, \
  { KIND (KINDNAME), STATE (MET), "2024-06-30", OF_INDEX ("'value': 5" members), RESULTS (result ("2022", "4")), "no horizon: the latest" }, \
  { KIND (KINDNAME), STATE (MET), "2024-06-30", OF_INDEX ("'value': 5, 'horizon': '2023'" members), RESULTS (result ("2023", "{'from': 4, 'to': 5}")), "a range within" }, \
  { KIND (KINDNAME), STATE (MISSED), "2023-12-31", OF_INDEX ("'value': 5, 'horizon': '2023'" members), RESULTS (result ("2023", "6")), "due exactly today" }, \
  { KIND (KINDNAME), STATE (MISSED), "2024-06-30", OF_INDEX ("'value': 5, 'horizon': '2023'" members), RESULTS (result ("2023", "{'from': 6, 'to': 8}")), "a range beyond" }, \
  { KIND (KINDNAME), STATE (MISSED), "2024-06-30", OF_INDEX ("'value': 5, 'horizon': '2023'" members), RESULTS (result ("2023", "{'outside': 5}")), "censored: rank > 5" }, \
  { KIND (KINDNAME), STATE (NOT_OBSERVABLE), "2024-06-30", OF_INDEX ("'value': 5, 'horizon': '2023'" members), RESULTS (result ("2023", "{'outside': 3}")), "censored: rank > 3" }, \
  { KIND (KINDNAME), STATE (NOT_OBSERVABLE), "2024-06-30", OF_INDEX ("'value': 5, 'horizon': '2023'" members), RESULTS (result ("2023", "{'from': 5, 'to': 6}")), "a range across" }, \
  { KIND (KINDNAME), STATE (NOT_OBSERVABLE), "2024-01-31", OF_INDEX ("'value': 5, 'horizon': '2023'" members), RESULTS (result ("2022", "4")), "not published yet" }, \
  { KIND (KINDNAME), STATE (ON_TRACK), "2023-12-31", OF_INDEX ("'value': 5, 'horizon': '2025'" members), RESULTS (result ("2023", "5")), "there already" }, \
  { KIND (KINDNAME), STATE (ON_TRACK), "2023-12-31", OF_INDEX ("'value': 5, 'baseline': {'period': '2021', 'value': 13}, 'horizon': '2025'" members), RESULTS (result ("2023", "9")), "on the line" }, \
  { KIND (KINDNAME), STATE (BEHIND), "2023-12-31", OF_INDEX ("'value': 5, 'baseline': {'period': '2021', 'value': 13}, 'horizon': '2025'" members), RESULTS (result ("2023", "10")), "below the line" }, \
  { KIND (KINDNAME), STATE (NOT_YET_DUE), "2023-12-31", OF_INDEX ("'value': 5, 'horizon': '2025'" members), RESULTS (result ("2023", "6")), "baseline missing" }, \
  { KIND (KINDNAME), STATE (NOT_YET_DUE), "2023-12-31", OF_INDEX ("'value': 5, 'horizon': '2025'" members), RESULTS (""), "no figure" }

const TargetCase target_rank_cases[] = {
  RANK_CASES (RANK_AT_MOST, AMONG_63, RANK),
  { KIND (RANK_AT_MOST), STATE (COHORT_CHANGED), "2026-06-30", OF_INDEX ("'value': 40, 'horizon': '2025'" AMONG_63), RESULTS (RESULT ("2025", "'rank': 20, 'of': 34")), "never met among 34" },
  { KIND (RANK_AT_MOST), STATE (COHORT_CHANGED), "2026-06-30", OF_INDEX ("'value': 15, 'horizon': '2025'" AMONG_63), RESULTS (RESULT ("2025", "'rank': 20, 'of': 34")), "nor missed" },
  { KIND (RANK_AT_MOST), STATE (COHORT_CHANGED), "2025-12-31", OF_INDEX ("'value': 40, 'horizon': '2026'" AMONG_63), RESULTS (RESULT ("2025", "'rank': 20, 'of': 34")), "before the horizon too" },
  { KIND (RANK_AT_MOST), STATE (COHORT_CHANGED), "2024-06-30", OF_INDEX ("'value': 3, 'horizon': '2023', 'prefer': 'computed', 'cohort': {'units': ['a', 'b', 'c']}"), OTHER_UNITS, "as many, but others" },
  { KIND (RANK_AT_MOST), STATE (MET), "2024-06-30", OF_INDEX ("'value': 2, 'horizon': '2023', 'prefer': 'computed', 'cohort': {'units': ['c', 'b', 'a']}"), SAME_UNITS, "computed, the same units" },
  { KIND (RANK_AT_MOST), STATE (COHORT_CHANGED), "2026-06-30", OF_INDEX ("'value': 40, 'horizon': '2025', 'succession': true" AMONG_63), RESULTS (RESULT ("2025", "'rank': 34, 'of': 34")), "a declared succession: the last of 34 is not among the first 40 of 63" },
  { KIND (RANK_AT_MOST), STATE (NOT_OBSERVABLE), "2026-06-30", OF_INDEX ("'value': 40, 'horizon': '2025', 'succession': true" AMONG_63), RESULTS (RESULT ("2025", "'rank': 20")), "a declared succession, of how many is not stated" },
  { KIND (RANK_AT_MOST), STATE (MET), "2024-06-30", OF_INDEX ("'value': 3, 'horizon': '2023', 'succession': true, 'prefer': 'computed', 'cohort': {'units': ['a', 'b', 'c']}"), OTHER_UNITS, "a declared succession: as many others" },
  { KIND (RANK_AT_MOST), STATE (NOT_OBSERVABLE), "2026-06-30", OF_INDEX ("'value': 40, 'horizon': '2025'" AMONG_63), RESULTS (RESULT ("2025", "'rank': 20")), "of how many is not stated" },
  { KIND (RANK_AT_MOST), STATE (MET), "2026-06-30", OF_INDEX ("'value': 40, 'horizon': '2025'"), RESULTS (RESULT ("2025", "'rank': 20, 'of': 34")), "no cohort was meant" },

  RANK_CASES (RANK_AT_MOST_IN_GROUP, NORTH, IN_NORTH),
  { KIND (RANK_AT_MOST_IN_GROUP), STATE (COHORT_CHANGED), "2024-06-30", OF_INDEX ("'value': 5, 'horizon': '2023', 'cohort': {'n': 11}" NORTH), RESULTS (IN_NORTH ("2023", "5")), "14, not 11" },
  { KIND (RANK_AT_MOST_IN_GROUP), STATE (NOT_OBSERVABLE), "2024-06-30", OF_INDEX ("'value': 5, 'horizon': '2023'" NORTH), RESULTS (RANK ("2023", "5")), "only the rank among all is known" },

  { KIND (RANK_IMPROVE_BY_MIN), STATE (NOT_YET_DUE), "2022-12-31", OF_INDEX ("'value': 1, 'baseline': {'period': '2022'}, 'horizon': '2023'"), RESULTS (RANK ("2019", "8")), "the baseline is not known yet" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (NOT_OBSERVABLE), "2024-06-30", OF_INDEX ("'value': 1, 'baseline': {'period': '2022'}"), RESULTS (RANK ("2022", "8")), "no horizon, and nothing since the baseline" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (MET), "2023-12-31", OF_INDEX ("'value': 1, 'baseline': {'period': '2022'}, 'horizon': '2023'" AMONG_63), RESULTS (RANK ("2022", "35") ", " RANK ("2023", "34")), "one place; due exactly today" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (MISSED), "2024-06-30", OF_INDEX ("'value': 1, 'baseline': {'period': '2022'}, 'horizon': '2023'" AMONG_63), RESULTS (RANK ("2022", "35") ", " RANK ("2023", "35")), "the same place" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (MET), "2024-06-30", OF_INDEX ("'value': 1, 'baseline': {'period': '2022', 'value': 1}, 'horizon': '2023'"), RESULTS (RANK ("2023", "1")), "impossible from rank 1: keep it" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (MISSED), "2024-06-30", OF_INDEX ("'value': 1, 'baseline': {'period': '2022', 'value': 1}, 'horizon': '2023'"), RESULTS (RANK ("2023", "2")), "rank 1 was not kept" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (MET), "2024-06-30", OF_INDEX ("'value': 5, 'baseline': {'period': '2022', 'value': 3}, 'horizon': '2023'"), RESULTS (RANK ("2023", "1")), "five above rank 3 is rank 1" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (MET), "2024-06-30", OF_INDEX ("'value': 1, 'baseline': {'period': '2022', 'value': {'from': 46, 'to': 48}}, 'horizon': '2023'"), RESULTS (RANK ("2023", "45")), "above a range for sure" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (MISSED), "2024-06-30", OF_INDEX ("'value': 1, 'baseline': {'period': '2022', 'value': {'from': 46, 'to': 48}}, 'horizon': '2023'"), RESULTS (RANK ("2023", "48")), "not above a range" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (NOT_OBSERVABLE), "2024-06-30", OF_INDEX ("'value': 1, 'baseline': {'period': '2022', 'value': {'from': 46, 'to': 48}}, 'horizon': '2023'"), RESULTS (RANK ("2023", "46")), "perhaps above a range" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (MET), "2024-06-30", OF_INDEX ("'value': 1, 'baseline': {'period': '2022'}, 'horizon': '2023'"), RESULTS (RANK ("2022", "{'outside': 30}") ", " RANK ("2023", "30")), "from beyond 30" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (NOT_OBSERVABLE), "2024-06-30", OF_INDEX ("'value': 1, 'baseline': {'period': '2022'}, 'horizon': '2023'"), RESULTS (RANK ("2022", "{'outside': 30}") ", " RANK ("2023", "{'outside': 30}")), "beyond 30 in both years" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (ON_TRACK), "2023-12-31", OF_INDEX ("'value': 10, 'baseline': {'period': '2022', 'value': 35}, 'horizon': '2024'"), RESULTS (RANK ("2023", "30")), "half of the way" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (BEHIND), "2023-12-31", OF_INDEX ("'value': 10, 'baseline': {'period': '2022', 'value': 35}, 'horizon': '2024'"), RESULTS (RANK ("2023", "31")), "less than half of the way" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (NOT_YET_DUE), "2023-06-30", OF_INDEX ("'value': 10, 'baseline': {'period': '2022', 'value': 35}, 'horizon': '2024'"), RESULTS (RANK ("2022", "35")), "nothing since the baseline" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (NOT_OBSERVABLE), "2024-06-30", OF_INDEX ("'value': 1, 'horizon': '2023'"), RESULTS (RANK ("2023", "30")), "baseline missing" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (COHORT_CHANGED), "2026-06-30", OF_INDEX ("'value': 1, 'baseline': {'period': '2024'}, 'horizon': '2025'"), RESULTS (RANK ("2024", "35") ", " RESULT ("2025", "'rank': 20, 'of': 34")), "the baseline remembers 63" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (COHORT_CHANGED), "2024-06-30", OF_INDEX ("'value': 1, 'baseline': {'period': '2022'}, 'horizon': '2023', 'prefer': 'computed'"), OTHER_UNITS, "computed, as many, but others" },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (MET), "2024-06-30", OF_INDEX ("'value': 1, 'baseline': {'period': '2022'}, 'horizon': '2023', 'prefer': 'computed'"), SAME_UNITS, "computed: 3 to 2" },

  { KIND (MAINTAIN), STATE (MET), "2024-06-30", OF_INDEX ("'of': 'rank', 'value': 2, 'horizon': '2023'"), RESULTS (RANK ("2023", "2")), "the same rank" },
  { KIND (MAINTAIN), STATE (MISSED), "2024-06-30", OF_INDEX ("'of': 'rank', 'value': 2, 'horizon': '2023'"), RESULTS (RANK ("2023", "3")), "a larger number" },
  { KIND (MAINTAIN), STATE (COHORT_CHANGED), "2024-06-30", OF_INDEX ("'of': 'rank', 'value': 2, 'cohort': {'n': 11}, 'horizon': '2023'"), RESULTS (RANK ("2023", "2")), "63, not 11" },

  /* bands */
  { KIND (BAND_AT_LEAST), STATE (MET), "2026-06-30", OF_INDEX ("'band': 'khá', 'horizon': '2025'" BANDS), RESULTS (BAND ("2025", "'Khá'")), "the same, however it is written" },
  { KIND (BAND_AT_LEAST), STATE (MET), "2025-12-31", OF_INDEX ("'band': 'Khá', 'horizon': '2025'" BANDS), RESULTS (BAND ("2025", "['Tốt', 'Khá']")), "one of two; due exactly today" },
  { KIND (BAND_AT_LEAST), STATE (MISSED), "2025-12-31", OF_INDEX ("'band': 'Khá', 'horizon': '2025'" BANDS), RESULTS (BAND ("2025", "'Trung bình'")), "due exactly today" },
  { KIND (BAND_AT_LEAST), STATE (NOT_OBSERVABLE), "2026-06-30", OF_INDEX ("'band': 'Khá', 'horizon': '2025'" BANDS), RESULTS (BAND ("2025", "['Khá', 'Trung bình']")), "two bands across the goal" },
  { KIND (BAND_AT_LEAST), STATE (NOT_OBSERVABLE), "2026-06-30", OF_INDEX ("'band': 'Khá', 'horizon': '2025'" BANDS), RESULTS (BAND ("2025", "'Kém'")), "a band that is none of them" },
  { KIND (BAND_AT_LEAST), STATE (NOT_OBSERVABLE), "2026-06-30", OF_INDEX ("'band': 'Khá', 'horizon': '2025'"), RESULTS (BAND ("2025", "'Khá'")), "the order of bands is not known" },
  { KIND (BAND_AT_LEAST), STATE (NOT_OBSERVABLE), "2026-06-30", OF_INDEX ("'band': 'Khá', 'horizon': '2025'" BANDS), RESULTS (""), "no figure" },
  { KIND (BAND_AT_LEAST), STATE (ON_TRACK), "2023-12-31", OF_INDEX ("'band': 'Khá', 'horizon': '2025'" BANDS), RESULTS (BAND ("2023", "'Tốt'")), "there already" },
  { KIND (BAND_AT_LEAST), STATE (BEHIND), "2023-12-31", OF_INDEX ("'band': 'Khá', 'baseline': {'period': '2021', 'band': 'Thấp'}, 'horizon': '2025'" BANDS), RESULTS (BAND ("2023", "'Thấp'")), "no step of two" },
  { KIND (BAND_AT_LEAST), STATE (ON_TRACK), "2023-12-31", OF_INDEX ("'band': 'Khá', 'baseline': {'period': '2021', 'band': 'Thấp'}, 'horizon': '2025'" BANDS), RESULTS (BAND ("2023", "'Trung bình'")), "one step of two" },
  { KIND (BAND_AT_LEAST), STATE (NOT_YET_DUE), "2023-12-31", OF_INDEX ("'band': 'Khá', 'horizon': '2025'" BANDS), RESULTS (BAND ("2023", "'Thấp'")), "baseline missing" },

  { KIND (BAND_KEEP), STATE (NOT_YET_DUE), "2022-12-31", OF_INDEX ("'baseline': {'period': '2022'}, 'horizon': '2023'" BANDS), RESULTS (BAND ("2019", "'Khá'")), "the baseline is not known yet" },
  { KIND (BAND_KEEP), STATE (MET), "2030-12-31", OF_INDEX ("'band': 'Khá', 'horizon': '2030'" BANDS), RESULTS (BAND ("2030", "'Khá'")), "kept; due exactly today" },
  { KIND (BAND_KEEP), STATE (MET), "2024-06-30", OF_INDEX ("'baseline': {'period': '2022'}, 'horizon': '2023'" BANDS), RESULTS (BAND ("2022", "'Khá'") ", " BAND ("2023", "'Tốt'")), "better than the baseline" },
  { KIND (BAND_KEEP), STATE (MISSED), "2024-06-30", OF_INDEX ("'baseline': {'period': '2022'}, 'horizon': '2023'" BANDS), RESULTS (BAND ("2022", "'Khá'") ", " BAND ("2023", "'Thấp'")), "lost" },
  { KIND (BAND_KEEP), STATE (ON_TRACK), "2023-12-31", OF_INDEX ("'band': 'Khá', 'horizon': '2030'" BANDS), RESULTS (BAND ("2023", "'Khá'")), "kept so far" },
  { KIND (BAND_KEEP), STATE (BEHIND), "2023-12-31", OF_INDEX ("'band': 'Khá', 'horizon': '2030'" BANDS), RESULTS (BAND ("2023", "'Thấp'")), "lost for now" },
  { KIND (BAND_KEEP), STATE (NOT_YET_DUE), "2023-12-31", OF_INDEX ("'band': 'Khá', 'horizon': '2030'" BANDS), RESULTS (""), "no figure" },
  { KIND (BAND_KEEP), STATE (NOT_OBSERVABLE), "2024-06-30", OF_INDEX ("'horizon': '2023'" BANDS), RESULTS (BAND ("2023", "'Khá'")), "baseline missing" },
};

const guint n_target_rank_cases = G_N_ELEMENTS (target_rank_cases);
