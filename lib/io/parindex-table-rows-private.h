/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/parindex-csv-private.h"

G_BEGIN_DECLS

/* One row of a wide table, with the plain numbers at its beginning already read. */
typedef struct
{
  ParindexCsvCell unit;
  guint line;
  ParindexCsvReader behind; /* where the reader stands behind those numbers; it may have met a fault */
  guint n_plain;
  gint32 *coefficients;
  guint8 *scales;
} ParindexTableRow;

typedef struct _ParindexTableRows ParindexTableRows;

/* The rows behind @csv. Where the text is long and there may be a second thread, that one reads ahead; the rows are the same. Cells
 * that are not plain numbers, and all that is wrong with a row, are left to the caller. @csv and its text must stay. */
ParindexTableRows *parindex_table_rows_new (ParindexCsvReader *csv, guint n_columns, gboolean plain, guint n_threads);
/* The next row, which stays until the one after it is asked for; NULL at the end or at a fault, which @csv then tells. */
const ParindexTableRow *parindex_table_rows_next (ParindexTableRows *self);
void parindex_table_rows_free (ParindexTableRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexTableRows, parindex_table_rows_free)

G_END_DECLS
