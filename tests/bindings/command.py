# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the tests of the parindex command share: each is run as TEST PARINDEX EXAMPLES_DATA."""

import fcntl
import itertools
import json
import os
import pathlib
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
import unicodedata
import unittest

PARINDEX = os.path.abspath(sys.argv[1])
DATA = pathlib.Path(sys.argv[2]).resolve()
PCI = DATA / "pci.json"
PAPI = DATA / "papi.json"
SOURCE = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = SOURCE / "docs" / "schemas"
HEADER = "unit,name,group,score,max,percent,rank,rank_of,band"
HEADER_ALL = "unit,criterion,score,max,percent,rank"
LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR", "COLUMNS")


def environment(**changes):
    env = {name: value for name, value in os.environ.items() if name not in LOCALE}
    env.update({"LC_ALL": "C.UTF-8", "G_DEBUG": "fatal-criticals", "TERM": "xterm"})
    env.update(changes)
    return env


def run(*words, stdin=None, **changes):
    result = subprocess.run(
        [PARINDEX, *map(str, words)], input=stdin, capture_output=True, env=environment(**changes), timeout=60, check=False
    )
    return result.returncode, result.stdout.decode("utf-8"), result.stderr.decode("utf-8")


def document(names, values, **framework):
    """A document of one framework with the leaves a and b of 10 points each."""
    leaves = [{"id": each, "title": f"Tiêu chí {each}", "max": 10} for each in "ab"]
    return {
        "format": "parindex-document",
        "version": 1,
        "frameworks": [{"id": "f", "title": "Bộ f", "aggregation": "sum", "missing": "propagate", "criteria": leaves, **framework}],
        "units": [{"id": f"u{i}", "name": name} for i, name in enumerate(names)],
        "assessments": [{"framework": "f", "period": "2022", "values": {f"u{i}": dict(zip("ab", row)) for i, row in enumerate(values)}}],
    }


def cells(line):
    """What stands in each cell of a terminal line; the second cell of a wide letter is None."""
    out = []
    for letter in line:
        if unicodedata.combining(letter) or letter == "\u200d":
            continue
        out.append(letter)
        if unicodedata.east_asian_width(letter) in "WF":
            out.append(None)
    return out


def read_table(text):
    """The rows of the first printed table as lists of texts, read by the columns its rule shows."""
    lines = text.rstrip("\n").split("\n")
    rule = next(i for i, line in enumerate(lines) if line and set(line) <= set("─- "))
    spans = [match.span() for match in re.finditer(r"[─-]+", lines[rule])]
    rows = []
    for line in [lines[rule - 1], *itertools.takewhile(bool, lines[rule + 1 :])]:
        row = cells(line)
        for (_, end), (start, _) in zip(spans, spans[1:]):
            assert all(cell == " " for cell in row[end:start]), f"out of its column: {line}"
        assert len(row) <= spans[-1][1], f"longer than the rule: {line}"
        rows.append(["".join(cell or "" for cell in row[start:end]) for start, end in spans])
    return rows


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, what, name="document.json"):
        path = self.folder / name
        path.write_text(what if isinstance(what, str) else json.dumps(what, ensure_ascii=False), encoding="utf-8")
        return path

    def done(self, *words, **rest):
        status, out, err = run(*words, **rest)
        self.assertEqual((status, err), (0, ""), words)
        return out

    def refused(self, *words, say=(), **rest):
        status, out, err = run(*words, **rest)
        self.assertEqual((status, out), (2, ""), words)
        for each in say:
            self.assertIn(each, err)
        return err

    def on_terminal(self, *words, columns=40, **changes):
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        with subprocess.Popen([PARINDEX, *map(str, words)], stdout=slave, env=environment(**changes)) as child:
            os.close(slave)
            data = b""
            try:
                while chunk := os.read(master, 65536):
                    data += chunk
            except OSError:  # how Linux tells that the other end is closed
                pass
            self.assertEqual(child.wait(timeout=60), 0)
        os.close(master)
        return data.decode("utf-8").replace("\r\n", "\n")


def main():
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
