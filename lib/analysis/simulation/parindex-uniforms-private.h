/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-enums.h>

#include "base/parindex-sobol-private.h"

G_BEGIN_DECLS

/* Where the numbers of draws come from. Any number of threads may use it. */
typedef struct
{
  ParindexSequence sequence;
  guint64 seed;
  guint n; /* of a draw */
  ParindexSobol sobol;
} ParindexUniforms;

void parindex_uniforms_init (ParindexUniforms *self, ParindexSequence sequence, guint64 seed, guint n);
void parindex_uniforms_clear (ParindexUniforms *self);
void parindex_uniforms_fill (const ParindexUniforms *self, guint draw, double *uniforms);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexUniforms, parindex_uniforms_clear)

G_END_DECLS
