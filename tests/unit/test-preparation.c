/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "scoring/preparation/parindex-preparation-private.h"

#include "fixtures.h"

/* What becomes of numbers before they are normalised. Under `none` the points are the number that was prepared. */

#define N_UNITS 8

/* Units a … h; g is not ranked; a, b and c are in x, d, e and f in y. */
#define UNITS \
  "'units': [{'id': 'a', 'name': 'An', 'groups': {'block': 'x'}, 'attributes': {'pop': 10, 'area': -2}}, " \
  "{'id': 'b', 'name': 'Bình', 'groups': {'block': 'x'}, 'attributes': {'pop': 20, 'area': 0.5}}, " \
  "{'id': 'c', 'name': 'Cát', 'groups': {'block': 'x'}, 'attributes': {'pop': '100/3', 'area': 3}}, " \
  "{'id': 'd', 'name': 'Dũng', 'groups': {'block': 'y'}, 'attributes': {'pop': 7, 'area': 123456789.123456789}}, " \
  "{'id': 'e', 'name': 'Em', 'groups': {'block': 'y'}, 'attributes': {'pop': 1e30, 'area': 1}}, " \
  "{'id': 'f', 'name': 'Gia', 'groups': {'block': 'y'}, 'attributes': {'pop': 3, 'area': 1}}, " \
  "{'id': 'g', 'name': 'Hà', 'ranked': false, 'attributes': {'pop': 1, 'area': 1}}, " \
  "{'id': 'h', 'name': 'Kim', 'attributes': {'pop': 2, 'area': 1}}]"

static const char ids[] = "abcdefgh";

typedef struct
{
  const char *rule;           /* behind the kind */
  const char *cells[N_UNITS]; /* NULL: missing */
  const char *wanted[N_UNITS]; /* the score; NULL: missing */
} Case;

static void
append_cells (GString           *text,
              const char        *leaf,
              const char *const *cells)
{
  for (guint i = 0; i < N_UNITS; i++)
    g_string_append_printf (text, "%s'%c': {'%s': %s}", i > 0 ? ", " : "", ids[i], leaf, cells[i] != NULL ? cells[i] : "null");
}

static ParindexScoreboard *
score_case (const Case *self)
{
  g_autoptr (GString) text = g_string_new (HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', 'ranking': {'of': 'score'}, 'criteria': [");
  g_autoptr (ParindexDocument) document = NULL;

  g_string_append_printf (text, "{'id': 'x', 'rule': {'kind': 'normalise'%s}}]}], " UNITS ", 'assessments': [{'framework': 'f', 'period': '2022', 'values': {", self->rule);
  append_cells (text, "x", self->cells);
  g_string_append (text, "}}]}");
  document = load (text->str);

  return score (document);
}

static void
assert_score (ParindexScoreboard *board,
              char                unit,
              const char         *leaf,
              const char         *wanted)
{
  const char id[] = { unit, '\0' };
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, id, leaf, NULL);
  g_autoptr (ParindexNumber) exact = parindex_result_get_exact_score (result);

  if (wanted == NULL)
    g_assert_cmpint (parindex_result_get_state (result), ==, PARINDEX_CELL_STATE_MISSING);
  else if (g_str_equal (wanted, "n/a"))
    g_assert_cmpint (parindex_result_get_state (result), ==, PARINDEX_CELL_STATE_NOT_APPLICABLE);
  else
    assert_number (exact, wanted);
}

#define NONE ", 'method': 'none'"

static const Case cases[] = {
  /* denominators: exact fractions, whatever their size */
  { NONE ", 'denominator': 'pop'", { "1", "2.5", "1", "-7", "1e30", "'1/3'", "4", "0" }, { "0.1", "0.125", "0.03", "-1", "1", "1/9", "4", "0" } },
  { NONE ", 'denominator': {'attribute': 'area', 'scale': '1000/3'}", { "1", "1", NULL, "1", "3", "'n/a'", "1", "9" },
    { "-500/3", "2000/3", NULL, "1000000000000/370370367370370367", "1000", "n/a", "1000/3", "3000" } },
  { NONE ", 'input': 'count-of', 'denominator': 'pop', 'when-none': 'not-applicable'",
    { "{'count': 1, 'of': 3}", "{'count': 0, 'of': 0}", "{'count': 1, 'of': 1}", NULL, NULL, NULL, NULL, "{'count': 1, 'of': 2}" },
    { "10/3", "n/a", "3", NULL, NULL, NULL, NULL, "25" } },
  /* transformations */
  { NONE ", 'transform': 'log'", { "1", "2", "10", "0.5", "1e300", "'1/3'", "1e-300", NULL },
    { "0", "0.6931471805599", "2.302585092994", "-0.6931471805599", "690.775527898214", "-1.098612288668", "-690.775527898214", NULL } },
  /* as many digits near 0 as elsewhere */
  { NONE ", 'transform': 'log'", { "1.00001", "0.99999", "1.000000000000000000001", "1.1", "2.718281828459", "2.718281828459046", NULL, NULL },
    { "0.000009999950000333", "-0.00001000005000033", "0.000000000000000000001", "0.09531017980432", "1", "1", NULL, NULL } },
  { NONE ", 'transform': 'log10'", { "1.00001", "1.2589254117941673", "1.2589254117941672", "0.1", NULL, NULL, NULL, NULL },
    { "0.000004342923104453", "0.1", "0.1", "-1", NULL, NULL, NULL, NULL } },
  { NONE ", 'transform': 'log10'", { "1", "1000", "0.001", "2", "1e300", "'1/3'", "1e-300", "20" },
    { "0", "3", "-3", "0.301029995664", "300", "-0.4771212547197", "-300", "1.301029995664" } },
  { NONE ", 'transform': 'root'", { "0", "4", "2", "0.25", "1e40", "'1/9'", "3", NULL },
    { "0", "2", "1.414213562373", "0.5", "100000000000000000000", "0.3333333333333", "1.732050807569", NULL } },
  /* as many digits as larger ones have, whatever the others are */
  { NONE ", 'transform': 'root'", { "2e-26", "4e-30", "200", "1e12", NULL, NULL, NULL, NULL },
    { "0.0000000000001414213562373", "0.000000000000002", "14.142135623731", "1000000", NULL, NULL, NULL, NULL } },
  { NONE ", 'transform': 'root'", { "2e-8", "3e-8", "2e-8", "1", "0", NULL, NULL, NULL }, { "0.0001414213562373", "0.0001732050807569", "0.0001414213562373", "1", "0", NULL, NULL, NULL } },
  { NONE ", 'transform': 'square'", { "'1/3'", "-2", "1e30", "0", NULL, NULL, NULL, NULL }, { "1/9", "4", "1000000000000000000000000000000000000000000000000000000000000", "0", NULL, NULL, NULL, NULL } },
  /* from 0 to 100, shifted by 1; who is not ranked is held to the range */
  { NONE ", 'transform': 'log-shifted'", { "0", "1", "100", "9", NULL, NULL, "1000", "1" }, { "0", "0.69314718056", "4.615120516841", "2.302585092994", NULL, NULL, "4.615120516841", "0.69314718056" } },
  { NONE ", 'transform': 'log-mirrored'", { "0", "1", "100", "9", NULL, NULL, "-1", "1" }, { "0", "0.69314718056", "4.615120516841", "2.302585092994", NULL, NULL, "0", "0.69314718056" } },
  { NONE ", 'transform': 'log-mirrored'", { "100", "99", "0", "91", NULL, NULL, NULL, "99" }, { "0", "-0.69314718056", "-4.615120516841", "-2.302585092994", NULL, NULL, NULL, "-0.69314718056" } },
  { NONE ", 'transform': 'log-plus-one'", { "5", "6", "14", "5", NULL, NULL, NULL, NULL }, { "0", "0.69314718056", "2.302585092994", "0", NULL, NULL, NULL, NULL } },
  { NONE ", 'transform': 'log-gii'", { "1", "11", "6", NULL, NULL, NULL, NULL, NULL }, { "0", "2.397895272798", "1.791759469228", NULL, NULL, NULL, NULL, NULL } },
  { NONE ", 'transform': {'kind': 'box-cox', 'lambda': 2}", { "3", "4", "3.5", NULL, NULL, NULL, NULL, NULL }, { "0", "1.5", "0.625", NULL, NULL, NULL, NULL, NULL } },
  { NONE ", 'transform': {'kind': 'box-cox', 'lambda': 0}", { "3", "4", "12", NULL, NULL, NULL, NULL, NULL }, { "0", "0.69314718056", "2.302585092994", NULL, NULL, NULL, NULL, NULL } },
  { NONE ", 'transform': {'kind': 'box-cox', 'lambda': 0.5}", { "3", "6", "4", NULL, NULL, NULL, NULL, NULL }, { "0", "2", "0.828427124746", NULL, NULL, NULL, NULL, NULL } },
  { NONE ", 'transform': {'kind': 'box-cox', 'lambda': '-1/2'}", { "3", "6", "4", NULL, NULL, NULL, NULL, NULL }, { "0", "1", "0.585786437627", NULL, NULL, NULL, NULL, NULL } },
  { NONE ", 'transform': {'kind': 'box-cox', 'lambda': -1}", { "3", "6", "4", NULL, NULL, NULL, NULL, NULL }, { "0", "0.75", "0.5", NULL, NULL, NULL, NULL, NULL } },
  /* those that do not differ stay as they are */
  { NONE ", 'transform': 'log-shifted'", { "7", "7", NULL, NULL, NULL, NULL, NULL, "7" }, { "7", "7", NULL, NULL, NULL, NULL, NULL, "7" } },
  /* each block by itself */
  { ", 'within': 'block', 'when-constant': 0, 'method': 'min-max', 'transform': 'log-plus-one'", { "1", "2", "3", "10", "10", "10", NULL, NULL },
    { "0", "173286795140/274653072167", "1", "0", "0", "0", NULL, NULL } },
  /* imputation: of the ranked units, who is not ranked is given it too; what does not apply stays so */
  { NONE ", 'impute': 'mean'", { "1", "2", NULL, "4", "'n/a'", NULL, "100", "0" }, { "1", "2", "1.75", "4", "n/a", "1.75", "100", "0" } },
  { NONE ", 'impute': 'median'", { "1", "2", NULL, "4", "'n/a'", "2.5", NULL, "100" }, { "1", "2", "2.5", "4", "n/a", "2.5", "2.5", "100" } },
  { NONE ", 'impute': 'median'", { "1", NULL, NULL, "4", "'1/3'", "2.5", NULL, NULL }, { "1", "1.75", "1.75", "4", "1/3", "2.5", "1.75", "1.75" } },
  { NONE ", 'impute': {'kind': 'mean', 'within': 'block'}", { "1", NULL, "2", NULL, NULL, NULL, "5", NULL }, { "1", "1.5", "2", NULL, NULL, NULL, "5", NULL } },
  { NONE ", 'impute': 'mean'", { NULL, NULL, NULL, NULL, NULL, NULL, "3", NULL }, { NULL, NULL, NULL, NULL, NULL, NULL, "3", NULL } },
  { NONE ", 'impute': 'mean', 'denominator': 'pop'", { "1", "2", "1", NULL, NULL, "3", NULL, NULL }, { "0.1", "0.1", "0.03", "0.3075", "0.3075", "1", "0.3075", "0.3075" } },
  /* the mean of what was transformed, and treated with the rest */
  { NONE ", 'transform': 'square', 'impute': 'mean', 'treat': {'kind': 'winsorise', 'points': 1}", { "1", "-1", "1", "1", "1", "10", "1000", NULL },
    { "1", "1", "1", "1", "1", "17.5", "17.5", "17.5" } },
  /* winsorising: at the top, at the bottom, up to so many, and those that are equal together */
  { NONE ", 'treat': 'winsorise'", { "1", "2", "3", "4", "5", "100", "200", "6" }, { "1", "2", "3", "4", "5", "6", "6", "6" } },
  { NONE ", 'treat': 'winsorise'", { "1", "2", "3", "4", "5", "-100", "-200", "6" }, { "1", "2", "3", "4", "5", "1", "1", "6" } },
  { NONE ", 'treat': 'winsorise'", { "1", "2", "3", "4", "5", "7", "200", "6" }, { "1", "2", "3", "4", "5", "7", "200", "6" } },
  { NONE ", 'treat': {'kind': 'winsorise', 'kurtosis': 100}", { "1", "2", "3", "4", "5", "100", "200", "6" }, { "1", "2", "3", "4", "5", "100", "200", "6" } },
  { NONE ", 'treat': {'kind': 'winsorise', 'skewness': 0.1, 'kurtosis': 0, 'points': 1}", { "0", "0", "0", "1", "9", "10", NULL, "0" }, { "0", "0", "0", "1", "9", "10", NULL, "0" } },
  { NONE ", 'treat': {'kind': 'winsorise', 'points': 1}", { "0", "0", "0", "0", "50", "100", NULL, "0" }, { "0", "0", "0", "0", "50", "100", NULL, "0" } },
  /* what still has outliers is transformed as it was, or as it is */
  { NONE ", 'treat': {'kind': 'winsorise', 'points': 1, 'then': 'square'}", { "-10", "0", "0", "0", "1", "1000", "11", "0" },
    { "100", "0", "0", "0", "1", "1000000", "121", "0" } },
  { NONE ", 'treat': {'kind': 'winsorise', 'points': 1, 'then': 'square', 'combined': true}", { "-10", "0", "0", "0", "1", "1000", "11", "0" },
    { "100", "0", "0", "0", "1", "1", "1", "0" } },
  { NONE ", 'treat': {'kind': 'transform', 'then': 'log-plus-one'}", { "0", "0", "0", "0", "0", "9", "11", "0" }, { "0", "0", "0", "0", "0", "2.302585092994", "2.302585092994", "0" } },
  /* fewer than four tell nothing */
  { NONE ", 'treat': {'kind': 'winsorise', 'skewness': '1/1000', 'kurtosis': 0}", { "0", "0", "100", NULL, NULL, NULL, "1", NULL }, { "0", "0", "100", NULL, NULL, NULL, "1", NULL } },
  /* z-scores: the mean is 2, the variance 4 */
  { ", 'method': 'z-score'", { "0", "2", "4", NULL, NULL, NULL, "8", "'n/a'" }, { "-1", "0", "1", NULL, NULL, NULL, "3", "n/a" } },
  { ", 'method': 'z-score', 'direction': 'lower', 'mean': 100, 'sd': 15", { "0", "2", "4", NULL, NULL, NULL, "8", NULL }, { "115", "100", "85", NULL, NULL, NULL, "55", NULL } },
  { ", 'method': 'z-score', 'within': 'block', 'when-constant': 7", { "0", "2", "3", "5", "5", NULL, "8", NULL }, { "-1.091089451180", "0.218217890236", "0.872871560944", "7", "7", NULL, "7", NULL } },
  { ", 'method': 'z-score', 'when-constant': 0", { "5", NULL, NULL, NULL, NULL, NULL, "8", NULL }, { "0", NULL, NULL, NULL, NULL, NULL, "0", NULL } },
  { ", 'method': 'z-score'", { "1e30", "-1e30", "1", NULL, NULL, NULL, NULL, NULL }, { "1", "-1", "0", NULL, NULL, NULL, NULL, NULL } },
};

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (ParindexScoreboard) board = score_case (self);

  for (guint i = 0; i < N_UNITS; i++)
    {
      g_autoptr (ParindexNumber) plain = self->wanted[i] != NULL && !g_str_equal (self->wanted[i], "n/a") ? number (self->wanted[i]) : NULL;
      g_autofree char *wanted = plain != NULL ? parindex_number_to_string (plain) : g_strdup (self->wanted[i]);

      assert_score (board, ids[i], "x", wanted);
    }
}

/* Three leaves of one parent; x, y and z of each unit. */
#define SIBLINGS(impute, direction) \
  HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', 'ranking': {'of': 'score'}, 'criteria': [{'id': 'p', 'criteria': [" \
       "{'id': 'x', 'rule': {'kind': 'normalise', 'method': 'none', 'impute': " impute "}}, " \
       "{'id': 'y', 'rule': {'kind': 'normalise', 'method': 'min-max', 'direction': '" direction "'}}, " \
       "{'id': 'z', 'rule': {'kind': 'normalise', 'method': 'min-max'}}, {'id': 'o'}]}, " \
       "{'id': 'elsewhere', 'rule': {'kind': 'normalise', 'when-constant': 0}}]}], " UNITS ", 'assessments': [{'framework': 'f', 'period': '2022', 'values': {"

static ParindexScoreboard *
score_siblings (const char *head,
                const char *values)
{
  g_autofree char *text = g_strconcat (head, values, "}}]}", NULL);
  g_autoptr (ParindexDocument) document = load (text);

  return score (document);
}

/* On y, c is at 1/4 (of 0 … 8), on z at 1/2: 3/8 of the way from 10 to 90 is 40. */
static void
test_row (void)
{
  const char *values = "'a': {'x': 10, 'y': 0, 'z': 2}, 'b': {'x': 90, 'y': 8, 'z': 4, 'o': 5}, 'c': {'y': 2, 'z': 3, 'elsewhere': 1}, "
                       "'d': {'z': 4}, 'e': {'elsewhere': 5}, 'g': {'y': 10}";
  g_autoptr (ParindexScoreboard) board = score_siblings (SIBLINGS ("'row'", "higher"), values);
  g_autoptr (ParindexScoreboard) turned = score_siblings (SIBLINGS ("'row'", "lower"), values);

  assert_score (board, 'c', "x", "40");
  assert_score (board, 'd', "x", "90");
  assert_score (board, 'e', "x", NULL);
  assert_score (board, 'g', "x", "110");
  assert_score (turned, 'c', "x", "60");
  assert_score (turned, 'g', "x", "-10");
}

/* From c, a is 1/16 away on y and 1/4 on z, b 9/16 and 1/4, d only 1/4 on z; e has no number. */
static void
test_nearest (void)
{
  const char *values = "'a': {'x': 10, 'y': 0, 'z': 2}, 'b': {'x': 90, 'y': 8, 'z': 4}, 'c': {'y': 2, 'z': 3}, 'd': {'x': 7, 'z': 4}, "
                       "'e': {'y': 2, 'z': 3}, 'f': {'x': 1000}, 'g': {'x': 5000, 'y': 2, 'z': 3}, 'h': {'x': 20, 'y': 0, 'z': 4}";
  g_autoptr (ParindexScoreboard) one = score_siblings (SIBLINGS ("{'kind': 'nearest', 'neighbours': 1}", "higher"), values);
  g_autoptr (ParindexScoreboard) three = score_siblings (SIBLINGS ("{'kind': 'nearest', 'neighbours': 3}", "lower"), values);
  g_autoptr (ParindexScoreboard) all = score_siblings (SIBLINGS ("{'kind': 'nearest', 'neighbours': 99999999999999999999}", "lower"), values);

  /* a and h are equally near: both count, in whatever order they stand. */
  assert_score (one, 'c', "x", "15");
  assert_score (one, 'e', "x", "15");
  assert_score (three, 'c', "x", "37/3");
  assert_score (all, 'c', "x", "31.75");
}

/* One assessment a period. */
static ParindexScoreboard *
score_periods (const char *rule,
               const char *editions,
               const char *const *entries,
               const char *framework,
               const char *period)
{
  g_autoptr (GString) text = g_string_new (HEAD "'frameworks': [");
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  ParindexScoreboard *board;

  g_string_append_printf (text, "{'id': 'f', 'index': 'i', 'aggregation': 'sum', 'missing': 'skip', 'ranking': {'of': 'score'}, 'criteria': [{'id': 'x', 'rule': {'kind': 'normalise'%s}}]}%s], "
                                UNITS ", 'assessments': [",
                          rule, editions);
  for (guint i = 0; entries[i] != NULL; i += 3)
    g_string_append_printf (text, "%s{'framework': '%s', 'period': '%s', 'values': {%s}}", i > 0 ? ", " : "", entries[i], entries[i + 1], entries[i + 2]);
  g_string_append (text, "]}");
  document = load (text->str);
  board = parindex_document_score (document, NULL, framework, period, NULL, &error);
  g_assert_no_error (error);

  return board;
}

#define OLD ", {'id': 'old', 'index': 'i', 'aggregation': 'sum', 'missing': 'skip', 'ranking': {'of': 'score'}, 'criteria': [{'id': 'x', 'rule': {'kind': 'normalise', 'method': 'none'}}]}"
#define OTHER ", {'id': 'other', 'index': 'j', 'aggregation': 'sum', 'missing': 'skip', 'ranking': {'of': 'score'}, 'criteria': [{'id': 'x'}]}" \
              ", {'id': 'plain', 'index': 'i', 'aggregation': 'sum', 'missing': 'skip', 'ranking': {'of': 'score'}, 'criteria': [{'id': 'x'}]}"

static const char *const history[] = {
  "old", "2010", "'a': {'x': 1}, 'b': {'x': 100}, 'c': {'x': 1}",
  "f", "2012", "'a': {'x': 5}, 'b': {'x': null}, 'd': {'x': 8}, 'e': {'x': 3}",
  "f", "2013", "'a': {'x': 7}, 'd': {'x': 'n/a'}, 'h': {'x': 2}",
  "f", "2016", "'c': {'x': 13}, 'h': {'x': 4}, 'f': {'x': 50}",
  "other", "2013", "'c': {'x': 1000}",
  "plain", "2011", "'c': {'x': 1000}",
  "f", "2013-Q1", "'c': {'x': 1000}, 'd': {'x': 1000}, 'e': {'x': 1000}",
  NULL,
};

static void
test_previous (void)
{
  g_autoptr (ParindexScoreboard) any = score_periods (NONE ", 'impute': 'previous'", OLD OTHER, history, "f", "2013");
  g_autoptr (ParindexScoreboard) two = score_periods (NONE ", 'impute': {'kind': 'previous', 'periods': 2}", OLD OTHER, history, "f", "2013");
  g_autoptr (ParindexScoreboard) quarter = score_periods (NONE ", 'impute': 'previous'", OLD OTHER, history, "f", "2013-Q1");

  assert_score (any, 'a', "x", "7");
  assert_score (any, 'b', "x", "100");
  assert_score (any, 'c', "x", "1");
  assert_score (any, 'd', "x", "n/a");
  assert_score (any, 'e', "x", "3");
  assert_score (any, 'f', "x", NULL);
  assert_score (two, 'b', "x", NULL);
  assert_score (two, 'e', "x", "3");
  assert_score (quarter, 'a', "x", NULL);
}

/* From 1 in 2010 to 13 in 2016, halfway in 2013. */
static void
test_linear (void)
{
  g_autoptr (ParindexScoreboard) board = score_periods (NONE ", 'impute': 'linear'", OLD OTHER, history, "f", "2013");
  g_autoptr (ParindexScoreboard) last = score_periods (NONE ", 'impute': 'linear'", OLD OTHER, history, "f", "2016");

  assert_score (board, 'b', "x", "100");
  assert_score (board, 'c', "x", "7");
  assert_score (board, 'f', "x", "50");
  assert_score (board, 'g', "x", NULL);
  assert_score (last, 'd', "x", "8");
}

/* 9 (x - min) / (max - min) + 1 over the years to date, or over all. */
static void
test_running (void)
{
  g_autoptr (ParindexScoreboard) own = score_periods (", 'range': [1, 10]", OLD OTHER, history, "f", "2013");
  g_autoptr (ParindexScoreboard) running = score_periods (", 'range': [1, 10], 'anchors': 'running'", OLD OTHER, history, "f", "2013");
  g_autoptr (ParindexScoreboard) lower = score_periods (", 'range': [1, 10], 'anchors': 'running', 'direction': 'lower'", OLD OTHER, history, "f", "2013");
  g_autoptr (ParindexScoreboard) panel = score_periods (", 'anchors': 'panel', 'method': 'distance', 'reference': 'mean'", "", (const char *const[]){
    "f", "2012", "'a': {'x': 2}", "f", "2013", "'a': {'x': 4}, 'b': {'x': 9}", "f", "2014", "'b': {'x': 5}, 'g': {'x': 1000}", NULL }, "f", "2013");
  g_autoptr (ParindexScoreboard) blocks = score_periods (", 'anchors': 'running', 'within': 'block', 'when-constant': 0", "", (const char *const[]){
    "f", "2012", "'d': {'x': 3}, 'a': {'x': 0}, 'g': {'x': 99}", "f", "2013", "'a': {'x': 4}, 'b': {'x': 8}", NULL }, "f", "2013");

  assert_score (own, 'a', "x", "10");
  assert_score (running, 'a', "x", "17/11");
  assert_score (running, 'h', "x", "12/11");
  assert_score (lower, 'a', "x", "104/11");
  assert_score (panel, 'b', "x", "1.8");
  assert_score (blocks, 'a', "x", "0.5");
  assert_score (blocks, 'b', "x", "1");
}

/* Without its document nothing is known of other periods. */
static void
test_alone (void)
{
  g_autoptr (ParindexDocument) document = load (HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', 'ranking': {'of': 'score'}, 'criteria': [{'id': 'x', "
                                                     "'rule': {'kind': 'normalise', 'anchors': 'running'}}]}], " UNITS ", 'assessments': ["
                                                     "{'framework': 'f', 'period': '2012', 'values': {'a': {'x': 0}}}, "
                                                     "{'framework': 'f', 'period': '2013', 'values': {'a': {'x': 4}, 'b': {'x': 8}}}]}");
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_document_get_framework (document, "f"), NULL, NULL);
  g_autoptr (ParindexScoreboard) alone = parindex_scorer_score (scorer, parindex_document_get_assessment (document, "f", "2013", NULL), NULL, NULL);
  g_autoptr (ParindexScoreboard) within = parindex_document_score (document, NULL, NULL, "2013", NULL, NULL);

  assert_score (alone, 'a', "x", "0");
  assert_score (within, 'a', "x", "0.5");
  g_assert_cmpstr (parindex_scoreboard_get_fingerprint (alone), !=, parindex_scoreboard_get_fingerprint (within));
}

/* The textbook, in long doubles. */
typedef struct
{
  long double skewness;
  long double kurtosis;
} Shape;

static Shape
shape_of (const double *values,
          guint         n)
{
  long double mean = 0, s2 = 0, s3 = 0, s4 = 0, k = n;

  for (guint i = 0; i < n; i++)
    mean += values[i] / k;
  for (guint i = 0; i < n; i++)
    {
      long double d = values[i] - mean;

      s2 += d * d;
      s3 += d * d * d;
      s4 += d * d * d * d;
    }

  return (Shape){ sqrtl (k) * s3 / powl (s2, 1.5L) * sqrtl (k * (k - 1)) / (k - 2),
                  ((k + 1) * (k * s4 / (s2 * s2) - 3) + 6) * (k - 1) / ((k - 2) * (k - 3)) };
}

/* COINr's loop: all places of the maximum, or of the minimum, get the next value inwards. */
static void
winsorise_slowly (double *values,
                  guint   n,
                  guint   most)
{
  guint n_high = 0, n_low = 0;

  while (n_high + n_low < most)
    {
      Shape shape = shape_of (values, n);
      gboolean top = shape.skewness >= 0;
      double end = values[0], next = 0;
      gboolean found = FALSE;
      guint *count = top ? &n_high : &n_low;

      /* Numbers that do not differ have no shape, and nothing is further in than they are. */
      if (!(fabsl (shape.skewness) >= 2 && shape.kurtosis >= 3.5L))
        return;
      for (guint i = 1; i < n; i++)
        end = top ? MAX (end, values[i]) : MIN (end, values[i]);
      for (guint i = 0; i < n; i++)
        if (values[i] != end && (!found || (top ? values[i] > next : values[i] < next)))
          {
            next = values[i];
            found = TRUE;
          }
      *count = 0;
      for (guint i = 0; i < n; i++)
        if (values[i] == end)
          {
            values[i] = next;
            ++*count;
          }
    }
}

#define N_MANY 40

/* A few far from the rest, at both ends. */
static void
fill_randomly (double *values,
               guint   n)
{
  guint n_far = g_test_rand_int_range (0, 6);

  for (guint i = 0; i < n; i++)
    values[i] = g_test_rand_int_range (0, 30);
  for (guint i = 0; i < n_far; i++)
    values[g_test_rand_int_range (0, (int) n)] = g_test_rand_int_range (-1000, 2000);
}

static void
test_winsorising (void)
{
  for (guint round = 0; round < 300; round++)
    {
      guint n = g_test_rand_int_range (4, N_MANY), most = g_test_rand_int_range (1, 7);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (ParindexDocument) document = NULL;
      g_autoptr (ParindexScoreboard) board = NULL;
      double values[N_MANY];

      fill_randomly (values, n);
      g_string_printf (text, HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', 'ranking': {'of': 'score'}, 'criteria': [{'id': 'x', 'rule': "
                                  "{'kind': 'normalise', 'method': 'none', 'treat': {'kind': 'winsorise', 'points': %u}}}]}], 'units': [", most);
      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "%s{'id': 'u%u', 'name': 'U'}", i > 0 ? ", " : "", i);
      g_string_append (text, "], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {");
      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "%s'u%u': {'x': %d}", i > 0 ? ", " : "", i, (int) values[i]);
      g_string_append (text, "}}]}");
      document = load (text->str);
      board = score (document);
      winsorise_slowly (values, n, most);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *id = g_strdup_printf ("u%u", i);
          g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, id, "x", NULL);

          g_assert_cmpfloat (parindex_result_get_score (result), ==, values[i]);
        }
    }
}

/* Exactly at the limit is beyond it: the numbers have G2 = 3.5 to the last digit. */
static void
test_limit (void)
{
  static const char *const cells[] = { "0", "0", "0", "0", "0", "1", NULL, "0" };
  g_autofree mpq_t *values = g_new (mpq_t, 7);
  mpq_t skewness, kurtosis, tiny;
  ParindexShape shape;

  /* Of 7 numbers, six of them equal: G1^2 = 7, G2 = 7. */
  for (guint i = 0; i < 7; i++)
    {
      mpq_init (values[i]);
      mpq_set_ui (values[i], i == 3, 1);
    }
  mpq_inits (skewness, kurtosis, tiny, NULL);
  parindex_shape_init (&shape, (const mpq_t *) values, 7);
  mpq_set_ui (kurtosis, 7, 1);
  mpq_set_ui (skewness, 2, 1);
  g_assert_false (parindex_shape_passes (&shape, skewness, kurtosis));
  g_assert_cmpint (parindex_mpq_set_text (tiny, "1e-30", 5), ==, PARINDEX_NUMBER_FAULT_NONE);
  mpq_add (kurtosis, kurtosis, tiny);
  g_assert_true (parindex_shape_passes (&shape, skewness, kurtosis));
  parindex_shape_clear (&shape);
  for (guint i = 0; i < 7; i++)
    mpq_clear (values[i]);
  mpq_clears (skewness, kurtosis, tiny, NULL);

  {
    Case at = { NONE ", 'treat': {'kind': 'winsorise', 'kurtosis': 7}", { NULL }, { NULL } };
    Case above = { NONE ", 'treat': {'kind': 'winsorise', 'kurtosis': 7.000000000000000000000000000001}", { NULL }, { NULL } };
    g_autoptr (ParindexScoreboard) beyond = NULL;
    g_autoptr (ParindexScoreboard) within = NULL;

    memcpy (at.cells, cells, sizeof cells);
    memcpy (above.cells, cells, sizeof cells);
    beyond = score_case (&at);
    within = score_case (&above);
    assert_score (beyond, 'f', "x", "0");
    assert_score (within, 'f', "x", "1");
  }
}

/* Every step of a cell, in order. */
static void
test_changes (void)
{
  static const Case all = { NONE ", 'denominator': {'attribute': 'pop', 'scale': 1000}, 'transform': 'root', 'impute': {'kind': 'median', 'within': 'block'}, 'treat': {'kind': 'winsorise', 'skewness': 1, 'kurtosis': 1, 'points': 1}",
                            { "10", NULL, "300", "7", "1e27", "1200", NULL, "2" }, { NULL } };
  static const struct
  {
    char unit;
    ParindexPreparationStep step;
    const char *from;
    const char *to;
    const char *reason[2];
  } wanted[] = {
    { 'a', PARINDEX_PREPARATION_STEP_DENOMINATOR, "10", "1000", { "divided by pop 10 × 1000", "chia cho pop 10 × 1000" } },
    { 'a', PARINDEX_PREPARATION_STEP_TRANSFORM, "1000", "31.622776601684", { "square root", "căn bậc hai" } },
    { 'b', PARINDEX_PREPARATION_STEP_IMPUTATION, NULL, "63.245553203368", { "missing: the median of 2 ranked units within block “x”", "ô thiếu: trung vị của 2 đơn vị được xếp hạng thuộc block “x”" } },
  };
  g_autoptr (ParindexScoreboard) board = score_case (&all);
  g_autoptr (GListModel) changes = parindex_scoreboard_get_changes (board);
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, "b", NULL, NULL);
  gboolean treated = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      ParindexCellChange *change = item (changes, i);
      g_autoptr (ParindexNumber) from = parindex_cell_change_get_from (change);
      g_autoptr (ParindexNumber) to = parindex_cell_change_get_to (change);

      g_assert_cmpint (*parindex_unit_get_id (parindex_cell_change_get_unit (change)), ==, wanted[i].unit);
      g_assert_cmpint (parindex_cell_change_get_step (change), ==, wanted[i].step);
      assert_number (from, wanted[i].from);
      if (i < 2)
        assert_number (to, wanted[i].to);
      for (guint k = 0; k < 2; k++)
        {
          g_autofree char *reason = parindex_cell_change_get_reason (change, k == 0 ? PARINDEX_LANGUAGE_EN : PARINDEX_LANGUAGE_VI);

          g_assert_cmpstr (reason, ==, wanted[i].reason[k]);
        }
    }
  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      ParindexCellChange *change = item (changes, i);
      g_autofree char *reason = parindex_cell_change_get_reason (change, PARINDEX_LANGUAGE_EN);

      if (parindex_cell_change_get_step (change) != PARINDEX_PREPARATION_STEP_TREATMENT)
        continue;
      treated = TRUE;
      g_assert_nonnull (strstr (reason, "winsorised (lowest: 0, highest: 1 values)"));
    }
  g_assert_true (treated);
  /* What was filled in was not answered. */
  g_assert_cmpuint (parindex_result_get_n_answered (result), ==, 0);
}

/* The canonical text of a rule says what it does, and no more. */
static void
test_text (void)
{
  static const char *const texts[] = {
    "\"rule\": {\"kind\": \"normalise\", \"denominator\": \"pop\", \"transform\": \"log\", \"impute\": \"mean\", \"treat\": \"winsorise\", \"anchors\": \"running\"}",
    "\"rule\": {\"kind\": \"normalise\", \"method\": \"z-score\", \"mean\": 100, \"sd\": 15, \"denominator\": {\"attribute\": \"pop\", \"scale\": 1000}, "
    "\"transform\": {\"kind\": \"box-cox\", \"lambda\": 0.5}, \"impute\": {\"kind\": \"median\", \"within\": \"block\"}, "
    "\"treat\": {\"kind\": \"winsorise\", \"points\": 3, \"skewness\": 1.5, \"kurtosis\": 2, \"then\": \"box-cox\", \"lambda\": \"1/3\", \"combined\": true}, \"anchors\": \"panel\"}",
    "\"rule\": {\"kind\": \"normalise\", \"impute\": {\"kind\": \"nearest\", \"neighbours\": 3}, \"treat\": {\"kind\": \"transform\", \"then\": \"log-gii\", \"x-why\": 1}, \"x-more\": 2}",
    "\"rule\": {\"kind\": \"normalise\", \"anchors\": [0, 1], \"impute\": {\"kind\": \"previous\", \"periods\": 2}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *head = json (HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'ranking': {'of': 'score'}, 'criteria': [{'id': 'x', ");
      g_autofree char *text = g_strconcat (head, texts[i], "}]}]}", NULL);
      g_autoptr (ParindexDocument) document = load (text);
      g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, NULL);
      g_autofree char *written = text_of (bytes);

      if (strstr (written, texts[i]) == NULL)
        g_test_fail_printf ("%s\nis written as\n%s", texts[i], written);
    }
}

static void
test_properties (void)
{
  g_autoptr (ParindexNumber) points = number ("3");
  g_autoptr (ParindexRule) rule = g_object_new (PARINDEX_TYPE_NORMALISE_RULE, "impute", PARINDEX_IMPUTATION_MEAN, "impute-within", "block", "treat", PARINDEX_TREATMENT_WINSORISE,
                                                "treat-points", points, "denominator", "pop", "anchors-over", PARINDEX_ANCHOR_PERIODS_RUNNING, NULL);
  g_autofree char *en = parindex_rule_describe (rule, NULL, PARINDEX_LANGUAGE_EN);
  g_autofree char *vi = parindex_rule_describe (rule, NULL, PARINDEX_LANGUAGE_VI);

  g_assert_nonnull (strstr (en, "; measured over this and all earlier periods; divided by pop; missing: the mean of the ranked units within the same block; "
                                "outliers: winsorised, 3 values at most"));
  g_assert_nonnull (strstr (vi, "; so với kỳ này và mọi kỳ trước; chia cho pop; ô thiếu: trung bình của các đơn vị được xếp hạng trong cùng block; "
                                "giá trị ngoại lai: winsor hóa 3 giá trị trở lại"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/preparation/case-%02u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/preparation/row", test_row);
  g_test_add_func ("/preparation/nearest", test_nearest);
  g_test_add_func ("/preparation/previous", test_previous);
  g_test_add_func ("/preparation/linear", test_linear);
  g_test_add_func ("/preparation/running", test_running);
  g_test_add_func ("/preparation/alone", test_alone);
  g_test_add_func ("/preparation/winsorising", test_winsorising);
  g_test_add_func ("/preparation/limit", test_limit);
  g_test_add_func ("/preparation/changes", test_changes);
  g_test_add_func ("/preparation/text", test_text);
  g_test_add_func ("/preparation/properties", test_properties);

  return g_test_run ();
}
