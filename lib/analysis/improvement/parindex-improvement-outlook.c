/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/improvement/parindex-improvement-outlook-private.h"

/* What the other leaves of a whole index cost at least, for the parts of it that are put together before the whole is. */

/* Values are whole and rounded: each leaf, and what is compared with them, may be off by this much. */
#define ERROR_OF_LEAF 4.0

double
parindex_improvement_outlook_error (guint n_leaves)
{
  return ERROR_OF_LEAF * (n_leaves + 1);
}

void
parindex_improvement_outlook_init (ParindexImprovementOutlook *self,
                                   GPtrArray                  *fronts,
                                   double                      need,
                                   double                      most)
{
  self->fronts = g_ptr_array_new_with_free_func (parindex_front_free);
  for (guint i = 0; i < fronts->len; i++)
    g_ptr_array_add (self->fronts, parindex_front_take_corners (fronts->pdata[i]));
  self->need = need;
  self->most = most * (1 + 1e-9) + 1;
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

  if (self->fronts == NULL)
    return;

  others = g_new (ParindexFront *, self->fronts->len);
  for (guint i = 0; i < self->fronts->len; i++)
    if (i < first || i >= end)
      others[n++] = self->fronts->pdata[i];
  parindex_front_hull_init (&hull, others, n);
  parindex_front_hull_cut (&hull, front, self->need, ratio, self->most);
  parindex_front_hull_clear (&hull);
}
