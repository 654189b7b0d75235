/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What holds for variables from 0 on: coefficients · x <= bound. */
typedef struct
{
  double *coefficients;
  double bound;
} ParindexConstraint;

/* The x that makes @objective · x largest, by lp_solve: a vertex of what is allowed, x = 0 being allowed. FALSE if there is none, or no
 * bound to it. */
gboolean parindex_maximise (const double *objective, guint n, const ParindexConstraint *constraints, guint n_constraints, double *x);

G_END_DECLS
