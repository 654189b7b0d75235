/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-document-fields-private.h"
#include "model/parindex-register-private.h"
#include "model/parindex-series-private.h"
#include "model/parindex-target-private.h"

/* The series, registers and targets of a document. */

/**
 * parindex_document_get_series:
 * @self: a document
 *
 * Gets the series, a list of [class@Series].
 *
 * Returns: (transfer none): the series
 *
 * Since: 1.0
 */
GListModel *
parindex_document_get_series (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->series);
}

/**
 * parindex_document_get_registers:
 * @self: a document
 *
 * Gets the registers, a list of [class@Register].
 *
 * Returns: (transfer none): the registers
 *
 * Since: 1.0
 */
GListModel *
parindex_document_get_registers (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->registers);
}

/**
 * parindex_document_get_targets:
 * @self: a document
 *
 * Gets the targets, a list of [class@Target].
 *
 * Returns: (transfer none): the targets
 *
 * Since: 1.0
 */
GListModel *
parindex_document_get_targets (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->targets);
}

/* Each kind of thing has ids of its own. */
gboolean
parindex_document_add_by_id (ParindexDocument *self,
                             ParindexList     *list,
                             GHashTable       *ids,
                             const char       *path,
                             const char       *id,
                             gpointer          item,
                             GError          **error)
{
  if (!parindex_is_mutable (self->sealed, "document", error))
    return FALSE;
  if (id == NULL || *id == '\0')
    {
      parindex_error_report (error, ID_EMPTY, .path = path);
      return FALSE;
    }
  if (g_hash_table_contains (ids, id))
    {
      parindex_error_report (error, ID_TWICE, .path = path, .value = id);
      return FALSE;
    }
  g_hash_table_insert (ids, (gpointer) id, item);
  parindex_list_append (list, item);

  return TRUE;
}

/**
 * parindex_document_add_series:
 * @self: a document
 * @series: a series
 * @error: return location for an error
 *
 * Adds a series.
 *
 * Returns: %FALSE with an error if its id is taken or empty, or the document is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_document_add_series (ParindexDocument *self,
                              ParindexSeries   *series,
                              GError          **error)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_SERIES (series), FALSE);

  return parindex_document_add_by_id (self, self->series, self->series_ids, "series", parindex_series_get_id (series), series, error);
}

/**
 * parindex_document_add_register:
 * @self: a document
 * @ledger: a register
 * @error: return location for an error
 *
 * Adds a register.
 *
 * Returns: %FALSE with an error if its id is taken or empty, or the document is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_document_add_register (ParindexDocument *self,
                                ParindexRegister *ledger,
                                GError          **error)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_REGISTER (ledger), FALSE);

  return parindex_document_add_by_id (self, self->registers, self->register_ids, "registers", parindex_register_get_id (ledger), ledger, error);
}

/**
 * parindex_document_add_target:
 * @self: a document
 * @target: a target
 * @error: return location for an error
 *
 * Adds a target. Sealing the document checks that it holds together, and that
 * what it names is there.
 *
 * Returns: %FALSE with an error if its id is taken or empty, or the document is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_document_add_target (ParindexDocument *self,
                              ParindexTarget   *target,
                              GError          **error)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_TARGET (target), FALSE);

  return parindex_document_add_by_id (self, self->targets, self->target_ids, "targets", parindex_target_get_id (target), target, error);
}

ParindexSeries *
parindex_document_indicator_of_id (ParindexDocument *self,
                                const char       *id)
{
  return document_lookup (self->series_ids, id);
}

ParindexRegister *
parindex_document_register_of_id (ParindexDocument *self,
                                  const char       *id)
{
  return document_lookup (self->register_ids, id);
}

ParindexTarget *
parindex_document_target_of_id (ParindexDocument *self,
                                const char       *id)
{
  return document_lookup (self->target_ids, id);
}

GHashTable *
parindex_document_units_below (ParindexDocument *self)
{
  GHashTable *below = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < parindex_list_length (self->units); i++)
    {
      ParindexUnit *unit = parindex_list_get (self->units, i);
      const char *parent = parindex_unit_get_parent (unit);
      GPtrArray *units = parent != NULL ? g_hash_table_lookup (below, parent) : NULL;

      if (parent == NULL)
        continue;
      if (units == NULL)
        {
          units = g_ptr_array_new ();
          g_hash_table_insert (below, (gpointer) parent, units);
        }
      g_ptr_array_add (units, unit);
    }

  return below;
}

static void
check_unit (ParindexDocument *self,
            const char       *unit,
            const char       *path,
            ParindexProblems *problems)
{
  if (document_lookup (self->unit_ids, unit) == NULL)
    parindex_problems_report (problems, FACT_UNKNOWN_UNIT, .path = path, .unit = unit, .value = unit);
}

static void
check_series (ParindexDocument *self,
              ParindexProblems *problems)
{
  for (guint i = 0; i < parindex_list_length (self->series); i++)
    {
      ParindexSeries *series = parindex_list_get (self->series, i);
      g_autofree char *path = g_strdup_printf ("series[%u]", i);

      for (guint k = 0; k < parindex_list_length (series->observations); k++)
        check_unit (self, ((ParindexObservation *) parindex_list_get (series->observations, k))->unit, path, problems);
    }
}

static void
check_registers (ParindexDocument *self,
                 ParindexProblems *problems)
{
  for (guint i = 0; i < parindex_list_length (self->registers); i++)
    {
      ParindexRegister *ledger = parindex_list_get (self->registers, i);
      g_autofree char *path = g_strdup_printf ("registers[%u]", i);

      for (guint k = 0; k < parindex_list_length (ledger->entries); k++)
        check_unit (self, ((ParindexRegisterEntry *) parindex_list_get (ledger->entries, k))->unit, path, problems);
    }
}

void
parindex_document_check_targets (ParindexDocument *self,
                                 ParindexProblems *problems)
{
  check_series (self, problems);
  check_registers (self, problems);
  for (guint i = 0; i < parindex_list_length (self->targets); i++)
    {
      g_autofree char *path = g_strdup_printf ("targets[%u]", i);

      parindex_target_check (parindex_list_get (self->targets, i), self, problems, (ParindexPlace){ .path = path });
    }
}

void
parindex_document_seal_targets (ParindexDocument *self)
{
  for (guint i = 0; i < parindex_list_length (self->series); i++)
    parindex_series_seal (parindex_list_get (self->series, i));
  for (guint i = 0; i < parindex_list_length (self->registers); i++)
    parindex_register_seal (parindex_list_get (self->registers, i));
  for (guint i = 0; i < parindex_list_length (self->targets); i++)
    parindex_target_seal (parindex_list_get (self->targets, i));
}
