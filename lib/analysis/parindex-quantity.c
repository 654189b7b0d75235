/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-quantity-private.h"

#include <string.h>

void
parindex_quantity_init (ParindexQuantity *self)
{
  memset (self, 0, sizeof *self);
  mpq_inits (self->low, self->high, NULL);
}

void
parindex_quantity_clear (ParindexQuantity *self)
{
  mpq_clears (self->low, self->high, NULL);
}

void
parindex_quantity_copy (ParindexQuantity       *self,
                        const ParindexQuantity *from)
{
  self->known = from->known;
  self->has_low = from->has_low;
  self->has_high = from->has_high;
  mpq_set (self->low, from->low);
  mpq_set (self->high, from->high);
}

void
parindex_quantity_set_ends (ParindexQuantity *self,
                            mpq_srcptr        low,
                            mpq_srcptr        high)
{
  self->known = TRUE;
  self->has_low = low != NULL;
  self->has_high = high != NULL;
  if (low != NULL)
    mpq_set (self->low, low);
  if (high != NULL)
    mpq_set (self->high, high);
}

void
parindex_quantity_set (ParindexQuantity *self,
                       mpq_srcptr        value)
{
  parindex_quantity_set_ends (self, value, value);
}

void
parindex_quantity_set_count (ParindexQuantity *self,
                             gulong            value)
{
  mpq_set_ui (self->low, value, 1);
  mpq_set_ui (self->high, value, 1);
  self->known = self->has_low = self->has_high = TRUE;
}

gboolean
parindex_quantity_is_exact (const ParindexQuantity *self)
{
  return self->known && self->has_low && self->has_high && mpq_equal (self->low, self->high);
}

void
parindex_quantity_add (ParindexQuantity *self,
                       mpq_srcptr        value)
{
  mpq_add (self->low, self->low, value);
  mpq_add (self->high, self->high, value);
}

void
parindex_quantity_deviate (ParindexQuantity *self,
                           mpq_srcptr        value)
{
  gboolean has_low = self->has_low;
  gboolean straddles;

  mpq_sub (self->low, self->low, value);
  mpq_sub (self->high, self->high, value);
  straddles = (!self->has_low || mpq_sgn (self->low) <= 0) && (!self->has_high || mpq_sgn (self->high) >= 0);
  if (straddles)
    {
      /* The nearest it can be is the value itself; the farthest is the farther end. */
      mpq_neg (self->low, self->low);
      if (mpq_cmp (self->low, self->high) > 0)
        mpq_set (self->high, self->low);
      mpq_set_ui (self->low, 0, 1);
      self->has_high = self->has_high && has_low;
      self->has_low = TRUE;
    }
  else if (self->has_high && mpq_sgn (self->high) < 0)
    {
      mpq_neg (self->low, self->low);
      mpq_neg (self->high, self->high);
      mpq_swap (self->low, self->high);
      self->has_low = self->has_high;
      self->has_high = has_low;
    }
}

/* Whether every value of one is beyond every value of the other, or the same (@strict: not the same). */
static gboolean
is_above (const ParindexQuantity *a,
          const ParindexQuantity *b,
          gboolean                strict)
{
  int order;

  if (!a->has_low || !b->has_high)
    return FALSE;
  order = mpq_cmp (a->low, b->high);

  return strict ? order > 0 : order >= 0;
}

ParindexAnswer
parindex_quantity_compare (const ParindexQuantity *self,
                           ParindexCompare         compare,
                           const ParindexQuantity *goal)
{
  gboolean upward = parindex_compare_is_upward (compare);
  gboolean strict = compare == PARINDEX_COMPARE_ABOVE || compare == PARINDEX_COMPARE_BELOW;
  const ParindexQuantity *winner = upward ? self : goal;
  const ParindexQuantity *loser = upward ? goal : self;

  if (!self->known || !goal->known)
    return PARINDEX_ANSWER_UNKNOWN;
  if (is_above (winner, loser, strict))
    return PARINDEX_ANSWER_YES;

  return is_above (loser, winner, !strict) ? PARINDEX_ANSWER_NO : PARINDEX_ANSWER_UNKNOWN;
}

gboolean
parindex_quantity_distance (const ParindexQuantity *self,
                            ParindexCompare         compare,
                            const ParindexQuantity *goal,
                            mpq_ptr                 out)
{
  if (!parindex_quantity_is_exact (self) || !parindex_quantity_is_exact (goal))
    return FALSE;
  mpq_sub (out, goal->low, self->low);
  if (!parindex_compare_is_upward (compare))
    mpq_neg (out, out);

  return TRUE;
}

static void
between (mpq_ptr    out,
         mpq_srcptr a,
         mpq_srcptr b,
         mpq_srcptr share)
{
  mpq_t step;

  mpq_init (step);
  mpq_sub (step, b, a);
  mpq_mul (step, step, share);
  mpq_add (out, a, step);
  mpq_clear (step);
}

void
parindex_quantity_between (ParindexQuantity       *self,
                           const ParindexQuantity *a,
                           const ParindexQuantity *b,
                           mpq_srcptr              share)
{
  self->known = a->known && b->known;
  self->has_low = a->has_low && b->has_low;
  self->has_high = a->has_high && b->has_high;
  between (self->low, a->low, b->low, share);
  between (self->high, a->high, b->high, share);
}

void
parindex_date_years (const GDate *day,
                     mpq_ptr      out)
{
  guint year = g_date_get_year (day);
  guint days = g_date_is_leap_year (year) ? 366 : 365;

  mpq_set_ui (out, (gulong) year * days + g_date_get_day_of_year (day), days);
  mpq_canonicalize (out);
}
