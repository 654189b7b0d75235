/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "message-cases.h"

/* What is wrong with campaigns and assignments, which stand on line 2. */
typedef struct
{
  ParindexMessage message;
  const char *path;
  const char *campaign;
  const char *assignment;
} Case;

#define C(members) "{'id': 'c', " members "}"
#define N(members) C ("'nominations': [{'id': 'x', 'nominator': 'a', 'nominee': 'collective', " members "}]")

static const Case cases[] = {
  { PARINDEX_MESSAGE_MEMBER_MISSING, "campaigns[0]", "{'title': 'C'}" },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, "campaigns[0].deadline", C ("'deadline': '2024-01-20'") },
  { PARINDEX_MESSAGE_NOT_A_DAY, "campaigns[0].deadline-within", C ("'deadline-within': '2024'") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, "campaigns[0]", C ("'deadline-within': '2024-01-20', 'deadline-before': '2024-01-20'") },
  { PARINDEX_MESSAGE_BOUNDS_ORDER, "campaigns[0]", C ("'window': {'from': '2024-01-20', 'to': '2024-01-19'}") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "campaigns[0].quotas[0]", C ("'quotas': [{'level': 'x'}]") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "campaigns[0].quotas[0]", C ("'quotas': [{'count': 1}]") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, "campaigns[0].quotas[0]", C ("'quotas': [{'count': 1, 'units': ['a'], 'level': 'x'}]") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, "campaigns[0].quotas[0].group.e", C ("'quotas': [{'count': 1, 'group': {'d': 'x', 'e': 'y'}}]") },
  { PARINDEX_MESSAGE_FACT_UNKNOWN_UNIT, "campaigns[0].quotas[0]", C ("'quotas': [{'count': 1, 'units': ['z']}]") },
  { PARINDEX_MESSAGE_BAD_COUNT, "campaigns[0].quotas[0].count", C ("'quotas': [{'count': -1, 'level': 'x'}]") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "campaigns[0].criteria[0]", C ("'criteria': [{'title': 'x'}]") },
  { PARINDEX_MESSAGE_ID_TWICE, "campaigns[0].criteria[1]", C ("'criteria': [{'id': 'x'}, {'id': 'x'}]") },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, "campaigns[0].criteria[0].for", C ("'criteria': [{'id': 'x', 'for': 'any'}]") },
  { PARINDEX_MESSAGE_TARGET_REFERENCE, "campaigns[0].criteria[0]", C ("'criteria': [{'id': 'x', 'target': 'z'}]") },
  { PARINDEX_MESSAGE_TARGET_REFERENCE, "campaigns[0].criteria[0]", C ("'criteria': [{'id': 'x', 'register': 'z', 'at-least': 1}]") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "campaigns[0].criteria[0]", C ("'criteria': [{'id': 'x', 'register': 'r'}]") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "campaigns[0].criteria[0]", C ("'criteria': [{'id': 'x', 'entries': {'kind': 'k'}}]") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, "campaigns[0].criteria[0]", C ("'criteria': [{'id': 'x', 'target': 't', 'at-least': 1}]") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "campaigns[0].order[0]", C ("'order': [{'direction': 'lower'}]") },
  { PARINDEX_MESSAGE_TARGET_REFERENCE, "campaigns[0]", C ("'order': [{'by': 'points'}]") },
  { PARINDEX_MESSAGE_TARGET_REFERENCE, "campaigns[0]", C ("'criteria': [{'id': 'x'}], 'order': [{'by': 'x'}]") },
  { PARINDEX_MESSAGE_ID_TWICE, "campaigns[0]", C ("'criteria': [{'id': 'x', 'at-least': 1}], 'order': [{'by': 'x'}, {'by': 'x'}]") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "campaigns[0].dossiers[0]", C ("'dossiers': [{'documents': []}]") },
  { PARINDEX_MESSAGE_FACT_UNKNOWN_UNIT, "campaigns[0].dossiers[0]", C ("'dossiers': [{'nominator': 'z'}]") },
  { PARINDEX_MESSAGE_ID_TWICE, "campaigns[0].dossiers[1]", C ("'dossiers': [{'nominator': 'a'}, {'nominator': 'a'}]") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "campaigns[0].nominations[0]", C ("'nominations': [{'id': 'x', 'nominee': 'collective'}]") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "campaigns[0].nominations[0]", C ("'nominations': [{'id': 'x', 'nominator': 'a'}]") },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, "campaigns[0].nominations[0].nominee", C ("'nominations': [{'id': 'x', 'nominator': 'a', 'nominee': 'person'}]") },
  { PARINDEX_MESSAGE_FACT_UNKNOWN_UNIT, "campaigns[0].nominations[0]", C ("'nominations': [{'id': 'x', 'nominator': 'z', 'nominee': 'collective'}]") },
  { PARINDEX_MESSAGE_FACT_UNKNOWN_UNIT, "campaigns[0].nominations[0]", N ("'unit': 'z'") },
  { PARINDEX_MESSAGE_TARGET_REFERENCE, "campaigns[0].nominations[0]", N ("'met': ['z']") },
  { PARINDEX_MESSAGE_TARGET_REFERENCE, "campaigns[0].nominations[0]", N ("'values': {'z': 1}") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, "campaigns[0].nominations[0]",
    C ("'criteria': [{'id': 'k'}], 'nominations': [{'id': 'x', 'nominator': 'a', 'nominee': 'collective', 'met': ['k'], 'not-met': ['k']}]") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, "campaigns[0].nominations[0]",
    C ("'criteria': [{'id': 'k', 'at-least': 1}], 'nominations': [{'id': 'x', 'nominator': 'a', 'nominee': 'collective', 'not-met': ['k']}]") },
  { PARINDEX_MESSAGE_JUDGED_FOR_OTHERS, "campaigns[0].nominations[0]",
    C ("'criteria': [{'id': 'k', 'for': 'collective'}], 'nominations': [{'id': 'x', 'nominator': 'a', 'nominee': 'individual', 'met': ['k']}]") },
  { PARINDEX_MESSAGE_ID_TWICE, "campaigns[1]", "{'id': 'c'}, {'id': 'c'}" },

  { PARINDEX_MESSAGE_MEMBER_MISSING, "assignments[0]", .assignment = "{'framework': 'f'}" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "assignments[0]", .assignment = "{'agency': 'x'}" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, "assignments[0]", .assignment = "{'agency': 'x', 'target': 't', 'nodes': []}" },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, "assignments[0]", .assignment = "{'agency': 'x', 'framework': 'f', 'target': 't'}" },
  { PARINDEX_MESSAGE_TARGET_REFERENCE, "assignments[0]", .assignment = "{'agency': 'x', 'framework': 'z'}" },
  { PARINDEX_MESSAGE_TARGET_REFERENCE, "assignments[0]", .assignment = "{'agency': 'x', 'target': 'z'}" },
  { PARINDEX_MESSAGE_TARGET_REFERENCE, "assignments[0]", .assignment = "{'agency': 'x', 'framework': 'f', 'nodes': ['z']}" },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, "assignments[0].role", .assignment = "{'agency': 'x', 'role': 'boss', 'framework': 'f'}" },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, "assignments[0].person", .assignment = "{'agency': 'x', 'framework': 'f', 'person': 'p'}" },
  { PARINDEX_MESSAGE_NOT_A_DAY, "assignments[0].valid.from", .assignment = "{'agency': 'x', 'framework': 'f', 'valid': {'from': '2023'}}" },
  { PARINDEX_MESSAGE_BOUNDS_ORDER, "assignments[0]", .assignment = "{'agency': 'x', 'framework': 'f', 'valid': {'from': '2023-02-01', 'to': '2023-01-31'}}" },
};

static char *
make_text (const char *campaigns,
           const char *assignments)
{
  return g_strdup_printf (HEAD "'units': [{'id': 'a', 'name': 'A'}, {'id': 'b', 'name': 'B'}], 'registers': [{'id': 'r'}], 'targets': [{'id': 't', 'kind': 'done', 'unit': 'a'}], "
                               "'results': [{'index': 'f', 'unit': 'a', 'period': '2022', 'rank': 1}], "
                               "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [{'id': 'k', 'max': 1}]}],\n"
                               "'campaigns': [%s], 'assignments': [%s]}",
                          campaigns != NULL ? campaigns : "", assignments != NULL ? assignments : "");
}

static void
test_campaign (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *text = make_text (self->campaign, self->assignment);
  g_autofree char *source = json (text);
  g_autoptr (GBytes) bytes = bytes_of (source);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GError) error = NULL;
  GListModel *problems;

  g_assert_null (parindex_loader_load_bytes (loader, bytes, NULL, &error));
  problems = parindex_loader_get_problems (loader);
  check_problem (self->message, item (problems, 0));
  check_error_text (self->message, error, PARINDEX_LANGUAGE_EN);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
  g_assert_cmpuint (parindex_problem_get_line (item (problems, 0)), ==, 2);
  g_assert_cmpstr (parindex_problem_get_path (item (problems, 0)), ==, self->path);
}

static void
test_unknown (void)
{
  static const struct
  {
    ParindexMessage message;
    const char *unit, *from, *to;
  } periods[] = {
    { PARINDEX_MESSAGE_FOLLOW_UP_NO_PERIOD, "b", NULL, NULL },
    { PARINDEX_MESSAGE_FOLLOW_UP_PERIOD_UNKNOWN, "a", "2021", NULL },
    { PARINDEX_MESSAGE_FOLLOW_UP_PERIOD_UNKNOWN, "a", "2022", "2023" },
    { PARINDEX_MESSAGE_FOLLOW_UP_ORDER, "a", "2022", "2022" },
    { PARINDEX_MESSAGE_FOLLOW_UP_FIRST, "a", NULL, "2022" },
    { PARINDEX_MESSAGE_NOT_A_PERIOD, "a", "x", NULL },
  };
  g_autofree char *text = make_text ("{'id': 'c'}, {'id': 'd'}", NULL);
  g_autofree char *none = make_text (NULL, NULL);
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (ParindexDocument) bare = load (none);
  g_autoptr (ParindexCampaignOutcome) outcome = parindex_campaign_outcome_new (document, NULL, "c", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_setenv ("LANGUAGE", i == 0 ? "en" : "vi", TRUE);
      g_assert_null (parindex_campaign_outcome_new (document, NULL, "z", &error));
      check_error_text (PARINDEX_MESSAGE_CAMPAIGN_UNKNOWN, error, i == 0 ? PARINDEX_LANGUAGE_EN : PARINDEX_LANGUAGE_VI);
      g_clear_error (&error);
      g_assert_null (parindex_campaign_outcome_new (document, NULL, NULL, &error));
      check_error_text (PARINDEX_MESSAGE_CAMPAIGN_AMBIGUOUS, error, i == 0 ? PARINDEX_LANGUAGE_EN : PARINDEX_LANGUAGE_VI);
      g_clear_error (&error);
      g_assert_null (parindex_campaign_outcome_new (bare, NULL, "z", &error));
      check_error_text (PARINDEX_MESSAGE_CAMPAIGN_NONE, error, i == 0 ? PARINDEX_LANGUAGE_EN : PARINDEX_LANGUAGE_VI);
      g_clear_error (&error);
      g_assert_null (parindex_campaign_outcome_get_outcome (outcome, "z", &error));
      check_error_text (PARINDEX_MESSAGE_NOMINATION_UNKNOWN, error, i == 0 ? PARINDEX_LANGUAGE_EN : PARINDEX_LANGUAGE_VI);
      g_clear_error (&error);
      for (guint k = 0; k < G_N_ELEMENTS (periods); k++)
        {
          g_assert_null (parindex_follow_up_new (document, NULL, "f", periods[k].unit, periods[k].from, periods[k].to, &error));
          check_error_text (periods[k].message, error, i == 0 ? PARINDEX_LANGUAGE_EN : PARINDEX_LANGUAGE_VI);
          g_clear_error (&error);
        }
      g_assert_null (parindex_follow_up_new (document, NULL, "f", "a", NULL, NULL, &error));
      check_error_text (PARINDEX_MESSAGE_FOLLOW_UP_NO_RULE, error, i == 0 ? PARINDEX_LANGUAGE_EN : PARINDEX_LANGUAGE_VI);
      g_clear_error (&error);
    }
  g_setenv ("LANGUAGE", "en", TRUE);
}

void
add_campaign_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/message/campaign-%02u", i);

      g_test_add_data_func (path, &cases[i], test_campaign);
    }
  g_test_add_func ("/message/campaign-unknown", test_unknown);
}
