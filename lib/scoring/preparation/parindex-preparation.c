/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/preparation/parindex-preparation-private.h"
#include "scoring/parindex-screening-private.h"
#include "scoring/parindex-sequence-private.h"

/* Numbers on their way from the cells to the rule: denominator, transformation, imputation, treatment, in this order. */

gboolean
parindex_preparation_is_needed (ParindexFramework *framework)
{
  for (guint i = 0; i < parindex_framework_n_leaves (framework); i++)
    {
      ParindexRule *rule = parindex_criterion_get_rule (parindex_framework_leaf (framework, i));

      if (PARINDEX_IS_NORMALISE_RULE (rule) && parindex_normalise_prepares (PARINDEX_NORMALISE_RULE (rule)))
        return TRUE;
    }

  return FALSE;
}

ParindexPreparation *
parindex_preparation_new (ParindexDocument     *document,
                          ParindexAssessment   *assessment,
                          const ParindexColumn *inputs,
                          const guint8         *ranked)
{
  ParindexPreparation *self = g_new0 (ParindexPreparation, 1);

  self->document = document;
  self->assessment = g_object_ref (assessment);
  self->inputs = inputs;
  self->ranked = ranked;
  self->leaves = g_new0 (ParindexPreparedLeaf *, parindex_framework_n_leaves (parindex_assessment_get_framework (assessment)));

  return self;
}

static void
column_free (ParindexColumn *column)
{
  parindex_column_clear (column);
  g_free (column);
}

static void
leaf_free (ParindexPreparedLeaf *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->after); i++)
    if (self->after[i] != NULL && (i == 0 || self->after[i] != self->after[i - 1]))
      column_free (self->after[i]);
  for (guint i = 0; self->treated != NULL && i < self->n_groups; i++)
    g_free (self->treated[i].nearest);
  for (guint i = 0; i < self->n_others; i++)
    g_free (self->others[i].groups);
  g_free (self->treated);
  g_free (self->others);
  g_free (self->groups);
  g_clear_pointer (&self->imputed, g_array_unref);
  g_free (self);
}

static void
clear_leaves (ParindexPreparation *self)
{
  for (guint i = 0; i < parindex_framework_n_leaves (parindex_assessment_get_framework (self->assessment)); i++)
    g_clear_pointer (&self->leaves[i], leaf_free);
}

void
parindex_preparation_free (ParindexPreparation *self)
{
  if (self == NULL)
    return;

  clear_leaves (self);
  g_clear_pointer (&self->series, g_ptr_array_unref);
  parindex_columns_free (self->merged, parindex_assessment_get_n_inputs (self->assessment));
  g_free (self->own_ranked);
  g_free (self->leaves);
  g_object_unref (self->assessment);
  g_free (self);
}

guint32 *
parindex_preparation_groups (ParindexAssessment *assessment,
                             const char         *dimension,
                             GHashTable         *numbers,
                             guint              *n_groups)
{
  const guint n = parindex_assessment_get_n_units (assessment);
  g_autoptr (GHashTable) own = NULL;
  guint32 *groups;

  *n_groups = 1;
  if (dimension == NULL)
    return NULL;

  own = numbers != NULL ? g_hash_table_ref (numbers) : g_hash_table_new (g_str_hash, g_str_equal);
  groups = g_new (guint32, n);
  for (guint row = 0; row < n; row++)
    {
      const char *group = parindex_unit_get_group (parindex_assessment_unit (assessment, row), dimension);
      gpointer number;

      group = group != NULL ? group : "";
      if (!g_hash_table_lookup_extended (own, group, NULL, &number))
        {
          number = GUINT_TO_POINTER (g_hash_table_size (own));
          g_hash_table_insert (own, (gpointer) group, number);
        }
      groups[row] = GPOINTER_TO_UINT (number);
    }
  *n_groups = MAX (g_hash_table_size (own), 1);

  return groups;
}

ParindexColumn *
parindex_preparation_copy (const ParindexColumn *from)
{
  ParindexColumn *column = g_new (ParindexColumn, 1);

  parindex_column_copy (from, column);
  parindex_column_make_fractions (column);

  return column;
}

gboolean
parindex_preparation_counts (const ParindexPreparation *self,
                             const ParindexColumn      *numbers,
                             guint                      row)
{
  return (self->ranked == NULL || self->ranked[row]) && parindex_column_state (numbers, row) == PARINDEX_CELL_STATE_OBSERVED;
}

guint
parindex_preparation_count (const ParindexNumber *number,
                            guint                 otherwise)
{
  if (number == NULL)
    return otherwise;

  return mpq_cmp_ui (parindex_number_peek (number), G_MAXUINT, 1) < 0 ? (guint) mpz_get_ui (mpq_numref (parindex_number_peek (number))) : G_MAXUINT;
}

void
parindex_preparation_tell (ParindexPreparation *self,
                           guint                leaf,
                           guint                row,
                           ParindexMessage      message,
                           const char          *name,
                           mpq_srcptr           value)
{
  g_autoptr (GString) text = NULL;

  if (self->report == NULL)
    return;
  if (value != NULL)
    {
      text = g_string_new (NULL);
      parindex_mpq_append_exact (text, value);
    }
  self->report (leaf, row, message, name, text != NULL ? text->str : NULL, self->user_data);
}

/* A number is where all inputs are, and there is something that it is a percent of. What is wrong with a cell is told by its rule. */
static gboolean
read_number (ParindexPreparation        *self,
             const ParindexNodePlan     *plan,
             const ParindexPreparedLeaf *leaf,
             guint                       row,
             mpq_t                      *inputs,
             mpq_ptr                     number)
{
  ParindexRuleOutcome outcome;
  gboolean found;
  mpq_t points, upper;

  for (guint k = 0; k < plan->n_inputs; k++)
    {
      if (parindex_column_state (&self->inputs[plan->first_input + k], row) != PARINDEX_CELL_STATE_OBSERVED)
        return FALSE;
      parindex_column_get_mpq (&self->inputs[plan->first_input + k], row, inputs[k]);
    }

  mpq_inits (points, upper, NULL);
  found = parindex_rule_read_input (leaf->rule->input, leaf->rule->when_none, (const mpq_t *) inputs, upper, number, points, &outcome);
  mpq_clears (points, upper, NULL);

  return found;
}

static void
read_percents (ParindexPreparation    *self,
               const ParindexNodePlan *plan,
               ParindexPreparedLeaf   *leaf)
{
  mpq_t inputs[2], number;

  mpq_inits (inputs[0], inputs[1], number, NULL);
  for (guint row = 0; row < leaf->after[0]->n; row++)
    if (parindex_column_state (leaf->after[0], row) == PARINDEX_CELL_STATE_OBSERVED)
      {
        if (read_number (self, plan, leaf, row, inputs, number))
          parindex_column_put_value (leaf->after[0], row, number);
        else
          leaf->after[0]->states[row] = PARINDEX_CELL_STATE_MISSING;
      }
  mpq_clears (inputs[0], inputs[1], number, NULL);
}

static void
read_numbers (ParindexPreparation  *self,
              guint                 index,
              ParindexPreparedLeaf *leaf)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_leaf (parindex_assessment_get_framework (self->assessment), index));
  ParindexColumn *column;

  column = leaf->after[0] = parindex_preparation_copy (&self->inputs[plan->first_input]);
  for (guint row = 0; self->hidden != NULL && row < column->n; row++)
    if (self->hidden[row])
      column->states[row] = PARINDEX_CELL_STATE_MISSING;
  if (plan->n_inputs > 1)
    read_percents (self, plan, leaf);
}

static ParindexPreparedLeaf *
ensure_leaf (ParindexPreparation *self,
             guint                index)
{
  ParindexRule *rule = parindex_criterion_get_rule (parindex_framework_leaf (parindex_assessment_get_framework (self->assessment), index));
  ParindexPreparedLeaf *leaf = self->leaves[index];

  if (leaf != NULL || !PARINDEX_IS_NORMALISE_RULE (rule))
    return leaf;

  leaf = self->leaves[index] = g_new0 (ParindexPreparedLeaf, 1);
  leaf->rule = PARINDEX_NORMALISE_RULE (rule);
  leaf->imputed = g_array_new (FALSE, FALSE, sizeof (ParindexImputedCell));
  leaf->groups = parindex_preparation_groups (self->assessment, leaf->rule->within, NULL, &leaf->n_groups);
  read_numbers (self, index, leaf);

  return leaf;
}

const ParindexColumn *
parindex_preparation_numbers (ParindexPreparation    *self,
                              guint                   index,
                              ParindexPreparationStep up_to)
{
  static void (*const steps[]) (ParindexPreparation *, guint, ParindexPreparedLeaf *) = {
    [PARINDEX_PREPARATION_STEP_DENOMINATOR] = parindex_prepare_denominator,
    [PARINDEX_PREPARATION_STEP_TRANSFORM] = parindex_prepare_transform,
    [PARINDEX_PREPARATION_STEP_IMPUTATION] = parindex_prepare_imputation,
    [PARINDEX_PREPARATION_STEP_TREATMENT] = parindex_prepare_treatment,
  };
  ParindexPreparedLeaf *leaf = ensure_leaf (self, index);

  for (guint i = 0; leaf != NULL && i <= (guint) up_to; i++)
    if (leaf->after[i + 1] == NULL)
      {
        steps[i](self, index, leaf);
        if (leaf->after[i + 1] == NULL)
          leaf->after[i + 1] = leaf->after[i];
      }

  return leaf != NULL ? leaf->after[up_to + 1] : NULL;
}

static void
make_sibling (ParindexPreparation *self,
              ParindexAssessment  *assessment)
{
  ParindexPreparation *other;
  ParindexColumn *merged = NULL;
  const ParindexColumn *inputs = parindex_assessment_columns (assessment, NULL, &merged, NULL);

  if (inputs == NULL)
    return;
  other = parindex_preparation_new (self->document, assessment, inputs, NULL);
  other->merged = merged;
  other->ranked = other->own_ranked = parindex_screening_ranked (assessment, inputs, NULL, NULL);
  g_ptr_array_add (self->series, other);
}

GPtrArray *
parindex_preparation_series (ParindexPreparation *self)
{
  g_autoptr (GPtrArray) series = NULL;

  if (self->series != NULL)
    return self->series;

  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_preparation_free);
  series = self->document != NULL ? parindex_sequence_new (self->document, self->assessment) : NULL;
  for (guint i = 0; series != NULL && i < series->len; i++)
    make_sibling (self, series->pdata[i]);

  return self->series;
}

int
parindex_preparation_find_leaf (const ParindexPreparation *self,
                                guint                      index,
                                const ParindexPreparation *other)
{
  ParindexCriterion *leaf = parindex_framework_leaf (parindex_assessment_get_framework (self->assessment), index);
  ParindexFramework *framework = parindex_assessment_get_framework (other->assessment);
  int found = parindex_framework_leaf_index (framework, parindex_criterion_get_id (leaf));
  ParindexRule *rule = found >= 0 ? parindex_criterion_get_rule (parindex_framework_leaf (framework, (guint) found)) : NULL;

  return PARINDEX_IS_NORMALISE_RULE (rule) && PARINDEX_NORMALISE_RULE (rule)->input == self->leaves[index]->rule->input ? found : -1;
}

static void
add_other (ParindexPreparation  *self,
           guint                 index,
           ParindexPreparedLeaf *leaf,
           ParindexPreparation  *other,
           GHashTable           *groups)
{
  int there = parindex_preparation_find_leaf (self, index, other);
  guint n_groups;

  if (there < 0)
    return;
  leaf->others[leaf->n_others++] = (ParindexCohortColumn){
    .numbers = parindex_preparation_numbers (other, (guint) there, PARINDEX_PREPARATION_STEP_TREATMENT),
    .n = parindex_assessment_get_n_units (other->assessment),
    .ranked = other->ranked,
    .groups = parindex_preparation_groups (other->assessment, leaf->rule->within, groups, &n_groups),
    .assessment = other->assessment,
  };
}

/* The other periods that one is measured by. */
static void
add_others (ParindexPreparation  *self,
            guint                 index,
            ParindexPreparedLeaf *leaf)
{
  ParindexPeriod *period = parindex_assessment_get_period (self->assessment);
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *series = parindex_preparation_series (self);
  guint n_groups;

  g_free (parindex_preparation_groups (self->assessment, leaf->rule->within, groups, &n_groups));
  leaf->others = g_new0 (ParindexCohortColumn, series->len);
  for (guint i = 0; i < series->len; i++)
    {
      ParindexPreparation *other = series->pdata[i];

      if (leaf->rule->anchors_over == PARINDEX_ANCHOR_PERIODS_PANEL
          || parindex_period_compare (parindex_assessment_get_period (other->assessment), period) < 0)
        add_other (self, index, leaf, other, groups);
    }
}

void
parindex_preparation_run (ParindexPreparation      *self,
                          const guint8             *hidden,
                          ParindexPreparationReport report,
                          gpointer                  user_data)
{
  ParindexFramework *framework = parindex_assessment_get_framework (self->assessment);

  clear_leaves (self);
  self->hidden = hidden;
  self->report = report;
  self->user_data = user_data;
  for (guint i = 0; i < parindex_framework_n_leaves (framework); i++)
    {
      ParindexRule *rule = parindex_criterion_get_rule (parindex_framework_leaf (framework, i));

      if (!PARINDEX_IS_NORMALISE_RULE (rule) || !parindex_normalise_prepares (PARINDEX_NORMALISE_RULE (rule)))
        continue;
      parindex_preparation_numbers (self, i, PARINDEX_PREPARATION_STEP_TREATMENT);
      parindex_numbers_simplify (self->leaves[i]->after[PARINDEX_N_PREPARATION_STEPS]);
      if (self->leaves[i]->rule->anchors_over != PARINDEX_ANCHOR_PERIODS_OWN)
        add_others (self, i, self->leaves[i]);
    }
  self->hidden = NULL;
  self->report = NULL;
}

const ParindexPreparedLeaf *
parindex_preparation_leaf (const ParindexPreparation *self,
                           guint                      index)
{
  const ParindexPreparedLeaf *leaf = self != NULL ? self->leaves[index] : NULL;

  return leaf != NULL && parindex_normalise_prepares (leaf->rule) ? leaf : NULL;
}

const ParindexImputedCell *
parindex_prepared_leaf_imputed (const ParindexPreparedLeaf *self,
                                guint                       row)
{
  guint low = 0, high = self->imputed->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->imputed, ParindexImputedCell, middle).row < row)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->imputed->len && g_array_index (self->imputed, ParindexImputedCell, low).row == row
           ? &g_array_index (self->imputed, ParindexImputedCell, low) : NULL;
}
