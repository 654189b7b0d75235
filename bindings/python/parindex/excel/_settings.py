# SPDX-License-Identifier: LGPL-2.1-or-later
"""What holds for the whole framework, from the sheet of settings: one member of the document's framework a row."""

import json

from ._messages import problem
from ._numbers import TwoWays, json_of, read_exact
from ._rules import dump, loads
from ._words import fold, nearest

# Member: (Vietnamese, English).
LABELS = {
    "id": ("Mã bộ chỉ số", "Id"),
    "title": ("Tên bộ chỉ số", "Title"),
    "index": ("Chỉ số", "Index"),
    "edition": ("Phiên bản", "Edition"),
    "level": ("Cấp được chấm", "Level"),
    "source": ("Căn cứ", "Source"),
    "aggregation": ("Cách tổng hợp", "Aggregation"),
    "missing": ("Khi thiếu số liệu", "Missing values"),
    "not-applicable": ("Khi không áp dụng", "Not applicable"),
    "scale": ("Thang điểm chung", "Scale"),
    "cap": ("Giới hạn điểm", "Cap"),
    "round": ("Làm tròn điểm", "Round the score"),
    "minimum-share": ("Tỷ lệ tối thiểu có số liệu", "Minimum share"),
    "ranking": ("Xếp hạng", "Ranking"),
    "rounding": ("Làm tròn khi hiển thị", "Rounding"),
    "stages": ("Các giai đoạn", "Stages"),
    "bands": ("Mức xếp loại", "Bands"),
    "strengths": ("Điểm mạnh, điểm yếu", "Strengths"),
    "aliases": ("Tên gọi khác", "Aliases"),
    "words": ("Từ dùng", "Words"),
}
TEXTS = {"id", "title", "index", "edition", "level", "source"}
_WORDS = {
    "tong": "sum", "cong diem": "sum", "tong diem": "sum", "trung binh co trong so": "weighted-mean",
    "lan ra tieu chi cha": "propagate", "khong xep hang": "propagate", "bo qua": "skip", "tinh 0 diem": "zero", "0 diem": "zero",
    "loai ra": "drop", "loai khoi diem toi da": "drop", "chia theo trong so": "share-by-weight", "chia deu": "share-equally",
}  # fmt: skip
_MEMBER_OF = {fold(label): name for name, labels in LABELS.items() for label in (*labels, name)}


def read_settings(table, problems):
    """The members of the framework as {name: JSON text}, and where each stands."""
    members, places = {}, {}
    for row in table.rows():
        label, name = table.cell(row, "key"), table.cell(row, "member")
        text = table.sheet.text(row, table.columns["setting"])
        if not (label or name) or text is None:
            continue
        place = table.place(row, table.columns["setting"])
        member = name if name and (name in LABELS or name.startswith("x-")) else _MEMBER_OF.get(fold(name or label))
        if member is None:
            other = nearest(name or label, [each for labels in LABELS.values() for each in labels]) or ", ".join(LABELS)
            problems.append(problem("unknown-setting", **table.place(row, table.columns.get("key", 1)), value=name or label, other=other))
            continue
        try:
            members[member] = value_of(member, text)
            places[member] = place
        except (ValueError, RecursionError) as wrong:
            problems.append(problem("bad-json", **place, value=text, other=wrong))
    return members, places


def value_of(member, text):
    """The JSON of a setting that was written as text, a number, a word, or JSON."""
    text = str(text).strip()
    if member in TEXTS:
        return json.dumps(text, ensure_ascii=False)
    if text[:1] in ("{", "[", '"'):
        return dump(loads(text))
    try:
        number = read_exact(text)
    except TwoWays:
        raise ValueError(text) from None
    if number is not None:
        return json_of(number)
    if member in ("stages", "aliases"):
        return json.dumps([each.strip() for each in text.split(",") if each.strip()], ensure_ascii=False)
    return json.dumps(_WORDS.get(fold(text), text), ensure_ascii=False)
