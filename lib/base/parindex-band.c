/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-band.h>

/**
 * ParindexBand:
 *
 * A class of results with a lower edge that belongs to it, such as "Tốt" from
 * 80. A band without an edge takes what lies below all others. A band never
 * changes and may be used from any thread.
 *
 * Since: 1.0
 */
struct _ParindexBand
{
  char *id;
  char *title;
  ParindexNumber *from;
};

G_DEFINE_BOXED_TYPE (ParindexBand, parindex_band, parindex_band_ref, parindex_band_unref)

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
  ParindexBand *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_atomic_rc_box_new (ParindexBand);
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->from = from != NULL ? parindex_number_ref (from) : NULL;

  return self;
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
  g_clear_pointer (&self->from, parindex_number_unref);
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
 * Returns: (nullable) (transfer none): the edge, or %NULL for the band of the rest
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_band_get_from (const ParindexBand *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->from;
}
