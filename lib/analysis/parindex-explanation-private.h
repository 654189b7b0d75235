/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-explanation.h>

#include "analysis/parindex-shares-private.h"
#include "base/parindex-json-private.h"
#include "base/parindex-list-private.h"
#include "scoring/parindex-cell-change-private.h"
#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

/* What is known of a node. Those behind PARINDEX_N_FIGURES are told in sentences only. */
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

  PARINDEX_FIGURE_GIVEN = PARINDEX_N_FIGURES, /* the score before cap and rounding */
  PARINDEX_FIGURE_WHOLE_FACTOR,               /* what a point here adds to the score of the whole index */
  PARINDEX_FIGURE_COUNTED_WEIGHT,             /* the weight with what it takes over, where it does */
  PARINDEX_FIGURE_WEIGHT_SUM,                 /* of all that count with it */
  PARINDEX_N_VALUES,
} ParindexFigure;

struct _ParindexExplanation
{
  GObject parent_instance;

  ParindexScoreboard *scoreboard;
  ParindexFramework *framework; /* borrowed */
  ParindexCriterion *criterion; /* borrowed */
  guint row;
  guint node;
  ParindexUnitScore score;
  guint known;                     /* a bit for each of the values that is there */
  mpq_t values[PARINDEX_N_VALUES]; /* what is given and the adjustment are always initialised */

  /* What follows is made when it is first asked for. */
  gsize has_shares;
  ParindexShares *shares; /* of a parent; the values that go by it come with it */
  gsize has_parts;
  ParindexList *parts;
  gsize has_result;
  ParindexResult *result;
};

void parindex_explanation_install_properties (GObjectClass *klass);
gboolean parindex_explanation_is_made (ParindexExplanation *self);
/* Sees to it that the shares of a parent are there. */
void parindex_explanation_ensure_shares (ParindexExplanation *self);
/* NULL where there is none. */
mpq_srcptr parindex_explanation_figure (ParindexExplanation *self, ParindexFigure figure);
/* Borrowed. */
ParindexExplanation *parindex_explanation_part (ParindexExplanation *self, guint index);
ParindexResult *parindex_explanation_result (ParindexExplanation *self);
ParindexUnit *parindex_explanation_unit (ParindexExplanation *self);
/* What a criterion is called: the title, or else the id. */
const char *parindex_criterion_label (ParindexCriterion *criterion);

/* The last authority that has the input, by its column; NULL if no stage has it. */
const ParindexLayer *parindex_explanation_input_layer (ParindexExplanation *self, guint column);
/* The highest of those of a leaf's inputs; NULL if no stage has any, and on a parent. */
/* Whether the unit has wrong cells and is left unscored. */
gboolean parindex_explanation_is_left (ParindexExplanation *self);
const ParindexLayer *parindex_explanation_layer (ParindexExplanation *self);
/* Where an input that no stage has was taken from; NULL if there is none. */
ParindexAssessment *parindex_explanation_taken_from (ParindexExplanation *self);
/* Whether the cell carries anything. */
gboolean parindex_explanation_has_notes (ParindexExplanation *self);
/* What it carries: the note, NULL if there is none, and the references. */
char *parindex_explanation_read_note (ParindexExplanation *self);
char **parindex_explanation_read_evidence (ParindexExplanation *self);

/* Whether a number stands in for a missing cell. */
gboolean parindex_explanation_is_imputed (ParindexExplanation *self);
/* What a step made of the number of a leaf; NULL if it changed nothing. */
ParindexCellChange *parindex_explanation_change (ParindexExplanation *self, ParindexPreparationStep step);

/* A copy; NULL for NULL. */
ParindexNumber *parindex_explanation_number (mpq_srcptr value);
/* The number as the framework shows it. */
char *parindex_explanation_show (ParindexExplanation *self, mpq_srcptr value, ParindexLanguage language);
/* What that text stands for. */
void parindex_explanation_round (ParindexExplanation *self, mpq_srcptr value, mpq_ptr out);
/* The sum of the contributions as they are shown, and how far their exact sum as it is shown is above it; FALSE where there is none. */
gboolean parindex_explanation_printed_sum (ParindexExplanation *self, mpq_ptr sum, mpq_ptr difference);

/* How many other units share the rank, and how many are better; the first @max rows of the former go to @rows. */
guint parindex_explanation_ties (ParindexExplanation *self, guint32 *rows, guint max, guint *n_better);

/* A unit with an equal value whose rank is another all the same. */
typedef struct
{
  guint32 row;
  ParindexCriterion *key; /* what told them apart */
  gboolean ahead;         /* the unit that is explained */
} ParindexBrokenTie;
/* The nearest ones, above and below; how many there are. */
guint parindex_explanation_broken_ties (ParindexExplanation *self, ParindexBrokenTie out[2]);

/* The band of the whole index; NULL if there is none. */
ParindexBand *parindex_explanation_band (ParindexExplanation *self);
/* The lower edge of the unit's band; NULL if it has none. */
const ParindexNumber *parindex_explanation_band_edge (ParindexExplanation *self);
/* TRUE if the value as it is shown would be in another band. */
gboolean parindex_explanation_is_across_edge (ParindexExplanation *self);

/* The sentences of how the number came about; a resolved language. */
char **parindex_explanation_steps (ParindexExplanation *self, ParindexLanguage language);

G_END_DECLS
