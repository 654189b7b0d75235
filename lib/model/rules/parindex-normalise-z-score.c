/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-quantise-private.h"
#include "model/rules/parindex-normalise-private.h"

/* How many standard deviations a number is from the mean. The root has no fraction: the points are rounded once, to 12 decimals of what one
 * standard deviation is worth. */

static gboolean
always (const ParindexNormaliseRule *rule)
{
  return TRUE;
}

static int
exponent_of (const ParindexNormaliseRule *self)
{
  return (self->sd != NULL ? parindex_decimal_place (parindex_number_peek (self->sd)) : 0) - PARINDEX_QUANTISE_DECIMALS;
}

/* mean' + sd' * (number - mean) / sd as start + sign * sqrt (square). */
static gboolean
place (const ParindexPlacing *self,
       mpq_ptr                out)
{
  const ParindexNormaliseRule *rule = self->rule;
  mpq_t start, square;
  int sign;

  mpq_inits (start, square, NULL);
  if (rule->mean != NULL)
    mpq_set (start, parindex_number_peek (rule->mean));
  mpq_sub (square, self->number, self->cohort->mean);
  sign = parindex_normalise_prefers_lower (rule) ? -mpq_sgn (square) : mpq_sgn (square);
  if (rule->sd != NULL)
    mpq_mul (square, square, parindex_number_peek (rule->sd));
  mpq_mul (square, square, square);
  mpq_div (square, square, self->cohort->variance);
  parindex_quantise_root (out, exponent_of (rule), start, sign != 0 ? sign : 1, square);
  mpq_clears (start, square, NULL);

  return TRUE;
}

static void
append_sd (const ParindexPlacing *self,
           ParindexLanguage       language,
           GString               *out)
{
  mpq_t none, sd;

  mpq_inits (none, sd, NULL);
  parindex_quantise_root (sd, -PARINDEX_QUANTISE_DECIMALS + parindex_decimal_place (self->cohort->variance) / 2, none, 1, self->cohort->variance);
  parindex_words_append_equal (out, sd, language);
  mpq_clears (none, sd, NULL);
}

static void
append_cohort (const ParindexPlacing  *self,
               const ParindexRuleCell *cell,
               ParindexLanguage        language,
               GString                *out)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;

  g_string_append (out, vi ? "trung bình " : "mean ");
  parindex_words_append_readable (out, self->cohort->mean, language);
  g_string_append (out, vi ? ", độ lệch chuẩn" : ", standard deviation");
  append_sd (self, language, out);
  parindex_normalise_append_units (self, cell, language, out);
}

static void
append_formula (const ParindexPlacing *self,
                ParindexLanguage       language,
                GString               *out)
{
  const ParindexNormaliseRule *rule = self->rule;
  gboolean lower = parindex_normalise_prefers_lower (rule);

  if (rule->mean != NULL)
    {
      parindex_words_append_number (out, rule->mean, language);
      g_string_append (out, " + ");
    }
  if (rule->sd != NULL)
    {
      parindex_words_append_number (out, rule->sd, language);
      g_string_append (out, " × ");
    }
  parindex_normalise_append_difference (out, lower ? self->cohort->mean : self->number, lower ? self->number : self->cohort->mean, language);
  g_string_append (out, language == PARINDEX_LANGUAGE_VI ? " / độ lệch chuẩn" : " / standard deviation");
}

const ParindexNormaliseMethod parindex_normalise_z_score = {
  .word = "z-score",
  .raw = TRUE,
  .no_max = TRUE,
  .reads_mean = TRUE,
  .reads_variance = TRUE,
  .reads_cohort = always,
  .place = place,
  .append_cohort = append_cohort,
  .append_formula = append_formula,
};
