/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-agency-report-private.h"
#include "base/parindex-property-private.h"

/**
 * ParindexAgencyRow:
 *
 * What an agency answers for in one role: its nodes, the points a unit lost
 * there, which of them are weak, and the targets that are behind. It never
 * changes and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_AGENCY = 1,
  PROP_TITLE,
  PROP_ROLE,
  PROP_NODES,
  PROP_WEAK,
  PROP_BEHIND,
  PROP_POINTS_LOST,
  PROP_N_UNKNOWN,
  N_PROPS,
} ParindexAgencyRowProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexAgencyRow, parindex_agency_row, G_TYPE_OBJECT)

/* Scripts can construct one without anything in it. */
gboolean
parindex_agency_row_is_made (ParindexAgencyRow *self)
{
  return PARINDEX_IS_AGENCY_ROW (self) && self->agency != NULL;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_AGENCY] = PARINDEX_READ (parindex_agency_row_get_agency),
  [PROP_TITLE] = PARINDEX_READ (parindex_agency_row_get_title),
  [PROP_ROLE] = PARINDEX_READ (parindex_agency_row_get_role),
  [PROP_NODES] = PARINDEX_READ (parindex_agency_row_get_nodes),
  [PROP_WEAK] = PARINDEX_READ (parindex_agency_row_get_weak),
  [PROP_BEHIND] = PARINDEX_READ (parindex_agency_row_get_behind),
  [PROP_POINTS_LOST] = PARINDEX_READ (parindex_agency_row_get_points_lost),
  [PROP_N_UNKNOWN] = PARINDEX_READ (parindex_agency_row_get_n_unknown),
};

static void
parindex_agency_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_agency_row_finalize (GObject *object)
{
  ParindexAgencyRow *self = PARINDEX_AGENCY_ROW (object);

  g_free (self->agency);
  g_free (self->title);
  g_strfreev (self->nodes);
  g_strfreev (self->weak);
  g_strfreev (self->behind);
  g_clear_pointer (&self->points_lost, parindex_number_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);

  G_OBJECT_CLASS (parindex_agency_row_parent_class)->finalize (object);
}

static void
parindex_agency_row_class_init (ParindexAgencyRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_agency_row_get_property;
  object_class->finalize = parindex_agency_row_finalize;

  /**
   * ParindexAgencyRow:agency:
   *
   * The id of the agency.
   *
   * Since: 1.0
   */
  props[PROP_AGENCY] = g_param_spec_string ("agency", NULL, NULL, NULL, readable);
  /**
   * ParindexAgencyRow:title:
   *
   * What the agency or post is called.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  /**
   * ParindexAgencyRow:role:
   *
   * What it has to do with them.
   *
   * Since: 1.0
   */
  props[PROP_ROLE] = g_param_spec_enum ("role", NULL, NULL, PARINDEX_TYPE_ASSIGNMENT_ROLE, PARINDEX_ASSIGNMENT_ROLE_LEAD, readable);
  /**
   * ParindexAgencyRow:nodes:
   *
   * The nodes, by id.
   *
   * Since: 1.0
   */
  props[PROP_NODES] = g_param_spec_boxed ("nodes", NULL, NULL, G_TYPE_STRV, readable);
  /**
   * ParindexAgencyRow:weak:
   *
   * Those of the nodes and of the components below a whole index that are
   * weak, by id.
   *
   * Since: 1.0
   */
  props[PROP_WEAK] = g_param_spec_boxed ("weak", NULL, NULL, G_TYPE_STRV, readable);
  /**
   * ParindexAgencyRow:behind:
   *
   * The targets that are behind or missed, by id.
   *
   * Since: 1.0
   */
  props[PROP_BEHIND] = g_param_spec_boxed ("behind", NULL, NULL, G_TYPE_STRV, readable);
  /**
   * ParindexAgencyRow:points-lost:
   *
   * The points lost on the nodes whose score and maximum are known.
   *
   * Since: 1.0
   */
  props[PROP_POINTS_LOST] = g_param_spec_boxed ("points-lost", NULL, NULL, PARINDEX_TYPE_NUMBER, readable);
  /**
   * ParindexAgencyRow:n-unknown:
   *
   * On how many nodes it is not known how many points were lost.
   *
   * Since: 1.0
   */
  props[PROP_N_UNKNOWN] = g_param_spec_uint ("n-unknown", NULL, NULL, 0, G_MAXUINT, 0, readable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_agency_row_init (ParindexAgencyRow *self)
{
}

/**
 * parindex_agency_row_get_agency:
 * @self: a row
 *
 * Gets the id of the agency.
 *
 * Returns: (transfer none) (nullable): the id of the agency
 *
 * Since: 1.0
 */
const char *
parindex_agency_row_get_agency (ParindexAgencyRow *self)
{
  g_return_val_if_fail (parindex_agency_row_is_made (self), NULL);

  return self->agency;
}

/**
 * parindex_agency_row_get_title:
 * @self: a row
 *
 * Gets what the agency or post is called.
 *
 * Returns: (transfer none) (nullable): what the agency or post is called
 *
 * Since: 1.0
 */
const char *
parindex_agency_row_get_title (ParindexAgencyRow *self)
{
  g_return_val_if_fail (parindex_agency_row_is_made (self), NULL);

  return self->title;
}

/**
 * parindex_agency_row_get_role:
 * @self: a row
 *
 * Gets what it has to do with them.
 *
 * Returns: what it has to do with them
 *
 * Since: 1.0
 */
ParindexAssignmentRole
parindex_agency_row_get_role (ParindexAgencyRow *self)
{
  g_return_val_if_fail (parindex_agency_row_is_made (self), PARINDEX_ASSIGNMENT_ROLE_LEAD);

  return self->role;
}

/**
 * parindex_agency_row_get_nodes:
 * @self: a row
 *
 * Gets the nodes, by id.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the nodes
 *
 * Since: 1.0
 */
const char *const *
parindex_agency_row_get_nodes (ParindexAgencyRow *self)
{
  g_return_val_if_fail (parindex_agency_row_is_made (self), NULL);

  return (const char *const *) self->nodes;
}

/**
 * parindex_agency_row_get_weak:
 * @self: a row
 *
 * Gets those of the nodes and of the components below a whole index that are
 * weak, by id.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): those of the
 * nodes and of the components below a whole index that are weak
 *
 * Since: 1.0
 */
const char *const *
parindex_agency_row_get_weak (ParindexAgencyRow *self)
{
  g_return_val_if_fail (parindex_agency_row_is_made (self), NULL);

  return (const char *const *) self->weak;
}

/**
 * parindex_agency_row_get_behind:
 * @self: a row
 *
 * Gets the targets that are behind or missed, by id.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the targets
 * that are behind or missed
 *
 * Since: 1.0
 */
const char *const *
parindex_agency_row_get_behind (ParindexAgencyRow *self)
{
  g_return_val_if_fail (parindex_agency_row_is_made (self), NULL);

  return (const char *const *) self->behind;
}

/**
 * parindex_agency_row_get_points_lost:
 * @self: a row
 *
 * Gets the points lost on the nodes whose score and maximum are known.
 *
 * Returns: (transfer none) (nullable): the points lost on the nodes whose
 * score and maximum are known
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_agency_row_get_points_lost (ParindexAgencyRow *self)
{
  g_return_val_if_fail (parindex_agency_row_is_made (self), NULL);

  return self->points_lost;
}

/**
 * parindex_agency_row_get_n_unknown:
 * @self: a row
 *
 * Gets on how many nodes it is not known how many points were lost.
 *
 * Returns: on how many nodes it is not known how many points were lost
 *
 * Since: 1.0
 */
guint
parindex_agency_row_get_n_unknown (ParindexAgencyRow *self)
{
  g_return_val_if_fail (parindex_agency_row_is_made (self), 0);

  return self->n_unknown;
}
