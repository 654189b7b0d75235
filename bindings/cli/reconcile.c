/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "display.h"
#include "load.h"
#include "output.h"

#include <string.h>

static gboolean
is_shown (const ParindexCliOptions  *options,
          ParindexReconciliationRow *row)
{
  const char *unit = options->values[PARINDEX_CLI_OPTION_UNIT];
  ParindexAgreement agreement = parindex_reconciliation_row_get_agreement (row);
  gboolean plain = agreement == PARINDEX_AGREEMENT_AGREES || agreement == PARINDEX_AGREEMENT_NOT_COMPUTED;

  return (unit == NULL || strcmp (parindex_unit_get_id (parindex_reconciliation_row_get_unit (row)), unit) == 0)
         && (!plain || options->values[PARINDEX_CLI_OPTION_ALL] != NULL);
}

static ParindexCliTable *
new_table (ParindexLanguage language)
{
  static const struct
  {
    ParindexCliColumn kind;
    ParindexCliText head;
  } columns[] = {
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_NAME },
    { PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_PERIOD },
    { PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_CRITERION },
    { PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_FIGURE },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_PUBLISHED },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_COMPUTED },
  };
  ParindexCliTable *table = parindex_cli_table_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    parindex_cli_table_add_column (table, columns[i].kind, parindex_cli_text (language, columns[i].head));
  return table;
}

static void
add_row (const ParindexCliOptions  *options,
         ParindexCliTable          *table,
         ParindexReconciliationRow *row)
{
  ParindexUnit *unit = parindex_reconciliation_row_get_unit (row);
  ParindexFact *published = parindex_reconciliation_row_get_published (row);
  const char *criterion = parindex_fact_get_criterion (published);
  g_autofree char *text = parindex_reconciliation_row_get_text (row, options->language);

  parindex_cli_table_add (table, parindex_unit_get_name (unit) != NULL ? parindex_unit_get_name (unit) : parindex_unit_get_id (unit));
  parindex_cli_table_add (table, parindex_period_to_string (parindex_fact_get_period (published)));
  parindex_cli_table_add (table, criterion != NULL ? criterion : parindex_fact_get_index (published));
  parindex_cli_table_add (table, parindex_reconciliation_row_get_figure (row));
  parindex_cli_table_take (table, parindex_fact_get_text (published, options->language));
  parindex_cli_table_take (table, parindex_fact_get_text (parindex_reconciliation_row_get_computed (row), options->language));
  parindex_cli_table_add_paragraph (table, 2, text);
}

static void
append_counts (const ParindexCliOptions *options,
               ParindexReconciliation   *reconciliation,
               GString                  *out)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (reconciliation));
  guint n_unexplained = parindex_reconciliation_count (reconciliation, PARINDEX_AGREEMENT_UNEXPLAINED);
  guint n_explained = parindex_reconciliation_count (reconciliation, PARINDEX_AGREEMENT_ROUNDED_PARTS)
                      + parindex_reconciliation_count (reconciliation, PARINDEX_AGREEMENT_MISSING_WEIGHTS)
                      + parindex_reconciliation_count (reconciliation, PARINDEX_AGREEMENT_COHORT_DIFFERS);
  g_autofree char *all = g_strdup_printf ("%u", n);
  g_autofree char *agree = g_strdup_printf ("%u", parindex_reconciliation_count (reconciliation, PARINDEX_AGREEMENT_AGREES));
  g_autofree char *unexplained = g_strdup_printf ("%u", n_unexplained);
  g_autofree char *not_computed = g_strdup_printf ("%u", parindex_reconciliation_count (reconciliation, PARINDEX_AGREEMENT_NOT_COMPUTED));
  g_autofree char *contradicted = g_strdup_printf ("%u", parindex_reconciliation_count (reconciliation, PARINDEX_AGREEMENT_PARTS_DIFFER));
  g_autofree char *explained = g_strdup_printf ("%u", n_explained);
  g_autofree char *line = parindex_cli_format (options->language, TEXT_RECONCILED, all, agree, unexplained, NULL);
  g_autofree char *rest = parindex_cli_format (options->language, TEXT_NOT_COMPUTED, contradicted, explained, not_computed, NULL);
  g_autofree char *sentence = g_strdup_printf ("%s, %s", line, rest);
  ParindexCliStyle style;

  parindex_cli_style_init (&style, options);
  parindex_cli_append_wrapped (out, sentence, 0, style.width);
}

static int
write_table (const ParindexCliOptions *options,
             ParindexReconciliation   *reconciliation)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (reconciliation));
  g_autoptr (ParindexCliTable) table = new_table (options->language);
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean any = FALSE;
  ParindexCliStyle style;

  append_counts (options, reconciliation, out);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexReconciliationRow) row = g_list_model_get_item (G_LIST_MODEL (reconciliation), i);

      if (!is_shown (options, row))
        continue;
      add_row (options, table, row);
      any = TRUE;
    }
  if (any)
    {
      g_string_append_c (out, '\n');
      parindex_cli_style_init (&style, options);
      parindex_cli_table_render (table, &style, out);
    }
  return parindex_cli_write (options, out->str);
}

static int
write_text (const ParindexCliOptions *options,
            ParindexReconciliation *reconciliation,
            char *(*to_text) (ParindexReconciliation *, const char *, gboolean, ParindexPrecision))
{
  g_autofree char *text = to_text (reconciliation, options->values[PARINDEX_CLI_OPTION_UNIT], options->values[PARINDEX_CLI_OPTION_ALL] != NULL,
                                   options->precision);

  return parindex_cli_write (options, text);
}

static int
write_reconciliation (const ParindexCliOptions *options,
                      ParindexReconciliation   *reconciliation)
{
  return PARINDEX_CLI_IN_FORMAT (options, write_text (options, reconciliation, parindex_reconciliation_to_csv),
                                 write_text (options, reconciliation, parindex_reconciliation_to_json),
                                 write_table (options, reconciliation));
}

int
parindex_cli_reconcile (const ParindexCliOptions *options)
{
  g_autoptr (ParindexContext) context = parindex_cli_new_context (options);
  g_autoptr (ParindexDocument) document = parindex_cli_load_and_tell (options, context);
  g_autoptr (ParindexReconciliation) reconciliation = NULL;
  g_autoptr (GError) error = NULL;

  if (document == NULL)
    return PARINDEX_CLI_WRONG_INPUT;
  if (!parindex_cli_check_unit (options, document))
    return PARINDEX_CLI_WRONG_USE;
  reconciliation = parindex_document_reconcile (document, context, options->values[PARINDEX_CLI_OPTION_INDEX],
                                                options->values[PARINDEX_CLI_OPTION_PERIOD], &error);
  if (reconciliation == NULL)
    {
      /* An index or a period that is not there. */
      parindex_cli_complain (error->message);
      return PARINDEX_CLI_WRONG_USE;
    }
  return write_reconciliation (options, reconciliation);
}
