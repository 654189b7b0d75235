/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "analysis/simulation/parindex-draw-plan-private.h"

G_BEGIN_DECLS

/* What the draws begin … end - 1 came to. */
typedef struct
{
  guint begin;
  guint end;
  guint stride;
  guint n_ranked;
  double *values; /* by draw, by slot, and some draws beyond the end */
  guint16 *ranks; /* by draw, by ranked slot */
} ParindexDrawState;

/* FALSE with an error if there is no memory for so many. */
gboolean parindex_draw_state_init (ParindexDrawState *self, const ParindexDrawPlan *plan, guint begin, guint end, GError **error);
void parindex_draw_state_clear (ParindexDrawState *self);

/* As bytes for another process, which refuses them if it simulates something else: @fingerprint has PARINDEX_STATE_SUM bytes. */
#define PARINDEX_STATE_SUM 32
GBytes *parindex_draw_state_to_bytes (const ParindexDrawState *self, const guint8 *fingerprint);
/* Copies what @bytes hold into the whole; FALSE with an error if they are not of it. @begin and @end are set to the draws they hold. */
gboolean parindex_draw_state_read_bytes (ParindexDrawState *self, GBytes *bytes, const guint8 *fingerprint, guint *begin, guint *end, GError **error);

/* Called now and then in the thread that runs, with how many draws are done. */
typedef void (*ParindexProgressFunc) (guint n_done, gpointer user_data);

/* Works out all its draws, in threads. FALSE with an error if it was cancelled. */
gboolean parindex_draw_state_run (ParindexDrawState *self, ParindexDrawPlan *plan, guint64 seed, ParindexSequence sequence, guint n_threads,
                                  GCancellable *cancellable, ParindexProgressFunc progress, gpointer user_data, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexDrawState, parindex_draw_state_clear)

G_END_DECLS
