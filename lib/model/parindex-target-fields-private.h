/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that a target is made of. */

#include "base/parindex-property-private.h"
#include "model/parindex-target-private.h"

G_BEGIN_DECLS

typedef enum
{
  PROP_ID = 1,
  PROP_KIND,
  PROP_TITLE,
  PROP_LEGAL_BASIS,
  PROP_SOURCE,
  PROP_MEASURE,
  PROP_SCOPE,
  PROP_REMEDY,
  PROP_LEAD,
  PROP_STATUS,
  PROP_UNITS,
  PROP_LEVEL,
  PROP_DIMENSION,
  PROP_GROUP,
  PROP_INDEX,
  PROP_NODES,
  PROP_FIGURE,
  PROP_WITHIN,
  PROP_PREFER,
  PROP_SERIES,
  PROP_LEDGER,
  PROP_ENTRY_KIND,
  PROP_ENTRY_STATUS,
  PROP_VALUE,
  PROP_VALUE_TO,
  PROP_TOLERANCE,
  PROP_BAND,
  PROP_BANDS,
  PROP_DATE,
  PROP_DATE_TO,
  PROP_DOCUMENTS,
  PROP_EVERY,
  PROP_AFTER_KIND,
  PROP_AFTER_DAYS,
  PROP_COHORT_N,
  PROP_COHORT_UNITS,
  PROP_BASELINE_PERIOD,
  PROP_BASELINE_VALUE,
  PROP_BASELINE_VALUE_TO,
  PROP_BASELINE_BAND,
  PROP_BASELINE_OF,
  PROP_BASELINE_SOURCE,
  PROP_BASELINE_PREVIOUS,
  PROP_SINCE,
  PROP_HORIZON,
  PROP_SUCCESSION,
  N_PROPS,
} ParindexTargetProperty;

extern GParamSpec *parindex_target_props[N_PROPS];

void parindex_target_install_properties (GObjectClass *klass);

static inline gboolean
target_is_mutable (ParindexTarget *self,
                   GError        **error)
{
  return parindex_is_mutable (self->sealed, self->id, error);
}

/* For the end of a setter. TRUE. */
static inline gboolean
target_changed (ParindexTarget        *self,
                gboolean               changed,
                ParindexTargetProperty property)
{
  return parindex_property_changed (self, changed, parindex_target_props[property]);
}

G_END_DECLS
