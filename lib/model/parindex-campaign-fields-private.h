/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that a campaign is made of. */

#include "base/parindex-property-private.h"
#include "model/parindex-campaign-private.h"

G_BEGIN_DECLS

typedef enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_LEGAL_BASIS,
  PROP_SOURCE,
  PROP_WINDOW_FROM,
  PROP_WINDOW_TO,
  PROP_DEADLINE,
  PROP_DEADLINE_BEFORE,
  PROP_PROPOSER,
  PROP_APPRAISER,
  PROP_AUTHORITY,
  PROP_NOMINATOR_DOCUMENTS,
  PROP_NOMINEE_DOCUMENTS,
  PROP_QUOTAS,
  PROP_CRITERIA,
  PROP_DOSSIERS,
  PROP_NOMINATIONS,
  N_PROPS,
} ParindexCampaignProperty;

extern GParamSpec *parindex_campaign_props[N_PROPS];

static inline gboolean
is_mutable (ParindexCampaign *self,
            GError           **error)
{
  return parindex_is_mutable (self->sealed, self->id, error);
}

/* For the end of a setter. TRUE. */
static inline gboolean
changed (ParindexCampaign        *self,
         gboolean                 did_change,
         ParindexCampaignProperty property)
{
  return parindex_property_changed (self, did_change, parindex_campaign_props[property]);
}

G_END_DECLS
