#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Broken input through the command and through introspection: test-faults.py COMMAND [unittest arguments]

Each fault must be told with its place in both languages, end with status 1, load nothing, and stay within a gigabyte of addresses.
"""

import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import unittest

import base
import cases
import gi

gi.require_version("Parindex", "1")
from gi.repository import Gio, GLib, Parindex  # noqa: E402

LIMIT = 1 << 30
SECONDS = 20
LANGUAGES = {"en": Parindex.Language.EN, "vi": Parindex.Language.VI}


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT, LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, data, name="document.json"):
        path = self.folder / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
        return path

    def command(self, *words, stdin=None):
        """(status, all that was printed) of the command in a gigabyte; it must end by itself."""
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "G_DEBUG": "fatal-warnings"}
        with tempfile.TemporaryFile() as out:
            process = subprocess.Popen([COMMAND, *map(str, words)], stdin=stdin or subprocess.DEVNULL, stdout=out,
                                       stderr=subprocess.STDOUT, preexec_fn=limit_memory, env=environment)
            try:
                status = process.wait(SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                self.fail(f"{words[0]} does not end within {SECONDS} s")
            out.seek(0)
            return status, out.read().decode("utf-8")

    def refuse(self, path, places, words=("validate", "score")):
        """Each subcommand refuses the file and names the places, in both languages."""
        for word in words:
            texts = []
            for language in LANGUAGES:
                status, text = self.command(word, path, "--language", language)
                self.assertEqual(status, 1, text[-2000:])
                for place in places:
                    self.assertIn(place, text)
                texts.append(text)
            self.assertNotEqual(*texts)

    def problems(self, path):
        """The problems of a file that must not load."""
        loader = Parindex.Loader.new(None)
        with self.assertRaises(GLib.Error) as caught:
            loader.load_path(str(path))
        self.assertTrue(caught.exception.domain.startswith("parindex"), caught.exception)
        problems = list(loader.get_problems())
        # The error is the first problem, in the language of the locale.
        texts = [problems[0].get_text(language) for language in LANGUAGES.values()]
        self.assertTrue(any(text in caught.exception.message for text in texts), caught.exception.message)
        return problems

    def assert_told(self, problems, code, line, names):
        """One problem is of the code, on the line, and names everything, in both languages."""
        for problem in problems:
            texts = [problem.to_string(language) for language in LANGUAGES.values()]
            if code in ("", problem.get_code().value_nick) and all(name in text for name in names for text in texts):
                if line is None or problem.get_line() == line:
                    self.assertNotEqual(*texts)
                    return
        told = [(problem.get_code().value_nick, problem.to_string(Parindex.Language.EN)) for problem in problems]
        self.fail(f"no {code} on line {line} that names {names} among {told}")


class Documents(Case):
    def check(self, marked, code, names):
        text, line = base.split_mark(marked)
        path = self.write(text)
        self.assert_told(self.problems(path), code, line, names)
        self.refuse(path, [f"document.json:{line}:" if line else "document.json", *names])

    def test_sound(self):
        """The document that the faults are put in has none."""
        path = self.write(base.DOCUMENT)
        self.assertTrue(Parindex.Document.new_from_path(str(path)))
        self.assertEqual(self.command("validate", path)[0], 0)
        self.assertEqual(self.command("score", path)[0], 0)

    def test_byte_order_mark(self):
        self.assertEqual(self.command("score", self.write("\ufeff" + base.DOCUMENT))[0], 0)

    def test_encodings(self):
        for encoding in cases.ENCODINGS:
            with self.subTest(encoding):
                path = self.write(base.DOCUMENT.replace('"T"', '"é"').encode(encoding))
                self.assert_told(self.problems(path), "encoding", None, ["UTF-8"])
                self.refuse(path, ["document.json:", "UTF-8"])

    def test_scored(self):
        for name, (text, code, names) in cases.SCORED.items():
            with self.subTest(name):
                path = self.write(text)
                document = Parindex.Document.new_from_path(str(path))
                self.assert_told(list(document.validate()), code, None, names)
                with self.assertRaises(GLib.Error):
                    document.score(None, "f", "2024", None)
                self.refuse(path, names)

    def test_many_at_once(self):
        path = self.write(cases.MANY)
        self.refuse(path, cases.MANY_TOLD)
        self.assertGreaterEqual(len(self.problems(path)), 12)
        status, text = self.command("validate", path, "--format", "json")
        self.assertEqual(status, 1)
        self.assertGreaterEqual(len(json.loads(text)["problems"]), 12)


def add_tests(cls, found, check):
    for name, case in found.items():
        setattr(cls, "test_" + name.replace(" ", "_"), lambda self, case=case: check(self, *case))


add_tests(Documents, cases.DOCUMENTS, Documents.check)


class Tables(Case):
    def check(self, document, table, code, names):
        mark = base.MARK.encode()
        line = table[: table.index(mark)].count(b"\n") + 1 if mark in table else None
        self.write(table.replace(mark, b""), "table.csv")
        path = self.write(base.split_mark(document)[0])
        self.assert_told(self.problems(path), code, line, names)
        self.refuse(path, [f"table.csv:{line}:" if line else "table.csv", *names])

    def test_sound(self):
        self.write("\ufeff" + base.TABLE, "table.csv")
        path = self.write(base.split_mark(base.with_table())[0])
        self.assertEqual(self.command("score", path)[0], 0)

    def test_absent(self):
        text, line = base.split_mark(base.with_table())
        path = self.write(text)
        self.assert_told(self.problems(path), "io", line, ["table.csv"])
        self.refuse(path, [f"document.json:{line}:", "table.csv"])

    def test_outside(self):
        outside = tempfile.TemporaryDirectory()
        self.addCleanup(outside.cleanup)
        (pathlib.Path(outside.name) / "table.csv").write_text(base.TABLE, encoding="utf-8")
        (self.folder / "below").mkdir()
        (self.folder / "link.csv").symlink_to(pathlib.Path(outside.name) / "table.csv")
        (self.folder / "linked").symlink_to(outside.name)
        for name in cases.OUTSIDE:
            with self.subTest(name):
                text, line = base.split_mark(base.with_table(name.replace("\\", "\\\\")))
                path = self.write(text)
                self.assert_told(self.problems(path), "reference", line, [name])
                self.refuse(path, [f"document.json:{line}:", name])

    def test_no_base(self):
        text = base.split_mark(base.with_table())[0].encode()
        loader = Parindex.Loader.new(None)
        with self.assertRaises(GLib.Error):
            loader.load_bytes(GLib.Bytes.new(text), None)
        self.assert_told(list(loader.get_problems()), "reference", None, ["table.csv"])
        with self.assertRaises(GLib.Error):
            loader.load_stream(Gio.MemoryInputStream.new_from_bytes(GLib.Bytes.new(text)), None, None)

    def test_failed_table_leaves_nothing(self):
        document = Parindex.Document.new_from_bytes(GLib.Bytes.new(base.DOCUMENT.encode()), None)
        framework = document.get_framework("f")
        period = Parindex.Assessment.new(framework, document.list_scored_units(framework), Parindex.Period.new_from_string("2025"))
        with self.assertRaises(GLib.Error):
            Parindex.Loader.new(None).load_table(
                period, "self", GLib.Bytes.new(b"unit,a,b,c\nu,1,2,3\nv,4,x,6\n"), Parindex.NumberStyle.PLAIN)
        self.assertEqual(period.get_stages(), [])


add_tests(Tables, cases.TABLES, Tables.check)


class Places(Case):
    def test_no_file(self):
        self.assert_told(self.problems(self.folder / "absent.json"), "io", None, ["absent.json"])
        self.refuse(self.folder / "absent.json", ["absent.json"])

    def test_folder(self):
        self.assert_told(self.problems(self.folder), "io", None, [self.folder.name])
        self.refuse(self.folder, [self.folder.name])


class Bombs(Case):
    """More than anyone means: refused or done within seconds, in a gigabyte."""

    def sparse(self, name, size):
        path = self.folder / name
        with open(path, "wb") as out:
            out.truncate(size)
        return path

    def end(self, text, statuses=(0, 1)):
        status, output = self.command("validate", self.write(text))
        self.assertIn(status, statuses, output[-2000:])
        return output

    def with_units(self, units):
        return base.fault(('    {"id": "d", "name": "D", "level": "district"}', ",\n".join(map(json.dumps, units))))

    def test_two_gigabytes(self):
        path = self.sparse("large.json", 2 << 30)
        self.refuse(path, ["large.json", "536870912"])
        self.assert_told(self.problems(path), "limit", None, ["large.json"])

    def test_two_gigabytes_of_table(self):
        self.sparse("table.csv", 2 << 30)
        text, line = base.split_mark(base.with_table())
        self.refuse(self.write(text), [f"document.json:{line}:", "table.csv", "536870912"])

    def test_endless_file(self):
        self.refuse("/dev/zero", ["/dev/zero", "536870912"], ["validate"])

    def test_endless_input(self):
        with open("/dev/zero", "rb") as zeros:
            status, text = self.command("validate", "-", stdin=zeros)
        self.assertEqual(status, 1, text)
        self.assertIn("536870912", text)

    def test_many_problems(self):
        units = [{"id": f"u{i}", "name": "U", "zz": 1} for i in range(100000)]
        text = self.end(self.with_units(units), [1])
        self.assertLess(text.count("\n"), 2000)
        self.assertIn("1000", text)

    def test_many_problems_of_rows(self):
        rows = ", ".join(f'"x{i}": {{}}' for i in range(100000))
        self.assertLess(self.end(base.fault((base.VALUES, f'"values": {{{rows}}}')), [1]).count("\n"), 2000)

    def test_unit_repeated(self):
        self.assertLess(self.end(self.with_units([{"id": "u", "name": "U"}] * 100000), [1]).count("\n"), 2000)

    def test_many_bands(self):
        bands = ", ".join(f'{{"id": "b{i}", "from": {i}}}' for i in range(50000))
        self.end(base.fault(('{"id": "high", "from": 5}, {"id": "low"}', bands)), [0])

    def test_long_chain_of_parents(self):
        units = [{"id": f"p{i}", "name": "P", "parent": f"p{i + 1}"} for i in range(30000)] + [{"id": "p30000", "name": "P"}]
        self.end(self.with_units(units), [0, 1])

    def test_many_assessments(self):
        one = '{"framework": "f", "period": "%04d-%02d-%02d", "values": {"u": {"a": 1}}}'
        entries = [one % (1000 + i // 300, i // 25 % 12 + 1, i % 25 + 1) for i in range(30000)]
        self.end(base.fault(('"assessments": [', '"assessments": [' + ", ".join(entries) + ", ")), [0])

    def test_many_groups(self):
        groups = ", ".join(f'"d{i}": "g"' for i in range(30000))
        self.end(base.fault(('"id": "u",', f'"id": "u", "groups": {{{groups}}},')), [0])

    def test_many_criteria(self):
        leaves = ", ".join(f'{{"id": "l{i}", "max": 1}}' for i in range(100000))
        self.end(base.fault(('{"id": "c", "max": 5}', leaves)))

    def test_deep_criteria(self):
        for depth in (10, 20, 40, 60, 100, 10000):
            with self.subTest(depth):
                inner = '{"id": "b", "max": 5}'
                for i in range(depth):
                    inner = f'{{"id": "n{i}", "criteria": [{inner}]}}'
                self.end(base.fault(('{"id": "b", "max": 5}', inner)), [0] if depth <= 10 else [0, 1])

    def test_long_texts(self):
        self.end(base.fault(('"T"', '"' + "ế" * 10**7 + '"')), [0])
        self.end(base.fault(('"title": "T"', '"' + "x" * 10**7 + '": 1')), [1])
        self.end(base.fault(('"version": 1', '"version": ' + "1" * 10**7)), [1])


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    COMMAND = os.path.abspath(sys.argv[1])
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
