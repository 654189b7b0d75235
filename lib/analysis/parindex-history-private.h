/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-document.h>

#include "analysis/parindex-fact-private.h"

G_BEGIN_DECLS

/* What is known of units over time: the one place that comparisons, reconciliations and targets ask. Each assessment is scored at most
 * once. Not thread-safe. */
typedef struct _ParindexHistory ParindexHistory;

typedef struct
{
  const char *index;     /* a series, a framework, or what people call it */
  const char *unit;      /* an id */
  const char *criterion; /* NULL, or the id of the index or framework: the whole index */
  ParindexPeriod *period;
  ParindexResultColumn what;   /* score, max, percent or rank */
  const char *within;          /* a dimension, for the rank within the unit's group; NULL: among all */
  ParindexFactSource source; /* EITHER: computed where it can be, else published; the fact says which it was */
  ParindexPeriod *as_of;       /* the unit as it is in this period; NULL: as it was in the period asked about */
} ParindexQuestion;

/* @context (nullable) is what scores. The document is sealed. */
ParindexHistory *parindex_history_new (ParindexDocument *document, ParindexContext *context);
void parindex_history_free (ParindexHistory *self);
ParindexDocument *parindex_history_document (ParindexHistory *self);
ParindexLanguage parindex_history_language (ParindexHistory *self);

/* A new fact, never NULL: with certainty NONE it says why nothing is known (absence). */
ParindexFact *parindex_history_ask (ParindexHistory *self, const ParindexQuestion *question);
/* The same for the band: `bands` of the fact, exact where it is one, a range where it is one of several. @what is not read. */
ParindexFact *parindex_history_ask_band (ParindexHistory *self, const ParindexQuestion *question);
/* The change that was published beside a result of @question, against @since; of a rank, + is up. NULL: none was. A new reference. */
ParindexNumber *parindex_history_published_change (ParindexHistory *self, const ParindexQuestion *question, const ParindexPeriod *since,
                                                   ParindexPublishedResult **published);

/* What is published of a unit in any period, in document order; borrowed, NULL: nothing. */
GPtrArray *parindex_history_results_about (ParindexHistory *self, const char *series, const char *unit);
/* What a published score is of its published maximum, in percent; NULL where one of the two was not published exactly. */
ParindexNumber *parindex_published_ratio (ParindexPublishedResult *result);
/* Of ParindexPeriod, in order: those an index is computed or published in, of any unit or of one (nullable). Spans give their ends. */
GPtrArray *parindex_history_list_periods (ParindexHistory *self, const char *index, const char *unit, ParindexFactSource source);
/* The criteria an index has in a period for a unit, not the whole index itself: those of the framework, or those published. */
char **parindex_history_list_criteria (ParindexHistory *self, const char *index, const char *unit, ParindexPeriod *period,
                                       ParindexFactSource source);
/* The ids of the units that were ranked with the unit (in its group of @within, nullable); NULL where no ranking was computed. */
char **parindex_history_list_cohort (ParindexHistory *self, const char *index, const char *unit, ParindexPeriod *period, const char *within);
/* The framework that scores the index for the unit (nullable: any) in the period; NULL: it is not computed. Borrowed. */
ParindexFramework *parindex_history_framework (ParindexHistory *self, const char *index, const char *unit, ParindexPeriod *period);
/* What a criterion of a later edition was called in an earlier one, by a correspondence: ids alone do not say so. NULL: nothing says it. Borrowed. */
const char *parindex_history_earlier_criterion (ParindexDocument *document, ParindexFramework *earlier, ParindexFramework *later, const char *criterion);
/* The scoreboard of the same; NULL if there is none, or it cannot be scored. Borrowed. */
ParindexScoreboard *parindex_history_board (ParindexHistory *self, const char *index, const char *unit, ParindexPeriod *period);
/* The succession by which a unit, as it is in @as_of, came to be after @period; NULL: none did. Borrowed. */
ParindexSuccession *parindex_history_succession (ParindexHistory *self, const char *unit, ParindexPeriod *period, ParindexPeriod *as_of);

/* Every index that something is known of; the strings are borrowed. */
GPtrArray *parindex_document_list_series (ParindexDocument *self);
/* The one that is meant, or the only one for NULL; NULL with an error that names what there is. Borrowed. */
const char *parindex_document_choose_series (ParindexDocument *self, const char *index, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexHistory, parindex_history_free)

G_END_DECLS
