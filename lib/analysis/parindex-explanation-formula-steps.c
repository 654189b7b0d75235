/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-explanation-steps-private.h"

/* Aggregations whose score is no sum over the parts: their formula, with the unit's numbers in it. */

static const ParindexNodePlan *
plan_of (const ParindexSentences *self)
{
  return parindex_criterion_plan (self->node->criterion);
}

static const char *
basis (const ParindexSentences *self)
{
  return parindex_words (plan_of (self)->of == PARINDEX_BASIS_PERCENT ? PARINDEX_WORDS_BY_PERCENT : PARINDEX_WORDS_BY_SCORE, self->language);
}

/* What the formula gives, before the scale. */
static void
get_result (const ParindexSentences *self,
            mpq_ptr                  out)
{
  const ParindexNumber *scale = parindex_criterion_get_scale (self->node->criterion);

  mpq_set (out, self->node->shares->given);
  if (scale == NULL || !self->node->score.has_max)
    return;
  mpq_mul (out, out, self->node->shares->max);
  mpq_div (out, out, parindex_number_peek (scale));
}

/* "= 6 of 10." */
static const char *
result (ParindexSentences *self,
        gboolean           exact)
{
  const char *max, *text, *sign;
  mpq_t value;

  mpq_init (value);
  get_result (self, value);
  text = parindex_sentences_amount (self, value, &exact);
  mpq_clear (value);
  sign = parindex_sentences_equals (exact);
  if (!self->node->score.has_max)
    return parindex_sentences_take (self, parindex_words_format (PARINDEX_WORDS_FORMULA_RESULT, self->language, sign, text, NULL));

  max = parindex_sentences_amount (self, self->node->shares->max, NULL);
  return parindex_sentences_take (self, parindex_words_format (PARINDEX_WORDS_FORMULA_RESULT_OF_MAX, self->language, sign, text, max, NULL));
}

/* The terms of a mean, of which long rows are cut: "2 · ln 4 + 1 · ln 9". */
static const char *
list_terms (ParindexSentences        *self,
            const ParindexUnitValues *values,
            const char               *before,
            const char               *behind,
            gboolean                 *exact)
{
  g_autoptr (GString) terms = g_string_new (NULL);

  for (guint i = 0; i < MIN (values->n, PARINDEX_MAX_TERMS); i++)
    g_string_append_printf (terms, "%s%s%s%s%s", i > 0 ? " + " : "", parindex_sentences_precise (self, values->weights[i]), before,
                            parindex_sentences_amount (self, values->values[i], exact), behind);
  if (values->n > PARINDEX_MAX_TERMS)
    {
      g_autofree char *more = parindex_words_format (PARINDEX_WORDS_MORE_TERMS, self->language,
                                                     parindex_sentences_count (self, values->n - PARINDEX_MAX_TERMS), NULL);

      g_string_append_printf (terms, " + %s", more);
    }

  return parindex_sentences_keep (self, terms);
}

/* An irrational mean goes on as a decimal: which. */
static void
say_quantum (ParindexSentences *self)
{
  mpq_t value;

  mpq_init (value);
  get_result (self, value);
  if (mpq_sgn (value) > 0 && parindex_quantum_decimals (value) >= 0)
    parindex_say (self, QUANTISED, parindex_sentences_count (self, parindex_quantum_decimals (value)));
  mpq_clear (value);
}

static void
say_power_mean (ParindexSentences *self)
{
  const ParindexShares *shares = self->node->shares;
  gboolean exact = TRUE, has_power, rational;
  const char *terms, *weight;
  ParindexUnitValues values;
  mpq_t power, value;

  mpq_inits (power, value, NULL);
  parindex_shares_get_values (shares, self->node->criterion, &values);
  has_power = parindex_power_of (values.plan, power);
  get_result (self, value);
  rational = mpq_sgn (value) == 0 || parindex_power_mean_is (&values, has_power ? power : NULL, value);
  weight = parindex_sentences_precise (self, shares->weight_sum);
  if (!has_power)
    {
      terms = list_terms (self, &values, " · ln ", "", &exact);
      parindex_say (self, GEOMETRIC_MEAN, terms, weight, result (self, exact && rational), basis (self));
    }
  else if (values.plan->aggregation == PARINDEX_AGGREGATION_HARMONIC_MEAN)
    {
      terms = list_terms (self, &values, " / ", "", &exact);
      parindex_say (self, HARMONIC_MEAN, terms, weight, result (self, exact), basis (self));
    }
  else
    {
      terms = list_terms (self, &values, " · ", "^p", &exact);
      parindex_say (self, POWER_MEAN, terms, weight, result (self, exact && rational), basis (self), parindex_sentences_exact (self, power));
    }
  if (!rational)
    say_quantum (self);
  parindex_unit_values_clear (&values);
  mpq_clears (power, value, NULL);
}

static void
say_mazziotta_pareto (ParindexSentences *self)
{
  gboolean minus = parindex_criterion_get_aggregation_penalty (plan_of (self)->method) == PARINDEX_PENALTY_MINUS;
  gboolean exact = TRUE;
  ParindexUnitValues values;
  const char *mean, *variance;
  mpq_t sum, squares, term;

  mpq_inits (sum, squares, term, NULL);
  parindex_shares_get_values (self->node->shares, self->node->criterion, &values);
  for (guint i = 0; i < values.n; i++)
    {
      mpq_add (sum, sum, values.values[i]);
      mpq_mul (term, values.values[i], values.values[i]);
      mpq_add (squares, squares, term);
    }
  mpq_set_ui (term, values.n, 1);
  mpq_div (sum, sum, term);
  mpq_div (squares, squares, term);
  mpq_mul (term, sum, sum);
  mpq_sub (squares, squares, term);
  mean = parindex_sentences_amount (self, sum, &exact);
  variance = parindex_sentences_amount (self, squares, &exact);
  parindex_sentences_say (self, minus ? PARINDEX_WORDS_MAZZIOTTA_PARETO_MINUS : PARINDEX_WORDS_MAZZIOTTA_PARETO_PLUS, mean, variance, result (self, exact),
                          basis (self), NULL);
  parindex_unit_values_clear (&values);
  mpq_clears (sum, squares, term, NULL);
}

/* On one part, how a unit stands against another: what is missing may count as 0. 0 if one of the two has nothing there. */
static int
compare_on (const ParindexSentences *self,
            guint                    child,
            guint                    other)
{
  ParindexScoreboard *board = self->node->scoreboard;
  const ParindexNodePlan *plan = parindex_criterion_plan (parindex_criterion_child (self->node->criterion, child));
  const ParindexNodeColumn *column = parindex_scoreboard_node (board, plan->index)->column;
  const guint rows[] = { self->node->row, other };
  int signs[2];

  for (guint i = 0; i < 2; i++)
    switch (parindex_node_column_state (column, rows[i]))
      {
      case PARINDEX_CELL_STATE_OBSERVED:
        signs[i] = column->scores[rows[i]] > 0 ? 1 : column->scores[rows[i]] < 0 ? -1 : 0;
        break;
      case PARINDEX_CELL_STATE_MISSING:
        if (plan_of (self)->missing != PARINDEX_MISSING_ZERO)
          return 0;
        signs[i] = 0;
        break;
      case PARINDEX_CELL_STATE_NOT_APPLICABLE:
      default:
        return 0;
      }
  if (parindex_node_column_state (column, rows[0]) == PARINDEX_CELL_STATE_OBSERVED
      && parindex_node_column_state (column, rows[1]) == PARINDEX_CELL_STATE_OBSERVED)
    return parindex_node_column_compare (column, plan_of (self)->of == PARINDEX_BASIS_PERCENT ? PARINDEX_BASIS_PERCENT : PARINDEX_BASIS_SCORE, rows[0], rows[1]);

  return (signs[0] > signs[1]) - (signs[0] < signs[1]);
}

static int
compare_with (const ParindexSentences *self,
              guint                    other)
{
  int order;
  mpq_t ahead;

  mpq_init (ahead);
  for (guint child = 0; child < self->node->shares->n; child++)
    {
      int sign = compare_on (self, child, other);

      if (sign > 0)
        mpq_add (ahead, ahead, self->node->shares->weights[child]);
      else if (sign < 0)
        mpq_sub (ahead, ahead, self->node->shares->weights[child]);
    }
  order = mpq_sgn (ahead);
  mpq_clear (ahead);

  return order;
}

static void
say_copeland (ParindexSentences *self)
{
  ParindexScoreboard *board = self->node->scoreboard;
  const guint8 *ranked = parindex_assessment_ranked (parindex_scoreboard_get_assessment (board));
  const ParindexColumn *column = parindex_sheet_end_column (parindex_scoreboard_sheet (board), self->node->criterion);
  guint counts[3] = { 0 };

  for (guint row = 0; row < column->n; row++)
    if (row != self->node->row && (ranked == NULL || ranked[row]) && parindex_column_state (column, row) == PARINDEX_CELL_STATE_OBSERVED)
      counts[1 + compare_with (self, row)]++;
  parindex_say (self, COPELAND, parindex_sentences_count (self, counts[2]), parindex_sentences_count (self, counts[0]),
                parindex_sentences_count (self, counts[1]), result (self, TRUE));
}

static void
say_own (ParindexSentences *self)
{
  mpq_srcptr given = self->node->shares->given;

  parindex_say (self, OWN_AGGREGATION, parindex_criterion_get_aggregation (plan_of (self)->method), parindex_sentences_amount (self, given, NULL));
}

void
parindex_sentences_add_formula (ParindexSentences *self)
{
  switch (plan_of (self)->aggregation)
    {
    case PARINDEX_AGGREGATION_COPELAND:
      say_copeland (self);
      break;
    case PARINDEX_AGGREGATION_MAZZIOTTA_PARETO:
      say_mazziotta_pareto (self);
      break;
    case PARINDEX_AGGREGATION_OWN:
      say_own (self);
      break;
    default:
      say_power_mean (self);
    }
}
