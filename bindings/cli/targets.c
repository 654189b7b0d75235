/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "display.h"
#include "load.h"
#include "output.h"

#include <stdio.h>
#include <string.h>

#define DASH "–"
#define INDENT 4
#define NARROW_INDENT 6
#define WIDEST_FIGURE 12

typedef struct
{
  const ParindexCliOptions *options;
  ParindexCliTable *table;
  gboolean is_narrow; /* what a target is called, and whom it binds, stand below its row */
} View;

typedef struct
{
  ParindexCliColumn kind;
  ParindexCliText head;
} Head;

static void
add_columns (ParindexCliTable *table,
             const Head       *heads,
             guint             n_heads,
             ParindexLanguage  language)
{
  for (guint i = 0; i < n_heads; i++)
    parindex_cli_table_add_column (table, heads[i].kind, parindex_cli_text (language, heads[i].head));
}

static ParindexCliTable *
new_table (ParindexLanguage language,
           gboolean         is_narrow)
{
  static const Head heads[] = {
    { PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_ID },
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_TARGET },
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_NAME },
    { PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_STATE },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_FIGURE },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_GOAL },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_DISTANCE },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_DUE },
  };
  ParindexCliTable *table = parindex_cli_table_new ();

  add_columns (table, heads, 1, language);
  if (!is_narrow)
    add_columns (table, heads + 1, 2, language);
  add_columns (table, heads + 3, G_N_ELEMENTS (heads) - 3, language);
  return table;
}

/* As the other days of the table are written. */
static char *
describe_day (ParindexPeriod  *day,
              ParindexLanguage language)
{
  const char *text = parindex_period_to_string (day);
  guint year, month, date;

  if (language == PARINDEX_LANGUAGE_VI && sscanf (text, "%4u-%2u-%2u", &year, &month, &date) == 3)
    return g_strdup_printf ("%u/%u/%u", date, month, year);
  return g_strdup (text);
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

/* Which target, and for whom. */
static void
begin_row (const View     *view,
           ParindexTarget *target,
           const char     *name)
{
  parindex_cli_table_add (view->table, parindex_target_get_id (target));
  if (view->is_narrow)
    return;
  parindex_cli_table_add (view->table, get_title (parindex_target_get_title (target), parindex_target_get_id (target)));
  parindex_cli_table_add (view->table, name);
}

static void
end_row (const View     *view,
         ParindexTarget *target,
         const char     *name)
{
  g_autofree char *line = NULL;

  if (!view->is_narrow)
    return;
  line = g_strdup_printf ("%s: %s", name, get_title (parindex_target_get_title (target), parindex_target_get_id (target)));
  parindex_cli_table_add_paragraph (view->table, NARROW_INDENT, line);
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

/* Bands have long names. */
static void
add_figure (const View *view,
            const char *figure)
{
  g_autofree char *line = g_strdup_printf ("%s: %s", parindex_cli_text (view->options->language, TEXT_HEAD_FIGURE), figure);

  parindex_cli_table_add_paragraph (view->table, NARROW_INDENT, line);
}

static void
add_outcome (const View            *view,
             ParindexTargetOutcome *outcome)
{
  ParindexLanguage language = view->options->language;
  ParindexTarget *target = parindex_target_outcome_get_target (outcome);
  ParindexUnit *unit = parindex_target_outcome_get_unit (outcome);
  const char *name = get_title (parindex_unit_get_name (unit), parindex_unit_get_id (unit));
  g_autoptr (ParindexPeriod) due = parindex_target_outcome_get_due (outcome);
  g_autofree char *reason = parindex_target_outcome_format_reason (outcome, language);
  g_autofree char *figure = parindex_target_outcome_format_number (outcome, PARINDEX_OUTCOME_NUMBER_FIGURE, language);
  gboolean is_below = view->is_narrow && figure != NULL && parindex_cli_width (figure) > WIDEST_FIGURE;

  begin_row (view, target, name);
  parindex_cli_table_take (view->table, parindex_target_outcome_format_state (outcome, language));
  parindex_cli_table_add (view->table, is_below ? "" : figure != NULL ? figure : DASH);
  add_number (view->table, outcome, PARINDEX_OUTCOME_NUMBER_GOAL, language);
  add_number (view->table, outcome, PARINDEX_OUTCOME_NUMBER_DISTANCE, language);
  parindex_cli_table_take (view->table, due != NULL ? describe_day (due, language) : g_strdup (DASH));
  end_row (view, target, name);
  if (is_below)
    add_figure (view, figure);
  if (view->options->values[PARINDEX_CLI_OPTION_TARGET] != NULL)
    add_steps (view->table, outcome, language, NARROW_INDENT);
  else if (view->options->values[PARINDEX_CLI_OPTION_ALL] != NULL && reason != NULL)
    parindex_cli_table_add_paragraph (view->table, NARROW_INDENT, reason);
}

/* One row for all units that a target binds; where the line is narrow, how those stand that do not meet it is told below. */
static void
add_total (const View          *view,
           ParindexTargetTotal *total)
{
  ParindexTarget *target = parindex_target_total_get_target (total);
  g_autofree char *name = parindex_cli_count (view->options->language, TEXT_N_UNITS, parindex_target_total_get_n_units (total));
  g_autofree char *counts = parindex_target_total_format (total, view->options->language);
  g_auto (GStrv) parts = g_strsplit (counts, "; ", view->is_narrow ? 2 : 1);

  begin_row (view, target, name);
  parindex_cli_table_add (view->table, parts[0]);
  for (guint i = 0; i < 4; i++)
    parindex_cli_table_add (view->table, DASH);
  end_row (view, target, name);
  if (view->is_narrow && parts[1] != NULL)
    parindex_cli_table_add_paragraph (view->table, NARROW_INDENT, parts[1]);
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
add_rows (const View           *view,
          ParindexTargetReport *report)
{
  const ParindexCliOptions *options = view->options;
  GListModel *totals = parindex_target_report_get_totals (report);
  const char *target = options->values[PARINDEX_CLI_OPTION_TARGET];
  guint at = 0;

  for (guint i = 0; i < g_list_model_get_n_items (totals); i++)
    {
      g_autoptr (ParindexTargetTotal) total = g_list_model_get_item (totals, i);
      guint end = at + parindex_target_total_get_n_units (total);
      gboolean wanted = target == NULL || strcmp (parindex_target_get_id (parindex_target_total_get_target (total)), target) == 0;

      if (wanted && !is_told_by_unit (options, total))
        add_total (view, total);
      for (; at < end; at++)
        {
          g_autoptr (ParindexTargetOutcome) outcome = g_list_model_get_item (G_LIST_MODEL (report), at);

          if (wanted && is_told_by_unit (options, total) && is_wanted (options, outcome))
            add_outcome (view, outcome);
        }
    }
}

static ParindexCliTable *
make_table (const ParindexCliOptions *options,
            ParindexTargetReport     *report,
            gboolean                  is_narrow)
{
  const View view = { options, new_table (options->language, is_narrow), is_narrow };

  add_rows (&view, report);
  return view.table;
}

static int
write_table (const ParindexCliOptions *options,
             ParindexTargetReport     *report)
{
  guint n = g_list_model_get_n_items (parindex_target_report_get_totals (report));
  g_autoptr (ParindexCliTable) table = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *as_of = describe_day (parindex_target_report_get_as_of (report), options->language);
  g_autofree char *count = parindex_cli_count (options->language, TEXT_N_TARGETS, n);
  g_autofree char *head = parindex_cli_format (options->language, TEXT_AS_OF, as_of, count, NULL);
  ParindexCliStyle style;

  g_string_append_printf (out, "%s\n", head);
  parindex_cli_style_init (&style, options);
  table = make_table (options, report, FALSE);
  if (parindex_cli_table_is_empty (table))
    return parindex_cli_write (options, out->str);
  g_string_append_c (out, '\n');
  if (!parindex_cli_table_fits (table, &style))
    {
      parindex_cli_table_free (table);
      table = make_table (options, report, TRUE);
    }
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

  /* A target or a unit that is not there. */
  if (csv == NULL)
    {
      parindex_cli_complain (error->message);
      return PARINDEX_CLI_WRONG_USE;
    }
  return PARINDEX_CLI_IN_FORMAT (options, parindex_cli_write (options, csv),
                                 parindex_cli_take (options, parindex_target_report_to_json (report, target, unit, options->language, NULL)),
                                 write_table (options, report));
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
  if (!parindex_cli_check_unit (options, document))
    return PARINDEX_CLI_WRONG_USE;
  report = parindex_target_report_new (document, context, as_of != NULL ? as_of : today, &error);
  if (report == NULL)
    {
      parindex_cli_complain (error->message);
      return PARINDEX_CLI_WRONG_USE;
    }
  return write_report (options, report);
}
