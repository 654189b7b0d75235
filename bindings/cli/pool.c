/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "load.h"
#include "output.h"

/* Adds up the counts of a document's parts and writes them as a table, for the document of the whole. */

static gboolean
read_missing (const ParindexCliOptions *options,
              ParindexMissing          *missing)
{
  static const char *const words[] = { "propagate", "skip", "zero", NULL };
  const char *word = options->values[PARINDEX_CLI_OPTION_MISSING];
  g_autoptr (GEnumClass) klass = g_type_class_ref (PARINDEX_TYPE_MISSING);

  *missing = PARINDEX_MISSING_UNSTATED;
  if (word == NULL)
    return TRUE;
  if (!g_strv_contains (words, word))
    {
      parindex_cli_refuse (options, TEXT_UNKNOWN_MISSING, word, words);
      return FALSE;
    }
  *missing = g_enum_get_value_by_nick (klass, word)->value;
  return TRUE;
}

static int
write_pool (const ParindexCliOptions *options,
            ParindexDocument         *document,
            ParindexMissing           missing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexAssessment) whole = parindex_document_pool (document, options->values[PARINDEX_CLI_OPTION_FRAMEWORK],
                                                                 options->values[PARINDEX_CLI_OPTION_PERIOD], missing, &error);
  g_autoptr (GBytes) table = whole != NULL ? parindex_assessment_to_table_bytes (whole, NULL, &error) : NULL;
  g_autofree char *text = NULL;

  if (table == NULL)
    {
      parindex_cli_complain (error->message);
      return PARINDEX_CLI_WRONG_INPUT;
    }
  text = g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table));
  return parindex_cli_write (options, text);
}

int
parindex_cli_pool (const ParindexCliOptions *options)
{
  g_autoptr (ParindexContext) context = parindex_cli_new_context (options);
  g_autoptr (ParindexDocument) document = NULL;
  ParindexMissing missing;

  if (options->values[PARINDEX_CLI_OPTION_FRAMEWORK] == NULL || options->values[PARINDEX_CLI_OPTION_PERIOD] == NULL)
    {
      parindex_cli_complain (parindex_cli_text (options->language, TEXT_POOL_NEEDS));
      return PARINDEX_CLI_WRONG_USE;
    }
  if (!read_missing (options, &missing))
    return PARINDEX_CLI_WRONG_USE;

  document = parindex_cli_load_and_tell (options, context);
  return document != NULL ? write_pool (options, document, missing) : PARINDEX_CLI_WRONG_INPUT;
}
