/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "exact-random.h"
#include "fixtures.h"

#include "base/parindex-exact-private.h"
#include "scoring/parindex-fractions-private.h"

/* Sums whose terms have denominators of their own, against rational numbers. */

#define N_ROWS 400
#define N_TERMS 6

typedef struct
{
  GRand *rand;
  ParindexColumn columns[N_TERMS];
  gint64 integers[N_ROWS];
  ParindexFractions *sums;
} World;

static void
world_init (World  *self,
            gint64  most,
            gint64  divisor)
{
  *self = (World){ .rand = g_rand_new_with_seed (g_test_rand_int ()), .sums = parindex_fractions_new (N_ROWS, N_TERMS) };
  for (guint row = 0; row < N_ROWS; row++)
    self->integers[row] = g_rand_int_range (self->rand, -1000, 1000) * most;
  for (guint j = 0; j < N_TERMS; j++)
    {
      ParindexColumn *column = &self->columns[j];

      parindex_column_init (column, N_ROWS);
      column->width = 8;
      column->c64 = g_new (gint64, N_ROWS);
      column->divisors = g_new (gint64, N_ROWS);
      for (guint row = 0; row < N_ROWS; row++)
        {
          column->states[row] = PARINDEX_CELL_STATE_OBSERVED;
          column->c64[row] = g_rand_int_range (self->rand, -(gint32) most, most + 1);
          column->divisors[row] = 1 + (gint64) (g_rand_double (self->rand) * divisor);
        }
      /* Every third row is the one before it again, with its terms expanded. */
      for (guint row = 2; row < N_ROWS; row += 3)
        {
          self->integers[row] = self->integers[row - 1];
          column->c64[row] = 3 * column->c64[row - 1];
          column->divisors[row] = 3 * column->divisors[row - 1];
        }
      parindex_column_seal (column);
      g_assert_true (parindex_fractions_take (column, 7 + j));
      parindex_fractions_add (self->sums, column, 7 + j);
    }
  parindex_fractions_sum (self->sums, self->integers, 0, N_ROWS);
}

static void
world_clear (World *self)
{
  for (guint j = 0; j < N_TERMS; j++)
    parindex_column_clear (&self->columns[j]);
  parindex_fractions_free (self->sums);
  g_rand_free (self->rand);
}

/* Term by term, with nothing of the code under test. */
static void
sum_slowly (World  *self,
            guint   row,
            mpq_ptr out)
{
  mpq_t term;

  mpq_init (term);
  mpq_set_si (out, self->integers[row], 1);
  for (guint j = 0; j < N_TERMS; j++)
    {
      mpq_set_si (term, self->columns[j].c64[row], self->columns[j].divisors[row]);
      mpq_canonicalize (term);
      for (guint k = 0; k < 7 + j; k++)
        mpq_add (out, out, term);
    }
  mpq_clear (term);
}

static void
check_order (World      *self,
             guint       a,
             guint       b,
             mpq_srcptr  value_a,
             mpq_srcptr  value_b)
{
  int order = parindex_fractions_compare (self->sums, self->integers, a, b);
  int wanted = mpq_cmp (value_a, value_b);

  if (order != -2)
    g_assert_cmpint (order, ==, (wanted > 0) - (wanted < 0));
}

static void
check_world (World *self,
             guint *n_sure)
{
  mpq_t value, previous, got;

  mpq_inits (value, previous, got, NULL);
  for (guint row = 0; row < N_ROWS; row++)
    {
      double nearest;

      sum_slowly (self, row, value);
      parindex_fractions_get (self->sums, self->integers[row], row, got);
      g_assert_true (mpq_equal (got, value));
      if (row > 0)
        check_order (self, row, row - 1, value, previous);
      mpq_set (previous, value);
      if (!parindex_fractions_round (self->sums, row, 100, 37, &nearest))
        continue;
      ++*n_sure;
      mpq_set_ui (got, 100, 37);
      mpq_mul (value, value, got);
      g_assert_cmpfloat (nearest, ==, parindex_mpq_to_double (value));
    }
  mpq_clears (value, previous, got, NULL);
}

/* What is proven to be equal is, and each row equals itself. */
static void
check_pairs (World *self)
{
  guint32 first[2 * N_ROWS], second[2 * N_ROWS];
  guint8 equal[2 * N_ROWS];
  mpq_t a, b;

  mpq_inits (a, b, NULL);
  for (guint row = 0; row < N_ROWS; row++)
    {
      first[row] = second[row] = first[N_ROWS + row] = row;
      second[N_ROWS + row] = (guint32) g_rand_int_range (self->rand, 0, N_ROWS);
    }
  parindex_fractions_find_equal (self->sums, self->integers, first, second, 2 * N_ROWS, equal);
  for (guint i = 0; i < 2 * N_ROWS; i++)
    {
      sum_slowly (self, first[i], a);
      sum_slowly (self, second[i], b);
      g_assert_true (equal[i] ? mpq_equal (a, b) : i >= N_ROWS);
    }
  mpq_clears (a, b, NULL);
}

/* Numbers of 32 bits over totals that are borrowed from another column. */
static void
test_equal_32 (void)
{
  ParindexFractions *sums = parindex_fractions_new (5, 2);
  ParindexColumn columns[2];
  static const gint32 counts[5] = { 97, 194, 97, 3, G_MAXINT32 };
  static const gint32 totals[5] = { 100, 200, 101, 0, G_MAXINT32 };
  static const gint32 others[5] = { 1, 1, 1, 1, 0 };
  static const gint64 integers[5] = { 7, 7, 7, 4, 7 };
  static const guint32 first[6] = { 0, 1, 0, 3, 4, 0 }, second[6] = { 1, 0, 2, 3, 4, 4 };
  static const guint8 wanted[6] = { TRUE, TRUE, FALSE, TRUE, TRUE, FALSE };
  guint8 equal[6];

  for (guint j = 0; j < 2; j++)
    {
      parindex_column_init (&columns[j], 5);
      columns[j].width = 4;
      columns[j].c32 = g_memdup2 (j == 0 ? counts : others, sizeof counts);
      columns[j].divisors32 = totals;
      columns[j].max_abs = G_MAXINT32;
      parindex_fractions_add (sums, &columns[j], j + 1);
    }
  parindex_fractions_sum (sums, integers, 0, 5);
  parindex_fractions_find_equal (sums, integers, first, second, 1, equal);
  /* 1/100 is not 1/200. */
  g_assert_false (equal[0]);

  sums->n_terms = 1;
  parindex_fractions_sum (sums, integers, 0, 5);
  parindex_fractions_find_equal (sums, integers, first, second, 6, equal);
  g_assert_cmpmem (equal, sizeof equal, wanted, sizeof wanted);

  parindex_fractions_free (sums);
  for (guint j = 0; j < 2; j++)
    parindex_column_clear (&columns[j]);
}

static void
test_random (void)
{
  static const gint64 mosts[] = { 3, 1000, 1 << 29 };
  static const gint64 divisors[] = { 2, 3000, G_GINT64_CONSTANT (1) << 50 };
  guint n_sure = 0;
  /* Under valgrind a long double is no longer than a double. */
  volatile long double one = 1;

  for (guint round = 0; round < (is_under_valgrind () ? 9 : 45); round++)
    {
      World world;

      world_init (&world, mosts[round % 3], divisors[round / 3 % 3]);
      check_world (&world, &n_sure);
      check_pairs (&world);
      world_clear (&world);
    }
  g_test_message ("%u of %u doubles were sure", n_sure, 45 * N_ROWS);
#if __LDBL_MANT_DIG__ >= 64
  if (one + 0x1p-63L != one)
    g_assert_cmpuint (n_sure, >, 45 * N_ROWS / 2);
  else
    g_assert_cmpuint (n_sure, ==, 0);
#endif
}

/* 1/3 + 1/6 is 1/2, which no digits behind a point prove; nor that 1/2 + 10^-21 is more. */
static void
test_unsure (void)
{
  ParindexFractions *sums = parindex_fractions_new (3, 2);
  ParindexColumn columns[2];
  static const gint64 coefficients[2][3] = { { 1, 1, 1 }, { 1, 0, 1 } };
  static const gint64 divisors[2][3] = { { 3, 2, 2 }, { 6, 1, G_GINT64_CONSTANT (9000000000000000000) } };
  static const gint64 integers[3] = { 0, 0, 0 };

  for (guint j = 0; j < 2; j++)
    {
      parindex_column_init (&columns[j], 3);
      columns[j].width = 8;
      columns[j].c64 = g_memdup2 (coefficients[j], sizeof coefficients[j]);
      columns[j].divisors = g_memdup2 (divisors[j], sizeof divisors[j]);
      parindex_fractions_add (sums, &columns[j], 1);
    }
  parindex_fractions_sum (sums, integers, 0, 3);
  g_assert_cmpint (parindex_fractions_compare (sums, integers, 0, 1), ==, -2);
  g_assert_cmpint (parindex_fractions_compare (sums, integers, 1, 1), ==, 0);
  g_assert_cmpint (parindex_fractions_compare (sums, integers, 2, 1), !=, 0);
  g_assert_cmpint (parindex_fractions_compare (sums, integers, 2, 1), !=, -1);
  for (guint j = 0; j < 2; j++)
    parindex_column_clear (&columns[j]);
  parindex_fractions_free (sums);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fractions/random", test_random);
  g_test_add_func ("/fractions/unsure", test_unsure);
  g_test_add_func ("/fractions/equal-32", test_equal_32);

  return g_test_run ();
}
