/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex.h>

G_BEGIN_DECLS

/* The index that is measured: a weighted mean of leaves of 0 to 100 points, and the units it is of. */

/* Prints the error and ends the program: a benchmark that fails has nothing to tell. */
void check (gboolean good, GError *error);
gint64 now (void); /* in nanoseconds */

ParindexFramework *make_framework (guint n_criteria, const char *const *weights);
GListModel *make_units (guint n_units);
ParindexAssessment *make_assessment (ParindexFramework *framework, GListModel *units);

G_END_DECLS
