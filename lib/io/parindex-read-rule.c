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
  GPtrArray **extras; /* of the criterion */
  const ParindexRuleField *whole; /* the field whose object is being read; NULL: none */
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

static const ParindexRuleField *
find_field (const Rule *self,
            const char *name)
{
  const ParindexRuleOps *ops = self->klass != NULL ? PARINDEX_RULE_CLASS (self->klass)->ops : NULL;

  for (const ParindexRuleField *field = ops != NULL ? ops->fields : NULL; field != NULL && field->name != NULL; field++)
    if (g_str_equal (field->name, name))
      return field;

  return NULL;
}

static void
take_parameter (ParindexRead *self,
                Rule         *rule,
                GParamSpec   *pspec)
{
  GValue value = G_VALUE_INIT;

  read_parameter (self, pspec, &value);
  g_ptr_array_add (rule->names, (gpointer) pspec->name);
  g_array_append_val (rule->values, value);
}

/* What a member in the object of a field is a property of; NULL if there is none. */
static GParamSpec *
find_part (const Rule *self,
           const char *name)
{
  g_autofree char *full = g_strdup_printf ("%s-%s", self->whole->name, name);
  const ParindexRuleField *field = find_field (self, full);

  if (g_str_equal (name, self->whole->member))
    return find_parameter (self, self->whole->name);

  return field != NULL && g_strcmp0 (field->part_of, self->whole->name) == 0 ? find_parameter (self, full) : NULL;
}

static gboolean
read_part_member (ParindexRead *self,
                  const char   *name,
                  gpointer      data)
{
  GParamSpec *pspec = find_part (data, name);

  if (pspec != NULL)
    take_parameter (self, data, pspec);

  return pspec != NULL;
}

static char *
known_parts (const Rule *self)
{
  GString *known = g_string_new (self->whole->member);
  const ParindexRuleOps *ops = PARINDEX_RULE_CLASS (self->klass)->ops;

  for (const ParindexRuleField *field = ops->fields; field->name != NULL; field++)
    if (g_strcmp0 (field->part_of, self->whole->name) == 0)
      g_string_append_printf (known, ", %s", field->name + strlen (self->whole->name) + 1);

  return g_string_free (known, FALSE);
}

static void
read_parts (ParindexRead            *self,
            Rule                    *rule,
            const ParindexRuleField *whole)
{
  g_autofree char *known = NULL;
  g_autofree char *part = g_strdup_printf ("rule-%s/", whole->name);
  g_autofree char *stated = parindex_read_peek_text (self, whole->member);
  guint before = self->problems->n_errors;

  rule->whole = whole;
  known = known_parts (rule);
  parindex_read_part (self, known, NULL, read_part_member, rule, part, rule->extras);
  rule->whole = NULL;
  if (stated == NULL && self->problems->n_errors == before)
    parindex_read_report (self, MEMBER_MISSING, .name = whole->member);
}

/* The property that a word in the place of a list goes to; NULL if there is none. */
static GParamSpec *
find_word (const Rule *self,
           const char *list)
{
  const ParindexRuleOps *ops = PARINDEX_RULE_CLASS (self->klass)->ops;

  for (const ParindexRuleField *field = ops->fields; field->name != NULL; field++)
    if (field->type == PARINDEX_RULE_FIELD_WORD && g_strcmp0 (field->part_of, list) == 0)
      return find_parameter (self, field->name);

  return NULL;
}

static gboolean
read_rule_member (ParindexRead *self,
                  const char   *name,
                  gpointer      data)
{
  Rule *rule = data;
  const ParindexRuleField *field = find_field (rule, name);
  GParamSpec *pspec, *word = NULL;

  if (g_str_equal (name, "kind"))
    {
      g_free (parindex_read_text (self));
      return TRUE;
    }
  pspec = rule->klass != NULL ? find_parameter (rule, name) : NULL;
  if (pspec == NULL || (field != NULL && field->part_of != NULL))
    return FALSE;

  if (field != NULL && field->member != NULL && parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT)
    {
      read_parts (self, rule, field);
      return TRUE;
    }
  if (field != NULL && field->type == PARINDEX_RULE_FIELD_NUMBERS && parindex_json_reader_peek (&self->json) == PARINDEX_JSON_STRING)
    word = find_word (rule, name);
  take_parameter (self, rule, word != NULL ? word : pspec);

  return TRUE;
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
    {
      const ParindexRuleField *field = find_field (self, pspecs[i]->name);

      if (find_parameter (self, pspecs[i]->name) != NULL && (field == NULL || field->part_of == NULL))
        g_string_append_printf (known, ", %s", pspecs[i]->name);
    }

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
  Rule fields = { NULL, g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (GValue)), parindex_criterion_extras (node), NULL };
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
