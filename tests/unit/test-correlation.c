/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "exact-random.h"

#include "base/parindex-correlation-private.h"
#include "base/parindex-moments-private.h"
#include "base/parindex-p-value-private.h"

/* Correlations and p-values against slow and obvious ones. SciPy's are in tests/bindings/test-association.py. */

#define MOST 40
#define TOLERANCE 1e-12

static void
assert_near (double found,
             double wanted)
{
  if (isnan (wanted))
    g_assert_true (isnan (found));
  else
    g_assert_cmpfloat_with_epsilon (found, wanted, TOLERANCE * fabs (wanted) + 1e-300);
}

/* Values with ties, gaps and, now and then, nothing else. */
static guint
random_columns (GRand  *rand,
                double *x,
                double *y)
{
  guint n = (guint) g_rand_int_range (rand, 0, MOST);
  int range = g_rand_boolean (rand) ? 6 : 1000000;

  for (guint i = 0; i < n; i++)
    {
      x[i] = g_rand_int_range (rand, 0, 8) == 0 ? NAN : g_rand_int_range (rand, -range, range) / 8.0;
      y[i] = g_rand_int_range (rand, 0, 8) == 0 ? NAN : g_rand_int_range (rand, -range, range) / 8.0;
    }

  return n;
}

typedef struct
{
  guint n;
  double discordant;
  double concordant;
  double x; /* pairs that do not tie */
  double y;
} Counts;

static Counts
count_pairs (const double *x,
             const double *y,
             guint         n)
{
  Counts counts = { 0 };

  for (guint i = 0; i < n; i++)
    {
      if (isnan (x[i]) || isnan (y[i]))
        continue;
      counts.n++;
      for (guint k = 0; k < i; k++)
        if (!isnan (x[k]) && !isnan (y[k]))
          {
            double product = ((x[i] > x[k]) - (x[i] < x[k])) * ((y[i] > y[k]) - (y[i] < y[k]));

            counts.discordant += product < 0;
            counts.concordant += product > 0;
            counts.x += x[i] != x[k];
            counts.y += y[i] != y[k];
          }
    }

  return counts;
}

static void
test_kendall (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  double x[MOST], y[MOST];

  for (guint round = 0; round < n_rounds (400000); round++)
    {
      guint n = random_columns (rand, x, y);
      Counts counts = count_pairs (x, y, n);
      ParindexCorrelation found = parindex_correlation_kendall (x, y, n);

      g_assert_cmpuint (found.n, ==, counts.n);
      g_assert_cmpfloat ((double) parindex_count_discordant (x, y, n), ==, counts.discordant);
      assert_near (found.value, counts.x > 0 && counts.y > 0 ? (counts.concordant - counts.discordant) / sqrt (counts.x) / sqrt (counts.y) : NAN);
      g_assert_true (isnan (found.value) == isnan (found.p));
      g_assert_true (isnan (found.p) || (found.p >= 0 && found.p <= 1));
    }
}

/* Of all orders of n things, how many have at most so many discordant pairs. */
static void
count_orders (guint  *order,
              guint   n,
              guint   fixed,
              guint   discordant,
              guint64 *counts)
{
  if (fixed == n)
    counts[discordant]++;
  for (guint i = fixed; i < n; i++)
    {
      guint swap = order[i], more = 0;

      order[i] = order[fixed];
      order[fixed] = swap;
      for (guint k = 0; k < fixed; k++)
        more += order[k] > swap;
      count_orders (order, n, fixed + 1, discordant + more, counts);
      order[fixed] = order[i];
      order[i] = swap;
    }
}

static void
test_kendall_exact (void)
{
  for (guint n = 2; n <= 7; n++)
    {
      guint order[] = { 0, 1, 2, 3, 4, 5, 6 };
      guint most = n * (n - 1) / 2;
      guint64 counts[22] = { 0 }, all = 0;

      count_orders (order, n, 0, 0, counts);
      for (guint k = 0; k <= most; k++)
        all += counts[k];
      for (guint k = 0; k <= most; k++)
        {
          guint64 tail = 0;

          for (guint i = 0; i <= most; i++)
            if (MIN (i, most - i) <= MIN (k, most - k))
              tail += counts[i];
          assert_near (parindex_p_value_kendall (n, k), (double) tail / (double) all);
        }
    }
}

/* Abramowitz and Stegun 26.7.3 and 26.7.4: finite sums for whole degrees of freedom. */
static double
slow_p (double r,
        guint  n)
{
  guint nu = n - 2;
  double cosine = sqrt ((1 - r) * (1 + r));
  double sine = fabs (r);
  double sum = 0, term = nu % 2 == 1 ? cosine : 1;

  for (guint k = nu % 2 == 1 ? 1 : 0; k + 2 <= nu; k += 2)
    {
      sum += term;
      term *= cosine * cosine * (k + 1) / (k + 2);
    }
  if (nu % 2 == 0)
    return 1 - sine * sum;

  return 1 - M_2_PI * (asin (sine) + (nu > 1 ? sine * sum : 0));
}

static void
test_p_values (void)
{
  for (guint n = 3; n < 400; n += n < 40 ? 1 : 37)
    for (int i = -99; i <= 99; i++)
      {
        double wanted = slow_p (i / 100.0, n);

        g_assert_cmpfloat_with_epsilon (parindex_p_value_t (i / 100.0, n), wanted, 1e-12);
      }
  g_assert_cmpfloat (parindex_p_value_t (0.4, 2), ==, 1);
  g_assert_cmpfloat (parindex_p_value_t (1, 9), ==, 0);
  g_assert_cmpfloat (parindex_p_value_t (0, 9), ==, 1);
  g_assert_true (isnan (parindex_p_value_t (NAN, 9)) && isnan (parindex_p_value_t (0.5, 1)));
  assert_near (parindex_p_value_normal (1.959963984540054), 0.05);
}

/* Far tails: mpmath.betainc ((n - 2) / 2, 1 / 2, 0, 1 - r^2, regularized=True) with 60 digits. */
static void
test_tails (void)
{
  static const struct { double r; guint n; double p; } tails[] = {
    { 0.5, 5, 0.39100221895577064 },
    { 0.9, 51, 2.6783732740697629e-19 },
    { 0.99, 51, 2.4028066639028546e-43 },
    { 0.999, 63, 4.81621930165179e-84 },
    { 0.1, 10600, 5.7049058087845466e-25 },
    { 0.3, 10600, 2.3557067852114246e-219 },
    { 0.02, 100000, 2.5305413936457126e-10 },
    { 0.9999, 4, 9.9999999999988987e-5 },
    { 0.7, 3, 0.50636662221327 },
    { 0.6, 1001, 6.4569358080648366e-99 },
    { 0.25, 64, 0.046333626886436577 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    assert_near (parindex_p_value_t (tails[i].r, tails[i].n), tails[i].p);
}

static void
test_spearman (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  double x[MOST], y[MOST], both_x[MOST], both_y[MOST], ranks_x[MOST], ranks_y[MOST];

  for (guint round = 0; round < n_rounds (200000); round++)
    {
      guint n = random_columns (rand, x, y);
      guint n_both = 0;
      ParindexCorrelation found = parindex_correlation_spearman (x, y, n);

      for (guint i = 0; i < n; i++)
        if (!isnan (x[i]) && !isnan (y[i]))
          {
            both_x[n_both] = x[i];
            both_y[n_both++] = y[i];
          }
      parindex_average_ranks (both_x, n_both, ranks_x);
      parindex_average_ranks (both_y, n_both, ranks_y);
      assert_near (found.value, parindex_pearson (ranks_x, ranks_y, n_both, NULL));
      g_assert_cmpuint (found.n, ==, n_both);
    }
}

static void
assert_same_bits (ParindexCorrelation a,
                  ParindexCorrelation b)
{
  g_assert_cmpmem (&a.value, sizeof a.value, &b.value, sizeof b.value);
  g_assert_cmpmem (&a.p, sizeof a.p, &b.p, sizeof b.p);
}

static void
test_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  double x[MOST], y[MOST], other_x[MOST], other_y[MOST];

  for (guint round = 0; round < n_rounds (200000); round++)
    {
      guint n = random_columns (rand, x, y);

      memcpy (other_x, x, sizeof x);
      memcpy (other_y, y, sizeof y);
      for (guint i = n; i > 1; i--)
        {
          guint k = (guint) g_rand_int_range (rand, 0, (int) i);
          double swap_x = other_x[i - 1], swap_y = other_y[i - 1];

          other_x[i - 1] = other_x[k];
          other_y[i - 1] = other_y[k];
          other_x[k] = swap_x;
          other_y[k] = swap_y;
        }
      assert_same_bits (parindex_correlation_pearson (x, y, n), parindex_correlation_pearson (other_x, other_y, n));
      assert_same_bits (parindex_correlation_spearman (x, y, n), parindex_correlation_spearman (other_x, other_y, n));
      assert_same_bits (parindex_correlation_kendall (x, y, n), parindex_correlation_kendall (other_x, other_y, n));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/correlation/kendall", test_kendall);
  g_test_add_func ("/correlation/kendall-exact", test_kendall_exact);
  g_test_add_func ("/correlation/p-values", test_p_values);
  g_test_add_func ("/correlation/tails", test_tails);
  g_test_add_func ("/correlation/spearman", test_spearman);
  g_test_add_func ("/correlation/order", test_order);

  return g_test_run ();
}
