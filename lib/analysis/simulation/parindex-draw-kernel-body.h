/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The inner loops of a simulation, once for each instruction set. No include guard: included with TARGET, the attribute of the functions;
 * BYTES, the width of a vector; and NAME(x). The lanes are units: each adds its terms in the same order whatever the width, so that all give
 * the same bits. */

typedef double NAME (Vector) __attribute__ ((vector_size (BYTES), aligned (8), may_alias));
typedef gint64 NAME (Mask) __attribute__ ((vector_size (BYTES), aligned (8), may_alias));

#define LANES (BYTES / 8)
#define LOAD(pointer) (*(const NAME (Vector) *) (pointer))
#define STORE(pointer, vector) (*(NAME (Vector) *) (pointer) = (vector))

/* Two vectors of units and four draws: eight sums that do not wait for each other. */
TARGET static void
NAME (scores) (const double *points,
               gsize         stride,
               guint         n_leaves,
               const double *factors,
               guint         begin,
               guint         end,
               double       *out,
               gsize         out_stride)
{
  for (guint u = begin; u < end; u += 2 * LANES)
    {
      NAME (Vector) a0 = { 0 }, a1 = { 0 }, b0 = { 0 }, b1 = { 0 }, c0 = { 0 }, c1 = { 0 }, d0 = { 0 }, d1 = { 0 };
      const double *column = points + u;
      const double *factor = factors;

      for (guint j = 0; j < n_leaves; j++, column += stride, factor += PARINDEX_DRAW_TILE)
        {
          const NAME (Vector) first = LOAD (column), second = LOAD (column + LANES);

          a0 += first * factor[0];
          a1 += second * factor[0];
          b0 += first * factor[1];
          b1 += second * factor[1];
          c0 += first * factor[2];
          c1 += second * factor[2];
          d0 += first * factor[3];
          d1 += second * factor[3];
        }
      STORE (out + u, a0);
      STORE (out + u + LANES, a1);
      STORE (out + out_stride + u, b0);
      STORE (out + out_stride + u + LANES, b1);
      STORE (out + 2 * out_stride + u, c0);
      STORE (out + 2 * out_stride + u + LANES, c1);
      STORE (out + 3 * out_stride + u, d0);
      STORE (out + 3 * out_stride + u + LANES, d1);
    }
}

/* To the nearest whole number of steps: what is added and taken away leaves no digits behind the point. */
TARGET static void
NAME (steps) (const double *values,
              guint         n,
              double        per_unit,
              double       *keys)
{
  const NAME (Vector) round = (NAME (Vector)){ 0 } + 0x1.8p52;

  for (guint i = 0; i < n; i += LANES)
    STORE (keys + i, (LOAD (values + i) * per_unit + round) - round);
}

/* How many of the first @n keys are above, and at or above, each. */
TARGET static void
NAME (count) (const double *keys,
              guint         n,
              gint64       *above,
              gint64       *not_below)
{
  for (guint i = 0; i < n; i += 2 * LANES)
    {
      const NAME (Vector) first = LOAD (keys + i), second = LOAD (keys + i + LANES);
      NAME (Mask) a0 = { 0 }, a1 = { 0 };

      for (guint j = 0; j < n; j++)
        {
          a0 -= keys[j] > first;
          a1 -= keys[j] > second;
        }
      *(NAME (Mask) *) (above + i) = a0;
      *(NAME (Mask) *) (above + i + LANES) = a1;
    }
  for (guint i = 0; not_below != NULL && i < n; i += LANES)
    {
      const NAME (Vector) mine = LOAD (keys + i);
      NAME (Mask) sum = { 0 };

      for (guint j = 0; j < n; j++)
        sum -= keys[j] >= mine;
      *(NAME (Mask) *) (not_below + i) = sum;
    }
}

static const ParindexDrawKernel NAME (kernel) = { NAME (scores), NAME (steps), NAME (count) };

#undef LANES
#undef LOAD
#undef STORE
#undef TARGET
#undef BYTES
#undef NAME
