/* SPDX-License-Identifier: LGPL-2.1-or-later */

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

  return g_test_run ();
}
