#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""How the cost of a draw grows with units and criteria, all statistics of the run included.

simulation-growth.py WORKER [--quick] [--no-limits]

A draw multiplies and adds units x criteria times, and sorts: units x log2 units. Both cost something, and not the same: what each is worth is taken
from the middle sizes, and the largest must not cost more than LIMIT times what follows from that. It need not hold to the point, for the draws of
some thousand units lie in slower caches than those of some hundred. Seconds of the processor, on one thread, runs interleaved, minimum of several.
"""

import argparse
import math
import pathlib
import subprocess
import sys

LIMIT = 1.5
SIZES = {63: 8000, 630: 2000, 6300: 1000}
CRITERIA = (10, 100)


class Worker:
    def __init__(self, path, units, criteria, draws):
        self.units, self.criteria, self.draws = units, criteria, draws
        words = (units, criteria, 2 if criteria < 20 else 8, draws, 1)
        self.process = subprocess.Popen([path, *map(str, words)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.cost = math.inf

    def run(self):
        """Seconds of the processor for each draw."""
        self.process.stdin.write("library\n")
        self.process.stdin.flush()
        self.cost = min(self.cost, float(self.process.stdout.readline().split()[2]) / self.draws)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def worth(few, many):
    """Of one product and of one step of sorting, from two sizes of the same units."""
    product = max(many.cost - few.cost, 0) / (few.units * (many.criteria - few.criteria))
    step = (few.cost - product * few.units * few.criteria) / (few.units * math.log2(few.units))
    return product, step


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("worker", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--no-limits", action="store_true")
    options = parser.parse_args()
    workers = {(units, criteria): Worker(options.worker, units, criteria, 20 if options.quick else draws)
               for units, draws in SIZES.items() if not options.quick or units < 1000 for criteria in CRITERIA}
    for _ in range(1 if options.quick else 8):
        for worker in workers.values():
            worker.run()
    for worker in workers.values():
        worker.close()
    product, step = worth(*(workers[630, criteria] for criteria in CRITERIA))
    print(f"630 units: {product * 1e9:.3f} ns a product, {step * 1e9:.2f} ns a step of sorting")
    print(f"{'units':>6} {'criteria':>8} {'µs a draw':>10} {'ns / (u c + u log2 u)':>22} {'of what follows from 630':>25}")
    good = True
    for (units, criteria), worker in workers.items():
        plain = units * criteria + units * math.log2(units)
        ratio = worker.cost / (product * units * criteria + step * units * math.log2(units))
        print(f"{units:>6} {criteria:>8} {worker.cost * 1e6:>10.2f} {worker.cost / plain * 1e9:>22.3f} {ratio:>25.2f}")
        good &= units <= 630 or ratio <= LIMIT
    if not good and not options.quick and not options.no_limits:
        print(f"The largest costs more than {LIMIT} times what follows from the middle sizes.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
