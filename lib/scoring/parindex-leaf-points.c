/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "base/parindex-exact-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-rule-cells-private.h"
#include "scoring/parindex-leaf-points-private.h"

static gboolean
is_hidden (const ParindexLeafPoints *self,
           guint                     row)
{
  return self->hidden != NULL && self->hidden[row];
}

void
parindex_points_mark_faulty (ParindexPoints *self,
                             guint           row)
{
  if (self->faulty == NULL)
    self->faulty = g_malloc0 (self->n_units);
  self->faulty[row] = TRUE;
}

void
parindex_leaf_points_report (ParindexLeafPoints *self,
                             guint               row,
                             ParindexMessage     message,
                             const char         *name,
                             const char         *value)
{
  g_autofree char *own = NULL;
  g_autofree char *other = NULL;
  const ParindexNumber *max = parindex_criterion_get_max (self->leaf);

  if (is_hidden (self, row))
    return;
  parindex_points_mark_faulty (self->points, row);
  if (self->bad_rows == NULL)
    self->bad_rows = g_malloc0 (self->scoring.n);
  self->bad_rows[row] = TRUE;

  if (value == NULL)
    value = own = parindex_points_cell_text (parindex_assessment_get_framework (self->assessment), self->all_inputs, self->index, row,
                                             PARINDEX_LANGUAGE_EN);
  if (message == PARINDEX_MESSAGE_CELL_NO_CHOICE)
    {
      g_auto (GStrv) labels = NULL;

      g_object_get (self->rule, "labels", &labels, NULL);
      other = g_strjoinv (", ", labels);
    }
  else if (max != NULL)
    other = parindex_number_to_string (max);
  parindex_problems_add (self->wrong, message,
                         &(ParindexPlace){ .unit = parindex_unit_get_id (parindex_assessment_unit (self->assessment, row)),
                                           .criterion = parindex_criterion_get_id (self->leaf),
                                           .name = name,
                                           .value = value,
                                           .other = other });
}

gint64 *
parindex_leaf_points_cell_key (ParindexAssessment *assessment,
                               guint               row,
                               guint               column)
{
  gint64 key = (gint64) row * parindex_assessment_get_n_inputs (assessment) + column;

  return g_memdup2 (&key, sizeof key);
}

/* What is missing because it could not be read has been told. */
static gboolean
was_unread (ParindexLeafPoints *self,
            guint               row)
{
  const guint first = parindex_criterion_plan (self->leaf)->first_input;

  for (guint k = 0; self->unread != NULL && k < self->scoring.n_inputs; k++)
    {
      g_autofree gint64 *key = parindex_leaf_points_cell_key (self->assessment, row, first + k);

      if (g_hash_table_contains (self->unread, key))
        return TRUE;
    }

  return FALSE;
}

/* Inputs that are there where others are not. */
static ParindexCellState
settle_state (ParindexLeafPoints *self,
              guint               row)
{
  gboolean given = FALSE, observed = FALSE, missing = FALSE, not_applicable = FALSE;
  const char *lacks = NULL;

  for (guint k = 0; k < self->scoring.n_inputs; k++)
    switch (parindex_column_state (&self->scoring.inputs[k], row))
      {
      case PARINDEX_CELL_STATE_OBSERVED:
        given = TRUE;
        observed |= !parindex_rule_ops_is_optional (self->ops, k);
        break;
      case PARINDEX_CELL_STATE_NOT_APPLICABLE:
        not_applicable = TRUE;
        break;
      case PARINDEX_CELL_STATE_MISSING:
      default:
        if (parindex_rule_ops_is_optional (self->ops, k))
          break;
        missing = TRUE;
        lacks = parindex_framework_input (parindex_assessment_get_framework (self->assessment),
                                          parindex_criterion_plan (self->leaf)->first_input + k)
                    ->input;
      }

  if (given && not_applicable)
    parindex_leaf_points_report (self, row, PARINDEX_MESSAGE_VALUE_NOT_APPLICABLE, NULL, NULL);
  else if (observed && missing && was_unread (self, row))
    return PARINDEX_CELL_STATE_MISSING;
  else if (observed && missing)
    parindex_leaf_points_report (self, row, PARINDEX_MESSAGE_INPUT_MISSING, lacks, NULL);
  else if (observed)
    return PARINDEX_CELL_STATE_OBSERVED;

  return not_applicable && !given ? PARINDEX_CELL_STATE_NOT_APPLICABLE : PARINDEX_CELL_STATE_MISSING;
}

static void
settle_states (ParindexLeafPoints *self)
{
  gboolean all = self->hidden == NULL;

  for (guint k = 0; k < self->scoring.n_inputs; k++)
    all &= self->scoring.inputs[k].states == NULL;
  if (all)
    return;

  self->states = g_malloc (self->scoring.n);
  for (guint row = 0; row < self->scoring.n; row++)
    if (is_hidden (self, row))
      self->states[row] = PARINDEX_CELL_STATE_MISSING;
    else if (self->scoring.n_inputs == 1)
      self->states[row] = parindex_column_state (&self->scoring.inputs[0], row);
    else
      self->states[row] = settle_state (self, row);
  self->scoring.states = self->states;
}

static gboolean
is_observed (const ParindexLeafPoints *self,
             guint                     row)
{
  return self->states == NULL || self->states[row] == PARINDEX_CELL_STATE_OBSERVED;
}

void
parindex_leaf_points_set_state (ParindexLeafPoints *self,
                                guint               row,
                                ParindexCellState   state)
{
  if (self->states == NULL)
    self->scoring.states = self->states = g_malloc0 (self->scoring.n);
  self->states[row] = state;
}

static void
take_outcome (ParindexLeafPoints *self,
              guint               row,
              ParindexRuleOutcome outcome,
              mpq_t               value)
{
  if (outcome.fault != PARINDEX_N_MESSAGES)
    parindex_leaf_points_report (self, row, outcome.fault, NULL, NULL);
  if (outcome.state == PARINDEX_CELL_STATE_OBSERVED)
    parindex_column_put_value (self->scoring.points, row, value);
  else
    parindex_leaf_points_set_state (self, row, outcome.state);
}

static void
score_row (ParindexLeafPoints *self,
           guint               row,
           mpq_t              *inputs,
           mpq_t               value)
{
  for (guint k = 0; k < self->scoring.n_inputs; k++)
    parindex_column_get_mpq (&self->scoring.inputs[k], row, inputs[k]);
  mpq_set_ui (value, 0, 1);
  take_outcome (self, row, self->ops->score_cell (self->rule, (const mpq_t *) inputs, self->scoring.max, value), value);
}

/* The rows the fast way left, or all. */
static void
score_slowly (ParindexLeafPoints *self,
              const guint8       *rows)
{
  g_autofree mpq_t *inputs = g_new (mpq_t, self->scoring.n_inputs);
  mpq_t value;

  mpq_init (value);
  for (guint k = 0; k < self->scoring.n_inputs; k++)
    mpq_init (inputs[k]);
  for (guint row = 0; row < self->scoring.n; row++)
    if ((rows == NULL || rows[row]) && is_observed (self, row))
      score_row (self, row, inputs, value);
  for (guint k = 0; k < self->scoring.n_inputs; k++)
    mpq_clear (inputs[k]);
  mpq_clear (value);
}

/* Rows whose values do not fit their columns. */
static void
mark_misfits (ParindexLeafPoints *self)
{
  for (guint k = 0; k < self->scoring.n_inputs; k++)
    {
      GHashTableIter iter;
      gpointer row;

      if (self->scoring.inputs[k].misfits == NULL)
        continue;
      g_hash_table_iter_init (&iter, self->scoring.inputs[k].misfits);
      while (g_hash_table_iter_next (&iter, &row, NULL))
        self->scoring.slow[GPOINTER_TO_UINT (row)] = TRUE;
    }
}

static gboolean
has_values (ParindexLeafPoints *self)
{
  if (self->scoring.numbers != NULL)
    return TRUE;
  for (guint k = 0; k < self->scoring.n_inputs; k++)
    if (self->scoring.inputs[k].width == 0)
      return FALSE;

  return TRUE;
}

void
parindex_leaf_points_score (ParindexLeafPoints *self)
{
  if (self->ops == NULL || self->ops->score_column == NULL || self->points->borrowed[self->index] || !has_values (self))
    return;

  self->scoring.slow = g_malloc0 (self->scoring.n);
  self->done = self->ops->score_column (self->rule, &self->scoring);
  mark_misfits (self);
  /* Most leaves have no such rows: the next one takes the room again. */
  if (!self->done || memchr (self->scoring.slow, TRUE, self->scoring.n) == NULL)
    g_clear_pointer (&self->scoring.slow, g_free);
}

static void
score_rest (ParindexLeafPoints *self)
{
  if (!has_values (self))
    return;
  if (!self->done)
    {
      parindex_points_allocate_fractions (&self->scoring);
      score_slowly (self, NULL);
      return;
    }
  if (self->scoring.slow != NULL)
    score_slowly (self, self->scoring.slow);
}

/* Of nobody's cell alone: it concerns the leaf. */
static void
report_cohort (ParindexMessage message,
               guint           row,
               gpointer        user_data)
{
  ParindexLeafPoints *self = user_data;
  g_autofree char *dimension = NULL;
  const char *group = NULL;

  if (self->scoring.groups != NULL)
    {
      g_object_get (self->rule, self->ops->dimension, &dimension, NULL);
      group = parindex_unit_get_group (parindex_assessment_unit (self->assessment, row), dimension);
    }
  parindex_problems_add (self->problems, message,
                         &(ParindexPlace){ .criterion = parindex_criterion_get_id (self->leaf), .name = dimension, .value = group != NULL ? group : "–" });
}

static void
score_cohort_slowly (ParindexLeafPoints *self)
{
  const guint n = self->scoring.n;
  g_autofree mpq_t *values = g_new (mpq_t, n);
  g_autofree ParindexRuleOutcome *outcomes = g_new (ParindexRuleOutcome, n);

  for (guint row = 0; row < n; row++)
    {
      mpq_init (values[row]);
      outcomes[row] = PARINDEX_RULE_OBSERVED;
    }
  parindex_points_allocate_fractions (&self->scoring);
  self->scoring.report_cohort = report_cohort;
  self->scoring.user_data = self;
  self->ops->score_cohort (self->rule, &self->scoring, values, outcomes);
  for (guint row = 0; row < n; row++)
    {
      if (is_observed (self, row))
        take_outcome (self, row, outcomes[row], values[row]);
      mpq_clear (values[row]);
    }
}

static void
report_complaint (guint       row,
                  const char *text,
                  gpointer    user_data)
{
  parindex_leaf_points_report (user_data, row, PARINDEX_MESSAGE_RULE_COMPLAINT, NULL, text);
}

static void
score_from_elsewhere (ParindexLeafPoints *self)
{
  g_autoptr (ParindexRuleCells) cells = parindex_rule_cells_new (&self->scoring, report_complaint, self);
  g_autoptr (GError) error = NULL;
  ParindexColumn *column = self->scoring.points;

  parindex_column_init (column, self->scoring.n);
  /* Python tells an exception that is no GError on its standard error only. */
  if (!PARINDEX_RULE_GET_CLASS (self->rule)->score_column (self->rule, cells, &error))
    {
      if (error != NULL)
        parindex_problems_report (self->problems, RULE_FAILED, .criterion = parindex_criterion_get_id (self->leaf), .other = error->message);
      else
        parindex_problems_report (self->problems, RULE_GAVE_UP, .criterion = parindex_criterion_get_id (self->leaf));
    }
  parindex_rule_cells_detach (cells);

  /* What it said of each unit is in the column's own states. */
  for (guint row = 0; row < self->scoring.n; row++)
    if (is_observed (self, row))
      {
        ParindexCellState state = parindex_column_state (column, row);

        if (state != PARINDEX_CELL_STATE_OBSERVED)
          parindex_leaf_points_set_state (self, row, state);
      }
}

/* Points lie from 0 to the max, where there is one. The bounds of the column clear most columns at once. */
static void
check_points (ParindexLeafPoints   *self,
              const ParindexColumn *column)
{
  const ParindexNumber *max = parindex_criterion_get_max (self->leaf);
  g_autoptr (ParindexNumber) largest = NULL;

  if (max == NULL)
    return;
  if (column->max_abs <= G_MAXINT64)
    largest = parindex_number_new_from_decimal (column->max_abs, column->scale);
  if (largest != NULL && parindex_column_is_decimal (column) && !column->has_negative && column->misfits == NULL
      && parindex_number_compare (largest, max) <= 0)
    return;

  for (guint row = 0; row < column->n; row++)
    {
      g_autoptr (ParindexNumber) value = NULL;
      g_autofree char *text = NULL;

      if (parindex_column_state (column, row) != PARINDEX_CELL_STATE_OBSERVED)
        continue;
      value = parindex_column_number (column, row);
      if (parindex_number_get_sign (value) >= 0 && parindex_number_compare (value, max) <= 0)
        continue;
      text = parindex_number_to_string (value);
      parindex_leaf_points_report (self, row, PARINDEX_MESSAGE_POINTS_OUTSIDE, NULL, self->scoring.points != NULL ? text : NULL);
    }
}

/* Sums run over all rows: what is not observed must not count. */
static void
clear_unobserved (ParindexColumn *column)
{
  for (guint row = 0; column->states != NULL && column->width != 0 && row < column->n; row++)
    if (column->states[row] != PARINDEX_CELL_STATE_OBSERVED)
      parindex_column_put_coefficient (column, row, 0);
}

/* A wrong cell has been told: it counts as one with 0 points, and is not told again as missing. */
static void
clear_bad_rows (ParindexLeafPoints *self)
{
  for (guint row = 0; self->bad_rows != NULL && row < self->scoring.n; row++)
    if (self->bad_rows[row])
      {
        parindex_leaf_points_set_state (self, row, PARINDEX_CELL_STATE_OBSERVED);
        if (self->scoring.points->width != 0)
          parindex_column_put_coefficient (self->scoring.points, row, 0);
      }
}

void
parindex_leaf_points_begin (ParindexLeafPoints *self)
{
  ParindexColumn *column = &self->points->columns[self->index];

  if (self->rule == NULL || PARINDEX_IS_POINTS_RULE (self->rule))
    {
      *column = self->scoring.inputs[0];
      self->points->borrowed[self->index] = TRUE;
      check_points (self, column);
      return;
    }

  *column = (ParindexColumn){ .n = self->scoring.n, .divisor = 1 };
  self->scoring.points = column;
  settle_states (self);
  if (self->ops == NULL)
    score_from_elsewhere (self);
  else
    self->scoring.groups = parindex_points_number_groups (self->assessment, self->rule);
}

void
parindex_leaf_points_end (ParindexLeafPoints *self)
{
  ParindexColumn *column = &self->points->columns[self->index];

  if (self->points->borrowed[self->index])
    {
      g_free (self->bad_rows);
      return;
    }

  if (self->ops != NULL && self->ops->score_cohort != NULL && !self->done)
    score_cohort_slowly (self);
  else if (self->ops != NULL)
    score_rest (self);

  clear_bad_rows (self);
  g_free (column->states);
  column->states = self->states;
  clear_unobserved (column);
  if (!self->done)
    parindex_points_simplify (column);
  parindex_column_seal (column);
  if (self->ops == NULL)
    check_points (self, column);
  g_free (self->bad_rows);
  g_free ((gpointer) self->scoring.groups);
  g_free (self->scoring.slow);
}

ParindexLeafPoints
parindex_leaf_points_at (const ParindexLeafPoints *common,
                         guint                     index,
                         const ParindexColumn     *inputs)
{
  ParindexCriterion *node = parindex_framework_leaf (parindex_assessment_get_framework (common->assessment), index);
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  ParindexNumber *max = parindex_criterion_get_max (node);
  ParindexLeafPoints leaf = *common;

  leaf.leaf = node;
  leaf.index = index;
  leaf.rule = parindex_criterion_get_rule (node);
  leaf.ops = leaf.rule != NULL ? parindex_rule_ops (leaf.rule) : NULL;
  leaf.all_inputs = inputs;
  leaf.scoring = (ParindexRuleScoring){ .inputs = inputs + plan->first_input, .n_inputs = plan->n_inputs, .n = common->points->n_units, .max = max != NULL ? parindex_number_peek (max) : NULL, .ranked = common->points->ranked };

  return leaf;
}
