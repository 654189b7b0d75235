/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include <parindex/parindex-enum-types.h>

#include "model/parindex-aggregation-private.h"
#include "model/parindex-criterion-private.h"
#include "model/parindex-rule-private.h"
#include "model/parindex-weighting-private.h"
#include "model/parindex-write-private.h"

static void
write_cap (ParindexCriterion  *self,
           GPtrArray          *extras,
           ParindexJsonWriter *writer)
{
  const ParindexNumber *from = parindex_criterion_get_cap_from (self);
  const ParindexNumber *to = parindex_criterion_get_cap_to (self);

  if (from == NULL && !parindex_extras_has_part (extras, "cap/"))
    {
      parindex_write_number (writer, "cap", to);
      return;
    }

  parindex_json_writer_member (writer, "cap");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  parindex_write_number (writer, "from", from);
  parindex_write_number (writer, "to", to);
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
    parindex_write_enum (writer, "mode", PARINDEX_TYPE_ROUNDING, mode);
  parindex_json_writer_member (writer, "decimals");
  parindex_json_writer_verbatim (writer, decimals);
  parindex_extras_write (extras, "round/", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_units (ParindexJsonWriter *writer,
             const char         *name,
             const char *const  *units)
{
  if (units != NULL && *units != NULL)
    parindex_write_words (writer, name, units);
}

static void
write_screening (ParindexCriterion  *self,
                 GPtrArray          *extras,
                 ParindexJsonWriter *writer)
{
  if (!parindex_criterion_screens (self) && !parindex_extras_has_part (extras, "screening/"))
    return;

  parindex_json_writer_member (writer, "screening");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  parindex_write_number (writer, "availability", parindex_criterion_get_screening_availability (self));
  parindex_write_number (writer, "nonzero", parindex_criterion_get_screening_nonzero (self));
  write_units (writer, "include", parindex_criterion_get_screening_include (self));
  write_units (writer, "exclude", parindex_criterion_get_screening_exclude (self));
  parindex_extras_write (extras, "screening/", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
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
      else if (g_str_equal (texts[i], PARINDEX_ROWS_NONE))
        parindex_json_writer_verbatim (writer, PARINDEX_ROWS_NONE);
      else
        parindex_json_writer_string (writer, texts[i]);
    }
  parindex_json_writer_end_array (writer);
}

static void
write_rows (ParindexJsonWriter *writer,
            const char *const  *texts)
{
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_auto (GStrv) row = parindex_rows_split (texts[i]);

      write_list_of_numbers (writer, (const char *const *) row);
    }
  parindex_json_writer_end_array (writer);
}

static void
write_parameter (GParamSpec         *pspec,
                 const char         *name,
                 const GValue       *value,
                 ParindexJsonWriter *writer)
{
  if (G_VALUE_HOLDS (value, PARINDEX_TYPE_NUMBER))
    parindex_write_number (writer, name, g_value_get_boxed (value));
  else if (G_VALUE_HOLDS (value, G_TYPE_STRV) && parindex_rule_is_numbers_property (pspec))
    {
      parindex_json_writer_member (writer, name);
      write_list_of_numbers (writer, g_value_get_boxed (value));
    }
  else if (G_VALUE_HOLDS (value, G_TYPE_STRV) && parindex_rule_is_rows_property (pspec))
    {
      parindex_json_writer_member (writer, name);
      write_rows (writer, g_value_get_boxed (value));
    }
  else if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    parindex_write_words (writer, name, g_value_get_boxed (value));
  else if (G_VALUE_HOLDS_ENUM (value))
    parindex_write_enum (writer, name, G_VALUE_TYPE (value), g_value_get_enum (value));
  else if (G_VALUE_HOLDS_STRING (value))
    parindex_write_text (writer, name, g_value_get_string (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    {
      parindex_json_writer_member (writer, name);
      parindex_json_writer_bool (writer, g_value_get_boolean (value));
    }
}

void
parindex_write_parameter (GParamSpec         *pspec,
                          const GValue       *value,
                          ParindexJsonWriter *writer)
{
  write_parameter (pspec, pspec->name, value, writer);
}

/* Whether it is not at its default; it is written then, if there is a writer. */
static gboolean
write_property (GObject            *object,
                const char         *name,
                const char         *member,
                ParindexJsonWriter *writer)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), name);
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (object, name, &value);
  if (g_param_value_defaults (pspec, &value))
    return FALSE;
  if (writer != NULL)
    write_parameter (pspec, member, &value, writer);

  return TRUE;
}

/* Whether a part of a field is not at its default; it is written too, if there is a writer. */
static gboolean
write_parts (ParindexRule            *rule,
             const ParindexRuleField *whole,
             ParindexJsonWriter      *writer)
{
  gboolean stated = FALSE;

  for (const ParindexRuleField *field = parindex_rule_ops (rule)->fields; field->name != NULL; field++)
    if (g_strcmp0 (field->part_of, whole->name) == 0)
      stated |= write_property (G_OBJECT (rule), field->name, field->name + strlen (whole->name) + 1, writer);

  return stated;
}

/* A word alone, or an object that has it with its parts. */
static void
write_object (ParindexRule            *rule,
              const ParindexRuleField *whole,
              GPtrArray               *extras,
              ParindexJsonWriter      *writer)
{
  g_autofree char *part = g_strdup_printf ("rule-%s/", whole->name);

  if (!write_parts (rule, whole, NULL) && !parindex_extras_has_part (extras, part))
    {
      write_property (G_OBJECT (rule), whole->name, whole->name, writer);
      return;
    }

  parindex_json_writer_member (writer, whole->name);
  parindex_json_writer_begin_object (writer);
  write_property (G_OBJECT (rule), whole->name, whole->member, writer);
  write_parts (rule, whole, writer);
  parindex_extras_write (extras, part, writer);
  parindex_json_writer_end_object (writer);
}

/* Whether a word may stand in the place of a field. */
static gboolean
is_list (ParindexRule *rule,
         const char   *name)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (rule), name);

  return parindex_rule_is_numbers_property (pspec);
}

static void
write_fields (ParindexRule       *rule,
              GPtrArray          *extras,
              ParindexJsonWriter *writer)
{
  for (const ParindexRuleField *field = parindex_rule_ops (rule)->fields; field->name != NULL; field++)
    if (field->member != NULL)
      write_object (rule, field, extras, writer);
    else if (field->part_of == NULL)
      write_property (G_OBJECT (rule), field->name, field->name, writer);
    else if (field->type == PARINDEX_RULE_FIELD_WORD && is_list (rule, field->part_of))
      write_property (G_OBJECT (rule), field->name, field->part_of, writer);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(GParamSpec *const *) a)->name, (*(GParamSpec *const *) b)->name);
}

/* The properties that are not at their defaults, but for those of the base type. Those of what comes from elsewhere stand in the order of
 * their names: each language lists them in an order of its own. */
static void
write_parameters (GObject            *object,
                  GType               base,
                  gboolean            from_elsewhere,
                  ParindexJsonWriter *writer)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint n;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);
  if (from_elsewhere)
    qsort (pspecs, n, sizeof *pspecs, compare_names);
  for (guint i = 0; i < n; i++)
    if (pspecs[i]->owner_type != base && (pspecs[i]->flags & G_PARAM_READABLE) != 0)
      write_property (object, pspecs[i]->name, pspecs[i]->name, writer);
}

void
parindex_write_rule (ParindexCriterion  *self,
                     ParindexJsonWriter *writer)
{
  ParindexRule *rule = parindex_criterion_get_rule (self);

  if (rule == NULL)
    return;

  parindex_json_writer_member (writer, "rule");
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "kind", parindex_rule_get_kind (rule));
  if (parindex_rule_ops (rule) != NULL)
    write_fields (rule, *parindex_criterion_extras (self), writer);
  else
    write_parameters (G_OBJECT (rule), PARINDEX_TYPE_RULE, TRUE, writer);
  parindex_extras_write (*parindex_criterion_extras (self), "rule/", writer);
  parindex_json_writer_end_object (writer);
}

static void
write_weighting (ParindexCriterion  *self,
                 GPtrArray          *extras,
                 ParindexJsonWriter *writer)
{
  ParindexWeighting *weighting = parindex_criterion_get_weighting (self);

  if (weighting == NULL || parindex_weighting_get_kind (weighting) == NULL)
    return;

  parindex_json_writer_member (writer, "weighting");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "kind", parindex_weighting_get_kind (weighting));
  write_parameters (G_OBJECT (weighting), PARINDEX_TYPE_WEIGHTING, FALSE, writer);
  parindex_extras_write (extras, "weighting/", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static gboolean
has_aggregation_members (ParindexCriterion *self,
                         GPtrArray         *extras)
{
  return parindex_criterion_get_aggregation_of (self) != PARINDEX_BASIS_UNSTATED || parindex_criterion_get_own_aggregation (self) != NULL
         || parindex_criterion_power (self) != NULL || parindex_criterion_ordered_weights (self) != NULL
         || parindex_criterion_get_aggregation_penalty (self) != PARINDEX_PENALTY_MINUS || parindex_extras_has_part (extras, "aggregation/");
}

/* A word where that says it all. */
static void
write_aggregation (ParindexCriterion  *self,
                   GPtrArray          *extras,
                   ParindexJsonWriter *writer)
{
  const char *aggregation = parindex_criterion_get_aggregation (self);
  ParindexAggregation *own = parindex_criterion_get_own_aggregation (self);

  if (aggregation == NULL || !has_aggregation_members (self, extras))
    {
      parindex_write_text (writer, "aggregation", aggregation);
      return;
    }

  parindex_json_writer_member (writer, "aggregation");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "kind", aggregation);
  if (parindex_criterion_get_aggregation_of (self) != PARINDEX_BASIS_UNSTATED)
    parindex_write_enum (writer, "of", PARINDEX_TYPE_BASIS, parindex_criterion_get_aggregation_of (self));
  parindex_write_number (writer, "power", parindex_criterion_power (self));
  if (parindex_criterion_ordered_weights (self) != NULL)
    {
      parindex_json_writer_member (writer, "weights");
      write_list_of_numbers (writer, parindex_criterion_get_aggregation_weights (self));
    }
  if (parindex_criterion_get_aggregation_penalty (self) != PARINDEX_PENALTY_MINUS)
    parindex_write_enum (writer, "penalty", PARINDEX_TYPE_PENALTY, parindex_criterion_get_aggregation_penalty (self));
  if (own != NULL)
    write_parameters (G_OBJECT (own), PARINDEX_TYPE_AGGREGATION, TRUE, writer);
  parindex_extras_write (extras, "aggregation/", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_weights_by (ParindexCriterion  *self,
                  GPtrArray          *extras,
                  ParindexJsonWriter *writer)
{
  const GPtrArray *weights = parindex_criterion_group_weights (self);
  g_auto (GStrv) groups = parindex_criterion_list_weight_groups (self);

  if (parindex_criterion_get_weights_by (self) == NULL)
    return;

  parindex_json_writer_member (writer, "weights-by");
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "dimension", parindex_criterion_get_weights_by (self));
  parindex_json_writer_member (writer, "weights");
  parindex_json_writer_begin_object (writer);
  for (char **group = groups; *group != NULL; group++)
    {
      parindex_json_writer_member (writer, *group);
      parindex_json_writer_begin_inline (writer);
      parindex_json_writer_begin_object (writer);
      for (guint i = 0; i < weights->len; i++)
        {
          const ParindexGroupWeight *weight = weights->pdata[i];

          if (g_str_equal (weight->group, *group))
            parindex_write_number (writer, weight->child, weight->weight);
        }
      parindex_json_writer_end_object (writer);
      parindex_json_writer_end_inline (writer);
    }
  parindex_json_writer_end_object (writer);
  parindex_extras_write (extras, "weights-by/", writer);
  parindex_json_writer_end_object (writer);
}

void
parindex_write_policies (ParindexCriterion  *self,
                         GPtrArray          *extras,
                         ParindexJsonWriter *writer)
{
  write_aggregation (self, extras, writer);
  write_weights_by (self, extras, writer);
  if (parindex_criterion_get_missing (self) != PARINDEX_MISSING_UNSTATED)
    parindex_write_enum (writer, "missing", PARINDEX_TYPE_MISSING, parindex_criterion_get_missing (self));
  if (parindex_criterion_get_not_applicable (self) != PARINDEX_NOT_APPLICABLE_UNSTATED)
    parindex_write_enum (writer, "not-applicable", PARINDEX_TYPE_NOT_APPLICABLE, parindex_criterion_get_not_applicable (self));
  parindex_write_number (writer, "minimum-share", parindex_criterion_get_minimum_share (self));
  parindex_write_number (writer, "scale", parindex_criterion_get_scale (self));
  write_cap (self, extras, writer);
  write_round (self, extras, writer);
  write_screening (self, extras, writer);
  write_weighting (self, extras, writer);
}

static void
write_criterion (ParindexCriterion  *self,
                 ParindexJsonWriter *writer)
{
  gboolean leaf = parindex_criterion_is_leaf (self);

  if (leaf)
    parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "id", parindex_criterion_get_id (self));
  parindex_write_text (writer, "title", parindex_criterion_get_title (self));
  parindex_write_number (writer, "weight", parindex_criterion_get_weight (self));
  parindex_write_number (writer, "max", parindex_criterion_get_max (self));
  parindex_write_text (writer, "owner", parindex_criterion_get_owner (self));
  parindex_write_number (writer, "effort", parindex_criterion_get_effort (self));
  if (parindex_criterion_get_fixed (self))
    {
      parindex_json_writer_member (writer, "fixed");
      parindex_json_writer_bool (writer, TRUE);
    }
  parindex_write_text (writer, "source", parindex_criterion_get_source (self));
  parindex_write_policies (self, *parindex_criterion_extras (self), writer);
  if (leaf)
    parindex_write_rule (self, writer);
  parindex_extras_write (*parindex_criterion_extras (self), "", writer);
  if (!leaf)
    parindex_write_criteria (self, writer);
  parindex_json_writer_end_object (writer);
  if (leaf)
    parindex_json_writer_end_inline (writer);
}

void
parindex_write_criteria (ParindexCriterion  *parent,
                         ParindexJsonWriter *writer)
{
  parindex_json_writer_member (writer, "criteria");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_criterion_n_children (parent); i++)
    write_criterion (parindex_criterion_child (parent, i), writer);
  parindex_json_writer_end_array (writer);
}
