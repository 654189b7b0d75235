/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "golden.h"

/* The contest of Bắc Kạn province of late 2023: days, quotas, documents and criteria are those of its plan; the nominations are made up, one
 * for each reason why one can fail. */

typedef struct
{
  const char *id;
  ParindexNominationState state;
  ParindexNominationReason reason;
} Expected;

#define ELIGIBLE(id) { id, PARINDEX_NOMINATION_STATE_ELIGIBLE, 0 }
#define FAILS(id, state, reason) { id, PARINDEX_NOMINATION_STATE_##state, PARINDEX_NOMINATION_REASON_##reason }

static const Expected expected[] = {
  ELIGIBLE ("1"),
  ELIGIBLE ("2"),
  ELIGIBLE ("3"),
  ELIGIBLE ("4"),
  ELIGIBLE ("5"),
  FAILS ("6", OVER_QUOTA, QUOTA_TIED),
  FAILS ("7", OVER_QUOTA, QUOTA_TIED),
  FAILS ("8", LATE, LATE),
  FAILS ("9", INCOMPLETE, NOMINATOR_DOCUMENT),
  FAILS ("10", INCOMPLETE, NOMINEE_DOCUMENT),
  FAILS ("11", NOT_MEETING_CRITERIA, CRITERION_NOT_MET),
  FAILS ("12", INCOMPLETE, CRITERION_UNKNOWN),
  FAILS ("13", NOT_MEETING_CRITERIA, CRITERION_NOT_MET),
  FAILS ("14", OVER_QUOTA, NO_QUOTA),
  FAILS ("15", INCOMPLETE, NOT_SUBMITTED),
};

static void
test_round (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("bac-kan-2023.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexCampaignOutcome) outcome = parindex_campaign_outcome_new (document, NULL, "bac-kan-2023", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (outcome)), ==, G_N_ELEMENTS (expected));
  g_assert_cmpuint (parindex_campaign_outcome_count (outcome, PARINDEX_NOMINATION_STATE_ELIGIBLE), ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      ParindexNominationOutcome *each = parindex_campaign_outcome_get_outcome (outcome, expected[i].id, &error);

      g_test_message ("nomination %s", expected[i].id);
      g_assert_no_error (error);
      g_assert_cmpint (parindex_nomination_outcome_get_state (each), ==, expected[i].state);
      g_assert_cmpuint (parindex_nomination_outcome_get_n_reasons (each), ==, expected[i].state == PARINDEX_NOMINATION_STATE_ELIGIBLE ? 0 : 1);
      if (expected[i].state != PARINDEX_NOMINATION_STATE_ELIGIBLE)
        g_assert_cmpint (parindex_nomination_outcome_get_reason (each, 0), ==, expected[i].reason);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/golden/award-round/sorted", test_round);

  return g_test_run ();
}
