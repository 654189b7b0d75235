/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-published-result-private.h"

#include "base/parindex-exact-private.h"
#include "model/parindex-criterion-private.h"
#include "model/parindex-document-private.h"

/* Figures that cannot be as they were published. They are facts all the same: what was printed was printed. */

/* Where one of them is below a limit, or above it, for certain. */
static gboolean
is_above (const ParindexBounds *bounds,
          const ParindexNumber *limit)
{
  return bounds->low != NULL && limit != NULL && parindex_number_compare (bounds->low, limit) > 0;
}

static gboolean
is_negative (const ParindexBounds *bounds)
{
  return bounds->high != NULL && parindex_number_get_sign (bounds->high) < 0;
}

static void
tell (ParindexProblems     *problems,
      ParindexMessage       message,
      ParindexPlace         place,
      const ParindexNumber *value,
      const ParindexNumber *other)
{
  g_autofree char *text = parindex_number_to_string (value);
  g_autofree char *limit = other != NULL ? parindex_number_to_string (other) : NULL;

  place.value = text;
  if (limit != NULL)
    place.other = limit;
  parindex_problems_add (problems, message, &place);
}

/* The best rank is the first: none came from before it. */
static void
check_change (ParindexPublishedResult *self,
              ParindexProblems        *problems,
              ParindexPlace            place)
{
  const ParindexBounds *rank = &self->figures[PARINDEX_RESULT_COLUMN_RANK];
  const ParindexNumber *change = self->changes[PARINDEX_RESULT_COLUMN_RANK];
  g_autoptr (ParindexNumber) before = NULL;
  mpq_t value, first;

  if (rank->high == NULL || rank->certainty == PARINDEX_CERTAINTY_OUTSIDE_LIST || change == NULL || self->since == NULL)
    return;

  mpq_inits (value, first, NULL);
  mpq_set_ui (first, 1, 1);
  mpq_add (value, parindex_number_peek (rank->high), parindex_number_peek (change));
  if (mpq_cmp (value, first) < 0)
    {
      before = parindex_number_new_take (value);
      place.other = parindex_period_to_string (self->since);
      tell (problems, PARINDEX_MESSAGE_RESULT_BEFORE, place, before, NULL);
    }
  mpq_clears (value, first, NULL);
}

static gboolean
has_rule (ParindexCriterion *criterion,
          const char        *kind)
{
  ParindexRule *rule = parindex_criterion_get_rule (criterion);

  if (rule != NULL && g_str_equal (parindex_rule_get_kind (rule), kind))
    return TRUE;
  for (guint i = 0; i < parindex_criterion_n_children (criterion); i++)
    if (has_rule (parindex_criterion_child (criterion, i), kind))
      return TRUE;

  return FALSE;
}

/* Whether any edition of the index has such points. */
static gboolean
index_has_rule (ParindexDocument *document,
                const char       *index,
                const char       *kind)
{
  GListModel *frameworks = parindex_document_get_frameworks (document);
  const char *series = parindex_document_series_of_id (document, index);

  for (guint i = 0; i < g_list_model_get_n_items (frameworks); i++)
    {
      g_autoptr (ParindexFramework) each = g_list_model_get_item (frameworks, i);

      if (g_str_equal (parindex_framework_series (each), series) && has_rule (parindex_framework_get_root (each), kind))
        return TRUE;
    }

  return FALSE;
}

void
parindex_published_result_doubt (ParindexPublishedResult *self,
                                 ParindexDocument        *document,
                                 ParindexProblems        *problems,
                                 const ParindexPlace     *place)
{
  const ParindexBounds *score = &self->figures[PARINDEX_RESULT_COLUMN_SCORE];
  const ParindexBounds *max = &self->figures[PARINDEX_RESULT_COLUMN_MAX];
  const ParindexBounds *percent = &self->figures[PARINDEX_RESULT_COLUMN_PERCENT];
  g_autoptr (ParindexNumber) hundred = parindex_number_new_from_int (100);
  const ParindexNumber *below;
  ParindexPlace here = *place;

  here.unit = self->unit;
  here.criterion = self->criterion;
  if ((is_above (score, max->high) || is_above (percent, hundred)) && !index_has_rule (document, self->index, "bonus"))
    {
      if (is_above (score, max->high))
        tell (problems, PARINDEX_MESSAGE_RESULT_ABOVE_MAX, here, score->low, max->high);
      if (is_above (percent, hundred))
        tell (problems, PARINDEX_MESSAGE_RESULT_PERCENT, here, percent->low, NULL);
    }
  /* Scores without a maximum may be deviations, which are on both sides of 0. */
  below = is_negative (percent) ? percent->high : max->high != NULL && is_negative (score) ? score->high : NULL;
  if (below != NULL && !index_has_rule (document, self->index, "penalty"))
    tell (problems, PARINDEX_MESSAGE_RESULT_NEGATIVE, here, below, NULL);
  check_change (self, problems, here);
}
