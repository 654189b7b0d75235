/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-target-report.h>
#include <parindex/parindex-unit-extract.h>

#include "analysis/parindex-change-private.h"
#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"

G_BEGIN_DECLS

struct _ParindexUnitExtractRow
{
  GObject parent_instance;

  char *index;
  char *title;
  ParindexPeriod *period;
  ParindexPeriod *previous;
  ParindexFact *score;
  ParindexFact *percent;
  ParindexFact *rank;
  ParindexList *group_ranks; /* of ParindexFact */
  ParindexChange change_of_percent;
  ParindexChange change_of_rank;
  ParindexNumber *percent_change; /* of them, where they are exact; borrowed */
  ParindexNumber *rank_change;
  char *band;
  char *band_title;
  gboolean band_computed;
  char *counts_as;
  char *source;
};

struct _ParindexRegisterCount
{
  GObject parent_instance;

  char *ledger;
  char *title;
  char *kind;
  char *status;
  guint n_entries;
  char *source;
};

struct _ParindexUnitExtract
{
  GObject parent_instance;

  ParindexDocument *document;
  ParindexUnit *unit;
  ParindexPeriod *as_of;
  char **met;
  char **missed;
  char **undecided;
  ParindexList *counts;
  char **sources;
  ParindexList *rows;
};

gboolean parindex_unit_extract_row_is_made (ParindexUnitExtractRow *self);
gboolean parindex_register_count_is_made (ParindexRegisterCount *self);
gboolean parindex_unit_extract_is_made (ParindexUnitExtract *self);
/* Fills it; the document, the unit and the day are there. */
void parindex_unit_extract_make (ParindexUnitExtract *self, ParindexContext *context, ParindexTargetReport *targets);

G_END_DECLS
