/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "model/parindex-criterion-private.h"
#include "fixtures.h"

static ParindexFramework *
small_framework (void)
{
  ParindexFramework *framework = parindex_framework_new ("f", "Chỉ số");
  static const char *const ids[] = { "a", "b" };
  g_autoptr (ParindexNumber) max = number ("10");

  assert_done (parindex_criterion_set_aggregation (parindex_framework_get_root (framework), "sum", PARINDEX_BASIS_UNSTATED, &error));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (ParindexCriterion) child = parindex_criterion_new (ids[i], NULL);

      assert_done (parindex_criterion_set_max (child, max, &error));
      assert_done (parindex_criterion_append (parindex_framework_get_root (framework), child, &error));
    }

  return framework;
}

static void
add_band (ParindexFramework *framework,
          const char        *id,
          const char        *from)
{
  g_autoptr (ParindexNumber) edge = from != NULL ? number (from) : NULL;
  g_autoptr (ParindexBand) band = parindex_band_new (id, NULL, edge);

  assert_done (parindex_framework_add_band (framework, band, &error));
}

static void
test_new (void)
{
  ParindexFramework *framework = parindex_framework_new ("pci", "PCI");
  ParindexCriterion *root = parindex_framework_get_root (framework);
  g_autoptr (GPtrArray) bands = parindex_framework_list_bands (framework);
  g_autofree char *stages = g_strjoinv (" ", (char **) parindex_framework_get_stages (framework));

  g_assert_cmpstr (parindex_framework_get_id (framework), ==, "pci");
  g_assert_cmpstr (parindex_framework_get_title (framework), ==, "PCI");
  g_assert_null (parindex_framework_get_index (framework));
  g_assert_null (parindex_framework_get_edition (framework));
  g_assert_null (parindex_framework_get_level (framework));
  g_assert_null (parindex_framework_get_source (framework));
  g_assert_cmpstr (parindex_criterion_get_id (root), ==, "pci");
  g_assert_cmpstr (parindex_criterion_get_title (root), ==, "PCI");
  g_assert_true (parindex_framework_get_criterion (framework, "pci") == NULL || parindex_framework_get_criterion (framework, "pci") == root);
  g_assert_null (parindex_framework_get_leaves (framework));
  g_assert_cmpint (parindex_framework_get_ranking_of (framework), ==, PARINDEX_BASIS_UNSTATED);
  g_assert_cmpint (parindex_framework_get_ties (framework), ==, PARINDEX_TIES_COMPETITION);
  g_assert_null (parindex_framework_get_within (framework));
  g_assert_cmpint (parindex_framework_get_ranking_decimals (framework), ==, -1);
  g_assert_null (parindex_framework_get_ranking_keys (framework));
  g_assert_cmpint (parindex_framework_get_bands_of (framework), ==, PARINDEX_BASIS_UNSTATED);
  g_assert_cmpint (parindex_framework_get_bands_decimals (framework), ==, -1);
  g_assert_cmpint (parindex_framework_get_rounding (framework), ==, PARINDEX_ROUNDING_HALF_UP);
  g_assert_cmpuint (parindex_framework_get_decimals (framework), ==, 2);
  g_assert_cmpstr (stages, ==, "self appraised reviewed published");
  g_assert_cmpuint (bands->len, ==, 0);
  g_assert_false (parindex_framework_is_sealed (framework));
  assert_refused (parindex_framework_seal (framework, &error), STRUCTURE);
  g_assert_false (parindex_framework_is_sealed (framework));
  g_assert_finalize_object (framework);
}

static void
test_notify (void)
{
  g_autoptr (ParindexFramework) framework = parindex_framework_new ("f", "F");
  static const char *const words[] = { "region", "block", NULL };

  assert_notifies (framework, "index", assert_done (parindex_framework_set_index (framework, "pci", &error)), 1);
  assert_notifies (framework, "index", assert_done (parindex_framework_set_index (framework, "pci", &error)), 0);
  assert_notifies (framework, "edition", assert_done (parindex_framework_set_edition (framework, "2013", &error)), 1);
  assert_notifies (framework, "level", assert_done (parindex_framework_set_level (framework, "province", &error)), 1);
  assert_notifies (framework, "source", assert_done (parindex_framework_set_source (framework, "VCCI", &error)), 1);
  assert_notifies (framework, "ranking-of", assert_done (parindex_framework_set_ranking_of (framework, PARINDEX_BASIS_SCORE, &error)), 1);
  assert_notifies (framework, "ranking-of", assert_done (parindex_framework_set_ranking_of (framework, PARINDEX_BASIS_SCORE, &error)), 0);
  assert_notifies (framework, "ties", assert_done (parindex_framework_set_ties (framework, PARINDEX_TIES_COMPETITION, &error)), 0);
  assert_notifies (framework, "ties", assert_done (parindex_framework_set_ties (framework, PARINDEX_TIES_AVERAGE, &error)), 1);
  assert_notifies (framework, "ranking-decimals", assert_done (parindex_framework_set_ranking_decimals (framework, 3, &error)), 1);
  assert_notifies (framework, "ranking-decimals", assert_done (parindex_framework_set_ranking_decimals (framework, 3, &error)), 0);
  assert_notifies (framework, "ranking-keys", assert_done (parindex_framework_set_ranking_keys (framework, words, &error)), 1);
  assert_notifies (framework, "ranking-keys", assert_done (parindex_framework_set_ranking_keys (framework, words, &error)), 0);
  assert_notifies (framework, "bands-of", assert_done (parindex_framework_set_bands_of (framework, PARINDEX_BASIS_PERCENT, &error)), 1);
  assert_notifies (framework, "bands-of", assert_done (parindex_framework_set_bands_of (framework, PARINDEX_BASIS_PERCENT, &error)), 0);
  assert_notifies (framework, "bands-decimals", assert_done (parindex_framework_set_bands_decimals (framework, 0, &error)), 1);
  assert_notifies (framework, "bands-decimals", assert_done (parindex_framework_set_bands_decimals (framework, 0, &error)), 0);
  assert_refused (parindex_framework_set_ranking_decimals (framework, 16, &error), RANGE);
  assert_refused (parindex_framework_set_bands_decimals (framework, -2, &error), RANGE);
  g_assert_cmpint (parindex_framework_get_ranking_decimals (framework), ==, 3);
  g_assert_cmpint (parindex_framework_get_bands_decimals (framework), ==, 0);
  g_assert_cmpint (parindex_framework_get_bands_of (framework), ==, PARINDEX_BASIS_PERCENT);
  g_assert_cmpstr (parindex_framework_get_ranking_keys (framework)[1], ==, "block");
  assert_done (parindex_framework_set_ranking_decimals (framework, -1, &error));
  assert_done (parindex_framework_set_ranking_keys (framework, NULL, &error));
  g_assert_null (parindex_framework_get_ranking_keys (framework));
  assert_notifies (framework, "within", assert_done (parindex_framework_set_within (framework, words, &error)), 1);
  assert_notifies (framework, "stages", assert_done (parindex_framework_set_stages (framework, words, &error)), 1);
  assert_notifies (framework, "decimals", assert_done (parindex_framework_set_rounding (framework, PARINDEX_ROUNDING_TRUNCATE, 3, &error)), 1);
  assert_notifies (framework, "rounding", assert_done (parindex_framework_set_rounding (framework, PARINDEX_ROUNDING_HALF_EVEN, 3, &error)), 1);
  g_assert_cmpstr (parindex_framework_get_within (framework)[1], ==, "block");
  g_assert_cmpuint (parindex_framework_get_decimals (framework), ==, 3);
  assert_refused (parindex_framework_set_rounding (framework, PARINDEX_ROUNDING_HALF_UP, 16, &error), RANGE);
  g_assert_cmpint (parindex_framework_get_rounding (framework), ==, PARINDEX_ROUNDING_HALF_EVEN);
  assert_done (parindex_framework_set_rounding (framework, PARINDEX_ROUNDING_HALF_UP, 15, &error));
}

/* What is set again to what it was is no change. */
static void
test_notify_unchanged (void)
{
  g_autoptr (ParindexFramework) framework = parindex_framework_new ("f", "F");
  static const char *const words[] = { "region", NULL };

  assert_done (parindex_framework_set_rounding (framework, PARINDEX_ROUNDING_TRUNCATE, 3, &error));
  assert_notifies (framework, "rounding", assert_done (parindex_framework_set_rounding (framework, PARINDEX_ROUNDING_TRUNCATE, 1, &error)), 0);
  assert_notifies (framework, "decimals", assert_done (parindex_framework_set_rounding (framework, PARINDEX_ROUNDING_HALF_UP, 1, &error)), 0);
  assert_done (parindex_framework_set_within (framework, words, &error));
  assert_notifies (framework, "within", assert_done (parindex_framework_set_within (framework, words, &error)), 0);
  assert_done (parindex_framework_set_stages (framework, words, &error));
  assert_notifies (framework, "stages", assert_done (parindex_framework_set_stages (framework, words, &error)), 0);
}

static void
test_properties (void)
{
  static const char *const words[] = { "region", NULL };
  g_autoptr (ParindexFramework) framework = g_object_new (PARINDEX_TYPE_FRAMEWORK, "id", "f", "title", "F", "index", "i", "edition", "e", "level", "l",
                                                          "source", "s", "ranking-of", PARINDEX_BASIS_SCORE, "ties", PARINDEX_TIES_COMPETITION,
                                                          "within", words, "stages", words, "ranking-decimals", 3, "ranking-keys", words,
                                                          "bands-of", PARINDEX_BASIS_PERCENT, "bands-decimals", 1, NULL);
  char *text[6] = { NULL };
  g_auto (GStrv) within = NULL;
  g_auto (GStrv) stages = NULL;
  g_autoptr (ParindexCriterion) root = NULL;
  ParindexBasis of;
  ParindexTies ties;
  ParindexRounding rounding;
  guint decimals;
  g_auto (GStrv) keys = NULL;
  ParindexBasis bands_of;
  int ranking_decimals, bands_decimals;

  g_object_get (framework, "ranking-decimals", &ranking_decimals, "ranking-keys", &keys, "bands-of", &bands_of, "bands-decimals", &bands_decimals, NULL);
  g_assert_cmpint (ranking_decimals, ==, 3);
  g_assert_cmpstr (keys[0], ==, "region");
  g_assert_cmpint (bands_of, ==, PARINDEX_BASIS_PERCENT);
  g_assert_cmpint (bands_decimals, ==, 1);
  g_object_get (framework, "id", &text[0], "title", &text[1], "index", &text[2], "edition", &text[3], "level", &text[4], "source", &text[5],
                "within", &within, "stages", &stages, "root", &root, "ranking-of", &of, "ties", &ties, "rounding", &rounding, "decimals", &decimals, NULL);
  for (guint i = 0; i < 6; i++)
    {
      static const char *const expected[] = { "f", "F", "i", "e", "l", "s" };

      g_assert_cmpstr (text[i], ==, expected[i]);
      g_free (text[i]);
    }
  g_assert_cmpstr (within[0], ==, "region");
  g_assert_cmpstr (stages[0], ==, "region");
  g_assert_true (root == parindex_framework_get_root (framework));
  g_assert_cmpint (of, ==, PARINDEX_BASIS_SCORE);
  g_assert_cmpint (rounding, ==, PARINDEX_ROUNDING_HALF_UP);
  g_assert_cmpuint (decimals, ==, 2);
}

static void
test_seal (void)
{
  ParindexFramework *framework = small_framework ();
  ParindexCriterion *a = parindex_framework_get_criterion (framework, "a");
  g_autoptr (GPtrArray) bands = NULL;
  g_autoptr (GListModel) problems = parindex_framework_validate (framework);
  static const char *const order[] = { "good", "fair", "rest" };
  GListModel *leaves;

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 0);
  g_assert_true (g_list_model_get_item_type (problems) == PARINDEX_TYPE_PROBLEM);
  add_band (framework, "fair", "50");
  add_band (framework, "rest", NULL);
  add_band (framework, "good", "80");
  g_assert_cmpstr (parindex_criterion_get_id (a), ==, "a");
  assert_done (parindex_framework_seal (framework, &error));
  assert_done (parindex_framework_seal (framework, &error));
  g_assert_true (parindex_framework_is_sealed (framework));
  g_assert_true (parindex_criterion_is_sealed (a));
  leaves = parindex_framework_get_leaves (framework);
  g_assert_true (g_list_model_get_item_type (leaves) == PARINDEX_TYPE_CRITERION);
  g_assert_cmpuint (g_list_model_get_n_items (leaves), ==, 2);
  g_assert_true (item (leaves, 0) == a);
  g_assert_true (parindex_framework_get_criterion (framework, "f") == parindex_framework_get_root (framework));
  g_assert_null (parindex_framework_get_criterion (framework, "z"));
  g_assert_null (parindex_framework_get_criterion (framework, "\xff"));
  bands = parindex_framework_list_bands (framework);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (parindex_band_get_id (bands->pdata[i]), ==, order[i]);
  g_assert_finalize_object (framework);
}

/* The highest quantile first; the rest last. */
static void
test_quantile_bands (void)
{
  g_autoptr (ParindexFramework) framework = small_framework ();
  static const char *const quantiles[] = { "1/4", "0.75", "0" };
  static const char *const order[] = { "0.75", "1/4", "0", "rest" };
  g_autoptr (GPtrArray) bands = NULL;

  add_band (framework, "rest", NULL);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (ParindexNumber) quantile = number (quantiles[i]);
      g_autoptr (ParindexBand) band = parindex_band_new_quantile (quantiles[i], "T", quantile);

      g_assert_true (parindex_number_equal (parindex_band_get_quantile (band), quantile));
      g_assert_null (parindex_band_get_from (band));
      assert_done (parindex_framework_add_band (framework, band, &error));
    }
  assert_done (parindex_framework_seal (framework, &error));
  bands = parindex_framework_list_bands (framework);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpstr (parindex_band_get_id (bands->pdata[i]), ==, order[i]);
  g_assert_null (parindex_band_get_quantile (bands->pdata[3]));
}

static void
test_sealed (void)
{
  g_autoptr (ParindexFramework) framework = small_framework ();
  g_autoptr (ParindexBand) band = parindex_band_new ("x", NULL, NULL);

  assert_done (parindex_framework_seal (framework, &error));
  assert_refused (parindex_framework_set_index (framework, "x", &error), SEALED);
  assert_refused (parindex_framework_set_edition (framework, "x", &error), SEALED);
  assert_refused (parindex_framework_set_level (framework, "x", &error), SEALED);
  assert_refused (parindex_framework_set_source (framework, "x", &error), SEALED);
  assert_refused (parindex_framework_set_ranking_of (framework, PARINDEX_BASIS_SCORE, &error), SEALED);
  assert_refused (parindex_framework_set_ties (framework, PARINDEX_TIES_COMPETITION, &error), SEALED);
  assert_refused (parindex_framework_set_within (framework, NULL, &error), SEALED);
  assert_refused (parindex_framework_set_ranking_decimals (framework, 2, &error), SEALED);
  assert_refused (parindex_framework_set_ranking_keys (framework, NULL, &error), SEALED);
  assert_refused (parindex_framework_set_bands_of (framework, PARINDEX_BASIS_SCORE, &error), SEALED);
  assert_refused (parindex_framework_set_bands_decimals (framework, 2, &error), SEALED);
  assert_refused (parindex_framework_set_rounding (framework, PARINDEX_ROUNDING_HALF_UP, 2, &error), SEALED);
  assert_refused (parindex_framework_set_stages (framework, NULL, &error), SEALED);
  assert_refused (parindex_framework_add_band (framework, band, &error), SEALED);
  g_assert_cmpuint (g_strv_length ((char **) parindex_framework_get_stages (framework)), ==, 4);
}

/* All problems at once; the error counts them. */
static void
test_problems (void)
{
  g_autoptr (ParindexFramework) framework = parindex_framework_new ("f", NULL);
  g_autoptr (ParindexCriterion) child = parindex_criterion_new ("a", NULL);
  g_autoptr (ParindexNumber) minus = number ("-1");
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) first = NULL;

  assert_done (parindex_criterion_set_max (child, minus, &error));
  assert_done (parindex_criterion_set_weight (child, minus, &error));
  assert_done (parindex_criterion_append (parindex_framework_get_root (framework), child, &error));
  problems = parindex_framework_validate (framework);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 3);
  g_assert_false (parindex_framework_seal (framework, &first));
  g_assert_error (first, PARINDEX_ERROR, PARINDEX_ERROR_STRUCTURE);
  g_assert_nonnull (strstr (first->message, "(and 2 more)"));
}

/* Walking and freeing a tree take stack for each level: a program may not build one without bound, from either end. */
static void
test_deep (void)
{
  g_autoptr (ParindexCriterion) top = parindex_criterion_new ("top", NULL);
  g_autoptr (ParindexCriterion) below = parindex_criterion_new ("below", NULL);
  ParindexCriterion *node = top;

  /* top and below stand at both ends. */
  for (guint i = 0; i < PARINDEX_MAX_TREE_DEPTH - 2; i++)
    {
      g_autoptr (ParindexCriterion) child = parindex_criterion_new ("n", NULL);

      assert_done (parindex_criterion_append (node, child, &error));
      node = child;
    }
  assert_done (parindex_criterion_append (node, below, &error));
  for (int down = 0; down < 2; down++)
    {
      g_autoptr (ParindexCriterion) another = parindex_criterion_new ("another", NULL);

      if (down)
        assert_refused (parindex_criterion_append (below, another, &error), LIMIT);
      else
        assert_refused (parindex_criterion_append (another, top, &error), LIMIT);
    }
}

/* None given means those of everybody. */
static void
test_no_stages (void)
{
  g_autoptr (ParindexFramework) framework = small_framework ();
  g_autoptr (GListStore) units = g_list_store_new (PARINDEX_TYPE_UNIT);
  g_autoptr (ParindexUnit) unit = parindex_unit_new ("u", "U");
  g_autoptr (ParindexPeriod) when = period ("2022");
  g_autoptr (ParindexAssessment) assessment = NULL;

  assert_done (parindex_framework_set_stages (framework, NULL, &error));
  assert_done (parindex_framework_seal (framework, &error));
  g_list_store_append (units, unit);
  assessment = parindex_assessment_new (framework, G_LIST_MODEL (units), when, NULL);
  assert_done (parindex_assessment_set_value (assessment, NULL, "u", "a", NULL, &error));
}

static void
test_without_id (void)
{
  ParindexFramework *framework = g_object_new (PARINDEX_TYPE_FRAMEWORK, NULL);
  g_autoptr (ParindexDocument) document = parindex_document_new ();
  g_autoptr (GListModel) problems = parindex_framework_validate (framework);

  g_assert_cmpuint (g_list_model_get_n_items (problems), >, 0);
  assert_refused (parindex_document_add_framework (document, framework, &error), REFERENCE);
  g_assert_finalize_object (framework);
}

static void
test_band (void)
{
  g_autoptr (ParindexNumber) from = number ("80");
  g_autoptr (ParindexBand) band = parindex_band_new ("tot", "Tốt", from);
  g_autoptr (ParindexBand) rest = parindex_band_new ("rest", NULL, NULL);
  ParindexBand *copy = g_boxed_copy (PARINDEX_TYPE_BAND, band);

  g_assert_cmpstr (parindex_band_get_id (copy), ==, "tot");
  g_assert_cmpstr (parindex_band_get_title (copy), ==, "Tốt");
  assert_number (parindex_band_get_from (copy), "80");
  g_boxed_free (PARINDEX_TYPE_BAND, copy);
  g_assert_null (parindex_band_get_title (rest));
  g_assert_null (parindex_band_get_from (rest));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/framework/new", test_new);
  g_test_add_func ("/framework/notify", test_notify);
  g_test_add_func ("/framework/properties", test_properties);
  g_test_add_func ("/framework/seal", test_seal);
  g_test_add_func ("/framework/quantile-bands", test_quantile_bands);
  g_test_add_func ("/framework/sealed", test_sealed);
  g_test_add_func ("/framework/problems", test_problems);
  g_test_add_func ("/framework/deep", test_deep);
  g_test_add_func ("/framework/without-id", test_without_id);
  g_test_add_func ("/framework/band", test_band);
  g_test_add_func ("/framework/notify-unchanged", test_notify_unchanged);
  g_test_add_func ("/framework/no-stages", test_no_stages);

  return g_test_run ();
}
