/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "gap-table.h"
#include "load.h"
#include "output.h"
#include "score.h"

#define DEFAULT_FROM "self"

static int
write_text (const ParindexCliOptions *options,
            ParindexGap *gap,
            char *(*to_text) (ParindexGap *, const char *, ParindexPrecision, GError **))
{
  g_autoptr (GError) error = NULL;
  char *text = to_text (gap, options->values[PARINDEX_CLI_OPTION_UNIT], options->precision, &error);

  return parindex_cli_take_or_tell (options, text, error);
}

static int
write_gap (const ParindexCliOptions *options,
           ParindexGap              *gap)
{
  return PARINDEX_CLI_IN_FORMAT (options, write_text (options, gap, parindex_gap_to_csv),
                                 write_text (options, gap, parindex_gap_to_json),
                                 parindex_cli_write_gap (options, gap));
}

static int
compare_stages (const ParindexCliOptions *options,
                ParindexContext          *context,
                ParindexDocument         *document,
                ParindexAssessment       *assessment)
{
  const char *stages[] = { options->values[PARINDEX_CLI_OPTION_FROM], options->values[PARINDEX_CLI_OPTION_TO] };
  const char *unit = options->values[PARINDEX_CLI_OPTION_UNIT];
  const char *const *known = parindex_assessment_get_stages (assessment);
  g_autoptr (ParindexScoreboard) from = NULL;
  g_autoptr (ParindexScoreboard) to = NULL;
  g_autoptr (ParindexGap) gap = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) units = NULL;

  if (stages[0] == NULL)
    stages[0] = DEFAULT_FROM;
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (stages[i] != NULL && !g_strv_contains (known, stages[i]))
      return parindex_cli_refuse (options, TEXT_UNKNOWN_STAGE, stages[i], known);

  from = parindex_cli_score_stage (options, context, document, assessment, stages[0]);
  to = from != NULL ? parindex_cli_score_stage (options, context, document, assessment, stages[1]) : NULL;
  if (to == NULL)
    return PARINDEX_CLI_WRONG_INPUT;

  units = parindex_scoreboard_list_units (to);
  if (unit != NULL && !g_strv_contains ((const char *const *) units, unit))
    return parindex_cli_refuse (options, TEXT_UNKNOWN_UNIT, unit, (const char *const *) units);
  gap = parindex_gap_new (from, to, &error);
  if (gap == NULL)
    {
      parindex_cli_complain (error->message);
      return PARINDEX_CLI_WRONG_INPUT;
    }
  return write_gap (options, gap);
}

int
parindex_cli_gap (const ParindexCliOptions *options)
{
  return parindex_cli_work (options, compare_stages);
}
