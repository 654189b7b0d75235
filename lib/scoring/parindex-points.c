/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-private.h"
#include "scoring/parindex-leaf-points-private.h"

guint32 *
parindex_points_number_groups (ParindexAssessment *assessment,
                               ParindexRule       *rule)
{
  const ParindexRuleOps *ops = parindex_rule_ops (rule);
  g_autofree char *dimension = NULL;
  guint n_groups;

  if (ops->dimension != NULL)
    g_object_get (rule, ops->dimension, &dimension, NULL);

  return parindex_preparation_groups (assessment, dimension, NULL, &n_groups);
}

void
parindex_points_take_numbers (const ParindexPoints *self,
                              guint                 leaf,
                              ParindexRuleScoring  *scoring)
{
  const ParindexPreparedLeaf *prepared = parindex_preparation_leaf (self->preparation, leaf);

  if (prepared == NULL)
    return;
  scoring->numbers = parindex_prepared_numbers (prepared);
  scoring->others = prepared->others;
  scoring->n_others = prepared->n_others;
}

gboolean
parindex_points_is_imputed (const ParindexPoints *self,
                            guint                 leaf,
                            guint                 row)
{
  const ParindexPreparedLeaf *prepared = parindex_preparation_leaf (self->preparation, leaf);

  return prepared != NULL && parindex_prepared_leaf_imputed (prepared, row) != NULL;
}

typedef struct
{
  ParindexLeafPoints *leaves;
  guint n;
} Leaves;

static void
report_preparation (guint           leaf,
                    guint           row,
                    ParindexMessage message,
                    const char     *name,
                    const char     *value,
                    gpointer        user_data)
{
  const Leaves *self = user_data;

  for (guint i = 0; i < self->n; i++)
    if (self->leaves[i].index == leaf)
      {
        parindex_leaf_points_report (&self->leaves[i], row, message, name, value);
        parindex_leaf_points_set_state (&self->leaves[i], row, PARINDEX_CELL_STATE_MISSING);
      }
}

/* What stands in for a missing cell is scored as one that is there. */
static void
take_imputed (ParindexLeafPoints *self)
{
  const ParindexPreparedLeaf *prepared = parindex_preparation_leaf (self->points->preparation, self->index);

  for (guint i = 0; prepared != NULL && i < prepared->imputed->len; i++)
    {
      guint row = g_array_index (prepared->imputed, ParindexImputedCell, i).row;

      if (parindex_column_state (parindex_prepared_numbers (prepared), row) == PARINDEX_CELL_STATE_OBSERVED)
        parindex_leaf_points_set_state (self, row, PARINDEX_CELL_STATE_OBSERVED);
    }
}

/* What rules read in the place of the cells; all leaves that may be asked for have begun. */
static void
prepare_numbers (const Leaves             *leaves,
                 const ParindexLeafPoints *common)
{
  if (common->points->preparation == NULL)
    return;

  parindex_preparation_run (common->points->preparation, common->hidden, report_preparation, (gpointer) leaves);
  for (guint i = 0; i < leaves->n; i++)
    {
      parindex_points_take_numbers (common->points, leaves->leaves[i].index, &leaves->leaves[i].scoring);
      take_imputed (&leaves->leaves[i]);
    }
}

typedef struct
{
  ParindexLeafPoints *leaves;
  guint n;
  gint next;
} Work;

static gpointer
work (gpointer data)
{
  Work *self = data;
  guint i;

  while ((i = (guint) g_atomic_int_add (&self->next, 1)) < self->n)
    parindex_leaf_points_score (&self->leaves[i]);

  return NULL;
}

/* Below this many values a thread costs more than it brings. */
#define VALUES_PER_THREAD 250000

static void
score_in_threads (ParindexLeafPoints *leaves,
                  guint               n,
                  guint64             n_values,
                  guint               n_threads)
{
  Work self = { leaves, n, 0 };
  g_autofree GThread **threads = NULL;

  if (n_threads == 0)
    n_threads = g_get_num_processors ();
  n_threads = CLAMP (n_values / VALUES_PER_THREAD, 1, n_threads);
  threads = g_new0 (GThread *, n_threads);
  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_try_new ("parindex-rules", work, &self, NULL);
  work (&self);
  for (guint i = 1; i < n_threads; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
}

static void
take_wrong_cell (guint            row,
                 int              column,
                 ParindexProblem *problem,
                 gpointer         user_data)
{
  ParindexLeafPoints *common = user_data;

  parindex_points_mark_faulty (common->points, row);
  if (column >= 0)
    g_hash_table_add (common->unread, parindex_leaf_points_cell_key (common->assessment, row, column));
  if (problem != NULL)
    parindex_problems_append (common->wrong, problem);
}

ParindexPoints *
parindex_points_new (ParindexDocument     *document,
                     ParindexAssessment   *assessment,
                     const char           *stage,
                     const ParindexColumn *inputs,
                     const guint8         *ranked,
                     guint                 n_threads,
                     ParindexProblems     *wrong,
                     ParindexProblems     *problems)
{
  ParindexFramework *framework = parindex_assessment_get_framework (assessment);
  ParindexPoints *self = g_new0 (ParindexPoints, 1);
  g_autofree ParindexLeafPoints *leaves = NULL;
  g_autoptr (GHashTable) unread = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  ParindexLeafPoints common = { .points = self, .assessment = assessment, .wrong = wrong, .problems = problems, .unread = unread };

  self->n_leaves = parindex_framework_n_leaves (framework);
  self->n_units = parindex_assessment_get_n_units (assessment);
  self->columns = g_new0 (ParindexColumn, self->n_leaves);
  self->borrowed = g_new0 (gboolean, self->n_leaves);
  self->studies = g_new0 (ParindexStudy, self->n_leaves);
  self->ranked = ranked;
  if (parindex_preparation_is_needed (framework))
    self->preparation = parindex_preparation_new (document, assessment, inputs, ranked);
  parindex_assessment_foreach_wrong (assessment, stage, take_wrong_cell, &common);
  leaves = g_new (ParindexLeafPoints, self->n_leaves);
  for (guint i = 0; i < self->n_leaves; i++)
    {
      leaves[i] = parindex_leaf_points_at (&common, i, inputs);
      parindex_leaf_points_begin (&leaves[i]);
    }
  prepare_numbers (&(Leaves){ leaves, self->n_leaves }, &common);
  score_in_threads (leaves, self->n_leaves, (guint64) parindex_framework_n_inputs (framework) * self->n_units, n_threads);
  for (guint i = 0; i < self->n_leaves; i++)
    parindex_leaf_points_end (&leaves[i]);

  return self;
}

/* Whether points of a unit may hang on the cells of others. */
static gboolean
reads_cohort (ParindexCriterion *leaf)
{
  ParindexRule *rule = parindex_criterion_get_rule (leaf);

  return rule != NULL && (parindex_rule_ops (rule) == NULL || parindex_rule_ops (rule)->score_cohort != NULL);
}

static guint
count_faulty (const ParindexPoints *self)
{
  guint n = 0;

  for (guint row = 0; row < self->n_units; row++)
    n += self->faulty[row];

  return n;
}

/* The leaves whose rules look at all units. */
static void
score_again (ParindexPoints           *self,
             const ParindexLeafPoints *common,
             const ParindexColumn     *inputs)
{
  g_autofree ParindexLeafPoints *leaves = g_new (ParindexLeafPoints, self->n_leaves);
  Leaves again = { leaves, 0 };

  for (guint i = 0; i < self->n_leaves; i++)
    if (reads_cohort (parindex_framework_leaf (parindex_assessment_get_framework (common->assessment), i)))
      {
        ParindexLeafPoints *leaf = &leaves[again.n++];

        *leaf = parindex_leaf_points_at (common, i, inputs);
        parindex_column_clear (&self->columns[i]);
        parindex_leaf_points_begin (leaf);
      }
  prepare_numbers (&again, common);
  for (guint i = 0; i < again.n; i++)
    {
      parindex_leaf_points_score (&leaves[i]);
      parindex_leaf_points_end (&leaves[i]);
    }
}

void
parindex_points_leave_faulty (ParindexPoints       *self,
                              ParindexAssessment   *assessment,
                              const ParindexColumn *inputs,
                              ParindexProblems     *wrong,
                              ParindexProblems     *problems)
{
  ParindexLeafPoints common = { .points = self, .assessment = assessment, .wrong = wrong, .problems = problems };
  guint n_before = 0;

  /* A rule may find new faults once others are hidden: on, until it does not. */
  while (self->faulty != NULL && count_faulty (self) > n_before && problems->n_errors == 0)
    {
      g_autofree guint8 *hidden = g_memdup2 (self->faulty, self->n_units);

      n_before = count_faulty (self);
      common.hidden = hidden;
      score_again (self, &common, inputs);
    }
}

void
parindex_points_free (ParindexPoints *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_leaves; i++)
    {
      if (!self->borrowed[i])
        parindex_column_clear (&self->columns[i]);
      if (self->studies[i].found != NULL)
        self->studies[i].free_found (self->studies[i].found);
      g_free (self->studies[i].groups);
    }
  g_free (self->studies);
  parindex_preparation_free (self->preparation);
  g_free (self->columns);
  g_free (self->borrowed);
  g_free (self->faulty);
  g_free (self);
}
