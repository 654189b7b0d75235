/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

/* Everything that a campaign can say, in canonical form. */
#define ALL \
  HEAD "'frameworks': [], 'units': [{'id': 'a', 'name': 'A', 'level': 'department'}, {'id': 'b', 'name': 'B', 'level': 'district', 'groups': {'block': 'x'}}], " \
       "'assessments': [], 'registers': [{'id': 'r', 'entries': []}], 'targets': [{'id': 't', 'kind': 'done', 'unit': 'a'}], 'campaigns': [" \
       "{'id': 'c', 'title': 'T', 'legal-basis': 'L', 'source': 'S', 'window': {'from': '2023-10-01', 'to': '2023-12-31'}, 'deadline-before': '2024-01-20', " \
       "'proposer': 'P', 'appraiser': 'Q', 'authority': 'R', 'documents': {'nominator': ['d', 'e'], 'nominee': ['f']}, 'x-a': 1, 'quotas': [" \
       "{'count': 1, 'title': 'D', 'level': 'department', 'x-b': 2}, {'count': 3, 'level': 'district', 'group': {'block': 'x'}}, {'count': 0, 'units': ['a', 'b']}], " \
       "'criteria': [{'id': 'm', 'title': 'M', 'for': 'collective', 'x-c': 3}, {'id': 'n', 'at-least': '1/3'}, " \
       "{'id': 'o', 'for': 'individual', 'at-least': 1, 'register': 'r', 'entries': {'kind': 'k', 'status': 's'}}, {'id': 'p', 'target': 't'}], " \
       "'order': [{'by': 'n'}, {'by': 'age', 'direction': 'lower'}], 'dossiers': [{'nominator': 'a', 'documents': ['d'], 'x-d': 4}], 'nominations': [" \
       "{'id': 'x', 'nominator': 'a', 'nominee': 'collective', 'title': 'X', 'unit': 'b', 'submitted': '2024-01-19', 'documents': ['f'], 'met': ['m'], 'not-met': [], " \
       "'values': {'n': '2/3', 'age': 3}, 'reference': 'ref', 'x-e': 5}, {'id': 'y', 'nominator': 'b', 'nominee': 'individual'}]}, {'id': 'd', 'deadline-within': '2024-01-20'}]}"

static void
test_round_trip (void)
{
  g_autoptr (ParindexDocument) document = load (ALL);
  g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, NULL);
  g_autoptr (ParindexDocument) again = parindex_document_new_from_bytes (bytes, NULL, NULL);
  g_autoptr (GBytes) twice = parindex_document_to_bytes (again, NULL);
  g_autofree char *text = text_of (bytes);
  g_autofree char *expected = json (ALL);
  g_autoptr (GString) squeezed = g_string_new (text);
  g_autoptr (GString) wanted = g_string_new (expected);

  /* Only the white space is another. */
  for (guint i = 0; i < 2; i++)
    {
      GString *each = i == 0 ? squeezed : wanted;

      g_string_replace (each, "\n", "", 0);
      g_string_replace (each, " ", "", 0);
    }
  g_assert_cmpstr (squeezed->str, ==, wanted->str);
  g_assert_true (g_bytes_equal (bytes, twice));
}

/* Two departments, one district and an office that is of no kind. Each part of a nomination can be changed. */
#define ROUND(order, nominations) \
  HEAD "'frameworks': [], 'units': [{'id': 'a', 'name': 'Sở A', 'level': 'department'}, {'id': 'b', 'name': 'Sở B', 'level': 'department'}, " \
       "{'id': 'h', 'name': 'Huyện H', 'level': 'district'}, {'id': 'o', 'name': 'Văn phòng O', 'level': 'office'}], " \
       "'registers': [{'id': 'r', 'through': '2024-06-30', 'entries': [{'unit': 'h', 'kind': 'initiative', 'date': '2023-10-01'}, " \
       "{'unit': 'h', 'kind': 'initiative', 'date': '2023-12-31'}, {'unit': 'a', 'kind': 'initiative', 'date': '2023-09-30'}, " \
       "{'unit': 'a', 'kind': 'report', 'date': '2023-11-30'}]}, {'id': 'early', 'through': '2023-11-30', 'entries': []}], " \
       "'results': [{'index': 'i', 'unit': 'h', 'period': '2022', 'rank': 5, 'of': 9}, {'index': 'i', 'unit': 'h', 'period': '2023', 'rank': 4, 'of': 9}], " \
       "'targets': [{'id': 't', 'kind': 'rank-improve-by-min', 'unit': 'h', 'index': 'i', 'value': 1, 'baseline': {'period': '2022'}, 'horizon': '2023'}, " \
       "{'id': 'missed', 'kind': 'rank-at-most', 'unit': 'h', 'index': 'i', 'value': 1, 'horizon': '2023'}, " \
       "{'id': 'later', 'kind': 'rank-at-most', 'unit': 'h', 'index': 'i', 'value': 1, 'horizon': '2025'}], " \
       "'campaigns': [{'id': 'c', 'title': 'C', 'window': {'from': '2023-10-01', 'to': '2023-12-31'}, 'deadline-before': '2024-01-20', " \
       "'documents': {'nominator': ['proposal', 'minutes'], 'nominee': ['report']}, " \
       "'quotas': [{'count': 1, 'level': 'department'}, {'count': 2, 'units': ['h']}], 'criteria': [CRITERIA], 'order': [" order "], " \
       "'dossiers': [{'nominator': 'a', 'documents': ['minutes', 'proposal']}, {'nominator': 'h', 'documents': ['minutes', 'proposal']}, " \
       "{'nominator': 'o', 'documents': ['minutes', 'proposal']}, {'nominator': 'b', 'documents': ['proposal']}], 'nominations': [" nominations "]}]}"

#define GOOD "'submitted': '2024-01-19', 'documents': ['report'], 'met': ['good']"
#define NOMINATION(id, nominator, members) "{'id': '" id "', 'nominator': '" nominator "', 'nominee': 'collective', " members "}"

static ParindexCampaignOutcome *
sort_round (const char *text,
            const char *criteria)
{
  g_autoptr (GString) filled = g_string_new (text);
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  ParindexCampaignOutcome *outcome;

  g_string_replace (filled, "CRITERIA", criteria, 0);
  document = load (filled->str);
  outcome = parindex_campaign_outcome_new (document, NULL, NULL, &error);
  g_assert_no_error (error);

  return outcome;
}

/* One nomination against one set of criteria: the state, and the reasons as "reason subject; reason subject". */
typedef struct
{
  const char *name;
  const char *nomination;
  const char *criteria;
  ParindexNominationState state;
  const char *reasons;
} Case;

#define JUDGED "{'id': 'good', 'title': 'Good work'}"
#define STATE(state) PARINDEX_NOMINATION_STATE_##state

static const Case cases[] = {
  { "eligible", NOMINATION ("x", "a", GOOD), JUDGED, STATE (ELIGIBLE), "" },
  { "last-day", NOMINATION ("x", "a", "'submitted': '2024-01-19', 'documents': ['report', 'more'], 'met': ['good']"), JUDGED, STATE (ELIGIBLE), "" },
  { "late", NOMINATION ("x", "a", "'submitted': '2024-01-20', 'documents': ['report'], 'met': ['good']"), JUDGED, STATE (LATE), "late" },
  { "not-submitted", NOMINATION ("x", "a", "'documents': ['report'], 'met': ['good']"), JUDGED, STATE (INCOMPLETE), "not-submitted" },
  { "nominator-document", NOMINATION ("x", "b", GOOD), JUDGED, STATE (INCOMPLETE), "nominator-document minutes" },
  { "nominee-document", NOMINATION ("x", "a", "'submitted': '2024-01-10', 'met': ['good']"), JUDGED, STATE (INCOMPLETE), "nominee-document report" },
  { "criterion-unknown", NOMINATION ("x", "a", "'submitted': '2024-01-10', 'documents': ['report']"), JUDGED, STATE (INCOMPLETE), "criterion-unknown good" },
  { "criterion-not-met", NOMINATION ("x", "a", "'submitted': '2024-01-10', 'documents': ['report'], 'not-met': ['good']"), JUDGED,
    STATE (NOT_MEETING_CRITERIA), "criterion-not-met good" },
  { "no-quota", NOMINATION ("x", "o", GOOD), JUDGED, STATE (OVER_QUOTA), "no-quota" },
  { "of-others", NOMINATION ("x", "a", "'submitted': '2024-01-10', 'documents': ['report']"), "{'id': 'good', 'for': 'individual'}", STATE (ELIGIBLE), "" },
  { "all-at-once", NOMINATION ("x", "b", "'submitted': '2024-02-01', 'not-met': ['good']"), JUDGED, STATE (LATE),
    "late; nominator-document minutes; nominee-document report; criterion-not-met good" },
  { "incomplete-first", NOMINATION ("x", "b", "'submitted': '2024-01-01', 'documents': ['report'], 'not-met': ['good']"), JUDGED, STATE (INCOMPLETE),
    "nominator-document minutes; criterion-not-met good" },
  { "number-met", NOMINATION ("x", "a", GOOD ", 'values': {'n': 2}"), JUDGED ", {'id': 'n', 'at-least': 2}", STATE (ELIGIBLE), "" },
  { "number-not-met", NOMINATION ("x", "a", GOOD ", 'values': {'n': 1.999999999999999999999}"), JUDGED ", {'id': 'n', 'at-least': 2}",
    STATE (NOT_MEETING_CRITERIA), "criterion-not-met n" },
  { "number-unknown", NOMINATION ("x", "a", GOOD), JUDGED ", {'id': 'n', 'at-least': 2}", STATE (INCOMPLETE), "criterion-unknown n" },
  { "register-met", NOMINATION ("x", "h", GOOD), JUDGED ", {'id': 'n', 'at-least': 2, 'register': 'r', 'entries': {'kind': 'initiative'}}", STATE (ELIGIBLE), "" },
  { "register-not-met", NOMINATION ("x", "a", GOOD), JUDGED ", {'id': 'n', 'at-least': 1, 'register': 'r', 'entries': {'kind': 'initiative'}}",
    STATE (NOT_MEETING_CRITERIA), "criterion-not-met n" },
  { "register-of-unit", NOMINATION ("x", "a", GOOD ", 'unit': 'h'"), JUDGED ", {'id': 'n', 'at-least': 2, 'register': 'r', 'entries': {'kind': 'initiative'}}",
    STATE (ELIGIBLE), "" },
  { "register-incomplete", NOMINATION ("x", "a", GOOD), JUDGED ", {'id': 'n', 'at-least': 1, 'register': 'early'}", STATE (INCOMPLETE), "criterion-unknown n" },
  { "target-met", NOMINATION ("x", "h", GOOD), JUDGED ", {'id': 'n', 'target': 't'}", STATE (ELIGIBLE), "" },
  { "target-of-the-only-one", NOMINATION ("x", "a", GOOD), JUDGED ", {'id': 'n', 'target': 't'}", STATE (ELIGIBLE), "" },
  { "target-missed", NOMINATION ("x", "h", GOOD), JUDGED ", {'id': 'n', 'target': 'missed'}", STATE (NOT_MEETING_CRITERIA), "criterion-not-met n" },
  { "target-not-due", NOMINATION ("x", "h", GOOD), JUDGED ", {'id': 'n', 'target': 'later'}", STATE (INCOMPLETE), "criterion-unknown n" },
};

static char *
reasons_of (ParindexNominationOutcome *outcome)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (PARINDEX_TYPE_NOMINATION_REASON);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parindex_nomination_outcome_get_n_reasons (outcome); i++)
    {
      const char *subject = parindex_nomination_outcome_get_reason_subject (outcome, i);

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? "; " : "", g_enum_get_value (klass, parindex_nomination_outcome_get_reason (outcome, i))->value_nick,
                              subject != NULL ? " " : "", subject != NULL ? subject : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *text = g_strdup_printf ("%s", ROUND ("", "NOMINATION"));
  g_autoptr (GString) filled = g_string_new (text);
  g_autoptr (ParindexCampaignOutcome) outcome = NULL;
  ParindexNominationOutcome *each;
  g_autofree char *reasons = NULL;
  g_auto (GStrv) en = NULL;
  g_auto (GStrv) vi = NULL;

  g_string_replace (filled, "NOMINATION", self->nomination, 0);
  outcome = sort_round (filled->str, self->criteria);
  each = parindex_campaign_outcome_get_outcome (outcome, "x", NULL);
  reasons = reasons_of (each);
  en = parindex_nomination_outcome_list_reasons (each, PARINDEX_LANGUAGE_EN);
  vi = parindex_nomination_outcome_list_reasons (each, PARINDEX_LANGUAGE_VI);

  g_assert_cmpint (parindex_nomination_outcome_get_state (each), ==, self->state);
  g_assert_cmpstr (reasons, ==, self->reasons);
  g_assert_cmpuint (parindex_campaign_outcome_count (outcome, self->state), ==, 1);
  for (guint i = 0; i < parindex_nomination_outcome_get_n_reasons (each); i++)
    {
      g_assert_cmpstr (en[i], !=, vi[i]);
      g_assert_null (strchr (en[i], '%'));
      g_assert_null (strchr (vi[i], '%'));
    }
}

static void
check_order (ParindexCampaignOutcome *outcome,
             const char              *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (outcome)); i++)
    {
      g_autoptr (ParindexNominationOutcome) each = g_list_model_get_item (G_LIST_MODEL (outcome), i);
      g_autofree char *reasons = reasons_of (each);

      g_string_append_printf (text, "%s%s %u %s", i > 0 ? "; " : "", parindex_nomination_get_id (parindex_nomination_outcome_get_nomination (each)),
                              parindex_nomination_outcome_get_place (each), reasons);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

#define POINTS(points) GOOD ", 'values': {'points': " points "}"
#define THREE(a, b, c) NOMINATION ("x", "h", POINTS (a)) ", " NOMINATION ("y", "h", POINTS (b)) ", " NOMINATION ("z", "h", POINTS (c))

/* The quota of the district is 2. */
static void
test_quota (void)
{
  g_autoptr (ParindexCampaignOutcome) best = sort_round (ROUND ("{'by': 'points'}", THREE ("1", "3", "2")), JUDGED);
  g_autoptr (ParindexCampaignOutcome) fewest = sort_round (ROUND ("{'by': 'points', 'direction': 'lower'}", THREE ("1", "3", "2")), JUDGED);
  g_autoptr (ParindexCampaignOutcome) tied = sort_round (ROUND ("{'by': 'points'}", THREE ("1", "3", "1")), JUDGED);
  g_autoptr (ParindexCampaignOutcome) first = sort_round (ROUND ("{'by': 'points'}", THREE ("1", "3", "3")), JUDGED);
  g_autoptr (ParindexCampaignOutcome) none = sort_round (ROUND ("", THREE ("1", "3", "2")), JUDGED ", {'id': 'points', 'at-least': 0}");

  check_order (best, "y 1 ; z 2 ; x 0 over-quota");
  check_order (fewest, "x 1 ; z 2 ; y 0 over-quota");
  check_order (tied, "y 1 ; x 0 quota-tied; z 0 quota-tied");
  check_order (first, "y 1 ; z 1 ; x 0 over-quota");
  check_order (none, "x 0 quota-tied; y 0 quota-tied; z 0 quota-tied");
}

/* Collectives and individuals share a quota; what fails otherwise takes none of it; who has no number comes last. */
static void
test_shared (void)
{
  g_autoptr (ParindexCampaignOutcome) outcome =
    sort_round (ROUND ("{'by': 'points'}", NOMINATION ("late", "h", "'submitted': '2024-01-31', 'documents': ['report'], 'met': ['good'], 'values': {'points': 9}") ", "
                                             "{'id': 'one', 'nominator': 'h', 'nominee': 'individual', " GOOD ", 'values': {'points': 1}}, "
                                             NOMINATION ("all", "h", POINTS ("2")) ", " NOMINATION ("nothing", "h", GOOD) ", " NOMINATION ("a", "a", POINTS ("2"))),
                JUDGED);

  check_order (outcome, "all 1 ; a 1 ; one 3 ; nothing 0 over-quota; late 0 late");
}

static void
test_built (void)
{
  g_autoptr (ParindexDocument) document = parindex_document_new ();
  g_autoptr (ParindexUnit) unit = parindex_unit_new ("a", "A");
  g_autoptr (ParindexCampaign) campaign = parindex_campaign_new ("c");
  g_autoptr (ParindexCampaignQuota) quota = parindex_campaign_quota_new (1);
  g_autoptr (ParindexCampaignCriterion) criterion = parindex_campaign_criterion_new ("n");
  g_autoptr (ParindexNomination) nomination = parindex_nomination_new ("x", "a", PARINDEX_NOMINEE_KIND_INDIVIDUAL);
  g_autoptr (ParindexCampaignDossier) dossier = parindex_campaign_dossier_new ("a");
  g_autoptr (ParindexNumber) one = number ("1");
  g_autoptr (ParindexPeriod) day = period ("2024-01-20");
  g_autoptr (ParindexCampaignOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (parindex_campaign_quota_set_applies_to (quota, (const char *const[]){ "a", NULL }, NULL, NULL, NULL, &error));
  g_assert_true (parindex_campaign_criterion_set_at_least (criterion, one, &error));
  g_assert_true (parindex_nomination_set_value (nomination, "n", one, &error));
  g_assert_true (parindex_nomination_set_submitted (nomination, day, &error));
  g_assert_true (parindex_campaign_dossier_set_documents (dossier, (const char *const[]){ "d", NULL }, &error));
  g_assert_true (parindex_campaign_set_nominator_documents (campaign, (const char *const[]){ "d", NULL }, &error));
  g_assert_true (parindex_campaign_set_deadline (campaign, day, TRUE, &error));
  g_assert_true (parindex_campaign_add_quota (campaign, quota, &error));
  g_assert_true (parindex_campaign_add_criterion (campaign, criterion, &error));
  g_assert_true (parindex_campaign_add_nomination (campaign, nomination, &error));
  g_assert_true (parindex_campaign_add_dossier (campaign, dossier, &error));
  g_assert_true (parindex_campaign_add_order_key (campaign, "n", PARINDEX_DIRECTION_LOWER, &error));
  g_assert_cmpint (parindex_campaign_get_order_direction (campaign, "n"), ==, PARINDEX_DIRECTION_LOWER);
  g_assert_true (parindex_document_add_unit (document, unit, &error));
  g_assert_true (parindex_document_add_campaign (document, campaign, &error));
  g_assert_null (parindex_campaign_outcome_new (document, NULL, NULL, &error));
  g_clear_error (&error);
  g_assert_true (parindex_document_seal (document, &error));
  g_assert_no_error (error);
  outcome = parindex_campaign_outcome_new (document, NULL, "c", &error);
  check_order (outcome, "x 1 ");
  g_assert_false (parindex_campaign_set_title (campaign, "T", &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_SEALED);
  g_clear_error (&error);
  g_assert_false (parindex_nomination_set_title (nomination, "T", &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_SEALED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/campaign/round-trip", test_round_trip);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/campaign/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/campaign/quota", test_quota);
  g_test_add_func ("/campaign/shared-quota", test_shared);
  g_test_add_func ("/campaign/built-by-hand", test_built);

  return g_test_run ();
}
