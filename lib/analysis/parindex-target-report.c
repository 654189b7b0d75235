/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-target-report-private.h"

#include "analysis/parindex-judge-private.h"
#include "base/parindex-property-private.h"

/**
 * ParindexTargetReport:
 *
 * How the targets of a document stand on a day: a list of
 * [class@TargetOutcome], one for each target and each unit that it binds, in the
 * order of the document.
 *
 * What is dated later than the day is not looked at, and a period counts from its
 * last day on. A report never changes and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_AS_OF,
  PROP_TOTALS,
  N_PROPS,
} ParindexTargetReportProperty;

static GParamSpec *props[N_PROPS];

static GType
report_get_item_type (GListModel *model)
{
  return PARINDEX_TYPE_TARGET_OUTCOME;
}

static guint
report_get_n_items (GListModel *model)
{
  ParindexTargetReport *self = PARINDEX_TARGET_REPORT (model);

  return self->outcomes != NULL ? parindex_list_length (self->outcomes) : 0;
}

static gpointer
report_get_item (GListModel *model,
                 guint       position)
{
  if (position >= report_get_n_items (model))
    return NULL;

  return g_object_ref (parindex_list_get (PARINDEX_TARGET_REPORT (model)->outcomes, position));
}

static void
report_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = report_get_item_type;
  iface->get_n_items = report_get_n_items;
  iface->get_item = report_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexTargetReport, parindex_target_report, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, report_list_model_init))

/* Scripts can construct one without anything in it. */
gboolean
parindex_target_report_is_made (ParindexTargetReport *self)
{
  return PARINDEX_IS_TARGET_REPORT (self) && self->document != NULL;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_DOCUMENT] = PARINDEX_READ (parindex_target_report_get_document),
  [PROP_AS_OF] = PARINDEX_READ (parindex_target_report_get_as_of),
  [PROP_TOTALS] = PARINDEX_READ (parindex_target_report_get_totals),
};

static void
parindex_target_report_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_target_report_finalize (GObject *object)
{
  ParindexTargetReport *self = PARINDEX_TARGET_REPORT (object);

  g_clear_object (&self->outcomes);
  g_clear_object (&self->totals);
  g_clear_pointer (&self->as_of, parindex_period_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (parindex_target_report_parent_class)->finalize (object);
}

static void
parindex_target_report_class_init (ParindexTargetReportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_target_report_get_property;
  object_class->finalize = parindex_target_report_finalize;

  /**
   * ParindexTargetReport:document:
   *
   * The document whose targets they are.
   *
   * Since: 1.0
   */
  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PARINDEX_TYPE_DOCUMENT, flags);
  /**
   * ParindexTargetReport:as-of:
   *
   * The day as of which they are judged.
   *
   * Since: 1.0
   */
  props[PROP_AS_OF] = g_param_spec_boxed ("as-of", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);
  /**
   * ParindexTargetReport:totals:
   *
   * How many units each target is met by, a list of [class@TargetTotal].
   *
   * Since: 1.0
   */
  props[PROP_TOTALS] = g_param_spec_object ("totals", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_target_report_init (ParindexTargetReport *self)
{
}

/* The units that a level or a group is not of in the time of the target: that had become others when the baseline was taken, or come to be
 * after the horizon. Those that are listed are meant as they are. */
static GHashTable *
list_others (ParindexDocument *document,
             ParindexTarget   *target)
{
  GDate baseline, horizon;
  gboolean ends = target->baseline_period != NULL && target->units == NULL;
  gboolean begins = target->horizon != NULL && target->every == NULL && target->units == NULL;

  if (ends)
    parindex_period_get_last_day (target->baseline_period, &baseline);
  if (begins)
    parindex_period_get_last_day (target->horizon, &horizon);

  return parindex_list_gone_units (document, ends ? &baseline : NULL, begins ? &horizon : NULL);
}

static void
judge_units (ParindexTargetReport *self,
             const ParindexJudge  *judge,
             ParindexTarget       *target,
             const char           *only)
{
  GListModel *units = parindex_document_get_units (self->document);
  guint n = g_list_model_get_n_items (units);
  g_autoptr (GHashTable) others = list_others (self->document, target);
  g_autoptr (ParindexTargetTotal) total = g_object_new (PARINDEX_TYPE_TARGET_TOTAL, NULL);

  total->target = g_object_ref (target);
  total->language = judge->language;
  total->first = parindex_list_length (self->outcomes);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexUnit) unit = g_list_model_get_item (units, i);
      g_autoptr (ParindexTargetOutcome) outcome = NULL;

      if ((only != NULL && !g_str_equal (parindex_unit_get_id (unit), only)) || !parindex_target_binds (target, unit)
          || g_hash_table_contains (others, parindex_unit_get_id (unit)))
        continue;
      outcome = parindex_judge_target (judge, target, unit);
      total->counts[outcome->state]++;
      total->n_units++;
      parindex_list_fill (self->outcomes, outcome);
    }
  parindex_list_fill (self->totals, total);
}

static void
judge_all (ParindexTargetReport *self,
           ParindexContext      *context,
           const char           *only)
{
  g_autoptr (ParindexHistory) history = parindex_history_new (self->document, context);
  GListModel *targets = parindex_document_get_targets (self->document);
  ParindexJudge judge;

  parindex_judge_init (&judge, self->document, history);
  judge.language = context != NULL ? parindex_context_get_language (context) : PARINDEX_LANGUAGE_AUTO;
  parindex_period_get_last_day (self->as_of, &judge.day);
  for (guint i = 0; i < g_list_model_get_n_items (targets); i++)
    {
      g_autoptr (ParindexTarget) target = g_list_model_get_item (targets, i);

      judge_units (self, &judge, target, only);
    }
  parindex_judge_clear (&judge);
}

ParindexTargetReport *
parindex_target_report_new_of_unit (ParindexDocument *document,
                                    ParindexContext  *context,
                                    const char       *as_of,
                                    const char       *unit,
                                    GError          **error)
{
  g_autofree char *only = parindex_id_normalise (unit);
  g_autoptr (ParindexPeriod) day = NULL;
  ParindexTargetReport *self;

  if (!parindex_document_is_sealed (document))
    {
      parindex_error_report (error, UNSEALED, .name = "document");
      return NULL;
    }
  day = parindex_period_new_from_string (as_of, NULL);
  if (day == NULL || parindex_period_get_kind (day) != PARINDEX_PERIOD_KIND_DAY)
    {
      parindex_error_report (error, NOT_A_DAY, .name = "as-of", .value = as_of);
      return NULL;
    }

  self = g_object_new (PARINDEX_TYPE_TARGET_REPORT, NULL);
  self->document = g_object_ref (document);
  self->as_of = g_steal_pointer (&day);
  self->outcomes = parindex_list_new (PARINDEX_TYPE_TARGET_OUTCOME);
  self->totals = parindex_list_new (PARINDEX_TYPE_TARGET_TOTAL);
  judge_all (self, context, only);

  return self;
}

/**
 * parindex_target_report_new:
 * @document: a sealed document
 * @context: (nullable): a context, for the language and for what has to be scored; %NULL for a plain one
 * @as_of: the day as of which the targets are judged, such as `2023-12-31`
 * @error: return location for an error
 *
 * Judges all targets of a document.
 *
 * Returns: (transfer full): the report, or %NULL with an error if that is no day, or the document is not sealed
 *
 * Since: 1.0
 */
ParindexTargetReport *
parindex_target_report_new (ParindexDocument *document,
                            ParindexContext  *context,
                            const char       *as_of,
                            GError          **error)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (as_of != NULL, NULL);

  return parindex_target_report_new_of_unit (document, context, as_of, NULL, error);
}

/**
 * parindex_target_report_get_document:
 * @self: a report
 *
 * Gets the document whose targets were judged.
 *
 * Returns: (transfer none): the document
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_target_report_get_document (ParindexTargetReport *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET_REPORT (self), NULL);

  return self->document;
}

/**
 * parindex_target_report_get_as_of:
 * @self: a report
 *
 * Gets the day as of which the targets were judged.
 *
 * Returns: (transfer none): the day
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_target_report_get_as_of (ParindexTargetReport *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET_REPORT (self), NULL);

  return self->as_of;
}

/**
 * parindex_target_report_get_totals:
 * @self: a report
 *
 * Gets how many units each target is met by, in the order of the targets.
 *
 * Returns: (transfer none): the totals, a list of [class@TargetTotal]
 *
 * Since: 1.0
 */
GListModel *
parindex_target_report_get_totals (ParindexTargetReport *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET_REPORT (self), NULL);

  return G_LIST_MODEL (self->totals);
}

static void
report_target (ParindexTargetReport *self,
               const char           *target,
               GError              **error)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < parindex_list_length (self->totals); i++)
    parindex_append_word (words, ((ParindexTargetTotal *) parindex_list_get (self->totals, i))->target->id);
  parindex_error_report (error, TARGET_UNKNOWN, .value = target, .other = words->str);
}

static gboolean
is_of_unit (ParindexTargetOutcome *outcome,
            const char            *unit)
{
  return unit == NULL || g_str_equal (parindex_unit_get_id (outcome->unit), unit);
}

/* Those of one target, or all. */
static void
select_units (ParindexTargetReport      *self,
              const ParindexTargetTotal *total,
              const char                *unit,
              GPtrArray                 *selected)
{
  for (guint i = 0; i < total->n_units; i++)
    {
      ParindexTargetOutcome *outcome = parindex_list_get (self->outcomes, total->first + i);

      if (is_of_unit (outcome, unit))
        g_ptr_array_add (selected, outcome);
    }
}

static void
report_unit (ParindexTargetReport *self,
             const char           *target,
             const char           *unit,
             GError              **error)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GPtrArray) bound = g_ptr_array_new ();

  for (guint i = 0; i < parindex_list_length (self->totals); i++)
    {
      ParindexTargetTotal *total = parindex_list_get (self->totals, i);

      if (g_str_equal (total->target->id, target))
        select_units (self, total, NULL, bound);
    }
  for (guint i = 0; i < bound->len; i++)
    parindex_append_word (words, parindex_unit_get_id (((ParindexTargetOutcome *) bound->pdata[i])->unit));
  parindex_error_report (error, TARGET_UNIT_UNKNOWN, .name = target, .value = unit, .other = words->len > 0 ? words->str : "–");
}

GPtrArray *
parindex_target_report_select (ParindexTargetReport *self,
                               const char           *target,
                               const char           *unit,
                               GError              **error)
{
  g_autoptr (GPtrArray) selected = g_ptr_array_new ();
  g_autofree char *target_id = parindex_id_normalise (target);
  g_autofree char *unit_id = parindex_id_normalise (unit);
  gboolean known = target == NULL;

  for (guint i = 0; i < parindex_list_length (self->totals); i++)
    {
      ParindexTargetTotal *total = parindex_list_get (self->totals, i);

      if (target_id != NULL && !g_str_equal (total->target->id, target_id))
        continue;
      known = TRUE;
      select_units (self, total, unit_id, selected);
    }
  if (!known)
    report_target (self, target, error);
  else if (selected->len == 0 && unit != NULL && target != NULL)
    report_unit (self, target_id, unit, error);
  else if (selected->len == 0 && unit != NULL && parindex_document_get_unit (self->document, unit) == NULL)
    parindex_error_report (error, FACT_UNKNOWN_UNIT, .unit = unit, .value = unit);
  else
    return g_steal_pointer (&selected);

  return NULL;
}

/**
 * parindex_target_report_get_outcome:
 * @self: a report
 * @target: the id of a target
 * @unit: (nullable): the id of a unit; %NULL if the target binds only one
 * @error: return location for an error
 *
 * Gets how a target stands for a unit.
 *
 * Returns: (transfer none): the outcome, or %NULL with an error that names what there is
 *
 * Since: 1.0
 */
ParindexTargetOutcome *
parindex_target_report_get_outcome (ParindexTargetReport *self,
                                    const char           *target,
                                    const char           *unit,
                                    GError              **error)
{
  g_autoptr (GPtrArray) selected = NULL;

  g_return_val_if_fail (parindex_target_report_is_made (self), NULL);
  g_return_val_if_fail (target != NULL, NULL);

  selected = parindex_target_report_select (self, target, unit, error);
  if (selected == NULL)
    return NULL;
  if (selected->len == 1)
    return selected->pdata[0];
  report_unit (self, target, unit != NULL ? unit : "–", error);

  return NULL;
}
