/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-document.h>

#include "base/parindex-list-private.h"
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
  GArray **rows;                 /* of each source: RowPair, from its rows to those they add to */
} Pool;

typedef struct
{
  guint from;
  guint to;
} RowPair;

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

/* No country has more levels of government, and units that nobody checked may be each other's parents. */
#define MAX_LEVELS 16

/* A unit adds to itself, to its parent, and so on. */
static void
add_row_pairs (GArray             *pairs,
               ParindexAssessment *target,
               ParindexAssessment *source,
               guint               from)
{
  ParindexUnit *unit = parindex_assessment_unit (source, from);
  const char *id = parindex_unit_get_id (unit);

  for (guint level = 0; id != NULL && level < MAX_LEVELS; level++)
    {
      int to = parindex_assessment_row (target, id);
      int there = parindex_assessment_row (source, id);

      if (to >= 0)
        {
          RowPair pair = { from, to };

          g_array_append_val (pairs, pair);
        }
      unit = there >= 0 ? parindex_assessment_unit (source, there) : to >= 0 ? parindex_assessment_unit (target, to) : NULL;
      id = unit != NULL ? parindex_unit_get_parent (unit) : NULL;
    }
}

static GArray *
map_rows (ParindexAssessment *target,
          ParindexAssessment *source)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (RowPair));

  for (guint i = 0; i < parindex_assessment_get_n_units (source); i++)
    add_row_pairs (pairs, target, source, i);

  return pairs;
}

static void
pool_clear (Pool *self)
{
  for (guint i = 0; i < self->n_sources; i++)
    {
      parindex_columns_free (self->merged[i], parindex_assessment_get_n_inputs (self->sources[i]));
      g_clear_pointer (&self->rows[i], g_array_unref);
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
  self->rows = g_new0 (GArray *, n);
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

      for (guint k = 0; from >= 0 && k < self->rows[i]->len; k++)
        {
          const RowPair *pair = &g_array_index (self->rows[i], RowPair, k);

          add_cell (&totals[pair->to], &self->inputs[i][from], pair->from, value);
        }
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
 * those of their parent. A unit of a source adds to the unit of the same id, to
 * its parent, and so on up, in every column of the same name whose numbers can
 * be added: what a parent has itself are the counts of its own office, not
 * totals. These can be added: `count` and `of`, `actual` and `plan`, answers of
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

/* What lies within the period and is shorter. */
static GListModel *
list_parts (ParindexDocument *document,
            ParindexPeriod   *period)
{
  GListModel *assessments = parindex_document_get_assessments (document);
  ParindexList *parts = parindex_list_new (PARINDEX_TYPE_ASSESSMENT);

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (ParindexAssessment) each = g_list_model_get_item (assessments, i);
      ParindexPeriod *part = parindex_assessment_get_period (each);

      if (lies_within (part, period) && !parindex_period_equal (part, period))
        parindex_list_fill (parts, each);
    }

  return G_LIST_MODEL (parts);
}

/**
 * parindex_document_pool:
 * @self: a sealed document
 * @framework: the id of a framework
 * @period: a period
 * @missing: what happens where some of the parts are missing, as for [method@Assessment.pool]
 * @error: return location for an error
 *
 * Makes an assessment of the units that a framework scores, with the counts of
 * all assessments of the document whose periods are parts of @period.
 *
 * Returns: (transfer full): an assessment that is not sealed and not in the document, or %NULL with the first problem
 *
 * Since: 1.0
 */
ParindexAssessment *
parindex_document_pool (ParindexDocument *self,
                        const char       *framework,
                        const char       *period,
                        ParindexMissing   missing,
                        GError          **error)
{
  g_autoptr (ParindexAssessment) whole = NULL;
  g_autoptr (ParindexPeriod) when = NULL;
  g_autoptr (GListModel) units = NULL;
  g_autoptr (GListModel) parts = NULL;
  ParindexFramework *found;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (framework != NULL && period != NULL, NULL);

  found = parindex_document_find_framework (self, framework, error);
  when = found != NULL ? parindex_period_new_from_string (period, error) : NULL;
  if (when == NULL)
    return NULL;

  units = parindex_document_list_scored_units (self, found);
  parts = list_parts (self, when);
  whole = parindex_assessment_new (found, units, when, error);
  if (whole == NULL || !parindex_assessment_pool (whole, NULL, parts, missing, error))
    return NULL;

  return g_steal_pointer (&whole);
}
