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

/* Whether any unit has something other than missing. */
static gboolean
has_values (const ParindexColumn *column)
{
  for (guint row = 0; row < column->n; row++)
    if (parindex_column_state (column, row) != PARINDEX_CELL_STATE_MISSING)
      return TRUE;

  return FALSE;
}

void
parindex_assessment_check_survey (ParindexAssessment  *self,
                                  const ParindexLayer *layer,
                                  ParindexPlace        place,
                                  ParindexProblems    *problems)
{
  for (guint i = 0; i < parindex_assessment_n_layers (self); i++)
    {
      const ParindexLayer *other = parindex_assessment_layer_at (self, i);

      if (is_survey (other) == is_survey (layer))
        continue;
      for (guint leaf = 0; leaf < layer->n_columns; leaf++)
        if (has_values (&layer->columns[leaf]) && has_values (&other->columns[leaf]))
          {
            place.criterion = parindex_criterion_get_id (parindex_framework_leaf (parindex_assessment_get_framework (self), leaf));
            place.value = is_survey (layer) ? other->stage : layer->stage;
            parindex_problems_add (problems, PARINDEX_MESSAGE_SURVEY_MIXED, &place);
          }
    }
}
