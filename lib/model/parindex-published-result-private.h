/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-published-result.h>

#include "base/parindex-problem-private.h"
#include "base/parindex-util-private.h"

G_BEGIN_DECLS

/* The figures a publication states: score, max, percent and rank. How many the rank is among is a count of its own. */
#define PARINDEX_N_PUBLISHED_FIGURES 4

typedef struct
{
  ParindexCertainty certainty;
  ParindexNumber *low; /* both for an exact one; of those outside of a list: how long it is */
  ParindexNumber *high;
} ParindexBounds;

struct _ParindexPublishedResult
{
  GObject parent_instance;

  char *index;
  char *unit;
  ParindexPeriod *period;
  ParindexPeriod *until; /* NULL: one period */
  char *criterion;       /* NULL: the whole index */
  char *title;
  char *within;
  guint of; /* 0: not stated */
  char **bands;
  char *source;
  char *note;
  ParindexBounds figures[PARINDEX_N_PUBLISHED_FIGURES];
  ParindexPeriod *since; /* what the changes are against */
  ParindexNumber *changes[PARINDEX_N_PUBLISHED_FIGURES];
  GPtrArray *extras;
  gboolean sealed;
};

/* Scripts can construct one without anything in it. */
static inline gboolean
parindex_published_result_is_made (ParindexPublishedResult *self)
{
  return PARINDEX_IS_PUBLISHED_RESULT (self) && self->index != NULL && self->unit != NULL && self->period != NULL;
}

static inline gboolean
parindex_published_result_is_mutable (ParindexPublishedResult *self,
                                      GError                 **error)
{
  return parindex_is_mutable (self->sealed, self->index, error);
}

/* For the end of a setter: tells of the change, if there was one. TRUE. */
static inline gboolean
parindex_published_result_changed (ParindexPublishedResult *self,
                                   gboolean                 changed,
                                   const char              *property)
{
  if (changed)
    g_object_notify (G_OBJECT (self), property);

  return TRUE;
}

void parindex_published_result_clear_figures (ParindexPublishedResult *self);
void parindex_published_result_seal (ParindexPublishedResult *self);
/* The words of documents for the figures: "score", "max", "percent", "rank"; -1 for others. */
int parindex_figure_column (const char *name);
const char *parindex_figure_name (ParindexResultColumn column);
/* What does not hold together in it, wherever it stands. */
void parindex_published_result_check (ParindexPublishedResult *self, ParindexProblems *problems, const ParindexPlace *place);
/* Warns of figures that cannot be, as what the index consists of says. */
void parindex_published_result_doubt (ParindexPublishedResult *self, ParindexDocument *document, ParindexProblems *problems, const ParindexPlace *place);
/* "2016-2021" for years, "2016-S1/2017-S2" for others; the period alone where there is no until. */
char *parindex_period_span_to_string (const ParindexPeriod *first, const ParindexPeriod *last);
/* NULL, and nothing else set, if it is neither a period nor a span of them. */
ParindexPeriod *parindex_period_span_parse (const char *text, ParindexPeriod **until);

G_END_DECLS
