/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-fact-private.h"
#include "base/parindex-exact-private.h"
#include "scoring/parindex-banding-private.h"

/* The band of a result that was published without one. */

static int
place_of (const ParindexBanding *banding,
          mpq_srcptr             value)
{
  int place;
  mpq_t read;

  mpq_init (read);
  mpq_set (read, value);
  if (banding->reading.decimals >= 0)
    parindex_mpq_round (read, banding->reading.decimals, banding->reading.rounding);
  place = parindex_banding_place (banding, read);
  mpq_clear (read);

  return place;
}

/* Whatever was rounded to these digits lies between the two. */
static gboolean
find_bounds (mpq_srcptr       value,
             ParindexRounding rounding,
             mpq_t            low,
             mpq_t            high)
{
  guint scale;
  gboolean ends;
  mpz_t coefficient;
  mpq_t step;

  mpz_init (coefficient);
  mpq_init (step);
  ends = parindex_mpq_get_decimal (value, coefficient, &scale);
  if (ends)
    {
      mpq_set_ui (step, 1, rounding == PARINDEX_ROUNDING_TRUNCATE ? 1 : 2);
      parindex_mpz_mul_pow10 (mpq_denref (step), scale);
      mpq_canonicalize (step);
      mpq_sub (low, value, step);
      mpq_add (high, value, step);
    }
  mpq_clear (step);
  mpz_clear (coefficient);

  return ends;
}

ParindexBand *
parindex_fact_find_band (ParindexFact      *self,
                         ParindexFramework *framework)
{
  GPtrArray *bands = parindex_framework_bands (framework);
  ParindexBanding banding;
  int place = -1;
  mpq_t low, high;

  if (self->certainty != PARINDEX_CERTAINTY_EXACT || self->source != PARINDEX_FACT_SOURCE_PUBLISHED || self->derivation != PARINDEX_DERIVATION_NONE
      || bands->len == 0 || parindex_band_get_quantile (bands->pdata[0]) != NULL)
    return NULL;

  mpq_inits (low, high, NULL);
  parindex_banding_init (&banding, framework, NULL, NULL);
  if (find_bounds (parindex_number_peek (self->low), banding.reading.rounding, low, high))
    {
      place = place_of (&banding, low);
      if (place != place_of (&banding, high))
        place = -1;
    }
  parindex_banding_clear (&banding);
  mpq_clears (low, high, NULL);

  return place >= 0 ? bands->pdata[place] : NULL;
}
