/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-normalise-private.h"

/* What is wrong with the parameters of the rule. */

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
check_exclude (const ParindexRuleChecker *self,
               gboolean                   both,
               const char                *name,
               const char                *other)
{
  if (both)
    parindex_rule_report (self->report, self->user_data, MEMBERS_EXCLUDE, .name = name, .other = other);
}

static void
check_needs (const ParindexRuleChecker *self,
             gboolean                   lacks,
             const char                *name,
             const char                *method)
{
  if (lacks)
    parindex_rule_report (self->report, self->user_data, RULE_NEEDS, .name = name, .value = method);
}

/* What is said of one method is no word for another. */
static void
check_method (const ParindexRuleChecker   *checker,
              const ParindexNormaliseRule *self,
              mpq_srcptr                   max)
{
  const ParindexNormaliseMethod *method = parindex_normalise_method (self);
  const gboolean distance = self->method == PARINDEX_NORMALISATION_DISTANCE;

  check_needs (checker, self->method == PARINDEX_NORMALISATION_GOALPOSTS && self->anchors.texts == NULL, "anchors", method->word);
  check_needs (checker, distance && self->reference == PARINDEX_REFERENCE_TARGET && self->target == NULL, "target", method->word);
  check_exclude (checker, method->no_max && max != NULL, "max", method->word);
  check_exclude (checker, !method->takes_anchors && self->anchors.texts != NULL, "anchors", method->word);
  check_exclude (checker, method->raw && self->range.texts != NULL, "range", method->word);
  check_exclude (checker, method->raw && self->clip, "clip", method->word);
  check_exclude (checker, self->method == PARINDEX_NORMALISATION_NONE && parindex_normalise_prefers_lower (self), "direction", method->word);
  check_exclude (checker, !distance && self->reference != PARINDEX_REFERENCE_MEAN, "reference", method->word);
  check_exclude (checker, !distance && self->form != PARINDEX_DISTANCE_FORM_RATIO, "form", method->word);
  check_exclude (checker, distance && self->reference == PARINDEX_REFERENCE_WORST && self->form == PARINDEX_DISTANCE_FORM_RANGE, "worst", "range");
  check_exclude (checker, self->target != NULL && (!distance || self->reference != PARINDEX_REFERENCE_TARGET), "target", distance ? "reference" : method->word);
  check_exclude (checker, self->method != PARINDEX_NORMALISATION_PERCENTILE_RANK && self->basis != PARINDEX_PERCENTILE_BASIS_N_1, "basis", method->word);
  check_exclude (checker, self->method != PARINDEX_NORMALISATION_ABOVE_BELOW && self->band != NULL, "band", method->word);
  check_exclude (checker, self->method != PARINDEX_NORMALISATION_Z_SCORE && self->mean != NULL, "mean", method->word);
  check_exclude (checker, self->method != PARINDEX_NORMALISATION_Z_SCORE && self->sd != NULL, "sd", method->word);
}

static void
check_positive (const ParindexRuleChecker *self,
                const ParindexNumber      *number,
                const char                *name,
                gboolean                   whole)
{
  g_autofree char *value = NULL;

  if (number == NULL || (parindex_number_get_sign (number) > 0 && (!whole || parindex_is_count (parindex_number_peek (number)))))
    return;

  value = parindex_number_to_string (number);
  if (whole)
    parindex_rule_report (self->report, self->user_data, RULE_COUNT, .name = name, .value = value);
  else
    parindex_rule_report (self->report, self->user_data, NOT_POSITIVE, .name = name, .value = value);
}

/* A parameter that stands where nothing reads it. */
static void
check_unread (const ParindexRuleChecker *self,
              gboolean                   given,
              gboolean                   read,
              const char                *name,
              const char                *word)
{
  check_exclude (self, given && !read, name, word);
}

/* Whether powers by it stay of a size that can be computed. */
static gboolean
is_lambda (mpq_srcptr lambda)
{
  return mpq_cmp_si (lambda, -10, 1) >= 0 && mpq_cmp_si (lambda, 10, 1) <= 0 && mpz_cmp_ui (mpq_denref (lambda), 1000000000) <= 0;
}

/* The exponent of Box and Cox goes with it, and with nothing else. */
static void
check_lambda (const ParindexRuleChecker *self,
              int                        transform,
              const ParindexNumber      *lambda,
              const char                *name,
              const char                *other)
{
  check_needs (self, transform == PARINDEX_TRANSFORM_BOX_COX && lambda == NULL, name, "box-cox");
  check_unread (self, lambda != NULL, transform == PARINDEX_TRANSFORM_BOX_COX, name, other);
  if (lambda != NULL && !is_lambda (parindex_number_peek (lambda)))
    {
      g_autofree char *value = parindex_number_to_string (lambda);

      parindex_rule_report (self->report, self->user_data, RULE_LAMBDA, .name = name, .value = value);
    }
}

static void
check_imputation (const ParindexRuleChecker   *checker,
                  const ParindexNormaliseRule *self)
{
  const gboolean of_others = self->impute == PARINDEX_IMPUTATION_MEAN || self->impute == PARINDEX_IMPUTATION_MEDIAN;

  check_unread (checker, self->impute_within != NULL, of_others, "impute-within", "impute");
  check_unread (checker, self->impute_periods != NULL, self->impute == PARINDEX_IMPUTATION_PREVIOUS, "impute-periods", "impute");
  check_unread (checker, self->impute_neighbours != NULL, self->impute == PARINDEX_IMPUTATION_NEAREST, "impute-neighbours", "impute");
  check_needs (checker, self->impute == PARINDEX_IMPUTATION_NEAREST && self->impute_neighbours == NULL, "impute-neighbours", "nearest");
  check_positive (checker, self->impute_periods, "impute-periods", TRUE);
  check_positive (checker, self->impute_neighbours, "impute-neighbours", TRUE);
}

static void
check_treatment (const ParindexRuleChecker   *checker,
                 const ParindexNormaliseRule *self)
{
  const gboolean treats = self->treat != PARINDEX_TREATMENT_NONE, winsorises = self->treat == PARINDEX_TREATMENT_WINSORISE;

  check_unread (checker, self->treat_points != NULL, winsorises, "treat-points", "treat");
  check_unread (checker, self->treat_skewness != NULL, treats, "treat-skewness", "treat");
  check_unread (checker, self->treat_kurtosis != NULL, treats, "treat-kurtosis", "treat");
  check_unread (checker, self->treat_then != PARINDEX_TRANSFORM_NONE, treats, "treat-then", "treat");
  check_unread (checker, self->treat_combined, winsorises && self->treat_then != PARINDEX_TRANSFORM_NONE, "treat-combined", "treat");
  check_needs (checker, self->treat == PARINDEX_TREATMENT_TRANSFORM && self->treat_then == PARINDEX_TRANSFORM_NONE, "treat-then", "transform");
  check_lambda (checker, self->treat_then, self->treat_lambda, "treat-lambda", "treat-then");
  check_positive (checker, self->treat_points, "treat-points", TRUE);
  check_positive (checker, self->treat_skewness, "treat-skewness", FALSE);
  parindex_check_number (checker, "treat-kurtosis", self->treat_kurtosis, FALSE);
}

/* What happens before normalising. */
static void
check_preparation (const ParindexRuleChecker   *checker,
                   const ParindexNormaliseRule *self)
{
  const ParindexNormaliseMethod *method = parindex_normalise_method (self);
  const gboolean measured = method->reads_cohort (self) && !method->reads_ranks;

  check_needs (checker, self->denominator_scale != NULL && self->denominator == NULL, "denominator", "denominator-scale");
  check_positive (checker, self->denominator_scale, "denominator-scale", FALSE);
  check_lambda (checker, self->transform, self->transform_lambda, "transform-lambda", "transform");
  check_imputation (checker, self);
  check_treatment (checker, self);
  check_unread (checker, self->anchors_over != PARINDEX_ANCHOR_PERIODS_OWN, measured, "anchors", self->anchors.texts != NULL ? "anchors-over" : method->word);
  check_positive (checker, self->sd, "sd", FALSE);
}

void
parindex_normalise_check (ParindexRule      *rule,
                          mpq_srcptr         max,
                          ParindexRuleReport report,
                          gpointer           user_data)
{
  const ParindexNormaliseRule *self = PARINDEX_NORMALISE_RULE (rule);
  const ParindexRuleChecker checker = { rule, report, user_data };
  const ParindexNormaliseMethod *method = parindex_normalise_method (self);
  const char *alone = self->anchors.texts != NULL ? "anchors" : self->reference == PARINDEX_REFERENCE_TARGET ? "target" : method->word;

  if (check_pair (&checker, "range", &self->range) && max != NULL)
    parindex_check_points (&checker, "range", &self->range, max);
  check_pair (&checker, "anchors", &self->anchors);
  check_constant (&checker, self->when_constant, max);
  parindex_check_number (&checker, "band", self->band, FALSE);
  check_method (&checker, self, max);
  check_exclude (&checker, !method->reads_cohort (self) && self->within != NULL, "within", alone);
  check_exclude (&checker, !method->reads_cohort (self) && self->when_constant != NULL, "when-constant", alone);
  check_preparation (&checker, self);
}
