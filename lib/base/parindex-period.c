/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include <parindex/parindex-period.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-period-private.h"
#include "base/parindex-problem-private.h"

/**
 * ParindexPeriod:
 *
 * A year, a half or quarter of a year, a month or a day: `2022`, `2022-S1`,
 * `2022-Q3`, `2022-07` or `2022-07-30`. A period never changes and may be used
 * from any thread.
 *
 * Since: 1.0
 */
struct _ParindexPeriod
{
  ParindexPeriodKind kind;
  GDate first;
  GDate last;
  char text[sizeof "YYYY-MM-DD"];
};

G_DEFINE_BOXED_TYPE (ParindexPeriod, parindex_period, parindex_period_ref, parindex_period_unref)

/* Exactly @length digits at @text. */
static gboolean
parse_digits (const char *text,
              gsize       length,
              guint      *out)
{
  *out = 0;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *out = *out * 10 + (guint) (text[i] - '0');
    }
  return TRUE;
}

/* Whole months of a year, the @index-th (from 1) group of @n_months. */
static gboolean
set_months (ParindexPeriod    *self,
            ParindexPeriodKind kind,
            guint              year,
            guint              index,
            guint              n_months)
{
  GDateMonth last_month;

  if (index < 1 || index > 12 / n_months)
    return FALSE;

  last_month = (GDateMonth) (index * n_months);
  self->kind = kind;
  g_date_set_dmy (&self->first, 1, (GDateMonth) (last_month - n_months + 1), (GDateYear) year);
  g_date_set_dmy (&self->last, g_date_get_days_in_month (last_month, (GDateYear) year), last_month, (GDateYear) year);

  return TRUE;
}

static gboolean
set_day (ParindexPeriod *self,
         guint           year,
         guint           month,
         guint           day)
{
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  self->kind = PARINDEX_PERIOD_KIND_DAY;
  g_date_set_dmy (&self->first, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  self->last = self->first;

  return TRUE;
}

static gboolean
period_parse (ParindexPeriod *self,
              const char     *text,
              gsize           length)
{
  guint year, part, day;

  if (length < 4 || !parse_digits (text, 4, &year) || year == 0)
    return FALSE;
  if (length == 4)
    return set_months (self, PARINDEX_PERIOD_KIND_YEAR, year, 1, 12);
  if (length < 7 || text[4] != '-')
    return FALSE;

  if (length == 7 && text[5] == 'S')
    return parse_digits (text + 6, 1, &part) && set_months (self, PARINDEX_PERIOD_KIND_HALF, year, part, 6);
  if (length == 7 && text[5] == 'Q')
    return parse_digits (text + 6, 1, &part) && set_months (self, PARINDEX_PERIOD_KIND_QUARTER, year, part, 3);
  if (!parse_digits (text + 5, 2, &part))
    return FALSE;
  if (length == 7)
    return set_months (self, PARINDEX_PERIOD_KIND_MONTH, year, part, 1);

  return length == 10 && text[7] == '-' && parse_digits (text + 8, 2, &day) && set_day (self, year, part, day);
}

/**
 * parindex_period_new_from_string:
 * @text: a period, such as `2022`, `2022-S1`, `2022-Q3`, `2022-07` or `2022-07-30`
 * @error: return location for an error
 *
 * Reads a period of the years 0001 to 9999.
 *
 * The error is %PARINDEX_ERROR_NUMBER if the text is not a period, or names a
 * day that is not in the calendar.
 *
 * Returns: (transfer full): the period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_period_new_from_string (const char *text,
                                 GError    **error)
{
  gsize length;
  ParindexPeriod period = { 0 };

  g_return_val_if_fail (text != NULL, NULL);

  length = strlen (text);
  g_date_clear (&period.first, 1);
  g_date_clear (&period.last, 1);
  if (!period_parse (&period, text, length))
    {
      g_autofree char *excerpt = parindex_text_excerpt (text, length);

      parindex_error_report (error, NOT_A_PERIOD, .value = excerpt);
      return NULL;
    }

  /* There is one way to write each period, and this is it. */
  memcpy (period.text, text, length + 1);

  return g_atomic_rc_box_dup (sizeof period, &period);
}

/**
 * parindex_period_ref:
 * @self: a period
 *
 * Adds a reference.
 *
 * Returns: (transfer full): the same period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_period_ref (ParindexPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * parindex_period_unref:
 * @self: (transfer full): a period
 *
 * Drops a reference; the last one frees the period.
 *
 * Since: 1.0
 */
void
parindex_period_unref (ParindexPeriod *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release (self);
}

/**
 * parindex_period_get_kind:
 * @self: a period
 *
 * Gets how long the period is.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
ParindexPeriodKind
parindex_period_get_kind (const ParindexPeriod *self)
{
  g_return_val_if_fail (self != NULL, PARINDEX_PERIOD_KIND_YEAR);

  return self->kind;
}

/**
 * parindex_period_to_string:
 * @self: a period
 *
 * Writes the period as it stands in documents.
 *
 * Returns: (transfer none): the text
 *
 * Since: 1.0
 */
const char *
parindex_period_to_string (const ParindexPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * parindex_period_get_first_day:
 * @self: a period
 * @day: (out caller-allocates): return location for the day
 *
 * Gets the first day of the period.
 *
 * Since: 1.0
 */
void
parindex_period_get_first_day (const ParindexPeriod *self,
                               GDate                *day)
{
  g_return_if_fail (self != NULL && day != NULL);

  *day = self->first;
}

/**
 * parindex_period_get_last_day:
 * @self: a period
 * @day: (out caller-allocates): return location for the day
 *
 * Gets the last day of the period.
 *
 * Since: 1.0
 */
void
parindex_period_get_last_day (const ParindexPeriod *self,
                              GDate                *day)
{
  g_return_if_fail (self != NULL && day != NULL);

  *day = self->last;
}

/**
 * parindex_period_compare:
 * @a: a period
 * @b: another period
 *
 * Orders periods by their last day; of two that end on the same day, the one
 * that starts earlier is first: 2022 comes before 2022-S2, and that before
 * 2022-12.
 *
 * Returns: -1 if @a is first, 1 if @b is first, 0 if they are equal
 *
 * Since: 1.0
 */
int
parindex_period_compare (const ParindexPeriod *a,
                         const ParindexPeriod *b)
{
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  order = g_date_compare (&a->last, &b->last);
  if (order == 0)
    order = g_date_compare (&a->first, &b->first);

  return (order > 0) - (order < 0);
}

/**
 * parindex_period_equal:
 * @a: a period
 * @b: another period
 *
 * Says whether two periods are the same: of one kind, with the same days.
 *
 * Returns: whether they are equal
 *
 * Since: 1.0
 */
gboolean
parindex_period_equal (const ParindexPeriod *a,
                       const ParindexPeriod *b)
{
  /* No two kinds have the same days. */
  return parindex_period_compare (a, b) == 0;
}

gint64
parindex_period_ordinal (const ParindexPeriod *self)
{
  const gint64 year = g_date_get_year (&self->first), month = g_date_get_month (&self->first) - 1;

  switch (self->kind)
    {
    case PARINDEX_PERIOD_KIND_YEAR:
      return year;
    case PARINDEX_PERIOD_KIND_HALF:
      return 2 * year + month / 6;
    case PARINDEX_PERIOD_KIND_QUARTER:
      return 4 * year + month / 3;
    case PARINDEX_PERIOD_KIND_MONTH:
      return 12 * year + month;
    case PARINDEX_PERIOD_KIND_DAY:
    default:
      return g_date_get_julian (&self->first);
    }
}

ParindexPeriod *
parindex_period_new_next (const ParindexPeriod *self)
{
  GDate day = self->last;
  guint year, month;
  g_autofree char *text = NULL;

  g_date_add_days (&day, 1);
  year = g_date_get_year (&day);
  month = g_date_get_month (&day);
  switch (self->kind)
    {
    case PARINDEX_PERIOD_KIND_YEAR:
      text = g_strdup_printf ("%04u", year);
      break;
    case PARINDEX_PERIOD_KIND_HALF:
      text = g_strdup_printf ("%04u-S%u", year, (month + 5) / 6);
      break;
    case PARINDEX_PERIOD_KIND_QUARTER:
      text = g_strdup_printf ("%04u-Q%u", year, (month + 2) / 3);
      break;
    case PARINDEX_PERIOD_KIND_MONTH:
      text = g_strdup_printf ("%04u-%02u", year, month);
      break;
    case PARINDEX_PERIOD_KIND_DAY:
    default:
      text = g_strdup_printf ("%04u-%02u-%02u", year, month, g_date_get_day (&day));
    }

  return parindex_period_new_from_string (text, NULL);
}
