/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-explanation-words-private.h"
#include "base/parindex-exact-private.h"
#include "base/parindex-problem-private.h"
#include "model/parindex-rule-private.h"

/* An explanation as JSON; docs/schemas/explanation.schema.json describes it. */

#define MAX_TIES 5

typedef struct
{
  ParindexJsonWriter *writer;
  ParindexLanguage language;
  int max_depth; /* below 0: no bound */
} Json;

static void
write_text (const Json *json,
            const char *name,
            const char *text)
{
  parindex_json_writer_member (json->writer, name);
  if (text != NULL)
    parindex_json_writer_string (json->writer, text);
  else
    parindex_json_writer_null (json->writer);
}

static void
write_taken (const Json *json,
             const char *name,
             char       *text)
{
  write_text (json, name, text);
  g_free (text);
}

static void
write_double (const Json *json,
              const char *name,
              double      value)
{
  char buffer[PARINDEX_DOUBLE_TEXT_SIZE];

  parindex_json_writer_member (json->writer, name);
  parindex_json_writer_verbatim (json->writer, parindex_double_to_text (value, buffer));
}

static void
write_count (const Json *json,
             const char *name,
             guint       count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  parindex_json_writer_member (json->writer, name);
  parindex_json_writer_verbatim (json->writer, text);
}

static void
write_enum (const Json *json,
            const char *name,
            GType       type,
            int         value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  write_text (json, name, g_enum_get_value (klass, value)->value_nick);
}

static void
write_strings (const Json *json,
               const char *name,
               char      **strings)
{
  parindex_json_writer_member (json->writer, name);
  parindex_json_writer_begin_array (json->writer);
  for (; *strings != NULL; strings++)
    parindex_json_writer_string (json->writer, *strings);
  parindex_json_writer_end_array (json->writer);
}

/* The exact number, the nearest double, and what is shown; null where there is none. Takes @text. */
static void
write_number (const Json *json,
              const char *name,
              mpq_srcptr  value,
              char       *text)
{
  g_autoptr (GString) exact = g_string_new (NULL);

  parindex_json_writer_member (json->writer, name);
  if (value == NULL)
    parindex_json_writer_null (json->writer);
  else
    {
      parindex_json_writer_begin_inline (json->writer);
      parindex_json_writer_begin_object (json->writer);
      parindex_mpq_append_exact (exact, value);
      write_text (json, "exact", exact->str);
      write_double (json, "value", parindex_mpq_to_double (value));
      write_text (json, "text", text);
      parindex_json_writer_end_object (json->writer);
      parindex_json_writer_end_inline (json->writer);
    }
  g_free (text);
}

static void
write_figures (const Json          *json,
               ParindexExplanation *self)
{
  static const char *const names[PARINDEX_N_FIGURES] = {
    [PARINDEX_FIGURE_SCORE] = "score",
    [PARINDEX_FIGURE_MAX] = "max",
    [PARINDEX_FIGURE_PERCENT] = "percent",
    [PARINDEX_FIGURE_WEIGHT] = "weight",
    [PARINDEX_FIGURE_FACTOR] = "factor",
    [PARINDEX_FIGURE_CONTRIBUTION] = "contribution",
    [PARINDEX_FIGURE_ADJUSTMENT] = "adjustment",
    [PARINDEX_FIGURE_LOST] = "lost",
    [PARINDEX_FIGURE_LOST_OF_WHOLE] = "lost-of-whole",
  };

  for (guint i = 0; i < PARINDEX_N_FIGURES; i++)
    write_number (json, names[i], parindex_explanation_figure (self, i), parindex_explanation_figure_words (self, i, json->language));
}

/* As files have them, whatever the language. */
static void
write_values (const Json          *json,
              ParindexExplanation *self)
{
  const ParindexSheet *sheet = parindex_scoreboard_sheet (self->scoreboard);
  const ParindexNodePlan *plan = parindex_criterion_plan (self->criterion);

  parindex_json_writer_member (json->writer, "values");
  parindex_json_writer_begin_inline (json->writer);
  parindex_json_writer_begin_object (json->writer);
  for (guint k = plan->first_input; k < plan->first_input + plan->n_inputs; k++)
    {
      const ParindexInputColumn *input = parindex_framework_input (self->framework, k);
      g_autoptr (ParindexNumber) value = NULL;

      if (parindex_column_state (&sheet->inputs[k], self->row) != PARINDEX_CELL_STATE_OBSERVED)
        continue;
      value = parindex_column_number (&sheet->inputs[k], self->row);
      write_taken (json, input->input, parindex_input_to_text (input, value));
    }
  parindex_json_writer_end_object (json->writer);
  parindex_json_writer_end_inline (json->writer);
}

/* What was missing, and taken from another index or the period before. */
static void
write_taken_from (const Json          *json,
                  ParindexExplanation *self)
{
  ParindexAssessment *source = parindex_explanation_taken_from (self);

  parindex_json_writer_member (json->writer, "taken-from");
  if (source == NULL)
    {
      parindex_json_writer_null (json->writer);
      return;
    }

  parindex_json_writer_begin_inline (json->writer);
  parindex_json_writer_begin_object (json->writer);
  write_text (json, "framework", parindex_framework_get_id (parindex_assessment_get_framework (source)));
  write_text (json, "period", parindex_period_to_string (parindex_assessment_get_period (source)));
  parindex_json_writer_end_object (json->writer);
  parindex_json_writer_end_inline (json->writer);
}

/* What became of the number before the rule; nothing where it is as it was given. */
static void
write_changes (const Json          *json,
               ParindexExplanation *self)
{
  gboolean begun = FALSE;

  for (guint step = 0; step < PARINDEX_N_PREPARATION_STEPS; step++)
    {
      g_autoptr (ParindexCellChange) change = parindex_explanation_change (self, step);
      g_autoptr (ParindexNumber) from = NULL;
      g_autoptr (ParindexNumber) to = NULL;

      if (change == NULL)
        continue;
      if (!begun)
        {
          parindex_json_writer_member (json->writer, "changes");
          parindex_json_writer_begin_array (json->writer);
          begun = TRUE;
        }
      from = parindex_cell_change_get_from (change);
      to = parindex_cell_change_get_to (change);
      parindex_json_writer_begin_object (json->writer);
      write_enum (json, "step", PARINDEX_TYPE_PREPARATION_STEP, step);
      write_taken (json, "from", from != NULL ? parindex_number_to_string (from) : NULL);
      write_taken (json, "to", parindex_number_to_string (to));
      write_taken (json, "reason", parindex_cell_change_get_reason (change, json->language));
      parindex_json_writer_end_object (json->writer);
    }
  if (begun)
    parindex_json_writer_end_array (json->writer);
}

static void
write_cell (const Json          *json,
            ParindexExplanation *self)
{
  g_auto (GStrv) evidence = parindex_explanation_read_evidence (self);

  parindex_json_writer_member (json->writer, "cell");
  parindex_json_writer_begin_object (json->writer);
  write_taken (json, "text", parindex_explanation_cell_words (self, json->language));
  write_values (json, self);
  write_text (json, "stage", parindex_explanation_stage (self));
  write_taken_from (json, self);
  write_taken (json, "note", parindex_explanation_read_note (self));
  write_strings (json, "evidence", evidence);
  write_changes (json, self);
  parindex_json_writer_end_object (json->writer);

  parindex_json_writer_member (json->writer, "rule");
  parindex_json_writer_begin_inline (json->writer);
  parindex_json_writer_begin_object (json->writer);
  write_text (json, "kind", parindex_rule_kind (parindex_criterion_get_rule (self->criterion)));
  write_taken (json, "text", parindex_explanation_rule_words (self, json->language));
  parindex_json_writer_end_object (json->writer);
  parindex_json_writer_end_inline (json->writer);
}

static void
write_ties (const Json          *json,
            ParindexExplanation *self)
{
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (self->scoreboard);
  guint32 rows[MAX_TIES];
  guint n_better;
  guint n = parindex_explanation_ties (self, rows, MAX_TIES, &n_better);

  write_count (json, "tied", n);
  parindex_json_writer_member (json->writer, "tied-with");
  parindex_json_writer_begin_array (json->writer);
  for (guint i = 0; i < MIN (n, MAX_TIES); i++)
    parindex_json_writer_string (json->writer, parindex_unit_get_id (parindex_assessment_unit (assessment, rows[i])));
  parindex_json_writer_end_array (json->writer);
}

/* Units with an equal value that keys put above or below. */
static void
write_broken_ties (const Json          *json,
                   ParindexExplanation *self)
{
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (self->scoreboard);
  ParindexBrokenTie ties[2];
  guint n = parindex_explanation_broken_ties (self, ties);

  parindex_json_writer_member (json->writer, "broken-ties");
  parindex_json_writer_begin_array (json->writer);
  for (guint i = 0; i < n; i++)
    {
      parindex_json_writer_begin_object (json->writer);
      write_text (json, "unit", parindex_unit_get_id (parindex_assessment_unit (assessment, ties[i].row)));
      write_text (json, "key", parindex_criterion_get_id (ties[i].key));
      parindex_json_writer_member (json->writer, "ahead");
      parindex_json_writer_bool (json->writer, ties[i].ahead);
      parindex_json_writer_end_object (json->writer);
    }
  parindex_json_writer_end_array (json->writer);
}

/* What ranks and bands read: null for decimals if it is not rounded. */
static void
write_reading (const Json            *json,
               const ParindexReading *reading)
{
  write_enum (json, "by", PARINDEX_TYPE_BASIS, reading->basis);
  if (reading->decimals >= 0)
    write_count (json, "decimals", reading->decimals);
  else
    write_text (json, "decimals", NULL);
}

static void
write_rank (const Json          *json,
            ParindexExplanation *self)
{
  double rank = parindex_result_get_rank (parindex_explanation_result (self));

  parindex_json_writer_member (json->writer, "rank");
  if (isnan (rank))
    {
      parindex_json_writer_null (json->writer);
      return;
    }

  parindex_json_writer_begin_inline (json->writer);
  parindex_json_writer_begin_object (json->writer);
  write_double (json, "rank", rank);
  write_count (json, "of", parindex_result_get_rank_of (parindex_explanation_result (self)));
  write_reading (json, &parindex_scoreboard_node (self->scoreboard, self->node)->reading);
  write_enum (json, "ties", PARINDEX_TYPE_TIES, parindex_framework_get_ties (self->framework));
  write_ties (json, self);
  write_broken_ties (json, self);
  parindex_json_writer_end_object (json->writer);
  parindex_json_writer_end_inline (json->writer);
}

/* In each dimension that the framework declares and the unit has a group of. */
static void
write_ranks_within (const Json          *json,
                    ParindexExplanation *self)
{
  const char *const *within = parindex_framework_get_within (self->framework);

  parindex_json_writer_member (json->writer, "within");
  parindex_json_writer_begin_array (json->writer);
  for (; within != NULL && *within != NULL; within++)
    {
      double rank = parindex_result_get_rank_within (parindex_explanation_result (self), *within);

      if (isnan (rank))
        continue;
      parindex_json_writer_begin_inline (json->writer);
      parindex_json_writer_begin_object (json->writer);
      write_text (json, "dimension", *within);
      write_text (json, "group", parindex_result_get_group (parindex_explanation_result (self), *within));
      write_double (json, "rank", rank);
      write_count (json, "of", parindex_result_get_rank_within_of (parindex_explanation_result (self), *within));
      parindex_json_writer_end_object (json->writer);
      parindex_json_writer_end_inline (json->writer);
    }
  parindex_json_writer_end_array (json->writer);
}

static void
write_band (const Json          *json,
            ParindexExplanation *self)
{
  ParindexBand *band = parindex_explanation_band (self);
  const ParindexNumber *edge = parindex_explanation_band_edge (self);
  const ParindexNumber *quantile = band != NULL ? parindex_band_get_quantile (band) : NULL;

  parindex_json_writer_member (json->writer, "band");
  if (band == NULL)
    {
      parindex_json_writer_null (json->writer);
      return;
    }

  parindex_json_writer_begin_inline (json->writer);
  parindex_json_writer_begin_object (json->writer);
  write_text (json, "id", parindex_band_get_id (band));
  write_text (json, "title", parindex_band_get_title (band));
  write_reading (json, &parindex_scoreboard_banding (self->scoreboard)->reading);
  write_taken (json, "from", edge != NULL ? parindex_number_to_string (edge) : NULL);
  write_taken (json, "quantile", quantile != NULL ? parindex_number_to_string (quantile) : NULL);
  parindex_json_writer_member (json->writer, "crosses-edge");
  parindex_json_writer_bool (json->writer, parindex_explanation_is_across_edge (self));
  parindex_json_writer_end_object (json->writer);
  parindex_json_writer_end_inline (json->writer);
}

static void
write_difference (const Json          *json,
                  ParindexExplanation *self)
{
  g_autoptr (ParindexNumber) difference = parindex_explanation_difference (self);
  mpq_srcptr value = difference != NULL ? parindex_number_peek (difference) : NULL;

  write_number (json, "rounding-difference", value, value != NULL ? parindex_explanation_show (self, value, json->language) : NULL);
}

static void
write_node (const Json          *json,
            ParindexExplanation *self,
            guint                depth)
{
  gboolean leaf = parindex_criterion_is_leaf (self->criterion);
  g_auto (GStrv) steps = parindex_explanation_list_steps (self, json->language);

  parindex_json_writer_begin_object (json->writer);
  write_text (json, "criterion", parindex_criterion_get_id (self->criterion));
  write_text (json, "title", parindex_criterion_get_title (self->criterion));
  write_enum (json, "state", PARINDEX_TYPE_CELL_STATE, self->score.state);
  if (leaf)
    write_cell (json, self);
  write_figures (json, self);
  write_rank (json, self);
  write_ranks_within (json, self);
  if (self->node == 0)
    write_band (json, self);
  else
    write_enum (json, "strength", PARINDEX_TYPE_STRENGTH, parindex_scoreboard_strength (self->scoreboard, self->row, self->node));
  if (!leaf)
    write_difference (json, self);
  write_strings (json, "steps", steps);
  if (!leaf && (json->max_depth < 0 || depth < (guint) json->max_depth))
    {
      parindex_json_writer_member (json->writer, "parts");
      parindex_json_writer_begin_array (json->writer);
      for (guint i = 0; i < parindex_criterion_n_children (self->criterion); i++)
        write_node (json, parindex_explanation_part (self, i), depth + 1);
      parindex_json_writer_end_array (json->writer);
    }
  parindex_json_writer_end_object (json->writer);
}

static void
write_head (const Json          *json,
            ParindexExplanation *self)
{
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (self->scoreboard);

  write_text (json, "format", "parindex-explanation");
  write_count (json, "version", 1);
  write_text (json, "library", PARINDEX_VERSION_STRING);
  write_text (json, "framework", parindex_framework_get_id (self->framework));
  write_text (json, "period", parindex_period_to_string (parindex_assessment_get_period (assessment)));
  write_text (json, "stage", parindex_scoreboard_get_stage (self->scoreboard));
  write_enum (json, "language", PARINDEX_TYPE_LANGUAGE, json->language);
  write_text (json, "unit", parindex_result_get_unit_id (parindex_explanation_result (self)));
  write_text (json, "name", parindex_result_get_name (parindex_explanation_result (self)));
}

/**
 * parindex_explanation_to_json:
 * @self: an explanation
 * @language: the language of the texts
 * @depth: how many levels of parts to write; below 0 for all
 *
 * Writes the explanation and those of its parts as JSON;
 * `docs/schemas/explanation.schema.json` describes it. Each figure is there
 * as an exact number, as the nearest double, and as it is shown.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
parindex_explanation_to_json (ParindexExplanation *self,
                              ParindexLanguage     language,
                              int                  depth)
{
  Json json = { .language = parindex_language_resolve (language), .max_depth = depth };
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  json.writer = parindex_json_writer_new ();
  parindex_json_writer_begin_object (json.writer);
  write_head (&json, self);
  parindex_json_writer_member (json.writer, "explanation");
  write_node (&json, self, 0);
  parindex_json_writer_end_object (json.writer);
  bytes = parindex_json_writer_finish (json.writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
