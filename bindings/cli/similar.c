/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "similar.h"

#include <string.h>

/* Longer words are not compared: no id is typed wrong so near to another. */
#define MAX_LETTERS 64
#define LETTERS_A_MISTAKE 3

/* Small letters without marks: "Hà Nội" is "ha noi". 0 letters where there are too many. */
static guint
fold (const char *word,
      gunichar   out[MAX_LETTERS])
{
  g_autofree char *valid = g_utf8_make_valid (word, -1);
  g_autofree char *plain = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_strdown (plain, -1);
  guint n = 0;

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_ismark (letter))
        continue;
      if (n == MAX_LETTERS)
        return 0;
      out[n++] = letter == 0x111 ? 'd' : letter; /* đ has no mark to leave */
    }
  return n;
}

/* How many letters are left out, put in, changed, or swapped with the next. */
static guint
count_mistakes (const gunichar *a,
                guint           n_a,
                const gunichar *b,
                guint           n_b)
{
  guint rows[3][MAX_LETTERS + 1];
  guint *before = rows[0], *last = rows[1], *row = rows[2];

  for (guint k = 0; k <= n_b; k++)
    last[k] = k;
  for (guint i = 1; i <= n_a; i++)
    {
      guint *oldest = before;

      row[0] = i;
      for (guint k = 1; k <= n_b; k++)
        {
          row[k] = MIN (MIN (last[k], row[k - 1]) + 1, last[k - 1] + (a[i - 1] != b[k - 1]));
          if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
            row[k] = MIN (row[k], before[k - 2] + 1);
        }
      before = last;
      last = row;
      row = oldest;
    }
  return last[n_b];
}

/* Numbers are not guessed: 2016 is no mistake for 2013, as 2031 may be. */
static gboolean
have_same_digits (const gunichar *a,
                  guint           n_a,
                  const gunichar *b,
                  guint           n_b)
{
  int counts[10] = { 0 };

  for (guint i = 0; i < n_a; i++)
    if (g_unichar_isdigit (a[i]))
      counts[g_unichar_digit_value (a[i])]++;
  for (guint i = 0; i < n_b; i++)
    if (g_unichar_isdigit (b[i]))
      counts[g_unichar_digit_value (b[i])]--;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] != 0)
      return FALSE;

  return TRUE;
}

const char *
parindex_cli_find_similar (const char        *word,
                           const char *const *choices)
{
  gunichar wanted[MAX_LETTERS], letters[MAX_LETTERS];
  guint n_wanted = fold (word, wanted);
  guint least = n_wanted / LETTERS_A_MISTAKE + 1;
  const char *found = NULL;

  for (; n_wanted > 0 && *choices != NULL; choices++)
    {
      guint n = fold (*choices, letters);
      guint mistakes = n > 0 ? count_mistakes (wanted, n_wanted, letters, n) : G_MAXUINT;

      if (mistakes < least && mistakes < n && have_same_digits (wanted, n_wanted, letters, n))
        {
          least = mistakes;
          found = *choices;
        }
    }
  return found;
}
