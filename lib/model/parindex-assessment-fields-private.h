/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that an assessment is made of. */

#include "base/parindex-list-private.h"
#include "model/parindex-assessment-private.h"

G_BEGIN_DECLS

struct _ParindexAssessment
{
  GObject parent_instance;

  ParindexFramework *framework;
  ParindexPeriod *period;
  ParindexList *units;
  GHashTable *rows;   /* unit id -> row + 1 */
  GPtrArray *layers;  /* ParindexLayer, by authority */
  GPtrArray *stages;  /* their names, NULL-terminated; borrowed */
  guint8 *ranked;     /* of each row, whether the unit is ranked; once sealed */
  gboolean sealed;
};

G_END_DECLS
