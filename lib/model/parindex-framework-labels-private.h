/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-framework.h>

#include "base/parindex-problem-private.h"

G_BEGIN_DECLS

#define PARINDEX_N_WORDS 8

/* What a framework says about names and labels; nothing of it changes a score. */
typedef struct
{
  char **aliases;
  char *words[PARINDEX_N_WORDS][PARINDEX_LANGUAGE_EN + 1]; /* by language; AUTO: whatever the language */
  char *strengths_within;
  ParindexNumber *strong;
  ParindexNumber *weak;
  ParindexStrengthBasis strength_basis;
} ParindexFrameworkLabels;

void parindex_framework_labels_clear (ParindexFrameworkLabels *self);
ParindexFrameworkLabels *parindex_framework_labels (ParindexFramework *self);
gboolean parindex_framework_declares_strengths (ParindexFramework *self);

/* The words that can be named, and their list for problems. */
const char *parindex_word_name (guint index);
char *parindex_word_names (void);
/* -1 if there is no such word. */
int parindex_word_index (const char *name);

G_END_DECLS
