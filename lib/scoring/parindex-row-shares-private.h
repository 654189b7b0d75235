/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rows begin … end - 1; no two calls have the same. */
typedef void (*ParindexRowFunc) (guint begin, guint end, gpointer data);

/* Shares out rows among threads, as far as their @cost makes up for starting one; 0 for as many threads as there are processors. @per_thread is what a
 * thread must have to do. */
void parindex_share_rows (guint n_rows, guint n_threads, guint64 cost, guint64 per_thread, ParindexRowFunc func, gpointer data);

G_END_DECLS
