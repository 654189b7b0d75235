/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-problem-private.h"
#include "scoring/parindex-scoreboard-fields-private.h"

static void
group_ranks_free (gpointer data)
{
  ParindexGroupRanks *ranks = data;

  g_free (ranks->ranks);
  g_free (ranks->of);
  g_free (ranks);
}

void
parindex_dimension_free (gpointer data)
{
  ParindexDimension *dimension = data;

  g_hash_table_unref (dimension->nodes);
  g_ptr_array_unref (dimension->names);
  g_free (dimension->name);
  g_free (dimension->groups);
  g_free (dimension);
}

static ParindexDimension *
make_dimension (ParindexScoreboard *self,
                const char         *name)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  ParindexDimension *dimension = g_new0 (ParindexDimension, 1);

  dimension->name = g_strdup (name);
  dimension->nodes = g_hash_table_new_full (NULL, NULL, NULL, group_ranks_free);
  dimension->names = g_ptr_array_new_with_free_func (g_free);
  dimension->groups = g_new (guint32, self->sheet.n_units);
  for (guint row = 0; row < self->sheet.n_units; row++)
    {
      const char *group = parindex_unit_get_group (parindex_assessment_unit (self->assessment, row), name);
      gpointer number;

      dimension->groups[row] = G_MAXUINT32;
      if (group == NULL)
        continue;
      number = g_hash_table_lookup (numbers, group);
      if (number == NULL)
        {
          g_ptr_array_add (dimension->names, g_strdup (group));
          number = GUINT_TO_POINTER (dimension->names->len);
          g_hash_table_insert (numbers, (gpointer) group, number);
        }
      dimension->groups[row] = GPOINTER_TO_UINT (number) - 1;
    }

  return dimension;
}

const ParindexDimension *
parindex_scoreboard_dimension (ParindexScoreboard *self,
                               const char         *name,
                               GError            **error)
{
  ParindexDimension *dimension = NULL;
  g_auto (GStrv) known = NULL;
  g_autofree char *words = NULL;

  g_mutex_lock (&self->lock);
  for (guint i = 0; i < self->dimensions->len && dimension == NULL; i++)
    if (g_str_equal (((ParindexDimension *) self->dimensions->pdata[i])->name, name))
      dimension = self->dimensions->pdata[i];
  if (dimension == NULL)
    {
      dimension = make_dimension (self, name);
      if (dimension->names->len > 0)
        g_ptr_array_add (self->dimensions, dimension);
      else
        g_clear_pointer (&dimension, parindex_dimension_free);
    }
  g_mutex_unlock (&self->lock);

  if (dimension == NULL)
    {
      known = parindex_scoreboard_list_dimensions (self);
      words = g_strjoinv (", ", known);
      parindex_error_report (error, DIMENSION_UNKNOWN, .value = name, .other = words);
    }

  return dimension;
}

const ParindexGroupRanks *
parindex_scoreboard_ranks_within (ParindexScoreboard      *self,
                                  guint                    index,
                                  const ParindexDimension *dimension)
{
  const ParindexNodeResult *node = parindex_scoreboard_node (self, index);
  ParindexGroupRanks *ranks;

  g_mutex_lock (&self->lock);
  ranks = g_hash_table_lookup (dimension->nodes, GUINT_TO_POINTER (index));
  if (ranks == NULL)
    {
      ranks = g_new (ParindexGroupRanks, 1);
      ranks->ranks = g_new (double, self->sheet.n_units);
      ranks->of = g_new (double, self->sheet.n_units);
      parindex_scoreboard_rank_units (self, node, dimension, ranks->ranks, ranks->of);
      g_hash_table_insert (dimension->nodes, GUINT_TO_POINTER (index), ranks);
    }
  g_mutex_unlock (&self->lock);

  return ranks;
}

/**
 * parindex_scoreboard_list_dimensions:
 * @self: a scoreboard
 *
 * Lists the dimensions within which ranks can be asked for: those of the
 * units' groups, and `parent` where units have parents.
 *
 * Returns: (transfer full) (array zero-terminated=1): the dimensions
 *
 * Since: 1.0
 */
char **
parindex_scoreboard_list_dimensions (ParindexScoreboard *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean parents = FALSE;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  for (guint row = 0; row < self->sheet.n_units; row++)
    {
      ParindexUnit *unit = parindex_assessment_unit (self->assessment, row);
      g_auto (GStrv) dimensions = parindex_unit_list_dimensions (unit);

      for (char **each = dimensions; *each != NULL; each++)
        if (!g_hash_table_contains (seen, *each))
          {
            g_ptr_array_add (names, g_strdup (*each));
            g_hash_table_add (seen, names->pdata[names->len - 1]);
          }
      parents |= parindex_unit_get_parent (unit) != NULL;
    }
  if (parents && !g_hash_table_contains (seen, "parent"))
    g_ptr_array_add (names, g_strdup ("parent"));
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_steal (names, NULL);
}
