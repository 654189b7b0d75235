/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-band-order-private.h"

#include "model/parindex-framework-private.h"

void
parindex_band_order_clear (ParindexBandOrder *self)
{
  g_clear_pointer (&self->ids, g_strfreev);
  g_clear_pointer (&self->titles, g_strfreev);
}

void
parindex_band_order_take (ParindexBandOrder *self,
                          ParindexFramework *framework)
{
  GPtrArray *bands = parindex_framework_bands (framework);

  self->ids = g_new0 (char *, bands->len + 1);
  self->titles = g_new0 (char *, bands->len + 1);
  for (guint i = 0; i < bands->len; i++)
    {
      const ParindexBand *band = bands->pdata[i];
      const char *title = parindex_band_get_title (band);

      self->ids[i] = g_strdup (parindex_band_get_id (band));
      self->titles[i] = g_strdup (title != NULL ? title : self->ids[i]);
    }
}

/* "Khá" and "khá" are one band. */
static gboolean
is_called (const char *a,
           const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);
  g_autofree char *normal_a = g_utf8_normalize (folded_a, -1, G_NORMALIZE_NFC);
  g_autofree char *normal_b = g_utf8_normalize (folded_b, -1, G_NORMALIZE_NFC);

  return g_strcmp0 (normal_a, normal_b) == 0;
}

int
parindex_band_order_place (const ParindexBandOrder *self,
                           const char              *name)
{
  int n = self->ids != NULL ? (int) g_strv_length (self->ids) : 0;

  for (int i = 0; i < n; i++)
    if (is_called (self->ids[i], name) || is_called (self->titles[i], name))
      return n - 1 - i;

  return -1;
}
