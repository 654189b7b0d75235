/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "model/parindex-assessment-private.h"
#include "model/parindex-framework-private.h"

/* The layer of surveys stands beside the stages: what people answered is neither claimed nor appraised by an authority. */

static gboolean
is_survey (const ParindexLayer *layer)
{
  return g_str_equal (layer->stage, PARINDEX_STAGE_SURVEY);
}

/* Whether any unit has something other than missing in an input of the leaf. */
static gboolean
has_values (const ParindexLayer *layer,
            ParindexCriterion   *leaf)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (leaf);

  for (guint k = plan->first_input; k < plan->first_input + plan->n_inputs; k++)
    for (guint row = 0; row < layer->columns[k].n; row++)
      if (parindex_column_state (&layer->columns[k], row) != PARINDEX_CELL_STATE_MISSING)
        return TRUE;

  return FALSE;
}

void
parindex_assessment_check_survey (ParindexAssessment  *self,
                                  const ParindexLayer *layer,
                                  ParindexPlace        place,
                                  ParindexProblems    *problems)
{
  ParindexFramework *framework = parindex_assessment_get_framework (self);

  for (guint i = 0; i < parindex_assessment_n_layers (self); i++)
    {
      const ParindexLayer *other = parindex_assessment_layer_at (self, i);

      if (is_survey (other) == is_survey (layer))
        continue;
      for (guint k = 0; k < parindex_framework_n_leaves (framework); k++)
        if (has_values (layer, parindex_framework_leaf (framework, k)) && has_values (other, parindex_framework_leaf (framework, k)))
          {
            place.criterion = parindex_criterion_get_id (parindex_framework_leaf (framework, k));
            place.value = is_survey (layer) ? other->stage : layer->stage;
            parindex_problems_add (problems, PARINDEX_MESSAGE_SURVEY_MIXED, &place);
          }
    }
}
