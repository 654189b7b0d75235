/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that history is made of. */

#include "analysis/parindex-history-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-published-result-private.h"
#include "model/parindex-succession-private.h"

G_BEGIN_DECLS

struct _ParindexHistory
{
  ParindexDocument *document;
  ParindexContext *context;
  GHashTable *boards;  /* assessment -> ParindexHistoryBoard */
  GHashTable *earlier; /* what was found of predecessors: question -> ParindexFact */
  GHashTable *results; /* series, unit, criterion and dimension -> GPtrArray of published results, borrowed */
  GHashTable *told;    /* series and unit -> the same */
  GHashTable *spans;   /* series -> the same: the first one of each span of periods */
};

typedef struct
{
  ParindexScoreboard *board; /* NULL: failed */
  char *reason;
} ParindexHistoryBoard;

/* The question with what is asked about in canonical form. */
typedef struct
{
  ParindexQuestion question;
  const char *series;
  const char *criterion; /* NULL: the whole index */
} ParindexAsked;

void parindex_history_index_results (ParindexHistory *self);
/* Borrowed; NULL: none. */
GPtrArray *parindex_history_results_of (ParindexHistory *self, const ParindexAsked *asked);
ParindexAssessment *parindex_history_assessment (ParindexHistory *self, const char *series, const char *unit, ParindexPeriod *period);
const ParindexHistoryBoard *parindex_history_score (ParindexHistory *self, ParindexAssessment *assessment);

/* Each fills a fact that says nothing yet; @band: with bands instead of a number. */
void parindex_history_ask_computed (ParindexHistory *self, const ParindexAsked *asked, gboolean band, ParindexFact *fact);
void parindex_history_ask_published (ParindexHistory *self, const ParindexAsked *asked, gboolean band, ParindexFact *fact);
void parindex_history_ask_succession (ParindexHistory *self, const ParindexAsked *asked, ParindexSuccession *succession, ParindexFact *fact);

G_END_DECLS
