/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-weighing-private.h"
#include "base/parindex-list-private.h"
#include "base/parindex-moments-private.h"
#include "base/parindex-problem-private.h"

/**
 * ParindexWeightRow:
 *
 * How much a criterion counts by its weight, and how much it matters: a row of
 * [method@Scoreboard.list_weights].
 *
 * A row never changes and may be read from any thread.
 *
 * Since: 1.0
 */
struct _ParindexWeightRow
{
  GObject parent_instance;

  ParindexFramework *framework; /* owns the criterion */
  ParindexCriterion *criterion;
  guint depth;
  ParindexNumber *effective;
  double importance;
  double importance_share;
  double rank_importance;
  guint n_units;
};

typedef enum
{
  PROP_CRITERION = 1,
  PROP_CRITERION_ID,
  PROP_TITLE,
  PROP_DEPTH,
  PROP_EFFECTIVE_WEIGHT,
  PROP_IMPORTANCE,
  PROP_IMPORTANCE_SHARE,
  PROP_RANK_IMPORTANCE,
  PROP_N_UNITS,
  N_PROPS,
} ParindexWeightRowProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexWeightRow, parindex_weight_row, G_TYPE_OBJECT)

static void
parindex_weight_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  ParindexWeightRow *self = PARINDEX_WEIGHT_ROW (object);

  switch ((ParindexWeightRowProperty) prop_id)
    {
    case PROP_CRITERION:
      g_value_set_object (value, self->criterion);
      break;
    case PROP_CRITERION_ID:
      g_value_set_string (value, self->criterion != NULL ? parindex_criterion_get_id (self->criterion) : NULL);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->criterion != NULL ? parindex_criterion_get_title (self->criterion) : NULL);
      break;
    case PROP_DEPTH:
      g_value_set_uint (value, self->depth);
      break;
    case PROP_EFFECTIVE_WEIGHT:
      g_value_set_boxed (value, self->effective);
      break;
    case PROP_IMPORTANCE:
      g_value_set_double (value, self->importance);
      break;
    case PROP_IMPORTANCE_SHARE:
      g_value_set_double (value, self->importance_share);
      break;
    case PROP_RANK_IMPORTANCE:
      g_value_set_double (value, self->rank_importance);
      break;
    case PROP_N_UNITS:
      g_value_set_uint (value, self->n_units);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_weight_row_finalize (GObject *object)
{
  ParindexWeightRow *self = PARINDEX_WEIGHT_ROW (object);

  g_clear_pointer (&self->effective, parindex_number_unref);
  g_clear_object (&self->framework);

  G_OBJECT_CLASS (parindex_weight_row_parent_class)->finalize (object);
}

static void
parindex_weight_row_class_init (ParindexWeightRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  /* NaN is a value here, which a plain double property would turn into 0. */
  const GParamFlags lax = flags | G_PARAM_LAX_VALIDATION;

  object_class->get_property = parindex_weight_row_get_property;
  object_class->finalize = parindex_weight_row_finalize;

  /**
   * ParindexWeightRow:criterion:
   *
   * The criterion.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_object ("criterion", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexWeightRow:criterion-id:
   *
   * The id of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION_ID] = g_param_spec_string ("criterion-id", NULL, NULL, NULL, flags);
  /**
   * ParindexWeightRow:title:
   *
   * The title of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * ParindexWeightRow:depth:
   *
   * How many levels below the criterion that was asked for; 1 for its children.
   *
   * Since: 1.0
   */
  props[PROP_DEPTH] = g_param_spec_uint ("depth", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexWeightRow:effective-weight:
   *
   * The part that is the criterion's by its weight and those above it.
   *
   * Since: 1.0
   */
  props[PROP_EFFECTIVE_WEIGHT] = g_param_spec_boxed ("effective-weight", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexWeightRow:importance:
   *
   * The squared correlation with the score above.
   *
   * Since: 1.0
   */
  props[PROP_IMPORTANCE] = g_param_spec_double ("importance", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexWeightRow:importance-share:
   *
   * The importance as a part of that of the siblings.
   *
   * Since: 1.0
   */
  props[PROP_IMPORTANCE_SHARE] = g_param_spec_double ("importance-share", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexWeightRow:rank-importance:
   *
   * The squared correlation of the ranks.
   *
   * Since: 1.0
   */
  props[PROP_RANK_IMPORTANCE] = g_param_spec_double ("rank-importance", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexWeightRow:n-units:
   *
   * How many ranked units have both scores.
   *
   * Since: 1.0
   */
  props[PROP_N_UNITS] = g_param_spec_uint ("n-units", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_weight_row_init (ParindexWeightRow *self)
{
  self->importance = self->importance_share = self->rank_importance = NAN;
}

typedef struct
{
  ParindexScoreboard *scoreboard;
  ParindexCriterion *top;
  guint n;
  const double *whole; /* of the ranked units, NaN for the others */
  double *part;
  double *ranks[2];
  ParindexList *rows;
} Report;

static double
squared (double correlation)
{
  return correlation * correlation;
}

/* Ranks are given among those who have both. */
static double
rank_correlation (Report *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      gboolean both = !isnan (self->part[i]) && !isnan (self->whole[i]);

      self->ranks[0][i] = both ? self->part[i] : NAN;
      self->ranks[1][i] = both ? self->whole[i] : NAN;
    }
  for (guint k = 0; k < 2; k++)
    {
      g_autofree double *values = g_memdup2 (self->ranks[k], sizeof *values * self->n);

      parindex_average_ranks (values, self->n, self->ranks[k]);
    }

  return parindex_pearson (self->ranks[0], self->ranks[1], self->n, NULL);
}

static ParindexWeightRow *
make_row (Report            *self,
          ParindexCriterion *node,
          guint              depth)
{
  ParindexWeightRow *row = g_object_new (PARINDEX_TYPE_WEIGHT_ROW, NULL);
  gsize n_pairs;

  row->framework = g_object_ref (parindex_scoreboard_get_framework (self->scoreboard));
  row->criterion = node;
  row->depth = depth;
  row->effective = parindex_criterion_weight_within (node, self->top);
  parindex_scoreboard_fill_read (self->scoreboard, node, self->part);
  row->importance = squared (parindex_pearson (self->part, self->whole, self->n, &n_pairs));
  row->rank_importance = squared (rank_correlation (self));
  row->n_units = n_pairs;

  return row;
}

static void
add_children (Report            *self,
              ParindexCriterion *node,
              guint              depth)
{
  const guint n = parindex_criterion_n_children (node);
  g_autofree ParindexWeightRow **rows = g_new (ParindexWeightRow *, n);
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      rows[i] = make_row (self, parindex_criterion_child (node, i), depth);
      if (!isnan (rows[i]->importance))
        sum += rows[i]->importance;
    }
  for (guint i = 0; i < n; i++)
    {
      rows[i]->importance_share = rows[i]->importance / sum;
      parindex_list_fill (self->rows, rows[i]);
      add_children (self, rows[i]->criterion, depth + 1);
      g_object_unref (rows[i]);
    }
}

/**
 * parindex_scoreboard_list_weights:
 * @self: a scoreboard
 * @criterion: (nullable): a criterion; %NULL for the whole index
 * @error: return location for an error
 *
 * Tells which criteria drive the score of one above them: the effective weight
 * of each against its importance, the squared correlation of its scores with
 * those above over the ranked units that have both. A weight says how much is
 * given away for it, not how much it matters: criteria that differ little, or
 * go against the others, matter less. Where groups of units have weights of
 * their own, [method@Framework.list_weight_problems] says so: they are not
 * among the effective weights.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): a list of [class@WeightRow], one for each criterion below, in the order of the framework, or %NULL with %PARINDEX_ERROR_NOT_FOUND
 *
 * Since: 1.0
 */
GListModel *
parindex_scoreboard_list_weights (ParindexScoreboard *self,
                                  const char         *criterion,
                                  GError            **error)
{
  ParindexAssessment *assessment;
  ParindexCriterion *node;
  g_autofree double *room = NULL;
  double *whole;
  guint n;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  node = parindex_scoreboard_criterion (self, criterion, error);
  if (node == NULL)
    return NULL;

  assessment = parindex_scoreboard_get_assessment (self);
  n = parindex_assessment_get_n_units (assessment);
  room = g_new (double, 4 * (gsize) n);
  whole = room;
  parindex_scoreboard_fill_read (self, node, whole);
  for (guint i = 0; i < n; i++)
    if (!parindex_assessment_ranked (assessment)[i])
      whole[i] = NAN;

  {
    Report report = { self, node, n, whole, room + n, { room + 2 * (gsize) n, room + 3 * (gsize) n }, parindex_list_new (PARINDEX_TYPE_WEIGHT_ROW) };

    add_children (&report, node, 1);

    return G_LIST_MODEL (report.rows);
  }
}

/**
 * parindex_weight_row_get_criterion:
 * @self: a row
 *
 * Gets the criterion.
 *
 * Returns: (transfer none): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_weight_row_get_criterion (ParindexWeightRow *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_ROW (self), NULL);

  return self->criterion;
}

/**
 * parindex_weight_row_get_depth:
 * @self: a row
 *
 * Gets how many levels the criterion lies below the one that was asked for.
 *
 * Returns: 1 for its children
 *
 * Since: 1.0
 */
guint
parindex_weight_row_get_depth (ParindexWeightRow *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_ROW (self), 0);

  return self->depth;
}

/**
 * parindex_weight_row_get_effective_weight:
 * @self: a row
 *
 * Gets the part of the score above that is the criterion's by its weight and
 * those in between, as [method@Criterion.get_effective_weight] does of the
 * whole index.
 *
 * Returns: (transfer full) (nullable): the part; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_weight_row_get_effective_weight (ParindexWeightRow *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_ROW (self), NULL);

  return self->effective != NULL ? parindex_number_ref (self->effective) : NULL;
}

/**
 * parindex_weight_row_get_importance:
 * @self: a row
 *
 * Gets the squared correlation (Pearson) of the criterion's scores with those
 * above: the part of their variance that goes with it in a straight line.
 *
 * Returns: from 0 to 1; NaN where there is none, as of scores that do not differ
 *
 * Since: 1.0
 */
double
parindex_weight_row_get_importance (ParindexWeightRow *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_ROW (self), NAN);

  return self->importance;
}

/**
 * parindex_weight_row_get_importance_share:
 * @self: a row
 *
 * Gets the importance as a part of the sum over the criterion and its siblings,
 * to compare with weights.
 *
 * Returns: from 0 to 1, or NaN
 *
 * Since: 1.0
 */
double
parindex_weight_row_get_importance_share (ParindexWeightRow *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_ROW (self), NAN);

  return self->importance_share;
}

/**
 * parindex_weight_row_get_rank_importance:
 * @self: a row
 *
 * Gets the squared correlation of ranks (Spearman), which holds for curved
 * lines too.
 *
 * Returns: from 0 to 1, or NaN
 *
 * Since: 1.0
 */
double
parindex_weight_row_get_rank_importance (ParindexWeightRow *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_ROW (self), NAN);

  return self->rank_importance;
}

/**
 * parindex_weight_row_get_n_units:
 * @self: a row
 *
 * Gets how many ranked units have both scores.
 *
 * Returns: the number of units
 *
 * Since: 1.0
 */
guint
parindex_weight_row_get_n_units (ParindexWeightRow *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_ROW (self), 0);

  return self->n_units;
}
