/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-change-private.h"

#include "base/parindex-exact-private.h"

#define either(language, en, vi) ((language) == PARINDEX_LANGUAGE_VI ? (vi) : (en))

void
parindex_change_clear (ParindexChange *self)
{
  g_clear_pointer (&self->low, parindex_number_unref);
  g_clear_pointer (&self->high, parindex_number_unref);
  g_clear_object (&self->published);
}

/* The ends of what is known, a new reference or NULL. Published ranks are whole: beyond 30 is 31 at best, and the last of all at worst. */
static ParindexNumber *
end_of (ParindexFact *fact,
        gboolean      low)
{
  ParindexNumber *end = low ? fact->low : fact->high;
  ParindexNumber *next;
  mpq_t value, one;

  if (fact->certainty == PARINDEX_CERTAINTY_OUTSIDE_LIST && low)
    {
      mpq_inits (value, one, NULL);
      mpq_set_ui (one, 1, 1);
      mpq_add (value, parindex_number_peek (fact->low), one);
      next = parindex_number_new_take (value);
      mpq_clears (value, one, NULL);
      return next;
    }
  if (end == NULL && fact->column == PARINDEX_RESULT_COLUMN_RANK)
    return low ? parindex_number_new_from_int (1) : fact->of > 0 ? parindex_number_new_from_int (fact->of) : NULL;

  return end != NULL ? parindex_number_ref (end) : NULL;
}

/* Of a rank, less is up. */
static ParindexNumber *
subtract (ParindexNumber *later,
          ParindexNumber *earlier,
          gboolean        rank)
{
  ParindexNumber *difference;
  mpq_t value;

  if (later == NULL || earlier == NULL)
    return NULL;

  mpq_init (value);
  mpq_sub (value, parindex_number_peek (rank ? earlier : later), parindex_number_peek (rank ? later : earlier));
  difference = parindex_number_new_take (value);
  mpq_clear (value);

  return difference;
}

static ParindexCertainty
certainty_of (const ParindexNumber *low,
              const ParindexNumber *high)
{
  if (low != NULL && high != NULL)
    return parindex_number_equal (low, high) ? PARINDEX_CERTAINTY_EXACT : PARINDEX_CERTAINTY_RANGE;

  return low != NULL ? PARINDEX_CERTAINTY_AT_LEAST : high != NULL ? PARINDEX_CERTAINTY_AT_MOST : PARINDEX_CERTAINTY_NONE;
}

void
parindex_change_init (ParindexChange *self,
                      ParindexFact   *from,
                      ParindexFact   *to)
{
  gboolean rank = from->column == PARINDEX_RESULT_COLUMN_RANK;
  ParindexFact *shown = to->decimals >= 0 ? to : from;
  g_autoptr (ParindexNumber) from_low = NULL;
  g_autoptr (ParindexNumber) from_high = NULL;
  g_autoptr (ParindexNumber) to_low = NULL;
  g_autoptr (ParindexNumber) to_high = NULL;

  *self = (ParindexChange){ .decimals = shown->decimals, .rounding = shown->rounding };
  if (!parindex_fact_is_there (from) || !parindex_fact_is_there (to))
    return;

  from_low = end_of (from, TRUE);
  from_high = end_of (from, FALSE);
  to_low = end_of (to, TRUE);
  to_high = end_of (to, FALSE);
  self->low = rank ? subtract (to_high, from_low, TRUE) : subtract (to_low, from_high, FALSE);
  self->high = rank ? subtract (to_low, from_high, TRUE) : subtract (to_high, from_low, FALSE);
  self->certainty = certainty_of (self->low, self->high);
}

void
parindex_change_take (ParindexChange          *self,
                      ParindexNumber          *change,
                      ParindexPublishedResult *published)
{
  parindex_change_clear (self);
  self->certainty = PARINDEX_CERTAINTY_EXACT;
  self->low = change;
  self->high = parindex_number_ref (change);
  self->decimals = -1;
  self->published = g_object_ref (published);
}

/* With its sign; what is shown as 0 has none. */
static void
append_signed (GString              *out,
               const ParindexChange *self,
               ParindexNumber       *number,
               ParindexLanguage      language)
{
  g_autofree char *text = self->decimals < 0 ? parindex_number_text (number, language)
                                             : parindex_number_format (number, self->decimals, self->rounding, language);

  if (strpbrk (text, "123456789") != NULL && text[0] != '-')
    g_string_append_c (out, '+');
  g_string_append (out, text);
}

char *
parindex_change_to_text (const ParindexChange *self,
                         ParindexLanguage      language)
{
  GString *out = g_string_new (NULL);

  switch (self->certainty)
    {
    case PARINDEX_CERTAINTY_EXACT:
      append_signed (out, self, self->low, language);
      break;
    case PARINDEX_CERTAINTY_AT_LEAST:
      g_string_append (out, either (language, "at least ", "ít nhất "));
      append_signed (out, self, self->low, language);
      break;
    case PARINDEX_CERTAINTY_AT_MOST:
      g_string_append (out, either (language, "at most ", "nhiều nhất "));
      append_signed (out, self, self->high, language);
      break;
    case PARINDEX_CERTAINTY_RANGE:
      append_signed (out, self, self->low, language);
      g_string_append (out, either (language, " to ", " đến "));
      append_signed (out, self, self->high, language);
      break;
    case PARINDEX_CERTAINTY_OUTSIDE_LIST:
    case PARINDEX_CERTAINTY_NONE:
    default:
      g_string_append (out, "–");
    }

  return g_string_free (out, FALSE);
}
