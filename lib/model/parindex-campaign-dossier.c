/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-campaign-private.h"

/**
 * ParindexCampaignDossier:
 *
 * The documents that a nominator handed in for all of its nominations.
 *
 * It is built from one thread and sealed with its document; from then on it
 * never changes and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_NOMINATOR = 1,
  PROP_DOCUMENTS,
  N_PROPS,
} ParindexCampaignDossierProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexCampaignDossier, parindex_campaign_dossier, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static gboolean
is_mutable (ParindexCampaignDossier *self,
            GError                  **error)
{
  return parindex_is_mutable (self->sealed, "dossier", error);
}

/* For the end of a setter. TRUE. */
static gboolean
changed (ParindexCampaignDossier        *self,
         gboolean                        did_change,
         ParindexCampaignDossierProperty property)
{
  return parindex_property_changed (self, did_change, props[property]);
}

static gboolean
init_nominator (ParindexCampaignDossier *self, const char *nominator, GError **error)
{
  parindex_set_id (&self->nominator, nominator);

  return TRUE;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_NOMINATOR] = PARINDEX_READ_WRITE (parindex_campaign_dossier_get_nominator, init_nominator),
  [PROP_DOCUMENTS] = PARINDEX_READ_WRITE (parindex_campaign_dossier_get_documents, parindex_campaign_dossier_set_documents),
};

static void
parindex_campaign_dossier_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_campaign_dossier_set_property (GObject      *object,
                                        guint         prop_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
parindex_campaign_dossier_finalize (GObject *object)
{
  ParindexCampaignDossier *self = PARINDEX_CAMPAIGN_DOSSIER (object);

  g_free (self->nominator);
  g_strfreev (self->documents);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_campaign_dossier_parent_class)->finalize (object);
}

static void
parindex_campaign_dossier_class_init (ParindexCampaignDossierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_campaign_dossier_get_property;
  object_class->set_property = parindex_campaign_dossier_set_property;
  object_class->finalize = parindex_campaign_dossier_finalize;

  /**
   * ParindexCampaignDossier:nominator:
   *
   * The nominator, by id.
   *
   * Since: 1.0
   */
  props[PROP_NOMINATOR] = g_param_spec_string ("nominator", NULL, NULL, NULL, construct);
  /**
   * ParindexCampaignDossier:documents:
   *
   * The documents that were handed in.
   *
   * Since: 1.0
   */
  props[PROP_DOCUMENTS] = g_param_spec_boxed ("documents", NULL, NULL, G_TYPE_STRV, writable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_campaign_dossier_init (ParindexCampaignDossier *self)
{
}

/**
 * parindex_campaign_dossier_new:
 * @nominator: the nominator, by id
 *
 * Creates a dossier that says nothing else yet.
 *
 * Returns: (transfer full): a new dossier
 *
 * Since: 1.0
 */
ParindexCampaignDossier *
parindex_campaign_dossier_new (const char *nominator)
{
  g_return_val_if_fail (nominator != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_CAMPAIGN_DOSSIER, "nominator", nominator, NULL);
}

/**
 * parindex_campaign_dossier_get_nominator:
 * @self: a dossier
 *
 * Gets the nominator, by id.
 *
 * Returns: (transfer none) (nullable): the nominator
 *
 * Since: 1.0
 */
const char *
parindex_campaign_dossier_get_nominator (ParindexCampaignDossier *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_DOSSIER (self), NULL);

  return self->nominator;
}

/**
 * parindex_campaign_dossier_get_documents:
 * @self: a dossier
 *
 * Gets the documents that were handed in.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the documents
 * that were handed in
 *
 * Since: 1.0
 */
const char *const *
parindex_campaign_dossier_get_documents (ParindexCampaignDossier *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_DOSSIER (self), NULL);

  return (const char *const *) self->documents;
}

/**
 * parindex_campaign_dossier_set_documents:
 * @self: a dossier
 * @documents: (nullable) (array zero-terminated=1): the documents that were handed in
 * @error: return location for an error
 *
 * Sets the documents that were handed in.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_dossier_set_documents (ParindexCampaignDossier *self, const char *const *documents, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_DOSSIER (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_words (&self->documents, documents), PROP_DOCUMENTS);
}

GPtrArray **
parindex_campaign_dossier_extras (ParindexCampaignDossier *self)
{
  return &self->extras;
}
