/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-exact-private.h"
#include "model/parindex-criterion-fields-private.h"
#include "model/parindex-weighting-private.h"

/**
 * parindex_criterion_get_weighting:
 * @self: a criterion
 *
 * Gets how the weights of the children are found.
 *
 * Returns: (transfer none) (nullable): the weighting; %NULL if none is stated
 *
 * Since: 1.0
 */
ParindexWeighting *
parindex_criterion_get_weighting (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->weighting;
}

/**
 * parindex_criterion_set_weighting:
 * @self: a criterion
 * @weighting: (nullable): the weighting
 * @error: return location for an error
 *
 * Sets how the weights of the children are found. That alone gives them no
 * weights: see [method@Document.find_weights].
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_weighting (ParindexCriterion *self, ParindexWeighting *weighting, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);
  g_return_val_if_fail (weighting == NULL || PARINDEX_IS_WEIGHTING (weighting), FALSE);

  return criterion_is_mutable (self, error)
         && criterion_changed (self, g_set_object (&self->weighting, weighting), PROP_WEIGHTING);
}

const char *
parindex_criterion_effective_aggregation (ParindexCriterion *self)
{
  while (self != NULL && self->aggregation == NULL)
    self = self->parent;

  return self != NULL ? self->aggregation : NULL;
}

gboolean
parindex_criterion_takes_weights (ParindexCriterion *self)
{
  static const char *const without[] = { "sum", "minimum", "maximum", "median", "owa", "mazziotta-pareto", NULL };
  const char *aggregation = parindex_criterion_effective_aggregation (self);

  return aggregation != NULL && !g_strv_contains (without, aggregation);
}

gboolean
parindex_criterion_lacks_weights (ParindexCriterion *self)
{
  for (guint i = 0; i < parindex_criterion_n_children (self); i++)
    if (parindex_criterion_child (self, i)->weight != NULL)
      return FALSE;

  return self->weighting != NULL && parindex_criterion_takes_weights (self);
}

/* What counts for a criterion beside its siblings: the weight, or, where scores are added up, the max. NULL: there is no such figure. */
static const ParindexNumber *
measure (ParindexCriterion *self)
{
  if (self->plan.extra)
    return NULL;
  if (parindex_criterion_takes_weights (self->parent))
    return self->weight;

  return g_str_equal (parindex_criterion_effective_aggregation (self->parent), "sum") ? self->plan.max : NULL;
}

/* Multiplies by the part of its parent; FALSE if that is not known. */
static gboolean
multiply_part (ParindexCriterion *self,
               mpq_ptr            product)
{
  const ParindexNumber *own = measure (self);
  mpq_t sum;
  gboolean known = own != NULL;

  mpq_init (sum);
  for (guint i = 0; known && i < parindex_criterion_n_children (self->parent); i++)
    {
      ParindexCriterion *sibling = parindex_criterion_child (self->parent, i);
      const ParindexNumber *other = measure (sibling);

      known = other != NULL || sibling->plan.extra;
      if (other != NULL)
        mpq_add (sum, sum, parindex_number_peek (other));
    }
  known = known && mpq_sgn (sum) > 0;
  if (known)
    {
      mpq_mul (product, product, parindex_number_peek (own));
      mpq_div (product, product, sum);
    }
  mpq_clear (sum);

  return known;
}

ParindexNumber *
parindex_criterion_weight_within (ParindexCriterion *self,
                                  ParindexCriterion *top)
{
  ParindexNumber *weight = NULL;
  gboolean known = self->sealed;
  mpq_t product;

  mpq_init (product);
  mpq_set_ui (product, 1, 1);
  for (ParindexCriterion *node = self; known && node != top && node->parent != NULL; node = node->parent)
    known = multiply_part (node, product);
  if (known)
    weight = parindex_number_new_take (product);
  mpq_clear (product);

  return weight;
}

/**
 * parindex_criterion_get_effective_weight:
 * @self: a criterion of a sealed framework
 *
 * Gets the part of the whole index that is the criterion's, exactly: its weight
 * as a part of the weights of its siblings, times that of its parent, up to the
 * top. Where scores are added up, maxima take the place of weights.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full) (nullable): the part, from 0 to 1; %NULL where there is none, as below an aggregation without weights, of bonus points, or where weights are still to be found
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_effective_weight (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return parindex_criterion_weight_within (self, NULL);
}
