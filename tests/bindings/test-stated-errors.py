#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Errors of single values, and Monte Carlo errors of shares, against NumPy: the same random numbers, everything else in its own way."""

import json
import math
import statistics
import unittest

import gi
import numpy as np

gi.require_version("Parindex", "1")
from gi.repository import GLib, Parindex

UNITS, LEAVES, DRAWS, SEED, STREAM = 9, 3, 400, 20261122, 2
ERRORS = {
    (0, 0): {"sd": 0.75},
    (1, 2): {"relative-sd": 0.125},
    (2, 1): {"interval": [20, 31.5]},
    (3, 0): {"interval": [30, 40], "confidence": 0.9},
    (4, 1): {"sampling": 250},
}


def make_document(values, errors=ERRORS, missing=()):
    cells = {f"u{i}": {f"c{j}": int(values[i, j]) for j in range(LEAVES)} for i in range(UNITS)}
    for (i, j), error in errors.items():
        cells[f"u{i}"][f"c{j}"] = {"value": int(values[i, j]), **error}
    for i, j in missing:
        cells[f"u{i}"][f"c{j}"] = None
    criteria = [{"id": f"c{j}", "title": "C", "weight": j + 1, "max": 100} for j in range(LEAVES)]
    return {"format": "parindex-document", "version": 1,
            "frameworks": [{"id": "f", "title": "F", "aggregation": "weighted-mean", "missing": "skip", "criteria": criteria}],
            "alternatives": [{"id": "strict", "changes": {"missing": "propagate"}}, {"id": "broken", "changes": {"criteria": {"c0": {"max": 1}}}}],
            "units": [{"id": f"u{i}", "name": "U"} for i in range(UNITS)],
            "assessments": [{"framework": "f", "period": "2025", "values": cells}]}


def load(document):
    return Parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(document).encode()), None)


def uniform(draw, place):
    philox = np.random.Philox(key=SEED, counter=((STREAM << 128) + (draw << 64) + place // 4 - 1) % 2**256)
    return np.random.Generator(philox).random(place % 4 + 1)[-1]


def measured(draw, i, j, value, error):
    first, second = (uniform(draw, (i * LEAVES + j) * 2 + k) for k in range(2))
    normal = math.sqrt(-2 * math.log(1 - first)) * math.cos(2 * math.pi * second)
    if "sd" in error:
        return value + error["sd"] * normal
    if "relative-sd" in error:
        return value + error["relative-sd"] * abs(value) * normal
    if "sampling" in error:
        return min(value + math.sqrt(value * (100 - value) / error["sampling"]) * normal, 100)
    low, high = error["interval"]
    if "confidence" in error:
        sd = (high - low) / 2 / statistics.NormalDist().inv_cdf((1 + error["confidence"]) / 2)
        return (low + high) / 2 + sd * normal
    return low + (high - low) * first


class StatedErrors(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.values = np.random.default_rng(5).integers(20, 81, (UNITS, LEAVES))
        cls.document = load(make_document(cls.values))
        cls.board = cls.document.score(None, None, None, None)

    def simulate(self, board=None):
        simulation = Parindex.Simulation.new(board or self.board)
        simulation.set_replicates(DRAWS)
        simulation.set_seed(SEED)
        return simulation

    def check(self, distribution):
        expected = np.repeat(self.values[None].astype(float), DRAWS, 0)
        for (i, j), error in ERRORS.items():
            expected[:, i, j] = [measured(draw, i, j, float(self.values[i, j]), error) for draw in range(DRAWS)]
        scores = expected @ np.arange(1, LEAVES + 1) / 6
        for i in range(UNITS):
            # Errors are kept to four digits.
            np.testing.assert_allclose(np.frombuffer(distribution.get_values_bytes(f"u{i}").get_data()), scores[:, i], atol=5e-3)

    def test_document(self):
        simulation = self.simulate()
        simulation.use_stated_errors()
        self.check(simulation.run(None))

    def test_cells_before_criteria(self):
        simulation = self.simulate()
        simulation.use_stated_errors()
        simulation.set_value_error("c1", Parindex.ValueError.INTERVAL, 0)
        self.check(simulation.run(None))

    def test_table(self):
        plain = load(make_document(self.values, {})).score(None, None, None, None)
        self.assertEqual(plain.get_fingerprint(), self.board.get_fingerprint())
        simulation = self.simulate(plain)
        rows = ["unit,criterion,sd,relative-sd,sampling,low,high,confidence"]
        for (i, j), error in ERRORS.items():
            low, high = error.get("interval", ("", ""))
            rows.append(",".join(map(str, (f"u{i}", f"c{j}", error.get("sd", ""), error.get("relative-sd", ""), error.get("sampling", ""), low, high,
                                           error.get("confidence", "")))))
        loader = Parindex.Loader.new(None)
        loader.load_error_table(simulation, GLib.Bytes.new("\n".join(rows).encode()), Parindex.NumberStyle.UNDECLARED)
        self.check(simulation.run(None))

    def test_table_problems(self):
        """All are told at once, with their lines, and the simulation is as it was."""
        simulation = self.simulate()
        loader = Parindex.Loader.new(None)
        with self.assertRaises(GLib.Error):
            loader.load_error_table(simulation, GLib.Bytes.new(b"unit,criterion,sd\nu0,c0,1\nu99,c0,1\nu0,c9,x\nu1,c1,x\nu2,c2,-1\n"), Parindex.NumberStyle.PLAIN)
        self.assertEqual([problem.get_line() for problem in loader.get_problems()], [3, 4, 5, 6])
        self.assertEqual(simulation.run(None).get_mean_shift(), 0)

    def test_none_stated(self):
        with self.assertRaises(GLib.Error):
            self.simulate(load(make_document(self.values, {})).score(None, None, None, None)).use_stated_errors()

    def test_round_trip(self):
        text = self.document.to_bytes().get_data()
        again = Parindex.Document.new_from_bytes(GLib.Bytes.new(text), None)
        self.assertEqual(again.to_bytes().get_data(), text)
        cells = json.loads(text)["assessments"][0]["values"]
        for (i, j), error in ERRORS.items():
            self.assertEqual(cells[f"u{i}"][f"c{j}"], {"value": int(self.values[i, j]), **error})


class Probabilities(unittest.TestCase):
    """Units that are not in each draw: u0 has a missing value, which an alternative does not let pass, and another one cannot be scored at all."""

    def setUp(self):
        values = np.random.default_rng(6).integers(20, 81, (UNITS, LEAVES))
        values[1] = values[0]
        self.document = load(make_document(values, {}, missing=[(0, 1)]))
        self.board = self.document.score(None, None, None, None)

    def simulate(self, draws, seed=SEED):
        simulation = Parindex.Simulation.new(self.board)
        simulation.set_replicates(draws)
        simulation.set_seed(seed)
        simulation.set_weight_spread(0, 1)
        simulation.add_choice(self.document.get_alternatives(), self.document)
        return simulation

    def check(self, distribution):
        ranks = {unit: np.frombuffer(distribution.get_ranks_bytes(unit).get_data()) for unit in ("u0", "u1", "u2")}
        figure = Parindex.RankFigure
        for row, unit in zip(distribution, ("u0", "u1", "u2")):
            there = ranks[unit][~np.isnan(ranks[unit])]
            n = len(there)
            self.assertEqual(row.get_figure(figure.N), n)
            share = distribution.get_probability_at_most(unit, 4)
            error = distribution.get_probability_error(unit, None, share)
            if n == 0:
                self.assertTrue(math.isnan(share))
                self.assertTrue(math.isnan(distribution.get_probability_error(unit, None, 0.5)))
            else:
                self.assertAlmostEqual(share, (there <= 4).mean(), 15)
            for mine, theirs in ((error, math.sqrt(share * (1 - share) / n) if n > 1 else None), (row.get_figure(figure.MEAN), there.mean() if n else None),
                                 (row.get_figure(figure.MEDIAN), np.median(there) if n else None), (row.get_figure(figure.SD), there.std(ddof=1) if n > 1 else None)):
                if theirs is None:
                    self.assertTrue(math.isnan(mine), (unit, n))
                else:
                    self.assertAlmostEqual(mine, theirs, 12)
            self.assertEqual(math.isnan(row.get_figure(figure.MEDIAN_ERROR)), n < 2)
        both = ~np.isnan(ranks["u0"]) & ~np.isnan(ranks["u2"])
        share = distribution.get_probability_above("u0", "u2")
        if both.sum() > 1:
            self.assertAlmostEqual(distribution.get_probability_error("u0", "u2", share), math.sqrt(share * (1 - share) / both.sum()), 14)

    def test_draws(self):
        seen = set()
        for draws in (1, 2, 3, 5, 300):
            for seed in range(6):
                distribution = self.simulate(draws, seed).run(None)
                self.check(distribution)
                seen.add(min(int(distribution[0].get_figure(Parindex.RankFigure.N)), 2))
        self.assertEqual(seen, {0, 1, 2})

    def test_shards(self):
        whole = self.simulate(30).run(None)
        shards = [self.simulate(30).run_shard(begin, begin + 1, None) for begin in range(30)]
        merged = self.simulate(30).merge(shards[::-1])
        self.check(merged)
        for unit in ("u0", "u1"):
            self.assertEqual(merged.get_values_bytes(unit).get_data(), whole.get_values_bytes(unit).get_data())
        with self.assertRaises(GLib.Error):
            whole.get_probability_error("nobody", None, 0.5)


if __name__ == "__main__":
    unittest.main()
