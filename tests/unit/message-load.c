/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "message-cases.h"

/* What is wrong with documents. A case gives the parts it is about; others are those of the small document. Each part
 * begins on a line of its own: frameworks on 2, units on 3, assessments on 4, the rest on 5. */
typedef struct
{
  ParindexMessage message;
  guint line;
  const char *path;
  const char *unit;
  const char *criterion;
  const char *frameworks;
  const char *units;
  const char *assessments;
  const char *rest;
} Case;

#define TWO_LEVELS(members, a, b) \
  "{'id': 'f', " members " 'missing': 'skip', 'criteria': [{'id': 'a', 'max': 10" a "},\n{'id': 'b', 'max': 30" b "}]}"
#define SUM(a, b) TWO_LEVELS ("'aggregation': 'sum',", a, b)
#define MEAN(a, b) TWO_LEVELS ("'aggregation': {'kind': 'weighted-mean', 'of': 'percent'},", a, b)
#define BY_GROUP(dimension, group, rule) \
  "{'id': 'f', 'aggregation': 'weighted-mean', 'weights-by': {'dimension': '" dimension "', 'weights': {'" group "': {'a': 3}}}, " \
  "'criteria': [{'id': 'a', 'max': 1, 'weight': 0.5" rule "}, {'id': 'b', 'max': 1, 'weight': 0.5}]}"
#define VALUES(values) "{'framework': 'f', 'period': '2022',\n'values': " values "}"
#define NEST(inner) "[[[[[[[[" inner "]]]]]]]]"

static const Case cases[] = {
  /* members */
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 5, "titel", .rest = "'titel': 'x'" },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 2, "frameworks[0].criteria[0].wieght", .frameworks = SUM (", 'wieght': 1", "") },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 3, "units[0].nom", .units = "{'id': 'u1', 'name': 'A', 'nom': 'B'}" },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 4, "assessments[0].pattern", .assessments = "{'framework': 'f', 'period': '2022', 'pattern': 1, 'values': {}}" },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 2, "frameworks[0].ranking.off", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'ranking': {'off': 'score'},", "", "") },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 2, "frameworks[0].criteria[0].cap.till", .frameworks = SUM (", 'cap': {'till': 3}", "") },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 5, "assessments[0].values.u1.a.count", .assessments = VALUES ("{'u1': {'a': {'count': 1}}}") },
  { PARINDEX_MESSAGE_MEMBER_TWICE, 5, "title", .rest = "'title': 'x', 'title': 'y'" },
  { PARINDEX_MESSAGE_MEMBER_TWICE, 5, "x-a", .rest = "'x-a': 1, 'x-a': 1" },
  { PARINDEX_MESSAGE_MEMBER_TWICE, 5, "title", .rest = "'title': 'x', '\\u0074itle': 'y'" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 3, "frameworks[0].criteria[1]", .frameworks = "{'id': 'f', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 1},\n{'max': 1}]}" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 3, "units[0]", .units = "{'name': 'A'}" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 3, "units[0]", "u1", .units = "{'id': 'u1'\n}" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 4, "assessments[0]", .assessments = "{'period': '2022',\n'values': {}}" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 4, "assessments[0]", .assessments = "{'framework': 'f', 'values': {}}" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 4, "assessments[0]", .assessments = "{'framework': 'f', 'period': '2022'}" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 2, "frameworks[0].criteria[0].rule", .frameworks = SUM (", 'rule': {}", "") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 2, "frameworks[0].aggregation", .frameworks = TWO_LEVELS ("'aggregation': {'of': 'score'},", "", "") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 3, "frameworks[0].criteria[1].cap", .frameworks = SUM ("", ", 'cap': {}") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 3, "frameworks[0].criteria[1].round", .frameworks = SUM ("", ", 'round': {'mode': 'truncate'}") },
  { PARINDEX_MESSAGE_WANT_NUMBER, 2, "frameworks[0].criteria[0].cap", .frameworks = SUM (", 'cap': 'ten'", "") },
  { PARINDEX_MESSAGE_WANT_NUMBER, 2, "frameworks[0].criteria[0].cap.from", .frameworks = SUM (", 'cap': {'from': true}", "") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 2, "frameworks[0].bands[0]", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'bands': [{'from': 1}],", "", "") },
  /* errors of values */
  { PARINDEX_MESSAGE_BAD_VALUE_ERROR, 5, "assessments[0].values.u1.a", "u1", "a", .assessments = VALUES ("{'u1': {'a': {'value': 1, 'sd': -1}}}") },
  { PARINDEX_MESSAGE_BAD_VALUE_ERROR, 5, "assessments[0].values.u1.a", "u1", "a", .assessments = VALUES ("{'u1': {'a': {'value': 1, 'sampling': 0.5}}}") },
  { PARINDEX_MESSAGE_BAD_INTERVAL, 5, "assessments[0].values.u1.a", "u1", "a", .assessments = VALUES ("{'u1': {'a': {'value': 1, 'interval': [3, 2]}}}") },
  { PARINDEX_MESSAGE_INTERVAL_ENDS, 5, "assessments[0].values.u1.a.interval", .assessments = VALUES ("{'u1': {'a': {'value': 1, 'interval': [3]}}}") },
  { PARINDEX_MESSAGE_INTERVAL_ENDS, 5, "assessments[0].values.u1.a.interval", .assessments = VALUES ("{'u1': {'a': {'value': 1, 'interval': [1, 2, 3]}}}") },
  { PARINDEX_MESSAGE_WANT_ARRAY, 5, "assessments[0].values.u1.a.interval", .assessments = VALUES ("{'u1': {'a': {'value': 1, 'interval': 3}}}") },
  { PARINDEX_MESSAGE_WANT_NUMBER, 5, "assessments[0].values.u1.a.sd", .assessments = VALUES ("{'u1': {'a': {'value': 1, 'sd': '0.4'}}}") },
  { PARINDEX_MESSAGE_BAD_CONFIDENCE, 5, "assessments[0].values.u1.a", "u1", "a", .assessments = VALUES ("{'u1': {'a': {'value': 1, 'interval': [1, 2], 'confidence': 95}}}") },
  { PARINDEX_MESSAGE_CELL_ERROR_NEEDS, 5, "assessments[0].values.u1.a", "u1", "a", .assessments = VALUES ("{'u1': {'a': {'value': 1, 'confidence': 0.9}}}") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, 5, "assessments[0].values.u1.a", "u1", "a", .assessments = VALUES ("{'u1': {'a': {'value': 1, 'sd': 1, 'interval': [1, 2]}}}") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 5, "assessments[0].values.u1.a", "u1", "a", .assessments = VALUES ("{'u1': {'a': {'sd': 1}}}") },
  /* alternatives */
  { PARINDEX_MESSAGE_MEMBER_MISSING, 5, "alternatives[0]", .rest = "'alternatives': [{'changes': {}}]" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 5, "alternatives[0]", .rest = "'alternatives': [{'id': '', 'changes': {}}]" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 5, "alternatives[0]", .rest = "'alternatives': [{'id': 'x'}]" },
  { PARINDEX_MESSAGE_WANT_OBJECT, 5, "alternatives[0]", .rest = "'alternatives': [7]" },
  { PARINDEX_MESSAGE_WANT_ARRAY, 5, "alternatives", .rest = "'alternatives': {}" },
  { PARINDEX_MESSAGE_ID_TWICE, 6, "alternatives[1]", .rest = "'alternatives': [{'id': 'x', 'changes': {}},\n{'id': 'x', 'changes': {}}]" },
  { PARINDEX_MESSAGE_FRAMEWORK_UNKNOWN, 5, "alternatives[0]", .rest = "'alternatives': [{'id': 'x', 'framework': 'g', 'changes': {}}]" },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 5, "alternatives[0]", .frameworks = SMALL_FRAMEWORK ", {'id': 'g', 'aggregation': 'sum', 'criteria': [{'id': 'z', 'max': 1}]}",
    .rest = "'alternatives': [{'id': 'x', 'changes': {}}]" },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, 5, "alternatives[0].changes.weights", .rest = "'alternatives': [{'id': 'x', 'changes': {'weights': 'same'}}]" },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 5, "alternatives[0].changes.scale", .rest = "'alternatives': [{'id': 'x', 'changes': {'scale': 100}}]" },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 5, "alternatives[0].changes.normalise.kind", .rest = "'alternatives': [{'id': 'x', 'changes': {'normalise': {'kind': 'points'}}}]" },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, 5, "alternatives[0].changes.criteria.a.normalise.method", .rest = "'alternatives': [{'id': 'x', 'changes': {'criteria': {'a': {'normalise': {'method': 'none of these'}}}}}]" },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 5, "alternatives[0].changes.criteria.a.criteria", .rest = "'alternatives': [{'id': 'x', 'changes': {'criteria': {'a': {'criteria': []}}}}]" },
  { PARINDEX_MESSAGE_CRITERION_UNKNOWN, 5, "alternatives[x].changes", .rest = "'alternatives': [{'id': 'x', 'changes': {'criteria': {'c': {'weight': 1}}}}]" },
  { PARINDEX_MESSAGE_CRITERION_UNKNOWN, 5, "alternatives[x].changes", .rest = "'alternatives': [{'id': 'x', 'changes': {'without': ['c']}}]" },
  { PARINDEX_MESSAGE_LEFT_NOTHING, 5, "alternatives[x].changes", .criterion = "f", .rest = "'alternatives': [{'id': 'x', 'changes': {'without': ['f']}}]" },

  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, 4, "assessments[0]", .assessments = "{'framework': 'f', 'period': '2022', 'values': {}, 'table': 'a.csv'}" },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, 4, "assessments[0]", .assessments = "{'framework': 'f', 'period': '2022', 'values': {}, 'style': 'vi'}" },
  { PARINDEX_MESSAGE_WANT_OBJECT, 2, "frameworks[0]", .frameworks = "7" },
  { PARINDEX_MESSAGE_WANT_OBJECT, 3, "units[0]", .units = "'u1'" },
  { PARINDEX_MESSAGE_WANT_OBJECT, 4, "assessments[0]", .assessments = "null" },
  { PARINDEX_MESSAGE_WANT_OBJECT, 2, "frameworks[0].criteria[0].rule", .frameworks = SUM (", 'rule': 'points'", "") },
  { PARINDEX_MESSAGE_WANT_OBJECT, 5, "assessments[0].values", .assessments = VALUES ("[\n1,\n2]") },
  { PARINDEX_MESSAGE_WANT_OBJECT, 5, "assessments[0].values.u1", "u1", .assessments = VALUES ("{'u1': [\n1,\n2]}") },
  { PARINDEX_MESSAGE_WANT_ARRAY, 2, "frameworks[0].criteria", .frameworks = "{'id': 'f', 'aggregation': 'sum', 'criteria': {}}" },
  { PARINDEX_MESSAGE_WANT_ARRAY, 2, "frameworks[0].stages", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'stages': 'self',", "", "") },
  { PARINDEX_MESSAGE_WANT_ARRAY, 5, "assessments[0].values.u1.a.evidence", .assessments = VALUES ("{'u1': {'a': {'value': 1, 'evidence': 'x'}}}") },
  { PARINDEX_MESSAGE_WANT_STRING, 5, "title", .rest = "'title': 3" },
  { PARINDEX_MESSAGE_WANT_STRING, 5, "title", .rest = "'title': 'a\\u0000b'" },
  { PARINDEX_MESSAGE_WANT_STRING, 2, "frameworks[0].stages[1]", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'stages': ['self', 2, 'published'],", "", "") },
  { PARINDEX_MESSAGE_WANT_STRING, 5, "assessments[0].values.u1.a.note", .assessments = VALUES ("{'u1': {'a': {'value': 1, 'note': 4}}}") },
  { PARINDEX_MESSAGE_WANT_STRING, 3, "units[0].groups.region", .units = "{'id': 'u1', 'name': 'A', 'groups': {'region': 3}}" },
  { PARINDEX_MESSAGE_WANT_BOOLEAN, 3, "units[0].ranked", .units = "{'id': 'u1', 'name': 'A', 'ranked': 'no'}" },
  { PARINDEX_MESSAGE_WANT_NUMBER, 2, "frameworks[0].criteria[0].weight", .frameworks = MEAN (", 'weight': true", ", 'weight': 1") },
  { PARINDEX_MESSAGE_WANT_NUMBER, 2, "frameworks[0].criteria[0].weight", .frameworks = MEAN (", 'weight': 'five'", ", 'weight': 1") },
  { PARINDEX_MESSAGE_TEXT_TO_FILL_IN, 3, "units[0].groups.region", .units = "{'id': 'u1', 'name': 'A', 'groups': {'region': null}}" },
  { PARINDEX_MESSAGE_NUMBER_TO_FILL_IN, 2, "frameworks[0].criteria[0].weight", .frameworks = MEAN (", 'weight': null", ", 'weight': 1") },
  { PARINDEX_MESSAGE_NUMBER_TO_FILL_IN, 3, "units[0].attributes.population", .units = "{'id': 'u1', 'name': 'A', 'attributes': {'population': null}}" },
  { PARINDEX_MESSAGE_WANT_CELL, 5, "assessments[0].values.u1", "u1", "a", .assessments = VALUES ("{'u1': {'a': '12.5'}}") },
  { PARINDEX_MESSAGE_WANT_CELL, 5, "assessments[0].values.u1", "u1", "b", .assessments = VALUES ("{'u1': {'b': true}}") },
  { PARINDEX_MESSAGE_WANT_CELL, 5, "assessments[0].values.u1", "u1", "b", .assessments = VALUES ("{'u1': {'b': [\n1]}}") },
  { PARINDEX_MESSAGE_WANT_CELL, 5, "assessments[0].values.u1.b.value", "u1", "b", .assessments = VALUES ("{'u1': {'b': {'value': {}}}}") },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, 2, "frameworks[0].missing", .frameworks = "{'id': 'f', 'missing': 'ignore', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 1}]}" },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, 2, "frameworks[0].missing", .frameworks = "{'id': 'f', 'missing': 'unstated', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 1}]}" },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, 2, "frameworks[0].aggregation", .frameworks = TWO_LEVELS ("'aggregation': 'average',", "", "") },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, 3, "frameworks[0].criteria[1].rule", .frameworks = SUM ("", ", 'rule': {'kind': 'guess'}") },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, 2, "frameworks[0].ranking.ties", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'ranking': {'ties': 'coin'},", "", "") },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, 4, "assessments[0].style", .assessments = "{'framework': 'f', 'period': '2022', 'values': {}, 'style': 'undeclared'}" },

  /* numbers */
  { PARINDEX_MESSAGE_NUMBER_TOO_LARGE, 5, "assessments[0].values.u1", .assessments = VALUES ("{'u1': {'a': 1e500}}") },
  { PARINDEX_MESSAGE_ZERO_DENOMINATOR, 2, "frameworks[0].criteria[0].weight", .frameworks = MEAN (", 'weight': '1/0'", ", 'weight': 1") },
  { PARINDEX_MESSAGE_NOT_A_PERIOD, 4, "assessments[0].period", .assessments = "{'framework': 'f', 'period': '2022-13', 'values': {}}" },
  { PARINDEX_MESSAGE_NOT_POSITIVE, 3, "frameworks[f].criteria[b].scale", NULL, "b", .frameworks = SUM ("", ", 'scale': 0") },
  { PARINDEX_MESSAGE_NOT_POSITIVE, 2, "frameworks[f].criteria[a].max", NULL, "a", .frameworks = "{'id': 'f', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': -1}, {'id': 'b', 'max': 2}]}" },
  { PARINDEX_MESSAGE_NEGATIVE, 3, "frameworks[f].criteria[b].weight", NULL, "b", .frameworks = MEAN (", 'weight': 3", ", 'weight': -2") },
  { PARINDEX_MESSAGE_BAD_COUNT, 2, "frameworks[0].rounding.decimals", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'rounding': {'decimals': 16},", "", "") },
  { PARINDEX_MESSAGE_BAD_COUNT, 2, "frameworks[0].rounding.decimals", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'rounding': {'decimals': 1.5},", "", "") },
  { PARINDEX_MESSAGE_BAD_COUNT, 2, "frameworks[0].round", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'round': 16,", "", "") },
  { PARINDEX_MESSAGE_BAD_COUNT, 3, "frameworks[0].criteria[1].round.decimals", .frameworks = SUM ("", ", 'round': {'decimals': -1}") },
  { PARINDEX_MESSAGE_UNKNOWN_WORD, 3, "frameworks[0].criteria[1].round.mode", .frameworks = SUM ("", ", 'round': {'mode': 'unstated', 'decimals': 1}") },

  /* references */
  { PARINDEX_MESSAGE_TABLE_NO_BASE, 4, "assessments[0].table", .assessments = "{'framework': 'f', 'period': '2022', 'table': 'a.csv'}" },
  { PARINDEX_MESSAGE_ID_EMPTY, 3, "frameworks[f].criteria[].id", NULL, "", .frameworks = "{'id': 'f', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 1},\n{'id': '', 'max': 1}]}" },
  { PARINDEX_MESSAGE_ID_EMPTY, 3, "units[0]", .units = "{'id': '', 'name': 'A'}" },
  { PARINDEX_MESSAGE_ID_TWICE, 4, "units[1]", "u1", .units = "{'id': 'u1', 'name': 'A'},\n{'id': 'u1', 'name': 'B'}" },
  { PARINDEX_MESSAGE_ID_TWICE, 3, "units[1]", "Bắc", .units = "{'id': 'Bắc', 'name': 'A'}, {'id': 'Ba\xcc\x86\xcc\x81" "c', 'name': 'B'}" },
  { PARINDEX_MESSAGE_ID_TWICE, 2, "frameworks[1]", .frameworks = SMALL_FRAMEWORK ", " SMALL_FRAMEWORK },
  { PARINDEX_MESSAGE_ID_TWICE, 2, "frameworks[f].criteria[f].id", NULL, "f", .frameworks = "{'id': 'f', 'aggregation': 'sum', 'criteria': [{'id': 'f', 'max': 1}]}" },
  { PARINDEX_MESSAGE_ROW_UNKNOWN_UNIT, 5, "assessments[0].values", "u9", .assessments = VALUES ("{'u9': {'a': 1}}") },
  { PARINDEX_MESSAGE_ROW_OTHER_LEVEL, 6, "assessments[0].values", "u2", .frameworks = TWO_LEVELS ("'level': 'province', 'aggregation': 'sum',", "", ""), .units = "{'id': 'u1', 'name': 'A', 'level': 'province'}, {'id': 'u2', 'name': 'B', 'level': 'commune'}", .assessments = VALUES ("{'u2': {'a': 1}}") },
  { PARINDEX_MESSAGE_VALUE_FOR_PARENT, 5, "assessments[0].values.u1", "u1", "f", .assessments = VALUES ("{'u1': {'f': 1}}") },
  { PARINDEX_MESSAGE_VALUE_UNKNOWN_CRITERION, 5, "assessments[0].values.u1", "u1", "z", .assessments = VALUES ("{'u1': {'z': 1}}") },
  { PARINDEX_MESSAGE_ROW_TWICE, 6, "assessments[0].values", "u1", .assessments = VALUES ("{'u1': {'a': 1},\n'u1': {'a': 2}}") },
  { PARINDEX_MESSAGE_CELL_TWICE, 6, "assessments[0].values.u1", "u1", "a", .assessments = VALUES ("{'u1': {'a': 1,\n'a': 2}}") },
  { PARINDEX_MESSAGE_PARENT_UNKNOWN, 3, "units[0].parent", "u1", .units = "{'id': 'u1', 'name': 'A', 'parent': 'u9'}" },
  { PARINDEX_MESSAGE_PARENT_CYCLE, 3, "units[0].parent", "u1", .units = "{'id': 'u1', 'name': 'A', 'parent': 'u1'}" },
  { PARINDEX_MESSAGE_FRAMEWORK_UNKNOWN, 4, "assessments[0].framework", .assessments = "{'framework': 'g', 'period': '2022', 'values': {}}" },
  { PARINDEX_MESSAGE_STAGE_TWICE, 4, "assessments[1].stage", .assessments = "{'framework': 'f', 'period': '2022', 'values': {}}, {'framework': 'f', 'period': '2022', 'stage': 'published', 'values': {}}" },
  { PARINDEX_MESSAGE_STAGE_UNDECLARED, 4, "assessments[0].stage", .assessments = "{'framework': 'f', 'period': '2022', 'stage': 'draft', 'values': {}}" },
  { PARINDEX_MESSAGE_SURVEY_MIXED, 4, "assessments[1]", NULL, "a", .assessments = "{'framework': 'f', 'period': '2022', 'stage': 'self', 'values': {'u1': {'a': 1}}}, {'framework': 'f', 'period': '2022', 'stage': 'survey', 'values': {'u2': {'a': 'n/a', 'b': 1}}}" },
  { PARINDEX_MESSAGE_NO_UNITS, 4, "assessments[0]", .frameworks = "{'id': 'f', 'level': 'ward', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 1}]}", .assessments = "{'framework': 'f', 'period': '2022', 'values': {}}" },

  /* frameworks */
  { PARINDEX_MESSAGE_NO_CRITERIA, 2, "frameworks[f].criteria", NULL, "f", .frameworks = "{'id': 'f', 'aggregation': 'sum'}" },
  { PARINDEX_MESSAGE_AGGREGATION_MISSING, 2, "frameworks[f].aggregation", NULL, "f", .frameworks = TWO_LEVELS ("", "", "") },
  { PARINDEX_MESSAGE_RULE_ON_PARENT, 3, "frameworks[f].criteria[p].rule", NULL, "p", .frameworks = "{'id': 'f', 'aggregation': 'sum', 'criteria': [\n{'id': 'p', 'rule': {'kind': 'points'}, 'criteria': [{'id': 'a', 'max': 1}]}]}" },
  { PARINDEX_MESSAGE_AGGREGATION_ON_LEAF, 3, "frameworks[f].criteria[b].aggregation", NULL, "b", .frameworks = SUM ("", ", 'aggregation': 'sum'") },
  { PARINDEX_MESSAGE_WEIGHT_MISSING, 3, "frameworks[f].criteria[b].weight", NULL, "b", .frameworks = MEAN (", 'weight': 1", "") },
  { PARINDEX_MESSAGE_WEIGHTS_ZERO, 2, "frameworks[f].criteria", NULL, "f", .frameworks = MEAN (", 'weight': 0", ", 'weight': 0.0") },
  { PARINDEX_MESSAGE_MAXIMA_DIFFER, 2, "frameworks[f].criteria", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'weighted-mean',", ", 'weight': 1", ", 'weight': 1") },
  { PARINDEX_MESSAGE_MAX_NEEDED, 2, "frameworks[f].ranking", NULL, "f", .frameworks = "{'id': 'f', 'aggregation': 'sum', 'criteria': [{'id': 'a'}]}" },
  { PARINDEX_MESSAGE_MAX_NEEDED, 3, "frameworks[f].criteria[a].scale", NULL, "a", .frameworks = "{'id': 'f', 'aggregation': 'sum', 'criteria': [\n{'id': 'a', 'scale': 5}]}" },
  { PARINDEX_MESSAGE_MAX_NEEDED, 3, "frameworks[f].criteria[a].max", NULL, "a", .frameworks = "{'id': 'f', 'aggregation': {'kind': 'weighted-mean', 'of': 'percent'}, 'criteria': [\n{'id': 'a', 'weight': 1}]}" },
  { PARINDEX_MESSAGE_MAX_NEEDED, 3, "frameworks[f].criteria[b].max", NULL, "b", .frameworks = "{'id': 'f', 'aggregation': 'sum', 'not-applicable': 'share-equally', 'ranking': {'of': 'score'}, 'criteria': [{'id': 'a', 'max': 1},\n{'id': 'b'}]}" },
  { PARINDEX_MESSAGE_BAD_SHARE, 2, "frameworks[f].minimum-share", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'minimum-share': 0,", "", "") },
  { PARINDEX_MESSAGE_BAD_SHARE, 2, "frameworks[f].minimum-share", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'minimum-share': '4/3',", "", "") },
  { PARINDEX_MESSAGE_BAD_SHARE, 2, "frameworks[f].screening.availability", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'screening': {'availability': 1.1},", "", "") },
  { PARINDEX_MESSAGE_BAD_SHARE, 2, "frameworks[f].screening.nonzero", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'screening': {'nonzero': 0},", "", "") },
  { PARINDEX_MESSAGE_ID_TWICE, 2, "frameworks[f].screening.exclude", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'screening': {'include': ['u1'], 'exclude': ['u1']},", "", "") },
  { PARINDEX_MESSAGE_ID_EMPTY, 2, "frameworks[f].screening.include", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'screening': {'include': ['']},", "", "") },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 2, "frameworks[0].screening.zeros", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'screening': {'zeros': 1},", "", "") },
  { PARINDEX_MESSAGE_SHARE_ON_LEAF, 3, "frameworks[f].criteria[b].screening", NULL, "b", .frameworks = SUM ("", ", 'screening': {'exclude': ['u1']}") },
  { PARINDEX_MESSAGE_SHARE_ON_LEAF, 3, "frameworks[f].criteria[b].minimum-share", NULL, "b", .frameworks = SUM ("", ", 'minimum-share': 0.5") },
  { PARINDEX_MESSAGE_CAP_ORDER, 3, "frameworks[f].criteria[b].cap", NULL, "b", .frameworks = SUM ("", ", 'cap': {'from': 2, 'to': '3/2'}") },
  { PARINDEX_MESSAGE_EXTRA_IN_MEAN, 4, "frameworks[f].criteria[c].rule", NULL, "c", .frameworks = MEAN (", 'weight': 1", ", 'weight': 1},\n{'id': 'c', 'weight': 1, 'rule': {'kind': 'bonus'}") },
  { PARINDEX_MESSAGE_EXTRA_IN_MEAN, 4, "frameworks[f].criteria[p].criteria", NULL, "p", .frameworks = MEAN (", 'weight': 1", ", 'weight': 1},\n{'id': 'p', 'weight': 1, 'aggregation': 'sum', 'criteria': [{'id': 'c', 'rule': {'kind': 'penalty'}}]") },
  { PARINDEX_MESSAGE_MAX_MISMATCH, 3, "frameworks[f].criteria[p].max", NULL, "p", .frameworks = "{'id': 'f', 'aggregation': 'sum', 'criteria': [\n{'id': 'p', 'max': 4, 'criteria': [{'id': 'a', 'max': 1}]}]}" },
  { PARINDEX_MESSAGE_BANDS_ORDER, 2, "frameworks[f].bands", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'bands': [{'id': 'x', 'from': 5}, {'id': 'y', 'from': 5.0}],", "", "") },
  { PARINDEX_MESSAGE_BANDS_ORDER, 2, "frameworks[f].bands", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'bands': [{'id': 'x'}, {'id': 'y'}],", "", "") },
  { PARINDEX_MESSAGE_BANDS_ORDER, 2, "frameworks[f].bands", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'bands': [{'id': 'x', 'quantile': '1/2'}, {'id': 'y', 'quantile': 0.5}],", "", "") },
  { PARINDEX_MESSAGE_BAD_QUANTILE, 2, "frameworks[f].bands", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'bands': [{'id': 'x', 'quantile': 1.01}],", "", "") },
  { PARINDEX_MESSAGE_BAD_QUANTILE, 2, "frameworks[f].bands", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'bands': [{'id': 'x', 'quantile': '-1/9'}],", "", "") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, 2, "frameworks[f].bands", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'bands': [{'id': 'x', 'quantile': 1}, {'id': 'y', 'from': 2}],", "", "") },
  { PARINDEX_MESSAGE_MEMBERS_EXCLUDE, 2, "frameworks[0].bands[0]", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'bands': [{'id': 'x', 'quantile': 1, 'from': 1}],", "", "") },
  { PARINDEX_MESSAGE_MEMBER_MISSING, 2, "frameworks[0].bands", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'bands': {'of': 'score'},", "", "") },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 2, "frameworks[0].bands.list", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'bands': {'list': [], 'levels': []},", "", "") },
  { PARINDEX_MESSAGE_WANT_ARRAY, 2, "frameworks[0].bands", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'bands': 'good',", "", "") },
  { PARINDEX_MESSAGE_BAD_COUNT, 2, "frameworks[0].bands.decimals", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'bands': {'decimals': -1, 'levels': []},", "", "") },
  { PARINDEX_MESSAGE_BAD_COUNT, 2, "frameworks[0].ranking.decimals", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'ranking': {'decimals': 16},", "", "") },
  { PARINDEX_MESSAGE_MAX_NEEDED, 2, "frameworks[f].bands", NULL, "f", .frameworks = "{'id': 'f', 'aggregation': 'sum', 'ranking': {'of': 'score'}, 'bands': {'of': 'percent', 'levels': []}, 'criteria': [{'id': 'a'}]}" },
  { PARINDEX_MESSAGE_TIES_NEED_KEYS, 2, "frameworks[f].ranking.ties", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'ranking': {'ties': 'ordinal'},", "", "") },
  { PARINDEX_MESSAGE_TIES_NEED_KEYS, 2, "frameworks[f].ranking.ties", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'ranking': {'ties': 'ordinal', 'keys': []},", "", "") },
  { PARINDEX_MESSAGE_KEYS_UNUSED, 2, "frameworks[f].ranking.keys", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'ranking': {'ties': 'dense', 'keys': ['a']},", "", "") },
  { PARINDEX_MESSAGE_CRITERION_UNKNOWN, 2, "frameworks[f].ranking.keys", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'ranking': {'ties': 'ordinal', 'keys': ['a', 'z']},", "", "") },
  { PARINDEX_MESSAGE_ID_TWICE, 2, "frameworks[f].ranking.keys", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'ranking': {'ties': 'ordinal', 'keys': ['a', 'a']},", "", "") },
  { PARINDEX_MESSAGE_ID_EMPTY, 2, "frameworks[f].ranking.keys", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'ranking': {'ties': 'ordinal', 'keys': ['a', '']},", "", "") },
  { PARINDEX_MESSAGE_ID_TWICE, 2, "frameworks[f].bands", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'bands': [{'id': 'x', 'from': 5}, {'id': 'x', 'from': 6}],", "", "") },

  { PARINDEX_MESSAGE_NOT_A_PART, 2, "frameworks[f].strengths.strong", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'strengths': {'strong': 0},", "", "") },
  { PARINDEX_MESSAGE_NOT_A_PART, 2, "frameworks[f].strengths.weak", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'strengths': {'weak': '4/3'},", "", "") },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 2, "frameworks[0].words.leaves", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'words': {'leaves': 'x'},", "", "") },
  { PARINDEX_MESSAGE_UNKNOWN_MEMBER, 2, "frameworks[0].words.leaf.fr", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'words': {'leaf': {'fr': 'x'}},", "", "") },
  { PARINDEX_MESSAGE_ID_EMPTY, 2, "frameworks[0].words.leaf", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'words': {'leaf': ''},", "", "") },
  { PARINDEX_MESSAGE_ID_TWICE, 2, "frameworks[f].aliases", NULL, "f", .frameworks = TWO_LEVELS ("'aggregation': 'sum', 'aliases': ['A', 'A'],", "", "") },

  /* text */
  { PARINDEX_MESSAGE_NOT_JSON, 5, NULL, .rest = "'title': x" },
  { PARINDEX_MESSAGE_NOT_JSON, 5, NULL, .rest = "'title': 'x'}}" },
  { PARINDEX_MESSAGE_NOT_UTF8, 5, NULL, .rest = "'title': 'H\xe0 N\xf4i'" },
  { PARINDEX_MESSAGE_TOO_DEEP, 5, NULL, .rest = "'x-deep': " NEST (NEST ("")) },
};

static char *
document_of (const Case *self)
{
  g_autofree char *text = g_strdup_printf (HEAD "\n'frameworks': [%s],\n'units': [%s],\n'assessments': [%s],\n%s}",
                                           self->frameworks != NULL ? self->frameworks : SMALL_FRAMEWORK,
                                           self->units != NULL ? self->units : SMALL_UNITS,
                                           self->assessments != NULL ? self->assessments : "",
                                           self->rest != NULL ? self->rest : "'x-end': 0");

  return json (text);
}

/* Tells how the one problem that there should be differs from what was expected. */
static void
check_case (guint        index,
            const Case  *self,
            GListModel  *problems)
{
  ParindexProblem *problem = item (problems, 0);

  if (g_list_model_get_n_items (problems) != 1)
    {
      g_autoptr (GString) all = g_string_new (NULL);

      for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
        {
          g_autofree char *line = parindex_problem_to_string (item (problems, i), PARINDEX_LANGUAGE_EN);

          g_string_append_printf (all, "\n  %s", line);
        }
      g_test_fail_printf ("case %u: not one problem but:%s", index, all->str);
    }
  if (problem == NULL)
    return;

  check_problem (self->message, problem);
  if (parindex_problem_get_line (problem) != self->line || g_strcmp0 (parindex_problem_get_path (problem), self->path) != 0)
    g_test_fail_printf ("case %u: %u:%s instead of %u:%s", index, parindex_problem_get_line (problem), parindex_problem_get_path (problem),
                        self->line, self->path);
  if (g_strcmp0 (parindex_problem_get_unit (problem), self->unit) != 0
      || g_strcmp0 (parindex_problem_get_criterion (problem), self->criterion) != 0)
    g_test_fail_printf ("case %u: concerns %s, %s instead of %s, %s", index, parindex_problem_get_unit (problem),
                        parindex_problem_get_criterion (problem), self->unit, self->criterion);
  g_assert_cmpint (parindex_problem_get_severity (problem), ==, PARINDEX_SEVERITY_ERROR);
  g_assert_null (parindex_problem_get_file (problem));
}

static void
test_load (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autofree char *text = document_of (self);
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (GError) error = NULL;

  parindex_loader_set_max_depth (loader, 16);
  g_assert_null (parindex_loader_load_bytes (loader, bytes, NULL, &error));
  g_assert_nonnull (error);
  check_case (self - cases, self, parindex_loader_get_problems (loader));
  check_error_text (self->message, error, PARINDEX_LANGUAGE_EN);
}

/* Problems that are worth a look do not keep a document from being loaded. */
static void
check_warning (ParindexMessage message,
               const char     *frameworks,
               guint           line)
{
  Case self = { message, line, NULL, .frameworks = frameworks };
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autofree char *text = document_of (&self);
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexDocument) document = parindex_loader_load_bytes (loader, bytes, NULL, &error);
  ParindexProblem *problem = item (parindex_loader_get_problems (loader), 0);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  g_assert_nonnull (problem);
  check_problem (message, problem);
  g_assert_cmpint (parindex_problem_get_severity (problem), ==, PARINDEX_SEVERITY_WARNING);
  g_assert_cmpuint (parindex_problem_get_line (problem), ==, line);
}

static void
test_warnings (void)
{
  check_warning (PARINDEX_MESSAGE_WEIGHT_UNUSED, SUM ("", ", 'weight': 1"), 3);
  check_warning (PARINDEX_MESSAGE_WEIGHTS_NEAR, MEAN (", 'weight': 50", ", 'weight': 49.5"), 2);
  check_warning (PARINDEX_MESSAGE_WEIGHTS_NEAR, MEAN (", 'weight': 0.5", ", 'weight': '9/20'"), 2);
  /* Beyond what nine decimals of each weight make of it. */
  check_warning (PARINDEX_MESSAGE_WEIGHTS_NEAR, MEAN (", 'weight': 0.5", ", 'weight': 0.499999998"), 2);
  check_warning (PARINDEX_MESSAGE_DIMENSION_NOBODY, BY_GROUP ("regoin", "north", ""), 0);
  check_warning (PARINDEX_MESSAGE_GROUP_NOBODY, BY_GROUP ("region", "nroth", ""), 0);
  check_warning (PARINDEX_MESSAGE_DIMENSION_NOBODY, BY_GROUP ("region", "north", ", 'rule': {'kind': 'normalise', 'method': 'min-max', 'within': 'regoin'}"), 0);
}

void
add_load_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/message/load-%03u", (guint) i);

      g_test_add_data_func (path, &cases[i], test_load);
    }
  g_test_add_func ("/message/warnings", test_warnings);
}
