/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-labels-private.h"

#include "base/parindex-util-private.h"

/* What a framework calls things: itself, the levels of its tree, and what it counts as a strength. */

typedef struct
{
  const char *name;
  const char *vi;
  const char *en;
} Word;

/* Plain words of this library: an edition that has others says so. */
static const Word default_words[PARINDEX_N_WORDS] = {
  { "index", "chỉ số", "index" },
  { "area", "lĩnh vực", "area" },
  { "criterion", "tiêu chí", "criterion" },
  { "sub-criterion", "tiêu chí thành phần", "sub-criterion" },
  { "leaf", "tiêu chí", "criterion" },
  { "unit", "đơn vị", "unit" },
  { "strong", "điểm mạnh", "strong" },
  { "weak", "điểm yếu", "weak" },
};

const char *
parindex_word_name (guint index)
{
  return default_words[index].name;
}

char *
parindex_word_names (void)
{
  g_autoptr (GString) names = g_string_new (default_words[0].name);

  for (guint i = 1; i < PARINDEX_N_WORDS; i++)
    g_string_append_printf (names, ", %s", default_words[i].name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

int
parindex_word_index (const char *name)
{
  for (guint i = 0; i < PARINDEX_N_WORDS; i++)
    if (g_str_equal (default_words[i].name, name))
      return i;

  return -1;
}

void
parindex_framework_labels_clear (ParindexFrameworkLabels *self)
{
  for (guint i = 0; i < PARINDEX_N_WORDS; i++)
    for (guint k = 0; k < G_N_ELEMENTS (self->words[i]); k++)
      g_free (self->words[i][k]);
  g_strfreev (self->aliases);
  g_free (self->strengths_within);
  g_clear_pointer (&self->strong, parindex_number_unref);
  g_clear_pointer (&self->weak, parindex_number_unref);
}

static gboolean
labels_are_mutable (ParindexFramework *self,
                    GError           **error)
{
  if (!parindex_framework_is_sealed (self))
    return TRUE;

  parindex_error_report (error, SEALED, .name = parindex_framework_get_id (self));

  return FALSE;
}

/**
 * parindex_framework_get_aliases:
 * @self: a framework
 *
 * Gets the other names of the index, such as `PARINDEX` or `Chỉ số CCHC`.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the names
 *
 * Since: 1.0
 */
const char *const *
parindex_framework_get_aliases (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return (const char *const *) parindex_framework_labels (self)->aliases;
}

static gboolean
same_texts (char **a,
            char **b)
{
  return a == NULL || b == NULL ? a == b : g_strv_equal ((const char *const *) a, (const char *const *) b);
}

/**
 * parindex_framework_set_aliases:
 * @self: a framework
 * @aliases: (nullable) (array zero-terminated=1): the names
 * @error: return location for an error
 *
 * Sets the other names of the index. [method@Document.find_framework] finds it
 * by them, in upper or lower case.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_aliases (ParindexFramework *self,
                                const char *const *aliases,
                                GError           **error)
{
  g_auto (GStrv) normal = NULL;
  char ***field;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  if (!labels_are_mutable (self, error))
    return FALSE;

  normal = g_strdupv ((char **) aliases);
  for (guint i = 0; normal != NULL && normal[i] != NULL; i++)
    {
      char *text = parindex_id_normalise (normal[i]);

      g_free (normal[i]);
      normal[i] = text != NULL ? text : g_utf8_make_valid (aliases[i], -1);
    }

  field = &parindex_framework_labels (self)->aliases;
  if (same_texts (*field, normal))
    return TRUE;
  g_strfreev (*field);
  *field = g_steal_pointer (&normal);
  g_object_notify (G_OBJECT (self), "aliases");

  return TRUE;
}

/* Upper and lower case are the same name, however its letters were composed. */
static char *
fold (const char *name)
{
  g_autofree char *composed = parindex_id_normalise (name);
  g_autofree char *lower = composed != NULL ? g_utf8_casefold (composed, -1) : NULL;

  return lower != NULL ? g_utf8_normalize (lower, -1, G_NORMALIZE_NFC) : NULL;
}

static gboolean
same_name (const char *folded,
           const char *name)
{
  g_autofree char *other = name != NULL ? fold (name) : NULL;

  return g_strcmp0 (folded, other) == 0;
}

/**
 * parindex_framework_is_called:
 * @self: a framework
 * @name: a name
 *
 * Tells whether a name is the index of the framework or one of its aliases, in
 * upper or lower case and however its letters were composed.
 *
 * Returns: whether it is
 *
 * Since: 1.0
 */
gboolean
parindex_framework_is_called (ParindexFramework *self,
                              const char        *name)
{
  g_autofree char *folded = NULL;
  const char *const *aliases;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  folded = fold (name);
  aliases = parindex_framework_get_aliases (self);
  if (folded == NULL)
    return FALSE;
  if (same_name (folded, parindex_framework_get_index (self)))
    return TRUE;
  for (guint i = 0; aliases != NULL && aliases[i] != NULL; i++)
    if (same_name (folded, aliases[i]))
      return TRUE;

  return FALSE;
}

/**
 * parindex_framework_get_word:
 * @self: a framework
 * @name: what is called so: `index`, `area`, `criterion`, `sub-criterion`, `leaf`, `unit`, `strong` or `weak`
 * @language: the language
 *
 * Gets what the framework calls a part of itself: a leaf is "chỉ tiêu" in one
 * index and "tiêu chí" in another. Where the framework does not say, it is a
 * plain word of the library.
 *
 * Returns: (transfer none) (nullable): the word, or %NULL if nothing is named so
 *
 * Since: 1.0
 */
const char *
parindex_framework_get_word (ParindexFramework *self,
                             const char        *name,
                             ParindexLanguage   language)
{
  const ParindexFrameworkLabels *labels;
  int index;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  index = parindex_word_index (name);
  if (index < 0)
    return NULL;

  language = parindex_language_resolve (language);
  labels = parindex_framework_labels (self);
  if (labels->words[index][language] != NULL)
    return labels->words[index][language];
  if (labels->words[index][PARINDEX_LANGUAGE_AUTO] != NULL)
    return labels->words[index][PARINDEX_LANGUAGE_AUTO];

  return language == PARINDEX_LANGUAGE_VI ? default_words[index].vi : default_words[index].en;
}

/**
 * parindex_framework_set_word:
 * @self: a framework
 * @name: what is called so; see [method@Framework.get_word]
 * @language: the language the word is of; automatic: whatever the language
 * @word: (nullable): the word; %NULL for that of the library
 * @error: return location for an error
 *
 * Sets what the framework calls a part of itself.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, %PARINDEX_ERROR_UNKNOWN_METHOD if nothing is named so
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_word (ParindexFramework *self,
                             const char        *name,
                             ParindexLanguage   language,
                             const char        *word,
                             GError           **error)
{
  g_autofree char *known = NULL;
  int index;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (language <= PARINDEX_LANGUAGE_EN, FALSE);

  if (!labels_are_mutable (self, error))
    return FALSE;

  index = parindex_word_index (name);
  if (index >= 0)
    {
      parindex_set_string (&parindex_framework_labels (self)->words[index][language], word);
      return TRUE;
    }

  known = parindex_word_names ();
  parindex_error_report (error, UNKNOWN_WORD, .name = "words", .value = name, .other = known);

  return FALSE;
}

/**
 * parindex_framework_get_strengths_within:
 * @self: a framework
 *
 * Gets the dimension in whose groups strengths and weaknesses are found.
 *
 * Returns: (transfer none) (nullable): the dimension; %NULL is among all units
 *
 * Since: 1.0
 */
const char *
parindex_framework_get_strengths_within (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return parindex_framework_labels (self)->strengths_within;
}

/**
 * parindex_framework_get_strong:
 * @self: a framework
 *
 * Gets what is a strength; see [method@Framework.get_strength_basis].
 *
 * Returns: (transfer none) (nullable): the fraction; %NULL if nothing is
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_framework_get_strong (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return parindex_framework_labels (self)->strong;
}

/**
 * parindex_framework_get_weak:
 * @self: a framework
 *
 * Gets what is a weakness; see [method@Framework.get_strength_basis].
 *
 * Returns: (transfer none) (nullable): the fraction; %NULL if nothing is
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_framework_get_weak (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return parindex_framework_labels (self)->weak;
}

/**
 * parindex_framework_get_strength_basis:
 * @self: a framework
 *
 * Gets what the numbers are by which criteria are strengths and weaknesses:
 * parts of the ranks, ranks, numbers of ranks, or percents.
 *
 * Returns: the basis
 *
 * Since: 1.0
 */
ParindexStrengthBasis
parindex_framework_get_strength_basis (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), PARINDEX_STRENGTH_BASIS_PART);

  return parindex_framework_labels (self)->strength_basis;
}

/**
 * parindex_framework_set_strength_basis:
 * @self: a framework
 * @basis: what the numbers are
 * @error: return location for an error
 *
 * Sets what the numbers of [method@Framework.set_strengths] are. With 3 and 4 as
 * ranks, the first three are strong and all from the fourth on are weak.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_strength_basis (ParindexFramework    *self,
                                       ParindexStrengthBasis basis,
                                       GError              **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  if (!labels_are_mutable (self, error))
    return FALSE;
  if (parindex_set_scalar (&parindex_framework_labels (self)->strength_basis, basis))
    g_object_notify (G_OBJECT (self), "strength-basis");

  return TRUE;
}

/**
 * parindex_framework_set_strengths:
 * @self: a framework
 * @within: (nullable): a dimension; %NULL is among all units
 * @strong: (nullable): the first part of the ranks that is a strength, such as 1/3; or what the basis says
 * @weak: (nullable): the last part of the ranks that is a weakness; 1 is all that is no strength; or what the basis says
 * @error: return location for an error
 *
 * Sets which ranks on a criterion make it a strength or a weakness of a unit;
 * see [func@Strength.of_rank].
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_strengths (ParindexFramework *self,
                                  const char        *within,
                                  ParindexNumber    *strong,
                                  ParindexNumber    *weak,
                                  GError           **error)
{
  ParindexFrameworkLabels *labels;
  g_autofree char *dimension = NULL;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  if (!labels_are_mutable (self, error))
    return FALSE;

  labels = parindex_framework_labels (self);
  dimension = parindex_id_normalise (within);
  g_object_freeze_notify (G_OBJECT (self));
  if (parindex_set_string (&labels->strengths_within, dimension))
    g_object_notify (G_OBJECT (self), "strengths-within");
  if (parindex_set_number (&labels->strong, strong))
    g_object_notify (G_OBJECT (self), "strong");
  if (parindex_set_number (&labels->weak, weak))
    g_object_notify (G_OBJECT (self), "weak");
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

gboolean
parindex_framework_declares_strengths (ParindexFramework *self)
{
  const ParindexFrameworkLabels *labels = parindex_framework_labels (self);

  return labels->strong != NULL || labels->weak != NULL;
}
