/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "io/parindex-read-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-unit-private.h"
#include "scoring/parindex-borrow-private.h"

#define DOCUMENT_MEMBERS "format, version, title, language, frameworks, units, assessments, alternatives, correspondences, successions, results, " \
  "series, registers, targets, assignments, campaigns"
#define UNIT_MEMBERS "id, name, level, parent, groups, ranked, attributes"

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
    parindex_read_object (self, "", read_group, unit, NULL);
  else if (g_str_equal (name, "attributes"))
    parindex_read_object (self, "", read_attribute, unit, NULL);
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
  parindex_read_object (self, UNIT_MEMBERS, read_unit_member, unit, parindex_unit_extras (unit));
  if (object && id != NULL && parindex_unit_get_name (unit) == NULL)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "name", .unit = id);

  return object && id != NULL ? g_steal_pointer (&unit) : NULL;
}

/* the document */

/* What refers to units or frameworks, and is read when all of those are known. */
static const struct
{
  const char *name;
  ParindexReadElement read;
} fact_sections[] = {
  { "correspondences", parindex_read_correspondence },
  { "successions", parindex_read_succession },
  { "results", parindex_read_result },
  { "series", parindex_read_one_series },
  { "registers", parindex_read_register },
  { "targets", parindex_read_target },
  { "assignments", parindex_read_assignment },
  { "campaigns", parindex_read_campaign },
};

#define N_FACTS G_N_ELEMENTS (fact_sections)

typedef struct
{
  gboolean has;
  ParindexJsonReader at;
} Fact;

typedef struct
{
  gboolean has_format;
  gboolean has_version;
  gboolean has_frameworks;
  gboolean has_units;
  gboolean has_assessments;
  gboolean has_alternatives;
  ParindexJsonReader frameworks;
  ParindexJsonReader units;
  ParindexJsonReader assessments;
  ParindexJsonReader alternatives;
  Fact facts[N_FACTS];
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

/* Of the document as a whole: they have no line. Where there are errors, units may be the ones that are not there. */
static void
check_groups (ParindexRead *self)
{
  g_auto (ParindexProblems) problems = { 0 };

  if (self->problems->n_errors > 0)
    return;

  parindex_problems_init (&problems);
  problems.file = self->problems->file;
  parindex_document_check_groups (self->document, &problems);
  for (guint i = 0; i < problems.problems->len; i++)
    parindex_problems_append (self->problems, problems.problems->pdata[i]);
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
  check_groups (self);
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
  parindex_read_array (self, parindex_read_assessment, NULL);
}

static gboolean
mark_fact (ParindexRead *self,
           const char   *name,
           Sections     *sections)
{
  for (guint i = 0; i < N_FACTS; i++)
    if (g_str_equal (fact_sections[i].name, name))
      {
        mark (self, &sections->facts[i].has, &sections->facts[i].at);
        return TRUE;
      }

  return FALSE;
}

static void
read_facts (ParindexRead *self,
            Sections     *sections)
{
  for (guint i = 0; i < N_FACTS; i++)
    read_section (self, fact_sections[i].name, sections->facts[i].has, &sections->facts[i].at, fact_sections[i].read);
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
  else if (g_str_equal (name, "alternatives"))
    mark (self, &sections->has_alternatives, &sections->alternatives);
  else
    return mark_fact (self, name, sections);

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
    parindex_read_object (self, DOCUMENT_MEMBERS, read_document_member, &sections, parindex_document_extras (document));
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
  read_section (self, "assessments", sections.has_assessments, &sections.assessments, parindex_read_assessment);
  read_section (self, "alternatives", sections.has_alternatives, &sections.alternatives, parindex_read_alternative);
  read_facts (self, &sections);

  if (self->problems->n_errors == 0)
    parindex_document_check_successions (document, self->problems);
  if (self->problems->n_errors > 0)
    parindex_document_collect_wrong_cells (document, self->problems);
  if (self->problems->n_errors > 0 || !parindex_document_seal (document, NULL))
    return NULL;

  return g_steal_pointer (&document);
}
