/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The inner loops of a simulation, once for each instruction set. No include guard: included with TARGET, the attribute of the functions;
 * BYTES, the width of a vector; CODE_BYTES, that of one of whole numbers, which are compared faster without masks; and NAME(x). The lanes are units: each adds its terms in the same order whatever the width, so that all give
 * the same bits. */

typedef double NAME (Vector) __attribute__ ((vector_size (BYTES), aligned (8), may_alias));
typedef gint64 NAME (Mask) __attribute__ ((vector_size (BYTES), aligned (8), may_alias));
typedef gint32 NAME (Ints) __attribute__ ((vector_size (BYTES / 2), aligned (4), may_alias));
typedef gint16 NAME (Codes) __attribute__ ((vector_size (BYTES / 4), aligned (2), may_alias));

#define LANES (BYTES / 8)
#define LOAD(pointer) (*(const NAME (Vector) *) (pointer))
#define STORE(pointer, vector) (*(NAME (Vector) *) (pointer) = (vector))

/* Two vectors of units and four draws: eight sums that do not wait for each other. */
TARGET static inline void
NAME (add_up) (const double *points,
               gsize         stride,
               guint         n_leaves,
               const double *factor,
               double       *out,
               gsize         out_stride)
{
  NAME (Vector) a0 = { 0 }, a1 = { 0 }, b0 = { 0 }, b1 = { 0 }, c0 = { 0 }, c1 = { 0 }, d0 = { 0 }, d1 = { 0 };

  for (guint j = 0; j < n_leaves; j++, points += stride, factor += PARINDEX_DRAW_TILE)
    {
      const NAME (Vector) first = LOAD (points), second = LOAD (points + LANES);

      a0 += first * factor[0];
      a1 += second * factor[0];
      b0 += first * factor[1];
      b1 += second * factor[1];
      c0 += first * factor[2];
      c1 += second * factor[2];
      d0 += first * factor[3];
      d1 += second * factor[3];
    }
  STORE (out, a0);
  STORE (out + LANES, a1);
  STORE (out + out_stride, b0);
  STORE (out + out_stride + LANES, b1);
  STORE (out + 2 * out_stride, c0);
  STORE (out + 2 * out_stride + LANES, c1);
  STORE (out + 3 * out_stride, d0);
  STORE (out + 3 * out_stride + LANES, d1);
}

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
  for (guint draw = 0; draw < PARINDEX_DRAW_TILE; draw += 4)
    for (guint u = begin; u < end; u += 2 * LANES)
      NAME (add_up) (points + u, stride, n_leaves, factors + draw, out + draw * out_stride + u, out_stride);
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

TARGET static inline NAME (Vector)
NAME (choose) (NAME (Mask)   which,
               NAME (Vector) first,
               NAME (Vector) second)
{
  return (NAME (Vector)) ((which & (NAME (Mask)) first) | (~which & (NAME (Mask)) second));
}

TARGET static gboolean
NAME (codes) (const double *keys,
              guint         n,
              gint16       *codes)
{
  NAME (Vector) low = LOAD (keys), high = low, nothing = low - low;
  double minimum, maximum, scale;

  for (guint i = LANES; i < n; i += LANES)
    {
      const NAME (Vector) some = LOAD (keys + i);

      low = NAME (choose) (some < low, some, low);
      high = NAME (choose) (some > high, some, high);
      nothing += some - some;
    }
  minimum = low[0];
  maximum = high[0];
  for (guint i = 1; i < LANES; i++)
    {
      minimum = low[i] < minimum ? low[i] : minimum;
      maximum = high[i] > maximum ? high[i] : maximum;
      nothing[0] += nothing[i];
    }
  scale = G_MAXUINT16 / (maximum - minimum);
  if (!(scale + nothing[0] < INFINITY))
    return FALSE;

  for (guint i = 0; i < n; i += LANES)
    *(NAME (Codes) *) (codes + i)
        = __builtin_convertvector (__builtin_convertvector ((LOAD (keys + i) - minimum) * scale + G_MININT16, NAME (Ints)), NAME (Codes));

  return TRUE;
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

#define CODE_LANES (CODE_BYTES / 2)

typedef gint16 NAME (WideCodes) __attribute__ ((vector_size (CODE_BYTES), aligned (2), may_alias));

TARGET static guint
NAME (count_codes) (const gint16 *codes,
                    guint         n,
                    gint16       *above)
{
  NAME (WideCodes) all = { 0 };
  guint sum = 0;

  for (guint i = 0; i < n; i += 4 * CODE_LANES)
    {
      const NAME (WideCodes) *mine = (const NAME (WideCodes) *) (codes + i);
      const NAME (WideCodes) first = mine[0], second = mine[1], third = mine[2], fourth = mine[3];
      NAME (WideCodes) a = { 0 }, b = { 0 }, c = { 0 }, d = { 0 }, *out = (NAME (WideCodes) *) (above + i);

      for (guint j = 0; j < n; j++)
        {
          a -= codes[j] > first;
          b -= codes[j] > second;
          c -= codes[j] > third;
          d -= codes[j] > fourth;
        }
      out[0] = a;
      out[1] = b;
      out[2] = c;
      out[3] = d;
      all += a + b + c + d;
    }
  for (guint i = 0; i < CODE_LANES; i++)
    sum += (guint) all[i];

  return sum;
}

static const ParindexDrawKernel NAME (kernel) = { NAME (scores), NAME (steps), NAME (count), NAME (codes), NAME (count_codes) };

#undef LANES
#undef LOAD
#undef STORE
#undef CODE_LANES
#undef TARGET
#undef BYTES
#undef CODE_BYTES
#undef NAME
