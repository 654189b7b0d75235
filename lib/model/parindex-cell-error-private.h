/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-enums.h>

#include "base/parindex-json-private.h"
#include "model/parindex-assessment-private.h"
#include "model/parindex-framework-private.h"

G_BEGIN_DECLS

/* What is said of how wrong a value may be. Of the first four only one is; the ends of an interval belong together. */
typedef enum
{
  PARINDEX_ERROR_PART_SD,
  PARINDEX_ERROR_PART_RELATIVE_SD,
  PARINDEX_ERROR_PART_SAMPLING,
  PARINDEX_ERROR_PART_LOW,
  PARINDEX_ERROR_PART_HIGH,
  PARINDEX_ERROR_PART_CONFIDENCE,
  PARINDEX_N_ERROR_PARTS,
} ParindexErrorPart;

/* The error of one cell, as exact as it was stated; it decides no official figure. NULL: not said. */
typedef struct
{
  ParindexNumber *parts[PARINDEX_N_ERROR_PARTS];
} ParindexCellError;

/* The word in documents and tables. */
const char *parindex_error_part_word (ParindexErrorPart part);
gboolean parindex_cell_error_is_empty (const ParindexCellError *self);
void parindex_cell_error_clear (ParindexCellError *self);
/* FALSE after reporting, once, at @place that it is no error of a value of the leaf. */
gboolean parindex_cell_error_check (const ParindexCellError *self, ParindexFramework *framework, ParindexCriterion *leaf, ParindexProblems *problems,
                                    ParindexPlace place);
/* What it says, in doubles: a confidence interval is normal, with its standard deviation. @middle is NAN where it is the value itself. */
void parindex_cell_error_measure (const ParindexCellError *self, ParindexValueError *kind, double *size, double *middle);
/* The standard deviation of a normal distribution of which a share lies within the interval, and its middle. */
void parindex_confidence_interval_measure (double low, double high, double confidence, double *sd, double *middle);
/* Members of the object at hand. */
void parindex_cell_error_write (const ParindexCellError *self, ParindexJsonWriter *writer);

/* If an input is a number that is measured, and not what it is measured against. */
gboolean parindex_input_is_measured (const ParindexInputColumn *input);

/* Takes what is in @cell_error, in the place of another one. */
void parindex_layer_take_error (ParindexLayer *self, guint row, guint column, ParindexCellError *cell_error);
/* NULL: none is stated. */
const ParindexCellError *parindex_layer_error (const ParindexLayer *self, guint row, guint column);
/* Each that is stated in the layers that a scoring reads, of a cell that it takes from there. FALSE if there is none. */
typedef void (*ParindexCellErrorFunc) (guint row, guint leaf, const ParindexCellError *cell_error, gpointer user_data);
gboolean parindex_assessment_foreach_error (ParindexAssessment *self, const char *stage, ParindexCellErrorFunc func, gpointer user_data);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexCellError, parindex_cell_error_clear)

G_END_DECLS
