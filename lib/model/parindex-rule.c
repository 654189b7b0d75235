/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-rule.h>

#include "base/parindex-serializable-private.h"

/**
 * ParindexRule:
 *
 * How the inputs of a leaf become points.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_KIND = 1,
  N_PROPS,
} ParindexRuleProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (ParindexRule, parindex_rule, G_TYPE_OBJECT,
                                  PARINDEX_IMPLEMENT_SERIALIZABLE)

static void
parindex_rule_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch ((ParindexRuleProperty) prop_id)
    {
    case PROP_KIND:
      g_value_set_string (value, parindex_rule_get_kind (PARINDEX_RULE (object)));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_rule_class_init (ParindexRuleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = parindex_rule_get_property;

  /**
   * ParindexRule:kind:
   *
   * The registered name of the rule.
   *
   * Since: 1.0
   */
  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_rule_init (ParindexRule *self)
{
}

/**
 * parindex_rule_get_kind:
 * @self: a rule
 *
 * Gets the registered name of the rule, such as `points`.
 *
 * Returns: (transfer none): the name
 *
 * Since: 1.0
 */
const char *
parindex_rule_get_kind (ParindexRule *self)
{
  ParindexRuleClass *klass;

  g_return_val_if_fail (PARINDEX_IS_RULE (self), NULL);

  klass = PARINDEX_RULE_GET_CLASS (self);

  return klass->get_kind != NULL ? klass->get_kind (self) : G_OBJECT_TYPE_NAME (self);
}

/**
 * ParindexPointsRule:
 *
 * The rule `points`: the value is the points.
 *
 * Since: 1.0
 */

struct _ParindexPointsRule
{
  ParindexRule parent_instance;
};

G_DEFINE_FINAL_TYPE (ParindexPointsRule, parindex_points_rule, PARINDEX_TYPE_RULE)

static const char *
points_rule_get_kind (ParindexRule *rule)
{
  return "points";
}

static void
parindex_points_rule_class_init (ParindexPointsRuleClass *klass)
{
  PARINDEX_RULE_CLASS (klass)->get_kind = points_rule_get_kind;
}

static void
parindex_points_rule_init (ParindexPointsRule *self)
{
}

/**
 * parindex_points_rule_new:
 *
 * Creates the rule `points`.
 *
 * Returns: (transfer full): a new rule
 *
 * Since: 1.0
 */
ParindexRule *
parindex_points_rule_new (void)
{
  return g_object_new (PARINDEX_TYPE_POINTS_RULE, NULL);
}
