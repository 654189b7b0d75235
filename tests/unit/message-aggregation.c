/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "message-cases.h"

/* What is wrong with aggregations, and with the values they are taken of: two children of 10 points, one unit. */
typedef struct
{
  ParindexMessage message;
  const char *path;      /* NULL: it is told when it is scored */
  const char *unit;
  const char *criterion;
  const char *value;
  const char *node;      /* members of the framework */
  const char *child;     /* of each child */
  const char *values;
} Case;

#define W ", 'weight': 1"
#define ROOT "frameworks[f]"
#define AGGREGATION ROOT ".aggregation"
#define BY(members) "'aggregation': 'weighted-mean', 'weights-by': {" members "}"
#define GROUP(weights) BY ("'dimension': 'region', 'weights': {'north': {" weights "}}")

static const Case cases[] = {
  { PARINDEX_MESSAGE_PARAMETER_NEEDED, AGGREGATION, NULL, "f", "power-mean", "'aggregation': 'power-mean'", W },
  { PARINDEX_MESSAGE_PARAMETER_NEEDED, AGGREGATION, NULL, "f", "owa", "'aggregation': {'kind': 'owa'}", "" },
  { PARINDEX_MESSAGE_POWER_ZERO, AGGREGATION ".power", NULL, "f", NULL, "'aggregation': {'kind': 'power-mean', 'power': 0.0}", W },
  { PARINDEX_MESSAGE_BAD_POWER, AGGREGATION ".power", NULL, "f", "1000.5", "'aggregation': {'kind': 'power-mean', 'power': 1000.5}", W },
  { PARINDEX_MESSAGE_BAD_POWER, AGGREGATION ".power", NULL, "f", "-1/1001", "'aggregation': {'kind': 'power-mean', 'power': '-1/1001'}", W },
  { PARINDEX_MESSAGE_ORDERED_WEIGHTS, AGGREGATION, NULL, "f", "3", "'aggregation': {'kind': 'owa', 'weights': [1, 2, 3]}", "" },
  { PARINDEX_MESSAGE_ORDERED_WEIGHTS, AGGREGATION, NULL, "f", "0", "'aggregation': {'kind': 'owa', 'weights': []}", "" },
  { PARINDEX_MESSAGE_NEGATIVE, AGGREGATION ".weights", NULL, "f", "-0.5", "'aggregation': {'kind': 'owa', 'weights': [1.5, -0.5]}", "" },
  { PARINDEX_MESSAGE_WEIGHTS_ZERO, AGGREGATION ".weights", NULL, "f", NULL, "'aggregation': {'kind': 'owa', 'weights': [0, '0/7']}", "" },
  { PARINDEX_MESSAGE_NOT_A_NUMBER, "frameworks[0].aggregation.weights", NULL, NULL, "much", "'aggregation': {'kind': 'owa', 'weights': ['much', 1]}", "" },
  { PARINDEX_MESSAGE_WANT_ARRAY, "frameworks[0].aggregation.weights", NULL, NULL, "1", "'aggregation': {'kind': 'owa', 'weights': 1}", "" },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, "frameworks[0].aggregation.penalty", NULL, NULL, "times",
    "'aggregation': {'kind': 'mazziotta-pareto', 'penalty': 'times'}", "" },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, "frameworks[0].aggregation.power", NULL, NULL, NULL, "'aggregation': {'kind': 'median', 'power': 2}", "" },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, "frameworks[0].aggregation", NULL, NULL, "mode", "'aggregation': {'kind': 'mode', 'of': 'percent'}", "" },
  { PARINDEX_MESSAGE_CHILD_UNKNOWN, ROOT ".weights-by", NULL, "f", "c", GROUP ("'c': 1"), W },
  { PARINDEX_MESSAGE_NEGATIVE, ROOT ".weights-by", NULL, "f", "-1", GROUP ("'a': -1"), W },
  { PARINDEX_MESSAGE_GROUP_WEIGHTS_ZERO, ROOT ".weights-by", NULL, "f", "north", GROUP ("'a': 0, 'b': 0"), W },
  { PARINDEX_MESSAGE_WEIGHTS_BY_UNUSED, ROOT ".weights-by", NULL, "f", NULL,
    "'aggregation': 'median', 'weights-by': {'dimension': 'region', 'weights': {'north': {'a': 1}}}", "" },
  { PARINDEX_MESSAGE_WEIGHTS_BY_UNUSED, ROOT ".weights-by", NULL, "f", NULL,
    "'aggregation': 'copeland', 'weights-by': {'dimension': 'region', 'weights': {'north': {'a': 1}}}", W },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "frameworks[0].weights-by", NULL, NULL, NULL, BY ("'dimension': 'region'"), W },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "frameworks[0].weights-by", NULL, NULL, NULL, BY ("'weights': {'north': {'a': 1}}"), W },
  { PARINDEX_MESSAGE_MEMBER_MISSING, ROOT ".weights-by", NULL, "f", NULL, BY ("'dimension': 'region', 'weights': {}"), W },
  { PARINDEX_MESSAGE_WANT_NUMBER, "frameworks[0].weights-by.weights.north.a", NULL, NULL, "\"x\"", GROUP ("'a': 'x'"), W },

  { PARINDEX_MESSAGE_VALUE_NOT_POSITIVE, NULL, "u", "a", "0", "'aggregation': 'geometric-mean'", W, "{'a': 0, 'b': 1}" },
  { PARINDEX_MESSAGE_VALUE_NOT_POSITIVE, NULL, "u", "b", "0", "'aggregation': 'harmonic-mean', 'missing': 'zero'", W, "{'a': 1}" },
  { PARINDEX_MESSAGE_VALUE_NOT_POSITIVE, NULL, "u", "b", "0", "'aggregation': {'kind': 'power-mean', 'power': -0.5}", W, "{'a': 1, 'b': 0}" },
  { PARINDEX_MESSAGE_VALUE_NEGATIVE, NULL, "u", "b", "-1", "'aggregation': {'kind': 'power-mean', 'power': 2}", W ", 'cap': {'to': -1}", "{'a': 'n/a', 'b': 0}" },
  { PARINDEX_MESSAGE_MEAN_NOT_POSITIVE, NULL, "u", "f", "0", "'aggregation': 'mazziotta-pareto'", "", "{'a': 0, 'b': 0}" },
  { PARINDEX_MESSAGE_UNIT_WEIGHTS_ZERO, NULL, "u", "f", NULL, "'aggregation': 'geometric-mean'", ", 'weight': 1},\n{'id': 'c', 'max': 10, 'weight': 0",
    "{'a': 'n/a', 'b': 'n/a', 'c': 1}" },
};

static GBytes *
document_of (const Case *self)
{
  g_autofree char *other = g_strdup (self->child);
  g_autofree char *text = NULL;
  g_autofree char *source = NULL;
  char *more = strstr (other, "},");

  /* What a case adds behind the first child stands there once. */
  if (more != NULL)
    *more = '\0';
  text = g_strdup_printf (HEAD "'frameworks': [{'id': 'f', %s, 'criteria': [{'id': 'a', 'max': 10%s}, {'id': 'b', 'max': 10%s}]}],"
                               "'units': [{'id': 'u', 'name': 'U'}], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u': %s}}]}",
                          self->node, self->child, other, self->values != NULL ? self->values : "{}");
  source = json (text);

  return bytes_of (source);
}

static void
check_case (const Case *self,
            GListModel *problems)
{
  ParindexProblem *problem = item (problems, 0);

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autofree char *line = parindex_problem_to_string (item (problems, i), PARINDEX_LANGUAGE_EN);

      g_test_message ("%s", line);
    }
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
  check_problem (self->message, problem);
  g_assert_cmpstr (parindex_problem_get_path (problem), ==, self->path);
  g_assert_cmpstr (parindex_problem_get_unit (problem), ==, self->unit);
  g_assert_cmpstr (parindex_problem_get_criterion (problem), ==, self->criterion);
  if (self->value != NULL)
    g_assert_cmpstr (parindex_problem_get_value (problem), ==, self->value);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GBytes) bytes = document_of (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexDocument) document = parindex_loader_load_bytes (loader, bytes, NULL, &error);
  g_autoptr (GListModel) problems = NULL;

  if (self->path != NULL)
    {
      g_assert_null (document);
      check_case (self, parindex_loader_get_problems (loader));
      return;
    }
  g_assert_no_error (error);
  problems = parindex_document_validate_assessment (document, NULL, NULL, NULL, NULL, NULL);
  check_case (self, problems);
}

/* What a program can set, and a document cannot say. */
static void
test_unused_parameters (void)
{
  g_autoptr (ParindexFramework) framework = parindex_framework_new ("f", NULL);
  ParindexCriterion *root = parindex_framework_get_root (framework);
  g_autoptr (ParindexCriterion) leaf = parindex_criterion_new ("a", NULL);
  g_autoptr (ParindexNumber) two = number ("2");
  g_autoptr (GListModel) problems = NULL;
  static const char *const weights[] = { "1", NULL };

  assert_done (parindex_criterion_append (root, leaf, &error));
  assert_done (parindex_criterion_set_aggregation (root, "median", PARINDEX_BASIS_SCORE, &error));
  assert_done (parindex_criterion_set_aggregation_power (root, two, &error));
  assert_done (parindex_criterion_set_aggregation_weights (root, weights, &error));
  assert_done (parindex_criterion_set_aggregation_penalty (root, PARINDEX_PENALTY_PLUS, &error));
  problems = parindex_framework_validate (framework);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 3);
  for (guint i = 0; i < 3; i++)
    check_problem (PARINDEX_MESSAGE_PARAMETER_UNUSED, item (problems, i));
}

/* Aggregations of a program: one that does nothing, and one that goes wrong as its first value says. */
typedef ParindexAggregation EmptyAggregation;
typedef ParindexAggregationClass EmptyAggregationClass;
GType empty_aggregation_get_type (void);
G_DEFINE_TYPE (EmptyAggregation, empty_aggregation, PARINDEX_TYPE_AGGREGATION)

static void
empty_aggregation_class_init (EmptyAggregationClass *klass)
{
}

static void
empty_aggregation_init (EmptyAggregation *self)
{
}

typedef ParindexAggregation WrongAggregation;
typedef ParindexAggregationClass WrongAggregationClass;
GType wrong_aggregation_get_type (void);
G_DEFINE_TYPE (WrongAggregation, wrong_aggregation, PARINDEX_TYPE_AGGREGATION)

static gboolean
wrong_aggregation_aggregate (ParindexAggregation      *self,
                             ParindexAggregationCells *cells,
                             GError                  **error)
{
  g_autoptr (ParindexNumber) value = parindex_aggregation_cells_get_value (cells, 0, 0);

  if (parindex_number_get_sign (value) == 0)
    return FALSE;
  g_set_error (error, PARINDEX_ERROR, PARINDEX_ERROR_FAILED, "out of paper");

  return FALSE;
}

static void
wrong_aggregation_class_init (WrongAggregationClass *klass)
{
  klass->aggregate = wrong_aggregation_aggregate;
}

static void
wrong_aggregation_init (WrongAggregation *self)
{
}

static void
test_own (void)
{
  static const Case own[] = {
    { PARINDEX_MESSAGE_NOT_AGGREGABLE, AGGREGATION, NULL, "f", "empty", "'aggregation': 'empty'", "" },
    { PARINDEX_MESSAGE_AGGREGATION_GAVE_UP, NULL, NULL, "f", NULL, "'aggregation': 'wrong'", "", "{'a': 0, 'b': 1}" },
    { PARINDEX_MESSAGE_AGGREGATION_FAILED, NULL, NULL, "f", "out of paper", "'aggregation': 'wrong'", "", "{'a': 1, 'b': 1}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    {
      g_autoptr (ParindexContext) context = parindex_context_new ();
      g_autoptr (ParindexLoader) loader = parindex_loader_new (context);
      g_autoptr (GBytes) bytes = document_of (&own[i]);
      g_autoptr (ParindexDocument) document = NULL;
      g_autoptr (GListModel) problems = NULL;

      parindex_context_add_aggregation (context, "empty", empty_aggregation_get_type ());
      parindex_context_add_aggregation (context, "wrong", wrong_aggregation_get_type ());
      document = parindex_loader_load_bytes (loader, bytes, NULL, NULL);
      g_assert_cmpint (document == NULL, ==, own[i].path != NULL);
      if (document != NULL)
        problems = parindex_document_validate_assessment (document, NULL, NULL, NULL, NULL, NULL);
      check_case (&own[i], document != NULL ? problems : parindex_loader_get_problems (loader));
    }
}

void
add_aggregation_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/message/aggregation-%03u", (guint) i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/message/aggregation-unused", test_unused_parameters);
  g_test_add_func ("/message/aggregation-own", test_own);
}
