/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-method-private.h"
#include "io/parindex-read-private.h"
#include "model/parindex-criterion-private.h"
#include "model/parindex-rule-private.h"

/* A rule is an object of a registered type, and its members are the properties of that type. */

static gboolean
read_rule_member (ParindexRead *self,
                  const char   *name,
                  gpointer      data)
{
  if (g_str_equal (name, "kind"))
    {
      g_free (parindex_read_text (self));
      return TRUE;
    }

  return parindex_read_parameter (self, data, name);
}

static GType
type_of_kind (ParindexRead *self,
              const char   *kind)
{
  GType type = parindex_rule_type_of_kind (kind);

  if (type == G_TYPE_INVALID && self->context != NULL)
    type = parindex_context_find_rule (self->context, kind);

  return g_type_is_a (type, PARINDEX_TYPE_RULE) && !G_TYPE_IS_ABSTRACT (type) ? type : G_TYPE_INVALID;
}

void
parindex_read_rule (ParindexRead      *self,
                    ParindexCriterion *node)
{
  g_autofree char *kind = parindex_read_peek_text (self, "kind");
  GType type = kind != NULL ? type_of_kind (self, kind) : G_TYPE_INVALID;
  g_auto (ParindexReadParameters) parameters = { 0 };
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;
  guint before = self->problems->n_errors;
  guint line = parindex_read_line (self);
  g_autoptr (GString) known = g_string_new ("kind");
  GPtrArray *extras = NULL;

  parindex_read_parameters_init (&parameters, type, PARINDEX_TYPE_RULE);
  if (object && kind != NULL && type == G_TYPE_INVALID)
    {
      g_autofree char *words = parindex_methods_words (PARINDEX_METHOD_KIND_RULE);

      parindex_read_report_word (self, "rule", kind, words);
      parindex_json_reader_skip (&self->json, NULL);
    }
  else
    {
      parindex_read_parameters_list (&parameters, known);
      parindex_read_object (self, known->str, NULL, read_rule_member, &parameters, &extras);
      parindex_extras_take_part (parindex_criterion_extras (node), "rule/", extras);
    }

  if (object && kind == NULL && self->problems->n_errors == before)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "kind");
  else if (parameters.klass != NULL && self->problems->n_errors == before)
    {
      g_autoptr (ParindexRule) rule = PARINDEX_RULE (parindex_read_parameters_make (&parameters));

      parindex_rule_name (rule, kind);
      parindex_criterion_set_rule (node, rule, NULL);
    }
}
