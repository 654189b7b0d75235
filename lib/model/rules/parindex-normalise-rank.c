/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-normalise-private.h"

/* Rank, Borda and percentile rank: how many of the cohort are worse. Equal units have the lower of their ranks. */

static gboolean
always (const ParindexNormaliseRule *rule)
{
  return TRUE;
}

/* How many of the ascending values lie below the number, or, if @equal, not above it. */
static guint
count_below (const ParindexPlacing *self,
             gboolean               equal)
{
  guint low = 0, high = self->cohort->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = mpq_cmp (self->cohort->values[middle], self->number);

      if (order < 0 || (equal && order == 0))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* A unit that is not ranked and better than all is worth as much as the best of them. */
static guint
count_worse (const ParindexPlacing *self)
{
  guint worse = parindex_normalise_prefers_lower (self->rule) ? self->cohort->n - count_below (self, TRUE) : count_below (self, FALSE);

  return MIN (worse, self->cohort->n - 1);
}

static gboolean
place_rank (const ParindexPlacing *self,
            mpq_ptr                out)
{
  mpq_set_ui (out, count_worse (self) + 1, 1);

  return TRUE;
}

static gboolean
place_borda (const ParindexPlacing *self,
             mpq_ptr                out)
{
  mpq_set_ui (out, count_worse (self), 1);

  return TRUE;
}

/* Units that differ are two at least. */
static gboolean
place_percentile (const ParindexPlacing *self,
                  mpq_ptr                out)
{
  if (self->rule->basis == PARINDEX_PERCENTILE_BASIS_N)
    mpq_set_ui (out, count_worse (self) + 1, self->cohort->n);
  else
    mpq_set_ui (out, count_worse (self), self->cohort->n - 1);
  mpq_canonicalize (out);

  return TRUE;
}

static void
append_cohort (const ParindexPlacing  *self,
               const ParindexRuleCell *cell,
               ParindexLanguage        language,
               GString                *out)
{
  g_string_append_printf (out, "%u", count_worse (self));
  parindex_normalise_append_units (self, cell, language, out);
  g_string_append (out, language == PARINDEX_LANGUAGE_VI ? " kém hơn" : " are worse");
}

static void
append_rank (const ParindexPlacing *self,
             ParindexLanguage       language,
             GString               *out)
{
  g_string_append_printf (out, "%u + 1", count_worse (self));
}

static void
append_percentile (const ParindexPlacing *self,
                   ParindexLanguage       language,
                   GString               *out)
{
  if (self->rule->basis == PARINDEX_PERCENTILE_BASIS_N)
    g_string_append_printf (out, "(%u + 1) / %u", count_worse (self), self->cohort->n);
  else
    g_string_append_printf (out, "%u / (%u − 1)", count_worse (self), self->cohort->n);
}

#define PLACES .reads_ranks = TRUE, .reads_cohort = always, .append_cohort = append_cohort

const ParindexNormaliseMethod parindex_normalise_rank = {
  .word = "rank", .raw = TRUE, .no_max = TRUE, .place = place_rank, .append_formula = append_rank, PLACES
};
const ParindexNormaliseMethod parindex_normalise_borda = { .word = "borda", .raw = TRUE, .no_max = TRUE, .place = place_borda, PLACES };
const ParindexNormaliseMethod parindex_normalise_percentile_rank = {
  .word = "percentile-rank", .place = place_percentile, .append_formula = append_percentile, PLACES
};
