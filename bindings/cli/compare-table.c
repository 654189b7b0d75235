/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "compare-table.h"

#include "display.h"
#include "output.h"

#include <string.h>

#define DASH "–"

typedef struct
{
  const ParindexCliOptions *options;
  ParindexComparison *comparison;
  guint n_periods;
  gboolean has_bands; /* whether any of the rows has one */
  gboolean sources_differ; /* whether some of the figures are computed, and others published */
  gboolean by_percent;     /* whether any of the rows compares percents, as the maximum changed */
} View;

/* What is left out of a line that is too narrow, in this order: of scores and percents those that tell less, bands, then the others. */
enum
{
  LEFT_OUT_LESSER = 1,
  LEFT_OUT_BAND,
  LEFT_OUT_OTHER,
  LEFT_OUT_GROUP,
};

static const ParindexResultColumn columns[] = { PARINDEX_RESULT_COLUMN_SCORE, PARINDEX_RESULT_COLUMN_PERCENT, PARINDEX_RESULT_COLUMN_RANK };
static const ParindexCliText heads[] = { TEXT_HEAD_SCORE, TEXT_HEAD_PERCENT, TEXT_HEAD_RANK };

static gboolean
is_shown (const View            *view,
          ParindexComparisonRow *row)
{
  const char *wanted = view->options->values[PARINDEX_CLI_OPTION_UNIT];

  return wanted == NULL || strcmp (parindex_unit_get_id (parindex_comparison_row_get_unit (row)), wanted) == 0;
}

static guint
order_of (const View          *view,
          ParindexResultColumn column)
{
  switch (column)
    {
    case PARINDEX_RESULT_COLUMN_SCORE:
      return view->by_percent ? LEFT_OUT_LESSER : LEFT_OUT_OTHER;
    case PARINDEX_RESULT_COLUMN_PERCENT:
      return view->by_percent ? LEFT_OUT_OTHER : LEFT_OUT_LESSER;
    default:
      return 0;
    }
}

static ParindexCliTable *
new_table (const View *view)
{
  ParindexCliTable *table = parindex_cli_table_new ();
  ParindexLanguage language = view->options->language;

  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NAME, parindex_cli_text (language, TEXT_HEAD_NAME));
  if (view->options->values[PARINDEX_CLI_OPTION_WITHIN] != NULL)
    {
      parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NAME, parindex_cli_text (language, TEXT_HEAD_GROUP));
      parindex_cli_table_may_leave_out (table, LEFT_OUT_GROUP);
    }
  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_TEXT, parindex_cli_text (language, TEXT_HEAD_PERIOD));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NUMBER, parindex_cli_text (language, heads[i]));
      parindex_cli_table_may_leave_out (table, order_of (view, columns[i]));
      parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NUMBER, parindex_cli_text (language, TEXT_HEAD_CHANGE));
      parindex_cli_table_may_leave_out (table, order_of (view, columns[i]));
    }
  if (view->has_bands)
    {
      parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_TEXT, parindex_cli_text (language, TEXT_HEAD_BAND));
      parindex_cli_table_may_leave_out (table, LEFT_OUT_BAND);
    }
  return table;
}

static void
begin_row (const View            *view,
           ParindexCliTable      *table,
           ParindexComparisonRow *row,
           const char            *name,
           const char            *period)
{
  const char *group = parindex_comparison_row_get_group (row);

  parindex_cli_table_add (table, name);
  if (view->options->values[PARINDEX_CLI_OPTION_WITHIN] != NULL)
    parindex_cli_table_add (table, group != NULL ? group : "");
  parindex_cli_table_add (table, period);
}

static void
add_point (const View              *view,
           ParindexCliTable        *table,
           ParindexComparisonRow   *row,
           ParindexComparisonPoint *point,
           gboolean                 first)
{
  ParindexLanguage language = view->options->language;
  ParindexUnit *unit = parindex_comparison_row_get_unit (row);
  const char *name = parindex_unit_get_name (unit) != NULL ? parindex_unit_get_name (unit) : parindex_unit_get_id (unit);

  begin_row (view, table, row, first ? name : "", parindex_period_to_string (parindex_comparison_point_get_period (point)));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      parindex_cli_table_take (table, parindex_fact_get_text (parindex_comparison_point_get_fact (point, columns[i]), language));
      if (first)
        parindex_cli_table_add (table, "");
      else
        parindex_cli_table_take (table, parindex_comparison_point_get_change_text (point, columns[i], language));
    }
  if (view->has_bands)
    parindex_cli_table_take (table, parindex_comparison_point_get_band_text (point, language));
}

/* The whole way, where there is more than one step. */
static void
add_total (const View            *view,
           ParindexCliTable      *table,
           ParindexComparisonRow *row)
{
  g_autofree char *span = g_strdup_printf ("%s → %s", parindex_period_to_string (parindex_comparison_get_from (view->comparison)),
                                           parindex_period_to_string (parindex_comparison_get_to (view->comparison)));

  begin_row (view, table, row, "", span);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      parindex_cli_table_add (table, "");
      parindex_cli_table_take (table, parindex_comparison_row_get_change_text (row, columns[i], view->options->language));
    }
  if (view->has_bands)
    {
      char *band = parindex_comparison_row_get_band_text (row, view->options->language);

      parindex_cli_table_take (table, band != NULL ? band : g_strdup (DASH));
    }
}

/* How far apart the values lay, and their standard deviation, of what there are enough of. */
static void
add_spread (const View            *view,
            ParindexCliTable      *table,
            ParindexComparisonRow *row)
{
  ParindexLanguage language = view->options->language;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (ParindexNumber) range = parindex_comparison_row_get_range (row, columns[i]);
      g_autoptr (ParindexNumber) sd = parindex_comparison_row_get_sd (row, columns[i]);
      g_autofree char *range_text = NULL;
      g_autofree char *sd_text = NULL;
      g_autofree char *line = NULL;

      if (range == NULL || view->n_periods < 3)
        continue;
      range_text = parindex_number_format (range, columns[i] == PARINDEX_RESULT_COLUMN_RANK ? 0 : 2, PARINDEX_ROUNDING_HALF_UP, language);
      sd_text = parindex_number_format (sd, 2, PARINDEX_ROUNDING_HALF_UP, language);
      line = parindex_cli_format (language, TEXT_SPREAD, parindex_cli_text (language, heads[i]), range_text, sd_text, NULL);
      parindex_cli_table_add_paragraph (table, 2, line);
    }
}

static ParindexCliText
source_text (ParindexFactSource source)
{
  switch (source)
    {
    case PARINDEX_FACT_SOURCE_COMPUTED:
      return TEXT_COMPUTED;
    case PARINDEX_FACT_SOURCE_PUBLISHED:
      return TEXT_PUBLISHED;
    case PARINDEX_FACT_SOURCE_EITHER:
    default:
      return TEXT_COMPUTED_AND_PUBLISHED;
    }
}

/* "2022: score, percent computed; rank published"; nothing is told of what is not known. */
static void
add_sources (const View              *view,
             ParindexCliTable        *table,
             ParindexComparisonPoint *point)
{
  static const ParindexFactSource sources[] = { PARINDEX_FACT_SOURCE_COMPUTED, PARINDEX_FACT_SOURCE_PUBLISHED, PARINDEX_FACT_SOURCE_EITHER };
  ParindexLanguage language = view->options->language;
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint s = 0; s < G_N_ELEMENTS (sources); s++)
    {
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        {
          ParindexFact *fact = parindex_comparison_point_get_fact (point, columns[i]);
          g_autofree char *name = g_utf8_strdown (parindex_cli_text (language, heads[i]), -1);

          if (parindex_fact_get_certainty (fact) != PARINDEX_CERTAINTY_NONE && parindex_fact_get_source (fact) == sources[s])
            g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
        }
      if (names->len > 0)
        g_string_append_printf (line, "%s%s %s", line->len > 0 ? "; " : "", names->str, parindex_cli_text (language, source_text (sources[s])));
    }
  if (line->len == 0)
    return;
  g_string_prepend (line, ": ");
  g_string_prepend (line, parindex_period_to_string (parindex_comparison_point_get_period (point)));
  parindex_cli_table_add_paragraph (table, 2, line->str);
}

/* Where the figures are from, unless it was asked for one source. */
static void
add_all_sources (const View       *view,
                 ParindexCliTable *table,
                 GListModel       *points)
{
  if (parindex_comparison_get_source (view->comparison) != PARINDEX_FACT_SOURCE_EITHER)
    return;
  for (guint i = 0; i < view->n_periods; i++)
    {
      g_autoptr (ParindexComparisonPoint) point = g_list_model_get_item (points, i);

      add_sources (view, table, point);
    }
}

static void
add_row (const View            *view,
         ParindexCliTable      *table,
         ParindexComparisonRow *row)
{
  GListModel *points = parindex_comparison_row_get_points (row);
  g_auto (GStrv) notes = parindex_comparison_row_list_notes (row, view->options->language);

  for (guint i = 0; i < view->n_periods; i++)
    {
      g_autoptr (ParindexComparisonPoint) point = g_list_model_get_item (points, i);

      add_point (view, table, row, point, i == 0);
    }
  if (view->n_periods > 2)
    add_total (view, table, row);
  if (view->options->values[PARINDEX_CLI_OPTION_UNIT] != NULL)
    add_spread (view, table, row);
  if (view->sources_differ)
    add_all_sources (view, table, points);
  for (guint i = 0; notes[i] != NULL; i++)
    parindex_cli_table_add_paragraph (table, 2, notes[i]);
}

static gboolean
has_band (ParindexComparisonRow *row)
{
  GListModel *points = parindex_comparison_row_get_points (row);

  for (guint i = 0; i < g_list_model_get_n_items (points); i++)
    {
      g_autoptr (ParindexComparisonPoint) point = g_list_model_get_item (points, i);

      if (parindex_fact_get_bands (parindex_comparison_point_get_band (point)) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* What the rows ask of the columns. */
static void
look_at_rows (View       *view,
              GListModel *rows)
{
  view->has_bands = FALSE;
  view->by_percent = FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (ParindexComparisonRow) row = g_list_model_get_item (rows, i);

      if (!is_shown (view, row))
        continue;
      view->has_bands = view->has_bands || has_band (row);
      view->by_percent = view->by_percent || parindex_comparison_row_get_basis (row) == PARINDEX_BASIS_PERCENT;
    }
}

/* Which sources the figures of a row are from, as bits. */
static guint
sources_of (ParindexComparisonRow *row)
{
  GListModel *points = parindex_comparison_row_get_points (row);
  guint found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (points); i++)
    {
      g_autoptr (ParindexComparisonPoint) point = g_list_model_get_item (points, i);

      for (guint k = 0; k < G_N_ELEMENTS (columns); k++)
        {
          ParindexFact *fact = parindex_comparison_point_get_fact (point, columns[k]);

          if (parindex_fact_get_certainty (fact) != PARINDEX_CERTAINTY_NONE)
            found |= 1u << parindex_fact_get_source (fact);
        }
    }
  return found;
}

/* One line for all where they are from one source. */
static void
append_source (View       *view,
               GListModel *rows,
               GString    *out)
{
  const ParindexFactSource sources[] = { PARINDEX_FACT_SOURCE_COMPUTED, PARINDEX_FACT_SOURCE_PUBLISHED };
  ParindexLanguage language = view->options->language;
  guint found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (ParindexComparisonRow) row = g_list_model_get_item (rows, i);

      if (is_shown (view, row))
        found |= sources_of (row);
    }
  view->sources_differ = found != 0;
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (found == 1u << sources[i])
      {
        g_autofree char *line = parindex_cli_format (language, TEXT_ALL_FIGURES, parindex_cli_text (language, source_text (sources[i])), NULL);

        g_string_append_printf (out, "%s\n\n", line);
        view->sources_differ = FALSE;
      }
}

static void
append_left_out (const View             *view,
                 ParindexCliTable       *table,
                 const ParindexCliStyle *style,
                 GString                *out)
{
  g_autofree char *titles = parindex_cli_table_list_left_out (table, style);
  g_autofree char *line = titles != NULL ? parindex_cli_format (view->options->language, TEXT_LEFT_OUT, titles, NULL) : NULL;

  if (line == NULL)
    return;
  g_string_append_c (out, '\n');
  parindex_cli_append_wrapped (out, line, 0, style->width);
}

static void
append_criterion (View       *view,
                  const char *criterion,
                  GString    *out)
{
  g_autoptr (GListModel) rows = parindex_comparison_list_rows (view->comparison, criterion, view->options->values[PARINDEX_CLI_OPTION_WITHIN], FALSE);
  g_autoptr (ParindexCliTable) table = NULL;
  gboolean any = FALSE;
  ParindexCliStyle style;

  look_at_rows (view, rows);
  table = new_table (view);
  parindex_cli_style_init (&style, view->options);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (ParindexComparisonRow) row = g_list_model_get_item (rows, i);

      if (!is_shown (view, row))
        continue;
      if (!any)
        {
          g_autofree char *title = parindex_cli_clean (parindex_comparison_row_get_title (row));

          parindex_cli_append_wrapped (out, title, 0, style.width);
          g_string_append_c (out, '\n');
          append_source (view, rows, out);
          any = TRUE;
        }
      add_row (view, table, row);
    }
  if (!any)
    return;
  parindex_cli_table_render (table, &style, out);
  append_left_out (view, table, &style, out);
  g_string_append_c (out, '\n');
}

int
parindex_cli_write_comparison (const ParindexCliOptions *options,
                               ParindexComparison       *comparison)
{
  g_auto (GStrv) periods = parindex_comparison_list_periods (comparison);
  g_auto (GStrv) criteria = NULL;
  View view = { options, comparison, g_strv_length (periods) };
  g_autoptr (GString) out = g_string_new (NULL);

  append_criterion (&view, options->values[PARINDEX_CLI_OPTION_CRITERION], out);
  if (options->values[PARINDEX_CLI_OPTION_ALL] != NULL)
    criteria = parindex_comparison_list_criteria (comparison, options->values[PARINDEX_CLI_OPTION_UNIT]);
  for (guint i = 0; criteria != NULL && criteria[i] != NULL; i++)
    append_criterion (&view, criteria[i], out);
  if (out->len > 0)
    g_string_truncate (out, out->len - 1);
  return parindex_cli_write (options, out->str);
}
