/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex.h>

/* A small table of text: the rows of a CSV file without quotes. */
typedef struct
{
  char **header;
  GPtrArray *rows; /* of char ** */
} GoldenTable;

GoldenTable *golden_table_load (const char *folder, const char *name);
void golden_table_free (GoldenTable *self);
const char *golden_table_cell (const GoldenTable *self, guint row, const char *column);
const char *golden_table_find (const GoldenTable *self, const char *key, const char *column);

#define GOLDEN_DATA "examples/data"
#define GOLDEN_PUBLISHED "tests/golden/published"

ParindexDocument *golden_load (const char *name);
/* The text of an example. */
char *golden_text (const char *name);
ParindexScoreboard *golden_score (ParindexDocument *document, const char *framework, const char *period);
ParindexResult *golden_result (ParindexScoreboard *board, const char *unit, const char *criterion);

gint64 golden_micro (const char *text);
void golden_assert_exact (ParindexNumber *number, gint64 numerator, gint64 denominator);
void golden_assert_ranks_within_regions (ParindexScoreboard *board);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoldenTable, golden_table_free)
