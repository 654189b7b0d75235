/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "analysis.h"
#include "load.h"
#include "output.h"
#include "score.h"
#include "score-title.h"

#include <string.h>

/* One unit is shown, or all. */
static gboolean
is_shown (const ParindexCliOptions *options,
          ParindexUnit             *unit)
{
  const char *wanted = options->values[PARINDEX_CLI_OPTION_UNIT];

  return wanted == NULL || strcmp (parindex_unit_get_id (unit), wanted) == 0;
}

static const char *
get_title (const char *title,
           const char *id)
{
  return title != NULL && *title != '\0' ? title : id;
}

static void
add_head (const ParindexCliOptions *options,
          ParindexCliTable         *table,
          ParindexCliColumn         kind,
          ParindexCliText           text)
{
  parindex_cli_table_add_column (table, kind, parindex_cli_text (options->language, text));
}

static void
add_unit_head (const ParindexCliOptions *options,
               ParindexCliTable         *table,
               ParindexScoreboard       *scoreboard)
{
  const char *word = parindex_framework_get_word (parindex_scoreboard_get_framework (scoreboard), "unit", options->language);
  g_autofree char *head = parindex_cli_capitalise (word);

  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NAME, head);
}

/* --precision display is the library's own text; the others are never rounded. */
static char *
get_number_text (const ParindexCliOptions *options,
                 ParindexNumber           *number,
                 char                     *text)
{
  g_autoptr (ParindexNumber) own = number;
  g_autoptr (ParindexNumber) nearest = NULL;
  char *exact;

  if (options->precision == PARINDEX_PRECISION_DISPLAY || own == NULL)
    return text;
  g_free (text);
  if (options->precision == PARINDEX_PRECISION_FULL)
    nearest = parindex_number_new_from_double (parindex_number_to_double (own), NULL);
  exact = parindex_number_to_string (nearest != NULL ? nearest : own);
  if (options->language == PARINDEX_LANGUAGE_VI)
    g_strdelimit (exact, ".", ',');
  return exact;
}

static void
add_change (const ParindexCliOptions *options,
            ParindexCliTable         *table,
            ParindexCellChange       *change)
{
  static const ParindexCliText steps[] = {
    [PARINDEX_PREPARATION_STEP_DENOMINATOR] = TEXT_STEP_DENOMINATOR,
    [PARINDEX_PREPARATION_STEP_TRANSFORM] = TEXT_STEP_TRANSFORM,
    [PARINDEX_PREPARATION_STEP_IMPUTATION] = TEXT_STEP_IMPUTATION,
    [PARINDEX_PREPARATION_STEP_TREATMENT] = TEXT_STEP_TREATMENT,
  };
  ParindexUnit *unit = parindex_cell_change_get_unit (change);
  ParindexCriterion *criterion = parindex_cell_change_get_criterion (change);

  parindex_cli_table_add (table, get_title (parindex_unit_get_name (unit), parindex_unit_get_id (unit)));
  parindex_cli_table_add (table, get_title (parindex_criterion_get_title (criterion), parindex_criterion_get_id (criterion)));
  parindex_cli_table_add (table, parindex_cli_text (options->language, steps[parindex_cell_change_get_step (change)]));
  parindex_cli_table_take (table, get_number_text (options, parindex_cell_change_get_from (change), parindex_cell_change_get_from_text (change)));
  parindex_cli_table_take (table, get_number_text (options, parindex_cell_change_get_to (change), parindex_cell_change_get_to_text (change)));
  parindex_cli_table_take (table, parindex_cell_change_get_reason (change, options->language));
}

/* How many there are. */
static guint
append_changes (const ParindexCliOptions *options,
                ParindexScoreboard       *scoreboard,
                GString                  *out)
{
  g_autoptr (GListModel) changes = parindex_scoreboard_get_changes (scoreboard);
  g_autoptr (ParindexCliTable) table = parindex_cli_table_new ();
  guint n = g_list_model_get_n_items (changes);
  guint n_shown = 0;
  ParindexCliStyle style;

  add_unit_head (options, table, scoreboard);
  add_head (options, table, PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_CRITERION);
  add_head (options, table, PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_STEP);
  add_head (options, table, PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_VALUE_BEFORE);
  add_head (options, table, PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_VALUE_AFTER);
  add_head (options, table, PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_REASON);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexCellChange) change = g_list_model_get_item (changes, i);

      if (!is_shown (options, parindex_cell_change_get_unit (change)))
        continue;
      add_change (options, table, change);
      n_shown++;
    }
  parindex_cli_style_init (&style, options);
  if (n_shown > 0)
    parindex_cli_table_render (table, &style, out);
  return n_shown;
}

/* The units that are not ranked because of their data, or are in spite of them. */
static guint
append_screening (const ParindexCliOptions *options,
                  ParindexScoreboard       *scoreboard,
                  GString                  *out)
{
  g_autoptr (GListModel) screening = parindex_scoreboard_get_screening (scoreboard);
  g_autoptr (ParindexCliTable) table = parindex_cli_table_new ();
  guint n = g_list_model_get_n_items (screening);
  guint n_shown = 0;
  ParindexCliStyle style;

  add_unit_head (options, table, scoreboard);
  add_head (options, table, PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_RANKED);
  add_head (options, table, PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_REASON);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexScreenedUnit) unit = g_list_model_get_item (screening, i);
      ParindexUnit *own = parindex_screened_unit_get_unit (unit);

      if (!is_shown (options, own))
        continue;
      parindex_cli_table_add (table, get_title (parindex_unit_get_name (own), parindex_unit_get_id (own)));
      parindex_cli_table_add (table, parindex_cli_text (options->language, parindex_screened_unit_get_ranked (unit) ? TEXT_YES : TEXT_NO));
      parindex_cli_table_take (table, parindex_screened_unit_get_text (unit, options->language));
      n_shown++;
    }
  parindex_cli_style_init (&style, options);
  if (n_shown > 0)
    {
      parindex_cli_append_heading (out, parindex_cli_text (options->language, TEXT_SCREENED));
      parindex_cli_table_render (table, &style, out);
    }
  return n_shown;
}

static int
write_table (const ParindexCliOptions *options,
             ParindexScoreboard       *scoreboard)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n;

  parindex_cli_append_title (out, scoreboard, options);
  n = append_changes (options, scoreboard, out);
  n += append_screening (options, scoreboard, out);
  if (n == 0)
    g_string_append_printf (out, "%s\n", parindex_cli_text (options->language, TEXT_NO_CHANGES));
  return parindex_cli_write (options, out->str);
}

static int
write_text (const ParindexCliOptions *options,
            ParindexScoreboard *scoreboard,
            char *(*to_text) (ParindexScoreboard *, const char *, ParindexPrecision, GError **))
{
  g_autoptr (GError) error = NULL;
  char *text = to_text (scoreboard, options->values[PARINDEX_CLI_OPTION_UNIT], options->precision, &error);

  return parindex_cli_take_or_tell (options, text, error);
}

static int
list_changes (const ParindexCliOptions *options,
              ParindexContext          *context,
              ParindexDocument         *document,
              ParindexAssessment       *assessment)
{
  int status;
  g_autoptr (ParindexScoreboard) scoreboard = parindex_cli_score_asked (options, context, document, assessment, &status);

  if (scoreboard == NULL)
    return status;
  return PARINDEX_CLI_IN_FORMAT (options, write_text (options, scoreboard, parindex_scoreboard_changes_to_csv),
                                 write_text (options, scoreboard, parindex_scoreboard_changes_to_json),
                                 write_table (options, scoreboard));
}

int
parindex_cli_changes (const ParindexCliOptions *options)
{
  return parindex_cli_work (options, list_changes);
}
