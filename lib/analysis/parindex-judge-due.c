/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-judge-private.h"

/* When targets are due. */

guint
parindex_period_months (ParindexPeriodKind kind)
{
  static const guint months[] = {
    [PARINDEX_PERIOD_KIND_YEAR] = 12, [PARINDEX_PERIOD_KIND_HALF] = 6, [PARINDEX_PERIOD_KIND_QUARTER] = 3,
    [PARINDEX_PERIOD_KIND_MONTH] = 1, [PARINDEX_PERIOD_KIND_DAY] = 0,
  };

  return months[kind];
}

ParindexPeriod *
parindex_period_around (const GDate       *day,
                        ParindexPeriodKind kind)
{
  guint year = g_date_get_year (day);
  guint month = g_date_get_month (day);
  g_autofree char *text = NULL;

  switch (kind)
    {
    case PARINDEX_PERIOD_KIND_HALF:
      text = g_strdup_printf ("%04u-S%u", year, (month - 1) / 6 + 1);
      break;
    case PARINDEX_PERIOD_KIND_QUARTER:
      text = g_strdup_printf ("%04u-Q%u", year, (month - 1) / 3 + 1);
      break;
    case PARINDEX_PERIOD_KIND_MONTH:
      text = g_strdup_printf ("%04u-%02u", year, month);
      break;
    case PARINDEX_PERIOD_KIND_DAY:
      text = g_strdup_printf ("%04u-%02u-%02u", year, month, (guint) g_date_get_day (day));
      break;
    case PARINDEX_PERIOD_KIND_YEAR:
    default:
      text = g_strdup_printf ("%04u", year);
    }

  return parindex_period_new_from_string (text, NULL);
}

ParindexPeriod *
parindex_period_shift (const ParindexPeriod *self,
                       int                   months)
{
  GDate first;

  parindex_period_get_first_day (self, &first);
  /* The calendar begins with the year 1. */
  if (months < 0 && g_date_get_year (&first) <= (guint) -months / 12 + 1)
    return NULL;
  if (months < 0)
    g_date_subtract_months (&first, -months);
  else
    g_date_add_months (&first, months);

  return parindex_period_around (&first, parindex_period_get_kind (self));
}

/* Of what is due again and again: the last one that has ended, or the first one. */
ParindexPeriod *
parindex_due_current (ParindexTarget *target,
                      const GDate    *as_of)
{
  ParindexPeriod *horizon = target->horizon != NULL ? parindex_period_ref (target->horizon) : NULL;
  ParindexPeriodKind kind, every;
  guint step;

  if (horizon == NULL || target->kind == PARINDEX_TARGET_KIND_RECURRING_DEADLINE || !parindex_target_read_every (target->every, &every))
    return horizon;
  kind = parindex_period_get_kind (horizon);
  /* A year is not due each month: the longer one counts. */
  step = MAX (parindex_period_months (every), parindex_period_months (kind));
  while (TRUE)
    {
      ParindexPeriod *next = parindex_period_shift (horizon, step);
      GDate last;

      if (next == NULL)
        return horizon;
      parindex_period_get_last_day (next, &last);
      if (g_date_compare (&last, as_of) > 0)
        {
          parindex_period_unref (next);
          return horizon;
        }
      parindex_period_unref (horizon);
      horizon = next;
    }
}

void
parindex_due_set (ParindexDue          *self,
                  const ParindexPeriod *horizon,
                  const GDate          *as_of)
{
  *self = (ParindexDue){ .over = TRUE, .span = PARINDEX_PERIOD_KIND_YEAR, .until = *as_of, .last = *as_of };
  g_date_clear (&self->first, 1);
  if (horizon == NULL)
    return;

  self->has = TRUE;
  self->span = parindex_period_get_kind (horizon);
  parindex_period_get_last_day (horizon, &self->last);
  /* A figure of the year in which a day lies is the figure of that day; of a month it is that of the month. */
  if (self->span == PARINDEX_PERIOD_KIND_DAY)
    g_date_set_dmy (&self->first, 1, G_DATE_JANUARY, g_date_get_year (&self->last));
  else
    parindex_period_get_first_day (horizon, &self->first);
  self->over = g_date_compare (as_of, &self->last) >= 0;
  if (self->over)
    self->until = self->last;
}
