/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* Everything that was found wrong, in the order it was found. */
typedef struct
{
  GPtrArray *problems;
  guint n_errors;
  guint n_warnings;
} ParindexCliProblems;

void parindex_cli_problems_init (ParindexCliProblems *self);
void parindex_cli_problems_clear (ParindexCliProblems *self);
/* What an earlier list told already is left out: loading and validating find some of the same. */
void parindex_cli_problems_add (ParindexCliProblems *self, GListModel *list);
/* One line each to standard error; the error itself if it is none of the problems. */
void parindex_cli_problems_complain (const ParindexCliProblems *self, ParindexLanguage language, const GError *error);

void parindex_cli_problems_append_lines (const ParindexCliProblems *self, ParindexLanguage language, GString *out);
void parindex_cli_problems_append_csv (const ParindexCliProblems *self, ParindexLanguage language, GString *out);
void parindex_cli_problems_add_json (const ParindexCliProblems *self, JsonBuilder *builder);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexCliProblems, parindex_cli_problems_clear)

G_END_DECLS
