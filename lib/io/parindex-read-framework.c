/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "io/parindex-read-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-rule-private.h"

#define FRAMEWORK_MEMBERS "id, index, edition, title, level, source, aggregation, weights-by, missing, not-applicable, minimum-share, screening, scale, cap, round, weighting, ranking, rounding, stages, bands, strengths, aliases, words, criteria"
#define CRITERION_MEMBERS "id, title, weight, max, scale, cap, round, owner, effort, fixed, source, aggregation, weights-by, missing, not-applicable, minimum-share, screening, weighting, rule, criteria"

typedef struct
{
  ParindexFramework *framework;
  ParindexCriterion *node;
  GPtrArray **extras; /* of the framework at the top, of the criterion below */
} Target;

static void
read_text_into (ParindexRead *self,
                gpointer      object,
                gboolean (*set) (gpointer object, const char *text, GError **error))
{
  g_autofree char *text = parindex_read_text (self);

  if (text != NULL)
    set (object, text, NULL);
}

static void
read_number_into (ParindexRead      *self,
                  ParindexCriterion *node,
                  gboolean (*set) (ParindexCriterion *node, ParindexNumber *number, GError **error))
{
  g_autoptr (ParindexNumber) number = parindex_read_number (self);

  if (number != NULL)
    set (node, number, NULL);
}

/* Stands for the line of a criterion in which, or below which, something was wrong. */
#define FAULTY G_MAXUINT

static char *
line_key (ParindexFramework *framework,
          const char        *criterion)
{
  return g_strdup_printf ("%s\n%s", parindex_framework_get_id (framework), criterion);
}

/* Marks a node of which nobody knows how it aggregates. */
static char *
no_aggregation_key (ParindexCriterion *node)
{
  return g_strdup_printf ("\n\n%p", (gpointer) node);
}

typedef struct
{
  ParindexNumber *from;
  ParindexNumber *to;
} Cap;

static void
read_limit (ParindexRead    *self,
            ParindexNumber **limit)
{
  g_clear_pointer (limit, parindex_number_unref);
  *limit = parindex_read_number (self);
}

static gboolean
read_cap_member (ParindexRead *self,
                 const char   *name,
                 gpointer      data)
{
  Cap *cap = data;

  if (g_str_equal (name, "from"))
    read_limit (self, &cap->from);
  else if (g_str_equal (name, "to"))
    read_limit (self, &cap->to);
  else
    return FALSE;

  return TRUE;
}

/* A number is the upper limit. */
static void
read_cap (ParindexRead *self,
          Target       *target)
{
  guint before = self->problems->n_errors;
  Cap cap = { NULL, NULL };

  if (parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT)
    parindex_read_part (self, "from, to", read_cap_member, &cap, "cap/", target->extras);
  else
    read_limit (self, &cap.to);

  if (cap.from == NULL && cap.to == NULL && self->problems->n_errors == before)
    parindex_read_report (self, MEMBER_MISSING, .name = "to");
  parindex_criterion_set_cap (target->node, cap.from, cap.to, NULL);
  g_clear_pointer (&cap.from, parindex_number_unref);
  g_clear_pointer (&cap.to, parindex_number_unref);
}

typedef struct
{
  int mode;
  guint decimals;
} Rounding;

static gboolean
read_rounding_member (ParindexRead *self,
                      const char   *name,
                      gpointer      data)
{
  Rounding *rounding = data;

  if (g_str_equal (name, "mode"))
    parindex_read_enum (self, name, PARINDEX_TYPE_ROUNDING, 0, &rounding->mode);
  else if (g_str_equal (name, "decimals"))
    parindex_read_count (self, 15, &rounding->decimals);
  else
    return FALSE;

  return TRUE;
}

/* A number is the decimals. */
static void
read_round (ParindexRead *self,
            Target       *target)
{
  const guint none = G_MAXUINT;
  guint before = self->problems->n_errors;
  Rounding rounding = { PARINDEX_ROUNDING_UNSTATED, none };

  if (parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT)
    parindex_read_part (self, "mode, decimals", read_rounding_member, &rounding, "round/", target->extras);
  else
    parindex_read_count (self, 15, &rounding.decimals);

  if (rounding.decimals != none)
    parindex_criterion_set_round (target->node, rounding.decimals, rounding.mode, NULL);
  else if (self->problems->n_errors == before)
    parindex_read_report (self, MEMBER_MISSING, .name = "decimals");
}

static void read_criterion (ParindexRead *self, gpointer data);

/* What a framework, as the top of its tree, and a criterion say alike. */
static gboolean
read_node_member (ParindexRead *self,
                  const char   *name,
                  Target       *target)
{
  ParindexCriterion *node = target->node;
  int word = 0;

  if (g_str_equal (name, "aggregation"))
    {
      if (!parindex_read_aggregation (self, node, target->extras))
        g_hash_table_insert (self->lines, no_aggregation_key (node), GUINT_TO_POINTER (1));
    }
  else if (g_str_equal (name, "weights-by"))
    parindex_read_weights_by (self, node, target->extras);
  else if (g_str_equal (name, "missing"))
    {
      parindex_read_enum (self, name, PARINDEX_TYPE_MISSING, PARINDEX_MISSING_PROPAGATE, &word);
      parindex_criterion_set_missing (node, word, NULL);
    }
  else if (g_str_equal (name, "not-applicable"))
    {
      parindex_read_enum (self, name, PARINDEX_TYPE_NOT_APPLICABLE, PARINDEX_NOT_APPLICABLE_DROP, &word);
      parindex_criterion_set_not_applicable (node, word, NULL);
    }
  else if (g_str_equal (name, "scale"))
    read_number_into (self, node, parindex_criterion_set_scale);
  else if (g_str_equal (name, "minimum-share"))
    read_number_into (self, node, parindex_criterion_set_minimum_share);
  else if (g_str_equal (name, "screening"))
    parindex_read_screening (self, node, target->extras);
  else if (g_str_equal (name, "cap"))
    read_cap (self, target);
  else if (g_str_equal (name, "round"))
    read_round (self, target);
  else if (g_str_equal (name, "weighting"))
    parindex_read_weighting (self, node, target->extras);
  else if (g_str_equal (name, "criteria"))
    {
      guint before = self->problems->n_errors;

      parindex_read_array (self, read_criterion, target);
      if (parindex_criterion_is_leaf (node) && self->problems->n_errors == before)
        parindex_read_report (self, NO_CRITERIA, .name = parindex_criterion_get_id (node));
    }
  else
    return FALSE;

  return TRUE;
}

gboolean
parindex_read_policy_member (ParindexRead      *self,
                             ParindexCriterion *node,
                             const char        *name)
{
  Target target = { NULL, node, parindex_criterion_extras (node) };

  return !g_str_equal (name, "criteria") && read_node_member (self, name, &target);
}

gboolean
parindex_read_change_member (ParindexRead      *self,
                             ParindexCriterion *node,
                             const char        *name)
{
  if (g_str_equal (name, "weight"))
    read_number_into (self, node, parindex_criterion_set_weight);
  else if (g_str_equal (name, "max"))
    read_number_into (self, node, parindex_criterion_set_max);
  else if (g_str_equal (name, "rule"))
    parindex_read_rule (self, node);
  else
    return parindex_read_policy_member (self, node, name);

  return TRUE;
}

#define SET(function) ((gboolean (*) (gpointer, const char *, GError **)) (function))

static void
read_effort (ParindexRead      *self,
             ParindexCriterion *node)
{
  guint line = parindex_read_line (self);
  g_autoptr (ParindexNumber) effort = parindex_read_number (self);

  if (effort != NULL && parindex_number_get_sign (effort) < 0)
    {
      g_autofree char *value = parindex_number_to_string (effort);

      parindex_read_report (self, TARGET_NEGATIVE, .line = line, .name = "effort", .value = value);
    }
  else if (effort != NULL)
    parindex_criterion_set_effort (node, effort, NULL);
}

static gboolean
read_criterion_member (ParindexRead *self,
                       const char   *name,
                       gpointer      data)
{
  Target *target = data;
  ParindexCriterion *node = target->node;

  if (g_str_equal (name, "id"))
    g_free (parindex_read_text (self));
  else if (g_str_equal (name, "title"))
    read_text_into (self, node, SET (parindex_criterion_set_title));
  else if (g_str_equal (name, "weight"))
    read_number_into (self, node, parindex_criterion_set_weight);
  else if (g_str_equal (name, "max"))
    read_number_into (self, node, parindex_criterion_set_max);
  else if (g_str_equal (name, "owner"))
    read_text_into (self, node, SET (parindex_criterion_set_owner));
  else if (g_str_equal (name, "effort"))
    read_effort (self, node);
  else if (g_str_equal (name, "fixed"))
    {
      gboolean fixed = FALSE;

      parindex_read_boolean (self, &fixed);
      parindex_criterion_set_fixed (node, fixed, NULL);
    }
  else if (g_str_equal (name, "source"))
    read_text_into (self, node, SET (parindex_criterion_set_source));
  else if (g_str_equal (name, "rule"))
    parindex_read_rule (self, node);
  else
    return read_node_member (self, name, target);

  return TRUE;
}

static void
read_criterion (ParindexRead *self,
                gpointer      data)
{
  Target *parent = data;
  g_autofree char *id = parindex_read_peek_text (self, "id");
  g_autoptr (ParindexCriterion) node = parindex_criterion_new (id != NULL ? id : "", NULL);
  Target target = { parent->framework, node, parindex_criterion_extras (node) };
  guint line = parindex_read_line (self);
  guint before = self->problems->n_errors;
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;

  if (object && id == NULL)
    parindex_read_report (self, MEMBER_MISSING, .name = "id");
  parindex_read_object (self, CRITERION_MEMBERS, read_criterion_member, &target, parindex_criterion_extras (node));
  if (!object || id == NULL)
    return;

  /* What could not be read would only be told a second time, as missing. */
  g_hash_table_insert (self->lines, line_key (parent->framework, parindex_criterion_get_id (node)),
                       GUINT_TO_POINTER (self->problems->n_errors > before ? FAULTY : line));
  if (!parindex_criterion_append (parent->node, node, NULL))
    parindex_read_report (self, TOO_DEEP, .line = line, .criterion = id, .other = G_STRINGIFY (PARINDEX_MAX_TREE_DEPTH));
}

static gboolean
read_ranking_member (ParindexRead *self,
                     const char   *name,
                     gpointer      data)
{
  ParindexFramework *framework = data;
  int word = 0;

  if (g_str_equal (name, "of"))
    {
      parindex_read_enum (self, name, PARINDEX_TYPE_BASIS, PARINDEX_BASIS_SCORE, &word);
      parindex_framework_set_ranking_of (framework, word, NULL);
    }
  else if (g_str_equal (name, "ties"))
    {
      parindex_read_enum (self, name, PARINDEX_TYPE_TIES, 0, &word);
      parindex_framework_set_ties (framework, word, NULL);
    }
  else if (g_str_equal (name, "within"))
    {
      g_auto (GStrv) within = parindex_read_words (self);

      parindex_framework_set_within (framework, (const char *const *) within, NULL);
    }
  else if (g_str_equal (name, "decimals"))
    {
      guint decimals;

      if (parindex_read_count (self, 15, &decimals))
        parindex_framework_set_ranking_decimals (framework, decimals, NULL);
    }
  else if (g_str_equal (name, "keys"))
    {
      g_auto (GStrv) keys = parindex_read_words (self);

      parindex_framework_set_ranking_keys (framework, (const char *const *) keys, NULL);
    }
  else
    return FALSE;

  return TRUE;
}

typedef struct
{
  char *id;
  char *title;
  ParindexNumber *from;
  ParindexNumber *quantile;
  char *counts_as;
} Band;

static gboolean
read_band_member (ParindexRead *self,
                  const char   *name,
                  gpointer      data)
{
  Band *band = data;

  if (g_str_equal (name, "id"))
    band->id = parindex_read_text (self);
  else if (g_str_equal (name, "title"))
    band->title = parindex_read_text (self);
  else if (g_str_equal (name, "from"))
    band->from = parindex_read_number (self);
  else if (g_str_equal (name, "quantile"))
    band->quantile = parindex_read_number (self);
  else if (g_str_equal (name, "counts-as"))
    band->counts_as = parindex_read_text (self);
  else
    return FALSE;

  return TRUE;
}

static void
read_band (ParindexRead *self,
           gpointer      data)
{
  Band fields = { 0 };
  g_autoptr (GPtrArray) extras = NULL;
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;

  parindex_read_object (self, "id, title, from, quantile, counts-as", read_band_member, &fields, &extras);
  if (object && fields.id == NULL)
    parindex_read_report (self, MEMBER_MISSING, .name = "id");
  else if (object && fields.from != NULL && fields.quantile != NULL)
    parindex_read_report (self, MEMBERS_EXCLUDE, .name = "from", .other = "quantile");
  else if (object)
    {
      g_autoptr (ParindexBand) plain = fields.quantile != NULL ? parindex_band_new_quantile (fields.id, fields.title, fields.quantile)
                                                               : parindex_band_new (fields.id, fields.title, fields.from);
      g_autoptr (ParindexBand) band = parindex_band_with_counts_as (plain, fields.counts_as);
      g_autofree char *part = g_strdup_printf ("bands/%s/", fields.id);

      parindex_framework_add_band (data, band, NULL);
      parindex_extras_take_part (parindex_framework_extras (data), part, g_steal_pointer (&extras));
    }
  g_free (fields.id);
  g_free (fields.title);
  g_free (fields.counts_as);
  g_clear_pointer (&fields.from, parindex_number_unref);
  g_clear_pointer (&fields.quantile, parindex_number_unref);
}

typedef struct
{
  ParindexFramework *framework;
  gboolean levels;
} Bands;

static gboolean
read_bands_member (ParindexRead *self,
                   const char   *name,
                   gpointer      data)
{
  Bands *bands = data;
  int word = 0;
  guint decimals;

  if (g_str_equal (name, "of"))
    {
      parindex_read_enum (self, name, PARINDEX_TYPE_BASIS, PARINDEX_BASIS_SCORE, &word);
      parindex_framework_set_bands_of (bands->framework, word, NULL);
    }
  else if (g_str_equal (name, "decimals"))
    {
      if (parindex_read_count (self, 15, &decimals))
        parindex_framework_set_bands_decimals (bands->framework, decimals, NULL);
    }
  else if (g_str_equal (name, "levels"))
    {
      parindex_read_array (self, read_band, bands->framework);
      bands->levels = TRUE;
    }
  else
    return FALSE;

  return TRUE;
}

/* A list, or an object that also says what the bands read. */
static void
read_bands (ParindexRead *self,
            Target       *target)
{
  Bands bands = { target->framework, FALSE };

  if (parindex_json_reader_peek (&self->json) != PARINDEX_JSON_OBJECT)
    {
      parindex_read_array (self, read_band, target->framework);
      return;
    }
  parindex_read_part (self, "of, decimals, levels", read_bands_member, &bands, "banding/", target->extras);
  if (!bands.levels)
    parindex_read_report (self, MEMBER_MISSING, .name = "levels");
}

static gboolean
read_framework_member (ParindexRead *self,
                       const char   *name,
                       gpointer      data)
{
  Target *target = data;
  ParindexFramework *framework = target->framework;

  if (g_str_equal (name, "id") || g_str_equal (name, "title"))
    g_free (parindex_read_text (self));
  else if (g_str_equal (name, "index"))
    read_text_into (self, framework, SET (parindex_framework_set_index));
  else if (g_str_equal (name, "edition"))
    read_text_into (self, framework, SET (parindex_framework_set_edition));
  else if (g_str_equal (name, "level"))
    read_text_into (self, framework, SET (parindex_framework_set_level));
  else if (g_str_equal (name, "source"))
    read_text_into (self, framework, SET (parindex_framework_set_source));
  else if (g_str_equal (name, "ranking"))
    parindex_read_part (self, "of, decimals, ties, keys, within", read_ranking_member, framework, "ranking/", target->extras);
  else if (g_str_equal (name, "rounding"))
    {
      Rounding rounding = { parindex_framework_get_rounding (framework), parindex_framework_get_decimals (framework) };

      parindex_read_part (self, "mode, decimals", read_rounding_member, &rounding, "rounding/", target->extras);
      parindex_framework_set_rounding (framework, rounding.mode, rounding.decimals, NULL);
    }
  else if (g_str_equal (name, "stages"))
    {
      g_auto (GStrv) stages = parindex_read_words (self);

      parindex_framework_set_stages (framework, (const char *const *) stages, NULL);
    }
  else if (g_str_equal (name, "bands"))
    read_bands (self, target);
  else if (parindex_read_label_member (self, framework, name))
    return TRUE;
  else
    return read_node_member (self, name, target);

  return TRUE;
}

/* Below a node with an aggregation that could not be read, nobody can say what is wrong with weights and maxima. */
static gboolean
lacks_aggregation (ParindexRead *self,
                   GHashTable   *nodes,
                   const char   *id)
{
  ParindexCriterion *node = id != NULL ? g_hash_table_lookup (nodes, id) : NULL;

  for (; node != NULL; node = parindex_criterion_get_parent (node))
    {
      g_autofree char *key = no_aggregation_key (node);

      if (g_hash_table_contains (self->lines, key))
        return TRUE;
    }

  return FALSE;
}

/* Problems of the tree as a whole carry the line of the criterion they are about. */
static void
check_framework (ParindexRead      *self,
                 ParindexFramework *framework,
                 guint              line)
{
  g_auto (ParindexFrameworkPlan) plan = { 0 };
  g_auto (ParindexProblems) problems = { 0 };

  parindex_problems_init (&problems);
  problems.file = self->problems->file;
  parindex_framework_analyse (framework, &plan, &problems);
  for (guint i = 0; i < problems.problems->len; i++)
    {
      ParindexProblem *problem = problems.problems->pdata[i];
      const char *criterion = parindex_problem_get_criterion (problem);
      g_autofree char *key = line_key (framework, criterion != NULL ? criterion : "");
      guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, key));

      if (known == FAULTY || lacks_aggregation (self, plan.nodes, criterion))
        continue;
      parindex_problem_set_line (problem, known != 0 ? known : line);
      parindex_problems_append (self->problems, problem);
    }
}

ParindexFramework *
parindex_read_framework (ParindexRead *self)
{
  g_autofree char *id = parindex_read_peek_text (self, "id");
  g_autofree char *title = parindex_read_peek_text (self, "title");
  g_autoptr (ParindexFramework) framework = parindex_framework_new (id != NULL ? id : "", title);
  Target target = { framework, parindex_framework_get_root (framework), parindex_framework_extras (framework) };
  guint line = parindex_read_line (self);
  guint before = self->problems->n_errors;
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;

  if (object && id == NULL)
    parindex_read_report (self, MEMBER_MISSING, .name = "id");
  parindex_read_object (self, FRAMEWORK_MEMBERS, read_framework_member, &target, parindex_framework_extras (framework));
  if (!object || self->json.fault != PARINDEX_JSON_FAULT_NONE)
    return NULL;

  if (self->problems->n_errors > before)
    g_hash_table_insert (self->lines, line_key (framework, parindex_framework_get_id (framework)), GUINT_TO_POINTER (FAULTY));
  check_framework (self, framework, line);

  return id != NULL ? g_steal_pointer (&framework) : NULL;
}
