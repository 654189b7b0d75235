/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Ranks the provinces of a document and shows the best five.
 *
 *   cc rank-provinces.c $(pkg-config --cflags --libs parindex-1) -o rank-provinces
 *   ./rank-provinces examples/data/pci.json
 */

#include <parindex/parindex.h>

#include <stdio.h>

static gboolean
rank_provinces (const char *path,
                GError    **error)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexDocument) document = parindex_document_new_from_path (path, error);
  g_autoptr (ParindexScoreboard) board = NULL;
  g_autoptr (ParindexResult) ha_noi = NULL;
  g_autoptr (ParindexNumber) exact = NULL;
  g_autofree double *ranks = NULL;
  g_autofree char *text = NULL;
  gsize n_units;

  if (document == NULL)
    return FALSE;

  parindex_context_set_language (context, PARINDEX_LANGUAGE_EN);
  board = parindex_document_score (document, context, "pci-2013", "2015", NULL, error);
  if (board == NULL)
    return FALSE;

  ranks = parindex_scoreboard_get_column (board, PARINDEX_RESULT_COLUMN_RANK, NULL, NULL, &n_units, error);
  if (ranks == NULL)
    return FALSE;

  for (guint place = 1; place <= 5; place++)
    for (guint i = 0; i < n_units; i++)
      if (ranks[i] == place)
        {
          g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), i);
          g_autofree char *rank = parindex_result_get_rank_text (result);
          g_autofree char *score = parindex_result_get_score_text (result);

          printf ("%s. %s %s\n", rank, parindex_result_get_name (result), score);
        }

  ha_noi = parindex_scoreboard_get_result (board, "ha-noi", NULL, error);
  if (ha_noi == NULL)
    return FALSE;

  exact = parindex_result_get_exact_score (ha_noi);
  text = parindex_number_to_string (exact);
  printf ("%s: %s\n", parindex_result_get_name (ha_noi), text);

  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    {
      fprintf (stderr, "%s DOCUMENT\n", argv[0]);
      return 2;
    }

  if (!rank_provinces (argv[1], &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  return 0;
}
