/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "analysis/parindex-fact-private.h"

G_BEGIN_DECLS

/* What is known of a change from one fact to a later one: of a rank, + is up. */
typedef struct
{
  ParindexCertainty certainty; /* none, exact, at least, at most or a range */
  ParindexNumber *low;         /* both for an exact one */
  ParindexNumber *high;
  int decimals; /* as it is shown; -1: all */
  ParindexRounding rounding;
  ParindexPublishedResult *published; /* beside which the change itself stands; NULL: it is a difference */
} ParindexChange;

void parindex_change_clear (ParindexChange *self);
/* Nothing is known where one of the facts is not there. */
void parindex_change_init (ParindexChange *self, ParindexFact *from, ParindexFact *to);
/* Takes a change that was published, where none was found out. */
void parindex_change_take (ParindexChange *self, ParindexNumber *change, ParindexPublishedResult *published);
/* "+11", "0", "-6", "at least +11", "+3 to +5", or a dash. */
char *parindex_change_to_text (const ParindexChange *self, ParindexLanguage language);

G_END_DECLS
