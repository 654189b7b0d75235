/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <gio/gio.h>

#include <parindex/parindex-version.h>

G_BEGIN_DECLS

typedef struct _ParindexNumber ParindexNumber;
typedef struct _ParindexPeriod ParindexPeriod;
typedef struct _ParindexBand ParindexBand;
typedef struct _ParindexProblem ParindexProblem;
typedef struct _ParindexMethod ParindexMethod;
typedef struct _ParindexContext ParindexContext;
typedef struct _ParindexUnit ParindexUnit;
typedef struct _ParindexRule ParindexRule;
typedef struct _ParindexCriterion ParindexCriterion;
typedef struct _ParindexFramework ParindexFramework;
typedef struct _ParindexAssessment ParindexAssessment;
typedef struct _ParindexDocument ParindexDocument;
typedef struct _ParindexLoader ParindexLoader;
typedef struct _ParindexScorer ParindexScorer;
typedef struct _ParindexScoreboard ParindexScoreboard;
typedef struct _ParindexResult ParindexResult;
typedef struct _ParindexGap ParindexGap;
typedef struct _ParindexGapRow ParindexGapRow;
typedef struct _ParindexExplanation ParindexExplanation;
typedef struct _ParindexCellChange ParindexCellChange;
typedef struct _ParindexScreenedUnit ParindexScreenedUnit;

G_END_DECLS
