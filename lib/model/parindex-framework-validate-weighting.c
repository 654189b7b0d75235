/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-validate-private.h"
#include "model/parindex-weighting-private.h"

typedef struct
{
  ParindexAnalysis *analysis;
  ParindexCriterion *node;
} Target;

static void
report_parameter (ParindexMessage      message,
                  const ParindexPlace *place,
                  gpointer             user_data)
{
  Target *target = user_data;
  g_autofree char *path = parindex_analysis_path (target->analysis, target->node, "weighting");
  ParindexPlace whole = *place;

  whole.path = path;
  whole.criterion = parindex_criterion_get_id (target->node);
  parindex_problems_add (target->analysis->problems, message, &whole);
}

void
parindex_analysis_check_weighting (ParindexAnalysis  *self,
                                   ParindexCriterion *node)
{
  ParindexWeighting *weighting = parindex_criterion_get_weighting (node);
  Target target = { self, node };

  if (weighting == NULL || parindex_weighting_ops (weighting) == NULL)
    return;

  if (parindex_criterion_is_leaf (node))
    report (self, node, "weighting", WEIGHTING_ON_LEAF, .name = NULL);
  else if (parindex_criterion_effective_aggregation (node) != NULL && !parindex_criterion_takes_weights (node))
    report (self, node, "weighting", WEIGHTING_UNUSED, .value = parindex_criterion_effective_aggregation (node));
  else
    parindex_weighting_ops (weighting)->check (weighting, parindex_criterion_n_children (node), report_parameter, &target);
}
