/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "base/parindex-simd-private.h"
#include "scoring/parindex-linear-private.h"

/* Rows that are summed at a time: the sums stay in the first-level cache while the columns stream by. */
#define BLOCK 1024

ParindexLane
parindex_linear_lane (const ParindexLinear *self,
                      mpz_ptr               bound)
{
  mpz_t term;

  mpz_init (term);
  mpz_set_ui (bound, 0);
  for (guint j = 0; j < self->n_terms; j++)
    {
      mpz_abs (term, self->factors[j]);
      /* A factor counts even where all coefficients are 0: it must fit its lane too. */
      mpz_mul_ui (term, term, MAX (self->columns[j]->max_abs, 1));
      mpz_add (bound, bound, term);
    }
  mpz_clear (term);

  if (mpz_sizeinbase (bound, 2) <= 62)
    return PARINDEX_LANE_64;

  return mpz_sizeinbase (bound, 2) <= 125 ? PARINDEX_LANE_128 : PARINDEX_LANE_BIG;
}

PARINDEX_SIMD static void
add_four_32 (gint64 *restrict       sums,
             guint                  n,
             const gint32 *const    columns[4],
             const gint32           factors[4])
{
  const gint32 *restrict a = columns[0];
  const gint32 *restrict b = columns[1];
  const gint32 *restrict c = columns[2];
  const gint32 *restrict d = columns[3];
  const gint64 fa = factors[0], fb = factors[1], fc = factors[2], fd = factors[3];

  for (guint i = 0; i < n; i++)
    sums[i] += fa * a[i] + fb * b[i] + fc * c[i] + fd * d[i];
}

PARINDEX_SIMD static void
add_one_32 (gint64 *restrict       sums,
            guint                  n,
            const gint32 *restrict column,
            gint64                 factor)
{
  for (guint i = 0; i < n; i++)
    sums[i] += factor * column[i];
}

PARINDEX_SIMD static void
add_one_64 (gint64 *restrict       sums,
            guint                  n,
            const gint64 *restrict column,
            gint64                 factor)
{
  for (guint i = 0; i < n; i++)
    sums[i] += factor * column[i];
}

/* Adds factors[j] · column j to the sums of one block, the factors being given as 64-bit integers. */
static void
add_block (const ParindexLinear *self,
           const gint64         *factors,
           guint                 begin,
           guint                 n,
           gint64               *sums)
{
  const gint32 *columns[4];
  gint32 narrow[4];
  guint gathered = 0;

  for (guint j = 0; j < self->n_terms; j++)
    {
      const ParindexColumn *column = self->columns[j];

      if (column->width == 0 || factors[j] == 0)
        continue;
      if (column->width == 8)
        add_one_64 (sums, n, column->c64 + begin, factors[j]);
      else if (factors[j] != (gint32) factors[j])
        add_one_32 (sums, n, column->c32 + begin, factors[j]);
      else
        {
          columns[gathered] = column->c32 + begin;
          narrow[gathered++] = factors[j];
        }
      if (gathered == 4)
        {
          add_four_32 (sums, n, columns, narrow);
          gathered = 0;
        }
    }
  for (guint k = 0; k < gathered; k++)
    add_one_32 (sums, n, columns[k], narrow[k]);
}

void
parindex_linear_sum_64 (const ParindexLinear *self,
                        guint                 begin,
                        guint                 end,
                        gint64               *sums)
{
  g_autofree gint64 *factors = g_new (gint64, self->n_terms);

  for (guint j = 0; j < self->n_terms; j++)
    parindex_mpz_to_i64 (self->factors[j], &factors[j]);

  memset (sums + begin, 0, (end - begin) * sizeof *sums);
  for (guint at = begin; at < end; at += BLOCK)
    add_block (self, factors, at, MIN (BLOCK, end - at), sums + at);
}

/* 128-bit sums from a few 64-bit ones: factor = Σ limb · 2^31k, if none of these sums can overflow. The last limb has the sign. */
#define LIMB_BITS 31
#define MAX_LIMBS 3

typedef struct
{
  guint n;
  gint64 *limbs[MAX_LIMBS];
} Limbs;

static void
limbs_clear (Limbs *self)
{
  for (guint k = 0; k < self->n; k++)
    g_free (self->limbs[k]);
}

static guint
count_limbs (const ParindexLinear *self)
{
  gsize bits = 1;

  for (guint j = 0; j < self->n_terms; j++)
    bits = MAX (bits, mpz_sizeinbase (self->factors[j], 2));

  return (guint) ((bits + LIMB_BITS - 1) / LIMB_BITS);
}

static gboolean
split_factors (const ParindexLinear *self,
               Limbs                *out)
{
  const gint64 mask = (G_GINT64_CONSTANT (1) << LIMB_BITS) - 1;
  unsigned __int128 bound = 0;

  out->n = MAX (count_limbs (self), 2);
  if (out->n > MAX_LIMBS)
    return (out->n = 0) != 0;
  for (guint k = 0; k < out->n; k++)
    out->limbs[k] = g_new (gint64, self->n_terms);

  for (guint j = 0; j < self->n_terms; j++)
    {
      __int128 factor;

      if (self->columns[j]->width == 8 || !parindex_mpz_to_i128 (self->factors[j], &factor))
        return FALSE;
      /* A limb is less than 2^31, or 2^31 below 0. */
      bound += (unsigned __int128) self->columns[j]->max_abs << LIMB_BITS;
      if (bound > G_MAXINT64)
        return FALSE;
      for (guint k = 0; k < out->n; k++)
        {
          out->limbs[k][j] = k + 1 < out->n ? (gint64) factor & mask : (gint64) factor;
          factor >>= LIMB_BITS;
        }
    }

  return TRUE;
}

static void
sum_limbs (const ParindexLinear *self,
           const Limbs          *limbs,
           guint                 begin,
           guint                 end,
           __int128             *sums)
{
  gint64 parts[BLOCK];

  for (guint at = begin; at < end; at += BLOCK)
    {
      guint n = MIN (BLOCK, end - at);

      for (guint k = limbs->n; k-- > 0;)
        {
          memset (parts, 0, n * sizeof *parts);
          add_block (self, limbs->limbs[k], at, n, parts);
          for (guint i = 0; i < n; i++)
            sums[at + i] = k + 1 < limbs->n ? sums[at + i] * (G_GINT64_CONSTANT (1) << LIMB_BITS) + parts[i] : parts[i];
        }
    }
}

static void
sum_wide (const ParindexLinear *self,
          guint                 begin,
          guint                 end,
          __int128             *sums)
{
  for (guint i = begin; i < end; i++)
    sums[i] = 0;

  for (guint j = 0; j < self->n_terms; j++)
    {
      const ParindexColumn *column = self->columns[j];
      __int128 factor;

      parindex_mpz_to_i128 (self->factors[j], &factor);
      for (guint i = begin; i < end; i++)
        sums[i] += factor * parindex_column_coefficient (column, i);
    }
}

void
parindex_linear_sum_128 (const ParindexLinear *self,
                         guint                 begin,
                         guint                 end,
                         __int128             *sums)
{
  Limbs limbs = { 0 };

  if (split_factors (self, &limbs))
    sum_limbs (self, &limbs, begin, end, sums);
  else
    sum_wide (self, begin, end, sums);
  limbs_clear (&limbs);
}

void
parindex_linear_sum_big (const ParindexLinear *self,
                         guint                 row,
                         mpz_ptr               sum)
{
  mpz_set_ui (sum, 0);
  for (guint j = 0; j < self->n_terms; j++)
    {
      gint64 coefficient = parindex_column_coefficient (self->columns[j], row);

      if (coefficient >= 0)
        mpz_addmul_ui (sum, self->factors[j], coefficient);
      else
        mpz_submul_ui (sum, self->factors[j], -(guint64) coefficient);
    }
}
