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
  PARINDEX_FIGURE_FACTOR,
  PARINDEX_FIGURE_CONTRIBUTION,
  PARINDEX_FIGURE_ADJUSTMENT,
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
  ParindexNumber *whole_factor; /* what a point here adds to the score of the whole index; NULL where nothing does */
  ParindexNumber *weight;       /* what it counts among the parent's children, where that is not its own weight */
  ParindexNumber *weight_sum;   /* of the parent's children that count */
  gsize has_parts;
  ParindexShares *shares;       /* of a parent; this and the rest are made when first asked for */
  ParindexList *parts;
  mpq_t given;                  /* the score before cap and rounding */
};

gboolean parindex_explanation_is_made (ParindexExplanation *self);
/* Sees to it that parts, shares and what goes by them are there. */
void parindex_explanation_ensure_parts (ParindexExplanation *self);
/* NULL where there is none. */
const ParindexNumber *parindex_explanation_figure (ParindexExplanation *self, ParindexFigure figure);
/* Borrowed. */
ParindexExplanation *parindex_explanation_part (ParindexExplanation *self, guint index);
/* What it is called: the title, or else the id. */
const char *parindex_explanation_label (ParindexExplanation *self);

/* The last authority that has the input, by its column; NULL if no stage has it. */
const ParindexLayer *parindex_explanation_input_layer (ParindexExplanation *self, guint column);
/* The highest of those of a leaf's inputs; NULL if no stage has any, and on a parent. */
const ParindexLayer *parindex_explanation_layer (ParindexExplanation *self);
/* Where an input that no stage has was taken from; NULL if there is none. */
ParindexAssessment *parindex_explanation_taken_from (ParindexExplanation *self);
/* What the cell carries: the note, NULL if there is none, and the references. */
char *parindex_explanation_read_note (ParindexExplanation *self);
char **parindex_explanation_read_evidence (ParindexExplanation *self);

/* The number as the framework shows it. */
char *parindex_explanation_show (ParindexExplanation *self, mpq_srcptr value, ParindexLanguage language);
/* What that text stands for. */
void parindex_explanation_round (ParindexExplanation *self, mpq_srcptr value, mpq_ptr out);
/* The sum of the contributions as they are shown, and how far their exact sum as it is shown is above it; FALSE where there is none. */
gboolean parindex_explanation_printed_sum (ParindexExplanation *self, mpq_ptr sum, mpq_ptr difference);

/* How many other units share the rank; the first @max of their rows go to @rows. */
guint parindex_explanation_ties (ParindexExplanation *self, guint32 *rows, guint max);
/* How many units are better. */
guint parindex_explanation_n_better (ParindexExplanation *self);

/* A unit with an equal value whose rank is another all the same. */
typedef struct
{
  guint32 row;
  ParindexCriterion *key; /* what told them apart */
  gboolean ahead;         /* the unit that is explained */
} ParindexBrokenTie;
/* The nearest ones, above and below; how many there are. */
guint parindex_explanation_broken_ties (ParindexExplanation *self, ParindexBrokenTie out[2]);

/* The lower edge of the unit's band; NULL if it has none. */
const ParindexNumber *parindex_explanation_band_edge (ParindexExplanation *self);
/* TRUE if the value as it is shown would be in another band. */
gboolean parindex_explanation_is_across_edge (ParindexExplanation *self);

/* The sentences of how the number came about. */
GPtrArray *parindex_explanation_steps (ParindexExplanation *self, ParindexLanguage language);

G_END_DECLS
