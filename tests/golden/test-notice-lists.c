/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "golden.h"

/* The notice of Bắc Sơn district of 17 April 2023 lists the high and the low components of its two indices of 2022: with "low" as rank 4 or
 * worse in the block, five are high and three low of DDCI, four high and five low of PAR INDEX. */

static ParindexFollowUp *
follow (ParindexDocument *document,
        const char       *index)
{
  g_autoptr (GError) error = NULL;
  ParindexFollowUp *follow_up = parindex_follow_up_new (document, NULL, index, "bac-son", NULL, NULL, &error);

  g_assert_no_error (error);

  return follow_up;
}

static char *
list_of (ParindexFollowUp *follow_up,
         ParindexStrength  strength)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (follow_up)); i++)
    {
      g_autoptr (ParindexFollowUpRow) row = g_list_model_get_item (G_LIST_MODEL (follow_up), i);

      g_assert_cmpint (parindex_follow_up_row_get_state (row), ==, PARINDEX_FOLLOW_UP_STATE_OPEN);
      if (parindex_follow_up_row_get_before (row) == strength)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", parindex_follow_up_row_get_criterion (row));
    }

  return g_string_free (ids, FALSE);
}

static void
check_lists (const char *index,
             const char *high,
             const char *low,
             const char *lead)
{
  g_autoptr (ParindexDocument) document = golden_load ("bac-son-follow-up.json");
  g_autoptr (ParindexFollowUp) follow_up = follow (document, index);
  g_autoptr (ParindexFollowUpRow) first = g_list_model_get_item (G_LIST_MODEL (follow_up), 0);
  g_autofree char *strong = list_of (follow_up, PARINDEX_STRENGTH_STRONG);
  g_autofree char *weak = list_of (follow_up, PARINDEX_STRENGTH_WEAK);

  g_assert_cmpstr (strong, ==, high);
  g_assert_cmpstr (weak, ==, low);
  g_assert_cmpstr (parindex_follow_up_row_get_leads (first)[0], ==, lead);
  g_assert_null (parindex_follow_up_row_get_leads (first)[1]);
}

static void
test_lists (void)
{
  check_lists ("ddci", "cstp1 cstp4 cstp5 cstp6 cstp8", "cstp2 cstp3 cstp7", "phong-tai-chinh-ke-hoach");
  check_lists ("par-index", "leadership institutions procedures impact", "organisation civil-service public-finance digital-government satisfaction",
               "phong-noi-vu");
}

/* What 2023 is to do: raise each low component by a place, keep each high one. */
static void
test_targets (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("bac-son-follow-up.json");
  g_autoptr (ParindexFollowUp) follow_up = follow (document, "ddci");
  g_autoptr (GListModel) targets = parindex_follow_up_list_targets (follow_up, "2023", NULL);
  g_autoptr (ParindexTarget) keep = g_list_model_get_item (targets, 0);
  g_autoptr (ParindexTarget) raise = g_list_model_get_item (targets, 1);
  g_autofree char *baseline = parindex_number_to_string (parindex_target_get_baseline_value (raise));

  g_assert_cmpuint (g_list_model_get_n_items (targets), ==, 8);
  g_assert_cmpstr (parindex_target_get_id (keep), ==, "bac-son-cstp1-2023");
  g_assert_cmpint (parindex_target_get_kind (keep), ==, PARINDEX_TARGET_KIND_MAINTAIN);
  g_assert_cmpint (parindex_target_get_kind (raise), ==, PARINDEX_TARGET_KIND_RANK_IMPROVE_BY_MIN);
  g_assert_cmpstr (baseline, ==, "6");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/golden/notice-lists/lists", test_lists);
  g_test_add_func ("/golden/notice-lists/targets", test_targets);

  return g_test_run ();
}
