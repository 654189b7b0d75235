/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-normalise-private.h"

/* What the ranked units have that others are measured by. */

static gboolean
takes (const ParindexNormaliseRule *self,
       mpq_srcptr                   number,
       ParindexRuleOutcome         *outcome)
{
  const ParindexNormaliseMethod *method = parindex_normalise_method (self);
  gboolean inverts = parindex_normalise_prefers_lower (self);

  if (method->is_ratio == NULL || !method->is_ratio (self) || mpq_sgn (number) > 0 || (mpq_sgn (number) == 0 && !inverts))
    return TRUE;

  *outcome = inverts ? PARINDEX_RULE_FAULT (CELL_NOT_POSITIVE) : PARINDEX_RULE_FAULT (CELL_NEGATIVE);

  return FALSE;
}

gboolean
parindex_normalise_read (const ParindexNormaliseRule *self,
                         const ParindexRuleScoring   *scoring,
                         guint                        row,
                         mpq_ptr                      number,
                         mpq_ptr                      points,
                         ParindexRuleOutcome         *outcome)
{
  mpq_t inputs[2], lower, upper;
  gboolean found;

  *outcome = PARINDEX_RULE_OBSERVED;
  if (scoring->numbers != NULL && parindex_column_state (scoring->numbers, row) == PARINDEX_CELL_STATE_OBSERVED)
    {
      parindex_column_get_mpq (scoring->numbers, row, number);
      return takes (self, number, outcome);
    }

  mpq_inits (inputs[0], inputs[1], lower, upper, NULL);
  for (guint k = 0; k < scoring->n_inputs; k++)
    parindex_column_get_mpq (&scoring->inputs[k], row, inputs[k]);
  parindex_normalise_range (self, scoring->max, lower, upper);
  found = parindex_rule_read_input (self->input, self->when_none, (const mpq_t *) inputs, upper, number, points, outcome)
          && takes (self, number, outcome);
  mpq_clears (inputs[0], inputs[1], lower, upper, NULL);

  return found;
}

static void
take_extreme (ParindexExtreme *self,
              mpq_srcptr       value,
              guint            row,
              guint            period)
{
  mpq_set (self->value, value);
  self->row = row;
  self->period = period;
}

static void
add_square (ParindexCohort *self,
            mpq_srcptr      value)
{
  mpq_t square;

  mpq_init (square);
  mpq_mul (square, value, value);
  mpq_add (self->variance, self->variance, square);
  mpq_clear (square);
}

static void
cohort_add (ParindexCohort              *self,
            const ParindexNormaliseRule *rule,
            mpq_srcptr                   value,
            guint                        row,
            guint                        period)
{
  const ParindexNormaliseMethod *method = parindex_normalise_method (rule);

  if (self->n == 0 || mpq_cmp (value, self->lowest.value) < 0)
    take_extreme (&self->lowest, value, row, period);
  if (self->n == 0 || mpq_cmp (value, self->highest.value) > 0)
    take_extreme (&self->highest, value, row, period);
  if (method->reads_mean)
    mpq_add (self->mean, self->mean, value);
  if (method->reads_variance)
    add_square (self, value);
  if (method->reads_ranks)
    {
      self->values = g_renew (mpq_t, self->values, self->n + 1);
      mpq_init (self->values[self->n]);
      mpq_set (self->values[self->n], value);
    }
  self->n++;
}

static int
compare (const void *a,
         const void *b)
{
  return mpq_cmp (*(const mpq_t *) a, *(const mpq_t *) b);
}

/* (sum of squares - n * mean^2) / (n - 1) */
static void
find_variance (ParindexCohort *self)
{
  mpq_t part;

  mpq_init (part);
  mpq_mul (part, self->mean, self->mean);
  mpz_mul_ui (mpq_numref (part), mpq_numref (part), self->n);
  mpq_canonicalize (part);
  mpq_sub (self->variance, self->variance, part);
  mpq_set_ui (part, MAX (self->n, 2) - 1, 1);
  mpq_div (self->variance, self->variance, part);
  mpq_clear (part);
}

static void
cohort_finish (ParindexCohort *self)
{
  mpq_t n;

  mpq_init (n);
  mpq_set_ui (n, MAX (self->n, 1), 1);
  mpq_div (self->mean, self->mean, n);
  mpq_clear (n);
  if (mpq_sgn (self->variance) != 0)
    find_variance (self);
  if (self->values != NULL)
    qsort (self->values, self->n, sizeof *self->values, compare);
}

/* The ranked units of another period, in the groups that there are in this one. */
static void
add_period (ParindexCohorts             *cohorts,
            const ParindexNormaliseRule *self,
            const ParindexCohortColumn  *other,
            guint                        period)
{
  ParindexRuleOutcome outcome;
  mpq_t number;

  mpq_init (number);
  for (guint row = 0; row < other->n; row++)
    {
      guint group = other->groups != NULL ? other->groups[row] : 0;

      if (group >= cohorts->n_groups || (other->ranked != NULL && !other->ranked[row])
          || parindex_column_state (other->numbers, row) != PARINDEX_CELL_STATE_OBSERVED)
        continue;
      parindex_column_get_mpq (other->numbers, row, number);
      if (takes (self, number, &outcome))
        cohort_add (&cohorts->groups[group], self, number, row, period);
    }
  mpq_clear (number);
}

gpointer
parindex_normalise_study (ParindexRule              *rule,
                          const ParindexRuleScoring *scoring)
{
  const ParindexNormaliseRule *self = PARINDEX_NORMALISE_RULE (rule);
  ParindexCohorts *cohorts = g_new0 (ParindexCohorts, 1);
  ParindexRuleOutcome outcome;
  mpq_t number, points;

  for (guint row = 0; row < scoring->n; row++)
    cohorts->n_groups = MAX (cohorts->n_groups, parindex_normalise_group (scoring, row) + 1);
  cohorts->groups = g_new0 (ParindexCohort, cohorts->n_groups);
  for (guint i = 0; i < cohorts->n_groups; i++)
    mpq_inits (cohorts->groups[i].lowest.value, cohorts->groups[i].highest.value, cohorts->groups[i].mean, cohorts->groups[i].variance, NULL);

  mpq_inits (number, points, NULL);
  for (guint row = 0; row < scoring->n; row++)
    if (parindex_normalise_is_ranked (scoring, row) && parindex_normalise_is_observed (scoring, row)
        && parindex_normalise_read (self, scoring, row, number, points, &outcome))
      cohort_add (&cohorts->groups[parindex_normalise_group (scoring, row)], self, number, row, 0);
  mpq_clears (number, points, NULL);
  for (guint i = 0; i < scoring->n_others; i++)
    add_period (cohorts, self, &scoring->others[i], i + 1);
  for (guint i = 0; i < cohorts->n_groups; i++)
    cohort_finish (&cohorts->groups[i]);

  return cohorts;
}

void
parindex_normalise_free_study (gpointer data)
{
  ParindexCohorts *self = data;

  for (guint i = 0; i < self->n_groups; i++)
    {
      ParindexCohort *cohort = &self->groups[i];

      mpq_clears (cohort->lowest.value, cohort->highest.value, cohort->mean, cohort->variance, NULL);
      for (guint k = 0; cohort->values != NULL && k < cohort->n; k++)
        mpq_clear (cohort->values[k]);
      g_free (cohort->values);
    }
  g_free (self->groups);
  g_free (self);
}
