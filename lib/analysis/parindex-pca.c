/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-weighing-private.h"
#include "base/parindex-components-private.h"
#include "base/parindex-linear-algebra-private.h"
#include "base/parindex-method-private.h"
#include "base/parindex-moments-private.h"

/**
 * ParindexPca:
 *
 * A principal component analysis of the scores of criteria: of their
 * correlations over the ranked units that have all of them.
 *
 * Matrices are native float64, row by row. The sign of a component is such that
 * its largest loading is above 0. An analysis never changes and may be read from
 * any thread.
 *
 * Since: 1.0
 */
struct _ParindexPca
{
  GObject parent_instance;

  ParindexScoreboard *scoreboard; /* owns the ids */
  ParindexChildScores scores;
  double *correlations;
  ParindexComponents components;
};

typedef enum
{
  PROP_SCOREBOARD = 1,
  PROP_N_COMPONENTS,
  PROP_N_UNITS,
  PROP_N_FACTORS,
  N_PROPS,
} ParindexPcaProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexPca, parindex_pca, G_TYPE_OBJECT)

/* Scripts can construct one without anything in it. */
static gboolean
is_made (ParindexPca *self)
{
  return PARINDEX_IS_PCA (self) && self->scoreboard != NULL;
}

static void
parindex_pca_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  ParindexPca *self = PARINDEX_PCA (object);

  switch ((ParindexPcaProperty) prop_id)
    {
    case PROP_SCOREBOARD:
      g_value_set_object (value, self->scoreboard);
      break;
    case PROP_N_COMPONENTS:
      g_value_set_uint (value, parindex_pca_get_n_components (self));
      break;
    case PROP_N_UNITS:
      g_value_set_uint (value, parindex_pca_get_n_units (self));
      break;
    case PROP_N_FACTORS:
      g_value_set_uint (value, parindex_pca_get_n_factors (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_pca_finalize (GObject *object)
{
  ParindexPca *self = PARINDEX_PCA (object);

  parindex_child_scores_clear (&self->scores);
  parindex_components_clear (&self->components);
  g_free (self->correlations);
  g_clear_object (&self->scoreboard);

  G_OBJECT_CLASS (parindex_pca_parent_class)->finalize (object);
}

static void
parindex_pca_class_init (ParindexPcaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_pca_get_property;
  object_class->finalize = parindex_pca_finalize;

  /**
   * ParindexPca:scoreboard:
   *
   * The scoreboard whose scores are analysed.
   *
   * Since: 1.0
   */
  props[PROP_SCOREBOARD] = g_param_spec_object ("scoreboard", NULL, NULL, PARINDEX_TYPE_SCOREBOARD, flags);
  /**
   * ParindexPca:n-components:
   *
   * How many components there are: as many as criteria.
   *
   * Since: 1.0
   */
  props[PROP_N_COMPONENTS] = g_param_spec_uint ("n-components", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexPca:n-units:
   *
   * How many units have all scores.
   *
   * Since: 1.0
   */
  props[PROP_N_UNITS] = g_param_spec_uint ("n-units", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexPca:n-factors:
   *
   * How many components are worth keeping.
   *
   * Since: 1.0
   */
  props[PROP_N_FACTORS] = g_param_spec_uint ("n-factors", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_pca_init (ParindexPca *self)
{
}

#define MIN_UNITS 3

static gboolean
analyse (ParindexPca      *self,
         ParindexProblems *problems)
{
  ParindexWeighing from = parindex_child_scores_weighing (&self->scores);

  if (!parindex_child_scores_check (&self->scores, MIN_UNITS, "pca", problems) || !parindex_weighing_check_differing (&from, problems))
    return FALSE;

  self->correlations = g_new (double, (gsize) from.n * from.n);
  parindex_weighing_correlations (&from, self->correlations);
  if (parindex_components_init (&self->components, self->correlations, from.n))
    return TRUE;

  parindex_problems_report (problems, WEIGHING_FAILED, .criterion = from.node, .value = "pca");

  return FALSE;
}

/**
 * parindex_pca_new:
 * @scoreboard: a scoreboard
 * @criterion: (nullable): the criterion above those that are analysed; %NULL for the top
 * @leaves: whether all leaves below are analysed, and not the children
 * @error: return location for an error
 *
 * Analyses the scores of the children of a criterion, or of the leaves below it.
 * Bonus and penalty points are left out.
 *
 * This function may be called from any thread.
 *
 * Returns: (transfer full): a new analysis, or %NULL with %PARINDEX_ERROR_NOT_FOUND for an unknown criterion, %PARINDEX_ERROR_STRUCTURE if it is a leaf or there are fewer than three units, %PARINDEX_ERROR_RANGE if scores do not differ
 *
 * Since: 1.0
 */
ParindexPca *
parindex_pca_new (ParindexScoreboard *scoreboard,
                  const char         *criterion,
                  gboolean            leaves,
                  GError            **error)
{
  g_autoptr (ParindexPca) self = NULL;
  g_auto (ParindexProblems) problems = { 0 };
  ParindexCriterion *node;

  g_return_val_if_fail (parindex_scoreboard_is_made (scoreboard), NULL);

  node = parindex_scoreboard_criterion (scoreboard, criterion, error);
  if (node == NULL)
    return NULL;
  if (parindex_criterion_is_leaf (node))
    {
      parindex_error_report (error, NO_CRITERIA, .name = parindex_criterion_get_id (node));
      return NULL;
    }
  if (!parindex_methods_knows (PARINDEX_METHOD_KIND_WEIGHTING, "pca"))
    {
      parindex_error_report (error, WORD_NOT_YET, .name = "weighting", .value = "pca", .other = "–");
      return NULL;
    }

  self = g_object_new (PARINDEX_TYPE_PCA, NULL);
  self->scoreboard = g_object_ref (scoreboard);
  parindex_child_scores_init (&self->scores, scoreboard, node, leaves);
  parindex_problems_init (&problems);
  analyse (self, &problems);

  return parindex_problems_propagate (&problems, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * parindex_pca_get_scoreboard:
 * @self: an analysis
 *
 * Gets the scoreboard whose scores are analysed.
 *
 * Returns: (transfer none): the scoreboard
 *
 * Since: 1.0
 */
ParindexScoreboard *
parindex_pca_get_scoreboard (ParindexPca *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return self->scoreboard;
}

/**
 * parindex_pca_list_criteria:
 * @self: an analysis
 *
 * Lists the criteria that are analysed.
 *
 * Returns: (transfer full) (array zero-terminated=1): their ids
 *
 * Since: 1.0
 */
char **
parindex_pca_list_criteria (ParindexPca *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return g_strdupv ((char **) self->scores.criteria->pdata);
}

/**
 * parindex_pca_list_units:
 * @self: an analysis
 *
 * Lists the units with all scores, in the order of the scoreboard.
 *
 * Returns: (transfer full) (array zero-terminated=1): their ids
 *
 * Since: 1.0
 */
char **
parindex_pca_list_units (ParindexPca *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return g_strdupv ((char **) self->scores.units->pdata);
}

/**
 * parindex_pca_get_n_components:
 * @self: an analysis
 *
 * Gets how many components there are: as many as criteria.
 *
 * Returns: the number of components
 *
 * Since: 1.0
 */
guint
parindex_pca_get_n_components (ParindexPca *self)
{
  g_return_val_if_fail (PARINDEX_IS_PCA (self), 0);

  return self->components.n;
}

/**
 * parindex_pca_get_n_units:
 * @self: an analysis
 *
 * Gets how many units have all scores.
 *
 * Returns: the number of units
 *
 * Since: 1.0
 */
guint
parindex_pca_get_n_units (ParindexPca *self)
{
  g_return_val_if_fail (PARINDEX_IS_PCA (self), 0);

  return self->scores.units != NULL ? self->scores.units->len - 1 : 0;
}

/**
 * parindex_pca_get_n_factors:
 * @self: an analysis
 *
 * Gets how many components are worth keeping by the rule of the OECD and JRC
 * Handbook: those with an eigenvalue above 1 that explain more than 10 % of the
 * variance each, and more until they explain more than 60 % together.
 *
 * Returns: the number of factors
 *
 * Since: 1.0
 */
guint
parindex_pca_get_n_factors (ParindexPca *self)
{
  g_return_val_if_fail (PARINDEX_IS_PCA (self), 0);

  return is_made (self) ? parindex_components_n_factors (&self->components) : 0;
}

/**
 * parindex_pca_get_eigenvalues:
 * @self: an analysis
 * @n_values: (out): return location for how many there are
 *
 * Gets the eigenvalues, the largest first; they add up to the number of
 * criteria.
 *
 * Returns: (transfer full) (array length=n_values): the eigenvalues
 *
 * Since: 1.0
 */
double *
parindex_pca_get_eigenvalues (ParindexPca *self,
                              gsize       *n_values)
{
  g_return_val_if_fail (is_made (self), NULL);
  g_return_val_if_fail (n_values != NULL, NULL);

  *n_values = self->components.n;

  return g_memdup2 (self->components.values, sizeof (double) * self->components.n);
}

/**
 * parindex_pca_get_explained:
 * @self: an analysis
 * @n_values: (out): return location for how many there are
 *
 * Gets the part of the variance that each component explains.
 *
 * Returns: (transfer full) (array length=n_values): the parts, from 0 to 1
 *
 * Since: 1.0
 */
double *
parindex_pca_get_explained (ParindexPca *self,
                            gsize       *n_values)
{
  double *values;

  g_return_val_if_fail (is_made (self), NULL);
  g_return_val_if_fail (n_values != NULL, NULL);

  *n_values = self->components.n;
  values = g_new (double, self->components.n);
  for (guint k = 0; k < self->components.n; k++)
    values[k] = parindex_components_explained (&self->components, k);

  return values;
}

/**
 * parindex_pca_get_cumulative:
 * @self: an analysis
 * @n_values: (out): return location for how many there are
 *
 * Gets the part of the variance that each component and those before it
 * explain.
 *
 * Returns: (transfer full) (array length=n_values): the parts, from 0 to 1
 *
 * Since: 1.0
 */
double *
parindex_pca_get_cumulative (ParindexPca *self,
                             gsize       *n_values)
{
  double *values;

  g_return_val_if_fail (is_made (self), NULL);
  g_return_val_if_fail (n_values != NULL, NULL);

  values = parindex_pca_get_explained (self, n_values);
  for (gsize k = 1; k < *n_values; k++)
    values[k] += values[k - 1];

  return values;
}

/* Columns of @n_rows values become rows. */
static GBytes *
take_columns (double *columns,
              guint   n_rows,
              guint   n_columns)
{
  g_autofree double *taken = columns;
  double *rows = g_new (double, (gsize) n_rows * n_columns);

  for (guint i = 0; i < n_rows; i++)
    for (guint k = 0; k < n_columns; k++)
      rows[(gsize) i * n_columns + k] = taken[(gsize) k * n_rows + i];

  return g_bytes_new_take (rows, sizeof *rows * n_rows * n_columns);
}

/**
 * parindex_pca_get_correlations_bytes:
 * @self: an analysis
 *
 * Gets the correlations of the criteria, a row for each.
 *
 * Returns: (transfer full): the matrix
 *
 * Since: 1.0
 */
GBytes *
parindex_pca_get_correlations_bytes (ParindexPca *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return g_bytes_new (self->correlations, sizeof (double) * self->components.n * self->components.n);
}

/**
 * parindex_pca_get_loadings_bytes:
 * @self: an analysis
 *
 * Gets the correlation of each criterion with each component: a row for each
 * criterion.
 *
 * Returns: (transfer full): the matrix
 *
 * Since: 1.0
 */
GBytes *
parindex_pca_get_loadings_bytes (ParindexPca *self)
{
  double *loadings;
  guint n;

  g_return_val_if_fail (is_made (self), NULL);

  n = self->components.n;
  loadings = g_new (double, (gsize) n * n);
  parindex_components_loadings (&self->components, n, loadings);

  return take_columns (loadings, n, n);
}

/**
 * parindex_pca_rotate_bytes:
 * @self: an analysis
 * @n_factors: how many components to keep, at most all; 0 for as many as [method@Pca.get_n_factors] gives
 *
 * Rotates the first components so that each criterion loads on few of them:
 * varimax with Kaiser's normalisation. Factors come in the order of the variance
 * they explain.
 *
 * Returns: (transfer full): the loadings on the factors, a row for each criterion
 *
 * Since: 1.0
 */
GBytes *
parindex_pca_rotate_bytes (ParindexPca *self,
                           guint        n_factors)
{
  double *loadings;
  guint n;

  g_return_val_if_fail (is_made (self), NULL);
  g_return_val_if_fail (n_factors <= self->components.n, NULL);

  n = self->components.n;
  if (n_factors == 0)
    n_factors = parindex_components_n_factors (&self->components);
  loadings = g_new (double, (gsize) n * n_factors);
  parindex_components_loadings (&self->components, n_factors, loadings);
  parindex_varimax (loadings, n, n_factors);

  return take_columns (loadings, n, n_factors);
}

/* The standardised scores, in the place of the scores. */
static double *
standardise (ParindexPca *self)
{
  const guint n_units = parindex_pca_get_n_units (self);
  double *values = g_memdup2 (self->scores.scores, sizeof *values * n_units * self->components.n);

  for (guint k = 0; k < self->components.n; k++)
    {
      double *column = values + (gsize) k * n_units;
      ParindexMoments moments;
      double sd;

      parindex_moments_init (&moments, column, n_units);
      sd = parindex_moments_sd (&moments);
      for (guint i = 0; i < n_units; i++)
        column[i] = (column[i] - moments.mean) / sd;
    }

  return values;
}

/**
 * parindex_pca_get_scores_bytes:
 * @self: an analysis
 *
 * Gets where each unit lies on each component: a row for each of
 * [method@Pca.list_units]. The variance of a column (over n - 1) is the eigenvalue.
 *
 * Returns: (transfer full): the matrix
 *
 * Since: 1.0
 */
GBytes *
parindex_pca_get_scores_bytes (ParindexPca *self)
{
  g_autofree double *values = NULL;
  double *scores;
  guint n, n_units;

  g_return_val_if_fail (is_made (self), NULL);

  n = self->components.n;
  n_units = parindex_pca_get_n_units (self);
  values = standardise (self);
  scores = g_new0 (double, (gsize) n * n_units);
  for (guint k = 0; k < n; k++)
    for (guint j = 0; j < n; j++)
      for (guint i = 0; i < n_units; i++)
        scores[(gsize) k * n_units + i] += self->components.vectors[(gsize) k * n + j] * values[(gsize) j * n_units + i];

  return take_columns (scores, n_units, n);
}
