/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

/* The ranked units that statistics are made of: all, or those of a group. */
typedef struct
{
  guint32 *rows;
  guint n;
  char *group; /* NULL: all */
} ParindexSample;

/* One for each group of the dimension, or for @group alone; without a dimension one of all. NULL with an error if there is no such dimension or
 * group. */
GPtrArray *parindex_samples_new (ParindexScoreboard *board, const char *within, const char *group, GError **error);
/* The same where only one can be: a dimension needs its group. */
ParindexSample *parindex_sample_new (ParindexScoreboard *board, const char *within, const char *group, GError **error);
void parindex_sample_free (ParindexSample *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexSample, parindex_sample_free)

/* What the units of a sample have on a node: NaN where there is nothing. @states is nullable. */
void parindex_sample_read (const ParindexSample *self, ParindexScoreboard *board, ParindexMeasure of, guint node, double *values, guint8 *states);
/* Of one unit, exactly; FALSE if there is nothing. */
gboolean parindex_measure_value (const ParindexSheet *sheet, ParindexCriterion *leaf, guint row, mpq_ptr out);

G_END_DECLS
