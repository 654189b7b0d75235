/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-assignment.h>

#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"
#include "base/parindex-util-private.h"

G_BEGIN_DECLS

struct _ParindexAssignment
{
  GObject parent_instance;

  char *agency;
  ParindexAssignmentRole role;
  char *title;
  char *framework;
  char **nodes;
  char *target;
  ParindexPeriod *valid_from;
  ParindexPeriod *valid_to;
  char *source;
  GPtrArray *extras;
  gboolean sealed;
};

GPtrArray **parindex_assignment_extras (ParindexAssignment *self);
/* What it names that is not there, and what does not hold together. */
void parindex_assignment_check (ParindexAssignment *self, ParindexDocument *document, ParindexProblems *problems, ParindexPlace place);
/* Whether it holds on the day. */
gboolean parindex_assignment_holds (ParindexAssignment *self, const GDate *day);

G_END_DECLS
