# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tables for notebooks. Whatever stood in an input is escaped: a name may hold <script>."""

import html
import itertools

from gi.repository import Parindex

from ._errors import ParindexError, is_vietnamese

LONGEST_TABLE = 60
DEEPEST_TREE = 64

_WORDS = {
    "unit": "Đơn vị",
    "name": "Tên",
    "score": "Điểm",
    "max": "Điểm tối đa",
    "percent": "Tỷ lệ %",
    "rank": "Hạng",
    "band": "Mức",
    "criterion": "Tiêu chí",
    "title": "Tên tiêu chí",
    "weight": "Trọng số",
    "rule": "Cách chấm",
    "framework": "Bộ tiêu chí",
    "criteria": "Số tiêu chí",
    "units": "Số đơn vị",
    "assessment": "Kỳ đánh giá",
    "stages": "Các bước",
    "severity": "Mức độ",
    "place": "Chỗ",
    "problem": "Vấn đề",
    "expected": "Cần",
    "value": "Giá trị",
}


def _word(key):
    return _WORDS[key] if is_vietnamese() else key.capitalize()


def _text(value):
    return html.escape("" if value is None else str(value))


def _row(cells, tag="td"):
    return "<tr>" + "".join(f"<{tag}>{_text(cell)}</{tag}>" for cell in cells) + "</tr>"


def _table(caption, heads, rows, n_rows):
    """At most LONGEST_TABLE of the rows; the rest is told in one line. Rows may be made as they are taken."""
    parts = ["<table>", f"<caption>{_text(caption)}</caption>" if caption else ""]
    parts += ["<thead>", _row([_word(head) for head in heads], "th"), "</thead><tbody>"]
    parts += [_row(row) for row in itertools.islice(rows, LONGEST_TABLE)]
    left = n_rows - LONGEST_TABLE
    if left > 0:
        told = f"… và {left} dòng nữa" if is_vietnamese() else f"… and {left} more"
        parts.append(f'<tr><td colspan="{len(heads)}">{told}</td></tr>')
    return "".join([*parts, "</tbody></table>"])


def _scoreboard(self):
    framework = self.get_framework()
    caption = f"{framework.get_title() or framework.get_id()}, {self.get_assessment().get_period()}"
    ranks = self.column(Parindex.ResultColumn.RANK)
    # NaN, no rank, is last.
    order = sorted(range(len(ranks)), key=lambda row: (ranks[row] != ranks[row], ranks[row]))
    has_bands = bool(framework.list_bands())

    def row(result):
        figures = [result.get_unit_id(), result.get_name(), *_figures(result)]
        return [*figures, result.get_band_text()] if has_bands else figures

    heads = ["unit", "name", "score", "max", "percent", "rank", *(["band"] if has_bands else [])]
    return _table(caption, heads, (row(self[each]) for each in order), len(order))


def _figures(each):
    return [each.get_score_text(), each.get_max_text(), each.get_percent_text(), each.get_rank_text()]


def _result(self):
    results = [self, *self.get_children()]
    rows = ([each.get_criterion_id(), each.get_title(), *_figures(each)] for each in results)
    return _table(f"{self.get_name()} ({self.get_unit_id()})", ["criterion", "title", "score", "max", "percent", "rank"], rows, len(results))


def _nodes(criterion, depth=0):
    yield criterion, depth
    for child in criterion.get_children():
        yield from _nodes(child, depth + 1)


def _framework(self):
    language = Parindex.Language.VI if is_vietnamese() else Parindex.Language.EN

    def row(criterion, depth):
        rule = criterion.get_rule()
        words = rule.describe(criterion.get_max(), language) if rule is not None else criterion.get_aggregation()
        return ["\u2003" * depth + (criterion.get_id() or ""), criterion.get_title(), criterion.get_weight(), criterion.get_max(), words]

    nodes = list(_nodes(self.get_root()))
    return _table(self.get_title() or self.get_id(), ["criterion", "title", "weight", "max", "rule"], (row(*each) for each in nodes), len(nodes))


def _criterion(self):
    nodes = list(_nodes(self))
    rows = (["\u2003" * depth + (each.get_id() or ""), each.get_title(), each.get_weight(), each.get_max()] for each, depth in nodes)
    return _table(None, ["criterion", "title", "weight", "max"], rows, len(nodes))


def _document(self):
    frameworks, assessments = list(self.get_frameworks()), list(self.get_assessments())
    rows = ([each.get_id(), each.get_title(), len(each.get_leaves())] for each in frameworks)
    parts = [_table(self.get_title(), ["framework", "title", "criteria"], rows, len(frameworks))]
    rows = (
        [each.get_framework().get_id(), each.get_period(), ", ".join(each.get_stages()), each.get_n_units()]
        for each in assessments
    )
    return "".join([*parts, _table(None, ["framework", "assessment", "stages", "units"], rows, len(assessments))])


def _explanation(self):
    language = Parindex.Language.VI if is_vietnamese() else Parindex.Language.EN
    return f"<pre>{_text(self.to_text(language, DEEPEST_TREE))}</pre>"


def problems_table(problems):
    auto = Parindex.Language.AUTO

    def row(each):
        line = each.get_line() or None
        sheet, cell = getattr(each, "sheet", None), getattr(each, "cell", None)
        parts = [each.get_file(), line, sheet, cell, each.get_path()]
        place = ":".join(str(part) for part in parts if part)
        return [each.get_severity().value_nick, place, each.get_unit(), each.get_criterion(), each.get_text(auto), each.get_expected(auto)]

    heads = ["severity", "place", "unit", "criterion", "problem", "expected"]
    return _table(None, heads, map(row, problems), len(problems))


def _list(self):
    """Of the list models that the library hands out."""
    item_type = self.get_item_type()
    if item_type == Parindex.Problem.__gtype__:
        return problems_table(self)
    if item_type == Parindex.Result.__gtype__:
        rows = ([each.get_unit_id(), each.get_name(), each.get_criterion_id(), *_figures(each)] for each in self)
        return _table(None, ["unit", "name", "criterion", "score", "max", "percent", "rank"], rows, len(self))
    return _table(None, ["value"], ([repr(each)] for each in self), len(self))


def _list_repr(self):
    shown = [repr(each) for each in itertools.islice(self, LONGEST_TABLE)]
    left = len(self) - len(shown)
    return "[" + ", ".join([*shown, *([f"… {left} more"] if left else [])]) + "]"


for _cls, _html in (
    (Parindex.Scoreboard, _scoreboard),
    (Parindex.Result, _result),
    (Parindex.Framework, _framework),
    (Parindex.Criterion, _criterion),
    (Parindex.Document, _document),
    (Parindex.Explanation, _explanation),
    (Parindex.Problem, lambda self: problems_table([self])),
    (ParindexError, lambda self: problems_table(self.problems)),
):
    _cls._repr_html_ = _html

Parindex.Problem.__str__ = lambda self: self.to_string(Parindex.Language.AUTO)
Parindex.Problem.__repr__ = lambda self: f"<Parindex.Problem {self}>"
# The class of the library's lists has no name of its own.
_List = type(Parindex.Document.new().get_units())
_List.__repr__, _List._repr_html_ = _list_repr, _list
