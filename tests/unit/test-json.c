/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "exact-random.h"

#include "base/parindex-json-private.h"

#include <string.h>

#define DEPTH 64

/* A text that ends where its memory ends, so that sanitizers see who reads past it; NULL for the empty text. */
typedef struct
{
  char *text;
  gsize length;
} Exact;

static Exact
exact_new (const char *text, gsize length)
{
  return (Exact){ g_memdup2 (text, length), length };
}

static void
exact_clear (Exact *self)
{
  g_free (self->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Exact, exact_clear)

static gboolean
read_whole (ParindexJsonReader *reader, const Exact *exact, guint max_depth)
{
  parindex_json_reader_init (reader, exact->text, exact->length, max_depth);
  return parindex_json_reader_skip (reader, NULL) && parindex_json_reader_finish (reader);
}

static void
test_accepts (void)
{
  static const char *const texts[] = {
    "0", "-0", "1", "-1", "10", "1.5", "0.0", "-0.5", "1e5", "1E+05", "1e-7", "0e0", "123456789012345678901234567890",
    "1.23456789012345678", "-12345678", "12345678.9", "1e99999", "\"\"", "\"a\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    "\"\\u0000\"", "\"\\u00e9\\uD834\\udd1E\"", "\"\x7f\"", "\"\xe2\x80\xa8\"", "\"Hà Nội\"", "\"\xf4\x8f\xbf\xbf\"", "true",
    "false", "null", "[]", "{}", "[ ]", "{ }", "[1]", "[1,2]", "[[],[[]],{}]", "{\"a\":1}", "{\"a\":1,\"a\":2}",
    "{\"\":{}}", " \t\r\n1 \t\r\n", "\xef\xbb\xbf{}", "[1 , 2 ]", "{ \"a\" : [ null , true , false ] }", "[\"a\\\\\"]",
    "[\"sixteen letters!\", \"eight...\", \"nine.....\"]", "[-0,-1.5e-3,0.25,7]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (Exact) exact = exact_new (texts[i], strlen (texts[i]));
      ParindexJsonReader reader;

      if (!read_whole (&reader, &exact, DEPTH))
        g_error ("refused: %s", texts[i]);
      g_assert_cmpint (reader.fault, ==, PARINDEX_JSON_FAULT_NONE);
    }
}

static void
test_refuses (void)
{
  static const struct
  {
    const char *text;
    gsize place;
  } cases[] = {
    { "", 0 }, { " ", 1 }, { "\xef\xbb\xbf", 3 }, { "01", 1 }, { "-01", 2 }, { "00.5", 1 }, { "1.", 2 }, { ".5", 0 }, { "+1", 0 },
    { "-", 1 }, { "- 1", 1 }, { "1e", 2 }, { "1e+", 3 }, { "1.e5", 2 }, { "1.5.2", 3 }, { "0x1F", 1 }, { "NaN", 0 },
    { "Infinity", 0 }, { "-Infinity", 1 }, { "1 2", 2 }, { "1,", 1 }, { "[", 1 }, { "]", 0 }, { "[1", 2 }, { "[1,", 3 },
    { "[1,]", 3 }, { "[,1]", 1 }, { "[1 2]", 3 }, { "[1}", 2 }, { "[1]]", 3 }, { "{", 1 }, { "}", 0 }, { "{\"a\"}", 4 },
    { "{\"a\":}", 5 }, { "{\"a\":1,}", 7 }, { "{\"a\":1 \"b\":2}", 7 }, { "{a:1}", 1 }, { "{'a':1}", 1 }, { "{1:1}", 1 },
    { "{,}", 1 }, { "{\"a\":1]", 6 }, { "{\"a\",1}", 4 }, { "{\"a\"", 4 }, { "{\"a\":", 5 }, { "\"", 1 }, { "\"abc", 4 },
    { "\"a\nb\"", 2 }, { "\"\t\"", 1 }, { "\"\x1f\"", 1 }, { "\"\\x41\"", 1 }, { "\"\\", 1 }, { "\"\\\"", 3 }, { "\"\\u12\"", 1 },
    { "\"\\u12G4\"", 1 }, { "\"\\uD800\"", 1 }, { "\"\\uD800x\"", 1 }, { "\"\\uD800\\n\"", 1 }, { "\"\\uD800\\uD800\"", 1 },
    { "\"\\uDC00\"", 1 }, { "\"\\uD834\\udd1", 1 }, { "\"ok\\n\\uDFFF\"", 5 }, { "tru", 0 }, { "trueish", 4 }, { "True", 0 },
    { "nul", 0 }, { "/* */ 1", 0 }, { "[1] // x", 4 }, { "\v1", 0 }, { "\xc2\xa0" "1", 0 }, { "'a'", 0 }, { "[\"a\", b]", 6 },
    { "[12345678x]", 9 }, { "[1-2]", 2 }, { "[-x]", 2 }, { "[--1]", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Exact) exact = exact_new (cases[i].text, strlen (cases[i].text));
      ParindexJsonReader reader;

      if (read_whole (&reader, &exact, DEPTH))
        g_error ("accepted: %s", cases[i].text);
      g_assert_cmpint (reader.fault, ==, PARINDEX_JSON_FAULT_SYNTAX);
      g_assert_cmpuint ((gsize) (reader.fault_pos - reader.start), ==, cases[i].place);
    }
}

static void
test_encoding (void)
{
  static const struct
  {
    const char *text;
    gsize place;
  } cases[] = {
    { "\"\x80\"", 1 }, { "\"\xc0\xaf\"", 1 }, { "\"\xc1\xbf\"", 1 }, { "\"\xe0\x9f\xbf\"", 1 }, { "\"\xed\xa0\x80\"", 1 },
    { "\"\xf0\x8f\xbf\xbf\"", 1 }, { "\"\xf4\x90\x80\x80\"", 1 }, { "\"\xf5\x80\x80\x80\"", 1 }, { "\"\xff\"", 1 },
    { "\"ab\xe1\xba", 3 }, { "\"ab\xe1\xba\"", 3 }, { "\"\xf0\x9f\x98\"", 1 }, { "\"\xc3", 1 }, { "\xff\xfe{", 0 },
    { "{\"t\xean\": 1}", 3 }, { "\"sixteen letters and \xe9\"", 21 },
  };
  static const char utf16[] = { '{', '\0', '}', '\0' };
  g_auto (Exact) wide = exact_new (utf16, sizeof utf16);
  ParindexJsonReader reader;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Exact) exact = exact_new (cases[i].text, strlen (cases[i].text));

      g_assert_false (read_whole (&reader, &exact, DEPTH));
      g_assert_cmpint (reader.fault, ==, PARINDEX_JSON_FAULT_ENCODING);
      g_assert_cmpuint ((gsize) (reader.fault_pos - reader.start), ==, cases[i].place);
    }
  g_assert_false (read_whole (&reader, &wide, DEPTH));
  g_assert_cmpint (reader.fault, ==, PARINDEX_JSON_FAULT_ENCODING);
  g_assert_true (reader.fault_pos == wide.text + 1);
}

static void
test_depth (void)
{
  const gsize n = 100000;
  g_autofree char *open = g_strnfill (n, '[');
  g_auto (Exact) hostile = exact_new (open, n);
  g_auto (Exact) just = exact_new ("[{\"a\":[1]}]", 11);
  ParindexJsonReader reader;

  g_assert_false (read_whole (&reader, &hostile, DEPTH));
  g_assert_cmpint (reader.fault, ==, PARINDEX_JSON_FAULT_DEPTH);
  g_assert_true (reader.fault_pos == hostile.text + DEPTH);

  /* No caller raises it beyond what the reader bears. */
  g_assert_false (read_whole (&reader, &hostile, G_MAXUINT));
  g_assert_true (reader.fault_pos == hostile.text + 512);

  g_assert_true (read_whole (&reader, &just, 3));
  g_assert_false (read_whole (&reader, &just, 2));
  g_assert_cmpint (reader.fault, ==, PARINDEX_JSON_FAULT_DEPTH);
}

static void
test_lines (void)
{
  static const char text[] = "{\n  \"a\": 1,\r\n  \"b\": x\n}";
  g_auto (Exact) exact = exact_new (text, strlen (text));
  ParindexJsonReader reader;
  ParindexJsonSlice slice;

  parindex_json_reader_init (&reader, exact.text, exact.length, DEPTH);
  g_assert_cmpuint (parindex_json_reader_line (&reader), ==, 1);
  g_assert_true (parindex_json_reader_begin_object (&reader));
  g_assert_true (parindex_json_reader_next_member (&reader, &slice));
  g_assert_cmpuint (parindex_json_reader_line (&reader), ==, 2);
  g_assert_true (parindex_json_reader_number (&reader, &slice));
  g_assert_false (parindex_json_reader_next_member (&reader, &slice));
  g_assert_cmpuint (parindex_json_reader_line (&reader), ==, 3);

  /* The first fault stays, and nothing can be read any more. */
  g_assert_false (parindex_json_reader_begin_array (&reader));
  g_assert_false (parindex_json_reader_next_element (&reader));
  g_assert_false (parindex_json_reader_string (&reader, &slice));
  g_assert_cmpint (parindex_json_reader_peek (&reader), ==, PARINDEX_JSON_NONE);
  g_assert_false (parindex_json_reader_finish (&reader));
  g_assert_cmpuint (parindex_json_reader_line (&reader), ==, 3);
  g_assert_true (*reader.fault_pos == 'x');
}

static void
test_walk (void)
{
  static const char text[] = "{\"n\": [-12.50, 1e3], \"s\": \"\\u0048\\u00E0 N\xe1\xbb\x99i\", \"t\": true, \"o\": {}, \"o\": null}";
  g_auto (Exact) exact = exact_new (text, strlen (text));
  ParindexJsonReader reader, bookmark;
  ParindexJsonSlice name, value;
  ParindexJsonType literal;

  parindex_json_reader_init (&reader, exact.text, exact.length, DEPTH);
  g_assert_cmpint (parindex_json_reader_peek (&reader), ==, PARINDEX_JSON_OBJECT);
  g_assert_true (parindex_json_reader_begin_object (&reader));
  g_assert_true (parindex_json_reader_next_member (&reader, &name));
  g_assert_true (parindex_json_slice_equal (&name, "n"));
  bookmark = reader;
  g_assert_true (parindex_json_reader_skip (&reader, &value));
  g_assert_cmpmem (value.text, value.length, "[-12.50, 1e3]", 13);

  g_assert_true (parindex_json_reader_begin_array (&bookmark));
  g_assert_true (parindex_json_reader_next_element (&bookmark));
  g_assert_true (parindex_json_reader_number (&bookmark, &value));
  g_assert_cmpmem (value.text, value.length, "-12.50", 6);
  g_assert_true (parindex_json_reader_next_element (&bookmark));
  g_assert_true (parindex_json_reader_number (&bookmark, &value));
  g_assert_cmpmem (value.text, value.length, "1e3", 3);
  g_assert_false (parindex_json_reader_next_element (&bookmark));
  g_assert_cmpint (bookmark.fault, ==, PARINDEX_JSON_FAULT_NONE);
  g_assert_true (bookmark.pos == reader.pos);

  g_assert_true (parindex_json_reader_next_member (&reader, &name));
  g_assert_true (parindex_json_reader_string (&reader, &value));
  g_assert_true (value.escaped);
  g_assert_true (parindex_json_slice_equal (&value, "Hà Nội"));
  g_assert_true (parindex_json_reader_next_member (&reader, &name));
  g_assert_true (parindex_json_reader_literal (&reader, &literal));
  g_assert_cmpint (literal, ==, PARINDEX_JSON_TRUE);
  g_assert_true (parindex_json_reader_next_member (&reader, &name));
  g_assert_true (parindex_json_reader_begin_object (&reader));
  g_assert_false (parindex_json_reader_next_member (&reader, &name));
  g_assert_true (parindex_json_reader_next_member (&reader, &name));
  g_assert_true (parindex_json_slice_equal (&name, "o"));
  g_assert_true (parindex_json_reader_literal (&reader, &literal));
  g_assert_cmpint (literal, ==, PARINDEX_JSON_NULL);
  g_assert_false (parindex_json_reader_next_member (&reader, &name));
  g_assert_true (parindex_json_reader_finish (&reader));
}

/* A value of another type than asked for is a fault, too. */
static void
test_wrong_type (void)
{
  g_auto (Exact) exact = exact_new ("\"1\"", 3);
  ParindexJsonReader start, reader;
  ParindexJsonSlice slice;
  ParindexJsonType literal;

  parindex_json_reader_init (&start, exact.text, exact.length, DEPTH);
  reader = start;
  g_assert_false (parindex_json_reader_number (&reader, &slice));
  g_assert_cmpint (reader.fault, ==, PARINDEX_JSON_FAULT_SYNTAX);
  reader = start;
  g_assert_false (parindex_json_reader_literal (&reader, &literal));
  reader = start;
  g_assert_false (parindex_json_reader_begin_object (&reader));
  reader = start;
  g_assert_true (parindex_json_reader_string (&reader, &slice));
}

static void
test_slices (void)
{
  static const struct
  {
    const char *json;
    const char *text; /* NULL: holds a NUL character */
  } cases[] = {
    { "\"\"", "" }, { "\"abc\"", "abc" }, { "\"\\\"\\\\\\/\"", "\"\\/" }, { "\"\\b\\f\\n\\r\\t\"", "\b\f\n\r\t" },
    { "\"x\\u1EA1y\"", "xạy" }, { "\"\\ud83d\\uDE00\"", "😀" }, { "\"a\\u0000b\"", NULL }, { "\"\\u0000\"", NULL },
    { "\"\\uFFFF\"", "\xef\xbf\xbf" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Exact) exact = exact_new (cases[i].json, strlen (cases[i].json));
      g_autofree char *text = NULL;
      g_autofree char *longer = NULL;
      ParindexJsonReader reader;
      ParindexJsonSlice slice;

      parindex_json_reader_init (&reader, exact.text, exact.length, DEPTH);
      g_assert_true (parindex_json_reader_string (&reader, &slice));
      text = parindex_json_slice_dup (&slice);
      g_assert_cmpstr (text, ==, cases[i].text);
      longer = g_strconcat (text != NULL ? text : "a", "x", NULL);
      g_assert_cmpint (parindex_json_slice_equal (&slice, text != NULL ? text : "a"), ==, text != NULL);
      g_assert_false (parindex_json_slice_equal (&slice, longer));
      if (i > 0)
        g_assert_false (parindex_json_slice_equal (&slice, ""));
    }
}

/* The grammar once more, the obvious way: the end of the value at @p, or NULL. */
static const char *twin_value (const char *p, const char *end, guint depth);

static const char *
twin_space (const char *p, const char *end)
{
  while (p < end && strchr (" \t\r\n", *p) != NULL)
    p++;
  return p;
}

static const char *
twin_string (const char *p, const char *end)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  int last;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex,
                       g_regex_new ("\\G\"(?:[^\"\\\\\\x00-\\x1f]|\\\\[\"\\\\/bfnrt]|\\\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}"
                                    "|\\\\u[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F][0-9a-fA-F]{2})*+\"",
                                    G_REGEX_RAW, 0, NULL));
  if (!g_regex_match_full (regex, p, end - p, 0, 0, &match, NULL))
    return NULL;
  g_match_info_fetch_pos (match, 0, NULL, &last);
  return p + last;
}

static const char *
twin_scalar (const char *p, const char *end)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  int last;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("\\G(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+(?![0-9])|(?!\\.))"
                                            "(?:[eE][+-]?[0-9]+|(?![eE])))",
                                            G_REGEX_RAW, 0, NULL));
  if (!g_regex_match_full (regex, p, end - p, 0, 0, &match, NULL))
    return NULL;
  g_match_info_fetch_pos (match, 0, NULL, &last);
  return p + last;
}

static const char *
twin_container (const char *p, const char *end, guint depth)
{
  gboolean object = *p == '{';
  char close = object ? '}' : ']';

  if (depth == 0)
    return NULL;
  p = twin_space (p + 1, end);
  if (p < end && *p == close)
    return p + 1;
  for (;;)
    {
      if (object)
        {
          p = p < end && *p == '"' ? twin_string (p, end) : NULL;
          p = p != NULL ? twin_space (p, end) : NULL;
          if (p == NULL || p == end || *p++ != ':')
            return NULL;
        }
      p = twin_value (p, end, depth - 1);
      if (p == NULL || p == end || (*p != ',' && *p != close))
        return NULL;
      if (*p++ == close)
        return p;
      p = twin_space (p, end);
    }
}

static const char *
twin_value (const char *p, const char *end, guint depth)
{
  p = twin_space (p, end);
  if (p == end)
    return NULL;
  if (*p == '{' || *p == '[')
    p = twin_container (p, end, depth);
  else
    p = *p == '"' ? twin_string (p, end) : twin_scalar (p, end);
  return p != NULL ? twin_space (p, end) : NULL;
}

static gboolean
twin_accepts (const Exact *exact)
{
  const char *text = exact->text;
  const char *end = text + exact->length;

  if (exact->length == 0 || !g_utf8_validate_len (text, exact->length, NULL))
    return FALSE;
  return twin_value (text, end, 8) == end;
}

static void
mutate (GString *text)
{
  static const char bytes[] = "{}[]\",:\\u0019dD8.-+eE \n\ttrufalsn\x1f\x80\xe1\xba\xa1\xff";
  guint n = (guint) g_test_rand_int_range (1, 4);

  for (guint i = 0; i < n && text->len > 0; i++)
    {
      gssize at = g_test_rand_int_range (0, (gint32) text->len);
      char byte = bytes[g_test_rand_int_range (0, sizeof bytes)];

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          text->str[at] = byte;
          break;
        case 1:
          g_string_insert_c (text, at, byte);
          break;
        case 2:
          g_string_erase (text, at, 1);
          break;
        default:
          g_string_truncate (text, (gsize) at);
        }
    }
}

static void
test_mutations (void)
{
  static const char *const seeds[] = {
    "{\"format\": \"parindex-document\", \"version\": 1, \"units\": [{\"id\": \"ha-noi\", \"name\": \"Hà Nội\", \"x-y\": null}]}",
    "[1, -0.25, 1e5, 45.37, 12345678.9, [[[[[[[]]]]]]], {\"\\u00e1\": {\"\\\\\": true}}, false]",
    "{\"u0001\": {\"c001\": 45.37, \"c002\": 9.5, \"c003\": \"n/a\", \"c004\": {\"count\": 97, \"of\": 100}}}",
    "[\"\\ud83d\\ude00\", \"\\uD834\\uDD1E a long string without an escape\", \"\\n\\t\\r\\b\\f\\/\"]",
  };
  guint accepted = 0;

  for (guint round = 0; round < n_rounds (6000000); round++)
    {
      const char *seed = seeds[round % G_N_ELEMENTS (seeds)];
      g_autoptr (GString) text = g_string_new (seed);
      g_auto (Exact) exact = { NULL, 0 };
      ParindexJsonReader reader;
      gboolean sound;

      mutate (text);
      exact = exact_new (text->str, text->len);
      sound = read_whole (&reader, &exact, 8);
      if (sound != twin_accepts (&exact))
        g_error ("%s: %s", sound ? "wrongly accepted" : "wrongly refused", text->str);
      g_assert_cmpint (reader.fault != PARINDEX_JSON_FAULT_NONE, ==, !sound);
      if (!sound)
        g_assert_true (reader.fault_pos >= reader.start && reader.fault_pos <= reader.end);
      accepted += sound;
    }
  g_test_message ("%u accepted", accepted);
  g_assert_cmpuint (accepted, >, n_rounds (6000000) / 60);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/reader/accepts", test_accepts);
  g_test_add_func ("/json/reader/refuses", test_refuses);
  g_test_add_func ("/json/reader/encoding", test_encoding);
  g_test_add_func ("/json/reader/depth", test_depth);
  g_test_add_func ("/json/reader/lines", test_lines);
  g_test_add_func ("/json/reader/walk", test_walk);
  g_test_add_func ("/json/reader/wrong-type", test_wrong_type);
  g_test_add_func ("/json/reader/slices", test_slices);
  g_test_add_func ("/json/reader/mutations", test_mutations);
  return g_test_run ();
}
