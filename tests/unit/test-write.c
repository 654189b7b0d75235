/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <glib/gstdio.h>

#include "fixtures.h"

/* What is written is read again as the same, and written again as the same bytes. */

static char *
written (ParindexDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, &error);

  g_assert_no_error (error);

  return text_of (bytes);
}

static char *
written_again (const char *text)
{
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexDocument) document = parindex_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return written (document);
}

/* Everything the format has, in an order of its own. */
#define EVERYTHING \
  "{'x-first': {'a': [1, 2.50, {'b': null}], 'c': 'd'}, 'assessments': [" \
  "{'values': {'Ba\xcc\x86\xcc\x81" "c': {'a': 7.50, 'b': {'value': '1/3', 'note': 'Có \\u0111ủ', 'evidence': ['x.pdf', 'y'], 'x-by': {'n': 1}}}, 'u2': {'a': 'n/a'}}, " \
  " 'framework': 'f', 'period': '2022-Q1', 'stage': 'self', 'source': 'Tự chấm', 'x-entry': 1}, " \
  "{'framework': 'f', 'period': '2022-Q1', 'values': {'u2': {'b': {'value': null, 'note': 'không có'}, 'a': {'value': 'n/a', 'note': ''}}}}, " \
  "{'framework': 'g', 'period': '2021', 'values': {'u2': {'z': 123456789012345678901234567890.123}}}], " \
  "'units': [{'id': 'Ba\xcc\x86\xcc\x81" "c', 'name': 'Bắc', 'level': 'province', 'parent': null, 'groups': {'region': 'north', 'block': 'b'}, " \
  "'ranked': false, 'attributes': {'population': 8053663, 'share': '2/6', 'x': 1e3}, 'x-code': '01'}, " \
  "{'id': 'u2', 'name': 'Hai', 'level': 'province', 'parent': 'Ba\xcc\x86\xcc\x81" "c', 'ranked': true}], " \
  "'frameworks': [{'criteria': [{'id': 'p', 'title': 'Nhóm', 'weight': 1.50, 'owner': 'sở', 'source': 'QĐ', 'aggregation': 'sum', 'missing': 'skip', " \
  "'minimum-share': '2/4', 'cap': {'to': 9.50, 'from': '-1/3', 'x-cap': 5}, 'round': {'decimals': 1, 'mode': 'truncate', 'x-to': 6}, " \
  "'not-applicable': 'drop', 'scale': 10, 'max': 10.0, 'x-p': true, 'criteria': [{'id': 'a', 'max': '20/2', 'rule': {'kind': 'points', 'x-r': 1}}, {'id': 'b', 'max': 1e1, 'round': 0, 'cap': 7.0, 'x-q': {}}]}], " \
  "'id': 'f', 'index': 'i', 'edition': '2022', 'title': 'F', 'level': 'province', 'source': 'S', " \
  "'aggregation': {'kind': 'weighted-mean', 'of': 'percent', 'x-agg': 0}, 'missing': 'propagate', 'not-applicable': 'drop', 'scale': 100, " \
  "'ranking': {'within': ['region'], 'of': 'score', 'ties': 'competition', 'x-rank': 2}, 'rounding': {'decimals': 3, 'mode': 'half-even', 'x-round': 3}, " \
  "'stages': ['self', 'published'], 'bands': [{'id': 'rest'}, {'id': 'tot', 'title': 'Tốt', 'from': 80.0, 'x-band': [4]}], 'x-f': 'y'}, " \
  "{'id': 'g', 'aggregation': 'sum', 'criteria': [{'id': 'z'}], 'ranking': {'of': 'score', 'decimals': 3, 'ties': 'ordinal', 'keys': ['z', 'g']}, " \
  "'bands': {'x-banding': 5, 'levels': [{'id': 'q', 'quantile': '3/4', 'x-level': 6}], 'decimals': 2, 'of': 'score'}}], " \
  "'language': 'vi', 'title': 'Tài liệu', 'version': 1.0, 'format': 'parindex-document', 'x-last': 1e400}"

static void
test_everything (void)
{
  g_autoptr (ParindexDocument) document = load (EVERYTHING);
  g_autofree char *first = written (document);
  g_autofree char *second = written_again (first);
  static const char *const kept[] = {
    "\"x-first\"", "\"x-last\": 1e400", "\"x-by\"", "\"x-entry\": 1", "\"x-code\": \"01\"", "\"x-p\": true", "\"x-q\": {}", "\"x-f\"", "\"x-r\": 1", "\"x-agg\": 0",
    "\"x-rank\": 2", "\"x-round\": 3", "\"x-band\": [4]", "\"x-banding\": 5", "\"x-level\": 6", "\"keys\": [\"z\", \"g\"]", "\"quantile\": 0.75", "\"note\": \"Có đủ\"", "\"x.pdf\"", "không có", "\"1/3\"", "123456789012345678901234567890.123",
    "\"parent\": \"Bắc\"", "\"Bắc\": {", "\"ranked\": false", "\"share\": \"1/3\"", "\"weight\": 1.5,", "\"decimals\": 3", "half-even", "\"of\": \"percent\"", "\"n/a\"",
    "\"minimum-share\": 0.5", "\"cap\": {\"from\": \"-1/3\", \"to\": 9.5, \"x-cap\": 5}", "\"round\": {\"mode\": \"truncate\", \"decimals\": 1, \"x-to\": 6}",
    "\"cap\": 7, \"round\": 0",
  };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (strstr (first, kept[i]) == NULL)
      g_test_fail_printf ("%s is lost", kept[i]);
  g_assert_cmpstr (first, ==, second);
  g_assert_true (g_utf8_validate (first, -1, NULL));
  g_assert_null (strstr (first, "a\xcc\x86"));
}

/* Twice the same document, written differently, is one text. */
static void
test_canonical (void)
{
  g_autoptr (ParindexDocument) a = load (SMALL_DOCUMENT);
  g_autoptr (ParindexDocument) b = load (
    "{'assessments': [{'period': '2022', 'stage': 'published', 'framework': 'f', 'values': {'u3': {'b': 30.0, 'a': 9e0}, 'u2': {'b': 'n\\u002fa', 'a': 1e1}, "
    "'u1': {'b': {'value': 20}, 'a': 7.500}}}], 'units': [" SMALL_UNITS "], 'frameworks': [" SMALL_FRAMEWORK "], 'version': 1, 'format': 'parindex-document'}");
  g_autofree char *first = written (a);
  g_autofree char *second = written (b);

  g_assert_cmpstr (first, ==, second);
}

/* Numbers keep their value to the last digit. */
static void
test_numbers (void)
{
  static const char *const numbers[] = {
    "0", "1", "0.1", "1e22", "1.25e-7", "0.000000000000000001", "99999999999999999999999999", "123.45600", "1E+2", "-0", "0.30000000000000004",
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'ranking': {'of': 'score'}, 'criteria': [{'id': 'a'}]}], "
                                                    "'units': [{'id': 'u', 'name': 'U'}], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u': {'a': %s}}}]}",
                                               numbers[i]);
      g_autoptr (ParindexDocument) document = load (text);
      g_autofree char *first = written (document);
      g_autofree char *second = written_again (first);
      g_autoptr (ParindexNumber) expected = number (numbers[i]);
      g_autoptr (ParindexNumber) found = parindex_assessment_get_value (parindex_document_get_assessment (document, NULL, NULL, NULL), NULL, "u", "a", NULL, NULL);

      g_assert_true (parindex_number_equal (expected, found));
      g_assert_cmpstr (first, ==, second);
    }
}

static void
test_node (void)
{
  g_autoptr (ParindexDocument) document = load (SMALL_DOCUMENT);
  g_autoptr (JsonNode) node = parindex_document_to_node (document, NULL);
  g_autoptr (ParindexDocument) again = parindex_document_new_from_node (node, NULL, NULL);
  g_autofree char *first = written (document);
  g_autofree char *second = written (again);

  g_assert_cmpstr (first, ==, second);
}

static void
test_node_refused (void)
{
  g_autoptr (JsonNode) deep = json_node_new (JSON_NODE_NULL);
  g_autoptr (JsonNode) infinite = json_node_init_double (json_node_alloc (), INFINITY);
  g_autoptr (JsonNode) nothing = json_node_new (JSON_NODE_NULL);

  for (guint i = 0; i < 1000; i++)
    {
      JsonNode *outer = json_node_new (JSON_NODE_ARRAY);
      JsonArray *array = json_array_new ();

      json_array_add_element (array, g_steal_pointer (&deep));
      json_node_take_array (outer, array);
      deep = outer;
    }
  assert_refused (parindex_document_new_from_node (deep, NULL, &error), TYPE);
  assert_refused (parindex_document_new_from_node (infinite, NULL, &error), TYPE);
  assert_refused (parindex_document_new_from_node (nothing, NULL, &error), SYNTAX);
}

/* A file is either as it was or as it is to be. */
static void
test_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("parindex-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "d.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/d.json");
  g_autoptr (ParindexDocument) document = load (EVERYTHING);
  g_autoptr (ParindexDocument) open = parindex_document_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *expected = written (document);
  g_autofree char *found = NULL;

  assert_done (parindex_document_save (document, file, NULL, &error));
  assert_done (parindex_document_save (document, file, NULL, &error));
  g_cancellable_cancel (cancellable);
  assert_refused (parindex_document_save (document, nowhere, NULL, &error), IO);
  assert_refused (parindex_document_save (open, file, NULL, &error), UNSEALED);
  g_assert_false (parindex_document_save (document, file, cancellable, NULL));
  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Stopping is no failure of the disk. */
static void
test_save_cancelled (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/d.json");
  g_autoptr (ParindexDocument) document = load (SMALL_DOCUMENT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  assert_cancelled (parindex_document_save (document, file, cancellable, &error));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/write/everything", test_everything);
  g_test_add_func ("/write/canonical", test_canonical);
  g_test_add_func ("/write/numbers", test_numbers);
  g_test_add_func ("/write/node", test_node);
  g_test_add_func ("/write/node-refused", test_node_refused);
  g_test_add_func ("/write/save", test_save);
  g_test_add_func ("/write/save-cancelled", test_save_cancelled);

  return g_test_run ();
}
