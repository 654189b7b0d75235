/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-association.h>

#include "base/parindex-correlation-private.h"

G_BEGIN_DECLS

ParindexAssociatedPair *parindex_associated_pair_new (ParindexCriterion *first, ParindexCriterion *second, const ParindexCorrelation *cell,
                                                      ParindexAssociationFlag flag);

G_END_DECLS
