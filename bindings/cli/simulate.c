/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "analysis.h"
#include "display.h"
#include "load.h"
#include "output.h"
#include "report.h"
#include "score-title.h"
#include "score.h"
#include "simulate-run.h"
#include "simulate-shares.h"

#include <math.h>

#define BAR_WIDTH 30

/* In records: member, figure. Decimals are of the table. */
static const struct
{
  const char *name;
  ParindexRankFigure figure;
} figures[] = {
  { "draws", PARINDEX_RANK_FIGURE_N },
  { "nominal-rank", PARINDEX_RANK_FIGURE_NOMINAL },
  { "mean", PARINDEX_RANK_FIGURE_MEAN },
  { "sd", PARINDEX_RANK_FIGURE_SD },
  { "min", PARINDEX_RANK_FIGURE_MINIMUM },
  { "low", PARINDEX_RANK_FIGURE_LOW },
  { "median", PARINDEX_RANK_FIGURE_MEDIAN },
  { "high", PARINDEX_RANK_FIGURE_HIGH },
  { "max", PARINDEX_RANK_FIGURE_MAXIMUM },
  { "mean-error", PARINDEX_RANK_FIGURE_MEAN_ERROR },
  { "low-error", PARINDEX_RANK_FIGURE_LOW_ERROR },
  { "median-error", PARINDEX_RANK_FIGURE_MEDIAN_ERROR },
  { "high-error", PARINDEX_RANK_FIGURE_HIGH_ERROR },
  { "nominal-value", PARINDEX_RANK_FIGURE_NOMINAL_VALUE },
  { "mean-value", PARINDEX_RANK_FIGURE_MEAN_VALUE },
  { "sd-value", PARINDEX_RANK_FIGURE_SD_VALUE },
  { "low-value", PARINDEX_RANK_FIGURE_LOW_VALUE },
  { "median-value", PARINDEX_RANK_FIGURE_MEDIAN_VALUE },
  { "high-value", PARINDEX_RANK_FIGURE_HIGH_VALUE },
  { "mean-value-error", PARINDEX_RANK_FIGURE_MEAN_VALUE_ERROR },
  { "low-value-error", PARINDEX_RANK_FIGURE_LOW_VALUE_ERROR },
  { "median-value-error", PARINDEX_RANK_FIGURE_MEDIAN_VALUE_ERROR },
  { "high-value-error", PARINDEX_RANK_FIGURE_HIGH_VALUE_ERROR },
};

/* What the table is drawn from. */
typedef struct
{
  const ParindexCliOptions *options;
  ParindexRankDistribution *distribution;
  GPtrArray *rows; /* those that are shown, best first */
  guint n_ranked;
} View;

static double
figure_of (ParindexRankUncertainty *row,
           ParindexRankFigure       figure)
{
  return parindex_rank_uncertainty_get_figure (row, figure);
}

/* Without a nominal rank last; the others in the order of the document. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const double first = figure_of (*(ParindexRankUncertainty *const *) a, PARINDEX_RANK_FIGURE_NOMINAL);
  const double second = figure_of (*(ParindexRankUncertainty *const *) b, PARINDEX_RANK_FIGURE_NOMINAL);

  if (isnan (first) || isnan (second))
    return isnan (first) - isnan (second);
  return (first > second) - (first < second);
}

static void
view_init (View                     *self,
           const ParindexCliOptions *options,
           ParindexRankDistribution *distribution)
{
  const char *unit = options->values[PARINDEX_CLI_OPTION_UNIT];

  *self = (View){ options, distribution, g_ptr_array_new_with_free_func (g_object_unref), 0 };
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (distribution)); i++)
    {
      g_autoptr (ParindexRankUncertainty) row = g_list_model_get_item (G_LIST_MODEL (distribution), i);

      self->n_ranked += !isnan (figure_of (row, PARINDEX_RANK_FIGURE_NOMINAL));
      if (unit == NULL || g_str_equal (parindex_unit_get_id (parindex_rank_uncertainty_get_unit (row)), unit))
        g_ptr_array_add (self->rows, g_steal_pointer (&row));
    }
  g_ptr_array_sort (self->rows, compare_rows);
}

static ParindexCliRecords *
unit_records (const View *self)
{
  ParindexCliRecords *records = parindex_cli_records_new (self->options);

  parindex_cli_add_unit_columns (records, self->options, parindex_scoreboard_get_framework (parindex_rank_distribution_get_nominal (self->distribution)));
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    parindex_cli_records_add_column (records, figures[i].name, NULL, PARINDEX_CLI_RECORD_NUMBER, 0);
  parindex_cli_shares_add_columns (self->options, records);
  for (guint k = 0; k < self->rows->len; k++)
    {
      parindex_cli_add_unit (records, parindex_rank_uncertainty_get_unit (self->rows->pdata[k]));
      for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
        parindex_cli_records_add_number (records, figure_of (self->rows->pdata[k], figures[i].figure));
      parindex_cli_shares_add (self->options, self->distribution, self->rows->pdata[k], records);
    }
  return records;
}

/* Each rank that a unit got in a draw; from the second place on halves can come between. */
static ParindexCliRecords *
histogram_records (const View *self)
{
  ParindexCliRecords *records = parindex_cli_records_new (self->options);

  parindex_cli_records_add_column (records, "unit", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "rank", NULL, PARINDEX_CLI_RECORD_RANK, 0);
  parindex_cli_records_add_column (records, "draws", NULL, PARINDEX_CLI_RECORD_COUNT, 0);
  for (guint k = 0; k < self->rows->len; k++)
    {
      const char *unit = parindex_unit_get_id (parindex_rank_uncertainty_get_unit (self->rows->pdata[k]));
      g_autoptr (GBytes) bytes = parindex_rank_distribution_get_histogram_bytes (self->distribution, unit, NULL);
      gsize size = 0;
      const double *counts = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
      const guint n = size / sizeof *counts;

      for (guint i = 0; i < n; i++)
        if (counts[i] > 0)
          {
            parindex_cli_records_add_text (records, unit);
            parindex_cli_records_add_number (records, n > self->n_ranked ? 1 + i / 2.0 : 1 + i);
            parindex_cli_records_add_number (records, counts[i]);
          }
    }
  return records;
}

static ParindexCliRecords *
band_records (const View *self)
{
  ParindexCliRecords *records = parindex_cli_records_new (self->options);
  ParindexFramework *framework = parindex_scoreboard_get_framework (parindex_rank_distribution_get_nominal (self->distribution));
  g_autoptr (GPtrArray) bands = parindex_framework_list_bands (framework);

  parindex_cli_records_add_column (records, "unit", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "band", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "probability", NULL, PARINDEX_CLI_RECORD_NUMBER, 0);
  parindex_cli_records_add_column (records, "probability-error", NULL, PARINDEX_CLI_RECORD_NUMBER, 0);
  for (guint k = 0; k < self->rows->len; k++)
    for (guint i = 0; i < bands->len; i++)
      {
        const char *unit = parindex_unit_get_id (parindex_rank_uncertainty_get_unit (self->rows->pdata[k]));
        const char *band = parindex_band_get_id (bands->pdata[i]);
        const double share = parindex_rank_distribution_get_probability_in_band (self->distribution, unit, band, NULL);

        parindex_cli_records_add_text (records, unit);
        parindex_cli_records_add_text (records, band);
        parindex_cli_records_add_number (records, share);
        parindex_cli_records_add_number (records, parindex_rank_distribution_get_probability_error (self->distribution, unit, NULL, share, NULL));
      }
  return records;
}

static guint
place_of (const View *self,
          double      rank)
{
  return self->n_ranked > 1 ? (guint) lround ((rank - 1) / (self->n_ranked - 1) * (BAR_WIDTH - 1)) : 0;
}

/* From the best rank on the left to the worst on the right: the interval as a line, the median, and the nominal rank where it is elsewhere. */
static char *
draw_bar (const View             *self,
          ParindexRankUncertainty *row)
{
  const double nominal = figure_of (row, PARINDEX_RANK_FIGURE_NOMINAL), low = figure_of (row, PARINDEX_RANK_FIGURE_LOW);
  ParindexCliStyle style;
  GString *out;

  if (isnan (low) || isnan (nominal))
    return NULL;

  parindex_cli_style_init (&style, self->options);
  out = g_string_new (NULL);
  for (guint i = 0; i < BAR_WIDTH; i++)
    {
      if (i == place_of (self, figure_of (row, PARINDEX_RANK_FIGURE_MEDIAN)))
        g_string_append (out, style.utf8 ? "●" : "o");
      else if (i == place_of (self, nominal))
        g_string_append (out, style.utf8 ? "│" : "|");
      else if (i >= place_of (self, low) && i <= place_of (self, figure_of (row, PARINDEX_RANK_FIGURE_HIGH)))
        g_string_append (out, style.utf8 ? "─" : "-");
      else
        g_string_append (out, style.utf8 ? "·" : ".");
    }
  return g_string_free (out, FALSE);
}

static ParindexCliRecords *
table_records (const View *self)
{
  static const struct
  {
    ParindexCliText head;
    ParindexRankFigure figure;
  } columns[] = {
    { TEXT_HEAD_MEDIAN, PARINDEX_RANK_FIGURE_MEDIAN },
    { TEXT_HEAD_LOW, PARINDEX_RANK_FIGURE_LOW },
    { TEXT_HEAD_HIGH, PARINDEX_RANK_FIGURE_HIGH },
  };
  const ParindexLanguage language = self->options->language;
  ParindexCliRecords *records = parindex_cli_records_new (self->options);

  parindex_cli_records_add_column (records, NULL, parindex_cli_text (language, TEXT_HEAD_RANK), PARINDEX_CLI_RECORD_RANK, 0);
  parindex_cli_add_unit_columns (records, self->options, parindex_scoreboard_get_framework (parindex_rank_distribution_get_nominal (self->distribution)));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    parindex_cli_records_add_column (records, NULL, parindex_cli_text (language, columns[i].head), PARINDEX_CLI_RECORD_RANK, 0);
  parindex_cli_shares_add_heads (self->options, records);
  parindex_cli_records_add_column (records, NULL, parindex_cli_text (language, TEXT_HEAD_RANKS), PARINDEX_CLI_RECORD_TEXT, 0);
  for (guint k = 0; k < self->rows->len; k++)
    {
      parindex_cli_records_add_number (records, figure_of (self->rows->pdata[k], PARINDEX_RANK_FIGURE_NOMINAL));
      parindex_cli_add_unit (records, parindex_rank_uncertainty_get_unit (self->rows->pdata[k]));
      for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        parindex_cli_records_add_number (records, figure_of (self->rows->pdata[k], columns[i].figure));
      parindex_cli_shares_add_percents (self->options, self->distribution, self->rows->pdata[k], records);
      parindex_cli_records_take_text (records, draw_bar (self, self->rows->pdata[k]));
    }
  return records;
}

static char *
format_figure (double           number,
               guint            decimals,
               ParindexLanguage language)
{
  g_autoptr (ParindexNumber) exact = parindex_number_new_from_double (number, NULL);

  return exact != NULL ? parindex_number_format (exact, decimals, PARINDEX_ROUNDING_HALF_UP, language) : g_strdup ("–");
}

/* Each problem that made draws fail, and how many. */
static void
append_failures (const View *self,
                 GString    *out)
{
  GListModel *problems = parindex_rank_distribution_get_problems (self->distribution);

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (ParindexProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *text = parindex_problem_to_string (problem, self->options->language);
      g_autofree char *clean = parindex_cli_clean (text);

      g_string_append_printf (out, "  %u: %s\n", parindex_rank_distribution_get_n_failed_by (self->distribution, i), clean);
    }
}

static ParindexCliRecords *
failure_records (const View *self)
{
  ParindexCliRecords *records = parindex_cli_records_new (self->options);
  GListModel *problems = parindex_rank_distribution_get_problems (self->distribution);

  parindex_cli_records_add_column (records, "draws", NULL, PARINDEX_CLI_RECORD_COUNT, 0);
  parindex_cli_records_add_column (records, "code", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "text", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (ParindexProblem) problem = g_list_model_get_item (problems, i);

      parindex_cli_records_add_number (records, parindex_rank_distribution_get_n_failed_by (self->distribution, i));
      parindex_cli_records_add_text (records, parindex_cli_get_nick (PARINDEX_TYPE_ERROR, parindex_problem_get_code (problem)));
      parindex_cli_records_take_text (records, parindex_problem_to_string (problem, self->options->language));
    }
  return records;
}

/* Below the table: what was drawn, and how far ranks move. */
static void
append_notes (const View *self,
              GString    *out)
{
  const ParindexLanguage language = self->options->language;
  g_autofree char *n = g_strdup_printf ("%u", parindex_rank_distribution_get_replicates (self->distribution));
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, parindex_rank_distribution_get_seed (self->distribution));
  g_autofree char *drawn = parindex_cli_format (language, TEXT_DRAWN, n, seed, NULL);
  g_autofree char *shift = format_figure (parindex_rank_distribution_get_mean_shift (self->distribution), 2, language);
  g_autofree char *error = format_figure (parindex_rank_distribution_get_mean_shift_error (self->distribution), 3, language);
  g_autofree char *moved = parindex_cli_format (language, TEXT_MOVED, shift, error, NULL);
  const guint n_failed = parindex_rank_distribution_get_n_failed (self->distribution);

  g_string_append_c (out, '\n');
  parindex_cli_report_append_line (out, self->options, drawn);
  parindex_cli_report_append_line (out, self->options, moved);
  if (n_failed > 0)
    {
      g_autofree char *count = g_strdup_printf ("%u", n_failed);
      g_autofree char *failed = parindex_cli_format (language, TEXT_DRAWS_FAILED, count, NULL);

      g_string_append_printf (out, "%s\n", failed);
      append_failures (self, out);
    }
}

/* Of the whole; a list of one, so that numbers are written as everywhere. */
static ParindexCliRecords *
summary_records (const View *self)
{
  ParindexCliRecords *records = parindex_cli_records_new (self->options);
  ParindexRankDistribution *distribution = self->distribution;
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, parindex_rank_distribution_get_seed (distribution));

  parindex_cli_records_add_column (records, "replicates", NULL, PARINDEX_CLI_RECORD_COUNT, 0);
  parindex_cli_records_add_column (records, "failed", NULL, PARINDEX_CLI_RECORD_COUNT, 0);
  parindex_cli_records_add_column (records, "seed", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "of", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "mean-shift", NULL, PARINDEX_CLI_RECORD_NUMBER, 0);
  parindex_cli_records_add_column (records, "mean-shift-error", NULL, PARINDEX_CLI_RECORD_NUMBER, 0);
  parindex_cli_records_add_number (records, parindex_rank_distribution_get_replicates (distribution));
  parindex_cli_records_add_number (records, parindex_rank_distribution_get_n_failed (distribution));
  parindex_cli_records_add_text (records, seed);
  parindex_cli_records_add_text (records, parindex_cli_get_nick (PARINDEX_TYPE_BASIS, parindex_rank_distribution_get_basis (distribution)));
  parindex_cli_records_add_number (records, parindex_rank_distribution_get_mean_shift (distribution));
  parindex_cli_records_add_number (records, parindex_rank_distribution_get_mean_shift_error (distribution));
  return records;
}

static GString *
make_json (const View *self)
{
  GString *out = parindex_cli_json_begin_of ("parindex-simulation", parindex_rank_distribution_get_nominal (self->distribution));
  g_autoptr (ParindexCliRecords) summary = summary_records (self);
  g_autoptr (ParindexCliRecords) units = unit_records (self);
  g_autoptr (ParindexCliRecords) histogram = histogram_records (self);
  g_autoptr (ParindexCliRecords) bands = band_records (self);
  g_autoptr (ParindexCliRecords) failures = failure_records (self);

  parindex_cli_json_add_records (out, "simulation", summary);
  parindex_cli_json_add_records (out, "units", units);
  parindex_cli_json_add_records (out, "histogram", histogram);
  parindex_cli_json_add_records (out, "bands", bands);
  parindex_cli_json_add_records (out, "failures", failures);
  parindex_cli_json_end (out);
  return out;
}

static GString *
make_csv (const View *self)
{
  GString *out = g_string_new (NULL);
  g_autoptr (ParindexCliRecords) units = unit_records (self);

  parindex_cli_records_append_csv (units, out);
  return out;
}

static GString *
make_table (const View *self)
{
  GString *out = g_string_new (NULL);
  g_autoptr (ParindexCliRecords) table = table_records (self);

  parindex_cli_append_title (out, parindex_rank_distribution_get_nominal (self->distribution), self->options);
  parindex_cli_records_append_table (table, out);
  append_notes (self, out);
  return out;
}

static int
write_distribution (const ParindexCliOptions *options,
                    ParindexRankDistribution *distribution)
{
  g_autoptr (GString) out = NULL;
  View view;

  view_init (&view, options, distribution);
  switch (options->format)
    {
    case PARINDEX_CLI_FORMAT_CSV:
      out = make_csv (&view);
      break;
    case PARINDEX_CLI_FORMAT_JSON:
      out = make_json (&view);
      break;
    case PARINDEX_CLI_FORMAT_TABLE:
    default:
      out = make_table (&view);
    }
  g_ptr_array_unref (view.rows);
  return parindex_cli_write (options, out->str);
}

static int
simulate (const ParindexCliOptions *options,
          ParindexContext          *context,
          ParindexDocument         *document,
          ParindexAssessment       *assessment)
{
  int status = PARINDEX_CLI_WRONG_USE;
  g_autoptr (ParindexScoreboard) nominal = parindex_cli_score_asked (options, context, document, assessment, &status);
  g_autoptr (ParindexSimulation) simulation = NULL;
  g_autoptr (ParindexRankDistribution) distribution = NULL;

  if (nominal == NULL)
    return status;
  if (!parindex_cli_shares_check (options, nominal))
    return PARINDEX_CLI_WRONG_USE;
  simulation = parindex_simulation_new (nominal);
  if (!parindex_cli_set_simulation (options, document, simulation, &status))
    return status;
  distribution = parindex_cli_run_simulation (options, simulation, &status);
  return distribution != NULL ? write_distribution (options, distribution) : status;
}

int
parindex_cli_simulate (const ParindexCliOptions *options)
{
  return parindex_cli_work (options, simulate);
}
