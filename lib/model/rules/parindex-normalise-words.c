/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-assessment-private.h"
#include "model/rules/parindex-normalise-private.h"

/* What the rule says of itself, and of a cell. */

static void
append_end (GString         *out,
            mpq_srcptr       points,
            const char      *at,
            mpq_srcptr       value,
            ParindexLanguage language)
{
  parindex_words_append (out, points, language);
  g_string_append (out, language == PARINDEX_LANGUAGE_VI ? " điểm ở " : " at ");
  g_string_append (out, at);
  if (value != NULL)
    parindex_words_append (out, value, language);
}

/* "1 at the lowest, 10 at the highest" */
static void
append_ends (const ParindexNormaliseRule *self,
             mpq_srcptr                   max,
             ParindexLanguage             language,
             GString                     *out)
{
  static const char *const words[][2] = { { "the lowest", "mức thấp nhất" }, { "the highest", "mức cao nhất" } };
  const gboolean vi = language == PARINDEX_LANGUAGE_VI, stated = parindex_normalise_has_anchors (self);
  const guint worst = parindex_normalise_prefers_lower (self);
  mpq_t lower, upper, anchors[2];

  mpq_inits (lower, upper, anchors[0], anchors[1], NULL);
  parindex_normalise_range (self, max, lower, upper);
  if (stated)
    parindex_normalise_ends (self, NULL, anchors[0], anchors[1]);
  append_end (out, lower, stated ? "" : words[worst][vi], stated ? anchors[worst] : NULL, language);
  g_string_append (out, ", ");
  append_end (out, upper, stated ? "" : words[!worst][vi], stated ? anchors[!worst] : NULL, language);
  mpq_clears (lower, upper, anchors[0], anchors[1], NULL);
}

/* "; points: 0 to 10, lower is better" */
static void
append_range (const ParindexNormaliseRule *self,
              mpq_srcptr                   max,
              ParindexLanguage             language,
              GString                     *out)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  mpq_t lower, upper;

  mpq_inits (lower, upper, NULL);
  parindex_normalise_range (self, max, lower, upper);
  if (!parindex_normalise_method (self)->raw)
    {
      g_string_append (out, vi ? "; thang điểm từ " : "; on the scale from ");
      parindex_words_append (out, lower, language);
      g_string_append (out, vi ? " đến " : " to ");
      parindex_words_append (out, upper, language);
    }
  if (parindex_normalise_prefers_lower (self))
    g_string_append (out, vi ? "; càng thấp càng tốt" : "; lower is better");
  mpq_clears (lower, upper, NULL);
}

/* "the distance (ratio) to the mean" */
static void
append_method (const ParindexNormaliseRule *self,
               ParindexLanguage             language,
               GString                     *out)
{
  static const char *const words[][2] = {
    [PARINDEX_NORMALISATION_MIN_MAX] = { "min-max", "min-max" },
    [PARINDEX_NORMALISATION_GOALPOSTS] = { "goalposts", "goalposts" },
    [PARINDEX_NORMALISATION_SCALED] = { "its scale", "theo thang đo" },
    [PARINDEX_NORMALISATION_FRACTION_OF_MAXIMUM] = { "its fraction of the best", "theo tỷ lệ so với đơn vị tốt nhất" },
    [PARINDEX_NORMALISATION_DISTANCE] = { "its distance", "theo khoảng cách" },
    [PARINDEX_NORMALISATION_ABOVE_BELOW] = { "its place above or below the mean", "theo vị trí trên hay dưới trung bình" },
    [PARINDEX_NORMALISATION_RANK] = { "rank, the best having the highest", "theo thứ hạng, đơn vị tốt nhất có số lớn nhất" },
    [PARINDEX_NORMALISATION_BORDA] = { "the number of worse units", "theo số đơn vị kém hơn" },
    [PARINDEX_NORMALISATION_PERCENTILE_RANK] = { "percentile rank", "theo hạng bách phân vị" },
    [PARINDEX_NORMALISATION_NONE] = { "nothing", "không đổi" },
    [PARINDEX_NORMALISATION_Z_SCORE] = { "z-score", "theo z-score" },
  };
  static const char *const references[][2] = { { "the mean", "trung bình" }, { "the best", "đơn vị tốt nhất" }, { "the worst", "đơn vị kém nhất" }, { "the target", "mục tiêu" } };
  static const char *const forms[][2] = { { "a ratio", "tỷ số" }, { "a difference", "hiệu số" }, { "a part of the range", "phần của khoảng biến thiên" } };
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;

  g_string_append_printf (out, vi ? ", chuẩn hóa %s" : ", normalised by %s", words[self->method][vi]);
  if (self->method == PARINDEX_NORMALISATION_DISTANCE)
    g_string_append_printf (out, vi ? " đến %s (%s)" : " to %s (%s)", references[self->reference][vi], forms[self->form][vi]);
  if (self->target != NULL)
    {
      g_string_append_c (out, ' ');
      parindex_words_append_number (out, self->target, language);
    }
  if (self->band != NULL)
    {
      g_string_append (out, vi ? " với dải " : " with a band of ");
      parindex_words_append_number (out, self->band, language);
    }
}

void
parindex_normalise_describe (ParindexRule         *rule,
                             const ParindexNumber *max,
                             ParindexLanguage      language,
                             GString              *out)
{
  const ParindexNormaliseRule *self = PARINDEX_NORMALISE_RULE (rule);
  const ParindexNormaliseMethod *method = parindex_normalise_method (self);
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;

  g_string_append (out, parindex_words_input (self->input, language));
  append_method (self, language, out);
  if (method->reads_cohort (self))
    g_string_append (out, vi ? " so với các đơn vị được xếp hạng" : " over the ranked units");
  else if (method->takes_anchors)
    g_string_append (out, vi ? " giữa hai mốc" : " between two anchors");
  if (self->within != NULL)
    g_string_append_printf (out, vi ? " trong từng %s" : " within each %s", self->within);
  if (method->takes_anchors)
    {
      g_string_append (out, vi ? ": " : "; points: ");
      append_ends (self, max != NULL ? parindex_number_peek (max) : NULL, language, out);
    }
  else
    append_range (self, max != NULL ? parindex_number_peek (max) : NULL, language, out);
  if (parindex_normalise_clips (self))
    g_string_append (out, vi ? ", không vượt quá" : ", and not beyond");
  if (self->when_constant != NULL)
    {
      g_string_append (out, vi ? "; khi các đơn vị không khác nhau: " : "; where the units do not differ: ");
      parindex_words_append_number (out, self->when_constant, language);
    }
  parindex_words_append_when_none (out, self->input, self->when_none, language);
  parindex_normalise_describe_preparation (self, language, out);
}

static void
append_extreme (GString                *out,
                const char             *word,
                const ParindexExtreme  *extreme,
                const ParindexRuleCell *cell,
                ParindexLanguage        language)
{
  ParindexAssessment *assessment = extreme->period > 0 ? cell->others[extreme->period - 1].assessment : cell->assessment;
  ParindexUnit *unit = parindex_assessment_unit (assessment, extreme->row);
  const char *name = parindex_unit_get_name (unit);

  g_string_append (out, word);
  parindex_words_append_readable (out, extreme->value, language);
  g_string_append_printf (out, " (%s", name != NULL && *name != '\0' ? name : parindex_unit_get_id (unit));
  if (extreme->period > 0)
    g_string_append_printf (out, ", %s", parindex_period_to_string (parindex_assessment_get_period (assessment)));
  g_string_append_c (out, ')');
}

void
parindex_normalise_append_lowest (const ParindexPlacing  *self,
                                  const ParindexRuleCell *cell,
                                  ParindexLanguage        language,
                                  GString                *out)
{
  append_extreme (out, language == PARINDEX_LANGUAGE_VI ? "thấp nhất " : "lowest ", &self->cohort->lowest, cell, language);
}

void
parindex_normalise_append_highest (const ParindexPlacing  *self,
                                   const ParindexRuleCell *cell,
                                   ParindexLanguage        language,
                                   GString                *out)
{
  append_extreme (out, language == PARINDEX_LANGUAGE_VI ? "cao nhất " : "highest ", &self->cohort->highest, cell, language);
}

void
parindex_normalise_append_units (const ParindexPlacing  *self,
                                 const ParindexRuleCell *cell,
                                 ParindexLanguage        language,
                                 GString                *out)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  const char *within = self->rule->within;
  const char *group = within != NULL ? parindex_unit_get_group (cell->unit, within) : NULL;

  if (self->rule->anchors_over != PARINDEX_ANCHOR_PERIODS_OWN)
    g_string_append_printf (out, vi ? " trong %u giá trị của các đơn vị được xếp hạng qua các kỳ" : " of %u values of ranked units over the periods", self->cohort->n);
  else
    g_string_append_printf (out, vi ? " của %u đơn vị được xếp hạng" : " of %u ranked units", self->cohort->n);
  if (group != NULL)
    g_string_append_printf (out, vi ? " trong %s “%s”" : " within %s “%s”", within, group);
}

void
parindex_normalise_append_term (GString         *out,
                                mpq_srcptr       value,
                                ParindexLanguage language)
{
  gsize at = out->len;

  parindex_words_append_readable (out, value, language);
  /* A minus sign would be misread there. */
  if (out->str[at] == '-')
    {
      g_string_insert_c (out, at, '(');
      g_string_append_c (out, ')');
    }
}

void
parindex_normalise_append_difference (GString         *out,
                                      mpq_srcptr       from,
                                      mpq_srcptr       what,
                                      ParindexLanguage language)
{
  g_string_append_c (out, '(');
  parindex_normalise_append_term (out, from, language);
  g_string_append (out, " − ");
  parindex_normalise_append_term (out, what, language);
  g_string_append_c (out, ')');
}

/* The ends of the range that a cell's share is spread over. */
typedef struct
{
  mpq_t lower;
  mpq_t upper;
  mpq_t width;
} Range;

/* Where a value beyond the ends was given the points at one. */
static void
append_held (const ParindexNormaliseRule *self,
             const ParindexRuleCell      *cell,
             mpq_srcptr                   points,
             const Range                 *range,
             ParindexLanguage             language,
             GString                     *out)
{
  gboolean held = parindex_normalise_clips (self) || (parindex_normalise_method (self)->reads_cohort (self) && !cell->ranked);
  gboolean below = mpq_cmp (points, range->lower) < 0;

  if (!held || (!below && mpq_cmp (points, range->upper) <= 0))
    return;

  g_string_append (out, language == PARINDEX_LANGUAGE_VI ? ", giới hạn ở " : ", held to ");
  parindex_words_append (out, below ? range->lower : range->upper, language);
}

/* "1 + 9 × (7 − 3) / (9 − 3) = 7" */
static void
append_spread (const ParindexPlacing  *self,
               const ParindexRuleCell *cell,
               mpq_srcptr              share,
               ParindexLanguage        language,
               GString                *out)
{
  const ParindexNormaliseMethod *method = parindex_normalise_method (self->rule);
  Range range;
  mpq_t points;

  mpq_inits (range.lower, range.upper, range.width, points, NULL);
  parindex_normalise_range (self->rule, cell->max, range.lower, range.upper);
  mpq_sub (range.width, range.upper, range.lower);
  mpq_mul (points, share, range.width);
  mpq_add (points, points, range.lower);
  if (mpq_sgn (range.lower) != 0)
    {
      parindex_words_append (out, range.lower, language);
      g_string_append (out, " + ");
    }
  if (mpq_cmp_ui (range.width, 1, 1) != 0)
    {
      parindex_words_append (out, range.width, language);
      g_string_append (out, " × ");
    }
  if (method->append_formula != NULL)
    method->append_formula (self, language, out);
  else
    parindex_words_append_readable (out, share, language);
  parindex_words_append_equal (out, points, language);
  append_held (self->rule, cell, points, &range, language, out);
  mpq_clears (range.lower, range.upper, range.width, points, NULL);
}

static void
work_out_number (const ParindexPlacing  *self,
                 const ParindexRuleCell *cell,
                 ParindexLanguage        language,
                 GString                *out)
{
  const ParindexNormaliseMethod *method = parindex_normalise_method (self->rule);
  mpq_t share;

  if (method->reads_cohort (self->rule) && !parindex_cohort_differs (self->cohort))
    {
      g_string_append (out, language == PARINDEX_LANGUAGE_VI ? "các đơn vị được xếp hạng không khác nhau" : "the ranked units do not differ");
      return;
    }

  mpq_init (share);
  method->place (self, share);
  if (method->append_cohort != NULL && (method->reads_cohort (self->rule) || !method->takes_anchors))
    {
      method->append_cohort (self, cell, language, out);
      if (!method->raw || method->append_formula != NULL)
        g_string_append (out, ": ");
    }
  if (!method->raw)
    append_spread (self, cell, share, language, out);
  else if (method->append_formula != NULL)
    {
      method->append_formula (self, language, out);
      parindex_words_append_equal (out, share, language);
    }
  mpq_clear (share);
}

void
parindex_normalise_work_out (ParindexRule           *rule,
                             const ParindexRuleCell *cell,
                             ParindexLanguage        language,
                             GString                *out)
{
  const ParindexNormaliseRule *self = PARINDEX_NORMALISE_RULE (rule);
  ParindexRuleOutcome outcome;
  mpq_t number, points, top;

  mpq_inits (number, points, top, NULL);
  /* How the cell became a number was told before, with all that happened to it since. */
  if (cell->number != NULL)
    mpq_set (number, cell->number);
  else
    parindex_words_append_input (out, self->input, self->when_none, cell->inputs, language);
  if (self->method != PARINDEX_NORMALISATION_NONE
      && (cell->number != NULL || parindex_rule_read_input (self->input, self->when_none, cell->inputs, top, number, points, &outcome)))
    {
      const ParindexPlacing placing = { self, &((const ParindexCohorts *) cell->study)->groups[cell->group], number };

      if (out->len > 0)
        g_string_append (out, "; ");
      work_out_number (&placing, cell, language, out);
    }
  mpq_clears (number, points, top, NULL);
}
