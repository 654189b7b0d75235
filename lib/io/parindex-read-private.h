/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-loader.h>

#include "base/parindex-json-private.h"
#include "base/parindex-problem-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-assessment-private.h"

G_BEGIN_DECLS

/* Reads the bytes of a table that a document names; NULL after reporting. */
typedef GBytes *(*ParindexOpenTable) (const char *name, ParindexProblems *problems, const ParindexPlace *place, gpointer user_data);

/* One document being read: the place in it, and the problems so far. Wrong values are reported and passed over, so that
 * one pass tells all of them; only text that is not JSON ends it. */
typedef struct
{
  ParindexJsonReader json;
  ParindexProblems *problems;
  GString *path;
  const char *line_pos; /* where line was counted up to */
  guint line;
  GHashTable *lines;    /* "framework id\ncriterion id" or "\nunit id" -> line where it stands */
  guint64 max_cells;
  guint n_threads;
  ParindexContext *context;
  ParindexDocument *document;
  ParindexOpenTable open_table;
  gpointer open_table_data;
} ParindexRead;

/* Names a place below the current one; the returned length ends it. */
gsize parindex_read_enter (ParindexRead *self, const char *name);
gsize parindex_read_enter_index (ParindexRead *self, guint index);
void parindex_read_leave (ParindexRead *self, gsize length);
guint parindex_read_line (ParindexRead *self);
void parindex_read_report_place (ParindexRead *self, ParindexMessage message, ParindexPlace place);
#define parindex_read_report(self, message, ...) \
  parindex_read_report_place ((self), PARINDEX_MESSAGE_##message, (ParindexPlace){ __VA_ARGS__ })

/* Each takes the value at hand whatever it is; wrong types are reported. */
char *parindex_read_text (ParindexRead *self);
/* A new reference. */
ParindexNumber *parindex_read_number (ParindexRead *self);
/* A word that is none of @known: one of the format that this version does not build, or a typing error. */
void parindex_read_report_word (ParindexRead *self, const char *name, const char *word, const char *known);
gboolean parindex_read_boolean (ParindexRead *self, gboolean *out);
/* An integer from 0 to @max. */
gboolean parindex_read_count (ParindexRead *self, guint max, guint *out);
/* A word of an enum; *@out is left alone if it is none. @name is the member, for the problem. */
void parindex_read_enum (ParindexRead *self, const char *name, GType type, int first, int *out);
char **parindex_read_words (ParindexRead *self);
/* What stands there, for a problem; then passes over it. */
char *parindex_read_excerpt (ParindexRead *self);
/* The text member @name of the object at hand, which is not consumed. */
char *parindex_read_peek_text (ParindexRead *self, const char *name);

/* FALSE if it is none of the members it knows; else it has taken the value. */
typedef gboolean (*ParindexReadMember) (ParindexRead *self, const char *name, gpointer data);
/* An object with the known members (for the problem: a list of them); x- members go to @extras. */
void parindex_read_object (ParindexRead *self, const char *known, ParindexReadMember member, gpointer data, GPtrArray **extras);
/* An object that is a part of another, which keeps its x- members under the name of the part. */
void parindex_read_part (ParindexRead *self, const char *known, ParindexReadMember member, gpointer data, const char *part,
                         GPtrArray **extras);
typedef void (*ParindexReadElement) (ParindexRead *self, gpointer data);
void parindex_read_array (ParindexRead *self, ParindexReadElement element, gpointer data);

/* Members that are the properties of a type: those that can stand in a document, and are not of its base. */
typedef struct
{
  GType type;
  GType base;
  GObjectClass *klass; /* NULL: there is no type, and nothing is such a member */
  GPtrArray *names;
  GArray *values; /* GValue, in the order of names */
} ParindexReadParameters;

void parindex_read_parameters_init (ParindexReadParameters *self, GType type, GType base);
void parindex_read_parameters_clear (ParindexReadParameters *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexReadParameters, parindex_read_parameters_clear)
/* NULL: there is none. */
GParamSpec *parindex_read_parameters_find (const ParindexReadParameters *self, const char *name);
/* FALSE if it is none; else it has taken the value. */
gboolean parindex_read_parameter (ParindexRead *self, ParindexReadParameters *parameters, const char *name);
typedef gboolean (*ParindexSkipParameter) (const char *name, gpointer data);
/* Adds their names, but for those to be skipped (NULL: none are): ", a, b". */
void parindex_read_parameters_list (const ParindexReadParameters *self, ParindexSkipParameter skip, gpointer data, GString *known);
/* An object of the type with what was read. */
GObject *parindex_read_parameters_make (const ParindexReadParameters *self);
/* A list of numbers, as texts. */
char **parindex_read_numbers (ParindexRead *self);

/* Members that are read straight into fields of an object. */
typedef enum
{
  PARINDEX_READ_FIELD_TEXT,   /* char * */
  PARINDEX_READ_FIELD_ID,     /* char *, in NFC */
  PARINDEX_READ_FIELD_WORDS,  /* char **, in NFC */
  PARINDEX_READ_FIELD_PERIOD, /* ParindexPeriod * */
  PARINDEX_READ_FIELD_DAY,    /* the same, a day */
  PARINDEX_READ_FIELD_NUMBER, /* ParindexNumber * */
} ParindexReadFieldKind;

typedef struct
{
  const char *name;
  ParindexReadFieldKind kind;
  gsize offset;
} ParindexReadField;

/* FALSE if it is none of them; else it has taken the value. */
gboolean parindex_read_field (ParindexRead *self, const ParindexReadField *fields, gsize n, const char *name, gpointer object);

/* The member `aggregation` of a node. FALSE if nobody knows how it aggregates. */
gboolean parindex_read_aggregation (ParindexRead *self, ParindexCriterion *node, GPtrArray **extras);
/* The member `weights-by` of a node. */
void parindex_read_weights_by (ParindexRead *self, ParindexCriterion *node, GPtrArray **extras);
/* The member `rule` of a criterion. */
void parindex_read_rule (ParindexRead *self, ParindexCriterion *node);
/* Members of the object at hand that are parameters of a built-in rule, parts of objects also by names of their own: each is given to @take,
 * which takes the value. */
typedef void (*ParindexTakeParameter) (GParamSpec *pspec, GValue *value, gpointer data);
void parindex_read_parameters (ParindexRead *self, GType type, ParindexTakeParameter take, gpointer data, GPtrArray **extras);
/* A member that says how a node treats what is below it: `aggregation`, `missing`, …; FALSE if it is none of them. */
gboolean parindex_read_policy_member (ParindexRead *self, ParindexCriterion *node, const char *name);
/* The members `weight`, `max` and `rule`, and policies. */
gboolean parindex_read_change_member (ParindexRead *self, ParindexCriterion *node, const char *name);
/* "a, b": the frameworks there are, for problems. */
char *parindex_read_framework_words (ParindexDocument *document);
/* An element of `alternatives`; a ParindexReadElement. */
void parindex_read_alternative (ParindexRead *self, gpointer data);
/* The member `weighting` of a criterion or framework. */
void parindex_read_weighting (ParindexRead *self, ParindexCriterion *node, GPtrArray **extras);
/* The member `screening` of a framework or criterion. */
void parindex_read_screening (ParindexRead *self, ParindexCriterion *node, GPtrArray **extras);
/* NULL after reporting. */
ParindexFramework *parindex_read_framework (ParindexRead *self);
/* The members `aliases`, `words` and `strengths` of a framework; FALSE if it is none of them. */
gboolean parindex_read_label_member (ParindexRead *self, ParindexFramework *framework, const char *name);
ParindexUnit *parindex_read_unit (ParindexRead *self);
/* An element of `assessments`; a ParindexReadElement. */
void parindex_read_assessment (ParindexRead *self, gpointer data);
/* The member `values` of an assessment. */
void parindex_read_values (ParindexRead *self, ParindexAssessment *assessment, ParindexLayer *layer);
/* Elements of `results`, `successions` and `correspondences`. */
void parindex_read_result (ParindexRead *self, gpointer data);
void parindex_read_succession (ParindexRead *self, gpointer data);
void parindex_read_correspondence (ParindexRead *self, gpointer data);
/* NULL after reporting. */
ParindexPeriod *parindex_read_period (ParindexRead *self);
/* The same of a period that is a day; @name is the member, for the problem. */
ParindexPeriod *parindex_read_day (ParindexRead *self, const char *name);
/* The id of the object at hand, which is not consumed; NULL after reporting, and passing over it. */
char *parindex_read_id (ParindexRead *self);
/* The member `kind` of the object at hand, which is not consumed; FALSE after reporting. */
gboolean parindex_read_kind (ParindexRead *self, GType type, int *kind);
/* FALSE after reporting that no such unit is declared; NULL is none. */
gboolean parindex_read_known_unit (ParindexRead *self, const char *unit, guint line);
/* Elements of `series`, `registers` and `targets`. */
void parindex_read_one_series (ParindexRead *self, gpointer data);
void parindex_read_register (ParindexRead *self, gpointer data);
void parindex_read_target (ParindexRead *self, gpointer data);
void parindex_read_assignment (ParindexRead *self, gpointer data);
void parindex_read_campaign (ParindexRead *self, gpointer data);
/* The whole text; NULL after reporting. */
ParindexDocument *parindex_read_document (ParindexRead *self);

/* Fills a layer from a table; @document (nullable) explains units without a row. */
void parindex_table_read (GBytes *table, ParindexNumberStyle style, ParindexDocument *document, ParindexAssessment *assessment,
                          ParindexLayer *layer, ParindexProblems *problems, const char *file, guint n_threads);

/* Reports why a unit has no row in an assessment: it is not in the document (nullable), or of another level. */
void parindex_report_no_row (ParindexProblems *problems, ParindexDocument *document, ParindexAssessment *assessment, ParindexPlace place);

/* The row of a unit id: the row after the last one found if it is that, else looked up. -1: there is none. */
int parindex_find_row (ParindexAssessment *assessment, const char *id, gsize length, int expected);

G_END_DECLS
