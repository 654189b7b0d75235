/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-serializable-private.h"
#include "model/parindex-target-fields-private.h"

/**
 * ParindexTarget:
 *
 * Something promised: what is to be reached, by whom, by when, and against what.
 *
 * Its subject is an index or criteria of it, a series, or a register; it binds a
 * unit, a list of units, a level or a group. A [class@TargetReport] says how it
 * stands on a day. A target is built from one thread and sealed with its
 * document; from then on it never changes and may be read from any thread.
 *
 * Since: 1.0
 */

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexTarget, parindex_target, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static void
free_subject (ParindexTarget *self)
{
  g_strfreev (self->units);
  g_free (self->level);
  g_free (self->dimension);
  g_free (self->group);
  g_free (self->index);
  g_strfreev (self->nodes);
  g_free (self->within);
  g_free (self->series);
  g_free (self->ledger);
  g_free (self->entry_kind);
  g_free (self->entry_status);
}

static void
free_goal (ParindexTarget *self)
{
  g_clear_pointer (&self->value, parindex_number_unref);
  g_clear_pointer (&self->value_to, parindex_number_unref);
  g_clear_pointer (&self->tolerance, parindex_number_unref);
  g_free (self->band);
  g_strfreev (self->bands);
  g_clear_pointer (&self->date, parindex_period_unref);
  g_clear_pointer (&self->date_to, parindex_period_unref);
  g_strfreev (self->documents);
  g_free (self->every);
  g_free (self->after_kind);
}

static void
free_terms (ParindexTarget *self)
{
  g_strfreev (self->cohort_units);
  g_clear_pointer (&self->baseline_period, parindex_period_unref);
  g_clear_pointer (&self->baseline_value, parindex_number_unref);
  g_clear_pointer (&self->baseline_value_to, parindex_number_unref);
  g_free (self->baseline_band);
  g_free (self->baseline_source);
  g_clear_pointer (&self->since, parindex_period_unref);
  g_clear_pointer (&self->horizon, parindex_period_unref);
  parindex_named_values_clear (&self->milestones);
}

static void
parindex_target_finalize (GObject *object)
{
  ParindexTarget *self = PARINDEX_TARGET (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->legal_basis);
  g_free (self->source);
  g_free (self->measure);
  g_free (self->scope);
  g_free (self->remedy);
  g_free (self->lead);
  g_free (self->status);
  free_subject (self);
  free_goal (self);
  free_terms (self);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_target_parent_class)->finalize (object);
}

static void
parindex_target_class_init (ParindexTargetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = parindex_target_finalize;

  parindex_target_install_properties (object_class);
}

static void
parindex_target_init (ParindexTarget *self)
{
  self->prefer = PARINDEX_FACT_SOURCE_PUBLISHED;
}

/**
 * parindex_target_new:
 * @id: an id, unique among the targets of its document
 * @kind: what it asks for
 *
 * Creates a target that says nothing else yet.
 *
 * Returns: (transfer full): a new target
 *
 * Since: 1.0
 */
ParindexTarget *
parindex_target_new (const char        *id,
                     ParindexTargetKind kind)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_TARGET, "id", id, "kind", kind, NULL);
}

/**
 * parindex_target_get_id:
 * @self: a target
 *
 * Gets the id of the target.
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 1.0
 */
const char *
parindex_target_get_id (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->id;
}

/**
 * parindex_target_get_kind:
 * @self: a target
 *
 * Gets what the target asks for.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
ParindexTargetKind
parindex_target_get_kind (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), PARINDEX_TARGET_KIND_MIN);

  return self->kind;
}

/**
 * parindex_target_get_title:
 * @self: a target
 *
 * Gets the title.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_target_get_title (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->title;
}

/**
 * parindex_target_set_title:
 * @self: a target
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
parindex_target_set_title (ParindexTarget *self, const char *title, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_string (&self->title, title), PROP_TITLE);
}

/**
 * parindex_target_get_legal_basis:
 * @self: a target
 *
 * Gets the document that promises it.
 *
 * Returns: (transfer none) (nullable): the legal basis
 *
 * Since: 1.0
 */
const char *
parindex_target_get_legal_basis (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->legal_basis;
}

/**
 * parindex_target_set_legal_basis:
 * @self: a target
 * @legal_basis: (nullable): the legal basis, such as a document number
 * @error: return location for an error
 *
 * Sets the document that promises it.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_legal_basis (ParindexTarget *self, const char *legal_basis, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_string (&self->legal_basis, legal_basis), PROP_LEGAL_BASIS);
}

/**
 * parindex_target_get_source:
 * @self: a target
 *
 * Gets where the target was read.
 *
 * Returns: (transfer none) (nullable): the source
 *
 * Since: 1.0
 */
const char *
parindex_target_get_source (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->source;
}

/**
 * parindex_target_set_source:
 * @self: a target
 * @source: (nullable): the source
 * @error: return location for an error
 *
 * Sets where the target was read.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_source (ParindexTarget *self, const char *source, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_string (&self->source, source), PROP_SOURCE);
}

/**
 * parindex_target_get_measure:
 * @self: a target
 *
 * Gets the unit of measure.
 *
 * Returns: (transfer none) (nullable): the unit of measure
 *
 * Since: 1.0
 */
const char *
parindex_target_get_measure (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->measure;
}

/**
 * parindex_target_set_measure:
 * @self: a target
 * @measure: (nullable): the unit of measure, such as `%`
 * @error: return location for an error
 *
 * Sets the unit of measure.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_measure (ParindexTarget *self, const char *measure, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_string (&self->measure, measure), PROP_MEASURE);
}

/**
 * parindex_target_get_scope:
 * @self: a target
 *
 * Gets among whom the target is meant, in words.
 *
 * Returns: (transfer none) (nullable): the scope
 *
 * Since: 1.0
 */
const char *
parindex_target_get_scope (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->scope;
}

/**
 * parindex_target_set_scope:
 * @self: a target
 * @scope: (nullable): the scope
 * @error: return location for an error
 *
 * Sets among whom the target is meant, in words.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_scope (ParindexTarget *self, const char *scope, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_string (&self->scope, scope), PROP_SCOPE);
}

GPtrArray **
parindex_target_extras (ParindexTarget *self)
{
  return &self->extras;
}

void
parindex_target_seal (ParindexTarget *self)
{
  self->sealed = TRUE;
}
