/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-explanation-private.h"

/* What an explanation finds out about its unit: where the cell came from and what it carries, ties, edges of bands. */

gboolean
parindex_explanation_is_left (ParindexExplanation *self)
{
  const ParindexSheet *sheet = parindex_scoreboard_sheet (self->scoreboard);

  return sheet->faulty != NULL && sheet->faulty[self->row];
}

static const ParindexLayer *
find_layer (ParindexExplanation *self,
            guint                first_column,
            guint                n_columns)
{
  return parindex_assessment_source_layer (parindex_scoreboard_get_assessment (self->scoreboard), parindex_scoreboard_get_stage (self->scoreboard),
                                           self->row, first_column, n_columns);
}

const ParindexLayer *
parindex_explanation_input_layer (ParindexExplanation *self,
                                  guint                column)
{
  return find_layer (self, column, 1);
}

const ParindexLayer *
parindex_explanation_layer (ParindexExplanation *self)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (self->criterion);

  return parindex_criterion_is_leaf (self->criterion) ? find_layer (self, plan->first_input, plan->n_inputs) : NULL;
}

ParindexAssessment *
parindex_explanation_taken_from (ParindexExplanation *self)
{
  const ParindexSheet *sheet = parindex_scoreboard_sheet (self->scoreboard);
  const ParindexNodePlan *plan = parindex_criterion_plan (self->criterion);

  for (guint k = plan->first_input; parindex_criterion_is_leaf (self->criterion) && k < plan->first_input + plan->n_inputs; k++)
    if (parindex_column_state (&sheet->inputs[k], self->row) == PARINDEX_CELL_STATE_OBSERVED && parindex_explanation_input_layer (self, k) == NULL)
      return parindex_scoreboard_source (self->scoreboard, k);

  return NULL;
}

/* What the cell carries; that of a missing cell, which came from nowhere, stands at the last stage that remarks on it. */
static GPtrArray *
find_notes (ParindexExplanation *self)
{
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (self->scoreboard);
  const ParindexLayer *layer = parindex_explanation_layer (self);
  guint column = parindex_criterion_plan (self->criterion)->first_input;
  GPtrArray *notes = NULL;

  if (layer != NULL)
    return parindex_layer_notes (layer, self->row, column);
  if (!parindex_criterion_is_leaf (self->criterion))
    return NULL;

  for (guint i = parindex_assessment_n_layers (assessment); i > 0 && notes == NULL; i--)
    if (parindex_layer_is_scored (parindex_assessment_layer_at (assessment, i - 1), parindex_scoreboard_get_stage (self->scoreboard)))
      notes = parindex_layer_notes (parindex_assessment_layer_at (assessment, i - 1), self->row, column);

  return notes;
}

gboolean
parindex_explanation_has_notes (ParindexExplanation *self)
{
  return find_notes (self) != NULL;
}

/* A reader at the value of a member that the cell carries; FALSE if it has no such member. */
static gboolean
read_member (ParindexExplanation *self,
             const char          *name,
             ParindexJsonReader  *reader)
{
  GPtrArray *notes = find_notes (self);

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      const ParindexExtra *extra = notes->pdata[i];

      if (!g_str_equal (extra->name, name))
        continue;
      parindex_json_reader_init (reader, extra->raw, strlen (extra->raw), 2);
      return TRUE;
    }

  return FALSE;
}

char *
parindex_explanation_read_note (ParindexExplanation *self)
{
  ParindexJsonReader reader;
  ParindexJsonSlice text;

  return read_member (self, "note", &reader) && parindex_json_reader_string (&reader, &text) ? parindex_json_slice_dup (&text) : NULL;
}

char **
parindex_explanation_read_evidence (ParindexExplanation *self)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  gboolean any;
  ParindexJsonReader reader;
  ParindexJsonSlice text;

  any = read_member (self, "evidence", &reader) && parindex_json_reader_begin_array (&reader);
  while (any && parindex_json_reader_next_element (&reader))
    {
      g_autofree char *reference = parindex_json_reader_string (&reader, &text) ? parindex_json_slice_dup (&text) : NULL;

      if (reference != NULL)
        g_strv_builder_add (found, reference);
    }

  return g_strv_builder_end (found);
}

guint
parindex_explanation_ties (ParindexExplanation *self,
                           guint32             *rows,
                           guint                max,
                           guint               *n_better)
{
  const ParindexNodeResult *node = parindex_scoreboard_node (self->scoreboard, self->node);
  guint n = 0;
  guint first, end;

  *n_better = 0;
  if (isnan (node->ranks[self->row]))
    return 0;

  parindex_ranking_find_rank (&node->ranking, node->ranks, self->row, &first, &end);
  *n_better = first;
  for (guint place = first; place < end && n < max; place++)
    if (node->ranking.rows[place] != self->row)
      rows[n++] = node->ranking.rows[place];

  return end - first - 1;
}

/* Whether the unit at a place has the value of the one that is explained; fills in what told them apart. */
static gboolean
is_broken_tie (ParindexExplanation *self,
               guint                place,
               mpq_srcptr           value,
               ParindexBrokenTie   *out)
{
  const ParindexNodeResult *node = parindex_scoreboard_node (self->scoreboard, self->node);
  gboolean equal;
  mpq_t other;

  out->row = node->ranking.rows[place];
  out->key = parindex_scoreboard_tie_breaker (self->scoreboard, self->row, out->row);
  if (out->key == NULL)
    return FALSE;

  mpq_init (other);
  parindex_node_column_read (node->column, &node->reading, out->row, other);
  equal = mpq_equal (other, value);
  mpq_clear (other);

  return equal;
}

guint
parindex_explanation_broken_ties (ParindexExplanation *self,
                                  ParindexBrokenTie    out[2])
{
  const ParindexNodeResult *node = parindex_scoreboard_node (self->scoreboard, self->node);
  guint n = 0;
  guint first, end;
  mpq_t value;

  if (isnan (node->ranks[self->row]) || parindex_framework_get_ties (self->framework) != PARINDEX_TIES_ORDINAL)
    return 0;

  parindex_ranking_find_rank (&node->ranking, node->ranks, self->row, &first, &end);
  mpq_init (value);
  parindex_node_column_read (node->column, &node->reading, self->row, value);
  if (first > 0 && is_broken_tie (self, first - 1, value, &out[n]))
    out[n++].ahead = FALSE;
  if (end < node->ranking.n && is_broken_tie (self, end, value, &out[n]))
    out[n++].ahead = TRUE;
  mpq_clear (value);

  return n;
}

ParindexBand *
parindex_explanation_band (ParindexExplanation *self)
{
  return self->node == 0 ? parindex_scoreboard_band (self->scoreboard, self->row) : NULL;
}

const ParindexNumber *
parindex_explanation_band_edge (ParindexExplanation *self)
{
  const ParindexBanding *banding = parindex_scoreboard_banding (self->scoreboard);
  const ParindexBand *band = parindex_explanation_band (self);

  for (guint i = 0; band != NULL && i < banding->bands->len; i++)
    if (banding->bands->pdata[i] == band)
      return banding->edges[i];

  return NULL;
}

gboolean
parindex_explanation_is_across_edge (ParindexExplanation *self)
{
  const ParindexBanding *banding = parindex_scoreboard_banding (self->scoreboard);
  gboolean crosses = FALSE;
  int place;
  mpq_t value;

  if (self->node != 0)
    return FALSE;

  mpq_init (value);
  if (parindex_banding_read (banding, parindex_scoreboard_node (self->scoreboard, 0)->column, self->row, value))
    {
      place = parindex_banding_place (banding, value);
      parindex_explanation_round (self, value, value);
      crosses = parindex_banding_place (banding, value) != place;
    }
  mpq_clear (value);

  return crosses;
}
