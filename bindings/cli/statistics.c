/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "analysis.h"
#include "load.h"
#include "output.h"
#include "score.h"
#include "score-title.h"

#define DECIMALS 3

/* What a table shows of the statistics; files have all. */
static const struct
{
  ParindexStatistic figure;
  ParindexCliText title;
} shown[] = {
  { PARINDEX_STATISTIC_N, TEXT_HEAD_N },
  { PARINDEX_STATISTIC_MISSING, TEXT_HEAD_MISSING },
  { PARINDEX_STATISTIC_MIN, TEXT_HEAD_MIN },
  { PARINDEX_STATISTIC_MEDIAN, TEXT_HEAD_MEDIAN },
  { PARINDEX_STATISTIC_MEAN, TEXT_HEAD_MEAN },
  { PARINDEX_STATISTIC_MAX, TEXT_HEAD_MAXIMUM },
  { PARINDEX_STATISTIC_SD, TEXT_HEAD_SD },
  { PARINDEX_STATISTIC_SKEWNESS, TEXT_HEAD_SKEWNESS },
  { PARINDEX_STATISTIC_KURTOSIS, TEXT_HEAD_KURTOSIS },
};

static const char *
title_of (ParindexStatistic figure,
          ParindexLanguage  language)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (shown[i].figure == figure)
      return parindex_cli_text (language, shown[i].title);
  return NULL;
}

static gboolean
is_count (ParindexStatistic figure)
{
  return figure == PARINDEX_STATISTIC_N || figure == PARINDEX_STATISTIC_MISSING || figure == PARINDEX_STATISTIC_NOT_APPLICABLE
         || figure == PARINDEX_STATISTIC_ZEROS;
}

static ParindexCliRecords *
new_records (const ParindexCliOptions *options)
{
  ParindexCliRecords *records = parindex_cli_records_new (options);
  gboolean groups = options->values[PARINDEX_CLI_OPTION_WITHIN] != NULL;

  if (groups)
    parindex_cli_records_add_column (records, "group", parindex_cli_text (options->language, TEXT_HEAD_GROUP), PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_add_criterion_columns (records, options);
  for (int i = PARINDEX_STATISTIC_N; i <= PARINDEX_STATISTIC_MODE_SHARE; i++)
    parindex_cli_records_add_column (records, parindex_cli_get_nick (PARINDEX_TYPE_STATISTIC, i), title_of (i, options->language),
                                     is_count (i) ? PARINDEX_CLI_RECORD_COUNT : PARINDEX_CLI_RECORD_NUMBER, DECIMALS);
  parindex_cli_records_add_column (records, "flags", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, NULL, parindex_cli_text (options->language, TEXT_HEAD_NOTE), PARINDEX_CLI_RECORD_NAME, 0);
  return records;
}

/* "few-unique many-zeros" */
static char *
write_flags (ParindexStatisticsFlags flags)
{
  g_autoptr (GFlagsClass) words = g_type_class_ref (PARINDEX_TYPE_STATISTICS_FLAGS);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < words->n_values; i++)
    if (words->values[i].value != 0 && (flags & words->values[i].value) != 0)
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", words->values[i].value_nick);
  return g_string_free (out, FALSE);
}

static void
add_row (ParindexCliRecords       *records,
         const ParindexCliOptions *options,
         ParindexStatistics       *statistics)
{
  const double *limits = options->limits;
  ParindexStatisticsFlags flags
    = parindex_statistics_find_flags (statistics, limits[PARINDEX_CLI_LIMIT (LEAST_AVAILABILITY)], limits[PARINDEX_CLI_LIMIT (LEAST_UNIQUE_SHARE)],
                                      limits[PARINDEX_CLI_LIMIT (MOST_ZEROS)], limits[PARINDEX_CLI_LIMIT (MOST_SKEWNESS)],
                                      limits[PARINDEX_CLI_LIMIT (MOST_KURTOSIS)]);

  if (options->values[PARINDEX_CLI_OPTION_WITHIN] != NULL)
    parindex_cli_records_add_text (records, parindex_statistics_get_group (statistics));
  parindex_cli_add_criterion (records, parindex_statistics_get_criterion (statistics));
  for (int i = PARINDEX_STATISTIC_N; i <= PARINDEX_STATISTIC_MODE_SHARE; i++)
    parindex_cli_records_add_number (records, parindex_statistics_get_figure (statistics, i));
  parindex_cli_records_take_text (records, write_flags (flags));
  parindex_cli_records_take_text (records, parindex_statistics_describe_flags (flags, options->language));
}

static int
write_records (const ParindexCliOptions *options,
               ParindexScoreboard       *scoreboard,
               ParindexCliRecords       *records)
{
  g_autoptr (GString) out = NULL;

  switch (options->format)
    {
    case PARINDEX_CLI_FORMAT_CSV:
      out = g_string_new (NULL);
      parindex_cli_records_append_csv (records, out);
      break;
    case PARINDEX_CLI_FORMAT_JSON:
      out = parindex_cli_json_begin_of ("parindex-statistics", scoreboard);
      parindex_cli_json_add_text (out, "of", parindex_cli_get_nick (PARINDEX_TYPE_MEASURE, options->of));
      parindex_cli_json_add_text (out, "within", options->values[PARINDEX_CLI_OPTION_WITHIN]);
      parindex_cli_json_add_records (out, "statistics", records);
      parindex_cli_json_end (out);
      break;
    case PARINDEX_CLI_FORMAT_TABLE:
    default:
      out = g_string_new (NULL);
      parindex_cli_append_title (out, scoreboard, options);
      parindex_cli_records_append_table (records, out);
    }
  return parindex_cli_write (options, out->str);
}

static int
describe (const ParindexCliOptions *options,
          ParindexContext          *context,
          ParindexDocument         *document,
          ParindexAssessment       *assessment)
{
  int status;
  g_autoptr (ParindexScoreboard) scoreboard = parindex_cli_score_asked (options, context, document, assessment, &status);
  g_autoptr (ParindexCliRecords) records = new_records (options);
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GError) error = NULL;

  if (scoreboard == NULL)
    return status;
  list = parindex_scoreboard_list_statistics (scoreboard, options->of, options->values[PARINDEX_CLI_OPTION_WITHIN],
                                              options->values[PARINDEX_CLI_OPTION_GROUP], &error);
  if (list == NULL)
    {
      parindex_cli_complain (error->message);
      return PARINDEX_CLI_WRONG_USE;
    }
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (ParindexStatistics) each = g_list_model_get_item (list, i);

      add_row (records, options, each);
    }
  return write_records (options, scoreboard, records);
}

int
parindex_cli_statistics (const ParindexCliOptions *options)
{
  return parindex_cli_check_group (options) ? parindex_cli_work (options, describe) : PARINDEX_CLI_WRONG_USE;
}
