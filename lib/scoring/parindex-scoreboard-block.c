/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-private.h"
#include "scoring/parindex-scoreboard-private.h"

/* Figures of all units on many criteria at once, which is what tables of results are made of. */

typedef struct
{
  ParindexScoreboard *scoreboard;
  const ParindexResultColumn *columns;
  guint n_columns;
  const ParindexDimension *dimension;
  const guint *nodes;
  guint n_nodes;
  double *values; /* by column, then by node, then by unit */
  int next;       /* atomic: the node that nobody has taken yet */
} Block;

static gpointer
fill_nodes (gpointer data)
{
  Block *self = data;
  gsize n_units = parindex_scoreboard_sheet (self->scoreboard)->n_units;
  gsize stride = self->n_nodes * n_units;
  guint place;

  while ((place = (guint) g_atomic_int_add (&self->next, 1)) < self->n_nodes)
    {
      guint node = self->nodes[place];
      double *values = self->values + place * n_units;
      guint done = 0;

      if (self->dimension == NULL)
        done = parindex_scoreboard_fill_at_once (self->scoreboard, node, self->columns, self->n_columns, values, stride);
      for (guint c = done; c < self->n_columns; c++)
        parindex_scoreboard_fill_column (self->scoreboard, self->columns[c], node, self->dimension, values + c * stride);
    }

  return NULL;
}

/* A thread starts in some 40 µs, in which some hundred units are computed. */
#define UNITS_PER_THREAD 4000

/* Only for what is still to be computed: copying is bound by the memory. */
static void
fill_block (Block *self)
{
  guint64 n = 0;
  guint n_threads = parindex_scorer_n_threads (parindex_scoreboard_get_scorer (self->scoreboard));
  g_autofree GThread **threads = NULL;

  if (n_threads == 0)
    n_threads = g_get_num_processors ();
  for (guint i = 0; i < self->n_nodes; i++)
    if (!parindex_scoreboard_has_node (self->scoreboard, self->nodes[i]))
      n += parindex_scoreboard_sheet (self->scoreboard)->n_units;
  n_threads = CLAMP (n / UNITS_PER_THREAD, 1, n_threads);

  threads = g_new0 (GThread *, n_threads);
  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_try_new ("parindex", fill_nodes, self, NULL);
  fill_nodes (self);
  for (guint i = 1; i < n_threads; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
}

static guint *
find_nodes (ParindexScoreboard *self,
            const char *const  *criteria,
            guint              *n_nodes,
            GError            **error)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (self);
  guint n = criteria != NULL ? g_strv_length ((char **) criteria) : parindex_framework_n_nodes (framework);
  g_autofree guint *nodes = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      ParindexCriterion *node = criteria != NULL ? parindex_scoreboard_criterion (self, criteria[i], error) : parindex_framework_node (framework, i);

      if (node == NULL)
        return NULL;
      nodes[i] = parindex_criterion_plan (node)->index;
    }
  *n_nodes = n;

  return g_steal_pointer (&nodes);
}

/**
 * parindex_scoreboard_get_columns_bytes:
 * @self: a scoreboard
 * @columns: (array length=n_columns): which figures
 * @n_columns: how many there are
 * @criteria: (nullable) (array zero-terminated=1): ids of criteria; %NULL for the whole index and all its criteria, in the order of the document
 * @within: (nullable): a dimension; ranks are then within its groups
 * @error: return location for an error
 *
 * Gets figures of all units on many criteria, as bytes of native float64: the
 * columns of [method@Scoreboard.get_column], one behind the other, first those
 * of the first figure on all criteria. Criteria that nobody asked for yet are
 * computed in all threads of the scorer. Nobody else holds these bytes.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): the figures, or %NULL if there is no such criterion or dimension
 *
 * Since: 1.0
 */
GBytes *
parindex_scoreboard_get_columns_bytes (ParindexScoreboard         *self,
                                       const ParindexResultColumn *columns,
                                       gsize                       n_columns,
                                       const char *const          *criteria,
                                       const char                 *within,
                                       GError                    **error)
{
  Block block = { .scoreboard = self, .columns = columns, .n_columns = n_columns };
  g_autofree guint *nodes = NULL;
  gsize n_values;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);
  g_return_val_if_fail (columns != NULL || n_columns == 0, NULL);

  block.nodes = nodes = find_nodes (self, criteria, &block.n_nodes, error);
  if (nodes == NULL)
    return NULL;
  if (within != NULL)
    {
      block.dimension = parindex_scoreboard_dimension (self, within, error);
      if (block.dimension == NULL)
        return NULL;
    }

  n_values = n_columns * block.n_nodes * parindex_scoreboard_sheet (self)->n_units;
  block.values = g_malloc_n (n_values, sizeof (double));
  fill_block (&block);

  return g_bytes_new_take (block.values, n_values * sizeof (double));
}
