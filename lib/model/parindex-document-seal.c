/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-alternative-private.h"
#include "model/parindex-document-fields-private.h"
#include "model/parindex-framework-private.h"

/* Follows parents from a unit until the top, or a unit that was met before. Returns the unit at which this walk met itself:
 * it is on a cycle. Each unit is walked over once in all. */
static ParindexUnit *
find_cycle (ParindexDocument *self,
            ParindexUnit     *unit,
            GHashTable       *walks,
            guint             walk)
{
  while (unit != NULL && !g_hash_table_contains (walks, unit))
    {
      const char *parent = parindex_unit_get_parent (unit);

      g_hash_table_insert (walks, unit, GUINT_TO_POINTER (walk));
      unit = parent != NULL ? document_lookup (self->unit_ids, parent) : NULL;
    }

  return unit != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (walks, unit)) == walk ? unit : NULL;
}

/* All units on cycles, as a set. */
static GHashTable *
find_cycles (ParindexDocument *self)
{
  g_autoptr (GHashTable) walks = g_hash_table_new (NULL, NULL);
  GHashTable *cycles = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < parindex_list_length (self->units); i++)
    {
      ParindexUnit *met = find_cycle (self, parindex_list_get (self->units, i), walks, i + 1);

      for (ParindexUnit *each = met; each != NULL && g_hash_table_add (cycles, each);)
        each = document_lookup (self->unit_ids, parindex_unit_get_parent (each));
    }

  return cycles;
}

void
parindex_document_check_units (ParindexDocument *self,
                               ParindexProblems *problems)
{
  g_autoptr (GHashTable) cycles = find_cycles (self);

  for (guint i = 0; i < parindex_list_length (self->units); i++)
    {
      ParindexUnit *unit = parindex_list_get (self->units, i);
      const char *parent = parindex_unit_get_parent (unit);
      g_autofree char *path = NULL;

      if (parent == NULL)
        continue;

      path = g_strdup_printf ("units[%u].parent", i);
      if (document_lookup (self->unit_ids, parent) == NULL)
        parindex_problems_report (problems, PARENT_UNKNOWN, .path = path, .unit = parindex_unit_get_id (unit), .value = parent);
      else if (g_hash_table_contains (cycles, unit))
        parindex_problems_report (problems, PARENT_CYCLE, .path = path, .unit = parindex_unit_get_id (unit), .value = parent);
    }
}

/**
 * parindex_document_seal:
 * @self: a document
 * @error: return location for an error
 *
 * Makes the document unchangeable, with all it holds. Sealing again does
 * nothing.
 *
 * Returns: %FALSE with the first problem if something does not hold together
 *
 * Since: 1.0
 */
gboolean
parindex_document_seal (ParindexDocument *self,
                        GError          **error)
{
  g_auto (ParindexProblems) problems = { 0 };

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);

  if (self->sealed)
    return TRUE;

  parindex_problems_init (&problems);
  parindex_document_check_units (self, &problems);
  for (guint i = 0; i < parindex_list_length (self->frameworks); i++)
    {
      g_auto (ParindexFrameworkPlan) plan = { 0 };

      parindex_framework_analyse (parindex_list_get (self->frameworks, i), &plan, &problems);
    }
  parindex_document_check_alternatives (self, &problems);
  parindex_document_check_successions (self, &problems);
  parindex_document_check_targets (self, &problems);
  parindex_document_check_campaigns (self, &problems);
  if (!parindex_problems_propagate (&problems, error))
    return FALSE;

  for (guint i = 0; i < parindex_list_length (self->frameworks); i++)
    if (!parindex_framework_seal (parindex_list_get (self->frameworks, i), error))
      return FALSE;
  for (guint i = 0; i < parindex_list_length (self->assessments); i++)
    if (!parindex_assessment_seal (parindex_list_get (self->assessments, i), error))
      return FALSE;
  for (guint i = 0; i < parindex_list_length (self->units); i++)
    parindex_unit_seal (parindex_list_get (self->units, i));
  for (guint i = 0; i < parindex_list_length (self->alternatives); i++)
    parindex_alternative_seal (parindex_list_get (self->alternatives, i));
  parindex_document_seal_facts (self);
  parindex_document_seal_targets (self);
  parindex_document_seal_campaigns (self);
  self->sealed = TRUE;

  return TRUE;
}

/**
 * parindex_document_is_sealed:
 * @self: a document
 *
 * Tells whether the document can no longer be changed.
 *
 * Returns: whether it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_document_is_sealed (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);

  return self->sealed;
}
