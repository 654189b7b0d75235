/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-scoreboard.h>

#include "base/parindex-problem-private.h"
#include "scoring/parindex-fingerprint-private.h"
#include "scoring/parindex-scoreboard-private.h"

/**
 * ParindexScoreboard:
 *
 * The results of one scoring: a list of [class@Result], one for each unit in
 * the order of the document, and columns of numbers in bulk.
 *
 * The whole index is computed when it is scored; other criteria on demand. A
 * scoreboard never changes and may be read from any thread.
 *
 * Since: 1.0
 */

struct _ParindexScoreboard
{
  GObject parent_instance;

  ParindexScorer *scorer;
  ParindexAssessment *assessment;
  char *stage;
  ParindexSheet sheet;
  ParindexPrepared prepared; /* what the sheet points at */
  GListModel *problems;

  ParindexBanding banding;
  guint32 **keys; /* the places of units on the criteria that break ties */
  guint n_keys;

  GMutex lock; /* over what is made on demand */
  ParindexNodeResult **nodes;
  GPtrArray *dimensions;
  GWeakRef *results;
  char *fingerprint;
};

typedef enum
{
  PROP_FRAMEWORK = 1,
  PROP_ASSESSMENT,
  PROP_SCORER,
  PROP_STAGE,
  PROP_FINGERPRINT,
  PROP_PROBLEMS,
  N_PROPS,
} ParindexScoreboardProperty;

static GParamSpec *props[N_PROPS];

/* Scripts can construct one without anything in it. */
gboolean
parindex_scoreboard_is_made (ParindexScoreboard *self)
{
  return PARINDEX_IS_SCOREBOARD (self) && self->assessment != NULL;
}

static GType
scoreboard_get_item_type (GListModel *model)
{
  return PARINDEX_TYPE_RESULT;
}

static guint
scoreboard_get_n_items (GListModel *model)
{
  return PARINDEX_SCOREBOARD (model)->sheet.n_units;
}

/* The same object while it lives: list views compare items by identity. */
static gpointer
scoreboard_get_item (GListModel *model,
                     guint       position)
{
  ParindexScoreboard *self = PARINDEX_SCOREBOARD (model);
  ParindexResult *result;

  if (position >= self->sheet.n_units)
    return NULL;

  g_mutex_lock (&self->lock);
  if (self->results == NULL)
    {
      self->results = g_new0 (GWeakRef, self->sheet.n_units);
      for (guint i = 0; i < self->sheet.n_units; i++)
        g_weak_ref_init (&self->results[i], NULL);
    }
  result = g_weak_ref_get (&self->results[position]);
  if (result == NULL)
    {
      result = parindex_result_new (self, position, 0);
      g_weak_ref_set (&self->results[position], result);
    }
  g_mutex_unlock (&self->lock);

  return result;
}

static void
scoreboard_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = scoreboard_get_item_type;
  iface->get_n_items = scoreboard_get_n_items;
  iface->get_item = scoreboard_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexScoreboard, parindex_scoreboard, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, scoreboard_list_model_init))

static void
group_ranks_free (gpointer data)
{
  ParindexGroupRanks *ranks = data;

  g_free (ranks->ranks);
  g_free (ranks->of);
  g_free (ranks);
}

static void
dimension_free (gpointer data)
{
  ParindexDimension *dimension = data;

  g_hash_table_unref (dimension->nodes);
  g_ptr_array_unref (dimension->names);
  g_free (dimension->name);
  g_free (dimension->groups);
  g_free (dimension);
}

static void
node_result_free (ParindexNodeResult *node)
{
  if (node == NULL)
    return;

  parindex_node_column_free (node->column);
  parindex_ranking_clear (&node->ranking);
  g_free (node->ranks);
  g_free (node->of);
  g_free (node);
}

static void
parindex_scoreboard_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  ParindexScoreboard *self = PARINDEX_SCOREBOARD (object);

  switch ((ParindexScoreboardProperty) prop_id)
    {
    case PROP_FRAMEWORK:
      g_value_set_object (value, parindex_scoreboard_get_framework (self));
      break;
    case PROP_ASSESSMENT:
      g_value_set_object (value, self->assessment);
      break;
    case PROP_SCORER:
      g_value_set_object (value, self->scorer);
      break;
    case PROP_STAGE:
      g_value_set_string (value, self->stage);
      break;
    case PROP_FINGERPRINT:
      g_value_set_string (value, parindex_scoreboard_get_fingerprint (self));
      break;
    case PROP_PROBLEMS:
      g_value_set_object (value, self->problems);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_scoreboard_finalize (GObject *object)
{
  ParindexScoreboard *self = PARINDEX_SCOREBOARD (object);

  if (self->nodes != NULL)
    for (guint i = 0; i < parindex_framework_n_nodes (self->sheet.framework); i++)
      node_result_free (self->nodes[i]);
  g_free (self->nodes);
  parindex_banding_clear (&self->banding);
  for (guint i = 0; i < self->n_keys; i++)
    g_free (self->keys[i]);
  g_free (self->keys);
  if (self->results != NULL)
    for (guint i = 0; i < self->sheet.n_units; i++)
      g_weak_ref_clear (&self->results[i]);
  g_free (self->results);
  parindex_prepared_clear (&self->prepared);
  g_clear_object (&self->problems);
  g_ptr_array_unref (self->dimensions);
  g_free (self->fingerprint);
  g_free (self->stage);
  g_clear_object (&self->assessment);
  g_clear_object (&self->scorer);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (parindex_scoreboard_parent_class)->finalize (object);
}

static void
parindex_scoreboard_class_init (ParindexScoreboardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_scoreboard_get_property;
  object_class->finalize = parindex_scoreboard_finalize;

  /**
   * ParindexScoreboard:framework:
   *
   * The framework by which was scored.
   *
   * Since: 1.0
   */
  props[PROP_FRAMEWORK] = g_param_spec_object ("framework", NULL, NULL, PARINDEX_TYPE_FRAMEWORK, flags);
  /**
   * ParindexScoreboard:assessment:
   *
   * The assessment that was scored.
   *
   * Since: 1.0
   */
  props[PROP_ASSESSMENT] = g_param_spec_object ("assessment", NULL, NULL, PARINDEX_TYPE_ASSESSMENT, flags);
  /**
   * ParindexScoreboard:scorer:
   *
   * The scorer that made it.
   *
   * Since: 1.0
   */
  props[PROP_SCORER] = g_param_spec_object ("scorer", NULL, NULL, PARINDEX_TYPE_SCORER, flags);
  /**
   * ParindexScoreboard:stage:
   *
   * The stage that was scored; %NULL for the latest authority of each cell.
   *
   * Since: 1.0
   */
  props[PROP_STAGE] = g_param_spec_string ("stage", NULL, NULL, NULL, flags);
  /**
   * ParindexScoreboard:fingerprint:
   *
   * The SHA-256 of the framework, the values and the format version.
   *
   * Since: 1.0
   */
  props[PROP_FINGERPRINT] = g_param_spec_string ("fingerprint", NULL, NULL, NULL, flags);
  /**
   * ParindexScoreboard:problems:
   *
   * Why units were left unscored.
   *
   * Since: 1.0
   */
  props[PROP_PROBLEMS] = g_param_spec_object ("problems", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_scoreboard_init (ParindexScoreboard *self)
{
  g_mutex_init (&self->lock);
  self->dimensions = g_ptr_array_new_with_free_func (dimension_free);
}

void
parindex_fault_report (guint              row,
                       ParindexMessage    message,
                       ParindexCriterion *node,
                       gpointer           user_data)
{
  const ParindexFaultTarget *target = user_data;

  parindex_problems_add (target->problems, message,
                         &(ParindexPlace){ .unit = parindex_unit_get_id (parindex_assessment_unit (target->assessment, row)),
                                           .criterion = parindex_criterion_get_id (node) });
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
  parindex_ranking_init (ranking, column, reading->basis, parindex_assessment_ranked (self->assessment));
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

static void
rank_units (ParindexScoreboard       *self,
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
  rank_units (self, node, NULL, node->ranks, node->of);

  return node;
}

void
parindex_prepared_clear (ParindexPrepared *self)
{
  parindex_columns_free (self->merged, self->n_inputs);
  for (guint k = 0; self->sources != NULL && k < self->n_inputs; k++)
    g_clear_object (&self->sources[k]);
  g_free (self->sources);
  parindex_points_free (self->points);
  parindex_problems_clear (&self->left);
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
  };
  self->problems = parindex_problems_to_list (&self->prepared.left);
  self->nodes = g_new0 (ParindexNodeResult *, parindex_framework_n_nodes (self->sheet.framework));
  make_keys (self);
  self->nodes[0] = make_node (self, 0, problems);
  parindex_banding_init (&self->banding, self->sheet.framework, self->nodes[0]->column, parindex_assessment_ranked (assessment));
  if (problems->n_errors == 0)
    report_ties (self, problems);

  return self;
}

const ParindexSheet *
parindex_scoreboard_sheet (ParindexScoreboard *self)
{
  return &self->sheet;
}

const ParindexPoints *
parindex_scoreboard_points (ParindexScoreboard *self)
{
  return self->prepared.points;
}

ParindexAssessment *
parindex_scoreboard_source (ParindexScoreboard *self,
                            guint               input)
{
  return self->prepared.sources != NULL ? self->prepared.sources[input] : NULL;
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
void
parindex_scoreboard_make_node (ParindexScoreboard *self,
                               guint               index,
                               gboolean            percents)
{
  ParindexNodeResult *node;

  if (parindex_scoreboard_has_node (self, index))
    return;

  node = make_node (self, index, NULL);
  if (percents)
    parindex_node_column_percents (node->column);
  g_mutex_lock (&self->lock);
  if (self->nodes[index] == NULL)
    self->nodes[index] = g_steal_pointer (&node);
  g_mutex_unlock (&self->lock);
  node_result_free (node);
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

static ParindexDimension *
make_dimension (ParindexScoreboard *self,
                const char         *name)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  ParindexDimension *dimension = g_new0 (ParindexDimension, 1);

  dimension->name = g_strdup (name);
  dimension->nodes = g_hash_table_new_full (NULL, NULL, NULL, group_ranks_free);
  dimension->names = g_ptr_array_new_with_free_func (g_free);
  dimension->groups = g_new (guint32, self->sheet.n_units);
  for (guint row = 0; row < self->sheet.n_units; row++)
    {
      const char *group = parindex_unit_get_group (parindex_assessment_unit (self->assessment, row), name);
      gpointer number;

      dimension->groups[row] = G_MAXUINT32;
      if (group == NULL)
        continue;
      number = g_hash_table_lookup (numbers, group);
      if (number == NULL)
        {
          g_ptr_array_add (dimension->names, g_strdup (group));
          number = GUINT_TO_POINTER (dimension->names->len);
          g_hash_table_insert (numbers, (gpointer) group, number);
        }
      dimension->groups[row] = GPOINTER_TO_UINT (number) - 1;
    }

  return dimension;
}

const ParindexDimension *
parindex_scoreboard_dimension (ParindexScoreboard *self,
                               const char         *name,
                               GError            **error)
{
  ParindexDimension *dimension = NULL;
  g_auto (GStrv) known = NULL;
  g_autofree char *words = NULL;

  g_mutex_lock (&self->lock);
  for (guint i = 0; i < self->dimensions->len && dimension == NULL; i++)
    if (g_str_equal (((ParindexDimension *) self->dimensions->pdata[i])->name, name))
      dimension = self->dimensions->pdata[i];
  if (dimension == NULL)
    {
      dimension = make_dimension (self, name);
      if (dimension->names->len > 0)
        g_ptr_array_add (self->dimensions, dimension);
      else
        g_clear_pointer (&dimension, dimension_free);
    }
  g_mutex_unlock (&self->lock);

  if (dimension == NULL)
    {
      known = parindex_scoreboard_list_dimensions (self);
      words = g_strjoinv (", ", known);
      parindex_error_report (error, DIMENSION_UNKNOWN, .value = name, .other = words);
    }

  return dimension;
}

const ParindexGroupRanks *
parindex_scoreboard_ranks_within (ParindexScoreboard      *self,
                                  guint                    index,
                                  const ParindexDimension *dimension)
{
  const ParindexNodeResult *node = parindex_scoreboard_node (self, index);
  ParindexGroupRanks *ranks;

  g_mutex_lock (&self->lock);
  ranks = g_hash_table_lookup (dimension->nodes, GUINT_TO_POINTER (index));
  if (ranks == NULL)
    {
      ranks = g_new (ParindexGroupRanks, 1);
      ranks->ranks = g_new (double, self->sheet.n_units);
      ranks->of = g_new (double, self->sheet.n_units);
      rank_units (self, node, dimension, ranks->ranks, ranks->of);
      g_hash_table_insert (dimension->nodes, GUINT_TO_POINTER (index), ranks);
    }
  g_mutex_unlock (&self->lock);

  return ranks;
}

ParindexLanguage
parindex_scoreboard_language (ParindexScoreboard *self)
{
  return parindex_scorer_language (self->scorer);
}

const ParindexBanding *
parindex_scoreboard_banding (ParindexScoreboard *self)
{
  return &self->banding;
}

ParindexBand *
parindex_scoreboard_band (ParindexScoreboard *self,
                          guint               row)
{
  return parindex_banding_find (&self->banding, self->nodes[0]->column, row);
}

int
parindex_scoreboard_row (ParindexScoreboard *self,
                         const char         *unit,
                         GError            **error)
{
  int row = parindex_assessment_row (self->assessment, unit);

  if (row < 0)
    parindex_error_report (error, UNIT_UNKNOWN, .value = unit);

  return row;
}

ParindexCriterion *
parindex_scoreboard_criterion (ParindexScoreboard *self,
                               const char         *criterion,
                               GError            **error)
{
  ParindexCriterion *node;

  if (criterion == NULL)
    return parindex_framework_get_root (self->sheet.framework);

  node = parindex_framework_get_criterion (self->sheet.framework, criterion);
  if (node == NULL)
    parindex_error_report (error, CRITERION_UNKNOWN, .value = criterion, .name = parindex_framework_get_id (self->sheet.framework));

  return node;
}

/**
 * parindex_scoreboard_get_framework:
 * @self: a scoreboard
 *
 * Gets the framework by which was scored.
 *
 * Returns: (transfer none): the framework
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_scoreboard_get_framework (ParindexScoreboard *self)
{
  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  return self->sheet.framework;
}

/**
 * parindex_scoreboard_get_assessment:
 * @self: a scoreboard
 *
 * Gets the assessment that was scored.
 *
 * Returns: (transfer none): the assessment
 *
 * Since: 1.0
 */
ParindexAssessment *
parindex_scoreboard_get_assessment (ParindexScoreboard *self)
{
  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  return self->assessment;
}

/**
 * parindex_scoreboard_get_problems:
 * @self: a scoreboard
 *
 * Gets why units were left unscored, a list of [class@Problem] that name unit
 * and criterion. It is empty unless [property@Context:leave-faulty] was set.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer none): the problems
 *
 * Since: 1.0
 */
GListModel *
parindex_scoreboard_get_problems (ParindexScoreboard *self)
{
  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  return self->problems;
}

/**
 * parindex_scoreboard_get_scorer:
 * @self: a scoreboard
 *
 * Gets the scorer that made the scoreboard.
 *
 * Returns: (transfer none): the scorer
 *
 * Since: 1.0
 */
ParindexScorer *
parindex_scoreboard_get_scorer (ParindexScoreboard *self)
{
  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  return self->scorer;
}

/**
 * parindex_scoreboard_get_stage:
 * @self: a scoreboard
 *
 * Gets the stage that was scored.
 *
 * Returns: (transfer none) (nullable): the stage; %NULL for the latest authority of each cell
 *
 * Since: 1.0
 */
const char *
parindex_scoreboard_get_stage (ParindexScoreboard *self)
{
  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  return self->stage;
}

/**
 * parindex_scoreboard_get_fingerprint:
 * @self: a scoreboard
 *
 * Gets the SHA-256, in hexadecimal, of the framework in canonical form, the
 * units and values that were scored, and the version of the format: equal
 * fingerprints mean equal inputs. It is computed when first asked for.
 *
 * Returns: (transfer none): the fingerprint
 *
 * Since: 1.0
 */
const char *
parindex_scoreboard_get_fingerprint (ParindexScoreboard *self)
{
  const char *fingerprint;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  g_mutex_lock (&self->lock);
  if (self->fingerprint == NULL)
    self->fingerprint = parindex_fingerprint_compute (&self->sheet, self->assessment);
  fingerprint = self->fingerprint;
  g_mutex_unlock (&self->lock);

  return fingerprint;
}

/**
 * parindex_scoreboard_get_result:
 * @self: a scoreboard
 * @unit: the id of a unit
 * @criterion: (nullable): the id of a criterion; %NULL for the whole index
 * @error: return location for an error
 *
 * Gets the result of one unit.
 *
 * Returns: (transfer full): the result, or %NULL if there is no such unit or criterion
 *
 * Since: 1.0
 */
ParindexResult *
parindex_scoreboard_get_result (ParindexScoreboard *self,
                                const char         *unit,
                                const char         *criterion,
                                GError            **error)
{
  ParindexCriterion *node;
  int row;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  row = parindex_scoreboard_row (self, unit, error);
  if (row < 0)
    return NULL;
  node = parindex_scoreboard_criterion (self, criterion, error);
  if (node == NULL)
    return NULL;
  if (parindex_criterion_plan (node)->index == 0)
    return scoreboard_get_item (G_LIST_MODEL (self), row);

  return parindex_result_new (self, row, parindex_criterion_plan (node)->index);
}

/**
 * parindex_scoreboard_list_units:
 * @self: a scoreboard
 *
 * Lists the ids of the units, in the order of the rows.
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids
 *
 * Since: 1.0
 */
char **
parindex_scoreboard_list_units (ParindexScoreboard *self)
{
  char **ids;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  ids = g_new0 (char *, self->sheet.n_units + 1);
  for (guint row = 0; row < self->sheet.n_units; row++)
    ids[row] = g_strdup (parindex_unit_get_id (parindex_assessment_unit (self->assessment, row)));

  return ids;
}

/**
 * parindex_scoreboard_list_dimensions:
 * @self: a scoreboard
 *
 * Lists the dimensions within which ranks can be asked for: those of the
 * units' groups, and `parent` where units have parents.
 *
 * Returns: (transfer full) (array zero-terminated=1): the dimensions
 *
 * Since: 1.0
 */
char **
parindex_scoreboard_list_dimensions (ParindexScoreboard *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean parents = FALSE;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  for (guint row = 0; row < self->sheet.n_units; row++)
    {
      ParindexUnit *unit = parindex_assessment_unit (self->assessment, row);
      g_auto (GStrv) dimensions = parindex_unit_list_dimensions (unit);

      for (char **each = dimensions; *each != NULL; each++)
        if (!g_hash_table_contains (seen, *each))
          {
            g_ptr_array_add (names, g_strdup (*each));
            g_hash_table_add (seen, names->pdata[names->len - 1]);
          }
      parents |= parindex_unit_get_parent (unit) != NULL;
    }
  if (parents && !g_hash_table_contains (seen, "parent"))
    g_ptr_array_add (names, g_strdup ("parent"));
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_steal (names, NULL);
}

/**
 * parindex_scoreboard_get_band_edge:
 * @self: a scoreboard
 * @band: the id of a band
 * @error: return location for an error
 *
 * Gets the exact lower edge that a band has in this scoring: the stated one, or
 * the quantile of the ranked units' values.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full) (nullable): the edge; %NULL without an error for the band of the rest, and where there is
 *   nothing to take a quantile of
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_scoreboard_get_band_edge (ParindexScoreboard *self,
                                   const char         *band,
                                   GError            **error)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);
  g_return_val_if_fail (band != NULL, NULL);

  for (guint i = 0; i < self->banding.bands->len; i++)
    {
      const char *id = parindex_band_get_id (self->banding.bands->pdata[i]);
      ParindexNumber *edge = self->banding.edges != NULL ? self->banding.edges[i] : NULL;

      if (g_str_equal (id, band))
        return edge != NULL ? parindex_number_ref (edge) : NULL;
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", id);
    }
  parindex_error_report (error, BAND_UNKNOWN, .name = parindex_framework_get_id (self->sheet.framework), .value = band,
                         .other = words->len > 0 ? words->str : "–");

  return NULL;
}

static void
fill_maxima (const ParindexNodeColumn *column,
             double                   *values)
{
  double full = column->max != NULL ? parindex_number_to_double (column->max) : NAN;
  mpq_t max;

  mpq_init (max);
  for (guint row = 0; row < column->n; row++)
    if (!parindex_node_column_has_max (column, row))
      values[row] = NAN;
    else if (column->max64 == NULL && column->own == NULL)
      values[row] = full;
    else
      {
        parindex_node_column_get_max (column, row, max);
        values[row] = parindex_mpq_to_double (max);
      }
  mpq_clear (max);
}

void
parindex_scoreboard_fill_column (ParindexScoreboard      *self,
                                 ParindexResultColumn     column,
                                 guint                    index,
                                 const ParindexDimension *dimension,
                                 double                  *values)
{
  const ParindexNodeResult *node = parindex_scoreboard_node (self, index);
  gsize size = self->sheet.n_units * sizeof (double);
  gboolean rank = column == PARINDEX_RESULT_COLUMN_RANK;

  switch (column)
    {
    case PARINDEX_RESULT_COLUMN_SCORE:
      memcpy (values, node->column->scores, size);
      break;
    case PARINDEX_RESULT_COLUMN_MAX:
      fill_maxima (node->column, values);
      break;
    case PARINDEX_RESULT_COLUMN_PERCENT:
      memcpy (values, parindex_scoreboard_percents (self, index), size);
      break;
    case PARINDEX_RESULT_COLUMN_RANK:
    case PARINDEX_RESULT_COLUMN_RANK_OF:
    default:
      if (dimension != NULL)
        {
          const ParindexGroupRanks *ranks = parindex_scoreboard_ranks_within (self, index, dimension);

          memcpy (values, rank ? ranks->ranks : ranks->of, size);
        }
      else
        memcpy (values, rank ? node->ranks : node->of, size);
    }
}

/**
 * parindex_scoreboard_get_column:
 * @self: a scoreboard
 * @column: which figure
 * @criterion: (nullable): the id of a criterion; %NULL for the whole index
 * @within: (nullable): a dimension; ranks are then within its groups
 * @n_values: (out): return location for the number of units
 * @error: return location for an error
 *
 * Gets one figure of all units, in the order of the rows: the nearest doubles
 * of the exact values, NaN where there is none.
 *
 * This method may be called from any thread.
 *
 * Returns: (array length=n_values) (transfer full): the figures, or %NULL if there is no such criterion or dimension
 *
 * Since: 1.0
 */
double *
parindex_scoreboard_get_column (ParindexScoreboard  *self,
                                ParindexResultColumn column,
                                const char          *criterion,
                                const char          *within,
                                gsize               *n_values,
                                GError             **error)
{
  const ParindexDimension *dimension = NULL;
  ParindexCriterion *node;
  double *values;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);
  g_return_val_if_fail (n_values != NULL, NULL);

  *n_values = 0;
  node = parindex_scoreboard_criterion (self, criterion, error);
  if (node == NULL)
    return NULL;
  if (within != NULL)
    {
      dimension = parindex_scoreboard_dimension (self, within, error);
      if (dimension == NULL)
        return NULL;
    }
  values = g_new (double, self->sheet.n_units);
  parindex_scoreboard_fill_column (self, column, parindex_criterion_plan (node)->index, dimension, values);
  *n_values = self->sheet.n_units;

  return values;
}

/**
 * parindex_scoreboard_get_column_bytes:
 * @self: a scoreboard
 * @column: which figure
 * @criterion: (nullable): the id of a criterion; %NULL for the whole index
 * @within: (nullable): a dimension; ranks are then within its groups
 * @error: return location for an error
 *
 * Gets one figure of all units as [method@Scoreboard.get_column] does, as
 * bytes of native float64: the way for scripts.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): the figures, or %NULL if there is no such criterion or dimension
 *
 * Since: 1.0
 */
GBytes *
parindex_scoreboard_get_column_bytes (ParindexScoreboard  *self,
                                      ParindexResultColumn column,
                                      const char          *criterion,
                                      const char          *within,
                                      GError             **error)
{
  gsize n_values;
  double *values;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  values = parindex_scoreboard_get_column (self, column, criterion, within, &n_values, error);

  return values != NULL ? g_bytes_new_take (values, n_values * sizeof (double)) : NULL;
}
