/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "analysis/parindex-explanation-private.h"

G_BEGIN_DECLS

/* Every text of an explanation, in both languages: WORDS (name, English, Vietnamese); %1 … %5 are filled in. */
typedef enum
{
#define WORDS(name, en, vi) PARINDEX_WORDS_##name,
#include "analysis/parindex-explanation-words.h"
#undef WORDS
  PARINDEX_N_EXPLANATION_WORDS,
} ParindexWords;

const char *parindex_words (ParindexWords words, ParindexLanguage language);
/* Filled in with the strings that follow, up to a NULL. */
void parindex_words_append_list (GString *out, ParindexWords words, ParindexLanguage language, va_list list);
void parindex_words_fill (GString *out, ParindexWords words, ParindexLanguage language, ...) G_GNUC_NULL_TERMINATED;
char *parindex_words_format (ParindexWords words, ParindexLanguage language, ...) G_GNUC_NULL_TERMINATED;

/* Parts of an explanation in words, or NULL where there are none; a resolved language. */
const char *parindex_explanation_state_words (ParindexCellState state, ParindexLanguage language);
const char *parindex_explanation_stage (ParindexExplanation *self);
char *parindex_explanation_stage_words (ParindexExplanation *self, ParindexLanguage language);
/* Where the values of a cell came from. */
char *parindex_explanation_origin_words (ParindexExplanation *self, ParindexLanguage language);
char *parindex_explanation_cell_words (ParindexExplanation *self, ParindexLanguage language);
char *parindex_explanation_rule_words (ParindexExplanation *self, ParindexLanguage language);
/* How the cell of a leaf came to its points: "97 of 100 = 97 %"; NULL where there is nothing to say. */
char *parindex_explanation_worked_out (ParindexExplanation *self, ParindexLanguage language);
char *parindex_explanation_reading_words (const ParindexReading *reading, ParindexLanguage language);
/* A figure as it is shown; a dash where there is none. */
char *parindex_explanation_figure_words (ParindexExplanation *self, ParindexFigure figure, ParindexLanguage language);
ParindexNumber *parindex_explanation_difference (ParindexExplanation *self);

G_END_DECLS
