/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "io/parindex-read-error-private.h"

/* How wrong a value may be, in its cell: "sd", "relative-sd", "sampling", or "interval" and perhaps "confidence". */

typedef struct
{
  ParindexNumber *ends[2];
  guint n;
} Interval;

static void
read_end (ParindexRead *self,
          gpointer      data)
{
  Interval *interval = data;
  g_autoptr (ParindexNumber) end = parindex_read_number (self);

  if (interval->n < 2)
    interval->ends[interval->n] = g_steal_pointer (&end);
  interval->n++;
}

static void
read_interval (ParindexRead      *self,
               ParindexCellError *out)
{
  Interval interval = { { NULL, NULL }, 0 };
  const gboolean is_list = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_ARRAY;
  const guint line = parindex_read_line (self);

  parindex_read_array (self, read_end, &interval);
  out->parts[PARINDEX_ERROR_PART_LOW] = interval.ends[0];
  out->parts[PARINDEX_ERROR_PART_HIGH] = interval.ends[1];
  if (is_list && interval.n != 2 && self->json.fault == PARINDEX_JSON_FAULT_NONE)
    {
      g_autofree char *n = g_strdup_printf ("%u", interval.n);

      parindex_read_report (self, INTERVAL_ENDS, .line = line, .value = n);
    }
}

gboolean
parindex_read_error_member (ParindexRead      *self,
                            const char        *name,
                            ParindexCellError *out)
{
  if (g_str_equal (name, "interval"))
    {
      read_interval (self, out);
      return TRUE;
    }
  for (guint i = 0; i < PARINDEX_N_ERROR_PARTS; i++)
    if (i != PARINDEX_ERROR_PART_LOW && i != PARINDEX_ERROR_PART_HIGH && g_str_equal (name, parindex_error_part_word (i)))
      {
        out->parts[i] = parindex_read_number (self);
        return TRUE;
      }

  return FALSE;
}
