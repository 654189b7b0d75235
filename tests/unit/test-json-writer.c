/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/parindex-json-private.h"

#include <string.h>

static void
assert_writes (ParindexJsonWriter *writer, const char *expected)
{
  g_autoptr (GBytes) bytes = parindex_json_writer_finish (writer);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  g_assert_cmpmem (text, length, expected, strlen (expected));
}

static void
test_layout (void)
{
  ParindexJsonWriter *writer = parindex_json_writer_new ();

  parindex_json_writer_begin_object (writer);
  parindex_json_writer_member (writer, "title");
  parindex_json_writer_string (writer, "Chỉ số");
  parindex_json_writer_member (writer, "empty");
  parindex_json_writer_begin_object (writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_member (writer, "none");
  parindex_json_writer_begin_array (writer);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_member (writer, "list");
  parindex_json_writer_begin_array (writer);
  parindex_json_writer_verbatim (writer, "1.50");
  parindex_json_writer_bool (writer, TRUE);
  parindex_json_writer_begin_object (writer);
  parindex_json_writer_member (writer, "x");
  parindex_json_writer_null (writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);
  assert_writes (writer, "{\n"
                         "  \"title\": \"Chỉ số\",\n"
                         "  \"empty\": {},\n"
                         "  \"none\": [],\n"
                         "  \"list\": [\n"
                         "    1.50,\n"
                         "    true,\n"
                         "    {\n"
                         "      \"x\": null\n"
                         "    }\n"
                         "  ]\n"
                         "}\n");
}

static void
write_inline_row (ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  parindex_json_writer_member (writer, "a");
  parindex_json_writer_verbatim (writer, "1");
  parindex_json_writer_member (writer, "b");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_array (writer);
  parindex_json_writer_verbatim (writer, "1");
  parindex_json_writer_verbatim (writer, "2");
  parindex_json_writer_begin_array (writer);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_inline (writer);
  parindex_json_writer_member (writer, "c");
  parindex_json_writer_raw (writer, "{ \"d\":[ ] }", 11);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
test_inline (void)
{
  ParindexJsonWriter *writer = parindex_json_writer_new ();

  write_inline_row (writer);
  assert_writes (writer, "{\"a\": 1, \"b\": [1, 2, []], \"c\": {\"d\": []}}\n");

  writer = parindex_json_writer_new ();
  parindex_json_writer_begin_object (writer);
  parindex_json_writer_member (writer, "rows");
  parindex_json_writer_begin_array (writer);
  write_inline_row (writer);
  write_inline_row (writer);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_member (writer, "groups");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
  parindex_json_writer_end_object (writer);
  assert_writes (writer, "{\n"
                         "  \"rows\": [\n"
                         "    {\"a\": 1, \"b\": [1, 2, []], \"c\": {\"d\": []}},\n"
                         "    {\"a\": 1, \"b\": [1, 2, []], \"c\": {\"d\": []}}\n"
                         "  ],\n"
                         "  \"groups\": {}\n"
                         "}\n");
}

static void
test_escapes (void)
{
  ParindexJsonWriter *writer = parindex_json_writer_new ();

  parindex_json_writer_string (writer, "\"\\/\b\f\n\r\t\x01\x1f\x7f ạ😀\xe2\x80\xa8");
  assert_writes (writer, "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f ạ😀\xe2\x80\xa8\"\n");

  /* Not UTF-8: what is written is JSON all the same. */
  writer = parindex_json_writer_new ();
  parindex_json_writer_string (writer, "t\xean");
  assert_writes (writer, "\"t\xef\xbf\xbdn\"\n");
}

static void
test_raw (void)
{
  static const struct
  {
    const char *raw;
    const char *canonical;
  } cases[] = {
    { " 1.50e+05 ", "1.50e+05\n" },
    { "\"\\u0041\\/\\u0000\\ud83d\\ude00\\u000A\\\"\"", "\"A/\\u0000😀\\n\\\"\"\n" },
    { "[ ]", "[]\n" },
    { "{\"b\":1,\"a\":[true,null],\"b\":-0}", "{\n  \"b\": 1,\n  \"a\": [\n    true,\n    null\n  ],\n  \"b\": -0\n}\n" },
    { "{\"\\u0061\\u0000\":{}}", "{\n  \"a\\u0000\": {}\n}\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ParindexJsonWriter *writer = parindex_json_writer_new ();

      parindex_json_writer_raw (writer, cases[i].raw, strlen (cases[i].raw));
      assert_writes (writer, cases[i].canonical);
    }
}

static void
write_random_string (GString *text)
{
  static const gunichar characters[] = { 1, '\n', '\t', 0x1f, '"', '\\', '/', 'a', ' ', 0x7f, 0xe0, 0x1ea1, 0x2028, 0xffff, 0x1f600 };
  guint n = (guint) g_test_rand_int_range (0, 20);

  g_string_truncate (text, 0);
  for (guint i = 0; i < n; i++)
    g_string_append_unichar (text, characters[g_test_rand_int_range (0, G_N_ELEMENTS (characters))]);
}

static void
write_random_value (ParindexJsonWriter *writer, GString *text, guint depth)
{
  static const char *const scalars[] = { "0", "-0", "45.30", "1e-7", "-12345678.25", "true", "false", "null" };
  int kind = g_test_rand_int_range (depth < 6 ? 0 : 2, 4);
  guint n = (guint) g_test_rand_int_range (0, 5);
  gboolean inside = g_test_rand_int_range (0, 4) == 0;

  if (inside)
    parindex_json_writer_begin_inline (writer);
  if (kind == 0)
    {
      parindex_json_writer_begin_array (writer);
      for (guint i = 0; i < n; i++)
        write_random_value (writer, text, depth + 1);
      parindex_json_writer_end_array (writer);
    }
  else if (kind == 1)
    {
      parindex_json_writer_begin_object (writer);
      for (guint i = 0; i < n; i++)
        {
          write_random_string (text);
          parindex_json_writer_member (writer, text->str);
          write_random_value (writer, text, depth + 1);
        }
      parindex_json_writer_end_object (writer);
    }
  else if (kind == 2)
    parindex_json_writer_verbatim (writer, scalars[g_test_rand_int_range (0, G_N_ELEMENTS (scalars))]);
  else
    {
      write_random_string (text);
      parindex_json_writer_string (writer, text->str);
    }
  if (inside)
    parindex_json_writer_end_inline (writer);
}

static GBytes *
rewrite (GBytes *bytes)
{
  ParindexJsonWriter *writer = parindex_json_writer_new ();
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  parindex_json_writer_raw (writer, text, length);
  return parindex_json_writer_finish (writer);
}

/* The text without what layout is made of, outside strings. */
static char *
strip_layout (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  GString *out = g_string_new (NULL);
  gboolean in_string = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '"')
        in_string = !in_string;
      if (in_string || strchr (" \n", text[i]) == NULL)
        g_string_append_c (out, text[i]);
      if (in_string && text[i] == '\\')
        g_string_append_c (out, text[++i]);
    }
  return g_string_free (out, FALSE);
}

/* What is written is read again, and written the same. */
static void
test_round_trip (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint round = 0; round < 4000; round++)
    {
      ParindexJsonWriter *writer = parindex_json_writer_new ();
      g_autoptr (GBytes) written = NULL;
      g_autoptr (GBytes) canonical = NULL;
      g_autoptr (GBytes) again = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      write_random_value (writer, text, 0);
      written = parindex_json_writer_finish (writer);
      canonical = rewrite (written);
      again = rewrite (canonical);
      g_assert_true (g_bytes_equal (canonical, again));
      before = strip_layout (written);
      after = strip_layout (canonical);
      g_assert_cmpstr (before, ==, after);
    }
}

/* As deep as the reader goes. */
static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) deep = NULL;
  g_autoptr (GBytes) canonical = NULL;

  for (guint i = 0; i < 512; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < 512; i++)
    g_string_append_c (text, ']');
  deep = g_bytes_new (text->str, text->len);
  canonical = rewrite (deep);
  g_assert_cmpuint (g_bytes_get_size (canonical), >, 1024);
}

static void
test_free (void)
{
  ParindexJsonWriter *writer = parindex_json_writer_new ();

  parindex_json_writer_begin_object (writer);
  parindex_json_writer_free (writer);
  parindex_json_writer_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/writer/layout", test_layout);
  g_test_add_func ("/json/writer/inline", test_inline);
  g_test_add_func ("/json/writer/escapes", test_escapes);
  g_test_add_func ("/json/writer/raw", test_raw);
  g_test_add_func ("/json/writer/round-trip", test_round_trip);
  g_test_add_func ("/json/writer/deep", test_deep);
  g_test_add_func ("/json/writer/free", test_free);
  return g_test_run ();
}
