/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-list-private.h"
#include "base/parindex-method-private.h"
#include "base/parindex-problem-private.h"
#include "base/parindex-util-private.h"

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
} MethodEntry;

typedef struct
{
  const char *method;
  const char *name;
  ParindexParameterType type;
  const char *const *words; /* NULL: it is no word */
  gboolean required;
  const char *summary[2];
} ParameterEntry;

typedef struct
{
  const char *method;
  const char *description[2];
  const char *criterion; /* the example */
  const char *cell;      /* NULL: it has none */
  const char *points;
} DetailEntry;

#define NONE NULL
#define WORDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static const ParameterEntry parameter_entries[] = {
#define PARAMETER(method, name, type, words, required, en, vi) { method, name, PARINDEX_PARAMETER_TYPE_##type, words, required, { en, vi } },
#define DETAIL(...)
#include "base/parindex-method-texts.h"
#undef PARAMETER
#undef DETAIL
};

static const DetailEntry detail_entries[] = {
#define PARAMETER(...)
#define DETAIL(method, en, vi, criterion, cell, points) { method, { en, vi }, criterion, cell, points },
#include "base/parindex-method-texts.h"
#undef PARAMETER
#undef DETAIL
};

static const MethodEntry entries[] = {
#define METHOD(kind, name, en, vi) { PARINDEX_METHOD_KIND_##kind, name, { en, vi } },
#include "base/parindex-methods.h"
#undef METHOD
};

struct _ParindexMethod
{
  GObject parent_instance;

  const MethodEntry *entry;
  const DetailEntry *detail;
  GPtrArray *parameters; /* names, NULL-terminated */
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
parindex_method_finalize (GObject *object)
{
  g_ptr_array_unref (PARINDEX_METHOD (object)->parameters);

  G_OBJECT_CLASS (parindex_method_parent_class)->finalize (object);
}

static void
parindex_method_class_init (ParindexMethodClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_method_get_property;
  object_class->finalize = parindex_method_finalize;

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
set_entry (ParindexMethod    *self,
           const MethodEntry *entry)
{
  self->entry = entry;
  g_ptr_array_set_size (self->parameters, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (parameter_entries); i++)
    if (g_str_equal (parameter_entries[i].method, entry->name))
      g_ptr_array_add (self->parameters, (gpointer) parameter_entries[i].name);
  g_ptr_array_add (self->parameters, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (detail_entries); i++)
    if (g_str_equal (detail_entries[i].method, entry->name))
      self->detail = &detail_entries[i];
}

static void
parindex_method_init (ParindexMethod *self)
{
  self->parameters = g_ptr_array_new ();
  set_entry (self, &entries[0]);
}

/* NULL if there is none. */
static const ParameterEntry *
find_parameter (ParindexMethod *self,
                const char     *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parameter_entries); i++)
    if (g_str_equal (parameter_entries[i].method, self->entry->name) && g_strcmp0 (parameter_entries[i].name, name) == 0)
      return &parameter_entries[i];

  return NULL;
}

GListModel *
parindex_methods_list (void)
{
  ParindexList *list = parindex_list_new (PARINDEX_TYPE_METHOD);

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (ParindexMethod) method = g_object_new (PARINDEX_TYPE_METHOD, NULL);

      set_entry (method, &entries[i]);
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
      parindex_append_word (words, entries[i].name);

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

  return (const char *const *) self->parameters->pdata;
}

/**
 * parindex_method_get_parameter_type:
 * @self: a method
 * @parameter: the name of one of its parameters
 *
 * Gets what a parameter is.
 *
 * Returns: the type
 *
 * Since: 1.0
 */
ParindexParameterType
parindex_method_get_parameter_type (ParindexMethod *self,
                                    const char     *parameter)
{
  const ParameterEntry *entry;

  g_return_val_if_fail (PARINDEX_IS_METHOD (self), PARINDEX_PARAMETER_TYPE_TEXT);

  entry = find_parameter (self, parameter);

  return entry != NULL ? entry->type : PARINDEX_PARAMETER_TYPE_TEXT;
}

/**
 * parindex_method_get_parameter_words:
 * @self: a method
 * @parameter: the name of one of its parameters
 *
 * Gets the words that a parameter takes.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the words; %NULL if it is no word
 *
 * Since: 1.0
 */
const char *const *
parindex_method_get_parameter_words (ParindexMethod *self,
                                     const char     *parameter)
{
  const ParameterEntry *entry;

  g_return_val_if_fail (PARINDEX_IS_METHOD (self), NULL);

  entry = find_parameter (self, parameter);

  return entry != NULL ? entry->words : NULL;
}

/**
 * parindex_method_is_parameter_required:
 * @self: a method
 * @parameter: the name of one of its parameters
 *
 * Tells whether a parameter must be given.
 *
 * Returns: %TRUE if it must
 *
 * Since: 1.0
 */
gboolean
parindex_method_is_parameter_required (ParindexMethod *self,
                                       const char     *parameter)
{
  const ParameterEntry *entry;

  g_return_val_if_fail (PARINDEX_IS_METHOD (self), FALSE);

  entry = find_parameter (self, parameter);

  return entry != NULL && entry->required;
}

/**
 * parindex_method_get_parameter_summary:
 * @self: a method
 * @parameter: the name of one of its parameters
 * @language: the language to say it in
 *
 * Says in one line what a parameter means.
 *
 * Returns: (transfer none) (nullable): the line; %NULL if there is no such parameter
 *
 * Since: 1.0
 */
const char *
parindex_method_get_parameter_summary (ParindexMethod  *self,
                                       const char      *parameter,
                                       ParindexLanguage language)
{
  const ParameterEntry *entry;

  g_return_val_if_fail (PARINDEX_IS_METHOD (self), NULL);

  entry = find_parameter (self, parameter);

  return entry != NULL ? entry->summary[parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI] : NULL;
}

/**
 * parindex_method_get_description:
 * @self: a method
 * @language: the language to say it in
 *
 * Says what the method reads and how it computes.
 *
 * Returns: (transfer none): a paragraph
 *
 * Since: 1.0
 */
const char *
parindex_method_get_description (ParindexMethod  *self,
                                 ParindexLanguage language)
{
  g_return_val_if_fail (PARINDEX_IS_METHOD (self), NULL);

  return self->detail->description[parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI];
}

/**
 * parindex_method_get_example:
 * @self: a method
 * @cell: (out) (optional) (nullable) (transfer none): return location for a cell of it as in a document, %NULL for aggregations
 * @points: (out) (optional) (nullable) (transfer none): return location for the points the cell gets
 *
 * Gets a criterion with the method as it stands in a document.
 *
 * Returns: (transfer none): JSON text
 *
 * Since: 1.0
 */
const char *
parindex_method_get_example (ParindexMethod *self,
                             const char    **cell,
                             const char    **points)
{
  g_return_val_if_fail (PARINDEX_IS_METHOD (self), NULL);

  if (cell != NULL)
    *cell = self->detail->cell;
  if (points != NULL)
    *points = self->detail->points;

  return self->detail->criterion;
}
