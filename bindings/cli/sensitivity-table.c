/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "sensitivity-table.h"

#include "analysis.h"
#include "report.h"

#include <math.h>

#define DECIMALS 3
#define WEIGHT_DECIMALS 4
#define PERCENT_DECIMALS 2

static char *
format_number (ParindexNumber           *number,
               guint                     decimals,
               const ParindexCliOptions *options)
{
  return parindex_number_format (number, (int) decimals, PARINDEX_ROUNDING_HALF_UP, options->language);
}

static char *
format_double (double                    number,
               guint                     decimals,
               const ParindexCliOptions *options)
{
  g_autoptr (ParindexNumber) exact = isfinite (number) ? parindex_number_new_from_double (number, NULL) : NULL;

  return exact != NULL ? format_number (exact, decimals, options) : g_strdup ("–");
}

/* "0.12 … 0.34" */
static char *
format_interval (double                    low,
                 double                    high,
                 const ParindexCliOptions *options)
{
  g_autofree char *first = format_double (low, DECIMALS, options);
  g_autofree char *last = format_double (high, DECIMALS, options);

  return isfinite (low) && isfinite (high) ? g_strdup_printf ("%s … %s", first, last) : NULL;
}

static char *
name_output (ParindexSensitivityIndex *index,
             ParindexLanguage          language)
{
  ParindexUnit *unit = parindex_sensitivity_index_get_unit (index), *other = parindex_sensitivity_index_get_other (index);

  switch (parindex_sensitivity_index_get_output (index))
    {
    case PARINDEX_SENSITIVITY_OUTPUT_RANK:
      return parindex_cli_format (language, TEXT_OF_RANK, parindex_cli_unit_name (unit), NULL);
    case PARINDEX_SENSITIVITY_OUTPUT_SCORE:
      return parindex_cli_format (language, TEXT_OF_SCORE, parindex_cli_unit_name (unit), NULL);
    case PARINDEX_SENSITIVITY_OUTPUT_ORDER:
      return parindex_cli_format (language, TEXT_OF_ORDER, parindex_cli_unit_name (unit), parindex_cli_unit_name (other), NULL);
    case PARINDEX_SENSITIVITY_OUTPUT_RANK_SHIFT:
    default:
      return g_strdup (parindex_cli_text (language, TEXT_OF_RANK_SHIFT));
    }
}

static ParindexCliRecords *
new_index_table (const ParindexCliOptions *options)
{
  static const ParindexCliText heads[] = { TEXT_HEAD_FIRST_ORDER, TEXT_HEAD_INTERVAL, TEXT_HEAD_TOTAL, TEXT_HEAD_INTERVAL };
  ParindexCliRecords *records = parindex_cli_records_new (options);

  parindex_cli_add_criterion_columns (records, options);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    parindex_cli_records_add_column (records, NULL, parindex_cli_text (options->language, heads[i]),
                                     i % 2 == 0 ? PARINDEX_CLI_RECORD_NUMBER : PARINDEX_CLI_RECORD_TEXT, DECIMALS);
  return records;
}

static void
add_source (ParindexCliRecords       *records,
            const ParindexCliOptions *options,
            ParindexSensitivityIndex *index)
{
  g_autofree char *number = g_strdup_printf ("%u", parindex_sensitivity_index_get_choice (index));
  const ParindexSensitivitySource source = parindex_sensitivity_index_get_source (index);

  if (source == PARINDEX_SENSITIVITY_SOURCE_WEIGHT)
    {
      parindex_cli_add_criterion (records, parindex_sensitivity_index_get_criterion (index));
      return;
    }

  parindex_cli_records_take_text (records, source == PARINDEX_SENSITIVITY_SOURCE_CHOICE
                                             ? parindex_cli_format (options->language, TEXT_CHOICE, number, NULL)
                                             : g_strdup (parindex_cli_text (options->language, TEXT_MEASURED_VALUES)));
  parindex_cli_records_add_text (records, NULL);
}

static void
add_index (ParindexCliRecords       *records,
           const ParindexCliOptions *options,
           ParindexSensitivityIndex *index)
{
  double values[PARINDEX_SENSITIVITY_FIGURE_TOTAL_HIGH + 1];

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = parindex_sensitivity_index_get_figure (index, (ParindexSensitivityFigure) i);
  add_source (records, options, index);
  for (guint i = 0; i < G_N_ELEMENTS (values); i += 3)
    {
      parindex_cli_records_add_number (records, values[i]);
      parindex_cli_records_take_text (records, format_interval (values[i + 1], values[i + 2], options));
    }
}

static gboolean
is_of_same (ParindexSensitivityIndex *a,
            ParindexSensitivityIndex *b)
{
  return parindex_sensitivity_index_get_output (a) == parindex_sensitivity_index_get_output (b)
         && parindex_sensitivity_index_get_unit (a) == parindex_sensitivity_index_get_unit (b)
         && parindex_sensitivity_index_get_other (a) == parindex_sensitivity_index_get_other (b);
}

void
parindex_cli_append_indices (GString                  *out,
                             const ParindexCliOptions *options,
                             GListModel               *indices)
{
  const guint n = g_list_model_get_n_items (indices);
  g_autofree char *points = NULL;
  g_autofree char *note = NULL;
  guint end;

  for (guint begin = 0; begin < n; begin = end)
    {
      g_autoptr (ParindexSensitivityIndex) first = g_list_model_get_item (indices, begin);
      g_autoptr (ParindexCliRecords) records = new_index_table (options);
      g_autofree char *heading = name_output (first, options->language);

      for (end = begin; end < n; end++)
        {
          g_autoptr (ParindexSensitivityIndex) each = g_list_model_get_item (indices, end);

          if (!is_of_same (first, each))
            break;
          add_index (records, options, each);
        }
      parindex_cli_append_heading (out, heading);
      parindex_cli_records_append_table (records, out);
      g_free (points);
      points = g_strdup_printf ("%u", parindex_sensitivity_index_get_n (first));
    }
  note = parindex_cli_format (options->language, TEXT_SENSITIVITY_NOTE, points != NULL ? points : "0", NULL);
  g_string_append_c (out, '\n');
  parindex_cli_report_append_line (out, options, note);
}

/* Of a bound: its weight, or its share in percent. */
static char *
format_bound (ParindexWeightBound      *bound,
              gboolean                  is_share,
              const ParindexCliOptions *options)
{
  if (!is_share)
    return format_number (parindex_weight_bound_get_weight (bound), WEIGHT_DECIMALS, options);

  return format_double (100 * parindex_number_to_double (parindex_weight_bound_get_share (bound)), PERCENT_DECIMALS, options);
}

/* "(1.5 … 3]": a round bracket where the bound itself does not belong to it. */
static char *
format_bounds (ParindexWeightStability  *stability,
               gboolean                  is_share,
               const ParindexCliOptions *options)
{
  ParindexWeightBound *low = parindex_weight_stability_get_low (stability), *high = parindex_weight_stability_get_high (stability);
  g_autofree char *first = low != NULL ? format_bound (low, is_share, options) : g_strdup ("0");
  g_autofree char *last = high != NULL ? format_bound (high, is_share, options) : g_strdup (is_share ? "100" : "∞");

  return g_strdup_printf ("%c%s … %s%c", low == NULL || parindex_weight_bound_get_inclusive (low) ? '[' : '(', first, last,
                          high != NULL && parindex_weight_bound_get_inclusive (high) ? ']' : ')');
}

/* "+ Hà Nội, − Huế" */
static char *
name_change (ParindexWeightBound *bound)
{
  ParindexUnit *entering = bound != NULL ? parindex_weight_bound_get_entering (bound) : NULL;
  ParindexUnit *leaving = bound != NULL ? parindex_weight_bound_get_leaving (bound) : NULL;

  if (bound == NULL)
    return NULL;
  return g_strdup_printf ("%s%s%s%s%s", entering != NULL ? "+ " : "", entering != NULL ? parindex_cli_unit_name (entering) : "",
                          entering != NULL && leaving != NULL ? ", " : "", leaving != NULL ? "− " : "",
                          leaving != NULL ? parindex_cli_unit_name (leaving) : "");
}

void
parindex_cli_append_stability (GString                  *out,
                               const ParindexCliOptions *options,
                               GListModel               *list)
{
  static const ParindexCliText heads[] = { TEXT_HEAD_WEIGHT_INTERVAL, TEXT_HEAD_SHARE_INTERVAL, TEXT_HEAD_WHEN_LOWER, TEXT_HEAD_WHEN_HIGHER };
  g_autoptr (ParindexCliRecords) records = parindex_cli_records_new (options);
  g_autofree char *k = g_strdup_printf ("%u", options->stable_top);
  g_autofree char *heading = parindex_cli_format (options->language, TEXT_STABLE_TOP, k, NULL);

  parindex_cli_add_criterion_columns (records, options);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    parindex_cli_records_add_column (records, NULL, parindex_cli_text (options->language, heads[i]),
                                     i < 2 ? PARINDEX_CLI_RECORD_TEXT : PARINDEX_CLI_RECORD_NAME, 0);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (ParindexWeightStability) each = g_list_model_get_item (list, i);

      parindex_cli_add_criterion (records, parindex_weight_stability_get_criterion (each));
      parindex_cli_records_take_text (records, format_bounds (each, FALSE, options));
      parindex_cli_records_take_text (records, format_bounds (each, TRUE, options));
      parindex_cli_records_take_text (records, name_change (parindex_weight_stability_get_low (each)));
      parindex_cli_records_take_text (records, name_change (parindex_weight_stability_get_high (each)));
    }
  parindex_cli_append_heading (out, heading);
  parindex_cli_records_append_table (records, out);
}
