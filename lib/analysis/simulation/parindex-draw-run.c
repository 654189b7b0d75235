/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <stdlib.h>

#include "analysis/simulation/parindex-draw-state-private.h"
#include "analysis/simulation/parindex-draw-variants-private.h"
#include "analysis/simulation/parindex-uniforms-private.h"
#include "analysis/simulation/parindex-workers-private.h"

typedef struct
{
  ParindexDrawState *state;
  const ParindexDrawPlan *plan;
  ParindexUniforms uniforms;
  guint *order; /* in which draws are made; NULL: as they are counted */
  guint n_batches;
  gint next;   /* batch that nobody has taken; atomic */
  gint n_done; /* draws; atomic */
  GCancellable *cancellable;
  ParindexProgressFunc progress; /* for the thread that runs */
  gpointer user_data;
} Run;

/* A thread's own. */
typedef struct
{
  ParindexDrawScratch scratch;
  double *uniforms;
  double *values; /* of draws that are not made in their order */
  guint16 *ranks;
  ParindexDraw draws[PARINDEX_DRAW_BATCH];
} Worker;

static void
worker_init (Worker    *self,
             const Run *run)
{
  const ParindexDrawPlan *plan = run->plan;

  parindex_draw_scratch_init (&self->scratch, plan);
  self->scratch.cancellable = run->cancellable;
  self->values = run->order != NULL ? g_new (double, (gsize) PARINDEX_DRAW_BATCH * plan->stride) : NULL;
  self->ranks = run->order != NULL ? g_new (guint16, (gsize) PARINDEX_DRAW_BATCH * plan->ranking.n + 1) : NULL;
  self->uniforms = g_new (double, (gsize) PARINDEX_DRAW_BATCH * plan->weights.n_uniforms + 1);
  for (guint i = 0; i < PARINDEX_DRAW_BATCH; i++)
    self->draws[i].uniforms = self->uniforms + (gsize) i * plan->weights.n_uniforms;
}

static void
worker_clear (Worker *self)
{
  parindex_draw_scratch_clear (&self->scratch);
  g_free (self->uniforms);
  g_free (self->values);
  g_free (self->ranks);
}

/* Draws to their places. */
static void
put_draws (const Run    *self,
           const Worker *worker,
           const guint  *order,
           guint         n)
{
  ParindexDrawState *state = self->state;

  for (guint i = 0; i < n; i++)
    {
      memcpy (state->values + (gsize) order[i] * state->stride, worker->values + (gsize) i * state->stride, state->stride * sizeof *state->values);
      memcpy (state->ranks + (gsize) order[i] * state->n_ranked, worker->ranks + (gsize) i * state->n_ranked, state->n_ranked * sizeof *state->ranks);
    }
}

static void
work_batch (Run    *self,
            Worker *worker,
            guint   batch)
{
  ParindexDrawState *state = self->state;
  const guint at = batch * PARINDEX_DRAW_BATCH;
  const guint n = MIN (PARINDEX_DRAW_BATCH, state->end - state->begin - at);

  for (guint i = 0; i < n; i++)
    {
      const guint draw = state->begin + (self->order != NULL ? self->order[at + i] : at + i);

      worker->draws[i].number = draw;
      parindex_uniforms_fill (&self->uniforms, draw, worker->uniforms + (gsize) i * self->plan->weights.n_uniforms);
    }
  parindex_draw_plan_work (self->plan, &worker->scratch, worker->draws, n, self->order != NULL ? worker->values : state->values + (gsize) at * state->stride,
                           self->order != NULL ? worker->ranks : state->ranks + (gsize) at * state->n_ranked);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (self->order != NULL)
    put_draws (self, worker, self->order + at, n);
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
      if (tells && self->progress != NULL)
        self->progress ((guint) g_atomic_int_get (&self->n_done), self->user_data);
    }
  worker_clear (&worker);
}

typedef struct
{
  guint64 combination;
  guint draw;
} Ordered;

static int
compare_ordered (const void *a,
                 const void *b)
{
  const Ordered *first = a, *second = b;

  if (first->combination != second->combination)
    return first->combination < second->combination ? -1 : 1;

  return (first->draw > second->draw) - (first->draw < second->draw);
}

/* Draws of one combination of choices one after the other, so that not all combinations are needed at once. */
static guint *
make_order (const Run *self)
{
  const guint n = self->state->end - self->state->begin;
  g_autofree Ordered *ordered = g_new (Ordered, n);
  g_autofree double *uniforms = g_new (double, (gsize) self->plan->weights.n_uniforms + 1);
  guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      parindex_uniforms_fill (&self->uniforms, self->state->begin + i, uniforms);
      ordered[i] = (Ordered){ parindex_draw_variants_combination (self->plan->variants, uniforms), i };
    }
  qsort (ordered, n, sizeof *ordered, compare_ordered);
  for (guint i = 0; i < n; i++)
    order[i] = ordered[i].draw;

  return order;
}

gboolean
parindex_draw_state_run (ParindexDrawState   *self,
                         ParindexDrawPlan    *plan,
                         guint64              seed,
                         ParindexSequence     sequence,
                         guint                n_threads,
                         GCancellable        *cancellable,
                         ParindexProgressFunc progress,
                         gpointer             user_data,
                         GError             **error)
{
  Run run = {
    .state = self,
    .plan = plan,
    .n_batches = (self->end - self->begin + PARINDEX_DRAW_BATCH - 1) / PARINDEX_DRAW_BATCH,
    .cancellable = cancellable,
    .progress = progress,
    .user_data = user_data,
  };

  if (!parindex_draw_plan_limit_threads (plan, &n_threads, error))
    return FALSE;
  parindex_uniforms_init (&run.uniforms, sequence, seed, plan->weights.n_uniforms);
  if (plan->variants != NULL)
    run.order = make_order (&run);
  parindex_work_in_threads (n_threads, run.n_batches, work, &run);
  g_free (run.order);
  parindex_uniforms_clear (&run.uniforms);
  if ((guint) run.n_done == self->end - self->begin)
    return TRUE;

  parindex_error_report (error, CANCELLED);

  return FALSE;
}
