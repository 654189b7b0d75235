/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-band-order-private.h"
#include "analysis/parindex-judge-private.h"

/* Targets about bands: their places in the order of the index are compared, the worst being 0. */

/* Those the target states, or those of the edition that scored it, or of the last edition that has any. */
static gboolean
find_bands (ParindexCase             *self,
            const ParindexReadFigure *figure,
            ParindexBandOrder        *out)
{
  GListModel *frameworks = parindex_document_get_frameworks (self->judge->document);
  const char *series = parindex_document_find_series (self->judge->document, self->target->index);
  ParindexFramework *found = NULL;

  if (self->target->bands != NULL)
    {
      out->ids = g_strdupv (self->target->bands);
      out->titles = g_strdupv (self->target->bands);
      return TRUE;
    }
  if (figure->fact != NULL)
    found = parindex_history_framework (self->judge->history, self->target->index, self->reads, figure->fact->period);
  for (guint i = 0; i < g_list_model_get_n_items (frameworks) && (found == NULL || parindex_framework_bands (found)->len == 0); i++)
    {
      /* The document keeps it alive. */
      g_autoptr (ParindexFramework) each = g_list_model_get_item (frameworks, i);

      if (g_str_equal (parindex_framework_series (each), series))
        found = each;
    }
  if (found == NULL || parindex_framework_bands (found)->len == 0)
    return FALSE;
  parindex_band_order_take (out, found);

  return TRUE;
}

/* FALSE after telling that one of them is not known. */
static gboolean
set_places (ParindexCase            *self,
            const ParindexBandOrder *bands,
            char                   **names,
            ParindexQuantity        *out)
{
  mpq_t place;

  mpq_init (place);
  for (; *names != NULL; names++)
    {
      int found = parindex_band_order_place (bands, *names);

      if (found < 0)
        {
          self->outcome->state = PARINDEX_TARGET_STATE_NOT_OBSERVABLE;
          parindex_reason_outcome (self->outcome, BAND_UNKNOWN, { .text = *names });
          mpq_clear (place);
          return FALSE;
        }
      mpq_set_ui (place, found, 1);
      if (!out->known)
        parindex_quantity_set (out, place);
      if (mpq_cmp (place, out->low) < 0)
        mpq_set (out->low, place);
      if (mpq_cmp (place, out->high) > 0)
        mpq_set (out->high, place);
    }
  mpq_clear (place);

  return TRUE;
}

static void
set_goal (ParindexCase            *self,
          const ParindexBandOrder *bands,
          const char              *name)
{
  const ParindexQuantity *goal = &self->outcome->numbers[PARINDEX_OUTCOME_NUMBER_GOAL];
  const char *title = name;

  if (parindex_quantity_is_exact (goal))
    title = bands->titles[g_strv_length (bands->ids) - 1 - (guint) mpz_get_ui (mpq_numref (goal->low))];
  parindex_target_outcome_take_texts (self->outcome, PARINDEX_OUTCOME_NUMBER_GOAL, g_strdup (title), g_strdup (title));
  parindex_say_outcome (self->outcome, GOAL_BAND, { .text = title });
}

static void
judge_places (ParindexCase             *self,
              const ParindexBandOrder  *bands,
              const ParindexReadFigure *figure,
              const ParindexReadFigure *baseline)
{
  ParindexTargetOutcome *outcome = self->outcome;
  gboolean keeps = self->target->kind == PARINDEX_TARGET_KIND_BAND_KEEP;
  char *stated[] = { self->target->band, NULL };
  char **goal_names = keeps ? baseline->bands : stated;
  ParindexQuantity *numbers = outcome->numbers;
  ParindexLevel level = {
    .compare = PARINDEX_COMPARE_AT_LEAST,
    .holds_all_along = keeps,
    .value = &numbers[PARINDEX_OUTCOME_NUMBER_FIGURE],
    .goal = &numbers[PARINDEX_OUTCOME_NUMBER_GOAL],
    .day = figure->last,
    .from_day = baseline->last,
  };

  numbers[PARINDEX_OUTCOME_NUMBER_FIGURE].known = FALSE;
  if (!set_places (self, bands, figure->bands, &numbers[PARINDEX_OUTCOME_NUMBER_FIGURE])
      || !set_places (self, bands, goal_names, &numbers[PARINDEX_OUTCOME_NUMBER_GOAL]))
    return;
  if (baseline->bands != NULL)
    {
      if (!set_places (self, bands, baseline->bands, &numbers[PARINDEX_OUTCOME_NUMBER_BASELINE]))
        return;
      level.from = &numbers[PARINDEX_OUTCOME_NUMBER_BASELINE];
    }
  set_goal (self, bands, goal_names[0]);
  parindex_case_judge_level (self, &level);
}

void
parindex_case_judge_band (ParindexCase *self)
{
  g_auto (ParindexReadFigure) figure;
  g_auto (ParindexReadFigure) baseline;
  g_auto (ParindexBandOrder) bands = { NULL, NULL };
  gboolean keeps = self->target->kind == PARINDEX_TARGET_KIND_BAND_KEEP;

  parindex_read_figure_init (&figure);
  parindex_read_figure_init (&baseline);
  if (keeps && parindex_case_needs_baseline (self))
    return;
  if (!keeps)
    parindex_target_outcome_take_texts (self->outcome, PARINDEX_OUTCOME_NUMBER_GOAL, g_strdup (self->target->band), g_strdup (self->target->band));
  if (!parindex_case_read_figure (self, PARINDEX_TARGET_FIGURE_SCORE, &figure))
    {
      parindex_case_set_unseen (self);
      return;
    }
  if (!parindex_case_read_baseline (self, PARINDEX_TARGET_FIGURE_SCORE, &figure, &baseline) && keeps)
    {
      parindex_case_set_unseen (self);
      return;
    }
  find_bands (self, &figure, &bands);
  judge_places (self, &bands, &figure, &baseline);
}
