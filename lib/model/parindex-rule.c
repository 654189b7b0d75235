/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-rule-private.h"

/**
 * ParindexRule:
 *
 * How the inputs of a leaf become points.
 *
 * The built-in rules are objects of their own types, such as [class@TiersRule],
 * with their parameters as properties. A rule of one's own, in C or in a
 * script, derives from this class and overrides
 * [vfunc@Rule.score_column]; it reads all cells of a leaf from a
 * [class@RuleCells] and puts the points back there.
 *
 * A rule never changes after it was made.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_KIND = 1,
  N_PROPS,
} ParindexRuleProperty;

static GParamSpec *props[N_PROPS];

/* Of rules from elsewhere; asked for once, so that any thread may read it afterwards. */
typedef struct
{
  char *kind;
  char **inputs;
} ParindexRulePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ParindexRule, parindex_rule, G_TYPE_OBJECT)

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
parindex_rule_finalize (GObject *object)
{
  ParindexRulePrivate *priv = parindex_rule_get_instance_private (PARINDEX_RULE (object));

  g_free (priv->kind);
  g_strfreev (priv->inputs);

  G_OBJECT_CLASS (parindex_rule_parent_class)->finalize (object);
}

static void
parindex_rule_class_init (ParindexRuleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = parindex_rule_get_property;
  object_class->finalize = parindex_rule_finalize;

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

const ParindexRuleOps *
parindex_rule_ops (ParindexRule *self)
{
  return PARINDEX_RULE_GET_CLASS (self)->ops;
}

const char *
parindex_rule_kind (ParindexRule *self)
{
  return self != NULL ? parindex_rule_get_kind (self) : "points";
}

char *
parindex_rule_words (ParindexRule         *self,
                     const ParindexNumber *max,
                     ParindexLanguage      language)
{
  g_autoptr (ParindexRule) points = self == NULL ? parindex_points_rule_new () : NULL;
  ParindexRule *rule = self != NULL ? self : points;
  const ParindexRuleOps *ops = parindex_rule_ops (rule);
  GString *out = g_string_new (NULL);

  if (ops != NULL)
    ops->describe (rule, max, language, out);
  else
    g_string_append_printf (out, language == PARINDEX_LANGUAGE_VI ? "theo cách chấm “%s”" : "by the rule “%s”", parindex_rule_get_kind (rule));

  return g_string_free (out, FALSE);
}

GType
parindex_rule_type_of_kind (const char *kind)
{
  static GType (*const types[]) (void) = {
    parindex_points_rule_get_type,    parindex_yes_no_rule_get_type,      parindex_tiers_rule_get_type,
    parindex_linear_rule_get_type,    parindex_count_rule_get_type,       parindex_choice_rule_get_type,
    parindex_timeliness_rule_get_type, parindex_bonus_rule_get_type,      parindex_penalty_rule_get_type,
    parindex_survey_share_rule_get_type, parindex_mapping_rule_get_type,  parindex_growth_rule_get_type,
    parindex_target_relative_rule_get_type, parindex_normalise_rule_get_type, parindex_children_rule_get_type,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (types[i]());
      const ParindexRuleOps *ops = PARINDEX_RULE_CLASS (klass)->ops;

      if (g_strcmp0 (ops->kind, kind) == 0)
        return types[i]();
    }

  return G_TYPE_INVALID;
}

static void
keep_kind (ParindexRule *self,
           const char   *kind)
{
  ParindexRulePrivate *priv = parindex_rule_get_instance_private (self);
  char *own = g_strdup (kind);

  if (!g_atomic_pointer_compare_and_exchange (&priv->kind, NULL, own))
    g_free (own);
}

void
parindex_rule_name (ParindexRule *self,
                    const char   *kind)
{
  if (parindex_rule_ops (self) == NULL)
    keep_kind (self, kind);
}

/**
 * parindex_rule_get_kind:
 * @self: a rule
 *
 * Gets the registered name of the rule: of one that stands in a document the
 * word there, of others what [vfunc@Rule.get_kind] gives, and without that the
 * name of its type. It is asked for once.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 1.0
 */
const char *
parindex_rule_get_kind (ParindexRule *self)
{
  ParindexRulePrivate *priv;
  ParindexRuleClass *klass;
  const char *kind;

  g_return_val_if_fail (PARINDEX_IS_RULE (self), NULL);

  klass = PARINDEX_RULE_GET_CLASS (self);
  if (klass->ops != NULL)
    return parindex_rule_ops (self)->kind;

  priv = parindex_rule_get_instance_private (self);
  if (g_atomic_pointer_get (&priv->kind) == NULL)
    {
      kind = klass->get_kind != NULL ? klass->get_kind (self) : NULL;
      keep_kind (self, kind != NULL ? kind : G_OBJECT_TYPE_NAME (self));
    }

  return g_atomic_pointer_get (&priv->kind);
}

static char **
ask_inputs (ParindexRule *self)
{
  static const char *const value[] = { "value", NULL };
  ParindexRuleClass *klass = PARINDEX_RULE_GET_CLASS (self);
  char **inputs = NULL;

  if (klass->ops != NULL)
    inputs = parindex_rule_ops (self)->list_inputs != NULL ? parindex_rule_ops (self)->list_inputs (self) : NULL;
  else if (klass->list_inputs != NULL)
    inputs = klass->list_inputs (self);
  if (inputs != NULL && inputs[0] != NULL)
    return inputs;
  g_strfreev (inputs);

  return g_strdupv ((char **) value);
}

/**
 * parindex_rule_list_inputs:
 * @self: a rule
 *
 * Lists the inputs of a leaf with this rule. Each is a column of its own.
 * [vfunc@Rule.list_inputs] is asked for them once.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full) (array zero-terminated=1): their names, in order
 *
 * Since: 1.0
 */
char **
parindex_rule_list_inputs (ParindexRule *self)
{
  ParindexRulePrivate *priv;
  char **inputs;

  g_return_val_if_fail (PARINDEX_IS_RULE (self), NULL);

  if (parindex_rule_ops (self) != NULL)
    return ask_inputs (self);

  priv = parindex_rule_get_instance_private (self);
  if (g_atomic_pointer_get (&priv->inputs) == NULL)
    {
      inputs = ask_inputs (self);
      if (!g_atomic_pointer_compare_and_exchange (&priv->inputs, NULL, inputs))
        g_strfreev (inputs);
    }

  return g_strdupv (g_atomic_pointer_get (&priv->inputs));
}

int
parindex_rule_find_input (ParindexRule *self,
                          const char   *input)
{
  g_auto (GStrv) inputs = parindex_rule_list_inputs (self);

  for (int i = 0; inputs[i] != NULL; i++)
    if (g_str_equal (inputs[i], input))
      return i;

  return -1;
}

/**
 * parindex_rule_get_input_type:
 * @self: a rule
 * @input: the name of an input
 *
 * Gets what the cells of an input hold. Rules from elsewhere take numbers.
 *
 * This method may be called from any thread.
 *
 * Returns: the type
 *
 * Since: 1.0
 */
ParindexInputType
parindex_rule_get_input_type (ParindexRule *self,
                              const char   *input)
{
  g_return_val_if_fail (PARINDEX_IS_RULE (self), PARINDEX_INPUT_TYPE_NUMBER);
  g_return_val_if_fail (input != NULL, PARINDEX_INPUT_TYPE_NUMBER);

  return parindex_rule_ops (self) != NULL ? parindex_rule_ops (self)->input_type : PARINDEX_INPUT_TYPE_NUMBER;
}

/**
 * parindex_rule_is_extra:
 * @self: a rule
 *
 * Tells whether the rule gives or takes points beside the maximum, as bonus
 * and penalty do.
 *
 * This method may be called from any thread.
 *
 * Returns: %TRUE if leaves with this rule add nothing to the maximum
 *
 * Since: 1.0
 */
gboolean
parindex_rule_is_extra (ParindexRule *self)
{
  g_return_val_if_fail (PARINDEX_IS_RULE (self), FALSE);

  return parindex_rule_ops (self) != NULL && parindex_rule_ops (self)->extra;
}

/**
 * parindex_rule_describe:
 * @self: a rule
 * @max: (nullable): the maximum of the leaf
 * @language: a language
 *
 * Says in words how the rule gives points.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): a phrase without a full stop
 *
 * Since: 1.0
 */
char *
parindex_rule_describe (ParindexRule    *self,
                        ParindexNumber  *max,
                        ParindexLanguage language)
{
  g_return_val_if_fail (PARINDEX_IS_RULE (self), NULL);

  return parindex_rule_words (self, max, parindex_language_resolve (language));
}

gboolean
parindex_rule_adds_up (ParindexRule *self)
{
  const ParindexRuleOps *ops = parindex_rule_ops (self);

  return ops != NULL && ops->adds_up != NULL && ops->adds_up (self);
}

gboolean
parindex_rule_takes_items (ParindexRule *self)
{
  const ParindexRuleOps *ops = parindex_rule_ops (self);

  return ops != NULL && ops->takes_items != NULL && ops->takes_items (self);
}
