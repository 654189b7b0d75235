/* SPDX-License-Identifier: LGPL-2.1-or-later */
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
  const ParindexInputError *error;
  const ParindexColumn *totals; /* of a count; NULL: it is none */
  ParindexColumn *column;
  guint input; /* in the nominal framework */
  guint64 draw;
  double least;
  double most;
} Measurement;

static double
uniform_at (const Measurement *self,
            guint              row,
            guint              k)
{
  const guint64 place = ((guint64) row * self->variety->n_inputs + self->input) * 2 + k;

  return parindex_philox_at (self->variety->seed, PARINDEX_STREAM_VALUES, self->draw, place);
}

/* Box and Muller's: from two numbers, one of them not 0. */
static double
normal_at (const Measurement *self,
           guint              row)
{
  return sqrt (-2 * log (1 - uniform_at (self, row, 0))) * cos (2 * G_PI * uniform_at (self, row, 1));
}

/* The standard deviation of a percent, or a count, in a sample. */
static double
sampling_sd (const Measurement *self,
             guint              row,
             double             value)
{
  const double of = self->totals != NULL ? parindex_column_double (self->totals, row) : 100;

  if (!(value > 0 && value < of))
    return 0;

  return sqrt (value * (of - value) / (self->totals != NULL ? of : self->error->size));
}

static double
error_at (const Measurement *self,
          guint              row,
          double             value)
{
  switch (self->error->kind)
    {
    case PARINDEX_VALUE_ERROR_INTERVAL:
      return self->error->size * (2 * uniform_at (self, row, 0) - 1);
    case PARINDEX_VALUE_ERROR_RELATIVE_SD:
      return self->error->size * fabs (value) * normal_at (self, row);
    case PARINDEX_VALUE_ERROR_SAMPLING:
      return sampling_sd (self, row, value) * normal_at (self, row);
    case PARINDEX_VALUE_ERROR_SD:
    default:
      return self->error->size * normal_at (self, row);
    }
}

static double
most_at (const Measurement *self,
         guint              row)
{
  return self->totals != NULL ? fmin (self->most, parindex_column_double (self->totals, row)) : self->most;
}

/* In decimals, so that what is exact stays cheap: as fine as the column, and as the error needs. */
static void
measure_cell (const Measurement *self,
              guint              row)
{
  const double value = parindex_column_double (self->column, row);
  const double error = error_at (self, row, value);
  const double measured = fmax (self->least, fmin (most_at (self, row), value + error));
  int decimals = self->column->scale;

  if (error == 0)
    return;
  decimals = CLAMP (MAX (decimals, DIGITS - 1 - (int) floor (log10 (fabs (error)))), 0, MAX_DECIMALS);
  while (decimals > 0 && fabs (measured) * pow (10, decimals) > 0x1p53)
    decimals--;
  if (self->totals != NULL && self->error->kind == PARINDEX_VALUE_ERROR_SAMPLING)
    decimals = 0;
  parindex_column_set_decimal (self->column, row, llround (measured * pow (10, decimals)), decimals);
}

/* Points lie between none and the maximum; what is nowhere below 0 stays so; shares do not pass 100. */
static void
find_bounds (Measurement               *self,
             ParindexFramework         *framework,
             const ParindexInputColumn *input)
{
  const ParindexNumber *max = parindex_criterion_plan (parindex_framework_leaf (framework, input->leaf))->max;
  const gboolean is_points = input->rule == NULL;

  self->least = self->column->has_negative || self->column->misfits != NULL ? -INFINITY : 0;
  self->most = self->error->kind == PARINDEX_VALUE_ERROR_SAMPLING && self->totals == NULL ? 100 : INFINITY;
  if (is_points && max != NULL)
    self->most = fmin (self->most, parindex_number_to_double (max));
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
  const int place = parindex_framework_find_column (draw->nominal, input->name);
  const ParindexInputColumn *next = i + 1 < parindex_framework_n_inputs (draw->framework) ? parindex_framework_input (draw->framework, i + 1) : NULL;
  Measurement self = { .variety = draw->variety, .column = &columns[i], .draw = draw->draw };

  if (place < 0 || draw->variety->errors[place].size <= 0)
    return;
  self.input = (guint) place;
  self.error = &draw->variety->errors[place];
  if (next != NULL && next->leaf == input->leaf && g_str_equal (input->input, "count") && g_str_equal (next->input, "of"))
    self.totals = &columns[i + 1];
  find_bounds (&self, draw->framework, input);
  for (guint row = 0; row < self.column->n; row++)
    if (parindex_column_state (self.column, row) == PARINDEX_CELL_STATE_OBSERVED)
      measure_cell (&self, row);
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
