/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-agency-report-private.h"
#include "analysis/parindex-target-report-private.h"
#include "base/parindex-property-private.h"

/**
 * ParindexAgencyReport:
 *
 * Who answers for what on a day, and how it stands for a unit: a list of
 * [class@AgencyRow], one for each agency and role.
 *
 * Points lost are what is missing to the maximum in the latest period known by
 * that day; of nodes within each other only the outer one is counted. Figures
 * are computed where they can be, else those published. A report never changes
 * and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_UNIT,
  PROP_AS_OF,
  PROP_WITHOUT_LEAD,
  PROP_WITH_ONE_OFFICER,
  N_PROPS,
} ParindexAgencyReportProperty;

static GParamSpec *props[N_PROPS];

static GType
agency_report_get_item_type (GListModel *model)
{
  return PARINDEX_TYPE_AGENCY_ROW;
}

static guint
agency_report_get_n_items (GListModel *model)
{
  ParindexAgencyReport *self = PARINDEX_AGENCY_REPORT (model);

  return self->rows != NULL ? parindex_list_length (self->rows) : 0;
}

static gpointer
agency_report_get_item (GListModel *model,
                        guint       position)
{
  if (position >= agency_report_get_n_items (model))
    return NULL;

  return g_object_ref (parindex_list_get (PARINDEX_AGENCY_REPORT (model)->rows, position));
}

static void
agency_report_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = agency_report_get_item_type;
  iface->get_n_items = agency_report_get_n_items;
  iface->get_item = agency_report_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexAgencyReport, parindex_agency_report, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, agency_report_list_model_init))

/* Scripts can construct one without anything in it. */
gboolean
parindex_agency_report_is_made (ParindexAgencyReport *self)
{
  return PARINDEX_IS_AGENCY_REPORT (self) && self->document != NULL;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_DOCUMENT] = PARINDEX_READ (parindex_agency_report_get_document),
  [PROP_UNIT] = PARINDEX_READ (parindex_agency_report_get_unit),
  [PROP_AS_OF] = PARINDEX_READ (parindex_agency_report_get_as_of),
  [PROP_WITHOUT_LEAD] = PARINDEX_READ (parindex_agency_report_get_without_lead),
  [PROP_WITH_ONE_OFFICER] = PARINDEX_READ (parindex_agency_report_get_with_one_officer),
};

static void
parindex_agency_report_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_agency_report_finalize (GObject *object)
{
  ParindexAgencyReport *self = PARINDEX_AGENCY_REPORT (object);

  g_clear_object (&self->document);
  g_clear_object (&self->unit);
  g_clear_pointer (&self->as_of, parindex_period_unref);
  g_strfreev (self->without_lead);
  g_strfreev (self->with_one_officer);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (parindex_agency_report_parent_class)->finalize (object);
}

static void
parindex_agency_report_class_init (ParindexAgencyReportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_agency_report_get_property;
  object_class->finalize = parindex_agency_report_finalize;

  /**
   * ParindexAgencyReport:document:
   *
   * The document.
   *
   * Since: 1.0
   */
  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PARINDEX_TYPE_DOCUMENT, readable);
  /**
   * ParindexAgencyReport:unit:
   *
   * The unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, readable);
  /**
   * ParindexAgencyReport:as-of:
   *
   * The day.
   *
   * Since: 1.0
   */
  props[PROP_AS_OF] = g_param_spec_boxed ("as-of", NULL, NULL, PARINDEX_TYPE_PERIOD, readable);
  /**
   * ParindexAgencyReport:without-lead:
   *
   * The uppermost nodes that nobody leads, of frameworks that score units of
   * the level: framework and id.
   *
   * Since: 1.0
   */
  props[PROP_WITHOUT_LEAD] = g_param_spec_boxed ("without-lead", NULL, NULL, G_TYPE_STRV, readable);
  /**
   * ParindexAgencyReport:with-one-officer:
   *
   * The uppermost nodes with a single officer: framework and id.
   *
   * Since: 1.0
   */
  props[PROP_WITH_ONE_OFFICER] = g_param_spec_boxed ("with-one-officer", NULL, NULL, G_TYPE_STRV, readable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_agency_report_init (ParindexAgencyReport *self)
{
}

/**
 * parindex_agency_report_get_document:
 * @self: a report
 *
 * Gets the document.
 *
 * Returns: (transfer none) (nullable): the document
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_agency_report_get_document (ParindexAgencyReport *self)
{
  g_return_val_if_fail (parindex_agency_report_is_made (self), NULL);

  return self->document;
}

/**
 * parindex_agency_report_get_unit:
 * @self: a report
 *
 * Gets the unit.
 *
 * Returns: (transfer none) (nullable): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_agency_report_get_unit (ParindexAgencyReport *self)
{
  g_return_val_if_fail (parindex_agency_report_is_made (self), NULL);

  return self->unit;
}

/**
 * parindex_agency_report_get_as_of:
 * @self: a report
 *
 * Gets the day.
 *
 * Returns: (transfer none) (nullable): the day
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_agency_report_get_as_of (ParindexAgencyReport *self)
{
  g_return_val_if_fail (parindex_agency_report_is_made (self), NULL);

  return self->as_of;
}

/**
 * parindex_agency_report_get_without_lead:
 * @self: a report
 *
 * Gets the nodes that nobody leads, of frameworks that score units of the level:
 * framework and id of the uppermost ones. Who leads a node leads all below it.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the nodes that nobody leads
 *
 * Since: 1.0
 */
const char *const *
parindex_agency_report_get_without_lead (ParindexAgencyReport *self)
{
  g_return_val_if_fail (parindex_agency_report_is_made (self), NULL);

  return (const char *const *) self->without_lead;
}

/**
 * parindex_agency_report_get_with_one_officer:
 * @self: a report
 *
 * Gets the nodes with a single officer: framework and id of the uppermost ones.
 * An officer of a node is one of all below it.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the nodes with a single officer
 *
 * Since: 1.0
 */
const char *const *
parindex_agency_report_get_with_one_officer (ParindexAgencyReport *self)
{
  g_return_val_if_fail (parindex_agency_report_is_made (self), NULL);

  return (const char *const *) self->with_one_officer;
}

/**
 * parindex_agency_report_new:
 * @document: a sealed document
 * @context: (nullable): a context, for what has to be scored; %NULL for a plain one
 * @unit: the id of a unit
 * @as_of: the day, such as `2023-12-31`
 * @error: return location for an error
 *
 * Tells who answers for what, and how it stands for a unit.
 *
 * Returns: (transfer full): the report, or %NULL with an error if there is no such unit, that is no day, or the document is not sealed
 *
 * Since: 1.0
 */
ParindexAgencyReport *
parindex_agency_report_new (ParindexDocument *document,
                            ParindexContext  *context,
                            const char       *unit,
                            const char       *as_of,
                            GError          **error)
{
  g_autoptr (ParindexTargetReport) targets = NULL;
  ParindexUnit *found;
  ParindexAgencyReport *self;

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
  self = g_object_new (PARINDEX_TYPE_AGENCY_REPORT, NULL);
  self->document = g_object_ref (document);
  self->unit = g_object_ref (found);
  self->as_of = parindex_period_ref (parindex_target_report_get_as_of (targets));
  self->rows = parindex_list_new (PARINDEX_TYPE_AGENCY_ROW);
  parindex_agency_report_make (self, context, targets);

  return self;
}
