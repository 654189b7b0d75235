/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "analysis.h"
#include "display.h"
#include "load.h"
#include "output.h"

#define DECIMALS 2

static ParindexCliRecords *
new_records (const ParindexCliOptions *options,
             ParindexFramework        *framework)
{
  ParindexLanguage language = options->language;
  ParindexCliRecords *records = parindex_cli_records_new (options);

  parindex_cli_add_unit_columns (records, options, framework);
  parindex_cli_records_add_column (records, "criterion", parindex_cli_text (language, TEXT_HEAD_CRITERION), PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "n", parindex_cli_text (language, TEXT_HEAD_N), PARINDEX_CLI_RECORD_COUNT, 0);
  parindex_cli_records_add_column (records, "n-periods", NULL, PARINDEX_CLI_RECORD_COUNT, 0);
  parindex_cli_records_add_column (records, "first-period", parindex_cli_text (language, TEXT_HEAD_FROM_PERIOD), PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "first", parindex_cli_text (language, TEXT_HEAD_FIRST), PARINDEX_CLI_RECORD_NUMBER, DECIMALS);
  parindex_cli_records_add_column (records, "last-period", parindex_cli_text (language, TEXT_HEAD_TO_PERIOD), PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "last", parindex_cli_text (language, TEXT_HEAD_LAST), PARINDEX_CLI_RECORD_NUMBER, DECIMALS);
  parindex_cli_records_add_column (records, "percent-change", parindex_cli_text (language, TEXT_HEAD_PERCENT_CHANGE), PARINDEX_CLI_RECORD_NUMBER, DECIMALS);
  parindex_cli_records_add_column (records, "cagr", NULL, PARINDEX_CLI_RECORD_NUMBER, DECIMALS);
  parindex_cli_records_add_column (records, NULL, parindex_cli_text (language, TEXT_HEAD_CAGR), PARINDEX_CLI_RECORD_NUMBER, DECIMALS);
  parindex_cli_records_add_column (records, "slope", parindex_cli_text (language, TEXT_HEAD_SLOPE), PARINDEX_CLI_RECORD_NUMBER, DECIMALS);
  return records;
}

static const char *
period_text (ParindexPeriod *period)
{
  return period != NULL ? parindex_period_to_string (period) : NULL;
}

static void
add_trend (ParindexCliRecords *records,
           ParindexTrend      *trend)
{
  parindex_cli_add_unit (records, parindex_trend_get_unit (trend));
  parindex_cli_records_add_text (records, parindex_criterion_get_id (parindex_trend_get_criterion (trend)));
  parindex_cli_records_add_number (records, parindex_trend_get_n (trend));
  parindex_cli_records_add_number (records, parindex_trend_get_n_periods (trend));
  parindex_cli_records_add_text (records, period_text (parindex_trend_get_first_period (trend)));
  parindex_cli_records_add_number (records, parindex_trend_get_first (trend));
  parindex_cli_records_add_text (records, period_text (parindex_trend_get_last_period (trend)));
  parindex_cli_records_add_number (records, parindex_trend_get_last (trend));
  parindex_cli_records_add_number (records, parindex_trend_get_percent_change (trend));
  parindex_cli_records_add_number (records, parindex_trend_get_cagr (trend));
  parindex_cli_records_add_number (records, 100 * parindex_trend_get_cagr (trend));
  parindex_cli_records_add_number (records, parindex_trend_get_slope (trend));
}

/* Every figure of every period. */
static ParindexCliRecords *
value_records (const ParindexCliOptions *options,
               GListModel               *trends)
{
  ParindexCliRecords *records = parindex_cli_records_new (options);

  parindex_cli_records_add_column (records, "unit", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "criterion", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "period", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "value", NULL, PARINDEX_CLI_RECORD_NUMBER, DECIMALS);
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (ParindexTrend) trend = g_list_model_get_item (trends, i);

      for (guint k = 0; k < parindex_trend_get_n_periods (trend); k++)
        {
          parindex_cli_records_add_text (records, parindex_unit_get_id (parindex_trend_get_unit (trend)));
          parindex_cli_records_add_text (records, parindex_criterion_get_id (parindex_trend_get_criterion (trend)));
          parindex_cli_records_add_text (records, parindex_period_to_string (parindex_trend_get_period (trend, k)));
          parindex_cli_records_add_number (records, parindex_trend_get_value (trend, k));
        }
    }
  return records;
}

static GString *
write_json (const ParindexCliOptions *options,
            ParindexFramework        *framework,
            GListModel               *trends,
            ParindexCliRecords       *records)
{
  GString *out = parindex_cli_json_begin ("parindex-trends");
  g_autoptr (ParindexCliRecords) values = value_records (options, trends);

  parindex_cli_json_add_text (out, "framework", parindex_framework_get_id (framework));
  parindex_cli_json_add_text (out, "of", parindex_cli_get_nick (PARINDEX_TYPE_MEASURE, options->of));
  parindex_cli_json_add_records (out, "trends", records);
  parindex_cli_json_add_records (out, "values", values);
  parindex_cli_json_end (out);
  return out;
}

static int
write_trends (const ParindexCliOptions *options,
              ParindexFramework        *framework,
              GListModel               *trends)
{
  g_autoptr (ParindexCliRecords) records = new_records (options, framework);
  g_autoptr (GString) out = NULL;
  g_autofree char *heading = NULL;
  const char *title = parindex_framework_get_title (framework);

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (ParindexTrend) trend = g_list_model_get_item (trends, i);

      add_trend (records, trend);
    }
  switch (options->format)
    {
    case PARINDEX_CLI_FORMAT_CSV:
      out = g_string_new (NULL);
      parindex_cli_records_append_csv (records, out);
      break;
    case PARINDEX_CLI_FORMAT_JSON:
      out = write_json (options, framework, trends, records);
      break;
    case PARINDEX_CLI_FORMAT_TABLE:
    default:
      out = g_string_new (NULL);
      heading = parindex_cli_clean (title != NULL && *title != '\0' ? title : parindex_framework_get_id (framework));
      g_string_append_printf (out, "%s\n\n", heading);
      parindex_cli_records_append_table (records, out);
    }
  return parindex_cli_write (options, out->str);
}

static int
follow (const ParindexCliOptions *options,
        ParindexContext          *context,
        ParindexDocument         *document,
        ParindexAssessment       *assessment)
{
  ParindexFramework *framework = parindex_assessment_get_framework (assessment);
  const char *stage = options->values[PARINDEX_CLI_OPTION_STAGE];
  const char *criteria[] = { options->values[PARINDEX_CLI_OPTION_CRITERION], NULL };
  g_autoptr (GListModel) trends = NULL;
  g_autoptr (GError) error = NULL;

  if (!parindex_cli_check_criterion (options, framework))
    return PARINDEX_CLI_WRONG_USE;
  if (stage != NULL && !g_strv_contains (parindex_assessment_get_stages (assessment), stage))
    return parindex_cli_refuse (options, TEXT_UNKNOWN_STAGE, stage, parindex_assessment_get_stages (assessment));
  trends = parindex_document_list_trends (document, context, parindex_framework_get_id (framework), stage, options->of,
                                          criteria[0] != NULL ? criteria : NULL, &error);
  if (trends == NULL)
    {
      parindex_cli_complain (error->message);
      return PARINDEX_CLI_WRONG_INPUT;
    }
  return write_trends (options, framework, trends);
}

int
parindex_cli_trends (const ParindexCliOptions *options)
{
  return parindex_cli_work (options, follow);
}
