/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include <parindex/parindex-rules.h>

#include "base/parindex-util-private.h"
#include "model/parindex-alternative-private.h"
#include "model/parindex-rule-private.h"
#include "model/rules/parindex-normalise-private.h"

/* Other parameters for leaves that are normalised. */

void
parindex_change_set_parameter (ParindexChange *self,
                               GParamSpec     *pspec,
                               GValue         *value)
{
  ParindexParameter parameter = { pspec, *value };

  for (guint i = 0; i < self->parameters->len; i++)
    if (g_array_index (self->parameters, ParindexParameter, i).pspec == pspec)
      {
        g_array_remove_index (self->parameters, i);
        break;
      }
  g_array_append_val (self->parameters, parameter);
}

static gboolean
refuse (const char *name,
        const char *value,
        const char *words,
        GError    **error)
{
  parindex_error_report (error, UNKNOWN_WORD, .name = name, .value = value, .other = words);

  return FALSE;
}

static gboolean
parse_word (GParamSpec *pspec,
            const char *text,
            GValue     *value,
            GError    **error)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (pspec->value_type);
  const GEnumValue *word = g_enum_get_value_by_nick (words, text);
  g_autoptr (GString) known = g_string_new (NULL);

  if (word != NULL)
    {
      g_value_set_enum (value, word->value);
      return TRUE;
    }
  for (guint i = 0; i < words->n_values; i++)
    parindex_append_word (known, words->values[i].value_nick);

  return refuse (pspec->name, text, known->str, error);
}

static gboolean
parse_values (GParamSpec        *pspec,
              const char *const *texts,
              GValue            *value,
              GError           **error)
{
  const char *text = texts[0];

  if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    {
      g_value_set_boxed (value, text != NULL ? texts : NULL);
      return TRUE;
    }
  if (text == NULL)
    return refuse (pspec->name, "", "…", error);
  if (G_VALUE_HOLDS (value, PARINDEX_TYPE_NUMBER))
    {
      g_value_take_boxed (value, parindex_number_new_from_string (text, error));
      return g_value_get_boxed (value) != NULL;
    }
  if (G_VALUE_HOLDS_ENUM (value))
    return parse_word (pspec, text, value, error);
  if (G_VALUE_HOLDS_BOOLEAN (value))
    {
      g_value_set_boolean (value, g_str_equal (text, "true"));
      return g_str_equal (text, "true") || g_str_equal (text, "false") || refuse (pspec->name, text, "true, false", error);
    }
  g_value_set_string (value, text);

  return TRUE;
}

static char *
list_parameters (GObjectClass *klass)
{
  GString *words = g_string_new (NULL);
  guint n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (klass, &n);

  for (guint i = 0; i < n; i++)
    if (pspecs[i]->owner_type != PARINDEX_TYPE_RULE)
      parindex_append_word (words, pspecs[i]->name);

  return g_string_free (words, FALSE);
}

/**
 * parindex_alternative_change_normalisation:
 * @self: an alternative
 * @criterion: (nullable): the id of a leaf; %NULL: all leaves that are normalised
 * @parameter: a property of [class@NormaliseRule], such as `method`
 * @values: (array zero-terminated=1): its words or numbers as in a document: `rank`, or `0` and `10`; an empty list takes a list away
 * @error: return location for an error
 *
 * Changes how leaves are normalised. A new method takes away what was said of
 * the old one: anchors, clip, reference, target, form, basis and band, the range
 * where it has none, and the max of the leaf where its points grow with the
 * cohort.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, or the parameter or a value is none
 *
 * Since: 1.0
 */
gboolean
parindex_alternative_change_normalisation (ParindexAlternative *self,
                                           const char          *criterion,
                                           const char          *parameter,
                                           const char *const   *values,
                                           GError             **error)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (PARINDEX_TYPE_NORMALISE_RULE);
  g_auto (GValue) value = G_VALUE_INIT;
  GParamSpec *pspec;

  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE (self), FALSE);
  g_return_val_if_fail (parameter != NULL, FALSE);
  g_return_val_if_fail (values != NULL, FALSE);

  if (!parindex_is_mutable (parindex_alternative_is_sealed (self), parindex_alternative_get_id (self), error))
    return FALSE;
  pspec = g_object_class_find_property (G_OBJECT_CLASS (klass), parameter);
  if (pspec == NULL || pspec->owner_type == PARINDEX_TYPE_RULE)
    {
      g_autofree char *words = list_parameters (G_OBJECT_CLASS (klass));

      return refuse ("normalise", parameter, words, error);
    }

  g_value_init (&value, pspec->value_type);
  if (!parse_values (pspec, values, &value, error))
    return FALSE;
  parindex_change_set_parameter (parindex_alternative_change_of (self, criterion), pspec, &value);
  value = (GValue) G_VALUE_INIT;

  return TRUE;
}

static const GValue *
find_parameter (const GArray *parameters,
                const char   *name)
{
  for (guint i = 0; i < parameters->len; i++)
    if (g_str_equal (g_array_index (parameters, ParindexParameter, i).pspec->name, name))
      return &g_array_index (parameters, ParindexParameter, i).value;

  return NULL;
}

/* Whether a parameter is said of the method, and goes with it. */
static gboolean
belongs_to_method (const char *name,
                   gboolean    raw)
{
  static const char *const names[] = { "anchors", "clip", "reference", "target", "form", "basis", "band", NULL };

  return g_strv_contains (names, name) || (raw && g_str_equal (name, "range"));
}

static gboolean
is_raw (int method)
{
  g_autoptr (ParindexRule) rule = g_object_new (PARINDEX_TYPE_NORMALISE_RULE, "method", method, NULL);

  return parindex_normalise_method (PARINDEX_NORMALISE_RULE (rule))->raw;
}

ParindexRule *
parindex_normalise_rule_change (ParindexRule *rule,
                                const GArray *parameters)
{
  guint n, n_given = 0;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (rule), &n);
  g_autofree const char **names = g_new (const char *, n);
  g_autofree GValue *values = g_new0 (GValue, n);
  const GValue *method = find_parameter (parameters, "method");
  gboolean raw = method != NULL && is_raw (g_value_get_enum (method));
  ParindexRule *changed;

  for (guint i = 0; i < n; i++)
    {
      const GValue *other = find_parameter (parameters, pspecs[i]->name);

      if (pspecs[i]->owner_type == PARINDEX_TYPE_RULE || (other == NULL && method != NULL && belongs_to_method (pspecs[i]->name, raw)))
        continue;
      names[n_given] = pspecs[i]->name;
      g_value_init (&values[n_given], pspecs[i]->value_type);
      if (other != NULL)
        g_value_copy (other, &values[n_given]);
      else
        g_object_get_property (G_OBJECT (rule), pspecs[i]->name, &values[n_given]);
      n_given++;
    }
  changed = PARINDEX_RULE (g_object_new_with_properties (G_OBJECT_TYPE (rule), n_given, names, values));
  for (guint i = 0; i < n_given; i++)
    g_value_unset (&values[i]);

  return changed;
}

gboolean
parindex_normalise_rule_has_no_max (ParindexRule *rule)
{
  return parindex_normalise_method (PARINDEX_NORMALISE_RULE (rule))->no_max;
}
