/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Takes its share of the work until there is none left; @tells is TRUE in the thread that waits for all. */
typedef void (*ParindexWorkFunc) (gpointer data, gboolean tells);

/* Works in this thread and in others, and waits for them. 0 threads are as many as there are processors; at most @n_parts are of use. */
void parindex_work_in_threads (guint n_threads, guint n_parts, ParindexWorkFunc work, gpointer data);

G_END_DECLS
