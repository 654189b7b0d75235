/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-explanation.h>

#include "analysis/parindex-shares-private.h"
#include "base/parindex-json-private.h"
#include "base/parindex-list-private.h"
#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

typedef enum
{
  PARINDEX_FIGURE_SCORE,
  PARINDEX_FIGURE_MAX,
  PARINDEX_FIGURE_PERCENT,
  PARINDEX_FIGURE_WEIGHT,
  PARINDEX_FIGURE_CONTRIBUTION,
  PARINDEX_FIGURE_LOST,
  PARINDEX_FIGURE_LOST_OF_WHOLE,
  PARINDEX_N_FIGURES,
} ParindexFigure;

struct _ParindexExplanation
{
  GObject parent_instance;

  ParindexScoreboard *scoreboard;
  ParindexResult *result;
  ParindexFramework *framework; /* borrowed */
  ParindexCriterion *criterion; /* borrowed */
  guint row;
  guint node;
  ParindexUnitScore score;
  ParindexNumber *figures[PARINDEX_N_FIGURES]; /* NULL where there is none */
  ParindexNumber *factor;       /* what a point here adds to the score of the parent; NULL where nothing does */
  ParindexNumber *whole_factor; /* and to the whole index */
  ParindexNumber *weight_sum;   /* of the parent's children that count */
  gsize has_parts;
  ParindexShares *shares;       /* of a parent; both made when first asked for */
  ParindexList *parts;
};

gboolean parindex_explanation_is_made (ParindexExplanation *self);
/* Sees to it that parts and, on a parent, shares are there. */
void parindex_explanation_ensure_parts (ParindexExplanation *self);
/* Borrowed. */
ParindexExplanation *parindex_explanation_part (ParindexExplanation *self, guint index);
/* What it is called: the title, or else the id. */
const char *parindex_explanation_label (ParindexExplanation *self);

/* The layer a leaf's cell came from; NULL if no stage has it, and on a parent. */
ParindexLayer *parindex_explanation_layer (ParindexExplanation *self);
/* What the cell carries: the note, NULL if there is none, and the references. */
char *parindex_explanation_read_note (ParindexExplanation *self);
char **parindex_explanation_read_evidence (ParindexExplanation *self);

/* The number as the framework shows it. */
char *parindex_explanation_show (ParindexExplanation *self, mpq_srcptr value, ParindexLanguage language);
/* What that text stands for. */
void parindex_explanation_round (ParindexExplanation *self, mpq_srcptr value, mpq_ptr out);
/* Whether that is the number itself. */
gboolean parindex_explanation_shows_all (ParindexExplanation *self, mpq_srcptr value);
/* The sum of the contributions as they are shown, and how far the score as it is shown is above it; FALSE where there is none. */
gboolean parindex_explanation_printed_sum (ParindexExplanation *self, mpq_ptr sum, mpq_ptr difference);

/* How many other units share the rank; the first @max of their rows go to @rows. */
guint parindex_explanation_ties (ParindexExplanation *self, guint32 *rows, guint max);

/* TRUE if the value as it is shown would be in another band. */
gboolean parindex_explanation_is_across_edge (ParindexExplanation *self);

/* The sentences of how the number came about. */
GPtrArray *parindex_explanation_steps (ParindexExplanation *self, ParindexLanguage language);

G_END_DECLS
