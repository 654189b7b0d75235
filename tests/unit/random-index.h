/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "exact-random.h"
#include "fixtures.h"

#include "model/parindex-assessment-private.h"
#include "model/parindex-rule-private.h"
#include "scoring/parindex-combination-private.h"
#include "scoring/parindex-node-column-private.h"

/* Random frameworks and values, for tests that set the quick ways of scoring beside the slow and obvious one. */

typedef enum
{
  WEIGHTS_SMALL, /* lanes of 64 bits, where the cells let them */
  WEIGHTS_LONG,  /* lanes of 128 bits */
  WEIGHTS_HUGE,  /* no lane */
  N_WEIGHTS,
} WeightKind;

typedef enum
{
  CELLS_PLAIN,   /* few decimals, all observed */
  CELLS_HOLES,   /* some missing or not applicable */
  CELLS_LONG,    /* up to 18 decimals: columns of 64 bits, and misfits */
  N_CELLS,
} CellKind;

typedef struct
{
  GRand *rand;
  WeightKind weights;
  CellKind cells;
  gboolean sums;  /* hardly anything but sums under one policy */
  gboolean plain; /* no caps, no rounding, no bonus, the first policies only */
  guint n_nodes;
  ParindexFramework *framework;
  ParindexAssessment *assessment;
  ParindexColumn *merged;
  ParindexCombination **combinations;
  ParindexSheet sheet;
  ParindexSheet definition; /* the same, with nothing worked out beforehand */
} RandomIndex;

/* 1 to @length digits, the first not 0. */
static inline char *
random_digits (GRand *rand,
               guint  length)
{
  char *digits = g_malloc (length + 1);

  for (guint i = 0; i < length; i++)
    digits[i] = '0' + g_rand_int_range (rand, i == 0, 10);
  digits[length] = '\0';

  return digits;
}

static inline ParindexNumber *
random_weight (RandomIndex *self)
{
  static const guint lengths[N_WEIGHTS] = { 2, 12, 60 };
  g_autofree char *digits = random_digits (self->rand, g_rand_int_range (self->rand, 1, lengths[self->weights] + 1));
  g_autofree char *text = g_rand_int_range (self->rand, 0, 4) == 0 ? g_strconcat (digits, "/7", NULL) : g_strdup (digits);

  return number (text);
}

static inline ParindexNumber *
random_max (RandomIndex *self)
{
  static const char *const maxima[] = { "10", "100", "3", "10/3", "2.5", "1", "1000" };

  return number (maxima[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (maxima))]);
}

static inline ParindexNumber *
random_limit (RandomIndex *self)
{
  static const char *const limits[] = { "-1", "0", "0.25", "1/3", "1", "3/2", "2.125", "40", "1/1000000000000000003" };

  return number (limits[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (limits))]);
}

/* A cap, mostly one that 0 points lie in, or a rounding. */
static inline void
random_adjustment (RandomIndex       *self,
                   ParindexCriterion *node)
{
  g_autoptr (ParindexNumber) a = random_limit (self);
  g_autoptr (ParindexNumber) b = random_limit (self);
  gboolean ordered = parindex_number_compare (a, b) <= 0;
  guint dice = g_rand_int_range (self->rand, 0, 8);

  if (dice == 0)
    assert_done (parindex_criterion_set_cap (node, ordered ? a : b, ordered ? b : a, &error));
  else if (dice < 3)
    assert_done (parindex_criterion_set_cap (node, dice == 1 ? a : NULL, dice == 2 ? a : NULL, &error));
  if (dice == 2 || dice == 3)
    assert_done (parindex_criterion_set_round (node, g_rand_int_range (self->rand, 0, 4), g_rand_int_range (self->rand, -1, 3), &error));
}

static inline void
random_policies (RandomIndex       *self,
                 ParindexCriterion *node,
                 guint              depth)
{
  g_autoptr (ParindexNumber) share = number (g_rand_boolean (self->rand) ? "1/2" : "2/3");

  if (self->sums && depth > 0 && g_rand_int_range (self->rand, 0, 6) != 0)
    return;
  if (depth == 0 || g_rand_int_range (self->rand, 0, 3) == 0)
    assert_done (parindex_criterion_set_missing (node, g_rand_int_range (self->rand, PARINDEX_MISSING_PROPAGATE, PARINDEX_MISSING_ZERO + 1), &error));
  if (g_rand_int_range (self->rand, 0, self->sums ? 12 : 4) == 0)
    assert_done (parindex_criterion_set_not_applicable (
      node, g_rand_int_range (self->rand, PARINDEX_NOT_APPLICABLE_DROP, PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY + 1), &error));
  if (g_rand_int_range (self->rand, 0, 8) == 0)
    assert_done (parindex_criterion_set_minimum_share (node, share, &error));
}

static inline ParindexCriterion *
random_child (RandomIndex *self)
{
  g_autofree char *id = g_strdup_printf ("c%u", self->n_nodes++);

  return parindex_criterion_new (id, NULL);
}

/* A bonus or penalty leaf, or a block of them. */
static inline void
random_extra (RandomIndex       *self,
              ParindexCriterion *parent,
              guint              depth)
{
  g_autoptr (ParindexCriterion) node = random_child (self);
  gboolean leaf = depth == 3 || g_rand_int_range (self->rand, 0, 3) == 0;
  g_autoptr (ParindexRule) rule = g_object_new (g_rand_boolean (self->rand) ? PARINDEX_TYPE_BONUS_RULE : PARINDEX_TYPE_PENALTY_RULE, NULL);

  random_adjustment (self, node);
  if (leaf)
    assert_done (parindex_criterion_set_rule (node, rule, &error));
  else
    {
      assert_done (parindex_criterion_set_aggregation (node, "sum", PARINDEX_BASIS_UNSTATED, &error));
      random_policies (self, node, depth);
      for (guint i = g_rand_int_range (self->rand, 1, 4); i > 0; i--)
        random_extra (self, node, depth + 1);
    }
  assert_done (parindex_criterion_append (parent, node, &error));
}

/* An average of some other kind, with its parameters. */
static inline void
random_average (RandomIndex       *self,
                ParindexCriterion *node,
                ParindexBasis      of,
                guint              n_children)
{
  static const char *const kinds[] = { "geometric-mean", "harmonic-mean", "power-mean", "minimum", "maximum", "median", "owa" };
  static const char *const powers[] = { "2", "-2", "1/2", "1/3", "-1", "1", "7.25" };
  const char *kind = kinds[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (kinds))];
  g_autoptr (ParindexNumber) power = number (powers[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (powers))]);
  g_autoptr (GStrvBuilder) weights = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < n_children; i++)
    {
      g_autoptr (ParindexNumber) weight = random_weight (self);
      g_autofree char *text = parindex_number_to_string (weight);

      g_strv_builder_add (weights, text);
    }
  list = g_strv_builder_end (weights);
  assert_done (parindex_criterion_set_aggregation (node, kind, of, &error));
  if (g_str_equal (kind, "power-mean"))
    assert_done (parindex_criterion_set_aggregation_power (node, power, &error));
  if (g_str_equal (kind, "owa"))
    assert_done (parindex_criterion_set_aggregation_weights (node, (const char *const *) list, &error));
}

/* @common: the max that the node must have, or NULL. */
static inline void
random_node (RandomIndex       *self,
             ParindexCriterion *node,
             guint              depth,
             ParindexNumber    *common)
{
  gboolean leaf = depth > 0 && (depth == 3 || g_rand_int_range (self->rand, 0, 3) == 0);
  gboolean plain = self->plain;
  g_autoptr (ParindexNumber) max = random_max (self);
  g_autoptr (ParindexNumber) shared = random_max (self);
  guint kind = self->sums ? 0 : g_rand_int_range (self->rand, 0, 3);
  guint n = g_rand_int_range (self->rand, 1, 5);

  if (common != NULL && (!leaf || g_rand_boolean (self->rand)))
    assert_done (parindex_criterion_set_scale (node, common, &error));
  else if (common == NULL && !self->sums && g_rand_int_range (self->rand, 0, 4) == 0)
    assert_done (parindex_criterion_set_scale (node, shared, &error));
  if (!plain)
    random_adjustment (self, node);
  if (leaf)
    {
      gboolean scaled = parindex_criterion_get_scale (node) != NULL;

      assert_done (parindex_criterion_set_max (node, common != NULL && !scaled ? common : max, &error));
      return;
    }

  assert_done (parindex_criterion_set_aggregation (node, kind == 0 ? "sum" : "weighted-mean",
                                                   kind == 1 ? PARINDEX_BASIS_PERCENT : PARINDEX_BASIS_UNSTATED, &error));
  if (!plain && kind != 0 && g_rand_int_range (self->rand, 0, 3) == 0)
    random_average (self, node, kind == 1 ? PARINDEX_BASIS_PERCENT : PARINDEX_BASIS_UNSTATED, n);
  if (!plain)
    random_policies (self, node, depth);
  else if (depth == 0 || g_rand_boolean (self->rand))
    assert_done (parindex_criterion_set_missing (node, g_rand_boolean (self->rand) ? PARINDEX_MISSING_SKIP : PARINDEX_MISSING_PROPAGATE, &error));
  if (!plain && kind == 0 && g_rand_boolean (self->rand))
    random_extra (self, node, depth + 1);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexCriterion) child = random_child (self);
      g_autoptr (ParindexNumber) weight = random_weight (self);

      if (kind != 0)
        assert_done (parindex_criterion_set_weight (child, weight, &error));
      random_node (self, child, depth + 1, kind == 2 ? shared : NULL);
      assert_done (parindex_criterion_append (node, child, &error));
    }
}

/* From 0 to 1, below every max there is. */
static inline ParindexNumber *
random_points (RandomIndex *self)
{
  static const guint lengths[N_CELLS] = { 3, 2, 18 };
  gboolean misfit = self->cells == CELLS_LONG && g_rand_int_range (self->rand, 0, 8) == 0;
  g_autofree char *digits = random_digits (self->rand, misfit ? 30 : g_rand_int_range (self->rand, 1, lengths[self->cells] + 1));
  g_autofree char *text = NULL;

  if (self->cells == CELLS_LONG && g_rand_int_range (self->rand, 0, 20) == 0)
    return number ("1/3");
  text = g_strconcat ("0.", digits, NULL);

  return number (text);
}

static inline void
random_cell (RandomIndex *self,
             const char  *unit,
             const char  *leaf)
{
  guint dice = g_rand_int_range (self->rand, 0, 12);
  g_autoptr (ParindexNumber) value = random_points (self);

  if (self->cells == CELLS_HOLES && dice == 0)
    return;
  if (self->cells == CELLS_HOLES && dice < 3)
    assert_done (parindex_assessment_set_not_applicable (self->assessment, NULL, unit, leaf, &error));
  else
    assert_done (parindex_assessment_set_value (self->assessment, NULL, unit, leaf, value, &error));
}

/* Zeros under a geometric mean are told, and go on as what stands in for them. */
static inline void
random_index_combine (RandomIndex *self)
{
  g_auto (ParindexProblems) problems = { 0 };

  parindex_problems_init (&problems);
  self->combinations = parindex_combinations_new (self->framework, self->assessment);
  self->sheet.combinations = self->combinations;
  parindex_combinations_make (self->combinations, &self->sheet, self->assessment, 1, &problems);
}

static inline void
random_index_init (RandomIndex *self,
                   GRand       *rand,
                   WeightKind   weights,
                   CellKind     cells,
                   gboolean     plain,
                   guint        n_units)
{
  g_autoptr (GListStore) units = g_list_store_new (PARINDEX_TYPE_UNIT);
  g_autoptr (ParindexPeriod) when = period ("2022");

  *self = (RandomIndex){ .rand = rand, .weights = weights, .cells = cells, .plain = plain, .sums = !plain && g_rand_boolean (rand), .framework = parindex_framework_new ("f", NULL) };
  random_node (self, parindex_framework_get_root (self->framework), 0, NULL);
  assert_done (parindex_framework_seal (self->framework, &error));
  for (guint i = 0; i < n_units; i++)
    {
      g_autofree char *id = g_strdup_printf ("u%u", i);
      g_autoptr (ParindexUnit) unit = parindex_unit_new (id, id);

      g_list_store_append (units, unit);
    }
  self->assessment = parindex_assessment_new (self->framework, G_LIST_MODEL (units), when, NULL);
  for (guint i = 0; i < n_units; i++)
    for (guint k = 0; k < parindex_assessment_get_n_leaves (self->assessment); k++)
      random_cell (self, parindex_unit_get_id (item (units, i)),
                   parindex_criterion_get_id (item (parindex_framework_get_leaves (self->framework), k)));
  assert_done (parindex_assessment_set_source (self->assessment, NULL, "random", &error));
  assert_done (parindex_assessment_seal (self->assessment, &error));
  self->sheet = (ParindexSheet){
    .framework = self->framework,
    .columns = parindex_assessment_columns (self->assessment, NULL, &self->merged, NULL),
    .n_units = n_units,
  };
  self->definition = self->sheet;
  random_index_combine (self);
}

static inline void
random_index_clear (RandomIndex *self)
{
  parindex_combinations_free (self->combinations, parindex_framework_n_nodes (self->framework));
  g_clear_object (&self->assessment);
  g_clear_object (&self->framework);
}
