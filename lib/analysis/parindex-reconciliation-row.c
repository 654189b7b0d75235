/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-reconciliation-private.h"
#include "base/parindex-exact-private.h"
#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"

/**
 * ParindexReconciliationRow:
 *
 * A published figure beside the one that was computed, and what explains their
 * difference.
 *
 * A row never changes and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_UNIT = 1,
  PROP_UNIT_ID,
  PROP_INDEX,
  PROP_CRITERION_ID,
  PROP_PERIOD,
  PROP_FIGURE,
  PROP_PUBLISHED,
  PROP_COMPUTED,
  PROP_DIFFERENCE,
  PROP_AGREEMENT,
  PROP_LOW,
  PROP_HIGH,
  PROP_TEXT,
  N_PROPS,
} ParindexReconciliationRowProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexReconciliationRow, parindex_reconciliation_row, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

gboolean
parindex_reconciliation_row_is_made (ParindexReconciliationRow *self)
{
  return PARINDEX_IS_RECONCILIATION_ROW (self) && self->unit != NULL;
}

static const char *
row_unit_id (ParindexReconciliationRow *self)
{
  return self->unit != NULL ? parindex_unit_get_id (self->unit) : NULL;
}

static const char *
row_index (ParindexReconciliationRow *self)
{
  return self->published != NULL ? self->published->index : NULL;
}

static const char *
row_criterion_id (ParindexReconciliationRow *self)
{
  return self->published != NULL ? self->published->criterion : NULL;
}

static ParindexPeriod *
row_period (ParindexReconciliationRow *self)
{
  return self->published != NULL ? self->published->period : NULL;
}

static char *
row_text (ParindexReconciliationRow *self)
{
  return parindex_reconciliation_row_get_text (self, PARINDEX_LANGUAGE_AUTO);
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_UNIT] = PARINDEX_READ (parindex_reconciliation_row_get_unit),
  [PROP_UNIT_ID] = PARINDEX_READ (row_unit_id),
  [PROP_INDEX] = PARINDEX_READ (row_index),
  [PROP_CRITERION_ID] = PARINDEX_READ (row_criterion_id),
  [PROP_PERIOD] = PARINDEX_READ (row_period),
  [PROP_FIGURE] = PARINDEX_READ (parindex_reconciliation_row_get_figure),
  [PROP_PUBLISHED] = PARINDEX_READ (parindex_reconciliation_row_get_published),
  [PROP_COMPUTED] = PARINDEX_READ (parindex_reconciliation_row_get_computed),
  [PROP_DIFFERENCE] = PARINDEX_READ (parindex_reconciliation_row_get_difference),
  [PROP_AGREEMENT] = PARINDEX_READ (parindex_reconciliation_row_get_agreement),
  [PROP_LOW] = PARINDEX_READ (parindex_reconciliation_row_get_low),
  [PROP_HIGH] = PARINDEX_READ (parindex_reconciliation_row_get_high),
  [PROP_TEXT] = PARINDEX_READ_FULL (row_text),
};

static void
parindex_reconciliation_row_get_property (GObject    *object,
                                          guint       prop_id,
                                          GValue     *value,
                                          GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
part_free (gpointer data)
{
  ParindexReconciledPart *self = data;

  g_free (self->criterion);
  g_free (self->title);
  parindex_number_unref (self->score);
  g_free (self);
}

void
parindex_reconciliation_row_add_part (ParindexReconciliationRow *self,
                                      const char                *criterion,
                                      const char                *title,
                                      ParindexNumber            *score)
{
  ParindexReconciledPart *part = g_new (ParindexReconciledPart, 1);

  *part = (ParindexReconciledPart){ g_strdup (criterion), g_strdup (title), parindex_number_ref (score) };
  if (self->parts == NULL)
    self->parts = g_ptr_array_new_with_free_func (part_free);
  g_ptr_array_add (self->parts, part);
}

ParindexNumber *
parindex_reconciliation_row_get_excess (ParindexReconciliationRow *self)
{
  ParindexNumber *published = parindex_fact_get_value (self->published);
  ParindexNumber *excess;
  mpq_t value;

  if (!self->adds_up || self->sum == NULL || published == NULL)
    return NULL;
  mpq_init (value);
  mpq_sub (value, parindex_number_peek (published), parindex_number_peek (self->sum));
  excess = parindex_number_new_take (value);
  mpq_clear (value);

  return excess;
}

static void
parindex_reconciliation_row_finalize (GObject *object)
{
  ParindexReconciliationRow *self = PARINDEX_RECONCILIATION_ROW (object);

  g_clear_object (&self->unit);
  g_clear_object (&self->published);
  g_clear_object (&self->computed);
  g_clear_pointer (&self->difference, parindex_number_unref);
  g_clear_pointer (&self->low, parindex_number_unref);
  g_clear_pointer (&self->high, parindex_number_unref);
  g_clear_pointer (&self->sum, parindex_number_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_reconciliation_row_parent_class)->finalize (object);
}

static void
parindex_reconciliation_row_class_init (ParindexReconciliationRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_reconciliation_row_get_property;
  object_class->finalize = parindex_reconciliation_row_finalize;

  /**
   * ParindexReconciliationRow:unit:
   *
   * The unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexReconciliationRow:unit-id:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT_ID] = g_param_spec_string ("unit-id", NULL, NULL, NULL, flags);
  /**
   * ParindexReconciliationRow:index:
   *
   * The index.
   *
   * Since: 1.0
   */
  props[PROP_INDEX] = g_param_spec_string ("index", NULL, NULL, NULL, flags);
  /**
   * ParindexReconciliationRow:criterion-id:
   *
   * The criterion; %NULL for the whole index.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION_ID] = g_param_spec_string ("criterion-id", NULL, NULL, NULL, flags);
  /**
   * ParindexReconciliationRow:period:
   *
   * The period.
   *
   * Since: 1.0
   */
  props[PROP_PERIOD] = g_param_spec_boxed ("period", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);
  /**
   * ParindexReconciliationRow:figure:
   *
   * Which figure it is: `score`, `max`, `percent`, `rank`, `band`, or a change, such as `rank-change`.
   *
   * Since: 1.0
   */
  props[PROP_FIGURE] = g_param_spec_string ("figure", NULL, NULL, NULL, flags);
  /**
   * ParindexReconciliationRow:published:
   *
   * What was published.
   *
   * Since: 1.0
   */
  props[PROP_PUBLISHED] = g_param_spec_object ("published", NULL, NULL, PARINDEX_TYPE_FACT, flags);
  /**
   * ParindexReconciliationRow:computed:
   *
   * What was computed, or why nothing was.
   *
   * Since: 1.0
   */
  props[PROP_COMPUTED] = g_param_spec_object ("computed", NULL, NULL, PARINDEX_TYPE_FACT, flags);
  /**
   * ParindexReconciliationRow:difference:
   *
   * The published number minus the computed one.
   *
   * Since: 1.0
   */
  props[PROP_DIFFERENCE] = g_param_spec_boxed ("difference", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexReconciliationRow:agreement:
   *
   * How the two stand to each other.
   *
   * Since: 1.0
   */
  props[PROP_AGREEMENT] = g_param_spec_enum ("agreement", NULL, NULL, PARINDEX_TYPE_AGREEMENT, PARINDEX_AGREEMENT_AGREES, flags);
  /**
   * ParindexReconciliationRow:low:
   *
   * The least that the parts, before they were rounded, allow.
   *
   * Since: 1.0
   */
  props[PROP_LOW] = g_param_spec_boxed ("low", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexReconciliationRow:high:
   *
   * The most that the parts, before they were rounded, allow.
   *
   * Since: 1.0
   */
  props[PROP_HIGH] = g_param_spec_boxed ("high", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexReconciliationRow:text:
   *
   * The difference and its explanation, in the language of the locale.
   *
   * Since: 1.0
   */
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_reconciliation_row_init (ParindexReconciliationRow *self)
{
}

ParindexReconciliationRow *
parindex_reconciliation_row_new (ParindexUnit *unit,
                                 const char   *figure,
                                 ParindexFact *published,
                                 ParindexFact *computed)
{
  ParindexReconciliationRow *self = g_object_new (PARINDEX_TYPE_RECONCILIATION_ROW, NULL);

  self->unit = g_object_ref (unit);
  self->figure = figure;
  self->published = g_object_ref (published);
  self->computed = g_object_ref (computed);
  self->agreement = PARINDEX_AGREEMENT_UNEXPLAINED;

  return self;
}

void
parindex_reconciliation_row_subtract (ParindexReconciliationRow *self)
{
  ParindexNumber *published = parindex_fact_get_value (self->published);
  ParindexNumber *computed = parindex_fact_get_value (self->computed);
  mpq_t value;

  if (published == NULL || computed == NULL)
    return;

  mpq_init (value);
  mpq_sub (value, parindex_number_peek (published), parindex_number_peek (computed));
  self->difference = parindex_number_new_take (value);
  mpq_clear (value);
}

/**
 * parindex_reconciliation_row_get_unit:
 * @self: a row
 *
 * Gets the unit.
 *
 * Returns: (transfer none): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_reconciliation_row_get_unit (ParindexReconciliationRow *self)
{
  g_return_val_if_fail (parindex_reconciliation_row_is_made (self), NULL);

  return self->unit;
}

/**
 * parindex_reconciliation_row_get_figure:
 * @self: a row
 *
 * Gets which figure it is: `score`, `max`, `percent`, `rank`, `band`, or a change, such as `rank-change`.
 *
 * Returns: (transfer none): which figure it is: `score`, `max`, `percent`, `rank`, `band`, or a change, such as `rank-change`
 *
 * Since: 1.0
 */
const char *
parindex_reconciliation_row_get_figure (ParindexReconciliationRow *self)
{
  g_return_val_if_fail (parindex_reconciliation_row_is_made (self), NULL);

  return self->figure;
}

/**
 * parindex_reconciliation_row_get_published:
 * @self: a row
 *
 * Gets what was published.
 *
 * Returns: (transfer none): what was published
 *
 * Since: 1.0
 */
ParindexFact *
parindex_reconciliation_row_get_published (ParindexReconciliationRow *self)
{
  g_return_val_if_fail (parindex_reconciliation_row_is_made (self), NULL);

  return self->published;
}

/**
 * parindex_reconciliation_row_get_computed:
 * @self: a row
 *
 * Gets what was computed, or why nothing was.
 *
 * Returns: (transfer none): what was computed, or why nothing was
 *
 * Since: 1.0
 */
ParindexFact *
parindex_reconciliation_row_get_computed (ParindexReconciliationRow *self)
{
  g_return_val_if_fail (parindex_reconciliation_row_is_made (self), NULL);

  return self->computed;
}

/**
 * parindex_reconciliation_row_get_difference:
 * @self: a row
 *
 * Gets the published number minus the computed one.
 *
 * Returns: (transfer none) (nullable): the published number minus the computed one
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_reconciliation_row_get_difference (ParindexReconciliationRow *self)
{
  g_return_val_if_fail (parindex_reconciliation_row_is_made (self), NULL);

  return self->difference;
}

/**
 * parindex_reconciliation_row_get_agreement:
 * @self: a row
 *
 * Gets how the two stand to each other.
 *
 * Returns: how the two stand to each other
 *
 * Since: 1.0
 */
ParindexAgreement
parindex_reconciliation_row_get_agreement (ParindexReconciliationRow *self)
{
  g_return_val_if_fail (parindex_reconciliation_row_is_made (self), PARINDEX_AGREEMENT_NOT_COMPUTED);

  return self->agreement;
}

/**
 * parindex_reconciliation_row_get_low:
 * @self: a row
 *
 * Gets the least that the parts, before they were rounded, allow.
 *
 * Returns: (transfer none) (nullable): the least that the parts, before they were rounded, allow
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_reconciliation_row_get_low (ParindexReconciliationRow *self)
{
  g_return_val_if_fail (parindex_reconciliation_row_is_made (self), NULL);

  return self->low;
}

/**
 * parindex_reconciliation_row_get_high:
 * @self: a row
 *
 * Gets the most that the parts, before they were rounded, allow.
 *
 * Returns: (transfer none) (nullable): the most that the parts, before they were rounded, allow
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_reconciliation_row_get_high (ParindexReconciliationRow *self)
{
  g_return_val_if_fail (parindex_reconciliation_row_is_made (self), NULL);

  return self->high;
}
