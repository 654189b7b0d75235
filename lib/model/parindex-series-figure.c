/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-exact-private.h"
#include "model/parindex-series-private.h"

/* What a series says of a unit: its own latest observation, or the sum of those of the parts of the year so far, or else the
 * pooled counts of the units below. */

/* A tree of units is checked to be one; this only bounds what an unchecked document can do. */
#define MAX_LEVELS 64

void
parindex_series_figure_init (ParindexSeriesFigure *self)
{
  memset (self, 0, sizeof *self);
  mpq_inits (self->value, self->count, self->of, NULL);
}

void
parindex_series_figure_clear (ParindexSeriesFigure *self)
{
  mpq_clears (self->value, self->count, self->of, NULL);
}

static gboolean
is_in_window (ParindexObservation        *observation,
              const ParindexSeriesWindow *window)
{
  GDate last;

  parindex_period_get_last_day (observation->period, &last);

  return g_date_compare (&last, &window->last) <= 0
         && (!g_date_valid (&window->first) || g_date_compare (&last, &window->first) >= 0);
}

/* The last that ends in the window; -1 if there is none. */
static int
find_latest (GPtrArray                  *observations,
             const ParindexSeriesWindow *window)
{
  for (guint i = observations != NULL ? observations->len : 0; i > 0; i--)
    if (is_in_window (observations->pdata[i - 1], window))
      return (int) i - 1;

  return -1;
}

static guint
months_of (ParindexPeriodKind kind)
{
  static const guint months[] = {
    [PARINDEX_PERIOD_KIND_YEAR] = 12, [PARINDEX_PERIOD_KIND_HALF] = 6, [PARINDEX_PERIOD_KIND_QUARTER] = 3,
    [PARINDEX_PERIOD_KIND_MONTH] = 1, [PARINDEX_PERIOD_KIND_DAY] = 0,
  };

  return months[kind];
}

/* The first day of the period of that length which the day lies in. */
static void
begin_of_span (const GDate       *day,
               ParindexPeriodKind span,
               GDate             *out)
{
  guint months = span == PARINDEX_PERIOD_KIND_DAY ? 12 : months_of (span);
  guint month = (g_date_get_month (day) - 1) / months * months + 1;

  g_date_clear (out, 1);
  g_date_set_dmy (out, 1, month, g_date_get_year (day));
}

static void
add_observation (ParindexSeriesFigure *out,
                 ParindexObservation  *observation)
{
  mpq_add (out->count, out->count, parindex_number_peek (observation->value));
  if (observation->of != NULL)
    mpq_add (out->of, out->of, parindex_number_peek (observation->of));
}

/* The parts of the span up to the latest one, which are as long as it: without a gap, or else the sum is not known. */
static void
add_parts (ParindexSeries             *self,
           GPtrArray                  *observations,
           guint                       latest,
           const ParindexSeriesWindow *window,
           ParindexSeriesFigure       *out)
{
  ParindexObservation *last = observations->pdata[latest];
  ParindexPeriodKind kind = parindex_period_get_kind (last->period);
  GDate begin, first;
  guint months;

  begin_of_span (&out->last, window->span, &begin);
  for (int i = latest; i >= 0; i--)
    {
      ParindexObservation *part = observations->pdata[i];

      parindex_period_get_first_day (part->period, &first);
      if (parindex_period_get_kind (part->period) != kind || g_date_compare (&first, &begin) < 0)
        continue;
      add_observation (out, part);
      out->n_parts++;
      out->first = first;
    }
  months = 12 * (g_date_get_year (&out->last) - g_date_get_year (&begin)) + g_date_get_month (&out->last) - g_date_get_month (&begin) + 1;
  if (out->n_parts * months_of (kind) != months && self->missing == PARINDEX_MISSING_PROPAGATE)
    out->incomplete = TRUE;
}

/* A day is how things stood on it; a period as long as the span, or longer, is a whole. */
static gboolean
is_part (ParindexPeriod            *period,
         const ParindexSeriesWindow *window)
{
  ParindexPeriodKind kind = parindex_period_get_kind (period);
  ParindexPeriodKind span = window->span == PARINDEX_PERIOD_KIND_DAY ? PARINDEX_PERIOD_KIND_YEAR : window->span;

  return kind != PARINDEX_PERIOD_KIND_DAY && kind > span;
}

static void
read_own (ParindexSeries             *self,
          GPtrArray                  *observations,
          guint                       latest,
          const ParindexSeriesWindow *window,
          ParindexSeriesFigure       *out)
{
  ParindexObservation *last = observations->pdata[latest];

  out->found = TRUE;
  out->done = last->done;
  out->source = last->source;
  parindex_period_get_first_day (last->period, &out->first);
  parindex_period_get_last_day (last->period, &out->last);
  if (last->value == NULL)
    return;
  if (parindex_series_adds_up (self) && is_part (last->period, window))
    add_parts (self, observations, latest, window, out);
  else
    add_observation (out, last);
}

static void read_counts (ParindexSeries *self, GHashTable *below, const char *unit, const ParindexSeriesWindow *window, guint level,
                         ParindexSeriesFigure *out);

/* Adds a unit below. What ends later makes what came before it incomplete, and the other way round. */
static void
pool_unit (ParindexSeries       *self,
           ParindexSeriesFigure *part,
           ParindexSeriesFigure *out)
{
  int order = out->found && part->found ? g_date_compare (&part->last, &out->last) : 0;

  if (part->incomplete || !part->found || order != 0)
    out->incomplete = TRUE;
  if (!part->found || order < 0)
    return;
  if (order > 0)
    {
      mpq_set_ui (out->count, 0, 1);
      mpq_set_ui (out->of, 0, 1);
      out->n_units = 0;
    }
  out->found = TRUE;
  mpq_add (out->count, out->count, part->count);
  mpq_add (out->of, out->of, part->of);
  out->first = part->first;
  out->last = part->last;
  out->n_units++;
}

static void
pool (ParindexSeries             *self,
      GHashTable                 *below,
      const char                 *unit,
      const ParindexSeriesWindow *window,
      guint                       level,
      ParindexSeriesFigure       *out)
{
  GPtrArray *units = g_hash_table_lookup (below, unit);

  for (guint i = 0; units != NULL && i < units->len; i++)
    {
      g_auto (ParindexSeriesFigure) part;

      parindex_series_figure_init (&part);
      read_counts (self, below, parindex_unit_get_id (units->pdata[i]), window, level + 1, &part);
      pool_unit (self, &part, out);
    }
  if (self->missing == PARINDEX_MISSING_SKIP)
    out->incomplete = FALSE;
}

static void
read_counts (ParindexSeries             *self,
             GHashTable                 *below,
             const char                 *unit,
             const ParindexSeriesWindow *window,
             guint                       level,
             ParindexSeriesFigure       *out)
{
  GPtrArray *own = parindex_series_of_unit (self, unit);
  int latest = find_latest (own, window);

  if (latest >= 0)
    read_own (self, own, latest, window, out);
  else if (parindex_series_adds_up (self) && level < MAX_LEVELS)
    pool (self, below, unit, window, level, out);
}

void
parindex_series_read (ParindexSeries             *self,
                      GHashTable                 *below,
                      const char                 *unit,
                      const ParindexSeriesWindow *window,
                      ParindexSeriesFigure       *out)
{
  read_counts (self, below, unit, window, 0, out);
  out->incomplete = out->incomplete && (out->found || out->n_parts > 0);
  out->is_ratio = self->kind == PARINDEX_SERIES_KIND_RATIO || self->kind == PARINDEX_SERIES_KIND_PLAN;
  if (!out->found)
    return;

  mpq_set (out->value, out->count);
  if (!out->is_ratio)
    return;
  /* A percent of nothing is none. */
  if (mpq_sgn (out->of) == 0)
    {
      out->found = FALSE;
      return;
    }
  mpq_div (out->value, out->count, out->of);
  mpz_mul_ui (mpq_numref (out->value), mpq_numref (out->value), 100);
  mpq_canonicalize (out->value);
}

ParindexObservation *
parindex_series_first_done (ParindexSeries             *self,
                            const char                 *unit,
                            const ParindexSeriesWindow *window)
{
  GPtrArray *own = parindex_series_of_unit (self, unit);

  for (guint i = 0; own != NULL && i < own->len; i++)
    {
      ParindexObservation *each = own->pdata[i];

      if (each->done && is_in_window (each, window))
        return each;
    }

  return NULL;
}
