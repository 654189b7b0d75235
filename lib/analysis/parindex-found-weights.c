/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-weighing-private.h"
#include "base/parindex-exact-private.h"
#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"
#include "model/parindex-framework-private.h"

/**
 * ParindexFoundWeights:
 *
 * The weights that a [class@Weighting] found for the children of a criterion,
 * and what is to be known of them.
 *
 * Weights are rounded to nine decimals, as they stand in documents; before that
 * they add up to 1. Equal weights are not rounded: of three each is 1/3. Found
 * weights never change and may be read from any thread.
 *
 * Since: 1.0
 */
#define DECIMALS 9

struct _ParindexFoundWeights
{
  GObject parent_instance;

  ParindexWeighting *weighting;
  ParindexFramework *framework; /* with the weights in it */
  char *criterion;
  GPtrArray *criteria;          /* ids of the children, NULL-terminated */
  GPtrArray *weights;           /* ParindexNumber */
  GPtrArray *given;             /* ParindexNumber, or NULL */
  ParindexList *diagnostics;
};

typedef enum
{
  PROP_WEIGHTING = 1,
  PROP_FRAMEWORK,
  PROP_CRITERION,
  PROP_DIAGNOSTICS,
  PROP_CONSISTENCY_RATIO,
  N_PROPS,
} ParindexFoundWeightsProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexFoundWeights, parindex_found_weights, G_TYPE_OBJECT)

static void
parindex_found_weights_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  ParindexFoundWeights *self = PARINDEX_FOUND_WEIGHTS (object);

  switch ((ParindexFoundWeightsProperty) prop_id)
    {
    case PROP_WEIGHTING:
      g_value_set_object (value, self->weighting);
      break;
    case PROP_FRAMEWORK:
      g_value_set_object (value, self->framework);
      break;
    case PROP_CRITERION:
      g_value_set_object (value, parindex_found_weights_get_criterion (self));
      break;
    case PROP_DIAGNOSTICS:
      g_value_set_object (value, self->diagnostics);
      break;
    case PROP_CONSISTENCY_RATIO:
      g_value_set_double (value, parindex_found_weights_get_consistency_ratio (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
clear_number (gpointer data)
{
  if (data != NULL)
    parindex_number_unref (data);
}

static void
parindex_found_weights_finalize (GObject *object)
{
  ParindexFoundWeights *self = PARINDEX_FOUND_WEIGHTS (object);

  g_clear_object (&self->weighting);
  g_clear_object (&self->framework);
  g_free (self->criterion);
  g_ptr_array_unref (self->criteria);
  g_ptr_array_unref (self->weights);
  g_ptr_array_unref (self->given);
  g_clear_object (&self->diagnostics);

  G_OBJECT_CLASS (parindex_found_weights_parent_class)->finalize (object);
}

static void
parindex_found_weights_class_init (ParindexFoundWeightsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_found_weights_get_property;
  object_class->finalize = parindex_found_weights_finalize;

  /**
   * ParindexFoundWeights:weighting:
   *
   * How they were found.
   *
   * Since: 1.0
   */
  props[PROP_WEIGHTING] = g_param_spec_object ("weighting", NULL, NULL, PARINDEX_TYPE_WEIGHTING, flags);
  /**
   * ParindexFoundWeights:framework:
   *
   * The framework with the weights put in.
   *
   * Since: 1.0
   */
  props[PROP_FRAMEWORK] = g_param_spec_object ("framework", NULL, NULL, PARINDEX_TYPE_FRAMEWORK, flags);
  /**
   * ParindexFoundWeights:criterion:
   *
   * The criterion whose children are weighed.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_object ("criterion", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexFoundWeights:diagnostics:
   *
   * What is to be known of them, a list of [class@Diagnostic].
   *
   * Since: 1.0
   */
  props[PROP_DIAGNOSTICS] = g_param_spec_object ("diagnostics", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * ParindexFoundWeights:consistency-ratio:
   *
   * How consistent the judgements are, up to 0.1 being usual; NaN where there are none.
   *
   * Since: 1.0
   */
  props[PROP_CONSISTENCY_RATIO] = g_param_spec_double ("consistency-ratio", NULL, NULL, -INFINITY, INFINITY, 0, flags | G_PARAM_LAX_VALIDATION);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_found_weights_init (ParindexFoundWeights *self)
{
  self->criteria = g_ptr_array_new_with_free_func (g_free);
  self->weights = g_ptr_array_new_with_free_func (clear_number);
  self->given = g_ptr_array_new_with_free_func (clear_number);
  self->diagnostics = parindex_list_new (PARINDEX_TYPE_DIAGNOSTIC);
}

static void
read_given (ParindexFoundWeights *self,
            ParindexFramework    *framework)
{
  g_ptr_array_set_size (self->given, 0);
  for (guint i = 0; i < self->weights->len; i++)
    {
      ParindexNumber *weight = parindex_criterion_get_weight (parindex_framework_get_criterion (framework, self->criteria->pdata[i]));

      g_ptr_array_add (self->given, weight != NULL ? parindex_number_ref (weight) : NULL);
    }
}

ParindexFoundWeights *
parindex_found_weights_new (ParindexWeighting *weighting,
                            ParindexFramework *framework,
                            ParindexCriterion *node,
                            ParindexWeights   *weights,
                            GError           **error)
{
  g_autoptr (ParindexFoundWeights) self = g_object_new (PARINDEX_TYPE_FOUND_WEIGHTS, NULL);

  self->weighting = g_object_ref (weighting);
  self->criterion = g_strdup (parindex_criterion_get_id (node));
  for (guint i = 0; i < weights->n; i++)
    {
      if (!weights->exact)
        parindex_mpq_round (weights->weights[i], DECIMALS, PARINDEX_ROUNDING_HALF_EVEN);
      g_ptr_array_add (self->weights, parindex_number_new_take (weights->weights[i]));
      g_ptr_array_add (self->criteria, g_strdup (parindex_criterion_get_id (parindex_criterion_child (node, i))));
    }
  g_ptr_array_add (self->criteria, NULL);
  for (guint i = 0; i < weights->diagnostics->len; i++)
    parindex_list_fill (self->diagnostics, weights->diagnostics->pdata[i]);
  read_given (self, framework);
  self->framework = parindex_found_weights_apply_to_framework (self, framework, error);

  return self->framework != NULL ? g_steal_pointer (&self) : NULL;
}

void
parindex_found_weights_settle (ParindexFoundWeights *self,
                               ParindexFramework    *given,
                               ParindexFramework    *applied)
{
  read_given (self, given);
  g_set_object (&self->framework, applied);
}

/**
 * parindex_found_weights_get_weighting:
 * @self: found weights
 *
 * Gets how they were found.
 *
 * Returns: (transfer none): the weighting
 *
 * Since: 1.0
 */
ParindexWeighting *
parindex_found_weights_get_weighting (ParindexFoundWeights *self)
{
  g_return_val_if_fail (PARINDEX_IS_FOUND_WEIGHTS (self), NULL);

  return self->weighting;
}

/**
 * parindex_found_weights_get_framework:
 * @self: found weights
 *
 * Gets the framework with the weights put in. Of several found at once by
 * [method@Document.find_weights] it has all.
 *
 * Returns: (transfer none): a sealed framework
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_found_weights_get_framework (ParindexFoundWeights *self)
{
  g_return_val_if_fail (PARINDEX_IS_FOUND_WEIGHTS (self), NULL);

  return self->framework;
}

/**
 * parindex_found_weights_get_criterion:
 * @self: found weights
 *
 * Gets the criterion whose children are weighed, as it stands in
 * [method@FoundWeights.get_framework].
 *
 * Returns: (transfer none): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_found_weights_get_criterion (ParindexFoundWeights *self)
{
  g_return_val_if_fail (PARINDEX_IS_FOUND_WEIGHTS (self), NULL);

  return self->framework != NULL ? parindex_framework_get_criterion (self->framework, self->criterion) : NULL;
}

/**
 * parindex_found_weights_list_criteria:
 * @self: found weights
 *
 * Lists the children that are weighed.
 *
 * Returns: (transfer full) (array zero-terminated=1): their ids
 *
 * Since: 1.0
 */
char **
parindex_found_weights_list_criteria (ParindexFoundWeights *self)
{
  g_return_val_if_fail (PARINDEX_IS_FOUND_WEIGHTS (self), NULL);

  return self->criteria->len > 0 ? g_strdupv ((char **) self->criteria->pdata) : g_new0 (char *, 1);
}

/* -1 with an error if it is none of the children. */
static int
find_child (ParindexFoundWeights *self,
            const char           *criterion,
            GError              **error)
{
  g_autofree char *id = parindex_id_normalise (criterion);

  for (guint i = 0; id != NULL && i < self->weights->len; i++)
    if (g_str_equal (self->criteria->pdata[i], id))
      return (int) i;

  parindex_error_report (error, CRITERION_UNKNOWN, .value = criterion, .name = self->criterion != NULL ? self->criterion : "–");

  return -1;
}

/**
 * parindex_found_weights_get_weight:
 * @self: found weights
 * @criterion: the id of one of the children
 * @error: return location for an error
 *
 * Gets the weight that was found for a child.
 *
 * Returns: (transfer full): the weight, or %NULL with %PARINDEX_ERROR_NOT_FOUND
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_found_weights_get_weight (ParindexFoundWeights *self,
                                   const char           *criterion,
                                   GError              **error)
{
  int index;

  g_return_val_if_fail (PARINDEX_IS_FOUND_WEIGHTS (self), NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  index = find_child (self, criterion, error);

  return index >= 0 ? parindex_number_ref (self->weights->pdata[index]) : NULL;
}

/**
 * parindex_found_weights_get_given_weight:
 * @self: found weights
 * @criterion: the id of one of the children
 * @error: return location for an error
 *
 * Gets the weight that a child had before.
 *
 * Returns: (transfer full) (nullable): the weight; %NULL if it had none, or with %PARINDEX_ERROR_NOT_FOUND
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_found_weights_get_given_weight (ParindexFoundWeights *self,
                                         const char           *criterion,
                                         GError              **error)
{
  int index;

  g_return_val_if_fail (PARINDEX_IS_FOUND_WEIGHTS (self), NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  index = find_child (self, criterion, error);

  return index >= 0 && self->given->pdata[index] != NULL ? parindex_number_ref (self->given->pdata[index]) : NULL;
}

/**
 * parindex_found_weights_get_weights:
 * @self: found weights
 * @n_weights: (out): return location for how many there are
 *
 * Gets the weights as doubles, in the order of
 * [method@FoundWeights.list_criteria].
 *
 * Returns: (transfer full) (array length=n_weights): the weights
 *
 * Since: 1.0
 */
double *
parindex_found_weights_get_weights (ParindexFoundWeights *self,
                                    gsize                *n_weights)
{
  double *weights;

  g_return_val_if_fail (PARINDEX_IS_FOUND_WEIGHTS (self), NULL);
  g_return_val_if_fail (n_weights != NULL, NULL);

  *n_weights = self->weights->len;
  weights = g_new (double, self->weights->len);
  for (guint i = 0; i < self->weights->len; i++)
    weights[i] = parindex_number_to_double (self->weights->pdata[i]);

  return weights;
}

/**
 * parindex_found_weights_get_diagnostics:
 * @self: found weights
 *
 * Gets what is to be known of them, a list of [class@Diagnostic].
 *
 * Returns: (transfer none): the diagnostics
 *
 * Since: 1.0
 */
GListModel *
parindex_found_weights_get_diagnostics (ParindexFoundWeights *self)
{
  g_return_val_if_fail (PARINDEX_IS_FOUND_WEIGHTS (self), NULL);

  return G_LIST_MODEL (self->diagnostics);
}

/**
 * parindex_found_weights_get_diagnostic:
 * @self: found weights
 * @name: a name, such as `consistency-ratio`
 *
 * Gets a diagnostic by its name.
 *
 * Returns: (transfer none) (nullable): the diagnostic; %NULL if the weighting has none of that name
 *
 * Since: 1.0
 */
ParindexDiagnostic *
parindex_found_weights_get_diagnostic (ParindexFoundWeights *self,
                                       const char           *name)
{
  g_return_val_if_fail (PARINDEX_IS_FOUND_WEIGHTS (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < parindex_list_length (self->diagnostics); i++)
    if (g_str_equal (parindex_diagnostic_get_name (parindex_list_get (self->diagnostics, i)), name))
      return parindex_list_get (self->diagnostics, i);

  return NULL;
}

/**
 * parindex_found_weights_get_consistency_ratio:
 * @self: found weights
 *
 * Gets how consistent the judgements are that [class@AhpWeighting] found the
 * weights from: 0 for consistent ones, 1 for chance; up to 0.1 is usual.
 *
 * Returns: the ratio; NaN where there is none
 *
 * Since: 1.0
 */
double
parindex_found_weights_get_consistency_ratio (ParindexFoundWeights *self)
{
  ParindexDiagnostic *diagnostic;

  g_return_val_if_fail (PARINDEX_IS_FOUND_WEIGHTS (self), NAN);

  diagnostic = parindex_found_weights_get_diagnostic (self, "consistency-ratio");

  return diagnostic != NULL ? parindex_diagnostic_get_value (diagnostic) : NAN;
}

/**
 * parindex_found_weights_apply_to_framework:
 * @self: found weights
 * @framework: a framework with the same criteria
 * @error: return location for an error
 *
 * Copies a framework with the weights put in.
 *
 * Returns: (transfer full): a new sealed framework, or %NULL with %PARINDEX_ERROR_NOT_FOUND if a criterion is not there
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_found_weights_apply_to_framework (ParindexFoundWeights *self,
                                           ParindexFramework    *framework,
                                           GError              **error)
{
  g_return_val_if_fail (PARINDEX_IS_FOUND_WEIGHTS (self), NULL);
  g_return_val_if_fail (self->criterion != NULL, NULL);
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (framework), NULL);

  return parindex_framework_with_weights (framework, (const char *const *) self->criteria->pdata,
                                          (ParindexNumber **) self->weights->pdata, self->weights->len, error);
}

/**
 * parindex_found_weights_apply:
 * @self: found weights
 * @document: a sealed document that has the framework
 * @error: return location for an error
 *
 * Makes a document in which the framework has the weights. From then on they
 * are given: its scores no longer depend on how they were found.
 *
 * Returns: (transfer full): a new sealed document, or %NULL with an error if its framework of that id is another one
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_found_weights_apply (ParindexFoundWeights *self,
                              ParindexDocument     *document,
                              GError              **error)
{
  g_autoptr (ParindexFramework) applied = NULL;
  ParindexFramework *framework;

  g_return_val_if_fail (PARINDEX_IS_FOUND_WEIGHTS (self), NULL);
  g_return_val_if_fail (self->framework != NULL, NULL);
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (document), NULL);

  framework = parindex_document_find_framework (document, parindex_framework_get_id (self->framework), error);
  applied = framework != NULL ? parindex_found_weights_apply_to_framework (self, framework, error) : NULL;

  return applied != NULL ? parindex_document_with_framework (document, applied, error) : NULL;
}
