/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-change-explanation-private.h"
#include "base/parindex-serializable-private.h"

/**
 * ParindexChangeExplanation:
 *
 * How a unit's number on a criterion changed from one period to a later one,
 * traced to its parts.
 *
 * It is a list of the explanations of its parts, the children of the criterion.
 * What each adds to the change one level up is told as what its own change adds
 * and what another weight, another maximum or other parts that apply add. The
 * contributions of the parts, the adjustment by cap and rounding and the rest are
 * the change, exactly; the rest is 0, and where the parts cannot be told a
 * sentence says why. Scores are compared, or percents where the maximum changed.
 * [method@Comparison.explain] makes one. It never changes and may be read from
 * any thread.
 *
 * Since: 1.0
 */

static GType
change_explanation_get_item_type (GListModel *model)
{
  return PARINDEX_TYPE_CHANGE_EXPLANATION;
}

static guint
change_explanation_get_n_items (GListModel *model)
{
  ParindexChangeExplanation *self = PARINDEX_CHANGE_EXPLANATION (model);

  return self->parts != NULL ? parindex_list_length (self->parts) : 0;
}

static gpointer
change_explanation_get_item (GListModel *model,
                             guint       position)
{
  if (position >= change_explanation_get_n_items (model))
    return NULL;

  return g_object_ref (parindex_change_explanation_part (PARINDEX_CHANGE_EXPLANATION (model), position));
}

static void
change_explanation_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = change_explanation_get_item_type;
  iface->get_n_items = change_explanation_get_n_items;
  iface->get_item = change_explanation_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexChangeExplanation, parindex_change_explanation, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, change_explanation_list_model_init)
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

/* Scripts can construct one without anything in it. */
gboolean
parindex_change_explanation_is_made (ParindexChangeExplanation *self)
{
  return PARINDEX_IS_CHANGE_EXPLANATION (self) && self->unit != NULL;
}

static void
parindex_change_explanation_finalize (GObject *object)
{
  ParindexChangeExplanation *self = PARINDEX_CHANGE_EXPLANATION (object);

  for (guint i = 0; i < PARINDEX_N_CHANGE_NUMBERS; i++)
    g_clear_pointer (&self->numbers[i], parindex_number_unref);
  mpq_clears (self->factors[0], self->factors[1], self->whole_factor, NULL);
  g_clear_object (&self->parts);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_clear_object (&self->row);
  g_clear_object (&self->unit);
  g_clear_pointer (&self->from, parindex_period_unref);
  g_clear_pointer (&self->to, parindex_period_unref);
  g_free (self->criterion);
  g_free (self->title);

  G_OBJECT_CLASS (parindex_change_explanation_parent_class)->finalize (object);
}

static void
parindex_change_explanation_class_init (ParindexChangeExplanationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = parindex_change_explanation_finalize;

  parindex_change_explanation_install_properties (object_class);
}

static void
parindex_change_explanation_init (ParindexChangeExplanation *self)
{
  mpq_inits (self->factors[0], self->factors[1], self->whole_factor, NULL);
}

mpq_srcptr
parindex_change_explanation_value (ParindexChangeExplanation *self,
                                   ParindexChangeNumber       number)
{
  return self->numbers[number] != NULL ? parindex_number_peek (self->numbers[number]) : NULL;
}

ParindexChangeExplanation *
parindex_change_explanation_part (ParindexChangeExplanation *self,
                                  guint                      i)
{
  return parindex_list_get (self->parts, i);
}

/**
 * parindex_change_explanation_get_unit:
 * @self: an explanation
 *
 * Gets the unit.
 *
 * Returns: (transfer none) (nullable): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_change_explanation_get_unit (ParindexChangeExplanation *self)
{
  g_return_val_if_fail (PARINDEX_IS_CHANGE_EXPLANATION (self), NULL);

  return self->unit;
}

/**
 * parindex_change_explanation_get_unit_id:
 * @self: an explanation
 *
 * Gets the id of the unit.
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 1.0
 */
const char *
parindex_change_explanation_get_unit_id (ParindexChangeExplanation *self)
{
  g_return_val_if_fail (PARINDEX_IS_CHANGE_EXPLANATION (self), NULL);

  return self->unit != NULL ? parindex_unit_get_id (self->unit) : NULL;
}

/**
 * parindex_change_explanation_get_from:
 * @self: an explanation
 *
 * Gets the earlier period.
 *
 * Returns: (transfer none) (nullable): the period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_change_explanation_get_from (ParindexChangeExplanation *self)
{
  g_return_val_if_fail (PARINDEX_IS_CHANGE_EXPLANATION (self), NULL);

  return self->from;
}

/**
 * parindex_change_explanation_get_to:
 * @self: an explanation
 *
 * Gets the later period.
 *
 * Returns: (transfer none) (nullable): the period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_change_explanation_get_to (ParindexChangeExplanation *self)
{
  g_return_val_if_fail (PARINDEX_IS_CHANGE_EXPLANATION (self), NULL);

  return self->to;
}

/**
 * parindex_change_explanation_get_criterion_id:
 * @self: an explanation
 *
 * Gets the id of the criterion, as the later edition calls it, or the earlier one where it is only there; of the whole index
 * that is asked for, the index.
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 1.0
 */
const char *
parindex_change_explanation_get_criterion_id (ParindexChangeExplanation *self)
{
  g_return_val_if_fail (PARINDEX_IS_CHANGE_EXPLANATION (self), NULL);

  return self->criterion;
}

/**
 * parindex_change_explanation_get_title:
 * @self: an explanation
 *
 * Gets the title of the criterion.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_change_explanation_get_title (ParindexChangeExplanation *self)
{
  g_return_val_if_fail (PARINDEX_IS_CHANGE_EXPLANATION (self), NULL);

  return self->title;
}

/**
 * parindex_change_explanation_get_state:
 * @self: an explanation
 *
 * Gets whether the criterion counts in both periods, or came or went.
 *
 * Returns: the state
 *
 * Since: 1.0
 */
ParindexChangeState
parindex_change_explanation_get_state (ParindexChangeExplanation *self)
{
  g_return_val_if_fail (PARINDEX_IS_CHANGE_EXPLANATION (self), PARINDEX_CHANGE_STATE_NONE);

  return self->state;
}

/**
 * parindex_change_explanation_get_basis:
 * @self: an explanation
 *
 * Gets what is compared: the score, or the percent where the maximum of the criterion changed.
 *
 * Returns: score or percent
 *
 * Since: 1.0
 */
ParindexBasis
parindex_change_explanation_get_basis (ParindexChangeExplanation *self)
{
  g_return_val_if_fail (PARINDEX_IS_CHANGE_EXPLANATION (self), PARINDEX_BASIS_UNSTATED);

  return self->basis;
}

/**
 * parindex_change_explanation_get_before:
 * @self: an explanation
 *
 * Gets how the number of the earlier period came about.
 *
 * Returns: (transfer none) (nullable): the explanation; %NULL where it was not computed, or the edition does not have the criterion
 *
 * Since: 1.0
 */
ParindexExplanation *
parindex_change_explanation_get_before (ParindexChangeExplanation *self)
{
  g_return_val_if_fail (PARINDEX_IS_CHANGE_EXPLANATION (self), NULL);

  return self->before;
}

/**
 * parindex_change_explanation_get_after:
 * @self: an explanation
 *
 * Gets how the number of the later period came about.
 *
 * Returns: (transfer none) (nullable): the explanation; %NULL where it was not computed, or the edition does not have the criterion
 *
 * Since: 1.0
 */
ParindexExplanation *
parindex_change_explanation_get_after (ParindexChangeExplanation *self)
{
  g_return_val_if_fail (PARINDEX_IS_CHANGE_EXPLANATION (self), NULL);

  return self->after;
}

/**
 * parindex_change_explanation_get_number:
 * @self: an explanation
 * @number: which one
 *
 * Gets one of its numbers, exactly.
 *
 * Returns: (transfer full) (nullable): the number; %NULL where it is not known
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_change_explanation_get_number (ParindexChangeExplanation *self,
                                        ParindexChangeNumber       number)
{
  g_return_val_if_fail (parindex_change_explanation_is_made (self), NULL);
  g_return_val_if_fail (number < PARINDEX_N_CHANGE_NUMBERS, NULL);

  return self->numbers[number] != NULL ? parindex_number_ref (self->numbers[number]) : NULL;
}
