/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-enums.h>
#include <parindex/parindex-error.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_PROBLEM (parindex_problem_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexProblem, parindex_problem, PARINDEX, PROBLEM, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexSeverity parindex_problem_get_severity (ParindexProblem *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexError parindex_problem_get_code (ParindexProblem *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_problem_get_file (ParindexProblem *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_problem_get_line (ParindexProblem *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_problem_get_path (ParindexProblem *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_problem_get_unit (ParindexProblem *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_problem_get_criterion (ParindexProblem *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_problem_get_value (ParindexProblem *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_problem_get_expected (ParindexProblem *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_problem_get_text (ParindexProblem *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_problem_to_string (ParindexProblem *self, ParindexLanguage language);

G_END_DECLS
