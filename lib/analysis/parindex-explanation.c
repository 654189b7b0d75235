/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-explanation-private.h"
#include "base/parindex-serializable-private.h"

/**
 * ParindexExplanation:
 *
 * How a unit's number on a criterion came about, down to the cells.
 *
 * An explanation is a list of the explanations of its parts, the children of
 * the criterion; it fits a `GtkTreeListModel` as it is. It says what it says
 * as figures, as sentences ([method@Explanation.list_steps]), as a text and as
 * JSON, in either language. What it says can be recomputed: the contributions
 * of the parts and the adjustment by a cap or a rounding are the score, exactly,
 * and where they do not add up as they are shown it says how far they are off.
 * An explanation never changes and may be read from any thread.
 *
 * Since: 1.0
 */

static GType
explanation_get_item_type (GListModel *model)
{
  return PARINDEX_TYPE_EXPLANATION;
}

static guint
explanation_get_n_items (GListModel *model)
{
  ParindexExplanation *self = PARINDEX_EXPLANATION (model);

  return parindex_explanation_is_made (self) ? parindex_criterion_n_children (self->criterion) : 0;
}

static gpointer
explanation_get_item (GListModel *model,
                      guint       position)
{
  if (position >= explanation_get_n_items (model))
    return NULL;

  return g_object_ref (parindex_explanation_part (PARINDEX_EXPLANATION (model), position));
}

static void
explanation_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = explanation_get_item_type;
  iface->get_n_items = explanation_get_n_items;
  iface->get_item = explanation_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexExplanation, parindex_explanation, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, explanation_list_model_init)
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

/* Scripts can construct one without anything in it. */
gboolean
parindex_explanation_is_made (ParindexExplanation *self)
{
  return PARINDEX_IS_EXPLANATION (self) && self->scoreboard != NULL;
}

static void
parindex_explanation_finalize (GObject *object)
{
  ParindexExplanation *self = PARINDEX_EXPLANATION (object);

  for (guint i = 0; i < PARINDEX_N_VALUES; i++)
    if ((self->known >> i & 1) != 0)
      mpq_clear (self->values[i]);
  mpq_clears (self->values[PARINDEX_FIGURE_GIVEN], self->values[PARINDEX_FIGURE_ADJUSTMENT], NULL);
  g_clear_pointer (&self->shares, parindex_shares_free);
  g_clear_object (&self->parts);
  parindex_unit_score_clear (&self->score);
  g_clear_object (&self->result);
  g_clear_object (&self->scoreboard);

  G_OBJECT_CLASS (parindex_explanation_parent_class)->finalize (object);
}

static void
parindex_explanation_class_init (ParindexExplanationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = parindex_explanation_finalize;

  parindex_explanation_install_properties (object_class);
}

static void
parindex_explanation_init (ParindexExplanation *self)
{
  parindex_unit_score_init (&self->score);
  mpq_inits (self->values[PARINDEX_FIGURE_GIVEN], self->values[PARINDEX_FIGURE_ADJUSTMENT], NULL);
}
