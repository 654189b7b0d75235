/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-exact-private.h"
#include "scoring/parindex-fractions-private.h"

/* Bits behind the point of fixed. */
#define BITS 64
#define ONE ((__int128) 1 << BITS)
#define UNIT 0x1p64L

ParindexFractions *
parindex_fractions_new (guint n_rows,
                        guint n_terms)
{
  ParindexFractions *self = g_new0 (ParindexFractions, 1);

  self->columns = g_new (const ParindexColumn *, n_terms);
  self->factors = g_new (gint64, n_terms);
  self->fixed = g_new (__int128, n_rows);

  return self;
}

void
parindex_fractions_free (ParindexFractions *self)
{
  if (self == NULL)
    return;

  g_free (self->columns);
  g_free (self->factors);
  g_free (self->fixed);
  g_free (self);
}

gboolean
parindex_fractions_take (const ParindexColumn *column,
                         gint64                factor)
{
  guint64 product;

  if (column->width == 0 || __builtin_mul_overflow (column->max_abs, (guint64) ABS (factor), &product) || product > G_MAXINT64)
    return FALSE;
  return TRUE;
}

void
parindex_fractions_add (ParindexFractions    *self,
                        const ParindexColumn *column,
                        gint64                factor)
{
  self->columns[self->n_terms] = column;
  self->factors[self->n_terms++] = factor;
}

/* rest · 2^64 / divisor, where rest < divisor: one instruction, which a compiler does not choose by itself because it traps
 * elsewhere. */
static inline guint64
divide_rest (guint64 rest,
             guint64 divisor)
{
#if defined(__x86_64__) && defined(__GNUC__)
  guint64 quotient;

  __asm__ ("divq %3" : "=a" (quotient), "+d" (rest) : "a" (G_GUINT64_CONSTANT (0)), "r" (divisor) : "cc");
  return quotient;
#else
  return (guint64) (((unsigned __int128) rest << BITS) / divisor);
#endif
}

static inline __int128
divide (gint64 numerator,
        gint64 divisor)
{
  gint64 whole = numerator / divisor;
  gint64 rest = numerator % divisor;

  if (rest < 0)
    {
      whole--;
      rest += divisor;
    }

  return whole * ONE + divide_rest (rest, divisor);
}

void
parindex_fractions_sum (ParindexFractions *self,
                        const gint64      *integers,
                        guint              begin,
                        guint              end)
{
  for (guint row = begin; row < end; row++)
    self->fixed[row] = integers[row] * ONE;
  for (guint j = 0; j < self->n_terms; j++)
    for (guint row = begin; row < end; row++)
      self->fixed[row] += divide (self->factors[j] * parindex_column_coefficient (self->columns[j], row),
                                  parindex_column_divisor (self->columns[j], row));
}

void
parindex_fractions_get (const ParindexFractions *self,
                        gint64                   integer,
                        guint                    row,
                        mpq_ptr                  out)
{
  mpq_t term;

  mpq_init (term);
  mpq_set_si (out, integer, 1);
  for (guint j = 0; j < self->n_terms; j++)
    {
      parindex_mpz_set_i64 (mpq_numref (term), self->factors[j] * parindex_column_coefficient (self->columns[j], row));
      parindex_mpz_set_i64 (mpq_denref (term), parindex_column_divisor (self->columns[j], row));
      mpq_canonicalize (term);
      mpq_add (out, out, term);
    }
  mpq_clear (term);
}

/* 97/100 and 194/200 are the same. */
static inline gboolean
same_term (const ParindexColumn *column,
           guint                 a,
           guint                 b)
{
  return (__int128) parindex_column_coefficient (column, a) * parindex_column_divisor (column, b)
         == (__int128) parindex_column_coefficient (column, b) * parindex_column_divisor (column, a);
}

/* TRUE proves that two rows are equal. */
static gboolean
same_terms (const ParindexFractions *self,
            guint                    a,
            guint                    b)
{
  for (guint j = 0; j < self->n_terms; j++)
    if (!same_term (self->columns[j], a, b))
      return FALSE;

  return TRUE;
}

/* The same for the most common columns, where products go in 64 bits. */
static void
find_equal_32 (const ParindexColumn *column,
               const guint32        *first,
               const guint32        *second,
               guint                 n,
               guint8               *equal)
{
  const gint32 *coefficients = column->c32;
  const gint32 *divisors = column->divisors32;

  for (guint i = 0; i < n; i++)
    equal[i] &= (gint64) coefficients[first[i]] * MAX (divisors[second[i]], 1) == (gint64) coefficients[second[i]] * MAX (divisors[first[i]], 1);
}

void
parindex_fractions_find_equal (const ParindexFractions *self,
                               const gint64            *integers,
                               const guint32           *first,
                               const guint32           *second,
                               guint                    n,
                               guint8                  *equal)
{
  for (guint i = 0; i < n; i++)
    equal[i] = integers[first[i]] == integers[second[i]] && self->fixed[first[i]] == self->fixed[second[i]];
  for (guint j = 0; j < self->n_terms; j++)
    if (self->columns[j]->width == 4 && self->columns[j]->divisors32 != NULL)
      find_equal_32 (self->columns[j], first, second, n, equal);
    else
      for (guint i = 0; i < n; i++)
        equal[i] = equal[i] && same_term (self->columns[j], first[i], second[i]);
}

int
parindex_fractions_compare (const ParindexFractions *self,
                            const gint64            *integers,
                            guint                    a,
                            guint                    b)
{
  __int128 difference = self->fixed[a] - self->fixed[b];

  if (difference >= (__int128) self->n_terms || -difference >= (__int128) self->n_terms)
    return difference > 0 ? 1 : -1;

  return integers[a] == integers[b] && same_terms (self, a, b) ? 0 : -2;
}

/* The few roundings on the way are each within 2^-64 where long double has that many digits; elsewhere nothing is ever sure.
 * Whether it has them is seen only when it runs: valgrind and processors set to less precision count fewer. */
gboolean
parindex_fractions_round (const ParindexFractions *self,
                          guint                    row,
                          long double              n,
                          long double              d,
                          double                  *out)
{
  const __int128 fixed = self->fixed[row];
  long double value = (long double) fixed * n / (d * UNIT);
  long double size = fabsl ((long double) fixed);
  long double error;

  /* Small sums may have lost all their digits. */
  if (size < 0x1p40L || value + value * 0x1p-63L == value)
    return FALSE;
  error = fabsl (value) * (0x1p-61L + (long double) self->n_terms / size);
  *out = (double) (value - error);

  return *out == (double) (value + error);
}
