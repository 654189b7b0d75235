/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "exact-random.h"

#include "scoring/parindex-big-sums-private.h"

/* Sums in lanes, set beside sums in big integers. */

#define MAX_TERMS 9

typedef struct
{
  guint n_rows;
  ParindexColumn columns[MAX_TERMS];
  const ParindexColumn *pointers[MAX_TERMS];
  mpz_t factors[MAX_TERMS];
  ParindexLinear linear;
  mpz_t bound;
} Sum;

static gint64
random_up_to (GRand *rand,
              guint  bits)
{
  gint64 value = (gint64) (random_bits (rand) >> (64 - bits));

  return g_rand_boolean (rand) ? value : -value;
}

/* Coefficients and factors of at most so many bits. */
static void
sum_init (Sum  *self,
          GRand *rand,
          guint n_terms,
          guint n_rows,
          guint cell_bits,
          guint factor_bits)
{
  self->n_rows = n_rows;
  for (guint j = 0; j < n_terms; j++)
    {
      parindex_column_init (&self->columns[j], n_rows);
      /* A column without values takes part too. */
      for (guint row = 0; row < n_rows && (n_terms == 1 || j != 1); row++)
        parindex_column_set_decimal (&self->columns[j], row, random_up_to (rand, cell_bits), 0);
      parindex_column_seal (&self->columns[j]);
      self->pointers[j] = &self->columns[j];
      mpz_init (self->factors[j]);
      parindex_mpz_set_i64 (self->factors[j], random_up_to (rand, MIN (factor_bits, 60)));
      if (factor_bits > 60)
        mpz_mul_2exp (self->factors[j], self->factors[j], factor_bits - 60);
    }
  self->linear = (ParindexLinear){ .n_terms = n_terms, .columns = self->pointers, .factors = self->factors };
  mpz_init (self->bound);
  self->linear.lane = parindex_linear_lane (&self->linear, self->bound);
}

static void
sum_clear (Sum *self)
{
  for (guint j = 0; j < self->linear.n_terms; j++)
    {
      parindex_column_clear (&self->columns[j]);
      mpz_clear (self->factors[j]);
    }
  mpz_clear (self->bound);
}

static void
expect_row (const Sum *self,
            guint      row,
            mpz_t      expected)
{
  mpz_t term;

  mpz_init (term);
  mpz_set_ui (expected, 0);
  for (guint j = 0; j < self->linear.n_terms; j++)
    {
      parindex_mpz_set_i64 (term, parindex_column_coefficient (&self->columns[j], row));
      mpz_mul (term, term, self->factors[j]);
      mpz_add (expected, expected, term);
    }
  mpz_clear (term);
}

/* Only the rows asked for are written. */
static void
compare_lane (const Sum   *self,
              ParindexLane lane,
              guint        begin,
              guint        end)
{
  g_autofree gint64 *sums64 = g_new (gint64, self->n_rows);
  g_autofree __int128 *sums128 = g_new (__int128, self->n_rows);
  mpz_t expected, found;

  for (guint row = 0; row < self->n_rows; row++)
    sums128[row] = sums64[row] = -77;
  if (lane == PARINDEX_LANE_64)
    parindex_linear_sum_64 (&self->linear, begin, end, sums64);
  else if (lane == PARINDEX_LANE_128)
    parindex_linear_sum_128 (&self->linear, begin, end, sums128);

  mpz_inits (expected, found, NULL);
  for (guint row = 0; row < self->n_rows; row++)
    {
      if (row < begin || row >= end)
        {
          g_assert_true (sums64[row] == -77 && sums128[row] == -77);
          continue;
        }
      expect_row (self, row, expected);
      g_assert_cmpint (mpz_cmpabs (expected, self->bound), <=, 0);
      if (lane == PARINDEX_LANE_64)
        parindex_mpz_set_i64 (found, sums64[row]);
      else if (lane == PARINDEX_LANE_128)
        parindex_mpz_set_i128 (found, sums128[row]);
      else
        parindex_linear_sum_big (&self->linear, row, found);
      g_assert_cmpint (mpz_cmp (found, expected), ==, 0);
    }
  mpz_clears (expected, found, NULL);
}

static void
test_random (void)
{
  static const guint cell_bits[] = { 1, 20, 31, 40, 63 };
  static const guint factor_bits[] = { 1, 16, 31, 40, 60, 90, 200 };
  GRand *rand = g_rand_new_with_seed (2024);
  guint lanes[3] = { 0 };

  for (guint round = 0; round < n_rounds (200) + 1; round++)
    for (guint c = 0; c < G_N_ELEMENTS (cell_bits); c++)
      for (guint f = 0; f < G_N_ELEMENTS (factor_bits); f++)
        for (guint n_terms = 1; n_terms <= MAX_TERMS; n_terms++)
          {
            Sum sum;
            guint n_rows = n_terms == 4 ? 2050 : 17;
            guint begin = g_rand_int_range (rand, 0, n_rows);
            guint end = g_rand_int_range (rand, begin, n_rows + 1);

            sum_init (&sum, rand, n_terms, n_rows, cell_bits[c], factor_bits[f]);
            lanes[sum.linear.lane]++;
            for (int lane = sum.linear.lane; lane <= PARINDEX_LANE_BIG; lane++)
              compare_lane (&sum, lane, begin, end);
            sum_clear (&sum);
          }
  g_rand_free (rand);
  for (guint lane = 0; lane < 3; lane++)
    g_assert_cmpuint (lanes[lane], >, 50);
}

static ParindexLane
lane_of (const char *factor,
         gint64      coefficient)
{
  ParindexColumn column;
  const ParindexColumn *pointer = &column;
  mpz_t factors[1], bound;
  ParindexLinear linear = { .n_terms = 1, .columns = &pointer, .factors = factors };
  ParindexLane lane;

  parindex_column_init (&column, 1);
  parindex_column_set_decimal (&column, 0, coefficient, 0);
  parindex_column_seal (&column);
  mpz_init (bound);
  mpz_init_set_str (factors[0], factor, 10);
  lane = parindex_linear_lane (&linear, bound);
  mpz_clears (bound, factors[0], NULL);
  parindex_column_clear (&column);

  return lane;
}

/* The lane holds the largest sum there can be, and the factors. */
static void
test_lanes (void)
{
  g_assert_cmpint (lane_of ("0", 0), ==, PARINDEX_LANE_64);
  g_assert_cmpint (lane_of ("4611686018427387903", 1), ==, PARINDEX_LANE_64);
  g_assert_cmpint (lane_of ("4611686018427387903", 0), ==, PARINDEX_LANE_64);
  g_assert_cmpint (lane_of ("4611686018427387904", 1), ==, PARINDEX_LANE_128);
  g_assert_cmpint (lane_of ("4611686018427387904", 0), ==, PARINDEX_LANE_128);
  g_assert_cmpint (lane_of ("-4611686018427387904", -1), ==, PARINDEX_LANE_128);
  g_assert_cmpint (lane_of ("4611686018427387903", -9223372036854775807), ==, PARINDEX_LANE_128);
  g_assert_cmpint (lane_of ("9223372036854775807", 9223372036854775807), ==, PARINDEX_LANE_BIG);
  g_assert_cmpint (lane_of ("42535295865117307932921825928971026431", 1), ==, PARINDEX_LANE_128);
  g_assert_cmpint (lane_of ("42535295865117307932921825928971026432", 1), ==, PARINDEX_LANE_BIG);
}

/* The values are quotients of sums and the denominator: exact ones, nearest doubles and order. */
static void
compare_big (const Sum             *sum,
             const ParindexBigSums *big,
             mpz_srcptr             denominator)
{
  mpq_t *expected = g_new (mpq_t, sum->n_rows);
  mpq_t found;

  mpq_init (found);
  for (guint row = 0; row < sum->n_rows; row++)
    {
      mpq_init (expected[row]);
      expect_row (sum, row, mpq_numref (expected[row]));
      mpz_set (mpq_denref (expected[row]), denominator);
      mpq_canonicalize (expected[row]);
      parindex_big_sums_get (big, row, found);
      g_assert_true (mpq_equal (found, expected[row]));
      g_assert_cmpfloat (parindex_big_sums_round (big, row), ==, parindex_mpq_to_double (expected[row]));
    }
  for (guint a = 0; a < sum->n_rows; a++)
    for (guint b = 0; b < sum->n_rows; b++)
      {
        int order = mpq_cmp (expected[a], expected[b]);

        g_assert_cmpint (parindex_big_sums_compare (big, a, b), ==, (order > 0) - (order < 0));
      }
  for (guint row = 0; row < sum->n_rows; row++)
    mpq_clear (expected[row]);
  mpq_clear (found);
  g_free (expected);
}

static void
check_big (Sum       *sum,
           mpz_srcptr denominator)
{
  g_autoptr (GPtrArray) owned = g_ptr_array_new ();
  ParindexBigSums *big = parindex_big_sums_new (&sum->linear, owned, denominator, sum->n_rows);

  parindex_big_sums_sum (big, 0, sum->n_rows / 2);
  parindex_big_sums_sum (big, sum->n_rows / 2, sum->n_rows);
  compare_big (sum, big, denominator);
  parindex_big_sums_free (big);
}

static void
test_big (void)
{
  static const guint cell_bits[] = { 1, 14, 31, 63 };
  static const guint factor_bits[] = { 1, 40, 90, 400, 2000 };
  static const guint denominator_bits[] = { 1, 60, 500, 3000 };
  GRand *rand = g_rand_new_with_seed (2025);
  mpz_t denominator;

  mpz_init (denominator);
  for (guint round = 0; round < n_rounds (200) + 1; round++)
    for (guint c = 0; c < G_N_ELEMENTS (cell_bits); c++)
      for (guint f = 0; f < G_N_ELEMENTS (factor_bits); f++)
        for (guint d = 0; d < G_N_ELEMENTS (denominator_bits); d++)
          for (guint n_terms = 1; n_terms <= MAX_TERMS; n_terms += 4)
            {
              Sum sum;

              sum_init (&sum, rand, n_terms, 12, cell_bits[c], factor_bits[f]);
              parindex_mpz_set_i64 (denominator, (gint64) (random_bits (rand) >> 2) + 1);
              mpz_mul_2exp (denominator, denominator, denominator_bits[d]);
              mpz_add_ui (denominator, denominator, 1);
              check_big (&sum, denominator);
              sum_clear (&sum);
            }
  mpz_clear (denominator);
  g_rand_free (rand);
}

/* Sums that differ by one in the last place of a denominator of a thousand bits, and equal ones of different terms. */
static void
test_big_near (void)
{
  static const gint64 cells[][4] = { { 1, 2, 3, 1 }, { 1, 2, 3, 2 }, { 1, 2, 3, 2 }, { 3, 1, 3, 2 }, { 3, 1, 3, 1 }, { 0, 0, 0, 0 }, { 0, 0, 0, 1 }, { -1, -2, -3, -1 } };
  Sum sum = { .n_rows = G_N_ELEMENTS (cells) };
  mpz_t denominator;

  mpz_init (denominator);
  for (guint j = 0; j < 4; j++)
    {
      parindex_column_init (&sum.columns[j], sum.n_rows);
      for (guint row = 0; row < sum.n_rows; row++)
        parindex_column_set_decimal (&sum.columns[j], row, cells[row][j], 0);
      parindex_column_seal (&sum.columns[j]);
      sum.pointers[j] = &sum.columns[j];
      mpz_init_set_ui (sum.factors[j], 1);
    }
  /* 1 a + 2 b counts as much as 3 a + 1 b where b weighs twice as much as a. */
  mpz_mul_2exp (sum.factors[0], sum.factors[0], 900);
  mpz_mul_2exp (sum.factors[1], sum.factors[1], 901);
  mpz_mul_2exp (sum.factors[2], sum.factors[2], 1000);
  sum.linear = (ParindexLinear){ .n_terms = 4, .columns = sum.pointers, .factors = sum.factors };
  mpz_init (sum.bound);
  sum.linear.lane = parindex_linear_lane (&sum.linear, sum.bound);
  g_assert_cmpint (sum.linear.lane, ==, PARINDEX_LANE_BIG);

  mpz_ui_pow_ui (denominator, 3, 640);
  check_big (&sum, denominator);
  mpz_set_ui (denominator, 1);
  check_big (&sum, denominator);
  mpz_clear (denominator);
  sum_clear (&sum);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/linear/random", test_random);
  g_test_add_func ("/linear/lanes", test_lanes);
  g_test_add_func ("/linear/big", test_big);
  g_test_add_func ("/linear/big-near", test_big_near);

  return g_test_run ();
}
