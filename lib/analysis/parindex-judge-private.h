/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that judge targets. */

#include "analysis/parindex-history-private.h"
#include "analysis/parindex-outcome-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-register-private.h"
#include "model/parindex-series-private.h"

G_BEGIN_DECLS

/* What all targets of a document are judged by. */
typedef struct
{
  ParindexDocument *document;
  ParindexHistory *history;
  GHashTable *below; /* day -> the units below each that are there on it; see parindex_case_read_series() */
  GHashTable *earlier; /* what series say of predecessors; see parindex_case_read_series_at() */
  GDate day;         /* as of the end of which */
  ParindexLanguage language;
} ParindexJudge;

/* Neither takes a reference. */
void parindex_judge_init (ParindexJudge *self, ParindexDocument *document, ParindexHistory *history);
void parindex_judge_clear (ParindexJudge *self);

/* When a target is due. */
typedef struct
{
  gboolean has;           /* a horizon */
  gboolean over;          /* it is judged: the horizon is reached, or there is none */
  ParindexPeriodKind span;
  GDate first;            /* a figure of the horizon ends between this day, */
  GDate last;             /* and this one */
  GDate until;            /* nothing later is looked at */
} ParindexDue;

/* One target, one unit, and one of its criteria. */
typedef struct
{
  const ParindexJudge *judge;
  ParindexTarget *target;
  ParindexUnit *unit;
  const char *reads; /* the id of the unit whose figures are read: the unit, or its successor */
  const char *node;  /* NULL: the whole index */
  ParindexPeriod *baseline; /* the period it is compared with; NULL: none is stated */
  ParindexPeriod *as_of;    /* units as they are then; NULL: as they were in the period asked about */
  ParindexDue due;
  ParindexTargetOutcome *outcome;
} ParindexCase;

/* A figure that was looked for. */
typedef struct
{
  ParindexQuantity value;
  GDate first; /* the days it is of */
  GDate last;
  guint of;    /* of ranks */
  ParindexFact *fact;
  char **bands;
  char *origins[PARINDEX_N_LANGUAGES]; /* what it was derived from, in words, where a fact does not say so; NULL */
} ParindexReadFigure;

void parindex_read_figure_init (ParindexReadFigure *self);
void parindex_read_figure_clear (ParindexReadFigure *self);

/* A new reference. */
ParindexTargetOutcome *parindex_judge_target (const ParindexJudge *judge, ParindexTarget *target, ParindexUnit *unit);

/* The horizon that counts on a day: of what is due again and again, the last one that has ended, or the first one. A new reference; NULL: none. */
ParindexPeriod *parindex_due_current (ParindexTarget *target, const GDate *as_of);
/* @horizon (nullable): what is due then is judged from its last day on; without one on any day. */
void parindex_due_set (ParindexDue *self, const ParindexPeriod *horizon, const GDate *as_of);
/* The period that is @months later. */
ParindexPeriod *parindex_period_shift (const ParindexPeriod *self, int months);
guint parindex_period_months (ParindexPeriodKind kind);
/* The period of that length which the day lies in. */
ParindexPeriod *parindex_period_around (const GDate *day, ParindexPeriodKind kind);

/* The figure that decides, and where it comes from, told in the outcome; what there is none of is told too. */
gboolean parindex_case_read_figure (ParindexCase *self, ParindexTargetFigure what, ParindexReadFigure *out);
/* What the target's series says of the time; also what it was read from. */
gboolean parindex_case_read_series (ParindexCase *self, ParindexSeries *series, const ParindexSeriesWindow *window, ParindexSeriesFigure *read,
                                    ParindexReadFigure *out);
/* The same of a period, of which a successor has what its predecessors had. */
gboolean parindex_case_read_series_at (ParindexCase *self, ParindexPeriod *period, ParindexReadFigure *out);
/* The figure of a period; why there is none goes to @why, which is nullable. */
gboolean parindex_case_read_at (ParindexCase *self, ParindexTargetFigure what, ParindexPeriod *period, ParindexReadFigure *out, ParindexFact **why);
/* The baseline of a figure, as it is stated or else as it is known, told in the outcome. */
gboolean parindex_case_read_baseline (ParindexCase *self, ParindexTargetFigure what, const ParindexReadFigure *figure, ParindexReadFigure *out);
/* TRUE after telling that the target declares none, which its kind needs. */
gboolean parindex_case_needs_baseline (ParindexCase *self);
/* Whether scores are to be compared as percents because the maximum changed. */
gboolean parindex_case_maxima_changed (ParindexCase *self, const ParindexReadFigure *figure);
/* Whom the target's rank was meant among against whom it is: FALSE after telling, and setting the state. */
gboolean parindex_case_check_cohort (ParindexCase *self, const ParindexReadFigure *figure, const ParindexReadFigure *baseline);
/* The ids of the units that the target is judged by: the unit itself, or those it became by then, to which the target passes. Borrowed ids;
 * what they are is told. */
GPtrArray *parindex_case_list_successors (ParindexCase *self);
/* The ids of the units that had become others by a day, and of those that had not come to be by another; each is nullable. One that goes on
 * under its id is neither. */
GHashTable *parindex_list_gone_units (ParindexDocument *document, const GDate *ended_by, const GDate *begun_by);
/* Whether a unit became others beside this one on that day: what it counted is then not that of one of them. */
gboolean parindex_succession_splits (ParindexDocument *document, ParindexSuccession *succession, const char *unit);

/* A unit whose entries and events count for a target, and the days in which they do. */
typedef struct
{
  const char *unit;
  GDate first; /* not valid: from the beginning */
  GDate last;  /* not valid: to the end */
} ParindexDoer;

/* Of a target that passes: the unit it is judged by first, then those it came from. @is_sum: for a number that is counted of all of them;
 * else only those count that the unit of the target became. Also whether it is known what was whose. */
GArray *parindex_case_list_doers (ParindexCase *self, gboolean is_sum, gboolean *complete);
/* Narrows the days; FALSE where none is left. */
gboolean parindex_doer_limit (const ParindexDoer *self, const GDate **first, const GDate **last);
/* Tells of those it came from, where they count. */
void parindex_case_tell_doers (ParindexCase *self, gboolean is_sum);
/* The last day of a unit that became others by then, where the target does not pass to them; FALSE: it did not. */
gboolean parindex_case_find_end (ParindexCase *self, const GDate *until, GDate *end);
/* Why entries may be missing. */
void parindex_case_tell_open (ParindexCase *self, ParindexTargetOutcome *outcome, gboolean is_reason);
/* FALSE after telling that the figure is that of a successor, to which the target does not pass. */
gboolean parindex_case_check_successor (ParindexCase *self, const ParindexReadFigure *figure);

/* The entries of the target's register for its unit in the days from @first (nullable) to @last; also whether it is complete then. */
guint parindex_case_count_entries (ParindexCase *self, const char *kind, gboolean is_sum, const GDate *first, const GDate *last, gboolean *complete);

/* A figure compared with a goal, over time: fills the numbers and the state. */
typedef struct
{
  ParindexCompare compare;
  gboolean holds_all_along; /* what is below the goal is behind at any time */
  gboolean counts_at_once;  /* met before the horizon too */
  const ParindexQuantity *value;
  const ParindexQuantity *goal;
  const ParindexQuantity *from; /* the baseline; NULL: none */
  GDate day;                    /* the last one that the figure is of */
  GDate from_day;               /* the same of the baseline; not valid: no time is stated */
} ParindexLevel;

void parindex_case_judge_level (ParindexCase *self, const ParindexLevel *level);

/* Each judges the kinds it is named for. */
void parindex_case_judge_figure (ParindexCase *self);
void parindex_case_judge_band (ParindexCase *self);
void parindex_case_judge_event (ParindexCase *self);
void parindex_case_judge_done (ParindexCase *self);
void parindex_case_judge_recurring (ParindexCase *self);
void parindex_case_judge_documents (ParindexCase *self);
/* The periods of that length in which it is due: from the one that is stated, or else the last one that has ended, to the one that runs. */
GPtrArray *parindex_case_list_periods (ParindexCase *self, ParindexPeriodKind every);
/* Before the horizon what cannot be seen is not yet due. */
void parindex_case_set_unseen (ParindexCase *self);
/* Whether the goal is how it stood at the baseline. */
gboolean parindex_case_goes_by_baseline (const ParindexCase *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexReadFigure, parindex_read_figure_clear)

G_END_DECLS
