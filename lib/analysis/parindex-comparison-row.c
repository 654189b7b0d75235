/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-comparison-private.h"
#include "base/parindex-exact-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-document-private.h"

/**
 * ParindexComparisonRow:
 *
 * How a unit changed on a criterion, or on the whole index, over the periods that
 * are compared: its points, the change from the first to the last, and how much it
 * went up and down in between.
 *
 * A row never changes and may be read from any thread.
 *
 * Since: 1.0
 */

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexComparisonRow, parindex_comparison_row, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

gboolean
parindex_comparison_row_is_made (ParindexComparisonRow *self)
{
  return PARINDEX_IS_COMPARISON_ROW (self) && self->unit != NULL;
}

static void
parindex_comparison_row_finalize (GObject *object)
{
  ParindexComparisonRow *self = PARINDEX_COMPARISON_ROW (object);

  g_clear_object (&self->unit);
  g_free (self->criterion);
  g_free (self->title);
  g_free (self->within);
  g_free (self->group);
  g_clear_object (&self->points);
  for (guint i = 0; i < PARINDEX_N_FACTS; i++)
    parindex_change_clear (&self->changes[i]);
  g_clear_pointer (&self->band_change, parindex_number_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_comparison_row_parent_class)->finalize (object);
}

static void
parindex_comparison_row_class_init (ParindexComparisonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = parindex_comparison_row_finalize;

  parindex_comparison_row_install_properties (object_class);
}

static void
parindex_comparison_row_init (ParindexComparisonRow *self)
{
}

ParindexComparisonPoint *
parindex_comparison_row_point (ParindexComparisonRow *self,
                               guint                  i)
{
  return parindex_list_get (self->points, i);
}

guint
parindex_comparison_row_n_points (ParindexComparisonRow *self)
{
  return parindex_list_length (self->points);
}

/* What a criterion of a later edition was called in an earlier one; NULL if nothing says so. Ids alone do not. */
const char *
parindex_history_earlier_criterion (ParindexDocument  *document,
                                    ParindexFramework *earlier,
                                    ParindexFramework *later,
                                    const char        *criterion)
{
  ParindexCorrespondence *correspondence;

  if (earlier == NULL || later == NULL || earlier == later)
    return criterion;
  correspondence = parindex_document_find_correspondence (document, parindex_framework_get_id (earlier), parindex_framework_get_id (later));

  return correspondence != NULL ? parindex_correspondence_get_criterion (correspondence, criterion) : NULL;
}

/* The ids of the criterion in each period, from the last back to the first: straight from the last edition where a correspondence says
 * so, else over those in between. */
static const char **
find_criteria (ParindexHistory   *history,
               const char        *series,
               const char        *unit,
               const char        *criterion,
               GPtrArray         *periods,
               ParindexFactSource source)
{
  ParindexDocument *document = parindex_history_document (history);
  const char **ids = g_new0 (const char *, periods->len);
  ParindexFramework *last = NULL;
  ParindexFramework *next = NULL;
  const char *next_id = criterion;

  for (guint i = periods->len; i-- > 0;)
    {
      ParindexFramework *framework = source != PARINDEX_FACT_SOURCE_PUBLISHED ? parindex_history_framework (history, series, unit, periods->pdata[i]) : NULL;

      ids[i] = parindex_history_earlier_criterion (document, framework, last, criterion);
      if (ids[i] == NULL && next_id != NULL)
        ids[i] = parindex_history_earlier_criterion (document, framework, next, next_id);
      if (last == NULL)
        last = framework;
      if (framework != NULL)
        {
          next = framework;
          next_id = ids[i];
        }
    }

  return ids;
}

/* From a framework, or else from what was published. */
static char *
find_title (ParindexComparisonRow *self,
            const char            *series)
{
  for (guint i = parindex_list_length (self->points); i-- > 0;)
    {
      ParindexComparisonPoint *point = parindex_list_get (self->points, i);
      ParindexCriterion *node = NULL;

      if (point->framework != NULL)
        node = self->whole ? parindex_framework_get_root (point->framework)
               : point->criterion != NULL ? parindex_framework_get_criterion (point->framework, point->criterion)
                                          : NULL;
      if (node != NULL && parindex_criterion_get_title (node) != NULL)
        return g_strdup (parindex_criterion_get_title (node));
      for (guint k = 0; k < PARINDEX_N_FACTS; k++)
        if (point->facts[k]->published != NULL && parindex_published_result_get_title (point->facts[k]->published) != NULL)
          return g_strdup (parindex_published_result_get_title (point->facts[k]->published));
    }

  return g_strdup (self->whole ? series : self->criterion);
}

static void
find_group (ParindexComparisonRow *self)
{
  if (self->within != NULL)
    self->group = g_strdup (parindex_unit_get_group (self->unit, self->within));
}

static void
compare (ParindexComparisonRow *self,
         ParindexHistory       *history,
         ParindexFactSource     source)
{
  guint n = parindex_list_length (self->points);
  ParindexComparisonPoint *first = parindex_list_get (self->points, 0);
  ParindexComparisonPoint *last = parindex_list_get (self->points, n - 1);
  gboolean differ = FALSE;

  for (guint i = 1; i < n; i++)
    {
      ParindexComparisonPoint *before = parindex_list_get (self->points, i - 1);
      ParindexComparisonPoint *point = parindex_list_get (self->points, i);

      parindex_comparison_point_compare (history, before, point, source, point->changes);
      point->band_change = parindex_comparison_points_compare_bands (before, point);
      differ |= parindex_comparison_points_maxima_differ (first, point);
    }
  parindex_comparison_point_compare (history, first, last, source, self->changes);
  self->band_change = parindex_comparison_points_compare_bands (first, last);
  self->basis = differ ? PARINDEX_BASIS_PERCENT : PARINDEX_BASIS_SCORE;
}

ParindexComparisonRow *
parindex_comparison_row_new (ParindexHistory   *history,
                             const char        *series,
                             ParindexUnit      *unit,
                             const char        *criterion,
                             const char        *within,
                             GPtrArray         *periods,
                             ParindexFactSource source)
{
  ParindexComparisonRow *self = g_object_new (PARINDEX_TYPE_COMPARISON_ROW, NULL);
  const char *id = parindex_unit_get_id (unit);
  g_autofree const char **ids = NULL;

  self->unit = g_object_ref (unit);
  self->whole = criterion == NULL;
  self->criterion = g_strdup (criterion != NULL ? criterion : series);
  self->within = g_strdup (within);
  self->points = parindex_list_new (PARINDEX_TYPE_COMPARISON_POINT);
  ids = criterion != NULL ? find_criteria (history, series, id, criterion, periods, source) : NULL;
  for (guint i = 0; i < periods->len; i++)
    {
      g_autoptr (ParindexComparisonPoint) point = NULL;

      point = parindex_comparison_point_new (history, series, id, ids != NULL ? ids[i] : NULL, ids == NULL || ids[i] != NULL, within,
                                             periods->pdata[i], periods->pdata[periods->len - 1], source);
      parindex_list_fill (self->points, point);
    }
  self->title = find_title (self, series);
  find_group (self);
  compare (self, history, source);
  parindex_comparison_row_make_notes (self, history);

  return self;
}

gboolean
parindex_comparison_row_is_about (ParindexComparisonRow *self)
{
  for (guint i = 0; i < parindex_list_length (self->points); i++)
    {
      ParindexComparisonPoint *point = parindex_list_get (self->points, i);

      for (guint k = 0; k < PARINDEX_N_FACTS; k++)
        if (point->facts[k]->absence != PARINDEX_ABSENCE_NO_UNIT && point->facts[k]->absence != PARINDEX_ABSENCE_NO_PERIOD)
          return TRUE;
    }

  return FALSE;
}

/**
 * parindex_comparison_row_get_n_values:
 * @self: a row
 * @column: score, percent or rank
 *
 * Gets in how many of the periods a figure is known exactly.
 *
 * Returns: how many
 *
 * Since: 1.0
 */
guint
parindex_comparison_row_get_n_values (ParindexComparisonRow *self,
                                      ParindexResultColumn   column)
{
  guint n = 0;

  g_return_val_if_fail (parindex_comparison_row_is_made (self), 0);
  g_return_val_if_fail (column < PARINDEX_N_FACTS, 0);

  for (guint i = 0; i < parindex_list_length (self->points); i++)
    n += parindex_fact_get_value (parindex_comparison_row_point (self, i)->facts[column]) != NULL;

  return n;
}

/* Whether the ranks that are known are among as many units, as far as it is told. */
static gboolean
is_one_cohort (ParindexComparisonRow *self)
{
  guint of = 0;

  for (guint i = 0; i < parindex_list_length (self->points); i++)
    {
      ParindexFact *rank = parindex_comparison_row_point (self, i)->facts[PARINDEX_RESULT_COLUMN_RANK];

      if (parindex_fact_get_value (rank) == NULL || rank->of == 0)
        continue;
      if (of != 0 && rank->of != of)
        return FALSE;
      of = rank->of;
    }

  return TRUE;
}

/* Scores of different maxima do not go up and down together, nor do ranks among different numbers of units. */
static gboolean
has_spread (ParindexComparisonRow *self,
            ParindexResultColumn   column)
{
  return parindex_comparison_row_get_n_values (self, column) >= 2
         && (column != PARINDEX_RESULT_COLUMN_SCORE || self->basis == PARINDEX_BASIS_SCORE)
         && (column != PARINDEX_RESULT_COLUMN_RANK || is_one_cohort (self));
}

/**
 * parindex_comparison_row_get_range:
 * @self: a row
 * @column: score, percent or rank
 *
 * Gets how far the highest and the lowest value of a figure are apart, of the
 * periods in which it is known exactly.
 *
 * Returns: (transfer full) (nullable): the range; %NULL with fewer than two values, of scores whose maxima changed, and of ranks among different numbers of units
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_comparison_row_get_range (ParindexComparisonRow *self,
                                   ParindexResultColumn   column)
{
  ParindexNumber *low = NULL;
  ParindexNumber *high = NULL;
  ParindexNumber *range;
  mpq_t value;

  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);
  g_return_val_if_fail (column < PARINDEX_N_FACTS, NULL);

  if (!has_spread (self, column))
    return NULL;
  for (guint i = 0; i < parindex_list_length (self->points); i++)
    {
      ParindexNumber *each = parindex_fact_get_value (parindex_comparison_row_point (self, i)->facts[column]);

      if (each == NULL)
        continue;
      if (low == NULL || parindex_number_compare (each, low) < 0)
        low = each;
      if (high == NULL || parindex_number_compare (each, high) > 0)
        high = each;
    }

  mpq_init (value);
  mpq_sub (value, parindex_number_peek (high), parindex_number_peek (low));
  range = parindex_number_new_take (value);
  mpq_clear (value);

  return range;
}

/* Σ (x - mean)², exactly. */
static void
sum_squares (ParindexComparisonRow *self,
             ParindexResultColumn   column,
             guint                  n,
             mpq_ptr                sum)
{
  mpq_t mean, term;

  mpq_inits (mean, term, NULL);
  for (guint i = 0; i < parindex_list_length (self->points); i++)
    {
      ParindexNumber *each = parindex_fact_get_value (parindex_comparison_row_point (self, i)->facts[column]);

      if (each != NULL)
        mpq_add (mean, mean, parindex_number_peek (each));
    }
  mpq_set_ui (term, n, 1);
  mpq_div (mean, mean, term);
  for (guint i = 0; i < parindex_list_length (self->points); i++)
    {
      ParindexNumber *each = parindex_fact_get_value (parindex_comparison_row_point (self, i)->facts[column]);

      if (each == NULL)
        continue;
      mpq_sub (term, parindex_number_peek (each), mean);
      mpq_mul (term, term, term);
      mpq_add (sum, sum, term);
    }
  mpq_clears (mean, term, NULL);
}

#define SD_DECIMALS 12

/* The root of a number, to the nearest 1e-12: integers alone, so that it is the same everywhere. */
static ParindexNumber *
root_of (mpq_srcptr square)
{
  ParindexNumber *root;
  mpz_t scaled, rest;
  mpq_t value;

  mpz_inits (scaled, rest, NULL);
  mpq_init (value);
  /* Twice the root times 10^12, of which half is rounded. */
  mpz_mul_ui (scaled, mpq_numref (square), 4);
  parindex_mpz_mul_pow10 (scaled, 2 * SD_DECIMALS);
  mpz_fdiv_q (scaled, scaled, mpq_denref (square));
  mpz_sqrt (scaled, scaled);
  mpz_add_ui (scaled, scaled, 1);
  mpz_fdiv_q_2exp (mpq_numref (value), scaled, 1);
  mpz_set_ui (rest, 1);
  parindex_mpz_mul_pow10 (rest, SD_DECIMALS);
  mpz_set (mpq_denref (value), rest);
  root = parindex_number_new_take (value);
  mpq_clear (value);
  mpz_clears (scaled, rest, NULL);

  return root;
}

/**
 * parindex_comparison_row_get_sd:
 * @self: a row
 * @column: score, percent or rank
 *
 * Gets the standard deviation (over n - 1) of a figure, of the periods in which it
 * is known exactly, rounded to 12 decimals: how steady the unit was.
 *
 * Returns: (transfer full) (nullable): the standard deviation; %NULL with fewer than two values, of scores whose maxima changed, and of ranks among different numbers of units
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_comparison_row_get_sd (ParindexComparisonRow *self,
                                ParindexResultColumn   column)
{
  ParindexNumber *sd;
  guint n;
  mpq_t sum, divisor;

  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);
  g_return_val_if_fail (column < PARINDEX_N_FACTS, NULL);

  if (!has_spread (self, column))
    return NULL;

  n = parindex_comparison_row_get_n_values (self, column);
  mpq_inits (sum, divisor, NULL);
  sum_squares (self, column, n, sum);
  mpq_set_ui (divisor, n - 1, 1);
  mpq_div (sum, sum, divisor);
  sd = root_of (sum);
  mpq_clears (sum, divisor, NULL);

  return sd;
}
