/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that an assignment is made of. */

#include "base/parindex-property-private.h"
#include "model/parindex-assignment-private.h"

G_BEGIN_DECLS

typedef enum
{
  PROP_AGENCY = 1,
  PROP_ROLE,
  PROP_TITLE,
  PROP_FRAMEWORK,
  PROP_NODES,
  PROP_TARGET,
  PROP_VALID_FROM,
  PROP_VALID_TO,
  PROP_SOURCE,
  N_PROPS,
} ParindexAssignmentProperty;

extern GParamSpec *parindex_assignment_props[N_PROPS];

static inline gboolean
is_mutable (ParindexAssignment *self,
            GError             **error)
{
  return parindex_is_mutable (self->sealed, "assignment", error);
}

/* For the end of a setter. TRUE. */
static inline gboolean
changed (ParindexAssignment        *self,
         gboolean                   did_change,
         ParindexAssignmentProperty property)
{
  return parindex_property_changed (self, did_change, parindex_assignment_props[property]);
}

G_END_DECLS
