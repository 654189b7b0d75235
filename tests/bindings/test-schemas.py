#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The JSON Schemas say what the library does: test-schemas.py SCHEMA_FOLDER DOCUMENT…"""

import json
import pathlib
import sys
import unittest

import gi
import jsonschema

gi.require_version("Parindex", "1")
from gi.repository import GLib, Parindex  # noqa: E402

FOLDER, *DOCUMENTS = map(pathlib.Path, sys.argv[1:])


def schema(name):
    with open(FOLDER / f"{name}.schema.json", encoding="utf-8") as file:
        return json.load(file)


def validator(name):
    jsonschema.Draft202012Validator.check_schema(schema(name))
    return jsonschema.Draft202012Validator(schema(name))


def words_of(definitions, node):
    while "$ref" in node:
        node = definitions[node["$ref"].removeprefix("#/$defs/")]
    return set(node["enum"])


def kinds_of(definitions, name):
    """The words for the member `kind` of a definition, which may be one of several forms of it."""
    forms = definitions[name].get("anyOf", []) + definitions[name].get("oneOf", []) + [definitions[name]]
    return set().union(*(words_of(definitions, form["properties"]["kind"]) for form in forms if "properties" in form))


class Schemas(unittest.TestCase):
    def test_documents(self):
        check = validator("document")
        for path in DOCUMENTS:
            with self.subTest(path=path.name), open(path, encoding="utf-8") as file:
                check.validate(json.load(file))

    def test_what_is_written(self):
        check = validator("document")
        for path in DOCUMENTS:
            with self.subTest(path=path.name):
                document = Parindex.Document.new_from_path(str(path))
                text = document.to_bytes().get_data()
                check.validate(json.loads(text))
                again = Parindex.Document.new_from_bytes(GLib.Bytes.new(text), None)
                self.assertEqual(again.to_bytes().get_data(), text)

    def test_results(self):
        check = validator("results")
        for path in DOCUMENTS:
            document = Parindex.Document.new_from_path(str(path))
            for assessment in document.get_assessments():
                board = document.score(
                    None, assessment.get_framework().get_id(), assessment.get_period().to_string(), None
                )
                for precision in (Parindex.Precision.DISPLAY, Parindex.Precision.FULL, Parindex.Precision.EXACT):
                    with self.subTest(path=path.name, precision=precision):
                        check.validate(json.loads(board.to_json(None, None, len(board.list_units()) < 10, precision)))
                        for within in board.list_dimensions():
                            check.validate(json.loads(board.to_json(within, None, False, precision)))

    def test_gap(self):
        leaves = [{"id": "a", "max": 10}, {"id": "b", "max": 3}]
        entries = [
            {"framework": "f", "period": "2022", "stage": "self", "values": {"u": {"a": 9.5, "b": "1/3"}, "v": {"a": 1}}},
            {"framework": "f", "period": "2022", "stage": "appraised", "values": {"u": {"a": 9}, "v": {"a": "n/a", "b": 1}}},
        ]
        framework = {"id": "f", "aggregation": "sum", "missing": "skip", "strengths": {"strong": "1/3", "weak": 1}, "criteria": leaves}
        framework |= {"aliases": ["F"], "words": {"leaf": "x", "unit": {"vi": "y"}}}
        units = [{"id": each, "name": each} for each in "uv"]
        text = json.dumps({"format": "parindex-document", "version": 1, "frameworks": [framework], "units": units, "assessments": entries})
        validator("document").validate(json.loads(text))
        document = Parindex.Document.new_from_bytes(GLib.Bytes.new(text.encode()), None)
        boards = [document.score(None, None, None, stage) for stage in ("self", "appraised")]
        check = validator("gap")
        for precision in (Parindex.Precision.DISPLAY, Parindex.Precision.FULL, Parindex.Precision.EXACT):
            validator("results").validate(json.loads(boards[0].to_json(None, None, True, precision)))
            for unit in (None, "u"):
                told = json.loads(Parindex.Gap.new(*boards).to_json(unit, precision))
                check.validate(told)
                self.assertEqual(("criteria" in told, len(told["units"])), (unit is None, 1 if unit else 2))

    def test_over_time(self):
        comparison, reconciliation, explained = map(validator, ("comparison", "reconciliation", "change-explanation"))
        precisions = (Parindex.Precision.DISPLAY, Parindex.Precision.FULL, Parindex.Precision.EXACT)
        sources = (Parindex.FactSource.EITHER, Parindex.FactSource.COMPUTED, Parindex.FactSource.PUBLISHED)
        for path in DOCUMENTS:
            document = Parindex.Document.new_from_path(str(path))
            for precision in precisions:
                reconciliation.validate(json.loads(document.reconcile(None, None, None).to_json(None, True, precision)))
        for name, index, units in (("pci", "pci", ("ha-noi",)), ("founding-results", "par-index", ("bac-son", "dien-bien"))):
            document = Parindex.Document.new_from_path(str(next(each for each in DOCUMENTS if each.stem == name)))
            for source in sources:
                try:
                    compared = document.compare(None, index, None, source)
                except GLib.Error:  # nothing is known from that source
                    continue
                for precision in precisions:
                    comparison.validate(json.loads(compared.to_json(None, None, "region", False, precision)))
                    for unit in units:
                        with self.subTest(path=name, source=source, precision=precision, unit=unit):
                            comparison.validate(json.loads(compared.to_json(unit, None, None, True, precision)))
                for unit in units:
                    for language in (Parindex.Language.EN, Parindex.Language.VI):
                        with self.subTest(path=name, source=source, unit=unit, language=language):
                            explained.validate(json.loads(compared.explain(unit, None).to_json(language, -1)))

    def test_what_is_stated(self):
        """All that results, successions and correspondences can say: the schema takes what the library writes."""
        leaf = [{"id": "a", "max": 1}]
        frameworks = [{"id": each, "index": "i", "aggregation": "sum", "missing": "skip", "criteria": leaf} for each in "fg"]
        results = [
            {"score": 87.06, "max": 99.5, "percent": "100/3", "rank": 2, "of": 11, "within": "region", "band": "good", "x-a": 1,
             "change": {"since": "2021", "score": -1, "percent": "1/3", "rank": 5, "x-b": 2}, "source": "s", "note": "n"},
            {"criterion": "a", "title": "A", "rank": {"outside": 30}},
            {"period": "2016-2021", "rank": {"from": 46, "to": 48}, "band": ["x", "y"]},
            {"period": "2016-S1/2017-S2", "percent": {"from": 80}},
            {"period": "2024", "percent": {"to": 80}},
        ]  # fmt: skip
        document = {
            "format": "parindex-document", "version": 1, "frameworks": frameworks,
            "units": [{"id": each, "name": each, "attributes": {"population": 2}} for each in "uv"], "assessments": [],
            "correspondences": [{"from": "f", "to": "g", "criteria": {"a": "a"}, "source": "s", "x-a": 1}],
            "successions": [
                {"from": ["u", "v"], "to": "u", "since": "2025", "weights": "population", "source": "s", "x-a": 1},
                {"from": ["u", "v"], "to": "v", "since": "2026-07", "weights": {"u": 1, "v": "1/3"}},
            ],
            "results": [{"index": "i", "unit": "u", "period": "2022"} | each for each in results],
        }  # fmt: skip
        validator("document").validate(document)
        text = Parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(document).encode()), None).to_bytes().get_data()
        for name in ("correspondences", "successions", "results"):
            self.assertEqual(json.loads(text)[name], document[name])
        validator("document").validate(json.loads(text))

    def test_aggregations(self):
        """Documents and explanations of each aggregation; parameters of others are no part of one."""
        leaves = [{"id": each, "max": 10, "weight": 1} for each in "ab"]
        parameters = {"power-mean": {"power": "1/2"}, "owa": {"weights": [2, 1]}, "mazziotta-pareto": {"penalty": "plus"}}
        for kind in kinds_of(schema("document")["$defs"], "aggregation") - {"sum"}:
            aggregation = {"kind": kind, "of": "percent"} | parameters.get(kind, {})
            framework = {"id": "f", "missing": "zero", "aggregation": aggregation, "criteria": leaves}
            if kind.endswith("-mean"):
                framework["weights-by"] = {"dimension": "region", "weights": {"north": {"a": 2}}}
            units = [{"id": "u", "name": "u", "groups": {"region": "north"}}, {"id": "v", "name": "v"}]
            entry = {"framework": "f", "period": "2022", "values": {"u": {"a": 4, "b": 9}, "v": {"a": 2, "b": 1}}}
            what = {"format": "parindex-document", "version": 1, "frameworks": [framework], "units": units, "assessments": [entry]}
            with self.subTest(kind):
                validator("document").validate(what)
                board = Parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(what).encode()), None).score(None, None, None, None)
                for language in (Parindex.Language.VI, Parindex.Language.EN):
                    validator("explanation").validate(json.loads(Parindex.Explanation.new(board, "u", None).to_json(language, -1)))
                for name, value in (("power", 2), ("weights", [1, 1]), ("penalty", "minus")):
                    framework["aggregation"] = aggregation | {name: value}
                    self.assertEqual(validator("document").is_valid(what), name in parameters.get(kind, {}))

    def test_changes(self):
        rule = {"kind": "normalise", "method": "z-score", "denominator": {"attribute": "pop", "scale": 1000}, "transform": "log"}
        rule |= {"impute": {"kind": "mean", "within": "r"}, "treat": {"kind": "winsorise", "points": 2, "then": "log-shifted"}, "anchors": "running"}
        leaves = [{"id": "a", "rule": rule}, {"id": "b", "rule": {"kind": "normalise", "transform": {"kind": "box-cox", "lambda": 0.5}, "impute": "row"}}]
        framework = {"id": "f", "aggregation": "sum", "missing": "skip", "ranking": {"of": "score"}, "criteria": [{"id": "p", "criteria": leaves}]}
        framework |= {"screening": {"availability": "1/3", "nonzero": 0.05, "include": ["u0"], "exclude": ["u1"]}}
        units = [{"id": f"u{i}", "name": "U", "groups": {"r": "x"}, "attributes": {"pop": i + 3}} for i in range(7)]
        values = {f"u{i}": {"a": [1, 2, None, 4, 5, 900, 3][i], "b": [1, 2, 3, 4, 5, 6, None][i]} for i in range(7)}
        entries = [{"framework": "f", "period": period, "values": values} for period in ("2021", "2022")]
        text = json.dumps({"format": "parindex-document", "version": 1, "frameworks": [framework], "units": units, "assessments": entries})
        validator("document").validate(json.loads(text))
        document = Parindex.Document.new_from_bytes(GLib.Bytes.new(text.encode()), None)
        validator("document").validate(json.loads(document.to_bytes().get_data()))
        board = document.score(None, None, None, None)
        check = validator("changes")
        for precision in (Parindex.Precision.DISPLAY, Parindex.Precision.FULL, Parindex.Precision.EXACT):
            for unit in (None, "u2"):
                told = json.loads(board.changes_to_json(unit, precision))
                check.validate(told)
                self.assertTrue({each["step"] for each in told["changes"]} >= {"imputation"})
                self.assertEqual(len(told["screening"]), 0 if unit else 1)
        for unit in board.list_units():
            explanation = Parindex.Explanation.new(board, unit, None)
            validator("explanation").validate(json.loads(explanation.to_json(Parindex.Language.EN, -1)))

    def test_explanations(self):
        check = validator("explanation")
        for path in DOCUMENTS:
            document = Parindex.Document.new_from_path(str(path))
            for assessment in document.get_assessments():
                board = document.score(
                    None, assessment.get_framework().get_id(), assessment.get_period().to_string(), None
                )
                for unit in board.list_units()[:20]:
                    for language in (Parindex.Language.VI, Parindex.Language.EN):
                        with self.subTest(path=path.name, unit=unit, language=language):
                            explanation = Parindex.Explanation.new(board, unit, None)
                            check.validate(json.loads(explanation.to_json(language, -1)))
                    check.validate(json.loads(explanation.to_json(language, 0)))

    def test_weights(self):
        check = validator("weights")
        for path in DOCUMENTS:
            document = Parindex.Document.new_from_path(str(path))
            for assessment in document.get_assessments():
                framework, period = assessment.get_framework().get_id(), assessment.get_period().to_string()
                board = document.score(None, framework, period, None)
                check.validate(json.loads(board.weights_to_json(None)))
                if board.get_framework().get_root().get_aggregation() == "weighted-mean":
                    for kind in ("equal", "critic"):
                        try:
                            found = document.find_weights(None, Parindex.Weighting.for_kind(kind), framework, period, None, None)
                        except GLib.Error as error:
                            # One unit, or made-up ones that do not differ.
                            self.assertFalse(kind == "equal", error.message)
                            continue
                        check.validate(json.loads(Parindex.weights_to_json(found)))

    def test_registry(self):
        """A method is in the schema as soon as it is in the registry, and not before. Some weightings need more than every build has."""
        definitions = schema("document")["$defs"]
        weightings = {each.get_name() for each in Parindex.Context().get_methods() if each.get_kind() == Parindex.MethodKind.WEIGHTING}
        self.assertLessEqual(weightings, set(definitions["weighting-kind"]["enum"]))
        self.assertLessEqual(set(definitions["weighting-kind"]["enum"]) - weightings, {"ahp", "pca", "optimised", "benefit-of-the-doubt"})
        for kind, name in ((Parindex.MethodKind.RULE, "rule"), (Parindex.MethodKind.AGGREGATION, "aggregation")):
            registered = {method.get_name() for method in Parindex.Context().get_methods() if method.get_kind() == kind}
            self.assertEqual(kinds_of(definitions, name), registered)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
