/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-target-outcome.h>

#include "analysis/parindex-fact-private.h"
#include "analysis/parindex-quantity-private.h"
#include "base/parindex-list-private.h"
#include "model/parindex-target-private.h"

G_BEGIN_DECLS

typedef enum
{
#define OUTCOME_WORDS(name, en, vi) PARINDEX_OUTCOME_WORDS_##name,
#include "analysis/parindex-outcome-words.h"
#undef OUTCOME_WORDS
  PARINDEX_N_OUTCOME_WORDS,
} ParindexOutcomeWords;

#define PARINDEX_N_OUTCOME_NUMBERS (PARINDEX_OUTCOME_NUMBER_GOAL_PERCENTILE + 1)
#define PARINDEX_N_LANGUAGES 2 /* English, Vietnamese */

/* Filled by whoever judges, and unchanged from then on. */
struct _ParindexTargetOutcome
{
  GObject parent_instance;

  ParindexTarget *target;
  ParindexUnit *unit;
  char *part;         /* of a part: a criterion, a kind of document, a period; NULL: the whole */
  char *part_title;
  ParindexTargetState state;
  ParindexLanguage language; /* of the properties */
  GDate as_of;
  GDate due;          /* not valid: no horizon */
  ParindexQuantity numbers[PARINDEX_N_OUTCOME_NUMBERS];
  char *texts[PARINDEX_N_OUTCOME_NUMBERS][PARINDEX_N_LANGUAGES]; /* where a number is shown otherwise: dates, bands, published figures */
  ParindexEvidence evidence;
  char *period;       /* of the figure */
  char *source;       /* of the figure, as it is stated */
  ParindexFact *fact; /* of figures of an index */
  guint cohort_of;    /* among how many units the rank is; 0: not known */
  guint cohort_meant; /* among how many it was meant */
  GPtrArray *steps[PARINDEX_N_LANGUAGES]; /* of char * */
  int reason;         /* which of the steps says why it stands so; -1: none */
  ParindexList *parts;
};

void parindex_target_outcome_install_properties (GObjectClass *klass);
ParindexTargetOutcome *parindex_target_outcome_make (ParindexTarget *target, ParindexUnit *unit, const GDate *as_of);
gboolean parindex_target_outcome_is_made (ParindexTargetOutcome *self);

const char *parindex_outcome_words (ParindexOutcomeWords words, ParindexLanguage language);
const char *parindex_target_state_words (ParindexTargetState state, ParindexLanguage language);
char *parindex_outcome_words_format (ParindexOutcomeWords words, ParindexLanguage language, const char *const *values, guint n_values);
/* A number as it is told: with all its digits where they are few. */
char *parindex_outcome_number_text (mpq_srcptr value, ParindexLanguage language);
/* What is known of a number: "57", "46 to 48", "at least 31"; NULL where nothing is. */
char *parindex_quantity_text (const ParindexQuantity *self, ParindexLanguage language);
char *parindex_day_text (const GDate *day, ParindexLanguage language);

/* What a sentence is filled with: a number, a quantity, a day, a text, or a text in both languages. */
typedef struct
{
  mpq_srcptr number;
  const ParindexQuantity *quantity;
  const GDate *day;
  const char *text;
  const char *vi; /* NULL: the same in both */
  guint count;    /* where nothing else is given */
} ParindexFill;

/* Adds a sentence. */
void parindex_target_outcome_say (ParindexTargetOutcome *self, ParindexOutcomeWords words, const ParindexFill *fills, guint n_fills);
#define parindex_say_outcome(outcome, words, ...) \
  parindex_target_outcome_say ((outcome), PARINDEX_OUTCOME_WORDS_##words, (const ParindexFill[]){ __VA_ARGS__ }, \
                               sizeof ((const ParindexFill[]){ __VA_ARGS__ }) / sizeof (ParindexFill))
#define parindex_say_outcome_plain(outcome, words) parindex_target_outcome_say ((outcome), PARINDEX_OUTCOME_WORDS_##words, NULL, 0)
/* The same, and it is the reason of how the target stands. */
#define parindex_reason_outcome(outcome, words, ...) \
  G_STMT_START \
  { \
    (outcome)->reason = (outcome)->steps[0]->len; \
    parindex_say_outcome (outcome, words, __VA_ARGS__); \
  } \
  G_STMT_END

/* How a number is shown; takes the texts. */
void parindex_target_outcome_take_texts (ParindexTargetOutcome *self, ParindexOutcomeNumber number, char *en, char *vi);
/* The text of a number; NULL where there is none. */
char *parindex_target_outcome_text (ParindexTargetOutcome *self, ParindexOutcomeNumber number, ParindexLanguage language);
void parindex_target_outcome_add_part (ParindexTargetOutcome *self, ParindexTargetOutcome *part);
/* What those of the parts make together: met where each is. */
ParindexTargetState parindex_target_outcome_combine (ParindexTargetOutcome *self);

G_END_DECLS
