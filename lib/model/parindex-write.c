/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include <parindex/parindex-enum-types.h>

#include "base/parindex-exact-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-rule-private.h"
#include "model/parindex-framework-labels-private.h"
#include "model/parindex-unit-private.h"
#include "model/parindex-write-private.h"

/* Members stand in the order of the format's description, and only where they say something: what is left out has
 * the default. */

static void
write_text (ParindexJsonWriter *writer,
            const char         *name,
            const char         *text)
{
  if (text == NULL)
    return;

  parindex_json_writer_member (writer, name);
  parindex_json_writer_string (writer, text);
}

static void
write_number (ParindexJsonWriter   *writer,
              const char           *name,
              const ParindexNumber *number)
{
  if (number == NULL)
    return;

  parindex_json_writer_member (writer, name);
  parindex_number_write (number, writer);
}

static void
write_count (ParindexJsonWriter *writer,
             const char         *name,
             guint               count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  parindex_json_writer_member (writer, name);
  parindex_json_writer_verbatim (writer, text);
}

static void
write_enum (ParindexJsonWriter *writer,
            const char         *name,
            GType               type,
            int                 value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  write_text (writer, name, g_enum_get_value (klass, value)->value_nick);
}

static void
write_words (ParindexJsonWriter *writer,
             const char         *name,
             const char *const  *words)
{
  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; words[i] != NULL; i++)
    parindex_json_writer_string (writer, words[i]);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_inline (writer);
}

/* A decimal as a JSON number, a fraction as "a/b". */
void
parindex_number_write (const ParindexNumber *number,
                       ParindexJsonWriter   *writer)
{
  g_autofree char *text = parindex_number_to_string (number);

  if (parindex_number_is_decimal (number))
    parindex_json_writer_verbatim (writer, text);
  else
    parindex_json_writer_string (writer, text);
}

static void
write_groups (ParindexUnit       *self,
              ParindexJsonWriter *writer)
{
  g_auto (GStrv) dimensions = parindex_unit_list_dimensions (self);

  if (dimensions[0] == NULL)
    return;

  parindex_json_writer_member (writer, "groups");
  parindex_json_writer_begin_object (writer);
  for (char **each = dimensions; *each != NULL; each++)
    write_text (writer, *each, parindex_unit_get_group (self, *each));
  parindex_json_writer_end_object (writer);
}

static void
write_attributes (ParindexUnit       *self,
                  ParindexJsonWriter *writer)
{
  g_auto (GStrv) names = parindex_unit_list_attributes (self);

  if (names[0] == NULL)
    return;

  parindex_json_writer_member (writer, "attributes");
  parindex_json_writer_begin_object (writer);
  for (char **each = names; *each != NULL; each++)
    write_number (writer, *each, parindex_unit_get_attribute (self, *each));
  parindex_json_writer_end_object (writer);
}

void
parindex_unit_write (ParindexUnit       *self,
                     ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_text (writer, "id", parindex_unit_get_id (self));
  write_text (writer, "name", parindex_unit_get_name (self));
  write_text (writer, "level", parindex_unit_get_level (self));
  write_text (writer, "parent", parindex_unit_get_parent (self));
  write_groups (self, writer);
  if (!parindex_unit_get_ranked (self))
    {
      parindex_json_writer_member (writer, "ranked");
      parindex_json_writer_bool (writer, FALSE);
    }
  write_attributes (self, writer);
  parindex_extras_write (*parindex_unit_extras (self), "", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_cap (ParindexCriterion  *self,
           GPtrArray          *extras,
           ParindexJsonWriter *writer)
{
  const ParindexNumber *from = parindex_criterion_get_cap_from (self);
  const ParindexNumber *to = parindex_criterion_get_cap_to (self);

  if (from == NULL && !parindex_extras_has_part (extras, "cap/"))
    {
      write_number (writer, "cap", to);
      return;
    }

  parindex_json_writer_member (writer, "cap");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_number (writer, "from", from);
  write_number (writer, "to", to);
  parindex_extras_write (extras, "cap/", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_round (ParindexCriterion  *self,
             GPtrArray          *extras,
             ParindexJsonWriter *writer)
{
  ParindexRounding mode = parindex_criterion_get_round_mode (self);
  g_autofree char *decimals = g_strdup_printf ("%d", parindex_criterion_get_round_decimals (self));

  if (parindex_criterion_get_round_decimals (self) < 0)
    return;

  parindex_json_writer_member (writer, "round");
  if (mode == PARINDEX_ROUNDING_UNSTATED && !parindex_extras_has_part (extras, "round/"))
    {
      parindex_json_writer_verbatim (writer, decimals);
      return;
    }

  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  if (mode != PARINDEX_ROUNDING_UNSTATED)
    write_enum (writer, "mode", PARINDEX_TYPE_ROUNDING, mode);
  parindex_json_writer_member (writer, "decimals");
  parindex_json_writer_verbatim (writer, decimals);
  parindex_extras_write (extras, "round/", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

/* What a framework and a criterion say alike. */
static void
write_policies (ParindexCriterion  *self,
                GPtrArray          *extras,
                ParindexJsonWriter *writer)
{
  const char *aggregation = parindex_criterion_get_aggregation (self);

  if (aggregation != NULL
      && (parindex_criterion_get_aggregation_of (self) != PARINDEX_BASIS_UNSTATED || parindex_extras_has_part (extras, "aggregation/")))
    {
      parindex_json_writer_member (writer, "aggregation");
      parindex_json_writer_begin_inline (writer);
      parindex_json_writer_begin_object (writer);
      write_text (writer, "kind", aggregation);
      if (parindex_criterion_get_aggregation_of (self) != PARINDEX_BASIS_UNSTATED)
        write_enum (writer, "of", PARINDEX_TYPE_BASIS, parindex_criterion_get_aggregation_of (self));
      parindex_extras_write (extras, "aggregation/", writer);
      parindex_json_writer_end_object (writer);
      parindex_json_writer_end_inline (writer);
    }
  else
    write_text (writer, "aggregation", aggregation);

  if (parindex_criterion_get_missing (self) != PARINDEX_MISSING_UNSTATED)
    write_enum (writer, "missing", PARINDEX_TYPE_MISSING, parindex_criterion_get_missing (self));
  if (parindex_criterion_get_not_applicable (self) != PARINDEX_NOT_APPLICABLE_UNSTATED)
    write_enum (writer, "not-applicable", PARINDEX_TYPE_NOT_APPLICABLE, parindex_criterion_get_not_applicable (self));
  write_number (writer, "minimum-share", parindex_criterion_get_minimum_share (self));
  write_number (writer, "scale", parindex_criterion_get_scale (self));
  write_cap (self, extras, writer);
  write_round (self, extras, writer);
}

/* A list of texts, some of which may be numbers. */
static void
write_list_of_numbers (ParindexJsonWriter *writer,
                       const char *const  *texts)
{
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autoptr (ParindexNumber) number = parindex_number_new_from_text (texts[i], strlen (texts[i]));

      if (number != NULL)
        parindex_number_write (number, writer);
      else
        parindex_json_writer_string (writer, texts[i]);
    }
  parindex_json_writer_end_array (writer);
}

static void
write_parameter (GParamSpec         *pspec,
                 const GValue       *value,
                 ParindexJsonWriter *writer)
{
  const char *name = pspec->name;

  if (G_VALUE_HOLDS (value, PARINDEX_TYPE_NUMBER))
    write_number (writer, name, g_value_get_boxed (value));
  else if (G_VALUE_HOLDS (value, G_TYPE_STRV) && parindex_rule_is_numbers_property (pspec))
    {
      parindex_json_writer_member (writer, name);
      write_list_of_numbers (writer, g_value_get_boxed (value));
    }
  else if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    write_words (writer, name, g_value_get_boxed (value));
  else if (G_VALUE_HOLDS_ENUM (value))
    write_enum (writer, name, G_VALUE_TYPE (value), g_value_get_enum (value));
  else if (G_VALUE_HOLDS_STRING (value))
    write_text (writer, name, g_value_get_string (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    {
      parindex_json_writer_member (writer, name);
      parindex_json_writer_bool (writer, g_value_get_boolean (value));
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(GParamSpec *const *) a)->name, (*(GParamSpec *const *) b)->name);
}

/* The properties that are not at their defaults. Those of a rule from elsewhere stand in the order of their names: each language lists
 * them in an order of its own. */
static void
write_parameters (ParindexRule       *rule,
                  ParindexJsonWriter *writer)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint n;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (rule), &n);
  if (parindex_rule_ops (rule) == NULL)
    qsort (pspecs, n, sizeof *pspecs, compare_names);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (pspecs[i]->owner_type == PARINDEX_TYPE_RULE || (pspecs[i]->flags & G_PARAM_READABLE) == 0)
        continue;
      g_object_get_property (G_OBJECT (rule), pspecs[i]->name, &value);
      if (!g_param_value_defaults (pspecs[i], &value))
        write_parameter (pspecs[i], &value, writer);
    }
}

static void write_criteria (ParindexCriterion *parent, ParindexJsonWriter *writer);

static void
write_criterion (ParindexCriterion  *self,
                 ParindexJsonWriter *writer)
{
  gboolean leaf = parindex_criterion_is_leaf (self);

  if (leaf)
    parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_text (writer, "id", parindex_criterion_get_id (self));
  write_text (writer, "title", parindex_criterion_get_title (self));
  write_number (writer, "weight", parindex_criterion_get_weight (self));
  write_number (writer, "max", parindex_criterion_get_max (self));
  write_text (writer, "owner", parindex_criterion_get_owner (self));
  write_text (writer, "source", parindex_criterion_get_source (self));
  write_policies (self, *parindex_criterion_extras (self), writer);
  if (leaf && parindex_criterion_get_rule (self) != NULL)
    {
      parindex_json_writer_member (writer, "rule");
      parindex_json_writer_begin_object (writer);
      write_text (writer, "kind", parindex_rule_get_kind (parindex_criterion_get_rule (self)));
      write_parameters (parindex_criterion_get_rule (self), writer);
      parindex_extras_write (*parindex_criterion_extras (self), "rule/", writer);
      parindex_json_writer_end_object (writer);
    }
  parindex_extras_write (*parindex_criterion_extras (self), "", writer);
  if (!leaf)
    write_criteria (self, writer);
  parindex_json_writer_end_object (writer);
  if (leaf)
    parindex_json_writer_end_inline (writer);
}

static void
write_criteria (ParindexCriterion  *parent,
                ParindexJsonWriter *writer)
{
  parindex_json_writer_member (writer, "criteria");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_criterion_n_children (parent); i++)
    write_criterion (parindex_criterion_child (parent, i), writer);
  parindex_json_writer_end_array (writer);
}

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
    write_enum (writer, "of", PARINDEX_TYPE_BASIS, parindex_framework_get_ranking_of (self));
  if (parindex_framework_get_ranking_decimals (self) >= 0)
    write_count (writer, "decimals", parindex_framework_get_ranking_decimals (self));
  write_enum (writer, "ties", PARINDEX_TYPE_TIES, parindex_framework_get_ties (self));
  if (keys != NULL && keys[0] != NULL)
    write_words (writer, "keys", keys);
  if (within != NULL && within[0] != NULL)
    write_words (writer, "within", within);
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
  write_enum (writer, "mode", PARINDEX_TYPE_ROUNDING, parindex_framework_get_rounding (self));
  write_count (writer, "decimals", parindex_framework_get_decimals (self));
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
      write_text (writer, "id", parindex_band_get_id (bands->pdata[i]));
      write_text (writer, "title", parindex_band_get_title (bands->pdata[i]));
      write_number (writer, "from", parindex_band_get_from (bands->pdata[i]));
      write_number (writer, "quantile", parindex_band_get_quantile (bands->pdata[i]));
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
    write_enum (writer, "of", PARINDEX_TYPE_BASIS, of);
  if (decimals >= 0)
    write_count (writer, "decimals", decimals);
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
      write_text (writer, parindex_word_name (index), words[PARINDEX_LANGUAGE_AUTO]);
      return;
    }

  parindex_json_writer_member (writer, parindex_word_name (index));
  parindex_json_writer_begin_object (writer);
  write_text (writer, "vi", words[PARINDEX_LANGUAGE_VI] != NULL ? words[PARINDEX_LANGUAGE_VI] : words[PARINDEX_LANGUAGE_AUTO]);
  write_text (writer, "en", words[PARINDEX_LANGUAGE_EN] != NULL ? words[PARINDEX_LANGUAGE_EN] : words[PARINDEX_LANGUAGE_AUTO]);
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
    write_words (writer, "aliases", aliases);
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
  write_text (writer, "within", parindex_framework_get_strengths_within (self));
  write_number (writer, "strong", parindex_framework_get_strong (self));
  write_number (writer, "weak", parindex_framework_get_weak (self));
  parindex_extras_write (extras, "strengths/", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

void
parindex_framework_write (ParindexFramework  *self,
                          ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_object (writer);
  write_text (writer, "id", parindex_framework_get_id (self));
  write_text (writer, "index", parindex_framework_get_index (self));
  write_text (writer, "edition", parindex_framework_get_edition (self));
  write_text (writer, "title", parindex_framework_get_title (self));
  write_text (writer, "level", parindex_framework_get_level (self));
  write_text (writer, "source", parindex_framework_get_source (self));
  write_labels (self, writer);
  write_policies (parindex_framework_get_root (self), *parindex_framework_extras (self), writer);
  write_ranking (self, writer);
  write_rounding (self, writer);
  if (!parindex_framework_has_default_stages (self))
    write_words (writer, "stages", parindex_framework_get_stages (self));
  write_bands (self, writer);
  write_strengths (self, writer);
  parindex_extras_write (*parindex_framework_extras (self), "", writer);
  write_criteria (parindex_framework_get_root (self), writer);
  parindex_json_writer_end_object (writer);
}

static void
write_number_of (const ParindexInputColumn *input,
                 const ParindexNumber      *value,
                 ParindexJsonWriter        *writer)
{
  g_autofree char *text = input->type != PARINDEX_INPUT_TYPE_NUMBER ? parindex_rule_cell_text (input->rule, value, PARINDEX_LANGUAGE_EN) : NULL;

  if (text == NULL)
    parindex_number_write (value, writer);
  else if (input->type == PARINDEX_INPUT_TYPE_BOOLEAN)
    parindex_json_writer_bool (writer, g_str_equal (text, "yes"));
  else
    parindex_json_writer_string (writer, text);
}

static void
write_value (const ParindexInputColumn *input,
             const ParindexColumn      *column,
             guint                      row,
             ParindexJsonWriter        *writer)
{
  g_autoptr (ParindexNumber) number = NULL;

  switch (parindex_column_state (column, row))
    {
    case PARINDEX_CELL_STATE_OBSERVED:
      number = parindex_column_number (column, row);
      write_number_of (input, number, writer);
      break;
    case PARINDEX_CELL_STATE_NOT_APPLICABLE:
      parindex_json_writer_string (writer, "n/a");
      break;
    case PARINDEX_CELL_STATE_MISSING:
    default:
      parindex_json_writer_null (writer);
    }
}

/* If all inputs of a leaf are in one state that is not observed, which a word says for all of them. */
static gboolean
is_all_unobserved (const ParindexLayer    *layer,
                   const ParindexNodePlan *plan,
                   guint                   row)
{
  ParindexCellState first = parindex_column_state (&layer->columns[plan->first_input], row);

  for (guint k = plan->first_input; k < plan->first_input + plan->n_inputs; k++)
    if (first == PARINDEX_CELL_STATE_OBSERVED || parindex_column_state (&layer->columns[k], row) != first)
      return FALSE;

  return TRUE;
}

/* One input, or what stands for all of them, is a value; several are members by name. */
static void
write_cell (ParindexFramework   *framework,
            const ParindexLayer *layer,
            guint                leaf,
            guint                row,
            ParindexJsonWriter  *writer)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_leaf (framework, leaf));
  GPtrArray *notes = parindex_layer_notes (layer, row, plan->first_input);
  gboolean alone = plan->n_inputs == 1 || is_all_unobserved (layer, plan, row);

  if (alone && notes == NULL)
    {
      write_value (parindex_framework_input (framework, plan->first_input), &layer->columns[plan->first_input], row, writer);
      return;
    }

  parindex_json_writer_begin_object (writer);
  for (guint k = plan->first_input; k < plan->first_input + (alone ? 1 : plan->n_inputs); k++)
    {
      parindex_json_writer_member (writer, alone ? "value" : parindex_framework_input (framework, k)->input);
      write_value (parindex_framework_input (framework, k), &layer->columns[k], row, writer);
    }
  parindex_extras_write (notes, "", writer);
  parindex_json_writer_end_object (writer);
}

static void
write_row (ParindexAssessment  *self,
           const ParindexLayer *layer,
           guint                row,
           ParindexJsonWriter  *writer)
{
  ParindexFramework *framework = parindex_assessment_get_framework (self);

  parindex_json_writer_member (writer, parindex_unit_get_id (parindex_assessment_unit (self, row)));
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  for (guint leaf = 0; leaf < parindex_framework_n_leaves (framework); leaf++)
    {
      parindex_json_writer_member (writer, parindex_criterion_get_id (parindex_framework_leaf (framework, leaf)));
      write_cell (framework, layer, leaf, row, writer);
    }
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

void
parindex_layer_write (ParindexAssessment  *self,
                      const ParindexLayer *layer,
                      ParindexJsonWriter  *writer)
{
  parindex_json_writer_begin_object (writer);
  write_text (writer, "framework", parindex_framework_get_id (parindex_assessment_get_framework (self)));
  write_text (writer, "period", parindex_period_to_string (parindex_assessment_get_period (self)));
  write_text (writer, "stage", layer->stage);
  write_text (writer, "source", layer->source);
  parindex_extras_write (layer->extras, "", writer);
  parindex_json_writer_member (writer, "values");
  parindex_json_writer_begin_object (writer);
  for (guint row = 0; row < parindex_assessment_get_n_units (self); row++)
    write_row (self, layer, row, writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_object (writer);
}

typedef void (*WriteFunc) (gpointer item, ParindexJsonWriter *writer);

static void
write_list (ParindexJsonWriter *writer,
            const char         *name,
            GListModel         *list,
            WriteFunc           write)
{
  guint n = g_list_model_get_n_items (list);

  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      write (item, writer);
    }
  parindex_json_writer_end_array (writer);
}

static void
write_framework_item (gpointer            item,
                      ParindexJsonWriter *writer)
{
  parindex_framework_write (item, writer);
}

static void
write_unit_item (gpointer            item,
                 ParindexJsonWriter *writer)
{
  parindex_unit_write (item, writer);
}

static void
write_assessment_item (gpointer            item,
                       ParindexJsonWriter *writer)
{
  for (guint i = 0; i < parindex_assessment_n_layers (item); i++)
    parindex_layer_write (item, parindex_assessment_layer_at (item, i), writer);
}

void
parindex_document_write (ParindexDocument   *self,
                         ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_object (writer);
  write_text (writer, "format", "parindex-document");
  parindex_json_writer_member (writer, "version");
  parindex_json_writer_verbatim (writer, "1");
  write_text (writer, "title", parindex_document_get_title (self));
  write_text (writer, "language", parindex_document_get_language (self));
  parindex_extras_write (*parindex_document_extras (self), "", writer);
  write_list (writer, "frameworks", parindex_document_get_frameworks (self), write_framework_item);
  write_list (writer, "units", parindex_document_get_units (self), write_unit_item);
  write_list (writer, "assessments", parindex_document_get_assessments (self), write_assessment_item);
  parindex_json_writer_end_object (writer);
}
