/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "base/parindex-method-private.h"
#include "io/parindex-read-private.h"
#include "model/parindex-criterion-private.h"
#include "model/parindex-rule-private.h"
#include "model/parindex-weighting-private.h"

/* A rule or weighting is an object of a registered type, and its members are the properties of that type. */

typedef struct
{
  ParindexReadParameters parameters;
  const ParindexRuleField *fields; /* of a rule of the library; NULL: there are none */
  const ParindexRuleField *whole;  /* the one whose object is being read */
  GPtrArray **extras;              /* of the node; NULL: parts have none */
  gboolean flat;                   /* whether parts are members of their own too, and no kind is one */
} Typed;

static const ParindexRuleField *
find_field (const Typed *self,
            const char  *name)
{
  for (const ParindexRuleField *field = self->fields; field != NULL && field->name != NULL; field++)
    if (g_str_equal (field->name, name))
      return field;

  return NULL;
}

/* Whether a property is no member of its own. */
static gboolean
is_part (const char *name,
         gpointer    data)
{
  const ParindexRuleField *field = find_field (data, name);

  return field != NULL && field->part_of != NULL;
}

static gboolean
read_part_member (ParindexRead *self,
                  const char   *name,
                  gpointer      data)
{
  Typed *typed = data;
  g_autofree char *full = g_strdup_printf ("%s-%s", typed->whole->name, name);
  const ParindexRuleField *field = find_field (typed, full);

  if (g_str_equal (name, typed->whole->member))
    return parindex_read_parameter (self, &typed->parameters, typed->whole->name);

  return field != NULL && g_strcmp0 (field->part_of, typed->whole->name) == 0 && parindex_read_parameter (self, &typed->parameters, full);
}

static char *
known_parts (const Typed *self)
{
  GString *known = g_string_new (self->whole->member);

  for (const ParindexRuleField *field = self->fields; field->name != NULL; field++)
    if (g_strcmp0 (field->part_of, self->whole->name) == 0)
      g_string_append_printf (known, ", %s", field->name + strlen (self->whole->name) + 1);

  return g_string_free (known, FALSE);
}

static void
read_parts (ParindexRead            *self,
            Typed                   *typed,
            const ParindexRuleField *whole)
{
  g_autofree char *known = NULL;
  g_autofree char *part = g_strdup_printf ("rule-%s/", whole->name);
  g_autofree char *stated = parindex_read_peek_text (self, whole->member);
  guint before = self->problems->n_errors;

  typed->whole = whole;
  known = known_parts (typed);
  if (typed->extras != NULL)
    parindex_read_part (self, known, read_part_member, typed, part, typed->extras);
  else
    parindex_read_object (self, known, read_part_member, typed, NULL);
  typed->whole = NULL;
  if (stated == NULL && self->problems->n_errors == before)
    parindex_read_report (self, MEMBER_MISSING, .name = whole->member);
}

/* The property that a word in the place of a list goes to; NULL if there is none. */
static const char *
find_word (const Typed *self,
           const char  *list)
{
  for (const ParindexRuleField *field = self->fields; field->name != NULL; field++)
    if (field->type == PARINDEX_RULE_FIELD_WORD && g_strcmp0 (field->part_of, list) == 0)
      return field->name;

  return NULL;
}

static gboolean
read_member (ParindexRead *self,
             const char   *name,
             gpointer      data)
{
  Typed *typed = data;
  const ParindexRuleField *field = find_field (typed, name);
  const char *word = NULL;

  if (!typed->flat && g_str_equal (name, "kind"))
    {
      g_free (parindex_read_text (self));
      return TRUE;
    }
  if (!typed->flat && is_part (name, typed))
    return FALSE;

  if (field != NULL && field->member != NULL && parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT)
    {
      read_parts (self, typed, field);
      return TRUE;
    }
  if (field != NULL && field->type == PARINDEX_RULE_FIELD_NUMBERS && parindex_json_reader_peek (&self->json) == PARINDEX_JSON_STRING)
    word = find_word (typed, name);

  return parindex_read_parameter (self, &typed->parameters, word != NULL ? word : name);
}

static GType
type_of_kind (ParindexRead *self,
              const char   *kind)
{
  GType type = parindex_rule_type_of_kind (kind);

  if (type == G_TYPE_INVALID && self->context != NULL)
    type = parindex_context_find_rule (self->context, kind);

  return g_type_is_a (type, PARINDEX_TYPE_RULE) && !G_TYPE_IS_ABSTRACT (type) ? type : G_TYPE_INVALID;
}

static const ParindexRuleField *
fields_of (const ParindexRuleClass *klass)
{
  const ParindexRuleOps *ops = klass->ops;

  return ops != NULL ? ops->fields : NULL;
}

/* An object of a type derived from @base, by its kind; NULL after reporting. Its x- members are kept under the name of the @part. */
static gpointer
read_typed (ParindexRead      *self,
            GType              base,
            GType              type,
            const char        *kind,
            ParindexMethodKind methods,
            const char        *part,
            GPtrArray        **extras_of_node)
{
  Typed typed = { .extras = extras_of_node };
  gpointer made = NULL;
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;
  guint before = self->problems->n_errors;
  guint line = parindex_read_line (self);

  parindex_read_parameters_init (&typed.parameters, type, base);
  if (typed.parameters.klass != NULL && base == PARINDEX_TYPE_RULE)
    typed.fields = fields_of (PARINDEX_RULE_CLASS (typed.parameters.klass));
  if (object && kind != NULL && type == G_TYPE_INVALID)
    {
      g_autofree char *words = parindex_methods_words (methods);

      parindex_read_report_word (self, part, kind, words);
      parindex_json_reader_skip (&self->json, NULL);
    }
  else
    {
      g_autoptr (GString) known = g_string_new ("kind");
      g_autofree char *prefix = g_strconcat (part, "/", NULL);
      GPtrArray *extras = NULL;

      parindex_read_parameters_list (&typed.parameters, is_part, &typed, known);
      parindex_read_object (self, known->str, read_member, &typed, &extras);
      parindex_extras_take_part (extras_of_node, prefix, extras);
    }

  if (object && kind == NULL && self->problems->n_errors == before)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "kind");
  else if (typed.parameters.klass != NULL && self->problems->n_errors == before)
    made = parindex_read_parameters_make (&typed.parameters);
  parindex_read_parameters_clear (&typed.parameters);

  return made;
}

void
parindex_read_parameters (ParindexRead         *self,
                          GType                 type,
                          ParindexTakeParameter take,
                          gpointer              data,
                          GPtrArray           **extras)
{
  Typed typed = { .flat = TRUE };
  ParindexReadParameters *parameters = &typed.parameters;
  g_autoptr (GString) known = g_string_new (NULL);

  parindex_read_parameters_init (parameters, type, PARINDEX_TYPE_RULE);
  typed.fields = fields_of (PARINDEX_RULE_CLASS (parameters->klass));
  parindex_read_parameters_list (parameters, is_part, &typed, known);
  parindex_read_object (self, known->str + strlen (", "), read_member, &typed, extras);
  /* They are given away. */
  g_array_set_clear_func (parameters->values, NULL);
  for (guint i = 0; i < parameters->names->len; i++)
    take (parindex_read_parameters_find (parameters, parameters->names->pdata[i]), &g_array_index (parameters->values, GValue, i), data);
  parindex_read_parameters_clear (parameters);
}

void
parindex_read_rule (ParindexRead      *self,
                    ParindexCriterion *node)
{
  g_autofree char *kind = parindex_read_peek_text (self, "kind");
  g_autoptr (ParindexRule) rule = read_typed (self, PARINDEX_TYPE_RULE, kind != NULL ? type_of_kind (self, kind) : G_TYPE_INVALID, kind,
                                              PARINDEX_METHOD_KIND_RULE, "rule", parindex_criterion_extras (node));

  if (rule == NULL)
    return;
  parindex_rule_name (rule, kind);
  parindex_criterion_set_rule (node, rule, NULL);
}

/* A word, or an object with its parameters. */
void
parindex_read_weighting (ParindexRead      *self,
                         ParindexCriterion *node,
                         GPtrArray        **extras)
{
  gboolean word = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_STRING;
  g_autofree char *kind = word ? parindex_read_text (self) : parindex_read_peek_text (self, "kind");
  GType type = kind != NULL ? parindex_weighting_type_of_kind (kind) : G_TYPE_INVALID;
  g_autoptr (ParindexWeighting) weighting = NULL;

  if (!word)
    weighting = read_typed (self, PARINDEX_TYPE_WEIGHTING, type, kind, PARINDEX_METHOD_KIND_WEIGHTING, "weighting", extras);
  else if (type != G_TYPE_INVALID)
    weighting = g_object_new (type, NULL);
  else if (kind != NULL)
    {
      g_autofree char *words = parindex_methods_words (PARINDEX_METHOD_KIND_WEIGHTING);

      parindex_read_report_word (self, "weighting", kind, words);
    }
  parindex_criterion_set_weighting (node, weighting, NULL);
}
