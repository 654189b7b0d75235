/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-screened-unit.h>

#include "analysis/parindex-explanation-steps-private.h"
#include "model/parindex-framework-labels-private.h"

/* The place of a number among those of other units. */

static const char *
unit_name (const ParindexSentences *self,
           guint                    row)
{
  ParindexUnit *unit = parindex_assessment_unit (parindex_scoreboard_get_assessment (self->node->scoreboard), row);
  const char *name = parindex_unit_get_name (unit);

  return name != NULL && *name != '\0' ? name : parindex_unit_get_id (unit);
}

static const char *
reading_text (ParindexSentences     *self,
              const ParindexReading *reading)
{
  return parindex_sentences_take (self, parindex_explanation_reading_words (reading, self->language));
}

/* Names of those who share the rank. */
static const char *
list_ties (ParindexSentences *self,
           const guint32     *rows,
           guint              n)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, PARINDEX_MAX_NAMES); i++)
    {
      g_string_append (list, i > 0 ? ", " : "");
      g_string_append (list, unit_name (self, rows[i]));
    }
  if (n <= PARINDEX_MAX_NAMES)
    return parindex_sentences_keep (self, list);

  return parindex_sentences_take (self, parindex_words_format (PARINDEX_WORDS_AND_MORE, self->language, list->str,
                                                               parindex_sentences_count (self, n - PARINDEX_MAX_NAMES), NULL));
}

/* Ordinal ranks that keys leave tied are shared as under competition. */
static const char *
ties_words (const ParindexSentences *self)
{
  static const ParindexWords words[] = {
    [PARINDEX_TIES_COMPETITION] = PARINDEX_WORDS_TIES_BEST, [PARINDEX_TIES_DENSE] = PARINDEX_WORDS_TIES_ONE,
    [PARINDEX_TIES_MODIFIED] = PARINDEX_WORDS_TIES_WORST,   [PARINDEX_TIES_AVERAGE] = PARINDEX_WORDS_TIES_MEAN,
    [PARINDEX_TIES_ORDINAL] = PARINDEX_WORDS_TIES_BEST,
  };

  return parindex_words (words[parindex_framework_get_ties (self->node->framework)], self->language);
}

static void
say_rank (ParindexSentences        *self,
          const ParindexNodeResult *node)
{
  double place = node->ranks[self->node->row];
  const char *rank = parindex_sentences_rank (self, place);
  const char *of = parindex_sentences_rank (self, node->of[self->node->row]);
  const char *by = reading_text (self, &node->reading);
  guint32 rows[PARINDEX_MAX_NAMES];
  guint n_better;
  guint n_tied = parindex_explanation_ties (self->node, rows, PARINDEX_MAX_NAMES, &n_better);

  if (n_tied > 0)
    parindex_say (self, RANK_TIED, rank, of, by, list_ties (self, rows, n_tied), ties_words (self));
  else
    parindex_say (self, RANK, rank, of, by);
  /* Dense ranks count places, not units. */
  if (parindex_framework_get_ties (self->node->framework) == PARINDEX_TIES_DENSE && n_better >= place)
    parindex_say (self, DENSE, parindex_sentences_count (self, n_better), ties_words (self));
}

/* What a key reads of a unit. */
static const char *
key_text (ParindexSentences *self,
          ParindexCriterion *key,
          guint              row)
{
  const ParindexNodeResult *node = parindex_scoreboard_node (self->node->scoreboard, parindex_criterion_plan (key)->index);
  const char *text;
  mpq_t value;

  if (!parindex_node_column_has_value (node->column, node->reading.basis, row))
    return parindex_words (PARINDEX_WORDS_NO_VALUE, self->language);

  mpq_init (value);
  parindex_node_column_read (node->column, &node->reading, row, value);
  text = parindex_sentences_precise (self, value);
  mpq_clear (value);

  return text;
}

static void
say_broken_ties (ParindexSentences *self)
{
  ParindexBrokenTie ties[2];
  guint n = parindex_explanation_broken_ties (self->node, ties);

  for (guint i = 0; i < n; i++)
    parindex_sentences_say (self, ties[i].ahead ? PARINDEX_WORDS_TIE_AHEAD : PARINDEX_WORDS_TIE_BEHIND, unit_name (self, ties[i].row),
                            parindex_criterion_label (ties[i].key), key_text (self, ties[i].key, self->node->row), key_text (self, ties[i].key, ties[i].row),
                            NULL);
}

static void
say_screened (ParindexSentences *self)
{
  g_autoptr (ParindexScreenedUnit) screened
    = parindex_scoreboard_find_screened (self->node->scoreboard, parindex_unit_get_id (parindex_explanation_unit (self->node)));

  if (screened != NULL)
    parindex_say (self, SCREENED_OUT, parindex_sentences_take (self, parindex_screened_unit_get_text (screened, self->language)));
}

static void
say_own_rank (ParindexSentences *self)
{
  const ParindexNodeResult *node = parindex_scoreboard_node (self->node->scoreboard, self->node->node);

  if (!isnan (node->ranks[self->node->row]))
    {
      say_rank (self, node);
      say_broken_ties (self);
    }
  else if (self->node->node == 0 && !parindex_unit_get_ranked (parindex_explanation_unit (self->node)))
    parindex_sentences_say (self, PARINDEX_WORDS_NOT_RANKED, NULL);
  else if (self->node->node == 0)
    say_screened (self);
}

static void
say_ranks_within (ParindexSentences *self)
{
  const char *const *within = parindex_framework_get_within (self->node->framework);

  for (; within != NULL && *within != NULL; within++)
    {
      ParindexResult *result = parindex_explanation_result (self->node);
      double place = parindex_result_get_rank_within (result, *within);

      if (!isnan (place))
        parindex_say (self, RANK_WITHIN, *within, parindex_result_get_group (result, *within), parindex_sentences_rank (self, place),
                      parindex_sentences_count (self, parindex_result_get_rank_within_of (result, *within)));
    }
}

/* By a rank, a number of ranks or a percent. */
static void
say_strength_by (ParindexSentences    *self,
                 ParindexStrengthBasis basis,
                 gboolean              strong,
                 const char           *label,
                 const char           *bound)
{
  static const ParindexWords words[][2] = {
    [PARINDEX_STRENGTH_BASIS_RANK] = { PARINDEX_WORDS_WEAK_RANK, PARINDEX_WORDS_STRONG_RANK },
    [PARINDEX_STRENGTH_BASIS_COUNT] = { PARINDEX_WORDS_WEAK_COUNT, PARINDEX_WORDS_STRONG_COUNT },
    [PARINDEX_STRENGTH_BASIS_PERCENT] = { PARINDEX_WORDS_WEAK_PERCENT, PARINDEX_WORDS_STRONG_PERCENT },
  };
  const char *within = parindex_framework_get_strengths_within (self->node->framework);
  ParindexResult *result = parindex_explanation_result (self->node);
  double rank = within != NULL ? parindex_result_get_rank_within (result, within) : parindex_result_get_rank (result);
  guint of = within != NULL ? parindex_result_get_rank_within_of (result, within) : parindex_result_get_rank_of (result);

  parindex_sentences_say (self, words[basis][strong], label, parindex_sentences_rank (self, rank), parindex_sentences_count (self, of), bound, NULL);
}

static void
say_strength (ParindexSentences *self)
{
  ParindexStrengthBasis basis = parindex_framework_get_strength_basis (self->node->framework);
  ParindexFramework *framework = self->node->framework;
  ParindexStrength strength = parindex_scoreboard_strength (self->node->scoreboard, self->node->row, self->node->node);
  gboolean strong = strength == PARINDEX_STRENGTH_STRONG;
  const char *within = parindex_framework_get_strengths_within (framework);
  ParindexResult *result;
  const char *label, *part;

  if (strength == PARINDEX_STRENGTH_NONE)
    return;

  result = parindex_explanation_result (self->node);
  label = parindex_framework_get_word (framework, strong ? "strong" : "weak", self->language);
  part = parindex_sentences_exact (self, parindex_number_peek (strong ? parindex_framework_get_strong (framework) : parindex_framework_get_weak (framework)));
  if (basis != PARINDEX_STRENGTH_BASIS_PART)
    say_strength_by (self, basis, strong, label, part);
  else if (within == NULL)
    parindex_sentences_say (self, strong ? PARINDEX_WORDS_STRONG : PARINDEX_WORDS_WEAK, label, parindex_sentences_rank (self, parindex_result_get_rank (result)),
                            parindex_sentences_count (self, parindex_result_get_rank_of (result)), part, NULL);
  else
    parindex_sentences_say (self, strong ? PARINDEX_WORDS_STRONG_WITHIN : PARINDEX_WORDS_WEAK_WITHIN, label,
                            parindex_sentences_rank (self, parindex_result_get_rank_within (result, within)),
                            parindex_sentences_count (self, parindex_result_get_rank_within_of (result, within)), part,
                            parindex_sentences_take (self, parindex_words_format (PARINDEX_WORDS_GROUP, self->language, within,
                                                                                  parindex_result_get_group (result, within), NULL)),
                            NULL);
}

static void
say_band (ParindexSentences *self)
{
  const ParindexBanding *banding = parindex_scoreboard_banding (self->node->scoreboard);
  ParindexBand *band = parindex_explanation_band (self->node);
  const ParindexNumber *edge = parindex_explanation_band_edge (self->node);
  const char *title, *by;

  if (band == NULL)
    return;

  title = parindex_band_get_title (band) != NULL ? parindex_band_get_title (band) : parindex_band_get_id (band);
  by = reading_text (self, &banding->reading);
  if (parindex_band_get_quantile (band) != NULL)
    parindex_say (self, BAND_QUANTILE, by, title, parindex_sentences_precise (self, parindex_number_peek (edge)),
                  parindex_sentences_exact (self, parindex_number_peek (parindex_band_get_quantile (band))));
  else if (edge != NULL)
    parindex_say (self, BAND_FROM, by, title, parindex_sentences_exact (self, parindex_number_peek (edge)));
  else
    parindex_say (self, BAND, by, title);
}

static void
say_edge (ParindexSentences *self)
{
  const ParindexBanding *banding = parindex_scoreboard_banding (self->node->scoreboard);
  mpq_t value;

  if (!parindex_explanation_is_across_edge (self->node))
    return;

  mpq_init (value);
  parindex_banding_read (banding, parindex_scoreboard_node (self->node->scoreboard, 0)->column, self->node->row, value);
  parindex_sentences_say (self, banding->reading.decimals >= 0 ? PARINDEX_WORDS_CROSSES_EDGE_ROUNDED : PARINDEX_WORDS_CROSSES_EDGE,
                          parindex_sentences_precise (self, value), parindex_sentences_shown (self, value), NULL);
  mpq_clear (value);
}

void
parindex_sentences_add_rank (ParindexSentences *self)
{
  static void (*const all[]) (ParindexSentences *) = { say_own_rank, say_ranks_within, say_strength, say_band, say_edge };

  /* Without a score there is nothing to compare. */
  for (guint i = 0; self->node->score.state == PARINDEX_CELL_STATE_OBSERVED && i < G_N_ELEMENTS (all); i++)
    all[i](self);
}
