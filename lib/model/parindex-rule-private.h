/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gmp.h>

#include <parindex/parindex-assessment.h>
#include <parindex/parindex-enum-types.h>
#include <parindex/parindex-rules.h>

#include "base/parindex-problem-private.h"
#include "model/parindex-column-private.h"
#include "model/parindex-rows-private.h"

G_BEGIN_DECLS

/* A list of numbers as a rule holds them: texts for the outside, where ">85" is 85 with itself left out. */
typedef struct
{
  char **texts;
  guint n;
  mpq_t *values;
  gboolean *excluded;
  const char *bad; /* the first text that is no number; NULL: none */
} ParindexNumbers;

typedef enum
{
  PARINDEX_RULE_FIELD_NUMBER,  /* ParindexNumber * */
  PARINDEX_RULE_FIELD_NUMBERS, /* ParindexNumbers */
  PARINDEX_RULE_FIELD_TEXT,    /* char * */
  PARINDEX_RULE_FIELD_TEXTS,   /* char ** */
  PARINDEX_RULE_FIELD_WORD,    /* int, of an enum */
  PARINDEX_RULE_FIELD_BOOLEAN, /* gboolean */
  PARINDEX_RULE_FIELD_ROWS,    /* ParindexRows */
} ParindexRuleFieldType;

/* A parameter of a rule: property, member in documents, and place in the instance. */
typedef struct
{
  const char *name;
  ParindexRuleFieldType type;
  gsize offset;
  GType (*word_type) (void);
  const char *member;  /* what it is called in an object of its own, beside its parts; NULL: it is no object */
  const char *part_of; /* the field in whose object it stands, under the rest of its name, or, where that is a list, in whose place, as a word */
} ParindexRuleField;

#define PARINDEX_RULE_MAX_FIELDS 40
#define PARINDEX_RULE_MAX_INPUTS 64

/* What came of one unit's cell. */
typedef struct
{
  ParindexCellState state;
  ParindexMessage fault; /* PARINDEX_N_MESSAGES: none */
} ParindexRuleOutcome;

#define PARINDEX_RULE_OBSERVED ((ParindexRuleOutcome){ PARINDEX_CELL_STATE_OBSERVED, PARINDEX_N_MESSAGES })
#define PARINDEX_RULE_FAULT(message) ((ParindexRuleOutcome){ PARINDEX_CELL_STATE_MISSING, PARINDEX_MESSAGE_##message })

/* Told of the units that one is compared with, @row being that one or any other of them. */
typedef void (*ParindexCohortReport) (ParindexMessage message, guint row, gpointer user_data);

/* A leaf's numbers in another period, whose ranked units one is compared with too. */
typedef struct
{
  const ParindexColumn *numbers;
  guint n;
  const guint8 *ranked;  /* NULL: all */
  guint32 *groups;       /* numbered as those of the column being scored; NULL: one group */
  ParindexAssessment *assessment;
} ParindexCohortColumn;

/* A column being scored. */
typedef struct
{
  const ParindexColumn *inputs; /* in the order of the rule */
  guint n_inputs;
  guint n;
  mpq_srcptr max;         /* NULL: none */
  const guint8 *states;   /* of the leaf; NULL: all observed */
  const guint8 *ranked;   /* NULL: all */
  const guint32 *groups;  /* of the dimension that the rule asks for; NULL: one group */
  const ParindexColumn *numbers; /* what the rule reads where it is observed, in the place of its inputs; NULL: nothing was prepared */
  const ParindexCohortColumn *others;
  guint n_others;
  ParindexColumn *points; /* initialised by the rule; its states are the caller's */
  guint8 *slow;           /* rows that the fast way leaves to the slow one, where it set 1 */
  ParindexCohortReport report_cohort; /* NULL: nobody listens */
  gpointer user_data;
} ParindexRuleScoring;

/* An observed cell, and what its rule looked at beside it. */
typedef struct
{
  const mpq_t *inputs;
  mpq_srcptr number;      /* that was prepared in the place of the inputs; NULL: there is none */
  mpq_srcptr max;         /* NULL: none */
  gconstpointer study;    /* NULL: the rule makes none */
  guint32 group;          /* of the dimension that the rule asks for */
  ParindexUnit *unit;
  gboolean ranked;
  ParindexAssessment *assessment; /* for the other rows that a study names */
  const ParindexColumn *columns;  /* their inputs */
  const ParindexCohortColumn *others;
} ParindexRuleCell;

typedef void (*ParindexRuleReport) (ParindexMessage message, const ParindexPlace *place, gpointer user_data);

/* The points that a cell can come to by the work of its unit alone. */
typedef struct
{
  GPtrArray *points;    /* ParindexNumber, in any order: these */
  gboolean range;       /* and all between two ends */
  ParindexNumber *low;  /* NULL: there is no end */
  ParindexNumber *high; /* the same */
  ParindexNumber *step; /* then only its multiples, and high; NULL: everything */
} ParindexRuleLevels;

void parindex_rule_levels_init (ParindexRuleLevels *self);
void parindex_rule_levels_clear (ParindexRuleLevels *self);
/* Adds share · max; @share NULL is 1. */
void parindex_rule_levels_add (ParindexRuleLevels *self, mpq_srcptr share, mpq_srcptr max);
void parindex_rule_levels_add_shares (ParindexRuleLevels *self, const ParindexNumbers *shares, mpq_srcptr max);
/* What is NULL is not there. */
void parindex_rule_levels_set_range (ParindexRuleLevels *self, mpq_srcptr low, mpq_srcptr high, mpq_srcptr step);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexRuleLevels, parindex_rule_levels_clear)

/* What a leaf's cells can come to; nothing where that hangs on other units. NULL stands for the rule points. */
void parindex_rule_list_levels (ParindexRule *self, mpq_srcptr max, ParindexRuleLevels *levels);

/* What a built-in rule is beside its properties. */
typedef struct
{
  const char *kind;
  gboolean extra;     /* gives or takes points beside the maximum */
  gboolean needs_max;
  const char *dimension; /* property that names the groups of its cohort; NULL: it has none */
  guint optional_inputs; /* a bit for each input that may be missing where the others are not */
  ParindexRuleField fields[PARINDEX_RULE_MAX_FIELDS + 1];
  /* NULL-terminated; NULL: "value". */
  char **(*list_inputs) (ParindexRule *self);
  ParindexInputType input_type;
  /* Tells what is wrong with the parameters. @max is NULL if there is none. */
  void (*check) (ParindexRule *self, mpq_srcptr max, ParindexRuleReport report, gpointer user_data);
  /* The definition, one observed cell at a time; NULL for rules that look at all cells. */
  ParindexRuleOutcome (*score_cell) (ParindexRule *self, const mpq_t *inputs, mpq_srcptr max, mpq_ptr points);
  /* All at once, in integers; FALSE if the numbers are too large for that. NULL: there is no such way. */
  gboolean (*score_column) (ParindexRule *self, ParindexRuleScoring *scoring);
  /* For rules that look at all cells: the points of observed rows; outcomes has a place a row. */
  void (*score_cohort) (ParindexRule *self, const ParindexRuleScoring *scoring, mpq_t *points, ParindexRuleOutcome *outcomes);
  /* What they go by there, for telling it. */
  gpointer (*study) (ParindexRule *self, const ParindexRuleScoring *scoring);
  GDestroyNotify free_study;
  /* Whether its numbers are counts, so that those of parts add up to those of the whole; NULL: they are not. */
  gboolean (*adds_up) (ParindexRule *self);
  /* Whether its numbers count things that are whole; NULL: they need not be. */
  gboolean (*takes_items) (ParindexRule *self);
  /* The points that a cell can come to; NULL: that hangs on other units. @max is NULL if there is none. */
  void (*list_levels) (ParindexRule *self, mpq_srcptr max, ParindexRuleLevels *levels);
  void (*describe) (ParindexRule *self, const ParindexNumber *max, ParindexLanguage language, GString *out);
  /* From a cell to what its points go by, where the cell does not say it by itself: "97 of 100 = 97 %". NULL: there is nothing to say. */
  void (*work_out) (ParindexRule *self, const ParindexRuleCell *cell, ParindexLanguage language, GString *out);
} ParindexRuleOps;

/* Makes properties of the fields, which the class keeps. */
void parindex_fields_install (GObjectClass *klass, const ParindexRuleField *fields);
gboolean parindex_rule_is_rows_property (GParamSpec *pspec);
void parindex_rule_class_set_ops (ParindexRuleClass *klass, const ParindexRuleOps *ops);
/* The word by which a rule from elsewhere stands in a document; before anybody asks for its kind. */
void parindex_rule_name (ParindexRule *self, const char *kind);
/* NULL for rules from elsewhere. */
const ParindexRuleOps *parindex_rule_ops (ParindexRule *self);

/* @ops is NULL for rules from elsewhere, and for points. */
static inline gboolean
parindex_rule_ops_is_optional (const ParindexRuleOps *ops,
                               guint                  input)
{
  return ops != NULL && input < 32 && (ops->optional_inputs >> input & 1) != 0;
}

/* The kind and the words of a leaf's rule; NULL stands for points. VI or EN. */
const char *parindex_rule_kind (ParindexRule *self);
char *parindex_rule_words (ParindexRule *self, const ParindexNumber *max, ParindexLanguage language);

/* The type of a built-in rule; G_TYPE_INVALID: there is none of that kind. */
GType parindex_rule_type_of_kind (const char *kind);
/* If the texts of a list property are numbers. */
gboolean parindex_rule_is_numbers_property (GParamSpec *pspec);

#define parindex_rule_report(report, user_data, message, ...) \
  (report) (PARINDEX_MESSAGE_##message, &(ParindexPlace){ __VA_ARGS__ }, (user_data))

/* Room for points over denominators of their own. */
void parindex_points_allocate_fractions (ParindexRuleScoring *scoring);
/* Gives the room back. */
void parindex_points_release (ParindexRuleScoring *scoring);
/* Brings fractions over one denominator where a small one will do. */
void parindex_points_simplify (ParindexColumn *points);
/* The same of numbers that are no points yet, whose denominator may be of any size. */
void parindex_numbers_simplify (ParindexColumn *numbers);

gboolean parindex_rule_adds_up (ParindexRule *self);
gboolean parindex_rule_takes_items (ParindexRule *self);

/* -1 if it has no such input. */
int parindex_rule_find_input (ParindexRule *self, const char *input);

/* A cell's text to the number that stands in its column, by the type of the input; NULL if it is none. Dates are ISO, or d/m/yyyy
 * in the style vi. */
ParindexNumber *parindex_rule_parse_text (ParindexRule *self, const char *text, ParindexNumberStyle style);
/* The other way round, for inputs that are not numbers; NULL if the number stands for nothing. */
char *parindex_rule_cell_text (ParindexRule *self, const ParindexNumber *value, ParindexLanguage language);

/* Days since 1970-01-01. */
gboolean parindex_date_parse (const char *text, ParindexNumberStyle style, gint64 *day);
char *parindex_date_to_text (gint64 day, ParindexLanguage language);
/* Stands for what was never done. */
#define PARINDEX_DATE_NOT_DONE G_MAXINT32

G_END_DECLS
