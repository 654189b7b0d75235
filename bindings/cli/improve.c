/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "load.h"
#include "output.h"
#include "report.h"
#include "score-title.h"
#include "score.h"

#include <string.h>

#define DASH "–"

static const ParindexCliOption goals[] = { PARINDEX_CLI_OPTION_RANK, PARINDEX_CLI_OPTION_SCORE, PARINDEX_CLI_OPTION_PERCENT, PARINDEX_CLI_OPTION_BAND };

static int
complain (GError *error)
{
  parindex_cli_complain (error->message);
  return PARINDEX_CLI_WRONG_USE;
}

/* The option that says what is to be reached; -1 unless there is one, and only one. */
static int
find_goal (const ParindexCliOptions *options)
{
  int found = -1;

  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    if (options->values[goals[i]] != NULL)
      {
        if (found >= 0)
          return -1;
        found = (int) goals[i];
      }
  return found;
}

static ParindexImprovementGoal *
new_goal (const ParindexCliOptions *options,
          int                       kind,
          GError                  **error)
{
  const char *value = options->values[kind];
  g_autoptr (ParindexNumber) number = NULL;
  guint64 rank;

  if (kind == PARINDEX_CLI_OPTION_BAND)
    return parindex_improvement_goal_new_band (value);
  if (kind == PARINDEX_CLI_OPTION_RANK)
    return g_ascii_string_to_unsigned (value, 10, 1, G_MAXINT, &rank, error)
             ? parindex_improvement_goal_new_rank ((guint) rank, options->values[PARINDEX_CLI_OPTION_WITHIN])
             : NULL;

  number = parindex_number_new_from_string (value, error);
  if (number == NULL)
    return NULL;
  return kind == PARINDEX_CLI_OPTION_SCORE ? parindex_improvement_goal_new_score (number) : parindex_improvement_goal_new_percent (number);
}

static char **
split (const char *list)
{
  return g_strsplit (list != NULL ? list : "", ",", -1);
}

static gboolean
set_grid (const ParindexCliOptions *options,
          ParindexImprovementGoal  *goal,
          GError                  **error)
{
  g_autoptr (ParindexNumber) grid = NULL;

  if (options->values[PARINDEX_CLI_OPTION_GRID] == NULL)
    return TRUE;
  grid = parindex_number_new_from_string (options->values[PARINDEX_CLI_OPTION_GRID], error);
  return grid != NULL && parindex_improvement_goal_set_grid (goal, grid, error);
}

static gboolean
set_efforts (const ParindexCliOptions *options,
             ParindexImprovementGoal  *goal,
             GError                  **error)
{
  g_auto (GStrv) pairs = split (options->values[PARINDEX_CLI_OPTION_EFFORT]);

  for (char **pair = pairs; *pair != NULL; pair++)
    {
      char *equals = strrchr (*pair, '=');
      g_autoptr (ParindexNumber) effort = parindex_number_new_from_string (equals != NULL ? equals + 1 : *pair, error);

      if (effort == NULL)
        return FALSE;
      if (equals != NULL)
        *equals = '\0';
      if (!parindex_improvement_goal_set_effort (goal, *pair, effort, error))
        return FALSE;
    }
  return TRUE;
}

static void
hold (const ParindexCliOptions *options,
      ParindexImprovementGoal  *goal)
{
  g_auto (GStrv) ids = split (options->values[PARINDEX_CLI_OPTION_FIXED]);

  for (char **id = ids; *id != NULL; id++)
    parindex_improvement_goal_hold (goal, *id);
}

static ParindexCliTable *
new_table (ParindexLanguage language)
{
  static const struct
  {
    ParindexCliColumn kind;
    ParindexCliText head;
  } columns[] = {
    { PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_ID },
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_CRITERION },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_FROM_PERIOD },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_TO_PERIOD },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_EFFORT },
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_OWNER },
  };
  ParindexCliTable *table = parindex_cli_table_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    parindex_cli_table_add_column (table, columns[i].kind, parindex_cli_text (language, columns[i].head));
  return table;
}

static void
add_number (ParindexCliTable *table,
            ParindexNumber   *number,
            ParindexLanguage  language)
{
  g_autofree char *text = parindex_number_to_string (number);

  /* A decimal comma, unless it is a fraction. */
  if (language == PARINDEX_LANGUAGE_VI)
    g_strdelimit (text, ".", ',');
  parindex_cli_table_add (table, text);
}

static void
add_move (ParindexCliTable        *table,
          ParindexImprovementMove *move,
          ParindexLanguage         language)
{
  ParindexCriterion *criterion = parindex_improvement_move_get_criterion (move);
  const char *owner = parindex_improvement_move_get_owner (move);

  parindex_cli_table_add (table, parindex_criterion_get_id (criterion));
  parindex_cli_table_add (table, parindex_cli_report_title (parindex_criterion_get_title (criterion), DASH));
  add_number (table, parindex_improvement_move_get_from (move), language);
  add_number (table, parindex_improvement_move_get_to (move), language);
  add_number (table, parindex_improvement_move_get_effort (move), language);
  parindex_cli_table_add (table, owner != NULL ? owner : DASH);
}

static int
write_table (const ParindexCliOptions *options,
             ParindexScoreboard       *scoreboard,
             ParindexImprovement      *plan)
{
  g_autoptr (ParindexCliTable) table = new_table (options->language);
  g_auto (GStrv) steps = parindex_improvement_list_steps (plan, options->language);
  g_autoptr (GString) out = g_string_new (NULL);

  parindex_cli_append_title (out, scoreboard, options);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan)); i++)
    {
      g_autoptr (ParindexImprovementMove) move = g_list_model_get_item (G_LIST_MODEL (plan), i);

      add_move (table, move, options->language);
    }
  for (char **step = steps; *step != NULL; step++)
    parindex_cli_table_add_paragraph (table, 0, *step);
  parindex_cli_append_table (options, out, table);
  return parindex_cli_write (options, out->str);
}

static int
write_plan (const ParindexCliOptions *options,
            ParindexScoreboard       *scoreboard,
            ParindexImprovement      *plan)
{
  return PARINDEX_CLI_IN_FORMAT (options, parindex_cli_take (options, parindex_improvement_to_csv (plan)),
                                 parindex_cli_take (options, parindex_improvement_to_json (plan, options->language)),
                                 write_table (options, scoreboard, plan));
}

static int
improve_unit (const ParindexCliOptions *options,
              ParindexContext          *context,
              ParindexDocument         *document,
              ParindexAssessment       *assessment)
{
  int kind = find_goal (options);
  int status = PARINDEX_CLI_WRONG_USE;
  g_autoptr (ParindexScoreboard) scoreboard = parindex_cli_score_asked (options, context, document, assessment, &status);
  g_autoptr (ParindexImprovementGoal) goal = NULL;
  g_autoptr (ParindexImprovement) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *day = parindex_cli_report_day (options);

  if (scoreboard == NULL)
    return status;
  goal = new_goal (options, kind, &error);
  if (goal == NULL || !set_grid (options, goal, &error) || !set_efforts (options, goal, &error))
    return complain (error);
  hold (options, goal);
  if (!parindex_improvement_goal_add_assignments (goal, document, parindex_framework_get_id (parindex_assessment_get_framework (assessment)), day, &error))
    return complain (error);
  plan = parindex_scoreboard_improve (scoreboard, options->values[PARINDEX_CLI_OPTION_UNIT], goal, &error);
  if (plan == NULL)
    return complain (error);
  return write_plan (options, scoreboard, plan);
}

int
parindex_cli_improve (const ParindexCliOptions *options)
{
  if (options->values[PARINDEX_CLI_OPTION_UNIT] == NULL || find_goal (options) < 0)
    {
      parindex_cli_complain (parindex_cli_text (options->language, TEXT_IMPROVE_NEEDS));
      return PARINDEX_CLI_WRONG_USE;
    }
  return parindex_cli_work (options, improve_unit);
}
