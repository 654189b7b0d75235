/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

#include "analysis/sensitivity/parindex-top-lines-private.h"

#define MAX_UNITS 9
#define STEPS 3600 /* of a fine grid from 0 to 1, on which all lines cross: slopes differ by at most 6 */

typedef struct
{
  guint n;
  int values[MAX_UNITS];
  int slopes[MAX_UNITS];
  guint32 keys[MAX_UNITS];
} Case;

/* Whether a unit is among the first k, by the definition of ranks, where lines are all multiplied by STEPS. */
static gboolean
is_top (const ParindexTopLines *lines,
        const Case             *it,
        int                     step,
        guint                   unit)
{
  const gint64 own = (gint64) STEPS * it->values[unit] + (gint64) step * it->slopes[unit];
  guint above = 0, equal = 0, classes = 0;

  for (guint i = 0; i < it->n; i++)
    {
      const gint64 value = (gint64) STEPS * it->values[i] + (gint64) step * it->slopes[i];
      const gboolean tied = value == own && (lines->n_keys == 0 || it->keys[i] == it->keys[unit]);
      const gboolean better = value > own || (value == own && lines->n_keys > 0 && it->keys[i] < it->keys[unit]);
      gboolean first = TRUE;

      for (guint k = 0; k < i; k++)
        first = first && !((gint64) STEPS * it->values[k] + (gint64) step * it->slopes[k] == value && (lines->n_keys == 0 || it->keys[k] == it->keys[i]));
      above += better;
      equal += tied;
      classes += better && first;
    }
  switch (lines->ties)
    {
    case PARINDEX_TIES_DENSE:
      return classes + 1 <= lines->k;
    case PARINDEX_TIES_MODIFIED:
      return above + equal <= lines->k;
    case PARINDEX_TIES_AVERAGE:
      return 2 * above + 1 + equal <= 2 * lines->k;
    case PARINDEX_TIES_COMPETITION:
    case PARINDEX_TIES_ORDINAL:
    default:
      return above + 1 <= lines->k;
    }
}

static guint
top_at (const ParindexTopLines *lines,
        const Case             *it,
        int                     step)
{
  guint mask = 0;

  for (guint i = 0; i < it->n; i++)
    mask |= (guint) is_top (lines, it, step, i) << i;

  return mask;
}

/* No place of the grid before the bound has another top; at it and right behind it, they are as is said. */
static void
check_case (const ParindexTopLines *lines,
            const Case             *it,
            int                     direction)
{
  const guint top = top_at (lines, it, 0);
  ParindexTopChange change;
  mpq_t end, place;
  int first = STEPS + 1;

  mpq_init (change.distance);
  mpq_init (end);
  mpq_init (place);
  mpq_set_ui (end, 1, 1);
  parindex_top_lines_find_change (lines, direction, end, TRUE, &change);
  for (int step = 0; step <= STEPS && first > STEPS; step++)
    if (top_at (lines, it, direction * step) != top)
      first = step;
  if (!change.changes)
    g_assert_cmpint (first, >, STEPS);
  else
    {
      mpq_set_ui (place, STEPS, 1);
      mpq_mul (place, place, change.distance);
      g_assert_cmpint (mpz_cmp_ui (mpq_denref (place), 1), ==, 0);
      g_assert_cmpint (first, ==, (int) mpz_get_si (mpq_numref (place)) + (change.inclusive ? 1 : 0));
      g_assert_true (change.entering < 0 || !(top >> change.entering & 1));
      g_assert_true (change.leaving < 0 || (top >> change.leaving & 1));
    }
  mpq_clear (change.distance);
  mpq_clear (end);
  mpq_clear (place);
}

static void
test_grid (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 1500; round++)
    {
      g_auto (ParindexTopLines) lines = { 0 };
      Case it = { .n = (guint) g_rand_int_range (rand, 2, MAX_UNITS + 1) };
      guint32 *keys[] = { it.keys };
      const int range = round % 3 == 0 ? 3 : 12;

      parindex_top_lines_init (&lines, it.n);
      lines.ties = (ParindexTies) (round % 5);
      lines.k = (guint) g_rand_int_range (rand, 1, (gint32) it.n + 1);
      lines.keys = keys;
      lines.n_keys = lines.ties == PARINDEX_TIES_ORDINAL || round % 7 == 0;
      for (guint i = 0; i < it.n; i++)
        {
          it.values[i] = g_rand_int_range (rand, 0, range);
          it.slopes[i] = g_rand_int_range (rand, -3, 4);
          it.keys[i] = lines.ties == PARINDEX_TIES_ORDINAL ? i : (guint32) g_rand_int_range (rand, 0, 3);
          mpq_set_si (lines.values[i], it.values[i], 1);
          mpq_set_si (lines.slopes[i], it.slopes[i], 1);
        }
      check_case (&lines, &it, 1);
      check_case (&lines, &it, -1);
    }
}

#define N_UNITS 12

/* Groups of criteria; weights are of one decimal. */
static ParindexDocument *
make_document (GRand      *rand,
               const char *aggregation,
               const char *ranking)
{
  g_autoptr (GString) text = g_string_new (HEAD "'frameworks': [{'id': 'f', 'title': 'F', ");
  const gboolean is_sum = g_str_equal (aggregation, "sum");

  g_string_append_printf (text, "'aggregation': '%s', 'missing': 'propagate', 'ranking': %s, 'criteria': [", aggregation, ranking);
  for (guint g = 0; g < 3; g++)
    {
      g_string_append_printf (text, "%s{'id': 'g%u', 'title': 'G', %s 'criteria': [", g > 0 ? ", " : "", g,
                              is_sum ? "" : g == 0 ? "'weight': 2, 'scale': 10," : "'weight': 1.5, 'scale': 10,");
      for (guint j = 0; j < 3; j++)
        g_string_append_printf (text, "%s{'id': 'c%u-%u', 'title': 'C', 'max': %u, 'weight': %u}", j > 0 ? ", " : "", g, j, is_sum ? 20 + 10 * j : 50, j + 1);
      g_string_append (text, "]}");
    }
  g_string_append (text, "]}], 'units': [");
  for (guint u = 0; u < N_UNITS; u++)
    g_string_append_printf (text, "%s{'id': 'u%u', 'name': 'U'}", u > 0 ? ", " : "", u);
  g_string_append (text, "], 'assessments': [{'framework': 'f', 'period': '2025', 'values': {");
  for (guint u = 0; u < N_UNITS; u++)
    {
      g_string_append_printf (text, "%s'u%u': {", u > 0 ? ", " : "", u);
      for (guint k = 0; k < 9; k++)
        g_string_append_printf (text, "%s'c%u-%u': %d", k > 0 ? ", " : "", k / 3, k % 3, g_rand_int_range (rand, 5, 15));
      g_string_append (text, "}");
    }
  g_string_append (text, "}}]}");

  return load (text->str);
}

/* The units with ranks up to k where a criterion has another weight, scored anew. */
static guint
top_with (ParindexDocument *document,
          guint             k,
          const char       *criterion,
          const char       *weight)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexNumber) number = parindex_number_new_from_string (weight, &error);
  g_autoptr (ParindexFramework) framework = NULL;
  g_autoptr (ParindexDocument) changed = NULL;
  g_autoptr (ParindexScoreboard) board = NULL;
  guint mask = 0;

  framework = parindex_framework_with_weights (parindex_document_get_framework (document, "f"), (const char *const[]){ criterion, NULL }, &number, 1, &error);
  g_assert_no_error (error);
  changed = parindex_document_with_framework (document, framework, &error);
  g_assert_no_error (error);
  board = score (changed);
  for (guint u = 0; u < N_UNITS; u++)
    {
      g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), u);

      mask |= (guint) (parindex_result_get_rank (result) <= k) << u;
    }

  return mask;
}

/* The weight, a little nearer to @to. */
static char *
move_towards (ParindexNumber *weight,
              ParindexNumber *to,
              double          part)
{
  const double from = parindex_number_to_double (weight);

  return g_strdup_printf ("%.12f", from + part * (parindex_number_to_double (to) - from));
}

static void
check_bound (ParindexDocument        *document,
             guint                    k,
             ParindexWeightStability *stability,
             ParindexWeightBound     *bound,
             guint                    top)
{
  const char *id = parindex_criterion_get_id (parindex_weight_stability_get_criterion (stability));
  ParindexNumber *weight = parindex_weight_stability_get_weight (stability);
  g_autofree char *at = parindex_number_to_string (parindex_weight_bound_get_weight (bound));

  g_assert_cmpint (top_with (document, k, id, at) == top, ==, parindex_weight_bound_get_inclusive (bound));
  for (guint i = 1; i < 10; i++)
    {
      g_autofree char *inside = move_towards (weight, parindex_weight_bound_get_weight (bound), i / 10.0);

      if (parindex_number_compare (weight, parindex_weight_bound_get_weight (bound)) != 0)
        g_assert_cmpuint (top_with (document, k, id, inside), ==, top);
    }
  /* There is nothing below 0. */
  if (parindex_number_compare (weight, parindex_weight_bound_get_weight (bound)) != 0 && parindex_number_to_double (parindex_weight_bound_get_weight (bound)) > 0)
    {
      g_autofree char *outside = move_towards (weight, parindex_weight_bound_get_weight (bound), 1 + 1e-6);

      g_assert_cmpuint (top_with (document, k, id, outside), !=, top);
    }
  g_assert_true (parindex_weight_bound_get_entering (bound) != NULL || parindex_weight_bound_get_leaving (bound) != NULL);
}

static void
test_scored_anew (void)
{
  static const char *const rankings[] = { "{'of': 'score'}", "{'of': 'percent', 'ties': 'modified'}", "{'of': 'score', 'ties': 'average'}" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint n_bounds = 0;

  for (guint round = 0; round < 6; round++)
    {
      g_autoptr (ParindexDocument) document = make_document (rand, "weighted-mean", rankings[round % G_N_ELEMENTS (rankings)]);
      g_autoptr (ParindexScoreboard) board = score (document);
      g_autoptr (GError) error = NULL;
      const guint k = 2 + round % 3;
      g_autoptr (GListModel) list = parindex_scoreboard_list_weight_stability (board, k, NULL, NULL, &error);
      const guint top = top_with (document, k, "g0", "2");

      g_assert_no_error (error);
      g_assert_cmpuint (g_list_model_get_n_items (list), ==, 12);
      for (guint i = 0; i < 12; i++)
        {
          g_autoptr (ParindexWeightStability) each = g_list_model_get_item (list, i);
          const char *id = parindex_criterion_get_id (parindex_weight_stability_get_criterion (each));

          if (parindex_weight_stability_get_low (each) != NULL)
            check_bound (document, k, each, parindex_weight_stability_get_low (each), top);
          else
            g_assert_cmpuint (top_with (document, k, id, "0"), ==, top);
          if (parindex_weight_stability_get_high (each) != NULL)
            check_bound (document, k, each, parindex_weight_stability_get_high (each), top);
          else
            g_assert_cmpuint (top_with (document, k, id, "100000000"), ==, top);
          n_bounds += (parindex_weight_stability_get_low (each) != NULL) + (parindex_weight_stability_get_high (each) != NULL);
        }
    }
  g_assert_cmpuint (n_bounds, >, 50);
}

/* By hand: u1 has all points on a, u2 those on b and a tenth of the whole beside: s = 1 - s + 0.1. */
static void
test_sum (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'title': 'F', 'aggregation': 'sum', 'missing': 'propagate', 'criteria': ["
         "{'id': 'a', 'title': 'A', 'max': 30}, {'id': 'b', 'title': 'B', 'max': 10}, {'id': 'plus', 'title': 'P', 'rule': {'kind': 'bonus', 'per-item': 1}}]}],"
         "'units': [{'id': 'u1', 'name': 'U'}, {'id': 'u2', 'name': 'U'}], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {"
         "'u1': {'a': 30, 'b': 0, 'plus': 0}, 'u2': {'a': 0, 'b': 10, 'plus': 4}}}]}");
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) list = parindex_scoreboard_list_weight_stability (board, 1, "a", NULL, &error);
  g_autoptr (ParindexWeightStability) a = NULL;
  g_autofree char *weight = NULL;
  g_autofree char *share = NULL;
  ParindexWeightBound *low;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  a = g_list_model_get_item (list, 0);
  g_assert_null (parindex_weight_stability_get_high (a));
  low = parindex_weight_stability_get_low (a);
  weight = parindex_number_to_string (parindex_weight_bound_get_weight (low));
  share = parindex_number_to_string (parindex_weight_bound_get_share (low));
  g_assert_cmpstr (weight, ==, "110/9");
  g_assert_cmpstr (share, ==, "0.55");
  g_assert_false (parindex_weight_bound_get_inclusive (low));
  g_assert_cmpstr (parindex_unit_get_id (parindex_weight_bound_get_entering (low)), ==, "u2");
  g_assert_null (parindex_weight_bound_get_leaving (low));
}

static void
test_wrong (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (ParindexDocument) of_board = make_document (rand, "weighted-mean", "{'of': 'score'}");
  g_autoptr (ParindexScoreboard) board = score (of_board);
  g_autoptr (ParindexDocument) of_rounded = make_document (rand, "weighted-mean", "{'of': 'score', 'decimals': 1}");
  g_autoptr (ParindexScoreboard) rounded = score (of_rounded);
  g_autoptr (ParindexDocument) of_geometric = make_document (rand, "geometric-mean", "{'of': 'score'}");
  g_autoptr (ParindexScoreboard) geometric = score (of_geometric);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (parindex_scoreboard_list_weight_stability (board, 0, NULL, NULL, &error));
  assert_code (error, RANGE);
  g_assert_null (parindex_scoreboard_list_weight_stability (board, 1, "none", NULL, &error));
  assert_code (error, NOT_FOUND);
  g_assert_null (parindex_scoreboard_list_weight_stability (rounded, 1, NULL, NULL, &error));
  assert_code (error, UNSUPPORTED);
  g_assert_null (parindex_scoreboard_list_weight_stability (geometric, 1, NULL, NULL, &error));
  assert_code (error, UNSUPPORTED);
  g_cancellable_cancel (cancellable);
  g_assert_null (parindex_scoreboard_list_weight_stability (board, 1, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/weight-stability/grid", test_grid);
  g_test_add_func ("/weight-stability/scored-anew", test_scored_anew);
  g_test_add_func ("/weight-stability/sum", test_sum);
  g_test_add_func ("/weight-stability/wrong", test_wrong);

  return g_test_run ();
}
