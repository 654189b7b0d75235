/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The registry: METHOD (kind, name, English, Vietnamese, parameters...). One line a method; it drives
 * parindex_context_get_methods(), the words that documents accept, and the test that the JSON Schema knows the same. */

METHOD (RULE, "points", "the value is the points", "giá trị chính là điểm", NULL)
METHOD (RULE, "yes-no", "yes gives the maximum, no gives nothing", "có: điểm tối đa; không: 0", NULL)
METHOD (RULE, "tiers", "points by tiers of a number or a percent", "điểm theo mức của một số hoặc tỷ lệ phần trăm",
        "input", "from", "points", "when-none", NULL)
METHOD (RULE, "linear", "points along a line from a floor to a ceiling", "điểm theo đường thẳng từ mức sàn đến mức trần",
        "input", "form", "floor", "ceiling", "when-none", NULL)
METHOD (RULE, "count", "points per item, up to the maximum", "điểm cho mỗi mục, không quá điểm tối đa", "per-item", NULL)
METHOD (RULE, "choice", "each label is worth a share of the maximum", "mỗi mức ứng với một phần điểm tối đa", "labels", "shares", NULL)
METHOD (RULE, "timeliness", "points by the day something was done", "điểm theo ngày hoàn thành so với hạn", "due", "days", "shares", NULL)
METHOD (RULE, "bonus", "points per item beside the maximum", "điểm cộng, ngoài điểm tối đa", "per-item", "limit", NULL)
METHOD (RULE, "penalty", "points per item taken away, beside the maximum", "điểm trừ, ngoài điểm tối đa", "per-item", "limit", NULL)
METHOD (RULE, "survey-share", "the mean of a survey's answers, each option a share of the maximum",
        "trung bình các phiếu khảo sát, mỗi phương án ứng với một phần điểm tối đa", "options", "shares", "when-none", NULL)
METHOD (RULE, "mapping", "the percent of another index, times the maximum", "tỷ lệ phần trăm của chỉ số khác, nhân điểm tối đa", "framework", NULL)
METHOD (RULE, "growth", "points by tiers of the growth against the period before", "điểm theo mức tăng so với kỳ trước",
        "from", "points", "when-none", NULL)
METHOD (RULE, "target-relative", "points within a cluster, by what each unit achieved of its own target",
        "điểm trong cụm, theo mức hoàn thành chỉ tiêu được giao của từng đơn vị", "within", NULL)
METHOD (AGGREGATION, "sum", "the scores of the children added up", "tổng điểm các tiêu chí con", NULL)
METHOD (AGGREGATION, "weighted-mean", "the weighted arithmetic mean of the children's scores, or of their percents",
        "trung bình cộng có trọng số của điểm, hoặc của tỷ lệ phần trăm, các tiêu chí con", "of", NULL)
