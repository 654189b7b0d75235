/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-quantity-private.h"
#include "base/parindex-exact-private.h"
#include "model/parindex-target-private.h"

#include "fixtures.h"

/* Everything that series, registers and targets can say, in canonical form. */
#define ALL \
  HEAD "'frameworks': [], 'units': [{'id': 'a', 'name': 'A', 'level': 'commune'}, {'id': 'b', 'name': 'B', 'level': 'commune', 'groups': {'block': 'x'}}], " \
       "'assessments': [], 'series': [" \
       "{'id': 'n', 'kind': 'number', 'title': 'N', 'measure': 'phút', 'direction': 'lower', 'additive': true, 'missing': 'skip', 'source': 's', 'x-a': 1, " \
       "'observations': [{'unit': 'a', 'period': '2023', 'value': '1/3', 'source': 's', 'x-b': [1]}]}, " \
       "{'id': 'r', 'kind': 'ratio', 'observations': [{'unit': 'a', 'period': '2023-Q1', 'count': 1, 'of': 2}]}, " \
       "{'id': 'p', 'kind': 'plan', 'observations': [{'unit': 'a', 'period': '2023-S1', 'actual': 3, 'plan': 2}]}, " \
       "{'id': 'd', 'kind': 'done', 'observations': [{'unit': 'a', 'period': '2023', 'done': true}, {'unit': 'b', 'period': '2023', 'done': false}]}, " \
       "{'id': 'e', 'kind': 'event', 'observations': [{'unit': 'a', 'date': '2023-04-18'}, {'unit': 'b', 'period': '2023-04', 'done': false}]}], " \
       "'registers': [{'id': 'r', 'title': 'R', 'through': '2023-12-31', 'source': 's', 'x-c': {}, 'entries': [" \
       "{'unit': 'a', 'kind': 'k', 'title': 'T', 'date': '2023-05-06', 'status': 'ok', 'reference': '1', 'x-d': 0}, {'unit': 'b'}]}], " \
       "'targets': [" \
       "{'id': 't1', 'kind': 'rank-at-most-in-group', 'title': 'T', 'legal-basis': 'L', 'source': 'S', 'measure': 'hạng', 'scope': 'vùng', 'unit': 'a', 'index': 'i', " \
       "'nodes': ['x', 'y'], 'within': 'block', 'prefer': 'computed', 'value': 5, 'cohort': {'n': 14, 'units': ['a', 'b'], 'x-e': 1}, " \
       "'baseline': {'period': '2021', 'value': {'from': 6, 'to': 8}, 'of': 14, 'source': 'b', 'x-f': 1}, 'horizon': '2025', 'milestones': {'2023': 6.5}, " \
       "'succession': true, 'x-g': 1}, " \
       "{'id': 't2', 'kind': 'approx', 'applies-to': {'level': 'commune', 'group': {'block': 'x'}, 'x-h': 1}, 'series': 'n', 'value': 2000, 'tolerance': 0.5}, " \
       "{'id': 't3', 'kind': 'band-at-least', 'applies-to': {'units': ['a', 'b']}, 'index': 'i', 'band': 'x', 'bands': ['x', 'y'], 'baseline': {'band': 'y'}}, " \
       "{'id': 't4', 'kind': 'date-window', 'unit': 'a', 'register': 'r', 'entries': {'kind': 'k', 'status': 'ok', 'x-i': 1}, " \
       "'window': {'from': '2023-10-01', 'to': '2023-12-31'}}, " \
       "{'id': 't5', 'kind': 'required-documents', 'unit': 'a', 'register': 'r', 'documents': ['k', 'l'], 'horizon': '2024-01-20'}, " \
       "{'id': 't6', 'kind': 'recurring-deadline', 'unit': 'a', 'register': 'r', 'every': 'half', 'since': '2022-S2'}, " \
       "{'id': 't7', 'kind': 'avg-annual-increase-range', 'unit': 'a', 'index': 'i', 'of': 'percent', 'range': {'from': 0.3, 'to': '5/6'}}, " \
       "{'id': 't8', 'kind': 'deadline-within', 'unit': 'a', 'series': 'e', 'date': '2023-04'}, " \
       "{'id': 't9', 'kind': 'rank-improve-by-min', 'unit': 'a', 'index': 'i', 'value': 1, 'every': 'year', 'since': '2017', 'baseline': {'previous': true}}]}"

static void
test_round_trip (void)
{
  g_autoptr (ParindexDocument) document = load (ALL);
  g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, NULL);
  g_autofree char *text = text_of (bytes);
  g_autoptr (ParindexDocument) again = load (text);
  g_autoptr (GBytes) second = parindex_document_to_bytes (again, NULL);
  g_autofree char *source = json (ALL);
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autoptr (GString) written = g_string_new (NULL);

  g_assert_true (g_bytes_equal (bytes, second));
  /* All of it is there, in the same order: but for white space it is what was read. */
  for (const char *at = source; *at != '\0'; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (plain, *at);
  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (written, *at);
  g_assert_cmpstr (written->str, ==, plain->str);
}

static void
test_by_hand (void)
{
  g_autoptr (ParindexTarget) target = parindex_target_new ("t", PARINDEX_TARGET_KIND_RANK_AT_MOST);
  g_autoptr (ParindexDocument) document = parindex_document_new ();
  g_autoptr (ParindexUnit) unit = parindex_unit_new ("a", "A");
  g_autoptr (ParindexNumber) value = number ("40");
  g_autoptr (ParindexPeriod) horizon = period ("2025");
  static const char *const units[] = { "a", NULL };

  g_assert_true (parindex_target_set_title (target, "PCI", NULL));
  g_assert_true (parindex_target_set_applies_to (target, units, NULL, NULL, NULL, NULL));
  g_assert_true (parindex_target_set_index (target, "pci", NULL));
  g_assert_true (parindex_target_set_horizon (target, horizon, NULL));
  g_assert_true (parindex_target_set_cohort (target, 63, NULL, NULL));
  g_assert_true (parindex_target_set_milestone (target, "2023", value, NULL));
  assert_refused (parindex_target_set_milestone (target, "soon", value, &error), NUMBER);
  assert_refused (parindex_target_set_every (target, "day", &error), UNKNOWN_METHOD);
  g_assert_true (parindex_document_add_unit (document, unit, NULL));
  g_assert_true (parindex_document_add_target (document, target, NULL));
  assert_refused (parindex_document_add_target (document, target, &error), DUPLICATE);

  /* The value is missing. */
  assert_refused (parindex_document_seal (document, &error), MISSING_MEMBER);
  g_assert_true (parindex_target_set_value (target, value, NULL));
  g_assert_true (parindex_document_seal (document, NULL));
  assert_refused (parindex_target_set_value (target, value, &error), SEALED);
  assert_refused (parindex_target_set_applies_to (target, NULL, "commune", NULL, NULL, &error), SEALED);
  g_assert_cmpuint (parindex_target_get_cohort_n (target), ==, 63);
  g_assert_true (parindex_number_equal (parindex_target_get_milestone (target, "2023"), value));
  g_assert_null (parindex_target_get_milestone (target, "2024"));
  g_assert_true (parindex_target_binds (target, unit));
}

/* A document that is still being built is not judged. */
static void
test_unsealed (void)
{
  g_autoptr (ParindexDocument) document = parindex_document_new ();

  assert_refused (parindex_target_report_new (document, NULL, "2023-12-31", &error), UNSEALED);
}

/* Distance, pace, line and projection are exact. */
static void
test_numbers (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'units': [{'id': 'a', 'name': 'A'}], 'series': [{'id': 's', 'kind': 'number', 'observations': [{'unit': 'a', 'period': '2023-06', 'value': 50}]}], "
         "'targets': [{'id': 't', 'kind': 'min', 'unit': 'a', 'series': 's', 'value': 80, 'baseline': {'period': '2021', 'value': 40}, 'horizon': '2025'}]}");
  g_autoptr (ParindexTargetReport) report = parindex_target_report_new (document, NULL, "2023-12-30", NULL);
  g_autoptr (ParindexTargetOutcome) outcome = g_list_model_get_item (G_LIST_MODEL (report), 0);
  g_autoptr (ParindexPeriod) due = parindex_target_outcome_get_due (outcome);
  static const struct
  {
    ParindexOutcomeNumber number;
    const char *exact;
  } numbers[] = {
    { PARINDEX_OUTCOME_NUMBER_FIGURE, "50" },
    { PARINDEX_OUTCOME_NUMBER_GOAL, "80" },
    { PARINDEX_OUTCOME_NUMBER_BASELINE, "40" },
    /* The end of June 2023 is 1 + 181/365 years behind the end of 2021, and the horizon 4. */
    { PARINDEX_OUTCOME_NUMBER_EXPECTED, "4012/73" },
    { PARINDEX_OUTCOME_NUMBER_DISTANCE, "30" },
    { PARINDEX_OUTCOME_NUMBER_PACE, "5475/457" },
    { PARINDEX_OUTCOME_NUMBER_PROJECTION, "18220/273" },
    { PARINDEX_OUTCOME_NUMBER_PERCENTILE, NULL },
  };

  g_assert_cmpint (parindex_target_outcome_get_state (outcome), ==, PARINDEX_TARGET_STATE_BEHIND);
  g_assert_cmpstr (parindex_period_to_string (due), ==, "2025-12-31");
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (ParindexNumber) exact = parindex_target_outcome_get_number (outcome, numbers[i].number);

      assert_number (exact, numbers[i].exact);
    }
}

/* Of properties each has the double, the text, and the exact number. */
static void
test_properties (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'units': [{'id': 'a', 'name': 'A'}], 'results': [{'index': 'i', 'unit': 'a', 'period': '2023', 'rank': {'from': 46, 'to': 48}, 'of': 63, 'source': 'báo'}], "
         "'targets': [{'id': 't', 'title': 'T', 'kind': 'rank-at-most', 'unit': 'a', 'index': 'i', 'value': 40}]}");
  g_autoptr (ParindexTargetReport) report = parindex_target_report_new (document, NULL, "2024-06-30", NULL);
  g_autoptr (ParindexTargetOutcome) outcome = g_list_model_get_item (G_LIST_MODEL (report), 0);
  g_autofree char *figure = NULL;
  g_autofree char *source = NULL;
  g_autoptr (ParindexNumber) exact_goal = NULL;
  g_autoptr (ParindexNumber) exact_figure = NULL;
  double goal, unknown;
  int evidence;

  g_object_get (outcome, "figure-text", &figure, "source", &source, "exact-goal", &exact_goal, "exact-figure", &exact_figure, "goal", &goal, "figure", &unknown,
                "evidence", &evidence, NULL);
  g_assert_cmpstr (figure, ==, "46 to 48 of 63");
  g_assert_cmpstr (source, ==, "báo");
  assert_number (exact_goal, "40");
  g_assert_null (exact_figure);
  g_assert_cmpfloat (goal, ==, 40);
  g_assert_true (isnan (unknown));
  g_assert_cmpint (evidence, ==, PARINDEX_EVIDENCE_PUBLISHED);
  g_assert_cmpint (parindex_target_outcome_get_state (outcome), ==, PARINDEX_TARGET_STATE_MISSED);
}

static void
set_ends (ParindexQuantity *self,
          const char       *low,
          const char       *high)
{
  g_autoptr (ParindexNumber) a = low != NULL ? number (low) : NULL;
  g_autoptr (ParindexNumber) b = high != NULL ? number (high) : NULL;

  parindex_quantity_set_ends (self, a != NULL ? parindex_number_peek (a) : NULL, b != NULL ? parindex_number_peek (b) : NULL);
}

/* Of what is known within bounds, against a plain definition: every value of the one with every value of the other. */
static void
test_compare (void)
{
  static const char *const ends[] = { NULL, "1", "2", "3" };
  g_auto (ParindexQuantity) a;
  g_auto (ParindexQuantity) b;

  parindex_quantity_init (&a);
  parindex_quantity_init (&b);
  for (guint i = 0; i < 256; i++)
    for (ParindexCompare compare = 0; compare <= PARINDEX_COMPARE_BELOW; compare++)
      {
        const guint at[4] = { i % 4, i / 4 % 4, i / 16 % 4, i / 64 };
        gboolean some = FALSE, all = TRUE;

        if ((at[0] > at[1] && at[1] != 0) || (at[2] > at[3] && at[3] != 0))
          continue;
        set_ends (&a, ends[at[0]], ends[at[1]]);
        set_ends (&b, ends[at[2]], ends[at[3]]);
        /* Open ends reach as far as -9 and 9 here, beyond all others. */
        for (int x = at[0] != 0 ? (int) at[0] : -9; x <= (at[1] != 0 ? (int) at[1] : 9); x++)
          for (int y = at[2] != 0 ? (int) at[2] : -9; y <= (at[3] != 0 ? (int) at[3] : 9); y++)
            {
              gboolean holds = compare == PARINDEX_COMPARE_AT_LEAST ? x >= y
                               : compare == PARINDEX_COMPARE_ABOVE  ? x > y
                               : compare == PARINDEX_COMPARE_AT_MOST ? x <= y
                                                                     : x < y;

              some = some || holds;
              all = all && holds;
            }
        g_assert_cmpint (parindex_quantity_compare (&a, compare, &b), ==,
                         all ? PARINDEX_ANSWER_YES : some ? PARINDEX_ANSWER_UNKNOWN : PARINDEX_ANSWER_NO);
      }
}

static void
test_deviate (void)
{
  static const char *const cases[][4] = {
    { "1900", "1900", "100", "100" }, { "2100", "2100", "100", "100" }, { "1900", "2300", "0", "300" }, { "1500", "2300", "0", "500" },
    { "1500", "1900", "100", "500" }, { "2100", "2300", "100", "300" }, { "2100", NULL, "100", NULL },  { NULL, "1900", "100", NULL },
    { "1900", NULL, "0", NULL },      { NULL, "2100", "0", NULL },      { NULL, "2000", "0", NULL },    { "2000", "2000", "0", "0" },
  };
  g_autoptr (ParindexNumber) about = number ("2000");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (ParindexQuantity) quantity;
      g_auto (ParindexQuantity) expected;

      parindex_quantity_init (&quantity);
      parindex_quantity_init (&expected);
      set_ends (&quantity, cases[i][0], cases[i][1]);
      set_ends (&expected, cases[i][2], cases[i][3]);
      parindex_quantity_deviate (&quantity, parindex_number_peek (about));
      g_assert_cmpint (quantity.has_low, ==, expected.has_low);
      g_assert_cmpint (quantity.has_high, ==, expected.has_high);
      g_assert_true (!quantity.has_low || mpq_equal (quantity.low, expected.low));
      g_assert_true (!quantity.has_high || mpq_equal (quantity.high, expected.high));
    }
}

static ParindexTargetState
state_of (ParindexDocument *document,
          const char       *target,
          const char       *as_of)
{
  g_autoptr (ParindexTargetReport) report = parindex_target_report_new (document, NULL, as_of, NULL);
  g_autoptr (GError) error = NULL;
  ParindexTargetOutcome *outcome = parindex_target_report_get_outcome (report, target, NULL, &error);

  g_assert_no_error (error);

  return parindex_target_outcome_get_state (outcome);
}

/* North and south became one unit in 2025; east goes on under its id, with west in it. */
#define MERGED \
  HEAD "'units': [{'id': 'north', 'name': 'N'}, {'id': 'south', 'name': 'S'}, {'id': 'both', 'name': 'B'}, {'id': 'east', 'name': 'E'}, {'id': 'west', 'name': 'W'}], " \
       "'successions': [{'from': ['north', 'south'], 'to': 'both', 'since': '2025-07-01'}, {'from': ['east', 'west'], 'to': 'east', 'since': '2025-07-01'}], 'results': [" \
       "{'index': 'i', 'unit': 'north', 'period': '2024', 'score': 60, 'max': 100}, {'index': 'i', 'unit': 'south', 'period': '2024', 'score': 70, 'max': 100}, " \
       "{'index': 'i', 'unit': 'both', 'period': '2025', 'score': 66, 'max': 100}, {'index': 'i', 'unit': 'east', 'period': '2024', 'score': 60, 'max': 100}, " \
       "{'index': 'i', 'unit': 'west', 'period': '2024', 'score': 80, 'max': 100}, {'index': 'i', 'unit': 'east', 'period': '2025', 'score': 66, 'max': 100}], 'targets': [" \
       "{'id': 'north', 'kind': 'score-increase', 'unit': 'north', 'index': 'i', 'value': 0, 'baseline': {'period': '2024'}, 'horizon': '2025'}, " \
       "{'id': 'north-passes', 'kind': 'score-increase', 'unit': 'north', 'index': 'i', 'value': 0, 'baseline': {'period': '2024'}, 'horizon': '2025', 'succession': true}, " \
       "{'id': 'east', 'kind': 'score-increase', 'unit': 'east', 'index': 'i', 'value': 0, 'baseline': {'period': '2024'}, 'horizon': '2025'}, " \
       "{'id': 'east-passes', 'kind': 'score-increase', 'unit': 'east', 'index': 'i', 'value': 0, 'baseline': {'period': '2024'}, 'horizon': '2025', 'succession': true}, " \
       "{'id': 'east-2024', 'kind': 'min', 'unit': 'east', 'index': 'i', 'value': 60, 'horizon': '2024'}, " \
       "{'id': 'west-passes', 'kind': 'score-increase', 'unit': 'west', 'index': 'i', 'value': 0, 'baseline': {'period': '2024'}, 'horizon': '2025', 'succession': true}, " \
       "{'id': 'east-min', 'kind': 'min', 'unit': 'east', 'index': 'i', 'value': 60, 'horizon': '2025'}, " \
       "{'id': 'east-min-passes', 'kind': 'min', 'unit': 'east', 'index': 'i', 'value': 60, 'horizon': '2025', 'succession': true}, " \
       "{'id': 'west-later', 'kind': 'min', 'unit': 'west', 'index': 'i', 'value': 75, 'baseline': {'period': '2023', 'value': 70}, 'horizon': '2027', 'succession': true}, " \
       "{'id': 'both', 'kind': 'score-increase', 'unit': 'both', 'index': 'i', 'value': 0, 'baseline': {'period': '2024'}, 'horizon': '2025'}]}"

static void
test_succession (void)
{
  g_autoptr (ParindexDocument) document = load (MERGED);

  g_assert_cmpint (state_of (document, "north", "2026-06-30"), ==, PARINDEX_TARGET_STATE_NOT_OBSERVABLE);
  /* 66 against (60 + 70) / 2. */
  g_assert_cmpint (state_of (document, "north-passes", "2026-06-30"), ==, PARINDEX_TARGET_STATE_MET);
  g_assert_cmpint (state_of (document, "both", "2026-06-30"), ==, PARINDEX_TARGET_STATE_MET);
  /* 66 is more than the 60 of the old unit, and less than the 70 of what it was made of. */
  g_assert_cmpint (state_of (document, "east", "2026-06-30"), ==, PARINDEX_TARGET_STATE_NOT_OBSERVABLE);
  g_assert_cmpint (state_of (document, "east-passes", "2026-06-30"), ==, PARINDEX_TARGET_STATE_MISSED);
  g_assert_cmpint (state_of (document, "east-2024", "2026-06-30"), ==, PARINDEX_TARGET_STATE_MET);
  /* Not more than the 60 of the old east, whose id the successor of west has. */
  g_assert_cmpint (state_of (document, "west-passes", "2026-06-30"), ==, PARINDEX_TARGET_STATE_MISSED);
  g_assert_cmpint (state_of (document, "east-min", "2026-06-30"), ==, PARINDEX_TARGET_STATE_NOT_OBSERVABLE);
  g_assert_cmpint (state_of (document, "east-min-passes", "2026-06-30"), ==, PARINDEX_TARGET_STATE_MET);
}

/* The latest figure too is that of the unit as it is: the mean of 60 and 80 in 2024. */
static void
test_successor_figure (void)
{
  g_autoptr (ParindexDocument) document = load (MERGED);
  g_autoptr (ParindexTargetReport) report = parindex_target_report_new (document, NULL, "2025-09-30", NULL);
  ParindexTargetOutcome *outcome = parindex_target_report_get_outcome (report, "west-later", NULL, NULL);
  g_autoptr (ParindexNumber) figure = parindex_target_outcome_get_number (outcome, PARINDEX_OUTCOME_NUMBER_FIGURE);

  assert_number (figure, "70");
}

/* A was split into b and c, or goes on beside c. */
#define SPLIT(first, score) \
  HEAD "'units': [{'id': 'a', 'name': 'A'}, {'id': 'b', 'name': 'B'}, {'id': 'c', 'name': 'C'}], 'successions': [" \
       "{'from': ['a'], 'to': '" first "', 'since': '2025-07-01'}, {'from': ['a'], 'to': 'c', 'since': '2025-07-01'}], 'results': [" \
       "{'index': 'i', 'unit': 'a', 'period': '2024', 'score': 70, 'max': 100}, {'index': 'i', 'unit': '" first "', 'period': '2025', 'score': " score ", 'max': 100}, " \
       "{'index': 'i', 'unit': 'c', 'period': '2025', 'score': 90, 'max': 100}], 'targets': [" \
       "{'id': 'passes', 'kind': 'score-increase', 'unit': 'a', 'index': 'i', 'value': 0, 'baseline': {'period': '2024'}, 'horizon': '2025', 'succession': true}, " \
       "{'id': 'stays', 'kind': 'min', 'unit': 'a', 'index': 'i', 'value': 1, 'horizon': '2025'}]}"

static void
assert_split (const char         *text,
              ParindexTargetState first,
              ParindexTargetState whole)
{
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (ParindexTargetReport) report = parindex_target_report_new (document, NULL, "2026-06-30", NULL);
  ParindexTargetOutcome *outcome = parindex_target_report_get_outcome (report, "passes", NULL, NULL);
  GListModel *parts = G_LIST_MODEL (outcome);

  g_assert_cmpint (parindex_target_outcome_get_state (outcome), ==, whole);
  g_assert_cmpuint (g_list_model_get_n_items (parts), ==, 2);
  g_assert_cmpint (parindex_target_outcome_get_state (item (parts, 0)), ==, first);
  g_assert_cmpstr (parindex_target_outcome_get_part (item (parts, 1)), ==, "c");
  g_assert_cmpint (parindex_target_outcome_get_state (item (parts, 1)), ==, PARINDEX_TARGET_STATE_MET);
  g_assert_cmpint (state_of (document, "stays", "2026-06-30"), ==, PARINDEX_TARGET_STATE_NOT_OBSERVABLE);
}

static void
test_split (void)
{
  assert_split (SPLIT ("a", "66"), PARINDEX_TARGET_STATE_MISSED, PARINDEX_TARGET_STATE_MISSED);
  assert_split (SPLIT ("b", "66"), PARINDEX_TARGET_STATE_MISSED, PARINDEX_TARGET_STATE_MISSED);
  assert_split (SPLIT ("b", "70.01"), PARINDEX_TARGET_STATE_MET, PARINDEX_TARGET_STATE_MET);
}

/* The sentence that gives the reason must not say the opposite of the state. */
static void
assert_reason (const char *kind,
               const char *members,
               const char *rank,
               const char *reason)
{
  g_autofree char *text = g_strdup_printf (HEAD "'units': [{'id': 'a', 'name': 'A'}], 'results': [{'index': 'i', 'unit': 'a', 'period': '2022', 'score': 50, 'max': 100}, "
                                                "{'index': 'i', 'unit': 'a', 'period': '2023', 'score': 50, 'max': 100, 'rank': %s, 'of': 63}], "
                                                "'registers': [{'id': 'g', 'through': '2023-06-30', 'entries': []}], "
                                                "'targets': [{'id': 't', 'kind': '%s', 'unit': 'a', %s}]}", rank, kind, members);
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (ParindexTargetReport) report = parindex_target_report_new (document, NULL, "2024-06-30", NULL);
  g_autofree char *own = parindex_target_outcome_format_reason (parindex_target_report_get_outcome (report, "t", NULL, NULL), PARINDEX_LANGUAGE_EN);

  g_assert_cmpstr (own, ==, reason);
}

static void
test_reasons (void)
{
  assert_reason ("min", "'index': 'i', 'value': 50, 'horizon': '2023'", "1", "The goal is reached.");
  assert_reason ("min-exclusive", "'index': 'i', 'value': 50, 'horizon': '2023'", "1", "It is exactly where the goal begins, and has to be beyond.");
  assert_reason ("score-increase", "'index': 'i', 'value': 0, 'baseline': {'period': '2022'}, 'horizon': '2023'", "1",
                 "It is exactly where the goal begins, and has to be beyond.");
  assert_reason ("score-increase-all", "'index': 'i', 'value': 0, 'baseline': {'period': '2022'}, 'horizon': '2023'", "1", "Met in 0 of 1 parts.");
  /* The baseline is not known, and not needed. */
  assert_reason ("rank-at-most", "'index': 'i', 'value': 30, 'baseline': {'period': '2022'}, 'horizon': '2023'", "{'from': 38, 'to': 41}", "What is known, 38 to 41 of 63, is enough to decide.");
  assert_reason ("recurring-deadline", "'register': 'g', 'every': 'year', 'since': '2023', 'horizon': '2023'", "1",
                 "The register is complete only through 2023-06-30.");
}

/* Two editions, in which the same id stands for something else. */
#define EDITION(id) "{'id': '" id "', 'index': 'i', 'aggregation': 'sum', 'missing': 'propagate', 'criteria': [{'id': 'x', 'max': 10}, {'id': 'y', 'max': 10}]}"
#define EDITIONS(correspondences) \
  HEAD "'frameworks': [" EDITION ("e1") ", " EDITION ("e2") "], 'units': [{'id': 'a', 'name': 'A'}], 'assessments': [" \
       "{'framework': 'e1', 'period': '2022', 'values': {'a': {'x': 5, 'y': 9}}}, {'framework': 'e2', 'period': '2023', 'values': {'a': {'x': 6, 'y': 6}}}], " \
       "'correspondences': [" correspondences "], 'targets': [{'id': 't', 'kind': 'maintain', 'unit': 'a', 'index': 'i', 'nodes': ['x'], " \
       "'baseline': {'period': '2022'}, 'horizon': '2023'}]}"

static void
test_editions (void)
{
  g_autoptr (ParindexDocument) alone = load (EDITIONS (""));
  g_autoptr (ParindexDocument) same = load (EDITIONS ("{'from': 'e1', 'to': 'e2', 'criteria': {'x': 'x'}}"));
  g_autoptr (ParindexDocument) other = load (EDITIONS ("{'from': 'e1', 'to': 'e2', 'criteria': {'x': 'y'}}"));

  g_assert_cmpint (state_of (alone, "t", "2024-06-30"), ==, PARINDEX_TARGET_STATE_NOT_OBSERVABLE);
  g_assert_cmpint (state_of (same, "t", "2024-06-30"), ==, PARINDEX_TARGET_STATE_MET);
  g_assert_cmpint (state_of (other, "t", "2024-06-30"), ==, PARINDEX_TARGET_STATE_MISSED);
}

/* All components of a framework are its areas. */
static void
test_components (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [" EDITION ("e1") "], 'units': [{'id': 'a', 'name': 'A'}], 'assessments': ["
         "{'framework': 'e1', 'period': '2022', 'values': {'a': {'x': 5, 'y': 5}}}, {'framework': 'e1', 'period': '2023', 'values': {'a': {'x': 6, 'y': 6}}}], "
         "'targets': [{'id': 't', 'kind': 'score-increase-all', 'unit': 'a', 'index': 'i', 'value': 1, 'baseline': {'period': '2022'}, 'horizon': '2023'}]}");
  g_autoptr (ParindexTargetReport) report = parindex_target_report_new (document, NULL, "2023-12-31", NULL);
  ParindexTargetOutcome *outcome = parindex_target_report_get_outcome (report, "t", "a", NULL);

  g_assert_cmpint (parindex_target_outcome_get_state (outcome), ==, PARINDEX_TARGET_STATE_MET);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (outcome)), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/target/round-trip", test_round_trip);
  g_test_add_func ("/target/by-hand", test_by_hand);
  g_test_add_func ("/target/unsealed", test_unsealed);
  g_test_add_func ("/target/numbers", test_numbers);
  g_test_add_func ("/target/properties", test_properties);
  g_test_add_func ("/target/compare", test_compare);
  g_test_add_func ("/target/deviate", test_deviate);
  g_test_add_func ("/target/succession", test_succession);
  g_test_add_func ("/target/successor-figure", test_successor_figure);
  g_test_add_func ("/target/split", test_split);
  g_test_add_func ("/target/reasons", test_reasons);
  g_test_add_func ("/target/editions", test_editions);
  g_test_add_func ("/target/components", test_components);

  return g_test_run ();
}
