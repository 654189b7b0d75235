/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-rules.h>

#include "io/parindex-read-private.h"
#include "model/parindex-alternative-private.h"
#include "model/parindex-criterion-private.h"
#include "model/parindex-document-private.h"

#define ALTERNATIVE_MEMBERS "id, title, framework, changes"
#define POLICY_MEMBERS "aggregation, missing, not-applicable, minimum-share"
#define CHANGES_MEMBERS "weights, " POLICY_MEMBERS ", normalise, without, criteria"
#define CHANGE_MEMBERS "weight, max, " POLICY_MEMBERS ", scale, cap, round, rule, normalise"

typedef struct
{
  ParindexAlternative *alternative;
  gboolean has_changes;
} Alternative;

static void
take_parameter (GParamSpec *pspec,
                GValue     *value,
                gpointer    data)
{
  /* An empty list takes a list away. */
  if (G_VALUE_HOLDS (value, G_TYPE_STRV) && g_value_get_boxed (value) != NULL && ((char **) g_value_get_boxed (value))[0] == NULL)
    g_value_set_boxed (value, NULL);
  parindex_change_set_parameter (data, pspec, value);
}

static void
read_normalise (ParindexRead   *self,
                ParindexChange *change)
{
  GPtrArray *extras = NULL;

  parindex_read_parameters (self, PARINDEX_TYPE_NORMALISE_RULE, take_parameter, change, &extras);
  parindex_extras_take_part (parindex_criterion_extras (change->node), "normalise/", extras);
}

static gboolean
read_change_member (ParindexRead *self,
                    const char   *name,
                    gpointer      data)
{
  ParindexChange *change = data;

  if (!g_str_equal (name, "normalise"))
    return parindex_read_change_member (self, change->node, name);
  read_normalise (self, change);

  return TRUE;
}

static gboolean
read_criterion (ParindexRead *self,
                const char   *name,
                gpointer      data)
{
  ParindexChange *change = parindex_alternative_change_of (data, name);

  parindex_read_object (self, CHANGE_MEMBERS, read_change_member, change, parindex_criterion_extras (change->node));

  return TRUE;
}

static void
read_weights (ParindexRead        *self,
              ParindexAlternative *alternative)
{
  g_autofree char *word = parindex_read_text (self);

  if (word != NULL && !g_str_equal (word, "equal"))
    parindex_read_report_word (self, "weights", word, "equal");
  else if (word != NULL)
    parindex_alternative_set_equal_weights (alternative, TRUE, NULL);
}

static gboolean
is_policy (const char *name)
{
  static const char *const names[] = { "aggregation", "missing", "not-applicable", "minimum-share", NULL };

  return g_strv_contains (names, name);
}

static gboolean
read_changes_member (ParindexRead *self,
                     const char   *name,
                     gpointer      data)
{
  ParindexAlternative *alternative = data;

  if (g_str_equal (name, "weights"))
    read_weights (self, alternative);
  else if (g_str_equal (name, "normalise"))
    read_normalise (self, parindex_alternative_change_of (alternative, NULL));
  else if (g_str_equal (name, "without"))
    {
      g_auto (GStrv) ids = parindex_read_words (self);

      for (char **id = ids; id != NULL && *id != NULL; id++)
        parindex_alternative_leave_out (alternative, *id, NULL);
    }
  else if (g_str_equal (name, "criteria"))
    parindex_read_object (self, "", read_criterion, alternative, NULL);
  else
    return is_policy (name) && parindex_read_policy_member (self, parindex_alternative_change_of (alternative, NULL)->node, name);

  return TRUE;
}

static gboolean
read_alternative_member (ParindexRead *self,
                         const char   *name,
                         gpointer      data)
{
  Alternative *target = data;
  g_autofree char *text = NULL;

  if (g_str_equal (name, "id") || g_str_equal (name, "title"))
    g_free (parindex_read_text (self));
  else if (g_str_equal (name, "framework"))
    {
      text = parindex_read_text (self);
      parindex_alternative_set_framework (target->alternative, text, NULL);
    }
  else if (g_str_equal (name, "changes"))
    {
      target->has_changes = TRUE;
      parindex_read_part (self, CHANGES_MEMBERS, read_changes_member, target->alternative, "changes/",
                          parindex_alternative_extras (target->alternative));
    }
  else
    return FALSE;

  return TRUE;
}

/* What is wrong with its references carries the line of the alternative. */
static void
check (ParindexRead        *self,
       ParindexAlternative *alternative,
       guint                line)
{
  ParindexFramework *framework = parindex_document_framework_of_alternative (self->document, alternative, NULL);
  g_auto (ParindexProblems) problems = { 0 };

  parindex_problems_init (&problems);
  problems.file = self->problems->file;
  parindex_alternative_check (alternative, framework, &problems);
  for (guint i = 0; i < problems.problems->len; i++)
    {
      parindex_problem_set_line (problems.problems->pdata[i], line);
      parindex_problems_append (self->problems, problems.problems->pdata[i]);
    }
}

static void
add (ParindexRead        *self,
     ParindexAlternative *alternative,
     guint                line)
{
  const char *framework = parindex_alternative_get_framework (alternative);
  g_autoptr (GError) error = NULL;

  if (parindex_document_add_alternative (self->document, alternative, &error))
    check (self, alternative, line);
  else if (g_error_matches (error, PARINDEX_ERROR, PARINDEX_ERROR_DUPLICATE))
    parindex_read_report (self, ID_TWICE, .line = line, .value = parindex_alternative_get_id (alternative));
  else if (framework == NULL)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "framework");
  else
    {
      g_autofree char *words = parindex_read_framework_words (self->document);

      parindex_read_report (self, FRAMEWORK_UNKNOWN, .line = line, .value = framework, .other = words);
    }
}

void
parindex_read_alternative (ParindexRead *self,
                           gpointer      data)
{
  g_autofree char *id = parindex_read_peek_text (self, "id");
  g_autofree char *title = parindex_read_peek_text (self, "title");
  g_autoptr (ParindexAlternative) alternative = parindex_alternative_new (id != NULL ? id : "", title);
  Alternative target = { alternative, FALSE };
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;
  guint line = parindex_read_line (self);

  if (object && (id == NULL || *id == '\0'))
    parindex_read_report (self, MEMBER_MISSING, .name = "id");
  parindex_read_object (self, ALTERNATIVE_MEMBERS, read_alternative_member, &target, parindex_alternative_extras (alternative));
  if (!object || id == NULL || *id == '\0' || self->json.fault != PARINDEX_JSON_FAULT_NONE)
    return;

  if (!target.has_changes)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "changes");
  add (self, alternative, line);
}
