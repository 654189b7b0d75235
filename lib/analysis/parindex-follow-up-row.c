/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-follow-up-private.h"
#include "base/parindex-property-private.h"

/**
 * ParindexFollowUpRow:
 *
 * A component of an index in a follow-up: whether it was low or high, what
 * became of it, and who leads the work on it. It never changes and may be read
 * from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_CRITERION = 1,
  PROP_TITLE,
  PROP_STATE,
  PROP_BEFORE,
  PROP_AFTER,
  PROP_RANK_BEFORE,
  PROP_RANK_AFTER,
  PROP_PERCENT_BEFORE,
  PROP_PERCENT_AFTER,
  PROP_LEADS,
  PROP_LEAD_TITLES,
  PROP_TARGET,
  PROP_N_KNOWN,
  PROP_N_WEAK,
  PROP_N_CHANGES,
  N_PROPS,
} ParindexFollowUpRowProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexFollowUpRow, parindex_follow_up_row, G_TYPE_OBJECT)

/* Scripts can construct one without anything in it. */
gboolean
parindex_follow_up_row_is_made (ParindexFollowUpRow *self)
{
  return PARINDEX_IS_FOLLOW_UP_ROW (self) && self->criterion != NULL;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_CRITERION] = PARINDEX_READ (parindex_follow_up_row_get_criterion),
  [PROP_TITLE] = PARINDEX_READ (parindex_follow_up_row_get_title),
  [PROP_STATE] = PARINDEX_READ (parindex_follow_up_row_get_state),
  [PROP_BEFORE] = PARINDEX_READ (parindex_follow_up_row_get_before),
  [PROP_AFTER] = PARINDEX_READ (parindex_follow_up_row_get_after),
  [PROP_RANK_BEFORE] = PARINDEX_READ (parindex_follow_up_row_get_rank_before),
  [PROP_RANK_AFTER] = PARINDEX_READ (parindex_follow_up_row_get_rank_after),
  [PROP_PERCENT_BEFORE] = PARINDEX_READ (parindex_follow_up_row_get_percent_before),
  [PROP_PERCENT_AFTER] = PARINDEX_READ (parindex_follow_up_row_get_percent_after),
  [PROP_LEADS] = PARINDEX_READ (parindex_follow_up_row_get_leads),
  [PROP_LEAD_TITLES] = PARINDEX_READ (parindex_follow_up_row_get_lead_titles),
  [PROP_TARGET] = PARINDEX_READ (parindex_follow_up_row_get_target),
  [PROP_N_KNOWN] = PARINDEX_READ (parindex_follow_up_row_get_n_known),
  [PROP_N_WEAK] = PARINDEX_READ (parindex_follow_up_row_get_n_weak),
  [PROP_N_CHANGES] = PARINDEX_READ (parindex_follow_up_row_get_n_changes),
};

static void
parindex_follow_up_row_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_follow_up_row_finalize (GObject *object)
{
  ParindexFollowUpRow *self = PARINDEX_FOLLOW_UP_ROW (object);

  g_free (self->criterion);
  g_free (self->title);
  g_clear_object (&self->rank_before);
  g_clear_object (&self->rank_after);
  g_clear_object (&self->percent_before);
  g_clear_object (&self->percent_after);
  g_strfreev (self->leads);
  g_strfreev (self->lead_titles);
  g_clear_object (&self->target);
  g_free (self->target_lead);

  G_OBJECT_CLASS (parindex_follow_up_row_parent_class)->finalize (object);
}

static void
parindex_follow_up_row_class_init (ParindexFollowUpRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_follow_up_row_get_property;
  object_class->finalize = parindex_follow_up_row_finalize;

  /**
   * ParindexFollowUpRow:criterion:
   *
   * The id of the component.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_string ("criterion", NULL, NULL, NULL, readable);
  /**
   * ParindexFollowUpRow:title:
   *
   * The title of the component.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  /**
   * ParindexFollowUpRow:state:
   *
   * What became of it.
   *
   * Since: 1.0
   */
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, PARINDEX_TYPE_FOLLOW_UP_STATE, PARINDEX_FOLLOW_UP_STATE_UNKNOWN, readable);
  /**
   * ParindexFollowUpRow:before:
   *
   * Whether it was strong or weak in the first period.
   *
   * Since: 1.0
   */
  props[PROP_BEFORE] = g_param_spec_enum ("before", NULL, NULL, PARINDEX_TYPE_STRENGTH, PARINDEX_STRENGTH_NONE, readable);
  /**
   * ParindexFollowUpRow:after:
   *
   * Whether it is strong or weak in the second period.
   *
   * Since: 1.0
   */
  props[PROP_AFTER] = g_param_spec_enum ("after", NULL, NULL, PARINDEX_TYPE_STRENGTH, PARINDEX_STRENGTH_NONE, readable);
  /**
   * ParindexFollowUpRow:rank-before:
   *
   * Its rank in the first period.
   *
   * Since: 1.0
   */
  props[PROP_RANK_BEFORE] = g_param_spec_object ("rank-before", NULL, NULL, PARINDEX_TYPE_FACT, readable);
  /**
   * ParindexFollowUpRow:rank-after:
   *
   * Its rank in the second period; there is none where that is not asked for.
   *
   * Since: 1.0
   */
  props[PROP_RANK_AFTER] = g_param_spec_object ("rank-after", NULL, NULL, PARINDEX_TYPE_FACT, readable);
  /**
   * ParindexFollowUpRow:percent-before:
   *
   * Its percent in the first period.
   *
   * Since: 1.0
   */
  props[PROP_PERCENT_BEFORE] = g_param_spec_object ("percent-before", NULL, NULL, PARINDEX_TYPE_FACT, readable);
  /**
   * ParindexFollowUpRow:percent-after:
   *
   * Its percent in the second period; there is none where that is not asked
   * for.
   *
   * Since: 1.0
   */
  props[PROP_PERCENT_AFTER] = g_param_spec_object ("percent-after", NULL, NULL, PARINDEX_TYPE_FACT, readable);
  /**
   * ParindexFollowUpRow:leads:
   *
   * The agencies that lead the work on it, by id.
   *
   * Since: 1.0
   */
  props[PROP_LEADS] = g_param_spec_boxed ("leads", NULL, NULL, G_TYPE_STRV, readable);
  /**
   * ParindexFollowUpRow:lead-titles:
   *
   * What these agencies are called.
   *
   * Since: 1.0
   */
  props[PROP_LEAD_TITLES] = g_param_spec_boxed ("lead-titles", NULL, NULL, G_TYPE_STRV, readable);
  /**
   * ParindexFollowUpRow:target:
   *
   * The target that it gets for the next period, if it is low or high.
   *
   * Since: 1.0
   */
  props[PROP_TARGET] = g_param_spec_object ("target", NULL, NULL, PARINDEX_TYPE_TARGET, readable);
  /**
   * ParindexFollowUpRow:n-known:
   *
   * In how many periods it is known whether it was weak.
   *
   * Since: 1.0
   */
  props[PROP_N_KNOWN] = g_param_spec_uint ("n-known", NULL, NULL, 0, G_MAXUINT, 0, readable);
  /**
   * ParindexFollowUpRow:n-weak:
   *
   * In how many of them it was weak.
   *
   * Since: 1.0
   */
  props[PROP_N_WEAK] = g_param_spec_uint ("n-weak", NULL, NULL, 0, G_MAXUINT, 0, readable);
  /**
   * ParindexFollowUpRow:n-changes:
   *
   * How often it became weak, or ceased to be, from one of them to the next.
   *
   * Since: 1.0
   */
  props[PROP_N_CHANGES] = g_param_spec_uint ("n-changes", NULL, NULL, 0, G_MAXUINT, 0, readable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_follow_up_row_init (ParindexFollowUpRow *self)
{
}

/**
 * parindex_follow_up_row_get_criterion:
 * @self: a row
 *
 * Gets the id of the component.
 *
 * Returns: (transfer none) (nullable): the id of the component
 *
 * Since: 1.0
 */
const char *
parindex_follow_up_row_get_criterion (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), NULL);

  return self->criterion;
}

/**
 * parindex_follow_up_row_get_title:
 * @self: a row
 *
 * Gets the title of the component.
 *
 * Returns: (transfer none) (nullable): the title of the component
 *
 * Since: 1.0
 */
const char *
parindex_follow_up_row_get_title (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), NULL);

  return self->title;
}

/**
 * parindex_follow_up_row_get_state:
 * @self: a row
 *
 * Gets what became of it.
 *
 * Returns: what became of it
 *
 * Since: 1.0
 */
ParindexFollowUpState
parindex_follow_up_row_get_state (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), PARINDEX_FOLLOW_UP_STATE_UNKNOWN);

  return self->state;
}

/**
 * parindex_follow_up_row_get_before:
 * @self: a row
 *
 * Gets whether it was strong or weak in the first period.
 *
 * Returns: whether it was strong or weak in the first period
 *
 * Since: 1.0
 */
ParindexStrength
parindex_follow_up_row_get_before (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), PARINDEX_STRENGTH_NONE);

  return self->before;
}

/**
 * parindex_follow_up_row_get_after:
 * @self: a row
 *
 * Gets whether it is strong or weak in the second period.
 *
 * Returns: whether it is strong or weak in the second period
 *
 * Since: 1.0
 */
ParindexStrength
parindex_follow_up_row_get_after (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), PARINDEX_STRENGTH_NONE);

  return self->after;
}

/**
 * parindex_follow_up_row_get_rank_before:
 * @self: a row
 *
 * Gets its rank in the first period.
 *
 * Returns: (transfer none) (nullable): its rank in the first period
 *
 * Since: 1.0
 */
ParindexFact *
parindex_follow_up_row_get_rank_before (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), NULL);

  return self->rank_before;
}

/**
 * parindex_follow_up_row_get_rank_after:
 * @self: a row
 *
 * Gets its rank in the second period; there is none where that is not asked
 * for.
 *
 * Returns: (transfer none) (nullable): its rank in the second period
 *
 * Since: 1.0
 */
ParindexFact *
parindex_follow_up_row_get_rank_after (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), NULL);

  return self->rank_after;
}

/**
 * parindex_follow_up_row_get_percent_before:
 * @self: a row
 *
 * Gets its percent in the first period.
 *
 * Returns: (transfer none) (nullable): its percent in the first period
 *
 * Since: 1.0
 */
ParindexFact *
parindex_follow_up_row_get_percent_before (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), NULL);

  return self->percent_before;
}

/**
 * parindex_follow_up_row_get_percent_after:
 * @self: a row
 *
 * Gets its percent in the second period; there is none where that is not asked
 * for.
 *
 * Returns: (transfer none) (nullable): its percent in the second period
 *
 * Since: 1.0
 */
ParindexFact *
parindex_follow_up_row_get_percent_after (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), NULL);

  return self->percent_after;
}

/**
 * parindex_follow_up_row_get_leads:
 * @self: a row
 *
 * Gets the agencies that lead the work on it, by id.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the agencies
 * that lead the work on it
 *
 * Since: 1.0
 */
const char *const *
parindex_follow_up_row_get_leads (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), NULL);

  return (const char *const *) self->leads;
}

/**
 * parindex_follow_up_row_get_n_known:
 * @self: a row
 *
 * Gets in how many periods it is known whether it was weak.
 *
 * Returns: in how many periods it is known whether it was weak
 *
 * Since: 1.0
 */
guint
parindex_follow_up_row_get_n_known (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), 0);

  return self->n_known;
}

/**
 * parindex_follow_up_row_get_n_weak:
 * @self: a row
 *
 * Gets in how many of them it was weak.
 *
 * Returns: in how many of them it was weak
 *
 * Since: 1.0
 */
guint
parindex_follow_up_row_get_n_weak (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), 0);

  return self->n_weak;
}

/**
 * parindex_follow_up_row_get_n_changes:
 * @self: a row
 *
 * Gets how often it became weak, or ceased to be, from one of them to the
 * next.
 *
 * Returns: how often it became weak
 *
 * Since: 1.0
 */
guint
parindex_follow_up_row_get_n_changes (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), 0);

  return self->n_changes;
}

/**
 * parindex_follow_up_row_format_state:
 * @self: a row
 * @language: the language
 *
 * Writes what became of it in words.
 *
 * Returns: (transfer full): the words
 *
 * Since: 1.0
 */
char *
parindex_follow_up_row_format_state (ParindexFollowUpRow *self,
                                     ParindexLanguage     language)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), NULL);

  return g_strdup (parindex_follow_up_words (self, parindex_language_resolve (language)));
}
