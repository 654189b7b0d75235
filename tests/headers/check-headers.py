#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compiles each public header alone, as C11 and as C++17, and proves that none goes in behind the umbrella's back.

check-headers.py [--cxx CXX] CC SOURCE_INCLUDE_DIR BUILD_INCLUDE_DIR
"""

import argparse
import pathlib
import shlex
import subprocess
import unittest

UMBRELLA = "parindex.h"
# They bring nothing of their own order: programs may include them directly.
FREE = {UMBRELLA, "parindex-version.h", "parindex-enum-types.h"}
WARNINGS = ["-Wall", "-Wextra", "-Wno-unused-parameter", "-Werror", "-pedantic"]


def compile_text(compiler, language, text, stage="-fsyntax-only"):
    """The compiler's messages, None where it is content."""
    command = [*compiler, f"-x{language}", stage, *WARNINGS, *CFLAGS, "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    return done.stderr if done.returncode else None


class Headers(unittest.TestCase):
    def check(self, text):
        for name, compiler, language in COMPILERS:
            with self.subTest(name, text=text):
                self.assertIsNone(compile_text(compiler, language, text))

    def test_umbrella_names_every_header(self):
        umbrella = (SOURCE / UMBRELLA).read_text(encoding="utf-8")
        for name in sorted(HEADERS - {UMBRELLA}):
            self.assertIn(f"#include <parindex/{name}>", umbrella)

    def test_umbrella_compiles(self):
        self.check(f"#include <parindex/{UMBRELLA}>\n#include <parindex/{UMBRELLA}>\nint main (void) {{ return 0; }}\n")

    def test_each_compiles_alone(self):
        for name in sorted(HEADERS):
            self.check(f"#define PARINDEX_INSIDE\n#include <parindex/{name}>\nint main (void) {{ return 0; }}\n")

    def test_none_is_included_directly(self):
        for name in sorted(HEADERS - FREE):
            with self.subTest(name):
                messages = compile_text(*COMPILERS[0][1:], f"#include <parindex/{name}>\n", "-E")
                self.assertIn("Only <parindex/parindex.h> can be included directly.", messages or "")

    def test_none_reaches_private_ones(self):
        for name in sorted(HEADERS - GENERATED):
            self.assertNotIn("-private.h", (SOURCE / name).read_text(encoding="utf-8"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--cxx")
    parser.add_argument("cc")
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("build", type=pathlib.Path)
    arguments = parser.parse_args()
    SOURCE = arguments.source / "parindex"
    GENERATED = {path.name for path in (arguments.build / "parindex").glob("*.h")}
    HEADERS = {path.name for path in SOURCE.glob("*.h")} | GENERATED
    CFLAGS = [f"-I{arguments.source}", f"-I{arguments.build}"] + shlex.split(
        subprocess.check_output(["pkg-config", "--cflags", "gio-2.0", "json-glib-1.0"], text=True)
    )
    COMPILERS = [("C11", [*shlex.split(arguments.cc), "-std=c11"], "c")]
    if arguments.cxx:
        COMPILERS.append(("C++17", [*shlex.split(arguments.cxx), "-std=c++17"], "c++"))
    unittest.main(argv=["check-headers"])
