/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"
#include "records.h"

G_BEGIN_DECLS

/* Shares of the draws that are asked for: of a rank, and of being above another unit. */

/* FALSE after complaining that there is no such unit. */
gboolean parindex_cli_shares_check (const ParindexCliOptions *options, ParindexScoreboard *nominal);
/* For JSON and CSV, with their errors. */
void parindex_cli_shares_add_columns (const ParindexCliOptions *options, ParindexCliRecords *records);
void parindex_cli_shares_add (const ParindexCliOptions *options, ParindexRankDistribution *distribution, ParindexRankUncertainty *row, ParindexCliRecords *records);
/* For tables. */
void parindex_cli_shares_add_heads (const ParindexCliOptions *options, ParindexCliRecords *records);
void parindex_cli_shares_add_percents (const ParindexCliOptions *options, ParindexRankDistribution *distribution, ParindexRankUncertainty *row,
                                       ParindexCliRecords *records);

G_END_DECLS
