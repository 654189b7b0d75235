/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-document-private.h"
#include "model/parindex-framework-private.h"
#include "scoring/parindex-borrow-children-private.h"
#include "scoring/parindex-borrow-private.h"
#include "scoring/parindex-sequence-private.h"

typedef struct
{
  const ParindexSurroundings *surroundings;
  ParindexScorer *scorer;
  ParindexPrepared *prepared;
  ParindexProblems *problems;
  ParindexCriterion *leaf;
  guint column; /* that is filled */
} Borrow;

/* Values that are shared with the assessment are copied before they change. */
static ParindexColumn *
own_column (Borrow *self)
{
  ParindexPrepared *prepared = self->prepared;

  if (prepared->merged == NULL)
    {
      prepared->merged = g_new0 (ParindexColumn, prepared->n_inputs);
      for (guint k = 0; k < prepared->n_inputs; k++)
        parindex_column_copy (&prepared->inputs[k], &prepared->merged[k]);
      prepared->inputs = prepared->merged;
    }

  return &prepared->merged[self->column];
}

static gboolean
lacks_values (const Borrow *self)
{
  return self->prepared->inputs[self->column].n_unobserved > 0;
}

static void
fill (Borrow             *self,
      guint               row,
      ParindexNumber     *value)
{
  ParindexColumn *column = own_column (self);

  if (value != NULL && parindex_column_state (column, row) == PARINDEX_CELL_STATE_MISSING)
    parindex_column_set_number (column, row, value);
}

static void
keep_source (Borrow             *self,
             ParindexAssessment *source)
{
  if (self->prepared->sources == NULL)
    self->prepared->sources = g_new0 (ParindexAssessment *, self->prepared->n_inputs);
  g_set_object (&self->prepared->sources[self->column], source);
}

/* Which row of another assessment a unit has; -1: none. */
static int
row_in (const Borrow       *self,
        ParindexAssessment *other,
        guint               row)
{
  return parindex_assessment_row (other, parindex_unit_get_id (parindex_assessment_unit (self->surroundings->assessment, row)));
}

static gboolean
is_asked_for (const Borrow       *self,
              ParindexAssessment *other)
{
  for (const ParindexSurroundings *each = self->surroundings; each != NULL; each = each->asked_by)
    if (each->assessment == other)
      return TRUE;

  return FALSE;
}

typedef struct
{
  ParindexScoreboard *board; /* NULL: failed */
  GError *error;
} Other;

static void
other_free (gpointer data)
{
  Other *self = data;

  g_clear_object (&self->board);
  g_clear_error (&self->error);
  g_free (self);
}

/* Borrowed; NULL after telling why there is none. Whoever fails on a cycle keeps the whole from being scored, so that is kept too. */
static ParindexScoreboard *
score_other (Borrow             *self,
             ParindexAssessment *assessment)
{
  const ParindexSurroundings surroundings = { self->surroundings->document, assessment, self->surroundings, self->surroundings->others };
  Other *other = g_hash_table_lookup (surroundings.others, assessment);

  if (other == NULL)
    {
      g_autoptr (ParindexScorer) scorer = parindex_scorer_new_like (self->scorer, parindex_assessment_get_framework (assessment));

      other = g_new0 (Other, 1);
      other->board = parindex_scorer_score_in (scorer, &surroundings, NULL, &other->error);
      g_hash_table_insert (surroundings.others, assessment, other);
    }
  if (other->board == NULL)
    parindex_problems_report (self->problems, RULE_FAILED, .criterion = parindex_criterion_get_id (self->leaf), .other = other->error->message);

  return other->board;
}

static void
fill_percents (Borrow             *self,
               ParindexAssessment *other,
               ParindexScoreboard *board)
{
  const ParindexNodeColumn *column = parindex_scoreboard_node (board, 0)->column;
  mpq_t percent;

  mpq_init (percent);
  for (guint row = 0; row < parindex_assessment_get_n_units (self->surroundings->assessment); row++)
    {
      int there = row_in (self, other, row);

      if (there >= 0 && parindex_node_column_has_max (column, there))
        {
          g_autoptr (ParindexNumber) value = NULL;

          parindex_node_column_get_percent (column, there, percent);
          value = parindex_number_new_take (percent);
          fill (self, row, value);
        }
    }
  mpq_clear (percent);
}

/* The results of another index in the same period. NULL: there are none, which is told where that is wrong; borrowed. */
static ParindexScoreboard *
find_board (Borrow     *self,
            const char *id)
{
  ParindexDocument *document = self->surroundings->document;
  ParindexFramework *framework = parindex_document_get_framework (document, id);
  ParindexAssessment *other;

  if (framework == NULL)
    {
      parindex_problems_report (self->problems, RULE_FRAMEWORK, .criterion = parindex_criterion_get_id (self->leaf), .value = id);
      return NULL;
    }
  other = parindex_document_find_assessment (document, framework, parindex_assessment_get_period (self->surroundings->assessment));
  if (other == NULL)
    return NULL;
  if (is_asked_for (self, other))
    {
      parindex_problems_report (self->problems, RULE_CYCLE, .criterion = parindex_criterion_get_id (self->leaf), .value = id);
      return NULL;
    }

  return score_other (self, other);
}

static void
borrow_index (Borrow *self)
{
  g_autofree char *id = NULL;
  ParindexScoreboard *board;

  g_object_get (parindex_criterion_get_rule (self->leaf), "framework", &id, NULL);
  board = id != NULL ? find_board (self, id) : NULL;
  if (board == NULL)
    return;
  keep_source (self, parindex_scoreboard_get_assessment (board));
  fill_percents (self, parindex_scoreboard_get_assessment (board), board);
}

static void
borrow_children (Borrow *self)
{
  const ParindexChildrenRule *rule = PARINDEX_CHILDREN_RULE (parindex_criterion_get_rule (self->leaf));
  ParindexScoreboard *board = rule->framework != NULL ? find_board (self, rule->framework) : NULL;
  ParindexAssessment *here = self->surroundings->assessment;
  g_autofree char *known = NULL;
  g_autofree ParindexNumber **values = NULL;
  int place = -1;

  if (board == NULL)
    return;
  if (rule->band_at_least != NULL)
    place = parindex_children_rule_find_band (rule, parindex_scoreboard_get_framework (board), &known);
  if (known != NULL)
    {
      parindex_problems_report (self->problems, BAND_UNKNOWN, .criterion = parindex_criterion_get_id (self->leaf), .name = rule->framework,
                                .value = rule->band_at_least, .other = known);
      return;
    }
  keep_source (self, parindex_scoreboard_get_assessment (board));
  values = parindex_children_rule_work_out (rule, board, place, here);
  for (guint row = 0; row < parindex_assessment_get_n_units (here); row++)
    {
      fill (self, row, values[row]);
      g_clear_pointer (&values[row], parindex_number_unref);
    }
}

/* The nearest earlier one of the same length; borrowed from the sequence. */
static ParindexAssessment *
find_previous (const Borrow *self,
               GPtrArray    *sequence)
{
  ParindexPeriod *period = parindex_assessment_get_period (self->surroundings->assessment);
  ParindexAssessment *found = NULL;

  for (guint i = 0; i < sequence->len && parindex_period_compare (parindex_assessment_get_period (sequence->pdata[i]), period) < 0; i++)
    found = sequence->pdata[i];

  return found;
}

static void
borrow_previous (Borrow *self)
{
  const ParindexInputColumn *actual = parindex_framework_input (parindex_scorer_get_framework (self->scorer), self->column - 1);
  g_autoptr (GPtrArray) sequence = parindex_sequence_new (self->surroundings->document, self->surroundings->assessment);
  ParindexAssessment *previous = find_previous (self, sequence);
  g_autoptr (GError) error = NULL;
  const ParindexColumn *columns;
  ParindexColumn *merged = NULL;
  int from;

  if (previous == NULL)
    return;
  from = parindex_framework_find_column (parindex_assessment_get_framework (previous), actual->name);
  columns = from >= 0 ? parindex_assessment_columns (previous, NULL, &merged, &error) : NULL;
  keep_source (self, previous);
  for (guint row = 0; columns != NULL && row < parindex_assessment_get_n_units (self->surroundings->assessment); row++)
    {
      int there = row_in (self, previous, row);

      if (there >= 0 && parindex_column_state (&columns[from], there) == PARINDEX_CELL_STATE_OBSERVED
          && parindex_column_state (&self->prepared->inputs[self->column - 1], row) == PARINDEX_CELL_STATE_OBSERVED)
        {
          g_autoptr (ParindexNumber) value = parindex_column_number (&columns[from], there);

          fill (self, row, value);
        }
    }
  parindex_columns_free (merged, parindex_assessment_get_n_inputs (previous));
}

void
parindex_borrow_values (const ParindexSurroundings *surroundings,
                        ParindexScorer             *scorer,
                        ParindexPrepared           *prepared,
                        ParindexProblems           *problems)
{
  ParindexFramework *framework = parindex_scorer_get_framework (scorer);
  g_autoptr (GHashTable) others = surroundings->others != NULL ? g_hash_table_ref (surroundings->others)
                                                               : g_hash_table_new_full (NULL, NULL, NULL, other_free);
  const ParindexSurroundings here = { surroundings->document, surroundings->assessment, surroundings->asked_by, others };

  for (guint i = 0; i < parindex_framework_n_leaves (framework); i++)
    {
      ParindexCriterion *leaf = parindex_framework_leaf (framework, i);
      ParindexRule *rule = parindex_criterion_get_rule (leaf);
      Borrow self = { &here, scorer, prepared, problems, leaf, parindex_criterion_plan (leaf)->first_input };

      if (PARINDEX_IS_MAPPING_RULE (rule) && lacks_values (&self))
        borrow_index (&self);
      else if (PARINDEX_IS_CHILDREN_RULE (rule) && lacks_values (&self))
        borrow_children (&self);
      else if (PARINDEX_IS_GROWTH_RULE (rule))
        {
          self.column++;
          if (lacks_values (&self))
            borrow_previous (&self);
        }
      if (prepared->merged != NULL)
        parindex_column_seal (&prepared->merged[self.column]);
    }
}
