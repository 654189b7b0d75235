/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-agency-report.h>
#include <parindex/parindex-target-report.h>

#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"

G_BEGIN_DECLS

struct _ParindexAgencyRow
{
  GObject parent_instance;

  char *agency;
  char *title;
  ParindexAssignmentRole role;
  char **nodes;
  char **weak;
  char **behind;
  ParindexNumber *points_lost;
  guint n_unknown;
  GHashTable *seen; /* what was counted: a framework and a node */
};

struct _ParindexAgencyReport
{
  GObject parent_instance;

  ParindexDocument *document;
  ParindexUnit *unit;
  ParindexPeriod *as_of;
  char **without_lead;
  char **with_one_officer;
  ParindexList *rows;
};

gboolean parindex_agency_row_is_made (ParindexAgencyRow *self);
gboolean parindex_agency_report_is_made (ParindexAgencyReport *self);
/* Fills it; the document, the unit and the day are there. */
void parindex_agency_report_make (ParindexAgencyReport *self, ParindexContext *context, ParindexTargetReport *targets);

G_END_DECLS
