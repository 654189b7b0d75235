#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Weights as Python expects them: lists of numbers in, arrays and frames out."""

import json
import math
import os
import tempfile
import unittest
from fractions import Fraction

import parindex
from gi.repository import GLib

try:
    import numpy
    import pandas
except ImportError:
    numpy = pandas = None

BUILT = {each.get_name() for each in parindex.Context().get_methods()}
LEAVES = [{"id": each, "max": 10} for each in "abc"]
CELLS = {"u": [1, 9, 4], "v": [3, 2, 8], "w": [7, 3, 3], "x": [9, 8, 1]}


def document(weighting=None):
    framework = {"id": "f", "aggregation": "weighted-mean", "missing": "propagate", "weighting": weighting or "equal", "criteria": LEAVES}
    text = {"format": "parindex-document", "version": 1, "frameworks": [framework], "units": [{"id": each, "name": each} for each in CELLS]}
    values = {unit: dict(zip("abc", cells)) for unit, cells in CELLS.items()}
    text |= {"assessments": [{"framework": "f", "period": "2024", "values": values}]}
    return parindex.Document.new_from_bytes(GLib.Bytes.new(json.dumps(text).encode()), None)


def find(weighting=None, stated=None):
    return document(stated).find_weights(weighting=weighting)[0]


class Weights(unittest.TestCase):
    def test_rows(self):
        found = find(parindex.BudgetAllocationWeighting(experts=[[1, 2, 1], ["1/2", 0.25, Fraction(1, 4)]]))
        self.assertEqual([found[each] for each in "abc"], [Fraction(3, 8), Fraction(3, 8), Fraction(1, 4)])
        self.assertEqual(found.figure("n-experts"), 2)
        self.assertIn("a 0.375", repr(found))
        with self.assertRaises(KeyError):
            found["d"]
        with self.assertRaises(KeyError):
            found.figure("entropy")
        self.assertTrue(math.isnan(found.props.consistency_ratio))

    @unittest.skipUnless("ahp" in BUILT, "built without LAPACK")
    def test_judgements(self):
        found = find(parindex.AhpWeighting(judgements=[[1, 2, None], [None, 1, 3], [None, None, 1]]))
        self.assertEqual([str(found[each]) for each in "abc"], ["0.6", "0.3", "0.1"])
        self.assertAlmostEqual(found.figure("lambda-max"), 3)
        stated = find(None, {"kind": "ahp", "judgements": [[1, 2, None], [None, 1, 3], [None, None, 1]]})
        self.assertEqual(stated.get_weights(), found.get_weights())
        self.assertEqual(stated.get_weighting().props.judgements, found.get_weighting().props.judgements)

    def test_applied(self):
        before = document()
        with self.assertRaises(parindex.ParindexError) as caught:
            before.score()
        self.assertEqual(caught.exception.problems[0].get_criterion(), "f")
        self.assertIn("parindex weights", str(caught.exception))
        found = find(parindex.EntropyWeighting())
        after = found.apply(before)
        self.assertEqual(after.get_framework("f").get_criterion("b").get_weight(), found["b"])
        self.assertEqual(len(after.score()), 4)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "weighted.json")
            with open(path, "wb") as out:
                out.write(after.to_bytes().get_data())
            self.assertEqual(parindex.load(path).score().get_column(parindex.ResultColumn.SCORE), after.score().get_column(parindex.ResultColumn.SCORE))
        framework = before.get_framework("f").with_weights(["a", "b", "c"], [parindex.Number.of(each) for each in (1, "1/2", 0.5)])
        self.assertEqual(framework.get_criterion("a").get_effective_weight(), Fraction(1, 2))
        self.assertIsNone(before.get_framework("f").get_criterion("a").get_effective_weight())

    @unittest.skipUnless({"optimised", "benefit-of-the-doubt", "pca"} <= BUILT and numpy, "built without LAPACK or lp_solve, or no NumPy")
    def test_figures(self):
        found = find(parindex.BenefitOfTheDoubtWeighting(lower=[0.1], upper=[0.6, 0.7, 0.8]))
        self.assertEqual(found.figure("unit-weights").shape, (4, 3))
        self.assertEqual(found.figure("unit-scores").shape, (4,))
        self.assertEqual(find(parindex.OptimisedWeighting(targets=[2, 1, 1])).figure("target-importance").tolist(), [0.5, 0.25, 0.25])
        factors = find(parindex.PcaWeighting(form="factors", factors=2))
        self.assertEqual(factors.figure("rotated-loadings").shape, (3, 2))
        pca = parindex.Pca.new(factors.apply(document()).score(), None, False)
        self.assertEqual((pca.loadings().shape, pca.rotated(2).shape, pca.scores().shape), ((3, 3), (3, 2), (4, 3)))
        self.assertTrue(numpy.allclose(pca.loadings() @ pca.loadings().T, pca.correlations(), atol=1e-14))
        self.assertTrue(numpy.array_equal(pca.rotated(2), factors.figure("rotated-loadings")))

    @unittest.skipIf(pandas is None, "no pandas")
    def test_frames(self):
        found = find(parindex.CriticWeighting())
        frame = found.to_frame()
        self.assertEqual(list(frame.columns), ["given", "weight", "effective"])
        self.assertEqual(list(frame.index), list("abc"))
        self.assertTrue(frame["given"].isna().all())
        self.assertEqual(frame["weight"].tolist(), found.get_weights())
        drivers = found.apply(document()).score().weights_to_frame()
        self.assertEqual(list(drivers.columns), ["depth", "effective", "importance", "share", "rank-importance", "units"])
        self.assertAlmostEqual(drivers["share"].sum(), 1)


if __name__ == "__main__":
    unittest.main()
