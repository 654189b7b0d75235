/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-problem-private.h"
#include "scoring/parindex-scoreboard-fields-private.h"

void
parindex_node_result_free (ParindexNodeResult *node)
{
  if (node == NULL)
    return;

  parindex_node_column_free (node->column);
  parindex_ranking_clear (&node->ranking);
  g_free (node->ranks);
  g_free (node->of);
  g_free (node);
}

void
parindex_fault_report (guint              row,
                       ParindexMessage    message,
                       ParindexCriterion *node,
                       mpq_srcptr         value,
                       gpointer           user_data)
{
  const ParindexFaultTarget *target = user_data;
  ParindexCriterion *parent = parindex_criterion_get_parent (node);
  g_autoptr (GString) text = g_string_new (NULL);

  if (value != NULL)
    parindex_mpq_append_exact (text, value);
  parindex_problems_add (target->problems, message,
                         &(ParindexPlace){ .unit = parindex_unit_get_id (parindex_assessment_unit (target->assessment, row)),
                                           .criterion = parindex_criterion_get_id (node),
                                           .value = value != NULL ? text->str : NULL,
                                           .name = parent != NULL ? parindex_criterion_get_aggregation (parindex_criterion_plan (parent)->method) : NULL });
}

/* What the ranking reads of a node: the score where it has no max. */
static ParindexReading
reading_of (ParindexScoreboard       *self,
            const ParindexNodeColumn *column)
{
  ParindexReading reading = parindex_framework_ranking_reading (self->sheet.framework);

  if (column->max == NULL)
    reading.basis = PARINDEX_BASIS_SCORE;

  return reading;
}

static void
order_units (ParindexScoreboard    *self,
             ParindexNodeColumn    *column,
             const ParindexReading *reading,
             ParindexRanking       *ranking)
{
  parindex_ranking_init (ranking, column, reading->basis, self->prepared.ranked);
  parindex_ranking_round (ranking, column, reading);
}

/* The whole index tells what keeps units from being scored: here there is nothing new. */
static void
make_keys (ParindexScoreboard *self)
{
  const char *const *ids = parindex_framework_get_ranking_keys (self->sheet.framework);

  self->n_keys = ids != NULL ? g_strv_length ((char **) ids) : 0;
  self->keys = g_new0 (guint32 *, self->n_keys);
  for (guint i = 0; i < self->n_keys; i++)
    {
      ParindexCriterion *key = parindex_framework_get_criterion (self->sheet.framework, ids[i]);
      ParindexNodeColumn *column = parindex_node_column_new (&self->sheet, parindex_criterion_plan (key)->index,
                                                             parindex_scorer_n_threads (self->scorer), NULL, NULL);
      ParindexReading reading = reading_of (self, column);
      ParindexRanking ranking;

      order_units (self, column, &reading, &ranking);
      self->keys[i] = g_new (guint32, self->sheet.n_units);
      parindex_ranking_places (&ranking, self->sheet.n_units, self->keys[i]);
      parindex_ranking_clear (&ranking);
      parindex_node_column_free (column);
    }
}

/* Ordinal ranks leave no tie on the whole index. On single criteria, where many units hold the same points, what the keys
 * leave is shared. */
static void
report_ties (ParindexScoreboard *self,
             ParindexProblems   *problems)
{
  const ParindexNodeResult *root = self->nodes[0];
  const ParindexRanking *ranking = &root->ranking;
  guint first = 0;
  mpq_t value;

  if (parindex_framework_get_ties (self->sheet.framework) != PARINDEX_TIES_ORDINAL)
    return;

  mpq_init (value);
  for (guint i = 1; i < ranking->n; i++)
    {
      g_autoptr (GString) text = NULL;

      if (ranking->classes[i] != ranking->classes[first])
        {
          first = i;
          continue;
        }
      text = g_string_new (NULL);
      parindex_node_column_read (root->column, &root->reading, ranking->rows[i], value);
      parindex_mpq_append_exact (text, value);
      parindex_problems_report (problems, TIE_LEFT, .value = text->str,
                                .unit = parindex_unit_get_id (parindex_assessment_unit (self->assessment, ranking->rows[i])),
                                .other = parindex_unit_get_id (parindex_assessment_unit (self->assessment, ranking->rows[first])));
    }
  mpq_clear (value);
}

void
parindex_scoreboard_rank_units (ParindexScoreboard       *self,
                                const ParindexNodeResult *node,
                                const ParindexDimension  *dimension,
                                double                   *ranks,
                                double                   *of)
{
  parindex_ranking_ranks (&node->ranking, parindex_framework_get_ties (self->sheet.framework), self->sheet.n_units,
                          dimension != NULL ? dimension->groups : NULL, dimension != NULL ? dimension->names->len : 0, ranks, of);
}

static ParindexNodeResult *
make_node (ParindexScoreboard *self,
           guint               index,
           ParindexProblems   *problems)
{
  ParindexNodeResult *node = g_new0 (ParindexNodeResult, 1);
  ParindexFaultTarget target = { self->assessment, problems };

  node->column = parindex_node_column_new (&self->sheet, index, parindex_scorer_n_threads (self->scorer),
                                           problems != NULL ? parindex_fault_report : NULL, &target);
  node->reading = reading_of (self, node->column);
  order_units (self, node->column, &node->reading, &node->ranking);
  if (self->n_keys > 0)
    parindex_ranking_break_ties (&node->ranking, self->keys, self->n_keys);
  node->ranks = g_new (double, self->sheet.n_units);
  node->of = g_new (double, self->sheet.n_units);
  parindex_scoreboard_rank_units (self, node, NULL, node->ranks, node->of);

  return node;
}

static void
clear_own (ParindexPrepared *self)
{
  parindex_columns_free (self->merged, self->n_inputs);
  for (guint k = 0; self->sources != NULL && k < self->n_inputs; k++)
    g_clear_object (&self->sources[k]);
  g_free (self->sources);
  parindex_points_free (self->points);
  g_free (self->ranked);
  g_clear_pointer (&self->screened, g_array_unref);
}

void
parindex_prepared_clear (ParindexPrepared *self)
{
  parindex_combinations_free (self->combinations, self->n_nodes);
  parindex_problems_clear (&self->left);
  if (self->owner == NULL)
    clear_own (self);
  g_clear_object (&self->owner);
  *self = (ParindexPrepared){ 0 };
}

ParindexScoreboard *
parindex_scoreboard_new (ParindexScorer     *scorer,
                         ParindexAssessment *assessment,
                         const char         *stage,
                         ParindexPrepared   *prepared,
                         ParindexProblems   *problems)
{
  ParindexScoreboard *self = g_object_new (PARINDEX_TYPE_SCOREBOARD, NULL);

  self->scorer = g_object_ref (scorer);
  self->assessment = g_object_ref (assessment);
  self->stage = g_strdup (stage);
  self->prepared = *prepared;
  *prepared = (ParindexPrepared){ 0 };
  self->sheet = (ParindexSheet){
    .framework = parindex_scorer_get_framework (scorer),
    .columns = self->prepared.points->columns,
    .n_units = parindex_assessment_get_n_units (assessment),
    .inputs = self->prepared.inputs,
    .faulty = self->prepared.points->faulty,
    .combinations = self->prepared.combinations,
  };
  self->problems = parindex_problems_to_list (&self->prepared.left);
  self->nodes = g_new0 (ParindexNodeResult *, parindex_framework_n_nodes (self->sheet.framework));
  make_keys (self);
  self->nodes[0] = make_node (self, 0, problems);
  parindex_banding_init (&self->banding, self->sheet.framework, self->nodes[0]->column, self->prepared.ranked);
  if (problems->n_errors == 0)
    report_ties (self, problems);

  return self;
}

ParindexCriterion *
parindex_scoreboard_tie_breaker (ParindexScoreboard *self,
                                 guint               row_a,
                                 guint               row_b)
{
  const char *const *ids = parindex_framework_get_ranking_keys (self->sheet.framework);

  for (guint i = 0; i < self->n_keys; i++)
    if (self->keys[i][row_a] != self->keys[i][row_b])
      return parindex_framework_get_criterion (self->sheet.framework, ids[i]);

  return NULL;
}

gboolean
parindex_scoreboard_has_node (ParindexScoreboard *self,
                              guint               index)
{
  gboolean is_made;

  g_mutex_lock (&self->lock);
  is_made = self->nodes[index] != NULL;
  g_mutex_unlock (&self->lock);

  return is_made;
}

/* Other nodes may be made beside it: nobody waits while it is computed. */
static void
keep_node (ParindexScoreboard *self,
           guint               index,
           ParindexNodeResult *node)
{
  g_mutex_lock (&self->lock);
  if (self->nodes[index] == NULL)
    self->nodes[index] = g_steal_pointer (&node);
  g_mutex_unlock (&self->lock);
  parindex_node_result_free (node);
}

/* A figure of a column that nobody keeps; FALSE if more is needed for it. */
static gboolean
fill_of_column (ParindexScoreboard       *self,
                const ParindexNodeColumn *node,
                ParindexResultColumn      column,
                double                   *values)
{
  ParindexReading reading = reading_of (self, node);

  /* What takes longer than integers is kept. */
  if (!parindex_ranking_is_of_integers (node, reading.basis))
    return FALSE;

  switch (column)
    {
    case PARINDEX_RESULT_COLUMN_SCORE:
      parindex_node_column_fill_scores (node, values);
      return TRUE;
    case PARINDEX_RESULT_COLUMN_PERCENT:
      parindex_node_column_fill_percents (node, values);
      return TRUE;
    case PARINDEX_RESULT_COLUMN_RANK:
      return reading.decimals < 0 && self->n_keys == 0
             && parindex_ranking_ranks_by_counting (node, reading.basis, self->prepared.ranked, parindex_framework_get_ties (self->sheet.framework), values);
    case PARINDEX_RESULT_COLUMN_MAX:
    case PARINDEX_RESULT_COLUMN_RANK_OF:
    case PARINDEX_RESULT_COLUMN_AVAILABILITY:
    default:
      return FALSE;
    }
}

guint
parindex_scoreboard_fill_at_once (ParindexScoreboard         *self,
                                  guint                       index,
                                  const ParindexResultColumn *columns,
                                  guint                       n_columns,
                                  double                     *values,
                                  gsize                       stride)
{
  ParindexNodeColumn *bare;
  ParindexNodeResult *node;
  guint done = 0;

  if (parindex_scoreboard_has_node (self, index))
    return 0;

  bare = parindex_node_column_new_bare (&self->sheet, index);
  while (done < n_columns && fill_of_column (self, bare, columns[done], values + done * stride))
    done++;
  parindex_node_column_free (bare);
  if (done == n_columns)
    return done;

  node = make_node (self, index, NULL);
  for (guint c = done; c < n_columns; c++)
    if (columns[c] == PARINDEX_RESULT_COLUMN_PERCENT)
      parindex_node_column_percents (node->column);
  keep_node (self, index, node);

  return done;
}

/* Every unit was computed on the whole index, down to the leaves: another node brings no new fault. */
const ParindexNodeResult *
parindex_scoreboard_node (ParindexScoreboard *self,
                          guint               index)
{
  ParindexNodeResult *node;

  g_mutex_lock (&self->lock);
  if (self->nodes[index] == NULL)
    self->nodes[index] = make_node (self, index, NULL);
  node = self->nodes[index];
  g_mutex_unlock (&self->lock);

  return node;
}

const double *
parindex_scoreboard_percents (ParindexScoreboard *self,
                              guint               index)
{
  const ParindexNodeResult *node = parindex_scoreboard_node (self, index);
  const double *percents;

  g_mutex_lock (&self->lock);
  percents = parindex_node_column_percents (node->column);
  g_mutex_unlock (&self->lock);

  return percents;
}
