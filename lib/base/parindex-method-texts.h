/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What users read of the methods: PARAMETER (method, name, type, words, required, English, Vietnamese) and DETAIL (method, English,
 * Vietnamese, criterion, cell, points), where the last three are an example in JSON. Tests score each example, and hold the parameters
 * against the properties of the rules. Included with both defined. */

#define INPUT_WORDS "value", "count-of", "actual-plan"
#define NONE_WORDS "max", "zero", "not-applicable"
#define INPUT(method) \
  PARAMETER (method, "input", WORD, WORDS (INPUT_WORDS), FALSE, \
             "where the number comes from: value is the number itself; count-of the percent of count in of; actual-plan the percent of actual to plan", \
             "số được lấy từ đâu: value là chính số đó; count-of là tỷ lệ % của count trên of; actual-plan là tỷ lệ % của actual so với plan")
#define WHEN_NONE(method, en, vi) PARAMETER (method, "when-none", WORD, WORDS (NONE_WORDS), FALSE, en, vi)

DETAIL ("points", "The cell holds the points. They lie between 0 and the max; anything else is a problem.",
        "Ô chứa chính số điểm, từ 0 đến điểm tối đa; ngoài khoảng đó là lỗi.",
        "{\"id\": \"1.1\", \"max\": 2, \"rule\": {\"kind\": \"points\"}}", "1.75", "1.75")

DETAIL ("yes-no", "The cell holds true or false, or a word: yes, no, có, không. Yes gives the max.",
        "Ô chứa true hoặc false, hoặc một từ: yes, no, có, không. Có thì được điểm tối đa.",
        "{\"id\": \"1.2\", \"max\": 1, \"rule\": {\"kind\": \"yes-no\"}}", "\"có\"", "1")

INPUT ("tiers")
PARAMETER ("tiers", "from", NUMBERS, NONE, TRUE, "the edges, highest first; each belongs to its tier, \">85\" means above 85",
           "các mốc, từ cao xuống thấp; mỗi mốc thuộc mức của nó, \">85\" nghĩa là trên 85")
PARAMETER ("tiers", "points", NUMBERS, NONE, TRUE, "the points of each tier, in the order of the edges", "điểm của từng mức, theo thứ tự các mốc")
WHEN_NONE ("tiers", "what 0 of 0 gives; without it 0 of 0 is a problem", "kết quả khi 0 trên 0; không khai báo thì 0 trên 0 là lỗi")
DETAIL ("tiers", "The first edge that the number reaches gives its points. A number below the lowest edge is a problem, not 0: end with an edge of 0.",
        "Mốc đầu tiên mà số liệu đạt tới cho số điểm của nó. Số thấp hơn mốc thấp nhất là lỗi, không phải 0 điểm: hãy đặt mốc cuối là 0.",
        "{\"id\": \"2.1\", \"max\": 1.5, \"rule\": {\"kind\": \"tiers\", \"input\": \"count-of\", \"from\": [100, 85, 0], \"points\": [1.5, 0.75, 0]}}",
        "{\"count\": 17, \"of\": 20}", "0.75")

INPUT ("linear")
PARAMETER ("linear", "form", WORD, WORDS ("proportional", "interpolated"), FALSE,
           "proportional: number / ceiling of the max, nothing below the floor; interpolated: from 0 at the floor to the max at the ceiling",
           "proportional: số / mức trần nhân điểm tối đa, dưới mức sàn thì 0; interpolated: từ 0 ở mức sàn đến điểm tối đa ở mức trần")
PARAMETER ("linear", "floor", NUMBER, NONE, FALSE, "the lowest number that gives points; 0 without it", "số thấp nhất được điểm; không khai báo là 0")
PARAMETER ("linear", "ceiling", NUMBER, NONE, FALSE, "the number that gives the max; 100 without it", "số được điểm tối đa; không khai báo là 100")
WHEN_NONE ("linear", "what 0 of 0 gives; without it 0 of 0 is a problem", "kết quả khi 0 trên 0; không khai báo thì 0 trên 0 là lỗi")
DETAIL ("linear", "Points = max × number / ceiling from the floor on (proportional), or max × (number − floor) / (ceiling − floor) (interpolated); never "
                  "below 0 or above the max. An interpolated floor above the ceiling makes lower numbers better.",
        "Điểm = tối đa × số / mức trần kể từ mức sàn (proportional), hoặc tối đa × (số − mức sàn) / (mức trần − mức sàn) (interpolated); không "
        "dưới 0 và không quá điểm tối đa. Với interpolated, mức sàn cao hơn mức trần thì số càng thấp càng tốt.",
        "{\"id\": \"2.2\", \"max\": 1, \"rule\": {\"kind\": \"linear\", \"floor\": 70}}", "85", "0.85")

PARAMETER ("count", "per-item", NUMBER, NONE, TRUE, "the points of one item", "điểm của một mục")
DETAIL ("count", "The cell holds a whole number of items. Points = items × per-item, up to the max.",
        "Ô chứa số mục, là số nguyên. Điểm = số mục × per-item, không quá điểm tối đa.",
        "{\"id\": \"3.1\", \"max\": 2, \"rule\": {\"kind\": \"count\", \"per-item\": 0.5}}", "3", "1.5")

PARAMETER ("choice", "labels", TEXTS, NONE, TRUE, "the labels that may be chosen", "các mức được chọn")
PARAMETER ("choice", "shares", NUMBERS, NONE, TRUE, "what each label is worth, from 0 to 1 of the max", "mỗi mức được bao nhiêu phần điểm tối đa, từ 0 đến 1")
DETAIL ("choice", "The cell holds one of the labels, in any case and any Unicode form. Points = max × its share.",
        "Ô chứa một trong các mức, viết hoa hay thường, dạng Unicode nào cũng được. Điểm = tối đa × phần của mức đó.",
        "{\"id\": \"3.2\", \"max\": 2, \"rule\": {\"kind\": \"choice\", \"labels\": [\"Tốt\", \"Khá\", \"Đạt\"], \"shares\": [1, 0.75, 0.5]}}", "\"khá\"", "1.5")

PARAMETER ("timeliness", "due", TEXT, NONE, TRUE, "the last day that is on time, YYYY-MM-DD", "ngày cuối còn đúng hạn, YYYY-MM-DD")
PARAMETER ("timeliness", "days", TEXTS, NONE, FALSE, "up to how many calendar days late each share is given, fewest first; the last may be \"any\"",
           "mỗi phần điểm áp dụng đến bao nhiêu ngày muộn (ngày theo lịch), ít trước nhiều sau; mục cuối có thể là \"any\"")
PARAMETER ("timeliness", "shares", NUMBERS, NONE, FALSE, "the share of the max for each of the days", "phần điểm tối đa ứng với mỗi mục của days")
DETAIL ("timeliness", "The cell holds the day it was done (YYYY-MM-DD; in tables of the style vi also 30/7/2022), or not-done. On time gives the max, "
                      "later than all days, and never done, nothing.",
        "Ô chứa ngày hoàn thành (YYYY-MM-DD; trong bảng kiểu vi có thể viết 30/7/2022), hoặc not-done. Đúng hạn được điểm tối đa; "
        "muộn hơn mọi mục của days, hoặc chưa thực hiện, được 0 điểm.",
        "{\"id\": \"1.3\", \"max\": 1, \"rule\": {\"kind\": \"timeliness\", \"due\": \"2022-12-15\", \"days\": [10, \"any\"], \"shares\": [0.5, 0.25]}}",
        "\"2022-12-20\"", "0.5")

PARAMETER ("bonus", "per-item", NUMBER, NONE, FALSE, "the points of one item; without it the cell holds the points", "điểm của một mục; không khai báo thì ô chứa số điểm")
PARAMETER ("bonus", "limit", NUMBER, NONE, FALSE, "the most that is given", "số điểm nhiều nhất được cộng")
DETAIL ("bonus", "Points beside the maximum: they raise the score, not what it is measured against. The criterion has no max.",
        "Điểm cộng ngoài điểm tối đa: làm tăng điểm đạt được, không làm tăng điểm tối đa. Tiêu chí không có điểm tối đa.",
        "{\"id\": \"bonus\", \"rule\": {\"kind\": \"bonus\", \"per-item\": 0.5, \"limit\": 5}}", "3", "1.5")

PARAMETER ("penalty", "per-item", NUMBER, NONE, FALSE, "the points one item takes; without it the cell holds the points taken",
           "điểm trừ của một mục; không khai báo thì ô chứa số điểm trừ")
PARAMETER ("penalty", "limit", NUMBER, NONE, FALSE, "the most that is taken", "số điểm nhiều nhất bị trừ")
DETAIL ("penalty", "Points taken away, beside the maximum. The cell holds a number from 0; the points are negative.",
        "Điểm trừ, ngoài điểm tối đa. Ô chứa một số từ 0; điểm nhận được là số âm.",
        "{\"id\": \"penalty\", \"rule\": {\"kind\": \"penalty\", \"per-item\": 0.25}}", "2", "-0.5")

PARAMETER ("survey-share", "options", TEXTS, NONE, TRUE, "the options that could be chosen, which are the names of the inputs",
           "các phương án trả lời, cũng là tên các số liệu đầu vào")
PARAMETER ("survey-share", "shares", NUMBERS, NONE, TRUE, "what each option is worth, from 0 to 1 of the max", "mỗi phương án được bao nhiêu phần điểm tối đa, từ 0 đến 1")
WHEN_NONE ("survey-share", "what no answers at all give; without it they are a problem", "kết quả khi không có phiếu nào; không khai báo thì đó là lỗi")
DETAIL ("survey-share", "The cell holds how many chose each option. Points = max × Σ (answers × share) / Σ answers: pooled, not a mean of means.",
        "Ô chứa số phiếu của từng phương án. Điểm = tối đa × Σ (số phiếu × phần điểm) / Σ số phiếu: gộp chung, không lấy trung bình của các trung bình.",
        "{\"id\": \"8.1\", \"max\": 10, \"rule\": {\"kind\": \"survey-share\", \"options\": [\"a\", \"b\", \"c\", \"d\"], \"shares\": [1, 0.6, 0.2, 0]}}",
        "{\"a\": 50, \"b\": 30, \"c\": 15, \"d\": 5}", "7.1")

PARAMETER ("mapping", "framework", TEXT, NONE, FALSE, "the framework of the document whose percent, for the same unit and period, stands in for a missing value",
           "bộ chỉ số trong tài liệu mà tỷ lệ phần trăm, của cùng đơn vị và kỳ, thay cho giá trị còn thiếu")
DETAIL ("mapping", "The cell holds the percent of the other index, from 0 to 100. Points = max × percent / 100.",
        "Ô chứa tỷ lệ phần trăm của chỉ số khác, từ 0 đến 100. Điểm = tối đa × tỷ lệ / 100.",
        "{\"id\": \"sipas\", \"max\": 10, \"rule\": {\"kind\": \"mapping\"}}", "82.3", "8.23")

PARAMETER ("children", "framework", TEXT, NONE, FALSE, "the framework of the document by which the units below are scored, in the same period; it stands in for a missing value",
           "bộ chỉ số trong tài liệu dùng để chấm các đơn vị trực thuộc, cùng kỳ; thay cho giá trị còn thiếu")
PARAMETER ("children", "at-least", NUMBER, NONE, FALSE, "counts the units below that reach this percent, in place of their mean",
           "đếm các đơn vị trực thuộc đạt tỷ lệ % này, thay cho lấy trung bình")
PARAMETER ("children", "band-at-least", TEXT, NONE, FALSE, "counts the units below that are in this band or a better one, in place of their mean",
           "đếm các đơn vị trực thuộc xếp loại này trở lên, thay cho lấy trung bình")
PARAMETER ("children", "skip-missing", BOOLEAN, NONE, FALSE, "whether units below without a result are left out; otherwise the value is missing",
           "có bỏ qua đơn vị trực thuộc chưa có kết quả không; nếu không thì giá trị bị thiếu")
DETAIL ("children", "The cell holds a percent, from 0 to 100; where it is missing, it is the mean of the percents of the units whose parent is this one, or the percent of them that reach what is asked. Points = max × percent / 100.",
        "Ô chứa tỷ lệ phần trăm, từ 0 đến 100; nếu thiếu, lấy trung bình tỷ lệ của các đơn vị có đơn vị cấp trên là đơn vị này, hoặc tỷ lệ đơn vị đạt mức yêu cầu. Điểm = tối đa × tỷ lệ / 100.",
        "{\"id\": \"communes\", \"max\": 10, \"rule\": {\"kind\": \"children\", \"framework\": \"par-index-commune\", \"at-least\": 80}}", "75", "7.5")

PARAMETER ("growth", "from", NUMBERS, NONE, TRUE, "the edges in percent of growth, highest first; \">0\" means above 0",
           "các mốc theo phần trăm tăng, từ cao xuống thấp; \">0\" nghĩa là trên 0")
PARAMETER ("growth", "points", NUMBERS, NONE, TRUE, "the points of each tier, in the order of the edges", "điểm của từng mức, theo thứ tự các mốc")
WHEN_NONE ("growth", "what growth from 0 gives; without it growth from 0 is a problem", "kết quả khi kỳ trước bằng 0; không khai báo thì đó là lỗi")
DETAIL ("growth", "The cell holds actual and previous; a missing previous is the actual of the nearest earlier period of the same length in the document. Growth = 100 × (actual − previous) / previous; the first edge it reaches gives its points, below all there are none.",
        "Ô chứa actual (kỳ này) và previous (kỳ trước); thiếu previous thì lấy actual của kỳ trước gần nhất cùng độ dài trong tài liệu. Mức tăng = 100 × (actual − previous) / previous; mốc đầu tiên đạt tới cho số điểm, dưới mọi mốc được 0.",
        "{\"id\": \"8.2\", \"max\": 1, \"rule\": {\"kind\": \"growth\", \"from\": [5, \">0\"], \"points\": [1, 0.5]}}", "{\"actual\": 103, \"previous\": 100}", "0.5")

PARAMETER ("target-relative", "within", TEXT, NONE, FALSE, "the dimension of groups whose units compete; without it all do",
           "cách chia nhóm mà các đơn vị so với nhau; không khai báo thì so mọi đơn vị")
DETAIL ("target-relative", "The cell holds actual and target (0 or missing: the unit has none). Below its target a unit gets max/2 × actual/target; at it max/2; beyond "
                           "it up to another max/2, in proportion to the lead of the best ranked unit of the cluster. Without a target: max × actual / the best of those without one.",
        "Ô chứa actual (kết quả) và target (chỉ tiêu được giao; 0 hoặc trống: không giao). Chưa đạt chỉ tiêu: tối đa/2 × actual/target; đạt: tối đa/2; vượt: "
        "cộng thêm đến tối đa/2 theo mức vượt so với đơn vị dẫn đầu của cụm. Không giao chỉ tiêu: tối đa × actual / kết quả cao nhất trong nhóm không giao.",
        "{\"id\": \"9.1\", \"max\": 10, \"rule\": {\"kind\": \"target-relative\", \"within\": \"cluster\"}}", "{\"target\": 100, \"actual\": 80}", "4")

INPUT ("normalise")
PARAMETER ("normalise", "method", WORD,
           WORDS ("min-max", "goalposts", "scaled", "fraction-of-maximum", "distance", "above-below", "rank", "borda", "percentile-rank", "none", "z-score"), FALSE,
           "how the value is normalised; by default min-max; goalposts has stated anchors and clips", "cách chuẩn hóa; không khai báo là min-max; goalposts cần khai báo mốc và không vượt mốc")
PARAMETER ("normalise", "direction", WORD, WORDS ("higher", "lower"), FALSE, "which values are better; by default higher ones",
           "giá trị nào tốt hơn: higher (cao hơn, mặc định) hay lower (thấp hơn)")
PARAMETER ("normalise", "range", NUMBERS, NONE, FALSE, "the points of the worst and the best value; without it from 0 to the max, or to 1 where there is none",
           "số điểm của giá trị kém nhất và tốt nhất; không khai báo: từ 0 đến điểm tối đa, hoặc đến 1 nếu không có điểm tối đa")
PARAMETER ("normalise", "anchors", NUMBERS, NONE, FALSE, "the two values between which is normalised, the lower one first; without them the lowest and highest of the ranked units",
           "hai mốc giá trị để chuẩn hóa, mốc thấp đứng trước; không khai báo: giá trị thấp nhất và cao nhất của các đơn vị được xếp hạng")
PARAMETER ("normalise", "within", TEXT, NONE, FALSE, "the dimension of groups whose units are compared; without it all are", "cách chia nhóm mà các đơn vị so với nhau; không khai báo thì so mọi đơn vị")
PARAMETER ("normalise", "clip", BOOLEAN, NONE, FALSE, "values beyond the anchors give the points at the anchor; by default they give more, or less",
           "giá trị vượt mốc được đúng số điểm tại mốc; mặc định được điểm cao hơn hoặc thấp hơn nữa")
PARAMETER ("normalise", "when-constant", NUMBER, NONE, FALSE, "the points where the ranked units do not differ; without it that is a problem",
           "số điểm khi các đơn vị được xếp hạng không khác nhau; không khai báo thì đó là lỗi")
PARAMETER ("normalise", "mean", NUMBER, NONE, FALSE, "where z-score places the mean; 0 without it", "z-score đặt trung bình ở đâu; không khai báo là 0")
PARAMETER ("normalise", "sd", NUMBER, NONE, FALSE, "how far one standard deviation reaches under z-score; 1 without it", "một độ lệch chuẩn ứng với bao nhiêu khi dùng z-score; không khai báo là 1")
PARAMETER ("normalise", "denominator", TEXT, NONE, FALSE, "the attribute of the unit that the value is divided by, such as population",
           "thuộc tính của đơn vị dùng làm mẫu số, như population (dân số)")
PARAMETER ("normalise", "denominator-scale", NUMBER, NONE, FALSE, "what the quotient is multiplied by: 1000 for a value per 1,000 inhabitants; in documents scale, beside attribute",
           "thương được nhân với số này: 1000 khi tính trên 1.000 dân; trong tài liệu là scale, bên cạnh attribute")
PARAMETER ("normalise", "transform", WORD,
           WORDS ("none", "log", "log10", "root", "square", "log-shifted", "log-mirrored", "log-plus-one", "log-gii", "box-cox"), FALSE,
           "what is made of the value before; logarithms and roots are rounded to 12 decimals", "phép biến đổi trước khi chuẩn hóa; lô-ga-rít và căn làm tròn đến 12 chữ số thập phân")
PARAMETER ("normalise", "transform-lambda", NUMBER, NONE, FALSE, "the exponent of box-cox; in documents lambda, beside kind", "số mũ của box-cox; trong tài liệu là lambda, bên cạnh kind")
PARAMETER ("normalise", "impute", WORD, WORDS ("none", "mean", "median", "row", "previous", "linear", "nearest"), FALSE,
           "what stands in for a missing value; by default nothing", "giá trị thay cho ô thiếu; không khai báo thì không thay")
PARAMETER ("normalise", "impute-within", TEXT, NONE, FALSE, "the dimension of groups in which the mean or median is taken; without it over all; in documents within, beside kind",
           "cách chia nhóm để lấy trung bình hay trung vị; không khai báo thì lấy mọi đơn vị; trong tài liệu là within, bên cạnh kind")
PARAMETER ("normalise", "impute-periods", NUMBER, NONE, FALSE, "how many periods back previous may go; in documents periods, beside kind",
           "previous được lùi tối đa bao nhiêu kỳ; trong tài liệu là periods, bên cạnh kind")
PARAMETER ("normalise", "impute-neighbours", NUMBER, NONE, FALSE, "how many units nearest averages; in documents neighbours, beside kind",
           "nearest lấy trung bình của bao nhiêu đơn vị; trong tài liệu là neighbours, bên cạnh kind")
PARAMETER ("normalise", "treat", WORD, WORDS ("none", "winsorise", "transform"), FALSE,
           "what is done where skewness and kurtosis both reach their limits; by default nothing", "cách xử lý khi cả độ lệch và độ nhọn đều đạt ngưỡng; không khai báo thì không xử lý")
PARAMETER ("normalise", "treat-points", NUMBER, NONE, FALSE, "how many values may be winsorised; 5 without it; in documents points, beside kind",
           "số giá trị tối đa được winsor hóa; không khai báo là 5; trong tài liệu là points, bên cạnh kind")
PARAMETER ("normalise", "treat-skewness", NUMBER, NONE, FALSE, "the limit of the skewness; 2 without it; in documents skewness, beside kind",
           "ngưỡng độ lệch; không khai báo là 2; trong tài liệu là skewness, bên cạnh kind")
PARAMETER ("normalise", "treat-kurtosis", NUMBER, NONE, FALSE, "the limit of the excess kurtosis; 3.5 without it; in documents kurtosis, beside kind",
           "ngưỡng độ nhọn (vượt chuẩn); không khai báo là 3,5; trong tài liệu là kurtosis, bên cạnh kind")
PARAMETER ("normalise", "treat-then", WORD,
           WORDS ("none", "log", "log10", "root", "square", "log-shifted", "log-mirrored", "log-plus-one", "log-gii", "box-cox"), FALSE,
           "the transformation where winsorising does not do; in documents then, beside kind", "phép biến đổi khi winsor hóa chưa đủ; trong tài liệu là then, bên cạnh kind")
PARAMETER ("normalise", "treat-lambda", NUMBER, NONE, FALSE, "the exponent of box-cox there; in documents lambda, beside kind", "số mũ của box-cox ở đó; trong tài liệu là lambda, bên cạnh kind")
PARAMETER ("normalise", "treat-combined", BOOLEAN, NONE, FALSE, "whether the winsorised values are transformed; by default those from before; in documents combined, beside kind",
           "biến đổi các giá trị đã winsor hóa; mặc định là các giá trị ban đầu; trong tài liệu là combined, bên cạnh kind")
PARAMETER ("normalise", "anchors-over", WORD, WORDS ("own", "running", "panel"), FALSE,
           "of which periods the values are that others are measured by: this one, this and all earlier ones, or all; in documents the word stands in the place of anchors",
           "so với giá trị của những kỳ nào: kỳ này, kỳ này và mọi kỳ trước, hay mọi kỳ; trong tài liệu từ này đứng ở chỗ của anchors")
PARAMETER ("normalise", "reference", WORD, WORDS ("mean", "best", "worst", "target"), FALSE, "what a distance is measured from; by default the mean",
           "giá trị tham chiếu của distance; không khai báo là mean (trung bình)")
PARAMETER ("normalise", "target", NUMBER, NONE, FALSE, "the number that is the reference target", "con số mục tiêu khi reference là target")
PARAMETER ("normalise", "form", WORD, WORDS ("ratio", "difference", "range"), FALSE, "how a distance is measured; by default as a ratio",
           "cách đo của distance; không khai báo là ratio (tỷ số)")
PARAMETER ("normalise", "basis", WORD, WORDS ("n-1", "n"), FALSE, "what a percentile rank is a share of; by default n-1", "mẫu số của percentile-rank; không khai báo là n-1")
PARAMETER ("normalise", "band", NUMBER, NONE, FALSE, "how far the band of above-below reaches on both sides, as a part of the mean; 0 without it",
           "dải của above-below rộng bao nhiêu về mỗi phía, tính theo phần của trung bình; không khai báo là 0")
WHEN_NONE ("normalise", "what 0 of 0 gives, max being the upper end of the range; without it 0 of 0 is a problem",
           "kết quả khi 0 trên 0, trong đó max là đầu trên của range; không khai báo thì 0 trên 0 là lỗi")
DETAIL ("normalise", "Points = lower + (upper − lower) × (value − lowest) / (highest − lowest), from lower to upper as in range; where lower values are better, "
                     "(highest − value) in the place of (value − lowest). Exact: no rounding on the way.",
        "Điểm = đầu dưới + (đầu trên − đầu dưới) × (giá trị − thấp nhất) / (cao nhất − thấp nhất), hai đầu theo range; nếu giá trị thấp là tốt thì thay bằng "
        "(cao nhất − giá trị). Tính chính xác, không làm tròn giữa chừng.",
        "{\"id\": \"2.3\", \"max\": 10, \"rule\": {\"kind\": \"normalise\", \"method\": \"min-max\", \"range\": [1, 10], \"anchors\": [0, 85], \"direction\": \"lower\"}}",
        "34", "6.4")

DETAIL ("sum", "Score = Σ scores of the children; max = Σ their maxima.", "Điểm = Σ điểm các tiêu chí con; điểm tối đa = Σ điểm tối đa của chúng.",
        "{\"id\": \"1\", \"aggregation\": \"sum\", \"criteria\": [{\"id\": \"1.1\", \"max\": 2}, {\"id\": \"1.2\", \"max\": 3}]}", NULL, NULL)

PARAMETER ("weighted-mean", "of", WORD, WORDS ("score", "percent"), FALSE,
           "what is averaged: the scores, which need one common max, or the percents of the max", "lấy trung bình của điểm (cần chung một điểm tối đa) hay của tỷ lệ phần trăm")
DETAIL ("weighted-mean", "Score = Σ (weight × score) / Σ weight. Weights are relative: they need no fixed sum.",
        "Điểm = Σ (trọng số × điểm) / Σ trọng số. Trọng số là tương đối, không cần có tổng cố định.",
        "{\"id\": \"1\", \"aggregation\": {\"kind\": \"weighted-mean\", \"of\": \"percent\"}, \"criteria\": [{\"id\": \"1.1\", \"weight\": 2, \"max\": 2}, {\"id\": \"1.2\", \"weight\": 1, \"max\": 3}]}",
        NULL, NULL)

#define TWO_CHILDREN "\"criteria\": [{\"id\": \"1.1\", \"weight\": 0.75, \"max\": 10}, {\"id\": \"1.2\", \"weight\": 0.25, \"max\": 10}]}"
#define WEIGHTED(weighting) "{\"id\": \"1\", \"aggregation\": \"weighted-mean\", \"weighting\": " weighting ", " TWO_CHILDREN

DETAIL ("equal", "Weight = 1/n.", "Trọng số = 1/n.", WEIGHTED ("{\"kind\": \"equal\"}"), NULL, NULL)

PARAMETER ("ahp", "judgements", ROWS, NONE, TRUE, "a row for each child: how many times as important it is as each of the children; null where that was not judged",
           "mỗi tiêu chí con một dòng: nó quan trọng gấp bao nhiêu lần từng tiêu chí con; null nếu chưa so sánh")
DETAIL ("ahp", "The weights are the principal eigenvector of the judgements; λmax, the consistency index (λmax − n)/(n − 1) and its ratio to the index of random "
               "judgements are told. A judgement and the one back are inverses; of two that are null, neither was made.",
        "Trọng số là vectơ riêng chính của ma trận phán đoán; kèm λmax, chỉ số nhất quán (λmax − n)/(n − 1) và tỷ số của nó với chỉ số của phán đoán ngẫu nhiên. "
        "Hai phán đoán ngược chiều là nghịch đảo của nhau; nếu cả hai là null thì cặp đó chưa được so sánh.",
        WEIGHTED ("{\"kind\": \"ahp\", \"judgements\": [[1, 3], [\"1/3\", 1]]}"), NULL, NULL)

PARAMETER ("budget-allocation", "experts", ROWS, NONE, TRUE, "a row for each expert: the points for each child", "mỗi chuyên gia một dòng: số điểm cho từng tiêu chí con")
DETAIL ("budget-allocation", "Weight = the mean over the experts of points / the expert's sum of points.",
        "Trọng số = trung bình theo chuyên gia của số điểm / tổng điểm của chuyên gia đó.",
        WEIGHTED ("{\"kind\": \"budget-allocation\", \"experts\": [[70, 30], [80, 20]]}"), NULL, NULL)

DETAIL ("entropy", "With p the unit's part in the sum of a child's scores and e = −Σ p ln p / ln n, weight = (1 − e) / Σ (1 − e). Scores must not be below 0.",
        "Với p là phần của đơn vị trong tổng điểm của tiêu chí con và e = −Σ p ln p / ln n, trọng số = (1 − e) / Σ (1 − e). Điểm không được nhỏ hơn 0.",
        WEIGHTED ("{\"kind\": \"entropy\"}"), NULL, NULL)

DETAIL ("critic", "With s the standard deviation of a child's scores on the range from 0 to 1 and r its correlations with the others, weight = s Σ (1 − r), as a part of all.",
        "Với s là độ lệch chuẩn của điểm tiêu chí con trên thang 0 đến 1 và r là tương quan với các tiêu chí con khác, trọng số = s Σ (1 − r), tính theo phần của tổng.",
        WEIGHTED ("{\"kind\": \"critic\"}"), NULL, NULL)

PARAMETER ("pca", "form", WORD, WORDS ("first-component", "factors"), FALSE, "first-component: squared loadings on the first component; factors: on rotated factors",
           "first-component: bình phương hệ số tải của thành phần thứ nhất; factors: của các nhân tố sau khi xoay")
PARAMETER ("pca", "factors", NUMBER, NONE, FALSE,
           "how many factors are kept; without it those with an eigenvalue above 1 that explain more than 10 %, and more until they explain more than 60 %",
           "số nhân tố được giữ; không khai báo: giá trị riêng trên 1 và giải thích trên 10 %, thêm cho đến khi giải thích trên 60 %")
DETAIL ("pca", "Of the correlations of the children's scores. With factors, each child counts with the factor it loads on most, after a varimax rotation: its squared "
               "loading as a part of the factor's variance, times the factor's part of all kept variance; as a part of all.",
        "Từ tương quan giữa điểm của các tiêu chí con. Với factors, mỗi tiêu chí con tính theo nhân tố mà nó tải lớn nhất sau khi xoay varimax: bình phương hệ số tải "
        "chia cho phương sai của nhân tố, nhân tỷ phần phương sai của nhân tố; tính theo phần của tổng.",
        WEIGHTED ("{\"kind\": \"pca\", \"form\": \"factors\"}"), NULL, NULL)

PARAMETER ("optimised", "targets", NUMBERS, NONE, FALSE, "how important each child should be, in proportion; without it all the same",
           "mức quan trọng mong muốn của từng tiêu chí con, theo tỷ lệ; không khai báo thì bằng nhau")
DETAIL ("optimised", "The importance of a child is its squared correlation with the weighted mean, as a part of all. The weights bring it as near to the targets as "
                     "weights from 0 on can, by least squares.",
        "Mức quan trọng của tiêu chí con là bình phương tương quan với trung bình có trọng số, tính theo phần của tổng. Trọng số (từ 0 trở lên) đưa mức đó gần mục tiêu "
        "nhất theo bình phương nhỏ nhất.",
        WEIGHTED ("{\"kind\": \"optimised\", \"targets\": [2, 1]}"), NULL, NULL)

PARAMETER ("benefit-of-the-doubt", "bounds-of", WORD, WORDS ("share", "weight"), FALSE,
           "share: the bounds hold the part of a unit's index that comes from a child; weight: the weights, as parts of their sum",
           "share: giới hạn áp dụng cho phần chỉ số của đơn vị do tiêu chí con đóng góp; weight: cho trọng số, tính theo phần của tổng")
PARAMETER ("benefit-of-the-doubt", "lower", NUMBERS, NONE, FALSE, "the least part of each child, or one for all; without it 0",
           "phần nhỏ nhất của từng tiêu chí con, hoặc một số cho tất cả; không khai báo là 0")
PARAMETER ("benefit-of-the-doubt", "upper", NUMBERS, NONE, FALSE, "the largest part of each child, or one for all; without it 1",
           "phần lớn nhất của từng tiêu chí con, hoặc một số cho tất cả; không khai báo là 1")
DETAIL ("benefit-of-the-doubt", "For each unit the weights that make its weighted sum largest, while no unit's sum with them is above 1 (a linear program). The weights that are "
                                "found are the means of those of the units; each unit's own are told too.",
        "Với mỗi đơn vị, tìm trọng số làm tổng có trọng số của nó lớn nhất, trong khi tổng của mọi đơn vị với trọng số đó không quá 1 (quy hoạch tuyến tính). Trọng số "
        "tìm được là trung bình của các đơn vị; trọng số riêng của từng đơn vị cũng được nêu.",
        WEIGHTED ("{\"kind\": \"benefit-of-the-doubt\", \"lower\": [0.2], \"upper\": [0.8]}"), NULL, NULL)

#undef WEIGHTED
#undef TWO_CHILDREN
PARAMETER ("geometric-mean", "of", WORD, WORDS ("score", "percent"), FALSE,
           "what of the children is read: the scores, which need one common max, or the percents of the max", "lấy số liệu nào của tiêu chí con: điểm (cần chung một điểm tối đa) hay tỷ lệ phần trăm")
DETAIL ("geometric-mean", "Score = exp (Σ weight × ln x / Σ weight), where x is the score of a child, or its percent. Every x must be above 0; a child of weight 0 takes no part. Rounded to 12 decimals behind its first digit, correctly, and exact from there on.",
        "Điểm = exp (Σ trọng số × ln x / Σ trọng số), x là điểm hoặc tỷ lệ phần trăm của tiêu chí con. Mọi x phải lớn hơn 0; tiêu chí con có trọng số 0 không tham gia. Làm tròn đúng đến 12 chữ số sau chữ số đầu tiên của chính nó, từ đó tính chính xác.",
        "{\"id\": \"1\", \"aggregation\": \"geometric-mean\", \"criteria\": [{\"id\": \"1.1\", \"weight\": 2, \"max\": 10}, {\"id\": \"1.2\", \"weight\": 1, \"max\": 10}]}", NULL, NULL)

PARAMETER ("harmonic-mean", "of", WORD, WORDS ("score", "percent"), FALSE,
           "what of the children is read: the scores, which need one common max, or the percents of the max", "lấy số liệu nào của tiêu chí con: điểm (cần chung một điểm tối đa) hay tỷ lệ phần trăm")
DETAIL ("harmonic-mean", "Score = Σ weight / Σ (weight / x), exactly. Every x must be above 0; a child of weight 0 takes no part.",
        "Điểm = Σ trọng số / Σ (trọng số / x), tính chính xác. Mọi x phải lớn hơn 0; tiêu chí con có trọng số 0 không tham gia.",
        "{\"id\": \"1\", \"aggregation\": \"harmonic-mean\", \"criteria\": [{\"id\": \"1.1\", \"weight\": 2, \"max\": 10}, {\"id\": \"1.2\", \"weight\": 1, \"max\": 10}]}", NULL, NULL)

PARAMETER ("power-mean", "of", WORD, WORDS ("score", "percent"), FALSE,
           "what of the children is read: the scores, which need one common max, or the percents of the max", "lấy số liệu nào của tiêu chí con: điểm (cần chung một điểm tối đa) hay tỷ lệ phần trăm")
PARAMETER ("power-mean", "power", NUMBER, NONE, TRUE, "the power p, a number or a fraction from 1/1000 to 1000 or from -1000 to -1/1000; 0 would be the geometric mean",
           "số mũ p, là số hoặc phân số từ 1/1000 đến 1000 hoặc từ -1000 đến -1/1000; 0 chính là trung bình nhân")
DETAIL ("power-mean", "Score = (Σ weight × x^p / Σ weight)^(1/p): 2 is the quadratic mean, 1 the arithmetic, -1 the harmonic one. No x may be below 0, and with a power below 0 every x must be above it; with the power 1 any x may stand. Rounded as the geometric mean is, but for the powers 1 and -1.",
        "Điểm = (Σ trọng số × x^p / Σ trọng số)^(1/p): 2 là trung bình bình phương, 1 là trung bình cộng, -1 là trung bình điều hòa. x không được nhỏ hơn 0, với số mũ âm thì phải lớn hơn 0; với số mũ 1 thì x tùy ý. Làm tròn như trung bình nhân, trừ số mũ 1 và -1.",
        "{\"id\": \"1\", \"aggregation\": {\"kind\": \"power-mean\", \"power\": 0.5}, \"criteria\": [{\"id\": \"1.1\", \"weight\": 2, \"max\": 10}, {\"id\": \"1.2\", \"weight\": 1, \"max\": 10}]}", NULL, NULL)

PARAMETER ("minimum", "of", WORD, WORDS ("score", "percent"), FALSE,
           "what of the children is read: the scores, which need one common max, or the percents of the max", "lấy số liệu nào của tiêu chí con: điểm (cần chung một điểm tối đa) hay tỷ lệ phần trăm")
DETAIL ("minimum", "Score = the lowest x of the children that are there, x being the score or the percent. Weights are not read.",
        "Điểm = x thấp nhất trong các tiêu chí con có mặt, x là điểm hoặc tỷ lệ phần trăm. Không dùng trọng số.",
        "{\"id\": \"1\", \"aggregation\": \"minimum\", \"criteria\": [{\"id\": \"1.1\", \"max\": 10}, {\"id\": \"1.2\", \"max\": 10}, {\"id\": \"1.3\", \"max\": 10}]}", NULL, NULL)

PARAMETER ("maximum", "of", WORD, WORDS ("score", "percent"), FALSE,
           "what of the children is read: the scores, which need one common max, or the percents of the max", "lấy số liệu nào của tiêu chí con: điểm (cần chung một điểm tối đa) hay tỷ lệ phần trăm")
DETAIL ("maximum", "Score = the highest x of the children that are there, x being the score or the percent. Weights are not read.",
        "Điểm = x cao nhất trong các tiêu chí con có mặt, x là điểm hoặc tỷ lệ phần trăm. Không dùng trọng số.",
        "{\"id\": \"1\", \"aggregation\": \"maximum\", \"criteria\": [{\"id\": \"1.1\", \"max\": 10}, {\"id\": \"1.2\", \"max\": 10}, {\"id\": \"1.3\", \"max\": 10}]}", NULL, NULL)

PARAMETER ("median", "of", WORD, WORDS ("score", "percent"), FALSE,
           "what of the children is read: the scores, which need one common max, or the percents of the max", "lấy số liệu nào của tiêu chí con: điểm (cần chung một điểm tối đa) hay tỷ lệ phần trăm")
DETAIL ("median", "Score = the middle one of the children that are there, of an even number of them the mean of the two in the middle. Weights are not read.",
        "Điểm = giá trị ở giữa của các tiêu chí con có mặt; nếu số tiêu chí con là chẵn thì là trung bình của hai giá trị ở giữa. Không dùng trọng số.",
        "{\"id\": \"1\", \"aggregation\": \"median\", \"criteria\": [{\"id\": \"1.1\", \"max\": 10}, {\"id\": \"1.2\", \"max\": 10}, {\"id\": \"1.3\", \"max\": 10}]}", NULL, NULL)

PARAMETER ("owa", "of", WORD, WORDS ("score", "percent"), FALSE,
           "what of the children is read: the scores, which need one common max, or the percents of the max", "lấy số liệu nào của tiêu chí con: điểm (cần chung một điểm tối đa) hay tỷ lệ phần trăm")
PARAMETER ("owa", "weights", NUMBERS, NONE, TRUE, "a weight for each place, from the best child to the worst", "mỗi thứ tự một trọng số, từ tiêu chí con cao nhất đến thấp nhất")
DETAIL ("owa", "Score = Σ (weight of a place × the x that stands there) / Σ weights. Where children are not there, the weights are drawn as a line over the places that remain: one half of them stays with the better half. Weights of the children are not read.",
        "Điểm = Σ (trọng số của thứ tự × x đứng ở đó) / Σ trọng số. Khi thiếu tiêu chí con, đường trọng số được trải đều trên các thứ tự còn lại: một nửa trọng số vẫn thuộc nửa cao hơn. Không dùng trọng số của tiêu chí con.",
        "{\"id\": \"1\", \"aggregation\": {\"kind\": \"owa\", \"weights\": [0.5, 0.3, 0.2]}, \"criteria\": [{\"id\": \"1.1\", \"max\": 10}, {\"id\": \"1.2\", \"max\": 10}, {\"id\": \"1.3\", \"max\": 10}]}", NULL, NULL)

PARAMETER ("copeland", "of", WORD, WORDS ("score", "percent"), FALSE, "what of the children is compared; they need no common max", "so sánh số liệu nào của tiêu chí con; không cần chung điểm tối đa")
DETAIL ("copeland", "Score = ranked units that are beaten less ranked units that win. A unit beats another where the children on which it is ahead weigh more than those on which it is behind; a child that one of the two lacks is left out for the pair. No max and no percent.",
        "Điểm = số đơn vị được xếp hạng mà đơn vị thắng, trừ số đơn vị mà đơn vị thua. Thắng khi các tiêu chí con cao hơn có tổng trọng số lớn hơn các tiêu chí con thấp hơn; tiêu chí con mà một trong hai không có thì bỏ qua cho cặp đó. Không có điểm tối đa và tỷ lệ phần trăm.",
        "{\"id\": \"1\", \"aggregation\": \"copeland\", \"criteria\": [{\"id\": \"1.1\", \"weight\": 2, \"max\": 10}, {\"id\": \"1.2\", \"weight\": 1, \"max\": 10}]}", NULL, NULL)

PARAMETER ("mazziotta-pareto", "of", WORD, WORDS ("score", "percent"), FALSE,
           "what of the children is read: the scores, which need one common max, or the percents of the max", "lấy số liệu nào của tiêu chí con: điểm (cần chung một điểm tối đa) hay tỷ lệ phần trăm")
PARAMETER ("mazziotta-pareto", "penalty", WORD, WORDS ("minus", "plus"), FALSE, "minus where more is better, plus where less is; by default minus",
           "minus khi cao là tốt, plus khi thấp là tốt; không khai báo là minus")
DETAIL ("mazziotta-pareto", "Score = M ∓ S²/M, exactly, where M is the mean of the children that are there and S² their variance over n. The children must be on one scale. M must be above 0. Weights are not read. No max and no percent.",
        "Điểm = M ∓ S²/M, tính chính xác, M là trung bình các tiêu chí con có mặt và S² là phương sai chia cho n. Các tiêu chí con phải cùng thang đo. M phải lớn hơn 0. Không dùng trọng số. Không có điểm tối đa và tỷ lệ phần trăm.",
        "{\"id\": \"1\", \"aggregation\": {\"kind\": \"mazziotta-pareto\", \"penalty\": \"minus\"}, \"criteria\": [{\"id\": \"1.1\", \"max\": 10}, {\"id\": \"1.2\", \"max\": 10}, {\"id\": \"1.3\", \"max\": 10}]}", NULL, NULL)

#undef INPUT
#undef WHEN_NONE
#undef INPUT_WORDS
#undef NONE_WORDS
