/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-reconciliation-private.h"
#include "base/parindex-exact-private.h"

#define either(language, en, vi) ((language) == PARINDEX_LANGUAGE_VI ? (vi) : (en))

/* More than are printed: enough to see the ends of what rounding allows. */
#define END_DECIMALS 4

const char *
parindex_agreement_words (ParindexAgreement agreement,
                          ParindexLanguage  language)
{
  static const char *const words[][2] = {
    [PARINDEX_AGREEMENT_AGREES] = { "agrees", "khớp" },
    [PARINDEX_AGREEMENT_ROUNDED_PARTS] = { "rounded parts", "các phần đã làm tròn" },
    [PARINDEX_AGREEMENT_PARTS_DIFFER] = { "the parts do not add up to it", "các phần không cộng ra số này" },
    [PARINDEX_AGREEMENT_MISSING_WEIGHTS] = { "the weights were not published", "trọng số không được công bố" },
    [PARINDEX_AGREEMENT_COHORT_DIFFERS] = { "among other units", "xếp hạng trong nhóm đơn vị khác" },
    [PARINDEX_AGREEMENT_NOT_COMPUTED] = { "not computed", "không tính được" },
    [PARINDEX_AGREEMENT_UNEXPLAINED] = { "unexplained", "chưa giải thích được" },
  };

  return words[agreement][language == PARINDEX_LANGUAGE_VI];
}

static char *
end_text (const ParindexNumber *number,
          ParindexLanguage      language)
{
  GString *out = g_string_new (NULL);

  parindex_mpq_append_short (out, parindex_number_peek (number), END_DECIMALS, PARINDEX_ROUNDING_HALF_UP, parindex_words_point (language));

  return g_string_free (out, FALSE);
}

static void
append_rounded_parts (GString                   *out,
                      ParindexReconciliationRow *self,
                      ParindexLanguage           language)
{
  g_autofree char *low = end_text (self->low, language);
  g_autofree char *high = end_text (self->high, language);

  g_string_append_printf (out, either (language, "; %u rounded parts: unrounded, each within half a unit of its last digit, they give %s to %s, which allows it",
                                       "; %u phần đã làm tròn: trước khi làm tròn, mỗi phần lệch tối đa nửa đơn vị chữ số cuối, kết quả từ %s đến %s, phù hợp với số công bố"),
                          self->n_parts, low, high);
}

static char *
size_text (const ParindexNumber *number,
           ParindexLanguage      language)
{
  g_autoptr (ParindexNumber) size = NULL;
  mpq_t value;

  mpq_init (value);
  mpq_abs (value, parindex_number_peek (number));
  size = parindex_number_new_take (value);
  mpq_clear (value);

  return end_text (size, language);
}

/* "Thể chế 7; Thủ tục 15". */
static void
append_parts (GString                   *out,
              ParindexReconciliationRow *self,
              ParindexLanguage           language)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const ParindexReconciledPart *part = self->parts->pdata[i];
      g_autofree char *score = end_text (part->score, language);

      g_string_append_printf (out, "%s%s %s", i > 0 ? "; " : "", part->title != NULL ? part->title : part->criterion, score);
    }
}

/* Which parts, what they add up to, what was published, and by how much it is off. */
static void
append_wrong_sum (GString                   *out,
                  ParindexReconciliationRow *self,
                  ParindexLanguage           language)
{
  g_autoptr (ParindexNumber) excess = parindex_reconciliation_row_get_excess (self);
  gboolean above = parindex_number_get_sign (excess) > 0;
  g_autofree char *sum = end_text (self->sum, language);
  g_autofree char *total = parindex_fact_get_text (self->published, language);
  g_autofree char *by = size_text (excess, language);
  g_autofree char *low = end_text (self->low, language);
  g_autofree char *high = end_text (self->high, language);

  g_string_append_printf (out, either (language, "; the %u published parts add up to %s, and the published total %s is %s %s; however they were rounded, they give %s to %s; the parts: ",
                                       "; %u phần đã công bố cộng lại được %s, còn tổng công bố %s %s %s; dù làm tròn thế nào, các phần cho từ %s đến %s; các phần: "),
                          self->n_parts, sum, total,
                          language == PARINDEX_LANGUAGE_VI ? (above ? "lớn hơn" : "nhỏ hơn") : by,
                          language == PARINDEX_LANGUAGE_VI ? by : (above ? "more" : "less"), low, high);
  append_parts (out, self, language);
}

static void
append_parts_differ (GString                   *out,
                     ParindexReconciliationRow *self,
                     ParindexLanguage           language)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (self->adds_up)
    {
      append_wrong_sum (out, self, language);
      return;
    }
  low = end_text (self->low, language);
  high = end_text (self->high, language);
  g_string_append_printf (out, either (language, "; the %u printed parts give %s to %s, however they were rounded: they do not add up to it",
                                       "; %u phần đã công bố cho từ %s đến %s, dù làm tròn thế nào: không cộng ra số này"),
                          self->n_parts, low, high);
  if (self->parts != NULL)
    {
      g_string_append (out, either (language, "; the parts: ", "; các phần: "));
      append_parts (out, self, language);
    }
}

static void
append_missing_weights (GString                   *out,
                        ParindexReconciliationRow *self,
                        ParindexLanguage           language)
{
  g_autofree char *sum = end_text (self->sum, language);

  g_string_append_printf (out, either (language, "; %u parts, which add up to %s, were published without their weights",
                                       "; %u phần, cộng lại được %s, được công bố không kèm trọng số"),
                          self->n_parts, sum);
  if (self->low != NULL)
    {
      g_autofree char *low = end_text (self->low, language);
      g_autofree char *high = end_text (self->high, language);

      g_string_append_printf (out, either (language, "; any weights give %s to %s, so some give it", "; mọi bộ trọng số cho từ %s đến %s, nên có bộ cho ra số này"), low, high);
    }
}

static void
append_reason (GString                   *out,
               ParindexReconciliationRow *self,
               ParindexLanguage           language)
{
  switch (self->agreement)
    {
    case PARINDEX_AGREEMENT_ROUNDED_PARTS:
      append_rounded_parts (out, self, language);
      break;
    case PARINDEX_AGREEMENT_PARTS_DIFFER:
      append_parts_differ (out, self, language);
      break;
    case PARINDEX_AGREEMENT_MISSING_WEIGHTS:
      append_missing_weights (out, self, language);
      break;
    case PARINDEX_AGREEMENT_COHORT_DIFFERS:
      g_string_append_printf (out, either (language, "; ranked among %u here, among %u there", "; ở đây xếp hạng trong số %u, nơi công bố trong số %u"),
                              self->computed->of, self->published->of);
      break;
    case PARINDEX_AGREEMENT_AGREES:
      if (self->sum != NULL)
        g_string_append_printf (out, either (language, "; the %u parts add up to it", "; %u phần cộng đúng số này"), self->n_parts);
      break;
    case PARINDEX_AGREEMENT_NOT_COMPUTED:
      break;
    case PARINDEX_AGREEMENT_UNEXPLAINED:
    default:
      g_string_append_printf (out, "; %s", parindex_agreement_words (PARINDEX_AGREEMENT_UNEXPLAINED, language));
    }
}

/* A successor's figure from before its time is never told without those it is the mean of. */
static void
append_computed (GString                   *out,
                 ParindexReconciliationRow *self,
                 const char                *computed,
                 ParindexLanguage           language)
{
  g_string_append_printf (out, either (language, "computed %s", "tính được %s"), computed);
  if (self->computed->derivation == PARINDEX_DERIVATION_SUCCESSION)
    {
      g_autofree char *origin = parindex_fact_get_origin_text (self->computed, language);

      g_string_append_printf (out, " (%s)", origin);
    }
}

/**
 * parindex_reconciliation_row_get_text:
 * @self: a row
 * @language: the language
 *
 * Gets what was published and computed, and what explains the difference, in words.
 *
 * Returns: (transfer full): the words
 *
 * Since: 1.0
 */
char *
parindex_reconciliation_row_get_text (ParindexReconciliationRow *self,
                                      ParindexLanguage           language)
{
  GString *out;
  g_autofree char *published = NULL;
  g_autofree char *computed = NULL;

  g_return_val_if_fail (parindex_reconciliation_row_is_made (self), NULL);

  language = parindex_language_resolve (language);
  out = g_string_new (NULL);
  published = parindex_fact_get_text (self->published, language);
  computed = parindex_fact_is_there (self->computed) ? parindex_fact_get_text (self->computed, language)
                                                     : parindex_fact_get_origin_text (self->computed, language);
  g_string_append_printf (out, either (language, "published %s, ", "công bố %s, "), published);
  if (parindex_fact_is_there (self->computed) && self->computed->source == PARINDEX_FACT_SOURCE_PUBLISHED)
    {
      /* It was not scored here. */
      g_autofree char *origin = parindex_fact_get_origin_text (self->computed, language);

      g_string_append_printf (out, "%s %s", computed, origin);
    }
  else if (parindex_fact_is_there (self->computed))
    append_computed (out, self, computed, language);
  else
    g_string_append_printf (out, either (language, "not computed: %s", "không tính được: %s"), computed);
  append_reason (out, self, language);

  return g_string_free (out, FALSE);
}
