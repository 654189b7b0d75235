/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The value below which a gamma distribution of this shape, and scale 1, lies with probability @p, from 0 to below 1. Never 0 itself. */
double parindex_gamma_quantile (double shape, double p);
/* Its logarithm, also where the value itself is too small for a double. @p is not 0. */
double parindex_gamma_log_quantile (double shape, double p);

G_END_DECLS
