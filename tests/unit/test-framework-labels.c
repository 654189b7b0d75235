/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

#define FRAMEWORK(id, members) "{'id': '" id "', " members "'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 1}]}"

static void
test_names (void)
{
  g_autoptr (ParindexDocument) document
    = load (HEAD "'frameworks': [" FRAMEWORK ("par-2022", "'index': 'par-index', 'aliases': ['PARINDEX', 'Chỉ số CCHC'], ") ", "
            FRAMEWORK ("pci-2009", "'index': 'pci', ") ", " FRAMEWORK ("pci-2013", "'index': 'pci', 'aliases': ['PAPI?'], ") "]}");
  ParindexFramework *par = parindex_document_get_framework (document, "par-2022");

  g_assert_nonnull (par);
  for (guint i = 0; i < 5; i++)
    {
      /* The last one is not composed. */
      static const char *const names[] = { "parindex", "PAR-Index", "CHỈ SỐ cchc", "chỉ số CCHC", "chi\xcc\x89 s\xc3\xb4\xcc\x81 cchc" };

      g_assert_true (parindex_document_get_framework (document, names[i]) == par);
      g_assert_true (parindex_document_find_framework (document, names[i], NULL) == par);
      g_assert_true (parindex_framework_is_called (par, names[i]));
    }
  g_assert_false (parindex_framework_is_called (par, "par-2022"));
  g_assert_null (parindex_document_get_framework (document, "PCI"));
  assert_refused (parindex_document_find_framework (document, "PCI", &error), NOT_FOUND);
  assert_refused (parindex_document_find_framework (document, "nothing", &error), NOT_FOUND);
  assert_refused (parindex_document_find_framework (document, NULL, &error), NOT_FOUND);
  /* An id is found as it stands, whatever else it may name. */
  g_assert_nonnull (parindex_document_get_framework (document, "pci-2013"));
  g_assert_null (parindex_document_get_framework (document, "PCI-2013"));
}

/* What a document refers to is an id: a file means the same wherever another framework is added to it. */
static void
test_references_are_ids (void)
{
  g_autofree char *text = json (HEAD "'frameworks': [" FRAMEWORK ("f", "'index': 'par-index', ") "], 'units': [{'id': 'u', 'name': 'U'}], "
                                     "'assessments': [{'framework': 'par-index', 'period': '2022', 'values': {'u': {'a': 1}}}]}");
  g_autoptr (GBytes) bytes = bytes_of (text);

  assert_refused (parindex_document_new_from_bytes (bytes, NULL, &error), NOT_FOUND);
}

static void
test_words (void)
{
  g_autoptr (ParindexFramework) framework = parindex_framework_new ("f", NULL);

  g_assert_cmpstr (parindex_framework_get_word (framework, "leaf", PARINDEX_LANGUAGE_VI), ==, "tiêu chí");
  g_assert_cmpstr (parindex_framework_get_word (framework, "area", PARINDEX_LANGUAGE_AUTO), ==, "area");
  g_assert_null (parindex_framework_get_word (framework, "leaves", PARINDEX_LANGUAGE_VI));
  assert_done (parindex_framework_set_word (framework, "leaf", PARINDEX_LANGUAGE_AUTO, "chỉ tiêu", &error));
  g_assert_cmpstr (parindex_framework_get_word (framework, "leaf", PARINDEX_LANGUAGE_EN), ==, "chỉ tiêu");
  assert_done (parindex_framework_set_word (framework, "leaf", PARINDEX_LANGUAGE_EN, "indicator", &error));
  g_assert_cmpstr (parindex_framework_get_word (framework, "leaf", PARINDEX_LANGUAGE_EN), ==, "indicator");
  g_assert_cmpstr (parindex_framework_get_word (framework, "leaf", PARINDEX_LANGUAGE_VI), ==, "chỉ tiêu");
  assert_done (parindex_framework_set_word (framework, "leaf", PARINDEX_LANGUAGE_AUTO, NULL, &error));
  g_assert_cmpstr (parindex_framework_get_word (framework, "leaf", PARINDEX_LANGUAGE_VI), ==, "tiêu chí");
  assert_refused (parindex_framework_set_word (framework, "leaves", PARINDEX_LANGUAGE_VI, "x", &error), UNKNOWN_METHOD);
}

static void
test_set (void)
{
  g_autoptr (ParindexFramework) framework = parindex_framework_new ("f", NULL);
  g_autoptr (ParindexCriterion) leaf = parindex_criterion_new ("a", NULL);
  g_autoptr (ParindexNumber) third = number ("1/3");
  const char *const aliases[] = { "PCI", "Chi\xcc\x89 s\xc3\xb4\xcc\x81", NULL };

  assert_notifies (framework, "aliases", assert_done (parindex_framework_set_aliases (framework, aliases, &error)), 1);
  assert_notifies (framework, "aliases", assert_done (parindex_framework_set_aliases (framework, aliases, &error)), 0);
  g_assert_cmpstr (parindex_framework_get_aliases (framework)[1], ==, "Chỉ số");
  assert_notifies (framework, "strong", assert_done (parindex_framework_set_strengths (framework, "block", third, NULL, &error)), 1);
  assert_notifies (framework, "weak", assert_done (parindex_framework_set_strengths (framework, "block", third, third, &error)), 1);
  assert_notifies (framework, "strengths-within", assert_done (parindex_framework_set_strengths (framework, NULL, third, third, &error)), 1);
  g_assert_null (parindex_framework_get_strengths_within (framework));
  assert_number (parindex_framework_get_strong (framework), "1/3");

  assert_done (parindex_criterion_append (parindex_framework_get_root (framework), leaf, &error));
  assert_done (parindex_criterion_set_aggregation (parindex_framework_get_root (framework), "sum", PARINDEX_BASIS_UNSTATED, &error));
  assert_done (parindex_framework_set_ranking_of (framework, PARINDEX_BASIS_SCORE, &error));
  assert_done (parindex_framework_seal (framework, &error));
  assert_refused (parindex_framework_set_aliases (framework, NULL, &error), SEALED);
  assert_refused (parindex_framework_set_strengths (framework, NULL, NULL, NULL, &error), SEALED);
  assert_refused (parindex_framework_set_word (framework, "leaf", PARINDEX_LANGUAGE_VI, "x", &error), SEALED);
}

static void
test_written (void)
{
  static const char labels[] = "'aliases': ['PCI'], 'words': {'criterion': 'tiêu chí', 'leaf': {'vi': 'chỉ tiêu', 'en': 'indicator', 'x-who': 1}, 'unit': {'vi': 'tỉnh'}, 'x-a': 2}, ";
  static const char strengths[] = "'strengths': {'within': 'block', 'strong': '1/3', 'weak': 1, 'x-b': 3}, ";
  g_autofree char *text = g_strconcat (HEAD "'frameworks': [{'id': 'f', ", labels, strengths, "'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 1}]}]}", NULL);
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, NULL);
  g_autoptr (ParindexDocument) again = parindex_document_new_from_bytes (bytes, NULL, NULL);
  g_autoptr (GBytes) second = parindex_document_to_bytes (again, NULL);
  g_autofree char *written = text_of (bytes);
  g_autofree char *wanted_labels = json ("'words': {'criterion': 'tiêu chí', 'leaf': {'vi': 'chỉ tiêu', 'en': 'indicator', 'x-who': 1}, 'unit': {'vi': 'tỉnh'}, 'x-a': 2}");
  g_autofree char *wanted_strengths = json ("'strengths': {'within': 'block', 'strong': '1/3', 'weak': 1, 'x-b': 3}");

  g_assert_nonnull (strstr (written, wanted_labels));
  g_assert_nonnull (strstr (written, wanted_strengths));
  g_assert_true (g_bytes_equal (bytes, second));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/framework-labels/names", test_names);
  g_test_add_func ("/framework-labels/references-are-ids", test_references_are_ids);
  g_test_add_func ("/framework-labels/words", test_words);
  g_test_add_func ("/framework-labels/set", test_set);
  g_test_add_func ("/framework-labels/written", test_written);

  return g_test_run ();
}
