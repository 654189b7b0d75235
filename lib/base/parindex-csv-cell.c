/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "parindex-csv-private.h"

#include <string.h>

/* How many bytes of the cell stand for the one character at @p. */
static gsize
step (const ParindexCsvCell *cell, const char *p)
{
  return cell->escaped && *p == '"' ? 2 : 1;
}

char *
parindex_csv_cell_dup (const ParindexCsvCell *cell)
{
  const char *end = cell->text + cell->length;
  char *text = g_malloc (cell->length + 1);
  char *to = text;

  for (const char *p = cell->text; p < end; p += step (cell, p))
    *to++ = *p;
  *to = '\0';
  return text;
}

gboolean
parindex_csv_cell_equal (const ParindexCsvCell *cell, const char *text)
{
  const char *end = cell->text + cell->length;

  for (const char *p = cell->text; p < end; p += step (cell, p))
    if (*text++ != *p)
      return FALSE;
  return *text == '\0';
}

/* Other delimiters are quoted too: who reads the table has to find the right one from its first line. White space at
 * the ends is, as some readers drop it. */
static gboolean
needs_quotes (const char *text, char delimiter)
{
  gsize length = strlen (text);

  if (length == 0)
    return FALSE;
  return strpbrk (text, ",;\t\"\n\r") != NULL || strchr (text, delimiter) != NULL || g_ascii_isspace (text[0])
         || g_ascii_isspace (text[length - 1]);
}

void
parindex_csv_append_cell (GString *out, const char *text, char delimiter)
{
  if (text == NULL)
    return;
  if (!needs_quotes (text, delimiter))
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append_c (out, '"');
}
