/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include "analysis/sensitivity/parindex-sobol-indices-private.h"
#include "base/parindex-philox-private.h"
#include "base/parindex-sobol-private.h"

#define MAX_INPUTS 8
#define RESAMPLES 200

typedef double (*Model) (const double *x);

/* Ishigami and Homma, "An importance quantification technique in uncertainty analysis for computer models", 1990, with a = 7, b = 0.1. */
static double
ishigami (const double *x)
{
  double angles[3];

  for (guint i = 0; i < 3; i++)
    angles[i] = G_PI * (2 * x[i] - 1);

  return sin (angles[0]) + 7 * sin (angles[1]) * sin (angles[1]) + 0.1 * pow (angles[2], 4) * sin (angles[0]);
}

/* The g function of Sobol', with the coefficients of Saltelli and others, 2010. */
static const double coefficients[MAX_INPUTS] = { 0, 1, 4.5, 9, 99, 99, 99, 99 };

static double
g_function (const double *x)
{
  double product = 1;

  for (guint i = 0; i < MAX_INPUTS; i++)
    product *= (fabs (4 * x[i] - 2) + coefficients[i]) / (1 + coefficients[i]);

  return product;
}

static guint
analyse (Model               model,
         guint               n_inputs,
         guint               n,
         gboolean            quasi,
         double              offset,
         ParindexSobolIndex *indices)
{
  g_autofree double *outputs = g_new (double, (gsize) n * (n_inputs + 2));
  g_auto (ParindexSobol) sobol = { 0 };
  double uniforms[2 * MAX_INPUTS], mixed[MAX_INPUTS];
  const ParindexSobolSample sample = { .n = n, .n_inputs = n_inputs, .a = outputs, .b = outputs + n, .ab = outputs + 2 * n };

  parindex_sobol_init (&sobol, 1, 2 * n_inputs);
  for (guint j = 0; j < n; j++)
    {
      if (quasi)
        parindex_sobol_fill (&sobol, j, uniforms);
      else
        parindex_philox_fill (1, PARINDEX_STREAM_WEIGHTS, j, 2 * n_inputs, uniforms);
      outputs[j] = offset + model (uniforms);
      outputs[n + j] = offset + model (uniforms + n_inputs);
      for (guint i = 0; i < n_inputs; i++)
        {
          memcpy (mixed, uniforms, n_inputs * sizeof *mixed);
          mixed[i] = uniforms[n_inputs + i];
          outputs[(i + 2) * n + j] = offset + model (mixed);
        }
    }

  return parindex_sobol_indices (&sample, RESAMPLES, 0.95, 1, indices);
}

static void
assert_near (const ParindexEstimate *estimate,
             double                  known,
             double                  most)
{
  g_assert_cmpfloat (fabs (estimate->value - known), <, most);
  g_assert_cmpfloat (estimate->low, <=, estimate->value);
  g_assert_cmpfloat (estimate->high, >=, estimate->value);
  g_assert_cmpfloat (estimate->low - most, <=, known);
  g_assert_cmpfloat (estimate->high + most, >=, known);
}

static void
test_ishigami (void)
{
  /* V1 = (1 + b π⁴ / 5)² / 2, V2 = a² / 8, V13 = 8 b² π⁸ / 225 */
  const double v1 = pow (1 + 0.1 * pow (G_PI, 4) / 5, 2) / 2, v2 = 49 / 8.0, v13 = 8 * 0.01 * pow (G_PI, 8) / 225, v = v1 + v2 + v13;
  const double first[3] = { v1 / v, v2 / v, 0 }, total[3] = { (v1 + v13) / v, v2 / v, v13 / v };
  ParindexSobolIndex indices[3];

  g_assert_cmpuint (analyse (ishigami, 3, 8192, TRUE, 0, indices), ==, 8192);
  for (guint i = 0; i < 3; i++)
    {
      assert_near (&indices[i].first_order, first[i], 0.005);
      assert_near (&indices[i].total, total[i], 0.005);
    }
  analyse (ishigami, 3, 8192, FALSE, 0, indices);
  for (guint i = 0; i < 3; i++)
    {
      assert_near (&indices[i].first_order, first[i], 0.05);
      assert_near (&indices[i].total, total[i], 0.03);
    }
}

static void
test_g (void)
{
  ParindexSobolIndex indices[MAX_INPUTS];
  double variances[MAX_INPUTS], all = 1;

  for (guint i = 0; i < MAX_INPUTS; i++)
    {
      variances[i] = 1 / (3 * (1 + coefficients[i]) * (1 + coefficients[i]));
      all *= 1 + variances[i];
    }
  analyse (g_function, MAX_INPUTS, 8192, TRUE, 0, indices);
  for (guint i = 0; i < MAX_INPUTS; i++)
    {
      assert_near (&indices[i].first_order, variances[i] / (all - 1), 0.005);
      assert_near (&indices[i].total, variances[i] * all / (1 + variances[i]) / (all - 1), 0.005);
    }
}

/* Where the outputs lie makes no difference. */
static void
test_offset (void)
{
  ParindexSobolIndex near[3], far[3];

  analyse (ishigami, 3, 1000, TRUE, 0, near);
  analyse (ishigami, 3, 1000, TRUE, 1e6, far);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpfloat_with_epsilon (near[i].first_order.value, far[i].first_order.value, 1e-8);
      g_assert_cmpfloat_with_epsilon (near[i].total.high, far[i].total.high, 1e-8);
    }
}

static double
constant (const double *x G_GNUC_UNUSED)
{
  return 0.1;
}

static double
sometimes (const double *x)
{
  return x[0] < 0.25 ? NAN : x[0] + x[1];
}

static double
sum_of (const double *x)
{
  return x[0] + x[1];
}

static void
test_edges (void)
{
  ParindexSobolIndex indices[2];
  guint n;

  g_assert_cmpuint (analyse (constant, 2, 100, FALSE, 0, indices), ==, 100);
  g_assert_true (isnan (indices[0].first_order.value) && isnan (indices[1].total.high));
  n = analyse (sometimes, 2, 1000, FALSE, 0, indices);
  g_assert_cmpuint (n, >, 450);
  g_assert_cmpuint (n, <, 650);
  g_assert_true (isfinite (indices[0].first_order.value));
  g_assert_cmpfloat (indices[0].first_order.value, <, indices[1].first_order.value);
  g_assert_cmpuint (analyse (sometimes, 2, 1, FALSE, NAN, indices), ==, 0);
  g_assert_true (isnan (indices[0].first_order.value) && isnan (indices[0].total.low));
  /* One point is sure of nothing. */
  g_assert_cmpuint (analyse (sum_of, 2, 1, FALSE, 0, indices), ==, 1);
  g_assert_true (isnan (indices[0].first_order.value) && isnan (indices[0].total.value) && isnan (indices[0].total.high));
}

#define N_RARE 1000

/* A sample in which only one point differs, as a rank that hardly ever moves: a third of the resamples do not have it, and say nothing. What rounding
 * leaves of their variance is none. */
static void
test_rare (void)
{
  g_autofree double *outputs = g_new0 (double, 3 * N_RARE);
  const ParindexSobolSample sample = { .n = N_RARE, .n_inputs = 1, .a = outputs, .b = outputs + N_RARE, .ab = outputs + 2 * N_RARE };
  ParindexSobolIndex index;

  outputs[1] = outputs[2 * N_RARE + 1] = outputs[2 * N_RARE + 500] = 1;
  g_assert_cmpuint (parindex_sobol_indices (&sample, RESAMPLES, 0.95, 1, &index), ==, N_RARE);
  g_assert_cmpfloat (fabs (index.total.value - 1), <, 0.001);
  g_assert_cmpfloat (index.total.high, >, 1);
  g_assert_cmpfloat (index.total.high, <, 10);
  g_assert_cmpfloat (fabs (index.first_order.low), <, 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sobol-indices/ishigami", test_ishigami);
  g_test_add_func ("/sobol-indices/g", test_g);
  g_test_add_func ("/sobol-indices/offset", test_offset);
  g_test_add_func ("/sobol-indices/edges", test_edges);
  g_test_add_func ("/sobol-indices/rare", test_rare);

  return g_test_run ();
}
