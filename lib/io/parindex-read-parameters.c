/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "io/parindex-read-private.h"
#include "model/parindex-rule-private.h"
#include "model/parindex-weighting-private.h"

/* The members of an object in a document that are the properties of a type. */

/* What a member of a document can become. */
static gboolean
is_readable (GType type)
{
  return type == PARINDEX_TYPE_NUMBER || type == G_TYPE_STRV || type == G_TYPE_STRING || type == G_TYPE_BOOLEAN || G_TYPE_IS_ENUM (type);
}

/* NULL: there is none. */
static GParamSpec *
find_parameter (const ParindexReadParameters *self,
                const char                   *name)
{
  GParamSpec *pspec = self->klass != NULL ? g_object_class_find_property (self->klass, name) : NULL;

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

static char **
read_texts (ParindexRead       *self,
            ParindexReadElement read)
{
  GPtrArray *texts = g_ptr_array_new ();

  parindex_read_array (self, read, texts);
  g_ptr_array_add (texts, NULL);

  return (char **) g_ptr_array_free (texts, FALSE);
}

/* A row is one text of its numbers. */
static void
read_row (ParindexRead *self,
          gpointer      data)
{
  g_auto (GStrv) texts = read_texts (self, read_row_element);

  g_ptr_array_add (data, g_strjoinv (" ", texts));
}

char **
parindex_read_numbers (ParindexRead *self)
{
  return read_texts (self, read_element);
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
    g_value_take_boxed (value, read_texts (self, parindex_rule_is_rows_property (pspec) ? read_row : read_element));
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

void
parindex_read_parameters_init (ParindexReadParameters *self,
                               GType                   type,
                               GType                   base)
{
  *self = (ParindexReadParameters){ type, base, NULL, g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (GValue)) };
  g_array_set_clear_func (self->values, (GDestroyNotify) g_value_unset);
  if (type != G_TYPE_INVALID)
    self->klass = g_type_class_ref (type);
}

void
parindex_read_parameters_clear (ParindexReadParameters *self)
{
  if (self->klass != NULL)
    g_type_class_unref (self->klass);
  g_ptr_array_unref (self->names);
  g_array_unref (self->values);
}

gboolean
parindex_read_parameter (ParindexRead           *self,
                         ParindexReadParameters *parameters,
                         const char             *name)
{
  GParamSpec *pspec = find_parameter (parameters, name);
  GValue value = G_VALUE_INIT;

  if (pspec == NULL)
    return FALSE;

  read_parameter (self, pspec, &value);
  g_ptr_array_add (parameters->names, (gpointer) pspec->name);
  g_array_append_val (parameters->values, value);

  return TRUE;
}

void
parindex_read_parameters_list (const ParindexReadParameters *self,
                               GString                      *known)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint n = 0;

  if (self->klass != NULL)
    pspecs = g_object_class_list_properties (self->klass, &n);
  for (guint i = 0; i < n; i++)
    if (find_parameter (self, pspecs[i]->name) != NULL)
      g_string_append_printf (known, ", %s", pspecs[i]->name);
}

GObject *
parindex_read_parameters_make (const ParindexReadParameters *self)
{
  return g_object_new_with_properties (self->type, self->names->len, (const char **) self->names->pdata, (const GValue *) self->values->data);
}

static gboolean
read_parameter_member (ParindexRead *self,
                       const char   *name,
                       gpointer      data)
{
  return parindex_read_parameter (self, data, name);
}

void
parindex_read_parameters (ParindexRead         *self,
                          GType                 type,
                          ParindexTakeParameter take,
                          gpointer              data,
                          GPtrArray           **extras)
{
  g_auto (ParindexReadParameters) parameters = { 0 };
  g_autoptr (GString) known = g_string_new (NULL);

  parindex_read_parameters_init (&parameters, type, PARINDEX_TYPE_RULE);
  parindex_read_parameters_list (&parameters, known);
  parindex_read_object (self, known->str + strlen (", "), read_parameter_member, &parameters, extras);
  /* They are given away. */
  g_array_set_clear_func (parameters.values, NULL);
  for (guint i = 0; i < parameters.names->len; i++)
    take (find_parameter (&parameters, parameters.names->pdata[i]), &g_array_index (parameters.values, GValue, i), data);
}
