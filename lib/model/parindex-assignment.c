/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-serializable-private.h"
#include "model/parindex-assignment-fields-private.h"

/**
 * ParindexAssignment:
 *
 * Who answers for what: an agency, its role, and the framework, nodes of it,
 * or target that is assigned to it, from one day to another.
 *
 * An agency goes by an id; it may be a unit of the document and need not be
 * one. An officer goes by the name of a post, never by that of a person. It is
 * built from one thread and sealed with its document; from then on it never
 * changes and may be read from any thread.
 *
 * Since: 1.0
 */

GParamSpec *parindex_assignment_props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexAssignment, parindex_assignment, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static gboolean
init_agency (ParindexAssignment *self, const char *agency, GError **error)
{
  parindex_set_id (&self->agency, agency);

  return TRUE;
}

static gboolean
init_role (ParindexAssignment *self, ParindexAssignmentRole role, GError **error)
{
  parindex_set_scalar (&self->role, role);

  return TRUE;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_AGENCY] = PARINDEX_READ_WRITE (parindex_assignment_get_agency, init_agency),
  [PROP_ROLE] = PARINDEX_READ_WRITE (parindex_assignment_get_role, init_role),
  [PROP_TITLE] = PARINDEX_READ_WRITE (parindex_assignment_get_title, parindex_assignment_set_title),
  [PROP_FRAMEWORK] = PARINDEX_READ_WRITE (parindex_assignment_get_framework, parindex_assignment_set_framework),
  [PROP_NODES] = PARINDEX_READ_WRITE (parindex_assignment_get_nodes, parindex_assignment_set_nodes),
  [PROP_TARGET] = PARINDEX_READ_WRITE (parindex_assignment_get_target, parindex_assignment_set_target),
  [PROP_VALID_FROM] = PARINDEX_READ (parindex_assignment_get_valid_from),
  [PROP_VALID_TO] = PARINDEX_READ (parindex_assignment_get_valid_to),
  [PROP_SOURCE] = PARINDEX_READ_WRITE (parindex_assignment_get_source, parindex_assignment_set_source),
};

static void
parindex_assignment_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_assignment_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
parindex_assignment_finalize (GObject *object)
{
  ParindexAssignment *self = PARINDEX_ASSIGNMENT (object);

  g_free (self->agency);
  g_free (self->title);
  g_free (self->framework);
  g_strfreev (self->nodes);
  g_free (self->target);
  g_clear_pointer (&self->valid_from, parindex_period_unref);
  g_clear_pointer (&self->valid_to, parindex_period_unref);
  g_free (self->source);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_assignment_parent_class)->finalize (object);
}

static void
parindex_assignment_class_init (ParindexAssignmentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_assignment_get_property;
  object_class->set_property = parindex_assignment_set_property;
  object_class->finalize = parindex_assignment_finalize;

  /**
   * ParindexAssignment:agency:
   *
   * The agency, by id.
   *
   * Since: 1.0
   */
  parindex_assignment_props[PROP_AGENCY] = g_param_spec_string ("agency", NULL, NULL, NULL, construct);
  /**
   * ParindexAssignment:role:
   *
   * What the agency has to do with it.
   *
   * Since: 1.0
   */
  parindex_assignment_props[PROP_ROLE] = g_param_spec_enum ("role", NULL, NULL, PARINDEX_TYPE_ASSIGNMENT_ROLE, PARINDEX_ASSIGNMENT_ROLE_LEAD, construct);
  /**
   * ParindexAssignment:title:
   *
   * What the agency, or the post of the officer, is called.
   *
   * Since: 1.0
   */
  parindex_assignment_props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, writable);
  /**
   * ParindexAssignment:framework:
   *
   * The framework that is assigned, or whose nodes are, by id.
   *
   * Since: 1.0
   */
  parindex_assignment_props[PROP_FRAMEWORK] = g_param_spec_string ("framework", NULL, NULL, NULL, writable);
  /**
   * ParindexAssignment:nodes:
   *
   * The nodes of the framework that are assigned, with all below them; none is
   * the whole of it.
   *
   * Since: 1.0
   */
  parindex_assignment_props[PROP_NODES] = g_param_spec_boxed ("nodes", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexAssignment:target:
   *
   * The target that is assigned, by id.
   *
   * Since: 1.0
   */
  parindex_assignment_props[PROP_TARGET] = g_param_spec_string ("target", NULL, NULL, NULL, writable);
  /**
   * ParindexAssignment:valid-from:
   *
   * The first day on which it holds.
   *
   * Since: 1.0
   */
  parindex_assignment_props[PROP_VALID_FROM] = g_param_spec_boxed ("valid-from", NULL, NULL, PARINDEX_TYPE_PERIOD, readable);
  /**
   * ParindexAssignment:valid-to:
   *
   * The last day on which it holds.
   *
   * Since: 1.0
   */
  parindex_assignment_props[PROP_VALID_TO] = g_param_spec_boxed ("valid-to", NULL, NULL, PARINDEX_TYPE_PERIOD, readable);
  /**
   * ParindexAssignment:source:
   *
   * Where it was read.
   *
   * Since: 1.0
   */
  parindex_assignment_props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, writable);

  g_object_class_install_properties (object_class, N_PROPS, parindex_assignment_props);
}

static void
parindex_assignment_init (ParindexAssignment *self)
{
}

/**
 * parindex_assignment_new:
 * @agency: the agency, by id
 * @role: what the agency has to do with it
 *
 * Creates an assignment of nothing yet.
 *
 * Returns: (transfer full): a new assignment
 *
 * Since: 1.0
 */
ParindexAssignment *
parindex_assignment_new (const char *agency, ParindexAssignmentRole role)
{
  g_return_val_if_fail (agency != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_ASSIGNMENT, "agency", agency, "role", role, NULL);
}

/**
 * parindex_assignment_get_agency:
 * @self: an assignment
 *
 * Gets the agency, by id.
 *
 * Returns: (transfer none) (nullable): the agency
 *
 * Since: 1.0
 */
const char *
parindex_assignment_get_agency (ParindexAssignment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (self), NULL);

  return self->agency;
}

/**
 * parindex_assignment_get_role:
 * @self: an assignment
 *
 * Gets what the agency has to do with it.
 *
 * Returns: what the agency has to do with it
 *
 * Since: 1.0
 */
ParindexAssignmentRole
parindex_assignment_get_role (ParindexAssignment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (self), PARINDEX_ASSIGNMENT_ROLE_LEAD);

  return self->role;
}

GPtrArray **
parindex_assignment_extras (ParindexAssignment *self)
{
  return &self->extras;
}
