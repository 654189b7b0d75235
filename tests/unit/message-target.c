/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "message-cases.h"

/* What is wrong with series, registers and targets. Each part begins on a line of its own: units on 1, series on 2, registers on 3,
 * targets on 4. */
typedef struct
{
  ParindexMessage message;
  guint line;
  const char *path;
  const char *unit;
  const char *series;
  const char *registers;
  const char *targets;
} Case;

#define SERIES(kind, observations) "{'id': 's', 'kind': '" kind "', 'observations': [" observations "]}"
#define TARGET(kind, members) "{'id': 't', 'kind': '" kind "', 'unit': 'a'" members "}"
#define LEAST(members) TARGET ("min", ", 'series': 's', 'value': 5" members)

static const Case cases[] = {
  /* series */
  { PARINDEX_MESSAGE_MEMBER_MISSING, 2, "series[0]", .series = "{'kind': 'number'}" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 2, "series[0]", .series = "{'id': 's'}" },
  { PARINDEX_MESSAGE_ID_EMPTY, 2, "series[0]", .series = "{'id': '', 'kind': 'number'}" },
  { PARINDEX_MESSAGE_ID_TWICE, 2, "series[1]", .series = "{'id': 's', 'kind': 'number'}, {'id': 's', 'kind': 'number'}" },
  { PARINDEX_MESSAGE_WANT_OBJECT, 2, "series[0]", .series = "7" },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, 2, "series[0]", .series = "{'id': 's', 'kind': 'percent'}" },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, 2, "series[0].missing", .series = "{'id': 's', 'kind': 'number', 'missing': 'zero'}" },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 2, "series[0].unit", .series = "{'id': 's', 'kind': 'number', 'unit': 'a'}" },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 2, "series[0].observations[0].total", .series = SERIES ("ratio", "{'unit': 'a', 'period': '2023', 'count': 1, 'total': 2}") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 2, "series[0].observations[0]", .series = SERIES ("number", "{'period': '2023', 'value': 1}") },
  { PARINDEX_MESSAGE_NOT_A_PERIOD, 2, "series[0].observations[0].period", .series = SERIES ("number", "{'unit': 'a', 'period': '2023-S3', 'value': 1}") },
  { PARINDEX_MESSAGE_NOT_A_DAY, 2, "series[0].observations[0].date", .series = SERIES ("event", "{'unit': 'a', 'date': '2023-04'}") },
  { PARINDEX_MESSAGE_FACT_UNKNOWN_UNIT, 2, "series[0].observations[0]", "z", .series = SERIES ("number", "{'unit': 'z', 'period': '2023', 'value': 1}") },
  { PARINDEX_MESSAGE_OBSERVATION_KIND, 2, "series[0].observations[0]", "a", .series = SERIES ("number", "{'unit': 'a', 'period': '2023', 'count': 1, 'of': 2}") },
  { PARINDEX_MESSAGE_OBSERVATION_KIND, 2, "series[0].observations[0]", "a", .series = SERIES ("ratio", "{'unit': 'a', 'period': '2023', 'value': 57}") },
  { PARINDEX_MESSAGE_OBSERVATION_KIND, 2, "series[0].observations[0]", "a", .series = SERIES ("ratio", "{'unit': 'a', 'period': '2023', 'count': 57}") },
  { PARINDEX_MESSAGE_OBSERVATION_KIND, 2, "series[0].observations[0]", "a", .series = SERIES ("ratio", "{'unit': 'a', 'period': '2023', 'actual': 1, 'plan': 2}") },
  { PARINDEX_MESSAGE_OBSERVATION_KIND, 2, "series[0].observations[0]", "a", .series = SERIES ("done", "{'unit': 'a', 'date': '2023-04-18'}") },
  { PARINDEX_MESSAGE_OBSERVATION_KIND, 2, "series[0].observations[0]", "a", .series = SERIES ("event", "{'unit': 'a', 'period': '2023', 'done': true}") },
  { PARINDEX_MESSAGE_OBSERVATION_KIND, 2, "series[0].observations[0]", "a", .series = SERIES ("number", "{'unit': 'a', 'value': 1}") },
  { PARINDEX_MESSAGE_OBSERVATION_TWICE, 2, "series[0].observations[1]", "a", .series = SERIES ("done", "{'unit': 'a', 'period': '2023', 'done': true}, {'unit': 'a', 'period': '2023', 'done': false}") },
  { PARINDEX_MESSAGE_COUNT_ABOVE_TOTAL, 2, "series[0].observations[0]", "a", .series = SERIES ("ratio", "{'unit': 'a', 'period': '2023', 'count': 3, 'of': 2}") },
  { PARINDEX_MESSAGE_CELL_NEGATIVE, 2, "series[0].observations[0]", "a", .series = SERIES ("ratio", "{'unit': 'a', 'period': '2023', 'count': -3, 'of': 2}") },
  { PARINDEX_MESSAGE_CELL_NEGATIVE, 2, "series[0].observations[0]", "a", .series = SERIES ("plan", "{'unit': 'a', 'period': '2023', 'actual': 3, 'plan': -2}") },

  /* registers */
  { PARINDEX_MESSAGE_MEMBER_MISSING, 3, "registers[0]", .registers = "{'title': 'R'}" },
  { PARINDEX_MESSAGE_NOT_A_DAY, 3, "registers[0].through", .registers = "{'id': 'r', 'through': '2023'}" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 3, "registers[0].entries[0]", .registers = "{'id': 'r', 'entries': [{'kind': 'k'}]}" },
  { PARINDEX_MESSAGE_FACT_UNKNOWN_UNIT, 3, "registers[0].entries[0]", "z", .registers = "{'id': 'r', 'entries': [{'unit': 'z'}]}" },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 3, "registers[0].entries[0].day", .registers = "{'id': 'r', 'entries': [{'unit': 'a', 'day': '2023-01-01'}]}" },
  { PARINDEX_MESSAGE_ID_TWICE, 3, "registers[1]", .registers = "{'id': 'r'}, {'id': 'r'}" },

  /* targets: what they consist of */
  { PARINDEX_MESSAGE_MEMBER_MISSING, 4, "targets[0]", .targets = "{'id': 't', 'kind': 'done'}" },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, 4, "targets[0]", .targets = TARGET ("at-least", "") },
  { PARINDEX_MESSAGE_ID_TWICE, 4, "targets[1]", .targets = TARGET ("done", "") ", " TARGET ("done", "") },
  { PARINDEX_MESSAGE_TARGET_NEEDS, 4, "targets[0]", .targets = TARGET ("min", "") },
  { PARINDEX_MESSAGE_TARGET_NEEDS, 4, "targets[0]", .targets = TARGET ("deadline-before", "") },
  { PARINDEX_MESSAGE_TARGET_NEEDS, 4, "targets[0]", .targets = TARGET ("rank-at-most-in-group", ", 'value': 5") },
  { PARINDEX_MESSAGE_TARGET_TAKES_NO, 4, "targets[0]", .targets = TARGET ("done", ", 'value': 5") },
  { PARINDEX_MESSAGE_TARGET_TAKES_NO, 4, "targets[0]", .targets = LEAST (", 'tolerance': 5") },
  { PARINDEX_MESSAGE_TARGET_TAKES_NO, 4, "targets[0]", .targets = TARGET ("deadline-before", ", 'date': '2023-04-20', 'horizon': '2023'") },
  { PARINDEX_MESSAGE_TARGET_TAKES_NO, 4, "targets[0]", .targets = TARGET ("use-of-result", ", 'index': 'pci'") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 4, "targets[0]", .targets = TARGET ("min", ", 'value': 5, 'nodes': ['a']") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 4, "targets[0]", .targets = TARGET ("done", ", 'entries': {'kind': 'k'}") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, 4, "targets[0]", .targets = LEAST (", 'index': 'pci'") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, 4, "targets[0]", .targets = LEAST (", 'register': 'r'"), .registers = "{'id': 'r'}" },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, 4, "targets[0].applies-to.units", .targets = LEAST (", 'applies-to': {'units': ['a']}") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, 4, "targets[0]", .targets = LEAST (", 'applies-to': {'level': 'x'}") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, 4, "targets[0].range", .targets = TARGET ("avg-annual-increase-range", ", 'value': 1, 'range': {'from': 1, 'to': 2}") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, 4, "targets[0].window", .targets = TARGET ("date-window", ", 'date': '2023-01-01', 'window': {'from': '2023-01-01', 'to': '2023-01-02'}") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, 4, "targets[0].applies-to.group.block", .targets = "{'id': 't', 'kind': 'done', 'applies-to': {'group': {'region': 'x', 'block': 'y'}}}" },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, 4, "targets[0]", .targets = TARGET ("recurring-deadline", ", 'register': 'r', 'every': 'year', 'after': {'kind': 'p', 'days': 1}"), .registers = "{'id': 'r'}" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 4, "targets[0]", .targets = TARGET ("recurring-deadline", ", 'after': {'kind': 'p', 'days': 1}") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 4, "targets[0].after", .targets = TARGET ("recurring-deadline", ", 'after': {'days': 1}") },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 4, "targets[0].after.weeks", .targets = TARGET ("recurring-deadline", ", 'register': 'r', 'after': {'kind': 'p', 'weeks': 1}"), .registers = "{'id': 'r'}" },
  { PARINDEX_MESSAGE_TARGET_TAKES_NO, 4, "targets[0]", .targets = TARGET ("done", ", 'register': 'r', 'after': {'kind': 'p', 'days': 1}"), .registers = "{'id': 'r'}" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 4, "targets[0].range", .targets = TARGET ("avg-annual-increase-range", ", 'range': {'from': 1}") },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 4, "targets[0].value2", .targets = LEAST (", 'value2': 1") },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 4, "targets[0].baseline.rank", .targets = LEAST (", 'baseline': {'rank': 1}") },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, 4, "targets[0].every", .targets = TARGET ("recurring-deadline", ", 'every': 'day'") },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, 4, "targets[0].prefer", .targets = TARGET ("min", ", 'index': 'pci', 'value': 1, 'prefer': 'either'") },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, 4, "targets[0].of", .targets = TARGET ("min", ", 'index': 'pci', 'value': 1, 'of': 'unstated'") },
  { PARINDEX_MESSAGE_NOT_A_PERIOD, 4, "targets[0].horizon", .targets = LEAST (", 'horizon': 'soon'") },
  { PARINDEX_MESSAGE_NOT_A_PERIOD, 4, "targets[0].milestones.half", .targets = LEAST (", 'milestones': {'half': 1}") },
  { PARINDEX_MESSAGE_NOT_A_DAY, 4, "targets[0].window.from", .targets = TARGET ("date-window", ", 'window': {'from': '2023-10', 'to': '2023-12-31'}") },
  { PARINDEX_MESSAGE_NOT_A_DAY, 4, "targets[0]", .targets = TARGET ("deadline-from", ", 'date': '2023-10'") },

  /* what they refer to, and what their values are */
  { PARINDEX_MESSAGE_TARGET_REFERENCE, 4, "targets[0]", .targets = TARGET ("min", ", 'value': 5, 'series': 'z'") },
  { PARINDEX_MESSAGE_TARGET_REFERENCE, 4, "targets[0]", .targets = TARGET ("done", ", 'register': 'z'") },
  { PARINDEX_MESSAGE_TARGET_SERIES_KIND, 4, "targets[0]", .targets = TARGET ("done", ", 'series': 's'") },
  { PARINDEX_MESSAGE_FACT_UNKNOWN_UNIT, 4, "targets[0]", "z", .targets = "{'id': 't', 'kind': 'done', 'unit': 'z'}" },
  { PARINDEX_MESSAGE_BOUNDS_ORDER, 4, "targets[0]", .targets = TARGET ("avg-annual-increase-range", ", 'range': {'from': 2, 'to': 1}") },
  { PARINDEX_MESSAGE_BOUNDS_ORDER, 4, "targets[0]", .targets = TARGET ("date-window", ", 'window': {'from': '2023-01-02', 'to': '2023-01-01'}") },
  { PARINDEX_MESSAGE_BOUNDS_ORDER, 4, "targets[0]", .targets = LEAST (", 'baseline': {'period': '2024'}, 'horizon': '2023'") },
  { PARINDEX_MESSAGE_BOUNDS_ORDER, 4, "targets[0]", .targets = LEAST (", 'milestones': {'2024': 1}, 'horizon': '2023'") },
  { PARINDEX_MESSAGE_BOUNDS_ORDER, 4, "targets[0]", .targets = LEAST (", 'baseline': {'value': {'from': 48, 'to': 46}}") },
  { PARINDEX_MESSAGE_TARGET_NEGATIVE, 4, "targets[0]", .targets = TARGET ("count", ", 'value': -1") },
  { PARINDEX_MESSAGE_TARGET_NEGATIVE, 4, "targets[0]", .targets = TARGET ("approx", ", 'value': 1, 'tolerance': -1") },
  { PARINDEX_MESSAGE_TARGET_NO_RANK, 4, "targets[0]", .targets = TARGET ("rank-at-most", ", 'value': 0") },
  { PARINDEX_MESSAGE_TARGET_NO_RANK, 4, "targets[0]", .targets = TARGET ("maintain", ", 'index': 'pci', 'of': 'rank', 'value': 1.5") },
};

static GListModel *
load_case (const Case       *self,
           ParindexDocument **document,
           GError           **error)
{
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autofree char *text = g_strdup_printf (HEAD "'units': [{'id': 'a', 'name': 'A'}],\n'series': [%s],\n'registers': [%s],\n'targets': [%s]}",
                                           self->series != NULL ? self->series : SERIES ("number", ""), self->registers != NULL ? self->registers : "",
                                           self->targets != NULL ? self->targets : "");
  g_autofree char *source = json (text);
  g_autoptr (GBytes) bytes = bytes_of (source);

  *document = parindex_loader_load_bytes (loader, bytes, NULL, error);

  return g_object_ref (parindex_loader_get_problems (loader));
}

static void
test_target (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) problems = load_case (self, &document, &error);
  ParindexProblem *problem = item (problems, 0);

  g_assert_null (document);
  g_assert_nonnull (problem);
  check_problem (self->message, problem);
  check_error_text (self->message, error, PARINDEX_LANGUAGE_EN);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
  g_assert_cmpuint (parindex_problem_get_line (problem), ==, self->line);
  g_assert_cmpstr (parindex_problem_get_path (problem), ==, self->path);
  g_assert_cmpstr (parindex_problem_get_unit (problem), ==, self->unit);
}

/* A target that binds nobody is worth a look. */
static void
test_nobody (void)
{
  const Case self = { .targets = "{'id': 't', 'kind': 'done', 'applies-to': {'level': 'village'}}" };
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) problems = load_case (&self, &document, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
  check_problem (PARINDEX_MESSAGE_TARGET_BINDS_NOBODY, item (problems, 0));
  g_assert_cmpint (parindex_problem_get_severity (item (problems, 0)), ==, PARINDEX_SEVERITY_WARNING);
}

static void
check_refused (ParindexTargetReport *report,
               const char           *target,
               const char           *unit,
               ParindexMessage       message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) vietnamese = NULL;

  g_assert_null (parindex_target_report_get_outcome (report, target, unit, &error));
  check_error_text (message, error, PARINDEX_LANGUAGE_EN);
  g_setenv ("LANGUAGE", "vi", TRUE);
  g_assert_null (parindex_target_report_get_outcome (report, target, unit, &vietnamese));
  g_setenv ("LANGUAGE", "en", TRUE);
  check_error_text (message, vietnamese, PARINDEX_LANGUAGE_VI);
}

static void
test_report (void)
{
  g_autoptr (ParindexDocument) document = load (HEAD "'units': [{'id': 'a', 'name': 'A'}, {'id': 'b', 'name': 'B'}], 'targets': ["
                                                     "{'id': 't', 'kind': 'done', 'unit': 'a'}]}");
  g_autoptr (ParindexTargetReport) report = parindex_target_report_new (document, NULL, "2023-12-31", NULL);
  g_autoptr (GError) error = NULL;

  check_refused (report, "z", NULL, PARINDEX_MESSAGE_TARGET_UNKNOWN);
  check_refused (report, "t", "b", PARINDEX_MESSAGE_TARGET_UNIT_UNKNOWN);
  g_assert_null (parindex_target_report_to_csv (report, NULL, "z", &error));
  check_error_text (PARINDEX_MESSAGE_FACT_UNKNOWN_UNIT, error, PARINDEX_LANGUAGE_EN);
  g_clear_error (&error);
  g_assert_null (parindex_target_report_new (document, NULL, "2023", &error));
  check_error_text (PARINDEX_MESSAGE_NOT_A_DAY, error, PARINDEX_LANGUAGE_EN);
}

void
add_target_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/message/target-%03u", (guint) i);

      g_test_add_data_func (path, &cases[i], test_target);
    }
  g_test_add_func ("/message/target-nobody", test_nobody);
  g_test_add_func ("/message/target-report", test_report);
}
