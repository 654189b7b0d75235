/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-follow-up.h>

#include "analysis/parindex-history-private.h"
#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"

G_BEGIN_DECLS

struct _ParindexFollowUpRow
{
  GObject parent_instance;

  char *criterion;
  char *title;
  ParindexFollowUpState state;
  ParindexStrength before;
  ParindexStrength after;
  ParindexFact *rank_before;
  ParindexFact *rank_after;
  ParindexFact *percent_before;
  ParindexFact *percent_after;
  char **leads;
  char **lead_titles;     /* as many */
  ParindexTarget *target; /* of the next period; NULL: there is none */
  char *target_lead;      /* who leads it, by title; NULL: nobody */
  guint n_known;
  guint n_weak;
  guint n_changes;
};

struct _ParindexFollowUp
{
  GObject parent_instance;

  ParindexDocument *document;
  ParindexFramework *framework;
  ParindexUnit *unit;
  ParindexPeriod *from;
  ParindexPeriod *to;
  char *index;
  ParindexList *rows;
};

gboolean parindex_follow_up_row_is_made (ParindexFollowUpRow *self);
gboolean parindex_follow_up_is_made (ParindexFollowUp *self);
/* Fills it; the document is there. */
gboolean parindex_follow_up_make (ParindexFollowUp *self, ParindexContext *context, const char *index, const char *unit, const char *from, const char *to,
                                  GError **error);
/* Gives the components that are low or high their targets of the next period. */
void parindex_follow_up_set_targets (ParindexFollowUp *self);
/* @language is resolved. */
const char *parindex_follow_up_words (ParindexFollowUpRow *self, ParindexLanguage language);
/* What an agency is called: the title of an assignment, the name of a unit, or the id. */
const char *parindex_document_agency_title (ParindexDocument *self, const char *agency);
/* The same for many. A new list. */
char **parindex_document_agency_titles (ParindexDocument *self, const char *const *agencies);
/* Those that lead the work on the node itself, or, for NULL, on the whole framework. A new list. */
char **parindex_document_list_leads_of (ParindexDocument *self, ParindexFramework *framework, const char *node, const GDate *day);
/* The agencies that lead the work on a node on the day: on itself, or else on the whole framework. A new list; NULL: none does. */
char **parindex_document_list_leads (ParindexDocument *self, ParindexFramework *framework, const char *node, const GDate *day);

G_END_DECLS
