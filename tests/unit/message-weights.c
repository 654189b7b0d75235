/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "message-cases.h"

/* What is wrong with weightings, and what they cannot find: a framework of two or three leaves, scored by points. */
typedef struct
{
  ParindexMessage message;
  const char *value;     /* of the problem */
  const char *weighting; /* of the framework */
  const char *leaves;
  const char *cells; /* of the units u, v, w and x; NULL: the document is not loaded */
} Case;

#define TWO "{'id': 'a'}, {'id': 'b'}"
#define AHP(rows) "{'kind': 'ahp', 'judgements': [" rows "]}"
#define EXPERTS(rows) "{'kind': 'budget-allocation', 'experts': [" rows "]}"
#define BOUNDS(bounds) "{'kind': 'benefit-of-the-doubt', " bounds "}"
#define CELLS(u, v, w, x) "{'u': {" u "}, 'v': {" v "}, 'w': {" w "}, 'x': {" x "}}"
#define GOOD CELLS ("'a': 1, 'b': 5", "'a': 2, 'b': 3", "'a': 4, 'b': 4", "'a': 5, 'b': 1")

static const Case cases[] = {
  /* parameters */
  { PARINDEX_MESSAGE_UNKNOWN_WORD, "guess", "'guess'", TWO, NULL },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, "guess", "{'kind': 'guess'}", TWO, NULL },
  { PARINDEX_MESSAGE_MEMBER_MISSING, NULL, "{}", TWO, NULL },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, NULL, "{'kind': 'entropy', 'form': 1}", TWO, NULL },
  { PARINDEX_MESSAGE_WEIGHTING_NEEDS, "ahp", "'ahp'", TWO, NULL },
  { PARINDEX_MESSAGE_WEIGHTING_NEEDS, "budget-allocation", "'budget-allocation'", TWO, NULL },
  { PARINDEX_MESSAGE_WEIGHTING_LENGTH, "1", AHP ("[1], [1, 1]"), TWO, NULL },
  { PARINDEX_MESSAGE_WEIGHTING_LENGTH, "3", AHP ("[1, 1], [1, 1], [1, 1]"), TWO, NULL },
  { PARINDEX_MESSAGE_WEIGHTING_LENGTH, "3", EXPERTS ("[1, 1, 1]"), TWO, NULL },
  { PARINDEX_MESSAGE_WEIGHTING_LENGTH, "1", "{'kind': 'optimised', 'targets': [1]}", TWO, NULL },
  { PARINDEX_MESSAGE_WEIGHTING_LENGTH, "3", BOUNDS ("'lower': [0, 0, 0]"), TWO, NULL },
  { PARINDEX_MESSAGE_NOT_POSITIVE, "0", "{'kind': 'optimised', 'targets': [0, 0]}", TWO, NULL },
  { PARINDEX_MESSAGE_NEGATIVE, "-1", "{'kind': 'optimised', 'targets': [2, -1]}", TWO, NULL },
  { PARINDEX_MESSAGE_NOT_A_NUMBER, "much", "{'kind': 'optimised', 'targets': [1, 'much']}", TWO, NULL },
  { PARINDEX_MESSAGE_WANT_NUMBER, NULL, AHP ("[1, 'much'], [1, 1]"), TWO, NULL },
  { PARINDEX_MESSAGE_WANT_ARRAY, "1", AHP ("1, 2"), TWO, NULL },
  { PARINDEX_MESSAGE_WEIGHTING_FACTORS, "3", "{'kind': 'pca', 'form': 'factors', 'factors': 3}", TWO, NULL },
  { PARINDEX_MESSAGE_WEIGHTING_FACTORS, "0.5", "{'kind': 'pca', 'form': 'factors', 'factors': 0.5}", TWO, NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "{'kind': 'pca', 'factors': 1}", TWO, NULL },
  { PARINDEX_MESSAGE_JUDGEMENT_NOT_POSITIVE, "0", AHP ("[1, 0], [1, 1]"), TWO, NULL },
  { PARINDEX_MESSAGE_JUDGEMENT_NOT_POSITIVE, "-1/3", AHP ("[1, '-1/3'], [-3, 1]"), TWO, NULL },
  { PARINDEX_MESSAGE_JUDGEMENT_NOT_INVERSE, "0.33", AHP ("[1, 3], [0.33, 1]"), TWO, NULL },
  { PARINDEX_MESSAGE_JUDGEMENT_NOT_INVERSE, "2", AHP ("[1, 3], ['1/3', 2]"), TWO, NULL },
  { PARINDEX_MESSAGE_JUDGEMENTS_APART, NULL, AHP ("[1, null], [null, 1]"), TWO, NULL },
  { PARINDEX_MESSAGE_EXPERT_POINTS, "-1", EXPERTS ("[1, 2], [2, -1]"), TWO, NULL },
  { PARINDEX_MESSAGE_EXPERT_POINTS, "null", EXPERTS ("[1, null]"), TWO, NULL },
  { PARINDEX_MESSAGE_EXPERT_POINTS, "0", EXPERTS ("[0, 0]"), TWO, NULL },
  { PARINDEX_MESSAGE_WEIGHT_BOUNDS, "1.2", BOUNDS ("'lower': [0.6]"), TWO, NULL },
  { PARINDEX_MESSAGE_WEIGHT_BOUNDS, "0", BOUNDS ("'upper': [0.4]"), TWO, NULL },
  { PARINDEX_MESSAGE_WEIGHT_BOUNDS, "0.5", BOUNDS ("'lower': [0.5, 0], 'upper': [0.4, 1]"), TWO, NULL },
  { PARINDEX_MESSAGE_WEIGHTING_ON_LEAF, NULL, "'equal'", "{'id': 'a', 'weighting': 'equal'}, {'id': 'b'}", NULL },
  /* scores */
  { PARINDEX_MESSAGE_WEIGHING_FEW_UNITS, "1", "'entropy'", TWO, CELLS ("'a': 1, 'b': 2", "'a': 1", "'b': 1", "") },
  { PARINDEX_MESSAGE_WEIGHING_FEW_UNITS, "0", "'benefit-of-the-doubt'", TWO, CELLS ("", "", "", "") },
  { PARINDEX_MESSAGE_WEIGHING_FEW_UNITS, "2", "'pca'", TWO, CELLS ("'a': 1, 'b': 2", "'a': 2, 'b': 1", "", "") },
  { PARINDEX_MESSAGE_WEIGHING_CONSTANT, NULL, "'pca'", TWO, CELLS ("'a': 1, 'b': 2", "'a': 2, 'b': 2", "'a': 3, 'b': 2", "") },
  { PARINDEX_MESSAGE_WEIGHING_CONSTANT, NULL, "'critic'", TWO, CELLS ("'a': 1, 'b': 2", "'a': 1, 'b': 3", "'a': 1, 'b': 2", "") },
  { PARINDEX_MESSAGE_WEIGHING_CONSTANT, NULL, "'optimised'", TWO, CELLS ("'a': 1, 'b': 2", "'a': 1, 'b': 3", "'a': 1, 'b': 2", "") },
  { PARINDEX_MESSAGE_WEIGHING_CONSTANT, NULL, "'entropy'", TWO, CELLS ("'a': 0, 'b': 2", "'a': 0, 'b': 3", "", "") },
  { PARINDEX_MESSAGE_WEIGHING_CONSTANT, NULL, "'entropy'", TWO, CELLS ("'a': 1, 'b': 2", "'a': 1, 'b': 2", "", "") },
  { PARINDEX_MESSAGE_WEIGHING_CONSTANT, NULL, "'benefit-of-the-doubt'", TWO, CELLS ("'a': 0, 'b': 2", "'a': 0, 'b': 3", "", "") },
  { PARINDEX_MESSAGE_WEIGHING_NEGATIVE, "-0.5", "'entropy'", TWO, CELLS ("'a': 1, 'b': 2", "'a': -0.5, 'b': 1", "", "") },
  { PARINDEX_MESSAGE_WEIGHING_NEGATIVE, "-2", "'benefit-of-the-doubt'", TWO, CELLS ("'a': 1, 'b': -2", "", "", "") },
  { PARINDEX_MESSAGE_WEIGHING_FAILED, "entropy", "'entropy'", TWO, CELLS ("'a': 1e400, 'b': 2", "'a': 2, 'b': 1", "'a': 3, 'b': 2", "") },
  { PARINDEX_MESSAGE_WEIGHING_FAILED, "benefit-of-the-doubt", "{'kind': 'benefit-of-the-doubt', 'lower': [0.1]}", TWO,
    CELLS ("'a': 0, 'b': 2", "'a': 1, 'b': 0", "", "") },
};

static GBytes *
document_of (const char *weighting,
             const char *leaves,
             const char *cells)
{
  g_autofree char *text = g_strdup_printf (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'weighted-mean', 'missing': 'propagate'%s%s, 'criteria': [%s]}], "
         "'units': [{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}, {'id': 'w', 'name': 'W'}, {'id': 'x', 'name': 'X'}], "
         "'assessments': [{'framework': 'f', 'period': '2022', 'values': %s}]}",
    weighting != NULL ? ", 'weighting': " : "", weighting != NULL ? weighting : "", leaves, cells);
  g_autofree char *source = json (text);

  return bytes_of (source);
}

static gboolean
is_built (const char *kind)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexMethod) method = parindex_context_lookup_method (context, PARINDEX_METHOD_KIND_WEIGHTING, kind);

  return method != NULL;
}

static void
check_not_loaded (const Case *self)
{
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GBytes) bytes = document_of (self->weighting, self->leaves, GOOD);
  g_autoptr (GError) error = NULL;
  ParindexProblem *problem;

  g_assert_null (parindex_loader_load_bytes (loader, bytes, NULL, &error));
  problem = item (parindex_loader_get_problems (loader), 0);
  g_assert_nonnull (problem);
  check_problem (self->message, problem);
  check_error_text (self->message, error, PARINDEX_LANGUAGE_EN);
  if (self->value != NULL)
    g_assert_cmpstr (parindex_problem_get_value (problem), ==, self->value);
}

static void
check_not_found (const Case *self)
{
  static const ParindexLanguage languages[] = { PARINDEX_LANGUAGE_EN, PARINDEX_LANGUAGE_VI };
  g_autoptr (GBytes) bytes = document_of (self->weighting, self->leaves, self->cells);
  g_autoptr (GError) wrong = NULL;
  g_autoptr (ParindexDocument) document = parindex_document_new_from_bytes (bytes, NULL, &wrong);

  g_assert_no_error (wrong);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_setenv ("LANGUAGE", i == 0 ? "en" : "vi", TRUE);
      g_assert_null (parindex_document_find_weights (document, NULL, NULL, NULL, NULL, NULL, NULL, &error));
      check_error_text (self->message, error, languages[i]);
      if (self->value != NULL)
        g_assert_nonnull (strstr (error->message, self->value));
    }
  g_setenv ("LANGUAGE", "en", TRUE);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_auto (GStrv) parts = g_strsplit (self->weighting, "'", -1);
  const char *kind = g_strv_length (parts) > 3 ? parts[3] : parts[1];

  if (self->cells != NULL && !is_built (kind))
    {
      g_test_skip (kind);
      return;
    }
  g_test_message ("%s", self->weighting);
  if (self->cells == NULL)
    check_not_loaded (self);
  else
    check_not_found (self);
}

typedef void (*Call) (ParindexDocument *document, GError **error);

static void
call_twice (ParindexMessage   message,
            ParindexDocument *document,
            Call              call)
{
  static const ParindexLanguage languages[] = { PARINDEX_LANGUAGE_EN, PARINDEX_LANGUAGE_VI };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_setenv ("LANGUAGE", i == 0 ? "en" : "vi", TRUE);
      call (document, &error);
      check_error_text (message, error, languages[i]);
    }
  g_setenv ("LANGUAGE", "en", TRUE);
}

static void
score_it (ParindexDocument *document,
          GError          **error)
{
  g_assert_null (parindex_document_score (document, NULL, NULL, NULL, NULL, error));
}

static void
find_stated (ParindexDocument *document,
             GError          **error)
{
  g_assert_null (parindex_document_find_weights (document, NULL, NULL, NULL, NULL, NULL, NULL, error));
}

static void
find_without_scores (ParindexDocument *document,
                     GError          **error)
{
  g_autoptr (ParindexWeighting) weighting = g_object_new (PARINDEX_TYPE_ENTROPY_WEIGHTING, NULL);

  g_assert_null (parindex_weighting_find_in_framework (weighting, parindex_document_get_framework (document, "f"), NULL, error));
}

static void
find_below_sum (ParindexDocument *document,
                GError          **error)
{
  g_autoptr (ParindexWeighting) weighting = g_object_new (PARINDEX_TYPE_EQUAL_WEIGHTING, NULL);

  g_assert_null (parindex_weighting_find_in_framework (weighting, parindex_document_get_framework (document, "f"), "p", error));
}

static void
give_one_weight (ParindexDocument *document,
                 GError          **error)
{
  static const char *const ids[] = { "a", "b", NULL };
  g_autoptr (GPtrArray) weights = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_number_unref);

  g_ptr_array_add (weights, parindex_number_new_from_int (1));
  g_assert_null (parindex_framework_with_weights (parindex_document_get_framework (document, "f"), ids, (ParindexNumber **) weights->pdata, weights->len, error));
}

static void
put_other_inputs (ParindexDocument *document,
                  GError          **error)
{
  g_autoptr (ParindexFramework) other = parindex_framework_copy (parindex_document_get_framework (document, "f"));
  g_autoptr (ParindexCriterion) more = parindex_criterion_new ("c", NULL);
  g_autoptr (ParindexNumber) weight = parindex_number_new_from_int (1);

  parindex_criterion_set_weight (more, weight, NULL);
  g_assert_true (parindex_criterion_append (parindex_framework_get_root (other), more, NULL));
  g_assert_true (parindex_framework_seal (other, NULL));
  g_assert_null (parindex_document_with_framework (document, other, error));
}

static void
test_calls (void)
{
  g_autoptr (GBytes) lacking_bytes = document_of ("'equal'", TWO, GOOD);
  g_autoptr (GBytes) given_bytes = document_of (NULL, "{'id': 'a', 'weight': 1}, {'id': 'b', 'weight': 1}", GOOD);
  g_autoptr (GBytes) below_bytes = document_of (NULL, "{'id': 'a', 'weight': 1}, {'id': 'p', 'weight': 1, 'aggregation': 'sum', "
                                                      "'weighting': 'equal', 'criteria': [{'id': 'b'}]}", GOOD);
  g_autoptr (ParindexDocument) lacking = parindex_document_new_from_bytes (lacking_bytes, NULL, NULL);
  g_autoptr (ParindexDocument) given = parindex_document_new_from_bytes (given_bytes, NULL, NULL);
  g_autoptr (ParindexDocument) below = parindex_document_new_from_bytes (below_bytes, NULL, NULL);
  g_autoptr (GListModel) problems = parindex_document_validate (below);

  call_twice (PARINDEX_MESSAGE_WEIGHTS_NOT_FOUND, lacking, score_it);
  call_twice (PARINDEX_MESSAGE_WEIGHTING_NONE, given, find_stated);
  call_twice (PARINDEX_MESSAGE_WEIGHTING_READS_SCORES, given, find_without_scores);
  call_twice (PARINDEX_MESSAGE_WEIGHTING_UNUSED, below, find_below_sum);
  call_twice (PARINDEX_MESSAGE_WEIGHTS_SHAPE, given, give_one_weight);
  call_twice (PARINDEX_MESSAGE_FRAMEWORK_OTHER_INPUTS, given, put_other_inputs);

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
  check_problem (PARINDEX_MESSAGE_WEIGHTING_UNUSED, item (problems, 0));
  g_assert_cmpint (parindex_problem_get_severity (item (problems, 0)), ==, PARINDEX_SEVERITY_WARNING);
}

static void
test_groups (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'weighted-mean', 'missing': 'skip', 'criteria': [{'id': 'p', 'weight': 1, "
         "'weights-by': {'dimension': 'region', 'weights': {'north': {'a': 2}, 'south': {'b': 3}}}, "
         "'criteria': [{'id': 'a', 'weight': 1, 'max': 2}, {'id': 'b', 'weight': 1, 'max': 2}]}]}], "
         "'units': [{'id': 'u', 'name': 'U', 'groups': {'region': 'north'}}, {'id': 'v', 'name': 'V', 'groups': {'region': 'south'}}]}");
  g_autoptr (GListModel) problems = parindex_framework_list_weight_problems (parindex_document_get_framework (document, "f"));

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
  check_problem (PARINDEX_MESSAGE_GROUP_WEIGHTS_APART, item (problems, 0));
  g_assert_cmpstr (parindex_problem_get_value (item (problems, 0)), ==, "north, south");
}

void
add_weight_tests (void)
{
  g_test_add_func ("/message/weights-groups", test_groups);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/message/weights-%03u", (guint) i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/message/weights-calls", test_calls);
}
