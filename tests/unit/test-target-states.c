/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "target-cases.h"

/* Of every kind of target each state that it can be in, and why it cannot be in the others. */

#define N_KINDS 23
#define N_STATES 8

#define NO_RANK "it reads no rank, and so has no cohort"
#define DECIDED "it can always be judged where its figure is known"
#define AT_ONCE "what is done, or has its day, is met at once; before that it is not yet due"
#define NO_WAY "a day has no way that leads to it: it comes, or it does not"
#define OF_LIST "what a list lacks is not on a way: it is not yet due, or missed"
#define NEVER "it never has a verdict"

static const TargetReason reasons[] = {
  { KIND (MIN), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (MIN), STATE (NO_VERDICT), DECIDED },
  { KIND (MAX), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (MAX), STATE (NO_VERDICT), DECIDED },
  { KIND (MIN_EXCLUSIVE), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (MIN_EXCLUSIVE), STATE (NO_VERDICT), DECIDED },
  { KIND (APPROX), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (COUNT), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (COUNT), STATE (NO_VERDICT), DECIDED },
  { KIND (SCORE_INCREASE), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (SCORE_INCREASE), STATE (NO_VERDICT), DECIDED },
  { KIND (SCORE_INCREASE_ALL), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (SCORE_INCREASE_ALL), STATE (NO_VERDICT), DECIDED },
  { KIND (AVG_ANNUAL_INCREASE_RANGE), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (AVG_ANNUAL_INCREASE_RANGE), STATE (NO_VERDICT), DECIDED },
  { KIND (MAINTAIN), STATE (NO_VERDICT), DECIDED },
  { KIND (BAND_AT_LEAST), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (BAND_AT_LEAST), STATE (NO_VERDICT), DECIDED },
  { KIND (BAND_KEEP), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (BAND_KEEP), STATE (NO_VERDICT), DECIDED },
  { KIND (RANK_AT_MOST), STATE (NO_VERDICT), DECIDED },
  { KIND (RANK_AT_MOST_IN_GROUP), STATE (NO_VERDICT), DECIDED },
  { KIND (RANK_IMPROVE_BY_MIN), STATE (NO_VERDICT), DECIDED },
  { KIND (DATE_WINDOW), STATE (ON_TRACK), AT_ONCE },
  { KIND (DATE_WINDOW), STATE (BEHIND), NO_WAY },
  { KIND (DATE_WINDOW), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (DATE_WINDOW), STATE (NO_VERDICT), DECIDED },
  { KIND (DEADLINE_BEFORE), STATE (ON_TRACK), AT_ONCE },
  { KIND (DEADLINE_BEFORE), STATE (BEHIND), NO_WAY },
  { KIND (DEADLINE_BEFORE), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (DEADLINE_BEFORE), STATE (NO_VERDICT), DECIDED },
  { KIND (DEADLINE_WITHIN), STATE (ON_TRACK), AT_ONCE },
  { KIND (DEADLINE_WITHIN), STATE (BEHIND), NO_WAY },
  { KIND (DEADLINE_WITHIN), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (DEADLINE_WITHIN), STATE (NO_VERDICT), DECIDED },
  { KIND (DEADLINE_FROM), STATE (ON_TRACK), AT_ONCE },
  { KIND (DEADLINE_FROM), STATE (BEHIND), NO_WAY },
  { KIND (DEADLINE_FROM), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (DEADLINE_FROM), STATE (NO_VERDICT), DECIDED },
  { KIND (DONE), STATE (ON_TRACK), AT_ONCE },
  { KIND (DONE), STATE (BEHIND), NO_WAY },
  { KIND (DONE), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (DONE), STATE (NO_VERDICT), DECIDED },
  { KIND (RECURRING_DEADLINE), STATE (BEHIND), "a period that ended without an entry is missed, and one that runs is not yet due" },
  { KIND (RECURRING_DEADLINE), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (RECURRING_DEADLINE), STATE (NO_VERDICT), DECIDED },
  { KIND (QUOTA_MAX), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (QUOTA_MAX), STATE (NO_VERDICT), DECIDED },
  { KIND (REQUIRED_DOCUMENTS), STATE (BEHIND), OF_LIST },
  { KIND (REQUIRED_DOCUMENTS), STATE (COHORT_CHANGED), NO_RANK },
  { KIND (REQUIRED_DOCUMENTS), STATE (NO_VERDICT), DECIDED },
  { KIND (USE_OF_RESULT), STATE (MET), NEVER },
  { KIND (USE_OF_RESULT), STATE (ON_TRACK), NEVER },
  { KIND (USE_OF_RESULT), STATE (BEHIND), NEVER },
  { KIND (USE_OF_RESULT), STATE (MISSED), NEVER },
  { KIND (USE_OF_RESULT), STATE (NOT_YET_DUE), NEVER },
  { KIND (USE_OF_RESULT), STATE (NOT_OBSERVABLE), NEVER },
  { KIND (USE_OF_RESULT), STATE (COHORT_CHANGED), NEVER },
};

static const char *
word_of (GType type,
         int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

static void
add_cases (const char       *name,
           const TargetCase *cases,
           guint             n,
           GTestDataFunc     func)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/target-states/%s-%03u-%s-%s", name, i, word_of (PARINDEX_TYPE_TARGET_KIND, cases[i].kind),
                                               word_of (PARINDEX_TYPE_TARGET_STATE, cases[i].state));

      g_test_add_data_func (path, &cases[i], func);
    }
}

static ParindexDocument *
document_of (const TargetCase *self)
{
  g_autofree char *text = g_strdup_printf (
    HEAD "'units': [{'id': 'a', 'name': 'A', 'groups': {'region': 'north'}}, {'id': 'b', 'name': 'B'}, {'id': 'c', 'name': 'C'}, {'id': 'd', 'name': 'D'}], "
         "%s, 'targets': [{'id': 't', 'title': 'Chỉ tiêu', 'kind': '%s', 'unit': 'a', %s}]}",
    self->data, word_of (PARINDEX_TYPE_TARGET_KIND, self->kind), self->target);

  return load (text);
}

/* What every outcome holds to, whatever it is. */
static void
check_outcome (ParindexTargetOutcome *outcome)
{
  static const ParindexLanguage languages[] = { PARINDEX_LANGUAGE_EN, PARINDEX_LANGUAGE_VI };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_auto (GStrv) steps = parindex_target_outcome_list_steps (outcome, languages[i]);
      g_autofree char *state = parindex_target_outcome_format_state (outcome, languages[i]);
      g_autofree char *text = parindex_target_outcome_to_text (outcome, languages[i]);
      g_autofree char *json_text = parindex_target_outcome_to_json (outcome, languages[i]);

      g_assert_cmpuint (g_strv_length (steps), >, 0);
      g_assert_nonnull (strstr (text, state));
      g_assert_nonnull (strstr (json_text, "\"state\""));
      for (char **step = steps; *step != NULL; step++)
        {
          g_assert_true (g_utf8_validate (*step, -1, NULL));
          g_assert_null (strchr (*step, '?'));
          g_assert_null (strstr (*step, "(null)"));
          g_assert_null (strstr (*step, "%1"));
        }
    }
}

static void
test_state (gconstpointer data)
{
  const TargetCase *self = data;
  g_autoptr (ParindexDocument) document = document_of (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexTargetReport) report = parindex_target_report_new (document, NULL, self->as_of, &error);
  g_autoptr (ParindexTargetOutcome) outcome = g_list_model_get_item (G_LIST_MODEL (report), 0);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (report)), ==, 1);
  text = parindex_target_outcome_to_text (outcome, PARINDEX_LANGUAGE_EN);
  if (parindex_target_outcome_get_state (outcome) != self->state)
    g_test_fail_printf ("%s: %s instead of %s\n%s", self->about, word_of (PARINDEX_TYPE_TARGET_STATE, parindex_target_outcome_get_state (outcome)),
                        word_of (PARINDEX_TYPE_TARGET_STATE, self->state), text);
  check_outcome (outcome);
}

static void
mark_cases (gboolean          there[N_KINDS][N_STATES],
            const TargetCase *cases,
            guint             n)
{
  for (guint i = 0; i < n; i++)
    there[cases[i].kind][cases[i].state] = TRUE;
}

/* 23 kinds times 8 states: each is either seen in a case or explained away, and never both. */
static void
test_table_is_complete (void)
{
  gboolean there[N_KINDS][N_STATES] = { { FALSE } };
  gboolean explained[N_KINDS][N_STATES] = { { FALSE } };
  g_autoptr (GEnumClass) kinds = g_type_class_ref (PARINDEX_TYPE_TARGET_KIND);
  g_autoptr (GEnumClass) states = g_type_class_ref (PARINDEX_TYPE_TARGET_STATE);

  g_assert_cmpuint (kinds->n_values, ==, N_KINDS);
  g_assert_cmpuint (states->n_values, ==, N_STATES);
  mark_cases (there, target_level_cases, n_target_level_cases);
  mark_cases (there, target_rank_cases, n_target_rank_cases);
  mark_cases (there, target_event_cases, n_target_event_cases);
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_assert_false (explained[reasons[i].kind][reasons[i].state]);
      g_assert_cmpuint (strlen (reasons[i].why), >, 0);
      explained[reasons[i].kind][reasons[i].state] = TRUE;
    }
  for (guint kind = 0; kind < N_KINDS; kind++)
    for (guint state = 0; state < N_STATES; state++)
      if (there[kind][state] == explained[kind][state])
        g_test_fail_printf ("%s, %s: %s", word_of (PARINDEX_TYPE_TARGET_KIND, kind), word_of (PARINDEX_TYPE_TARGET_STATE, state),
                            there[kind][state] ? "seen and explained away" : "neither seen nor explained away");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  add_cases ("level", target_level_cases, n_target_level_cases, test_state);
  add_cases ("rank", target_rank_cases, n_target_rank_cases, test_state);
  add_cases ("event", target_event_cases, n_target_event_cases, test_state);
  g_test_add_func ("/target-states/table-is-complete", test_table_is_complete);

  return g_test_run ();
}
