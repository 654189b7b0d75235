/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

/* A rule of a program: what was done of what was due, times a factor. */

typedef struct
{
  ParindexRule parent_instance;

  ParindexNumber *factor;
  char *mode;
  char **labels;
} ShareRule;
typedef ParindexRuleClass ShareRuleClass;

enum
{
  PROP_FACTOR = 1,
  PROP_MODE,
  PROP_LABELS,
  PROP_SIZE,
};

GType share_rule_get_type (void);
G_DEFINE_TYPE (ShareRule, share_rule, PARINDEX_TYPE_RULE)

static ParindexRuleCells *kept;
static guint n_calls;
static guint n_asked;

static const char *
share_rule_get_kind (ParindexRule *rule)
{
  n_asked++;

  return "other-word";
}

static char **
share_rule_list_inputs (ParindexRule *rule)
{
  n_asked++;

  return g_strsplit ("done due", " ", 0);
}

static ParindexNumber *
quotient (const ParindexNumber *a,
          const ParindexNumber *b)
{
  g_autofree char *a_numerator = parindex_number_get_numerator (a);
  g_autofree char *b_numerator = parindex_number_get_numerator (b);
  g_autofree char *text = g_strdup_printf ("%s/%s", a_numerator, b_numerator);

  return number (text);
}

static gboolean
share_rule_score_column (ParindexRule      *rule,
                         ParindexRuleCells *cells,
                         GError           **error)
{
  ShareRule *self = (ShareRule *) rule;

  n_calls++;
  g_set_object (&kept, cells);
  if (g_strcmp0 (self->mode, "fail") == 0)
    {
      g_set_error (error, PARINDEX_ERROR, PARINDEX_ERROR_RANGE, "out of paper");
      return FALSE;
    }
  for (guint unit = 0; unit < parindex_rule_cells_get_n_units (cells); unit++)
    {
      g_autoptr (ParindexNumber) done = parindex_rule_cells_get_value (cells, unit, 0);
      g_autoptr (ParindexNumber) due = parindex_rule_cells_get_value (cells, unit, 1);
      g_autoptr (ParindexNumber) points = NULL;
      g_autoptr (ParindexNumber) first = number ("0.125");

      if (done == NULL)
        continue;
      if (parindex_number_get_sign (due) == 0)
        {
          parindex_rule_cells_set_not_applicable (cells, unit);
          continue;
        }
      points = quotient (done, due);
      /* The last word counts. */
      parindex_rule_cells_set_points (cells, unit, first);
      parindex_rule_cells_set_points (cells, unit, points);
      if (parindex_number_compare (done, due) > 0 && g_strcmp0 (self->mode, "report") == 0)
        parindex_rule_cells_report (cells, unit, "more than due");
    }

  return TRUE;
}

static void
share_rule_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  ShareRule *self = (ShareRule *) object;

  switch (id)
    {
    case PROP_FACTOR:
      self->factor = g_value_dup_boxed (value);
      break;
    case PROP_MODE:
      self->mode = g_value_dup_string (value);
      break;
    case PROP_LABELS:
      self->labels = g_value_dup_boxed (value);
      break;
    default:
      break;
    }
}

static void
share_rule_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  ShareRule *self = (ShareRule *) object;

  switch (id)
    {
    case PROP_FACTOR:
      g_value_set_boxed (value, self->factor);
      break;
    case PROP_MODE:
      g_value_set_string (value, self->mode);
      break;
    case PROP_LABELS:
      g_value_set_boxed (value, self->labels);
      break;
    default:
      break;
    }
}

static void
share_rule_finalize (GObject *object)
{
  ShareRule *self = (ShareRule *) object;

  g_clear_pointer (&self->factor, parindex_number_unref);
  g_free (self->mode);
  g_strfreev (self->labels);

  G_OBJECT_CLASS (share_rule_parent_class)->finalize (object);
}

static void
share_rule_class_init (ShareRuleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY;

  klass->get_kind = share_rule_get_kind;
  klass->list_inputs = share_rule_list_inputs;
  klass->score_column = share_rule_score_column;
  object_class->set_property = share_rule_set_property;
  object_class->get_property = share_rule_get_property;
  object_class->finalize = share_rule_finalize;
  g_object_class_install_property (object_class, PROP_FACTOR, g_param_spec_boxed ("factor", NULL, NULL, PARINDEX_TYPE_NUMBER, flags));
  g_object_class_install_property (object_class, PROP_MODE, g_param_spec_string ("mode", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_LABELS, g_param_spec_boxed ("labels", NULL, NULL, G_TYPE_STRV, flags));
  g_object_class_install_property (object_class, PROP_SIZE, g_param_spec_int ("size", NULL, NULL, 0, 9, 0, flags));
}

static void
share_rule_init (ShareRule *self)
{
}

#define RULE "{'kind': 'share', 'factor': '1/3', 'labels': ['x', 'ỷ']%s}"
#define DOCUMENT \
  HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'propagate', 'criteria': [{'id': 'a', 'max': 3, 'rule': " RULE "}]}], " \
  "'units': [" SMALL_UNITS "], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {%s}}]}"
#define VALUES "'u1': {'a': {'done': 1, 'due': 3}}, 'u2': {'a': {'done': 5, 'due': 2}}, 'u3': {'a': {'done': 0, 'due': 0}}"

static ParindexDocument *
load_own (const char *more,
          const char *values,
          GError    **error)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexLoader) loader = parindex_loader_new (context);
  g_autofree char *text = g_strdup_printf (DOCUMENT, more, values);
  g_autofree char *source = json (text);
  g_autoptr (GBytes) bytes = bytes_of (source);

  parindex_context_add_rule (context, "share", share_rule_get_type ());
  parindex_context_add_rule (context, "points", share_rule_get_type ());
  g_assert_true (parindex_context_find_rule (context, "share") == share_rule_get_type ());

  return parindex_loader_load_bytes (loader, bytes, NULL, error);
}

static void
assert_score (ParindexScoreboard *board,
              guint               row,
              const char         *text)
{
  g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), row);
  g_autoptr (ParindexNumber) score = parindex_result_get_exact_score (result);

  assert_number (score, text);
}

static void
test_document (void)
{
  g_autoptr (ParindexDocument) document = load_own ("", VALUES, NULL);
  ParindexRule *rule = parindex_criterion_get_rule (parindex_framework_get_criterion (parindex_document_get_framework (document, "f"), "a"));
  g_autoptr (GBytes) text = parindex_document_to_bytes (document, NULL);
  g_autofree char *written = text_of (text);
  g_autofree char *words = parindex_rule_describe (rule, NULL, PARINDEX_LANGUAGE_EN);
  g_auto (GStrv) inputs = parindex_rule_list_inputs (rule);
  guint asked = n_asked;

  g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (rule, share_rule_get_type ()));
  assert_number (((ShareRule *) rule)->factor, "1/3");
  /* The word that the document knows it by, whatever it calls itself. */
  g_assert_cmpstr (parindex_rule_get_kind (rule), ==, "share");
  g_assert_cmpstr (words, ==, "by the rule “share”");
  g_assert_cmpstr (inputs[0], ==, "done");
  g_assert_nonnull (strstr (written, "{\"kind\": \"share\", \"factor\": \"1/3\", \"labels\": [\"x\", \"ỷ\"]}"));
  g_assert_false (parindex_rule_is_extra (rule));
  g_assert_cmpuint (n_asked, ==, asked);
}

static void
test_scores (void)
{
  g_autoptr (ParindexDocument) document = load_own ("", VALUES, NULL);
  g_autoptr (ParindexScoreboard) board = score (document);

  assert_score (board, 0, "1/3");
  assert_score (board, 1, "2.5");
  assert_score (board, 2, NULL);
  g_assert_cmpuint (parindex_rule_cells_get_n_units (kept), ==, 0);
  g_assert_null (parindex_rule_cells_get_max (kept));
  g_assert_null (parindex_rule_cells_get_value (kept, 0, 0));
}

static void
test_refused (void)
{
  g_autoptr (ParindexDocument) failing = load_own (", 'mode': 'fail'", VALUES, NULL);
  g_autoptr (ParindexDocument) reporting = load_own (", 'mode': 'report'", VALUES, NULL);
  g_autoptr (ParindexDocument) above = load_own ("", "'u1': {'a': {'done': 10, 'due': 3}}", NULL);
  g_autoptr (ParindexDocument) partly = load_own ("", "'u1': {'a': {'done': 10}}", NULL);

  assert_refused (parindex_document_score (failing, NULL, NULL, NULL, NULL, &error), FAILED);
  assert_refused (parindex_document_score (reporting, NULL, NULL, NULL, NULL, &error), RANGE);
  assert_refused (parindex_document_score (above, NULL, NULL, NULL, NULL, &error), RANGE);
  assert_refused (parindex_document_score (partly, NULL, NULL, NULL, NULL, &error), RANGE);
  assert_refused (load_own (", 'size': 3", VALUES, &error), UNKNOWN_MEMBER);
  assert_refused (load_own (", 'kinds': 3", VALUES, &error), UNKNOWN_MEMBER);
  assert_refused (load_own (", 'mode': 3", VALUES, &error), TYPE);
}

/* Points of a size of their own do not disturb those of others. */
static void
test_sizes (void)
{
  g_autoptr (ParindexDocument) document = load_own (
    "", "'u1': {'a': {'done': 1, 'due': 123456789012345678901234567890}}, 'u2': {'a': {'done': 3, 'due': 1}}, 'u3': {'a': {'done': 1, 'due': 1024}}", NULL);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexResult) best = parindex_scoreboard_get_result (board, "u2", "a", NULL);

  assert_score (board, 0, "1/123456789012345678901234567890");
  assert_score (board, 1, "3");
  assert_score (board, 2, "0.0009765625");
  g_assert_cmpfloat (parindex_result_get_percent (best), ==, 100);
}

/* The rule runs once a scoring, and nothing that is read of the results calls it again. */
static void
test_calls (void)
{
  g_autoptr (ParindexDocument) document = load_own ("", VALUES, NULL);
  ParindexFramework *framework = parindex_document_get_framework (document, "f");
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (framework, NULL, NULL);
  g_autoptr (ParindexScoreboard) board = NULL;
  g_autofree char *text = NULL;
  guint before = n_calls;
  gboolean thread_safe;

  board = parindex_scorer_score (scorer, item (parindex_document_get_assessments (document), 0), NULL, NULL);
  text = parindex_scoreboard_to_json (board, NULL, NULL, TRUE, PARINDEX_PRECISION_EXACT, NULL);
  g_assert_nonnull (parindex_scoreboard_get_fingerprint (board));
  g_assert_cmpuint (n_calls, ==, before + 1);
  g_object_get (scorer, "thread-safe", &thread_safe, NULL);
  g_assert_false (thread_safe || parindex_scorer_is_thread_safe (scorer));
}

static gpointer
read_board (gpointer board)
{
  return g_strdup (parindex_scoreboard_get_fingerprint (board));
}

static gpointer
score_there (gpointer scorer)
{
  GError *error = NULL;

  g_assert_null (parindex_scorer_score (scorer, g_object_get_data (scorer, "assessment"), NULL, &error));

  return error;
}

static void
test_threads (void)
{
  g_autoptr (ParindexDocument) document = load_own ("", VALUES, NULL);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_document_get_framework (document, "f"), NULL, NULL);
  g_autofree char *fingerprint = g_thread_join (g_thread_new ("reader", read_board, board));
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (fingerprint, ==, parindex_scoreboard_get_fingerprint (board));
  g_object_set_data (G_OBJECT (scorer), "assessment", item (parindex_document_get_assessments (document), 0));
  error = g_thread_join (g_thread_new ("scorer", score_there, scorer));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_UNSUPPORTED);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-rule/document", test_document);
  g_test_add_func ("/own-rule/scores", test_scores);
  g_test_add_func ("/own-rule/refused", test_refused);
  g_test_add_func ("/own-rule/sizes", test_sizes);
  g_test_add_func ("/own-rule/calls", test_calls);
  g_test_add_func ("/own-rule/threads", test_threads);
  status = g_test_run ();
  g_clear_object (&kept);

  return status;
}
