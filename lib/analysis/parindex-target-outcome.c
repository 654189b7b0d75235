/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-outcome-private.h"
#include "base/parindex-exact-private.h"
#include "base/parindex-problem-private.h"
#include "base/parindex-serializable-private.h"

/**
 * ParindexTargetOutcome:
 *
 * How a target stands for one unit on a day.
 *
 * It says the state, the figure it was judged by and where that comes from, the
 * goal, the distance, the pace needed and where the present pace leads; and each
 * of them in sentences ([method@TargetOutcome.list_steps]), as a text and as
 * JSON, in either language. What is not known exactly is a range or a bound, and
 * decides only where it does. An outcome is the list of those of its parts: of
 * several criteria, listed documents, or periods. It never changes and may be
 * read from any thread.
 *
 * Since: 1.0
 */

static GType
outcome_get_item_type (GListModel *model)
{
  return PARINDEX_TYPE_TARGET_OUTCOME;
}

static guint
outcome_get_n_items (GListModel *model)
{
  ParindexTargetOutcome *self = PARINDEX_TARGET_OUTCOME (model);

  return self->parts != NULL ? parindex_list_length (self->parts) : 0;
}

static gpointer
outcome_get_item (GListModel *model,
                  guint       position)
{
  if (position >= outcome_get_n_items (model))
    return NULL;

  return g_object_ref (parindex_list_get (PARINDEX_TARGET_OUTCOME (model)->parts, position));
}

static void
outcome_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = outcome_get_item_type;
  iface->get_n_items = outcome_get_n_items;
  iface->get_item = outcome_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexTargetOutcome, parindex_target_outcome, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, outcome_list_model_init)
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

/* Scripts can construct one without anything in it. */
gboolean
parindex_target_outcome_is_made (ParindexTargetOutcome *self)
{
  return PARINDEX_IS_TARGET_OUTCOME (self) && self->target != NULL;
}

static void
parindex_target_outcome_finalize (GObject *object)
{
  ParindexTargetOutcome *self = PARINDEX_TARGET_OUTCOME (object);

  for (guint i = 0; i < PARINDEX_N_OUTCOME_NUMBERS; i++)
    {
      parindex_quantity_clear (&self->numbers[i]);
      for (guint k = 0; k < PARINDEX_N_LANGUAGES; k++)
        g_free (self->texts[i][k]);
    }
  for (guint k = 0; k < PARINDEX_N_LANGUAGES; k++)
    g_ptr_array_unref (self->steps[k]);
  g_free (self->part);
  g_free (self->part_title);
  g_free (self->period);
  g_free (self->source);
  g_clear_object (&self->fact);
  g_clear_object (&self->parts);
  g_clear_object (&self->unit);
  g_clear_object (&self->target);

  G_OBJECT_CLASS (parindex_target_outcome_parent_class)->finalize (object);
}

static void
parindex_target_outcome_class_init (ParindexTargetOutcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = parindex_target_outcome_finalize;

  parindex_target_outcome_install_properties (object_class);
}

static void
parindex_target_outcome_init (ParindexTargetOutcome *self)
{
  for (guint i = 0; i < PARINDEX_N_OUTCOME_NUMBERS; i++)
    parindex_quantity_init (&self->numbers[i]);
  for (guint k = 0; k < PARINDEX_N_LANGUAGES; k++)
    self->steps[k] = g_ptr_array_new_with_free_func (g_free);
  self->state = PARINDEX_TARGET_STATE_NOT_OBSERVABLE;
  self->reason = -1;
}

ParindexTargetOutcome *
parindex_target_outcome_make (ParindexTarget *target,
                              ParindexUnit   *unit,
                              const GDate    *as_of)
{
  ParindexTargetOutcome *self = g_object_new (PARINDEX_TYPE_TARGET_OUTCOME, NULL);

  self->target = g_object_ref (target);
  self->unit = g_object_ref (unit);
  self->as_of = *as_of;

  return self;
}

void
parindex_target_outcome_take_texts (ParindexTargetOutcome *self,
                                    ParindexOutcomeNumber  number,
                                    char                  *en,
                                    char                  *vi)
{
  g_free (self->texts[number][0]);
  g_free (self->texts[number][1]);
  self->texts[number][0] = en;
  self->texts[number][1] = vi;
}

void
parindex_target_outcome_add_part (ParindexTargetOutcome *self,
                                  ParindexTargetOutcome *part)
{
  if (self->parts == NULL)
    self->parts = parindex_list_new (PARINDEX_TYPE_TARGET_OUTCOME);
  parindex_list_fill (self->parts, part);
}

/* The first of these that a part is in, is what the whole is in: one part that is missed decides, whatever is not known of the others. */
static const ParindexTargetState order_of_states[] = {
  PARINDEX_TARGET_STATE_MISSED,       PARINDEX_TARGET_STATE_BEHIND,     PARINDEX_TARGET_STATE_COHORT_CHANGED, PARINDEX_TARGET_STATE_NOT_OBSERVABLE,
  PARINDEX_TARGET_STATE_NO_VERDICT,   PARINDEX_TARGET_STATE_NOT_YET_DUE, PARINDEX_TARGET_STATE_ON_TRACK,      PARINDEX_TARGET_STATE_MET,
};

ParindexTargetState
parindex_target_outcome_combine (ParindexTargetOutcome *self)
{
  guint n = self->parts != NULL ? parindex_list_length (self->parts) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (order_of_states); i++)
    for (guint k = 0; k < n; k++)
      if (((ParindexTargetOutcome *) parindex_list_get (self->parts, k))->state == order_of_states[i])
        return order_of_states[i];

  return PARINDEX_TARGET_STATE_NOT_OBSERVABLE;
}

/**
 * parindex_target_outcome_get_target:
 * @self: an outcome
 *
 * Gets the target.
 *
 * Returns: (transfer none): the target
 *
 * Since: 1.0
 */
ParindexTarget *
parindex_target_outcome_get_target (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), NULL);

  return self->target;
}

/**
 * parindex_target_outcome_get_target_id:
 * @self: an outcome
 *
 * Gets the id of the target.
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
parindex_target_outcome_get_target_id (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), NULL);

  return self->target->id;
}

/**
 * parindex_target_outcome_get_title:
 * @self: an outcome
 *
 * Gets the title of the target.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_target_outcome_get_title (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), NULL);

  return self->target->title;
}

/**
 * parindex_target_outcome_get_kind:
 * @self: an outcome
 *
 * Gets what the target asks for.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
ParindexTargetKind
parindex_target_outcome_get_kind (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), PARINDEX_TARGET_KIND_MIN);

  return self->target->kind;
}

/**
 * parindex_target_outcome_get_unit:
 * @self: an outcome
 *
 * Gets the unit that it binds.
 *
 * Returns: (transfer none): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_target_outcome_get_unit (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), NULL);

  return self->unit;
}

/**
 * parindex_target_outcome_get_unit_id:
 * @self: an outcome
 *
 * Gets the id of the unit.
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
parindex_target_outcome_get_unit_id (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), NULL);

  return parindex_unit_get_id (self->unit);
}

/**
 * parindex_target_outcome_get_name:
 * @self: an outcome
 *
 * Gets the name of the unit.
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 1.0
 */
const char *
parindex_target_outcome_get_name (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), NULL);

  return parindex_unit_get_name (self->unit);
}

/**
 * parindex_target_outcome_get_part:
 * @self: an outcome
 *
 * Gets which part of the target it is: the id of a criterion, the kind of a
 * document, a period.
 *
 * Returns: (transfer none) (nullable): the part; %NULL for the whole target
 *
 * Since: 1.0
 */
const char *
parindex_target_outcome_get_part (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), NULL);

  return self->part;
}

/**
 * parindex_target_outcome_get_part_title:
 * @self: an outcome
 *
 * Gets the title of the part.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_target_outcome_get_part_title (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), NULL);

  return self->part_title;
}

/**
 * parindex_target_outcome_get_state:
 * @self: an outcome
 *
 * Gets how the target stands.
 *
 * Returns: the state
 *
 * Since: 1.0
 */
ParindexTargetState
parindex_target_outcome_get_state (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), PARINDEX_TARGET_STATE_NOT_OBSERVABLE);

  return self->state;
}

/**
 * parindex_target_outcome_get_due:
 * @self: an outcome
 *
 * Gets the last day of the horizon.
 *
 * Returns: (transfer full) (nullable): the day, or %NULL if there is no horizon
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_target_outcome_get_due (ParindexTargetOutcome *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (parindex_target_outcome_is_made (self), NULL);

  if (!g_date_valid (&self->due))
    return NULL;
  text = parindex_day_text (&self->due, PARINDEX_LANGUAGE_EN);

  return parindex_period_new_from_string (text, NULL);
}

/**
 * parindex_target_outcome_get_evidence:
 * @self: an outcome
 *
 * Gets what it was judged by.
 *
 * Returns: the evidence
 *
 * Since: 1.0
 */
ParindexEvidence
parindex_target_outcome_get_evidence (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), PARINDEX_EVIDENCE_NONE);

  return self->evidence;
}

/**
 * parindex_target_outcome_get_period:
 * @self: an outcome
 *
 * Gets the period or day of the figure.
 *
 * Returns: (transfer none) (nullable): the period
 *
 * Since: 1.0
 */
const char *
parindex_target_outcome_get_period (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), NULL);

  return self->period;
}

/**
 * parindex_target_outcome_get_source:
 * @self: an outcome
 *
 * Gets where the figure is from, as the document states it.
 *
 * Returns: (transfer none) (nullable): the source
 *
 * Since: 1.0
 */
const char *
parindex_target_outcome_get_source (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), NULL);

  return self->source;
}

/**
 * parindex_target_outcome_get_fact:
 * @self: an outcome
 *
 * Gets the figure of an index that was judged, with how it was derived.
 *
 * Returns: (transfer none) (nullable): the fact
 *
 * Since: 1.0
 */
ParindexFact *
parindex_target_outcome_get_fact (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), NULL);

  return self->fact;
}

/**
 * parindex_target_outcome_get_cohort_of:
 * @self: an outcome
 *
 * Gets among how many units the rank is.
 *
 * Returns: the number; 0 if it is not known
 *
 * Since: 1.0
 */
guint
parindex_target_outcome_get_cohort_of (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), 0);

  return self->cohort_of;
}

/**
 * parindex_target_outcome_get_cohort_meant:
 * @self: an outcome
 *
 * Gets among how many units the rank was meant.
 *
 * Returns: the number; 0 if it is not known
 *
 * Since: 1.0
 */
guint
parindex_target_outcome_get_cohort_meant (ParindexTargetOutcome *self)
{
  g_return_val_if_fail (parindex_target_outcome_is_made (self), 0);

  return self->cohort_meant;
}

/**
 * parindex_target_outcome_get_number:
 * @self: an outcome
 * @number: which one
 *
 * Gets one of the numbers.
 *
 * Returns: (transfer full) (nullable): the exact number, or %NULL if there is none, or it is not known exactly
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_target_outcome_get_number (ParindexTargetOutcome *self,
                                    ParindexOutcomeNumber  number)
{
  ParindexNumber *copy;
  mpq_t value;

  g_return_val_if_fail (PARINDEX_IS_TARGET_OUTCOME (self), NULL);
  g_return_val_if_fail (number < PARINDEX_N_OUTCOME_NUMBERS, NULL);

  if (!parindex_quantity_is_exact (&self->numbers[number]))
    return NULL;
  mpq_init (value);
  mpq_set (value, self->numbers[number].low);
  copy = parindex_number_new_take (value);
  mpq_clear (value);

  return copy;
}

/**
 * parindex_target_outcome_format_number:
 * @self: an outcome
 * @number: which one
 * @language: the language
 *
 * Writes one of the numbers as it is shown: a number, a range, a bound, a day or
 * a band.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if there is none
 *
 * Since: 1.0
 */
char *
parindex_target_outcome_format_number (ParindexTargetOutcome *self,
                                       ParindexOutcomeNumber  number,
                                       ParindexLanguage       language)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET_OUTCOME (self), NULL);
  g_return_val_if_fail (number < PARINDEX_N_OUTCOME_NUMBERS, NULL);

  return parindex_target_outcome_text (self, number, parindex_language_resolve (language));
}

/**
 * parindex_target_outcome_format_state:
 * @self: an outcome
 * @language: the language
 *
 * Writes the state in words.
 *
 * Returns: (transfer full): the words
 *
 * Since: 1.0
 */
char *
parindex_target_outcome_format_state (ParindexTargetOutcome *self,
                                      ParindexLanguage       language)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET_OUTCOME (self), NULL);

  return g_strdup (parindex_target_state_words (self->state, parindex_language_resolve (language)));
}
