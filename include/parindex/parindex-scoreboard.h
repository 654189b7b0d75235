/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-assessment.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_SCOREBOARD (parindex_scoreboard_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexScoreboard, parindex_scoreboard, PARINDEX, SCOREBOARD, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexFramework *parindex_scoreboard_get_framework (ParindexScoreboard *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexAssessment *parindex_scoreboard_get_assessment (ParindexScoreboard *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexScorer *parindex_scoreboard_get_scorer (ParindexScoreboard *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_scoreboard_get_problems (ParindexScoreboard *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_scoreboard_get_screening (ParindexScoreboard *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexScreenedUnit *parindex_scoreboard_find_screened (ParindexScoreboard *self, const char *unit);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_scoreboard_get_availability (ParindexScoreboard *self, const char *unit, const char *criterion, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_scoreboard_get_changes (ParindexScoreboard *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_scoreboard_changes_to_csv (ParindexScoreboard *self, const char *unit, ParindexPrecision precision, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_scoreboard_changes_to_json (ParindexScoreboard *self, const char *unit, ParindexPrecision precision, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_scoreboard_get_stage (ParindexScoreboard *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_scoreboard_get_fingerprint (ParindexScoreboard *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexResult *parindex_scoreboard_get_result (ParindexScoreboard *self, const char *unit, const char *criterion, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_scoreboard_list_units (ParindexScoreboard *self);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_scoreboard_list_dimensions (ParindexScoreboard *self);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_scoreboard_list_groups (ParindexScoreboard *self, const char *within, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_scoreboard_get_group_mean (ParindexScoreboard *self, ParindexBasis of, const char *criterion, const char *within, const char *group, guint *n_units, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_scoreboard_get_band_edge (ParindexScoreboard *self, const char *band, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_scoreboard_list_top (ParindexScoreboard *self, guint n, const char *criterion, const char *within, const char *group, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_scoreboard_list_bottom (ParindexScoreboard *self, guint n, const char *criterion, const char *within, const char *group, GError **error);
PARINDEX_AVAILABLE_IN_1_0
double *parindex_scoreboard_get_column (ParindexScoreboard *self, ParindexResultColumn column, const char *criterion, const char *within, gsize *n_values, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_scoreboard_get_column_bytes (ParindexScoreboard *self, ParindexResultColumn column, const char *criterion, const char *within, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexScoreboard *parindex_scoreboard_with_weights (ParindexScoreboard *self, const char *const *criteria, ParindexNumber **weights, gsize n_weights, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_scoreboard_get_columns_bytes (ParindexScoreboard *self, const ParindexResultColumn *columns, gsize n_columns, const char *const *criteria, const char *within, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_scoreboard_to_csv (ParindexScoreboard *self, const char *within, const char *unit, gboolean all, ParindexPrecision precision, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_scoreboard_to_json (ParindexScoreboard *self, const char *within, const char *unit, gboolean all, ParindexPrecision precision, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_scoreboard_units_to_csv (ParindexScoreboard *self, const char *const *units, const char *within, gboolean all, ParindexPrecision precision, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_scoreboard_units_to_json (ParindexScoreboard *self, const char *const *units, const char *within, gboolean all, ParindexPrecision precision, GError **error);

G_END_DECLS
