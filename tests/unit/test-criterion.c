/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

static void
test_new (void)
{
  ParindexCriterion *node = parindex_criterion_new ("1.1", "Kế hoạch");

  g_assert_cmpstr (parindex_criterion_get_id (node), ==, "1.1");
  g_assert_cmpstr (parindex_criterion_get_title (node), ==, "Kế hoạch");
  g_assert_null (parindex_criterion_get_weight (node));
  g_assert_null (parindex_criterion_get_max (node));
  g_assert_null (parindex_criterion_get_scale (node));
  g_assert_null (parindex_criterion_get_owner (node));
  g_assert_null (parindex_criterion_get_source (node));
  g_assert_null (parindex_criterion_get_aggregation (node));
  g_assert_cmpint (parindex_criterion_get_aggregation_of (node), ==, PARINDEX_BASIS_UNSTATED);
  g_assert_cmpint (parindex_criterion_get_missing (node), ==, PARINDEX_MISSING_UNSTATED);
  g_assert_cmpint (parindex_criterion_get_not_applicable (node), ==, PARINDEX_NOT_APPLICABLE_UNSTATED);
  g_assert_null (parindex_criterion_get_rule (node));
  g_assert_null (parindex_criterion_get_parent (node));
  g_assert_true (parindex_criterion_is_leaf (node));
  g_assert_false (parindex_criterion_is_sealed (node));
  g_assert_finalize_object (node);
}

static void
test_notify (void)
{
  g_autoptr (ParindexCriterion) node = parindex_criterion_new ("a", "A");
  g_autoptr (ParindexNumber) five = number ("5");
  g_autoptr (ParindexRule) rule = parindex_points_rule_new ();

  assert_notifies (node, "title", assert_done (parindex_criterion_set_title (node, "B", &error)), 1);
  assert_notifies (node, "title", assert_done (parindex_criterion_set_title (node, "B", &error)), 0);
  assert_notifies (node, "weight", assert_done (parindex_criterion_set_weight (node, five, &error)), 1);
  assert_notifies (node, "weight", assert_done (parindex_criterion_set_weight (node, five, &error)), 0);
  assert_notifies (node, "max", assert_done (parindex_criterion_set_max (node, five, &error)), 1);
  assert_notifies (node, "max", g_object_set (node, "max", five, NULL), 0);
  assert_notifies (node, "max", assert_done (parindex_criterion_set_max (node, NULL, &error)), 1);
  assert_notifies (node, "scale", assert_done (parindex_criterion_set_scale (node, five, &error)), 1);
  assert_notifies (node, "owner", assert_done (parindex_criterion_set_owner (node, "so-noi-vu", &error)), 1);
  assert_notifies (node, "source", assert_done (parindex_criterion_set_source (node, "QĐ 1149", &error)), 1);
  assert_notifies (node, "missing", assert_done (parindex_criterion_set_missing (node, PARINDEX_MISSING_SKIP, &error)), 1);
  assert_notifies (node, "missing", assert_done (parindex_criterion_set_missing (node, PARINDEX_MISSING_SKIP, &error)), 0);
  assert_notifies (node, "not-applicable", assert_done (parindex_criterion_set_not_applicable (node, PARINDEX_NOT_APPLICABLE_DROP, &error)), 1);
  assert_notifies (node, "minimum-share", assert_done (parindex_criterion_set_minimum_share (node, five, &error)), 1);
  assert_notifies (node, "minimum-share", g_object_set (node, "minimum-share", five, NULL), 0);
  assert_notifies (node, "cap-to", assert_done (parindex_criterion_set_cap (node, NULL, five, &error)), 1);
  assert_notifies (node, "cap-from", assert_done (parindex_criterion_set_cap (node, five, five, &error)), 1);
  assert_notifies (node, "cap-to", assert_done (parindex_criterion_set_cap (node, five, five, &error)), 0);
  assert_notifies (node, "round-decimals", assert_done (parindex_criterion_set_round (node, 2, PARINDEX_ROUNDING_UNSTATED, &error)), 1);
  assert_notifies (node, "round-mode", assert_done (parindex_criterion_set_round (node, 2, PARINDEX_ROUNDING_TRUNCATE, &error)), 1);
  assert_notifies (node, "round-decimals", assert_done (parindex_criterion_set_round (node, 2, PARINDEX_ROUNDING_TRUNCATE, &error)), 0);
  assert_notifies (node, "rule", assert_done (parindex_criterion_set_rule (node, rule, &error)), 1);
  assert_notifies (node, "rule", assert_done (parindex_criterion_set_rule (node, rule, &error)), 0);
  assert_notifies (node, "aggregation", assert_done (parindex_criterion_set_aggregation (node, "sum", PARINDEX_BASIS_UNSTATED, &error)), 1);
  assert_notifies (node, "aggregation-of", assert_done (parindex_criterion_set_aggregation (node, "sum", PARINDEX_BASIS_PERCENT, &error)), 1);
  assert_notifies (node, "aggregation", assert_done (parindex_criterion_set_aggregation (node, "sum", PARINDEX_BASIS_PERCENT, &error)), 0);
}

/* A number that is equal is no change, whatever object it comes in. */
static void
test_notify_equal_number (void)
{
  g_autoptr (ParindexCriterion) node = parindex_criterion_new ("a", "A");
  g_autoptr (ParindexNumber) five = number ("5");
  g_autoptr (ParindexNumber) again = number ("5.0");

  assert_done (parindex_criterion_set_weight (node, five, &error));
  assert_notifies (node, "weight", assert_done (parindex_criterion_set_weight (node, again, &error)), 0);
}

static void
test_properties (void)
{
  g_autoptr (ParindexNumber) five = number ("5");
  g_autoptr (ParindexRule) rule = parindex_points_rule_new ();
  g_autoptr (ParindexCriterion) node = g_object_new (PARINDEX_TYPE_CRITERION, "id", "a", "title", "A", "weight", five, "max", five, "scale", five,
                                                     "owner", "o", "source", "s", "missing", PARINDEX_MISSING_PROPAGATE, "not-applicable",
                                                     PARINDEX_NOT_APPLICABLE_DROP, "rule", rule, NULL);
  g_autoptr (ParindexNumber) weight = NULL;
  g_autoptr (ParindexNumber) max = NULL;
  g_autoptr (ParindexNumber) scale = NULL;
  g_autoptr (ParindexRule) found = NULL;
  g_autoptr (GListModel) children = NULL;
  g_autofree char *aggregation = NULL;
  g_autofree char *owner = NULL;
  ParindexBasis of;
  ParindexMissing missing;
  ParindexNotApplicable not_applicable;

  assert_done (parindex_criterion_set_aggregation (node, "weighted-mean", PARINDEX_BASIS_PERCENT, &error));
  g_object_get (node, "weight", &weight, "max", &max, "scale", &scale, "rule", &found, "children", &children, "aggregation", &aggregation,
                "aggregation-of", &of, "missing", &missing, "not-applicable", &not_applicable, "owner", &owner, NULL);
  assert_number (weight, "5");
  assert_number (max, "5");
  assert_number (scale, "5");
  g_assert_true (found == rule);
  g_assert_true (children == parindex_criterion_get_children (node));
  g_assert_cmpstr (aggregation, ==, "weighted-mean");
  g_assert_cmpstr (owner, ==, "o");
  g_assert_cmpint (of, ==, PARINDEX_BASIS_PERCENT);
  g_assert_cmpint (missing, ==, PARINDEX_MISSING_PROPAGATE);
  g_assert_cmpint (not_applicable, ==, PARINDEX_NOT_APPLICABLE_DROP);
}

static void
test_limits (void)
{
  g_autoptr (ParindexCriterion) node = parindex_criterion_new ("a", "A");
  g_autoptr (ParindexNumber) half = number ("1/2");
  g_autoptr (ParindexNumber) share = NULL;
  g_autoptr (ParindexNumber) from = NULL;
  g_autoptr (ParindexNumber) to = NULL;
  ParindexRounding mode;
  int decimals;

  g_assert_null (parindex_criterion_get_minimum_share (node));
  g_assert_null (parindex_criterion_get_cap_from (node));
  g_assert_null (parindex_criterion_get_cap_to (node));
  g_assert_cmpint (parindex_criterion_get_round_decimals (node), ==, -1);
  g_assert_cmpint (parindex_criterion_get_round_mode (node), ==, PARINDEX_ROUNDING_UNSTATED);

  assert_refused (parindex_criterion_set_round (node, 16, PARINDEX_ROUNDING_UNSTATED, &error), RANGE);
  assert_refused (parindex_criterion_set_round (node, -2, PARINDEX_ROUNDING_UNSTATED, &error), RANGE);
  assert_done (parindex_criterion_set_round (node, 15, PARINDEX_ROUNDING_HALF_EVEN, &error));
  assert_done (parindex_criterion_set_cap (node, NULL, half, &error));
  assert_done (parindex_criterion_set_minimum_share (node, half, &error));
  g_object_get (node, "minimum-share", &share, "cap-from", &from, "cap-to", &to, "round-decimals", &decimals, "round-mode", &mode, NULL);
  assert_number (share, "0.5");
  g_assert_null (from);
  assert_number (to, "0.5");
  g_assert_cmpint (decimals, ==, 15);
  g_assert_cmpint (mode, ==, PARINDEX_ROUNDING_HALF_EVEN);
}

static void
test_aggregation (void)
{
  g_autoptr (ParindexCriterion) node = parindex_criterion_new ("a", "A");

  assert_done (parindex_criterion_set_aggregation (node, "sum", PARINDEX_BASIS_SCORE, &error));
  assert_refused (parindex_criterion_set_aggregation (node, "points", PARINDEX_BASIS_SCORE, &error), UNKNOWN_METHOD);
  assert_refused (parindex_criterion_set_aggregation (node, "", PARINDEX_BASIS_SCORE, &error), UNKNOWN_METHOD);
  g_assert_cmpstr (parindex_criterion_get_aggregation (node), ==, "sum");
  assert_done (parindex_criterion_set_aggregation (node, NULL, PARINDEX_BASIS_UNSTATED, &error));
  g_assert_null (parindex_criterion_get_aggregation (node));
}

static void
count_items (GListModel *list,
             guint       position,
             guint       removed,
             guint       added,
             gpointer    count)
{
  g_assert_cmpuint (removed, ==, 0);
  g_assert_cmpuint (added, ==, 1);
  g_assert_cmpuint (position, ==, g_list_model_get_n_items (list) - 1);
  ++*(guint *) count;
}

static void
test_tree (void)
{
  ParindexCriterion *root = parindex_criterion_new ("r", NULL);
  ParindexCriterion *a = parindex_criterion_new ("a", NULL);
  ParindexCriterion *b = parindex_criterion_new ("b", NULL);
  GListModel *children = parindex_criterion_get_children (root);
  guint count = 0;

  g_assert_true (g_list_model_get_item_type (children) == PARINDEX_TYPE_CRITERION);
  g_signal_connect (children, "items-changed", G_CALLBACK (count_items), &count);
  assert_done (parindex_criterion_append (root, a, &error));
  assert_done (parindex_criterion_append (a, b, &error));
  g_assert_cmpuint (count, ==, 1);
  g_assert_false (parindex_criterion_is_leaf (root));
  g_assert_true (parindex_criterion_get_parent (a) == root);
  g_assert_true (parindex_criterion_get_parent (b) == a);
  g_assert_true (item (children, 0) == a);
  g_assert_null (g_list_model_get_item (children, 1));
  assert_refused (parindex_criterion_append (root, b, &error), INVALID_ARGUMENT);
  assert_refused (parindex_criterion_append (root, root, &error), INVALID_ARGUMENT);
  assert_refused (parindex_criterion_append (b, root, &error), INVALID_ARGUMENT);
  g_assert_cmpuint (g_list_model_get_n_items (children), ==, 1);

  /* The parent owns its children; a child that outlives it is at the top. */
  g_object_unref (b);
  g_assert_finalize_object (root);
  g_assert_null (parindex_criterion_get_parent (a));
  g_assert_finalize_object (a);
}

static void
test_sealed (void)
{
  g_autoptr (ParindexDocument) document = load (SMALL_DOCUMENT);
  ParindexFramework *framework = parindex_document_get_framework (document, "f");
  ParindexCriterion *node = parindex_framework_get_criterion (framework, "a");
  g_autoptr (ParindexCriterion) child = parindex_criterion_new ("z", NULL);
  g_autoptr (ParindexCriterion) top = parindex_criterion_new ("t", NULL);
  g_autoptr (ParindexNumber) one = number ("1");

  g_assert_true (parindex_criterion_is_sealed (node));
  assert_refused (parindex_criterion_set_title (node, "x", &error), SEALED);
  assert_refused (parindex_criterion_set_weight (node, one, &error), SEALED);
  assert_refused (parindex_criterion_set_max (node, one, &error), SEALED);
  assert_refused (parindex_criterion_set_scale (node, one, &error), SEALED);
  assert_refused (parindex_criterion_set_owner (node, "x", &error), SEALED);
  assert_refused (parindex_criterion_set_source (node, "x", &error), SEALED);
  assert_refused (parindex_criterion_set_aggregation (node, "sum", PARINDEX_BASIS_SCORE, &error), SEALED);
  assert_refused (parindex_criterion_set_missing (node, PARINDEX_MISSING_SKIP, &error), SEALED);
  assert_refused (parindex_criterion_set_not_applicable (node, PARINDEX_NOT_APPLICABLE_DROP, &error), SEALED);
  assert_refused (parindex_criterion_set_minimum_share (node, one, &error), SEALED);
  assert_refused (parindex_criterion_set_cap (node, NULL, one, &error), SEALED);
  assert_refused (parindex_criterion_set_round (node, 1, PARINDEX_ROUNDING_UNSTATED, &error), SEALED);
  assert_refused (parindex_criterion_set_rule (node, NULL, &error), SEALED);
  assert_refused (parindex_criterion_append (node, child, &error), SEALED);
  assert_refused (parindex_criterion_append (top, node, &error), SEALED);
  assert_number (parindex_criterion_get_max (node), "10");

  g_test_expect_message ("Parindex", G_LOG_LEVEL_WARNING, "*sealed*");
  g_object_set (node, "weight", one, NULL);
  g_test_assert_expected_messages ();
  g_assert_null (parindex_criterion_get_weight (node));
}

static void
test_rule (void)
{
  ParindexRule *rule = parindex_points_rule_new ();
  g_autofree char *kind = NULL;

  g_assert_true (PARINDEX_IS_POINTS_RULE (rule));
  g_assert_true (G_TYPE_IS_ABSTRACT (PARINDEX_TYPE_RULE));
  g_assert_cmpstr (parindex_rule_get_kind (rule), ==, "points");
  g_object_get (rule, "kind", &kind, NULL);
  g_assert_cmpstr (kind, ==, "points");
  g_assert_finalize_object (rule);
}

/* A tree that two frameworks share would be sealed twice. */
static void
test_root_of_another (void)
{
  g_autoptr (ParindexFramework) first = parindex_framework_new ("f", NULL);
  g_autoptr (ParindexFramework) second = parindex_framework_new ("g", NULL);

  assert_refused (parindex_criterion_append (parindex_framework_get_root (first), parindex_framework_get_root (second), &error), INVALID_ARGUMENT);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/criterion/new", test_new);
  g_test_add_func ("/criterion/notify", test_notify);
  g_test_add_func ("/criterion/properties", test_properties);
  g_test_add_func ("/criterion/limits", test_limits);
  g_test_add_func ("/criterion/aggregation", test_aggregation);
  g_test_add_func ("/criterion/tree", test_tree);
  g_test_add_func ("/criterion/sealed", test_sealed);
  g_test_add_func ("/criterion/rule", test_rule);
  g_test_add_func ("/criterion/notify-equal-number", test_notify_equal_number);
  g_test_add_func ("/criterion/root-of-another", test_root_of_another);

  return g_test_run ();
}
