/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

/* A sum of two areas, of which a unit lost 1 and 2.5 points, and one target that is missed. */
#define DOCUMENT \
  HEAD "'frameworks': [{'id': 'f', 'index': 'i', 'strengths': {'by': 'percent', 'weak': 80}, 'aggregation': 'sum', 'missing': 'propagate', 'criteria': [" \
       "{'id': 'a', 'criteria': [{'id': 'a1', 'max': 5}, {'id': 'a2', 'max': 5}]}, {'id': 'b', 'max': 10}]}], " \
       "'units': [{'id': 'u', 'name': 'U'}], 'assessments': [{'framework': 'f', 'period': '2022', 'stage': 'self', 'values': {'u': {'a1': 5, 'a2': 4, 'b': 7.5}}}], " \
       "'targets': [{'id': 't', 'kind': 'min', 'unit': 'u', 'index': 'i', 'value': 20, 'horizon': '2022'}], 'assignments': [" ASSIGNMENTS "]}"
#define ASSIGNMENTS \
  "{'agency': 'x', 'role': 'lead', 'title': 'X', 'framework': 'f', 'nodes': ['a2', 'b'], 'source': 's', 'x-a': 1}, " \
  "{'agency': 'x', 'role': 'lead', 'framework': 'f', 'nodes': ['a', 'b'], 'valid': {'from': '2023-01-01', 'to': '2023-12-31'}}, " \
  "{'agency': 'y', 'role': 'accountable', 'framework': 'f'}, {'agency': 'y', 'role': 'accountable', 'target': 't'}, " \
  "{'agency': 'p', 'role': 'officer', 'framework': 'f', 'nodes': ['a1', 'b']}, {'agency': 'q', 'role': 'officer', 'framework': 'f', 'nodes': ['b']}"

static ParindexAgencyReport *
report_on (const char *day)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (GError) error = NULL;
  ParindexAgencyReport *report = parindex_agency_report_new (document, NULL, "u", day, &error);

  g_assert_no_error (error);

  return report;
}

static void
check_csv (const char *day,
           const char *expected)
{
  g_autoptr (ParindexAgencyReport) report = report_on (day);
  g_autofree char *csv = parindex_agency_report_to_csv (report);

  g_assert_cmpstr (csv, ==, expected);
}

/* Of nodes within each other only the outer one counts; what does not hold on the day does not either. */
static void
test_agencies (void)
{
  check_csv ("2022-12-31", "agency,title,role,nodes,points_lost,unknown,weak,behind\n"
                           "x,X,lead,a2 b,3.5,0,b,\n"
                           "y,,accountable,f,3.5,0,b,t\n"
                           "p,,officer,a1 b,2.5,0,b,\n"
                           "q,,officer,b,2.5,0,b,\n");
  check_csv ("2023-06-30", "agency,title,role,nodes,points_lost,unknown,weak,behind\n"
                           "x,X,lead,b a,3.5,0,b,\n"
                           "y,,accountable,f,3.5,0,b,t\n"
                           "p,,officer,a1 b,2.5,0,b,\n"
                           "q,,officer,b,2.5,0,b,\n");
}

static void
test_gaps (void)
{
  g_autoptr (ParindexAgencyReport) before = report_on ("2022-12-31");
  g_autoptr (ParindexAgencyReport) after = report_on ("2023-06-30");

  g_assert_cmpstr (parindex_agency_report_get_without_lead (before)[0], ==, "f a1");
  g_assert_null (parindex_agency_report_get_without_lead (before)[1]);
  g_assert_null (parindex_agency_report_get_without_lead (after));
  g_assert_cmpstr (parindex_agency_report_get_with_one_officer (before)[0], ==, "f a1");
  g_assert_null (parindex_agency_report_get_with_one_officer (before)[1]);
}

static char *
words (const char *const *list)
{
  return list != NULL ? g_strjoinv (", ", (char **) list) : g_strdup ("");
}

static void
check_gaps (const char *assignments,
            const char *without_lead,
            const char *with_one_officer)
{
  g_autofree char *text = g_strdup_printf (
    HEAD "'frameworks': [{'id': 'f', 'level': 'commune', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'criteria': [{'id': 'a1', 'max': 5}, {'id': 'a2', 'max': 5}]}, "
         "{'id': 'b', 'max': 10}]}, {'id': 'g', 'aggregation': 'sum', 'criteria': [{'id': 'c', 'max': 5}]}, "
         "{'id': 'h', 'level': 'province', 'aggregation': 'sum', 'criteria': [{'id': 'd', 'max': 5}]}], "
         "'units': [{'id': 'u', 'name': 'U', 'level': 'commune'}], 'assessments': [], 'assignments': [%s]}",
    assignments);
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexAgencyReport) report = parindex_agency_report_new (document, NULL, "u", "2023-06-30", &error);
  g_autofree char *leads = words (parindex_agency_report_get_without_lead (report));
  g_autofree char *officers = words (parindex_agency_report_get_with_one_officer (report));

  g_assert_no_error (error);
  g_assert_cmpstr (leads, ==, without_lead);
  g_assert_cmpstr (officers, ==, with_one_officer);
}

#define LEAD(agency, what) "{'agency': '" agency "', 'role': 'lead', 'framework': " what "}"
#define OFFICER(agency, what) "{'agency': '" agency "', 'role': 'officer', 'framework': " what "}"

/* The uppermost nodes, and of those frameworks that score units of the level: who has a node has all below it. */
static void
test_gaps_of_trees (void)
{
  check_gaps ("", "f, g", "");
  check_gaps ("{'agency': 'x', 'role': 'lead', 'framework': 'f', 'valid': {'to': '2022-12-31'}}", "f, g", "");
  check_gaps (LEAD ("x", "'f'") ", " LEAD ("x", "'g'"), "", "");
  check_gaps (LEAD ("x", "'f', 'nodes': ['a1', 'a2']") ", " LEAD ("x", "'g'"), "f b", "");
  check_gaps (LEAD ("x", "'f', 'nodes': ['a1', 'b']") ", " LEAD ("x", "'g'") ", " LEAD ("x", "'h'"), "f a2", "");
  check_gaps (LEAD ("x", "'f'") ", " LEAD ("x", "'g'") ", " OFFICER ("p", "'f'") ", " OFFICER ("q", "'f', 'nodes': ['b']"), "", "f");
  check_gaps (LEAD ("x", "'f'") ", " LEAD ("x", "'g'") ", " OFFICER ("p", "'f', 'nodes': ['a']") ", " OFFICER ("q", "'f', 'nodes': ['a2', 'b']"), "", "f a, f b");
  check_gaps (LEAD ("x", "'f'") ", " LEAD ("x", "'g'") ", " OFFICER ("p", "'f', 'nodes': ['a']") ", " OFFICER ("p", "'f', 'nodes': ['a']"), "", "f a");
}

static void
test_round_trip (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, NULL);
  g_autoptr (ParindexDocument) again = parindex_document_new_from_bytes (bytes, NULL, NULL);
  g_autoptr (GBytes) twice = parindex_document_to_bytes (again, NULL);
  g_autofree char *text = text_of (bytes);
  g_autofree char *all = json (ASSIGNMENTS);
  g_auto (GStrv) parts = g_strsplit (all, "}, {", -1);

  g_assert_true (g_bytes_equal (bytes, twice));
  for (char **part = parts; *part != NULL; part++)
    g_assert_nonnull (strstr (text, *part));
  g_assert_nonnull (strstr (text, "\"by\": \"percent\""));
}

static void
test_built (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexAssignment) assignment = parindex_assignment_new ("x", PARINDEX_ASSIGNMENT_ROLE_LEAD);
  g_autoptr (GError) error = NULL;

  g_assert_true (parindex_assignment_set_framework (assignment, "f", &error));
  g_assert_true (parindex_assignment_set_nodes (assignment, (const char *const[]){ "a", NULL }, &error));
  g_assert_cmpstr (parindex_assignment_get_nodes (assignment)[0], ==, "a");
  g_assert_false (parindex_document_add_assignment (document, assignment, &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_SEALED);
  g_clear_error (&error);
  g_assert_null (parindex_agency_report_new (document, NULL, "z", "2023-06-30", &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_REFERENCE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assignment/agencies", test_agencies);
  g_test_add_func ("/assignment/gaps", test_gaps);
  g_test_add_func ("/assignment/gaps-of-trees", test_gaps_of_trees);
  g_test_add_func ("/assignment/round-trip", test_round_trip);
  g_test_add_func ("/assignment/built-by-hand", test_built);

  return g_test_run ();
}
