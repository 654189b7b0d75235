/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-number.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_BAND (parindex_band_get_type ())

PARINDEX_AVAILABLE_IN_1_0
GType parindex_band_get_type (void) G_GNUC_CONST;
PARINDEX_AVAILABLE_IN_1_0
ParindexBand *parindex_band_new (const char *id, const char *title, ParindexNumber *from);
PARINDEX_AVAILABLE_IN_1_0
ParindexBand *parindex_band_new_quantile (const char *id, const char *title, ParindexNumber *quantile);
PARINDEX_AVAILABLE_IN_1_0
ParindexBand *parindex_band_ref (ParindexBand *self);
PARINDEX_AVAILABLE_IN_1_0
void parindex_band_unref (ParindexBand *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_band_get_id (const ParindexBand *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_band_get_title (const ParindexBand *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_band_get_from (const ParindexBand *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_band_get_quantile (const ParindexBand *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexBand *parindex_band_with_counts_as (const ParindexBand *self, const char *counts_as);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_band_get_counts_as (const ParindexBand *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexBand, parindex_band_unref)

G_END_DECLS
