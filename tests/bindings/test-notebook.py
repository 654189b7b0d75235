#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What a notebook shows, and copies of what it holds."""

import copy
import html.parser
import json
import multiprocessing
import pickle
import unittest

import parindex
from sample import DOCUMENT, Case, Code, Parindex, document_bytes, load, score

EVIL = "<script>alert(1)</script> & \"'"


class Checker(html.parser.HTMLParser):
    """Tags must be closed in order, and only those of tables may be there."""

    def __init__(self):
        super().__init__()
        self.open, self.cells, self.seen = [], [], set()

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)
        self.seen.add(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            raise ValueError(tag)

    def handle_data(self, data):
        self.cells.append(data)


def shown(value):
    checker = Checker()
    checker.feed(value._repr_html_())
    checker.close()
    assert not checker.open, checker.open
    assert checker.seen <= {"table", "caption", "thead", "tbody", "tr", "th", "td", "pre"}, checker.seen
    return checker.cells


def evil():
    """Every text of a document that a table could show."""
    document = json.loads(json.dumps(DOCUMENT))
    document["title"] = document["frameworks"][0]["title"] = document["frameworks"][0]["bands"][1]["title"] = EVIL
    document["frameworks"][0]["criteria"][0]["title"] = EVIL
    for unit in document["units"]:
        unit["name"] = EVIL
    return Parindex.Document.new_from_bytes(document_bytes(document), None)


class Tables(Case):
    def test_escaped(self):
        document = evil()
        board = document.score()
        framework = document.get_frameworks()[0]
        values = (document, board, board[0], framework, framework.get_root(), document.get_units(), document.get_frameworks())
        for value in (*values, Parindex.Explanation.new(board, "u", None), board.list_top(3, None, None, None)):
            self.assertIn("<script>", "".join(shown(value)), value)
        problem = parindex.InputProblem((EVIL, EVIL), (EVIL, EVIL), unit=EVIL, criterion=EVIL, file=EVIL, sheet=EVIL, cell=EVIL)
        self.assertEqual("".join(shown(parindex.ParindexError([problem]))).count("<script>"), 7)

    def test_contents(self):
        board = score()
        cells = shown(board)
        self.assertLess(cells.index("w"), cells.index("u"))
        self.assertTrue({"97.50", "Tốt"} <= set(cells))
        self.assertTrue({"published", "3"} <= set(shown(load())))
        self.assertTrue({"60", "sum", "\u2003\u2003b"} <= set(shown(load().get_frameworks()[0])))
        self.assertTrue({"A", "30.00"} <= set(shown(board[0])))

    def test_long(self):
        document = json.loads(json.dumps(DOCUMENT))
        document["units"] += [{"id": f"x{i}", "name": "X"} for i in range(100)]
        document = Parindex.Document.new_from_bytes(document_bytes(document), None)
        for value in (document.score(), document.get_units()):
            self.assertIn("43", "".join(shown(value)[-1:]))
        self.assertIn("43 more]", repr(document.get_units()))

    def test_problems(self):
        wrong = document_bytes({"format": "parindex-document", "version": 1, "units": [{"id": 1}]})
        with self.assertRaises(parindex.ParindexError) as caught:
            Parindex.Document.new_from_bytes(wrong, None)
        self.assertIn("error", shown(caught.exception))
        loader = Parindex.Loader.new(None)
        self.fails(Code.MISSING_MEMBER, loader.load_bytes, wrong, None)
        self.assertIn("1:units[0].id", shown(loader.get_problems()))
        self.assertEqual(str(loader.get_problems()[0]), loader.get_problems()[0].to_string(Parindex.Language.AUTO))
        self.assertIn(str(loader.get_problems()[0]), repr(loader.get_problems()))

    def test_empty(self):
        self.assertEqual(repr(load().validate()), "[]")
        self.assertTrue(shown(Parindex.Document.new()))
        self.assertTrue(shown(load().validate()))


def title_of(document):
    return document.get_title(), document.score()["w"].get_rank()


class Copies(Case):
    def test_documents(self):
        document = load()
        for again in (copy.copy(document), copy.deepcopy(document), pickle.loads(pickle.dumps(document))):
            self.assertIsNot(again, document)
            self.assertTrue(again.is_sealed())
            self.assertEqual(again.to_bytes().get_data(), document.to_bytes().get_data())
            self.assertEqual(again.score().get_fingerprint(), document.score().get_fingerprint())
        for call in (copy.copy, copy.deepcopy, pickle.dumps):
            self.fails(Code.UNSEALED, call, Parindex.Document.new())

    def test_to_another_process(self):
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            self.assertEqual(pool.map(title_of, [load()]), [("Thử nghiệm", 1)])

    def test_values(self):
        for value in (Parindex.Number.of("10/3"), Parindex.Period.new_from_string("2024-Q3")):
            for again in (copy.copy(value), copy.deepcopy({"k": value})["k"], pickle.loads(pickle.dumps(value))):
                self.assertEqual((again, hash(again)), (value, hash(value)))


if __name__ == "__main__":
    unittest.main()
