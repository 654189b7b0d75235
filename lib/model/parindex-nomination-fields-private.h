/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that a nomination is made of. */

#include "base/parindex-property-private.h"
#include "model/parindex-campaign-private.h"

G_BEGIN_DECLS

typedef enum
{
  PROP_ID = 1,
  PROP_NOMINATOR,
  PROP_NOMINEE,
  PROP_TITLE,
  PROP_UNIT,
  PROP_SUBMITTED,
  PROP_DOCUMENTS,
  PROP_MET,
  PROP_NOT_MET,
  PROP_REFERENCE,
  N_PROPS,
} ParindexNominationProperty;

extern GParamSpec *parindex_nomination_props[N_PROPS];

static inline gboolean
is_mutable (ParindexNomination *self,
            GError             **error)
{
  return parindex_is_mutable (self->sealed, self->id, error);
}

/* For the end of a setter. TRUE. */
static inline gboolean
changed (ParindexNomination        *self,
         gboolean                   did_change,
         ParindexNominationProperty property)
{
  return parindex_property_changed (self, did_change, parindex_nomination_props[property]);
}

G_END_DECLS
