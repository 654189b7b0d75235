/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-found-weights.h>
#include <parindex/parindex-weight-row.h>

#include "base/parindex-problem-private.h"
#include "io/parindex-text-private.h"
#include "scoring/parindex-scoreboard-private.h"

/* Found weights, and what drives an index, as CSV and as JSON. */

/* Takes the number; NULL stays NULL. */
static char *
take_exact (ParindexNumber *number)
{
  char *text = number != NULL ? parindex_number_to_string (number) : NULL;

  g_clear_pointer (&number, parindex_number_unref);

  return text;
}

/* The nearest double of a number, which is taken. */
static char *
take_nearest (ParindexNumber *number)
{
  char buffer[PARINDEX_DOUBLE_TEXT_SIZE];
  char *text = number != NULL ? g_strdup (parindex_double_to_text (parindex_number_to_double (number), buffer)) : NULL;

  g_clear_pointer (&number, parindex_number_unref);

  return text;
}

/* NULL for NaN. */
static char *
text_of_double (double value)
{
  char buffer[PARINDEX_DOUBLE_TEXT_SIZE];

  return isfinite (value) ? g_strdup (parindex_double_to_text (value, buffer)) : NULL;
}

typedef void (*FoundFunc) (ParindexFoundWeights *found, ParindexCriterion *child, gpointer data);

static void
for_each_child (ParindexFoundWeights *found,
                FoundFunc             func,
                gpointer              data)
{
  g_auto (GStrv) ids = parindex_found_weights_list_criteria (found);

  for (char **id = ids; *id != NULL; id++)
    func (found, parindex_framework_get_criterion (parindex_found_weights_get_framework (found), *id), data);
}

static void
append_weight (ParindexFoundWeights *found,
               ParindexCriterion    *child,
               gpointer              data)
{
  const char *id = parindex_criterion_get_id (child);
  g_autofree char *given = take_exact (parindex_found_weights_get_given_weight (found, id, NULL));
  g_autofree char *weight = take_exact (parindex_found_weights_get_weight (found, id, NULL));
  g_autofree char *effective = take_nearest (parindex_criterion_get_effective_weight (child));

  append_cells (data,
                (const char *const[]){ parindex_criterion_get_id (parindex_criterion_get_parent (child)),
                                       parindex_weighting_get_kind (parindex_found_weights_get_weighting (found)), id,
                                       parindex_criterion_get_title (child), given, weight, effective },
                7);
}

/**
 * parindex_weights_to_csv:
 * @found: a list of [class@FoundWeights]
 *
 * Writes found weights as a table:
 * `parent,weighting,criterion,title,given_weight,weight,effective_weight`. Numbers have a
 * decimal point.
 *
 * Returns: (transfer full): the table
 *
 * Since: 1.0
 */
char *
parindex_weights_to_csv (GListModel *found)
{
  GString *out;

  g_return_val_if_fail (G_IS_LIST_MODEL (found), NULL);
  g_return_val_if_fail (g_type_is_a (g_list_model_get_item_type (found), PARINDEX_TYPE_FOUND_WEIGHTS), NULL);

  out = g_string_new ("parent,weighting,criterion,title,given_weight,weight,effective_weight\n");
  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (ParindexFoundWeights) each = g_list_model_get_item (found, i);

      for_each_child (each, append_weight, out);
    }

  return g_string_free (out, FALSE);
}

static void
write_weight (ParindexFoundWeights *found,
              ParindexCriterion    *child,
              gpointer              data)
{
  const char *id = parindex_criterion_get_id (child);
  g_autofree char *given = take_exact (parindex_found_weights_get_given_weight (found, id, NULL));
  g_autofree char *weight = take_exact (parindex_found_weights_get_weight (found, id, NULL));
  g_autofree char *effective = take_nearest (parindex_criterion_get_effective_weight (child));

  parindex_json_writer_begin_inline (data);
  parindex_json_writer_begin_object (data);
  write_text (data, "criterion", id);
  write_text (data, "title", parindex_criterion_get_title (child));
  write_figure (data, "given-weight", given);
  write_figure (data, "weight", weight);
  write_figure (data, "effective-weight", effective);
  parindex_json_writer_end_object (data);
  parindex_json_writer_end_inline (data);
}

static void
write_names (ParindexJsonWriter *writer,
             const char         *name,
             const char *const  *names)
{
  if (names == NULL)
    return;

  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; names[i] != NULL; i++)
    parindex_json_writer_string (writer, names[i]);
  parindex_json_writer_end_array (writer);
}

static void
write_diagnostic (ParindexJsonWriter *writer,
                  ParindexDiagnostic *diagnostic)
{
  g_autofree double *values = NULL;
  gsize n;

  values = parindex_diagnostic_get_values (diagnostic, &n);
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_text (writer, "name", parindex_diagnostic_get_name (diagnostic));
  parindex_json_writer_member (writer, "title");
  parindex_json_writer_begin_object (writer);
  write_text (writer, "vi", parindex_diagnostic_get_title (diagnostic, PARINDEX_LANGUAGE_VI));
  write_text (writer, "en", parindex_diagnostic_get_title (diagnostic, PARINDEX_LANGUAGE_EN));
  parindex_json_writer_end_object (writer);
  write_names (writer, "rows", parindex_diagnostic_get_rows (diagnostic));
  write_names (writer, "columns", parindex_diagnostic_get_columns (diagnostic));
  parindex_json_writer_member (writer, "values");
  parindex_json_writer_begin_array (writer);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = text_of_double (values[i]);

      parindex_json_writer_verbatim (writer, text != NULL ? text : "null");
    }
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_found (ParindexJsonWriter   *writer,
             ParindexFoundWeights *found)
{
  GListModel *diagnostics = parindex_found_weights_get_diagnostics (found);

  parindex_json_writer_begin_object (writer);
  write_text (writer, "criterion", parindex_criterion_get_id (parindex_found_weights_get_criterion (found)));
  write_text (writer, "weighting", parindex_weighting_get_kind (parindex_found_weights_get_weighting (found)));
  parindex_json_writer_member (writer, "weights");
  parindex_json_writer_begin_array (writer);
  for_each_child (found, write_weight, writer);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_member (writer, "diagnostics");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (ParindexDiagnostic) each = g_list_model_get_item (diagnostics, i);

      write_diagnostic (writer, each);
    }
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);
}

static void
begin_document (ParindexJsonWriter *writer,
                ParindexFramework  *framework)
{
  parindex_json_writer_begin_object (writer);
  write_text (writer, "format", "parindex-weights");
  write_count (writer, "version", 1);
  write_text (writer, "library", PARINDEX_VERSION_STRING);
  if (framework != NULL)
    write_framework (writer, framework);
}

static char *
finish (ParindexJsonWriter *writer)
{
  g_autoptr (GBytes) bytes = NULL;

  parindex_json_writer_end_object (writer);
  bytes = parindex_json_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/**
 * parindex_weights_to_json:
 * @found: a list of [class@FoundWeights]
 *
 * Writes found weights, and what is to be known of them, as JSON;
 * `docs/schemas/weights.schema.json` describes it.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
parindex_weights_to_json (GListModel *found)
{
  ParindexJsonWriter *writer;
  g_autoptr (ParindexFoundWeights) first = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (found), NULL);
  g_return_val_if_fail (g_type_is_a (g_list_model_get_item_type (found), PARINDEX_TYPE_FOUND_WEIGHTS), NULL);

  first = g_list_model_get_item (found, 0);
  writer = parindex_json_writer_new ();
  begin_document (writer, first != NULL ? parindex_found_weights_get_framework (first) : NULL);
  parindex_json_writer_member (writer, "found");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (ParindexFoundWeights) each = g_list_model_get_item (found, i);

      write_found (writer, each);
    }
  parindex_json_writer_end_array (writer);

  return finish (writer);
}

/* The figures of a row of effective weights, in the order of the table. */
typedef struct
{
  char *texts[4];
  char *n_units;
} Figures;

static void
figures_init (Figures           *self,
              ParindexWeightRow *row)
{
  *self = (Figures){ { take_nearest (parindex_weight_row_get_effective_weight (row)), text_of_double (parindex_weight_row_get_importance (row)),
                       text_of_double (parindex_weight_row_get_importance_share (row)), text_of_double (parindex_weight_row_get_rank_importance (row)) },
                     g_strdup_printf ("%u", parindex_weight_row_get_n_units (row)) };
}

static void
figures_clear (Figures *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_free (self->texts[i]);
  g_free (self->n_units);
}

/**
 * parindex_scoreboard_weights_to_csv:
 * @self: a scoreboard
 * @criterion: (nullable): a criterion; %NULL for the whole index
 * @error: return location for an error
 *
 * Writes [method@Scoreboard.list_weights] as a table:
 * `depth,criterion,title,effective_weight,importance,importance_share,rank_importance,n_units`.
 * Numbers have a decimal point.
 *
 * Returns: (transfer full): the table, or %NULL with %PARINDEX_ERROR_NOT_FOUND
 *
 * Since: 1.0
 */
char *
parindex_scoreboard_weights_to_csv (ParindexScoreboard *self,
                                    const char         *criterion,
                                    GError            **error)
{
  g_autoptr (GListModel) rows = NULL;
  GString *out;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  rows = parindex_scoreboard_list_weights (self, criterion, error);
  if (rows == NULL)
    return NULL;

  out = g_string_new ("depth,criterion,title,effective_weight,importance,importance_share,rank_importance,n_units\n");
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (ParindexWeightRow) row = g_list_model_get_item (rows, i);
      ParindexCriterion *node = parindex_weight_row_get_criterion (row);
      g_autofree char *depth = g_strdup_printf ("%u", parindex_weight_row_get_depth (row));
      Figures figures;

      figures_init (&figures, row);
      append_cells (out,
                    (const char *const[]){ depth, parindex_criterion_get_id (node), parindex_criterion_get_title (node), figures.texts[0],
                                           figures.texts[1], figures.texts[2], figures.texts[3], figures.n_units },
                    8);
      figures_clear (&figures);
    }

  return g_string_free (out, FALSE);
}

static void
write_row (ParindexJsonWriter *writer,
           ParindexWeightRow  *row)
{
  static const char *const names[] = { "effective-weight", "importance", "importance-share", "rank-importance" };
  ParindexCriterion *node = parindex_weight_row_get_criterion (row);
  Figures figures;

  figures_init (&figures, row);
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_count (writer, "depth", parindex_weight_row_get_depth (row));
  write_text (writer, "criterion", parindex_criterion_get_id (node));
  write_text (writer, "title", parindex_criterion_get_title (node));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    write_figure (writer, names[i], figures.texts[i]);
  write_figure (writer, "n-units", figures.n_units);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
  figures_clear (&figures);
}

/**
 * parindex_scoreboard_weights_to_json:
 * @self: a scoreboard
 * @criterion: (nullable): a criterion; %NULL for the whole index
 * @error: return location for an error
 *
 * Writes [method@Scoreboard.list_weights] as JSON;
 * `docs/schemas/weights.schema.json` describes it.
 *
 * Returns: (transfer full): the text, or %NULL with %PARINDEX_ERROR_NOT_FOUND
 *
 * Since: 1.0
 */
char *
parindex_scoreboard_weights_to_json (ParindexScoreboard *self,
                                     const char         *criterion,
                                     GError            **error)
{
  g_autoptr (GListModel) rows = NULL;
  ParindexFramework *framework;
  ParindexJsonWriter *writer;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  rows = parindex_scoreboard_list_weights (self, criterion, error);
  if (rows == NULL)
    return NULL;

  framework = parindex_scoreboard_get_framework (self);
  writer = parindex_json_writer_new ();
  begin_document (writer, framework);
  write_text (writer, "period", parindex_period_to_string (parindex_assessment_get_period (parindex_scoreboard_get_assessment (self))));
  write_text (writer, "criterion", criterion != NULL ? criterion : parindex_framework_get_id (framework));
  parindex_json_writer_member (writer, "effective");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (ParindexWeightRow) row = g_list_model_get_item (rows, i);

      write_row (writer, row);
    }
  parindex_json_writer_end_array (writer);

  return finish (writer);
}
