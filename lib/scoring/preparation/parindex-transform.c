/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/preparation/parindex-preparation-private.h"

/* The step that transforms a whole column. */

/* The numbers of the ranked units of a cohort; each is to be cleared. */
static mpq_t *
collect (const ParindexPreparation  *self,
         const ParindexPreparedLeaf *leaf,
         const ParindexColumn       *numbers,
         guint                       group,
         guint                      *n)
{
  mpq_t *values = g_new (mpq_t, numbers->n);

  *n = 0;
  for (guint row = 0; row < numbers->n; row++)
    if (parindex_prepared_group (leaf, row) == group && parindex_preparation_counts (self, numbers, row))
      {
        mpq_init (values[*n]);
        parindex_column_get_mpq (numbers, row, values[(*n)++]);
      }

  return values;
}

static ParindexTransformation *
fit_cohorts (const ParindexPreparation  *self,
             const ParindexPreparedLeaf *leaf,
             const ParindexColumn       *numbers,
             const ParindexEnds         *ends)
{
  ParindexTransformation *fitted = g_new0 (ParindexTransformation, leaf->n_groups);

  for (guint i = 0; i < leaf->n_groups; i++)
    {
      guint n;
      g_autofree mpq_t *values = collect (self, leaf, numbers, i, &n);

      fitted[i].kind = leaf->rule->transform;
      fitted[i].lambda = leaf->rule->transform_lambda != NULL ? parindex_number_peek (leaf->rule->transform_lambda) : NULL;
      fitted[i].ends = &ends[i];
      parindex_transformation_fit (&fitted[i], (const mpq_t *) values, n);
      for (guint k = 0; k < n; k++)
        mpq_clear (values[k]);
    }

  return fitted;
}

void
parindex_prepare_transform (ParindexPreparation  *self,
                            guint                 index,
                            ParindexPreparedLeaf *leaf)
{
  const ParindexColumn *before = leaf->after[PARINDEX_PREPARATION_STEP_TRANSFORM];
  g_autofree ParindexTransformation *fitted = NULL;
  ParindexColumn *column;
  ParindexEnds *ends;
  mpq_t number, out;

  if (leaf->rule->transform == PARINDEX_TRANSFORM_NONE)
    return;

  ends = parindex_ends_new (self, leaf, before);
  fitted = fit_cohorts (self, leaf, before, ends);
  column = leaf->after[PARINDEX_PREPARATION_STEP_TRANSFORM + 1] = parindex_preparation_copy (before);
  mpq_inits (number, out, NULL);
  for (guint row = 0; row < column->n; row++)
    if (column->states[row] == PARINDEX_CELL_STATE_OBSERVED)
      {
        parindex_column_get_mpq (column, row, number);
        if (parindex_transformation_apply (&fitted[parindex_prepared_group (leaf, row)], number, out))
          parindex_column_put_value (column, row, out);
        else
          {
            parindex_preparation_tell (self, index, row, PARINDEX_MESSAGE_TRANSFORM_DOMAIN, "transform", number);
            column->states[row] = PARINDEX_CELL_STATE_MISSING;
          }
      }
  mpq_clears (number, out, NULL);
  parindex_ends_free (ends, leaf->n_groups);
}
