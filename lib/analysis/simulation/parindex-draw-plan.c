/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-draw-plan-private.h"
#include "analysis/simulation/parindex-draw-variants-private.h"
#include "scoring/aggregations/parindex-aggregations-private.h"
#include "scoring/parindex-scoreboard-fields-private.h"

/* Units of which the points stay in the second-level cache while all draws of a batch go by. */
#define BLOCK 256

/* Ranked units stand in the order of their nominal ranks. */
static void
make_slots (ParindexDrawPlan *self)
{
  const ParindexRanking *ranking = &parindex_scoreboard_node (self->nominal, 0)->ranking;
  const guint n = parindex_scoreboard_sheet (self->nominal)->n_units;
  g_autofree guint8 *is_ranked = g_malloc0 (n);

  self->n_slots = n;
  self->stride = parindex_draw_padded (n);
  self->rows = g_new (guint32, n);
  for (guint i = 0; i < ranking->n; i++)
    {
      self->rows[i] = ranking->rows[i];
      is_ranked[ranking->rows[i]] = TRUE;
    }
  for (guint row = 0, slot = ranking->n; row < n; row++)
    if (!is_ranked[row])
      self->rows[slot++] = row;
}

/* Scores are as large as the largest of them, which may be small beside the max. */
static void
find_size (ParindexDrawPlan *self,
           mpq_ptr           size)
{
  const ParindexNodeColumn *column = parindex_scoreboard_node (self->nominal, 0)->column;
  g_autofree double *values = g_memdup2 (column->scores, column->n * sizeof *values);
  double largest = 0;

  if (self->basis == PARINDEX_BASIS_PERCENT)
    parindex_node_column_fill_percents (column, values);
  for (guint row = 0; row < column->n; row++)
    if (isfinite (values[row]))
      largest = fmax (largest, fabs (values[row]));
  mpq_set_d (size, largest > 0 ? largest : 1);
}

/* In steps of 1e-12 of the size, as irrational scores are. */
static void
make_ranking (ParindexDrawPlan *self,
              guint             n_ranked)
{
  const ParindexNodeResult *root = parindex_scoreboard_node (self->nominal, 0);
  int decimals;
  mpq_t size;

  self->basis = self->asked_basis != PARINDEX_BASIS_UNSTATED ? self->asked_basis : root->reading.basis;
  mpq_init (size);
  find_size (self, size);
  decimals = parindex_quantum_decimals (size);
  mpq_clear (size);
  self->ranking = (ParindexDrawRanking){
    .n = n_ranked,
    .ties = parindex_framework_get_ties (parindex_scoreboard_get_framework (self->nominal)),
    .per_unit = pow (10, decimals),
    .per_rounded = root->reading.decimals >= 0 && root->reading.decimals < decimals ? pow (10, decimals - root->reading.decimals) : 0,
    .mode = root->reading.rounding,
    .n_keys = self->nominal->n_keys,
  };
  /* By slot. */
  self->ranking.keys = g_new (guint32 *, self->ranking.n_keys);
  for (guint k = 0; k < self->ranking.n_keys; k++)
    {
      self->ranking.keys[k] = g_new (guint32, self->ranking.n);
      for (guint slot = 0; slot < self->ranking.n; slot++)
        self->ranking.keys[k][slot] = self->nominal->keys[k][self->rows[slot]];
    }
}

static gboolean
check_size (ParindexDrawPlan *self,
            GError          **error)
{
  const guint most = PARINDEX_MAX_RANKED / parindex_draw_rank_unit (self->ranking.ties);
  g_autofree char *value = g_strdup_printf ("%u", self->ranking.n);
  g_autofree char *other = g_strdup_printf ("%u", most);

  if (self->ranking.n <= most)
    return TRUE;

  parindex_error_report (error, TOO_MANY_RANKED, .value = value, .other = other);

  return FALSE;
}

/* A level that has a concentration varies, whatever its spread. */
static void
make_weights (ParindexDrawPlan *self)
{
  double spreads[PARINDEX_MAX_TREE_DEPTH];

  for (guint i = 0; i < PARINDEX_MAX_TREE_DEPTH; i++)
    spreads[i] = self->concentrations[i] > 0 ? 1 : self->spreads[i];
  parindex_drawn_weights_init (&self->weights, parindex_scoreboard_get_framework (self->nominal), spreads);
  parindex_drawn_weights_concentrate (&self->weights, self->concentrations);
}

/* FALSE with an error if a draw is no matter of one unit's points. */
static gboolean
make_scores (ParindexDrawPlan *self,
             GError          **error)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (self->nominal);
  double top = 1;

  if (!parindex_draw_line_fits (self->nominal))
    {
      self->tree = parindex_draw_tree_new (self->nominal, &self->weights, self->rows, self->n_slots, self->basis, error);
      return self->tree != NULL;
    }
  if (self->basis == PARINDEX_BASIS_PERCENT)
    top = 100 / parindex_number_to_double (parindex_criterion_plan (parindex_framework_get_root (framework))->max);
  self->line = parindex_draw_line_new (self->nominal, &self->weights, self->rows, self->n_slots, top);

  return TRUE;
}

/* Whether an exact scoring can have the weights of a draw: where maxima stand in their place it cannot. */
static gboolean
can_score_exactly (const ParindexDrawPlan *self)
{
  for (guint i = 1; i < self->weights.n; i++)
    if (self->weights.nodes[i].place >= 0
        && parindex_criterion_plan (self->weights.nodes[self->weights.nodes[i].parent].node)->aggregation == PARINDEX_AGGREGATION_SUM)
      return FALSE;

  return TRUE;
}

ParindexDrawPlan *
parindex_draw_plan_new (ParindexScoreboard          *nominal,
                        const ParindexUncertainties *uncertainties,
                        ParindexSimd                 simd,
                        GError                     **error)
{
  g_autoptr (ParindexDrawPlan) self = g_new0 (ParindexDrawPlan, 1);
  g_autoptr (GError) own_error = NULL;
  gboolean exact;

  g_atomic_ref_count_init (&self->ref_count);
  self->nominal = g_object_ref (nominal);
  self->kernel = parindex_draw_kernel (simd);
  memcpy (self->spreads, uncertainties->spreads, sizeof self->spreads);
  memcpy (self->concentrations, uncertainties->concentrations, sizeof self->concentrations);
  self->asked_basis = uncertainties->basis;
  make_slots (self);
  make_ranking (self, parindex_scoreboard_node (nominal, 0)->ranking.n);
  if (!check_size (self, error))
    return NULL;
  make_weights (self);
  exact = !make_scores (self, &own_error);
  if (exact && !can_score_exactly (self))
    {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return NULL;
    }
  if (exact || uncertainties->variety != NULL)
    self->variants = parindex_draw_variants_new (self, uncertainties->variety);

  return g_steal_pointer (&self);
}

ParindexDrawPlan *
parindex_draw_plan_new_of (const ParindexDrawPlan *base,
                           ParindexBasis           basis,
                           GError                **error)
{
  ParindexUncertainties uncertainties = { .variety = base->variants != NULL ? parindex_draw_variants_variety (base->variants) : NULL, .basis = basis };

  memcpy (uncertainties.spreads, base->spreads, sizeof uncertainties.spreads);
  memcpy (uncertainties.concentrations, base->concentrations, sizeof uncertainties.concentrations);

  return parindex_draw_plan_new (base->nominal, &uncertainties, parindex_simd_find (), error);
}

ParindexDrawPlan *
parindex_draw_plan_new_for (const ParindexDrawPlan *base,
                            ParindexScoreboard     *board,
                            GError                **error)
{
  g_autoptr (ParindexDrawPlan) self = g_new0 (ParindexDrawPlan, 1);
  g_autoptr (GError) own_error = NULL;

  g_atomic_ref_count_init (&self->ref_count);
  self->nominal = g_object_ref (board);
  self->kernel = base->kernel;
  memcpy (self->spreads, base->spreads, sizeof self->spreads);
  memcpy (self->concentrations, base->concentrations, sizeof self->concentrations);
  self->asked_basis = base->asked_basis;
  self->n_slots = base->n_slots;
  self->stride = base->stride;
  self->rows = g_memdup2 (base->rows, base->n_slots * sizeof *base->rows);
  make_ranking (self, base->ranking.n);
  make_weights (self);
  parindex_drawn_weights_take_places (&self->weights, &base->weights);
  if (!make_scores (self, &own_error) && !can_score_exactly (self))
    {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return NULL;
    }

  return g_steal_pointer (&self);
}

ParindexDrawPlan *
parindex_draw_plan_ref (ParindexDrawPlan *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
parindex_draw_plan_unref (ParindexDrawPlan *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint k = 0; k < self->ranking.n_keys; k++)
    g_free (self->ranking.keys[k]);
  g_free (self->ranking.keys);
  parindex_drawn_weights_clear (&self->weights);
  parindex_draw_line_free (self->line);
  parindex_draw_tree_free (self->tree);
  parindex_draw_variants_free (self->variants);
  g_free (self->rows);
  g_clear_object (&self->nominal);
  g_free (self);
}

void
parindex_draw_scratch_init (ParindexDrawScratch    *self,
                            const ParindexDrawPlan *plan)
{
  *self = (ParindexDrawScratch){ 0 };
  if (plan->line != NULL)
    parindex_line_scratch_init (&self->line, PARINDEX_DRAW_BATCH / PARINDEX_DRAW_TILE, plan->line->n_leaves, plan->weights.n);
  else if (plan->tree != NULL)
    self->tree = parindex_tree_scratch_new (plan->tree);
  parindex_draw_ranks_init (&self->ranks, plan->n_slots);
}

void
parindex_draw_scratch_clear (ParindexDrawScratch *self)
{
  parindex_line_scratch_clear (&self->line);
  g_clear_pointer (&self->tree, parindex_tree_scratch_free);
  parindex_draw_ranks_clear (&self->ranks);
}

/* Draws whose weights come to nothing have no values. The last tile is filled up with its last draw. */
static void
work_line (const ParindexDrawPlan *self,
           ParindexDrawScratch    *scratch,
           const ParindexDraw     *draws,
           guint                   n,
           double                 *values)
{
  const ParindexDrawLine *line = self->line;

  for (guint i = 0; i < n; i += PARINDEX_DRAW_TILE)
    {
      const double *uniforms[PARINDEX_DRAW_TILE];

      for (guint lane = 0; lane < PARINDEX_DRAW_TILE; lane++)
        uniforms[lane] = draws[MIN (i + lane, n - 1)].uniforms;
      parindex_draw_line_factors (line, &self->weights, uniforms, &scratch->line, scratch->line.factors + i / PARINDEX_DRAW_TILE * line->n_leaves);
    }
  for (guint begin = 0; begin < self->stride; begin += BLOCK)
    for (guint i = 0; i < n; i += PARINDEX_DRAW_TILE)
      self->kernel->scores (line->points, line->stride, line->n_leaves,
                            (const double *) (scratch->line.factors + i / PARINDEX_DRAW_TILE * line->n_leaves), begin,
                            MIN (begin + BLOCK, self->stride), values + (gsize) i * self->stride, self->stride);
}

void
parindex_draw_plan_work (const ParindexDrawPlan *self,
                         ParindexDrawScratch    *scratch,
                         const ParindexDraw     *draws,
                         guint                   n,
                         double                 *values,
                         guint16                *ranks)
{
  if (self->variants != NULL)
    {
      parindex_draw_variants_work (self, draws, n, scratch->cancellable, values, ranks);
      return;
    }

  if (self->line != NULL)
    work_line (self, scratch, draws, n, values);
  for (guint i = 0; self->tree != NULL && i < n; i++)
    {
      parindex_draw_tree_work (self->tree, &self->weights, draws[i].uniforms, scratch->tree, values + (gsize) i * self->stride);
      memset (values + (gsize) i * self->stride + self->n_slots, 0, (self->stride - self->n_slots) * sizeof *values);
    }
  for (guint i = 0; i < n; i++)
    parindex_draw_rank (&self->ranking, self->kernel, &scratch->ranks, values + (gsize) i * self->stride, ranks + (gsize) i * self->ranking.n);
}
