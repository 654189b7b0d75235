/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "io/parindex-read-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-framework-private.h"

#define ASSESSMENT_MEMBERS "framework, period, stage, source, values, table, style"

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

char *
parindex_read_framework_words (ParindexDocument *document)
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
      g_autofree char *words = parindex_read_framework_words (self->document);

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

void
parindex_read_assessment (ParindexRead *self,
                          gpointer      data)
{
  Entry entry = { .style = PARINDEX_NUMBER_STYLE_UNDECLARED, .line = parindex_read_line (self) };
  guint before = self->problems->n_errors;
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;

  parindex_read_object (self, ASSESSMENT_MEMBERS, read_entry_member, &entry, &entry.extras);
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
