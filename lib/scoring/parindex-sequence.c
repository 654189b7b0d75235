/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-private.h"
#include "scoring/parindex-sequence-private.h"

static gboolean
is_in_sequence (ParindexAssessment *self,
                ParindexAssessment *other)
{
  ParindexPeriod *period = parindex_assessment_get_period (self), *its_period = parindex_assessment_get_period (other);

  return parindex_framework_shares_index (parindex_assessment_get_framework (other), parindex_assessment_get_framework (self))
         && parindex_period_get_kind (its_period) == parindex_period_get_kind (period) && !parindex_period_equal (its_period, period);
}

/* Before the first one that is later, so that of equal periods the first in the document stays the first. */
static void
insert (GPtrArray          *sequence,
        ParindexAssessment *assessment)
{
  ParindexPeriod *period = parindex_assessment_get_period (assessment);
  guint at = sequence->len;

  while (at > 0 && parindex_period_compare (parindex_assessment_get_period (sequence->pdata[at - 1]), period) > 0)
    at--;
  if (at == 0 || !parindex_period_equal (parindex_assessment_get_period (sequence->pdata[at - 1]), period))
    g_ptr_array_insert (sequence, (int) at, g_object_ref (assessment));
}

GPtrArray *
parindex_sequence_new (ParindexDocument   *document,
                       ParindexAssessment *assessment)
{
  GListModel *assessments = parindex_document_get_assessments (document);
  GPtrArray *sequence = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (ParindexAssessment) each = g_list_model_get_item (assessments, i);

      if (is_in_sequence (assessment, each))
        insert (sequence, each);
    }

  return sequence;
}
