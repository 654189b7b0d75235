/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that a result is made of. */

#include "base/parindex-list-private.h"
#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

struct _ParindexResult
{
  GObject parent_instance;

  ParindexScoreboard *scoreboard;
  guint row;
  guint node;
  ParindexList *children; /* made when first asked for */
};

void parindex_result_install_properties (GObjectClass *klass);

/* Scripts can construct one without anything in it. */
static inline gboolean
result_is_made (ParindexResult *self)
{
  return PARINDEX_IS_RESULT (self) && self->scoreboard != NULL;
}

static inline const ParindexNodeResult *
result_node (ParindexResult *self)
{
  return parindex_scoreboard_node (self->scoreboard, self->node);
}

static inline ParindexCriterion *
result_criterion (ParindexResult *self)
{
  return parindex_framework_node (parindex_scoreboard_get_framework (self->scoreboard), self->node);
}

G_END_DECLS
