/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-list-private.h"
#include "base/parindex-method-private.h"
#include "base/parindex-problem-private.h"

/**
 * ParindexMethod:
 *
 * A registered way of computing something: its kind, its name as it stands in
 * documents, what it does, and the names of its parameters.
 *
 * Since: 1.0
 */

typedef struct
{
  ParindexMethodKind kind;
  const char *name;
  const char *summary[2]; /* English, Vietnamese */
  const char *parameters[8];
} MethodEntry;

static const MethodEntry entries[] = {
#define METHOD(kind, name, en, vi, ...) { PARINDEX_METHOD_KIND_##kind, name, { en, vi }, { __VA_ARGS__ } },
#include "base/parindex-methods.h"
#undef METHOD
};

struct _ParindexMethod
{
  GObject parent_instance;

  const MethodEntry *entry;
};

typedef enum
{
  PROP_KIND = 1,
  PROP_NAME,
  PROP_SUMMARY,
  PROP_PARAMETERS,
  N_PROPS,
} ParindexMethodProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexMethod, parindex_method, G_TYPE_OBJECT)

static void
parindex_method_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ParindexMethod *self = PARINDEX_METHOD (object);

  switch ((ParindexMethodProperty) prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, parindex_method_get_kind (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, parindex_method_get_name (self));
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, parindex_method_get_summary (self, PARINDEX_LANGUAGE_AUTO));
      break;
    case PROP_PARAMETERS:
      g_value_set_boxed (value, parindex_method_get_parameters (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_method_class_init (ParindexMethodClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_method_get_property;

  /**
   * ParindexMethod:kind:
   *
   * What the method is for.
   *
   * Since: 1.0
   */
  props[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, PARINDEX_TYPE_METHOD_KIND, PARINDEX_METHOD_KIND_RULE, flags);
  /**
   * ParindexMethod:name:
   *
   * The name, as it stands in documents.
   *
   * Since: 1.0
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /**
   * ParindexMethod:summary:
   *
   * What the method does, in the language of the locale.
   *
   * Since: 1.0
   */
  props[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  /**
   * ParindexMethod:parameters:
   *
   * The names of its parameters.
   *
   * Since: 1.0
   */
  props[PROP_PARAMETERS] = g_param_spec_boxed ("parameters", NULL, NULL, G_TYPE_STRV, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_method_init (ParindexMethod *self)
{
  self->entry = &entries[0];
}

GListModel *
parindex_methods_list (void)
{
  ParindexList *list = parindex_list_new (PARINDEX_TYPE_METHOD);

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (ParindexMethod) method = g_object_new (PARINDEX_TYPE_METHOD, NULL);

      method->entry = &entries[i];
      parindex_list_fill (list, method);
    }

  return G_LIST_MODEL (list);
}

gboolean
parindex_methods_knows (ParindexMethodKind kind,
                        const char        *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    if (entries[i].kind == kind && g_strcmp0 (entries[i].name, name) == 0)
      return TRUE;

  return FALSE;
}

char *
parindex_methods_words (ParindexMethodKind kind)
{
  GString *words = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    if (entries[i].kind == kind)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", entries[i].name);

  return g_string_free (words, FALSE);
}

/**
 * parindex_method_get_kind:
 * @self: a method
 *
 * Gets what the method is for.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
ParindexMethodKind
parindex_method_get_kind (ParindexMethod *self)
{
  g_return_val_if_fail (PARINDEX_IS_METHOD (self), PARINDEX_METHOD_KIND_RULE);

  return self->entry->kind;
}

/**
 * parindex_method_get_name:
 * @self: a method
 *
 * Gets the name of the method, as it stands in documents.
 *
 * Returns: (transfer none): the name
 *
 * Since: 1.0
 */
const char *
parindex_method_get_name (ParindexMethod *self)
{
  g_return_val_if_fail (PARINDEX_IS_METHOD (self), NULL);

  return self->entry->name;
}

/**
 * parindex_method_get_summary:
 * @self: a method
 * @language: the language to say it in
 *
 * Says in one line what the method does.
 *
 * Returns: (transfer none): the line
 *
 * Since: 1.0
 */
const char *
parindex_method_get_summary (ParindexMethod  *self,
                             ParindexLanguage language)
{
  g_return_val_if_fail (PARINDEX_IS_METHOD (self), NULL);

  return self->entry->summary[parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI];
}

/**
 * parindex_method_get_parameters:
 * @self: a method
 *
 * Gets the names of the method's parameters.
 *
 * Returns: (transfer none) (array zero-terminated=1): the names
 *
 * Since: 1.0
 */
const char *const *
parindex_method_get_parameters (ParindexMethod *self)
{
  g_return_val_if_fail (PARINDEX_IS_METHOD (self), NULL);

  return self->entry->parameters;
}
