/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-write-private.h"
#include "scoring/parindex-fingerprint-private.h"

#define FORMAT_VERSION "parindex-document 1"

static void
add_text (GChecksum  *sum,
          const char *text)
{
  /* The terminator keeps "ab","c" and "a","bc" apart. */
  g_checksum_update (sum, (const guchar *) text, strlen (text) + 1);
}

/* Independent of the column's scale: 1.50 and 1.5 are the same value. */
static void
add_decimal (GChecksum *sum,
             gint64     coefficient,
             guint8     scale)
{
  guchar bytes[10] = { PARINDEX_CELL_STATE_OBSERVED };
  guint64 bits;

  while (scale > 0 && coefficient % 10 == 0)
    {
      coefficient /= 10;
      scale--;
    }
  bits = GUINT64_TO_LE ((guint64) coefficient);
  bytes[1] = scale;
  memcpy (bytes + 2, &bits, sizeof bits);
  g_checksum_update (sum, bytes, sizeof bytes);
}

static void
add_cell (GChecksum            *sum,
          const ParindexColumn *column,
          guint                 row)
{
  guchar state = parindex_column_state (column, row);
  ParindexNumber *misfit = parindex_column_misfit (column, row);

  gint64 coefficient;
  int scale;

  if (state != PARINDEX_CELL_STATE_OBSERVED)
    g_checksum_update (sum, &state, 1);
  /* What is beyond its column may still be an ordinary decimal: which cells those are depends on the order they came in. */
  else if (misfit != NULL && parindex_number_to_decimal (misfit, &coefficient, &scale))
    add_decimal (sum, coefficient, scale);
  else if (misfit != NULL)
    {
      g_autofree char *text = parindex_number_to_string (misfit);

      add_text (sum, text);
    }
  else
    add_decimal (sum, parindex_column_coefficient (column, row), column->scale);
}

/* Groups decide ranks within them. */
static void
add_groups (GChecksum    *sum,
            ParindexUnit *unit)
{
  g_auto (GStrv) dimensions = parindex_unit_list_dimensions (unit);

  for (char **each = dimensions; *each != NULL; each++)
    {
      add_text (sum, *each);
      add_text (sum, parindex_unit_get_group (unit, *each));
    }
  add_text (sum, parindex_unit_get_parent (unit) != NULL ? parindex_unit_get_parent (unit) : "");
}

static void
add_numbers (GChecksum            *sum,
             const ParindexColumn *numbers)
{
  for (guint row = 0; row < numbers->n; row++)
    {
      g_autoptr (ParindexNumber) number = NULL;
      g_autofree char *text = NULL;

      if (parindex_column_state (numbers, row) == PARINDEX_CELL_STATE_OBSERVED)
        {
          number = parindex_column_number (numbers, row);
          text = parindex_number_to_string (number);
        }
      add_text (sum, text != NULL ? text : "–");
    }
}

/* What the cells of this period alone do not say: attributes that numbers were divided by, and what other periods gave to them. */
static void
add_prepared (GChecksum                  *sum,
              const ParindexPreparedLeaf *leaf)
{
  add_numbers (sum, parindex_prepared_numbers (leaf));
  for (guint i = 0; i < leaf->n_others; i++)
    {
      const ParindexCohortColumn *other = &leaf->others[i];

      add_text (sum, parindex_period_to_string (parindex_assessment_get_period (other->assessment)));
      add_numbers (sum, other->numbers);
      for (guint row = 0; row < other->n; row++)
        {
          ParindexUnit *unit = parindex_assessment_unit (other->assessment, row);
          const char *group = leaf->rule->within != NULL ? parindex_unit_get_group (unit, leaf->rule->within) : NULL;

          add_text (sum, group != NULL ? group : "");
          add_text (sum, other->ranked[row] ? "ranked" : "unranked");
        }
    }
}

char *
parindex_fingerprint_compute (const ParindexSheet  *sheet,
                              const ParindexPoints *points,
                              ParindexAssessment   *assessment)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GBytes) framework = NULL;
  ParindexJsonWriter *writer = parindex_json_writer_new ();

  parindex_framework_write (sheet->framework, writer);
  framework = parindex_json_writer_finish (writer);

  add_text (sum, FORMAT_VERSION);
  g_checksum_update (sum, g_bytes_get_data (framework, NULL), g_bytes_get_size (framework));
  for (guint row = 0; row < sheet->n_units; row++)
    {
      ParindexUnit *unit = parindex_assessment_unit (assessment, row);

      add_text (sum, parindex_unit_get_id (unit));
      add_text (sum, parindex_unit_get_ranked (unit) ? "ranked" : "unranked");
      add_groups (sum, unit);
      if (sheet->faulty != NULL && sheet->faulty[row])
        add_text (sum, "left");
      for (guint k = 0; k < parindex_framework_n_inputs (sheet->framework); k++)
        add_cell (sum, &sheet->inputs[k], row);
    }

  for (guint leaf = 0; leaf < points->n_leaves; leaf++)
    {
      const ParindexPreparedLeaf *prepared = parindex_preparation_leaf (points->preparation, leaf);

      if (prepared != NULL)
        add_prepared (sum, prepared);
    }

  return g_strdup (g_checksum_get_string (sum));
}
