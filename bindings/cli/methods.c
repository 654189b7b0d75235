/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "output.h"
#include "report.h"

#include <string.h>

#define INDENT 2

static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  return (int) parindex_method_get_kind (*(ParindexMethod *const *) a) - (int) parindex_method_get_kind (*(ParindexMethod *const *) b);
}

/* Those of that name; all for NULL, kind by kind. */
static GPtrArray *
find_methods (ParindexContext *context,
              const char      *name)
{
  GListModel *all = parindex_context_get_methods (context);
  guint n = g_list_model_get_n_items (all);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexMethod) method = g_list_model_get_item (all, i);

      if (name == NULL || strcmp (parindex_method_get_name (method), name) == 0)
        g_ptr_array_add (found, g_steal_pointer (&method));
    }
  g_ptr_array_sort (found, compare_kinds); /* keeps the order of equals */
  return found;
}

static int
refuse_name (const ParindexCliOptions *options,
             ParindexContext          *context,
             const char               *name)
{
  g_autoptr (GPtrArray) methods = find_methods (context, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < methods->len; i++)
    g_ptr_array_add (names, (char *) parindex_method_get_name (g_ptr_array_index (methods, i)));
  g_ptr_array_add (names, NULL);
  return parindex_cli_refuse (options, TEXT_UNKNOWN_METHOD, name, (const char *const *) names->pdata);
}

static char *
join_parameters (ParindexMethod *method)
{
  return g_strjoinv (" ", (char **) parindex_method_get_parameters (method));
}

static const char *
get_kind_text (ParindexLanguage   language,
               ParindexMethodKind kind)
{
  switch (kind)
    {
    case PARINDEX_METHOD_KIND_RULE:
      return parindex_cli_text (language, TEXT_KIND_RULE);
    case PARINDEX_METHOD_KIND_AGGREGATION:
      return parindex_cli_text (language, TEXT_KIND_AGGREGATION);
    case PARINDEX_METHOD_KIND_WEIGHTING:
      return parindex_cli_text (language, TEXT_KIND_WEIGHTING);
    default:
      return parindex_cli_get_nick (PARINDEX_TYPE_METHOD_KIND, kind);
    }
}

/* "number", "list of texts", "value | count-of" */
static char *
describe_type (ParindexMethod  *method,
               const char      *parameter,
               ParindexLanguage language)
{
  static const ParindexCliText texts[] = {
    [PARINDEX_PARAMETER_TYPE_NUMBER] = TEXT_TYPE_NUMBER, [PARINDEX_PARAMETER_TYPE_NUMBERS] = TEXT_TYPE_NUMBERS,
    [PARINDEX_PARAMETER_TYPE_TEXT] = TEXT_TYPE_TEXT,     [PARINDEX_PARAMETER_TYPE_TEXTS] = TEXT_TYPE_TEXTS,
    [PARINDEX_PARAMETER_TYPE_BOOLEAN] = TEXT_TYPE_BOOLEAN, [PARINDEX_PARAMETER_TYPE_ROWS] = TEXT_TYPE_ROWS,
  };
  const char *const *words = parindex_method_get_parameter_words (method, parameter);

  if (words != NULL)
    return g_strjoinv (" | ", (char **) words);
  return g_strdup (parindex_cli_text (language, texts[parindex_method_get_parameter_type (method, parameter)]));
}

static void
add_parameter (ParindexCliTable *table,
               ParindexMethod   *method,
               const char       *name,
               guint             indent,
               ParindexLanguage  language)
{
  gboolean required = parindex_method_is_parameter_required (method, name);

  parindex_cli_table_take (table, g_strdup_printf ("%*s%s", (int) indent, "", name));
  parindex_cli_table_take (table, describe_type (method, name, language));
  parindex_cli_table_add (table, required ? parindex_cli_text (language, TEXT_REQUIRED) : "");
  parindex_cli_table_add (table, parindex_method_get_parameter_summary (method, name, language));
}

/* The parameters of the methods, a row each, below the method's name where there are several; NULL if there are none. */
static ParindexCliTable *
new_parameter_table (const ParindexCliOptions *options,
                     GPtrArray                *methods)
{
  static const struct
  {
    ParindexCliColumn kind;
    ParindexCliText head;
  } columns[] = {
    { PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_PARAMETER },
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_TYPE },
    { PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_REQUIRED },
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_MEANING },
  };
  ParindexLanguage language = options->language;
  g_autoptr (ParindexCliTable) table = parindex_cli_table_new ();
  guint indent = methods->len > 1 ? INDENT : 0;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    parindex_cli_table_add_column (table, columns[i].kind, parindex_cli_text (language, columns[i].head));
  for (guint i = 0; i < methods->len; i++)
    {
      ParindexMethod *method = g_ptr_array_index (methods, i);
      const char *const *parameters = parindex_method_get_parameters (method);

      if (indent > 0 && parameters[0] != NULL)
        parindex_cli_table_add (table, parindex_method_get_name (method));
      for (guint k = 1; indent > 0 && parameters[0] != NULL && k < G_N_ELEMENTS (columns); k++)
        parindex_cli_table_add (table, "");
      for (guint k = 0; parameters[k] != NULL; k++, n++)
        add_parameter (table, method, parameters[k], indent, language);
    }
  return n > 0 ? g_steal_pointer (&table) : NULL;
}

static void
append_example (GString         *out,
                ParindexMethod  *method,
                ParindexLanguage language)
{
  const char *cell, *points;
  const char *criterion = parindex_method_get_example (method, &cell, &points);
  g_autofree char *number = NULL;
  g_autofree char *result = NULL;

  g_string_append_printf (out, "\n%s\n  %s\n", parindex_cli_text (language, TEXT_EXAMPLE), criterion);
  if (cell == NULL)
    return;
  number = g_strdup (points);
  if (language == PARINDEX_LANGUAGE_VI)
    g_strdelimit (number, ".", ',');
  result = parindex_cli_format (language, TEXT_EXAMPLE_CELL, cell, number, NULL);
  g_string_append_printf (out, "  %s\n", result);
}

/* One method in full. */
static int
write_description (const ParindexCliOptions *options,
                   GPtrArray                *methods)
{
  ParindexLanguage language = options->language;
  ParindexMethod *method = g_ptr_array_index (methods, 0);
  g_autoptr (ParindexCliTable) table = new_parameter_table (options, methods);
  g_autofree char *head = g_strdup_printf ("%s (%s): %s", parindex_method_get_name (method), get_kind_text (language, parindex_method_get_kind (method)),
                                           parindex_method_get_summary (method, language));
  g_autoptr (GString) out = g_string_new (NULL);

  parindex_cli_report_append_line (out, options, head);
  g_string_append_c (out, '\n');
  parindex_cli_report_append_line (out, options, parindex_method_get_description (method, language));
  if (table != NULL)
    {
      g_string_append_c (out, '\n');
      parindex_cli_append_table (options, out, table);
    }
  append_example (out, method, language);
  return parindex_cli_write (options, out->str);
}

static int
write_table (const ParindexCliOptions *options,
             GPtrArray                *methods)
{
  static const ParindexCliText heads[] = { TEXT_HEAD_KIND, TEXT_HEAD_NAME, TEXT_HEAD_SUMMARY };
  ParindexLanguage language = options->language;
  g_autoptr (ParindexCliTable) table = parindex_cli_table_new ();
  g_autoptr (ParindexCliTable) parameters = new_parameter_table (options, methods);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    parindex_cli_table_add_column (table, heads[i] == TEXT_HEAD_SUMMARY ? PARINDEX_CLI_COLUMN_NAME : PARINDEX_CLI_COLUMN_TEXT,
                                   parindex_cli_text (language, heads[i]));
  for (guint i = 0; i < methods->len; i++)
    {
      ParindexMethod *method = g_ptr_array_index (methods, i);

      parindex_cli_table_add (table, get_kind_text (language, parindex_method_get_kind (method)));
      parindex_cli_table_add (table, parindex_method_get_name (method));
      parindex_cli_table_add (table, parindex_method_get_summary (method, language));
    }
  parindex_cli_append_table (options, out, table);
  g_string_append_printf (out, "\n%s\n\n", parindex_cli_text (language, TEXT_PARAMETERS));
  return parindex_cli_write_table (options, out, parameters);
}

static int
write_csv (const ParindexCliOptions *options,
           GPtrArray                *methods)
{
  static const char *const names[] = { "kind", "name", "parameters", "summary" };
  g_autoptr (GString) out = g_string_new (NULL);

  parindex_cli_append_csv_row (out, names, G_N_ELEMENTS (names));
  for (guint i = 0; i < methods->len; i++)
    {
      ParindexMethod *method = g_ptr_array_index (methods, i);
      g_autofree char *parameters = join_parameters (method);
      const char *const fields[] = {
        parindex_cli_get_nick (PARINDEX_TYPE_METHOD_KIND, parindex_method_get_kind (method)),
        parindex_method_get_name (method),
        parameters,
        parindex_method_get_summary (method, options->language),
      };

      parindex_cli_append_csv_row (out, fields, G_N_ELEMENTS (fields));
    }
  return parindex_cli_write (options, out->str);
}

static void
add_both_languages (JsonBuilder *builder,
                    const char  *name,
                    const char  *vi,
                    const char  *en)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  parindex_cli_add_json_string (builder, "vi", vi);
  parindex_cli_add_json_string (builder, "en", en);
  json_builder_end_object (builder);
}

static void
add_json_parameter (JsonBuilder    *builder,
                    ParindexMethod *method,
                    const char     *name)
{
  const char *const *words = parindex_method_get_parameter_words (method, name);

  json_builder_begin_object (builder);
  parindex_cli_add_json_string (builder, "name", name);
  parindex_cli_add_json_string (builder, "type",
                                parindex_cli_get_nick (PARINDEX_TYPE_PARAMETER_TYPE, parindex_method_get_parameter_type (method, name)));
  if (words != NULL)
    {
      json_builder_set_member_name (builder, "words");
      json_builder_begin_array (builder);
      for (guint i = 0; words[i] != NULL; i++)
        json_builder_add_string_value (builder, words[i]);
      json_builder_end_array (builder);
    }
  json_builder_set_member_name (builder, "required");
  json_builder_add_boolean_value (builder, parindex_method_is_parameter_required (method, name));
  add_both_languages (builder, "summary", parindex_method_get_parameter_summary (method, name, PARINDEX_LANGUAGE_VI),
                      parindex_method_get_parameter_summary (method, name, PARINDEX_LANGUAGE_EN));
  json_builder_end_object (builder);
}

/* A criterion as in a document, a cell of it, and the points it gets. */
static void
add_json_example (JsonBuilder    *builder,
                  ParindexMethod *method)
{
  const char *cell, *points;
  const char *criterion = parindex_method_get_example (method, &cell, &points);

  json_builder_set_member_name (builder, "example");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "criterion");
  json_builder_add_value (builder, json_from_string (criterion, NULL));
  if (cell != NULL)
    {
      json_builder_set_member_name (builder, "cell");
      json_builder_add_value (builder, json_from_string (cell, NULL));
      parindex_cli_add_json_string (builder, "points", points);
    }
  json_builder_end_object (builder);
}

static void
add_json_method (JsonBuilder    *builder,
                 ParindexMethod *method)
{
  const char *const *parameters = parindex_method_get_parameters (method);

  json_builder_begin_object (builder);
  parindex_cli_add_json_string (builder, "kind",
                                parindex_cli_get_nick (PARINDEX_TYPE_METHOD_KIND, parindex_method_get_kind (method)));
  parindex_cli_add_json_string (builder, "name", parindex_method_get_name (method));
  json_builder_set_member_name (builder, "parameters");
  json_builder_begin_array (builder);
  for (guint i = 0; parameters[i] != NULL; i++)
    add_json_parameter (builder, method, parameters[i]);
  json_builder_end_array (builder);
  add_both_languages (builder, "summary", parindex_method_get_summary (method, PARINDEX_LANGUAGE_VI),
                      parindex_method_get_summary (method, PARINDEX_LANGUAGE_EN));
  add_both_languages (builder, "description", parindex_method_get_description (method, PARINDEX_LANGUAGE_VI),
                      parindex_method_get_description (method, PARINDEX_LANGUAGE_EN));
  add_json_example (builder, method);
  json_builder_end_object (builder);
}

static int
write_json (const ParindexCliOptions *options,
            GPtrArray                *methods)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  parindex_cli_add_json_string (builder, "format", "parindex-methods");
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, 1);
  json_builder_set_member_name (builder, "methods");
  json_builder_begin_array (builder);
  for (guint i = 0; i < methods->len; i++)
    add_json_method (builder, g_ptr_array_index (methods, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return parindex_cli_write_json (options, builder);
}

int
parindex_cli_methods (const ParindexCliOptions *options)
{
  g_autoptr (ParindexContext) context = parindex_cli_new_context (options);
  const char *name = parindex_cli_options_get_argument (options);
  g_autoptr (GPtrArray) methods = find_methods (context, name);

  if (methods->len == 0 && name != NULL)
    return refuse_name (options, context, name);
  return PARINDEX_CLI_IN_FORMAT (options, write_csv (options, methods),
                                 write_json (options, methods),
                                 name != NULL ? write_description (options, methods) : write_table (options, methods));
}
