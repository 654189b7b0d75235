/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "fixtures.h"

/* Ranks in bulk against their definition, unit by unit: scores of short ranges, which are counted, of long ones, which are sorted, and of
 * fractions; with units that are missing, not applicable or not ranked. */

#define N_UNITS 400

static const char *const criteria[] = { "f", "short", "long", "fraction", NULL };

static char *
document_with (const char *ties,
               const char *of)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text,
                          HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', 'ranking': {'ties': '%s', 'of': '%s'}, 'criteria': ["
                          "{'id': 'short', 'max': 20}, {'id': 'long', 'max': 100000000}, "
                          "{'id': 'fraction', 'max': 3, 'rule': {'kind': 'linear', 'input': 'count-of', 'floor': 0, 'ceiling': 100}}]}], 'units': [",
                          ties, of);
  for (guint i = 0; i < N_UNITS; i++)
    g_string_append_printf (text, "%s{'id': 'u%u', 'name': 'U', 'ranked': %s}", i > 0 ? ", " : "", i, i % 37 == 5 ? "false" : "true");
  g_string_append (text, "], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {");
  for (guint i = 0; i < N_UNITS; i++)
    {
      g_autofree char *few = g_strdup_printf ("%u", i * 7 % 20);

      g_string_append_printf (text, "%s'u%u': {'short': %s, 'long': %u.%02u, 'fraction': {'count': %u, 'of': %u}}", i > 0 ? ", " : "", i,
                              i % 23 == 3 ? "null" : i % 29 == 4 ? "'n/a'" : few, i * 7919 % 99991 * 997, i % 100, i % 7, 7 + i % 3);
    }
  g_string_append (text, "}}]}");

  return g_string_free (text, FALSE);
}

static double
rank_by_definition (ParindexTies  ties,
                    const double *values,
                    const guint8 *in,
                    guint         unit)
{
  guint above = 0, here = 0, classes = 0;

  for (guint i = 0; i < N_UNITS; i++)
    {
      gboolean is_first = TRUE;

      if (!in[i])
        continue;
      for (guint j = 0; j < i; j++)
        is_first &= !in[j] || values[j] != values[i];
      above += values[i] > values[unit];
      classes += values[i] > values[unit] && is_first;
      here += values[i] == values[unit];
    }

  switch (ties)
    {
    case PARINDEX_TIES_DENSE:
      return classes + 1;
    case PARINDEX_TIES_MODIFIED:
      return above + here;
    case PARINDEX_TIES_AVERAGE:
      return above + (1 + here) / 2.0;
    case PARINDEX_TIES_COMPETITION:
    case PARINDEX_TIES_ORDINAL:
    default:
      return above + 1;
    }
}

static void
assert_ranks (ParindexTies  ties,
              const double *ranks,
              const double *values)
{
  guint8 in[N_UNITS];

  for (guint i = 0; i < N_UNITS; i++)
    in[i] = i % 37 != 5 && !isnan (values[i]);
  for (guint i = 0; i < N_UNITS; i++)
    if (!in[i])
      g_assert_true (isnan (ranks[i]));
    else
      g_assert_cmpfloat (ranks[i], ==, rank_by_definition (ties, values, in, i));
}

static const double *
columns_of (ParindexScoreboard  *board,
            ParindexResultColumn column,
            GBytes             **bytes)
{
  g_autoptr (GError) error = NULL;

  *bytes = parindex_scoreboard_get_columns_bytes (board, &column, 1, criteria, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (*bytes), ==, 4 * N_UNITS * sizeof (double));

  return g_bytes_get_data (*bytes, NULL);
}

static void
assert_board (ParindexDocument *document,
              ParindexTies      ties,
              gboolean          by_percent)
{
  g_autoptr (ParindexScoreboard) fresh = score (document);
  g_autoptr (ParindexScoreboard) kept = score (document);
  g_autoptr (GBytes) rank_bytes = NULL;
  g_autoptr (GBytes) value_bytes = NULL;
  const double *ranks = columns_of (fresh, PARINDEX_RESULT_COLUMN_RANK, &rank_bytes);
  const double *values = columns_of (fresh, by_percent ? PARINDEX_RESULT_COLUMN_PERCENT : PARINDEX_RESULT_COLUMN_SCORE, &value_bytes);

  for (guint k = 0; criteria[k] != NULL; k++)
    {
      gsize n_values;
      g_autofree double *one_by_one = parindex_scoreboard_get_column (kept, PARINDEX_RESULT_COLUMN_RANK, criteria[k], NULL, &n_values, NULL);

      assert_ranks (ties, ranks + k * N_UNITS, values + k * N_UNITS);
      assert_ranks (ties, one_by_one, values + k * N_UNITS);
    }
}

static void
test_ranks (void)
{
  static const char *const words[] = { "competition", "dense", "modified", "average" };
  static const ParindexTies ties[] = { PARINDEX_TIES_COMPETITION, PARINDEX_TIES_DENSE, PARINDEX_TIES_MODIFIED, PARINDEX_TIES_AVERAGE };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint by_percent = 0; by_percent < 2; by_percent++)
      {
        g_autofree char *text = document_with (words[i], by_percent ? "percent" : "score");
        g_autoptr (ParindexDocument) document = load (text);

        assert_board (document, ties[i], by_percent);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ranks/definition", test_ranks);

  return g_test_run ();
}
