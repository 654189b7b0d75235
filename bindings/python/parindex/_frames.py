# SPDX-License-Identifier: LGPL-2.1-or-later
"""Results as data frames. pandas and NumPy are imported only where a frame is asked for."""

import csv
import io
import itertools
from decimal import Decimal
from fractions import Fraction

from gi.overrides.Parindex import Region
from gi.repository import Parindex

FIGURES = {column.value_nick: column for column in (
    Parindex.ResultColumn.SCORE,
    Parindex.ResultColumn.MAX,
    Parindex.ResultColumn.PERCENT,
    Parindex.ResultColumn.RANK,
    Parindex.ResultColumn.RANK_OF,
    Parindex.ResultColumn.AVAILABILITY,
)}
# A whole number or a half: their doubles are exact.
RANKS = ("rank", "rank-of")
NOT_APPLICABLE = "n/a"


def criterion_ids(framework):
    """The whole index, then each criterion above those below it."""
    def below(criterion):
        yield criterion.get_id()
        for child in criterion.get_children():
            yield from below(child)

    return list(below(framework.get_root()))


def exact_number(text, kind, place):
    """The text of an exact number ("12.5", "10/3", "") as str, Fraction, Decimal or Parindex.Number; None where there is none."""
    if text == "":
        return None
    if kind is Decimal and "/" in text:
        raise ValueError(f"{place}: {text} has no finite decimal: ask for exact=Fraction or str")
    return text if kind is str else Parindex.Number.of(text) if kind is Parindex.Number else kind(text)


def check_kind(exact):
    if exact not in (None, str, Fraction, Decimal, Parindex.Number):
        raise TypeError("exact is str, fractions.Fraction, decimal.Decimal or parindex.Number")


def _check_figures(figures):
    figures = [figures] if isinstance(figures, str) else list(figures)
    for figure in figures:
        if figure not in FIGURES:
            raise ValueError(f"there is no figure {figure!r}; there are: {', '.join(FIGURES)}")
    return figures


def _doubles(board, ids, figures, within):
    """One row a column of the frame, one column a unit: transposed, pandas takes it as it is, without another copy."""
    import numpy

    shape = (len(figures) * len(ids), board.get_n_items())
    data = board.get_columns_bytes([FIGURES[figure] for figure in figures], ids, within)
    # Nobody else holds these bytes: a frame may be written to.
    return numpy.asarray(Region(data, shape, is_read_only=False)) if data.get_size() > 0 else numpy.empty(shape)


def _unit_index(board):
    """Made once: a scoreboard never changes, and thousands of texts take as long as a million numbers."""
    import pandas

    if not hasattr(board, "_unit_index"):
        board._unit_index = pandas.Index(board.list_units(), name="unit")
    return board._unit_index


def _two_levels(figures, ids):
    """As pandas.MultiIndex.from_product(), without sorting what is in order and known."""
    import numpy
    import pandas

    levels, codes = [figures, ids], [numpy.repeat(range(len(figures)), len(ids)), numpy.tile(range(len(ids)), len(figures))]
    if len(set(ids)) < len(ids) or len(set(figures)) < len(figures):
        return pandas.MultiIndex.from_product(levels, names=["figure", "criterion"])
    return pandas.MultiIndex(levels, codes, names=["figure", "criterion"], verify_integrity=False)


def _exact_texts(board, ids, figures):
    """By figure and criterion, the exact texts of all units."""
    wanted = set(ids)
    texts = {(figure, identity): [] for figure in figures for identity in ids}
    rows = csv.reader(io.StringIO(board.to_csv(None, None, True, Parindex.Precision.EXACT)))
    places = {name: place for place, name in enumerate(next(rows))}
    for row in rows:
        identity = row[places["criterion"]]
        if identity in wanted:
            for figure in figures:
                texts[figure, identity].append(row[places[figure]])
    return texts


def _exact_columns(board, ids, figures, within, exact):
    import numpy

    units = board.list_units()
    texts = _exact_texts(board, ids, [figure for figure in figures if figure not in (*RANKS, "availability")])
    for figure, identity in itertools.product(figures, ids):
        if figure in RANKS:
            yield board.column(FIGURES[figure], identity, within).copy()
            continue
        column = numpy.empty(len(units), object)
        if figure == "availability":
            shares = [board.get_availability(unit, identity) for unit in units]
            column[:] = [share and exact_number(share.to_string(), exact, f"{figure} of {unit}, {identity}") for unit, share in zip(units, shares)]
            yield column
            continue
        column[:] = [
            exact_number(text, exact, f"{figure} of {unit}, {identity}")
            for unit, text in zip(units, texts[figure, identity])
        ]
        yield column


def to_frame(self, criteria=None, figures=("score", "percent", "rank"), within=None, exact=None):
    """The results as a pandas.DataFrame: a row for each unit, in the order of the document, by its id.

    criteria    ids of criteria; None for the whole index, under the id of the framework, and every criterion.
                Of a single id, not in a list, the columns are the figures alone.
    figures     of score, max, percent, rank, rank-of, availability
    within      a dimension: ranks are then within its groups
    exact       str, fractions.Fraction, decimal.Decimal or parindex.Number for exact scores, maxima and percents

    Columns are (figure, criterion): frame["score"] is the matrix of all scores. Without exact, numbers are the nearest
    doubles, NaN where there is none; with it None."""
    import pandas

    check_kind(exact)
    figures = _check_figures(figures)
    single = isinstance(criteria, str)
    ids = [criteria] if single else criterion_ids(self.get_framework()) if criteria is None else list(criteria)
    for identity in ids:
        if self.get_framework().get_criterion(identity) is None:
            # The library says what there is instead.
            self.get_columns_bytes([], [identity], None)
    index = _unit_index(self)
    columns = pandas.Index(figures, name="figure") if single else _two_levels(figures, ids)
    if exact is None:
        return pandas.DataFrame(_doubles(self, ids, figures, within).T, index=index, columns=columns, copy=False)
    frame = pandas.DataFrame(dict(enumerate(_exact_columns(self, ids, figures, within, exact))), index=index)
    return frame.set_axis(columns, axis=1)


def ranking(self, criterion=None, within=None, exact=None):
    """The ranking as people read it, a pandas.DataFrame: name, score, percent, rank, and the band if the framework has
    bands; best first, units without a rank last. With @within, a dimension, its groups too, and ranks within them."""
    identity = criterion or self.get_framework().get_root().get_id()
    frame = to_frame(self, identity, ("score", "percent", "rank"), within, exact)
    results = [self.get_result(unit, criterion) for unit in frame.index]
    frame.insert(0, "name", [result.get_name() for result in results])
    if within is not None:
        frame.insert(1, within, [result.get_group(within) for result in results])
    if criterion is None and self.get_framework().list_bands():
        bands = [result.get_band() for result in results]
        frame["band"] = [band and (band.get_title() or band.get_id()) for band in bands]
    frame.columns.name = None
    return frame.sort_values([within, "rank"] if within is not None else "rank", kind="stable")


def changes(self, exact=None):
    """The numbers that were changed before they were normalised, a pandas.DataFrame: unit, name, criterion, step, from, to
    and reason, in the language of the scorer. What was missing has no from: NaN, or with exact (str, Fraction, Decimal or
    parindex.Number) None."""
    import pandas

    check_kind(exact)

    def number(value, change):
        if exact is None:
            return float("nan") if value is None else float(value)
        return value and exact_number(value.to_string(), exact, f"{change.props.unit_id}, {change.props.criterion_id}")

    rows = [
        (
            change.props.unit_id, change.props.name, change.props.criterion_id, change.get_step().value_nick,
            number(change.get_from(), change), number(change.get_to(), change), change.props.reason,
        )
        for change in self.get_changes()
    ]
    return pandas.DataFrame(rows, columns=["unit", "name", "criterion", "step", "from", "to", "reason"])


def screening(self):
    """The units that are not ranked because of their data or by name, and those that are in spite of their data, a
    pandas.DataFrame: unit, name, criterion, reason, ranked, share and text, in the language of the scorer."""
    import pandas

    rows = [
        (
            each.props.unit_id, each.props.name, each.props.criterion_id, each.get_reason().value_nick, each.get_ranked(),
            float("nan") if each.get_share() is None else float(each.get_share()), each.props.text,
        )
        for each in self.get_screening()
    ]
    return pandas.DataFrame(rows, columns=["unit", "name", "criterion", "reason", "ranked", "share", "text"])


def values_to_frame(self, stage=None, exact=None):
    """The values of a stage as a pandas.DataFrame: a row for each unit, a column for each input (framework.list_inputs()).

    Without exact these are the nearest doubles: NaN is missing as well as not applicable, and what is no number has
    the number that stands for it. With exact (str, Fraction, Decimal or parindex.Number) numbers are exact, other cells
    are texts as in documents, "n/a" is not applicable, and None is missing; from_frame() reads it back."""
    import pandas

    check_kind(exact)
    index = pandas.Index([unit.get_id() for unit in self.get_units()], name="unit")
    columns = pandas.Index(self.get_framework().list_inputs(), name="input")
    stage = only_stage(self, stage)
    if exact is None:
        return pandas.DataFrame(self.values(stage).copy(), index=index, columns=columns)
    are_numbers = number_inputs(self.get_framework())
    rows = [
        [exact_number(text, exact, f"{unit}, {name}") if name in are_numbers and text != NOT_APPLICABLE else text or None for name, text in cells.items()]
        for unit, cells in table_of(self, stage).items()
    ]
    return pandas.DataFrame(rows, index=index, columns=columns, dtype=object)


def number_inputs(framework):
    """The names of the inputs whose cells are numbers."""
    names = set()
    for leaf in framework.get_leaves():
        rule, identity = leaf.get_rule(), leaf.get_id()
        inputs = rule.list_inputs() if rule is not None else ["value"]
        for each in inputs:
            if rule is None or rule.get_input_type(each) == Parindex.InputType.NUMBER:
                names |= {identity, f"{identity}.{each}"} if len(inputs) == 1 else {f"{identity}.{each}"}
    return names


def only_stage(assessment, stage):
    """The stage, or the only one there is."""
    stages = assessment.get_stages()
    return stages[0] if stage is None and len(stages) == 1 else stage


def table_of(assessment, stage):
    """By unit and input, the exact texts of a stage."""
    rows = csv.reader(io.StringIO(assessment.to_table_bytes(stage).get_data().decode()))
    names = next(rows)[1:]
    return {unit: dict(zip(names, cells)) for unit, *cells in rows}


def found_to_frame(self):
    """Found weights as a pandas.DataFrame: a row for each child, with the weight it had (NaN: none), the one found, and its effective
    weight in the whole index."""
    import pandas

    ids = self.list_criteria()
    nodes = [self.get_framework().get_criterion(each) for each in ids]
    figures = {
        "given": [self.get_given_weight(each) for each in ids],
        "weight": [self.get_weight(each) for each in ids],
        "effective": [each.get_effective_weight() for each in nodes],
    }
    columns = {name: [float("nan") if each is None else each.to_double() for each in column] for name, column in figures.items()}
    return pandas.DataFrame(columns, index=pandas.Index(ids, name="criterion"))


def weights_to_frame(self, criterion=None):
    """Effective weights against importance as a pandas.DataFrame: a row for each criterion below the one that is asked for."""
    import pandas

    rows = self.list_weights(criterion)
    effective = [row.get_effective_weight() for row in rows]
    columns = {
        "depth": [row.get_depth() for row in rows],
        "effective": [float("nan") if each is None else each.to_double() for each in effective],
        "importance": [row.get_importance() for row in rows],
        "share": [row.get_importance_share() for row in rows],
        "rank-importance": [row.get_rank_importance() for row in rows],
        "units": [row.get_n_units() for row in rows],
    }
    return pandas.DataFrame(columns, index=pandas.Index([row.get_criterion().get_id() for row in rows], name="criterion"))


Parindex.Scoreboard.to_frame = to_frame
Parindex.Scoreboard.weights_to_frame = weights_to_frame
Parindex.FoundWeights.to_frame = found_to_frame
Parindex.Scoreboard.ranking = ranking
Parindex.Scoreboard.changes = changes
Parindex.Scoreboard.screening = screening
Parindex.Assessment.to_frame = values_to_frame
