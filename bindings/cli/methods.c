/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "output.h"

#include <string.h>

/* Those of that name; all for NULL. */
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
    default:
      return parindex_cli_get_nick (PARINDEX_TYPE_METHOD_KIND, kind);
    }
}

static int
write_table (const ParindexCliOptions *options,
             GPtrArray                *methods)
{
  static const ParindexCliText heads[] = { TEXT_HEAD_KIND, TEXT_HEAD_NAME, TEXT_HEAD_PARAMETERS, TEXT_HEAD_SUMMARY };
  ParindexLanguage language = options->language;
  g_autoptr (ParindexCliTable) table = parindex_cli_table_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_TEXT, parindex_cli_text (language, heads[i]));
  for (guint i = 0; i < methods->len; i++)
    {
      ParindexMethod *method = g_ptr_array_index (methods, i);

      parindex_cli_table_add (table, get_kind_text (language, parindex_method_get_kind (method)));
      parindex_cli_table_add (table, parindex_method_get_name (method));
      parindex_cli_table_take (table, join_parameters (method));
      parindex_cli_table_add (table, parindex_method_get_summary (method, language));
    }
  return parindex_cli_write_table (options, out, table);
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
    json_builder_add_string_value (builder, parameters[i]);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "summary");
  json_builder_begin_object (builder);
  parindex_cli_add_json_string (builder, "vi", parindex_method_get_summary (method, PARINDEX_LANGUAGE_VI));
  parindex_cli_add_json_string (builder, "en", parindex_method_get_summary (method, PARINDEX_LANGUAGE_EN));
  json_builder_end_object (builder);
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
  switch (options->format)
    {
    case PARINDEX_CLI_FORMAT_CSV:
      return write_csv (options, methods);
    case PARINDEX_CLI_FORMAT_JSON:
      return write_json (options, methods);
    case PARINDEX_CLI_FORMAT_TABLE:
    default:
      return write_table (options, methods);
    }
}
