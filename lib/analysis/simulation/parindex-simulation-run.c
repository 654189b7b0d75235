/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/simulation/parindex-rank-distribution-private.h"
#include "analysis/simulation/parindex-run-progress-private.h"
#include "analysis/simulation/parindex-simulation-private.h"

ParindexDrawPlan *
parindex_simulation_plan (ParindexSimulation *self,
                          GError            **error)
{
  ParindexDrawPlan *plan;

  g_mutex_lock (&self->lock);
  if (self->plan == NULL && self->uncertainties.variety != NULL)
    self->uncertainties.variety->seed = self->seed;
  if (self->plan == NULL)
    self->plan = parindex_draw_plan_new (self->nominal, &self->uncertainties, parindex_simd_find (), error);
  plan = self->plan != NULL ? parindex_draw_plan_ref (self->plan) : NULL;
  g_mutex_unlock (&self->lock);

  return plan;
}

void
parindex_simulation_fingerprint (ParindexSimulation *self,
                                 guint8             *out)
{
  const char *nominal = parindex_scoreboard_get_fingerprint (self->nominal);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = PARINDEX_STATE_SUM;

  g_checksum_update (sum, (const guchar *) nominal, -1);
  g_checksum_update (sum, (const guchar *) &self->replicates, sizeof self->replicates);
  g_checksum_update (sum, (const guchar *) &self->seed, sizeof self->seed);
  g_checksum_update (sum, (const guchar *) &self->sequence, sizeof self->sequence);
  g_checksum_update (sum, (const guchar *) self->uncertainties.spreads, sizeof self->uncertainties.spreads);
  g_checksum_update (sum, (const guchar *) self->uncertainties.concentrations, sizeof self->uncertainties.concentrations);
  if (self->uncertainties.variety != NULL)
    parindex_variety_add_to_checksum (self->uncertainties.variety, sum);
  g_checksum_get_digest (sum, out, &length);
}

/* The draws begin … end - 1; the plan is a new reference. */
static gboolean
run_draws (ParindexSimulation  *self,
           guint                begin,
           guint                end,
           GCancellable        *cancellable,
           ParindexRunProgress *progress,
           ParindexDrawPlan   **plan,
           ParindexDrawState   *state,
           GError             **error)
{
  *plan = parindex_simulation_plan (self, error);
  if (*plan == NULL || !parindex_draw_state_init (state, *plan, begin, end, error))
    return FALSE;

  return parindex_draw_state_run (state, *plan, self->seed, self->sequence, parindex_simulation_threads (self), cancellable,
                                  parindex_run_progress_tell, progress, error);
}

static ParindexRankDistribution *
run_all (ParindexSimulation  *self,
         GCancellable        *cancellable,
         ParindexRunProgress *progress,
         GError             **error)
{
  g_autoptr (ParindexDrawPlan) plan = NULL;
  g_auto (ParindexDrawState) state = { 0 };

  if (!run_draws (self, 0, self->replicates, cancellable, progress, &plan, &state, error))
    return NULL;

  return parindex_rank_distribution_new (plan, &state, self->seed, self->sequence, parindex_simulation_threads (self));
}

/**
 * parindex_simulation_run:
 * @self: a simulation
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes all draws, and seals the simulation. It can be run again, and then
 * gives the same.
 *
 * Returns: (transfer full): what came of them, or %NULL if it cannot be run or was cancelled
 *
 * Since: 1.0
 */
ParindexRankDistribution *
parindex_simulation_run (ParindexSimulation *self,
                         GCancellable       *cancellable,
                         GError            **error)
{
  ParindexRunProgress progress = { .simulation = self };

  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), NULL);
  g_return_val_if_fail (self->nominal != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  progress.n = self->replicates;

  return run_all (self, cancellable, &progress, error);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GError *error = NULL;
  ParindexRankDistribution *distribution = run_all (source, cancellable, task_data, &error);

  if (distribution != NULL)
    g_task_return_pointer (task, distribution, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * parindex_simulation_run_async:
 * @self: a simulation
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it is done
 * @user_data: passed to @callback
 *
 * Makes all draws in other threads, and seals the simulation.
 *
 * Since: 1.0
 */
void
parindex_simulation_run_async (ParindexSimulation *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  ParindexRunProgress *progress;

  g_return_if_fail (PARINDEX_IS_SIMULATION (self));
  g_return_if_fail (self->nominal != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, parindex_simulation_run_async);
  g_task_set_check_cancellable (task, FALSE);
  progress = g_new0 (ParindexRunProgress, 1);
  *progress = (ParindexRunProgress){ .simulation = self, .n = self->replicates, .task = task };
  g_task_set_task_data (task, progress, g_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * parindex_simulation_run_finish:
 * @self: a simulation
 * @result: what the callback got
 * @error: return location for an error
 *
 * Finishes a run that [method@Simulation.run_async] began.
 *
 * Returns: (transfer full): what came of the draws, or %NULL if it cannot be run or was cancelled
 *
 * Since: 1.0
 */
ParindexRankDistribution *
parindex_simulation_run_finish (ParindexSimulation *self,
                                GAsyncResult       *result,
                                GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
check_range (ParindexSimulation *self,
             guint               begin,
             guint               end,
             GError            **error)
{
  g_autofree char *value = g_strdup_printf ("%u", begin);
  g_autofree char *other = g_strdup_printf ("%u", end);
  g_autofree char *name = g_strdup_printf ("%u", self->replicates);

  if (begin < end && end <= self->replicates)
    return TRUE;

  parindex_error_report (error, SHARD_RANGE, .value = value, .other = other, .name = name);

  return FALSE;
}

/**
 * parindex_simulation_run_shard:
 * @self: a simulation
 * @begin: the first draw
 * @end: one past the last draw
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes some of the draws, and seals the simulation. Shards of the same
 * simulation, made here or elsewhere, are put together by
 * [method@Simulation.merge], and give the same bits as one run.
 *
 * Returns: (transfer full): the draws, or %NULL if they cannot be made or it was cancelled
 *
 * Since: 1.0
 */
GBytes *
parindex_simulation_run_shard (ParindexSimulation *self,
                               guint               begin,
                               guint               end,
                               GCancellable       *cancellable,
                               GError            **error)
{
  g_autoptr (ParindexDrawPlan) plan = NULL;
  g_auto (ParindexDrawState) state = { 0 };
  ParindexRunProgress progress = { .simulation = self };
  guint8 fingerprint[PARINDEX_STATE_SUM];

  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), NULL);
  g_return_val_if_fail (self->nominal != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  progress.n = end - begin;
  if (!check_range (self, begin, end, error) || !run_draws (self, begin, end, cancellable, &progress, &plan, &state, error))
    return NULL;

  parindex_simulation_fingerprint (self, fingerprint);

  return parindex_draw_state_to_bytes (&state, fingerprint);
}

/* The draws that a shard holds. */
typedef struct
{
  guint begin;
  guint end;
} Range;

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const Range *first = a, *second = b;

  return (first->begin > second->begin) - (first->begin < second->begin);
}

/* A shard that came twice, from a worker that was thought lost, holds the same bits. */
static gboolean
check_complete (GArray  *ranges,
                guint    n,
                GError **error)
{
  guint done = 0;
  gboolean fits = TRUE;
  g_autofree char *value = NULL;
  g_autofree char *other = NULL;

  g_array_sort (ranges, compare_ranges);
  for (guint i = 0; fits && i < ranges->len; i++)
    {
      const Range *each = &g_array_index (ranges, Range, i);
      const Range *before = i > 0 ? each - 1 : NULL;

      if (before != NULL && before->begin == each->begin && before->end == each->end)
        continue;
      fits = each->begin == done;
      done = fits ? each->end : done;
    }
  if (fits && done == n)
    return TRUE;

  value = g_strdup_printf ("%u", done);
  other = g_strdup_printf ("%u", n);
  parindex_error_report (error, SHARDS_INCOMPLETE, .value = value, .other = other);

  return FALSE;
}

/**
 * parindex_simulation_merge:
 * @self: a simulation
 * @shards: (element-type GLib.Bytes): what [method@Simulation.run_shard] returned, in any order
 * @error: return location for an error
 *
 * Puts shards together that hold each draw once; the same shard may come twice.
 *
 * Returns: (transfer full): what came of all draws, or %NULL if shards are of another simulation, damaged or incomplete
 *
 * Since: 1.0
 */
ParindexRankDistribution *
parindex_simulation_merge (ParindexSimulation *self,
                           GPtrArray          *shards,
                           GError            **error)
{
  g_autoptr (ParindexDrawPlan) plan = NULL;
  g_auto (ParindexDrawState) state = { 0 };
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  guint8 fingerprint[PARINDEX_STATE_SUM];

  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), NULL);
  g_return_val_if_fail (self->nominal != NULL, NULL);
  g_return_val_if_fail (shards != NULL, NULL);

  plan = parindex_simulation_plan (self, error);
  if (plan == NULL || !parindex_draw_state_init (&state, plan, 0, self->replicates, error))
    return NULL;

  parindex_simulation_fingerprint (self, fingerprint);
  for (guint i = 0; i < shards->len; i++)
    {
      Range range;

      if (!parindex_draw_state_read_bytes (&state, shards->pdata[i], fingerprint, &range.begin, &range.end, error))
        return NULL;
      g_array_append_val (ranges, range);
    }
  if (!check_complete (ranges, self->replicates, error))
    return NULL;

  return parindex_rank_distribution_new (plan, &state, self->seed, self->sequence, parindex_simulation_threads (self));
}
