/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-method.h>

G_BEGIN_DECLS

/* A new list of all methods of the library. */
GListModel *parindex_methods_list (void);
gboolean parindex_methods_knows (ParindexMethodKind kind, const char *name);
/* "points, tiers, …": the registered names of a kind. */
char *parindex_methods_words (ParindexMethodKind kind);

G_END_DECLS
