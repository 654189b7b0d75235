/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "model/parindex-target-fields-private.h"

GParamSpec *parindex_target_props[N_PROPS];

static gboolean
init_id (ParindexTarget *self, const char *id, GError **error)
{
  return parindex_set_id (&self->id, id);
}

static gboolean
init_kind (ParindexTarget *self, ParindexTargetKind kind, GError **error)
{
  self->kind = kind;

  return TRUE;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_ID] = PARINDEX_READ_WRITE (parindex_target_get_id, init_id),
  [PROP_KIND] = PARINDEX_READ_WRITE (parindex_target_get_kind, init_kind),
  [PROP_TITLE] = PARINDEX_READ_WRITE (parindex_target_get_title, parindex_target_set_title),
  [PROP_LEGAL_BASIS] = PARINDEX_READ_WRITE (parindex_target_get_legal_basis, parindex_target_set_legal_basis),
  [PROP_SOURCE] = PARINDEX_READ_WRITE (parindex_target_get_source, parindex_target_set_source),
  [PROP_MEASURE] = PARINDEX_READ_WRITE (parindex_target_get_measure, parindex_target_set_measure),
  [PROP_SCOPE] = PARINDEX_READ_WRITE (parindex_target_get_scope, parindex_target_set_scope),
  [PROP_REMEDY] = PARINDEX_READ_WRITE (parindex_target_get_remedy, parindex_target_set_remedy),
  [PROP_LEAD] = PARINDEX_READ_WRITE (parindex_target_get_lead, parindex_target_set_lead),
  [PROP_STATUS] = PARINDEX_READ_WRITE (parindex_target_get_status, parindex_target_set_status),
  [PROP_UNITS] = PARINDEX_READ (parindex_target_get_units),
  [PROP_LEVEL] = PARINDEX_READ (parindex_target_get_level),
  [PROP_DIMENSION] = PARINDEX_READ (parindex_target_get_dimension),
  [PROP_GROUP] = PARINDEX_READ (parindex_target_get_group),
  [PROP_INDEX] = PARINDEX_READ_WRITE (parindex_target_get_index, parindex_target_set_index),
  [PROP_NODES] = PARINDEX_READ_WRITE (parindex_target_get_nodes, parindex_target_set_nodes),
  [PROP_FIGURE] = PARINDEX_READ_WRITE (parindex_target_get_figure, parindex_target_set_figure),
  [PROP_WITHIN] = PARINDEX_READ_WRITE (parindex_target_get_within, parindex_target_set_within),
  [PROP_PREFER] = PARINDEX_READ_WRITE (parindex_target_get_prefer, parindex_target_set_prefer),
  [PROP_SERIES] = PARINDEX_READ_WRITE (parindex_target_get_series, parindex_target_set_series),
  [PROP_LEDGER] = PARINDEX_READ_WRITE (parindex_target_get_ledger, parindex_target_set_ledger),
  [PROP_ENTRY_KIND] = PARINDEX_READ_WRITE (parindex_target_get_entry_kind, parindex_target_set_entry_kind),
  [PROP_ENTRY_STATUS] = PARINDEX_READ_WRITE (parindex_target_get_entry_status, parindex_target_set_entry_status),
  [PROP_VALUE] = PARINDEX_READ_WRITE (parindex_target_get_value, parindex_target_set_value),
  [PROP_VALUE_TO] = PARINDEX_READ_WRITE (parindex_target_get_value_to, parindex_target_set_value_to),
  [PROP_TOLERANCE] = PARINDEX_READ_WRITE (parindex_target_get_tolerance, parindex_target_set_tolerance),
  [PROP_BAND] = PARINDEX_READ_WRITE (parindex_target_get_band, parindex_target_set_band),
  [PROP_BANDS] = PARINDEX_READ_WRITE (parindex_target_get_bands, parindex_target_set_bands),
  [PROP_DATE] = PARINDEX_READ_WRITE (parindex_target_get_date, parindex_target_set_date),
  [PROP_DATE_TO] = PARINDEX_READ_WRITE (parindex_target_get_date_to, parindex_target_set_date_to),
  [PROP_DOCUMENTS] = PARINDEX_READ_WRITE (parindex_target_get_documents, parindex_target_set_documents),
  [PROP_EVERY] = PARINDEX_READ (parindex_target_get_every),
  [PROP_AFTER_KIND] = PARINDEX_READ (parindex_target_get_after_kind),
  [PROP_AFTER_DAYS] = PARINDEX_READ (parindex_target_get_after_days),
  [PROP_COHORT_N] = PARINDEX_READ (parindex_target_get_cohort_n),
  [PROP_COHORT_UNITS] = PARINDEX_READ (parindex_target_get_cohort_units),
  [PROP_BASELINE_PERIOD] = PARINDEX_READ_WRITE (parindex_target_get_baseline_period, parindex_target_set_baseline_period),
  [PROP_BASELINE_VALUE] = PARINDEX_READ_WRITE (parindex_target_get_baseline_value, parindex_target_set_baseline_value),
  [PROP_BASELINE_VALUE_TO] = PARINDEX_READ_WRITE (parindex_target_get_baseline_value_to, parindex_target_set_baseline_value_to),
  [PROP_BASELINE_BAND] = PARINDEX_READ_WRITE (parindex_target_get_baseline_band, parindex_target_set_baseline_band),
  [PROP_BASELINE_OF] = PARINDEX_READ (parindex_target_get_baseline_of),
  [PROP_BASELINE_SOURCE] = PARINDEX_READ_WRITE (parindex_target_get_baseline_source, parindex_target_set_baseline_source),
  [PROP_BASELINE_PREVIOUS] = PARINDEX_READ_WRITE (parindex_target_get_baseline_previous, parindex_target_set_baseline_previous),
  [PROP_SINCE] = PARINDEX_READ_WRITE (parindex_target_get_since, parindex_target_set_since),
  [PROP_HORIZON] = PARINDEX_READ_WRITE (parindex_target_get_horizon, parindex_target_set_horizon),
  [PROP_SUCCESSION] = PARINDEX_READ_WRITE (parindex_target_get_succession, parindex_target_set_succession),
};

static void
parindex_target_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_target_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

void
parindex_target_install_properties (GObjectClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  klass->get_property = parindex_target_get_property;
  klass->set_property = parindex_target_set_property;

  /**
   * ParindexTarget:id:
   *
   * The id of the target.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, construct);
  /**
   * ParindexTarget:kind:
   *
   * What the target asks for.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, PARINDEX_TYPE_TARGET_KIND, PARINDEX_TARGET_KIND_MIN, construct);
  /**
   * ParindexTarget:title:
   *
   * The title.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:legal-basis:
   *
   * The document that promises it.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_LEGAL_BASIS] = g_param_spec_string ("legal-basis", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:source:
   *
   * Where the target was read.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:measure:
   *
   * The unit of measure.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_MEASURE] = g_param_spec_string ("measure", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:scope:
   *
   * Among whom the target is meant, in words.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_SCOPE] = g_param_spec_string ("scope", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:remedy:
   *
   * What is to be done.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_REMEDY] = g_param_spec_string ("remedy", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:lead:
   *
   * The agency that leads the work, by id.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_LEAD] = g_param_spec_string ("lead", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:status:
   *
   * How far the work is, as it is stated.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:units:
   *
   * The ids of the units it binds, where they are listed.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_UNITS] = g_param_spec_boxed ("units", NULL, NULL, G_TYPE_STRV, readable);
  /**
   * ParindexTarget:level:
   *
   * The level of the units it binds, where it binds a level.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_LEVEL] = g_param_spec_string ("level", NULL, NULL, NULL, readable);
  /**
   * ParindexTarget:dimension:
   *
   * The dimension of the group it binds.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_DIMENSION] = g_param_spec_string ("dimension", NULL, NULL, NULL, readable);
  /**
   * ParindexTarget:group:
   *
   * The group it binds.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, NULL, readable);
  /**
   * ParindexTarget:index:
   *
   * The index it is about.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_INDEX] = g_param_spec_string ("index", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:nodes:
   *
   * The criteria of the index it is about; none is the whole index.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_NODES] = g_param_spec_boxed ("nodes", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexTarget:figure:
   *
   * Which figure of the index it is about.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_FIGURE] = g_param_spec_enum ("figure", NULL, NULL, PARINDEX_TYPE_TARGET_FIGURE, PARINDEX_TARGET_FIGURE_UNSTATED, writable);
  /**
   * ParindexTarget:within:
   *
   * The dimension within whose groups ranks count.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_WITHIN] = g_param_spec_string ("within", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:prefer:
   *
   * Whether published or computed figures come first.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_PREFER] = g_param_spec_enum ("prefer", NULL, NULL, PARINDEX_TYPE_FACT_SOURCE, PARINDEX_FACT_SOURCE_PUBLISHED, writable);
  /**
   * ParindexTarget:series:
   *
   * The series it is about.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_SERIES] = g_param_spec_string ("series", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:ledger:
   *
   * The register it reads.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_LEDGER] = g_param_spec_string ("ledger", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:entry-kind:
   *
   * The kind of the entries of a register that count.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_ENTRY_KIND] = g_param_spec_string ("entry-kind", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:entry-status:
   *
   * The status of the entries of a register that count.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_ENTRY_STATUS] = g_param_spec_string ("entry-status", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:value:
   *
   * The value of the goal; of a range its lower edge.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_VALUE] = g_param_spec_boxed ("value", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexTarget:value-to:
   *
   * The upper edge of the goal.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_VALUE_TO] = g_param_spec_boxed ("value-to", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexTarget:tolerance:
   *
   * How far from the value is still about it.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_TOLERANCE] = g_param_spec_boxed ("tolerance", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexTarget:band:
   *
   * The band of the goal.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_BAND] = g_param_spec_string ("band", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:bands:
   *
   * The bands of the index from the best one down, where no framework says them.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_BANDS] = g_param_spec_boxed ("bands", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexTarget:date:
   *
   * The deadline, or the first day of the window.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, PARINDEX_TYPE_PERIOD, writable);
  /**
   * ParindexTarget:date-to:
   *
   * The last day of the window.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_DATE_TO] = g_param_spec_boxed ("date-to", NULL, NULL, PARINDEX_TYPE_PERIOD, writable);
  /**
   * ParindexTarget:documents:
   *
   * The kinds of entries that must all be there.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_DOCUMENTS] = g_param_spec_boxed ("documents", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexTarget:every:
   *
   * How often the target is due anew: `year`, `half`, `quarter` or `month`.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_EVERY] = g_param_spec_string ("every", NULL, NULL, NULL, readable);
  /**
   * ParindexTarget:after-kind:
   *
   * With entries of which kind the days of a recurring deadline begin.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_AFTER_KIND] = g_param_spec_string ("after-kind", NULL, NULL, NULL, readable);
  /**
   * ParindexTarget:after-days:
   *
   * How many calendar days after such an entry it is due.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_AFTER_DAYS] = g_param_spec_uint ("after-days", NULL, NULL, 0, G_MAXUINT, 0, readable);
  /**
   * ParindexTarget:cohort-n:
   *
   * Among how many units the rank is meant.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_COHORT_N] = g_param_spec_uint ("cohort-n", NULL, NULL, 0, G_MAXUINT, 0, readable);
  /**
   * ParindexTarget:cohort-units:
   *
   * Among which units the rank is meant.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_COHORT_UNITS] = g_param_spec_boxed ("cohort-units", NULL, NULL, G_TYPE_STRV, readable);
  /**
   * ParindexTarget:baseline-period:
   *
   * The period it is compared with.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_BASELINE_PERIOD] = g_param_spec_boxed ("baseline-period", NULL, NULL, PARINDEX_TYPE_PERIOD, writable);
  /**
   * ParindexTarget:baseline-value:
   *
   * The figure of the baseline; of a range its lower edge.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_BASELINE_VALUE] = g_param_spec_boxed ("baseline-value", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexTarget:baseline-value-to:
   *
   * The upper edge of the baseline.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_BASELINE_VALUE_TO] = g_param_spec_boxed ("baseline-value-to", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexTarget:baseline-band:
   *
   * The band of the baseline.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_BASELINE_BAND] = g_param_spec_string ("baseline-band", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:baseline-of:
   *
   * Of how many units the rank of the baseline is.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_BASELINE_OF] = g_param_spec_uint ("baseline-of", NULL, NULL, 0, G_MAXUINT, 0, readable);
  /**
   * ParindexTarget:baseline-source:
   *
   * Where the baseline is from.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_BASELINE_SOURCE] = g_param_spec_string ("baseline-source", NULL, NULL, NULL, writable);
  /**
   * ParindexTarget:baseline-previous:
   *
   * Whether each period is compared with the one before it.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_BASELINE_PREVIOUS] = g_param_spec_boolean ("baseline-previous", NULL, NULL, FALSE, writable);
  /**
   * ParindexTarget:since:
   *
   * The first of the periods in which something recurring is due.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_SINCE] = g_param_spec_boxed ("since", NULL, NULL, PARINDEX_TYPE_PERIOD, writable);
  /**
   * ParindexTarget:horizon:
   *
   * The period by whose end the target is due.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_HORIZON] = g_param_spec_boxed ("horizon", NULL, NULL, PARINDEX_TYPE_PERIOD, writable);
  /**
   * ParindexTarget:succession:
   *
   * Whether the target passes to the successors of its units.
   *
   * Since: 1.0
   */
  parindex_target_props[PROP_SUCCESSION] = g_param_spec_boolean ("succession", NULL, NULL, FALSE, writable);

  g_object_class_install_properties (klass, N_PROPS, parindex_target_props);
}
