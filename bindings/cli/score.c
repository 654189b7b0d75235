/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "load.h"
#include "output.h"
#include "score.h"
#include "score-ends.h"
#include "score-table.h"

static void
tell_problems (const ParindexCliOptions *options,
               GListModel               *list,
               const GError             *error)
{
  g_auto (ParindexCliProblems) problems;

  parindex_cli_problems_init (&problems);
  if (list != NULL)
    parindex_cli_problems_add (&problems, list);
  parindex_cli_problems_complain (&problems, options->language, error);
}

ParindexScoreboard *
parindex_cli_score_stage (const ParindexCliOptions *options,
                          ParindexContext          *context,
                          ParindexDocument         *document,
                          ParindexAssessment       *assessment,
                          const char               *stage)
{
  const char *framework = parindex_framework_get_id (parindex_assessment_get_framework (assessment));
  const char *period = parindex_period_to_string (parindex_assessment_get_period (assessment));
  g_autoptr (GError) error = NULL;
  ParindexScoreboard *scoreboard = parindex_document_score (document, context, framework, period, stage, &error);

  /* A scoring tells only its first problem. */
  if (scoreboard == NULL)
    {
      g_autoptr (GListModel) list = parindex_document_validate_assessment (document, context, framework, period, stage, NULL);

      tell_problems (options, list, error);
    }
  else /* Why units were left, if they may be. */
    tell_problems (options, parindex_scoreboard_get_problems (scoreboard), NULL);
  return scoreboard;
}

static int
write_text (const ParindexCliOptions *options,
            ParindexScoreboard *scoreboard,
            char *(*to_text) (ParindexScoreboard *, const char *const *, const char *, gboolean, ParindexPrecision, GError **))
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) units = parindex_cli_choose_units (options, scoreboard);
  char *text = to_text (scoreboard,
                        (const char *const *) units,
                        options->values[PARINDEX_CLI_OPTION_WITHIN],
                        options->values[PARINDEX_CLI_OPTION_ALL] != NULL,
                        options->precision,
                        &error);

  return parindex_cli_take_or_tell (options, text, error);
}

static int
write_scoreboard (const ParindexCliOptions *options,
                  ParindexScoreboard       *scoreboard)
{
  return PARINDEX_CLI_IN_FORMAT (options, write_text (options, scoreboard, parindex_scoreboard_units_to_csv),
                                 write_text (options, scoreboard, parindex_scoreboard_units_to_json),
                                 parindex_cli_write_scoreboard (options, scoreboard));
}

ParindexScoreboard *
parindex_cli_score_asked (const ParindexCliOptions *options,
                          ParindexContext          *context,
                          ParindexDocument         *document,
                          ParindexAssessment       *assessment,
                          int                      *status)
{
  const char *stage = options->values[PARINDEX_CLI_OPTION_STAGE];
  const char *within = options->values[PARINDEX_CLI_OPTION_WITHIN];
  const char *unit = options->values[PARINDEX_CLI_OPTION_UNIT];
  const char *const *stages = parindex_assessment_get_stages (assessment);
  g_autoptr (ParindexScoreboard) scoreboard = NULL;
  g_auto (GStrv) dimensions = NULL;
  g_auto (GStrv) units = NULL;

  *status = PARINDEX_CLI_WRONG_INPUT;
  if (stage == NULL || g_strv_contains (stages, stage))
    scoreboard = parindex_cli_score_stage (options, context, document, assessment, stage);
  else
    *status = parindex_cli_refuse (options, TEXT_UNKNOWN_STAGE, stage, stages);
  if (scoreboard == NULL)
    return NULL;

  dimensions = parindex_scoreboard_list_dimensions (scoreboard);
  units = parindex_scoreboard_list_units (scoreboard);
  if (within != NULL && !g_strv_contains ((const char *const *) dimensions, within))
    *status = parindex_cli_refuse (options, TEXT_UNKNOWN_DIMENSION, within, (const char *const *) dimensions);
  else if (unit != NULL && !g_strv_contains ((const char *const *) units, unit))
    *status = parindex_cli_refuse (options, TEXT_UNKNOWN_UNIT, unit, (const char *const *) units);
  else
    return g_steal_pointer (&scoreboard);
  return NULL;
}

static int
score_assessment (const ParindexCliOptions *options,
                  ParindexContext          *context,
                  ParindexDocument         *document,
                  ParindexAssessment       *assessment)
{
  g_autoptr (ParindexScoreboard) scoreboard = NULL;
  int status;

  if (options->values[PARINDEX_CLI_OPTION_UNIT] != NULL && (options->top > 0 || options->bottom > 0))
    return parindex_cli_refuse_pair (options, "unit", options->top > 0 ? "top" : "bottom");
  scoreboard = parindex_cli_score_asked (options, context, document, assessment, &status);
  return scoreboard != NULL ? write_scoreboard (options, scoreboard) : status;
}

int
parindex_cli_score (const ParindexCliOptions *options)
{
  return parindex_cli_work (options, score_assessment);
}
