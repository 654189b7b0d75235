/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "message-cases.h"

/* What is wrong with results, successions and correspondences, and with questions about periods. What is stated stands on line 3. */
typedef struct
{
  ParindexMessage message;
  const char *path;
  const char *unit;
  const char *criterion;
  const char *facts;
} Case;

#define RESULT(members) "'results': [{'index': 'f', 'unit': 'u1', 'period': '2022', " members "}]"
#define SUCCESSION(members) "'successions': [{" members "}]"
#define CORRESPONDENCE(members) "'correspondences': [{" members "}]"

static const Case cases[] = {
  /* results */
  { PARINDEX_MESSAGE_WANT_ARRAY, "results", .facts = "'results': {}" },
  { PARINDEX_MESSAGE_WANT_OBJECT, "results[0]", .facts = "'results': [7]" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "results[0]", .facts = "'results': [{'unit': 'u1', 'period': '2022', 'rank': 1}]" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "results[0]", .facts = "'results': [{'index': 'f', 'period': '2022', 'rank': 1}]" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "results[0]", .facts = "'results': [{'index': 'f', 'unit': 'u1', 'rank': 1}]" },
  { PARINDEX_MESSAGE_WANT_STRING, "results[0].index", .facts = "'results': [{'index': 7, 'unit': 'u1', 'period': '2022', 'rank': 1}]" },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, "results[0].ranks", .facts = RESULT ("'rank': 1, 'ranks': 2") },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, "results[0].rank.til", .facts = RESULT ("'rank': {'til': 2}") },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, "results[0].change.max", .facts = RESULT ("'rank': 1, 'change': {'since': '2020', 'max': 2}") },
  { PARINDEX_MESSAGE_WANT_NUMBER, "results[0].score", .facts = RESULT ("'score': '80.79'") },
  { PARINDEX_MESSAGE_BAD_COUNT, "results[0].of", .facts = RESULT ("'rank': 1, 'of': 1.5") },
  { PARINDEX_MESSAGE_NOT_A_SPAN, "results[0].period", .facts = "'results': [{'index': 'f', 'unit': 'u1', 'period': '2016/2021', 'rank': 1}]" },
  { PARINDEX_MESSAGE_NOT_A_SPAN, "results[0].period", .facts = "'results': [{'index': 'f', 'unit': 'u1', 'period': '2016-20x1', 'rank': 1}]" },
  { PARINDEX_MESSAGE_NOT_A_PERIOD, "results[0].change.since", .facts = RESULT ("'rank': 1, 'change': {'since': '2020-2021', 'rank': 2}") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, "results[0].rank", .facts = RESULT ("'rank': {'from': 2, 'outside': 30}") },
  { PARINDEX_MESSAGE_BAD_OUTSIDE, "results[0].rank", .facts = RESULT ("'rank': {'outside': 30.5}") },
  { PARINDEX_MESSAGE_BAD_OUTSIDE, "results[0].score", .facts = RESULT ("'score': {'outside': 30}") },
  { PARINDEX_MESSAGE_BOUNDS_ORDER, "results[0].rank", .facts = RESULT ("'rank': {'from': 48, 'to': 46}") },
  { PARINDEX_MESSAGE_RESULT_EMPTY, "results[0]", "u1", .facts = RESULT ("'source': 'x'") },
  { PARINDEX_MESSAGE_RESULT_EMPTY, "results[0]", "u1", .facts = RESULT ("'rank': {}") },
  { PARINDEX_MESSAGE_RESULT_EMPTY, "results[0]", "u1", .facts = RESULT ("'band': []") },
  { PARINDEX_MESSAGE_BAD_RANK, "results[0]", "u1", .facts = RESULT ("'rank': 0") },
  { PARINDEX_MESSAGE_BAD_RANK, "results[0]", "u1", .facts = RESULT ("'rank': 12, 'of': 11") },
  { PARINDEX_MESSAGE_BAD_RANK, "results[0]", "u1", .facts = RESULT ("'rank': {'from': 10, 'to': 12}, 'of': 11") },
  { PARINDEX_MESSAGE_BAD_RANK, "results[0]", "u1", .facts = RESULT ("'rank': {'outside': 11}, 'of': 11") },
  { PARINDEX_MESSAGE_SPAN_ORDER, "results[0]", "u1", .facts = "'results': [{'index': 'f', 'unit': 'u1', 'period': '2021-2016', 'rank': 1}]" },
  { PARINDEX_MESSAGE_SPAN_ORDER, "results[0]", "u1", .facts = "'results': [{'index': 'f', 'unit': 'u1', 'period': '2021-S1/2022-Q3', 'rank': 1}]" },
  { PARINDEX_MESSAGE_SINCE_LATER, "results[0]", "u1", .facts = RESULT ("'change': {'since': '2022', 'rank': 2}") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "results[0]", "u1", .facts = RESULT ("'change': {'rank': 2}") },
  { PARINDEX_MESSAGE_FACT_UNKNOWN_UNIT, "results[0]", "u9", .facts = "'results': [{'index': 'f', 'unit': 'u9', 'period': '2022', 'rank': 1}]" },
  { PARINDEX_MESSAGE_CRITERION_UNKNOWN, "results[0]", "u1", .facts = RESULT ("'criterion': 'z', 'rank': 1") },
  { PARINDEX_MESSAGE_RESULT_TWICE, "results[1]", "u1", "a",
    .facts = "'results': [{'index': 'f', 'unit': 'u1', 'period': '2022', 'criterion': 'a', 'rank': 1}, "
             "{'index': 'f', 'unit': 'u1', 'period': '2022', 'criterion': 'a', 'score': 1}]" },

  /* successions */
  { PARINDEX_MESSAGE_MEMBER_MISSING, "successions[0]", .facts = SUCCESSION ("'to': 'u1', 'since': '2025'") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "successions[0]", .facts = SUCCESSION ("'from': ['u2'], 'since': '2025'") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "successions[0]", .facts = SUCCESSION ("'from': ['u2'], 'to': 'u1'") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "successions[0]", .facts = SUCCESSION ("'from': [], 'to': 'u1', 'since': '2025'") },
  { PARINDEX_MESSAGE_NOT_A_PERIOD, "successions[0].since", .facts = SUCCESSION ("'from': ['u2'], 'to': 'u1', 'since': 'July'") },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, "successions[0].weight", .facts = SUCCESSION ("'from': ['u2'], 'to': 'u1', 'since': '2025', 'weight': 'equal'") },
  { PARINDEX_MESSAGE_FACT_UNKNOWN_UNIT, "successions[0]", .facts = SUCCESSION ("'from': ['u2'], 'to': 'u9', 'since': '2025'") },
  { PARINDEX_MESSAGE_FACT_UNKNOWN_UNIT, "successions[0]", .facts = SUCCESSION ("'from': ['u9'], 'to': 'u1', 'since': '2025'") },
  { PARINDEX_MESSAGE_ID_TWICE, "successions[0]", .facts = SUCCESSION ("'from': ['u2', 'u2'], 'to': 'u1', 'since': '2025'") },
  { PARINDEX_MESSAGE_SUCCESSION_WEIGHT, "successions[0]", "u2", .facts = SUCCESSION ("'from': ['u2'], 'to': 'u1', 'since': '2025', 'weights': 'population'") },
  { PARINDEX_MESSAGE_SUCCESSION_WEIGHT, "successions[0]", "u3", .facts = SUCCESSION ("'from': ['u2', 'u3'], 'to': 'u1', 'since': '2025', 'weights': {'u2': 1}") },
  { PARINDEX_MESSAGE_NOT_POSITIVE, "successions[0]", "u2", .facts = SUCCESSION ("'from': ['u2'], 'to': 'u1', 'since': '2025', 'weights': {'u2': 0}") },
  { PARINDEX_MESSAGE_SUCCESSION_TWICE, "successions[1]", "u1", .facts = SUCCESSION ("'from': ['u2'], 'to': 'u1', 'since': '2025'}, {'from': ['u3'], 'to': 'u1', 'since': '2025'") },
  { PARINDEX_MESSAGE_SUCCESSION_TWICE, "successions[1]", "u1", .facts = SUCCESSION ("'from': ['u2'], 'to': 'u1', 'since': '2025'}, {'from': ['u3'], 'to': 'u1', 'since': '2025-01-01'") },
  { PARINDEX_MESSAGE_SUCCESSION_ORDER, "successions[1]", "u1", .facts = SUCCESSION ("'from': ['u1'], 'to': 'u2', 'since': '2025'}, {'from': ['u2'], 'to': 'u1', 'since': '2025'") },
  { PARINDEX_MESSAGE_SUCCESSION_ORDER, "successions[1]", "u2", .facts = SUCCESSION ("'from': ['u1', 'u3'], 'to': 'u2', 'since': '2025'}, {'from': ['u2'], 'to': 'u1', 'since': '2024'") },
  { PARINDEX_MESSAGE_SUCCESSION_ORDER, "successions[1]", "u1", .facts = SUCCESSION ("'from': ['u1'], 'to': 'u2', 'since': '2024'}, {'from': ['u3'], 'to': 'u1', 'since': '2025-07-01'") },

  /* correspondences */
  { PARINDEX_MESSAGE_MEMBER_MISSING, "correspondences[0]", .facts = CORRESPONDENCE ("'from': 'f', 'to': 'g'") },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, "correspondences[0].note", .facts = CORRESPONDENCE ("'from': 'f', 'to': 'g', 'criteria': {}, 'note': 'x'") },
  { PARINDEX_MESSAGE_FRAMEWORK_UNKNOWN, "correspondences[0]", .facts = CORRESPONDENCE ("'from': 'f', 'to': 'h', 'criteria': {}") },
  { PARINDEX_MESSAGE_CRITERION_UNKNOWN, "correspondences[0]", .facts = CORRESPONDENCE ("'from': 'f', 'to': 'g', 'criteria': {'z': 'a'}") },
  { PARINDEX_MESSAGE_CRITERION_UNKNOWN, "correspondences[0]", .facts = CORRESPONDENCE ("'from': 'f', 'to': 'g', 'criteria': {'c': 'z'}") },
  { PARINDEX_MESSAGE_CORRESPONDENCE_TWICE, "correspondences[0]", .facts = CORRESPONDENCE ("'from': 'f', 'to': 'f', 'criteria': {}") },
  { PARINDEX_MESSAGE_CORRESPONDENCE_TWICE, "correspondences[1]", .facts = CORRESPONDENCE ("'from': 'f', 'to': 'g', 'criteria': {}}, {'from': 'f', 'to': 'g', 'criteria': {}") },
};

#define FRAMEWORKS SMALL_FRAMEWORK ", {'id': 'g', 'aggregation': 'sum', 'criteria': [{'id': 'c', 'max': 1}]}"

static void
test_fact (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *single = g_strdup_printf (HEAD "\n'frameworks': [" FRAMEWORKS "], 'units': [" SMALL_UNITS "],\n%s}", self->facts);
  g_autofree char *text = json (single);
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GError) error = NULL;
  GListModel *problems;
  ParindexProblem *problem;

  g_assert_null (parindex_loader_load_bytes (loader, bytes, NULL, &error));
  g_assert_nonnull (error);
  problems = parindex_loader_get_problems (loader);
  problem = item (problems, 0);
  for (guint i = 1; i < g_list_model_get_n_items (problems); i++)
    {
      g_autofree char *line = parindex_problem_to_string (item (problems, i), PARINDEX_LANGUAGE_EN);

      g_test_fail_printf ("%s: one problem too many: %s", self->facts, line);
    }
  check_problem (self->message, problem);
  g_assert_cmpuint (parindex_problem_get_line (problem), ==, 3);
  g_assert_cmpstr (parindex_problem_get_path (problem), ==, self->path);
  g_assert_cmpstr (parindex_problem_get_unit (problem), ==, self->unit);
  g_assert_cmpstr (parindex_problem_get_criterion (problem), ==, self->criterion);
}

/* Figures that cannot be, which the document states all the same; f and g have no bonus, h has. */
static const Case doubtful[] = {
  { PARINDEX_MESSAGE_RESULT_ABOVE_MAX, "results[0]", "u1", .facts = RESULT ("'score': 101, 'max': 100") },
  { PARINDEX_MESSAGE_RESULT_ABOVE_MAX, "results[0]", "u1", "a", .facts = RESULT ("'criterion': 'a', 'score': {'from': 100.01}, 'max': 100") },
  { PARINDEX_MESSAGE_RESULT_ABOVE_MAX, "results[0]", "u1", .facts = "'results': [{'index': 'z', 'unit': 'u1', 'period': '2022', 'score': '31/10', 'max': 3}]" },
  { PARINDEX_MESSAGE_RESULT_PERCENT, "results[0]", "u1", .facts = RESULT ("'percent': 100.01") },
  { PARINDEX_MESSAGE_RESULT_PERCENT, "results[0]", "u1", .facts = RESULT ("'percent': {'from': 101, 'to': 120}") },
  { PARINDEX_MESSAGE_RESULT_NEGATIVE, "results[0]", "u1", .facts = RESULT ("'percent': -3") },
  { PARINDEX_MESSAGE_RESULT_NEGATIVE, "results[0]", "u1", .facts = RESULT ("'score': {'to': -1}, 'max': 10") },
  { PARINDEX_MESSAGE_RESULT_BEFORE, "results[0]", "u1", .facts = RESULT ("'rank': 5, 'of': 10, 'change': {'since': '2021', 'rank': -5}") },
  { 0, .facts = RESULT ("'score': 100, 'max': 100, 'percent': 100, 'rank': 5, 'change': {'since': '2021', 'rank': -4}") },
  { 0, .facts = RESULT ("'score': {'to': 101}, 'max': 100, 'percent': {'to': 101}, 'rank': {'outside': 10}, 'of': 11") },
  { 0, .facts = "'results': [{'index': 'h', 'unit': 'u1', 'period': '2022', 'score': 101, 'max': 100, 'percent': 101}]" },
  { PARINDEX_MESSAGE_RESULT_NEGATIVE, "results[0]", "u1", .facts = "'results': [{'index': 'h', 'unit': 'u1', 'period': '2022', 'score': -1, 'max': 100}]" },
  { 0, .facts = RESULT ("'score': -1") },
};

#define WITH_BONUS ", {'id': 'h', 'aggregation': 'sum', 'criteria': [{'id': 'd', 'max': 1}, {'id': 'e', 'rule': {'kind': 'bonus'}}]}"

/* Warned of, with its place, and read all the same. */
static void
test_doubtful (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *single = g_strdup_printf (HEAD "\n'frameworks': [" FRAMEWORKS WITH_BONUS "], 'units': [" SMALL_UNITS "],\n%s}", self->facts);
  g_autofree char *text = json (single);
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexDocument) document = parindex_loader_load_bytes (loader, bytes, NULL, &error);
  GListModel *problems = parindex_loader_get_problems (loader);
  ParindexProblem *problem;

  g_assert_no_error (error);
  g_assert_nonnull (document);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, self->path != NULL);
  if (self->path == NULL)
    return;
  problem = item (problems, 0);
  check_problem (self->message, problem);
  g_assert_cmpint (parindex_problem_get_severity (problem), ==, PARINDEX_SEVERITY_WARNING);
  g_assert_cmpuint (parindex_problem_get_line (problem), ==, 3);
  g_assert_cmpstr (parindex_problem_get_path (problem), ==, self->path);
  g_assert_cmpstr (parindex_problem_get_unit (problem), ==, self->unit);
  g_assert_cmpstr (parindex_problem_get_criterion (problem), ==, self->criterion);
}

/* One name after the other, a day each. */
static void
test_chain (void)
{
  for (guint n = 64; n <= 65; n++)
    {
      g_autoptr (GString) single = g_string_new (HEAD "'units': [{'id': 'u0', 'name': 'U'}");
      g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
      g_autoptr (ParindexDocument) document = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *text = NULL;
      ParindexProblem *problem;

      for (guint i = 1; i <= n; i++)
        g_string_append_printf (single, ", {'id': 'u%u', 'name': 'U'}", i);
      g_string_append (single, "], 'successions': [");
      for (guint i = n; i > 0; i--)
        g_string_append_printf (single, "%s{'from': ['u%u'], 'to': 'u%u', 'since': '%u'}", i < n ? ", " : "", i - 1, i, 1900 + i);
      g_string_append (single, "]}");
      text = json (single->str);
      bytes = bytes_of (text);
      document = parindex_loader_load_bytes (loader, bytes, NULL, NULL);
      g_assert_true ((document != NULL) == (n == 64));
      if (document != NULL)
        continue;
      problem = item (parindex_loader_get_problems (loader), 0);
      check_problem (PARINDEX_MESSAGE_SUCCESSION_CHAIN, problem);
      g_assert_cmpstr (parindex_problem_get_path (problem), ==, "successions");
      g_assert_cmpstr (parindex_problem_get_unit (problem), ==, "u65");
    }
}

/* Calls that fail. */
typedef struct
{
  ParindexMessage message;
  gboolean (*call) (ParindexDocument *document, GError **error);
} Call;

static gboolean
ask_unknown_index (ParindexDocument *document,
                   GError          **error)
{
  g_autoptr (ParindexComparison) comparison = parindex_document_compare (document, NULL, "h", NULL, PARINDEX_FACT_SOURCE_EITHER, error);

  return comparison != NULL;
}

static gboolean
ask_no_index (ParindexDocument *document,
              GError          **error)
{
  g_auto (GStrv) periods = parindex_document_list_periods (document, NULL, PARINDEX_FACT_SOURCE_EITHER, error);

  return periods != NULL;
}

static gboolean
ask_one_period (ParindexDocument *document,
                GError          **error)
{
  static const char *const periods[] = { "2022", "2022", NULL };
  g_autoptr (ParindexComparison) comparison = parindex_document_compare (document, NULL, "f", periods, PARINDEX_FACT_SOURCE_EITHER, error);

  return comparison != NULL;
}

static gboolean
ask_unknown_period (ParindexDocument *document,
                    GError          **error)
{
  static const char *const periods[] = { "2019", "2022", NULL };
  g_autoptr (ParindexComparison) comparison = parindex_document_compare (document, NULL, "f", periods, PARINDEX_FACT_SOURCE_EITHER, error);

  return comparison != NULL;
}

static gboolean
reconcile_nonsense (ParindexDocument *document,
                    GError          **error)
{
  g_autoptr (ParindexReconciliation) reconciliation = parindex_document_reconcile (document, NULL, "f", "soon", error);

  return reconciliation != NULL;
}

static gboolean
reconcile_unknown_index (ParindexDocument *document,
                         GError          **error)
{
  g_autoptr (ParindexReconciliation) reconciliation = parindex_document_reconcile (document, NULL, "h", NULL, error);

  return reconciliation != NULL;
}

static gboolean
use_unsealed (ParindexDocument *document,
              GError          **error)
{
  g_autoptr (ParindexDocument) open = parindex_document_new ();
  g_autoptr (GError) ignored = NULL;

  return parindex_document_reconcile (open, NULL, NULL, NULL, &ignored) != NULL
         || parindex_document_compare (open, NULL, NULL, NULL, PARINDEX_FACT_SOURCE_EITHER, error) != NULL;
}

static gboolean
set_bounds_wrong (ParindexDocument *document,
                  GError          **error)
{
  g_autoptr (ParindexPeriod) when = period ("2022");
  g_autoptr (ParindexPublishedResult) result = parindex_published_result_new ("f", "u1", when);
  g_autoptr (ParindexNumber) one = number ("1");
  g_autoptr (ParindexNumber) two = number ("2");

  return parindex_published_result_set_bounds (result, PARINDEX_RESULT_COLUMN_RANK, two, one, error);
}

static gboolean
change_sealed (ParindexDocument *document,
               GError          **error)
{
  return parindex_published_result_set_of (item (parindex_document_get_results (document), 0), 9, error);
}

static const Call calls[] = {
  { PARINDEX_MESSAGE_INDEX_UNKNOWN, ask_unknown_index },
  { PARINDEX_MESSAGE_INDEX_UNKNOWN, reconcile_unknown_index },
  { PARINDEX_MESSAGE_INDEX_NEEDED, ask_no_index },
  { PARINDEX_MESSAGE_PERIODS_NEEDED, ask_one_period },
  { PARINDEX_MESSAGE_PERIOD_UNKNOWN, ask_unknown_period },
  { PARINDEX_MESSAGE_NOT_A_PERIOD, reconcile_nonsense },
  { PARINDEX_MESSAGE_UNSEALED, use_unsealed },
  { PARINDEX_MESSAGE_BOUNDS_ORDER, set_bounds_wrong },
  { PARINDEX_MESSAGE_SEALED, change_sealed },
};

static void
test_call (gconstpointer data)
{
  const Call *self = data;
  static const char *const names[] = { "en", "vi" };
  static const ParindexLanguage languages[] = { PARINDEX_LANGUAGE_EN, PARINDEX_LANGUAGE_VI };
  g_autoptr (ParindexDocument) document = load (HEAD "'frameworks': [" FRAMEWORKS "], 'units': [" SMALL_UNITS "], " RESULT ("'rank': 1") "}");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_setenv ("LANGUAGE", names[i], TRUE);
      g_assert_false (self->call (document, &error));
      g_assert_nonnull (error);
      check_error_text (self->message, error, languages[i]);
    }
  g_setenv ("LANGUAGE", "en", TRUE);
}

void
add_fact_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/message/fact-%03u", (guint) i);

      g_test_add_data_func (path, &cases[i], test_fact);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (doubtful); i++)
    {
      g_autofree char *path = g_strdup_printf ("/message/doubtful-%03u", (guint) i);

      g_test_add_data_func (path, &doubtful[i], test_doubtful);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *path = g_strdup_printf ("/message/over-time-%03u", (guint) i);

      g_test_add_data_func (path, &calls[i], test_call);
    }
  g_test_add_func ("/message/fact-chain", test_chain);
}
