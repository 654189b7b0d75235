/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include "base/parindex-balance-private.h"
#include "base/parindex-linear-algebra-private.h"

/* With correlations R and weights v the covariances with the sum are g = R v, and the importance of i is g_i² / Σ g². If R v = √target has a
 * solution from 0 on, it hits the targets. Else they are approached by steps of Levenberg and Marquardt among the weights that are free to
 * move, from several starts, and the nearest one is taken and settled by steps of Newton. Everything goes in a fixed order, so the result is always the same. */

#define MAX_STEPS 500
#define SMALLEST_GAIN 1e-15
#define MAX_NEWTON_STEPS 20
#define NUDGE 1e-5
/* Children times the pairs of them that are tried: each takes longer where there are more. */
#define MOST_WORK 2000

typedef struct
{
  guint n;
  const double *correlations;
  const double *targets;
  double *weights;
  double *sums;        /* R v */
  double *importances;
  double *jacobian;    /* of the importances, column by column */
  double *gradient;    /* half of it */
  double *normal;
  double *step;
  double *trial;
} Search;

static void
multiply (const double *matrix,
          guint         n,
          const double *vector,
          double       *product)
{
  for (guint i = 0; i < n; i++)
    {
      product[i] = 0;
      for (guint k = 0; k < n; k++)
        product[i] += matrix[(gsize) k * n + i] * vector[k];
    }
}

void
parindex_importances (const double *correlations,
                      guint         n,
                      const double *weights,
                      double       *importances)
{
  double sum = 0;

  multiply (correlations, n, weights, importances);
  for (guint i = 0; i < n; i++)
    {
      importances[i] *= importances[i];
      sum += importances[i];
    }
  for (guint i = 0; i < n; i++)
    importances[i] /= sum;
}

static double
miss (const Search *self,
      const double *weights)
{
  double sum = 0;

  parindex_importances (self->correlations, self->n, weights, self->importances);
  for (guint i = 0; i < self->n; i++)
    sum += (self->importances[i] - self->targets[i]) * (self->importances[i] - self->targets[i]);

  return sum;
}

/* To sum 1, with nothing below 0; FALSE if nothing is left. */
static gboolean
clip (double *weights,
      guint   n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      weights[i] = fmax (weights[i], 0);
      sum += weights[i];
    }
  for (guint i = 0; i < n && sum > 0; i++)
    weights[i] /= sum;

  return sum > 0;
}

static void
linearise (Search *self)
{
  const guint n = self->n;
  double sum = 0;

  multiply (self->correlations, n, self->weights, self->sums);
  for (guint i = 0; i < n; i++)
    sum += self->sums[i] * self->sums[i];
  for (guint k = 0; k < n; k++)
    {
      double *column = self->jacobian + (gsize) k * n;
      double of_sum = 0;

      for (guint i = 0; i < n; i++)
        {
          column[i] = 2 * self->sums[i] * self->correlations[(gsize) k * n + i] / sum;
          of_sum += column[i];
        }
      self->gradient[k] = 0;
      for (guint i = 0; i < n; i++)
        {
          column[i] -= self->sums[i] * self->sums[i] / sum * of_sum;
          self->gradient[k] += column[i] * (self->sums[i] * self->sums[i] / sum - self->targets[i]);
        }
    }
}

/* The step among the weights that may move, damped; FALSE if it is not found. */
static gboolean
find_step (Search *self,
           double  damping)
{
  const guint n = self->n;

  for (guint a = 0; a < n; a++)
    {
      gboolean held = self->weights[a] <= 0 && self->gradient[a] >= 0;

      for (guint b = 0; b < n; b++)
        {
          double product = 0;

          if (!held && !(self->weights[b] <= 0 && self->gradient[b] >= 0))
            for (guint i = 0; i < n; i++)
              product += self->jacobian[(gsize) a * n + i] * self->jacobian[(gsize) b * n + i];
          self->normal[(gsize) a * n + b] = product;
        }
      self->normal[(gsize) a * n + a] += held ? 1 : damping;
      self->trial[a] = held ? 0 : -self->gradient[a];
    }

  return parindex_solve_definite (self->normal, n, self->trial, self->step);
}

/* From the weights of the search to the best near them; gives what they miss by. */
static double
descend (Search *self)
{
  double best = miss (self, self->weights);
  double damping = 1e-3;

  for (guint i = 0; i < MAX_STEPS && damping < 1e8; i++)
    {
      double next = INFINITY;

      linearise (self);
      if (find_step (self, damping))
        {
          for (guint k = 0; k < self->n; k++)
            self->trial[k] = self->weights[k] + self->step[k];
          next = clip (self->trial, self->n) ? miss (self, self->trial) : INFINITY;
        }
      if (next < best)
        {
          gboolean still = best - next < SMALLEST_GAIN * best;

          memcpy (self->weights, self->trial, sizeof *self->trial * self->n);
          best = next;
          damping = fmax (damping / 10, 1e-12);
          if (still || best == 0)
            break;
        }
      else
        damping *= 10;
    }

  return best;
}

/* How the slope changes with the weight @k, among the weights above 0. */
static void
measure_curvature (Search *self,
                   guint   k,
                   double *curvature)
{
  const double weight = self->weights[k];

  self->weights[k] = weight + NUDGE;
  linearise (self);
  memcpy (curvature, self->gradient, sizeof *curvature * self->n);
  self->weights[k] = weight - NUDGE;
  linearise (self);
  self->weights[k] = weight;
  /* No size of all weights is better than another: it is held. */
  for (guint i = 0; i < self->n; i++)
    curvature[i] = self->weights[i] > 0 ? (curvature[i] - self->gradient[i]) / (2 * NUDGE) + 1 : 0;
}

/* FALSE if the ground is not curved upwards. */
static gboolean
find_newton_step (Search *self)
{
  const guint n = self->n;

  for (guint k = 0; k < n; k++)
    {
      double *column = self->normal + (gsize) k * n;

      memset (column, 0, sizeof *column * n);
      if (self->weights[k] > 0)
        measure_curvature (self, k, column);
      else
        column[k] = 1;
    }
  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < a; b++)
      self->normal[(gsize) a * n + b] = self->normal[(gsize) b * n + a] = (self->normal[(gsize) a * n + b] + self->normal[(gsize) b * n + a]) / 2;
  linearise (self);
  for (guint k = 0; k < n; k++)
    self->trial[k] = self->weights[k] > 0 ? -self->gradient[k] : 0;

  return parindex_solve_definite (self->normal, n, self->trial, self->step);
}

/* To where the slope ends: near there the miss is so flat that its last digit settles no more than half of the digits of the weights. */
static void
settle (Search *self)
{
  const guint n = self->n;
  g_autofree double *before = g_memdup2 (self->weights, sizeof *self->weights * n);
  const double best = miss (self, self->weights);
  double last = INFINITY;

  for (guint i = 0; i < MAX_NEWTON_STEPS && find_newton_step (self); i++)
    {
      double moved = 0;

      for (guint k = 0; k < n; k++)
        self->trial[k] = self->weights[k] + self->step[k];
      if (!clip (self->trial, n))
        break;
      for (guint k = 0; k < n; k++)
        moved = fmax (moved, fabs (self->trial[k] - self->weights[k]));
      if (moved >= last)
        break;
      memcpy (self->weights, self->trial, sizeof *self->trial * n);
      last = moved;
    }
  if (!(miss (self, self->weights) <= best * (1 + 1e-9)))
    memcpy (self->weights, before, sizeof *before * n);
}

/* The weights that hit the targets, if there are any and they are from 0 on. As a start they will do even where they are not. */
static gboolean
solve (const Search *self,
       double       *weights)
{
  const guint n = self->n;
  gboolean good = TRUE;

  for (guint i = 0; i < n; i++)
    self->trial[i] = sqrt (self->targets[i]);
  if (!parindex_solve_definite (self->correlations, n, self->trial, weights))
    {
      for (guint i = 0; i < n; i++)
        weights[i] = 1;
      good = FALSE;
    }
  for (guint i = 0; i < n; i++)
    good &= weights[i] >= 0;
  if (!clip (weights, n))
    for (guint i = 0; i < n; i++)
      weights[i] = 1.0 / n;

  return good;
}

/* From a start where all weights are the same, or one child or two have nearly all of it. */
static void
search_from (Search *self,
             guint   first,
             guint   second,
             double *best,
             double *weights)
{
  const guint n = self->n;
  double other;

  for (guint i = 0; i < n; i++)
    self->weights[i] = first == n || i == first || i == second ? 1.0 : 0.01;
  clip (self->weights, n);
  other = descend (self);
  /* Rounding alone does not make one better. */
  if (other >= *best * (1 - 1e-9))
    return;

  *best = other;
  memcpy (weights, self->weights, sizeof *weights * n);
}

/* Where two children go against each other, what is left of both is another valley. */
static void
search_all (Search *self,
            double *best,
            double *weights)
{
  const guint n = self->n;
  guint left = MOST_WORK / n;

  for (guint i = 0; i <= n; i++)
    search_from (self, (i + n) % (n + 1), n, best, weights);
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n && left > 0; j++)
      if (self->correlations[(gsize) i * n + j] < 0)
        {
          search_from (self, i, j, best, weights);
          left--;
        }
}

void
parindex_balance (const double *correlations,
                  guint         n,
                  const double *targets,
                  double       *weights)
{
  g_autofree double *room = g_new (double, (gsize) n * (2 * n + 6));
  Search self = { n, correlations, targets };
  double best;

  self.weights = room;
  self.sums = room + n;
  self.importances = room + 2 * n;
  self.gradient = room + 3 * n;
  self.step = room + 4 * n;
  self.trial = room + 5 * n;
  self.jacobian = room + 6 * n;
  self.normal = self.jacobian + (gsize) n * n;

  if (solve (&self, weights))
    return;

  memcpy (self.weights, weights, sizeof *weights * n);
  best = descend (&self);
  memcpy (weights, self.weights, sizeof *weights * n);
  search_all (&self, &best, weights);
  memcpy (self.weights, weights, sizeof *weights * n);
  settle (&self);
  memcpy (weights, self.weights, sizeof *weights * n);
}
