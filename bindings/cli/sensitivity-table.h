/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* A table for each output. */
void parindex_cli_append_indices (GString *out, const ParindexCliOptions *options, GListModel *indices);
void parindex_cli_append_stability (GString *out, const ParindexCliOptions *options, GListModel *list);

G_END_DECLS
