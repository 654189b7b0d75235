/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "score-title.h"

#include "report.h"

#include <math.h>
#include <string.h>

char *
parindex_cli_describe_stage (ParindexLanguage language,
                             const char      *stage)
{
  static const ParindexCliText known[] = { TEXT_STAGE_SELF, TEXT_STAGE_APPRAISED, TEXT_STAGE_REVIEWED,
                                           TEXT_STAGE_PUBLISHED, TEXT_STAGE_SURVEY };

  if (stage == NULL)
    return g_strdup (parindex_cli_text (language, TEXT_LATEST_AUTHORITY));
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strcmp (parindex_cli_text (PARINDEX_LANGUAGE_EN, known[i]), stage) == 0 && language == PARINDEX_LANGUAGE_VI)
      return g_strdup_printf ("%s (%s)", parindex_cli_text (language, known[i]), stage);
  return g_strdup (stage);
}

/* The stage that was scored; with a single one in the assessment there is no question of authority. */
static const char *
get_stage (ParindexScoreboard *scoreboard)
{
  const char *stage = parindex_scoreboard_get_stage (scoreboard);
  const char *const *stages = parindex_assessment_get_stages (parindex_scoreboard_get_assessment (scoreboard));

  if (stage == NULL && g_strv_length ((char **) stages) == 1)
    return stages[0];
  return stage;
}

static char *
describe_ranked (ParindexLanguage    language,
                 ParindexScoreboard *scoreboard)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (scoreboard));
  guint n_ranked = 0;
  g_autofree char *ranked = NULL;
  g_autofree char *all = g_strdup_printf ("%u", n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (scoreboard), i);

      n_ranked += !isnan (parindex_result_get_rank (result));
    }
  ranked = g_strdup_printf ("%u", n_ranked);
  return parindex_cli_format (language, TEXT_RANKED, ranked, all, NULL);
}

void
parindex_cli_append_title (GString                  *out,
                           ParindexScoreboard       *scoreboard,
                           const ParindexCliOptions *options)
{
  ParindexLanguage language = options->language;
  ParindexFramework *framework = parindex_scoreboard_get_framework (scoreboard);
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (scoreboard);
  const char *within = options->values[PARINDEX_CLI_OPTION_WITHIN];
  const char *title = parindex_framework_get_title (framework);
  g_autofree char *stage = parindex_cli_describe_stage (language, get_stage (scoreboard));
  g_autofree char *scored = parindex_cli_format (language, TEXT_SCORED,
                                                 parindex_period_to_string (parindex_assessment_get_period (assessment)),
                                                 stage, NULL);
  g_autofree char *ranked = describe_ranked (language, scoreboard);
  g_autofree char *inside = within != NULL ? parindex_cli_format (language, TEXT_WITHIN, within, NULL) : NULL;
  g_autofree char *line = g_strjoin ("; ", scored, ranked, inside, NULL);

  parindex_cli_report_append_line (out, options, parindex_cli_report_title (title, parindex_framework_get_id (framework)));
  parindex_cli_report_append_line (out, options, line);
  g_string_append_c (out, '\n');
}
