/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-strength.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-list-private.h"
#include "model/parindex-framework-labels-private.h"
#include "scoring/parindex-scoreboard-private.h"

/* Strengths and weaknesses: labels by rank, not by score, which is not comparable from one criterion to the next. */

/* place / of <= part, multiplied out. */
static gboolean
is_among (mpq_srcptr            place,
          guint                 of,
          const ParindexNumber *part)
{
  mpq_t bound;
  gboolean among;

  mpq_init (bound);
  mpq_set_ui (bound, of, 1);
  mpq_mul (bound, bound, parindex_number_peek (part));
  among = mpq_cmp (place, bound) <= 0;
  mpq_clear (bound);

  return among;
}

/**
 * parindex_strength_of_rank:
 * @rank: a rank, 1 is best
 * @of: among how many
 * @strong: (nullable): the first part of the ranks that is strong, such as 1/3; %NULL for none
 * @weak: (nullable): the last part that is weak; %NULL for none
 *
 * Labels a rank: strong if `rank` is at most @strong times `of`; else weak if
 * the place from the bottom, `of - rank + 1`, is at most @weak times `of`. Of 11,
 * with 1/3 for both, 1 to 3 are strong and 9 to 11 are weak; with 1 for @weak
 * all that are not strong are weak. It reads nothing but the rank, so that it
 * fits published ranks as well as computed ones; the comparison is exact.
 *
 * Returns: the label; none if the rank is NaN or @of is 0
 *
 * Since: 1.0
 */
ParindexStrength
parindex_strength_of_rank (double                rank,
                           guint                 of,
                           const ParindexNumber *strong,
                           const ParindexNumber *weak)
{
  ParindexStrength strength = PARINDEX_STRENGTH_NONE;
  mpq_t place, below;

  if (!isfinite (rank) || of == 0)
    return PARINDEX_STRENGTH_NONE;

  mpq_inits (place, below, NULL);
  mpq_set_d (place, rank);
  mpq_set_d (below, (double) of + 1); /* a guint and one more is a double exactly */
  mpq_sub (below, below, place);
  if (strong != NULL && is_among (place, of, strong))
    strength = PARINDEX_STRENGTH_STRONG;
  else if (weak != NULL && is_among (below, of, weak))
    strength = PARINDEX_STRENGTH_WEAK;
  mpq_clears (place, below, NULL);

  return strength;
}

static gboolean
is_at_least (mpq_srcptr            value,
             const ParindexNumber *bound)
{
  return bound != NULL && mpq_cmp (value, parindex_number_peek (bound)) >= 0;
}

static gboolean
is_at_most (mpq_srcptr            value,
            const ParindexNumber *bound)
{
  return bound != NULL && mpq_cmp (value, parindex_number_peek (bound)) <= 0;
}

/* A place from the top and from the bottom against two numbers. */
static ParindexStrength
strength_of_place (ParindexFramework *framework,
                   double             rank,
                   guint              of)
{
  const ParindexNumber *strong = parindex_framework_get_strong (framework);
  const ParindexNumber *weak = parindex_framework_get_weak (framework);
  gboolean by_count = parindex_framework_get_strength_basis (framework) == PARINDEX_STRENGTH_BASIS_COUNT;
  ParindexStrength strength = PARINDEX_STRENGTH_NONE;
  mpq_t place, below;

  if (!isfinite (rank) || (by_count && of == 0))
    return PARINDEX_STRENGTH_NONE;
  mpq_inits (place, below, NULL);
  mpq_set_d (place, rank);
  mpq_set_d (below, (double) of + 1);
  mpq_sub (below, below, place);
  if (is_at_most (place, strong))
    strength = PARINDEX_STRENGTH_STRONG;
  else if (by_count ? is_at_most (below, weak) : is_at_least (place, weak))
    strength = PARINDEX_STRENGTH_WEAK;
  mpq_clears (place, below, NULL);

  return strength;
}

ParindexStrength
parindex_framework_strength_of (ParindexFramework *self,
                                double             rank,
                                guint              of,
                                mpq_srcptr         percent)
{
  const ParindexNumber *weak = parindex_framework_get_weak (self);

  switch (parindex_framework_get_strength_basis (self))
    {
    case PARINDEX_STRENGTH_BASIS_RANK:
    case PARINDEX_STRENGTH_BASIS_COUNT:
      return strength_of_place (self, rank, of);
    case PARINDEX_STRENGTH_BASIS_PERCENT:
      if (percent == NULL)
        return PARINDEX_STRENGTH_NONE;
      if (is_at_least (percent, parindex_framework_get_strong (self)))
        return PARINDEX_STRENGTH_STRONG;
      return weak != NULL && !is_at_least (percent, weak) ? PARINDEX_STRENGTH_WEAK : PARINDEX_STRENGTH_NONE;
    case PARINDEX_STRENGTH_BASIS_PART:
    default:
      return parindex_strength_of_rank (rank, of, parindex_framework_get_strong (self), weak);
    }
}

static ParindexStrength
strength_of_percent (ParindexScoreboard *self,
                     guint               row,
                     guint               node)
{
  const ParindexNodeColumn *column = parindex_scoreboard_node (self, node)->column;
  ParindexStrength strength;
  mpq_t percent;

  if (parindex_node_column_state (column, row) != PARINDEX_CELL_STATE_OBSERVED || !parindex_node_column_has_max (column, row))
    return PARINDEX_STRENGTH_NONE;
  mpq_init (percent);
  parindex_node_column_get_percent (column, row, percent);
  strength = parindex_framework_strength_of (parindex_scoreboard_get_framework (self), NAN, 0, percent);
  mpq_clear (percent);

  return strength;
}

ParindexStrength
parindex_scoreboard_strength (ParindexScoreboard *self,
                              guint               row,
                              guint               node)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (self);
  const char *within = parindex_framework_get_strengths_within (framework);
  const ParindexDimension *dimension = NULL;
  double rank, of;

  if (node == 0 || !parindex_framework_declares_strengths (framework))
    return PARINDEX_STRENGTH_NONE;

  if (within != NULL)
    {
      const ParindexGroupRanks *ranks;

      dimension = parindex_scoreboard_dimension (self, within, NULL);
      if (dimension == NULL)
        return PARINDEX_STRENGTH_NONE;
      ranks = parindex_scoreboard_ranks_within (self, node, dimension);
      rank = ranks->ranks[row];
      of = ranks->of[row];
    }
  else
    {
      const ParindexNodeResult *result = parindex_scoreboard_node (self, node);

      rank = result->ranks[row];
      of = result->of[row];
    }

  if (parindex_framework_get_strength_basis (framework) == PARINDEX_STRENGTH_BASIS_PERCENT)
    return strength_of_percent (self, row, node);

  return parindex_framework_strength_of (framework, rank, isnan (of) ? 0 : (guint) of, NULL);
}

static gboolean
result_is_made (ParindexResult *self)
{
  return PARINDEX_IS_RESULT (self) && parindex_result_get_scoreboard (self) != NULL;
}

/**
 * parindex_result_get_strength:
 * @self: a result
 *
 * Gets whether the criterion is a strength or a weakness of the unit, by the
 * rule of the framework; see [method@Framework.set_strengths].
 *
 * Returns: the strength; none for the whole index
 *
 * Since: 1.0
 */
ParindexStrength
parindex_result_get_strength (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), PARINDEX_STRENGTH_NONE);

  return parindex_scoreboard_strength (parindex_result_get_scoreboard (self), parindex_result_row (self), parindex_result_node (self));
}

/**
 * parindex_result_get_strength_text:
 * @self: a result
 *
 * Gets the strength in words: those of the framework, where it has its own.
 *
 * Returns: (transfer full): the words in the language of the scorer; a dash if it is neither
 *
 * Since: 1.0
 */
char *
parindex_result_get_strength_text (ParindexResult *self)
{
  static const char *const words[] = { NULL, "strong", "weak" };
  ParindexScoreboard *scoreboard;
  ParindexStrength strength;

  g_return_val_if_fail (result_is_made (self), NULL);

  strength = parindex_result_get_strength (self);
  if (strength == PARINDEX_STRENGTH_NONE)
    return g_strdup ("–");

  scoreboard = parindex_result_get_scoreboard (self);

  return g_strdup (parindex_framework_get_word (parindex_scoreboard_get_framework (scoreboard), words[strength],
                                                parindex_scoreboard_language (scoreboard)));
}

static GListModel *
list_children (ParindexResult  *self,
               ParindexStrength strength)
{
  ParindexList *list = parindex_list_new (PARINDEX_TYPE_RESULT);
  GListModel *children = parindex_result_get_children (self);
  guint n = children != NULL ? g_list_model_get_n_items (children) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexResult) child = g_list_model_get_item (children, i);

      if (parindex_result_get_strength (child) == strength)
        parindex_list_fill (list, child);
    }

  return G_LIST_MODEL (list);
}

/**
 * parindex_result_list_strengths:
 * @self: a result
 *
 * Lists the results on the criteria directly below that are strengths of the
 * unit, in the order of the criteria.
 *
 * Returns: (transfer full): the strengths, a list of [class@Result]
 *
 * Since: 1.0
 */
GListModel *
parindex_result_list_strengths (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return list_children (self, PARINDEX_STRENGTH_STRONG);
}

/**
 * parindex_result_list_weaknesses:
 * @self: a result
 *
 * Lists the results on the criteria directly below that are weaknesses of the
 * unit, in the order of the criteria.
 *
 * Returns: (transfer full): the weaknesses, a list of [class@Result]
 *
 * Since: 1.0
 */
GListModel *
parindex_result_list_weaknesses (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return list_children (self, PARINDEX_STRENGTH_WEAK);
}
