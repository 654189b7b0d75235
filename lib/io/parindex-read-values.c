/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "io/parindex-read-private.h"
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

  if (expected < (int) self->layer->n_columns && self->leaf_lengths[expected] == name->length
      && memcmp (self->leaf_ids[expected], name->text, name->length) == 0)
    return expected;

  id = parindex_json_slice_dup (name);

  return id != NULL ? parindex_framework_leaf_index (self->framework, id) : -1;
}

static void
report_no_leaf (Values                  *self,
                const ParindexJsonSlice *name)
{
  g_autofree char *id = parindex_json_slice_dup (name);
  g_autofree char *shown = parindex_text_excerpt (id != NULL ? id : "", id != NULL ? strlen (id) : 0);

  if (id != NULL && parindex_framework_get_criterion (self->framework, id) != NULL)
    parindex_read_report (self->read, VALUE_FOR_PARENT, .unit = self->unit, .criterion = shown);
  else
    parindex_read_report (self->read, VALUE_UNKNOWN_CRITERION, .unit = self->unit, .criterion = shown,
                          .name = parindex_framework_get_id (self->framework));
}

static void
report_bad_cell (Values *self,
                 guint   leaf)
{
  guint line = parindex_read_line (self->read);
  g_autofree char *value = parindex_read_excerpt (self->read);

  if (self->read->json.fault == PARINDEX_JSON_FAULT_NONE)
    parindex_problems_report (self->read->problems, WANT_CELL, .line = line, .path = self->read->path->str,
                              .unit = self->unit, .criterion = self->leaf_ids[leaf], .value = value);
}

static void
put_number (Values *self,
            guint   leaf)
{
  ParindexNumber *number;
  ParindexJsonSlice slice;
  gint64 coefficient;
  int scale;

  if (!parindex_json_reader_number (&self->read->json, &slice))
    return;
  if (parindex_decimal_parse (slice.text, slice.length, &coefficient, &scale))
    {
      parindex_column_put (&self->layer->columns[leaf], self->row, coefficient, scale);
      return;
    }

  self->read->json.pos = slice.text;
  number = parindex_read_number (self->read);
  if (number == NULL)
    return;
  parindex_column_set_number (&self->layer->columns[leaf], self->row, number);
  parindex_number_unref (number);
}

static void
put_string (Values *self,
            guint   leaf)
{
  ParindexJsonReader before = self->read->json;
  g_autofree char *text = NULL;
  ParindexJsonSlice slice;
  ParindexNumber *number;

  if (!parindex_json_reader_string (&self->read->json, &slice))
    return;
  if (parindex_json_slice_equal (&slice, "n/a"))
    {
      parindex_column_set_unobserved (&self->layer->columns[leaf], self->row, PARINDEX_CELL_STATE_NOT_APPLICABLE);
      return;
    }

  /* "1/3" is a number; "12.5" in quotes is text that looks like one, and a typing error more often than not. */
  text = parindex_json_slice_dup (&slice);
  number = text != NULL && strchr (text, '/') != NULL ? parindex_number_new_from_text (text, strlen (text)) : NULL;
  if (number == NULL)
    {
      self->read->json = before;
      report_bad_cell (self, leaf);
      return;
    }
  parindex_column_set_number (&self->layer->columns[leaf], self->row, number);
  parindex_number_unref (number);
}

typedef struct
{
  Values *values;
  guint leaf;
  gboolean has_value;
} Cell;

static gboolean read_cell_member (ParindexRead *read, const char *name, gpointer data);

static void
read_cell (Values  *self,
           guint    leaf,
           gboolean inside)
{
  ParindexJsonType literal;

  switch (parindex_json_reader_peek (&self->read->json))
    {
    case PARINDEX_JSON_NUMBER:
      put_number (self, leaf);
      break;
    case PARINDEX_JSON_STRING:
      put_string (self, leaf);
      break;
    case PARINDEX_JSON_NULL:
      parindex_json_reader_literal (&self->read->json, &literal);
      break;
    case PARINDEX_JSON_OBJECT:
      if (!inside)
        {
          Cell cell = { self, leaf, FALSE };
          guint before = self->read->problems->n_errors;
          guint line = parindex_read_line (self->read);
          gsize length = parindex_read_enter (self->read, self->leaf_ids[leaf]);

          parindex_read_object (self->read, "value, note, evidence", "count, of, actual, plan, target", read_cell_member, &cell, NULL);
          if (!cell.has_value && self->read->problems->n_errors == before && self->read->json.fault == PARINDEX_JSON_FAULT_NONE)
            parindex_read_report (self->read, MEMBER_MISSING, .line = line, .name = "value", .unit = self->unit, .criterion = self->leaf_ids[leaf]);
          parindex_read_leave (self->read, length);
          break;
        }
      report_bad_cell (self, leaf);
      break;
    case PARINDEX_JSON_ARRAY:
    case PARINDEX_JSON_TRUE:
    case PARINDEX_JSON_FALSE:
    case PARINDEX_JSON_NONE:
    default:
      report_bad_cell (self, leaf);
    }
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

  if (g_str_equal (name, "value"))
    {
      cell->has_value = TRUE;
      read_cell (self, cell->leaf, TRUE);
      return TRUE;
    }

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
    return FALSE;

  if (taken)
    parindex_layer_add_note (self->layer, self->row, cell->leaf, name, &raw);

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
      if (parindex_json_reader_short_decimal (json, &coefficient, &scale))
        parindex_column_put (&self->layer->columns[leaf], self->row, coefficient, scale);
      else
        read_cell (self, leaf, FALSE);
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

  if (parindex_json_reader_peek (&read->json) != PARINDEX_JSON_OBJECT)
    {
      guint line = parindex_read_line (read);
      g_autofree char *value = parindex_read_excerpt (read);

      parindex_read_report (read, WANT_OBJECT, .line = line, .value = value);
      return;
    }

  self.leaf_ids = g_new (const char *, layer->n_columns);
  self.leaf_lengths = g_new (gsize, layer->n_columns);
  self.leaf_seen = g_new0 (guint32, layer->n_columns);
  self.row_seen = g_malloc0 (parindex_assessment_get_n_units (assessment));
  for (guint i = 0; i < layer->n_columns; i++)
    {
      self.leaf_ids[i] = parindex_criterion_get_id (parindex_framework_leaf (framework, i));
      self.leaf_lengths[i] = strlen (self.leaf_ids[i]);
    }
  read_rows (&self);
  g_free (self.leaf_ids);
  g_free (self.leaf_lengths);
  g_free (self.leaf_seen);
  g_free (self.row_seen);
}
