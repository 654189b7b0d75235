/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The registry: METHOD (kind, name, English, Vietnamese). One line a method, and its texts in parindex-method-texts.h; it drives
 * parindex_context_get_methods(), the words that documents accept, and the test that the JSON Schema knows the same. */

METHOD (RULE, "points", "the value is the points", "giá trị chính là điểm")
METHOD (RULE, "yes-no", "yes gives the maximum, no gives nothing", "có: điểm tối đa; không: 0")
METHOD (RULE, "tiers", "points by tiers of a number or a percent", "điểm theo mức của một số hoặc tỷ lệ phần trăm")
METHOD (RULE, "linear", "points along a line from a floor to a ceiling", "điểm theo đường thẳng từ mức sàn đến mức trần")
METHOD (RULE, "count", "points per item, up to the maximum", "điểm cho mỗi mục, không quá điểm tối đa")
METHOD (RULE, "choice", "each label is worth a share of the maximum", "mỗi mức ứng với một phần điểm tối đa")
METHOD (RULE, "timeliness", "points by the day something was done", "điểm theo ngày hoàn thành so với hạn")
METHOD (RULE, "bonus", "points per item beside the maximum", "điểm cộng, ngoài điểm tối đa")
METHOD (RULE, "penalty", "points per item taken away, beside the maximum", "điểm trừ, ngoài điểm tối đa")
METHOD (RULE, "survey-share", "the mean of a survey's answers, each option a share of the maximum",
        "trung bình các phiếu khảo sát, mỗi phương án ứng với một phần điểm tối đa")
METHOD (RULE, "mapping", "the percent of another index, times the maximum", "tỷ lệ phần trăm của chỉ số khác, nhân điểm tối đa")
METHOD (RULE, "children", "what the units below came to by an index: the mean of their percents, or the share of them that reach a percent or band, times the maximum",
        "kết quả của các đơn vị trực thuộc: trung bình tỷ lệ %, hoặc tỷ lệ đơn vị đạt một mức, nhân điểm tối đa")
METHOD (RULE, "growth", "points by tiers of the growth against the period before", "điểm theo mức tăng so với kỳ trước")
METHOD (RULE, "target-relative", "points within a cluster, by what each unit achieved of its own target",
        "điểm trong cụm, theo mức hoàn thành chỉ tiêu được giao của từng đơn vị")
METHOD (RULE, "normalise", "points by the place of a value between others, or between anchors",
        "điểm theo vị trí của giá trị so với các đơn vị khác, hoặc giữa các mốc")
METHOD (AGGREGATION, "sum", "the scores of the children added up", "tổng điểm các tiêu chí con")
METHOD (AGGREGATION, "weighted-mean", "the weighted arithmetic mean of the children's scores, or of their percents",
        "trung bình cộng có trọng số của điểm, hoặc của tỷ lệ phần trăm, các tiêu chí con")
METHOD (WEIGHTING, "equal", "the same weight for all children", "mọi tiêu chí con có cùng trọng số")
#ifdef PARINDEX_HAVE_LAPACK
METHOD (WEIGHTING, "ahp", "weights from pairwise judgements: the analytic hierarchy process", "trọng số từ so sánh từng cặp: quá trình phân tích thứ bậc (AHP)")
#endif
METHOD (WEIGHTING, "budget-allocation", "weights from points that experts hand out", "trọng số từ điểm do các chuyên gia phân bổ")
METHOD (WEIGHTING, "entropy", "the more the units' shares in the scores differ, the more weight", "tỷ phần điểm của các đơn vị càng khác nhau thì trọng số càng lớn")
METHOD (WEIGHTING, "critic", "weights by contrast, and by conflict with the other children (CRITIC)",
        "trọng số theo độ phân tán và mức khác biệt với các tiêu chí con khác (CRITIC)")
#ifdef PARINDEX_HAVE_LAPACK
METHOD (WEIGHTING, "pca", "weights from the loadings of a principal component analysis", "trọng số từ hệ số tải của phân tích thành phần chính (PCA)")
METHOD (WEIGHTING, "optimised", "weights that make the children as important as they should be", "trọng số để các tiêu chí con đạt mức quan trọng mong muốn")
#endif
#ifdef PARINDEX_HAVE_LPSOLVE
METHOD (WEIGHTING, "benefit-of-the-doubt", "the means of the weights that are best for each unit", "trung bình của các trọng số có lợi nhất cho từng đơn vị")
#endif
METHOD (AGGREGATION, "geometric-mean", "the weighted geometric mean of the children: low values weigh more than high ones make up for",
        "trung bình nhân có trọng số của các tiêu chí con: giá trị thấp khó được giá trị cao bù lại")
METHOD (AGGREGATION, "harmonic-mean", "the weighted harmonic mean of the children", "trung bình điều hòa có trọng số của các tiêu chí con")
METHOD (AGGREGATION, "power-mean", "the weighted power mean of the children with a power of one's choice", "trung bình lũy thừa có trọng số của các tiêu chí con, số mũ tự chọn")
METHOD (AGGREGATION, "minimum", "the lowest of the children", "giá trị thấp nhất trong các tiêu chí con")
METHOD (AGGREGATION, "maximum", "the highest of the children", "giá trị cao nhất trong các tiêu chí con")
METHOD (AGGREGATION, "median", "the median of the children", "trung vị của các tiêu chí con")
METHOD (AGGREGATION, "owa", "the ordered weighted average: weights belong to places from the best child to the worst",
        "trung bình có trọng số theo thứ tự: trọng số gắn với thứ tự từ tiêu chí con cao nhất đến thấp nhất")
METHOD (AGGREGATION, "copeland", "how many units one beats by weighted majority over the children, less how many it loses to",
        "số đơn vị mà đơn vị vượt qua theo đa số có trọng số trên các tiêu chí con, trừ số đơn vị mà đơn vị thua")
METHOD (AGGREGATION, "mazziotta-pareto", "the mean of the children less a penalty for unbalanced values", "trung bình các tiêu chí con trừ phần phạt do mất cân đối")
