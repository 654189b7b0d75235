/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ranks under drawn weights as a bare loop: the same generator, ties and statistics of ranks as the library, and nothing around them. */
typedef struct
{
  guint n_units;
  guint stride;
  guint n_leaves;
  guint n_groups;
  double *points; /* by leaf, then by unit */
  guint *nominal; /* ranks */
} DrawFloor;

void draw_floor_init (DrawFloor *self, guint n_units, guint n_leaves, guint n_groups, double (*value) (guint unit, guint leaf));
void draw_floor_clear (DrawFloor *self);
/* The mean rank shift, after ranks, histograms, means, deviations and quantiles of all units. */
double draw_floor_run (DrawFloor *self, guint n_draws, guint n_threads);

static inline guint
draw_floor_group (guint leaf,
                  guint n_leaves,
                  guint n_groups)
{
  return leaf * n_groups / n_leaves;
}

static inline guint
draw_floor_leaf_weight (guint leaf)
{
  return 5 + leaf * 7 % 16;
}

static inline guint
draw_floor_group_weight (guint group)
{
  return 5 + group * 11 % 16;
}

G_END_DECLS
