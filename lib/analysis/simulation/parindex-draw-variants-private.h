/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "analysis/simulation/parindex-draw-plan-private.h"

G_BEGIN_DECLS

/* What a plan needs where more than weights varies: the index as it is under each combination of choices that a draw has asked for. A combination
 * is scored once, exactly; only where values are measured anew, or an aggregation looks at all units at once, each draw is. */
ParindexDrawVariants *parindex_draw_variants_new (ParindexDrawPlan *plan, ParindexVariety *variety);
void parindex_draw_variants_free (ParindexDrawVariants *self);

/* Borrowed; NULL: weights alone vary. */
ParindexVariety *parindex_draw_variants_variety (const ParindexDrawVariants *self);

/* How many choices there are, and whether values are measured anew; none and not where there are no variants. */
guint parindex_draw_plan_n_choices (const ParindexDrawPlan *plan);
gboolean parindex_draw_plan_measures (const ParindexDrawPlan *plan);
/* Which combination of choices a draw takes. */
guint64 parindex_draw_variants_combination (const ParindexDrawVariants *self, const double *uniforms);
/* How many threads may work, at most those that are given: draws that are scored anew ask rules of a program only in the thread that scored.
 * FALSE with an error if this is another one. */
gboolean parindex_draw_plan_limit_threads (const ParindexDrawPlan *plan, guint *n_threads, GError **error);
/* As parindex_draw_plan_work(). */
void parindex_draw_variants_work (const ParindexDrawPlan *plan, const ParindexDraw *draws, guint n, GCancellable *cancellable, double *values,
                                  guint16 *ranks);
/* Why a draw without ranks has none; @values are those of the draw. */
ParindexProblem *parindex_draw_variants_explain (const ParindexDrawPlan *plan, guint64 number, const double *values);

G_END_DECLS
