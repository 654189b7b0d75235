#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The package parindex: the library under its own names, and one exception that holds all problems."""

import json
import pathlib
import pickle
import subprocess
import sys
import tempfile
import unittest

import pandas
import parindex
from gi.repository import Gio, GLib
from sample import DOCUMENT, Case, Code, Parindex, document_bytes, load

WRONG = (
    b'{"format": "parindex-document", "version": 1, "units": [{"id": "u", "name": 3}],\n'
    b'"frameworks": [{"id": "f", "criteria": [{"id": "a", "max": "x"},\n{"id": "a", "max": 3}]}]}'
)


class Names(Case):
    def test_all_are_here(self):
        names = dir(parindex)
        for name in dir(Parindex):
            if not name.startswith("_"):
                self.assertIn(name, names)
                self.assertIs(getattr(parindex, name), getattr(Parindex, name))
        self.assertFalse({"gi", "_library"} & set(names))
        self.assertTrue({"load", "ParindexError"} <= set(names))
        self.assertRaises(AttributeError, lambda: parindex.Nothing)
        self.assertEqual(parindex.__version__.split(".")[0], str(parindex.MAJOR_VERSION))

    def test_needs_override(self):
        program = (
            "import gi; gi.require_version('Parindex', '1'); from gi.repository import Parindex; del Parindex.Number.of\n"
            "try: import parindex\nexcept ImportError as error: print(error)\n"
        )
        shown = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
        self.assertIn("gi/overrides/Parindex.py", shown)

    def test_needs_pygobject(self):
        """A Python without it finds the folder gi of the overrides in its place."""
        program = "import sys, types; sys.modules['gi'] = types.ModuleType('gi')\ntry: import parindex\nexcept ImportError as error: print(error)\n"
        shown = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
        self.assertIn("python3-gi", shown)


class Documents(Case):
    def test_load_and_score(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "index.json"
            path.write_bytes(document_bytes().get_data())
            for given in (path, str(path)):
                document = parindex.load(given)
                self.assertIsInstance(document, Parindex.Document)
                board = document.score()
                self.assertEqual(board["w"].get_score(), 97.5)
        for arguments in ({}, {"framework": "f", "period": 2025}, {"period": "2025", "stage": "published"}):
            self.assertEqual(load().score(**arguments)["w"].get_rank(), 1)
        self.assertEqual(load().score(None, "f", "2025", None)["w"].get_rank(), 1)


class Problems(Case):
    def test_all_at_once(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "wrong.json"
            path.write_bytes(WRONG)
            calls = (
                lambda: parindex.load(path),
                lambda: Parindex.Document.new_from_path(str(path)),
                lambda: Parindex.Document.new_from_bytes(GLib.Bytes.new(WRONG), None),
                lambda: Parindex.Loader.new(None).load_bytes(GLib.Bytes.new(WRONG), None),
            )
            for call in calls:
                with self.assertRaises(parindex.ParindexError) as caught:
                    call()
                self.check_problems(caught.exception)

    def check_problems(self, error):
        self.assertIsInstance(error, GLib.Error)
        self.assertTrue(error.matches(Parindex.error_quark(), Code.TYPE))
        found = {(each.get_line(), each.get_code()) for each in error.errors}
        self.assertTrue({(1, Code.TYPE), (2, Code.TYPE), (3, Code.DUPLICATE)} <= found, found)
        for each in error.errors:
            self.assertIn(each.to_string(Parindex.Language.AUTO), str(error))
        copy = pickle.loads(pickle.dumps(error))
        self.assertEqual((str(copy), copy.code, copy.message), (str(error), error.code, error.message))
        self.assertEqual(copy.problems[0].get_text(Parindex.Language.VI), error.problems[0].get_text(Parindex.Language.VI))

    def test_scoring(self):
        """Every unit that keeps the assessment from being scored, and none of another assessment."""
        wrong = json.loads(json.dumps(DOCUMENT))
        del wrong["frameworks"][0]["missing"]
        document = Parindex.Document.new_from_bytes(document_bytes(wrong), None)
        stages = document.with_values(pandas.DataFrame({"b": [1, None], "c": [1, 1]}, ["v", "u"]), period=2026)
        for scored, units in ((document, {"v"}), (stages, {"u", "v", "w"})):
            with self.assertRaises(parindex.ParindexError) as caught:
                scored.score()
            self.assertEqual({each.get_unit() for each in caught.exception.errors}, units)
        self.assertEqual(len(stages.validate_assessment(None, "f", "2025", None)), 1)
        self.fails(Code.NOT_FOUND, stages.validate_assessment, None, "x", None, None)

    def test_errors_of_values(self):
        """A table of errors tells all that is wrong with it, from memory and from a file."""
        text = b"unit,criterion,sd\nnobody,b,1\nu,c,-1\n"
        simulation = Parindex.Simulation.new(load().score())
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "errors.csv"
            path.write_bytes(text)
            for call in (lambda loader: loader.load_error_table(simulation, GLib.Bytes.new(text), Parindex.NumberStyle.PLAIN),
                         lambda loader: loader.load_error_file(simulation, Gio.File.new_for_path(str(path)), Parindex.NumberStyle.PLAIN, None)):
                with self.assertRaises(parindex.ParindexError) as caught:
                    call(Parindex.Loader.new(None))
                self.assertEqual([each.get_line() for each in caught.exception.problems], [2, 3])

    def test_every_call(self):
        """Whatever fails raises it, with one problem where there is no list of them."""
        document = load()
        for code, call, *arguments in (
            (Code.NUMBER, Parindex.Number.new_from_string, "x"),
            (Code.NUMBER, Parindex.Number.of, "x"),
            (Code.SEALED, document.add_unit, Parindex.Unit.new("x", "X")),
            (Code.NOT_FOUND, document.score, None, "x"),
            (Code.NOT_FOUND, document.score().column, Parindex.ResultColumn.SCORE, "x"),
            (Code.IO, parindex.load, "/nowhere/there is.json"),
        ):
            with self.assertRaises(parindex.ParindexError) as caught:
                call(*arguments)
            self.assertTrue(caught.exception.matches(Parindex.error_quark(), code), repr(caught.exception))
            self.assertEqual([each.get_code() for each in caught.exception.problems], [code])

    def test_long_list(self):
        problems = [parindex.InputProblem((f"wrong {i}", f"sai {i}"), sheet="Điểm", cell=f"B{i}") for i in range(25)]
        error = parindex.ParindexError(problems)
        self.assertEqual(len(str(error).splitlines()), 21)
        self.assertIn("Điểm!B0: wrong 0", str(error))

    def test_input_problem(self):
        problem = parindex.InputProblem(
            ("bad \x1b", "sai"), ("a number", "một số"), Code.NUMBER, file="a\x1b.xlsx", sheet="S", cell="B2", line=3
        )
        self.assertEqual(problem.to_string(Parindex.Language.EN), "a\\u001B.xlsx:3: S!B2: bad \x1b (expected: a number)")
        self.assertEqual(problem.to_string(Parindex.Language.VI), "a\\u001B.xlsx:3: S!B2: sai (cần: một số)")
        self.assertEqual((problem.get_code(), problem.get_severity()), (Code.NUMBER, Parindex.Severity.ERROR))


if __name__ == "__main__":
    unittest.main()
