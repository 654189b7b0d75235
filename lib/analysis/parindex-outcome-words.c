/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-outcome-private.h"

#include "base/parindex-exact-private.h"
#include "base/parindex-fill-private.h"

static const struct
{
  const char *en;
  const char *vi;
} pairs[PARINDEX_N_OUTCOME_WORDS] = {
#define OUTCOME_WORDS(name, en, vi) { en, vi },
#include "analysis/parindex-outcome-words.h"
#undef OUTCOME_WORDS
};

/* Longer decimals are rounded, and said to be. */
#define MAX_DECIMALS 4

#define MAX_FILLS 5

const char *
parindex_outcome_words (ParindexOutcomeWords words,
                        ParindexLanguage     language)
{
  return language == PARINDEX_LANGUAGE_VI ? pairs[words].vi : pairs[words].en;
}

const char *
parindex_target_state_words (ParindexTargetState state,
                             ParindexLanguage    language)
{
  return parindex_outcome_words ((ParindexOutcomeWords) (PARINDEX_OUTCOME_WORDS_MET + state), language);
}

char *
parindex_outcome_words_format (ParindexOutcomeWords words,
                               ParindexLanguage     language,
                               const char *const   *values,
                               guint                n_values)
{
  GString *out = g_string_new (NULL);

  parindex_append_filled (out, parindex_outcome_words (words, language), values, n_values);

  return g_string_free (out, FALSE);
}

char *
parindex_outcome_number_text (mpq_srcptr       value,
                              ParindexLanguage language)
{
  GString *text = g_string_new (NULL);

  if (!parindex_mpq_append_short (text, value, MAX_DECIMALS, PARINDEX_ROUNDING_HALF_UP, parindex_words_point (language)))
    g_string_prepend (text, "≈ ");

  return g_string_free (text, FALSE);
}

char *
parindex_quantity_text (const ParindexQuantity *self,
                        ParindexLanguage        language)
{
  gboolean vi = language == PARINDEX_LANGUAGE_VI;
  g_autofree char *low = self->has_low ? parindex_outcome_number_text (self->low, language) : NULL;
  g_autofree char *high = self->has_high ? parindex_outcome_number_text (self->high, language) : NULL;

  if (!self->known || (low == NULL && high == NULL))
    return NULL;
  if (parindex_quantity_is_exact (self))
    return g_steal_pointer (&low);
  if (low != NULL && high != NULL)
    return g_strdup_printf (vi ? "%s đến %s" : "%s to %s", low, high);
  if (low != NULL)
    return g_strdup_printf (vi ? "ít nhất %s" : "at least %s", low);

  return g_strdup_printf (vi ? "nhiều nhất %s" : "at most %s", high);
}

/* As it stands in documents of the language. */
char *
parindex_day_text (const GDate     *day,
                   ParindexLanguage language)
{
  if (language == PARINDEX_LANGUAGE_VI)
    return g_strdup_printf ("%u/%u/%u", g_date_get_day (day), (guint) g_date_get_month (day), g_date_get_year (day));

  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (day), (guint) g_date_get_month (day), g_date_get_day (day));
}

static char *
fill_text (const ParindexFill *fill,
           ParindexLanguage    language)
{
  char *text;

  if (fill->number != NULL)
    return parindex_outcome_number_text (fill->number, language);
  if (fill->quantity != NULL)
    {
      text = parindex_quantity_text (fill->quantity, language);
      return text != NULL ? text : g_strdup ("–");
    }
  if (fill->day != NULL)
    return parindex_day_text (fill->day, language);
  if (fill->text != NULL)
    return g_strdup (language == PARINDEX_LANGUAGE_VI && fill->vi != NULL ? fill->vi : fill->text);

  return g_strdup_printf ("%u", fill->count);
}

void
parindex_target_outcome_say (ParindexTargetOutcome *self,
                             ParindexOutcomeWords   words,
                             const ParindexFill    *fills,
                             guint                  n_fills)
{
  static const ParindexLanguage languages[PARINDEX_N_LANGUAGES] = { PARINDEX_LANGUAGE_EN, PARINDEX_LANGUAGE_VI };

  g_assert (n_fills <= MAX_FILLS);
  for (guint i = 0; i < PARINDEX_N_LANGUAGES; i++)
    {
      char *values[MAX_FILLS] = { NULL };

      for (guint k = 0; k < n_fills; k++)
        values[k] = fill_text (&fills[k], languages[i]);
      g_ptr_array_add (self->steps[i], parindex_outcome_words_format (words, languages[i], (const char *const *) values, n_fills));
      for (guint k = 0; k < n_fills; k++)
        g_free (values[k]);
    }
}

char *
parindex_target_outcome_text (ParindexTargetOutcome *self,
                              ParindexOutcomeNumber  number,
                              ParindexLanguage       language)
{
  const char *own = self->texts[number][language == PARINDEX_LANGUAGE_VI];

  return own != NULL ? g_strdup (own) : parindex_quantity_text (&self->numbers[number], language);
}
