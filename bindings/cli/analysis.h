/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "records.h"

G_BEGIN_DECLS

/* What the commands that analyse results have in common. */

/* FALSE after telling that the criterion that is asked for is none of the framework. */
gboolean parindex_cli_check_criterion (const ParindexCliOptions *options, ParindexFramework *framework);
/* The same of any id. */
gboolean parindex_cli_check_criterion_id (const ParindexCliOptions *options, ParindexFramework *framework, const char *id);
/* FALSE after telling that --group needs --within. */
gboolean parindex_cli_check_group (const ParindexCliOptions *options);
/* The title, or else the id. */
const char *parindex_cli_criterion_title (ParindexCriterion *criterion);
const char *parindex_cli_unit_name (ParindexUnit *unit);
/* Columns that name a unit or a criterion, and their cells. */
void parindex_cli_add_unit_columns (ParindexCliRecords *records, const ParindexCliOptions *options, ParindexFramework *framework);
void parindex_cli_add_unit (ParindexCliRecords *records, ParindexUnit *unit);
void parindex_cli_add_criterion_columns (ParindexCliRecords *records, const ParindexCliOptions *options);
void parindex_cli_add_criterion (ParindexCliRecords *records, ParindexCriterion *criterion);
/* A heading with an empty line before and behind it. */
void parindex_cli_append_heading (GString *out, const char *text);
/* The beginning of a JSON document about a scoreboard. */
GString *parindex_cli_json_begin_of (const char *format, ParindexScoreboard *scoreboard);

G_END_DECLS
