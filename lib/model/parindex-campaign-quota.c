/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-campaign-private.h"

/**
 * ParindexCampaignQuota:
 *
 * How many nominees a nominator of a kind may put forward: collectives and
 * individuals together. It binds a list of units, a level, a group, or a level
 * within a group.
 *
 * It is built from one thread and sealed with its document; from then on it
 * never changes and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_COUNT = 1,
  PROP_TITLE,
  PROP_UNITS,
  PROP_LEVEL,
  PROP_DIMENSION,
  PROP_GROUP,
  N_PROPS,
} ParindexCampaignQuotaProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexCampaignQuota, parindex_campaign_quota, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static gboolean
is_mutable (ParindexCampaignQuota *self,
            GError                **error)
{
  return parindex_is_mutable (self->sealed, "quota", error);
}

/* For the end of a setter. TRUE. */
static gboolean
changed (ParindexCampaignQuota        *self,
         gboolean                      did_change,
         ParindexCampaignQuotaProperty property)
{
  return parindex_property_changed (self, did_change, props[property]);
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_COUNT] = PARINDEX_READ (parindex_campaign_quota_get_count),
  [PROP_TITLE] = PARINDEX_READ_WRITE (parindex_campaign_quota_get_title, parindex_campaign_quota_set_title),
  [PROP_UNITS] = PARINDEX_READ (parindex_campaign_quota_get_units),
  [PROP_LEVEL] = PARINDEX_READ (parindex_campaign_quota_get_level),
  [PROP_DIMENSION] = PARINDEX_READ (parindex_campaign_quota_get_dimension),
  [PROP_GROUP] = PARINDEX_READ (parindex_campaign_quota_get_group),
};

static void
parindex_campaign_quota_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_campaign_quota_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
parindex_campaign_quota_finalize (GObject *object)
{
  ParindexCampaignQuota *self = PARINDEX_CAMPAIGN_QUOTA (object);

  g_free (self->title);
  g_strfreev (self->units);
  g_free (self->level);
  g_free (self->dimension);
  g_free (self->group);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_campaign_quota_parent_class)->finalize (object);
}

static void
parindex_campaign_quota_class_init (ParindexCampaignQuotaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = parindex_campaign_quota_get_property;
  object_class->set_property = parindex_campaign_quota_set_property;
  object_class->finalize = parindex_campaign_quota_finalize;

  /**
   * ParindexCampaignQuota:count:
   *
   * How many nominees each may put forward.
   *
   * Since: 1.0
   */
  props[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, readable);
  /**
   * ParindexCampaignQuota:title:
   *
   * What the nominators of this kind are called.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, writable);
  /**
   * ParindexCampaignQuota:units:
   *
   * The ids of the nominators, where they are listed.
   *
   * Since: 1.0
   */
  props[PROP_UNITS] = g_param_spec_boxed ("units", NULL, NULL, G_TYPE_STRV, readable);
  /**
   * ParindexCampaignQuota:level:
   *
   * The level that the nominators are of.
   *
   * Since: 1.0
   */
  props[PROP_LEVEL] = g_param_spec_string ("level", NULL, NULL, NULL, readable);
  /**
   * ParindexCampaignQuota:dimension:
   *
   * The dimension of the group that the nominators are of.
   *
   * Since: 1.0
   */
  props[PROP_DIMENSION] = g_param_spec_string ("dimension", NULL, NULL, NULL, readable);
  /**
   * ParindexCampaignQuota:group:
   *
   * The group that the nominators are of.
   *
   * Since: 1.0
   */
  props[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, NULL, readable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_campaign_quota_init (ParindexCampaignQuota *self)
{
}

/**
 * parindex_campaign_quota_get_count:
 * @self: a quota
 *
 * Gets how many nominees each may put forward.
 *
 * Returns: how many nominees each may put forward
 *
 * Since: 1.0
 */
guint
parindex_campaign_quota_get_count (ParindexCampaignQuota *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_QUOTA (self), 0);

  return self->count;
}

/**
 * parindex_campaign_quota_get_title:
 * @self: a quota
 *
 * Gets what the nominators of this kind are called.
 *
 * Returns: (transfer none) (nullable): what the nominators of this kind are
 * called
 *
 * Since: 1.0
 */
const char *
parindex_campaign_quota_get_title (ParindexCampaignQuota *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_QUOTA (self), NULL);

  return self->title;
}

/**
 * parindex_campaign_quota_set_title:
 * @self: a quota
 * @title: (nullable): what the nominators of this kind are called
 * @error: return location for an error
 *
 * Sets what the nominators of this kind are called.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_quota_set_title (ParindexCampaignQuota *self, const char *title, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_QUOTA (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_string (&self->title, title), PROP_TITLE);
}

/**
 * parindex_campaign_quota_get_units:
 * @self: a quota
 *
 * Gets the ids of the nominators, where they are listed.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the ids of
 * the nominators
 *
 * Since: 1.0
 */
const char *const *
parindex_campaign_quota_get_units (ParindexCampaignQuota *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_QUOTA (self), NULL);

  return (const char *const *) self->units;
}

/**
 * parindex_campaign_quota_get_level:
 * @self: a quota
 *
 * Gets the level that the nominators are of.
 *
 * Returns: (transfer none) (nullable): the level that the nominators are of
 *
 * Since: 1.0
 */
const char *
parindex_campaign_quota_get_level (ParindexCampaignQuota *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_QUOTA (self), NULL);

  return self->level;
}

/**
 * parindex_campaign_quota_get_dimension:
 * @self: a quota
 *
 * Gets the dimension of the group that the nominators are of.
 *
 * Returns: (transfer none) (nullable): the dimension of the group that the
 * nominators are of
 *
 * Since: 1.0
 */
const char *
parindex_campaign_quota_get_dimension (ParindexCampaignQuota *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_QUOTA (self), NULL);

  return self->dimension;
}

/**
 * parindex_campaign_quota_get_group:
 * @self: a quota
 *
 * Gets the group that the nominators are of.
 *
 * Returns: (transfer none) (nullable): the group that the nominators are of
 *
 * Since: 1.0
 */
const char *
parindex_campaign_quota_get_group (ParindexCampaignQuota *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_QUOTA (self), NULL);

  return self->group;
}

/**
 * parindex_campaign_quota_new:
 * @count: how many nominees each may put forward
 *
 * Creates a quota that binds nobody yet.
 *
 * Returns: (transfer full): a new quota
 *
 * Since: 1.0
 */
ParindexCampaignQuota *
parindex_campaign_quota_new (guint count)
{
  ParindexCampaignQuota *self = g_object_new (PARINDEX_TYPE_CAMPAIGN_QUOTA, NULL);

  self->count = count;

  return self;
}

/**
 * parindex_campaign_quota_set_applies_to:
 * @self: a quota
 * @units: (nullable) (array zero-terminated=1): ids of units; %NULL where a level or group says who they are
 * @level: (nullable): a level; %NULL for any
 * @dimension: (nullable): a dimension
 * @group: (nullable): the group in it; %NULL for any
 * @error: return location for an error
 *
 * Says which nominators it binds: these units, or those of a level, of a group,
 * or of a level within a group.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_quota_set_applies_to (ParindexCampaignQuota *self,
                                        const char *const     *units,
                                        const char            *level,
                                        const char            *dimension,
                                        const char            *group,
                                        GError               **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_QUOTA (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_words (&self->units, units), PROP_UNITS)
         && changed (self, parindex_set_string (&self->level, level), PROP_LEVEL)
         && changed (self, parindex_set_string (&self->dimension, dimension), PROP_DIMENSION)
         && changed (self, parindex_set_string (&self->group, group), PROP_GROUP);
}

gboolean
parindex_campaign_quota_binds (ParindexCampaignQuota *self,
                               ParindexUnit          *unit)
{
  return parindex_unit_is_one_of (unit, self->units, self->level, self->dimension, self->group);
}

GPtrArray **
parindex_campaign_quota_extras (ParindexCampaignQuota *self)
{
  return &self->extras;
}
