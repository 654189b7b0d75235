/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/sensitivity/parindex-sensitivity-private.h"
#include "analysis/simulation/parindex-draw-variants-private.h"
#include "base/parindex-list-private.h"

/**
 * ParindexSensitivity:
 *
 * Which weights make a ranking unsure: how much of the variance of an output
 * over the draws of a [class@Simulation] comes from each weight that varies.
 *
 * Outputs are the mean absolute shift of all ranks, the rank or the score of a
 * unit, and the order of a pair of units. For each of them and each weight there
 * is the first-order index of Sobol', what the weight explains alone (estimated
 * as by Saltelli and others, 2010), and the total index, what would remain if all
 * other weights were known (Jansen, 1999); both with a bootstrap interval of 95 %.
 *
 * The number of points is that of the draws of the simulation; each takes two
 * draws, and one more for each weight.
 *
 * Since: 1.0
 */

struct _ParindexSensitivity
{
  GObject parent_instance;

  ParindexSimulation *simulation;
  GArray *outputs; /* ParindexDrawOutput */
};

typedef enum
{
  PROP_SIMULATION = 1,
  N_PROPS,
} ParindexSensitivityProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexSensitivity, parindex_sensitivity, G_TYPE_OBJECT)

static void
parindex_sensitivity_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_SIMULATION)
    g_value_set_object (value, PARINDEX_SENSITIVITY (object)->simulation);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parindex_sensitivity_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (prop_id == PROP_SIMULATION)
    PARINDEX_SENSITIVITY (object)->simulation = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parindex_sensitivity_finalize (GObject *object)
{
  ParindexSensitivity *self = PARINDEX_SENSITIVITY (object);

  g_clear_object (&self->simulation);
  g_array_unref (self->outputs);

  G_OBJECT_CLASS (parindex_sensitivity_parent_class)->finalize (object);
}

static void
parindex_sensitivity_class_init (ParindexSensitivityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = parindex_sensitivity_get_property;
  object_class->set_property = parindex_sensitivity_set_property;
  object_class->finalize = parindex_sensitivity_finalize;

  /**
   * ParindexSensitivity:simulation:
   *
   * What varies, and how many points are made.
   *
   * Since: 1.0
   */
  props[PROP_SIMULATION] = g_param_spec_object ("simulation", NULL, NULL, PARINDEX_TYPE_SIMULATION,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_sensitivity_init (ParindexSensitivity *self)
{
  self->outputs = g_array_new (FALSE, FALSE, sizeof (ParindexDrawOutput));
}

/**
 * parindex_sensitivity_new:
 * @simulation: a simulation
 *
 * Makes an analysis of what varies in a simulation. A run seals the simulation.
 *
 * Returns: (transfer full): a new analysis
 *
 * Since: 1.0
 */
ParindexSensitivity *
parindex_sensitivity_new (ParindexSimulation *simulation)
{
  g_return_val_if_fail (PARINDEX_IS_SIMULATION (simulation), NULL);
  g_return_val_if_fail (simulation->nominal != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_SENSITIVITY, "simulation", simulation, NULL);
}

/**
 * parindex_sensitivity_get_simulation:
 * @self: an analysis
 *
 * Gets the simulation that says what varies.
 *
 * Returns: (transfer none) (nullable): the simulation
 *
 * Since: 1.0
 */
ParindexSimulation *
parindex_sensitivity_get_simulation (ParindexSensitivity *self)
{
  g_return_val_if_fail (PARINDEX_IS_SENSITIVITY (self), NULL);

  return self->simulation;
}

/* Sets @row to -1 if none is wanted. */
static gboolean
find_row (ParindexSensitivity *self,
          const char          *unit,
          gboolean             wanted,
          int                 *row,
          GError             **error)
{
  *row = wanted ? parindex_scoreboard_row (self->simulation->nominal, unit, error) : -1;

  return !wanted || *row >= 0;
}

/**
 * parindex_sensitivity_add_output:
 * @self: an analysis
 * @output: what to look at
 * @unit: (nullable): the id of a unit; %NULL for the shift of all ranks
 * @other: (nullable): the id of the other unit of a pair; otherwise %NULL
 * @error: return location for an error
 *
 * Adds an output to those of the next run. Where none was added, it is the mean
 * absolute shift of all ranks.
 *
 * Returns: %FALSE if there is no such unit
 *
 * Since: 1.0
 */
gboolean
parindex_sensitivity_add_output (ParindexSensitivity      *self,
                                 ParindexSensitivityOutput output,
                                 const char               *unit,
                                 const char               *other,
                                 GError                  **error)
{
  const gboolean is_pair = output == PARINDEX_SENSITIVITY_OUTPUT_ORDER;
  const gboolean is_of_unit = is_pair || output == PARINDEX_SENSITIVITY_OUTPUT_RANK || output == PARINDEX_SENSITIVITY_OUTPUT_SCORE;
  ParindexDrawOutput added = { .output = output };

  g_return_val_if_fail (PARINDEX_IS_SENSITIVITY (self), FALSE);
  g_return_val_if_fail (self->simulation != NULL, FALSE);
  g_return_val_if_fail (is_of_unit == (unit != NULL), FALSE);
  g_return_val_if_fail (is_pair == (other != NULL), FALSE);

  if (!find_row (self, unit, is_of_unit, &added.row, error) || !find_row (self, other, is_pair, &added.other, error))
    return FALSE;
  g_array_append_val (self->outputs, added);

  return TRUE;
}

/* A run: outputs that are added meanwhile are for the next one. */
typedef struct
{
  ParindexSimulation *simulation;
  GArray *outputs;
  ParindexRunProgress progress;
} Job;

static Job *
job_new (ParindexSensitivity *self,
         GTask               *task)
{
  static const ParindexDrawOutput usual = { .output = PARINDEX_SENSITIVITY_OUTPUT_RANK_SHIFT, .row = -1, .other = -1 };
  Job *job = g_new0 (Job, 1);

  job->simulation = g_object_ref (self->simulation);
  job->outputs = g_array_copy (self->outputs);
  if (job->outputs->len == 0)
    g_array_append_val (job->outputs, usual);
  job->progress = (ParindexRunProgress){ .simulation = job->simulation, .task = task };

  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->simulation);
  g_array_unref (job->outputs);
  g_free (job);
}

static void
take_index (ParindexList             *list,
            ParindexSensitivityIndex *index)
{
  parindex_list_fill (list, index);
  g_object_unref (index);
}

/* By output, then by weight in the order of the tree; behind them the choices, and the values. */
static GListModel *
make_list (const Job                *job,
           const ParindexDrawPlan   *plan,
           const ParindexSobolIndex *indices,
           const guint              *n_points)
{
  ParindexList *list = parindex_list_new (PARINDEX_TYPE_SENSITIVITY_INDEX);
  const guint n_inputs = parindex_sensitivity_n_inputs (plan), n_choices = parindex_draw_plan_n_choices (plan);
  const guint n_weights = plan->weights.n_uniforms - n_choices;

  for (guint i = 0; i < job->outputs->len; i++)
    {
      const ParindexDrawOutput *output = &g_array_index (job->outputs, ParindexDrawOutput, i);
      const ParindexSobolIndex *own = indices + (gsize) i * n_inputs;

      for (guint node = 0; node < plan->weights.n; node++)
        if (plan->weights.nodes[node].place >= 0)
          take_index (list, parindex_sensitivity_index_new (plan->nominal, output, plan->weights.nodes[node].node, 0, n_points[i],
                                                            &own[plan->weights.nodes[node].place]));
      for (guint choice = 1; choice <= n_choices; choice++)
        take_index (list, parindex_sensitivity_index_new (plan->nominal, output, NULL, choice, n_points[i], &own[n_weights + choice - 1]));
      if (n_inputs > n_weights + n_choices)
        take_index (list, parindex_sensitivity_index_new (plan->nominal, output, NULL, 0, n_points[i], &own[n_inputs - 1]));
    }

  return G_LIST_MODEL (list);
}

static GListModel *
do_job (Job          *job,
        GCancellable *cancellable,
        GError      **error)
{
  g_autoptr (ParindexDrawPlan) plan = parindex_simulation_plan (job->simulation, error);
  g_autofree ParindexSobolIndex *indices = NULL;
  g_autofree guint *n_points = g_new0 (guint, job->outputs->len);

  if (plan == NULL)
    return NULL;
  indices = parindex_sensitivity_work (plan, job->simulation, &g_array_index (job->outputs, ParindexDrawOutput, 0), job->outputs->len, cancellable,
                                       &job->progress, n_points, error);

  return indices != NULL ? make_list (job, plan, indices, n_points) : NULL;
}

/**
 * parindex_sensitivity_run:
 * @self: an analysis
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes all draws and the indices of all outputs, and seals the simulation, of
 * which the signal `progress` tells how far it is.
 *
 * Returns: (transfer full): a list of [class@SensitivityIndex], by output and then by criterion in the order of the tree; %NULL if it cannot be
 *   run or was cancelled
 *
 * Since: 1.0
 */
GListModel *
parindex_sensitivity_run (ParindexSensitivity *self,
                          GCancellable        *cancellable,
                          GError             **error)
{
  GListModel *list;
  Job *job;

  g_return_val_if_fail (PARINDEX_IS_SENSITIVITY (self), NULL);
  g_return_val_if_fail (self->simulation != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  job = job_new (self, NULL);
  list = do_job (job, cancellable, error);
  job_free (job);

  return list;
}

static void
run_in_thread (GTask        *task,
               gpointer      source G_GNUC_UNUSED,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GError *error = NULL;
  GListModel *list = do_job (task_data, cancellable, &error);

  if (list != NULL)
    g_task_return_pointer (task, list, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * parindex_sensitivity_run_async:
 * @self: an analysis
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it is done
 * @user_data: passed to @callback
 *
 * Does what [method@Sensitivity.run] does in other threads.
 *
 * Since: 1.0
 */
void
parindex_sensitivity_run_async (ParindexSensitivity *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PARINDEX_IS_SENSITIVITY (self));
  g_return_if_fail (self->simulation != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, parindex_sensitivity_run_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job_new (self, task), job_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * parindex_sensitivity_run_finish:
 * @self: an analysis
 * @result: what the callback got
 * @error: return location for an error
 *
 * Finishes a run that [method@Sensitivity.run_async] began.
 *
 * Returns: (transfer full): a list of [class@SensitivityIndex], or %NULL if it cannot be run or was cancelled
 *
 * Since: 1.0
 */
GListModel *
parindex_sensitivity_run_finish (ParindexSensitivity *self,
                                 GAsyncResult        *result,
                                 GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
