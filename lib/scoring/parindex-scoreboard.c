/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-scoreboard.h>

#include "base/parindex-problem-private.h"
#include "scoring/parindex-fingerprint-private.h"
#include "scoring/parindex-scoreboard-fields-private.h"

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
      parindex_node_result_free (self->nodes[i]);
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
  self->dimensions = g_ptr_array_new_with_free_func (parindex_dimension_free);
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
    self->fingerprint = parindex_fingerprint_compute (&self->sheet, self->prepared.points, self->assessment);
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
      parindex_append_word (words, id);
    }
  parindex_error_report (error, BAND_UNKNOWN, .name = parindex_framework_get_id (self->sheet.framework), .value = band,
                         .other = words->len > 0 ? words->str : "–");

  return NULL;
}
