/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-assignment.h>
#include <parindex/parindex-campaign.h>

#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-document-fields-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-unit-private.h"

/**
 * ParindexDocument:
 *
 * What a file holds: units, frameworks and assessments.
 *
 * A document that was loaded is sealed: it never changes and may be read and
 * scored from any thread. One that is built by hand is sealed by
 * [method@Document.seal], which seals what it holds.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_TITLE = 1,
  PROP_LANGUAGE,
  PROP_FRAMEWORKS,
  PROP_UNITS,
  PROP_ASSESSMENTS,
  PROP_ALTERNATIVES,
  PROP_RESULTS,
  PROP_SUCCESSIONS,
  PROP_CORRESPONDENCES,
  PROP_SERIES,
  PROP_REGISTERS,
  PROP_TARGETS,
  PROP_ASSIGNMENTS,
  PROP_CAMPAIGNS,
  N_PROPS,
} ParindexDocumentProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexDocument, parindex_document, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static gboolean
document_is_mutable (ParindexDocument *self,
                     GError          **error)
{
  return parindex_is_mutable (self->sealed, "document", error);
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_TITLE] = PARINDEX_READ_WRITE (parindex_document_get_title, parindex_document_set_title),
  [PROP_LANGUAGE] = PARINDEX_READ_WRITE (parindex_document_get_language, parindex_document_set_language),
  [PROP_FRAMEWORKS] = PARINDEX_READ (parindex_document_get_frameworks),
  [PROP_UNITS] = PARINDEX_READ (parindex_document_get_units),
  [PROP_ASSESSMENTS] = PARINDEX_READ (parindex_document_get_assessments),
  [PROP_ALTERNATIVES] = PARINDEX_READ (parindex_document_get_alternatives),
  [PROP_RESULTS] = PARINDEX_READ (parindex_document_get_results),
  [PROP_SUCCESSIONS] = PARINDEX_READ (parindex_document_get_successions),
  [PROP_CORRESPONDENCES] = PARINDEX_READ (parindex_document_get_correspondences),
  [PROP_SERIES] = PARINDEX_READ (parindex_document_get_series),
  [PROP_REGISTERS] = PARINDEX_READ (parindex_document_get_registers),
  [PROP_TARGETS] = PARINDEX_READ (parindex_document_get_targets),
  [PROP_ASSIGNMENTS] = PARINDEX_READ (parindex_document_get_assignments),
  [PROP_CAMPAIGNS] = PARINDEX_READ (parindex_document_get_campaigns),
};

static void
parindex_document_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_document_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
parindex_document_finalize (GObject *object)
{
  ParindexDocument *self = PARINDEX_DOCUMENT (object);

  g_free (self->title);
  g_free (self->language);
  g_hash_table_unref (self->framework_ids);
  g_hash_table_unref (self->unit_ids);
  g_hash_table_unref (self->assessment_keys);
  g_clear_object (&self->frameworks);
  g_clear_object (&self->units);
  g_clear_object (&self->assessments);
  g_clear_object (&self->alternatives);
  g_hash_table_unref (self->result_keys);
  g_hash_table_unref (self->successions_to);
  g_hash_table_unref (self->successions_from);
  g_clear_object (&self->results);
  g_clear_object (&self->successions);
  g_clear_object (&self->correspondences);
  g_hash_table_unref (self->series_ids);
  g_hash_table_unref (self->register_ids);
  g_hash_table_unref (self->target_ids);
  g_hash_table_unref (self->campaign_ids);
  g_clear_object (&self->series);
  g_clear_object (&self->registers);
  g_clear_object (&self->targets);
  g_clear_object (&self->assignments);
  g_clear_object (&self->campaigns);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_document_parent_class)->finalize (object);
}

static void
parindex_document_class_init (ParindexDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = parindex_document_get_property;
  object_class->set_property = parindex_document_set_property;
  object_class->finalize = parindex_document_finalize;

  /**
   * ParindexDocument:title:
   *
   * The title of the document.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, writable);
  /**
   * ParindexDocument:language:
   *
   * The language of the texts in the document, such as `vi`.
   *
   * Since: 1.0
   */
  props[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, writable);
  /**
   * ParindexDocument:frameworks:
   *
   * The frameworks, a list of [class@Framework].
   *
   * Since: 1.0
   */
  props[PROP_FRAMEWORKS] = g_param_spec_object ("frameworks", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexDocument:units:
   *
   * The units, a list of [class@Unit].
   *
   * Since: 1.0
   */
  props[PROP_UNITS] = g_param_spec_object ("units", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexDocument:assessments:
   *
   * The assessments, a list of [class@Assessment].
   *
   * Since: 1.0
   */
  props[PROP_ASSESSMENTS] = g_param_spec_object ("assessments", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexDocument:alternatives:
   *
   * The alternatives, a list of [class@Alternative].
   *
   * Since: 1.0
   */
  props[PROP_ALTERNATIVES] = g_param_spec_object ("alternatives", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexDocument:results:
   *
   * The published results, a list of [class@PublishedResult].
   *
   * Since: 1.0
   */
  props[PROP_RESULTS] = g_param_spec_object ("results", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexDocument:successions:
   *
   * Which units became others, a list of [class@Succession].
   *
   * Since: 1.0
   */
  props[PROP_SUCCESSIONS] = g_param_spec_object ("successions", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexDocument:correspondences:
   *
   * Which criteria of editions correspond, a list of [class@Correspondence].
   *
   * Since: 1.0
   */
  props[PROP_CORRESPONDENCES] = g_param_spec_object ("correspondences", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexDocument:series:
   *
   * The series, a list of [class@Series].
   *
   * Since: 1.0
   */
  props[PROP_SERIES] = g_param_spec_object ("series", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexDocument:registers:
   *
   * The registers, a list of [class@Register].
   *
   * Since: 1.0
   */
  props[PROP_REGISTERS] = g_param_spec_object ("registers", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexDocument:targets:
   *
   * The targets, a list of [class@Target].
   *
   * Since: 1.0
   */
  props[PROP_TARGETS] = g_param_spec_object ("targets", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexDocument:assignments:
   *
   * Who answers for what, a list of [class@Assignment].
   *
   * Since: 1.0
   */
  props[PROP_ASSIGNMENTS] = g_param_spec_object ("assignments", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexDocument:campaigns:
   *
   * The campaigns, a list of [class@Campaign].
   *
   * Since: 1.0
   */
  props[PROP_CAMPAIGNS] = g_param_spec_object ("campaigns", NULL, NULL, G_TYPE_LIST_MODEL, readable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_document_init (ParindexDocument *self)
{
  self->frameworks = parindex_list_new (PARINDEX_TYPE_FRAMEWORK);
  self->units = parindex_list_new (PARINDEX_TYPE_UNIT);
  self->assessments = parindex_list_new (PARINDEX_TYPE_ASSESSMENT);
  self->alternatives = parindex_list_new (PARINDEX_TYPE_ALTERNATIVE);
  self->results = parindex_list_new (PARINDEX_TYPE_PUBLISHED_RESULT);
  self->successions = parindex_list_new (PARINDEX_TYPE_SUCCESSION);
  self->correspondences = parindex_list_new (PARINDEX_TYPE_CORRESPONDENCE);
  self->series = parindex_list_new (PARINDEX_TYPE_SERIES);
  self->registers = parindex_list_new (PARINDEX_TYPE_REGISTER);
  self->targets = parindex_list_new (PARINDEX_TYPE_TARGET);
  self->assignments = parindex_list_new (PARINDEX_TYPE_ASSIGNMENT);
  self->campaigns = parindex_list_new (PARINDEX_TYPE_CAMPAIGN);
  self->campaign_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->series_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->register_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->target_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->result_keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->successions_to = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->successions_from = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->framework_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->unit_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->assessment_keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * parindex_document_get_title:
 * @self: a document
 *
 * Gets the title of the document.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_document_get_title (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * parindex_document_set_title:
 * @self: a document
 * @title: (nullable): the title
 * @error: return location for an error
 *
 * Sets the title of the document.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_document_set_title (ParindexDocument *self, const char *title, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);

  return document_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_string (&self->title, title), props[PROP_TITLE]);
}

/**
 * parindex_document_get_language:
 * @self: a document
 *
 * Gets the language of the texts in the document, such as `vi`.
 *
 * Returns: (transfer none) (nullable): the language
 *
 * Since: 1.0
 */
const char *
parindex_document_get_language (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  return self->language;
}

/**
 * parindex_document_set_language:
 * @self: a document
 * @language: (nullable): the language
 * @error: return location for an error
 *
 * Sets the language of the texts in the document, such as `vi`.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_document_set_language (ParindexDocument *self, const char *language, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);

  return document_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_string (&self->language, language), props[PROP_LANGUAGE]);
}

/**
 * parindex_document_new:
 *
 * Creates an empty document.
 *
 * Returns: (transfer full): a new document
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_document_new (void)
{
  return g_object_new (PARINDEX_TYPE_DOCUMENT, NULL);
}

/**
 * parindex_document_get_frameworks:
 * @self: a document
 *
 * Gets the frameworks, a list of [class@Framework].
 *
 * Returns: (transfer none): the frameworks
 *
 * Since: 1.0
 */
GListModel *
parindex_document_get_frameworks (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->frameworks);
}

/**
 * parindex_document_get_units:
 * @self: a document
 *
 * Gets the units, a list of [class@Unit].
 *
 * Returns: (transfer none): the units
 *
 * Since: 1.0
 */
GListModel *
parindex_document_get_units (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->units);
}

/**
 * parindex_document_get_assessments:
 * @self: a document
 *
 * Gets the assessments, a list of [class@Assessment].
 *
 * Returns: (transfer none): the assessments
 *
 * Since: 1.0
 */
GListModel *
parindex_document_get_assessments (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->assessments);
}

/**
 * parindex_document_add_framework:
 * @self: a document
 * @framework: a framework
 * @error: return location for an error
 *
 * Adds a framework.
 *
 * Returns: %FALSE with an error if its id is taken or empty, or the document is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_document_add_framework (ParindexDocument  *self,
                                 ParindexFramework *framework,
                                 GError           **error)
{
  const char *id;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (framework), FALSE);

  if (!document_is_mutable (self, error))
    return FALSE;

  id = parindex_framework_get_id (framework);
  if (id == NULL || *id == '\0')
    {
      parindex_error_report (error, ID_EMPTY, .path = "frameworks");
      return FALSE;
    }
  if (g_hash_table_contains (self->framework_ids, id))
    {
      parindex_error_report (error, ID_TWICE, .path = "frameworks", .value = id);
      return FALSE;
    }

  g_hash_table_insert (self->framework_ids, (gpointer) id, framework);
  parindex_list_append (self->frameworks, framework);

  return TRUE;
}

/**
 * parindex_document_add_unit:
 * @self: a document
 * @unit: a unit
 * @error: return location for an error
 *
 * Adds a unit.
 *
 * Returns: %FALSE with an error if its id is taken or empty, or the document is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_document_add_unit (ParindexDocument *self,
                            ParindexUnit     *unit,
                            GError          **error)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_UNIT (unit), FALSE);

  if (!document_is_mutable (self, error))
    return FALSE;

  if (!parindex_unit_has_id (unit))
    {
      parindex_error_report (error, ID_EMPTY, .path = "units");
      return FALSE;
    }
  if (g_hash_table_contains (self->unit_ids, parindex_unit_get_id (unit)))
    {
      parindex_error_report (error, ID_TWICE, .path = "units", .value = parindex_unit_get_id (unit));
      return FALSE;
    }

  g_hash_table_insert (self->unit_ids, (gpointer) parindex_unit_get_id (unit), unit);
  parindex_list_append (self->units, unit);

  return TRUE;
}

/* An assessment must be of what the document holds: joins are by id. */
static gboolean
belongs (ParindexDocument   *self,
         ParindexAssessment *assessment,
         GError            **error)
{
  ParindexFramework *framework = parindex_assessment_get_framework (assessment);
  GListModel *units = parindex_assessment_get_units (assessment);
  guint n = g_list_model_get_n_items (units);

  if (framework == NULL || document_lookup (self->framework_ids, parindex_framework_get_id (framework)) != framework)
    {
      g_autoptr (GString) words = g_string_new (NULL);

      for (guint i = 0; i < parindex_list_length (self->frameworks); i++)
        parindex_append_word (words, parindex_framework_get_id (parindex_list_get (self->frameworks, i)));
      parindex_error_report (error, FRAMEWORK_UNKNOWN, .value = framework != NULL ? parindex_framework_get_id (framework) : "",
                             .other = words->str);
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexUnit) unit = g_list_model_get_item (units, i);

      if (g_hash_table_lookup (self->unit_ids, parindex_unit_get_id (unit)) != unit)
        {
          parindex_error_report (error, ROW_UNKNOWN_UNIT, .unit = parindex_unit_get_id (unit));
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * parindex_document_add_assessment:
 * @self: a document
 * @assessment: an assessment of a framework and of units of the document
 * @error: return location for an error
 *
 * Adds an assessment.
 *
 * Returns: %FALSE with an error if its framework or a unit is not in the document, there is one of the same framework and period, or the document is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_document_add_assessment (ParindexDocument   *self,
                                  ParindexAssessment *assessment,
                                  GError            **error)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (assessment), FALSE);

  if (!document_is_mutable (self, error) || !belongs (self, assessment, error))
    return FALSE;

  if (parindex_document_find_assessment (self, parindex_assessment_get_framework (assessment),
                                         parindex_assessment_get_period (assessment))
      != NULL)
    {
      parindex_error_report (error, ID_TWICE, .path = "assessments",
                             .value = parindex_period_to_string (parindex_assessment_get_period (assessment)));
      return FALSE;
    }

  g_hash_table_insert (self->assessment_keys,
                       document_assessment_key (parindex_assessment_get_framework (assessment), parindex_assessment_get_period (assessment)), assessment);
  parindex_list_append (self->assessments, assessment);

  return TRUE;
}

/**
 * parindex_document_list_scored_units:
 * @self: a document
 * @framework: a framework
 *
 * Lists the units that a framework scores: those of its level, or all units if
 * it names no level. They are the rows of its assessments.
 *
 * Returns: (transfer full): the units, a list of [class@Unit]
 *
 * Since: 1.0
 */
GListModel *
parindex_document_list_scored_units (ParindexDocument  *self,
                                     ParindexFramework *framework)
{
  ParindexList *scored;
  const char *level;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (framework), NULL);

  scored = parindex_list_new (PARINDEX_TYPE_UNIT);
  level = parindex_framework_get_level (framework);
  for (guint i = 0; i < parindex_list_length (self->units); i++)
    {
      ParindexUnit *unit = parindex_list_get (self->units, i);

      if (level == NULL || g_strcmp0 (parindex_unit_get_level (unit), level) == 0)
        parindex_list_fill (scored, unit);
    }

  return G_LIST_MODEL (scored);
}

GPtrArray **
parindex_document_extras (ParindexDocument *self)
{
  return &self->extras;
}
