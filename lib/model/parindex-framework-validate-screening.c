/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-validate-private.h"

static void
check_share (ParindexAnalysis     *self,
             ParindexCriterion    *node,
             const char           *member,
             const ParindexNumber *share)
{
  g_autoptr (ParindexNumber) one = parindex_number_new_from_int (1);
  g_autofree char *value = NULL;

  if (share == NULL || (parindex_number_get_sign (share) > 0 && parindex_number_compare (share, one) <= 0))
    return;

  value = parindex_number_to_string (share);
  report (self, node, member, BAD_SHARE, .name = member, .value = value);
}

/* Each unit once, and on one side. */
static void
check_units (ParindexAnalysis  *self,
             ParindexCriterion *node,
             const char        *member,
             const char *const *units,
             GHashTable        *seen)
{
  for (; units != NULL && *units != NULL; units++)
    if (**units == '\0')
      report (self, node, member, ID_EMPTY, .name = member);
    else if (!g_hash_table_add (seen, (gpointer) *units))
      report (self, node, member, ID_TWICE, .value = *units);
}

void
parindex_analysis_check_screening (ParindexAnalysis  *self,
                                   ParindexCriterion *node)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (parindex_criterion_is_leaf (node) && parindex_criterion_screens (node))
    report (self, node, "screening", SHARE_ON_LEAF, .name = "screening");
  check_share (self, node, "screening.availability", parindex_criterion_get_screening_availability (node));
  check_share (self, node, "screening.nonzero", parindex_criterion_get_screening_nonzero (node));
  check_units (self, node, "screening.include", parindex_criterion_get_screening_include (node), seen);
  check_units (self, node, "screening.exclude", parindex_criterion_get_screening_exclude (node), seen);
}
