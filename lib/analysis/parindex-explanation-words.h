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
WORDS (HEAD_RANK, ", rank %1 of %2", ", hạng %1/%2")

/* the cell */
WORDS (FROM_STAGE, "stage: %1", "giai đoạn: %1")
WORDS (FROM_ELSEWHERE, "from %1, %2", "lấy từ %1, %2")
WORDS (CELL, "Value: %1 (%2).", "Giá trị: %1 (%2).")
WORDS (CELL_NOWHERE, "There is no value at any stage.", "Không giai đoạn nào có số liệu.")
WORDS (CELL_INCOMPLETE, "Value: %1 (%2); the rule needs more than that.", "Giá trị: %1 (%2); chưa đủ số liệu để chấm.")
WORDS (CELL_NOT_APPLICABLE, "Not applicable (stage: %1).", "Không áp dụng (giai đoạn: %1).")
WORDS (NOTE, "Note: %1.", "Ghi chú: %1.")
WORDS (EVIDENCE, "Evidence: %1.", "Tài liệu kiểm chứng: %1.")
WORDS (RULE, "Rule: %1.", "Cách chấm: %1.")
WORDS (STEP_DENOMINATOR, "Divided", "Chia cho mẫu số")
WORDS (STEP_TRANSFORM, "Transformed", "Biến đổi")
WORDS (STEP_IMPUTATION, "Imputed", "Điền giá trị thiếu")
WORDS (STEP_TREATMENT, "Outliers treated", "Xử lý giá trị ngoại lai")
WORDS (CHANGED, "%1: %2 becomes %3 (%4).", "%1: %2 thành %3 (%4).")
WORDS (FILLED_IN, "%1: %3 (%4).", "%1: %3 (%4).")
WORDS (WORKED_OUT, "Worked out: %1.", "Tính ra: %1.")
WORDS (RULE_NOT_APPLICABLE, "By the rule the criterion does not apply.", "Theo cách chấm, tiêu chí không áp dụng.")
WORDS (LEFT_UNSCORED, "Left unscored: the unit has wrong cells.", "Không chấm: đơn vị có ô sai.")
WORDS (RULE_NO_POINTS, "The rule gives no points for it.", "Cách chấm không cho điểm giá trị này.")
WORDS (POINTS_OF_MAX, "Points: %1 of %2.", "Điểm: %1 trên %2.")
WORDS (POINTS, "Points: %1.", "Điểm: %1.")
WORDS (BESIDE_MAX, "These points stand beside the max: they add to the score, not to what it is out of.",
       "Điểm này nằm ngoài điểm tối đa: cộng vào điểm, không cộng vào điểm tối đa.")

/* the parts */
WORDS (SUM, "Sum of the parts: %1", "Tổng điểm các tiêu chí con: %1")
WORDS (SUM_SHARED, "Sum of the parts, each with its share of the max: %1", "Tổng điểm các tiêu chí con, mỗi tiêu chí theo phần điểm tối đa đã chia lại: %1")
WORDS (WEIGHTED_MEAN, "Weighted mean of the parts, each adding its score by its weight: %1",
       "Trung bình có trọng số của các tiêu chí con, mỗi tiêu chí góp điểm theo trọng số: %1")
WORDS (WEIGHTED_MEAN_OF_PERCENTS, "Weighted mean of the parts' percents, each adding its percent by its weight: %1",
       "Trung bình có trọng số tỷ lệ phần trăm của các tiêu chí con, mỗi tiêu chí góp theo trọng số: %1")
WORDS (MINIMUM, "Minimum of the parts by %2 (%3): %1", "Nhỏ nhất trong các tiêu chí con theo %2 (%3): %1")
WORDS (MAXIMUM, "Maximum of the parts by %2 (%3): %1", "Lớn nhất trong các tiêu chí con theo %2 (%3): %1")
WORDS (MEDIAN, "Median of the parts by %2 (%3): %1", "Trung vị của các tiêu chí con theo %2 (%3): %1")
WORDS (OWA, "Ordered weighted average of the parts by %2, from the best to the worst with the weights %3: %1",
       "Trung bình có trọng số theo thứ tự của các tiêu chí con theo %2, từ cao xuống thấp với trọng số %3: %1")
WORDS (GEOMETRIC_MEAN, "Geometric mean of the parts by %4, exp (Σ weight · ln value / Σ weights): exp ((%1) / %2) %3",
       "Trung bình nhân của các tiêu chí con theo %4, exp (Σ trọng số · ln giá trị / Σ trọng số): exp ((%1) / %2) %3")
WORDS (HARMONIC_MEAN, "Harmonic mean of the parts by %4, Σ weights / Σ (weight / value): %2 / (%1) %3",
       "Trung bình điều hòa của các tiêu chí con theo %4, Σ trọng số / Σ (trọng số / giá trị): %2 / (%1) %3")
WORDS (POWER_MEAN, "Power mean of the parts by %4, (Σ weight · value^p / Σ weights)^(1/p) with p = %5: ((%1) / %2)^(1/p) %3",
       "Trung bình lũy thừa của các tiêu chí con theo %4, (Σ trọng số · giá trị^p / Σ trọng số)^(1/p) với p = %5: ((%1) / %2)^(1/p) %3")
WORDS (MAZZIOTTA_PARETO_MINUS, "Mazziotta–Pareto of the parts by %4, mean − variance / mean: %1 − %2 / %1 %3",
       "Mazziotta–Pareto của các tiêu chí con theo %4, trung bình − phương sai / trung bình: %1 − %2 / %1 %3")
WORDS (MAZZIOTTA_PARETO_PLUS, "Mazziotta–Pareto of the parts by %4, mean + variance / mean: %1 + %2 / %1 %3",
       "Mazziotta–Pareto của các tiêu chí con theo %4, trung bình + phương sai / trung bình: %1 + %2 / %1 %3")
WORDS (COPELAND, "Copeland: compared with each other ranked unit on the parts by their weights, it is ahead of %1, behind %2 and level with %3: %1 − %2 %4",
       "Copeland: so với từng đơn vị được xếp hạng khác trên các tiêu chí con theo trọng số, đơn vị đứng trên %1, đứng dưới %2 và ngang với %3: %1 − %2 %4")
WORDS (OWN_AGGREGATION, "By the aggregation “%1”, which is not of the library: %2.", "Theo cách tổng hợp “%1”, không phải của thư viện: %2.")
WORDS (FORMULA_RESULT, "%1 %2.", "%1 %2.")
WORDS (FORMULA_RESULT_OF_MAX, "%1 %2 of %3.", "%1 %2 trên %3.")
WORDS (QUANTISED, "What is irrational is rounded there to %1 decimals, and goes on as that number.",
       "Số vô tỷ được làm tròn tại đây đến %1 chữ số thập phân, rồi dùng tiếp như số đó.")
WORDS (GROUP_WEIGHTS, "Weights of the group %1.", "Trọng số của nhóm %1.")
WORDS (EQUATION, "%1 %2 %3.", "%1 %2 %3.")
WORDS (EQUATION_OF_MAX, "%1 %2 %3 of %4.", "%1 %2 %3 trên %4.")
WORDS (MORE_TERMS, "… (%1 more)", "… (thêm %1 số)")
WORDS (ROUNDING, "As printed these add up to %1, not %2 (difference %3): the total is made of the unrounded parts.",
       "Cộng các số đã làm tròn này được %1, không phải %2 (chênh %3): tổng được tính từ các số chưa làm tròn.")
WORDS (PARTS_BESIDE_MAX, "Beside the max stand: %1.", "Nằm ngoài điểm tối đa: %1.")
WORDS (SCALE, "Scale: %1 of %2 becomes %3 of %4.", "Quy đổi thang điểm: %1 trên %2 thành %3 trên %4.")

/* what the node does to its score */
WORDS (CAP_TO, "Cap: %1 is limited to %2, which changes it by %3.", "Mức trần: %1 được giới hạn ở %2, thay đổi %3.")
WORDS (CAP_FROM, "Cap: %1 is raised to %2, which changes it by %3.", "Mức sàn: %1 được nâng lên %2, thay đổi %3.")
WORDS (ROUNDED, "Rounded to %1 decimals (%2): %3 becomes %4, which changes it by %5.",
       "Làm tròn đến %1 chữ số thập phân (%2): %3 thành %4, thay đổi %5.")
WORDS (HALF_UP, "halves away from zero", "nửa làm tròn lên")
WORDS (HALF_EVEN, "halves to the even digit", "nửa làm tròn về số chẵn")
WORDS (TRUNCATE, "the rest cut off", "cắt bỏ phần dư")

/* what takes no part, or part as 0 */
WORDS (DROPPED_MAX, "Not applicable: %1. It leaves with its max.", "Không áp dụng: %1. Phần này được bỏ ra cùng điểm tối đa.")
WORDS (DROPPED, "Not applicable: %1. It is left out.", "Không áp dụng: %1. Phần này được bỏ ra.")
WORDS (ZERO, "Missing: %1. The policy “zero” counts it as 0 points.", "Thiếu số liệu: %1. Theo quy định “zero”, phần này tính 0 điểm.")
WORDS (DROPPED_WEIGHT, "Not applicable: %1. It leaves with its weight.", "Không áp dụng: %1. Phần này được bỏ ra cùng trọng số.")
WORDS (SHARED, "Not applicable: %1. The other parts take it over.", "Không áp dụng: %1. Các tiêu chí con còn lại nhận phần này.")
WORDS (ALL_NOT_APPLICABLE, "Not applicable: no part applies.", "Không áp dụng: không tiêu chí con nào áp dụng.")
WORDS (SHARED_MAX_BY_WEIGHT, "The max of what is left out, %1, goes to the other parts in proportion to theirs: from %2 to %3.",
       "Điểm tối đa của phần bỏ ra, %1, được chia cho các tiêu chí con còn lại theo tỷ lệ điểm tối đa: từ %2 thành %3.")
WORDS (SHARED_MAX_EQUALLY, "The max of what is left out, %1, is shared out equally among those that remain (%2): %3 for each.",
       "Điểm tối đa của phần bỏ ra, %1, được chia đều cho số tiêu chí con còn lại (%2): mỗi tiêu chí thêm %3.")
WORDS (SHARED_WEIGHT_EQUALLY, "The weight of what is left out, %1, is shared out equally among those that remain (%2): %3 for each.",
       "Trọng số của phần bỏ ra, %1, được chia đều cho số tiêu chí con còn lại (%2): mỗi tiêu chí thêm %3.")
WORDS (SKIPPED, "Missing: %1. The policy “skip” leaves it out as if it did not apply.",
       "Thiếu số liệu: %1. Theo quy định “skip”, phần này được bỏ ra như không áp dụng.")
WORDS (SKIPPED_ALL, "No score: no part has a value, and missing: %1.", "Không có điểm: không tiêu chí con nào có số liệu; thiếu: %1.")
WORDS (ZERO_MAX, "Missing: %1. The policy “zero” counts it as 0 points, and its max stays.",
       "Thiếu số liệu: %1. Theo quy định “zero”, phần này tính 0 điểm và giữ nguyên điểm tối đa.")
WORDS (ZERO_WEIGHT, "Missing: %1. The policy “zero” counts it as 0 points, and its weight stays.",
       "Thiếu số liệu: %1. Theo quy định “zero”, phần này tính 0 điểm và giữ nguyên trọng số.")
WORDS (PROPAGATED, "No score: missing: %1. The policy “propagate” makes the whole missing.",
       "Không có điểm: thiếu %1. Theo quy định “propagate”, thiếu một phần thì cả tiêu chí không có điểm.")
WORDS (BELOW_SHARE, "No score: missing: %1. Of the parts that apply %2 of %3 have a value; the minimum share is %4.",
       "Không có điểm: thiếu %1. Trong các tiêu chí con áp dụng, %2/%3 có số liệu; tỷ lệ tối thiểu là %4.")
WORDS (EXTRA_MISSING, "Missing beside the max: %1. It adds nothing.", "Thiếu số liệu ngoài điểm tối đa: %1. Phần này không cộng gì.")
WORDS (EXTRA_NOT_APPLICABLE, "Not applicable, beside the max: %1. It adds nothing.", "Không áp dụng, ngoài điểm tối đa: %1. Phần này không cộng gì.")
WORDS (EXTRA_GONE, "What stands beside the max goes with it: %1.", "Phần nằm ngoài điểm tối đa cũng không được tính: %1.")
WORDS (MAX_CHANGED, "The max is %1 instead of %2.", "Điểm tối đa là %1 thay vì %2.")
WORDS (WEIGHTS_CHANGED, "The weights that count add up to %1 instead of %2.", "Tổng trọng số được tính là %1 thay vì %2.")

/* what it comes to */
WORDS (PERCENT, "Percent: 100 × %1 / %2 %3 %4.", "Tỷ lệ phần trăm: 100 × %1 / %2 %3 %4.")
WORDS (COUNTS_AS_ZERO, "One level up it counts as 0 of %1.", "Ở cấp trên, phần này tính 0 trên %1.")
WORDS (COUNTS_AS_NOTHING, "One level up it counts as 0.", "Ở cấp trên, phần này tính 0 điểm.")
WORDS (WEIGHT, "Weight %1 of %2: a point here counts %3 one level up, so it adds %4.",
       "Trọng số %1 trên %2: một điểm ở đây bằng %3 điểm ở cấp trên, nên góp %4.")
WORDS (WEIGHT_SHARED, "Weight %1, with what it takes over %5, of %2: a point here counts %3 one level up, so it adds %4.",
       "Trọng số %1, cùng phần nhận thêm là %5, trên %2: một điểm ở đây bằng %3 điểm ở cấp trên, nên góp %4.")
WORDS (FACTOR, "A point here counts %1 one level up, so it adds %2.", "Một điểm ở đây bằng %1 điểm ở cấp trên, nên góp %2.")
WORDS (LOST, "Points lost: %1.", "Mất %1 điểm.")
WORDS (LOST_OF_WHOLE, "Points lost: %1; %2 of the whole index.", "Mất %1 điểm; tính vào toàn chỉ số là %2 điểm.")
WORDS (BY_SCORE, "score", "điểm")
WORDS (BY_PERCENT, "percent", "tỷ lệ phần trăm")
WORDS (BY_ROUNDED, "%1 rounded to %2 decimals", "%1 làm tròn đến %2 chữ số thập phân")
WORDS (BY_CUT, "%1 cut to %2 decimals", "%1 cắt đến %2 chữ số thập phân")
WORDS (RANK, "Rank %1 of %2 by %3.", "Hạng %1/%2 theo %3.")
WORDS (RANK_TIED, "Rank %1 of %2 by %3, tied with %4: %5.", "Hạng %1/%2 theo %3, đồng hạng với %4: %5.")
WORDS (TIES_BEST, "equal units have the best of their places", "các đơn vị bằng nhau cùng nhận hạng cao nhất trong các hạng của mình")
WORDS (TIES_WORST, "equal units have the worst of their places", "các đơn vị bằng nhau cùng nhận hạng thấp nhất trong các hạng của mình")
WORDS (TIES_MEAN, "equal units have the mean of their places", "các đơn vị bằng nhau cùng nhận trung bình các hạng của mình")
WORDS (TIES_ONE, "equal units have one place, which counts once", "các đơn vị bằng nhau cùng một hạng, hạng đó chỉ tính một lần")
WORDS (DENSE, "Units that are better: %1, as %2.", "Số đơn vị đứng trên: %1, vì %2.")
WORDS (TIE_AHEAD, "Equal to %1, and ahead by “%2”: %3 against %4.", "Bằng %1, xếp trên nhờ “%2”: %3 so với %4.")
WORDS (TIE_BEHIND, "Equal to %1, and behind by “%2”: %3 against %4.", "Bằng %1, xếp dưới do “%2”: %3 so với %4.")
WORDS (NO_VALUE, "no value", "không có giá trị")
WORDS (RANK_WITHIN, "Within %1 “%2”: rank %3 of %4.", "Trong nhóm %1 “%2”: hạng %3/%4.")
WORDS (SCREENED_OUT, "Not ranked: %1.", "Không xếp hạng: %1.")
WORDS (NOT_RANKED, "Not ranked: the unit is outside of the ranking.", "Không xếp hạng: đơn vị nằm ngoài bảng xếp hạng.")
WORDS (AND_MORE, "%1 and %2 more", "%1 và %2 đơn vị nữa")
WORDS (AND_MORE_PARTS, "%1 and %2 more", "%1 và %2 phần nữa")
WORDS (STRONG, "Label: %1. Rank %2 of %3 is in the first %4.", "Đánh giá: %1. Hạng %2/%3 thuộc %4 đầu bảng.")
WORDS (STRONG_WITHIN, "Label: %1. Rank %2 of %3 within %5 is in the first %4.", "Đánh giá: %1. Hạng %2/%3 trong nhóm %5 thuộc %4 đầu nhóm.")
WORDS (WEAK, "Label: %1. Rank %2 of %3 is in the last %4.", "Đánh giá: %1. Hạng %2/%3 thuộc %4 cuối bảng.")
WORDS (WEAK_WITHIN, "Label: %1. Rank %2 of %3 within %5 is in the last %4.", "Đánh giá: %1. Hạng %2/%3 trong nhóm %5 thuộc %4 cuối nhóm.")
WORDS (STRONG_RANK, "Label: %1. Rank %2 of %3; the rule is rank %4 or better.", "Đánh giá: %1. Hạng %2/%3; quy định là từ hạng %4 trở lên.")
WORDS (WEAK_RANK, "Label: %1. Rank %2 of %3; the rule is rank %4 or worse.", "Đánh giá: %1. Hạng %2/%3; quy định là từ hạng %4 trở xuống.")
WORDS (STRONG_COUNT, "Label: %1. Rank %2 of %3 is among the first %4.", "Đánh giá: %1. Hạng %2/%3 thuộc %4 hạng đầu.")
WORDS (WEAK_COUNT, "Label: %1. Rank %2 of %3 is among the last %4.", "Đánh giá: %1. Hạng %2/%3 thuộc %4 hạng cuối.")
WORDS (STRONG_PERCENT, "Label: %1. The percent is at least %4.", "Đánh giá: %1. Tỷ lệ từ %4 % trở lên.")
WORDS (WEAK_PERCENT, "Label: %1. The percent is below %4.", "Đánh giá: %1. Tỷ lệ dưới %4 %.")
WORDS (GROUP, "%1 “%2”", "%1 “%2”")
WORDS (BAND, "Band by %1: %2.", "Xếp loại theo %1: %2.")
WORDS (BAND_FROM, "Band by %1: %2, from %3.", "Xếp loại theo %1: %2, từ %3.")
WORDS (BAND_QUANTILE, "Band by %1: %2, from %3, which is the quantile %4 of the ranked units.",
       "Xếp loại theo %1: %2, từ %3 là phân vị %4 của các đơn vị được xếp hạng.")
WORDS (CROSSES_EDGE, "The exact value decides: it is %1, which prints %2 and so looks like another band.",
       "Xếp loại theo giá trị chính xác là %1; số in ra %2 trông như thuộc loại khác.")
WORDS (CROSSES_EDGE_ROUNDED, "The value so rounded decides: it is %1, which prints %2 and so looks like another band.",
       "Xếp loại theo giá trị đã làm tròn như vậy là %1; số in ra %2 trông như thuộc loại khác.")
