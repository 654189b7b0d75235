/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-document.h>
#include <parindex/parindex-target.h>

#include "base/parindex-problem-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-named-values-private.h"

G_BEGIN_DECLS

struct _ParindexTarget
{
  GObject parent_instance;

  char *id;
  ParindexTargetKind kind;
  char *title;
  char *legal_basis;
  char *source;
  char *measure;
  char *scope;
  char *remedy;
  char *lead;
  char *status;
  char **units;
  char *level;
  char *dimension;
  char *group;
  char *index;
  char **nodes;
  ParindexTargetFigure figure;
  char *within;
  ParindexFactSource prefer;
  char *series;
  char *ledger;
  char *entry_kind;
  char *entry_status;
  ParindexNumber *value;
  ParindexNumber *value_to;
  ParindexNumber *tolerance;
  char *band;
  char **bands;
  ParindexPeriod *date;
  ParindexPeriod *date_to;
  char **documents;
  char *every;
  char *after_kind;
  guint after_days;
  guint cohort_n;
  char **cohort_units;
  ParindexPeriod *baseline_period;
  ParindexNumber *baseline_value;
  ParindexNumber *baseline_value_to;
  char *baseline_band;
  guint baseline_of;
  char *baseline_source;
  gboolean baseline_previous;
  ParindexPeriod *since;
  ParindexPeriod *horizon;
  ParindexNamedValues milestones; /* with numbers, by period */
  gboolean succession;
  GPtrArray *extras;
  gboolean sealed;
};

/* What a target may say besides its subject. */
typedef enum
{
  PARINDEX_TARGET_HAS_VALUE = 1 << 0,
  PARINDEX_TARGET_HAS_RANGE = 1 << 1,
  PARINDEX_TARGET_HAS_TOLERANCE = 1 << 2,
  PARINDEX_TARGET_HAS_BAND = 1 << 3,
  PARINDEX_TARGET_HAS_BANDS = 1 << 4,
  PARINDEX_TARGET_HAS_DATE = 1 << 5,
  PARINDEX_TARGET_HAS_WINDOW = 1 << 6,
  PARINDEX_TARGET_HAS_DOCUMENTS = 1 << 7,
  PARINDEX_TARGET_HAS_EVERY = 1 << 8,
  PARINDEX_TARGET_HAS_SINCE = 1 << 9,
  PARINDEX_TARGET_HAS_COHORT = 1 << 10,
  PARINDEX_TARGET_HAS_BASELINE = 1 << 11,
  PARINDEX_TARGET_HAS_HORIZON = 1 << 12,
  PARINDEX_TARGET_HAS_MILESTONES = 1 << 13,
  PARINDEX_TARGET_HAS_NODES = 1 << 14,
  PARINDEX_TARGET_HAS_OF = 1 << 15,
  PARINDEX_TARGET_HAS_WITHIN = 1 << 16,
  PARINDEX_TARGET_HAS_INDEX = 1 << 17,
  PARINDEX_TARGET_HAS_SERIES = 1 << 18,
  PARINDEX_TARGET_HAS_REGISTER = 1 << 19,
  PARINDEX_TARGET_HAS_ENTRIES = 1 << 20,
  PARINDEX_TARGET_HAS_SUCCESSION = 1 << 21,
  PARINDEX_TARGET_HAS_PREVIOUS = 1 << 22, /* a baseline that moves on */
  PARINDEX_TARGET_HAS_AFTER = 1 << 23,
} ParindexTargetMember;

/* What targets of a kind need, take beside it, and may read from a series, as bits of ParindexSeriesKind. */
typedef struct
{
  guint needs;
  guint takes;
  guint series;
} ParindexTargetKindInfo;

const ParindexTargetKindInfo *parindex_target_kind_info (ParindexTargetKind kind);
const char *parindex_target_kind_word (ParindexTargetKind kind);
/* Which of the members the target has. */
guint parindex_target_members (ParindexTarget *self);
/* The figure of an index that it is about, with what is not stated filled in. */
ParindexTargetFigure parindex_target_reads (ParindexTarget *self);

GPtrArray **parindex_target_extras (ParindexTarget *self);
void parindex_target_seal (ParindexTarget *self);
/* The words for `every`; whether it is one. */
#define PARINDEX_EVERY_WORDS "year, half, quarter, month"
gboolean parindex_target_read_every (const char *every, ParindexPeriodKind *out);
gboolean parindex_target_binds (ParindexTarget *self, ParindexUnit *unit);
/* All that does not hold together in it, and what it names that is not in the document. */
void parindex_target_check (ParindexTarget *self, ParindexDocument *document, ParindexProblems *problems, ParindexPlace place);

G_END_DECLS
