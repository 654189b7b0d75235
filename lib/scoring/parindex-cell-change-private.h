/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-cell-change.h>

#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

ParindexCellChange *parindex_cell_change_new (ParindexScoreboard *scoreboard, guint row, guint leaf, ParindexPreparationStep step);
/* The number before, or after, as it is shown; VI or EN. */
char *parindex_cell_change_text (ParindexCellChange *self, gboolean after, ParindexLanguage language);

G_END_DECLS
