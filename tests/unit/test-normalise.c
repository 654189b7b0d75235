/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

/* The rule that puts a value in relation to those of other units: what each method gives, exactly. */

#define UNITS \
  "'units': [{'id': 'a', 'name': 'An', 'groups': {'block': 'x'}}, {'id': 'b', 'name': 'Bình', 'groups': {'block': 'x'}}, " \
  "{'id': 'c', 'name': 'Cát', 'groups': {'block': 'y'}}, {'id': 'd', 'name': 'Dũng', 'groups': {'block': 'y'}}, {'id': 'e', 'name': 'Em'}, " \
  "{'id': 'f', 'name': 'Phú', 'ranked': false, 'groups': {'block': 'x'}}]"

#define N_UNITS 6

typedef struct
{
  const char *max;   /* NULL: none */
  const char *rule;
  const char *cells[N_UNITS];  /* NULL: missing */
  const char *points[N_UNITS]; /* NULL: missing; "n/a" */
} Case;

#define SOME { "3", "9", "7", "5", "'n/a'", "12" }

static const Case cases[] = {
  /* the lowest 3, the highest 9; f is not ranked, and held to the range */
  { "10", "", SOME, { "0", "10", "20/3", "10/3", "n/a", "10" } },
  { NULL, "", SOME, { "0", "1", "2/3", "1/3", "n/a", "1" } },
  { "10", ", 'range': [1, 10]", SOME, { "1", "10", "7", "4", "n/a", "10" } },
  { "10", ", 'method': 'min-max', 'direction': 'lower', 'range': [1, 10]", SOME, { "10", "1", "4", "7", "n/a", "1" } },
  { NULL, ", 'range': [-1, 1]", SOME, { "-1", "1", "1/3", "-1/3", "n/a", "1" } },
  /* units without a group are one of their own, and so is each group */
  { "10", ", 'within': 'block', 'when-constant': 5", { "3", "9", "7", "5", "4", "6" }, { "0", "10", "10", "0", "5", "5" } },
  /* anchors: beyond them there is more or less, unless it is clipped */
  { NULL, ", 'anchors': [5, 9]", SOME, { "-0.5", "1", "0.5", "0", "n/a", "1.75" } },
  { "10", ", 'anchors': [5, 9], 'clip': true", SOME, { "0", "10", "5", "0", "n/a", "10" } },
  { "10", ", 'method': 'goalposts', 'anchors': [5, 9], 'direction': 'lower'", SOME, { "10", "0", "5", "10", "n/a", "0" } },
  { "10", ", 'anchors': [0, '10/3'], 'range': ['1/3', 2]", { "1", "2", "0", "0.5", "'1/3'", "3" }, { "5/6", "4/3", "1/3", "7/12", "0.5", "11/6" } },
  /* nobody differs, or only one who is not ranked */
  { "10", ", 'when-constant': 2.5", { "3", "3", NULL, "3", "3", "4" }, { "2.5", "2.5", NULL, "2.5", "2.5", "2.5" } },
  { "10", ", 'when-constant': 2.5", { NULL, NULL, NULL, NULL, NULL, "4" }, { NULL, NULL, NULL, NULL, NULL, "2.5" } },
  /* percents of counts, exactly: 30 % and 90 % at the ends, a third between */
  { "10", ", 'input': 'count-of', 'range': [1, 10], 'when-none': 'max'",
    { "{'count': 30, 'of': 100}", "{'count': 45, 'of': 50}", "{'count': 7, 'of': 10}", "{'count': 1, 'of': 3}", "{'count': 0, 'of': 0}", "{'count': 0, 'of': 7}" },
    { "1", "10", "7", "1.5", "10", "1" } },
  { "10", ", 'input': 'actual-plan', 'direction': 'lower', 'anchors': [50, 150], 'clip': true",
    { "{'actual': 1, 'plan': 1}", "{'actual': 7, 'plan': 5}", "{'actual': 0, 'plan': 3}", "{'actual': 4, 'plan': 3}", NULL, "{'actual': 9, 'plan': 5}" },
    { "5", "1", "10", "5/3", NULL, "0" } },
  /* too much for 64 bits */
  { "10", "", { "1e30", "-1e30", "0", "1e29", NULL, "0.00001" }, { "10", "0", "5", "5.5", NULL, NULL } },
};

static ParindexDocument *
load_case (const Case *self,
           GError    **error)
{
  static const char ids[] = "abcdef";
  g_autoptr (GString) text = g_string_new (HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', 'ranking': {'of': 'score'}, 'criteria': [{'id': 'x', ");
  g_autofree char *source = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);

  if (self->max != NULL)
    g_string_append_printf (text, "'max': %s, ", self->max);
  g_string_append_printf (text, "'rule': {'kind': 'normalise'%s}}]}], " UNITS ", 'assessments': [{'framework': 'f', 'period': '2022', 'values': {", self->rule);
  for (guint i = 0; i < N_UNITS; i++)
    g_string_append_printf (text, "%s'%c': {'x': %s}", i > 0 ? ", " : "", ids[i], self->cells[i] != NULL ? self->cells[i] : "null");
  g_string_append (text, "}}]}");
  source = json (text->str);
  bytes = bytes_of (source);

  return parindex_loader_load_bytes (loader, bytes, NULL, error);
}

static void
test_case (gconstpointer data)
{
  static const char *const ids[] = { "a", "b", "c", "d", "e", "f" };
  const Case *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexDocument) document = load_case (self, &error);
  g_autoptr (ParindexScoreboard) board = NULL;

  g_assert_no_error (error);
  board = parindex_document_score (document, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_UNITS; i++)
    {
      g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, ids[i], "x", NULL);
      g_autoptr (ParindexNumber) score = parindex_result_get_exact_score (result);

      if (self->points[i] == NULL && self->cells[i] != NULL)
        continue;
      if (self->points[i] == NULL || g_str_equal (self->points[i], "n/a"))
        g_assert_cmpint (parindex_result_get_state (result), ==, self->points[i] == NULL ? PARINDEX_CELL_STATE_MISSING : PARINDEX_CELL_STATE_NOT_APPLICABLE);
      else
        assert_number (score, self->points[i]);
    }
}

/* Ties are exact: a third is a third however it was counted. */
static void
test_ties (void)
{
  static const Case thirds = { "10", ", 'input': 'count-of'",
                               { "{'count': 1, 'of': 3}", "{'count': 333333, 'of': 999999}", "{'count': 333334, 'of': 999999}", "{'count': 0, 'of': 1}", "{'count': 5, 'of': 5}", NULL },
                               { NULL } };
  static const double ranks[] = { 3, 3, 2, 5, 1 };
  g_autoptr (ParindexDocument) document = load_case (&thirds, NULL);
  g_autoptr (ParindexScoreboard) board = parindex_document_score (document, NULL, NULL, NULL, NULL, NULL);
  gsize n;
  g_autofree double *column = parindex_scoreboard_get_column (board, PARINDEX_RESULT_COLUMN_RANK, NULL, NULL, &n, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    g_assert_cmpfloat (column[i], ==, ranks[i]);
}

static void
assert_says (const char      *rule,
             ParindexLanguage language,
             const char      *wanted)
{
  Case one = { "10", rule, { "3", "9", "7", "5", NULL, "12" }, { NULL } };
  g_autoptr (ParindexDocument) document = load_case (&one, NULL);
  g_autoptr (ParindexScoreboard) board = parindex_document_score (document, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (ParindexExplanation) explanation = parindex_explanation_new (board, "c", "x", NULL);
  g_autofree char *text = parindex_explanation_to_text (explanation, language, 1);

  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, wanted));
}

static void
test_words (void)
{
  assert_says (", 'range': [1, 10]", PARINDEX_LANGUAGE_EN, "lowest 3 (An), highest 9 (Bình) of 4 ranked units: 1 + 9 × (7 − 3) / (9 − 3) = 7.");
  assert_says (", 'range': [1, 10]", PARINDEX_LANGUAGE_VI, "thấp nhất 3 (An), cao nhất 9 (Bình) của 4 đơn vị được xếp hạng: 1 + 9 × (7 − 3) / (9 − 3) = 7.");
  assert_says (", 'direction': 'lower'", PARINDEX_LANGUAGE_EN, "10 × (9 − 7) / (9 − 3) ≈ 3.333333.");
  assert_says (", 'within': 'block'", PARINDEX_LANGUAGE_EN, "lowest 5 (Dũng), highest 7 (Cát) of 2 ranked units within block “y”: 10 × (7 − 5) / (7 − 5) = 10.");
  assert_says (", 'method': 'goalposts', 'anchors': [0, 5]", PARINDEX_LANGUAGE_EN, "10 × (7 − 0) / (5 − 0) = 14, held to 10.");
  assert_says (", 'anchors': [-3, 17]", PARINDEX_LANGUAGE_EN, "10 × (7 − (-3)) / (17 − (-3)) = 5.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/normalise/case-%02u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/normalise/ties", test_ties);
  g_test_add_func ("/normalise/words", test_words);

  return g_test_run ();
}
