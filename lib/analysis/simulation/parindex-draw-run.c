/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/simulation/parindex-draw-state-private.h"
#include "base/parindex-philox-private.h"

typedef struct
{
  ParindexDrawState *state;
  const ParindexDrawPlan *plan;
  guint64 seed;
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
    worker->draws[i].number = state->begin + at + i;
  for (guint i = 0; i < n; i++)
    parindex_philox_fill (self->seed, PARINDEX_STREAM_WEIGHTS, state->begin + at + i, self->plan->weights.n_uniforms,
                          worker->uniforms + (gsize) i * self->plan->weights.n_uniforms);
  parindex_draw_plan_work (self->plan, &worker->scratch, worker->draws, n, state->values + (gsize) at * state->stride,
                           state->ranks + (gsize) at * state->n_ranked);
  g_atomic_int_add (&self->n_done, (gint) n);
}

static void
work (Run     *self,
      gboolean tells)
{
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

static void
work_in_pool (gpointer data,
              gpointer run)
{
  work (run, FALSE);
}

gboolean
parindex_draw_state_run (ParindexDrawState   *self,
                         ParindexDrawPlan    *plan,
                         guint64              seed,
                         guint                n_threads,
                         GCancellable        *cancellable,
                         ParindexProgressFunc progress,
                         gpointer             user_data,
                         GError             **error)
{
  Run run = {
    .state = self,
    .plan = plan,
    .seed = seed,
    .n_batches = (self->end - self->begin + PARINDEX_DRAW_BATCH - 1) / PARINDEX_DRAW_BATCH,
    .cancellable = cancellable,
    .progress = progress,
    .user_data = user_data,
  };
  GThreadPool *pool = NULL;

  if (n_threads == 0)
    n_threads = g_get_num_processors ();
  n_threads = MIN (n_threads, run.n_batches);
  /* Without helpers this thread does it alone. */
  if (n_threads > 1)
    pool = g_thread_pool_new (work_in_pool, &run, (gint) n_threads - 1, FALSE, NULL);
  for (guint i = 1; pool != NULL && i < n_threads; i++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (i), NULL);
  work (&run, TRUE);
  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);
  if ((guint) run.n_done == self->end - self->begin)
    return TRUE;

  parindex_error_report (error, CANCELLED);

  return FALSE;
}
