/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "model/parindex-series-private.h"

/* What comes into a series. */

gboolean
parindex_series_adds_up (ParindexSeries *self)
{
  return self->kind == PARINDEX_SERIES_KIND_RATIO || self->kind == PARINDEX_SERIES_KIND_PLAN
         || (self->kind == PARINDEX_SERIES_KIND_NUMBER && self->additive);
}

GPtrArray *
parindex_series_of_unit (ParindexSeries *self,
                         const char     *unit)
{
  return g_hash_table_lookup (self->by_unit, unit);
}

/* What an observation of the kind consists of. */
static const char *
wanted_members (ParindexSeriesKind kind)
{
  static const char *const members[] = {
    [PARINDEX_SERIES_KIND_NUMBER] = "value",
    [PARINDEX_SERIES_KIND_RATIO] = "count, of",
    [PARINDEX_SERIES_KIND_PLAN] = "actual, plan",
    [PARINDEX_SERIES_KIND_DONE] = "done",
    [PARINDEX_SERIES_KIND_EVENT] = "date",
  };

  return members[kind];
}

static gboolean
fits_kind (ParindexSeries      *self,
           ParindexObservation *observation)
{
  switch (self->kind)
    {
    case PARINDEX_SERIES_KIND_NUMBER:
      return observation->value != NULL && observation->of == NULL;
    case PARINDEX_SERIES_KIND_RATIO:
    case PARINDEX_SERIES_KIND_PLAN:
      return observation->of != NULL;
    case PARINDEX_SERIES_KIND_DONE:
      return observation->value == NULL;
    case PARINDEX_SERIES_KIND_EVENT:
    default:
      return observation->value == NULL
             && (!observation->done || parindex_period_get_kind (observation->period) == PARINDEX_PERIOD_KIND_DAY);
    }
}

/* Counts lie between 0 and their total, plans are not negative. */
static gboolean
check_counts (ParindexSeries      *self,
              ParindexObservation *observation,
              ParindexProblems    *problems,
              ParindexPlace        place)
{
  g_autofree char *count = NULL;
  g_autofree char *of = NULL;

  if (observation->of == NULL)
    return TRUE;
  count = parindex_number_to_string (observation->value);
  of = parindex_number_to_string (observation->of);
  place.unit = observation->unit;
  place.criterion = self->id;
  place.value = count;
  if (parindex_number_get_sign (observation->value) < 0)
    parindex_problems_add (problems, PARINDEX_MESSAGE_CELL_NEGATIVE, &place);
  else if (parindex_number_get_sign (observation->of) < 0)
    {
      place.value = of;
      parindex_problems_add (problems, PARINDEX_MESSAGE_CELL_NEGATIVE, &place);
    }
  else if (self->kind == PARINDEX_SERIES_KIND_RATIO && parindex_number_compare (observation->value, observation->of) > 0)
    parindex_problems_add (problems, PARINDEX_MESSAGE_COUNT_ABOVE_TOTAL, &place);
  else
    return TRUE;

  return FALSE;
}

/* The place of the observation among those of its unit; FALSE if there is one of the same period, but for events, of which a
 * unit may have several. */
static gboolean
find_place (ParindexSeries      *self,
            ParindexObservation *observation,
            guint               *place)
{
  GPtrArray *others = parindex_series_of_unit (self, observation->unit);

  *place = others != NULL ? others->len : 0;
  while (*place > 0)
    {
      ParindexObservation *before = others->pdata[*place - 1];
      int order = parindex_period_compare (before->period, observation->period);

      if (order < 0)
        return TRUE;
      if (order == 0)
        return FALSE;
      (*place)--;
    }

  return TRUE;
}

void
parindex_series_report_kind (ParindexSeries   *self,
                             const char       *unit,
                             ParindexProblems *problems,
                             ParindexPlace     place)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (PARINDEX_TYPE_SERIES_KIND);

  place.unit = unit;
  place.name = self->id;
  place.value = g_enum_get_value (kinds, self->kind)->value_nick;
  place.other = wanted_members (self->kind);
  parindex_problems_add (problems, PARINDEX_MESSAGE_OBSERVATION_KIND, &place);
}

gboolean
parindex_series_take_observation (ParindexSeries      *self,
                                  ParindexObservation *observation,
                                  ParindexProblems    *problems,
                                  ParindexPlace        place)
{
  GPtrArray *others;
  guint at;

  place.unit = observation->unit;
  if (!fits_kind (self, observation))
    {
      parindex_series_report_kind (self, observation->unit, problems, place);
      return FALSE;
    }
  if (!check_counts (self, observation, problems, place))
    return FALSE;
  if (!find_place (self, observation, &at))
    {
      place.name = self->id;
      place.value = parindex_period_to_string (observation->period);
      parindex_problems_add (problems, PARINDEX_MESSAGE_OBSERVATION_TWICE, &place);
      return FALSE;
    }

  parindex_list_append (self->observations, observation);
  others = parindex_series_of_unit (self, observation->unit);
  if (others == NULL)
    {
      others = g_ptr_array_new ();
      g_hash_table_insert (self->by_unit, observation->unit, others);
    }
  g_ptr_array_insert (others, at, observation);

  return TRUE;
}

/**
 * parindex_series_add_observation:
 * @self: a series
 * @observation: an observation of the kind of the series
 * @error: return location for an error
 *
 * Adds an observation. Sealing the document checks that its unit is there.
 *
 * Returns: %FALSE with an error if it is of another kind, a count is wrong, there is one of the same unit and period, or the series is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_series_add_observation (ParindexSeries      *self,
                                 ParindexObservation *observation,
                                 GError             **error)
{
  g_auto (ParindexProblems) problems = { 0 };

  g_return_val_if_fail (PARINDEX_IS_SERIES (self), FALSE);
  g_return_val_if_fail (parindex_observation_is_made (observation), FALSE);

  if (!parindex_is_mutable (self->sealed, self->id, error))
    return FALSE;
  parindex_problems_init (&problems);
  parindex_series_take_observation (self, observation, &problems, (ParindexPlace){ .path = self->id });

  return parindex_problems_propagate (&problems, error);
}
