/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-agency-report-private.h"
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

static char *
key_of (ParindexFramework *framework,
        const char        *node)
{
  return g_strdup_printf ("%s %s", parindex_framework_get_id (framework), node);
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

  for (guint i = 0; i < parindex_list_length (make->self->rows); i++)
    {
      ParindexAgencyRow *each = parindex_list_get (make->self->rows, i);

      if (g_str_equal (each->agency, assignment->agency) && each->role == assignment->role)
        return each;
    }
  row = g_object_new (PARINDEX_TYPE_AGENCY_ROW, NULL);
  row->agency = g_strdup (assignment->agency);
  row->title = g_strdup (assignment->title);
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

/* How many of a role are assigned to the node; @above: or to one above it. */
static guint
count_role (Make                  *make,
            ParindexFramework     *framework,
            ParindexCriterion     *node,
            ParindexAssignmentRole role,
            gboolean               above)
{
  guint n = 0;

  for (guint i = 0; i < make->held->len; i++)
    {
      ParindexAssignment *each = make->held->pdata[i];

      if (each->role != role || g_strcmp0 (each->framework, parindex_framework_get_id (framework)) != 0)
        continue;
      n += each->nodes != NULL ? g_strv_contains ((const char *const *) each->nodes, parindex_criterion_get_id (node))
                               : above || node == parindex_framework_get_root (framework);
    }

  return n;
}

static void
check_node (Make              *make,
            ParindexFramework *framework,
            ParindexCriterion *node,
            gboolean           component)
{
  g_autofree char *key = key_of (framework, parindex_criterion_get_id (node));

  if (component && count_role (make, framework, node, PARINDEX_ASSIGNMENT_ROLE_LEAD, TRUE) == 0)
    add_word (&make->self->without_lead, key);
  if (count_role (make, framework, node, PARINDEX_ASSIGNMENT_ROLE_OFFICER, FALSE) == 1)
    add_word (&make->self->with_one_officer, key);
}

static gboolean
is_assigned (Make              *make,
             ParindexFramework *framework)
{
  for (guint i = 0; i < make->held->len; i++)
    if (g_strcmp0 (((ParindexAssignment *) make->held->pdata[i])->framework, parindex_framework_get_id (framework)) == 0)
      return TRUE;

  return FALSE;
}

static void
check_tree (Make              *make,
            ParindexFramework *framework,
            ParindexCriterion *node,
            guint              depth)
{
  GListModel *children = parindex_criterion_get_children (node);

  check_node (make, framework, node, depth == 1);
  for (guint i = 0; children != NULL && i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (ParindexCriterion) child = g_list_model_get_item (children, i);

      check_tree (make, framework, child, depth + 1);
    }
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

      if (is_assigned (&make, framework))
        check_tree (&make, framework, parindex_framework_get_root (framework), 0);
    }
}
