/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "load.h"
#include "output.h"
#include "score.h"
#include "weights-table.h"

#include <string.h>

/* What is asked for and is not there is wrong use; all else is in the document. */
static int
complain (const GError *error)
{
  parindex_cli_complain (error->message);
  return g_error_matches (error, PARINDEX_ERROR, PARINDEX_ERROR_NOT_FOUND) || g_error_matches (error, PARINDEX_ERROR, PARINDEX_ERROR_UNKNOWN_METHOD)
           ? PARINDEX_CLI_WRONG_USE : PARINDEX_CLI_WRONG_INPUT;
}

static int
write_text (const ParindexCliOptions *options,
            char                     *text,
            const GError             *error)
{
  g_autofree char *taken = text;

  return taken != NULL ? parindex_cli_write (options, taken) : complain (error);
}

/* Of the framework whose weights are told. */
static void
tell_problems (const ParindexCliOptions *options,
               ParindexFramework        *framework)
{
  g_autoptr (GListModel) list = parindex_framework_list_weight_problems (framework);
  g_auto (ParindexCliProblems) problems;

  parindex_cli_problems_init (&problems);
  parindex_cli_problems_add (&problems, list);
  parindex_cli_problems_complain (&problems, options->language, NULL);
}

static int
write_effective (const ParindexCliOptions *options,
                 ParindexContext          *context,
                 ParindexDocument         *document,
                 ParindexAssessment       *assessment)
{
  const char *criterion = options->values[PARINDEX_CLI_OPTION_CRITERION];
  g_autoptr (ParindexScoreboard) scoreboard = NULL;
  g_autoptr (GListModel) rows = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  scoreboard = parindex_cli_score_asked (options, context, document, assessment, &status);
  if (scoreboard == NULL)
    return status;
  tell_problems (options, parindex_scoreboard_get_framework (scoreboard));
  switch (options->format)
    {
    case PARINDEX_CLI_FORMAT_CSV:
      return write_text (options, parindex_scoreboard_weights_to_csv (scoreboard, criterion, &error), error);
    case PARINDEX_CLI_FORMAT_JSON:
      return write_text (options, parindex_scoreboard_weights_to_json (scoreboard, criterion, &error), error);
    case PARINDEX_CLI_FORMAT_TABLE:
    default:
      rows = parindex_scoreboard_list_weights (scoreboard, criterion, &error);
      return rows != NULL ? parindex_cli_write_effective (options, scoreboard, rows) : complain (error);
    }
}

/* The method that is asked for; NULL where the document has it, with its parameters, or none is asked for. */
static ParindexWeighting *
new_weighting (const ParindexCliOptions *options,
               ParindexDocument         *document,
               const char              **criterion,
               GError                  **error)
{
  const char *method = options->values[PARINDEX_CLI_OPTION_WEIGHTING];
  ParindexFramework *framework = parindex_document_find_framework (document, options->values[PARINDEX_CLI_OPTION_FRAMEWORK], error);
  ParindexCriterion *node;
  ParindexWeighting *stated;

  if (framework == NULL || method == NULL)
    return NULL;
  node = *criterion != NULL ? parindex_framework_get_criterion (framework, *criterion) : parindex_framework_get_root (framework);
  stated = node != NULL ? parindex_criterion_get_weighting (node) : NULL;
  if (stated != NULL && strcmp (parindex_weighting_get_kind (stated), method) == 0)
    {
      *criterion = parindex_criterion_get_id (node);
      return NULL;
    }
  return parindex_weighting_for_kind (method, error);
}

static gboolean
save (const ParindexCliOptions *options,
      ParindexDocument         *document,
      GListModel               *found,
      GError                  **error)
{
  const char *path = options->values[PARINDEX_CLI_OPTION_SAVE];
  g_autoptr (ParindexFoundWeights) first = NULL;
  g_autoptr (ParindexDocument) weighted = NULL;
  g_autoptr (GFile) file = NULL;

  if (path == NULL)
    return TRUE;
  first = g_list_model_get_item (found, 0);
  file = g_file_new_for_commandline_arg (path);
  weighted = parindex_document_with_framework (document, parindex_found_weights_get_framework (first), error);
  return weighted != NULL && parindex_document_save (weighted, file, NULL, error);
}

static int
write_found (const ParindexCliOptions *options,
             GListModel               *found)
{
  return PARINDEX_CLI_IN_FORMAT (options, write_text (options, parindex_weights_to_csv (found), NULL),
                                 write_text (options, parindex_weights_to_json (found), NULL),
                                 parindex_cli_write_found (options, found));
}

static void
tell_problems_of_found (const ParindexCliOptions *options,
                        GListModel               *found)
{
  g_autoptr (ParindexFoundWeights) first = g_list_model_get_item (found, 0);

  tell_problems (options, parindex_found_weights_get_framework (first));
}

static int
find_weights (const ParindexCliOptions *options)
{
  g_autoptr (ParindexContext) context = parindex_cli_new_context (options);
  g_autoptr (ParindexDocument) document = parindex_cli_load_and_tell (options, context);
  g_autoptr (ParindexWeighting) weighting = NULL;
  g_autoptr (GListModel) found = NULL;
  g_autoptr (GError) error = NULL;
  const char *criterion = options->values[PARINDEX_CLI_OPTION_CRITERION];

  if (document == NULL)
    return PARINDEX_CLI_WRONG_INPUT;
  weighting = new_weighting (options, document, &criterion, &error);
  if (error == NULL)
    found = parindex_document_find_weights (document, context, weighting, options->values[PARINDEX_CLI_OPTION_FRAMEWORK],
                                            options->values[PARINDEX_CLI_OPTION_PERIOD], options->values[PARINDEX_CLI_OPTION_STAGE], criterion, &error);
  if (found == NULL || !save (options, document, found, &error))
    return complain (error);
  tell_problems_of_found (options, found);
  return write_found (options, found);
}

int
parindex_cli_weights (const ParindexCliOptions *options)
{
  static const struct
  {
    ParindexCliOption option;
    const char *name;
  } of_finding[] = { { PARINDEX_CLI_OPTION_WEIGHTING, "weighting" }, { PARINDEX_CLI_OPTION_SAVE, "save" } };

  if (options->values[PARINDEX_CLI_OPTION_EFFECTIVE] == NULL)
    return find_weights (options);
  for (guint i = 0; i < G_N_ELEMENTS (of_finding); i++)
    if (options->values[of_finding[i].option] != NULL)
      return parindex_cli_refuse_pair (options, "effective", of_finding[i].name);
  return parindex_cli_work (options, write_effective);
}
