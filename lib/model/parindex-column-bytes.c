/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-problem-private.h"
#include "model/parindex-column-private.h"

gboolean
parindex_column_replace_doubles (ParindexColumn *self,
                                 guint           n,
                                 const guint8   *states,
                                 GBytes         *bytes,
                                 int             decimals,
                                 GError        **error)
{
  g_autofree double *values = NULL;
  ParindexColumn column;
  guint row, unused;
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  if (size != n * sizeof (double))
    {
      g_autofree char *given = g_strdup_printf ("%" G_GSIZE_FORMAT, size);
      g_autofree char *wanted = g_strdup_printf ("%" G_GSIZE_FORMAT, n * sizeof (double));

      parindex_error_report (error, BAD_SHAPE, .value = given, .other = wanted);
      return FALSE;
    }

  values = g_memdup2 (data, size);
  for (guint i = 0; states != NULL && i < n; i++)
    if (states[i] != PARINDEX_CELL_STATE_OBSERVED)
      values[i] = NAN;
  if (!parindex_columns_set_doubles (&column, 1, n, values, CLAMP (decimals, -1, 15), &row, &unused))
    {
      char text[PARINDEX_DOUBLE_TEXT_SIZE];

      parindex_column_clear (&column);
      parindex_error_report (error, NOT_A_NUMBER, .value = parindex_double_to_text (values[row], text));
      return FALSE;
    }
  parindex_column_clear (self);
  *self = column;

  return TRUE;
}
