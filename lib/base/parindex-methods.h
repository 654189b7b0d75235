/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The registry: METHOD (kind, name, English, Vietnamese, parameters...). One line a method; it drives
 * parindex_context_get_methods(), the words that documents accept, and the test that the JSON Schema knows the same. */

METHOD (RULE, "points", "the value is the points", "giá trị chính là điểm", NULL)
METHOD (RULE, "bonus", "points beside the maximum", "điểm cộng ngoài điểm tối đa", NULL)
METHOD (RULE, "penalty", "points taken away", "điểm trừ", NULL)
METHOD (AGGREGATION, "sum", "the scores of the children added up", "tổng điểm các tiêu chí con", NULL)
METHOD (AGGREGATION, "weighted-mean", "the weighted arithmetic mean of the children's scores, or of their percents",
        "trung bình cộng có trọng số của điểm, hoặc của tỷ lệ phần trăm, các tiêu chí con", "of", NULL)
