/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "message-cases.h"

/* What is wrong with tables: read into the small document's assessment, whose leaves are a and b. */
typedef struct
{
  ParindexMessage message;
  guint line;
  const char *unit;
  const char *criterion;
  const char *value;
  ParindexNumberStyle style;
  const char *table;
} Case;

#define PLAIN PARINDEX_NUMBER_STYLE_PLAIN
#define EN PARINDEX_NUMBER_STYLE_EN
#define VI PARINDEX_NUMBER_STYLE_VI
#define UNDECLARED PARINDEX_NUMBER_STYLE_UNDECLARED

static const Case cases[] = {
  { PARINDEX_MESSAGE_NUMBER_TWO_WAYS, 2, "u1", "a", "2.000", UNDECLARED, "unit,a,b\nu1,2.000,1\n" },
  { PARINDEX_MESSAGE_NUMBER_TWO_WAYS, 3, "u2", "b", "2,000", UNDECLARED, "unit;a;b\nu1;1;1\nu2;1;2,000\n" },
  { PARINDEX_MESSAGE_NUMBER_TWO_WAYS, 3, "u2", "b", "2.000", UNDECLARED, "unit,a,b\nu1,1.5,1\nu2,1.5,2.000\n" },
  { PARINDEX_MESSAGE_NUMBER_TWO_WAYS, 2, "u1", "a", "2.000", UNDECLARED, "unit,criterion,value\nu1,a,2.000\n" },
  { PARINDEX_MESSAGE_NUMBER_OTHER_STYLE, 2, "u1", "a", "8,5", PLAIN, "unit;a;b\nu1;8,5;1\n" },
  { PARINDEX_MESSAGE_NUMBER_OTHER_STYLE, 2, "u1", "b", "1.5", VI, "unit;a;b\nu1;8,5;1.5\n" },
  { PARINDEX_MESSAGE_NUMBER_OTHER_STYLE, 2, "u1", "a", "8,5", EN, "unit;a;b\nu1;8,5;1\n" },
  { PARINDEX_MESSAGE_STYLES_MIXED, 3, "u2", "a", "8,5", UNDECLARED, "unit;a;b\nu1;8.5;1\nu2;8,5;1\n" },
  { PARINDEX_MESSAGE_STYLES_MIXED, 2, "u1", "b", "1.5", UNDECLARED, "unit;a;b\nu1;8,5;1.5\n" },
  { PARINDEX_MESSAGE_PERCENT_SIGN, 2, "u1", "a", "8%", PLAIN, "unit,a,b\nu1,8%,1\n" },
  { PARINDEX_MESSAGE_PERCENT_SIGN, 2, "u1", "a", "8,5 %", VI, "unit;a;b\nu1;8,5 %;1\n" },
  { PARINDEX_MESSAGE_CELL_NOT_A_NUMBER, 2, "u1", "b", "good", PLAIN, "unit,a,b\nu1,1,good\n" },
  { PARINDEX_MESSAGE_CELL_NOT_A_NUMBER, 4, "u2", "b", "1 2", UNDECLARED, "unit,a,b\n\nu1,1,1\nu2,1,1 2\n" },
  { PARINDEX_MESSAGE_NUMBER_TOO_LARGE, 2, "u1", "a", "1e999", PLAIN, "unit,a,b\nu1,1e999,1\n" },
  { PARINDEX_MESSAGE_CSV_QUOTE, 2, NULL, NULL, NULL, PLAIN, "unit,a,b\nu1,\"1,1\n" },
  { PARINDEX_MESSAGE_CSV_QUOTE, 3, NULL, NULL, NULL, PLAIN, "unit,a,b\nu1,1,1\nu2,\"1\"x,1\n" },
  { PARINDEX_MESSAGE_CSV_QUOTE, 1, NULL, NULL, NULL, PLAIN, "\"unit,a,b\nu1,1,1\n" },
  { PARINDEX_MESSAGE_NOT_UTF8, 2, NULL, NULL, NULL, PLAIN, "unit,a,b\nu\xe0,1,1\n" },
  { PARINDEX_MESSAGE_NOT_UTF8, 1, NULL, NULL, NULL, PLAIN, "\xff\xfeu" },
  { PARINDEX_MESSAGE_TABLE_EMPTY, 1, NULL, NULL, NULL, PLAIN, "" },
  { PARINDEX_MESSAGE_TABLE_EMPTY, 3, NULL, NULL, NULL, PLAIN, "\xef\xbb\xbf\n\n" },
  { PARINDEX_MESSAGE_TABLE_NO_UNIT_COLUMN, 1, NULL, NULL, "id", PLAIN, "id,a,b\nu1,1,1\n" },
  { PARINDEX_MESSAGE_TABLE_NO_UNIT_COLUMN, 1, NULL, NULL, "unit|a|b", PLAIN, "unit|a|b\nu1|1|1\n" },
  { PARINDEX_MESSAGE_COLUMN_UNKNOWN, 1, NULL, NULL, "z", PLAIN, "unit,a,z\nu1,1,1\n" },
  { PARINDEX_MESSAGE_COLUMN_UNKNOWN, 1, NULL, NULL, "f", PLAIN, "unit,a,f\nu1,1,1\n" },
  { PARINDEX_MESSAGE_COLUMN_UNKNOWN, 1, NULL, NULL, "a.count", PLAIN, "unit,a.count,b\nu1,1,1\n" },
  { PARINDEX_MESSAGE_COLUMN_TWICE, 1, NULL, "a", "a.value", PLAIN, "unit,a,a.value\nu1,1,1\n" },
  { PARINDEX_MESSAGE_ROW_SHORT, 2, "u1", NULL, "2", PLAIN, "unit,a,b\nu1,1\n" },
  { PARINDEX_MESSAGE_ROW_SHORT, 3, "u1", NULL, "1–2", PLAIN, "unit,criterion,value\nu1,a,1\nu1,b\n" },
  { PARINDEX_MESSAGE_ROW_LONG, 2, "u1", NULL, "4", PLAIN, "unit,a,b\nu1,1,1,1\n" },
  { PARINDEX_MESSAGE_ROW_LONG, 2, "u1", NULL, "4", PLAIN, "unit,criterion,value\nu1,a,8,5\n" },
  { PARINDEX_MESSAGE_ROW_TWICE, 4, "u1", NULL, NULL, PLAIN, "unit,a,b\nu1,1,1\nu2,1,1\nu1,1,1\n" },
  { PARINDEX_MESSAGE_CELL_TWICE, 4, "u1", "a", NULL, PLAIN, "unit,criterion,value\nu1,a,1\nu1,b,1\nu1,a.value,1\n" },
  { PARINDEX_MESSAGE_ROW_UNKNOWN_UNIT, 3, "u9", NULL, NULL, PLAIN, "unit,a,b\nu1,1,1\nu9,1,1\n" },
  { PARINDEX_MESSAGE_ROW_UNKNOWN_UNIT, 2, "no\none", NULL, NULL, PLAIN,
    "unit,a,b\n\"no\none\",1,1\nu1,1,0000000000000000000000000000000000000000000000000000000000000000000000000000001\n" },
  { PARINDEX_MESSAGE_ROW_UNKNOWN_UNIT, 2, "u\"9", NULL, NULL, PLAIN, "unit,a,b\n\"u\"\"9\",1,1\n" },
  { PARINDEX_MESSAGE_VALUE_FOR_PARENT, 2, "u1", "f", NULL, PLAIN, "unit,criterion,value\nu1,f,1\n" },
  { PARINDEX_MESSAGE_VALUE_UNKNOWN_CRITERION, 2, "u1", "z", NULL, PLAIN, "unit,criterion,value\nu1,z,1\n" },
};

static void
check_case (guint       index,
            const Case *self,
            GListModel *problems)
{
  ParindexProblem *problem = item (problems, 0);

  if (g_list_model_get_n_items (problems) != 1)
    g_test_fail_printf ("case %u: %u problems instead of one", index, g_list_model_get_n_items (problems));
  if (problem == NULL)
    return;

  check_problem (self->message, problem);
  if (parindex_problem_get_line (problem) != self->line || g_strcmp0 (parindex_problem_get_unit (problem), self->unit) != 0
      || g_strcmp0 (parindex_problem_get_criterion (problem), self->criterion) != 0
      || g_strcmp0 (parindex_problem_get_value (problem), self->value) != 0)
    g_test_fail_printf ("case %u: line %u, %s, %s, \"%s\" instead of line %u, %s, %s, \"%s\"", index, parindex_problem_get_line (problem),
                        parindex_problem_get_unit (problem), parindex_problem_get_criterion (problem), parindex_problem_get_value (problem),
                        self->line, self->unit, self->criterion, self->value);
}

/* A table that is refused leaves the assessment as it was. */
static void
test_table (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (ParindexDocument) document = load (SMALL_DOCUMENT);
  g_autoptr (ParindexAssessment) assessment = empty_assessment (document);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GBytes) table = bytes_of (self->table);
  g_autoptr (GError) error = NULL;

  if (parindex_loader_load_table (loader, assessment, NULL, table, self->style, &error))
    {
      g_test_fail_printf ("case %u: taken", (guint) (self - cases));
      return;
    }
  check_case (self - cases, self, parindex_loader_get_problems (loader));
  check_error_text (self->message, error, PARINDEX_LANGUAGE_EN);
  g_assert_null (parindex_assessment_get_stages (assessment)[0]);
}

void
add_table_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/message/table-%03u", (guint) i);

      g_test_add_data_func (path, &cases[i], test_table);
    }
}
