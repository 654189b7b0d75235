/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/sensitivity/parindex-weight-stability-private.h"
#include "analysis/simulation/parindex-draw-line-private.h"
#include "base/parindex-list-private.h"
#include "scoring/parindex-scoreboard-fields-private.h"

/* When the share of a weight moves from s to s + (1 - s) x, the others keep their proportions, and the score p of the parent moves by x (c - p), c
 * being the score of the child. All of it is in parts of the max where there is one. */
typedef struct
{
  ParindexScoreboard *board;
  const guint32 *rows; /* by line: ranked units, best first */
  guint n;
  guint k;
  ParindexTopLines lines;
} Work;

/* What counts as the weight of a child; NULL: it has none. */
static const ParindexNumber *
weight_of (ParindexCriterion *parent,
           ParindexCriterion *child)
{
  if (parindex_criterion_plan (parent)->aggregation != PARINDEX_AGGREGATION_SUM)
    return parindex_criterion_get_weight (child);

  return parindex_criterion_plan (child)->extra ? NULL : parindex_criterion_plan (child)->max;
}

static void
add_weights (ParindexCriterion *parent,
             mpq_ptr            total)
{
  mpq_set_ui (total, 0, 1);
  for (guint i = 0; i < parindex_criterion_n_children (parent); i++)
    {
      const ParindexNumber *weight = weight_of (parent, parindex_criterion_child (parent, i));

      if (weight != NULL)
        mpq_add (total, total, parindex_number_peek (weight));
    }
}

/* The score of a unit in parts of the max, or as it is. */
static void
read_score (const ParindexNodeColumn *column,
            gboolean                  in_parts,
            guint                     row,
            mpq_ptr                   out)
{
  parindex_node_column_get_score (column, row, out);
  if (in_parts)
    mpq_div (out, out, parindex_number_peek (column->max));
}

static const ParindexNodeColumn *
column_of (Work              *self,
           ParindexCriterion *node)
{
  return parindex_scoreboard_node (self->board, parindex_criterion_plan (node)->index)->column;
}

/* Bonus and penalty points stand beside the weights of a sum. */
static void
subtract_extras (Work              *self,
                 ParindexCriterion *parent,
                 guint              row,
                 mpq_ptr            score)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (parent);
  mpq_t extra;

  if (plan->aggregation != PARINDEX_AGGREGATION_SUM)
    return;

  mpq_init (extra);
  for (guint i = 0; i < parindex_criterion_n_children (parent); i++)
    {
      ParindexCriterion *child = parindex_criterion_child (parent, i);

      if (!parindex_criterion_plan (child)->extra)
        continue;
      parindex_node_column_get_score (column_of (self, child), row, extra);
      mpq_div (extra, extra, parindex_number_peek (plan->given));
      mpq_sub (score, score, extra);
    }
  mpq_clear (extra);
}

/* What one part of the parent's max is worth in the whole index, which has none. */
static const ParindexNumber *
find_top_max (ParindexCriterion *parent)
{
  const ParindexNumber *max = NULL;

  for (ParindexCriterion *node = parent; node != NULL && parindex_criterion_plan (node)->max != NULL; node = parindex_criterion_get_parent (node))
    max = parindex_criterion_get_parent (node) != NULL ? parindex_criterion_plan (node)->max : NULL;

  return max;
}

static void
fill_slopes (Work              *self,
             ParindexCriterion *parent,
             ParindexCriterion *child)
{
  const gboolean in_parts = parindex_criterion_plan (parent)->max != NULL;
  g_autoptr (ParindexNumber) part = parindex_criterion_weight_within (parent, NULL);
  const ParindexNumber *top_max = find_top_max (parent);
  mpq_t score;

  mpq_init (score);
  for (guint i = 0; i < self->n; i++)
    {
      mpq_ptr slope = self->lines.slopes[i];

      read_score (column_of (self, parent), in_parts, self->rows[i], score);
      subtract_extras (self, parent, self->rows[i], score);
      read_score (column_of (self, child), in_parts, self->rows[i], slope);
      mpq_sub (slope, slope, score);
      mpq_mul (slope, slope, parindex_number_peek (part));
      if (top_max != NULL)
        mpq_mul (slope, slope, parindex_number_peek (top_max));
    }
  mpq_clear (score);
}

/* The weight that has a share, beside others that weigh @others. */
static ParindexNumber *
weight_at (mpq_srcptr share,
           mpq_srcptr others)
{
  ParindexNumber *number;
  mpq_t weight, rest;

  mpq_init (weight);
  mpq_init (rest);
  mpq_set_ui (rest, 1, 1);
  mpq_sub (rest, rest, share);
  mpq_mul (weight, share, others);
  mpq_div (weight, weight, rest);
  number = parindex_number_new_take (weight);
  mpq_clear (weight);
  mpq_clear (rest);

  return number;
}

static ParindexWeightBound *
make_bound (Work                    *self,
            int                      direction,
            mpq_srcptr               share,
            mpq_srcptr               others,
            const ParindexTopChange *change)
{
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (self->board);
  ParindexWeightBound *bound;
  mpq_t rest, place;

  mpq_init (rest);
  mpq_init (place);
  mpq_set_ui (rest, 1, 1);
  mpq_sub (rest, rest, share);
  mpq_mul (place, change->distance, rest);
  if (direction < 0)
    mpq_neg (place, place);
  mpq_add (place, place, share);
  bound = parindex_weight_bound_new (assessment, weight_at (place, others), parindex_number_new_copy (place), change->inclusive,
                                     change->entering >= 0 ? (int) self->rows[change->entering] : -1,
                                     change->leaving >= 0 ? (int) self->rows[change->leaving] : -1);
  mpq_clear (rest);
  mpq_clear (place);

  return bound;
}

/* Down to a weight of 0, or up to one beside which the others are nothing. */
static ParindexWeightBound *
find_bound (Work      *self,
            int        direction,
            mpq_srcptr share,
            mpq_srcptr others)
{
  ParindexWeightBound *bound = NULL;
  ParindexTopChange change;
  mpq_t end;

  mpq_init (change.distance);
  mpq_init (end);
  mpq_set_ui (end, 1, 1);
  if (direction < 0)
    {
      mpq_sub (end, end, share);
      mpq_div (end, share, end);
    }
  parindex_top_lines_find_change (&self->lines, direction, end, direction < 0, &change);
  if (change.changes)
    bound = make_bound (self, direction, share, others, &change);
  mpq_clear (end);
  mpq_clear (change.distance);

  return bound;
}

/* NULL if it has no weight, or no sibling that has one. */
static ParindexWeightStability *
make_stability (Work              *self,
                ParindexCriterion *node)
{
  ParindexCriterion *parent = parindex_criterion_get_parent (node);
  g_autoptr (ParindexNumber) part = parent != NULL ? parindex_criterion_weight_within (node, NULL) : NULL;
  ParindexWeightStability *stability = NULL;
  const ParindexNumber *weight;
  mpq_t share, others;

  if (part == NULL)
    return NULL;

  mpq_init (share);
  mpq_init (others);
  weight = weight_of (parent, node);
  add_weights (parent, others);
  mpq_div (share, parindex_number_peek (weight), others);
  mpq_sub (others, others, parindex_number_peek (weight));
  if (mpq_sgn (others) > 0)
    {
      ParindexWeightBound *low, *high;

      fill_slopes (self, parent, node);
      low = find_bound (self, -1, share, others);
      high = find_bound (self, 1, share, others);
      stability = parindex_weight_stability_new (parindex_scoreboard_get_framework (self->board), node, parindex_number_new_copy (parindex_number_peek (weight)),
                                                 parindex_number_new_copy (share), low, high);
    }
  mpq_clear (share);
  mpq_clear (others);

  return stability;
}

static void
work_init (Work               *self,
           ParindexScoreboard *board,
           guint               k)
{
  const ParindexNodeResult *root = parindex_scoreboard_node (board, 0);
  const gboolean in_parts = root->column->max != NULL;

  *self = (Work){ .board = board, .rows = root->ranking.rows, .n = root->ranking.n, .k = k };
  parindex_top_lines_init (&self->lines, self->n);
  self->lines.ties = parindex_framework_get_ties (parindex_scoreboard_get_framework (board));
  self->lines.k = k;
  self->lines.n_keys = board->n_keys;
  self->lines.keys = g_new (guint32 *, board->n_keys);
  for (guint key = 0; key < board->n_keys; key++)
    {
      self->lines.keys[key] = g_new (guint32, self->n);
      for (guint i = 0; i < self->n; i++)
        self->lines.keys[key][i] = board->keys[key][self->rows[i]];
    }
  for (guint i = 0; i < self->n; i++)
    read_score (root->column, in_parts, self->rows[i], self->lines.values[i]);
}

static void
work_clear (Work *self)
{
  for (guint key = 0; key < self->lines.n_keys; key++)
    g_free (self->lines.keys[key]);
  g_free (self->lines.keys);
  parindex_top_lines_clear (&self->lines);
}

static gboolean
check (ParindexScoreboard *board,
       guint               k,
       GError            **error)
{
  if (k == 0)
    parindex_error_report (error, BAD_TOP, .value = "0");
  else if (!parindex_draw_line_fits (board) || parindex_scoreboard_node (board, 0)->reading.decimals >= 0)
    parindex_error_report (error, NOT_LINEAR);
  else
    return TRUE;

  return FALSE;
}

/**
 * parindex_scoreboard_list_weight_stability:
 * @self: a scoreboard
 * @k: how many units
 * @criterion: (nullable): the id of a criterion; %NULL for all of them
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Lists by how much each weight may move, alone, before the units with ranks up
 * to @k are others. The weights of its siblings keep their proportions. The
 * bounds are exact: where the scores of two units meet.
 *
 * Where units meet, the ties of the framework decide who is among the first, and
 * keys that break ties stand as they do in the ranking. Under a sum the maxima
 * take the place of weights, as in a simulation. Criteria whose weight decides
 * nothing, as an only child has, are left out.
 *
 * Returns: (transfer full): a list of [class@WeightStability] in the order of the tree, or %NULL if scores are not weighted means or sums of what all
 *   units have, there is no such criterion, or it was cancelled
 *
 * Since: 1.0
 */
GListModel *
parindex_scoreboard_list_weight_stability (ParindexScoreboard *self,
                                           guint               k,
                                           const char         *criterion,
                                           GCancellable       *cancellable,
                                           GError            **error)
{
  g_autoptr (ParindexList) list = NULL;
  ParindexCriterion *wanted = NULL;
  ParindexFramework *framework;
  Work work;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  if (!check (self, k, error) || (criterion != NULL && (wanted = parindex_scoreboard_criterion (self, criterion, error)) == NULL))
    return NULL;

  list = parindex_list_new (PARINDEX_TYPE_WEIGHT_STABILITY);
  framework = parindex_scoreboard_get_framework (self);
  work_init (&work, self, k);
  for (guint i = 1; i < parindex_framework_n_nodes (framework) && !g_cancellable_is_cancelled (cancellable); i++)
    {
      ParindexCriterion *node = parindex_framework_node (framework, i);
      g_autoptr (ParindexWeightStability) each = wanted == NULL || wanted == node ? make_stability (&work, node) : NULL;

      if (each != NULL)
        parindex_list_fill (list, each);
    }
  work_clear (&work);
  if (!g_cancellable_is_cancelled (cancellable))
    return G_LIST_MODEL (g_steal_pointer (&list));

  parindex_error_report (error, CANCELLED);

  return NULL;
}
