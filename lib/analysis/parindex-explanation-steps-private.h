/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "analysis/parindex-explanation-words-private.h"
#include "base/parindex-exact-private.h"

G_BEGIN_DECLS

/* The sentences of how a number came about. Each kind of sentence is one function in a table; it says nothing where there is nothing
 * to say. */
typedef struct
{
  ParindexExplanation *self;
  ParindexLanguage language;
  GPtrArray *out;
} ParindexSentences;

#define parindex_say(sentences, words, ...) \
  g_ptr_array_add ((sentences)->out, parindex_words_format (PARINDEX_WORDS_##words, (sentences)->language, __VA_ARGS__, NULL))

/* More terms or names than these are counted, not listed. */
#define PARINDEX_MAX_TERMS 12
#define PARINDEX_MAX_NAMES 5

/* As short as it can be without loss (4.5), or rounded as the framework rounds (4.50 may be 4.499): then *@exact, which is
 * nullable, becomes FALSE. */
char *parindex_sentences_amount (const ParindexSentences *self, mpq_srcptr value, gboolean *exact);
/* For the reader who computes along: all digits where they are few, else more of them than usual, behind "≈". */
char *parindex_sentences_precise (const ParindexSentences *self, mpq_srcptr value);

/* From the cell of a leaf to its points; from the parts to what they give; the places among other units. */
void parindex_sentences_add_cell (ParindexSentences *self);
void parindex_sentences_add_parts (ParindexSentences *self);
void parindex_sentences_add_rank (ParindexSentences *self);
/* @max is that of the score before the scale; NULL if there is none. */
void parindex_sentences_add_scale (ParindexSentences *self, mpq_srcptr max);

G_END_DECLS
