/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-aggregation-cells.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_AGGREGATION (parindex_aggregation_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_DERIVABLE_TYPE (ParindexAggregation, parindex_aggregation, PARINDEX, AGGREGATION, GObject)

/**
 * ParindexAggregationClass:
 * @parent_class: the parent class
 * @get_kind: (nullable): gives the name of the aggregation; if not set, it is that of the type
 * @aggregate: gives all units their scores at once
 *
 * The class of an aggregation of one's own.
 *
 * Since: 1.0
 */
struct _ParindexAggregationClass
{
  GObjectClass parent_class;

  const char *(*get_kind) (ParindexAggregation *self);
  gboolean (*aggregate) (ParindexAggregation *self, ParindexAggregationCells *cells, GError **error);

  /*< private >*/
  gpointer reserved[12];
};

PARINDEX_AVAILABLE_IN_1_0
const char *parindex_aggregation_get_kind (ParindexAggregation *self);

G_END_DECLS
