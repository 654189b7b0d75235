/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

/* An aggregation that the library does not know: factor · (highest − lowest), of ranked and other units alike. */

typedef struct
{
  ParindexAggregation parent_instance;
  ParindexNumber *factor;
  char *mode;
} Spread;
typedef ParindexAggregationClass SpreadClass;

enum
{
  PROP_FACTOR = 1,
  PROP_MODE,
};

static guint n_calls, n_asked;
static ParindexAggregationCells *kept;

GType spread_get_type (void);
G_DEFINE_TYPE (Spread, spread, PARINDEX_TYPE_AGGREGATION)

static const char *
spread_get_kind (ParindexAggregation *self)
{
  n_asked++;

  return "spread-of-its-own";
}

static gboolean
copy_first_child (ParindexAggregationCells *cells,
                  GError                  **error)
{
  g_autoptr (GBytes) values = parindex_aggregation_cells_get_values_bytes (cells, 0);

  return parindex_aggregation_cells_set_scores_bytes (cells, values, 2, error);
}

static void
spread_unit (Spread                   *self,
             ParindexAggregationCells *cells,
             guint                     unit)
{
  ParindexNumber *low = NULL, *high = NULL;
  g_autofree char *text = NULL;

  for (guint child = 0; child < parindex_aggregation_cells_get_n_children (cells); child++)
    {
      g_autoptr (ParindexNumber) value = parindex_aggregation_cells_get_value (cells, unit, child);

      if (value == NULL)
        continue;
      if (low == NULL || parindex_number_compare (value, low) < 0)
        {
          g_clear_pointer (&low, parindex_number_unref);
          low = parindex_number_ref (value);
        }
      if (high == NULL || parindex_number_compare (value, high) > 0)
        {
          g_clear_pointer (&high, parindex_number_unref);
          high = parindex_number_ref (value);
        }
    }
  if (low == NULL)
    return;
  if (g_strcmp0 (self->mode, "complain") == 0 && parindex_number_equal (low, high))
    parindex_aggregation_cells_report (cells, unit, "no spread at all");
  text = g_strdup_printf ("%g", (parindex_number_to_double (high) - parindex_number_to_double (low))
                                  * (self->factor != NULL ? parindex_number_to_double (self->factor) : 1));
  if (g_strcmp0 (self->mode, "silent") != 0 || !parindex_number_equal (low, high))
    {
      g_autoptr (ParindexNumber) score = number (text);

      parindex_aggregation_cells_set_score (cells, unit, score);
    }
  parindex_number_unref (low);
  parindex_number_unref (high);
}

static gboolean
spread_aggregate (ParindexAggregation      *aggregation,
                  ParindexAggregationCells *cells,
                  GError                  **error)
{
  Spread *self = (Spread *) aggregation;

  n_calls++;
  g_set_object (&kept, cells);
  if (g_strcmp0 (self->mode, "bytes") == 0)
    return copy_first_child (cells, error);

  for (guint unit = 0; unit < parindex_aggregation_cells_get_n_units (cells); unit++)
    spread_unit (self, cells, unit);

  return TRUE;
}

static void
spread_set_property (GObject      *object,
                     guint         prop_id,
                     const GValue *value,
                     GParamSpec   *pspec)
{
  Spread *self = (Spread *) object;

  if (prop_id == PROP_FACTOR)
    self->factor = g_value_dup_boxed (value);
  else
    self->mode = g_value_dup_string (value);
}

static void
spread_get_property (GObject    *object,
                     guint       prop_id,
                     GValue     *value,
                     GParamSpec *pspec)
{
  Spread *self = (Spread *) object;

  if (prop_id == PROP_FACTOR)
    g_value_set_boxed (value, self->factor);
  else
    g_value_set_string (value, self->mode);
}

static void
spread_finalize (GObject *object)
{
  Spread *self = (Spread *) object;

  g_clear_pointer (&self->factor, parindex_number_unref);
  g_free (self->mode);

  G_OBJECT_CLASS (spread_parent_class)->finalize (object);
}

static void
spread_class_init (SpreadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY;

  klass->get_kind = spread_get_kind;
  klass->aggregate = spread_aggregate;
  object_class->set_property = spread_set_property;
  object_class->get_property = spread_get_property;
  object_class->finalize = spread_finalize;
  g_object_class_install_property (object_class, PROP_FACTOR, g_param_spec_boxed ("factor", NULL, NULL, PARINDEX_TYPE_NUMBER, flags));
  g_object_class_install_property (object_class, PROP_MODE, g_param_spec_string ("mode", NULL, NULL, NULL, flags));
}

static void
spread_init (Spread *self)
{
}

/* The node "p" aggregates by the program; a sum stands above it. */
#define DOCUMENT \
  HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', 'ranking': {'of': 'score'}, 'criteria': [{'id': 'p', 'aggregation': {'kind': 'spread'%s}, " \
       "'criteria': [{'id': 'a', 'max': 10, 'weight': 2}, {'id': 'b', 'max': 20}, {'id': 'c', 'max': 20}]}, {'id': 'd', 'max': 1}]}], 'units': [" SMALL_UNITS "], " \
       "'assessments': [{'framework': 'f', 'period': '2022', 'values': {%s}}]}"
#define VALUES "'u1': {'a': 1, 'b': 4.5, 'c': 2, 'd': 1}, 'u2': {'a': 3, 'b': 3, 'c': 'n/a', 'd': 1}, 'u3': {'d': 1}"

static ParindexDocument *
load_own (const char *members,
          const char *values,
          GError    **error)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexLoader) loader = parindex_loader_new (context);
  g_autofree char *text = g_strdup_printf (DOCUMENT, members, values);
  g_autofree char *source = json (text);
  g_autoptr (GBytes) bytes = bytes_of (source);

  parindex_context_add_aggregation (context, "spread", spread_get_type ());
  parindex_context_add_aggregation (context, "sum", spread_get_type ());
  g_assert_true (parindex_context_find_aggregation (context, "spread") == spread_get_type ());
  g_assert_true (parindex_context_find_aggregation (context, "nothing") == G_TYPE_INVALID);

  return parindex_loader_load_bytes (loader, bytes, NULL, error);
}

static void
assert_score (ParindexScoreboard *board,
              const char         *unit,
              const char         *criterion,
              const char         *text)
{
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, unit, criterion, NULL);
  g_autoptr (ParindexNumber) score = parindex_result_get_exact_score (result);

  assert_number (score, text);
}

static void
test_document (void)
{
  g_autoptr (ParindexDocument) document = load_own (", 'factor': '1/2', 'x-note': 1", VALUES, NULL);
  ParindexCriterion *node = parindex_framework_get_criterion (parindex_document_get_framework (document, "f"), "p");
  ParindexAggregation *own = parindex_criterion_get_own_aggregation (node);
  g_autoptr (GBytes) text = parindex_document_to_bytes (document, NULL);
  g_autofree char *written = text_of (text);
  guint asked = n_asked;

  g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (own, spread_get_type ()));
  /* The word that the document knows it by, whatever it calls itself. */
  g_assert_cmpstr (parindex_aggregation_get_kind (own), ==, "spread");
  g_assert_cmpstr (parindex_criterion_get_aggregation (node), ==, "spread");
  g_assert_nonnull (strstr (written, "\"aggregation\": {\"kind\": \"spread\", \"factor\": 0.5, \"x-note\": 1}"));
  g_assert_cmpuint (n_asked, ==, asked);
  g_assert_null (parindex_criterion_get_own_aggregation (parindex_framework_get_root (parindex_document_get_framework (document, "f"))));
}

/* From a program alone. */
static void
test_set (void)
{
  g_autoptr (ParindexCriterion) node = parindex_criterion_new ("a", NULL);
  g_autoptr (ParindexAggregation) own = g_object_new (spread_get_type (), NULL);
  g_autofree char *kind = NULL;

  assert_notifies (node, "own-aggregation", assert_done (parindex_criterion_set_own_aggregation (node, own, PARINDEX_BASIS_PERCENT, &error)), 1);
  g_assert_cmpstr (parindex_criterion_get_aggregation (node), ==, "spread-of-its-own");
  g_assert_cmpint (parindex_criterion_get_aggregation_of (node), ==, PARINDEX_BASIS_PERCENT);
  g_object_get (own, "kind", &kind, NULL);
  g_assert_cmpstr (kind, ==, "spread-of-its-own");
  assert_notifies (node, "own-aggregation", assert_done (parindex_criterion_set_aggregation (node, "sum", PARINDEX_BASIS_UNSTATED, &error)), 1);
  g_assert_null (parindex_criterion_get_own_aggregation (node));
}

static void
test_scores (void)
{
  g_autoptr (ParindexDocument) document = load_own ("", VALUES, NULL);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, "u1", "p", NULL);
  g_autoptr (ParindexExplanation) explanation = parindex_explanation_new (board, "u1", "p", NULL);
  g_auto (GStrv) steps = parindex_explanation_list_steps (explanation, PARINDEX_LANGUAGE_EN);

  assert_score (board, "u1", "p", "3.5");
  assert_score (board, "u1", NULL, "4.5");
  assert_score (board, "u2", "p", "0");
  assert_score (board, "u2", NULL, "1");
  assert_score (board, "u3", "p", NULL);
  assert_score (board, "u3", NULL, "1");
  g_assert_true (isnan (parindex_result_get_max (result)) && isnan (parindex_result_get_percent (result)));
  g_assert_cmpstr (steps[0], ==, "By the aggregation “spread”, which is not of the library: 3.5.");
  g_assert_cmpuint (parindex_aggregation_cells_get_n_units (kept), ==, 0);
  g_assert_cmpuint (parindex_aggregation_cells_get_n_children (kept), ==, 0);
  g_assert_null (parindex_aggregation_cells_get_value (kept, 0, 0));
  g_assert_null (parindex_aggregation_cells_get_weight (kept, 0, 0));
  g_assert_false (parindex_aggregation_cells_is_ranked (kept, 0));
}

/* Percents, zeros for what is missing, numbers of a size of their own. */
static void
test_readings (void)
{
  g_autoptr (ParindexDocument) percents = load_own (", 'of': 'percent'", "'u1': {'a': 1, 'b': 1, 'c': 0.5, 'd': 1}", NULL);
  g_autoptr (ParindexScoreboard) of_percents = score (percents);
  g_autoptr (ParindexDocument) bytes = load_own (", 'mode': 'bytes'", "'u1': {'a': 1.25, 'd': 1}, 'u2': {'b': 2, 'd': 1}", NULL);
  g_autoptr (ParindexScoreboard) of_bytes = score (bytes);
  g_autoptr (ParindexDocument) silent = load_own (", 'mode': 'silent'", VALUES, NULL);
  g_autoptr (ParindexScoreboard) of_silent = score (silent);

  assert_score (of_percents, "u1", "p", "7.5");
  assert_score (of_bytes, "u1", "p", "1.25");
  /* There is a score, and none was given. */
  assert_score (of_bytes, "u2", "p", NULL);
  assert_score (of_silent, "u1", "p", "3.5");
  assert_score (of_silent, "u2", "p", NULL);
}

static void
test_refused (void)
{
  g_autoptr (ParindexDocument) complaining = load_own (", 'mode': 'complain'", VALUES, NULL);
  g_autoptr (ParindexDocument) bytes = load_own (", 'mode': 'bytes'", "'u1': {'a': 1.125, 'd': 1}", NULL);
  g_autoptr (GListModel) problems = parindex_document_validate_assessment (complaining, NULL, NULL, NULL, NULL, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
  g_assert_cmpstr (parindex_problem_get_unit (item (problems, 0)), ==, "u2");
  g_assert_cmpstr (parindex_problem_get_criterion (item (problems, 0)), ==, "p");
  assert_refused (parindex_document_score (complaining, NULL, NULL, NULL, NULL, &error), RANGE);
  assert_refused (parindex_document_score (bytes, NULL, NULL, NULL, NULL, &error), FAILED);
  assert_refused (load_own (", 'size': 3", VALUES, &error), UNKNOWN_MEMBER);
  assert_refused (load_own (", 'mode': 3", VALUES, &error), TYPE);
}

/* It runs once a scoring, and nothing that is read of the results calls it again. */
static void
test_calls (void)
{
  g_autoptr (ParindexDocument) document = load_own ("", VALUES, NULL);
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_document_get_framework (document, "f"), NULL, NULL);
  g_autoptr (ParindexScoreboard) board = NULL;
  g_autofree char *text = NULL;
  guint before = n_calls;

  board = parindex_scorer_score (scorer, item (parindex_document_get_assessments (document), 0), NULL, NULL);
  text = parindex_scoreboard_to_json (board, NULL, NULL, TRUE, PARINDEX_PRECISION_EXACT, NULL);
  g_assert_nonnull (parindex_scoreboard_get_fingerprint (board));
  g_assert_cmpuint (n_calls, ==, before + 1);
  g_assert_false (parindex_scorer_is_thread_safe (scorer));
}

/* What the cells show, seen from inside. */
typedef ParindexAggregation Probe;
typedef ParindexAggregationClass ProbeClass;
GType probe_get_type (void);
G_DEFINE_TYPE (Probe, probe, PARINDEX_TYPE_AGGREGATION)

static gboolean
probe_aggregate (ParindexAggregation      *self,
                 ParindexAggregationCells *cells,
                 GError                  **fault)
{
  g_autoptr (GBytes) values = parindex_aggregation_cells_get_values_bytes (cells, 1);
  g_autoptr (GBytes) weights = parindex_aggregation_cells_get_weights_bytes (cells, 0);
  g_autoptr (GBytes) none = parindex_aggregation_cells_get_values_bytes (cells, 9);
  g_autoptr (GBytes) no_weights = parindex_aggregation_cells_get_weights_bytes (cells, 9);
  g_autoptr (GBytes) short_block = g_bytes_new ("x", 1);
  const double *of_b = g_bytes_get_data (values, NULL);
  const double *of_a = g_bytes_get_data (weights, NULL);
  g_autoptr (ParindexNumber) weight = parindex_aggregation_cells_get_weight (cells, 0, 0);
  g_autoptr (ParindexNumber) three = number ("3");

  g_assert_cmpuint (g_bytes_get_size (values), ==, 3 * sizeof (double));
  g_assert_cmpuint (g_bytes_get_size (none) + g_bytes_get_size (no_weights), ==, 0);
  /* A third of the units gets no score: nothing of it is shown. */
  g_assert_cmpfloat (of_b[0], ==, 0);
  g_assert_true (isnan (of_b[1]));
  g_assert_cmpfloat (of_b[2], ==, 0.25);
  g_assert_true (of_a[0] == 5 && of_a[1] == 1 && of_a[2] == 5);
  assert_number (weight, "5");
  g_assert_null (parindex_aggregation_cells_get_weight (cells, 0, 1));
  g_assert_null (parindex_aggregation_cells_get_weight (cells, 3, 0));
  g_assert_null (parindex_aggregation_cells_get_value (cells, 1, 0));
  g_assert_null (parindex_aggregation_cells_get_value (cells, 0, 2));
  g_assert_true (parindex_aggregation_cells_is_ranked (cells, 0) && !parindex_aggregation_cells_is_ranked (cells, 2));
  assert_refused (parindex_aggregation_cells_set_scores_bytes (cells, short_block, -1, &error), SHAPE);
  for (guint unit = 0; unit < 4; unit++)
    parindex_aggregation_cells_set_score (cells, unit, three);
  parindex_aggregation_cells_report (cells, 4, "nobody");

  return TRUE;
}

static void
probe_class_init (ProbeClass *klass)
{
  klass->aggregate = probe_aggregate;
}

static void
probe_init (Probe *self)
{
}

static void
test_cells (void)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexLoader) loader = parindex_loader_new (context);
  g_autofree char *source = json (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': {'kind': 'probe'}, 'missing': 'zero', 'minimum-share': '1/2', "
         "'weights-by': {'dimension': 'region', 'weights': {'north': {'a': 5}}}, 'criteria': [{'id': 'a', 'max': 1, 'weight': 1}, {'id': 'b', 'max': 2, 'scale': 1}]}], "
         "'units': [" SMALL_UNITS "], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 1}, 'u3': {'a': '1/3', 'b': 0.5}}}]}");
  g_autoptr (GBytes) bytes = bytes_of (source);
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexScoreboard) board = NULL;

  parindex_context_add_aggregation (context, "probe", probe_get_type ());
  document = parindex_loader_load_bytes (loader, bytes, NULL, NULL);
  board = score (document);
  assert_score (board, "u1", NULL, "3");
  assert_score (board, "u2", NULL, NULL);
  assert_score (board, "u3", NULL, "3");
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-aggregation/document", test_document);
  g_test_add_func ("/own-aggregation/set", test_set);
  g_test_add_func ("/own-aggregation/scores", test_scores);
  g_test_add_func ("/own-aggregation/readings", test_readings);
  g_test_add_func ("/own-aggregation/refused", test_refused);
  g_test_add_func ("/own-aggregation/calls", test_calls);
  g_test_add_func ("/own-aggregation/cells", test_cells);
  status = g_test_run ();
  g_clear_object (&kept);

  return status;
}
