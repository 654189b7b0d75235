/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "analysis/parindex-explanation-words-private.h"
#include "base/parindex-exact-private.h"

G_BEGIN_DECLS

/* The sentences of how a number came about. Each kind of sentence is one function in a table; it says nothing where there is nothing
 * to say. */
typedef struct
{
  ParindexLanguage language; /* VI or EN */
  GString *out;
  const char *begin;         /* of each sentence; borrowed */
  char end;
  GStringChunk *texts;       /* numbers and names that sentences are filled with, until the next node */
  GString *scratch;
  ParindexExplanation *node; /* that is told */
} ParindexSentences;

ParindexSentences *parindex_sentences_new (ParindexLanguage language, GString *out, const char *begin, char end);
void parindex_sentences_free (ParindexSentences *self);
/* All sentences of a node. */
void parindex_sentences_add (ParindexSentences *self, ParindexExplanation *node);

#define parindex_say(sentences, words, ...) parindex_sentences_say ((sentences), PARINDEX_WORDS_##words, __VA_ARGS__, NULL)

/* Fills in the strings that follow, up to a NULL. */
void parindex_sentences_say (ParindexSentences *self, ParindexWords words, ...) G_GNUC_NULL_TERMINATED;
/* Keeps a text as long as the node is told. The second takes it. */
const char *parindex_sentences_keep (ParindexSentences *self, const GString *text);
const char *parindex_sentences_take (ParindexSentences *self, char *text);

/* More terms or names than these are counted, not listed. */
#define PARINDEX_MAX_TERMS 12
#define PARINDEX_MAX_NAMES 5

/* As short as it can be without loss (4.5), or rounded as the framework rounds (4.50 may be 4.499): then *@exact, which is
 * nullable, becomes FALSE. */
const char *parindex_sentences_amount (ParindexSentences *self, mpq_srcptr value, gboolean *exact);
/* As the framework shows it. */
const char *parindex_sentences_shown (ParindexSentences *self, mpq_srcptr value);
/* For the reader who computes along: all digits where they are few, else more of them than usual, behind "≈". */
const char *parindex_sentences_precise (ParindexSentences *self, mpq_srcptr value);
/* What stands between two sides of which the right one may be rounded. */
const char *parindex_sentences_equals (gboolean exact);
/* What is worked out: all digits where they are few, else "≈0.333333". */
const char *parindex_sentences_readable (ParindexSentences *self, mpq_srcptr value);
/* What is stated: all digits, or a fraction. */
const char *parindex_sentences_exact (ParindexSentences *self, mpq_srcptr value);
const char *parindex_sentences_count (ParindexSentences *self, guint count);
const char *parindex_sentences_rank (ParindexSentences *self, double rank);

/* From the cell of a leaf to its points; from the parts to what they give; the places among other units. */
void parindex_sentences_add_cell (ParindexSentences *self);
void parindex_sentences_add_parts (ParindexSentences *self);
void parindex_sentences_add_rank (ParindexSentences *self);
/* How the parts give the score where it is no sum over them, and what else is to be said of such an aggregation. */
void parindex_sentences_add_formula (ParindexSentences *self);
/* @max is that of the score before the scale; NULL if there is none. */
void parindex_sentences_add_scale (ParindexSentences *self, mpq_srcptr max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexSentences, parindex_sentences_free)

G_END_DECLS
