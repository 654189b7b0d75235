#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The type stubs: mypy agrees with a program that uses them, and they name what is there: test-types.py FOLDER_OF_STUBS"""

import ast
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import parindex

HERE, STUBS = pathlib.Path(__file__).parent, pathlib.Path(sys.argv[1])
MYPY = "/usr/bin/mypy"
# What NumPy has of its own would take far longer to read.
SETTINGS = """[mypy]
strict = True
[mypy-numpy.*]
follow_imports = skip
follow_imports_for_stubs = True
"""


def names_of(body):
    for node in body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node.name, node
        elif isinstance(node, ast.AnnAssign):
            yield node.target.id, node


class Types(unittest.TestCase):
    @unittest.skipUnless(shutil.which(MYPY), "mypy is not installed")
    def test_mypy(self):
        with tempfile.TemporaryDirectory() as folder:
            settings = pathlib.Path(folder) / "mypy.ini"
            settings.write_text(SETTINGS, encoding="utf-8")
            command = [MYPY, "--cache-dir", folder, "--config-file", settings, HERE / "typed.py"]
            environment = {**os.environ, "MYPYPATH": str(STUBS)}
            # The libraries of a sanitizer build are not for it.
            environment.pop("LD_PRELOAD", None)
            run = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8")
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        self.assertIn("no issues", run.stdout)

    def test_names(self):
        """Both ways: no name without a type, and no type without what it is of."""
        tree = ast.parse((STUBS / "parindex" / "__init__.pyi").read_text(encoding="utf-8"))
        stubs = dict(names_of(tree.body))
        for name in dir(parindex):
            value = getattr(parindex, name)
            if name.endswith("Class") or (name not in parindex.__all__ and not name[0].isupper()):
                continue
            self.assertIn(name, stubs)
            if isinstance(value, type) and isinstance(stubs[name], ast.ClassDef):
                self.check_class(name, value, stubs[name])
        for name in stubs:
            if not name.startswith("_"):
                self.assertTrue(hasattr(parindex, name), name)

    def check_class(self, name, cls, stub):
        """Properties are of objects, not of their class."""
        members = dict(names_of(stub.body))
        for member, node in members.items():
            decorators = [ast.unparse(each) for each in getattr(node, "decorator_list", [])]
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and "property" not in decorators:
                self.assertTrue(hasattr(cls, member), f"{name}.{member}")
        if issubclass(cls, int):
            return
        for member, value in vars(cls).items():
            if not member.startswith("_") and callable(value):
                self.assertIn(member, members, name)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
