/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-sample-private.h"
#include "analysis/parindex-trend-private.h"
#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"
#include "model/parindex-framework-private.h"

/* From the assessments of an index to the trends of its units. */

/* What is read of one period: a scoreboard, or the values alone. */
typedef struct
{
  ParindexAssessment *assessment;
  ParindexScoreboard *board;
  const ParindexColumn *inputs;
  ParindexColumn *merged;
} Wave;

static void
wave_free (gpointer data)
{
  Wave *self = data;

  parindex_columns_free (self->merged, parindex_assessment_get_n_inputs (self->assessment));
  g_clear_object (&self->board);
  g_object_unref (self->assessment);
  g_free (self);
}

static int
compare_waves (gconstpointer a,
               gconstpointer b)
{
  const Wave *p = *(Wave *const *) a;
  const Wave *q = *(Wave *const *) b;

  return parindex_period_compare (parindex_assessment_get_period (p->assessment), parindex_assessment_get_period (q->assessment));
}

static gboolean
has_period (GPtrArray      *waves,
            ParindexPeriod *period)
{
  for (guint i = 0; i < waves->len; i++)
    if (parindex_period_equal (parindex_assessment_get_period (((Wave *) waves->pdata[i])->assessment), period))
      return TRUE;

  return FALSE;
}

static void
add_waves (GPtrArray          *waves,
           ParindexDocument   *document,
           ParindexAssessment *latest,
           gboolean            own)
{
  GListModel *all = parindex_document_get_assessments (document);
  ParindexFramework *framework = parindex_assessment_get_framework (latest);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (ParindexAssessment) each = g_list_model_get_item (all, i);
      ParindexPeriod *period = parindex_assessment_get_period (each);
      Wave *wave;

      if ((parindex_assessment_get_framework (each) == framework) != own
          || !parindex_framework_shares_index (parindex_assessment_get_framework (each), framework)
          || parindex_period_get_kind (period) != parindex_period_get_kind (parindex_assessment_get_period (latest)) || has_period (waves, period))
        continue;
      wave = g_new0 (Wave, 1);
      wave->assessment = g_steal_pointer (&each);
      g_ptr_array_add (waves, wave);
    }
}

static gboolean
load_wave (Wave             *self,
           ParindexDocument *document,
           ParindexContext  *context,
           const char       *stage,
           ParindexMeasure   of,
           GError          **error)
{
  const char *framework = parindex_framework_get_id (parindex_assessment_get_framework (self->assessment));

  if (of == PARINDEX_MEASURE_VALUE)
    self->inputs = parindex_assessment_columns (self->assessment, stage, &self->merged, error);
  else
    self->board = parindex_document_score (document, context, framework, parindex_period_to_string (parindex_assessment_get_period (self->assessment)), stage, error);

  return self->inputs != NULL || self->board != NULL;
}

/* NaN where the unit, the criterion or the figure is not there. */
static double
read_wave (const Wave      *self,
           ParindexMeasure  of,
           ParindexUnit    *unit,
           const char      *criterion)
{
  ParindexFramework *framework = parindex_assessment_get_framework (self->assessment);
  ParindexCriterion *node = parindex_framework_get_criterion (framework, criterion);
  int row = parindex_assessment_row (self->assessment, parindex_unit_get_id (unit));
  const ParindexSheet sheet = { .framework = framework, .inputs = self->inputs };
  double value = NAN;
  mpq_t exact;

  if (node == NULL || row < 0)
    return NAN;
  if (of != PARINDEX_MEASURE_VALUE)
    {
      guint index = parindex_criterion_plan (node)->index;

      return of == PARINDEX_MEASURE_PERCENT ? parindex_scoreboard_percents (self->board, index)[row]
                                            : parindex_scoreboard_node (self->board, index)->column->scores[row];
    }

  mpq_init (exact);
  if (parindex_criterion_is_leaf (node) && parindex_measure_value (&sheet, node, (guint) row, exact))
    value = parindex_mpq_to_double (exact);
  mpq_clear (exact);

  return value;
}

/* The whole index has another id in each edition. */
static const char *
id_in (const Wave        *self,
       ParindexCriterion *criterion)
{
  if (parindex_criterion_get_parent (criterion) == NULL)
    return parindex_framework_get_id (parindex_assessment_get_framework (self->assessment));

  return parindex_criterion_get_id (criterion);
}

static void
add_criterion (ParindexList       *list,
               GPtrArray          *waves,
               ParindexTimes      *times,
               ParindexAssessment *latest,
               ParindexMeasure     of,
               ParindexCriterion  *criterion)
{
  for (guint row = 0; row < parindex_assessment_get_n_units (latest); row++)
    {
      ParindexUnit *unit = parindex_assessment_unit (latest, row);
      double *values = g_new (double, waves->len);
      g_autoptr (ParindexTrend) trend = NULL;

      for (guint i = 0; i < waves->len; i++)
        values[i] = read_wave (waves->pdata[i], of, unit, id_in (waves->pdata[i], criterion));
      trend = parindex_trend_new (unit, criterion, times, values);
      parindex_list_fill (list, trend);
    }
}

static ParindexTimes *
times_of (GPtrArray *waves)
{
  g_autofree ParindexPeriod **periods = g_new (ParindexPeriod *, waves->len);

  for (guint i = 0; i < waves->len; i++)
    periods[i] = parindex_assessment_get_period (((Wave *) waves->pdata[i])->assessment);

  return parindex_times_new (periods, waves->len);
}

static GPtrArray *
load_waves (ParindexDocument   *self,
            ParindexContext    *context,
            ParindexAssessment *latest,
            const char         *stage,
            ParindexMeasure     of,
            GError            **error)
{
  g_autoptr (GPtrArray) waves = g_ptr_array_new_with_free_func (wave_free);

  add_waves (waves, self, latest, TRUE);
  add_waves (waves, self, latest, FALSE);
  g_ptr_array_sort (waves, compare_waves);
  for (guint i = 0; i < waves->len; i++)
    if (!load_wave (waves->pdata[i], self, context, stage, of, error))
      return NULL;

  return g_steal_pointer (&waves);
}

/* NULL with an error if one is none of the framework. */
static GPtrArray *
choose_criteria (ParindexFramework *framework,
                 ParindexMeasure    of,
                 const char *const *ids,
                 GError           **error)
{
  g_autoptr (GPtrArray) criteria = g_ptr_array_new ();

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      ParindexCriterion *node = parindex_framework_get_criterion (framework, ids[i]);

      if (node == NULL)
        {
          parindex_error_report (error, CRITERION_UNKNOWN, .value = ids[i], .name = parindex_framework_get_id (framework));
          return NULL;
        }
      g_ptr_array_add (criteria, node);
    }
  for (guint i = 0; ids == NULL && of == PARINDEX_MEASURE_VALUE && i < parindex_framework_n_leaves (framework); i++)
    g_ptr_array_add (criteria, parindex_framework_leaf (framework, i));
  if (ids == NULL && of != PARINDEX_MEASURE_VALUE)
    g_ptr_array_add (criteria, parindex_framework_get_root (framework));

  return g_steal_pointer (&criteria);
}

/**
 * parindex_document_list_trends:
 * @self: a sealed document
 * @context: (nullable): the context; %NULL for the defaults
 * @framework: (nullable): a framework, as for [method@Document.find_framework]; %NULL if there is only one
 * @stage: (nullable): a stage; %NULL for the latest authority of each cell
 * @of: what is followed: values of leaves, scores or percents
 * @criteria: (nullable) (array zero-terminated=1): ids of criteria; %NULL: the whole index, or all leaves if values are followed
 * @error: return location for an error
 *
 * Follows the units of the latest period through all periods of the same
 * length, those of other editions of the index too: frameworks that state the
 * same `index`. Criteria are the same where their ids are.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): the trends, criterion after criterion, a list of [class@Trend], or %NULL if there is no such framework or criterion, or a period cannot be scored
 *
 * Since: 1.0
 */
GListModel *
parindex_document_list_trends (ParindexDocument  *self,
                               ParindexContext   *context,
                               const char        *framework,
                               const char        *stage,
                               ParindexMeasure    of,
                               const char *const *criteria,
                               GError           **error)
{
  g_autoptr (GPtrArray) waves = NULL;
  g_autoptr (GPtrArray) nodes = NULL;
  ParindexAssessment *latest;
  ParindexTimes *times;
  ParindexList *list;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (context == NULL || PARINDEX_IS_CONTEXT (context), NULL);

  latest = parindex_document_get_assessment (self, framework, NULL, error);
  if (latest == NULL)
    return NULL;
  nodes = choose_criteria (parindex_assessment_get_framework (latest), of, criteria, error);
  waves = nodes != NULL ? load_waves (self, context, latest, stage, of, error) : NULL;
  if (waves == NULL)
    return NULL;

  list = parindex_list_new (PARINDEX_TYPE_TREND);
  times = times_of (waves);
  for (guint i = 0; i < nodes->len; i++)
    add_criterion (list, waves, times, latest, of, nodes->pdata[i]);
  parindex_times_unref (times);

  return G_LIST_MODEL (list);
}
