/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "message-cases.h"

/* What is wrong with tables of errors: read for the small document, whose leaves are a and b. */
typedef struct
{
  ParindexMessage message;
  guint line;
  const char *unit;
  const char *criterion;
  const char *table;
} Case;

static const Case cases[] = {
  { PARINDEX_MESSAGE_TABLE_EMPTY, 1, NULL, NULL, "" },
  { PARINDEX_MESSAGE_ERROR_COLUMN_UNKNOWN, 1, NULL, NULL, "unit,criterion,sd,sigma\nu1,a,1,\n" },
  { PARINDEX_MESSAGE_ERROR_COLUMN_MISSING, 1, NULL, NULL, "unit,sd\nu1,1\n" },
  { PARINDEX_MESSAGE_COLUMN_TWICE, 1, NULL, NULL, "unit,criterion,sd,sd\nu1,a,1,\n" },
  { PARINDEX_MESSAGE_ROW_SHORT, 2, "u1", NULL, "unit,criterion,sd\nu1,a\n" },
  { PARINDEX_MESSAGE_ROW_LONG, 2, "u1", NULL, "unit,criterion,sd\nu1,a,0,4\n" },
  { PARINDEX_MESSAGE_ROW_UNKNOWN_UNIT, 2, "u9", NULL, "unit,criterion,sd\nu9,a,1\n" },
  { PARINDEX_MESSAGE_VALUE_UNKNOWN_CRITERION, 3, "u1", "z", "unit,criterion,sd\nu1,a,1\nu1,z,1\n" },
  { PARINDEX_MESSAGE_VALUE_FOR_PARENT, 2, "u1", "f", "unit,criterion,sd\nu1,f,1\n" },
  { PARINDEX_MESSAGE_CELL_TWICE, 3, "u1", "a", "sd,unit,criterion\n1,u1,a\n1,u1,a\n" },
  { PARINDEX_MESSAGE_CELL_NOT_A_NUMBER, 2, "u1", "a", "unit,criterion,sd\nu1,a,much\n" },
  { PARINDEX_MESSAGE_CELL_NOT_A_NUMBER, 2, "u1", "a", "unit,criterion,sd\nu1,a,n/a\n" },
  { PARINDEX_MESSAGE_NUMBER_TWO_WAYS, 2, "u1", "a", "unit,criterion,sd\nu1,a,2.000\n" },
  { PARINDEX_MESSAGE_STYLES_MIXED, 3, "u1", "b", "unit;criterion;sd\nu1;a;0.5\nu1;b;0,5\n" },
  { PARINDEX_MESSAGE_PERCENT_SIGN, 2, "u1", "a", "unit,criterion,relative-sd\nu1,a,5%\n" },
  { PARINDEX_MESSAGE_NUMBER_TOO_LARGE, 2, "u1", "a", "unit,criterion,sd\nu1,a,1e999\n" },
  { PARINDEX_MESSAGE_CELL_ERROR_EMPTY, 2, "u1", "a", "unit,criterion,sd\nu1,a,\n" },
  { PARINDEX_MESSAGE_CELL_ERROR_EMPTY, 2, "u1", "a", "unit,criterion\nu1,a\n" },
  { PARINDEX_MESSAGE_CELL_ERROR_NEEDS, 2, "u1", "a", "unit,criterion,low,high\nu1,a,1,\n" },
  { PARINDEX_MESSAGE_CELL_ERROR_NEEDS, 2, "u1", "a", "unit,criterion,low,high\nu1,a,,1\n" },
  { PARINDEX_MESSAGE_CELL_ERROR_NEEDS, 2, "u1", "a", "unit,criterion,sd,confidence\nu1,a,1,0.5\n" },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, 2, "u1", "a", "unit,criterion,sd,low,high\nu1,a,1,1,2\n" },
  { PARINDEX_MESSAGE_BAD_VALUE_ERROR, 2, "u1", "a", "unit,criterion,sd\nu1,a,-1\n" },
  { PARINDEX_MESSAGE_BAD_VALUE_ERROR, 2, "u1", "a", "unit,criterion,sd\nu1,a,1e400\n" },
  { PARINDEX_MESSAGE_BAD_VALUE_ERROR, 2, "u1", "a", "unit,criterion,sampling\nu1,a,0.5\n" },
  { PARINDEX_MESSAGE_BAD_INTERVAL, 2, "u1", "a", "unit,criterion,low,high\nu1,a,2,1\n" },
  { PARINDEX_MESSAGE_BAD_CONFIDENCE, 2, "u1", "a", "unit,criterion,low,high,confidence\nu1,a,1,2,95\n" },
  { PARINDEX_MESSAGE_BAD_CONFIDENCE, 2, "u1", "a", "unit,criterion,low,high,confidence\nu1,a,1,2,0\n" },
  { PARINDEX_MESSAGE_CSV_QUOTE, 2, NULL, NULL, "unit,criterion,sd\nu1,\"a,1\n" },
  { PARINDEX_MESSAGE_NOT_UTF8, 2, NULL, NULL, "unit,criterion,sd\nu\xe0,a,1\n" },
};

static void
test_error_table (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (ParindexDocument) document = load (SMALL_DOCUMENT);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (board);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GBytes) table = bytes_of (self->table);
  g_autoptr (GError) error = NULL;
  ParindexProblem *problem;

  g_assert_false (parindex_loader_load_error_table (loader, simulation, table, PARINDEX_NUMBER_STYLE_UNDECLARED, &error));
  g_assert_cmpuint (g_list_model_get_n_items (parindex_loader_get_problems (loader)), ==, 1);
  problem = item (parindex_loader_get_problems (loader), 0);
  check_problem (self->message, problem);
  check_error_text (self->message, error, PARINDEX_LANGUAGE_EN);
  g_assert_cmpuint (parindex_problem_get_line (problem), ==, self->line);
  g_assert_cmpstr (parindex_problem_get_unit (problem), ==, self->unit);
  g_assert_cmpstr (parindex_problem_get_criterion (problem), ==, self->criterion);
}

void
add_error_table_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/message/error-table-%03u", (guint) i);

      g_test_add_data_func (path, &cases[i], test_error_table);
    }
}
