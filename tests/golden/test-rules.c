/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "golden.h"

/* The rules of real scoring forms. The six with published or stated cases keep to them; the cases of the others are ours. */

typedef struct
{
  const char *criterion;
  gboolean ours;
  const char *scores[6]; /* of case-1 …, at two decimals; "" is missing, "n/a" not applicable; NULL ends them */
} Golden;

static const Golden goldens[] = {
  { "yes-no", FALSE, { "0.50", "0.00", "n/a" } },
  { "tiers", FALSE, { "1.50", "0.75", "0.75", "0.00" } },
  { "linear", FALSE, { "1.00", "0.85", "0.70", "0.00" } },
  { "count", FALSE, { "1.50", "2.00", "2.00", "0.00" } },
  { "target-relative", FALSE, { "10.00", "10.00", "10.00", "5.00", "6.67", "5.00" } },
  { "mapping", FALSE, { "8.23", "9.00" } },
  { "choice", TRUE, { "2.00", "1.50", "1.00", "" } },
  { "compliance", TRUE, { "2.00", "1.00", "0.00" } },
  { "bonus", TRUE, { "5.00", "2.00", "" } },
  { "penalty", TRUE, { "-1.25", "0.00" } },
  { "times-plus", TRUE, { "1.50", "0.00" } },
  { "times-minus", TRUE, { "-0.50", "0.00" } },
  { "count-capped", TRUE, { "2.25", "3.00", "3.00" } },
  { "survey-share", TRUE, { "7.10", "6.00" } },
  { "timeliness", TRUE, { "0.50", "0.25", "0.00" } },
  { "count-tier", TRUE, { "2.00", "1.00", "0.00" } },
  { "share-of-units", TRUE, { "1.00", "0.50", "0.00", "n/a", "0.50" } },
  { "task-completion", TRUE, { "1.50", "1.00", "0.00" } },
  { "growth", TRUE, { "1.00", "0.50", "0.00", "0.50" } },
  { "positive-share", TRUE, { "1.00", "10.00", "7.00", "1.50", "", "n/a" } },
};

static void
assert_case (ParindexScoreboard *board,
             const Golden       *golden,
             guint               index)
{
  g_autofree char *unit = g_strdup_printf ("case-%u", index + 1);
  g_autoptr (ParindexResult) result = golden_result (board, unit, golden->criterion);
  g_autofree char *text = parindex_result_get_score_text (result);
  const char *expected = golden->scores[index];

  if (g_str_equal (expected, "n/a"))
    g_assert_cmpint (parindex_result_get_state (result), ==, PARINDEX_CELL_STATE_NOT_APPLICABLE);
  else if (*expected == '\0')
    g_assert_cmpint (parindex_result_get_state (result), ==, PARINDEX_CELL_STATE_MISSING);
  else if (!g_str_equal (text, expected))
    g_test_fail_printf ("%s, %s: %s instead of %s", golden->criterion, unit, text, expected);
}

static void
test_rules (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("rules.json");
  g_autoptr (ParindexScoreboard) board = golden_score (document, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    for (guint k = 0; k < 6 && goldens[i].scores[k] != NULL; k++)
      assert_case (board, &goldens[i], k);
}

/* 20/3, not 6.67. */
static void
test_exact (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("rules.json");
  g_autoptr (ParindexScoreboard) board = golden_score (document, NULL, NULL);
  g_autoptr (ParindexResult) result = golden_result (board, "case-5", "target-relative");

  g_autoptr (ParindexResult) share = golden_result (board, "case-4", "positive-share");

  golden_assert_exact (parindex_result_get_exact_score (result), 20, 3);
  golden_assert_exact (parindex_result_get_exact_score (share), 3, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/forms", test_rules);
  g_test_add_func ("/rules/exact", test_exact);

  return g_test_run ();
}
