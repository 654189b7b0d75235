/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/parindex-list-private.h"

#include "fixtures.h"

static void
note_change (GListModel *list,
             guint       position,
             guint       removed,
             guint       added,
             gpointer    data)
{
  g_string_append_printf (data, "%u-%u+%u ", position, removed, added);
}

static void
test_list (void)
{
  ParindexList *list = parindex_list_new (PARINDEX_TYPE_UNIT);
  ParindexUnit *first = parindex_unit_new ("a", "A");
  ParindexUnit *second = parindex_unit_new ("b", "B");
  g_autoptr (GString) changes = g_string_new (NULL);

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == PARINDEX_TYPE_UNIT);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 0));
  g_signal_connect (list, "items-changed", G_CALLBACK (note_change), changes);
  parindex_list_append (list, first);
  parindex_list_append (list, second);
  g_assert_cmpstr (changes->str, ==, "0-0+1 1-0+1 ");
  g_assert_cmpuint (parindex_list_length (list), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  g_assert_true (parindex_list_get (list, 1) == second);
  g_assert_true (item (list, 0) == first && item (list, 0) == first);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), G_MAXUINT));

  g_assert_finalize_object (list);
  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list/list", test_list);

  return g_test_run ();
}
