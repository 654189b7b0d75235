/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

/* Bands, groups, an unranked unit, a missing one, and a tie. */
#define DOCUMENT \
  HEAD "'frameworks': [{'id': 'f', 'title': 'Chỉ số', 'index': 'i', 'edition': '2022', 'aggregation': 'sum', 'missing': 'propagate', " \
       "'ranking': {'within': ['region']}, 'bands': [{'id': 'rest'}, {'id': 'tot', 'title': 'Tốt', 'from': 50}, {'id': 'cao', 'from': 90}], " \
       "'criteria': [{'id': 'a', 'title': 'A', 'max': 10}, {'id': 'b', 'title': 'B', 'max': 30}]}], 'units': [" \
       "{'id': 'u1', 'name': 'Một', 'groups': {'region': 'north'}, 'parent': 'u5'}, {'id': 'u2', 'name': 'Hai, \\u00222\\u0022', 'groups': {'region': 'south'}, 'parent': 'u5'}, " \
       "{'id': 'u3', 'name': 'Ba', 'groups': {'region': 'north'}, 'ranked': false}, {'id': 'u4', 'name': 'Bốn', 'groups': {'region': 'north'}}, " \
       "{'id': 'u5', 'name': 'Năm'}], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 5, 'b': 15}, " \
       "'u2': {'a': 9, 'b': 'n/a'}, 'u3': {'a': 10, 'b': 30}, 'u4': {'a': 10, 'b': 10}, 'u5': {'a': 1}}}]}"

static void
test_new (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  ParindexAssessment *assessment = parindex_document_get_assessment (document, NULL, NULL, NULL);
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_document_get_framework (document, "f"), NULL, NULL);
  ParindexScoreboard *board = parindex_scorer_score (scorer, assessment, "published", NULL);
  g_auto (GStrv) units = parindex_scoreboard_list_units (board);
  g_auto (GStrv) dimensions = parindex_scoreboard_list_dimensions (board);
  g_autofree char *all = g_strjoinv (" ", units);
  g_autofree char *stage = NULL;
  g_autofree char *fingerprint = NULL;
  ParindexFramework *framework = NULL;
  ParindexAssessment *found = NULL;
  ParindexScorer *its_scorer = NULL;

  g_assert_true (parindex_scoreboard_get_framework (board) == parindex_scorer_get_framework (scorer));
  g_assert_true (parindex_scoreboard_get_assessment (board) == assessment);
  g_assert_true (parindex_scoreboard_get_scorer (board) == scorer);
  g_assert_cmpstr (parindex_scoreboard_get_stage (board), ==, "published");
  g_assert_cmpstr (all, ==, "u1 u2 u3 u4 u5");
  g_assert_cmpstr (dimensions[0], ==, "region");
  g_assert_cmpstr (dimensions[1], ==, "parent");
  g_assert_null (dimensions[2]);
  g_object_get (board, "framework", &framework, "assessment", &found, "scorer", &its_scorer, "stage", &stage, "fingerprint", &fingerprint, NULL);
  g_assert_true (framework == parindex_scorer_get_framework (scorer) && found == assessment && its_scorer == scorer);
  g_assert_cmpstr (fingerprint, ==, parindex_scoreboard_get_fingerprint (board));
  g_clear_object (&framework);
  g_clear_object (&found);
  g_clear_object (&its_scorer);
  g_assert_finalize_object (board);
}

static void
test_list_model (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  ParindexScoreboard *board = score (document);
  GListModel *model = G_LIST_MODEL (board);
  ParindexResult *first = g_list_model_get_item (model, 0);
  ParindexResult *again = g_list_model_get_item (model, 0);
  ParindexResult *by_id = parindex_scoreboard_get_result (board, "u1", NULL, NULL);
  ParindexResult *by_criterion = parindex_scoreboard_get_result (board, "u1", "f", NULL);

  g_assert_true (g_list_model_get_item_type (model) == PARINDEX_TYPE_RESULT);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 5);
  g_assert_true (first == again && first == by_id && first == by_criterion);
  g_assert_null (g_list_model_get_item (model, 5));
  g_assert_null (g_list_model_get_item (model, G_MAXUINT));
  g_object_unref (again);
  g_object_unref (by_id);
  g_object_unref (by_criterion);
  g_assert_finalize_object (first);
  first = g_list_model_get_item (model, 0);
  g_assert_cmpstr (parindex_result_get_unit_id (first), ==, "u1");

  /* A result keeps its scoreboard. */
  g_object_unref (board);
  g_assert_true (parindex_result_get_scoreboard (first) == board);
  g_object_ref (board);
  g_assert_finalize_object (first);
  g_assert_finalize_object (board);
}

static void
assert_column (ParindexScoreboard  *board,
               ParindexResultColumn column,
               const char          *criterion,
               const char          *within,
               const double        *expected)
{
  g_autoptr (GError) error = NULL;
  gsize n_values;
  g_autofree double *values = parindex_scoreboard_get_column (board, column, criterion, within, &n_values, &error);
  g_autoptr (GBytes) bytes = parindex_scoreboard_get_column_bytes (board, column, criterion, within, NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (n_values, ==, 5);
  for (guint i = 0; i < 5; i++)
    if (!(values[i] == expected[i] || (isnan (values[i]) && isnan (expected[i]))))
      g_test_fail_printf ("column %d of %s within %s: row %u is %g instead of %g", column, criterion, within, i, values[i], expected[i]);
  g_assert_cmpmem (values, 5 * sizeof *values, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_columns (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexScoreboard) board = score (document);
  gsize n_values = 7;

  assert_column (board, PARINDEX_RESULT_COLUMN_SCORE, NULL, NULL, (double[]){ 20, 9, 40, 20, NAN });
  assert_column (board, PARINDEX_RESULT_COLUMN_MAX, NULL, NULL, (double[]){ 40, 10, 40, 40, NAN });
  assert_column (board, PARINDEX_RESULT_COLUMN_PERCENT, "f", NULL, (double[]){ 50, 90, 100, 50, NAN });
  assert_column (board, PARINDEX_RESULT_COLUMN_RANK, NULL, NULL, (double[]){ 2, 1, NAN, 2, NAN });
  assert_column (board, PARINDEX_RESULT_COLUMN_RANK_OF, NULL, NULL, (double[]){ 3, 3, NAN, 3, NAN });
  assert_column (board, PARINDEX_RESULT_COLUMN_RANK, NULL, "region", (double[]){ 1, 1, NAN, 1, NAN });
  assert_column (board, PARINDEX_RESULT_COLUMN_RANK_OF, NULL, "region", (double[]){ 2, 1, NAN, 2, NAN });
  assert_column (board, PARINDEX_RESULT_COLUMN_RANK, NULL, "parent", (double[]){ 2, 1, NAN, NAN, NAN });
  assert_column (board, PARINDEX_RESULT_COLUMN_RANK_OF, NULL, "parent", (double[]){ 2, 2, NAN, NAN, NAN });
  assert_column (board, PARINDEX_RESULT_COLUMN_SCORE, "b", NULL, (double[]){ 15, NAN, 30, 10, NAN });
  assert_column (board, PARINDEX_RESULT_COLUMN_MAX, "b", NULL, (double[]){ 30, NAN, 30, 30, NAN });
  assert_column (board, PARINDEX_RESULT_COLUMN_RANK, "a", NULL, (double[]){ 3, 2, NAN, 1, 4 });
  assert_column (board, PARINDEX_RESULT_COLUMN_RANK, "a", "region", (double[]){ 2, 1, NAN, 1, NAN });
  assert_refused (parindex_scoreboard_get_column (board, PARINDEX_RESULT_COLUMN_SCORE, "z", NULL, &n_values, &error), NOT_FOUND);
  g_assert_cmpuint (n_values, ==, 0);
  assert_refused (parindex_scoreboard_get_column (board, PARINDEX_RESULT_COLUMN_RANK, NULL, "moon", &n_values, &error), NOT_FOUND);
  assert_refused (parindex_scoreboard_get_column_bytes (board, PARINDEX_RESULT_COLUMN_RANK, NULL, "moon", &error), NOT_FOUND);
  assert_refused (parindex_scoreboard_get_result (board, "u9", NULL, &error), NOT_FOUND);
  assert_refused (parindex_scoreboard_get_result (board, "u1", "z", &error), NOT_FOUND);
}

static double
rank_of (ParindexScoreboard *board,
         const char         *unit)
{
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, unit, NULL, NULL);

  return parindex_result_get_rank (result);
}

/* Many columns at once are the columns one by one, of a scoreboard that made nothing before. */
static void
assert_columns (ParindexDocument           *document,
                const ParindexResultColumn *columns,
                guint                       n_columns,
                const char *const          *criteria,
                const char                 *within)
{
  static const char *const all[] = { "f", "a", "b", NULL };
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexScoreboard) board = NULL;
  g_autoptr (ParindexScoreboard) other = score (document);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const guint8 *at;
  gsize size;

  parindex_context_set_n_threads (context, 4);
  board = parindex_document_score (document, context, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  bytes = parindex_scoreboard_get_columns_bytes (board, columns, n_columns, criteria, within, &error);
  g_assert_no_error (error);
  at = g_bytes_get_data (bytes, &size);
  criteria = criteria != NULL ? criteria : all;
  for (guint c = 0; c < n_columns; c++)
    for (guint i = 0; criteria[i] != NULL; i++)
      {
        g_autoptr (GBytes) one = parindex_scoreboard_get_column_bytes (other, columns[c], criteria[i], within, NULL);
        gsize n = g_bytes_get_size (one);

        g_assert_cmpuint (size, >=, n);
        g_assert_cmpmem (at, n, g_bytes_get_data (one, NULL), n);
        at += n;
        size -= n;
      }
  g_assert_cmpuint (size, ==, 0);
}

static char *
large_document (guint n_units)
{
  GString *text = g_string_new (HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'propagate', "
                                     "'criteria': [{'id': 'a', 'max': 10}, {'id': 'b', 'max': 30}]}], 'units': [");

  for (guint i = 0; i < n_units; i++)
    g_string_append_printf (text, "%s{'id': 'u%u', 'name': 'U', 'groups': {'region': 'r%u'}}", i > 0 ? ", " : "", i, i % 3);
  g_string_append (text, "], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {");
  for (guint i = 0; i < n_units; i++)
    g_string_append_printf (text, "%s'u%u': {'a': %u, 'b': %u.%02u}", i > 0 ? ", " : "", i, i % 11, i % 30, i % 100);
  g_string_append (text, "}}]}");

  return g_string_free (text, FALSE);
}

static void
test_many_columns (void)
{
  static const char *const some[] = { "b", "f", "b", NULL };
  static const char *const none[] = { NULL };
  static const char *const wrong[] = { "a", "z", NULL };
  static const ParindexResultColumn figures[] = {
    PARINDEX_RESULT_COLUMN_SCORE, PARINDEX_RESULT_COLUMN_RANK, PARINDEX_RESULT_COLUMN_MAX, PARINDEX_RESULT_COLUMN_PERCENT, PARINDEX_RESULT_COLUMN_RANK_OF,
  };
  g_autofree char *text = large_document (3000);
  g_autoptr (ParindexDocument) small = load (DOCUMENT);
  g_autoptr (ParindexDocument) large = load (text);
  g_autoptr (ParindexScoreboard) board = score (small);

  for (guint n = 0; n <= G_N_ELEMENTS (figures); n++)
    {
      assert_columns (small, figures, n, NULL, NULL);
      assert_columns (small, figures + n % 3, n / 2, some, "region");
      assert_columns (small, figures, n, none, NULL);
    }
  for (guint c = 0; c < G_N_ELEMENTS (figures); c++)
    assert_columns (small, &figures[c], 1, some, NULL);
  /* In several threads. */
  assert_columns (large, figures, G_N_ELEMENTS (figures), NULL, NULL);
  assert_columns (large, figures, 2, NULL, "region");
  assert_refused (parindex_scoreboard_get_columns_bytes (board, figures, 1, wrong, NULL, &error), NOT_FOUND);
  assert_refused (parindex_scoreboard_get_columns_bytes (board, figures, 1, NULL, "moon", &error), NOT_FOUND);
}

#define WEIGHTED \
  HEAD "'frameworks': [{'id': 'f', 'aggregation': 'weighted-mean', 'missing': 'skip', 'criteria': [{'id': 'a', 'max': 10, 'weight': 1}, " \
       "{'id': 'g', 'weight': 1, 'aggregation': 'geometric-mean', 'missing': 'skip', 'criteria': [" \
       "{'id': 'b', 'max': 10, 'weight': 1}, {'id': 'c', 'max': 10, 'weight': 1}]}]}], 'units': [{'id': 'u1', 'name': 'Một'}, {'id': 'u2', 'name': 'Hai'}], " \
       "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 1, 'b': 9, 'c': 4}, 'u2': {'a': 9, 'b': 1, 'c': 1}}}]}"

static void
test_wrong_weights (void)
{
  static const char *const some[] = { "a", "g", NULL };
  static const char *const wrong[] = { "a", "z", NULL };
  g_autoptr (ParindexDocument) document = load (WEIGHTED);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexNumber) zero = parindex_number_new_from_int (0);
  ParindexNumber *zeros[] = { zero, zero };

  assert_refused (parindex_scoreboard_with_weights (board, wrong, zeros, 2, &error), NOT_FOUND);
  assert_refused (parindex_scoreboard_with_weights (board, some, zeros, 1, &error), SHAPE);
  assert_refused (parindex_scoreboard_with_weights (board, some, zeros, 2, &error), STRUCTURE);
}

/* What a slider asks for; the first results may be gone by then. */
static void
test_weights (void)
{
  static const char *const some[] = { "a", "c", NULL };
  g_autoptr (ParindexDocument) document = load (WEIGHTED);
  ParindexScoreboard *first = score (document);
  g_autoptr (ParindexNumber) zero = parindex_number_new_from_int (0);
  g_autoptr (ParindexNumber) three = parindex_number_new_from_int (3);
  ParindexNumber *weights[] = { three, zero };
  g_autoptr (ParindexFramework) framework = parindex_framework_with_weights (parindex_scoreboard_get_framework (first), some, weights, 2, NULL);
  g_autoptr (ParindexDocument) changed = parindex_document_with_framework (document, framework, NULL);
  g_autoptr (ParindexScoreboard) wanted = score (changed);
  g_autoptr (ParindexScoreboard) once = NULL;
  g_autoptr (ParindexScoreboard) back = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpfloat (rank_of (first, "u1"), ==, 2);
  once = parindex_scoreboard_with_weights (first, some, weights, 2, &error);
  g_assert_no_error (error);
  g_object_unref (first);
  g_assert_cmpstr (parindex_scoreboard_get_fingerprint (once), ==, parindex_scoreboard_get_fingerprint (wanted));
  weights[0] = zero;
  back = parindex_scoreboard_with_weights (once, some, weights, 2, &error);
  g_assert_no_error (error);
  g_clear_object (&once);
  g_assert_cmpfloat (rank_of (wanted, "u1"), ==, 2);
  g_assert_cmpfloat (rank_of (back, "u1"), ==, 1);
}

static void
test_csv (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autofree char *plain = parindex_scoreboard_to_csv (board, NULL, NULL, FALSE, PARINDEX_PRECISION_DISPLAY, NULL);
  g_autofree char *within = parindex_scoreboard_to_csv (board, "region", "u1", FALSE, PARINDEX_PRECISION_EXACT, NULL);
  g_autofree char *all = parindex_scoreboard_to_csv (board, NULL, "u2", TRUE, PARINDEX_PRECISION_FULL, NULL);

  g_assert_cmpstr (plain, ==,
                   "unit,name,group,score,max,percent,rank,rank_of,band\n"
                   "u1,Một,,20.00,40.00,50.00,2,3,tot\n"
                   "u2,\"Hai, \"\"2\"\"\",,9.00,10.00,90.00,1,3,cao\n"
                   "u3,Ba,,40.00,40.00,100.00,,,cao\n"
                   "u4,Bốn,,20.00,40.00,50.00,2,3,tot\n"
                   "u5,Năm,,,,,,,\n");
  g_assert_cmpstr (within, ==, "unit,name,group,score,max,percent,rank,rank_of,band\nu1,Một,north,20,40,50,1,2,tot\n");
  g_assert_cmpstr (all, ==, "unit,criterion,score,max,percent,rank\nu2,f,9,10,90,1\nu2,a,9,10,90,2\nu2,b,,,,\n");
  assert_refused (parindex_scoreboard_to_csv (board, "moon", NULL, FALSE, PARINDEX_PRECISION_FULL, &error), NOT_FOUND);
  assert_refused (parindex_scoreboard_to_csv (board, NULL, "u9", FALSE, PARINDEX_PRECISION_FULL, &error), NOT_FOUND);
}

static void
test_json (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autofree char *text = parindex_scoreboard_to_json (board, "region", NULL, TRUE, PARINDEX_PRECISION_EXACT, NULL);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  JsonObject *object = json_node_get_object (node);
  JsonArray *results = json_object_get_array_member (object, "results");
  JsonObject *second = json_array_get_object_element (results, 1);
  JsonObject *last = json_array_get_object_element (results, 4);

  g_assert_cmpstr (json_object_get_string_member (object, "format"), ==, "parindex-results");
  g_assert_cmpstr (json_object_get_string_member (object, "fingerprint"), ==, parindex_scoreboard_get_fingerprint (board));
  g_assert_cmpint (json_object_get_int_member (object, "units"), ==, 5);
  g_assert_cmpint (json_object_get_int_member (object, "ranked"), ==, 3);
  g_assert_cmpuint (json_array_get_length (results), ==, 5);
  g_assert_cmpstr (json_object_get_string_member (second, "unit"), ==, "u2");
  g_assert_cmpstr (json_object_get_string_member (second, "group"), ==, "south");
  g_assert_cmpint (json_object_get_int_member (second, "rank"), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (second, "criteria")), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (last, "state"), ==, "missing");
  g_assert_true (json_object_get_null_member (last, "score"));
  g_assert_true (json_object_get_null_member (last, "band"));
  assert_refused (parindex_scoreboard_to_json (board, "moon", NULL, FALSE, PARINDEX_PRECISION_FULL, &error), NOT_FOUND);
}

/* Everything that is made on demand, asked for by eight threads at once, in orders of their own. */
typedef struct
{
  ParindexScoreboard *board;
  guint seed;
} Reader;

static gpointer
read_all (gpointer data)
{
  const Reader *self = data;
  static const char *const criteria[] = { NULL, "a", "b", "f" };
  GRand *rand = g_rand_new_with_seed (self->seed);

  for (guint i = 0; i < 300; i++)
    {
      guint row = g_rand_int_range (rand, 0, 5);
      const char *criterion = criteria[g_rand_int_range (rand, 0, 4)];
      g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (self->board), row);
      g_autoptr (ParindexResult) same = g_list_model_get_item (G_LIST_MODEL (self->board), row);
      g_autoptr (GBytes) bytes = parindex_scoreboard_get_column_bytes (self->board, g_rand_int_range (rand, 0, 5), criterion,
                                                                       g_rand_boolean (rand) ? "region" : "parent", NULL);
      ParindexResultColumn column = g_rand_int_range (rand, 0, 5);
      g_autoptr (GBytes) all = i % 20 == 0 ? parindex_scoreboard_get_columns_bytes (self->board, &column, 1, NULL, "region", NULL) : NULL;
      GListModel *children = parindex_result_get_children (result);
      double rank = parindex_result_get_rank_within (item (children, row % 2), "region");

      g_assert_true (result == same);
      g_assert_nonnull (bytes);
      g_assert_true (all == NULL || g_bytes_get_size (all) == 3 * 5 * sizeof (double));
      g_assert_true (isnan (rank) || rank >= 1);
      g_assert_cmpuint (strlen (parindex_scoreboard_get_fingerprint (self->board)), ==, 64);
    }
  g_rand_free (rand);

  return NULL;
}

static void
test_threads (void)
{
  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (ParindexDocument) document = load (DOCUMENT);
      g_autoptr (ParindexScoreboard) board = score (document);
      Reader readers[8];
      GThread *threads[8];

      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        {
          readers[i] = (Reader){ board, round * 100 + i };
          threads[i] = g_thread_new ("read", read_all, &readers[i]);
        }
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        g_thread_join (threads[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scoreboard/new", test_new);
  g_test_add_func ("/scoreboard/list-model", test_list_model);
  g_test_add_func ("/scoreboard/columns", test_columns);
  g_test_add_func ("/scoreboard/many-columns", test_many_columns);
  g_test_add_func ("/scoreboard/weights", test_weights);
  g_test_add_func ("/scoreboard/wrong-weights", test_wrong_weights);
  g_test_add_func ("/scoreboard/csv", test_csv);
  g_test_add_func ("/scoreboard/json", test_json);
  g_test_add_func ("/scoreboard/threads", test_threads);

  return g_test_run ();
}
