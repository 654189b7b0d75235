/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-rule.h>

#include "model/parindex-column-private.h"

G_BEGIN_DECLS

/* A leaf without a rule has `points`. */
const char *parindex_rule_kind (ParindexRule *self);
/* The rule in its own words, a clause behind "Rule: "; @self is NULL for `points`, @max (nullable) is that of the leaf. */
char *parindex_rule_describe (ParindexRule *self, ParindexNumber *max, ParindexLanguage language);
/* A cell as a reader writes it, of any state. */
char *parindex_cell_text (const ParindexColumn *column, guint row, ParindexLanguage language);

/* An exact number as it is read in a language: all digits, or a fraction. */
char *parindex_number_text (const ParindexNumber *number, ParindexLanguage language);

G_END_DECLS
