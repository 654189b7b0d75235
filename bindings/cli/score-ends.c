/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "score-ends.h"

/* A unit that is both among the first and the last stands once. */
static void
add_units (GListModel *list,
           GHashTable *seen,
           GPtrArray  *ids)
{
  guint n = list != NULL ? g_list_model_get_n_items (list) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexResult) result = g_list_model_get_item (list, i);
      const char *id = parindex_result_get_unit_id (result);

      /* The document keeps the id alive. */
      if (g_hash_table_add (seen, (char *) id))
        g_ptr_array_add (ids, g_strdup (id));
    }
}

char **
parindex_cli_choose_units (const ParindexCliOptions *options,
                           ParindexScoreboard       *scoreboard)
{
  const char *unit = options->values[PARINDEX_CLI_OPTION_UNIT];
  const char *within = options->values[PARINDEX_CLI_OPTION_WITHIN];
  g_autoptr (GListModel) top = NULL;
  g_autoptr (GListModel) bottom = NULL;
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  if (unit == NULL && options->top == 0 && options->bottom == 0)
    return NULL;

  seen = g_hash_table_new (g_str_hash, g_str_equal);
  ids = g_ptr_array_new_with_free_func (g_free);
  if (unit != NULL)
    g_ptr_array_add (ids, g_strdup (unit));
  if (options->top > 0)
    top = parindex_scoreboard_list_top (scoreboard, options->top, NULL, within, NULL, NULL);
  if (options->bottom > 0)
    bottom = parindex_scoreboard_list_bottom (scoreboard, options->bottom, NULL, within, NULL, NULL);
  add_units (top, seen, ids);
  add_units (bottom, seen, ids);
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_steal (ids, NULL);
}
