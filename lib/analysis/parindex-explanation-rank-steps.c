/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-explanation-steps-private.h"
#include "model/parindex-framework-labels-private.h"

/* The place of a number among those of other units. */

static const ParindexNodeResult *
node_of (const ParindexSentences *self)
{
  return parindex_scoreboard_node (self->self->scoreboard, self->self->node);
}

static const char *
unit_name (const ParindexSentences *self,
           guint                    row)
{
  ParindexUnit *unit = parindex_assessment_unit (parindex_scoreboard_get_assessment (self->self->scoreboard), row);
  const char *name = parindex_unit_get_name (unit);

  return name != NULL && *name != '\0' ? name : parindex_unit_get_id (unit);
}

/* Names of those who share the rank; NULL if it is not shared. */
static char *
list_ties (const ParindexSentences *self)
{
  g_autoptr (GString) list = NULL;
  g_autofree char *more = NULL;
  guint32 rows[PARINDEX_MAX_NAMES];
  guint n = parindex_explanation_ties (self->self, rows, PARINDEX_MAX_NAMES);

  if (n == 0)
    return NULL;

  list = g_string_new (NULL);
  for (guint i = 0; i < MIN (n, PARINDEX_MAX_NAMES); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", unit_name (self, rows[i]));
  if (n <= PARINDEX_MAX_NAMES)
    return g_string_free (g_steal_pointer (&list), FALSE);

  more = g_strdup_printf ("%u", n - PARINDEX_MAX_NAMES);

  return parindex_words_format (PARINDEX_WORDS_AND_MORE, self->language, list->str, more, NULL);
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

  return parindex_words (words[parindex_framework_get_ties (self->self->framework)], self->language);
}

static char *
count_words (guint n)
{
  return g_strdup_printf ("%u", n);
}

/* Dense ranks count places, not units. */
static void
say_dense (ParindexSentences *self,
           double             rank)
{
  guint n_better = parindex_explanation_n_better (self->self);
  g_autofree char *better = NULL;

  if (parindex_framework_get_ties (self->self->framework) != PARINDEX_TIES_DENSE || n_better < rank)
    return;

  better = count_words (n_better);
  parindex_say (self, DENSE, better, ties_words (self));
}

static void
say_rank (ParindexSentences *self)
{
  const ParindexNodeResult *node = node_of (self);
  double place = node->ranks[self->self->row];
  g_autofree char *rank = NULL;
  g_autofree char *of = NULL;
  g_autofree char *by = NULL;
  g_autofree char *ties = NULL;

  if (isnan (place))
    {
      if (self->self->node == 0 && !parindex_unit_get_ranked (parindex_result_get_unit (self->self->result)))
        g_ptr_array_add (self->out, g_strdup (parindex_words (PARINDEX_WORDS_NOT_RANKED, self->language)));
      return;
    }

  rank = parindex_explanation_rank_words (place, self->language);
  of = parindex_explanation_rank_words (node->of[self->self->row], self->language);
  by = parindex_explanation_reading_words (&node->reading, self->language);
  ties = list_ties (self);
  if (ties != NULL)
    parindex_say (self, RANK_TIED, rank, of, by, ties, ties_words (self));
  else
    parindex_say (self, RANK, rank, of, by);
  say_dense (self, place);
}

/* What a key reads of a unit. */
static char *
key_words (const ParindexSentences *self,
           ParindexCriterion       *key,
           guint                    row)
{
  const ParindexNodeResult *node = parindex_scoreboard_node (self->self->scoreboard, parindex_criterion_plan (key)->index);
  char *words;
  mpq_t value;

  if (!parindex_node_column_has_value (node->column, node->reading.basis, row))
    return g_strdup (parindex_words (PARINDEX_WORDS_NO_VALUE, self->language));

  mpq_init (value);
  parindex_node_column_read (node->column, &node->reading, row, value);
  words = parindex_sentences_precise (self, value);
  mpq_clear (value);

  return words;
}

static void
say_broken_ties (ParindexSentences *self)
{
  ParindexBrokenTie ties[2];
  guint n = parindex_explanation_broken_ties (self->self, ties);

  for (guint i = 0; i < n; i++)
    {
      const char *title = parindex_criterion_get_title (ties[i].key);
      const char *key = title != NULL && *title != '\0' ? title : parindex_criterion_get_id (ties[i].key);
      g_autofree char *own = key_words (self, ties[i].key, self->self->row);
      g_autofree char *other = key_words (self, ties[i].key, ties[i].row);

      if (ties[i].ahead)
        parindex_say (self, TIE_AHEAD, unit_name (self, ties[i].row), key, own, other);
      else
        parindex_say (self, TIE_BEHIND, unit_name (self, ties[i].row), key, own, other);
    }
}

static void
say_ranks_within (ParindexSentences *self)
{
  const char *const *within = parindex_framework_get_within (self->self->framework);

  for (; within != NULL && *within != NULL; within++)
    {
      const char *group = parindex_result_get_group (self->self->result, *within);
      double place = group != NULL ? parindex_result_get_rank_within (self->self->result, *within) : NAN;
      g_autofree char *rank = NULL;
      g_autofree char *of = NULL;

      if (isnan (place))
        continue;
      rank = parindex_explanation_rank_words (place, self->language);
      of = count_words (parindex_result_get_rank_within_of (self->self->result, *within));
      parindex_say (self, RANK_WITHIN, *within, group, rank, of);
    }
}

static void
say_strength (ParindexSentences *self)
{
  ParindexFramework *framework = self->self->framework;
  ParindexStrength strength = parindex_result_get_strength (self->self->result);
  gboolean strong = strength == PARINDEX_STRENGTH_STRONG;
  const char *within = parindex_framework_get_strengths_within (framework);
  const char *label = parindex_framework_get_word (framework, strong ? "strong" : "weak", self->language);
  g_autofree char *part = NULL;
  g_autofree char *rank = NULL;
  g_autofree char *of = NULL;
  g_autofree char *group = NULL;

  if (strength == PARINDEX_STRENGTH_NONE)
    return;

  part = parindex_number_text (strong ? parindex_framework_get_strong (framework) : parindex_framework_get_weak (framework), self->language);
  if (within == NULL)
    {
      rank = parindex_explanation_rank_words (node_of (self)->ranks[self->self->row], self->language);
      of = count_words (parindex_result_get_rank_of (self->self->result));
      g_ptr_array_add (self->out, parindex_words_format (strong ? PARINDEX_WORDS_STRONG : PARINDEX_WORDS_WEAK, self->language, label, rank, of, part, NULL));
      return;
    }

  rank = parindex_explanation_rank_words (parindex_result_get_rank_within (self->self->result, within), self->language);
  of = count_words (parindex_result_get_rank_within_of (self->self->result, within));
  group = parindex_words_format (PARINDEX_WORDS_GROUP, self->language, within, parindex_result_get_group (self->self->result, within), NULL);
  g_ptr_array_add (self->out, parindex_words_format (strong ? PARINDEX_WORDS_STRONG_WITHIN : PARINDEX_WORDS_WEAK_WITHIN, self->language, label, rank, of,
                                                     part, group, NULL));
}

static void
say_band (ParindexSentences *self)
{
  const ParindexBanding *banding = parindex_scoreboard_banding (self->self->scoreboard);
  ParindexBand *band = parindex_result_get_band (self->self->result);
  const ParindexNumber *edge = parindex_explanation_band_edge (self->self);
  g_autofree char *title = NULL;
  g_autofree char *by = NULL;
  g_autofree char *from = NULL;
  g_autofree char *quantile = NULL;

  if (band == NULL)
    return;

  title = parindex_result_get_band_text (self->self->result);
  by = parindex_explanation_reading_words (&banding->reading, self->language);
  if (parindex_band_get_quantile (band) != NULL)
    {
      from = parindex_sentences_precise (self, parindex_number_peek (edge));
      quantile = parindex_number_text (parindex_band_get_quantile (band), self->language);
      parindex_say (self, BAND_QUANTILE, by, title, from, quantile);
    }
  else if (edge != NULL)
    {
      from = parindex_number_text (edge, self->language);
      parindex_say (self, BAND_FROM, by, title, from);
    }
  else
    parindex_say (self, BAND, by, title);
}

static void
say_edge (ParindexSentences *self)
{
  const ParindexBanding *banding = parindex_scoreboard_banding (self->self->scoreboard);
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;
  mpq_t value;

  if (!parindex_explanation_is_across_edge (self->self))
    return;

  mpq_init (value);
  parindex_banding_read (banding, node_of (self)->column, self->self->row, value);
  shown = parindex_explanation_show (self->self, value, self->language);
  text = parindex_sentences_precise (self, value);
  if (banding->reading.decimals >= 0)
    parindex_say (self, CROSSES_EDGE_ROUNDED, text, shown);
  else
    parindex_say (self, CROSSES_EDGE, text, shown);
  mpq_clear (value);
}

void
parindex_sentences_add_rank (ParindexSentences *self)
{
  static void (*const all[]) (ParindexSentences *) = { say_rank, say_broken_ties, say_ranks_within, say_strength, say_band, say_edge };

  /* Without a score there is nothing to compare. */
  for (guint i = 0; self->self->score.state == PARINDEX_CELL_STATE_OBSERVED && i < G_N_ELEMENTS (all); i++)
    all[i](self);
}
