/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-published-result-private.h"

/**
 * ParindexPublishedResult:
 *
 * What was published of one unit in one index, taken as a fact: a score, a
 * maximum, a percent, a rank of how many, a class, or how much it changed.
 *
 * A figure may be exact, or as much as the publication says: at least, at most,
 * from … to, or outside of the list that was published. A fact that is stated
 * for several years holds for each of them. Published results are never mixed
 * with computed ones: whatever reads both says which it read.
 *
 * A result is built from one thread and sealed with its document; from then on
 * it never changes and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_INDEX = 1,
  PROP_UNIT,
  PROP_PERIOD,
  PROP_UNTIL,
  PROP_CRITERION,
  PROP_TITLE,
  PROP_WITHIN,
  PROP_OF,
  PROP_BANDS,
  PROP_SOURCE,
  PROP_NOTE,
  PROP_SINCE,
  N_PROPS,
} ParindexPublishedResultProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexPublishedResult, parindex_published_result, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static gboolean
init_index (ParindexPublishedResult *self,
            const char              *index,
            GError                 **error)
{
  return parindex_set_id (&self->index, index);
}

static gboolean
init_unit (ParindexPublishedResult *self,
           const char              *unit,
           GError                 **error)
{
  return parindex_set_id (&self->unit, unit);
}

static gboolean
init_period (ParindexPublishedResult *self,
             ParindexPeriod          *period,
             GError                 **error)
{
  return parindex_set_period (&self->period, period);
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_INDEX] = PARINDEX_READ_WRITE (parindex_published_result_get_index, init_index),
  [PROP_UNIT] = PARINDEX_READ_WRITE (parindex_published_result_get_unit, init_unit),
  [PROP_PERIOD] = PARINDEX_READ_WRITE (parindex_published_result_get_period, init_period),
  [PROP_UNTIL] = PARINDEX_READ_WRITE (parindex_published_result_get_until, parindex_published_result_set_until),
  [PROP_CRITERION] = PARINDEX_READ_WRITE (parindex_published_result_get_criterion, parindex_published_result_set_criterion),
  [PROP_TITLE] = PARINDEX_READ_WRITE (parindex_published_result_get_title, parindex_published_result_set_title),
  [PROP_WITHIN] = PARINDEX_READ_WRITE (parindex_published_result_get_within, parindex_published_result_set_within),
  [PROP_OF] = PARINDEX_READ_WRITE (parindex_published_result_get_of, parindex_published_result_set_of),
  [PROP_BANDS] = PARINDEX_READ_WRITE (parindex_published_result_get_bands, parindex_published_result_set_bands),
  [PROP_SOURCE] = PARINDEX_READ_WRITE (parindex_published_result_get_source, parindex_published_result_set_source),
  [PROP_NOTE] = PARINDEX_READ_WRITE (parindex_published_result_get_note, parindex_published_result_set_note),
  [PROP_SINCE] = PARINDEX_READ_WRITE (parindex_published_result_get_since, parindex_published_result_set_since),
};

static void
parindex_published_result_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_published_result_set_property (GObject      *object,
                                        guint         prop_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
parindex_published_result_finalize (GObject *object)
{
  ParindexPublishedResult *self = PARINDEX_PUBLISHED_RESULT (object);

  g_free (self->index);
  g_free (self->unit);
  g_clear_pointer (&self->period, parindex_period_unref);
  g_clear_pointer (&self->until, parindex_period_unref);
  g_clear_pointer (&self->since, parindex_period_unref);
  g_free (self->criterion);
  g_free (self->title);
  g_free (self->within);
  g_strfreev (self->bands);
  g_free (self->source);
  g_free (self->note);
  parindex_published_result_clear_figures (self);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_published_result_parent_class)->finalize (object);
}

static void
parindex_published_result_class_init (ParindexPublishedResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_published_result_get_property;
  object_class->set_property = parindex_published_result_set_property;
  object_class->finalize = parindex_published_result_finalize;

  /**
   * ParindexPublishedResult:index:
   *
   * The index: the id of a series of editions, or of a framework.
   *
   * Since: 1.0
   */
  props[PROP_INDEX] = g_param_spec_string ("index", NULL, NULL, NULL, construct);
  /**
   * ParindexPublishedResult:unit:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, construct);
  /**
   * ParindexPublishedResult:period:
   *
   * The period; the first one where the result holds for several.
   *
   * Since: 1.0
   */
  props[PROP_PERIOD] = g_param_spec_boxed ("period", NULL, NULL, PARINDEX_TYPE_PERIOD, construct);
  /**
   * ParindexPublishedResult:until:
   *
   * The last period for which the result holds; %NULL for one period.
   *
   * Since: 1.0
   */
  props[PROP_UNTIL] = g_param_spec_boxed ("until", NULL, NULL, PARINDEX_TYPE_PERIOD, writable);
  /**
   * ParindexPublishedResult:criterion:
   *
   * The criterion; %NULL for the whole index.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_string ("criterion", NULL, NULL, NULL, writable);
  /**
   * ParindexPublishedResult:title:
   *
   * What the criterion is called, where no framework says it.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, writable);
  /**
   * ParindexPublishedResult:within:
   *
   * The dimension within whose group the rank is given; %NULL for a rank among all.
   *
   * Since: 1.0
   */
  props[PROP_WITHIN] = g_param_spec_string ("within", NULL, NULL, NULL, writable);
  /**
   * ParindexPublishedResult:of:
   *
   * How many units the rank is among; 0 where that was not published.
   *
   * Since: 1.0
   */
  props[PROP_OF] = g_param_spec_uint ("of", NULL, NULL, 0, G_MAXUINT, 0, writable);
  /**
   * ParindexPublishedResult:bands:
   *
   * The band; several where the publication says it is one of them.
   *
   * Since: 1.0
   */
  props[PROP_BANDS] = g_param_spec_boxed ("bands", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexPublishedResult:source:
   *
   * Who published it, and where.
   *
   * Since: 1.0
   */
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, writable);
  /**
   * ParindexPublishedResult:note:
   *
   * What else is to be known of it.
   *
   * Since: 1.0
   */
  props[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, writable);
  /**
   * ParindexPublishedResult:since:
   *
   * The period that the changes are against.
   *
   * Since: 1.0
   */
  props[PROP_SINCE] = g_param_spec_boxed ("since", NULL, NULL, PARINDEX_TYPE_PERIOD, writable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_published_result_init (ParindexPublishedResult *self)
{
}

/**
 * parindex_published_result_new:
 * @index: the index: the id of a series of editions, or of a framework
 * @unit: the id of a unit
 * @period: a period
 *
 * Creates a result that states nothing yet.
 *
 * Returns: (transfer full): a new published result
 *
 * Since: 1.0
 */
ParindexPublishedResult *
parindex_published_result_new (const char     *index,
                               const char     *unit,
                               ParindexPeriod *period)
{
  g_return_val_if_fail (index != NULL && unit != NULL && period != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_PUBLISHED_RESULT, "index", index, "unit", unit, "period", period, NULL);
}
