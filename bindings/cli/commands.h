/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* A context that speaks the language of the options. */
ParindexContext *parindex_cli_new_context (const ParindexCliOptions *options);

/* Each command gives the exit status. */
int parindex_cli_validate (const ParindexCliOptions *options);
int parindex_cli_score (const ParindexCliOptions *options);
int parindex_cli_gap (const ParindexCliOptions *options);
int parindex_cli_explain (const ParindexCliOptions *options);
int parindex_cli_statistics (const ParindexCliOptions *options);
int parindex_cli_association (const ParindexCliOptions *options);
int parindex_cli_alternatives (const ParindexCliOptions *options);
int parindex_cli_trends (const ParindexCliOptions *options);
int parindex_cli_changes (const ParindexCliOptions *options);
int parindex_cli_pool (const ParindexCliOptions *options);
int parindex_cli_weights (const ParindexCliOptions *options);
int parindex_cli_compare (const ParindexCliOptions *options);
int parindex_cli_reconcile (const ParindexCliOptions *options);
int parindex_cli_targets (const ParindexCliOptions *options);
int parindex_cli_campaign (const ParindexCliOptions *options);
int parindex_cli_agencies (const ParindexCliOptions *options);
int parindex_cli_extract (const ParindexCliOptions *options);
int parindex_cli_follow_up (const ParindexCliOptions *options);
int parindex_cli_simulate (const ParindexCliOptions *options);
int parindex_cli_sensitivity (const ParindexCliOptions *options);
int parindex_cli_improve (const ParindexCliOptions *options);
int parindex_cli_methods (const ParindexCliOptions *options);

G_END_DECLS
