/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <glib/gstdio.h>
#include <unistd.h>

#include "fixtures.h"

/* Where documents come from, and how much of them is taken. */

typedef struct
{
  char *folder;
  GFile *base;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->folder = g_dir_make_tmp ("parindex-XXXXXX", NULL);
  self->base = g_file_new_for_path (self->folder);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_all (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  remove_all (self->folder);
  g_free (self->folder);
  g_object_unref (self->base);
}

static char *
write_file (Fixture    *self,
            const char *name,
            const char *text)
{
  char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

#define WITH_TABLE(table) \
  HEAD "'frameworks': [" SMALL_FRAMEWORK "], 'units': [" SMALL_UNITS "], 'assessments': [{'framework': 'f', 'period': '2022', " table "}]}"

static char *
fingerprint_of (ParindexDocument *document)
{
  g_autoptr (ParindexScoreboard) board = score (document);

  return g_strdup (parindex_scoreboard_get_fingerprint (board));
}

static void
test_new (void)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  ParindexLoader *loader = parindex_loader_new (context);
  ParindexLoader *plain = parindex_loader_new (NULL);
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (ParindexContext) found = NULL;
  guint64 max_size, max_cells;
  guint max_depth;

  g_assert_true (parindex_loader_get_context (loader) == context);
  g_assert_nonnull (parindex_loader_get_context (plain));
  assert_notifies (loader, "max-size", parindex_loader_set_max_size (loader, 100), 1);
  assert_notifies (loader, "max-size", parindex_loader_set_max_size (loader, 100), 0);
  assert_notifies (loader, "max-depth", parindex_loader_set_max_depth (loader, 10), 1);
  assert_notifies (loader, "max-depth", g_object_set (loader, "max-depth", 10, NULL), 0);
  assert_notifies (loader, "max-cells", parindex_loader_set_max_cells (loader, 1000), 1);
  g_object_get (loader, "context", &found, "max-size", &max_size, "max-depth", &max_depth, "max-cells", &max_cells, "problems", &problems, NULL);
  g_assert_true (found == context);
  g_assert_cmpuint (max_size, ==, 100);
  g_assert_cmpuint (max_depth, ==, 10);
  g_assert_cmpuint (max_cells, ==, 1000);
  g_assert_true (problems == parindex_loader_get_problems (loader));
  g_assert_true (g_list_model_get_item_type (problems) == PARINDEX_TYPE_PROBLEM);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 0);
  parindex_loader_set_max_depth (loader, 0);
  g_assert_cmpuint (parindex_loader_get_max_depth (loader), ==, 1);
  parindex_loader_set_max_depth (loader, G_MAXUINT);
  g_assert_cmpuint (parindex_loader_get_max_depth (loader), ==, 512);
  g_assert_cmpuint (parindex_loader_get_max_size (plain), >, 0);
  g_assert_cmpuint (parindex_loader_get_max_cells (plain), >, 0);
  g_clear_object (&problems);
  g_assert_finalize_object (loader);
  g_assert_finalize_object (plain);
}

/* The same document from everywhere is the same. */
static void
test_sources (Fixture      *self,
              gconstpointer data)
{
  g_autofree char *text = json (SMALL_DOCUMENT);
  g_autofree char *path = write_file (self, "d.json", text);
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GInputStream) second = g_memory_input_stream_new_from_bytes (bytes);
  ParindexDocument *documents[] = {
    parindex_document_new_from_bytes (bytes, NULL, NULL),
    parindex_document_new_from_path (path, NULL),
    parindex_document_new_from_file (file, NULL, NULL),
    parindex_document_new_from_stream (stream, NULL, NULL, NULL),
    parindex_document_new_from_node (node, NULL, NULL),
    parindex_loader_load_path (loader, path, NULL),
    parindex_loader_load_file (loader, file, NULL, NULL),
    parindex_loader_load_bytes (loader, bytes, self->base, NULL),
    parindex_loader_load_stream (loader, second, self->base, NULL, NULL),
  };
  g_autofree char *fingerprint = fingerprint_of (documents[0]);

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *other = fingerprint_of (documents[i]);

      g_assert_cmpstr (other, ==, fingerprint);
      g_object_unref (documents[i]);
    }
}

/* A file that is wrong is named in its problems. */
static void
test_file_name (Fixture      *self,
                gconstpointer data)
{
  g_autofree char *path = write_file (self, "d.json", "{\n\"format\": 3}");
  g_autofree char *start = g_strdup_printf ("%s:2: format: ", path);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GError) error = NULL;
  ParindexProblem *problem;

  g_assert_null (parindex_loader_load_path (loader, path, &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_TYPE);
  g_assert_true (g_str_has_prefix (error->message, start));
  problem = item (parindex_loader_get_problems (loader), 0);
  g_assert_cmpstr (parindex_problem_get_file (problem), ==, path);
}

/* A load forgets the problems of the one before. */
static void
test_problems_are_of_the_last (Fixture      *self,
                               gconstpointer data)
{
  g_autofree char *good = json (SMALL_DOCUMENT);
  g_autoptr (GBytes) good_bytes = bytes_of (good);
  g_autoptr (GBytes) bad_bytes = bytes_of ("{");
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);

  assert_notifies (loader, "problems", g_assert_null (parindex_loader_load_bytes (loader, bad_bytes, NULL, NULL)), 1);
  g_assert_cmpuint (g_list_model_get_n_items (parindex_loader_get_problems (loader)), ==, 1);
  g_object_unref (parindex_loader_load_bytes (loader, good_bytes, NULL, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (parindex_loader_get_problems (loader)), ==, 0);
}

static void
test_max_size (Fixture      *self,
               gconstpointer data)
{
  g_autofree char *text = json (SMALL_DOCUMENT);
  g_autofree char *path = write_file (self, "d.json", text);
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);

  for (gsize over = 0; over < 2; over++)
    {
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
      ParindexDocument *documents[3];

      parindex_loader_set_max_size (loader, strlen (text) - over);
      documents[0] = parindex_loader_load_bytes (loader, bytes, NULL, NULL);
      documents[1] = parindex_loader_load_path (loader, path, NULL);
      documents[2] = parindex_loader_load_stream (loader, stream, NULL, NULL, NULL);
      for (guint i = 0; i < 3; i++)
        {
          g_assert_cmpint (documents[i] != NULL, ==, over == 0);
          g_clear_object (&documents[i]);
        }
    }
  assert_refused (parindex_loader_load_bytes (loader, bytes, NULL, &error), LIMIT);
  assert_refused (parindex_loader_load_path (loader, path, &error), LIMIT);
}

static void
test_max_cells (Fixture      *self,
                gconstpointer data)
{
  g_autofree char *text = json (SMALL_DOCUMENT);
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);

  parindex_loader_set_max_cells (loader, 5);
  assert_refused (parindex_loader_load_bytes (loader, bytes, NULL, &error), LIMIT);
  parindex_loader_set_max_cells (loader, 6);
  g_object_unref (parindex_loader_load_bytes (loader, bytes, NULL, NULL));
}

static void
test_max_depth (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);

  for (guint depth = 2; depth <= 512; depth += 51)
    for (guint over = 0; over < 2; over++)
      {
        g_autoptr (GString) text = g_string_new ("{\"format\": \"parindex-document\", \"version\": 1, \"x-deep\": ");
        g_autoptr (GBytes) bytes = NULL;
        g_autoptr (ParindexDocument) document = NULL;

        for (guint i = 1; i < depth + over; i++)
          g_string_append_c (text, '[');
        for (guint i = 1; i < depth + over; i++)
          g_string_append_c (text, ']');
        g_string_append_c (text, '}');
        bytes = g_bytes_new (text->str, text->len);
        parindex_loader_set_max_depth (loader, depth);
        document = parindex_loader_load_bytes (loader, bytes, NULL, NULL);
        g_assert_cmpint (document != NULL, ==, over == 0);
      }
}

static void
test_table_max_size (Fixture      *self,
                     gconstpointer data)
{
  g_autoptr (ParindexDocument) document = load (SMALL_DOCUMENT);
  g_autoptr (ParindexAssessment) assessment = empty_assessment (document);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GBytes) table = bytes_of ("unit,a,b\nu1,1,1\n");

  parindex_loader_set_max_size (loader, 10);
  assert_refused (parindex_loader_load_table (loader, assessment, NULL, table, PARINDEX_NUMBER_STYLE_PLAIN, &error), LIMIT);
}

static void
load_from (Fixture    *self,
           const char *table,
           const char *code)
{
  g_autofree char *quoted = g_strdup_printf (WITH_TABLE ("'table': '%s'"), table);
  g_autofree char *text = json (quoted);
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexDocument) document = parindex_document_new_from_bytes (bytes, self->base, &error);

  if (code == NULL)
    {
      g_autoptr (ParindexScoreboard) board = NULL;
      g_autoptr (ParindexResult) result = NULL;

      g_assert_no_error (error);
      board = score (document);
      result = g_list_model_get_item (G_LIST_MODEL (board), 0);
      g_assert_cmpfloat (parindex_result_get_score (result), ==, 27.5);
      return;
    }
  g_assert_null (document);
  g_assert_nonnull (error);
  if (strstr (error->message, code) == NULL)
    g_test_fail_printf ("%s: %s", table, error->message);
}

#define TABLE "unit,a,b\nu1,7.5,20\nu2,10,n/a\nu3,9,30\n"

/* Nothing outside the document's folder is opened. */
static void
test_tables (Fixture      *self,
             gconstpointer data)
{
  g_autofree char *inner = g_build_filename (self->folder, "inner", NULL);
  g_autofree char *outside = g_strconcat (self->folder, "-outside.csv", NULL);
  g_autofree char *link = g_build_filename (self->folder, "link.csv", NULL);
  g_autofree char *good_link = g_build_filename (self->folder, "good.csv", NULL);
  g_autofree char *name = g_path_get_basename (self->folder);
  g_autofree char *round = g_strdup_printf ("../%s/a.csv", name);
  g_autofree char *absolute = write_file (self, "a.csv", TABLE);

  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  g_free (write_file (self, "inner/b.csv", TABLE));
  g_assert_true (g_file_set_contents (outside, TABLE, -1, NULL));
  g_assert_cmpint (symlink (outside, link), ==, 0);
  g_assert_cmpint (symlink (absolute, good_link), ==, 0);

  load_from (self, "a.csv", NULL);
  load_from (self, "inner/b.csv", NULL);
  load_from (self, "./a.csv", NULL);
  load_from (self, "good.csv", NULL);
  load_from (self, "link.csv", "does not lie beside");
  load_from (self, "../a.csv", "does not lie beside");
  load_from (self, round, "does not lie beside");
  load_from (self, "inner/../a.csv", "does not lie beside");
  load_from (self, absolute, "does not lie beside");
  load_from (self, "file:///etc/passwd", "does not lie beside");
  load_from (self, "", "does not lie beside");
  load_from (self, "none.csv", "there is no file none.csv");
  load_from (self, "inner", "is a folder");

  g_assert_cmpint (g_unlink (outside), ==, 0);
}

/* What is wrong in a table is told with its name, beside what is wrong in the document. */
static void
test_table_problems (Fixture      *self,
                     gconstpointer data)
{
  g_autofree char *table = write_file (self, "a.csv", "unit,a,b\nu1,x,20\nu7,1,1\n");
  g_autofree char *text = json (WITH_TABLE ("'stage': 'self', 'table': 'a.csv'"));
  g_autofree char *document = write_file (self, "d.json", text);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  GListModel *problems;

  g_assert_nonnull (table);
  assert_refused (parindex_loader_load_path (loader, document, &error), NUMBER);
  problems = parindex_loader_get_problems (loader);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      ParindexProblem *problem = item (problems, i);

      g_assert_cmpstr (parindex_problem_get_file (problem), ==, "a.csv");
      g_assert_cmpuint (parindex_problem_get_line (problem), ==, i + 2);
      g_assert_cmpstr (parindex_problem_get_unit (problem), ==, i == 0 ? "u1" : "u7");
    }
}

/* Errors are not lost among warnings. */
static void
test_many_warnings (Fixture      *self,
                    gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'criteria': [");
  g_autofree char *source = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);

  for (guint i = 0; i < 1100; i++)
    g_string_append_printf (text, "%s{'id': 'c%u', 'max': 1, 'weight': 1}", i > 0 ? ", " : "", i);
  g_string_append (text, "]}], 'units': [{'id': 'u', 'name': 'U', 'parent': 'nobody'}]}");
  source = json (text->str);
  bytes = bytes_of (source);
  assert_refused (parindex_loader_load_bytes (loader, bytes, NULL, &error), REFERENCE);
}

/* One that was cancelled beforehand takes nothing, whatever it reads from. */
static void
test_cancelled (Fixture      *self,
                gconstpointer data)
{
  g_autofree char *text = json (SMALL_DOCUMENT);
  g_autofree char *path = write_file (self, "d.json", text);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, strlen (text), NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  assert_cancelled (parindex_document_new_from_file (file, cancellable, &error));
  assert_cancelled (parindex_document_new_from_stream (stream, NULL, cancellable, &error));
}

/* PHP writes every slash with a backslash. */
static void
test_escaped_slash (Fixture      *self,
                    gconstpointer data)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': '10\\/3'}]}], 'units': [" SMALL_UNITS "], "
         "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': '1\\/3'}, 'u2': {'a': 'n\\/a'}, 'u3': {'a': 1}}}]}");

  g_object_unref (score (document));
}

#define ADD(name, function) g_test_add ("/loader/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/loader/new", test_new);
  ADD ("sources", test_sources);
  ADD ("file-name", test_file_name);
  ADD ("problems-are-of-the-last", test_problems_are_of_the_last);
  ADD ("max-size", test_max_size);
  ADD ("max-cells", test_max_cells);
  ADD ("max-depth", test_max_depth);
  ADD ("tables", test_tables);
  ADD ("table-problems", test_table_problems);
  ADD ("table-max-size", test_table_max_size);
  ADD ("many-warnings", test_many_warnings);
  ADD ("cancelled", test_cancelled);
  ADD ("escaped-slash", test_escaped_slash);

  return g_test_run ();
}
