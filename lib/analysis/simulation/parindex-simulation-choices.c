/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-simulation-private.h"

/* What of a simulation varies beside the spread of weights. */

const char *
parindex_simulation_number_text (double value,
                                 char   buffer[PARINDEX_DOUBLE_TEXT_SIZE])
{
  if (isnan (value))
    return "nan";
  if (isinf (value))
    return value > 0 ? "inf" : "-inf";

  return parindex_double_to_text (value, buffer);
}

gboolean
parindex_simulation_check_open (ParindexSimulation *self,
                                GError            **error)
{
  return parindex_is_mutable (parindex_simulation_is_sealed (self), "simulation", error);
}

/**
 * parindex_simulation_get_weight_concentration:
 * @self: a simulation
 * @level: a level of the tree, 1 being the children of the whole index
 *
 * Gets how closely weights of a level are drawn about those of the index.
 *
 * Returns: the concentration; 0 if they are not drawn from a Dirichlet distribution
 *
 * Since: 1.0
 */
double
parindex_simulation_get_weight_concentration (ParindexSimulation *self,
                                              guint               level)
{
  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), 0);
  g_return_val_if_fail (level > 0, 0);

  return level <= PARINDEX_MAX_TREE_DEPTH ? self->uncertainties.concentrations[level - 1] : 0;
}

/**
 * parindex_simulation_set_weight_concentration:
 * @self: a simulation
 * @level: a level of the tree, 1 being the children of the whole index; 0 for all levels
 * @concentration: a number above 0; the larger it is, the closer draws are to the weights there are; 0 for none
 * @error: return location for an error
 *
 * Draws the weights of the children of each criterion at a level together, from
 * a Dirichlet distribution: on average they are what they are in the index, and
 * the variance of a share p is p · (1 - p) / (@concentration + 1). With equal weights
 * and a concentration of their number, all ways to weigh are equally likely. It
 * takes the place of a spread.
 *
 * Returns: %FALSE if the concentration is no such number, or the simulation is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_simulation_set_weight_concentration (ParindexSimulation *self,
                                              guint               level,
                                              double              concentration,
                                              GError            **error)
{
  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), FALSE);

  if (!parindex_simulation_check_open (self, error))
    return FALSE;
  if (!(concentration >= 0 && isfinite (concentration)))
    {
      char value[PARINDEX_DOUBLE_TEXT_SIZE];

      parindex_error_report (error, BAD_CONCENTRATION, .value = parindex_simulation_number_text (concentration, value));
      return FALSE;
    }

  for (guint i = 1; i <= PARINDEX_MAX_TREE_DEPTH; i++)
    if (level == 0 || level == i)
      {
        self->uncertainties.concentrations[i - 1] = concentration;
        self->uncertainties.spreads[i - 1] = 0;
      }

  return TRUE;
}

static ParindexVariety *
ensure_variety (ParindexSimulation *self)
{
  if (self->uncertainties.variety == NULL)
    self->uncertainties.variety = parindex_variety_new ();

  return self->uncertainties.variety;
}

/* Those of the framework, or of no one. */
static GPtrArray *
collect_alternatives (ParindexSimulation *self,
                      GListModel         *alternatives)
{
  GPtrArray *choice = g_ptr_array_new_with_free_func (g_object_unref);
  const char *own = parindex_framework_get_id (parindex_scoreboard_get_framework (self->nominal));

  for (guint i = 0; i < g_list_model_get_n_items (alternatives); i++)
    {
      g_autoptr (ParindexAlternative) each = g_list_model_get_item (alternatives, i);
      const char *framework = parindex_alternative_get_framework (each);

      if (framework == NULL || g_strcmp0 (framework, own) == 0)
        g_ptr_array_add (choice, g_steal_pointer (&each));
    }

  return choice;
}

/**
 * parindex_simulation_add_choice:
 * @self: a simulation
 * @alternatives: a list of [class@Alternative] that exclude each other
 * @document: (nullable): the document that was scored, where rules take values from elsewhere in it
 * @error: return location for an error
 *
 * Has each draw take one of some alternatives, or none of them: each of these is
 * as likely. Alternatives that name another framework are passed over. Of several
 * choices each is made, one after the other; each combination is scored once,
 * exactly, when a draw first asks for it. That a criterion is left out is a choice too
 * ([method@Framework.list_without_each]).
 *
 * The units that are ranked, and the keys that break ties, are those of the
 * nominal ranking; what a combination ranks by is its own, so that values of different
 * combinations may have different scales. A criterion whose weight does not vary
 * as things are does not vary under any alternative.
 *
 * Returns: %FALSE if there are too many combinations, or the simulation is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_simulation_add_choice (ParindexSimulation *self,
                                GListModel         *alternatives,
                                ParindexDocument   *document,
                                GError            **error)
{
  ParindexVariety *variety;

  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), FALSE);
  g_return_val_if_fail (self->nominal != NULL, FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (alternatives), FALSE);
  g_return_val_if_fail (g_type_is_a (g_list_model_get_item_type (alternatives), PARINDEX_TYPE_ALTERNATIVE), FALSE);
  g_return_val_if_fail (document == NULL || PARINDEX_IS_DOCUMENT (document), FALSE);

  if (!parindex_simulation_check_open (self, error))
    return FALSE;

  variety = ensure_variety (self);
  g_ptr_array_add (variety->choices, collect_alternatives (self, alternatives));
  if (parindex_variety_n_combinations (variety) > G_MAXUINT32)
    {
      g_ptr_array_set_size (variety->choices, (int) variety->choices->len - 1);
      parindex_error_report (error, TOO_MANY_COMBINATIONS);
      return FALSE;
    }
  if (document != NULL)
    g_set_object (&variety->document, document);

  return TRUE;
}

static gboolean
check_error (ParindexValueError kind,
             double             size,
             GError           **error)
{
  char value[PARINDEX_DOUBLE_TEXT_SIZE];

  if (size >= 0 && isfinite (size) && (kind != PARINDEX_VALUE_ERROR_SAMPLING || size == 0 || size >= 1))
    return TRUE;

  parindex_error_report (error, BAD_VALUE_ERROR, .value = parindex_simulation_number_text (size, value));

  return FALSE;
}

/**
 * parindex_simulation_set_value_error:
 * @self: a simulation
 * @criterion: (nullable): the id of a leaf, or of a criterion for all leaves below it; %NULL for all
 * @kind: how values are wrong
 * @size: how far, in the values' own unit: the standard deviation, its part of the value, half the width of the interval or the size of the sample; 0 for not at all
 * @error: return location for an error
 *
 * Has the values of leaves measured anew in each draw, each with an error of its
 * own, before rules, treatment and normalisation read them. Only numbers vary,
 * not totals, plans and targets that they are measured against, nor what is missing. Points
 * stay between 0 and their maximum, percents of a sample do not pass 0 and
 * 100, items stay whole, and a column without negative numbers gets none. A count of a
 * total, and the answers of a survey, are a sample of their own size: so
 * many are drawn again. Each draw is scored anew by the exact rules.
 *
 * Returns: %FALSE if the error is no such number, there is no such criterion, nothing of it is measured, or the simulation is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_simulation_set_value_error (ParindexSimulation *self,
                                     const char         *criterion,
                                     ParindexValueError  kind,
                                     double              size,
                                     GError            **error)
{
  ParindexFramework *framework;
  ParindexCriterion *node = NULL;

  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), FALSE);
  g_return_val_if_fail (self->nominal != NULL, FALSE);
  g_return_val_if_fail (kind <= PARINDEX_VALUE_ERROR_SAMPLING, FALSE);

  framework = parindex_scoreboard_get_framework (self->nominal);
  if (!parindex_simulation_check_open (self, error) || !check_error (kind, size, error))
    return FALSE;
  if (criterion != NULL && (node = parindex_scoreboard_criterion (self->nominal, criterion, error)) == NULL)
    return FALSE;
  if (!parindex_variety_set_error (ensure_variety (self), framework, node, (ParindexInputError){ kind, size, NAN }))
    {
      parindex_error_report (error, NOTHING_MEASURED, .criterion = criterion != NULL ? criterion : parindex_framework_get_id (framework));
      return FALSE;
    }

  return TRUE;
}

/* The place of a cell; FALSE if there is none. */
static gboolean
find_cell (ParindexSimulation *self,
           const char         *unit,
           const char         *criterion,
           ParindexCriterion **leaf,
           guint              *row,
           GError            **error)
{
  int found;

  if (!parindex_simulation_check_open (self, error))
    return FALSE;

  found = parindex_scoreboard_row (self->nominal, unit, error);
  *row = (guint) found;
  *leaf = found >= 0 ? parindex_scoreboard_criterion (self->nominal, criterion, error) : NULL;

  return *leaf != NULL;
}

static gboolean
set_cell (ParindexSimulation *self,
          ParindexCriterion  *leaf,
          guint               row,
          ParindexInputError  cell,
          GError            **error)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (self->nominal);
  const guint n_units = parindex_scoreboard_sheet (self->nominal)->n_units;

  if (parindex_criterion_is_leaf (leaf) && parindex_variety_set_cell_error (ensure_variety (self), framework, leaf, n_units, row, cell))
    return TRUE;

  parindex_error_report (error, NOTHING_MEASURED, .criterion = parindex_criterion_get_id (leaf));

  return FALSE;
}

/**
 * parindex_simulation_set_cell_error:
 * @self: a simulation
 * @unit: the id of a unit
 * @criterion: the id of a leaf
 * @kind: how the value is wrong
 * @size: how far, as in [method@Simulation.set_value_error]; 0 for not at all
 * @error: return location for an error
 *
 * Has one value measured anew in each draw, with an error of its own size. It
 * stands in the place of what [method@Simulation.set_value_error] says of the
 * criterion, whichever is said first.
 *
 * Returns: %FALSE if the error is no such number, there is no such unit or criterion, nothing of it is measured, or the simulation is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_simulation_set_cell_error (ParindexSimulation *self,
                                    const char         *unit,
                                    const char         *criterion,
                                    ParindexValueError  kind,
                                    double              size,
                                    GError            **error)
{
  ParindexCriterion *leaf;
  guint row;

  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), FALSE);
  g_return_val_if_fail (self->nominal != NULL, FALSE);
  g_return_val_if_fail (unit != NULL, FALSE);
  g_return_val_if_fail (criterion != NULL, FALSE);
  g_return_val_if_fail (kind <= PARINDEX_VALUE_ERROR_SAMPLING, FALSE);

  return find_cell (self, unit, criterion, &leaf, &row, error) && check_error (kind, size, error)
         && set_cell (self, leaf, row, (ParindexInputError){ kind, size, NAN }, error);
}

static gboolean
check_interval (double   low,
                double   high,
                GError **error)
{
  char value[PARINDEX_DOUBLE_TEXT_SIZE], other[PARINDEX_DOUBLE_TEXT_SIZE];

  if (low <= high && isfinite (low) && isfinite (high))
    return TRUE;

  parindex_error_report (error, BAD_INTERVAL, .value = parindex_simulation_number_text (low, value), .other = parindex_simulation_number_text (high, other));

  return FALSE;
}

/**
 * parindex_simulation_set_cell_interval:
 * @self: a simulation
 * @unit: the id of a unit
 * @criterion: the id of a leaf
 * @low: the lowest value
 * @high: the highest value
 * @error: return location for an error
 *
 * Has one value drawn evenly from an interval, wherever the value itself lies.
 * It stands in the place of other errors of the value.
 *
 * Returns: %FALSE if it is no interval, there is no such unit or criterion, nothing of it is measured, or the simulation is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_simulation_set_cell_interval (ParindexSimulation *self,
                                       const char         *unit,
                                       const char         *criterion,
                                       double              low,
                                       double              high,
                                       GError            **error)
{
  ParindexCriterion *leaf;
  guint row;

  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), FALSE);
  g_return_val_if_fail (self->nominal != NULL, FALSE);
  g_return_val_if_fail (unit != NULL, FALSE);
  g_return_val_if_fail (criterion != NULL, FALSE);

  if (!find_cell (self, unit, criterion, &leaf, &row, error) || !check_interval (low, high, error))
    return FALSE;

  return set_cell (self, leaf, row, (ParindexInputError){ PARINDEX_VALUE_ERROR_INTERVAL, high / 2 - low / 2, low / 2 + high / 2 }, error);
}

void
parindex_simulation_take_stated_error (ParindexSimulation      *self,
                                       guint                    row,
                                       guint                    leaf,
                                       const ParindexCellError *stated)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (self->nominal);
  ParindexInputError cell;

  parindex_cell_error_measure (stated, &cell.kind, &cell.size, &cell.middle);
  parindex_variety_set_cell_error (ensure_variety (self), framework, parindex_framework_leaf (framework, leaf),
                                   parindex_scoreboard_sheet (self->nominal)->n_units, row, cell);
}

/**
 * parindex_simulation_set_cell_confidence_interval:
 * @self: a simulation
 * @unit: the id of a unit
 * @criterion: the id of a leaf
 * @low: the lower end
 * @high: the upper end
 * @confidence: the share of the draws that lie between them, from above 0 to below 1: 0.95
 * @error: return location for an error
 *
 * Has one value drawn from a normal distribution about the middle of a
 * confidence interval, wherever the value itself lies. It stands in the place of other errors of the value.
 *
 * Returns: %FALSE if it is no interval or no such share, there is no such unit or criterion, nothing of it is measured, or the simulation is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_simulation_set_cell_confidence_interval (ParindexSimulation *self,
                                                  const char         *unit,
                                                  const char         *criterion,
                                                  double              low,
                                                  double              high,
                                                  double              confidence,
                                                  GError            **error)
{
  ParindexInputError cell = { .kind = PARINDEX_VALUE_ERROR_SD };
  ParindexCriterion *leaf;
  guint row;

  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), FALSE);
  g_return_val_if_fail (self->nominal != NULL, FALSE);
  g_return_val_if_fail (unit != NULL, FALSE);
  g_return_val_if_fail (criterion != NULL, FALSE);

  if (!find_cell (self, unit, criterion, &leaf, &row, error) || !check_interval (low, high, error))
    return FALSE;
  if (!(confidence > 0 && confidence < 1))
    {
      char value[PARINDEX_DOUBLE_TEXT_SIZE];

      parindex_error_report (error, BAD_CONFIDENCE, .value = parindex_simulation_number_text (confidence, value));
      return FALSE;
    }
  parindex_confidence_interval_measure (low, high, confidence, &cell.size, &cell.middle);

  return set_cell (self, leaf, row, cell, error);
}

static void
take_stated_error (guint                    row,
                   guint                    leaf,
                   const ParindexCellError *stated,
                   gpointer                 user_data)
{
  parindex_simulation_take_stated_error (user_data, row, leaf, stated);
}

/**
 * parindex_simulation_use_stated_errors:
 * @self: a simulation
 * @error: return location for an error
 *
 * Has values measured anew in each draw by the errors that the document states
 * beside them: `sd`, `relative-sd`, `sampling`, or `interval` and perhaps
 * `confidence`. They stand in the place of what was said of these cells before.
 *
 * Returns: %FALSE if no value that was scored states an error, or the simulation is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_simulation_use_stated_errors (ParindexSimulation *self,
                                       GError            **error)
{
  ParindexScoreboard *nominal;

  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), FALSE);
  g_return_val_if_fail (self->nominal != NULL, FALSE);

  nominal = self->nominal;
  if (!parindex_simulation_check_open (self, error))
    return FALSE;
  if (parindex_assessment_foreach_error (parindex_scoreboard_get_assessment (nominal), parindex_scoreboard_get_stage (nominal), take_stated_error, self))
    return TRUE;

  parindex_error_report (error, NO_STATED_ERRORS, .name = parindex_framework_get_id (parindex_scoreboard_get_framework (nominal)));

  return FALSE;
}
