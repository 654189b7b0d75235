/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-serializable-private.h"
#include "model/parindex-assessment-fields-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-unit-private.h"

/**
 * ParindexAssessment:
 *
 * The values of a framework's units in one period, with a layer for each stage
 * (self-assessment, appraisal, …).
 *
 * Values are columns, one for each leaf of the framework, in the order of
 * [method@Framework.get_leaves]; each cell is observed, missing or not
 * applicable. Observed values are exact decimals. A stage of %NULL is
 * `published`. An assessment is built from one thread; once sealed it never
 * changes and may be read and scored from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_FRAMEWORK = 1,
  PROP_PERIOD,
  PROP_UNITS,
  PROP_STAGES,
  N_PROPS,
} ParindexAssessmentProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexAssessment, parindex_assessment, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static void
parindex_assessment_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  ParindexAssessment *self = PARINDEX_ASSESSMENT (object);

  switch ((ParindexAssessmentProperty) prop_id)
    {
    case PROP_FRAMEWORK:
      g_value_set_object (value, self->framework);
      break;
    case PROP_PERIOD:
      g_value_set_boxed (value, self->period);
      break;
    case PROP_UNITS:
      g_value_set_object (value, self->units);
      break;
    case PROP_STAGES:
      g_value_set_boxed (value, parindex_assessment_get_stages (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_assessment_finalize (GObject *object)
{
  ParindexAssessment *self = PARINDEX_ASSESSMENT (object);

  g_clear_object (&self->framework);
  g_clear_pointer (&self->period, parindex_period_unref);
  g_clear_object (&self->units);
  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->stages);
  g_ptr_array_unref (self->layers);
  g_free (self->ranked);

  G_OBJECT_CLASS (parindex_assessment_parent_class)->finalize (object);
}

static void
parindex_assessment_class_init (ParindexAssessmentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_assessment_get_property;
  object_class->finalize = parindex_assessment_finalize;

  /**
   * ParindexAssessment:framework:
   *
   * The framework that is assessed.
   *
   * Since: 1.0
   */
  props[PROP_FRAMEWORK] = g_param_spec_object ("framework", NULL, NULL, PARINDEX_TYPE_FRAMEWORK, readable);
  /**
   * ParindexAssessment:period:
   *
   * The period that is assessed.
   *
   * Since: 1.0
   */
  props[PROP_PERIOD] = g_param_spec_boxed ("period", NULL, NULL, PARINDEX_TYPE_PERIOD, readable);
  /**
   * ParindexAssessment:units:
   *
   * The units, one a row, a list of [class@Unit].
   *
   * Since: 1.0
   */
  props[PROP_UNITS] = g_param_spec_object ("units", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexAssessment:stages:
   *
   * The stages that have values, the highest authority last.
   *
   * Since: 1.0
   */
  props[PROP_STAGES] = g_param_spec_boxed ("stages", NULL, NULL, G_TYPE_STRV, readable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_assessment_init (ParindexAssessment *self)
{
  self->units = parindex_list_new (PARINDEX_TYPE_UNIT);
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->layers = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_layer_free);
  self->stages = g_ptr_array_new ();
  g_ptr_array_add (self->stages, NULL);
}

/* Between the layer of surveys and each of the others. */
static gboolean
check_surveys (ParindexAssessment *self,
               GError            **error)
{
  g_auto (ParindexProblems) problems = { 0 };
  ParindexLayer *survey = parindex_assessment_layer (self, PARINDEX_STAGE_SURVEY);

  if (survey == NULL)
    return TRUE;

  parindex_problems_init (&problems);
  parindex_assessment_check_survey (self, survey, (ParindexPlace){ .path = "assessments" }, &problems);

  return parindex_problems_propagate (&problems, error);
}

static gboolean
add_units (ParindexAssessment *self,
           GListModel         *units,
           GError            **error)
{
  guint n = g_list_model_get_n_items (units);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexUnit) unit = g_list_model_get_item (units, i);

      if (!parindex_unit_has_id (unit))
        {
          parindex_error_report (error, ID_EMPTY, .path = "units");
          return FALSE;
        }
      if (!g_hash_table_insert (self->rows, (gpointer) parindex_unit_get_id (unit), GUINT_TO_POINTER (i + 1)))
        {
          parindex_error_report (error, ID_TWICE, .path = "units", .value = parindex_unit_get_id (unit));
          return FALSE;
        }
      parindex_list_fill (self->units, unit);
    }

  if (n == 0)
    parindex_error_report (error, NO_UNITS, .name = parindex_framework_get_id (self->framework));

  return n > 0;
}

/**
 * parindex_assessment_new:
 * @framework: a sealed framework
 * @units: the units, one a row, a list of [class@Unit]
 * @period: the period
 * @error: return location for an error
 *
 * Creates an assessment without values: every cell is missing.
 *
 * Returns: (transfer full): a new assessment, or %NULL if the framework is not sealed or a unit is given twice
 *
 * Since: 1.0
 */
ParindexAssessment *
parindex_assessment_new (ParindexFramework *framework,
                         GListModel        *units,
                         ParindexPeriod    *period,
                         GError           **error)
{
  g_autoptr (ParindexAssessment) self = NULL;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (framework), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (units), NULL);
  g_return_val_if_fail (g_type_is_a (g_list_model_get_item_type (units), PARINDEX_TYPE_UNIT), NULL);
  g_return_val_if_fail (period != NULL, NULL);

  if (!parindex_framework_is_sealed (framework))
    {
      parindex_error_report (error, UNSEALED, .name = parindex_framework_get_id (framework));
      return NULL;
    }

  self = g_object_new (PARINDEX_TYPE_ASSESSMENT, NULL);
  self->framework = g_object_ref (framework);
  self->period = parindex_period_ref (period);

  return add_units (self, units, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * parindex_assessment_get_framework:
 * @self: an assessment
 *
 * Gets the framework that is assessed.
 *
 * Returns: (transfer none): the framework
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_assessment_get_framework (ParindexAssessment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), NULL);

  return self->framework;
}

/**
 * parindex_assessment_get_period:
 * @self: an assessment
 *
 * Gets the period that is assessed.
 *
 * Returns: (transfer none): the period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_assessment_get_period (ParindexAssessment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), NULL);

  return self->period;
}

/**
 * parindex_assessment_get_units:
 * @self: an assessment
 *
 * Gets the units, one a row, a list of [class@Unit].
 *
 * Returns: (transfer none): the units
 *
 * Since: 1.0
 */
GListModel *
parindex_assessment_get_units (ParindexAssessment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), NULL);

  return G_LIST_MODEL (self->units);
}

/**
 * parindex_assessment_get_n_units:
 * @self: an assessment
 *
 * Gets the number of units, which is the number of rows.
 *
 * Returns: the number of units
 *
 * Since: 1.0
 */
guint
parindex_assessment_get_n_units (ParindexAssessment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), 0);

  return parindex_list_length (self->units);
}

/**
 * parindex_assessment_get_n_inputs:
 * @self: an assessment
 *
 * Gets how many columns of values there are: as many as
 * [method@Framework.list_inputs] lists.
 *
 * Returns: the number of columns
 *
 * Since: 1.0
 */
guint
parindex_assessment_get_n_inputs (ParindexAssessment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), 0);

  return self->framework != NULL ? parindex_framework_n_inputs (self->framework) : 0;
}

/**
 * parindex_assessment_get_n_leaves:
 * @self: an assessment
 *
 * Gets the number of leaf criteria, which is the number of columns.
 *
 * Returns: the number of leaves
 *
 * Since: 1.0
 */
guint
parindex_assessment_get_n_leaves (ParindexAssessment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), 0);

  return self->framework != NULL ? parindex_framework_n_leaves (self->framework) : 0;
}

/**
 * parindex_assessment_get_stages:
 * @self: an assessment
 *
 * Gets the stages that have values, the highest authority last.
 *
 * Returns: (transfer none) (array zero-terminated=1): the stages
 *
 * Since: 1.0
 */
const char *const *
parindex_assessment_get_stages (ParindexAssessment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), NULL);

  return (const char *const *) self->stages->pdata;
}

/**
 * parindex_assessment_get_source:
 * @self: an assessment
 * @stage: (nullable): a stage
 *
 * Gets where the values of a stage come from.
 *
 * Returns: (transfer none) (nullable): the source
 *
 * Since: 1.0
 */
const char *
parindex_assessment_get_source (ParindexAssessment *self,
                                const char         *stage)
{
  const ParindexLayer *layer;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), NULL);

  layer = parindex_assessment_layer (self, stage);

  return layer != NULL ? layer->source : NULL;
}

/**
 * parindex_assessment_set_source:
 * @self: an assessment
 * @stage: (nullable): a stage
 * @source: (nullable): where its values come from
 * @error: return location for an error
 *
 * Sets where the values of a stage come from.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_assessment_set_source (ParindexAssessment *self,
                                const char         *stage,
                                const char         *source,
                                GError            **error)
{
  ParindexLayer *layer;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), FALSE);

  layer = parindex_assessment_ensure_layer (self, stage, error);
  if (layer == NULL)
    return FALSE;
  parindex_set_string (&layer->source, source);

  return TRUE;
}

/**
 * parindex_assessment_seal:
 * @self: an assessment
 * @error: return location for an error
 *
 * Makes the assessment unchangeable, its units too. Sealing again does nothing.
 *
 * Returns: %FALSE if the assessment was not made by [ctor@Assessment.new], or %PARINDEX_ERROR_DUPLICATE if a leaf has values from the survey and from another stage
 *
 * Since: 1.0
 */
gboolean
parindex_assessment_seal (ParindexAssessment *self,
                          GError            **error)
{
  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), FALSE);

  if (self->sealed)
    return TRUE;

  if (self->framework == NULL)
    {
      parindex_error_report (error, NO_UNITS, .name = "assessment");
      return FALSE;
    }

  if (!check_surveys (self, error))
    return FALSE;

  self->ranked = g_new (guint8, parindex_list_length (self->units));
  for (guint i = 0; i < parindex_list_length (self->units); i++)
    {
      ParindexUnit *unit = parindex_list_get (self->units, i);

      parindex_unit_seal (unit);
      self->ranked[i] = parindex_unit_get_ranked (unit);
    }
  for (guint i = 0; i < self->layers->len; i++)
    {
      ParindexLayer *layer = self->layers->pdata[i];

      for (guint k = 0; k < layer->n_columns; k++)
        parindex_column_seal (&layer->columns[k]);
    }
  self->sealed = TRUE;

  return TRUE;
}

/**
 * parindex_assessment_is_sealed:
 * @self: an assessment
 *
 * Tells whether the assessment can no longer be changed.
 *
 * Returns: whether it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_assessment_is_sealed (ParindexAssessment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), FALSE);

  return self->sealed;
}

int
parindex_assessment_row (ParindexAssessment *self,
                         const char         *unit)
{
  g_autofree char *id = parindex_id_normalise (unit);

  return id != NULL ? (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, id)) - 1 : -1;
}

ParindexUnit *
parindex_assessment_unit (ParindexAssessment *self,
                          guint               row)
{
  return parindex_list_get (self->units, row);
}

const guint8 *
parindex_assessment_ranked (ParindexAssessment *self)
{
  return self->ranked;
}
