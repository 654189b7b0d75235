/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* A gap for a reader: the cells that differ, then their totals. Gives the exit status. */
int parindex_cli_write_gap (const ParindexCliOptions *options, ParindexGap *gap);

G_END_DECLS
