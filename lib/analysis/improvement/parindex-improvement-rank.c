/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/improvement/parindex-improvement-private.h"

/* What a goal means for scores, with all other units held still. */

static void
bound_free (gpointer data)
{
  ParindexImprovementBound *self = data;

  mpq_clear (self->value);
  g_free (self);
}

static void
way_free (gpointer data)
{
  ParindexImprovementWay *self = data;

  g_ptr_array_unref (self->bounds);
  g_ptr_array_unref (self->criteria);
  g_free (self);
}

static ParindexImprovementWay *
add_way (GPtrArray *ways)
{
  ParindexImprovementWay *way = g_new0 (ParindexImprovementWay, 1);

  way->bounds = g_ptr_array_new_with_free_func (bound_free);
  way->criteria = g_ptr_array_new ();
  g_ptr_array_add (ways, way);

  return way;
}

static void
add_bound (ParindexImprovementWay *way,
           ParindexCriterion      *node,
           const ParindexReading  *reading,
           mpq_srcptr              value,
           gboolean                above)
{
  ParindexImprovementBound *bound = g_new0 (ParindexImprovementBound, 1);

  bound->reading = *reading;
  bound->above = above;
  mpq_init (bound->value);
  mpq_set (bound->value, value);
  g_ptr_array_add (way->bounds, bound);
  g_ptr_array_add (way->criteria, node);
}

/* The other units that are ranked with one, best first; ties are told by their classes. */
typedef struct
{
  ParindexScoreboard *board;
  const ParindexRanking *ranking;
  GArray *places; /* guint, in the ranking */
} Others;

static void
others_init (Others                  *self,
             ParindexScoreboard      *board,
             guint                    row,
             const ParindexDimension *dimension)
{
  self->board = board;
  self->ranking = &parindex_scoreboard_node (board, 0)->ranking;
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->ranking->n; i++)
    {
      guint other = self->ranking->rows[i];

      if (other != row && (dimension == NULL || dimension->groups[other] == dimension->groups[row]))
        g_array_append_val (self->places, i);
    }
}

static guint
class_at (const Others *self,
          guint         i)
{
  return self->ranking->classes[g_array_index (self->places, guint, i)];
}

static guint
row_at (const Others *self,
        guint         i)
{
  return self->ranking->rows[g_array_index (self->places, guint, i)];
}

/* The place after the last one that ties with @begin. */
static guint
end_of_ties (const Others *self,
             guint         begin)
{
  guint end = begin + 1;

  while (end < self->places->len && class_at (self, end) == class_at (self, begin))
    end++;

  return end;
}

/* The rank of a unit that @n_better units, in so many classes, are better than and that ties with @n_equal others. */
static double
rank_of (ParindexTies ties,
         guint        n_better,
         guint        n_classes,
         guint        n_equal)
{
  switch (ties)
    {
    case PARINDEX_TIES_DENSE:
      return 1 + n_classes;
    /* Ties that the keys leave may be decided either way. */
    case PARINDEX_TIES_ORDINAL:
    case PARINDEX_TIES_MODIFIED:
      return 1 + n_better + n_equal;
    case PARINDEX_TIES_AVERAGE:
      return 1 + n_better + n_equal / 2.0;
    case PARINDEX_TIES_COMPETITION:
    default:
      return 1 + n_better;
    }
}

/* The worst of the others that has to be reached, or overtaken: the last place that is good enough is beside or before it. -1: nobody has to be. */
static int
find_rival (const Others *self,
            ParindexTies  ties,
            guint         rank,
            gboolean     *overtake)
{
  guint n_classes = 0;
  int rival = -1;

  *overtake = FALSE;
  for (guint begin = 0, end; begin < self->places->len; begin = end, n_classes++)
    {
      gboolean before = rank_of (ties, begin, n_classes, 0) <= rank;
      gboolean beside;

      end = end_of_ties (self, begin);
      beside = rank_of (ties, begin, n_classes, end - begin) <= rank;
      if (!before && !beside)
        continue;
      rival = (int) begin;
      *overtake = !beside;
    }

  return rank_of (ties, self->places->len, n_classes, 0) <= rank ? -1 : rival;
}

/* What is read of a unit on a node; FALSE if it has no value there, which is worse than any. */
static gboolean
read_unit (ParindexScoreboard *board,
           guint               node,
           guint               row,
           ParindexReading    *reading,
           mpq_ptr             out)
{
  const ParindexNodeResult *result = parindex_scoreboard_node (board, node);

  *reading = result->reading;
  if (!parindex_node_column_has_value (result->column, result->reading.basis, row))
    return FALSE;
  parindex_node_column_read (result->column, &result->reading, row, out);

  return TRUE;
}

/* The same as the rival up to the key before @n_keys, and better there; or the same throughout, if @n_keys are all. FALSE if that cannot be. */
static gboolean
bound_keys (ParindexImprovementWay *way,
            ParindexScoreboard     *board,
            guint                   row,
            guint                   rival,
            guint                   n_keys,
            gboolean                above)
{
  const char *const *keys = parindex_framework_get_ranking_keys (parindex_scoreboard_get_framework (board));
  gboolean possible = TRUE;
  mpq_t value, own;

  mpq_inits (value, own, NULL);
  for (guint k = 0; possible && k <= n_keys; k++)
    {
      ParindexCriterion *node = parindex_framework_node (parindex_scoreboard_get_framework (board), 0);
      gboolean better = above && k == n_keys;
      gboolean there, own_there, may_come;
      ParindexReading reading;

      if (k > 0)
        node = parindex_framework_get_criterion (parindex_scoreboard_get_framework (board), keys[k - 1]);
      own_there = read_unit (board, parindex_criterion_plan (node)->index, row, &reading, own);
      /* Points that are given bring a value to a leaf that has none. */
      may_come = !own_there && parindex_criterion_is_leaf (node);
      there = read_unit (board, parindex_criterion_plan (node)->index, rival, &reading, value);
      possible = own_there || may_come || (!there && !better);
      if (may_come && (there ? mpq_sgn (value) <= 0 : better))
        {
          mpq_set_ui (value, 0, 1);
          add_bound (way, node, &reading, value, TRUE);
        }
      else if (possible && there)
        add_bound (way, node, &reading, value, better);
    }
  mpq_clears (value, own, NULL);

  return possible;
}

static void
list_ways_past (ParindexScoreboard *board,
                guint               row,
                guint               rival,
                gboolean            overtake,
                GPtrArray          *ways)
{
  const char *const *keys = parindex_framework_get_ranking_keys (parindex_scoreboard_get_framework (board));
  guint n_keys = keys != NULL ? g_strv_length ((char **) keys) : 0;

  for (guint k = 0; k <= n_keys; k++)
    if (!bound_keys (add_way (ways), board, row, rival, k, k < n_keys || overtake))
      g_ptr_array_set_size (ways, ways->len - 1);
}

static gboolean
report_no_score (ParindexScoreboard *board,
                 guint               row,
                 const char         *what,
                 GError            **error)
{
  parindex_error_report (error, IMPROVEMENT_NO_SCORE, .value = what,
                         .unit = parindex_unit_get_id (parindex_assessment_unit (parindex_scoreboard_get_assessment (board), row)));

  return FALSE;
}

static gboolean
list_rank_ways (ParindexScoreboard            *board,
                guint                          row,
                const ParindexImprovementGoal *goal,
                GPtrArray                     *ways,
                GError                       **error)
{
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (board);
  const ParindexDimension *dimension = NULL;
  gboolean overtake;
  Others others;
  int rival;

  if (goal->rank == 0)
    {
      parindex_error_report (error, IMPROVEMENT_RANK, .value = "0");
      return FALSE;
    }
  if (isnan (parindex_scoreboard_node (board, 0)->ranks[row]))
    return report_no_score (board, row, "rank", error);
  if (goal->within != NULL && (dimension = parindex_scoreboard_dimension (board, goal->within, error)) == NULL)
    return FALSE;
  if (dimension != NULL && dimension->groups[row] == G_MAXUINT32)
    {
      parindex_error_report (error, IMPROVEMENT_NO_GROUP, .unit = parindex_unit_get_id (parindex_assessment_unit (assessment, row)),
                             .value = goal->within);
      return FALSE;
    }

  others_init (&others, board, row, dimension);
  rival = find_rival (&others, parindex_framework_get_ties (parindex_scoreboard_get_framework (board)), goal->rank, &overtake);
  if (rival >= 0)
    list_ways_past (board, row, row_at (&others, (guint) rival), overtake, ways);
  else
    add_way (ways);
  g_array_unref (others.places);

  return TRUE;
}

/* A quantile among units of which the one that moves is one: it is at the quantile where enough of the others are not above it. */
static void
bound_quantile (ParindexScoreboard     *board,
                guint                   row,
                const ParindexBanding  *banding,
                mpq_srcptr              share,
                ParindexImprovementWay *way)
{
  ParindexNodeColumn *column = parindex_scoreboard_node (board, 0)->column;
  ParindexRanking ranking;
  mpq_t place;
  mpz_t whole;
  guint n_below, passed = 0;

  parindex_ranking_init (&ranking, column, banding->reading.basis, parindex_assessment_ranked (parindex_scoreboard_get_assessment (board)));
  mpq_init (place);
  mpz_init (whole);
  mpq_set_ui (place, ranking.n - 1, 1);
  mpq_mul (place, place, share);
  mpz_cdiv_q (whole, mpq_numref (place), mpq_denref (place));
  n_below = (guint) mpz_get_ui (whole);
  for (guint i = ranking.n; n_below > 0 && i-- > 0;)
    if (ranking.rows[i] != row && ++passed == n_below)
      {
        parindex_node_column_read (column, &banding->reading, ranking.rows[i], place);
        add_bound (way, parindex_framework_node (parindex_scoreboard_get_framework (board), 0), &banding->reading, place, FALSE);
        break;
      }
  mpz_clear (whole);
  mpq_clear (place);
  parindex_ranking_clear (&ranking);
}

static int
find_band (const ParindexBanding *banding,
           const char            *id)
{
  for (guint i = 0; i < banding->bands->len; i++)
    if (g_strcmp0 (parindex_band_get_id (banding->bands->pdata[i]), id) == 0)
      return i;

  return -1;
}

static gboolean
report_band (ParindexScoreboard    *board,
             const ParindexBanding *banding,
             const char            *id,
             GError               **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < banding->bands->len; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", parindex_band_get_id (banding->bands->pdata[i]));
  parindex_error_report (error, BAND_UNKNOWN, .name = parindex_framework_get_id (parindex_scoreboard_get_framework (board)), .value = id, .other = known->str);

  return FALSE;
}

static gboolean
list_band_ways (ParindexScoreboard            *board,
                guint                          row,
                const ParindexImprovementGoal *goal,
                GPtrArray                     *ways,
                GError                       **error)
{
  const ParindexBanding *banding = parindex_scoreboard_banding (board);
  ParindexNodeColumn *column = parindex_scoreboard_node (board, 0)->column;
  int place = find_band (banding, goal->band);
  ParindexImprovementWay *way;
  ParindexNumber *edge;

  if (place < 0)
    return report_band (board, banding, goal->band, error);
  if (banding->edges == NULL || !parindex_node_column_has_value (column, banding->reading.basis, row))
    return report_no_score (board, row, "band", error);

  way = add_way (ways);
  edge = parindex_band_edge (banding->bands->pdata[place]);
  /* Below the lowest edge there is no band, or that of the rest. */
  if (edge == NULL)
    return TRUE;
  if (parindex_band_get_quantile (banding->bands->pdata[place]) != NULL && !isnan (parindex_scoreboard_node (board, 0)->ranks[row]))
    bound_quantile (board, row, banding, parindex_number_peek (edge), way);
  else
    add_bound (way, parindex_framework_node (parindex_scoreboard_get_framework (board), 0), &banding->reading,
               parindex_number_peek (banding->edges[place]), FALSE);

  return TRUE;
}

gboolean
parindex_improvement_list_ways (ParindexScoreboard            *board,
                                guint                          row,
                                const ParindexImprovementGoal *goal,
                                GPtrArray                    **ways,
                                GError                       **error)
{
  const ParindexReading reading = { goal->kind == PARINDEX_IMPROVEMENT_KIND_PERCENT ? PARINDEX_BASIS_PERCENT : PARINDEX_BASIS_SCORE, -1,
                                    PARINDEX_ROUNDING_HALF_UP };

  *ways = g_ptr_array_new_with_free_func (way_free);
  if (goal->kind == PARINDEX_IMPROVEMENT_KIND_RANK)
    return list_rank_ways (board, row, goal, *ways, error);
  if (goal->kind == PARINDEX_IMPROVEMENT_KIND_BAND)
    return list_band_ways (board, row, goal, *ways, error);
  if (!parindex_node_column_has_value (parindex_scoreboard_node (board, 0)->column, reading.basis, row))
    return report_no_score (board, row, reading.basis == PARINDEX_BASIS_PERCENT ? "percent" : "score", error);

  add_bound (add_way (*ways), parindex_framework_node (parindex_scoreboard_get_framework (board), 0), &reading,
             parindex_number_peek (goal->number), FALSE);

  return TRUE;
}

/* How the unit, with the levels in its leaves, compares with another on the whole index and then by the keys: above 0 if it is better. */
static int
compare_with (const ParindexImprovementTree *tree,
              guint                          other)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (tree->board);
  const char *const *keys = parindex_framework_get_ranking_keys (framework);
  guint n_keys = keys != NULL ? g_strv_length ((char **) keys) : 0;
  mpq_t own, value;
  int order = 0;

  mpq_inits (own, value, NULL);
  for (guint k = 0; order == 0 && k <= n_keys; k++)
    {
      ParindexCriterion *node = k == 0 ? tree->root->node : parindex_framework_get_criterion (framework, keys[k - 1]);
      ParindexImprovementPart *part = parindex_improvement_part_find (tree->root, node);
      guint index = parindex_criterion_plan (node)->index;
      ParindexReading reading;
      gboolean there, own_there = read_unit (tree->board, index, tree->row, &reading, own);

      there = read_unit (tree->board, index, other, &reading, value);
      if (part != NULL && (own_there || parindex_criterion_is_leaf (node)))
        {
          parindex_improvement_part_evaluate (part, own);
          own_there = own_there || mpq_sgn (own) > 0;
          parindex_improvement_read (&reading, own, part->max, own);
        }
      order = own_there && there ? mpq_cmp (own, value) : own_there - there;
    }
  mpq_clears (own, value, NULL);

  return order;
}

double
parindex_improvement_find_rank (const ParindexImprovementTree *tree,
                                const ParindexDimension       *dimension)
{
  ParindexTies ties = parindex_framework_get_ties (parindex_scoreboard_get_framework (tree->board));
  guint n_better = 0, n_classes = 0, n_equal = 0;
  Others others;

  if (isnan (parindex_scoreboard_node (tree->board, 0)->ranks[tree->row]) || (dimension != NULL && dimension->groups[tree->row] == G_MAXUINT32))
    return NAN;

  others_init (&others, tree->board, tree->row, dimension);
  for (guint begin = 0, end; begin < others.places->len; begin = end)
    {
      int order;

      end = end_of_ties (&others, begin);
      order = compare_with (tree, row_at (&others, begin));
      n_better += order < 0 ? end - begin : 0;
      n_classes += order < 0;
      n_equal += order == 0 ? end - begin : 0;
      if (order > 0)
        break;
    }
  g_array_unref (others.places);

  return rank_of (ties, n_better, n_classes, n_equal);
}
