/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "output.h"
#include "report.h"
#include "similar.h"

#include <locale.h>
#include <signal.h>
#include <string.h>

typedef struct
{
  const char *name;
  int (*run) (const ParindexCliOptions *options);
  ParindexCliText about;
  ParindexCliText argument;
  gboolean needs_argument;
  guint64 options;
} Command;

#define SCORE_OPTIONS \
  (PARINDEX_CLI_MASK (FRAMEWORK) | PARINDEX_CLI_MASK (PERIOD) | PARINDEX_CLI_MASK (STAGE) | PARINDEX_CLI_MASK (WITHIN) \
   | PARINDEX_CLI_MASK (UNIT) | PARINDEX_CLI_MASK (ALL) | PARINDEX_CLI_MASK (PRECISION) | PARINDEX_CLI_MASK (TOP) \
   | PARINDEX_CLI_MASK (BOTTOM) | PARINDEX_CLI_MASK (LEAVE_FAULTY))

#define GAP_OPTIONS \
  (PARINDEX_CLI_MASK (FRAMEWORK) | PARINDEX_CLI_MASK (PERIOD) | PARINDEX_CLI_MASK (FROM) | PARINDEX_CLI_MASK (TO) \
   | PARINDEX_CLI_MASK (UNIT) | PARINDEX_CLI_MASK (PRECISION) | PARINDEX_CLI_MASK (LEAVE_FAULTY))

#define EXPLAIN_OPTIONS \
  (PARINDEX_CLI_MASK (FRAMEWORK) | PARINDEX_CLI_MASK (PERIOD) | PARINDEX_CLI_MASK (STAGE) | PARINDEX_CLI_MASK (UNIT) \
   | PARINDEX_CLI_MASK (CRITERION) | PARINDEX_CLI_MASK (DEPTH) | PARINDEX_CLI_MASK (LEAVE_FAULTY))

#define MEASURE_OPTIONS \
  (PARINDEX_CLI_MASK (FRAMEWORK) | PARINDEX_CLI_MASK (PERIOD) | PARINDEX_CLI_MASK (STAGE) | PARINDEX_CLI_MASK (OF) \
   | PARINDEX_CLI_MASK (WITHIN) | PARINDEX_CLI_MASK (GROUP) | PARINDEX_CLI_MASK (LEAVE_FAULTY))

#define STATISTICS_OPTIONS \
  (MEASURE_OPTIONS | PARINDEX_CLI_MASK (LEAST_AVAILABILITY) | PARINDEX_CLI_MASK (LEAST_UNIQUE_SHARE) | PARINDEX_CLI_MASK (MOST_ZEROS) \
   | PARINDEX_CLI_MASK (MOST_SKEWNESS) | PARINDEX_CLI_MASK (MOST_KURTOSIS))

#define ASSOCIATION_OPTIONS \
  (MEASURE_OPTIONS | PARINDEX_CLI_MASK (HIGH) | PARINDEX_CLI_MASK (METHOD) | PARINDEX_CLI_MASK (CRITERION) | PARINDEX_CLI_MASK (LEVEL))

#define ALTERNATIVES_OPTIONS \
  (PARINDEX_CLI_MASK (FRAMEWORK) | PARINDEX_CLI_MASK (PERIOD) | PARINDEX_CLI_MASK (STAGE) | PARINDEX_CLI_MASK (UNIT) \
   | PARINDEX_CLI_MASK (WITHOUT_EACH) | PARINDEX_CLI_MASK (RANK_REVERSAL) | PARINDEX_CLI_MASK (LEAVE_FAULTY))

#define TRENDS_OPTIONS \
  (PARINDEX_CLI_MASK (FRAMEWORK) | PARINDEX_CLI_MASK (STAGE) | PARINDEX_CLI_MASK (OF) | PARINDEX_CLI_MASK (CRITERION) \
   | PARINDEX_CLI_MASK (LEAVE_FAULTY))

#define CHANGES_OPTIONS \
  (PARINDEX_CLI_MASK (FRAMEWORK) | PARINDEX_CLI_MASK (PERIOD) | PARINDEX_CLI_MASK (STAGE) | PARINDEX_CLI_MASK (UNIT) \
   | PARINDEX_CLI_MASK (PRECISION) | PARINDEX_CLI_MASK (LEAVE_FAULTY))

#define POOL_OPTIONS (PARINDEX_CLI_MASK (FRAMEWORK) | PARINDEX_CLI_MASK (PERIOD) | PARINDEX_CLI_MASK (MISSING))

#define WEIGHTS_OPTIONS \
  (PARINDEX_CLI_MASK (FRAMEWORK) | PARINDEX_CLI_MASK (PERIOD) | PARINDEX_CLI_MASK (STAGE) | PARINDEX_CLI_MASK (CRITERION) \
   | PARINDEX_CLI_MASK (WEIGHTING) | PARINDEX_CLI_MASK (EFFECTIVE) | PARINDEX_CLI_MASK (SAVE) | PARINDEX_CLI_MASK (LEAVE_FAULTY))

#define COMPARE_OPTIONS \
  (PARINDEX_CLI_MASK (INDEX) | PARINDEX_CLI_MASK (FROM) | PARINDEX_CLI_MASK (TO) | PARINDEX_CLI_MASK (CRITERION) | PARINDEX_CLI_MASK (ALL) \
   | PARINDEX_CLI_MASK (WITHIN) | PARINDEX_CLI_MASK (SOURCE) | PARINDEX_CLI_MASK (UNIT) | PARINDEX_CLI_MASK (PRECISION) \
   | PARINDEX_CLI_MASK (LEAVE_FAULTY) | PARINDEX_CLI_MASK (EXPLAIN) | PARINDEX_CLI_MASK (DEPTH))

#define TARGETS_OPTIONS \
  (PARINDEX_CLI_MASK (AS_OF) | PARINDEX_CLI_MASK (TARGET) | PARINDEX_CLI_MASK (UNIT) | PARINDEX_CLI_MASK (ALL) | PARINDEX_CLI_MASK (LEAVE_FAULTY))

#define CAMPAIGN_OPTIONS (PARINDEX_CLI_MASK (CAMPAIGN) | PARINDEX_CLI_MASK (LEAVE_FAULTY))

#define AGENCIES_OPTIONS (PARINDEX_CLI_MASK (UNIT) | PARINDEX_CLI_MASK (AS_OF) | PARINDEX_CLI_MASK (LEAVE_FAULTY))

#define FOLLOW_UP_OPTIONS \
  (PARINDEX_CLI_MASK (INDEX) | PARINDEX_CLI_MASK (UNIT) | PARINDEX_CLI_MASK (FROM) | PARINDEX_CLI_MASK (TO) | PARINDEX_CLI_MASK (LEAVE_FAULTY))

#define IMPROVE_OPTIONS \
  (PARINDEX_CLI_MASK (FRAMEWORK) | PARINDEX_CLI_MASK (PERIOD) | PARINDEX_CLI_MASK (STAGE) | PARINDEX_CLI_MASK (UNIT) | PARINDEX_CLI_MASK (WITHIN) \
   | PARINDEX_CLI_MASK (RANK) | PARINDEX_CLI_MASK (SCORE) | PARINDEX_CLI_MASK (PERCENT) | PARINDEX_CLI_MASK (BAND) | PARINDEX_CLI_MASK (FIXED) \
   | PARINDEX_CLI_MASK (EFFORT) | PARINDEX_CLI_MASK (GRID) | PARINDEX_CLI_MASK (AS_OF) | PARINDEX_CLI_MASK (LEAVE_FAULTY))

#define SIMULATE_OPTIONS \
  (PARINDEX_CLI_MASK (FRAMEWORK) | PARINDEX_CLI_MASK (PERIOD) | PARINDEX_CLI_MASK (STAGE) | PARINDEX_CLI_MASK (UNIT) \
   | PARINDEX_CLI_MASK (REPLICATES) | PARINDEX_CLI_MASK (SEED) | PARINDEX_CLI_MASK (WEIGHTS) | PARINDEX_CLI_MASK (THREADS) \
   | PARINDEX_CLI_MASK (ALTERNATIVES) | PARINDEX_CLI_MASK (WITHOUT_EACH) | PARINDEX_CLI_MASK (CONCENTRATION) | PARINDEX_CLI_MASK (VALUES) \
   | PARINDEX_CLI_MASK (SEQUENCE) | PARINDEX_CLI_MASK (ERRORS) | PARINDEX_CLI_MASK (STYLE) | PARINDEX_CLI_MASK (OTHER) \
   | PARINDEX_CLI_MASK (LEAVE_FAULTY))

#define SENSITIVITY_OPTIONS (SIMULATE_OPTIONS | PARINDEX_CLI_MASK (STABLE_TOP) | PARINDEX_CLI_MASK (CRITERION))

#define RECONCILE_OPTIONS \
  (PARINDEX_CLI_MASK (INDEX) | PARINDEX_CLI_MASK (PERIOD) | PARINDEX_CLI_MASK (UNIT) | PARINDEX_CLI_MASK (ALL) | PARINDEX_CLI_MASK (PRECISION) \
   | PARINDEX_CLI_MASK (LEAVE_FAULTY))

static const Command commands[] = {
  { "validate", parindex_cli_validate, TEXT_ABOUT_VALIDATE, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS },
  { "score", parindex_cli_score, TEXT_ABOUT_SCORE, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | SCORE_OPTIONS },
  { "gap", parindex_cli_gap, TEXT_ABOUT_GAP, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | GAP_OPTIONS },
  { "compare", parindex_cli_compare, TEXT_ABOUT_COMPARE, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | COMPARE_OPTIONS },
  { "reconcile", parindex_cli_reconcile, TEXT_ABOUT_RECONCILE, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | RECONCILE_OPTIONS },
  { "targets", parindex_cli_targets, TEXT_ABOUT_TARGETS, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | TARGETS_OPTIONS },
  { "campaign", parindex_cli_campaign, TEXT_ABOUT_CAMPAIGN, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | CAMPAIGN_OPTIONS },
  { "follow-up", parindex_cli_follow_up, TEXT_ABOUT_FOLLOW_UP, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | FOLLOW_UP_OPTIONS },
  { "agencies", parindex_cli_agencies, TEXT_ABOUT_AGENCIES, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | AGENCIES_OPTIONS },
  { "extract", parindex_cli_extract, TEXT_ABOUT_EXTRACT, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | AGENCIES_OPTIONS },
  { "improve", parindex_cli_improve, TEXT_ABOUT_IMPROVE, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | IMPROVE_OPTIONS },
  { "explain", parindex_cli_explain, TEXT_ABOUT_EXPLAIN, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | EXPLAIN_OPTIONS },
  { "simulate", parindex_cli_simulate, TEXT_ABOUT_SIMULATE, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | SIMULATE_OPTIONS | PARINDEX_CLI_MASK (AT_MOST) },
  { "sensitivity", parindex_cli_sensitivity, TEXT_ABOUT_SENSITIVITY, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | SENSITIVITY_OPTIONS },
  { "statistics", parindex_cli_statistics, TEXT_ABOUT_STATISTICS, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | STATISTICS_OPTIONS },
  { "association", parindex_cli_association, TEXT_ABOUT_ASSOCIATION, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | ASSOCIATION_OPTIONS },
  { "alternatives", parindex_cli_alternatives, TEXT_ABOUT_ALTERNATIVES, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | ALTERNATIVES_OPTIONS },
  { "trends", parindex_cli_trends, TEXT_ABOUT_TRENDS, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | TRENDS_OPTIONS },
  { "changes", parindex_cli_changes, TEXT_ABOUT_CHANGES, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | CHANGES_OPTIONS },
  { "pool", parindex_cli_pool, TEXT_ABOUT_POOL, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | POOL_OPTIONS },
  { "weights", parindex_cli_weights, TEXT_ABOUT_WEIGHTS, TEXT_WORD_DOCUMENT, TRUE, PARINDEX_CLI_COMMON_OPTIONS | WEIGHTS_OPTIONS },
  { "methods", parindex_cli_methods, TEXT_ABOUT_METHODS, TEXT_WORD_NAME, FALSE, PARINDEX_CLI_COMMON_OPTIONS },
};

ParindexContext *
parindex_cli_new_context (const ParindexCliOptions *options)
{
  ParindexContext *context = parindex_context_new ();

  parindex_context_set_language (context, options->language);
  parindex_context_set_leave_faulty (context, options->values[PARINDEX_CLI_OPTION_LEAVE_FAULTY] != NULL);
  return context;
}

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}

/* "score DOC", "methods [NAME]" */
static char *
describe_command (ParindexLanguage language,
                  const Command   *command)
{
  return g_strdup_printf (command->needs_argument ? "%s %s" : "%s [%s]",
                          command->name, parindex_cli_text (language, command->argument));
}

/* "Usage: parindex score DOC [OPTIONS]"; without a command, of the whole. */
static char *
describe_usage (ParindexLanguage language,
                const Command   *command)
{
  g_autofree char *name = command != NULL ? describe_command (language, command)
                                          : g_strdup (parindex_cli_text (language, TEXT_WORD_COMMAND));
  g_autofree char *words = g_strdup_printf ("parindex %s %s", name, parindex_cli_text (language, TEXT_WORD_OPTIONS));

  return parindex_cli_format (language, TEXT_USAGE, words, NULL);
}

/* The two columns of a help page. */
static ParindexCliTable *
new_help_table (void)
{
  ParindexCliTable *table = parindex_cli_table_new ();

  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_TEXT, NULL);
  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NAME, NULL);
  return table;
}

static void
append_commands (GString                *out,
                 ParindexLanguage        language,
                 const ParindexCliStyle *style)
{
  g_autoptr (ParindexCliTable) table = new_help_table ();

  g_string_append_printf (out, "\n%s\n", parindex_cli_text (language, TEXT_COMMANDS));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *words = describe_command (language, &commands[i]);

      parindex_cli_table_take (table, g_strconcat ("  ", words, NULL));
      parindex_cli_table_add (table, parindex_cli_text (language, commands[i].about));
    }
  parindex_cli_table_render (table, style, out);
}

static void
append_options (GString                *out,
                ParindexLanguage        language,
                const ParindexCliStyle *style,
                guint64                 mask)
{
  g_autoptr (ParindexCliTable) table = new_help_table ();

  g_string_append_printf (out, "\n%s\n", parindex_cli_text (language, TEXT_OPTIONS));
  parindex_cli_options_describe (language, mask, table);
  parindex_cli_table_render (table, style, out);
}

static int
show_help (const ParindexCliOptions *options,
           const Command            *command)
{
  ParindexLanguage language = options->language;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *usage = describe_usage (language, command);
  ParindexCliStyle style;

  parindex_cli_style_init (&style, options);
  parindex_cli_report_append_line (out, options, usage);
  if (command == NULL)
    {
      parindex_cli_report_append_line (out, options, parindex_cli_text (language, TEXT_ABOUT));
      append_commands (out, language, &style);
      append_options (out, language, &style, PARINDEX_CLI_COMMON_OPTIONS | PARINDEX_CLI_MASK (VERSION));
    }
  else
    {
      g_autofree char *about = g_strdup_printf ("parindex %s: %s", command->name, parindex_cli_text (language, command->about));

      parindex_cli_report_append_line (out, options, about);
      append_options (out, language, &style, command->options);
    }
  g_string_append_c (out, '\n');
  if (command == NULL || command->argument == TEXT_WORD_DOCUMENT)
    parindex_cli_report_append_line (out, options, parindex_cli_text (language, TEXT_ABOUT_DOCUMENT));
  parindex_cli_report_append_line (out, options, parindex_cli_text (language, TEXT_EXIT_STATUS));
  return parindex_cli_write (options, out->str);
}

static int
fail_use (const ParindexCliOptions *options,
          const Command            *command,
          const char               *message)
{
  g_autofree char *usage = describe_usage (options->language, command);
  g_autofree char *name = command != NULL ? g_strconcat ("parindex ", command->name, NULL) : g_strdup ("parindex");
  g_autofree char *hint = parindex_cli_format (options->language, TEXT_SEE_HELP, name, NULL);

  parindex_cli_complain (message);
  parindex_cli_print_message (usage);
  parindex_cli_print_message (hint);
  return PARINDEX_CLI_WRONG_USE;
}

static int
run_command (const ParindexCliOptions *options,
             const Command            *command)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (!parindex_cli_options_check (options, command->name, command->options, &error))
    return fail_use (options, command, error->message);
  if (options->arguments->len > 2)
    {
      message = parindex_cli_format (options->language, TEXT_EXTRA_ARGUMENT, g_ptr_array_index (options->arguments, 2), NULL);
      return fail_use (options, command, message);
    }
  if (command->needs_argument && options->arguments->len < 2)
    return fail_use (options, command, parindex_cli_text (options->language, TEXT_NO_DOCUMENT));
  return command->run (options);
}

static int
refuse_command (const ParindexCliOptions *options,
                const char               *name)
{
  const char *names[G_N_ELEMENTS (commands) + 1] = { NULL };
  const char *similar;
  g_autofree char *message = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    names[i] = commands[i].name;
  similar = parindex_cli_find_similar (name, names);
  message = parindex_cli_format (options->language, similar != NULL ? TEXT_UNKNOWN_COMMAND_SIMILAR : TEXT_UNKNOWN_COMMAND, name, similar, NULL);
  return fail_use (options, NULL, message);
}

/* NULL where no command, or none that exists, is given. */
static const Command *
get_command (const ParindexCliOptions *options)
{
  return options->arguments->len > 0 ? find_command (g_ptr_array_index (options->arguments, 0)) : NULL;
}

static int
dispatch (const ParindexCliOptions *options)
{
  const Command *command = get_command (options);

  if (options->arguments->len > 0 && command == NULL)
    return refuse_command (options, g_ptr_array_index (options->arguments, 0));
  if (options->values[PARINDEX_CLI_OPTION_HELP] != NULL)
    return show_help (options, command);
  if (options->values[PARINDEX_CLI_OPTION_VERSION] != NULL)
    return parindex_cli_write (options, "parindex " PARINDEX_VERSION_STRING "\n");
  if (command != NULL)
    return run_command (options, command);
  return fail_use (options, NULL, parindex_cli_text (options->language, TEXT_NO_COMMAND));
}

int
main (int    argc,
      char **argv)
{
  g_auto (ParindexCliOptions) options;
  g_autoptr (GError) error = NULL;

  /* Letters only: numbers are written by the library, and never by the C library's locale. */
  setlocale (LC_CTYPE, "");
  /* A reader that leaves is then seen as an error of writing. */
  signal (SIGPIPE, SIG_IGN);

  if (parindex_cli_options_init (&options, argc, argv, &error))
    {
      /* Errors of the library are told in the language of the session, which is that of --language. */
      g_setenv ("LANGUAGE", options.language == PARINDEX_LANGUAGE_VI ? "vi" : "en", TRUE);
      return dispatch (&options);
    }
  return fail_use (&options, get_command (&options), error->message);
}
