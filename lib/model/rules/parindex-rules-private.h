/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/parindex-exact-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-rule-private.h"

G_BEGIN_DECLS

/* What the built-in rules share. */

/* The interface stands here, not at ParindexRule: its method set_property beside that of GObject would keep Python from deriving rules
 * with properties. */
#define PARINDEX_DEFINE_RULE(Name, name) G_DEFINE_FINAL_TYPE_WITH_CODE (Name, name, PARINDEX_TYPE_RULE, PARINDEX_IMPLEMENT_SERIALIZABLE)

/* Points that jump at edges: values[k] where k edges are reached; n_edges + 1 of them. */
typedef struct
{
  guint n_edges;
  const mpq_t *edges;        /* ascending */
  const gboolean *excluded;  /* the edge itself is not reached; NULL: all are */
  mpq_t *values;
} ParindexSteps;

void parindex_steps_init (ParindexSteps *self, guint n_edges, const mpq_t *edges, const gboolean *excluded);
void parindex_steps_clear (ParindexSteps *self);
/* How many edges are reached. */
guint parindex_steps_find (const ParindexSteps *self, mpq_srcptr x);
/* All cells of one input at once. Cells outside lowest … highest (NULL: no bound) are left to the slow way. */
gboolean parindex_steps_score_column (const ParindexSteps *self, ParindexRuleScoring *scoring, mpq_srcptr lowest, mpq_srcptr highest);
/* The same for the percent of two inputs; a first one above the second is left to the slow way if @bounded. @offset is added to
 * the percent's edges. */
gboolean parindex_steps_score_percents (const ParindexSteps *self, ParindexRuleScoring *scoring, gboolean bounded, long offset);

/* Room for points over one denominator; what stands there is not said. */
void parindex_points_allocate (ParindexRuleScoring *scoring, guint8 width, gint64 divisor);
/* Brings numbers over one denominator; FALSE if that, or one of them, does not fit. */
gboolean parindex_common_integers (mpq_srcptr const *numbers, guint n, gint64 *integers, gint64 *denominator);

/* Of numbers from 0. */
gint64 parindex_greatest_common_divisor (gint64 a, gint64 b);

/* Rules whose cell is a percent from 0 to 100 of the maximum. */
ParindexRuleOutcome parindex_percent_score_cell (ParindexRule *rule, const mpq_t *inputs, mpq_srcptr max, mpq_ptr points);
gboolean parindex_percent_score_column (ParindexRule *rule, ParindexRuleScoring *scoring);

/* Input lists and percents of rules with the parameters `input` and `when-none`. */
char **parindex_rule_input_names (ParindexRuleInput input);
/* The number a rule reads; what stands in its place for 0 of 0 is put into @points (state and fault as for a cell). TRUE if there is a
 * number. */
gboolean parindex_rule_read_input (ParindexRuleInput input, ParindexWhenNone when_none, const mpq_t *inputs, mpq_srcptr max,
                                   mpq_ptr number, mpq_ptr points, ParindexRuleOutcome *outcome);

/* A whole number from 0. */
gboolean parindex_is_count (mpq_srcptr number);

/* Problems of parameters. TRUE if all is well. */
typedef struct
{
  ParindexRule *rule;
  ParindexRuleReport report;
  gpointer user_data;
} ParindexRuleChecker;
gboolean parindex_check_numbers (const ParindexRuleChecker *self, const char *name, const ParindexNumbers *numbers, guint n_wanted, const char *other);
gboolean parindex_check_shares (const ParindexRuleChecker *self, const char *name, const ParindexNumbers *shares);
gboolean parindex_check_points (const ParindexRuleChecker *self, const char *name, const ParindexNumbers *points, mpq_srcptr max);
gboolean parindex_check_edges (const ParindexRuleChecker *self, const char *name, const ParindexNumbers *edges);
gboolean parindex_check_texts (const ParindexRuleChecker *self, const char *name, char **texts);
gboolean parindex_check_number (const ParindexRuleChecker *self, const char *name, const ParindexNumber *number, gboolean needed);

void parindex_words_append_number (GString *out, const ParindexNumber *number, ParindexLanguage language);
/* " of the percent of count in of": which number a rule reads. */
const char *parindex_words_input (ParindexRuleInput input, ParindexLanguage language);
void parindex_words_append_when_none (GString *out, ParindexRuleInput input, ParindexWhenNone when_none, ParindexLanguage language);
/* How a cell gives that number: "97 of 100 = 97 %"; nothing where it is the cell itself. */
void parindex_words_append_input (GString *out, ParindexRuleInput input, ParindexWhenNone when_none, const mpq_t *inputs, ParindexLanguage language);

G_END_DECLS
