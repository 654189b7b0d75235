/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-framework.h>

G_BEGIN_DECLS

/* The bands of an index, the best first. All zero: none are known. */
typedef struct
{
  char **ids;
  char **titles;
} ParindexBandOrder;

void parindex_band_order_clear (ParindexBandOrder *self);
void parindex_band_order_take (ParindexBandOrder *self, ParindexFramework *framework);
/* The place of a band, by its id or title, from the worst one up; -1 if it is none of them. */
int parindex_band_order_place (const ParindexBandOrder *self, const char *name);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexBandOrder, parindex_band_order_clear)

G_END_DECLS
