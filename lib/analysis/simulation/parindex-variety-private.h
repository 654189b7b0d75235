/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-alternative.h>
#include <parindex/parindex-document.h>
#include <parindex/parindex-enums.h>

#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

/* How wrong the values of an input may be. */
typedef struct
{
  ParindexValueError kind;
  double size;   /* 0: not at all; below 0, of a cell: as its input */
  double middle; /* of an interval; NAN: the value itself */
} ParindexInputError;

/* What varies beside weights. */
typedef struct
{
  GPtrArray *choices;         /* arrays of alternatives, of each of which a draw takes one or none */
  ParindexDocument *document; /* where rules take values from elsewhere; NULL: there is none */
  guint n_inputs;             /* of the nominal framework */
  guint n_units;
  ParindexInputError *errors; /* of each input; NULL: all are right */
  ParindexInputError **cells; /* of each unit, by input; NULL: as those of the input */
  guint64 seed;               /* of the errors */
} ParindexVariety;

ParindexVariety *parindex_variety_new (void);
ParindexVariety *parindex_variety_ref (ParindexVariety *self);
void parindex_variety_unref (ParindexVariety *self);
/* How many ways there are to take one of each choice, or none. */
guint64 parindex_variety_n_combinations (const ParindexVariety *self);
/* Errors of a criterion's inputs, or of all for NULL. FALSE if it has none that numbers are measured for. */
gboolean parindex_variety_set_error (ParindexVariety *self, ParindexFramework *framework, ParindexCriterion *criterion, ParindexInputError error);
/* The same of one unit. */
gboolean parindex_variety_set_cell_error (ParindexVariety *self, ParindexFramework *framework, ParindexCriterion *criterion, guint n_units, guint row,
                                          ParindexInputError error);
/* If any value of an input may be wrong. */
gboolean parindex_variety_is_measured (const ParindexVariety *self, guint input);
void parindex_variety_add_to_checksum (const ParindexVariety *self, GChecksum *sum);

/* The values of @assessment, of the nominal framework or one with some of its leaves, as they are measured in a draw. */
ParindexAssessment *parindex_variety_measure (const ParindexVariety *self, ParindexFramework *nominal, ParindexAssessment *assessment, guint64 draw);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexVariety, parindex_variety_unref)

G_END_DECLS
