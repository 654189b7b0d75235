/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-aggregation-private.h"
#include "model/parindex-document-fields-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-rule-private.h"

/* Groups that frameworks name and nobody is in: a word written wrong would change a ranking without a sound. */

typedef struct
{
  ParindexDocument *document;
  ParindexProblems *problems;
  ParindexCriterion *node;
} Check;

/* Whether any unit is in the group, or for NULL in any group, of the dimension. */
static gboolean
has_group (ParindexDocument *self,
           const char       *dimension,
           const char       *group)
{
  for (guint i = 0; i < parindex_list_length (self->units); i++)
    {
      const char *own = parindex_unit_get_group (parindex_list_get (self->units, i), dimension);

      if (own != NULL && (group == NULL || g_str_equal (own, group)))
        return TRUE;
    }

  return FALSE;
}

/* FALSE if it was told. */
static gboolean
check_dimension (const Check *self,
                 const char  *name,
                 const char  *dimension)
{
  if (dimension == NULL || has_group (self->document, dimension, NULL))
    return TRUE;

  parindex_problems_report (self->problems, DIMENSION_NOBODY, .criterion = parindex_criterion_get_id (self->node), .name = name, .value = dimension);

  return FALSE;
}

static void
check_weights (const Check *self)
{
  const char *dimension = parindex_criterion_get_weights_by (self->node);
  const GPtrArray *weights = parindex_criterion_group_weights (self->node);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (dimension == NULL || !check_dimension (self, "weights-by", dimension))
    return;

  for (guint i = 0; weights != NULL && i < weights->len; i++)
    {
      const char *group = ((const ParindexGroupWeight *) weights->pdata[i])->group;

      if (g_hash_table_add (seen, (gpointer) group) && !has_group (self->document, dimension, group))
        parindex_problems_report (self->problems, GROUP_NOBODY, .criterion = parindex_criterion_get_id (self->node), .name = dimension, .value = group);
    }
}

static void
check_rule (const Check *self)
{
  static const char *const names[] = { "within", "impute-within" };
  ParindexRule *rule = parindex_criterion_get_rule (self->node);

  for (guint i = 0; rule != NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *dimension = NULL;

      if (g_object_class_find_property (G_OBJECT_GET_CLASS (rule), names[i]) == NULL || parindex_rule_ops (rule) == NULL)
        continue;
      g_object_get (rule, names[i], &dimension, NULL);
      check_dimension (self, names[i], dimension);
    }
}

static void
check_node (Check             *self,
            ParindexCriterion *node)
{
  self->node = node;
  check_weights (self);
  check_rule (self);
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    check_node (self, parindex_criterion_child (node, i));
}

void
parindex_document_check_groups (ParindexDocument *self,
                                ParindexProblems *problems)
{
  Check check = { .document = self, .problems = problems };

  /* Forms to fill in have no units yet. */
  for (guint i = 0; parindex_list_length (self->units) > 0 && i < parindex_list_length (self->frameworks); i++)
    check_node (&check, parindex_framework_get_root (parindex_list_get (self->frameworks, i)));
}
