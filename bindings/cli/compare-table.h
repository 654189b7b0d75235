/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* Writes the comparison as tables, one for each criterion, and gives the exit status. */
int parindex_cli_write_comparison (const ParindexCliOptions *options, ParindexComparison *comparison);
/* Explains the change of the unit that is asked for, and gives the exit status. */
int parindex_cli_explain_comparison (const ParindexCliOptions *options, ParindexComparison *comparison);

G_END_DECLS
