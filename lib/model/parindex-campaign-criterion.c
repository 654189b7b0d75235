/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-campaign-private.h"

/**
 * ParindexCampaignCriterion:
 *
 * What a nominee has to meet. It is found met or not by people and told with
 * the nomination, unless it has a number to be reached, a register to be
 * counted or a target to be met.
 *
 * It is built from one thread and sealed with its document; from then on it
 * never changes and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_NOMINEE,
  PROP_AT_LEAST,
  PROP_LEDGER,
  PROP_ENTRY_KIND,
  PROP_ENTRY_STATUS,
  PROP_TARGET,
  N_PROPS,
} ParindexCampaignCriterionProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexCampaignCriterion, parindex_campaign_criterion, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static gboolean
is_mutable (ParindexCampaignCriterion *self,
            GError                    **error)
{
  return parindex_is_mutable (self->sealed, self->id, error);
}

/* For the end of a setter. TRUE. */
static gboolean
changed (ParindexCampaignCriterion        *self,
         gboolean                          did_change,
         ParindexCampaignCriterionProperty property)
{
  return parindex_property_changed (self, did_change, props[property]);
}

static gboolean
init_id (ParindexCampaignCriterion *self, const char *id, GError **error)
{
  parindex_set_id (&self->id, id);

  return TRUE;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_ID] = PARINDEX_READ_WRITE (parindex_campaign_criterion_get_id, init_id),
  [PROP_TITLE] = PARINDEX_READ_WRITE (parindex_campaign_criterion_get_title, parindex_campaign_criterion_set_title),
  [PROP_NOMINEE] = PARINDEX_READ_WRITE (parindex_campaign_criterion_get_nominee, parindex_campaign_criterion_set_nominee),
  [PROP_AT_LEAST] = PARINDEX_READ_WRITE (parindex_campaign_criterion_get_at_least, parindex_campaign_criterion_set_at_least),
  [PROP_LEDGER] = PARINDEX_READ_WRITE (parindex_campaign_criterion_get_ledger, parindex_campaign_criterion_set_ledger),
  [PROP_ENTRY_KIND] = PARINDEX_READ_WRITE (parindex_campaign_criterion_get_entry_kind, parindex_campaign_criterion_set_entry_kind),
  [PROP_ENTRY_STATUS] = PARINDEX_READ_WRITE (parindex_campaign_criterion_get_entry_status, parindex_campaign_criterion_set_entry_status),
  [PROP_TARGET] = PARINDEX_READ_WRITE (parindex_campaign_criterion_get_target, parindex_campaign_criterion_set_target),
};

static void
parindex_campaign_criterion_get_property (GObject    *object,
                                          guint       prop_id,
                                          GValue     *value,
                                          GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_campaign_criterion_set_property (GObject      *object,
                                          guint         prop_id,
                                          const GValue *value,
                                          GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
parindex_campaign_criterion_finalize (GObject *object)
{
  ParindexCampaignCriterion *self = PARINDEX_CAMPAIGN_CRITERION (object);

  g_free (self->id);
  g_free (self->title);
  g_clear_pointer (&self->at_least, parindex_number_unref);
  g_free (self->ledger);
  g_free (self->entry_kind);
  g_free (self->entry_status);
  g_free (self->target);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_campaign_criterion_parent_class)->finalize (object);
}

static void
parindex_campaign_criterion_class_init (ParindexCampaignCriterionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_campaign_criterion_get_property;
  object_class->set_property = parindex_campaign_criterion_set_property;
  object_class->finalize = parindex_campaign_criterion_finalize;

  /**
   * ParindexCampaignCriterion:id:
   *
   * The id of the criterion, unique in its campaign.
   *
   * Since: 1.0
   */
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, construct);
  /**
   * ParindexCampaignCriterion:title:
   *
   * The title.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, writable);
  /**
   * ParindexCampaignCriterion:nominee:
   *
   * Which nominees it is for.
   *
   * Since: 1.0
   */
  props[PROP_NOMINEE] = g_param_spec_enum ("nominee", NULL, NULL, PARINDEX_TYPE_NOMINEE_KIND, PARINDEX_NOMINEE_KIND_ANY, writable);
  /**
   * ParindexCampaignCriterion:at-least:
   *
   * The number to be reached.
   *
   * Since: 1.0
   */
  props[PROP_AT_LEAST] = g_param_spec_boxed ("at-least", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexCampaignCriterion:ledger:
   *
   * The register whose entries within the window are counted, by id.
   *
   * Since: 1.0
   */
  props[PROP_LEDGER] = g_param_spec_string ("ledger", NULL, NULL, NULL, writable);
  /**
   * ParindexCampaignCriterion:entry-kind:
   *
   * The kind of the entries of the register that count.
   *
   * Since: 1.0
   */
  props[PROP_ENTRY_KIND] = g_param_spec_string ("entry-kind", NULL, NULL, NULL, writable);
  /**
   * ParindexCampaignCriterion:entry-status:
   *
   * The status of the entries of the register that count.
   *
   * Since: 1.0
   */
  props[PROP_ENTRY_STATUS] = g_param_spec_string ("entry-status", NULL, NULL, NULL, writable);
  /**
   * ParindexCampaignCriterion:target:
   *
   * The target that has to be met, by id.
   *
   * Since: 1.0
   */
  props[PROP_TARGET] = g_param_spec_string ("target", NULL, NULL, NULL, writable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_campaign_criterion_init (ParindexCampaignCriterion *self)
{
}

/**
 * parindex_campaign_criterion_new:
 * @id: the id of the criterion, unique in its campaign
 *
 * Creates a criterion that says nothing else yet.
 *
 * Returns: (transfer full): a new criterion
 *
 * Since: 1.0
 */
ParindexCampaignCriterion *
parindex_campaign_criterion_new (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_CAMPAIGN_CRITERION, "id", id, NULL);
}

/**
 * parindex_campaign_criterion_get_id:
 * @self: a criterion
 *
 * Gets the id of the criterion, unique in its campaign.
 *
 * Returns: (transfer none) (nullable): the id of the criterion
 *
 * Since: 1.0
 */
const char *
parindex_campaign_criterion_get_id (ParindexCampaignCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (self), NULL);

  return self->id;
}

/**
 * parindex_campaign_criterion_get_title:
 * @self: a criterion
 *
 * Gets the title.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_campaign_criterion_get_title (ParindexCampaignCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (self), NULL);

  return self->title;
}

/**
 * parindex_campaign_criterion_set_title:
 * @self: a criterion
 * @title: (nullable): the title
 * @error: return location for an error
 *
 * Sets the title.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_criterion_set_title (ParindexCampaignCriterion *self, const char *title, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_string (&self->title, title), PROP_TITLE);
}

/**
 * parindex_campaign_criterion_get_nominee:
 * @self: a criterion
 *
 * Gets which nominees it is for.
 *
 * Returns: which nominees it is for
 *
 * Since: 1.0
 */
ParindexNomineeKind
parindex_campaign_criterion_get_nominee (ParindexCampaignCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (self), PARINDEX_NOMINEE_KIND_ANY);

  return self->nominee;
}

/**
 * parindex_campaign_criterion_set_nominee:
 * @self: a criterion
 * @nominee: which nominees it is for
 * @error: return location for an error
 *
 * Sets which nominees it is for.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_criterion_set_nominee (ParindexCampaignCriterion *self, ParindexNomineeKind nominee, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_scalar (&self->nominee, nominee), PROP_NOMINEE);
}

/**
 * parindex_campaign_criterion_get_at_least:
 * @self: a criterion
 *
 * Gets the number to be reached.
 *
 * Returns: (transfer none) (nullable): the number to be reached
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_campaign_criterion_get_at_least (ParindexCampaignCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (self), NULL);

  return self->at_least;
}

/**
 * parindex_campaign_criterion_set_at_least:
 * @self: a criterion
 * @at_least: (nullable): the number to be reached
 * @error: return location for an error
 *
 * Sets the number to be reached.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_criterion_set_at_least (ParindexCampaignCriterion *self, ParindexNumber *at_least, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_number (&self->at_least, at_least), PROP_AT_LEAST);
}

/**
 * parindex_campaign_criterion_get_ledger:
 * @self: a criterion
 *
 * Gets the register whose entries within the window are counted, by id.
 *
 * Returns: (transfer none) (nullable): the register whose entries within the
 * window are counted
 *
 * Since: 1.0
 */
const char *
parindex_campaign_criterion_get_ledger (ParindexCampaignCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (self), NULL);

  return self->ledger;
}

/**
 * parindex_campaign_criterion_set_ledger:
 * @self: a criterion
 * @ledger: (nullable): the register whose entries within the window are counted
 * @error: return location for an error
 *
 * Sets the register whose entries within the window are counted, by id.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_criterion_set_ledger (ParindexCampaignCriterion *self, const char *ledger, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_id (&self->ledger, ledger), PROP_LEDGER);
}

/**
 * parindex_campaign_criterion_get_entry_kind:
 * @self: a criterion
 *
 * Gets the kind of the entries of the register that count.
 *
 * Returns: (transfer none) (nullable): the kind of the entries of the register
 * that count
 *
 * Since: 1.0
 */
const char *
parindex_campaign_criterion_get_entry_kind (ParindexCampaignCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (self), NULL);

  return self->entry_kind;
}

/**
 * parindex_campaign_criterion_set_entry_kind:
 * @self: a criterion
 * @entry_kind: (nullable): the kind of the entries of the register that count
 * @error: return location for an error
 *
 * Sets the kind of the entries of the register that count.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_criterion_set_entry_kind (ParindexCampaignCriterion *self, const char *entry_kind, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_string (&self->entry_kind, entry_kind), PROP_ENTRY_KIND);
}

/**
 * parindex_campaign_criterion_get_entry_status:
 * @self: a criterion
 *
 * Gets the status of the entries of the register that count.
 *
 * Returns: (transfer none) (nullable): the status of the entries of the
 * register that count
 *
 * Since: 1.0
 */
const char *
parindex_campaign_criterion_get_entry_status (ParindexCampaignCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (self), NULL);

  return self->entry_status;
}

/**
 * parindex_campaign_criterion_set_entry_status:
 * @self: a criterion
 * @entry_status: (nullable): the status of the entries of the register that count
 * @error: return location for an error
 *
 * Sets the status of the entries of the register that count.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_criterion_set_entry_status (ParindexCampaignCriterion *self, const char *entry_status, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_string (&self->entry_status, entry_status), PROP_ENTRY_STATUS);
}

/**
 * parindex_campaign_criterion_get_target:
 * @self: a criterion
 *
 * Gets the target that has to be met, by id.
 *
 * Returns: (transfer none) (nullable): the target that has to be met
 *
 * Since: 1.0
 */
const char *
parindex_campaign_criterion_get_target (ParindexCampaignCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (self), NULL);

  return self->target;
}

/**
 * parindex_campaign_criterion_set_target:
 * @self: a criterion
 * @target: (nullable): the target that has to be met
 * @error: return location for an error
 *
 * Sets the target that has to be met, by id.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_criterion_set_target (ParindexCampaignCriterion *self, const char *target, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_id (&self->target, target), PROP_TARGET);
}

GPtrArray **
parindex_campaign_criterion_extras (ParindexCampaignCriterion *self)
{
  return &self->extras;
}
