/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-change-explanation.h>

#include "analysis/parindex-comparison-private.h"
#include "analysis/parindex-explanation-private.h"

G_BEGIN_DECLS

#define PARINDEX_N_CHANGE_NUMBERS 9

/* Why the parts are not told, or not what each adds. */
typedef enum
{
  PARINDEX_TRACE_FULL,
  PARINDEX_TRACE_LEAF,
  PARINDEX_TRACE_ONE_SIDED,         /* it counts in one period only */
  PARINDEX_TRACE_NOT_COMPUTED,      /* a figure is published, derived or not there */
  PARINDEX_TRACE_NOT_SCORED,        /* there is no score in one of the periods */
  PARINDEX_TRACE_NO_CORRESPONDENCE, /* another edition, and nothing says which criteria were which */
  PARINDEX_TRACE_NO_SUM,            /* the score is no sum of its parts */
} ParindexTrace;

struct _ParindexChangeExplanation
{
  GObject parent_instance;

  ParindexComparisonRow *row; /* of what was asked for; NULL in parts */
  ParindexUnit *unit;
  ParindexPeriod *from;
  ParindexPeriod *to;
  ParindexExplanation *before; /* NULL: not computed, or not in the edition */
  ParindexExplanation *after;
  char *criterion;
  char *title;
  ParindexChangeState state;
  ParindexTrace trace;
  gboolean moved_in_tree; /* the earlier edition has it elsewhere in its tree */
  guint depth;
  ParindexBasis basis;
  ParindexNumber *numbers[PARINDEX_N_CHANGE_NUMBERS]; /* NULL: not known */
  mpq_t factors[2];                                   /* of a part: what a point or percent here counts one level up, in each period */
  mpq_t whole_factor;                                 /* what a point or percent here counts in the change that is explained */
  int decimals;                                       /* as it is shown; -1: all */
  ParindexRounding rounding;
  ParindexList *parts;
};

void parindex_change_explanation_install_properties (GObjectClass *klass);
gboolean parindex_change_explanation_is_made (ParindexChangeExplanation *self);
/* Of the whole way of the row, with its history. */
ParindexChangeExplanation *parindex_change_explanation_make (ParindexHistory *history, ParindexComparisonRow *row);
mpq_srcptr parindex_change_explanation_value (ParindexChangeExplanation *self, ParindexChangeNumber number);
ParindexChangeExplanation *parindex_change_explanation_part (ParindexChangeExplanation *self, guint i);
/* With its sign where it is a change; NULL where it is not known. */
char *parindex_change_explanation_text (ParindexChangeExplanation *self, ParindexChangeNumber number, ParindexLanguage language);

G_END_DECLS
