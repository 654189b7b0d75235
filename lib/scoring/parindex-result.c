/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-serializable-private.h"
#include "scoring/parindex-result-fields-private.h"

/**
 * ParindexResult:
 *
 * One unit's result on one criterion: score, maximum, percent, rank and band.
 *
 * Every figure is a property: the nearest double for sorting and drawing, a
 * text for showing, and the exact number. [method@Result.get_children] gives
 * the unit's results on the criteria below, so that a scoreboard fits a
 * `GtkColumnView` and a `GtkTreeListModel` as it is. A result never changes and
 * may be read from any thread.
 *
 * Since: 1.0
 */

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexResult, parindex_result, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static void
parindex_result_finalize (GObject *object)
{
  ParindexResult *self = PARINDEX_RESULT (object);

  g_clear_object (&self->children);
  g_clear_object (&self->scoreboard);

  G_OBJECT_CLASS (parindex_result_parent_class)->finalize (object);
}

static void
parindex_result_class_init (ParindexResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = parindex_result_finalize;

  parindex_result_install_properties (object_class);
}

static void
parindex_result_init (ParindexResult *self)
{
}

ParindexResult *
parindex_result_new (ParindexScoreboard *scoreboard,
                     guint               row,
                     guint               node)
{
  ParindexResult *self = g_object_new (PARINDEX_TYPE_RESULT, NULL);

  self->scoreboard = g_object_ref (scoreboard);
  self->row = row;
  self->node = node;

  return self;
}

guint
parindex_result_row (ParindexResult *self)
{
  return self->row;
}

guint
parindex_result_node (ParindexResult *self)
{
  return self->node;
}

const char *
parindex_cell_state_words (ParindexCellState state,
                           ParindexLanguage  language)
{
  static const char *const words[][2] = {
    { "observed", "có số liệu" },
    { "missing", "thiếu số liệu" },
    { "not applicable", "không áp dụng" },
  };

  return words[state][language == PARINDEX_LANGUAGE_VI];
}

/**
 * parindex_result_get_scoreboard:
 * @self: a result
 *
 * Gets the scoreboard the result belongs to.
 *
 * Returns: (transfer none): the scoreboard
 *
 * Since: 1.0
 */
ParindexScoreboard *
parindex_result_get_scoreboard (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return self->scoreboard;
}

/**
 * parindex_result_get_unit:
 * @self: a result
 *
 * Gets the unit.
 *
 * Returns: (transfer none): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_result_get_unit (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return parindex_assessment_unit (parindex_scoreboard_get_assessment (self->scoreboard), self->row);
}

/**
 * parindex_result_get_criterion:
 * @self: a result
 *
 * Gets the criterion; that of the whole index has the id of the framework.
 *
 * Returns: (transfer none): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_result_get_criterion (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return result_criterion (self);
}

/**
 * parindex_result_get_children:
 * @self: a result
 *
 * Gets the results of the same unit on the children of the criterion, a list of [class@Result].
 *
 * Returns: (transfer none) (nullable): the results; %NULL under a leaf, as tree models want it
 *
 * Since: 1.0
 */
GListModel *
parindex_result_get_children (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  if (parindex_criterion_is_leaf (result_criterion (self)))
    return NULL;
  if (g_once_init_enter (&self->children))
    {
      ParindexList *children = parindex_list_new (PARINDEX_TYPE_RESULT);
      ParindexCriterion *criterion = result_criterion (self);

      for (guint i = 0; i < parindex_criterion_n_children (criterion); i++)
        {
          ParindexCriterion *child = parindex_criterion_child (criterion, i);
          g_autoptr (ParindexResult) result = parindex_result_new (self->scoreboard, self->row, parindex_criterion_plan (child)->index);

          parindex_list_fill (children, result);
        }
      g_once_init_leave (&self->children, children);
    }

  return G_LIST_MODEL (self->children);
}

/**
 * parindex_result_get_unit_id:
 * @self: a result
 *
 * Gets the id of the unit.
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
parindex_result_get_unit_id (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return parindex_unit_get_id (parindex_result_get_unit (self));
}

/**
 * parindex_result_get_name:
 * @self: a result
 *
 * Gets the name of the unit.
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 1.0
 */
const char *
parindex_result_get_name (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return parindex_unit_get_name (parindex_result_get_unit (self));
}

/**
 * parindex_result_get_criterion_id:
 * @self: a result
 *
 * Gets the id of the criterion.
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
parindex_result_get_criterion_id (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return parindex_criterion_get_id (result_criterion (self));
}

/**
 * parindex_result_get_title:
 * @self: a result
 *
 * Gets the title of the criterion.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_result_get_title (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return parindex_criterion_get_title (result_criterion (self));
}

/**
 * parindex_result_get_state:
 * @self: a result
 *
 * Gets whether there is a score, or why not.
 *
 * Returns: the state
 *
 * Since: 1.0
 */
ParindexCellState
parindex_result_get_state (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), PARINDEX_CELL_STATE_MISSING);

  return parindex_node_column_state (result_node (self)->column, self->row);
}

/**
 * parindex_result_get_state_text:
 * @self: a result
 *
 * Gets the state in words.
 *
 * Returns: (transfer full): the state in the language of the scorer
 *
 * Since: 1.0
 */
char *
parindex_result_get_state_text (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  if (parindex_result_is_faulty (self))
    return g_strdup (parindex_scoreboard_language (self->scoreboard) == PARINDEX_LANGUAGE_VI ? "không chấm vì có ô sai" : "left unscored: wrong cells");

  return g_strdup (parindex_cell_state_words (parindex_result_get_state (self), parindex_scoreboard_language (self->scoreboard)));
}

/**
 * parindex_result_is_faulty:
 * @self: a result
 *
 * Tells whether the unit was left unscored because of wrong cells, which
 * [method@Scoreboard.get_problems] names. Its state is then missing on every
 * criterion.
 *
 * Returns: %TRUE if it was
 *
 * Since: 1.0
 */
gboolean
parindex_result_is_faulty (ParindexResult *self)
{
  const ParindexSheet *sheet;

  g_return_val_if_fail (result_is_made (self), FALSE);

  sheet = parindex_scoreboard_sheet (self->scoreboard);

  return sheet->faulty != NULL && sheet->faulty[self->row];
}

/**
 * parindex_result_get_group:
 * @self: a result
 * @within: a dimension
 *
 * Gets the unit's group in a dimension.
 *
 * Returns: (transfer none) (nullable): the group, or %NULL if it has none
 *
 * Since: 1.0
 */
const char *
parindex_result_get_group (ParindexResult *self,
                           const char     *within)
{
  g_return_val_if_fail (result_is_made (self), NULL);
  g_return_val_if_fail (within != NULL, NULL);

  return parindex_unit_get_group (parindex_result_get_unit (self), within);
}
