/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-components-private.h"
#include "base/parindex-exact-private.h"
#include "base/parindex-linear-algebra-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-weighting-private.h"

/**
 * ParindexPcaWeighting:
 *
 * Weights by principal component analysis of the children's scores: their
 * squared loadings on the first component, or on rotated factors as in the OECD
 * and JRC Handbook (2008) after G. Nicoletti, S. Scarpetta, O. Boylaud (2000).
 *
 * Since: 1.0
 */

/**
 * ParindexPcaWeighting:form:
 *
 * Whether the first component decides, or several rotated factors.
 *
 * Since: 1.0
 */

/**
 * ParindexPcaWeighting:factors:
 *
 * How many factors are kept; %NULL keeps those with an eigenvalue above 1 that
 * explain more than 10 % each, and more until they explain more than 60 %.
 *
 * Since: 1.0
 */
struct _ParindexPcaWeighting
{
  ParindexWeighting parent_instance;

  ParindexPcaForm form;
  ParindexNumber *factors;
};

PARINDEX_DEFINE_WEIGHTING (ParindexPcaWeighting, parindex_pca_weighting)

static void
check (ParindexWeighting *weighting,
       guint              n_children,
       ParindexRuleReport report,
       gpointer           user_data)
{
  const ParindexPcaWeighting *self = PARINDEX_PCA_WEIGHTING (weighting);
  mpq_srcptr factors = self->factors != NULL ? parindex_number_peek (self->factors) : NULL;
  g_autofree char *most = g_strdup_printf ("%u", n_children);
  g_autofree char *value = self->factors != NULL ? parindex_number_to_string (self->factors) : NULL;

  if (factors == NULL)
    return;
  if (self->form != PARINDEX_PCA_FORM_FACTORS)
    parindex_rule_report (report, user_data, MEMBERS_EXCLUDE, .name = "factors", .other = "first-component");
  else if (mpz_cmp_ui (mpq_denref (factors), 1) != 0 || mpq_cmp_ui (factors, 1, 1) < 0 || mpq_cmp_ui (factors, n_children, 1) > 0)
    parindex_rule_report (report, user_data, WEIGHTING_FACTORS, .name = "factors", .value = value, .other = most);
}

/* "1", "2", …: NULL-terminated. */
static char **
number_names (guint n)
{
  char **names = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] = g_strdup_printf ("%u", i + 1);

  return names;
}

/* Columns of @n values become rows. */
static void
tell_loadings (ParindexWeights        *weights,
               const char             *name,
               const ParindexWeighing *from,
               const double           *loadings,
               guint                   n_columns)
{
  g_auto (GStrv) columns = number_names (n_columns);
  g_autofree double *rows = g_new (double, (gsize) from->n * n_columns);

  for (guint i = 0; i < from->n; i++)
    for (guint k = 0; k < n_columns; k++)
      rows[(gsize) i * n_columns + k] = loadings[(gsize) k * from->n + i];
  parindex_weights_tell_table (weights, name, from->criteria, (const char *const *) columns, rows);
}

static void
tell_components (ParindexWeights          *weights,
                 const ParindexComponents *components)
{
  const guint n = components->n;
  g_auto (GStrv) names = number_names (n);
  g_autofree double *shares = g_new (double, n);
  g_autofree double *together = g_new (double, n);

  for (guint k = 0; k < n; k++)
    {
      shares[k] = parindex_components_explained (components, k);
      together[k] = shares[k] + (k > 0 ? together[k - 1] : 0);
    }
  parindex_weights_tell_column (weights, "eigenvalues", (const char *const *) names, components->values);
  parindex_weights_tell_column (weights, "explained", (const char *const *) names, shares);
  parindex_weights_tell_column (weights, "cumulative", (const char *const *) names, together);
}

static void
weigh_by_first (const ParindexWeighing   *from,
                const ParindexComponents *components,
                ParindexWeights          *weights)
{
  g_autofree double *squares = g_new (double, from->n);
  g_autofree double *loadings = g_new (double, from->n);

  for (guint i = 0; i < from->n; i++)
    squares[i] = components->vectors[i] * components->vectors[i];
  parindex_weights_set_doubles (weights, squares);
  parindex_components_loadings (components, 1, loadings);
  tell_loadings (weights, "loadings", from, loadings, 1);
}

/* Each child counts with the factor it loads on most: the part of that factor's variance that is its own, times the part of all kept
 * variance that is the factor's. */
static void
weigh_by_factors (const ParindexWeighing   *from,
                  const ParindexComponents *components,
                  guint                     n_factors,
                  ParindexWeights          *weights)
{
  g_auto (GStrv) names = number_names (n_factors);
  g_autofree double *loadings = g_new (double, (gsize) from->n * n_factors);
  g_autofree double *variances = g_new0 (double, n_factors);
  g_autofree double *largest = g_new0 (double, from->n);

  parindex_components_loadings (components, n_factors, loadings);
  tell_loadings (weights, "loadings", from, loadings, n_factors);
  parindex_varimax (loadings, from->n, n_factors);
  for (guint i = 0; i < from->n; i++)
    for (guint k = 0; k < n_factors; k++)
      {
        double square = loadings[(gsize) k * from->n + i] * loadings[(gsize) k * from->n + i];

        /* Square over the factor's variance, times that variance over the sum of all: what is common to all leaves no trace. */
        largest[i] = fmax (largest[i], square);
        variances[k] += square;
      }
  parindex_weights_set_doubles (weights, largest);
  parindex_weights_tell (weights, "n-factors", n_factors);
  tell_loadings (weights, "rotated-loadings", from, loadings, n_factors);
  parindex_weights_tell_column (weights, "factor-variance", (const char *const *) names, variances);
}

static void
find (ParindexWeighting      *weighting,
      const ParindexWeighing *from,
      ParindexWeights        *weights,
      ParindexProblems       *problems)
{
  const ParindexPcaWeighting *self = PARINDEX_PCA_WEIGHTING (weighting);
  g_auto (ParindexComponents) components = { 0 };
  g_autofree double *correlations = g_new (double, (gsize) from->n * from->n);

  if (!parindex_weighing_check_differing (from, problems))
    return;

  parindex_weighing_correlations (from, correlations);
  if (!parindex_components_init (&components, correlations, from->n))
    {
      parindex_problems_report (problems, WEIGHING_FAILED, .criterion = from->node, .value = "pca");
      return;
    }
  tell_components (weights, &components);
  if (self->form == PARINDEX_PCA_FORM_FIRST_COMPONENT)
    weigh_by_first (from, &components, weights);
  else
    weigh_by_factors (from, &components,
                      self->factors != NULL ? (guint) mpz_get_ui (mpq_numref (parindex_number_peek (self->factors)))
                                            : parindex_components_n_factors (&components),
                      weights);
}

static const ParindexWeightingOps ops = {
  .kind = "pca",
  .min_units = 3,
  .fields = {
    { "form", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexPcaWeighting, form), parindex_pca_form_get_type },
    { "factors", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexPcaWeighting, factors), NULL },
  },
  .check = check,
  .find = find,
};

static void
parindex_pca_weighting_class_init (ParindexPcaWeightingClass *klass)
{
  parindex_weighting_class_set_ops (PARINDEX_WEIGHTING_CLASS (klass), &ops);
}

static void
parindex_pca_weighting_init (ParindexPcaWeighting *self)
{
}
