/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/parindex-method-private.h"

#include "fixtures.h"

static void
test_new (void)
{
  ParindexContext *context = parindex_context_new ();

  g_assert_cmpint (parindex_context_get_language (context), ==, PARINDEX_LANGUAGE_AUTO);
  g_assert_cmpuint (parindex_context_get_n_threads (context), ==, 0);
  g_assert_finalize_object (context);
}

static void
test_notify (void)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (GListModel) methods = NULL;
  ParindexLanguage language;
  guint n_threads;

  assert_notifies (context, "language", parindex_context_set_language (context, PARINDEX_LANGUAGE_VI), 1);
  assert_notifies (context, "language", parindex_context_set_language (context, PARINDEX_LANGUAGE_VI), 0);
  assert_notifies (context, "language", g_object_set (context, "language", PARINDEX_LANGUAGE_EN, NULL), 1);
  assert_notifies (context, "n-threads", parindex_context_set_n_threads (context, 3), 1);
  assert_notifies (context, "n-threads", g_object_set (context, "n-threads", 3, NULL), 0);
  g_object_get (context, "language", &language, "n-threads", &n_threads, "methods", &methods, NULL);
  g_assert_cmpint (language, ==, PARINDEX_LANGUAGE_EN);
  g_assert_cmpuint (n_threads, ==, 3);
  g_assert_true (methods == parindex_context_get_methods (context));
}

static void
test_methods (void)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  GListModel *methods = parindex_context_get_methods (context);
  static const struct
  {
    ParindexMethodKind kind;
    const char *name;
  } known[] = {
    { PARINDEX_METHOD_KIND_RULE, "points" },
    { PARINDEX_METHOD_KIND_AGGREGATION, "sum" },
    { PARINDEX_METHOD_KIND_AGGREGATION, "weighted-mean" },
  };

  g_assert_true (g_list_model_get_item_type (methods) == PARINDEX_TYPE_METHOD);
  g_assert_cmpuint (g_list_model_get_n_items (methods), >=, G_N_ELEMENTS (known));
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autoptr (ParindexMethod) method = parindex_context_lookup_method (context, known[i].kind, known[i].name);
      g_autofree char *words = parindex_methods_words (known[i].kind);

      g_assert_nonnull (method);
      g_assert_cmpint (parindex_method_get_kind (method), ==, known[i].kind);
      g_assert_cmpstr (parindex_method_get_name (method), ==, known[i].name);
      g_assert_true (parindex_methods_knows (known[i].kind, known[i].name));
      g_assert_nonnull (strstr (words, known[i].name));
    }
  g_assert_null (parindex_context_lookup_method (context, PARINDEX_METHOD_KIND_RULE, "sum"));
  g_assert_null (parindex_context_lookup_method (context, PARINDEX_METHOD_KIND_AGGREGATION, ""));
  g_assert_false (parindex_methods_knows (PARINDEX_METHOD_KIND_RULE, "sum"));
}

/* Each method says in both languages what it does; no name twice. */
static void
test_summaries (void)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  GListModel *methods = parindex_context_get_methods (context);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (methods); i++)
    {
      ParindexMethod *method = item (methods, i);
      const char *english = parindex_method_get_summary (method, PARINDEX_LANGUAGE_EN);
      const char *vietnamese = parindex_method_get_summary (method, PARINDEX_LANGUAGE_VI);
      g_autofree char *name = NULL;
      g_autofree char *summary = NULL;
      g_auto (GStrv) parameters = NULL;
      ParindexMethodKind kind;

      g_assert_cmpstr (english, !=, vietnamese);
      g_assert_cmpstr (parindex_method_get_summary (method, PARINDEX_LANGUAGE_AUTO), ==, english);
      g_object_get (method, "kind", &kind, "name", &name, "summary", &summary, "parameters", &parameters, NULL);
      g_assert_cmpstr (summary, ==, english);
      g_assert_nonnull (parameters);
      g_assert_cmpuint (g_strv_length (parameters), ==, g_strv_length ((char **) parindex_method_get_parameters (method)));
      g_assert_true (g_hash_table_add (seen, g_strdup_printf ("%d %s", kind, name)));
    }
}

/* The language of the environment; English unless it is Vietnamese. */
static void
test_language (void)
{
  static const struct
  {
    const char *environment;
    gboolean vietnamese;
  } cases[] = {
    { "vi", TRUE }, { "vi_VN.UTF-8", TRUE }, { "en", FALSE }, { "de_DE", FALSE }, { "vi:en", TRUE }, { "en:vi", FALSE },
  };
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexMethod) method = parindex_context_lookup_method (context, PARINDEX_METHOD_KIND_AGGREGATION, "sum");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_setenv ("LANGUAGE", cases[i].environment, TRUE);
      g_assert_cmpstr (parindex_method_get_summary (method, PARINDEX_LANGUAGE_AUTO), ==,
                       parindex_method_get_summary (method, cases[i].vietnamese ? PARINDEX_LANGUAGE_VI : PARINDEX_LANGUAGE_EN));
    }
  g_setenv ("LANGUAGE", "en", TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/context/new", test_new);
  g_test_add_func ("/context/notify", test_notify);
  g_test_add_func ("/context/methods", test_methods);
  g_test_add_func ("/context/summaries", test_summaries);
  g_test_add_func ("/context/language", test_language);

  return g_test_run ();
}
