/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-philox-private.h"
#include "base/parindex-simd-private.h"

/* What BMI2 brings is a product of 128 bits into any two registers. */
PARINDEX_SIMD void
parindex_philox_fill (guint64        seed,
                      ParindexStream stream,
                      guint64        draw,
                      guint          n,
                      double        *uniforms)
{
  const guint whole = n / PARINDEX_PHILOX_WORDS * PARINDEX_PHILOX_WORDS;

  for (guint i = 0; i < whole; i += PARINDEX_PHILOX_WORDS)
    {
      const philox4x64_ctr_t block = parindex_philox_block (seed, stream, draw, i / PARINDEX_PHILOX_WORDS);

      for (guint k = 0; k < PARINDEX_PHILOX_WORDS; k++)
        uniforms[i + k] = parindex_philox_uniform (block.v[k]);
    }
  for (guint i = whole; i < n; i++)
    uniforms[i] = parindex_philox_at (seed, stream, draw, i);
}
