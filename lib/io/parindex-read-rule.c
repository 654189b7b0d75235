/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-method-private.h"
#include "io/parindex-read-private.h"
#include "model/parindex-criterion-private.h"
#include "model/parindex-rule-private.h"

/* A rule is an object of a registered type, and its members are the properties of that type. */

typedef struct
{
  GObjectClass *klass;
  GPtrArray *names;
  GArray *values; /* GValue, in the order of names */
} Rule;

/* What a member of a document can become. */
static gboolean
is_readable (GType type)
{
  return type == PARINDEX_TYPE_NUMBER || type == G_TYPE_STRV || type == G_TYPE_STRING || type == G_TYPE_BOOLEAN || G_TYPE_IS_ENUM (type);
}

static GParamSpec *
find_parameter (const Rule *self,
                const char *name)
{
  GParamSpec *pspec = g_object_class_find_property (self->klass, name);

  return pspec != NULL && pspec->owner_type != PARINDEX_TYPE_RULE && (pspec->flags & G_PARAM_WRITABLE) != 0 && is_readable (pspec->value_type)
           ? pspec : NULL;
}

static void
read_element (ParindexRead *self,
              gpointer      data)
{
  GPtrArray *texts = data;
  g_autoptr (ParindexNumber) number = NULL;
  char *text = NULL;

  /* A number where a text is wanted is that number's text. */
  if (parindex_json_reader_peek (&self->json) == PARINDEX_JSON_NUMBER)
    {
      number = parindex_read_number (self);
      text = number != NULL ? parindex_number_to_string (number) : NULL;
    }
  else
    text = parindex_read_text (self);
  if (text != NULL)
    g_ptr_array_add (texts, text);
}

static void
read_texts (ParindexRead *self,
            GValue       *value)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  parindex_read_array (self, read_element, texts);
  g_ptr_array_add (texts, NULL);
  g_value_set_boxed (value, texts->pdata);
}

static void
read_parameter (ParindexRead *self,
                GParamSpec   *pspec,
                GValue       *value)
{
  g_value_init (value, pspec->value_type);
  if (pspec->value_type == PARINDEX_TYPE_NUMBER)
    g_value_take_boxed (value, parindex_read_number (self));
  else if (pspec->value_type == G_TYPE_STRV)
    read_texts (self, value);
  else if (G_TYPE_IS_ENUM (pspec->value_type))
    {
      int word = 0;

      parindex_read_enum (self, pspec->name, pspec->value_type, 0, &word);
      g_value_set_enum (value, word);
    }
  else if (pspec->value_type == G_TYPE_STRING)
    g_value_take_string (value, parindex_read_text (self));
  else
    {
      gboolean truth = FALSE;

      parindex_read_boolean (self, &truth);
      g_value_set_boolean (value, truth);
    }
}

static gboolean
read_rule_member (ParindexRead *self,
                  const char   *name,
                  gpointer      data)
{
  Rule *rule = data;
  GParamSpec *pspec;
  GValue value = G_VALUE_INIT;

  if (g_str_equal (name, "kind"))
    {
      g_free (parindex_read_text (self));
      return TRUE;
    }
  pspec = rule->klass != NULL ? find_parameter (rule, name) : NULL;
  if (pspec == NULL)
    return FALSE;

  read_parameter (self, pspec, &value);
  g_ptr_array_add (rule->names, (gpointer) pspec->name);
  g_array_append_val (rule->values, value);

  return TRUE;
}

static gboolean
read_parameter_member (ParindexRead *self,
                       const char   *name,
                       gpointer      data)
{
  return !g_str_equal (name, "kind") && read_rule_member (self, name, data);
}

static char *
known_members (const Rule *self)
{
  GString *known = g_string_new ("kind");
  g_autofree GParamSpec **pspecs = NULL;
  guint n = 0;

  if (self->klass != NULL)
    pspecs = g_object_class_list_properties (self->klass, &n);
  for (guint i = 0; i < n; i++)
    if (find_parameter (self, pspecs[i]->name) != NULL)
      g_string_append_printf (known, ", %s", pspecs[i]->name);

  return g_string_free (known, FALSE);
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
  Rule fields = { NULL, g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (GValue)) };
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;
  guint before = self->problems->n_errors;
  guint line = parindex_read_line (self);
  g_autofree char *known = NULL;
  GPtrArray *extras = NULL;

  g_array_set_clear_func (fields.values, (GDestroyNotify) g_value_unset);
  if (type != G_TYPE_INVALID)
    fields.klass = g_type_class_ref (type);
  if (object && kind != NULL && type == G_TYPE_INVALID)
    {
      g_autofree char *words = parindex_methods_words (PARINDEX_METHOD_KIND_RULE);

      parindex_read_report_word (self, "rule", kind, words);
      parindex_json_reader_skip (&self->json, NULL);
    }
  else
    {
      known = known_members (&fields);
      parindex_read_object (self, known, NULL, read_rule_member, &fields, &extras);
      parindex_extras_take_part (parindex_criterion_extras (node), "rule/", extras);
    }

  if (object && kind == NULL && self->problems->n_errors == before)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "kind");
  else if (fields.klass != NULL && self->problems->n_errors == before)
    {
      g_autoptr (ParindexRule) rule = PARINDEX_RULE (g_object_new_with_properties (type, fields.names->len, (const char **) fields.names->pdata,
                                                                                   (const GValue *) fields.values->data));

      parindex_rule_name (rule, kind);
      parindex_criterion_set_rule (node, rule, NULL);
    }
  if (fields.klass != NULL)
    g_type_class_unref (fields.klass);
  g_ptr_array_unref (fields.names);
  g_array_unref (fields.values);
}

void
parindex_read_parameters (ParindexRead         *self,
                          GType                 type,
                          ParindexTakeParameter take,
                          gpointer              data,
                          GPtrArray           **extras)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (GValue));
  Rule fields = { G_OBJECT_CLASS (klass), names, values };
  g_autofree char *words = known_members (&fields);

  /* Without the kind. */
  parindex_read_object (self, words + strlen ("kind, "), NULL, read_parameter_member, &fields, extras);
  for (guint i = 0; i < names->len; i++)
    take (find_parameter (&fields, names->pdata[i]), &g_array_index (values, GValue, i), data);
}
