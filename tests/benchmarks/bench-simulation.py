#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""10,000 draws of leaf and group weights, 63 units x 90 criteria in 8 groups: the library against NumPy and a bare loop, interleaved.

bench-simulation.py WORKER [--quick] [--no-limits]
"""

import argparse
import subprocess
import sys
import time

import numpy as np
import pandas as pd
from scipy.stats import rankdata

SPREAD = 0.25
CHUNK = 2000


class Worker:
    """The program that answers each word with nanoseconds and the mean rank shift, so that both sides are seen to do the same."""

    def __init__(self, path, units, criteria, groups, draws, threads=2):
        self.process = subprocess.Popen([path, *map(str, (units, criteria, groups, draws, threads))], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True)

    def ask(self, word):
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().split()

    def seconds(self, word):
        nanoseconds, shift, _ = self.ask(word)
        return int(nanoseconds) / 1e9, float(shift)


class Numpy:
    """As analysts write it; all statistics of ranks."""

    def __init__(self, units, criteria, groups, draws):
        rng = np.random.default_rng(7)
        self.units, self.criteria, self.groups, self.n_draws = units, criteria, groups, draws
        self.x = np.round(rng.uniform(0, 100, (units, criteria)), 2)
        self.group = np.sort(np.arange(criteria) % groups)
        self.leaf_weights = np.round(rng.uniform(0.5, 2.0, criteria), 1)
        self.group_weights = np.round(rng.uniform(5, 20, groups), 1)

    def draw(self, rng, n):
        return (self.leaf_weights * rng.uniform(1 - SPREAD, 1 + SPREAD, (n, self.criteria)),
                self.group_weights * rng.uniform(1 - SPREAD, 1 + SPREAD, (n, self.groups)))

    def effective(self, leaf, group):
        onehot = np.zeros((self.criteria, self.groups))
        onehot[np.arange(self.criteria), self.group] = 1
        return leaf * (group / group.sum(1, keepdims=True) / (leaf @ onehot))[:, self.group]

    def statistics(self, ranks):
        histogram = np.stack([np.bincount(ranks[:, i].astype(np.int64), minlength=self.units + 1)[1:] for i in range(self.units)])
        return (ranks.mean(0), ranks.std(0), ranks.min(0), ranks.max(0), np.percentile(ranks, [5, 50, 95], axis=0), (ranks <= 10).mean(0), histogram)

    def run(self, ties):
        rng = np.random.default_rng(8)
        ranks = np.empty((self.n_draws, self.units), np.int16)
        for begin in range(0, self.n_draws, CHUNK):
            n = min(CHUNK, self.n_draws - begin)
            scores = self.effective(*self.draw(rng, n)) @ self.x.T
            if ties:
                ranks[begin:begin + n] = rankdata(-scores, method="min", axis=1)
            else:
                np.put_along_axis(ranks[begin:begin + n], np.argsort(-scores, axis=1), np.arange(1, self.units + 1, dtype=np.int16)[None, :], axis=1)
        return self.statistics(ranks)

    def run_pandas(self, draws):
        rng = np.random.default_rng(8)
        frame = pd.DataFrame(self.x)
        out = []
        for _ in range(draws):
            leaf, group = self.draw(rng, 1)
            leaf, group = pd.Series(leaf[0]), pd.Series(group[0])
            leaf = leaf / leaf.groupby(self.group).transform("sum")
            share = leaf * (group / group.sum()).to_numpy()[self.group]
            out.append(frame.mul(share, axis=1).sum(axis=1).rank(method="min", ascending=False))
        return pd.concat(out, axis=1).T.quantile([.05, .5, .95])


def timed(function, *arguments):
    begin = time.perf_counter()
    function(*arguments)
    return time.perf_counter() - begin


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("worker")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--no-limits", action="store_true")
    arguments = parser.parse_args()
    draws, repeats, pandas_draws = (200, 1, 3) if arguments.quick else (10000, 7, 200)
    size = (63, 90, 8, draws)
    worker, numpy = Worker(arguments.worker, *size), Numpy(*size)
    missed = []

    def show(name, seconds, limit, ratio):
        good = arguments.quick or arguments.no_limits or limit(ratio)
        print(f"  {name:42} {seconds * 1e3:10.2f} ms  {ratio:8.2f}{'' if good else '  MISSED'}")
        if not good:
            missed.append(name)

    times = {"library": [], "floor": [], "numpy": [], "ties": []}
    shifts = set()
    for _ in range(repeats):
        for word in ("library", "floor"):
            seconds, shift = worker.seconds(word)
            times[word].append(seconds)
            shifts.add(round(shift, 6))
        times["numpy"].append(timed(numpy.run, False))
        times["ties"].append(timed(numpy.run, True))
    best = {name: min(each) for name, each in times.items()}
    pandas = timed(numpy.run_pandas, pandas_draws) / pandas_draws * draws
    print(f"{size[0]} units x {size[1]} criteria in {size[2]} groups, {draws} draws; minimum of {repeats}; pandas scaled up from {pandas_draws} draws")
    print(f"  {'library':42} {best['library'] * 1e3:10.2f} ms")
    show("bare loop; library / loop, at most 2", best["floor"], lambda ratio: ratio <= 2, best["library"] / best["floor"])
    show("NumPy without ties; / library, at least 4", best["numpy"], lambda ratio: ratio >= 4, best["numpy"] / best["library"])
    show("NumPy with ties; / library, at least 25", best["ties"], lambda ratio: ratio >= 25, best["ties"] / best["library"])
    show("pandas loop; / library, at least 1000", pandas, lambda ratio: ratio >= 1000, pandas / best["library"])
    if len(shifts) != 1:
        missed.append(f"library and loop differ: {shifts}")

    size = (300, 20, 4, 50) if arguments.quick else (10600, 100, 8, 1000)
    large = Worker(arguments.worker, *size)
    growth = int(large.ask("memory")[0]) / 1e6
    library, floor = large.seconds("library")[0], large.seconds("floor")[0]
    print(f"{size[0]} units x {size[1]} criteria, {size[3]} draws")
    show("library; library / loop", library, lambda ratio: True, library / floor)
    good = arguments.quick or arguments.no_limits or growth < 150
    print(f"  growth of the peak {growth:.1f} MB, below 150{'' if good else '  MISSED'}")
    if not good:
        missed.append("memory")
    for each in missed:
        print("MISSED:", each)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
