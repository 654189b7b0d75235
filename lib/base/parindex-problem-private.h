/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-problem.h>

G_BEGIN_DECLS

typedef enum
{
#define MESSAGE(name, severity, code, en, vi, expected_en, expected_vi) PARINDEX_MESSAGE_##name,
#include "base/parindex-messages.h"
#undef MESSAGE
  PARINDEX_N_MESSAGES,
} ParindexMessage;

/* Where a problem is and what was found there; NULL and 0 where it does not apply. Strings are copied. */
typedef struct
{
  const char *file;
  guint line;
  const char *path;
  const char *unit;
  const char *criterion;
  const char *value;
  const char *name;
  const char *other;
} ParindexPlace;

/* AUTO becomes VI or EN by the locale. */
ParindexLanguage parindex_language_resolve (ParindexLanguage language);

/* Before it is handed out. */
void parindex_problem_set_line (ParindexProblem *self, guint line);
ParindexProblem *parindex_problem_new (ParindexMessage message, const ParindexPlace *place);

/* One problem as an error: for calls that can only have one. */
void parindex_error_report_place (GError **error, ParindexMessage message, const ParindexPlace *place);
#define parindex_error_report(error, message, ...) \
  parindex_error_report_place ((error), PARINDEX_MESSAGE_##message, &(ParindexPlace){ __VA_ARGS__ })

/* For setters of what can be sealed. */
static inline gboolean
parindex_is_mutable (gboolean    sealed,
                     const char *name,
                     GError    **error)
{
  if (!sealed)
    return TRUE;

  parindex_error_report (error, SEALED, .name = name);

  return FALSE;
}

/* To how many decimals something is rounded; -1 is not at all. */
static inline gboolean
parindex_check_decimals (int      decimals,
                         GError **error)
{
  g_autofree char *value = NULL;

  if (decimals >= -1 && decimals <= 15)
    return TRUE;

  value = g_strdup_printf ("%d", decimals);
  parindex_error_report (error, BAD_DECIMALS, .value = value);

  return FALSE;
}

/* Collects the problems of one pass; not thread-safe. */
typedef struct
{
  GPtrArray *problems;
  guint n_errors;
  guint n_left_out;
  guint max_problems;
  const char *file; /* stands in for a place without one */
} ParindexProblems;

#define PARINDEX_MAX_PROBLEMS 1000

void parindex_problems_init (ParindexProblems *self);
void parindex_problems_clear (ParindexProblems *self);
void parindex_problems_add (ParindexProblems *self, ParindexMessage message, const ParindexPlace *place);
/* Adds one that was found elsewhere. */
void parindex_problems_append (ParindexProblems *self, ParindexProblem *problem);
void parindex_problems_append_list (ParindexProblems *self, GListModel *list);
#define parindex_problems_report(self, message, ...) \
  parindex_problems_add ((self), PARINDEX_MESSAGE_##message, &(ParindexPlace){ __VA_ARGS__ })
/* The problems as a list; what was left out beyond the bound is told in its last row. */
GListModel *parindex_problems_to_list (ParindexProblems *self);
/* TRUE if there is no error; else sets @error to the first one and how many there are. */
gboolean parindex_problems_propagate (ParindexProblems *self, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexProblems, parindex_problems_clear)

G_END_DECLS
