/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The principal components of a correlation matrix: eigenvalues, largest first, and unit vectors column by column. */
typedef struct
{
  guint n;
  double *values;
  double *vectors;
} ParindexComponents;

/* FALSE if they are not found; to be cleared anyway. */
gboolean parindex_components_init (ParindexComponents *self, const double *correlations, guint n);
void parindex_components_clear (ParindexComponents *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexComponents, parindex_components_clear)

/* The part of the variance that a component explains. */
double parindex_components_explained (const ParindexComponents *self, guint component);
/* How many are kept as factors: those with an eigenvalue above 1 that explain more than 10 %, and more until they explain more than 60 %
 * together. OECD and JRC, "Handbook on constructing composite indicators", 2008, 6.1. */
guint parindex_components_n_factors (const ParindexComponents *self);
/* The correlations of the variables with the first components, column by column. */
void parindex_components_loadings (const ParindexComponents *self, guint n_components, double *loadings);

G_END_DECLS
