/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-document.h>

#include "base/parindex-list-private.h"
#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-framework-labels-private.h"
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

struct _ParindexDocument
{
  GObject parent_instance;

  char *title;
  char *language;
  ParindexList *frameworks;
  ParindexList *units;
  ParindexList *assessments;
  GHashTable *framework_ids; /* id -> framework, borrowed */
  GHashTable *unit_ids;      /* id -> unit, borrowed */
  GHashTable *assessment_keys; /* framework and period -> assessment, borrowed */
  GPtrArray *extras;
  gboolean sealed;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_LANGUAGE,
  PROP_FRAMEWORKS,
  PROP_UNITS,
  PROP_ASSESSMENTS,
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

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_document_init (ParindexDocument *self)
{
  self->frameworks = parindex_list_new (PARINDEX_TYPE_FRAMEWORK);
  self->units = parindex_list_new (PARINDEX_TYPE_UNIT);
  self->assessments = parindex_list_new (PARINDEX_TYPE_ASSESSMENT);
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

static gpointer
lookup (GHashTable *table,
        const char *id)
{
  g_autofree char *key = parindex_id_normalise (id);

  return key != NULL ? g_hash_table_lookup (table, key) : NULL;
}

static void
append_word (GString    *words,
             const char *word)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", word);
}

/* The one framework that is called so; NULL if there is none, or several, of which @ids (nullable) gets the ids. */
static ParindexFramework *
lookup_name (ParindexDocument *self,
             const char       *name,
             GString          *ids)
{
  ParindexFramework *found = lookup (self->framework_ids, name);
  guint n_found = 0;

  if (found != NULL)
    return found;

  for (guint i = 0; i < parindex_list_length (self->frameworks); i++)
    {
      ParindexFramework *each = parindex_list_get (self->frameworks, i);

      if (!parindex_framework_is_called (each, name))
        continue;
      found = each;
      n_found++;
      if (ids != NULL)
        append_word (ids, parindex_framework_get_id (each));
    }

  return n_found == 1 ? found : NULL;
}

/**
 * parindex_document_get_framework:
 * @self: a document
 * @id: an id, or a name of an index that only one framework is of
 *
 * Finds a framework by its id, or by its index or an alias of it, in upper or
 * lower case. [method@Document.find_framework] says why there is none.
 *
 * Returns: (transfer none) (nullable): the framework, or %NULL if there is none, or no single one
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_document_get_framework (ParindexDocument *self,
                                 const char       *id)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return lookup_name (self, id, NULL);
}

ParindexFramework *
parindex_document_framework_of_id (ParindexDocument *self,
                                   const char       *id)
{
  return lookup (self->framework_ids, id);
}

/**
 * parindex_document_get_unit:
 * @self: a document
 * @id: an id
 *
 * Finds a unit.
 *
 * Returns: (transfer none) (nullable): the unit, or %NULL if there is none
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_document_get_unit (ParindexDocument *self,
                            const char       *id)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return lookup (self->unit_ids, id);
}

static char *
assessment_key (ParindexFramework *framework,
                ParindexPeriod    *period)
{
  return g_strdup_printf ("%s\n%s", parindex_framework_get_id (framework), parindex_period_to_string (period));
}

ParindexAssessment *
parindex_document_find_assessment (ParindexDocument  *self,
                                   ParindexFramework *framework,
                                   ParindexPeriod    *period)
{
  g_autofree char *key = assessment_key (framework, period);

  return g_hash_table_lookup (self->assessment_keys, key);
}

/**
 * parindex_document_find_framework:
 * @self: a document
 * @name: (nullable): an id, an index or an alias of it; %NULL if there is only one framework
 * @error: return location for an error
 *
 * Finds a framework as [method@Document.get_framework] does.
 *
 * Returns: (transfer none): the framework, or %NULL with an error that names what there is
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_document_find_framework (ParindexDocument *self,
                                  const char       *name,
                                  GError          **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  g_autoptr (GString) called = g_string_new (NULL);
  ParindexFramework *found;
  guint n;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  n = parindex_list_length (self->frameworks);
  if (name == NULL && n == 1)
    return parindex_list_get (self->frameworks, 0);
  found = name != NULL ? lookup_name (self, name, called) : NULL;
  if (found != NULL)
    return found;

  for (guint i = 0; i < n; i++)
    append_word (known, parindex_framework_get_id (parindex_list_get (self->frameworks, i)));
  if (name == NULL)
    parindex_error_report (error, FRAMEWORK_NEEDED, .other = known->str);
  else if (called->len > 0)
    parindex_error_report (error, FRAMEWORK_AMBIGUOUS, .value = name, .other = called->str);
  else
    parindex_error_report (error, FRAMEWORK_UNKNOWN, .value = name, .other = known->str);

  return NULL;
}

/**
 * parindex_document_get_assessment:
 * @self: a document
 * @framework: (nullable): a framework, as for [method@Document.find_framework]; %NULL if there is only one
 * @period: (nullable): a period, such as `2015`; %NULL for the latest
 * @error: return location for an error
 *
 * Finds the assessment of a framework in a period.
 *
 * Returns: (transfer none): the assessment, or %NULL with an error that names what there is
 *
 * Since: 1.0
 */
ParindexAssessment *
parindex_document_get_assessment (ParindexDocument *self,
                                  const char       *framework,
                                  const char       *period,
                                  GError          **error)
{
  g_autoptr (GString) words = g_string_new (NULL);
  ParindexFramework *chosen;
  ParindexAssessment *found = NULL;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  chosen = parindex_document_find_framework (self, framework, error);
  if (chosen == NULL)
    return NULL;

  for (guint i = 0; i < parindex_list_length (self->assessments); i++)
    {
      ParindexAssessment *each = parindex_list_get (self->assessments, i);
      const ParindexPeriod *its_period = parindex_assessment_get_period (each);

      if (parindex_assessment_get_framework (each) != chosen)
        continue;
      append_word (words, parindex_period_to_string (its_period));
      if (period != NULL ? g_str_equal (parindex_period_to_string (its_period), period)
                         : found == NULL || parindex_period_compare (its_period, parindex_assessment_get_period (found)) > 0)
        found = each;
    }

  if (found == NULL)
    parindex_error_report (error, PERIOD_UNKNOWN, .value = period != NULL ? period : "–",
                           .name = parindex_framework_get_id (chosen), .other = words->str);

  return found;
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

  if (framework == NULL || lookup (self->framework_ids, parindex_framework_get_id (framework)) != framework)
    {
      g_autoptr (GString) words = g_string_new (NULL);

      for (guint i = 0; i < parindex_list_length (self->frameworks); i++)
        append_word (words, parindex_framework_get_id (parindex_list_get (self->frameworks, i)));
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
                       assessment_key (parindex_assessment_get_framework (assessment), parindex_assessment_get_period (assessment)), assessment);
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

/* Follows parents from a unit until the top, or a unit that was met before. Returns the unit at which this walk met itself:
 * it is on a cycle. Each unit is walked over once in all. */
static ParindexUnit *
find_cycle (ParindexDocument *self,
            ParindexUnit     *unit,
            GHashTable       *walks,
            guint             walk)
{
  while (unit != NULL && !g_hash_table_contains (walks, unit))
    {
      const char *parent = parindex_unit_get_parent (unit);

      g_hash_table_insert (walks, unit, GUINT_TO_POINTER (walk));
      unit = parent != NULL ? lookup (self->unit_ids, parent) : NULL;
    }

  return unit != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (walks, unit)) == walk ? unit : NULL;
}

/* All units on cycles, as a set. */
static GHashTable *
find_cycles (ParindexDocument *self)
{
  g_autoptr (GHashTable) walks = g_hash_table_new (NULL, NULL);
  GHashTable *cycles = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < parindex_list_length (self->units); i++)
    {
      ParindexUnit *met = find_cycle (self, parindex_list_get (self->units, i), walks, i + 1);

      for (ParindexUnit *each = met; each != NULL && g_hash_table_add (cycles, each);)
        each = lookup (self->unit_ids, parindex_unit_get_parent (each));
    }

  return cycles;
}

void
parindex_document_check_units (ParindexDocument *self,
                               ParindexProblems *problems)
{
  g_autoptr (GHashTable) cycles = find_cycles (self);

  for (guint i = 0; i < parindex_list_length (self->units); i++)
    {
      ParindexUnit *unit = parindex_list_get (self->units, i);
      const char *parent = parindex_unit_get_parent (unit);
      g_autofree char *path = NULL;

      if (parent == NULL)
        continue;

      path = g_strdup_printf ("units[%u].parent", i);
      if (lookup (self->unit_ids, parent) == NULL)
        parindex_problems_report (problems, PARENT_UNKNOWN, .path = path, .unit = parindex_unit_get_id (unit), .value = parent);
      else if (g_hash_table_contains (cycles, unit))
        parindex_problems_report (problems, PARENT_CYCLE, .path = path, .unit = parindex_unit_get_id (unit), .value = parent);
    }
}

/**
 * parindex_document_seal:
 * @self: a document
 * @error: return location for an error
 *
 * Makes the document unchangeable, with all it holds. Sealing again does
 * nothing.
 *
 * Returns: %FALSE with the first problem if something does not hold together
 *
 * Since: 1.0
 */
gboolean
parindex_document_seal (ParindexDocument *self,
                        GError          **error)
{
  g_auto (ParindexProblems) problems = { 0 };

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);

  if (self->sealed)
    return TRUE;

  parindex_problems_init (&problems);
  parindex_document_check_units (self, &problems);
  for (guint i = 0; i < parindex_list_length (self->frameworks); i++)
    {
      g_auto (ParindexFrameworkPlan) plan = { 0 };

      parindex_framework_analyse (parindex_list_get (self->frameworks, i), &plan, &problems);
    }
  if (!parindex_problems_propagate (&problems, error))
    return FALSE;

  for (guint i = 0; i < parindex_list_length (self->frameworks); i++)
    if (!parindex_framework_seal (parindex_list_get (self->frameworks, i), error))
      return FALSE;
  for (guint i = 0; i < parindex_list_length (self->assessments); i++)
    if (!parindex_assessment_seal (parindex_list_get (self->assessments, i), error))
      return FALSE;
  for (guint i = 0; i < parindex_list_length (self->units); i++)
    parindex_unit_seal (parindex_list_get (self->units, i));
  self->sealed = TRUE;

  return TRUE;
}

/**
 * parindex_document_is_sealed:
 * @self: a document
 *
 * Tells whether the document can no longer be changed.
 *
 * Returns: whether it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_document_is_sealed (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);

  return self->sealed;
}

GPtrArray **
parindex_document_extras (ParindexDocument *self)
{
  return &self->extras;
}
