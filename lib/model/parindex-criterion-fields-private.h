/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that a criterion is made of. */

#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"
#include "base/parindex-property-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-criterion-private.h"

G_BEGIN_DECLS

struct _ParindexCriterion
{
  GObject parent_instance;

  char *id;
  char *title;
  ParindexNumber *weight;
  ParindexNumber *max;
  ParindexNumber *scale;
  char *owner;
  ParindexNumber *effort; /* of a point; NULL: not stated */
  gboolean fixed;
  char *source;
  char *aggregation;
  ParindexBasis aggregation_of;
  ParindexAggregation *own_aggregation;
  ParindexNumber *power;
  char **ordered_weights;   /* as texts; NULL: none */
  GPtrArray *ordered;       /* the same as ParindexNumber */
  ParindexPenalty penalty;
  char *weights_by;
  GPtrArray *group_weights; /* ParindexGroupWeight, in the order in which they were set; NULL: none */
  GHashTable *group_weight_set; /* the same, by group and child */
  ParindexMissing missing;
  ParindexNotApplicable not_applicable;
  ParindexNumber *minimum_share;
  ParindexNumber *screening_availability;
  ParindexNumber *screening_nonzero;
  char **screening_include;
  char **screening_exclude;
  ParindexNumber *cap_from;
  ParindexNumber *cap_to;
  int round_decimals; /* -1: not rounded */
  ParindexRounding round_mode;
  ParindexRule *rule;
  ParindexWeighting *weighting;
  ParindexList *children;
  ParindexCriterion *parent; /* not owned: the parent owns its children */
  guint height;              /* levels below */
  gboolean is_root;          /* the top of a framework stays there */
  ParindexNodePlan plan;
  GPtrArray *extras;
  gboolean sealed;
};

typedef enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_WEIGHT,
  PROP_MAX,
  PROP_SCALE,
  PROP_OWNER,
  PROP_EFFORT,
  PROP_FIXED,
  PROP_SOURCE,
  PROP_AGGREGATION,
  PROP_AGGREGATION_OF,
  PROP_MISSING,
  PROP_NOT_APPLICABLE,
  PROP_RULE,
  PROP_CHILDREN,
  PROP_MINIMUM_SHARE,
  PROP_CAP_FROM,
  PROP_CAP_TO,
  PROP_ROUND_DECIMALS,
  PROP_ROUND_MODE,
  PROP_WEIGHTING,
  PROP_OWN_AGGREGATION,
  PROP_AGGREGATION_POWER,
  PROP_AGGREGATION_WEIGHTS,
  PROP_AGGREGATION_PENALTY,
  PROP_WEIGHTS_BY,
  PROP_SCREENING_AVAILABILITY,
  PROP_SCREENING_NONZERO,
  PROP_SCREENING_INCLUDE,
  PROP_SCREENING_EXCLUDE,
  N_PROPS,
} ParindexCriterionProperty;

extern GParamSpec *parindex_criterion_props[N_PROPS];

void parindex_criterion_install_properties (GObjectClass *klass);

static inline gboolean
criterion_is_mutable (ParindexCriterion *self,
                      GError           **error)
{
  return parindex_is_mutable (self->sealed, self->id, error);
}

/* For the end of a setter. TRUE. */
static inline gboolean
criterion_changed (ParindexCriterion        *self,
                   gboolean                  changed,
                   ParindexCriterionProperty property)
{
  return parindex_property_changed (self, changed, parindex_criterion_props[property]);
}

G_END_DECLS
