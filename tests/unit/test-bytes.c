/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/parindex-bytes-private.h"

/* Bytes around every edge of the table of well-formed sequences. */
static const guchar edges[] = {
  0x00, 0x01, 'a', 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0,
  0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff, 0xba, 0xa1, 'x',  ' ',
};

static void
assert_as_glib (const char *bytes, gsize length)
{
  g_autofree char *text = g_memdup2 (bytes, length);
  const char *bad = parindex_bytes_find_bad (text, text + length);
  const char *glib_bad;

  if (g_utf8_validate_len (text, length, &glib_bad))
    g_assert_null (bad);
  else
    g_assert_true (bad == glib_bad);
}

static void
test_find_bad_short (void)
{
  const guint n = G_N_ELEMENTS (edges);

  assert_as_glib ("", 0);
  for (guint i = 0; i < n * n * n * n; i++)
    {
      char bytes[4] = { (char) edges[i % n], (char) edges[i / n % n], (char) edges[i / n / n % n], (char) edges[i / n / n / n] };

      assert_as_glib (bytes, 1 + i % 4);
    }
}

static void
test_find_bad_long (void)
{
  for (guint round = 0; round < 100000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = (guint) g_test_rand_int_range (0, 90);

      while (text->len < n)
        if (g_test_rand_int_range (0, 8) > 0)
          g_string_append (text, "plain ascii text" + g_test_rand_int_range (0, 16));
        else
          g_string_append (text, "ệừđ😀é" + (g_test_rand_bit () ? 0 : 3));
      if (g_test_rand_bit () && text->len > 0)
        text->str[g_test_rand_int_range (0, (gint32) text->len)] = (char) edges[g_test_rand_int_range (0, G_N_ELEMENTS (edges))];
      assert_as_glib (text->str, (gsize) g_test_rand_int_range (0, (gint32) text->len + 1));
    }
}

/* The first hit of each mask is the first such byte. */
static void
test_masks (void)
{
  for (guint round = 0; round < 200000; round++)
    {
      char bytes[8];
      guint64 word;
      guint equal = 8, below = 8, digits = 0;

      for (guint i = 0; i < 8; i++)
        bytes[i] = (char) (g_test_rand_int_range (0, 4) > 0 ? g_test_rand_int_range (0x1e, 0x3c) : g_test_rand_int_range (0, 256));
      word = parindex_bytes_load (bytes);
      for (guint i = 8; i-- > 0;)
        {
          equal = bytes[i] == '"' ? i : equal;
          below = (guchar) bytes[i] < 0x20 ? i : below;
          digits = digits * 2 + parindex_bytes_is_digit (bytes[i]);
        }

      if (equal < 8)
        g_assert_cmpuint (parindex_bytes_first (parindex_bytes_equal (word, '"')), ==, equal);
      else
        g_assert_cmpuint (parindex_bytes_equal (word, '"'), ==, 0);
      if (below < 8)
        g_assert_cmpuint (parindex_bytes_first (parindex_bytes_below (word, 0x20)), ==, below);
      else
        g_assert_cmpuint (parindex_bytes_below (word, 0x20), ==, 0);
      for (guint i = 0; i < 8; i++)
        {
          guint64 others = parindex_bytes_not_digit (word ^ PARINDEX_BYTES_EACH ('0'));

          g_assert_cmpint ((others >> (8 * i) & 0x80) == 0, ==, (digits >> i & 1) == 1);
        }
    }
}

static void
test_lines (void)
{
  static const char text[] = "a\nb\r\nc\rd\n\ne";
  static const guint lines[] = { 1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 6 };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    if (text[i] != '\n' || i == 0 || text[i - 1] != '\r')
      g_assert_cmpuint (parindex_bytes_line_at (text, text + i), ==, lines[i]);
  g_assert_cmpuint (parindex_bytes_line_at (text, text + strlen (text)), ==, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bytes/find-bad/short", test_find_bad_short);
  g_test_add_func ("/bytes/find-bad/long", test_find_bad_long);
  g_test_add_func ("/bytes/masks", test_masks);
  g_test_add_func ("/bytes/lines", test_lines);
  return g_test_run ();
}
