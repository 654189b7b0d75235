/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <float.h>
#include <math.h>

#include "analysis/simulation/parindex-variety-private.h"
#include "base/parindex-philox-private.h"
#include "model/parindex-criterion-private.h"
#include "model/parindex-framework-private.h"

/* Digits of an error that are kept. */
#define DIGITS 4
#define MAX_DECIMALS 12

/* What the values of one input are measured with in a draw. */
typedef struct
{
  const ParindexVariety *variety;
  ParindexColumn *column; /* the first of the answers of a survey, whose other ones follow */
  const ParindexColumn *totals; /* of a count; NULL: it is none */
  guint n_answers;              /* 0: it is no survey */
  guint input;                  /* in the nominal framework */
  guint64 draw;
  gboolean whole; /* items are counted */
  double least;
  double most;
} Measurement;

static double
uniform_at (const Measurement *self,
            guint              row,
            guint              answer,
            guint              k)
{
  const guint64 place = ((guint64) row * self->variety->n_inputs + self->input + answer) * 2 + k;

  return parindex_philox_at (self->variety->seed, PARINDEX_STREAM_VALUES, self->draw, place);
}

/* Box and Muller's: from two numbers, one of them not 0. */
static double
normal_at (const Measurement *self,
           guint              row,
           guint              answer)
{
  return sqrt (-2 * log (1 - uniform_at (self, row, answer, 0))) * cos (2 * G_PI * uniform_at (self, row, answer, 1));
}

/* Above it the normal distribution is near enough. */
#define MAX_SUMMED 30

/* How many of @n, each with the probability @p. */
static double
binomial_at (const Measurement *self,
             guint              row,
             guint              answer,
             double             n,
             double             p)
{
  const double rare = fmin (p, 1 - p), uniform = uniform_at (self, row, answer, 0);
  double k = 0, probability, sum;

  if (n * rare > MAX_SUMMED)
    return fmax (0, fmin (n, rint (n * p + sqrt (n * p * (1 - p)) * normal_at (self, row, answer))));

  probability = sum = pow (1 - rare, n);
  /* Rounded sums may end below 1, and never reach the uniform number. */
  for (double before = 0; sum <= uniform && sum > before && k < n; k++)
    {
      before = sum;
      probability *= rare / (1 - rare) * (n - k) / (k + 1);
      sum += probability;
    }

  return p > 0.5 ? n - k : k;
}

/* The standard deviation of a percent in a sample. */
static double
sampling_sd (double value,
             double size)
{
  return value > 0 && value < 100 ? sqrt (value * (100 - value) / size) : 0;
}

static double
error_at (const Measurement        *self,
          const ParindexInputError *error,
          guint                     row,
          double                    value)
{
  switch (error->kind)
    {
    case PARINDEX_VALUE_ERROR_INTERVAL:
      return error->size * (2 * uniform_at (self, row, 0, 0) - 1);
    case PARINDEX_VALUE_ERROR_RELATIVE_SD:
      return error->size * fabs (value) * normal_at (self, row, 0);
    case PARINDEX_VALUE_ERROR_SAMPLING:
      return sampling_sd (value, error->size) * normal_at (self, row, 0);
    case PARINDEX_VALUE_ERROR_SD:
    default:
      return error->size * normal_at (self, row, 0);
    }
}

/* Shares of a sample do not pass 100. */
static double
most_at (const Measurement        *self,
         const ParindexInputError *error,
         guint                     row)
{
  if (self->totals != NULL)
    return fmin (self->most, parindex_column_double (self->totals, row));

  return error->kind == PARINDEX_VALUE_ERROR_SAMPLING ? fmin (self->most, 100) : self->most;
}

/* What columns hold at most. */
#define FURTHEST 0x1p62

/* Down at the bound, which may have no end in decimals. */
static gint64
to_decimal (double measured,
            double most,
            int    decimals)
{
  const double power = pow (10, decimals);
  const gint64 nearest = llround (CLAMP (measured * power, -FURTHEST, FURTHEST));

  return nearest > most * power * (1 + 4 * DBL_EPSILON) ? (gint64) floor (most * power) : nearest;
}

/* In decimals, so that what is exact stays cheap: as fine as the column, and as the error needs. */
static void
measure_cell (const Measurement        *self,
              const ParindexInputError *error,
              guint                     row)
{
  const double value = isnan (error->middle) ? parindex_column_double (self->column, row) : error->middle;
  const double difference = error_at (self, error, row, value);
  const double most = most_at (self, error, row);
  const double measured = fmax (self->least, fmin (most, value + difference));
  int decimals = self->column->scale;

  if (difference == 0 && isnan (error->middle))
    return;
  decimals = difference != 0 ? CLAMP (MAX (decimals, DIGITS - 1 - (int) floor (log10 (fabs (difference)))), 0, MAX_DECIMALS) : MAX_DECIMALS;
  while (decimals > 0 && fabs (measured) * pow (10, decimals) > 0x1p53)
    decimals--;
  if (self->whole)
    decimals = 0;
  parindex_column_set_decimal (self->column, row, to_decimal (measured, most, decimals), decimals);
}

/* As many of the total as had it. */
static void
measure_count (const Measurement *self,
               guint              row)
{
  const double of = floor (parindex_column_double (self->totals, row));
  const double value = parindex_column_double (self->column, row);

  if (value > 0 && value < of)
    parindex_column_set_decimal (self->column, row, (gint64) binomial_at (self, row, 0, of, value / of), 0);
}

/* As many answers as there were, one option after the other: what is left of them, with its part in what is left of the options. */
static void
measure_answers (const Measurement *self,
                 guint              row)
{
  double left, others = 0;

  for (guint k = 0; k < self->n_answers; k++)
    others += parindex_column_double (&self->column[k], row);
  left = others;
  for (guint k = 0; k < self->n_answers && others > 0; k++)
    {
      const double value = parindex_column_double (&self->column[k], row);
      const double measured = value >= others ? left : binomial_at (self, row, k, left, value / others);

      others -= value;
      left -= measured;
      parindex_column_set_decimal (&self->column[k], row, (gint64) measured, 0);
    }
}

/* NULL: the value is right. */
static const ParindexInputError *
find_error (const Measurement *self,
            guint              row)
{
  const ParindexInputError *own = self->variety->cells != NULL ? self->variety->cells[self->input] : NULL;
  const ParindexInputError *error = own != NULL && own[row].size >= 0 ? &own[row] : &self->variety->errors[self->input];

  return error->size > 0 || !isnan (error->middle) ? error : NULL;
}

static void
measure (const Measurement *self,
         gboolean           is_first_answer)
{
  for (guint row = 0; row < self->column->n; row++)
    {
      const ParindexInputError *error = find_error (self, row);

      if (error == NULL || parindex_column_state (self->column, row) != PARINDEX_CELL_STATE_OBSERVED)
        continue;
      if (error->kind != PARINDEX_VALUE_ERROR_SAMPLING || (self->totals == NULL && self->n_answers == 0))
        measure_cell (self, error, row);
      else if (self->totals != NULL)
        measure_count (self, row);
      else if (is_first_answer)
        measure_answers (self, row);
    }
}

static gboolean
has_negative (const ParindexColumn *column)
{
  gboolean found = column->has_negative;

  for (guint row = 0; column->misfits != NULL && !found && row < column->n; row++)
    found = parindex_column_state (column, row) == PARINDEX_CELL_STATE_OBSERVED && parindex_column_double (column, row) < 0;

  return found;
}

/* Points lie between none and the maximum; what is nowhere below 0 stays so. */
static void
find_bounds (Measurement               *self,
             ParindexFramework         *framework,
             const ParindexInputColumn *input)
{
  const ParindexNumber *max = parindex_criterion_plan (parindex_framework_leaf (framework, input->leaf))->max;
  const gboolean is_points = (input->rule == NULL || PARINDEX_IS_POINTS_RULE (input->rule)) && max != NULL;

  self->least = !is_points && has_negative (self->column) ? -INFINITY : 0;
  self->most = is_points ? parindex_number_to_double (max) : INFINITY;
  self->whole = input->rule != NULL && parindex_rule_takes_items (input->rule);
}

typedef struct
{
  const ParindexVariety *variety;
  ParindexFramework *nominal;
  ParindexFramework *framework;
  guint64 draw;
} Draw;

static void
measure_column (const Draw     *draw,
                ParindexColumn *columns,
                guint           i)
{
  const ParindexInputColumn *input = parindex_framework_input (draw->framework, i);
  const ParindexNodePlan *leaf = parindex_criterion_plan (parindex_framework_leaf (draw->framework, input->leaf));
  const int place = parindex_framework_find_column (draw->nominal, input->name);
  const ParindexInputColumn *next = i + 1 < parindex_framework_n_inputs (draw->framework) ? parindex_framework_input (draw->framework, i + 1) : NULL;
  Measurement self = { .variety = draw->variety, .column = &columns[i], .draw = draw->draw };

  if (place < 0 || !parindex_variety_is_measured (draw->variety, (guint) place))
    return;
  self.input = (guint) place;
  if (next != NULL && next->leaf == input->leaf && g_str_equal (input->input, "count") && g_str_equal (next->input, "of"))
    self.totals = &columns[i + 1];
  find_bounds (&self, draw->framework, input);
  if (self.whole && leaf->n_inputs > 1)
    self.n_answers = leaf->n_inputs;
  measure (&self, i == leaf->first_input);
}

static void
measure_layer (ParindexColumn *columns,
               guint           n,
               gpointer        user_data)
{
  for (guint i = 0; i < n; i++)
    measure_column (user_data, columns, i);
}

ParindexAssessment *
parindex_variety_measure (const ParindexVariety *self,
                          ParindexFramework     *nominal,
                          ParindexAssessment    *assessment,
                          guint64                draw)
{
  Draw each = { self, nominal, parindex_assessment_get_framework (assessment), draw };

  return parindex_assessment_with_values (assessment, measure_layer, &each);
}
