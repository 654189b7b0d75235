/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "load.h"
#include "output.h"
#include "score-table.h"
#include "score.h"

/* A scoring tells only its first problem; the scorer, or the framework if it makes none, tells all. */
static int
tell_problems (const ParindexCliOptions *options,
               ParindexContext          *context,
               ParindexAssessment       *assessment,
               const GError             *error)
{
  ParindexFramework *framework = parindex_assessment_get_framework (assessment);
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (framework, context, NULL);
  g_autoptr (GListModel) list = NULL;
  g_auto (ParindexCliProblems) problems;

  if (scorer != NULL)
    list = parindex_scorer_validate (scorer, assessment, options->values[PARINDEX_CLI_OPTION_STAGE]);
  else
    list = parindex_framework_validate (framework);
  parindex_cli_problems_init (&problems);
  parindex_cli_problems_add (&problems, list);
  parindex_cli_problems_complain (&problems, options->language, error);
  return PARINDEX_CLI_WRONG_INPUT;
}

static int
write_text (const ParindexCliOptions *options,
            ParindexScoreboard *scoreboard,
            char *(*to_text) (ParindexScoreboard *, const char *, const char *, gboolean, ParindexPrecision, GError **))
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = to_text (scoreboard,
                                   options->values[PARINDEX_CLI_OPTION_WITHIN],
                                   options->values[PARINDEX_CLI_OPTION_UNIT],
                                   options->values[PARINDEX_CLI_OPTION_ALL] != NULL,
                                   options->precision,
                                   &error);

  if (text == NULL)
    {
      parindex_cli_complain (error->message);
      return PARINDEX_CLI_WRONG_INPUT;
    }
  return parindex_cli_write (options, text);
}

static int
write_scoreboard (const ParindexCliOptions *options,
                  ParindexScoreboard       *scoreboard)
{
  switch (options->format)
    {
    case PARINDEX_CLI_FORMAT_CSV:
      return write_text (options, scoreboard, parindex_scoreboard_to_csv);
    case PARINDEX_CLI_FORMAT_JSON:
      return write_text (options, scoreboard, parindex_scoreboard_to_json);
    case PARINDEX_CLI_FORMAT_TABLE:
    default:
      return parindex_cli_write_scoreboard (options, scoreboard);
    }
}

static int
score_assessment (const ParindexCliOptions *options,
                  ParindexContext          *context,
                  ParindexDocument         *document,
                  ParindexAssessment       *assessment,
                  ParindexCliWrite          write)
{
  const char *stage = options->values[PARINDEX_CLI_OPTION_STAGE];
  const char *within = options->values[PARINDEX_CLI_OPTION_WITHIN];
  const char *unit = options->values[PARINDEX_CLI_OPTION_UNIT];
  const char *const *stages = parindex_assessment_get_stages (assessment);
  g_autoptr (ParindexScoreboard) scoreboard = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) dimensions = NULL;
  g_auto (GStrv) units = NULL;

  if (stage != NULL && !g_strv_contains (stages, stage))
    return parindex_cli_refuse (options, TEXT_UNKNOWN_STAGE, stage, stages);

  scoreboard = parindex_document_score (document, context,
                                        parindex_framework_get_id (parindex_assessment_get_framework (assessment)),
                                        parindex_period_to_string (parindex_assessment_get_period (assessment)),
                                        stage, &error);
  if (scoreboard == NULL)
    return tell_problems (options, context, assessment, error);

  dimensions = parindex_scoreboard_list_dimensions (scoreboard);
  if (within != NULL && !g_strv_contains ((const char *const *) dimensions, within))
    return parindex_cli_refuse (options, TEXT_UNKNOWN_DIMENSION, within, (const char *const *) dimensions);
  units = parindex_scoreboard_list_units (scoreboard);
  if (unit != NULL && !g_strv_contains ((const char *const *) units, unit))
    return parindex_cli_refuse (options, TEXT_UNKNOWN_UNIT, unit, (const char *const *) units);
  return write (options, scoreboard);
}

int
parindex_cli_score_and (const ParindexCliOptions *options,
                        ParindexCliWrite          write)
{
  g_autoptr (ParindexContext) context = parindex_cli_new_context (options);
  g_auto (ParindexCliProblems) problems;
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexAssessment) assessment = NULL;
  g_autoptr (GError) error = NULL;
  int status = PARINDEX_CLI_WRONG_INPUT;

  parindex_cli_problems_init (&problems);
  document = parindex_cli_load (options, context, &problems, &error);
  parindex_cli_problems_complain (&problems, options->language, error);
  if (document != NULL)
    assessment = parindex_cli_choose_assessment (options, document, &status);
  if (assessment != NULL)
    status = score_assessment (options, context, document, assessment, write);
  return status;
}

int
parindex_cli_score (const ParindexCliOptions *options)
{
  return parindex_cli_score_and (options, write_scoreboard);
}
