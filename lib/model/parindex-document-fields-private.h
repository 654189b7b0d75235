/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that a document is made of. */

#include "base/parindex-list-private.h"
#include "model/parindex-document-private.h"

G_BEGIN_DECLS

struct _ParindexDocument
{
  GObject parent_instance;

  char *title;
  char *language;
  ParindexList *frameworks;
  ParindexList *units;
  ParindexList *assessments;
  ParindexList *alternatives;
  ParindexList *results;
  ParindexList *successions;
  ParindexList *correspondences;
  ParindexList *series;
  ParindexList *registers;
  ParindexList *targets;
  ParindexList *assignments;
  ParindexList *campaigns;
  GHashTable *framework_ids; /* id -> framework, borrowed */
  GHashTable *unit_ids;      /* id -> unit, borrowed */
  GHashTable *assessment_keys; /* framework and period -> assessment, borrowed */
  GHashTable *series_ids;    /* id -> series, borrowed; the same of the next two */
  GHashTable *register_ids;
  GHashTable *target_ids;
  GHashTable *campaign_ids;
  GHashTable *result_keys; /* what each result is of */
  GHashTable *successions_to;   /* id of a unit -> GPtrArray of successions, borrowed; the same of the next one */
  GHashTable *successions_from;
  GPtrArray *extras;
  gboolean sealed;
};

/* By id, as it was typed. NULL if there is none. */
static inline gpointer
document_lookup (GHashTable *table,
                 const char *id)
{
  g_autofree char *key = parindex_id_normalise (id);

  return key != NULL ? g_hash_table_lookup (table, key) : NULL;
}

/* Adds to one of the lists whose things have ids of their own. */
gboolean parindex_document_add_by_id (ParindexDocument *self, ParindexList *list, GHashTable *ids, const char *path, const char *id, gpointer item,
                                      GError **error);

static inline char *
document_assessment_key (ParindexFramework *framework,
                         ParindexPeriod    *period)
{
  return g_strdup_printf ("%s\n%s", parindex_framework_get_id (framework), parindex_period_to_string (period));
}

G_END_DECLS
