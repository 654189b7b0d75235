/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

/* Targets of units that merge and split: what is counted, and of whom. */

/* In the middle of 2025 a and b become n, e takes in f under its own id, s is split into t and u, and w is split off v, as y was before;
 * a, b and n are communes of the district d, as is c, which stays. */
#define UNITS \
  "'units': [{'id': 'd', 'name': 'D'}, {'id': 'a', 'name': 'A', 'parent': 'd'}, {'id': 'b', 'name': 'B', 'parent': 'd'}, {'id': 'c', 'name': 'C', 'parent': 'd'}, " \
  "{'id': 'n', 'name': 'N', 'parent': 'd'}, {'id': 'e', 'name': 'E'}, {'id': 'f', 'name': 'F'}, {'id': 's', 'name': 'S'}, {'id': 't', 'name': 'T'}, " \
  "{'id': 'u', 'name': 'U'}, {'id': 'm', 'name': 'M'}, {'id': 'v', 'name': 'V'}, {'id': 'w', 'name': 'W'}, {'id': 'y', 'name': 'Y'}]"
#define SUCCESSIONS \
  "'successions': [{'from': ['a', 'b'], 'to': 'n', 'since': '2025-07-01', 'weights': {'a': 3, 'b': 1}}, " \
  "{'from': ['e', 'f'], 'to': 'e', 'since': '2025-07-01', 'weights': {'e': 1, 'f': 2}}, " \
  "{'from': ['s'], 'to': 't', 'since': '2025-07-01'}, {'from': ['s'], 'to': 'u', 'since': '2025-07-01'}, " \
  "{'from': ['v'], 'to': 'v', 'since': '2025-07-01'}, {'from': ['v'], 'to': 'w', 'since': '2025-07-01'}, " \
  "{'from': ['v'], 'to': 'v', 'since': '2024-01-01'}, {'from': ['v'], 'to': 'y', 'since': '2024-01-01'}, " \
  "{'from': ['n', 't'], 'to': 'm', 'since': '2026-07-01', 'weights': {'n': 1, 't': 4}}]"

#define RATIO(unit, period, count, of) "{'unit': '" unit "', 'period': '" period "', 'count': " count ", 'of': " of "}"
#define VALUE(unit, period, value) "{'unit': '" unit "', 'period': '" period "', 'value': " value "}"
#define RATIOS(observations) "'series': [{'id': 's', 'kind': 'ratio', 'observations': [" observations "]}]"
#define NUMBERS(members, observations) "'series': [{'id': 's', 'kind': 'number', " members "'observations': [" observations "]}]"
#define ENTRY(unit, date) "{'unit': '" unit "', 'kind': 'k', 'date': '" date "'}"
#define REGISTER(members, entries) "'registers': [{'id': 'r', " members "'entries': [" entries "]}]"
#define RESULT(unit, period, members) "{'index': 'i', 'unit': '" unit "', 'period': '" period "', " members "}"

#define RISE "'kind': 'score-increase', 'series': 's', 'value': 0, 'baseline': {'period': '2024'}, 'horizon': '"
#define DECLARED ", 'succession': true"

typedef struct
{
  const char *about;
  const char *data;
  const char *target;
  const char *as_of;
  ParindexTargetState state;
  const char *baseline; /* as it is shown; NULL: none */
  const char *says;     /* a sentence, or a part of one; NULL: whatever */
} Case;

#define STATE(state) PARINDEX_TARGET_STATE_##state

/* Of the first half there are 50 of 100 and 10 of 300. */
#define BEFORE RATIO ("a", "2024", "50", "100") ", " RATIO ("b", "2024", "10", "300")
#define POOLED BEFORE ", " RATIO ("c", "2024", "40", "100") ", " RATIO ("n", "2025", "90", "400") ", " RATIO ("c", "2025", "60", "100")

#define HANDED_IN ENTRY ("a", "2025-03-01") ", " ENTRY ("a", "2025-06-30") ", " ENTRY ("b", "2025-04-01") ", " ENTRY ("n", "2025-08-01")

static const Case cases[] = {
  /* baselines of series */
  { "counts of a merger are added up", RATIOS (BEFORE ", " RATIO ("n", "2025", "61", "400")), "'unit': 'n', " RISE "2025'", "2026-01-01", STATE (MET), "15",
    "(2024, derived: sum of the predecessors: a 50 of 100; b 10 of 300)" },
  { "exactly", RATIOS (BEFORE ", " RATIO ("n", "2025", "60", "400")), "'unit': 'n', " RISE "2025'", "2026-01-01", STATE (MISSED), "15", NULL },
  { "other numbers are the mean by the weights", NUMBERS ("", VALUE ("a", "2024", "10") ", " VALUE ("b", "2024", "20") ", " VALUE ("n", "2025", "12.5")),
    "'unit': 'n', " RISE "2025'", "2026-01-01", STATE (MISSED), "12.5", "(2024, derived: weighted mean of the predecessors: a 10 (weight 3); b 20 (weight 1))" },
  { "numbers that add up", NUMBERS ("'additive': true, ", VALUE ("a", "2024", "10") ", " VALUE ("b", "2024", "20") ", " VALUE ("n", "2025", "31")),
    "'unit': 'n', " RISE "2025'", "2026-01-01", STATE (MET), "30", "sum of the predecessors: a 10; b 20" },
  { "one of them has none", RATIOS (RATIO ("a", "2024", "50", "100") ", " RATIO ("n", "2025", "61", "400")), "'unit': 'n', " RISE "2025'", "2026-01-01",
    STATE (NOT_OBSERVABLE), NULL, "The baseline of 2024 is not known" },
  { "a unit that goes on is another one", RATIOS (RATIO ("e", "2024", "1", "10") ", " RATIO ("f", "2024", "5", "10") ", " RATIO ("e", "2025", "2", "10")),
    "'unit': 'e', " RISE "2025'" DECLARED, "2026-01-01", STATE (MISSED), "30", "sum of the predecessors: e 1 of 10; f 5 of 10" },
  { "but not for what it was before", RATIOS (RATIO ("e", "2024", "1", "10") ", " RATIO ("e", "2025", "2", "10")), "'unit': 'e', 'kind': 'min', 'series': 's', 'value': 10, 'horizon': '2024'",
    "2026-01-01", STATE (MET), NULL, "1 of 10 is 10 %." },
  { "it passes on the very day", RATIOS (BEFORE), "'unit': 'a', 'kind': 'min', 'series': 's', 'value': 10, 'horizon': '2026'" DECLARED, "2025-07-01", STATE (NOT_YET_DUE), NULL,
    "a became n: the target passes to it." },
  { "not on the day before", RATIOS (BEFORE), "'unit': 'a', 'kind': 'min', 'series': 's', 'value': 10, 'horizon': '2026'" DECLARED, "2025-06-30", STATE (ON_TRACK), NULL,
    "50 of 100 is 50 %." },
  { "which has to be declared", RATIOS (RATIO ("e", "2024", "1", "10") ", " RATIO ("f", "2024", "5", "10") ", " RATIO ("e", "2025", "2", "10")),
    "'unit': 'e', " RISE "2025'", "2026-01-01", STATE (NOT_OBSERVABLE), NULL, "not declared" },
  { "it passes by declaration", RATIOS (BEFORE ", " RATIO ("n", "2025", "61", "400")), "'unit': 'a', " RISE "2025'" DECLARED, "2026-01-01", STATE (MET), "15",
    "a became n: the target passes to it." },
  { "a percent of what was split is that of its parts", RATIOS (RATIO ("s", "2024", "1", "4") ", " RATIO ("t", "2025", "1", "3")), "'unit': 't', " RISE "2025'", "2026-01-01",
    STATE (MET), "25", "weighted mean of the predecessors: s 25 (weight 1)" },
  { "a sum is not", NUMBERS ("'additive': true, ", VALUE ("s", "2024", "10") ", " VALUE ("t", "2025", "31")), "'unit': 't', " RISE "2025'", "2026-01-01", STATE (NOT_OBSERVABLE), NULL,
    "The baseline of 2024 is not known" },
  { "a number that is none is", NUMBERS ("", VALUE ("s", "2024", "10") ", " VALUE ("t", "2025", "31")), "'unit': 't', " RISE "2025'", "2026-01-01", STATE (MET), "10", NULL },
  { "over two steps, of which one has no counts: (15 + 4 · 25) / 5", RATIOS (BEFORE ", " RATIO ("s", "2024", "1", "4") ", " RATIO ("m", "2026", "23", "100")), "'unit': 'm', " RISE "2026'",
    "2027-01-01", STATE (MISSED), "23", "weighted mean of the predecessors: n 15 (weight 1); t 25 (weight 4)" },

  /* units below */
  { "each commune once, before", RATIOS (POOLED), "'unit': 'd', 'kind': 'min', 'series': 's', 'value': 20, 'horizon': '2024'", "2026-01-01", STATE (MET), NULL, "100 of 500 is 20 %." },
  { "and after", RATIOS (POOLED), "'unit': 'd', 'kind': 'min', 'series': 's', 'value': 30, 'horizon': '2025'", "2026-01-01", STATE (MET), NULL, "150 of 500 is 30 %." },
  { "against each other", RATIOS (POOLED), "'unit': 'd', " RISE "2025'", "2026-01-01", STATE (MET), "20", "Added up over 2 units below." },
  { "the latest, where nothing came since", RATIOS (BEFORE ", " RATIO ("c", "2024", "40", "100")), "'unit': 'd', 'kind': 'min', 'series': 's', 'value': 20, 'horizon': '2026'", "2025-09-01",
    STATE (ON_TRACK), NULL, "100 of 500 is 20 %." },
  { "one is missing", RATIOS (RATIO ("n", "2025", "90", "400")), "'unit': 'd', 'kind': 'min', 'series': 's', 'value': 20, 'horizon': '2025'", "2026-01-01", STATE (NOT_OBSERVABLE), NULL,
    "parts of the sum are missing" },

  /* registers */
  { "a unit that is gone hands in nothing", REGISTER ("", ENTRY ("a", "2025-01-01")), "'unit': 'a', 'kind': 'count', 'register': 'r', 'value': 2, 'horizon': '2025'", "2026-01-01",
    STATE (NOT_OBSERVABLE), NULL, "not declared that the target passes" },
  { "what it handed in counts", REGISTER ("", ENTRY ("a", "2025-01-01") ", " ENTRY ("a", "2025-02-01")), "'unit': 'a', 'kind': 'count', 'register': 'r', 'value': 2, 'horizon': '2025'",
    "2026-01-01", STATE (MET), NULL, NULL },
  { "too many are too many", REGISTER ("", ENTRY ("a", "2025-01-01") ", " ENTRY ("a", "2025-02-01")), "'unit': 'a', 'kind': 'quota-max', 'register': 'r', 'value': 1, 'horizon': '2025'",
    "2026-01-01", STATE (MISSED), NULL, NULL },
  { "nor where the unit goes on", REGISTER ("", ENTRY ("e", "2025-01-01") ", " ENTRY ("e", "2025-02-01")),
    "'unit': 'e', 'kind': 'count', 'register': 'r', 'value': 2, 'horizon': '2025'", "2026-01-01", STATE (MET), NULL, NULL },
  { "where its own do not do", REGISTER ("", ENTRY ("e", "2025-01-01") ", " ENTRY ("e", "2025-08-01")),
    "'unit': 'e', 'kind': 'count', 'register': 'r', 'value': 2, 'horizon': '2025'", "2026-01-01", STATE (NOT_OBSERVABLE), NULL, "not declared that the target passes" },
  { "but for a target of the new one", REGISTER ("", ENTRY ("e", "2025-01-01") ", " ENTRY ("e", "2025-08-01")),
    "'unit': 'e', 'kind': 'min', 'register': 'r', 'value': 2, 'baseline': {'period': '2025', 'value': 1}, 'horizon': '2026'", "2027-01-01", STATE (MET), "1", NULL },
  { "nothing after its end", REGISTER ("", ENTRY ("e", "2025-08-01")), "'unit': 'e', 'kind': 'required-documents', 'register': 'r', 'documents': ['k'], 'horizon': '2025'", "2026-01-01",
    STATE (NOT_OBSERVABLE), NULL, "not declared that the target passes" },
  { "no year is missed after it", REGISTER ("", ENTRY ("a", "2024-01-01")), "'unit': 'a', 'kind': 'recurring-deadline', 'register': 'r', 'every': 'year', 'since': '2024', 'horizon': '2025'",
    "2026-01-01", STATE (NOT_OBSERVABLE), NULL, "not declared that the target passes" },
  { "no deadline either", REGISTER ("", ""), "'unit': 'b', 'kind': 'deadline-within', 'register': 'r', 'date': '2025'", "2026-01-01", STATE (NOT_OBSERVABLE), NULL, NULL },
  { "but one before", REGISTER ("", ""), "'unit': 'b', 'kind': 'deadline-within', 'register': 'r', 'date': '2025-06-30'", "2026-01-01", STATE (MISSED), NULL, NULL },
  { "one that was kept", REGISTER ("", ENTRY ("b", "2025-06-30")), "'unit': 'b', 'kind': 'deadline-within', 'register': 'r', 'date': '2025'", "2026-01-01", STATE (MET), NULL, NULL },

  /* registers and events of a target that passes */
  { "what is counted is counted of all that merged", REGISTER ("", HANDED_IN), "'unit': 'a', 'kind': 'count', 'register': 'r', 'value': 4, 'every': 'year', 'horizon': '2025'" DECLARED,
    "2026-01-01", STATE (MET), NULL, "With what is recorded of a, b from before the succession." },
  { "and no more", REGISTER ("", HANDED_IN), "'unit': 'a', 'kind': 'count', 'register': 'r', 'value': 5, 'every': 'year', 'horizon': '2025'" DECLARED, "2026-01-01", STATE (MISSED), NULL,
    "2025-12-31: 4." },
  { "on its last day, and not on the next", REGISTER ("", HANDED_IN ", " ENTRY ("a", "2025-07-01")), "'unit': 'a', 'kind': 'quota-max', 'register': 'r', 'value': 4, 'horizon': '2025'" DECLARED,
    "2026-01-01", STATE (MET), NULL, NULL },
  { "too many of all", REGISTER ("", HANDED_IN), "'unit': 'b', 'kind': 'quota-max', 'register': 'r', 'value': 3, 'horizon': '2025'" DECLARED, "2026-01-01", STATE (MISSED), NULL, NULL },
  { "each year by whoever it was then", REGISTER ("", ENTRY ("a", "2024-08-01") ", " ENTRY ("n", "2025-08-01")),
    "'unit': 'a', 'kind': 'recurring-deadline', 'register': 'r', 'every': 'year', 'since': '2024', 'horizon': '2025'" DECLARED, "2026-01-01", STATE (MET), NULL,
    "With what is recorded of a from before the succession." },
  { "but not by another one", REGISTER ("", ENTRY ("a", "2024-08-01") ", " ENTRY ("n", "2025-08-01")),
    "'unit': 'b', 'kind': 'recurring-deadline', 'register': 'r', 'every': 'year', 'since': '2024', 'horizon': '2025'" DECLARED, "2026-01-01", STATE (MISSED), NULL, NULL },
  { "a deadline kept by the successor", REGISTER ("", HANDED_IN), "'unit': 'b', 'kind': 'deadline-before', 'register': 'r', 'date': '2025-12-31'" DECLARED, "2026-01-01", STATE (MET), NULL, NULL },
  { "not by the one it merged with", REGISTER ("", ENTRY ("a", "2025-03-01")), "'unit': 'b', 'kind': 'deadline-within', 'register': 'r', 'date': '2025'" DECLARED, "2026-01-01", STATE (MISSED), NULL,
    "With what is recorded of b" },
  { "done before", "'series': [{'id': 's', 'kind': 'done', 'observations': [{'unit': 'a', 'period': '2024', 'done': true}, {'unit': 'n', 'period': '2025', 'done': false}]}]",
    "'unit': 'a', 'kind': 'done', 'series': 's', 'horizon': '2025'" DECLARED, "2026-01-01", STATE (MET), NULL, NULL },
  { "not done by either", "'series': [{'id': 's', 'kind': 'done', 'observations': [{'unit': 'a', 'period': '2024', 'done': true}, {'unit': 'n', 'period': '2025', 'done': false}]}]",
    "'unit': 'b', 'kind': 'done', 'series': 's', 'horizon': '2025'" DECLARED, "2026-01-01", STATE (MISSED), NULL, NULL },
  { "an event before", "'series': [{'id': 's', 'kind': 'event', 'observations': [{'unit': 'a', 'date': '2024-05-01'}]}]", "'unit': 'a', 'kind': 'deadline-from', 'series': 's', 'date': '2025-12-01'" DECLARED,
    "2026-01-01", STATE (MET), NULL, "It happened on 2024-05-01." },
  { "how late the first of them was, in whatever order they are stated", REGISTER ("", ENTRY ("n", "2025-11-01") ", " ENTRY ("n", "2025-09-01")),
    "'unit': 'n', 'kind': 'deadline-within', 'register': 'r', 'date': '2025-08'", "2026-01-01", STATE (MISSED), NULL, "It happened on 2025-09-01." },
  { "how much was whose, of a split", REGISTER ("", ENTRY ("s", "2025-01-01") ", " ENTRY ("t", "2025-08-01")), "'unit': 's', 'kind': 'count', 'register': 'r', 'value': 1, 'horizon': '2025'" DECLARED,
    "2026-01-01", STATE (NOT_OBSERVABLE), NULL, "is whose is not known" },
  { "nor of one that went on and was split again, in whatever order that is stated", REGISTER ("", ENTRY ("v", "2024-06-01") ", " ENTRY ("v", "2025-08-01")),
    "'unit': 'v', 'kind': 'quota-max', 'register': 'r', 'value': 1, 'horizon': '2025'" DECLARED, "2026-01-01", STATE (NOT_OBSERVABLE), NULL, "is whose is not known" },
  { "what the old unit of the id did", REGISTER ("", ENTRY ("e", "2025-01-01")), "'unit': 'e', 'kind': 'required-documents', 'register': 'r', 'documents': ['k'], 'horizon': '2025'" DECLARED,
    "2026-01-01", STATE (MET), NULL, NULL },
  { "is not of the one it took in", REGISTER ("", ENTRY ("e", "2025-01-01")), "'unit': 'f', 'kind': 'required-documents', 'register': 'r', 'documents': ['k'], 'horizon': '2025'" DECLARED,
    "2026-01-01", STATE (MISSED), NULL, NULL },

  /* spans of years, and what was published later */
  { "of several years each", "'results': [" RESULT ("c", "2016-2021", "'percent': {'from': 80}") "]", "'unit': 'c', 'kind': 'min', 'index': 'i', 'of': 'percent', 'value': 75, 'horizon': '2019'",
    "2022-01-01", STATE (MET), NULL, "Figure of 2019: at least 80; published." },
  { "but not before the last of them ended", "'results': [" RESULT ("c", "2016-2021", "'percent': {'from': 80}") "]",
    "'unit': 'c', 'kind': 'min', 'index': 'i', 'of': 'percent', 'value': 75, 'horizon': '2019'", "2020-06-01", STATE (NOT_OBSERVABLE), NULL, NULL },
  { "nor in the first of them", "'results': [" RESULT ("c", "2016-2021", "'percent': {'from': 80}") "]",
    "'unit': 'c', 'kind': 'min', 'index': 'i', 'of': 'percent', 'value': 75, 'horizon': '2016'", "2017-06-01", STATE (NOT_OBSERVABLE), NULL, NULL },
  { "nor what a later change tells", "'results': [" RESULT ("c", "2020", "'score': 25, 'change': {'since': '2018', 'score': 5}") "]",
    "'unit': 'c', 'kind': 'min', 'index': 'i', 'value': 20, 'horizon': '2018'", "2019-06-01", STATE (NOT_OBSERVABLE), NULL, NULL },
  { "until it is published", "'results': [" RESULT ("c", "2020", "'score': 25, 'change': {'since': '2018', 'score': 5}") "]",
    "'unit': 'c', 'kind': 'min', 'index': 'i', 'value': 20, 'horizon': '2018'", "2020-12-31", STATE (MET), NULL, NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *text = g_strdup_printf (HEAD UNITS ", " SUCCESSIONS ", %s, 'targets': [{'id': 'x', %s}]}", self->data, self->target);
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexTargetReport) report = parindex_target_report_new (document, NULL, self->as_of, &error);
  ParindexTargetOutcome *outcome;
  g_autofree char *en = NULL;
  g_autofree char *baseline = NULL;

  g_assert_no_error (error);
  outcome = parindex_target_report_get_outcome (report, "x", NULL, NULL);
  g_assert_nonnull (outcome);
  en = parindex_target_outcome_to_text (outcome, PARINDEX_LANGUAGE_EN);
  baseline = parindex_target_outcome_format_number (outcome, PARINDEX_OUTCOME_NUMBER_BASELINE, PARINDEX_LANGUAGE_EN);
  g_test_message ("%s: %s", self->about, en);
  g_assert_cmpint (parindex_target_outcome_get_state (outcome), ==, self->state);
  g_assert_cmpstr (baseline, ==, self->baseline);
  if (self->says != NULL)
    g_assert_nonnull (strstr (en, self->says));
}

/* A level is of the units there are in the time of the target. */
static void
test_level (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD UNITS ", " SUCCESSIONS ", 'targets': ["
    "{'id': 'before', 'kind': 'min', 'index': 'i', 'value': 1, 'applies-to': {'group': {'parent': 'd'}}, 'baseline': {'period': '2023'}, 'horizon': '2024'}, "
    "{'id': 'after', 'kind': 'min', 'index': 'i', 'value': 1, 'applies-to': {'group': {'parent': 'd'}}, 'baseline': {'period': '2025'}, 'horizon': '2026'}, "
    "{'id': 'across', 'kind': 'min', 'index': 'i', 'value': 1, 'applies-to': {'group': {'parent': 'd'}}, 'baseline': {'period': '2024'}, 'horizon': '2026'}, "
    "{'id': 'begun', 'kind': 'min', 'index': 'i', 'value': 1, 'applies-to': {'group': {'parent': 'd'}}, 'baseline': {'period': '2024'}, 'horizon': '2025-07-01'}, "
    "{'id': 'not-begun', 'kind': 'min', 'index': 'i', 'value': 1, 'applies-to': {'group': {'parent': 'd'}}, 'baseline': {'period': '2024'}, 'horizon': '2025-06-30'}, "
    "{'id': 'ended', 'kind': 'min', 'index': 'i', 'value': 1, 'applies-to': {'group': {'parent': 'd'}}, 'baseline': {'period': '2025-07-01'}, 'horizon': '2026'}, "
    "{'id': 'not-ended', 'kind': 'min', 'index': 'i', 'value': 1, 'applies-to': {'group': {'parent': 'd'}}, 'baseline': {'period': '2025-06-30'}, 'horizon': '2026'}, "
    "{'id': 'listed', 'kind': 'min', 'index': 'i', 'value': 1, 'applies-to': {'units': ['a', 'n']}, 'baseline': {'period': '2025'}, 'horizon': '2026'}]}");
  static const guint expected[] = { 3, 2, 4, 4, 3, 2, 4, 2 };
  g_autoptr (ParindexTargetReport) report = parindex_target_report_new (document, NULL, "2026-12-31", NULL);
  GListModel *totals = parindex_target_report_get_totals (report);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (ParindexTargetTotal) total = g_list_model_get_item (totals, i);

      g_assert_cmpuint (parindex_target_total_get_n_units (total), ==, expected[i]);
    }
}

/* A change that was published for the new unit tells nothing of the old one under the same id. */
static void
test_changes (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD UNITS ", " SUCCESSIONS ", 'results': [" RESULT ("e", "2023", "'rank': 10, 'of': 63") ", " RESULT ("f", "2024", "'rank': 20, 'of': 63, 'score': 60") ", "
                                               RESULT ("e", "2025", "'rank': 9, 'of': 34, 'change': {'since': '2024', 'rank': 5, 'score': 1}") "]}");
  g_autoptr (ParindexComparison) before = parindex_document_compare (document, NULL, "i", (const char *const[]){ "2023", "2024", NULL }, PARINDEX_FACT_SOURCE_EITHER, NULL);
  g_autoptr (ParindexComparison) across = parindex_document_compare (document, NULL, "i", (const char *const[]){ "2024", "2025", NULL }, PARINDEX_FACT_SOURCE_EITHER, NULL);
  g_autoptr (ParindexComparisonRow) old = parindex_comparison_get_row (before, "e", NULL, NULL, NULL);
  g_autoptr (ParindexComparisonRow) new = parindex_comparison_get_row (across, "e", NULL, NULL, NULL);
  g_autofree char *old_rank = parindex_comparison_row_get_change_text (old, PARINDEX_RESULT_COLUMN_RANK, PARINDEX_LANGUAGE_EN);
  g_autofree char *new_rank = parindex_comparison_row_get_change_text (new, PARINDEX_RESULT_COLUMN_RANK, PARINDEX_LANGUAGE_EN);
  g_autofree char *new_score = parindex_comparison_row_get_change_text (new, PARINDEX_RESULT_COLUMN_SCORE, PARINDEX_LANGUAGE_EN);

  g_assert_cmpstr (old_rank, ==, "–");
  /* As it was published. */
  g_assert_cmpstr (new_rank, ==, "+5");
  g_assert_cmpstr (new_score, ==, "+1");
}

/* Forty times two units are shuffled into two: each predecessor is read once, or this would not end. */
static void
test_many (void)
{
  enum { N = 40 };
  g_autoptr (GString) text = g_string_new (HEAD "'units': [{'id': 'a0', 'name': 'A'}, {'id': 'b0', 'name': 'B'}");
  g_autoptr (ParindexTargetReport) report = NULL;
  g_autoptr (ParindexDocument) document = NULL;
  g_autofree char *baseline = NULL;

  for (int i = 1; i <= N; i++)
    g_string_append_printf (text, ", {'id': 'a%d', 'name': 'A'}, {'id': 'b%d', 'name': 'B'}", i, i);
  g_string_append (text, "], 'successions': [");
  for (int i = 1; i <= N; i++)
    g_string_append_printf (text, "%s{'from': ['a%d', 'b%d'], 'to': 'a%d', 'since': '%d'}, {'from': ['a%d', 'b%d'], 'to': 'b%d', 'since': '%d'}",
                            i > 1 ? ", " : "", i - 1, i - 1, i, 1900 + i, i - 1, i - 1, i, 1900 + i);
  g_string_append (text, "], " NUMBERS ("", VALUE ("a0", "1900", "1") ", " VALUE ("b0", "1900", "2") ", " VALUE ("a40", "1940", "3"))
                         ", 'targets': [{'id': 'x', 'unit': 'a40', 'kind': 'score-increase', 'series': 's', 'value': 0, 'baseline': {'period': '1900'}, 'horizon': '1940'}]}");
  document = load (text->str);
  report = parindex_target_report_new (document, NULL, "1941-01-01", NULL);
  baseline = parindex_target_outcome_format_number (parindex_target_report_get_outcome (report, "x", NULL, NULL), PARINDEX_OUTCOME_NUMBER_BASELINE, PARINDEX_LANGUAGE_EN);
  g_assert_cmpstr (baseline, ==, "1.5");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/target-succession/%03u", (guint) i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/target-succession/level", test_level);
  g_test_add_func ("/target-succession/changes", test_changes);
  g_test_add_func ("/target-succession/many", test_many);

  return g_test_run ();
}
