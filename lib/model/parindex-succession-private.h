/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-succession.h>

#include "base/parindex-problem-private.h"

G_BEGIN_DECLS

/* So many may stand behind one another: no real ones do. */
#define PARINDEX_MAX_SUCCESSIONS 64

/* Stands for an attribute where all predecessors count the same. */
#define PARINDEX_EQUAL_WEIGHTS "equal"

GPtrArray **parindex_succession_extras (ParindexSuccession *self);
void parindex_succession_seal (ParindexSuccession *self);
gboolean parindex_succession_is_made (ParindexSuccession *self);
/* Whether a period ends before the successor came to be. */
gboolean parindex_succession_is_before (ParindexSuccession *self, const ParindexPeriod *period);
gboolean parindex_succession_is_from (ParindexSuccession *self, const char *unit);

G_END_DECLS
