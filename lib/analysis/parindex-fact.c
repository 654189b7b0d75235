/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-fact-private.h"
#include "base/parindex-exact-private.h"
#include "base/parindex-serializable-private.h"

/**
 * ParindexFact:
 *
 * What is known of one figure of a unit in a period, and where it comes from.
 *
 * It was computed or published, never both; it may be derived from other
 * figures, and then says so; it may be known only within bounds. Where nothing is
 * known it says why. A figure never changes and may be read from any thread.
 *
 * Since: 1.0
 */

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexFact, parindex_fact, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static void
parindex_fact_finalize (GObject *object)
{
  ParindexFact *self = PARINDEX_FACT (object);

  g_free (self->index);
  g_free (self->unit);
  g_free (self->criterion);
  g_clear_pointer (&self->period, parindex_period_unref);
  g_free (self->within);
  g_free (self->group);
  g_clear_pointer (&self->low, parindex_number_unref);
  g_clear_pointer (&self->high, parindex_number_unref);
  g_strfreev (self->bands);
  g_free (self->reason);
  g_clear_object (&self->published);
  g_clear_object (&self->board);
  g_clear_object (&self->succession);
  g_clear_object (&self->parts);
  g_clear_pointer (&self->weights, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_fact_parent_class)->finalize (object);
}

static void
parindex_fact_class_init (ParindexFactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = parindex_fact_finalize;

  parindex_fact_install_properties (object_class);
}

static void
parindex_fact_init (ParindexFact *self)
{
  self->decimals = -1;
}

ParindexFact *
parindex_fact_new_absent (ParindexAbsence absence)
{
  ParindexFact *self = g_object_new (PARINDEX_TYPE_FACT, NULL);

  self->absence = absence;

  return self;
}

void
parindex_fact_take (ParindexFact     *self,
                    ParindexCertainty certainty,
                    ParindexNumber   *low,
                    ParindexNumber   *high)
{
  self->certainty = certainty;
  self->low = low;
  self->high = high;
  if (certainty == PARINDEX_CERTAINTY_EXACT && high == NULL)
    self->high = parindex_number_ref (low);
  self->absence = PARINDEX_ABSENCE_NONE;
}

ParindexNumber *
parindex_percentile_of_rank (ParindexNumber *rank,
                             guint           of)
{
  ParindexNumber *percentile;
  mpq_t value, n;

  if (of < 2)
    return NULL;

  mpq_inits (value, n, NULL);
  mpq_set_ui (n, of, 1);
  mpq_sub (value, n, parindex_number_peek (rank));
  mpq_set_ui (n, 100, of - 1);
  mpq_canonicalize (n);
  mpq_mul (value, value, n);
  percentile = parindex_number_new_take (value);
  mpq_clears (value, n, NULL);

  return percentile;
}

/**
 * parindex_fact_get_index:
 * @self: a fact
 *
 * Gets the index.
 *
 * Returns: (transfer none) (nullable): the index
 *
 * Since: 1.0
 */
const char *
parindex_fact_get_index (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  return self->index;
}

/**
 * parindex_fact_get_unit:
 * @self: a fact
 *
 * Gets the id of the unit.
 *
 * Returns: (transfer none) (nullable): the id of the unit
 *
 * Since: 1.0
 */
const char *
parindex_fact_get_unit (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  return self->unit;
}

/**
 * parindex_fact_get_criterion:
 * @self: a fact
 *
 * Gets the criterion; %NULL for the whole index.
 *
 * Returns: (transfer none) (nullable): the criterion; %NULL for the whole index
 *
 * Since: 1.0
 */
const char *
parindex_fact_get_criterion (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  return self->criterion;
}

/**
 * parindex_fact_get_period:
 * @self: a fact
 *
 * Gets the period.
 *
 * Returns: (transfer none) (nullable): the period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_fact_get_period (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  return self->period;
}

/**
 * parindex_fact_get_column:
 * @self: a fact
 *
 * Gets which figure it is.
 *
 * Returns: which figure it is
 *
 * Since: 1.0
 */
ParindexResultColumn
parindex_fact_get_column (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), PARINDEX_RESULT_COLUMN_SCORE);

  return self->column;
}

/**
 * parindex_fact_get_within:
 * @self: a fact
 *
 * Gets the dimension within whose group a rank is; %NULL for a rank among all.
 *
 * Returns: (transfer none) (nullable): the dimension within whose group a rank is; %NULL for a rank among all
 *
 * Since: 1.0
 */
const char *
parindex_fact_get_within (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  return self->within;
}

/**
 * parindex_fact_get_group:
 * @self: a fact
 *
 * Gets the group that a rank is within, where it is known.
 *
 * Returns: (transfer none) (nullable): the group that a rank is within, where it is known
 *
 * Since: 1.0
 */
const char *
parindex_fact_get_group (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  return self->group;
}

/**
 * parindex_fact_get_certainty:
 * @self: a fact
 *
 * Gets how much is known.
 *
 * Returns: how much is known
 *
 * Since: 1.0
 */
ParindexCertainty
parindex_fact_get_certainty (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), PARINDEX_CERTAINTY_NONE);

  return self->certainty;
}

/**
 * parindex_fact_get_value:
 * @self: a fact
 *
 * Gets the number; %NULL where it is not exact.
 *
 * Returns: (transfer none) (nullable): the number; %NULL where it is not exact
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_fact_get_value (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  return self->certainty == PARINDEX_CERTAINTY_EXACT ? self->low : NULL;
}

/**
 * parindex_fact_get_low:
 * @self: a fact
 *
 * Gets the lower end of what is known; of a rank outside of a list the length of the list, which the rank is beyond.
 *
 * Returns: (transfer none) (nullable): the lower end of what is known; of a rank outside of a list the length of the list, which the rank is beyond
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_fact_get_low (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  return self->low;
}

/**
 * parindex_fact_get_high:
 * @self: a fact
 *
 * Gets the upper end of what is known.
 *
 * Returns: (transfer none) (nullable): the upper end of what is known
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_fact_get_high (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  return self->high;
}

/**
 * parindex_fact_get_of:
 * @self: a fact
 *
 * Gets how many units a rank is among; 0 where it is not known.
 *
 * Returns: how many units a rank is among; 0 where it is not known
 *
 * Since: 1.0
 */
guint
parindex_fact_get_of (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), 0);

  return self->of;
}

/* Of a successor it is the mean of its predecessors: unlike a rank, it can be one. */
static ParindexNumber *
percentile_of_parts (ParindexFact *self)
{
  ParindexNumber *mean = NULL;
  mpq_t sum, weights, term;
  guint i;

  mpq_inits (sum, weights, term, NULL);
  for (i = 0; i < parindex_list_length (self->parts); i++)
    {
      g_autoptr (ParindexNumber) each = parindex_fact_get_percentile (parindex_list_get (self->parts, i));

      if (each == NULL)
        break;
      mpq_mul (term, parindex_number_peek (each), parindex_number_peek (self->weights->pdata[i]));
      mpq_add (sum, sum, term);
      mpq_add (weights, weights, parindex_number_peek (self->weights->pdata[i]));
    }
  if (i > 0 && i == parindex_list_length (self->parts))
    {
      mpq_div (sum, sum, weights);
      mean = parindex_number_new_take (sum);
    }
  mpq_clears (sum, weights, term, NULL);

  return mean;
}

/**
 * parindex_fact_get_percentile:
 * @self: a fact
 *
 * Gets where a rank stands among all: 100 for the first, 0 for the last. A
 * successor, which has no rank among units of before its time, has the weighted
 * mean of its predecessors.
 *
 * Returns: (transfer full) (nullable): the percentile; %NULL where the rank is not exact, or nobody knows among how many it is
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_fact_get_percentile (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  if (self->column != PARINDEX_RESULT_COLUMN_RANK)
    return NULL;
  if (self->derivation == PARINDEX_DERIVATION_SUCCESSION)
    return percentile_of_parts (self);

  return self->certainty == PARINDEX_CERTAINTY_EXACT ? parindex_percentile_of_rank (self->low, self->of) : NULL;
}

/**
 * parindex_fact_get_bands:
 * @self: a fact
 *
 * Gets the band, or several of which it is one; %NULL in figures that are numbers.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the band, or several of which it is one; %NULL in figures that are numbers
 *
 * Since: 1.0
 */
const char *const *
parindex_fact_get_bands (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  return (const char *const *) self->bands;
}

/**
 * parindex_fact_get_source:
 * @self: a fact
 *
 * Gets whether it was computed or published; `either` where there is none, or it is derived from both.
 *
 * Returns: whether it was computed or published; `either` where there is none, or it is derived from both
 *
 * Since: 1.0
 */
ParindexFactSource
parindex_fact_get_source (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), PARINDEX_FACT_SOURCE_EITHER);

  return self->source;
}

/**
 * parindex_fact_get_derivation:
 * @self: a fact
 *
 * Gets how it was derived from other figures.
 *
 * Returns: how it was derived from other figures
 *
 * Since: 1.0
 */
ParindexDerivation
parindex_fact_get_derivation (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), PARINDEX_DERIVATION_NONE);

  return self->derivation;
}

/**
 * parindex_fact_get_absence:
 * @self: a fact
 *
 * Gets why there is no figure.
 *
 * Returns: why there is no figure
 *
 * Since: 1.0
 */
ParindexAbsence
parindex_fact_get_absence (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), PARINDEX_ABSENCE_NO_PERIOD);

  return self->absence;
}

/**
 * parindex_fact_get_published:
 * @self: a fact
 *
 * Gets what was published.
 *
 * Returns: (transfer none) (nullable): what was published
 *
 * Since: 1.0
 */
ParindexPublishedResult *
parindex_fact_get_published (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  return self->published;
}

/**
 * parindex_fact_get_succession:
 * @self: a fact
 *
 * Gets the succession it was derived through.
 *
 * Returns: (transfer none) (nullable): the succession it was derived through
 *
 * Since: 1.0
 */
ParindexSuccession *
parindex_fact_get_succession (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  return self->succession;
}

/**
 * parindex_fact_get_parts:
 * @self: a fact
 *
 * Gets the figures it was derived from, a list of [class@Fact].
 *
 * Returns: (transfer none) (nullable): the figures it was derived from, a list of [class@Fact]
 *
 * Since: 1.0
 */
GListModel *
parindex_fact_get_parts (ParindexFact *self)
{
  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  return self->parts != NULL ? G_LIST_MODEL (self->parts) : NULL;
}
