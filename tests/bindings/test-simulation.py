#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A simulation against NumPy, which makes the same random numbers with its own Philox and everything else in its own way."""

import json
import unittest

import gi
import numpy as np

gi.require_version("Parindex", "1")
from gi.repository import GLib, Parindex

GROUPS, LEAVES, UNITS, DRAWS, SEED, SPREAD = 5, 6, 40, 500, 20261122, 0.25


def make_document(values, group_weights, leaf_weights):
    criteria = [{"id": f"g{g}", "title": "G", "weight": int(group_weights[g]),
                 "criteria": [{"id": f"c{g}-{j}", "title": "C", "weight": int(leaf_weights[g, j]), "max": 100} for j in range(LEAVES)]}
                for g in range(GROUPS)]
    return {"format": "parindex-document", "version": 1,
            "frameworks": [{"id": "f", "title": "F", "aggregation": "weighted-mean", "missing": "propagate", "criteria": criteria}],
            "units": [{"id": f"u{i}", "name": "U"} for i in range(UNITS)],
            "assessments": [{"framework": "f", "period": "2025",
                             "values": {f"u{i}": {f"c{g}-{j}": int(values[i, g, j]) for g in range(GROUPS) for j in range(LEAVES)} for i in range(UNITS)}}]}


def column(distribution, figure):
    return np.frombuffer(distribution.get_column_bytes(figure).get_data())


class SimulationTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        rng = np.random.default_rng(3)
        cls.values = rng.integers(0, 101, (UNITS, GROUPS, LEAVES))
        cls.values[7] = cls.values[3]
        cls.group_weights = rng.integers(1, 20, GROUPS)
        cls.leaf_weights = rng.integers(1, 9, (GROUPS, LEAVES))
        text = json.dumps(make_document(cls.values, cls.group_weights, cls.leaf_weights)).encode()
        cls.board = Parindex.Document.new_from_bytes(GLib.Bytes.new(text), None).score(None, None, None, None)

    def simulate(self):
        simulation = Parindex.Simulation.new(self.board)
        simulation.set_replicates(DRAWS)
        simulation.set_seed(SEED)
        simulation.set_weight_spread(0, SPREAD)
        return simulation

    def scores(self):
        """The weights stand in the order of the tree: each group in front of its leaves."""
        out = np.empty((DRAWS, UNITS))
        for draw in range(DRAWS):
            philox = np.random.Philox(key=SEED, counter=((draw << 64) - 1) % 2**256)
            factors = 1 + SPREAD * (2 * np.random.Generator(philox).random(GROUPS * (LEAVES + 1)).reshape(GROUPS, LEAVES + 1) - 1)
            groups, leaves = self.group_weights * factors[:, 0], self.leaf_weights * factors[:, 1:]
            inner = (self.values * leaves).sum(2) / leaves.sum(1)
            out[draw] = (inner * groups).sum(1) / groups.sum()
        return out

    def test_numpy(self):
        distribution = self.simulate().run(None)
        scores = self.scores()
        figure = Parindex.RankFigure
        for i in range(UNITS):
            np.testing.assert_allclose(np.frombuffer(distribution.get_values_bytes(f"u{i}").get_data()), scores[:, i], rtol=1e-12)
        steps = np.rint(scores * 1e10)
        ranks = 1 + (steps[:, None, :] > steps[:, :, None]).sum(2)
        for i in range(UNITS):
            np.testing.assert_array_equal(np.frombuffer(distribution.get_ranks_bytes(f"u{i}").get_data()), ranks[:, i])
        for mine, theirs in ((figure.MEAN, ranks.mean(0)), (figure.SD, ranks.std(0, ddof=1)), (figure.MINIMUM, ranks.min(0)), (figure.MAXIMUM, ranks.max(0)),
                             (figure.LOW, np.percentile(ranks, 5, axis=0)), (figure.MEDIAN, np.percentile(ranks, 50, axis=0)),
                             (figure.HIGH, np.percentile(ranks, 95, axis=0)), (figure.MEAN_ERROR, ranks.std(0, ddof=1) / DRAWS**0.5),
                             (figure.MEAN_VALUE, scores.mean(0)), (figure.SD_VALUE, scores.std(0, ddof=1)),
                             (figure.LOW_VALUE, np.percentile(scores, 5, axis=0)), (figure.HIGH_VALUE, np.percentile(scores, 95, axis=0))):
            np.testing.assert_allclose(column(distribution, mine), theirs, rtol=1e-12, atol=1e-12)
        self.assertAlmostEqual(distribution.get_mean_shift(), np.abs(ranks - column(distribution, figure.NOMINAL)).mean(), 12)
        share = distribution.get_probability_at_most("u4", 10)
        self.assertEqual(share, (ranks[:, 4] <= 10).mean())
        self.assertAlmostEqual(distribution.get_probability_error("u4", None, share), (share * (1 - share) / DRAWS) ** 0.5, 15)
        above = distribution.get_probability_above("u1", "u2")
        self.assertAlmostEqual(above, (ranks[:, 1] < ranks[:, 2]).mean() + (ranks[:, 1] == ranks[:, 2]).mean() / 2, 12)
        self.assertEqual(distribution.get_probability_above("u3", "u7"), 0.5)
        histogram = np.frombuffer(distribution.get_histogram_bytes("u4").get_data())
        np.testing.assert_array_equal(histogram, np.bincount(ranks[:, 4], minlength=UNITS + 1)[1:])

    def test_choices(self):
        """Each criterion is left out in some draws; what fails is told."""
        simulation = Parindex.Simulation.new(self.board)
        simulation.set_replicates(DRAWS)
        framework = self.board.get_framework()
        self.assertTrue(simulation.add_choice(framework.list_without_each(False), None))
        distribution = simulation.run(None)
        self.assertEqual((distribution.get_n_failed(), len(distribution.get_problems())), (0, 0))
        # The index as it is, and without each group.
        self.assertEqual(len(set(distribution.get_values_bytes("u4").get_data()[i:i + 8] for i in range(0, 8 * DRAWS, 8))), GROUPS + 1)

    def test_bands(self):
        """Bands read what the ranking reads: rounded values where it rounds. Edges that are quantiles are those of each draw."""
        for decimals in (None, 0):
            for bands, share in (([{"id": "a", "title": "A", "from": 50}, {"id": "b", "title": "B"}], None),
                                 ([{"id": "a", "title": "A", "quantile": 0.75}, {"id": "b", "title": "B"}], 0.75)):
                document = make_document(self.values, self.group_weights, self.leaf_weights)
                document["frameworks"][0].update(ranking={"of": "score"} | ({} if decimals is None else {"decimals": decimals}), bands=bands)
                document["units"][5]["ranked"] = False
                board = Parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(document).encode()), None).score(None, None, None, None)
                simulation = Parindex.Simulation.new(board)
                simulation.set_replicates(DRAWS)
                simulation.set_seed(SEED)
                simulation.set_weight_spread(0, SPREAD)
                distribution = simulation.run(None)
                scores = np.rint(self.scores() * 1e10) / 1e10
                if decimals == 0:
                    scores = np.floor(scores + 0.5)
                edges = 50 if share is None else np.quantile(np.delete(scores, 5, axis=1), share, axis=1)[:, None] - 1e-10
                expected = (scores >= edges).mean(axis=0)
                for i in range(UNITS):
                    self.assertEqual(distribution.get_probability_in_band(f"u{i}", "a"), expected[i], (decimals, share, i))

    def test_bands_of_other(self):
        """Bands may read scores where the ranking reads percents: what does not apply leaves the maximum, which then varies, and 0 points are 0 %."""
        maxima, edges = np.array([10, 20, 30.0]), {"score": 17, "percent": 50}
        values = [[5, 12, "n/a"], [4, 11, 14], [0, 0, 0], [8, 10, 18], [10, 0, "n/a"]]
        points = np.array([[np.nan if each == "n/a" else each for each in row] for row in values], float)
        for ranking, bands in (("score", "percent"), ("percent", "score")):
            document = {"format": "parindex-document", "version": 1,
                        "frameworks": [{"id": "f", "title": "F", "aggregation": "sum", "missing": "skip", "ranking": {"of": ranking},
                                        "bands": {"of": bands, "levels": [{"id": "hi", "title": "H", "from": edges[bands]}, {"id": "lo", "title": "L"}]},
                                        "criteria": [{"id": f"c{j}", "title": "C", "max": maximum} for j, maximum in enumerate(maxima)]}],
                        "alternatives": [{"id": "x", "changes": {"missing": "zero"}}],
                        "units": [{"id": f"u{i}", "name": "U"} for i in range(5)],
                        "assessments": [{"framework": "f", "period": "2025", "values": {f"u{i}": {f"c{j}": v for j, v in enumerate(row)} for i, row in enumerate(values)}}]}
            document = Parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(document).encode()), None)
            for choice in (False, True):
                simulation = Parindex.Simulation.new(document.score(None, None, None, None))
                simulation.set_replicates(DRAWS)
                simulation.set_seed(SEED)
                simulation.set_weight_spread(0, 0.5)
                if choice:
                    simulation.add_choice(document.get_alternatives(), document)
                distribution = simulation.run(None)
                found = np.empty((DRAWS, 5))
                for draw in range(DRAWS):
                    philox = np.random.Philox(key=SEED, counter=((draw << 64) - 1) % 2**256)
                    drawn = maxima * (0.5 + np.random.Generator(philox).random(3))
                    drawn *= maxima.sum() / drawn.sum()
                    found[draw] = np.nansum(points / maxima * drawn, axis=1)
                    if bands == "percent":
                        found[draw] *= 100 / (drawn * ~np.isnan(points)).sum(1)
                for i in range(5):
                    self.assertEqual(distribution.get_probability_in_band(f"u{i}", "hi"), (found[:, i] >= edges[bands]).mean(), (ranking, choice, i))

    def test_certain_shift(self):
        """What is the same in each draw has no error, whatever its mean is rounded to."""
        criteria = [{"id": "a", "title": "A", "weight": 1}, {"id": "b", "title": "B", "weight": 2}]
        document = {"format": "parindex-document", "version": 1,
                    "frameworks": [{"id": "f", "title": "F", "aggregation": "weighted-mean", "missing": "propagate", "criteria": criteria}],
                    "units": [{"id": f"u{i}", "name": "U"} for i in range(3)],
                    "assessments": [{"framework": "f", "period": "2025", "values": {f"u{i}": {"a": 10 * i + 1, "b": 5 * i} for i in range(3)}}]}
        simulation = Parindex.Simulation.new(Parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(document).encode()), None).score(None, None, None, None))
        simulation.set_replicates(1000)
        simulation.set_weight_spread(0, 0)
        simulation.set_cell_interval("u0", "a", 55.5, 55.5)
        distribution = simulation.run(None)
        self.assertEqual((distribution.get_mean_shift(), distribution.get_mean_shift_error()), (4 / 3, 0))

    def test_concentration_and_errors(self):
        simulation = self.simulate()
        simulation.set_weight_concentration(1, 30)
        self.assertEqual((simulation.get_weight_concentration(1), simulation.get_weight_spread(1), simulation.get_weight_spread(2)), (30, 0, SPREAD))
        simulation.set_value_error("g1", Parindex.ValueError.INTERVAL, 4)
        with self.assertRaises(GLib.Error):
            simulation.set_value_error("nothing", Parindex.ValueError.SD, 1)
        simulation.set_cell_interval("u1", "c0-0", 3, 50)
        simulation.set_cell_error("u2", "c0-0", Parindex.ValueError.SD, 2.5)
        simulation.set_replicates(40)
        self.assertGreater(simulation.run(None).get_mean_shift(), 0)

    def test_many_units(self):
        """More ranks than are looked at one by one; a unit of which two criteria say the opposite is far up or far down."""
        units, draws = 500, 101
        values = np.random.default_rng(9).integers(0, 101, (units, 2))
        values[0] = 100, 0
        for ties in ("competition", "average"):
            document = {"format": "parindex-document", "version": 1,
                        "frameworks": [{"id": "f", "title": "F", "aggregation": "weighted-mean", "missing": "propagate", "ranking": {"ties": ties, "of": "score"},
                                        "criteria": [{"id": each, "title": "C", "weight": 1, "max": 100} for each in "ab"]}],
                        "units": [{"id": f"u{i}", "name": "U"} for i in range(units)],
                        "assessments": [{"framework": "f", "period": "2025", "values": {f"u{i}": dict(zip("ab", map(int, values[i]))) for i in range(units)}}]}
            board = Parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(document).encode()), None).score(None, None, None, None)
            simulation = Parindex.Simulation.new(board)
            simulation.set_replicates(draws)
            simulation.set_weight_spread(0, 0.2)
            simulation.add_choice(board.get_framework().list_without_each(True), None)
            distribution = simulation.run(None)
            ranks = np.array([np.frombuffer(distribution.get_ranks_bytes(f"u{i}").get_data()) for i in range(units)])
            self.assertGreater(ranks[0].max() - ranks[0].min(), 300)
            figure = Parindex.RankFigure
            for mine, theirs in ((figure.MEAN, ranks.mean(1)), (figure.SD, ranks.std(1, ddof=1)), (figure.MINIMUM, ranks.min(1)), (figure.MAXIMUM, ranks.max(1)),
                                 (figure.LOW, np.percentile(ranks, 5, axis=1)), (figure.MEDIAN, np.percentile(ranks, 50, axis=1)),
                                 (figure.HIGH, np.percentile(ranks, 95, axis=1))):
                np.testing.assert_allclose(column(distribution, mine), theirs, rtol=1e-12, err_msg=f"{ties} {mine}")

    def test_rows(self):
        distribution = self.simulate().run(None)
        self.assertEqual(len(distribution), UNITS)
        row = distribution[4]
        self.assertEqual(row.get_unit().get_id(), "u4")
        self.assertEqual(row.props.median, row.get_figure(Parindex.RankFigure.MEDIAN))
        self.assertLessEqual(row.props.low, row.props.high)

    def test_shards(self):
        whole = self.simulate().run(None)
        shards = [self.simulate().run_shard(begin, end, None) for begin, end in ((300, 500), (0, 299), (299, 300))]
        merged = self.simulate().merge(shards)
        self.assertEqual(merged.get_column_bytes(Parindex.RankFigure.MEAN_VALUE).get_data(), whole.get_column_bytes(Parindex.RankFigure.MEAN_VALUE).get_data())
        with self.assertRaises(GLib.Error):
            self.simulate().merge(shards[:2])

    def test_async(self):
        loop, found, told = GLib.MainLoop(), [], []
        simulation = self.simulate()
        simulation.connect("progress", lambda _, done, of: told.append((done, of)))

        def finish(source, result):
            found.append(source.run_finish(result))
            loop.quit()

        simulation.run_async(None, finish)
        loop.run()
        self.assertEqual(found[0].get_replicates(), DRAWS)
        self.assertTrue(all(of == DRAWS for _, of in told))


if __name__ == "__main__":
    unittest.main()
