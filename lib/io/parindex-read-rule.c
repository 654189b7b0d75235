/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-method-private.h"
#include "io/parindex-read-private.h"
#include "model/parindex-criterion-private.h"
#include "model/parindex-rule-private.h"
#include "model/parindex-weighting-private.h"

/* A rule or weighting is an object of a registered type, and its members are the properties of that type. */

typedef struct
{
  GType base;
  GObjectClass *klass;
  GPtrArray *names;
  GArray *values; /* GValue, in the order of names */
} Fields;

/* What a member of a document can become. */
static gboolean
is_readable (GType type)
{
  return type == PARINDEX_TYPE_NUMBER || type == G_TYPE_STRV || type == G_TYPE_STRING || type == G_TYPE_BOOLEAN || G_TYPE_IS_ENUM (type);
}

static GParamSpec *
find_parameter (const Fields *self,
                const char *name)
{
  GParamSpec *pspec = g_object_class_find_property (self->klass, name);

  return pspec != NULL && pspec->owner_type != self->base && (pspec->flags & G_PARAM_WRITABLE) != 0 && is_readable (pspec->value_type)
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
read_row_element (ParindexRead *self,
                  gpointer      data)
{
  GPtrArray *texts = data;
  g_autoptr (ParindexNumber) number = NULL;

  if (parindex_json_reader_peek (&self->json) == PARINDEX_JSON_NULL)
    {
      parindex_json_reader_skip (&self->json, NULL);
      g_ptr_array_add (texts, g_strdup (PARINDEX_ROWS_NONE));
      return;
    }
  number = parindex_read_number (self);
  if (number != NULL)
    g_ptr_array_add (texts, parindex_number_to_string (number));
}

/* A row is one text of its numbers. */
static void
read_row (ParindexRead *self,
          gpointer      data)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  parindex_read_array (self, read_row_element, texts);
  g_ptr_array_add (texts, NULL);
  g_ptr_array_add (data, g_strjoinv (" ", (char **) texts->pdata));
}

static void
read_texts (ParindexRead       *self,
            ParindexReadElement read,
            GValue             *value)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  parindex_read_array (self, read, texts);
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
    read_texts (self, parindex_rule_is_rows_property (pspec) ? read_row : read_element, value);
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
read_field (ParindexRead *self,
            const char   *name,
            gpointer      data)
{
  Fields *fields = data;
  GParamSpec *pspec;
  GValue value = G_VALUE_INIT;

  if (g_str_equal (name, "kind"))
    {
      g_free (parindex_read_text (self));
      return TRUE;
    }
  pspec = fields->klass != NULL ? find_parameter (fields, name) : NULL;
  if (pspec == NULL)
    return FALSE;

  read_parameter (self, pspec, &value);
  g_ptr_array_add (fields->names, (gpointer) pspec->name);
  g_array_append_val (fields->values, value);

  return TRUE;
}

static gboolean
read_parameter_member (ParindexRead *self,
                       const char   *name,
                       gpointer      data)
{
  return !g_str_equal (name, "kind") && read_field (self, name, data);
}

static char *
known_members (const Fields *self)
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
  Fields fields = { base, NULL, g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (GValue)) };
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;
  guint before = self->problems->n_errors;
  guint line = parindex_read_line (self);
  g_autofree char *known = NULL;
  GPtrArray *extras = NULL;
  gpointer made = NULL;

  g_array_set_clear_func (fields.values, (GDestroyNotify) g_value_unset);
  if (type != G_TYPE_INVALID)
    fields.klass = g_type_class_ref (type);
  if (object && kind != NULL && type == G_TYPE_INVALID)
    {
      g_autofree char *words = parindex_methods_words (methods);

      parindex_read_report_word (self, part, kind, words);
      parindex_json_reader_skip (&self->json, NULL);
    }
  else
    {
      g_autofree char *prefix = g_strconcat (part, "/", NULL);

      known = known_members (&fields);
      parindex_read_object (self, known, NULL, read_field, &fields, &extras);
      parindex_extras_take_part (extras_of_node, prefix, extras);
    }

  if (object && kind == NULL && self->problems->n_errors == before)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "kind");
  else if (fields.klass != NULL && self->problems->n_errors == before)
    made = g_object_new_with_properties (type, fields.names->len, (const char **) fields.names->pdata, (const GValue *) fields.values->data);
  if (fields.klass != NULL)
    g_type_class_unref (fields.klass);
  g_ptr_array_unref (fields.names);
  g_array_unref (fields.values);

  return made;
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
  Fields fields = { PARINDEX_TYPE_RULE, G_OBJECT_CLASS (klass), names, values };
  g_autofree char *words = known_members (&fields);

  /* Without the kind. */
  parindex_read_object (self, words + strlen ("kind, "), NULL, read_parameter_member, &fields, extras);
  for (guint i = 0; i < names->len; i++)
    take (find_parameter (&fields, names->pdata[i]), &g_array_index (values, GValue, i), data);
}
