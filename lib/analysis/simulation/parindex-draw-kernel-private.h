/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Draws that are worked out together. */
#define PARINDEX_DRAW_TILE 8
/* Columns of units are padded to whole vectors, two at a time, of the widest instruction set. */
#define PARINDEX_DRAW_PADDING 16

/* Of codes, four vectors at a time; and how many there may be for sums to fit. */
#define PARINDEX_DRAW_CODE_PADDING 64
#define PARINDEX_DRAW_CODES 256

/* The instruction sets there is code for, each including the ones before. */
typedef enum
{
  PARINDEX_SIMD_BASE, /* SSE2 on x86-64 */
  PARINDEX_SIMD_AVX2,
  PARINDEX_SIMD_AVX512,
  PARINDEX_N_SIMDS,
} ParindexSimd;

typedef struct
{
  /* out[draw][unit] = Σ points[leaf][unit] · factors[leaf][draw], for the draws of a tile and the units begin … end - 1, whole paddings. */
  void (*scores) (const double *points, gsize stride, guint n_leaves, const double *factors, guint begin, guint end, double *out,
                  gsize out_stride);
  /* keys = values · per_unit, rounded to whole numbers; up to a whole padding of them. */
  void (*steps) (const double *values, guint n, double per_unit, double *keys);
  /* How many of the first n keys are above each and, unless it is NULL, not below; written up to a whole padding. */
  void (*count) (const double *keys, guint n, gint64 *above, gint64 *not_below);
  /* Whole numbers in the order of the keys: the larger of two keys has no smaller one. Keys are read, and codes written, up to a whole
   * padding. FALSE if a key is missing, or they differ by nothing, or by nothing finite. */
  gboolean (*codes) (const double *keys, guint n, gint16 *codes);
  /* How many of the first n codes are above each, up to a whole padding of codes; and the sum of all of these. At most PARINDEX_DRAW_CODES. */
  guint (*count_codes) (const gint16 *codes, guint n, gint16 *above);
} ParindexDrawKernel;

/* What this machine has. */
ParindexSimd parindex_simd_find (void);
const ParindexDrawKernel *parindex_draw_kernel (ParindexSimd simd);

G_END_DECLS
