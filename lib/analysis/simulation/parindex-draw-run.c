/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/simulation/parindex-draw-state-private.h"
#include "analysis/simulation/parindex-uniforms-private.h"
#include "analysis/simulation/parindex-workers-private.h"

typedef struct
{
  ParindexDrawState *state;
  const ParindexDrawPlan *plan;
  ParindexUniforms uniforms;
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
  ParindexDraw draws[PARINDEX_DRAW_BATCH];
} Worker;

static void
worker_init (Worker                 *self,
             const ParindexDrawPlan *plan)
{
  parindex_draw_scratch_init (&self->scratch, plan);
  self->uniforms = g_new (double, (gsize) PARINDEX_DRAW_BATCH * plan->weights.n_uniforms + 1);
  for (guint i = 0; i < PARINDEX_DRAW_BATCH; i++)
    self->draws[i].uniforms = self->uniforms + (gsize) i * plan->weights.n_uniforms;
}

static void
worker_clear (Worker *self)
{
  parindex_draw_scratch_clear (&self->scratch);
  g_free (self->uniforms);
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
      worker->draws[i].number = state->begin + at + i;
      parindex_uniforms_fill (&self->uniforms, state->begin + at + i, worker->uniforms + (gsize) i * self->plan->weights.n_uniforms);
    }
  parindex_draw_plan_work (self->plan, &worker->scratch, worker->draws, n, state->values + (gsize) at * state->stride,
                           state->ranks + (gsize) at * state->n_ranked);
  g_atomic_int_add (&self->n_done, (gint) n);
}

static void
work (gpointer data,
      gboolean tells)
{
  Run *self = data;
  Worker worker;
  guint batch;

  worker_init (&worker, self->plan);
  while (!g_cancellable_is_cancelled (self->cancellable) && (batch = (guint) g_atomic_int_add (&self->next, 1)) < self->n_batches)
    {
      work_batch (self, &worker, batch);
      if (tells && self->progress != NULL)
        self->progress ((guint) g_atomic_int_get (&self->n_done), self->user_data);
    }
  worker_clear (&worker);
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

  parindex_uniforms_init (&run.uniforms, sequence, seed, plan->weights.n_uniforms);
  parindex_work_in_threads (n_threads, run.n_batches, work, &run);
  parindex_uniforms_clear (&run.uniforms);
  if ((guint) run.n_done == self->end - self->begin)
    return TRUE;

  parindex_error_report (error, CANCELLED);

  return FALSE;
}
