/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "model/parindex-weighting-private.h"

#include "fixtures.h"

/* What users read of a method is what it does. */

static const char *const type_names[] = { "ParindexNumber", "GStrv", "gchararray", "GStrv", NULL, "gboolean", "GStrv" };

static void
check_parameter (ParindexMethod *method,
                 GObjectClass   *klass,
                 const char     *name)
{
  GParamSpec *pspec = g_object_class_find_property (klass, name);
  ParindexParameterType type = parindex_method_get_parameter_type (method, name);
  const char *const *words = parindex_method_get_parameter_words (method, name);

  g_assert_nonnull (pspec);
  g_assert_cmpstr (parindex_method_get_parameter_summary (method, name, PARINDEX_LANGUAGE_EN), !=,
                   parindex_method_get_parameter_summary (method, name, PARINDEX_LANGUAGE_VI));
  g_assert_cmpint (words != NULL, ==, type == PARINDEX_PARAMETER_TYPE_WORD);
  if (type != PARINDEX_PARAMETER_TYPE_WORD)
    {
      g_assert_cmpstr (g_type_name (pspec->value_type), ==, type_names[type]);
      g_assert_cmpint (parindex_rule_is_numbers_property (pspec), ==, type == PARINDEX_PARAMETER_TYPE_NUMBERS);
      g_assert_cmpint (parindex_rule_is_rows_property (pspec), ==, type == PARINDEX_PARAMETER_TYPE_ROWS);
      return;
    }

  {
    g_autoptr (GEnumClass) values = g_type_class_ref (pspec->value_type);
    guint n = 0;

    /* That nothing is said is no word. */
    for (guint i = 0; i < values->n_values; i++)
      if (!g_str_equal (values->values[i].value_nick, "unstated"))
        g_assert_cmpstr (values->values[i].value_nick, ==, words[n++]);
    g_assert_null (words[n]);
  }
}

static void
check_properties (ParindexMethod *method)
{
  gboolean rule = parindex_method_get_kind (method) == PARINDEX_METHOD_KIND_RULE;
  const char *name = parindex_method_get_name (method);
  g_autoptr (GTypeClass) type = g_type_class_ref (rule ? parindex_rule_type_of_kind (name) : parindex_weighting_type_of_kind (name));
  const char *const *parameters = parindex_method_get_parameters (method);
  g_autofree GParamSpec **pspecs = NULL;
  guint n, n_own = 0;

  pspecs = g_object_class_list_properties (G_OBJECT_CLASS (type), &n);
  for (guint i = 0; i < n; i++)
    if (pspecs[i]->owner_type != PARINDEX_TYPE_RULE && pspecs[i]->owner_type != PARINDEX_TYPE_WEIGHTING)
      {
        n_own++;
        g_assert_true (g_strv_contains (parameters, pspecs[i]->name));
      }
  g_assert_cmpuint (g_strv_length ((char **) parameters), ==, n_own);
  for (guint i = 0; parameters[i] != NULL; i++)
    check_parameter (method, G_OBJECT_CLASS (type), parameters[i]);
}

/* @without: a member that is left out of the rule. */
static ParindexDocument *
load_example (ParindexMethod *method,
              const char     *without,
              GError        **error)
{
  const char *cell, *points;
  const char *criterion = parindex_method_get_example (method, &cell, &points);
  g_autofree char *member = without != NULL ? g_strdup_printf (", \"%s\": (\\[[^]]*\\]|[^,}]*)", without) : NULL;
  g_autoptr (GRegex) regex = without != NULL ? g_regex_new (member, 0, 0, NULL) : NULL;
  g_autofree char *shown = regex != NULL ? g_regex_replace_literal (regex, criterion, -1, 0, "", 0, NULL) : g_strdup (criterion);
  g_autofree char *head = json (HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [{'id': 'other', 'max': 1}, ");
  g_autofree char *tail = json ("]}], 'units': [{'id': 'u', 'name': 'U', 'groups': {'cluster': 'one'}}], "
                                "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u': {");
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexLoader) loader = parindex_loader_new (context);
  g_autoptr (GString) text = g_string_new (head);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpint (without != NULL, ==, strcmp (shown, criterion) != 0);
  g_string_append_printf (text, "%s%s", shown, tail);
  if (cell != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (criterion, "\"", 5);

      g_string_append_printf (text, "\"%s\": %s", parts[3], cell);
    }
  g_string_append (text, "}}}]}");
  bytes = bytes_of (text->str);

  return parindex_loader_load_bytes (loader, bytes, NULL, error);
}

static void
check_example (ParindexMethod *method)
{
  const char *cell, *points;
  const char *criterion = parindex_method_get_example (method, &cell, &points);
  g_auto (GStrv) parts = g_strsplit (criterion, "\"", 5);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexDocument) document = load_example (method, NULL, &error);
  g_autoptr (ParindexScoreboard) board = NULL;
  g_autoptr (ParindexResult) result = NULL;
  g_autoptr (ParindexNumber) exact = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (cell != NULL, ==, points != NULL);
  board = parindex_document_score (document, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  if (cell == NULL)
    return;

  result = parindex_scoreboard_get_result (board, "u", parts[3], NULL);
  exact = parindex_result_get_exact_score (result);
  assert_number (exact, points);
}

/* A parameter that is said to be needed is, and one that is not is not. */
static void
check_required (ParindexMethod *method)
{
  const char *criterion = parindex_method_get_example (method, NULL, NULL);
  const char *const *parameters = parindex_method_get_parameters (method);

  for (guint i = 0; parameters[i] != NULL; i++)
    {
      g_autofree char *member = g_strdup_printf ("\"%s\": ", parameters[i]);
      gboolean required = parindex_method_is_parameter_required (method, parameters[i]);
      g_autoptr (ParindexDocument) document = NULL;

      /* days and shares of timeliness go together; without input the cell of an example is another one. */
      if (strstr (criterion, member) == NULL)
        {
          g_assert_false (required);
          continue;
        }
      if (g_str_equal (parameters[i], "input") || (!required && g_str_equal (parindex_method_get_name (method), "timeliness"))
          || parindex_method_get_kind (method) == PARINDEX_METHOD_KIND_AGGREGATION
          || parindex_method_get_parameter_type (method, parameters[i]) == PARINDEX_PARAMETER_TYPE_ROWS)
        continue;
      document = load_example (method, parameters[i], NULL);
      g_assert_cmpint (document == NULL, ==, required);
    }
}

static void
test_methods (void)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  GListModel *methods = parindex_context_get_methods (context);

  for (guint i = 0; i < g_list_model_get_n_items (methods); i++)
    {
      ParindexMethod *method = item (methods, i);

      g_test_message ("%s", parindex_method_get_name (method));
      g_assert_cmpstr (parindex_method_get_description (method, PARINDEX_LANGUAGE_EN), !=,
                       parindex_method_get_description (method, PARINDEX_LANGUAGE_VI));
      if (parindex_method_get_kind (method) != PARINDEX_METHOD_KIND_AGGREGATION)
        check_properties (method);
      check_example (method);
      check_required (method);
    }
}

static void
test_unknown (void)
{
  g_autoptr (ParindexMethod) empty = g_object_new (PARINDEX_TYPE_METHOD, NULL);

  g_assert_null (parindex_method_get_parameter_words (empty, "nothing"));
  g_assert_null (parindex_method_get_parameter_summary (empty, "nothing", PARINDEX_LANGUAGE_EN));
  g_assert_cmpint (parindex_method_get_parameter_type (empty, "nothing"), ==, PARINDEX_PARAMETER_TYPE_TEXT);
  g_assert_false (parindex_method_is_parameter_required (empty, "nothing"));
  g_assert_nonnull (parindex_method_get_example (empty, NULL, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/method/methods", test_methods);
  g_test_add_func ("/method/unknown", test_unknown);

  return g_test_run ();
}
