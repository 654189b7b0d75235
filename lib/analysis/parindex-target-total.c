/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-target-report-private.h"

#include "base/parindex-problem-private.h"
#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"

/**
 * ParindexTargetTotal:
 *
 * How many of the units that a target binds stand how: met by 17 of 20.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_TARGET = 1,
  PROP_N_UNITS,
  PROP_N_MET,
  PROP_TEXT,
  N_PROPS,
} ParindexTargetTotalProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexTargetTotal, parindex_target_total, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static guint
total_n_met (ParindexTargetTotal *self)
{
  return parindex_target_total_count (self, PARINDEX_TARGET_STATE_MET);
}

static char *
total_text (ParindexTargetTotal *self)
{
  return parindex_target_total_format (self, self->language);
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_TARGET] = PARINDEX_READ (parindex_target_total_get_target),
  [PROP_N_UNITS] = PARINDEX_READ (parindex_target_total_get_n_units),
  [PROP_N_MET] = PARINDEX_READ (total_n_met),
  [PROP_TEXT] = PARINDEX_READ_FULL (total_text),
};

static void
parindex_target_total_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_target_total_finalize (GObject *object)
{
  g_clear_object (&PARINDEX_TARGET_TOTAL (object)->target);

  G_OBJECT_CLASS (parindex_target_total_parent_class)->finalize (object);
}

static void
parindex_target_total_class_init (ParindexTargetTotalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_target_total_get_property;
  object_class->finalize = parindex_target_total_finalize;

  /**
   * ParindexTargetTotal:target:
   *
   * The target.
   *
   * Since: 1.0
   */
  props[PROP_TARGET] = g_param_spec_object ("target", NULL, NULL, PARINDEX_TYPE_TARGET, flags);
  /**
   * ParindexTargetTotal:n-units:
   *
   * How many units it binds.
   *
   * Since: 1.0
   */
  props[PROP_N_UNITS] = g_param_spec_uint ("n-units", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexTargetTotal:n-met:
   *
   * By how many it is met.
   *
   * Since: 1.0
   */
  props[PROP_N_MET] = g_param_spec_uint ("n-met", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexTargetTotal:text:
   *
   * How many stand how, in the language of the report.
   *
   * Since: 1.0
   */
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_target_total_init (ParindexTargetTotal *self)
{
}

/**
 * parindex_target_total_get_target:
 * @self: a total
 *
 * Gets the target.
 *
 * Returns: (transfer none): the target
 *
 * Since: 1.0
 */
ParindexTarget *
parindex_target_total_get_target (ParindexTargetTotal *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET_TOTAL (self), NULL);

  return self->target;
}

/**
 * parindex_target_total_get_n_units:
 * @self: a total
 *
 * Gets how many units the target binds.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint
parindex_target_total_get_n_units (ParindexTargetTotal *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET_TOTAL (self), 0);

  return self->n_units;
}

/**
 * parindex_target_total_count:
 * @self: a total
 * @state: a state
 *
 * Gets for how many units the target stands so.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint
parindex_target_total_count (ParindexTargetTotal *self,
                             ParindexTargetState  state)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET_TOTAL (self), 0);
  g_return_val_if_fail (state < PARINDEX_N_TARGET_STATES, 0);

  return self->counts[state];
}

static void
append_count (GString             *out,
              ParindexTargetTotal *self,
              ParindexTargetState  state,
              ParindexLanguage     language)
{
  g_autofree char *count = g_strdup_printf ("%u", self->counts[state]);
  g_autofree char *of = g_strdup_printf ("%u", self->n_units);
  g_autofree char *text = parindex_outcome_words_format (PARINDEX_OUTCOME_WORDS_TOTAL, language,
                                                         (const char *const[]){ parindex_target_state_words (state, language), count, of }, 3);

  g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "", text);
}

/**
 * parindex_target_total_format:
 * @self: a total
 * @language: the language
 *
 * Writes how many units stand how: "met by 17 of 20; missed by 3 of 20". By how
 * many it is met is always told.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
parindex_target_total_format (ParindexTargetTotal *self,
                              ParindexLanguage     language)
{
  GString *out;

  g_return_val_if_fail (PARINDEX_IS_TARGET_TOTAL (self), NULL);

  language = parindex_language_resolve (language);
  out = g_string_new (NULL);
  for (guint state = 0; state < PARINDEX_N_TARGET_STATES; state++)
    if (state == PARINDEX_TARGET_STATE_MET || self->counts[state] > 0)
      append_count (out, self, state, language);

  return g_string_free (out, FALSE);
}
