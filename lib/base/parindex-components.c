/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-components-private.h"
#include "base/parindex-linear-algebra-private.h"

#define LEAST_EIGENVALUE 1.0
#define LEAST_SHARE 0.1
#define LEAST_TOGETHER 0.6
/* What rounding may add to a figure that lies on its bound. */
#define NOISE 1e-12

gboolean
parindex_components_init (ParindexComponents *self,
                          const double       *correlations,
                          guint               n)
{
  *self = (ParindexComponents){ n, g_new (double, n), g_new (double, (gsize) n * n) };
  if (!parindex_symmetric_eigen (correlations, n, self->values, self->vectors))
    return FALSE;

  /* None is below 0, but for rounding. */
  for (guint k = 0; k < n; k++)
    self->values[k] = fmax (self->values[k], 0);

  return TRUE;
}

void
parindex_components_clear (ParindexComponents *self)
{
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->vectors, g_free);
}

double
parindex_components_explained (const ParindexComponents *self,
                               guint                     component)
{
  return self->values[component] / self->n;
}

guint
parindex_components_n_factors (const ParindexComponents *self)
{
  double together = 0;
  guint n = 0;

  while (n < self->n
         && (together <= LEAST_TOGETHER + NOISE
             || (self->values[n] > LEAST_EIGENVALUE + NOISE && parindex_components_explained (self, n) > LEAST_SHARE + NOISE)))
    together += parindex_components_explained (self, n++);

  return n;
}

void
parindex_components_loadings (const ParindexComponents *self,
                              guint                     n_components,
                              double                   *loadings)
{
  for (gsize i = 0; i < (gsize) n_components * self->n; i++)
    loadings[i] = self->vectors[i] * sqrt (self->values[i / self->n]);
}
