/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-band-order-private.h"
#include "analysis/parindex-comparison-private.h"
#include "base/parindex-problem-private.h"

/* From band to band. */

#define DASH "–"

static gboolean
is_exact (ParindexFact *band)
{
  return band->certainty == PARINDEX_CERTAINTY_EXACT && band->bands != NULL && band->bands[0] != NULL;
}

/* By the bands of one edition; FALSE where it does not have both. */
static gboolean
find_steps (ParindexFramework *framework,
            const char        *from,
            const char        *to,
            int               *steps)
{
  g_auto (ParindexBandOrder) order = { NULL, NULL };
  int low, high;

  if (framework == NULL)
    return FALSE;
  parindex_band_order_take (&order, framework);
  low = parindex_band_order_place (&order, from);
  high = parindex_band_order_place (&order, to);
  *steps = high - low;

  return low >= 0 && high >= 0;
}

ParindexNumber *
parindex_comparison_points_compare_bands (ParindexComparisonPoint *from,
                                          ParindexComparisonPoint *to)
{
  const char *before, *after;
  int steps = 0;

  if (!is_exact (from->band) || !is_exact (to->band))
    return NULL;
  before = from->band->bands[0];
  after = to->band->bands[0];
  if (!find_steps (to->framework, before, after, &steps) && !find_steps (from->framework, before, after, &steps) && !g_str_equal (before, after))
    return NULL;

  return parindex_number_new_from_int (steps);
}

static const char *
title_of (ParindexFramework *framework,
          const char        *name)
{
  GPtrArray *bands = framework != NULL ? parindex_framework_bands (framework) : NULL;

  for (guint i = 0; bands != NULL && i < bands->len; i++)
    if (g_str_equal (parindex_band_get_id (bands->pdata[i]), name) && parindex_band_get_title (bands->pdata[i]) != NULL)
      return parindex_band_get_title (bands->pdata[i]);

  return name;
}

/* "Khá", "khá or trung-binh"; NULL where there is none. */
static char *
band_words (ParindexComparisonPoint *point,
            ParindexLanguage         language)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  if (!parindex_fact_is_there (point->band) || point->band->bands == NULL)
    return NULL;
  for (guint i = 0; point->band->bands[i] != NULL; i++)
    g_ptr_array_add (titles, (char *) title_of (point->framework, point->band->bands[i]));
  g_ptr_array_add (titles, NULL);

  return g_strjoinv (language == PARINDEX_LANGUAGE_VI ? " hoặc " : " or ", (char **) titles->pdata);
}

/* " (+1)", or nothing. */
static char *
change_words (ParindexNumber *change)
{
  g_autofree char *text = change != NULL ? parindex_number_to_string (change) : NULL;

  return text != NULL ? g_strdup_printf (" (%s%s)", text[0] != '-' && text[0] != '0' ? "+" : "", text) : g_strdup ("");
}

/**
 * parindex_comparison_point_get_band:
 * @self: a point
 *
 * Gets what is known of the band in the period.
 *
 * Returns: (transfer none): the fact, which says why nothing is known where that is so
 *
 * Since: 1.0
 */
ParindexFact *
parindex_comparison_point_get_band (ParindexComparisonPoint *self)
{
  g_return_val_if_fail (parindex_comparison_point_is_made (self), NULL);

  return self->band;
}

/**
 * parindex_comparison_point_get_band_change:
 * @self: a point
 *
 * Gets how many bands up the unit went since the point before, by the bands of the
 * later edition, or of the earlier one where that does not have both.
 *
 * Returns: (transfer none) (nullable): how many, below 0 for down; %NULL at the first point, and where it is not known
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_comparison_point_get_band_change (ParindexComparisonPoint *self)
{
  g_return_val_if_fail (parindex_comparison_point_is_made (self), NULL);

  return self->band_change;
}

/**
 * parindex_comparison_point_get_band_text:
 * @self: a point
 * @language: the language
 *
 * Gets the band as it is shown, with how many bands up it is since the point before: `Khá (+1)`.
 *
 * Returns: (transfer full): the text; a dash where nothing is known
 *
 * Since: 1.0
 */
char *
parindex_comparison_point_get_band_text (ParindexComparisonPoint *self,
                                         ParindexLanguage         language)
{
  g_autofree char *band = NULL;
  g_autofree char *change = NULL;

  g_return_val_if_fail (parindex_comparison_point_is_made (self), NULL);

  band = band_words (self, parindex_language_resolve (language));
  change = change_words (self->band_change);

  return band != NULL ? g_strconcat (band, change, NULL) : g_strdup (DASH);
}

/**
 * parindex_comparison_row_get_band_change:
 * @self: a row
 *
 * Gets how many bands up the unit went from the first to the last period.
 *
 * Returns: (transfer none) (nullable): how many, below 0 for down; %NULL where it is not known
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_comparison_row_get_band_change (ParindexComparisonRow *self)
{
  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);

  return self->band_change;
}

/**
 * parindex_comparison_row_get_band_text:
 * @self: a row
 * @language: the language
 *
 * Gets from which band the unit came to which one, from the first to the last
 * period: `Trung bình → Khá (+1)`.
 *
 * Returns: (transfer full) (nullable): the text; %NULL where nothing is known of either
 *
 * Since: 1.0
 */
char *
parindex_comparison_row_get_band_text (ParindexComparisonRow *self,
                                       ParindexLanguage       language)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *change = NULL;

  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);

  language = parindex_language_resolve (language);
  from = band_words (parindex_comparison_row_point (self, 0), language);
  to = band_words (parindex_comparison_row_point (self, parindex_comparison_row_n_points (self) - 1), language);
  change = change_words (self->band_change);
  if (from == NULL && to == NULL)
    return NULL;

  return g_strdup_printf ("%s → %s%s", from != NULL ? from : DASH, to != NULL ? to : DASH, change);
}
