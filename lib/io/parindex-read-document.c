/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "io/parindex-read-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-unit-private.h"

#define DOCUMENT_MEMBERS "format, version, title, language, frameworks, units, assessments"
#define LATER_DOCUMENT_MEMBERS "results, series, registers, assignments, targets, campaigns"
#define UNIT_MEMBERS "id, name, level, parent, groups, ranked, attributes"
#define ASSESSMENT_MEMBERS "framework, period, stage, source, values, table, style"

/* units */

static gboolean
read_group (ParindexRead *self,
            const char   *dimension,
            gpointer      data)
{
  g_autofree char *group = parindex_read_text (self);

  if (group != NULL)
    parindex_unit_set_group (data, dimension, group, NULL);

  return TRUE;
}

static gboolean
read_attribute (ParindexRead *self,
                const char   *name,
                gpointer      data)
{
  g_autoptr (ParindexNumber) value = parindex_read_number (self);

  if (value != NULL)
    parindex_unit_set_attribute (data, name, value, NULL);

  return TRUE;
}

static void
read_parent (ParindexRead *self,
             ParindexUnit *unit)
{
  g_autofree char *parent = NULL;
  ParindexJsonType literal;

  if (parindex_json_reader_peek (&self->json) == PARINDEX_JSON_NULL)
    {
      parindex_json_reader_literal (&self->json, &literal);
      return;
    }

  parent = parindex_read_text (self);
  if (parent != NULL)
    parindex_unit_set_parent (unit, parent, NULL);
}

static gboolean
read_unit_member (ParindexRead *self,
                  const char   *name,
                  gpointer      data)
{
  ParindexUnit *unit = data;
  g_autofree char *text = NULL;
  gboolean ranked;

  if (g_str_equal (name, "id") || g_str_equal (name, "name"))
    {
      text = parindex_read_text (self);
      if (text != NULL && g_str_equal (name, "name"))
        parindex_unit_set_name (unit, text, NULL);
    }
  else if (g_str_equal (name, "level"))
    {
      text = parindex_read_text (self);
      parindex_unit_set_level (unit, text, NULL);
    }
  else if (g_str_equal (name, "parent"))
    read_parent (self, unit);
  else if (g_str_equal (name, "ranked"))
    {
      if (parindex_read_boolean (self, &ranked))
        parindex_unit_set_ranked (unit, ranked, NULL);
    }
  else if (g_str_equal (name, "groups"))
    parindex_read_object (self, "", NULL, read_group, unit, NULL);
  else if (g_str_equal (name, "attributes"))
    parindex_read_object (self, "", NULL, read_attribute, unit, NULL);
  else
    return FALSE;

  return TRUE;
}

ParindexUnit *
parindex_read_unit (ParindexRead *self)
{
  g_autofree char *id = parindex_read_peek_text (self, "id");
  g_autoptr (ParindexUnit) unit = parindex_unit_new (id != NULL ? id : "", NULL);
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;
  guint line = parindex_read_line (self);

  if (object && id == NULL)
    parindex_read_report (self, MEMBER_MISSING, .name = "id");
  parindex_read_object (self, UNIT_MEMBERS, NULL, read_unit_member, unit, parindex_unit_extras (unit));
  if (object && id != NULL && parindex_unit_get_name (unit) == NULL)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "name", .unit = id);

  return object && id != NULL ? g_steal_pointer (&unit) : NULL;
}

/* assessments */

typedef struct
{
  char *framework;
  char *period;
  char *stage;
  char *source;
  char *table;
  int style;
  gboolean has_values;
  gboolean deferred;         /* the values stand before what they are of: they are read at the end */
  ParindexJsonReader values;
  ParindexAssessment *assessment;
  ParindexLayer *layer;
  GPtrArray *extras;
  guint line;           /* where it begins, and where what may be wrong with its members stands */
  guint framework_line;
  guint period_line;
  guint stage_line;
  guint table_line;
} Entry;

static void
entry_clear (Entry *entry)
{
  g_free (entry->framework);
  g_free (entry->period);
  g_free (entry->stage);
  g_free (entry->source);
  g_free (entry->table);
  g_clear_pointer (&entry->extras, g_ptr_array_unref);
  g_clear_pointer (&entry->layer, parindex_layer_free);
}

static void
take_text (ParindexRead *self,
           char        **field,
           guint        *line)
{
  *line = parindex_read_line (self);
  g_free (*field);
  *field = parindex_read_text (self);
}

/* A problem of a member of the entry, told when the whole entry has been read. */
static void
report_member (ParindexRead   *self,
               ParindexMessage message,
               const char     *member,
               ParindexPlace   place)
{
  gsize length = parindex_read_enter (self, member);

  parindex_read_report_place (self, message, place);
  parindex_read_leave (self, length);
}

static char *
framework_words (ParindexDocument *document)
{
  GListModel *frameworks = parindex_document_get_frameworks (document);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < MIN (g_list_model_get_n_items (frameworks), 12); i++)
    {
      g_autoptr (ParindexFramework) framework = g_list_model_get_item (frameworks, i);

      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", parindex_framework_get_id (framework));
    }

  return g_string_free (words, FALSE);
}

/* The assessment the entry belongs to, made if it is the first of its framework and period. */
static ParindexAssessment *
find_assessment (ParindexRead *self,
                 const Entry  *entry)
{
  g_autoptr (ParindexPeriod) period = parindex_period_new_from_string (entry->period, NULL);
  ParindexFramework *framework = parindex_document_framework_of_id (self->document, entry->framework);
  g_autoptr (ParindexAssessment) fresh = NULL;
  g_autoptr (GListModel) units = NULL;
  ParindexAssessment *found;
  guint64 cells;

  if (framework == NULL)
    {
      g_autofree char *words = framework_words (self->document);

      report_member (self, PARINDEX_MESSAGE_FRAMEWORK_UNKNOWN, "framework",
                     (ParindexPlace){ .line = entry->framework_line, .value = entry->framework, .other = words });
    }
  if (period == NULL)
    report_member (self, PARINDEX_MESSAGE_NOT_A_PERIOD, "period", (ParindexPlace){ .line = entry->period_line, .value = entry->period });
  /* A framework without leaves was left unsealed: that has been told. */
  if (framework == NULL || period == NULL || !parindex_framework_is_sealed (framework))
    return NULL;

  found = parindex_document_find_assessment (self->document, framework, period);
  if (found != NULL)
    return found;

  units = parindex_document_list_scored_units (self->document, framework);
  cells = (guint64) g_list_model_get_n_items (units) * parindex_framework_n_inputs (framework);
  if (cells > self->max_cells)
    {
      g_autofree char *value = g_strdup_printf ("%" G_GUINT64_FORMAT, cells);
      g_autofree char *limit = g_strdup_printf ("%" G_GUINT64_FORMAT, self->max_cells);

      parindex_read_report (self, TOO_MANY_CELLS, .line = entry->line, .value = value, .other = limit);
      return NULL;
    }
  if (cells == 0)
    {
      parindex_read_report (self, NO_UNITS, .line = entry->line, .name = entry->framework);
      return NULL;
    }

  fresh = parindex_assessment_new (framework, units, period, NULL);
  if (fresh == NULL || !parindex_document_add_assessment (self->document, fresh, NULL))
    return NULL;

  return fresh;
}

static ParindexLayer *
new_layer (ParindexRead *self,
           Entry        *entry)
{
  ParindexLayer *layer = parindex_layer_new (entry->assessment);

  layer->keeps_wrong_cells = self->context != NULL && parindex_context_get_leave_faulty (self->context);

  return layer;
}

/* Values, the bulk of a document, are read where they stand if it is known by then what they are of. */
static void
read_entry_values (ParindexRead *self,
                   Entry        *entry)
{
  if (entry->assessment == NULL)
    {
      g_string_truncate (self->path, self->path->len - strlen (".values"));
      entry->assessment = find_assessment (self, entry);
      g_string_append (self->path, ".values");
    }
  if (entry->assessment != NULL)
    {
      entry->layer = new_layer (self, entry);
      parindex_read_values (self, entry->assessment, entry->layer);
    }
  else
    parindex_json_reader_skip (&self->json, NULL);
}

static void
read_deferred_values (ParindexRead *self,
                      Entry        *entry)
{
  ParindexJsonReader after = self->json;
  gsize length = parindex_read_enter (self, "values");

  self->json = entry->values;
  read_entry_values (self, entry);
  self->json = after;
  parindex_read_leave (self, length);
}

static void
read_table (ParindexRead *self,
            Entry        *entry)
{
  g_autofree char *path = g_strconcat (self->path->str, ".table", NULL);
  ParindexPlace place = { .line = entry->table_line, .path = path, .value = entry->table };
  g_autoptr (GBytes) table = NULL;

  entry->assessment = find_assessment (self, entry);
  if (entry->assessment == NULL)
    return;
  if (self->open_table == NULL)
    {
      parindex_problems_add (self->problems, PARINDEX_MESSAGE_TABLE_NO_BASE, &place);
      return;
    }
  table = self->open_table (entry->table, self->problems, &place, self->open_table_data);
  if (table == NULL)
    return;
  entry->layer = new_layer (self, entry);
  parindex_table_read (table, entry->style, self->document, entry->assessment, entry->layer, self->problems, entry->table,
                       self->n_threads);
}

static gboolean
read_entry_member (ParindexRead *self,
                   const char   *name,
                   gpointer      data)
{
  Entry *entry = data;

  if (g_str_equal (name, "framework"))
    take_text (self, &entry->framework, &entry->framework_line);
  else if (g_str_equal (name, "period"))
    take_text (self, &entry->period, &entry->period_line);
  else if (g_str_equal (name, "stage"))
    take_text (self, &entry->stage, &entry->stage_line);
  else if (g_str_equal (name, "source"))
    {
      g_free (entry->source);
      entry->source = parindex_read_text (self);
    }
  else if (g_str_equal (name, "table"))
    take_text (self, &entry->table, &entry->table_line);
  else if (g_str_equal (name, "style"))
    parindex_read_enum (self, name, PARINDEX_TYPE_NUMBER_STYLE, PARINDEX_NUMBER_STYLE_PLAIN, &entry->style);
  else if (g_str_equal (name, "values"))
    {
      entry->has_values = TRUE;
      entry->deferred = entry->framework == NULL || entry->period == NULL;
      entry->values = self->json;
      if (entry->deferred)
        parindex_json_reader_skip (&self->json, NULL);
      else
        read_entry_values (self, entry);
    }
  else
    return FALSE;

  return TRUE;
}

/* What could not be read was told: it is not missing on top of that. */
static gboolean
is_complete (const Entry *entry)
{
  return entry->framework != NULL && entry->period != NULL && entry->has_values != (entry->table != NULL);
}

static gboolean
check_entry (ParindexRead *self,
             const Entry  *entry)
{
  guint before = self->problems->n_errors;

  if (entry->framework == NULL)
    parindex_read_report (self, MEMBER_MISSING, .line = entry->line, .name = "framework");
  if (entry->period == NULL)
    parindex_read_report (self, MEMBER_MISSING, .line = entry->line, .name = "period");
  if (!entry->has_values && entry->table == NULL)
    parindex_read_report (self, MEMBER_MISSING, .line = entry->line, .name = "values");
  if (entry->has_values && entry->table != NULL)
    parindex_read_report (self, MEMBERS_EXCLUDE, .line = entry->line, .name = "values", .other = "table");
  if (entry->style != PARINDEX_NUMBER_STYLE_UNDECLARED && entry->table == NULL)
    parindex_read_report (self, MEMBERS_EXCLUDE, .line = entry->line, .name = "style", .other = "values");

  return self->problems->n_errors == before;
}

static void
add_layer (ParindexRead *self,
           Entry        *entry)
{
  ParindexFramework *framework = parindex_assessment_get_framework (entry->assessment);
  const char *stage = entry->stage != NULL ? entry->stage : "published";
  guint line = entry->stage_line != 0 ? entry->stage_line : entry->line;
  g_autofree char *stages = parindex_framework_stage_words (framework);
  g_autofree char *name = g_strdup_printf ("%s, %s", entry->framework, entry->period);

  entry->layer->source = g_steal_pointer (&entry->source);
  entry->layer->extras = g_steal_pointer (&entry->extras);
  if (parindex_assessment_layer (entry->assessment, stage) != NULL)
    report_member (self, PARINDEX_MESSAGE_STAGE_TWICE, "stage", (ParindexPlace){ .line = line, .value = stage, .name = name });
  else if (!parindex_framework_has_stage (framework, stage))
    report_member (self, PARINDEX_MESSAGE_STAGE_UNDECLARED, "stage",
                   (ParindexPlace){ .line = line, .name = entry->framework, .value = stage, .other = stages });
  else if (parindex_assessment_add_layer (entry->assessment, entry->layer, stage, NULL))
    parindex_assessment_check_survey (entry->assessment, g_steal_pointer (&entry->layer), (ParindexPlace){ .line = line, .path = self->path->str },
                                      self->problems);
}

static void
read_assessment (ParindexRead *self,
                 gpointer      data)
{
  Entry entry = { .style = PARINDEX_NUMBER_STYLE_UNDECLARED, .line = parindex_read_line (self) };
  guint before = self->problems->n_errors;
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;

  parindex_read_object (self, ASSESSMENT_MEMBERS, NULL, read_entry_member, &entry, &entry.extras);
  if (object && self->json.fault == PARINDEX_JSON_FAULT_NONE
      && (self->problems->n_errors == before ? check_entry (self, &entry) : is_complete (&entry)))
    {
      if (entry.deferred)
        read_deferred_values (self, &entry);
      else if (entry.table != NULL)
        read_table (self, &entry);
      if (entry.layer != NULL)
        add_layer (self, &entry);
    }
  entry_clear (&entry);
}

/* the document */

typedef struct
{
  gboolean has_format;
  gboolean has_version;
  gboolean has_frameworks;
  gboolean has_units;
  gboolean has_assessments;
  ParindexJsonReader frameworks;
  ParindexJsonReader units;
  ParindexJsonReader assessments;
  gboolean done; /* frameworks and units have been read */
} Sections;

static void
read_format (ParindexRead *self,
             Sections     *sections)
{
  g_autofree char *format = parindex_read_text (self);

  sections->has_format = TRUE;
  if (format != NULL && !g_str_equal (format, "parindex-document"))
    parindex_read_report (self, NOT_A_DOCUMENT, .value = format);
}

static void
read_version (ParindexRead *self)
{
  g_autoptr (ParindexNumber) version = parindex_read_number (self);
  g_autoptr (ParindexNumber) one = parindex_number_new_from_int (1);
  g_autofree char *value = version != NULL ? parindex_number_to_string (version) : NULL;

  if (version != NULL && !parindex_number_equal (version, one))
    parindex_read_report (self, NOT_A_DOCUMENT, .value = value);
}

/* Passes over a section and remembers where it is: units are needed before assessments, wherever they stand. */
static void
mark (ParindexRead       *self,
      gboolean           *has,
      ParindexJsonReader *section)
{
  *has = TRUE;
  *section = self->json;
  parindex_json_reader_skip (&self->json, NULL);
}

/* Beside the keys of criteria, which begin with the id of a framework. */
static char *
unit_line_key (const char *id)
{
  return g_strconcat ("\n", id, NULL);
}

static void
read_unit_element (ParindexRead *self,
                   gpointer      data)
{
  guint line = parindex_read_line (self);
  g_autoptr (ParindexUnit) unit = parindex_read_unit (self);

  if (unit == NULL)
    return;
  if (!parindex_unit_has_id (unit))
    parindex_read_report (self, ID_EMPTY, .line = line, .name = "id");
  else if (!parindex_document_add_unit (self->document, unit, NULL))
    parindex_read_report (self, ID_TWICE, .line = line, .value = parindex_unit_get_id (unit), .unit = parindex_unit_get_id (unit));
  else
    g_hash_table_insert (self->lines, unit_line_key (parindex_unit_get_id (unit)), GUINT_TO_POINTER (line));
}

/* What is wrong with the units as a whole carries the line of the unit it is about. */
static void
check_units (ParindexRead *self)
{
  g_auto (ParindexProblems) problems = { 0 };

  parindex_problems_init (&problems);
  problems.file = self->problems->file;
  parindex_document_check_units (self->document, &problems);
  for (guint i = 0; i < problems.problems->len; i++)
    {
      ParindexProblem *problem = problems.problems->pdata[i];
      g_autofree char *key = unit_line_key (parindex_problem_get_unit (problem));

      parindex_problem_set_line (problem, GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, key)));
      parindex_problems_append (self->problems, problem);
    }
}

static void
read_framework_element (ParindexRead *self,
                        gpointer      data)
{
  guint line = parindex_read_line (self);
  g_autoptr (ParindexFramework) framework = parindex_read_framework (self);

  if (framework == NULL)
    return;
  if (!parindex_document_add_framework (self->document, framework, NULL))
    parindex_read_report (self, ID_TWICE, .line = line, .value = parindex_framework_get_id (framework));
  else if (!parindex_framework_seal (framework, NULL))
    parindex_framework_seal_faulty (framework);
}

static void
read_section (ParindexRead             *self,
              const char               *name,
              gboolean                  has,
              const ParindexJsonReader *section,
              ParindexReadElement       element)
{
  ParindexJsonReader after = self->json;
  gsize length;

  if (!has || self->json.fault != PARINDEX_JSON_FAULT_NONE)
    return;

  length = parindex_read_enter (self, name);
  self->json = *section;
  parindex_read_array (self, element, NULL);
  self->json = after;
  parindex_read_leave (self, length);
}

static void
read_lists (ParindexRead *self,
            Sections     *sections)
{
  read_section (self, "frameworks", sections->has_frameworks, &sections->frameworks, read_framework_element);
  read_section (self, "units", sections->has_units, &sections->units, read_unit_element);
  check_units (self);
  sections->done = TRUE;
}

/* Assessments are the bulk: where the lists they need stand before them, as in our own documents, they are read at once. */
static void
read_assessments (ParindexRead *self,
                  Sections     *sections)
{
  if (!sections->has_frameworks || !sections->has_units)
    {
      mark (self, &sections->has_assessments, &sections->assessments);
      return;
    }

  g_string_truncate (self->path, 0);
  read_lists (self, sections);
  g_string_append (self->path, "assessments");
  parindex_read_array (self, read_assessment, NULL);
}

static gboolean
read_document_member (ParindexRead *self,
                      const char   *name,
                      gpointer      data)
{
  Sections *sections = data;
  g_autofree char *text = NULL;

  if (g_str_equal (name, "format"))
    read_format (self, sections);
  else if (g_str_equal (name, "version"))
    {
      sections->has_version = TRUE;
      read_version (self);
    }
  else if (g_str_equal (name, "title"))
    {
      text = parindex_read_text (self);
      parindex_document_set_title (self->document, text, NULL);
    }
  else if (g_str_equal (name, "language"))
    {
      text = parindex_read_text (self);
      if (text != NULL && !g_str_equal (text, "vi") && !g_str_equal (text, "en"))
        parindex_read_report_word (self, "language", text, "vi, en");
      else
        parindex_document_set_language (self->document, text, NULL);
    }
  else if (g_str_equal (name, "frameworks"))
    mark (self, &sections->has_frameworks, &sections->frameworks);
  else if (g_str_equal (name, "units"))
    mark (self, &sections->has_units, &sections->units);
  else if (g_str_equal (name, "assessments"))
    read_assessments (self, sections);
  else
    return FALSE;

  return TRUE;
}

static void
report_fault (ParindexRead *self)
{
  guint line = parindex_json_reader_line_at (&self->json, self->json.fault_pos);
  g_autofree char *depth = g_strdup_printf ("%u", self->json.max_depth);
  ParindexPlace place = { .line = line, .other = depth };

  switch (self->json.fault)
    {
    case PARINDEX_JSON_FAULT_SYNTAX:
      parindex_problems_add (self->problems, PARINDEX_MESSAGE_NOT_JSON, &place);
      break;
    case PARINDEX_JSON_FAULT_ENCODING:
      parindex_problems_add (self->problems, PARINDEX_MESSAGE_NOT_UTF8, &place);
      break;
    case PARINDEX_JSON_FAULT_DEPTH:
      parindex_problems_add (self->problems, PARINDEX_MESSAGE_TOO_DEEP, &place);
      break;
    case PARINDEX_JSON_FAULT_NONE:
    default:
      break;
    }
}

ParindexDocument *
parindex_read_document (ParindexRead *self)
{
  g_autoptr (ParindexDocument) document = parindex_document_new ();
  Sections sections = { 0 };
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;

  self->document = document;
  if (object)
    parindex_read_object (self, DOCUMENT_MEMBERS, LATER_DOCUMENT_MEMBERS, read_document_member, &sections, parindex_document_extras (document));
  else
    parindex_json_reader_skip (&self->json, NULL);
  if (self->json.fault == PARINDEX_JSON_FAULT_NONE)
    parindex_json_reader_finish (&self->json);
  if (self->json.fault != PARINDEX_JSON_FAULT_NONE)
    {
      report_fault (self);
      return NULL;
    }
  if (!object || !sections.has_format)
    parindex_read_report (self, NOT_A_DOCUMENT, .value = NULL);
  else if (!sections.has_version)
    parindex_read_report (self, MEMBER_MISSING, .name = "version");

  if (!sections.done)
    read_lists (self, &sections);
  read_section (self, "assessments", sections.has_assessments, &sections.assessments, read_assessment);

  if (self->problems->n_errors > 0 || !parindex_document_seal (document, NULL))
    return NULL;

  return g_steal_pointer (&document);
}
