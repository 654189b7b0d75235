#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs a command and compares what it prints: check-output.py EXPECTED_FILE COMMAND..."""

import os
import pathlib
import subprocess
import sys

expected = pathlib.Path(sys.argv[1]).read_bytes()
# GJS prints in the character set of the locale, and numbers must not follow it.
environment = {**os.environ, "LC_ALL": "C.UTF-8"}
found = subprocess.run(sys.argv[2:], env=environment, stdout=subprocess.PIPE, check=True).stdout
if found != expected:
    sys.exit(f"expected:\n{expected.decode()}\nfound:\n{found.decode()}")
