/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/aggregations/parindex-aggregations-private.h"

G_BEGIN_DECLS

void parindex_power_mean_combine_columns (ParindexCombining *self);

G_END_DECLS
