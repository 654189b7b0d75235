/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#define PARINDEX_INSIDE

#include <parindex/parindex-alternative.h>
#include <parindex/parindex-alternatives.h>
#include <parindex/parindex-assessment.h>
#include <parindex/parindex-association.h>
#include <parindex/parindex-band.h>
#include <parindex/parindex-comparison.h>
#include <parindex/parindex-context.h>
#include <parindex/parindex-correspondence.h>
#include <parindex/parindex-criterion.h>
#include <parindex/parindex-diagnostic.h>
#include <parindex/parindex-document.h>
#include <parindex/parindex-enums.h>
#include <parindex/parindex-error.h>
#include <parindex/parindex-explanation.h>
#include <parindex/parindex-found-weights.h>
#include <parindex/parindex-fact.h>
#include <parindex/parindex-framework.h>
#include <parindex/parindex-gap.h>
#include <parindex/parindex-loader.h>
#include <parindex/parindex-method.h>
#include <parindex/parindex-number.h>
#include <parindex/parindex-pca.h>
#include <parindex/parindex-period.h>
#include <parindex/parindex-problem.h>
#include <parindex/parindex-rank-reversal.h>
#include <parindex/parindex-reliability.h>
#include <parindex/parindex-published-result.h>
#include <parindex/parindex-register.h>
#include <parindex/parindex-reconciliation.h>
#include <parindex/parindex-result.h>
#include <parindex/parindex-rule-cells.h>
#include <parindex/parindex-rule.h>
#include <parindex/parindex-rules.h>
#include <parindex/parindex-scoreboard.h>
#include <parindex/parindex-scorer.h>
#include <parindex/parindex-series.h>
#include <parindex/parindex-statistics.h>
#include <parindex/parindex-strength.h>
#include <parindex/parindex-trend.h>
#include <parindex/parindex-succession.h>
#include <parindex/parindex-target-outcome.h>
#include <parindex/parindex-target-report.h>
#include <parindex/parindex-target.h>
#include <parindex/parindex-types.h>
#include <parindex/parindex-unit.h>
#include <parindex/parindex-version.h>
#include <parindex/parindex-weight-row.h>
#include <parindex/parindex-weighting.h>
#ifndef __GI_SCANNER__
#include <parindex/parindex-enum-types.h>
#endif

#undef PARINDEX_INSIDE
