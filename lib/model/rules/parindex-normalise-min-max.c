/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-normalise-private.h"

/* Min-max, goalposts and scaled: a straight line between two anchors, found or stated. */

void
parindex_normalise_ends (const ParindexNormaliseRule *self,
                         const ParindexCohort        *cohort,
                         mpq_ptr                      low,
                         mpq_ptr                      high)
{
  mpq_set_ui (low, 0, 1);
  mpq_set_ui (high, 100, 1);
  if (self->anchors.n == 2)
    {
      mpq_set (low, self->anchors.values[0]);
      mpq_set (high, self->anchors.values[1]);
    }
  else if (!parindex_normalise_has_anchors (self))
    {
      mpq_set (low, cohort->lowest.value);
      mpq_set (high, cohort->highest.value);
    }
}

static gboolean
reads_cohort (const ParindexNormaliseRule *rule)
{
  return !parindex_normalise_has_anchors (rule);
}

static gboolean
place (const ParindexPlacing *self,
       mpq_ptr                out)
{
  gboolean lower = parindex_normalise_prefers_lower (self->rule);
  mpq_t low, high;

  mpq_inits (low, high, NULL);
  parindex_normalise_ends (self->rule, self->cohort, low, high);
  mpq_sub (out, lower ? high : self->number, lower ? self->number : low);
  mpq_sub (high, high, low);
  mpq_div (out, out, high);
  mpq_clears (low, high, NULL);

  return TRUE;
}

static void
append_cohort (const ParindexPlacing  *self,
               const ParindexRuleCell *cell,
               ParindexLanguage        language,
               GString                *out)
{
  parindex_normalise_append_lowest (self, cell, language, out);
  g_string_append (out, ", ");
  parindex_normalise_append_highest (self, cell, language, out);
  parindex_normalise_append_units (self, cell, language, out);
}

static void
append_formula (const ParindexPlacing *self,
                ParindexLanguage       language,
                GString               *out)
{
  gboolean lower = parindex_normalise_prefers_lower (self->rule);
  mpq_t low, high;

  mpq_inits (low, high, NULL);
  parindex_normalise_ends (self->rule, self->cohort, low, high);
  parindex_normalise_append_difference (out, lower ? high : self->number, lower ? self->number : low, language);
  g_string_append (out, " / ");
  parindex_normalise_append_difference (out, high, low, language);
  mpq_clears (low, high, NULL);
}

#define LINE .takes_anchors = TRUE, .reads_cohort = reads_cohort, .place = place, .append_cohort = append_cohort, .append_formula = append_formula

const ParindexNormaliseMethod parindex_normalise_min_max = { .word = "min-max", LINE };
const ParindexNormaliseMethod parindex_normalise_goalposts = { .word = "goalposts", LINE };
const ParindexNormaliseMethod parindex_normalise_scaled = { .word = "scaled", LINE };
