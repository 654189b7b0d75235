/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-assessment-private.h"
#include "model/rules/parindex-rules-private.h"

/**
 * ParindexTargetRelativeRule:
 *
 * Points within a cluster of units, by what each achieved of its own target.
 *
 * With maximum M, target T and actual A: below the target M/2 · A/T; at the
 * target M/2; beyond it M/2 + M/2 · (A/T - 1) / (L/TL - 1), where L/TL is the
 * cluster's leader, the largest A/T above 1, which so gets M. Units without a
 * target (missing or 0) form a group of their own: M · A / the largest A there.
 *
 * The leader is looked for among ranked units; a unit that is not ranked gets at
 * most M.
 *
 * Since: 1.0
 */

/**
 * ParindexTargetRelativeRule:within:
 *
 * The group dimension whose groups are the clusters; %NULL: all units are one.
 *
 * Since: 1.0
 */
struct _ParindexTargetRelativeRule
{
  ParindexRule parent_instance;

  char *within;
};

PARINDEX_DEFINE_RULE (ParindexTargetRelativeRule, parindex_target_relative_rule)

static char **
list_inputs (ParindexRule *rule)
{
  static const char *const names[] = { "target", "actual", NULL };

  return g_strdupv ((char **) names);
}

static void
check (ParindexRule      *rule,
       mpq_srcptr         max,
       ParindexRuleReport report,
       gpointer           user_data)
{
}

/* The largest of some values, and the first row that has it. */
typedef struct
{
  mpq_t value;
  guint row;
} Best;

/* A cluster: the best share of a target, and the most of those without one. */
typedef struct
{
  Best leader;
  Best most;
} Cluster;

typedef struct
{
  const ParindexRuleScoring *scoring;
  GHashTable *clusters; /* group -> Cluster */
  mpq_t target;
  mpq_t actual;
} Cohort;

static void
cluster_free (gpointer data)
{
  Cluster *self = data;

  mpq_clears (self->leader.value, self->most.value, NULL);
  g_free (self);
}

static Cluster *
cluster_of (Cohort *self,
            guint   row)
{
  guint group = self->scoring->groups != NULL ? self->scoring->groups[row] : 0;
  Cluster *cluster = g_hash_table_lookup (self->clusters, GUINT_TO_POINTER (group));

  if (cluster != NULL)
    return cluster;

  cluster = g_new0 (Cluster, 1);
  mpq_inits (cluster->leader.value, cluster->most.value, NULL);
  g_hash_table_insert (self->clusters, GUINT_TO_POINTER (group), cluster);

  return cluster;
}

/* FALSE if the unit has no cell, or a bad one. */
static gboolean
read_row (Cohort *self,
          guint   row)
{
  const ParindexRuleScoring *scoring = self->scoring;

  if (scoring->states != NULL && scoring->states[row] != PARINDEX_CELL_STATE_OBSERVED)
    return FALSE;

  parindex_column_get_mpq (&scoring->inputs[0], row, self->target);
  if (parindex_column_state (&scoring->inputs[0], row) != PARINDEX_CELL_STATE_OBSERVED)
    mpq_set_ui (self->target, 0, 1);
  parindex_column_get_mpq (&scoring->inputs[1], row, self->actual);

  return mpq_sgn (self->target) >= 0 && mpq_sgn (self->actual) >= 0;
}

static void
lift (Best      *best,
      mpq_srcptr value,
      guint      row)
{
  if (mpq_cmp (value, best->value) <= 0)
    return;

  mpq_set (best->value, value);
  best->row = row;
}

static void
find_leaders (Cohort *self)
{
  for (guint row = 0; row < self->scoring->n; row++)
    if (read_row (self, row))
      {
        Cluster *cluster = cluster_of (self, row);

        if (self->scoring->ranked != NULL && !self->scoring->ranked[row])
          continue;
        if (mpq_sgn (self->target) == 0)
          lift (&cluster->most, self->actual, row);
        else
          {
            mpq_div (self->actual, self->actual, self->target);
            lift (&cluster->leader, self->actual, row);
          }
      }
}

/* The share of the maximum. */
static void
share (Cohort        *self,
       const Cluster *cluster,
       mpq_ptr        out)
{
  mpq_t one, beyond;

  mpq_inits (one, beyond, NULL);
  mpq_set_ui (one, 1, 1);
  mpq_set_ui (out, 0, 1);
  if (mpq_sgn (self->target) == 0)
    {
      if (mpq_sgn (cluster->most.value) > 0)
        mpq_div (out, self->actual, cluster->most.value);
      else if (mpq_sgn (self->actual) > 0)
        mpq_set (out, one);
    }
  else
    {
      mpq_div (out, self->actual, self->target);
      if (mpq_cmp (out, one) > 0)
        {
          /* Nobody ranked is beyond the target: a unit that is not ranked leads alone. */
          mpq_sub (beyond, cluster->leader.value, one);
          mpq_sub (out, out, one);
          if (mpq_sgn (beyond) > 0)
            mpq_div (out, out, beyond);
          else
            mpq_set (out, one);
          mpq_add (out, out, one);
        }
      mpq_div_2exp (out, out, 1);
    }
  if (mpq_cmp (out, one) > 0)
    mpq_set (out, one);
  mpq_clears (one, beyond, NULL);
}

static gpointer
study (ParindexRule              *rule,
       const ParindexRuleScoring *scoring)
{
  Cohort self = { .scoring = scoring, .clusters = g_hash_table_new_full (NULL, NULL, NULL, cluster_free) };

  mpq_inits (self.target, self.actual, NULL);
  find_leaders (&self);
  mpq_clears (self.target, self.actual, NULL);

  return self.clusters;
}

static void
free_study (gpointer clusters)
{
  g_hash_table_unref (clusters);
}

static void
score_cohort (ParindexRule              *rule,
              const ParindexRuleScoring *scoring,
              mpq_t                     *points,
              ParindexRuleOutcome       *outcomes)
{
  Cohort self = { .scoring = scoring, .clusters = study (rule, scoring) };

  mpq_inits (self.target, self.actual, NULL);
  for (guint row = 0; row < scoring->n; row++)
    if (read_row (&self, row))
      {
        share (&self, cluster_of (&self, row), points[row]);
        mpq_mul (points[row], points[row], scoring->max);
      }
    else
      outcomes[row] = PARINDEX_RULE_FAULT (CELL_NEGATIVE);
  mpq_clears (self.target, self.actual, NULL);
  free_study (self.clusters);
}

/* The same in integers: T and A of all units at one scale, the leader as a fraction, points over 2 · the denominator of the maximum. */
typedef struct
{
  gint64 leader_actual; /* 0 / 1 until there is one */
  gint64 leader_target;
  gint64 most;
} Lead;

static void
lift_integers (Lead  *lead,
               gint64 target,
               gint64 actual)
{
  if (target == 0)
    lead->most = MAX (lead->most, actual);
  else if (actual * lead->leader_target > lead->leader_actual * target)
    {
      lead->leader_actual = actual;
      lead->leader_target = target;
    }
}

static gboolean
share_integers (const Lead *lead,
                gint64      target,
                gint64      actual,
                gint64      max,
                gint64     *points,
                gint64     *divisor)
{
  gint64 beyond = lead->leader_actual - lead->leader_target;
  gboolean overflow = FALSE;
  gint64 lifted, ahead;

  *divisor = 1;
  *points = 2 * max;
  if (target == 0 && actual >= lead->most)
    *points = actual > 0 ? *points : 0;
  else if (target == 0 || actual <= target)
    {
      *divisor = target == 0 ? lead->most : target;
      *points = (target == 0 ? 2 * max : max) * actual;
    }
  else if (beyond > 0 && actual * lead->leader_target < lead->leader_actual * target)
    {
      overflow |= __builtin_mul_overflow (target, beyond, divisor);
      overflow |= __builtin_mul_overflow (actual - target, lead->leader_target, &ahead);
      overflow |= __builtin_add_overflow (*divisor, ahead, &lifted);
      overflow |= __builtin_mul_overflow (lifted, max, points);
    }

  return !overflow;
}

static gboolean
is_small (const ParindexColumn *column)
{
  return column->width == 4 && column->misfits == NULL && !column->has_negative;
}

static gboolean
score_column (ParindexRule        *rule,
              ParindexRuleScoring *scoring)
{
  const ParindexColumn *targets = &scoring->inputs[0];
  const ParindexColumn *actuals = &scoring->inputs[1];
  g_autofree Lead *leads = NULL;
  guint n_groups = 1;
  gboolean fits = TRUE;
  gint64 max, divisor;

  if (!is_small (targets) || !is_small (actuals) || targets->scale != actuals->scale
      || !parindex_common_integers (&scoring->max, 1, &max, &divisor) || max > (1 << 30) || divisor > (1 << 30))
    return FALSE;

  for (guint i = 0; scoring->groups != NULL && i < scoring->n; i++)
    n_groups = MAX (n_groups, scoring->groups[i] + 1);
  leads = g_new0 (Lead, n_groups);
  for (guint i = 0; i < n_groups; i++)
    leads[i].leader_target = 1;
  for (guint i = 0; i < scoring->n; i++)
    if ((scoring->ranked == NULL || scoring->ranked[i]) && (scoring->states == NULL || scoring->states[i] == PARINDEX_CELL_STATE_OBSERVED))
      lift_integers (&leads[scoring->groups != NULL ? scoring->groups[i] : 0], targets->c32[i], actuals->c32[i]);

  parindex_points_allocate_fractions (scoring);
  scoring->points->divisor = 2 * divisor;
  for (guint i = 0; i < scoring->n && fits; i++)
    fits = share_integers (&leads[scoring->groups != NULL ? scoring->groups[i] : 0], targets->c32[i], actuals->c32[i], max,
                           &scoring->points->c64[i], &scoring->points->divisors[i]);
  if (!fits)
    parindex_points_release (scoring);

  return fits;
}

static gboolean
adds_up (ParindexRule *rule)
{
  return TRUE;
}

static void
describe (ParindexRule         *rule,
          const ParindexNumber *max,
          ParindexLanguage      language,
          GString              *out)
{
  const ParindexTargetRelativeRule *self = PARINDEX_TARGET_RELATIVE_RULE (rule);
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;

  g_string_append (out, vi ? "so với chỉ tiêu được giao: chưa đạt thì một nửa điểm tối đa nhân tỷ lệ đạt; đạt: một nửa; vượt: thêm tối đa một nửa "
                             "theo mức vượt so với đơn vị dẫn đầu; không giao chỉ tiêu: theo kết quả cao nhất trong nhóm không giao"
                           : "against the unit's own target: below it half the maximum times what was achieved; at it half; beyond it up to another "
                             "half, by the lead of the best unit; without a target by the best result of those without one");
  if (self->within != NULL)
    g_string_append_printf (out, vi ? " (trong từng %s)" : " (within each %s)", self->within);
}

/* "120 / 80 = 1.5" */
static void
append_share (GString          *out,
              mpq_srcptr        target,
              mpq_srcptr        actual,
              ParindexLanguage  language)
{
  mpq_t share;

  mpq_init (share);
  mpq_div (share, actual, target);
  parindex_words_append (out, actual, language);
  g_string_append (out, " / ");
  parindex_words_append (out, target, language);
  parindex_words_append_equal (out, share, language);
  mpq_clear (share);
}

/* The unit that others are measured by, and its cell. */
static void
append_best (GString                *out,
             const Best             *best,
             const ParindexRuleCell *cell,
             ParindexLanguage        language)
{
  ParindexUnit *unit = parindex_assessment_unit (cell->assessment, best->row);
  const char *name = parindex_unit_get_name (unit);
  mpq_t target, actual;

  if (unit == cell->unit)
    {
      g_string_append (out, language == PARINDEX_LANGUAGE_VI ? ": chính đơn vị này" : ": the unit itself");
      return;
    }

  g_string_append_printf (out, ": %s, ", name != NULL && *name != '\0' ? name : parindex_unit_get_id (unit));
  mpq_inits (target, actual, NULL);
  parindex_column_get_mpq (&cell->columns[0], best->row, target);
  parindex_column_get_mpq (&cell->columns[1], best->row, actual);
  if (parindex_column_state (&cell->columns[0], best->row) == PARINDEX_CELL_STATE_OBSERVED && mpq_sgn (target) > 0)
    append_share (out, target, actual, language);
  else
    parindex_words_append (out, actual, language);
  mpq_clears (target, actual, NULL);
}

static void
append_cluster (GString                *out,
                const char             *within,
                const ParindexRuleCell *cell,
                gboolean                vi)
{
  const char *group = within != NULL ? parindex_unit_get_group (cell->unit, within) : NULL;

  if (group != NULL)
    g_string_append_printf (out, vi ? " trong %s “%s”" : " within %s “%s”", within, group);
}

/* Against a target, and beyond it against the leader; without one against the most of those without. */
static void
work_out (ParindexRule           *rule,
          const ParindexRuleCell *cell,
          ParindexLanguage        language,
          GString                *out)
{
  const char *within = PARINDEX_TARGET_RELATIVE_RULE (rule)->within;
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  const Cluster *cluster = g_hash_table_lookup ((GHashTable *) cell->study, GUINT_TO_POINTER (cell->group));
  gboolean has_target = mpq_sgn (cell->inputs[0]) > 0;
  gboolean has_leader = mpq_cmp_ui (cluster->leader.value, 1, 1) > 0;

  if (has_target)
    {
      append_share (out, cell->inputs[0], cell->inputs[1], language);
      g_string_append (out, vi ? " lần chỉ tiêu; " : " times the target; ");
      g_string_append (out, has_leader ? (vi ? "đơn vị dẫn đầu" : "the leader") : (vi ? "không đơn vị được xếp hạng nào" : "no ranked unit"));
    }
  else
    g_string_append (out, vi ? "không giao chỉ tiêu; kết quả cao nhất của các đơn vị không giao chỉ tiêu" : "no target; the most of the units without one");
  append_cluster (out, within, cell, vi);
  if (has_target && !has_leader)
    g_string_append (out, vi ? " vượt chỉ tiêu" : " is beyond its target");
  else if (has_target || mpq_sgn (cluster->most.value) > 0)
    append_best (out, has_target ? &cluster->leader : &cluster->most, cell, language);
  else
    g_string_append (out, ": 0");
}

static const ParindexRuleOps ops = {
  .kind = "target-relative",
  .needs_max = TRUE,
  .dimension = "within",
  .optional_inputs = 1,
  .fields = { { "within", PARINDEX_RULE_FIELD_TEXT, G_STRUCT_OFFSET (ParindexTargetRelativeRule, within), NULL } },
  .list_inputs = list_inputs,
  .check = check,
  .study = study,
  .free_study = free_study,
  .score_cohort = score_cohort,
  .score_column = score_column,
  .adds_up = adds_up,
  .describe = describe,
  .work_out = work_out,
};

static void
parindex_target_relative_rule_class_init (ParindexTargetRelativeRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &ops);
}

static void
parindex_target_relative_rule_init (ParindexTargetRelativeRule *self)
{
}
