/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

static ParindexStrength
label (double      rank,
       guint       of,
       const char *strong,
       const char *weak)
{
  g_autoptr (ParindexNumber) first = strong != NULL ? number (strong) : NULL;
  g_autoptr (ParindexNumber) last = weak != NULL ? number (weak) : NULL;

  return parindex_strength_of_rank (rank, of, first, last);
}

/* In whole numbers: place * denominator <= of * numerator. */
static ParindexStrength
slow_label (guint rank,
            guint of,
            guint strong,
            guint weak,
            guint denominator)
{
  if (rank * denominator <= of * strong)
    return PARINDEX_STRENGTH_STRONG;
  if ((of - rank + 1) * denominator <= of * weak)
    return PARINDEX_STRENGTH_WEAK;

  return PARINDEX_STRENGTH_NONE;
}

static void
test_thirds (void)
{
  for (guint rank = 1; rank <= 11; rank++)
    g_assert_cmpint (label (rank, 11, "1/3", "1/3"), ==,
                     rank <= 3 ? PARINDEX_STRENGTH_STRONG : rank >= 9 ? PARINDEX_STRENGTH_WEAK : PARINDEX_STRENGTH_NONE);
  /* The edge belongs to it, and 0.333 is not a third. */
  g_assert_cmpint (label (1, 3, "1/3", NULL), ==, PARINDEX_STRENGTH_STRONG);
  g_assert_cmpint (label (1, 3, "0.3333333333333333", NULL), ==, PARINDEX_STRENGTH_NONE);
  g_assert_cmpint (label (3, 3, NULL, "1/3"), ==, PARINDEX_STRENGTH_WEAK);
  g_assert_cmpint (label (2, 3, "1/3", "1/3"), ==, PARINDEX_STRENGTH_NONE);
}

static void
test_every_rank (void)
{
  const guint denominator = 7;

  for (guint of = 1; of <= 30; of++)
    for (guint rank = 1; rank <= of; rank++)
      for (guint strong = 1; strong <= denominator; strong++)
        for (guint weak = 1; weak <= denominator; weak++)
          {
            g_autofree char *first = g_strdup_printf ("%u/%u", strong, denominator);
            g_autofree char *last = g_strdup_printf ("%u/%u", weak, denominator);

            g_assert_cmpint (label (rank, of, first, last), ==, slow_label (rank, of, strong, weak, denominator));
          }
}

static void
test_none (void)
{
  g_assert_cmpint (label (1, 11, NULL, NULL), ==, PARINDEX_STRENGTH_NONE);
  g_assert_cmpint (label (NAN, 11, "1/3", "1"), ==, PARINDEX_STRENGTH_NONE);
  g_assert_cmpint (label (1, 0, "1/3", "1"), ==, PARINDEX_STRENGTH_NONE);
  /* Averaged ranks are halves. */
  g_assert_cmpint (label (2.5, 7, "5/14", NULL), ==, PARINDEX_STRENGTH_STRONG);
  g_assert_cmpint (label (2.5, 6, "1/3", "1"), ==, PARINDEX_STRENGTH_WEAK);
}

/* Three units in the block and one outside; on a: 3 2 1, on b: all tied. */
#define BLOCK(strengths) \
  HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'propagate', " strengths \
       "'criteria': [{'id': 'p', 'criteria': [{'id': 'a', 'max': 10}]}, {'id': 'b', 'max': 10}]}], " \
       "'units': [{'id': 'u1', 'name': 'A', 'groups': {'block': 'x'}}, {'id': 'u2', 'name': 'B', 'groups': {'block': 'x'}}, " \
       "{'id': 'u3', 'name': 'C', 'groups': {'block': 'x'}}, {'id': 'u4', 'name': 'D'}], " \
       "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 3, 'b': 5}, 'u2': {'a': 2, 'b': 5}, " \
       "'u3': {'a': 1, 'b': 5}, 'u4': {'a': 9, 'b': 5}}}]}"

static void
check (ParindexScoreboard *board,
       const char         *unit,
       const char         *criterion,
       ParindexStrength    strength,
       const char         *text)
{
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, unit, criterion, NULL);
  g_autofree char *found = parindex_result_get_strength_text (result);
  g_autofree char *property = NULL;
  int value;

  g_object_get (result, "strength", &value, "strength-text", &property, NULL);
  g_assert_cmpint (parindex_result_get_strength (result), ==, strength);
  g_assert_cmpint (value, ==, strength);
  g_assert_cmpstr (found, ==, text);
  g_assert_cmpstr (property, ==, text);
}

static void
test_within (void)
{
  g_autoptr (ParindexDocument) document = load (BLOCK ("'words': {'weak': {'en': 'low'}}, 'strengths': {'within': 'block', 'strong': '1/3', 'weak': '1/3'}, "));
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexResult) first = parindex_scoreboard_get_result (board, "u1", NULL, NULL);
  g_autoptr (GListModel) strengths = parindex_result_list_strengths (first);
  g_autoptr (GListModel) weaknesses = parindex_result_list_weaknesses (first);

  check (board, "u1", "p", PARINDEX_STRENGTH_STRONG, "strong");
  check (board, "u1", "a", PARINDEX_STRENGTH_STRONG, "strong");
  check (board, "u2", "p", PARINDEX_STRENGTH_NONE, "–");
  check (board, "u3", "p", PARINDEX_STRENGTH_WEAK, "low");
  check (board, "u4", "p", PARINDEX_STRENGTH_NONE, "–");
  check (board, "u1", NULL, PARINDEX_STRENGTH_NONE, "–");
  g_assert_cmpuint (g_list_model_get_n_items (strengths), ==, 2);
  g_assert_cmpstr (parindex_result_get_criterion_id (item (strengths, 0)), ==, "p");
  g_assert_cmpstr (parindex_result_get_criterion_id (item (strengths, 1)), ==, "b");
  g_assert_cmpuint (g_list_model_get_n_items (weaknesses), ==, 0);
}

static void
test_overall_and_undeclared (void)
{
  g_autoptr (ParindexDocument) overall = load (BLOCK ("'strengths': {'strong': '1/4', 'weak': 1}, "));
  g_autoptr (ParindexDocument) undeclared = load (BLOCK (""));
  g_autoptr (ParindexDocument) nowhere = load (BLOCK ("'strengths': {'within': 'moon', 'strong': 1}, "));
  g_autoptr (ParindexScoreboard) overall_board = score (overall);
  g_autoptr (ParindexScoreboard) undeclared_board = score (undeclared);
  g_autoptr (ParindexScoreboard) nowhere_board = score (nowhere);

  check (overall_board, "u4", "p", PARINDEX_STRENGTH_STRONG, "strong");
  check (overall_board, "u1", "p", PARINDEX_STRENGTH_WEAK, "weak");
  check (undeclared_board, "u4", "p", PARINDEX_STRENGTH_NONE, "–");
  check (nowhere_board, "u4", "p", PARINDEX_STRENGTH_NONE, "–");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strength/thirds", test_thirds);
  g_test_add_func ("/strength/every-rank", test_every_rank);
  g_test_add_func ("/strength/none", test_none);
  g_test_add_func ("/strength/within", test_within);
  g_test_add_func ("/strength/overall-and-undeclared", test_overall_and_undeclared);

  return g_test_run ();
}
