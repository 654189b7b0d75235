/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-normalise-private.h"

/* What becomes of the number before it is normalised, as the rule says it; the doing is in scoring/preparation. */

/**
 * ParindexNormaliseRule:mean:
 *
 * What the mean is placed at by `z-score`; %NULL is 0.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:sd:
 *
 * How far one standard deviation reaches under `z-score`; %NULL is 1.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:denominator:
 *
 * The attribute of the unit that the number is divided by; %NULL: none.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:denominator-scale:
 *
 * What the quotient is multiplied by, such as 1000 for a number per
 * 1,000 inhabitants; %NULL is 1.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:transform:
 *
 * What is made of the number.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:transform-lambda:
 *
 * The exponent of `box-cox`.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:impute:
 *
 * What stands in for a missing number.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:impute-within:
 *
 * The group dimension in whose groups the mean or median is taken; %NULL: over
 * all.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:impute-periods:
 *
 * How many periods back the previous number may lie; %NULL: any.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:impute-neighbours:
 *
 * How many of the nearest units are averaged.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:treat:
 *
 * What is done about outliers. A column has some where the skewness, of
 * whichever sign, is not below its limit and the kurtosis is not below its own.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:treat-points:
 *
 * How many numbers may be winsorised; %NULL is 5.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:treat-skewness:
 *
 * The limit of the skewness; %NULL is 2.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:treat-kurtosis:
 *
 * The limit of the excess kurtosis; %NULL is 3.5.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:treat-then:
 *
 * The transformation where winsorising does not do.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:treat-lambda:
 *
 * The exponent of `box-cox` there.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:treat-combined:
 *
 * Whether that transforms the winsorised numbers; otherwise it transforms those
 * from before.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:anchors-over:
 *
 * Of which periods the numbers are that others are measured by.
 *
 * Since: 1.0
 */

gboolean
parindex_normalise_prepares (const ParindexNormaliseRule *self)
{
  return self->denominator != NULL || self->transform != PARINDEX_TRANSFORM_NONE || self->impute != PARINDEX_IMPUTATION_NONE
         || self->treat != PARINDEX_TREATMENT_NONE || self->anchors_over != PARINDEX_ANCHOR_PERIODS_OWN;
}

const char *
parindex_transform_words (ParindexTransform transform,
                          ParindexLanguage  language)
{
  static const char *const words[][2] = {
    [PARINDEX_TRANSFORM_NONE] = { "as it is", "giữ nguyên" },
    [PARINDEX_TRANSFORM_LOG] = { "natural logarithm", "lô-ga-rít tự nhiên" },
    [PARINDEX_TRANSFORM_LOG10] = { "decimal logarithm", "lô-ga-rít thập phân" },
    [PARINDEX_TRANSFORM_ROOT] = { "square root", "căn bậc hai" },
    [PARINDEX_TRANSFORM_SQUARE] = { "square", "bình phương" },
    [PARINDEX_TRANSFORM_LOG_SHIFTED] = { "logarithm of the distance from the lowest, shifted by a hundredth of the range",
                                         "lô-ga-rít của khoảng cách đến mức thấp nhất, cộng thêm một phần trăm khoảng biến thiên" },
    [PARINDEX_TRANSFORM_LOG_MIRRORED] = { "logarithm from the end that has no outliers, shifted by a hundredth of the range",
                                          "lô-ga-rít tính từ đầu không có giá trị ngoại lai, cộng thêm một phần trăm khoảng biến thiên" },
    [PARINDEX_TRANSFORM_LOG_PLUS_ONE] = { "logarithm of 1 + the distance from the lowest", "lô-ga-rít của 1 + khoảng cách đến mức thấp nhất" },
    [PARINDEX_TRANSFORM_LOG_GII] = { "logarithm by the Global Innovation Index", "lô-ga-rít theo Chỉ số Đổi mới sáng tạo toàn cầu" },
    [PARINDEX_TRANSFORM_BOX_COX] = { "Box-Cox transformation", "phép biến đổi Box-Cox" },
  };

  return words[transform][language == PARINDEX_LANGUAGE_VI];
}

const char *
parindex_imputation_words (ParindexImputation imputation,
                           ParindexLanguage   language)
{
  static const char *const words[][2] = {
    [PARINDEX_IMPUTATION_NONE] = { NULL, NULL },
    [PARINDEX_IMPUTATION_MEAN] = { "the mean of the ranked units", "trung bình của các đơn vị được xếp hạng" },
    [PARINDEX_IMPUTATION_MEDIAN] = { "the median of the ranked units", "trung vị của các đơn vị được xếp hạng" },
    [PARINDEX_IMPUTATION_ROW] = { "the unit's mean place on the other criteria", "vị trí trung bình của đơn vị ở các tiêu chí khác" },
    [PARINDEX_IMPUTATION_PREVIOUS] = { "the number of the nearest earlier period", "số liệu của kỳ trước gần nhất" },
    [PARINDEX_IMPUTATION_LINEAR] = { "on the line between the periods around", "nội suy tuyến tính giữa kỳ trước và kỳ sau" },
    [PARINDEX_IMPUTATION_NEAREST] = { "the mean of the units that are most alike", "trung bình của các đơn vị tương đồng nhất" },
  };

  return words[imputation][language == PARINDEX_LANGUAGE_VI];
}

static void
append_lambda (const ParindexNumber *lambda,
               ParindexLanguage      language,
               GString              *out)
{
  if (lambda == NULL)
    return;

  g_string_append (out, " (λ = ");
  parindex_words_append_number (out, lambda, language);
  g_string_append_c (out, ')');
}

static void
append_denominator (const ParindexNormaliseRule *self,
                    ParindexLanguage             language,
                    GString                     *out)
{
  g_string_append_printf (out, language == PARINDEX_LANGUAGE_VI ? "; chia cho %s" : "; divided by %s", self->denominator);
  if (self->denominator_scale != NULL)
    {
      g_string_append (out, " × ");
      parindex_words_append_number (out, self->denominator_scale, language);
    }
}

static void
append_imputation (const ParindexNormaliseRule *self,
                   ParindexLanguage             language,
                   GString                     *out)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;

  g_string_append_printf (out, vi ? "; ô thiếu: %s" : "; missing: %s", parindex_imputation_words (self->impute, language));
  if (self->impute_within != NULL)
    g_string_append_printf (out, vi ? " trong cùng %s" : " within the same %s", self->impute_within);
  if (self->impute_periods != NULL)
    {
      g_string_append (out, vi ? ", không quá " : ", at most ");
      parindex_words_append_number (out, self->impute_periods, language);
      g_string_append (out, vi ? " kỳ" : " periods back");
    }
  if (self->impute_neighbours != NULL)
    {
      g_string_append (out, ", k = ");
      parindex_words_append_number (out, self->impute_neighbours, language);
    }
}

static void
append_treatment (const ParindexNormaliseRule *self,
                  ParindexLanguage             language,
                  GString                     *out)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI, winsorises = self->treat == PARINDEX_TREATMENT_WINSORISE;

  g_string_append (out, vi ? "; giá trị ngoại lai: " : "; outliers: ");
  if (winsorises)
    {
      g_string_append (out, vi ? "winsor hóa " : "winsorised, ");
      if (self->treat_points != NULL)
        parindex_words_append_number (out, self->treat_points, language);
      else
        g_string_append (out, G_STRINGIFY (PARINDEX_TREATMENT_POINTS));
      g_string_append (out, vi ? " giá trị trở lại" : " values at most");
    }
  if (self->treat_then != PARINDEX_TRANSFORM_NONE)
    {
      g_string_append (out, !winsorises ? "" : vi ? ", nếu chưa đủ: " : ", and if that does not do: ");
      g_string_append (out, parindex_transform_words (self->treat_then, language));
      append_lambda (self->treat_lambda, language, out);
    }
}

void
parindex_normalise_describe_preparation (const ParindexNormaliseRule *self,
                                         ParindexLanguage             language,
                                         GString                     *out)
{
  static const char *const periods[][2] = {
    [PARINDEX_ANCHOR_PERIODS_RUNNING] = { "; measured over this and all earlier periods", "; so với kỳ này và mọi kỳ trước" },
    [PARINDEX_ANCHOR_PERIODS_PANEL] = { "; measured over all periods", "; so với mọi kỳ" },
  };
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;

  if (self->anchors_over != PARINDEX_ANCHOR_PERIODS_OWN)
    g_string_append (out, periods[self->anchors_over][vi]);
  if (self->denominator != NULL)
    append_denominator (self, language, out);
  if (self->transform != PARINDEX_TRANSFORM_NONE)
    {
      g_string_append_printf (out, "; %s", parindex_transform_words (self->transform, language));
      append_lambda (self->transform_lambda, language, out);
    }
  if (self->impute != PARINDEX_IMPUTATION_NONE)
    append_imputation (self, language, out);
  if (self->treat != PARINDEX_TREATMENT_NONE)
    append_treatment (self, language, out);
}
