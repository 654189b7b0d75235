/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-rule-private.h"

/* The columns of values that the leaves of a framework have. */

static void
input_free (gpointer data)
{
  ParindexInputColumn *self = data;

  g_free (self->input);
  g_free (self->name);
  g_free (self);
}

static void
add_input (GPtrArray         *inputs,
           ParindexCriterion *leaf,
           guint              index,
           const char        *input,
           gboolean           alone)
{
  ParindexInputColumn *column = g_new0 (ParindexInputColumn, 1);
  const char *id = parindex_criterion_get_id (leaf);

  column->leaf = index;
  column->input = g_strdup (input);
  column->name = alone ? g_strdup (id) : g_strconcat (id, ".", input, NULL);
  column->rule = parindex_criterion_get_rule (leaf);
  column->type = column->rule != NULL ? parindex_rule_get_input_type (column->rule, input) : PARINDEX_INPUT_TYPE_NUMBER;
  g_ptr_array_add (inputs, column);
}

GPtrArray *
parindex_framework_make_inputs (ParindexList *leaves)
{
  GPtrArray *inputs = g_ptr_array_new_with_free_func (input_free);

  for (guint i = 0; i < parindex_list_length (leaves); i++)
    {
      ParindexCriterion *leaf = parindex_list_get (leaves, i);
      ParindexNodePlan *plan = parindex_criterion_plan (leaf);
      ParindexRule *rule = parindex_criterion_get_rule (leaf);
      g_auto (GStrv) names = rule != NULL ? parindex_rule_list_inputs (rule) : g_strsplit ("value", " ", 0);

      plan->first_input = inputs->len;
      plan->n_inputs = g_strv_length (names);
      for (char **name = names; *name != NULL; name++)
        add_input (inputs, leaf, i, *name, plan->n_inputs == 1);
    }

  return inputs;
}

/* The column of the leaf's input; NULL stands for its only one. */
static int
column_of (ParindexFramework *self,
           int                leaf,
           const char        *input)
{
  const ParindexNodePlan *plan = leaf >= 0 ? parindex_criterion_plan (parindex_framework_leaf (self, leaf)) : NULL;

  if (plan == NULL)
    return -1;
  if (input == NULL)
    return plan->n_inputs == 1 ? (int) plan->first_input : -1;
  for (guint k = plan->first_input; k < plan->first_input + plan->n_inputs; k++)
    if (g_str_equal (parindex_framework_input (self, k)->input, input))
      return k;

  return -1;
}

int
parindex_framework_find_column (ParindexFramework *self,
                                const char        *name)
{
  g_autofree char *normal = parindex_id_normalise (name);
  int column = normal != NULL ? column_of (self, parindex_framework_leaf_index (self, normal), NULL) : -1;

  /* Ids and inputs may have points of their own. */
  for (char *point = normal != NULL ? strchr (normal, '.') : NULL; column < 0 && point != NULL; point = strchr (point + 1, '.'))
    {
      *point = '\0';
      column = column_of (self, parindex_framework_leaf_index (self, normal), point + 1);
      *point = '.';
    }

  return column;
}

char *
parindex_framework_input_words (ParindexFramework *self,
                                guint              leaf)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_leaf (self, leaf));
  GString *words = g_string_new (NULL);

  for (guint k = plan->first_input; k < plan->first_input + plan->n_inputs; k++)
    g_string_append_printf (words, "%s%s", k > plan->first_input ? ", " : "", parindex_framework_input (self, k)->input);

  return g_string_free (words, FALSE);
}

/**
 * parindex_framework_list_inputs:
 * @self: a sealed framework
 *
 * Lists the columns of values, in order: the id of each leaf, or `id.input`
 * for each input of a leaf that has several.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full) (array zero-terminated=1): their names
 *
 * Since: 1.0
 */
char **
parindex_framework_list_inputs (ParindexFramework *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  for (guint k = 0; parindex_framework_is_sealed (self) && k < parindex_framework_n_inputs (self); k++)
    g_ptr_array_add (names, g_strdup (parindex_framework_input (self, k)->name));
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

ParindexNumber *
parindex_input_parse_text (const ParindexInputColumn *self,
                           const char                *text,
                           ParindexNumberStyle        style)
{
  return self->rule != NULL ? parindex_rule_parse_text (self->rule, text, style) : parindex_number_new_from_text (text, strlen (text));
}

char *
parindex_input_to_text (const ParindexInputColumn *self,
                        const ParindexNumber      *value)
{
  char *text = self->type != PARINDEX_INPUT_TYPE_NUMBER ? parindex_rule_cell_text (self->rule, value, PARINDEX_LANGUAGE_EN) : NULL;

  return text != NULL ? text : parindex_number_to_string (value);
}

ParindexMessage
parindex_input_fault (const ParindexInputColumn *self)
{
  switch (self->type)
    {
    case PARINDEX_INPUT_TYPE_BOOLEAN:
      return PARINDEX_MESSAGE_CELL_NOT_YES_NO;
    case PARINDEX_INPUT_TYPE_CHOICE:
      return PARINDEX_MESSAGE_CELL_NO_CHOICE;
    case PARINDEX_INPUT_TYPE_DATE:
      return PARINDEX_MESSAGE_CELL_NO_DATE;
    case PARINDEX_INPUT_TYPE_NUMBER:
    default:
      return PARINDEX_MESSAGE_CELL_NOT_A_NUMBER;
    }
}

char *
parindex_input_words (const ParindexInputColumn *self)
{
  g_auto (GStrv) labels = NULL;

  if (self->type != PARINDEX_INPUT_TYPE_CHOICE)
    return NULL;
  g_object_get (self->rule, "labels", &labels, NULL);

  return labels != NULL ? g_strjoinv (", ", labels) : NULL;
}
