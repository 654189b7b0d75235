#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A simulation on a cluster of processes gives the same bits as one process, also where a worker is killed in the middle."""

import json
import os
import signal
import sys
import unittest

try:
    import distributed
except ImportError:
    sys.exit(77)

import dask

import parindex
import parindex.distributed
from gi.repository import GLib, Parindex

UNITS, LEAVES, DRAWS = 60, 12, 40000


def make_document():
    text = json.dumps({
        "format": "parindex-document", "version": 1,
        "frameworks": [{"id": "f", "title": "F", "aggregation": "weighted-mean", "missing": "propagate",
                        "criteria": [{"id": f"c{j}", "title": "C", "weight": j + 1, "max": 100} for j in range(LEAVES)]}],
        "units": [{"id": f"u{i}", "name": "U"} for i in range(UNITS)],
        "assessments": [{"framework": "f", "period": "2025",
                         "values": {f"u{i}": {f"c{j}": (i * 37 + j * 61 + i * j * 17) % 101 for j in range(LEAVES)} for i in range(UNITS)}}]})
    return parindex.Document.new_from_bytes(GLib.Bytes.new(text.encode()), None)


def bits(distribution):
    units = [row.get_unit().get_id() for row in distribution]
    return [(distribution.get_values_bytes(unit).get_data(), distribution.get_ranks_bytes(unit).get_data()) for unit in units]


class DistributedTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.document = make_document()
        dask.config.set({"distributed.comm.timeouts.connect": "60s", "distributed.worker.daemon": True})
        cls.cluster = distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, memory_limit=0)
        cls.client = distributed.Client(cls.cluster)

    @classmethod
    def tearDownClass(cls):
        cls.client.close()
        cls.cluster.close()

    def alone(self, sequence="pseudo-random", replicates=DRAWS):
        simulation = Parindex.Simulation.new(self.document.score())
        simulation.set_replicates(replicates)
        simulation.set_seed(5)
        simulation.set_sequence(parindex.distributed.SEQUENCES[sequence])
        simulation.set_weight_spread(0, 0.3)
        return simulation.run(None)

    def test_same_bits(self):
        for sequence in ("pseudo-random", "sobol"):
            told = []
            there = parindex.distributed.simulate(self.client, self.document, replicates=1000, seed=5, sequence=sequence, weight_spread=0.3, shards=7,
                                                  progress=lambda done, of: told.append((done, of)))
            self.assertEqual(bits(there), bits(self.alone(sequence, 1000)))
            self.assertEqual(len(told), 7)
            self.assertEqual(told[-1], (1000, 1000))

    def test_setup(self):
        def setup(simulation):
            simulation.set_weight_spread(1, 0.3)

        there = parindex.distributed.simulate(self.client, self.document, replicates=1000, seed=5, weight_spread={1: 0.1}, setup=setup, shards=3)
        self.assertEqual(bits(there), bits(self.alone(replicates=1000)))

    def test_killed_worker(self):
        killed = []

        def kill(done, of):
            if not killed and done > of // 4:
                worker = next(iter(self.cluster.workers.values()))
                os.kill(worker.process.process.pid, signal.SIGKILL)
                killed.append(done)

        there = parindex.distributed.simulate(self.client, self.document, replicates=DRAWS, seed=5, weight_spread=0.3, shards=60, progress=kill)
        self.assertTrue(killed and killed[0] < DRAWS)
        self.assertEqual(bits(there), bits(self.alone()))

    def test_wrong(self):
        with self.assertRaises(ValueError):
            parindex.distributed.simulate(self.client, self.document, sequence="halton")
        with self.assertRaises(GLib.Error):
            parindex.distributed.simulate(self.client, self.document, weight_spread=2)
        with self.assertRaises(GLib.Error):
            parindex.distributed.simulate(self.client, self.document, framework="none")

    def test_cancelled(self):
        class Stop(Exception):
            pass

        def stop(done, of):
            raise Stop

        with self.assertRaises(Stop):
            parindex.distributed.simulate(self.client, self.document, replicates=DRAWS, shards=40, progress=stop)


if __name__ == "__main__":
    unittest.main()
