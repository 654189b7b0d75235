/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-judge-private.h"

/* Targets about bands: their places in the order of the index are compared, the worst being 0. */

typedef struct
{
  char **ids; /* the best first */
  char **titles;
} Bands;

static void
bands_clear (Bands *self)
{
  g_strfreev (self->ids);
  g_strfreev (self->titles);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bands, bands_clear)

static void
take_framework_bands (ParindexFramework *framework,
                      Bands             *out)
{
  GPtrArray *bands = parindex_framework_bands (framework);

  out->ids = g_new0 (char *, bands->len + 1);
  out->titles = g_new0 (char *, bands->len + 1);
  for (guint i = 0; i < bands->len; i++)
    {
      const ParindexBand *band = bands->pdata[i];
      const char *title = parindex_band_get_title (band);

      out->ids[i] = g_strdup (parindex_band_get_id (band));
      out->titles[i] = g_strdup (title != NULL ? title : out->ids[i]);
    }
}

/* Those the target states, or those of the edition that scored it, or of the last edition that has any. */
static gboolean
find_bands (ParindexCase             *self,
            const ParindexReadFigure *figure,
            Bands                    *out)
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
  take_framework_bands (found, out);

  return TRUE;
}

/* "Khá" and "khá" are one band. */
static gboolean
is_called (const char *a,
           const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);
  g_autofree char *normal_a = g_utf8_normalize (folded_a, -1, G_NORMALIZE_NFC);
  g_autofree char *normal_b = g_utf8_normalize (folded_b, -1, G_NORMALIZE_NFC);

  return g_strcmp0 (normal_a, normal_b) == 0;
}

/* The place of a band from the worst one up; -1 if it is none of them. */
static int
place_of (const Bands *bands,
          const char  *name)
{
  int n = g_strv_length (bands->ids);

  for (int i = 0; i < n; i++)
    if (is_called (bands->ids[i], name) || is_called (bands->titles[i], name))
      return n - 1 - i;

  return -1;
}

/* FALSE after telling that one of them is not known. */
static gboolean
set_places (ParindexCase      *self,
            const Bands       *bands,
            char             **names,
            ParindexQuantity  *out)
{
  mpq_t place;

  mpq_init (place);
  for (; *names != NULL; names++)
    {
      int found = bands->ids != NULL ? place_of (bands, *names) : -1;

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
set_goal (ParindexCase *self,
          const Bands  *bands,
          const char   *name)
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
              const Bands              *bands,
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
  g_auto (Bands) bands = { NULL, NULL };
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
      self->outcome->state = PARINDEX_TARGET_STATE_NOT_OBSERVABLE;
      return;
    }
  find_bands (self, &figure, &bands);
  judge_places (self, &bands, &figure, &baseline);
}
