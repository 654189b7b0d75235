/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/parindex-problem-private.h"
#include "model/parindex-assessment-private.h"
#include "model/parindex-framework-private.h"

G_BEGIN_DECLS

/* What a unit has of the leaves below a node. */
typedef struct
{
  guint n_applicable;
  guint n_there;
  guint n_nonzero;
} ParindexAvailability;

ParindexAvailability parindex_availability_count (ParindexFramework *framework, const ParindexColumn *inputs, guint row, guint node);

/* A unit that a node screens, or would. */
typedef struct
{
  guint row;
  guint node;
  ParindexScreeningReason reason;
  ParindexAvailability found;
} ParindexScreened;

/* Which units are ranked after screening, a place a row. Who was screened out, and who was not
 * although the data are not enough, goes to @record (nullable), by row; units that are named and not there to @problems (nullable). */
guint8 *parindex_screening_ranked (ParindexAssessment *assessment, const ParindexColumn *inputs, GArray *record, ParindexProblems *problems);

G_END_DECLS
