/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-normalise-private.h"

/* Fraction of the maximum, distance to a reference, above or below the mean; and the value itself. */

static gboolean
always (const ParindexNormaliseRule *rule)
{
  return TRUE;
}

static gboolean
never (const ParindexNormaliseRule *rule)
{
  return FALSE;
}

static mpq_srcptr
worst_of (const ParindexPlacing *self)
{
  return parindex_normalise_prefers_lower (self->rule) ? self->cohort->highest.value : self->cohort->lowest.value;
}

static mpq_srcptr
best_of (const ParindexPlacing *self)
{
  return parindex_normalise_prefers_lower (self->rule) ? self->cohort->lowest.value : self->cohort->highest.value;
}

static mpq_srcptr
reference_of (const ParindexPlacing *self)
{
  switch ((ParindexReference) self->rule->reference)
    {
    case PARINDEX_REFERENCE_BEST:
      return best_of (self);
    case PARINDEX_REFERENCE_WORST:
      return worst_of (self);
    case PARINDEX_REFERENCE_TARGET:
      return parindex_number_peek (self->rule->target);
    case PARINDEX_REFERENCE_MEAN:
    default:
      return self->cohort->mean;
    }
}

/* number / reference, or the other way round where lower is better. */
static gboolean
place_ratio (const ParindexPlacing *self,
             mpq_srcptr             reference,
             mpq_ptr                out)
{
  gboolean lower = parindex_normalise_prefers_lower (self->rule);

  if (mpq_sgn (reference) <= 0)
    return FALSE;
  mpq_div (out, lower ? reference : self->number, lower ? self->number : reference);

  return TRUE;
}

static void
append_ratio (const ParindexPlacing *self,
              mpq_srcptr             reference,
              ParindexLanguage       language,
              GString               *out)
{
  gboolean lower = parindex_normalise_prefers_lower (self->rule);

  parindex_normalise_append_term (out, lower ? reference : self->number, language);
  g_string_append (out, " / ");
  parindex_normalise_append_term (out, lower ? self->number : reference, language);
}

/* fraction-of-maximum */

static gboolean
place_fraction (const ParindexPlacing *self,
                mpq_ptr                out)
{
  return place_ratio (self, best_of (self), out);
}

static void
append_fraction_cohort (const ParindexPlacing  *self,
                        const ParindexRuleCell *cell,
                        ParindexLanguage        language,
                        GString                *out)
{
  if (parindex_normalise_prefers_lower (self->rule))
    parindex_normalise_append_lowest (self, cell, language, out);
  else
    parindex_normalise_append_highest (self, cell, language, out);
  parindex_normalise_append_units (self, cell, language, out);
}

static void
append_fraction (const ParindexPlacing *self,
                 ParindexLanguage       language,
                 GString               *out)
{
  append_ratio (self, best_of (self), language, out);
}

const ParindexNormaliseMethod parindex_normalise_fraction_of_maximum = {
  .word = "fraction-of-maximum",
  .is_ratio = always,
  .reads_cohort = always,
  .place = place_fraction,
  .append_cohort = append_fraction_cohort,
  .append_formula = append_fraction,
};

/* distance */

static gboolean
distance_is_ratio (const ParindexNormaliseRule *rule)
{
  return rule->form == PARINDEX_DISTANCE_FORM_RATIO;
}

static gboolean
distance_reads_cohort (const ParindexNormaliseRule *rule)
{
  return rule->reference != PARINDEX_REFERENCE_TARGET || rule->form == PARINDEX_DISTANCE_FORM_RANGE;
}

/* (number − @from) / @by, turned around where lower is better. */
static void
place_difference (const ParindexPlacing *self,
                  mpq_srcptr             from,
                  mpq_srcptr             by,
                  mpq_ptr                out)
{
  mpq_sub (out, self->number, from);
  if (parindex_normalise_prefers_lower (self->rule))
    mpq_neg (out, out);
  mpq_div (out, out, by);
}

static gboolean
place_distance (const ParindexPlacing *self,
                mpq_ptr                out)
{
  mpq_srcptr reference = reference_of (self);
  gboolean found;
  mpq_t by;

  if (distance_is_ratio (self->rule))
    return place_ratio (self, reference, out);

  mpq_init (by);
  if (self->rule->form == PARINDEX_DISTANCE_FORM_RANGE)
    {
      mpq_sub (by, reference, worst_of (self));
      if (parindex_normalise_prefers_lower (self->rule))
        mpq_neg (by, by);
    }
  else
    mpq_abs (by, reference);
  found = mpq_sgn (by) > 0;
  if (found)
    place_difference (self, self->rule->form == PARINDEX_DISTANCE_FORM_RANGE ? worst_of (self) : reference, by, out);
  mpq_clear (by);

  return found;
}

static void
append_distance_cohort (const ParindexPlacing  *self,
                        const ParindexRuleCell *cell,
                        ParindexLanguage        language,
                        GString                *out)
{
  static const char *const words[][2] = { { "mean ", "trung bình " }, { "best ", "tốt nhất " }, { "worst ", "kém nhất " }, { "target ", "mục tiêu " } };
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;

  g_string_append (out, words[self->rule->reference][vi]);
  parindex_words_append_readable (out, reference_of (self), language);
  if (self->rule->form == PARINDEX_DISTANCE_FORM_RANGE)
    {
      g_string_append_printf (out, ", %s", words[PARINDEX_REFERENCE_WORST][vi]);
      parindex_words_append_readable (out, worst_of (self), language);
    }
  if (distance_reads_cohort (self->rule))
    parindex_normalise_append_units (self, cell, language, out);
}

static void
append_distance (const ParindexPlacing *self,
                 ParindexLanguage       language,
                 GString               *out)
{
  mpq_srcptr reference = reference_of (self);
  gboolean range = self->rule->form == PARINDEX_DISTANCE_FORM_RANGE, lower = parindex_normalise_prefers_lower (self->rule);
  mpq_srcptr from = range ? worst_of (self) : reference;
  mpq_t size;

  if (distance_is_ratio (self->rule))
    {
      append_ratio (self, reference, language, out);
      return;
    }

  parindex_normalise_append_difference (out, lower ? from : self->number, lower ? self->number : from, language);
  g_string_append (out, " / ");
  if (range)
    {
      parindex_normalise_append_difference (out, lower ? from : reference, lower ? reference : from, language);
      return;
    }
  mpq_init (size);
  mpq_abs (size, reference);
  parindex_words_append_readable (out, size, language);
  mpq_clear (size);
}

const ParindexNormaliseMethod parindex_normalise_distance = {
  .word = "distance",
  .reads_mean = TRUE,
  .is_ratio = distance_is_ratio,
  .reads_cohort = distance_reads_cohort,
  .place = place_distance,
  .append_cohort = append_distance_cohort,
  .append_formula = append_distance,
};

/* above-below */

/* The edges of the band around the mean, which belong to it. */
static void
band_of (const ParindexPlacing *self,
         mpq_ptr                low,
         mpq_ptr                high)
{
  mpq_t reach;

  mpq_init (reach);
  if (self->rule->band != NULL)
    mpq_mul (reach, self->cohort->mean, parindex_number_peek (self->rule->band));
  mpq_abs (reach, reach);
  mpq_sub (low, self->cohort->mean, reach);
  mpq_add (high, self->cohort->mean, reach);
  mpq_clear (reach);
}

static gboolean
place_above_below (const ParindexPlacing *self,
                   mpq_ptr                out)
{
  mpq_t low, high;
  int side;

  mpq_inits (low, high, NULL);
  band_of (self, low, high);
  side = (mpq_cmp (self->number, high) > 0) - (mpq_cmp (self->number, low) < 0);
  mpq_set_ui (out, 1 + (parindex_normalise_prefers_lower (self->rule) ? -side : side), 2);
  mpq_canonicalize (out);
  mpq_clears (low, high, NULL);

  return TRUE;
}

static void
append_band (const ParindexPlacing  *self,
             const ParindexRuleCell *cell,
             ParindexLanguage        language,
             GString                *out)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  mpq_t low, high;

  mpq_inits (low, high, NULL);
  band_of (self, low, high);
  g_string_append (out, vi ? "trung bình " : "mean ");
  parindex_words_append_readable (out, self->cohort->mean, language);
  parindex_normalise_append_units (self, cell, language, out);
  g_string_append (out, vi ? ", dải từ " : ", band from ");
  parindex_words_append_readable (out, low, language);
  g_string_append (out, vi ? " đến " : " to ");
  parindex_words_append_readable (out, high, language);
  mpq_clears (low, high, NULL);
}

const ParindexNormaliseMethod parindex_normalise_above_below = {
  .word = "above-below",
  .reads_mean = TRUE,
  .signed_ = TRUE,
  .reads_cohort = always,
  .place = place_above_below,
  .append_cohort = append_band,
};

/* none */

static gboolean
place_itself (const ParindexPlacing *self,
              mpq_ptr                out)
{
  mpq_set (out, self->number);

  return TRUE;
}

const ParindexNormaliseMethod parindex_normalise_none = { .word = "none", .raw = TRUE, .reads_cohort = never, .place = place_itself };
