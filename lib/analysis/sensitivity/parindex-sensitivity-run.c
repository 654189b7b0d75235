/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/sensitivity/parindex-sensitivity-private.h"
#include "analysis/simulation/parindex-draw-variants-private.h"
#include "analysis/simulation/parindex-uniforms-private.h"
#include "analysis/simulation/parindex-workers-private.h"

#define RESAMPLES 500
#define LEVEL 0.95

/* Each point is two draws A and B, and after them those that are A with one number from B. */
typedef struct
{
  const ParindexDrawPlan *plan;
  const ParindexDrawOutput *outputs;
  guint n_outputs;
  int (*slots)[2]; /* of the units of each output; -1: none, or not ranked */
  int *nominal;    /* ranks by slot, in the units of ranks of draws */
  guint n;         /* points */
  guint n_inputs;
  ParindexUniforms uniforms;
  double *results; /* by output, by draw of a point, by point */

  guint n_batches;
  gint next;   /* batch that nobody has taken; atomic */
  gint n_done; /* draws; atomic */
  GCancellable *cancellable;
  ParindexRunProgress *progress;
} Run;

/* A thread's own. */
typedef struct
{
  ParindexDrawScratch scratch;
  double *point; /* the numbers of A, then those of B */
  double *uniforms;
  double *values;
  guint16 *ranks;
  ParindexDraw draws[PARINDEX_DRAW_BATCH];
} Worker;

guint
parindex_sensitivity_n_inputs (const ParindexDrawPlan *plan)
{
  return plan->weights.n_uniforms + (parindex_draw_plan_measures (plan) ? 1 : 0);
}

static guint
draws_of_point (const Run *self)
{
  return self->n_inputs + 2;
}

static void
worker_init (Worker    *self,
             const Run *run)
{
  parindex_draw_scratch_init (&self->scratch, run->plan);
  self->scratch.cancellable = run->cancellable;
  self->point = g_new (double, 2 * (gsize) run->n_inputs + 1);
  self->uniforms = g_new (double, (gsize) PARINDEX_DRAW_BATCH * run->n_inputs + 1);
  self->values = g_new (double, (gsize) PARINDEX_DRAW_BATCH * run->plan->stride);
  self->ranks = g_new (guint16, (gsize) PARINDEX_DRAW_BATCH * MAX (run->plan->ranking.n, 1));
  for (guint i = 0; i < PARINDEX_DRAW_BATCH; i++)
    self->draws[i] = (ParindexDraw){ .uniforms = self->uniforms + (gsize) i * run->n_inputs };
}

static void
worker_clear (Worker *self)
{
  parindex_draw_scratch_clear (&self->scratch);
  g_free (self->point);
  g_free (self->uniforms);
  g_free (self->values);
  g_free (self->ranks);
}

static void
fill_draw (const Run    *self,
           const double *point,
           guint         which,
           double       *uniforms)
{
  memcpy (uniforms, which == 1 ? point + self->n_inputs : point, self->n_inputs * sizeof *uniforms);
  if (which >= 2)
    uniforms[which - 2] = point[self->n_inputs + which - 2];
}

/* Behind the weights and choices, which have a random number each, stand the values. */
static gboolean
has_values_of_b (const Run *self,
                 guint      which)
{
  return which == 1 || which == self->plan->weights.n_uniforms + 2;
}

static double
rank_shift (const Run     *self,
            const guint16 *ranks)
{
  guint64 sum = 0;
  guint n = 0;

  for (guint slot = 0; slot < self->plan->ranking.n; slot++)
    if (ranks[slot] != 0)
      {
        sum += (guint64) ABS ((int) ranks[slot] - self->nominal[slot]);
        n++;
      }

  return n > 0 ? (double) sum / n / parindex_draw_rank_unit (self->plan->ranking.ties) : NAN;
}

static double
rank_of (const guint16 *ranks,
         int            slot)
{
  return slot >= 0 && ranks[slot] != 0 ? ranks[slot] : NAN;
}

/* In the steps in which scores are compared: what does not change must not seem to. */
static double
score_of (const Run    *self,
          const double *values,
          int           row)
{
  for (guint slot = 0; slot < self->plan->n_slots; slot++)
    if (self->plan->rows[slot] == (guint32) row)
      return rint (values[slot] * self->plan->ranking.per_unit) / self->plan->ranking.per_unit;

  return NAN;
}

static double
evaluate (const Run     *self,
          guint          output,
          const double  *values,
          const guint16 *ranks)
{
  const int *slots = self->slots[output];
  double difference;

  switch (self->outputs[output].output)
    {
    case PARINDEX_SENSITIVITY_OUTPUT_RANK:
      return rank_of (ranks, slots[0]) / parindex_draw_rank_unit (self->plan->ranking.ties);
    case PARINDEX_SENSITIVITY_OUTPUT_SCORE:
      return score_of (self, values, self->outputs[output].row);
    case PARINDEX_SENSITIVITY_OUTPUT_ORDER:
      difference = rank_of (ranks, slots[1]) - rank_of (ranks, slots[0]);
      return isnan (difference) ? NAN : difference > 0 ? 1 : difference < 0 ? 0 : 0.5;
    case PARINDEX_SENSITIVITY_OUTPUT_RANK_SHIFT:
    default:
      return rank_shift (self, ranks);
    }
}

static void
work_batch (Run    *self,
            Worker *worker,
            guint   batch)
{
  const guint per_point = draws_of_point (self);
  const guint begin = batch * PARINDEX_DRAW_BATCH;
  const guint n = MIN (PARINDEX_DRAW_BATCH, self->n * per_point - begin);
  const ParindexDrawPlan *plan = self->plan;

  for (guint i = 0; i < n; i++)
    {
      if (i == 0 || (begin + i) % per_point == 0)
        parindex_uniforms_fill (&self->uniforms, (begin + i) / per_point, worker->point);
      fill_draw (self, worker->point, (begin + i) % per_point, worker->uniforms + (gsize) i * self->n_inputs);
      /* Values are measured once for B, and once for all others: they are A but for one input, which may be the values. */
      worker->draws[i].number = 2 * (guint64) ((begin + i) / per_point) + has_values_of_b (self, (begin + i) % per_point);
    }
  parindex_draw_plan_work (plan, &worker->scratch, worker->draws, n, worker->values, worker->ranks);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  for (guint output = 0; output < self->n_outputs; output++)
    for (guint i = 0; i < n; i++)
      self->results[((gsize) output * per_point + (begin + i) % per_point) * self->n + (begin + i) / per_point]
        = evaluate (self, output, worker->values + (gsize) i * plan->stride, worker->ranks + (gsize) i * plan->ranking.n);
  g_atomic_int_add (&self->n_done, (gint) n);
}

static void
work (gpointer data,
      gboolean tells)
{
  Run *self = data;
  Worker worker;
  guint batch;

  worker_init (&worker, self);
  while (!g_cancellable_is_cancelled (self->cancellable) && (batch = (guint) g_atomic_int_add (&self->next, 1)) < self->n_batches)
    {
      work_batch (self, &worker, batch);
      if (tells)
        parindex_run_progress_tell ((guint) g_atomic_int_get (&self->n_done), self->progress);
    }
  worker_clear (&worker);
}

static void
find_slots (Run *self)
{
  const double *ranks = parindex_scoreboard_node (self->plan->nominal, 0)->ranks;

  self->nominal = g_new (int, self->plan->ranking.n + 1);
  self->slots = g_malloc_n (self->n_outputs, sizeof *self->slots);
  for (guint output = 0; output < self->n_outputs; output++)
    self->slots[output][0] = self->slots[output][1] = -1;
  for (guint slot = 0; slot < self->plan->ranking.n; slot++)
    {
      const int row = (int) self->plan->rows[slot];

      self->nominal[slot] = (int) (ranks[row] * parindex_draw_rank_unit (self->plan->ranking.ties));
      for (guint output = 0; output < self->n_outputs; output++)
        {
          if (self->outputs[output].row == row)
            self->slots[output][0] = (int) slot;
          if (self->outputs[output].other == row)
            self->slots[output][1] = (int) slot;
        }
    }
}

static gboolean
run_init (Run                *self,
          ParindexSimulation *simulation,
          GError            **error)
{
  const guint64 n_draws = (guint64) self->n * draws_of_point (self);
  g_autofree char *value = g_strdup_printf ("%" G_GUINT64_FORMAT, n_draws);
  g_autofree char *other = g_strdup_printf ("%u", self->plan->n_slots);

  if (n_draws < G_MAXINT32 - PARINDEX_DRAW_BATCH)
    self->results = g_try_malloc_n (n_draws, self->n_outputs * sizeof *self->results);
  if (self->results == NULL)
    {
      parindex_error_report (error, NO_MEMORY_FOR_DRAWS, .value = value, .other = other);
      return FALSE;
    }

  self->n_batches = (guint) ((n_draws + PARINDEX_DRAW_BATCH - 1) / PARINDEX_DRAW_BATCH);
  self->progress->n = (guint) n_draws;
  parindex_uniforms_init (&self->uniforms, simulation->sequence, simulation->seed, 2 * self->n_inputs);
  find_slots (self);

  return TRUE;
}

static void
run_clear (Run *self)
{
  parindex_uniforms_clear (&self->uniforms);
  g_free (self->slots);
  g_free (self->nominal);
  g_free (self->results);
}

static ParindexSobolIndex *
estimate (Run     *self,
          guint64  seed,
          guint   *n_points,
          GError **error)
{
  ParindexSobolIndex *indices = g_new (ParindexSobolIndex, (gsize) self->n_outputs * self->n_inputs + 1);
  guint output;

  for (output = 0; output < self->n_outputs && !g_cancellable_is_cancelled (self->cancellable); output++)
    {
      const double *results = self->results + (gsize) output * draws_of_point (self) * self->n;
      const ParindexSobolSample sample = { .n = self->n, .n_inputs = self->n_inputs, .a = results, .b = results + self->n, .ab = results + 2 * (gsize) self->n };

      n_points[output] = parindex_sobol_indices (&sample, RESAMPLES, LEVEL, seed, indices + (gsize) output * self->n_inputs);
    }
  if (output == self->n_outputs)
    return indices;

  parindex_error_report (error, CANCELLED);
  g_free (indices);

  return NULL;
}

ParindexSobolIndex *
parindex_sensitivity_work (const ParindexDrawPlan   *plan,
                           ParindexSimulation       *simulation,
                           const ParindexDrawOutput *outputs,
                           guint                     n_outputs,
                           GCancellable             *cancellable,
                           ParindexRunProgress      *progress,
                           guint                    *n_points,
                           GError                  **error)
{
  Run run = {
    .plan = plan,
    .outputs = outputs,
    .n_outputs = n_outputs,
    .n = simulation->replicates,
    .n_inputs = parindex_sensitivity_n_inputs (plan),
    .cancellable = cancellable,
    .progress = progress,
  };
  guint n_threads = parindex_simulation_threads (simulation);
  ParindexSobolIndex *indices = NULL;

  if (!parindex_draw_plan_limit_threads (plan, &n_threads, error) || !run_init (&run, simulation, error))
    return NULL;

  parindex_work_in_threads (n_threads, run.n_batches, work, &run);
  indices = estimate (&run, simulation->seed, n_points, error);
  run_clear (&run);

  return indices;
}
