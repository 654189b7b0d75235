/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-campaign-outcome-private.h"
#include "base/parindex-problem-private.h"
#include "base/parindex-property-private.h"

/**
 * ParindexNominationOutcome:
 *
 * What a nomination of a campaign was sorted into, and each reason why it is
 * not eligible. It never changes and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_NOMINATION = 1,
  PROP_NOMINATOR,
  PROP_STATE,
  PROP_PLACE,
  PROP_N_REASONS,
  N_PROPS,
} ParindexNominationOutcomeProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexNominationOutcome, parindex_nomination_outcome, G_TYPE_OBJECT)

/* Scripts can construct one without anything in it. */
gboolean
parindex_nomination_outcome_is_made (ParindexNominationOutcome *self)
{
  return PARINDEX_IS_NOMINATION_OUTCOME (self) && self->nomination != NULL;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_NOMINATION] = PARINDEX_READ (parindex_nomination_outcome_get_nomination),
  [PROP_NOMINATOR] = PARINDEX_READ (parindex_nomination_outcome_get_nominator),
  [PROP_STATE] = PARINDEX_READ (parindex_nomination_outcome_get_state),
  [PROP_PLACE] = PARINDEX_READ (parindex_nomination_outcome_get_place),
  [PROP_N_REASONS] = PARINDEX_READ (parindex_nomination_outcome_get_n_reasons),
};

static void
parindex_nomination_outcome_get_property (GObject    *object,
                                          guint       prop_id,
                                          GValue     *value,
                                          GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
finding_clear (gpointer data)
{
  g_free (((ParindexNominationFinding *) data)->subject);
}

static void
parindex_nomination_outcome_finalize (GObject *object)
{
  ParindexNominationOutcome *self = PARINDEX_NOMINATION_OUTCOME (object);

  g_clear_object (&self->nomination);
  g_clear_object (&self->nominator);
  g_clear_object (&self->campaign);
  g_array_unref (self->reasons);

  G_OBJECT_CLASS (parindex_nomination_outcome_parent_class)->finalize (object);
}

static void
parindex_nomination_outcome_class_init (ParindexNominationOutcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_nomination_outcome_get_property;
  object_class->finalize = parindex_nomination_outcome_finalize;

  /**
   * ParindexNominationOutcome:nomination:
   *
   * The nomination.
   *
   * Since: 1.0
   */
  props[PROP_NOMINATION] = g_param_spec_object ("nomination", NULL, NULL, PARINDEX_TYPE_NOMINATION, readable);
  /**
   * ParindexNominationOutcome:nominator:
   *
   * The unit that put the nominee forward.
   *
   * Since: 1.0
   */
  props[PROP_NOMINATOR] = g_param_spec_object ("nominator", NULL, NULL, PARINDEX_TYPE_UNIT, readable);
  /**
   * ParindexNominationOutcome:state:
   *
   * What it was sorted into.
   *
   * Since: 1.0
   */
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, PARINDEX_TYPE_NOMINATION_STATE, PARINDEX_NOMINATION_STATE_INCOMPLETE, readable);
  /**
   * ParindexNominationOutcome:place:
   *
   * Its place among the eligible, by the declared order; 0 if it is not
   * eligible, or no order is declared.
   *
   * Since: 1.0
   */
  props[PROP_PLACE] = g_param_spec_uint ("place", NULL, NULL, 0, G_MAXUINT, 0, readable);
  /**
   * ParindexNominationOutcome:n-reasons:
   *
   * How many reasons there are.
   *
   * Since: 1.0
   */
  props[PROP_N_REASONS] = g_param_spec_uint ("n-reasons", NULL, NULL, 0, G_MAXUINT, 0, readable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_nomination_outcome_init (ParindexNominationOutcome *self)
{
  self->reasons = g_array_new (FALSE, FALSE, sizeof (ParindexNominationFinding));
  g_array_set_clear_func (self->reasons, finding_clear);
}

/**
 * parindex_nomination_outcome_get_nomination:
 * @self: a nomination outcome
 *
 * Gets the nomination.
 *
 * Returns: (transfer none) (nullable): the nomination
 *
 * Since: 1.0
 */
ParindexNomination *
parindex_nomination_outcome_get_nomination (ParindexNominationOutcome *self)
{
  g_return_val_if_fail (parindex_nomination_outcome_is_made (self), NULL);

  return self->nomination;
}

/**
 * parindex_nomination_outcome_get_nominator:
 * @self: a nomination outcome
 *
 * Gets the unit that put the nominee forward.
 *
 * Returns: (transfer none) (nullable): the unit that put the nominee forward
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_nomination_outcome_get_nominator (ParindexNominationOutcome *self)
{
  g_return_val_if_fail (parindex_nomination_outcome_is_made (self), NULL);

  return self->nominator;
}

/**
 * parindex_nomination_outcome_get_state:
 * @self: a nomination outcome
 *
 * Gets what it was sorted into.
 *
 * Returns: what it was sorted into
 *
 * Since: 1.0
 */
ParindexNominationState
parindex_nomination_outcome_get_state (ParindexNominationOutcome *self)
{
  g_return_val_if_fail (parindex_nomination_outcome_is_made (self), PARINDEX_NOMINATION_STATE_INCOMPLETE);

  return self->state;
}

/**
 * parindex_nomination_outcome_get_place:
 * @self: a nomination outcome
 *
 * Gets its place among the eligible, by the declared order; 0 if it is not
 * eligible, or no order is declared.
 *
 * Returns: its place among the eligible
 *
 * Since: 1.0
 */
guint
parindex_nomination_outcome_get_place (ParindexNominationOutcome *self)
{
  g_return_val_if_fail (parindex_nomination_outcome_is_made (self), 0);

  return self->place;
}

/**
 * parindex_nomination_outcome_get_n_reasons:
 * @self: a nomination outcome
 *
 * Gets how many reasons there are.
 *
 * Returns: the number; 0 if it is eligible
 *
 * Since: 1.0
 */
guint
parindex_nomination_outcome_get_n_reasons (ParindexNominationOutcome *self)
{
  g_return_val_if_fail (parindex_nomination_outcome_is_made (self), 0);

  return self->reasons->len;
}

/**
 * parindex_nomination_outcome_get_reason:
 * @self: a nomination outcome
 * @index: which one, from 0
 *
 * Gets a reason why it is not eligible.
 *
 * Returns: the reason
 *
 * Since: 1.0
 */
ParindexNominationReason
parindex_nomination_outcome_get_reason (ParindexNominationOutcome *self,
                                        guint                      index)
{
  g_return_val_if_fail (parindex_nomination_outcome_is_made (self), PARINDEX_NOMINATION_REASON_LATE);
  g_return_val_if_fail (index < self->reasons->len, PARINDEX_NOMINATION_REASON_LATE);

  return parindex_nomination_outcome_finding (self, index)->reason;
}

/**
 * parindex_nomination_outcome_get_reason_subject:
 * @self: a nomination outcome
 * @index: which reason, from 0
 *
 * Gets what a reason is about: the name of a document, or the id of a criterion.
 *
 * Returns: (transfer none) (nullable): the subject, or %NULL if it is about the whole nomination
 *
 * Since: 1.0
 */
const char *
parindex_nomination_outcome_get_reason_subject (ParindexNominationOutcome *self,
                                                guint                      index)
{
  g_return_val_if_fail (parindex_nomination_outcome_is_made (self), NULL);
  g_return_val_if_fail (index < self->reasons->len, NULL);

  return parindex_nomination_outcome_finding (self, index)->subject;
}

/**
 * parindex_nomination_outcome_format_state:
 * @self: a nomination outcome
 * @language: the language
 *
 * Writes what it was sorted into in words.
 *
 * Returns: (transfer full): the words
 *
 * Since: 1.0
 */
char *
parindex_nomination_outcome_format_state (ParindexNominationOutcome *self,
                                          ParindexLanguage           language)
{
  g_return_val_if_fail (parindex_nomination_outcome_is_made (self), NULL);

  return g_strdup (parindex_nomination_state_words (self->state, parindex_language_resolve (language)));
}

/**
 * parindex_nomination_outcome_list_reasons:
 * @self: a nomination outcome
 * @language: the language
 *
 * Writes each reason why it is not eligible as a sentence.
 *
 * Returns: (transfer full) (array zero-terminated=1): the sentences
 *
 * Since: 1.0
 */
char **
parindex_nomination_outcome_list_reasons (ParindexNominationOutcome *self,
                                          ParindexLanguage           language)
{
  char **sentences;

  g_return_val_if_fail (parindex_nomination_outcome_is_made (self), NULL);

  sentences = g_new0 (char *, self->reasons->len + 1);
  for (guint i = 0; i < self->reasons->len; i++)
    sentences[i] = parindex_nomination_reason_sentence (self, i, parindex_language_resolve (language));

  return sentences;
}

void
parindex_nomination_outcome_add (ParindexNominationOutcome *self,
                                 ParindexNominationReason   reason,
                                 const char                *subject)
{
  ParindexNominationFinding finding = { reason, g_strdup (subject) };

  g_array_append_val (self->reasons, finding);
}
