/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-target-report.h>

#include "analysis/parindex-outcome-private.h"

G_BEGIN_DECLS

#define PARINDEX_N_TARGET_STATES (PARINDEX_TARGET_STATE_NO_VERDICT + 1)

struct _ParindexTargetTotal
{
  GObject parent_instance;

  ParindexTarget *target;
  ParindexLanguage language;
  guint counts[PARINDEX_N_TARGET_STATES];
  guint first; /* of its outcomes in the report; they stand side by side */
  guint n_units;
};

struct _ParindexTargetReport
{
  GObject parent_instance;

  ParindexDocument *document;
  ParindexPeriod *as_of;
  ParindexList *outcomes;
  ParindexList *totals;
};

gboolean parindex_target_report_is_made (ParindexTargetReport *self);
/* The same as parindex_target_report_new(), of one unit (nullable: of all), which need not be there. */
ParindexTargetReport *parindex_target_report_new_of_unit (ParindexDocument *document, ParindexContext *context, const char *as_of, const char *unit,
                                                          GError **error);
/* The outcomes of one target (nullable: of all) and one unit (nullable: of all), borrowed; NULL with an error if there is none such. */
GPtrArray *parindex_target_report_select (ParindexTargetReport *self, const char *target, const char *unit, GError **error);
/* Writes an outcome with its parts. */
struct _ParindexJsonWriter;
void parindex_target_outcome_write (ParindexTargetOutcome *self, struct _ParindexJsonWriter *writer, ParindexLanguage language);

G_END_DECLS
