/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Every text of how a change came about: CHANGE_WORDS (name, English, Vietnamese); %1 … %5 are filled in. No include guard: included with
 * CHANGE_WORDS defined, once for the names and once for the texts. */

CHANGE_WORDS (HEAD_CHANGED, "%1 → %2 (%3)", "%1 → %2 (%3)")
CHANGE_WORDS (HEAD_ADDS, ", adds %1", ", góp %1")
CHANGE_WORDS (OF_SIDE, "In %1: %2.", "Kỳ %1: %2.")
CHANGE_WORDS (NOT_IN_EDITION, "not in the edition", "bộ chỉ số không có")
CHANGE_WORDS (NOTHING_KNOWN, "nothing is known", "không có số liệu")
CHANGE_WORDS (ENTERED, "new", "mới tính")
CHANGE_WORDS (LEFT, "gone", "không còn tính")
CHANGE_WORDS (NONE, "counts in neither period", "không tính ở kỳ nào")
CHANGE_WORDS (MAX_CHANGED, "The maximum changed from %1 to %2: percents are compared, not scores.",
              "Điểm tối đa đổi từ %1 thành %2: so sánh tỷ lệ, không so sánh điểm.")
CHANGE_WORDS (VALUE, "Value: %1 in %2, %3 in %4.", "Giá trị: %1 kỳ %2, %3 kỳ %4.")
CHANGE_WORDS (VALUE_KEPT, "Value: %1 in both periods.", "Giá trị: %1 ở cả hai kỳ.")
CHANGE_WORDS (VALUE_MEASURED, "The value is the same, and what it is measured against changed.", "Giá trị không đổi, nhưng căn cứ chấm đã đổi.")
CHANGE_WORDS (RULE, "Rule in %1: %2.", "Cách chấm kỳ %1: %2.")
CHANGE_WORDS (ADDS, "It adds %1 to the change one level up.", "Phần này góp %1 vào mức thay đổi ở cấp trên.")
CHANGE_WORDS (ADDS_BOTH, "It adds %1 to the change one level up: %2 by its own change, and %3 because it counts for more or less.",
              "Phần này góp %1 vào mức thay đổi ở cấp trên: %2 do chính nó thay đổi và %3 do mức tính của nó thay đổi.")
CHANGE_WORDS (POINT_COUNTS, "A point here counts %1 one level up in %2, and %3 in %4.", "Một điểm ở đây bằng %1 ở cấp trên kỳ %2, và %3 kỳ %4.")
CHANGE_WORDS (PERCENT_COUNTS, "A percent here counts %1 one level up in %2, and %3 in %4.", "Một phần trăm ở đây bằng %1 ở cấp trên kỳ %2, và %3 kỳ %4.")
CHANGE_WORDS (COMES, "It counts in %1 and did not in %2, which adds %3 one level up.", "Phần này được tính kỳ %1, không tính kỳ %2, nên góp %3 ở cấp trên.")
CHANGE_WORDS (GOES, "It counted in %1 and does not in %2, which adds %3 one level up.", "Phần này được tính kỳ %1, không tính kỳ %2, nên góp %3 ở cấp trên.")
CHANGE_WORDS (ELSEWHERE, "The earlier edition has it elsewhere in its tree.", "Bộ chỉ số trước đặt tiêu chí này ở nhánh khác.")
CHANGE_WORDS (OF_WHOLE, "Of the change of the whole: %1.", "Trong mức thay đổi của toàn bộ: %1.")
CHANGE_WORDS (PARTS, "The parts add: %1 %2 %3.", "Các phần góp: %1 %2 %3.")
CHANGE_WORDS (AND_ADJUSTMENT, "%1 (cap and rounding)", "%1 (mức trần, mức sàn và làm tròn)")
CHANGE_WORDS (MORE_TERMS, "… (%1 more)", "… (thêm %1 số)")
CHANGE_WORDS (PRINTED, "As printed these add up to %1, not %2: the total is made of the unrounded parts.",
              "Cộng các số đã làm tròn này được %1, không phải %2: tổng được tính từ các số chưa làm tròn.")
CHANGE_WORDS (REST, "%1 of the change is not told by the parts.", "Các phần chưa nêu được %1 của mức thay đổi.")
CHANGE_WORDS (ADJUSTED, "Cap and rounding of the score itself add %1.", "Mức trần, mức sàn và làm tròn của chính điểm này góp %1.")
CHANGE_WORDS (NO_SUM, "The score is no sum of its parts: their changes are told, and not what each adds.",
              "Điểm không phải tổng của các phần: chỉ nêu mức thay đổi của từng phần, không nêu mức góp.")
CHANGE_WORDS (NOT_COMPUTED, "Not traced to parts: only what is computed in both periods can be. In %1: %2; in %3: %4.",
              "Không phân tích theo từng phần: chỉ làm được khi cả hai kỳ đều tính được. Kỳ %1: %2; kỳ %3: %4.")
CHANGE_WORDS (NOT_SCORED, "Not traced to parts: there is no score in one of the periods.", "Không phân tích theo từng phần: có kỳ không có điểm.")
CHANGE_WORDS (NO_CORRESPONDENCE, "Not traced to parts: no correspondence says which criteria of %1 were which of %2.",
              "Không phân tích theo từng phần: chưa khai báo tiêu chí nào của %1 tương ứng với tiêu chí nào của %2.")
CHANGE_WORDS (RANK, "Rank: %1 in %2, %3 in %4 (%5).", "Hạng: %1 kỳ %2, %3 kỳ %4 (%5).")
CHANGE_WORDS (BAND, "Band: %1.", "Xếp loại: %1.")
