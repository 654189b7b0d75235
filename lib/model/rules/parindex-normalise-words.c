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
  const guint worst = self->direction == PARINDEX_DIRECTION_LOWER;
  mpq_t lower, upper;

  mpq_inits (lower, upper, NULL);
  parindex_normalise_range (self, max, lower, upper);
  append_end (out, lower, stated ? "" : words[worst][vi], stated ? self->anchors.values[worst] : NULL, language);
  g_string_append (out, ", ");
  append_end (out, upper, stated ? "" : words[!worst][vi], stated ? self->anchors.values[!worst] : NULL, language);
  mpq_clears (lower, upper, NULL);
}

void
parindex_normalise_describe (ParindexRule         *rule,
                             const ParindexNumber *max,
                             ParindexLanguage      language,
                             GString              *out)
{
  const ParindexNormaliseRule *self = PARINDEX_NORMALISE_RULE (rule);
  static const char *const methods[] = { "min-max", "goalposts" };
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;

  g_string_append (out, parindex_words_input (self->input, language));
  g_string_append_printf (out, vi ? ", chuẩn hóa %s " : ", normalised by %s ", methods[self->method]);
  if (parindex_normalise_has_anchors (self))
    g_string_append (out, vi ? "giữa hai mốc" : "between two anchors");
  else
    g_string_append (out, vi ? "theo các đơn vị được xếp hạng" : "over the ranked units");
  if (self->within != NULL)
    g_string_append_printf (out, vi ? " trong từng %s" : " within each %s", self->within);
  g_string_append (out, vi ? ": " : "; points: ");
  append_ends (self, max != NULL ? parindex_number_peek (max) : NULL, language, out);
  if (parindex_normalise_clips (self))
    g_string_append (out, vi ? ", không vượt quá" : ", and not beyond");
  if (self->when_constant != NULL)
    {
      g_string_append (out, vi ? "; khi các đơn vị không khác nhau: " : "; where the units do not differ: ");
      parindex_words_append_number (out, self->when_constant, language);
    }
  parindex_words_append_when_none (out, self->input, self->when_none, language);
}

/* "lowest 3 (Hà Giang)" */
static void
append_extreme (GString                *out,
                const char             *word,
                const ParindexExtreme  *extreme,
                const ParindexRuleCell *cell,
                ParindexLanguage        language)
{
  ParindexUnit *unit = parindex_assessment_unit (cell->assessment, extreme->row);
  const char *name = parindex_unit_get_name (unit);

  g_string_append (out, word);
  parindex_words_append (out, extreme->value, language);
  g_string_append_printf (out, " (%s)", name != NULL && *name != '\0' ? name : parindex_unit_get_id (unit));
}

static void
append_cohort (GString                *out,
               const ParindexCohort   *cohort,
               const ParindexRuleCell *cell,
               const char             *within,
               gboolean                vi)
{
  const char *group = within != NULL ? parindex_unit_get_group (cell->unit, within) : NULL;

  g_string_append_printf (out, vi ? " của %u đơn vị được xếp hạng" : " of %u ranked units", cohort->n);
  if (group != NULL)
    g_string_append_printf (out, vi ? " trong %s “%s”" : " within %s “%s”", within, group);
}

/* A number as a part of a formula, where a minus sign would be misread. */
static void
append_term (GString         *out,
             mpq_srcptr       value,
             ParindexLanguage language)
{
  if (mpq_sgn (value) < 0)
    g_string_append_c (out, '(');
  parindex_words_append (out, value, language);
  if (mpq_sgn (value) < 0)
    g_string_append_c (out, ')');
}

static void
append_difference (GString         *out,
                   mpq_srcptr       from,
                   mpq_srcptr       what,
                   ParindexLanguage language)
{
  g_string_append_c (out, '(');
  append_term (out, from, language);
  g_string_append (out, " − ");
  append_term (out, what, language);
  g_string_append_c (out, ')');
}

/* Where a value beyond the ends was given the points at one. */
static void
append_held (const ParindexNormaliseRule *self,
             const ParindexRuleCell      *cell,
             mpq_srcptr                   points,
             mpq_srcptr                   lower,
             mpq_srcptr                   upper,
             ParindexLanguage             language,
             GString                     *out)
{
  gboolean held = parindex_normalise_clips (self) || (!parindex_normalise_has_anchors (self) && !parindex_unit_get_ranked (cell->unit));
  gboolean below = mpq_cmp (points, lower) < 0;

  if (!held || (!below && mpq_cmp (points, upper) <= 0))
    return;

  g_string_append (out, language == PARINDEX_LANGUAGE_VI ? ", giới hạn ở " : ", held to ");
  parindex_words_append (out, below ? lower : upper, language);
}

/* "1 + 9 × (7 − 3) / (9 − 3) = 7" */
static void
append_points (const ParindexNormaliseRule *self,
               const ParindexRuleCell      *cell,
               mpq_srcptr                   number,
               mpq_srcptr                   low,
               mpq_srcptr                   high,
               ParindexLanguage             language,
               GString                     *out)
{
  mpq_srcptr from = self->direction == PARINDEX_DIRECTION_LOWER ? high : number, what = self->direction == PARINDEX_DIRECTION_LOWER ? number : low;
  mpq_t lower, upper, width, points;

  mpq_inits (lower, upper, width, points, NULL);
  parindex_normalise_range (self, cell->max, lower, upper);
  mpq_sub (points, from, what);
  mpq_sub (width, high, low);
  mpq_div (points, points, width);
  mpq_sub (width, upper, lower);
  mpq_mul (points, points, width);
  mpq_add (points, points, lower);
  if (mpq_sgn (lower) != 0)
    {
      parindex_words_append (out, lower, language);
      g_string_append (out, " + ");
    }
  if (mpq_cmp_ui (width, 1, 1) != 0)
    {
      parindex_words_append (out, width, language);
      g_string_append (out, " × ");
    }
  append_difference (out, from, what, language);
  g_string_append (out, " / ");
  append_difference (out, high, low, language);
  parindex_words_append_equal (out, points, language);
  append_held (self, cell, points, lower, upper, language, out);
  mpq_clears (lower, upper, width, points, NULL);
}

static void
work_out_number (const ParindexNormaliseRule *self,
                 const ParindexRuleCell      *cell,
                 mpq_srcptr                   number,
                 ParindexLanguage             language,
                 GString                     *out)
{
  const ParindexCohort *cohort = &((const ParindexCohorts *) cell->study)->groups[cell->group];
  const gboolean vi = language == PARINDEX_LANGUAGE_VI, stated = parindex_normalise_has_anchors (self);
  mpq_t low, high;

  if (!stated && !parindex_cohort_differs (cohort))
    {
      g_string_append (out, vi ? "các đơn vị được xếp hạng không khác nhau" : "the ranked units do not differ");
      return;
    }

  if (!stated)
    {
      append_extreme (out, vi ? "thấp nhất " : "lowest ", &cohort->lowest, cell, language);
      append_extreme (out, vi ? ", cao nhất " : ", highest ", &cohort->highest, cell, language);
      append_cohort (out, cohort, cell, self->within, vi);
      g_string_append (out, ": ");
    }
  mpq_inits (low, high, NULL);
  parindex_normalise_ends (self, cohort, low, high);
  append_points (self, cell, number, low, high, language, out);
  mpq_clears (low, high, NULL);
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
  parindex_words_append_input (out, self->input, self->when_none, cell->inputs, language);
  if (parindex_rule_read_input (self->input, self->when_none, cell->inputs, top, number, points, &outcome))
    {
      if (out->len > 0)
        g_string_append (out, "; ");
      work_out_number (self, cell, number, language, out);
    }
  mpq_clears (number, points, top, NULL);
}
