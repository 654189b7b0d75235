/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "analysis.h"
#include "load.h"
#include "output.h"
#include "rank-reversal.h"
#include "score.h"
#include "score-title.h"

#define DECIMALS 3

static const char *
title_of (ParindexAlternative *alternative)
{
  const char *title = parindex_alternative_get_title (alternative);

  return title != NULL && *title != '\0' ? title : parindex_alternative_get_id (alternative);
}

/* What tables call it: the document's own by their titles, the others by what they leave out. */
static char *
name_of (ParindexAlternative      *alternative,
         const ParindexCliOptions *options,
         gboolean                  is_own)
{
  return is_own ? g_strdup (title_of (alternative)) : parindex_cli_format (options->language, TEXT_WITHOUT, title_of (alternative), NULL);
}

/* Why it could not be scored: its first problem. */
static char *
describe_problems (ParindexAlternativeOutcome *outcome,
                   ParindexLanguage            language)
{
  GListModel *problems = parindex_alternative_outcome_get_problems (outcome);
  g_autoptr (ParindexProblem) first = g_list_model_get_item (problems, 0);

  return first != NULL ? parindex_problem_to_string (first, language) : g_strdup ("");
}

static ParindexCliRecords *
summary_records (const ParindexCliOptions *options,
                 ParindexAlternatives     *alternatives,
                 guint                     n_own)
{
  ParindexLanguage language = options->language;
  ParindexCliRecords *records = parindex_cli_records_new (options);

  parindex_cli_records_add_column (records, NULL, parindex_cli_text (language, TEXT_HEAD_ALTERNATIVE), PARINDEX_CLI_RECORD_NAME, 0);
  parindex_cli_records_add_column (records, "title", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "alternative", parindex_cli_text (language, TEXT_HEAD_ID), PARINDEX_CLI_RECORD_ID, 0);
  parindex_cli_records_add_column (records, "n", parindex_cli_text (language, TEXT_HEAD_N), PARINDEX_CLI_RECORD_COUNT, 0);
  parindex_cli_records_add_column (records, "spearman", parindex_cli_text (language, TEXT_HEAD_SPEARMAN), PARINDEX_CLI_RECORD_NUMBER, DECIMALS);
  parindex_cli_records_add_column (records, "kendall", parindex_cli_text (language, TEXT_HEAD_KENDALL), PARINDEX_CLI_RECORD_NUMBER, DECIMALS);
  parindex_cli_records_add_column (records, "mean-shift", parindex_cli_text (language, TEXT_HEAD_MEAN_SHIFT), PARINDEX_CLI_RECORD_NUMBER, 2);
  parindex_cli_records_add_column (records, "max-shift", parindex_cli_text (language, TEXT_HEAD_MAX_SHIFT), PARINDEX_CLI_RECORD_RANK, 0);
  parindex_cli_records_add_column (records, NULL, parindex_cli_text (language, TEXT_HEAD_NOTE), PARINDEX_CLI_RECORD_NOTE, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (alternatives)); i++)
    {
      g_autoptr (ParindexAlternativeOutcome) outcome = g_list_model_get_item (G_LIST_MODEL (alternatives), i);
      ParindexAlternative *alternative = parindex_alternative_outcome_get_alternative (outcome);

      parindex_cli_records_take_text (records, name_of (alternative, options, i < n_own));
      parindex_cli_records_add_text (records, title_of (alternative));
      parindex_cli_records_add_text (records, parindex_alternative_get_id (alternative));
      parindex_cli_records_add_number (records, parindex_alternative_outcome_get_n_units (outcome));
      parindex_cli_records_add_number (records, parindex_alternative_outcome_get_spearman (outcome));
      parindex_cli_records_add_number (records, parindex_alternative_outcome_get_kendall (outcome));
      parindex_cli_records_add_number (records, parindex_alternative_outcome_get_mean_shift (outcome));
      parindex_cli_records_add_number (records, parindex_alternative_outcome_get_max_shift (outcome));
      parindex_cli_records_take_text (records, describe_problems (outcome, language));
    }
  return records;
}

static ParindexCliRecords *
problem_records (const ParindexCliOptions *options,
                 ParindexAlternatives     *alternatives)
{
  ParindexCliRecords *records = parindex_cli_records_new (options);

  parindex_cli_records_add_column (records, "alternative", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "code", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "text", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (alternatives)); i++)
    {
      g_autoptr (ParindexAlternativeOutcome) outcome = g_list_model_get_item (G_LIST_MODEL (alternatives), i);
      GListModel *problems = parindex_alternative_outcome_get_problems (outcome);

      for (guint k = 0; k < g_list_model_get_n_items (problems); k++)
        {
          g_autoptr (ParindexProblem) problem = g_list_model_get_item (problems, k);

          parindex_cli_records_add_text (records, parindex_alternative_get_id (parindex_alternative_outcome_get_alternative (outcome)));
          parindex_cli_records_add_text (records, parindex_cli_get_nick (PARINDEX_TYPE_ERROR, parindex_problem_get_code (problem)));
          parindex_cli_records_take_text (records, parindex_problem_to_string (problem, options->language));
        }
    }
  return records;
}

static gboolean
is_shown (const ParindexCliOptions *options,
          ParindexResult           *result)
{
  const char *unit = options->values[PARINDEX_CLI_OPTION_UNIT];

  return unit == NULL || g_str_equal (parindex_result_get_unit_id (result), unit);
}

static void
add_units (ParindexCliRecords         *records,
           const ParindexCliOptions   *options,
           ParindexScoreboard         *nominal,
           ParindexAlternativeOutcome *outcome)
{
  ParindexScoreboard *board = parindex_alternative_outcome_get_scoreboard (outcome);
  g_autoptr (GBytes) bytes = parindex_alternative_outcome_get_shifts_bytes (outcome);
  const double *shifts = g_bytes_get_data (bytes, NULL);

  for (guint row = 0; board != NULL && row < g_list_model_get_n_items (G_LIST_MODEL (nominal)); row++)
    {
      g_autoptr (ParindexResult) before = g_list_model_get_item (G_LIST_MODEL (nominal), row);
      g_autoptr (ParindexResult) after = g_list_model_get_item (G_LIST_MODEL (board), row);

      if (!is_shown (options, before))
        continue;
      parindex_cli_records_add_text (records, parindex_alternative_get_id (parindex_alternative_outcome_get_alternative (outcome)));
      parindex_cli_add_unit (records, parindex_result_get_unit (before));
      parindex_cli_records_add_number (records, parindex_result_get_score (after));
      parindex_cli_records_add_number (records, parindex_result_get_rank (after));
      parindex_cli_records_add_number (records, parindex_result_get_rank (before));
      parindex_cli_records_add_number (records, shifts[row]);
    }
}

/* Each unit under each alternative that was scored. */
static ParindexCliRecords *
unit_records (const ParindexCliOptions *options,
              ParindexAlternatives     *alternatives)
{
  ParindexCliRecords *records = parindex_cli_records_new (options);
  ParindexScoreboard *nominal = parindex_alternatives_get_nominal (alternatives);

  parindex_cli_records_add_column (records, "alternative", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_add_unit_columns (records, options, parindex_scoreboard_get_framework (nominal));
  parindex_cli_records_add_column (records, "score", NULL, PARINDEX_CLI_RECORD_NUMBER, 2);
  parindex_cli_records_add_column (records, "rank", NULL, PARINDEX_CLI_RECORD_RANK, 0);
  parindex_cli_records_add_column (records, "nominal-rank", NULL, PARINDEX_CLI_RECORD_RANK, 0);
  parindex_cli_records_add_column (records, "shift", NULL, PARINDEX_CLI_RECORD_RANK, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (alternatives)); i++)
    {
      g_autoptr (ParindexAlternativeOutcome) outcome = g_list_model_get_item (G_LIST_MODEL (alternatives), i);

      add_units (records, options, nominal, outcome);
    }
  return records;
}

/* The ranks side by side, one column an alternative. */
static ParindexCliRecords *
rank_records (const ParindexCliOptions *options,
              ParindexAlternatives     *alternatives)
{
  ParindexCliRecords *records = parindex_cli_records_new (options);
  ParindexScoreboard *nominal = parindex_alternatives_get_nominal (alternatives);
  g_autoptr (GPtrArray) boards = g_ptr_array_new ();

  parindex_cli_add_unit_columns (records, options, parindex_scoreboard_get_framework (nominal));
  parindex_cli_records_add_column (records, NULL, parindex_cli_text (options->language, TEXT_HEAD_NOMINAL), PARINDEX_CLI_RECORD_RANK, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (alternatives)); i++)
    {
      g_autoptr (ParindexAlternativeOutcome) outcome = g_list_model_get_item (G_LIST_MODEL (alternatives), i);

      if (parindex_alternative_outcome_get_scoreboard (outcome) == NULL)
        continue;
      g_ptr_array_add (boards, parindex_alternative_outcome_get_scoreboard (outcome));
      parindex_cli_records_add_column (records, NULL, parindex_alternative_get_id (parindex_alternative_outcome_get_alternative (outcome)),
                                       PARINDEX_CLI_RECORD_RANK, 0);
    }
  for (guint row = 0; row < g_list_model_get_n_items (G_LIST_MODEL (nominal)); row++)
    {
      g_autoptr (ParindexResult) before = g_list_model_get_item (G_LIST_MODEL (nominal), row);

      if (!is_shown (options, before))
        continue;
      parindex_cli_add_unit (records, parindex_result_get_unit (before));
      parindex_cli_records_add_number (records, parindex_result_get_rank (before));
      for (guint i = 0; i < boards->len; i++)
        {
          g_autoptr (ParindexResult) after = g_list_model_get_item (boards->pdata[i], row);

          parindex_cli_records_add_number (records, parindex_result_get_rank (after));
        }
    }
  return records;
}

static int
write_alternatives (const ParindexCliOptions *options,
                    ParindexAlternatives     *alternatives,
                    guint                     n_own)
{
  ParindexScoreboard *nominal = parindex_alternatives_get_nominal (alternatives);
  g_autoptr (ParindexCliRecords) summary = summary_records (options, alternatives, n_own);
  g_autoptr (ParindexCliRecords) units = options->format == PARINDEX_CLI_FORMAT_TABLE ? rank_records (options, alternatives)
                                                                                      : unit_records (options, alternatives);
  g_autoptr (ParindexCliRecords) problems = problem_records (options, alternatives);
  g_autoptr (GString) out = NULL;

  switch (options->format)
    {
    case PARINDEX_CLI_FORMAT_CSV:
      out = g_string_new (NULL);
      parindex_cli_records_append_csv (units, out);
      break;
    case PARINDEX_CLI_FORMAT_JSON:
      out = parindex_cli_json_begin_of ("parindex-alternatives", nominal);
      parindex_cli_json_add_records (out, "alternatives", summary);
      parindex_cli_json_add_records (out, "units", units);
      parindex_cli_json_add_records (out, "problems", problems);
      parindex_cli_json_end (out);
      break;
    case PARINDEX_CLI_FORMAT_TABLE:
    default:
      out = g_string_new (NULL);
      parindex_cli_append_title (out, nominal, options);
      parindex_cli_records_append_table (summary, out);
      parindex_cli_append_heading (out, parindex_cli_text (options->language, TEXT_RANKS_OF_ALTERNATIVES));
      parindex_cli_records_append_table (units, out);
    }
  return parindex_cli_write (options, out->str);
}

static void
append_list (GListStore *list,
             GListModel *more)
{
  for (guint i = 0; i < g_list_model_get_n_items (more); i++)
    {
      g_autoptr (ParindexAlternative) each = g_list_model_get_item (more, i);

      g_list_store_append (list, each);
    }
}

/* Those of the document, and behind them those that leave a criterion out; NULL after telling that there are none. */
static GListModel *
choose_alternatives (const ParindexCliOptions *options,
                     ParindexDocument         *document,
                     ParindexFramework        *framework)
{
  GListModel *own = parindex_document_get_alternatives (document);
  g_autoptr (GListStore) list = g_list_store_new (PARINDEX_TYPE_ALTERNATIVE);

  append_list (list, own);
  if (options->values[PARINDEX_CLI_OPTION_WITHOUT_EACH] != NULL)
    {
      g_autoptr (GListModel) without = parindex_framework_list_without_each (framework, options->leaves);

      append_list (list, without);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) > 0)
    return G_LIST_MODEL (g_steal_pointer (&list));
  parindex_cli_complain (parindex_cli_text (options->language, TEXT_NO_ALTERNATIVES));
  return NULL;
}

static int
compare (const ParindexCliOptions *options,
         ParindexContext          *context,
         ParindexDocument         *document,
         ParindexAssessment       *assessment)
{
  g_autoptr (ParindexScoreboard) nominal = NULL;
  g_autoptr (GListModel) list = NULL;
  g_autoptr (ParindexAlternatives) alternatives = NULL;
  int status;

  if (options->values[PARINDEX_CLI_OPTION_WITHOUT_EACH] != NULL && options->values[PARINDEX_CLI_OPTION_RANK_REVERSAL] != NULL)
    return parindex_cli_refuse_pair (options, "without-each", "rank-reversal");
  nominal = parindex_cli_score_asked (options, context, document, assessment, &status);
  if (nominal == NULL)
    return status;
  if (options->values[PARINDEX_CLI_OPTION_RANK_REVERSAL] != NULL)
    return parindex_cli_rank_reversal (options, document, nominal);

  list = choose_alternatives (options, document, parindex_assessment_get_framework (assessment));
  if (list == NULL)
    return PARINDEX_CLI_WRONG_INPUT;
  alternatives = parindex_alternatives_new (nominal, document, list);
  return write_alternatives (options, alternatives, g_list_model_get_n_items (parindex_document_get_alternatives (document)));
}

int
parindex_cli_alternatives (const ParindexCliOptions *options)
{
  return parindex_cli_work (options, compare);
}
