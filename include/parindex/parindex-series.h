/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-number.h>
#include <parindex/parindex-period.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_OBSERVATION (parindex_observation_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexObservation, parindex_observation, PARINDEX, OBSERVATION, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexObservation *parindex_observation_new_number (const char *unit, ParindexPeriod *period, ParindexNumber *value, const char *source);
PARINDEX_AVAILABLE_IN_1_0
ParindexObservation *parindex_observation_new_ratio (const char *unit, ParindexPeriod *period, ParindexNumber *count, ParindexNumber *of, const char *source);
PARINDEX_AVAILABLE_IN_1_0
ParindexObservation *parindex_observation_new_yes_no (const char *unit, ParindexPeriod *period, gboolean done, const char *source);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_observation_get_unit (ParindexObservation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_observation_get_period (ParindexObservation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_observation_get_value (ParindexObservation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_observation_get_of (ParindexObservation *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_observation_get_done (ParindexObservation *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_observation_get_source (ParindexObservation *self);

#define PARINDEX_TYPE_SERIES (parindex_series_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexSeries, parindex_series, PARINDEX, SERIES, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexSeries *parindex_series_new (const char *id, ParindexSeriesKind kind);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_series_get_id (ParindexSeries *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexSeriesKind parindex_series_get_kind (ParindexSeries *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_series_get_title (ParindexSeries *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_series_set_title (ParindexSeries *self, const char *title, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_series_get_measure (ParindexSeries *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_series_set_measure (ParindexSeries *self, const char *measure, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexDirection parindex_series_get_direction (ParindexSeries *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_series_set_direction (ParindexSeries *self, ParindexDirection direction, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_series_get_additive (ParindexSeries *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_series_set_additive (ParindexSeries *self, gboolean additive, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexMissing parindex_series_get_missing (ParindexSeries *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_series_set_missing (ParindexSeries *self, ParindexMissing missing, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_series_get_source (ParindexSeries *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_series_set_source (ParindexSeries *self, const char *source, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_series_get_observations (ParindexSeries *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_series_add_observation (ParindexSeries *self, ParindexObservation *observation, GError **error);

G_END_DECLS
