/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

/* What alternatives make of a framework, and of a ranking. */

/* Values where nearly every choice matters: two areas, one of normalised leaves, one of points. */
#define VALUES \
  "{'u1': {'a1': 2, 'a2': 9, 'b1': 4, 'b2': 6}, 'u2': {'a1': 10, 'a2': 1, 'b1': 5, 'b2': 5}, 'u3': {'a1': 6, 'a2': 6, 'b1': 10, 'b2': null}, " \
  "'u4': {'a1': 7, 'a2': 3, 'b1': 2, 'b2': 8}}"
#define UNITS \
  "{'id': 'u1', 'name': 'Một'}, {'id': 'u2', 'name': 'Hai'}, {'id': 'u3', 'name': 'Ba'}, {'id': 'u4', 'name': 'Bốn'}"
#define FRAMEWORK \
  "{'id': 'f', 'aggregation': 'weighted-mean', 'missing': 'skip', 'scale': 100, 'ranking': {'of': 'score', 'ties': 'ordinal', 'keys': ['b1', 'a1']}, 'criteria': [" \
  "{'id': 'a', 'weight': 3, 'max': 10, 'criteria': [" \
  "{'id': 'a1', 'weight': 2, 'max': 10, 'rule': {'kind': 'normalise', 'method': 'min-max', 'range': [0, 10], 'anchors': [0, 10]}}, " \
  "{'id': 'a2', 'weight': 1, 'max': 10, 'rule': {'kind': 'normalise', 'method': 'min-max'}}]}, " \
  "{'id': 'b', 'weight': 1, 'criteria': [{'id': 'b1', 'weight': 1, 'max': 10}, {'id': 'b2', 'weight': 1, 'max': 10}]}]}"
#define DOCUMENT_WITH(alternatives) \
  HEAD "'frameworks': [" FRAMEWORK "], 'units': [" UNITS "], " \
  "'assessments': [{'framework': 'f', 'period': '2022', 'values': " VALUES "}], 'alternatives': [" alternatives "]}"

static const char all[] = DOCUMENT_WITH (
  "{'id': 'none', 'changes': {}, 'x-mine': 1}, "
  "{'id': 'equal', 'title': 'Đều nhau', 'framework': 'f', 'changes': {'weights': 'equal', 'x-c': 2}}, "
  "{'id': 'weights', 'changes': {'weights': 'equal', 'criteria': {'a': {'weight': '1/3'}, 'b1': {'weight': 0}}}}, "
  "{'id': 'sum', 'changes': {'aggregation': 'sum'}}, "
  "{'id': 'percent', 'changes': {'criteria': {'b': {'aggregation': {'kind': 'weighted-mean', 'of': 'percent', 'x-p': 3}, 'scale': 10, 'cap': 9, 'round': 1}}}}, "
  "{'id': 'zero', 'changes': {'missing': 'zero', 'minimum-share': 0.5}}, "
  "{'id': 'rank', 'changes': {'normalise': {'method': 'rank', 'x-n': 4}}}, "
  "{'id': 'percentile', 'changes': {'normalise': {'method': 'percentile-rank', 'basis': 'n'}, 'criteria': {'a1': {'normalise': {'range': [1, 10]}}}}}, "
  "{'id': 'cohort', 'changes': {'normalise': {'anchors': []}}}, "
  "{'id': 'points', 'changes': {'criteria': {'a1': {'max': 10, 'rule': {'kind': 'points'}}}}}, "
  "{'id': 'without', 'changes': {'without': ['b1', 'b2']}}, "
  "{'id': 'one', 'changes': {'without': ['a2', 'b']}}");

static ParindexDocument *
load_all (void)
{
  return load (all);
}

static ParindexFramework *
apply (ParindexDocument *document,
       const char       *id)
{
  ParindexFramework *framework = parindex_alternative_apply (parindex_document_get_alternative (document, id), parindex_document_get_framework (document, "f"), NULL);

  assert_done (parindex_framework_seal (framework, &error));

  return framework;
}

static ParindexCriterion *
node (ParindexFramework *framework,
      const char        *id)
{
  return parindex_framework_get_criterion (framework, id);
}

static void
test_round_trip (void)
{
  g_autoptr (ParindexDocument) document = load_all ();
  g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, NULL);
  g_autoptr (ParindexDocument) again = parindex_document_new_from_bytes (bytes, NULL, NULL);
  g_autoptr (GBytes) twice = parindex_document_to_bytes (again, NULL);
  g_autofree char *text = text_of (bytes);
  static const char *const kept[] = { "\"x-mine\": 1", "\"x-c\": 2", "\"x-p\": 3", "\"x-n\": 4", "\"anchors\": []", "\"weights\": \"equal\"", "\"weight\": \"1/3\"",
                                      "\"basis\": \"n\"", "\"without\": [\"a2\", \"b\"]" };

  g_assert_true (g_bytes_equal (bytes, twice));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (strstr (text, kept[i]) == NULL)
      g_test_fail_printf ("%s is not in %s", kept[i], text);
  g_assert_cmpuint (g_list_model_get_n_items (parindex_document_get_alternatives (again)), ==, 12);
  g_assert_cmpstr (parindex_alternative_get_title (parindex_document_get_alternative (again, "equal")), ==, "Đều nhau");
  g_assert_cmpstr (parindex_alternative_get_framework (parindex_document_get_alternative (again, "equal")), ==, "f");
  g_assert_true (parindex_alternative_get_equal_weights (parindex_document_get_alternative (again, "equal")));
  g_assert_null (parindex_document_get_alternative (again, "no"));
}

static void
test_weights (void)
{
  g_autoptr (ParindexDocument) document = load_all ();
  g_autoptr (ParindexFramework) equal = apply (document, "equal");
  g_autoptr (ParindexFramework) weights = apply (document, "weights");

  assert_number (parindex_criterion_get_weight (node (equal, "a")), "1");
  assert_number (parindex_criterion_get_weight (node (equal, "a1")), "1");
  assert_number (parindex_criterion_get_weight (node (weights, "a")), "1/3");
  assert_number (parindex_criterion_get_weight (node (weights, "b1")), "0");
  assert_number (parindex_criterion_get_weight (node (weights, "b2")), "1");
  /* The original stays as it is. */
  assert_number (parindex_criterion_get_weight (node (parindex_document_get_framework (document, "f"), "a1")), "2");
}

static void
test_policies (void)
{
  g_autoptr (ParindexDocument) document = load_all ();
  g_autoptr (ParindexFramework) sum = apply (document, "sum");
  g_autoptr (ParindexFramework) percent = apply (document, "percent");
  g_autoptr (ParindexFramework) zero = apply (document, "zero");
  ParindexCriterion *b = node (percent, "b");

  g_assert_cmpstr (parindex_criterion_get_aggregation (node (sum, "b")), ==, "sum");
  g_assert_cmpstr (parindex_criterion_get_aggregation (node (sum, "f")), ==, "sum");
  g_assert_null (parindex_criterion_get_aggregation (node (sum, "b1")));
  /* A max that only checked has gone: the sum has another. */
  g_assert_null (parindex_criterion_get_max (node (sum, "a")));
  g_assert_cmpint (parindex_criterion_get_aggregation_of (b), ==, PARINDEX_BASIS_PERCENT);
  assert_number (parindex_criterion_get_scale (b), "10");
  assert_number (parindex_criterion_get_cap_to (b), "9");
  g_assert_cmpint (parindex_criterion_get_round_decimals (b), ==, 1);
  g_assert_cmpint (parindex_criterion_get_missing (node (zero, "f")), ==, PARINDEX_MISSING_ZERO);
  assert_number (parindex_criterion_get_minimum_share (node (zero, "b")), "0.5");
}

static int
method_of (ParindexCriterion *leaf)
{
  int method;

  g_object_get (parindex_criterion_get_rule (leaf), "method", &method, NULL);

  return method;
}

static char *
list_of (ParindexCriterion *leaf,
         const char        *name)
{
  g_auto (GStrv) texts = NULL;

  g_object_get (parindex_criterion_get_rule (leaf), name, &texts, NULL);

  return texts != NULL ? g_strjoinv (" ", texts) : NULL;
}

static void
test_normalisation (void)
{
  g_autoptr (ParindexDocument) document = load_all ();
  /* Ranks beside points do not hold together, which sealing would tell. */
  g_autoptr (ParindexFramework) rank = parindex_alternative_apply (parindex_document_get_alternative (document, "rank"), parindex_document_get_framework (document, "f"), NULL);
  g_autoptr (ParindexFramework) percentile = apply (document, "percentile");
  g_autoptr (ParindexFramework) cohort = apply (document, "cohort");
  g_autoptr (ParindexFramework) points = apply (document, "points");
  g_autofree char *range = list_of (node (percentile, "a1"), "range");
  g_autofree char *same = list_of (node (cohort, "a1"), "range");

  /* Ranks grow with the cohort: no max, nothing to scale to, no range, and no anchors of the old method. */
  g_assert_cmpint (method_of (node (rank, "a1")), ==, PARINDEX_NORMALISATION_RANK);
  g_assert_null (parindex_criterion_get_max (node (rank, "a1")));
  g_assert_null (parindex_criterion_get_scale (node (rank, "f")));
  g_assert_null (list_of (node (rank, "a1"), "range"));
  g_assert_null (list_of (node (rank, "a1"), "anchors"));
  g_assert_cmpint (method_of (node (percentile, "a2")), ==, PARINDEX_NORMALISATION_PERCENTILE_RANK);
  g_assert_cmpstr (range, ==, "1 10");
  g_assert_null (list_of (node (cohort, "a1"), "anchors"));
  g_assert_cmpstr (same, ==, "0 10");
  g_assert_true (PARINDEX_IS_POINTS_RULE (parindex_criterion_get_rule (node (points, "a1"))));
}

/* What has parts may be said as in a rule, or part by part, as it is written. */
static void
test_parts (void)
{
  static const char written[] = "\"normalise\": {\"impute\": \"mean\", \"impute-within\": \"region\"}";
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexDocument) document = load (DOCUMENT_WITH ("{'id': 'filled', 'changes': {'normalise': {'impute': {'kind': 'mean', 'within': 'region'}}}}"));
  g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, NULL);
  g_autoptr (ParindexDocument) again = parindex_document_new_from_bytes (bytes, NULL, &error);
  g_autoptr (GBytes) twice = again != NULL ? parindex_document_to_bytes (again, NULL) : NULL;
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *within = NULL;
  g_autofree char *lost = json (DOCUMENT_WITH ("{'id': 'x', 'changes': {'normalise': {'impute': {'kind': 'mean', 'x-of-mine': 1}}}}"));
  g_autoptr (GBytes) lost_bytes = bytes_of (lost);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, written));
  g_assert_true (g_bytes_equal (bytes, twice));

  for (guint i = 0; i < 2; i++)
    {
      ParindexDocument *each = i == 0 ? document : again;
      g_autoptr (ParindexFramework) framework = parindex_alternative_apply (parindex_document_get_alternative (each, "filled"), parindex_document_get_framework (each, "f"), NULL);

      g_clear_pointer (&within, g_free);
      g_object_get (parindex_criterion_get_rule (node (framework, "a1")), "impute-within", &within, NULL);
      g_assert_cmpstr (within, ==, "region");
    }
  /* There is no place that could keep it. */
  g_assert_null (parindex_document_new_from_bytes (lost_bytes, NULL, &error));
  assert_code (error, UNKNOWN_MEMBER);
}

static void
test_left_out (void)
{
  g_autoptr (ParindexDocument) document = load_all ();
  g_autoptr (ParindexFramework) without = apply (document, "without");
  g_autoptr (ParindexFramework) one = apply (document, "one");
  g_auto (GStrv) level = parindex_framework_list_level (without, NULL, 1);
  g_auto (GStrv) leaves = parindex_framework_list_level (one, NULL, 2);
  const char *const *keys = parindex_framework_get_ranking_keys (without);

  /* What has nothing below it any more leaves too, and keys with it. */
  g_assert_cmpstr (level[0], ==, "a");
  g_assert_null (level[1]);
  g_assert_cmpstr (keys[0], ==, "a1");
  g_assert_null (keys[1]);
  g_assert_cmpstr (leaves[0], ==, "a1");
  g_assert_null (leaves[1]);
}

static ParindexAlternatives *
compare (ParindexDocument *document)
{
  g_autoptr (ParindexScoreboard) nominal = score (document);

  return parindex_alternatives_new (nominal, document, parindex_document_get_alternatives (document));
}

/* Each as if its framework stood in a document of its own. */
static void
test_scores (void)
{
  g_autoptr (ParindexDocument) document = load_all ();
  g_autoptr (ParindexAlternatives) alternatives = compare (document);
  ParindexAssessment *assessment = item (parindex_document_get_assessments (document), 0);

  g_assert_true (parindex_scoreboard_get_assessment (parindex_alternatives_get_nominal (alternatives)) == assessment);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (alternatives)), ==, 12);
  for (guint i = 0; i < 12; i++)
    {
      ParindexAlternativeOutcome *outcome = item (alternatives, i);
      ParindexScoreboard *board = parindex_alternative_outcome_get_scoreboard (outcome);
      g_autoptr (ParindexFramework) framework = NULL;
      g_autoptr (ParindexAssessment) other = NULL;
      g_autoptr (ParindexScorer) scorer = NULL;
      g_autoptr (ParindexScoreboard) wanted = NULL;
      g_autofree char *a = NULL;
      g_autofree char *b = NULL;
      ParindexCellState state;

      if (board == NULL)
        continue;
      framework = apply (document, parindex_alternative_get_id (parindex_alternative_outcome_get_alternative (outcome)));
      other = parindex_assessment_new (framework, parindex_assessment_get_units (assessment), parindex_assessment_get_period (assessment), NULL);
      for (guint row = 0; row < 4; row++)
        {
          ParindexUnit *unit = item (parindex_assessment_get_units (assessment), row);
          g_auto (GStrv) names = parindex_framework_list_inputs (framework);

          for (char **name = names; *name != NULL; name++)
            {
              g_autoptr (ParindexNumber) value = parindex_assessment_get_value (assessment, NULL, parindex_unit_get_id (unit), *name, &state, NULL);

              assert_done (parindex_assessment_set_value (other, NULL, parindex_unit_get_id (unit), *name, value, &error));
            }
        }
      assert_done (parindex_assessment_seal (other, &error));
      scorer = parindex_scorer_new (framework, NULL, NULL);
      wanted = parindex_scorer_score (scorer, other, NULL, NULL);
      a = parindex_scoreboard_to_csv (board, NULL, NULL, TRUE, PARINDEX_PRECISION_EXACT, NULL);
      b = parindex_scoreboard_to_csv (wanted, NULL, NULL, TRUE, PARINDEX_PRECISION_EXACT, NULL);
      g_assert_cmpstr (a, ==, b);
    }
}

static ParindexAlternativeOutcome *
outcome_of (ParindexAlternatives *alternatives,
            const char           *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (alternatives)); i++)
    if (g_str_equal (parindex_alternative_get_id (parindex_alternative_outcome_get_alternative (item (alternatives, i))), id))
      return item (alternatives, i);
  g_assert_not_reached ();
}

static double
rank_of (ParindexScoreboard *board,
         guint               row)
{
  g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), row);

  return parindex_result_get_rank (result);
}

static double
score_of (ParindexScoreboard *board,
          guint               row)
{
  g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), row);

  return parindex_result_get_score (result);
}

static void
test_shifts (void)
{
  g_autoptr (ParindexDocument) document = load_all ();
  g_autoptr (ParindexAlternatives) alternatives = compare (document);
  ParindexAlternativeOutcome *none = outcome_of (alternatives, "none");
  ParindexAlternativeOutcome *without = outcome_of (alternatives, "without");
  ParindexScoreboard *nominal = parindex_alternatives_get_nominal (alternatives);
  g_autoptr (GBytes) bytes = parindex_alternative_outcome_get_shifts_bytes (without);
  const double *shifts = g_bytes_get_data (bytes, NULL);
  double sum = 0, most = 0;

  g_assert_cmpuint (parindex_alternative_outcome_get_n_units (none), ==, 4);
  g_assert_cmpfloat (parindex_alternative_outcome_get_spearman (none), ==, 1);
  g_assert_cmpfloat (parindex_alternative_outcome_get_kendall (none), ==, 1);
  g_assert_cmpfloat (parindex_alternative_outcome_get_mean_shift (none), ==, 0);
  g_assert_cmpfloat (parindex_alternative_outcome_get_max_shift (none), ==, 0);
  for (guint row = 0; row < 4; row++)
    {
      double shift = rank_of (nominal, row) - rank_of (parindex_alternative_outcome_get_scoreboard (without), row);

      g_assert_cmpfloat (shifts[row], ==, shift);
      sum += fabs (shift);
      most = MAX (most, fabs (shift));
    }
  g_assert_cmpfloat (most, >, 0);
  g_assert_cmpfloat (parindex_alternative_outcome_get_mean_shift (without), ==, sum / 4);
  g_assert_cmpfloat (parindex_alternative_outcome_get_max_shift (without), ==, most);
}

/* What cannot be scored is there all the same, with its reasons. */
static void
test_faulty (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT_WITH (
    "{'id': 'maxima', 'changes': {'criteria': {'b1': {'max': 20}}}}, "
    "{'id': 'zeros', 'changes': {'criteria': {'b1': {'weight': 0}, 'b2': {'weight': 0}}}}, "
    "{'id': 'inputs', 'changes': {'criteria': {'b1': {'rule': {'kind': 'tiers', 'input': 'count-of', 'from': [50, 0], 'points': [10, 1]}}}}}, "
    "{'id': 'points', 'changes': {'criteria': {'b1': {'max': 3}, 'b2': {'max': 3}, 'b': {'scale': 10}}}}"));
  g_autoptr (ParindexAlternatives) alternatives = compare (document);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (alternatives)); i++)
    {
      ParindexAlternativeOutcome *outcome = item (alternatives, i);

      g_assert_null (parindex_alternative_outcome_get_scoreboard (outcome));
      g_assert_cmpuint (g_list_model_get_n_items (parindex_alternative_outcome_get_problems (outcome)), >, 0);
      g_assert_true (isnan (parindex_alternative_outcome_get_spearman (outcome)));
      g_assert_true (isnan (parindex_alternative_outcome_get_mean_shift (outcome)));
    }
}

/* Rules that look elsewhere in the document find it from an alternative too. */
static void
test_document (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'weighted-mean', 'missing': 'propagate', 'criteria': ["
         "{'id': 'g', 'weight': 1, 'max': 10, 'rule': {'kind': 'growth', 'from': [10, 0, -100], 'points': [10, 5, 0]}}, {'id': 'p', 'weight': 1, 'max': 10}]}], "
         "'units': [{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}], 'assessments': ["
         "{'framework': 'f', 'period': '2021', 'values': {'u': {'g': {'actual': 100, 'previous': 100}, 'p': 1}, 'v': {'g': {'actual': 100, 'previous': 100}, 'p': 1}}}, "
         "{'framework': 'f', 'period': '2022', 'values': {'u': {'g': {'actual': 120}, 'p': 1}, 'v': {'g': {'actual': 105}, 'p': 7}}}], "
         "'alternatives': [{'id': 'w', 'changes': {'criteria': {'g': {'weight': 3}}}}, {'id': 'only', 'changes': {'without': ['p']}}]}");
  g_autoptr (ParindexAlternatives) alternatives = compare (document);

  for (guint i = 0; i < 2; i++)
    g_assert_nonnull (parindex_alternative_outcome_get_scoreboard (item (alternatives, i)));
  g_assert_cmpfloat (rank_of (parindex_alternatives_get_nominal (alternatives), 0), ==, 2);
  g_assert_cmpfloat (score_of (parindex_alternative_outcome_get_scoreboard (item (alternatives, 1)), 0), ==, 10);
  g_assert_cmpfloat (rank_of (parindex_alternative_outcome_get_scoreboard (item (alternatives, 0)), 0), ==, 1);
}

static void
test_built (void)
{
  g_autoptr (ParindexDocument) document = load_all ();
  ParindexFramework *framework = parindex_document_get_framework (document, "f");
  g_autoptr (ParindexScoreboard) nominal = score (document);
  g_autoptr (ParindexAlternative) alternative = parindex_alternative_new ("mine", NULL);
  g_autoptr (GListStore) list = g_list_store_new (PARINDEX_TYPE_ALTERNATIVE);
  g_autoptr (ParindexAlternatives) alternatives = NULL;
  g_autoptr (GListModel) children = parindex_framework_list_without_each (framework, FALSE);
  g_autoptr (GListModel) leaves = parindex_framework_list_without_each (framework, TRUE);
  g_autoptr (ParindexNumber) five = number ("5");
  g_auto (GStrv) changed = NULL;
  g_autoptr (ParindexFramework) other = NULL;
  static const char *const scaled[] = { "scaled", NULL }, *const range[] = { "0", "10", NULL }, *const none[] = { NULL }, *const yes[] = { "true", NULL };

  assert_done (parindex_criterion_set_weight (parindex_alternative_change (alternative, "a", &error), five, &error));
  assert_done (parindex_alternative_change_normalisation (alternative, NULL, "method", scaled, &error));
  assert_done (parindex_alternative_change_normalisation (alternative, "a2", "range", range, &error));
  assert_done (parindex_alternative_change_normalisation (alternative, "a1", "anchors", none, &error));
  assert_done (parindex_alternative_change_normalisation (alternative, NULL, "clip", yes, &error));
  assert_refused (parindex_alternative_change_normalisation (alternative, NULL, "nothing", yes, &error), UNKNOWN_METHOD);
  assert_refused (parindex_alternative_change_normalisation (alternative, NULL, "kind", yes, &error), UNKNOWN_METHOD);
  assert_refused (parindex_alternative_change_normalisation (alternative, NULL, "method", yes, &error), UNKNOWN_METHOD);
  assert_refused (parindex_alternative_change_normalisation (alternative, NULL, "method", none, &error), UNKNOWN_METHOD);
  assert_refused (parindex_alternative_change_normalisation (alternative, NULL, "clip", scaled, &error), UNKNOWN_METHOD);
  assert_refused (parindex_alternative_change_normalisation (alternative, NULL, "band", scaled, &error), NUMBER);
  changed = parindex_alternative_list_changed (alternative);
  g_assert_cmpuint (g_strv_length (changed), ==, 3);
  other = parindex_alternative_apply (alternative, framework, NULL);
  g_assert_cmpint (method_of (node (other, "a1")), ==, PARINDEX_NORMALISATION_SCALED);

  g_list_store_append (list, alternative);
  alternatives = parindex_alternatives_new (nominal, NULL, G_LIST_MODEL (list));
  g_assert_nonnull (parindex_alternative_outcome_get_scoreboard (item (alternatives, 0)));
  g_assert_cmpuint (g_list_model_get_n_items (children), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (leaves), ==, 4);
  g_assert_cmpstr (parindex_alternative_get_id (item (leaves, 3)), ==, "b2");
  assert_notifies (alternative, "framework", parindex_alternative_set_framework (alternative, "other", NULL), 1);
  assert_notifies (alternative, "equal-weights", parindex_alternative_set_equal_weights (alternative, FALSE, NULL), 0);
}

/* Those of other frameworks are passed over, and sealed ones stay as they are. */
static void
test_sealed (void)
{
  g_autoptr (ParindexDocument) document = load_all ();
  ParindexAlternative *sealed = parindex_document_get_alternative (document, "weights");
  g_autoptr (ParindexAlternative) fresh = parindex_alternative_new ("fresh", NULL);
  g_autoptr (ParindexDocument) open = parindex_document_new ();
  g_autoptr (ParindexFramework) framework = parindex_framework_copy (parindex_document_get_framework (document, "f"));
  g_autoptr (ParindexAlternative) nameless = g_object_new (PARINDEX_TYPE_ALTERNATIVE, NULL);
  static const char *const rank[] = { "rank", NULL };

  g_assert_true (parindex_alternative_is_sealed (sealed));
  assert_refused (parindex_alternative_set_equal_weights (sealed, FALSE, &error), SEALED);
  assert_refused (parindex_alternative_leave_out (sealed, "a", &error), SEALED);
  assert_refused (parindex_alternative_set_framework (sealed, "g", &error), SEALED);
  assert_refused (parindex_alternative_change_normalisation (sealed, NULL, "method", rank, &error), SEALED);
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (parindex_alternative_change (sealed, "a", &error));
    assert_code (error, SEALED);
  }
  assert_refused (parindex_document_add_alternative (document, fresh, &error), SEALED);

  assert_refused (parindex_document_add_alternative (open, fresh, &error), NOT_FOUND);
  assert_done (parindex_document_add_framework (open, framework, &error));
  assert_refused (parindex_document_add_alternative (open, nameless, &error), REFERENCE);
  assert_done (parindex_document_add_alternative (open, fresh, &error));
  assert_refused (parindex_document_add_alternative (open, fresh, &error), DUPLICATE);
  /* What is changed after it was added is checked when the document is sealed. */
  assert_done (parindex_alternative_leave_out (fresh, "nothing", &error));
  assert_refused (parindex_document_seal (open, &error), NOT_FOUND);
}

/* Three units by the mean of two criteria: without the lowest of one of them, another one leads. */
static void
test_rank_reversal (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'weighted-mean', 'missing': 'propagate', 'criteria': ["
         "{'id': 'a', 'weight': 1, 'rule': {'kind': 'normalise', 'method': 'min-max'}}, {'id': 'b', 'weight': 1, 'rule': {'kind': 'normalise', 'method': 'min-max'}}]}], "
         "'units': [{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}, {'id': 'w', 'name': 'W'}, {'id': 'x', 'name': 'X', 'ranked': false}], "
         "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u': {'a': 10, 'b': 4}, 'v': {'a': 8, 'b': 5}, 'w': {'a': 0, 'b': 1}, 'x': {'a': 9, 'b': 9}}}]}");
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (GListModel) each = parindex_scoreboard_list_rank_reversals (board, document, NULL, NULL);
  g_autoptr (GListModel) one = parindex_scoreboard_list_rank_reversals (board, NULL, "w", NULL);
  ParindexRankReversal *last = item (each, 2);

  /* u: 1 and 3/4, v: 8/10 and 1; without w, u: 1 and 0, v: 0 and 1, a tie. */
  g_assert_cmpuint (g_list_model_get_n_items (each), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (one), ==, 1);
  g_assert_cmpstr (parindex_unit_get_id (parindex_rank_reversal_get_left_out (last)), ==, "w");
  g_assert_cmpuint (parindex_rank_reversal_get_n_reversed (last), ==, 0);
  g_assert_null (parindex_rank_reversal_get_better (last, 0));
  assert_refused (parindex_scoreboard_list_rank_reversals (board, NULL, "none", &error), NOT_FOUND);
}

static void
test_reversed_pair (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'weighted-mean', 'missing': 'propagate', 'criteria': ["
         "{'id': 'a', 'weight': 2, 'rule': {'kind': 'normalise', 'method': 'min-max'}}, {'id': 'b', 'weight': 1, 'rule': {'kind': 'normalise', 'method': 'min-max'}}]}], "
         "'units': [{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}, {'id': 'w', 'name': 'W'}], "
         "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u': {'a': 9, 'b': 5}, 'v': {'a': 10, 'b': 2}, 'w': {'a': 0, 'b': 1}}}]}");
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (GListModel) each = parindex_scoreboard_list_rank_reversals (board, document, NULL, NULL);
  ParindexRankReversal *last = item (each, 2);

  /* With w: u 2 * 0.9 + 1, v 2 + 1/4. Without: u 0 + 1, v 2 + 0. */
  g_assert_cmpuint (parindex_rank_reversal_get_n_reversed (last), ==, 1);
  g_assert_cmpuint (parindex_rank_reversal_get_n_pairs (last), ==, 1);
  g_assert_cmpstr (parindex_unit_get_id (parindex_rank_reversal_get_better (last, 0)), ==, "u");
  g_assert_cmpstr (parindex_unit_get_id (parindex_rank_reversal_get_worse (last, 0)), ==, "v");
  g_assert_cmpuint (g_list_model_get_n_items (parindex_rank_reversal_get_problems (last)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/alternative/round-trip", test_round_trip);
  g_test_add_func ("/alternative/weights", test_weights);
  g_test_add_func ("/alternative/policies", test_policies);
  g_test_add_func ("/alternative/normalisation", test_normalisation);
  g_test_add_func ("/alternative/parts", test_parts);
  g_test_add_func ("/alternative/left-out", test_left_out);
  g_test_add_func ("/alternative/scores", test_scores);
  g_test_add_func ("/alternative/shifts", test_shifts);
  g_test_add_func ("/alternative/faulty", test_faulty);
  g_test_add_func ("/alternative/document", test_document);
  g_test_add_func ("/alternative/built", test_built);
  g_test_add_func ("/alternative/sealed", test_sealed);
  g_test_add_func ("/alternative/rank-reversal", test_rank_reversal);
  g_test_add_func ("/alternative/reversed-pair", test_reversed_pair);

  return g_test_run ();
}
