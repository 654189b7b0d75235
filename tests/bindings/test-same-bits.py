#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The same document gives the same bits from C, Python, JavaScript and the command, on any threads, in any locale.

test-same-bits.py DUMP_C [--gjs GJS] [--command PARINDEX] DOCUMENT...
"""

import argparse
import csv
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
from fractions import Fraction

HERE = pathlib.Path(__file__).resolve().parent
COLUMNS = ("score", "max", "percent", "rank")


def run(command, locale):
    environment = {**os.environ, **locale}
    return subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=True).stdout


def comma_locale(folder):
    """The environment of a locale with a decimal comma, made for the test; None where the machine cannot."""
    if shutil.which("localedef") is None:
        return None
    subprocess.run(["localedef", "-i", "vi_VN", "-f", "UTF-8", f"{folder}/vi_VN.UTF-8"], capture_output=True, check=False)
    # The status also tells warnings of the locale's source, and 1 where there is no source: look whether it was made.
    made = os.path.exists(f"{folder}/vi_VN.UTF-8/LC_NUMERIC")
    return {"LOCPATH": folder, "LC_ALL": "vi_VN.UTF-8"} if made else None


def bits(value):
    return struct.pack(">d", float(value)).hex()


def exact_bits(text):
    """The double nearest to an exact decimal or fraction; Python divides integers correctly rounded."""
    value = Fraction(text)
    return struct.pack(">d", value.numerator / value.denominator).hex()


class SameBits(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.locales = [{"LC_ALL": "C"}]
        comma = comma_locale(cls.folder.name)
        if comma is not None:
            cls.locales.append(comma)
        cls.expected = {path: run([ARGUMENTS.dump, path, "1"], cls.locales[0]) for path in ARGUMENTS.documents}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def compare(self, *command):
        for path, expected in self.expected.items():
            self.assertGreater(expected.count("\n"), 10)
            for locale in self.locales:
                for threads in ("1", "4"):
                    with self.subTest(document=path, locale=locale["LC_ALL"], threads=threads):
                        # Not assertEqual: it would set out to show the difference of megabytes.
                        self.assertTrue(run([*command, path, threads], locale) == expected, "other bits")

    def test_c(self):
        self.compare(ARGUMENTS.dump)

    def test_python(self):
        self.compare(sys.executable, HERE / "dump.py")

    def test_javascript(self):
        if ARGUMENTS.gjs:
            self.compare(ARGUMENTS.gjs, "-m", HERE / "dump.js")

    def test_command(self):
        if ARGUMENTS.command:
            for path, expected in self.expected.items():
                for locale in self.locales:
                    self.compare_command(path, expected, locale)

    def compare_command(self, path, expected, locale):
        """--precision full reads back to the same doubles, and exact has them as its nearest."""
        rows = [line.split() for line in expected.splitlines()]
        for framework, period in sorted({(row[0], row[1]) for row in rows}):
            expected_bits = {
                (unit, framework if criterion == "-" else criterion, column): value
                for *index, unit, criterion, column, within, value in rows
                if index == [framework, period] and within == "-"
            }
            for precision, to_bits in (("full", bits), ("exact", exact_bits)):
                command = [ARGUMENTS.command, "score", path, "--framework", framework, "--period", period]
                text = run([*command, "--all", "--format", "csv", "--precision", precision], locale)
                found = {
                    (row["unit"], row["criterion"], column): to_bits(row[column]) if row[column] else "nan"
                    for row in csv.DictReader(text.splitlines())
                    for column in COLUMNS
                }
                with self.subTest(document=path, period=period, locale=locale["LC_ALL"], precision=precision):
                    self.assertEqual(found, expected_bits)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("dump")
    parser.add_argument("--gjs")
    parser.add_argument("--command")
    parser.add_argument("documents", nargs="+")
    ARGUMENTS = parser.parse_args()
    unittest.main(argv=["same-bits"])
