#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Counts what `meson test` logged: run-summary.py FOLDER STAGE…

Each stage has FOLDER/STAGE.json, one line per test program, and FOLDER/STAGE.xml, which alone knows the subtests of TAP
programs. A stage without tests is a failure: a suite that vanished must not look green. Ends with `N passed, N failed`.
"""

import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

GOOD = {'OK', 'EXPECTEDFAIL'}
SKIPPED = 'SKIP'
# meson copies what a test printed into the XML as it is, and XML cannot hold these.
NOT_IN_XML = re.compile('[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]')


class Stage:
    def __init__(self, name):
        self.name = name
        self.passed = 0
        self.skipped = []
        self.failures = []  # (name, what it said)

    def add(self, name, outcome, output=''):
        if outcome == SKIPPED:
            self.skipped.append(name)
        elif outcome in GOOD:
            self.passed += 1
        else:
            self.failures.append((f'{name}: {outcome}', output))


def read_programs(path):
    with open(path, encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


def read_subtests(path):
    """Program name -> [(subtest, outcome)], of TAP programs only: meson gives each of them a suite of its own."""
    text = path.read_text(encoding='utf-8', errors='replace')
    subtests = {}
    for suite in ElementTree.fromstring(NOT_IN_XML.sub('', text).encode()).iter('testsuite'):
        project, dot, program = suite.get('name').partition('.')
        if dot:
            subtests[program] = [(case.get('name'), outcome_of(case)) for case in suite.iter('testcase')]
    return subtests


def outcome_of(case):
    if case.find('skipped') is not None:
        return SKIPPED
    return 'OK' if case.find('failure') is None and case.find('error') is None else 'FAIL'


def read_stage(folder, name):
    stage = Stage(name)
    programs = read_programs(folder / f'{name}.json')
    subtests = read_subtests(folder / f'{name}.xml')
    if not programs:
        stage.add(name, 'no tests')
    for program in programs:
        add_program(stage, program, subtests.get(program['name'], []))
    return stage


def add_program(stage, program, subtests):
    name, outcome = program['name'], program['result']
    output = '\n'.join(filter(None, (program.get('stdout'), program.get('stderr'))))
    before = len(stage.failures)
    for subtest, subtest_outcome in subtests:
        stage.add(f'{name} {subtest}', subtest_outcome, output)
    # A crash, a leak or a time-out behind good subtests is a failure of its own.
    explained = len(stage.failures) > before or outcome in GOOD or outcome == SKIPPED
    if not subtests or not explained:
        stage.add(name, outcome, output)


def show(stage):
    for name in stage.skipped:
        print(f'{stage.name}: skipped {name}')
    shown = None
    for name, output in stage.failures:
        print(f'{stage.name}: FAILED {name}')
        if output and output != shown:
            print('\n'.join('    ' + line for line in output.splitlines()[-60:]))
        shown = output
    print(f'{stage.name}: {stage.passed} passed, {len(stage.failures)} failed, {len(stage.skipped)} skipped')


def main():
    folder = pathlib.Path(sys.argv[1])
    stages = [read_stage(folder, name) for name in sys.argv[2:]]
    for stage in stages:
        show(stage)
    passed = sum(stage.passed for stage in stages)
    failed = sum(len(stage.failures) for stage in stages)
    print(f'{passed} passed, {failed} failed')
    return 0 if passed and not failed else 1


if __name__ == '__main__':
    sys.exit(main())
