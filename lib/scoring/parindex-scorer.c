/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-scorer.h>

#include "base/parindex-problem-private.h"
#include "scoring/parindex-borrow-private.h"
#include "scoring/parindex-scoreboard-private.h"

/**
 * ParindexScorer:
 *
 * A framework ready to score assessments.
 *
 * A scorer never changes: scoring is a pure function of the framework and the
 * assessment, may run in any number of threads at once, and gives the same
 * bits at any number of threads.
 *
 * A framework with rules or aggregations from a program or a script can be scored only in the
 * thread that made the scorer: [method@Scorer.is_thread_safe].
 *
 * Since: 1.0
 */

struct _ParindexScorer
{
  GObject parent_instance;

  ParindexFramework *framework;
  ParindexLanguage language;
  guint n_threads;
  gboolean leave_faulty;
  gboolean thread_safe;
  GThread *maker; /* where rules from elsewhere may run; NULL: there are none */
};

typedef enum
{
  PROP_FRAMEWORK = 1,
  PROP_THREAD_SAFE,
  N_PROPS,
} ParindexScorerProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexScorer, parindex_scorer, G_TYPE_OBJECT)

static void
parindex_scorer_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ParindexScorer *self = PARINDEX_SCORER (object);

  switch ((ParindexScorerProperty) prop_id)
    {
    case PROP_FRAMEWORK:
      g_value_set_object (value, self->framework);
      break;
    case PROP_THREAD_SAFE:
      g_value_set_boolean (value, parindex_scorer_is_thread_safe (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_scorer_finalize (GObject *object)
{
  g_clear_object (&PARINDEX_SCORER (object)->framework);
  g_clear_pointer (&PARINDEX_SCORER (object)->maker, g_thread_unref);

  G_OBJECT_CLASS (parindex_scorer_parent_class)->finalize (object);
}

static void
parindex_scorer_class_init (ParindexScorerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_scorer_get_property;
  object_class->finalize = parindex_scorer_finalize;

  /**
   * ParindexScorer:framework:
   *
   * The framework by which it scores.
   *
   * Since: 1.0
   */
  props[PROP_FRAMEWORK] = g_param_spec_object ("framework", NULL, NULL, PARINDEX_TYPE_FRAMEWORK, flags);
  /**
   * ParindexScorer:thread-safe:
   *
   * Whether it may score in any thread, and in several at once.
   *
   * Since: 1.0
   */
  props[PROP_THREAD_SAFE] = g_param_spec_boolean ("thread-safe", NULL, NULL, TRUE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_scorer_init (ParindexScorer *self)
{
}

/* Scripts run where they were started, and nobody knows what a rule of a program shares. */
static gboolean
has_only_own_rules (ParindexFramework *framework)
{
  for (guint i = 0; i < parindex_framework_n_leaves (framework); i++)
    {
      ParindexRule *rule = parindex_criterion_get_rule (parindex_framework_leaf (framework, i));

      if (rule != NULL && parindex_rule_ops (rule) == NULL)
        return FALSE;
    }
  for (guint i = 0; i < parindex_framework_n_nodes (framework); i++)
    if (parindex_criterion_get_own_aggregation (parindex_framework_node (framework, i)) != NULL)
      return FALSE;

  return TRUE;
}

/* Rules from elsewhere run where the scorer was made, or the one that it is like. */
static void
bind_to_thread (ParindexScorer *self,
                GThread        *maker)
{
  self->thread_safe = has_only_own_rules (self->framework);
  if (!self->thread_safe)
    self->maker = g_thread_ref (maker != NULL ? maker : g_thread_self ());
}

/**
 * parindex_scorer_new:
 * @framework: a sealed framework
 * @context: (nullable): the context; %NULL for the defaults
 * @error: return location for an error
 *
 * Creates a scorer. The language, the number of threads and whether units with
 * wrong cells are left unscored are those of the context now.
 *
 * Returns: (transfer full): a new scorer, or %NULL with %PARINDEX_ERROR_UNSEALED if the framework is not sealed
 *
 * Since: 1.0
 */
ParindexScorer *
parindex_scorer_new (ParindexFramework *framework,
                     ParindexContext   *context,
                     GError           **error)
{
  ParindexScorer *self;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (framework), NULL);
  g_return_val_if_fail (context == NULL || PARINDEX_IS_CONTEXT (context), NULL);

  if (!parindex_framework_is_sealed (framework))
    {
      parindex_error_report (error, UNSEALED, .name = parindex_framework_get_id (framework));
      return NULL;
    }

  self = g_object_new (PARINDEX_TYPE_SCORER, NULL);
  self->framework = g_object_ref (framework);
  self->language = parindex_language_resolve (context != NULL ? parindex_context_get_language (context) : PARINDEX_LANGUAGE_AUTO);
  self->n_threads = context != NULL ? parindex_context_get_n_threads (context) : 0;
  self->leave_faulty = context != NULL && parindex_context_get_leave_faulty (context);
  bind_to_thread (self, NULL);

  return self;
}

/**
 * parindex_scorer_get_framework:
 * @self: a scorer
 *
 * Gets the framework by which it scores.
 *
 * Returns: (transfer none): the framework
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_scorer_get_framework (ParindexScorer *self)
{
  g_return_val_if_fail (PARINDEX_IS_SCORER (self), NULL);

  return self->framework;
}

/**
 * parindex_scorer_is_thread_safe:
 * @self: a scorer
 *
 * Tells whether the scorer may score in any thread, and in several at once.
 * All built-in rules may. With a rule from a program or a script it may score
 * only in the thread that made it; its scoreboards may be read from any.
 *
 * This method may be called from any thread.
 *
 * Returns: %FALSE if the framework has rules that are not of the library
 *
 * Since: 1.0
 */
gboolean
parindex_scorer_is_thread_safe (ParindexScorer *self)
{
  g_return_val_if_fail (PARINDEX_IS_SCORER (self), FALSE);

  return self->thread_safe;
}

ParindexScorer *
parindex_scorer_new_like (ParindexScorer    *self,
                          ParindexFramework *framework)
{
  ParindexScorer *like = g_object_new (PARINDEX_TYPE_SCORER, NULL);

  like->framework = g_object_ref (framework);
  like->language = self->language;
  like->n_threads = self->n_threads;
  like->leave_faulty = self->leave_faulty;
  bind_to_thread (like, self->maker);

  return like;
}

ParindexLanguage
parindex_scorer_language (ParindexScorer *self)
{
  return self->language;
}

guint
parindex_scorer_n_threads (ParindexScorer *self)
{
  return self->n_threads;
}

gboolean
parindex_scorer_check_thread (ParindexScorer *self,
                              GError        **error)
{
  if (self->maker == NULL || self->maker == g_thread_self ())
    return TRUE;

  parindex_error_report (error, OTHER_THREAD, .name = parindex_framework_get_id (self->framework));

  return FALSE;
}

/* TRUE if cells of the leaf are missing, and a node above it does not say what then. */
static gboolean
misses_a_policy (ParindexCriterion    *leaf,
                 const ParindexColumn *column)
{
  gboolean missing = column->states != NULL && memchr (column->states, PARINDEX_CELL_STATE_MISSING, column->n) != NULL;

  for (ParindexCriterion *node = parindex_criterion_get_parent (leaf); missing && node != NULL; node = parindex_criterion_get_parent (node))
    if (parindex_criterion_plan (node)->missing == PARINDEX_MISSING_UNSTATED)
      return TRUE;

  return FALSE;
}

/* A wrong cell stands for 0 until it is mended: what follows from its value is not told. */
static void
report_policy (guint              row,
               ParindexMessage    message,
               ParindexCriterion *node,
               mpq_srcptr         value,
               gpointer           user_data)
{
  if (value == NULL)
    parindex_fault_report (row, message, node, value, user_data);
}

/* Only units with cells that are not observed can have faults. */
static void
collect_faults (const ParindexSheet *sheet,
                ParindexFaultTarget *target)
{
  ParindexUnitScore score;

  parindex_unit_score_init (&score);
  for (guint row = 0; row < sheet->n_units; row++)
    {
      gboolean observed = TRUE;

      for (guint leaf = 0; observed && leaf < parindex_framework_n_leaves (sheet->framework); leaf++)
        observed = parindex_column_state (&sheet->columns[leaf], row) == PARINDEX_CELL_STATE_OBSERVED;
      if (!observed)
        parindex_unit_score_compute (sheet, 0, row, &score, report_policy, target);
    }
  parindex_unit_score_clear (&score);
}

/* Whoever has to mend something is told everything in one go. */
static void
check_policies (ParindexScorer      *self,
                ParindexAssessment  *assessment,
                const ParindexSheet *sheet,
                ParindexProblems    *problems)
{
  ParindexFaultTarget target = { assessment, problems };
  gboolean unstated = problems->n_errors > 0;

  for (guint i = 0; i < parindex_framework_n_leaves (self->framework) && !unstated; i++)
    unstated = misses_a_policy (parindex_framework_leaf (self->framework, i), &sheet->columns[i]);
  if (unstated)
    collect_faults (sheet, &target);
}

static gboolean
check_weights (ParindexScorer   *self,
               ParindexProblems *problems)
{
  guint before = problems->n_errors;

  for (guint i = 0; i < parindex_framework_n_nodes (self->framework); i++)
    {
      ParindexCriterion *node = parindex_framework_node (self->framework, i);

      if (parindex_criterion_lacks_weights (node))
        parindex_problems_report (problems, WEIGHTS_NOT_FOUND, .criterion = parindex_criterion_get_id (node),
                                  .value = parindex_weighting_get_kind (parindex_criterion_get_weighting (node)));
    }

  return problems->n_errors == before;
}

void
parindex_scorer_combine (ParindexScorer     *self,
                         ParindexAssessment *assessment,
                         ParindexPrepared   *prepared,
                         ParindexProblems   *problems)
{
  ParindexSheet sheet = { .framework = self->framework, .columns = prepared->points->columns, .n_units = prepared->points->n_units,
                          .faulty = self->leave_faulty ? prepared->points->faulty : NULL };

  prepared->n_nodes = parindex_framework_n_nodes (self->framework);
  sheet.combinations = prepared->combinations = parindex_combinations_new (self->framework, assessment);
  if (check_weights (self, problems))
    check_policies (self, assessment, &sheet, problems);
  if (problems->n_errors == 0)
    parindex_combinations_make (prepared->combinations, &sheet, assessment, self->n_threads, problems);
}

/* What the values must keep to before they are scored; all problems at once. FALSE if they cannot be looked at. */
static gboolean
prepare (ParindexScorer             *self,
         const ParindexSurroundings *surroundings,
         const char                 *stage,
         ParindexPrepared           *prepared,
         ParindexProblems           *problems,
         GError                    **error)
{
  ParindexAssessment *assessment = surroundings->assessment;

  if (parindex_assessment_get_framework (assessment) != self->framework)
    {
      ParindexFramework *other = parindex_assessment_get_framework (assessment);

      parindex_error_report (error, OTHER_FRAMEWORK, .value = other != NULL ? parindex_framework_get_id (other) : "–",
                             .other = parindex_framework_get_id (self->framework));
      return FALSE;
    }
  if (!parindex_assessment_is_sealed (assessment))
    {
      parindex_error_report (error, UNSEALED, .name = "assessment");
      return FALSE;
    }
  if (!parindex_scorer_check_thread (self, error))
    return FALSE;
  prepared->n_inputs = parindex_framework_n_inputs (self->framework);
  prepared->inputs = parindex_assessment_columns (assessment, stage, &prepared->merged, error);
  if (prepared->inputs == NULL)
    return FALSE;

  if (surroundings->document != NULL)
    parindex_borrow_values (surroundings, self, prepared, problems);
  parindex_problems_init (&prepared->left);
  prepared->screened = g_array_new (FALSE, FALSE, sizeof (ParindexScreened));
  prepared->ranked = parindex_screening_ranked (assessment, prepared->inputs, prepared->screened, problems);
  prepared->points = parindex_points_new (surroundings->document, assessment, stage, prepared->inputs, prepared->ranked, self->n_threads,
                                          self->leave_faulty ? &prepared->left : problems, problems);
  if (self->leave_faulty)
    parindex_points_leave_faulty (prepared->points, assessment, prepared->inputs, &prepared->left, problems);
  parindex_scorer_combine (self, assessment, prepared, problems);

  return TRUE;
}

/**
 * parindex_scorer_validate:
 * @self: a scorer
 * @assessment: a sealed assessment of the same framework
 * @stage: (nullable): a stage; %NULL for the latest authority of each cell
 *
 * Tells everything that keeps an assessment, or units of it, from being scored.
 *
 * This method may be called from any thread if the scorer is thread-safe.
 *
 * Returns: (transfer full): the problems, a list of [class@Problem]
 *
 * Since: 1.0
 */
GListModel *
parindex_scorer_validate (ParindexScorer     *self,
                          ParindexAssessment *assessment,
                          const char         *stage)
{
  g_auto (ParindexProblems) problems = { 0 };

  g_return_val_if_fail (PARINDEX_IS_SCORER (self), NULL);
  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (assessment), NULL);

  parindex_problems_init (&problems);
  parindex_scorer_collect_problems (self, &(ParindexSurroundings){ .assessment = assessment }, stage, &problems);

  return parindex_problems_to_list (&problems);
}

/**
 * parindex_scorer_score:
 * @self: a scorer
 * @assessment: a sealed assessment of the same framework
 * @stage: (nullable): a stage; %NULL for the latest authority of each cell
 * @error: return location for an error
 *
 * Scores and ranks all units of an assessment, exactly.
 *
 * This method may be called from any thread if the scorer is thread-safe.
 *
 * Returns: (transfer full): the results, or %NULL with the first problem and how many there are
 *
 * Since: 1.0
 */
ParindexScoreboard *
parindex_scorer_score (ParindexScorer     *self,
                       ParindexAssessment *assessment,
                       const char         *stage,
                       GError            **error)
{
  g_return_val_if_fail (PARINDEX_IS_SCORER (self), NULL);
  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (assessment), NULL);

  return parindex_scorer_score_in (self, &(ParindexSurroundings){ .assessment = assessment }, stage, error);
}

ParindexScoreboard *
parindex_scorer_score_in (ParindexScorer             *self,
                          const ParindexSurroundings *surroundings,
                          const char                 *stage,
                          GError                    **error)
{
  g_auto (ParindexProblems) problems = { 0 };
  g_auto (ParindexPrepared) prepared = { 0 };
  g_autoptr (ParindexScoreboard) scoreboard = NULL;

  parindex_problems_init (&problems);
  if (!prepare (self, surroundings, stage, &prepared, &problems, error) || !parindex_problems_propagate (&problems, error))
    return NULL;

  scoreboard = parindex_scoreboard_new (self, surroundings->assessment, stage, &prepared, &problems);

  return parindex_problems_propagate (&problems, error) ? g_steal_pointer (&scoreboard) : NULL;
}

void
parindex_scorer_collect_problems (ParindexScorer             *self,
                                  const ParindexSurroundings *surroundings,
                                  const char                 *stage,
                                  ParindexProblems           *problems)
{
  g_auto (ParindexPrepared) prepared = { 0 };
  g_autoptr (ParindexScoreboard) scoreboard = NULL;
  g_autoptr (GListModel) left = NULL;
  g_autoptr (GError) error = NULL;

  if (!prepare (self, surroundings, stage, &prepared, problems, &error))
    {
      parindex_problems_report (problems, NOT_READY, .value = error->message);
      return;
    }
  /* In the order in which they were found. */
  if (problems->n_errors == 0)
    scoreboard = parindex_scoreboard_new (self, surroundings->assessment, stage, &prepared, problems);
  left = scoreboard != NULL ? g_object_ref (parindex_scoreboard_get_problems (scoreboard)) : parindex_problems_to_list (&prepared.left);
  parindex_problems_append_list (problems, left);
}

void
parindex_scorer_collect_wrong_cells (ParindexScorer             *self,
                                     const ParindexSurroundings *surroundings,
                                     ParindexProblems           *problems)
{
  g_auto (ParindexProblems) others = { 0 };
  g_auto (ParindexPrepared) prepared = { 0 };

  parindex_problems_init (&others);
  if (prepare (self, surroundings, NULL, &prepared, &others, NULL))
    {
      g_autoptr (GListModel) left = parindex_problems_to_list (&prepared.left);

      parindex_problems_append_list (problems, left);
    }
}
