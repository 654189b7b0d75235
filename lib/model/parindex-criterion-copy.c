/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-criterion-fields-private.h"

static ParindexNumber *
copy_number (ParindexNumber *number)
{
  return number != NULL ? parindex_number_ref (number) : NULL;
}

/* Everything that is stated; what sealing works out is worked out again. Rules and weightings never change, and are shared. */
void
parindex_criterion_copy_into (ParindexCriterion *self,
                              ParindexCriterion *to)
{
  to->weight = copy_number (self->weight);
  to->max = copy_number (self->max);
  to->scale = copy_number (self->scale);
  to->owner = g_strdup (self->owner);
  to->source = g_strdup (self->source);
  to->aggregation = g_strdup (self->aggregation);
  to->aggregation_of = self->aggregation_of;
  to->missing = self->missing;
  to->not_applicable = self->not_applicable;
  to->minimum_share = copy_number (self->minimum_share);
  to->cap_from = copy_number (self->cap_from);
  to->cap_to = copy_number (self->cap_to);
  to->round_decimals = self->round_decimals;
  to->round_mode = self->round_mode;
  g_set_object (&to->rule, self->rule);
  g_set_object (&to->weighting, self->weighting);
  to->extras = self->extras != NULL ? g_ptr_array_ref (self->extras) : NULL;
  for (guint i = 0; i < parindex_criterion_n_children (self); i++)
    {
      g_autoptr (ParindexCriterion) child = parindex_criterion_copy (parindex_criterion_child (self, i));

      parindex_criterion_append (to, child, NULL);
    }
}

ParindexCriterion *
parindex_criterion_copy (ParindexCriterion *self)
{
  ParindexCriterion *copy = parindex_criterion_new (self->id, self->title);

  parindex_criterion_copy_into (self, copy);

  return copy;
}
