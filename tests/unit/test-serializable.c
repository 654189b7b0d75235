/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

/* JsonSerializable: a typed object as a JsonNode, without what only links it to others. */

static JsonObject *
object_of (gpointer   object,
           JsonNode **node)
{
  *node = json_gobject_serialize (object);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (*node));

  return json_node_get_object (*node);
}

static void
test_unit (void)
{
  g_autoptr (ParindexUnit) unit = parindex_unit_new ("u", "Một");
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object = object_of (unit, &node);

  g_assert_cmpstr (json_object_get_string_member (object, "id"), ==, "u");
  g_assert_cmpstr (json_object_get_string_member (object, "name"), ==, "Một");
  assert_done (parindex_unit_set_ranked (unit, FALSE, &error));
  g_clear_pointer (&node, json_node_unref);
  object = object_of (unit, &node);
  g_assert_false (json_object_get_boolean_member_with_default (object, "ranked", TRUE));
}

static void
test_framework (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'weighted-mean', 'scale': '1/3', 'ranking': {'within': ['region']}, 'rounding': {'decimals': 3}, "
         "'criteria': [{'id': 'a', 'max': 2.5, 'weight': 1, 'rule': {'kind': 'points'}}]}]}");
  ParindexFramework *framework = parindex_document_get_framework (document, "f");
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) root_node = NULL;
  JsonObject *object = object_of (framework, &node);
  JsonObject *root = object_of (parindex_framework_get_root (framework), &root_node);
  JsonObject *child;

  g_assert_cmpstr (json_object_get_string_member (object, "id"), ==, "f");
  g_assert_cmpstr (json_object_get_string_member (object, "ranking-of"), ==, "unstated");
  g_assert_cmpstr (json_object_get_string_member (object, "rounding"), ==, "half-up");
  g_assert_cmpint (json_object_get_int_member (object, "decimals"), ==, 3);
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (object, "within"), 0), ==, "region");
  g_assert_cmpstr (json_object_get_string_member (root, "scale"), ==, "1/3");
  g_assert_true (json_object_get_null_member (root, "max"));
  child = json_array_get_object_element (json_object_get_array_member (root, "children"), 0);
  g_assert_cmpstr (json_object_get_string_member (child, "id"), ==, "a");
  g_assert_cmpfloat (json_object_get_double_member (child, "max"), ==, 2.5);
  g_assert_cmpstr (json_object_get_string_member (child, "missing"), ==, "unstated");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (child, "children")), ==, 0);
}

static void
test_document (void)
{
  g_autoptr (ParindexDocument) document = load (SMALL_DOCUMENT);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object = object_of (document, &node);
  JsonObject *assessment = json_array_get_object_element (json_object_get_array_member (object, "assessments"), 0);

  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "units")), ==, 3);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "frameworks")), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (assessment, "period"), ==, "2022");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (assessment, "stages"), 0), ==, "published");
}

static void
test_result (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'propagate', 'bands': [{'id': 'tot', 'title': 'Tốt', 'from': 50}], "
         "'criteria': [{'id': 'a', 'max': 3}]}], 'units': [" SMALL_UNITS "], "
         "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 2}}}]}");
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), 0);
  g_autoptr (ParindexResult) missing = g_list_model_get_item (G_LIST_MODEL (board), 1);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) missing_node = NULL;
  JsonObject *object = object_of (result, &node);
  JsonObject *other = object_of (missing, &missing_node);
  JsonObject *band = json_object_get_object_member (object, "band");
  g_autofree char *text = json_to_string (missing_node, FALSE);

  g_assert_cmpfloat (json_object_get_double_member (object, "score"), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (object, "exact-percent"), ==, "200/3");
  g_assert_cmpstr (json_object_get_string_member (object, "state"), ==, "observed");
  g_assert_cmpint (json_object_get_int_member (object, "rank-of"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (band, "id"), ==, "tot");
  g_assert_cmpstr (json_object_get_string_member (band, "title"), ==, "Tốt");
  g_assert_cmpfloat (json_object_get_double_member (band, "from"), ==, 50);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "children")), ==, 1);
  g_assert_true (json_object_get_null_member (other, "score"));
  g_assert_true (json_object_get_null_member (other, "band"));
  g_assert_true (json_object_get_null_member (other, "exact-score"));
  /* json-glib would write what is no JSON. */
  g_assert_null (strstr (text, "nan"));
}

/* A score of 0 is a score. */
static void
test_zero (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [" SMALL_FRAMEWORK "], 'units': [" SMALL_UNITS "], "
         "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 0, 'b': 0}}}]}");
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), 0);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object = object_of (result, &node);

  g_assert_true (json_object_has_member (object, "score"));
  g_assert_true (json_object_has_member (object, "percent"));
}

/* Numbers that a double does not hold are not cut down to one. */
static void
test_long_number (void)
{
  g_autoptr (ParindexCriterion) node = parindex_criterion_new ("a", "A");
  g_autoptr (ParindexNumber) weight = number ("123456789012345678901234567890");
  g_autoptr (JsonNode) json_node = NULL;
  JsonObject *object;

  assert_done (parindex_criterion_set_weight (node, weight, &error));
  object = object_of (node, &json_node);
  g_assert_cmpstr (json_object_get_string_member (object, "weight"), ==, "123456789012345678901234567890");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/serializable/unit", test_unit);
  g_test_add_func ("/serializable/framework", test_framework);
  g_test_add_func ("/serializable/document", test_document);
  g_test_add_func ("/serializable/long-number", test_long_number);
  g_test_add_func ("/serializable/result", test_result);
  g_test_add_func ("/serializable/zero", test_zero);

  return g_test_run ();
}
