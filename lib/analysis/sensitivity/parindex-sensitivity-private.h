/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-sensitivity.h>

#include "analysis/sensitivity/parindex-sobol-indices-private.h"
#include "analysis/simulation/parindex-run-progress-private.h"

G_BEGIN_DECLS

/* What is looked at in each draw; rows are -1 where the output is of no unit. */
typedef struct
{
  ParindexSensitivityOutput output;
  int row;
  int other;
} ParindexDrawOutput;

/* What varies: weights, choices, and all measured values as one. */
guint parindex_sensitivity_n_inputs (const ParindexDrawPlan *plan);
/* The indices of all outputs, an output after the other, by input; n_points says how many draws the indices of each output come from. NULL
 * with an error if there is no memory for it or it was cancelled. */
ParindexSobolIndex *parindex_sensitivity_work (const ParindexDrawPlan *plan, ParindexSimulation *simulation, const ParindexDrawOutput *outputs,
                                               guint n_outputs, GCancellable *cancellable, ParindexRunProgress *progress, guint *n_points,
                                               GError **error);

/* Of a weight, of a choice from 1, or for NULL and 0 of the measured values. */
ParindexSensitivityIndex *parindex_sensitivity_index_new (ParindexScoreboard *nominal, const ParindexDrawOutput *output, ParindexCriterion *criterion,
                                                          guint choice, guint n, const ParindexSobolIndex *index);

G_END_DECLS
