#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs what the documentation shows: docs-examples.py SOURCE_DIR COMPILER…

The programs of the README files are compiled and run and must print what stands there; the document of the first page must
give the percents that its text names. Needs GI_TYPELIB_PATH, LD_LIBRARY_PATH and PKG_CONFIG_PATH of the build.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import gi

gi.require_version('Parindex', '1')
from gi.repository import GLib, Parindex  # noqa: E402

SOURCE = pathlib.Path(sys.argv[1])
COMPILER = sys.argv[2:]
READMES = ('README.md', 'README.vi.md')


def blocks(path, language):
    return re.findall(rf'^```{language}\n(.*?)^```$', (SOURCE / path).read_text(encoding='utf-8'), re.M | re.S)


def run(command, **options):
    return subprocess.run(command, cwd=SOURCE, check=True, text=True, encoding='utf-8', stdout=subprocess.PIPE, **options).stdout


class ReadmeTest(unittest.TestCase):
    def check(self, language, suffix, run_program):
        for readme in READMES:
            (expected,) = blocks(readme, 'text')
            (program,) = blocks(readme, language)
            with self.subTest(readme=readme), tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder) / f'example{suffix}'
                path.write_text(program, encoding='utf-8')
                self.assertEqual(run_program(path), expected)

    def test_c(self):
        def compile_and_run(path):
            flags = run(['pkg-config', '--cflags', '--libs', 'parindex-1']).split()
            binary = path.with_suffix('')
            run([*COMPILER, '-Wall', '-Werror', str(path), '-o', str(binary), *flags])
            return run([str(binary)])

        self.check('c', '.c', compile_and_run)

    def test_python(self):
        self.check('python', '.py', lambda path: run([sys.executable, str(path)]))

    def test_javascript(self):
        self.check('javascript', '.js', lambda path: run(['gjs', '-m', str(path)]))


class FirstPageTest(unittest.TestCase):
    def test_document(self):
        for page in ('docs/getting-started.md', 'docs/bat-dau.md'):
            with self.subTest(page=page):
                text = blocks(page, 'json')[0].encode()
                document = Parindex.Document.new_from_bytes(GLib.Bytes.new(text), None)
                board = document.score(None, None, None, None)
                shown = {unit: board.get_result(unit, None) for unit in board.list_units()}
                self.assertEqual({unit: result.get_rank_text() for unit, result in shown.items()}, {'a': '2', 'b': '1', 'c': '–'})
                self.assertEqual(shown['a'].get_exact_percent().to_string(), '82.75')
                self.assertEqual(shown['b'].get_exact_percent().to_string(), '275/3')

    def test_rules(self):
        for page in ('docs/getting-started.md', 'docs/bat-dau.md'):
            with self.subTest(page=page):
                text = next(block for block in blocks(page, 'json') if 'count-of' in block).encode()
                board = Parindex.Document.new_from_bytes(GLib.Bytes.new(text), None).score(None, None, None, None)
                shown = [(each.get_exact_score().to_string(), each.get_exact_max().to_string()) for each in board]
                self.assertEqual(shown, [('3.5', '6'), ('4', '4')])


class PythonPageTest(unittest.TestCase):
    def test_every_block(self):
        for page in ('docs/python.md', 'docs/dung-python.md'):
            with self.subTest(page=page):
                program, expected = ('\n'.join(blocks(page, language)) for language in ('python', 'text'))
                shown = run([sys.executable, '-c', program])
                self.assertEqual(shown.split('\n'), expected.replace('\n\n', '\n').split('\n'))


class RulesPageTest(unittest.TestCase):
    def test_every_rule(self):
        """The page tells each rule with the example that `parindex methods` has, which is scored elsewhere."""
        page = (SOURCE / 'docs/rules.md').read_text(encoding='utf-8')
        for method in Parindex.Context().get_methods():
            if method.get_kind() != Parindex.MethodKind.RULE:
                continue
            with self.subTest(rule=method.get_name()):
                criterion, cell, points = method.get_example()
                (section,) = re.findall(rf'^## {method.get_name()}\n(.*?)(?=^## )', page, re.M | re.S)
                self.assertIn(f'```json\n{criterion}\n```', section)
                self.assertRegex(section, rf'The cell `{re.escape(cell)}` .*gets {re.escape(points)} point')
                for parameter in method.get_parameters():
                    self.assertIn(f'`{parameter}`', section)


class WeightsPageTest(unittest.TestCase):
    def test_every_weighting(self):
        page = (SOURCE / 'docs/weights.md').read_text(encoding='utf-8')
        for method in Parindex.Context().get_methods():
            if method.get_kind() != Parindex.MethodKind.WEIGHTING:
                continue
            with self.subTest(weighting=method.get_name()):
                (section,) = re.findall(rf'^## {method.get_name()}\n(.*?)(?=^## )', page, re.M | re.S)
                self.assertIn(f'```json\n{method.get_example()[0]}\n```', section)
                for parameter in method.get_parameters():
                    self.assertIn(f'`{parameter}`', section.replace('"', '`'))
                self.assertRegex(page, rf'\| `{method.get_name()}` \|')


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
