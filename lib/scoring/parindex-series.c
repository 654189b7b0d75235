/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/parindex-series-private.h"

static gboolean
is_same_index (ParindexFramework *a,
               ParindexFramework *b)
{
  return a == b || (parindex_framework_get_index (a) != NULL && g_strcmp0 (parindex_framework_get_index (a), parindex_framework_get_index (b)) == 0);
}

static gboolean
is_in_series (ParindexAssessment *self,
              ParindexAssessment *other)
{
  ParindexPeriod *period = parindex_assessment_get_period (self), *its_period = parindex_assessment_get_period (other);

  return is_same_index (parindex_assessment_get_framework (other), parindex_assessment_get_framework (self))
         && parindex_period_get_kind (its_period) == parindex_period_get_kind (period) && !parindex_period_equal (its_period, period);
}

/* Before the first one that is later, so that of equal periods the first in the document stays the first. */
static void
insert (GPtrArray          *series,
        ParindexAssessment *assessment)
{
  ParindexPeriod *period = parindex_assessment_get_period (assessment);
  guint at = series->len;

  while (at > 0 && parindex_period_compare (parindex_assessment_get_period (series->pdata[at - 1]), period) > 0)
    at--;
  if (at == 0 || !parindex_period_equal (parindex_assessment_get_period (series->pdata[at - 1]), period))
    g_ptr_array_insert (series, (int) at, g_object_ref (assessment));
}

GPtrArray *
parindex_series_new (ParindexDocument   *document,
                     ParindexAssessment *assessment)
{
  GListModel *assessments = parindex_document_get_assessments (document);
  GPtrArray *series = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (ParindexAssessment) each = g_list_model_get_item (assessments, i);

      if (is_in_series (assessment, each))
        insert (series, each);
    }

  return series;
}
