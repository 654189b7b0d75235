/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "load.h"

#include "commands.h"
#include "output.h"

#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

ParindexDocument *
parindex_cli_load (const ParindexCliOptions *options,
                   ParindexContext          *context,
                   ParindexCliProblems      *problems,
                   GError                  **error)
{
  g_autoptr (ParindexLoader) loader = parindex_loader_new (context);
  g_autoptr (ParindexDocument) document = NULL;
  const char *path = parindex_cli_options_get_argument (options);

  if (strcmp (path, "-") == 0)
    {
      g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

      /* No base: nothing lies beside a pipe, so nothing is opened on its behalf. */
      document = parindex_loader_load_stream (loader, stream, NULL, NULL, error);
    }
  else
    document = parindex_loader_load_path (loader, path, error);
  parindex_cli_problems_add (problems, parindex_loader_get_problems (loader));
  return g_steal_pointer (&document);
}

ParindexDocument *
parindex_cli_load_and_tell (const ParindexCliOptions *options,
                            ParindexContext          *context)
{
  g_auto (ParindexCliProblems) problems;
  g_autoptr (GError) error = NULL;
  ParindexDocument *document;

  parindex_cli_problems_init (&problems);
  document = parindex_cli_load (options, context, &problems, &error);
  parindex_cli_problems_complain (&problems, options->language, error);
  return document;
}

static const char *
get_framework_id (ParindexAssessment *assessment)
{
  return parindex_framework_get_id (parindex_assessment_get_framework (assessment));
}

static const char *
get_period_text (ParindexAssessment *assessment)
{
  return parindex_period_to_string (parindex_assessment_get_period (assessment));
}

/* All that are of the framework and of the period; NULL stands for any. */
static GPtrArray *
find_assessments (ParindexDocument     *document,
                  const char           *framework,
                  const ParindexPeriod *period)
{
  GListModel *all = parindex_document_get_assessments (document);
  guint n = g_list_model_get_n_items (all);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexAssessment) each = g_list_model_get_item (all, i);

      if (framework != NULL && strcmp (get_framework_id (each), framework) != 0)
        continue;
      if (period != NULL && !parindex_period_equal (parindex_assessment_get_period (each), period))
        continue;
      g_ptr_array_add (found, g_steal_pointer (&each));
    }
  return found;
}

/* What the assessments are called by @get, each once. */
static GPtrArray *
list_words (GPtrArray *assessments,
            const char *(*get) (ParindexAssessment *))
{
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < assessments->len; i++)
    {
      const char *word = get (g_ptr_array_index (assessments, i));

      if (!g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
        g_ptr_array_add (words, (char *) word);
    }
  g_ptr_array_add (words, NULL);
  return words;
}

/* A name that several are called by is refused with those, one that none is called by with all. */
static void
refuse_framework (const ParindexCliOptions *options,
                  ParindexDocument         *document,
                  const char               *name)
{
  GListModel *frameworks = parindex_document_get_frameworks (document);
  guint n = g_list_model_get_n_items (frameworks);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) called = g_ptr_array_new ();
  GPtrArray *choices;

  for (guint i = 0; i < n; i++)
    {
      /* The document keeps it alive. */
      g_autoptr (ParindexFramework) framework = g_list_model_get_item (frameworks, i);

      g_ptr_array_add (ids, (char *) parindex_framework_get_id (framework));
      if (parindex_framework_is_called (framework, name))
        g_ptr_array_add (called, ids->pdata[i]);
    }
  choices = called->len > 0 ? called : ids;
  g_ptr_array_add (choices, NULL);
  parindex_cli_refuse (options, choices == called ? TEXT_AMBIGUOUS_FRAMEWORK : TEXT_UNKNOWN_FRAMEWORK, name,
                       (const char *const *) choices->pdata);
}

static ParindexAssessment *
find_latest (GPtrArray *assessments)
{
  ParindexAssessment *latest = g_ptr_array_index (assessments, 0);

  for (guint i = 1; i < assessments->len; i++)
    {
      ParindexAssessment *each = g_ptr_array_index (assessments, i);

      if (parindex_period_compare (parindex_assessment_get_period (each), parindex_assessment_get_period (latest)) > 0)
        latest = each;
    }
  return latest;
}

/* The assessments of the period that is asked for, or all candidates; NULL after telling that there are none. */
static GPtrArray *
select_period (const ParindexCliOptions *options,
               ParindexDocument         *document,
               const char               *framework,
               GPtrArray                *candidates)
{
  const char *text = options->values[PARINDEX_CLI_OPTION_PERIOD];
  g_autoptr (ParindexPeriod) period = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) periods = NULL;

  if (text == NULL)
    return g_ptr_array_ref (candidates);
  period = parindex_period_new_from_string (text, NULL);
  if (period != NULL)
    found = find_assessments (document, framework, period);
  if (found != NULL && found->len > 0)
    return g_steal_pointer (&found);

  periods = list_words (candidates, get_period_text);
  parindex_cli_refuse (options, TEXT_UNKNOWN_PERIOD, text, (const char *const *) periods->pdata);
  return NULL;
}

ParindexAssessment *
parindex_cli_choose_assessment (const ParindexCliOptions *options,
                                ParindexDocument         *document,
                                int                      *status)
{
  const char *name = options->values[PARINDEX_CLI_OPTION_FRAMEWORK];
  ParindexFramework *named = name != NULL ? parindex_document_get_framework (document, name) : NULL;
  const char *framework = named != NULL ? parindex_framework_get_id (named) : NULL;
  g_autoptr (GPtrArray) candidates = find_assessments (document, framework, NULL);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) frameworks = NULL;

  *status = PARINDEX_CLI_WRONG_USE;
  if (name != NULL && named == NULL)
    {
      refuse_framework (options, document, name);
      return NULL;
    }
  if (candidates->len == 0)
    {
      parindex_cli_complain (parindex_cli_text (options->language, TEXT_NO_ASSESSMENT));
      *status = PARINDEX_CLI_WRONG_INPUT;
      return NULL;
    }

  found = select_period (options, document, framework, candidates);
  if (found == NULL)
    return NULL;
  frameworks = list_words (found, get_framework_id);
  if (frameworks->len > 2) /* with the NULL that ends them */
    {
      parindex_cli_refuse (options, TEXT_SEVERAL_FRAMEWORKS, NULL, (const char *const *) frameworks->pdata);
      return NULL;
    }
  *status = PARINDEX_CLI_DONE;
  return g_object_ref (find_latest (found));
}

gboolean
parindex_cli_check_unit (const ParindexCliOptions *options,
                         ParindexDocument         *document)
{
  const char *unit = options->values[PARINDEX_CLI_OPTION_UNIT];
  GListModel *units = parindex_document_get_units (document);
  g_autoptr (GPtrArray) ids = NULL;

  if (unit == NULL || parindex_document_get_unit (document, unit) != NULL)
    return TRUE;
  ids = g_ptr_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (units); i++)
    {
      /* The document keeps it alive. */
      g_autoptr (ParindexUnit) each = g_list_model_get_item (units, i);

      g_ptr_array_add (ids, (char *) parindex_unit_get_id (each));
    }
  g_ptr_array_add (ids, NULL);
  parindex_cli_refuse (options, TEXT_UNDECLARED_UNIT, unit, (const char *const *) ids->pdata);
  return FALSE;
}

int
parindex_cli_work (const ParindexCliOptions *options,
                   ParindexCliWork           work)
{
  g_autoptr (ParindexContext) context = parindex_cli_new_context (options);
  g_autoptr (ParindexDocument) document = parindex_cli_load_and_tell (options, context);
  g_autoptr (ParindexAssessment) assessment = NULL;
  int status = PARINDEX_CLI_WRONG_INPUT;

  if (document != NULL)
    assessment = parindex_cli_choose_assessment (options, document, &status);
  if (assessment != NULL)
    status = work (options, context, document, assessment);
  return status;
}
