/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "io/parindex-read-private.h"
#include "model/parindex-cell-error-private.h"

G_BEGIN_DECLS

/* The members of a cell that say how wrong its value may be, for problems. */
#define PARINDEX_ERROR_MEMBERS "sd, relative-sd, sampling, interval, confidence"

/* FALSE if it is none of them; else it has taken the value. */
gboolean parindex_read_error_member (ParindexRead *self, const char *name, ParindexCellError *out);
/* The error of a cell in a table. */
typedef struct
{
  guint row;
  guint leaf;
  ParindexCellError cell_error;
} ParindexErrorRow;

/* ParindexErrorRow of each row that is good; what is wrong with others is reported. */
GArray *parindex_error_table_read (GBytes *table, ParindexNumberStyle style, ParindexAssessment *assessment, ParindexProblems *problems);

G_END_DECLS
