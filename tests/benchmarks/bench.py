#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Speed against NumPy, pandas and Python's json, as ratios from one run: both sides take turns, and the least time of each counts.

bench.py score|rules|normalise|whole|explain|csv|json WORKER [--quick] [--no-limits]

The library's side runs in WORKER, which times itself. --quick proves on a small index that all this works, results included;
--no-limits prints the ratios and asks nothing of them, for builds that are not made to be fast."""

import argparse
import decimal
import fractions
import functools
import gc
import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile
import time

THREADS = 2
# Before the libraries are loaded: they read it once.
os.environ["OPENBLAS_NUM_THREADS"] = str(THREADS)
# Nothing is left in the source folder.
sys.dont_write_bytecode = True
SKIP = 77

try:
    import numpy as np
    import pandas as pd
    from scipy.stats import rankdata

    import inputs
    import rules
    import whole
except ImportError as missing:
    print(f"not measured: {missing}")
    sys.exit(SKIP)

SIZE = (10600, 100)
QUICK_SIZE = (63, 90)
ROUNDS, TURNS = 15, 3
# Threads of a BLAS wait busily for some 30 ms behind a call, on a core that the other side needs.
PAUSE = 0.05
SEAL_LIMIT_MS = 10
EXPLAIN_LIMIT_MS, EXPLAINED = 1, 20
WHOLE_LIMIT_MS = 1


class Worker:
    def __init__(self, path):
        self.process = subprocess.Popen(
            [path, str(THREADS)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        code = self.process.wait()
        self.process.stdout.close()
        if code != 0:
            sys.exit(f"the worker ended with {code}")

    def ask(self, *words):
        """The worker's answer, in milliseconds where it is times."""
        print(*words, sep="\t", file=self.process.stdin, flush=True)
        answer = self.process.stdout.readline().split()
        if not answer:
            sys.exit("the worker gave no answer")
        return [int(word) / 1e6 for word in answer] if answer != ["ok"] else []


def timed(function):
    """The milliseconds of one call; its result is freed outside of them, as the worker does."""
    begin = time.perf_counter_ns()
    result = function()
    end = time.perf_counter_ns()
    del result
    return [(end - begin) / 1e6]


def least(sides, rounds):
    """Lets the sides take turns; for each the least of each time it gave."""
    times = {name: [] for name in sides}
    for _ in range(rounds):
        for name, run in sides.items():
            time.sleep(PAUSE)
            times[name] += [run() for _ in range(TURNS)]
    return {name: [min(column) for column in zip(*runs)] for name, runs in times.items()}


class Report:
    def __init__(self, limits):
        self.limits = limits
        self.missed = False

    def verdict(self, good):
        if not self.limits:
            return "(not asked)"
        self.missed |= not good
        return "ok" if good else "MISSED"

    def line(self, case, milliseconds, note=""):
        print(f"  {case:44s} {milliseconds:10.3f} ms  {note}")

    def ratio(self, case, ours, theirs, required):
        ratio = theirs / ours
        print(f"  {case:44s} {ratio:10.2f} times as fast, at least {required}: {self.verdict(ratio >= required)}")

    def at_most(self, case, ours, limit):
        print(f"  {case:44s} {ours:10.3f} ms, at most {limit}: {self.verdict(ours <= limit)}")


def rate(ours, n_bytes):
    return f"{n_bytes / ours / 1e6:.2f} GB/s"


def demand(truth, what):
    if not truth:
        sys.exit(f"WRONG: {what}")


def competition_ranks(exact):
    """Ranks of exact integers of any size, 1 for the largest."""
    codes = np.unique(np.array(exact, dtype=object), return_inverse=True)[1]
    return rankdata(-codes, method="min")


def check_scores(worker, folder, hundredths, weights, numpy_ranks):
    """Every score and rank against Python's integers; tells how many units NumPy ranks otherwise."""
    path = folder / "results.txt"
    worker.ask("results", path)
    factors = [fractions.Fraction(weight) for weight in weights]
    common = max(factor.denominator for factor in factors)
    while any(common % factor.denominator for factor in factors):
        common *= 10
    factors = [int(factor * common) for factor in factors]
    sums = hundredths.astype(object) @ np.array(factors, dtype=object)
    denominator = 10**inputs.DECIMALS * sum(factors)
    ranks = competition_ranks(sums)

    lines = path.read_text(encoding="utf-8").splitlines()
    demand(len(lines) == len(sums), "not one result for each unit")
    for line, numerator, rank in zip(lines, sums, ranks):
        exact, score, given_rank = line.split()
        demand(fractions.Fraction(exact) == fractions.Fraction(numerator, denominator), f"exact score {line}")
        # Python divides integers correctly rounded.
        demand(float.fromhex(score) == numerator / denominator, f"score {line}")
        demand(float(given_rank) == rank, f"rank {line}")
    return int(np.count_nonzero(numpy_ranks != ranks))


def weigh(values, weights):
    scores = values @ weights
    return scores, rankdata(-scores, method="min")


def bench_score(worker, folder, size, rounds, report):
    values, hundredths = inputs.matrix(*size)
    path = folder / "matrix.f64"
    path.write_bytes(values.tobytes())
    worker.ask("matrix", *size, inputs.DECIMALS, path)
    cells = values.size

    for label, texts in (("integer", inputs.integer_weights(size[1])), ("17-digit", inputs.long_weights(size[1]))):
        weights = np.array([float(text) for text in texts])
        worker.ask("weights", *texts)
        seal = least({"seal": lambda: worker.ask("seal")}, rounds)["seal"]
        sides = {
            "ours": lambda: worker.ask("score"),
            "numpy": lambda: timed(functools.partial(weigh, values, weights)),
            "product": lambda: timed(lambda: values @ weights),
            "floor": lambda: worker.ask("floor"),
        }
        times = least(sides, rounds)
        others = check_scores(worker, folder, hundredths, texts, weigh(values, weights)[1])
        (ours,), (numpy,), (product,) = times["ours"], times["numpy"], times["product"]
        one, all_threads, read = times["floor"]

        print(f"score and rank, {size[0]} × {size[1]}, {label} weights, {THREADS} threads on both sides")
        report.line("parindex, exact", ours, f"{rate(ours, 4 * cells)} of cells")
        report.line("NumPy x @ w and SciPy rankdata", numpy, f"ranks {others} units otherwise than the exact sums")
        report.line("… of it the product alone", product, rate(product, 8 * cells))
        report.line("bare C sums, int32 to int64, 1 thread", one, rate(one, 4 * cells))
        report.line(f"bare C sums, {THREADS} threads, started each time", all_threads, rate(all_threads, 4 * cells))
        report.line("only reading the cells, 1 thread", read, rate(read, 4 * cells))
        print(f"  {'parindex over the better of the bare sums':44s} {ours / min(one, all_threads):10.2f} times its time")
        if label == "integer":
            report.ratio("parindex against NumPy", ours, numpy, 1)
            report.line("an assessment without values, for its units", seal[0])
            report.at_most("values from float64 bytes, and sealing", seal[1], SEAL_LIMIT_MS)
        else:
            print(f"  {'parindex against NumPy':44s} {numpy / ours:10.2f} times as fast")


def check_rules(worker, folder, columns, n_criteria):
    """Every score and rank against fractions."""
    path = folder / "results.txt"
    worker.ask("results", path)
    wanted = rules.scores(columns, n_criteria)
    places = {score: place + 1 for place, score in reversed(list(enumerate(sorted(wanted, reverse=True))))}
    lines = path.read_text(encoding="utf-8").splitlines()
    demand(len(lines) == len(wanted), "not one result for each unit")
    for line, score in zip(lines, wanted):
        exact, double, rank = line.split()
        demand(fractions.Fraction(exact) == score, f"exact score {line} instead of {score}")
        demand(float.fromhex(double) == score.numerator / score.denominator, f"score {line}")
        demand(float(rank) == places[score], f"rank {line} instead of {places[score]}")
    return len(wanted) - len(places)


def normalise_and_weigh(x, weights, minimise):
    """Min-max, weighted sum, competition rank: every fifth criterion less is better."""
    low, high = x.min(0), x.max(0)
    z = (x - low) / (high - low)
    z[:, minimise] = 1 - z[:, minimise]
    scores = z @ weights
    return scores, rankdata(-scores, method="min")


def check_normalised(worker, folder, hundredths, weights, minimise):
    """Every score and rank against Python's integers; tells how many units are tied."""
    path = folder / "results.txt"
    worker.ask("results", path)
    low, high = hundredths.min(0), hundredths.max(0)
    shares = np.where(minimise, high - hundredths, hundredths - low).astype(object)
    factors = [fractions.Fraction(weight) / int(span) for weight, span in zip(weights, high - low)]
    common = math.lcm(*[factor.denominator for factor in factors])
    sums = shares @ np.array([int(factor * common) for factor in factors], dtype=object)
    denominator = common * sum(map(fractions.Fraction, weights))
    ranks = competition_ranks(sums)
    lines = path.read_text(encoding="utf-8").splitlines()
    demand(len(lines) == len(sums), "not one result for each unit")
    for line, numerator, rank in zip(lines, sums, ranks):
        exact, score, given_rank = line.split()
        wanted = fractions.Fraction(numerator) / denominator
        demand(fractions.Fraction(exact) == wanted, f"exact score {line}")
        # Python divides integers correctly rounded.
        demand(float.fromhex(score) == wanted.numerator / wanted.denominator, f"score {line}")
        demand(float(given_rank) == rank, f"rank {line}")
    return len(sums) - len(set(sums))


def bench_normalise(worker, folder, size, rounds, report):
    """Min-max, every fifth criterion less is better, weights of 17 digits, and ranks."""
    values, hundredths = inputs.matrix(*size)
    texts = inputs.long_weights(size[1])
    weights = np.array([float(text) for text in texts])
    minimise = np.arange(size[1]) % 5 == 4
    matrix_path, path = folder / "matrix.f64", folder / "index.json"
    matrix_path.write_bytes(values.tobytes())
    path.write_text(inputs.normalised_framework(texts, minimise), encoding="utf-8")
    worker.ask("matrix", *size, inputs.DECIMALS, matrix_path)
    worker.ask("framework", path)
    worker.ask("seal")

    sides = {"ours": lambda: worker.ask("score"), "numpy": lambda: timed(lambda: normalise_and_weigh(values, weights, minimise))}
    times = least(sides, rounds)
    tied = check_normalised(worker, folder, hundredths, texts, minimise)
    (ours,), (numpy,) = times["ours"], times["numpy"]

    print(f"min-max, weighted mean and rank, {size[0]} × {size[1]}, {tied} units tied with another, {THREADS} threads on both sides")
    report.line("parindex, exact, from values to ranks", ours, f"{ours * 1e6 / values.size:.1f} ns a cell")
    report.line("NumPy min-max, x @ w, SciPy rankdata", numpy)
    report.ratio("parindex against NumPy", ours, numpy, 3)


def ranked(index):
    scores = index.scores()
    return scores, rankdata(-scores, method="min")


def bench_whole(worker, folder, _, rounds, report):
    """A small index from raw numbers to ranks. The property test has the exact figures; here they are held against doubles."""
    index = whole.Index(*whole.SIZE)
    path, results = folder / "index.json", folder / "results.txt"
    path.write_text(index.document(), encoding="utf-8")
    worker.ask("document", path)
    sides = {"ours": lambda: worker.ask("score"), "numpy": lambda: timed(lambda: ranked(index))}
    times = least(sides, rounds)

    worker.ask("results", results)
    found = [line.split() for line in results.read_text(encoding="utf-8").splitlines()]
    scores, ranks = ranked(index)
    demand(np.allclose([float.fromhex(score) for _, score, _ in found], scores, rtol=1e-11, atol=0), "scores")
    demand([float(rank) for _, _, rank in found] == list(ranks), "ranks")
    (ours,), (numpy,) = times["ours"], times["numpy"]
    print(f"denominators, medians for what is missing, outliers, min-max, means in four levels, ranks, {whole.SIZE[0]} × {whole.SIZE[1]}")
    report.line("the same in NumPy", numpy)
    report.at_most("parindex, exact, from raw numbers to ranks", ours, WHOLE_LIMIT_MS)
    report.ratio("parindex against NumPy", ours, numpy, 1)


def bench_rules(worker, folder, size, rounds, report):
    columns, doubles = rules.values(*size)
    matrix_path, path = folder / "matrix.f64", folder / "index.json"
    matrix_path.write_bytes(doubles.tobytes())
    path.write_text(rules.framework(size[1]), encoding="utf-8")
    worker.ask("matrix", size[0], len(columns), inputs.DECIMALS, matrix_path)
    worker.ask("framework", path)
    worker.ask("seal")

    rng = np.random.default_rng(7)
    x = np.round(rng.uniform(0, 100, size), 2)
    weights = rng.uniform(0.5, 1.5, size[1])
    weights /= weights.sum()
    minimise = np.arange(size[1]) % 5 == 4
    sides = {"ours": lambda: worker.ask("score"), "numpy": lambda: timed(lambda: normalise_and_weigh(x, weights, minimise))}
    times = least(sides, rounds)
    tied = check_rules(worker, folder, columns, size[1])
    (ours,), (numpy,) = times["ours"], times["numpy"]

    print(f"rules of {len(rules.KINDS)} kinds, {size[0]} × {size[1]}, {len(columns)} inputs, {tied} units tied with another, {THREADS} threads on both sides")
    report.line("parindex, exact, from values to ranks", ours, f"{ours * 1e6 / doubles.size:.1f} ns a cell")
    report.line("NumPy min-max, x @ w, SciPy rankdata", numpy)
    report.ratio("parindex against NumPy", ours, numpy, 1)


def check_explanation(worker, folder, unit, score):
    """The parts of the whole index add up to the fractions, and nothing is taken away from them."""
    path = folder / "explanation.json"
    worker.ask("explained", unit, path)
    told = json.loads(path.read_text(encoding="utf-8"))["explanation"]
    given = sum(fractions.Fraction(part["contribution"]["exact"]) for part in told["parts"])
    demand(fractions.Fraction(told["score"]["exact"]) == score and told["adjustment"]["exact"] == "0", f"explained score of {unit}")
    demand(given == score, f"contributions of {unit}")
    return path.stat().st_size


def explain_units(worker, folder, scores, rounds, report, what):
    """One unit after the other; the ranks of all criteria have been made before, by the first."""
    units = inputs.unit_ids(len(scores))
    some = range(0, len(units), max(len(units) // (EXPLAINED * rounds), 1))
    size = check_explanation(worker, folder, units[0], scores[0])
    sides = {depth: [worker.ask("explain", units[row], depth)[0] for row in some] for depth in (0, 1)}
    for row in list(some)[:TURNS]:
        check_explanation(worker, folder, units[row], scores[row])

    print(f"explaining the score of one unit, {what}, in 1 thread, {size / 1e3:.0f} kB as JSON")
    report.at_most("with all figures of its parts, and its text", min(sides[0]), EXPLAIN_LIMIT_MS)
    report.line("… and the text of all parts", min(sides[1]))


def bench_explain(worker, folder, size, rounds, report):
    values, hundredths = inputs.matrix(*size)
    path = folder / "matrix.f64"
    path.write_bytes(values.tobytes())
    weights = inputs.integer_weights(size[1])
    for command in (["matrix", *size, inputs.DECIMALS, path], ["weights", *weights], ["seal"], ["score"]):
        worker.ask(*command)
    factors = np.array([int(weight) for weight in weights], dtype=object)
    sums = hundredths.astype(object) @ factors
    scores = [fractions.Fraction(each, 10**inputs.DECIMALS * int(factors.sum())) for each in sums]
    explain_units(worker, folder, scores, rounds, report, f"a weighted mean, {size[0]} × {size[1]}")

    columns, doubles = rules.values(*size)
    path.write_bytes(doubles.tobytes())
    (folder / "index.json").write_text(rules.framework(size[1]), encoding="utf-8")
    for command in (["matrix", size[0], len(columns), inputs.DECIMALS, path], ["framework", folder / "index.json"], ["seal"], ["score"]):
        worker.ask(*command)
    explain_units(worker, folder, rules.scores(columns, size[1]), rounds, report, f"rules of {len(rules.KINDS)} kinds, {size[0]} × {size[1]}")


def check_table(worker, folder, hundredths):
    """Every cell as it was read against the integers it was written from."""
    path = folder / "table.csv"
    worker.ask("table", path)
    lines = path.read_text(encoding="utf-8").splitlines()
    demand(len(lines) == len(hundredths) + 1, "not one row for each unit")
    known = {}
    for i, (line, row) in enumerate(zip(lines[1:], hundredths.tolist())):
        unit, *cells = line.split(",")
        demand(unit == f"u{i:05d}" and len(cells) == len(row), f"row {line}")
        for cell, value in zip(cells, row):
            if cell not in known:
                known[cell] = decimal.Decimal(cell) * 100
            demand(known[cell] == value, f"cell {cell} of {unit}")


def bench_load(worker, folder, size, rounds, report, kind, text, rival_name, rival, required):
    """Reads @text from a warm file on both sides."""
    values, hundredths = inputs.matrix(*size)
    matrix_path, path = folder / "matrix.f64", folder / f"index.{kind}"
    matrix_path.write_bytes(values.tobytes())
    weights = inputs.integer_weights(size[1])
    path.write_text(text(hundredths, weights), encoding="utf-8")
    worker.ask("matrix", *size, inputs.DECIMALS, matrix_path)
    worker.ask("weights", *weights)
    n_bytes = path.stat().st_size

    times = least({"ours": lambda: worker.ask(kind, path), "rival": lambda: timed(lambda: rival(path))}, rounds)
    check_table(worker, folder, hundredths)
    (ours,), (theirs,) = times["ours"], times["rival"]

    print(f"reading {kind}, {size[0]} × {size[1]}, {n_bytes / 1e6:.1f} MB, from the file to sealed values")
    for name, took in (("parindex", ours), (rival_name, theirs)):
        report.line(name, took, f"{n_bytes / took / 1e3:.0f} MB/s, {took * 1e6 / values.size:.1f} ns a cell")
    report.ratio(f"parindex against {rival_name}", ours, theirs, required)


def load_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def bench_csv(*setting):
    bench_load(*setting, "csv", lambda cells, _: inputs.table(cells), "pandas.read_csv", pd.read_csv, 5)


def bench_json(*setting):
    bench_load(*setting, "json", inputs.document, "Python's json.load", load_json, 3)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("case", choices=("score", "rules", "normalise", "whole", "explain", "csv", "json"))
    parser.add_argument("worker")
    parser.add_argument("--quick", action="store_true", help="a small index and few rounds, without limits")
    parser.add_argument("--no-limits", action="store_true", help="ask nothing of the ratios")
    arguments = parser.parse_args()
    size, rounds = (QUICK_SIZE, 1) if arguments.quick else (SIZE, ROUNDS)
    report = Report(limits=not (arguments.quick or arguments.no_limits))
    # What a rival leaves behind is not to be collected in the middle of its next run.
    gc.disable()

    with tempfile.TemporaryDirectory() as folder, Worker(arguments.worker) as worker:
        cases = {"score": bench_score, "rules": bench_rules, "normalise": bench_normalise, "whole": bench_whole, "explain": bench_explain, "csv": bench_csv, "json": bench_json}
        run = cases[arguments.case]
        run(worker, pathlib.Path(folder), size, rounds, report)
    return 1 if report.missed else 0


if __name__ == "__main__":
    sys.exit(main())
