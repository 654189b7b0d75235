/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-number.h>

#include "analysis/simulation/parindex-drawn-weights-private.h"
#include "base/parindex-gamma-private.h"

/* What counts as the weight of a child: bonus and penalty points under a sum have none. */
static const ParindexNumber *
weight_of (ParindexCriterion *parent,
           ParindexCriterion *child)
{
  if (parindex_criterion_plan (parent)->aggregation == PARINDEX_AGGREGATION_SUM)
    return parindex_criterion_plan (child)->extra == parindex_criterion_plan (parent)->extra ? parindex_criterion_plan (child)->max : NULL;

  return parindex_criterion_get_weight (child);
}

/* An only child has all the weight, whatever is drawn. */
static gboolean
varies (const ParindexDrawnNode *node,
        ParindexCriterion       *parent)
{
  return node->spread > 0 && node->weight > 0 && parindex_criterion_n_children (parent) > 1;
}

static void
fill_node (ParindexDrawnWeights *self,
           ParindexFramework    *framework,
           guint                 index,
           const double         *spreads)
{
  ParindexDrawnNode *node = &self->nodes[index];
  ParindexCriterion *parent;
  const ParindexNumber *weight;

  *node = (ParindexDrawnNode){ .node = parindex_framework_node (framework, index), .weight = NAN, .place = -1 };
  node->is_leaf = parindex_criterion_is_leaf (node->node);
  if (index == 0)
    return;

  parent = parindex_criterion_get_parent (node->node);
  node->parent = parindex_criterion_plan (parent)->index;
  node->level = self->nodes[node->parent].level + 1;
  weight = weight_of (parent, node->node);
  if (weight == NULL)
    return;

  node->spread = spreads[node->level - 1];
  /* Points are added up as they are where nothing is to vary. */
  if (parindex_criterion_plan (parent)->aggregation == PARINDEX_AGGREGATION_SUM && node->spread <= 0)
    return;
  node->shares = TRUE;
  node->weight = parindex_number_to_double (weight);
  if (varies (node, parent))
    node->place = self->n_uniforms++;
}

void
parindex_drawn_weights_init (ParindexDrawnWeights *self,
                             ParindexFramework    *framework,
                             const double         *spreads)
{
  *self = (ParindexDrawnWeights){ .n = parindex_framework_n_nodes (framework) };
  self->nodes = g_new (ParindexDrawnNode, self->n);
  for (guint i = 0; i < self->n; i++)
    fill_node (self, framework, i, spreads);
}

static double
sum_of_siblings (const ParindexDrawnWeights *self,
                 guint                       index)
{
  double sum = 0;

  for (guint i = 1; i < self->n; i++)
    if (self->nodes[i].parent == self->nodes[index].parent && self->nodes[i].shares)
      sum += self->nodes[i].weight;

  return sum;
}

void
parindex_drawn_weights_concentrate (ParindexDrawnWeights *self,
                                    const double         *concentrations)
{
  for (guint i = 1; i < self->n; i++)
    {
      ParindexDrawnNode *node = &self->nodes[i];
      const double concentration = concentrations[node->level - 1];

      if (node->place < 0 || concentration <= 0)
        continue;
      node->shape = concentration * node->weight / sum_of_siblings (self, i);
      self->has_shapes = TRUE;
    }
}

/* Of a random number that is 0: what it stands for lies between it and the next. */
#define LEAST_UNIFORM 0x1p-54

/* The children of a node that are drawn together. Beside the largest, as all of them may be too small for doubles. */
static void
draw_together (const ParindexDrawnWeights *self,
               guint                       parent,
               const double               *uniforms,
               double                     *drawn,
               gsize                       stride)
{
  const guint end = parindex_criterion_plan (self->nodes[parent].node)->end;
  double largest = -INFINITY, all = 0, sum = 0;

  for (guint i = parent + 1; i < end; i++)
    {
      const ParindexDrawnNode *node = &self->nodes[i];

      if (node->parent != parent || node->shape <= 0)
        continue;
      drawn[i * stride] = parindex_gamma_log_quantile (node->shape, fmax (uniforms[node->place], LEAST_UNIFORM));
      largest = fmax (largest, drawn[i * stride]);
      all += node->weight;
    }
  for (guint i = parent + 1; i < end; i++)
    if (self->nodes[i].parent == parent && self->nodes[i].shape > 0)
      sum += drawn[i * stride] = exp (drawn[i * stride] - largest);
  for (guint i = parent + 1; i < end; i++)
    if (self->nodes[i].parent == parent && self->nodes[i].shape > 0)
      drawn[i * stride] *= all / sum;
}

void
parindex_drawn_weights_draw (const ParindexDrawnWeights *self,
                             const double               *uniforms,
                             double                     *drawn,
                             gsize                       stride)
{
  for (guint i = 0; i < self->n; i++)
    {
      const ParindexDrawnNode *node = &self->nodes[i];

      drawn[i * stride] = parindex_drawn_node_is_even (node) ? node->weight * (1 + node->spread * (2 * uniforms[node->place] - 1)) : node->weight;
    }
  for (guint i = 0; self->has_shapes && i < self->n; i++)
    if (!self->nodes[i].is_leaf)
      draw_together (self, i, uniforms, drawn, stride);
}

void
parindex_drawn_weights_take_places (ParindexDrawnWeights       *self,
                                    const ParindexDrawnWeights *other)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 1; i < other->n; i++)
    g_hash_table_insert (places, (gpointer) parindex_criterion_get_id (other->nodes[i].node), GINT_TO_POINTER (other->nodes[i].place + 1));
  for (guint i = 1; i < self->n; i++)
    if (self->nodes[i].place >= 0)
      self->nodes[i].place = GPOINTER_TO_INT (g_hash_table_lookup (places, parindex_criterion_get_id (self->nodes[i].node))) - 1;
}

void
parindex_drawn_weights_clear (ParindexDrawnWeights *self)
{
  g_clear_pointer (&self->nodes, g_free);
}
