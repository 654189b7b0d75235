/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

#define UNIT(id, region) "{'id': '" id "', 'name': '" id "', 'groups': {'region': '" region "'}}"

/* In order: v 9, w 8, x 8, y 3, z 1 (s), u 0; q is not ranked, m is missing, o is in no region. */
static ParindexScoreboard *
board_of_eight (ParindexDocument **document)
{
  *document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'propagate', 'criteria': [{'id': 'a', 'max': 10}, {'id': 'b', 'max': 1}]}], "
         "'units': [" UNIT ("z", "s") ", " UNIT ("x", "n") ", " UNIT ("v", "s") ", " UNIT ("w", "n") ", " UNIT ("y", "n") ", " UNIT ("u", "s")
         ", {'id': 'q', 'name': 'q', 'groups': {'region': 'n'}, 'ranked': false}, " UNIT ("m", "n") ", {'id': 'o', 'name': 'o'}], "
         "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'z': {'a': 1, 'b': 1}, 'x': {'a': 8, 'b': 0}, 'v': {'a': 9, 'b': 1}, "
         "'w': {'a': 7.5, 'b': 0.5}, 'y': {'a': 3, 'b': 1}, 'u': {'a': 0, 'b': 0}, 'q': {'a': 10, 'b': 1}, 'o': {'a': 2, 'b': 1}}}]}");

  return score (*document);
}

static void
check (GListModel *list,
       const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  g_assert_nonnull (list);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_string_append (ids, parindex_result_get_unit_id (item (list, i)));
  g_assert_cmpstr (ids->str, ==, expected);
  g_object_unref (list);
}

static void
test_overall (void)
{
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexScoreboard) board = board_of_eight (&document);

  check (parindex_scoreboard_list_top (board, 0, NULL, NULL, NULL, NULL), "");
  check (parindex_scoreboard_list_top (board, 1, NULL, NULL, NULL, NULL), "v");
  check (parindex_scoreboard_list_top (board, 2, NULL, NULL, NULL, NULL), "vxw");
  check (parindex_scoreboard_list_top (board, 3, NULL, NULL, NULL, NULL), "vxw");
  check (parindex_scoreboard_list_top (board, 99, NULL, NULL, NULL, NULL), "vxwyozu");
  check (parindex_scoreboard_list_bottom (board, 1, NULL, NULL, NULL, NULL), "u");
  check (parindex_scoreboard_list_bottom (board, 5, NULL, NULL, NULL, NULL), "xwyozu");
  check (parindex_scoreboard_list_bottom (board, 6, NULL, NULL, NULL, NULL), "xwyozu");
  check (parindex_scoreboard_list_bottom (board, 99, NULL, NULL, NULL, NULL), "vxwyozu");
}

static void
test_within (void)
{
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexScoreboard) board = board_of_eight (&document);

  check (parindex_scoreboard_list_top (board, 1, NULL, "region", NULL, NULL), "vxw");
  check (parindex_scoreboard_list_top (board, 1, NULL, "region", "n", NULL), "xw");
  check (parindex_scoreboard_list_top (board, 1, NULL, "region", "s", NULL), "v");
  check (parindex_scoreboard_list_bottom (board, 1, NULL, "region", NULL, NULL), "yu");
  check (parindex_scoreboard_list_bottom (board, 2, NULL, "region", "s", NULL), "zu");
}

static void
test_criterion (void)
{
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexScoreboard) board = board_of_eight (&document);
  g_autoptr (GListModel) top = parindex_scoreboard_list_top (board, 2, "a", NULL, NULL, NULL);

  g_assert_cmpstr (parindex_result_get_criterion_id (item (top, 1)), ==, "a");
  check (g_steal_pointer (&top), "vx");
  assert_refused (parindex_scoreboard_list_top (board, 1, "nothing", NULL, NULL, &error), NOT_FOUND);
  assert_refused (parindex_scoreboard_list_top (board, 1, NULL, "moon", NULL, &error), NOT_FOUND);
  assert_refused (parindex_scoreboard_list_bottom (board, 1, NULL, "region", "moon", &error), NOT_FOUND);
}

static void
test_written (void)
{
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexScoreboard) board = board_of_eight (&document);
  const char *const units[] = { "y", "v", NULL };
  const char *const wrong[] = { "y", "nobody", NULL };
  g_autofree char *csv = parindex_scoreboard_units_to_csv (board, units, NULL, FALSE, PARINDEX_PRECISION_EXACT, NULL);
  g_autofree char *json_text = parindex_scoreboard_units_to_json (board, units, NULL, FALSE, PARINDEX_PRECISION_EXACT, NULL);

  g_assert_cmpstr (csv, ==,
                   "unit,name,group,score,max,percent,rank,rank_of,band\n"
                   "y,y,,4,11,400/11,4,7,\n"
                   "v,v,,10,11,1000/11,1,7,\n");
  g_assert_true (strstr (json_text, "\"unit\": \"y\"") < strstr (json_text, "\"unit\": \"v\""));
  assert_refused (parindex_scoreboard_units_to_csv (board, wrong, NULL, FALSE, PARINDEX_PRECISION_EXACT, &error), NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scoreboard-ends/overall", test_overall);
  g_test_add_func ("/scoreboard-ends/within", test_within);
  g_test_add_func ("/scoreboard-ends/criterion", test_criterion);
  g_test_add_func ("/scoreboard-ends/written", test_written);

  return g_test_run ();
}
