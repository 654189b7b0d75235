/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

#include "model/parindex-write-private.h"

/* A copy says what its original says, and can be changed without it. */

/* Every member that a framework and a criterion can have. */
#define FULL \
  HEAD "'frameworks': [{'id': 'f', 'index': 'i', 'edition': '2022', 'title': 'T', 'level': 'province', 'source': 'S', " \
       "'aggregation': {'kind': 'weighted-mean', 'of': 'percent', 'x-a': 1}, 'missing': 'skip', 'not-applicable': 'drop', 'minimum-share': 0.5, " \
       "'scale': 100, 'cap': {'from': 1, 'to': 99}, 'round': {'mode': 'half-even', 'decimals': 3}, " \
       "'ranking': {'of': 'score', 'decimals': 3, 'ties': 'dense', 'within': ['region'], 'x-r': [1]}, " \
       "'rounding': {'mode': 'truncate', 'decimals': 4}, 'stages': ['self', 'published'], " \
       "'bands': {'of': 'percent', 'decimals': 1, 'levels': [{'id': 'hi', 'title': 'Hi', 'from': 50, 'counts-as': 'done'}, {'id': 'lo'}]}, " \
       "'strengths': {'within': 'region', 'strong': 0.25, 'weak': 0.2}, 'aliases': ['FF'], 'words': {'unit': {'vi': 'tỉnh', 'en': 'province'}}, 'x-own': {'k': 2}, " \
       "'criteria': [{'id': 'a', 'title': 'A', 'weight': 2, 'owner': 'O', 'effort': '1/3', 'fixed': true, 'source': 'Q', 'aggregation': 'sum', 'missing': 'zero', " \
       "'not-applicable': 'share-by-weight', 'minimum-share': '1/3', 'scale': 20, 'cap': 19, 'round': 1, 'max': 20, 'criteria': [" \
       "{'id': 'a1', 'max': 10, 'x-c': 'y', 'rule': {'kind': 'tiers', 'from': [50, 0], 'points': [10, 1], 'x-z': 1}}, {'id': 'a2', 'max': 5}]}, " \
       "{'id': 'b', 'weight': '1/3', 'max': 10}]}], " \
       "'units': [{'id': 'u', 'name': 'U', 'level': 'province', 'groups': {'region': 'r'}}], 'assessments': []}"

static char *
write_out (ParindexFramework *framework)
{
  ParindexJsonWriter *writer = parindex_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  parindex_framework_write (framework, writer);

  bytes = parindex_json_writer_finish (writer);

  return text_of (bytes);
}

static void
test_all_members (void)
{
  g_autoptr (ParindexDocument) document = load (FULL);
  ParindexFramework *framework = parindex_document_get_framework (document, "f");
  g_autoptr (ParindexFramework) copy = parindex_framework_copy (framework);
  g_autoptr (ParindexFramework) again = parindex_framework_copy (copy);
  g_autofree char *text = write_out (framework);
  g_autofree char *copied = write_out (copy);
  g_autofree char *twice = write_out (again);

  g_assert_cmpstr (copied, ==, text);
  g_assert_cmpstr (twice, ==, text);
  g_assert_false (parindex_framework_is_sealed (copy));
  assert_done (parindex_framework_seal (copy, &error));
  g_assert_false (parindex_framework_is_sealed (again));
}

static void
test_changes (void)
{
  g_autoptr (ParindexDocument) document = load (FULL);
  ParindexFramework *framework = parindex_document_get_framework (document, "f");
  g_autoptr (ParindexFramework) copy = parindex_framework_copy (framework);
  ParindexCriterion *a = parindex_framework_get_criterion (copy, "a");
  g_autoptr (ParindexCriterion) a1 = g_object_ref (parindex_framework_get_criterion (copy, "a1"));
  g_autoptr (ParindexNumber) seven = number ("7");
  g_autofree char *before = write_out (framework);
  g_autofree char *after = NULL;

  assert_done (parindex_criterion_set_weight (a, seven, &error));
  assert_notifies (a1, "title", parindex_criterion_set_title (a1, "new", NULL), 1);
  assert_done (parindex_criterion_remove (a, a1, &error));
  g_assert_null (parindex_criterion_get_parent (a1));
  g_assert_null (parindex_framework_get_criterion (copy, "a1"));
  g_assert_cmpuint (g_list_model_get_n_items (parindex_criterion_get_children (a)), ==, 1);
  /* It may hang elsewhere now. */
  assert_done (parindex_criterion_append (parindex_framework_get_root (copy), a1, &error));
  assert_refused (parindex_criterion_remove (a, a1, &error), NOT_FOUND);
  assert_refused (parindex_criterion_remove (parindex_framework_get_root (framework), parindex_framework_get_criterion (framework, "a"), &error), SEALED);
  after = write_out (framework);
  g_assert_cmpstr (before, ==, after);
}

/* A tree that is cut back may grow as deep again. */
static void
test_depth (void)
{
  g_autoptr (ParindexCriterion) top = parindex_criterion_new ("0", NULL);
  ParindexCriterion *below = top;
  g_autoptr (ParindexCriterion) cut = NULL;
  g_autoptr (ParindexCriterion) above = parindex_criterion_new ("above", NULL);

  for (guint i = 1; i < 64; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autoptr (ParindexCriterion) child = parindex_criterion_new (id, NULL);

      assert_done (parindex_criterion_append (below, child, &error));
      below = child;
    }
  assert_refused (parindex_criterion_append (above, top, &error), LIMIT);
  cut = g_object_ref (item (parindex_criterion_get_children (top), 0));
  assert_done (parindex_criterion_remove (top, cut, &error));
  assert_done (parindex_criterion_append (above, top, &error));
}

static void
test_levels (void)
{
  g_autoptr (ParindexDocument) document = load (FULL);
  ParindexFramework *framework = parindex_document_get_framework (document, "f");
  static const struct { const char *criterion; guint level; const char *ids; } cases[] = {
    { NULL, 0, "f" }, { NULL, 1, "a b" }, { NULL, 2, "a1 a2" }, { "a", 1, "a1 a2" }, { "b", 1, "" }, { "none", 1, "" }, { NULL, G_MAXUINT, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) ids = parindex_framework_list_level (framework, cases[i].criterion, cases[i].level);
      g_autofree char *text = g_strjoinv (" ", ids);

      g_assert_cmpstr (text, ==, cases[i].ids);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/framework-copy/all-members", test_all_members);
  g_test_add_func ("/framework-copy/changes", test_changes);
  g_test_add_func ("/framework-copy/depth", test_depth);
  g_test_add_func ("/framework-copy/levels", test_levels);

  return g_test_run ();
}
