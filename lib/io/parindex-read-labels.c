/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "io/parindex-read-private.h"
#include "model/parindex-framework-labels-private.h"
#include "model/parindex-framework-private.h"

/* What a framework calls things. */

typedef struct
{
  ParindexFramework *framework;
  const char *word;
} WordTarget;

static void
read_word_text (ParindexRead      *self,
                const WordTarget  *target,
                ParindexLanguage   language)
{
  g_autofree char *text = parindex_read_text (self);

  if (text != NULL && *text == '\0')
    parindex_read_report (self, ID_EMPTY, .name = target->word);
  else if (text != NULL)
    parindex_framework_set_word (target->framework, target->word, language, text, NULL);
}

static gboolean
read_word_language (ParindexRead *self,
                    const char   *name,
                    gpointer      data)
{
  if (!g_str_equal (name, "vi") && !g_str_equal (name, "en"))
    return FALSE;

  read_word_text (self, data, g_str_equal (name, "vi") ? PARINDEX_LANGUAGE_VI : PARINDEX_LANGUAGE_EN);

  return TRUE;
}

static gboolean
read_word (ParindexRead *self,
           const char   *name,
           gpointer      data)
{
  WordTarget target = { data, name };
  g_autofree char *part = g_strdup_printf ("word/%s/", name);

  if (parindex_word_index (name) < 0)
    return FALSE;

  if (parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT)
    parindex_read_part (self, "vi, en", read_word_language, &target, part, parindex_framework_extras (target.framework));
  else
    read_word_text (self, &target, PARINDEX_LANGUAGE_AUTO);

  return TRUE;
}

typedef struct
{
  char *within;
  ParindexNumber *strong;
  ParindexNumber *weak;
  int basis;
} Strengths;

static gboolean
read_strengths_member (ParindexRead *self,
                       const char   *name,
                       gpointer      data)
{
  Strengths *strengths = data;

  if (g_str_equal (name, "within"))
    strengths->within = parindex_read_text (self);
  else if (g_str_equal (name, "strong"))
    strengths->strong = parindex_read_number (self);
  else if (g_str_equal (name, "weak"))
    strengths->weak = parindex_read_number (self);
  else if (g_str_equal (name, "by"))
    parindex_read_enum (self, name, PARINDEX_TYPE_STRENGTH_BASIS, PARINDEX_STRENGTH_BASIS_PART, &strengths->basis);
  else
    return FALSE;

  return TRUE;
}

static void
read_strengths (ParindexRead      *self,
                ParindexFramework *framework)
{
  Strengths strengths = { 0 };

  parindex_read_part (self, "within, by, strong, weak", read_strengths_member, &strengths, "strengths/", parindex_framework_extras (framework));
  parindex_framework_set_strengths (framework, strengths.within, strengths.strong, strengths.weak, NULL);
  parindex_framework_set_strength_basis (framework, strengths.basis, NULL);
  g_free (strengths.within);
  g_clear_pointer (&strengths.strong, parindex_number_unref);
  g_clear_pointer (&strengths.weak, parindex_number_unref);
}

gboolean
parindex_read_label_member (ParindexRead      *self,
                            ParindexFramework *framework,
                            const char        *name)
{
  if (g_str_equal (name, "aliases"))
    {
      g_auto (GStrv) aliases = parindex_read_words (self);

      parindex_framework_set_aliases (framework, (const char *const *) aliases, NULL);
    }
  else if (g_str_equal (name, "words"))
    {
      g_autofree char *known = parindex_word_names ();

      parindex_read_part (self, known, read_word, framework, "words/", parindex_framework_extras (framework));
    }
  else if (g_str_equal (name, "strengths"))
    read_strengths (self, framework);
  else
    return FALSE;

  return TRUE;
}
