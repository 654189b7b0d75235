/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "scoring/parindex-node-column-private.h"

/* Reading a node's exact results. */

static const ParindexUnitScore *
own_score (const ParindexNodeColumn *self,
           guint                     row)
{
  return self->own != NULL ? g_hash_table_lookup (self->own, GUINT_TO_POINTER (row)) : NULL;
}

gboolean
parindex_node_column_has_max (const ParindexNodeColumn *self,
                              guint                     row)
{
  const ParindexUnitScore *own = own_score (self, row);

  if (parindex_node_column_state (self, row) != PARINDEX_CELL_STATE_OBSERVED)
    return FALSE;

  return own != NULL ? own->has_max : self->max != NULL;
}

void
parindex_node_column_get_score (const ParindexNodeColumn *self,
                                guint                     row,
                                mpq_ptr                   out)
{
  const ParindexUnitScore *own = own_score (self, row);

  if (own != NULL)
    {
      mpq_set (out, own->score);
      return;
    }

  if (self->fractions != NULL)
    {
      parindex_fractions_get (self->fractions, self->v64[row], row, out);
      mpz_mul (mpq_denref (out), mpq_denref (out), self->denominator);
      mpq_canonicalize (out);
      return;
    }

  if (self->lane == PARINDEX_LANE_BIG)
    {
      parindex_big_sums_get (self->big, row, out);
      return;
    }

  if (self->lane == PARINDEX_LANE_64)
    parindex_mpz_set_i64 (mpq_numref (out), self->v64[row]);
  else
    parindex_mpz_set_i128 (mpq_numref (out), self->v128[row]);
  mpz_set (mpq_denref (out), self->denominator);
  mpq_canonicalize (out);
}

void
parindex_node_column_get_max (const ParindexNodeColumn *self,
                              guint                     row,
                              mpq_ptr                   out)
{
  const ParindexUnitScore *own = own_score (self, row);

  if (own != NULL)
    mpq_set (out, own->max);
  else if (self->max64 != NULL)
    {
      parindex_mpz_set_i64 (mpq_numref (out), self->max64[row]);
      parindex_mpz_set_i64 (mpq_denref (out), self->max_denominator);
      mpq_canonicalize (out);
    }
  else
    mpq_set (out, parindex_number_peek (self->max));
}

void
parindex_node_column_get_percent (const ParindexNodeColumn *self,
                                  guint                     row,
                                  mpq_ptr                   out)
{
  mpq_t max;

  mpq_init (max);
  parindex_node_column_get_score (self, row, out);
  parindex_node_column_get_max (self, row, max);
  mpq_div (out, out, max);
  mpq_set_ui (max, 100, 1);
  mpq_mul (out, out, max);
  mpq_clear (max);
}

void
parindex_node_column_read (const ParindexNodeColumn *self,
                           const ParindexReading    *reading,
                           guint                     row,
                           mpq_ptr                   out)
{
  if (reading->basis == PARINDEX_BASIS_PERCENT)
    parindex_node_column_get_percent (self, row, out);
  else
    parindex_node_column_get_score (self, row, out);
  if (reading->decimals >= 0)
    parindex_mpq_round (out, reading->decimals, reading->rounding);
}

/* -2 if the integers alone do not tell. */
static int
compare_integers (const ParindexNodeColumn *self,
                  ParindexBasis             basis,
                  guint                     a,
                  guint                     b)
{
  if (own_score (self, a) != NULL || own_score (self, b) != NULL)
    return -2;

  if (self->fractions != NULL)
    return basis == PARINDEX_BASIS_PERCENT && self->max64 != NULL && self->max64[a] != self->max64[b]
             ? -2 : parindex_fractions_compare (self->fractions, self->v64, a, b);

  switch (self->lane)
    {
    case PARINDEX_LANE_64:
      if (basis == PARINDEX_BASIS_PERCENT && self->max64 != NULL)
        {
          __int128 left = (__int128) self->v64[a] * self->max64[b];
          __int128 right = (__int128) self->v64[b] * self->max64[a];

          return (left > right) - (left < right);
        }
      return (self->v64[a] > self->v64[b]) - (self->v64[a] < self->v64[b]);
    case PARINDEX_LANE_128:
      return (self->v128[a] > self->v128[b]) - (self->v128[a] < self->v128[b]);
    case PARINDEX_LANE_BIG:
    default:
      return parindex_big_sums_compare (self->big, a, b);
    }
}

int
parindex_node_column_compare (const ParindexNodeColumn *self,
                              ParindexBasis             basis,
                              guint                     a,
                              guint                     b)
{
  int order = compare_integers (self, basis, a, b);
  mpq_t value_a, value_b;

  if (order != -2)
    return order;

  mpq_inits (value_a, value_b, NULL);
  if (basis == PARINDEX_BASIS_PERCENT)
    {
      parindex_node_column_get_percent (self, a, value_a);
      parindex_node_column_get_percent (self, b, value_b);
    }
  else
    {
      parindex_node_column_get_score (self, a, value_a);
      parindex_node_column_get_score (self, b, value_b);
    }
  order = CLAMP (mpq_cmp (value_a, value_b), -1, 1);
  mpq_clears (value_a, value_b, NULL);

  return order;
}

gboolean
parindex_node_column_find_equal (const ParindexNodeColumn *self,
                                 ParindexBasis             basis,
                                 const guint32            *first,
                                 const guint32            *second,
                                 guint                     n,
                                 guint8                   *equal)
{
  if (self->fractions == NULL || self->own != NULL || (basis == PARINDEX_BASIS_PERCENT && self->max64 != NULL))
    return FALSE;

  parindex_fractions_find_equal (self->fractions, self->v64, first, second, n, equal);

  return TRUE;
}

/* The percent of a unit without numbers of its own is value · n / (d · max of the unit), n and d in lowest terms, where the unit's
 * max is max64 or, if all have the one max, 1. FALSE if that does not fit 128 bits. */
static gboolean
percent_ratio (const ParindexNodeColumn *self,
               __int128                 *n,
               __int128                 *d)
{
  mpq_t ratio;
  mpz_t factor;
  gboolean fits;

  if (self->lane != PARINDEX_LANE_64 || self->max == NULL)
    return FALSE;

  mpq_init (ratio);
  mpz_init (factor);
  mpq_set_ui (ratio, 100, 1);
  if (self->max64 == NULL)
    mpq_div (ratio, ratio, parindex_number_peek (self->max));
  else
    {
      parindex_mpz_set_i64 (factor, self->max_denominator);
      mpz_mul (mpq_numref (ratio), mpq_numref (ratio), factor);
    }
  mpz_mul (mpq_denref (ratio), mpq_denref (ratio), self->denominator);
  mpq_canonicalize (ratio);
  fits = mpz_sizeinbase (mpq_numref (ratio), 2) <= 62 && parindex_mpz_to_i128 (mpq_numref (ratio), n)
         && mpz_sizeinbase (mpq_denref (ratio), 2) <= 62 && parindex_mpz_to_i128 (mpq_denref (ratio), d);
  mpz_clear (factor);
  mpq_clear (ratio);

  return fits;
}

/* Where everybody has the same max and nobody numbers of its own, in doubles where these are exact. */
static gboolean
fill_plain_percents (const ParindexNodeColumn *self,
                     double                   *percents)
{
  __int128 n, d;

  if (self->states != NULL || self->own != NULL || self->fractions != NULL || self->max64 != NULL || !percent_ratio (self, &n, &d))
    return FALSE;

  parindex_ratios_to_doubles (self->v64, self->n, (gint64) n, (gint64) d, percents);

  return TRUE;
}

void
parindex_node_column_fill_scores (const ParindexNodeColumn *self,
                                  double                   *scores)
{
  gint64 denominator = 1;

  parindex_mpz_to_i64 (self->denominator, &denominator);
  parindex_ratios_to_doubles (self->v64, self->n, 1, denominator, scores);
  for (guint row = 0; self->states != NULL && row < self->n; row++)
    if (parindex_node_column_state (self, row) != PARINDEX_CELL_STATE_OBSERVED)
      scores[row] = NAN;
}

void
parindex_node_column_fill_percents (const ParindexNodeColumn *self,
                                    double                   *percents)
{
  __int128 n, d;
  gboolean fast;
  mpq_t value;

  if (fill_plain_percents (self, percents))
    return;

  mpq_init (value);
  fast = percent_ratio (self, &n, &d);
  for (guint row = 0; row < self->n; row++)
    if (!parindex_node_column_has_max (self, row))
      percents[row] = NAN;
    else if (fast && self->fractions != NULL && own_score (self, row) == NULL
             && parindex_fractions_round (self->fractions, row, n, (long double) d * (self->max64 != NULL ? self->max64[row] : 1), &percents[row]))
      continue;
    else if (fast && self->fractions == NULL && own_score (self, row) == NULL)
      percents[row] = parindex_ratio_to_double_128 (self->v64[row] * n, self->max64 != NULL ? d * self->max64[row] : d);
    else
      {
        parindex_node_column_get_percent (self, row, value);
        percents[row] = parindex_mpq_to_double (value);
      }
  mpq_clear (value);
}

const double *
parindex_node_column_percents (ParindexNodeColumn *self)
{
  if (self->percents == NULL)
    {
      self->percents = g_new (double, self->n);
      parindex_node_column_fill_percents (self, self->percents);
    }

  return self->percents;
}
