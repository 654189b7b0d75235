/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "target-cases.h"

/* Targets about days, about what is done, and about what a register is to have. */

#define EVENTS(observations) SERIES ("event", observations)
#define EVENT(date) "{'unit': 'a', 'date': '" date "'}"
#define NOT_BY(period) "{'unit': 'a', 'period': '" period "', 'done': false}"
#define BY(period) "{'unit': 'a', 'period': '" period "', 'done': true}"

/* @before: a day in time; @last: the last one in time; @late: the first one that is not; @due: from then on it is judged. */
#define DEADLINE_CASES(KINDNAME, date, before, last, late, due, eve) \
  { KIND (KINDNAME), STATE (MET), "2024-01-31", OF_SERIES ("'date': '" date "'"), EVENTS (EVENT (last)), "the last day in time" }, \
  { KIND (KINDNAME), STATE (MET), eve, OF_SERIES ("'date': '" date "'"), EVENTS (EVENT (before)), "at once" }, \
  { KIND (KINDNAME), STATE (MET), due, OF_SERIES ("'date': '" date "'"), EVENTS (EVENT (before)), "due exactly today" }, \
  { KIND (KINDNAME), STATE (MET), "2024-01-31", OF_REGISTER ("'date': '" date "'"), REGISTER ("", ENTRY ("x", late) ", " ENTRY ("x", last)), "the first of two entries" }, \
  { KIND (KINDNAME), STATE (MISSED), "2024-01-31", OF_SERIES ("'date': '" date "'"), EVENTS (EVENT (late)), "a day too late" }, \
  { KIND (KINDNAME), STATE (MISSED), due, OF_REGISTER ("'date': '" date "'"), REGISTER ("", ""), "due exactly today, and not in the register" }, \
  { KIND (KINDNAME), STATE (MISSED), "2024-01-31", OF_SERIES ("'date': '" date "'"), EVENTS (NOT_BY (due)), "known not to have happened" }, \
  { KIND (KINDNAME), STATE (NOT_YET_DUE), eve, OF_SERIES ("'date': '" date "'"), EVENTS (""), "not yet" }, \
  { KIND (KINDNAME), STATE (NOT_YET_DUE), eve, OF_REGISTER ("'date': '" date "'"), REGISTER ("", ENTRY ("x", due)), "it is of tomorrow" }, \
  { KIND (KINDNAME), STATE (NOT_YET_DUE), eve, "'date': '" date "'", NOTHING, "no subject" }, \
  { KIND (KINDNAME), STATE (NOT_OBSERVABLE), "2024-01-31", OF_SERIES ("'date': '" date "'"), EVENTS (""), "nothing was observed" }, \
  { KIND (KINDNAME), STATE (NOT_OBSERVABLE), "2024-01-31", OF_SERIES ("'date': '" date "'"), EVENTS (NOT_BY ("2023-01")), "looked at only before" }, \
  { KIND (KINDNAME), STATE (NOT_OBSERVABLE), "2024-01-31", OF_REGISTER ("'date': '" date "'"), REGISTER ("'through': '2023-01-31', ", ""), "the register ends before" }, \
  { KIND (KINDNAME), STATE (NOT_OBSERVABLE), "2024-01-31", OF_REGISTER ("'date': '" date "'"), REGISTER ("", "{'unit': 'a'}"), "an entry without a day" }, \
  { KIND (KINDNAME), STATE (NOT_OBSERVABLE), "2024-01-31", "'date': '" date "'", NOTHING, "no subject" }

const TargetCase target_event_cases[] = {
  DEADLINE_CASES (DEADLINE_BEFORE, "2023-04-20", "2023-04-01", "2023-04-19", "2023-04-20", "2023-04-20", "2023-04-19"),
  DEADLINE_CASES (DEADLINE_WITHIN, "2023-04", "2023-04-01", "2023-04-30", "2023-05-01", "2023-04-30", "2023-04-29"),
  { KIND (DEADLINE_WITHIN), STATE (MET), "2024-01-31", OF_SERIES ("'date': '2023-04-20'"), EVENTS (EVENT ("2023-04-20")), "a day is a period too" },
  DEADLINE_CASES (DEADLINE_FROM, "2023-07-15", "2023-07-01", "2023-07-15", "2023-07-16", "2023-07-15", "2023-07-14"),

#define WINDOW "'window': {'from': '2023-10-01', 'to': '2023-12-31'}"
  { KIND (DATE_WINDOW), STATE (MET), "2024-01-31", OF_SERIES (WINDOW), EVENTS (EVENT ("2023-10-01")), "the first day" },
  { KIND (DATE_WINDOW), STATE (MET), "2023-12-31", OF_SERIES (WINDOW), EVENTS (EVENT ("2023-12-31")), "the last day, due exactly today" },
  { KIND (DATE_WINDOW), STATE (MET), "2023-11-01", OF_SERIES (WINDOW), EVENTS (EVENT ("2023-11-01")), "at once" },
  { KIND (DATE_WINDOW), STATE (MET), "2024-01-31", OF_SERIES (WINDOW), EVENTS (EVENT ("2023-09-30") ", " EVENT ("2023-10-05")), "the second of two" },
  { KIND (DATE_WINDOW), STATE (MISSED), "2024-01-31", OF_SERIES (WINDOW), EVENTS (EVENT ("2023-09-30")), "a day too early" },
  { KIND (DATE_WINDOW), STATE (MISSED), "2024-01-31", OF_SERIES (WINDOW), EVENTS (EVENT ("2024-01-01")), "a day too late" },
  { KIND (DATE_WINDOW), STATE (MISSED), "2023-12-31", OF_REGISTER (WINDOW), REGISTER ("", ""), "due exactly today, and not in the register" },
  { KIND (DATE_WINDOW), STATE (NOT_YET_DUE), "2023-12-30", OF_SERIES (WINDOW), EVENTS (EVENT ("2023-09-30")), "too early, but it may come again" },
  { KIND (DATE_WINDOW), STATE (NOT_YET_DUE), "2023-09-01", OF_SERIES (WINDOW), EVENTS (""), "before the window" },
  { KIND (DATE_WINDOW), STATE (NOT_OBSERVABLE), "2024-01-31", OF_SERIES (WINDOW), EVENTS (""), "nothing was observed" },

  { KIND (DONE), STATE (MET), "2023-06-30", OF_SERIES ("'horizon': '2023'"), SERIES ("done", BY ("2023-06")), "at once" },
  { KIND (DONE), STATE (MET), "2023-12-31", OF_SERIES ("'horizon': '2023'"), SERIES ("done", BY ("2021")), "done long ago; due exactly today" },
  { KIND (DONE), STATE (MET), "2024-06-30", OF_SERIES ("'horizon': '2023'"), EVENTS (EVENT ("2023-12-31")), "an event on the last day" },
  { KIND (DONE), STATE (MET), "2024-06-30", OF_REGISTER ("'horizon': '2023'"), REGISTER ("", ENTRY ("x", "2023-12-31")), "an entry" },
  { KIND (DONE), STATE (MISSED), "2023-12-31", OF_SERIES ("'horizon': '2023'"), SERIES ("done", NOT_BY ("2023")), "due exactly today" },
  { KIND (DONE), STATE (MISSED), "2024-06-30", OF_SERIES ("'horizon': '2023'"), SERIES ("done", NOT_BY ("2023") ", " BY ("2024-01")), "done after the horizon" },
  { KIND (DONE), STATE (MISSED), "2024-06-30", OF_REGISTER ("'horizon': '2023'"), REGISTER ("", ENTRY ("x", "2024-01-01")), "an entry of the next day" },
  { KIND (DONE), STATE (MISSED), "2024-06-30", OF_SERIES ("'x-a': 0"), SERIES ("done", NOT_BY ("2023")), "no horizon" },
  { KIND (DONE), STATE (NOT_YET_DUE), "2023-12-30", OF_SERIES ("'horizon': '2023'"), SERIES ("done", NOT_BY ("2023-11")), "the day before" },
  { KIND (DONE), STATE (NOT_YET_DUE), "2023-12-30", OF_REGISTER ("'horizon': '2023'"), REGISTER ("", ""), "not in the register" },
  { KIND (DONE), STATE (NOT_OBSERVABLE), "2024-06-30", OF_SERIES ("'horizon': '2023'"), SERIES ("done", NOT_BY ("2022")), "nobody looked in the year" },
  { KIND (DONE), STATE (NOT_OBSERVABLE), "2024-06-30", OF_REGISTER ("'horizon': '2023'"), REGISTER ("'through': '2023-11-30', ", ""), "the register ends before" },
  { KIND (DONE), STATE (NOT_OBSERVABLE), "2024-06-30", "'horizon': '2023'", NOTHING, "no subject" },

  { KIND (RECURRING_DEADLINE), STATE (ON_TRACK), "2024-06-30", OF_REGISTER ("'every': 'year', 'since': '2022'"), REGISTER ("", ENTRY ("x", "2022-12-31") ", " ENTRY ("x", "2023-01-01")), "each year that ended, and nothing yet in this one" },
  { KIND (RECURRING_DEADLINE), STATE (MET), "2023-12-31", OF_REGISTER ("'every': 'year', 'since': '2022'"), REGISTER ("", ENTRY ("x", "2022-12-31") ", " ENTRY ("x", "2023-01-01")), "each year that ended" },
  { KIND (RECURRING_DEADLINE), STATE (MET), "2024-06-30", OF_REGISTER ("'every': 'year', 'since': '2022', 'horizon': '2023'"), REGISTER ("", ENTRY ("x", "2022-12-31") ", " ENTRY ("x", "2023-01-01")), "each year until the horizon" },
  { KIND (RECURRING_DEADLINE), STATE (ON_TRACK), "2024-06-30", OF_REGISTER ("'every': 'year'"), REGISTER ("", ENTRY ("x", "2023-01-01")), "no first year: the last one that ended" },
  { KIND (RECURRING_DEADLINE), STATE (MET), "2023-12-31", OF_REGISTER ("'every': 'half', 'since': '2023-S1', 'horizon': '2023'"), REGISTER ("", ENTRY ("x", "2023-06-30") ", " ENTRY ("x", "2023-12-31")), "due exactly today" },
  { KIND (RECURRING_DEADLINE), STATE (ON_TRACK), "2023-08-31", OF_REGISTER ("'every': 'quarter', 'since': '2023-Q1', 'horizon': '2023'"), REGISTER ("", ENTRY ("x", "2023-03-31") ", " ENTRY ("x", "2023-04-01")), "as long as none was left out" },
  { KIND (RECURRING_DEADLINE), STATE (ON_TRACK), "2024-06-30", OF_REGISTER ("'every': 'year', 'since': '2024'"), REGISTER ("", ENTRY ("x", "2024-06-30")), "before the first one has ended" },
  { KIND (RECURRING_DEADLINE), STATE (MISSED), "2024-06-30", OF_REGISTER ("'every': 'year', 'since': '2021'"), REGISTER ("", ENTRY ("x", "2021-12-31") ", " ENTRY ("x", "2023-01-01")), "one was left out" },
  { KIND (RECURRING_DEADLINE), STATE (MISSED), "2023-01-31", OF_REGISTER ("'every': 'month', 'since': '2023-01'"), REGISTER ("", ENTRY ("x", "2023-02-01")), "due exactly today" },
  { KIND (RECURRING_DEADLINE), STATE (NOT_YET_DUE), "2024-06-30", OF_REGISTER ("'every': 'year', 'since': '2024'"), REGISTER ("", ""), "none has ended" },
  { KIND (RECURRING_DEADLINE), STATE (NOT_YET_DUE), "2023-06-30", OF_REGISTER ("'every': 'year', 'since': '2024'"), REGISTER ("", ""), "none has begun" },
  { KIND (RECURRING_DEADLINE), STATE (NOT_OBSERVABLE), "2024-06-30", OF_REGISTER ("'since': '2021'"), REGISTER ("", ENTRY ("x", "2023-01-01")), "how often is not stated" },
  { KIND (RECURRING_DEADLINE), STATE (NOT_OBSERVABLE), "2024-06-30", OF_REGISTER ("'every': 'year'"), REGISTER ("'through': '2023-11-30', ", ""), "the register ends before" },
  { KIND (RECURRING_DEADLINE), STATE (NOT_OBSERVABLE), "2024-06-30", "'every': 'year'", NOTHING, "no subject" },

#define AFTER "'after': {'kind': 'publication', 'days': 20}, 'entries': {'kind': 'report'}"
#define PUBLISHED(date) ENTRY ("publication", date)
#define REPORT(date) ENTRY ("report", date)
  { KIND (RECURRING_DEADLINE), STATE (MET), "2024-01-31", OF_REGISTER (AFTER), REGISTER ("", PUBLISHED ("2023-04-10") ", " REPORT ("2023-04-30")), "the last day after a publication" },
  { KIND (RECURRING_DEADLINE), STATE (MET), "2024-01-31", OF_REGISTER (AFTER), REGISTER ("", PUBLISHED ("2023-04-10") ", " REPORT ("2023-04-10")), "on the day itself" },
  { KIND (RECURRING_DEADLINE), STATE (MET), "2024-01-31", OF_REGISTER (AFTER ", 'since': '2023-05'"), REGISTER ("", PUBLISHED ("2023-04-10") ", " PUBLISHED ("2023-06-01") ", " REPORT ("2023-06-02")), "only publications since then count" },
  { KIND (RECURRING_DEADLINE), STATE (ON_TRACK), "2023-12-10", OF_REGISTER (AFTER ", 'horizon': '2023'"), REGISTER ("", PUBLISHED ("2023-04-10") ", " REPORT ("2023-04-30") ", " PUBLISHED ("2023-12-01")), "the second one still has time" },
  { KIND (RECURRING_DEADLINE), STATE (MISSED), "2024-01-31", OF_REGISTER (AFTER), REGISTER ("", PUBLISHED ("2023-04-10") ", " REPORT ("2023-05-01")), "a day too late after a publication" },
  { KIND (RECURRING_DEADLINE), STATE (MISSED), "2024-01-31", OF_REGISTER (AFTER), REGISTER ("", PUBLISHED ("2023-04-10") ", " REPORT ("2023-04-09")), "a report from before the publication" },
  { KIND (RECURRING_DEADLINE), STATE (MISSED), "2024-01-31", OF_REGISTER (AFTER), REGISTER ("", PUBLISHED ("2023-04-10") ", " REPORT ("2023-04-30") ", " PUBLISHED ("2023-07-01")), "one of two is missing" },
  { KIND (RECURRING_DEADLINE), STATE (NOT_YET_DUE), "2023-04-29", OF_REGISTER (AFTER), REGISTER ("", PUBLISHED ("2023-04-10")), "the day before the last one" },
  { KIND (RECURRING_DEADLINE), STATE (NOT_YET_DUE), "2023-04-09", OF_REGISTER (AFTER), REGISTER ("", PUBLISHED ("2023-04-10")), "nothing is published yet" },
  { KIND (RECURRING_DEADLINE), STATE (NOT_OBSERVABLE), "2024-01-31", OF_REGISTER (AFTER), REGISTER ("'through': '2023-04-15', ", PUBLISHED ("2023-04-10")), "the register ends before the days are over" },

#define DOCUMENTS "'documents': ['letter', 'minutes'], 'horizon': '2024-01-20'"
  { KIND (REQUIRED_DOCUMENTS), STATE (MET), "2024-01-20", OF_REGISTER (DOCUMENTS), REGISTER ("", ENTRY ("letter", "2024-01-20") ", {'unit': 'a', 'kind': 'minutes'}"), "due exactly today; one without a day" },
  { KIND (REQUIRED_DOCUMENTS), STATE (ON_TRACK), "2024-01-19", OF_REGISTER (DOCUMENTS), REGISTER ("", ENTRY ("letter", "2024-01-19") ", " ENTRY ("minutes", "2024-01-01")), "the day before" },
  { KIND (REQUIRED_DOCUMENTS), STATE (MISSED), "2024-01-20", OF_REGISTER (DOCUMENTS), REGISTER ("", ENTRY ("letter", "2024-01-20") ", " ENTRY ("letter", "2024-01-01")), "one kind twice" },
  { KIND (REQUIRED_DOCUMENTS), STATE (MISSED), "2024-01-31", OF_REGISTER (DOCUMENTS), REGISTER ("", ENTRY ("letter", "2024-01-20") ", " ENTRY ("minutes", "2024-01-21")), "one too late" },
  { KIND (REQUIRED_DOCUMENTS), STATE (NOT_YET_DUE), "2024-01-19", OF_REGISTER (DOCUMENTS), REGISTER ("", ENTRY ("letter", "2024-01-19")), "one is missing so far" },
  { KIND (REQUIRED_DOCUMENTS), STATE (NOT_OBSERVABLE), "2024-01-31", OF_REGISTER (DOCUMENTS), REGISTER ("'through': '2024-01-19', ", ENTRY ("letter", "2024-01-19")), "the register ends before" },
  { KIND (REQUIRED_DOCUMENTS), STATE (NOT_OBSERVABLE), "2024-01-31", DOCUMENTS, NOTHING, "no subject" },

  { KIND (USE_OF_RESULT), STATE (NO_VERDICT), "2024-01-31", "'horizon': '2020'", NOTHING, "people judge it" },
  { KIND (USE_OF_RESULT), STATE (NO_VERDICT), "2020-01-31", "'x-a': 0", NOTHING, "at any time" },
};

const guint n_target_event_cases = G_N_ELEMENTS (target_event_cases);
