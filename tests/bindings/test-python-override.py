#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the Python override adds: exact numbers as Python knows them, buffers in and out, results by id, reprs."""

import array
import math
import subprocess
import sys
import unittest
from decimal import Decimal
from fractions import Fraction

import numpy
from sample import Case, Code, Parindex, assessment, load, number, score

Number, Column = Parindex.Number, Parindex.ResultColumn


class Numbers(Case):
    def test_of(self):
        for value, text in (
            (7, "7"),
            (10**40, "1" + 40 * "0"),
            (Fraction(10, 3), "10/3"),
            (Decimal("87.060"), "87.06"),
            (Decimal("1E+3"), "1000"),
            ("1/4", "0.25"),
            (0.1, "0.1"),
            (numpy.float64(2.675), "2.675"),
            (numpy.int64(-3), "-3"),
            (number("5"), "5"),
        ):
            self.assertEqual(str(Number.of(value)), text)
        for value in (True, None, b"1", 1j, numpy.float32(0.1)):
            self.assertRaises(TypeError, Number.of, value)
        self.fails(Code.RANGE, Number.of, math.nan)
        self.fails(Code.NUMBER, Number.of, "12,5")

    def test_conversions(self):
        third = Number.of("10/3")
        self.assertEqual((float(third), third.as_fraction()), (10 / 3, Fraction(10, 3)))
        self.assertRaises(ValueError, third.as_decimal)
        self.assertEqual(Number.of("87.06").as_decimal(), Decimal("87.06"))
        self.assertEqual(eval(repr(third), {"Parindex": Parindex}), third)

    def test_order(self):
        self.assertTrue(Number.of("0.30") == number("3/10") == Decimal("0.3") == Fraction(3, 10))
        self.assertTrue(Number.of(2) == 2 and 3 > Number.of("2.5") >= 2 and Number.of(1) != Number.of(2))
        self.assertEqual(len({Number.of(1), Number.of("1.0"), 1, Fraction(1), Decimal(1)}), 1)
        self.assertEqual(sorted([Number.of("1/2"), Number.of("1/3")])[0], Fraction(1, 3))
        # 0.1 is not 1/10 bit by bit, and is as text: neither answer would be right for all.
        self.assertFalse(Number.of("0.1") == 0.1)
        with self.assertRaises(TypeError):
            self.assertTrue(Number.of("0.1") < 0.2)
        self.assertFalse(Number.of(1) == Decimal("NaN"))

    def test_period(self):
        period = Parindex.Period.new_from_string
        self.assertEqual(str(period("2024-Q3")), "2024-Q3")
        self.assertEqual(max(period("2024"), period("2023"), period("2024-S1")), period("2024"))
        self.assertEqual(len({period("2024"), period("2024")}), 1)
        self.assertFalse(period("2024") == "2024")


class Buffers(Case):
    def test_in(self):
        block = numpy.array([[1.25, 2], [numpy.nan, 4]])
        for values in (
            block,
            block.reshape(4),
            array.array("d", block.reshape(4)),
            memoryview(block),
            block.reshape(4).tolist(),
            tuple(block.reshape(4)),
        ):
            period = assessment()
            self.assertTrue(period.set_values("self", values))
            numpy.testing.assert_array_equal(period.values("self"), block)
        period.set_values("self", block, decimals=2)
        self.fails(Code.PRECISION, period.set_values, "self", block, 1)

    def test_wrong_buffers(self):
        """Whatever is no C-contiguous native float64 is refused: it would arrive as other numbers."""
        block, period = numpy.ones((2, 2)), assessment()
        for values in (
            block.astype("f4"),
            block.astype("i8"),
            block.astype(">f8"),
            numpy.asfortranarray([[1.0, 2], [3, 4]]),
            numpy.ones((4, 4))[::2, ::2],
            b"1" * 32,
            "text",
            None,
            3.5,
        ):
            self.assertRaises(TypeError, period.set_values, "self", values)
        for shape in ((1, 4), (4, 1), (1, 2, 2)):
            self.assertRaises(ValueError, period.set_values, "self", numpy.ones(shape))
        self.fails(Code.SHAPE, period.set_values, "self", numpy.ones(5))
        self.assertEqual(period.get_stages(), [])

    def test_out(self):
        board = score()
        column = board.column(Column.SCORE)
        self.assertEqual((column.dtype, column.shape), (numpy.float64, (3,)))
        self.assertEqual(column[2], 97.5)
        self.assertTrue(numpy.isnan(column[1]))
        self.assertEqual(board.column(Column.PERCENT, criterion="a")[0], 50)
        self.assertEqual(board.column(Column.RANK, within="region")[0], 1)
        self.assertRaises(ValueError, column.__setitem__, 0, 1)
        self.assertEqual(load().get_assessment("f", "2025").values("published").shape, (3, 3))
        self.fails(Code.NOT_FOUND, board.column, Column.SCORE, "x")

    def test_without_numpy(self):
        program = (
            "import sys; sys.modules['numpy'] = None\n"
            "from sample import Parindex, assessment, score\n"
            "assert score().column(Parindex.ResultColumn.SCORE)[2] == 97.5\n"
            "period = assessment(); period.set_values('self', [1, 2, 3, 4])\n"
            "view = period.values('self'); assert view.shape == (2, 2) and view[1, 0] == 3 and view.readonly\n"
        )
        subprocess.run([sys.executable, "-c", program], cwd=sys.path[0], check=True)


class Sequences(Case):
    def test_results(self):
        board = score()
        self.assertEqual(board["w"].get_rank(), 1)
        self.assertIs(board["u"], board[0])
        self.assertEqual([result.get_unit_id() for result in board[1:]], ["v", "w"])
        self.assertRaises(KeyError, board.__getitem__, "x")
        self.assertRaises(IndexError, board.__getitem__, 3)
        self.assertEqual([unit.get_id() for unit in load().get_units()[::-1]], ["w", "v", "u"])

    def test_reprs(self):
        document, board = load(), score()
        for value, text in (
            (Number.of("10/3"), "Parindex.Number.of('10/3')"),
            (Parindex.Period.new_from_string("2025"), "Parindex.Period.new_from_string('2025')"),
            (document.get_unit("u"), "<Parindex.Unit u 'Ủ'>"),
            (document.get_framework("f"), "<Parindex.Framework f 'Framework'>"),
            (document.get_framework("f").get_criterion("a"), "<Parindex.Criterion a 'A'>"),
            (document.get_assessment("f", "2025"), "<Parindex.Assessment f 2025 3 x 3>"),
            (document, "<Parindex.Document 'Thử nghiệm': 3 units, 1 frameworks, 1 assessments>"),
            (board, "<Parindex.Scoreboard f 2025: 3 units>"),
            (board["u"], "<Parindex.Result u f: score 40.50, rank 2 of 2>"),
            (Parindex.Explanation.new(board, "u", None), "<Parindex.Explanation u f: score 40.50 of 90.00, 2 parts>"),
        ):
            self.assertEqual(repr(value), text)
        # Objects made without arguments are no reason to fail while somebody debugs.
        for empty in (Parindex.Unit(), Parindex.Framework(), Parindex.Criterion(), Parindex.Document()):
            self.assertIn("None", repr(empty))


if __name__ == "__main__":
    unittest.main()
