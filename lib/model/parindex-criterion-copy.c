/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-aggregation-private.h"
#include "model/parindex-criterion-fields-private.h"

/* Numbers, rules and weightings never change, so copies share them. */
static ParindexNumber *
share_number (ParindexNumber *number)
{
  return number != NULL ? parindex_number_ref (number) : NULL;
}

void
parindex_criterion_copy_aggregation (ParindexCriterion *self,
                                     ParindexCriterion *to)
{
  parindex_set_string (&to->aggregation, self->aggregation);
  to->aggregation_of = self->aggregation_of;
  g_set_object (&to->own_aggregation, self->own_aggregation);
  parindex_set_number (&to->power, self->power);
  parindex_set_words (&to->ordered_weights, (const char *const *) self->ordered_weights);
  g_clear_pointer (&to->ordered, g_ptr_array_unref);
  to->ordered = self->ordered != NULL ? g_ptr_array_ref (self->ordered) : NULL;
  to->penalty = self->penalty;
}

static void
copy_screening (ParindexCriterion *self,
                ParindexCriterion *to)
{
  parindex_set_number (&to->screening_availability, self->screening_availability);
  parindex_set_number (&to->screening_nonzero, self->screening_nonzero);
  parindex_set_words (&to->screening_include, (const char *const *) self->screening_include);
  parindex_set_words (&to->screening_exclude, (const char *const *) self->screening_exclude);
}

static void
copy_group_weights (ParindexCriterion *self,
                    ParindexCriterion *to)
{
  parindex_set_string (&to->weights_by, self->weights_by);
  for (guint i = 0; self->group_weights != NULL && i < self->group_weights->len; i++)
    {
      const ParindexGroupWeight *weight = self->group_weights->pdata[i];

      parindex_criterion_set_group_weight (to, weight->group, weight->child, weight->weight, NULL);
    }
}

void
parindex_criterion_copy_fields (ParindexCriterion *self,
                                ParindexCriterion *to)
{
  parindex_set_string (&to->title, self->title);
  parindex_set_string (&to->owner, self->owner);
  parindex_set_string (&to->source, self->source);
  parindex_criterion_copy_aggregation (self, to);
  copy_group_weights (self, to);
  copy_screening (self, to);
  to->effort = share_number (self->effort);
  to->fixed = self->fixed;
  to->weight = share_number (self->weight);
  to->max = share_number (self->max);
  to->scale = share_number (self->scale);
  to->minimum_share = share_number (self->minimum_share);
  to->cap_from = share_number (self->cap_from);
  to->cap_to = share_number (self->cap_to);
  to->missing = self->missing;
  to->not_applicable = self->not_applicable;
  to->round_decimals = self->round_decimals;
  to->round_mode = self->round_mode;
  g_set_object (&to->rule, self->rule);
  g_set_object (&to->weighting, self->weighting);
  to->extras = parindex_extras_copy (self->extras);
  for (guint i = 0; i < parindex_list_length (self->children); i++)
    {
      ParindexCriterion *child = parindex_list_get (self->children, i);
      g_autoptr (ParindexCriterion) copy = parindex_criterion_new (child->id, NULL);

      parindex_criterion_copy_fields (child, copy);
      copy->parent = to;
      parindex_list_fill (to->children, copy);
    }
  to->height = self->height;
}

static void
take_number (ParindexNumber **to,
             ParindexNumber  *stated)
{
  if (stated != NULL)
    parindex_set_number (to, stated);
}

void
parindex_criterion_take_stated (ParindexCriterion *self,
                                ParindexCriterion *from)
{
  take_number (&self->weight, from->weight);
  take_number (&self->max, from->max);
  take_number (&self->scale, from->scale);
  take_number (&self->minimum_share, from->minimum_share);
  if (from->missing != PARINDEX_MISSING_UNSTATED)
    self->missing = from->missing;
  if (from->not_applicable != PARINDEX_NOT_APPLICABLE_UNSTATED)
    self->not_applicable = from->not_applicable;
  if (from->cap_from != NULL || from->cap_to != NULL)
    {
      parindex_set_number (&self->cap_from, from->cap_from);
      parindex_set_number (&self->cap_to, from->cap_to);
    }
  if (from->round_decimals >= 0)
    {
      self->round_decimals = from->round_decimals;
      self->round_mode = from->round_mode;
    }
  if (from->rule != NULL)
    g_set_object (&self->rule, from->rule);
}

static guint
height_of (ParindexCriterion *self)
{
  guint height = 0;

  for (guint i = 0; i < parindex_list_length (self->children); i++)
    height = MAX (height, PARINDEX_CRITERION (parindex_list_get (self->children, i))->height + 1);

  return height;
}

/**
 * parindex_criterion_remove:
 * @self: a criterion
 * @child: one of its children
 * @error: return location for an error
 *
 * Takes a child out of the tree, with all that is below it.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, %PARINDEX_ERROR_NOT_FOUND if it has no such child
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_remove (ParindexCriterion *self,
                           ParindexCriterion *child,
                           GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_CRITERION (child), FALSE);

  if (!criterion_is_mutable (self, error))
    return FALSE;
  if (child->parent != self)
    {
      parindex_error_report (error, CRITERION_UNKNOWN, .value = child->id, .name = self->id);
      return FALSE;
    }

  child->parent = NULL;
  parindex_list_remove (self->children, child);
  for (ParindexCriterion *above = self; above != NULL; above = above->parent)
    above->height = height_of (above);

  return TRUE;
}
