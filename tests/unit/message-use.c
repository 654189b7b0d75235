/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <glib/gstdio.h>

#include "message-cases.h"

#include "model/parindex-assessment-private.h"

/* Messages of calls: each call is made twice, once in English and once in Vietnamese. */

typedef struct
{
  ParindexDocument *document;
  ParindexFramework *open; /* not sealed, with a criterion "p" */
  ParindexAssessment *assessment; /* without values */
  ParindexScorer *scorer;
  char *folder;
} World;

typedef struct
{
  ParindexMessage message;
  void (*call) (World *world, GError **error);
} Case;

#define CASE(NAME, code) \
  static void \
  use_##NAME (World *world, GError **error) \
  { \
    code; \
  }
#define LIST_CASES \
  X (CANNOT_READ) X (NO_SUCH_FILE) X (FILE_FORBIDDEN) X (FILE_IS_FOLDER) X (CANNOT_WRITE) X (TOO_LARGE) X (TOO_MANY_CELLS) X (TOO_MANY_PROBLEMS) X (CANCELLED) X (NOT_A_NUMBER) X (NUMBER_TOO_LARGE) \
  X (ZERO_DENOMINATOR) X (NOT_A_PERIOD) X (BAD_DECIMALS) X (MORE_DECIMALS) X (NOT_FINITE) X (TABLE_OUTSIDE) X (FRAMEWORK_UNKNOWN) \
  X (FRAMEWORK_NEEDED) X (PERIOD_UNKNOWN) X (STAGE_UNKNOWN) X (STAGE_UNDECLARED) X (UNIT_UNKNOWN) X (CRITERION_UNKNOWN) \
  X (CRITERION_NOT_LEAF) X (DIMENSION_UNKNOWN) X (UNKNOWN_WORD) X (NOT_SCORABLE) X (MISSING_NO_POLICY) X (POINTS_OUTSIDE) \
  X (UNIT_MAX_DIFFERS) X (UNIT_WEIGHTS_ZERO) X (SEALED) X (UNSEALED) X (BAD_SHAPE) X (BAD_STATE) X (STATE_WITHOUT_VALUE) \
  X (OTHER_FRAMEWORK) X (CHILD_HAS_PARENT) X (NO_STAGES) X (NO_UNITS) X (NODE_NOT_PLAIN) X (ID_TWICE) X (ID_EMPTY) X (ROW_UNKNOWN_UNIT) \
  X (STAGE_TWICE) X (NOT_A_DOCUMENT) X (INPUT_NEEDED) X (RULE_COMPLAINT) X (RULE_FAILED) X (TIE_LEFT) X (GROUP_UNKNOWN) X (BAND_UNKNOWN) X (FRAMEWORK_AMBIGUOUS) X (GAP_DIFFERS) X (POOL_PERIOD) X (RULE_FRAMEWORK) X (RULE_CYCLE) \
  X (OTHER_THREAD) X (RULE_GAVE_UP) X (OTHER_INPUTS) X (SCREENING_UNIT) \
  X (IMPROVEMENT_GRID) X (IMPROVEMENT_EFFORT) X (IMPROVEMENT_TREE) X (IMPROVEMENT_NO_SCORE) X (IMPROVEMENT_RANK) X (IMPROVEMENT_NO_GROUP) \
  X (TOO_MANY_RANKED) X (NO_MEMORY_FOR_DRAWS) X (NOT_SIMULATED) X (BAD_CONCENTRATION) X (BAD_VALUE_ERROR) X (BAD_INTERVAL) X (BAD_CONFIDENCE) X (NO_STATED_ERRORS) X (NOTHING_MEASURED) X (TOO_MANY_COMBINATIONS) X (NO_RANKS_IN_DRAW) X (BAD_TOP) X (NOT_LINEAR) X (BAD_SPREAD) X (NO_DRAWS) X (BAD_SHARD) X (SHARD_RANGE) X (SHARDS_INCOMPLETE)

static void
load_with (ParindexLoader *loader,
           const char     *text,
           GFile          *base,
           GError        **error)
{
  g_autofree char *source = json (text);
  g_autoptr (GBytes) bytes = bytes_of (source);

  g_assert_null (parindex_loader_load_bytes (loader, bytes, base, error));
}

/* A stream that cannot be read. */
typedef struct
{
  GInputStream parent_instance;
  int code;
} FailingStream;
typedef GInputStreamClass FailingStreamClass;
GType failing_stream_get_type (void);
G_DEFINE_TYPE (FailingStream, failing_stream, G_TYPE_INPUT_STREAM)

static gssize
failing_stream_read (GInputStream *stream,
                     void         *buffer,
                     gsize         count,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_set_error (error, G_IO_ERROR, ((FailingStream *) stream)->code, "broken");

  return -1;
}

static void
failing_stream_class_init (FailingStreamClass *klass)
{
  klass->read_fn = failing_stream_read;
}

static void
failing_stream_init (FailingStream *self)
{
}

static void
load_failing (int      code,
              GError **error)
{
  g_autoptr (GInputStream) stream = g_object_new (failing_stream_get_type (), NULL);

  ((FailingStream *) stream)->code = code;
  g_assert_null (parindex_document_new_from_stream (stream, NULL, NULL, error));
}

static void
set_numbers (World *world,
             double first,
             int    decimals,
             GError **error)
{
  double values[6] = { first, 1, 1, 1, 1, 1 };

  g_assert_false (parindex_assessment_set_values (world->assessment, NULL, values, 6, decimals, error));
}

static void
set_states (World  *world,
            guint8  first,
            GError **error)
{
  guint8 states[6] = { first, 1, 1, 1, 1, 1 };
  g_autoptr (GBytes) bytes = g_bytes_new (states, sizeof states);

  g_assert_false (parindex_assessment_set_states_bytes (world->assessment, NULL, bytes, error));
}

static void
score_of (const char *framework,
          const char *values,
          GError    **error)
{
  g_autofree char *text = g_strdup_printf (HEAD "'frameworks': [%s], 'units': [{'id': 'u', 'name': 'U'}], 'assessments': "
                                                "[{'framework': 'f', 'period': '2022', 'values': {'u': %s}}]}",
                                           framework, values);
  g_autoptr (ParindexDocument) document = load (text);

  g_assert_null (parindex_document_score (document, NULL, NULL, NULL, NULL, error));
}

#define SUM_FRAMEWORK(members) "{'id': 'f', 'aggregation': 'sum', " members "'criteria': [{'id': 'a', 'max': 10}]}"
static void
improve (const char *framework,
         const char *other_unit,
         const char *value,
         guint       rank,
         const char *within,
         GError    **error)
{
  g_autofree char *text = g_strdup_printf (HEAD "'frameworks': [%s], 'units': [{'id': 'u', 'name': 'U'}%s], 'assessments': "
                                                "[{'framework': 'f', 'period': '2022', 'values': {'u': {'a': %s}%s}}]}",
                                           framework, other_unit, value, *other_unit != '\0' ? ", 'v': {'a': 1}" : "");
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexImprovementGoal) goal = parindex_improvement_goal_new_rank (rank, within);

  g_assert_null (parindex_scoreboard_improve (board, "u", goal, error));
}

#define NESTED \
  "{'id': 'f', 'aggregation': 'weighted-mean', 'missing': 'skip', 'criteria': [" \
  "{'id': 'p', 'weight': 1, 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 4}, {'id': 'b', 'max': 6}]}, {'id': 'c', 'weight': 0, 'max': 10}]}"

CASE (NO_SUCH_FILE, g_assert_null (parindex_document_new_from_path ("/nowhere/at-all.json", error)))
CASE (FILE_IS_FOLDER, g_assert_null (parindex_document_new_from_path (world->folder, error)))
CASE (CANNOT_READ, load_failing (G_IO_ERROR_TIMED_OUT, error))
CASE (FILE_FORBIDDEN, load_failing (G_IO_ERROR_PERMISSION_DENIED, error))
CASE (CANNOT_WRITE, g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at-all.json");
      g_assert_false (parindex_document_save (world->document, file, NULL, error)))
CASE (TOO_LARGE, g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL); parindex_loader_set_max_size (loader, 9);
      load_with (loader, HEAD "'x-end': 0}", NULL, error))
CASE (TOO_MANY_CELLS, g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL); parindex_loader_set_max_cells (loader, 5);
      load_with (loader, SMALL_DOCUMENT, NULL, error))
CASE (NOT_A_DOCUMENT, g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
      load_with (loader, "{'format': 'geojson', 'version': 2}", NULL, error))
CASE (CANCELLED, load_failing (G_IO_ERROR_CANCELLED, error))
CASE (NOT_A_NUMBER, g_assert_null (parindex_number_new_from_string ("x", error)))
CASE (NUMBER_TOO_LARGE, g_assert_null (parindex_number_new_from_string ("1e999", error)))
CASE (ZERO_DENOMINATOR, g_assert_null (parindex_number_new_from_ratio (1, 0, error)))
CASE (NOT_A_PERIOD, g_assert_null (parindex_period_new_from_string ("2022-S3", error)))
CASE (BAD_DECIMALS, set_numbers (world, 1, 16, error))
CASE (MORE_DECIMALS, set_numbers (world, 0.125, 2, error))
CASE (NOT_FINITE, set_numbers (world, -INFINITY, -1, error))
CASE (TABLE_OUTSIDE, g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL); g_autoptr (GFile) base = g_file_new_for_path (world->folder);
      load_with (loader, HEAD "'frameworks': [" SMALL_FRAMEWORK "], 'units': [" SMALL_UNITS "], 'assessments': "
                              "[{'framework': 'f', 'period': '2022', 'table': '../a.csv'}]}",
                 base, error))
CASE (FRAMEWORK_UNKNOWN, g_assert_null (parindex_document_get_assessment (world->document, "g", NULL, error)))
CASE (FRAMEWORK_NEEDED, g_autoptr (ParindexDocument) document = load (HEAD "'frameworks': [" SMALL_FRAMEWORK
                                                                           ", {'id': 'g', 'aggregation': 'sum', 'criteria': [{'id': 'c', 'max': 1}]}]}");
      g_assert_null (parindex_document_get_assessment (document, NULL, NULL, error)))
CASE (FRAMEWORK_AMBIGUOUS, g_autoptr (ParindexDocument) document
      = load (HEAD "'frameworks': [{'id': 'g1', 'aliases': ['PCI'], 'aggregation': 'sum', 'criteria': [{'id': 'c', 'max': 1}]}, "
                   "{'id': 'g2', 'index': 'pci', 'aggregation': 'sum', 'criteria': [{'id': 'c', 'max': 1}]}]}");
      g_assert_null (parindex_document_find_framework (document, "Pci", error)))
CASE (GAP_DIFFERS, g_autoptr (ParindexDocument) other = load (SMALL_DOCUMENT); g_autoptr (ParindexScoreboard) from = score (world->document);
      g_autoptr (ParindexScoreboard) to = score (other); g_assert_null (parindex_gap_new (from, to, error)))
CASE (OTHER_INPUTS, g_autoptr (ParindexFramework) other = parindex_framework_copy (parindex_document_get_framework (world->document, "f"));
      g_autoptr (ParindexRule) rule = g_object_new (PARINDEX_TYPE_YES_NO_RULE, NULL);
      g_assert_true (parindex_criterion_set_rule (parindex_framework_get_criterion (other, "a"), rule, NULL));
      g_assert_true (parindex_framework_seal (other, NULL));
      g_assert_null (parindex_assessment_with_framework (item (parindex_document_get_assessments (world->document), 0), other, error)))
CASE (PERIOD_UNKNOWN, g_assert_null (parindex_document_get_assessment (world->document, NULL, "1999", error)))
CASE (STAGE_UNKNOWN, g_assert_null (parindex_assessment_get_values_bytes (item (parindex_document_get_assessments (world->document), 0), "self", error)))
CASE (STAGE_UNDECLARED, g_assert_false (parindex_assessment_set_value (world->assessment, "draft", "u1", "a", NULL, error)))
CASE (STAGE_TWICE, g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL); g_autoptr (GBytes) table = bytes_of ("unit,a\n");
      set_cell (world->assessment, "self", "u1", "a", "1");
      g_assert_false (parindex_loader_load_table (loader, world->assessment, "self", table, PARINDEX_NUMBER_STYLE_PLAIN, error)))
CASE (UNIT_UNKNOWN, g_assert_false (parindex_assessment_set_value (world->assessment, NULL, "u9", "a", NULL, error)))
CASE (CRITERION_UNKNOWN, g_assert_false (parindex_assessment_set_value (world->assessment, NULL, "u1", "z", NULL, error)))
CASE (CRITERION_NOT_LEAF, g_assert_false (parindex_assessment_set_value (world->assessment, NULL, "u1", "f", NULL, error)))
CASE (DIMENSION_UNKNOWN, gsize n; g_autoptr (ParindexScoreboard) board = score (world->document);
      g_assert_null (parindex_scoreboard_get_column (board, PARINDEX_RESULT_COLUMN_RANK, NULL, "moon", &n, error)))
CASE (GROUP_UNKNOWN, g_autoptr (ParindexScoreboard) board = score (world->document);
      g_assert_null (parindex_scoreboard_get_group_mean (board, PARINDEX_BASIS_SCORE, NULL, "region", "west", NULL, error)))
CASE (BAND_UNKNOWN, g_autoptr (ParindexScoreboard) board = score (world->document);
      g_assert_null (parindex_scoreboard_get_band_edge (board, "good", error)))
CASE (IMPROVEMENT_GRID, g_autoptr (ParindexImprovementGoal) goal = parindex_improvement_goal_new_rank (1, NULL);
      g_autoptr (ParindexNumber) none = parindex_number_new_from_int (0);
      g_assert_false (parindex_improvement_goal_set_grid (goal, none, error)))
CASE (IMPROVEMENT_EFFORT, g_autoptr (ParindexImprovementGoal) goal = parindex_improvement_goal_new_rank (1, NULL);
      g_autoptr (ParindexNumber) effort = parindex_number_new_from_int (-1);
      g_assert_false (parindex_improvement_goal_set_effort (goal, "a", effort, error)))
CASE (IMPROVEMENT_TREE, improve ("{'id': 'f', 'aggregation': 'minimum', 'criteria': [{'id': 'a', 'max': 10}]}", "", "5", 1, NULL, error))
CASE (IMPROVEMENT_NO_SCORE, improve (SUM_FRAMEWORK ("'missing': 'propagate', "), "", "null", 1, NULL, error))
CASE (IMPROVEMENT_RANK, improve (SUM_FRAMEWORK (""), "", "5", 0, NULL, error))
CASE (IMPROVEMENT_NO_GROUP, improve (SUM_FRAMEWORK (""), ", {'id': 'v', 'name': 'V', 'groups': {'block': 'b'}}", "5", 1, "block", error))
CASE (TIE_LEFT, g_autoptr (ParindexDocument) document = load (
        HEAD "'frameworks': [" SUM_FRAMEWORK ("'ranking': {'ties': 'ordinal', 'keys': ['a']}, ") "], 'units': [" SMALL_UNITS "], 'assessments': "
             "[{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 5}, 'u2': {'a': 5.0}, 'u3': {'a': 5}}}]}");
      g_assert_null (parindex_document_score (document, NULL, NULL, NULL, NULL, error)))
CASE (UNKNOWN_WORD, g_assert_false (parindex_criterion_set_aggregation (parindex_framework_get_root (world->open), "average", 0, error)))
CASE (MISSING_NO_POLICY, score_of (SUM_FRAMEWORK (""), "{'a': null}", error))
CASE (POINTS_OUTSIDE, score_of (SUM_FRAMEWORK (""), "{'a': 10.5}", error))
CASE (SCREENING_UNIT, score_of (SUM_FRAMEWORK ("'missing': 'skip', 'screening': {'exclude': ['v']}, "), "{'a': 1}", error))
CASE (UNIT_MAX_DIFFERS, score_of (NESTED, "{'a': 'n/a', 'b': 1, 'c': 1}", error))
CASE (UNIT_WEIGHTS_ZERO, score_of (NESTED, "{'a': 'n/a', 'b': 'n/a', 'c': 1}", error))
CASE (SEALED, g_assert_false (parindex_document_set_title (world->document, "x", error)))
CASE (UNSEALED, g_assert_null (parindex_scorer_new (world->open, NULL, error)))
CASE (BAD_SHAPE, double value = 1; g_assert_false (parindex_assessment_set_values (world->assessment, NULL, &value, 1, -1, error)))
CASE (BAD_STATE, set_states (world, 3, error))
CASE (STATE_WITHOUT_VALUE, set_states (world, 0, error))
CASE (OTHER_FRAMEWORK, g_autoptr (ParindexDocument) other = load (SMALL_DOCUMENT);
      g_assert_null (parindex_scorer_score (world->scorer, item (parindex_document_get_assessments (other), 0), NULL, error)))
CASE (CHILD_HAS_PARENT, ParindexCriterion *root = parindex_framework_get_root (world->open);
      g_assert_false (parindex_criterion_append (root, item (parindex_criterion_get_children (root), 0), error)))
CASE (NO_STAGES, g_assert_true (parindex_assessment_seal (world->assessment, NULL));
      g_assert_null (parindex_scorer_score (world->scorer, world->assessment, NULL, error)))
CASE (NO_UNITS, g_autoptr (GListStore) none = g_list_store_new (PARINDEX_TYPE_UNIT); g_autoptr (ParindexPeriod) when = period ("2022");
      g_assert_null (parindex_assessment_new (parindex_scorer_get_framework (world->scorer), G_LIST_MODEL (none), when, error)))
CASE (NODE_NOT_PLAIN, g_autoptr (JsonNode) node = json_node_init_double (json_node_alloc (), NAN);
      g_assert_null (parindex_document_new_from_node (node, NULL, error)))
CASE (ID_TWICE, g_autoptr (ParindexDocument) fresh = parindex_document_new (); g_assert_true (parindex_document_add_framework (fresh, world->open, NULL));
      g_assert_false (parindex_document_add_framework (fresh, world->open, error)))
CASE (ID_EMPTY, g_autoptr (ParindexDocument) fresh = parindex_document_new (); g_autoptr (ParindexUnit) unit = parindex_unit_new ("", "x");
      g_assert_false (parindex_document_add_unit (fresh, unit, error)))
CASE (ROW_UNKNOWN_UNIT, g_autoptr (ParindexDocument) fresh = parindex_document_new ();
      g_assert_true (parindex_document_add_framework (fresh, parindex_scorer_get_framework (world->scorer), NULL));
      g_assert_false (parindex_document_add_assessment (fresh, world->assessment, error)))

/* Of so many units with one leaf, which share ranks as the mean of their places. */
static ParindexSimulation *
make_simulation (guint n_units)
{
  g_autoptr (GString) text = g_string_new (HEAD "'frameworks': [{'id': 'f', 'title': 'F', 'aggregation': 'sum', 'missing': 'propagate', "
                                                "'ranking': {'ties': 'average'}, 'criteria': [{'id': 'a', 'title': 'A', 'max': 10}]}], 'units': [");
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexScoreboard) board = NULL;

  for (guint i = 0; i < n_units; i++)
    g_string_append_printf (text, "%s{'id': 'u%u', 'name': 'U'}", i > 0 ? ", " : "", i);
  g_string_append (text, "], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {");
  for (guint i = 0; i < n_units; i++)
    g_string_append_printf (text, "%s'u%u': {'a': 5}", i > 0 ? ", " : "", i);
  g_string_append (text, "}}]}");
  document = load (text->str);
  board = score (document);

  return parindex_simulation_new (board);
}

CASE (TOO_MANY_RANKED, g_autoptr (ParindexSimulation) simulation = make_simulation (G_MAXUINT16 / 2 + 1);
      g_assert_null (parindex_simulation_run (simulation, NULL, error)))
CASE (NO_MEMORY_FOR_DRAWS, g_autoptr (ParindexSimulation) simulation = make_simulation (2);
      g_assert_true (parindex_simulation_set_replicates (simulation, G_MAXINT32, NULL));
      g_assert_null (parindex_simulation_run (simulation, NULL, error)))
/* Maxima that vary beside an aggregation that looks at all units at once. */
CASE (NOT_SIMULATED, g_autoptr (ParindexDocument) document = load (
        HEAD "'frameworks': [{'id': 'f', 'title': 'F', 'aggregation': 'sum', 'missing': 'propagate', 'ranking': {'of': 'score'}, 'criteria': ["
             "{'id': 'm', 'title': 'M', 'max': 5}, "
             "{'id': 'n', 'title': 'N', 'max': 5}, {'id': 'c', 'title': 'C', 'aggregation': 'copeland', 'criteria': [{'id': 'a', 'title': 'A', "
             "'weight': 1}, {'id': 'b', 'title': 'B', 'weight': 1}]}]}], 'units': [{'id': 'u1', 'name': 'U'}, {'id': 'u2', 'name': 'U'}], 'assessments': "
             "[{'framework': 'f', 'period': '2022', 'values': {'u1': {'m': 1, 'n': 1, 'a': 5, 'b': 1}, 'u2': {'m': 1, 'n': 2, 'a': 4, 'b': 1}}}]}");
      g_autoptr (ParindexScoreboard) board = score (document);
      g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (board);
      g_assert_true (parindex_simulation_set_weight_spread (simulation, 0, 0.5, NULL));
      g_assert_null (parindex_simulation_run (simulation, NULL, error)))
CASE (BAD_TOP, g_autoptr (ParindexSimulation) simulation = make_simulation (2);
      g_assert_null (parindex_scoreboard_list_weight_stability (parindex_simulation_get_nominal (simulation), 0, NULL, NULL, error)))
CASE (NOT_LINEAR, g_autoptr (ParindexDocument) document = load (
        HEAD "'frameworks': [{'id': 'f', 'title': 'F', 'aggregation': 'geometric-mean', 'missing': 'propagate', 'criteria': [{'id': 'a', 'title': 'A', "
             "'weight': 1}, {'id': 'b', 'title': 'B', 'weight': 1}]}], 'units': [{'id': 'u1', 'name': 'U'}], 'assessments': "
             "[{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 5, 'b': 1}}}]}");
      g_autoptr (ParindexScoreboard) board = score (document);
      g_assert_null (parindex_scoreboard_list_weight_stability (board, 1, NULL, NULL, error)))
CASE (BAD_CONCENTRATION, g_autoptr (ParindexSimulation) simulation = make_simulation (2);
      g_assert_false (parindex_simulation_set_weight_concentration (simulation, 0, -1, error)))
CASE (BAD_VALUE_ERROR, g_autoptr (ParindexSimulation) simulation = make_simulation (2);
      g_assert_false (parindex_simulation_set_value_error (simulation, NULL, PARINDEX_VALUE_ERROR_SD, -1, error)))
CASE (BAD_INTERVAL, g_autoptr (ParindexSimulation) simulation = make_simulation (2);
      g_assert_false (parindex_simulation_set_cell_interval (simulation, "u0", "a", 2, 1, error)))
CASE (BAD_CONFIDENCE, g_autoptr (ParindexSimulation) simulation = make_simulation (2);
      g_assert_false (parindex_simulation_set_cell_confidence_interval (simulation, "u0", "a", 1, 2, 95, error)))
CASE (NO_STATED_ERRORS, g_autoptr (ParindexSimulation) simulation = make_simulation (2);
      g_assert_false (parindex_simulation_use_stated_errors (simulation, error)))
CASE (NOTHING_MEASURED, g_autoptr (ParindexDocument) document = load (
        HEAD "'frameworks': [{'id': 'f', 'title': 'F', 'aggregation': 'sum', 'missing': 'propagate', 'criteria': [{'id': 'a', 'title': 'A', 'max': 5, "
             "'rule': {'kind': 'yes-no'}}]}], 'units': [{'id': 'u', 'name': 'U'}], 'assessments': "
             "[{'framework': 'f', 'period': '2022', 'values': {'u': {'a': true}}}]}");
      g_autoptr (ParindexScoreboard) board = score (document);
      g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (board);
      g_assert_false (parindex_simulation_set_value_error (simulation, NULL, PARINDEX_VALUE_ERROR_SD, 1, error)))
CASE (TOO_MANY_COMBINATIONS, g_autoptr (ParindexSimulation) simulation = make_simulation (2);
      g_autoptr (GListStore) list = g_list_store_new (PARINDEX_TYPE_ALTERNATIVE);
      g_autoptr (ParindexAlternative) each = parindex_alternative_new ("a", "A"); g_list_store_append (list, each);
      for (guint i = 0; i < 31; i++) parindex_simulation_add_choice (simulation, G_LIST_MODEL (list), NULL, NULL);
      parindex_simulation_add_choice (simulation, G_LIST_MODEL (list), NULL, error))
/* A draw that failed tells it in a list. */
CASE (NO_RANKS_IN_DRAW, g_autoptr (ParindexDocument) document = load (
        HEAD "'frameworks': [{'id': 'f', 'title': 'F', 'aggregation': 'sum', 'missing': 'propagate', 'criteria': [{'id': 'a', 'title': 'A', 'max': 5}]}], "
             "'units': [{'id': 'u', 'name': 'U'}], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u': {'a': null}}}]}");
      g_autoptr (ParindexScoreboard) board = score (document);
      g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (board);
      g_autoptr (ParindexRankDistribution) distribution = parindex_simulation_run (simulation, NULL, NULL);
      g_assert_cmpuint (parindex_rank_distribution_get_n_failed_by (distribution, 0), ==, 1000);
      check_problem (PARINDEX_MESSAGE_NO_RANKS_IN_DRAW, item (parindex_rank_distribution_get_problems (distribution), 0));
      parindex_error_report (error, NO_RANKS_IN_DRAW))
CASE (BAD_SPREAD, g_autoptr (ParindexSimulation) simulation = make_simulation (2);
      g_assert_false (parindex_simulation_set_weight_spread (simulation, 0, 1.5, error)))
CASE (NO_DRAWS, g_autoptr (ParindexSimulation) simulation = make_simulation (2);
      g_assert_false (parindex_simulation_set_replicates (simulation, 0, error)))
CASE (BAD_SHARD, g_autoptr (ParindexSimulation) simulation = make_simulation (2);
      g_autoptr (GPtrArray) shards = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
      g_ptr_array_add (shards, bytes_of ("x")); g_assert_null (parindex_simulation_merge (simulation, shards, error)))
CASE (SHARD_RANGE, g_autoptr (ParindexSimulation) simulation = make_simulation (2);
      g_assert_null (parindex_simulation_run_shard (simulation, 5, 5, NULL, error)))
CASE (SHARDS_INCOMPLETE, g_autoptr (ParindexSimulation) simulation = make_simulation (2);
      g_autoptr (GPtrArray) shards = g_ptr_array_new (); g_assert_null (parindex_simulation_merge (simulation, shards, error)))

/* A rule that only this test knows. */
typedef ParindexRule OwnRule;
typedef ParindexRuleClass OwnRuleClass;
GType own_rule_get_type (void);
G_DEFINE_TYPE (OwnRule, own_rule, PARINDEX_TYPE_RULE)

static void
own_rule_class_init (OwnRuleClass *klass)
{
}

static void
own_rule_init (OwnRule *self)
{
}

CASE (NOT_SCORABLE, g_autoptr (ParindexRule) rule = g_object_new (own_rule_get_type (), NULL);
      g_assert_true (parindex_criterion_set_rule (parindex_framework_get_criterion (world->open, "p"), rule, NULL));
      g_assert_false (parindex_framework_seal (world->open, error)))

/* One that complains of a unit, or fails. */
typedef ParindexRule WrongRule;
typedef ParindexRuleClass WrongRuleClass;
GType wrong_rule_get_type (void);
G_DEFINE_TYPE (WrongRule, wrong_rule, PARINDEX_TYPE_RULE)

static gboolean
wrong_rule_score_column (ParindexRule      *rule,
                         ParindexRuleCells *cells,
                         GError           **error)
{
  g_autoptr (ParindexNumber) value = parindex_rule_cells_get_value (cells, 0, 0);

  if (parindex_number_get_sign (value) < 0)
    return FALSE;
  if (parindex_number_get_sign (value) > 0)
    {
      parindex_rule_cells_report (cells, 0, "too good to be true");
      return TRUE;
    }
  g_set_error (error, PARINDEX_ERROR, PARINDEX_ERROR_FAILED, "out of paper");

  return FALSE;
}

static void
wrong_rule_class_init (WrongRuleClass *klass)
{
  klass->score_column = wrong_rule_score_column;
}

static void
wrong_rule_init (WrongRule *self)
{
}

static void
score_wrongly (const char *value,
               GError    **error)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexLoader) loader = parindex_loader_new (context);
  g_autofree char *text = g_strdup_printf (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 1, 'rule': {'kind': 'wrong'}}]}], "
         "'units': [{'id': 'u', 'name': 'U'}], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u': {'a': %s}}}]}", value);
  g_autofree char *source = json (text);
  g_autoptr (GBytes) bytes = bytes_of (source);
  g_autoptr (ParindexDocument) document = NULL;

  parindex_context_add_rule (context, "wrong", wrong_rule_get_type ());
  document = parindex_loader_load_bytes (loader, bytes, NULL, error);
  g_assert_nonnull (document);
  g_assert_null (parindex_document_score (document, NULL, NULL, NULL, NULL, error));
}

#define MAPPING(id, other) \
  "{'id': '" id "', 'aggregation': 'sum', 'criteria': [{'id': '" id "1', 'max': 1, 'rule': {'kind': 'mapping', 'framework': '" other "'}}]}"
CASE (RULE_FRAMEWORK, g_autoptr (ParindexDocument) document = load (HEAD "'frameworks': [" MAPPING ("m", "z") "], 'units': [" SMALL_UNITS "], "
                                                                         "'assessments': [{'framework': 'm', 'period': '2022', 'values': {}}]}");
      g_assert_null (parindex_document_score (document, NULL, NULL, NULL, NULL, error)))
CASE (RULE_CYCLE, g_autoptr (ParindexDocument) document = load (HEAD "'frameworks': [" MAPPING ("m", "m") "], 'units': [" SMALL_UNITS "], "
                                                                     "'assessments': [{'framework': 'm', 'period': '2022', 'values': {}}]}");
      g_assert_null (parindex_document_score (document, NULL, NULL, NULL, NULL, error)))
CASE (POOL_PERIOD, g_assert_false (parindex_assessment_pool (world->assessment, "self", parindex_document_get_assessments (world->document),
                                                              PARINDEX_MISSING_SKIP, error)))
/* Made in one thread, used in another. */
static gpointer
make_scorer (gpointer framework)
{
  return parindex_scorer_new (framework, NULL, NULL);
}

static void
use_OTHER_THREAD (World   *world,
                  GError **error)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexLoader) loader = parindex_loader_new (context);
  g_autofree char *source = json (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 1, 'rule': {'kind': 'wrong'}}]}], "
         "'units': [{'id': 'u', 'name': 'U'}], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u': {'a': 1}}}]}");
  g_autoptr (GBytes) bytes = bytes_of (source);
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexScorer) scorer = NULL;

  parindex_context_add_rule (context, "wrong", wrong_rule_get_type ());
  document = parindex_loader_load_bytes (loader, bytes, NULL, NULL);
  scorer = g_thread_join (g_thread_new ("other", make_scorer, parindex_document_get_framework (document, "f")));
  g_assert_false (parindex_scorer_is_thread_safe (scorer));
  g_assert_null (parindex_scorer_score (scorer, item (parindex_document_get_assessments (document), 0), NULL, error));
}

CASE (RULE_COMPLAINT, score_wrongly ("1", error))
CASE (RULE_FAILED, score_wrongly ("0", error))
CASE (RULE_GAVE_UP, score_wrongly ("-1", error))
CASE (INPUT_NEEDED,
      g_autoptr (ParindexDocument) document = load (
        HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 1, 'rule': {'kind': 'linear', 'input': 'count-of'}}]}], "
             "'units': [{'id': 'u', 'name': 'U'}], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {}}]}");
      g_assert_null (parindex_assessment_get_value (parindex_document_get_assessment (document, NULL, NULL, NULL), NULL, "u", "a", NULL, error)))

/* The last row of the list tells that it does not hold all. */
static void
use_TOO_MANY_PROBLEMS (World   *world,
                       GError **error)
{
  g_auto (ParindexProblems) problems = { 0 };
  g_autoptr (GListModel) list = NULL;
  guint last;

  parindex_problems_init (&problems);
  for (guint i = 0; i < PARINDEX_MAX_PROBLEMS + 5; i++)
    parindex_problems_report (&problems, ID_EMPTY, .path = "here");
  list = parindex_problems_to_list (&problems);
  last = g_list_model_get_n_items (list) - 1;
  g_assert_cmpuint (last, ==, PARINDEX_MAX_PROBLEMS);
  check_problem (PARINDEX_MESSAGE_TOO_MANY_PROBLEMS, item (list, last));
  parindex_error_report (error, TOO_MANY_PROBLEMS, .other = "1000");
}

static void
world_init (World *world)
{
  g_autoptr (ParindexCriterion) child = parindex_criterion_new ("p", NULL);

  world->document = load (SMALL_DOCUMENT);
  world->assessment = empty_assessment (world->document);
  world->scorer = parindex_scorer_new (parindex_document_get_framework (world->document, "f"), NULL, NULL);
  world->open = parindex_framework_new ("o", NULL);
  world->folder = g_dir_make_tmp ("parindex-XXXXXX", NULL);
  g_assert_true (parindex_criterion_append (parindex_framework_get_root (world->open), child, NULL));
  g_assert_true (parindex_criterion_set_aggregation (parindex_framework_get_root (world->open), "sum", 0, NULL));
}

static void
world_clear (World *world)
{
  g_rmdir (world->folder);
  g_free (world->folder);
  g_object_unref (world->open);
  g_object_unref (world->scorer);
  g_object_unref (world->assessment);
  g_object_unref (world->document);
}

static void
test_use (gconstpointer data)
{
  const Case *self = data;
  static const char *const names[] = { "en", "vi" };
  static const ParindexLanguage languages[] = { PARINDEX_LANGUAGE_EN, PARINDEX_LANGUAGE_VI };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      World world;

      g_setenv ("LANGUAGE", names[i], TRUE);
      world_init (&world);
      self->call (&world, &error);
      world_clear (&world);
      if (error == NULL)
        g_test_fail_printf ("%u: no error", self->message);
      else
        check_error_text (self->message, error, languages[i]);
    }
  g_setenv ("LANGUAGE", "en", TRUE);
}

static const Case cases[] = {
#define X(name) { PARINDEX_MESSAGE_##name, use_##name },
  LIST_CASES
#undef X
};

/* What only validating tells. */
static void
test_validate (void)
{
  g_autoptr (ParindexDocument) exact = load (
    HEAD "'frameworks': [" SMALL_FRAMEWORK "], 'units': [" SMALL_UNITS "], 'assessments': [{'framework': 'f', 'period': '2022', "
         "'values': {'u1': {'a': 7.5000000000000001}}}]}");
  g_autoptr (GListModel) problems = parindex_document_validate (exact);
  g_autoptr (ParindexAssessment) open = empty_assessment (exact);
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_document_get_framework (exact, "f"), NULL, NULL);
  g_autoptr (GListModel) not_ready = parindex_scorer_validate (scorer, open, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
  check_problem (PARINDEX_MESSAGE_PRECISION_HIGH, item (problems, 0));
  g_assert_cmpstr (parindex_problem_get_criterion (item (problems, 0)), ==, "a");
  g_assert_cmpuint (g_list_model_get_n_items (not_ready), ==, 1);
  check_problem (PARINDEX_MESSAGE_NOT_READY, item (not_ready, 0));
}

void
add_use_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/message/use-%03u", (guint) i);

      g_test_add_data_func (path, &cases[i], test_use);
    }
  g_test_add_func ("/message/validate", test_validate);
}
