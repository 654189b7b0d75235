/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-framework-private.h"
#include "scoring/parindex-ranking-private.h"

G_BEGIN_DECLS

/* The bands of a framework with the edges they have in one scoring. */
typedef struct
{
  ParindexReading reading;
  GPtrArray *bands;       /* best first; borrowed */
  ParindexNumber **edges; /* of each band; NULL for the rest. Itself NULL if there is nothing to take quantiles of: nobody is in a band */
} ParindexBanding;

/* @in_cohort (nullable) says whose values quantiles are taken of. */
void parindex_banding_init (ParindexBanding *self, ParindexFramework *framework, ParindexNodeColumn *root, const guint8 *in_cohort);
void parindex_banding_clear (ParindexBanding *self);
/* The place of the first band, from the best down, whose lower edge the value reaches; -1 if there is none. */
int parindex_banding_place (const ParindexBanding *self, mpq_srcptr value);
/* The value by which a unit is put into a band; FALSE if it has none. */
gboolean parindex_banding_read (const ParindexBanding *self, const ParindexNodeColumn *root, guint row, mpq_ptr out);
/* The band of a unit; borrowed. NULL if there is none. */
ParindexBand *parindex_banding_find (const ParindexBanding *self, const ParindexNodeColumn *root, guint row);

G_END_DECLS
