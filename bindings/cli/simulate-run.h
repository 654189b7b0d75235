/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* What shells give for a command that Ctrl-C ended. */
#define PARINDEX_CLI_STOPPED 130

/* What begins a run of something, and ends it. */
typedef void (*ParindexCliStart) (gpointer object, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
typedef gpointer (*ParindexCliFinish) (gpointer object, GAsyncResult *result, GError **error);

/* Runs what draws from a simulation, tells on a terminal how far it is, and stops on Ctrl-C. NULL after telling why, and the exit status. */
gpointer parindex_cli_run (const ParindexCliOptions *options, ParindexSimulation *simulation, gpointer object, ParindexCliStart start,
                           ParindexCliFinish finish, int *status);
/* The same for the simulation itself. */
ParindexRankDistribution *parindex_cli_run_simulation (const ParindexCliOptions *options, ParindexSimulation *simulation, int *status);
/* What the options say, of how many draws and what varies; FALSE after telling what is wrong, and the exit status. */
gboolean parindex_cli_set_simulation (const ParindexCliOptions *options, ParindexDocument *document, ParindexSimulation *simulation, int *status);

G_END_DECLS
