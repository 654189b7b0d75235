/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gmp.h>

#include <parindex/parindex-document.h>
#include <parindex/parindex-series.h>

#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"
#include "base/parindex-util-private.h"

G_BEGIN_DECLS

struct _ParindexObservation
{
  GObject parent_instance;

  char *unit;
  ParindexPeriod *period;
  ParindexNumber *value;
  ParindexNumber *of;
  gboolean done;
  char *source;
  GPtrArray *extras;
};

struct _ParindexSeries
{
  GObject parent_instance;

  char *id;
  ParindexSeriesKind kind;
  char *title;
  char *measure;
  ParindexDirection direction;
  gboolean additive;
  ParindexMissing missing;
  char *source;
  ParindexList *observations;
  GHashTable *by_unit; /* unit id -> its observations in the order of their ends, borrowed */
  GPtrArray *extras;
  gboolean sealed;
};

/* Scripts can construct one without anything in it. */
static inline gboolean
parindex_observation_is_made (ParindexObservation *self)
{
  return PARINDEX_IS_OBSERVATION (self) && self->unit != NULL;
}

ParindexObservation *parindex_observation_make (const char *unit, ParindexPeriod *period, ParindexNumber *value, ParindexNumber *of, gboolean done,
                                                const char *source);
GPtrArray **parindex_series_extras (ParindexSeries *self);
void parindex_series_seal (ParindexSeries *self);
/* Whether it is made up of sums: over units, and over the parts of a year. */
gboolean parindex_series_adds_up (ParindexSeries *self);
/* Tells that an observation is not of the kind of the series. */
void parindex_series_report_kind (ParindexSeries *self, const char *unit, ParindexProblems *problems, ParindexPlace place);
/* Adds it after all that can be wrong with it has been told; whether it was added. */
gboolean parindex_series_take_observation (ParindexSeries *self, ParindexObservation *observation, ParindexProblems *problems, ParindexPlace place);

/* Which observations are looked at: those that end in the days from @first (not valid: from ever) to @last. Parts add up
 * within periods of the length @span. */
typedef struct
{
  GDate first;
  GDate last;
  ParindexPeriodKind span;
} ParindexSeriesWindow;

/* What a series says of a unit: the latest figure. */
typedef struct
{
  gboolean found;
  gboolean incomplete; /* there is something, but not all parts of a sum */
  gboolean done;
  gboolean is_ratio;
  mpq_t value;         /* the number, or the exact percent */
  mpq_t count;         /* of ratios: what was added up */
  mpq_t of;
  GDate first;         /* the first day that it covers */
  GDate last;
  guint n_parts;       /* parts of a year that were added up */
  guint n_units;       /* units below that were added up; 0: its own */
  const char *source;  /* borrowed; of the latest observation of its own */
} ParindexSeriesFigure;

void parindex_series_figure_init (ParindexSeriesFigure *self);
void parindex_series_figure_clear (ParindexSeriesFigure *self);
/* @below: the units below each, as of parindex_document_units_below(). */
void parindex_series_read (ParindexSeries *self, GHashTable *below, const char *unit, const ParindexSeriesWindow *window,
                           ParindexSeriesFigure *out);
/* The first observation that something was done, by the end of the window; NULL if there is none. Borrowed. */
ParindexObservation *parindex_series_first_done (ParindexSeries *self, const char *unit, const ParindexSeriesWindow *window);
/* Its observations in the order of their ends; NULL if it has none. Borrowed. */
GPtrArray *parindex_series_of_unit (ParindexSeries *self, const char *unit);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexSeriesFigure, parindex_series_figure_clear)

G_END_DECLS
