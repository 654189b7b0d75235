/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "exact-random.h"
#include "fixtures.h"

#include "base/parindex-exact-private.h"
#include "model/parindex-aggregation-private.h"

/* One node over random leaves, with every kind of value, weight, state and policy. */

typedef struct
{
  GRand *rand;
  guint n_units;
  guint n_children;
  ParindexAggregationKind kind;
  gboolean percent;
  gboolean groups;
  ParindexNumber *max;   /* NULL: none */
  ParindexNumber *power;
  mpq_t *ordered;
  ParindexFramework *framework;
  ParindexAssessment *assessment;
  guint8 *states;        /* of the cells, by unit and child */
  mpq_t *values;
  mpq_t *weights;        /* of the children, for each of two groups */
} RandomAggregation;

static inline void
set_random (mpq_t  out,
            GRand *rand,
            guint  style)
{
  int place;

  switch (style)
    {
    case 0:
      mpq_set_ui (out, g_rand_int_range (rand, 1, 10), 1);
      break;
    case 1:
      mpq_set_ui (out, g_rand_int_range (rand, 1, 1000), 100);
      break;
    case 2:
      mpq_set_ui (out, g_rand_int_range (rand, 1, 100000), g_rand_int_range (rand, 10000, 100000));
      break;
    case 4:
      /* 1e-15 to 1e15 */
      place = g_rand_int_range (rand, -15, 16);
      mpq_set_ui (out, g_rand_int_range (rand, 1, 1000), 100);
      mpz_ui_pow_ui (place < 0 ? mpq_denref (out) : mpq_numref (out), 10, ABS (place));
      mpz_mul_ui (mpq_numref (out), mpq_numref (out), g_rand_int_range (rand, 1, 10));
      break;
    default:
      mpq_set_ui (out, g_rand_int (rand) % 1000000000 + 1, 100000000);
      mpz_mul_ui (mpq_numref (out), mpq_numref (out), 1 + g_rand_int (rand) % 1000000);
      mpz_mul_ui (mpq_denref (out), mpq_denref (out), 1000000);
    }
  mpq_canonicalize (out);
}

static inline ParindexNumber *
number_of (mpq_t value)
{
  ParindexNumber *number;
  mpq_t copy;

  mpq_init (copy);
  mpq_set (copy, value);
  number = parindex_number_new_take (copy);
  mpq_clear (copy);

  return number;
}

static inline void
random_parameters (RandomAggregation *self)
{
  static const char *const powers[] = { "2", "3", "-2", "1/2", "1/3", "-1/3", "-1", "1", "0.001", "-0.7", "12.5", "40" };
  ParindexCriterion *root = parindex_framework_get_root (self->framework);
  g_autoptr (GStrvBuilder) weights = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  self->power = number (powers[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (powers))]);
  self->ordered = g_new (mpq_t, self->n_children);
  for (guint i = 0; i < self->n_children; i++)
    {
      g_autoptr (ParindexNumber) weight = NULL;
      g_autofree char *text = NULL;

      mpq_init (self->ordered[i]);
      if (i == 0 || g_rand_boolean (self->rand))
        set_random (self->ordered[i], self->rand, i % 3);
      weight = number_of (self->ordered[i]);
      text = parindex_number_to_string (weight);
      g_strv_builder_add (weights, text);
    }
  list = g_strv_builder_end (weights);
  assert_done (parindex_criterion_set_aggregation (root, parindex_aggregation_traits (self->kind)->name,
                                                   self->percent ? PARINDEX_BASIS_PERCENT : PARINDEX_BASIS_SCORE, &error));
  if (self->kind == PARINDEX_AGGREGATION_POWER_MEAN)
    assert_done (parindex_criterion_set_aggregation_power (root, self->power, &error));
  if (self->kind == PARINDEX_AGGREGATION_OWA)
    assert_done (parindex_criterion_set_aggregation_weights (root, (const char *const *) list, &error));
  if (self->kind == PARINDEX_AGGREGATION_MAZZIOTTA_PARETO && g_rand_boolean (self->rand))
    assert_done (parindex_criterion_set_aggregation_penalty (root, PARINDEX_PENALTY_PLUS, &error));
  assert_done (parindex_criterion_set_missing (root, g_rand_boolean (self->rand) ? PARINDEX_MISSING_SKIP : PARINDEX_MISSING_PROPAGATE, &error));
  assert_done (parindex_criterion_set_not_applicable (
    root, g_rand_boolean (self->rand) ? PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY : PARINDEX_NOT_APPLICABLE_DROP, &error));
}

static inline void
random_children (RandomAggregation *self)
{
  ParindexCriterion *root = parindex_framework_get_root (self->framework);
  gboolean weighted = parindex_aggregation_traits (self->kind)->reads_weights;

  self->weights = g_new (mpq_t, 2 * self->n_children);
  for (guint i = 0; i < 2 * self->n_children; i++)
    {
      mpq_init (self->weights[i]);
      if (i % self->n_children == 0 || g_rand_int_range (self->rand, 0, 5) != 0)
        set_random (self->weights[i], self->rand, g_rand_int_range (self->rand, 0, 4));
    }
  if (self->groups && weighted)
    assert_done (parindex_criterion_set_weights_by (root, "region", &error));
  for (guint i = 0; i < self->n_children; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);
      g_autoptr (ParindexCriterion) child = parindex_criterion_new (id, NULL);
      g_autoptr (ParindexNumber) weight = number_of (self->weights[i]);
      g_autoptr (ParindexNumber) other = number_of (self->weights[self->n_children + i]);

      if (weighted)
        assert_done (parindex_criterion_set_weight (child, weight, &error));
      if (self->groups && weighted)
        assert_done (parindex_criterion_set_group_weight (root, "north", id, other, &error));
      assert_done (parindex_criterion_set_max (child, self->max, &error));
      assert_done (parindex_criterion_append (root, child, &error));
    }
}

static inline void
random_cells (RandomAggregation *self)
{
  g_autoptr (GListStore) units = g_list_store_new (PARINDEX_TYPE_UNIT);
  g_autoptr (ParindexPeriod) when = period ("2022");
  gboolean wide = self->max == NULL || mpq_cmp_ui (parindex_number_peek (self->max), 1000000, 1) > 0;
  guint style = g_rand_int_range (self->rand, 0, wide ? 5 : 4);
  gboolean holes = g_rand_boolean (self->rand);

  self->states = g_malloc0 (self->n_units * self->n_children);
  self->values = g_new (mpq_t, self->n_units * self->n_children);
  for (guint row = 0; row < self->n_units; row++)
    {
      g_autofree char *id = g_strdup_printf ("u%u", row);
      g_autoptr (ParindexUnit) unit = parindex_unit_new (id, id);

      assert_done (parindex_unit_set_group (unit, "region", row % 2 == 1 ? "north" : "south", &error));
      g_list_store_append (units, unit);
    }
  self->assessment = parindex_assessment_new (self->framework, G_LIST_MODEL (units), when, NULL);
  for (guint i = 0; i < self->n_units * self->n_children; i++)
    {
      g_autofree char *unit = g_strdup_printf ("u%u", i / self->n_children);
      g_autofree char *child = g_strdup_printf ("c%u", i % self->n_children);
      g_autoptr (ParindexNumber) value = NULL;
      guint dice = g_rand_int_range (self->rand, 0, 10);

      mpq_init (self->values[i]);
      set_random (self->values[i], self->rand, g_rand_int_range (self->rand, 0, 10) == 0 ? 2 : style);
      /* Units that are equal, up to the order of their children. */
      if (i >= self->n_children && g_rand_int_range (self->rand, 0, 3) == 0)
        mpq_set (self->values[i], self->values[g_rand_int_range (self->rand, 0, i)]);
      if (holes && dice < 2)
        self->states[i] = dice == 0 ? PARINDEX_CELL_STATE_MISSING : PARINDEX_CELL_STATE_NOT_APPLICABLE;
      value = number_of (self->values[i]);
      if (self->states[i] == PARINDEX_CELL_STATE_NOT_APPLICABLE)
        assert_done (parindex_assessment_set_not_applicable (self->assessment, NULL, unit, child, &error));
      else if (self->states[i] == PARINDEX_CELL_STATE_OBSERVED)
        assert_done (parindex_assessment_set_value (self->assessment, NULL, unit, child, value, &error));
    }
  assert_done (parindex_assessment_set_source (self->assessment, NULL, "random", &error));
  assert_done (parindex_assessment_seal (self->assessment, &error));
}

static inline void
random_init (RandomAggregation      *self,
             GRand                  *rand,
             ParindexAggregationKind kind,
             guint                   n_units,
             guint                   n_children)
{
  static const char *const maxima[] = { "10", "100/3", "12345", "1e25" };

  *self = (RandomAggregation){ .rand = rand, .n_units = n_units, .n_children = n_children, .kind = kind, .groups = g_rand_boolean (rand) };
  self->framework = parindex_framework_new ("f", NULL);
  if (g_rand_boolean (rand))
    self->max = number (maxima[g_rand_int_range (rand, 0, G_N_ELEMENTS (maxima))]);
  self->percent = self->max != NULL && g_rand_boolean (rand);
  assert_done (parindex_framework_set_ranking_of (self->framework, PARINDEX_BASIS_SCORE, &error));
  random_parameters (self);
  random_children (self);
  assert_done (parindex_framework_seal (self->framework, &error));
  random_cells (self);
}

static inline void
random_clear (RandomAggregation *self)
{
  for (guint i = 0; i < self->n_units * self->n_children; i++)
    mpq_clear (self->values[i]);
  for (guint i = 0; i < self->n_children; i++)
    mpq_clears (self->ordered[i], self->weights[i], self->weights[self->n_children + i], NULL);
  g_free (self->values);
  g_free (self->ordered);
  g_free (self->weights);
  g_free (self->states);
  g_clear_pointer (&self->max, parindex_number_unref);
  g_clear_pointer (&self->power, parindex_number_unref);
  g_object_unref (self->framework);
  g_object_unref (self->assessment);
}
