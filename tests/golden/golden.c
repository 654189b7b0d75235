/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "golden.h"

#include <math.h>

static char *
path_of (const char *folder,
         const char *name)
{
  /* G_TEST_SRCDIR is the folder "tests". */
  return g_build_filename (g_test_get_dir (G_TEST_DIST), "..", folder, name, NULL);
}

GoldenTable *
golden_table_load (const char *folder,
                   const char *name)
{
  g_autofree char *path = path_of (folder, name);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  GoldenTable *self = g_new0 (GoldenTable, 1);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  self->header = g_strsplit (lines[0], ",", -1);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (char **line = lines + 1; *line != NULL; line++)
    if (**line != '\0')
      g_ptr_array_add (self->rows, g_strsplit (*line, ",", -1));

  return self;
}

char *
golden_text (const char *name)
{
  g_autofree char *path = path_of (GOLDEN_DATA, name);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

void
golden_table_free (GoldenTable *self)
{
  g_strfreev (self->header);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

const char *
golden_table_cell (const GoldenTable *self,
                   guint row,
                   const char *column)
{
  for (guint i = 0; self->header[i] != NULL; i++)
    if (g_str_equal (self->header[i], column))
      return ((char **) self->rows->pdata[row])[i];

  g_assert_not_reached ();
}

/* The cell of the row whose first cell is @key. */
const char *
golden_table_find (const GoldenTable *self,
                   const char *key,
                   const char *column)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (((char **) self->rows->pdata[i])[0], key))
      return golden_table_cell (self, i, column);

  g_assert_not_reached ();
}

ParindexDocument *
golden_load (const char *name)
{
  g_autofree char *path = path_of (GOLDEN_DATA, name);
  g_autoptr (GError) error = NULL;
  ParindexDocument *document = parindex_document_new_from_path (path, &error);

  g_assert_no_error (error);

  return document;
}

ParindexScoreboard *
golden_score (ParindexDocument *document,
              const char *framework,
              const char *period)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (GError) error = NULL;
  ParindexScoreboard *board;

  parindex_context_set_language (context, PARINDEX_LANGUAGE_EN);
  board = parindex_document_score (document, context, framework, period, NULL, &error);
  g_assert_no_error (error);

  return board;
}

ParindexResult *
golden_result (ParindexScoreboard *board,
               const char *unit,
               const char *criterion)
{
  g_autoptr (GError) error = NULL;
  ParindexResult *result = parindex_scoreboard_get_result (board, unit, criterion, &error);

  g_assert_no_error (error);

  return result;
}

/* A decimal of up to six places in millionths, read digit by digit. */
gint64
golden_micro (const char *text)
{
  gint64 value = 0;
  int places = -1;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '.')
        {
          places = 0;
          continue;
        }
      g_assert_true (g_ascii_isdigit (*p));
      value = value * 10 + g_ascii_digit_value (*p);
      places += places >= 0;
    }
  g_assert_cmpint (places, <=, 6);
  for (int i = MAX (places, 0); i < 6; i++)
    value *= 10;

  return value;
}

/* Takes the number. The cross products must be equal; the figures here stay far below 2^63. */
void
golden_assert_exact (ParindexNumber *number,
                     gint64 numerator,
                     gint64 denominator)
{
  g_autofree char *own_numerator = NULL;
  g_autofree char *own_denominator = NULL;

  g_assert_nonnull (number);
  own_numerator = parindex_number_get_numerator (number);
  own_denominator = parindex_number_get_denominator (number);
  g_assert_cmpint (g_ascii_strtoll (own_numerator, NULL, 10) * denominator, ==,
                   g_ascii_strtoll (own_denominator, NULL, 10) * numerator);
  parindex_number_unref (number);
}

/* 1 + how many units of the region have more points; the regions come from the table of units. */
void
golden_assert_ranks_within_regions (ParindexScoreboard *board)
{
  g_autoptr (GoldenTable) table = golden_table_load (GOLDEN_DATA, "units.csv");
  g_auto (GStrv) units = parindex_scoreboard_list_units (board);

  for (char **unit = units; *unit != NULL; unit++)
    {
      g_autoptr (ParindexResult) result = golden_result (board, *unit, NULL);
      const char *region = golden_table_find (table, *unit, "region");
      double score = parindex_result_get_score (result);
      guint rank = 1;
      guint of = 0;

      g_assert_cmpstr (parindex_result_get_group (result, "region"), ==, region);
      for (char **other = units; *other != NULL; other++)
        {
          g_autoptr (ParindexResult) other_result = golden_result (board, *other, NULL);

          if (!g_str_equal (golden_table_find (table, *other, "region"), region) || isnan (parindex_result_get_score (other_result)))
            continue;
          of++;
          rank += parindex_result_get_score (other_result) > score;
        }

      if (isnan (score))
        g_assert_true (isnan (parindex_result_get_rank_within (result, "region")));
      else
        {
          g_assert_cmpfloat (parindex_result_get_rank_within (result, "region"), ==, rank);
          g_assert_cmpuint (parindex_result_get_rank_within_of (result, "region"), ==, of);
        }
    }
}
