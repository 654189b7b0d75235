/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-assessment-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-rule-private.h"

/* Counts of parts (communes, months) added up to those of the whole: never means of percents. */

typedef struct
{
  ParindexAssessment *target;
  ParindexMissing missing;
  ParindexProblems *problems;
  guint n_sources;
  ParindexAssessment **sources;
  const ParindexColumn **inputs; /* of each source: the latest authority */
  ParindexColumn **merged;
  int **rows;                    /* of each source's units: the row they add to; -1: none */
} Pool;

/* What the cells of one column and row come to. */
typedef struct
{
  guint n_observed;
  guint n_missing;
  guint n_not_applicable;
  mpq_t sum;
} Total;

static gboolean
lies_within (const ParindexPeriod *part,
             const ParindexPeriod *whole)
{
  GDate first[2], last[2];

  parindex_period_get_first_day (part, &first[0]);
  parindex_period_get_first_day (whole, &first[1]);
  parindex_period_get_last_day (part, &last[0]);
  parindex_period_get_last_day (whole, &last[1]);

  return g_date_compare (&first[0], &first[1]) >= 0 && g_date_compare (&last[0], &last[1]) <= 0;
}

static gboolean
check_source (ParindexAssessment *self,
              ParindexAssessment *source,
              GError            **error)
{
  if (!parindex_assessment_is_sealed (source))
    {
      parindex_error_report (error, UNSEALED, .name = "assessment");
      return FALSE;
    }
  if (!lies_within (parindex_assessment_get_period (source), parindex_assessment_get_period (self)))
    {
      parindex_error_report (error, POOL_PERIOD, .value = parindex_period_to_string (parindex_assessment_get_period (source)),
                             .other = parindex_period_to_string (parindex_assessment_get_period (self)));
      return FALSE;
    }

  return TRUE;
}

/* A unit adds to itself, or to its parent. */
static int *
map_rows (ParindexAssessment *target,
          ParindexAssessment *source)
{
  guint n = parindex_assessment_get_n_units (source);
  int *rows = g_new (int, n);

  for (guint i = 0; i < n; i++)
    {
      ParindexUnit *unit = parindex_assessment_unit (source, i);
      const char *parent = parindex_unit_get_parent (unit);

      rows[i] = parindex_assessment_row (target, parindex_unit_get_id (unit));
      if (rows[i] < 0 && parent != NULL)
        rows[i] = parindex_assessment_row (target, parent);
    }

  return rows;
}

static void
pool_clear (Pool *self)
{
  for (guint i = 0; i < self->n_sources; i++)
    {
      parindex_columns_free (self->merged[i], parindex_assessment_get_n_inputs (self->sources[i]));
      g_free (self->rows[i]);
      g_object_unref (self->sources[i]);
    }
  g_free (self->sources);
  g_free (self->inputs);
  g_free (self->merged);
  g_free (self->rows);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pool, pool_clear)

static gboolean
pool_init (Pool               *self,
           ParindexAssessment *target,
           GListModel         *sources,
           GError            **error)
{
  guint n = g_list_model_get_n_items (sources);

  self->target = target;
  self->sources = g_new0 (ParindexAssessment *, n);
  self->inputs = g_new0 (const ParindexColumn *, n);
  self->merged = g_new0 (ParindexColumn *, n);
  self->rows = g_new0 (int *, n);
  for (guint i = 0; i < n; i++)
    {
      self->sources[i] = g_list_model_get_item (sources, i);
      self->n_sources++;
      if (!check_source (target, self->sources[i], error))
        return FALSE;
      self->inputs[i] = parindex_assessment_columns (self->sources[i], NULL, &self->merged[i], error);
      if (self->inputs[i] == NULL)
        return FALSE;
      self->rows[i] = map_rows (target, self->sources[i]);
    }

  return TRUE;
}

static void
add_cell (Total                *total,
          const ParindexColumn *column,
          guint                 row,
          mpq_t                 value)
{
  switch (parindex_column_state (column, row))
    {
    case PARINDEX_CELL_STATE_OBSERVED:
      parindex_column_get_mpq (column, row, value);
      mpq_add (total->sum, total->sum, value);
      total->n_observed++;
      break;
    case PARINDEX_CELL_STATE_NOT_APPLICABLE:
      total->n_not_applicable++;
      break;
    case PARINDEX_CELL_STATE_MISSING:
    default:
      total->n_missing++;
    }
}

static void
put_total (Pool           *self,
           ParindexColumn *column,
           const char     *name,
           guint           row,
           Total          *total)
{
  g_autoptr (ParindexNumber) sum = NULL;

  if (total->n_missing > 0 && total->n_observed > 0 && self->missing == PARINDEX_MISSING_UNSTATED)
    parindex_problems_report (self->problems, MISSING_NO_POLICY, .unit = parindex_unit_get_id (parindex_assessment_unit (self->target, row)),
                              .criterion = name);
  else if (total->n_observed > 0 && (total->n_missing == 0 || self->missing != PARINDEX_MISSING_PROPAGATE))
    {
      sum = parindex_number_new_take (total->sum);
      parindex_column_set_number (column, row, sum);
    }
  else if (total->n_not_applicable > 0 && total->n_missing == 0)
    parindex_column_set_unobserved (column, row, PARINDEX_CELL_STATE_NOT_APPLICABLE);
}

static void
pool_column (Pool                     *self,
             const ParindexInputColumn *input,
             ParindexColumn           *column)
{
  guint n = parindex_assessment_get_n_units (self->target);
  g_autofree Total *totals = g_new0 (Total, n);
  mpq_t value;

  mpq_init (value);
  for (guint row = 0; row < n; row++)
    mpq_init (totals[row].sum);
  for (guint i = 0; i < self->n_sources; i++)
    {
      ParindexFramework *framework = parindex_assessment_get_framework (self->sources[i]);
      int from = parindex_framework_find_column (framework, input->name);

      for (guint row = 0; from >= 0 && row < parindex_assessment_get_n_units (self->sources[i]); row++)
        if (self->rows[i][row] >= 0)
          add_cell (&totals[self->rows[i][row]], &self->inputs[i][from], row, value);
    }
  for (guint row = 0; row < n; row++)
    {
      put_total (self, column, input->name, row, &totals[row]);
      mpq_clear (totals[row].sum);
    }
  mpq_clear (value);
}

/**
 * parindex_assessment_pool:
 * @self: an assessment that is not sealed
 * @stage: (nullable): a stage that has no values yet; %NULL is "published"
 * @sources: a list of sealed [class@Assessment], of the same or other frameworks, of periods within that of @self
 * @missing: what happens where some of the parts are missing: `propagate` leaves the whole missing, `skip` and `zero` add up the others,
 *   unstated is a problem
 * @error: return location for an error
 *
 * Adds up counts: those of months to those of a year, those of communes to
 * those of their parent. A unit of a source adds to the unit of the same id, or
 * else to the one that is its parent, in every column of the same name whose
 * numbers can be added: `count` and `of`, `actual` and `plan`, answers of
 * surveys, numbers of items. Percents, points, dates and choices cannot, and
 * stay missing.
 *
 * Returns: %FALSE with the first problem and how many there are
 *
 * Since: 1.0
 */
gboolean
parindex_assessment_pool (ParindexAssessment *self,
                          const char         *stage,
                          GListModel         *sources,
                          ParindexMissing     missing,
                          GError            **error)
{
  g_auto (ParindexProblems) problems = { 0 };
  g_autoptr (ParindexLayer) layer = NULL;
  g_auto (Pool) pool = { .missing = missing, .problems = &problems };
  ParindexFramework *framework;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (sources), FALSE);

  parindex_problems_init (&problems);
  if (!parindex_assessment_check_open (self, error) || !pool_init (&pool, self, sources, error))
    return FALSE;

  framework = parindex_assessment_get_framework (self);
  layer = parindex_layer_new (self);
  for (guint k = 0; k < layer->n_columns; k++)
    {
      const ParindexInputColumn *input = parindex_framework_input (framework, k);

      if (input->rule != NULL && parindex_rule_adds_up (input->rule))
        pool_column (&pool, input, &layer->columns[k]);
    }
  if (!parindex_problems_propagate (&problems, error) || !parindex_assessment_add_layer (self, layer, stage, error))
    return FALSE;
  layer = NULL;

  return TRUE;
}
