/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-rule-private.h"

/* Cells that are no numbers: between their text and the number that stands in the column. */

/* For comparing what people write: composed, without case, without white space around it. */
static char *
fold (const char *text)
{
  g_autofree char *copy = g_strdup (text);
  g_autofree char *normal = NULL;

  normal = g_utf8_normalize (g_strstrip (copy), -1, G_NORMALIZE_NFC);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

static gboolean
is_one_of (const char        *text,
           const char *const *words)
{
  g_autofree char *folded = fold (text);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (folded, words[i]))
      return TRUE;

  return FALSE;
}

static const char *const yes_words[] = { "yes", "true", "1", "có", NULL };
static const char *const no_words[] = { "no", "false", "0", "không", NULL };
static const char *const not_done_words[] = { "not-done", "not done", "chưa thực hiện", "không thực hiện", NULL };

static gboolean
take_digits (const char **text,
             guint        least,
             guint        most,
             int         *out)
{
  guint n = 0;

  for (*out = 0; n < most && g_ascii_isdigit (**text); n++, (*text)++)
    *out = *out * 10 + (**text - '0');

  return n >= least;
}

static gboolean
take_parts (const char *text,
            char        mark,
            const guint digits[3][2],
            int         parts[3])
{
  for (guint i = 0; i < 3; i++)
    {
      if (i > 0 && *text++ != mark)
        return FALSE;
      if (!take_digits (&text, digits[i][0], digits[i][1], &parts[i]))
        return FALSE;
    }

  return *text == '\0';
}

gboolean
parindex_date_parse (const char         *text,
                     ParindexNumberStyle style,
                     gint64             *day)
{
  static const guint iso[3][2] = { { 4, 4 }, { 2, 2 }, { 2, 2 } };
  static const guint day_first[3][2] = { { 1, 2 }, { 1, 2 }, { 4, 4 } };
  const gint64 epoch = 719163; /* 1970-01-01 as a Julian day of GLib */
  int parts[3];
  GDate date;

  if (!take_parts (text, '-', iso, parts))
    {
      int swap;

      if (style != PARINDEX_NUMBER_STYLE_VI || !take_parts (text, '/', day_first, parts))
        return FALSE;
      swap = parts[0];
      parts[0] = parts[2];
      parts[2] = swap;
    }
  if (!g_date_valid_dmy (parts[2], parts[1], parts[0]))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, parts[2], parts[1], parts[0]);
  *day = (gint64) g_date_get_julian (&date) - epoch;

  return TRUE;
}

char *
parindex_date_to_text (gint64           day,
                       ParindexLanguage language)
{
  const gint64 julian = day + 719163;
  GDate date;

  if (julian < 1 || !g_date_valid_julian (julian) || julian > 3652059)
    return NULL;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  if (language == PARINDEX_LANGUAGE_VI)
    return g_strdup_printf ("%d/%d/%04d", g_date_get_day (&date), g_date_get_month (&date), g_date_get_year (&date));

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

static char **
labels_of (ParindexRule *rule)
{
  char **labels;

  g_object_get (rule, "labels", &labels, NULL);

  return labels;
}

static int
find_label (ParindexRule *rule,
            const char   *text)
{
  g_auto (GStrv) labels = labels_of (rule);
  g_autofree char *wanted = fold (text);

  for (int i = 0; labels != NULL && labels[i] != NULL; i++)
    {
      g_autofree char *label = fold (labels[i]);

      if (g_str_equal (label, wanted))
        return i;
    }

  return -1;
}

static ParindexInputType
type_of (ParindexRule *rule)
{
  return parindex_rule_ops (rule) != NULL ? parindex_rule_ops (rule)->input_type : PARINDEX_INPUT_TYPE_NUMBER;
}

ParindexNumber *
parindex_rule_parse_text (ParindexRule       *self,
                          const char         *text,
                          ParindexNumberStyle style)
{
  gint64 value = 0;
  gboolean good;

  switch (type_of (self))
    {
    case PARINDEX_INPUT_TYPE_BOOLEAN:
      value = is_one_of (text, yes_words);
      good = value != 0 || is_one_of (text, no_words);
      break;
    case PARINDEX_INPUT_TYPE_CHOICE:
      value = find_label (self, text);
      good = value >= 0;
      break;
    case PARINDEX_INPUT_TYPE_DATE:
      {
        g_autofree char *copy = g_strdup (text);

        value = PARINDEX_DATE_NOT_DONE;
        good = is_one_of (text, not_done_words) || parindex_date_parse (g_strstrip (copy), style, &value);
        break;
      }
    case PARINDEX_INPUT_TYPE_NUMBER:
    default:
      return parindex_number_new_from_text (text, strlen (text));
    }

  return good ? parindex_number_new_from_int (value) : NULL;
}

char *
parindex_rule_cell_text (ParindexRule         *self,
                         const ParindexNumber *value,
                         ParindexLanguage      language)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  gint64 number;
  int scale;

  if (!parindex_number_to_decimal (value, &number, &scale) || scale != 0)
    return NULL;

  switch (type_of (self))
    {
    case PARINDEX_INPUT_TYPE_BOOLEAN:
      if (number != 0 && number != 1)
        return NULL;
      return g_strdup (number != 0 ? (vi ? "có" : "yes") : (vi ? "không" : "no"));
    case PARINDEX_INPUT_TYPE_CHOICE:
      {
        g_auto (GStrv) labels = labels_of (self);

        return labels != NULL && number >= 0 && number < (gint64) g_strv_length (labels) ? g_strdup (labels[number]) : NULL;
      }
    case PARINDEX_INPUT_TYPE_DATE:
      if (number == PARINDEX_DATE_NOT_DONE)
        return g_strdup (vi ? "chưa thực hiện" : "not-done");
      return parindex_date_to_text (number, language);
    case PARINDEX_INPUT_TYPE_NUMBER:
    default:
      return NULL;
    }
}
