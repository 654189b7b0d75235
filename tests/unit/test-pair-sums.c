/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "exact-random.h"

#include "scoring/parindex-pair-sums-private.h"

/* Sums as pairs of doubles, set beside sums in rational numbers. */

#define MAX_TERMS 9
#define N_ROWS 14

typedef struct
{
  ParindexColumn columns[MAX_TERMS];
  const ParindexColumn *pointers[MAX_TERMS];
  mpq_t ratios[MAX_TERMS];
  ParindexLinear linear;
  mpq_t expected[N_ROWS];
} Sums;

/* With so many bits at most in each part. */
static void
random_fraction (GRand  *rand,
                 guint   bits,
                 mpq_ptr out)
{
  parindex_mpz_set_i64 (mpq_numref (out), (gint64) (random_bits (rand) >> 4) * (g_rand_boolean (rand) ? 1 : -1));
  parindex_mpz_set_i64 (mpq_denref (out), (gint64) (random_bits (rand) >> 4) | 1);
  if (bits < 60)
    {
      mpz_tdiv_q_2exp (mpq_numref (out), mpq_numref (out), 60 - bits);
      mpz_tdiv_q_2exp (mpq_denref (out), mpq_denref (out), 60 - bits);
      mpz_setbit (mpq_denref (out), 0);
    }
  else
    mpz_mul_2exp (mpq_numref (out), mpq_numref (out), bits - 60);
  mpq_canonicalize (out);
}

/* Row 1 is row 0 once more, and row 2 differs from it by far less than doubles tell. */
static void
fill_column (GRand          *rand,
             ParindexColumn *column)
{
  static const guint sizes[] = { 4, 20, 40, 60, 130, 400 };
  const guint bits = sizes[g_rand_int_range (rand, 0, G_N_ELEMENTS (sizes))];
  mpq_t value, tiny;

  mpq_inits (value, tiny, NULL);
  parindex_column_init (column, N_ROWS);
  for (guint row = 0; row < N_ROWS; row++)
    parindex_column_set_decimal (column, row, g_rand_int_range (rand, -9999, 9999), g_rand_int_range (rand, 0, 3));
  parindex_column_make_fractions (column);
  for (guint row = 0; row < N_ROWS; row++)
    {
      if (row != 1 && row != 2)
        random_fraction (rand, bits, value);
      else
        parindex_column_get_mpq (column, 0, value);
      if (row == 2)
        {
          mpq_set_ui (tiny, 1, 1);
          mpq_div_2exp (tiny, tiny, 300);
          mpq_add (value, value, tiny);
        }
      parindex_column_put_value (column, row, value);
    }
  parindex_column_seal (column);
  mpq_clears (value, tiny, NULL);
}

static void
expect (Sums *self)
{
  mpq_t term, whole;

  mpq_inits (term, whole, NULL);
  for (guint row = 0; row < N_ROWS; row++)
    {
      mpq_init (self->expected[row]);
      for (guint j = 0; j < self->linear.n_terms; j++)
        {
          parindex_column_get_mpq (&self->columns[j], row, term);
          mpq_set_ui (whole, (gulong) (self->columns[j].divisor * parindex_pow10[self->columns[j].scale]), 1);
          mpq_mul (term, term, whole);
          mpq_mul (term, term, self->ratios[j]);
          mpq_add (self->expected[row], self->expected[row], term);
        }
    }
  mpq_clears (term, whole, NULL);
}

static void
sums_init (Sums  *self,
           GRand *rand)
{
  const guint n_terms = (guint) g_rand_int_range (rand, 1, MAX_TERMS);

  for (guint j = 0; j < n_terms; j++)
    {
      /* Every other term is the one before, taken away: nothing is left but the last. */
      const gboolean cancels = j % 2 == 1 && g_rand_int_range (rand, 0, 3) == 0;

      fill_column (rand, &self->columns[j]);
      mpq_init (self->ratios[j]);
      random_fraction (rand, g_rand_boolean (rand) ? 12 : 200, self->ratios[j]);
      if (cancels)
        mpq_neg (self->ratios[j], self->ratios[j - 1]);
      self->pointers[j] = cancels ? self->pointers[j - 1] : &self->columns[j];
      if (cancels)
        {
          parindex_column_clear (&self->columns[j]);
          parindex_column_copy (&self->columns[j - 1], &self->columns[j]);
        }
    }
  self->linear = (ParindexLinear){ .n_terms = n_terms, .columns = self->pointers, .ratios = self->ratios };
  expect (self);
}

static void
sums_clear (Sums *self)
{
  for (guint j = 0; j < self->linear.n_terms; j++)
    {
      parindex_column_clear (&self->columns[j]);
      mpq_clear (self->ratios[j]);
    }
  for (guint row = 0; row < N_ROWS; row++)
    mpq_clear (self->expected[row]);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  mpq_t found;

  mpq_init (found);
  for (guint round = 0; round < n_rounds (6000); round++)
    {
      ParindexPairSums *pairs;
      Sums sums;

      sums_init (&sums, rand);
      g_assert_true (parindex_pair_sums_are_better (&sums.linear));
      pairs = parindex_pair_sums_new (&sums.linear, N_ROWS);
      parindex_pair_sums_sum (pairs, 0, N_ROWS / 2);
      parindex_pair_sums_sum (pairs, N_ROWS / 2, N_ROWS);
      for (guint row = 0; row < N_ROWS; row++)
        {
          parindex_pair_sums_get (pairs, row, found);
          g_assert_true (mpq_equal (found, sums.expected[row]));
          g_assert_cmpfloat (parindex_pair_sums_round (pairs, row), ==, parindex_mpq_to_double (sums.expected[row]));
          for (guint other = 0; other < N_ROWS; other++)
            {
              int order = mpq_cmp (sums.expected[row], sums.expected[other]);

              g_assert_cmpint (parindex_pair_sums_compare (pairs, row, other), ==, (order > 0) - (order < 0));
            }
        }
      parindex_pair_sums_free (pairs);
      sums_clear (&sums);
    }
  mpq_clear (found);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pair-sums/random", test_random);

  return g_test_run ();
}
