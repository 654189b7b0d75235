/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-explanation-private.h"

/* What an explanation finds out about its unit: where the cell came from and what it carries, ties, edges of bands. */

static gboolean
was_scored (ParindexExplanation *self,
            const ParindexLayer *layer)
{
  const char *stage = parindex_scoreboard_get_stage (self->scoreboard);

  return stage == NULL || g_str_equal (stage, layer->stage);
}

/* The last authority that has the cell. */
ParindexLayer *
parindex_explanation_layer (ParindexExplanation *self)
{
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (self->scoreboard);
  guint leaf = parindex_criterion_plan (self->criterion)->first_leaf;

  if (!parindex_criterion_is_leaf (self->criterion))
    return NULL;

  for (guint i = parindex_assessment_n_layers (assessment); i > 0; i--)
    {
      ParindexLayer *layer = parindex_assessment_layer_at (assessment, i - 1);

      if (was_scored (self, layer) && parindex_column_state (&layer->columns[leaf], self->row) != PARINDEX_CELL_STATE_MISSING)
        return layer;
    }

  return NULL;
}

/* What the cell carries; that of a missing cell, which came from nowhere, stands at the last stage that remarks on it. */
static GPtrArray *
find_notes (ParindexExplanation *self)
{
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (self->scoreboard);
  const ParindexLayer *layer = parindex_explanation_layer (self);
  guint leaf = parindex_criterion_plan (self->criterion)->first_leaf;
  GPtrArray *notes = NULL;

  if (layer != NULL)
    return parindex_layer_notes (layer, self->row, leaf);
  if (!parindex_criterion_is_leaf (self->criterion))
    return NULL;

  for (guint i = parindex_assessment_n_layers (assessment); i > 0 && notes == NULL; i--)
    if (was_scored (self, parindex_assessment_layer_at (assessment, i - 1)))
      notes = parindex_layer_notes (parindex_assessment_layer_at (assessment, i - 1), self->row, leaf);

  return notes;
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
                           guint                max)
{
  const ParindexNodeResult *node = parindex_scoreboard_node (self->scoreboard, self->node);
  guint n = 0;
  guint first, end;

  if (isnan (node->ranks[self->row]))
    return 0;

  parindex_ranking_find_rank (&node->ranking, node->ranks, self->row, &first, &end);
  for (guint place = first; place < end && n < max; place++)
    if (node->ranking.rows[place] != self->row)
      rows[n++] = node->ranking.rows[place];

  return end - first - 1;
}

gboolean
parindex_explanation_is_across_edge (ParindexExplanation *self)
{
  ParindexBand *band = parindex_result_get_band (self->result);
  gboolean crosses;
  mpq_t value;

  if (band == NULL)
    return FALSE;

  mpq_init (value);
  parindex_scoreboard_band_value (self->scoreboard, self->row, value);
  parindex_explanation_round (self, value, value);
  crosses = parindex_scoreboard_band_at (self->scoreboard, value) != band;
  mpq_clear (value);

  return crosses;
}
