/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/parindex-banding-private.h"

/* The type 7 quantile of Hyndman and Fan (1996): between the two values around place (n - 1) · p, counted from 0 at the
 * lowest, in proportion to where the place lies. */
static ParindexNumber *
quantile_7 (const ParindexRanking    *ranking,
            const ParindexNodeColumn *column,
            const ParindexReading    *reading,
            const ParindexNumber     *p)
{
  ParindexNumber *quantile;
  mpq_t place, lower, upper;
  mpz_t whole;
  guint below;

  mpq_inits (place, lower, upper, NULL);
  mpz_init (whole);
  mpq_set_ui (place, ranking->n - 1, 1);
  mpq_mul (place, place, parindex_number_peek (p));
  mpz_fdiv_q (whole, mpq_numref (place), mpq_denref (place));
  below = (guint) mpz_get_ui (whole);
  mpq_set_z (lower, whole);
  mpq_sub (place, place, lower);

  parindex_node_column_read (column, reading, ranking->rows[ranking->n - 1 - below], lower);
  if (mpq_sgn (place) > 0)
    {
      parindex_node_column_read (column, reading, ranking->rows[ranking->n - 2 - below], upper);
      mpq_sub (upper, upper, lower);
      mpq_mul (upper, upper, place);
      mpq_add (lower, lower, upper);
    }
  quantile = parindex_number_new_take (lower);
  mpz_clear (whole);
  mpq_clears (place, lower, upper, NULL);

  return quantile;
}

static gboolean
has_quantiles (GPtrArray *bands)
{
  /* Those of the best band: the rest comes last, and there is only one kind of edge. */
  return bands->len > 0 && parindex_band_get_quantile (bands->pdata[0]) != NULL;
}

void
parindex_banding_init (ParindexBanding    *self,
                       ParindexFramework  *framework,
                       ParindexNodeColumn *root,
                       const guint8       *in_cohort)
{
  ParindexRanking ranking = { 0 };
  gboolean quantiles;

  *self = (ParindexBanding){
    .reading = parindex_framework_bands_reading (framework),
    .bands = parindex_framework_bands (framework),
  };
  quantiles = has_quantiles (self->bands);
  if (quantiles)
    parindex_ranking_init (&ranking, root, self->reading.basis, in_cohort);
  if (!quantiles || ranking.n > 0)
    self->edges = g_new0 (ParindexNumber *, self->bands->len);

  for (guint i = 0; self->edges != NULL && i < self->bands->len; i++)
    {
      ParindexNumber *edge = parindex_band_edge (self->bands->pdata[i]);

      if (edge != NULL)
        self->edges[i] = quantiles ? quantile_7 (&ranking, root, &self->reading, edge) : parindex_number_ref (edge);
    }
  parindex_ranking_clear (&ranking);
}

void
parindex_banding_clear (ParindexBanding *self)
{
  for (guint i = 0; self->edges != NULL && i < self->bands->len; i++)
    g_clear_pointer (&self->edges[i], parindex_number_unref);
  g_clear_pointer (&self->edges, g_free);
}

int
parindex_banding_place (const ParindexBanding *self,
                        mpq_srcptr             value)
{
  for (guint i = 0; self->edges != NULL && i < self->bands->len; i++)
    if (self->edges[i] == NULL || mpq_cmp (value, parindex_number_peek (self->edges[i])) >= 0)
      return i;

  return -1;
}

gboolean
parindex_banding_read (const ParindexBanding    *self,
                       const ParindexNodeColumn *root,
                       guint                     row,
                       mpq_ptr                   out)
{
  if (!parindex_node_column_has_value (root, self->reading.basis, row))
    return FALSE;

  parindex_node_column_read (root, &self->reading, row, out);

  return TRUE;
}

ParindexBand *
parindex_banding_find (const ParindexBanding    *self,
                       const ParindexNodeColumn *root,
                       guint                     row)
{
  int place = -1;
  mpq_t value;

  if (self->edges == NULL || self->bands->len == 0)
    return NULL;

  mpq_init (value);
  if (parindex_banding_read (self, root, row, value))
    place = parindex_banding_place (self, value);
  mpq_clear (value);

  return place >= 0 ? self->bands->pdata[place] : NULL;
}
