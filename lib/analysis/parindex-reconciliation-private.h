/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-reconciliation.h>

#include "analysis/parindex-change-private.h"
#include "analysis/parindex-history-private.h"
#include "model/parindex-published-result-private.h"

G_BEGIN_DECLS

struct _ParindexReconciliationRow
{
  GObject parent_instance;

  ParindexUnit *unit;
  char *title;
  const char *figure; /* a word of documents: "score", …, "band", "score-change", … */
  ParindexFact *published;
  ParindexFact *computed;
  ParindexNumber *difference; /* published - computed; NULL: there is none */
  ParindexAgreement agreement;
  ParindexNumber *low; /* what the parts allow; NULL: not found out */
  ParindexNumber *high;
  guint n_parts;
  guint decimals;          /* that the figure was printed with, as far as can be told */
  ParindexNumber *sum;     /* of the published parts; NULL: none */
  gboolean adds_up;        /* the figure is to be that sum */
  GPtrArray *parts;        /* of ParindexReconciledPart: what does not add up to it; NULL: not listed */
  gboolean weights_exist;  /* whether any weights would give it */
};

/* A part of a figure: a criterion and its score. */
typedef struct
{
  char *criterion;
  char *title; /* nullable */
  ParindexNumber *score;
} ParindexReconciledPart;

void parindex_reconciliation_row_add_part (ParindexReconciliationRow *self, const char *criterion, const char *title, ParindexNumber *score);
/* What the figure lacks to the sum of its parts: negative where it is below it. NULL where it is no sum. */
ParindexNumber *parindex_reconciliation_row_get_excess (ParindexReconciliationRow *self);

/* For the files that a reconciliation is made of. */
typedef struct
{
  ParindexDocument *document;
  ParindexHistory *history;
  ParindexList *rows;
  GHashTable *printed; /* index, period, source and figure -> decimals; see parindex_reconcile_decimals() */
  GHashTable *spreads; /* scoreboard -> ParindexSpread */
} ParindexReconcile;

ParindexReconciliationRow *parindex_reconciliation_row_new (ParindexUnit *unit, const char *figure, ParindexFact *published, ParindexFact *computed);
/* The difference, where both are exact. */
void parindex_reconciliation_row_subtract (ParindexReconciliationRow *self);
gboolean parindex_reconciliation_row_is_made (ParindexReconciliationRow *self);
const char *parindex_agreement_words (ParindexAgreement agreement, ParindexLanguage language);
guint parindex_reconciliation_n_rows (ParindexReconciliation *self);
ParindexReconciliationRow *parindex_reconciliation_row_at (ParindexReconciliation *self, guint i);

/* How many decimals a publication prints its scores or percents with: the most that any of them has. A published 9 was printed 9.00. */
guint parindex_reconcile_decimals (ParindexReconcile *self, ParindexPublishedResult *result, ParindexResultColumn column);
/* What the parts allow for a score or percent that differs from the published one, and whether that is it. */
void parindex_reconcile_explain_parts (ParindexReconcile *self, ParindexPublishedResult *result, ParindexResultColumn column,
                                       ParindexReconciliationRow *row);
/* A published score of which no framework says how it is made: what the published parts say of it. */
void parindex_reconcile_explain_published (ParindexReconcile *self, ParindexPublishedResult *result, ParindexReconciliationRow *row);

/* A row for a change that was published beside two figures which both stand for themselves: it must be their difference. */
void parindex_reconcile_change (ParindexReconcile *self, ParindexPublishedResult *result, ParindexResultColumn column);
/* Whether a figure printed with so many decimals may have lain from @low to @high before it was. */
gboolean parindex_may_lie_between (const ParindexNumber *printed, guint decimals, const ParindexNumber *low, const ParindexNumber *high);

/* Where the values of a scoreboard may lie before they were rounded. */
typedef struct _ParindexSpread ParindexSpread;
void parindex_spread_free (gpointer data);

G_END_DECLS
