/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "compare-table.h"

#include "display.h"
#include "output.h"

#define INDENT 2
#define DASH "–"

/* What the table shows, behind the criterion. */
static const ParindexChangeNumber shown[] = {
  PARINDEX_CHANGE_NUMBER_FROM,
  PARINDEX_CHANGE_NUMBER_TO,
  PARINDEX_CHANGE_NUMBER_CHANGE,
  PARINDEX_CHANGE_NUMBER_CONTRIBUTION,
  PARINDEX_CHANGE_NUMBER_OF_WHOLE,
};

#define LAST_NUMBER PARINDEX_CHANGE_NUMBER_REST

static ParindexCliTable *
new_table (ParindexLanguage           language,
           ParindexChangeExplanation *explanation)
{
  ParindexCliTable *table = parindex_cli_table_new ();
  const char *heads[] = {
    parindex_period_to_string (parindex_change_explanation_get_from (explanation)),
    parindex_period_to_string (parindex_change_explanation_get_to (explanation)),
    parindex_cli_text (language, TEXT_HEAD_CHANGE),
    parindex_cli_text (language, TEXT_HEAD_CONTRIBUTION),
    parindex_cli_text (language, TEXT_HEAD_OF_WHOLE),
  };

  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NAME, parindex_cli_text (language, TEXT_HEAD_CRITERION));
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NUMBER, heads[i]);
  return table;
}

/* A node's row and its sentences, and those of its parts below. */
static void
add_tree (ParindexCliTable          *table,
          ParindexChangeExplanation *self,
          ParindexLanguage           language,
          guint                      depth,
          guint                      max_depth)
{
  const char *title = parindex_change_explanation_get_title (self);
  g_auto (GStrv) steps = parindex_change_explanation_list_steps (self, language);
  g_autofree char *sentences = g_strjoinv (" ", steps);

  parindex_cli_table_take (table, g_strdup_printf ("%*s%s", (int) depth * INDENT, "",
                                                   title != NULL && *title != '\0' ? title : parindex_change_explanation_get_criterion_id (self)));
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      char *text = parindex_change_explanation_format_number (self, shown[i], language);

      parindex_cli_table_take (table, text != NULL ? text : g_strdup (DASH));
    }
  /* What is asked for may have notes, each on a line of its own. */
  for (guint i = 0; depth == 0 && steps[i] != NULL; i++)
    parindex_cli_table_add_paragraph (table, 2 * INDENT, steps[i]);
  if (depth > 0 && *sentences != '\0')
    parindex_cli_table_add_paragraph (table, (depth + 2) * INDENT, sentences);
  for (guint i = 0; depth < max_depth && i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (ParindexChangeExplanation) part = g_list_model_get_item (G_LIST_MODEL (self), i);

      add_tree (table, part, language, depth + 1, max_depth);
    }
}

static int
write_tree (const ParindexCliOptions  *options,
            ParindexChangeExplanation *explanation)
{
  ParindexUnit *unit = parindex_change_explanation_get_unit (explanation);
  const char *name = parindex_unit_get_name (unit);
  g_autofree char *line = parindex_cli_format (options->language, TEXT_OF_UNIT, name != NULL && *name != '\0' ? name : parindex_unit_get_id (unit),
                                               parindex_unit_get_id (unit), NULL);
  g_autofree char *clean = parindex_cli_clean (line);
  g_autoptr (ParindexCliTable) table = new_table (options->language, explanation);
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "%s\n\n", clean);
  add_tree (table, explanation, options->language, 0, options->depth);
  return parindex_cli_write_table (options, out, table);
}

/* Numbers are exact here. */
static void
append_rows (GString                   *out,
             ParindexChangeExplanation *self,
             guint                      depth,
             guint                      max_depth)
{
  g_autofree char *level = g_strdup_printf ("%u", depth);
  char *numbers[LAST_NUMBER + 1] = { NULL };
  const char *fields[5 + G_N_ELEMENTS (numbers)] = {
    level,
    parindex_change_explanation_get_criterion_id (self),
    parindex_change_explanation_get_title (self),
    parindex_cli_get_nick (PARINDEX_TYPE_CHANGE_STATE, parindex_change_explanation_get_state (self)),
    parindex_cli_get_nick (PARINDEX_TYPE_BASIS, parindex_change_explanation_get_basis (self)),
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (ParindexNumber) number = parindex_change_explanation_get_number (self, i);

      numbers[i] = number != NULL ? parindex_number_to_string (number) : NULL;
      fields[5 + i] = numbers[i];
    }
  parindex_cli_append_csv_row (out, fields, G_N_ELEMENTS (fields));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_free (numbers[i]);
  for (guint i = 0; depth < max_depth && i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (ParindexChangeExplanation) part = g_list_model_get_item (G_LIST_MODEL (self), i);

      append_rows (out, part, depth + 1, max_depth);
    }
}

static int
write_csv (const ParindexCliOptions  *options,
           ParindexChangeExplanation *explanation)
{
  g_autoptr (GString) out = g_string_new ("depth,criterion,title,state,basis,from,to,change,contribution,by_figure,by_weight,of_whole,adjustment,rest\n");

  append_rows (out, explanation, 0, options->depth);
  return parindex_cli_write (options, out->str);
}

int
parindex_cli_explain_comparison (const ParindexCliOptions *options,
                                 ParindexComparison       *comparison)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexChangeExplanation) explanation =
    parindex_comparison_explain (comparison, options->values[PARINDEX_CLI_OPTION_UNIT], options->values[PARINDEX_CLI_OPTION_CRITERION], &error);

  if (explanation == NULL)
    {
      parindex_cli_complain (error->message);
      return PARINDEX_CLI_WRONG_USE;
    }
  return PARINDEX_CLI_IN_FORMAT (options, write_csv (options, explanation),
                                 parindex_cli_take (options, parindex_change_explanation_to_json (explanation, options->language, (int) options->depth)),
                                 write_tree (options, explanation));
}
