/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-assessment.h>

#include "base/parindex-problem-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-column-private.h"

G_BEGIN_DECLS

/* The values of one stage. */
typedef struct
{
  gatomicrefcount ref_count; /* sealed assessments with the same values share it */
  char *stage;
  char *source;
  ParindexColumn *columns; /* one a leaf */
  guint n_columns;
  GHashTable *notes;       /* what cells carry beside their value: row * n_columns + leaf -> GPtrArray of ParindexExtra */
  GHashTable *errors;      /* how wrong values may be: row * n_columns + first column of the leaf -> ParindexCellError; NULL: not stated */
  GPtrArray *extras;
  gboolean keeps_wrong_cells; /* instead of refusing the document */
  GArray *wrong_cells;        /* NULL: none */
} ParindexLayer;

/* FALSE with an error if values can no longer be set. */
gboolean parindex_assessment_check_open (ParindexAssessment *self, GError **error);
/* The layer of a stage; NULL if there is none. A NULL stage is "published". */
ParindexLayer *parindex_assessment_layer (ParindexAssessment *self, const char *stage);
/* The same; NULL with an error if there is none. */
ParindexLayer *parindex_assessment_find_layer (ParindexAssessment *self, const char *stage, GError **error);
/* The same, made if it is not there; NULL with an error if the assessment is sealed or the framework has no such stage. */
ParindexLayer *parindex_assessment_ensure_layer (ParindexAssessment *self, const char *stage, GError **error);
/* One that belongs to no stage yet, all missing, for values that are read before it is known whether they are good. */
ParindexLayer *parindex_layer_new (ParindexAssessment *assessment);
ParindexLayer *parindex_layer_ref (ParindexLayer *self);
void parindex_layer_free (ParindexLayer *self);
/* Takes the layer; on an error it stays with the caller. */
gboolean parindex_assessment_add_layer (ParindexAssessment *self, ParindexLayer *layer, const char *stage, GError **error);
guint parindex_assessment_n_layers (ParindexAssessment *self);
/* In the order of authority, the last being the highest. */
ParindexLayer *parindex_assessment_layer_at (ParindexAssessment *self, guint index);

/* If a scoring of the stage, or of the latest authority for NULL, reads it. */
gboolean parindex_layer_is_scored (const ParindexLayer *layer, const char *stage);
/* Where a scoring of the stage, or of the latest authority for NULL, finds something in the columns; NULL if nothing stands there. */
const ParindexLayer *parindex_assessment_source_layer (ParindexAssessment *self, const char *stage, guint row, guint first_column, guint n_columns);

/* -1 if there is no such row. */
int parindex_assessment_row (ParindexAssessment *self, const char *unit);
/* Borrowed. */
ParindexUnit *parindex_assessment_unit (ParindexAssessment *self, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexLayer, parindex_layer_free)

/* Of each row of a sealed assessment, whether its unit is ranked. */
const guint8 *parindex_assessment_ranked (ParindexAssessment *self);

void parindex_layer_add_note (ParindexLayer *self, guint row, guint column, const char *name, const ParindexJsonSlice *raw);
/* NULL if the cell carries nothing. */
GPtrArray *parindex_layer_notes (const ParindexLayer *self, guint row, guint column);

/* Which column a scoring of one stage reads, with the survey, or, for NULL, the latest authority. One layer is borrowed; several are merged into
 * *@merged, an array to be freed with parindex_columns_free(). */
ParindexColumn *parindex_assessment_columns (ParindexAssessment *self, const char *stage, ParindexColumn **merged, GError **error);
void parindex_columns_free (ParindexColumn *columns, guint n);

/* A leaf is fed by the survey or by the other stages: tells each leaf for which @layer and another one say both. @place is where. */
void parindex_assessment_check_survey (ParindexAssessment *self, const ParindexLayer *layer, ParindexPlace place, ParindexProblems *problems);

/* A cell that cannot be read, in a column or (-1) in none: to @problems, or kept. */
void parindex_layer_report (ParindexLayer *self, guint row, int column, ParindexProblems *problems, ParindexMessage message, const ParindexPlace *place);
/* What stands there was told otherwise. */
void parindex_layer_add_unread (ParindexLayer *self, guint row, guint column);
/* The cell is given a value, or said to have none. */
void parindex_layer_mend (ParindexLayer *self, guint row, int column);
/* Of each cell that was kept and that a scoring of the stage, or of the latest authority, meets; @column may be -1, @problem NULL. */
typedef void (*ParindexWrongCellFunc) (guint row, int column, ParindexProblem *problem, gpointer user_data);
void parindex_assessment_foreach_wrong (ParindexAssessment *self, const char *stage, ParindexWrongCellFunc func, gpointer user_data);
/* FALSE with an error if what could not be read would be lost by writing the layer. */
gboolean parindex_layer_check_written (const ParindexLayer *self, GError **error);

/* The same values under another framework, whose columns are by name some of its own; both are sealed. NULL with an error if they are not. */
ParindexAssessment *parindex_assessment_with_framework (ParindexAssessment *self, ParindexFramework *framework, GError **error);
/* The same but for the unit of a row, which is not ranked. */
ParindexAssessment *parindex_assessment_with_unranked (ParindexAssessment *self, guint row);
/* The same units with other values: @change gets the columns of each layer, and leaves what is not observed as it is. */
typedef void (*ParindexChangeColumnsFunc) (ParindexColumn *columns, guint n, gpointer user_data);
ParindexAssessment *parindex_assessment_with_values (ParindexAssessment *self, ParindexChangeColumnsFunc change, gpointer user_data);
/* A copy of the columns that @map names, and of what is wrong with their cells; without notes. */
ParindexLayer *parindex_layer_pick (const ParindexLayer *self, const guint *map, guint n_columns);

/* Warnings about the values themselves. */
void parindex_assessment_check (ParindexAssessment *self, ParindexProblems *problems);

G_END_DECLS
