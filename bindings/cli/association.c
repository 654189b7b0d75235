/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "analysis.h"
#include "display.h"
#include "load.h"
#include "output.h"
#include "score.h"
#include "score-title.h"

#include <string.h>

#define DECIMALS 3

/* What is looked at, and what was found. */
typedef struct
{
  const ParindexCliOptions *options;
  ParindexScoreboard *scoreboard;
  ParindexAssociation *association;
  GListModel *flagged;
  GListModel *reliability; /* NULL: not of one criterion's children */
} View;

static void
view_clear (View *self)
{
  g_clear_object (&self->scoreboard);
  g_clear_object (&self->association);
  g_clear_object (&self->flagged);
  g_clear_object (&self->reliability);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (View, view_clear)

/* The criteria of a level against each other; the children of one criterion against it too. */
static char **
choose_criteria (const ParindexCliOptions *options,
                 ParindexFramework        *framework)
{
  const char *criterion = options->values[PARINDEX_CLI_OPTION_CRITERION];
  g_auto (GStrv) level = parindex_framework_list_level (framework, criterion, options->level);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_strv_builder_addv (ids, (const char **) level);
  if (options->level == 1)
    g_strv_builder_add (ids, criterion != NULL ? criterion : parindex_criterion_get_id (parindex_framework_get_root (framework)));
  return g_strv_builder_end (ids);
}

/* FALSE after telling which levels there are. */
static gboolean
check_level (const ParindexCliOptions *options,
             ParindexFramework        *framework)
{
  const char *criterion = options->values[PARINDEX_CLI_OPTION_CRITERION];
  const char *level = options->values[PARINDEX_CLI_OPTION_LEVEL];
  g_autoptr (GPtrArray) levels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1;; i++)
    {
      g_auto (GStrv) ids = parindex_framework_list_level (framework, criterion, i);

      if (ids[0] == NULL)
        break;
      g_ptr_array_add (levels, g_strdup_printf ("%u", i));
    }
  if (options->level <= levels->len)
    return TRUE;
  g_ptr_array_add (levels, NULL);
  parindex_cli_refuse (options, TEXT_UNKNOWN_LEVEL, level != NULL ? level : "1", (const char *const *) levels->pdata);
  return FALSE;
}

static const char *
id_at (GListModel *criteria,
       guint       i)
{
  g_autoptr (ParindexCriterion) each = g_list_model_get_item (criteria, i);

  return parindex_criterion_get_id (each);
}

static ParindexCliRecords *
matrix_records (const View *view)
{
  ParindexCliRecords *records = parindex_cli_records_new (view->options);
  GListModel *criteria = parindex_association_get_rows (view->association);
  guint n = g_list_model_get_n_items (criteria);

  parindex_cli_add_criterion_columns (records, view->options);
  for (guint k = 0; k < n; k++)
    parindex_cli_records_add_column (records, NULL, id_at (criteria, k), PARINDEX_CLI_RECORD_NUMBER, DECIMALS);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexCriterion) row = g_list_model_get_item (criteria, i);

      parindex_cli_add_criterion (records, row);
      for (guint k = 0; k < n; k++)
        parindex_cli_records_add_number (records, parindex_association_get_value (view->association, i, k));
    }
  return records;
}

/* Each pair once. */
static ParindexCliRecords *
pair_records (const View *view)
{
  ParindexCliRecords *records = parindex_cli_records_new (view->options);
  GListModel *criteria = parindex_association_get_rows (view->association);
  guint n = g_list_model_get_n_items (criteria);

  parindex_cli_records_add_column (records, "first", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "second", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "value", NULL, PARINDEX_CLI_RECORD_NUMBER, DECIMALS);
  parindex_cli_records_add_column (records, "p-value", NULL, PARINDEX_CLI_RECORD_P_VALUE, DECIMALS);
  parindex_cli_records_add_column (records, "n", NULL, PARINDEX_CLI_RECORD_COUNT, 0);
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      {
        parindex_cli_records_add_text (records, id_at (criteria, i));
        parindex_cli_records_add_text (records, id_at (criteria, k));
        parindex_cli_records_add_number (records, parindex_association_get_value (view->association, i, k));
        parindex_cli_records_add_number (records, parindex_association_get_p_value (view->association, i, k));
        parindex_cli_records_add_number (records, parindex_association_get_n_pairs (view->association, i, k));
      }
  return records;
}

static ParindexCliRecords *
flagged_records (const View *view)
{
  ParindexLanguage language = view->options->language;
  ParindexCliRecords *records = parindex_cli_records_new (view->options);

  parindex_cli_records_add_column (records, "first", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "second", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "flag", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "value", NULL, PARINDEX_CLI_RECORD_NUMBER, DECIMALS);
  parindex_cli_records_add_column (records, NULL, parindex_cli_text (language, TEXT_HEAD_NOTE), PARINDEX_CLI_RECORD_NAME, 0);
  parindex_cli_records_add_column (records, "p-value", parindex_cli_text (language, TEXT_HEAD_P_VALUE), PARINDEX_CLI_RECORD_P_VALUE, DECIMALS);
  parindex_cli_records_add_column (records, "n", parindex_cli_text (language, TEXT_HEAD_N), PARINDEX_CLI_RECORD_COUNT, 0);
  for (guint i = 0; i < g_list_model_get_n_items (view->flagged); i++)
    {
      g_autoptr (ParindexAssociatedPair) pair = g_list_model_get_item (view->flagged, i);

      parindex_cli_records_add_text (records, parindex_criterion_get_id (parindex_associated_pair_get_first (pair)));
      parindex_cli_records_add_text (records, parindex_criterion_get_id (parindex_associated_pair_get_second (pair)));
      parindex_cli_records_add_text (records, parindex_cli_get_nick (PARINDEX_TYPE_ASSOCIATION_FLAG, parindex_associated_pair_get_flag (pair)));
      parindex_cli_records_add_number (records, parindex_associated_pair_get_value (pair));
      parindex_cli_records_take_text (records, parindex_associated_pair_get_text (pair, language));
      parindex_cli_records_add_number (records, parindex_associated_pair_get_p_value (pair));
      parindex_cli_records_add_number (records, parindex_associated_pair_get_n_pairs (pair));
    }
  return records;
}

static ParindexCliRecords *
reliability_records (const View *view)
{
  ParindexLanguage language = view->options->language;
  ParindexCliRecords *records = parindex_cli_records_new (view->options);

  parindex_cli_records_add_column (records, "criterion", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "left-out", parindex_cli_text (language, TEXT_HEAD_LEFT_OUT), PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "items", parindex_cli_text (language, TEXT_HEAD_ITEMS), PARINDEX_CLI_RECORD_COUNT, 0);
  parindex_cli_records_add_column (records, "n", parindex_cli_text (language, TEXT_HEAD_N), PARINDEX_CLI_RECORD_COUNT, 0);
  parindex_cli_records_add_column (records, "alpha", parindex_cli_text (language, TEXT_HEAD_ALPHA), PARINDEX_CLI_RECORD_NUMBER, DECIMALS);
  parindex_cli_records_add_column (records, "standardised-alpha", parindex_cli_text (language, TEXT_HEAD_STANDARDISED), PARINDEX_CLI_RECORD_NUMBER, DECIMALS);
  for (guint i = 0; i < g_list_model_get_n_items (view->reliability); i++)
    {
      g_autoptr (ParindexReliability) each = g_list_model_get_item (view->reliability, i);
      ParindexCriterion *left_out = parindex_reliability_get_left_out (each);

      parindex_cli_records_add_text (records, parindex_criterion_get_id (parindex_reliability_get_criterion (each)));
      parindex_cli_records_add_text (records, left_out != NULL ? parindex_criterion_get_id (left_out) : NULL);
      parindex_cli_records_add_number (records, parindex_reliability_get_n_items (each));
      parindex_cli_records_add_number (records, parindex_reliability_get_n_units (each));
      parindex_cli_records_add_number (records, parindex_reliability_get_alpha (each));
      parindex_cli_records_add_number (records, parindex_reliability_get_standardised_alpha (each));
    }
  return records;
}

static void
append_tables (const View *view,
               GString    *out)
{
  ParindexLanguage language = view->options->language;
  g_autoptr (ParindexCliRecords) matrix = matrix_records (view);
  g_autoptr (ParindexCliRecords) flagged = flagged_records (view);
  g_autoptr (ParindexCliRecords) reliability = view->reliability != NULL ? reliability_records (view) : NULL;

  parindex_cli_append_title (out, view->scoreboard, view->options);
  parindex_cli_records_append_table (matrix, out);
  if (parindex_cli_records_get_n_rows (flagged) > 0)
    {
      parindex_cli_append_heading (out, parindex_cli_text (language, TEXT_FLAGGED));
      parindex_cli_records_append_table (flagged, out);
    }
  if (reliability != NULL && parindex_cli_records_get_n_rows (reliability) > 0)
    {
      parindex_cli_append_heading (out, parindex_cli_text (language, TEXT_CRONBACH));
      parindex_cli_records_append_table (reliability, out);
    }
}

static GString *
write_json (const View *view)
{
  GString *out = parindex_cli_json_begin_of ("parindex-association", view->scoreboard);
  g_autoptr (ParindexCliRecords) pairs = pair_records (view);
  g_autoptr (ParindexCliRecords) flagged = flagged_records (view);
  g_autoptr (ParindexCliRecords) reliability = view->reliability != NULL ? reliability_records (view) : NULL;

  parindex_cli_json_add_text (out, "of", parindex_cli_get_nick (PARINDEX_TYPE_MEASURE, view->options->of));
  parindex_cli_json_add_text (out, "method", parindex_cli_get_nick (PARINDEX_TYPE_CORRELATION_METHOD, view->options->method));
  parindex_cli_json_add_records (out, "pairs", pairs);
  parindex_cli_json_add_records (out, "flagged", flagged);
  if (reliability != NULL)
    parindex_cli_json_add_records (out, "reliability", reliability);
  parindex_cli_json_end (out);
  return out;
}

static int
write_view (const View *view)
{
  g_autoptr (GString) out = NULL;
  g_autoptr (ParindexCliRecords) pairs = NULL;

  switch (view->options->format)
    {
    case PARINDEX_CLI_FORMAT_CSV:
      out = g_string_new (NULL);
      pairs = pair_records (view);
      parindex_cli_records_append_csv (pairs, out);
      break;
    case PARINDEX_CLI_FORMAT_JSON:
      out = write_json (view);
      break;
    case PARINDEX_CLI_FORMAT_TABLE:
    default:
      out = g_string_new (NULL);
      append_tables (view, out);
    }
  return parindex_cli_write (view->options, out->str);
}

static int
associate (const ParindexCliOptions *options,
           ParindexContext          *context,
           ParindexDocument         *document,
           ParindexAssessment       *assessment)
{
  ParindexFramework *framework = parindex_assessment_get_framework (assessment);
  const char *within = options->values[PARINDEX_CLI_OPTION_WITHIN];
  const char *group = options->values[PARINDEX_CLI_OPTION_GROUP];
  const char *parent = options->values[PARINDEX_CLI_OPTION_CRITERION];
  g_auto (View) view = { .options = options };
  g_auto (GStrv) criteria = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!parindex_cli_check_criterion (options, framework) || !check_level (options, framework))
    return PARINDEX_CLI_WRONG_USE;
  view.scoreboard = parindex_cli_score_asked (options, context, document, assessment, &status);
  if (view.scoreboard == NULL)
    return status;

  criteria = choose_criteria (options, framework);
  view.association = parindex_association_new (view.scoreboard, options->method, options->of, (const char *const *) criteria, NULL, within, group, &error);
  if (view.association == NULL)
    {
      parindex_cli_complain (error->message);
      return PARINDEX_CLI_WRONG_USE;
    }
  view.flagged = parindex_association_list_flagged (view.association, options->limits[PARINDEX_CLI_LIMIT (HIGH)]);
  if (options->level == 1)
    view.reliability = parindex_scoreboard_list_reliability (view.scoreboard, options->of,
                                                             parent != NULL ? parent : parindex_framework_get_id (framework), within, group, NULL);
  return write_view (&view);
}

int
parindex_cli_association (const ParindexCliOptions *options)
{
  return parindex_cli_check_group (options) ? parindex_cli_work (options, associate) : PARINDEX_CLI_WRONG_USE;
}
