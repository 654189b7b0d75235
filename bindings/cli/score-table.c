/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "score-table.h"

#include "output.h"
#include "score-rows.h"
#include "score-title.h"

#include <math.h>

#define INDENT 2
/* Stands for a figure that is not there, as in the library's own texts. */
#define DASH "–"

/* How one of the figures of a result is read. */
typedef struct
{
  double (*get) (ParindexResult *);
  char *(*get_text) (ParindexResult *);
  ParindexNumber *(*get_exact) (ParindexResult *);
} Figure;

static const Figure score_figure = { parindex_result_get_score, parindex_result_get_score_text, parindex_result_get_exact_score };
static const Figure max_figure = { parindex_result_get_max, parindex_result_get_max_text, parindex_result_get_exact_max };
static const Figure percent_figure = { parindex_result_get_percent, parindex_result_get_percent_text, parindex_result_get_exact_percent };

/* Which columns have something to say. */
typedef struct
{
  const ParindexCliOptions *options;
  ParindexCliRanks *ranks;
  const char *within;
  gboolean all;
  gboolean max;
  gboolean percent;
  gboolean band;
  gboolean note;
  ParindexFramework *framework;
} View;

static gboolean
is_sum (ParindexScoreboard *scoreboard)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (scoreboard);

  return g_strcmp0 (parindex_criterion_get_aggregation (parindex_framework_get_root (framework)), "sum") == 0;
}

static gboolean
has_unobserved (ParindexResult *result)
{
  GListModel *children = parindex_result_get_children (result);
  guint n = children != NULL ? g_list_model_get_n_items (children) : 0;

  if (parindex_result_get_state (result) != PARINDEX_CELL_STATE_OBSERVED)
    return TRUE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexResult) child = g_list_model_get_item (children, i);

      if (has_unobserved (child))
        return TRUE;
    }
  return FALSE;
}

static void
choose_columns (View               *view,
                ParindexScoreboard *scoreboard,
                GArray             *rows)
{
  double first_max = NAN;

  view->max = view->all || is_sum (scoreboard);
  view->percent = view->all;
  for (guint i = 0; i < rows->len; i++)
    {
      ParindexCliRow *row = &g_array_index (rows, ParindexCliRow, i);
      double max = parindex_result_get_max (row->result);

      if (isnan (first_max))
        first_max = max;
      view->max |= !isnan (max) && max != first_max;
      view->percent |= !isnan (parindex_result_get_percent (row->result));
      view->band |= parindex_result_get_band (row->result) != NULL;
      view->note |= row->note != NULL || (view->all && has_unobserved (row->result));
    }
  view->note |= view->all
                && (parindex_framework_get_strong (view->framework) != NULL || parindex_framework_get_weak (view->framework) != NULL);
}

/* In the words of the framework. */
static char *
get_unit_head (const View *view)
{
  ParindexLanguage language = view->options->language;
  g_autofree char *unit = parindex_cli_capitalise (parindex_framework_get_word (view->framework, "unit", language));

  if (!view->all)
    return g_steal_pointer (&unit);
  return parindex_cli_format (language, TEXT_HEAD_UNIT_OR_CRITERION, unit,
                              parindex_framework_get_word (view->framework, "criterion", language), NULL);
}

static ParindexCliTable *
new_table (const View *view)
{
  const struct
  {
    gboolean shown;
    ParindexCliColumn kind;
    ParindexCliText head;
  } columns[] = {
    { TRUE, PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_RANK },
    { view->within != NULL, PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_GROUP },
    { TRUE, PARINDEX_CLI_COLUMN_NAME, TEXT_NONE }, /* the words of the framework */
    { view->all, PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_ID },
    { TRUE, PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_SCORE },
    { view->max, PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_MAX },
    { view->percent, PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_PERCENT },
    { view->band, PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_BAND },
    { view->note, PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_NOTE },
  };
  ParindexCliTable *table = parindex_cli_table_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].shown)
      {
        g_autofree char *head = columns[i].head == TEXT_NONE ? get_unit_head (view)
                                                                  : g_strdup (parindex_cli_text (view->options->language, columns[i].head));

        parindex_cli_table_add_column (table, columns[i].kind, head);
      }
  return table;
}

static char *
get_number_text (const View           *view,
                 const ParindexNumber *number)
{
  char *text = parindex_number_to_string (number);

  if (view->options->language == PARINDEX_LANGUAGE_VI)
    g_strdelimit (text, ".", ',');
  return text;
}

/* As the shortest decimal that reads back to the double. */
static char *
get_double_text (const View *view,
                 double      value)
{
  g_autoptr (ParindexNumber) number = NULL;

  if (isnan (value))
    return g_strdup (DASH);
  number = parindex_number_new_from_double (value, NULL);
  return get_number_text (view, number);
}

/* --precision display is the library's own text; the others are never rounded. */
static char *
get_figure_text (const View     *view,
                 ParindexResult *result,
                 const Figure   *figure)
{
  g_autoptr (ParindexNumber) exact = NULL;

  if (view->options->precision == PARINDEX_PRECISION_DISPLAY)
    return figure->get_text (result);
  if (view->options->precision == PARINDEX_PRECISION_EXACT)
    exact = figure->get_exact (result);
  return exact != NULL ? get_number_text (view, exact) : get_double_text (view, figure->get (result));
}

static const char *
get_name (ParindexResult *result,
          guint           depth)
{
  const char *title = depth == 0 ? parindex_result_get_name (result) : parindex_result_get_title (result);

  if (title != NULL && *title != '\0')
    return title;
  return depth == 0 ? parindex_result_get_unit_id (result) : parindex_result_get_criterion_id (result);
}

static const char *
get_group (const ParindexCliRow *row,
           guint                 depth)
{
  if (depth > 0)
    return "";
  return row->group != NULL ? row->group : DASH;
}

static const char *
get_band_title (ParindexResult *result)
{
  ParindexBand *band = parindex_result_get_band (result);

  if (band == NULL)
    return "";
  return parindex_band_get_title (band) != NULL ? parindex_band_get_title (band) : parindex_band_get_id (band);
}

/* Missing and not applicable are two things, and neither has a figure to show. */
static char *
get_note (const ParindexCliRow *row,
          ParindexResult       *result,
          guint                 depth)
{
  if (depth == 0)
    return g_strdup (row->note != NULL ? row->note : "");
  if (parindex_result_get_state (result) != PARINDEX_CELL_STATE_OBSERVED)
    return parindex_result_get_state_text (result);
  if (parindex_result_get_strength (result) != PARINDEX_STRENGTH_NONE)
    return parindex_result_get_strength_text (result);
  return g_strdup ("");
}

/* One line: a unit at depth 0, a criterion of it below. */
static void
add_line (const View           *view,
          ParindexCliTable     *table,
          const ParindexCliRow *row,
          ParindexResult       *result,
          guint                 depth)
{
  double rank = parindex_cli_ranks_get (view->ranks, parindex_result_get_criterion_id (result), row->position);

  parindex_cli_table_take (table, get_double_text (view, rank));
  if (view->within != NULL)
    parindex_cli_table_add (table, get_group (row, depth));
  parindex_cli_table_take (table, g_strdup_printf ("%*s%s", (int) depth * INDENT, "", get_name (result, depth)));
  if (view->all)
    parindex_cli_table_add (table, depth == 0 ? parindex_result_get_unit_id (result) : parindex_result_get_criterion_id (result));
  parindex_cli_table_take (table, get_figure_text (view, result, &score_figure));
  if (view->max)
    parindex_cli_table_take (table, get_figure_text (view, result, &max_figure));
  if (view->percent)
    parindex_cli_table_take (table, get_figure_text (view, result, &percent_figure));
  if (view->band)
    parindex_cli_table_add (table, depth == 0 ? get_band_title (result) : "");
  if (view->note)
    parindex_cli_table_take (table, get_note (row, result, depth));
}

static void
add_tree (const View           *view,
          ParindexCliTable     *table,
          const ParindexCliRow *row,
          ParindexResult       *result,
          guint                 depth)
{
  GListModel *children;
  guint n;

  add_line (view, table, row, result, depth);
  if (!view->all)
    return;
  children = parindex_result_get_children (result);
  n = children != NULL ? g_list_model_get_n_items (children) : 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexResult) child = g_list_model_get_item (children, i);

      add_tree (view, table, row, child, depth + 1);
    }
}

static char *
get_mean_text (const View         *view,
               ParindexScoreboard *scoreboard,
               ParindexBasis       of,
               const char         *group,
               guint              *n)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (scoreboard);
  g_autoptr (ParindexNumber) mean = parindex_scoreboard_get_group_mean (scoreboard, of, NULL, view->within, group, n, NULL);

  if (mean == NULL)
    return g_strdup (DASH);
  if (view->options->precision == PARINDEX_PRECISION_DISPLAY)
    return parindex_number_format (mean, parindex_framework_get_decimals (framework), parindex_framework_get_rounding (framework),
                                   view->options->language);
  if (view->options->precision == PARINDEX_PRECISION_EXACT)
    return get_number_text (view, mean);
  return get_double_text (view, parindex_number_to_double (mean));
}

/* A second table: the groups in the order of the first, each with the means of its ranked units. */
static ParindexCliTable *
new_means_table (const View         *view,
                 ParindexScoreboard *scoreboard,
                 GArray             *rows)
{
  ParindexLanguage language = view->options->language;
  ParindexCliTable *table = parindex_cli_table_new ();
  const char *last = NULL;

  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NAME, parindex_cli_text (language, TEXT_HEAD_GROUP));
  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NUMBER, parindex_cli_text (language, TEXT_HEAD_N_UNITS));
  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NUMBER, parindex_cli_text (language, TEXT_HEAD_SCORE));
  if (view->percent)
    parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NUMBER, parindex_cli_text (language, TEXT_HEAD_PERCENT));
  for (guint i = 0; i < rows->len; i++)
    {
      const char *group = g_array_index (rows, ParindexCliRow, i).group;
      g_autofree char *score = NULL;
      guint n;

      if (group == NULL || g_strcmp0 (group, last) == 0)
        continue;
      last = group;
      score = get_mean_text (view, scoreboard, PARINDEX_BASIS_SCORE, group, &n);
      parindex_cli_table_add (table, group);
      parindex_cli_table_take (table, g_strdup_printf ("%u", n));
      parindex_cli_table_take (table, g_steal_pointer (&score));
      if (view->percent)
        parindex_cli_table_take (table, get_mean_text (view, scoreboard, PARINDEX_BASIS_PERCENT, group, NULL));
    }
  return table;
}

int
parindex_cli_write_scoreboard (const ParindexCliOptions *options,
                               ParindexScoreboard       *scoreboard)
{
  g_auto (ParindexCliRanks) ranks;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (ParindexCliTable) table = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  View view = {
    .options = options,
    .ranks = &ranks,
    .within = options->values[PARINDEX_CLI_OPTION_WITHIN],
    .all = options->values[PARINDEX_CLI_OPTION_ALL] != NULL,
    .framework = parindex_scoreboard_get_framework (scoreboard),
  };

  parindex_cli_ranks_init (&ranks, scoreboard, view.within);
  rows = parindex_cli_collect_rows (scoreboard, options, &ranks);
  choose_columns (&view, scoreboard, rows);
  table = new_table (&view);
  for (guint i = 0; i < rows->len; i++)
    {
      ParindexCliRow *row = &g_array_index (rows, ParindexCliRow, i);

      add_tree (&view, table, row, row->result, 0);
    }
  parindex_cli_append_title (out, scoreboard, options);
  parindex_cli_append_table (options, out, table);
  if (view.within != NULL)
    {
      g_autoptr (ParindexCliTable) means = new_means_table (&view, scoreboard, rows);

      g_string_append_printf (out, "\n%s\n\n", parindex_cli_text (options->language, TEXT_GROUP_MEANS));
      parindex_cli_append_table (options, out, means);
    }
  return parindex_cli_write (options, out->str);
}
