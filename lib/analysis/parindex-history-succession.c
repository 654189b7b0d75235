/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-history-parts-private.h"

/* A unit as it is in @as_of, asked about in a period before it came to be. A unit of an id of its own was not there before, whenever that
 * is asked; one that goes on under its old id is asked about as what it was, unless the question says otherwise. */
ParindexSuccession *
parindex_history_succession (ParindexHistory *self,
                             const char      *unit,
                             ParindexPeriod  *period,
                             ParindexPeriod  *as_of)
{
  GPtrArray *successions = parindex_document_successions_to (self->document, unit);
  ParindexSuccession *found = NULL;

  for (guint i = 0; successions != NULL && i < successions->len; i++)
    {
      ParindexSuccession *each = successions->pdata[i];
      gboolean goes_on = parindex_succession_is_from (each, unit);

      if (!parindex_succession_is_before (each, period))
        continue;
      if (as_of != NULL ? parindex_succession_is_before (each, as_of) : goes_on)
        continue;
      /* The latest one: those before it are asked for of its predecessors. */
      if (found == NULL || parindex_period_compare (parindex_succession_get_since (each), parindex_succession_get_since (found)) > 0)
        found = each;
    }

  return found;
}

static char *
key_of (const ParindexQuestion *question)
{
  return g_strdup_printf ("%s\n%s\n%s\n%s\n%s\n%s\n%d %d", question->index, question->unit, question->criterion != NULL ? question->criterion : "",
                          parindex_period_to_string (question->period), parindex_period_to_string (question->as_of),
                          question->within != NULL ? question->within : "", question->what, question->source);
}

/* Each is asked once: where units became others many times, the same predecessors are reached on many paths. */
static ParindexFact *
ask_once (ParindexHistory        *self,
          const ParindexQuestion *question)
{
  g_autofree char *key = key_of (question);
  ParindexFact *fact = g_hash_table_lookup (self->earlier, key);

  if (fact == NULL)
    {
      fact = parindex_history_ask (self, question);
      g_hash_table_insert (self->earlier, g_steal_pointer (&key), fact);
    }

  return g_object_ref (fact);
}

/* The same question of a predecessor, as it was just before: the day before is a period of its own. */
static ParindexFact *
ask_predecessor (ParindexHistory     *self,
                 const ParindexAsked *asked,
                 ParindexSuccession  *succession,
                 const char          *unit)
{
  ParindexQuestion question = asked->question;
  g_autoptr (ParindexPeriod) before = NULL;
  char text[sizeof "YYYY-MM-DD"];
  GDate day;

  parindex_period_get_first_day (parindex_succession_get_since (succession), &day);
  g_date_subtract_days (&day, 1);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", &day);
  before = parindex_period_new_from_string (text, NULL);
  question.unit = unit;
  question.as_of = before;

  return ask_once (self, &question);
}

static void
add_parts (ParindexHistory     *self,
           const ParindexAsked *asked,
           ParindexSuccession  *succession,
           ParindexFact        *fact)
{
  const char *const *from = parindex_succession_get_from (succession);

  fact->succession = g_object_ref (succession);
  fact->derivation = PARINDEX_DERIVATION_SUCCESSION;
  fact->parts = parindex_list_new (PARINDEX_TYPE_FACT);
  fact->weights = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_number_unref);
  for (guint i = 0; from[i] != NULL; i++)
    {
      g_autoptr (ParindexFact) part = ask_predecessor (self, asked, succession, from[i]);

      parindex_list_fill (fact->parts, part);
      g_ptr_array_add (fact->weights, parindex_document_succession_weight (self->document, succession, from[i]));
    }
}

/* The weighted mean of the parts' lower ends, or upper ones; NULL if one has none. */
static ParindexNumber *
mean_of_ends (ParindexFact *fact,
              gboolean      low)
{
  ParindexNumber *mean = NULL;
  mpq_t sum, weights, term;
  guint i;

  mpq_inits (sum, weights, term, NULL);
  for (i = 0; i < parindex_list_length (fact->parts); i++)
    {
      ParindexFact *part = parindex_list_get (fact->parts, i);
      ParindexNumber *end = low ? part->low : part->high;

      if (end == NULL)
        break;
      mpq_mul (term, parindex_number_peek (end), parindex_number_peek (fact->weights->pdata[i]));
      mpq_add (sum, sum, term);
      mpq_add (weights, weights, parindex_number_peek (fact->weights->pdata[i]));
    }
  if (i == parindex_list_length (fact->parts))
    {
      mpq_div (sum, sum, weights);
      mean = parindex_number_new_take (sum);
    }
  mpq_clears (sum, weights, term, NULL);

  return mean;
}

static gboolean
have_all_parts (ParindexFact *fact)
{
  for (guint i = 0; i < parindex_list_length (fact->parts); i++)
    if (!parindex_fact_is_there (parindex_list_get (fact->parts, i)))
      return FALSE;

  return TRUE;
}

static void
fill_mean (ParindexFact *fact)
{
  ParindexFact *first = parindex_list_get (fact->parts, 0);
  ParindexNumber *low = mean_of_ends (fact, TRUE);
  ParindexNumber *high = mean_of_ends (fact, FALSE);
  gboolean exact = low != NULL && high != NULL && parindex_number_equal (low, high);

  fact->source = first->source;
  for (guint i = 1; i < parindex_list_length (fact->parts); i++)
    if (((ParindexFact *) parindex_list_get (fact->parts, i))->source != first->source)
      fact->source = PARINDEX_FACT_SOURCE_EITHER;
  fact->decimals = MAX (first->decimals, 2);
  fact->rounding = first->rounding;
  parindex_fact_take (fact,
                        exact                          ? PARINDEX_CERTAINTY_EXACT
                        : low != NULL && high != NULL  ? PARINDEX_CERTAINTY_RANGE
                        : low != NULL                  ? PARINDEX_CERTAINTY_AT_LEAST
                        : high != NULL                 ? PARINDEX_CERTAINTY_AT_MOST
                                                       : PARINDEX_CERTAINTY_NONE,
                        low, high);
}

/* Scores of different maxima have no mean that means anything. A maximum that is not known is taken for none. */
static gboolean
maxima_agree (ParindexHistory     *self,
              const ParindexAsked *asked,
              ParindexSuccession  *succession)
{
  const char *const *from = parindex_succession_get_from (succession);
  g_autoptr (ParindexFact) first = NULL;
  ParindexAsked of_max = *asked;

  of_max.question.what = PARINDEX_RESULT_COLUMN_MAX;
  for (guint i = 0; from[i] != NULL; i++)
    {
      g_autoptr (ParindexFact) max = ask_predecessor (self, &of_max, succession, from[i]);

      if (first == NULL)
        first = g_object_ref (max);
      if (first->certainty != max->certainty
          || (max->certainty == PARINDEX_CERTAINTY_EXACT && !parindex_number_equal (first->low, max->low)))
        return FALSE;
    }

  return TRUE;
}

void
parindex_history_ask_succession (ParindexHistory     *self,
                                 const ParindexAsked *asked,
                                 ParindexSuccession  *succession,
                                 ParindexFact        *fact)
{
  ParindexResultColumn what = asked->question.what;

  add_parts (self, asked, succession, fact);
  if (what == PARINDEX_RESULT_COLUMN_RANK)
    fact->absence = PARINDEX_ABSENCE_NO_SUCCESSOR_RANK;
  else if (!have_all_parts (fact))
    fact->absence = PARINDEX_ABSENCE_PREDECESSOR;
  else if ((what == PARINDEX_RESULT_COLUMN_SCORE || what == PARINDEX_RESULT_COLUMN_MAX) && !maxima_agree (self, asked, succession))
    fact->absence = PARINDEX_ABSENCE_MAXIMA_DIFFER;
  else
    fill_mean (fact);
}
