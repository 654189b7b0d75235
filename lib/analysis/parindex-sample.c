/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-sample-private.h"
#include "base/parindex-problem-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-rule-private.h"

void
parindex_sample_free (ParindexSample *self)
{
  g_free (self->rows);
  g_free (self->group);
  g_free (self);
}

static ParindexSample *
pick (ParindexScoreboard      *board,
      const ParindexDimension *dimension,
      guint                    group)
{
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (board);
  const guint8 *ranked = parindex_assessment_ranked (assessment);
  guint n = parindex_assessment_get_n_units (assessment);
  ParindexSample *self = g_new0 (ParindexSample, 1);

  self->rows = g_new (guint32, n);
  self->group = dimension != NULL ? g_strdup (dimension->names->pdata[group]) : NULL;
  for (guint row = 0; row < n; row++)
    if (ranked[row] && (dimension == NULL || dimension->groups[row] == group))
      self->rows[self->n++] = row;

  return self;
}

GPtrArray *
parindex_samples_new (ParindexScoreboard *board,
                      const char         *within,
                      const char         *group,
                      GError            **error)
{
  const ParindexDimension *dimension = within != NULL ? parindex_scoreboard_dimension (board, within, error) : NULL;
  g_autoptr (GPtrArray) samples = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_sample_free);
  guint only = 0;

  if (within != NULL && (dimension == NULL || (group != NULL && !parindex_dimension_find_group (dimension, group, &only, error))))
    return NULL;

  if (dimension == NULL || group != NULL)
    g_ptr_array_add (samples, pick (board, dimension, only));
  else
    for (guint i = 0; i < dimension->names->len; i++)
      g_ptr_array_add (samples, pick (board, dimension, i));

  return g_steal_pointer (&samples);
}

ParindexSample *
parindex_sample_new (ParindexScoreboard *board,
                     const char         *within,
                     const char         *group,
                     GError            **error)
{
  g_autoptr (GPtrArray) samples = parindex_samples_new (board, within, within != NULL && group == NULL ? "" : group, error);

  return samples != NULL ? g_ptr_array_steal_index (samples, 0) : NULL;
}

static gboolean
is_input (ParindexFramework *framework,
          guint              input,
          const char        *name)
{
  return g_str_equal (parindex_framework_input (framework, input)->input, name);
}

/* Which input a leaf's number stands in, and which one it is a percent of; equal if it is none. FALSE if it has no number. */
static gboolean
find_inputs (ParindexFramework *framework,
             ParindexCriterion *leaf,
             guint             *part,
             guint             *whole)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (leaf);
  guint first = plan->first_input;

  *part = *whole = first;
  if (parindex_framework_input (framework, first)->type > PARINDEX_INPUT_TYPE_BOOLEAN || plan->n_inputs > 2)
    return FALSE;
  if (plan->n_inputs == 1)
    return TRUE;

  if (is_input (framework, first, "target") && is_input (framework, first + 1, "actual"))
    *part = first + 1;
  else if ((is_input (framework, first, "count") && is_input (framework, first + 1, "of"))
           || (is_input (framework, first, "actual") && is_input (framework, first + 1, "plan")))
    *whole = first + 1;
  else /* A growth is from something that was measured before. */
    return is_input (framework, first, "actual");

  return TRUE;
}

gboolean
parindex_measure_value (const ParindexSheet *sheet,
                        ParindexCriterion   *leaf,
                        guint                row,
                        mpq_ptr              out)
{
  guint part, whole;
  gboolean done;
  mpq_t factor;

  if (!find_inputs (sheet->framework, leaf, &part, &whole)
      || parindex_column_state (&sheet->inputs[part], row) != PARINDEX_CELL_STATE_OBSERVED
      || parindex_column_state (&sheet->inputs[whole], row) != PARINDEX_CELL_STATE_OBSERVED)
    return FALSE;

  parindex_column_get_mpq (&sheet->inputs[part], row, out);
  if (part == whole)
    return TRUE;

  mpq_init (factor);
  parindex_column_get_mpq (&sheet->inputs[whole], row, factor);
  done = mpq_sgn (factor) != 0;
  if (done)
    {
      mpq_div (out, out, factor);
      mpq_set_ui (factor, 100, 1);
      mpq_mul (out, out, factor);
    }
  mpq_clear (factor);

  return done;
}

/* What is observed and no number counts as missing; so does what was left out with its unit. */
static void
read_values (const ParindexSample *self,
             ParindexScoreboard   *board,
             guint                 node,
             double               *values,
             guint8               *states)
{
  const ParindexSheet *sheet = parindex_scoreboard_sheet (board);
  ParindexCriterion *leaf = parindex_framework_node (sheet->framework, node);
  gboolean is_leaf = parindex_criterion_is_leaf (leaf);
  mpq_t value;

  mpq_init (value);
  for (guint i = 0; i < self->n; i++)
    {
      guint32 row = self->rows[i];
      ParindexCellState state = is_leaf ? parindex_sheet_state (sheet, parindex_criterion_plan (leaf)->first_leaf, row)
                                        : PARINDEX_CELL_STATE_MISSING;
      gboolean there = state == PARINDEX_CELL_STATE_OBSERVED && parindex_measure_value (sheet, leaf, row, value);

      values[i] = there ? parindex_mpq_to_double (value) : NAN;
      if (states != NULL)
        states[i] = state == PARINDEX_CELL_STATE_OBSERVED && !there ? PARINDEX_CELL_STATE_MISSING : state;
    }
  mpq_clear (value);
}

void
parindex_sample_read (const ParindexSample *self,
                      ParindexScoreboard   *board,
                      ParindexMeasure       of,
                      guint                 node,
                      double               *values,
                      guint8               *states)
{
  const ParindexNodeColumn *column;
  const double *figures;

  if (of == PARINDEX_MEASURE_VALUE)
    {
      read_values (self, board, node, values, states);
      return;
    }

  column = parindex_scoreboard_node (board, node)->column;
  figures = of == PARINDEX_MEASURE_SCORE ? column->scores : parindex_scoreboard_percents (board, node);
  for (guint i = 0; i < self->n; i++)
    {
      values[i] = figures[self->rows[i]];
      if (states != NULL)
        states[i] = parindex_node_column_state (column, self->rows[i]);
    }
}
