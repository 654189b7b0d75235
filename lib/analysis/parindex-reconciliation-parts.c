/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-reconciliation-private.h"
#include "base/parindex-exact-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-rule-private.h"

/* Whether what was printed is explained by parts that were rounded before they were printed. */

#define N_ENDS 2

struct _ParindexSpread
{
  ParindexSheet sheets[N_ENDS];    /* with every value half a unit lower, and higher */
  ParindexColumn *columns[N_ENDS]; /* their points */
  guint n_leaves;
  gboolean printed; /* whether the values are those of publications */
};

void
parindex_spread_free (gpointer data)
{
  ParindexSpread *self = data;

  for (guint i = 0; i < N_ENDS; i++)
    parindex_columns_free (self->columns[i], self->n_leaves);
  g_free (self);
}

/* Half a unit of the last of so many decimals. */
static void
set_half_unit (mpq_ptr half,
               guint   decimals)
{
  mpq_set_ui (half, 1, 2);
  parindex_mpz_mul_pow10 (mpq_denref (half), decimals);
}

/* The number of decimals of a published number; fractions have none that were printed. */
static guint
decimals_of (const ParindexNumber *number)
{
  gint64 coefficient;
  int scale;

  return parindex_number_to_decimal (number, &coefficient, &scale) ? (guint) scale : 0;
}

static char *
printed_key (ParindexPublishedResult *result,
             ParindexResultColumn     column)
{
  g_autofree char *span = parindex_period_span_to_string (result->period, result->until);

  return g_strjoin ("\n", result->index, span, result->source != NULL ? result->source : "", parindex_figure_name (column), NULL);
}

static void
count_decimals (ParindexReconcile *self)
{
  GListModel *results = parindex_document_get_results (self->document);

  for (guint i = 0; i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (ParindexPublishedResult) each = g_list_model_get_item (results, i);

      for (guint column = 0; column < PARINDEX_N_PUBLISHED_FIGURES; column++)
        {
          char *key = printed_key (each, column);
          guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->printed, key));
          guint own = each->figures[column].certainty == PARINDEX_CERTAINTY_EXACT ? decimals_of (each->figures[column].low) : 0;

          g_hash_table_insert (self->printed, key, GUINT_TO_POINTER (MAX (known, own)));
        }
    }
}

guint
parindex_reconcile_decimals (ParindexReconcile       *self,
                             ParindexPublishedResult *result,
                             ParindexResultColumn     column)
{
  g_autofree char *key = printed_key (result, column);

  if (g_hash_table_size (self->printed) == 0)
    count_decimals (self);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->printed, key));
}

static gboolean
is_points (const ParindexSheet *sheet,
           guint                leaf)
{
  ParindexRule *rule = parindex_criterion_get_rule (parindex_framework_leaf (sheet->framework, leaf));

  return rule == NULL || g_str_equal (parindex_rule_get_kind (rule), "points");
}

/* The most decimals that a value of points has: all were printed with as many. */
static guint
decimals_of_sheet (const ParindexSheet *sheet,
                   guint                n_leaves)
{
  guint decimals = 0;

  for (guint leaf = 0; leaf < n_leaves; leaf++)
    if (is_points (sheet, leaf))
      decimals = MAX (decimals, (guint) MAX (sheet->columns[leaf].scale, 0));

  return decimals;
}

/* No lower than 0 and no higher than the maximum: points are not. */
static void
limit (mpq_ptr            value,
       ParindexCriterion *leaf)
{
  const ParindexNumber *max = parindex_criterion_get_max (leaf);

  if (max == NULL)
    return;
  if (mpq_sgn (value) < 0)
    mpq_set_ui (value, 0, 1);
  if (mpq_cmp (value, parindex_number_peek (max)) > 0)
    mpq_set (value, parindex_number_peek (max));
}

static void
shift_column (const ParindexSheet *sheet,
              guint                leaf,
              gboolean             up,
              mpq_srcptr           half,
              ParindexColumn      *column)
{
  mpq_t value;

  mpq_init (value);
  for (guint row = 0; row < sheet->n_units; row++)
    {
      g_autoptr (ParindexNumber) number = NULL;
      g_autoptr (ParindexNumber) shifted = NULL;

      if (parindex_column_state (&sheet->columns[leaf], row) != PARINDEX_CELL_STATE_OBSERVED)
        continue;
      number = parindex_column_number (&sheet->columns[leaf], row);
      if (up)
        mpq_add (value, parindex_number_peek (number), half);
      else
        mpq_sub (value, parindex_number_peek (number), half);
      limit (value, parindex_framework_leaf (sheet->framework, leaf));
      shifted = parindex_number_new_take (value);
      parindex_column_set_number (column, row, shifted);
    }
  mpq_clear (value);
}

/* Every value that is points, half a unit lower or higher: sums and means of what is lower are lower. */
static ParindexSpread *
spread_new (ParindexScoreboard *board)
{
  ParindexSpread *self = g_new0 (ParindexSpread, 1);
  const ParindexSheet *sheet = parindex_scoreboard_sheet (board);
  const char *const *stages = parindex_assessment_get_stages (parindex_scoreboard_get_assessment (board));
  mpq_t half;

  self->n_leaves = parindex_framework_n_leaves (sheet->framework);
  self->printed = TRUE;
  for (guint i = 0; stages[i] != NULL; i++)
    self->printed &= g_str_equal (stages[i], "published") || g_str_equal (stages[i], "survey");

  mpq_init (half);
  set_half_unit (half, decimals_of_sheet (sheet, self->n_leaves));
  for (guint end = 0; end < N_ENDS; end++)
    {
      self->columns[end] = g_new0 (ParindexColumn, self->n_leaves);
      for (guint leaf = 0; leaf < self->n_leaves; leaf++)
        {
          parindex_column_copy (&sheet->columns[leaf], &self->columns[end][leaf]);
          if (is_points (sheet, leaf))
            shift_column (sheet, leaf, end == 1, half, &self->columns[end][leaf]);
        }
      self->sheets[end] = *sheet;
      self->sheets[end].columns = self->columns[end];
    }
  mpq_clear (half);

  return self;
}

static const ParindexSpread *
spread_of (ParindexReconcile  *self,
           ParindexScoreboard *board)
{
  ParindexSpread *spread = g_hash_table_lookup (self->spreads, board);

  if (spread == NULL)
    {
      spread = spread_new (board);
      g_hash_table_insert (self->spreads, board, spread);
    }

  return spread;
}

/* The score or percent of a unit on a node, at one end. */
static ParindexNumber *
figure_at_end (const ParindexSpread *spread,
               guint                 end,
               guint                 node,
               guint                 row,
               ParindexResultColumn  column)
{
  ParindexNumber *figure = NULL;
  ParindexUnitScore score;

  parindex_unit_score_init (&score);
  parindex_unit_score_compute (&spread->sheets[end], node, row, &score, NULL, NULL);
  if (score.state == PARINDEX_CELL_STATE_OBSERVED && (column == PARINDEX_RESULT_COLUMN_SCORE || score.has_max))
    {
      if (column == PARINDEX_RESULT_COLUMN_PERCENT)
        {
          mpq_div (score.score, score.score, score.max);
          mpq_set_ui (score.max, 100, 1);
          mpq_mul (score.score, score.score, score.max);
        }
      figure = parindex_number_new_take (score.score);
    }
  parindex_unit_score_clear (&score);

  return figure;
}

gboolean
parindex_may_lie_between (const ParindexNumber *printed,
                          guint                 decimals,
                          const ParindexNumber *low,
                          const ParindexNumber *high)
{
  gboolean may;
  mpq_t half, end;

  mpq_inits (half, end, NULL);
  set_half_unit (half, decimals);
  mpq_add (end, parindex_number_peek (printed), half);
  may = mpq_cmp (end, parindex_number_peek (low)) >= 0;
  mpq_sub (end, parindex_number_peek (printed), half);
  may = may && mpq_cmp (end, parindex_number_peek (high)) <= 0;
  mpq_clears (half, end, NULL);

  return may;
}

/* The children of a node, each as it was scored; that they make a sum is for the framework to say. */
static void
list_children (ParindexScoreboard        *board,
               ParindexCriterion         *node,
               guint                      unit,
               ParindexReconciliationRow *row)
{
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    {
      ParindexCriterion *child = parindex_criterion_child (node, i);
      ParindexUnitScore score;

      parindex_unit_score_init (&score);
      parindex_unit_score_compute (parindex_scoreboard_sheet (board), parindex_criterion_plan (child)->index, unit, &score, NULL, NULL);
      if (score.state == PARINDEX_CELL_STATE_OBSERVED)
        {
          g_autoptr (ParindexNumber) number = parindex_number_new_take (score.score);

          parindex_reconciliation_row_add_part (row, parindex_criterion_get_id (child), parindex_criterion_get_title (child), number);
        }
      parindex_unit_score_clear (&score);
    }
}

void
parindex_reconcile_explain_parts (ParindexReconcile         *self,
                                  ParindexPublishedResult   *result,
                                  ParindexResultColumn       column,
                                  ParindexReconciliationRow *row)
{
  ParindexScoreboard *board = row->computed->board;
  const ParindexSpread *spread = spread_of (self, board);
  ParindexCriterion *node = parindex_scoreboard_criterion (board, row->computed->criterion, NULL);
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  int unit = parindex_scoreboard_row (board, result->unit, NULL);

  row->n_parts = plan->end_leaf - plan->first_leaf;
  row->low = figure_at_end (spread, 0, plan->index, unit, column);
  row->high = figure_at_end (spread, 1, plan->index, unit, column);
  if (row->low == NULL || row->high == NULL)
    return;

  if (parindex_may_lie_between (parindex_fact_get_value (row->published), row->decimals, row->low, row->high))
    row->agreement = PARINDEX_AGREEMENT_ROUNDED_PARTS;
  else if (spread->printed)
    {
      row->agreement = PARINDEX_AGREEMENT_PARTS_DIFFER;
      list_children (board, node, unit, row);
    }
}

/* The published parts of a published whole. */
typedef struct
{
  guint n;
  mpq_t sum;
  mpq_t max;      /* Σ of theirs */
  mpq_t lowest;   /* of their percents */
  mpq_t highest;
  gboolean maxima; /* whether each has one */
} Parts;

static gboolean
is_part_of (ParindexReconcile       *self,
            ParindexPublishedResult *each,
            ParindexPublishedResult *whole)
{
  return each != whole && each->criterion != NULL && each->within == NULL && g_str_equal (each->unit, whole->unit)
         && g_str_equal (each->index, whole->index) && parindex_period_equal (each->period, whole->period) && each->until == NULL
         && each->figures[PARINDEX_RESULT_COLUMN_SCORE].certainty == PARINDEX_CERTAINTY_EXACT;
}

static void
add_part (Parts                   *self,
          ParindexPublishedResult *part)
{
  mpq_srcptr score = parindex_number_peek (part->figures[PARINDEX_RESULT_COLUMN_SCORE].low);
  const ParindexBounds *max = &part->figures[PARINDEX_RESULT_COLUMN_MAX];
  mpq_t percent, hundred;

  mpq_add (self->sum, self->sum, score);
  if (max->certainty != PARINDEX_CERTAINTY_EXACT || parindex_number_get_sign (max->low) <= 0)
    self->maxima = FALSE;
  else
    {
      mpq_inits (percent, hundred, NULL);
      mpq_set_ui (hundred, 100, 1);
      mpq_add (self->max, self->max, parindex_number_peek (max->low));
      mpq_mul (percent, score, hundred);
      mpq_div (percent, percent, parindex_number_peek (max->low));
      if (self->n == 0 || mpq_cmp (percent, self->lowest) < 0)
        mpq_set (self->lowest, percent);
      if (self->n == 0 || mpq_cmp (percent, self->highest) > 0)
        mpq_set (self->highest, percent);
      mpq_clears (percent, hundred, NULL);
    }
  self->n++;
}

/* All that is published of the unit in the index; among them are the parts. */
static GPtrArray *
results_beside (ParindexReconcile       *self,
                ParindexPublishedResult *whole)
{
  return parindex_history_results_about (self->history, parindex_document_series_of_id (self->document, whole->index), whole->unit);
}

static void
find_parts (ParindexReconcile       *self,
            ParindexPublishedResult *whole,
            Parts                   *parts)
{
  GPtrArray *results = results_beside (self, whole);

  *parts = (Parts){ .maxima = TRUE };
  mpq_inits (parts->sum, parts->max, parts->lowest, parts->highest, NULL);
  for (guint i = 0; i < results->len; i++)
    if (is_part_of (self, results->pdata[i], whole))
      add_part (parts, results->pdata[i]);
}

static void
list_published (ParindexReconcile         *self,
                ParindexPublishedResult   *whole,
                ParindexReconciliationRow *row)
{
  GPtrArray *results = results_beside (self, whole);

  for (guint i = 0; i < results->len; i++)
    {
      ParindexPublishedResult *each = results->pdata[i];

      if (is_part_of (self, each, whole))
        parindex_reconciliation_row_add_part (row, each->criterion, each->title, each->figures[PARINDEX_RESULT_COLUMN_SCORE].low);
    }
}

static ParindexNumber *
number_of (mpq_srcptr value)
{
  ParindexNumber *number;
  mpq_t copy;

  mpq_init (copy);
  mpq_set (copy, value);
  number = parindex_number_new_take (copy);
  mpq_clear (copy);

  return number;
}

/* The maxima of the parts add up to that of the whole: it is their sum. */
static void
check_sum (ParindexPublishedResult   *whole,
           const Parts               *parts,
           ParindexReconciliationRow *row)
{
  mpq_t end, slack, n;

  mpq_inits (end, slack, n, NULL);
  set_half_unit (slack, row->decimals);
  mpq_set_ui (n, parts->n, 1);
  mpq_mul (slack, slack, n);
  mpq_sub (end, parts->sum, slack);
  row->low = number_of (end);
  mpq_add (end, parts->sum, slack);
  row->high = number_of (end);
  row->sum = number_of (parts->sum);
  row->adds_up = TRUE;
  if (mpq_equal (parts->sum, parindex_number_peek (whole->figures[PARINDEX_RESULT_COLUMN_SCORE].low)))
    row->agreement = PARINDEX_AGREEMENT_AGREES;
  else
    row->agreement = parindex_may_lie_between (parindex_fact_get_value (row->published), row->decimals, row->low, row->high) ? PARINDEX_AGREEMENT_ROUNDED_PARTS
                                                                                                                    : PARINDEX_AGREEMENT_PARTS_DIFFER;
  mpq_clears (end, slack, n, NULL);
}

/* Every weighted mean lies between the lowest and the highest part. */
static void
check_weights (ParindexPublishedResult   *whole,
               const Parts               *parts,
               ParindexReconciliationRow *row)
{
  const ParindexBounds *max = &whole->figures[PARINDEX_RESULT_COLUMN_MAX];
  mpq_t scale;

  row->sum = number_of (parts->sum);
  row->agreement = PARINDEX_AGREEMENT_MISSING_WEIGHTS;
  if (!parts->maxima || max->certainty != PARINDEX_CERTAINTY_EXACT)
    return;

  mpq_init (scale);
  mpq_set_ui (scale, 100, 1);
  mpq_div (scale, parindex_number_peek (max->low), scale);
  mpq_mul (scale, scale, parts->lowest);
  row->low = number_of (scale);
  mpq_set_ui (scale, 100, 1);
  mpq_div (scale, parindex_number_peek (max->low), scale);
  mpq_mul (scale, scale, parts->highest);
  row->high = number_of (scale);
  row->weights_exist = parindex_may_lie_between (parindex_fact_get_value (row->published), row->decimals, row->low, row->high);
  if (!row->weights_exist)
    row->agreement = PARINDEX_AGREEMENT_PARTS_DIFFER;
  mpq_clear (scale);
}

void
parindex_reconcile_explain_published (ParindexReconcile         *self,
                                      ParindexPublishedResult   *result,
                                      ParindexReconciliationRow *row)
{
  const ParindexBounds *max = &result->figures[PARINDEX_RESULT_COLUMN_MAX];
  Parts parts;

  find_parts (self, result, &parts);
  row->n_parts = parts.n;
  if (parts.n >= 2)
    {
      if (parts.maxima && max->certainty == PARINDEX_CERTAINTY_EXACT && mpq_equal (parts.max, parindex_number_peek (max->low)))
        check_sum (result, &parts, row);
      else
        check_weights (result, &parts, row);
      if (row->agreement == PARINDEX_AGREEMENT_PARTS_DIFFER)
        list_published (self, result, row);
    }
  mpq_clears (parts.sum, parts.max, parts.lowest, parts.highest, NULL);
}
