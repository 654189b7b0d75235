/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "message-cases.h"

/* What is wrong with rules and with the cells they score: one leaf, one unit. */
typedef struct
{
  ParindexMessage message;
  const char *value; /* of the problem */
  const char *max;   /* NULL: none */
  const char *rule;
  const char *cell;  /* NULL: none */
} Case;

#define TIERS "'tiers', 'from': [100, 85, 0], 'points': [2, 1, 0]"
#define RATIO "'tiers', 'input': 'count-of', 'from': [100, 0], 'points': [2, 0]"
#define CHOICE "'choice', 'labels': ['tốt', 'khá'], 'shares': [1, '1/2']"
#define DUE "'timeliness', 'due': '2022-12-15', 'days': [10, 'any'], 'shares': [0.5, 0.1]"
#define SURVEY "'survey-share', 'options': ['a', 'b'], 'shares': [1, 0]"

static const Case cases[] = {
  /* parameters */
  { PARINDEX_MESSAGE_RULE_NEEDS, "tiers", "2", "'tiers', 'from': [0]", NULL },
  { PARINDEX_MESSAGE_RULE_NEEDS, "count", "2", "'count'", NULL },
  { PARINDEX_MESSAGE_RULE_NEEDS, "choice", "2", "'choice', 'shares': [1]", NULL },
  { PARINDEX_MESSAGE_RULE_NEEDS, "timeliness", "2", "'timeliness'", NULL },
  { PARINDEX_MESSAGE_RULE_NEEDS, "timeliness", "2", "'timeliness', 'due': '2022-12-15', 'days': [1]", NULL },
  { PARINDEX_MESSAGE_RULE_NEEDS, "growth", "2", "'growth', 'from': [0]", NULL },
  { PARINDEX_MESSAGE_RULE_LENGTHS, "from", "2", "'tiers', 'from': [5, 0], 'points': [1]", NULL },
  { PARINDEX_MESSAGE_RULE_LENGTHS, "labels", "2", "'choice', 'labels': ['a'], 'shares': [1, 0]", NULL },
  { PARINDEX_MESSAGE_RULE_LENGTHS, "options", "2", "'survey-share', 'options': ['a', 'b', 'c'], 'shares': [1, 0]", NULL },
  { PARINDEX_MESSAGE_RULE_ORDER, "85", "2", "'tiers', 'from': [0, 85], 'points': [0, 1]", NULL },
  { PARINDEX_MESSAGE_RULE_ORDER, "85", "2", "'tiers', 'from': [85, 85], 'points': [0, 1]", NULL },
  { PARINDEX_MESSAGE_RULE_ORDER, ">0", "2", "'growth', 'from': [0, '>0'], 'points': [0, 1]", NULL },
  { PARINDEX_MESSAGE_RULE_POINTS_OUTSIDE, "2.5", "2", "'tiers', 'from': [0], 'points': [2.5]", NULL },
  { PARINDEX_MESSAGE_RULE_POINTS_OUTSIDE, "-1", "2", "'growth', 'from': [0], 'points': [-1]", NULL },
  { PARINDEX_MESSAGE_SHARE_OUTSIDE, "3/2", "2", "'choice', 'labels': ['a'], 'shares': ['3/2']", NULL },
  { PARINDEX_MESSAGE_SHARE_OUTSIDE, "-0.1", "2", "'survey-share', 'options': ['a', 'b'], 'shares': [1, -0.1]", NULL },
  { PARINDEX_MESSAGE_RULE_DATE, "15/12/2022", "2", "'timeliness', 'due': '15/12/2022'", NULL },
  { PARINDEX_MESSAGE_RULE_DATE, "2022-02-30", "2", "'timeliness', 'due': '2022-02-30'", NULL },
  { PARINDEX_MESSAGE_RULE_DATE, "5", "2", "'timeliness', 'due': '2022-12-15', 'days': [10, 5], 'shares': [1, 0]", NULL },
  { PARINDEX_MESSAGE_RULE_DATE, "soon", "2", "'timeliness', 'due': '2022-12-15', 'days': ['soon'], 'shares': [1]", NULL },
  { PARINDEX_MESSAGE_FLOOR_CEILING, NULL, "2", "'linear', 'floor': 100", NULL },
  { PARINDEX_MESSAGE_FLOOR_CEILING, NULL, "2", "'linear', 'floor': 50, 'ceiling': 20", NULL },
  { PARINDEX_MESSAGE_NEGATIVE, "-1", "2", "'linear', 'floor': -1", NULL },
  { PARINDEX_MESSAGE_NEGATIVE, "-1", "2", "'count', 'per-item': -1", NULL },
  { PARINDEX_MESSAGE_NOT_A_NUMBER, "much", "2", "'tiers', 'from': ['much'], 'points': [1]", NULL },
  { PARINDEX_MESSAGE_ID_TWICE, "A", "2", "'choice', 'labels': ['a', 'A'], 'shares': [1, 0]", NULL },
  { PARINDEX_MESSAGE_ID_EMPTY, NULL, "2", "'choice', 'labels': [''], 'shares': [1]", NULL },
  { PARINDEX_MESSAGE_MAX_NEEDED, NULL, NULL, "'yes-no'", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "2", "'bonus'", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "2", "'children', 'at-least': 5, 'band-at-least': 'good'", NULL },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, NULL, "2", "'yes-no', 'from': [1]", NULL },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, "sideways", "2", "'linear', 'form': 'sideways'", NULL },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, "median", "2", "'normalise', 'method': 'median'", NULL },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, "best", NULL, "'normalise', 'anchors': 'best'", NULL },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, "mode", NULL, "'normalise', 'impute': 'mode'", NULL },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, NULL, NULL, "'normalise', 'impute-within': 'region'", NULL },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, NULL, NULL, "'normalise', 'impute': {'kind': 'mean', 'points': 1}", NULL },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, NULL, NULL, "'normalise', 'anchors-over': 'panel'", NULL },
  { PARINDEX_MESSAGE_MEMBER_MISSING, NULL, NULL, "'normalise', 'impute': {'within': 'region'}", NULL },
  { PARINDEX_MESSAGE_MEMBER_MISSING, NULL, NULL, "'normalise', 'denominator': {'scale': 1000}", NULL },
  { PARINDEX_MESSAGE_WORD_NOT_YET, "unit", "2", "'normalise', 'method': 'distance', 'reference': 'unit'", NULL },
  { PARINDEX_MESSAGE_RULE_NEEDS, "goalposts", "2", "'normalise', 'method': 'goalposts'", NULL },
  { PARINDEX_MESSAGE_RULE_NEEDS, "distance", "2", "'normalise', 'method': 'distance', 'reference': 'target'", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "2", "'normalise', 'method': 'borda'", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, NULL, "'normalise', 'method': 'rank', 'range': [0, 1]", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, NULL, "'normalise', 'method': 'none', 'clip': true", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, NULL, "'normalise', 'method': 'none', 'direction': 'lower'", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "2", "'normalise', 'method': 'percentile-rank', 'anchors': [0, 1]", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "2", "'normalise', 'method': 'scaled', 'within': 'region'", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "2", "'normalise', 'reference': 'best'", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "2", "'normalise', 'form': 'range'", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "2", "'normalise', 'basis': 'n'", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "2", "'normalise', 'band': 0.1", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "2", "'normalise', 'method': 'distance', 'target': 5", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "2", "'normalise', 'method': 'distance', 'reference': 'worst', 'form': 'range'", NULL },
  { PARINDEX_MESSAGE_NEGATIVE, "-1", "2", "'normalise', 'method': 'above-below', 'band': -1", NULL },
  { PARINDEX_MESSAGE_RULE_PAIR, "[2, 1]", "2", "'normalise', 'range': [2, 1]", NULL },
  { PARINDEX_MESSAGE_RULE_PAIR, "[1]", "2", "'normalise', 'anchors': [1]", NULL },
  { PARINDEX_MESSAGE_RULE_PAIR, "[]", "2", "'normalise', 'anchors': []", NULL },
  { PARINDEX_MESSAGE_RULE_PAIR, "[>0, 1]", "2", "'normalise', 'range': ['>0', 1]", NULL },
  { PARINDEX_MESSAGE_NOT_A_NUMBER, "low", "2", "'normalise', 'anchors': ['low', 1]", NULL },
  { PARINDEX_MESSAGE_RULE_POINTS_OUTSIDE, "10", "2", "'normalise', 'range': [1, 10]", NULL },
  { PARINDEX_MESSAGE_RULE_POINTS_OUTSIDE, "5", "2", "'normalise', 'when-constant': 5", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "2", "'normalise', 'anchors': [0, 1], 'within': 'region'", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "2", "'normalise', 'anchors': [0, 1], 'when-constant': 1", NULL },
  { PARINDEX_MESSAGE_WANT_BOOLEAN, "1", "2", "'normalise', 'clip': 1", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "2", "'normalise', 'method': 'z-score'", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, NULL, "'normalise', 'mean': 1", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, NULL, "'normalise', 'sd': 1", NULL },
  { PARINDEX_MESSAGE_NOT_POSITIVE, "0", NULL, "'normalise', 'method': 'z-score', 'sd': 0", NULL },
  { PARINDEX_MESSAGE_NOT_POSITIVE, "-1", NULL, "'normalise', 'denominator': {'attribute': 'pop', 'scale': -1}", NULL },
  { PARINDEX_MESSAGE_NOT_POSITIVE, "0", NULL, "'normalise', 'treat': {'kind': 'winsorise', 'skewness': 0}", NULL },
  { PARINDEX_MESSAGE_NEGATIVE, "-1", NULL, "'normalise', 'treat': {'kind': 'winsorise', 'kurtosis': -1}", NULL },
  { PARINDEX_MESSAGE_RULE_COUNT, "1.5", NULL, "'normalise', 'treat': {'kind': 'winsorise', 'points': 1.5}", NULL },
  { PARINDEX_MESSAGE_RULE_COUNT, "0", NULL, "'normalise', 'impute': {'kind': 'nearest', 'neighbours': 0}", NULL },
  { PARINDEX_MESSAGE_RULE_COUNT, "-2", NULL, "'normalise', 'impute': {'kind': 'previous', 'periods': -2}", NULL },
  { PARINDEX_MESSAGE_RULE_LAMBDA, "11", NULL, "'normalise', 'transform': {'kind': 'box-cox', 'lambda': 11}", NULL },
  { PARINDEX_MESSAGE_RULE_LAMBDA, "0.0000000001", NULL, "'normalise', 'treat': {'kind': 'transform', 'then': 'box-cox', 'lambda': 1e-10}", NULL },
  { PARINDEX_MESSAGE_RULE_NEEDS, "box-cox", NULL, "'normalise', 'transform': 'box-cox'", NULL },
  { PARINDEX_MESSAGE_RULE_NEEDS, "box-cox", NULL, "'normalise', 'treat': {'kind': 'winsorise', 'then': 'box-cox'}", NULL },
  { PARINDEX_MESSAGE_RULE_NEEDS, "transform", NULL, "'normalise', 'treat': 'transform'", NULL },
  { PARINDEX_MESSAGE_RULE_NEEDS, "nearest", NULL, "'normalise', 'impute': 'nearest'", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, NULL, "'normalise', 'transform': {'kind': 'log', 'lambda': 2}", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, NULL, "'normalise', 'impute': {'kind': 'row', 'within': 'region'}", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, NULL, "'normalise', 'impute': {'kind': 'linear', 'periods': 2}", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, NULL, "'normalise', 'impute': {'kind': 'mean', 'neighbours': 2}", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, NULL, "'normalise', 'treat': {'kind': 'transform', 'then': 'log', 'points': 2}", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, NULL, "'normalise', 'treat': {'kind': 'transform', 'then': 'log', 'combined': true}", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, NULL, "'normalise', 'treat': {'kind': 'none', 'skewness': 1}", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, NULL, "'normalise', 'treat': {'kind': 'none', 'kurtosis': 1}", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, NULL, "'normalise', 'treat': {'kind': 'none', 'then': 'log'}", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, NULL, "'normalise', 'method': 'rank', 'anchors': 'running'", NULL },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, NULL, "2", "'normalise', 'method': 'scaled', 'anchors': 'panel'", NULL },

  /* cells that cannot be read */
  { PARINDEX_MESSAGE_WANT_INPUTS, "97", "2", RATIO, "97" },
  { PARINDEX_MESSAGE_WANT_INPUTS, "\"97\"", "2", RATIO, "{'value': '97'}" },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, NULL, "2", RATIO, "{'count': 1, 'off': 2}" },
  { PARINDEX_MESSAGE_CELL_NOT_YES_NO, "\"perhaps\"", "2", "'yes-no'", "'perhaps'" },
  { PARINDEX_MESSAGE_CELL_NOT_YES_NO, "1", "2", "'yes-no'", "1" },
  { PARINDEX_MESSAGE_CELL_NO_CHOICE, "\"kém\"", "2", CHOICE, "'kém'" },
  { PARINDEX_MESSAGE_CELL_NO_CHOICE, "0", "2", CHOICE, "{'value': 0}" },
  { PARINDEX_MESSAGE_CELL_NO_DATE, "\"2022-02-29\"", "2", DUE, "'2022-02-29'" },
  { PARINDEX_MESSAGE_CELL_NO_DATE, "\"30/7/2022\"", "2", DUE, "'30/7/2022'" },

  /* cells that cannot be scored */
  { PARINDEX_MESSAGE_INPUT_MISSING, "count = 5", "2", RATIO, "{'count': 5}" },
  { PARINDEX_MESSAGE_INPUT_MISSING, "of = 5", "2", RATIO, "{'count': null, 'of': 5}" },
  { PARINDEX_MESSAGE_VALUE_NOT_APPLICABLE, "count = 5", "2", RATIO, "{'count': 5, 'of': 'n/a'}" },
  { PARINDEX_MESSAGE_CELL_NOT_COUNT, "2.5", "2", "'count', 'per-item': 1", "2.5" },
  { PARINDEX_MESSAGE_CELL_NOT_COUNT, "-1", "2", "'count', 'per-item': 1", "-1" },
  { PARINDEX_MESSAGE_CELL_NOT_COUNT, "-1", NULL, "'penalty', 'per-item': 1", "-1" },
  { PARINDEX_MESSAGE_CELL_NOT_COUNT, "a = 1, b = 0.5", "2", SURVEY, "{'a': 1, 'b': '1/2'}" },
  { PARINDEX_MESSAGE_CELL_NEGATIVE, "-1", NULL, "'bonus'", "-1" },
  { PARINDEX_MESSAGE_CELL_NEGATIVE, "-0.5", "2", "'linear'", "-0.5" },
  { PARINDEX_MESSAGE_CELL_NEGATIVE, "count = -1, of = 5", "2", RATIO, "{'count': -1, 'of': 5}" },
  { PARINDEX_MESSAGE_CELL_NEGATIVE, "target = 1, actual = -5", "2", "'target-relative'", "{'target': 1, 'actual': -5}" },
  { PARINDEX_MESSAGE_CELL_NO_PERCENT, "100.01", "2", "'mapping'", "100.01" },
  { PARINDEX_MESSAGE_CELL_NO_PERCENT, "-1", "2", "'children'", "-1" },
  { PARINDEX_MESSAGE_COUNT_ABOVE_TOTAL, "count = 6, of = 5", "2", RATIO, "{'count': 6, 'of': 5}" },
  { PARINDEX_MESSAGE_NONE_OF_NONE, "count = 0, of = 0", "2", RATIO, "{'count': 0, 'of': 0}" },
  { PARINDEX_MESSAGE_NONE_OF_NONE, "a = 0, b = 0", "2", SURVEY, "{'a': 0, 'b': 0}" },
  { PARINDEX_MESSAGE_NONE_OF_NONE, "actual = 3, previous = 0", "2", "'growth', 'from': [0], 'points': [1]", "{'actual': 3, 'previous': 0}" },
  { PARINDEX_MESSAGE_BELOW_TIERS, "-0.01", "2", TIERS, "-0.01" },
  { PARINDEX_MESSAGE_BELOW_TIERS, "0", "2", "'tiers', 'from': ['>0'], 'points': [1]", "0" },
  { PARINDEX_MESSAGE_BEYOND_ANCHORS, "85.5", "2", "'normalise', 'anchors': [0, 85]", "85.5" },
  { PARINDEX_MESSAGE_BEYOND_ANCHORS, "-1", "2", "'normalise', 'anchors': [0, 85], 'direction': 'lower'", "-1" },
  { PARINDEX_MESSAGE_COUNT_ABOVE_TOTAL, "count = 6, of = 5", "2", "'normalise', 'input': 'count-of'", "{'count': 6, 'of': 5}" },
  { PARINDEX_MESSAGE_CELL_NOT_POSITIVE, "0", "2", "'normalise', 'method': 'fraction-of-maximum', 'direction': 'lower'", "0" },
  { PARINDEX_MESSAGE_CELL_NEGATIVE, "-1", "2", "'normalise', 'method': 'distance'", "-1" },
  { PARINDEX_MESSAGE_BAD_REFERENCE, NULL, "2", "'normalise', 'method': 'distance', 'reference': 'target', 'target': 0", "1" },
  { PARINDEX_MESSAGE_POINTS_OUTSIDE, "5", "2", "'normalise', 'method': 'none'", "5" },
  { PARINDEX_MESSAGE_COHORT_CONSTANT, NULL, "2", "'normalise'", "5" },
  { PARINDEX_MESSAGE_GROUP_CONSTANT, "–", "2", "'normalise', 'within': 'region'", "5" },
  { PARINDEX_MESSAGE_POINTS_OUTSIDE, "2.01", "2", "'points'", "2.01" },
  { PARINDEX_MESSAGE_DENOMINATOR_MISSING, "3", "2", "'normalise', 'method': 'none', 'denominator': 'pop'", "3" },
  { PARINDEX_MESSAGE_DENOMINATOR_ZERO, "3", "2", "'normalise', 'method': 'none', 'denominator': 'nothing'", "3" },
  { PARINDEX_MESSAGE_TRANSFORM_DOMAIN, "0", NULL, "'normalise', 'method': 'none', 'transform': 'log'", "0" },
  { PARINDEX_MESSAGE_TRANSFORM_DOMAIN, "-1", NULL, "'normalise', 'method': 'none', 'transform': 'log10'", "-1" },
  { PARINDEX_MESSAGE_TRANSFORM_DOMAIN, "-1", NULL, "'normalise', 'method': 'none', 'transform': 'root'", "-1" },
  { PARINDEX_MESSAGE_COUNT_ABOVE_TOTAL, "count = 6, of = 5", NULL, "'normalise', 'method': 'none', 'input': 'count-of', 'impute': 'mean'", "{'count': 6, 'of': 5}" },
  { PARINDEX_MESSAGE_INPUT_MISSING, "count = 6", NULL, "'normalise', 'method': 'none', 'input': 'count-of', 'impute': 'mean'", "{'count': 6}" },
  { PARINDEX_MESSAGE_NONE_OF_NONE, "count = 0, of = 0", NULL, "'normalise', 'method': 'none', 'input': 'count-of', 'transform': 'square'", "{'count': 0, 'of': 0}" },
};

static char *
source_of (const Case *self)
{
  g_autofree char *max = self->max != NULL ? g_strdup_printf ("'max': %s, ", self->max) : g_strdup ("");
  g_autofree char *text = g_strdup_printf (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'propagate', 'ranking': {'of': 'score'}, 'criteria': [{'id': 'a', 'max': 1}, "
         "{'id': 'b', %s'rule': {'kind': %s}}]}], 'units': [{'id': 'u', 'name': 'U', 'attributes': {'nothing': 0}}], "
         "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u': {'a': 1%s%s}}}]}",
    max, self->rule, self->cell != NULL ? ", 'b': " : "", self->cell != NULL ? self->cell : "");

  return json (text);
}

static void
test_rule (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *source = source_of (self);
  g_autoptr (GBytes) bytes = bytes_of (source);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexDocument) document = parindex_loader_load_bytes (loader, bytes, NULL, &error);
  g_autoptr (GListModel) problems = document != NULL ? parindex_document_validate (document)
                                                     : g_object_ref (parindex_loader_get_problems (loader));
  ParindexProblem *problem = item (problems, 0);

  if (g_list_model_get_n_items (problems) != 1)
    g_test_fail_printf ("case %u: %u problems instead of one", (guint) (self - cases), g_list_model_get_n_items (problems));
  if (problem == NULL)
    return;
  check_problem (self->message, problem);
  if (self->value != NULL && g_strcmp0 (parindex_problem_get_value (problem), self->value) != 0)
    g_test_fail_printf ("case %u: \"%s\" instead of \"%s\"", (guint) (self - cases), parindex_problem_get_value (problem), self->value);
  if (document != NULL)
    {
      gboolean of_all = self->message == PARINDEX_MESSAGE_COHORT_CONSTANT || self->message == PARINDEX_MESSAGE_GROUP_CONSTANT
                        || self->message == PARINDEX_MESSAGE_BAD_REFERENCE;

      g_assert_cmpstr (parindex_problem_get_unit (problem), ==, of_all ? NULL : "u");
      g_assert_null (parindex_document_score (document, NULL, NULL, NULL, NULL, &error));
      check_error_text (self->message, error, PARINDEX_LANGUAGE_EN);
    }
}

void
add_rule_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/message/rule-%03u", (guint) i);

      g_test_add_data_func (path, &cases[i], test_rule);
    }
}
