/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-normalise-private.h"

/* The same in integers. A number is value / of, where plain values have an of of 1, and lies at the share
 * ((value · low.of − low.value · of) · high.of) / (of · span) between low and high, whose span is high.value · low.of − low.value · high.of.
 * Whatever does not fit, or needs a word, is left to the definition. */

typedef struct
{
  gint64 value;
  gint64 of;
} Ratio;

typedef struct
{
  Ratio low;
  Ratio high;
  gint64 span;
  gboolean seen;
} Ends;

typedef struct
{
  const ParindexNormaliseRule *rule;
  ParindexRuleScoring *scoring;
  const ParindexColumn *value;
  const ParindexColumn *of; /* NULL: plain values */
  gboolean stated;
  guint n_groups;
  Ends *ends; /* one a group */
  gint64 lower; /* of the range, over divisor */
  gint64 width;
  gint64 divisor;
} Column;

static gint64
multiply (gint64    a,
          gint64    b,
          gboolean *overflow)
{
  gint64 product = 0;

  *overflow |= __builtin_mul_overflow (a, b, &product);

  return product;
}

static gint64
subtract (gint64    a,
          gint64    b,
          gboolean *overflow)
{
  gint64 difference = 0;

  *overflow |= __builtin_sub_overflow (a, b, &difference);

  return difference;
}

static int
compare (const Ratio *a,
         const Ratio *b)
{
  __int128 one = (__int128) a->value * b->of, other = (__int128) b->value * a->of;

  return one < other ? -1 : one > other;
}

static guint
group_of (const Column *self,
          guint         row)
{
  return self->stated ? 0 : parindex_normalise_group (self->scoring, row);
}

static gboolean
read_row (const Column *self,
          guint         row,
          Ratio        *out)
{
  out->value = parindex_column_coefficient (self->value, row);
  out->of = 1;
  if (self->of == NULL)
    return TRUE;

  out->of = parindex_column_coefficient (self->of, row);

  return out->of > 0 && out->value >= 0 && (self->rule->input != PARINDEX_RULE_INPUT_COUNT_OF || out->value <= out->of);
}

/* An anchor in the unit that values are counted in: the last decimal of the column, or the whole that 100 % are. */
static gboolean
read_anchor (const Column *self,
             mpq_srcptr    anchor,
             Ratio        *out)
{
  gboolean fits;
  mpq_t number;

  mpq_init (number);
  mpq_set (number, anchor);
  if (self->of != NULL)
    mpz_mul_ui (mpq_denref (number), mpq_denref (number), 100);
  else
    parindex_mpz_mul_pow10 (mpq_numref (number), self->value->scale);
  mpq_canonicalize (number);
  fits = parindex_mpz_to_i64 (mpq_numref (number), &out->value) && parindex_mpz_to_i64 (mpq_denref (number), &out->of);
  mpq_clear (number);

  return fits;
}

static gboolean
read_anchors (Column *self)
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
find_ends (Column *self)
{
  if (self->stated)
    return read_anchors (self);

  for (guint row = 0; row < self->scoring->n; row++)
    if (parindex_normalise_is_ranked (self->scoring, row) && parindex_normalise_is_observed (self->scoring, row))
      {
        Ends *ends = &self->ends[group_of (self, row)];
        Ratio number;

        if (!read_row (self, row, &number))
          return FALSE;
        if (!ends->seen || compare (&number, &ends->low) < 0)
          ends->low = number;
        if (!ends->seen || compare (&number, &ends->high) > 0)
          ends->high = number;
        ends->seen = TRUE;
      }

  return TRUE;
}

/* A fraction of the maximum lies between 0 and the highest. */
static gboolean
start_at_zero (Column *self)
{
  for (guint i = 0; i < self->n_groups; i++)
    {
      Ends *ends = &self->ends[i];

      if (!ends->seen)
        continue;
      if (ends->low.value < 0 || compare (&ends->low, &ends->high) == 0)
        return FALSE;
      ends->low = (Ratio){ 0, 1 };
    }

  return TRUE;
}

static gboolean
find_spans (Column *self)
{
  gboolean overflow = FALSE;

  if (self->rule->method == PARINDEX_NORMALISATION_FRACTION_OF_MAXIMUM && !start_at_zero (self))
    return FALSE;

  for (guint i = 0; i < self->n_groups; i++)
    {
      Ends *ends = &self->ends[i];

      if (ends->seen || self->stated)
        ends->span = subtract (multiply (ends->high.value, ends->low.of, &overflow), multiply (ends->low.value, ends->high.of, &overflow), &overflow);
    }

  return !overflow;
}

/* The points of a row, over divisor · @whole. */
static gboolean
score_row (const Column *self,
           guint         row,
           gint64       *points,
           gint64       *whole)
{
  const Ends *ends = &self->ends[group_of (self, row)];
  gboolean overflow = FALSE;
  gint64 part, lifted;
  Ratio number;

  if (ends->span <= 0 || !read_row (self, row, &number)
      || (self->rule->method == PARINDEX_NORMALISATION_FRACTION_OF_MAXIMUM && number.value < 0))
    return FALSE;

  *whole = multiply (number.of, ends->span, &overflow);
  part = subtract (multiply (number.value, ends->low.of, &overflow), multiply (ends->low.value, number.of, &overflow), &overflow);
  part = multiply (part, ends->high.of, &overflow);
  if (self->rule->direction == PARINDEX_DIRECTION_LOWER)
    part = subtract (*whole, part, &overflow);
  if (overflow)
    return FALSE;
  if (part < 0 || part > *whole)
    {
      if (!parindex_normalise_clips (self->rule) && (self->stated || parindex_normalise_is_ranked (self->scoring, row)) && self->scoring->max != NULL)
        return FALSE;
      if (parindex_normalise_clips (self->rule) || !self->stated)
        part = CLAMP (part, 0, *whole);
    }

  lifted = multiply (self->lower, *whole, &overflow);
  overflow |= __builtin_add_overflow (multiply (self->width, part, &overflow), lifted, points);

  return !overflow;
}

/* Plain values between one pair of ends all have the same whole. */
static gboolean
score_over_one (Column *self)
{
  gint64 whole = self->ends[0].span, factor, divisor;
  gboolean overflow = FALSE;

  /* Points are a multiple of what the range and the span have in common. */
  factor = parindex_greatest_common_divisor (parindex_greatest_common_divisor (self->width, multiply (ABS (self->lower), whole, &overflow)),
                                             multiply (self->divisor, whole, &overflow));
  if (overflow || whole <= 0)
    return FALSE;

  divisor = self->divisor * whole / factor;
  parindex_points_allocate (self->scoring, 8, divisor);
  for (guint row = 0; row < self->scoring->n; row++)
    {
      gint64 points = 0;

      if (parindex_normalise_is_observed (self->scoring, row) && !score_row (self, row, &points, &whole))
        return FALSE;
      self->scoring->points->c64[row] = points / factor;
    }

  return TRUE;
}

static gboolean
score_fractions (Column *self)
{
  parindex_points_allocate_fractions (self->scoring);
  self->scoring->points->divisor = self->divisor;
  for (guint row = 0; row < self->scoring->n; row++)
    if (parindex_normalise_is_observed (self->scoring, row) && !score_row (self, row, &self->scoring->points->c64[row], &self->scoring->points->divisors[row]))
      return FALSE;
  if (self->divisor <= G_MAXINT32)
    parindex_points_simplify (self->scoring->points);

  return TRUE;
}

/* A unit of a cohort, for sorting all cohorts at once. */
typedef struct
{
  Ratio number;
  guint group;
} Member;

static int
compare_members (const void *a,
                 const void *b)
{
  const Member *one = a, *other = b;

  return one->group != other->group ? (one->group > other->group ? 1 : -1) : compare (&one->number, &other->number);
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
collect_members (const Column *self,
                 GArray       *members)
{
  for (guint row = 0; row < self->scoring->n; row++)
    if (parindex_normalise_is_ranked (self->scoring, row) && parindex_normalise_is_observed (self->scoring, row))
      {
        Member member = { .group = group_of (self, row) };

        if (!read_row (self, row, &member.number))
          return FALSE;
        g_array_append_val (members, member);
      }
  qsort (members->data, members->len, sizeof (Member), compare_members);

  return TRUE;
}

/* How many of its cohort are worse, and how many there are. FALSE if they do not differ. */
static gboolean
count_worse (const Column *self,
             const GArray *members,
             guint         row,
             guint        *worse,
             guint        *n)
{
  const Ends *ends = &self->ends[group_of (self, row)];
  const Member lowest = { ends->low, group_of (self, row) }, highest = { ends->high, group_of (self, row) };
  Member member = { .group = group_of (self, row) };
  guint first, past;

  if (!ends->seen || compare (&ends->low, &ends->high) == 0 || !read_row (self, row, &member.number))
    return FALSE;

  first = count_before (members, &lowest, FALSE);
  past = count_before (members, &highest, TRUE);
  *n = past - first;
  *worse = parindex_normalise_prefers_lower (self->rule) ? past - count_before (members, &member, TRUE) : count_before (members, &member, FALSE) - first;
  *worse = MIN (*worse, *n - 1);

  return TRUE;
}

static gboolean
score_rank (const Column *self,
            guint         row,
            guint         worse,
            guint         n)
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
  overflow |= __builtin_add_overflow (multiply (self->lower, *whole, &overflow), multiply (self->width, place, &overflow), points);

  return !overflow;
}

static gboolean
score_ranks (Column *self)
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
read_range (Column *self)
{
  gboolean overflow = FALSE, fits;
  gint64 ends[2] = { 0, 0 };
  mpq_t lower, upper;

  mpq_inits (lower, upper, NULL);
  parindex_normalise_range (self->rule, self->scoring->max, lower, upper);
  fits = parindex_common_integers ((mpq_srcptr[]){ lower, upper }, 2, ends, &self->divisor);
  mpq_clears (lower, upper, NULL);
  self->lower = ends[0];
  self->width = fits ? subtract (ends[1], ends[0], &overflow) : 0;

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
score (Column *self)
{
  if (!find_ends (self))
    return FALSE;
  if (parindex_normalise_method (self->rule)->reads_ranks)
    return score_ranks (self);

  return find_spans (self) && (self->of == NULL && self->n_groups == 1 ? score_over_one (self) : score_fractions (self));
}

gboolean
parindex_normalise_score_column (ParindexRule        *rule,
                                 ParindexRuleScoring *scoring)
{
  Column self = { .rule = PARINDEX_NORMALISE_RULE (rule), .scoring = scoring, .value = &scoring->inputs[0], .n_groups = 1 };
  g_autofree Ends *ends = NULL;
  gboolean fits = TRUE;

  self.of = self.rule->input != PARINDEX_RULE_INPUT_VALUE ? &scoring->inputs[1] : NULL;
  self.stated = parindex_normalise_has_anchors (self.rule);
  for (guint k = 0; k < scoring->n_inputs; k++)
    fits = fits && scoring->inputs[k].misfits == NULL && scoring->inputs[k].scale == self.value->scale;
  if (scoring->numbers != NULL || !fits || !is_counted (self.rule) || !read_range (&self))
    return FALSE;

  for (guint row = 0; row < scoring->n; row++)
    self.n_groups = MAX (self.n_groups, group_of (&self, row) + 1);
  ends = self.ends = g_new0 (Ends, self.n_groups);
  if (score (&self))
    return TRUE;
  parindex_points_release (scoring);

  return FALSE;
}
