/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "base/parindex-simd-private.h"
#include "model/rules/parindex-normalise-integers-private.h"

/* Columns of 32-bit integers, as nearly all are: every row at once. */

/* points · divisor = slope · value + intercept, for values from least to most; one beyond has the points of the nearest. */
typedef struct
{
  gint64 slope;
  gint64 intercept;
  gint64 least;
  gint64 most;
} Line;

PARINDEX_SIMD static void
find_extremes (const gint32 *restrict values,
               guint                  n,
               gint32                *least,
               gint32                *most)
{
  gint32 low = G_MAXINT32, high = G_MININT32;

  for (guint i = 0; i < n; i++)
    {
      low = MIN (low, values[i]);
      high = MAX (high, values[i]);
    }
  *least = low;
  *most = high;
}

PARINDEX_SIMD static void
find_extremes_without (const gint32 *restrict values,
                       const guint8 *restrict left_out,
                       guint                  n,
                       gint32                *least,
                       gint32                *most)
{
  gint32 low = G_MAXINT32, high = G_MININT32;

  for (guint i = 0; i < n; i++)
    {
      gint32 out = -(gint32) (left_out[i] != 0);

      /* What is left out stands at the far end both times. */
      low = MIN (low, (values[i] & ~out) | (G_MAXINT32 & out));
      high = MAX (high, (values[i] & ~out) | (G_MININT32 & out));
    }
  *least = low;
  *most = high;
}

PARINDEX_SIMD static void
leave_unranked_out (guint8       *restrict left_out,
                    const guint8 *restrict ranked,
                    guint                  n)
{
  for (guint i = 0; i < n; i++)
    left_out[i] |= ranked[i] == 0;
}

static gboolean
all_are_ranked (const ParindexRuleScoring *scoring)
{
  return scoring->ranked == NULL || memchr (scoring->ranked, FALSE, scoring->n) == NULL;
}

/* Among the observed values of ranked units, or of @all; FALSE if there are none. */
static gboolean
extremes (const ParindexRuleScoring *scoring,
          gboolean                   all,
          gint32                    *least,
          gint32                    *most)
{
  const guint n = scoring->n;
  const guint8 *left_out = scoring->states;
  g_autofree guint8 *own = NULL;

  G_STATIC_ASSERT (PARINDEX_CELL_STATE_OBSERVED == 0);
  if (!all && !all_are_ranked (scoring))
    {
      left_out = own = scoring->states != NULL ? g_memdup2 (scoring->states, n) : g_malloc0 (n);
      leave_unranked_out (own, scoring->ranked, n);
    }
  if (left_out != NULL)
    find_extremes_without (scoring->inputs[0].c32, left_out, n, least, most);
  else
    find_extremes (scoring->inputs[0].c32, n, least, most);

  return *least <= *most;
}

void
parindex_normalise_find_plain_ends (ParindexNormaliseIntegers *self)
{
  gint32 least, most;

  self->ends[0].seen = extremes (self->scoring, FALSE, &least, &most);
  self->ends[0].low = (ParindexRatio64){ least, 1 };
  self->ends[0].high = (ParindexRatio64){ most, 1 };
}

/* Between which all observed values lie. */
static gboolean
find_bounds (const ParindexNormaliseIntegers *self,
             gint32                          *least,
             gint32                          *most)
{
  const ParindexEnds64 *ends = &self->ends[0];

  if (self->stated || !all_are_ranked (self->scoring))
    return extremes (self->scoring, TRUE, least, most);

  *least = (gint32) ends->low.value;
  *most = (gint32) ends->high.value;

  return TRUE;
}

/* FALSE if a value beyond the ends is an error, or is not to be brought back among integers. */
static gboolean
bound_line (const ParindexNormaliseIntegers *self,
            Line                            *line)
{
  const ParindexRatio64 low = self->ends[0].low, high = self->ends[0].high;
  gboolean below, above;
  gint32 least, most;

  if (!find_bounds (self, &least, &most) || (self->rule->method == PARINDEX_NORMALISATION_FRACTION_OF_MAXIMUM && least < 0))
    return FALSE;

  line->least = least;
  line->most = most;
  below = parindex_ratio64_compare (&(ParindexRatio64){ least, 1 }, &low) < 0;
  above = parindex_ratio64_compare (&(ParindexRatio64){ most, 1 }, &high) > 0;
  if (!below && !above)
    return TRUE;
  if (self->stated && !parindex_normalise_clips (self->rule))
    return self->scoring->max == NULL;

  if ((below && low.of != 1) || (above && high.of != 1))
    return FALSE;
  line->least = below ? low.value : least;
  line->most = above ? high.value : most;

  /* All lie beyond one end: too rare to be fast. */
  return line->least <= line->most;
}

/* Over the divisor of the range, the span and the factor. */
static gboolean
draw_line (const ParindexNormaliseIntegers *self,
           gint64                           factor,
           Line                            *line)
{
  const ParindexEnds64 *ends = &self->ends[0];
  gboolean overflow = FALSE;
  gint64 slope, start;

  slope = parindex_mul_64 (self->width, parindex_mul_64 (ends->low.of, ends->high.of, &overflow), &overflow);
  start = parindex_mul_64 (self->width, parindex_mul_64 (ends->low.value, ends->high.of, &overflow), &overflow);
  line->intercept = parindex_mul_64 (self->lower, ends->span, &overflow);
  if (self->rule->direction == PARINDEX_DIRECTION_LOWER)
    {
      slope = parindex_sub_64 (0, slope, &overflow);
      start = parindex_add_64 (start, parindex_mul_64 (self->width, ends->span, &overflow), &overflow);
      start = parindex_sub_64 (0, start, &overflow);
    }
  line->slope = slope / factor;
  line->intercept = parindex_sub_64 (line->intercept, start, &overflow) / factor;

  return !overflow;
}

static gboolean
fits (const Line *line,
      gint64      value)
{
  gboolean overflow = FALSE;
  gint64 points = parindex_add_64 (parindex_mul_64 (line->slope, value, &overflow), line->intercept, &overflow);

  return !overflow && points == (gint32) points && value == (gint32) value;
}

/* Modulo 2^32, which is exact where the points fit. */
PARINDEX_SIMD static void
follow (const gint32 *restrict values,
        guint                  n,
        guint32                slope,
        guint32                intercept,
        gint32                 least,
        gint32                 most,
        gint32       *restrict points)
{
  for (guint i = 0; i < n; i++)
    points[i] = (gint32) (slope * (guint32) CLAMP (values[i], least, most) + intercept);
}

gboolean
parindex_normalise_score_plain (const ParindexNormaliseIntegers *self,
                                gint64                           factor,
                                gint64                           divisor)
{
  Line line;

  if (!draw_line (self, factor, &line) || !bound_line (self, &line) || !fits (&line, line.least) || !fits (&line, line.most))
    return FALSE;

  parindex_points_allocate (self->scoring, 4, divisor);
  follow (self->value->c32, self->scoring->n, (guint32) line.slope, (guint32) line.intercept, (gint32) line.least, (gint32) line.most,
          self->scoring->points->c32);

  return TRUE;
}
