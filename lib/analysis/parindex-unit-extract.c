/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-target-report-private.h"
#include "analysis/parindex-unit-extract-private.h"
#include "base/parindex-property-private.h"

/**
 * ParindexUnitExtract:
 *
 * What is known of a unit on a day, for those who use results: a list of
 * [class@UnitExtractRow], one for each index, with the targets it met and
 * missed, and the initiatives, reports and documents that registers have of
 * it.
 *
 * Figures are computed where they can be, else those published. Units are
 * told about, not people: no person is rated. An extract never changes and
 * may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_UNIT,
  PROP_AS_OF,
  PROP_MET,
  PROP_MISSED,
  PROP_UNDECIDED,
  PROP_COUNTS,
  PROP_SOURCES,
  N_PROPS,
} ParindexUnitExtractProperty;

static GParamSpec *props[N_PROPS];

static GType
unit_extract_get_item_type (GListModel *model)
{
  return PARINDEX_TYPE_UNIT_EXTRACT_ROW;
}

static guint
unit_extract_get_n_items (GListModel *model)
{
  ParindexUnitExtract *self = PARINDEX_UNIT_EXTRACT (model);

  return self->rows != NULL ? parindex_list_length (self->rows) : 0;
}

static gpointer
unit_extract_get_item (GListModel *model,
                       guint       position)
{
  if (position >= unit_extract_get_n_items (model))
    return NULL;

  return g_object_ref (parindex_list_get (PARINDEX_UNIT_EXTRACT (model)->rows, position));
}

static void
unit_extract_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = unit_extract_get_item_type;
  iface->get_n_items = unit_extract_get_n_items;
  iface->get_item = unit_extract_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexUnitExtract, parindex_unit_extract, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, unit_extract_list_model_init))

/* Scripts can construct one without anything in it. */
gboolean
parindex_unit_extract_is_made (ParindexUnitExtract *self)
{
  return PARINDEX_IS_UNIT_EXTRACT (self) && self->document != NULL;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_DOCUMENT] = PARINDEX_READ (parindex_unit_extract_get_document),
  [PROP_UNIT] = PARINDEX_READ (parindex_unit_extract_get_unit),
  [PROP_AS_OF] = PARINDEX_READ (parindex_unit_extract_get_as_of),
  [PROP_MET] = PARINDEX_READ (parindex_unit_extract_get_met),
  [PROP_MISSED] = PARINDEX_READ (parindex_unit_extract_get_missed),
  [PROP_UNDECIDED] = PARINDEX_READ (parindex_unit_extract_get_undecided),
  [PROP_COUNTS] = PARINDEX_READ (parindex_unit_extract_get_counts),
  [PROP_SOURCES] = PARINDEX_READ (parindex_unit_extract_get_sources),
};

static void
parindex_unit_extract_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_unit_extract_finalize (GObject *object)
{
  ParindexUnitExtract *self = PARINDEX_UNIT_EXTRACT (object);

  g_clear_object (&self->document);
  g_clear_object (&self->unit);
  g_clear_pointer (&self->as_of, parindex_period_unref);
  g_strfreev (self->met);
  g_strfreev (self->missed);
  g_strfreev (self->undecided);
  g_clear_object (&self->counts);
  g_strfreev (self->sources);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (parindex_unit_extract_parent_class)->finalize (object);
}

static void
parindex_unit_extract_class_init (ParindexUnitExtractClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_unit_extract_get_property;
  object_class->finalize = parindex_unit_extract_finalize;

  /**
   * ParindexUnitExtract:document:
   *
   * The document.
   *
   * Since: 1.0
   */
  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PARINDEX_TYPE_DOCUMENT, flags);
  /**
   * ParindexUnitExtract:unit:
   *
   * The unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexUnitExtract:as-of:
   *
   * The day.
   *
   * Since: 1.0
   */
  props[PROP_AS_OF] = g_param_spec_boxed ("as-of", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);
  /**
   * ParindexUnitExtract:met:
   *
   * The targets that are met or on track, by id.
   *
   * Since: 1.0
   */
  props[PROP_MET] = g_param_spec_boxed ("met", NULL, NULL, G_TYPE_STRV, flags);
  /**
   * ParindexUnitExtract:missed:
   *
   * The targets that are missed or behind, by id.
   *
   * Since: 1.0
   */
  props[PROP_MISSED] = g_param_spec_boxed ("missed", NULL, NULL, G_TYPE_STRV, flags);
  /**
   * ParindexUnitExtract:undecided:
   *
   * The other targets that bind the unit, by id.
   *
   * Since: 1.0
   */
  props[PROP_UNDECIDED] = g_param_spec_boxed ("undecided", NULL, NULL, G_TYPE_STRV, flags);
  /**
   * ParindexUnitExtract:counts:
   *
   * How many entries registers have of the unit until that day, a list of
   * [class@RegisterCount].
   *
   * Since: 1.0
   */
  props[PROP_COUNTS] = g_param_spec_object ("counts", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * ParindexUnitExtract:sources:
   *
   * Where all of it comes from, as it is stated.
   *
   * Since: 1.0
   */
  props[PROP_SOURCES] = g_param_spec_boxed ("sources", NULL, NULL, G_TYPE_STRV, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_unit_extract_init (ParindexUnitExtract *self)
{
}

/**
 * parindex_unit_extract_get_document:
 * @self: an extract
 *
 * Gets the document.
 *
 * Returns: (transfer none) (nullable): the document
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_unit_extract_get_document (ParindexUnitExtract *self)
{
  g_return_val_if_fail (parindex_unit_extract_is_made (self), NULL);

  return self->document;
}

/**
 * parindex_unit_extract_get_unit:
 * @self: an extract
 *
 * Gets the unit.
 *
 * Returns: (transfer none) (nullable): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_unit_extract_get_unit (ParindexUnitExtract *self)
{
  g_return_val_if_fail (parindex_unit_extract_is_made (self), NULL);

  return self->unit;
}

/**
 * parindex_unit_extract_get_as_of:
 * @self: an extract
 *
 * Gets the day.
 *
 * Returns: (transfer none) (nullable): the day
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_unit_extract_get_as_of (ParindexUnitExtract *self)
{
  g_return_val_if_fail (parindex_unit_extract_is_made (self), NULL);

  return self->as_of;
}

/**
 * parindex_unit_extract_get_met:
 * @self: an extract
 *
 * Gets the targets that are met or on track, by id.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the targets
 * that are met or on track, by id
 *
 * Since: 1.0
 */
const char *const *
parindex_unit_extract_get_met (ParindexUnitExtract *self)
{
  g_return_val_if_fail (parindex_unit_extract_is_made (self), NULL);

  return (const char *const *) self->met;
}

/**
 * parindex_unit_extract_get_missed:
 * @self: an extract
 *
 * Gets the targets that are missed or behind, by id.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the targets
 * that are missed or behind, by id
 *
 * Since: 1.0
 */
const char *const *
parindex_unit_extract_get_missed (ParindexUnitExtract *self)
{
  g_return_val_if_fail (parindex_unit_extract_is_made (self), NULL);

  return (const char *const *) self->missed;
}

/**
 * parindex_unit_extract_get_undecided:
 * @self: an extract
 *
 * Gets the other targets that bind the unit, by id.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the other
 * targets that bind the unit, by id
 *
 * Since: 1.0
 */
const char *const *
parindex_unit_extract_get_undecided (ParindexUnitExtract *self)
{
  g_return_val_if_fail (parindex_unit_extract_is_made (self), NULL);

  return (const char *const *) self->undecided;
}

/**
 * parindex_unit_extract_get_counts:
 * @self: an extract
 *
 * Gets how many entries registers have of the unit until that day, a list of
 * [class@RegisterCount].
 *
 * Returns: (transfer none) (nullable): how many entries registers have of the
 * unit until that day, a list of [class@RegisterCount]
 *
 * Since: 1.0
 */
GListModel *
parindex_unit_extract_get_counts (ParindexUnitExtract *self)
{
  g_return_val_if_fail (parindex_unit_extract_is_made (self), NULL);

  return G_LIST_MODEL (self->counts);
}

/**
 * parindex_unit_extract_get_sources:
 * @self: an extract
 *
 * Gets where all of it comes from, as it is stated.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): where all of
 * it comes from, as it is stated
 *
 * Since: 1.0
 */
const char *const *
parindex_unit_extract_get_sources (ParindexUnitExtract *self)
{
  g_return_val_if_fail (parindex_unit_extract_is_made (self), NULL);

  return (const char *const *) self->sources;
}

/**
 * parindex_unit_extract_new:
 * @document: a sealed document
 * @context: (nullable): a context, for what has to be scored; %NULL for a plain one
 * @unit: the id of a unit
 * @as_of: the day, such as `2023-12-31`
 * @error: return location for an error
 *
 * Tells what is known of a unit on a day.
 *
 * Returns: (transfer full): the extract, or %NULL with an error if there is no such unit, that is no day, or the document is not sealed
 *
 * Since: 1.0
 */
ParindexUnitExtract *
parindex_unit_extract_new (ParindexDocument *document,
                           ParindexContext  *context,
                           const char       *unit,
                           const char       *as_of,
                           GError          **error)
{
  g_autoptr (ParindexTargetReport) targets = NULL;
  ParindexUnit *found;
  ParindexUnitExtract *self;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (unit != NULL && as_of != NULL, NULL);

  targets = parindex_target_report_new_of_unit (document, context, as_of, unit, error);
  if (targets == NULL)
    return NULL;
  found = parindex_document_get_unit (document, unit);
  if (found == NULL)
    {
      parindex_error_report (error, FACT_UNKNOWN_UNIT, .unit = unit, .value = unit);
      return NULL;
    }
  self = g_object_new (PARINDEX_TYPE_UNIT_EXTRACT, NULL);
  self->document = g_object_ref (document);
  self->unit = g_object_ref (found);
  self->as_of = parindex_period_ref (parindex_target_report_get_as_of (targets));
  self->counts = parindex_list_new (PARINDEX_TYPE_REGISTER_COUNT);
  self->rows = parindex_list_new (PARINDEX_TYPE_UNIT_EXTRACT_ROW);
  parindex_unit_extract_make (self, context, targets);

  return self;
}
