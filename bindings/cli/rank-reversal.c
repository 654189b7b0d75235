/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "rank-reversal.h"

#include "analysis.h"
#include "output.h"
#include "score-title.h"

/* How many pairs a line of a table names. */
#define MAX_NAMED 3

/* "Hà Nội > Đà Nẵng, …": as it is while all are ranked. */
static char *
name_pairs (ParindexRankReversal *reversal,
            ParindexLanguage      language)
{
  GListModel *problems = parindex_rank_reversal_get_problems (reversal);
  g_autoptr (ParindexProblem) problem = g_list_model_get_item (problems, 0);
  guint n = parindex_rank_reversal_get_n_pairs (reversal);
  GString *out = NULL;

  if (problem != NULL)
    return parindex_problem_to_string (problem, language);

  out = g_string_new (NULL);
  for (guint i = 0; i < MIN (n, MAX_NAMED); i++)
    g_string_append_printf (out, "%s%s > %s", i > 0 ? ", " : "", parindex_cli_unit_name (parindex_rank_reversal_get_better (reversal, i)),
                            parindex_cli_unit_name (parindex_rank_reversal_get_worse (reversal, i)));
  if (n > MAX_NAMED)
    g_string_append (out, ", …");
  return g_string_free (out, FALSE);
}

static ParindexCliRecords *
summary_records (const ParindexCliOptions *options,
                 ParindexFramework        *framework,
                 GListModel               *list)
{
  ParindexLanguage language = options->language;
  ParindexCliRecords *records = parindex_cli_records_new (options);

  parindex_cli_add_unit_columns (records, options, framework);
  parindex_cli_records_add_column (records, "reversed", parindex_cli_text (language, TEXT_HEAD_REVERSED), PARINDEX_CLI_RECORD_COUNT, 0);
  parindex_cli_records_add_column (records, NULL, parindex_cli_text (language, TEXT_HEAD_PAIRS), PARINDEX_CLI_RECORD_NAME, 0);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (ParindexRankReversal) each = g_list_model_get_item (list, i);

      parindex_cli_add_unit (records, parindex_rank_reversal_get_left_out (each));
      parindex_cli_records_add_number (records, (double) parindex_rank_reversal_get_n_reversed (each));
      parindex_cli_records_take_text (records, name_pairs (each, language));
    }
  return records;
}

static ParindexCliRecords *
pair_records (const ParindexCliOptions *options,
              GListModel               *list)
{
  ParindexCliRecords *records = parindex_cli_records_new (options);

  parindex_cli_records_add_column (records, "left-out", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "better", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "worse", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (ParindexRankReversal) each = g_list_model_get_item (list, i);

      for (guint k = 0; k < parindex_rank_reversal_get_n_pairs (each); k++)
        {
          parindex_cli_records_add_text (records, parindex_unit_get_id (parindex_rank_reversal_get_left_out (each)));
          parindex_cli_records_add_text (records, parindex_unit_get_id (parindex_rank_reversal_get_better (each, k)));
          parindex_cli_records_add_text (records, parindex_unit_get_id (parindex_rank_reversal_get_worse (each, k)));
        }
    }
  return records;
}

int
parindex_cli_rank_reversal (const ParindexCliOptions *options,
                            ParindexDocument         *document,
                            ParindexScoreboard       *scoreboard)
{
  g_autoptr (GListModel) list = parindex_scoreboard_list_rank_reversals (scoreboard, document, options->values[PARINDEX_CLI_OPTION_UNIT], NULL);
  g_autoptr (ParindexCliRecords) summary = summary_records (options, parindex_scoreboard_get_framework (scoreboard), list);
  g_autoptr (ParindexCliRecords) pairs = pair_records (options, list);
  g_autoptr (GString) out = NULL;

  switch (options->format)
    {
    case PARINDEX_CLI_FORMAT_CSV:
      out = g_string_new (NULL);
      parindex_cli_records_append_csv (pairs, out);
      break;
    case PARINDEX_CLI_FORMAT_JSON:
      out = parindex_cli_json_begin_of ("parindex-rank-reversals", scoreboard);
      parindex_cli_json_add_records (out, "units", summary);
      parindex_cli_json_add_records (out, "pairs", pairs);
      parindex_cli_json_end (out);
      break;
    case PARINDEX_CLI_FORMAT_TABLE:
    default:
      out = g_string_new (NULL);
      parindex_cli_append_title (out, scoreboard, options);
      parindex_cli_records_append_table (summary, out);
    }
  return parindex_cli_write (options, out->str);
}
