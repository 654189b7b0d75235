/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-period-private.h"
#include "scoring/preparation/parindex-preparation-private.h"

/* What stands in for missing numbers, made of the unit's own in other periods. */

/* The number of a unit in another period, as it is there before anything was imputed. */
static gboolean
find_number (ParindexPreparation        *self,
             guint                       index,
             const ParindexPreparedLeaf *leaf,
             ParindexPreparation        *other,
             guint                       row,
             mpq_ptr                     out)
{
  const char *unit = parindex_unit_get_id (parindex_assessment_unit (self->assessment, row));
  int there = parindex_assessment_row (other->assessment, unit);
  int its_leaf = there >= 0 ? parindex_preparation_find_leaf (self, index, other) : -1;
  const ParindexColumn *numbers = its_leaf >= 0 ? parindex_preparation_numbers (other, (guint) its_leaf, PARINDEX_PREPARATION_STEP_TRANSFORM) : NULL;

  if (numbers == NULL || parindex_column_state (numbers, (guint) there) != PARINDEX_CELL_STATE_OBSERVED)
    return FALSE;
  parindex_column_get_mpq (numbers, (guint) there, out);

  return TRUE;
}

static ParindexPeriod *
period_of (const ParindexPreparation *self)
{
  return parindex_assessment_get_period (self->assessment);
}

/* How many periods lie between; less than 0 for one before. */
static gint64
steps_to (const ParindexPreparation *self,
          const ParindexPreparation *other)
{
  return parindex_period_ordinal (period_of (other)) - parindex_period_ordinal (period_of (self));
}

/* The nearest period on a side that has a number; NULL: none has. */
static ParindexPreparation *
find_period (ParindexPreparation        *self,
             guint                       index,
             const ParindexPreparedLeaf *leaf,
             guint                       row,
             int                         side,
             gint64                      most,
             mpq_ptr                     out)
{
  GPtrArray *series = parindex_preparation_series (self);
  ParindexPreparation *found = NULL;

  for (guint i = 0; i < series->len && found == NULL; i++)
    {
      ParindexPreparation *each = series->pdata[side < 0 ? series->len - 1 - i : i];
      gint64 steps = side * steps_to (self, each);

      if (steps > 0 && steps <= most && find_number (self, index, leaf, each, row, out))
        found = each;
    }

  return found;
}

gboolean
parindex_impute_previous (ParindexPreparation        *self,
                          guint                       index,
                          const ParindexPreparedLeaf *leaf,
                          ParindexImputedCell        *cell,
                          mpq_ptr                     out)
{
  const guint most = parindex_preparation_count (leaf->rule->impute_periods, G_MAXUINT);
  ParindexPreparation *found = find_period (self, index, leaf, cell->row, -1, most, out);

  if (found == NULL)
    return FALSE;
  cell->n = 1;
  cell->from = period_of (found);

  return TRUE;
}

/* Beyond the first and the last number it goes on as it is there. */
gboolean
parindex_impute_linear (ParindexPreparation        *self,
                        guint                       index,
                        const ParindexPreparedLeaf *leaf,
                        ParindexImputedCell        *cell,
                        mpq_ptr                     out)
{
  ParindexPreparation *from, *to;
  mpq_t next, share;

  mpq_inits (next, share, NULL);
  from = find_period (self, index, leaf, cell->row, -1, G_MAXINT64, out);
  to = find_period (self, index, leaf, cell->row, 1, G_MAXINT64, next);
  if (from != NULL && to != NULL)
    {
      mpq_set_si (share, -steps_to (self, from), (gulong) steps_to (from, to));
      mpq_canonicalize (share);
      mpq_sub (next, next, out);
      mpq_mul (next, next, share);
      mpq_add (out, out, next);
    }
  else if (to != NULL)
    mpq_set (out, next);
  mpq_clears (next, share, NULL);
  cell->n = (from != NULL) + (to != NULL);
  cell->from = from != NULL ? period_of (from) : NULL;
  cell->to = to != NULL ? period_of (to) : NULL;

  return cell->n > 0;
}
