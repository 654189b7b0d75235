/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

/* The small document's leaves are a (of 10) and b (of 30), its units u1, u2, u3: six cells. */
#define N_CELLS 6

typedef struct
{
  ParindexDocument *document;
  ParindexAssessment *assessment;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->document = load (SMALL_DOCUMENT);
  self->assessment = empty_assessment (self->document);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->assessment);
  g_assert_finalize_object (self->document);
}

static void
assert_stages (ParindexAssessment *assessment,
               const char         *expected)
{
  g_autofree char *stages = g_strjoinv (" ", (char **) parindex_assessment_get_stages (assessment));

  g_assert_cmpstr (stages, ==, expected);
}

static void
assert_cell (ParindexAssessment *assessment,
             const char         *stage,
             const char         *unit,
             const char         *criterion,
             const char         *text)
{
  ParindexCellState state;
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexNumber) value = parindex_assessment_get_value (assessment, stage, unit, criterion, &state, &error);

  g_assert_no_error (error);
  if (g_str_equal (text, "missing") || g_str_equal (text, "n/a"))
    {
      g_assert_null (value);
      g_assert_cmpint (state, ==, *text == 'm' ? PARINDEX_CELL_STATE_MISSING : PARINDEX_CELL_STATE_NOT_APPLICABLE);
    }
  else
    {
      assert_number (value, text);
      g_assert_cmpint (state, ==, PARINDEX_CELL_STATE_OBSERVED);
    }
}

static void
test_new (Fixture      *self,
          gconstpointer data)
{
  ParindexAssessment *assessment = self->assessment;
  ParindexFramework *framework = parindex_document_get_framework (self->document, "f");
  GListModel *units = parindex_assessment_get_units (assessment);
  g_autoptr (ParindexPeriod) when = NULL;
  g_autoptr (ParindexFramework) found = NULL;
  g_autoptr (GListModel) list = NULL;
  g_auto (GStrv) stages = NULL;

  g_assert_true (parindex_assessment_get_framework (assessment) == framework);
  g_assert_cmpstr (parindex_period_to_string (parindex_assessment_get_period (assessment)), ==, "2023");
  g_assert_true (g_list_model_get_item_type (units) == PARINDEX_TYPE_UNIT);
  g_assert_cmpuint (g_list_model_get_n_items (units), ==, 3);
  g_assert_cmpuint (parindex_assessment_get_n_units (assessment), ==, 3);
  g_assert_cmpuint (parindex_assessment_get_n_leaves (assessment), ==, 2);
  g_assert_null (parindex_assessment_get_stages (assessment)[0]);
  g_assert_null (parindex_assessment_get_source (assessment, NULL));
  g_assert_false (parindex_assessment_is_sealed (assessment));
  g_object_get (assessment, "framework", &found, "period", &when, "units", &list, "stages", &stages, NULL);
  g_assert_true (found == framework && list == units && when == parindex_assessment_get_period (assessment));
  g_assert_null (stages[0]);
}

static void
test_refused (Fixture      *self,
              gconstpointer data)
{
  ParindexFramework *framework = parindex_document_get_framework (self->document, "f");
  g_autoptr (ParindexFramework) open = parindex_framework_new ("o", NULL);
  g_autoptr (GListStore) units = g_list_store_new (PARINDEX_TYPE_UNIT);
  g_autoptr (ParindexUnit) first = parindex_unit_new ("u", "U");
  g_autoptr (ParindexUnit) again = parindex_unit_new ("u", "U");
  g_autoptr (ParindexUnit) nameless = parindex_unit_new ("", "U");
  g_autoptr (ParindexPeriod) when = period ("2022");

  assert_refused (parindex_assessment_new (framework, G_LIST_MODEL (units), when, &error), STRUCTURE);
  g_list_store_append (units, first);
  assert_refused (parindex_assessment_new (open, G_LIST_MODEL (units), when, &error), UNSEALED);
  g_list_store_append (units, again);
  assert_refused (parindex_assessment_new (framework, G_LIST_MODEL (units), when, &error), DUPLICATE);
  g_list_store_splice (units, 1, 1, (gpointer *) &nameless, 1);
  assert_refused (parindex_assessment_new (framework, G_LIST_MODEL (units), when, &error), REFERENCE);
}

static void
test_cells (Fixture      *self,
            gconstpointer data)
{
  ParindexAssessment *assessment = self->assessment;
  ParindexCellState state = PARINDEX_CELL_STATE_OBSERVED;

  set_cell (assessment, NULL, "u1", "a", "7.25");
  set_cell (assessment, "published", "u2", "a", "123456789012345678901234567890");
  set_cell (assessment, NULL, "u3", "b", "1/3");
  assert_done (parindex_assessment_set_not_applicable (assessment, NULL, "u2", "b", &error));
  assert_cell (assessment, NULL, "u1", "a", "7.25");
  assert_cell (assessment, "published", "u2", "a", "123456789012345678901234567890");
  assert_cell (assessment, NULL, "u3", "b", "1/3");
  assert_cell (assessment, NULL, "u2", "b", "n/a");
  assert_cell (assessment, NULL, "u1", "b", "missing");
  set_cell (assessment, NULL, "u1", "a", NULL);
  assert_cell (assessment, NULL, "u1", "a", "missing");
  g_assert_null (parindex_assessment_get_value (assessment, NULL, "u1", "a", NULL, NULL));

  assert_refused (parindex_assessment_get_value (assessment, NULL, "u9", "a", &state, &error), NOT_FOUND);
  g_assert_cmpint (state, ==, PARINDEX_CELL_STATE_MISSING);
  assert_refused (parindex_assessment_get_value (assessment, NULL, "u1", "z", NULL, &error), NOT_FOUND);
  assert_refused (parindex_assessment_get_value (assessment, NULL, "u1", "f", NULL, &error), REFERENCE);
  assert_refused (parindex_assessment_get_value (assessment, "self", "u1", "a", NULL, &error), NOT_FOUND);
  assert_refused (parindex_assessment_set_value (assessment, NULL, "u9", "a", NULL, &error), NOT_FOUND);
  assert_refused (parindex_assessment_set_not_applicable (assessment, NULL, "u1", "z", &error), NOT_FOUND);
  assert_refused (parindex_assessment_set_value (assessment, "draft", "u1", "a", NULL, &error), REFERENCE);
}

static void
test_stages (Fixture      *self,
             gconstpointer data)
{
  ParindexAssessment *assessment = self->assessment;

  set_cell (assessment, "published", "u1", "a", "3");
  set_cell (assessment, "self", "u1", "a", "1");
  set_cell (assessment, "appraised", "u1", "a", "2");
  assert_stages (assessment, "self appraised published");
  assert_cell (assessment, "self", "u1", "a", "1");
  assert_cell (assessment, "appraised", "u1", "a", "2");
  assert_cell (assessment, NULL, "u1", "a", "3");
  assert_done (parindex_assessment_set_source (assessment, "self", "Báo cáo", &error));
  assert_done (parindex_assessment_set_source (assessment, NULL, "QĐ", &error));
  g_assert_cmpstr (parindex_assessment_get_source (assessment, "self"), ==, "Báo cáo");
  g_assert_cmpstr (parindex_assessment_get_source (assessment, NULL), ==, "QĐ");
  g_assert_null (parindex_assessment_get_source (assessment, "reviewed"));
  assert_refused (parindex_assessment_set_source (assessment, "draft", "x", &error), REFERENCE);
}

/* A call that fails leaves no stage behind. */
static void
test_failed_calls_leave_no_stage (Fixture      *self,
                                  gconstpointer data)
{
  ParindexAssessment *assessment = self->assessment;
  const double bad[N_CELLS] = { INFINITY };
  const guint8 wrong[N_CELLS] = { 9 };
  g_autoptr (GBytes) states = g_bytes_new (wrong, sizeof wrong);

  assert_refused (parindex_assessment_set_value (assessment, "self", "u9", "a", NULL, &error), NOT_FOUND);
  assert_stages (assessment, "");
  assert_refused (parindex_assessment_set_not_applicable (assessment, "appraised", "u1", "z", &error), NOT_FOUND);
  assert_stages (assessment, "");
  assert_refused (parindex_assessment_set_values (assessment, "reviewed", bad, N_CELLS, -1, &error), RANGE);
  assert_stages (assessment, "");
  assert_refused (parindex_assessment_set_states_bytes (assessment, "published", states, &error), RANGE);
  assert_stages (assessment, "");
}

static void
test_sealed (Fixture      *self,
             gconstpointer data)
{
  ParindexAssessment *assessment = self->assessment;
  const double values[N_CELLS] = { 1 };
  g_autoptr (GBytes) bytes = g_bytes_new (values, sizeof values);
  const guint8 zeros[N_CELLS] = { 0 };
  g_autoptr (GBytes) states = g_bytes_new (zeros, sizeof zeros);
  g_autoptr (GBytes) table = bytes_of ("unit,a,b\n");
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);

  set_cell (assessment, NULL, "u1", "a", "1");
  assert_done (parindex_assessment_seal (assessment, &error));
  assert_done (parindex_assessment_seal (assessment, &error));
  g_assert_true (parindex_assessment_is_sealed (assessment));
  g_assert_true (parindex_unit_is_sealed (item (parindex_assessment_get_units (assessment), 0)));
  assert_refused (parindex_assessment_set_value (assessment, NULL, "u1", "a", NULL, &error), SEALED);
  assert_refused (parindex_assessment_set_not_applicable (assessment, NULL, "u1", "a", &error), SEALED);
  assert_refused (parindex_assessment_set_values (assessment, NULL, values, N_CELLS, -1, &error), SEALED);
  assert_refused (parindex_assessment_set_values_bytes (assessment, NULL, bytes, -1, &error), SEALED);
  assert_refused (parindex_assessment_set_states_bytes (assessment, NULL, states, &error), SEALED);
  assert_refused (parindex_assessment_set_source (assessment, NULL, "x", &error), SEALED);
  assert_refused (parindex_loader_load_table (loader, assessment, "self", table, PARINDEX_NUMBER_STYLE_PLAIN, &error), SEALED);
  assert_cell (assessment, NULL, "u1", "a", "1");
}

static void
test_bulk (Fixture      *self,
           gconstpointer data)
{
  ParindexAssessment *assessment = self->assessment;
  static const double values[N_CELLS] = { 7.5, 20, NAN, 0.1, 1e22, -0.0 };
  static const char *const texts[N_CELLS] = { "7.5", "20", "missing", "0.1", "10000000000000000000000", "0" };
  static const char *const units[] = { "u1", "u2", "u3" };
  static const char *const leaves[] = { "a", "b" };
  g_autofree double *back = NULL;
  gsize n_values;

  assert_done (parindex_assessment_set_values (assessment, NULL, values, N_CELLS, -1, &error));
  for (guint i = 0; i < N_CELLS; i++)
    assert_cell (assessment, NULL, units[i / 2], leaves[i % 2], texts[i]);
  back = parindex_assessment_get_values (assessment, NULL, &n_values, NULL);
  g_assert_cmpuint (n_values, ==, N_CELLS);
  for (guint i = 0; i < N_CELLS; i++)
    g_assert_true (back[i] == values[i] || (isnan (back[i]) && isnan (values[i])));
  assert_refused (parindex_assessment_get_values (assessment, "self", &n_values, &error), NOT_FOUND);
  g_assert_cmpuint (n_values, ==, 0);
}

/* Bytes come from anywhere: of any length, and at any address. */
static void
test_bulk_bytes (Fixture      *self,
                 gconstpointer data)
{
  ParindexAssessment *assessment = self->assessment;
  static const double values[N_CELLS] = { 1.5, 2.5, 3.5, 4.5, 5.5, 6.5 };
  char shifted[sizeof values + 8];

  for (guint offset = 0; offset < 8; offset++)
    {
      g_autoptr (GBytes) whole = NULL;
      g_autoptr (GBytes) slice = NULL;
      g_autoptr (GBytes) back = NULL;

      memcpy (shifted + offset, values, sizeof values);
      whole = g_bytes_new (shifted, sizeof shifted);
      slice = g_bytes_new_from_bytes (whole, offset, sizeof values);
      assert_done (parindex_assessment_set_values_bytes (assessment, NULL, slice, 1, &error));
      back = parindex_assessment_get_values_bytes (assessment, NULL, NULL);
      g_assert_cmpmem (values, sizeof values, g_bytes_get_data (back, NULL), g_bytes_get_size (back));
    }
  for (gsize size = 0; size < sizeof shifted; size++)
    {
      g_autoptr (GBytes) wrong = g_bytes_new (shifted, size);

      if (size != sizeof values)
        assert_refused (parindex_assessment_set_values_bytes (assessment, NULL, wrong, 1, &error), SHAPE);
    }
  for (gsize n = 0; n < N_CELLS; n++)
    assert_refused (parindex_assessment_set_values (assessment, NULL, values, n, 1, &error), SHAPE);
  assert_cell (assessment, NULL, "u3", "b", "6.5");
}

static void
test_bulk_decimals (Fixture      *self,
                    gconstpointer data)
{
  ParindexAssessment *assessment = self->assessment;

  for (int decimals = -3; decimals <= 17; decimals++)
    for (int digits = 0; digits <= 16; digits++)
      {
        g_autofree char *text = digits > 0 ? g_strdup_printf ("0.%.*s", digits, "1234567891234567") : g_strdup ("3");
        double values[N_CELLS] = { 1, 2, 3, 4, 5, g_ascii_strtod (text, NULL) };
        g_autoptr (GError) error = NULL;
        gboolean done = parindex_assessment_set_values (assessment, NULL, values, N_CELLS, decimals, &error);

        if (decimals < -1 || decimals > 15)
          g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_RANGE);
        else if (decimals >= 0 && digits > decimals)
          {
            g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_PRECISION);
            g_assert_nonnull (strstr (error->message, text));
            g_assert_nonnull (strstr (error->message, "u3, b"));
          }
        else
          {
            g_assert_true (done);
            assert_cell (assessment, NULL, "u3", "b", text);
          }
      }
}

/* On an error the values are those from before. */
static void
test_bulk_all_or_nothing (Fixture      *self,
                          gconstpointer data)
{
  ParindexAssessment *assessment = self->assessment;
  static const double good[N_CELLS] = { 1, 2, 3, 4, 5, 6 };
  static const double bad[] = { INFINITY, -INFINITY, 0.25 };

  assert_done (parindex_assessment_set_values (assessment, NULL, good, N_CELLS, 0, &error));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    for (guint place = 0; place < N_CELLS; place++)
      {
        double values[N_CELLS] = { 9, 9, 9, 9, 9, 9 };
        g_autofree double *back = NULL;
        gsize n_values;

        values[place] = bad[i];
        g_assert_false (parindex_assessment_set_values (assessment, NULL, values, N_CELLS, 1, NULL));
        back = parindex_assessment_get_values (assessment, NULL, &n_values, NULL);
        g_assert_cmpmem (back, n_values * sizeof *back, good, sizeof good);
      }
}

static void
test_states (Fixture      *self,
             gconstpointer data)
{
  ParindexAssessment *assessment = self->assessment;
  static const double values[N_CELLS] = { 1, 2, 3, 4, 5, NAN };
  static const guint8 states[N_CELLS] = { 0, 1, 2, 0, 0, 2 };
  static const guint8 no_value[N_CELLS] = { 0, 0, 2, 0, 0, 2 };
  static const guint8 no_state[N_CELLS] = { 0, 1, 2, 0, 0, 255 };
  g_autoptr (GBytes) good = g_bytes_new (states, sizeof states);
  g_autoptr (GBytes) without_value = g_bytes_new (no_value, sizeof no_value);
  g_autoptr (GBytes) without_state = g_bytes_new (no_state, sizeof no_state);
  g_autoptr (GBytes) short_one = g_bytes_new (states, 5);
  g_autoptr (GBytes) back = NULL;

  assert_done (parindex_assessment_set_values (assessment, NULL, values, N_CELLS, 0, &error));
  assert_done (parindex_assessment_set_states_bytes (assessment, NULL, good, &error));
  assert_cell (assessment, NULL, "u1", "a", "1");
  assert_cell (assessment, NULL, "u1", "b", "missing");
  assert_cell (assessment, NULL, "u2", "a", "n/a");
  assert_refused (parindex_assessment_set_states_bytes (assessment, NULL, without_value, &error), RANGE);
  assert_refused (parindex_assessment_set_states_bytes (assessment, NULL, without_state, &error), RANGE);
  assert_refused (parindex_assessment_set_states_bytes (assessment, NULL, short_one, &error), SHAPE);
  back = parindex_assessment_get_states_bytes (assessment, NULL, NULL);
  g_assert_cmpmem (g_bytes_get_data (back, NULL), g_bytes_get_size (back), states, sizeof states);
  assert_refused (parindex_assessment_get_states_bytes (assessment, "self", &error), NOT_FOUND);
}

/* A binding may make one out of nothing: it takes no values. */
static void
test_out_of_nothing (void)
{
  ParindexAssessment *assessment = g_object_new (PARINDEX_TYPE_ASSESSMENT, NULL);
  g_autoptr (ParindexDocument) document = parindex_document_new ();

  g_assert_cmpuint (parindex_assessment_get_n_leaves (assessment), ==, 0);
  g_assert_false (parindex_assessment_set_value (assessment, NULL, "u", "a", NULL, NULL));
  g_assert_false (parindex_assessment_set_values (assessment, NULL, NULL, 0, -1, NULL));
  g_assert_false (parindex_assessment_seal (assessment, NULL));
  assert_refused (parindex_document_add_assessment (document, assessment, &error), NOT_FOUND);
  g_assert_finalize_object (assessment);
}

#define ADD(name, function) g_test_add ("/assessment/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("new", test_new);
  ADD ("refused", test_refused);
  ADD ("cells", test_cells);
  ADD ("stages", test_stages);
  ADD ("sealed", test_sealed);
  ADD ("bulk", test_bulk);
  ADD ("bulk-bytes", test_bulk_bytes);
  ADD ("bulk-decimals", test_bulk_decimals);
  ADD ("bulk-all-or-nothing", test_bulk_all_or_nothing);
  ADD ("states", test_states);
  g_test_add_func ("/assessment/out-of-nothing", test_out_of_nothing);
  ADD ("failed-calls-leave-no-stage", test_failed_calls_leave_no_stage);

  return g_test_run ();
}
