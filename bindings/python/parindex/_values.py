# SPDX-License-Identifier: LGPL-2.1-or-later
"""Frames into documents: numbers as exactly as Python has them, all problems by unit and column."""

import csv
import dataclasses
import datetime
import io
import json
import numbers
from decimal import Decimal
from fractions import Fraction

from gi.repository import Gio, GLib, Parindex

from ._errors import InputProblem, ParindexError, printable
from ._frames import NOT_APPLICABLE, number_inputs, only_stage, table_of

# Above it, integers that doubles do not have are rounded to those they have.
BIGGEST_INTEGER_OF_DOUBLES = 2**53 - 1


def _with_units_as_index(frame):
    return frame.set_index("unit") if "unit" in frame.columns and frame.index.name != "unit" else frame


def _column_names(frame):
    """Texts; of columns in two levels "leaf.input". A number may have lost its last zero: 1.10 is no longer the criterion 1.10."""
    problems, names = [], []
    for label in frame.columns:
        parts = [each for each in (label if isinstance(label, tuple) else (label,)) if each != ""]
        if any(isinstance(each, numbers.Number) and not isinstance(each, numbers.Integral) for each in parts):
            problems.append(_problem("REFERENCE", "column", printable(label)))
        names.append(".".join(str(each) for each in parts))
    if problems:
        raise ParindexError(problems)
    return names


_TEXTS = {
    "column": (
        ("the name {value} of a column is a number", "tên cột {value} là số"),
        ('the id of a criterion as text, such as "1.10"', 'mã tiêu chí dạng chữ, ví dụ "1.10"'),
    ),
    "cell": (
        ("{value} of {unit}, {criterion} is of a type that no cell has", "{value} của {unit}, {criterion} thuộc kiểu không dùng được cho ô"),
        ("a number, text, a date, True or False, or None", "số, chữ, ngày, True hoặc False, hoặc None"),
    ),
    "unit": (
        ("the name {value} of a row is no text", "tên dòng {value} không phải là chữ"),
        ("the id of a unit", "mã đơn vị"),
    ),
}


def _problem(code, key, value, unit=None, criterion=None):
    fields = {"value": value, "unit": printable(unit), "criterion": printable(criterion)}
    texts, expected = _TEXTS[key]
    return InputProblem(
        tuple(text.format(**fields) for text in texts),
        expected,
        getattr(Parindex.Error, code),
        unit=unit,
        criterion=criterion,
        value=value,
    )


def cell_text(value):
    """What a table has for a value: exact for exact numbers, the shortest decimal that reads back to it for a float,
    "" for None, NaN, NA and NaT. TypeError for what is no cell."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or type(value).__name__ == "bool_":
        return "yes" if value else "no"
    if isinstance(value, numbers.Integral):
        return str(int(value))
    if isinstance(value, Decimal):
        return "" if value.is_nan() else str(value)
    if isinstance(value, numbers.Real):
        return "" if value != value else str(value)
    if isinstance(value, Parindex.Number):
        return value.to_string()
    if type(value).__name__ in ("NAType", "NaTType"):
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no cell")


def _scalars(column):
    """As Python's own where they are as short in decimal: 0.1 in 32 bits is 0.10000000149011612 in 64."""
    return column.to_numpy() if column.dtype in ("float32", "float16") else column.tolist()


def _texts(frame, names):
    """Rows of texts, with all cells that are none as problems."""
    problems, columns = [], []
    for place, name in enumerate(names):
        texts = []
        for unit, value in zip(frame.index, _scalars(frame.iloc[:, place])):
            try:
                texts.append(cell_text(value))
            except TypeError:
                problems.append(_problem("TYPE", "cell", printable(repr(value)), str(unit), name))
                texts.append("")
        columns.append(texts)
    if problems:
        raise ParindexError(problems)
    return zip(*columns) if columns else (() for _ in frame.index)


def _unit_ids(frame):
    """The index as ids. One number as good as another would be no id: 1.0 is not the unit 1."""
    wrong = [each for each in frame.index if not isinstance(each, (str, numbers.Integral)) or isinstance(each, bool)]
    if wrong:
        raise ParindexError(_problem("REFERENCE", "unit", printable(each)) for each in wrong)
    return [str(each) for each in frame.index]


def _doubles(assessment, frame, names, units):
    """The block of all values, one row a unit, if the frame is of plain numbers that doubles hold; otherwise None."""
    import numpy

    inputs = assessment.get_framework().list_inputs()
    wanted = [unit.get_id() for unit in assessment.get_units()]
    plain = all(isinstance(dtype, numpy.dtype) and (dtype == "float64" or dtype.kind in "iu") for dtype in set(frame.dtypes))
    if not plain or units != wanted:
        return None
    if len(set(names)) < len(names) or not set(names) <= number_inputs(assessment.get_framework()) & set(inputs):
        return None
    block = numpy.full((len(wanted), len(inputs)), numpy.nan)
    block[:, [inputs.index(name) for name in names]] = frame.to_numpy("float64")
    large = numpy.abs(frame.select_dtypes("integer").to_numpy("float64")) > BIGGEST_INTEGER_OF_DOUBLES
    return None if numpy.isinf(block).any() or large.any() else block


def fill(assessment, frame, stage=None, style=Parindex.NumberStyle.PLAIN):
    """Sets the values of a stage from a frame; ParindexError names every wrong cell by unit and column."""
    frame = _with_units_as_index(frame)
    names, units = _column_names(frame), _unit_ids(frame)
    block = _doubles(assessment, frame, names, units)
    if block is not None:
        assessment.set_values_bytes(stage, GLib.Bytes.new(block.tobytes()), -1)
        return
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(["unit", *names])
    writer.writerows([unit, *texts] for unit, texts in zip(units, _texts(frame, names)))
    try:
        Parindex.Loader.new(None).load_table(assessment, stage, GLib.Bytes.new(table.getvalue().encode("utf-8", "surrogatepass")), style)
    except ParindexError as error:
        # Lines are of a table that nobody has seen.
        problems = [dataclasses.replace(InputProblem.of(each), line=0) for each in error.problems]
        raise ParindexError(problems, code=error.code) from None


def _period(period):
    return period if isinstance(period, Parindex.Period) else Parindex.Period.new_from_string(str(period))


def from_frame(framework, frame, period, stage=None, style=Parindex.NumberStyle.PLAIN, title=None):
    """A sealed document of a framework and of a frame's units and values.

    framework   a Parindex.Framework, of another document or made by a program
    frame       a row for each unit, its id in the index or in a column "unit"; a column for each leaf, or leaf.input; a
                column "name" names the units
    period      such as 2025 or "2025-Q1"
    style       how texts in it write numbers: parindex.NumberStyle

    int, Decimal, Fraction, parindex.Number and texts are exact; a float stands for the shortest decimal that reads back
    to it. None, NaN, NA and NaT are missing, "n/a" is not applicable."""
    framework.seal()
    frame = _with_units_as_index(frame)
    document = Parindex.Document.new()
    if title is not None:
        document.set_title(title)
    document.add_framework(framework)
    ids = _unit_ids(frame)
    has_names = "name" in frame.columns and "name" not in framework.list_inputs()
    for identity, name in zip(ids, frame["name"] if has_names else ids):
        unit = Parindex.Unit.new(identity, str(name))
        if framework.get_level() is not None:
            unit.set_level(framework.get_level())
        document.add_unit(unit)
    assessment = Parindex.Assessment.new(framework, document.list_scored_units(framework), _period(period))
    fill(assessment, frame.drop(columns="name") if has_names else frame, stage, style)
    document.add_assessment(assessment)
    document.seal()
    return document


class _Literal(str):
    """A number as it stands in the document."""


def _dump(value, parts):
    if isinstance(value, _Literal):
        parts.append(value)
    elif isinstance(value, dict):
        parts.append("{")
        for place, (name, each) in enumerate(value.items()):
            parts.append(f"{',' if place else ''}{json.dumps(name)}:")
            _dump(each, parts)
        parts.append("}")
    elif isinstance(value, list):
        parts.append("[")
        for place, each in enumerate(value):
            if place:
                parts.append(",")
            _dump(each, parts)
        parts.append("]")
    else:
        parts.append(json.dumps(value))


def _cells_of_leaves(framework):
    """Of each leaf its id and, by input, the names of its columns and whether their cells are numbers."""
    names = iter(framework.list_inputs())
    for leaf in framework.get_leaves():
        rule = leaf.get_rule()
        inputs = rule.list_inputs() if rule is not None else ["value"]
        are_numbers = [rule is None or rule.get_input_type(each) == Parindex.InputType.NUMBER for each in inputs]
        yield leaf.get_id(), list(zip(inputs, [next(names) for _ in inputs], are_numbers))


def _json_value(text, is_number):
    """A fraction is written as text, as "n/a" is."""
    return None if text == "" else _Literal(text) if is_number and "/" not in text else text


def _json_cell(columns, texts):
    if all(texts[name] == NOT_APPLICABLE for _, name, _ in columns):
        return NOT_APPLICABLE
    if all(texts[name] == "" for _, name, _ in columns):
        return None
    values = {each: _json_value(texts[name], is_number) for each, name, is_number in columns}
    return values if len(values) > 1 else next(iter(values.values()))


def with_values(self, frame, framework=None, period=None, stage=None, style=Parindex.NumberStyle.PLAIN, context=None):
    """A document like this one, with the values of a frame: for what-if questions, and for a new period.

    Cells that the frame has replace those of the stage, with their notes; cells it does not have stay. The framework may be
    left out where there is only one, the period for the latest, the stage where there is only one. A period that the
    document does not have yet is added. Values are read as by from_frame()."""
    chosen = self.find_framework(framework)
    when = None if period is None else _period(period)
    base = _assessment(self, chosen, when)
    if base is not None:
        stage, when = only_stage(base, stage), base.get_period()
    given = Parindex.Assessment.new(chosen, self.list_scored_units(chosen), when)
    frame = _with_units_as_index(frame)
    fill(given, frame, stage, style)

    document = json.loads(self.to_bytes().get_data(), parse_float=_Literal, parse_int=_Literal)
    entry = _entry(document, chosen.get_id(), when.to_string(), stage or "published")
    before = table_of(base, stage) if base is not None and (stage or "published") in base.get_stages() else {}
    _patch_values(entry["values"], before, table_of(given, stage), chosen, set(_unit_ids(frame)), set(_column_names(frame)))
    parts = []
    _dump(document, parts)
    return Parindex.Loader.new(context).load_bytes(GLib.Bytes.new("".join(parts).encode()), None)


def _assessment(document, framework, period):
    """The one of the period, or None if it is to be new."""
    if period is None:
        return document.get_assessment(framework.get_id(), None)
    same = (each for each in document.get_assessments() if each.get_framework() == framework)
    return next((each for each in same if each.get_period() == period), None)


def _entry(document, framework, period, stage):
    entries = document.setdefault("assessments", [])
    for each in entries:
        if (each["framework"], each["period"], each.get("stage", "published")) == (framework, period, stage):
            return each
    entries.append({"framework": framework, "period": period, "stage": stage, "values": {}})
    return entries[-1]


def _patch_values(values, before, given, framework, units, names):
    leaves = list(_cells_of_leaves(framework))
    known = {name for _, columns in leaves for _, name, _ in columns}
    # A leaf of one input may be called leaf.value too.
    names = {name if name in known else name.rpartition(".")[0] for name in names}
    for unit in units:
        old = before.get(unit, dict.fromkeys(known, ""))
        new = {**old, **{name: text for name, text in given[unit].items() if name in names}}
        for leaf, columns in leaves:
            if any(old[name] != new[name] for _, name, _ in columns):
                values.setdefault(unit, {})[leaf] = _json_cell(columns, new)


Parindex.Document.with_values = with_values
