/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-normalise-private.h"

/**
 * ParindexNormaliseRule:
 *
 * Points by the place of a value among those of other units, or between
 * anchors.
 *
 * The cohort is the ranked units that have a value. Units that are not ranked
 * are scored by it too, and get points within the range. Everything is computed
 * exactly, in fractions.
 *
 * By `min-max` (OECD and JRC, Handbook on Constructing Composite Indicators,
 * 2008, section 5) points = lower + (upper - lower) · (value - lowest) /
 * (highest - lowest); where lower values are better the fraction is
 * (highest - value) / (highest - lowest). By `goalposts` (UNDP, Human
 * Development Report, technical notes) the anchors are stated, and what lies
 * beyond one gives the points at it.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:input:
 *
 * Which inputs the number is taken from.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:method:
 *
 * How the number is normalised.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:direction:
 *
 * Which numbers are the better ones.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:range:
 *
 * The points of the worst and of the best number; %NULL is from 0 to the
 * maximum, or to 1 where there is none.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:anchors:
 *
 * The two numbers between which is normalised, the lower one first; %NULL are
 * the lowest and the highest of the cohort.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:within:
 *
 * The group dimension whose groups are cohorts of their own; %NULL: all units
 * are one.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:clip:
 *
 * Whether numbers beyond the anchors give the points at the anchor.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:when-constant:
 *
 * The points where the units of a cohort do not differ; %NULL: that is a
 * problem.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:when-none:
 *
 * What 0 of 0 gives; the maximum is the upper end of the range.
 *
 * Since: 1.0
 */

PARINDEX_DEFINE_RULE (ParindexNormaliseRule, parindex_normalise_rule)

static char **
list_inputs (ParindexRule *rule)
{
  return parindex_rule_input_names (PARINDEX_NORMALISE_RULE (rule)->input);
}

static gboolean
check_pair (const ParindexRuleChecker *self,
            const char                *name,
            const ParindexNumbers     *pair)
{
  g_autofree char *list = NULL;
  g_autofree char *value = NULL;

  if (pair->texts == NULL)
    return TRUE;
  if (pair->bad != NULL)
    {
      parindex_rule_report (self->report, self->user_data, NOT_A_NUMBER, .name = name, .value = pair->bad);
      return FALSE;
    }
  if (pair->n == 2 && !pair->excluded[0] && !pair->excluded[1] && mpq_cmp (pair->values[0], pair->values[1]) < 0)
    return TRUE;

  list = g_strjoinv (", ", pair->texts);
  value = g_strdup_printf ("[%s]", list);
  parindex_rule_report (self->report, self->user_data, RULE_PAIR, .name = name, .value = value);

  return FALSE;
}

static void
check_constant (const ParindexRuleChecker *self,
                const ParindexNumber      *points,
                mpq_srcptr                 max)
{
  g_autofree char *value = points != NULL ? parindex_number_to_string (points) : NULL;
  ParindexNumbers one = { .n = 1, .texts = &value, .values = (mpq_t *) (points != NULL ? parindex_number_peek (points) : NULL) };

  if (points != NULL && max != NULL)
    parindex_check_points (self, "when-constant", &one, max);
}

static void
check (ParindexRule      *rule,
       mpq_srcptr         max,
       ParindexRuleReport report,
       gpointer           user_data)
{
  const ParindexNormaliseRule *self = PARINDEX_NORMALISE_RULE (rule);
  const ParindexRuleChecker checker = { rule, report, user_data };

  if (check_pair (&checker, "range", &self->range) && max != NULL)
    parindex_check_points (&checker, "range", &self->range, max);
  check_pair (&checker, "anchors", &self->anchors);
  if (self->method == PARINDEX_NORMALISATION_GOALPOSTS && self->anchors.texts == NULL)
    parindex_rule_report (report, user_data, RULE_NEEDS, .name = "anchors", .value = "goalposts");
  check_constant (&checker, self->when_constant, max);
  /* Stated anchors need no cohort. */
  if (self->anchors.texts != NULL && self->within != NULL)
    parindex_rule_report (report, user_data, MEMBERS_EXCLUDE, .name = "within", .other = "anchors");
  if (self->anchors.texts != NULL && self->when_constant != NULL)
    parindex_rule_report (report, user_data, MEMBERS_EXCLUDE, .name = "when-constant", .other = "anchors");
}

void
parindex_normalise_range (const ParindexNormaliseRule *self,
                          mpq_srcptr                   max,
                          mpq_ptr                      lower,
                          mpq_ptr                      upper)
{
  mpq_set_ui (lower, 0, 1);
  mpq_set_ui (upper, 1, 1);
  if (self->range.n == 2)
    {
      mpq_set (lower, self->range.values[0]);
      mpq_set (upper, self->range.values[1]);
    }
  else if (max != NULL)
    mpq_set (upper, max);
}

void
parindex_normalise_ends (const ParindexNormaliseRule *self,
                         const ParindexCohort        *cohort,
                         mpq_ptr                      low,
                         mpq_ptr                      high)
{
  mpq_set (low, parindex_normalise_has_anchors (self) ? self->anchors.values[0] : cohort->lowest.value);
  mpq_set (high, parindex_normalise_has_anchors (self) ? self->anchors.values[1] : cohort->highest.value);
}

/* A column being normalised. */
typedef struct
{
  const ParindexNormaliseRule *rule;
  const ParindexRuleScoring *scoring;
  const ParindexCohorts *cohorts;
  gboolean *told; /* of each group, that its units do not differ */
  mpq_t lower;
  mpq_t upper;
  mpq_t inputs[2];
  mpq_t number;
  mpq_t low;
  mpq_t high;
} Column;

static void
column_init (Column                      *self,
             const ParindexNormaliseRule *rule,
             const ParindexRuleScoring   *scoring)
{
  *self = (Column){ .rule = rule, .scoring = scoring };
  mpq_inits (self->lower, self->upper, self->inputs[0], self->inputs[1], self->number, self->low, self->high, NULL);
  parindex_normalise_range (rule, scoring->max, self->lower, self->upper);
}

static void
column_clear (Column *self)
{
  mpq_clears (self->lower, self->upper, self->inputs[0], self->inputs[1], self->number, self->low, self->high, NULL);
}

static guint
group_of (const ParindexRuleScoring *scoring,
          guint                      row)
{
  return scoring->groups != NULL ? scoring->groups[row] : 0;
}

static gboolean
is_ranked (const ParindexRuleScoring *scoring,
           guint                      row)
{
  return scoring->ranked == NULL || scoring->ranked[row];
}

static gboolean
is_observed (const ParindexRuleScoring *scoring,
             guint                      row)
{
  return scoring->states == NULL || scoring->states[row] == PARINDEX_CELL_STATE_OBSERVED;
}

/* FALSE if the cell gives no number; then @points and @outcome say what it gives. */
static gboolean
read_row (Column              *self,
          guint                row,
          mpq_ptr              points,
          ParindexRuleOutcome *outcome)
{
  for (guint k = 0; k < self->scoring->n_inputs; k++)
    parindex_column_get_mpq (&self->scoring->inputs[k], row, self->inputs[k]);

  return parindex_rule_read_input (self->rule->input, self->rule->when_none, (const mpq_t *) self->inputs, self->upper, self->number, points, outcome);
}

static void
take_extreme (ParindexExtreme *self,
              mpq_srcptr       value,
              guint            row)
{
  mpq_set (self->value, value);
  self->row = row;
}

static void
cohort_add (ParindexCohort *self,
            mpq_srcptr      value,
            guint           row)
{
  if (self->n == 0 || mpq_cmp (value, self->lowest.value) < 0)
    take_extreme (&self->lowest, value, row);
  if (self->n == 0 || mpq_cmp (value, self->highest.value) > 0)
    take_extreme (&self->highest, value, row);
  self->n++;
}

static gpointer
study (ParindexRule              *rule,
       const ParindexRuleScoring *scoring)
{
  ParindexCohorts *self = g_new0 (ParindexCohorts, 1);
  ParindexRuleOutcome outcome;
  mpq_t points;
  Column column;

  for (guint row = 0; row < scoring->n; row++)
    self->n_groups = MAX (self->n_groups, group_of (scoring, row) + 1);
  self->groups = g_new0 (ParindexCohort, self->n_groups);
  for (guint i = 0; i < self->n_groups; i++)
    mpq_inits (self->groups[i].lowest.value, self->groups[i].highest.value, NULL);

  mpq_init (points);
  column_init (&column, PARINDEX_NORMALISE_RULE (rule), scoring);
  for (guint row = 0; row < scoring->n; row++)
    if (is_ranked (scoring, row) && is_observed (scoring, row) && read_row (&column, row, points, &outcome))
      cohort_add (&self->groups[group_of (scoring, row)], column.number, row);
  column_clear (&column);
  mpq_clear (points);

  return self;
}

static void
free_study (gpointer data)
{
  ParindexCohorts *self = data;

  for (guint i = 0; i < self->n_groups; i++)
    mpq_clears (self->groups[i].lowest.value, self->groups[i].highest.value, NULL);
  g_free (self->groups);
  g_free (self);
}

/* Units that do not differ get what the rule says, or are told once. */
static void
settle_constant (Column *self,
                 guint   row,
                 mpq_ptr points)
{
  guint group = group_of (self->scoring, row);

  if (self->rule->when_constant != NULL)
    mpq_set (points, parindex_number_peek (self->rule->when_constant));
  else if (!self->told[group] && self->scoring->report_cohort != NULL)
    self->scoring->report_cohort (self->scoring->groups != NULL ? PARINDEX_MESSAGE_GROUP_CONSTANT : PARINDEX_MESSAGE_COHORT_CONSTANT, row,
                                  self->scoring->user_data);
  self->told[group] = TRUE;
}

static void
clamp (mpq_ptr value,
       long    least,
       long    most)
{
  if (mpq_cmp_si (value, least, 1) < 0)
    mpq_set_si (value, least, 1);
  else if (mpq_cmp_si (value, most, 1) > 0)
    mpq_set_si (value, most, 1);
}

/* How far it is from the worse end to the better one. */
static void
share (const Column *self,
       mpq_ptr       out)
{
  gboolean lower = self->rule->direction == PARINDEX_DIRECTION_LOWER;
  mpq_t whole;

  mpq_init (whole);
  mpq_sub (whole, self->high, self->low);
  if (lower)
    mpq_sub (out, self->high, self->number);
  else
    mpq_sub (out, self->number, self->low);
  mpq_div (out, out, whole);
  mpq_clear (whole);
}

static void
score_row (Column              *self,
           guint                row,
           mpq_ptr              points,
           ParindexRuleOutcome *outcome)
{
  const ParindexCohort *cohort = &self->cohorts->groups[group_of (self->scoring, row)];
  gboolean stated = parindex_normalise_has_anchors (self->rule);
  mpq_srcptr max = self->scoring->max;

  if (!stated && !parindex_cohort_differs (cohort))
    {
      settle_constant (self, row, points);
      return;
    }

  parindex_normalise_ends (self->rule, cohort, self->low, self->high);
  share (self, points);
  /* A unit that is not ranked may lie beyond those that are. */
  if (parindex_normalise_clips (self->rule) || (!stated && !is_ranked (self->scoring, row)))
    clamp (points, 0, 1);
  mpq_sub (self->number, self->upper, self->lower);
  mpq_mul (points, points, self->number);
  mpq_add (points, points, self->lower);
  if (max != NULL && (mpq_sgn (points) < 0 || mpq_cmp (points, max) > 0))
    *outcome = PARINDEX_RULE_FAULT (BEYOND_ANCHORS);
}

static void
score_cohort (ParindexRule              *rule,
              const ParindexRuleScoring *scoring,
              mpq_t                     *points,
              ParindexRuleOutcome       *outcomes)
{
  ParindexCohorts *cohorts = study (rule, scoring);
  g_autofree gboolean *told = g_new0 (gboolean, cohorts->n_groups);
  Column self;

  column_init (&self, PARINDEX_NORMALISE_RULE (rule), scoring);
  self.cohorts = cohorts;
  self.told = told;
  for (guint row = 0; row < scoring->n; row++)
    if (is_observed (scoring, row) && read_row (&self, row, points[row], &outcomes[row]))
      score_row (&self, row, points[row], &outcomes[row]);
  column_clear (&self);
  free_study (cohorts);
}

static gboolean
adds_up (ParindexRule *rule)
{
  return PARINDEX_NORMALISE_RULE (rule)->input != PARINDEX_RULE_INPUT_VALUE;
}

static const ParindexRuleOps ops = {
  .kind = "normalise",
  .dimension = "within",
  .fields = {
    { "input", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, input), parindex_rule_input_get_type },
    { "method", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, method), parindex_normalisation_get_type },
    { "direction", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, direction), parindex_direction_get_type },
    { "range", PARINDEX_RULE_FIELD_NUMBERS, G_STRUCT_OFFSET (ParindexNormaliseRule, range), NULL },
    { "anchors", PARINDEX_RULE_FIELD_NUMBERS, G_STRUCT_OFFSET (ParindexNormaliseRule, anchors), NULL },
    { "within", PARINDEX_RULE_FIELD_TEXT, G_STRUCT_OFFSET (ParindexNormaliseRule, within), NULL },
    { "clip", PARINDEX_RULE_FIELD_BOOLEAN, G_STRUCT_OFFSET (ParindexNormaliseRule, clip), NULL },
    { "when-constant", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexNormaliseRule, when_constant), NULL },
    { "when-none", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, when_none), parindex_when_none_get_type },
  },
  .list_inputs = list_inputs,
  .check = check,
  .study = study,
  .free_study = free_study,
  .score_cohort = score_cohort,
  .score_column = parindex_normalise_score_column,
  .adds_up = adds_up,
  .describe = parindex_normalise_describe,
  .work_out = parindex_normalise_work_out,
};

static void
parindex_normalise_rule_class_init (ParindexNormaliseRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &ops);
}

static void
parindex_normalise_rule_init (ParindexNormaliseRule *self)
{
}
