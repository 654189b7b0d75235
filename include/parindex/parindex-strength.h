/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-enums.h>

G_BEGIN_DECLS

PARINDEX_AVAILABLE_IN_1_0
ParindexStrength parindex_strength_of_rank (double rank, guint of, const ParindexNumber *strong, const ParindexNumber *weak);

G_END_DECLS
