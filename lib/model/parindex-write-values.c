/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-cell-error-private.h"
#include "model/parindex-rule-private.h"
#include "model/parindex-write-private.h"

static void
write_number_of (const ParindexInputColumn *input,
                 const ParindexNumber      *value,
                 ParindexJsonWriter        *writer)
{
  g_autofree char *text = input->type != PARINDEX_INPUT_TYPE_NUMBER ? parindex_rule_cell_text (input->rule, value, PARINDEX_LANGUAGE_EN) : NULL;

  if (text == NULL)
    parindex_number_write (value, writer);
  else if (input->type == PARINDEX_INPUT_TYPE_BOOLEAN)
    parindex_json_writer_bool (writer, g_str_equal (text, "yes"));
  else
    parindex_json_writer_string (writer, text);
}

static void
write_value (const ParindexInputColumn *input,
             const ParindexColumn      *column,
             guint                      row,
             ParindexJsonWriter        *writer)
{
  g_autoptr (ParindexNumber) number = NULL;

  switch (parindex_column_state (column, row))
    {
    case PARINDEX_CELL_STATE_OBSERVED:
      number = parindex_column_number (column, row);
      write_number_of (input, number, writer);
      break;
    case PARINDEX_CELL_STATE_NOT_APPLICABLE:
      parindex_json_writer_string (writer, "n/a");
      break;
    case PARINDEX_CELL_STATE_MISSING:
    default:
      parindex_json_writer_null (writer);
    }
}

/* If all inputs of a leaf are in one state that is not observed, which a word says for all of them. */
static gboolean
is_all_unobserved (const ParindexLayer    *layer,
                   const ParindexNodePlan *plan,
                   guint                   row)
{
  ParindexCellState first = parindex_column_state (&layer->columns[plan->first_input], row);

  for (guint k = plan->first_input; k < plan->first_input + plan->n_inputs; k++)
    if (first == PARINDEX_CELL_STATE_OBSERVED || parindex_column_state (&layer->columns[k], row) != first)
      return FALSE;

  return TRUE;
}

/* One input, or what stands for all of them, is a value; several are members by name. */
static void
write_cell (ParindexFramework   *framework,
            const ParindexLayer *layer,
            guint                leaf,
            guint                row,
            ParindexJsonWriter  *writer)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_leaf (framework, leaf));
  GPtrArray *notes = parindex_layer_notes (layer, row, plan->first_input);
  const ParindexCellError *cell_error = parindex_layer_error (layer, row, plan->first_input);
  gboolean alone = plan->n_inputs == 1 || is_all_unobserved (layer, plan, row);

  if (alone && notes == NULL && cell_error == NULL)
    {
      write_value (parindex_framework_input (framework, plan->first_input), &layer->columns[plan->first_input], row, writer);
      return;
    }

  parindex_json_writer_begin_object (writer);
  for (guint k = plan->first_input; k < plan->first_input + (alone ? 1 : plan->n_inputs); k++)
    {
      parindex_json_writer_member (writer, alone ? "value" : parindex_framework_input (framework, k)->input);
      write_value (parindex_framework_input (framework, k), &layer->columns[k], row, writer);
    }
  if (cell_error != NULL)
    parindex_cell_error_write (cell_error, writer);
  parindex_extras_write (notes, "", writer);
  parindex_json_writer_end_object (writer);
}

static void
write_row (ParindexAssessment  *self,
           const ParindexLayer *layer,
           guint                row,
           ParindexJsonWriter  *writer)
{
  ParindexFramework *framework = parindex_assessment_get_framework (self);

  parindex_json_writer_member (writer, parindex_unit_get_id (parindex_assessment_unit (self, row)));
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  for (guint leaf = 0; leaf < parindex_framework_n_leaves (framework); leaf++)
    {
      parindex_json_writer_member (writer, parindex_criterion_get_id (parindex_framework_leaf (framework, leaf)));
      write_cell (framework, layer, leaf, row, writer);
    }
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

void
parindex_layer_write (ParindexAssessment  *self,
                      const ParindexLayer *layer,
                      ParindexJsonWriter  *writer)
{
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "framework", parindex_framework_get_id (parindex_assessment_get_framework (self)));
  parindex_write_text (writer, "period", parindex_period_to_string (parindex_assessment_get_period (self)));
  parindex_write_text (writer, "stage", layer->stage);
  parindex_write_text (writer, "source", layer->source);
  parindex_extras_write (layer->extras, "", writer);
  parindex_json_writer_member (writer, "values");
  parindex_json_writer_begin_object (writer);
  for (guint row = 0; row < parindex_assessment_get_n_units (self); row++)
    write_row (self, layer, row, writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_object (writer);
}
