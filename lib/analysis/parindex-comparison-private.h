/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-change-explanation.h>
#include <parindex/parindex-comparison.h>

#include "analysis/parindex-change-private.h"
#include "analysis/parindex-history-private.h"
#include "model/parindex-framework-private.h"

G_BEGIN_DECLS

/* score, max, percent and rank */
#define PARINDEX_N_FACTS 4

struct _ParindexComparison
{
  GObject parent_instance;

  ParindexHistory *history; /* under the lock */
  GMutex lock;
  char *index;
  GPtrArray *periods; /* of ParindexPeriod, in order */
  ParindexFactSource source;
  ParindexList *rows;
};

struct _ParindexComparisonPoint
{
  GObject parent_instance;

  ParindexPeriod *period;
  ParindexFramework *framework; /* NULL: nothing is computed in the period */
  char *criterion;              /* as this edition calls it; NULL: the whole index, or the edition has none */
  gboolean corresponds;         /* whether the edition has it */
  ParindexFact *facts[PARINDEX_N_FACTS];
  ParindexChange changes[PARINDEX_N_FACTS]; /* against the point before */
  ParindexFact *band;
  ParindexNumber *band_change; /* against the point before: how many bands up; NULL: not known */
};

struct _ParindexComparisonRow
{
  GObject parent_instance;

  ParindexUnit *unit;
  char *criterion; /* as the last edition calls it */
  gboolean whole;
  char *title;
  char *within;
  char *group;
  ParindexList *points;
  ParindexBasis basis;
  ParindexChange changes[PARINDEX_N_FACTS]; /* from the first to the last point */
  ParindexNumber *band_change;
  GPtrArray *notes;                         /* of ParindexComparisonNote */
};

/* What is to be known of a row: a word for programs, and a sentence in both languages. */
typedef struct
{
  const char *code;
  char *texts[2]; /* English, Vietnamese */
} ParindexComparisonNote;

/* Of one unit on one criterion, or the whole index for NULL. */
ParindexComparisonRow *parindex_comparison_row_new (ParindexHistory *history, const char *series, ParindexUnit *unit, const char *criterion,
                                                    const char *within, GPtrArray *periods, ParindexFactSource source);
/* Whether anything at all is known of the unit in any of the periods. */
gboolean parindex_comparison_row_is_about (ParindexComparisonRow *self);
ParindexComparisonPoint *parindex_comparison_row_point (ParindexComparisonRow *self, guint i);
guint parindex_comparison_row_n_points (ParindexComparisonRow *self);
void parindex_comparison_row_install_properties (GObjectClass *klass);
void parindex_comparison_row_make_notes (ParindexComparisonRow *self, ParindexHistory *history);
gboolean parindex_comparison_row_is_made (ParindexComparisonRow *self);

ParindexComparisonPoint *parindex_comparison_point_new (ParindexHistory *history, const char *series, const char *unit, const char *criterion,
                                                        gboolean corresponds, const char *within, ParindexPeriod *period, ParindexPeriod *as_of,
                                                        ParindexFactSource source);
gboolean parindex_comparison_point_is_made (ParindexComparisonPoint *self);
/* What is known of the change between two points, as published where it cannot be found out otherwise. Scores of different maxima do
 * not compare. */
void parindex_comparison_point_compare (ParindexHistory *history, ParindexComparisonPoint *from, ParindexComparisonPoint *to,
                                        ParindexFactSource source, ParindexChange *changes);
/* Whether both have maxima that are known, and they differ. */
gboolean parindex_comparison_points_maxima_differ (ParindexComparisonPoint *from, ParindexComparisonPoint *to);

/* How many bands up; NULL where it is not known. */
ParindexNumber *parindex_comparison_points_compare_bands (ParindexComparisonPoint *from, ParindexComparisonPoint *to);

gboolean parindex_comparison_is_made (ParindexComparison *self);
/* Under the lock. */
ParindexList *parindex_comparison_make_rows (ParindexComparison *self, const char *criterion, const char *within, gboolean complete);
/* The texts of ParindexPeriod. */
char **parindex_period_texts (GPtrArray *periods);
/* VI or EN. */
ParindexLanguage parindex_comparison_language (ParindexComparison *self);

G_END_DECLS
