# SPDX-License-Identifier: LGPL-2.1-or-later
"""Statistics, association, alternatives and trends as data frames. pandas and NumPy are imported only where a frame is asked for."""

from gi.repository import Gio, Parindex

MEASURES = {measure.value_nick: measure for measure in (Parindex.Measure.VALUE, Parindex.Measure.SCORE, Parindex.Measure.PERCENT)}
METHODS = {
    method.value_nick: method
    for method in (Parindex.CorrelationMethod.PEARSON, Parindex.CorrelationMethod.SPEARMAN, Parindex.CorrelationMethod.KENDALL)
}
FIGURES = [Parindex.Statistic(number) for number in range(Parindex.Statistic.MODE_SHARE + 1)]
FLAGS = [getattr(Parindex.StatisticsFlags, name) for name in ("LOW_AVAILABILITY", "FEW_UNIQUE", "MANY_ZEROS", "OUTLYING")]
COUNTS = ("n", "missing", "not-applicable", "zeros")


def _chosen(words, word, what):
    if word not in words:
        raise ValueError(f"there is no {what} {word!r}; there are: {', '.join(words)}")
    return words[word]


def _ids(criteria):
    return [criterion.get_id() for criterion in criteria]


def statistics(self, of="value", within=None, group=None):
    """The statistics of each criterion over the ranked units, a pandas.DataFrame: a row a criterion.

    of        value (of the leaves, as they were given), score or percent
    within    a dimension: a row for each of its groups and each criterion, or of @group alone

    The column flags is a tuple of words: low-availability, few-unique, many-zeros, outlying."""
    import pandas

    found = list(self.list_statistics(_chosen(MEASURES, of, "measure"), within, group))
    names = [figure.value_nick for figure in FIGURES]
    frame = pandas.DataFrame([[each.get_figure(figure) for figure in FIGURES] for each in found], columns=names, dtype=float)
    frame = frame.astype({name: int for name in COUNTS})
    flags = [each.get_flags() for each in found]
    frame["flags"] = [tuple(flag.first_value_nick for flag in FLAGS if flag & each) for each in flags]
    criteria = pandas.Index([each.get_criterion().get_id() for each in found], name="criterion")
    groups = [each.get_group() for each in found]
    return frame.set_index(criteria if within is None else pandas.MultiIndex.from_arrays([groups, criteria], names=[within, "criterion"]))


def association(self, criteria=None, columns=None, method="pearson", of="score", within=None, group=None):
    """How criteria go together: a parindex.Association, with to_frame(), p_values() and list_flagged(0.9).

    criteria    ids of criteria; None for the children of the whole index
    columns     ids of other criteria that they are set against; None for the same
    method      pearson, spearman or kendall
    of          value (of leaves), score or percent
    within      with @group: only the units of that group"""
    rows = self.get_framework().list_level(None, 1) if criteria is None else list(criteria)
    columns = None if columns is None else list(columns)
    return Parindex.Association.new(self, _chosen(METHODS, method, "method"), _chosen(MEASURES, of, "measure"), rows, columns, within, group)


def _matrix(association, data):
    import numpy
    import pandas

    rows, columns = _ids(association.get_rows()), _ids(association.get_columns())
    values = numpy.frombuffer(data.get_data()).reshape(len(rows), len(columns))
    return pandas.DataFrame(values.copy(), index=pandas.Index(rows, name="criterion"), columns=columns)


def coefficients(self):
    """The coefficients as a pandas.DataFrame, NaN where there is none."""
    return _matrix(self, self.get_values_bytes())


def p_values(self):
    """The two-sided p-values as a pandas.DataFrame, NaN where there is no coefficient."""
    return _matrix(self, self.get_p_values_bytes())


def n_pairs(self):
    """How many units each coefficient is of, a pandas.DataFrame."""
    return _matrix(self, self.get_n_pairs_bytes()).astype(int)


def reliability(self, criterion=None, of="score", within=None, group=None):
    """Cronbach's alpha of the children of each criterion, or of one, and without each child in turn: a pandas.DataFrame."""
    import pandas

    found = list(self.list_reliability(_chosen(MEASURES, of, "measure"), criterion, within, group))
    left_out = [each.get_left_out() for each in found]
    index = pandas.MultiIndex.from_arrays(
        [[each.get_criterion().get_id() for each in found], [child and child.get_id() for child in left_out]], names=["criterion", "left-out"]
    )
    data = {
        "items": [each.get_n_items() for each in found],
        "n": [each.get_n_units() for each in found],
        "alpha": [each.get_alpha() for each in found],
        "standardised-alpha": [each.get_standardised_alpha() for each in found],
    }
    return pandas.DataFrame(data, index=index)


def alternatives(self, alternatives=None, document=None):
    """The same values scored under other choices: parindex.Alternatives, with to_frame() and ranks().

    alternatives    parindex.Alternative objects; None for those of @document
    document        the document that was scored, where its rules take values from elsewhere in it"""
    if alternatives is None and document is None:
        raise TypeError("a scoreboard does not know its document: alternatives(document=document), or alternatives([parindex.Alternative.new(…)])")
    if alternatives is None:
        alternatives = document.get_alternatives()
    elif not isinstance(alternatives, Gio.ListModel):
        model = Gio.ListStore.new(Parindex.Alternative)
        for each in alternatives:
            model.append(each)
        alternatives = model
    return Parindex.Alternatives.new(self, document, alternatives)


def outcomes(self):
    """How far each ranking is from the nominal one, a pandas.DataFrame: a row an alternative. The column problems is a tuple of
    what keeps it from being scored."""
    import pandas

    data = {
        "n": [each.get_n_units() for each in self],
        "spearman": [each.get_spearman() for each in self],
        "kendall": [each.get_kendall() for each in self],
        "mean-shift": [each.get_mean_shift() for each in self],
        "max-shift": [each.get_max_shift() for each in self],
        "problems": [tuple(each.get_problems()) for each in self],
    }
    return pandas.DataFrame(data, index=pandas.Index([each.get_alternative().get_id() for each in self], name="alternative"))


def ranks(self):
    """The ranks of the units under each alternative, a pandas.DataFrame; the column nominal is of the scoreboard itself."""
    import numpy
    import pandas

    def column(board):
        return numpy.frombuffer(board.get_column_bytes(Parindex.ResultColumn.RANK, None, None).get_data())

    nominal = self.get_nominal()
    units = pandas.Index(nominal.list_units(), name="unit")
    frame = {"nominal": column(nominal)}
    for each in self:
        board = each.get_scoreboard()
        frame[each.get_alternative().get_id()] = numpy.full(len(units), numpy.nan) if board is None else column(board)
    return pandas.DataFrame(frame, index=units)


def trends(self, framework=None, criteria=None, of="score", stage=None, context=None):
    """Each unit through all periods of an index, a pandas.DataFrame: a row a unit and criterion; the figures of the periods come
    first, then n, percent-change, cagr and slope. Gaps are NaN."""
    import pandas

    criteria = [criteria] if isinstance(criteria, str) else None if criteria is None else list(criteria)
    found = list(self.list_trends(context, framework, stage, _chosen(MEASURES, of, "measure"), criteria))
    index = pandas.MultiIndex.from_arrays(
        [[each.get_criterion().get_id() for each in found], [each.get_unit().get_id() for each in found]], names=["criterion", "unit"]
    )
    n_periods = found[0].get_n_periods() if found else 0
    data = {found[0].get_period(place).to_string(): [each.get_value(place) for each in found] for place in range(n_periods)}
    data["n"] = [each.get_n() for each in found]
    data["percent-change"] = [each.get_percent_change() for each in found]
    data["cagr"] = [each.get_cagr() for each in found]
    data["slope"] = [each.get_slope() for each in found]
    return pandas.DataFrame(data, index=index)


Parindex.Scoreboard.statistics = statistics
Parindex.Scoreboard.association = association
Parindex.Scoreboard.reliability = reliability
Parindex.Scoreboard.alternatives = alternatives
Parindex.Association.to_frame = coefficients
Parindex.Association.p_values = p_values
Parindex.Association.n_pairs = n_pairs
Parindex.Alternatives.to_frame = outcomes
Parindex.Alternatives.ranks = ranks
Parindex.Document.trends = trends
