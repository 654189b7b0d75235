/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "golden.h"

#include <string.h>

/* The 67 targets of the founding documents, against the results these state and what became known later: Bắc Giang's PCI 2 (2022) and 4
 * (2023), PAR INDEX 7 (2021) and 4 (2023); Điện Biên's PCI 62 (2022); Bắc Kạn's PCI 60, 59, 59, 48, 35 (2018 to 2022). */

#define N_TARGETS 67

typedef struct
{
  const char *target;
  const char *as_of;
  ParindexTargetState state;
  const char *figure; /* NULL: not looked at */
  const char *distance;
} Expected;

#define STATE(state) PARINDEX_TARGET_STATE_##state

static const Expected expected[] = {
  /* the first 15 of 63, without a horizon */
  { "T050", "2021-12-31", STATE (NOT_OBSERVABLE), NULL, NULL },
  { "T050", "2022-12-31", STATE (MET), "2", "-13" },
  { "T050", "2024-06-30", STATE (MET), "4", "-11" },
  { "T051", "2021-12-31", STATE (MET), "7", "-8" },
  { "T051", "2024-06-30", STATE (MET), "4", "-11" },
  /* at most 40 by 2025, from 46 to 48 in 2021; in 2022 it was 62 */
  { "T032", "2021-12-31", STATE (NOT_YET_DUE), NULL, NULL },
  { "T032", "2024-06-30", STATE (BEHIND), "62", "22" },
  { "T032", "2026-06-30", STATE (NOT_OBSERVABLE), NULL, NULL },
  { "T042", "2024-06-30", STATE (NOT_YET_DUE), "62", "27" },
  /* one place above 35 in 2023: only the first 30 were published */
  { "T006", "2023-06-30", STATE (NOT_YET_DUE), NULL, NULL },
  { "T006", "2024-06-30", STATE (NOT_OBSERVABLE), NULL, NULL },
  /* Bắc Sơn has the baselines, and 2023 has not been published here */
  { "T046", "2023-12-30", STATE (NOT_YET_DUE), NULL, NULL },
  { "T048", "2023-12-31", STATE (NOT_OBSERVABLE), NULL, NULL },
  { "T061", "2023-12-30", STATE (ON_TRACK), "1", "0" },
  /* what is not declared, and what is not for machines */
  { "T029", "2022-01-01", STATE (NOT_OBSERVABLE), NULL, NULL },
  { "T029", "2026-01-01", STATE (NOT_OBSERVABLE), NULL, NULL },
  { "T067", "2024-06-30", STATE (NOT_OBSERVABLE), NULL, NULL },
  { "T068", "2024-06-30", STATE (NOT_OBSERVABLE), NULL, NULL },
  { "T057", "2024-06-30", STATE (NO_VERDICT), NULL, NULL },
};

static ParindexTargetReport *
report_of (ParindexDocument *document,
           const char *as_of)
{
  g_autoptr (GError) error = NULL;
  ParindexTargetReport *report = parindex_target_report_new (document, NULL, as_of, &error);

  g_assert_no_error (error);

  return report;
}

static void
assert_number (ParindexTargetOutcome *outcome,
               ParindexOutcomeNumber which,
               const char *expected_text)
{
  g_autoptr (ParindexNumber) number = parindex_target_outcome_get_number (outcome, which);
  g_autofree char *text = number != NULL ? parindex_number_to_string (number) : NULL;

  g_assert_cmpstr (text, ==, expected_text);
}

static void
test_outcomes (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("founding-targets.json");

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (ParindexTargetReport) report = report_of (document, expected[i].as_of);
      g_autoptr (GError) error = NULL;
      ParindexTargetOutcome *outcome = parindex_target_report_get_outcome (report, expected[i].target, NULL, &error);

      g_assert_no_error (error);
      if (parindex_target_outcome_get_state (outcome) != expected[i].state)
        {
          g_autofree char *text = parindex_target_outcome_to_text (outcome, PARINDEX_LANGUAGE_EN);

          g_test_fail_printf ("%s as of %s:\n%s", expected[i].target, expected[i].as_of, text);
        }
      if (expected[i].figure == NULL)
        continue;
      assert_number (outcome, PARINDEX_OUTCOME_NUMBER_FIGURE, expected[i].figure);
      assert_number (outcome, PARINDEX_OUTCOME_NUMBER_DISTANCE, expected[i].distance);
      g_assert_cmpint (parindex_target_outcome_get_evidence (outcome), ==, PARINDEX_EVIDENCE_PUBLISHED);
      g_assert_nonnull (parindex_target_outcome_get_source (outcome));
    }
}

/* All of them are there, each binds somebody, and of what nothing is known nothing is claimed. */
static void
test_all (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("founding-targets.json");
  GListModel *targets = parindex_document_get_targets (document);
  g_autoptr (ParindexTargetReport) report = report_of (document, "2024-06-30");
  GListModel *totals = parindex_target_report_get_totals (report);
  guint n_met = 0;
  guint n_judged = 0;

  g_assert_cmpuint (g_list_model_get_n_items (targets), ==, N_TARGETS);
  g_assert_cmpuint (g_list_model_get_n_items (totals), ==, N_TARGETS);
  for (guint i = 0; i < N_TARGETS; i++)
    {
      g_autoptr (ParindexTargetTotal) total = g_list_model_get_item (totals, i);
      ParindexTarget *target = parindex_target_total_get_target (total);

      g_assert_cmpuint (parindex_target_total_get_n_units (total), >, 0);
      g_assert_nonnull (parindex_target_get_title (target));
      g_assert_nonnull (parindex_target_get_legal_basis (target));
      n_met += parindex_target_total_count (total, STATE (MET));
      n_judged += parindex_target_total_count (total, STATE (MET)) + parindex_target_total_count (total, STATE (MISSED))
                  + parindex_target_total_count (total, STATE (BEHIND)) + parindex_target_total_count (total, STATE (ON_TRACK));
    }
  /* Bắc Giang's two, and Điện Biên's PCI that fell behind. */
  g_assert_cmpuint (n_met, ==, 2);
  g_assert_cmpuint (n_judged, ==, 3);
}

/* What binds all that take part is told for each, and as a total. */
static void
test_fan_out (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("founding-targets.json");
  g_autoptr (ParindexTargetReport) report = report_of (document, "2024-06-30");
  GListModel *totals = parindex_target_report_get_totals (report);

  for (guint i = 0; i < g_list_model_get_n_items (totals); i++)
    {
      g_autoptr (ParindexTargetTotal) total = g_list_model_get_item (totals, i);
      const char *id = parindex_target_get_id (parindex_target_total_get_target (total));
      guint n = parindex_target_total_get_n_units (total);
      g_autofree char *text = parindex_target_total_format (total, PARINDEX_LANGUAGE_EN);

      if (g_str_equal (id, "T008") || g_str_equal (id, "T063"))
        {
          g_assert_cmpuint (n, ==, 11);
          g_assert_cmpstr (text, ==, "met by 0 of 11; not observable by 11 of 11");
        }
      else if (g_str_equal (id, "T015"))
        g_assert_cmpuint (n, ==, 3);
      else if (g_str_equal (id, "T016"))
        g_assert_cmpuint (n, ==, 8);
    }
}

/* The document with another target in the place of its own. */
static ParindexDocument *
load_claim (const char *claim)
{
  g_autofree char *text = golden_text ("founding-targets.json");
  char *targets = strstr (text, "\"targets\": [");
  g_autoptr (GString) changed = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  ParindexDocument *document;

  g_assert_nonnull (targets);
  *targets = '\0';
  changed = g_string_new (text);
  g_string_append_printf (changed, "\"targets\": [%s]}", claim);
  bytes = g_bytes_new (changed->str, changed->len);
  document = parindex_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return document;
}

/* "Improved every year" is what the founding article says of 60, 49, 49, 55. */
static void
test_improved_every_year (void)
{
  static const ParindexTargetState years[] = { STATE (MET), STATE (MISSED), STATE (MISSED) };
  g_autoptr (ParindexDocument) document = load_claim (
    "{\"id\": \"claim\", \"kind\": \"rank-improve-by-min\", \"unit\": \"bac-kan\", \"index\": \"par-index\", \"value\": 1, \"every\": \"year\", "
    "\"since\": \"2017\", \"baseline\": {\"previous\": true}, \"horizon\": \"2019\"}");
  g_autoptr (ParindexTargetReport) report = report_of (document, "2021-04-22");
  ParindexTargetOutcome *outcome = parindex_target_report_get_outcome (report, "claim", NULL, NULL);

  g_assert_cmpint (parindex_target_outcome_get_state (outcome), ==, STATE (MISSED));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (outcome)), ==, G_N_ELEMENTS (years));
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr (ParindexTargetOutcome) part = g_list_model_get_item (G_LIST_MODEL (outcome), i);

      g_assert_cmpint (parindex_target_outcome_get_state (part), ==, years[i]);
    }
}

/* Had the other kept its promise: PCI of Bắc Kạn rose from 60 to 35, and kept in every year what it had reached. */
static void
test_kept_every_year (void)
{
  g_autoptr (ParindexDocument) document = load_claim (
    "{\"id\": \"claim\", \"kind\": \"maintain\", \"of\": \"rank\", \"unit\": \"bac-kan\", \"index\": \"pci\", \"every\": \"year\", "
    "\"since\": \"2019\", \"baseline\": {\"previous\": true}, \"horizon\": \"2022\"}");
  g_autoptr (ParindexTargetReport) report = report_of (document, "2023-06-30");
  g_autoptr (ParindexTargetReport) before = report_of (document, "2021-12-31");

  g_assert_cmpint (parindex_target_outcome_get_state (parindex_target_report_get_outcome (report, "claim", NULL, NULL)), ==, STATE (MET));
  g_assert_cmpint (parindex_target_outcome_get_state (parindex_target_report_get_outcome (before, "claim", NULL, NULL)), ==, STATE (ON_TRACK));
}

/* A rank among the 34 provinces of 2025 is never taken for one among 63. */
static void
test_among_34 (void)
{
  g_autofree char *text = golden_text ("founding-targets.json");
  g_auto (GStrv) parts = g_strsplit (text, "\"results\": [", 2);
  g_autofree char *changed = g_strdup_printf ("%s\"results\": [{\"index\": \"pci\", \"unit\": \"dien-bien\", \"period\": \"2025\", \"rank\": 20, \"of\": 34},%s",
                                              parts[0], parts[1]);
  g_autoptr (GBytes) bytes = g_bytes_new (changed, strlen (changed));
  g_autoptr (ParindexDocument) document = parindex_document_new_from_bytes (bytes, NULL, NULL);
  g_autoptr (ParindexTargetReport) report = report_of (document, "2026-06-30");
  ParindexTargetOutcome *outcome = parindex_target_report_get_outcome (report, "T032", NULL, NULL);

  g_assert_cmpint (parindex_target_outcome_get_state (outcome), ==, STATE (COHORT_CHANGED));
  g_assert_cmpuint (parindex_target_outcome_get_cohort_of (outcome), ==, 34);
  g_assert_cmpuint (parindex_target_outcome_get_cohort_meant (outcome), ==, 63);
  assert_number (outcome, PARINDEX_OUTCOME_NUMBER_PERCENTILE, "1400/33");
  assert_number (outcome, PARINDEX_OUTCOME_NUMBER_GOAL_PERCENTILE, "1150/31");
}

/* Both languages say everything, and the document is in its canonical form. */
static void
test_texts (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("founding-targets.json");
  g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, NULL);
  g_autofree char *text = golden_text ("founding-targets.json");
  g_autoptr (ParindexTargetReport) report = report_of (document, "2024-06-30");
  ParindexTargetOutcome *outcome = parindex_target_report_get_outcome (report, "T050", NULL, NULL);
  g_autofree char *vi = parindex_target_outcome_to_text (outcome, PARINDEX_LANGUAGE_VI);
  g_autofree char *en = parindex_target_outcome_to_text (outcome, PARINDEX_LANGUAGE_EN);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
  g_assert_nonnull (strstr (vi, "PCI trong nhóm 15 cả nước: đạt\n"));
  g_assert_nonnull (strstr (vi, "Vượt mục tiêu 11."));
  g_assert_nonnull (strstr (en, "PCI trong nhóm 15 cả nước: met\n"));
  g_assert_nonnull (strstr (en, "Past the goal by 11."));
}

int
main (int argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/golden/targets/all", test_all);
  g_test_add_func ("/golden/targets/outcomes", test_outcomes);
  g_test_add_func ("/golden/targets/fan-out", test_fan_out);
  g_test_add_func ("/golden/targets/improved-every-year", test_improved_every_year);
  g_test_add_func ("/golden/targets/kept-every-year", test_kept_every_year);
  g_test_add_func ("/golden/targets/among-34", test_among_34);
  g_test_add_func ("/golden/targets/texts", test_texts);

  return g_test_run ();
}
