# SPDX-License-Identifier: LGPL-2.1-or-later
"""A scoring as a workbook: ranking, components, changes against an earlier period, and why each figure is what it is."""

import math
import os
import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from gi.repository import GLib, Parindex

from ._csv import write_csv
from ._sheets import SheetWriter, new_workbook, save
from ._texts import Words

# Rows of explanations, about what a printed book holds; @units names those that are wanted beyond.
MAX_EXPLAINED = 20_000


def write(source, path, framework=None, period=None, stage=None, previous=None, units=None, language=Parindex.Language.AUTO):
    """Writes the results of a document or scoreboard; to a name that ends in .csv, the ranking alone.

    @previous is the scoreboard or period to compare with, the one before where the document has one; @units are those whose
    figures are explained, all of them unless said."""
    words = Words(language)
    board = source if isinstance(source, Parindex.Scoreboard) else source.score(None, framework, period, stage)
    if not isinstance(previous, Parindex.Scoreboard):
        document = None if source is board else source
        previous = _earlier(document, board, previous)
    figures = Figures(board.get_framework())
    if os.fspath(path).lower().endswith(".csv"):
        _write_csv(path, board, figures, words)
        return
    workbook = new_workbook()
    _write_ranking(workbook, board, figures, words)
    _write_components(workbook, board, figures, words)
    if previous is not None:
        _write_changes(workbook, previous, board, figures, words)
    _write_explanations(workbook, board, figures, words, units)
    save(workbook, path)


def _earlier(document, board, period):
    """The scoring of the period before, of the same length, where it can be scored."""
    framework = board.get_framework()
    now = board.get_assessment().get_period()
    if document is None:
        return None
    if period is not None:
        return document.score(None, framework.get_id(), str(period), board.get_stage())
    earlier = [
        each.get_period()
        for each in document.get_assessments()
        if each.get_framework() == framework and each.get_period() < now and len(str(each.get_period())) == len(str(now))
    ]
    if not earlier:
        return None
    try:
        return document.score(None, framework.get_id(), str(max(earlier)), board.get_stage())
    except GLib.Error:
        return None


class Figures:
    """Numbers of a framework as its rounding shows them."""

    def __init__(self, framework):
        self.decimals, self.mode = framework.get_decimals(), framework.get_rounding()
        self.format = "0." + "0" * self.decimals if self.decimals else "0"

    def write(self, writer, row, column, exact, *, signed=False, **style):
        """A figure as a number. Where a spreadsheet would print its double otherwise than the framework rounds it, the number
        that is printed stands there."""
        if exact is None:
            writer.text(row, column, None)
            return
        official = Decimal(exact.format(self.decimals, self.mode, Parindex.Language.EN))
        double = exact.to_double()
        value = double if self._shown(double) == official else float(official)
        writer.number(row, column, value, _signed(self.format) if signed else self.format, **style)

    def text(self, exact, language):
        return "" if exact is None else exact.format(self.decimals, self.mode, language)

    def _shown(self, double):
        """What spreadsheets print: 15 digits, rounded half up."""
        return Decimal(f"{double:.15g}").quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)


def _signed(number_format):
    return f"+{number_format};-{number_format};{number_format}"


def _is_held(exact):
    """Whether a double holds the exact value: a decimal of at most 15 digits."""
    return exact is None or (exact.is_decimal() and len(re.sub(r"[-.]", "", exact.to_string()).strip("0")) <= 15)


def _start(workbook, board, name, words):
    writer = SheetWriter(workbook, name)
    framework, stage = board.get_framework(), board.get_stage()
    writer.heading(1, framework.get_title() or framework.get_id(), bold=True, size=14)
    line = f"{words('period', board.get_assessment().get_period())}. {words('stage', words.of(stage) if stage else words('latest'))}."
    writer.heading(2, line)
    return writer


def _ordered(board):
    """The results by rank; those without one behind them, as in the document."""
    results = list(board)
    return sorted(results, key=lambda each: math.inf if math.isnan(each.get_rank()) else each.get_rank())


def _rank(writer, row, column, rank, number_format="General", **style):
    writer.number(row, column, None if math.isnan(rank) else int(rank) if rank == int(rank) else rank, number_format, **style)


def _write_ranking(workbook, board, figures, words):
    writer = _start(workbook, board, words("ranking"), words)
    results = _ordered(board)
    dimensions = list(board.get_framework().get_within() or ())
    has_max = any(each.get_exact_max() is not None for each in results)
    has_bands = any(each.get_band() is not None for each in results)
    has_exact = any(not _is_held(each.get_exact_score()) for each in results)
    columns = ["rank", "unit-id", "unit", *dimensions, "score", *(("max", "percent") if has_max else ()), *(("band",) if has_bands else ())]
    columns += [("within", each) for each in dimensions] + ["answered"] + (["exact"] if has_exact else [])
    for column, name in enumerate(columns, 1):
        label = _label(name, dimensions, words)
        writer.text(4, column, label, header=True)
    for row, result in enumerate(results, 5):
        for column, name in enumerate(columns, 1):
            _write_of_result(writer, row, column, name, result, figures)
    last = 6 + len(results)
    text = words("fingerprint", board.get_fingerprint())
    writer.heading(last, text, size=8)
    writer.finish(header=(4, 4), first_column=4, landscape=len(columns) > 7, words=words)


def _write_csv(path, board, figures, words):
    """The ranking as a table, its figures as the framework prints them."""
    columns = ("rank", "unit-id", "unit", "score", "max", "percent", "band")
    rows = []
    for result in _ordered(board):
        band = result.get_band()
        rank = [] if math.isnan(result.get_rank()) else [f"{result.get_rank():g}"]
        figures_of = (result.get_exact_score(), result.get_exact_max(), result.get_exact_percent())
        texts = [
            ("".join(rank).replace(".", "," if words.is_vietnamese else "."), False),
            (result.get_unit_id(), True),
            (result.get_name(), True),
            *((figures.text(exact, words.language), False) for exact in figures_of),
            ("" if band is None else band.get_title() or band.get_id(), True),
        ]
        rows.append(texts)
    write_csv(path, [words(name) for name in columns], rows, words)


def _label(name, dimensions, words):
    if isinstance(name, tuple):
        return words("rank-within", words.of(name[1]).lower())
    return words.of(name) if name in dimensions else words(name)


def _write_of_result(writer, row, column, name, result, figures):
    exact = {"score": result.get_exact_score, "max": result.get_exact_max, "percent": result.get_exact_percent}
    if name == "rank":
        _rank(writer, row, column, result.get_rank(), bold=True)
    elif name in exact:
        figures.write(writer, row, column, exact[name](), bold=name == "score")
    elif isinstance(name, tuple):
        _rank(writer, row, column, result.get_rank_within(name[1]))
    elif name == "exact":
        score = result.get_exact_score()
        writer.text(row, column, None if score is None else score.to_string(), align="right")
    else:
        band = result.get_band()
        texts = {
            "unit-id": result.get_unit_id(),
            "unit": result.get_name(),
            "band": (band.get_title() or band.get_id()) if band is not None else None,
            "answered": result.get_answered_text(),
        }
        text = texts[name] if name in texts else result.get_group(name)
        writer.text(row, column, text, align="center" if name == "answered" else None)


def _nodes(criterion):
    for child in criterion.get_children() or ():
        yield child
        yield from _nodes(child)


def _write_components(workbook, board, figures, words):
    """Units down, criteria across; areas in bold."""
    writer = _start(workbook, board, words("components"), words)
    root = board.get_framework().get_root()
    nodes = list(_nodes(root))
    for column, name in enumerate(("rank", "unit", "total"), 1):
        writer.text(4, column, words(name), header=True)
        writer.text(5, column, None, header=True)
        writer.text(6, column, words("max") if column == 2 else None, header=True)
    for column, node in enumerate(nodes, 4):
        writer.text(4, column, node.get_id(), header=True)
        writer.text(5, column, node.get_title(), header=True)
        if node.is_leaf() and node.get_max() is not None:
            writer.number(6, column, node.get_max().to_double(), header=True)
        else:
            writer.text(6, column, None, header=True)
        writer.width(column, 14 if node.get_title() else 9)
    for row, result in enumerate(_ordered(board), 7):
        _rank(writer, row, 1, result.get_rank())
        writer.text(row, 2, result.get_name())
        figures.write(writer, row, 3, result.get_exact_score(), bold=True)
        for column, node in enumerate(nodes, 4):
            part = board.get_result(result.get_unit_id(), node.get_id())
            if part.get_state() == Parindex.CellState.NOT_APPLICABLE:
                writer.text(row, column, words("n/a"), align="center", wrap=True)
            else:
                figures.write(writer, row, column, part.get_exact_score(), bold=not node.is_leaf())
    writer.finish(header=(4, 6), first_column=4, words=words)


def _write_changes(workbook, before, board, figures, words):
    """Score and rank against an earlier period; more is better in both columns of changes."""
    writer = _start(workbook, board, words("changes"), words)
    earlier = {each.get_unit_id(): each for each in before}
    old, new = (str(each.get_assessment().get_period()) for each in (before, board))
    labels = [words("unit")] + [words(name, period) for name in ("from-score", "from-rank") for period in (old, new)]
    for column, label in enumerate([*labels, words("change"), words("rank-change")], 1):
        writer.text(4, column, label, header=True)
    for row, result in enumerate(_ordered(board), 5):
        other = earlier.get(result.get_unit_id())
        scores = [each.get_exact_score() if each is not None else None for each in (other, result)]
        ranks = [each.get_rank() if each is not None else math.nan for each in (other, result)]
        writer.text(row, 1, result.get_name())
        for column, score in enumerate(scores, 2):
            figures.write(writer, row, column, score)
        for column, rank in enumerate(ranks, 4):
            _rank(writer, row, column, rank)
        figures.write(writer, row, 6, _difference(*scores), signed=True, bold=True)
        _rank(writer, row, 7, ranks[0] - ranks[1], "+0.#;-0.#;0" if (ranks[0] - ranks[1]) % 1 else "+0;-0;0", bold=True)
    writer.finish(header=(4, 4), first_column=2, landscape=False, words=words)


def _difference(old, new):
    if old is None or new is None:
        return None
    difference = Fraction(new.get_numerator() + "/" + new.get_denominator()) - Fraction(old.get_numerator() + "/" + old.get_denominator())
    return Parindex.Number.of(difference)


def _write_explanations(workbook, board, figures, words, units):
    writer = _start(workbook, board, words("explanations"), words)
    columns = ("unit", "number", "criterion", "value", "score", "max", "percent", "lost", "rank", "why")
    for column, name in enumerate(columns, 1):
        writer.text(4, column, words(name), header=True)
    row = 5
    for result in _ordered(board):
        if units is not None and result.get_unit_id() not in units:
            continue
        explanation = Parindex.Explanation.new(board, result.get_unit_id(), None)
        rows = list(_parts(explanation, True))
        if units is None and row + len(rows) > MAX_EXPLAINED:
            break
        for part, is_whole in rows:
            _write_part(writer, row, part, is_whole, figures, words)
            row += 1
    for column, width in ((1, 20), (3, 34), (4, 14), (10, 62)):
        writer.width(column, width)
    writer.finish(header=(4, 4), first_column=4, words=words)


def _parts(explanation, is_whole):
    yield explanation, is_whole
    for part in explanation:
        yield from _parts(part, False)


def _write_part(writer, row, part, is_whole, figures, words):
    writer.text(row, 1, part.get_name(), bold=is_whole, wrap=True)
    writer.text(row, 2, None if is_whole else part.get_criterion_id(), wrap=True)
    writer.text(row, 3, words("total") if is_whole else part.get_title(), bold=is_whole, wrap=True)
    _write_cell(writer, row, part, words)
    exact = (part.get_exact_score(), part.get_exact_max(), part.get_exact_percent(), part.get_exact_lost())
    for column, number in enumerate(exact, 5):
        figures.write(writer, row, column, number, bold=is_whole)
    _rank(writer, row, 9, part.get_rank())
    writer.text(row, 10, " ".join(part.list_steps(words.language)), wrap=True)


def _write_cell(writer, row, part, words):
    """What stood in the cell: a number as one, where a double holds it."""
    plain = part.format_cell(Parindex.Language.EN) or ""
    if re.fullmatch(r"-?\d+(\.\d+)?", plain) and len(re.sub(r"\D", "", plain)) <= 15:
        writer.number(row, 4, float(plain) if "." in plain else int(plain))
    else:
        writer.text(row, 4, part.format_cell(words.language) or None, align="right", wrap=True)
