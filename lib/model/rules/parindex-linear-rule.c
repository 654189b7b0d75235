/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-simd-private.h"
#include "model/rules/parindex-rules-private.h"

/**
 * ParindexLinearRule:
 *
 * Points along a straight line, from a floor to a ceiling.
 *
 * Proportional: number / ceiling of the maximum, and nothing below the floor
 * (the floor itself counts). Interpolated: nothing at the floor, the maximum
 * at the ceiling; there the ceiling may lie below the floor, where less is
 * better. Beyond the ceiling there is no more than the maximum.
 *
 * Since: 1.0
 */

/**
 * ParindexLinearRule:input:
 *
 * Which inputs the number is taken from.
 *
 * Since: 1.0
 */

/**
 * ParindexLinearRule:form:
 *
 * How the line runs.
 *
 * Since: 1.0
 */

/**
 * ParindexLinearRule:floor:
 *
 * The lowest number that gives points; %NULL is 0.
 *
 * Since: 1.0
 */

/**
 * ParindexLinearRule:ceiling:
 *
 * The number that gives the maximum; %NULL is 100.
 *
 * Since: 1.0
 */

/**
 * ParindexLinearRule:when-none:
 *
 * What 0 of 0 gives.
 *
 * Since: 1.0
 */
struct _ParindexLinearRule
{
  ParindexRule parent_instance;

  int input;
  int form;
  ParindexNumber *floor;
  ParindexNumber *ceiling;
  int when_none;
};

PARINDEX_DEFINE_RULE (ParindexLinearRule, parindex_linear_rule)

static char **
list_inputs (ParindexRule *rule)
{
  return parindex_rule_input_names (PARINDEX_LINEAR_RULE (rule)->input);
}

/* points = slope · number + intercept between the ends. */
typedef struct
{
  mpq_t floor;
  mpq_t ceiling;
  mpq_t slope;
  mpq_t intercept;
  gboolean falling;
} Line;

static void
line_init (Line                     *line,
           const ParindexLinearRule *self,
           mpq_srcptr                max)
{
  mpq_inits (line->floor, line->ceiling, line->slope, line->intercept, NULL);
  if (self->floor != NULL)
    mpq_set (line->floor, parindex_number_peek (self->floor));
  mpq_set_ui (line->ceiling, 100, 1);
  if (self->ceiling != NULL)
    mpq_set (line->ceiling, parindex_number_peek (self->ceiling));
  line->falling = self->form == PARINDEX_LINEAR_FORM_INTERPOLATED && mpq_cmp (line->ceiling, line->floor) < 0;
  if (self->form == PARINDEX_LINEAR_FORM_PROPORTIONAL)
    {
      mpq_div (line->slope, max, line->ceiling);
      return;
    }
  mpq_sub (line->slope, line->ceiling, line->floor);
  mpq_div (line->slope, max, line->slope);
  mpq_mul (line->intercept, line->slope, line->floor);
  mpq_neg (line->intercept, line->intercept);
}

static void
line_clear (Line *line)
{
  mpq_clears (line->floor, line->ceiling, line->slope, line->intercept, NULL);
}

static gboolean
before (const Line *line,
        mpq_srcptr  number,
        mpq_srcptr  end)
{
  return line->falling ? mpq_cmp (number, end) > 0 : mpq_cmp (number, end) < 0;
}

static void
line_points (const Line *line,
             mpq_srcptr  number,
             mpq_srcptr  max,
             mpq_ptr     points)
{
  if (before (line, number, line->floor))
    mpq_set_ui (points, 0, 1);
  else if (!before (line, number, line->ceiling))
    mpq_set (points, max);
  else
    {
      mpq_mul (points, line->slope, number);
      mpq_add (points, points, line->intercept);
    }
}

static void
check (ParindexRule      *rule,
       mpq_srcptr         max,
       ParindexRuleReport report,
       gpointer           user_data)
{
  const ParindexLinearRule *self = PARINDEX_LINEAR_RULE (rule);
  const ParindexRuleChecker checker = { rule, report, user_data };
  g_autoptr (ParindexNumber) floor = self->floor != NULL ? parindex_number_ref (self->floor) : parindex_number_new_from_int (0);
  g_autoptr (ParindexNumber) ceiling = self->ceiling != NULL ? parindex_number_ref (self->ceiling) : parindex_number_new_from_int (100);
  int order = parindex_number_compare (floor, ceiling);
  g_autofree char *floor_text = parindex_number_to_string (floor);
  g_autofree char *ceiling_text = parindex_number_to_string (ceiling);

  if (!parindex_check_number (&checker, "floor", self->floor, FALSE) || !parindex_check_number (&checker, "ceiling", self->ceiling, FALSE))
    return;
  if (order == 0 || (order > 0 && self->form == PARINDEX_LINEAR_FORM_PROPORTIONAL))
    parindex_rule_report (report, user_data, FLOOR_CEILING, .name = floor_text, .other = ceiling_text);
}

static ParindexRuleOutcome
score_cell (ParindexRule *rule,
            const mpq_t  *inputs,
            mpq_srcptr    max,
            mpq_ptr       points)
{
  const ParindexLinearRule *self = PARINDEX_LINEAR_RULE (rule);
  ParindexRuleOutcome outcome;
  mpq_t number;
  Line line;

  mpq_init (number);
  if (parindex_rule_read_input (self->input, self->when_none, inputs, max, number, points, &outcome))
    {
      if (mpq_sgn (number) < 0)
        outcome = PARINDEX_RULE_FAULT (CELL_NEGATIVE);
      line_init (&line, self, max);
      line_points (&line, number, max, points);
      line_clear (&line);
    }
  mpq_clear (number);

  return outcome;
}

/* The line in integers: points · divisor · of = a · value + b · of, where of is 1 for plain values. */
typedef struct
{
  gint64 a;
  gint64 b;
  gint64 divisor;
  gint64 most;   /* max · divisor */
  gint64 floor_a, floor_of;     /* a number is at the floor or beyond where floor_a · value >= floor_of · of */
} Integers;

static gboolean
small (mpz_srcptr value,
       gint64    *out)
{
  return mpz_sizeinbase (value, 2) <= 30 && parindex_mpz_to_i64 (value, out);
}

static gboolean
integers_init (Integers   *self,
               const Line *line,
               mpq_srcptr  max,
               mpq_srcptr  unit)
{
  mpq_t slope, edge;
  gint64 parts[3];
  gboolean fits;

  mpq_inits (slope, edge, NULL);
  mpq_mul (slope, line->slope, unit);
  mpq_div (edge, line->floor, unit);
  fits = parindex_common_integers ((mpq_srcptr[]){ slope, line->intercept, max }, 3, parts, &self->divisor);
  self->a = parts[0];
  self->b = parts[1];
  self->most = parts[2];
  fits = fits && self->divisor <= G_MAXINT32 && ABS (self->a) <= (1 << 30) && ABS (self->b) <= (1 << 30) && self->most <= (1 << 30)
         && small (mpq_denref (edge), &self->floor_a) && small (mpq_numref (edge), &self->floor_of);
  mpq_clears (slope, edge, NULL);

  return fits;
}

/* With every factor below 2^30 and every cell below 2^31 nothing overflows. */
static inline gint64
line_at (const Integers *k,
         gboolean        falling,
         gint64          value,
         gint64          of)
{
  gint64 here = k->a * value + k->b * of;
  gint64 beyond = k->floor_a * value - k->floor_of * of;

  here = here > k->most * of ? k->most * of : here;
  here = here < 0 ? 0 : here;

  return (falling ? -beyond : beyond) >= 0 ? here : 0;
}

PARINDEX_SIMD static void
run_line (const gint32 *restrict value,
          guint                  n,
          const Integers        *integers,
          gboolean               falling,
          gint32 *restrict       points)
{
  const Integers k = *integers;

  for (guint i = 0; i < n; i++)
    points[i] = (gint32) line_at (&k, falling, value[i], 1);
}

PARINDEX_SIMD static void
run_line_of (const gint32 *restrict value,
             const gint32 *restrict of,
             guint                  n,
             const Integers        *integers,
             gboolean               falling,
             gint64 *restrict       points)
{
  const Integers k = *integers;

  for (guint i = 0; i < n; i++)
    points[i] = line_at (&k, falling, value[i], of[i]);
}

/* No points are above max · of, nor so the coefficients. */
PARINDEX_SIMD static void
run_small_line_of (const gint32 *restrict value,
                   const gint32 *restrict of,
                   guint                  n,
                   const Integers        *integers,
                   gboolean               falling,
                   gint32 *restrict       points)
{
  const Integers k = *integers;

  for (guint i = 0; i < n; i++)
    points[i] = (gint32) line_at (&k, falling, value[i], of[i]);
}

PARINDEX_SIMD static void
mark_slow (const gint32 *restrict value,
           const gint32 *restrict of,
           guint                  n,
           gboolean               bounded,
           guint8 *restrict       slow)
{
  for (guint i = 0; i < n; i++)
    slow[i] |= (value[i] < 0) | (of != NULL && ((of[i] <= 0) | ((bounded != 0) & (value[i] > of[i]))));
}

static gboolean
score_column (ParindexRule        *rule,
              ParindexRuleScoring *scoring)
{
  const ParindexLinearRule *self = PARINDEX_LINEAR_RULE (rule);
  const ParindexColumn *value = &scoring->inputs[0];
  const ParindexColumn *of = self->input == PARINDEX_RULE_INPUT_VALUE ? NULL : &scoring->inputs[1];
  Integers integers;
  gboolean fits;
  mpq_t unit;
  Line line;

  if (value->width != 4 || (of != NULL && (of->width != 4 || of->scale != value->scale)))
    return FALSE;

  mpq_init (unit);
  mpq_set_ui (unit, 100, 1);
  if (of == NULL)
    {
      mpq_set_ui (unit, 1, parindex_pow10[value->scale]);
      mpq_canonicalize (unit);
    }
  line_init (&line, self, scoring->max);
  fits = integers_init (&integers, &line, scoring->max, unit);
  if (fits)
    {
      gboolean small_points = of == NULL || (of->max_abs <= G_MAXINT32 && integers.most * (gint64) of->max_abs <= G_MAXINT32);

      /* Of a plain value no more comes than the maximum, which is small. */
      parindex_points_allocate (scoring, small_points ? 4 : 8, integers.divisor);
      scoring->points->divisors32 = of != NULL ? of->c32 : NULL;
      if (of == NULL)
        run_line (value->c32, scoring->n, &integers, line.falling, scoring->points->c32);
      else if (small_points)
        run_small_line_of (value->c32, of->c32, scoring->n, &integers, line.falling, scoring->points->c32);
      else
        run_line_of (value->c32, of->c32, scoring->n, &integers, line.falling, scoring->points->c64);
      mark_slow (value->c32, of != NULL ? of->c32 : NULL, scoring->n, self->input == PARINDEX_RULE_INPUT_COUNT_OF, scoring->slow);
    }
  line_clear (&line);
  mpq_clear (unit);

  return fits;
}

static gboolean
adds_up (ParindexRule *rule)
{
  return PARINDEX_LINEAR_RULE (rule)->input != PARINDEX_RULE_INPUT_VALUE;
}

static void
describe (ParindexRule         *rule,
          const ParindexNumber *max,
          ParindexLanguage      language,
          GString              *out)
{
  const ParindexLinearRule *self = PARINDEX_LINEAR_RULE (rule);
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  g_autoptr (ParindexNumber) none = parindex_number_new_from_int (0);
  Line line;

  line_init (&line, self, parindex_number_peek (max != NULL ? max : none));
  g_string_append (out, parindex_words_input (self->input, language));
  if (self->form == PARINDEX_LINEAR_FORM_PROPORTIONAL)
    {
      g_string_append (out, vi ? " chia " : " divided by ");
      parindex_words_append (out, line.ceiling, language);
      g_string_append (out, vi ? ", nhân điểm tối đa" : ", times the maximum");
      if (mpq_sgn (line.floor) > 0)
        {
          g_string_append (out, vi ? "; dưới " : "; below ");
          parindex_words_append (out, line.floor, language);
          g_string_append (out, ": 0");
        }
    }
  else
    {
      g_string_append (out, vi ? " theo đường thẳng, từ 0 điểm tại " : " along a line, from 0 points at ");
      parindex_words_append (out, line.floor, language);
      g_string_append (out, vi ? " đến điểm tối đa tại " : " to the maximum at ");
      parindex_words_append (out, line.ceiling, language);
    }
  parindex_words_append_when_none (out, self->input, self->when_none, language);
  line_clear (&line);
}

static void
work_out (ParindexRule           *rule,
          const ParindexRuleCell *cell,
          ParindexLanguage        language,
          GString                *out)
{
  const ParindexLinearRule *self = PARINDEX_LINEAR_RULE (rule);

  parindex_words_append_input (out, self->input, self->when_none, cell->inputs, language);
}

/* No points lie between 0 and those at the floor. */
static void
list_levels (ParindexRule       *rule,
             mpq_srcptr          max,
             ParindexRuleLevels *levels)
{
  const ParindexLinearRule *self = PARINDEX_LINEAR_RULE (rule);
  mpq_t low;
  Line line;

  mpq_init (low);
  line_init (&line, self, max);
  line_points (&line, line.floor, max, low);
  parindex_rule_levels_set_range (levels, low, max, NULL);
  line_clear (&line);
  mpq_clear (low);
}

static const ParindexRuleOps ops = {
  .kind = "linear",
  .needs_max = TRUE,
  .fields = {
    { "input", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexLinearRule, input), parindex_rule_input_get_type },
    { "form", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexLinearRule, form), parindex_linear_form_get_type },
    { "floor", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexLinearRule, floor), NULL },
    { "ceiling", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexLinearRule, ceiling), NULL },
    { "when-none", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexLinearRule, when_none), parindex_when_none_get_type },
  },
  .list_inputs = list_inputs,
  .check = check,
  .score_cell = score_cell,
  .score_column = score_column,
  .adds_up = adds_up,
  .list_levels = list_levels,
  .describe = describe,
  .work_out = work_out,
};

static void
parindex_linear_rule_class_init (ParindexLinearRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &ops);
}

static void
parindex_linear_rule_init (ParindexLinearRule *self)
{
}
