/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-loader.h>

#include "base/parindex-problem-private.h"

G_BEGIN_DECLS

struct _ParindexLoader
{
  GObject parent_instance;

  ParindexContext *context;
  guint64 max_size;
  guint max_depth;
  guint64 max_cells;
  GListModel *problems;
};

/* Keeps the problems of a load for get_problems(); FALSE with the first if there is an error. */
gboolean parindex_loader_keep_problems (ParindexLoader *self, ParindexProblems *problems, GError **error);

G_END_DECLS
