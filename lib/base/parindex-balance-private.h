/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Weights of standardised variables, >= 0 and with sum 1, under which the importances of the variables in their weighted sum come as near
 * to @targets (sum 1) as they can, by least squares. The importance is the squared correlation with the sum, as a part of all of these. */
void parindex_balance (const double *correlations, guint n, const double *targets, double *weights);
/* What is reached with some weights. */
void parindex_importances (const double *correlations, guint n, const double *weights, double *importances);

G_END_DECLS
