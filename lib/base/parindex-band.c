/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-band.h>

/**
 * ParindexBand:
 *
 * A class of results with a lower edge that belongs to it, such as "Tốt" from
 * 80. The edge is stated, or it is a quantile of the values of the ranked
 * units. A band without an edge takes what lies below all others. A band never
 * changes and may be used from any thread.
 *
 * Since: 1.0
 */
struct _ParindexBand
{
  char *id;
  char *title;
  ParindexNumber *from;
  ParindexNumber *quantile;
  char *counts_as;
};

G_DEFINE_BOXED_TYPE (ParindexBand, parindex_band, parindex_band_ref, parindex_band_unref)

static ParindexBand *
band_new (const char     *id,
          const char     *title,
          ParindexNumber *from,
          ParindexNumber *quantile)
{
  ParindexBand *self = g_atomic_rc_box_new0 (ParindexBand);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->from = from != NULL ? parindex_number_ref (from) : NULL;
  self->quantile = quantile != NULL ? parindex_number_ref (quantile) : NULL;

  return self;
}

/**
 * parindex_band_new:
 * @id: what the band is called in documents and results
 * @title: (nullable): what the band is called for a reader
 * @from: (nullable) (transfer none): the lower edge, or %NULL for the band of the rest
 *
 * Makes a band.
 *
 * Returns: (transfer full): the band
 *
 * Since: 1.0
 */
ParindexBand *
parindex_band_new (const char     *id,
                   const char     *title,
                   ParindexNumber *from)
{
  g_return_val_if_fail (id != NULL, NULL);

  return band_new (id, title, from, NULL);
}

/**
 * parindex_band_new_quantile:
 * @id: what the band is called in documents and results
 * @title: (nullable): what the band is called for a reader
 * @quantile: (transfer none): which quantile, from 0 to 1, its lower edge is
 *
 * Makes a band whose lower edge is a quantile of the values of the ranked
 * units: with 3/4 about a quarter of them reach it. The quantile is of type 7,
 * the default of R and of spreadsheets: the exact linear interpolation between
 * the two values it lies between.
 *
 * Returns: (transfer full): the band
 *
 * Since: 1.0
 */
ParindexBand *
parindex_band_new_quantile (const char     *id,
                            const char     *title,
                            ParindexNumber *quantile)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (quantile != NULL, NULL);

  return band_new (id, title, NULL, quantile);
}

/**
 * parindex_band_ref:
 * @self: a band
 *
 * Adds a reference.
 *
 * Returns: (transfer full): the same band
 *
 * Since: 1.0
 */
ParindexBand *
parindex_band_ref (ParindexBand *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
band_clear (gpointer data)
{
  ParindexBand *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->counts_as);
  g_clear_pointer (&self->from, parindex_number_unref);
  g_clear_pointer (&self->quantile, parindex_number_unref);
}

/**
 * parindex_band_unref:
 * @self: (transfer full): a band
 *
 * Drops a reference; the last one frees the band.
 *
 * Since: 1.0
 */
void
parindex_band_unref (ParindexBand *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, band_clear);
}

/**
 * parindex_band_get_id:
 * @self: a band
 *
 * Gets what the band is called in documents and results.
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
parindex_band_get_id (const ParindexBand *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/**
 * parindex_band_get_title:
 * @self: a band
 *
 * Gets what the band is called for a reader.
 *
 * Returns: (nullable) (transfer none): the title
 *
 * Since: 1.0
 */
const char *
parindex_band_get_title (const ParindexBand *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * parindex_band_get_from:
 * @self: a band
 *
 * Gets the lower edge, which belongs to the band.
 *
 * Returns: (nullable) (transfer none): the edge, or %NULL for the band of the rest and for a quantile
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_band_get_from (const ParindexBand *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->from;
}

/**
 * parindex_band_get_quantile:
 * @self: a band
 *
 * Gets which quantile of the ranked units' values the lower edge is.
 *
 * Returns: (nullable) (transfer none): the quantile, from 0 to 1, or %NULL for the other bands
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_band_get_quantile (const ParindexBand *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->quantile;
}

/**
 * parindex_band_with_counts_as:
 * @self: a band
 * @counts_as: (nullable): what it counts as
 *
 * Makes the same band, which also says what it counts as where results are
 * used: a level of another scale, such as that of the yearly rating of units.
 *
 * Returns: (transfer full): the band
 *
 * Since: 1.0
 */
ParindexBand *
parindex_band_with_counts_as (const ParindexBand *self,
                              const char         *counts_as)
{
  ParindexBand *band;

  g_return_val_if_fail (self != NULL, NULL);

  band = band_new (self->id, self->title, self->from, self->quantile);
  band->counts_as = g_strdup (counts_as);

  return band;
}

/**
 * parindex_band_get_counts_as:
 * @self: a band
 *
 * Gets what the band counts as where results are used.
 *
 * Returns: (transfer none) (nullable): the level, or %NULL if none is declared
 *
 * Since: 1.0
 */
const char *
parindex_band_get_counts_as (const ParindexBand *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->counts_as;
}
