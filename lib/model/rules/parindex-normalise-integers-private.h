/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/rules/parindex-normalise-private.h"

G_BEGIN_DECLS

/* The same in integers. A number is value / of, where plain values have an of of 1, and lies at the share
 * ((value · low.of − low.value · of) · high.of) / (of · span) between low and high, whose span is high.value · low.of − low.value · high.of.
 * Whatever does not fit, or needs a word, is left to the definition. */

typedef struct
{
  gint64 value;
  gint64 of;
} ParindexRatio64;

typedef struct
{
  ParindexRatio64 low;
  ParindexRatio64 high;
  gint64 span; /* 0: it does not fit, or is none */
  __int128 wide_span; /* always fits */
  gboolean seen;
} ParindexEnds64;

typedef struct
{
  const ParindexNormaliseRule *rule;
  ParindexRuleScoring *scoring;
  const ParindexColumn *value;
  const ParindexColumn *of; /* NULL: plain values */
  gboolean is_prepared; /* value is not a column of cells, and its rows may have divisors */
  gboolean stated;
  guint n_groups;
  ParindexEnds64 *ends; /* one a group */
  gint64 lower; /* of the range, over divisor */
  gint64 width;
  gint64 divisor;
} ParindexNormaliseIntegers;

/* *overflow is set if the result does not fit, and kept if it does. */
static inline gint64
parindex_add_64 (gint64    a,
                 gint64    b,
                 gboolean *overflow)
{
  gint64 result = 0;

  *overflow |= __builtin_add_overflow (a, b, &result);

  return result;
}

static inline gint64
parindex_sub_64 (gint64    a,
                 gint64    b,
                 gboolean *overflow)
{
  gint64 result = 0;

  *overflow |= __builtin_sub_overflow (a, b, &result);

  return result;
}

static inline gint64
parindex_mul_64 (gint64    a,
                 gint64    b,
                 gboolean *overflow)
{
  gint64 result = 0;

  *overflow |= __builtin_mul_overflow (a, b, &result);

  return result;
}

static inline int
parindex_ratio64_compare (const ParindexRatio64 *a,
                          const ParindexRatio64 *b)
{
  __int128 one = (__int128) a->value * b->of, other = (__int128) b->value * a->of;

  return one < other ? -1 : one > other;
}

/* Plain values of 32 bits, all between one pair of ends. */
static inline gboolean
parindex_normalise_is_plain (const ParindexNormaliseIntegers *self)
{
  return self->of == NULL && !self->is_prepared && self->n_groups == 1 && self->value->width == 4;
}

/* Holds a part of a whole to it where values beyond the ends count as the nearest; FALSE if they are an error. */
static inline gboolean
parindex_normalise_bound (const ParindexNormaliseIntegers *self,
                          guint                            row,
                          __int128                        *part,
                          __int128                         whole)
{
  if (*part >= 0 && *part <= whole)
    return TRUE;
  if (!parindex_normalise_clips (self->rule) && (self->stated || parindex_normalise_is_ranked (self->scoring, row)) && self->scoring->max != NULL)
    return FALSE;
  if (parindex_normalise_clips (self->rule) || !self->stated)
    *part = CLAMP (*part, 0, whole);

  return TRUE;
}

/* The points of a row in 128 bits; FALSE if they do not fit, or the row is in error. */
gboolean parindex_normalise_score_wide (const ParindexNormaliseIntegers *self, guint row, const ParindexEnds64 *ends, const ParindexRatio64 *number);
void parindex_normalise_find_plain_ends (ParindexNormaliseIntegers *self);
/* Every row at once, over @divisor; what all of it can be divided by is @factor. FALSE if it does not fit, or one row is in error. */
gboolean parindex_normalise_score_plain (const ParindexNormaliseIntegers *self, gint64 factor, gint64 divisor);

G_END_DECLS
