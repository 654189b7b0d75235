/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-sobol-private.h"

#include "base/parindex-philox-private.h"

#define MAX_DEGREE 9

/* The primitive polynomials and first direction numbers of S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional
 * projections", SIAM Journal on Scientific Computing 30, 2008: https://web.maths.unsw.edu.au/~fkuo/sobol/, file new-joe-kuo-6.21201. They are
 * published under this licence:
 *
 * Copyright (c) 2008, Frances Y. Kuo and Stephen Joe. All rights reserved.
 *
 * Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:
 *
 *   - Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
 *   - Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the
 *     documentation and/or other materials provided with the distribution.
 *   - Neither the names of the copyright holders nor the names of the University of New South Wales and the University of Waikato and its
 *     contributors may be used to endorse or promote products derived from this software without specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS ``AS IS'' AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS BE LIABLE FOR ANY
 * DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT
 * LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF
 * SUCH DAMAGE. */
static const struct
{
  guint16 polynomial; /* all coefficients; the highest is that of its degree */
  guint16 first[MAX_DEGREE];
} table[PARINDEX_SOBOL_DIMENSIONS - 1] = {
  { 3, { 1 } }, { 7, { 1, 3 } }, { 11, { 1, 3, 1 } }, { 13, { 1, 1, 1 } }, { 19, { 1, 1, 3, 3 } }, { 25, { 1, 3, 5, 13 } },
  { 37, { 1, 1, 5, 5, 17 } }, { 41, { 1, 1, 5, 5, 5 } }, { 47, { 1, 1, 7, 11, 19 } }, { 55, { 1, 1, 5, 1, 1 } }, { 59, { 1, 1, 1, 3, 11 } },
  { 61, { 1, 3, 5, 5, 31 } }, { 67, { 1, 3, 3, 9, 7, 49 } }, { 91, { 1, 1, 1, 15, 21, 21 } }, { 97, { 1, 3, 1, 13, 27, 49 } },
  { 103, { 1, 1, 1, 15, 7, 5 } }, { 109, { 1, 3, 1, 15, 13, 25 } }, { 115, { 1, 1, 5, 5, 19, 61 } }, { 131, { 1, 3, 7, 11, 23, 15, 103 } },
  { 137, { 1, 3, 7, 13, 13, 15, 69 } }, { 143, { 1, 1, 3, 13, 7, 35, 63 } }, { 145, { 1, 3, 5, 9, 1, 25, 53 } },
  { 157, { 1, 3, 1, 13, 9, 35, 107 } }, { 167, { 1, 3, 1, 5, 27, 61, 31 } }, { 171, { 1, 1, 5, 11, 19, 41, 61 } },
  { 185, { 1, 3, 5, 3, 3, 13, 69 } }, { 191, { 1, 1, 7, 13, 1, 19, 1 } }, { 193, { 1, 3, 7, 5, 13, 19, 59 } }, { 203, { 1, 1, 3, 9, 25, 29, 41 } },
  { 211, { 1, 3, 5, 13, 23, 1, 55 } }, { 213, { 1, 3, 7, 3, 13, 59, 17 } }, { 229, { 1, 3, 1, 3, 5, 53, 69 } }, { 239, { 1, 1, 5, 5, 23, 33, 13 } },
  { 241, { 1, 1, 7, 7, 1, 61, 123 } }, { 247, { 1, 1, 7, 9, 13, 61, 49 } }, { 253, { 1, 3, 3, 5, 3, 55, 33 } },
  { 285, { 1, 3, 1, 15, 31, 13, 49, 245 } }, { 299, { 1, 3, 5, 15, 31, 59, 63, 97 } }, { 301, { 1, 3, 1, 11, 11, 11, 77, 249 } },
  { 333, { 1, 3, 1, 11, 27, 43, 71, 9 } }, { 351, { 1, 1, 7, 15, 21, 11, 81, 45 } }, { 355, { 1, 3, 7, 3, 25, 31, 65, 79 } },
  { 357, { 1, 3, 1, 1, 19, 11, 3, 205 } }, { 361, { 1, 1, 5, 9, 19, 21, 29, 157 } }, { 369, { 1, 3, 7, 11, 1, 33, 89, 185 } },
  { 391, { 1, 3, 3, 3, 15, 9, 79, 71 } }, { 397, { 1, 3, 7, 11, 15, 39, 119, 27 } }, { 425, { 1, 1, 3, 1, 11, 31, 97, 225 } },
  { 451, { 1, 1, 1, 3, 23, 43, 57, 177 } }, { 463, { 1, 3, 7, 7, 17, 17, 37, 71 } }, { 487, { 1, 3, 1, 5, 27, 63, 123, 213 } },
  { 501, { 1, 1, 3, 5, 11, 43, 53, 133 } }, { 529, { 1, 3, 5, 5, 29, 17, 47, 173, 479 } }, { 539, { 1, 3, 3, 11, 3, 1, 109, 9, 69 } },
  { 545, { 1, 1, 1, 5, 17, 39, 23, 5, 343 } }, { 557, { 1, 3, 1, 5, 25, 15, 31, 103, 499 } }, { 563, { 1, 1, 1, 11, 11, 17, 63, 105, 183 } },
  { 601, { 1, 1, 5, 11, 9, 29, 97, 231, 363 } }, { 607, { 1, 1, 5, 15, 19, 45, 41, 7, 383 } }, { 617, { 1, 3, 7, 7, 31, 19, 83, 137, 221 } },
  { 623, { 1, 1, 1, 3, 23, 15, 111, 223, 83 } }, { 631, { 1, 1, 5, 13, 31, 15, 55, 25, 161 } }, { 637, { 1, 1, 3, 13, 25, 47, 39, 87, 257 } },
};

/* The first dimension is van der Corput's. */
static void
fill_directions (guint    dimension,
                 guint32 *out)
{
  const guint polynomial = dimension > 0 ? table[dimension - 1].polynomial : 0;
  const guint degree = dimension > 0 ? (guint) g_bit_storage (polynomial) - 1 : PARINDEX_SOBOL_BITS;

  for (guint i = 0; i < PARINDEX_SOBOL_BITS; i++)
    {
      if (i < degree)
        {
          out[i] = (dimension > 0 ? table[dimension - 1].first[i] : 1u) << (PARINDEX_SOBOL_BITS - 1 - i);
          continue;
        }
      out[i] = out[i - degree] ^ (out[i - degree] >> degree);
      for (guint k = 1; k < degree; k++)
        if (polynomial >> (degree - k) & 1)
          out[i] ^= out[i - k];
    }
}

static guint32 *
make_keys (guint64        seed,
           ParindexStream stream,
           guint          n)
{
  guint32 *keys = g_new (guint32, n);

  for (guint i = 0; i < n; i++)
    keys[i] = (guint32) (parindex_philox_block (seed, stream, 0, i / PARINDEX_PHILOX_WORDS).v[i % PARINDEX_PHILOX_WORDS] >> 32);

  return keys;
}

void
parindex_sobol_init (ParindexSobol *self,
                     guint64        seed,
                     guint          n)
{
  self->n = n;
  self->keys = make_keys (seed, PARINDEX_STREAM_SCRAMBLES, n);
  self->shuffles = make_keys (seed, PARINDEX_STREAM_SHUFFLES, n / PARINDEX_SOBOL_DIMENSIONS + 1);
  for (guint i = 0; i < PARINDEX_SOBOL_DIMENSIONS; i++)
    fill_directions (i, self->directions[i]);
}

void
parindex_sobol_clear (ParindexSobol *self)
{
  g_clear_pointer (&self->keys, g_free);
  g_clear_pointer (&self->shuffles, g_free);
}

static guint32
reverse_bits (guint32 x)
{
  x = (x >> 1 & 0x55555555u) | (x & 0x55555555u) << 1;
  x = (x >> 2 & 0x33333333u) | (x & 0x33333333u) << 2;
  x = (x >> 4 & 0x0f0f0f0fu) | (x & 0x0f0f0f0fu) << 4;

  return GUINT32_SWAP_LE_BE (x);
}

/* Flips each bit by a hash of the bits above it: of the bits below it, between two reversals. */
static guint32
scramble (guint32 x,
          guint32 key)
{
  x = reverse_bits (x);
  x ^= x * 0x3d20adeau;
  x += key;
  x *= key >> 16 | 1;
  x ^= x * 0x05526c56u;
  x ^= x * 0x53a22864u;

  return reverse_bits (x);
}

void
parindex_sobol_fill (const ParindexSobol *self,
                     guint32              draw,
                     double              *uniforms)
{
  guint32 index = draw;

  for (guint i = 0; i < self->n; i++)
    {
      const guint32 *directions = self->directions[i % PARINDEX_SOBOL_DIMENSIONS];
      guint32 x = 0;

      if (i > 0 && i % PARINDEX_SOBOL_DIMENSIONS == 0)
        index = scramble (draw, self->shuffles[i / PARINDEX_SOBOL_DIMENSIONS]);
      for (guint32 left = index; left != 0; left &= left - 1)
        x ^= directions[__builtin_ctz (left)];
      uniforms[i] = scramble (x, self->keys[i]) * 0x1p-32;
    }
}
