/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-change-words-private.h"
#include "base/parindex-exact-private.h"
#include "base/parindex-problem-private.h"

/* The explanation of a change as JSON; docs/schemas/change-explanation.schema.json describes it. */

typedef struct
{
  ParindexJsonWriter *writer;
  ParindexLanguage language;
  int max_depth; /* below 0: no bound */
} Json;

static const char *const number_names[PARINDEX_N_CHANGE_NUMBERS] = {
  [PARINDEX_CHANGE_NUMBER_FROM] = "from",
  [PARINDEX_CHANGE_NUMBER_TO] = "to",
  [PARINDEX_CHANGE_NUMBER_CHANGE] = "change",
  [PARINDEX_CHANGE_NUMBER_CONTRIBUTION] = "contribution",
  [PARINDEX_CHANGE_NUMBER_BY_FIGURE] = "by-figure",
  [PARINDEX_CHANGE_NUMBER_BY_WEIGHT] = "by-weight",
  [PARINDEX_CHANGE_NUMBER_OF_WHOLE] = "of-whole",
  [PARINDEX_CHANGE_NUMBER_ADJUSTMENT] = "adjustment",
  [PARINDEX_CHANGE_NUMBER_REST] = "rest",
};

static void
write_text (const Json *json,
            const char *name,
            const char *text)
{
  parindex_json_writer_member (json->writer, name);
  if (text != NULL)
    parindex_json_writer_string (json->writer, text);
  else
    parindex_json_writer_null (json->writer);
}

static void
write_enum (const Json *json,
            const char *name,
            GType       type,
            int         value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  write_text (json, name, g_enum_get_value (klass, value)->value_nick);
}

/* The exact number, the nearest double, and what is shown; null where there is none. */
static void
write_number (const Json                *json,
              ParindexChangeExplanation *self,
              ParindexChangeNumber       number)
{
  mpq_srcptr value = parindex_change_explanation_value (self, number);
  g_autofree char *text = parindex_change_explanation_text (self, number, json->language);
  g_autoptr (GString) exact = g_string_new (NULL);
  char buffer[PARINDEX_DOUBLE_TEXT_SIZE];

  parindex_json_writer_member (json->writer, number_names[number]);
  if (value == NULL)
    {
      parindex_json_writer_null (json->writer);
      return;
    }
  parindex_json_writer_begin_inline (json->writer);
  parindex_json_writer_begin_object (json->writer);
  parindex_mpq_append_exact (exact, value);
  write_text (json, "exact", exact->str);
  parindex_json_writer_member (json->writer, "value");
  parindex_json_writer_verbatim (json->writer, parindex_double_to_text (parindex_mpq_to_double (value), buffer));
  write_text (json, "text", text);
  parindex_json_writer_end_object (json->writer);
  parindex_json_writer_end_inline (json->writer);
}

/* Which criterion of which edition it is in a period. */
static void
write_side (const Json          *json,
            const char          *name,
            ParindexExplanation *side)
{
  parindex_json_writer_member (json->writer, name);
  if (side == NULL)
    {
      parindex_json_writer_null (json->writer);
      return;
    }
  parindex_json_writer_begin_inline (json->writer);
  parindex_json_writer_begin_object (json->writer);
  write_text (json, "framework", parindex_framework_get_id (side->framework));
  write_text (json, "criterion", parindex_criterion_get_id (side->criterion));
  write_enum (json, "state", PARINDEX_TYPE_CELL_STATE, side->score.state);
  parindex_json_writer_end_object (json->writer);
  parindex_json_writer_end_inline (json->writer);
}

static void
write_node (const Json                *json,
            ParindexChangeExplanation *self,
            guint                      depth)
{
  g_autoptr (GPtrArray) steps = parindex_change_explanation_steps (self, json->language);

  parindex_json_writer_begin_object (json->writer);
  write_text (json, "criterion", self->criterion);
  write_text (json, "title", self->title);
  write_enum (json, "state", PARINDEX_TYPE_CHANGE_STATE, self->state);
  write_enum (json, "basis", PARINDEX_TYPE_BASIS, self->basis);
  write_side (json, "before", self->before);
  write_side (json, "after", self->after);
  for (guint i = 0; i < PARINDEX_N_CHANGE_NUMBERS; i++)
    write_number (json, self, i);
  parindex_json_writer_member (json->writer, "steps");
  parindex_json_writer_begin_array (json->writer);
  for (guint i = 0; i < steps->len; i++)
    parindex_json_writer_string (json->writer, steps->pdata[i]);
  parindex_json_writer_end_array (json->writer);
  parindex_json_writer_member (json->writer, "parts");
  parindex_json_writer_begin_array (json->writer);
  for (guint i = 0; (json->max_depth < 0 || depth < (guint) json->max_depth) && i < parindex_list_length (self->parts); i++)
    write_node (json, parindex_change_explanation_part (self, i), depth + 1);
  parindex_json_writer_end_array (json->writer);
  parindex_json_writer_end_object (json->writer);
}

/**
 * parindex_change_explanation_to_json:
 * @self: an explanation
 * @language: the language of the texts
 * @depth: how many levels of parts to write; below 0 for all
 *
 * Writes the explanation and those of its parts as JSON;
 * `docs/schemas/change-explanation.schema.json` describes it. Each number is
 * there exactly, as the nearest double, and as it is shown.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
parindex_change_explanation_to_json (ParindexChangeExplanation *self,
                                     ParindexLanguage           language,
                                     int                        depth)
{
  Json json = { .language = parindex_language_resolve (language), .max_depth = depth };
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (parindex_change_explanation_is_made (self), NULL);

  json.writer = parindex_json_writer_new ();
  parindex_json_writer_begin_object (json.writer);
  write_text (&json, "format", "parindex-change-explanation");
  parindex_json_writer_member (json.writer, "version");
  parindex_json_writer_verbatim (json.writer, "1");
  write_text (&json, "library", PARINDEX_VERSION_STRING);
  write_enum (&json, "language", PARINDEX_TYPE_LANGUAGE, json.language);
  write_text (&json, "unit", parindex_unit_get_id (self->unit));
  write_text (&json, "name", parindex_unit_get_name (self->unit));
  write_text (&json, "from", parindex_period_to_string (self->from));
  write_text (&json, "to", parindex_period_to_string (self->to));
  parindex_json_writer_member (json.writer, "explanation");
  write_node (&json, self, 0);
  parindex_json_writer_end_object (json.writer);
  bytes = parindex_json_writer_finish (json.writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
