/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-exact-private.h"
#include "base/parindex-method-private.h"
#include "base/parindex-moments-private.h"
#include "model/parindex-weighting-private.h"

/**
 * ParindexWeighting:
 *
 * How the weights of a criterion's children are found: from judgements, such as
 * [class@AhpWeighting], or from the scores of the units, such as
 * [class@EntropyWeighting].
 *
 * The kinds are objects of their own types, with their parameters as
 * properties. A weighting never changes after it was made and may be used from
 * any thread. What it finds is a [class@FoundWeights]; weights that are put
 * into a framework are given from then on.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_KIND = 1,
  N_PROPS,
} ParindexWeightingProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE (ParindexWeighting, parindex_weighting, G_TYPE_OBJECT)

static void
parindex_weighting_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((ParindexWeightingProperty) prop_id)
    {
    case PROP_KIND:
      g_value_set_string (value, parindex_weighting_get_kind (PARINDEX_WEIGHTING (object)));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_weighting_class_init (ParindexWeightingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = parindex_weighting_get_property;

  /**
   * ParindexWeighting:kind:
   *
   * The registered name of the weighting.
   *
   * Since: 1.0
   */
  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_weighting_init (ParindexWeighting *self)
{
}

void
parindex_weighting_class_set_ops (ParindexWeightingClass     *klass,
                                  const ParindexWeightingOps *ops)
{
  klass->ops = ops;
  parindex_fields_install (G_OBJECT_CLASS (klass), ops->fields);
}

const ParindexWeightingOps *
parindex_weighting_ops (ParindexWeighting *self)
{
  return PARINDEX_WEIGHTING_GET_CLASS (self)->ops;
}

GType
parindex_weighting_type_of_kind (const char *kind)
{
  static GType (*const types[]) (void) = {
    parindex_equal_weighting_get_type,   parindex_ahp_weighting_get_type,       parindex_budget_allocation_weighting_get_type,
    parindex_entropy_weighting_get_type, parindex_critic_weighting_get_type,    parindex_pca_weighting_get_type,
    parindex_optimised_weighting_get_type, parindex_benefit_of_the_doubt_weighting_get_type,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (types[i]());
      const ParindexWeightingOps *ops = PARINDEX_WEIGHTING_CLASS (klass)->ops;

      if (g_strcmp0 (ops->kind, kind) == 0)
        return types[i]();
    }

  return G_TYPE_INVALID;
}

/**
 * parindex_weighting_for_kind:
 * @kind: the registered name of a weighting
 * @error: return location for an error
 *
 * Makes a weighting without parameters. Whether this build can find weights
 * with it is said by [method@Context.lookup_method].
 *
 * Returns: (transfer full): a new weighting, or %NULL with %PARINDEX_ERROR_UNKNOWN_METHOD if there is none of that name
 *
 * Since: 1.0
 */
ParindexWeighting *
parindex_weighting_for_kind (const char *kind,
                             GError    **error)
{
  GType type;
  g_autofree char *words = NULL;

  g_return_val_if_fail (kind != NULL, NULL);

  type = parindex_weighting_type_of_kind (kind);
  if (type != G_TYPE_INVALID)
    return g_object_new (type, NULL);

  words = parindex_methods_words (PARINDEX_METHOD_KIND_WEIGHTING);
  parindex_error_report (error, UNKNOWN_WORD, .name = "weighting", .value = kind, .other = words);

  return NULL;
}

/**
 * parindex_weighting_get_kind:
 * @self: a weighting
 *
 * Gets the registered name of the weighting.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer none) (nullable): the name; %NULL for a type that is not of the library
 *
 * Since: 1.0
 */
const char *
parindex_weighting_get_kind (ParindexWeighting *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHTING (self), NULL);

  return parindex_weighting_ops (self) != NULL ? parindex_weighting_ops (self)->kind : NULL;
}

/**
 * parindex_weighting_reads_scores:
 * @self: a weighting
 *
 * Tells whether the weights come from the scores of the units. Those of other
 * kinds can be found without any.
 *
 * This method may be called from any thread.
 *
 * Returns: %TRUE if a scoreboard is needed
 *
 * Since: 1.0
 */
gboolean
parindex_weighting_reads_scores (ParindexWeighting *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHTING (self), FALSE);

  return parindex_weighting_ops (self) != NULL && parindex_weighting_ops (self)->min_units > 0;
}

void
parindex_weights_init (ParindexWeights *self,
                       guint            n)
{
  *self = (ParindexWeights){ n, g_new (mpq_t, n), g_ptr_array_new_with_free_func (g_object_unref) };
  for (guint i = 0; i < n; i++)
    mpq_init (self->weights[i]);
}

void
parindex_weights_clear (ParindexWeights *self)
{
  for (guint i = 0; self->weights != NULL && i < self->n; i++)
    mpq_clear (self->weights[i]);
  g_clear_pointer (&self->weights, g_free);
  g_clear_pointer (&self->diagnostics, g_ptr_array_unref);
}

void
parindex_weights_set_doubles (ParindexWeights *self,
                              const double    *weights)
{
  mpq_t sum;

  mpq_init (sum);
  for (guint i = 0; i < self->n; i++)
    {
      mpq_set_d (self->weights[i], weights[i]);
      mpq_add (sum, sum, self->weights[i]);
    }
  for (guint i = 0; i < self->n; i++)
    mpq_div (self->weights[i], self->weights[i], sum);
  mpq_clear (sum);
}

void
parindex_weights_tell_table (ParindexWeights   *self,
                             const char        *name,
                             const char *const *rows,
                             const char *const *columns,
                             const double      *values)
{
  g_ptr_array_add (self->diagnostics, parindex_diagnostic_new (name, rows, columns, values));
}

void
parindex_weights_tell_column (ParindexWeights   *self,
                              const char        *name,
                              const char *const *rows,
                              const double      *values)
{
  parindex_weights_tell_table (self, name, rows, NULL, values);
}

void
parindex_weights_tell (ParindexWeights *self,
                       const char      *name,
                       double           value)
{
  parindex_weights_tell_table (self, name, NULL, NULL, &value);
}

gboolean
parindex_check_weighting_numbers (const char            *name,
                                  const ParindexNumbers *numbers,
                                  guint                  n,
                                  gboolean               bounds,
                                  ParindexRuleReport     report,
                                  gpointer               user_data)
{
  g_autofree char *length = g_strdup_printf ("%u", numbers->n);
  g_autofree char *wanted = g_strdup_printf ("%u", n);
  gboolean zero = TRUE;

  if (numbers->bad != NULL)
    {
      parindex_rule_report (report, user_data, NOT_A_NUMBER, .name = name, .value = numbers->bad);
      return FALSE;
    }
  if (numbers->n != n && !(bounds && numbers->n == 1))
    {
      parindex_rule_report (report, user_data, WEIGHTING_LENGTH, .name = name, .value = length, .other = wanted);
      return FALSE;
    }
  for (guint i = 0; i < numbers->n; i++)
    {
      zero &= mpq_sgn (numbers->values[i]) == 0;
      if (mpq_sgn (numbers->values[i]) >= 0 && !numbers->excluded[i])
        continue;
      parindex_rule_report (report, user_data, NEGATIVE, .name = name, .value = numbers->texts[i]);
      return FALSE;
    }
  if (zero && !bounds)
    parindex_rule_report (report, user_data, NOT_POSITIVE, .name = name, .value = "0");

  return bounds || !zero;
}

gboolean
parindex_check_weighting_rows (ParindexWeighting  *self,
                               const char         *name,
                               const ParindexRows *rows,
                               guint               n,
                               ParindexRuleReport  report,
                               gpointer            user_data)
{
  g_autofree char *wanted = g_strdup_printf ("%u", n);

  if (rows->bad != NULL)
    {
      parindex_rule_report (report, user_data, NOT_A_NUMBER, .name = name, .value = rows->bad);
      return FALSE;
    }
  if (rows->n_rows == 0)
    {
      parindex_rule_report (report, user_data, WEIGHTING_NEEDS, .name = name, .value = parindex_weighting_get_kind (self));
      return FALSE;
    }
  for (guint i = 0; i < rows->n_rows; i++)
    if (parindex_rows_length (rows, i) != n)
      {
        g_autofree char *length = g_strdup_printf ("%u", parindex_rows_length (rows, i));

        parindex_rule_report (report, user_data, WEIGHTING_LENGTH, .name = name, .value = length, .other = wanted);
        return FALSE;
      }

  return TRUE;
}

gboolean
parindex_weighing_check_differing (const ParindexWeighing *self,
                                   ParindexProblems       *problems)
{
  guint before = problems->n_errors;

  for (guint k = 0; k < self->n; k++)
    {
      const double *column = parindex_weighing_column (self, k);
      gboolean differs = FALSE;

      for (guint i = 1; i < self->n_units && !differs; i++)
        differs = column[i] != column[0];
      if (!differs)
        parindex_problems_report (problems, WEIGHING_CONSTANT, .criterion = self->criteria[k]);
    }

  return problems->n_errors == before;
}

gboolean
parindex_weighing_check_from_zero (const ParindexWeighing *self,
                                   ParindexProblems       *problems)
{
  guint before = problems->n_errors;

  for (guint k = 0; k < self->n; k++)
    for (guint i = 0; i < self->n_units; i++)
      if (parindex_weighing_column (self, k)[i] < 0)
        {
          char buffer[PARINDEX_DOUBLE_TEXT_SIZE];

          parindex_problems_report (problems, WEIGHING_NEGATIVE, .unit = self->units[i], .criterion = self->criteria[k],
                                    .value = parindex_double_to_text (parindex_weighing_column (self, k)[i], buffer));
        }

  return problems->n_errors == before;
}

gboolean
parindex_weighing_check_not_nothing (const ParindexWeighing *self,
                                     ParindexProblems       *problems)
{
  guint before = problems->n_errors;

  for (guint k = 0; k < self->n; k++)
    {
      gboolean any = FALSE;

      for (guint i = 0; i < self->n_units && !any; i++)
        any = parindex_weighing_column (self, k)[i] > 0;
      if (!any)
        parindex_problems_report (problems, WEIGHING_CONSTANT, .criterion = self->criteria[k]);
    }

  return problems->n_errors == before;
}

void
parindex_weighing_correlations (const ParindexWeighing *self,
                                double                 *correlations)
{
  for (guint a = 0; a < self->n; a++)
    {
      correlations[(gsize) a * self->n + a] = 1;
      for (guint b = 0; b < a; b++)
        correlations[(gsize) a * self->n + b] = correlations[(gsize) b * self->n + a] =
          parindex_pearson (parindex_weighing_column (self, a), parindex_weighing_column (self, b), self->n_units, NULL);
    }
}
