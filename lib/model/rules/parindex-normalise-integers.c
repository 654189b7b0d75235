/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-normalise-integers-private.h"

static guint
group_of (const ParindexNormaliseIntegers *self,
          guint                            row)
{
  return self->stated ? 0 : parindex_normalise_group (self->scoring, row);
}

static gboolean
read_row (const ParindexNormaliseIntegers *self,
          guint                            row,
          ParindexRatio64                 *out)
{
  out->value = parindex_column_coefficient (self->value, row);
  out->of = 1;
  if (self->is_prepared)
    {
      out->of = parindex_column_divisor (self->value, row);
      return TRUE;
    }
  if (self->of == NULL)
    return TRUE;

  out->of = parindex_column_coefficient (self->of, row);

  return out->of > 0 && out->value >= 0 && (self->rule->input != PARINDEX_RULE_INPUT_COUNT_OF || out->value <= out->of);
}

/* An anchor in the unit that values are counted in: the last decimal of the column, or the whole that 100 % are. */
static gboolean
read_anchor (const ParindexNormaliseIntegers *self,
             mpq_srcptr                       anchor,
             ParindexRatio64                 *out)
{
  gboolean fits;
  mpq_t number;

  mpq_init (number);
  mpq_set (number, anchor);
  if (self->of != NULL)
    mpz_mul_ui (mpq_denref (number), mpq_denref (number), 100);
  else if (self->is_prepared)
    {
      parindex_mpz_mul_pow10 (mpq_numref (number), self->value->scale);
      mpz_mul_ui (mpq_numref (number), mpq_numref (number), (gulong) self->value->divisor);
    }
  else
    parindex_mpz_mul_pow10 (mpq_numref (number), self->value->scale);
  mpq_canonicalize (number);
  fits = parindex_mpz_to_i64 (mpq_numref (number), &out->value) && parindex_mpz_to_i64 (mpq_denref (number), &out->of);
  mpq_clear (number);

  return fits;
}

static gboolean
read_anchors (ParindexNormaliseIntegers *self)
{
  gboolean fits;
  mpq_t low, high;

  mpq_inits (low, high, NULL);
  parindex_normalise_ends (self->rule, NULL, low, high);
  fits = read_anchor (self, low, &self->ends[0].low) && read_anchor (self, high, &self->ends[0].high);
  mpq_clears (low, high, NULL);

  return fits;
}

static gboolean
find_ends (ParindexNormaliseIntegers *self)
{
  if (self->stated)
    return read_anchors (self);
  if (parindex_normalise_is_plain (self))
    {
      parindex_normalise_find_plain_ends (self);
      return TRUE;
    }

  for (guint row = 0; row < self->scoring->n; row++)
    if (parindex_normalise_is_ranked (self->scoring, row) && parindex_normalise_is_observed (self->scoring, row))
      {
        ParindexEnds64 *ends = &self->ends[group_of (self, row)];
        ParindexRatio64 number;

        if (!read_row (self, row, &number))
          return FALSE;
        if (!ends->seen || parindex_ratio64_compare (&number, &ends->low) < 0)
          ends->low = number;
        if (!ends->seen || parindex_ratio64_compare (&number, &ends->high) > 0)
          ends->high = number;
        ends->seen = TRUE;
      }

  return TRUE;
}

/* A fraction of the maximum lies between 0 and the highest. */
static gboolean
start_at_zero (ParindexNormaliseIntegers *self)
{
  for (guint i = 0; i < self->n_groups; i++)
    {
      ParindexEnds64 *ends = &self->ends[i];

      if (!ends->seen)
        continue;
      if (ends->low.value < 0 || parindex_ratio64_compare (&ends->low, &ends->high) == 0)
        return FALSE;
      ends->low = (ParindexRatio64){ 0, 1 };
    }

  return TRUE;
}

static gboolean
find_spans (ParindexNormaliseIntegers *self)
{
  if (self->rule->method == PARINDEX_NORMALISATION_FRACTION_OF_MAXIMUM && !start_at_zero (self))
    return FALSE;

  for (guint i = 0; i < self->n_groups; i++)
    {
      ParindexEnds64 *ends = &self->ends[i];

      if (!ends->seen && !self->stated)
        continue;
      ends->wide_span = (__int128) ends->high.value * ends->low.of - (__int128) ends->low.value * ends->high.of;
      if (ends->wide_span == (gint64) ends->wide_span)
        ends->span = (gint64) ends->wide_span;
    }

  return TRUE;
}

/* The points of a row, over divisor · @whole. */
static gboolean
score_row (const ParindexNormaliseIntegers *self,
           guint                            row,
           const ParindexEnds64            *ends,
           const ParindexRatio64           *number,
           gint64                          *points,
           gint64                          *whole)
{
  gboolean overflow = FALSE;
  gint64 part, lifted;
  __int128 bounded;

  if (ends->span == 0)
    return FALSE;

  *whole = parindex_mul_64 (number->of, ends->span, &overflow);
  part = parindex_sub_64 (parindex_mul_64 (number->value, ends->low.of, &overflow),
                          parindex_mul_64 (ends->low.value, number->of, &overflow), &overflow);
  part = parindex_mul_64 (part, ends->high.of, &overflow);
  if (self->rule->direction == PARINDEX_DIRECTION_LOWER)
    part = parindex_sub_64 (*whole, part, &overflow);
  bounded = part;
  if (overflow || !parindex_normalise_bound (self, row, &bounded, *whole))
    return FALSE;

  lifted = parindex_mul_64 (self->lower, *whole, &overflow);
  *points = parindex_add_64 (parindex_mul_64 (self->width, (gint64) bounded, &overflow), lifted, &overflow);

  return !overflow;
}

/* FALSE if a row has no place between its ends. */
static gboolean
read_place (const ParindexNormaliseIntegers *self,
            guint                            row,
            const ParindexEnds64           **ends,
            ParindexRatio64                 *number)
{
  *ends = &self->ends[group_of (self, row)];

  return (*ends)->wide_span > 0 && read_row (self, row, number)
         && (self->rule->method != PARINDEX_NORMALISATION_FRACTION_OF_MAXIMUM || number->value >= 0);
}

/* Plain values between one pair of ends all have the same whole. */
static gboolean
score_over_one (ParindexNormaliseIntegers *self)
{
  gint64 whole = self->ends[0].span, factor, divisor;
  gboolean overflow = FALSE;

  /* Points are a multiple of what the range and the span have in common. */
  factor = parindex_greatest_common_divisor (parindex_greatest_common_divisor (self->width, parindex_mul_64 (ABS (self->lower), whole, &overflow)),
                                             parindex_mul_64 (self->divisor, whole, &overflow));
  if (overflow || whole <= 0)
    return FALSE;

  divisor = self->divisor * whole / factor;
  if (parindex_normalise_is_plain (self) && parindex_normalise_score_plain (self, factor, divisor))
    return TRUE;

  parindex_points_allocate (self->scoring, 8, divisor);
  for (guint row = 0; row < self->scoring->n; row++)
    {
      const ParindexEnds64 *ends;
      ParindexRatio64 number;
      gint64 points = 0;

      if (parindex_normalise_is_observed (self->scoring, row)
          && (!read_place (self, row, &ends, &number) || !score_row (self, row, ends, &number, &points, &whole)))
        return FALSE;
      self->scoring->points->c64[row] = points / factor;
    }

  return TRUE;
}

static gboolean
score_fractions (ParindexNormaliseIntegers *self)
{
  parindex_points_allocate_fractions (self->scoring);
  self->scoring->points->divisor = self->divisor;
  for (guint row = 0; row < self->scoring->n; row++)
    {
      const ParindexEnds64 *ends;
      ParindexRatio64 number;

      if (!parindex_normalise_is_observed (self->scoring, row))
        continue;
      if (!read_place (self, row, &ends, &number)
          || (!score_row (self, row, ends, &number, &self->scoring->points->c64[row], &self->scoring->points->divisors[row])
              && !parindex_normalise_score_wide (self, row, ends, &number)))
        return FALSE;
    }
  if (self->divisor <= G_MAXINT32)
    parindex_points_simplify (self->scoring->points);

  return TRUE;
}

/* A unit of a cohort, for sorting all cohorts at once. */
typedef struct
{
  ParindexRatio64 number;
  guint group;
} Member;

static int
compare_members (const void *a,
                 const void *b)
{
  const Member *one = a, *other = b;

  return one->group != other->group ? (one->group > other->group ? 1 : -1) : parindex_ratio64_compare (&one->number, &other->number);
}

/* How many members stand before this one, or, if @equal, not behind it. */
static guint
count_before (const GArray *members,
              const Member *member,
              gboolean      equal)
{
  guint low = 0, high = members->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_members (&g_array_index (members, Member, middle), member) < (equal ? 1 : 0))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
collect_members (const ParindexNormaliseIntegers *self,
                 GArray                          *members)
{
  for (guint row = 0; row < self->scoring->n; row++)
    if (parindex_normalise_is_ranked (self->scoring, row) && parindex_normalise_is_observed (self->scoring, row))
      {
        Member member = { .group = group_of (self, row) };

        if (!read_row (self, row, &member.number))
          return FALSE;
        g_array_append_val (members, member);
      }
  g_array_sort (members, compare_members);

  return TRUE;
}

/* How many of its cohort are worse, and how many there are. FALSE if they do not differ. */
static gboolean
count_worse (const ParindexNormaliseIntegers *self,
             const GArray                    *members,
             guint                            row,
             guint                           *worse,
             guint                           *n)
{
  const ParindexEnds64 *ends = &self->ends[group_of (self, row)];
  const Member lowest = { ends->low, group_of (self, row) }, highest = { ends->high, group_of (self, row) };
  Member member = { .group = group_of (self, row) };
  guint first, past;

  if (!ends->seen || parindex_ratio64_compare (&ends->low, &ends->high) == 0 || !read_row (self, row, &member.number))
    return FALSE;

  first = count_before (members, &lowest, FALSE);
  past = count_before (members, &highest, TRUE);
  *n = past - first;
  *worse = parindex_normalise_prefers_lower (self->rule) ? past - count_before (members, &member, TRUE) : count_before (members, &member, FALSE) - first;
  *worse = MIN (*worse, *n - 1);

  return TRUE;
}

static gboolean
score_rank (const ParindexNormaliseIntegers *self,
            guint                            row,
            guint                            worse,
            guint                            n)
{
  gboolean of_all = self->rule->method == PARINDEX_NORMALISATION_PERCENTILE_RANK && self->rule->basis == PARINDEX_PERCENTILE_BASIS_N;
  gint64 *points = &self->scoring->points->c64[row], *whole = &self->scoring->points->divisors[row];
  gint64 place = worse + (of_all || self->rule->method == PARINDEX_NORMALISATION_RANK);
  gboolean overflow = FALSE;

  if (parindex_normalise_method (self->rule)->raw)
    {
      *points = place;
      return self->scoring->max == NULL;
    }

  *whole = of_all ? n : n - 1;
  *points = parindex_add_64 (parindex_mul_64 (self->lower, *whole, &overflow), parindex_mul_64 (self->width, place, &overflow), &overflow);

  return !overflow;
}

static gboolean
score_ranks (ParindexNormaliseIntegers *self)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (Member));
  guint worse, n;

  if (!collect_members (self, members))
    return FALSE;

  parindex_points_allocate_fractions (self->scoring);
  if (!parindex_normalise_method (self->rule)->raw)
    self->scoring->points->divisor = self->divisor;
  for (guint row = 0; row < self->scoring->n; row++)
    if (parindex_normalise_is_observed (self->scoring, row)
        && (!count_worse (self, members, row, &worse, &n) || !score_rank (self, row, worse, n)))
      return FALSE;
  if (self->divisor <= G_MAXINT32)
    parindex_points_simplify (self->scoring->points);

  return TRUE;
}

static gboolean
read_range (ParindexNormaliseIntegers *self)
{
  gboolean overflow = FALSE, fits;
  gint64 ends[2] = { 0, 0 };
  mpq_t lower, upper;

  mpq_inits (lower, upper, NULL);
  parindex_normalise_range (self->rule, self->scoring->max, lower, upper);
  fits = parindex_common_integers ((mpq_srcptr[]){ lower, upper }, 2, ends, &self->divisor);
  mpq_clears (lower, upper, NULL);
  self->lower = ends[0];
  self->width = fits ? parindex_sub_64 (ends[1], ends[0], &overflow) : 0;

  return fits && !overflow && self->lower > G_MININT64;
}

static gboolean
is_counted (const ParindexNormaliseRule *rule)
{
  const ParindexNormaliseMethod *method = parindex_normalise_method (rule);

  return method->takes_anchors || method->reads_ranks
         || (rule->method == PARINDEX_NORMALISATION_FRACTION_OF_MAXIMUM && !parindex_normalise_prefers_lower (rule));
}

static gboolean
score (ParindexNormaliseIntegers *self)
{
  if (!find_ends (self))
    return FALSE;
  if (parindex_normalise_method (self->rule)->reads_ranks)
    return score_ranks (self);

  if (!find_spans (self))
    return FALSE;
  if (self->of == NULL && self->n_groups == 1 && !parindex_column_has_divisors (self->value))
    {
      if (score_over_one (self))
        return TRUE;
      parindex_points_release (self->scoring);
    }

  return score_fractions (self);
}

/* What was prepared is there for all observed rows, and in integers. */
static gboolean
is_counted_through (const ParindexColumn      *numbers,
                    const ParindexRuleScoring *scoring)
{
  if (numbers->misfits != NULL || numbers->width == 0 || scoring->n_others > 0)
    return FALSE;
  for (guint row = 0; row < scoring->n; row++)
    if (parindex_normalise_is_observed (scoring, row) && parindex_column_state (numbers, row) != PARINDEX_CELL_STATE_OBSERVED)
      return FALSE;

  return TRUE;
}

gboolean
parindex_normalise_score_column (ParindexRule        *rule,
                                 ParindexRuleScoring *scoring)
{
  ParindexNormaliseIntegers self = { .rule = PARINDEX_NORMALISE_RULE (rule), .scoring = scoring, .value = &scoring->inputs[0], .n_groups = 1 };
  g_autofree ParindexEnds64 *ends = NULL;
  gboolean fits = TRUE;

  self.is_prepared = scoring->numbers != NULL;
  self.of = !self.is_prepared && self.rule->input != PARINDEX_RULE_INPUT_VALUE ? &scoring->inputs[1] : NULL;
  if (self.is_prepared)
    self.value = scoring->numbers;
  self.stated = parindex_normalise_has_anchors (self.rule);
  for (guint k = 0; k < scoring->n_inputs; k++)
    fits = fits && scoring->inputs[k].misfits == NULL && (self.is_prepared || scoring->inputs[k].scale == self.value->scale);
  if (!fits || (self.is_prepared && !is_counted_through (self.value, scoring)) || !is_counted (self.rule) || !read_range (&self))
    return FALSE;

  for (guint row = 0; scoring->groups != NULL && row < scoring->n; row++)
    self.n_groups = MAX (self.n_groups, group_of (&self, row) + 1);
  ends = self.ends = g_new0 (ParindexEnds64, self.n_groups);
  if (score (&self))
    return TRUE;
  parindex_points_release (scoring);

  return FALSE;
}
