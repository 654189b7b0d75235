/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-moments-private.h"
#include "scoring/preparation/parindex-preparation-private.h"

/* Why a number was changed, for people. */

gboolean
parindex_prepared_leaf_changes (const ParindexPreparedLeaf *self,
                                guint                       row,
                                ParindexPreparationStep     step)
{
  const ParindexColumn *before = self->after[step], *after = self->after[step + 1];
  gboolean changed;
  mpq_t from, to;

  if (before == after || parindex_column_state (after, row) != PARINDEX_CELL_STATE_OBSERVED)
    return FALSE;
  if (parindex_column_state (before, row) != PARINDEX_CELL_STATE_OBSERVED)
    return TRUE;

  mpq_inits (from, to, NULL);
  parindex_column_get_mpq (before, row, from);
  parindex_column_get_mpq (after, row, to);
  changed = !mpq_equal (from, to);
  mpq_clears (from, to, NULL);

  return changed;
}

static void
append_denominator (const ParindexPreparedLeaf *self,
                    ParindexUnit               *unit,
                    ParindexLanguage            language,
                    GString                    *out)
{
  const char *name = self->rule->denominator;

  g_string_append_printf (out, language == PARINDEX_LANGUAGE_VI ? "chia cho %s " : "divided by %s ", name);
  parindex_words_append_number (out, parindex_unit_get_attribute (unit, name), language);
  if (self->rule->denominator_scale != NULL)
    {
      g_string_append (out, " × ");
      parindex_words_append_number (out, self->rule->denominator_scale, language);
    }
}

static void
append_transform (ParindexTransform     transform,
                  const ParindexNumber *lambda,
                  ParindexLanguage      language,
                  GString              *out)
{
  g_string_append (out, parindex_transform_words (transform, language));
  if (lambda == NULL)
    return;
  g_string_append (out, " (λ = ");
  parindex_words_append_number (out, lambda, language);
  g_string_append_c (out, ')');
}

/* "of 2011", "from 2011 to 2014" */
static void
append_periods (const ParindexImputedCell *cell,
                ParindexLanguage           language,
                GString                   *out)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;

  if (cell->from != NULL && cell->to != NULL)
    g_string_append_printf (out, vi ? "nội suy tuyến tính từ %s đến %s" : "on the line from %s to %s", parindex_period_to_string (cell->from),
                            parindex_period_to_string (cell->to));
  else
    g_string_append_printf (out, vi ? "số liệu của kỳ %s" : "the number of %s", parindex_period_to_string (cell->from != NULL ? cell->from : cell->to));
}

static void
append_imputation (const ParindexPreparedLeaf *self,
                   ParindexUnit               *unit,
                   guint                       row,
                   ParindexLanguage            language,
                   GString                    *out)
{
  static const char *const words[][2] = {
    [PARINDEX_IMPUTATION_MEAN] = { "the mean of %u ranked units", "trung bình của %u đơn vị được xếp hạng" },
    [PARINDEX_IMPUTATION_MEDIAN] = { "the median of %u ranked units", "trung vị của %u đơn vị được xếp hạng" },
    [PARINDEX_IMPUTATION_ROW] = { "the unit's mean place on other criteria (%u)", "vị trí trung bình của đơn vị ở các tiêu chí khác (%u)" },
    [PARINDEX_IMPUTATION_NEAREST] = { "the mean of the %u units that are most alike", "trung bình của %u đơn vị tương đồng nhất" },
  };
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  const ParindexImputedCell *cell = parindex_prepared_leaf_imputed (self, row);
  const char *within = self->rule->impute_within, *group = within != NULL ? parindex_unit_get_group (unit, within) : NULL;

  g_string_append (out, vi ? "ô thiếu: " : "missing: ");
  if (cell->from != NULL || cell->to != NULL)
    append_periods (cell, language, out);
  else
    {
      g_autofree char *count = g_strdup_printf ("%u", cell->n);
      g_auto (GStrv) parts = g_strsplit (words[self->rule->impute][vi], "%u", 2);

      g_string_append_printf (out, "%s%s%s", parts[0], count, parts[1]);
    }
  if (group != NULL)
    g_string_append_printf (out, vi ? " thuộc %s “%s”" : " within %s “%s”", within, group);
}

static void
append_double (GString         *out,
               double           value,
               ParindexLanguage language)
{
  g_autoptr (ParindexNumber) number = parindex_number_new_from_double (value, NULL);
  g_autofree char *text = number != NULL ? parindex_number_format (number, 2, PARINDEX_ROUNDING_HALF_UP, language) : g_strdup ("–");

  g_string_append (out, text);
}

static void
append_treatment (const ParindexPreparedLeaf *self,
                  guint                       row,
                  ParindexLanguage            language,
                  GString                    *out)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  const ParindexTreatedCohort *cohort = &self->treated[parindex_prepared_group (self, row)];
  double skewness, kurtosis;

  parindex_exact_coefficients (cohort->nearest, cohort->n, &skewness, &kurtosis);
  g_string_append (out, vi ? "độ lệch " : "skewness ");
  append_double (out, skewness, language);
  g_string_append (out, vi ? ", độ nhọn " : ", kurtosis ");
  append_double (out, kurtosis, language);
  g_string_append_printf (out, vi ? " của %u đơn vị được xếp hạng: " : " of %u ranked units: ", cohort->n);
  if (cohort->n_low > 0 || cohort->n_high > 0)
    g_string_append_printf (out, vi ? "winsor hóa (thấp nhất: %u, cao nhất: %u giá trị)" : "winsorised (lowest: %u, highest: %u values)", cohort->n_low, cohort->n_high);
  if (!cohort->transformed)
    return;
  g_string_append (out, cohort->n_low > 0 || cohort->n_high > 0 ? "; " : "");
  append_transform (self->rule->treat_then, self->rule->treat_lambda, language, out);
}

char *
parindex_prepared_leaf_reason (const ParindexPreparedLeaf *self,
                               ParindexUnit               *unit,
                               guint                       row,
                               ParindexPreparationStep     step,
                               ParindexLanguage            language)
{
  GString *out = g_string_new (NULL);

  switch (step)
    {
    case PARINDEX_PREPARATION_STEP_DENOMINATOR:
      append_denominator (self, unit, language, out);
      break;
    case PARINDEX_PREPARATION_STEP_TRANSFORM:
      append_transform (self->rule->transform, self->rule->transform_lambda, language, out);
      break;
    case PARINDEX_PREPARATION_STEP_IMPUTATION:
      append_imputation (self, unit, row, language, out);
      break;
    case PARINDEX_PREPARATION_STEP_TREATMENT:
    default:
      append_treatment (self, row, language, out);
    }

  return g_string_free (out, FALSE);
}
