/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-change-explanation-private.h"
#include "analysis/parindex-comparison-private.h"

#include <parindex/parindex-enum-types.h>

#include "base/parindex-problem-private.h"
#include "model/parindex-document-private.h"

/**
 * ParindexComparison:
 *
 * How units changed in an index over two or more periods, from what was computed,
 * what was published, or either.
 *
 * It is a list of [class@ComparisonRow], one for each unit, on the whole index;
 * [method@Comparison.list_rows] gives those on a criterion, or with ranks within
 * groups. Editions are joined by the index of their frameworks; criteria of
 * different editions are compared where a [class@Correspondence] of the document
 * names them. A comparison never changes and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_INDEX = 1,
  PROP_SOURCE,
  PROP_FROM,
  PROP_TO,
  N_PROPS,
} ParindexComparisonProperty;

static GParamSpec *props[N_PROPS];

gboolean
parindex_comparison_is_made (ParindexComparison *self)
{
  return PARINDEX_IS_COMPARISON (self) && self->history != NULL;
}

static GType
comparison_get_item_type (GListModel *model)
{
  return PARINDEX_TYPE_COMPARISON_ROW;
}

static guint
comparison_get_n_items (GListModel *model)
{
  ParindexComparison *self = PARINDEX_COMPARISON (model);

  return self->rows != NULL ? parindex_list_length (self->rows) : 0;
}

static gpointer
comparison_get_item (GListModel *model,
                     guint       position)
{
  ParindexComparison *self = PARINDEX_COMPARISON (model);

  return self->rows != NULL ? g_list_model_get_item (G_LIST_MODEL (self->rows), position) : NULL;
}

static void
comparison_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = comparison_get_item_type;
  iface->get_n_items = comparison_get_n_items;
  iface->get_item = comparison_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexComparison, parindex_comparison, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, comparison_list_model_init))

static void
parindex_comparison_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  ParindexComparison *self = PARINDEX_COMPARISON (object);

  switch ((ParindexComparisonProperty) prop_id)
    {
    case PROP_INDEX:
      g_value_set_string (value, self->index);
      break;
    case PROP_SOURCE:
      g_value_set_enum (value, self->source);
      break;
    case PROP_FROM:
      g_value_set_boxed (value, parindex_comparison_get_from (self));
      break;
    case PROP_TO:
      g_value_set_boxed (value, parindex_comparison_get_to (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_comparison_finalize (GObject *object)
{
  ParindexComparison *self = PARINDEX_COMPARISON (object);

  g_clear_object (&self->rows);
  g_clear_pointer (&self->periods, g_ptr_array_unref);
  g_clear_pointer (&self->history, parindex_history_free);
  g_free (self->index);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (parindex_comparison_parent_class)->finalize (object);
}

static void
parindex_comparison_class_init (ParindexComparisonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_comparison_get_property;
  object_class->finalize = parindex_comparison_finalize;

  /**
   * ParindexComparison:index:
   *
   * The index that is compared.
   *
   * Since: 1.0
   */
  props[PROP_INDEX] = g_param_spec_string ("index", NULL, NULL, NULL, flags);
  /**
   * ParindexComparison:source:
   *
   * Where figures were to come from.
   *
   * Since: 1.0
   */
  props[PROP_SOURCE] = g_param_spec_enum ("source", NULL, NULL, PARINDEX_TYPE_FACT_SOURCE, PARINDEX_FACT_SOURCE_EITHER, flags);
  /**
   * ParindexComparison:from:
   *
   * The first period.
   *
   * Since: 1.0
   */
  props[PROP_FROM] = g_param_spec_boxed ("from", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);
  /**
   * ParindexComparison:to:
   *
   * The last period.
   *
   * Since: 1.0
   */
  props[PROP_TO] = g_param_spec_boxed ("to", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_comparison_init (ParindexComparison *self)
{
  g_mutex_init (&self->lock);
}

ParindexLanguage
parindex_comparison_language (ParindexComparison *self)
{
  return parindex_history_language (self->history);
}

/**
 * parindex_comparison_get_index:
 * @self: a comparison
 *
 * Gets the index that is compared.
 *
 * Returns: (transfer none): the index
 *
 * Since: 1.0
 */
const char *
parindex_comparison_get_index (ParindexComparison *self)
{
  g_return_val_if_fail (PARINDEX_IS_COMPARISON (self), NULL);

  return self->index;
}

/**
 * parindex_comparison_get_source:
 * @self: a comparison
 *
 * Gets where figures were to come from.
 *
 * Returns: the source that was asked for
 *
 * Since: 1.0
 */
ParindexFactSource
parindex_comparison_get_source (ParindexComparison *self)
{
  g_return_val_if_fail (PARINDEX_IS_COMPARISON (self), PARINDEX_FACT_SOURCE_EITHER);

  return self->source;
}

/**
 * parindex_comparison_get_from:
 * @self: a comparison
 *
 * Gets the first period.
 *
 * Returns: (transfer none) (nullable): the period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_comparison_get_from (ParindexComparison *self)
{
  g_return_val_if_fail (PARINDEX_IS_COMPARISON (self), NULL);

  return self->periods != NULL ? self->periods->pdata[0] : NULL;
}

/**
 * parindex_comparison_get_to:
 * @self: a comparison
 *
 * Gets the last period.
 *
 * Returns: (transfer none) (nullable): the period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_comparison_get_to (ParindexComparison *self)
{
  g_return_val_if_fail (PARINDEX_IS_COMPARISON (self), NULL);

  return self->periods != NULL ? self->periods->pdata[self->periods->len - 1] : NULL;
}

/**
 * parindex_comparison_list_periods:
 * @self: a comparison
 *
 * Lists the periods that are compared, the earliest first.
 *
 * Returns: (transfer full) (array zero-terminated=1): the periods
 *
 * Since: 1.0
 */
char **
parindex_comparison_list_periods (ParindexComparison *self)
{
  g_return_val_if_fail (parindex_comparison_is_made (self), NULL);

  return parindex_period_texts (self->periods);
}

/**
 * parindex_comparison_list_criteria:
 * @self: a comparison
 * @unit: (nullable): the id of a unit; %NULL for those of any unit
 *
 * Lists the criteria that something is known of in the last period, without the
 * whole index.
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids
 *
 * Since: 1.0
 */
char **
parindex_comparison_list_criteria (ParindexComparison *self,
                                   const char         *unit)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (parindex_comparison_is_made (self), NULL);

  ids = g_ptr_array_new_with_free_func (g_free);
  g_mutex_lock (&self->lock);
  for (guint i = 0; i < parindex_list_length (self->rows); i++)
    {
      ParindexComparisonRow *row = parindex_list_get (self->rows, i);
      const char *id = parindex_unit_get_id (row->unit);
      g_auto (GStrv) own = NULL;

      if (unit != NULL && !g_str_equal (id, unit))
        continue;
      own = parindex_history_list_criteria (self->history, self->index, id, parindex_comparison_get_to (self), self->source);
      for (guint k = 0; own[k] != NULL; k++)
        if (!g_ptr_array_find_with_equal_func (ids, own[k], g_str_equal, NULL))
          g_ptr_array_add (ids, g_strdup (own[k]));
    }
  g_mutex_unlock (&self->lock);
  g_ptr_array_set_free_func (ids, NULL);
  g_ptr_array_add (ids, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

/**
 * parindex_comparison_list_rows:
 * @self: a comparison
 * @criterion: (nullable): the id of a criterion in the last edition; %NULL for the whole index
 * @within: (nullable): a dimension, such as `region`, within whose groups ranks are compared; %NULL for ranks among all
 * @complete: whether to leave out units that have nothing to compare in the first or the last period
 *
 * Lists how each unit changed on a criterion.
 *
 * Returns: (transfer full): the rows, a list of [class@ComparisonRow]
 *
 * Since: 1.0
 */
GListModel *
parindex_comparison_list_rows (ParindexComparison *self,
                               const char         *criterion,
                               const char         *within,
                               gboolean            complete)
{
  ParindexList *rows;

  g_return_val_if_fail (parindex_comparison_is_made (self), NULL);

  g_mutex_lock (&self->lock);
  rows = parindex_comparison_make_rows (self, g_strcmp0 (criterion, self->index) == 0 ? NULL : criterion, within, complete);
  g_mutex_unlock (&self->lock);

  return G_LIST_MODEL (rows);
}

/**
 * parindex_comparison_get_row:
 * @self: a comparison
 * @unit: the id of a unit
 * @criterion: (nullable): the id of a criterion in the last edition; %NULL for the whole index
 * @within: (nullable): a dimension, as for [method@Comparison.list_rows]
 * @error: return location for an error
 *
 * Gets how a unit changed on a criterion.
 *
 * Returns: (transfer full): the row, or %NULL with %PARINDEX_ERROR_NOT_FOUND if there is no such unit
 *
 * Since: 1.0
 */
ParindexComparisonRow *
parindex_comparison_get_row (ParindexComparison *self,
                             const char         *unit,
                             const char         *criterion,
                             const char         *within,
                             GError            **error)
{
  ParindexComparisonRow *row;
  ParindexUnit *found;

  g_return_val_if_fail (parindex_comparison_is_made (self), NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  found = parindex_document_get_unit (parindex_history_document (self->history), unit);
  if (found == NULL)
    {
      parindex_error_report (error, UNIT_UNKNOWN, .value = unit);
      return NULL;
    }
  g_mutex_lock (&self->lock);
  row = parindex_comparison_row_new (self->history, self->index, found, g_strcmp0 (criterion, self->index) == 0 ? NULL : criterion, within,
                                     self->periods, self->source);
  g_mutex_unlock (&self->lock);

  return row;
}

/**
 * parindex_comparison_explain:
 * @self: a comparison
 * @unit: the id of a unit
 * @criterion: (nullable): the id of a criterion in the last edition; %NULL for the whole index
 * @error: return location for an error
 *
 * Explains how the number of a unit on a criterion changed from the first to the
 * last period, traced to its parts.
 *
 * Returns: (transfer full): the explanation, or %NULL with %PARINDEX_ERROR_NOT_FOUND if there is no such unit
 *
 * Since: 1.0
 */
ParindexChangeExplanation *
parindex_comparison_explain (ParindexComparison *self,
                             const char         *unit,
                             const char         *criterion,
                             GError            **error)
{
  g_autoptr (ParindexComparisonRow) row = NULL;
  ParindexChangeExplanation *explanation;

  g_return_val_if_fail (parindex_comparison_is_made (self), NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  row = parindex_comparison_get_row (self, unit, criterion, NULL, error);
  if (row == NULL)
    return NULL;
  g_mutex_lock (&self->lock);
  explanation = parindex_change_explanation_make (self->history, row);
  g_mutex_unlock (&self->lock);

  return explanation;
}
