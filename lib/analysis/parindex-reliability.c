/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <mpfr.h>

#include <parindex/parindex-reliability.h>

#include "analysis/parindex-sample-private.h"
#include "base/parindex-exact-private.h"
#include "base/parindex-list-private.h"
#include "base/parindex-moments-private.h"
#include "model/parindex-framework-private.h"

/**
 * ParindexReliability:
 *
 * Cronbach's alpha of the children of a criterion: how far they measure one
 * thing (L. J. Cronbach, "Coefficient alpha and the internal structure of
 * tests", 1951).
 *
 * With k children, alpha = k^2 · c / S: c is the mean covariance of two
 * different children and S the sum of all covariances, variances too. The
 * standardised alpha has the mean correlation r in their place:
 * k · r / (1 + (k - 1) · r). Each covariance is over the units that have both
 * figures.
 *
 * Since: 1.0
 */

struct _ParindexReliability
{
  GObject parent_instance;

  ParindexCriterion *criterion;
  ParindexCriterion *left_out; /* NULL: none */
  guint n_items;
  guint n_units;
  double alpha;
  double standardised;
};

typedef enum
{
  PROP_CRITERION = 1,
  PROP_LEFT_OUT,
  PROP_N_ITEMS,
  PROP_N_UNITS,
  PROP_ALPHA,
  PROP_STANDARDISED_ALPHA,
  N_PROPS,
} ParindexReliabilityProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexReliability, parindex_reliability, G_TYPE_OBJECT)

static void
parindex_reliability_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  ParindexReliability *self = PARINDEX_RELIABILITY (object);

  switch ((ParindexReliabilityProperty) prop_id)
    {
    case PROP_CRITERION:
      g_value_set_object (value, self->criterion);
      break;
    case PROP_LEFT_OUT:
      g_value_set_object (value, self->left_out);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->n_items);
      break;
    case PROP_N_UNITS:
      g_value_set_uint (value, self->n_units);
      break;
    case PROP_ALPHA:
      g_value_set_double (value, self->alpha);
      break;
    case PROP_STANDARDISED_ALPHA:
      g_value_set_double (value, self->standardised);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_reliability_finalize (GObject *object)
{
  g_clear_object (&PARINDEX_RELIABILITY (object)->criterion);
  g_clear_object (&PARINDEX_RELIABILITY (object)->left_out);

  G_OBJECT_CLASS (parindex_reliability_parent_class)->finalize (object);
}

static void
parindex_reliability_class_init (ParindexReliabilityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags lax = flags | G_PARAM_LAX_VALIDATION;

  object_class->get_property = parindex_reliability_get_property;
  object_class->finalize = parindex_reliability_finalize;

  /**
   * ParindexReliability:criterion:
   *
   * The criterion whose children are looked at.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_object ("criterion", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexReliability:left-out:
   *
   * The child that is left out; %NULL: none.
   *
   * Since: 1.0
   */
  props[PROP_LEFT_OUT] = g_param_spec_object ("left-out", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexReliability:n-items:
   *
   * How many children are looked at.
   *
   * Since: 1.0
   */
  props[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexReliability:n-units:
   *
   * How many units have the figures of the two children that fewest have.
   *
   * Since: 1.0
   */
  props[PROP_N_UNITS] = g_param_spec_uint ("n-units", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexReliability:alpha:
   *
   * Cronbach's alpha; NaN where it is not defined.
   *
   * Since: 1.0
   */
  props[PROP_ALPHA] = g_param_spec_double ("alpha", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexReliability:standardised-alpha:
   *
   * The standardised alpha; NaN where it is not defined.
   *
   * Since: 1.0
   */
  props[PROP_STANDARDISED_ALPHA] = g_param_spec_double ("standardised-alpha", NULL, NULL, -INFINITY, INFINITY, 0, lax);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_reliability_init (ParindexReliability *self)
{
  self->alpha = self->standardised = NAN;
}

/* Covariances, correlations and numbers of pairs of the children of a node. */
typedef struct
{
  guint k;
  mpq_t *covariances;
  mpfr_t *correlations; /* NaN: one side is constant */
  gsize *n_pairs;
} Items;

/* Far more than doubles have: negative correlations may cancel nearly all of the others. */
#define BITS 256

static guint
last_pair (const Items *self)
{
  return self->k * self->k;
}

static void
items_clear (Items *self)
{
  for (guint at = 0; at < last_pair (self); at++)
    {
      mpq_clear (self->covariances[at]);
      mpfr_clear (self->correlations[at]);
    }
  g_free (self->covariances);
  g_free (self->correlations);
  g_free (self->n_pairs);
}

static void
set_correlation (mpfr_ptr   out,
                 mpq_srcptr covariance,
                 mpq_srcptr square)
{
  if (mpq_sgn (square) < 0)
    {
      mpfr_set_nan (out);
      return;
    }

  mpfr_set_q (out, square, MPFR_RNDN);
  mpfr_sqrt (out, out, MPFR_RNDN);
  if (mpq_sgn (covariance) < 0)
    mpfr_neg (out, out, MPFR_RNDN);
}

static void
items_init (Items                *self,
            ParindexScoreboard   *board,
            const ParindexSample *sample,
            ParindexMeasure       of,
            ParindexCriterion    *parent)
{
  guint k = parindex_criterion_n_children (parent);
  gsize n = sample->n;
  g_autofree double *values = g_new (double, k * n + 1);
  mpq_t square;

  mpq_init (square);
  *self = (Items){ k, g_new (mpq_t, k * k), g_new (mpfr_t, k * k), g_new0 (gsize, k * k) };
  for (guint at = 0; at < last_pair (self); at++)
    {
      mpq_init (self->covariances[at]);
      mpfr_init2 (self->correlations[at], BITS);
    }
  for (guint i = 0; i < k; i++)
    parindex_sample_read (sample, board, of, parindex_criterion_plan (parindex_criterion_child (parent, i))->index, values + i * n, NULL);
  for (guint i = 0; i < k; i++)
    for (guint j = i; j < k; j++)
      {
        guint at = i * k + j;

        self->n_pairs[at] = parindex_exact_products (values + i * n, values + j * n, n, self->covariances[at], square);
        set_correlation (self->correlations[at], self->covariances[at], square);
      }
  mpq_clear (square);
}

typedef struct
{
  gsize n_pairs; /* the fewest */
  mpq_t between;
  mpq_t all;
  mpfr_t correlations;
} Sums;

static void
sums_init (Sums        *self,
           const Items *items,
           guint        without)
{
  self->n_pairs = G_MAXSIZE;
  mpq_inits (self->between, self->all, NULL);
  mpfr_init2 (self->correlations, BITS);
  mpfr_set_ui (self->correlations, 0, MPFR_RNDN);
  for (guint i = 0; i < items->k; i++)
    for (guint j = i; j < items->k; j++)
      if (i != without && j != without)
        {
          guint at = i * items->k + j;

          mpq_add (self->all, self->all, items->covariances[at]);
          if (i != j)
            {
              mpq_add (self->all, self->all, items->covariances[at]);
              mpq_add (self->between, self->between, items->covariances[at]);
              mpfr_add (self->correlations, self->correlations, items->correlations[at], MPFR_RNDN);
            }
          self->n_pairs = MIN (self->n_pairs, items->n_pairs[at]);
        }
}

static void
sums_clear (Sums *self)
{
  mpq_clears (self->between, self->all, NULL);
  mpfr_clear (self->correlations);
}

/* k^2 * (between / pairs) / all, where pairs = k (k - 1) / 2 */
static double
alpha_of (Sums *self,
          guint k)
{
  if (self->n_pairs < 2 || mpq_sgn (self->all) <= 0)
    return NAN;

  mpq_div (self->between, self->between, self->all);
  mpz_mul_ui (mpq_numref (self->between), mpq_numref (self->between), 2 * k);
  mpz_mul_ui (mpq_denref (self->between), mpq_denref (self->between), k - 1);

  return parindex_mpq_to_double (self->between);
}

/* k r / (1 + (k - 1) r), where r is the mean of the correlations */
static double
standardised_of (Sums *self,
                 guint k)
{
  double alpha;
  mpfr_t below;

  if (self->n_pairs < 2)
    return NAN;

  mpfr_init2 (below, BITS);
  mpfr_mul_ui (self->correlations, self->correlations, 2, MPFR_RNDN);
  mpfr_div_ui (below, self->correlations, k, MPFR_RNDN);
  mpfr_add_ui (below, below, 1, MPFR_RNDN);
  mpfr_div_ui (self->correlations, self->correlations, k - 1, MPFR_RNDN);
  mpfr_div (self->correlations, self->correlations, below, MPFR_RNDN);
  alpha = mpfr_get_d (self->correlations, MPFR_RNDN);
  mpfr_clear (below);

  return alpha;
}

/* Of the children but for @without. */
static void
compute (ParindexReliability *self,
         const Items         *items,
         guint                without)
{
  Sums sums;

  sums_init (&sums, items, without);
  self->n_items = items->k - (without < items->k);
  self->n_units = (guint) sums.n_pairs;
  if (self->n_items >= 2)
    {
      self->alpha = alpha_of (&sums, self->n_items);
      self->standardised = standardised_of (&sums, self->n_items);
    }
  sums_clear (&sums);
}

static void
add (ParindexList      *list,
     ParindexCriterion *parent,
     const Items       *items,
     guint              without)
{
  g_autoptr (ParindexReliability) self = g_object_new (PARINDEX_TYPE_RELIABILITY, NULL);

  self->criterion = g_object_ref (parent);
  if (without < items->k)
    self->left_out = g_object_ref (parindex_criterion_child (parent, without));
  compute (self, items, without);
  parindex_list_fill (list, self);
}

static void
add_parent (ParindexList         *list,
            ParindexScoreboard   *board,
            const ParindexSample *sample,
            ParindexMeasure       of,
            ParindexCriterion    *parent)
{
  Items items;

  if (parindex_criterion_n_children (parent) < 2)
    return;

  items_init (&items, board, sample, of, parent);
  add (list, parent, &items, G_MAXUINT);
  for (guint i = 0; items.k > 2 && i < items.k; i++)
    add (list, parent, &items, i);
  items_clear (&items);
}

/**
 * parindex_scoreboard_list_reliability:
 * @self: a scoreboard
 * @of: of what: scores or percents, or values where the children are leaves
 * @criterion: (nullable): a criterion; %NULL: all that have children
 * @within: (nullable): a dimension
 * @group: (nullable): the group of the dimension whose units are looked at
 * @error: return location for an error
 *
 * Computes Cronbach's alpha of the children of each criterion that has at least
 * two, over the ranked units; then, where there are more than two, without each
 * child in turn.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): a list of [class@Reliability], or %NULL if there is no such criterion, dimension or group
 *
 * Since: 1.0
 */
GListModel *
parindex_scoreboard_list_reliability (ParindexScoreboard *self,
                                      ParindexMeasure     of,
                                      const char         *criterion,
                                      const char         *within,
                                      const char         *group,
                                      GError            **error)
{
  g_autoptr (ParindexSample) sample = NULL;
  ParindexCriterion *only = NULL;
  ParindexFramework *framework;
  ParindexList *list;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  if (criterion != NULL && (only = parindex_scoreboard_criterion (self, criterion, error)) == NULL)
    return NULL;
  sample = parindex_sample_new (self, within, group, error);
  if (sample == NULL)
    return NULL;

  list = parindex_list_new (PARINDEX_TYPE_RELIABILITY);
  framework = parindex_scoreboard_get_framework (self);
  for (guint i = 0; only == NULL && i < parindex_framework_n_nodes (framework); i++)
    add_parent (list, self, sample, of, parindex_framework_node (framework, i));
  if (only != NULL)
    add_parent (list, self, sample, of, only);

  return G_LIST_MODEL (list);
}

/**
 * parindex_reliability_get_criterion:
 * @self: a reliability
 *
 * Gets the criterion whose children are looked at.
 *
 * Returns: (transfer none): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_reliability_get_criterion (ParindexReliability *self)
{
  g_return_val_if_fail (PARINDEX_IS_RELIABILITY (self), NULL);

  return self->criterion;
}

/**
 * parindex_reliability_get_left_out:
 * @self: a reliability
 *
 * Gets the child that is left out.
 *
 * Returns: (transfer none) (nullable): the child; %NULL: none
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_reliability_get_left_out (ParindexReliability *self)
{
  g_return_val_if_fail (PARINDEX_IS_RELIABILITY (self), NULL);

  return self->left_out;
}

/**
 * parindex_reliability_get_n_items:
 * @self: a reliability
 *
 * Gets how many children are looked at.
 *
 * Returns: the number of children
 *
 * Since: 1.0
 */
guint
parindex_reliability_get_n_items (ParindexReliability *self)
{
  g_return_val_if_fail (PARINDEX_IS_RELIABILITY (self), 0);

  return self->n_items;
}

/**
 * parindex_reliability_get_n_units:
 * @self: a reliability
 *
 * Gets how many units have the figures of the two children that fewest have.
 *
 * Returns: the number of units
 *
 * Since: 1.0
 */
guint
parindex_reliability_get_n_units (ParindexReliability *self)
{
  g_return_val_if_fail (PARINDEX_IS_RELIABILITY (self), 0);

  return self->n_units;
}

/**
 * parindex_reliability_get_alpha:
 * @self: a reliability
 *
 * Gets Cronbach's alpha.
 *
 * Returns: alpha; NaN where it is not defined
 *
 * Since: 1.0
 */
double
parindex_reliability_get_alpha (ParindexReliability *self)
{
  g_return_val_if_fail (PARINDEX_IS_RELIABILITY (self), NAN);

  return self->alpha;
}

/**
 * parindex_reliability_get_standardised_alpha:
 * @self: a reliability
 *
 * Gets the standardised alpha.
 *
 * Returns: alpha; NaN where it is not defined
 *
 * Since: 1.0
 */
double
parindex_reliability_get_standardised_alpha (ParindexReliability *self)
{
  g_return_val_if_fail (PARINDEX_IS_RELIABILITY (self), NAN);

  return self->standardised;
}
