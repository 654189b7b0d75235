/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "analysis.h"
#include "load.h"
#include "output.h"
#include "score-title.h"
#include "score.h"
#include "sensitivity-table.h"
#include "simulate-run.h"

static const struct
{
  const char *name;
  ParindexSensitivityFigure figure;
} figures[] = {
  { "first-order", PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER },
  { "first-order-low", PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER_LOW },
  { "first-order-high", PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER_HIGH },
  { "total", PARINDEX_SENSITIVITY_FIGURE_TOTAL },
  { "total-low", PARINDEX_SENSITIVITY_FIGURE_TOTAL_LOW },
  { "total-high", PARINDEX_SENSITIVITY_FIGURE_TOTAL_HIGH },
};

static const char *
id_of (ParindexUnit *unit)
{
  return unit != NULL ? parindex_unit_get_id (unit) : NULL;
}

static ParindexCliRecords *
index_records (const ParindexCliOptions *options,
               GListModel               *indices)
{
  static const char *const names[] = { "output", "unit", "other", "source", "criterion" };
  ParindexCliRecords *records = parindex_cli_records_new (options);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    parindex_cli_records_add_column (records, names[i], NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "choice", NULL, PARINDEX_CLI_RECORD_COUNT, 0);
  parindex_cli_records_add_column (records, "points", NULL, PARINDEX_CLI_RECORD_COUNT, 0);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    parindex_cli_records_add_column (records, figures[i].name, NULL, PARINDEX_CLI_RECORD_NUMBER, 0);
  for (guint k = 0; indices != NULL && k < g_list_model_get_n_items (indices); k++)
    {
      g_autoptr (ParindexSensitivityIndex) each = g_list_model_get_item (indices, k);
      ParindexCriterion *criterion = parindex_sensitivity_index_get_criterion (each);

      parindex_cli_records_add_text (records, parindex_cli_get_nick (PARINDEX_TYPE_SENSITIVITY_OUTPUT, parindex_sensitivity_index_get_output (each)));
      parindex_cli_records_add_text (records, id_of (parindex_sensitivity_index_get_unit (each)));
      parindex_cli_records_add_text (records, id_of (parindex_sensitivity_index_get_other (each)));
      parindex_cli_records_add_text (records, parindex_cli_get_nick (PARINDEX_TYPE_SENSITIVITY_SOURCE, parindex_sensitivity_index_get_source (each)));
      parindex_cli_records_add_text (records, criterion != NULL ? parindex_criterion_get_id (criterion) : NULL);
      parindex_cli_records_add_number (records, parindex_sensitivity_index_get_choice (each));
      parindex_cli_records_add_number (records, parindex_sensitivity_index_get_n (each));
      for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
        parindex_cli_records_add_number (records, parindex_sensitivity_index_get_figure (each, figures[i].figure));
    }
  return records;
}

static void
add_bound (ParindexCliRecords  *records,
           ParindexWeightBound *bound)
{
  const char *end = NULL;

  if (bound != NULL)
    end = parindex_weight_bound_get_inclusive (bound) ? "closed" : "open";
  parindex_cli_records_take_text (records, bound != NULL ? parindex_number_to_string (parindex_weight_bound_get_weight (bound)) : NULL);
  parindex_cli_records_take_text (records, bound != NULL ? parindex_number_to_string (parindex_weight_bound_get_share (bound)) : NULL);
  parindex_cli_records_add_text (records, end);
  parindex_cli_records_add_text (records, bound != NULL ? id_of (parindex_weight_bound_get_entering (bound)) : NULL);
  parindex_cli_records_add_text (records, bound != NULL ? id_of (parindex_weight_bound_get_leaving (bound)) : NULL);
}

/* Exact numbers, hence as text. */
static ParindexCliRecords *
stability_records (const ParindexCliOptions *options,
                   GListModel               *list)
{
  static const char *const names[] = { "criterion", "weight", "share", "low", "low-share", "low-end", "low-entering", "low-leaving",
                                       "high", "high-share", "high-end", "high-entering", "high-leaving" };
  ParindexCliRecords *records = parindex_cli_records_new (options);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    parindex_cli_records_add_column (records, names[i], NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  for (guint k = 0; list != NULL && k < g_list_model_get_n_items (list); k++)
    {
      g_autoptr (ParindexWeightStability) each = g_list_model_get_item (list, k);

      parindex_cli_records_add_text (records, parindex_criterion_get_id (parindex_weight_stability_get_criterion (each)));
      parindex_cli_records_take_text (records, parindex_number_to_string (parindex_weight_stability_get_weight (each)));
      parindex_cli_records_take_text (records, parindex_number_to_string (parindex_weight_stability_get_share (each)));
      add_bound (records, parindex_weight_stability_get_low (each));
      add_bound (records, parindex_weight_stability_get_high (each));
    }
  return records;
}

/* One of @indices and @stability is there. */
static int
write_found (const ParindexCliOptions *options,
             ParindexScoreboard       *nominal,
             GListModel               *indices,
             GListModel               *stability)
{
  g_autoptr (ParindexCliRecords) of_indices = index_records (options, indices);
  g_autoptr (ParindexCliRecords) of_stability = stability_records (options, stability);
  g_autoptr (GString) out = NULL;

  switch (options->format)
    {
    case PARINDEX_CLI_FORMAT_CSV:
      out = g_string_new (NULL);
      parindex_cli_records_append_csv (indices != NULL ? of_indices : of_stability, out);
      break;
    case PARINDEX_CLI_FORMAT_JSON:
      out = parindex_cli_json_begin_of ("parindex-sensitivity", nominal);
      parindex_cli_json_add_records (out, "indices", of_indices);
      parindex_cli_json_add_records (out, "stability", of_stability);
      parindex_cli_json_end (out);
      break;
    case PARINDEX_CLI_FORMAT_TABLE:
    default:
      out = g_string_new (NULL);
      parindex_cli_append_title (out, nominal, options);
      if (indices != NULL)
        parindex_cli_append_indices (out, options, indices);
      else
        parindex_cli_append_stability (out, options, stability);
    }
  return parindex_cli_write (options, out->str);
}

static void
start (gpointer            object,
       GCancellable       *cancellable,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  parindex_sensitivity_run_async (object, cancellable, callback, user_data);
}

static gpointer
finish (gpointer      object,
        GAsyncResult *result,
        GError      **error)
{
  return parindex_sensitivity_run_finish (object, result, error);
}

/* The shift of all ranks; with --unit, its rank and score; with --other, their order. */
static gboolean
add_outputs (const ParindexCliOptions *options,
             ParindexSensitivity      *sensitivity,
             GError                  **error)
{
  const char *unit = options->values[PARINDEX_CLI_OPTION_UNIT], *other = options->values[PARINDEX_CLI_OPTION_OTHER];

  return parindex_sensitivity_add_output (sensitivity, PARINDEX_SENSITIVITY_OUTPUT_RANK_SHIFT, NULL, NULL, error)
         && (unit == NULL
             || (parindex_sensitivity_add_output (sensitivity, PARINDEX_SENSITIVITY_OUTPUT_RANK, unit, NULL, error)
                 && parindex_sensitivity_add_output (sensitivity, PARINDEX_SENSITIVITY_OUTPUT_SCORE, unit, NULL, error)))
         && (unit == NULL || other == NULL || parindex_sensitivity_add_output (sensitivity, PARINDEX_SENSITIVITY_OUTPUT_ORDER, unit, other, error));
}

static int
write_indices (const ParindexCliOptions *options,
               ParindexDocument         *document,
               ParindexScoreboard       *nominal)
{
  g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (nominal);
  g_autoptr (ParindexSensitivity) sensitivity = parindex_sensitivity_new (simulation);
  g_autoptr (GListModel) indices = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (options->values[PARINDEX_CLI_OPTION_OTHER] != NULL && options->values[PARINDEX_CLI_OPTION_UNIT] == NULL)
    {
      parindex_cli_complain (parindex_cli_text (options->language, TEXT_NO_UNIT));
      return PARINDEX_CLI_WRONG_USE;
    }
  if (!parindex_cli_set_simulation (options, document, simulation, &status))
    return status;
  if (!add_outputs (options, sensitivity, &error))
    {
      parindex_cli_complain (error->message);
      return PARINDEX_CLI_WRONG_USE;
    }
  indices = parindex_cli_run (options, simulation, sensitivity, start, finish, &status);
  return indices != NULL ? write_found (options, nominal, indices, NULL) : status;
}

static int
write_stability (const ParindexCliOptions *options,
                 ParindexScoreboard       *nominal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) list = NULL;

  if (!parindex_cli_check_criterion (options, parindex_scoreboard_get_framework (nominal)))
    return PARINDEX_CLI_WRONG_USE;
  list = parindex_scoreboard_list_weight_stability (nominal, options->stable_top, options->values[PARINDEX_CLI_OPTION_CRITERION], NULL, &error);
  if (list != NULL)
    return write_found (options, nominal, NULL, list);
  parindex_cli_complain (error->message);
  return PARINDEX_CLI_WRONG_INPUT;
}

static int
analyse (const ParindexCliOptions *options,
         ParindexContext          *context,
         ParindexDocument         *document,
         ParindexAssessment       *assessment)
{
  int status = PARINDEX_CLI_WRONG_USE;
  g_autoptr (ParindexScoreboard) nominal = parindex_cli_score_asked (options, context, document, assessment, &status);

  if (nominal == NULL)
    return status;
  return options->stable_top > 0 ? write_stability (options, nominal) : write_indices (options, document, nominal);
}

/* Draws have no say in what is exact, and criteria none in what is drawn. */
int
parindex_cli_sensitivity (const ParindexCliOptions *options)
{
  static const struct
  {
    ParindexCliOption option;
    const char *name;
  } of_draws[] = { { PARINDEX_CLI_OPTION_UNIT, "unit" }, { PARINDEX_CLI_OPTION_OTHER, "other" }, { PARINDEX_CLI_OPTION_REPLICATES, "replicates" },
                   { PARINDEX_CLI_OPTION_SEED, "seed" }, { PARINDEX_CLI_OPTION_WEIGHTS, "weights" }, { PARINDEX_CLI_OPTION_THREADS, "threads" },
                   { PARINDEX_CLI_OPTION_SEQUENCE, "sequence" }, { PARINDEX_CLI_OPTION_ALTERNATIVES, "alternatives" },
                   { PARINDEX_CLI_OPTION_WITHOUT_EACH, "without-each" }, { PARINDEX_CLI_OPTION_CONCENTRATION, "concentration" },
                   { PARINDEX_CLI_OPTION_VALUES, "values" }, { PARINDEX_CLI_OPTION_ERRORS, "errors" }, { PARINDEX_CLI_OPTION_STYLE, "style" } };

  for (guint i = 0; options->stable_top > 0 && i < G_N_ELEMENTS (of_draws); i++)
    if (options->values[of_draws[i].option] != NULL)
      return parindex_cli_refuse_pair (options, "stable-top", of_draws[i].name);
  return parindex_cli_work (options, analyse);
}
