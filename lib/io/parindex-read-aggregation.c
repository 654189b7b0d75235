/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-method-private.h"
#include "io/parindex-read-private.h"
#include "model/parindex-aggregation-private.h"

/* How a node makes one score of those of its children. */

typedef struct
{
  ParindexCriterion *node;
  const char *parameter;             /* of the built-in aggregation; NULL: it has none, or is unknown */
  char *kind;
  int of;
  ParindexReadParameters parameters; /* of a program's aggregation */
} Aggregation;

static GType
type_of_kind (ParindexRead *self,
              const char   *kind)
{
  GType type = G_TYPE_INVALID;

  if (kind != NULL && self->context != NULL && !parindex_methods_knows (PARINDEX_METHOD_KIND_AGGREGATION, kind))
    type = parindex_context_find_aggregation (self->context, kind);

  return g_type_is_a (type, PARINDEX_TYPE_AGGREGATION) && !G_TYPE_IS_ABSTRACT (type) ? type : G_TYPE_INVALID;
}

static void
read_power (ParindexRead      *self,
            ParindexCriterion *node)
{
  g_autoptr (ParindexNumber) power = parindex_read_number (self);

  if (power != NULL)
    parindex_criterion_set_aggregation_power (node, power, NULL);
}

static void
read_weights (ParindexRead      *self,
              ParindexCriterion *node)
{
  guint before = self->problems->n_errors;
  g_auto (GStrv) weights = parindex_read_numbers (self);
  g_autoptr (GError) error = NULL;

  if (self->problems->n_errors > before || parindex_criterion_set_aggregation_weights (node, (const char *const *) weights, &error))
    return;
  for (char **weight = weights; *weight != NULL; weight++)
    {
      g_autoptr (ParindexNumber) number = parindex_number_new_from_string (*weight, NULL);

      if (number == NULL)
        parindex_read_report (self, NOT_A_NUMBER, .value = *weight);
    }
}

static void
read_penalty (ParindexRead      *self,
              ParindexCriterion *node)
{
  int penalty = PARINDEX_PENALTY_MINUS;

  parindex_read_enum (self, "penalty", PARINDEX_TYPE_PENALTY, 0, &penalty);
  parindex_criterion_set_aggregation_penalty (node, penalty, NULL);
}

static gboolean
read_aggregation_member (ParindexRead *self,
                         const char   *name,
                         gpointer      data)
{
  Aggregation *aggregation = data;

  if (g_str_equal (name, "kind"))
    aggregation->kind = parindex_read_text (self);
  else if (g_str_equal (name, "of"))
    parindex_read_enum (self, name, PARINDEX_TYPE_BASIS, PARINDEX_BASIS_SCORE, &aggregation->of);
  else if (g_strcmp0 (aggregation->parameter, name) != 0)
    return parindex_read_parameter (self, &aggregation->parameters, name);
  else if (g_str_equal (name, "power"))
    read_power (self, aggregation->node);
  else if (g_str_equal (name, "weights"))
    read_weights (self, aggregation->node);
  else
    read_penalty (self, aggregation->node);

  return TRUE;
}

static char *
known_members (const Aggregation *self)
{
  GString *known = g_string_new ("kind, of");

  if (self->parameter != NULL)
    g_string_append_printf (known, ", %s", self->parameter);
  parindex_read_parameters_list (&self->parameters, NULL, NULL, known);

  return g_string_free (known, FALSE);
}

static gboolean
is_known (const Aggregation *self,
          const char        *kind)
{
  return self->parameters.klass != NULL || parindex_methods_knows (PARINDEX_METHOD_KIND_AGGREGATION, kind);
}

static gboolean
report_unknown (ParindexRead *self,
                const char   *kind)
{
  g_autofree char *words = parindex_methods_words (PARINDEX_METHOD_KIND_AGGREGATION);

  parindex_read_report_word (self, "aggregation", kind, words);

  return FALSE;
}

/* What was read, to the node. */
static gboolean
apply_aggregation (ParindexRead *self,
                   Aggregation  *aggregation)
{
  if (aggregation->parameters.klass != NULL)
    {
      g_autoptr (ParindexAggregation) own = PARINDEX_AGGREGATION (parindex_read_parameters_make (&aggregation->parameters));

      parindex_aggregation_name (own, aggregation->kind);
      return parindex_criterion_set_own_aggregation (aggregation->node, own, aggregation->of, NULL);
    }
  if (aggregation->kind == NULL || is_known (aggregation, aggregation->kind))
    return parindex_criterion_set_aggregation (aggregation->node, aggregation->kind, aggregation->of, NULL);

  return report_unknown (self, aggregation->kind);
}

/* A word, or an object with its parameters. */
gboolean
parindex_read_aggregation (ParindexRead      *self,
                           ParindexCriterion *node,
                           GPtrArray        **extras)
{
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;
  g_autofree char *ahead = parindex_read_peek_text (self, "kind");
  g_autofree char *known = NULL;
  Aggregation aggregation = { .node = node, .of = PARINDEX_BASIS_UNSTATED };
  gboolean applied;

  if (!object)
    aggregation.kind = parindex_read_text (self);
  aggregation.parameter = parindex_aggregation_traits (parindex_aggregation_kind_of_name (ahead))->parameter;
  parindex_read_parameters_init (&aggregation.parameters, type_of_kind (self, object ? ahead : aggregation.kind), PARINDEX_TYPE_AGGREGATION);
  /* Nobody can say what its members are. */
  if (object && ahead != NULL && !is_known (&aggregation, ahead))
    {
      parindex_read_parameters_clear (&aggregation.parameters);
      report_unknown (self, ahead);
      parindex_json_reader_skip (&self->json, NULL);
      return FALSE;
    }
  if (object)
    {
      known = known_members (&aggregation);
      parindex_read_part (self, known, read_aggregation_member, &aggregation, "aggregation/", extras);
      if (aggregation.kind == NULL)
        parindex_read_report (self, MEMBER_MISSING, .name = "kind");
    }
  applied = apply_aggregation (self, &aggregation);
  parindex_read_parameters_clear (&aggregation.parameters);
  g_free (aggregation.kind);

  return applied;
}

/* Weights for groups of units: {"dimension": "region", "weights": {"mountain": {"c1": 3, …}}}. */
typedef struct
{
  ParindexCriterion *node;
  const char *group;
  gboolean has_dimension;
  gboolean has_weights;
} WeightsBy;

static gboolean
read_group_weight (ParindexRead *self,
                   const char   *name,
                   gpointer      data)
{
  WeightsBy *by = data;
  g_autoptr (ParindexNumber) weight = parindex_read_number (self);

  if (weight != NULL)
    parindex_criterion_set_group_weight (by->node, by->group, name, weight, NULL);

  return TRUE;
}

static gboolean
read_group (ParindexRead *self,
            const char   *name,
            gpointer      data)
{
  WeightsBy *by = data;

  by->group = name;
  parindex_read_object (self, "", read_group_weight, by, NULL);

  return TRUE;
}

static gboolean
read_weights_by_member (ParindexRead *self,
                        const char   *name,
                        gpointer      data)
{
  WeightsBy *by = data;

  if (g_str_equal (name, "dimension"))
    {
      g_autofree char *dimension = parindex_read_text (self);

      by->has_dimension = TRUE;
      parindex_criterion_set_weights_by (by->node, dimension, NULL);
    }
  else if (g_str_equal (name, "weights"))
    {
      by->has_weights = TRUE;
      parindex_read_object (self, "", read_group, by, NULL);
    }
  else
    return FALSE;

  return TRUE;
}

void
parindex_read_weights_by (ParindexRead      *self,
                          ParindexCriterion *node,
                          GPtrArray        **extras)
{
  WeightsBy by = { .node = node };
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;

  parindex_read_part (self, "dimension, weights", read_weights_by_member, &by, "weights-by/", extras);
  if (object && !by.has_dimension)
    parindex_read_report (self, MEMBER_MISSING, .name = "dimension");
  if (object && !by.has_weights)
    parindex_read_report (self, MEMBER_MISSING, .name = "weights");
}
