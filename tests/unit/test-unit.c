/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

static void
test_new (void)
{
  ParindexUnit *unit = parindex_unit_new ("ha-noi", "Hà Nội");
  g_auto (GStrv) dimensions = parindex_unit_list_dimensions (unit);
  g_auto (GStrv) attributes = parindex_unit_list_attributes (unit);

  g_assert_cmpstr (parindex_unit_get_id (unit), ==, "ha-noi");
  g_assert_cmpstr (parindex_unit_get_name (unit), ==, "Hà Nội");
  g_assert_null (parindex_unit_get_level (unit));
  g_assert_null (parindex_unit_get_parent (unit));
  g_assert_true (parindex_unit_get_ranked (unit));
  g_assert_false (parindex_unit_is_sealed (unit));
  g_assert_null (dimensions[0]);
  g_assert_null (attributes[0]);
  g_assert_null (parindex_unit_get_group (unit, "region"));
  g_assert_null (parindex_unit_get_group (unit, "parent"));
  g_assert_null (parindex_unit_get_attribute (unit, "population"));
  g_assert_finalize_object (unit);
}

/* Ids are in NFC, however they were typed. */
static void
test_normal_form (void)
{
  g_autoptr (ParindexUnit) unit = parindex_unit_new ("Ba\xcc\x86\xcc\x81" "c", "x");

  g_assert_cmpstr (parindex_unit_get_id (unit), ==, "Bắc");
}

static void
test_parent_normal_form (void)
{
  g_autoptr (ParindexUnit) unit = parindex_unit_new ("x", "x");

  assert_done (parindex_unit_set_parent (unit, "Ba\xcc\x86\xcc\x81" "c", &error));
  g_assert_cmpstr (parindex_unit_get_parent (unit), ==, "Bắc");
}

static void
test_notify (void)
{
  g_autoptr (ParindexUnit) unit = parindex_unit_new ("u", "U");

  assert_notifies (unit, "name", assert_done (parindex_unit_set_name (unit, "V", &error)), 1);
  assert_notifies (unit, "name", assert_done (parindex_unit_set_name (unit, "V", &error)), 0);
  assert_notifies (unit, "name", assert_done (parindex_unit_set_name (unit, NULL, &error)), 1);
  assert_notifies (unit, "level", assert_done (parindex_unit_set_level (unit, "province", &error)), 1);
  assert_notifies (unit, "level", assert_done (parindex_unit_set_level (unit, "province", &error)), 0);
  assert_notifies (unit, "parent", assert_done (parindex_unit_set_parent (unit, "vn", &error)), 1);
  assert_notifies (unit, "parent", assert_done (parindex_unit_set_parent (unit, "vn", &error)), 0);
  assert_notifies (unit, "ranked", assert_done (parindex_unit_set_ranked (unit, TRUE, &error)), 0);
  assert_notifies (unit, "ranked", assert_done (parindex_unit_set_ranked (unit, FALSE, &error)), 1);
  assert_notifies (unit, "ranked", g_object_set (unit, "ranked", FALSE, NULL), 0);
  assert_notifies (unit, "name", g_object_set (unit, "name", "W", NULL), 1);
}

static void
test_properties (void)
{
  g_autoptr (ParindexUnit) unit = g_object_new (PARINDEX_TYPE_UNIT, "id", "u", "name", "U", "level", "commune", "parent", "d", "ranked", FALSE, NULL);
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *level = NULL;
  g_autofree char *parent = NULL;
  gboolean ranked = TRUE;

  g_object_get (unit, "id", &id, "name", &name, "level", &level, "parent", &parent, "ranked", &ranked, NULL);
  g_assert_cmpstr (id, ==, "u");
  g_assert_cmpstr (name, ==, "U");
  g_assert_cmpstr (level, ==, "commune");
  g_assert_cmpstr (parent, ==, "d");
  g_assert_false (ranked);
}

static void
test_groups (void)
{
  g_autoptr (ParindexUnit) unit = parindex_unit_new ("u", "U");
  g_auto (GStrv) dimensions = NULL;

  assert_done (parindex_unit_set_parent (unit, "vn", &error));
  assert_done (parindex_unit_set_group (unit, "region", "north", &error));
  assert_done (parindex_unit_set_group (unit, "block", "cities", &error));
  assert_done (parindex_unit_set_group (unit, "region", "south", &error));
  dimensions = parindex_unit_list_dimensions (unit);
  g_assert_cmpuint (g_strv_length (dimensions), ==, 2);
  g_assert_cmpstr (dimensions[0], ==, "region");
  g_assert_cmpstr (dimensions[1], ==, "block");
  g_assert_cmpstr (parindex_unit_get_group (unit, "region"), ==, "south");
  g_assert_cmpstr (parindex_unit_get_group (unit, "block"), ==, "cities");
  g_assert_null (parindex_unit_get_group (unit, "island"));
  g_assert_cmpstr (parindex_unit_get_group (unit, "parent"), ==, "vn");
  assert_done (parindex_unit_set_group (unit, "parent", "own", &error));
  g_assert_cmpstr (parindex_unit_get_group (unit, "parent"), ==, "own");
}

static void
test_attributes (void)
{
  g_autoptr (ParindexUnit) unit = parindex_unit_new ("u", "U");
  g_autoptr (ParindexNumber) first = number ("8053663");
  g_autoptr (ParindexNumber) second = number ("1/3");
  g_auto (GStrv) names = NULL;

  assert_done (parindex_unit_set_attribute (unit, "population", first, &error));
  assert_done (parindex_unit_set_attribute (unit, "share", second, &error));
  assert_done (parindex_unit_set_attribute (unit, "population", second, &error));
  names = parindex_unit_list_attributes (unit);
  g_assert_cmpuint (g_strv_length (names), ==, 2);
  g_assert_cmpstr (names[0], ==, "population");
  assert_number (parindex_unit_get_attribute (unit, "population"), "1/3");
}

static void
test_sealed (void)
{
  g_autoptr (ParindexUnit) unit = parindex_unit_new ("u", "U");
  g_autoptr (ParindexNumber) one = number ("1");

  parindex_unit_seal (unit);
  parindex_unit_seal (unit);
  g_assert_true (parindex_unit_is_sealed (unit));
  assert_refused (parindex_unit_set_name (unit, "V", &error), SEALED);
  assert_refused (parindex_unit_set_level (unit, "x", &error), SEALED);
  assert_refused (parindex_unit_set_parent (unit, "x", &error), SEALED);
  assert_refused (parindex_unit_set_ranked (unit, FALSE, &error), SEALED);
  assert_refused (parindex_unit_set_group (unit, "region", "x", &error), SEALED);
  assert_refused (parindex_unit_set_attribute (unit, "population", one, &error), SEALED);
  g_assert_false (parindex_unit_set_name (unit, "V", NULL));
  g_assert_cmpstr (parindex_unit_get_name (unit), ==, "U");
  g_assert_true (parindex_unit_get_ranked (unit));

  g_test_expect_message ("Parindex", G_LOG_LEVEL_WARNING, "*sealed*");
  g_object_set (unit, "name", "W", NULL);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (parindex_unit_get_name (unit), ==, "U");
}

/* A binding may make one without an id: it is refused where it is used. */
static void
test_without_id (void)
{
  ParindexUnit *unit = g_object_new (PARINDEX_TYPE_UNIT, NULL);
  g_autoptr (ParindexDocument) document = parindex_document_new ();

  g_assert_null (parindex_unit_get_id (unit));
  assert_refused (parindex_document_add_unit (document, unit, &error), REFERENCE);
  g_assert_finalize_object (unit);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/unit/new", test_new);
  g_test_add_func ("/unit/normal-form", test_normal_form);
  g_test_add_func ("/unit/notify", test_notify);
  g_test_add_func ("/unit/properties", test_properties);
  g_test_add_func ("/unit/groups", test_groups);
  g_test_add_func ("/unit/attributes", test_attributes);
  g_test_add_func ("/unit/sealed", test_sealed);
  g_test_add_func ("/unit/without-id", test_without_id);
  g_test_add_func ("/unit/parent-normal-form", test_parent_normal_form);

  return g_test_run ();
}
