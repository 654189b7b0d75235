/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-gap-private.h"

#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"

/**
 * ParindexGap:
 *
 * Where two stages of one assessment differ: what units claimed of themselves
 * against what was appraised, for instance.
 *
 * It is a list of [class@GapRow], one for each cell that differs, unit by unit.
 * [method@Gap.get_units] and [method@Gap.get_criteria] add them up. A gap never
 * changes and may be read from any thread.
 *
 * Since: 1.0
 */

struct _ParindexGap
{
  GObject parent_instance;

  ParindexScoreboard *sides[2];
  GArray *cells; /* ParindexGapCell */
  GMutex lock;   /* over what is made on demand */
  GWeakRef *rows;
  ParindexList *units;
  ParindexList *criteria;
};

typedef enum
{
  PROP_FROM = 1,
  PROP_TO,
  PROP_UNITS,
  PROP_CRITERIA,
  N_PROPS,
} ParindexGapProperty;

static GParamSpec *props[N_PROPS];

/* Scripts can construct one without anything in it. */
gboolean
parindex_gap_is_made (ParindexGap *self)
{
  return PARINDEX_IS_GAP (self) && self->sides[0] != NULL;
}

static GType
gap_get_item_type (GListModel *model)
{
  return PARINDEX_TYPE_GAP_ROW;
}

static guint
gap_get_n_items (GListModel *model)
{
  return PARINDEX_GAP (model)->cells->len;
}

static guint
node_of_leaf (ParindexGap *self,
              guint        leaf)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (self->sides[0]);

  return parindex_criterion_plan (parindex_framework_leaf (framework, leaf))->index;
}

/* The same object while it lives: list views compare items by identity. */
static gpointer
gap_get_item (GListModel *model,
              guint       position)
{
  ParindexGap *self = PARINDEX_GAP (model);
  ParindexGapRow *row;

  if (position >= self->cells->len)
    return NULL;

  g_mutex_lock (&self->lock);
  if (self->rows == NULL)
    {
      self->rows = g_new0 (GWeakRef, self->cells->len);
      for (guint i = 0; i < self->cells->len; i++)
        g_weak_ref_init (&self->rows[i], NULL);
    }
  row = g_weak_ref_get (&self->rows[position]);
  if (row == NULL)
    {
      ParindexGapCell cell = parindex_gap_cell (self, position);

      row = parindex_gap_row_new (self->sides, cell.row, node_of_leaf (self, cell.leaf), cell.leaf, 1);
      g_weak_ref_set (&self->rows[position], row);
    }
  g_mutex_unlock (&self->lock);

  return row;
}

static void
gap_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gap_get_item_type;
  iface->get_n_items = gap_get_n_items;
  iface->get_item = gap_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexGap, parindex_gap, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, gap_list_model_init))

static void
parindex_gap_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  ParindexGap *self = PARINDEX_GAP (object);

  switch ((ParindexGapProperty) prop_id)
    {
    case PROP_FROM:
      g_value_set_object (value, self->sides[PARINDEX_GAP_FROM]);
      break;
    case PROP_TO:
      g_value_set_object (value, self->sides[PARINDEX_GAP_TO]);
      break;
    case PROP_UNITS:
      g_value_set_object (value, parindex_gap_get_units (self));
      break;
    case PROP_CRITERIA:
      g_value_set_object (value, parindex_gap_get_criteria (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_gap_finalize (GObject *object)
{
  ParindexGap *self = PARINDEX_GAP (object);

  for (guint i = 0; self->rows != NULL && i < self->cells->len; i++)
    g_weak_ref_clear (&self->rows[i]);
  g_free (self->rows);
  g_array_unref (self->cells);
  g_clear_object (&self->units);
  g_clear_object (&self->criteria);
  g_clear_object (&self->sides[PARINDEX_GAP_FROM]);
  g_clear_object (&self->sides[PARINDEX_GAP_TO]);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (parindex_gap_parent_class)->finalize (object);
}

static void
parindex_gap_class_init (ParindexGapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_gap_get_property;
  object_class->finalize = parindex_gap_finalize;

  /**
   * ParindexGap:from:
   *
   * The scoreboard that is compared.
   *
   * Since: 1.0
   */
  props[PROP_FROM] = g_param_spec_object ("from", NULL, NULL, PARINDEX_TYPE_SCOREBOARD, flags);
  /**
   * ParindexGap:to:
   *
   * The scoreboard it is compared with.
   *
   * Since: 1.0
   */
  props[PROP_TO] = g_param_spec_object ("to", NULL, NULL, PARINDEX_TYPE_SCOREBOARD, flags);
  /**
   * ParindexGap:units:
   *
   * The gap of each unit with cells that differ, a list of [class@GapRow].
   *
   * Since: 1.0
   */
  props[PROP_UNITS] = g_param_spec_object ("units", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * ParindexGap:criteria:
   *
   * The gap on each leaf with cells that differ, a list of [class@GapRow].
   *
   * Since: 1.0
   */
  props[PROP_CRITERIA] = g_param_spec_object ("criteria", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_gap_init (ParindexGap *self)
{
  g_mutex_init (&self->lock);
  self->cells = g_array_new (FALSE, FALSE, sizeof (ParindexGapCell));
}

static gboolean
values_differ (const ParindexColumn *from,
               const ParindexColumn *to,
               guint                 row)
{
  ParindexCellState state = parindex_column_state (from, row);
  g_autoptr (ParindexNumber) a = NULL;
  g_autoptr (ParindexNumber) b = NULL;

  if (state != parindex_column_state (to, row))
    return TRUE;
  if (state != PARINDEX_CELL_STATE_OBSERVED)
    return FALSE;
  if (from->scale == to->scale && from->misfits == NULL && to->misfits == NULL)
    return parindex_column_coefficient (from, row) != parindex_column_coefficient (to, row);

  a = parindex_column_number (from, row);
  b = parindex_column_number (to, row);

  return !parindex_number_equal (a, b);
}

static gboolean
cells_differ (const ParindexSheet *from,
              const ParindexSheet *to,
              guint                leaf,
              guint                row)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_leaf (from->framework, leaf));

  for (guint k = plan->first_input; k < plan->first_input + plan->n_inputs; k++)
    if (values_differ (&from->inputs[k], &to->inputs[k], row))
      return TRUE;

  return FALSE;
}

static void
find_cells (ParindexGap *self)
{
  const ParindexSheet *from = parindex_scoreboard_sheet (self->sides[PARINDEX_GAP_FROM]);
  const ParindexSheet *to = parindex_scoreboard_sheet (self->sides[PARINDEX_GAP_TO]);
  guint n_leaves = parindex_framework_n_leaves (from->framework);

  for (guint row = 0; row < from->n_units; row++)
    for (guint leaf = 0; leaf < n_leaves; leaf++)
      if (cells_differ (from, to, leaf, row))
        {
          ParindexGapCell cell = { row, leaf };

          g_array_append_val (self->cells, cell);
        }
}

static gboolean
differ (const char *member,
        const char *from,
        const char *to,
        GError    **error)
{
  parindex_error_report (error, GAP_DIFFERS, .name = member, .value = from, .other = to);

  return FALSE;
}

/* What is compared must be comparable, row by row and leaf by leaf. */
static gboolean
check_sides (ParindexScoreboard *from,
             ParindexScoreboard *to,
             GError            **error)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (from);
  ParindexAssessment *a = parindex_scoreboard_get_assessment (from);
  ParindexAssessment *b = parindex_scoreboard_get_assessment (to);
  guint n = parindex_assessment_get_n_units (a);

  if (framework != parindex_scoreboard_get_framework (to))
    return differ ("framework", parindex_framework_get_id (framework), parindex_framework_get_id (parindex_scoreboard_get_framework (to)), error);
  if (!parindex_period_equal (parindex_assessment_get_period (a), parindex_assessment_get_period (b)))
    return differ ("period", parindex_period_to_string (parindex_assessment_get_period (a)),
                   parindex_period_to_string (parindex_assessment_get_period (b)), error);

  for (guint row = 0; row < MAX (n, parindex_assessment_get_n_units (b)); row++)
    {
      const char *unit_a = row < n ? parindex_unit_get_id (parindex_assessment_unit (a, row)) : "–";
      const char *unit_b = row < parindex_assessment_get_n_units (b) ? parindex_unit_get_id (parindex_assessment_unit (b, row)) : "–";

      if (!g_str_equal (unit_a, unit_b))
        return differ ("units", unit_a, unit_b, error);
    }

  return TRUE;
}

/**
 * parindex_gap_new:
 * @from: a scoreboard of one stage
 * @to: a scoreboard of another stage, or of the latest authority
 * @error: return location for an error
 *
 * Compares two scoreboards of one framework object, one period and the same
 * units cell by cell, exactly.
 *
 * Returns: (transfer full): the gap, or %NULL with %PARINDEX_ERROR_INVALID_ARGUMENT if they are of different frameworks, periods or units
 *
 * Since: 1.0
 */
ParindexGap *
parindex_gap_new (ParindexScoreboard *from,
                  ParindexScoreboard *to,
                  GError            **error)
{
  ParindexGap *self;

  g_return_val_if_fail (parindex_scoreboard_is_made (from), NULL);
  g_return_val_if_fail (parindex_scoreboard_is_made (to), NULL);

  if (!check_sides (from, to, error))
    return NULL;

  self = g_object_new (PARINDEX_TYPE_GAP, NULL);
  self->sides[PARINDEX_GAP_FROM] = g_object_ref (from);
  self->sides[PARINDEX_GAP_TO] = g_object_ref (to);
  find_cells (self);

  return self;
}

guint
parindex_gap_n_cells (ParindexGap *self)
{
  return self->cells->len;
}

ParindexGapCell
parindex_gap_cell (ParindexGap *self,
                   guint        index)
{
  return g_array_index (self->cells, ParindexGapCell, index);
}

/**
 * parindex_gap_get_from:
 * @self: a gap
 *
 * Gets the scoreboard that is compared.
 *
 * Returns: (transfer none): the scoreboard
 *
 * Since: 1.0
 */
ParindexScoreboard *
parindex_gap_get_from (ParindexGap *self)
{
  g_return_val_if_fail (parindex_gap_is_made (self), NULL);

  return self->sides[PARINDEX_GAP_FROM];
}

/**
 * parindex_gap_get_to:
 * @self: a gap
 *
 * Gets the scoreboard it is compared with.
 *
 * Returns: (transfer none): the scoreboard
 *
 * Since: 1.0
 */
ParindexScoreboard *
parindex_gap_get_to (ParindexGap *self)
{
  g_return_val_if_fail (parindex_gap_is_made (self), NULL);

  return self->sides[PARINDEX_GAP_TO];
}

/* How many cells differ in each of @n rows, or leaves. */
static guint *
count_cells (ParindexGap *self,
             gboolean     by_leaf,
             guint        n)
{
  guint *counts = g_new0 (guint, n);

  for (guint i = 0; i < self->cells->len; i++)
    {
      ParindexGapCell cell = parindex_gap_cell (self, i);

      counts[by_leaf ? cell.leaf : cell.row]++;
    }

  return counts;
}

static ParindexList *
make_units (ParindexGap *self)
{
  ParindexList *list = parindex_list_new (PARINDEX_TYPE_GAP_ROW);
  guint n = parindex_scoreboard_sheet (self->sides[0])->n_units;
  g_autofree guint *counts = count_cells (self, FALSE, n);

  for (guint row = 0; row < n; row++)
    if (counts[row] > 0)
      {
        g_autoptr (ParindexGapRow) total = parindex_gap_row_new (self->sides, row, 0, -1, counts[row]);

        parindex_list_fill (list, total);
      }

  return list;
}

static ParindexList *
make_criteria (ParindexGap *self)
{
  ParindexList *list = parindex_list_new (PARINDEX_TYPE_GAP_ROW);
  guint n = parindex_framework_n_leaves (parindex_scoreboard_get_framework (self->sides[0]));
  g_autofree guint *counts = count_cells (self, TRUE, n);

  for (guint leaf = 0; leaf < n; leaf++)
    if (counts[leaf] > 0)
      {
        g_autoptr (ParindexGapRow) total = parindex_gap_row_new (self->sides, PARINDEX_GAP_ALL_UNITS, node_of_leaf (self, leaf), -1, counts[leaf]);

        parindex_list_fill (list, total);
      }

  return list;
}

/**
 * parindex_gap_get_units:
 * @self: a gap
 *
 * Gets the gap of each unit with cells that differ, on the whole index, in the
 * order of the units.
 *
 * Returns: (transfer none): the totals, a list of [class@GapRow]
 *
 * Since: 1.0
 */
GListModel *
parindex_gap_get_units (ParindexGap *self)
{
  g_return_val_if_fail (parindex_gap_is_made (self), NULL);

  if (g_once_init_enter (&self->units))
    g_once_init_leave (&self->units, make_units (self));

  return G_LIST_MODEL (self->units);
}

/**
 * parindex_gap_get_criteria:
 * @self: a gap
 *
 * Gets the gap on each leaf with cells that differ, in the order of the leaves:
 * the scores of the units that have one on both sides, added up.
 *
 * Returns: (transfer none): the totals, a list of [class@GapRow]
 *
 * Since: 1.0
 */
GListModel *
parindex_gap_get_criteria (ParindexGap *self)
{
  g_return_val_if_fail (parindex_gap_is_made (self), NULL);

  if (g_once_init_enter (&self->criteria))
    g_once_init_leave (&self->criteria, make_criteria (self));

  return G_LIST_MODEL (self->criteria);
}
