/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-published-result-private.h"

static const char *const figure_names[PARINDEX_N_PUBLISHED_FIGURES] = {
  [PARINDEX_RESULT_COLUMN_SCORE] = "score",
  [PARINDEX_RESULT_COLUMN_MAX] = "max",
  [PARINDEX_RESULT_COLUMN_PERCENT] = "percent",
  [PARINDEX_RESULT_COLUMN_RANK] = "rank",
};

int
parindex_figure_column (const char *name)
{
  for (int i = 0; i < PARINDEX_N_PUBLISHED_FIGURES; i++)
    if (g_str_equal (figure_names[i], name))
      return i;

  return -1;
}

const char *
parindex_figure_name (ParindexResultColumn column)
{
  return figure_names[column];
}

static void
bounds_clear (ParindexBounds *self)
{
  self->certainty = PARINDEX_CERTAINTY_NONE;
  g_clear_pointer (&self->low, parindex_number_unref);
  g_clear_pointer (&self->high, parindex_number_unref);
}

void
parindex_published_result_clear_figures (ParindexPublishedResult *self)
{
  for (guint i = 0; i < PARINDEX_N_PUBLISHED_FIGURES; i++)
    {
      bounds_clear (&self->figures[i]);
      g_clear_pointer (&self->changes[i], parindex_number_unref);
    }
}

void
parindex_published_result_seal (ParindexPublishedResult *self)
{
  self->sealed = TRUE;
}

static gboolean
set_bounds (ParindexPublishedResult *self,
            ParindexResultColumn     column,
            ParindexCertainty        certainty,
            ParindexNumber          *low,
            ParindexNumber          *high)
{
  ParindexBounds fresh = {
    .certainty = certainty,
    .low = low != NULL ? parindex_number_ref (low) : NULL,
    .high = high != NULL ? parindex_number_ref (high) : NULL,
  };

  bounds_clear (&self->figures[column]);
  self->figures[column] = fresh;

  return TRUE;
}

/**
 * parindex_published_result_get_certainty:
 * @self: a published result
 * @column: score, max, percent or rank
 *
 * Gets how much was published of a figure.
 *
 * Returns: how much is known
 *
 * Since: 1.0
 */
ParindexCertainty
parindex_published_result_get_certainty (ParindexPublishedResult *self,
                                         ParindexResultColumn     column)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), PARINDEX_CERTAINTY_NONE);
  g_return_val_if_fail (column < PARINDEX_N_PUBLISHED_FIGURES, PARINDEX_CERTAINTY_NONE);

  return self->figures[column].certainty;
}

/**
 * parindex_published_result_get_low:
 * @self: a published result
 * @column: score, max, percent or rank
 *
 * Gets an exact figure, or the lower end of what was published of it. Of a rank
 * outside of a list it is the length of the list, which the rank is beyond.
 *
 * Returns: (transfer none) (nullable): the number; %NULL if there is no lower end
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_published_result_get_low (ParindexPublishedResult *self,
                                   ParindexResultColumn     column)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), NULL);
  g_return_val_if_fail (column < PARINDEX_N_PUBLISHED_FIGURES, NULL);

  return self->figures[column].low;
}

/**
 * parindex_published_result_get_high:
 * @self: a published result
 * @column: score, max, percent or rank
 *
 * Gets an exact figure, or the upper end of what was published of it.
 *
 * Returns: (transfer none) (nullable): the number; %NULL if there is no upper end
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_published_result_get_high (ParindexPublishedResult *self,
                                    ParindexResultColumn     column)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), NULL);
  g_return_val_if_fail (column < PARINDEX_N_PUBLISHED_FIGURES, NULL);

  return self->figures[column].high;
}

/**
 * parindex_published_result_set_figure:
 * @self: a published result
 * @column: score, max, percent or rank
 * @value: (nullable): the figure; %NULL if it was not published
 * @error: return location for an error
 *
 * Sets a figure that was published exactly.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_published_result_set_figure (ParindexPublishedResult *self,
                                      ParindexResultColumn     column,
                                      ParindexNumber          *value,
                                      GError                 **error)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), FALSE);
  g_return_val_if_fail (column < PARINDEX_N_PUBLISHED_FIGURES, FALSE);

  return parindex_published_result_is_mutable (self, error)
         && set_bounds (self, column, value != NULL ? PARINDEX_CERTAINTY_EXACT : PARINDEX_CERTAINTY_NONE, value, value);
}

/**
 * parindex_published_result_set_bounds:
 * @self: a published result
 * @column: score, max, percent or rank
 * @low: (nullable): the lower end, included; %NULL if there is none
 * @high: (nullable): the upper end, included; %NULL if there is none
 * @error: return location for an error
 *
 * Sets a figure of which only ends were published: at least, at most, or from …
 * to. The best rank of a range is its lower end.
 *
 * Returns: %FALSE with an error if the ends are the wrong way round, or it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_published_result_set_bounds (ParindexPublishedResult *self,
                                      ParindexResultColumn     column,
                                      ParindexNumber          *low,
                                      ParindexNumber          *high,
                                      GError                 **error)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), FALSE);
  g_return_val_if_fail (column < PARINDEX_N_PUBLISHED_FIGURES, FALSE);

  if (!parindex_published_result_is_mutable (self, error))
    return FALSE;
  if (low != NULL && high != NULL && parindex_number_compare (low, high) > 0)
    {
      g_autofree char *from = parindex_number_to_string (low);
      g_autofree char *to = parindex_number_to_string (high);

      parindex_error_report (error, BOUNDS_ORDER, .name = figure_names[column], .value = from, .other = to);
      return FALSE;
    }

  return set_bounds (self, column,
                     low != NULL && high != NULL ? PARINDEX_CERTAINTY_RANGE
                     : low != NULL               ? PARINDEX_CERTAINTY_AT_LEAST
                     : high != NULL              ? PARINDEX_CERTAINTY_AT_MOST
                                                 : PARINDEX_CERTAINTY_NONE,
                     low, high);
}

/**
 * parindex_published_result_set_outside_list:
 * @self: a published result
 * @n: how many units were published with their rank
 * @error: return location for an error
 *
 * Sets that the unit is not among the first @n that were published: its rank is
 * larger.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_published_result_set_outside_list (ParindexPublishedResult *self,
                                            guint                    n,
                                            GError                 **error)
{
  g_autoptr (ParindexNumber) length = parindex_number_new_from_int (n);

  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), FALSE);

  return parindex_published_result_is_mutable (self, error)
         && set_bounds (self, PARINDEX_RESULT_COLUMN_RANK, PARINDEX_CERTAINTY_OUTSIDE_LIST, length, NULL);
}

/**
 * parindex_published_result_get_change:
 * @self: a published result
 * @column: score, percent or rank
 *
 * Gets the change that was published against [property@PublishedResult:since];
 * of a rank, + is up.
 *
 * Returns: (transfer none) (nullable): the change; %NULL if none was published
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_published_result_get_change (ParindexPublishedResult *self,
                                      ParindexResultColumn     column)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), NULL);
  g_return_val_if_fail (column < PARINDEX_N_PUBLISHED_FIGURES, NULL);

  return self->changes[column];
}

/**
 * parindex_published_result_set_change:
 * @self: a published result
 * @column: score, percent or rank
 * @change: (nullable): the change; of a rank, + is up
 * @error: return location for an error
 *
 * Sets the change that was published against [property@PublishedResult:since].
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_published_result_set_change (ParindexPublishedResult *self,
                                      ParindexResultColumn     column,
                                      ParindexNumber          *change,
                                      GError                 **error)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), FALSE);
  g_return_val_if_fail (column < PARINDEX_N_PUBLISHED_FIGURES && column != PARINDEX_RESULT_COLUMN_MAX, FALSE);

  if (!parindex_published_result_is_mutable (self, error))
    return FALSE;
  parindex_set_number (&self->changes[column], change);

  return TRUE;
}

/**
 * parindex_published_result_covers:
 * @self: a published result
 * @period: a period
 *
 * Tells whether the result holds for a period: its own, or one of the same
 * length from it to [property@PublishedResult:until].
 *
 * Returns: whether it does
 *
 * Since: 1.0
 */
gboolean
parindex_published_result_covers (ParindexPublishedResult *self,
                                  const ParindexPeriod    *period)
{
  g_return_val_if_fail (parindex_published_result_is_made (self), FALSE);
  g_return_val_if_fail (period != NULL, FALSE);

  if (self->until == NULL)
    return parindex_period_equal (self->period, period);

  return parindex_period_get_kind (period) == parindex_period_get_kind (self->period)
         && parindex_period_compare (self->period, period) <= 0 && parindex_period_compare (period, self->until) <= 0;
}

static gboolean
states_something (ParindexPublishedResult *self)
{
  for (guint i = 0; i < PARINDEX_N_PUBLISHED_FIGURES; i++)
    if (self->figures[i].certainty != PARINDEX_CERTAINTY_NONE || self->changes[i] != NULL)
      return TRUE;

  return self->bands != NULL && self->bands[0] != NULL;
}

/* Ranks are from 1 to how many there are; averaged ones have halves. Beyond a list of them all there is none. */
static void
check_rank (ParindexPublishedResult *self,
            ParindexProblems        *problems,
            ParindexPlace            place)
{
  const ParindexBounds *rank = &self->figures[PARINDEX_RESULT_COLUMN_RANK];
  gboolean outside = rank->certainty == PARINDEX_CERTAINTY_OUTSIDE_LIST;
  g_autoptr (ParindexNumber) beyond = outside ? parindex_number_new_from_int (parindex_number_to_double (rank->low) + 1) : NULL;
  const ParindexNumber *best = rank->low != NULL ? rank->low : rank->high;
  const ParindexNumber *worst = outside ? beyond : rank->high != NULL ? rank->high : rank->low;
  g_autoptr (ParindexNumber) one = parindex_number_new_from_int (1);
  g_autoptr (ParindexNumber) of = parindex_number_new_from_int (self->of);
  g_autofree char *value = NULL;
  g_autofree char *n = g_strdup_printf ("%u", self->of);

  if (best == NULL || (parindex_number_compare (best, one) >= 0 && (self->of == 0 || parindex_number_compare (worst, of) <= 0)))
    return;

  value = parindex_number_to_string (parindex_number_compare (best, one) < 0 ? best : worst);
  place.value = value;
  place.other = self->of > 0 ? n : "…";
  parindex_problems_add (problems, PARINDEX_MESSAGE_BAD_RANK, &place);
}

static void
check_periods (ParindexPublishedResult *self,
               ParindexProblems        *problems,
               ParindexPlace            place)
{
  gboolean has_change = FALSE;

  for (guint i = 0; i < PARINDEX_N_PUBLISHED_FIGURES; i++)
    has_change |= self->changes[i] != NULL;

  place.value = parindex_period_to_string (self->period);
  if (self->until != NULL
      && (parindex_period_get_kind (self->until) != parindex_period_get_kind (self->period)
          || parindex_period_compare (self->until, self->period) <= 0))
    {
      place.other = parindex_period_to_string (self->until);
      parindex_problems_add (problems, PARINDEX_MESSAGE_SPAN_ORDER, &place);
    }
  if (has_change && self->since == NULL)
    {
      place.name = "since";
      parindex_problems_add (problems, PARINDEX_MESSAGE_MEMBER_MISSING, &place);
    }
  else if (self->since != NULL && parindex_period_compare (self->since, self->period) >= 0)
    {
      place.other = parindex_period_to_string (self->since);
      parindex_problems_add (problems, PARINDEX_MESSAGE_SINCE_LATER, &place);
    }
}

void
parindex_published_result_check (ParindexPublishedResult *self,
                                 ParindexProblems        *problems,
                                 const ParindexPlace     *place)
{
  ParindexPlace here = *place;

  here.unit = self->unit;
  here.criterion = self->criterion;
  if (!states_something (self))
    parindex_problems_add (problems, PARINDEX_MESSAGE_RESULT_EMPTY, &here);
  check_rank (self, problems, here);
  check_periods (self, problems, here);
}

char *
parindex_period_span_to_string (const ParindexPeriod *first,
                                const ParindexPeriod *last)
{
  gboolean years = parindex_period_get_kind (first) == PARINDEX_PERIOD_KIND_YEAR;

  return last == NULL ? g_strdup (parindex_period_to_string (first))
                      : g_strconcat (parindex_period_to_string (first), years ? "-" : "/", parindex_period_to_string (last), NULL);
}

/* One way to write each, as for periods: years with a hyphen, all others with a slash. */
ParindexPeriod *
parindex_period_span_parse (const char      *text,
                            ParindexPeriod **until)
{
  const char *slash = strchr (text, '/');
  gboolean years = slash == NULL && strlen (text) == strlen ("2016-2021") && text[4] == '-' && strchr (text + 5, '-') == NULL;
  g_autoptr (ParindexPeriod) first = NULL;
  g_autoptr (ParindexPeriod) last = NULL;
  g_autofree char *head = NULL;

  if (slash == NULL && !years)
    return parindex_period_new_from_string (text, NULL);

  head = g_strndup (text, slash != NULL ? (gsize) (slash - text) : 4);
  first = parindex_period_new_from_string (head, NULL);
  last = parindex_period_new_from_string (slash != NULL ? slash + 1 : text + 5, NULL);
  if (first == NULL || last == NULL || (slash != NULL && parindex_period_get_kind (first) == PARINDEX_PERIOD_KIND_YEAR))
    return NULL;
  *until = g_steal_pointer (&last);

  return g_steal_pointer (&first);
}
