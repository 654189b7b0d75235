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

    def test_registry(self):
        """A method is in the schema as soon as it is in the registry, and not before."""
        definitions = schema("document")["$defs"]
        for kind, name in ((Parindex.MethodKind.RULE, "rule"), (Parindex.MethodKind.AGGREGATION, "aggregation")):
            registered = {method.get_name() for method in Parindex.Context().get_methods() if method.get_kind() == kind}
            self.assertEqual(kinds_of(definitions, name), registered)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
