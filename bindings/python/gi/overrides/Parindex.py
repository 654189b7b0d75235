# SPDX-License-Identifier: LGPL-2.1-or-later
"""What Python expects of Parindex: buffers, sequences, numbers and readable reprs.

Methods are patched onto the repository classes. Nothing is subclassed and nothing changes its meaning: whatever
works without this file works with it.
"""

import operator
import sys
from decimal import Decimal
from fractions import Fraction
from numbers import Rational

from gi.repository import GLib

from ..module import get_introspection_module

Parindex = get_introspection_module("Parindex")

__all__ = []


def _number_of(value):
    """The exact number of an int, Fraction, Decimal, text ("87.06", "10/3") or float (its shortest decimal)."""
    if isinstance(value, Parindex.Number):
        return value
    if isinstance(value, float):
        return Parindex.Number.new_from_double(value)
    if isinstance(value, (Rational, Decimal, str)) and not isinstance(value, bool):
        return Parindex.Number.new_from_string(str(value))
    raise TypeError(f"a number is an int, Fraction, Decimal, str or float, not {type(value).__name__}")


def _as_fraction(self):
    return Fraction(int(self.get_numerator()), int(self.get_denominator()))


def _as_decimal(self):
    """The exact decimal; ValueError where it does not end."""
    if not self.is_decimal():
        raise ValueError(f"{self.to_string()} has no finite decimal: use as_fraction()")
    return Decimal(self.to_string())


def _comparand(value):
    """The exact value to compare with. A float is none: it may mean its shortest decimal or its bits."""
    if isinstance(value, Parindex.Number):
        return value.as_fraction()
    if isinstance(value, Rational) or (isinstance(value, Decimal) and value.is_finite()):
        return Fraction(value)
    return None


def _number_order(self, other):
    value = _comparand(other)
    return None if value is None else self.as_fraction() - value


def _period_order(self, other):
    return self.compare(other) if isinstance(other, Parindex.Period) else None


def _comparisons(order):
    """The six comparisons from a signed difference, None where there is none. (functools.total_ordering would keep
    those that gi.Boxed brings, which compare addresses.)"""

    def comparison(operation):
        def compare(self, other):
            difference = order(self, other)
            return NotImplemented if difference is None else operation(difference, 0)

        return compare

    operations = (operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge)
    return {f"__{operation.__name__}__": comparison(operation) for operation in operations}


_set_values_from_list = Parindex.Assessment.set_values
_get_at = Parindex.Scoreboard.__getitem__


def _set_values(self, stage, values, decimals=-1):
    """Takes a list, or a C-contiguous float64 buffer (numpy, array.array): one row a unit, one column an input."""
    if isinstance(values, (list, tuple)):
        return _set_values_from_list(self, stage, values, decimals)
    view = memoryview(values)
    if view.format == "d" and not view.c_contiguous:
        raise TypeError("values must be C-contiguous, one row a unit: numpy.ascontiguousarray() makes them so")
    if view.format != "d":
        # GLib.Bytes.new() would cut each element of another format down to one byte, without a word.
        raise TypeError(f"values must be native float64, not format {view.format!r}")
    shape = (self.get_n_units(), self.get_n_inputs())
    if view.ndim not in (1, 2) or (view.ndim == 2 and view.shape != shape):
        raise ValueError(f"values must be of shape {shape}, not {view.shape}")
    return self.set_values_bytes(stage, GLib.Bytes.new(view.tobytes()), decimals)


class Region:
    """The memory of bytes as numpy takes it, without a copy: the array keeps this, and this the bytes."""

    def __init__(self, data, shape, is_read_only=True):
        self.data = data
        place = data.get_region(1, 0, data.get_size())
        self.__array_interface__ = {"version": 3, "typestr": f"{'<' if sys.byteorder == 'little' else '>'}f8", "shape": shape, "data": (place, is_read_only)}


def _doubles(data, *shape):
    """A read-only numpy array over the bytes, or a memoryview where there is no numpy."""
    try:
        import numpy
    except ImportError:
        view = memoryview(data.get_data())
        return view.cast("d", shape) if view.nbytes else view.cast("d")
    return numpy.asarray(Region(data, shape)) if data.get_size() > 0 else numpy.empty(shape)


def _values(self, stage):
    """The values of a stage, one row a unit and one column an input; NaN where there is none."""
    return _doubles(self.get_values_bytes(stage), self.get_n_units(), self.get_n_inputs())


def _column(self, column, criterion=None, within=None):
    """A column over all units, in document order; NaN where a unit has none."""
    return _doubles(self.get_column_bytes(column, criterion, within), self.get_n_items())


def _result_at(self, key):
    """The result at an index, the results of a slice, or the result of a unit by its id."""
    if not isinstance(key, str):
        return _get_at(self, key)
    try:
        return self.get_result(key, None)
    except GLib.Error as error:
        if error.matches(Parindex.error_quark(), Parindex.Error.NOT_FOUND):
            raise KeyError(key) from error
        raise


def _holds(self, key):
    """Whether there is a unit of this id, or this result is one of the scoreboard's."""
    if isinstance(key, str):
        return key in self.list_units()
    return any(key == result for result in self)


def _number_text(value):
    return "null" if value is None else _number_of(value).to_string()


def _number_texts(values):
    return [each if isinstance(each, str) else _number_text(each) for each in values]


def _row_texts(rows):
    """A row is a text of its numbers; a list of numbers, of which None is no number, is made one."""
    return [row if isinstance(row, str) else " ".join(map(_number_text, row)) for row in rows]


def _patch_parameters(cls, **converters):
    """Lists of numbers in the places where the library takes texts of them."""
    initialise = cls.__init__

    def __init__(self, *arguments, **properties):
        for name, convert in converters.items():
            if properties.get(name) is not None:
                properties[name] = convert(properties[name])
        initialise(self, *arguments, **properties)

    cls.__init__ = __init__


def _found_weight(self, criterion):
    """The weight that was found for a child, by its id."""
    try:
        return self.get_weight(criterion)
    except GLib.Error as error:
        if error.matches(Parindex.error_quark(), Parindex.Error.NOT_FOUND):
            raise KeyError(criterion) from error
        raise


def _found_figure(self, name):
    """A diagnostic by its name: a float, or an array with an axis for its rows and one for its columns where it has these."""
    diagnostic = self.get_diagnostic(name)
    if diagnostic is None:
        raise KeyError(name)
    shape = [len(names) for names in (diagnostic.get_rows(), diagnostic.get_columns()) if names]
    return _doubles(diagnostic.get_values_bytes(), *shape) if shape else diagnostic.get_value()


def _pca_loadings(self):
    """The correlation of each criterion with each component: a row for each criterion."""
    return _doubles(self.get_loadings_bytes(), self.get_n_components(), self.get_n_components())


def _pca_rotated(self, n_factors=0):
    """The loadings on so many rotated factors; 0 for as many as are worth keeping."""
    return _doubles(self.rotate_bytes(n_factors), self.get_n_components(), n_factors or self.get_n_factors())


def _pca_scores(self):
    """Where each unit lies on each component: a row for each unit."""
    return _doubles(self.get_scores_bytes(), self.get_n_units(), self.get_n_components())


def _pca_correlations(self):
    """The correlations of the criteria."""
    return _doubles(self.get_correlations_bytes(), self.get_n_components(), self.get_n_components())


def _repr(text):
    return lambda self: f"<Parindex.{type(self).__name__} {text(self)}>"


def _patch(cls, **methods):
    for name, method in methods.items():
        setattr(cls, name, method)


_patch(
    Parindex.Number,
    of=staticmethod(_number_of),
    as_fraction=_as_fraction,
    as_decimal=_as_decimal,
    __float__=lambda self: self.to_double(),
    __str__=lambda self: self.to_string(),
    __repr__=lambda self: f"Parindex.Number.of('{self}')",
    __hash__=lambda self: hash(self.as_fraction()),
    **_comparisons(_number_order),
)
_patch(
    Parindex.Period,
    __str__=lambda self: self.to_string(),
    __repr__=lambda self: f"Parindex.Period.new_from_string('{self}')",
    __hash__=lambda self: hash(self.to_string()),
    **_comparisons(_period_order),
)
_patch(Parindex.Assessment, set_values=_set_values, values=_values)
_patch(Parindex.FoundWeights, __getitem__=_found_weight, figure=_found_figure)
_patch(Parindex.Pca, loadings=_pca_loadings, rotated=_pca_rotated, scores=_pca_scores, correlations=_pca_correlations)
_patch_parameters(Parindex.AhpWeighting, judgements=_row_texts)
_patch_parameters(Parindex.BudgetAllocationWeighting, experts=_row_texts)
_patch_parameters(Parindex.PcaWeighting, factors=_number_of)
_patch_parameters(Parindex.OptimisedWeighting, targets=_number_texts)
_patch_parameters(Parindex.BenefitOfTheDoubtWeighting, lower=_number_texts, upper=_number_texts)
_patch(Parindex.Scoreboard, column=_column, __getitem__=_result_at, __contains__=_holds)

for _cls, _text in (
    (Parindex.Unit, lambda self: f"{self.get_id()} {self.get_name()!r}"),
    (Parindex.Criterion, lambda self: f"{self.get_id()} {self.get_title()!r}"),
    (Parindex.Framework, lambda self: f"{self.get_id()} {self.get_title()!r}"),
    (
        Parindex.Assessment,
        lambda self: f"{self.get_framework().get_id()} {self.get_period()}"
        f" {self.get_n_units()} x {self.get_n_leaves()}",
    ),
    (
        Parindex.Document,
        lambda self: f"{self.get_title()!r}: {len(self.get_units())} units,"
        f" {len(self.get_frameworks())} frameworks, {len(self.get_assessments())} assessments",
    ),
    (
        Parindex.Scoreboard,
        lambda self: f"{self.get_framework().get_id()} {self.get_assessment().get_period()}: {len(self)} units",
    ),
    (
        Parindex.Result,
        lambda self: f"{self.get_unit_id()} {self.get_criterion_id()}:"
        f" score {self.get_score_text()}, rank {self.get_rank_text()} of {self.get_rank_of_text()}",
    ),
    (
        Parindex.FoundWeights,
        lambda self: f"{self.get_weighting().get_kind()} below {self.get_criterion().get_id()}:"
        f" {', '.join(f'{each} {self[each]}' for each in self.list_criteria())}",
    ),
    (Parindex.Diagnostic, lambda self: f"{self.get_name()} {self.get_values()}"),
    (
        Parindex.Explanation,
        lambda self: f"{self.get_unit_id()} {self.get_criterion_id()}:"
        f" score {self.get_score_text()} of {self.get_max_text()}, {len(self)} parts",
    ),
):
    _cls.__repr__ = _repr(_text)
