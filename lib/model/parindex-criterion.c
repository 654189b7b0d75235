/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-criterion.h>
#include <parindex/parindex-enum-types.h>

#include "base/parindex-list-private.h"
#include "base/parindex-method-private.h"
#include "base/parindex-problem-private.h"
#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-criterion-private.h"

/**
 * ParindexCriterion:
 *
 * A node of an index: an area, a criterion or a sub-criterion.
 *
 * A leaf has a rule that makes points of its input; a parent has children and
 * an aggregation. It is built from one thread and sealed with its framework;
 * from then on it never changes and may be read from any thread.
 *
 * Since: 1.0
 */

struct _ParindexCriterion
{
  GObject parent_instance;

  char *id;
  char *title;
  ParindexNumber *weight;
  ParindexNumber *max;
  ParindexNumber *scale;
  char *owner;
  char *source;
  char *aggregation;
  ParindexBasis aggregation_of;
  ParindexMissing missing;
  ParindexNotApplicable not_applicable;
  ParindexNumber *minimum_share;
  ParindexNumber *cap_from;
  ParindexNumber *cap_to;
  int round_decimals; /* -1: not rounded */
  ParindexRounding round_mode;
  ParindexRule *rule;
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
  N_PROPS,
} ParindexCriterionProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexCriterion, parindex_criterion, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static gboolean
criterion_is_mutable (ParindexCriterion *self,
                      GError           **error)
{
  return parindex_is_mutable (self->sealed, self->id, error);
}

static gboolean
init_id (ParindexCriterion *self, const char *id, GError **error)
{
  return parindex_set_id (&self->id, id);
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_ID] = PARINDEX_READ_WRITE (parindex_criterion_get_id, init_id),
  [PROP_TITLE] = PARINDEX_READ_WRITE (parindex_criterion_get_title, parindex_criterion_set_title),
  [PROP_WEIGHT] = PARINDEX_READ_WRITE (parindex_criterion_get_weight, parindex_criterion_set_weight),
  [PROP_MAX] = PARINDEX_READ_WRITE (parindex_criterion_get_max, parindex_criterion_set_max),
  [PROP_SCALE] = PARINDEX_READ_WRITE (parindex_criterion_get_scale, parindex_criterion_set_scale),
  [PROP_OWNER] = PARINDEX_READ_WRITE (parindex_criterion_get_owner, parindex_criterion_set_owner),
  [PROP_SOURCE] = PARINDEX_READ_WRITE (parindex_criterion_get_source, parindex_criterion_set_source),
  [PROP_AGGREGATION] = PARINDEX_READ (parindex_criterion_get_aggregation),
  [PROP_AGGREGATION_OF] = PARINDEX_READ (parindex_criterion_get_aggregation_of),
  [PROP_MISSING] = PARINDEX_READ_WRITE (parindex_criterion_get_missing, parindex_criterion_set_missing),
  [PROP_NOT_APPLICABLE] = PARINDEX_READ_WRITE (parindex_criterion_get_not_applicable, parindex_criterion_set_not_applicable),
  [PROP_RULE] = PARINDEX_READ_WRITE (parindex_criterion_get_rule, parindex_criterion_set_rule),
  [PROP_CHILDREN] = PARINDEX_READ (parindex_criterion_get_children),
  [PROP_MINIMUM_SHARE] = PARINDEX_READ_WRITE (parindex_criterion_get_minimum_share, parindex_criterion_set_minimum_share),
  [PROP_CAP_FROM] = PARINDEX_READ (parindex_criterion_get_cap_from),
  [PROP_CAP_TO] = PARINDEX_READ (parindex_criterion_get_cap_to),
  [PROP_ROUND_DECIMALS] = PARINDEX_READ (parindex_criterion_get_round_decimals),
  [PROP_ROUND_MODE] = PARINDEX_READ (parindex_criterion_get_round_mode),
};

static void
parindex_criterion_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_criterion_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
parindex_criterion_finalize (GObject *object)
{
  ParindexCriterion *self = PARINDEX_CRITERION (object);

  g_free (self->id);
  g_free (self->title);
  g_clear_pointer (&self->weight, parindex_number_unref);
  g_clear_pointer (&self->max, parindex_number_unref);
  g_clear_pointer (&self->scale, parindex_number_unref);
  g_clear_pointer (&self->minimum_share, parindex_number_unref);
  g_clear_pointer (&self->cap_from, parindex_number_unref);
  g_clear_pointer (&self->cap_to, parindex_number_unref);
  g_free (self->owner);
  g_free (self->source);
  g_free (self->aggregation);
  g_clear_object (&self->rule);
  for (guint i = 0; i < parindex_list_length (self->children); i++)
    PARINDEX_CRITERION (parindex_list_get (self->children, i))->parent = NULL;
  g_clear_object (&self->children);
  g_clear_pointer (&self->plan.max, parindex_number_unref);
  g_clear_pointer (&self->plan.given, parindex_number_unref);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_criterion_parent_class)->finalize (object);
}

static void
parindex_criterion_class_init (ParindexCriterionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_criterion_get_property;
  object_class->set_property = parindex_criterion_set_property;
  object_class->finalize = parindex_criterion_finalize;

  /**
   * ParindexCriterion:id:
   *
   * The id of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, construct);
  /**
   * ParindexCriterion:title:
   *
   * The title of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, writable);
  /**
   * ParindexCriterion:weight:
   *
   * The weight among its siblings; relative, from 0.
   *
   * Since: 1.0
   */
  props[PROP_WEIGHT] = g_param_spec_boxed ("weight", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexCriterion:max:
   *
   * The maximum of points; on a parent it only checks what the children give.
   *
   * Since: 1.0
   */
  props[PROP_MAX] = g_param_spec_boxed ("max", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexCriterion:scale:
   *
   * The maximum to which the score is scaled.
   *
   * Since: 1.0
   */
  props[PROP_SCALE] = g_param_spec_boxed ("scale", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexCriterion:owner:
   *
   * Who answers for the criterion.
   *
   * Since: 1.0
   */
  props[PROP_OWNER] = g_param_spec_string ("owner", NULL, NULL, NULL, writable);
  /**
   * ParindexCriterion:source:
   *
   * Where the criterion comes from.
   *
   * Since: 1.0
   */
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, writable);
  /**
   * ParindexCriterion:aggregation:
   *
   * The registered name of the aggregation; %NULL takes that of the parent.
   *
   * Since: 1.0
   */
  props[PROP_AGGREGATION] = g_param_spec_string ("aggregation", NULL, NULL, NULL, readable);
  /**
   * ParindexCriterion:aggregation-of:
   *
   * What of the children is aggregated.
   *
   * Since: 1.0
   */
  props[PROP_AGGREGATION_OF] = g_param_spec_enum ("aggregation-of", NULL, NULL, PARINDEX_TYPE_BASIS, PARINDEX_BASIS_UNSTATED, readable);
  /**
   * ParindexCriterion:missing:
   *
   * How missing children are treated.
   *
   * Since: 1.0
   */
  props[PROP_MISSING] = g_param_spec_enum ("missing", NULL, NULL, PARINDEX_TYPE_MISSING, PARINDEX_MISSING_UNSTATED, writable);
  /**
   * ParindexCriterion:not-applicable:
   *
   * How children that are not applicable are treated.
   *
   * Since: 1.0
   */
  props[PROP_NOT_APPLICABLE] = g_param_spec_enum ("not-applicable", NULL, NULL, PARINDEX_TYPE_NOT_APPLICABLE, PARINDEX_NOT_APPLICABLE_UNSTATED, writable);
  /**
   * ParindexCriterion:rule:
   *
   * How the input of a leaf becomes points; %NULL is `points`.
   *
   * Since: 1.0
   */
  props[PROP_RULE] = g_param_spec_object ("rule", NULL, NULL, PARINDEX_TYPE_RULE, writable);
  /**
   * ParindexCriterion:children:
   *
   * The children, a list of [class@Criterion].
   *
   * Since: 1.0
   */
  props[PROP_CHILDREN] = g_param_spec_object ("children", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexCriterion:minimum-share:
   *
   * The share of the applicable children that must be observed; %NULL asks for none.
   *
   * Since: 1.0
   */
  props[PROP_MINIMUM_SHARE] = g_param_spec_boxed ("minimum-share", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexCriterion:cap-from:
   *
   * The least score there is; %NULL is no limit.
   *
   * Since: 1.0
   */
  props[PROP_CAP_FROM] = g_param_spec_boxed ("cap-from", NULL, NULL, PARINDEX_TYPE_NUMBER, readable);
  /**
   * ParindexCriterion:cap-to:
   *
   * The largest score there is; %NULL is no limit.
   *
   * Since: 1.0
   */
  props[PROP_CAP_TO] = g_param_spec_boxed ("cap-to", NULL, NULL, PARINDEX_TYPE_NUMBER, readable);
  /**
   * ParindexCriterion:round-decimals:
   *
   * To how many decimals the score itself is rounded; -1 leaves it exact.
   *
   * Since: 1.0
   */
  props[PROP_ROUND_DECIMALS] = g_param_spec_int ("round-decimals", NULL, NULL, -1, 15, -1, readable);
  /**
   * ParindexCriterion:round-mode:
   *
   * How the score itself is rounded; unstated is as the framework shows numbers.
   *
   * Since: 1.0
   */
  props[PROP_ROUND_MODE] = g_param_spec_enum ("round-mode", NULL, NULL, PARINDEX_TYPE_ROUNDING, PARINDEX_ROUNDING_UNSTATED, readable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_criterion_init (ParindexCriterion *self)
{
  self->children = parindex_list_new (PARINDEX_TYPE_CRITERION);
  self->round_decimals = -1;
  self->round_mode = PARINDEX_ROUNDING_UNSTATED;
}

/**
 * parindex_criterion_get_id:
 * @self: a criterion
 *
 * Gets the id of the criterion.
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
parindex_criterion_get_id (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->id;
}

/**
 * parindex_criterion_get_title:
 * @self: a criterion
 *
 * Gets the title of the criterion.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_criterion_get_title (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->title;
}

/**
 * parindex_criterion_set_title:
 * @self: a criterion
 * @title: (nullable): the title
 * @error: return location for an error
 *
 * Sets the title of the criterion.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_title (ParindexCriterion *self, const char *title, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_string (&self->title, title), props[PROP_TITLE]);
}

/**
 * parindex_criterion_get_weight:
 * @self: a criterion
 *
 * Gets the weight among its siblings; relative, from 0.
 *
 * Returns: (transfer none) (nullable): the weight
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_weight (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->weight;
}

/**
 * parindex_criterion_set_weight:
 * @self: a criterion
 * @weight: (nullable): the weight
 * @error: return location for an error
 *
 * Sets the weight among its siblings; relative, from 0.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_weight (ParindexCriterion *self, ParindexNumber *weight, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_number (&self->weight, weight), props[PROP_WEIGHT]);
}

/**
 * parindex_criterion_get_max:
 * @self: a criterion
 *
 * Gets the maximum of points; on a parent it only checks what the children give.
 *
 * Returns: (transfer none) (nullable): the maximum
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_max (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->max;
}

/**
 * parindex_criterion_set_max:
 * @self: a criterion
 * @max: (nullable): the maximum
 * @error: return location for an error
 *
 * Sets the maximum of points; on a parent it only checks what the children give.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_max (ParindexCriterion *self, ParindexNumber *max, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_number (&self->max, max), props[PROP_MAX]);
}

/**
 * parindex_criterion_get_scale:
 * @self: a criterion
 *
 * Gets the maximum to which the score is scaled.
 *
 * Returns: (transfer none) (nullable): the scale
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_scale (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->scale;
}

/**
 * parindex_criterion_set_scale:
 * @self: a criterion
 * @scale: (nullable): the scale
 * @error: return location for an error
 *
 * Sets the maximum to which the score is scaled.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_scale (ParindexCriterion *self, ParindexNumber *scale, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_number (&self->scale, scale), props[PROP_SCALE]);
}

/**
 * parindex_criterion_get_owner:
 * @self: a criterion
 *
 * Gets who answers for the criterion.
 *
 * Returns: (transfer none) (nullable): the owner
 *
 * Since: 1.0
 */
const char *
parindex_criterion_get_owner (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->owner;
}

/**
 * parindex_criterion_set_owner:
 * @self: a criterion
 * @owner: (nullable): the owner
 * @error: return location for an error
 *
 * Sets who answers for the criterion.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_owner (ParindexCriterion *self, const char *owner, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_string (&self->owner, owner), props[PROP_OWNER]);
}

/**
 * parindex_criterion_get_source:
 * @self: a criterion
 *
 * Gets where the criterion comes from.
 *
 * Returns: (transfer none) (nullable): the source
 *
 * Since: 1.0
 */
const char *
parindex_criterion_get_source (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->source;
}

/**
 * parindex_criterion_set_source:
 * @self: a criterion
 * @source: (nullable): the source
 * @error: return location for an error
 *
 * Sets where the criterion comes from.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_source (ParindexCriterion *self, const char *source, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_string (&self->source, source), props[PROP_SOURCE]);
}

/**
 * parindex_criterion_get_aggregation:
 * @self: a criterion
 *
 * Gets the registered name of the aggregation; %NULL takes that of the parent.
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 1.0
 */
const char *
parindex_criterion_get_aggregation (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->aggregation;
}

/**
 * parindex_criterion_get_aggregation_of:
 * @self: a criterion
 *
 * Gets what of the children is aggregated.
 *
 * Returns: the basis
 *
 * Since: 1.0
 */
ParindexBasis
parindex_criterion_get_aggregation_of (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), PARINDEX_BASIS_UNSTATED);

  return self->aggregation_of;
}

/**
 * parindex_criterion_get_missing:
 * @self: a criterion
 *
 * Gets how missing children are treated.
 *
 * Returns: the policy
 *
 * Since: 1.0
 */
ParindexMissing
parindex_criterion_get_missing (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), PARINDEX_MISSING_UNSTATED);

  return self->missing;
}

/**
 * parindex_criterion_set_missing:
 * @self: a criterion
 * @missing: the policy
 * @error: return location for an error
 *
 * Sets how missing children are treated.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_missing (ParindexCriterion *self, ParindexMissing missing, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_scalar (&self->missing, missing), props[PROP_MISSING]);
}

/**
 * parindex_criterion_get_not_applicable:
 * @self: a criterion
 *
 * Gets how children that are not applicable are treated.
 *
 * Returns: the policy
 *
 * Since: 1.0
 */
ParindexNotApplicable
parindex_criterion_get_not_applicable (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), PARINDEX_NOT_APPLICABLE_UNSTATED);

  return self->not_applicable;
}

/**
 * parindex_criterion_set_not_applicable:
 * @self: a criterion
 * @not_applicable: the policy
 * @error: return location for an error
 *
 * Sets how children that are not applicable are treated.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_not_applicable (ParindexCriterion *self, ParindexNotApplicable not_applicable, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_scalar (&self->not_applicable, not_applicable), props[PROP_NOT_APPLICABLE]);
}

/**
 * parindex_criterion_get_rule:
 * @self: a criterion
 *
 * Gets how the input of a leaf becomes points; %NULL is `points`.
 *
 * Returns: (transfer none) (nullable): the rule
 *
 * Since: 1.0
 */
ParindexRule *
parindex_criterion_get_rule (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->rule;
}

/**
 * parindex_criterion_set_rule:
 * @self: a criterion
 * @rule: (nullable): the rule
 * @error: return location for an error
 *
 * Sets how the input of a leaf becomes points; %NULL is `points`.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_rule (ParindexCriterion *self, ParindexRule *rule, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && parindex_property_changed (self, g_set_object (&self->rule, rule), props[PROP_RULE]);
}

/**
 * parindex_criterion_new:
 * @id: an id, unique in its framework
 * @title: (nullable): a title for people
 *
 * Creates a criterion.
 *
 * Returns: (transfer full): a new criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_criterion_new (const char *id,
                        const char *title)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_CRITERION, "id", id, "title", title, NULL);
}

/**
 * parindex_criterion_set_aggregation:
 * @self: a criterion
 * @aggregation: (nullable): the registered name of an aggregation; %NULL takes that of the parent
 * @of: what of the children is aggregated; unstated is the score
 * @error: return location for an error
 *
 * Sets how the children become the score.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, %PARINDEX_ERROR_UNKNOWN_METHOD if there is no such aggregation
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_aggregation (ParindexCriterion *self,
                                    const char        *aggregation,
                                    ParindexBasis      of,
                                    GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  if (!criterion_is_mutable (self, error))
    return FALSE;

  if (aggregation != NULL && !parindex_methods_knows (PARINDEX_METHOD_KIND_AGGREGATION, aggregation))
    {
      g_autofree char *words = parindex_methods_words (PARINDEX_METHOD_KIND_AGGREGATION);

      parindex_error_report (error, UNKNOWN_WORD, .name = "aggregation", .value = aggregation, .other = words);
      return FALSE;
    }

  g_object_freeze_notify (G_OBJECT (self));
  parindex_property_changed (self, parindex_set_string (&self->aggregation, aggregation), props[PROP_AGGREGATION]);
  parindex_property_changed (self, parindex_set_scalar (&self->aggregation_of, of), props[PROP_AGGREGATION_OF]);
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

/**
 * parindex_criterion_get_minimum_share:
 * @self: a criterion
 *
 * Gets the share of the applicable children that must be observed.
 *
 * Returns: (transfer none) (nullable): the share, or %NULL if none is asked for
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_minimum_share (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->minimum_share;
}

/**
 * parindex_criterion_set_minimum_share:
 * @self: a criterion
 * @minimum_share: (nullable): a share above 0 and at most 1
 * @error: return location for an error
 *
 * Sets the share of the applicable children that must be observed: with fewer
 * of them the criterion is missing. It is not inherited.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_minimum_share (ParindexCriterion *self,
                                      ParindexNumber    *minimum_share,
                                      GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_number (&self->minimum_share, minimum_share), props[PROP_MINIMUM_SHARE]);
}

/**
 * parindex_criterion_get_cap_from:
 * @self: a criterion
 *
 * Gets the least score there is.
 *
 * Returns: (transfer none) (nullable): the limit, or %NULL if there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_cap_from (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->cap_from;
}

/**
 * parindex_criterion_get_cap_to:
 * @self: a criterion
 *
 * Gets the largest score there is.
 *
 * Returns: (transfer none) (nullable): the limit, or %NULL if there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_cap_to (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->cap_to;
}

/**
 * parindex_criterion_set_cap:
 * @self: a criterion
 * @from: (nullable): the least score there is; %NULL is no limit
 * @to: (nullable): the largest score there is; %NULL is no limit
 * @error: return location for an error
 *
 * Limits the score. The limits are in the points that the criterion shows,
 * after its scale; its maximum stays what it is.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_cap (ParindexCriterion *self,
                            ParindexNumber    *from,
                            ParindexNumber    *to,
                            GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  if (!criterion_is_mutable (self, error))
    return FALSE;

  g_object_freeze_notify (G_OBJECT (self));
  parindex_property_changed (self, parindex_set_number (&self->cap_from, from), props[PROP_CAP_FROM]);
  parindex_property_changed (self, parindex_set_number (&self->cap_to, to), props[PROP_CAP_TO]);
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

/**
 * parindex_criterion_get_round_decimals:
 * @self: a criterion
 *
 * Gets to how many decimals the score itself is rounded.
 *
 * Returns: the decimals; -1 if it stays exact
 *
 * Since: 1.0
 */
int
parindex_criterion_get_round_decimals (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), -1);

  return self->round_decimals;
}

/**
 * parindex_criterion_get_round_mode:
 * @self: a criterion
 *
 * Gets how the score itself is rounded.
 *
 * Returns: the mode; unstated is as the framework shows numbers
 *
 * Since: 1.0
 */
ParindexRounding
parindex_criterion_get_round_mode (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), PARINDEX_ROUNDING_UNSTATED);

  return self->round_mode;
}

/**
 * parindex_criterion_set_round:
 * @self: a criterion
 * @decimals: to how many decimals, from 0 to 15; -1 leaves the score exact
 * @mode: how; unstated is as the framework shows numbers
 * @error: return location for an error
 *
 * Rounds the score itself: the parent and the percent read the rounded one.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, %PARINDEX_ERROR_RANGE if there are too many decimals
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_round (ParindexCriterion *self,
                              int                decimals,
                              ParindexRounding   mode,
                              GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  if (!criterion_is_mutable (self, error) || !parindex_check_decimals (decimals, error))
    return FALSE;

  g_object_freeze_notify (G_OBJECT (self));
  parindex_property_changed (self, parindex_set_scalar (&self->round_decimals, decimals), props[PROP_ROUND_DECIMALS]);
  parindex_property_changed (self, parindex_set_scalar (&self->round_mode, mode), props[PROP_ROUND_MODE]);
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

/**
 * parindex_criterion_append:
 * @self: a criterion
 * @child: a criterion without a parent
 * @error: return location for an error
 *
 * Adds a child behind the others.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, %PARINDEX_ERROR_INVALID_ARGUMENT if the child has a parent already, %PARINDEX_ERROR_LIMIT if the tree would be deeper than any form there is
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_append (ParindexCriterion *self,
                           ParindexCriterion *child,
                           GError           **error)
{
  guint depth = 0;
  guint height;

  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_CRITERION (child), FALSE);

  height = child->height;

  if (!criterion_is_mutable (self, error) || !criterion_is_mutable (child, error))
    return FALSE;

  for (ParindexCriterion *above = self; above != NULL; above = above->parent)
    {
      depth++;
      if (child->parent != NULL || child->is_root || above == child)
        {
          parindex_error_report (error, CHILD_HAS_PARENT, .criterion = child->id);
          return FALSE;
        }
    }
  if (depth + child->height >= PARINDEX_MAX_TREE_DEPTH)
    {
      parindex_error_report (error, TOO_DEEP, .criterion = child->id, .other = G_STRINGIFY (PARINDEX_MAX_TREE_DEPTH));
      return FALSE;
    }

  child->parent = self;
  parindex_list_append (self->children, child);
  for (ParindexCriterion *above = self; above != NULL; above = above->parent)
    {
      height++;
      above->height = MAX (above->height, height);
    }

  return TRUE;
}

/**
 * parindex_criterion_get_parent:
 * @self: a criterion
 *
 * Gets the criterion above.
 *
 * Returns: (transfer none) (nullable): the parent; %NULL at the top
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_criterion_get_parent (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->parent;
}

/**
 * parindex_criterion_get_children:
 * @self: a criterion
 *
 * Gets the children, a list of [class@Criterion]; empty on a leaf.
 *
 * Returns: (transfer none): the children
 *
 * Since: 1.0
 */
GListModel *
parindex_criterion_get_children (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return G_LIST_MODEL (self->children);
}

/**
 * parindex_criterion_is_leaf:
 * @self: a criterion
 *
 * Tells whether the criterion has no children.
 *
 * Returns: whether it is a leaf
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_is_leaf (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return parindex_list_length (self->children) == 0;
}

/**
 * parindex_criterion_is_sealed:
 * @self: a criterion
 *
 * Tells whether the criterion can no longer be changed.
 *
 * Returns: whether it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_is_sealed (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return self->sealed;
}

ParindexNodePlan *
parindex_criterion_plan (ParindexCriterion *self)
{
  return &self->plan;
}

gboolean
parindex_criterion_adjusts_score (ParindexCriterion *self)
{
  return self->cap_from != NULL || self->cap_to != NULL || self->round_decimals >= 0;
}

void
parindex_criterion_make_root (ParindexCriterion *self)
{
  self->is_root = TRUE;
}

GPtrArray **
parindex_criterion_extras (ParindexCriterion *self)
{
  return &self->extras;
}

guint
parindex_criterion_n_children (ParindexCriterion *self)
{
  return parindex_list_length (self->children);
}

ParindexCriterion *
parindex_criterion_child (ParindexCriterion *self,
                          guint              index)
{
  return parindex_list_get (self->children, index);
}

void
parindex_criterion_seal_tree (ParindexCriterion *self)
{
  self->sealed = TRUE;
  for (guint i = 0; i < parindex_list_length (self->children); i++)
    parindex_criterion_seal_tree (parindex_list_get (self->children, i));
}
