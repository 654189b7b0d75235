/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-correspondence.h>

G_BEGIN_DECLS

GPtrArray **parindex_correspondence_extras (ParindexCorrespondence *self);
void parindex_correspondence_seal (ParindexCorrespondence *self);
gboolean parindex_correspondence_is_made (ParindexCorrespondence *self);

G_END_DECLS
