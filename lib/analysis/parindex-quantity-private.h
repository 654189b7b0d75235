/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gmp.h>

#include <parindex/parindex-number.h>
#include <parindex/parindex-period.h>

G_BEGIN_DECLS

/* What is known of a number: exact where the two ends are equal, else between them, both included; an end may be open. */
typedef struct
{
  gboolean known;
  gboolean has_low;
  gboolean has_high;
  mpq_t low;
  mpq_t high;
} ParindexQuantity;

void parindex_quantity_init (ParindexQuantity *self);
void parindex_quantity_clear (ParindexQuantity *self);
void parindex_quantity_copy (ParindexQuantity *self, const ParindexQuantity *from);
void parindex_quantity_set (ParindexQuantity *self, mpq_srcptr value);
void parindex_quantity_set_count (ParindexQuantity *self, gulong value);
/* NULL is an open end. */
void parindex_quantity_set_ends (ParindexQuantity *self, mpq_srcptr low, mpq_srcptr high);
gboolean parindex_quantity_is_exact (const ParindexQuantity *self);
void parindex_quantity_add (ParindexQuantity *self, mpq_srcptr value);
/* Becomes how far it is from @value, in either direction. */
void parindex_quantity_deviate (ParindexQuantity *self, mpq_srcptr value);

/* How a figure is compared with its goal. */
typedef enum
{
  PARINDEX_COMPARE_AT_LEAST,
  PARINDEX_COMPARE_ABOVE,
  PARINDEX_COMPARE_AT_MOST,
  PARINDEX_COMPARE_BELOW,
} ParindexCompare;

typedef enum
{
  PARINDEX_ANSWER_NO,
  PARINDEX_ANSWER_YES,
  PARINDEX_ANSWER_UNKNOWN, /* what is known does not decide */
} ParindexAnswer;

/* Decided by what is known for sure, exactly. */
ParindexAnswer parindex_quantity_compare (const ParindexQuantity *self, ParindexCompare compare, const ParindexQuantity *goal);
static inline gboolean
parindex_compare_is_upward (ParindexCompare compare)
{
  return compare == PARINDEX_COMPARE_AT_LEAST || compare == PARINDEX_COMPARE_ABOVE;
}
/* What is missing to the goal: 0 or less where it is reached. FALSE if one of them is not exact. */
gboolean parindex_quantity_distance (const ParindexQuantity *self, ParindexCompare compare, const ParindexQuantity *goal, mpq_ptr out);
/* The point between two at a share of the way, 0 being the first. */
void parindex_quantity_between (ParindexQuantity *self, const ParindexQuantity *a, const ParindexQuantity *b, mpq_srcptr share);

/* The end of a day in years: 2023 at the end of 2022, 2022 + 181/365 at the end of its June. Years are exact. */
void parindex_date_years (const GDate *day, mpq_ptr out);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexQuantity, parindex_quantity_clear)

G_END_DECLS
