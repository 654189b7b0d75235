/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/improvement/parindex-improvement-front-private.h"

/* What gains cost at least, and at most, by the lower hulls of fronts. */

/* A straight step of a hull. */
typedef struct
{
  double value;
  double cost;
  guint front;
  guint end; /* the point of the front to which it leads */
} Step;

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  const Step *step_a = a;
  const Step *step_b = b;
  double left = step_a->cost * step_b->value;
  double right = step_b->cost * step_a->value;

  return (left > right) - (left < right);
}

/* Whether the middle one of three points lies on or above the line between the others. */
static gboolean
is_above (const ParindexFrontPoint *a,
          const ParindexFrontPoint *b,
          const ParindexFrontPoint *c)
{
  return (double) (b->cost - a->cost) * (double) (c->value - a->value) >= (double) (c->cost - a->cost) * (double) (b->value - a->value);
}

/* The lower hull, by Andrew's monotone chain: the places of its corners. */
static GArray *
list_corners (const ParindexFront *front)
{
  GArray *chain = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < front->len; i++)
    {
      while (chain->len >= 2
             && is_above (parindex_front_at (front, g_array_index (chain, guint, chain->len - 2)),
                          parindex_front_at (front, g_array_index (chain, guint, chain->len - 1)), parindex_front_at (front, i)))
        g_array_set_size (chain, chain->len - 1);
      g_array_append_val (chain, i);
    }

  return chain;
}

ParindexFront *
parindex_front_take_corners (const ParindexFront *front)
{
  g_autoptr (GArray) chain = list_corners (front);
  ParindexFront *corners = parindex_front_new ();

  for (guint i = 0; i < chain->len; i++)
    g_array_append_val (corners, *parindex_front_at (front, g_array_index (chain, guint, i)));

  return corners;
}

static void
add_steps (GArray              *steps,
           const ParindexFront *front,
           guint                place)
{
  g_autoptr (GArray) chain = list_corners (front);

  for (guint i = 1; i < chain->len; i++)
    {
      const ParindexFrontPoint *from = parindex_front_at (front, g_array_index (chain, guint, i - 1));
      const ParindexFrontPoint *to = parindex_front_at (front, g_array_index (chain, guint, i));
      const Step step = { (double) (to->value - from->value), (double) (to->cost - from->cost), place, g_array_index (chain, guint, i) };

      g_array_append_val (steps, step);
    }
}

void
parindex_front_hull_init (ParindexFrontHull    *self,
                          ParindexFront *const *fronts,
                          guint                 n)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  double value = 0, cost = 0;

  *self = (ParindexFrontHull){ 0 };
  for (guint i = 0; i < n; i++)
    if (fronts[i]->len > 0)
      {
        self->value += (double) parindex_front_at (fronts[i], 0)->value;
        self->cost += (double) parindex_front_at (fronts[i], 0)->cost;
        add_steps (steps, fronts[i], i);
      }
  g_array_sort (steps, compare_steps);
  self->n = steps->len;
  self->values = g_new (double, self->n + 1);
  self->costs = g_new (double, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      self->values[i] = value += g_array_index (steps, Step, i).value;
      self->costs[i] = cost += g_array_index (steps, Step, i).cost;
    }
}

void
parindex_front_hull_clear (ParindexFrontHull *self)
{
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->costs, g_free);
}

/* The first step that comes to a gain; n: none does. */
static guint
find_step (const ParindexFrontHull *self,
           double                   value)
{
  guint low = 0, high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->values[middle] >= value)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}

double
parindex_front_hull_cost (const ParindexFrontHull *self,
                          double                   value)
{
  /* Doubles of large integers are off by less than this. */
  double rest = (value - self->value) * (1 - 1e-12);
  guint step = find_step (self, rest);
  double value_before = step > 0 ? self->values[step - 1] : 0;
  double cost_before = step > 0 ? self->costs[step - 1] : 0;

  if (rest <= 0)
    return self->cost;
  if (step == self->n)
    return INFINITY;

  return self->cost + cost_before + (self->costs[step] - cost_before) * ((rest - value_before) / (self->values[step] - value_before));
}

void
parindex_front_hull_cut (const ParindexFrontHull *self,
                         ParindexFront           *front,
                         double                   need,
                         double                   ratio,
                         double                   most)
{
  guint n = 0;

  for (guint i = 0; i < front->len; i++)
    {
      const ParindexFrontPoint point = *parindex_front_at (front, i);

      if ((double) point.cost + parindex_front_hull_cost (self, need - (double) point.value * ratio) <= most)
        *parindex_front_at (front, n++) = point;
    }
  g_array_set_size (front, n);
}

/* The first point of a front, from @from on, with a gain. */
static guint
find_point (const ParindexFront *front,
            guint                from,
            gint64               value)
{
  guint low = from, high = front->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (parindex_front_at (front, middle)->value >= value)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}

/* Of the fronts the one from which what is missing comes at the least cost. */
static void
add_missing (ParindexFront *const *fronts,
             guint                 n,
             gint64                missing,
             guint                *places)
{
  gint64 least = G_MAXINT64;
  guint chosen = 0, place = 0;

  for (guint i = 0; i < n; i++)
    {
      const ParindexFrontPoint *now = parindex_front_at (fronts[i], places[i]);
      guint found = find_point (fronts[i], places[i], now->value + missing);

      if (found < fronts[i]->len && parindex_front_at (fronts[i], found)->cost - now->cost < least)
        {
          least = parindex_front_at (fronts[i], found)->cost - now->cost;
          chosen = i;
          place = found;
        }
    }
  if (least < G_MAXINT64)
    places[chosen] = place;
}

/* What is more than enough is taken back where it can be. */
static void
take_back (ParindexFront *const *fronts,
           guint                 n,
           gint64                spare,
           guint                *places)
{
  for (guint i = 0; i < n; i++)
    {
      const ParindexFrontPoint *now = parindex_front_at (fronts[i], places[i]);
      guint place = find_point (fronts[i], 0, now->value - spare);

      spare -= now->value - parindex_front_at (fronts[i], place)->value;
      places[i] = place;
    }
}

static gint64
add_up (ParindexFront *const *fronts,
        guint                 n,
        const guint          *places,
        gint64               *cost)
{
  gint64 value = 0;

  *cost = 0;
  for (guint i = 0; i < n; i++)
    {
      value += parindex_front_at (fronts[i], places[i])->value;
      *cost += parindex_front_at (fronts[i], places[i])->cost;
    }

  return value;
}

gboolean
parindex_front_climb (ParindexFront *const *fronts,
                      guint                 n,
                      gint64                need,
                      guint                *places,
                      gint64               *cost)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  gint64 value;

  for (guint i = 0; i < n; i++)
    {
      places[i] = 0;
      if (fronts[i]->len == 0)
        return FALSE;
      add_steps (steps, fronts[i], i);
    }
  g_array_sort (steps, compare_steps);
  value = add_up (fronts, n, places, cost);
  for (guint i = 0; i < steps->len && value < need; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);
      const ParindexFront *front = fronts[step->front];
      const gint64 gain = parindex_front_at (front, step->end)->value - parindex_front_at (front, places[step->front])->value;

      /* Steps that are as steep may stand in either order. */
      if (gain <= 0)
        continue;
      if (value + gain >= need)
        add_missing (fronts, n, need - value, places);
      else
        places[step->front] = step->end;
      value = add_up (fronts, n, places, cost);
    }
  if (value < need)
    return FALSE;
  take_back (fronts, n, value - need, places);
  add_up (fronts, n, places, cost);

  return TRUE;
}
