/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-comparison-private.h"

#include "base/parindex-problem-private.h"
#include "model/parindex-document-private.h"

/* From a document to a comparison. */

ParindexList *
parindex_comparison_make_rows (ParindexComparison *self,
                               const char         *criterion,
                               const char         *within,
                               gboolean            complete)
{
  GListModel *units = parindex_document_get_units (parindex_history_document (self->history));
  ParindexList *rows = parindex_list_new (PARINDEX_TYPE_COMPARISON_ROW);

  for (guint i = 0; i < g_list_model_get_n_items (units); i++)
    {
      g_autoptr (ParindexUnit) unit = g_list_model_get_item (units, i);
      g_autoptr (ParindexComparisonRow) row = parindex_comparison_row_new (self->history, self->index, unit, criterion, within, self->periods, self->source);

      if (complete ? parindex_comparison_row_is_complete (row) : parindex_comparison_row_is_about (row))
        parindex_list_fill (rows, row);
    }

  return rows;
}

static gboolean
is_known (GPtrArray            *periods,
          const ParindexPeriod *period)
{
  for (guint i = 0; i < periods->len; i++)
    if (parindex_period_equal (periods->pdata[i], period))
      return TRUE;

  return FALSE;
}

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  return parindex_period_compare (*(ParindexPeriod *const *) a, *(ParindexPeriod *const *) b);
}

/* Something must be known in a period, if only a span that covers it. */
static gboolean
is_told (ParindexComparison *self,
         ParindexPeriod     *period)
{
  GListModel *results = parindex_document_get_results (parindex_history_document (self->history));

  for (guint i = 0; i < g_list_model_get_n_items (results) && self->source != PARINDEX_FACT_SOURCE_COMPUTED; i++)
    {
      g_autoptr (ParindexPublishedResult) each = g_list_model_get_item (results, i);

      if (parindex_published_result_covers (each, period)
          && g_str_equal (parindex_document_series_of_id (parindex_history_document (self->history), parindex_published_result_get_index (each)), self->index))
        return TRUE;
    }

  return FALSE;
}

/* NULL after an error. */
static GPtrArray *
choose_periods (ParindexComparison *self,
                const char *const  *wanted,
                GError            **error)
{
  g_autoptr (GPtrArray) known = parindex_history_list_periods (self->history, self->index, NULL, self->source);
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (wanted == NULL)
    chosen = g_ptr_array_ref (known);
  else
    chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_period_unref);
  for (guint i = 0; i < known->len; i++)
    parindex_append_word (words, parindex_period_to_string (known->pdata[i]));
  for (guint i = 0; wanted != NULL && wanted[i] != NULL; i++)
    {
      g_autoptr (ParindexPeriod) period = parindex_period_new_from_string (wanted[i], error);

      if (period == NULL)
        return NULL;
      if (!is_known (known, period) && !is_told (self, period))
        {
          parindex_error_report (error, PERIOD_UNKNOWN, .value = wanted[i], .name = self->index, .other = words->str);
          return NULL;
        }
      if (!is_known (chosen, period))
        g_ptr_array_add (chosen, g_steal_pointer (&period));
    }
  if (chosen->len < 2)
    {
      parindex_error_report (error, PERIODS_NEEDED, .name = self->index, .other = words->str);
      return NULL;
    }
  g_ptr_array_sort (chosen, compare_periods);

  return g_steal_pointer (&chosen);
}

char **
parindex_period_texts (GPtrArray *periods)
{
  char **texts = g_new0 (char *, periods->len + 1);

  for (guint i = 0; i < periods->len; i++)
    texts[i] = g_strdup (parindex_period_to_string (periods->pdata[i]));

  return texts;
}

/**
 * parindex_document_list_periods:
 * @self: a document
 * @index: (nullable): an index, a framework of it, or what people call it; %NULL if there is only one
 * @source: where figures are to come from
 * @error: return location for an error
 *
 * Lists the periods that something is known of in an index, the earliest first.
 *
 * Returns: (transfer full) (array zero-terminated=1): the periods, or %NULL with %PARINDEX_ERROR_NOT_FOUND if there is no such index
 *
 * Since: 1.0
 */
char **
parindex_document_list_periods (ParindexDocument  *self,
                                const char        *index,
                                ParindexFactSource source,
                                GError           **error)
{
  g_autoptr (ParindexHistory) history = NULL;
  g_autoptr (GPtrArray) periods = NULL;
  const char *series;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  series = parindex_document_choose_series (self, index, error);
  if (series == NULL)
    return NULL;

  history = parindex_history_new (self, NULL);
  periods = parindex_history_list_periods (history, series, NULL, source);

  return parindex_period_texts (periods);
}

/**
 * parindex_document_compare:
 * @self: a sealed document
 * @context: (nullable): the context; %NULL for the defaults
 * @index: (nullable): an index, a framework of it, or what people call it; %NULL if there is only one
 * @periods: (nullable) (array zero-terminated=1): the periods; %NULL for all that something is known of
 * @source: where figures are to come from
 * @error: return location for an error
 *
 * Compares units over two or more periods of an index.
 *
 * Each figure says whether it was computed, published or derived. A change from one
 * period to another is only ever of figures of the same maximum; where that
 * changed, percents are compared. A unit that came to be in between has the
 * weighted mean of its predecessors before.
 *
 * Returns: (transfer full): the comparison, or %NULL with %PARINDEX_ERROR_NOT_FOUND if there is no such index or period
 *
 * Since: 1.0
 */
ParindexComparison *
parindex_document_compare (ParindexDocument  *self,
                           ParindexContext   *context,
                           const char        *index,
                           const char *const *periods,
                           ParindexFactSource source,
                           GError           **error)
{
  g_autoptr (ParindexComparison) comparison = NULL;
  const char *series;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (context == NULL || PARINDEX_IS_CONTEXT (context), NULL);

  if (!parindex_document_is_sealed (self))
    {
      parindex_error_report (error, UNSEALED, .name = "document");
      return NULL;
    }
  series = parindex_document_choose_series (self, index, error);
  if (series == NULL)
    return NULL;

  comparison = g_object_new (PARINDEX_TYPE_COMPARISON, NULL);
  comparison->history = parindex_history_new (self, context);
  comparison->index = g_strdup (series);
  comparison->source = source;
  comparison->periods = choose_periods (comparison, periods, error);
  if (comparison->periods == NULL)
    return NULL;
  comparison->rows = parindex_comparison_make_rows (comparison, NULL, NULL, FALSE);

  return g_steal_pointer (&comparison);
}
