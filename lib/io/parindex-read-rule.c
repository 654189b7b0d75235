/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-method-private.h"
#include "io/parindex-read-private.h"
#include "model/parindex-criterion-private.h"
#include "model/parindex-rule-private.h"
#include "model/parindex-weighting-private.h"

/* A rule or weighting is an object of a registered type, and its members are the properties of that type. */

static gboolean
read_member (ParindexRead *self,
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

/* An object of a type derived from @base, by its kind; NULL after reporting. Its x- members are kept under the name of the @part. */
static gpointer
read_typed (ParindexRead      *self,
            GType              base,
            GType              type,
            const char        *kind,
            ParindexMethodKind methods,
            const char        *part,
            GPtrArray        **extras_of_node)
{
  g_auto (ParindexReadParameters) parameters = { 0 };
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;
  guint before = self->problems->n_errors;
  guint line = parindex_read_line (self);

  parindex_read_parameters_init (&parameters, type, base);
  if (object && kind != NULL && type == G_TYPE_INVALID)
    {
      g_autofree char *words = parindex_methods_words (methods);

      parindex_read_report_word (self, part, kind, words);
      parindex_json_reader_skip (&self->json, NULL);
    }
  else
    {
      g_autoptr (GString) known = g_string_new ("kind");
      g_autofree char *prefix = g_strconcat (part, "/", NULL);
      GPtrArray *extras = NULL;

      parindex_read_parameters_list (&parameters, known);
      parindex_read_object (self, known->str, read_member, &parameters, &extras);
      parindex_extras_take_part (extras_of_node, prefix, extras);
    }

  if (object && kind == NULL && self->problems->n_errors == before)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "kind");
  else if (parameters.klass != NULL && self->problems->n_errors == before)
    return parindex_read_parameters_make (&parameters);

  return NULL;
}

void
parindex_read_rule (ParindexRead      *self,
                    ParindexCriterion *node)
{
  g_autofree char *kind = parindex_read_peek_text (self, "kind");
  g_autoptr (ParindexRule) rule = read_typed (self, PARINDEX_TYPE_RULE, kind != NULL ? type_of_kind (self, kind) : G_TYPE_INVALID, kind,
                                              PARINDEX_METHOD_KIND_RULE, "rule", parindex_criterion_extras (node));

  if (rule == NULL)
    return;
  parindex_rule_name (rule, kind);
  parindex_criterion_set_rule (node, rule, NULL);
}

/* A word, or an object with its parameters. */
void
parindex_read_weighting (ParindexRead      *self,
                         ParindexCriterion *node,
                         GPtrArray        **extras)
{
  gboolean word = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_STRING;
  g_autofree char *kind = word ? parindex_read_text (self) : parindex_read_peek_text (self, "kind");
  GType type = kind != NULL ? parindex_weighting_type_of_kind (kind) : G_TYPE_INVALID;
  g_autoptr (ParindexWeighting) weighting = NULL;

  if (!word)
    weighting = read_typed (self, PARINDEX_TYPE_WEIGHTING, type, kind, PARINDEX_METHOD_KIND_WEIGHTING, "weighting", extras);
  else if (type != G_TYPE_INVALID)
    weighting = g_object_new (type, NULL);
  else if (kind != NULL)
    {
      g_autofree char *words = parindex_methods_words (PARINDEX_METHOD_KIND_WEIGHTING);

      parindex_read_report_word (self, "weighting", kind, words);
    }
  parindex_criterion_set_weighting (node, weighting, NULL);
}
