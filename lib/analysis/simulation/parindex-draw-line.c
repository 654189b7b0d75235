/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-draw-line-private.h"
#include "base/parindex-simd-private.h"

gboolean
parindex_draw_line_fits (ParindexScoreboard *board)
{
  const ParindexSheet *sheet = parindex_scoreboard_sheet (board);

  if (sheet->faulty != NULL)
    return FALSE;

  for (guint i = 0; i < parindex_framework_n_nodes (sheet->framework); i++)
    {
      ParindexCriterion *node = parindex_framework_node (sheet->framework, i);
      const ParindexNodePlan *plan = parindex_criterion_plan (node);

      if (parindex_criterion_is_leaf (node) ? sheet->columns[plan->first_leaf].n_unobserved > 0
                                            : plan->is_combined || parindex_criterion_adjusts_score (node))
        return FALSE;
    }

  return TRUE;
}

static double
scale_of (const ParindexDrawnNode *node)
{
  const ParindexNumber *scale = parindex_criterion_get_scale (node->node);

  return scale != NULL ? parindex_number_to_double (scale) / parindex_number_to_double (parindex_criterion_plan (node->node)->given) : 1;
}

/* What its parent reads of it: its percent, or, where weights stand for maxima, its score over its max and times that of all. */
static double
reading_of (const ParindexDrawnWeights *weights,
            guint                       index)
{
  const ParindexDrawnNode *node = &weights->nodes[index];
  const ParindexNodePlan *parent = parindex_criterion_plan (weights->nodes[node->parent].node);
  const ParindexNodePlan *plan = parindex_criterion_plan (node->node);
  double all = 0;

  if (parent->aggregation != PARINDEX_AGGREGATION_SUM)
    return parent->of == PARINDEX_BASIS_PERCENT ? 100 / parindex_number_to_double (plan->max) : 1;
  if (!node->shares)
    return 1;

  for (guint i = parent->index + 1; i < parent->end; i++)
    if (weights->nodes[i].parent == node->parent && weights->nodes[i].shares)
      all += weights->nodes[i].weight;

  return all / node->weight;
}

/* The scores on a leaf, behind its scale, cap and rounding. */
static void
fill_points (ParindexScoreboard *board,
             guint               node,
             const guint32      *rows,
             guint               n,
             double             *points)
{
  ParindexNodeColumn *column = parindex_node_column_new (parindex_scoreboard_sheet (board), node,
                                                         parindex_scorer_n_threads (parindex_scoreboard_get_scorer (board)), NULL, NULL);

  for (guint slot = 0; slot < n; slot++)
    points[slot] = column->scores[rows[slot]];
  parindex_node_column_free (column);
}

ParindexDrawLine *
parindex_draw_line_new (ParindexScoreboard         *board,
                        const ParindexDrawnWeights *weights,
                        const guint32              *rows,
                        guint                       n,
                        double                      top)
{
  ParindexDrawLine *self = g_new0 (ParindexDrawLine, 1);

  self->stride = (n + PARINDEX_DRAW_PADDING - 1) / PARINDEX_DRAW_PADDING * PARINDEX_DRAW_PADDING;
  self->n_leaves = parindex_criterion_plan (weights->nodes[0].node)->end_leaf;
  self->points = g_new0 (double, self->stride * self->n_leaves);
  self->leaves = g_new (guint, self->n_leaves);
  self->constants = g_new (double, weights->n);
  for (guint i = 0, leaf = 0; i < weights->n; i++)
    {
      const ParindexDrawnNode *node = &weights->nodes[i];

      self->constants[i] = i > 0 ? reading_of (weights, i) : top;
      if (parindex_criterion_is_leaf (node->node))
        {
          fill_points (board, i, rows, n, self->points + self->stride * leaf);
          self->leaves[leaf++] = i;
        }
      else
        self->constants[i] *= scale_of (node);
    }

  return self;
}

void
parindex_draw_line_free (ParindexDrawLine *self)
{
  if (self == NULL)
    return;

  g_free (self->points);
  g_free (self->leaves);
  g_free (self->constants);
  g_free (self);
}

void
parindex_line_scratch_init (ParindexLineScratch *self,
                            guint                n_tiles,
                            guint                n_leaves,
                            guint                n_nodes)
{
  self->factors = g_new0 (ParindexLanes, (gsize) n_tiles * n_leaves);
  self->nodes = g_new (ParindexLanes, n_nodes);
  self->sums = g_new (ParindexLanes, n_nodes);
  self->drawn = g_new (ParindexLanes, n_nodes);
}

void
parindex_line_scratch_clear (ParindexLineScratch *self)
{
  g_clear_pointer (&self->factors, g_free);
  g_clear_pointer (&self->nodes, g_free);
  g_clear_pointer (&self->sums, g_free);
  g_clear_pointer (&self->drawn, g_free);
}

G_STATIC_ASSERT (PARINDEX_DRAW_TILE == 8);

/* All draws of a tile go through the tree together: what a node is is looked up once. */
PARINDEX_SIMD void
parindex_draw_line_factors (const ParindexDrawLine     *self,
                            const ParindexDrawnWeights *weights,
                            const double *const        *uniforms,
                            ParindexLineScratch        *scratch,
                            ParindexLanes              *factors)
{
  ParindexLanes *restrict drawn = scratch->drawn, *restrict sums = scratch->sums, *restrict nodes = scratch->nodes;
  ParindexLanes nothing = { 0 }, sum = { 0 };
  guint parent = 0;

  memset (sums, 0, weights->n * sizeof *sums);
  for (guint lane = 0; weights->has_shapes && lane < PARINDEX_DRAW_TILE; lane++)
    parindex_drawn_weights_draw (weights, uniforms[lane], (double *) drawn + lane, PARINDEX_DRAW_TILE);
  for (guint i = 1; i < weights->n; i++)
    {
      const ParindexDrawnNode *node = &weights->nodes[i];

      if (!node->shares)
        continue;
      /* Through memory each sum would wait for the one before. */
      if (node->parent != parent)
        {
          sums[parent] = sum;
          parent = node->parent;
          sum = sums[parent];
        }
      if (parindex_drawn_node_is_even (node))
        {
          const guint place = node->place;
          const ParindexLanes u = { uniforms[0][place], uniforms[1][place], uniforms[2][place], uniforms[3][place],
                                    uniforms[4][place], uniforms[5][place], uniforms[6][place], uniforms[7][place] };

          drawn[i] = node->weight * (1 + node->spread * (2 * u - 1));
        }
      else if (node->shape <= 0)
        drawn[i] = node->weight + (ParindexLanes){ 0 };
      sum += drawn[i];
    }
  sums[parent] = sum;
  nodes[0] = self->constants[0] - nothing;
  /* From here on the sum of a node is what one unit of weight below it is worth. */
  for (guint i = 0; i < weights->n; i++)
    {
      const ParindexDrawnNode *node = &weights->nodes[i];

      if (node->shares)
        nodes[i] = sums[node->parent] * drawn[i] * self->constants[i];
      else if (i > 0)
        nodes[i] = nodes[node->parent] * self->constants[i];
      if (!node->is_leaf)
        for (guint lane = 0; lane < PARINDEX_DRAW_TILE; lane++)
          sums[i][lane] = sums[i][lane] > 0 ? nodes[i][lane] / sums[i][lane] : sums[i][lane];
      /* 0, or NAN where it is not finite. */
      nothing += nodes[i] - nodes[i];
    }
  for (guint j = 0; j < self->n_leaves; j++)
    factors[j] = nodes[self->leaves[j]] + nothing;
}
