/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-history-parts-private.h"

/* Of several that score an index in a period, such as one for provinces and one for districts, the one with the unit. */
ParindexAssessment *
parindex_history_assessment (ParindexHistory *self,
                             const char      *series,
                             const char      *unit,
                             ParindexPeriod  *period)
{
  GListModel *assessments = parindex_document_get_assessments (self->document);
  ParindexAssessment *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      /* The document keeps it alive. */
      g_autoptr (ParindexAssessment) each = g_list_model_get_item (assessments, i);

      if (!g_str_equal (parindex_framework_series (parindex_assessment_get_framework (each)), series)
          || !parindex_period_equal (parindex_assessment_get_period (each), period))
        continue;
      if (unit != NULL && parindex_assessment_row (each, unit) >= 0)
        return each;
      if (found == NULL)
        found = each;
    }

  return found;
}

const ParindexHistoryBoard *
parindex_history_score (ParindexHistory    *self,
                        ParindexAssessment *assessment)
{
  ParindexHistoryBoard *scored = g_hash_table_lookup (self->boards, assessment);
  g_autoptr (GError) error = NULL;

  if (scored != NULL)
    return scored;

  scored = g_new0 (ParindexHistoryBoard, 1);
  scored->board = parindex_document_score (self->document, self->context, parindex_framework_get_id (parindex_assessment_get_framework (assessment)),
                                           parindex_period_to_string (parindex_assessment_get_period (assessment)), NULL, &error);
  scored->reason = error != NULL ? g_strdup (error->message) : NULL;
  g_hash_table_insert (self->boards, assessment, scored);

  return scored;
}

ParindexFramework *
parindex_history_framework (ParindexHistory *self,
                            const char      *index,
                            const char      *unit,
                            ParindexPeriod  *period)
{
  ParindexAssessment *assessment = parindex_history_assessment (self, parindex_document_find_series (self->document, index), unit, period);

  return assessment != NULL ? parindex_assessment_get_framework (assessment) : NULL;
}

ParindexScoreboard *
parindex_history_board (ParindexHistory *self,
                        const char      *index,
                        const char      *unit,
                        ParindexPeriod  *period)
{
  ParindexAssessment *assessment = parindex_history_assessment (self, parindex_document_find_series (self->document, index), unit, period);

  return assessment != NULL ? parindex_history_score (self, assessment)->board : NULL;
}

/* The rank is a double with halves at most. */
static ParindexNumber *
rank_number (double rank)
{
  return parindex_number_new_from_ratio ((gint64) (rank * 2), 2, NULL);
}

static void
fill_rank (ParindexScoreboard *board,
           ParindexResult     *result,
           const char         *within,
           ParindexFact       *fact)
{
  double rank = within == NULL ? parindex_result_get_rank (result) : parindex_result_get_rank_within (result, within);

  fact->decimals = -1;
  if (within != NULL && fact->group == NULL)
    fact->absence = PARINDEX_ABSENCE_NO_GROUP;
  else if (isnan (rank))
    fact->absence = PARINDEX_ABSENCE_NOT_RANKED;
  else
    {
      parindex_fact_take (fact, PARINDEX_CERTAINTY_EXACT, rank_number (rank), NULL);
      fact->of = within == NULL ? parindex_result_get_rank_of (result) : parindex_result_get_rank_within_of (result, within);
    }
}

static void
fill_number (ParindexResult      *result,
             ParindexResultColumn what,
             ParindexFact        *fact)
{
  ParindexNumber *number = what == PARINDEX_RESULT_COLUMN_SCORE ? parindex_result_get_exact_score (result)
                           : what == PARINDEX_RESULT_COLUMN_MAX ? parindex_result_get_exact_max (result)
                                                                : parindex_result_get_exact_percent (result);

  if (number == NULL)
    fact->absence = PARINDEX_ABSENCE_NO_MAX;
  else
    parindex_fact_take (fact, PARINDEX_CERTAINTY_EXACT, number, NULL);
}

static void
fill_band (ParindexResult *result,
           ParindexFact   *fact)
{
  ParindexBand *band = parindex_result_get_band (result);

  if (band == NULL)
    {
      fact->absence = PARINDEX_ABSENCE_NOT_STATED;
      return;
    }
  fact->certainty = PARINDEX_CERTAINTY_EXACT;
  fact->bands = g_new0 (char *, 2);
  fact->bands[0] = g_strdup (parindex_band_get_id (band));
}

static void
fill (ParindexScoreboard  *board,
      const ParindexAsked *asked,
      gboolean             band,
      ParindexFact        *fact)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (board);
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, asked->question.unit, asked->criterion, NULL);

  fact->decimals = parindex_framework_get_decimals (framework);
  fact->rounding = parindex_framework_get_rounding (framework);
  fact->board = g_object_ref (board);
  switch (parindex_result_get_state (result))
    {
    case PARINDEX_CELL_STATE_OBSERVED:
      break;
    case PARINDEX_CELL_STATE_NOT_APPLICABLE:
      fact->absence = PARINDEX_ABSENCE_NOT_APPLICABLE;
      return;
    case PARINDEX_CELL_STATE_MISSING:
    default:
      fact->absence = PARINDEX_ABSENCE_MISSING;
      return;
    }

  if (band)
    fill_band (result, fact);
  else if (asked->question.what == PARINDEX_RESULT_COLUMN_RANK)
    fill_rank (board, result, asked->question.within, fact);
  else
    fill_number (result, asked->question.what, fact);
}

void
parindex_history_ask_computed (ParindexHistory     *self,
                               const ParindexAsked *asked,
                               gboolean             band,
                               ParindexFact        *fact)
{
  const ParindexQuestion *question = &asked->question;
  ParindexAssessment *assessment = parindex_history_assessment (self, asked->series, question->unit, question->period);
  const ParindexHistoryBoard *scored;

  if (assessment == NULL)
    fact->absence = PARINDEX_ABSENCE_NO_PERIOD;
  else if (parindex_assessment_row (assessment, question->unit) < 0)
    fact->absence = PARINDEX_ABSENCE_NO_UNIT;
  else if (asked->criterion != NULL && parindex_framework_get_criterion (parindex_assessment_get_framework (assessment), asked->criterion) == NULL)
    fact->absence = PARINDEX_ABSENCE_NO_CRITERION;
  else
    {
      scored = parindex_history_score (self, assessment);
      if (scored->board != NULL)
        fill (scored->board, asked, band, fact);
      else
        {
          fact->absence = PARINDEX_ABSENCE_NOT_SCORED;
          fact->reason = g_strdup (scored->reason);
        }
    }
}

static gboolean
is_ranked_in (ParindexScoreboard *board,
              guint               row,
              const char         *within,
              const char         *group)
{
  ParindexUnit *unit = parindex_assessment_unit (parindex_scoreboard_get_assessment (board), row);

  return !isnan (parindex_scoreboard_node (board, 0)->ranks[row])
         && (within == NULL || g_strcmp0 (parindex_unit_get_group (unit, within), group) == 0);
}

char **
parindex_history_list_cohort (ParindexHistory *self,
                              const char      *index,
                              const char      *unit,
                              ParindexPeriod  *period,
                              const char      *within)
{
  ParindexScoreboard *board = parindex_history_board (self, index, unit, period);
  ParindexUnit *own = parindex_document_get_unit (self->document, unit);
  const char *group = own != NULL && within != NULL ? parindex_unit_get_group (own, within) : NULL;
  ParindexAssessment *assessment;
  GPtrArray *ids;

  if (board == NULL || (within != NULL && group == NULL))
    return NULL;

  ids = g_ptr_array_new ();
  assessment = parindex_scoreboard_get_assessment (board);
  for (guint row = 0; row < parindex_assessment_get_n_units (assessment); row++)
    if (is_ranked_in (board, row, within, group))
      g_ptr_array_add (ids, g_strdup (parindex_unit_get_id (parindex_assessment_unit (assessment, row))));
  g_ptr_array_add (ids, NULL);

  return (char **) g_ptr_array_free (ids, FALSE);
}
