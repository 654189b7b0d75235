/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-agency-report-private.h"
#include "analysis/parindex-follow-up-private.h"
#include "analysis/parindex-history-private.h"
#include "base/parindex-exact-private.h"
#include "model/parindex-assignment-private.h"
#include "model/parindex-criterion-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-framework-labels-private.h"

/* Tells who answers for what on a day. */

typedef struct
{
  ParindexAgencyReport *self;
  ParindexHistory *history;
  ParindexTargetReport *targets;
  GPtrArray *held; /* the assignments that hold on the day */
} Make;

static void
add_word (char      ***words,
          const char  *word)
{
  guint n = *words != NULL ? g_strv_length (*words) : 0;

  *words = g_renew (char *, *words, n + 2);
  (*words)[n] = g_strdup (word);
  (*words)[n + 1] = NULL;
}

/* The latest period of the index that has ended by the day. A new reference; NULL: there is none. */
static ParindexPeriod *
latest_period (Make       *make,
               const char *index)
{
  g_autoptr (GPtrArray) periods = parindex_history_list_periods (make->history, index, parindex_unit_get_id (make->self->unit), PARINDEX_FACT_SOURCE_EITHER);
  ParindexPeriod *latest = NULL;

  for (guint i = 0; i < periods->len; i++)
    if (parindex_period_compare (periods->pdata[i], make->self->as_of) <= 0)
      latest = periods->pdata[i];

  return latest != NULL ? parindex_period_ref (latest) : NULL;
}

static ParindexFact *
ask (Make                *make,
     ParindexFramework   *framework,
     const char          *node,
     ParindexPeriod      *period,
     ParindexResultColumn what)
{
  const char *within = what == PARINDEX_RESULT_COLUMN_RANK ? parindex_framework_get_strengths_within (framework) : NULL;
  const ParindexQuestion question = { .index = parindex_framework_series (framework), .unit = parindex_unit_get_id (make->self->unit),
                                      .criterion = node, .period = period, .what = what, .within = within, .source = PARINDEX_FACT_SOURCE_EITHER };

  return parindex_history_ask (make->history, &question);
}

static gboolean
is_weak (Make              *make,
         ParindexFramework *framework,
         const char        *node,
         ParindexPeriod    *period)
{
  g_autoptr (ParindexFact) rank = ask (make, framework, node, period, PARINDEX_RESULT_COLUMN_RANK);
  g_autoptr (ParindexFact) percent = ask (make, framework, node, period, PARINDEX_RESULT_COLUMN_PERCENT);
  gboolean exact_rank = rank->certainty == PARINDEX_CERTAINTY_EXACT;
  gboolean exact_percent = percent->certainty == PARINDEX_CERTAINTY_EXACT;

  if (!parindex_framework_declares_strengths (framework))
    return FALSE;

  return parindex_framework_strength_of (framework, exact_rank ? parindex_number_to_double (rank->low) : NAN, rank->of,
                                         exact_percent ? parindex_number_peek (percent->low) : NULL)
         == PARINDEX_STRENGTH_WEAK;
}

static void
add_lost (Make              *make,
          ParindexAgencyRow *row,
          ParindexFramework *framework,
          const char        *node,
          ParindexPeriod    *period)
{
  g_autoptr (ParindexFact) score = ask (make, framework, node, period, PARINDEX_RESULT_COLUMN_SCORE);
  g_autoptr (ParindexFact) max = ask (make, framework, node, period, PARINDEX_RESULT_COLUMN_MAX);
  mpq_t lost;

  if (score->certainty != PARINDEX_CERTAINTY_EXACT || max->certainty != PARINDEX_CERTAINTY_EXACT)
    {
      row->n_unknown++;
      return;
    }
  mpq_init (lost);
  mpq_sub (lost, parindex_number_peek (max->low), parindex_number_peek (score->low));
  if (row->points_lost != NULL)
    mpq_add (lost, lost, parindex_number_peek (row->points_lost));
  g_clear_pointer (&row->points_lost, parindex_number_unref);
  row->points_lost = parindex_number_new_take (lost);
  mpq_clear (lost);
}

/* What a node is called among those of several frameworks; the whole index has one name. */
static char *
key_of (ParindexFramework *framework,
        const char        *node)
{
  const char *id = parindex_framework_get_id (framework);

  return g_str_equal (id, node) ? g_strdup (id) : g_strdup_printf ("%s %s", id, node);
}

/* Whether the agency has the same role for a node above it. */
static gboolean
is_within_another (Make              *make,
                   ParindexAgencyRow *row,
                   ParindexFramework *framework,
                   ParindexCriterion *node)
{
  for (guint i = 0; i < make->held->len; i++)
    {
      ParindexAssignment *each = make->held->pdata[i];

      if (each->role != row->role || !g_str_equal (each->agency, row->agency) || g_strcmp0 (each->framework, parindex_framework_get_id (framework)) != 0)
        continue;
      if (each->nodes == NULL && node != parindex_framework_get_root (framework))
        return TRUE;
      for (ParindexCriterion *above = parindex_criterion_get_parent (node); each->nodes != NULL && above != NULL; above = parindex_criterion_get_parent (above))
        if (g_strv_contains ((const char *const *) each->nodes, parindex_criterion_get_id (above)))
          return TRUE;
    }

  return FALSE;
}

static void
add_node (Make              *make,
          ParindexAgencyRow *row,
          ParindexFramework *framework,
          ParindexCriterion *node,
          ParindexPeriod    *period)
{
  const char *id = parindex_criterion_get_id (node);
  GListModel *below = node == parindex_framework_get_root (framework) ? parindex_criterion_get_children (node) : NULL;

  add_word (&row->nodes, id);
  if (period == NULL)
    {
      row->n_unknown++;
      return;
    }
  add_lost (make, row, framework, id, period);
  if (below == NULL && is_weak (make, framework, id, period))
    add_word (&row->weak, id);
  for (guint i = 0; below != NULL && i < g_list_model_get_n_items (below); i++)
    {
      g_autoptr (ParindexCriterion) component = g_list_model_get_item (below, i);

      if (is_weak (make, framework, parindex_criterion_get_id (component), period))
        add_word (&row->weak, parindex_criterion_get_id (component));
    }
}

static ParindexAgencyRow *
ensure_row (Make               *make,
            ParindexAssignment *assignment)
{
  g_autoptr (ParindexAgencyRow) row = NULL;
  const char *title;

  for (guint i = 0; i < parindex_list_length (make->self->rows); i++)
    {
      ParindexAgencyRow *each = parindex_list_get (make->self->rows, i);

      if (g_str_equal (each->agency, assignment->agency) && each->role == assignment->role)
        return each;
    }
  row = g_object_new (PARINDEX_TYPE_AGENCY_ROW, NULL);
  row->agency = g_strdup (assignment->agency);
  title = parindex_document_agency_title (make->self->document, assignment->agency);
  row->title = title != assignment->agency ? g_strdup (title) : NULL;
  row->role = assignment->role;
  row->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  parindex_list_fill (make->self->rows, row);

  return row;
}

static void
add_target (Make               *make,
            ParindexAgencyRow  *row,
            const char         *target)
{
  ParindexTargetOutcome *outcome = parindex_target_report_get_outcome (make->targets, target, parindex_unit_get_id (make->self->unit), NULL);
  ParindexTargetState state = outcome != NULL ? parindex_target_outcome_get_state (outcome) : PARINDEX_TARGET_STATE_NOT_OBSERVABLE;

  if (state == PARINDEX_TARGET_STATE_BEHIND || state == PARINDEX_TARGET_STATE_MISSED)
    add_word (&row->behind, target);
}

static void
add_assignment (Make               *make,
                ParindexAssignment *assignment)
{
  ParindexAgencyRow *row = ensure_row (make, assignment);
  ParindexFramework *framework;
  g_autoptr (ParindexPeriod) period = NULL;
  g_autoptr (GPtrArray) nodes = NULL;

  if (assignment->target != NULL)
    {
      add_target (make, row, assignment->target);
      return;
    }
  framework = parindex_document_get_framework (make->self->document, assignment->framework);
  period = latest_period (make, parindex_framework_series (framework));
  nodes = g_ptr_array_new ();
  if (assignment->nodes == NULL)
    g_ptr_array_add (nodes, parindex_framework_get_root (framework));
  for (char **node = assignment->nodes; node != NULL && *node != NULL; node++)
    g_ptr_array_add (nodes, parindex_framework_get_criterion (framework, *node));
  for (guint i = 0; i < nodes->len; i++)
    if (!is_within_another (make, row, framework, nodes->pdata[i])
        && g_hash_table_add (row->seen, key_of (framework, parindex_criterion_get_id (nodes->pdata[i]))))
      add_node (make, row, framework, nodes->pdata[i], period);
}

static gboolean
names (const ParindexAssignment *assignment,
       ParindexFramework        *framework,
       ParindexCriterion        *node)
{
  if (g_strcmp0 (assignment->framework, parindex_framework_get_id (framework)) != 0)
    return FALSE;

  return assignment->nodes != NULL ? g_strv_contains ((const char *const *) assignment->nodes, parindex_criterion_get_id (node))
                                   : node == parindex_framework_get_root (framework);
}

/* Who has a node has all below it. */
static gboolean
answers_for (const ParindexAssignment *assignment,
             ParindexFramework        *framework,
             ParindexCriterion        *node)
{
  for (; node != NULL; node = parindex_criterion_get_parent (node))
    if (names (assignment, framework, node))
      return TRUE;

  return FALSE;
}

static gboolean
is_led (Make              *make,
        ParindexFramework *framework,
        ParindexCriterion *node)
{
  for (guint i = 0; i < make->held->len; i++)
    if (((ParindexAssignment *) make->held->pdata[i])->role == PARINDEX_ASSIGNMENT_ROLE_LEAD && answers_for (make->held->pdata[i], framework, node))
      return TRUE;

  return FALSE;
}

/* Whether it or anything below it is. */
static gboolean
is_led_somewhere (Make              *make,
                  ParindexFramework *framework,
                  ParindexCriterion *node)
{
  gboolean led = is_led (make, framework, node);

  for (guint i = 0; !led && i < parindex_criterion_n_children (node); i++)
    led = is_led_somewhere (make, framework, parindex_criterion_child (node, i));

  return led;
}

static guint
count_officers (Make              *make,
                ParindexFramework *framework,
                ParindexCriterion *node)
{
  g_autoptr (GHashTable) officers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < make->held->len; i++)
    {
      ParindexAssignment *each = make->held->pdata[i];

      if (each->role == PARINDEX_ASSIGNMENT_ROLE_OFFICER && answers_for (each, framework, node))
        g_hash_table_add (officers, each->agency);
    }

  return g_hash_table_size (officers);
}

static void
take_key (char            ***words,
          ParindexFramework *framework,
          ParindexCriterion *node)
{
  g_autofree char *key = key_of (framework, parindex_criterion_get_id (node));

  add_word (words, key);
}

/* The uppermost nodes below which nobody leads. */
static void
find_without_lead (Make              *make,
                   ParindexFramework *framework,
                   ParindexCriterion *node)
{
  if (is_led (make, framework, node))
    return;
  if (!is_led_somewhere (make, framework, node))
    {
      take_key (&make->self->without_lead, framework, node);
      return;
    }
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    find_without_lead (make, framework, parindex_criterion_child (node, i));
}

/* The uppermost ones too: what is below has that officer, if nobody else. */
static void
find_single_officers (Make              *make,
                      ParindexFramework *framework,
                      ParindexCriterion *node)
{
  if (count_officers (make, framework, node) == 1)
    {
      take_key (&make->self->with_one_officer, framework, node);
      return;
    }
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    find_single_officers (make, framework, parindex_criterion_child (node, i));
}

/* Whether the framework is about such units, or does not say so. */
static gboolean
is_of_level (ParindexFramework *framework,
             ParindexUnit      *unit)
{
  const char *level = parindex_framework_get_level (framework);

  return level == NULL || parindex_unit_get_level (unit) == NULL || g_str_equal (level, parindex_unit_get_level (unit));
}

void
parindex_agency_report_make (ParindexAgencyReport *self,
                             ParindexContext      *context,
                             ParindexTargetReport *targets)
{
  g_autoptr (ParindexHistory) history = parindex_history_new (self->document, context);
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *assignments = parindex_document_get_assignments (self->document);
  GListModel *frameworks = parindex_document_get_frameworks (self->document);
  Make make = { self, history, targets, held };
  GDate day;

  parindex_period_get_last_day (self->as_of, &day);
  for (guint i = 0; i < g_list_model_get_n_items (assignments); i++)
    {
      g_autoptr (ParindexAssignment) each = g_list_model_get_item (assignments, i);

      if (parindex_assignment_holds (each, &day))
        g_ptr_array_add (held, g_steal_pointer (&each));
    }
  for (guint i = 0; i < held->len; i++)
    add_assignment (&make, held->pdata[i]);
  for (guint i = 0; i < g_list_model_get_n_items (frameworks); i++)
    {
      g_autoptr (ParindexFramework) framework = g_list_model_get_item (frameworks, i);

      if (!is_of_level (framework, self->unit))
        continue;
      find_without_lead (&make, framework, parindex_framework_get_root (framework));
      find_single_officers (&make, framework, parindex_framework_get_root (framework));
    }
}
