/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-target-report.h>

#include "analysis/parindex-campaign-outcome-private.h"
#include "model/parindex-register-private.h"

/* Sorts the nominations of a campaign. */

typedef enum
{
  MET,
  NOT_MET,
  UNKNOWN,
} Verdict;

typedef struct
{
  ParindexCampaignOutcome *outcome;
  ParindexCampaign *campaign;
  ParindexTargetReport *targets; /* NULL: no criterion names a target, or no day ends the campaign */
  gboolean has_end;
  GDate end; /* the last day on which something may be handed in; the last that counts, without a deadline */
} Judge;

static void
init_end (Judge *self)
{
  ParindexCampaign *campaign = self->campaign;
  ParindexPeriod *day = campaign->deadline != NULL          ? campaign->deadline
                        : campaign->deadline_before != NULL ? campaign->deadline_before
                                                            : campaign->window_to;

  self->has_end = day != NULL;
  if (!self->has_end)
    return;
  parindex_period_get_last_day (day, &self->end);
  if (day == campaign->deadline_before)
    g_date_subtract_days (&self->end, 1);
}

/* Targets are judged by what was known when the last nominations came in. */
static void
init_targets (Judge           *self,
              ParindexContext *context)
{
  gboolean named = FALSE;
  char day[11];

  for (guint i = 0; i < parindex_list_length (self->campaign->criteria); i++)
    named |= ((ParindexCampaignCriterion *) parindex_list_get (self->campaign->criteria, i))->target != NULL;
  if (!named || !self->has_end)
    return;
  g_date_strftime (day, sizeof day, "%Y-%m-%d", &self->end);
  self->targets = parindex_target_report_new (self->outcome->document, context, day, NULL);
}

/* whether a criterion is met */

static const char *
unit_of (ParindexNomination *nomination)
{
  return nomination->unit != NULL ? nomination->unit : nomination->nominator;
}

static gboolean
get_end_of_window (Judge *self,
                   GDate *day)
{
  if (self->campaign->window_to != NULL)
    parindex_period_get_last_day (self->campaign->window_to, day);
  else
    *day = self->end;

  return self->campaign->window_to != NULL || self->has_end;
}

/* The entries of the unit within the window. Returns whether more can come to light. */
static gboolean
count_entries (Judge                     *self,
               ParindexCampaignCriterion *criterion,
               ParindexNomination        *nomination,
               guint                     *count)
{
  ParindexRegister *ledger = parindex_document_register_of_id (self->outcome->document, criterion->ledger);
  GDate first, last;
  ParindexRegisterSearch search = { unit_of (nomination), criterion->entry_kind, criterion->entry_status, NULL, &last };
  gboolean ends = get_end_of_window (self, &last);
  guint next = 0;

  if (!ends)
    g_date_set_dmy (&last, 31, 12, 9999);
  if (self->campaign->window_from != NULL)
    {
      parindex_period_get_first_day (self->campaign->window_from, &first);
      search.first = &first;
    }
  *count = 0;
  while (parindex_register_next (ledger, &search, &next) != NULL)
    (*count)++;

  return ends && !parindex_register_is_complete (ledger, &last);
}

/* The number a criterion or a key of the order stands for; NULL: not known. A new reference. */
static ParindexNumber *
get_figure (Judge              *self,
            ParindexNomination *nomination,
            const char         *name,
            gboolean           *open)
{
  ParindexCampaignCriterion *criterion = parindex_campaign_find_criterion (self->campaign, name);
  ParindexNumber *value = parindex_nomination_get_value (nomination, name);
  guint count;

  *open = FALSE;
  if (criterion == NULL || criterion->ledger == NULL)
    return value != NULL ? parindex_number_ref (value) : NULL;
  *open = count_entries (self, criterion, nomination, &count);

  return parindex_number_new_from_int (count);
}

static Verdict
judge_number (Judge                     *self,
              ParindexCampaignCriterion *criterion,
              ParindexNomination        *nomination)
{
  gboolean open;
  g_autoptr (ParindexNumber) figure = get_figure (self, nomination, criterion->id, &open);

  if (figure == NULL)
    return UNKNOWN;
  if (parindex_number_compare (figure, criterion->at_least) >= 0)
    return MET;

  return open ? UNKNOWN : NOT_MET;
}

/* A target of the nominee's unit; or, where it does not bind that, of the only unit that it binds. */
static Verdict
judge_target (Judge                     *self,
              ParindexCampaignCriterion *criterion,
              ParindexNomination        *nomination)
{
  ParindexTargetOutcome *outcome = NULL;

  if (self->targets != NULL)
    outcome = parindex_target_report_get_outcome (self->targets, criterion->target, unit_of (nomination), NULL);
  if (outcome == NULL && self->targets != NULL)
    outcome = parindex_target_report_get_outcome (self->targets, criterion->target, NULL, NULL);
  if (outcome == NULL)
    return UNKNOWN;
  if (parindex_target_outcome_get_state (outcome) == PARINDEX_TARGET_STATE_MET)
    return MET;

  return parindex_target_outcome_get_state (outcome) == PARINDEX_TARGET_STATE_MISSED ? NOT_MET : UNKNOWN;
}

static Verdict
judge_criterion (Judge                     *self,
                 ParindexCampaignCriterion *criterion,
                 ParindexNomination        *nomination)
{
  if (criterion->target != NULL)
    return judge_target (self, criterion, nomination);
  if (criterion->at_least != NULL)
    return judge_number (self, criterion, nomination);
  if (nomination->met != NULL && g_strv_contains ((const char *const *) nomination->met, criterion->id))
    return MET;

  return nomination->not_met != NULL && g_strv_contains ((const char *const *) nomination->not_met, criterion->id) ? NOT_MET : UNKNOWN;
}

/* what stands against a nomination */

static void
find_time (Judge                     *self,
           ParindexNominationOutcome *outcome)
{
  ParindexPeriod *submitted = outcome->nomination->submitted;
  gboolean due = self->campaign->deadline != NULL || self->campaign->deadline_before != NULL;
  GDate day;

  if (submitted == NULL)
    {
      parindex_nomination_outcome_add (outcome, PARINDEX_NOMINATION_REASON_NOT_SUBMITTED, NULL);
      return;
    }
  parindex_period_get_last_day (submitted, &day);
  if (due && g_date_compare (&day, &self->end) > 0)
    parindex_nomination_outcome_add (outcome, PARINDEX_NOMINATION_REASON_LATE, NULL);
}

static void
find_documents (ParindexNominationOutcome *outcome,
                char                     **wanted,
                char                     **there,
                ParindexNominationReason   reason)
{
  for (char **document = wanted; document != NULL && *document != NULL; document++)
    if (there == NULL || !g_strv_contains ((const char *const *) there, *document))
      parindex_nomination_outcome_add (outcome, reason, *document);
}

static char **
dossier_of (ParindexCampaign *campaign,
            const char       *nominator)
{
  for (guint i = 0; i < parindex_list_length (campaign->dossiers); i++)
    {
      ParindexCampaignDossier *dossier = parindex_list_get (campaign->dossiers, i);

      if (g_str_equal (dossier->nominator, nominator))
        return dossier->documents;
    }

  return NULL;
}

static void
find_criteria (Judge                     *self,
               ParindexNominationOutcome *outcome)
{
  for (guint i = 0; i < parindex_list_length (self->campaign->criteria); i++)
    {
      ParindexCampaignCriterion *criterion = parindex_list_get (self->campaign->criteria, i);
      Verdict verdict = MET;

      if (criterion->nominee == PARINDEX_NOMINEE_KIND_ANY || criterion->nominee == outcome->nomination->nominee)
        verdict = judge_criterion (self, criterion, outcome->nomination);
      if (verdict == UNKNOWN)
        parindex_nomination_outcome_add (outcome, PARINDEX_NOMINATION_REASON_CRITERION_UNKNOWN, criterion->id);
      else if (verdict == NOT_MET)
        parindex_nomination_outcome_add (outcome, PARINDEX_NOMINATION_REASON_CRITERION_NOT_MET, criterion->id);
    }
}

ParindexCampaignQuota *
parindex_campaign_quota_of (ParindexCampaign *self,
                            ParindexUnit     *nominator)
{
  for (guint i = 0; i < parindex_list_length (self->quotas); i++)
    if (parindex_campaign_quota_binds (parindex_list_get (self->quotas, i), nominator))
      return parindex_list_get (self->quotas, i);

  return NULL;
}

static void
find_reasons (Judge                     *self,
              ParindexNominationOutcome *outcome)
{
  ParindexNomination *nomination = outcome->nomination;

  find_time (self, outcome);
  find_documents (outcome, self->campaign->nominator_documents, dossier_of (self->campaign, nomination->nominator),
                  PARINDEX_NOMINATION_REASON_NOMINATOR_DOCUMENT);
  find_documents (outcome, self->campaign->nominee_documents, nomination->documents, PARINDEX_NOMINATION_REASON_NOMINEE_DOCUMENT);
  find_criteria (self, outcome);
  if (parindex_campaign_quota_of (self->campaign, outcome->nominator) == NULL)
    parindex_nomination_outcome_add (outcome, PARINDEX_NOMINATION_REASON_NO_QUOTA, NULL);
}

/* the declared order */

/* Less than 0: @a comes first. Who has no number comes last. */
static int
compare_key (Judge                  *self,
             const ParindexOrderKey *key,
             ParindexNomination     *a,
             ParindexNomination     *b)
{
  gboolean open;
  g_autoptr (ParindexNumber) first = get_figure (self, a, key->key, &open);
  g_autoptr (ParindexNumber) second = get_figure (self, b, key->key, &open);
  int order;

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);
  order = parindex_number_compare (first, second);

  return key->direction == PARINDEX_DIRECTION_LOWER ? order : -order;
}

static int
compare_nominations (Judge              *self,
                     ParindexNomination *a,
                     ParindexNomination *b)
{
  int order = 0;

  for (guint i = 0; order == 0 && i < self->campaign->order->len; i++)
    order = compare_key (self, self->campaign->order->pdata[i], a, b);

  return order;
}

/* Among @outcomes (of one nominator, nullable: of all): how many come before it, and how many stand where it stands, itself included. */
static void
find_place (Judge                     *self,
            GPtrArray                 *outcomes,
            ParindexNominationOutcome *outcome,
            ParindexUnit              *nominator,
            guint                     *before,
            guint                     *level)
{
  *before = *level = 0;
  for (guint i = 0; i < outcomes->len; i++)
    {
      ParindexNominationOutcome *other = outcomes->pdata[i];
      int order = nominator == NULL || other->nominator == nominator ? compare_nominations (self, other->nomination, outcome->nomination) : 1;

      *before += order < 0;
      *level += order == 0;
    }
}

/* Those against whom nothing else stands share the quotas of their nominators. */
static void
find_over_quota (Judge     *self,
                 GPtrArray *all)
{
  g_autoptr (GPtrArray) worthy = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (((ParindexNominationOutcome *) all->pdata[i])->reasons->len == 0)
      g_ptr_array_add (worthy, all->pdata[i]);
  for (guint i = 0; i < worthy->len; i++)
    {
      ParindexNominationOutcome *outcome = worthy->pdata[i];
      guint quota = parindex_campaign_quota_of (self->campaign, outcome->nominator)->count;
      guint before, level;

      find_place (self, worthy, outcome, outcome->nominator, &before, &level);
      if (before >= quota)
        parindex_nomination_outcome_add (outcome, PARINDEX_NOMINATION_REASON_OVER_QUOTA, NULL);
      else if (before + level > quota)
        parindex_nomination_outcome_add (outcome, PARINDEX_NOMINATION_REASON_QUOTA_TIED, NULL);
    }
}

static ParindexNominationState
state_of_reason (ParindexNominationReason reason)
{
  switch (reason)
    {
    case PARINDEX_NOMINATION_REASON_LATE:
      return PARINDEX_NOMINATION_STATE_LATE;
    case PARINDEX_NOMINATION_REASON_CRITERION_NOT_MET:
      return PARINDEX_NOMINATION_STATE_NOT_MEETING_CRITERIA;
    case PARINDEX_NOMINATION_REASON_NO_QUOTA:
    case PARINDEX_NOMINATION_REASON_OVER_QUOTA:
    case PARINDEX_NOMINATION_REASON_QUOTA_TIED:
      return PARINDEX_NOMINATION_STATE_OVER_QUOTA;
    case PARINDEX_NOMINATION_REASON_NOT_SUBMITTED:
    case PARINDEX_NOMINATION_REASON_NOMINATOR_DOCUMENT:
    case PARINDEX_NOMINATION_REASON_NOMINEE_DOCUMENT:
    case PARINDEX_NOMINATION_REASON_CRITERION_UNKNOWN:
    default:
      return PARINDEX_NOMINATION_STATE_INCOMPLETE;
    }
}

/* The first of these that a reason leads to. */
static const ParindexNominationState order_of_states[] = {
  PARINDEX_NOMINATION_STATE_LATE,
  PARINDEX_NOMINATION_STATE_INCOMPLETE,
  PARINDEX_NOMINATION_STATE_NOT_MEETING_CRITERIA,
  PARINDEX_NOMINATION_STATE_OVER_QUOTA,
};

static ParindexNominationState
find_state (ParindexNominationOutcome *outcome)
{
  for (guint i = 0; i < G_N_ELEMENTS (order_of_states); i++)
    for (guint k = 0; k < outcome->reasons->len; k++)
      if (state_of_reason (parindex_nomination_outcome_finding (outcome, k)->reason) == order_of_states[i])
        return order_of_states[i];

  return PARINDEX_NOMINATION_STATE_ELIGIBLE;
}

/* By state, and by the declared order within the state; what that leaves together stays as it was handed in. */
static int
compare_outcomes (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const ParindexNominationOutcome *first = *(const ParindexNominationOutcome *const *) a;
  const ParindexNominationOutcome *second = *(const ParindexNominationOutcome *const *) b;

  return first->state != second->state ? (int) first->state - (int) second->state : compare_nominations (data, first->nomination, second->nomination);
}

static void
place_eligible (Judge     *self,
                GPtrArray *all)
{
  g_autoptr (GPtrArray) eligible = g_ptr_array_new ();
  guint before, level;

  for (guint i = 0; i < all->len; i++)
    if (((ParindexNominationOutcome *) all->pdata[i])->state == PARINDEX_NOMINATION_STATE_ELIGIBLE)
      g_ptr_array_add (eligible, all->pdata[i]);
  for (guint i = 0; i < eligible->len && self->campaign->order->len > 0; i++)
    {
      find_place (self, eligible, eligible->pdata[i], NULL, &before, &level);
      ((ParindexNominationOutcome *) eligible->pdata[i])->place = before + 1;
    }
}

static GPtrArray *
list_outcomes (Judge *self)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < parindex_list_length (self->campaign->nominations); i++)
    {
      ParindexNominationOutcome *outcome = g_object_new (PARINDEX_TYPE_NOMINATION_OUTCOME, NULL);

      outcome->campaign = g_object_ref (self->campaign);
      outcome->nomination = g_object_ref (parindex_list_get (self->campaign->nominations, i));
      outcome->nominator = g_object_ref (parindex_document_get_unit (self->outcome->document, outcome->nomination->nominator));
      g_ptr_array_add (all, outcome);
    }

  return all;
}

void
parindex_campaign_judge (ParindexCampaignOutcome *self,
                         ParindexContext         *context)
{
  Judge judge = { self, self->campaign, NULL, FALSE };
  g_autoptr (GPtrArray) all = list_outcomes (&judge);

  init_end (&judge);
  init_targets (&judge, context);
  for (guint i = 0; i < all->len; i++)
    find_reasons (&judge, all->pdata[i]);
  find_over_quota (&judge, all);
  for (guint i = 0; i < all->len; i++)
    {
      ParindexNominationOutcome *outcome = all->pdata[i];

      outcome->state = find_state (outcome);
      self->counts[outcome->state]++;
    }
  place_eligible (&judge, all);
  g_ptr_array_sort_with_data (all, compare_outcomes, &judge);
  for (guint i = 0; i < all->len; i++)
    parindex_list_fill (self->outcomes, all->pdata[i]);
  g_clear_object (&judge.targets);
}
