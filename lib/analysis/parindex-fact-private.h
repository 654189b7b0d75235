/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-fact.h>

#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"
#include "base/parindex-util-private.h"
#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

/* Filled by whoever answers a question about history, and unchanged from then on. */
struct _ParindexFact
{
  GObject parent_instance;

  char *index;
  char *unit;
  char *criterion;
  ParindexPeriod *period;
  ParindexResultColumn column;
  char *within;
  char *group;

  ParindexCertainty certainty;
  ParindexNumber *low; /* of a rank outside of a list: how long the list is */
  ParindexNumber *high;
  guint of; /* 0: not known */
  char **bands;
  ParindexFactSource source;
  ParindexDerivation derivation;
  ParindexAbsence absence;
  char *reason; /* why an assessment could not be scored */

  int decimals; /* as it is shown; -1: with the digits that were published */
  ParindexRounding rounding;
  ParindexPublishedResult *published;
  ParindexScoreboard *board;
  ParindexSuccession *succession;
  ParindexList *parts;  /* of ParindexFact: of the predecessors, or what a change was added to; NULL: none */
  GPtrArray *weights;   /* of ParindexNumber, of the parts; NULL: none */
};

void parindex_fact_install_properties (GObjectClass *klass);
ParindexFact *parindex_fact_new_absent (ParindexAbsence absence);
/* Takes the numbers. */
void parindex_fact_take (ParindexFact *self, ParindexCertainty certainty, ParindexNumber *low, ParindexNumber *high);
static inline gboolean
parindex_fact_is_there (ParindexFact *self)
{
  return self->certainty != PARINDEX_CERTAINTY_NONE;
}
/* One of its numbers, as it is shown. */
char *parindex_fact_number_text (ParindexFact *self, ParindexNumber *number, ParindexLanguage language);
/* 100 for the first, 0 for the last of n; NULL if there are not two. */
ParindexNumber *parindex_percentile_of_rank (ParindexNumber *rank, guint of);
/* Why there is none, in words. */
const char *parindex_absence_words (ParindexAbsence absence, ParindexLanguage language);
const char *parindex_fact_column_words (ParindexResultColumn column, ParindexLanguage language);
/* The band in which a published figure, the one that bands read, puts a unit; NULL where its rounding leaves that open, or others decide it. Borrowed. */
ParindexBand *parindex_fact_find_band (ParindexFact *self, ParindexFramework *framework);
const char *parindex_fact_source_words (ParindexFactSource source, ParindexLanguage language);

G_END_DECLS
