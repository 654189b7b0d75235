/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/improvement/parindex-improvement-private.h"
#include "model/parindex-rule-private.h"

/**
 * ParindexImprovementMove:
 *
 * One step of a plan: from how many to how many points a criterion is to come,
 * and who is in charge of it.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_CRITERION = 1,
  PROP_OWNER,
  PROP_FROM,
  PROP_TO,
  PROP_EFFORT,
  N_PROPS,
} ParindexImprovementMoveProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexImprovementMove, parindex_improvement_move, G_TYPE_OBJECT)

static void
parindex_improvement_move_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  ParindexImprovementMove *self = PARINDEX_IMPROVEMENT_MOVE (object);

  switch ((ParindexImprovementMoveProperty) prop_id)
    {
    case PROP_CRITERION:
      g_value_set_object (value, self->criterion);
      break;
    case PROP_OWNER:
      g_value_set_string (value, parindex_improvement_move_get_owner (self));
      break;
    case PROP_FROM:
      g_value_set_boxed (value, self->from);
      break;
    case PROP_TO:
      g_value_set_boxed (value, self->to);
      break;
    case PROP_EFFORT:
      g_value_set_boxed (value, self->effort);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_improvement_move_finalize (GObject *object)
{
  ParindexImprovementMove *self = PARINDEX_IMPROVEMENT_MOVE (object);

  g_clear_object (&self->criterion);
  g_clear_pointer (&self->from, parindex_number_unref);
  g_clear_pointer (&self->to, parindex_number_unref);
  g_clear_pointer (&self->effort, parindex_number_unref);
  g_free (self->owner);

  G_OBJECT_CLASS (parindex_improvement_move_parent_class)->finalize (object);
}

static void
parindex_improvement_move_class_init (ParindexImprovementMoveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_improvement_move_get_property;
  object_class->finalize = parindex_improvement_move_finalize;

  /**
   * ParindexImprovementMove:criterion:
   *
   * The leaf that is to be raised.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_object ("criterion", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexImprovementMove:owner:
   *
   * Who is in charge of it, or of the nearest criterion above it.
   *
   * Since: 1.0
   */
  props[PROP_OWNER] = g_param_spec_string ("owner", NULL, NULL, NULL, flags);
  /**
   * ParindexImprovementMove:from:
   *
   * The points that it has.
   *
   * Since: 1.0
   */
  props[PROP_FROM] = g_param_spec_boxed ("from", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexImprovementMove:to:
   *
   * The points that it is to have.
   *
   * Since: 1.0
   */
  props[PROP_TO] = g_param_spec_boxed ("to", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexImprovementMove:effort:
   *
   * What that takes.
   *
   * Since: 1.0
   */
  props[PROP_EFFORT] = g_param_spec_boxed ("effort", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_improvement_move_init (ParindexImprovementMove *self)
{
}

/* The nearest one that is known, from the criterion up; the framework's word goes before that of assignments. */
static const char *
find_owner (ParindexCriterion             *node,
            const ParindexImprovementGoal *goal)
{
  for (; node != NULL; node = parindex_criterion_get_parent (node))
    {
      const char *owner = parindex_criterion_get_owner (node);
      const ParindexImprovementTerms *terms = g_hash_table_lookup (goal->terms, parindex_criterion_get_id (node));

      if (owner != NULL && *owner != '\0')
        return owner;
      if (terms != NULL && terms->agency != NULL)
        return terms->agency;
    }

  return NULL;
}

ParindexImprovementMove *
parindex_improvement_move_new (const ParindexImprovementPart *leaf,
                               const ParindexImprovementGoal *goal)
{
  ParindexImprovementMove *self = g_object_new (PARINDEX_TYPE_IMPROVEMENT_MOVE, NULL);

  self->criterion = g_object_ref (leaf->node);
  self->from = parindex_number_new_copy (g_array_index (leaf->levels, ParindexImprovementLevel, 0).points);
  self->to = parindex_number_new_copy (g_array_index (leaf->levels, ParindexImprovementLevel, leaf->level).points);
  self->effort = parindex_number_new_copy (g_array_index (leaf->levels, ParindexImprovementLevel, leaf->level).effort);
  self->owner = g_strdup (find_owner (leaf->node, goal));

  return self;
}

char *
parindex_improvement_move_words (ParindexImprovementMove *self,
                                 ParindexLanguage         language)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  const char *title = parindex_criterion_get_title (self->criterion);
  const char *owner = parindex_improvement_move_get_owner (self);
  g_autofree char *rule = parindex_rule_words (parindex_criterion_get_rule (self->criterion), parindex_criterion_get_max (self->criterion), language);
  GString *out = g_string_new (parindex_criterion_get_id (self->criterion));

  if (title != NULL && *title != '\0')
    g_string_append_printf (out, " (%s)", title);
  g_string_append (out, vi ? ": nâng từ " : ": from ");
  parindex_words_append_readable (out, parindex_number_peek (self->from), language);
  g_string_append (out, vi ? " lên " : " to ");
  parindex_words_append_readable (out, parindex_number_peek (self->to), language);
  g_string_append (out, vi ? " điểm; cách chấm: " : " points; scored: ");
  g_string_append (out, rule);
  g_string_append (out, vi ? "; công sức " : "; effort ");
  parindex_words_append_readable (out, parindex_number_peek (self->effort), language);
  if (owner != NULL)
    g_string_append_printf (out, vi ? "; cơ quan chủ trì: %s" : "; in charge: %s", owner);
  else
    g_string_append (out, vi ? "; chưa có cơ quan chủ trì" : "; nobody is in charge yet");
  g_string_append_c (out, '.');

  return g_string_free (out, FALSE);
}

/**
 * parindex_improvement_move_get_criterion:
 * @self: a move
 *
 * Gets the leaf that is to be raised.
 *
 * Returns: (transfer none): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_improvement_move_get_criterion (ParindexImprovementMove *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT_MOVE (self), NULL);

  return self->criterion;
}

/**
 * parindex_improvement_move_get_owner:
 * @self: a move
 *
 * Gets who is in charge of the criterion, or of the nearest one above it that
 * has an owner; of those without one, the agencies that lead them, where the goal
 * was told (see [method@ImprovementGoal.add_assignments]).
 *
 * Returns: (transfer none) (nullable): the owner
 *
 * Since: 1.0
 */
const char *
parindex_improvement_move_get_owner (ParindexImprovementMove *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT_MOVE (self), NULL);

  return self->owner;
}

/**
 * parindex_improvement_move_get_from:
 * @self: a move
 *
 * Gets the points that the criterion has.
 *
 * Returns: (transfer none): the points
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_improvement_move_get_from (ParindexImprovementMove *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT_MOVE (self), NULL);

  return self->from;
}

/**
 * parindex_improvement_move_get_to:
 * @self: a move
 *
 * Gets the points that the criterion is to have.
 *
 * Returns: (transfer none): the points
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_improvement_move_get_to (ParindexImprovementMove *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT_MOVE (self), NULL);

  return self->to;
}

/**
 * parindex_improvement_move_get_effort:
 * @self: a move
 *
 * Gets what the move takes.
 *
 * Returns: (transfer none): the effort
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_improvement_move_get_effort (ParindexImprovementMove *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT_MOVE (self), NULL);

  return self->effort;
}

/**
 * parindex_improvement_move_format_text:
 * @self: a move
 * @language: a language
 *
 * Says in a sentence what is to be done, how it is scored and who is in charge.
 *
 * Returns: (transfer full): the sentence
 *
 * Since: 1.0
 */
char *
parindex_improvement_move_format_text (ParindexImprovementMove *self,
                                       ParindexLanguage         language)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT_MOVE (self) && self->criterion != NULL, NULL);

  return parindex_improvement_move_words (self, parindex_language_resolve (language));
}
