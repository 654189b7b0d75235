/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-exact-private.h"
#include "io/parindex-read-private.h"

gsize
parindex_read_enter (ParindexRead *self,
                     const char   *name)
{
  gsize length = self->path->len;

  if (length > 0)
    g_string_append_c (self->path, '.');
  g_string_append (self->path, name);

  return length;
}

gsize
parindex_read_enter_index (ParindexRead *self,
                           guint         index)
{
  gsize length = self->path->len;

  g_string_append_printf (self->path, "[%u]", index);

  return length;
}

void
parindex_read_leave (ParindexRead *self,
                     gsize         length)
{
  g_string_truncate (self->path, length);
}

guint
parindex_read_line (ParindexRead *self)
{
  /* Problems come in the order of the text, but for parts that are read later. */
  if (self->line_pos == NULL || self->line_pos > self->json.pos)
    {
      self->line_pos = self->json.start;
      self->line = 1;
    }
  for (const char *at = self->line_pos; at < self->json.pos; at++)
    self->line += *at == '\n';
  self->line_pos = self->json.pos;

  return self->line;
}

void
parindex_read_report_place (ParindexRead   *self,
                            ParindexMessage message,
                            ParindexPlace   place)
{
  if (place.line == 0)
    place.line = parindex_read_line (self);
  place.path = self->path->str;
  parindex_problems_add (self->problems, message, &place);
}

char *
parindex_read_excerpt (ParindexRead *self)
{
  ParindexJsonSlice raw;

  if (!parindex_json_reader_skip (&self->json, &raw))
    return g_strdup ("");

  return parindex_text_excerpt (raw.text, raw.length);
}

#define report_wrong_type(self, message) \
  G_STMT_START \
  { \
    guint before_ = parindex_read_line (self); \
    g_autofree char *value_ = parindex_read_excerpt (self); \
    if (self->json.fault == PARINDEX_JSON_FAULT_NONE) \
      parindex_problems_report (self->problems, message, .line = before_, .path = self->path->str, .value = value_); \
  } \
  G_STMT_END

/* NULL, after a report, if it is no text or holds a NUL. */
char *
parindex_read_text (ParindexRead *self)
{
  ParindexJsonSlice slice;
  ParindexJsonReader before = self->json;
  char *text;

  if (parindex_json_reader_peek (&self->json) == PARINDEX_JSON_NULL)
    {
      report_wrong_type (self, TEXT_TO_FILL_IN);
      return NULL;
    }
  if (parindex_json_reader_peek (&self->json) != PARINDEX_JSON_STRING)
    {
      report_wrong_type (self, WANT_STRING);
      return NULL;
    }
  if (!parindex_json_reader_string (&self->json, &slice))
    return NULL;

  text = parindex_json_slice_dup (&slice);
  if (text == NULL)
    {
      self->json = before;
      report_wrong_type (self, WANT_STRING);
    }

  return text;
}

static ParindexNumber *
number_from_slice (ParindexRead            *self,
                   const ParindexJsonSlice *raw)
{
  /* json-glib writes "10\/3". */
  g_autofree char *plain = raw->escaped ? parindex_json_slice_dup (raw) : NULL;
  const ParindexJsonSlice undone = { .text = plain, .length = plain != NULL ? strlen (plain) : 0 };
  const ParindexJsonSlice *slice = plain != NULL ? &undone : raw;
  g_autofree char *value = NULL;
  ParindexNumber *number = NULL;
  ParindexNumberFault fault;
  mpq_t exact;

  mpq_init (exact);
  fault = parindex_mpq_set_text (exact, slice->text, slice->length);
  if (fault == PARINDEX_NUMBER_FAULT_NONE)
    number = parindex_number_new_take (exact);
  mpq_clear (exact);
  if (number != NULL)
    return number;

  value = parindex_text_excerpt (slice->text, slice->length);
  switch (fault)
    {
    case PARINDEX_NUMBER_FAULT_ZERO_DENOMINATOR:
      parindex_read_report (self, ZERO_DENOMINATOR, .value = value);
      break;
    case PARINDEX_NUMBER_FAULT_TOO_LARGE:
      parindex_read_report (self, NUMBER_TOO_LARGE, .value = value);
      break;
    case PARINDEX_NUMBER_FAULT_NONE:
    case PARINDEX_NUMBER_FAULT_SYNTAX:
    default:
      parindex_read_report (self, WANT_NUMBER, .value = value);
    }

  return NULL;
}

ParindexNumber *
parindex_read_number (ParindexRead *self)
{
  ParindexJsonReader before;
  ParindexJsonSlice slice;

  switch (parindex_json_reader_peek (&self->json))
    {
    case PARINDEX_JSON_NUMBER:
      return parindex_json_reader_number (&self->json, &slice) ? number_from_slice (self, &slice) : NULL;
    case PARINDEX_JSON_STRING:
      /* "10/3" has no other way to be said; "12.5" is text, and a typing error more often than not. */
      before = self->json;
      if (!parindex_json_reader_string (&self->json, &slice))
        return NULL;
      if (memchr (slice.text, '/', slice.length) != NULL)
        return number_from_slice (self, &slice);
      self->json = before;
      report_wrong_type (self, WANT_NUMBER);
      return NULL;
    case PARINDEX_JSON_NULL:
      /* Forms that are not filled in yet say so. */
      report_wrong_type (self, NUMBER_TO_FILL_IN);
      return NULL;
    case PARINDEX_JSON_OBJECT:
    case PARINDEX_JSON_ARRAY:
    case PARINDEX_JSON_TRUE:
    case PARINDEX_JSON_FALSE:
    case PARINDEX_JSON_NONE:
    default:
      report_wrong_type (self, WANT_NUMBER);
      return NULL;
    }
}

gboolean
parindex_read_boolean (ParindexRead *self,
                       gboolean     *out)
{
  ParindexJsonType type = parindex_json_reader_peek (&self->json);

  if (type != PARINDEX_JSON_TRUE && type != PARINDEX_JSON_FALSE)
    {
      report_wrong_type (self, WANT_BOOLEAN);
      return FALSE;
    }
  *out = type == PARINDEX_JSON_TRUE;

  return parindex_json_reader_literal (&self->json, &type);
}

gboolean
parindex_read_count (ParindexRead *self,
                     guint         max,
                     guint        *out)
{
  gboolean plain = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_NUMBER;
  g_autoptr (ParindexNumber) number = parindex_read_number (self);
  g_autofree char *value = NULL;
  g_autofree char *most = NULL;
  gint64 coefficient;
  int scale;

  if (number == NULL)
    return FALSE;
  if (plain && parindex_number_to_decimal (number, &coefficient, &scale) && scale == 0 && coefficient >= 0 && coefficient <= max)
    {
      *out = coefficient;
      return TRUE;
    }

  value = parindex_number_to_string (number);
  most = g_strdup_printf ("%u", max);
  parindex_read_report (self, BAD_COUNT, .value = value, .other = most);

  return FALSE;
}

static gboolean
is_listed (const char *list,
           const char *name)
{
  g_auto (GStrv) words = list != NULL ? g_strsplit (list, ", ", -1) : NULL;

  return words != NULL && g_strv_contains ((const char *const *) words, name);
}

/* Words of the format that later versions build. */
static const struct
{
  const char *name;
  const char *words;
} later_words[] = {
  { "reference", "unit" },
};

void
parindex_read_report_word (ParindexRead *self,
                           const char   *name,
                           const char   *word,
                           const char   *known)
{
  for (gsize i = 0; i < G_N_ELEMENTS (later_words); i++)
    if (g_str_equal (later_words[i].name, name) && is_listed (later_words[i].words, word))
      {
        parindex_read_report (self, WORD_NOT_YET, .name = name, .value = word, .other = known);
        return;
      }

  parindex_read_report (self, UNKNOWN_WORD, .name = name, .value = word, .other = known);
}

void
parindex_read_enum (ParindexRead *self,
                    const char   *name,
                    GType         type,
                    int           first,
                    int          *out)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  g_autofree char *word = parindex_read_text (self);
  g_autoptr (GString) words = NULL;
  GEnumValue *value;

  if (word == NULL)
    return;

  value = g_enum_get_value_by_nick (klass, word);
  if (value != NULL && value->value >= first)
    {
      *out = value->value;
      return;
    }

  words = g_string_new (NULL);
  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value >= first)
      parindex_append_word (words, klass->values[i].value_nick);
  parindex_read_report_word (self, name, word, words->str);
}

static void
add_word (ParindexRead *self,
          gpointer      data)
{
  char *word = parindex_read_text (self);

  if (word != NULL)
    g_ptr_array_add (data, word);
}

char **
parindex_read_words (ParindexRead *self)
{
  GPtrArray *words = g_ptr_array_new ();

  parindex_read_array (self, add_word, words);
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_free (words, FALSE);
}

char *
parindex_read_peek_text (ParindexRead *self,
                         const char   *name)
{
  ParindexJsonReader ahead = self->json;
  ParindexJsonSlice member, slice;

  if (parindex_json_reader_peek (&ahead) != PARINDEX_JSON_OBJECT || !parindex_json_reader_begin_object (&ahead))
    return NULL;

  while (parindex_json_reader_next_member (&ahead, &member))
    {
      if (parindex_json_slice_equal (&member, name))
        return parindex_json_reader_peek (&ahead) == PARINDEX_JSON_STRING && parindex_json_reader_string (&ahead, &slice)
                 ? parindex_json_slice_dup (&slice)
                 : NULL;
      if (!parindex_json_reader_skip (&ahead, NULL))
        break;
    }

  return NULL;
}

static void
read_unknown (ParindexRead *self,
              const char   *name,
              const char   *known)
{
  parindex_read_report (self, UNKNOWN_MEMBER, .name = name, .other = known);
  parindex_json_reader_skip (&self->json, NULL);
}

static void
read_extra (ParindexRead *self,
            const char   *name,
            GPtrArray   **extras)
{
  ParindexJsonSlice raw;

  if (parindex_json_reader_skip (&self->json, &raw))
    parindex_extras_add (extras, name, &raw);
}

void
parindex_read_object (ParindexRead      *self,
                      const char        *known,
                      ParindexReadMember member,
                      gpointer           data,
                      GPtrArray        **extras)
{
  g_autoptr (GHashTable) seen = NULL;
  ParindexJsonSlice slice;

  if (parindex_json_reader_peek (&self->json) != PARINDEX_JSON_OBJECT)
    {
      report_wrong_type (self, WANT_OBJECT);
      return;
    }

  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  parindex_json_reader_begin_object (&self->json);
  while (parindex_json_reader_next_member (&self->json, &slice))
    {
      char *name = parindex_json_slice_dup (&slice);
      gsize length;

      /* A name with a NUL character is nothing we know. */
      if (name == NULL)
        name = g_strdup ("\\u0000");
      length = parindex_read_enter (self, name);
      if (g_hash_table_contains (seen, name))
        {
          parindex_read_report (self, MEMBER_TWICE, .name = name);
          parindex_json_reader_skip (&self->json, NULL);
        }
      else if (g_str_has_prefix (name, "x-") && extras != NULL)
        read_extra (self, name, extras);
      else if (!member (self, name, data))
        read_unknown (self, name, known);
      parindex_read_leave (self, length);
      g_hash_table_add (seen, name);
    }
}

void
parindex_read_part (ParindexRead      *self,
                    const char        *known,
                    ParindexReadMember member,
                    gpointer           data,
                    const char        *part,
                    GPtrArray        **extras)
{
  GPtrArray *of_part = NULL;

  parindex_read_object (self, known, member, data, &of_part);
  parindex_extras_take_part (extras, part, of_part);
}

void
parindex_read_array (ParindexRead       *self,
                     ParindexReadElement element,
                     gpointer            data)
{
  if (parindex_json_reader_peek (&self->json) != PARINDEX_JSON_ARRAY)
    {
      report_wrong_type (self, WANT_ARRAY);
      return;
    }

  parindex_json_reader_begin_array (&self->json);
  for (guint i = 0; parindex_json_reader_next_element (&self->json); i++)
    {
      gsize length = parindex_read_enter_index (self, i);

      element (self, data);
      parindex_read_leave (self, length);
    }
}
