/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "gap-table.h"

#include "display.h"
#include "output.h"
#include "score-title.h"

#include <string.h>

/* Which columns a list of rows shows. */
typedef struct
{
  gboolean unit;
  gboolean criterion;
  gboolean values;
  gboolean cells;
  gboolean note;
} Columns;

typedef struct
{
  const ParindexCliOptions *options;
  ParindexGap *gap;
  ParindexFramework *framework;
  char *from; /* the stages as they are called */
  char *to;
} View;

static gboolean
is_shown (const View     *view,
          ParindexGapRow *row)
{
  const char *wanted = view->options->values[PARINDEX_CLI_OPTION_UNIT];
  ParindexUnit *unit = parindex_gap_row_get_unit (row);

  return wanted == NULL || (unit != NULL && strcmp (parindex_unit_get_id (unit), wanted) == 0);
}

static void
add_head (const View       *view,
          ParindexCliTable *table,
          ParindexCliColumn kind,
          ParindexCliText   text)
{
  parindex_cli_table_add_column (table, kind, parindex_cli_text (view->options->language, text));
}

static void
add_word_head (const View       *view,
               ParindexCliTable *table,
               const char       *word)
{
  g_autofree char *head = parindex_cli_capitalise (parindex_framework_get_word (view->framework, word, view->options->language));

  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NAME, head);
}

static ParindexCliTable *
new_table (const View    *view,
           const Columns *columns)
{
  ParindexCliTable *table = parindex_cli_table_new ();

  if (columns->unit)
    add_word_head (view, table, "unit");
  if (columns->criterion)
    {
      add_word_head (view, table, "leaf");
      add_head (view, table, PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_ID);
    }
  if (columns->cells)
    add_head (view, table, PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_CELLS);
  if (columns->values)
    {
      add_head (view, table, PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_VALUE_BEFORE);
      add_head (view, table, PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_VALUE_AFTER);
    }
  add_head (view, table, PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_SCORE_BEFORE);
  add_head (view, table, PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_SCORE_AFTER);
  add_head (view, table, PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_DIFFERENCE);
  if (columns->note)
    add_head (view, table, PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_NOTE);
  return table;
}

/* --precision display is the library's own text; the others are never rounded. */
static char *
get_figure_text (const View *view,
                 ParindexGapRow *row,
                 char *(*get_text) (ParindexGapRow *),
                 ParindexNumber *(*get_exact) (ParindexGapRow *))
{
  g_autoptr (ParindexNumber) exact = get_exact (row);
  g_autoptr (ParindexNumber) nearest = NULL;
  char *text;

  if (view->options->precision == PARINDEX_PRECISION_DISPLAY || exact == NULL)
    return get_text (row);
  if (view->options->precision == PARINDEX_PRECISION_FULL)
    nearest = parindex_number_new_from_double (parindex_number_to_double (exact), NULL);
  text = parindex_number_to_string (nearest != NULL ? nearest : exact);
  if (view->options->language == PARINDEX_LANGUAGE_VI)
    g_strdelimit (text, ".", ',');
  return text;
}

static const char *
get_title (const char *title,
           const char *id)
{
  return title != NULL && *title != '\0' ? title : id;
}

static void
add_row (const View       *view,
         const Columns    *columns,
         ParindexCliTable *table,
         ParindexGapRow   *row)
{
  ParindexUnit *unit = parindex_gap_row_get_unit (row);
  ParindexCriterion *criterion = parindex_gap_row_get_criterion (row);
  char *note = parindex_gap_row_get_note (row);

  if (columns->unit)
    parindex_cli_table_add (table, get_title (parindex_unit_get_name (unit), parindex_unit_get_id (unit)));
  if (columns->criterion)
    {
      parindex_cli_table_add (table, get_title (parindex_criterion_get_title (criterion), parindex_criterion_get_id (criterion)));
      parindex_cli_table_add (table, parindex_criterion_get_id (criterion));
    }
  if (columns->cells)
    parindex_cli_table_take (table, g_strdup_printf ("%u", parindex_gap_row_get_n_cells (row)));
  if (columns->values)
    {
      parindex_cli_table_take (table, parindex_gap_row_get_from_value_text (row));
      parindex_cli_table_take (table, parindex_gap_row_get_to_value_text (row));
    }
  parindex_cli_table_take (table, get_figure_text (view, row, parindex_gap_row_get_from_score_text, parindex_gap_row_get_from_score));
  parindex_cli_table_take (table, get_figure_text (view, row, parindex_gap_row_get_to_score_text, parindex_gap_row_get_to_score));
  parindex_cli_table_take (table, get_figure_text (view, row, parindex_gap_row_get_difference_text, parindex_gap_row_get_exact_difference));
  if (columns->note)
    parindex_cli_table_add (table, note != NULL ? note : "");
  g_free (note);
}

static gboolean
has_notes (const View *view,
           GListModel *list)
{
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexGapRow) row = g_list_model_get_item (list, i);
      g_autofree char *note = is_shown (view, row) ? parindex_gap_row_get_note (row) : NULL;

      if (note != NULL)
        return TRUE;
    }
  return FALSE;
}

static guint
count_rows (const View *view,
            GListModel *list)
{
  guint n = g_list_model_get_n_items (list);
  guint n_shown = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexGapRow) row = g_list_model_get_item (list, i);

      n_shown += is_shown (view, row);
    }
  return n_shown;
}

static void
append_list (const View *view,
             GListModel *list,
             Columns     columns,
             GString    *out)
{
  g_autoptr (ParindexCliTable) table = NULL;
  guint n = g_list_model_get_n_items (list);
  ParindexCliStyle style;

  columns.note = has_notes (view, list);
  table = new_table (view, &columns);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexGapRow) row = g_list_model_get_item (list, i);

      if (is_shown (view, row))
        add_row (view, &columns, table, row);
    }
  parindex_cli_style_init (&style, view->options);
  parindex_cli_table_render (table, &style, out);
}

static void
append_heading (const View     *view,
                ParindexCliText text,
                const char     *word,
                GString        *out)
{
  ParindexLanguage language = view->options->language;
  g_autofree char *line = parindex_cli_format (language, text, parindex_framework_get_word (view->framework, word, language), NULL);
  g_autofree char *clean = parindex_cli_clean (line);

  g_string_append_printf (out, "\n%s\n\n", clean);
}

static void
append_title (const View *view,
              guint       n_cells,
              GString    *out)
{
  ParindexLanguage language = view->options->language;
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (parindex_gap_get_to (view->gap));
  g_autofree char *heading = parindex_cli_clean (get_title (parindex_framework_get_title (view->framework), parindex_framework_get_id (view->framework)));
  g_autofree char *compared = parindex_cli_format (language, TEXT_COMPARED, parindex_period_to_string (parindex_assessment_get_period (assessment)),
                                                   view->from, view->to, NULL);
  g_autofree char *count = n_cells > 0 ? parindex_cli_count (language, TEXT_N_CELLS, n_cells) : g_strdup (parindex_cli_text (language, TEXT_NO_GAP));
  g_autofree char *line = g_strjoin ("; ", compared, count, NULL);
  g_autofree char *clean = parindex_cli_clean (line);

  g_string_append_printf (out, "%s\n%s\n", heading, clean);
}

static void
append_lists (const View *view,
              GString    *out)
{
  gboolean all = view->options->values[PARINDEX_CLI_OPTION_UNIT] == NULL;

  g_string_append_c (out, '\n');
  append_list (view, G_LIST_MODEL (view->gap), (Columns){ .unit = TRUE, .criterion = TRUE, .values = TRUE }, out);
  append_heading (view, TEXT_BY_UNIT, "unit", out);
  append_list (view, parindex_gap_get_units (view->gap), (Columns){ .unit = TRUE, .cells = TRUE }, out);
  if (!all)
    return;
  append_heading (view, TEXT_BY_CRITERION, "leaf", out);
  append_list (view, parindex_gap_get_criteria (view->gap), (Columns){ .criterion = TRUE, .cells = TRUE }, out);
}

int
parindex_cli_write_gap (const ParindexCliOptions *options,
                        ParindexGap              *gap)
{
  g_autofree char *from = parindex_cli_describe_stage (options->language, parindex_scoreboard_get_stage (parindex_gap_get_from (gap)));
  g_autofree char *to = parindex_cli_describe_stage (options->language, parindex_scoreboard_get_stage (parindex_gap_get_to (gap)));
  View view = { options, gap, parindex_scoreboard_get_framework (parindex_gap_get_to (gap)), from, to };
  g_autoptr (GString) out = g_string_new (NULL);
  guint n_cells = count_rows (&view, G_LIST_MODEL (gap));

  append_title (&view, n_cells, out);
  if (n_cells > 0)
    append_lists (&view, out);
  return parindex_cli_write (options, out->str);
}
