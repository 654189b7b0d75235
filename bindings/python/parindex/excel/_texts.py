# SPDX-License-Identifier: LGPL-2.1-or-later
"""The words of the workbooks that are written: (Vietnamese, English)."""

from gi.repository import Parindex

from .._errors import is_vietnamese

TEXTS = {
    # sheets
    "criteria": ("Tiêu chí", "Criteria"),
    "units": ("Đơn vị", "Units"),
    "settings": ("Thiết lập", "Settings"),
    "lists": ("Danh mục", "Lists"),
    "ranking": ("Xếp hạng", "Ranking"),
    "components": ("Điểm thành phần", "Components"),
    "changes": ("Thay đổi", "Changes"),
    "explanations": ("Giải thích", "Explanations"),
    # columns
    "number": ("STT", "Number"),
    "criterion": ("Tiêu chí", "Criterion"),
    "max": ("Điểm tối đa", "Max points"),
    "weight": ("Trọng số", "Weight"),
    "rule": ("Cách chấm", "Rule"),
    "words-of-rule": ("Diễn giải", "In words"),
    "owner": ("Cơ quan chủ trì", "Owner"),
    "source": ("Căn cứ", "Source"),
    "below": ("Thuộc tiêu chí", "Below"),
    "other": ("Thiết lập khác", "Other settings"),
    "unit-id": ("Mã đơn vị", "Unit id"),
    "unit": ("Đơn vị", "Unit"),
    "level": ("Cấp", "Level"),
    "parent": ("Trực thuộc", "Parent"),
    "ranked": ("Được xếp hạng", "Ranked"),
    "group": ("Nhóm", "Group"),
    "attribute": ("Thuộc tính", "Attribute"),
    "key": ("Thiết lập", "Setting"),
    "setting": ("Giá trị", "Value"),
    "member": ("Tên máy đọc", "Member"),
    "rank": ("Hạng", "Rank"),
    "rank-of": ("Trên số", "Of"),
    "rank-within": ("Hạng trong {}", "Rank in {}"),
    "score": ("Điểm", "Score"),
    "percent": ("Tỷ lệ %", "Percent"),
    "band": ("Xếp loại", "Band"),
    "answered": ("Đã chấm", "Answered"),
    "exact": ("Điểm chính xác", "Exact score"),
    "from-score": ("Điểm {}", "Score {}"),
    "from-rank": ("Hạng {}", "Rank {}"),
    "change": ("Tăng, giảm điểm", "Change of score"),
    "rank-change": ("Tăng, giảm hạng", "Change of rank"),
    "value": ("Giá trị", "Value"),
    "lost": ("Điểm bị mất", "Points lost"),
    "why": ("Vì sao", "Why"),
    # usual dimensions of groups
    "region": ("Vùng", "Region"),
    "block": ("Khối", "Block"),
    "cluster": ("Cụm", "Cluster"),
    # sentences
    "yes": ("Có", "Yes"),
    "no": ("Không", "No"),
    "n/a": ("Không áp dụng", "n/a"),
    "not-done": ("Chưa thực hiện", "Not done"),
    "period": ("Kỳ: {}", "Period: {}"),
    "stage": ("Giai đoạn: {}", "Stage: {}"),
    "latest": ("kết quả của cấp thẩm quyền cao nhất", "the latest authority"),
    "how-to-fill-in": (
        "Điền vào các ô có nền vàng. Để trống: chưa có số liệu. “Không áp dụng”: tiêu chí không áp dụng cho đơn vị.",
        "Fill in the yellow cells. Empty: no value yet. “n/a”: the criterion does not apply to the unit.",
    ),
    "fingerprint": ("Dấu kiểm tra: {}", "Fingerprint: {}"),
    "page": ("Trang &P/&N", "Page &P of &N"),
    "max-is": ("Điểm tối đa: {}", "Max: {}"),
    "owner-is": ("Cơ quan chủ trì: {}", "Owner: {}"),
    "wrong-entry": ("Giá trị không hợp lệ", "This does not fit"),
    "total": ("Toàn bộ", "Whole"),
    # stages and inputs
    "self": ("tự đánh giá", "self"),
    "appraised": ("thẩm định", "appraised"),
    "reviewed": ("sau giải trình", "reviewed"),
    "published": ("công bố", "published"),
    "survey": ("khảo sát", "survey"),
    "count": ("số lượng", "count"),
    "of": ("tổng số", "of"),
    "actual": ("thực hiện", "actual"),
    "plan": ("kế hoạch", "plan"),
    "target": ("chỉ tiêu", "target"),
    "previous": ("kỳ trước", "previous"),
}
# What of these a document may say itself.
_WORDS = {
    "self", "appraised", "reviewed", "published", "survey", "count", "of", "actual", "plan", "target", "previous", "region", "block", "cluster",
    "group",
}  # fmt: skip


class Words:
    """The texts in one language."""

    def __init__(self, language=Parindex.Language.AUTO):
        self.is_vietnamese = is_vietnamese(language)
        self.language = Parindex.Language.VI if self.is_vietnamese else Parindex.Language.EN

    def __call__(self, name, *values):
        text = TEXTS[name][0 if self.is_vietnamese else 1]
        return text.format(*values) if values else text

    def of(self, name):
        """A stage, an input or a dimension: in this language where it is a usual one."""
        return self(name) if name in _WORDS else name
