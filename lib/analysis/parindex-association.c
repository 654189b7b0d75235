/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-association.h>
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-associated-pair-private.h"
#include "analysis/parindex-sample-private.h"
#include "base/parindex-list-private.h"
#include "model/parindex-framework-private.h"

/**
 * ParindexAssociation:
 *
 * How the criteria of one list go together with those of another: a matrix of
 * correlation coefficients, each with its p-value and its number of pairs.
 *
 * Each coefficient is over the ranked units that have both figures. Where it is
 * not defined, because fewer than two units have both, or one of them is the
 * same everywhere, it is NaN, and its p-value too. p-values are two-sided, for
 * the coefficient being 0: Pearson's and Spearman's by Student's t with n - 2
 * degrees of freedom, Kendall's exactly without ties for up to 33 units, and
 * else by the normal distribution with the variance for ties.
 *
 * Since: 1.0
 */

struct _ParindexAssociation
{
  GObject parent_instance;

  ParindexCorrelationMethod method;
  ParindexList *rows;
  ParindexList *columns;
  ParindexCorrelation *cells; /* row after row */
};

typedef enum
{
  PROP_METHOD = 1,
  PROP_ROWS,
  PROP_COLUMNS,
  N_PROPS,
} ParindexAssociationProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexAssociation, parindex_association, G_TYPE_OBJECT)

static void
parindex_association_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  ParindexAssociation *self = PARINDEX_ASSOCIATION (object);

  switch ((ParindexAssociationProperty) prop_id)
    {
    case PROP_METHOD:
      g_value_set_enum (value, self->method);
      break;
    case PROP_ROWS:
      g_value_set_object (value, self->rows);
      break;
    case PROP_COLUMNS:
      g_value_set_object (value, self->columns);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_association_finalize (GObject *object)
{
  ParindexAssociation *self = PARINDEX_ASSOCIATION (object);

  g_object_unref (self->rows);
  g_object_unref (self->columns);
  g_free (self->cells);

  G_OBJECT_CLASS (parindex_association_parent_class)->finalize (object);
}

static void
parindex_association_class_init (ParindexAssociationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_association_get_property;
  object_class->finalize = parindex_association_finalize;

  /**
   * ParindexAssociation:method:
   *
   * How it is measured.
   *
   * Since: 1.0
   */
  props[PROP_METHOD] = g_param_spec_enum ("method", NULL, NULL, PARINDEX_TYPE_CORRELATION_METHOD, PARINDEX_CORRELATION_METHOD_PEARSON, flags);
  /**
   * ParindexAssociation:rows:
   *
   * The criteria of the rows, a list of [class@Criterion].
   *
   * Since: 1.0
   */
  props[PROP_ROWS] = g_param_spec_object ("rows", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * ParindexAssociation:columns:
   *
   * The criteria of the columns, a list of [class@Criterion].
   *
   * Since: 1.0
   */
  props[PROP_COLUMNS] = g_param_spec_object ("columns", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_association_init (ParindexAssociation *self)
{
  self->rows = parindex_list_new (PARINDEX_TYPE_CRITERION);
  self->columns = parindex_list_new (PARINDEX_TYPE_CRITERION);
}

static gboolean
find_criteria (ParindexScoreboard *board,
               const char *const  *ids,
               ParindexList       *list,
               GError            **error)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      ParindexCriterion *node = parindex_scoreboard_criterion (board, ids[i], error);

      if (node == NULL)
        return FALSE;
      parindex_list_fill (list, node);
    }

  return TRUE;
}

static double *
read_columns (ParindexScoreboard   *board,
              const ParindexSample *sample,
              ParindexMeasure       of,
              ParindexList         *criteria)
{
  guint n = parindex_list_length (criteria);
  double *values = g_new (double, (gsize) n * sample->n + 1);

  for (guint i = 0; i < n; i++)
    parindex_sample_read (sample, board, of, parindex_criterion_plan (parindex_list_get (criteria, i))->index, values + (gsize) i * sample->n, NULL);

  return values;
}

static void
compute (ParindexAssociation  *self,
         ParindexScoreboard   *board,
         const ParindexSample *sample,
         ParindexMeasure       of)
{
  static ParindexCorrelation (*const functions[]) (const double *x, const double *y, gsize n) = {
    [PARINDEX_CORRELATION_METHOD_PEARSON] = parindex_correlation_pearson,
    [PARINDEX_CORRELATION_METHOD_SPEARMAN] = parindex_correlation_spearman,
    [PARINDEX_CORRELATION_METHOD_KENDALL] = parindex_correlation_kendall,
  };
  guint n_rows = parindex_list_length (self->rows);
  guint n_columns = parindex_list_length (self->columns);
  g_autofree double *x = read_columns (board, sample, of, self->rows);
  g_autofree double *y = read_columns (board, sample, of, self->columns);

  self->cells = g_new (ParindexCorrelation, (gsize) n_rows * n_columns + 1);
  for (guint i = 0; i < n_rows; i++)
    for (guint k = 0; k < n_columns; k++)
      self->cells[(gsize) i * n_columns + k] = functions[self->method](x + (gsize) i * sample->n, y + (gsize) k * sample->n, sample->n);
}

/**
 * parindex_association_new:
 * @scoreboard: a scoreboard
 * @method: how association is measured
 * @of: of what: values of leaves, scores or percents
 * @rows: (array zero-terminated=1): ids of criteria
 * @columns: (nullable) (array zero-terminated=1): ids of criteria; %NULL: the same as the rows
 * @within: (nullable): a dimension
 * @group: (nullable): the group of the dimension whose units are looked at
 * @error: return location for an error
 *
 * Measures how each criterion of the rows goes together with each of the
 * columns, over the ranked units that have both. [method@Framework.list_level]
 * gives the criteria of a level.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): the association, or %NULL if there is no such criterion, dimension or group
 *
 * Since: 1.0
 */
ParindexAssociation *
parindex_association_new (ParindexScoreboard       *scoreboard,
                          ParindexCorrelationMethod method,
                          ParindexMeasure           of,
                          const char *const        *rows,
                          const char *const        *columns,
                          const char               *within,
                          const char               *group,
                          GError                  **error)
{
  g_autoptr (ParindexAssociation) self = NULL;
  g_autoptr (ParindexSample) sample = NULL;

  g_return_val_if_fail (parindex_scoreboard_is_made (scoreboard), NULL);
  g_return_val_if_fail (rows != NULL, NULL);
  g_return_val_if_fail ((guint) method <= PARINDEX_CORRELATION_METHOD_KENDALL, NULL);

  self = g_object_new (PARINDEX_TYPE_ASSOCIATION, NULL);
  self->method = method;
  if (!find_criteria (scoreboard, rows, self->rows, error) || !find_criteria (scoreboard, columns != NULL ? columns : rows, self->columns, error))
    return NULL;
  sample = parindex_sample_new (scoreboard, within, group, error);
  if (sample == NULL)
    return NULL;
  compute (self, scoreboard, sample, of);

  return g_steal_pointer (&self);
}

/**
 * parindex_association_get_method:
 * @self: an association
 *
 * Gets how it is measured.
 *
 * Returns: the method
 *
 * Since: 1.0
 */
ParindexCorrelationMethod
parindex_association_get_method (ParindexAssociation *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSOCIATION (self), PARINDEX_CORRELATION_METHOD_PEARSON);

  return self->method;
}

/**
 * parindex_association_get_rows:
 * @self: an association
 *
 * Gets the criteria of the rows.
 *
 * Returns: (transfer none): a list of [class@Criterion]
 *
 * Since: 1.0
 */
GListModel *
parindex_association_get_rows (ParindexAssociation *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSOCIATION (self), NULL);

  return G_LIST_MODEL (self->rows);
}

/**
 * parindex_association_get_columns:
 * @self: an association
 *
 * Gets the criteria of the columns.
 *
 * Returns: (transfer none): a list of [class@Criterion]
 *
 * Since: 1.0
 */
GListModel *
parindex_association_get_columns (ParindexAssociation *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSOCIATION (self), NULL);

  return G_LIST_MODEL (self->columns);
}

static const ParindexCorrelation *
cell_at (ParindexAssociation *self,
         guint                row,
         guint                column)
{
  static const ParindexCorrelation none = { NAN, NAN, 0 };
  guint n_columns = parindex_list_length (self->columns);

  if (row >= parindex_list_length (self->rows) || column >= n_columns)
    return &none;

  return &self->cells[(gsize) row * n_columns + column];
}

/**
 * parindex_association_get_value:
 * @self: an association
 * @row: a place among the rows
 * @column: a place among the columns
 *
 * Gets a coefficient.
 *
 * Returns: the coefficient, from -1 to 1; NaN where it is not defined
 *
 * Since: 1.0
 */
double
parindex_association_get_value (ParindexAssociation *self,
                                guint                row,
                                guint                column)
{
  g_return_val_if_fail (PARINDEX_IS_ASSOCIATION (self), NAN);

  return cell_at (self, row, column)->value;
}

/**
 * parindex_association_get_p_value:
 * @self: an association
 * @row: a place among the rows
 * @column: a place among the columns
 *
 * Gets how likely a coefficient at least as far from 0 would be if the two had
 * nothing to do with each other.
 *
 * Returns: the two-sided p-value; NaN where there is no coefficient
 *
 * Since: 1.0
 */
double
parindex_association_get_p_value (ParindexAssociation *self,
                                  guint                row,
                                  guint                column)
{
  g_return_val_if_fail (PARINDEX_IS_ASSOCIATION (self), NAN);

  return cell_at (self, row, column)->p;
}

/**
 * parindex_association_get_n_pairs:
 * @self: an association
 * @row: a place among the rows
 * @column: a place among the columns
 *
 * Gets how many units have both figures.
 *
 * Returns: the number of units
 *
 * Since: 1.0
 */
guint
parindex_association_get_n_pairs (ParindexAssociation *self,
                                  guint                row,
                                  guint                column)
{
  g_return_val_if_fail (PARINDEX_IS_ASSOCIATION (self), 0);

  return (guint) cell_at (self, row, column)->n;
}

typedef enum
{
  PART_VALUE,
  PART_P,
  PART_N,
} Part;

static GBytes *
get_bytes (ParindexAssociation *self,
           Part                 part)
{
  gsize n = (gsize) parindex_list_length (self->rows) * parindex_list_length (self->columns);
  double *values = g_new (double, n);

  for (gsize i = 0; i < n; i++)
    values[i] = part == PART_VALUE ? self->cells[i].value : part == PART_P ? self->cells[i].p : (double) self->cells[i].n;

  return g_bytes_new_take (values, n * sizeof (double));
}

/**
 * parindex_association_get_values_bytes:
 * @self: an association
 *
 * Gets all coefficients as native float64, row after row.
 *
 * Returns: (transfer full): the coefficients
 *
 * Since: 1.0
 */
GBytes *
parindex_association_get_values_bytes (ParindexAssociation *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSOCIATION (self), NULL);

  return get_bytes (self, PART_VALUE);
}

/**
 * parindex_association_get_p_values_bytes:
 * @self: an association
 *
 * Gets all p-values as native float64, row after row.
 *
 * Returns: (transfer full): the p-values
 *
 * Since: 1.0
 */
GBytes *
parindex_association_get_p_values_bytes (ParindexAssociation *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSOCIATION (self), NULL);

  return get_bytes (self, PART_P);
}

/**
 * parindex_association_get_n_pairs_bytes:
 * @self: an association
 *
 * Gets all numbers of pairs as native float64, row after row.
 *
 * Returns: (transfer full): the numbers of units
 *
 * Since: 1.0
 */
GBytes *
parindex_association_get_n_pairs_bytes (ParindexAssociation *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSOCIATION (self), NULL);

  return get_bytes (self, PART_N);
}

static gboolean
is_above (ParindexCriterion *above,
          ParindexCriterion *node)
{
  while (node != NULL && node != above)
    node = parindex_criterion_get_parent (node);

  return node != NULL;
}

/* Each pair once, though it stands twice in a matrix of a list against itself. */
static gboolean
is_repeated (ParindexAssociation *self,
             guint                row,
             guint                column)
{
  gpointer first = parindex_list_get (self->rows, row);
  gpointer second = parindex_list_get (self->columns, column);

  for (guint i = 0; i < row; i++)
    for (guint k = 0; k < parindex_list_length (self->columns); k++)
      if (parindex_list_get (self->rows, i) == second && parindex_list_get (self->columns, k) == first)
        return TRUE;

  return FALSE;
}

static ParindexAssociationFlag
find_flag (ParindexAssociation *self,
           guint                row,
           guint                column,
           double               high)
{
  ParindexCriterion *first = parindex_list_get (self->rows, row);
  ParindexCriterion *second = parindex_list_get (self->columns, column);
  double value = cell_at (self, row, column)->value;

  if (first == second)
    return PARINDEX_ASSOCIATION_FLAG_NONE;
  if (value < 0)
    return PARINDEX_ASSOCIATION_FLAG_NEGATIVE;

  /* Whole and part are meant to say the same. */
  return value > high && !is_above (first, second) && !is_above (second, first) ? PARINDEX_ASSOCIATION_FLAG_HIGH : PARINDEX_ASSOCIATION_FLAG_NONE;
}

/**
 * parindex_association_list_flagged:
 * @self: an association
 * @high: what is too high, such as 0.9
 *
 * Lists the pairs that stand out: those whose coefficient is above @high, so
 * that the two may count the same thing twice, and those below 0, which work
 * against each other. A criterion and one above it are flagged only below 0.
 *
 * Returns: (transfer full): the pairs, each once, a list of [class@AssociatedPair]
 *
 * Since: 1.0
 */
GListModel *
parindex_association_list_flagged (ParindexAssociation *self,
                                   double               high)
{
  ParindexList *list;

  g_return_val_if_fail (PARINDEX_IS_ASSOCIATION (self), NULL);

  list = parindex_list_new (PARINDEX_TYPE_ASSOCIATED_PAIR);
  for (guint i = 0; i < parindex_list_length (self->rows); i++)
    for (guint k = 0; k < parindex_list_length (self->columns); k++)
      {
        ParindexAssociationFlag flag = find_flag (self, i, k, high);
        g_autoptr (ParindexAssociatedPair) pair = NULL;

        if (flag == PARINDEX_ASSOCIATION_FLAG_NONE || is_repeated (self, i, k))
          continue;
        pair = parindex_associated_pair_new (parindex_list_get (self->rows, i), parindex_list_get (self->columns, k), cell_at (self, i, k), flag);
        parindex_list_fill (list, pair);
      }

  return G_LIST_MODEL (list);
}
