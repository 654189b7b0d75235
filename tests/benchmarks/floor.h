/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the machine needs for the bare arithmetic, without an index around it. */

typedef struct
{
  guint n_rows;
  guint n_columns;
  gint32 *cells; /* column by column */
  gint64 *factors;
  gint64 *sums;
} Floor;

void floor_init (Floor *self, const double *values, guint n_rows, guint n_columns, double power);
void floor_clear (Floor *self);
/* Sums factor · cell of every row, in @n_threads threads. */
void floor_sum (Floor *self, guint n_threads);
/* Only reads the cells. */
guint64 floor_read (const Floor *self);

G_END_DECLS
