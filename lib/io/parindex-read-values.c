/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "io/parindex-read-error-private.h"
#include "model/parindex-framework-private.h"

/* Values are the bulk of a document: names that come in the expected order are compared, not looked up, and numbers go
 * from their text to the column without a detour. */

typedef struct
{
  ParindexRead *read;
  ParindexAssessment *assessment;
  ParindexFramework *framework;
  ParindexLayer *layer;
  const char **leaf_ids;
  gsize *leaf_lengths;
  int *leaf_numbers;  /* the column of a leaf whose only input is a number; -1: the long way */
  guint32 *leaf_seen; /* the row, + 1, in which the leaf was last given */
  guint8 *row_seen;
  guint row;
  const char *unit;
} Values;

int
parindex_find_row (ParindexAssessment *assessment,
                   const char         *id,
                   gsize               length,
                   int                 expected)
{
  g_autofree char *copy = NULL;

  if (expected < (int) parindex_assessment_get_n_units (assessment))
    {
      const char *next = parindex_unit_get_id (parindex_assessment_unit (assessment, expected));

      if (strncmp (next, id, length) == 0 && next[length] == '\0')
        return expected;
    }
  copy = g_strndup (id, length);

  return parindex_assessment_row (assessment, copy);
}

void
parindex_report_no_row (ParindexProblems   *problems,
                        ParindexDocument   *document,
                        ParindexAssessment *assessment,
                        ParindexPlace       place)
{
  ParindexFramework *framework = parindex_assessment_get_framework (assessment);
  ParindexUnit *unit = document != NULL ? parindex_document_get_unit (document, place.unit) : NULL;
  const char *level = unit != NULL ? parindex_unit_get_level (unit) : NULL;

  if (unit != NULL)
    {
      place.value = level != NULL ? level : "–";
      place.name = parindex_framework_get_id (framework);
      place.other = parindex_framework_get_level (framework);
    }
  parindex_problems_add (problems, unit != NULL ? PARINDEX_MESSAGE_ROW_OTHER_LEVEL : PARINDEX_MESSAGE_ROW_UNKNOWN_UNIT, &place);
}

static int
find_leaf (Values                  *self,
           const ParindexJsonSlice *name,
           int                      expected)
{
  g_autofree char *id = NULL;

  if (expected < (int) parindex_framework_n_leaves (self->framework) && self->leaf_lengths[expected] == name->length
      && memcmp (self->leaf_ids[expected], name->text, name->length) == 0)
    return expected;

  id = parindex_json_slice_dup (name);

  return id != NULL ? parindex_framework_leaf_index (self->framework, id) : -1;
}

/* A cell that is wrong in itself. */
static void
report_cell (Values         *self,
             int             column,
             ParindexMessage message,
             ParindexPlace   place)
{
  place.path = self->read->path->str;
  place.unit = self->unit;
  parindex_layer_report (self->layer, self->row, column, self->read->problems, message, &place);
}

static void
report_no_leaf (Values                  *self,
                const ParindexJsonSlice *name)
{
  g_autofree char *id = parindex_json_slice_dup (name);
  g_autofree char *shown = parindex_text_excerpt (id != NULL ? id : "", id != NULL ? strlen (id) : 0);

  if (id != NULL && parindex_framework_get_criterion (self->framework, id) != NULL)
    report_cell (self, -1, PARINDEX_MESSAGE_VALUE_FOR_PARENT,
                 (ParindexPlace){ .line = parindex_read_line (self->read), .criterion = shown });
  else
    parindex_read_report (self->read, VALUE_UNKNOWN_CRITERION, .unit = self->unit, .criterion = shown,
                          .name = parindex_framework_get_id (self->framework));
}

/* What stands there is not what the input takes. */
static void
report_bad_cell (Values *self,
                 guint   column)
{
  const ParindexInputColumn *input = parindex_framework_input (self->framework, column);
  guint line = parindex_read_line (self->read);
  g_autofree char *value = parindex_read_excerpt (self->read);
  g_autofree char *words = parindex_input_words (input);
  ParindexMessage message = input->type == PARINDEX_INPUT_TYPE_NUMBER ? PARINDEX_MESSAGE_WANT_CELL : parindex_input_fault (input);

  if (self->read->json.fault == PARINDEX_JSON_FAULT_NONE)
    report_cell (self, column, message, (ParindexPlace){ .line = line, .criterion = input->name, .value = value, .other = words });
}

static void
put_number (Values *self,
            guint   column)
{
  ParindexNumber *number;
  ParindexJsonSlice slice;
  gint64 coefficient;
  int scale;

  if (!parindex_json_reader_number (&self->read->json, &slice))
    return;
  if (parindex_decimal_parse (slice.text, slice.length, &coefficient, &scale))
    {
      parindex_column_put (&self->layer->columns[column], self->row, coefficient, scale);
      return;
    }

  self->read->json.pos = slice.text;
  number = parindex_read_number (self->read);
  if (number == NULL)
    return;
  parindex_column_set_number (&self->layer->columns[column], self->row, number);
  parindex_number_unref (number);
}

static ParindexNumber *
number_of_text (const ParindexInputColumn *input,
                const char                *text)
{
  /* "1/3" is a number; "12.5" in quotes is text that looks like one, and a typing error more often than not. */
  if (input->type == PARINDEX_INPUT_TYPE_NUMBER && strchr (text, '/') == NULL)
    return NULL;

  return parindex_input_parse_text (input, text, PARINDEX_NUMBER_STYLE_PLAIN);
}

static void
put_string (Values *self,
            guint   column)
{
  ParindexJsonReader before = self->read->json;
  g_autofree char *text = NULL;
  ParindexJsonSlice slice;
  ParindexNumber *number;

  if (!parindex_json_reader_string (&self->read->json, &slice))
    return;
  if (parindex_json_slice_equal (&slice, "n/a"))
    {
      parindex_column_set_unobserved (&self->layer->columns[column], self->row, PARINDEX_CELL_STATE_NOT_APPLICABLE);
      return;
    }

  text = parindex_json_slice_dup (&slice);
  number = text != NULL ? number_of_text (parindex_framework_input (self->framework, column), text) : NULL;
  if (number == NULL)
    {
      self->read->json = before;
      report_bad_cell (self, column);
      return;
    }
  parindex_column_set_number (&self->layer->columns[column], self->row, number);
  parindex_number_unref (number);
}

/* A cell of one input. */
static void
read_value (Values *self,
            guint   column)
{
  const ParindexInputType type = parindex_framework_input (self->framework, column)->type;
  ParindexJsonType literal = parindex_json_reader_peek (&self->read->json);

  switch (literal)
    {
    case PARINDEX_JSON_NUMBER:
      if (type == PARINDEX_INPUT_TYPE_NUMBER)
        put_number (self, column);
      else
        report_bad_cell (self, column);
      break;
    case PARINDEX_JSON_STRING:
      put_string (self, column);
      break;
    case PARINDEX_JSON_NULL:
      parindex_json_reader_literal (&self->read->json, &literal);
      break;
    case PARINDEX_JSON_TRUE:
    case PARINDEX_JSON_FALSE:
      if (type == PARINDEX_INPUT_TYPE_BOOLEAN && parindex_json_reader_literal (&self->read->json, &literal))
        parindex_column_put (&self->layer->columns[column], self->row, literal == PARINDEX_JSON_TRUE, 0);
      else
        report_bad_cell (self, column);
      break;
    case PARINDEX_JSON_OBJECT:
    case PARINDEX_JSON_ARRAY:
    case PARINDEX_JSON_NONE:
    default:
      report_bad_cell (self, column);
    }
}

/* What stands for a whole leaf with several inputs: missing, or not applicable. */
static void
read_whole (Values *self,
            guint   leaf)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_leaf (self->framework, leaf));
  ParindexJsonReader before = self->read->json;
  ParindexJsonSlice slice;
  ParindexJsonType literal;
  g_autofree char *words = NULL;
  g_autofree char *value = NULL;
  guint line;

  switch (parindex_json_reader_peek (&self->read->json))
    {
    case PARINDEX_JSON_NULL:
      parindex_json_reader_literal (&self->read->json, &literal);
      return;
    case PARINDEX_JSON_STRING:
      if (!parindex_json_reader_string (&self->read->json, &slice))
        return;
      if (parindex_json_slice_equal (&slice, "n/a"))
        {
          for (guint k = plan->first_input; k < plan->first_input + plan->n_inputs; k++)
            parindex_column_set_unobserved (&self->layer->columns[k], self->row, PARINDEX_CELL_STATE_NOT_APPLICABLE);
          return;
        }
      self->read->json = before;
      break;
    case PARINDEX_JSON_NUMBER:
    case PARINDEX_JSON_TRUE:
    case PARINDEX_JSON_FALSE:
    case PARINDEX_JSON_OBJECT:
    case PARINDEX_JSON_ARRAY:
    case PARINDEX_JSON_NONE:
    default:
      break;
    }

  line = parindex_read_line (self->read);
  value = parindex_read_excerpt (self->read);
  words = parindex_framework_input_words (self->framework, leaf);
  if (self->read->json.fault == PARINDEX_JSON_FAULT_NONE)
    report_cell (self, plan->first_input, PARINDEX_MESSAGE_WANT_INPUTS,
                 (ParindexPlace){ .line = line, .criterion = self->leaf_ids[leaf], .value = value, .other = words });
}

typedef struct
{
  Values *values;
  guint leaf;
  const char *given; /* the first member that stood for the value */
  ParindexCellError cell_error;
} Cell;

static gboolean read_cell_member (ParindexRead *read, const char *name, gpointer data);

/* Good or not, it goes. */
static void
take_error (Cell *cell,
            guint line)
{
  Values *self = cell->values;
  ParindexCriterion *leaf = parindex_framework_leaf (self->framework, cell->leaf);
  const ParindexPlace place = { .line = line, .path = self->read->path->str, .unit = self->unit, .criterion = self->leaf_ids[cell->leaf] };

  if (parindex_cell_error_check (&cell->cell_error, self->framework, leaf, self->read->problems, place))
    parindex_layer_take_error (self->layer, self->row, parindex_criterion_plan (leaf)->first_input, &cell->cell_error);
}

static void
read_cell_object (Values *self,
                  guint   leaf)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_leaf (self->framework, leaf));
  Cell cell = { .values = self, .leaf = leaf };
  guint before = self->read->problems->n_errors;
  guint line = parindex_read_line (self->read);
  gsize length = parindex_read_enter (self->read, self->leaf_ids[leaf]);
  g_autofree char *inputs = parindex_framework_input_words (self->framework, leaf);
  g_autofree char *known = g_strconcat (inputs, ", note, evidence, " PARINDEX_ERROR_MEMBERS, NULL);

  parindex_read_object (self->read, known, read_cell_member, &cell, NULL);
  if (cell.given == NULL && self->read->problems->n_errors == before && self->read->json.fault == PARINDEX_JSON_FAULT_NONE)
    parindex_read_report (self->read, MEMBER_MISSING, .line = line, .name = parindex_framework_input (self->framework, plan->first_input)->input,
                          .unit = self->unit, .criterion = self->leaf_ids[leaf]);
  if (self->read->problems->n_errors == before && !parindex_cell_error_is_empty (&cell.cell_error))
    take_error (&cell, line);
  parindex_cell_error_clear (&cell.cell_error);
  parindex_read_leave (self->read, length);
}

static void
read_cell (Values *self,
           guint   leaf)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_leaf (self->framework, leaf));

  if (parindex_json_reader_peek (&self->read->json) == PARINDEX_JSON_OBJECT)
    read_cell_object (self, leaf);
  else if (plan->n_inputs == 1)
    read_value (self, plan->first_input);
  else
    read_whole (self, leaf);
}

/* "value" stands for all inputs, and so not beside one of them. */
static gboolean
take_member (Cell       *cell,
             const char *name)
{
  Values *self = cell->values;

  if (cell->given == NULL)
    cell->given = name;
  if (g_str_equal (name, "value") == g_str_equal (cell->given, "value"))
    return TRUE;

  parindex_read_report (self->read, MEMBERS_EXCLUDE, .unit = self->unit, .criterion = self->leaf_ids[cell->leaf], .name = name, .other = cell->given);
  parindex_json_reader_skip (&self->read->json, NULL);

  return FALSE;
}

/* The value of a cell that is an object. */
static gboolean
read_input_member (Cell       *cell,
                   const char *name)
{
  Values *self = cell->values;
  const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_leaf (self->framework, cell->leaf));
  g_autofree char *normal = parindex_id_normalise (name);

  for (guint k = plan->first_input; k < plan->first_input + plan->n_inputs; k++)
    {
      const char *input = parindex_framework_input (self->framework, k)->input;

      if (g_strcmp0 (input, normal) == 0)
        {
          if (take_member (cell, input))
            read_value (self, k);
          return TRUE;
        }
    }
  if (!g_str_equal (name, "value"))
    return FALSE;
  if (take_member (cell, "value"))
    {
      if (plan->n_inputs == 1)
        read_value (self, plan->first_input);
      else
        read_whole (self, cell->leaf);
    }

  return TRUE;
}

static gboolean
read_words_raw (ParindexRead      *read,
                ParindexJsonSlice *raw)
{
  ParindexJsonReader before = read->json;
  g_auto (GStrv) words = parindex_read_words (read);

  read->json = before;

  return parindex_json_reader_skip (&read->json, raw);
}

/* Notes and evidence are carried through untouched, but a note is text and evidence a list of texts. */
/* Of a leaf with several inputs a misspelt one is not missing on top of that. */
static void
add_unread_inputs (Values *self,
                   guint   leaf)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_leaf (self->framework, leaf));

  for (guint k = 0; k < plan->n_inputs; k++)
    parindex_layer_add_unread (self->layer, self->row, plan->first_input + k);
}

static gboolean
read_cell_member (ParindexRead *read,
                  const char   *name,
                  gpointer      data)
{
  Cell *cell = data;
  Values *self = cell->values;
  ParindexJsonReader before = read->json;
  ParindexJsonSlice raw;
  gboolean taken;

  if (read_input_member (cell, name) || parindex_read_error_member (read, name, &cell->cell_error))
    return TRUE;
  if (g_str_equal (name, "evidence"))
    taken = read_words_raw (read, &raw);
  else if (g_str_equal (name, "note"))
    {
      g_autofree char *note = parindex_read_text (read);

      read->json = before;
      taken = parindex_json_reader_skip (&read->json, &raw);
    }
  else if (g_str_has_prefix (name, "x-"))
    taken = parindex_json_reader_skip (&read->json, &raw);
  else
    {
      add_unread_inputs (self, cell->leaf);
      return FALSE;
    }

  if (taken)
    parindex_layer_add_note (self->layer, self->row, parindex_criterion_plan (parindex_framework_leaf (self->framework, cell->leaf))->first_input,
                             name, &raw);

  return TRUE;
}

static void
read_row (Values *self)
{
  ParindexJsonReader *json = &self->read->json;
  ParindexJsonSlice name;
  gint64 coefficient;
  int leaf = -1;
  int scale;

  if (parindex_json_reader_peek (json) != PARINDEX_JSON_OBJECT)
    {
      guint line = parindex_read_line (self->read);
      g_autofree char *value = parindex_read_excerpt (self->read);

      parindex_read_report (self->read, WANT_OBJECT, .line = line, .unit = self->unit, .value = value);
      return;
    }

  parindex_json_reader_begin_object (json);
  while (parindex_json_reader_next_member (json, &name))
    {
      int found = find_leaf (self, &name, leaf + 1);

      if (found < 0)
        {
          report_no_leaf (self, &name);
          parindex_json_reader_skip (json, NULL);
          continue;
        }
      leaf = found;
      if (self->leaf_seen[leaf] == self->row + 1)
        {
          parindex_read_report (self->read, CELL_TWICE, .unit = self->unit, .criterion = self->leaf_ids[leaf]);
          parindex_json_reader_skip (json, NULL);
          continue;
        }
      self->leaf_seen[leaf] = self->row + 1;
      if (self->leaf_numbers[leaf] >= 0 && parindex_json_reader_short_decimal (json, &coefficient, &scale))
        parindex_column_put (&self->layer->columns[self->leaf_numbers[leaf]], self->row, coefficient, scale);
      else
        read_cell (self, leaf);
    }
}

static int
find_unit (Values                  *self,
           const ParindexJsonSlice *name,
           int                      expected)
{
  g_autofree char *id = NULL;

  if (!name->escaped)
    return parindex_find_row (self->assessment, name->text, name->length, expected);

  id = parindex_json_slice_dup (name);

  return id != NULL ? parindex_assessment_row (self->assessment, id) : -1;
}

static void
read_rows (Values *self)
{
  ParindexJsonReader *json = &self->read->json;
  ParindexJsonSlice name;
  int row = -1;

  parindex_json_reader_begin_object (json);
  while (parindex_json_reader_next_member (json, &name))
    {
      int found = find_unit (self, &name, row + 1);
      gsize length;

      if (found < 0)
        {
          g_autofree char *shown = parindex_text_excerpt (name.text, name.length);

          parindex_report_no_row (self->read->problems, self->read->document, self->assessment,
                                  (ParindexPlace){ .line = parindex_read_line (self->read), .path = self->read->path->str, .unit = shown });
          parindex_json_reader_skip (json, NULL);
          continue;
        }
      row = found;
      self->row = row;
      self->unit = parindex_unit_get_id (parindex_assessment_unit (self->assessment, row));
      if (self->row_seen[row])
        {
          parindex_read_report (self->read, ROW_TWICE, .unit = self->unit);
          parindex_json_reader_skip (json, NULL);
          continue;
        }
      self->row_seen[row] = TRUE;
      length = parindex_read_enter (self->read, self->unit);
      read_row (self);
      parindex_read_leave (self->read, length);
    }
}

void
parindex_read_values (ParindexRead       *read,
                      ParindexAssessment *assessment,
                      ParindexLayer      *layer)
{
  ParindexFramework *framework = parindex_assessment_get_framework (assessment);
  Values self = { .read = read, .assessment = assessment, .framework = framework, .layer = layer };
  guint n_leaves;

  if (parindex_json_reader_peek (&read->json) != PARINDEX_JSON_OBJECT)
    {
      guint line = parindex_read_line (read);
      g_autofree char *value = parindex_read_excerpt (read);

      parindex_read_report (read, WANT_OBJECT, .line = line, .value = value);
      return;
    }

  n_leaves = parindex_framework_n_leaves (framework);
  self.leaf_ids = g_new (const char *, n_leaves);
  self.leaf_lengths = g_new (gsize, n_leaves);
  self.leaf_numbers = g_new (int, n_leaves);
  self.leaf_seen = g_new0 (guint32, n_leaves);
  self.row_seen = g_malloc0 (parindex_assessment_get_n_units (assessment));
  for (guint i = 0; i < n_leaves; i++)
    {
      const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_leaf (framework, i));

      self.leaf_ids[i] = parindex_criterion_get_id (parindex_framework_leaf (framework, i));
      self.leaf_lengths[i] = strlen (self.leaf_ids[i]);
      self.leaf_numbers[i] = plan->n_inputs == 1 && parindex_framework_input (framework, plan->first_input)->type == PARINDEX_INPUT_TYPE_NUMBER
                               ? (int) plan->first_input : -1;
    }
  read_rows (&self);
  g_free (self.leaf_ids);
  g_free (self.leaf_lengths);
  g_free (self.leaf_numbers);
  g_free (self.leaf_seen);
  g_free (self.row_seen);
}
