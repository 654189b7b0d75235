/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "model/parindex-framework-labels-private.h"
#include "model/parindex-write-private.h"

static void
write_ranking (ParindexFramework  *self,
               ParindexJsonWriter *writer)
{
  const char *const *within = parindex_framework_get_within (self);
  const char *const *keys = parindex_framework_get_ranking_keys (self);

  parindex_json_writer_member (writer, "ranking");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  if (parindex_framework_get_ranking_of (self) != PARINDEX_BASIS_UNSTATED)
    parindex_write_enum (writer, "of", PARINDEX_TYPE_BASIS, parindex_framework_get_ranking_of (self));
  if (parindex_framework_get_ranking_decimals (self) >= 0)
    parindex_write_count (writer, "decimals", parindex_framework_get_ranking_decimals (self));
  parindex_write_enum (writer, "ties", PARINDEX_TYPE_TIES, parindex_framework_get_ties (self));
  if (keys != NULL && keys[0] != NULL)
    parindex_write_words (writer, "keys", keys);
  if (within != NULL && within[0] != NULL)
    parindex_write_words (writer, "within", within);
  parindex_extras_write (*parindex_framework_extras (self), "ranking/", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_rounding (ParindexFramework  *self,
                ParindexJsonWriter *writer)
{
  parindex_json_writer_member (writer, "rounding");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  parindex_write_enum (writer, "mode", PARINDEX_TYPE_ROUNDING, parindex_framework_get_rounding (self));
  parindex_write_count (writer, "decimals", parindex_framework_get_decimals (self));
  parindex_extras_write (*parindex_framework_extras (self), "rounding/", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_band_list (ParindexFramework  *self,
                 ParindexJsonWriter *writer)
{
  GPtrArray *bands = parindex_framework_bands (self);

  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < bands->len; i++)
    {
      g_autofree char *part = g_strdup_printf ("bands/%s/", parindex_band_get_id (bands->pdata[i]));

      parindex_json_writer_begin_inline (writer);
      parindex_json_writer_begin_object (writer);
      parindex_write_text (writer, "id", parindex_band_get_id (bands->pdata[i]));
      parindex_write_text (writer, "title", parindex_band_get_title (bands->pdata[i]));
      parindex_write_number (writer, "from", parindex_band_get_from (bands->pdata[i]));
      parindex_write_number (writer, "quantile", parindex_band_get_quantile (bands->pdata[i]));
      parindex_write_text (writer, "counts-as", parindex_band_get_counts_as (bands->pdata[i]));
      parindex_extras_write (*parindex_framework_extras (self), part, writer);
      parindex_json_writer_end_object (writer);
      parindex_json_writer_end_inline (writer);
    }
  parindex_json_writer_end_array (writer);
}

static void
write_bands (ParindexFramework  *self,
             ParindexJsonWriter *writer)
{
  ParindexBasis of = parindex_framework_get_bands_of (self);
  int decimals = parindex_framework_get_bands_decimals (self);
  GPtrArray *extras = *parindex_framework_extras (self);
  gboolean object = of != PARINDEX_BASIS_UNSTATED || decimals >= 0 || parindex_extras_has_part (extras, "banding/");

  if (parindex_framework_bands (self)->len == 0 && !object)
    return;

  parindex_json_writer_member (writer, "bands");
  if (!object)
    {
      write_band_list (self, writer);
      return;
    }
  parindex_json_writer_begin_object (writer);
  if (of != PARINDEX_BASIS_UNSTATED)
    parindex_write_enum (writer, "of", PARINDEX_TYPE_BASIS, of);
  if (decimals >= 0)
    parindex_write_count (writer, "decimals", decimals);
  parindex_extras_write (extras, "banding/", writer);
  parindex_json_writer_member (writer, "levels");
  write_band_list (self, writer);
  parindex_json_writer_end_object (writer);
}

/* A word for every language, or one for each. */
static void
write_word (ParindexFramework  *self,
            guint               index,
            ParindexJsonWriter *writer)
{
  char *const *words = parindex_framework_labels (self)->words[index];
  GPtrArray *extras = *parindex_framework_extras (self);
  g_autofree char *part = g_strdup_printf ("word/%s/", parindex_word_name (index));
  gboolean by_language = words[PARINDEX_LANGUAGE_VI] != NULL || words[PARINDEX_LANGUAGE_EN] != NULL
                         || parindex_extras_has_part (extras, part);

  if (!by_language)
    {
      parindex_write_text (writer, parindex_word_name (index), words[PARINDEX_LANGUAGE_AUTO]);
      return;
    }

  parindex_json_writer_member (writer, parindex_word_name (index));
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "vi", words[PARINDEX_LANGUAGE_VI] != NULL ? words[PARINDEX_LANGUAGE_VI] : words[PARINDEX_LANGUAGE_AUTO]);
  parindex_write_text (writer, "en", words[PARINDEX_LANGUAGE_EN] != NULL ? words[PARINDEX_LANGUAGE_EN] : words[PARINDEX_LANGUAGE_AUTO]);
  parindex_extras_write (extras, part, writer);
  parindex_json_writer_end_object (writer);
}

static gboolean
has_words (ParindexFramework *self)
{
  const ParindexFrameworkLabels *labels = parindex_framework_labels (self);
  GPtrArray *extras = *parindex_framework_extras (self);

  for (guint i = 0; i < PARINDEX_N_WORDS; i++)
    for (guint k = 0; k < G_N_ELEMENTS (labels->words[i]); k++)
      if (labels->words[i][k] != NULL)
        return TRUE;

  return parindex_extras_has_part (extras, "words/") || parindex_extras_has_part (extras, "word/");
}

static void
write_labels (ParindexFramework  *self,
              ParindexJsonWriter *writer)
{
  const char *const *aliases = parindex_framework_get_aliases (self);

  if (aliases != NULL && aliases[0] != NULL)
    parindex_write_words (writer, "aliases", aliases);
  if (!has_words (self))
    return;

  parindex_json_writer_member (writer, "words");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  for (guint i = 0; i < PARINDEX_N_WORDS; i++)
    write_word (self, i, writer);
  parindex_extras_write (*parindex_framework_extras (self), "words/", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_strengths (ParindexFramework  *self,
                 ParindexJsonWriter *writer)
{
  GPtrArray *extras = *parindex_framework_extras (self);

  if (!parindex_framework_declares_strengths (self) && parindex_framework_get_strengths_within (self) == NULL
      && !parindex_extras_has_part (extras, "strengths/"))
    return;

  parindex_json_writer_member (writer, "strengths");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "within", parindex_framework_get_strengths_within (self));
  if (parindex_framework_get_strength_basis (self) != PARINDEX_STRENGTH_BASIS_PART)
    parindex_write_enum (writer, "by", PARINDEX_TYPE_STRENGTH_BASIS, parindex_framework_get_strength_basis (self));
  parindex_write_number (writer, "strong", parindex_framework_get_strong (self));
  parindex_write_number (writer, "weak", parindex_framework_get_weak (self));
  parindex_extras_write (extras, "strengths/", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

void
parindex_framework_write (ParindexFramework  *self,
                          ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "id", parindex_framework_get_id (self));
  parindex_write_text (writer, "index", parindex_framework_get_index (self));
  parindex_write_text (writer, "edition", parindex_framework_get_edition (self));
  parindex_write_text (writer, "title", parindex_framework_get_title (self));
  parindex_write_text (writer, "level", parindex_framework_get_level (self));
  parindex_write_text (writer, "source", parindex_framework_get_source (self));
  write_labels (self, writer);
  parindex_write_policies (parindex_framework_get_root (self), *parindex_framework_extras (self), writer);
  write_ranking (self, writer);
  write_rounding (self, writer);
  if (!parindex_framework_has_default_stages (self))
    parindex_write_words (writer, "stages", parindex_framework_get_stages (self));
  write_bands (self, writer);
  write_strengths (self, writer);
  parindex_extras_write (*parindex_framework_extras (self), "", writer);
  parindex_write_criteria (parindex_framework_get_root (self), writer);
  parindex_json_writer_end_object (writer);
}
