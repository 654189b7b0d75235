/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "analysis/parindex-change-explanation-private.h"

G_BEGIN_DECLS

typedef enum
{
#define CHANGE_WORDS(name, en, vi) PARINDEX_CHANGE_WORDS_##name,
#include "analysis/parindex-change-words.h"
#undef CHANGE_WORDS
  PARINDEX_N_CHANGE_WORDS,
} ParindexChangeWords;

/* In a resolved language. */
char *parindex_change_words (ParindexChangeWords words, ParindexLanguage language, ...) G_GNUC_NULL_TERMINATED;
/* A change with its sign and as many decimals as the explanation shows. */
char *parindex_change_explanation_signed (ParindexChangeExplanation *self, mpq_srcptr value, ParindexLanguage language);
/* Why it does not count in a period, or that it does. */
const char *parindex_change_explanation_side_words (ParindexChangeExplanation *self, ParindexExplanation *side, ParindexLanguage language);
/* The sentences, of strings. */
GPtrArray *parindex_change_explanation_steps (ParindexChangeExplanation *self, ParindexLanguage language);

G_END_DECLS
