/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-rank-reversal.h>

#include "analysis/parindex-rescore-private.h"
#include "base/parindex-correlation-private.h"
#include "base/parindex-list-private.h"

/**
 * ParindexRankReversal:
 *
 * Whose order changes among the others when a unit leaves the ranking.
 *
 * A ranking that only compares scores does not know this; one whose scores
 * depend on the other units does: by the lowest and highest of a cohort, its
 * mean, ranks, or comparisons in pairs.
 *
 * Since: 1.0
 */

/* How many pairs are named; all are counted. */
#define MAX_PAIRS 1000

typedef struct
{
  guint32 better;
  guint32 worse;
} RowPair;

struct _ParindexRankReversal
{
  GObject parent_instance;

  ParindexAssessment *assessment;
  ParindexUnit *left_out;
  guint64 n_reversed;
  GArray *pairs; /* RowPair */
  GListModel *problems;
};

typedef enum
{
  PROP_LEFT_OUT = 1,
  PROP_N_REVERSED,
  PROP_N_PAIRS,
  PROP_PROBLEMS,
  N_PROPS,
} ParindexRankReversalProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexRankReversal, parindex_rank_reversal, G_TYPE_OBJECT)

static void
parindex_rank_reversal_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  ParindexRankReversal *self = PARINDEX_RANK_REVERSAL (object);

  switch ((ParindexRankReversalProperty) prop_id)
    {
    case PROP_LEFT_OUT:
      g_value_set_object (value, self->left_out);
      break;
    case PROP_N_REVERSED:
      g_value_set_uint64 (value, self->n_reversed);
      break;
    case PROP_N_PAIRS:
      g_value_set_uint (value, self->pairs->len);
      break;
    case PROP_PROBLEMS:
      g_value_set_object (value, self->problems);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_rank_reversal_finalize (GObject *object)
{
  ParindexRankReversal *self = PARINDEX_RANK_REVERSAL (object);

  g_clear_object (&self->assessment);
  g_clear_object (&self->left_out);
  g_clear_object (&self->problems);
  g_array_unref (self->pairs);

  G_OBJECT_CLASS (parindex_rank_reversal_parent_class)->finalize (object);
}

static void
parindex_rank_reversal_class_init (ParindexRankReversalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_rank_reversal_get_property;
  object_class->finalize = parindex_rank_reversal_finalize;

  /**
   * ParindexRankReversal:left-out:
   *
   * The unit that leaves the ranking.
   *
   * Since: 1.0
   */
  props[PROP_LEFT_OUT] = g_param_spec_object ("left-out", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexRankReversal:n-reversed:
   *
   * How many pairs of the other units change their order.
   *
   * Since: 1.0
   */
  props[PROP_N_REVERSED] = g_param_spec_uint64 ("n-reversed", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  /**
   * ParindexRankReversal:n-pairs:
   *
   * How many of those pairs are named, at most 1,000.
   *
   * Since: 1.0
   */
  props[PROP_N_PAIRS] = g_param_spec_uint ("n-pairs", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexRankReversal:problems:
   *
   * What keeps the others from being scored without the unit, a list of [class@Problem].
   *
   * Since: 1.0
   */
  props[PROP_PROBLEMS] = g_param_spec_object ("problems", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_rank_reversal_init (ParindexRankReversal *self)
{
  self->pairs = g_array_new (FALSE, FALSE, sizeof (RowPair));
}

static void
find_pairs (ParindexRankReversal *self,
            const double         *before,
            const double         *after,
            guint                 n)
{
  self->n_reversed = parindex_count_discordant (before, after, n);
  for (guint a = 0; a < n && self->pairs->len < MIN (self->n_reversed, MAX_PAIRS); a++)
    for (guint b = a + 1; b < n && self->pairs->len < MAX_PAIRS; b++)
      if ((before[a] < before[b] && after[a] > after[b]) || (before[a] > before[b] && after[a] < after[b]))
        {
          RowPair pair = before[a] < before[b] ? (RowPair){ a, b } : (RowPair){ b, a };

          g_array_append_val (self->pairs, pair);
        }
}

static ParindexRankReversal *
leave_out (ParindexScoreboard *board,
           ParindexDocument   *document,
           guint               row)
{
  ParindexRankReversal *self = g_object_new (PARINDEX_TYPE_RANK_REVERSAL, NULL);
  g_autoptr (ParindexAssessment) without = parindex_assessment_with_unranked (parindex_scoreboard_get_assessment (board), row);
  g_autoptr (ParindexScoreboard) other = NULL;
  g_auto (ParindexProblems) problems = { 0 };

  parindex_problems_init (&problems);
  self->assessment = g_object_ref (parindex_scoreboard_get_assessment (board));
  self->left_out = g_object_ref (parindex_assessment_unit (self->assessment, row));
  other = parindex_rescore (board, document, parindex_scoreboard_get_framework (board), without, &problems);
  self->problems = parindex_problems_to_list (&problems);
  if (other != NULL)
    find_pairs (self, parindex_scoreboard_node (board, 0)->ranks, parindex_scoreboard_node (other, 0)->ranks,
                parindex_assessment_get_n_units (self->assessment));

  return self;
}

/**
 * parindex_scoreboard_list_rank_reversals:
 * @self: a scoreboard
 * @document: (nullable): the document that was scored, where rules take values from elsewhere in it
 * @unit: (nullable): the id of a unit; %NULL: each that has a rank, in turn
 * @error: return location for an error
 *
 * Scores the others as if a unit were not ranked, and tells whose order
 * changes. Units that tie before or after do not count.
 *
 * This method may be called from any thread if the scorer of the scoreboard is
 * thread-safe.
 *
 * Returns: (transfer full): a list of [class@RankReversal], also where nothing changes, or %NULL if there is no such unit
 *
 * Since: 1.0
 */
GListModel *
parindex_scoreboard_list_rank_reversals (ParindexScoreboard *self,
                                         ParindexDocument   *document,
                                         const char         *unit,
                                         GError            **error)
{
  const double *ranks;
  ParindexList *list;
  int only = -1;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);
  g_return_val_if_fail (document == NULL || PARINDEX_IS_DOCUMENT (document), NULL);

  if (unit != NULL && (only = parindex_scoreboard_row (self, unit, error)) < 0)
    return NULL;

  list = parindex_list_new (PARINDEX_TYPE_RANK_REVERSAL);
  ranks = parindex_scoreboard_node (self, 0)->ranks;
  for (guint row = 0; row < parindex_assessment_get_n_units (parindex_scoreboard_get_assessment (self)); row++)
    if (only >= 0 ? (int) row == only : !isnan (ranks[row]))
      {
        g_autoptr (ParindexRankReversal) each = leave_out (self, document, row);

        parindex_list_fill (list, each);
      }

  return G_LIST_MODEL (list);
}

/**
 * parindex_rank_reversal_get_left_out:
 * @self: a rank reversal
 *
 * Gets the unit that leaves the ranking.
 *
 * Returns: (transfer none): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_rank_reversal_get_left_out (ParindexRankReversal *self)
{
  g_return_val_if_fail (PARINDEX_IS_RANK_REVERSAL (self), NULL);

  return self->left_out;
}

/**
 * parindex_rank_reversal_get_n_reversed:
 * @self: a rank reversal
 *
 * Gets how many pairs of the other units change their order.
 *
 * Returns: the number of pairs
 *
 * Since: 1.0
 */
guint64
parindex_rank_reversal_get_n_reversed (ParindexRankReversal *self)
{
  g_return_val_if_fail (PARINDEX_IS_RANK_REVERSAL (self), 0);

  return self->n_reversed;
}

/**
 * parindex_rank_reversal_get_n_pairs:
 * @self: a rank reversal
 *
 * Gets how many of the pairs are named: all, but at most 1,000.
 *
 * Returns: the number of pairs
 *
 * Since: 1.0
 */
guint
parindex_rank_reversal_get_n_pairs (ParindexRankReversal *self)
{
  g_return_val_if_fail (PARINDEX_IS_RANK_REVERSAL (self), 0);

  return self->pairs->len;
}

static ParindexUnit *
unit_of (ParindexRankReversal *self,
         guint                 pair,
         gboolean              better)
{
  const RowPair *rows;

  if (pair >= self->pairs->len)
    return NULL;
  rows = &g_array_index (self->pairs, RowPair, pair);

  return parindex_assessment_unit (self->assessment, better ? rows->better : rows->worse);
}

/**
 * parindex_rank_reversal_get_better:
 * @self: a rank reversal
 * @pair: which pair
 *
 * Gets the unit of a pair that is the better one as long as all are ranked.
 *
 * Returns: (transfer none) (nullable): the unit, or %NULL if there is no such pair
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_rank_reversal_get_better (ParindexRankReversal *self,
                                   guint                 pair)
{
  g_return_val_if_fail (PARINDEX_IS_RANK_REVERSAL (self), NULL);

  return unit_of (self, pair, TRUE);
}

/**
 * parindex_rank_reversal_get_worse:
 * @self: a rank reversal
 * @pair: which pair
 *
 * Gets the unit of a pair that is the worse one as long as all are ranked.
 *
 * Returns: (transfer none) (nullable): the unit, or %NULL if there is no such pair
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_rank_reversal_get_worse (ParindexRankReversal *self,
                                  guint                 pair)
{
  g_return_val_if_fail (PARINDEX_IS_RANK_REVERSAL (self), NULL);

  return unit_of (self, pair, FALSE);
}

/**
 * parindex_rank_reversal_get_problems:
 * @self: a rank reversal
 *
 * Gets what keeps the others from being scored without the unit.
 *
 * Returns: (transfer none): a list of [class@Problem]
 *
 * Since: 1.0
 */
GListModel *
parindex_rank_reversal_get_problems (ParindexRankReversal *self)
{
  g_return_val_if_fail (PARINDEX_IS_RANK_REVERSAL (self), NULL);

  return self->problems;
}
