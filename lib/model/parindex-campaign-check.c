/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-campaign-private.h"
#include "model/parindex-document-private.h"

/* What does not hold together in a campaign. */

typedef struct
{
  ParindexCampaign *campaign;
  ParindexDocument *document;
  ParindexProblems *problems;
  ParindexPlace place;
} Check;

#define tell(check, message, ...) \
  G_STMT_START \
  { \
    ParindexPlace told_ = { .file = (check)->place.file, .line = (check)->place.line, .path = (check)->place.path, __VA_ARGS__ }; \
    parindex_problems_add ((check)->problems, PARINDEX_MESSAGE_##message, &told_); \
  } \
  G_STMT_END

static void
check_unit (Check      *self,
            const char *unit)
{
  if (unit != NULL && parindex_document_get_unit (self->document, unit) == NULL)
    tell (self, FACT_UNKNOWN_UNIT, .unit = unit, .value = unit);
}

static void
check_day (Check          *self,
           const char     *name,
           ParindexPeriod *day)
{
  if (day != NULL && parindex_period_get_kind (day) != PARINDEX_PERIOD_KIND_DAY)
    tell (self, NOT_A_DAY, .name = name, .value = parindex_period_to_string (day));
}

static void
check_days (Check *self)
{
  ParindexCampaign *campaign = self->campaign;

  check_day (self, "window", campaign->window_from);
  check_day (self, "window", campaign->window_to);
  check_day (self, "deadline-within", campaign->deadline);
  check_day (self, "deadline-before", campaign->deadline_before);
  if (campaign->window_from != NULL && campaign->window_to != NULL && parindex_period_compare (campaign->window_from, campaign->window_to) > 0)
    tell (self, BOUNDS_ORDER, .name = "window", .value = parindex_period_to_string (campaign->window_from),
          .other = parindex_period_to_string (campaign->window_to));
}

/* Whether an id is there, and for the first time. */
static gboolean
check_id (Check      *self,
          GHashTable *seen,
          const char *id)
{
  if (id == NULL || *id == '\0')
    tell (self, ID_EMPTY, .name = "id");
  else if (!g_hash_table_add (seen, (gpointer) id))
    tell (self, ID_TWICE, .value = id);
  else
    return TRUE;

  return FALSE;
}

static void
check_quota (Check   *self,
             gpointer item)
{
  ParindexCampaignQuota *quota = item;

  if (quota->units != NULL && (quota->level != NULL || quota->group != NULL))
    tell (self, MEMBERS_EXCLUDE, .name = "units", .other = quota->level != NULL ? "level" : "group");
  else if (quota->units == NULL && quota->level == NULL && quota->group == NULL)
    tell (self, MEMBER_MISSING, .name = "units");
  for (char **unit = quota->units; unit != NULL && *unit != NULL; unit++)
    check_unit (self, *unit);
}

static void
check_criterion (Check   *self,
                 gpointer item)
{
  ParindexCampaignCriterion *criterion = item;

  if (criterion->target != NULL && (criterion->ledger != NULL || criterion->at_least != NULL))
    tell (self, MEMBERS_EXCLUDE, .name = "target", .other = criterion->ledger != NULL ? "register" : "at-least");
  if (criterion->ledger != NULL && criterion->at_least == NULL && criterion->target == NULL)
    tell (self, MEMBER_MISSING, .name = "at-least");
  if (criterion->ledger == NULL && (criterion->entry_kind != NULL || criterion->entry_status != NULL))
    tell (self, MEMBER_MISSING, .name = "register");
  if (criterion->ledger != NULL && parindex_document_register_of_id (self->document, criterion->ledger) == NULL)
    tell (self, TARGET_REFERENCE, .name = "register", .value = criterion->ledger);
  if (criterion->target != NULL && parindex_document_target_of_id (self->document, criterion->target) == NULL)
    tell (self, TARGET_REFERENCE, .name = "target", .value = criterion->target);
}

static void
check_dossier (Check   *self,
               gpointer item)
{
  ParindexCampaignDossier *dossier = item;

  check_unit (self, dossier->nominator);
}

static gboolean
is_order_key (ParindexCampaign *self,
              const char       *name)
{
  for (guint i = 0; i < self->order->len; i++)
    if (g_str_equal (((ParindexOrderKey *) self->order->pdata[i])->key, name))
      return TRUE;

  return FALSE;
}

/* People judge the criteria that nothing else decides, each once. */
static void
check_judged (Check               *self,
              ParindexNomineeKind  kind,
              const char          *name,
              char               **ids,
              const char          *other_name,
              char               **others)
{
  for (char **id = ids; id != NULL && *id != NULL; id++)
    {
      ParindexCampaignCriterion *criterion = parindex_campaign_find_criterion (self->campaign, *id);

      if (criterion == NULL)
        tell (self, TARGET_REFERENCE, .name = name, .value = *id);
      else if (criterion->nominee != PARINDEX_NOMINEE_KIND_ANY && kind != PARINDEX_NOMINEE_KIND_ANY && criterion->nominee != kind)
        tell (self, JUDGED_FOR_OTHERS, .name = name, .value = *id);
      else if (criterion->at_least != NULL || criterion->target != NULL)
        tell (self, MEMBERS_EXCLUDE, .name = name, .other = criterion->target != NULL ? "target" : "at-least");
      else if (other_name != NULL && others != NULL && g_strv_contains ((const char *const *) others, *id))
        tell (self, MEMBERS_EXCLUDE, .name = name, .other = other_name);
    }
}

static void
check_nomination (Check   *self,
                  gpointer item)
{
  ParindexNomination *nomination = item;
  g_auto (GStrv) names = parindex_named_values_list (&nomination->values);

  if (nomination->nominee == PARINDEX_NOMINEE_KIND_ANY)
    tell (self, MEMBER_MISSING, .name = "nominee");
  check_unit (self, nomination->nominator);
  check_unit (self, nomination->unit);
  check_day (self, "submitted", nomination->submitted);
  check_judged (self, nomination->nominee, "met", nomination->met, "not-met", nomination->not_met);
  check_judged (self, nomination->nominee, "not-met", nomination->not_met, NULL, NULL);
  for (char **name = names; *name != NULL; name++)
    {
      ParindexCampaignCriterion *criterion = parindex_campaign_find_criterion (self->campaign, *name);

      if (criterion != NULL ? criterion->at_least == NULL || criterion->ledger != NULL : !is_order_key (self->campaign, *name))
        tell (self, TARGET_REFERENCE, .name = "values", .value = *name);
    }
}

/* A key is a number of nominees: that of a criterion, or one that at least one of them has. */
static void
check_order (Check *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->campaign->order->len; i++)
    {
      const char *key = ((ParindexOrderKey *) self->campaign->order->pdata[i])->key;
      ParindexCampaignCriterion *criterion = parindex_campaign_find_criterion (self->campaign, key);
      gboolean known = criterion != NULL && criterion->at_least != NULL;

      for (guint k = 0; !known && criterion == NULL && k < parindex_list_length (self->campaign->nominations); k++)
        known = parindex_named_values_find (&((ParindexNomination *) parindex_list_get (self->campaign->nominations, k))->values, key) != NULL;
      if (check_id (self, seen, key) && !known)
        tell (self, TARGET_REFERENCE, .name = "order", .value = key);
    }
}

typedef void (*CheckItem) (Check *self, gpointer item);

/* Each of them at its own place; @id_offset (0: none) is where its id stands. */
static void
check_list (Check        *self,
            const char   *name,
            ParindexList *list,
            gsize         id_offset,
            CheckItem     check)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char *outer = self->place.path;

  for (guint i = 0; i < parindex_list_length (list); i++)
    {
      gpointer item = parindex_list_get (list, i);
      g_autofree char *path = g_strdup_printf ("%s.%s[%u]", outer, name, i);

      self->place.path = path;
      if (id_offset == 0 || check_id (self, seen, *(char **) G_STRUCT_MEMBER_P (item, id_offset)))
        check (self, item);
    }
  self->place.path = outer;
}

ParindexCampaignCriterion *
parindex_campaign_find_criterion (ParindexCampaign *self,
                                  const char       *id)
{
  for (guint i = 0; i < parindex_list_length (self->criteria); i++)
    {
      ParindexCampaignCriterion *criterion = parindex_list_get (self->criteria, i);

      if (g_strcmp0 (criterion->id, id) == 0)
        return criterion;
    }

  return NULL;
}

void
parindex_campaign_check (ParindexCampaign *self,
                         ParindexDocument *document,
                         ParindexProblems *problems,
                         ParindexPlace     place)
{
  Check check = { self, document, problems, place };

  check_days (&check);
  check_list (&check, "quotas", self->quotas, 0, check_quota);
  check_list (&check, "criteria", self->criteria, G_STRUCT_OFFSET (ParindexCampaignCriterion, id), check_criterion);
  check_order (&check);
  check_list (&check, "dossiers", self->dossiers, G_STRUCT_OFFSET (ParindexCampaignDossier, nominator), check_dossier);
  check_list (&check, "nominations", self->nominations, G_STRUCT_OFFSET (ParindexNomination, id), check_nomination);
}
