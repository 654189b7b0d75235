/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "load.h"
#include "output.h"

#include <string.h>

#define DASH "–"
#define INDENT 4

static ParindexCliTable *
new_table (ParindexLanguage language)
{
  static const struct
  {
    ParindexCliColumn kind;
    ParindexCliText head;
  } columns[] = {
    { PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_ID },
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_TARGET },
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_NAME },
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_STATE },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_FIGURE },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_GOAL },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_DISTANCE },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_DUE },
  };
  ParindexCliTable *table = parindex_cli_table_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    parindex_cli_table_add_column (table, columns[i].kind, parindex_cli_text (language, columns[i].head));
  return table;
}

static const char *
get_title (const char *title,
           const char *id)
{
  return title != NULL && *title != '\0' ? title : id;
}

static void
add_number (ParindexCliTable      *table,
            ParindexTargetOutcome *outcome,
            ParindexOutcomeNumber  number,
            ParindexLanguage       language)
{
  char *text = parindex_target_outcome_format_number (outcome, number, language);

  parindex_cli_table_take (table, text != NULL ? text : g_strdup (DASH));
}

static void
add_target (ParindexCliTable *table,
            ParindexTarget   *target)
{
  parindex_cli_table_add (table, parindex_target_get_id (target));
  parindex_cli_table_add (table, get_title (parindex_target_get_title (target), parindex_target_get_id (target)));
}

/* What is told below a row: all of it, with the parts; or only why it stands so. */
static void
add_steps (ParindexCliTable      *table,
           ParindexTargetOutcome *outcome,
           ParindexLanguage       language,
           guint                  indent)
{
  g_auto (GStrv) steps = parindex_target_outcome_list_steps (outcome, language);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (outcome));

  for (char **step = steps; *step != NULL; step++)
    parindex_cli_table_add_paragraph (table, indent, *step);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexTargetOutcome) part = g_list_model_get_item (G_LIST_MODEL (outcome), i);
      g_autofree char *state = parindex_target_outcome_format_state (part, language);
      g_autofree char *line = g_strdup_printf ("%s: %s", get_title (parindex_target_outcome_get_part_title (part), parindex_target_outcome_get_part (part)), state);

      parindex_cli_table_add_paragraph (table, indent, line);
      add_steps (table, part, language, indent + INDENT);
    }
}

static void
add_outcome (const ParindexCliOptions *options,
             ParindexCliTable         *table,
             ParindexTargetOutcome    *outcome)
{
  ParindexLanguage language = options->language;
  ParindexUnit *unit = parindex_target_outcome_get_unit (outcome);
  g_autoptr (ParindexPeriod) due = parindex_target_outcome_get_due (outcome);
  g_autofree char *reason = parindex_target_outcome_format_reason (outcome, language);

  add_target (table, parindex_target_outcome_get_target (outcome));
  parindex_cli_table_add (table, get_title (parindex_unit_get_name (unit), parindex_unit_get_id (unit)));
  parindex_cli_table_take (table, parindex_target_outcome_format_state (outcome, language));
  add_number (table, outcome, PARINDEX_OUTCOME_NUMBER_FIGURE, language);
  add_number (table, outcome, PARINDEX_OUTCOME_NUMBER_GOAL, language);
  add_number (table, outcome, PARINDEX_OUTCOME_NUMBER_DISTANCE, language);
  parindex_cli_table_add (table, due != NULL ? parindex_period_to_string (due) : DASH);
  if (options->values[PARINDEX_CLI_OPTION_TARGET] != NULL)
    add_steps (table, outcome, language, INDENT);
  else if (options->values[PARINDEX_CLI_OPTION_ALL] != NULL && reason != NULL)
    parindex_cli_table_add_paragraph (table, INDENT, reason);
}

/* One row for all units that a target binds. */
static void
add_total (const ParindexCliOptions *options,
           ParindexCliTable         *table,
           ParindexTargetTotal      *total)
{
  add_target (table, parindex_target_total_get_target (total));
  parindex_cli_table_take (table, parindex_cli_count (options->language, TEXT_N_UNITS, parindex_target_total_get_n_units (total)));
  parindex_cli_table_take (table, parindex_target_total_format (total, options->language));
  for (guint i = 0; i < 4; i++)
    parindex_cli_table_add (table, DASH);
}

static gboolean
is_wanted (const ParindexCliOptions *options,
           ParindexTargetOutcome    *outcome)
{
  const char *unit = options->values[PARINDEX_CLI_OPTION_UNIT];

  return unit == NULL || strcmp (parindex_target_outcome_get_unit_id (outcome), unit) == 0;
}

/* Units are told one by one where somebody asks for them. */
static gboolean
is_told_by_unit (const ParindexCliOptions *options,
                 ParindexTargetTotal      *total)
{
  return parindex_target_total_get_n_units (total) == 1 || options->values[PARINDEX_CLI_OPTION_UNIT] != NULL
         || options->values[PARINDEX_CLI_OPTION_ALL] != NULL || options->values[PARINDEX_CLI_OPTION_TARGET] != NULL;
}

static void
add_rows (const ParindexCliOptions *options,
          ParindexTargetReport     *report,
          ParindexCliTable         *table)
{
  GListModel *totals = parindex_target_report_get_totals (report);
  const char *target = options->values[PARINDEX_CLI_OPTION_TARGET];
  guint at = 0;

  for (guint i = 0; i < g_list_model_get_n_items (totals); i++)
    {
      g_autoptr (ParindexTargetTotal) total = g_list_model_get_item (totals, i);
      guint end = at + parindex_target_total_get_n_units (total);
      gboolean wanted = target == NULL || strcmp (parindex_target_get_id (parindex_target_total_get_target (total)), target) == 0;

      if (wanted && !is_told_by_unit (options, total))
        add_total (options, table, total);
      for (; at < end; at++)
        {
          g_autoptr (ParindexTargetOutcome) outcome = g_list_model_get_item (G_LIST_MODEL (report), at);

          if (wanted && is_told_by_unit (options, total) && is_wanted (options, outcome))
            add_outcome (options, table, outcome);
        }
    }
}

static int
write_table (const ParindexCliOptions *options,
             ParindexTargetReport     *report)
{
  guint n = g_list_model_get_n_items (parindex_target_report_get_totals (report));
  g_autoptr (ParindexCliTable) table = new_table (options->language);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *count = parindex_cli_count (options->language, TEXT_N_TARGETS, n);
  g_autofree char *head = parindex_cli_format (options->language, TEXT_AS_OF, parindex_period_to_string (parindex_target_report_get_as_of (report)),
                                               count, NULL);
  ParindexCliStyle style;

  g_string_append_printf (out, "%s\n\n", head);
  add_rows (options, report, table);
  parindex_cli_style_init (&style, options);
  parindex_cli_table_render (table, &style, out);
  return parindex_cli_write (options, out->str);
}

static int
write_report (const ParindexCliOptions *options,
              ParindexTargetReport     *report)
{
  const char *target = options->values[PARINDEX_CLI_OPTION_TARGET];
  const char *unit = options->values[PARINDEX_CLI_OPTION_UNIT];
  g_autoptr (GError) error = NULL;
  g_autofree char *csv = parindex_target_report_to_csv (report, target, unit, &error);
  g_autofree char *json = NULL;

  /* A target or a unit that is not there. */
  if (csv == NULL)
    {
      parindex_cli_complain (error->message);
      return PARINDEX_CLI_WRONG_USE;
    }
  switch (options->format)
    {
    case PARINDEX_CLI_FORMAT_CSV:
      return parindex_cli_write (options, csv);
    case PARINDEX_CLI_FORMAT_JSON:
      json = parindex_target_report_to_json (report, target, unit, options->language, NULL);
      return parindex_cli_write (options, json);
    case PARINDEX_CLI_FORMAT_TABLE:
    default:
      return write_table (options, report);
    }
}

static char *
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

int
parindex_cli_targets (const ParindexCliOptions *options)
{
  g_autoptr (ParindexContext) context = parindex_cli_new_context (options);
  g_autoptr (ParindexDocument) document = parindex_cli_load_and_tell (options, context);
  g_autoptr (ParindexTargetReport) report = NULL;
  g_autoptr (GError) error = NULL;
  const char *as_of = options->values[PARINDEX_CLI_OPTION_AS_OF];
  g_autofree char *today = get_today ();

  if (document == NULL)
    return PARINDEX_CLI_WRONG_INPUT;
  report = parindex_target_report_new (document, context, as_of != NULL ? as_of : today, &error);
  if (report == NULL)
    {
      parindex_cli_complain (error->message);
      return PARINDEX_CLI_WRONG_USE;
    }
  return write_report (options, report);
}
