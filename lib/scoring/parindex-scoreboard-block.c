/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-private.h"
#include "scoring/parindex-scoreboard-private.h"

/* One figure of all units on many criteria at once, which is what tables of results are made of. */

typedef struct
{
  ParindexScoreboard *scoreboard;
  ParindexResultColumn column;
  const ParindexDimension *dimension;
  const guint *nodes; /* of each row of the block */
  guint n_nodes;
  double *values;
  int next; /* atomic: the row that nobody has taken yet */
} Block;

static gpointer
fill_rows (gpointer data)
{
  Block *self = data;
  gsize n_units = parindex_scoreboard_sheet (self->scoreboard)->n_units;
  guint row;

  while ((row = (guint) g_atomic_int_add (&self->next, 1)) < self->n_nodes)
    {
      double *values = self->values + row * n_units;

      if (self->dimension != NULL || !parindex_scoreboard_fill_at_once (self->scoreboard, self->column, self->nodes[row], values))
        parindex_scoreboard_fill_column (self->scoreboard, self->column, self->nodes[row], self->dimension, values);
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
  for (guint row = 0; row < self->n_nodes; row++)
    if (!parindex_scoreboard_has_node (self->scoreboard, self->nodes[row]))
      n += parindex_scoreboard_sheet (self->scoreboard)->n_units;
  n_threads = CLAMP (n / UNITS_PER_THREAD, 1, n_threads);

  threads = g_new0 (GThread *, n_threads);
  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_try_new ("parindex", fill_rows, self, NULL);
  fill_rows (self);
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
 * @column: which figure
 * @criteria: (nullable) (array zero-terminated=1): ids of criteria; %NULL for the whole index and all its criteria, in the order of the document
 * @within: (nullable): a dimension; ranks are then within its groups
 * @error: return location for an error
 *
 * Gets one figure of all units on many criteria, as bytes of native float64: the
 * columns of [method@Scoreboard.get_column], one behind the other. Criteria that
 * nobody asked for yet are computed in all threads of the scorer.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): the figures, or %NULL if there is no such criterion or dimension
 *
 * Since: 1.0
 */
GBytes *
parindex_scoreboard_get_columns_bytes (ParindexScoreboard  *self,
                                       ParindexResultColumn column,
                                       const char *const   *criteria,
                                       const char          *within,
                                       GError             **error)
{
  const ParindexDimension *dimension = NULL;
  g_autofree guint *nodes = NULL;
  guint n_nodes;
  gsize n_units;
  double *values;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  nodes = find_nodes (self, criteria, &n_nodes, error);
  if (nodes == NULL)
    return NULL;
  if (within != NULL)
    {
      dimension = parindex_scoreboard_dimension (self, within, error);
      if (dimension == NULL)
        return NULL;
    }

  n_units = parindex_scoreboard_sheet (self)->n_units;
  values = g_malloc_n (n_nodes * n_units, sizeof (double));
  fill_block (&(Block){ .scoreboard = self, .column = column, .dimension = dimension, .nodes = nodes, .n_nodes = n_nodes, .values = values });

  return g_bytes_new_take (values, n_nodes * n_units * sizeof (double));
}
