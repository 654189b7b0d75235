/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gmp.h>

#include <glib.h>

G_BEGIN_DECLS

/* A table of numbers as a weighting holds it: for the outside a text for each row, "1 null 1/3", where null is no number. */
typedef struct
{
  char **texts;
  guint n_rows;
  gsize *starts;   /* of the rows, and the end of the last */
  mpq_t *values;
  gboolean *known;
  const char *bad; /* the first row with something that is neither; NULL: none */
} ParindexRows;

#define PARINDEX_ROWS_NONE "null"

void parindex_rows_set (ParindexRows *self, const char *const *texts);
void parindex_rows_clear (ParindexRows *self);
/* The texts of a row's numbers. */
char **parindex_rows_split (const char *text);

static inline guint
parindex_rows_length (const ParindexRows *self, guint row)
{
  return self->starts[row + 1] - self->starts[row];
}

/* NULL: no number stands there. */
static inline mpq_srcptr
parindex_rows_at (const ParindexRows *self, guint row, guint column)
{
  gsize place = self->starts[row] + column;

  return self->known[place] ? self->values[place] : NULL;
}

G_END_DECLS
