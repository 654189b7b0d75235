/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-fact-private.h"
#include "base/parindex-exact-private.h"

#define DASH "–"

#define either(language, en, vi) ((language) == PARINDEX_LANGUAGE_VI ? (vi) : (en))

const char *
parindex_absence_words (ParindexAbsence  absence,
                        ParindexLanguage language)
{
  static const char *const words[][2] = {
    [PARINDEX_ABSENCE_NONE] = { "", "" },
    [PARINDEX_ABSENCE_NO_PERIOD] = { "nothing is known of this period", "không có dữ liệu của kỳ này" },
    [PARINDEX_ABSENCE_NO_UNIT] = { "the unit is not in it", "không có đơn vị này" },
    [PARINDEX_ABSENCE_NO_CRITERION] = { "there is no such criterion", "không có tiêu chí này" },
    [PARINDEX_ABSENCE_NOT_STATED] = { "it was not published", "không được công bố" },
    [PARINDEX_ABSENCE_MISSING] = { "values are missing", "thiếu số liệu" },
    [PARINDEX_ABSENCE_NOT_APPLICABLE] = { "not applicable", "không áp dụng" },
    [PARINDEX_ABSENCE_NOT_RANKED] = { "the unit is not ranked", "đơn vị không được xếp hạng" },
    [PARINDEX_ABSENCE_NO_MAX] = { "there is no maximum", "không có điểm tối đa" },
    [PARINDEX_ABSENCE_NO_GROUP] = { "the unit has no group", "đơn vị không thuộc nhóm nào" },
    [PARINDEX_ABSENCE_NOT_SCORED] = { "it cannot be scored", "không chấm được" },
    [PARINDEX_ABSENCE_NO_SUCCESSOR_RANK] = { "a successor has no rank before its time", "đơn vị kế thừa không có thứ hạng trước khi thành lập" },
    [PARINDEX_ABSENCE_PREDECESSOR] = { "there is none of a predecessor", "thiếu của một đơn vị tiền thân" },
    [PARINDEX_ABSENCE_MAXIMA_DIFFER] = { "the predecessors have different maxima", "các đơn vị tiền thân có điểm tối đa khác nhau" },
  };

  return words[absence][language == PARINDEX_LANGUAGE_VI];
}

const char *
parindex_fact_source_words (ParindexFactSource source,
                            ParindexLanguage   language)
{
  static const char *const words[][2] = {
    [PARINDEX_FACT_SOURCE_EITHER] = { "partly computed, partly published", "một phần tính được, một phần công bố" },
    [PARINDEX_FACT_SOURCE_COMPUTED] = { "computed", "tính được" },
    [PARINDEX_FACT_SOURCE_PUBLISHED] = { "published", "công bố" },
  };

  return words[source][language == PARINDEX_LANGUAGE_VI];
}

const char *
parindex_fact_column_words (ParindexResultColumn column,
                            ParindexLanguage     language)
{
  static const char *const words[][2] = {
    [PARINDEX_RESULT_COLUMN_SCORE] = { "score", "điểm" },
    [PARINDEX_RESULT_COLUMN_MAX] = { "maximum", "điểm tối đa" },
    [PARINDEX_RESULT_COLUMN_PERCENT] = { "percent", "tỷ lệ" },
    [PARINDEX_RESULT_COLUMN_RANK] = { "rank", "hạng" },
  };

  return words[column][language == PARINDEX_LANGUAGE_VI];
}

char *
parindex_fact_number_text (ParindexFact    *self,
                           ParindexNumber  *number,
                           ParindexLanguage language)
{
  return self->decimals < 0 ? parindex_number_text (number, language)
                            : parindex_number_format (number, self->decimals, self->rounding, language);
}

static void
append_number (GString         *out,
               ParindexFact    *self,
               ParindexNumber  *number,
               ParindexLanguage language)
{
  g_autofree char *text = parindex_fact_number_text (self, number, language);

  g_string_append (out, text);
}

/* Without the % of a percent and the n of a rank. */
static void
append_bounds (GString         *out,
               ParindexFact    *self,
               ParindexLanguage language)
{
  switch (self->certainty)
    {
    case PARINDEX_CERTAINTY_EXACT:
      append_number (out, self, self->low, language);
      break;
    case PARINDEX_CERTAINTY_AT_LEAST:
      g_string_append (out, either (language, "at least ", "từ "));
      append_number (out, self, self->low, language);
      g_string_append (out, either (language, "", " trở lên"));
      break;
    case PARINDEX_CERTAINTY_AT_MOST:
      g_string_append (out, either (language, "at most ", "không quá "));
      append_number (out, self, self->high, language);
      break;
    case PARINDEX_CERTAINTY_RANGE:
      append_number (out, self, self->low, language);
      g_string_append (out, either (language, " to ", " đến "));
      append_number (out, self, self->high, language);
      break;
    case PARINDEX_CERTAINTY_OUTSIDE_LIST:
      g_string_append (out, either (language, "beyond ", "ngoài "));
      append_number (out, self, self->low, language);
      break;
    case PARINDEX_CERTAINTY_NONE:
    default:
      g_string_append (out, DASH);
    }
}

/**
 * parindex_fact_get_text:
 * @self: a fact
 * @language: the language
 *
 * Gets the figure as it is shown: `87.50`, `2 of 11`, `46 to 48 of 63`, `at
 * least 80`, `beyond 30`, or a dash where nothing is known.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
parindex_fact_get_text (ParindexFact    *self,
                        ParindexLanguage language)
{
  GString *out;

  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  language = parindex_language_resolve (language);
  if (self->bands != NULL)
    return g_strjoinv (either (language, " or ", " hoặc "), self->bands);

  out = g_string_new (NULL);
  append_bounds (out, self, language);
  if (parindex_fact_is_there (self) && self->of > 0)
    g_string_append_printf (out, either (language, " of %u", " trên %u"), self->of);

  return g_string_free (out, FALSE);
}

static void
append_source (GString      *out,
               ParindexFact *self)
{
  const char *source = self->published != NULL ? parindex_published_result_get_source (self->published) : NULL;

  if (source != NULL)
    g_string_append_printf (out, " (%s)", source);
}

/* "from the change since 2015 published for 2020". */
static void
append_change (GString         *out,
               ParindexFact    *self,
               ParindexLanguage language)
{
  g_autofree char *change = parindex_number_text (parindex_published_result_get_change (self->published, self->column), language);
  gboolean up = parindex_number_get_sign (parindex_published_result_get_change (self->published, self->column)) > 0;

  g_string_append_printf (out, either (language, "derived from the change of %s%s since %s published for %s", "suy ra từ mức thay đổi %s%s so với %s công bố cho kỳ %s"),
                          up ? "+" : "", change, parindex_period_to_string (parindex_published_result_get_since (self->published)),
                          parindex_period_to_string (parindex_published_result_get_period (self->published)));
  append_source (out, self);
}

static void
append_parts (GString         *out,
              ParindexFact    *self,
              ParindexLanguage language)
{
  if (parindex_fact_is_there (self))
    g_string_append (out, either (language, "weighted mean of the predecessors: ", "bình quân có trọng số của các đơn vị tiền thân: "));
  else
    g_string_append_printf (out, either (language, "%s; predecessors: ", "%s; các đơn vị tiền thân: "), parindex_absence_words (self->absence, language));
  for (guint i = 0; i < parindex_list_length (self->parts); i++)
    {
      ParindexFact *part = parindex_list_get (self->parts, i);
      g_autofree char *text = parindex_fact_get_text (part, language);
      g_autofree char *weight = parindex_number_text (self->weights->pdata[i], language);

      g_string_append_printf (out, either (language, "%s%s %s (weight %s)", "%s%s %s (trọng số %s)"), i > 0 ? "; " : "", part->unit, text, weight);
    }
}

/**
 * parindex_fact_get_origin_text:
 * @self: a fact
 * @language: the language
 *
 * Gets where the figure comes from in words: that it was computed, or published
 * by whom, or what it was derived from; or why there is none.
 *
 * Returns: (transfer full): the words
 *
 * Since: 1.0
 */
char *
parindex_fact_get_origin_text (ParindexFact    *self,
                               ParindexLanguage language)
{
  GString *out;

  g_return_val_if_fail (PARINDEX_IS_FACT (self), NULL);

  language = parindex_language_resolve (language);
  out = g_string_new (NULL);
  if (self->derivation == PARINDEX_DERIVATION_SUCCESSION)
    append_parts (out, self, language);
  else if (!parindex_fact_is_there (self))
    {
      g_string_append (out, parindex_absence_words (self->absence, language));
      if (self->reason != NULL)
        g_string_append_printf (out, ": %s", self->reason);
    }
  else if (self->derivation == PARINDEX_DERIVATION_CHANGE)
    append_change (out, self, language);
  else if (self->derivation == PARINDEX_DERIVATION_RATIO)
    {
      g_string_append (out, either (language, "derived from the published score and maximum", "suy ra từ điểm và điểm tối đa đã công bố"));
      append_source (out, self);
    }
  else
    {
      g_string_append (out, parindex_fact_source_words (self->source, language));
      append_source (out, self);
    }

  return g_string_free (out, FALSE);
}
