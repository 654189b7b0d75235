/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/rules/parindex-rules-private.h"

G_BEGIN_DECLS

struct _ParindexChildrenRule
{
  ParindexRule parent_instance;

  char *framework;
  ParindexNumber *at_least;
  char *band_at_least;
  gboolean skip_missing;
};

G_END_DECLS
