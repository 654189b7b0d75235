/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"
#include "scoring/parindex-scoreboard-private.h"

/* The two ends of a ranking. Units that share the last place asked for are all there: which of them a cut would leave out is nobody's to say. */

#define NO_GROUP G_MAXUINT32

/* How much of a group has been taken so far. */
typedef struct
{
  guint n;
  guint32 last; /* the class of the last one */
} Taken;

typedef struct
{
  const ParindexDimension *dimension; /* NULL: all units are one group */
  guint32 only;                       /* NO_GROUP: every group */
  guint n;
} Cut;

/* Whether the unit at a place belongs to the end, coming from that end. */
static gboolean
take (const Cut             *self,
      const ParindexRanking *ranking,
      guint                  place,
      Taken                 *taken)
{
  guint32 group = self->dimension != NULL ? self->dimension->groups[ranking->rows[place]] : 0;
  Taken *so_far;

  if (group == NO_GROUP || (self->only != NO_GROUP && group != self->only))
    return FALSE;

  so_far = &taken[group];
  if (so_far->n >= self->n && ranking->classes[place] != so_far->last)
    return FALSE;
  so_far->n++;
  so_far->last = ranking->classes[place];

  return TRUE;
}

static GListModel *
list_end (ParindexScoreboard *self,
          Cut                *cut,
          guint               node,
          gboolean            bottom)
{
  const ParindexRanking *ranking = &parindex_scoreboard_node (self, node)->ranking;
  guint n_groups = cut->dimension != NULL ? cut->dimension->names->len : 1;
  g_autofree Taken *taken = g_new0 (Taken, n_groups);
  g_autofree guint8 *chosen = g_new0 (guint8, ranking->n + 1);
  ParindexList *list = parindex_list_new (PARINDEX_TYPE_RESULT);

  for (guint i = 0; cut->n > 0 && i < ranking->n; i++)
    {
      guint place = bottom ? ranking->n - 1 - i : i;

      chosen[place] = take (cut, ranking, place, taken);
    }
  for (guint place = 0; place < ranking->n; place++)
    if (chosen[place])
      {
        g_autoptr (ParindexResult) result = node == 0 ? g_list_model_get_item (G_LIST_MODEL (self), ranking->rows[place])
                                                      : parindex_result_new (self, ranking->rows[place], node);

        parindex_list_fill (list, result);
      }

  return G_LIST_MODEL (list);
}

static GListModel *
list_ends (ParindexScoreboard *self,
           guint               n,
           const char         *criterion,
           const char         *within,
           const char         *group,
           gboolean            bottom,
           GError            **error)
{
  ParindexCriterion *node = parindex_scoreboard_criterion (self, criterion, error);
  Cut cut = { .only = NO_GROUP, .n = n };

  if (node == NULL)
    return NULL;
  if (within != NULL)
    {
      cut.dimension = parindex_scoreboard_dimension (self, within, error);
      if (cut.dimension == NULL || (group != NULL && !parindex_dimension_find_group (cut.dimension, group, &cut.only, error)))
        return NULL;
    }

  return list_end (self, &cut, parindex_criterion_plan (node)->index, bottom);
}

/**
 * parindex_scoreboard_list_top:
 * @self: a scoreboard
 * @n: how many
 * @criterion: (nullable): the id of a criterion; %NULL for the whole index
 * @within: (nullable): a dimension; the first of each of its groups
 * @group: (nullable): only this group of the dimension
 * @error: return location for an error
 *
 * Lists the first units of the ranking, the best first. Units that tie with
 * the last of them are there too, so there may be more than @n; units without a
 * rank are not.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): the results, a list of [class@Result], or %NULL if there is no such criterion, dimension or group
 *
 * Since: 1.0
 */
GListModel *
parindex_scoreboard_list_top (ParindexScoreboard *self,
                              guint               n,
                              const char         *criterion,
                              const char         *within,
                              const char         *group,
                              GError            **error)
{
  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);
  g_return_val_if_fail (group == NULL || within != NULL, NULL);

  return list_ends (self, n, criterion, within, group, FALSE, error);
}

/**
 * parindex_scoreboard_list_bottom:
 * @self: a scoreboard
 * @n: how many
 * @criterion: (nullable): the id of a criterion; %NULL for the whole index
 * @within: (nullable): a dimension; the last of each of its groups
 * @group: (nullable): only this group of the dimension
 * @error: return location for an error
 *
 * Lists the last units of the ranking, in its order: the last one last. Units
 * that tie with the first of them are there too, so there may be more than @n;
 * units without a rank are not.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): the results, a list of [class@Result], or %NULL if there is no such criterion, dimension or group
 *
 * Since: 1.0
 */
GListModel *
parindex_scoreboard_list_bottom (ParindexScoreboard *self,
                                 guint               n,
                                 const char         *criterion,
                                 const char         *within,
                                 const char         *group,
                                 GError            **error)
{
  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);
  g_return_val_if_fail (group == NULL || within != NULL, NULL);

  return list_ends (self, n, criterion, within, group, TRUE, error);
}
