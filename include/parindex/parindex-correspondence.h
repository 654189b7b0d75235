/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-types.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_CORRESPONDENCE (parindex_correspondence_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexCorrespondence, parindex_correspondence, PARINDEX, CORRESPONDENCE, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexCorrespondence *parindex_correspondence_new (const char *from, const char *to);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_correspondence_get_from (ParindexCorrespondence *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_correspondence_get_to (ParindexCorrespondence *self);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_correspondence_list_criteria (ParindexCorrespondence *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_correspondence_get_criterion (ParindexCorrespondence *self, const char *criterion);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_correspondence_set_criterion (ParindexCorrespondence *self, const char *criterion, const char *earlier, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_correspondence_get_source (ParindexCorrespondence *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_correspondence_set_source (ParindexCorrespondence *self, const char *source, GError **error);

G_END_DECLS
