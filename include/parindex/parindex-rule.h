/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-enums.h>
#include <parindex/parindex-number.h>
#include <parindex/parindex-rule-cells.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_RULE (parindex_rule_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_DERIVABLE_TYPE (ParindexRule, parindex_rule, PARINDEX, RULE, GObject)

/**
 * ParindexRuleClass:
 * @parent_class: the parent class
 * @get_kind: gives the registered name of the rule
 * @list_inputs: (nullable): gives the names of the inputs of a leaf, at least one; if not set, there is one, `value`
 * @score_column: gives all units their points at once
 *
 * The class of a rule.
 *
 * Since: 1.0
 */
struct _ParindexRuleClass
{
  GObjectClass parent_class;

  const char *(*get_kind) (ParindexRule *self);
  char **(*list_inputs) (ParindexRule *self);
  gboolean (*score_column) (ParindexRule *self, ParindexRuleCells *cells, GError **error);

  /*< private >*/
  gconstpointer ops;
  gpointer reserved[11];
};

PARINDEX_AVAILABLE_IN_1_0
const char *parindex_rule_get_kind (ParindexRule *self);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_rule_list_inputs (ParindexRule *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexInputType parindex_rule_get_input_type (ParindexRule *self, const char *input);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_rule_is_extra (ParindexRule *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_rule_describe (ParindexRule *self, ParindexNumber *max, ParindexLanguage language);

G_END_DECLS
