/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-enum-types.h>

#include "base/parindex-list-private.h"
#include "base/parindex-serializable-private.h"
#include "scoring/parindex-scoreboard-private.h"

/**
 * ParindexResult:
 *
 * One unit's result on one criterion: score, maximum, percent, rank and band.
 *
 * Every figure is a property: the nearest double for sorting and drawing, a
 * text for showing, and the exact number. [method@Result.get_children] gives
 * the unit's results on the criteria below, so that a scoreboard fits a
 * `GtkColumnView` and a `GtkTreeListModel` as it is. A result never changes and
 * may be read from any thread.
 *
 * Since: 1.0
 */

struct _ParindexResult
{
  GObject parent_instance;

  ParindexScoreboard *scoreboard;
  guint row;
  guint node;
  ParindexList *children; /* made when first asked for */
};

typedef enum
{
  PROP_SCOREBOARD = 1,
  PROP_UNIT,
  PROP_CRITERION,
  PROP_CHILDREN,
  PROP_UNIT_ID,
  PROP_NAME,
  PROP_CRITERION_ID,
  PROP_TITLE,
  PROP_STATE,
  PROP_STATE_TEXT,
  PROP_FAULTY,
  PROP_SCORE,
  PROP_SCORE_TEXT,
  PROP_EXACT_SCORE,
  PROP_MAX,
  PROP_MAX_TEXT,
  PROP_EXACT_MAX,
  PROP_PERCENT,
  PROP_PERCENT_TEXT,
  PROP_EXACT_PERCENT,
  PROP_RANK,
  PROP_RANK_TEXT,
  PROP_RANK_OF,
  PROP_RANK_OF_TEXT,
  PROP_BAND,
  PROP_BAND_TEXT,
  PROP_STRENGTH,
  PROP_STRENGTH_TEXT,
  PROP_N_ANSWERED,
  PROP_N_CRITERIA,
  PROP_ANSWERED_TEXT,
  N_PROPS,
} ParindexResultProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexResult, parindex_result, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

typedef enum
{
  FIGURE_SCORE,
  FIGURE_MAX,
  FIGURE_PERCENT,
} Figure;

/* Scripts can construct one without anything in it. */
static gboolean
is_made (ParindexResult *self)
{
  return PARINDEX_IS_RESULT (self) && self->scoreboard != NULL;
}

static const ParindexNodeResult *
result_node (ParindexResult *self)
{
  return parindex_scoreboard_node (self->scoreboard, self->node);
}

static ParindexCriterion *
result_criterion (ParindexResult *self)
{
  return parindex_framework_node (parindex_scoreboard_get_framework (self->scoreboard), self->node);
}

static ParindexNumber *
result_number (ParindexResult *self,
               Figure          figure)
{
  const ParindexNodeColumn *column = result_node (self)->column;
  ParindexNumber *number;
  mpq_t value;

  if (parindex_node_column_state (column, self->row) != PARINDEX_CELL_STATE_OBSERVED
      || (figure != FIGURE_SCORE && !parindex_node_column_has_max (column, self->row)))
    return NULL;

  mpq_init (value);
  if (figure == FIGURE_SCORE)
    parindex_node_column_get_score (column, self->row, value);
  else if (figure == FIGURE_MAX)
    parindex_node_column_get_max (column, self->row, value);
  else
    parindex_node_column_get_percent (column, self->row, value);
  number = parindex_number_new_take (value);
  mpq_clear (value);

  return number;
}

static double
result_double (ParindexResult *self,
               Figure          figure)
{
  g_autoptr (ParindexNumber) number = result_number (self, figure);

  return number != NULL ? parindex_number_to_double (number) : NAN;
}

#define DASH "–"

static char *
result_text (ParindexResult *self,
             Figure          figure)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (self->scoreboard);
  g_autoptr (ParindexNumber) number = result_number (self, figure);

  if (number == NULL)
    return g_strdup (DASH);

  return parindex_number_format (number, parindex_framework_get_decimals (framework), parindex_framework_get_rounding (framework),
                                 parindex_scoreboard_language (self->scoreboard));
}

static char *
rank_text (ParindexResult *self,
           double          rank)
{
  gboolean vi = parindex_scoreboard_language (self->scoreboard) == PARINDEX_LANGUAGE_VI;

  return isnan (rank) ? g_strdup (DASH) : parindex_rank_to_text (rank, vi ? ',' : '.');
}

static guint
count_of (double of)
{
  return isnan (of) ? 0 : (guint) of;
}

static void
parindex_result_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ParindexResult *self = PARINDEX_RESULT (object);

  switch ((ParindexResultProperty) prop_id)
    {
    case PROP_SCOREBOARD:
      g_value_set_object (value, parindex_result_get_scoreboard (self));
      break;
    case PROP_UNIT:
      g_value_set_object (value, parindex_result_get_unit (self));
      break;
    case PROP_CRITERION:
      g_value_set_object (value, parindex_result_get_criterion (self));
      break;
    case PROP_CHILDREN:
      g_value_set_object (value, parindex_result_get_children (self));
      break;
    case PROP_UNIT_ID:
      g_value_set_string (value, parindex_result_get_unit_id (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, parindex_result_get_name (self));
      break;
    case PROP_CRITERION_ID:
      g_value_set_string (value, parindex_result_get_criterion_id (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, parindex_result_get_title (self));
      break;
    case PROP_STATE:
      g_value_set_enum (value, parindex_result_get_state (self));
      break;
    case PROP_FAULTY:
      g_value_set_boolean (value, parindex_result_is_faulty (self));
      break;
    case PROP_STATE_TEXT:
      g_value_take_string (value, parindex_result_get_state_text (self));
      break;
    case PROP_SCORE:
      g_value_set_double (value, parindex_result_get_score (self));
      break;
    case PROP_SCORE_TEXT:
      g_value_take_string (value, parindex_result_get_score_text (self));
      break;
    case PROP_EXACT_SCORE:
      g_value_take_boxed (value, parindex_result_get_exact_score (self));
      break;
    case PROP_MAX:
      g_value_set_double (value, parindex_result_get_max (self));
      break;
    case PROP_MAX_TEXT:
      g_value_take_string (value, parindex_result_get_max_text (self));
      break;
    case PROP_EXACT_MAX:
      g_value_take_boxed (value, parindex_result_get_exact_max (self));
      break;
    case PROP_PERCENT:
      g_value_set_double (value, parindex_result_get_percent (self));
      break;
    case PROP_PERCENT_TEXT:
      g_value_take_string (value, parindex_result_get_percent_text (self));
      break;
    case PROP_EXACT_PERCENT:
      g_value_take_boxed (value, parindex_result_get_exact_percent (self));
      break;
    case PROP_RANK:
      g_value_set_double (value, parindex_result_get_rank (self));
      break;
    case PROP_RANK_TEXT:
      g_value_take_string (value, parindex_result_get_rank_text (self));
      break;
    case PROP_RANK_OF:
      g_value_set_uint (value, parindex_result_get_rank_of (self));
      break;
    case PROP_RANK_OF_TEXT:
      g_value_take_string (value, parindex_result_get_rank_of_text (self));
      break;
    case PROP_BAND:
      g_value_set_boxed (value, parindex_result_get_band (self));
      break;
    case PROP_BAND_TEXT:
      g_value_take_string (value, parindex_result_get_band_text (self));
      break;
    case PROP_STRENGTH:
      g_value_set_enum (value, parindex_result_get_strength (self));
      break;
    case PROP_STRENGTH_TEXT:
      g_value_take_string (value, parindex_result_get_strength_text (self));
      break;
    case PROP_N_ANSWERED:
      g_value_set_uint (value, parindex_result_get_n_answered (self));
      break;
    case PROP_N_CRITERIA:
      g_value_set_uint (value, parindex_result_get_n_criteria (self));
      break;
    case PROP_ANSWERED_TEXT:
      g_value_take_string (value, parindex_result_get_answered_text (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_result_finalize (GObject *object)
{
  ParindexResult *self = PARINDEX_RESULT (object);

  g_clear_object (&self->children);
  g_clear_object (&self->scoreboard);

  G_OBJECT_CLASS (parindex_result_parent_class)->finalize (object);
}

static void
parindex_result_class_init (ParindexResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  /* NaN is a value here, which a plain double property would turn into 0. */
  const GParamFlags lax = flags | G_PARAM_LAX_VALIDATION;

  object_class->get_property = parindex_result_get_property;
  object_class->finalize = parindex_result_finalize;

  /**
   * ParindexResult:scoreboard:
   *
   * The scoreboard the result belongs to.
   *
   * Since: 1.0
   */
  props[PROP_SCOREBOARD] = g_param_spec_object ("scoreboard", NULL, NULL, PARINDEX_TYPE_SCOREBOARD, flags);
  /**
   * ParindexResult:unit:
   *
   * The unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexResult:criterion:
   *
   * The criterion; that of the whole index has the id of the framework.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_object ("criterion", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexResult:children:
   *
   * The results of the same unit on the children of the criterion, a list of [class@Result].
   *
   * Since: 1.0
   */
  props[PROP_CHILDREN] = g_param_spec_object ("children", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * ParindexResult:unit-id:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT_ID] = g_param_spec_string ("unit-id", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:name:
   *
   * The name of the unit.
   *
   * Since: 1.0
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:criterion-id:
   *
   * The id of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION_ID] = g_param_spec_string ("criterion-id", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:title:
   *
   * The title of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:state:
   *
   * Whether there is a score, or why not.
   *
   * Since: 1.0
   */
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, PARINDEX_TYPE_CELL_STATE, PARINDEX_CELL_STATE_OBSERVED, flags);
  /**
   * ParindexResult:state-text:
   *
   * The state in words.
   *
   * Since: 1.0
   */
  props[PROP_STATE_TEXT] = g_param_spec_string ("state-text", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:faulty:
   *
   * Whether the unit was left unscored because of wrong cells.
   *
   * Since: 1.0
   */
  props[PROP_FAULTY] = g_param_spec_boolean ("faulty", NULL, NULL, FALSE, flags);
  /**
   * ParindexResult:score:
   *
   * The score, the nearest double; NaN where there is none.
   *
   * Since: 1.0
   */
  props[PROP_SCORE] = g_param_spec_double ("score", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexResult:score-text:
   *
   * The score as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_SCORE_TEXT] = g_param_spec_string ("score-text", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:exact-score:
   *
   * The exact score.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_SCORE] = g_param_spec_boxed ("exact-score", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexResult:max:
   *
   * The maximum of what is applicable to the unit; NaN where there is none.
   *
   * Since: 1.0
   */
  props[PROP_MAX] = g_param_spec_double ("max", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexResult:max-text:
   *
   * The maximum as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_MAX_TEXT] = g_param_spec_string ("max-text", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:exact-max:
   *
   * The exact maximum.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_MAX] = g_param_spec_boxed ("exact-max", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexResult:percent:
   *
   * The score as a percent of the maximum; NaN where there is none.
   *
   * Since: 1.0
   */
  props[PROP_PERCENT] = g_param_spec_double ("percent", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexResult:percent-text:
   *
   * The percent as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_PERCENT_TEXT] = g_param_spec_string ("percent-text", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:exact-percent:
   *
   * The exact percent.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_PERCENT] = g_param_spec_boxed ("exact-percent", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexResult:rank:
   *
   * The rank among all ranked units, 1 is best; NaN if it is not ranked.
   *
   * Since: 1.0
   */
  props[PROP_RANK] = g_param_spec_double ("rank", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexResult:rank-text:
   *
   * The rank as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_RANK_TEXT] = g_param_spec_string ("rank-text", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:rank-of:
   *
   * How many units were ranked; 0 if this one is not.
   *
   * Since: 1.0
   */
  props[PROP_RANK_OF] = g_param_spec_uint ("rank-of", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexResult:rank-of-text:
   *
   * How many units were ranked as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_RANK_OF_TEXT] = g_param_spec_string ("rank-of-text", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:band:
   *
   * The band of the whole index; %NULL on other criteria.
   *
   * Since: 1.0
   */
  props[PROP_BAND] = g_param_spec_boxed ("band", NULL, NULL, PARINDEX_TYPE_BAND, flags);
  /**
   * ParindexResult:band-text:
   *
   * The title of the band.
   *
   * Since: 1.0
   */
  props[PROP_BAND_TEXT] = g_param_spec_string ("band-text", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:strength:
   *
   * Whether the criterion is a strength or a weakness of the unit.
   *
   * Since: 1.0
   */
  props[PROP_STRENGTH] = g_param_spec_enum ("strength", NULL, NULL, PARINDEX_TYPE_STRENGTH, PARINDEX_STRENGTH_NONE, flags);
  /**
   * ParindexResult:strength-text:
   *
   * The strength in words.
   *
   * Since: 1.0
   */
  props[PROP_STRENGTH_TEXT] = g_param_spec_string ("strength-text", NULL, NULL, NULL, flags);

  /**
   * ParindexResult:n-answered:
   *
   * How many of the leaf criteria below have an answer.
   *
   * Since: 1.0
   */
  props[PROP_N_ANSWERED] = g_param_spec_uint ("n-answered", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexResult:n-criteria:
   *
   * How many leaf criteria there are below.
   *
   * Since: 1.0
   */
  props[PROP_N_CRITERIA] = g_param_spec_uint ("n-criteria", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexResult:answered-text:
   *
   * The completeness as it is shown, such as `7/16`.
   *
   * Since: 1.0
   */
  props[PROP_ANSWERED_TEXT] = g_param_spec_string ("answered-text", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_result_init (ParindexResult *self)
{
}

ParindexResult *
parindex_result_new (ParindexScoreboard *scoreboard,
                     guint               row,
                     guint               node)
{
  ParindexResult *self = g_object_new (PARINDEX_TYPE_RESULT, NULL);

  self->scoreboard = g_object_ref (scoreboard);
  self->row = row;
  self->node = node;

  return self;
}

guint
parindex_result_row (ParindexResult *self)
{
  return self->row;
}

guint
parindex_result_node (ParindexResult *self)
{
  return self->node;
}

const char *
parindex_cell_state_words (ParindexCellState state,
                           ParindexLanguage  language)
{
  static const char *const words[][2] = {
    { "observed", "có số liệu" },
    { "missing", "thiếu số liệu" },
    { "not applicable", "không áp dụng" },
  };

  return words[state][language == PARINDEX_LANGUAGE_VI];
}

/**
 * parindex_result_get_scoreboard:
 * @self: a result
 *
 * Gets the scoreboard the result belongs to.
 *
 * Returns: (transfer none): the scoreboard
 *
 * Since: 1.0
 */
ParindexScoreboard *
parindex_result_get_scoreboard (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return self->scoreboard;
}

/**
 * parindex_result_get_unit:
 * @self: a result
 *
 * Gets the unit.
 *
 * Returns: (transfer none): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_result_get_unit (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_assessment_unit (parindex_scoreboard_get_assessment (self->scoreboard), self->row);
}

/**
 * parindex_result_get_criterion:
 * @self: a result
 *
 * Gets the criterion; that of the whole index has the id of the framework.
 *
 * Returns: (transfer none): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_result_get_criterion (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return result_criterion (self);
}

/**
 * parindex_result_get_children:
 * @self: a result
 *
 * Gets the results of the same unit on the children of the criterion, a list of [class@Result].
 *
 * Returns: (transfer none) (nullable): the results; %NULL under a leaf, as tree models want it
 *
 * Since: 1.0
 */
GListModel *
parindex_result_get_children (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  if (parindex_criterion_is_leaf (result_criterion (self)))
    return NULL;
  if (g_once_init_enter (&self->children))
    {
      ParindexList *children = parindex_list_new (PARINDEX_TYPE_RESULT);
      ParindexCriterion *criterion = result_criterion (self);

      for (guint i = 0; i < parindex_criterion_n_children (criterion); i++)
        {
          ParindexCriterion *child = parindex_criterion_child (criterion, i);
          g_autoptr (ParindexResult) result = parindex_result_new (self->scoreboard, self->row, parindex_criterion_plan (child)->index);

          parindex_list_fill (children, result);
        }
      g_once_init_leave (&self->children, children);
    }

  return G_LIST_MODEL (self->children);
}

/**
 * parindex_result_get_unit_id:
 * @self: a result
 *
 * Gets the id of the unit.
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
parindex_result_get_unit_id (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_unit_get_id (parindex_result_get_unit (self));
}

/**
 * parindex_result_get_name:
 * @self: a result
 *
 * Gets the name of the unit.
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 1.0
 */
const char *
parindex_result_get_name (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_unit_get_name (parindex_result_get_unit (self));
}

/**
 * parindex_result_get_criterion_id:
 * @self: a result
 *
 * Gets the id of the criterion.
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
parindex_result_get_criterion_id (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_criterion_get_id (result_criterion (self));
}

/**
 * parindex_result_get_title:
 * @self: a result
 *
 * Gets the title of the criterion.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_result_get_title (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_criterion_get_title (result_criterion (self));
}

/**
 * parindex_result_get_state:
 * @self: a result
 *
 * Gets whether there is a score, or why not.
 *
 * Returns: the state
 *
 * Since: 1.0
 */
ParindexCellState
parindex_result_get_state (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), PARINDEX_CELL_STATE_MISSING);

  return parindex_node_column_state (result_node (self)->column, self->row);
}

/**
 * parindex_result_get_state_text:
 * @self: a result
 *
 * Gets the state in words.
 *
 * Returns: (transfer full): the state in the language of the scorer
 *
 * Since: 1.0
 */
char *
parindex_result_get_state_text (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  if (parindex_result_is_faulty (self))
    return g_strdup (parindex_scoreboard_language (self->scoreboard) == PARINDEX_LANGUAGE_VI ? "không chấm vì có ô sai" : "left unscored: wrong cells");

  return g_strdup (parindex_cell_state_words (parindex_result_get_state (self), parindex_scoreboard_language (self->scoreboard)));
}

/**
 * parindex_result_is_faulty:
 * @self: a result
 *
 * Tells whether the unit was left unscored because of wrong cells, which
 * [method@Scoreboard.get_problems] names. Its state is then missing on every
 * criterion.
 *
 * Returns: %TRUE if it was
 *
 * Since: 1.0
 */
gboolean
parindex_result_is_faulty (ParindexResult *self)
{
  const ParindexSheet *sheet;

  g_return_val_if_fail (is_made (self), FALSE);

  sheet = parindex_scoreboard_sheet (self->scoreboard);

  return sheet->faulty != NULL && sheet->faulty[self->row];
}

/**
 * parindex_result_get_score:
 * @self: a result
 *
 * Gets the score, the nearest double; NaN where there is none.
 *
 * Returns: the score
 *
 * Since: 1.0
 */
double
parindex_result_get_score (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NAN);

  return result_node (self)->column->scores[self->row];
}

/**
 * parindex_result_get_score_text:
 * @self: a result
 *
 * Gets the score as it is shown.
 *
 * Returns: (transfer full): the score, rounded as the framework says; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_result_get_score_text (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return result_text (self, FIGURE_SCORE);
}

/**
 * parindex_result_get_exact_score:
 * @self: a result
 *
 * Gets the exact score.
 *
 * Returns: (transfer full) (nullable): the score; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_result_get_exact_score (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return result_number (self, FIGURE_SCORE);
}

/**
 * parindex_result_get_max:
 * @self: a result
 *
 * Gets the maximum of what is applicable to the unit; NaN where there is none.
 *
 * Returns: the maximum
 *
 * Since: 1.0
 */
double
parindex_result_get_max (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NAN);

  return result_double (self, FIGURE_MAX);
}

/**
 * parindex_result_get_max_text:
 * @self: a result
 *
 * Gets the maximum as it is shown.
 *
 * Returns: (transfer full): the maximum; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_result_get_max_text (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return result_text (self, FIGURE_MAX);
}

/**
 * parindex_result_get_exact_max:
 * @self: a result
 *
 * Gets the exact maximum.
 *
 * Returns: (transfer full) (nullable): the maximum; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_result_get_exact_max (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return result_number (self, FIGURE_MAX);
}

/**
 * parindex_result_get_percent:
 * @self: a result
 *
 * Gets the score as a percent of the maximum; NaN where there is none.
 *
 * Returns: the percent
 *
 * Since: 1.0
 */
double
parindex_result_get_percent (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NAN);

  return parindex_scoreboard_percents (self->scoreboard, self->node)[self->row];
}

/**
 * parindex_result_get_percent_text:
 * @self: a result
 *
 * Gets the percent as it is shown.
 *
 * Returns: (transfer full): the percent, without a sign; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_result_get_percent_text (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return result_text (self, FIGURE_PERCENT);
}

/**
 * parindex_result_get_exact_percent:
 * @self: a result
 *
 * Gets the exact percent.
 *
 * Returns: (transfer full) (nullable): the percent; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_result_get_exact_percent (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return result_number (self, FIGURE_PERCENT);
}

/**
 * parindex_result_get_rank:
 * @self: a result
 *
 * Gets the rank among all ranked units, 1 is best; NaN if it is not ranked.
 *
 * Returns: the rank
 *
 * Since: 1.0
 */
double
parindex_result_get_rank (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NAN);

  return result_node (self)->ranks[self->row];
}

/**
 * parindex_result_get_rank_text:
 * @self: a result
 *
 * Gets the rank as it is shown.
 *
 * Returns: (transfer full): the rank; a dash if it is not ranked
 *
 * Since: 1.0
 */
char *
parindex_result_get_rank_text (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return rank_text (self, parindex_result_get_rank (self));
}

/**
 * parindex_result_get_rank_of:
 * @self: a result
 *
 * Gets how many units were ranked; 0 if this one is not.
 *
 * Returns: how many
 *
 * Since: 1.0
 */
guint
parindex_result_get_rank_of (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), 0);

  return count_of (result_node (self)->of[self->row]);
}

/**
 * parindex_result_get_rank_of_text:
 * @self: a result
 *
 * Gets how many units were ranked as it is shown.
 *
 * Returns: (transfer full): the number; a dash if this one is not ranked
 *
 * Since: 1.0
 */
char *
parindex_result_get_rank_of_text (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return rank_text (self, result_node (self)->of[self->row]);
}

/**
 * parindex_result_get_band:
 * @self: a result
 *
 * Gets the band of the whole index; %NULL on other criteria.
 *
 * Returns: (transfer none) (nullable): the band
 *
 * Since: 1.0
 */
ParindexBand *
parindex_result_get_band (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return self->node == 0 ? parindex_scoreboard_band (self->scoreboard, self->row) : NULL;
}

/**
 * parindex_result_get_band_text:
 * @self: a result
 *
 * Gets the title of the band.
 *
 * Returns: (transfer full): the title, or a dash if there is no band
 *
 * Since: 1.0
 */
char *
parindex_result_get_band_text (ParindexResult *self)
{
  const ParindexBand *band;
  const char *title;

  g_return_val_if_fail (is_made (self), NULL);

  band = parindex_result_get_band (self);
  title = band != NULL ? parindex_band_get_title (band) : NULL;
  if (band == NULL)
    return g_strdup (DASH);

  return g_strdup (title != NULL ? title : parindex_band_get_id (band));
}

/**
 * parindex_result_get_n_answered:
 * @self: a result
 *
 * Gets how many of the leaf criteria below have an answer: a value, or that
 * they do not apply. Bonus and penalty criteria are not counted.
 *
 * Returns: how many
 *
 * Since: 1.0
 */
guint
parindex_result_get_n_answered (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), 0);

  return parindex_scoreboard_completeness (self->scoreboard, self->row, self->node).n_answered;
}

/**
 * parindex_result_get_n_criteria:
 * @self: a result
 *
 * Gets how many leaf criteria there are below, without bonus and penalty
 * criteria: what [method@Result.get_n_answered] is out of.
 *
 * Returns: how many
 *
 * Since: 1.0
 */
guint
parindex_result_get_n_criteria (ParindexResult *self)
{
  g_return_val_if_fail (is_made (self), 0);

  return parindex_scoreboard_completeness (self->scoreboard, self->row, self->node).n_criteria;
}

/**
 * parindex_result_get_answered_text:
 * @self: a result
 *
 * Gets the completeness as it is shown, such as `7/16`.
 *
 * Returns: (transfer full): the text; a dash where nothing is asked for
 *
 * Since: 1.0
 */
char *
parindex_result_get_answered_text (ParindexResult *self)
{
  ParindexCompleteness found;

  g_return_val_if_fail (is_made (self), NULL);

  found = parindex_scoreboard_completeness (self->scoreboard, self->row, self->node);

  return found.n_criteria > 0 ? g_strdup_printf ("%u/%u", found.n_answered, found.n_criteria) : g_strdup (DASH);
}

/**
 * parindex_result_get_group:
 * @self: a result
 * @within: a dimension
 *
 * Gets the unit's group in a dimension.
 *
 * Returns: (transfer none) (nullable): the group, or %NULL if it has none
 *
 * Since: 1.0
 */
const char *
parindex_result_get_group (ParindexResult *self,
                           const char     *within)
{
  g_return_val_if_fail (is_made (self), NULL);
  g_return_val_if_fail (within != NULL, NULL);

  return parindex_unit_get_group (parindex_result_get_unit (self), within);
}

/* NaN where the unit has no group in the dimension or is not ranked. */
static double
rank_within (ParindexResult *self,
             const char     *within,
             gboolean        of)
{
  const ParindexDimension *dimension = parindex_scoreboard_dimension (self->scoreboard, within, NULL);
  const ParindexGroupRanks *ranks;

  if (dimension == NULL)
    return NAN;

  ranks = parindex_scoreboard_ranks_within (self->scoreboard, self->node, dimension);

  return of ? ranks->of[self->row] : ranks->ranks[self->row];
}

/**
 * parindex_result_get_rank_within:
 * @self: a result
 * @within: a dimension
 *
 * Gets the rank within the unit's group of a dimension.
 *
 * Returns: the rank; NaN if it has no group or is not ranked
 *
 * Since: 1.0
 */
double
parindex_result_get_rank_within (ParindexResult *self,
                                 const char     *within)
{
  g_return_val_if_fail (is_made (self), NAN);
  g_return_val_if_fail (within != NULL, NAN);

  return rank_within (self, within, FALSE);
}

/**
 * parindex_result_get_rank_within_text:
 * @self: a result
 * @within: a dimension
 *
 * Gets the rank within the unit's group as it is shown.
 *
 * Returns: (transfer full): the rank; a dash if it has no group or is not ranked
 *
 * Since: 1.0
 */
char *
parindex_result_get_rank_within_text (ParindexResult *self,
                                      const char     *within)
{
  g_return_val_if_fail (is_made (self), NULL);
  g_return_val_if_fail (within != NULL, NULL);

  return rank_text (self, rank_within (self, within, FALSE));
}

/**
 * parindex_result_get_rank_within_of:
 * @self: a result
 * @within: a dimension
 *
 * Gets how many units were ranked in the unit's group.
 *
 * Returns: how many; 0 if it has no group or is not ranked
 *
 * Since: 1.0
 */
guint
parindex_result_get_rank_within_of (ParindexResult *self,
                                    const char     *within)
{
  g_return_val_if_fail (is_made (self), 0);
  g_return_val_if_fail (within != NULL, 0);

  return count_of (rank_within (self, within, TRUE));
}
