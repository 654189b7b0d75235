/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-list-private.h"
#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "scoring/parindex-cell-change-private.h"

/**
 * ParindexCellChange:
 *
 * A number that is not normalised as it was given: which step changed it, from
 * what to what, and why.
 *
 * A change never changes itself and may be read from any thread.
 *
 * Since: 1.0
 */

struct _ParindexCellChange
{
  GObject parent_instance;

  ParindexScoreboard *scoreboard;
  guint row;
  guint leaf;
  ParindexPreparationStep step;
};

typedef enum
{
  PROP_UNIT = 1,
  PROP_UNIT_ID,
  PROP_NAME,
  PROP_CRITERION,
  PROP_CRITERION_ID,
  PROP_TITLE,
  PROP_STEP,
  PROP_FROM,
  PROP_FROM_TEXT,
  PROP_TO,
  PROP_TO_TEXT,
  PROP_REASON,
  N_PROPS,
} ParindexCellChangeProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexCellChange, parindex_cell_change, G_TYPE_OBJECT, PARINDEX_IMPLEMENT_SERIALIZABLE)

static gboolean
is_made (ParindexCellChange *self)
{
  return PARINDEX_IS_CELL_CHANGE (self) && self->scoreboard != NULL;
}

static const char *
unit_id (ParindexCellChange *self)
{
  return is_made (self) ? parindex_unit_get_id (parindex_cell_change_get_unit (self)) : NULL;
}

static const char *
unit_name (ParindexCellChange *self)
{
  return is_made (self) ? parindex_unit_get_name (parindex_cell_change_get_unit (self)) : NULL;
}

static const char *
criterion_id (ParindexCellChange *self)
{
  return is_made (self) ? parindex_criterion_get_id (parindex_cell_change_get_criterion (self)) : NULL;
}

static const char *
title (ParindexCellChange *self)
{
  return is_made (self) ? parindex_criterion_get_title (parindex_cell_change_get_criterion (self)) : NULL;
}

static char *
reason (ParindexCellChange *self)
{
  return is_made (self) ? parindex_cell_change_get_reason (self, parindex_scoreboard_language (self->scoreboard)) : NULL;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_UNIT] = PARINDEX_READ (parindex_cell_change_get_unit),
  [PROP_UNIT_ID] = PARINDEX_READ (unit_id),
  [PROP_NAME] = PARINDEX_READ (unit_name),
  [PROP_CRITERION] = PARINDEX_READ (parindex_cell_change_get_criterion),
  [PROP_CRITERION_ID] = PARINDEX_READ (criterion_id),
  [PROP_TITLE] = PARINDEX_READ (title),
  [PROP_STEP] = PARINDEX_READ (parindex_cell_change_get_step),
  [PROP_FROM] = PARINDEX_READ_FULL (parindex_cell_change_get_from),
  [PROP_FROM_TEXT] = PARINDEX_READ_FULL (parindex_cell_change_get_from_text),
  [PROP_TO] = PARINDEX_READ_FULL (parindex_cell_change_get_to),
  [PROP_TO_TEXT] = PARINDEX_READ_FULL (parindex_cell_change_get_to_text),
  [PROP_REASON] = PARINDEX_READ_FULL (reason),
};

static void
parindex_cell_change_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (is_made (PARINDEX_CELL_CHANGE (object)))
    parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_cell_change_finalize (GObject *object)
{
  g_clear_object (&PARINDEX_CELL_CHANGE (object)->scoreboard);

  G_OBJECT_CLASS (parindex_cell_change_parent_class)->finalize (object);
}

static void
parindex_cell_change_class_init (ParindexCellChangeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_cell_change_get_property;
  object_class->finalize = parindex_cell_change_finalize;

  /**
   * ParindexCellChange:unit:
   *
   * The unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexCellChange:unit-id:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT_ID] = g_param_spec_string ("unit-id", NULL, NULL, NULL, flags);
  /**
   * ParindexCellChange:name:
   *
   * The name of the unit.
   *
   * Since: 1.0
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /**
   * ParindexCellChange:criterion:
   *
   * The leaf.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_object ("criterion", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexCellChange:criterion-id:
   *
   * The id of the leaf.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION_ID] = g_param_spec_string ("criterion-id", NULL, NULL, NULL, flags);
  /**
   * ParindexCellChange:title:
   *
   * The title of the leaf.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * ParindexCellChange:step:
   *
   * The step that changed the number.
   *
   * Since: 1.0
   */
  props[PROP_STEP] = g_param_spec_enum ("step", NULL, NULL, PARINDEX_TYPE_PREPARATION_STEP, PARINDEX_PREPARATION_STEP_DENOMINATOR, flags);
  /**
   * ParindexCellChange:from:
   *
   * The number before; %NULL: it was missing.
   *
   * Since: 1.0
   */
  props[PROP_FROM] = g_param_spec_boxed ("from", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexCellChange:from-text:
   *
   * The number before as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_FROM_TEXT] = g_param_spec_string ("from-text", NULL, NULL, NULL, flags);
  /**
   * ParindexCellChange:to:
   *
   * The number after.
   *
   * Since: 1.0
   */
  props[PROP_TO] = g_param_spec_boxed ("to", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexCellChange:to-text:
   *
   * The number after as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_TO_TEXT] = g_param_spec_string ("to-text", NULL, NULL, NULL, flags);
  /**
   * ParindexCellChange:reason:
   *
   * Why, in the language of the scorer.
   *
   * Since: 1.0
   */
  props[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_cell_change_init (ParindexCellChange *self)
{
}

ParindexCellChange *
parindex_cell_change_new (ParindexScoreboard     *scoreboard,
                          guint                   row,
                          guint                   leaf,
                          ParindexPreparationStep step)
{
  ParindexCellChange *self = g_object_new (PARINDEX_TYPE_CELL_CHANGE, NULL);

  self->scoreboard = g_object_ref (scoreboard);
  self->row = row;
  self->leaf = leaf;
  self->step = step;

  return self;
}

static const ParindexPreparedLeaf *
prepared (ParindexCellChange *self)
{
  return parindex_preparation_leaf (parindex_scoreboard_points (self->scoreboard)->preparation, self->leaf);
}

/**
 * parindex_cell_change_get_unit:
 * @self: a change
 *
 * Gets the unit.
 *
 * Returns: (transfer none): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_cell_change_get_unit (ParindexCellChange *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_assessment_unit (parindex_scoreboard_get_assessment (self->scoreboard), self->row);
}

/**
 * parindex_cell_change_get_criterion:
 * @self: a change
 *
 * Gets the leaf.
 *
 * Returns: (transfer none): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_cell_change_get_criterion (ParindexCellChange *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_framework_leaf (parindex_scoreboard_get_framework (self->scoreboard), self->leaf);
}

/**
 * parindex_cell_change_get_step:
 * @self: a change
 *
 * Gets the step that changed the number.
 *
 * Returns: the step
 *
 * Since: 1.0
 */
ParindexPreparationStep
parindex_cell_change_get_step (ParindexCellChange *self)
{
  g_return_val_if_fail (is_made (self), PARINDEX_PREPARATION_STEP_DENOMINATOR);

  return self->step;
}

static ParindexNumber *
number_after (ParindexCellChange *self,
              guint               index)
{
  const ParindexColumn *column = prepared (self)->after[index];

  return parindex_column_state (column, self->row) == PARINDEX_CELL_STATE_OBSERVED ? parindex_column_number (column, self->row) : NULL;
}

#define DASH "–"

/* As readers write it, rounded where it is too long for them. */
char *
parindex_cell_change_text (ParindexCellChange *self,
                           gboolean            after,
                           ParindexLanguage    language)
{
  g_autoptr (ParindexNumber) number = number_after (self, self->step + (after ? 1 : 0));
  GString *text;

  if (number == NULL)
    return g_strdup (DASH);

  text = g_string_new (NULL);
  parindex_words_append_readable (text, parindex_number_peek (number), language);

  return g_string_free (text, FALSE);
}

/**
 * parindex_cell_change_get_from:
 * @self: a change
 *
 * Gets the number before, exactly.
 *
 * Returns: (transfer full) (nullable): the number; %NULL if it was missing
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_cell_change_get_from (ParindexCellChange *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return number_after (self, self->step);
}

/**
 * parindex_cell_change_get_from_text:
 * @self: a change
 *
 * Gets the number before as it is shown, after "≈" where it is rounded.
 *
 * Returns: (transfer full): the number in the language of the scorer; a dash if it was missing
 *
 * Since: 1.0
 */
char *
parindex_cell_change_get_from_text (ParindexCellChange *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_cell_change_text (self, FALSE, parindex_scoreboard_language (self->scoreboard));
}

/**
 * parindex_cell_change_get_to:
 * @self: a change
 *
 * Gets the number after, exactly.
 *
 * Returns: (transfer full): the number
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_cell_change_get_to (ParindexCellChange *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return number_after (self, self->step + 1);
}

/**
 * parindex_cell_change_get_to_text:
 * @self: a change
 *
 * Gets the number after as it is shown, after "≈" where it is rounded.
 *
 * Returns: (transfer full): the number in the language of the scorer
 *
 * Since: 1.0
 */
char *
parindex_cell_change_get_to_text (ParindexCellChange *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_cell_change_text (self, TRUE, parindex_scoreboard_language (self->scoreboard));
}

/**
 * parindex_cell_change_get_reason:
 * @self: a change
 * @language: a language
 *
 * Says why the number was changed.
 *
 * Returns: (transfer full): a phrase without a full stop
 *
 * Since: 1.0
 */
char *
parindex_cell_change_get_reason (ParindexCellChange *self,
                                 ParindexLanguage    language)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_prepared_leaf_reason (prepared (self), parindex_cell_change_get_unit (self), self->row, self->step, parindex_language_resolve (language));
}

/**
 * parindex_scoreboard_get_changes:
 * @self: a scoreboard
 *
 * Gets which numbers were changed before they were normalised, by denominators,
 * transformations, imputation and the treatment of outliers: a list of
 * [class@CellChange] in the order of the units and criteria.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): the changes
 *
 * Since: 1.0
 */
GListModel *
parindex_scoreboard_get_changes (ParindexScoreboard *self)
{
  ParindexList *list;
  const ParindexPreparation *preparation;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  list = parindex_list_new (PARINDEX_TYPE_CELL_CHANGE);
  preparation = parindex_scoreboard_points (self)->preparation;
  for (guint row = 0; preparation != NULL && row < parindex_assessment_get_n_units (preparation->assessment); row++)
    for (guint leaf = 0; leaf < parindex_scoreboard_points (self)->n_leaves; leaf++)
      {
        const ParindexPreparedLeaf *each = parindex_preparation_leaf (preparation, leaf);

        for (guint step = 0; each != NULL && step < PARINDEX_N_PREPARATION_STEPS; step++)
          if (parindex_prepared_leaf_changes (each, row, step))
            {
              g_autoptr (ParindexCellChange) change = parindex_cell_change_new (self, row, leaf, step);

              parindex_list_fill (list, change);
            }
      }

  return G_LIST_MODEL (list);
}
