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

guint
parindex_cli_widest_word (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint widest = 0;

  for (char **word = words; *word != NULL; word++)
    widest = MAX (widest, parindex_cli_width (*word));
  return widest;
}

/* Lines that are under way. */
typedef struct
{
  GPtrArray *lines;
  GString *line;
  guint indent;
  guint used; /* cells of @line; 0: no word is in it */
} Wrapping;

static void
end_line (Wrapping *self)
{
  if (self->used > 0)
    g_ptr_array_add (self->lines, g_strdup_printf ("%*s%s", (int) self->indent, "", self->line->str));
  g_string_truncate (self->line, 0);
  self->used = 0;
}

/* Behind the last hyphen before @end, if there is one; ids are read by their parts. */
static const char *
prefer_hyphen (const char *word,
               const char *end)
{
  for (const char *at = end; at > word; at--)
    if (at[-1] == '-')
      return at;
  return end;
}

/* Lines full of the word, as long as it takes more than one; gives the rest. */
static const char *
break_word (Wrapping   *self,
            const char *word,
            guint       room)
{
  while (parindex_cli_width (word) > room)
    {
      const char *end = word;

      while (self->used == 0 || self->used + char_width (g_utf8_get_char (end)) <= room)
        {
          self->used += char_width (g_utf8_get_char (end));
          end = g_utf8_next_char (end);
        }
      end = prefer_hyphen (word, end);
      g_string_append_len (self->line, word, end - word);
      end_line (self);
      word = end;
    }
  return word;
}

static void
add_word (Wrapping   *self,
          const char *word,
          guint       room,
          gboolean    break_words)
{
  if (*word == '\0')
    return;
  if (self->used > 0 && self->used + 1 + parindex_cli_width (word) > room)
    end_line (self);
  if (break_words)
    word = break_word (self, word, room);
  g_string_append_printf (self->line, "%s%s", self->used > 0 ? " " : "", word);
  self->used += (self->used > 0 ? 1 : 0) + parindex_cli_width (word);
}

char **
parindex_cli_wrap (const char *text,
                   guint       width,
                   gboolean    break_words)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GString) line = g_string_new (NULL);
  Wrapping self = { g_ptr_array_new (), line, MIN (strspn (text, " "), width / 2), 0 };
  guint room = width - self.indent;

  if (width == 0 || parindex_cli_width (text) <= width)
    g_ptr_array_add (self.lines, g_strdup (text));
  else
    {
      for (char **word = words; *word != NULL; word++)
        add_word (&self, *word, room, break_words);
      end_line (&self);
    }
  g_ptr_array_add (self.lines, NULL);
  return (char **) g_ptr_array_free (self.lines, FALSE);
}

void
parindex_cli_append_wrapped (GString    *out,
                             const char *text,
                             guint       indent,
                             guint       width)
{
  g_auto (GStrv) lines = parindex_cli_wrap (text, width > indent ? width - indent : width, FALSE);

  for (char **line = lines; *line != NULL; line++)
    g_string_append_printf (out, "%*s%s\n", (int) indent, "", *line);
}
