/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-enums.h>

#include <gmp.h>

G_BEGIN_DECLS

/* Units whose values are value + slope · x, and which of them are among the first k at 0. */
typedef struct
{
  guint n;
  mpq_t *values;
  mpq_t *slopes;
  ParindexTies ties;
  guint32 **keys; /* what breaks ties: for each unit a number, lower being better; borrowed */
  guint n_keys;
  guint k;
} ParindexTopLines;

void parindex_top_lines_init (ParindexTopLines *self, guint n);
void parindex_top_lines_clear (ParindexTopLines *self);

/* Where the first k change for the first time. */
typedef struct
{
  gboolean changes;
  mpq_t distance; /* from 0 */
  gboolean inclusive; /* they are still the same at it, and others right behind it */
  int entering;   /* the first of each there; -1: none */
  int leaving;
} ParindexTopChange;

/* @direction is 1 or -1; it is looked for up to @end (from 0), and there only if @with_end. @out->distance is initialised by the caller. */
void parindex_top_lines_find_change (const ParindexTopLines *self, int direction, mpq_srcptr end, gboolean with_end, ParindexTopChange *out);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexTopLines, parindex_top_lines_clear)

G_END_DECLS
