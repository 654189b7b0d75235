/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

/* A unit whose component "a" has the given ranks of 9, published, in 2021 to 2024; low is rank 4 or worse, high rank 2 or better. */
#define FRAMEWORK(strengths) \
  "{'id': 'f', 'index': 'i', 'aggregation': 'sum', 'missing': 'propagate', 'strengths': {" strengths "}, " \
  "'criteria': [{'id': 'a', 'title': 'A', 'max': 10}, {'id': 'b', 'title': 'B', 'max': 10}]}"
#define BY_RANK "'by': 'rank', 'strong': 2, 'weak': 4"
#define BY_PERCENT "'by': 'percent', 'strong': 80, 'weak': 50"
#define BY_COUNT "'by': 'count', 'strong': 2, 'weak': 3"
#define DOCUMENT \
  HEAD "'frameworks': [%s], 'units': [{'id': 'u', 'name': 'U'}], 'results': [%s], 'assignments': [" \
       "{'agency': 'x', 'role': 'lead', 'framework': 'f'}, {'agency': 'y', 'role': 'lead', 'framework': 'f', 'nodes': ['b'], 'valid': {'from': '2022-01-01'}}, " \
       "{'agency': 'z', 'role': 'coordinating', 'framework': 'f', 'nodes': ['a']}]}"

static ParindexDocument *
make_document (const char *framework,
               const char *results)
{
  g_autofree char *text = g_strdup_printf (DOCUMENT, framework, results);

  return load (text);
}

/* The place in the first and the second period ("" for one that is not known), and what became of it. */
typedef struct
{
  const char *name;
  const char *framework;
  const char *before;
  const char *after;
  ParindexFollowUpState state;
} Case;

#define STATE(state) PARINDEX_FOLLOW_UP_STATE_##state
#define RANK(rank) "'rank': " rank ", 'of': 9"

static const Case cases[] = {
  { "mended", FRAMEWORK (BY_RANK), RANK ("4"), RANK ("3"), STATE (MENDED) },
  { "mended-to-high", FRAMEWORK (BY_RANK), RANK ("9"), RANK ("1"), STATE (MENDED) },
  { "better", FRAMEWORK (BY_RANK), RANK ("6"), RANK ("4"), STATE (BETTER) },
  { "unchanged", FRAMEWORK (BY_RANK), RANK ("6"), RANK ("6"), STATE (UNCHANGED) },
  { "worse", FRAMEWORK (BY_RANK), RANK ("4"), RANK ("5"), STATE (WORSE) },
  { "newly-low", FRAMEWORK (BY_RANK), RANK ("3"), RANK ("4"), STATE (NEWLY_LOW) },
  { "from-high-to-low", FRAMEWORK (BY_RANK), RANK ("1"), RANK ("4"), STATE (NEWLY_LOW) },
  { "kept", FRAMEWORK (BY_RANK), RANK ("2"), RANK ("1"), STATE (KEPT) },
  { "slipped", FRAMEWORK (BY_RANK), RANK ("2"), RANK ("3"), STATE (SLIPPED) },
  { "neither", FRAMEWORK (BY_RANK), RANK ("3"), RANK ("3"), STATE (NEITHER) },
  { "newly-high", FRAMEWORK (BY_RANK), RANK ("3"), RANK ("2"), STATE (NEITHER) },
  { "unknown-before", FRAMEWORK (BY_RANK), "'score': 5", RANK ("4"), STATE (UNKNOWN) },
  { "unknown-after", FRAMEWORK (BY_RANK), RANK ("4"), "'score': 5", STATE (UNKNOWN) },
  { "not-exact", FRAMEWORK (BY_RANK), RANK ("4"), "'rank': {'from': 3, 'to': 5}, 'of': 9", STATE (UNKNOWN) },
  { "count-better", FRAMEWORK (BY_COUNT), RANK ("9"), RANK ("7"), STATE (BETTER) },
  { "count-mended", FRAMEWORK (BY_COUNT), RANK ("7"), RANK ("6"), STATE (MENDED) },
  { "percent-mended", FRAMEWORK (BY_PERCENT), "'percent': 49.99999999999999999999", "'percent': 50", STATE (MENDED) },
  { "percent-better", FRAMEWORK (BY_PERCENT), "'percent': 40", "'percent': 40.00000000000000000001", STATE (BETTER) },
  { "percent-unchanged", FRAMEWORK (BY_PERCENT), "'percent': '100/3'", "'percent': '100/3'", STATE (UNCHANGED) },
  { "percent-worse", FRAMEWORK (BY_PERCENT), "'percent': 40", "'percent': 39", STATE (WORSE) },
  { "percent-kept", FRAMEWORK (BY_PERCENT), "'percent': 80", "'percent': 90", STATE (KEPT) },
};

static char *
result_of (const char *criterion,
           const char *year,
           const char *members)
{
  return g_strdup_printf ("{'index': 'i', 'unit': 'u', 'criterion': '%s', 'period': '%s', %s}", criterion, year, members);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *before = result_of ("a", "2022", self->before);
  g_autofree char *after = result_of ("a", "2023", self->after);
  g_autofree char *results = g_strdup_printf ("%s, %s", before, after);
  g_autoptr (ParindexDocument) document = make_document (self->framework, results);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexFollowUp) follow_up = parindex_follow_up_new (document, NULL, "i", "u", "2022", "2023", &error);
  g_autoptr (ParindexFollowUpRow) row = NULL;
  g_autofree char *en = NULL;
  g_autofree char *vi = NULL;

  g_assert_no_error (error);
  row = g_list_model_get_item (G_LIST_MODEL (follow_up), 0);
  en = parindex_follow_up_row_format_state (row, PARINDEX_LANGUAGE_EN);
  vi = parindex_follow_up_row_format_state (row, PARINDEX_LANGUAGE_VI);
  g_assert_cmpint (parindex_follow_up_row_get_state (row), ==, self->state);
  g_assert_cmpstr (en, !=, vi);
}

/* Over the years: how often it was low, and how often that changed. */
static void
test_years (void)
{
  static const char *const ranks[] = { RANK ("5"), RANK ("3"), RANK ("6"), RANK ("1") };
  g_autoptr (GString) results = g_string_new (NULL);
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexFollowUp) follow_up = NULL;
  g_autoptr (ParindexFollowUp) before = NULL;
  g_autoptr (ParindexFollowUpRow) row = NULL;
  g_autoptr (ParindexFollowUpRow) early = NULL;
  g_autoptr (ParindexFollowUpRow) other = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      g_autofree char *year = g_strdup_printf ("%u", 2020 + i);
      g_autofree char *result = result_of ("a", year, ranks[i]);

      g_string_append_printf (results, "%s%s", i > 0 ? ", " : "", result);
    }
  document = make_document (FRAMEWORK (BY_RANK), results->str);
  follow_up = parindex_follow_up_new (document, NULL, NULL, "u", NULL, "2023", NULL);
  before = parindex_follow_up_new (document, NULL, NULL, "u", "2020", "2021", NULL);
  row = g_list_model_get_item (G_LIST_MODEL (follow_up), 0);
  early = g_list_model_get_item (G_LIST_MODEL (before), 0);
  other = g_list_model_get_item (G_LIST_MODEL (follow_up), 1);

  g_assert_cmpstr (parindex_period_to_string (parindex_follow_up_get_from (follow_up)), ==, "2022");
  g_assert_cmpuint (parindex_follow_up_row_get_n_known (row), ==, 4);
  g_assert_cmpuint (parindex_follow_up_row_get_n_weak (row), ==, 2);
  g_assert_cmpuint (parindex_follow_up_row_get_n_changes (row), ==, 3);
  g_assert_cmpuint (parindex_follow_up_row_get_n_known (early), ==, 2);
  g_assert_cmpuint (parindex_follow_up_row_get_n_known (other), ==, 0);
  g_assert_cmpstr (parindex_follow_up_row_get_leads (row)[0], ==, "x");
  g_assert_cmpstr (parindex_follow_up_row_get_leads (other)[0], ==, "y");
}

static void
check_refused (ParindexDocument *document,
               const char       *index,
               const char       *unit,
               const char       *from,
               ParindexError     code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (parindex_follow_up_new (document, NULL, index, unit, from, NULL, &error));
  g_assert_error (error, PARINDEX_ERROR, (gint) code);
}

static void
test_refused (void)
{
  g_autoptr (ParindexDocument) document = make_document (FRAMEWORK (BY_RANK), "{'index': 'i', 'unit': 'u', 'criterion': 'a', 'period': '2022', 'rank': 1}");
  g_autoptr (ParindexDocument) silent = make_document (FRAMEWORK (""), "{'index': 'i', 'unit': 'u', 'criterion': 'a', 'period': '2022', 'rank': 1}");

  check_refused (document, "i", "z", NULL, PARINDEX_ERROR_REFERENCE);
  check_refused (document, "i", "u", "2021", PARINDEX_ERROR_NOT_FOUND);
  check_refused (silent, "i", "u", NULL, PARINDEX_ERROR_POLICY);
}

/* What people state of a target goes before what is made up; without it there is the lead of the assignments. */
static void
test_stated (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [" FRAMEWORK (BY_RANK) "], 'units': [{'id': 'u', 'name': 'U'}], 'results': ["
         "{'index': 'i', 'unit': 'u', 'criterion': 'a', 'period': '2022', 'rank': 5, 'of': 9}, {'index': 'i', 'unit': 'u', 'criterion': 'b', 'period': '2022', 'rank': 1, 'of': 9}], "
         "'assignments': [{'agency': 'x', 'role': 'lead', 'framework': 'f'}, {'agency': 'y', 'role': 'lead', 'framework': 'f'}], "
         "'targets': [{'id': 'u-a-2023', 'kind': 'done', 'unit': 'u', 'horizon': '2023-09-30', 'remedy': 'open a counter', 'lead': 'z', 'status': 'begun'}]}");
  g_autoptr (ParindexFollowUp) follow_up = parindex_follow_up_new (document, NULL, "i", "u", "2022", NULL, NULL);
  g_autoptr (GListModel) targets = parindex_follow_up_list_targets (follow_up, "2023", NULL);
  g_autoptr (ParindexTarget) raised = g_list_model_get_item (targets, 0);
  g_autoptr (ParindexTarget) kept = g_list_model_get_item (targets, 1);
  g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpint (parindex_target_get_kind (raised), ==, PARINDEX_TARGET_KIND_RANK_IMPROVE_BY_MIN);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (ParindexFollowUpRow) row = g_list_model_get_item (G_LIST_MODEL (follow_up), i);

      g_assert_cmpint (parindex_follow_up_row_get_state (row), ==, PARINDEX_FOLLOW_UP_STATE_OPEN);
    }
  g_assert_cmpstr (parindex_target_get_remedy (raised), ==, "open a counter");
  g_assert_cmpstr (parindex_target_get_lead (raised), ==, "z");
  g_assert_cmpstr (parindex_target_get_status (raised), ==, "begun");
  g_assert_cmpstr (parindex_period_to_string (parindex_target_get_horizon (raised)), ==, "2023-09-30");
  g_assert_null (parindex_target_get_remedy (kept));
  g_assert_cmpstr (parindex_target_get_lead (kept), ==, "x, y");
  g_assert_cmpstr (parindex_period_to_string (parindex_target_get_horizon (kept)), ==, "2023");
  g_assert_nonnull (strstr (text, "\"remedy\": \"open a counter\""));
  g_assert_nonnull (strstr (text, "\"status\": \"begun\""));
}

/* Each component has its target of the next period; agencies have titles, or names as units, or only ids. */
static void
test_next (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [" FRAMEWORK (BY_RANK) "], 'units': [{'id': 'u', 'name': 'U'}, {'id': 'y', 'name': 'Office Y'}], 'results': ["
         "{'index': 'i', 'unit': 'u', 'criterion': 'a', 'period': '2022-Q4', 'rank': 5, 'of': 9}], "
         "'assignments': [{'agency': 'x', 'role': 'lead', 'framework': 'f'}, {'agency': 'y', 'role': 'lead', 'framework': 'f'}, "
         "{'agency': 'x', 'role': 'officer', 'framework': 'f', 'title': 'Desk X'}, {'agency': 'z', 'role': 'lead', 'framework': 'f'}]}");
  g_autoptr (ParindexFollowUp) follow_up = parindex_follow_up_new (document, NULL, "i", "u", NULL, NULL, NULL);
  g_autoptr (ParindexFollowUpRow) low = g_list_model_get_item (G_LIST_MODEL (follow_up), 0);
  g_autoptr (ParindexFollowUpRow) unknown = g_list_model_get_item (G_LIST_MODEL (follow_up), 1);
  g_autofree char *titles = g_strjoinv ("|", (char **) parindex_follow_up_row_get_lead_titles (low));
  g_autofree char *en = parindex_follow_up_row_format_goal (low, PARINDEX_LANGUAGE_EN);
  g_autofree char *vi = parindex_follow_up_row_format_goal (low, PARINDEX_LANGUAGE_VI);

  g_assert_cmpstr (parindex_target_get_id (parindex_follow_up_row_get_target (low)), ==, "u-a-2023-Q1");
  g_assert_cmpstr (parindex_target_get_lead (parindex_follow_up_row_get_target (low)), ==, "x, y, z");
  g_assert_cmpstr (parindex_follow_up_row_get_target_lead (low), ==, "Desk X, Office Y, z");
  g_assert_cmpstr (titles, ==, "Desk X|Office Y|z");
  g_assert_cmpstr (en, ==, "rank 4 or better");
  g_assert_cmpstr (vi, ==, "hạng 4 trở lên");
  g_assert_null (parindex_follow_up_row_get_target (unknown));
  g_assert_null (parindex_follow_up_row_get_target_lead (unknown));
  g_assert_null (parindex_follow_up_row_format_goal (unknown, PARINDEX_LANGUAGE_EN));
}

/* Each state is in a case; what is open has no second period, and stands in test_stated. */
static void
test_states (void)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (PARINDEX_TYPE_FOLLOW_UP_STATE);
  guint seen = 1u << PARINDEX_FOLLOW_UP_STATE_OPEN;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    seen |= 1u << cases[i].state;
  g_assert_cmpuint (seen, ==, (1u << klass->n_values) - 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/follow-up/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/follow-up/years", test_years);
  g_test_add_func ("/follow-up/refused", test_refused);
  g_test_add_func ("/follow-up/stated", test_stated);
  g_test_add_func ("/follow-up/next", test_next);
  g_test_add_func ("/follow-up/states", test_states);

  return g_test_run ();
}
