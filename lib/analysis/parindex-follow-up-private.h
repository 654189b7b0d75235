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
/* @language is resolved. */
const char *parindex_follow_up_words (ParindexFollowUpRow *self, ParindexLanguage language);
/* Those that lead the work on the node itself, or, for NULL, on the whole framework. A new list. */
char **parindex_document_list_leads_of (ParindexDocument *self, ParindexFramework *framework, const char *node, const GDate *day);
/* The agencies that lead the work on a node on the day: on itself, or else on the whole framework. A new list; NULL: none does. */
char **parindex_document_list_leads (ParindexDocument *self, ParindexFramework *framework, const char *node, const GDate *day);

G_END_DECLS
