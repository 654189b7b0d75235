/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-enums.h>
#include <parindex/parindex-period.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_ASSIGNMENT (parindex_assignment_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexAssignment, parindex_assignment, PARINDEX, ASSIGNMENT, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexAssignment *parindex_assignment_new (const char *agency, ParindexAssignmentRole role);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_assignment_get_agency (ParindexAssignment *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexAssignmentRole parindex_assignment_get_role (ParindexAssignment *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_assignment_get_title (ParindexAssignment *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assignment_set_title (ParindexAssignment *self, const char *title, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_assignment_get_framework (ParindexAssignment *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assignment_set_framework (ParindexAssignment *self, const char *framework, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_assignment_get_nodes (ParindexAssignment *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assignment_set_nodes (ParindexAssignment *self, const char *const *nodes, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_assignment_get_target (ParindexAssignment *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assignment_set_target (ParindexAssignment *self, const char *target, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_assignment_get_valid_from (ParindexAssignment *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_assignment_get_valid_to (ParindexAssignment *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_assignment_get_source (ParindexAssignment *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assignment_set_source (ParindexAssignment *self, const char *source, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assignment_set_valid (ParindexAssignment *self, ParindexPeriod *from, ParindexPeriod *to, GError **error);

G_END_DECLS
