/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "compare-table.h"
#include "load.h"
#include "output.h"

/* From --from to --to, with what is known in between; NULL after an error. */
static char **
choose_periods (const ParindexCliOptions *options,
                ParindexDocument         *document,
                GError                  **error)
{
  g_auto (GStrv) known = parindex_document_list_periods (document, options->values[PARINDEX_CLI_OPTION_INDEX], options->source, error);
  g_autoptr (ParindexPeriod) from = known != NULL ? parindex_period_new_from_string (options->values[PARINDEX_CLI_OPTION_FROM], error) : NULL;
  g_autoptr (ParindexPeriod) to = from != NULL ? parindex_period_new_from_string (options->values[PARINDEX_CLI_OPTION_TO], error) : NULL;
  GPtrArray *chosen;

  if (to == NULL)
    return NULL;

  chosen = g_ptr_array_new ();
  g_ptr_array_add (chosen, g_strdup (options->values[PARINDEX_CLI_OPTION_FROM]));
  for (guint i = 0; known[i] != NULL; i++)
    {
      g_autoptr (ParindexPeriod) each = parindex_period_new_from_string (known[i], NULL);

      if (parindex_period_get_kind (each) == parindex_period_get_kind (from) && parindex_period_compare (from, each) < 0
          && parindex_period_compare (each, to) < 0)
        g_ptr_array_add (chosen, g_strdup (known[i]));
    }
  g_ptr_array_add (chosen, g_strdup (options->values[PARINDEX_CLI_OPTION_TO]));
  g_ptr_array_add (chosen, NULL);
  return (char **) g_ptr_array_free (chosen, FALSE);
}

static int
write_text (const ParindexCliOptions *options,
            ParindexComparison *comparison,
            char *(*to_text) (ParindexComparison *, const char *, const char *, const char *, gboolean, ParindexPrecision, GError **))
{
  g_autoptr (GError) error = NULL;
  char *text = to_text (comparison, options->values[PARINDEX_CLI_OPTION_UNIT], options->values[PARINDEX_CLI_OPTION_CRITERION],
                        options->values[PARINDEX_CLI_OPTION_WITHIN], options->values[PARINDEX_CLI_OPTION_ALL] != NULL,
                        options->precision, &error);

  return parindex_cli_take_or_tell (options, text, error);
}

static int
write_comparison (const ParindexCliOptions *options,
                  ParindexComparison       *comparison)
{
  return PARINDEX_CLI_IN_FORMAT (options, write_text (options, comparison, parindex_comparison_to_csv),
                                 write_text (options, comparison, parindex_comparison_to_json),
                                 parindex_cli_write_comparison (options, comparison));
}

/* Ids that are no unit's or criterion's are wrong use, and told with those there are. */
static int
check_names (const ParindexCliOptions *options,
             ParindexDocument         *document,
             ParindexComparison       *comparison)
{
  const char *criterion = options->values[PARINDEX_CLI_OPTION_CRITERION];
  g_auto (GStrv) criteria = parindex_comparison_list_criteria (comparison, NULL);

  if (!parindex_cli_check_unit (options, document))
    return PARINDEX_CLI_WRONG_USE;
  if (criterion != NULL && g_strcmp0 (criterion, parindex_comparison_get_index (comparison)) != 0
      && !g_strv_contains ((const char *const *) criteria, criterion))
    return parindex_cli_refuse (options, TEXT_UNKNOWN_CRITERION, criterion, (const char *const *) criteria);
  return PARINDEX_CLI_DONE;
}

/* The dimensions by which any unit has a group. */
static char **
list_dimensions (ParindexDocument *document)
{
  GListModel *units = parindex_document_get_units (document);
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (units); i++)
    {
      g_autoptr (ParindexUnit) unit = g_list_model_get_item (units, i);
      g_auto (GStrv) own = parindex_unit_list_dimensions (unit);

      for (char **each = own; *each != NULL; each++)
        if (!g_ptr_array_find_with_equal_func (all, *each, g_str_equal, NULL))
          g_ptr_array_add (all, g_strdup (*each));
    }
  g_ptr_array_add (all, NULL);
  return (char **) g_ptr_array_free (all, FALSE);
}

static int
check_within (const ParindexCliOptions *options,
              ParindexDocument         *document)
{
  const char *within = options->values[PARINDEX_CLI_OPTION_WITHIN];
  g_auto (GStrv) dimensions = list_dimensions (document);

  if (within != NULL && !g_strv_contains ((const char *const *) dimensions, within))
    return parindex_cli_refuse (options, TEXT_UNKNOWN_DIMENSION, within, (const char *const *) dimensions);
  return PARINDEX_CLI_DONE;
}

/* What is no period is told by others. */
static gboolean
is_backwards (const ParindexCliOptions *options)
{
  g_autoptr (ParindexPeriod) from = parindex_period_new_from_string (options->values[PARINDEX_CLI_OPTION_FROM], NULL);
  g_autoptr (ParindexPeriod) to = parindex_period_new_from_string (options->values[PARINDEX_CLI_OPTION_TO], NULL);

  return from != NULL && to != NULL && parindex_period_compare (from, to) > 0;
}

static int
compare (const ParindexCliOptions *options,
         ParindexContext          *context,
         ParindexDocument         *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexComparison) comparison = NULL;
  g_auto (GStrv) periods = choose_periods (options, document, &error);
  int status;

  if (periods != NULL)
    comparison = parindex_document_compare (document, context, options->values[PARINDEX_CLI_OPTION_INDEX], (const char *const *) periods, options->source, &error);
  if (comparison == NULL)
    {
      /* An index or a period that is not there. */
      parindex_cli_complain (error->message);
      return PARINDEX_CLI_WRONG_USE;
    }
  status = check_names (options, document, comparison);
  if (status == PARINDEX_CLI_DONE)
    status = check_within (options, document);
  if (status != PARINDEX_CLI_DONE)
    return status;
  return options->values[PARINDEX_CLI_OPTION_EXPLAIN] != NULL ? parindex_cli_explain_comparison (options, comparison)
                                                              : write_comparison (options, comparison);
}

/* What the explanation of one unit has no place for. */
static int
check_explain (const ParindexCliOptions *options)
{
  static const struct
  {
    ParindexCliOption option;
    const char *name;
  } others[] = {
    { PARINDEX_CLI_OPTION_ALL, "all" },
    { PARINDEX_CLI_OPTION_WITHIN, "within" },
    { PARINDEX_CLI_OPTION_PRECISION, "precision" },
  };

  if (options->values[PARINDEX_CLI_OPTION_EXPLAIN] == NULL)
    return PARINDEX_CLI_DONE;
  if (options->values[PARINDEX_CLI_OPTION_UNIT] == NULL)
    {
      parindex_cli_complain (parindex_cli_text (options->language, TEXT_NO_UNIT));
      return PARINDEX_CLI_WRONG_USE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (options->values[others[i].option] != NULL)
      return parindex_cli_refuse_pair (options, "explain", others[i].name);
  return PARINDEX_CLI_DONE;
}

int
parindex_cli_compare (const ParindexCliOptions *options)
{
  g_autoptr (ParindexContext) context = parindex_cli_new_context (options);
  g_autoptr (ParindexDocument) document = NULL;

  if (options->values[PARINDEX_CLI_OPTION_FROM] == NULL || options->values[PARINDEX_CLI_OPTION_TO] == NULL)
    {
      parindex_cli_complain (parindex_cli_text (options->language, TEXT_COMPARE_NEEDS));
      return PARINDEX_CLI_WRONG_USE;
    }
  if (is_backwards (options))
    {
      parindex_cli_complain (parindex_cli_text (options->language, TEXT_COMPARE_BACKWARDS));
      return PARINDEX_CLI_WRONG_USE;
    }
  if (check_explain (options) != PARINDEX_CLI_DONE)
    return PARINDEX_CLI_WRONG_USE;
  document = parindex_cli_load_and_tell (options, context);
  return document != NULL ? compare (options, context, document) : PARINDEX_CLI_WRONG_INPUT;
}
