/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-draw-formula-private.h"
#include "analysis/simulation/parindex-draw-tree-private.h"

/* A node in doubles. */
typedef struct
{
  const ParindexNodePlan *plan;
  ParindexDrawFormula formula; /* where it is no sum or mean of the children's scores */
  gboolean is_linear;
  double max;   /* with everything applicable; NaN: there is none */
  double given; /* the same before scale */
  double scale; /* NaN: none */
  double cap_from;
  double cap_to;
  int decimals;         /* -1: not rounded */
  double minimum_share; /* 0: none */
  guint n_children;
  guint *children;
  double *weights; /* n_children for each group of units; NaN: none */
  const guint32 *groups; /* of each row; NULL: one */
  const double *points;  /* of a leaf, by slot */
  const guint8 *states;
} Node;

struct _ParindexDrawTree
{
  guint n_nodes;
  Node *nodes;
  guint n_slots;
  const guint32 *rows;
  const guint8 *faulty; /* by row; NULL: none */
  ParindexBasis basis;
  GPtrArray *columns; /* of the leaves: what points and states point at */
};

/* What a unit got on a node. */
typedef struct
{
  guint8 state;
  gboolean has_max;
  double score;
  double max;
} Cell;

struct _ParindexTreeScratch
{
  Cell *cells;
  double *factors; /* of each node: what its weight, or, under a sum, its points are multiplied by */
  double *values;  /* of the children that are there */
  double *weights;
};

/* What the children of a node come to, as in parindex-totals.c. */
typedef struct
{
  guint n_observed;
  guint n_missing;
  guint n_uncounted_missing;
  guint n_there;
  gboolean has_max;
  double max;
  double missing_max;
  double left;
  double score;
  double plain;
  double weight;
  double extra;
  guint n_values;
} Totals;

static double
number_or (const ParindexNumber *number,
           double                otherwise)
{
  return number != NULL ? parindex_number_to_double (number) : otherwise;
}

static void
init_children (Node                *self,
               ParindexCriterion   *node,
               const ParindexSheet *sheet)
{
  const ParindexCombination *combination = parindex_sheet_combination (sheet, self->plan->index);
  const ParindexWeightTable *table = combination != NULL ? &combination->weights : NULL;
  const guint n_groups = table != NULL ? table->n_groups : 1;

  self->n_children = parindex_criterion_n_children (node);
  self->children = g_new (guint, self->n_children);
  self->weights = g_new (double, n_groups * self->n_children);
  self->groups = table != NULL ? table->groups : NULL;
  for (guint i = 0; i < self->n_children; i++)
    self->children[i] = parindex_criterion_plan (parindex_criterion_child (node, i))->index;
  for (guint i = 0; i < n_groups * self->n_children; i++)
    {
      mpq_srcptr weight = table != NULL ? table->weights[i] : NULL;

      self->weights[i] = weight != NULL ? mpq_get_d (weight)
                                        : number_or (parindex_criterion_get_weight (parindex_criterion_child (node, i % self->n_children)), NAN);
    }
}

static void
init_leaf (Node             *self,
           ParindexDrawTree *tree,
           ParindexScoreboard *board)
{
  ParindexNodeColumn *column = parindex_node_column_new (parindex_scoreboard_sheet (board), self->plan->index,
                                                         parindex_scorer_n_threads (parindex_scoreboard_get_scorer (board)), NULL, NULL);
  double *points = g_new (double, tree->n_slots);
  guint8 *states = g_new (guint8, tree->n_slots);

  for (guint slot = 0; slot < tree->n_slots; slot++)
    {
      states[slot] = parindex_node_column_state (column, tree->rows[slot]);
      points[slot] = states[slot] == PARINDEX_CELL_STATE_OBSERVED ? column->scores[tree->rows[slot]] : 0;
    }
  parindex_node_column_free (column);
  g_ptr_array_add (tree->columns, points);
  g_ptr_array_add (tree->columns, states);
  self->points = points;
  self->states = states;
}

static gboolean
init_node (ParindexDrawTree   *tree,
           guint               index,
           ParindexScoreboard *board,
           GError            **error)
{
  const ParindexSheet *sheet = parindex_scoreboard_sheet (board);
  ParindexCriterion *node = parindex_framework_node (sheet->framework, index);
  Node *self = &tree->nodes[index];

  self->plan = parindex_criterion_plan (node);
  self->max = number_or (self->plan->max, NAN);
  self->given = number_or (self->plan->given, NAN);
  self->scale = number_or (parindex_criterion_get_scale (node), NAN);
  self->cap_from = number_or (parindex_criterion_get_cap_from (node), -INFINITY);
  self->cap_to = number_or (parindex_criterion_get_cap_to (node), INFINITY);
  self->decimals = parindex_criterion_get_round_decimals (node);
  self->minimum_share = number_or (parindex_criterion_get_minimum_share (node), 0);
  if (parindex_criterion_is_leaf (node))
    {
      init_leaf (self, tree, board);
      return TRUE;
    }

  init_children (self, node, sheet);
  self->is_linear = parindex_aggregation_traits (self->plan->aggregation)->is_linear;
  if (self->is_linear || parindex_draw_formula_init (&self->formula, self->plan, self->n_children))
    return TRUE;

  parindex_error_report (error, NOT_SIMULATED, .name = parindex_framework_get_id (sheet->framework),
                         .other = parindex_criterion_get_aggregation (self->plan->method));

  return FALSE;
}

ParindexDrawTree *
parindex_draw_tree_new (ParindexScoreboard         *board,
                        const ParindexDrawnWeights *weights,
                        const guint32              *rows,
                        guint                       n,
                        ParindexBasis               basis,
                        GError                    **error)
{
  ParindexDrawTree *self = g_new0 (ParindexDrawTree, 1);

  self->n_nodes = weights->n;
  self->nodes = g_new0 (Node, self->n_nodes);
  self->n_slots = n;
  self->rows = rows;
  self->faulty = parindex_scoreboard_sheet (board)->faulty;
  self->basis = basis;
  self->columns = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->n_nodes; i++)
    if (!init_node (self, i, board, error))
      {
        parindex_draw_tree_free (self);
        return NULL;
      }

  return self;
}

void
parindex_draw_tree_free (ParindexDrawTree *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      g_free (self->nodes[i].children);
      g_free (self->nodes[i].weights);
      parindex_draw_formula_clear (&self->nodes[i].formula);
    }
  g_free (self->nodes);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

ParindexTreeScratch *
parindex_tree_scratch_new (const ParindexDrawTree *self)
{
  ParindexTreeScratch *scratch = g_new (ParindexTreeScratch, 1);

  *scratch = (ParindexTreeScratch){
    .cells = g_new (Cell, self->n_nodes),
    .factors = g_new (double, self->n_nodes),
    .values = g_new (double, self->n_nodes),
    .weights = g_new (double, self->n_nodes),
  };

  return scratch;
}

void
parindex_tree_scratch_free (ParindexTreeScratch *self)
{
  if (self == NULL)
    return;

  g_free (self->cells);
  g_free (self->factors);
  g_free (self->values);
  g_free (self->weights);
  g_free (self);
}

static gboolean
is_there (const Node *node,
          const Cell *child)
{
  return child->state == PARINDEX_CELL_STATE_OBSERVED
         || (child->state == PARINDEX_CELL_STATE_MISSING && node->plan->missing == PARINDEX_MISSING_ZERO);
}

static void
add_leaving (Totals     *totals,
             const Node *node,
             const Node *child_node,
             const Cell *child,
             double      weight,
             double      factor)
{
  if (!isnan (weight))
    totals->left += weight;
  else if (node->plan->aggregation == PARINDEX_AGGREGATION_SUM && child->state == PARINDEX_CELL_STATE_MISSING)
    {
      totals->missing_max += factor * child->max;
      totals->left += factor * child->max;
    }
  else if (node->plan->aggregation == PARINDEX_AGGREGATION_SUM && !isnan (child_node->max))
    totals->left += factor * child_node->max;
}

static double
read_child (const Node *node,
            const Cell *child)
{
  return node->plan->of == PARINDEX_BASIS_PERCENT ? child->score / child->max * 100 : child->score;
}

static void
add_there (Totals     *totals,
           const Node *node,
           const Cell *child,
           double      weight,
           double      factor)
{
  totals->n_there++;
  if (node->plan->aggregation == PARINDEX_AGGREGATION_SUM)
    {
      totals->has_max &= child->has_max;
      totals->score += factor * child->score;
      totals->max += factor * child->max;
      totals->plain += child->max > 0 ? child->score / child->max : 0;
      return;
    }

  totals->has_max = node->plan->of == PARINDEX_BASIS_PERCENT || child->has_max;
  totals->max = node->plan->of == PARINDEX_BASIS_PERCENT ? 100 : child->max;
  if (isnan (weight))
    return;
  totals->weight += weight;
  totals->plain += read_child (node, child);
  totals->score += weight * read_child (node, child);
}

static void
add_child (const ParindexDrawTree *self,
           ParindexTreeScratch    *scratch,
           Totals                 *totals,
           const Node             *node,
           guint                   place,
           guint                   slot)
{
  const guint index = node->children[place];
  const Node *child_node = &self->nodes[index];
  const Cell *child = &scratch->cells[index];
  const guint group = node->groups != NULL ? node->groups[self->rows[slot]] : 0;
  const double factor = scratch->factors[index];
  const double weight = node->plan->aggregation == PARINDEX_AGGREGATION_SUM ? NAN : node->weights[group * node->n_children + place] * factor;
  const gboolean missing = child->state == PARINDEX_CELL_STATE_MISSING;

  if (child_node->plan->extra != node->plan->extra)
    totals->n_uncounted_missing += missing;
  else
    {
      totals->n_missing += missing;
      totals->n_observed += child->state == PARINDEX_CELL_STATE_OBSERVED;
    }
  if (!is_there (node, child))
    {
      if (!child_node->plan->extra)
        add_leaving (totals, node, child_node, child, weight, factor);
      return;
    }

  if (child_node->plan->extra)
    totals->extra += child->score;
  else
    add_there (totals, node, child, weight, factor);
  scratch->values[totals->n_values] = read_child (node, child);
  scratch->weights[totals->n_values++] = isnan (weight) ? 1 : weight;
}

static guint8
state_of (const Totals *totals,
          const Node   *node)
{
  const ParindexMissing missing = node->plan->missing;
  const guint n_applicable = totals->n_observed + totals->n_missing;

  if (n_applicable == 0)
    return PARINDEX_CELL_STATE_NOT_APPLICABLE;
  if (missing != PARINDEX_MISSING_SKIP && missing != PARINDEX_MISSING_ZERO && totals->n_missing + totals->n_uncounted_missing > 0)
    return PARINDEX_CELL_STATE_MISSING;
  /* Of small whole numbers: what is equal to the share must not fall below it by a last bit. */
  if (totals->n_observed < node->minimum_share * n_applicable * (1 - 1e-12) || (totals->n_observed == 0 && missing != PARINDEX_MISSING_ZERO))
    return PARINDEX_CELL_STATE_MISSING;

  return PARINDEX_CELL_STATE_OBSERVED;
}

static void
finish_sum (const Node   *node,
            const Totals *totals,
            Cell         *out)
{
  const gboolean shares = node->plan->not_applicable != PARINDEX_NOT_APPLICABLE_DROP && !node->plan->extra;

  out->max = totals->max + (shares ? totals->left : 0);
  out->score = totals->score;
  if (node->plan->not_applicable == PARINDEX_NOT_APPLICABLE_SHARE_BY_WEIGHT && totals->max != 0)
    out->score *= out->max / totals->max;
  else if (node->plan->not_applicable == PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY && totals->n_there > 0)
    out->score += totals->left / totals->n_there * totals->plain;
  out->score += totals->extra;
}

static void
finish_mean (const Node   *node,
             const Totals *totals,
             Cell         *out)
{
  const gboolean equally = node->plan->not_applicable == PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY && totals->n_there > 0;
  const double part = equally ? totals->left / totals->n_there : 0;

  out->max = totals->max;
  out->score = (totals->score + part * totals->plain) / (totals->weight + part * totals->n_there);
}

static void
finish_formula (const Node          *node,
                const Totals        *totals,
                ParindexTreeScratch *scratch,
                Cell                *out)
{
  const gboolean reads_weights = parindex_aggregation_traits (node->plan->aggregation)->reads_weights;
  const gboolean equally = node->plan->not_applicable == PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY && reads_weights && totals->n_values > 0;
  guint n = 0;

  out->max = totals->max;
  for (guint i = 0; i < totals->n_values; i++)
    {
      const double weight = scratch->weights[i] + (equally ? totals->left / totals->n_values : 0);

      if (reads_weights && weight == 0)
        continue;
      scratch->weights[n] = reads_weights ? weight : 1;
      scratch->values[n++] = scratch->values[i];
    }
  out->score = n > 0 ? parindex_draw_formula_combine (&node->formula, scratch->values, scratch->weights, n) : NAN;
}

static void
set_missing (const Node   *node,
             const Totals *totals,
             Cell         *out)
{
  out->has_max = !isnan (node->max);
  if (isnan (node->given))
    return;

  if (node->plan->aggregation != PARINDEX_AGGREGATION_SUM)
    out->max = node->given;
  else
    out->max = totals->max + (node->plan->not_applicable == PARINDEX_NOT_APPLICABLE_DROP ? totals->missing_max : totals->left);
}

static void
combine (const ParindexDrawTree *self,
         ParindexTreeScratch    *scratch,
         guint                   index,
         guint                   slot)
{
  const Node *node = &self->nodes[index];
  Cell *out = &scratch->cells[index];
  Totals totals = { .has_max = TRUE };

  for (guint i = 0; i < node->n_children; i++)
    add_child (self, scratch, &totals, node, i, slot);
  *out = (Cell){ .state = state_of (&totals, node) };
  if (out->state == PARINDEX_CELL_STATE_OBSERVED)
    {
      out->has_max = totals.has_max && !isnan (node->max);
      if (node->plan->aggregation == PARINDEX_AGGREGATION_SUM)
        finish_sum (node, &totals, out);
      else if (node->is_linear)
        finish_mean (node, &totals, out);
      else
        finish_formula (node, &totals, scratch, out);
    }
  else if (out->state == PARINDEX_CELL_STATE_MISSING)
    set_missing (node, &totals, out);
  if (!isnan (node->scale) && out->has_max)
    {
      out->score *= node->scale / out->max;
      out->max = node->scale;
    }
  if (out->state != PARINDEX_CELL_STATE_OBSERVED)
    return;

  out->score = parindex_draw_formula_round (CLAMP (out->score, node->cap_from, node->cap_to), node->max, node->decimals, node->plan->round_mode);
}

/* NaN where there is none; what has no value anywhere below has none here either. */
static double
work_unit (const ParindexDrawTree *self,
           ParindexTreeScratch    *scratch,
           guint                   slot)
{
  const Cell *root = &scratch->cells[0];
  gboolean failed = self->faulty != NULL && self->faulty[self->rows[slot]];

  for (guint i = self->n_nodes; !failed && i-- > 0;)
    {
      const Node *node = &self->nodes[i];

      if (node->points != NULL)
        scratch->cells[i] = (Cell){ node->states[slot], !isnan (node->max), node->points[slot], isnan (node->max) ? 0 : node->max };
      else
        combine (self, scratch, i, slot);
      failed = !isfinite (scratch->cells[i].score);
    }
  if (failed || root->state != PARINDEX_CELL_STATE_OBSERVED || (self->basis == PARINDEX_BASIS_PERCENT && !root->has_max))
    return NAN;

  return self->basis == PARINDEX_BASIS_PERCENT ? root->score / root->max * 100 : root->score;
}

/* Weights are multiplied; where maxima stand in their place, points are, so that the maximum of all stays what it is. */
static void
draw_factors (const ParindexDrawTree     *self,
              const ParindexDrawnWeights *weights,
              const double               *uniforms,
              double                     *factors)
{
  parindex_drawn_weights_draw (weights, uniforms, factors, 1);
  for (guint i = 0; i < self->n_nodes; i++)
    factors[i] = weights->nodes[i].place >= 0 ? factors[i] / weights->nodes[i].weight : 1;
  for (guint i = 0; i < self->n_nodes; i++)
    {
      const Node *node = &self->nodes[i];
      double before = 0, after = 0;

      if (node->points != NULL || node->plan->aggregation != PARINDEX_AGGREGATION_SUM)
        continue;
      for (guint k = 0; k < node->n_children; k++)
        if (weights->nodes[node->children[k]].shares)
          {
            before += weights->nodes[node->children[k]].weight;
            after += weights->nodes[node->children[k]].weight * factors[node->children[k]];
          }
      for (guint k = 0; k < node->n_children; k++)
        if (weights->nodes[node->children[k]].shares)
          factors[node->children[k]] *= before / after;
    }
}

void
parindex_draw_tree_work (const ParindexDrawTree     *self,
                         const ParindexDrawnWeights *weights,
                         const double               *uniforms,
                         ParindexTreeScratch        *scratch,
                         double                     *values)
{
  draw_factors (self, weights, uniforms, scratch->factors);
  for (guint slot = 0; slot < self->n_slots; slot++)
    values[slot] = work_unit (self, scratch, slot);
}
