/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "weights-table.h"

#include "display.h"
#include "output.h"
#include "report.h"
#include "score-title.h"

#include <math.h>

#define DASH "–"
#define DECIMALS 4
#define PERCENT_DECIMALS 2
#define INDENT 2

static char *
format_double (double           value,
               guint            decimals,
               ParindexLanguage language)
{
  g_autoptr (ParindexNumber) number = isfinite (value) ? parindex_number_new_from_double (value, NULL) : NULL;

  return number != NULL ? parindex_number_format (number, decimals, PARINDEX_ROUNDING_HALF_EVEN, language) : g_strdup (DASH);
}

/* What stands in a document; takes the number. */
static char *
take_weight (ParindexNumber  *number,
             ParindexLanguage language)
{
  g_autoptr (ParindexNumber) taken = number;
  char *text;

  if (taken == NULL)
    return g_strdup (DASH);
  text = parindex_number_to_string (taken);
  if (language == PARINDEX_LANGUAGE_VI)
    g_strdelimit (text, ".", ',');
  return text;
}

/* As a percent; takes the number. */
static char *
take_percent (ParindexNumber  *number,
              ParindexLanguage language)
{
  g_autoptr (ParindexNumber) taken = number;

  return format_double (taken != NULL ? parindex_number_to_double (taken) * 100 : NAN, PERCENT_DECIMALS, language);
}

static const char *
get_title (ParindexCriterion *criterion)
{
  const char *title = parindex_criterion_get_title (criterion);

  return title != NULL && *title != '\0' ? title : parindex_criterion_get_id (criterion);
}

static void
add_heads (ParindexCliTable      *table,
           ParindexLanguage       language,
           const ParindexCliText *heads,
           guint                  n)
{
  for (guint i = 0; i < n; i++)
    parindex_cli_table_add_column (table, i == 0 ? PARINDEX_CLI_COLUMN_NAME : i == 1 ? PARINDEX_CLI_COLUMN_TEXT : PARINDEX_CLI_COLUMN_NUMBER,
                                   parindex_cli_text (language, heads[i]));
}

static void
append_weights (const ParindexCliOptions *options,
                ParindexFoundWeights     *found,
                GString                  *out)
{
  static const ParindexCliText heads[] = { TEXT_HEAD_CRITERION, TEXT_HEAD_ID, TEXT_HEAD_GIVEN_WEIGHT, TEXT_HEAD_FOUND_WEIGHT, TEXT_HEAD_EFFECTIVE_WEIGHT };
  ParindexLanguage language = options->language;
  g_autoptr (ParindexCliTable) table = parindex_cli_table_new ();
  g_auto (GStrv) ids = parindex_found_weights_list_criteria (found);

  add_heads (table, language, heads, G_N_ELEMENTS (heads));
  for (char **id = ids; *id != NULL; id++)
    {
      ParindexCriterion *child = parindex_framework_get_criterion (parindex_found_weights_get_framework (found), *id);

      parindex_cli_table_add (table, get_title (child));
      parindex_cli_table_add (table, *id);
      parindex_cli_table_take (table, take_weight (parindex_found_weights_get_given_weight (found, *id, NULL), language));
      parindex_cli_table_take (table, take_weight (parindex_found_weights_get_weight (found, *id, NULL), language));
      parindex_cli_table_take (table, take_percent (parindex_criterion_get_effective_weight (child), language));
    }
  parindex_cli_append_table (options, out, table);
}

static gboolean
has_rows (ParindexDiagnostic *diagnostic,
          const char *const  *rows)
{
  const char *const *own = parindex_diagnostic_get_rows (diagnostic);

  return own == rows || (own != NULL && rows != NULL && g_strv_equal (own, rows));
}

/* Single numbers: a line each. */
static void
append_numbers (const ParindexCliOptions *options,
                GListModel               *diagnostics,
                GString                  *out)
{
  g_autoptr (ParindexCliTable) table = parindex_cli_table_new ();
  guint n = g_list_model_get_n_items (diagnostics);
  guint n_shown = 0;

  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_TEXT, parindex_cli_text (options->language, TEXT_HEAD_DIAGNOSTIC));
  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NUMBER, parindex_cli_text (options->language, TEXT_HEAD_VALUE));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexDiagnostic) each = g_list_model_get_item (diagnostics, i);
      double value = parindex_diagnostic_get_value (each);

      if (parindex_diagnostic_get_rows (each) != NULL)
        continue;
      parindex_cli_table_add (table, parindex_diagnostic_get_title (each, options->language));
      parindex_cli_table_take (table, format_double (value, value == floor (value) ? 0 : DECIMALS, options->language));
      n_shown++;
    }
  if (n_shown == 0)
    return;
  g_string_append_c (out, '\n');
  parindex_cli_append_table (options, out, table);
}

/* A row of numbers of each of the diagnostics, which have the same rows. */
static void
append_columns (const ParindexCliOptions *options,
                GPtrArray                *diagnostics,
                GString                  *out)
{
  g_autoptr (ParindexCliTable) table = parindex_cli_table_new ();
  const char *const *rows = parindex_diagnostic_get_rows (diagnostics->pdata[0]);

  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_TEXT, parindex_cli_text (options->language, TEXT_HEAD_DIAGNOSTIC));
  for (guint k = 0; k < diagnostics->len; k++)
    parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NUMBER, parindex_diagnostic_get_title (diagnostics->pdata[k], options->language));
  for (guint i = 0; rows[i] != NULL; i++)
    {
      parindex_cli_table_add (table, rows[i]);
      for (guint k = 0; k < diagnostics->len; k++)
        {
          g_autofree double *values = NULL;
          gsize n_values;

          values = parindex_diagnostic_get_values (diagnostics->pdata[k], &n_values);
          parindex_cli_table_take (table, format_double (values[i], DECIMALS, options->language));
        }
    }
  g_string_append_c (out, '\n');
  parindex_cli_append_table (options, out, table);
}

static void
append_matrix (const ParindexCliOptions *options,
               ParindexDiagnostic       *diagnostic,
               GString                  *out)
{
  g_autoptr (ParindexCliTable) table = parindex_cli_table_new ();
  const char *const *rows = parindex_diagnostic_get_rows (diagnostic);
  const char *const *columns = parindex_diagnostic_get_columns (diagnostic);
  guint n_columns = g_strv_length ((char **) columns);
  g_autofree double *values = NULL;
  gsize n_values;

  values = parindex_diagnostic_get_values (diagnostic, &n_values);
  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_TEXT, parindex_diagnostic_get_title (diagnostic, options->language));
  for (guint k = 0; k < n_columns; k++)
    parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NUMBER, columns[k]);
  for (guint i = 0; rows[i] != NULL; i++)
    {
      parindex_cli_table_add (table, rows[i]);
      for (guint k = 0; k < n_columns; k++)
        parindex_cli_table_take (table, format_double (values[i * n_columns + k], DECIMALS, options->language));
    }
  g_string_append_c (out, '\n');
  parindex_cli_append_table (options, out, table);
}

/* Those that follow each other with the same rows stand in one table. */
static void
append_diagnostics (const ParindexCliOptions *options,
                    GListModel               *diagnostics,
                    GString                  *out)
{
  g_autoptr (GPtrArray) alike = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (diagnostics);

  append_numbers (options, diagnostics, out);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexDiagnostic) each = g_list_model_get_item (diagnostics, i);
      const char *const *rows = parindex_diagnostic_get_rows (each);
      gboolean matrix = parindex_diagnostic_get_columns (each) != NULL;

      if (rows == NULL)
        continue;
      if (alike->len > 0 && (matrix || !has_rows (alike->pdata[0], rows)))
        {
          append_columns (options, alike, out);
          g_ptr_array_set_size (alike, 0);
        }
      if (matrix)
        append_matrix (options, each, out);
      else
        g_ptr_array_add (alike, g_steal_pointer (&each));
    }
  if (alike->len > 0)
    append_columns (options, alike, out);
}

int
parindex_cli_write_found (const ParindexCliOptions *options,
                          GListModel               *found)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n = g_list_model_get_n_items (found);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexFoundWeights) each = g_list_model_get_item (found, i);
      const char *kind = parindex_weighting_get_kind (parindex_found_weights_get_weighting (each));
      g_autofree char *line = parindex_cli_format (options->language, TEXT_FOUND_WEIGHTS, get_title (parindex_found_weights_get_criterion (each)), kind, NULL);

      g_string_append (out, i > 0 ? "\n" : "");
      parindex_cli_report_append_line (out, options, line);
      g_string_append_c (out, '\n');
      append_weights (options, each, out);
      append_diagnostics (options, parindex_found_weights_get_diagnostics (each), out);
    }
  return parindex_cli_write (options, out->str);
}

int
parindex_cli_write_effective (const ParindexCliOptions *options,
                              ParindexScoreboard       *scoreboard,
                              GListModel               *rows)
{
  static const ParindexCliText heads[] = { TEXT_HEAD_CRITERION, TEXT_HEAD_ID, TEXT_HEAD_EFFECTIVE_WEIGHT, TEXT_HEAD_IMPORTANCE, TEXT_HEAD_IMPORTANCE_SHARE, TEXT_HEAD_RANK_IMPORTANCE, TEXT_HEAD_N_UNITS };
  ParindexLanguage language = options->language;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (ParindexCliTable) table = parindex_cli_table_new ();
  guint n = g_list_model_get_n_items (rows);

  parindex_cli_append_title (out, scoreboard, options);
  add_heads (table, language, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexWeightRow) row = g_list_model_get_item (rows, i);
      ParindexCriterion *criterion = parindex_weight_row_get_criterion (row);
      int indent = (int) (parindex_weight_row_get_depth (row) - 1) * INDENT;

      parindex_cli_table_take (table, g_strdup_printf ("%*s%s", indent, "", get_title (criterion)));
      parindex_cli_table_add (table, parindex_criterion_get_id (criterion));
      parindex_cli_table_take (table, take_percent (parindex_weight_row_get_effective_weight (row), language));
      parindex_cli_table_take (table, format_double (parindex_weight_row_get_importance (row), DECIMALS, language));
      parindex_cli_table_take (table, format_double (parindex_weight_row_get_importance_share (row) * 100, PERCENT_DECIMALS, language));
      parindex_cli_table_take (table, format_double (parindex_weight_row_get_rank_importance (row), DECIMALS, language));
      parindex_cli_table_take (table, g_strdup_printf ("%u", parindex_weight_row_get_n_units (row)));
    }
  return parindex_cli_write_table (options, out, table);
}
