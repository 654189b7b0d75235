/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-number.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_RULE (parindex_rule_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_DERIVABLE_TYPE (ParindexRule, parindex_rule, PARINDEX, RULE, GObject)

/**
 * ParindexRuleClass:
 * @parent_class: the parent class
 * @get_kind: gives the registered name of the rule
 *
 * The class of a rule.
 *
 * Since: 1.0
 */
struct _ParindexRuleClass
{
  GObjectClass parent_class;

  const char *(*get_kind) (ParindexRule *self);

  /*< private >*/
  gpointer reserved[14];
};

PARINDEX_AVAILABLE_IN_1_0
const char *parindex_rule_get_kind (ParindexRule *self);

#define PARINDEX_TYPE_POINTS_RULE (parindex_points_rule_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexPointsRule, parindex_points_rule, PARINDEX, POINTS_RULE, ParindexRule)

PARINDEX_AVAILABLE_IN_1_0
ParindexRule *parindex_points_rule_new (void);

G_END_DECLS
