/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-reconciliation-private.h"

#include "base/parindex-exact-private.h"
#include "base/parindex-problem-private.h"
#include "model/parindex-document-private.h"

/**
 * ParindexReconciliation:
 *
 * Published figures against those that are computed from the values of a document,
 * for each unit, criterion and period.
 *
 * It is a list of [class@ReconciliationRow]. Each difference is explained, by parts
 * that were rounded before they were printed for instance, or reported as
 * unexplained. A reconciliation never changes and may be read from any thread.
 *
 * Since: 1.0
 */

struct _ParindexReconciliation
{
  GObject parent_instance;

  ParindexList *rows;
};

static GType
reconciliation_get_item_type (GListModel *model)
{
  return PARINDEX_TYPE_RECONCILIATION_ROW;
}

static guint
reconciliation_get_n_items (GListModel *model)
{
  return parindex_list_length (PARINDEX_RECONCILIATION (model)->rows);
}

static gpointer
reconciliation_get_item (GListModel *model,
                         guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (PARINDEX_RECONCILIATION (model)->rows), position);
}

static void
reconciliation_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = reconciliation_get_item_type;
  iface->get_n_items = reconciliation_get_n_items;
  iface->get_item = reconciliation_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexReconciliation, parindex_reconciliation, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, reconciliation_list_model_init))

static void
parindex_reconciliation_finalize (GObject *object)
{
  ParindexReconciliation *self = PARINDEX_RECONCILIATION (object);

  g_clear_object (&self->rows);

  G_OBJECT_CLASS (parindex_reconciliation_parent_class)->finalize (object);
}

static void
parindex_reconciliation_class_init (ParindexReconciliationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = parindex_reconciliation_finalize;
}

static void
parindex_reconciliation_init (ParindexReconciliation *self)
{
  self->rows = parindex_list_new (PARINDEX_TYPE_RECONCILIATION_ROW);
}

/* Whether a computed number, shown with so many decimals, is the published one. */
static gboolean
is_shown_as (ParindexFact *computed,
             ParindexFact *published,
             guint         decimals)
{
  gboolean same;
  mpq_t shown;

  mpq_init (shown);
  mpq_set (shown, parindex_number_peek (computed->low));
  parindex_mpq_round (shown, decimals, computed->rounding);
  same = mpq_equal (shown, parindex_number_peek (published->low));
  mpq_clear (shown);

  return same;
}

static gboolean
lies_within (ParindexFact *computed,
             ParindexFact *published)
{
  gboolean open = published->certainty == PARINDEX_CERTAINTY_OUTSIDE_LIST;

  return (published->low == NULL || parindex_number_compare (computed->low, published->low) >= (open ? 1 : 0))
         && (published->high == NULL || parindex_number_compare (computed->high, published->high) <= 0);
}

static void
judge_rank (ParindexReconciliationRow *row)
{
  if (row->published->of > 0 && row->published->of != row->computed->of)
    row->agreement = PARINDEX_AGREEMENT_COHORT_DIFFERS;
  else if (lies_within (row->computed, row->published))
    row->agreement = PARINDEX_AGREEMENT_AGREES;
}

static void
judge_number (ParindexReconcile         *self,
              ParindexPublishedResult   *result,
              ParindexReconciliationRow *row)
{
  ParindexResultColumn column = row->published->column;

  if (row->published->certainty != PARINDEX_CERTAINTY_EXACT)
    {
      if (lies_within (row->computed, row->published))
        row->agreement = PARINDEX_AGREEMENT_AGREES;
      return;
    }
  row->decimals = parindex_reconcile_decimals (self, result, column);
  if (is_shown_as (row->computed, row->published, row->decimals))
    row->agreement = PARINDEX_AGREEMENT_AGREES;
  /* The mean of predecessors is on no scoreboard, and has no parts that were rounded. */
  else if (column != PARINDEX_RESULT_COLUMN_MAX && row->computed->board != NULL)
    parindex_reconcile_explain_parts (self, result, column, row);
}

/* Bands go by their id or their title. */
static gboolean
is_called (ParindexFact *computed,
           const char   *name)
{
  g_autoptr (GPtrArray) bands = parindex_framework_list_bands (parindex_scoreboard_get_framework (computed->board));

  for (guint i = 0; i < bands->len; i++)
    if (g_strcmp0 (parindex_band_get_id (bands->pdata[i]), computed->bands[0]) == 0)
      return g_strcmp0 (computed->bands[0], name) == 0 || g_strcmp0 (parindex_band_get_title (bands->pdata[i]), name) == 0;

  return FALSE;
}

static void
judge_band (ParindexReconciliationRow *row)
{
  for (guint i = 0; row->published->bands[i] != NULL; i++)
    if (is_called (row->computed, row->published->bands[i]))
      row->agreement = PARINDEX_AGREEMENT_AGREES;
}

/* A percent that nothing is computed for, beside its own score and maximum. */
static void
judge_ratio (ParindexReconcile         *self,
             ParindexPublishedResult   *result,
             ParindexReconciliationRow *row)
{
  ParindexNumber *ratio = parindex_published_ratio (result);

  if (ratio == NULL)
    return;

  parindex_fact_take (row->computed, PARINDEX_CERTAINTY_EXACT, ratio, NULL);
  row->computed->source = PARINDEX_FACT_SOURCE_PUBLISHED;
  row->computed->derivation = PARINDEX_DERIVATION_RATIO;
  row->computed->published = g_object_ref (result);
  row->computed->decimals = 2;
  row->computed->rounding = PARINDEX_ROUNDING_HALF_UP;
  row->decimals = parindex_reconcile_decimals (self, result, PARINDEX_RESULT_COLUMN_PERCENT);
  parindex_reconciliation_row_subtract (row);
  row->agreement = is_shown_as (row->computed, row->published, row->decimals) ? PARINDEX_AGREEMENT_AGREES : PARINDEX_AGREEMENT_UNEXPLAINED;
}

/* What the publication itself says, where nothing is computed. */
static void
judge_published (ParindexReconcile         *self,
                 ParindexPublishedResult   *result,
                 ParindexReconciliationRow *row)
{
  row->agreement = PARINDEX_AGREEMENT_NOT_COMPUTED;
  if (row->published->certainty != PARINDEX_CERTAINTY_EXACT || row->computed->absence != PARINDEX_ABSENCE_NO_PERIOD)
    return;
  if (g_str_equal (row->figure, "percent"))
    judge_ratio (self, result, row);
  else if (g_str_equal (row->figure, "score") && result->criterion == NULL)
    {
      row->decimals = parindex_reconcile_decimals (self, result, PARINDEX_RESULT_COLUMN_SCORE);
      parindex_reconcile_explain_published (self, result, row);
    }
}

static void
judge (ParindexReconcile         *self,
       ParindexPublishedResult   *result,
       ParindexReconciliationRow *row)
{
  parindex_reconciliation_row_subtract (row);
  if (!parindex_fact_is_there (row->computed))
    judge_published (self, result, row);
  else if (row->published->bands != NULL)
    judge_band (row);
  else if (row->published->column == PARINDEX_RESULT_COLUMN_RANK)
    judge_rank (row);
  else
    judge_number (self, result, row);
}

static void
add_row (ParindexReconcile       *self,
         ParindexPublishedResult *result,
         ParindexPeriod          *period,
         ParindexResultColumn     column,
         gboolean                 band)
{
  ParindexUnit *unit = parindex_document_get_unit (self->document, result->unit);
  ParindexQuestion question = { result->index, result->unit, result->criterion, period, column, result->within, PARINDEX_FACT_SOURCE_PUBLISHED, NULL };
  g_autoptr (ParindexFact) published = band ? parindex_history_ask_band (self->history, &question) : parindex_history_ask (self->history, &question);
  g_autoptr (ParindexFact) computed = NULL;
  g_autoptr (ParindexReconciliationRow) row = NULL;

  /* What is stated of several periods stands behind what is stated of one. */
  if (published->published != result)
    return;
  question.source = PARINDEX_FACT_SOURCE_COMPUTED;
  computed = band ? parindex_history_ask_band (self->history, &question) : parindex_history_ask (self->history, &question);
  row = parindex_reconciliation_row_new (unit, band ? "band" : parindex_figure_name (column), published, computed);
  judge (self, result, row);
  parindex_list_fill (self->rows, row);
}

static void
add_rows (ParindexReconcile       *self,
          ParindexPublishedResult *result,
          ParindexPeriod          *period)
{
  for (guint column = 0; column < PARINDEX_N_PUBLISHED_FIGURES; column++)
    {
      if (result->figures[column].certainty != PARINDEX_CERTAINTY_NONE)
        add_row (self, result, period, column, FALSE);
      if (result->changes[column] != NULL && result->until == NULL)
        parindex_reconcile_change (self, result, column);
    }
  if (result->bands != NULL && result->bands[0] != NULL)
    add_row (self, result, period, PARINDEX_RESULT_COLUMN_SCORE, TRUE);
}

/* A result of several periods is held against each that is computed. */
static void
add_result (ParindexReconcile       *self,
            ParindexPublishedResult *result,
            const ParindexPeriod    *only)
{
  g_autoptr (GPtrArray) periods = NULL;

  if (result->until == NULL)
    {
      if (only == NULL || parindex_period_equal (result->period, only))
        add_rows (self, result, result->period);
      return;
    }
  periods = parindex_history_list_periods (self->history, result->index, result->unit, PARINDEX_FACT_SOURCE_COMPUTED);
  for (guint i = 0; i < periods->len; i++)
    if (parindex_published_result_covers (result, periods->pdata[i]) && (only == NULL || parindex_period_equal (periods->pdata[i], only)))
      add_rows (self, result, periods->pdata[i]);
}

static void
reconcile (ParindexReconcile    *self,
           const char           *series,
           const ParindexPeriod *period)
{
  GListModel *results = parindex_document_get_results (self->document);

  self->printed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->spreads = g_hash_table_new_full (NULL, NULL, NULL, parindex_spread_free);
  for (guint i = 0; i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (ParindexPublishedResult) each = g_list_model_get_item (results, i);

      if (series == NULL || g_str_equal (parindex_document_series_of_id (self->document, each->index), series))
        add_result (self, each, period);
    }
  g_hash_table_unref (self->printed);
  g_hash_table_unref (self->spreads);
}

/**
 * parindex_document_reconcile:
 * @self: a sealed document
 * @context: (nullable): the context; %NULL for the defaults
 * @index: (nullable): an index, a framework of it, or what people call it; %NULL for all
 * @period: (nullable): a period; %NULL for all
 * @error: return location for an error
 *
 * Holds the published results of a document against what is computed from its
 * values, and explains each difference or reports it.
 *
 * A published score that nothing is computed for is held against the parts that
 * were published with it.
 *
 * Returns: (transfer full): the reconciliation, or %NULL with %PARINDEX_ERROR_NOT_FOUND if there is no such index, or the period is none
 *
 * Since: 1.0
 */
ParindexReconciliation *
parindex_document_reconcile (ParindexDocument *self,
                             ParindexContext  *context,
                             const char       *index,
                             const char       *period,
                             GError          **error)
{
  g_autoptr (ParindexReconciliation) reconciliation = NULL;
  g_autoptr (ParindexHistory) history = NULL;
  g_autoptr (ParindexPeriod) only = NULL;
  const char *series = NULL;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (context == NULL || PARINDEX_IS_CONTEXT (context), NULL);

  if (!parindex_document_is_sealed (self))
    {
      parindex_error_report (error, UNSEALED, .name = "document");
      return NULL;
    }
  if (index != NULL)
    {
      series = parindex_document_choose_series (self, index, error);
      if (series == NULL)
        return NULL;
    }
  if (period != NULL)
    {
      only = parindex_period_new_from_string (period, error);
      if (only == NULL)
        return NULL;
    }

  reconciliation = g_object_new (PARINDEX_TYPE_RECONCILIATION, NULL);
  history = parindex_history_new (self, context);
  reconcile (&(ParindexReconcile){ .document = self, .history = history, .rows = reconciliation->rows }, series, only);

  return g_steal_pointer (&reconciliation);
}

guint
parindex_reconciliation_n_rows (ParindexReconciliation *self)
{
  return parindex_list_length (self->rows);
}

ParindexReconciliationRow *
parindex_reconciliation_row_at (ParindexReconciliation *self,
                                guint                   i)
{
  return parindex_list_get (self->rows, i);
}

/**
 * parindex_reconciliation_count:
 * @self: a reconciliation
 * @agreement: how figures stand to each other
 *
 * Counts the published figures that stand so to those that were computed.
 *
 * Returns: how many
 *
 * Since: 1.0
 */
guint
parindex_reconciliation_count (ParindexReconciliation *self,
                               ParindexAgreement       agreement)
{
  guint n = 0;

  g_return_val_if_fail (PARINDEX_IS_RECONCILIATION (self), 0);

  for (guint i = 0; i < parindex_list_length (self->rows); i++)
    n += parindex_reconciliation_row_at (self, i)->agreement == agreement;

  return n;
}
