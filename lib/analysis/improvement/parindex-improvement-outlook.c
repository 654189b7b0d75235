/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/improvement/parindex-improvement-outlook-private.h"

/* What the other leaves of a whole index cost at least, for the parts of it that are put together before the whole is. */

/* Values are whole and rounded: each leaf, and what is compared with them, may be off by this much. */
#define ERROR_OF_LEAF 4.0

void
parindex_improvement_outlook_init (ParindexImprovementOutlook *self,
                                   GPtrArray                  *fronts,
                                   double                      need,
                                   double                      slack)
{
  const double error = ERROR_OF_LEAF * (fronts->len + 1);
  ParindexFrontHull hull;

  self->fronts = g_ptr_array_ref (fronts);
  self->need = need - slack - error;
  parindex_front_hull_init (&hull, (ParindexFront *const *) fronts->pdata, fronts->len);
  self->most = parindex_front_hull_reach (&hull, need + slack + error) * (1 + 1e-9) + 1;
  parindex_front_hull_clear (&hull);
}

void
parindex_improvement_outlook_clear (ParindexImprovementOutlook *self)
{
  g_clear_pointer (&self->fronts, g_ptr_array_unref);
}

void
parindex_improvement_outlook_cut (const ParindexImprovementOutlook *self,
                                  ParindexFront                    *front,
                                  double                            ratio,
                                  guint                             first,
                                  guint                             end)
{
  g_autofree ParindexFront **others = NULL;
  ParindexFrontHull hull;
  guint n = 0;

  if (self->fronts == NULL || !isfinite (self->most))
    return;

  others = g_new (ParindexFront *, self->fronts->len);
  for (guint i = 0; i < self->fronts->len; i++)
    if (i < first || i >= end)
      others[n++] = self->fronts->pdata[i];
  parindex_front_hull_init (&hull, others, n);
  parindex_front_hull_cut (&hull, front, self->need, ratio, self->most);
  parindex_front_hull_clear (&hull);
}
