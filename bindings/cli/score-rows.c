/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "score-rows.h"

#include "score-ends.h"

#include <math.h>

#define MAX_MISSING 3

static void
row_clear (gpointer data)
{
  ParindexCliRow *row = data;

  g_object_unref (row->result);
  g_free (row->note);
}

/* Groups in the order of their ids, then ranks, then the document's order; what has none comes last. */
static int
row_compare (gconstpointer a,
             gconstpointer b)
{
  const ParindexCliRow *left = a;
  const ParindexCliRow *right = b;

  if ((left->group == NULL) != (right->group == NULL))
    return left->group == NULL ? 1 : -1;
  if (g_strcmp0 (left->group, right->group) != 0)
    return g_strcmp0 (left->group, right->group);
  if (isnan (left->rank) != isnan (right->rank))
    return isnan (left->rank) ? 1 : -1;
  if (left->rank != right->rank && !isnan (left->rank))
    return left->rank < right->rank ? -1 : 1;
  return left->position < right->position ? -1 : left->position > right->position;
}

/* The leaves because of which a node is missing. */
static void
collect_missing (ParindexResult *result,
                 GPtrArray      *ids)
{
  GListModel *children = parindex_result_get_children (result);
  guint n = children != NULL ? g_list_model_get_n_items (children) : 0;

  if (parindex_result_get_state (result) != PARINDEX_CELL_STATE_MISSING)
    return;
  if (n == 0)
    g_ptr_array_add (ids, g_strdup (parindex_result_get_criterion_id (result)));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexResult) child = g_list_model_get_item (children, i);

      collect_missing (child, ids);
    }
}

static char *
describe_missing (ParindexResult  *result,
                  ParindexLanguage language)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) list = g_string_new (NULL);

  collect_missing (result, ids);
  for (guint i = 0; i < MIN (ids->len, MAX_MISSING); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (ids, i));
  if (ids->len > MAX_MISSING)
    {
      g_autofree char *number = g_strdup_printf ("%u", ids->len - MAX_MISSING);
      g_autofree char *more = parindex_cli_format (language, TEXT_MORE, number, NULL);

      g_string_append_printf (list, ", %s", more);
    }
  return parindex_cli_format (language, TEXT_NOTE_MISSING, list->str, NULL);
}

/* Why the data of a unit keep it out of the ranking; NULL if they do not. */
static char *
describe_screened (ParindexScoreboard *scoreboard,
                   ParindexResult     *result,
                   ParindexLanguage    language)
{
  g_autoptr (ParindexScreenedUnit) screened = parindex_scoreboard_find_screened (scoreboard, parindex_result_get_unit_id (result));
  g_autofree char *why = screened != NULL ? parindex_screened_unit_get_text (screened, language) : NULL;

  return why != NULL ? parindex_cli_format (language, TEXT_NOTE_SCREENED, why, NULL) : NULL;
}

/* Why a unit has no rank; NULL if it has one. */
static char *
describe_unranked (ParindexScoreboard   *scoreboard,
                   const ParindexCliRow *row,
                   const char           *within,
                   ParindexLanguage      language)
{
  char *screened;

  if (!isnan (row->rank))
    return NULL;
  if (parindex_result_is_faulty (row->result))
    return g_strdup (parindex_cli_text (language, TEXT_NOTE_FAULTY));
  switch (parindex_result_get_state (row->result))
    {
    case PARINDEX_CELL_STATE_MISSING:
      return describe_missing (row->result, language);
    case PARINDEX_CELL_STATE_NOT_APPLICABLE:
      return parindex_result_get_state_text (row->result);
    case PARINDEX_CELL_STATE_OBSERVED:
    default:
      if (!parindex_unit_get_ranked (parindex_result_get_unit (row->result)))
        return g_strdup (parindex_cli_text (language, TEXT_NOTE_NOT_RANKED));
      screened = describe_screened (scoreboard, row->result, language);
      if (screened != NULL)
        return screened;
      if (within != NULL && row->group == NULL)
        return g_strdup (parindex_cli_text (language, TEXT_NOTE_NO_GROUP));
      return g_strdup (parindex_cli_text (language, TEXT_NOTE_NO_VALUE));
    }
}

GArray *
parindex_cli_collect_rows (ParindexScoreboard       *scoreboard,
                           const ParindexCliOptions *options,
                           ParindexCliRanks         *ranks)
{
  const char *within = options->values[PARINDEX_CLI_OPTION_WITHIN];
  guint n = g_list_model_get_n_items (G_LIST_MODEL (scoreboard));
  g_auto (GStrv) units = parindex_cli_choose_units (options, scoreboard);
  g_autoptr (GHashTable) chosen = units != NULL ? g_hash_table_new (g_str_hash, g_str_equal) : NULL;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (ParindexCliRow));

  for (guint i = 0; units != NULL && units[i] != NULL; i++)
    g_hash_table_add (chosen, units[i]);
  g_array_set_clear_func (rows, row_clear);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (scoreboard), i);
      ParindexCliRow row = { .position = i };

      if (chosen != NULL && !g_hash_table_contains (chosen, parindex_result_get_unit_id (result)))
        continue;
      row.group = within != NULL ? parindex_result_get_group (result, within) : NULL;
      row.rank = parindex_cli_ranks_get (ranks, parindex_result_get_criterion_id (result), i);
      row.result = g_steal_pointer (&result);
      row.note = describe_unranked (scoreboard, &row, within, options->language);
      g_array_append_val (rows, row);
    }
  g_array_sort (rows, row_compare);
  return rows;
}
