/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-rule-private.h"
#include "scoring/parindex-screening-private.h"

/* Which units have data enough to be ranked. */

typedef enum
{
  CELL_NOT_APPLICABLE,
  CELL_MISSING,
  CELL_ZERO,
  CELL_NONZERO,
} Cell;

static gboolean
is_zero (const ParindexColumn *column,
         guint                 row)
{
  return parindex_column_coefficient (column, row) == 0 && parindex_column_misfit (column, row) == NULL;
}

/* Nothing was counted or measured: the first input is 0, of several options all are. Words and dates are never 0. */
static Cell
look (ParindexFramework    *framework,
      const ParindexColumn *inputs,
      guint                 leaf,
      guint                 row)
{
  ParindexCriterion *criterion = parindex_framework_leaf (framework, leaf);
  const ParindexNodePlan *plan = parindex_criterion_plan (criterion);
  ParindexRule *rule = parindex_criterion_get_rule (criterion);
  const ParindexRuleOps *ops = rule != NULL ? parindex_rule_ops (rule) : NULL;
  gboolean missing = FALSE, zero = TRUE, first = TRUE;

  for (guint k = 0; k < plan->n_inputs; k++)
    {
      const ParindexColumn *column = &inputs[plan->first_input + k];
      ParindexCellState state = parindex_column_state (column, row);

      if (state == PARINDEX_CELL_STATE_NOT_APPLICABLE)
        return CELL_NOT_APPLICABLE;
      if (parindex_rule_ops_is_optional (ops, k))
        continue;
      missing |= state == PARINDEX_CELL_STATE_MISSING;
      if (first || PARINDEX_IS_SURVEY_SHARE_RULE (rule))
        zero &= is_zero (column, row) && parindex_framework_input (framework, plan->first_input + k)->type == PARINDEX_INPUT_TYPE_NUMBER;
      first = FALSE;
    }

  return missing ? CELL_MISSING : zero ? CELL_ZERO : CELL_NONZERO;
}

ParindexAvailability
parindex_availability_count (ParindexFramework    *framework,
                             const ParindexColumn *inputs,
                             guint                 row,
                             guint                 node)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_node (framework, node));
  ParindexAvailability found = { 0 };

  for (guint leaf = plan->first_leaf; leaf < plan->end_leaf; leaf++)
    {
      Cell cell;

      /* Points beside the maximum are not asked of everyone. */
      if (parindex_criterion_plan (parindex_framework_leaf (framework, leaf))->extra)
        continue;
      cell = look (framework, inputs, leaf, row);
      found.n_applicable += cell != CELL_NOT_APPLICABLE;
      found.n_there += cell == CELL_ZERO || cell == CELL_NONZERO;
      found.n_nonzero += cell == CELL_NONZERO;
    }

  return found;
}

static gboolean
is_named (const char *const *units,
          const char        *unit)
{
  return units != NULL && g_strv_contains (units, unit);
}

/* Whether part / of reaches a share; of nothing it does. */
static gboolean
reaches (guint                 part,
         guint                 of,
         const ParindexNumber *share)
{
  gboolean reached;
  mpq_t found;

  if (share == NULL || of == 0)
    return TRUE;

  mpq_init (found);
  mpq_set_ui (found, part, of);
  mpq_canonicalize (found);
  reached = mpq_cmp (found, parindex_number_peek (share)) >= 0;
  mpq_clear (found);

  return reached;
}

/* Whether a node has something to say of a unit, and what. */
static gboolean
judge (ParindexCriterion *node,
       const char        *unit,
       ParindexScreened  *out)
{
  if (is_named (parindex_criterion_get_screening_exclude (node), unit))
    out->reason = PARINDEX_SCREENING_REASON_EXCLUDED;
  else if (!reaches (out->found.n_there, out->found.n_applicable, parindex_criterion_get_screening_availability (node)))
    out->reason = PARINDEX_SCREENING_REASON_AVAILABILITY;
  else if (!reaches (out->found.n_nonzero, out->found.n_there, parindex_criterion_get_screening_nonzero (node)))
    out->reason = PARINDEX_SCREENING_REASON_NONZERO;
  else
    return FALSE;

  if (is_named (parindex_criterion_get_screening_include (node), unit))
    out->reason = PARINDEX_SCREENING_REASON_INCLUDED;

  return TRUE;
}

static void
check_named (ParindexAssessment *assessment,
             ParindexCriterion  *node,
             const char *const  *units,
             ParindexProblems   *problems)
{
  for (; problems != NULL && units != NULL && *units != NULL; units++)
    if (parindex_assessment_row (assessment, *units) < 0)
      parindex_problems_report (problems, SCREENING_UNIT, .criterion = parindex_criterion_get_id (node), .value = *units);
}

/* The nodes that screen. */
static GArray *
list_nodes (ParindexAssessment *assessment,
            ParindexProblems   *problems)
{
  ParindexFramework *framework = parindex_assessment_get_framework (assessment);
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < parindex_framework_n_nodes (framework); i++)
    {
      ParindexCriterion *node = parindex_framework_node (framework, i);

      if (!parindex_criterion_screens (node))
        continue;
      g_array_append_val (nodes, i);
      check_named (assessment, node, parindex_criterion_get_screening_include (node), problems);
      check_named (assessment, node, parindex_criterion_get_screening_exclude (node), problems);
    }

  return nodes;
}

guint8 *
parindex_screening_ranked (ParindexAssessment   *assessment,
                           const ParindexColumn *inputs,
                           GArray               *record,
                           ParindexProblems     *problems)
{
  ParindexFramework *framework = parindex_assessment_get_framework (assessment);
  g_autoptr (GArray) nodes = list_nodes (assessment, problems);
  guint8 *ranked = g_memdup2 (parindex_assessment_ranked (assessment), parindex_assessment_get_n_units (assessment));

  for (guint row = 0; row < parindex_assessment_get_n_units (assessment); row++)
    for (guint i = 0; ranked[row] && i < nodes->len; i++)
      {
        ParindexScreened one = { .row = row, .node = g_array_index (nodes, guint, i) };

        one.found = parindex_availability_count (framework, inputs, row, one.node);
        if (!judge (parindex_framework_node (framework, one.node), parindex_unit_get_id (parindex_assessment_unit (assessment, row)), &one))
          continue;
        ranked[row] = one.reason == PARINDEX_SCREENING_REASON_INCLUDED;
        if (record != NULL)
          g_array_append_val (record, one);
      }

  return ranked;
}
