/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#define PARINDEX_INSIDE

#include <parindex/parindex-assessment.h>
#include <parindex/parindex-band.h>
#include <parindex/parindex-cell-change.h>
#include <parindex/parindex-context.h>
#include <parindex/parindex-criterion.h>
#include <parindex/parindex-document.h>
#include <parindex/parindex-enums.h>
#include <parindex/parindex-error.h>
#include <parindex/parindex-explanation.h>
#include <parindex/parindex-framework.h>
#include <parindex/parindex-gap.h>
#include <parindex/parindex-loader.h>
#include <parindex/parindex-method.h>
#include <parindex/parindex-number.h>
#include <parindex/parindex-period.h>
#include <parindex/parindex-problem.h>
#include <parindex/parindex-result.h>
#include <parindex/parindex-rule-cells.h>
#include <parindex/parindex-rule.h>
#include <parindex/parindex-rules.h>
#include <parindex/parindex-scoreboard.h>
#include <parindex/parindex-scorer.h>
#include <parindex/parindex-screened-unit.h>
#include <parindex/parindex-strength.h>
#include <parindex/parindex-types.h>
#include <parindex/parindex-unit.h>
#include <parindex/parindex-version.h>
#ifndef __GI_SCANNER__
#include <parindex/parindex-enum-types.h>
#endif

#undef PARINDEX_INSIDE
