/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-gap-private.h"

#include "base/parindex-serializable-private.h"

/**
 * ParindexGapRow:
 *
 * A cell that differs between two stages, with its values and scores; or the
 * total of a unit, or of a criterion.
 *
 * A row never changes and may be read from any thread.
 *
 * Since: 1.0
 */

#define N_SIDES 2

struct _ParindexGapRow
{
  GObject parent_instance;

  ParindexScoreboard *sides[N_SIDES];
  guint32 row;
  guint node;
  int column; /* of the leaf; -1: a total */
  guint n_cells;
};

typedef enum
{
  PROP_UNIT = 1,
  PROP_UNIT_ID,
  PROP_NAME,
  PROP_CRITERION,
  PROP_CRITERION_ID,
  PROP_TITLE,
  PROP_N_CELLS,
  PROP_FROM_STATE,
  PROP_TO_STATE,
  PROP_FROM_VALUE,
  PROP_FROM_VALUE_TEXT,
  PROP_TO_VALUE,
  PROP_TO_VALUE_TEXT,
  PROP_FROM_SCORE,
  PROP_FROM_SCORE_TEXT,
  PROP_TO_SCORE,
  PROP_TO_SCORE_TEXT,
  PROP_DIFFERENCE,
  PROP_DIFFERENCE_TEXT,
  PROP_EXACT_DIFFERENCE,
  PROP_NOTE,
  N_PROPS,
} ParindexGapRowProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexGapRow, parindex_gap_row, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

/* Scripts can construct one without anything in it. */
static gboolean
is_made (ParindexGapRow *self)
{
  return PARINDEX_IS_GAP_ROW (self) && self->sides[0] != NULL;
}

static const char *
row_unit_id (ParindexGapRow *self)
{
  ParindexUnit *unit = parindex_gap_row_get_unit (self);

  return unit != NULL ? parindex_unit_get_id (unit) : NULL;
}

static const char *
row_name (ParindexGapRow *self)
{
  ParindexUnit *unit = parindex_gap_row_get_unit (self);

  return unit != NULL ? parindex_unit_get_name (unit) : NULL;
}

static const char *
row_criterion_id (ParindexGapRow *self)
{
  return parindex_criterion_get_id (parindex_gap_row_get_criterion (self));
}

static const char *
row_title (ParindexGapRow *self)
{
  return parindex_criterion_get_title (parindex_gap_row_get_criterion (self));
}

static void
parindex_gap_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ParindexGapRow *self = PARINDEX_GAP_ROW (object);

  switch ((ParindexGapRowProperty) prop_id)
    {
    case PROP_UNIT:
      g_value_set_object (value, parindex_gap_row_get_unit (self));
      break;
    case PROP_UNIT_ID:
      g_value_set_string (value, row_unit_id (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, row_name (self));
      break;
    case PROP_CRITERION:
      g_value_set_object (value, parindex_gap_row_get_criterion (self));
      break;
    case PROP_CRITERION_ID:
      g_value_set_string (value, row_criterion_id (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, row_title (self));
      break;
    case PROP_N_CELLS:
      g_value_set_uint (value, parindex_gap_row_get_n_cells (self));
      break;
    case PROP_FROM_STATE:
      g_value_set_enum (value, parindex_gap_row_get_from_state (self));
      break;
    case PROP_TO_STATE:
      g_value_set_enum (value, parindex_gap_row_get_to_state (self));
      break;
    case PROP_FROM_VALUE:
      g_value_take_boxed (value, parindex_gap_row_get_from_value (self));
      break;
    case PROP_FROM_VALUE_TEXT:
      g_value_take_string (value, parindex_gap_row_get_from_value_text (self));
      break;
    case PROP_TO_VALUE:
      g_value_take_boxed (value, parindex_gap_row_get_to_value (self));
      break;
    case PROP_TO_VALUE_TEXT:
      g_value_take_string (value, parindex_gap_row_get_to_value_text (self));
      break;
    case PROP_FROM_SCORE:
      g_value_take_boxed (value, parindex_gap_row_get_from_score (self));
      break;
    case PROP_FROM_SCORE_TEXT:
      g_value_take_string (value, parindex_gap_row_get_from_score_text (self));
      break;
    case PROP_TO_SCORE:
      g_value_take_boxed (value, parindex_gap_row_get_to_score (self));
      break;
    case PROP_TO_SCORE_TEXT:
      g_value_take_string (value, parindex_gap_row_get_to_score_text (self));
      break;
    case PROP_DIFFERENCE:
      g_value_set_double (value, parindex_gap_row_get_difference (self));
      break;
    case PROP_DIFFERENCE_TEXT:
      g_value_take_string (value, parindex_gap_row_get_difference_text (self));
      break;
    case PROP_EXACT_DIFFERENCE:
      g_value_take_boxed (value, parindex_gap_row_get_exact_difference (self));
      break;
    case PROP_NOTE:
      g_value_take_string (value, parindex_gap_row_get_note (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_gap_row_finalize (GObject *object)
{
  ParindexGapRow *self = PARINDEX_GAP_ROW (object);

  for (guint i = 0; i < N_SIDES; i++)
    g_clear_object (&self->sides[i]);

  G_OBJECT_CLASS (parindex_gap_row_parent_class)->finalize (object);
}

static void
parindex_gap_row_class_init (ParindexGapRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  /* NaN is a value here, which a plain double property would turn into 0. */
  const GParamFlags lax = flags | G_PARAM_LAX_VALIDATION;

  object_class->get_property = parindex_gap_row_get_property;
  object_class->finalize = parindex_gap_row_finalize;

  /**
   * ParindexGapRow:unit:
   *
   * The unit; %NULL where all units are added up.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexGapRow:unit-id:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT_ID] = g_param_spec_string ("unit-id", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:name:
   *
   * The name of the unit.
   *
   * Since: 1.0
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:criterion:
   *
   * The leaf, or the whole index where a unit is added up.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_object ("criterion", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexGapRow:criterion-id:
   *
   * The id of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION_ID] = g_param_spec_string ("criterion-id", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:title:
   *
   * The title of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:n-cells:
   *
   * How many cells differ; 1 for a cell itself.
   *
   * Since: 1.0
   */
  props[PROP_N_CELLS] = g_param_spec_uint ("n-cells", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexGapRow:from-state:
   *
   * The state before.
   *
   * Since: 1.0
   */
  props[PROP_FROM_STATE] = g_param_spec_enum ("from-state", NULL, NULL, PARINDEX_TYPE_CELL_STATE, PARINDEX_CELL_STATE_OBSERVED, flags);
  /**
   * ParindexGapRow:to-state:
   *
   * The state after.
   *
   * Since: 1.0
   */
  props[PROP_TO_STATE] = g_param_spec_enum ("to-state", NULL, NULL, PARINDEX_TYPE_CELL_STATE, PARINDEX_CELL_STATE_OBSERVED, flags);
  /**
   * ParindexGapRow:from-value:
   *
   * The value of the cell before.
   *
   * Since: 1.0
   */
  props[PROP_FROM_VALUE] = g_param_spec_boxed ("from-value", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexGapRow:from-value-text:
   *
   * The value before, as it was given.
   *
   * Since: 1.0
   */
  props[PROP_FROM_VALUE_TEXT] = g_param_spec_string ("from-value-text", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:to-value:
   *
   * The value of the cell after.
   *
   * Since: 1.0
   */
  props[PROP_TO_VALUE] = g_param_spec_boxed ("to-value", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexGapRow:to-value-text:
   *
   * The value after, as it was given.
   *
   * Since: 1.0
   */
  props[PROP_TO_VALUE_TEXT] = g_param_spec_string ("to-value-text", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:from-score:
   *
   * The exact score before.
   *
   * Since: 1.0
   */
  props[PROP_FROM_SCORE] = g_param_spec_boxed ("from-score", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexGapRow:from-score-text:
   *
   * The score before as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_FROM_SCORE_TEXT] = g_param_spec_string ("from-score-text", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:to-score:
   *
   * The exact score after.
   *
   * Since: 1.0
   */
  props[PROP_TO_SCORE] = g_param_spec_boxed ("to-score", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexGapRow:to-score-text:
   *
   * The score after as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_TO_SCORE_TEXT] = g_param_spec_string ("to-score-text", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:difference:
   *
   * The score after minus the score before, the nearest double; NaN where one of them is not there.
   *
   * Since: 1.0
   */
  props[PROP_DIFFERENCE] = g_param_spec_double ("difference", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexGapRow:difference-text:
   *
   * The difference as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_DIFFERENCE_TEXT] = g_param_spec_string ("difference-text", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:exact-difference:
   *
   * The exact difference.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_DIFFERENCE] = g_param_spec_boxed ("exact-difference", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexGapRow:note:
   *
   * What became of a cell whose state changed, in words.
   *
   * Since: 1.0
   */
  props[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_gap_row_init (ParindexGapRow *self)
{
}

ParindexGapRow *
parindex_gap_row_new (ParindexScoreboard *const *sides,
                      guint32                    row,
                      guint                      node,
                      int                        column,
                      guint                      n_cells)
{
  ParindexGapRow *self = g_object_new (PARINDEX_TYPE_GAP_ROW, NULL);

  for (guint i = 0; i < N_SIDES; i++)
    self->sides[i] = g_object_ref (sides[i]);
  self->row = row;
  self->node = node;
  self->column = column;
  self->n_cells = n_cells;

  return self;
}

guint32
parindex_gap_row_unit_row (ParindexGapRow *self)
{
  return self->row;
}

/* Of the units that have a score on both sides: others would count as a difference of their whole score. Returns how many. */
static guint
add_up (ParindexGapRow *self,
        ParindexGapSide side,
        mpq_ptr         sum)
{
  const ParindexNodeColumn *columns[N_SIDES];
  guint n = 0;
  mpq_t score;

  for (guint i = 0; i < N_SIDES; i++)
    columns[i] = parindex_scoreboard_node (self->sides[i], self->node)->column;

  mpq_init (score);
  for (guint row = 0; row < columns[side]->n; row++)
    if (parindex_node_column_state (columns[PARINDEX_GAP_FROM], row) == PARINDEX_CELL_STATE_OBSERVED
        && parindex_node_column_state (columns[PARINDEX_GAP_TO], row) == PARINDEX_CELL_STATE_OBSERVED)
      {
        parindex_node_column_get_score (columns[side], row, score);
        mpq_add (sum, sum, score);
        n++;
      }
  mpq_clear (score);

  return n;
}

ParindexCellState
parindex_gap_row_state (ParindexGapRow *self,
                        ParindexGapSide side)
{
  guint n;
  mpq_t sum;

  if (self->column >= 0)
    return parindex_sheet_state (parindex_scoreboard_sheet (self->sides[side]), self->column, self->row);
  if (self->row != PARINDEX_GAP_ALL_UNITS)
    return parindex_node_column_state (parindex_scoreboard_node (self->sides[side], self->node)->column, self->row);

  mpq_init (sum);
  n = add_up (self, side, sum);
  mpq_clear (sum);

  return n > 0 ? PARINDEX_CELL_STATE_OBSERVED : PARINDEX_CELL_STATE_MISSING;
}

ParindexNumber *
parindex_gap_row_value (ParindexGapRow *self,
                        ParindexGapSide side)
{
  const ParindexSheet *sheet = parindex_scoreboard_sheet (self->sides[side]);
  const ParindexNodePlan *plan;

  if (self->column < 0)
    return NULL;
  plan = parindex_criterion_plan (parindex_framework_leaf (sheet->framework, self->column));
  if (plan->n_inputs != 1 || parindex_column_state (&sheet->inputs[plan->first_input], self->row) != PARINDEX_CELL_STATE_OBSERVED)
    return NULL;

  return parindex_column_number (&sheet->inputs[plan->first_input], self->row);
}

char *
parindex_gap_row_cell_text (ParindexGapRow  *self,
                            ParindexGapSide  side,
                            ParindexLanguage language)
{
  const ParindexSheet *sheet = parindex_scoreboard_sheet (self->sides[side]);

  return self->column >= 0 ? parindex_points_cell_text (sheet->framework, sheet->inputs, self->column, self->row, language) : NULL;
}

ParindexNumber *
parindex_gap_row_score (ParindexGapRow *self,
                        ParindexGapSide side)
{
  const ParindexNodeColumn *column = parindex_scoreboard_node (self->sides[side], self->node)->column;
  ParindexNumber *number = NULL;
  guint n = 1;
  mpq_t score;

  if (self->row != PARINDEX_GAP_ALL_UNITS && parindex_node_column_state (column, self->row) != PARINDEX_CELL_STATE_OBSERVED)
    return NULL;

  mpq_init (score);
  if (self->row == PARINDEX_GAP_ALL_UNITS)
    n = add_up (self, side, score);
  else
    parindex_node_column_get_score (column, self->row, score);
  if (n > 0)
    number = parindex_number_new_take (score);
  mpq_clear (score);

  return number;
}

static ParindexLanguage
row_language (ParindexGapRow *self)
{
  return parindex_scoreboard_language (self->sides[PARINDEX_GAP_TO]);
}

#define DASH "–"

/* As the framework rounds it; takes the number. */
static char *
figure_text (ParindexGapRow *self,
             ParindexNumber *number)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (self->sides[0]);
  char *text;

  if (number == NULL)
    return g_strdup (DASH);
  text = parindex_number_format (number, parindex_framework_get_decimals (framework), parindex_framework_get_rounding (framework),
                                 row_language (self));
  parindex_number_unref (number);

  return text;
}

/* What was given, with all its digits. */
static char *
value_text (ParindexGapRow *self,
            ParindexGapSide side)
{
  char *text;

  if (self->column < 0)
    return g_strdup (DASH);
  text = parindex_gap_row_cell_text (self, side, row_language (self));

  return text != NULL ? text : g_strdup (parindex_cell_state_words (parindex_gap_row_state (self, side), row_language (self)));
}

/**
 * parindex_gap_row_get_unit:
 * @self: a row
 *
 * Gets the unit.
 *
 * Returns: (transfer none) (nullable): the unit; %NULL where all units are added up
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_gap_row_get_unit (ParindexGapRow *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return self->row != PARINDEX_GAP_ALL_UNITS ? parindex_assessment_unit (parindex_scoreboard_get_assessment (self->sides[0]), self->row) : NULL;
}

/**
 * parindex_gap_row_get_criterion:
 * @self: a row
 *
 * Gets the leaf, or the whole index where a unit is added up.
 *
 * Returns: (transfer none): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_gap_row_get_criterion (ParindexGapRow *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_framework_node (parindex_scoreboard_get_framework (self->sides[0]), self->node);
}

/**
 * parindex_gap_row_get_n_cells:
 * @self: a row
 *
 * Gets how many cells differ; 1 for a cell itself.
 *
 * Returns: how many
 *
 * Since: 1.0
 */
guint
parindex_gap_row_get_n_cells (ParindexGapRow *self)
{
  g_return_val_if_fail (is_made (self), 0);

  return self->n_cells;
}

/**
 * parindex_gap_row_get_from_state:
 * @self: a row
 *
 * Gets the state before.
 *
 * Returns: the state
 *
 * Since: 1.0
 */
ParindexCellState
parindex_gap_row_get_from_state (ParindexGapRow *self)
{
  g_return_val_if_fail (is_made (self), PARINDEX_CELL_STATE_MISSING);

  return parindex_gap_row_state (self, PARINDEX_GAP_FROM);
}

/**
 * parindex_gap_row_get_from_value:
 * @self: a row
 *
 * Gets the value of the cell before.
 *
 * Returns: (transfer full) (nullable): the value; %NULL if it is not observed, or the row is a total
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_gap_row_get_from_value (ParindexGapRow *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_gap_row_value (self, PARINDEX_GAP_FROM);
}

/**
 * parindex_gap_row_get_from_value_text:
 * @self: a row
 *
 * Gets the value before with all its digits.
 *
 * Returns: (transfer full): the value, or the state in words; a dash if the row is a total
 *
 * Since: 1.0
 */
char *
parindex_gap_row_get_from_value_text (ParindexGapRow *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return value_text (self, PARINDEX_GAP_FROM);
}

/**
 * parindex_gap_row_get_from_score:
 * @self: a row
 *
 * Gets the exact score before.
 *
 * Returns: (transfer full) (nullable): the score; %NULL if there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_gap_row_get_from_score (ParindexGapRow *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_gap_row_score (self, PARINDEX_GAP_FROM);
}

/**
 * parindex_gap_row_get_from_score_text:
 * @self: a row
 *
 * Gets the score before as it is shown.
 *
 * Returns: (transfer full): the score; a dash if there is none
 *
 * Since: 1.0
 */
char *
parindex_gap_row_get_from_score_text (ParindexGapRow *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return figure_text (self, parindex_gap_row_score (self, PARINDEX_GAP_FROM));
}

/**
 * parindex_gap_row_get_to_state:
 * @self: a row
 *
 * Gets the state after.
 *
 * Returns: the state
 *
 * Since: 1.0
 */
ParindexCellState
parindex_gap_row_get_to_state (ParindexGapRow *self)
{
  g_return_val_if_fail (is_made (self), PARINDEX_CELL_STATE_MISSING);

  return parindex_gap_row_state (self, PARINDEX_GAP_TO);
}

/**
 * parindex_gap_row_get_to_value:
 * @self: a row
 *
 * Gets the value of the cell after.
 *
 * Returns: (transfer full) (nullable): the value; %NULL if it is not observed, or the row is a total
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_gap_row_get_to_value (ParindexGapRow *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_gap_row_value (self, PARINDEX_GAP_TO);
}

/**
 * parindex_gap_row_get_to_value_text:
 * @self: a row
 *
 * Gets the value after with all its digits.
 *
 * Returns: (transfer full): the value, or the state in words; a dash if the row is a total
 *
 * Since: 1.0
 */
char *
parindex_gap_row_get_to_value_text (ParindexGapRow *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return value_text (self, PARINDEX_GAP_TO);
}

/**
 * parindex_gap_row_get_to_score:
 * @self: a row
 *
 * Gets the exact score after.
 *
 * Returns: (transfer full) (nullable): the score; %NULL if there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_gap_row_get_to_score (ParindexGapRow *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_gap_row_score (self, PARINDEX_GAP_TO);
}

/**
 * parindex_gap_row_get_to_score_text:
 * @self: a row
 *
 * Gets the score after as it is shown.
 *
 * Returns: (transfer full): the score; a dash if there is none
 *
 * Since: 1.0
 */
char *
parindex_gap_row_get_to_score_text (ParindexGapRow *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return figure_text (self, parindex_gap_row_score (self, PARINDEX_GAP_TO));
}

/**
 * parindex_gap_row_get_exact_difference:
 * @self: a row
 *
 * Gets the score after minus the score before, exactly.
 *
 * Returns: (transfer full) (nullable): the difference; %NULL if one of them is not there
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_gap_row_get_exact_difference (ParindexGapRow *self)
{
  g_autoptr (ParindexNumber) from = NULL;
  g_autoptr (ParindexNumber) to = NULL;
  ParindexNumber *difference;
  mpq_t value;

  g_return_val_if_fail (is_made (self), NULL);

  from = parindex_gap_row_score (self, PARINDEX_GAP_FROM);
  to = parindex_gap_row_score (self, PARINDEX_GAP_TO);
  if (from == NULL || to == NULL)
    return NULL;

  mpq_init (value);
  mpq_sub (value, parindex_number_peek (to), parindex_number_peek (from));
  difference = parindex_number_new_take (value);
  mpq_clear (value);

  return difference;
}

/**
 * parindex_gap_row_get_difference:
 * @self: a row
 *
 * Gets the score after minus the score before, the nearest double.
 *
 * Returns: the difference; NaN if one of them is not there
 *
 * Since: 1.0
 */
double
parindex_gap_row_get_difference (ParindexGapRow *self)
{
  g_autoptr (ParindexNumber) number = NULL;

  g_return_val_if_fail (is_made (self), NAN);

  number = parindex_gap_row_get_exact_difference (self);

  return number != NULL ? parindex_number_to_double (number) : NAN;
}

/**
 * parindex_gap_row_get_difference_text:
 * @self: a row
 *
 * Gets the difference as it is shown.
 *
 * Returns: (transfer full): the difference, rounded once from the exact one; a dash if there is none
 *
 * Since: 1.0
 */
char *
parindex_gap_row_get_difference_text (ParindexGapRow *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return figure_text (self, parindex_gap_row_get_exact_difference (self));
}

/**
 * parindex_gap_row_get_note:
 * @self: a row
 *
 * Gets what became of a cell whose state changed, in words.
 *
 * Returns: (transfer full) (nullable): the words; %NULL if the cell has a value on both sides
 *
 * Since: 1.0
 */
char *
parindex_gap_row_get_note (ParindexGapRow *self)
{
  ParindexCellState from, to;
  ParindexLanguage language;

  g_return_val_if_fail (is_made (self), NULL);

  from = parindex_gap_row_get_from_state (self);
  to = parindex_gap_row_get_to_state (self);
  if (from == to)
    return NULL;

  language = row_language (self);

  return g_strdup_printf (language == PARINDEX_LANGUAGE_VI ? "trước %s, nay %s" : "was %s, is %s", parindex_cell_state_words (from, language),
                          parindex_cell_state_words (to, language));
}
