/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-rule-private.h"

/* The parameters of built-in rules and weightings as properties: one table a type instead of the same boilerplate in each. */

#define FIELD(self, field, type) (*(type *) ((char *) (self) + (field)->offset))

static GQuark
numbers_quark (void)
{
  return g_quark_from_static_string ("parindex-rule-numbers");
}

gboolean
parindex_rule_is_numbers_property (GParamSpec *pspec)
{
  return g_param_spec_get_qdata (pspec, numbers_quark ()) != NULL;
}

static GQuark
rows_quark (void)
{
  return g_quark_from_static_string ("parindex-rule-rows");
}

gboolean
parindex_rule_is_rows_property (GParamSpec *pspec)
{
  return g_param_spec_get_qdata (pspec, rows_quark ()) != NULL;
}

static GQuark
fields_quark (void)
{
  return g_quark_from_static_string ("parindex-rule-fields");
}

static const ParindexRuleField *
fields_of (GObject *object)
{
  return g_type_get_qdata (G_OBJECT_TYPE (object), fields_quark ());
}

static const ParindexRuleField *
field_at (GObject *object,
          guint    prop_id)
{
  return &fields_of (object)[prop_id - 1];
}

static void
numbers_clear (ParindexNumbers *self)
{
  for (guint i = 0; i < self->n; i++)
    mpq_clear (self->values[i]);
  g_free (self->values);
  g_free (self->excluded);
  g_strfreev (self->texts);
  *self = (ParindexNumbers){ 0 };
}

static void
numbers_set (ParindexNumbers   *self,
             const char *const *texts)
{
  numbers_clear (self);
  if (texts == NULL)
    return;

  self->texts = g_strdupv ((char **) texts);
  self->n = g_strv_length (self->texts);
  self->values = g_new (mpq_t, self->n);
  self->excluded = g_new0 (gboolean, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      const char *text = self->texts[i];

      self->excluded[i] = *text == '>';
      text += self->excluded[i];
      while (*text == ' ')
        text++;
      mpq_init (self->values[i]);
      if (parindex_mpq_set_text (self->values[i], text, strlen (text)) != PARINDEX_NUMBER_FAULT_NONE && self->bad == NULL)
        self->bad = self->texts[i];
    }
}

static char **
normalise_texts (const char *const *texts)
{
  char **normal = g_strdupv ((char **) texts);

  for (char **each = normal; each != NULL && *each != NULL; each++)
    {
      char *own = *each;

      *each = parindex_id_normalise (own);
      g_free (own);
    }

  return normal;
}

static void
get_property (GObject    *object,
              guint       prop_id,
              GValue     *value,
              GParamSpec *pspec)
{
  const ParindexRuleField *field = field_at (object, prop_id);

  switch (field->type)
    {
    case PARINDEX_RULE_FIELD_NUMBER:
      g_value_set_boxed (value, FIELD (object, field, ParindexNumber *));
      break;
    case PARINDEX_RULE_FIELD_NUMBERS:
      g_value_set_boxed (value, FIELD (object, field, ParindexNumbers).texts);
      break;
    case PARINDEX_RULE_FIELD_ROWS:
      g_value_set_boxed (value, FIELD (object, field, ParindexRows).texts);
      break;
    case PARINDEX_RULE_FIELD_TEXT:
      g_value_set_string (value, FIELD (object, field, char *));
      break;
    case PARINDEX_RULE_FIELD_TEXTS:
      g_value_set_boxed (value, FIELD (object, field, char **));
      break;
    case PARINDEX_RULE_FIELD_BOOLEAN:
      g_value_set_boolean (value, FIELD (object, field, gboolean));
      break;
    case PARINDEX_RULE_FIELD_WORD:
    default:
      g_value_set_enum (value, FIELD (object, field, int));
    }
}

static void
set_property (GObject      *object,
              guint         prop_id,
              const GValue *value,
              GParamSpec   *pspec)
{
  const ParindexRuleField *field = field_at (object, prop_id);

  switch (field->type)
    {
    case PARINDEX_RULE_FIELD_NUMBER:
      FIELD (object, field, ParindexNumber *) = g_value_dup_boxed (value);
      break;
    case PARINDEX_RULE_FIELD_NUMBERS:
      numbers_set (&FIELD (object, field, ParindexNumbers), g_value_get_boxed (value));
      break;
    case PARINDEX_RULE_FIELD_ROWS:
      parindex_rows_set (&FIELD (object, field, ParindexRows), g_value_get_boxed (value));
      break;
    case PARINDEX_RULE_FIELD_TEXT:
      FIELD (object, field, char *) = g_value_dup_string (value);
      break;
    case PARINDEX_RULE_FIELD_TEXTS:
      FIELD (object, field, char **) = normalise_texts (g_value_get_boxed (value));
      break;
    case PARINDEX_RULE_FIELD_BOOLEAN:
      FIELD (object, field, gboolean) = g_value_get_boolean (value);
      break;
    case PARINDEX_RULE_FIELD_WORD:
    default:
      FIELD (object, field, int) = g_value_get_enum (value);
    }
}

static void
finalize (GObject *object)
{
  const ParindexRuleField *fields = fields_of (object);
  GObjectClass *parent = g_type_class_peek_parent (G_OBJECT_GET_CLASS (object));

  for (const ParindexRuleField *field = fields; field->name != NULL; field++)
    switch (field->type)
      {
      case PARINDEX_RULE_FIELD_NUMBER:
        g_clear_pointer (&FIELD (object, field, ParindexNumber *), parindex_number_unref);
        break;
      case PARINDEX_RULE_FIELD_NUMBERS:
        numbers_clear (&FIELD (object, field, ParindexNumbers));
        break;
      case PARINDEX_RULE_FIELD_ROWS:
        parindex_rows_clear (&FIELD (object, field, ParindexRows));
        break;
      case PARINDEX_RULE_FIELD_TEXT:
        g_clear_pointer (&FIELD (object, field, char *), g_free);
        break;
      case PARINDEX_RULE_FIELD_TEXTS:
        g_clear_pointer (&FIELD (object, field, char **), g_strfreev);
        break;
      case PARINDEX_RULE_FIELD_WORD:
      case PARINDEX_RULE_FIELD_BOOLEAN:
      default:
        break;
      }
  parent->finalize (object);
}

static GParamSpec *
make_pspec (const ParindexRuleField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamSpec *pspec;

  switch (field->type)
    {
    case PARINDEX_RULE_FIELD_NUMBER:
      return g_param_spec_boxed (field->name, NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
    case PARINDEX_RULE_FIELD_TEXT:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    case PARINDEX_RULE_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case PARINDEX_RULE_FIELD_WORD:
      return g_param_spec_enum (field->name, NULL, NULL, field->word_type (), 0, flags);
    case PARINDEX_RULE_FIELD_NUMBERS:
    case PARINDEX_RULE_FIELD_TEXTS:
    case PARINDEX_RULE_FIELD_ROWS:
    default:
      pspec = g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_STRV, flags);
      if (field->type == PARINDEX_RULE_FIELD_NUMBERS)
        g_param_spec_set_qdata (pspec, numbers_quark (), pspec);
      if (field->type == PARINDEX_RULE_FIELD_ROWS)
        g_param_spec_set_qdata (pspec, rows_quark (), pspec);
      return pspec;
    }
}

void
parindex_fields_install (GObjectClass            *klass,
                         const ParindexRuleField *fields)
{
  g_type_set_qdata (G_TYPE_FROM_CLASS (klass), fields_quark (), (gpointer) fields);
  klass->get_property = get_property;
  klass->set_property = set_property;
  klass->finalize = finalize;
  for (guint i = 0; fields[i].name != NULL; i++)
    g_object_class_install_property (klass, i + 1, make_pspec (&fields[i]));
}

void
parindex_rule_class_set_ops (ParindexRuleClass     *klass,
                             const ParindexRuleOps *ops)
{
  klass->ops = ops;
  parindex_fields_install (G_OBJECT_CLASS (klass), ops->fields);
}
