/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-reconciliation-private.h"

#include "base/parindex-exact-private.h"
#include "model/parindex-document-private.h"

/* Changes that were published beside two figures. */

/* A fact of a change, at the later of its two facts. */
static ParindexFact *
new_fact (ParindexFact            *later,
          ParindexFactSource       source,
          ParindexPublishedResult *published,
          ParindexNumber          *value)
{
  ParindexFact *fact = parindex_fact_new_absent (PARINDEX_ABSENCE_NONE);

  fact->index = g_strdup (later->index);
  fact->unit = g_strdup (later->unit);
  fact->criterion = g_strdup (later->criterion);
  fact->within = g_strdup (later->within);
  fact->period = parindex_period_ref (later->period);
  fact->column = later->column;
  fact->source = source;
  fact->published = published != NULL ? g_object_ref (published) : NULL;
  parindex_fact_take (fact, PARINDEX_CERTAINTY_EXACT, parindex_number_ref (value), NULL);

  return fact;
}

/* Each of two figures may be half a unit off. */
static void
allow_rounding (ParindexReconciliationRow *row)
{
  ParindexNumber *difference = parindex_fact_get_value (row->computed);
  mpq_t unit, end;

  mpq_inits (unit, end, NULL);
  mpq_set_ui (unit, 1, 1);
  parindex_mpz_mul_pow10 (mpq_denref (unit), row->decimals);
  mpq_sub (end, parindex_number_peek (difference), unit);
  row->low = parindex_number_new_take (end);
  mpq_add (end, parindex_number_peek (difference), unit);
  row->high = parindex_number_new_take (end);
  row->n_parts = 2;
  if (parindex_may_lie_between (parindex_fact_get_value (row->published), row->decimals, row->low, row->high))
    row->agreement = PARINDEX_AGREEMENT_ROUNDED_PARTS;
  mpq_clears (unit, end, NULL);
}

static void
judge (ParindexReconcile         *self,
       ParindexPublishedResult   *result,
       ParindexResultColumn       column,
       ParindexReconciliationRow *row)
{
  parindex_reconciliation_row_subtract (row);
  if (parindex_number_get_sign (row->difference) == 0)
    row->agreement = PARINDEX_AGREEMENT_AGREES;
  else if (column != PARINDEX_RESULT_COLUMN_RANK)
    {
      row->decimals = parindex_reconcile_decimals (self, result, column);
      allow_rounding (row);
    }
}

void
parindex_reconcile_change (ParindexReconcile       *self,
                           ParindexPublishedResult *result,
                           ParindexResultColumn     column)
{
  static const char *const names[PARINDEX_N_PUBLISHED_FIGURES] = {
    [PARINDEX_RESULT_COLUMN_SCORE] = "score-change",
    [PARINDEX_RESULT_COLUMN_PERCENT] = "percent-change",
    [PARINDEX_RESULT_COLUMN_RANK] = "rank-change",
  };
  ParindexQuestion question = { result->index, result->unit, result->criterion, result->period, column, result->within, PARINDEX_FACT_SOURCE_EITHER, NULL };
  g_autoptr (ParindexFact) later = parindex_history_ask (self->history, &question);
  g_autoptr (ParindexFact) earlier = NULL;
  ParindexChange change;

  question.period = result->since;
  earlier = parindex_history_ask (self->history, &question);
  if (later->derivation != PARINDEX_DERIVATION_NONE || earlier->derivation != PARINDEX_DERIVATION_NONE)
    return;

  parindex_change_init (&change, earlier, later);
  if (change.certainty == PARINDEX_CERTAINTY_EXACT)
    {
      g_autoptr (ParindexFact) published = new_fact (later, PARINDEX_FACT_SOURCE_PUBLISHED, result, result->changes[column]);
      g_autoptr (ParindexFact) computed = new_fact (later, later->source == earlier->source ? later->source : PARINDEX_FACT_SOURCE_EITHER, NULL, change.low);
      g_autoptr (ParindexReconciliationRow) row = NULL;

      row = parindex_reconciliation_row_new (parindex_document_get_unit (self->document, result->unit), names[column], published, computed);
      judge (self, result, column, row);
      parindex_list_fill (self->rows, row);
    }
  parindex_change_clear (&change);
}
