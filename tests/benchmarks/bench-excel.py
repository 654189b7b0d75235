#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reading a workbook of 700 districts and 100 criteria, with all checks, against one plain load_workbook of openpyxl: both take
turns, and the least time of each counts.

bench-excel.py [--quick] [--no-limits]

--quick proves on a small workbook that all this works; --no-limits prints the ratio and asks nothing of it."""

import argparse
import gc
import random
import sys
import tempfile
import time

sys.dont_write_bytecode = True
SKIP = 77

try:
    import openpyxl

    from parindex import excel
except ImportError as missing:
    print(f"not measured: {missing}")
    sys.exit(SKIP)

SIZE, QUICK_SIZE = (700, 100), (20, 10)
ROUNDS = 5
LIMIT = 2.2


def write_workbook(path, n_units, n_leaves):
    """A sheet of criteria in areas of ten, and one of values; the sum of the values in hundredths."""
    rng = random.Random(20221231)
    workbook = openpyxl.Workbook()
    criteria = workbook.active
    criteria.title = "Tiêu chí"
    criteria.append(("STT", "Tiêu chí", "Điểm tối đa"))
    names = [f"{leaf // 10 + 1}.{leaf % 10 + 1}" for leaf in range(n_leaves)]
    for leaf, name in enumerate(names):
        if leaf % 10 == 0:
            criteria.append((str(leaf // 10 + 1), f"Lĩnh vực {leaf // 10 + 1}", None))
        criteria.append((name, f"Tiêu chí {name}", 10))
    values = workbook.create_sheet("2022")
    values.append(("Đơn vị", *names))
    total = 0
    for unit in range(n_units):
        hundredths = [rng.randrange(1001) for _ in names]
        total += sum(hundredths)
        values.append((f"Huyện {unit + 1}", *(each / 100 for each in hundredths)))
    workbook.save(path)
    return total


def timed(function):
    gc.collect()
    begin = time.perf_counter()
    result = function()
    return time.perf_counter() - begin, result


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--no-limits", action="store_true")
    options = parser.parse_args()
    size = QUICK_SIZE if options.quick else SIZE
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/districts.xlsx"
        total = write_workbook(path, *size)
        ours, theirs = [], []
        for _ in range(1 if options.quick else ROUNDS):
            theirs.append(timed(lambda: openpyxl.load_workbook(path))[0])
            seconds, document = timed(lambda: excel.read(path))
            ours.append(seconds)
    scores = sum(result.get_exact_score().as_fraction() for result in document.score())
    if scores * 100 != total:
        sys.exit(f"WRONG: the scores add up to {scores}, not {total / 100}")
    ratio = min(ours) / min(theirs)
    asked = not options.quick and not options.no_limits
    verdict = "(not asked)" if not asked else "ok" if ratio <= LIMIT else "MISSED"
    print(f"{size[0]} units x {size[1]} criteria")
    print(f"  load_workbook alone  {min(theirs) * 1000:10.1f} ms")
    print(f"  read to a document   {min(ours) * 1000:10.1f} ms")
    print(f"  {ratio:.2f} times one load_workbook, at most {LIMIT}: {verdict}")
    return verdict == "MISSED"


if __name__ == "__main__":
    sys.exit(main())
