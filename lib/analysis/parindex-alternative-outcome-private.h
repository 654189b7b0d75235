/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-alternatives.h>

G_BEGIN_DECLS

ParindexAlternativeOutcome *parindex_alternative_outcome_new (ParindexScoreboard *nominal, ParindexDocument *document,
                                                              ParindexAlternative *alternative);

G_END_DECLS
