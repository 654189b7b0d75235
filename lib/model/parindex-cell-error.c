/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-cell-error-private.h"

#include <math.h>

#include "base/parindex-gamma-private.h"
#include "model/parindex-write-private.h"

static const char *const words[PARINDEX_N_ERROR_PARTS] = { "sd", "relative-sd", "sampling", "low", "high", "confidence" };

const char *
parindex_error_part_word (ParindexErrorPart part)
{
  return words[part];
}

gboolean
parindex_cell_error_is_empty (const ParindexCellError *self)
{
  for (guint i = 0; i < PARINDEX_N_ERROR_PARTS; i++)
    if (self->parts[i] != NULL)
      return FALSE;

  return TRUE;
}

void
parindex_cell_error_clear (ParindexCellError *self)
{
  for (guint i = 0; i < PARINDEX_N_ERROR_PARTS; i++)
    g_clear_pointer (&self->parts[i], parindex_number_unref);
}

gboolean
parindex_input_is_measured (const ParindexInputColumn *input)
{
  static const char *const others[] = { "of", "plan", "target", NULL };

  return input->type == PARINDEX_INPUT_TYPE_NUMBER && !g_strv_contains (others, input->input);
}

static gboolean
is_leaf_measured (ParindexFramework *framework,
                  ParindexCriterion *leaf)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (leaf);

  for (guint k = plan->first_input; k < plan->first_input + plan->n_inputs; k++)
    if (parindex_input_is_measured (parindex_framework_input (framework, k)))
      return TRUE;

  return FALSE;
}

/* Of those that each say how far, the first; PARINDEX_N_ERROR_PARTS if there is none behind @after. */
static ParindexErrorPart
next_size (const ParindexCellError *self,
           int                      after)
{
  for (guint i = after + 1; i <= PARINDEX_ERROR_PART_LOW; i++)
    if (self->parts[i] != NULL)
      return i;

  return PARINDEX_N_ERROR_PARTS;
}

/* FALSE if something stands there without what it belongs to. */
static gboolean
is_whole (const ParindexCellError *self,
          ParindexPlace           *place)
{
  static const ParindexErrorPart pairs[][2] = { { PARINDEX_ERROR_PART_LOW, PARINDEX_ERROR_PART_HIGH },
                                                { PARINDEX_ERROR_PART_HIGH, PARINDEX_ERROR_PART_LOW },
                                                { PARINDEX_ERROR_PART_CONFIDENCE, PARINDEX_ERROR_PART_LOW } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (self->parts[pairs[i][0]] != NULL && self->parts[pairs[i][1]] == NULL)
      {
        place->value = words[pairs[i][0]];
        place->name = pairs[i][0] == PARINDEX_ERROR_PART_CONFIDENCE ? "interval" : words[pairs[i][1]];
        return FALSE;
      }

  return TRUE;
}

static gboolean
is_good_size (const ParindexCellError *self,
              ParindexErrorPart        part)
{
  const double size = parindex_number_to_double (self->parts[part]);

  return size >= 0 && isfinite (size) && (part != PARINDEX_ERROR_PART_SAMPLING || size == 0 || size >= 1);
}

static gboolean
is_interval (const ParindexCellError *self)
{
  const ParindexNumber *low = self->parts[PARINDEX_ERROR_PART_LOW], *high = self->parts[PARINDEX_ERROR_PART_HIGH];

  return parindex_number_compare (low, high) <= 0 && isfinite (parindex_number_to_double (low)) && isfinite (parindex_number_to_double (high));
}

static gboolean
is_level (const ParindexNumber *confidence)
{
  return confidence == NULL || (parindex_number_to_double (confidence) > 0 && parindex_number_to_double (confidence) < 1);
}

/* What is wrong with it, and the texts of @place from the numbers, which are kept in @texts; PARINDEX_N_MESSAGES if nothing is. */
static ParindexMessage
find_fault (const ParindexCellError *self,
            ParindexPlace           *place,
            char                    *texts[2])
{
  const ParindexErrorPart size = next_size (self, -1);
  const ParindexErrorPart second = size < PARINDEX_N_ERROR_PARTS ? next_size (self, size) : size;
  const ParindexNumber *number = NULL, *other = NULL;
  ParindexMessage message = PARINDEX_N_MESSAGES;

  if (second < PARINDEX_N_ERROR_PARTS)
    {
      place->name = words[size];
      place->other = second == PARINDEX_ERROR_PART_LOW ? "interval" : words[second];
      return PARINDEX_MESSAGE_MEMBERS_EXCLUDE;
    }
  if (!is_whole (self, place))
    return PARINDEX_MESSAGE_CELL_ERROR_NEEDS;
  if (size == PARINDEX_N_ERROR_PARTS)
    return PARINDEX_MESSAGE_CELL_ERROR_EMPTY;

  if (size != PARINDEX_ERROR_PART_LOW && !is_good_size (self, size))
    {
      message = PARINDEX_MESSAGE_BAD_VALUE_ERROR;
      number = self->parts[size];
    }
  else if (size == PARINDEX_ERROR_PART_LOW && !is_interval (self))
    {
      message = PARINDEX_MESSAGE_BAD_INTERVAL;
      number = self->parts[PARINDEX_ERROR_PART_LOW];
      other = self->parts[PARINDEX_ERROR_PART_HIGH];
    }
  else if (!is_level (self->parts[PARINDEX_ERROR_PART_CONFIDENCE]))
    {
      message = PARINDEX_MESSAGE_BAD_CONFIDENCE;
      number = self->parts[PARINDEX_ERROR_PART_CONFIDENCE];
    }
  place->value = texts[0] = number != NULL ? parindex_number_to_string (number) : NULL;
  place->other = texts[1] = other != NULL ? parindex_number_to_string (other) : NULL;

  return message;
}

gboolean
parindex_cell_error_check (const ParindexCellError *self,
                           ParindexFramework       *framework,
                           ParindexCriterion       *leaf,
                           ParindexProblems        *problems,
                           ParindexPlace            place)
{
  char *texts[2] = { NULL, NULL };
  ParindexMessage message = find_fault (self, &place, texts);

  if (message == PARINDEX_N_MESSAGES && !is_leaf_measured (framework, leaf))
    message = PARINDEX_MESSAGE_NOTHING_MEASURED;
  if (message < PARINDEX_N_MESSAGES)
    parindex_problems_add (problems, message, &place);
  g_free (texts[0]);
  g_free (texts[1]);

  return message == PARINDEX_N_MESSAGES;
}

/* The square of a normal number is twice one of a gamma distribution with shape a half. */
void
parindex_confidence_interval_measure (double  low,
                                      double  high,
                                      double  confidence,
                                      double *sd,
                                      double *middle)
{
  *middle = low / 2 + high / 2;
  *sd = (high / 2 - low / 2) / sqrt (2 * parindex_gamma_quantile (0.5, confidence));
}

void
parindex_cell_error_measure (const ParindexCellError *self,
                             ParindexValueError      *kind,
                             double                  *size,
                             double                  *middle)
{
  static const ParindexValueError kinds[] = { PARINDEX_VALUE_ERROR_SD, PARINDEX_VALUE_ERROR_RELATIVE_SD, PARINDEX_VALUE_ERROR_SAMPLING,
                                              PARINDEX_VALUE_ERROR_INTERVAL };
  const ParindexErrorPart part = next_size (self, -1);
  const ParindexNumber *confidence = self->parts[PARINDEX_ERROR_PART_CONFIDENCE];
  double low, high;

  *kind = kinds[part];
  *size = parindex_number_to_double (self->parts[part]);
  *middle = NAN;
  if (part != PARINDEX_ERROR_PART_LOW)
    return;

  low = *size;
  high = parindex_number_to_double (self->parts[PARINDEX_ERROR_PART_HIGH]);
  *size = high / 2 - low / 2;
  *middle = low / 2 + high / 2;
  if (confidence == NULL)
    return;
  *kind = PARINDEX_VALUE_ERROR_SD;
  parindex_confidence_interval_measure (low, high, parindex_number_to_double (confidence), size, middle);
}

void
parindex_cell_error_write (const ParindexCellError *self,
                           ParindexJsonWriter      *writer)
{
  for (guint i = 0; i < PARINDEX_ERROR_PART_LOW; i++)
    parindex_write_number (writer, words[i], self->parts[i]);
  if (self->parts[PARINDEX_ERROR_PART_LOW] != NULL)
    {
      parindex_json_writer_member (writer, "interval");
      parindex_json_writer_begin_array (writer);
      parindex_number_write (self->parts[PARINDEX_ERROR_PART_LOW], writer);
      parindex_number_write (self->parts[PARINDEX_ERROR_PART_HIGH], writer);
      parindex_json_writer_end_array (writer);
    }
  parindex_write_number (writer, words[PARINDEX_ERROR_PART_CONFIDENCE], self->parts[PARINDEX_ERROR_PART_CONFIDENCE]);
}
