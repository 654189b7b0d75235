# SPDX-License-Identifier: LGPL-2.1-or-later
"""For mypy: what each call gives, and what is refused. An ignore that is not needed is an error too."""

import asyncio
from fractions import Fraction
from typing import assert_type

import parindex
from parindex import Document, Number, Problem, Result, Scoreboard, Unit


def report(path: str) -> list[str]:
    document = parindex.load(path)
    assert_type(document, Document)
    board = document.score(framework="par", period=2025)
    assert_type(board, Scoreboard)
    assert_type(board["ha-noi"], Result)
    assert_type(board[0], Result)
    assert_type(board[1:], list[Result])
    assert_type(board.get_band_edge("good"), Number | None)
    assert_type([unit for unit in document.get_units()], list[Unit])
    assert_type(document.get_assessments()[0].get_value("self", "u", "a"), tuple[Number | None, parindex.CellState])
    assert_type(board.get_group_mean(parindex.Basis.SCORE, None, None, None), tuple[Number | None, int])
    assert_type(Number.of("1/3").as_fraction(), Fraction)
    assert_type(board.get_column(parindex.ResultColumn.RANK), list[float])
    assert_type(parindex.Error.SYNTAX, parindex.Error)
    assert_type(board.association(["a", "b"], method="kendall").list_flagged(0.9)[0].get_text(parindex.Language.VI), str | None)
    assert_type([each.get_spearman() for each in board.alternatives(document=document)], list[float])
    assert_type(document.list_trends(None, None, None, parindex.Measure.SCORE, None)[0].get_cagr(), float)
    board.statistics("score", within="region")
    found = document.find_weights(weighting=parindex.EntropyWeighting())[0]
    assert_type(found, parindex.FoundWeights)
    assert_type(found["a"], Number)
    assert_type(found.apply(document), Document)
    board.to_frame(["a", "b"], figures=["score", "rank"], exact=Fraction)
    return [problem.to_string(parindex.Language.VI) for problem in document.validate()]


def told(path: str) -> str:
    try:
        parindex.load(path)
    except parindex.ParindexError as error:
        assert_type(error.errors, tuple[Problem | parindex.InputProblem, ...])
        return "\n".join(each.get_unit() or "–" for each in error.problems)
    return ""


class Own(parindex.Rule):
    def do_list_inputs(self) -> list[str]:
        return ["value"]

    def do_score_column(self, cells: parindex.RuleCells) -> bool:
        value = cells.get_value(0, 0)
        if value is not None:
            cells.set_points(0, value)
        return True


async def main() -> None:
    document = await parindex.load_async("index.json")
    assert_type(await document.score_async(), Scoreboard)


def wrong(board: Scoreboard, document: Document) -> None:
    board.to_frame(figures=["points"])  # type: ignore[list-item]
    board.to_frame(exact=float)  # type: ignore[arg-type]
    board.statistics("points")  # type: ignore[arg-type]
    board.get_column("score")  # type: ignore[arg-type]
    document.score(framwork="par")  # type: ignore[call-arg]
    document.add_unit("u")  # type: ignore[arg-type]
    document.get_unit("u").get_name()  # type: ignore[union-attr]
    parindex.Nothing  # type: ignore[attr-defined]
    parindex.load(3.5).nothing()  # type: ignore[attr-defined]


asyncio.run(main())
