/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "exact-random.h"
#include "fixtures.h"

/* Tables that are right, in all the ways they come; what is wrong with others is in message-table.c. */

static ParindexAssessment *
read_table (const char         *text,
            ParindexNumberStyle style)
{
  g_autoptr (ParindexDocument) document = load (SMALL_DOCUMENT);
  ParindexAssessment *assessment = empty_assessment (document);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GBytes) table = bytes_of (text);
  g_autoptr (GError) error = NULL;

  parindex_loader_load_table (loader, assessment, "self", table, style, &error);
  g_assert_no_error (error);

  return assessment;
}

/* The cells as our own table has them, rows between bars. */
static void
assert_table (const char         *text,
              ParindexNumberStyle style,
              const char         *expected)
{
  g_autoptr (ParindexAssessment) assessment = read_table (text, style);
  g_autoptr (GBytes) table = parindex_assessment_to_table_bytes (assessment, "self", NULL);
  g_autofree char *found = text_of (table);

  g_assert_true (g_str_has_prefix (found, "unit,a,b\n"));
  g_strdelimit (found, "\n", '|');
  g_assert_cmpstr (found + strlen ("unit,a,b\n"), ==, expected);
}

#define PLAIN PARINDEX_NUMBER_STYLE_PLAIN
#define EN PARINDEX_NUMBER_STYLE_EN
#define VI PARINDEX_NUMBER_STYLE_VI
#define UNDECLARED PARINDEX_NUMBER_STYLE_UNDECLARED

static void
test_wide (void)
{
  static const struct
  {
    const char *text;
    ParindexNumberStyle style;
    const char *expected;
  } cases[] = {
    { "unit,a,b\nu1,7.5,20\nu2,10,n/a\nu3,,30\n", PLAIN, "u1,7.5,20|u2,10,n/a|u3,,30|" },
    { "unit,b,a\nu3,1,2\nu1,3,4\n", PLAIN, "u1,4,3|u2,,|u3,2,1|" },
    { "unit,b\nu1,3\n", PLAIN, "u1,,3|u2,,|u3,,|" },
    { "unit\nu1\n", PLAIN, "u1,,|u2,,|u3,,|" },
    { "\xef\xbb\xbfunit;a;b\r\nu1;7,5;20\r\n\r\nu2;1.000;2\r\n", VI, "u1,7.5,20|u2,1000,2|u3,,|" },
    { "unit\ta\tb\nu1\t2,000.5\t1\n", EN, "u1,2000.5,1|u2,,|u3,,|" },
    { "sep=;\nunit;a;b\nu1;1;2\n", PLAIN, "u1,1,2|u2,,|u3,,|" },
    { "unit,a,b\nu1,1,2,,,\n", PLAIN, "u1,1,2|u2,,|u3,,|" },
    { "unit, a ,b.value\nu1,1,2\n", PLAIN, "u1,1,2|u2,,|u3,,|" },
    { "unit,\"a\",b\n\"u1\",\"1.5\",\" 2 \"\n", PLAIN, "u1,1.5,2|u2,,|u3,,|" },
    { "unit,a,b\nu1,1e1,1.50\nu2,-0,0.000\n", PLAIN, "u1,10,1.5|u2,0,0|u3,,|" },
    { "unit,a,b\nu1,123456789012345678901234567890.5,0.0000000000000000000000001\n", PLAIN,
      "u1,123456789012345678901234567890.5,0.0000000000000000000000001|u2,,|u3,,|" },
    { "unit;a;b\nu1;8,5;1\nu2;87,06;3\n", UNDECLARED, "u1,8.5,1|u2,87.06,3|u3,,|" },
    { "unit,a,b\nu1,8.5,1\nu2,87.06,3\n", UNDECLARED, "u1,8.5,1|u2,87.06,3|u3,,|" },
    { "unit,a,b\nu1,8,1\nu2,1234.5,0.333\n", UNDECLARED, "u1,8,1|u2,1234.5,0.333|u3,,|" },
    { "unit,a,b", PLAIN, "u1,,|u2,,|u3,,|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_table (cases[i].text, cases[i].style, cases[i].expected);
}

static void
test_long (void)
{
  assert_table ("unit,criterion,value\nu1,a,7.5\nu1,b,20\nu3,b,n/a\nu2,a,\n", PLAIN, "u1,7.5,20|u2,,|u3,,n/a|");
}

static void
test_long_orders (void)
{
  assert_table ("unit,criterion,value\nu3,b,1\nu1,b,2\nu3,a,3\n", PLAIN, "u1,,2|u2,,|u3,3,1|");
  assert_table ("unit;criterion;value\nu1;a;7,5\nu2;a;1.234,5\n", VI, "u1,7.5,|u2,1234.5,|u3,,|");
  assert_table ("unit,criterion,value\n", PLAIN, "u1,,|u2,,|u3,,|");
}

/* A table that is written is read as what it was. */
static void
test_round_trip (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'criteria': [{'id': 'a,b', 'max': 10}, {'id': 'n\\\"x', 'max': 1}]}], "
         "'units': [{'id': 'u;1', 'name': 'A'}, {'id': 'Bắc\\nGiang', 'name': 'B'}], 'assessments': [{'framework': 'f', 'period': '2022', "
         "'values': {'u;1': {'a,b': 0.5, 'n\\\"x': 1e-20}, 'Bắc\\nGiang': {'a,b': 'n/a'}}}]}");
  ParindexAssessment *assessment = parindex_document_get_assessment (document, NULL, NULL, NULL);
  g_autoptr (GBytes) table = parindex_assessment_to_table_bytes (assessment, NULL, NULL);
  g_autoptr (ParindexAssessment) again = parindex_assessment_new (parindex_document_get_framework (document, "f"),
                                                                  parindex_assessment_get_units (assessment),
                                                                  parindex_assessment_get_period (assessment), NULL);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GBytes) second = NULL;

  assert_done (parindex_loader_load_table (loader, again, NULL, table, PLAIN, &error));
  second = parindex_assessment_to_table_bytes (again, NULL, NULL);
  g_assert_true (g_bytes_equal (table, second));
  assert_refused (parindex_assessment_to_table_bytes (again, "self", &error), NOT_FOUND);
}

/* A fraction cannot stand in a table of decimals without being read again as one. */
static void
test_fraction (void)
{
  g_autoptr (ParindexDocument) document = load (SMALL_DOCUMENT);
  g_autoptr (ParindexAssessment) assessment = empty_assessment (document);
  g_autoptr (ParindexAssessment) again = empty_assessment (document);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GBytes) table = NULL;
  g_autoptr (ParindexNumber) back = NULL;

  set_cell (assessment, NULL, "u1", "a", "1/3");
  table = parindex_assessment_to_table_bytes (assessment, NULL, NULL);
  assert_done (parindex_loader_load_table (loader, again, NULL, table, PLAIN, &error));
  back = parindex_assessment_get_value (again, NULL, "u1", "a", NULL, NULL);
  assert_number (back, "1/3");
}

/* Enough text that a second thread reads ahead. */
#define N_UNITS 700
#define N_LEAVES 60

typedef struct
{
  GRand *rand;
  ParindexFramework *framework;
  GListStore *units;
  GString *wide;
  GString *as_long;
} Big;

static void
big_clear (Big *self)
{
  g_rand_free (self->rand);
  g_object_unref (self->framework);
  g_object_unref (self->units);
  g_string_free (self->wide, TRUE);
  g_string_free (self->as_long, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Big, big_clear)

static char *
random_cell (GRand *rand)
{
  static const char *const odd[] = { "", "n/a", "-7.25", "\"8.5\"", " 3 ", "1e2", "123456789012345678901.5", "2147483648", "-0", "0.123456789" };
  int kind = g_rand_int_range (rand, 0, 60);

  if (kind < (int) G_N_ELEMENTS (odd))
    return g_strdup (odd[kind]);
  return kind == 10 ? g_strdup_printf ("%d", g_rand_int_range (rand, -99, 100))
                    : g_strdup_printf ("%d.%02d", g_rand_int_range (rand, 0, 101), g_rand_int_range (rand, 0, 100));
}

/* The same values as a wide and as a long table; rows in a random turn, some with cells that are not plain, some with none at all. */
static void
big_init (Big    *self,
          guint32 seed)
{
  ParindexCriterion *root;
  g_autoptr (ParindexNumber) max = number ("100");

  *self = (Big){ .rand = g_rand_new_with_seed (seed), .framework = parindex_framework_new ("f", "F"),
                 .units = g_list_store_new (PARINDEX_TYPE_UNIT), .wide = g_string_new ("unit"),
                 .as_long = g_string_new ("unit,criterion,value\n") };
  root = parindex_framework_get_root (self->framework);
  assert_done (parindex_criterion_set_aggregation (root, "sum", PARINDEX_BASIS_UNSTATED, &error));
  assert_done (parindex_criterion_set_missing (root, PARINDEX_MISSING_SKIP, &error));
  for (guint i = 0; i < N_LEAVES; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);
      g_autoptr (ParindexCriterion) leaf = parindex_criterion_new (id, id);

      assert_done (parindex_criterion_set_max (leaf, max, &error));
      assert_done (parindex_criterion_append (root, leaf, &error));
      g_string_append_printf (self->wide, ",%s", id);
    }
  assert_done (parindex_framework_seal (self->framework, &error));

  g_string_append_c (self->wide, '\n');
  for (guint row = 0; row < N_UNITS; row++)
    {
      g_autofree char *id = g_strdup_printf ("u%u", row ^ 5);
      g_autoptr (ParindexUnit) unit = parindex_unit_new (id, id);
      gboolean plain = g_rand_int_range (self->rand, 0, 4) > 0;

      g_list_store_append (self->units, unit);
      g_string_append (self->wide, id);
      for (guint i = 0; i < N_LEAVES; i++)
        {
          g_autofree char *cell = plain ? g_strdup_printf ("%u.%u", (row * i) % 101, i % 7) : random_cell (self->rand);

          g_string_append_printf (self->wide, ",%s", cell);
          g_string_append_printf (self->as_long, "%s,c%u,%s\n", id, i, cell);
        }
      g_string_append (self->wide, row % 7 == 0 ? "\r\n" : row % 11 == 0 ? ",,\n\n" : "\n");
    }
  g_assert_cmpuint (self->wide->len, >, 132 * 1024);
}

/* The table as it is written again, or the problems, a line each. */
static char *
read_with_threads (Big        *self,
                   const char *text,
                   guint       n_threads)
{
  g_autoptr (ParindexPeriod) when = period ("2023");
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexLoader) loader = parindex_loader_new (context);
  g_autoptr (ParindexAssessment) assessment = parindex_assessment_new (self->framework, G_LIST_MODEL (self->units), when, NULL);
  g_autoptr (GBytes) table = bytes_of (text);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *problems;
  GString *told;

  parindex_context_set_n_threads (context, n_threads);
  if (parindex_loader_load_table (loader, assessment, NULL, table, PLAIN, &error))
    {
      written = parindex_assessment_to_table_bytes (assessment, NULL, NULL);
      return text_of (written);
    }

  told = g_string_new (NULL);
  problems = parindex_loader_get_problems (loader);
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (ParindexProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *line = parindex_problem_to_string (problem, PARINDEX_LANGUAGE_EN);

      g_string_append_printf (told, "%s\n", line);
    }

  return g_string_free (told, FALSE);
}

static void
test_threads (void)
{
  g_auto (Big) big = { 0 };
  g_autofree char *expected = NULL;

  big_init (&big, g_test_rand_int ());
  expected = read_with_threads (&big, big.as_long->str, 1);
  g_assert_true (g_str_has_prefix (expected, "unit,c0,"));
  for (guint n = 0; n <= 3; n++)
    {
      g_autofree char *found = read_with_threads (&big, big.wide->str, n);

      g_assert_true (g_str_equal (found, expected));
    }
}

/* Faults all over the table are told in the same words and places. */
static void
test_threads_with_faults (void)
{
  static const char *const faults[] = { "\"", "5%,", "x", ",,,,1", "\nu1", "\n\"u2", "1,5", "\n\"no\none\"", "\xff" };
  guint n_told = 0;

  for (guint round = 0; round < (is_under_valgrind () ? 4 : 6); round++)
    {
      g_auto (Big) big = { 0 };
      g_autofree char *expected = NULL;
      g_autofree char *found = NULL;

      big_init (&big, g_test_rand_int ());
      for (guint k = 0; k < 2 * round + 1; k++)
        g_string_insert (big.wide, g_rand_int_range (big.rand, 1000, big.wide->len), faults[g_rand_int_range (big.rand, 0, 9 - (round % 2))]);
      expected = read_with_threads (&big, big.wide->str, 1);
      found = read_with_threads (&big, big.wide->str, 2);
      g_assert_cmpstr (found, ==, expected);
      n_told += !g_str_has_prefix (expected, "unit,c0,");
    }
  g_assert_cmpuint (n_told, >, is_under_valgrind () ? 1 : 3);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/wide", test_wide);
  g_test_add_func ("/table/long", test_long);
  g_test_add_func ("/table/long-orders", test_long_orders);
  g_test_add_func ("/table/round-trip", test_round_trip);
  g_test_add_func ("/table/fraction", test_fraction);
  g_test_add_func ("/table/threads", test_threads);
  g_test_add_func ("/table/threads-with-faults", test_threads_with_faults);

  return g_test_run ();
}
