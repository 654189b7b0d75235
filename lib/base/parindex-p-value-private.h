/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The regularised incomplete beta function I_x(a, b), where the normalising factor 1 / B(a, b) is given; x + y = 1. */
double parindex_incomplete_beta (double a, double b, double x, double y, double factor);

/* How likely a coefficient at least as far from 0 is where there is no association, by Student's t with n - 2 degrees of freedom: Pearson's,
 * or Spearman's, of @n pairs. NaN for NaN and for less than two pairs; 1 for two. */
double parindex_p_value_t (double coefficient, gsize n);
/* The same of a number of standard deviations. */
double parindex_p_value_normal (double z);
/* How likely it is that orders of @n things, without ties, have at least so few discordant pairs or at least so many: Kendall's exact test. */
double parindex_p_value_kendall (gsize n, guint64 n_discordant);

G_END_DECLS
