/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-follow-up-private.h"
#include "base/parindex-property-private.h"

/**
 * ParindexFollowUp:
 *
 * What is done about the low and the high components of an index of a unit: a
 * list of [class@FollowUpRow], one for each component directly below the whole
 * index.
 *
 * What low and high mean is declared by the framework; see
 * [method@Framework.set_strengths]. Of one period, they are what the next one
 * is to raise and to keep ([method@FollowUp.list_targets]); of two, each row
 * says what became of it. A component that is still low is better or worse by
 * the figure that the rule reads: its rank, or its percent. Figures are
 * computed where they can be, else those published. A follow-up never changes
 * and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_FRAMEWORK,
  PROP_UNIT,
  PROP_FROM,
  PROP_TO,
  N_PROPS,
} ParindexFollowUpProperty;

static GParamSpec *props[N_PROPS];

static GType
follow_up_get_item_type (GListModel *model)
{
  return PARINDEX_TYPE_FOLLOW_UP_ROW;
}

static guint
follow_up_get_n_items (GListModel *model)
{
  ParindexFollowUp *self = PARINDEX_FOLLOW_UP (model);

  return self->rows != NULL ? parindex_list_length (self->rows) : 0;
}

static gpointer
follow_up_get_item (GListModel *model,
                    guint       position)
{
  if (position >= follow_up_get_n_items (model))
    return NULL;

  return g_object_ref (parindex_list_get (PARINDEX_FOLLOW_UP (model)->rows, position));
}

static void
follow_up_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = follow_up_get_item_type;
  iface->get_n_items = follow_up_get_n_items;
  iface->get_item = follow_up_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexFollowUp, parindex_follow_up, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, follow_up_list_model_init))

/* Scripts can construct one without anything in it. */
gboolean
parindex_follow_up_is_made (ParindexFollowUp *self)
{
  return PARINDEX_IS_FOLLOW_UP (self) && self->document != NULL;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_DOCUMENT] = PARINDEX_READ (parindex_follow_up_get_document),
  [PROP_FRAMEWORK] = PARINDEX_READ (parindex_follow_up_get_framework),
  [PROP_UNIT] = PARINDEX_READ (parindex_follow_up_get_unit),
  [PROP_FROM] = PARINDEX_READ (parindex_follow_up_get_from),
  [PROP_TO] = PARINDEX_READ (parindex_follow_up_get_to),
};

static void
parindex_follow_up_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_follow_up_finalize (GObject *object)
{
  ParindexFollowUp *self = PARINDEX_FOLLOW_UP (object);

  g_clear_object (&self->document);
  g_clear_object (&self->framework);
  g_clear_object (&self->unit);
  g_clear_pointer (&self->from, parindex_period_unref);
  g_clear_pointer (&self->to, parindex_period_unref);
  g_free (self->index);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (parindex_follow_up_parent_class)->finalize (object);
}

static void
parindex_follow_up_class_init (ParindexFollowUpClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_follow_up_get_property;
  object_class->finalize = parindex_follow_up_finalize;

  /**
   * ParindexFollowUp:document:
   *
   * The document.
   *
   * Since: 1.0
   */
  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PARINDEX_TYPE_DOCUMENT, readable);
  /**
   * ParindexFollowUp:framework:
   *
   * The framework whose rule holds.
   *
   * Since: 1.0
   */
  props[PROP_FRAMEWORK] = g_param_spec_object ("framework", NULL, NULL, PARINDEX_TYPE_FRAMEWORK, readable);
  /**
   * ParindexFollowUp:unit:
   *
   * The unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, readable);
  /**
   * ParindexFollowUp:from:
   *
   * The first period.
   *
   * Since: 1.0
   */
  props[PROP_FROM] = g_param_spec_boxed ("from", NULL, NULL, PARINDEX_TYPE_PERIOD, readable);
  /**
   * ParindexFollowUp:to:
   *
   * The second period; there is none where it is not asked for.
   *
   * Since: 1.0
   */
  props[PROP_TO] = g_param_spec_boxed ("to", NULL, NULL, PARINDEX_TYPE_PERIOD, readable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_follow_up_init (ParindexFollowUp *self)
{
}

/**
 * parindex_follow_up_get_document:
 * @self: a follow-up
 *
 * Gets the document.
 *
 * Returns: (transfer none) (nullable): the document
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_follow_up_get_document (ParindexFollowUp *self)
{
  g_return_val_if_fail (parindex_follow_up_is_made (self), NULL);

  return self->document;
}

/**
 * parindex_follow_up_get_framework:
 * @self: a follow-up
 *
 * Gets the framework whose rule holds.
 *
 * Returns: (transfer none) (nullable): the framework whose rule holds
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_follow_up_get_framework (ParindexFollowUp *self)
{
  g_return_val_if_fail (parindex_follow_up_is_made (self), NULL);

  return self->framework;
}

/**
 * parindex_follow_up_get_unit:
 * @self: a follow-up
 *
 * Gets the unit.
 *
 * Returns: (transfer none) (nullable): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_follow_up_get_unit (ParindexFollowUp *self)
{
  g_return_val_if_fail (parindex_follow_up_is_made (self), NULL);

  return self->unit;
}

/**
 * parindex_follow_up_get_from:
 * @self: a follow-up
 *
 * Gets the first period.
 *
 * Returns: (transfer none) (nullable): the first period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_follow_up_get_from (ParindexFollowUp *self)
{
  g_return_val_if_fail (parindex_follow_up_is_made (self), NULL);

  return self->from;
}

/**
 * parindex_follow_up_get_to:
 * @self: a follow-up
 *
 * Gets the second period; there is none where it is not asked for.
 *
 * Returns: (transfer none) (nullable): the second period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_follow_up_get_to (ParindexFollowUp *self)
{
  g_return_val_if_fail (parindex_follow_up_is_made (self), NULL);

  return self->to;
}

/**
 * parindex_follow_up_new:
 * @document: a sealed document
 * @context: (nullable): a context, for what has to be scored; %NULL for a plain one
 * @index: (nullable): the id or name of an index; %NULL if there is only one
 * @unit: the id of a unit
 * @from: (nullable): the first period; %NULL for the latest one known, or the one before @to
 * @to: (nullable): the second period; %NULL to ask about the first alone
 * @error: return location for an error
 *
 * Finds the low and the high components of an index, and what became of them.
 *
 * Returns: (transfer full): the follow-up, or %NULL with an error if there is no such index, unit or period, or no rule says what is low
 *
 * Since: 1.0
 */
ParindexFollowUp *
parindex_follow_up_new (ParindexDocument *document,
                        ParindexContext  *context,
                        const char       *index,
                        const char       *unit,
                        const char       *from,
                        const char       *to,
                        GError          **error)
{
  g_autoptr (ParindexFollowUp) self = NULL;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  if (!parindex_document_is_sealed (document))
    {
      parindex_error_report (error, UNSEALED, .name = "document");
      return NULL;
    }
  self = g_object_new (PARINDEX_TYPE_FOLLOW_UP, NULL);
  self->document = g_object_ref (document);
  self->rows = parindex_list_new (PARINDEX_TYPE_FOLLOW_UP_ROW);
  if (!parindex_follow_up_make (self, context, index, unit, from, to, error))
    return NULL;

  return g_steal_pointer (&self);
}
