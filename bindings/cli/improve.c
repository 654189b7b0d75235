/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "analysis.h"
#include "load.h"
#include "output.h"
#include "report.h"
#include "score-title.h"
#include "score.h"

#include <string.h>

#define DASH "–"
#define DECIMALS 6

static const struct
{
  ParindexCliOption option;
  const char *name;
} goals[] = {
  { PARINDEX_CLI_OPTION_RANK, "rank" },
  { PARINDEX_CLI_OPTION_SCORE, "score" },
  { PARINDEX_CLI_OPTION_PERCENT, "percent" },
  { PARINDEX_CLI_OPTION_BAND, "band" },
};

static int
complain (GError *error)
{
  parindex_cli_complain (error->message);
  return PARINDEX_CLI_WRONG_USE;
}

static int
complain_format (const ParindexCliOptions *options,
                 ParindexCliText           text,
                 const char               *name,
                 const char               *value,
                 const char               *least)
{
  g_autofree char *message = parindex_cli_format (options->language, text, name, value, least, NULL);

  parindex_cli_complain (message);
  return PARINDEX_CLI_WRONG_USE;
}

/* The first option from @from on that says what is to be reached, or the number of goals. */
static guint
find_goal (const ParindexCliOptions *options,
           guint                     from)
{
  while (from < G_N_ELEMENTS (goals) && options->values[goals[from].option] == NULL)
    from++;
  return from;
}

/* One goal, and nothing that has no say in it. */
static int
check_goal (const ParindexCliOptions *options)
{
  const char *rank = options->values[PARINDEX_CLI_OPTION_RANK];
  guint goal = find_goal (options, 0);
  guint other = find_goal (options, goal + 1);

  if (options->values[PARINDEX_CLI_OPTION_UNIT] == NULL || goal >= G_N_ELEMENTS (goals))
    {
      parindex_cli_complain (parindex_cli_text (options->language, TEXT_IMPROVE_NEEDS));
      return PARINDEX_CLI_WRONG_USE;
    }
  if (other < G_N_ELEMENTS (goals))
    return parindex_cli_refuse_pair (options, goals[goal].name, goals[other].name);
  if (rank == NULL && options->values[PARINDEX_CLI_OPTION_WITHIN] != NULL)
    return parindex_cli_refuse_pair (options, "within", goals[goal].name);
  if (rank != NULL && !g_ascii_string_to_unsigned (rank, 10, 1, G_MAXINT, NULL, NULL))
    return complain_format (options, TEXT_NOT_A_COUNT, "rank", rank, "1");
  return PARINDEX_CLI_DONE;
}

static ParindexImprovementGoal *
new_goal (const ParindexCliOptions *options,
          int                       kind,
          GError                  **error)
{
  const char *value = options->values[kind];
  g_autoptr (ParindexNumber) number = NULL;

  if (kind == PARINDEX_CLI_OPTION_BAND)
    return parindex_improvement_goal_new_band (value);
  if (kind == PARINDEX_CLI_OPTION_RANK)
    return parindex_improvement_goal_new_rank ((guint) g_ascii_strtoull (value, NULL, 10), options->values[PARINDEX_CLI_OPTION_WITHIN]);

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

/* "ID=NUMBER", each id once. */
static int
set_effort (const ParindexCliOptions *options,
            ParindexFramework        *framework,
            ParindexImprovementGoal  *goal,
            GHashTable               *seen,
            char                     *pair)
{
  char *equals = strrchr (pair, '=');
  g_autoptr (ParindexNumber) effort = NULL;
  g_autoptr (GError) error = NULL;

  if (equals == NULL)
    return complain_format (options, TEXT_NOT_WANTED, "effort", pair, parindex_cli_text (options->language, TEXT_WORD_EFFORTS));
  effort = parindex_number_new_from_string (equals + 1, &error);
  if (effort == NULL)
    return complain (error);
  *equals = '\0';
  if (!parindex_cli_check_criterion_id (options, framework, pair))
    return PARINDEX_CLI_WRONG_USE;
  if (!g_hash_table_add (seen, pair))
    return complain_format (options, TEXT_TWICE, "effort", pair, NULL);
  return parindex_improvement_goal_set_effort (goal, pair, effort, &error) ? PARINDEX_CLI_DONE : complain (error);
}

static int
set_efforts (const ParindexCliOptions *options,
             ParindexFramework        *framework,
             ParindexImprovementGoal  *goal)
{
  g_auto (GStrv) pairs = split (options->values[PARINDEX_CLI_OPTION_EFFORT]);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  int status = PARINDEX_CLI_DONE;

  for (char **pair = pairs; *pair != NULL && status == PARINDEX_CLI_DONE; pair++)
    status = set_effort (options, framework, goal, seen, *pair);
  return status;
}

static int
hold (const ParindexCliOptions *options,
      ParindexFramework        *framework,
      ParindexImprovementGoal  *goal)
{
  g_auto (GStrv) ids = split (options->values[PARINDEX_CLI_OPTION_FIXED]);

  for (char **id = ids; *id != NULL; id++)
    {
      if (!parindex_cli_check_criterion_id (options, framework, *id))
        return PARINDEX_CLI_WRONG_USE;
      parindex_improvement_goal_hold (goal, *id);
    }
  return PARINDEX_CLI_DONE;
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
  g_autofree char *rounded = strchr (text, '/') != NULL ? parindex_number_format (number, DECIMALS, PARINDEX_ROUNDING_HALF_UP, language) : NULL;

  if (rounded != NULL)
    parindex_cli_table_take (table, g_strconcat ("≈", rounded, NULL));
  else
    parindex_cli_table_add (table, language == PARINDEX_LANGUAGE_VI ? g_strdelimit (text, ".", ',') : text);
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
  if (g_list_model_get_n_items (G_LIST_MODEL (plan)) > 0)
    {
      parindex_cli_append_table (options, out, table);
      g_string_append_c (out, '\n');
    }
  for (char **step = steps; *step != NULL; step++)
    parindex_cli_report_append_line (out, options, *step);
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
  ParindexFramework *framework = parindex_assessment_get_framework (assessment);
  int status = PARINDEX_CLI_WRONG_USE;
  g_autoptr (ParindexScoreboard) scoreboard = parindex_cli_score_asked (options, context, document, assessment, &status);
  g_autoptr (ParindexImprovementGoal) goal = NULL;
  g_autoptr (ParindexImprovement) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *day = parindex_cli_report_day (options);
  g_autoptr (GPtrArray) bands = parindex_framework_list_bands (framework);

  if (scoreboard == NULL)
    return status;
  if (options->values[PARINDEX_CLI_OPTION_BAND] != NULL && bands->len == 0)
    {
      parindex_cli_complain (parindex_cli_text (options->language, TEXT_NO_BANDS));
      return PARINDEX_CLI_WRONG_USE;
    }
  goal = new_goal (options, goals[find_goal (options, 0)].option, &error);
  if (goal == NULL || !set_grid (options, goal, &error))
    return complain (error);
  status = set_efforts (options, framework, goal);
  if (status == PARINDEX_CLI_DONE)
    status = hold (options, framework, goal);
  if (status != PARINDEX_CLI_DONE)
    return status;
  if (!parindex_improvement_goal_add_assignments (goal, document, parindex_framework_get_id (framework), day, &error))
    return complain (error);
  plan = parindex_scoreboard_improve (scoreboard, options->values[PARINDEX_CLI_OPTION_UNIT], goal, &error);
  if (plan == NULL)
    return complain (error);
  return write_plan (options, scoreboard, plan);
}

int
parindex_cli_improve (const ParindexCliOptions *options)
{
  int status = check_goal (options);

  return status == PARINDEX_CLI_DONE ? parindex_cli_work (options, improve_unit) : status;
}
