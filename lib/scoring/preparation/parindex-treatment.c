/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <float.h>
#include <math.h>
#include <string.h>

#include "base/parindex-moments-private.h"
#include "scoring/preparation/parindex-preparation-private.h"

/* Outliers: where skewness and kurtosis both reach their limits, the outermost numbers are brought to the next ones inwards, one end at a
 * time, until they do not, or until as many numbers were brought in as may be; what is still beyond the limits then is transformed. */

/* The ranked units of a cohort, ascending. */
typedef struct
{
  const ParindexNormaliseRule *rule;
  const ParindexColumn *numbers;
  guint n;
  guint *rows;
  double *nearest;
  gboolean *repeats; /* equal to the one before */
  double *clamped;   /* nearest without what lies beyond first … last */
  guint first;       /* the number that the lowest ones are brought to */
  guint last;
  mpq_t *values;     /* NULL: doubles have decided everything so far */
  double skewness;   /* the limits, as doubles have them */
  double kurtosis;
} Cohort;

static double
double_or (const ParindexNumber *number,
           double                otherwise)
{
  return number != NULL ? parindex_number_to_double (number) : otherwise;
}

static void
cohort_init (Cohort                     *self,
             const ParindexPreparation  *preparation,
             const ParindexPreparedLeaf *leaf,
             const ParindexColumn       *numbers,
             guint                       group)
{
  *self = (Cohort){ .rule = leaf->rule, .numbers = numbers, .rows = g_new (guint, numbers->n + 1) };
  for (guint row = 0; row < numbers->n; row++)
    if (parindex_prepared_group (leaf, row) == group && parindex_preparation_counts (preparation, numbers, row))
      self->rows[self->n++] = row;
  self->last = MAX (self->n, 1) - 1;
  self->nearest = g_new (double, self->n + 1);
  self->clamped = g_new (double, self->n + 1);
  self->repeats = g_new0 (gboolean, self->n + 1);
  parindex_preparation_sort (numbers, self->rows, self->n, self->nearest);
  memcpy (self->clamped, self->nearest, self->n * sizeof *self->nearest);
  for (guint i = 1; i < self->n; i++)
    self->repeats[i] = self->nearest[i - 1] == self->nearest[i] && parindex_preparation_compare (numbers, self->rows[i - 1], self->rows[i]) == 0;

  self->skewness = double_or (leaf->rule->treat_skewness, PARINDEX_TREATMENT_SKEWNESS);
  self->kurtosis = double_or (leaf->rule->treat_kurtosis, PARINDEX_TREATMENT_KURTOSIS);
}

static void
ensure_values (Cohort *self)
{
  if (self->values != NULL)
    return;

  self->values = g_new (mpq_t, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      mpq_init (self->values[i]);
      parindex_column_get_mpq (self->numbers, self->rows[i], self->values[i]);
    }
}

static void
cohort_clear (Cohort *self)
{
  for (guint i = 0; self->values != NULL && i < self->n; i++)
    mpq_clear (self->values[i]);
  g_free (self->values);
  g_free (self->rows);
  g_free (self->nearest);
  g_free (self->clamped);
  g_free (self->repeats);
}

static const mpq_t *
value_at (const Cohort *self,
          guint         index)
{
  return &self->values[CLAMP (index, self->first, self->last)];
}

static void
set_limit (mpq_ptr               out,
           const ParindexNumber *number,
           double                otherwise)
{
  if (number != NULL)
    mpq_set (out, parindex_number_peek (number));
  else
    mpq_set_d (out, otherwise);
}

/* What the definition says of the numbers as they are now. */
static void
look_exactly (Cohort   *self,
              gboolean *passes,
              gboolean *from_top)
{
  g_autofree mpq_t *values = g_new (mpq_t, self->n + 1);
  ParindexShape shape;
  mpq_t skewness, kurtosis;

  mpq_inits (skewness, kurtosis, NULL);
  set_limit (skewness, self->rule->treat_skewness, PARINDEX_TREATMENT_SKEWNESS);
  set_limit (kurtosis, self->rule->treat_kurtosis, PARINDEX_TREATMENT_KURTOSIS);
  ensure_values (self);
  /* Borrowed. */
  for (guint i = 0; i < self->n; i++)
    values[i][0] = (*value_at (self, i))[0];
  parindex_shape_init (&shape, (const mpq_t *) values, self->n);
  *passes = parindex_shape_passes (&shape, skewness, kurtosis);
  *from_top = mpq_sgn (shape.s3) >= 0;
  parindex_shape_clear (&shape);
  mpq_clears (skewness, kurtosis, NULL);
}

/* Of so few numbers the plain sums are as good: what they lose is bounded below. */
#define FEW 100

/* Sums of powers of the distances from the mean, in units of the largest. */
static void
sum_plainly (ParindexMoments *self,
             const double    *values,
             guint            n)
{
  double sum = 0, unit;

  *self = (ParindexMoments){ .n = n, .min = values[0], .max = values[n - 1] };
  for (guint i = 0; i < n; i++)
    sum += values[i];
  self->mean = sum / n;
  self->unit = unit = MAX (self->max - self->mean, self->mean - self->min);
  for (guint i = 0; i < n && unit > 0; i++)
    {
      double d = (values[i] - self->mean) / unit, square = d * d;

      self->s2 += square;
      self->s3 += square * d;
      self->s4 += square * square;
    }
}

/* How far doubles may be off: each number by half a unit in its last place, seen from the mean, which plain sums of n take n times as far; then
 * the sums of n powers, which the coefficients divide by each other. With the distances in units of the largest, their squares add up to 1 at
 * least. */
static double
distortion (const ParindexMoments *moments)
{
  double size = MAX (fabs (moments->min), fabs (moments->max));
  double reach = MAX (moments->max - moments->mean, moments->mean - moments->min);

  return 4 * DBL_EPSILON * (size / reach + 1) * (moments->n <= FEW ? moments->n : 1);
}

/* The same in doubles; FALSE if they cannot tell. */
static gboolean
look_fast (const ParindexMoments *moments,
           const Cohort          *self,
           gboolean              *passes,
           gboolean              *from_top)
{
  const double n = self->n, rho = distortion (moments);
  const double skewness = parindex_moments_skewness (moments), kurtosis = parindex_moments_kurtosis (moments);
  const double skewness_error = 40 * rho * n * sqrt (n) + DBL_EPSILON * fabs (skewness), kurtosis_error = 100 * rho * n * n + DBL_EPSILON * fabs (kurtosis);
  const double to_skewness = fabs (skewness) - self->skewness;
  const double to_kurtosis = kurtosis - self->kurtosis;
  const gboolean passes_surely = to_skewness < -skewness_error || to_kurtosis < -kurtosis_error;
  const gboolean beyond_surely = to_skewness > skewness_error && to_kurtosis > kurtosis_error && fabs (skewness) > skewness_error;

  *from_top = skewness >= 0;
  *passes = passes_surely;

  return passes_surely || beyond_surely;
}

static gboolean
passes (Cohort   *self,
        gboolean *from_top)
{
  ParindexMoments moments;
  gboolean pass = TRUE;

  *from_top = TRUE;
  if (self->n < 4)
    return TRUE;

  if (self->n <= FEW)
    sum_plainly (&moments, self->clamped, self->n);
  else
    parindex_moments_init (&moments, self->clamped, self->n);
  if (!look_fast (&moments, self, &pass, from_top))
    look_exactly (self, &pass, from_top);

  return pass;
}

/* One more number at an end, with those that are equal to it. */
static void
bring_in (Cohort  *self,
          gboolean from_top)
{
  guint end = from_top ? self->last : self->first;

  if (from_top)
    {
      while (self->repeats[end])
        end--;
      self->last = end - 1;
    }
  else
    {
      while (self->repeats[end + 1])
        end++;
      self->first = end + 1;
    }
  for (guint i = 0; i < self->n; i++)
    self->clamped[i] = self->nearest[CLAMP (i, self->first, self->last)];
}

/* How many were brought in. */
static guint
count_in (const Cohort *self)
{
  return self->first + (self->n - 1 - self->last);
}

/* Whether the numbers pass now. */
static gboolean
winsorise (Cohort  *self,
           gboolean from_top)
{
  const guint most = parindex_preparation_count (self->rule->treat_points, PARINDEX_TREATMENT_POINTS);
  gboolean pass = FALSE;

  /* Numbers that do not pass differ: there is always a next one. */
  while (!pass && count_in (self) < most)
    {
      bring_in (self, from_top);
      pass = passes (self, &from_top);
    }

  return pass;
}

/* Brings a number to the ends that were found; one that is not ranked too, where that end was changed. */
static void
hold (const Cohort *self,
      mpq_ptr       number)
{
  if (self->first > 0 && mpq_cmp (number, self->values[self->first]) < 0)
    mpq_set (number, self->values[self->first]);
  if (self->last + 1 < self->n && mpq_cmp (number, self->values[self->last]) > 0)
    mpq_set (number, self->values[self->last]);
}

typedef struct
{
  ParindexPreparation *preparation;
  guint index;
  ParindexPreparedLeaf *leaf;
  ParindexColumn *column;
  guint group;
} Target;

static gboolean
is_in_group (const Target *self,
             guint         row)
{
  return parindex_prepared_group (self->leaf, row) == self->group && self->column->states[row] == PARINDEX_CELL_STATE_OBSERVED;
}

/* Those of the cohort are known by their place in its order. */
static void
hold_all (const Target *self,
          Cohort       *cohort)
{
  mpq_t number, before;

  mpq_inits (number, before, NULL);
  for (guint i = 0; i < cohort->n; i++)
    if (i < cohort->first || i > cohort->last)
      {
        parindex_column_get_mpq (cohort->numbers, cohort->rows[CLAMP (i, cohort->first, cohort->last)], number);
        parindex_column_put_value (self->column, cohort->rows[i], number);
      }
  for (guint row = 0; row < self->column->n; row++)
    if (is_in_group (self, row) && !parindex_preparation_counts (self->preparation, cohort->numbers, row))
      {
        ensure_values (cohort);
        parindex_column_get_mpq (self->column, row, before);
        mpq_set (number, before);
        hold (cohort, number);
        if (!mpq_equal (number, before))
          parindex_column_put_value (self->column, row, number);
      }
  mpq_clears (number, before, NULL);
}

static void
transform_all (const Target *self,
               Cohort       *cohort)
{
  const ParindexNormaliseRule *rule = self->leaf->rule;
  ParindexTransformation fitted = { .kind = rule->treat_then, .lambda = rule->treat_lambda != NULL ? parindex_number_peek (rule->treat_lambda) : NULL };
  g_autofree mpq_t *values = g_new (mpq_t, cohort->n);
  ParindexEnds ends = { .n = cohort->n };
  mpq_t number, out;

  ensure_values (cohort);
  /* Borrowed. */
  for (guint i = 0; i < cohort->n; i++)
    values[i][0] = (*value_at (cohort, i))[0];
  ends.lowest[0] = values[0][0];
  ends.highest[0] = values[cohort->n - 1][0];
  fitted.ends = &ends;
  parindex_transformation_fit (&fitted, (const mpq_t *) values, cohort->n);
  mpq_inits (number, out, NULL);
  for (guint row = 0; row < self->column->n; row++)
    if (is_in_group (self, row))
      {
        parindex_column_get_mpq (self->column, row, number);
        hold (cohort, number);
        if (parindex_transformation_apply (&fitted, number, out))
          parindex_column_put_value (self->column, row, out);
        else
          {
            parindex_preparation_tell (self->preparation, self->index, row, PARINDEX_MESSAGE_TRANSFORM_DOMAIN, "treat", number);
            self->column->states[row] = PARINDEX_CELL_STATE_MISSING;
          }
      }
  mpq_clears (number, out, NULL);
}

/* What is still beyond the limits is transformed as it was before, unless the rule wants both. */
static void
treat (const Target          *self,
       Cohort                *cohort,
       gboolean               from_top,
       ParindexTreatedCohort *out)
{
  const ParindexNormaliseRule *rule = self->leaf->rule;
  gboolean pass = rule->treat == PARINDEX_TREATMENT_WINSORISE && winsorise (cohort, from_top);

  out->treated = TRUE;
  out->transformed = !pass && rule->treat_then != PARINDEX_TRANSFORM_NONE;
  if (out->transformed && !rule->treat_combined)
    {
      cohort->first = 0;
      cohort->last = cohort->n - 1;
    }
  out->n_low = cohort->first;
  out->n_high = cohort->n - 1 - cohort->last;
  if (out->transformed)
    transform_all (self, cohort);
  else
    hold_all (self, cohort);
}

void
parindex_prepare_treatment (ParindexPreparation  *self,
                            guint                 index,
                            ParindexPreparedLeaf *leaf)
{
  const ParindexColumn *before = leaf->after[PARINDEX_PREPARATION_STEP_TREATMENT];
  ParindexColumn *column = NULL;

  if (leaf->rule->treat == PARINDEX_TREATMENT_NONE)
    return;

  leaf->treated = g_new0 (ParindexTreatedCohort, leaf->n_groups);
  for (guint group = 0; group < leaf->n_groups; group++)
    {
      ParindexTreatedCohort *out = &leaf->treated[group];
      gboolean from_top;
      Cohort cohort;

      cohort_init (&cohort, self, leaf, before, group);
      out->n = cohort.n;
      if (!passes (&cohort, &from_top))
        {
          if (column == NULL)
            column = leaf->after[PARINDEX_PREPARATION_STEP_TREATMENT + 1] = parindex_preparation_copy (before);
          treat (&(Target){ self, index, leaf, column, group }, &cohort, from_top, out);
          out->nearest = g_steal_pointer (&cohort.nearest);
        }
      cohort_clear (&cohort);
    }
}
