/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gio/gio.h>

#include "base/parindex-problem-private.h"

G_BEGIN_DECLS

/* Bounded reading: a file that says it is larger than @max_size is refused before anything is read, a stream that turns
 * out to be as soon as it is. NULL after reporting. @name is for the problem. */
GBytes *parindex_input_read_file (GFile *file, guint64 max_size, GCancellable *cancellable, const char *name, ParindexProblems *problems, const ParindexPlace *place);
GBytes *parindex_input_read_stream (GInputStream *stream, guint64 max_size, GCancellable *cancellable, const char *name, ParindexProblems *problems, const ParindexPlace *place);
/* A file named by a document: in @base or below it, also when links are followed; NULL after reporting. */
GFile *parindex_input_resolve (GFile *base, const char *name, ParindexProblems *problems, const ParindexPlace *place);

G_END_DECLS
