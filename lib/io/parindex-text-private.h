/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <math.h>

#include <parindex/parindex-framework.h>

#include "base/parindex-csv-private.h"
#include "base/parindex-exact-private.h"
#include "base/parindex-json-private.h"

G_BEGIN_DECLS

/* What the writers of results share. */

static inline char *
text_of_figure (ParindexFramework *framework,
                ParindexPrecision  precision,
                mpq_srcptr         value)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[PARINDEX_DOUBLE_TEXT_SIZE];

  switch (precision)
    {
    case PARINDEX_PRECISION_DISPLAY:
      parindex_mpq_append_rounded (text, value, parindex_framework_get_decimals (framework), parindex_framework_get_rounding (framework), '.');
      break;
    case PARINDEX_PRECISION_FULL:
      /* Beyond the doubles there are still the digits. */
      if (isfinite (parindex_mpq_to_double (value)))
        g_string_append (text, parindex_double_to_text (parindex_mpq_to_double (value), buffer));
      else
        parindex_mpq_append_exact (text, value);
      break;
    case PARINDEX_PRECISION_EXACT:
    default:
      parindex_mpq_append_exact (text, value);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static inline void
write_text (ParindexJsonWriter *writer,
            const char         *name,
            const char         *text)
{
  parindex_json_writer_member (writer, name);
  if (text != NULL)
    parindex_json_writer_string (writer, text);
  else
    parindex_json_writer_null (writer);
}

static inline void
write_figure (ParindexJsonWriter *writer,
              const char         *name,
              const char         *text)
{
  parindex_json_writer_member (writer, name);
  if (text == NULL)
    parindex_json_writer_null (writer);
  else if (strchr (text, '/') != NULL)
    parindex_json_writer_string (writer, text);
  else
    parindex_json_writer_verbatim (writer, text);
}

static inline void
write_enum (ParindexJsonWriter *writer,
            const char         *name,
            GType               type,
            int                 value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  write_text (writer, name, g_enum_get_value (klass, value)->value_nick);
}

static inline void
write_count (ParindexJsonWriter *writer,
             const char         *name,
             guint               count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  parindex_json_writer_member (writer, name);
  parindex_json_writer_verbatim (writer, text);
}

static inline void
append_cells (GString           *out,
              const char *const *cells,
              guint              n)
{
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      parindex_csv_append_cell (out, cells[i] != NULL ? cells[i] : "", ',');
    }
  g_string_append_c (out, '\n');
}

/* What was scored, at the top of a report. */
static inline void
write_framework (ParindexJsonWriter *writer,
                 ParindexFramework  *framework)
{
  write_text (writer, "framework", parindex_framework_get_id (framework));
  if (parindex_framework_get_index (framework) != NULL)
    write_text (writer, "index", parindex_framework_get_index (framework));
  if (parindex_framework_get_edition (framework) != NULL)
    write_text (writer, "edition", parindex_framework_get_edition (framework));
}

G_END_DECLS
