/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "fixtures.h"

/* A target of a kind, and what is known; how it stands on a day. */
typedef struct
{
  ParindexTargetKind kind;
  ParindexTargetState state;
  const char *as_of;
  const char *target; /* members besides id, kind and unit */
  const char *data;   /* sections of the document */
  const char *about;
} TargetCase;

/* A state that targets of a kind cannot be in, and why. */
typedef struct
{
  ParindexTargetKind kind;
  ParindexTargetState state;
  const char *why;
} TargetReason;

extern const TargetCase target_level_cases[];
extern const guint n_target_level_cases;
extern const TargetCase target_rank_cases[];
extern const guint n_target_rank_cases;
extern const TargetCase target_event_cases[];
extern const guint n_target_event_cases;

#define KIND(kind) PARINDEX_TARGET_KIND_##kind
#define STATE(state) PARINDEX_TARGET_STATE_##state

/* What is known. */
#define SERIES(kind, observations) "'series': [{'id': 's', 'kind': '" kind "', 'observations': [" observations "]}]"
#define NUMBERS(observations) SERIES ("number", observations)
#define VALUE(period, value) "{'unit': 'a', 'period': '" period "', 'value': " value "}"
#define RATIO(period, count, of) "{'unit': 'a', 'period': '" period "', 'count': " count ", 'of': " of "}"
#define REGISTER(members, entries) "'registers': [{'id': 'r', " members "'entries': [" entries "]}]"
#define ENTRY(kind, date) "{'unit': 'a', 'kind': '" kind "', 'date': '" date "'}"
#define RESULTS(results) "'results': [" results "]"
#define RESULT(period, figures) "{'index': 'pci', 'unit': 'a', 'period': '" period "', " figures "}"
#define RANK(period, rank) RESULT (period, "'rank': " rank ", 'of': 63")
#define OF_SERIES(members) "'series': 's', " members
#define OF_REGISTER(members) "'register': 'r', " members
#define OF_INDEX(members) "'index': 'pci', " members
#define NOTHING "'x-nothing': 0"
