/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

/* Units with wrong cells that are left unscored: the others get what they would get if those were not there. */

#define FRAMEWORK \
  "{'id': 'f', 'aggregation': 'sum', 'missing': 'zero', 'not-applicable': 'share-by-weight', 'ranking': {'within': ['region']}, " \
  "'bands': [{'id': 'high', 'quantile': 0.5}, {'id': 'rest'}], " \
  "'criteria': [{'id': 'points', 'max': 10, 'round': 1}, {'id': 'part', 'cap': 15, 'criteria': [" \
  "{'id': 'target', 'max': 10, 'rule': {'kind': 'target-relative'}}, " \
  "{'id': 'second', 'max': 10, 'rule': {'kind': 'target-relative', 'within': 'region'}}, " \
  "{'id': 'label', 'max': 4, 'rule': {'kind': 'choice', 'labels': ['tốt', 'khá'], 'shares': [1, '1/3']}}, " \
  "{'id': 'date', 'max': 2, 'rule': {'kind': 'timeliness', 'due': '2022-12-15'}}, " \
  "{'id': 'answer', 'max': 1, 'rule': {'kind': 'yes-no'}}, " \
  "{'id': 'share', 'max': 5, 'rule': {'kind': 'linear', 'input': 'count-of'}}]}]}"
#define UNIT(id, region) "{'id': '" id "', 'name': '" id "', 'groups': {'region': '" region "'}}"
#define GOOD_UNITS UNIT ("u1", "north") ", " UNIT ("u2", "south") ", " UNIT ("u3", "north") ", " UNIT ("u4", "south")
#define GOOD_VALUES \
  "'u1': {'points': 7.25, 'target': {'target': 100, 'actual': 120}, 'second': {'target': 10, 'actual': 8}, 'label': 'tốt', 'date': '2022-12-15', " \
  "'answer': true, 'share': {'count': 57, 'of': 100}}, " \
  "'u2': {'points': 7.25, 'target': {'target': 50, 'actual': 55}, 'second': {'actual': 3}, 'label': 'khá', 'answer': false, 'share': {'count': 1, 'of': 3}}, " \
  "'u3': {'points': 9, 'target': {'target': 80, 'actual': 80}, 'label': 'n/a', 'share': null}, " \
  "'u4': {'points': null, 'second': {'target': 10, 'actual': 11}}"

#define DOCUMENT(units, values) \
  HEAD "'frameworks': [" FRAMEWORK "], 'units': [" units "], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {" values "}}]}"

static ParindexContext *
leaving_context (void)
{
  ParindexContext *context = parindex_context_new ();

  parindex_context_set_leave_faulty (context, TRUE);

  return context;
}

static ParindexDocument *
load_leaving (const char *text)
{
  g_autoptr (ParindexContext) context = leaving_context ();
  g_autoptr (ParindexLoader) loader = parindex_loader_new (context);
  g_autofree char *source = json (text);
  g_autoptr (GBytes) bytes = bytes_of (source);
  g_autoptr (GError) error = NULL;
  ParindexDocument *document = parindex_loader_load_bytes (loader, bytes, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static ParindexScoreboard *
score_leaving (ParindexDocument *document,
               const char       *stage)
{
  g_autoptr (ParindexContext) context = leaving_context ();
  g_autoptr (GError) error = NULL;
  ParindexScoreboard *board = parindex_document_score (document, context, NULL, NULL, stage, &error);

  g_assert_no_error (error);

  return board;
}

static void
assert_left (ParindexScoreboard *board,
             const char         *unit)
{
  static const char *const nodes[] = { NULL, "part", "points", "target", "label", "share" };

  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, unit, nodes[i], NULL);

      g_assert_true (parindex_result_is_faulty (result));
      g_assert_cmpint (parindex_result_get_state (result), ==, PARINDEX_CELL_STATE_MISSING);
      g_assert_true (isnan (parindex_result_get_score (result)));
      g_assert_true (isnan (parindex_result_get_rank (result)));
      g_assert_null (parindex_result_get_band (result));
    }
}

/* All figures of the good units, whatever units stand between them. */
static void
assert_same_figures (ParindexScoreboard *board,
                     ParindexScoreboard *clean)
{
  static const char *const units[] = { "u1", "u2", "u3", "u4", NULL };
  g_autofree char *found = NULL;
  g_autofree char *wanted = NULL;
  g_autoptr (ParindexNumber) edge = parindex_scoreboard_get_band_edge (board, "high", NULL);
  g_autoptr (ParindexNumber) clean_edge = parindex_scoreboard_get_band_edge (clean, "high", NULL);

  g_assert_true (parindex_number_equal (edge, clean_edge));
  for (guint all = 0; all < 2; all++)
    for (guint within = 0; within < 2; within++)
      {
        g_clear_pointer (&found, g_free);
        g_clear_pointer (&wanted, g_free);
        found = parindex_scoreboard_units_to_csv (board, units, within && !all ? "region" : NULL, all, PARINDEX_PRECISION_EXACT, NULL);
        wanted = parindex_scoreboard_units_to_csv (clean, units, within && !all ? "region" : NULL, all, PARINDEX_PRECISION_EXACT, NULL);
        g_assert_cmpstr (found, ==, wanted);
      }
  for (guint i = 0; i < 3; i++)
    {
      static const char *const groups[] = { NULL, "north", "south" };
      guint n, clean_n;
      g_autoptr (ParindexNumber) mean = parindex_scoreboard_get_group_mean (board, PARINDEX_BASIS_SCORE, "target", groups[i] ? "region" : NULL,
                                                                            groups[i], &n, NULL);
      g_autoptr (ParindexNumber) clean_mean = parindex_scoreboard_get_group_mean (clean, PARINDEX_BASIS_SCORE, "target", groups[i] ? "region" : NULL,
                                                                                  groups[i], &clean_n, NULL);

      g_assert_cmpuint (n, ==, clean_n);
      g_assert_true (parindex_number_equal (mean, clean_mean));
    }
}

typedef struct
{
  const char *values; /* of the unit x */
  guint n_problems;
  ParindexError code; /* of the first */
  const char *criterion;
  gboolean loads;     /* without leaving faulty units too */
} Case;

static const Case cases[] = {
  /* One that would lead its cluster and the whole, with points above the max. */
  { "{'points': 10.01, 'target': {'target': 1, 'actual': 1000}, 'second': {'target': 1, 'actual': 50}}", 1, PARINDEX_ERROR_RANGE, "points", TRUE },
  { "{'points': 123456789012345678901234567890, 'target': {'actual': 1e30}}", 1, PARINDEX_ERROR_RANGE, "points", TRUE },
  { "{'points': 10, 'target': {'target': 1, 'actual': -1}, 'second': {'target': 1, 'actual': 50}}", 1, PARINDEX_ERROR_RANGE, "target", TRUE },
  { "{'target': {'target': 1, 'actual': 50}, 'second': {'target': -1, 'actual': 50}, 'share': {'count': 5, 'of': 4}}", 2, PARINDEX_ERROR_RANGE, "second", TRUE },
  { "{'share': {'count': 0, 'of': 0}}", 1, PARINDEX_ERROR_POLICY, "share", TRUE },
  { "{'share': {'count': 5, 'of': 'n/a'}}", 1, PARINDEX_ERROR_RANGE, "share", TRUE },
  /* What cannot be read. */
  { "{'label': 'kém', 'target': {'target': 1, 'actual': 1000}}", 1, PARINDEX_ERROR_RANGE, "label", FALSE },
  { "{'date': '2022-02-30', 'label': 'kém', 'answer': 'perhaps', 'points': 11}", 4, PARINDEX_ERROR_RANGE, "date", FALSE },
  { "{'share': 57, 'second': {'target': 1, 'actual': 50}}", 1, PARINDEX_ERROR_TYPE, "share", FALSE },
  { "{'part': 5, 'target': {'target': 1, 'actual': 1000}}", 1, PARINDEX_ERROR_REFERENCE, "part", FALSE },
  { "{'points': '5'}", 1, PARINDEX_ERROR_TYPE, "points", FALSE },
};

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *text = g_strdup_printf (DOCUMENT (UNIT ("x", "north") ", " GOOD_UNITS, "'x': %s, " GOOD_VALUES), self->values);
  g_autofree char *source = json (text);
  g_autoptr (GBytes) bytes = bytes_of (source);
  g_autoptr (ParindexDocument) strict = parindex_document_new_from_bytes (bytes, NULL, NULL);
  g_autoptr (ParindexDocument) document = load_leaving (text);
  g_autoptr (ParindexDocument) good = load (DOCUMENT (GOOD_UNITS, GOOD_VALUES));
  g_autoptr (ParindexScoreboard) board = score_leaving (document, NULL);
  g_autoptr (ParindexScoreboard) clean = score (good);
  g_autoptr (GListModel) told = parindex_document_validate (document);
  GListModel *problems = parindex_scoreboard_get_problems (board);
  g_autoptr (GError) error = NULL;
  guint n_told = 0;

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, self->n_problems);
  for (guint i = 0; i < g_list_model_get_n_items (told); i++)
    n_told += parindex_problem_get_severity (item (told, i)) == PARINDEX_SEVERITY_ERROR;
  g_assert_cmpuint (n_told, ==, self->n_problems);
  g_assert_cmpint (parindex_problem_get_code (item (problems, 0)), ==, self->code);
  g_assert_cmpstr (parindex_problem_get_criterion (item (problems, 0)), ==, self->criterion);
  for (guint i = 0; i < self->n_problems; i++)
    g_assert_cmpstr (parindex_problem_get_unit (item (problems, i)), ==, "x");
  assert_left (board, "x");
  assert_same_figures (board, clean);
  g_assert_cmpstr (parindex_scoreboard_get_fingerprint (board), !=, parindex_scoreboard_get_fingerprint (clean));

  /* Nothing is scored unless the caller says so, and nothing is lost by saving. */
  g_assert_cmpint (strict != NULL, ==, self->loads);
  g_assert_null (parindex_document_score (document, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, PARINDEX_ERROR, (int) self->code);
  if (!self->loads)
    {
      g_clear_error (&error);
      g_assert_null (parindex_document_to_bytes (document, &error));
      g_assert_error (error, PARINDEX_ERROR, (int) self->code);
      g_clear_error (&error);
      g_assert_null (parindex_assessment_to_table_bytes (item (parindex_document_get_assessments (document), 0), NULL, &error));
      g_assert_error (error, PARINDEX_ERROR, (int) self->code);
    }
}

/* A good sheet has the same results, problems or no problems asked for. */
static void
test_good (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT (GOOD_UNITS, GOOD_VALUES));
  g_autoptr (ParindexScoreboard) board = score_leaving (document, NULL);
  g_autoptr (ParindexScoreboard) clean = score (document);
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, "u1", NULL, NULL);
  g_autoptr (GListModel) problems = NULL;
  gboolean faulty;

  assert_same_figures (board, clean);
  g_assert_cmpstr (parindex_scoreboard_get_fingerprint (board), ==, parindex_scoreboard_get_fingerprint (clean));
  g_object_get (board, "problems", &problems, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 0);
  g_object_get (result, "faulty", &faulty, NULL);
  g_assert_false (faulty);
}

/* Nobody is left: a ranking of none. */
static void
test_all_faulty (void)
{
  g_autoptr (ParindexDocument) document = load_leaving (DOCUMENT (UNIT ("x", "north") ", " UNIT ("y", "north"), "'x': {'label': 1}, 'y': {'points': 11}"));
  g_autoptr (ParindexScoreboard) board = score_leaving (document, NULL);

  assert_left (board, "x");
  assert_left (board, "y");
  g_assert_cmpuint (g_list_model_get_n_items (parindex_scoreboard_get_problems (board)), ==, 2);
}

/* What is no cell of a unit still keeps everything from being scored: policies are the framework's, failing rules the program's. */
static void
test_other_problems (void)
{
  g_autoptr (ParindexContext) context = leaving_context ();
  g_autoptr (ParindexDocument) document = load_leaving (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 1}, {'id': 'b', 'max': 1}]}], "
         "'units': [" SMALL_UNITS "], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 1, 'b': 1}, 'u2': {'a': 5}, 'u3': {'a': 1}}}]}");
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_document_get_framework (document, "f"), context, NULL);
  ParindexAssessment *assessment = item (parindex_document_get_assessments (document), 0);
  g_autoptr (GListModel) problems = parindex_scorer_validate (scorer, assessment, NULL);

  assert_refused (parindex_scorer_score (scorer, assessment, NULL, &error), POLICY);
  /* The left unit's own gap is not told: it is not scored anyway. */
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 2);
  g_assert_cmpstr (parindex_problem_get_unit (item (problems, 0)), ==, "u3");
  g_assert_cmpstr (parindex_problem_get_unit (item (problems, 1)), ==, "u2");
}

/* A wrong cell below is nobody's business once a higher authority has filled its place. */
static void
test_stages (void)
{
  g_autoptr (ParindexDocument) document = load_leaving (
    HEAD "'frameworks': [" FRAMEWORK "], 'units': [" UNIT ("x", "north") "], 'assessments': ["
         "{'framework': 'f', 'period': '2022', 'stage': 'self', 'values': {'x': {'points': 5, 'label': 'kém', 'date': '2022'}}}, "
         "{'framework': 'f', 'period': '2022', 'stage': 'appraised', 'values': {'x': {'label': 'khá', 'date': 'n/a'}}}]}");
  g_autoptr (ParindexScoreboard) latest = score_leaving (document, NULL);
  g_autoptr (ParindexScoreboard) self = score_leaving (document, "self");
  g_autoptr (ParindexScoreboard) appraised = score_leaving (document, "appraised");
  g_autoptr (ParindexGap) gap = parindex_gap_new (self, appraised, NULL);
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (latest, "x", NULL, NULL);

  g_assert_false (parindex_result_is_faulty (result));
  assert_left (self, "x");
  g_assert_cmpuint (g_list_model_get_n_items (parindex_scoreboard_get_problems (self)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (parindex_scoreboard_get_problems (appraised)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gap)), >, 0);
}

/* A table's wrong cells, and mending them. */
static void
test_table (void)
{
  g_autoptr (ParindexContext) context = leaving_context ();
  g_autoptr (ParindexLoader) loader = parindex_loader_new (context);
  g_autoptr (ParindexLoader) strict = parindex_loader_new (NULL);
  g_autoptr (ParindexDocument) document = load (DOCUMENT (UNIT ("x", "north") ", " UNIT ("y", "north"), ""));
  g_autoptr (ParindexPeriod) when = period ("2023");
  g_autoptr (ParindexAssessment) assessment = parindex_assessment_new (parindex_document_get_framework (document, "f"),
                                                                       parindex_document_get_units (document), when, NULL);
  g_autoptr (GBytes) wide = bytes_of ("unit,points,label,date,share.count,share.of\nx,5,kém,2022-12-15,1,2\ny,many,khá,2022-13-01,,\n");
  g_autoptr (GBytes) tall = bytes_of ("unit,criterion,value\nx,part,3\ny,answer,có\n");
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_document_get_framework (document, "f"), context, NULL);
  g_autoptr (GListModel) problems = NULL;

  assert_refused (parindex_loader_load_table (strict, assessment, "self", wide, PARINDEX_NUMBER_STYLE_PLAIN, &error), RANGE);
  assert_done (parindex_loader_load_table (loader, assessment, "self", wide, PARINDEX_NUMBER_STYLE_PLAIN, &error));
  assert_done (parindex_loader_load_table (loader, assessment, "reviewed", tall, PARINDEX_NUMBER_STYLE_PLAIN, &error));
  assert_done (parindex_assessment_set_text (assessment, "self", "x", "label", "tốt", &error));
  assert_done (parindex_assessment_set_not_applicable (assessment, "self", "y", "date", &error));
  assert_done (parindex_assessment_seal (assessment, &error));
  problems = parindex_scorer_validate (scorer, assessment, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 2);
  g_assert_cmpstr (parindex_problem_get_criterion (item (problems, 0)), ==, "points");
  g_assert_cmpuint (parindex_problem_get_line (item (problems, 0)), ==, 3);
  g_assert_cmpstr (parindex_problem_get_value (item (problems, 0)), ==, "many");
  g_assert_cmpstr (parindex_problem_get_criterion (item (problems, 1)), ==, "part");
}

/* Who has to mend a sheet is told of all its cells at once, those that cannot be read and those that cannot be scored. */
static void
test_one_pass (void)
{
  static const char *const criteria[] = { "label", "part", "share", "points", NULL };
  g_autofree char *text = json (DOCUMENT (GOOD_UNITS ", " UNIT ("x", "north") ", " UNIT ("y", "south"),
                                          GOOD_VALUES ", 'x': {'points': 10.5, 'label': 'kém', 'part': 1, 'share': {'count': 5, 'off': 4}}, 'y': {'share': {'count': 5, 'of': 4}}"));
  g_autoptr (GBytes) bytes = bytes_of (text);

  for (guint leaves = 0; leaves < 2; leaves++)
    {
      g_autoptr (ParindexContext) context = leaves ? leaving_context () : NULL;
      g_autoptr (ParindexLoader) loader = parindex_loader_new (context);
      guint found = 0;
      GListModel *problems;

      g_assert_null (parindex_loader_load_bytes (loader, bytes, NULL, NULL));
      problems = parindex_loader_get_problems (loader);
      g_assert_cmpuint (g_list_model_get_n_items (problems), ==, G_N_ELEMENTS (criteria));
      for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
        for (guint k = 0; k < G_N_ELEMENTS (criteria); k++)
          if (g_strcmp0 (parindex_problem_get_criterion (item (problems, k)), criteria[i]) == 0)
            {
              found++;
              break;
            }
      g_assert_cmpuint (found, ==, G_N_ELEMENTS (criteria));
    }
}

/* An explanation says why there is no score, whatever stands in the cells. */
static void
test_explained (void)
{
  g_autoptr (ParindexDocument) document = load_leaving (
    DOCUMENT (UNIT ("x", "north") ", " UNIT ("y", "south"), "'x': {'points': 3, 'target': {'target': 5, 'actual': -2}, 'second': {'target': 10, 'actual': 11}, 'label': 'kém', 'share': {'count': 5, 'of': 4}}, "
              "'y': {'points': 1}"));
  g_autoptr (ParindexScoreboard) board = score_leaving (document, NULL);
  g_autoptr (ParindexExplanation) whole = parindex_explanation_new (board, "x", NULL, NULL);
  g_autoptr (ParindexExplanation) points = parindex_explanation_new (board, "x", "points", NULL);
  g_autoptr (ParindexExplanation) label = parindex_explanation_new (board, "x", "label", NULL);
  g_autofree char *text = parindex_explanation_to_text (whole, PARINDEX_LANGUAGE_EN, -1);
  g_auto (GStrv) of_points = parindex_explanation_list_steps (points, PARINDEX_LANGUAGE_EN);
  g_auto (GStrv) of_label = parindex_explanation_list_steps (label, PARINDEX_LANGUAGE_VI);

  g_assert_nonnull (text);
  g_assert_cmpuint (g_strv_length (of_points), ==, 3);
  g_assert_cmpstr (of_points[2], ==, "Left unscored: the unit has wrong cells.");
  g_assert_cmpuint (g_strv_length (of_label), ==, 2);
  g_assert_cmpstr (of_label[1], ==, "Không chấm: đơn vị có ô sai.");
}

/* Who asks for an index that others ask for too does not have it scored anew each time. */
static void
test_chain (void)
{
  const guint n = 40;
  g_autoptr (GString) frameworks = g_string_new (NULL);
  g_autoptr (GString) assessments = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexScoreboard) board = NULL;
  g_autoptr (ParindexResult) result = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (frameworks, "{'id': 'f%u', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [{'id': 'a', 'max': 1, 'rule': {'kind': 'mapping', 'framework': 'f%u'}}, "
                              "{'id': 'b', 'max': 1, 'rule': {'kind': 'mapping', 'framework': 'f%u'}}]}, ", i, i + 1, i + 1);
      g_string_append_printf (assessments, "{'framework': 'f%u', 'period': '2022', 'values': {}}, ", i);
    }
  text = g_strdup_printf (HEAD "'frameworks': [%s{'id': 'f%u', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 4}]}], 'units': [" UNIT ("x", "north") "], "
                          "'assessments': [%s{'framework': 'f%u', 'period': '2022', 'values': {'x': {'a': 1}}}]}", frameworks->str, n, assessments->str, n);
  document = load_leaving (text);
  board = parindex_document_score (document, NULL, "f0", NULL, NULL, NULL);
  result = parindex_scoreboard_get_result (board, "x", NULL, NULL);
  g_assert_cmpfloat (parindex_result_get_percent (result), ==, 25);
}

/* An assessment is validated where it stands: with what the rest of the document lends it. */
static void
test_validate_assessment (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [{'id': 'a', 'max': 1}, "
         "{'id': 'g', 'max': 1, 'rule': {'kind': 'growth', 'from': [0], 'points': [1]}}]}], 'units': [" UNIT ("x", "north") "], 'assessments': ["
         "{'framework': 'f', 'period': '2021', 'values': {'x': {'g': {'actual': 1, 'previous': 1}}}}, "
         "{'framework': 'f', 'period': '2022', 'values': {'x': {'a': 2, 'g': {'actual': 2}}}}]}");
  g_autoptr (GListModel) latest = parindex_document_validate_assessment (document, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (GListModel) before = parindex_document_validate_assessment (document, NULL, "f", "2021", "published", NULL);

  g_assert_cmpuint (g_list_model_get_n_items (latest), ==, 1);
  g_assert_cmpstr (parindex_problem_get_criterion (item (latest, 0)), ==, "a");
  g_assert_cmpuint (g_list_model_get_n_items (before), ==, 0);
  assert_refused (parindex_document_validate_assessment (document, NULL, "f", "1999", NULL, &error), NOT_FOUND);
}

/* More wrong cells than are told: their units are left all the same. */
static void
test_many (void)
{
  const guint n_units = 1500;
  g_autoptr (GString) units = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexScoreboard) board = NULL;

  for (guint i = 0; i < n_units; i++)
    {
      g_string_append_printf (units, "%s" UNIT ("u%u", "north"), i > 0 ? ", " : "", i, i);
      g_string_append_printf (values, "%s'u%u': {'points': 1, 'label': '%s'}", i > 0 ? ", " : "", i, i % 100 == 0 ? "tốt" : "?");
    }
  text = g_strdup_printf (DOCUMENT ("%s", "%s"), units->str, values->str);
  document = load_leaving (text);
  board = score_leaving (document, NULL);
  for (guint i = 0; i < n_units; i++)
    {
      g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), i);

      g_assert_cmpint (parindex_result_is_faulty (result), ==, i % 100 != 0);
    }
  /* The last one says that more follow. */
  g_assert_cmpuint (g_list_model_get_n_items (parindex_scoreboard_get_problems (board)), ==, 1000);
}

static void
test_context (void)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  gboolean leaves;

  g_assert_false (parindex_context_get_leave_faulty (context));
  assert_notifies (context, "leave-faulty", parindex_context_set_leave_faulty (context, TRUE), 1);
  assert_notifies (context, "leave-faulty", parindex_context_set_leave_faulty (context, 5), 0);
  g_object_get (context, "leave-faulty", &leaves, NULL);
  g_assert_true (leaves && parindex_context_get_leave_faulty (context));
  g_object_set (context, "leave-faulty", FALSE, NULL);
  g_assert_false (parindex_context_get_leave_faulty (context));
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/faulty/case-%02u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/faulty/good", test_good);
  g_test_add_func ("/faulty/all", test_all_faulty);
  g_test_add_func ("/faulty/other-problems", test_other_problems);
  g_test_add_func ("/faulty/stages", test_stages);
  g_test_add_func ("/faulty/table", test_table);
  g_test_add_func ("/faulty/one-pass", test_one_pass);
  g_test_add_func ("/faulty/explained", test_explained);
  g_test_add_func ("/faulty/chain", test_chain);
  g_test_add_func ("/faulty/validate-assessment", test_validate_assessment);
  g_test_add_func ("/faulty/many", test_many);
  g_test_add_func ("/faulty/context", test_context);

  return g_test_run ();
}
