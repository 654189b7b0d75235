/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "analysis.h"
#include "display.h"
#include "load.h"
#include "output.h"
#include "score-title.h"
#include "score.h"

#include <math.h>

#define INDENT 2
#define DASH "–"

static ParindexCliTable *
new_table (ParindexLanguage language)
{
  static const struct
  {
    ParindexCliColumn kind;
    ParindexCliText head;
  } columns[] = {
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_CRITERION },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_SCORE },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_MAX },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_PERCENT },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_CONTRIBUTION },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_LOST },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_RANK },
  };
  ParindexCliTable *table = parindex_cli_table_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    parindex_cli_table_add_column (table, columns[i].kind, parindex_cli_text (language, columns[i].head));
  return table;
}

static char *
describe_rank (ParindexExplanation *self)
{
  g_autofree char *rank = parindex_explanation_get_rank_text (self);
  g_autofree char *of = parindex_explanation_get_rank_of_text (self);

  return isnan (parindex_explanation_get_rank (self)) ? g_strdup (DASH) : g_strdup_printf ("%s/%s", rank, of);
}

/* A node's row and its sentences, and those of its parts below. */
static void
add_tree (ParindexCliTable    *table,
          ParindexExplanation *self,
          ParindexLanguage     language,
          guint                depth,
          guint                max_depth)
{
  const char *title = parindex_explanation_get_title (self);
  const char *id = parindex_explanation_get_criterion_id (self);
  g_auto (GStrv) steps = parindex_explanation_list_steps (self, language);
  g_autofree char *sentences = g_strjoinv (" ", steps);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self));

  parindex_cli_table_take (table, g_strdup_printf ("%*s%s", (int) depth * INDENT, "", title != NULL && *title != '\0' ? title : id));
  parindex_cli_table_take (table, parindex_explanation_get_score_text (self));
  parindex_cli_table_take (table, parindex_explanation_get_max_text (self));
  parindex_cli_table_take (table, parindex_explanation_get_percent_text (self));
  parindex_cli_table_take (table, parindex_explanation_get_contribution_text (self));
  parindex_cli_table_take (table, parindex_explanation_get_lost_text (self));
  parindex_cli_table_take (table, describe_rank (self));
  parindex_cli_table_add_paragraph (table, (depth + 2) * INDENT, sentences);
  for (guint i = 0; depth < max_depth && i < n; i++)
    {
      g_autoptr (ParindexExplanation) part = g_list_model_get_item (G_LIST_MODEL (self), i);

      add_tree (table, part, language, depth + 1, max_depth);
    }
}

static void
append_unit (GString             *out,
             ParindexExplanation *self,
             ParindexLanguage     language)
{
  const char *id = parindex_explanation_get_unit_id (self);
  const char *name = parindex_explanation_get_name (self);
  g_autofree char *line = parindex_cli_format (language, TEXT_OF_UNIT, name != NULL && *name != '\0' ? name : id, id, NULL);
  g_autofree char *clean = parindex_cli_clean (line);

  g_string_append_printf (out, "%s\n\n", clean);
}

static int
write_tree (const ParindexCliOptions *options,
            ParindexExplanation      *explanation)
{
  g_autoptr (ParindexCliTable) table = new_table (options->language);
  g_autoptr (GString) out = g_string_new (NULL);

  parindex_cli_append_title (out, parindex_explanation_get_scoreboard (explanation), options);
  append_unit (out, explanation, options->language);
  add_tree (table, explanation, options->language, 0, options->depth);
  return parindex_cli_write_table (options, out, table);
}

static char *
get_exact_text (ParindexNumber *number)
{
  g_autoptr (ParindexNumber) taken = number;

  return taken != NULL ? parindex_number_to_string (taken) : NULL;
}

static char *
get_count_text (double count)
{
  g_autoptr (ParindexNumber) number = isnan (count) ? NULL : parindex_number_new_from_double (count, NULL);

  return number != NULL ? parindex_number_to_string (number) : NULL;
}

static void
append_row (GString             *out,
            ParindexExplanation *self,
            guint                depth)
{
  g_autofree char *level = g_strdup_printf ("%u", depth);
  g_autofree char *cell = parindex_explanation_format_cell (self, PARINDEX_LANGUAGE_EN);
  g_autofree char *score = get_exact_text (parindex_explanation_get_exact_score (self));
  g_autofree char *max = get_exact_text (parindex_explanation_get_exact_max (self));
  g_autofree char *percent = get_exact_text (parindex_explanation_get_exact_percent (self));
  g_autofree char *weight = get_exact_text (parindex_explanation_get_exact_weight (self));
  g_autofree char *contribution = get_exact_text (parindex_explanation_get_exact_contribution (self));
  g_autofree char *lost = get_exact_text (parindex_explanation_get_exact_lost (self));
  g_autofree char *lost_of_whole = get_exact_text (parindex_explanation_get_exact_lost_of_whole (self));
  g_autofree char *rank = get_count_text (parindex_explanation_get_rank (self));
  g_autofree char *of = rank != NULL ? get_count_text (parindex_explanation_get_rank_of (self)) : NULL;
  const char *fields[] = {
    level, parindex_explanation_get_criterion_id (self), parindex_explanation_get_title (self),
    parindex_cli_get_nick (PARINDEX_TYPE_CELL_STATE, parindex_explanation_get_state (self)),
    parindex_explanation_get_stage (self), cell, score, max, percent, weight, contribution, lost, lost_of_whole, rank, of,
  };

  parindex_cli_append_csv_row (out, fields, G_N_ELEMENTS (fields));
}

static void
append_rows (GString             *out,
             ParindexExplanation *self,
             guint                depth,
             guint                max_depth)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self));

  append_row (out, self, depth);
  for (guint i = 0; depth < max_depth && i < n; i++)
    {
      g_autoptr (ParindexExplanation) part = g_list_model_get_item (G_LIST_MODEL (self), i);

      append_rows (out, part, depth + 1, max_depth);
    }
}

/* Numbers are exact here. */
static int
write_csv (const ParindexCliOptions *options,
           ParindexExplanation      *explanation)
{
  g_autoptr (GString) out = g_string_new ("depth,criterion,title,state,stage,value,score,max,percent,weight,contribution,lost,lost_of_whole,rank,rank_of\n");

  append_rows (out, explanation, 0, options->depth);
  return parindex_cli_write (options, out->str);
}

static int
write_explanation (const ParindexCliOptions *options,
                   ParindexScoreboard       *scoreboard)
{
  g_autoptr (ParindexExplanation) explanation = NULL;

  /* The unit has been looked for already. */
  if (!parindex_cli_check_criterion (options, parindex_scoreboard_get_framework (scoreboard)))
    return PARINDEX_CLI_WRONG_USE;
  explanation = parindex_explanation_new (scoreboard, options->values[PARINDEX_CLI_OPTION_UNIT], options->values[PARINDEX_CLI_OPTION_CRITERION], NULL);
  return PARINDEX_CLI_IN_FORMAT (options, write_csv (options, explanation),
                                 parindex_cli_take (options, parindex_explanation_to_json (explanation, options->language, (int) options->depth)),
                                 write_tree (options, explanation));
}

static int
explain_assessment (const ParindexCliOptions *options,
                    ParindexContext          *context,
                    ParindexDocument         *document,
                    ParindexAssessment       *assessment)
{
  int status;
  g_autoptr (ParindexScoreboard) scoreboard = parindex_cli_score_asked (options, context, document, assessment, &status);

  return scoreboard != NULL ? write_explanation (options, scoreboard) : status;
}

int
parindex_cli_explain (const ParindexCliOptions *options)
{
  if (options->values[PARINDEX_CLI_OPTION_UNIT] == NULL)
    {
      parindex_cli_complain (parindex_cli_text (options->language, TEXT_NO_UNIT));
      return PARINDEX_CLI_WRONG_USE;
    }
  return parindex_cli_work (options, explain_assessment);
}
