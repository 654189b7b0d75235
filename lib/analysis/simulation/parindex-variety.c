/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-variety-private.h"
#include "base/parindex-json-private.h"
#include "model/parindex-alternative-private.h"
#include "model/parindex-cell-error-private.h"
#include "model/parindex-criterion-private.h"
#include "model/parindex-framework-private.h"

ParindexVariety *
parindex_variety_new (void)
{
  ParindexVariety *self = g_atomic_rc_box_new0 (ParindexVariety);

  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  return self;
}

ParindexVariety *
parindex_variety_ref (ParindexVariety *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  ParindexVariety *self = data;

  g_ptr_array_unref (self->choices);
  g_clear_object (&self->document);
  g_free (self->errors);
  for (guint i = 0; self->cells != NULL && i < self->n_inputs; i++)
    g_free (self->cells[i]);
  g_free (self->cells);
}

void
parindex_variety_unref (ParindexVariety *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

guint64
parindex_variety_n_combinations (const ParindexVariety *self)
{
  guint64 n = 1;

  for (guint i = 0; i < self->choices->len && n <= G_MAXUINT32; i++)
    n *= ((GPtrArray *) self->choices->pdata[i])->len + 1;

  return n;
}

static gboolean
is_below (ParindexCriterion *node,
          ParindexCriterion *top)
{
  while (node != NULL && node != top)
    node = parindex_criterion_get_parent (node);

  return node != NULL;
}

static void
ensure_errors (ParindexVariety   *self,
               ParindexFramework *framework)
{
  if (self->errors != NULL)
    return;

  self->n_inputs = parindex_framework_n_inputs (framework);
  self->errors = g_new (ParindexInputError, self->n_inputs);
  for (guint i = 0; i < self->n_inputs; i++)
    self->errors[i] = (ParindexInputError){ .middle = NAN };
}

/* FALSE if no error can be of that input of the criterion, or of all for NULL. */
static gboolean
can_err (ParindexFramework *framework,
         guint              input,
         ParindexCriterion *criterion)
{
  const ParindexInputColumn *column = parindex_framework_input (framework, input);

  return parindex_input_is_measured (column) && (criterion == NULL || is_below (parindex_framework_leaf (framework, column->leaf), criterion));
}

gboolean
parindex_variety_set_error (ParindexVariety   *self,
                            ParindexFramework *framework,
                            ParindexCriterion *criterion,
                            ParindexInputError error)
{
  gboolean found = FALSE;

  ensure_errors (self, framework);
  for (guint i = 0; i < self->n_inputs; i++)
    if (can_err (framework, i, criterion))
      {
        self->errors[i] = error;
        found = TRUE;
      }

  return found;
}

static ParindexInputError *
ensure_cells (ParindexVariety *self,
              guint            input,
              guint            n_units)
{
  self->n_units = n_units;
  if (self->cells == NULL)
    self->cells = g_new0 (ParindexInputError *, self->n_inputs);
  if (self->cells[input] == NULL)
    {
      self->cells[input] = g_new (ParindexInputError, n_units);
      for (guint row = 0; row < n_units; row++)
        self->cells[input][row] = (ParindexInputError){ .size = -1, .middle = NAN };
    }

  return self->cells[input];
}

gboolean
parindex_variety_set_cell_error (ParindexVariety   *self,
                                 ParindexFramework *framework,
                                 ParindexCriterion *criterion,
                                 guint              n_units,
                                 guint              row,
                                 ParindexInputError error)
{
  gboolean found = FALSE;

  ensure_errors (self, framework);
  for (guint i = 0; i < self->n_inputs; i++)
    if (can_err (framework, i, criterion))
      {
        ensure_cells (self, i, n_units)[row] = error;
        found = TRUE;
      }

  return found;
}

gboolean
parindex_variety_is_measured (const ParindexVariety *self,
                              guint                  input)
{
  return self->errors[input].size > 0 || (self->cells != NULL && self->cells[input] != NULL);
}

static void
add_error (const ParindexInputError *error,
           GChecksum                *sum)
{
  const guint32 kind = error->kind;

  g_checksum_update (sum, (const guchar *) &kind, sizeof kind);
  g_checksum_update (sum, (const guchar *) &error->size, sizeof error->size);
  g_checksum_update (sum, (const guchar *) &error->middle, sizeof error->middle);
}

void
parindex_variety_add_to_checksum (const ParindexVariety *self,
                                  GChecksum             *sum)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const GPtrArray *choice = self->choices->pdata[i];

      g_checksum_update (sum, (const guchar *) &choice->len, sizeof choice->len);
      for (guint k = 0; k < choice->len; k++)
        {
          ParindexJsonWriter *writer = parindex_json_writer_new ();
          g_autoptr (GBytes) bytes = NULL;

          parindex_alternative_write (choice->pdata[k], writer);
          bytes = parindex_json_writer_finish (writer);
          g_checksum_update (sum, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
        }
    }
  for (guint i = 0; self->errors != NULL && i < self->n_inputs; i++)
    {
      add_error (&self->errors[i], sum);
      for (guint row = 0; self->cells != NULL && self->cells[i] != NULL && row < self->n_units; row++)
        add_error (&self->cells[i][row], sum);
    }
}
