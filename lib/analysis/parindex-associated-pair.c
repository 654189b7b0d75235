/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-associated-pair-private.h"
#include "base/parindex-problem-private.h"

/**
 * ParindexAssociatedPair:
 *
 * Two criteria whose association stands out.
 *
 * Since: 1.0
 */

struct _ParindexAssociatedPair
{
  GObject parent_instance;

  ParindexCriterion *first;
  ParindexCriterion *second;
  ParindexCorrelation cell;
  ParindexAssociationFlag flag;
};

typedef enum
{
  PROP_FIRST = 1,
  PROP_SECOND,
  PROP_VALUE,
  PROP_P_VALUE,
  PROP_N_PAIRS,
  PROP_FLAG,
  N_PROPS,
} ParindexAssociatedPairProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexAssociatedPair, parindex_associated_pair, G_TYPE_OBJECT)

static void
parindex_associated_pair_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  ParindexAssociatedPair *self = PARINDEX_ASSOCIATED_PAIR (object);

  switch ((ParindexAssociatedPairProperty) prop_id)
    {
    case PROP_FIRST:
      g_value_set_object (value, self->first);
      break;
    case PROP_SECOND:
      g_value_set_object (value, self->second);
      break;
    case PROP_VALUE:
      g_value_set_double (value, self->cell.value);
      break;
    case PROP_P_VALUE:
      g_value_set_double (value, self->cell.p);
      break;
    case PROP_N_PAIRS:
      g_value_set_uint (value, (guint) self->cell.n);
      break;
    case PROP_FLAG:
      g_value_set_enum (value, self->flag);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_associated_pair_finalize (GObject *object)
{
  ParindexAssociatedPair *self = PARINDEX_ASSOCIATED_PAIR (object);

  g_clear_object (&self->first);
  g_clear_object (&self->second);

  G_OBJECT_CLASS (parindex_associated_pair_parent_class)->finalize (object);
}

static void
parindex_associated_pair_class_init (ParindexAssociatedPairClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags lax = flags | G_PARAM_LAX_VALIDATION;

  object_class->get_property = parindex_associated_pair_get_property;
  object_class->finalize = parindex_associated_pair_finalize;

  /**
   * ParindexAssociatedPair:first:
   *
   * The criterion of the row.
   *
   * Since: 1.0
   */
  props[PROP_FIRST] = g_param_spec_object ("first", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexAssociatedPair:second:
   *
   * The criterion of the column.
   *
   * Since: 1.0
   */
  props[PROP_SECOND] = g_param_spec_object ("second", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexAssociatedPair:value:
   *
   * The coefficient.
   *
   * Since: 1.0
   */
  props[PROP_VALUE] = g_param_spec_double ("value", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexAssociatedPair:p-value:
   *
   * The two-sided p-value.
   *
   * Since: 1.0
   */
  props[PROP_P_VALUE] = g_param_spec_double ("p-value", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexAssociatedPair:n-pairs:
   *
   * How many units have both figures.
   *
   * Since: 1.0
   */
  props[PROP_N_PAIRS] = g_param_spec_uint ("n-pairs", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexAssociatedPair:flag:
   *
   * What stands out.
   *
   * Since: 1.0
   */
  props[PROP_FLAG] = g_param_spec_enum ("flag", NULL, NULL, PARINDEX_TYPE_ASSOCIATION_FLAG, PARINDEX_ASSOCIATION_FLAG_NONE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_associated_pair_init (ParindexAssociatedPair *self)
{
  self->cell = (ParindexCorrelation){ NAN, NAN, 0 };
}

ParindexAssociatedPair *
parindex_associated_pair_new (ParindexCriterion         *first,
                              ParindexCriterion         *second,
                              const ParindexCorrelation *cell,
                              ParindexAssociationFlag    flag)
{
  ParindexAssociatedPair *self = g_object_new (PARINDEX_TYPE_ASSOCIATED_PAIR, NULL);

  self->first = g_object_ref (first);
  self->second = g_object_ref (second);
  self->cell = *cell;
  self->flag = flag;

  return self;
}

/**
 * parindex_associated_pair_get_first:
 * @self: a pair
 *
 * Gets the criterion of the row.
 *
 * Returns: (transfer none): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_associated_pair_get_first (ParindexAssociatedPair *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSOCIATED_PAIR (self), NULL);

  return self->first;
}

/**
 * parindex_associated_pair_get_second:
 * @self: a pair
 *
 * Gets the criterion of the column.
 *
 * Returns: (transfer none): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_associated_pair_get_second (ParindexAssociatedPair *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSOCIATED_PAIR (self), NULL);

  return self->second;
}

/**
 * parindex_associated_pair_get_value:
 * @self: a pair
 *
 * Gets the coefficient.
 *
 * Returns: the coefficient
 *
 * Since: 1.0
 */
double
parindex_associated_pair_get_value (ParindexAssociatedPair *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSOCIATED_PAIR (self), NAN);

  return self->cell.value;
}

/**
 * parindex_associated_pair_get_p_value:
 * @self: a pair
 *
 * Gets the two-sided p-value.
 *
 * Returns: the p-value
 *
 * Since: 1.0
 */
double
parindex_associated_pair_get_p_value (ParindexAssociatedPair *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSOCIATED_PAIR (self), NAN);

  return self->cell.p;
}

/**
 * parindex_associated_pair_get_n_pairs:
 * @self: a pair
 *
 * Gets how many units have both figures.
 *
 * Returns: the number of units
 *
 * Since: 1.0
 */
guint
parindex_associated_pair_get_n_pairs (ParindexAssociatedPair *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSOCIATED_PAIR (self), 0);

  return (guint) self->cell.n;
}

/**
 * parindex_associated_pair_get_flag:
 * @self: a pair
 *
 * Gets what stands out.
 *
 * Returns: the flag
 *
 * Since: 1.0
 */
ParindexAssociationFlag
parindex_associated_pair_get_flag (ParindexAssociatedPair *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSOCIATED_PAIR (self), PARINDEX_ASSOCIATION_FLAG_NONE);

  return self->flag;
}

/**
 * parindex_associated_pair_get_text:
 * @self: a pair
 * @language: the language
 *
 * Tells in words what stands out.
 *
 * Returns: (transfer full) (nullable): a sentence
 *
 * Since: 1.0
 */
char *
parindex_associated_pair_get_text (ParindexAssociatedPair *self,
                                   ParindexLanguage        language)
{
  const char *first, *second;
  gboolean vietnamese, high;
  g_autoptr (ParindexNumber) exact = NULL;
  g_autofree char *value = NULL;

  g_return_val_if_fail (PARINDEX_IS_ASSOCIATED_PAIR (self), NULL);

  if (self->flag == PARINDEX_ASSOCIATION_FLAG_NONE)
    return NULL;

  first = parindex_criterion_get_id (self->first);
  second = parindex_criterion_get_id (self->second);
  vietnamese = parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI;
  high = self->flag == PARINDEX_ASSOCIATION_FLAG_HIGH;
  exact = parindex_number_new_from_double (self->cell.value, NULL);
  value = parindex_number_format (exact, 3, PARINDEX_ROUNDING_HALF_UP, vietnamese ? PARINDEX_LANGUAGE_VI : PARINDEX_LANGUAGE_EN);
  if (vietnamese && high)
    return g_strdup_printf ("%s và %s tương quan quá cao (%s): có thể tính cùng một việc hai lần", first, second, value);
  if (vietnamese)
    return g_strdup_printf ("%s và %s ngược chiều nhau (%s)", first, second, value);
  if (high)
    return g_strdup_printf ("%s and %s go together too closely (%s): they may count the same thing twice", first, second, value);

  return g_strdup_printf ("%s and %s work against each other (%s)", first, second, value);
}
