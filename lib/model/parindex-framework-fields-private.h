/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that a framework is made of. */

#include "base/parindex-property-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-framework-labels-private.h"
#include "model/parindex-framework-private.h"

G_BEGIN_DECLS

struct _ParindexFramework
{
  GObject parent_instance;

  char *id;
  char *title;
  char *index;
  char *edition;
  char *level;
  char *source;
  ParindexCriterion *root;
  ParindexBasis ranking_of;
  int ranking_decimals; /* -1: unrounded */
  ParindexTies ties;
  char **ranking_keys;
  char **within;
  ParindexRounding rounding;
  guint decimals;
  char **stages;
  ParindexBasis bands_of;
  int bands_decimals;   /* -1: unstated */
  GPtrArray *bands;     /* ParindexBand; once sealed, the highest edge first */
  GHashTable *nodes;    /* id -> criterion, borrowed; once sealed */
  GPtrArray *order;     /* all nodes, parents before children, borrowed; once sealed */
  ParindexList *leaves; /* once sealed */
  GPtrArray *inputs;    /* ParindexInputColumn; once sealed */
  ParindexFrameworkLabels labels;
  GPtrArray *extras;
  gboolean sealed;
};

typedef enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_INDEX,
  PROP_EDITION,
  PROP_LEVEL,
  PROP_SOURCE,
  PROP_ROOT,
  PROP_RANKING_OF,
  PROP_TIES,
  PROP_WITHIN,
  PROP_ROUNDING,
  PROP_DECIMALS,
  PROP_STAGES,
  PROP_RANKING_DECIMALS,
  PROP_RANKING_KEYS,
  PROP_BANDS_OF,
  PROP_BANDS_DECIMALS,
  PROP_ALIASES,
  PROP_STRENGTHS_WITHIN,
  PROP_STRONG,
  PROP_WEAK,
  PROP_STRENGTH_BASIS,
  N_PROPS,
} ParindexFrameworkProperty;

extern GParamSpec *parindex_framework_props[N_PROPS];

void parindex_framework_install_properties (GObjectClass *klass);
/* The stages of a framework that states none. */
extern const char *const parindex_framework_default_stages[];

static inline gboolean
framework_is_mutable (ParindexFramework *self,
                      GError           **error)
{
  return parindex_is_mutable (self->sealed, self->id, error);
}

/* For the end of a setter. TRUE. */
static inline gboolean
framework_changed (ParindexFramework        *self,
                   gboolean                  changed,
                   ParindexFrameworkProperty property)
{
  return parindex_property_changed (self, changed, parindex_framework_props[property]);
}

G_END_DECLS
