/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/aggregations/parindex-aggregations-private.h"

G_BEGIN_DECLS

/* What a node that is being combined reads of its children: columns, doubles, and which rows these do not tell all of. */
void parindex_operands_init (ParindexCombining *self);
void parindex_operands_clear (ParindexCombining *self);

G_END_DECLS
