/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "display.h"

#include <string.h>

#define ZERO_WIDTH_NON_JOINER 0x200c
#define ZERO_WIDTH_JOINER 0x200d

static gboolean
is_plain (const char *text)
{
  for (; *text != '\0'; text++)
    if (*text < ' ' || *text > '~')
      return FALSE;
  return TRUE;
}

/* Controls move the cursor; format characters turn the direction of writing. The joiners only shape letters. */
static gboolean
is_harmful (gunichar c)
{
  if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER)
    return FALSE;
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
append_escaped (GString *out,
                gunichar c)
{
  if (c == '\n')
    g_string_append (out, "\\n");
  else if (c == '\r')
    g_string_append (out, "\\r");
  else if (c == '\t')
    g_string_append (out, "\\t");
  else if (c <= 0xffff)
    g_string_append_printf (out, "\\u%04x", c);
  else
    g_string_append_printf (out, "\\U%08x", c);
}

char *
parindex_cli_clean (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;
  GString *out;

  if (is_plain (text))
    return g_strdup (text);

  valid = g_utf8_make_valid (text, -1);
  composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  out = g_string_new (NULL);
  for (const char *pos = composed; *pos != '\0'; pos = g_utf8_next_char (pos))
    {
      gunichar c = g_utf8_get_char (pos);

      if (is_harmful (c))
        append_escaped (out, c);
      else
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

/* White space of a table of text, which quotes keep within a cell. */
static gboolean
is_csv_space (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\t';
}

char *
parindex_cli_clean_csv (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_sized_new (strlen (valid));

  for (const char *pos = valid; *pos != '\0'; pos = g_utf8_next_char (pos))
    {
      gunichar c = g_utf8_get_char (pos);

      if (g_unichar_iscntrl (c) && !is_csv_space (c))
        append_escaped (out, c);
      else
        g_string_append_len (out, pos, g_utf8_next_char (pos) - pos);
    }
  return g_string_free (out, FALSE);
}

static guint
char_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

guint
parindex_cli_width (const char *text)
{
  guint width = 0;

  if (is_plain (text))
    return strlen (text);
  for (const char *pos = text; *pos != '\0'; pos = g_utf8_next_char (pos))
    width += char_width (g_utf8_get_char (pos));
  return width;
}

char *
parindex_cli_truncate (const char *text,
                       guint       width,
                       const char *ellipsis)
{
  guint ellipsis_width = parindex_cli_width (ellipsis);
  guint room = width > ellipsis_width ? width - ellipsis_width : 0;
  guint used = 0;
  const char *pos = text;

  if (parindex_cli_width (text) <= width)
    return g_strdup (text);
  while (used + char_width (g_utf8_get_char (pos)) <= room)
    {
      used += char_width (g_utf8_get_char (pos));
      pos = g_utf8_next_char (pos);
    }
  return g_strdup_printf ("%.*s%s", (int) (pos - text), text, ellipsis);
}

void
parindex_cli_append_wrapped (GString    *out,
                             const char *text,
                             guint       indent,
                             guint       width)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint used = 0; /* cells of the line; 0: none is begun */

  for (char **word = words; *word != NULL; word++)
    {
      guint cells = parindex_cli_width (*word);

      if (used > 0 && (width == 0 || used + 1 + cells <= width))
        {
          g_string_append_c (out, ' ');
          used += 1 + cells;
        }
      else
        {
          g_string_append_printf (out, "%s%*s", used > 0 ? "\n" : "", (int) indent, "");
          used = indent + cells;
        }
      g_string_append (out, *word);
    }
  g_string_append_c (out, '\n');
}
