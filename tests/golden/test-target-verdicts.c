/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "golden.h"

#include <string.h>

/* How each of the 67 founding targets stands on five days, and why, for each unit that it binds: before anything became known, when the first
 * results were published, when those of 2023 were due, and behind the horizons of 2025 and 2030. What the documents give no figures of is
 * not yet due, and then not observable; it is never met or missed. */

#define N_TARGETS 67
#define STATE(state) PARINDEX_TARGET_STATE_##state

typedef struct
{
  const char *as_of;
  ParindexTargetState state;
  const char *reason;
  const char *targets;
} Verdict;

static const Verdict verdicts[] = {
  { "2020-12-31", STATE (NOT_YET_DUE), "It is not recorded by 2020-12-31.",
    "T001 T014 T044 T045 T063 T064 T065" },
  { "2020-12-31", STATE (NOT_YET_DUE), "The baseline of 2022 is not known: nothing is known of this period.",
    "T002" },
  { "2020-12-31", STATE (NOT_YET_DUE), "The components of the index are not known.",
    "T003 T005 T007" },
  { "2020-12-31", STATE (NOT_YET_DUE), "There is no figure yet: nothing is known by 2020-12-31.",
    "T004 T008 T009 T010 T011 T012 T013 T018 T019 T020 T021 T022 T023 T024 T025 T026 T027 T028 T030 T032 T033 T034 T035 T036 T037 T038 "
    "T039 T040 T041 T042 T061 T062" },
  { "2020-12-31", STATE (NOT_YET_DUE), "There is no figure yet: nothing is known since the baseline.",
    "T006" },
  { "2020-12-31", STATE (NOT_YET_DUE), "Nothing in the document says where the figure is kept.",
    "T015 T016 T017" },
  { "2020-12-31", STATE (NOT_OBSERVABLE), "No baseline is declared.",
    "T029" },
  { "2020-12-31", STATE (NOT_YET_DUE), "There is no figure yet: nothing is known of this period.",
    "T031" },
  { "2020-12-31", STATE (NOT_YET_DUE), "Met in 0 of 3 parts.",
    "T046" },
  { "2020-12-31", STATE (NOT_YET_DUE), "Met in 0 of 5 parts.",
    "T047 T048" },
  { "2020-12-31", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known by 2020-12-31.",
    "T049 T050 T051" },
  { "2020-12-31", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known of the time from 2020-01-01 to 2020-07-29.",
    "T052" },
  { "2020-12-31", STATE (NOT_OBSERVABLE), "It is not recorded by 2020-12-31.",
    "T053 T054 T055" },
  { "2020-12-31", STATE (NO_VERDICT), "What results are used for is listed; people judge it.",
    "T056 T057 T058 T059" },
  { "2020-12-31", STATE (NOT_YET_DUE), "Met in 0 of 4 parts.",
    "T060" },
  { "2020-12-31", STATE (NOT_OBSERVABLE), "Nothing in the document says where the figure is kept.",
    "T066" },
  { "2020-12-31", STATE (NOT_OBSERVABLE), "How often it is due is not stated.",
    "T067 T068" },

  { "2022-12-31", STATE (NOT_YET_DUE), "It is not recorded by 2022-12-31.",
    "T001 T014 T044 T045 T063 T064 T065" },
  { "2022-12-31", STATE (NOT_YET_DUE), "The baseline of 2022 is not known: nothing is known of this period.",
    "T002" },
  { "2022-12-31", STATE (NOT_YET_DUE), "The components of the index are not known.",
    "T003 T005 T007" },
  { "2022-12-31", STATE (NOT_YET_DUE), "There is no figure yet: nothing is known by 2022-12-31.",
    "T004 T008 T009 T010 T011 T012 T013 T018 T019 T020 T021 T022 T023 T024 T025 T026 T027 T028 T033 T034 T035 T036 T037 T038 "
    "T039 T040" },
  { "2022-12-31", STATE (NOT_YET_DUE), "There is no figure yet: nothing is known since the baseline.",
    "T006" },
  { "2022-12-31", STATE (NOT_YET_DUE), "Nothing in the document says where the figure is kept.",
    "T015 T016 T017" },
  { "2022-12-31", STATE (NOT_OBSERVABLE), "No baseline is declared.",
    "T029" },
  { "2022-12-31", STATE (NOT_OBSERVABLE), "The order of the bands is not known: “Trung bình khá” is none of them.",
    "T030 T041" },
  { "2022-12-31", STATE (NOT_YET_DUE), "There is no figure yet: nothing is known of this period.",
    "T031" },
  { "2022-12-31", STATE (BEHIND), "On the way to the goal 44.5 to 46 was due by 2022-12-31.",
    "T032" },
  { "2022-12-31", STATE (NOT_YET_DUE), "Neither a baseline nor milestones show the way to the goal: it is judged at the horizon.",
    "T042" },
  { "2022-12-31", STATE (NOT_YET_DUE), "Met in 0 of 3 parts.",
    "T046" },
  { "2022-12-31", STATE (NOT_YET_DUE), "Met in 0 of 5 parts.",
    "T047 T048" },
  { "2022-12-31", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known by 2022-12-31.",
    "T049" },
  { "2022-12-31", STATE (MET), "Past the goal by 13.",
    "T050" },
  { "2022-12-31", STATE (MET), "Past the goal by 8.",
    "T051" },
  { "2022-12-31", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known of the time from 2020-01-01 to 2020-07-29.",
    "T052" },
  { "2022-12-31", STATE (NOT_OBSERVABLE), "It is not recorded by 2022-12-31.",
    "T053 T054 T055" },
  { "2022-12-31", STATE (NO_VERDICT), "What results are used for is listed; people judge it.",
    "T056 T057 T058 T059" },
  { "2022-12-31", STATE (NOT_YET_DUE), "Met in 0 of 4 parts.",
    "T060" },
  { "2022-12-31", STATE (ON_TRACK), "The goal is reached.",
    "T061 T062" },
  { "2022-12-31", STATE (NOT_OBSERVABLE), "Nothing in the document says where the figure is kept.",
    "T066" },
  { "2022-12-31", STATE (NOT_OBSERVABLE), "How often it is due is not stated.",
    "T067 T068" },

  { "2024-06-30", STATE (NOT_OBSERVABLE), "It is not recorded by 2024-06-30.",
    "T001 T014 T044 T045 T053 T054 T055" },
  { "2024-06-30", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known of the time from 2023-01-01 to 2023-12-31.",
    "T002 T004 T006 T008 T009 T010 T011 T012 T013 T061 T062" },
  { "2024-06-30", STATE (NOT_OBSERVABLE), "The components of the index are not known.",
    "T003 T005 T007" },
  { "2024-06-30", STATE (NOT_OBSERVABLE), "Nothing in the document says where the figure is kept.",
    "T015 T016 T017 T066" },
  { "2024-06-30", STATE (NOT_YET_DUE), "There is no figure yet: nothing is known by 2024-06-30.",
    "T018 T019 T020 T021 T022 T023 T024 T025 T026 T027 T028 T033 T034 T035 T036 T037 T038 T039 T040" },
  { "2024-06-30", STATE (NOT_OBSERVABLE), "No baseline is declared.",
    "T029" },
  { "2024-06-30", STATE (NOT_OBSERVABLE), "The order of the bands is not known: “Trung bình khá” is none of them.",
    "T030 T041" },
  { "2024-06-30", STATE (NOT_YET_DUE), "There is no figure yet: nothing is known of this period.",
    "T031" },
  { "2024-06-30", STATE (BEHIND), "On the way to the goal 44.5 to 46 was due by 2022-12-31.",
    "T032" },
  { "2024-06-30", STATE (NOT_YET_DUE), "Neither a baseline nor milestones show the way to the goal: it is judged at the horizon.",
    "T042" },
  { "2024-06-30", STATE (NOT_OBSERVABLE), "Met in 0 of 3 parts.",
    "T046" },
  { "2024-06-30", STATE (NOT_OBSERVABLE), "Met in 0 of 5 parts.",
    "T047 T048" },
  { "2024-06-30", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known by 2024-06-30.",
    "T049" },
  { "2024-06-30", STATE (MET), "Past the goal by 11.",
    "T050 T051" },
  { "2024-06-30", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known of the time from 2020-01-01 to 2020-07-29.",
    "T052" },
  { "2024-06-30", STATE (NO_VERDICT), "What results are used for is listed; people judge it.",
    "T056 T057 T058 T059" },
  { "2024-06-30", STATE (NOT_OBSERVABLE), "Met in 0 of 4 parts.",
    "T060" },
  { "2024-06-30", STATE (NOT_OBSERVABLE), "It is not recorded by 2023-12-31.",
    "T063" },
  { "2024-06-30", STATE (NOT_YET_DUE), "It is not recorded by 2024-06-30.",
    "T064 T065" },
  { "2024-06-30", STATE (NOT_OBSERVABLE), "How often it is due is not stated.",
    "T067 T068" },

  { "2026-06-30", STATE (NOT_OBSERVABLE), "It is not recorded by 2026-06-30.",
    "T001 T014 T044 T045 T053 T054 T055" },
  { "2026-06-30", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known of the time from 2023-01-01 to 2023-12-31.",
    "T002 T004 T006 T008 T009 T010 T011 T012 T013 T061 T062" },
  { "2026-06-30", STATE (NOT_OBSERVABLE), "The components of the index are not known.",
    "T003 T005 T007" },
  { "2026-06-30", STATE (NOT_OBSERVABLE), "Nothing in the document says where the figure is kept.",
    "T015 T016 T017 T066" },
  { "2026-06-30", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known of the time from 2025-01-01 to 2025-12-31.",
    "T018 T019 T020 T021 T022 T023 T024 T025 T026 T027 T028 T030 T031 T032" },
  { "2026-06-30", STATE (NOT_OBSERVABLE), "No baseline is declared.",
    "T029" },
  { "2026-06-30", STATE (NOT_YET_DUE), "There is no figure yet: nothing is known by 2026-06-30.",
    "T033 T034 T035 T036 T037 T038 T039 T040" },
  { "2026-06-30", STATE (NOT_OBSERVABLE), "The order of the bands is not known: “Trung bình khá” is none of them.",
    "T041" },
  { "2026-06-30", STATE (NOT_YET_DUE), "Neither a baseline nor milestones show the way to the goal: it is judged at the horizon.",
    "T042" },
  { "2026-06-30", STATE (NOT_OBSERVABLE), "Met in 0 of 3 parts.",
    "T046" },
  { "2026-06-30", STATE (NOT_OBSERVABLE), "Met in 0 of 5 parts.",
    "T047 T048" },
  { "2026-06-30", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known by 2026-06-30.",
    "T049" },
  { "2026-06-30", STATE (MET), "Past the goal by 11.",
    "T050 T051" },
  { "2026-06-30", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known of the time from 2020-01-01 to 2020-07-29.",
    "T052" },
  { "2026-06-30", STATE (NO_VERDICT), "What results are used for is listed; people judge it.",
    "T056 T057 T058 T059" },
  { "2026-06-30", STATE (NOT_OBSERVABLE), "Met in 0 of 4 parts.",
    "T060" },
  { "2026-06-30", STATE (NOT_OBSERVABLE), "It is not recorded by 2023-12-31.",
    "T063" },
  { "2026-06-30", STATE (NOT_OBSERVABLE), "It is not recorded by 2025-12-31.",
    "T064 T065" },
  { "2026-06-30", STATE (NOT_OBSERVABLE), "How often it is due is not stated.",
    "T067 T068" },

  { "2031-06-30", STATE (NOT_OBSERVABLE), "It is not recorded by 2031-06-30.",
    "T001 T014 T044 T045 T053 T054 T055" },
  { "2031-06-30", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known of the time from 2023-01-01 to 2023-12-31.",
    "T002 T004 T006 T008 T009 T010 T011 T012 T013 T061 T062" },
  { "2031-06-30", STATE (NOT_OBSERVABLE), "The components of the index are not known.",
    "T003 T005 T007" },
  { "2031-06-30", STATE (NOT_OBSERVABLE), "Nothing in the document says where the figure is kept.",
    "T015 T016 T017 T066" },
  { "2031-06-30", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known of the time from 2025-01-01 to 2025-12-31.",
    "T018 T019 T020 T021 T022 T023 T024 T025 T026 T027 T028 T030 T031 T032" },
  { "2031-06-30", STATE (NOT_OBSERVABLE), "No baseline is declared.",
    "T029" },
  { "2031-06-30", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known of the time from 2030-01-01 to 2030-12-31.",
    "T033 T034 T035 T036 T037 T038 T039 T040 T041 T042" },
  { "2031-06-30", STATE (NOT_OBSERVABLE), "Met in 0 of 3 parts.",
    "T046" },
  { "2031-06-30", STATE (NOT_OBSERVABLE), "Met in 0 of 5 parts.",
    "T047 T048" },
  { "2031-06-30", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known by 2031-06-30.",
    "T049" },
  { "2031-06-30", STATE (MET), "Past the goal by 11.",
    "T050 T051" },
  { "2031-06-30", STATE (NOT_OBSERVABLE), "There is no figure: nothing is known of the time from 2020-01-01 to 2020-07-29.",
    "T052" },
  { "2031-06-30", STATE (NO_VERDICT), "What results are used for is listed; people judge it.",
    "T056 T057 T058 T059" },
  { "2031-06-30", STATE (NOT_OBSERVABLE), "Met in 0 of 4 parts.",
    "T060" },
  { "2031-06-30", STATE (NOT_OBSERVABLE), "It is not recorded by 2023-12-31.",
    "T063" },
  { "2031-06-30", STATE (NOT_OBSERVABLE), "It is not recorded by 2025-12-31.",
    "T064 T065" },
  { "2031-06-30", STATE (NOT_OBSERVABLE), "How often it is due is not stated.",
    "T067 T068" },
};

static void
check_outcomes (ParindexTargetReport *report,
                const Verdict        *verdict,
                GHashTable           *told)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (report)); i++)
    {
      g_autoptr (ParindexTargetOutcome) outcome = g_list_model_get_item (G_LIST_MODEL (report), i);
      const char *id = parindex_target_outcome_get_target_id (outcome);
      g_autofree char *reason = parindex_target_outcome_format_reason (outcome, PARINDEX_LANGUAGE_EN);
      g_autofree char *vi = parindex_target_outcome_format_reason (outcome, PARINDEX_LANGUAGE_VI);

      if (strstr (verdict->targets, id) == NULL)
        continue;
      g_hash_table_add (told, g_strdup (id));
      if (parindex_target_outcome_get_state (outcome) != verdict->state)
        {
          g_autofree char *text = parindex_target_outcome_to_text (outcome, PARINDEX_LANGUAGE_EN);

          g_test_fail_printf ("%s as of %s:\n%s", id, verdict->as_of, text);
        }
      g_assert_cmpstr (reason, ==, verdict->reason);
      g_assert_nonnull (vi);
      g_assert_cmpstr (vi, !=, reason);
    }
}

static void
test_verdicts (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("founding-targets.json");
  g_autoptr (ParindexTargetReport) report = NULL;
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *as_of = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      g_autoptr (GError) error = NULL;

      if (g_strcmp0 (as_of, verdicts[i].as_of) != 0)
        {
          g_assert_true (as_of == NULL || g_hash_table_size (told) == N_TARGETS);
          g_hash_table_remove_all (told);
          as_of = verdicts[i].as_of;
          g_clear_object (&report);
          report = parindex_target_report_new (document, NULL, as_of, &error);
          g_assert_no_error (error);
        }
      check_outcomes (report, &verdicts[i], told);
    }
  g_assert_cmpuint (g_hash_table_size (told), ==, N_TARGETS);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/golden/target-verdicts", test_verdicts);

  return g_test_run ();
}
