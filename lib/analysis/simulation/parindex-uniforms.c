/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/simulation/parindex-uniforms-private.h"

#include "base/parindex-philox-private.h"

void
parindex_uniforms_init (ParindexUniforms *self,
                        ParindexSequence  sequence,
                        guint64           seed,
                        guint             n)
{
  *self = (ParindexUniforms){ .sequence = sequence, .seed = seed, .n = n };
  if (sequence == PARINDEX_SEQUENCE_SOBOL)
    parindex_sobol_init (&self->sobol, seed, n);
}

void
parindex_uniforms_clear (ParindexUniforms *self)
{
  parindex_sobol_clear (&self->sobol);
}

void
parindex_uniforms_fill (const ParindexUniforms *self,
                        guint                   draw,
                        double                 *uniforms)
{
  if (self->sequence == PARINDEX_SEQUENCE_SOBOL)
    parindex_sobol_fill (&self->sobol, draw, uniforms);
  else
    parindex_philox_fill (self->seed, PARINDEX_STREAM_WEIGHTS, draw, self->n, uniforms);
}
