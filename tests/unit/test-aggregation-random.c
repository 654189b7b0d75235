/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "aggregation-twin.h"
#include "random-aggregation.h"

#include "scoring/aggregations/parindex-aggregations-private.h"

/* Random values under every aggregation, beside the twins. */

/* The values of a unit that take part, and their weights with what they take over; whether the unit has a score. */
static ParindexCellState
twin_values (const RandomAggregation *self,
             guint                    row,
             TwinValues              *out)
{
  ParindexCriterion *root = parindex_framework_get_root (self->framework);
  const mpq_t *weights = self->weights + (self->groups && row % 2 == 1 ? self->n_children : 0);
  gboolean weighted = parindex_aggregation_traits (self->kind)->reads_weights;
  guint n_missing = 0, n_there = 0;
  mpq_t left, factor;

  mpq_inits (left, factor, NULL);
  out->n = 0;
  for (guint i = 0; i < self->n_children; i++)
    {
      guint8 state = self->states[row * self->n_children + i];

      n_missing += state == PARINDEX_CELL_STATE_MISSING;
      n_there += state == PARINDEX_CELL_STATE_OBSERVED;
      if (state != PARINDEX_CELL_STATE_OBSERVED)
        mpq_add (left, left, weights[i]);
    }
  if (n_there > 0)
    {
      mpq_set_ui (factor, n_there, 1);
      mpq_div (left, left, factor);
    }
  if (!weighted || parindex_criterion_get_not_applicable (root) != PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY)
    mpq_set_ui (left, 0, 1);
  for (guint i = 0; i < self->n_children; i++)
    {
      if (self->states[row * self->n_children + i] != PARINDEX_CELL_STATE_OBSERVED)
        continue;
      mpq_set (out->values[out->n], self->values[row * self->n_children + i]);
      if (self->percent)
        {
          mpq_set_ui (factor, 100, 1);
          mpq_div (factor, factor, parindex_number_peek (self->max));
          mpq_mul (out->values[out->n], out->values[out->n], factor);
        }
      mpq_add (out->weights[out->n], weights[i], left);
      if (!weighted || mpq_sgn (out->weights[out->n]) != 0)
        out->n++;
    }
  mpq_clears (left, factor, NULL);
  if (n_there + n_missing == 0)
    return PARINDEX_CELL_STATE_NOT_APPLICABLE;

  return n_there == 0 || (n_missing > 0 && parindex_criterion_get_missing (root) == PARINDEX_MISSING_PROPAGATE) ? PARINDEX_CELL_STATE_MISSING
                                                                                                               : PARINDEX_CELL_STATE_OBSERVED;
}

static void
twin_order (const RandomAggregation *self,
            const TwinValues        *values,
            mpq_t                    out)
{
  mpq_t *sorted = g_new (mpq_t, values->n);
  mpq_t count;

  mpq_init (count);
  for (guint i = 0; i < values->n; i++)
    mpq_init (sorted[i]);
  twin_sort (values, sorted);
  mpq_set_ui (out, 0, 1);
  switch (self->kind)
    {
    case PARINDEX_AGGREGATION_MINIMUM:
      mpq_set (out, sorted[values->n - 1]);
      break;
    case PARINDEX_AGGREGATION_MAXIMUM:
      mpq_set (out, sorted[0]);
      break;
    case PARINDEX_AGGREGATION_MEDIAN:
      mpq_set_ui (count, 1, 2);
      mpq_add (out, sorted[(values->n - 1) / 2], sorted[values->n / 2]);
      mpq_mul (out, out, count);
      break;
    default:
      for (guint i = 0; i < values->n; i++)
        {
          twin_owa_count (self->ordered, self->n_children, i, values->n, count);
          mpq_mul (count, count, sorted[i]);
          mpq_add (out, out, count);
        }
    }
  for (guint i = 0; i < values->n; i++)
    mpq_clear (sorted[i]);
  g_free (sorted);
  mpq_clear (count);
}

static void
twin_score (const RandomAggregation *self,
            const TwinValues        *values,
            mpq_t                    out)
{
  mpq_srcptr power = parindex_number_peek (self->power);

  if (self->kind == PARINDEX_AGGREGATION_HARMONIC_MEAN)
    twin_weighted_mean (values, TRUE, out);
  else if (self->kind == PARINDEX_AGGREGATION_WEIGHTED_MEAN)
    twin_weighted_mean (values, FALSE, out);
  else if (self->kind == PARINDEX_AGGREGATION_POWER_MEAN && (mpq_cmp_si (power, 1, 1) == 0 || mpq_cmp_si (power, -1, 1) == 0))
    twin_weighted_mean (values, mpq_sgn (power) < 0, out);
  else if (self->kind == PARINDEX_AGGREGATION_POWER_MEAN || self->kind == PARINDEX_AGGREGATION_GEOMETRIC_MEAN)
    twin_power_mean (values, self->kind == PARINDEX_AGGREGATION_POWER_MEAN ? power : NULL, out);
  else if (self->kind == PARINDEX_AGGREGATION_MAZZIOTTA_PARETO)
    twin_mazziotta_pareto (values, parindex_criterion_get_aggregation_penalty (parindex_framework_get_root (self->framework)) == PARINDEX_PENALTY_PLUS, out);
  else
    twin_order (self, values, out);
}

static ParindexScoreboard *
score_random (const RandomAggregation *self,
              guint                    n_threads)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexScorer) scorer = NULL;
  g_autoptr (GError) error = NULL;
  ParindexScoreboard *board;

  parindex_context_set_n_threads (context, n_threads);
  scorer = parindex_scorer_new (self->framework, context, NULL);
  board = parindex_scorer_score (scorer, self->assessment, NULL, &error);
  g_assert_no_error (error);

  return board;
}

static void
compare_random (const RandomAggregation *self)
{
  g_autoptr (ParindexScoreboard) board = score_random (self, 1);
  TwinValues values = { 0, g_new (mpq_t, self->n_children), g_new (mpq_t, self->n_children) };
  mpq_t wanted;

  mpq_init (wanted);
  for (guint i = 0; i < self->n_children; i++)
    mpq_inits (values.values[i], values.weights[i], NULL);
  for (guint row = 0; row < self->n_units; row++)
    {
      g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), row);
      g_autoptr (ParindexNumber) exact = parindex_result_get_exact_score (result);
      ParindexCellState state = twin_values (self, row, &values);

      g_assert_cmpint (parindex_result_get_state (result), ==, state);
      if (state != PARINDEX_CELL_STATE_OBSERVED)
        continue;
      twin_score (self, &values, wanted);
      if (!mpq_equal (wanted, parindex_number_peek (exact)))
        gmp_printf ("%s: %Qd, not %Qd\n", parindex_aggregation_traits (self->kind)->name, parindex_number_peek (exact), wanted);
      g_assert_true (mpq_equal (wanted, parindex_number_peek (exact)));
    }
  for (guint i = 0; i < self->n_children; i++)
    mpq_clears (values.values[i], values.weights[i], NULL);
  g_free (values.values);
  g_free (values.weights);
  mpq_clear (wanted);
}

/* Whether some unit keeps no weight: that is refused, and no matter of formulas. */
static gboolean
loses_all_weight (const RandomAggregation *self)
{
  TwinValues values = { 0, g_new (mpq_t, self->n_children), g_new (mpq_t, self->n_children) };
  gboolean loses = FALSE;

  for (guint i = 0; i < self->n_children; i++)
    mpq_inits (values.values[i], values.weights[i], NULL);
  for (guint row = 0; row < self->n_units; row++)
    loses |= twin_values (self, row, &values) == PARINDEX_CELL_STATE_OBSERVED && values.n == 0;
  for (guint i = 0; i < self->n_children; i++)
    mpq_clears (values.values[i], values.weights[i], NULL);
  g_free (values.values);
  g_free (values.weights);

  return loses;
}

static void
test_random (gconstpointer data)
{
  ParindexAggregationKind kind = GPOINTER_TO_UINT (data);
  GRand *rand = g_rand_new_with_seed (2008 + kind);

  for (guint round = 0; round < n_rounds (20000); round++)
    {
      RandomAggregation random;

      random_init (&random, rand, kind, round % 7 == 0 ? 1 : 12, g_rand_int_range (rand, 1, 9));
      if (!loses_all_weight (&random))
        compare_random (&random);
      random_clear (&random);
    }
  g_rand_free (rand);
}

/* The same bits with any number of threads. */
static void
test_threads (void)
{
  GRand *rand = g_rand_new_with_seed (5);
  static const ParindexAggregationKind kinds[] = { PARINDEX_AGGREGATION_GEOMETRIC_MEAN, PARINDEX_AGGREGATION_POWER_MEAN };
  /* So many that threads are started; what checkers of memory can find shows with fewer. */
  const guint n_units = g_getenv ("PARINDEX_TEST_CHECKED") != NULL ? 35 : 3500;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      RandomAggregation random;
      g_autoptr (ParindexScoreboard) one = NULL;
      g_autoptr (ParindexScoreboard) many = NULL;

      do
        {
          random_init (&random, rand, kinds[i], n_units, 60);
          if (!loses_all_weight (&random))
            break;
          random_clear (&random);
        }
      while (TRUE);
      one = score_random (&random, 1);
      many = score_random (&random, 5);
      for (guint row = 0; row < random.n_units; row++)
        {
          g_autoptr (ParindexResult) of_one = g_list_model_get_item (G_LIST_MODEL (one), row);
          g_autoptr (ParindexResult) of_many = g_list_model_get_item (G_LIST_MODEL (many), row);
          g_autoptr (ParindexNumber) a = parindex_result_get_exact_score (of_one);
          g_autoptr (ParindexNumber) b = parindex_result_get_exact_score (of_many);

          g_assert_true (a == NULL ? b == NULL : parindex_number_equal (a, b));
        }
      random_clear (&random);
    }
  g_rand_free (rand);
}

/* Copeland, pair by pair. */

static int
twin_majority (const RandomAggregation *self,
               guint                    one,
               guint                    other)
{
  mpq_t ahead;
  int sign;

  mpq_init (ahead);
  for (guint i = 0; i < self->n_children; i++)
    {
      guint a = one * self->n_children + i, b = other * self->n_children + i;

      if (self->states[a] != PARINDEX_CELL_STATE_OBSERVED || self->states[b] != PARINDEX_CELL_STATE_OBSERVED)
        continue;
      sign = mpq_cmp (self->values[a], self->values[b]);
      if (sign > 0)
        mpq_add (ahead, ahead, self->weights[i]);
      else if (sign < 0)
        mpq_sub (ahead, ahead, self->weights[i]);
    }
  sign = mpq_sgn (ahead);
  mpq_clear (ahead);

  return sign;
}

static void
test_copeland (void)
{
  GRand *rand = g_rand_new_with_seed (1951);

  for (guint round = 0; round < n_rounds (20000); round++)
    {
      RandomAggregation random;
      g_autoptr (ParindexScoreboard) board = NULL;
      TwinValues values;

      random = (RandomAggregation){ .rand = rand, .n_units = 15, .n_children = g_rand_int_range (rand, 1, 6), .kind = PARINDEX_AGGREGATION_COPELAND };
      random.framework = parindex_framework_new ("f", NULL);
      random_parameters (&random);
      random_children (&random);
      assert_done (parindex_framework_seal (random.framework, &error));
      random_cells (&random);
      board = score_random (&random, 1);
      values = (TwinValues){ 0, g_new (mpq_t, random.n_children), g_new (mpq_t, random.n_children) };
      for (guint i = 0; i < random.n_children; i++)
        mpq_inits (values.values[i], values.weights[i], NULL);
      for (guint row = 0; row < random.n_units; row++)
        {
          g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), row);
          g_autoptr (ParindexNumber) exact = parindex_result_get_exact_score (result);
          int wanted = 0;

          g_assert_cmpint (parindex_result_get_state (result), ==, twin_values (&random, row, &values));
          for (guint other = 0; other < random.n_units; other++)
            if (twin_values (&random, other, &values) == PARINDEX_CELL_STATE_OBSERVED)
              wanted += twin_majority (&random, row, other);
          if (exact != NULL)
            g_assert_cmpint (mpq_cmp_si (parindex_number_peek (exact), wanted, 1), ==, 0);
        }
      for (guint i = 0; i < random.n_children; i++)
        mpq_clears (values.values[i], values.weights[i], NULL);
      g_free (values.values);
      g_free (values.weights);
      random_clear (&random);
    }
  g_rand_free (rand);
}

/* The last resort is right by itself. */
static void
test_slow_means (void)
{
  GRand *rand = g_rand_new_with_seed (17);
  static const char *const powers[] = { "2", "-2", "1/2", "1/3", "0.001", "1000" };

  for (guint round = 0; round < n_rounds (20000); round++)
    {
      RandomAggregation random;
      ParindexUnitValues values;
      TwinValues twin;
      g_autoptr (ParindexNumber) power = number (powers[round % G_N_ELEMENTS (powers)]);
      mpq_srcptr p = round % 4 == 0 ? NULL : parindex_number_peek (power);
      mpq_t quick, slow, wanted;

      random_init (&random, rand, PARINDEX_AGGREGATION_GEOMETRIC_MEAN, 1, 5);
      parindex_unit_values_init (&values, parindex_framework_get_root (random.framework));
      mpq_inits (quick, slow, wanted, NULL);
      values.n = 5;
      for (guint i = 0; i < 5; i++)
        {
          mpq_set (values.values[i], random.values[i]);
          mpq_set_ui (values.weights[i], i + 1, 3);
        }
      twin = (TwinValues){ 5, values.values, values.weights };
      parindex_power_mean_round (&values, p, quick);
      parindex_power_mean_round_slowly (&values, p, slow);
      twin_power_mean (&twin, p, wanted);
      g_assert_true (mpq_equal (quick, wanted) && mpq_equal (slow, wanted));
      mpq_clears (quick, slow, wanted, NULL);
      parindex_unit_values_clear (&values);
      random_clear (&random);
    }
  g_rand_free (rand);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint kind = PARINDEX_AGGREGATION_WEIGHTED_MEAN; kind <= PARINDEX_AGGREGATION_MAZZIOTTA_PARETO; kind++)
    {
      g_autofree char *path = g_strdup_printf ("/aggregation-random/%s", parindex_aggregation_traits (kind)->name);

      if (kind != PARINDEX_AGGREGATION_COPELAND)
        g_test_add_data_func (path, GUINT_TO_POINTER (kind), test_random);
    }
  g_test_add_func ("/aggregation-random/copeland", test_copeland);
  g_test_add_func ("/aggregation-random/slow-means", test_slow_means);
  g_test_add_func ("/aggregation-random/threads", test_threads);

  return g_test_run ();
}
