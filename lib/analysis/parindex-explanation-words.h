/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Every text of an explanation: WORDS (name, English, Vietnamese). No include guard: included with WORDS defined, once for the
 * names and once for the texts. */

WORDS (OBSERVED, "observed", "có số liệu")
WORDS (MISSING, "missing", "thiếu số liệu")
WORDS (NOT_APPLICABLE, "not applicable", "không áp dụng")

WORDS (STAGE_SELF, "self", "tự đánh giá")
WORDS (STAGE_APPRAISED, "appraised", "thẩm định")
WORDS (STAGE_REVIEWED, "reviewed", "sau giải trình")
WORDS (STAGE_PUBLISHED, "published", "công bố")
WORDS (STAGE_SURVEY, "survey", "điều tra")

WORDS (HEAD_OF_MAX, "%1 of %2 (%3 %)", "%1 trên %2 (%3 %)")
WORDS (HEAD_RANK, "%1, rank %2 of %3", "%1, hạng %2/%3")

/* the cell */
WORDS (CELL, "Value: %1 (stage: %2).", "Giá trị: %1 (giai đoạn: %2).")
WORDS (CELL_NOWHERE, "There is no value at any stage.", "Không giai đoạn nào có số liệu.")
WORDS (CELL_NOT_APPLICABLE, "Not applicable (stage: %1).", "Không áp dụng (giai đoạn: %1).")
WORDS (NOTE, "Note: %1.", "Ghi chú: %1.")
WORDS (EVIDENCE, "Evidence: %1.", "Tài liệu kiểm chứng: %1.")
WORDS (RULE, "Rule: %1.", "Cách chấm: %1.")
WORDS (POINTS_OF_MAX, "Points: %1 of %2.", "Điểm: %1 trên %2.")
WORDS (POINTS, "Points: %1.", "Điểm: %1.")

/* the parts */
WORDS (SUM, "Sum of the parts: %1", "Tổng điểm các tiêu chí con: %1")
WORDS (WEIGHTED_MEAN, "Weighted mean of the parts, each adding its score by its weight: %1",
       "Trung bình có trọng số của các tiêu chí con, mỗi tiêu chí góp điểm theo trọng số: %1")
WORDS (WEIGHTED_MEAN_OF_PERCENTS, "Weighted mean of the parts' percents, each adding its percent by its weight: %1",
       "Trung bình có trọng số tỷ lệ phần trăm của các tiêu chí con, mỗi tiêu chí góp theo trọng số: %1")
WORDS (EQUATION, "%1 %2 %3.", "%1 %2 %3.")
WORDS (EQUATION_OF_MAX, "%1 %2 %3 of %4.", "%1 %2 %3 trên %4.")
WORDS (MORE_TERMS, "… (%1 more)", "… (thêm %1 số)")
WORDS (ROUNDING, "As printed these add up to %1, not %2 (difference %3): the total is made of the unrounded parts.",
       "Cộng các số đã làm tròn này được %1, không phải %2 (chênh %3): tổng được tính từ các số chưa làm tròn.")
WORDS (SCALE, "Scale: %1 of %2 becomes %3 of %4.", "Quy đổi thang điểm: %1 trên %2 thành %3 trên %4.")

/* what takes no part */
WORDS (DROPPED_MAX, "Not applicable: %1. It leaves with its max.", "Không áp dụng: %1. Phần này được bỏ ra cùng điểm tối đa.")
WORDS (DROPPED_WEIGHT, "Not applicable: %1. It leaves with its weight.", "Không áp dụng: %1. Phần này được bỏ ra cùng trọng số.")
WORDS (ALL_NOT_APPLICABLE, "Not applicable: no part applies.", "Không áp dụng: không tiêu chí con nào áp dụng.")
WORDS (SKIPPED, "Missing: %1. The policy “skip” leaves it out as if it did not apply.",
       "Thiếu số liệu: %1. Theo quy định “skip”, phần này được bỏ ra như không áp dụng.")
WORDS (SKIPPED_ALL, "No score: no part has a value, and missing: %1.", "Không có điểm: không tiêu chí con nào có số liệu; thiếu: %1.")
WORDS (PROPAGATED, "No score: missing: %1. The policy “propagate” makes the whole missing.",
       "Không có điểm: thiếu %1. Theo quy định “propagate”, thiếu một phần thì cả tiêu chí không có điểm.")
WORDS (MAX_CHANGED, "The max is %1 instead of %2.", "Điểm tối đa là %1 thay vì %2.")
WORDS (WEIGHTS_CHANGED, "The weights that count add up to %1 instead of %2.", "Tổng trọng số được tính là %1 thay vì %2.")

/* what it comes to */
WORDS (PERCENT, "Percent: 100 × %1 / %2 %3 %4.", "Tỷ lệ phần trăm: 100 × %1 / %2 %3 %4.")
WORDS (WEIGHT, "Weight %1 of %2: a point here counts %3 one level up, so it adds %4.",
       "Trọng số %1 trên %2: một điểm ở đây bằng %3 điểm ở cấp trên, nên góp %4.")
WORDS (FACTOR, "A point here counts %1 one level up, so it adds %2.", "Một điểm ở đây bằng %1 điểm ở cấp trên, nên góp %2.")
WORDS (LOST, "Points lost: %1.", "Mất %1 điểm.")
WORDS (LOST_OF_WHOLE, "Points lost: %1; %2 of the whole index.", "Mất %1 điểm; tính vào toàn chỉ số là %2 điểm.")
WORDS (BY_SCORE, "score", "điểm")
WORDS (BY_PERCENT, "percent", "tỷ lệ phần trăm")
WORDS (RANK, "Rank %1 of %2 by %3.", "Hạng %1/%2 theo %3.")
WORDS (RANK_TIED, "Rank %1 of %2 by %3, tied with %4.", "Hạng %1/%2 theo %3, đồng hạng với %4.")
WORDS (RANK_WITHIN, "Within %1 “%2”: rank %3 of %4.", "Trong nhóm %1 “%2”: hạng %3/%4.")
WORDS (NOT_RANKED, "Not ranked: the unit is outside of the ranking.", "Không xếp hạng: đơn vị nằm ngoài bảng xếp hạng.")
WORDS (AND_MORE, "%1 and %2 more", "%1 và %2 đơn vị nữa")
WORDS (AND_MORE_PARTS, "%1 and %2 more", "%1 và %2 phần nữa")
WORDS (BAND, "Band: %1.", "Xếp loại: %1.")
WORDS (BAND_FROM, "Band: %1, from %2.", "Xếp loại: %1, từ %2.")
WORDS (CROSSES_EDGE, "The exact value decides: it is %1, which prints %2 and so looks like another band.",
       "Xếp loại theo giá trị chính xác là %1; số in ra %2 trông như thuộc loại khác.")
