/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "texts.h"

typedef struct
{
  const char *vi;
  const char *en;
  const char *en_one; /* where English counts one differently */
} Pair;

static const Pair pairs[N_TEXTS] = {
  [TEXT_NONE] = { "", "" },

  [TEXT_ABOUT] = { "parindex: tính chính xác chỉ số hành chính, chỉ số tổng hợp và xếp hạng đơn vị",
                   "parindex: computes administrative and composite indices exactly and ranks units" },
  [TEXT_USAGE] = { "Cách dùng: %1", "Usage: %1" },
  [TEXT_COMMANDS] = { "Lệnh:", "Commands:" },
  [TEXT_OPTIONS] = { "Tùy chọn:", "Options:" },
  [TEXT_EXIT_STATUS] = { "Mã thoát: 0 là xong, 1 là dữ liệu đầu vào có lỗi, 2 là dùng sai cách.",
                         "Exit status: 0 done, 1 the input is wrong, 2 wrong use." },
  [TEXT_SEE_HELP] = { "Xem thêm: %1 --help", "For more: %1 --help" },
  [TEXT_ABOUT_DOCUMENT] = { "TÀI-LIỆU là tệp JSON; dấu - để đọc từ đầu vào chuẩn.",
                            "DOC is a JSON file; - reads standard input." },
  [TEXT_ABOUT_VALIDATE] = { "kiểm tra tài liệu, liệt kê mọi lỗi và cảnh báo",
                            "checks a document, lists every error and warning" },
  [TEXT_ABOUT_SCORE] = { "chấm điểm và xếp hạng các đơn vị", "scores and ranks the units" },
  [TEXT_ABOUT_EXPLAIN] = { "giải thích điểm của một đơn vị, xuống tới từng ô số liệu",
                           "explains a unit's score, down to the cells" },
  [TEXT_ABOUT_METHODS] = { "liệt kê các cách chấm, tổng hợp và tìm trọng số, kèm tham số",
                           "lists the rules, aggregations and weightings, with their parameters" },

  [TEXT_ABOUT_POOL] = { "cộng số liệu của các tháng, các xã thành bảng của cả kỳ",
                        "adds up counts of months and communes to a table of the whole" },
  [TEXT_ABOUT_STATISTICS] = { "thống kê mô tả từng tiêu chí trên các đơn vị được xếp hạng", "describes each criterion over the ranked units" },
  [TEXT_ABOUT_ASSOCIATION] = { "tương quan giữa các tiêu chí, kèm giá trị p và alpha của Cronbach",
                               "correlates criteria, with p-values and Cronbach's alpha" },
  [TEXT_ABOUT_ALTERNATIVES] = { "chấm lại theo các phương án khác và so sánh thứ hạng", "scores under other choices and compares the ranks" },
  [TEXT_ABOUT_TRENDS] = { "theo dõi từng đơn vị qua các kỳ: tốc độ tăng, độ dốc, thay đổi", "follows units through the periods: growth, slope, change" },
  [TEXT_ABOUT_WEIGHTS] = { "tìm trọng số, hoặc so trọng số hiệu dụng với mức quan trọng",
                           "finds weights, or sets effective weights against importance" },
  [TEXT_ABOUT_CHANGES] = { "liệt kê các số liệu được chuyển đổi, điền thêm hay xử lý ngoại lai, và các đơn vị bị sàng lọc",
                           "lists numbers that were divided, transformed, imputed or treated, and units that were screened" },
  [TEXT_ABOUT_GAP] = { "so sánh hai giai đoạn, liệt kê các ô khác nhau",
                       "compares two stages, lists the cells that differ" },
  [TEXT_ABOUT_COMPARE] = { "so sánh các kỳ: mức thay đổi của điểm, tỷ lệ và thứ hạng",
                           "compares periods: how scores, percents and ranks changed" },
  [TEXT_ABOUT_RECONCILE] = { "đối chiếu kết quả công bố với kết quả tính được, giải thích chênh lệch",
                             "holds published results against computed ones, explains what differs" },
  [TEXT_ABOUT_TARGETS] = { "xét tình trạng các chỉ tiêu tại một ngày", "tells how the targets stand on a day" },

  [TEXT_WORD_COMMAND] = { "LỆNH", "COMMAND" },
  [TEXT_WORD_OPTIONS] = { "[TÙY-CHỌN]", "[OPTIONS]" },
  [TEXT_WORD_DOCUMENT] = { "TÀI-LIỆU", "DOC" },
  [TEXT_WORD_ID] = { "MÃ", "ID" },
  [TEXT_WORD_PERIOD] = { "KỲ", "PERIOD" },
  [TEXT_WORD_STAGE] = { "GIAI-ĐOẠN", "STAGE" },
  [TEXT_WORD_DIMENSION] = { "CÁCH-NHÓM", "DIM" },
  [TEXT_WORD_UNIT] = { "ĐƠN-VỊ", "UNIT" },
  [TEXT_WORD_COUNT] = { "SỐ", "N" },
  [TEXT_WORD_NUMBER] = { "SỐ", "NUMBER" },
  [TEXT_WORD_FILE] = { "TỆP", "FILE" },
  [TEXT_WORD_NAME] = { "TÊN", "NAME" },
  [TEXT_WORD_PRECISIONS] = { "display|full|exact", "display|full|exact" },
  [TEXT_WORD_FORMATS] = { "table|csv|json", "table|csv|json" },
  [TEXT_WORD_LANGUAGES] = { "vi|en", "vi|en" },
  [TEXT_WORD_MEASURES] = { "value|score|percent", "value|score|percent" },
  [TEXT_WORD_CORRELATIONS] = { "pearson|spearman|kendall", "pearson|spearman|kendall" },
  [TEXT_WORD_NODES] = { "child|leaf", "child|leaf" },
  [TEXT_WORD_STAGE_OR_PERIOD] = { "GIAI-ĐOẠN|KỲ", "STAGE|PERIOD" },
  [TEXT_WORD_SOURCES] = { "either|computed|published", "either|computed|published" },
  [TEXT_WORD_DAY] = { "NGÀY", "DATE" },

  [TEXT_HELP_FRAMEWORK] = { "bộ chỉ số, theo mã hoặc tên (cần khi tài liệu có nhiều bộ)",
                            "the framework, by id or name (needed where there are several)" },
  [TEXT_HELP_PERIOD] = { "kỳ đánh giá, như 2015 hay 2022-Q3 (mặc định: kỳ mới nhất)",
                         "the period, such as 2015 or 2022-Q3 (default: the latest)" },
  [TEXT_HELP_STAGE] = { "giai đoạn được lấy số liệu, như appraised (mặc định: thẩm quyền sau cùng)",
                        "the stage whose values count, such as appraised (default: the latest authority)" },
  [TEXT_HELP_WITHIN] = { "xếp hạng trong từng nhóm theo cách chia này, như region",
                         "rank within the groups of this dimension, such as region" },
  [TEXT_HELP_UNIT] = { "chỉ hiện đơn vị này, theo mã (vẫn xếp hạng giữa mọi đơn vị)",
                       "show only this unit, by id (still ranked among all)" },
  [TEXT_HELP_CRITERION] = { "chỉ tiêu chí này, theo mã (mặc định: toàn chỉ số)",
                            "only this criterion, by id (default: the whole index)" },
  [TEXT_HELP_DEPTH] = { "số cấp tiêu chí con được giải thích (mặc định: mọi cấp)",
                        "how many levels of parts to explain (default: all)" },
  [TEXT_HELP_ALL] = { "hiện cả từng tiêu chí", "show every criterion too" },
  [TEXT_HELP_TOP] = { "chỉ hiện bấy nhiêu đơn vị đầu bảng, kể cả đơn vị đồng hạng (của từng nhóm khi có --within)",
                      "show only the first units, with those that tie (of each group with --within)" },
  [TEXT_HELP_BOTTOM] = { "chỉ hiện bấy nhiêu đơn vị cuối bảng, kể cả đơn vị đồng hạng",
                         "show only the last units, with those that tie" },
  [TEXT_HELP_LEAVE_FAULTY] = { "không chấm đơn vị có ô sai, thay vì không chấm đơn vị nào",
                               "leave units with wrong cells unscored, instead of scoring none" },
  [TEXT_HELP_FROM] = { "giai đoạn được so sánh (mặc định: self); với compare: kỳ đầu",
                       "the stage that is compared (default: self); for compare: the first period" },
  [TEXT_HELP_MISSING] = { "khi thiếu một số phần: propagate, skip hoặc zero", "where some parts are missing: propagate, skip or zero" },
  [TEXT_HELP_WEIGHTING] = { "cách tìm trọng số, như entropy (mặc định: cách nêu trong tài liệu)",
                         "how weights are found, such as entropy (default: as the document says)" },
  [TEXT_HELP_EFFECTIVE] = { "thay vì tìm: trọng số hiệu dụng của từng tiêu chí so với mức quan trọng của nó",
                            "instead of finding: the effective weight of each criterion against its importance" },
  [TEXT_HELP_SAVE] = { "ghi tài liệu với trọng số tìm được vào tệp này", "write the document with the found weights to this file" },
  [TEXT_HELP_TO] = { "giai đoạn để đối chiếu, như appraised (mặc định: thẩm quyền sau cùng); với compare: kỳ cuối",
                     "the stage to compare with, such as appraised (default: the latest authority); for compare: the last period" },
  [TEXT_HELP_INDEX] = { "chỉ số, theo mã hoặc tên (cần khi tài liệu có nhiều chỉ số)",
                        "the index, by id or name (needed where there are several)" },
  [TEXT_HELP_SOURCE] = { "lấy số liệu tính được, công bố, hay số tính được nếu có (mặc định: either)",
                         "figures that are computed, published, or computed where they can be (default: either)" },
  [TEXT_HELP_AS_OF] = { "ngày xét, như 2023-12-31 (mặc định: hôm nay)", "the day, such as 2023-12-31 (default: today)" },
  [TEXT_HELP_TARGET] = { "chỉ xét chỉ tiêu này, theo mã, kèm giải thích", "only this target, by id, explained" },
  [TEXT_HELP_PRECISION] = { "số viết như bộ chỉ số làm tròn, đủ chữ số, hay chính xác (kể cả phân số)",
                            "numbers as the framework rounds them, with all digits, or exact (fractions too)" },
  [TEXT_HELP_FORMAT] = { "dạng kết quả (mặc định: table)", "form of the output (default: table)" },
  [TEXT_HELP_OUTPUT] = { "ghi kết quả vào tệp này", "write the output to this file" },
  [TEXT_HELP_LANGUAGE] = { "ngôn ngữ (mặc định: theo hệ thống)", "language (default: by the locale)" },
  [TEXT_HELP_HELP] = { "hiện hướng dẫn này", "show this help" },
  [TEXT_HELP_OF] = { "giá trị của tiêu chí lá, điểm, hay tỷ lệ phần trăm (mặc định: value với statistics, còn lại là score)",
                     "values of leaves, scores or percents (default: value for statistics, otherwise score)" },
  [TEXT_HELP_GROUP] = { "chỉ nhóm này trong cách chia của --within", "only this group of the dimension of --within" },
  [TEXT_HELP_METHOD] = { "hệ số tương quan (mặc định: pearson)", "the coefficient (default: pearson)" },
  [TEXT_HELP_LEVEL] = { "các tiêu chí thấp hơn bấy nhiêu cấp (mặc định: 1, cùng với tiêu chí cha)",
                        "the criteria so many levels below (default: 1, and their parent beside them)" },
  [TEXT_HELP_WITHOUT_EACH] = { "lần lượt bỏ từng tiêu chí ngay dưới chỉ số, hoặc từng tiêu chí lá",
                               "leave out each child of the whole index, or each leaf, in turn" },
  [TEXT_HELP_RANK_REVERSAL] = { "lần lượt bỏ từng đơn vị (hoặc --unit) khỏi bảng xếp hạng, xem thứ tự của cặp nào đảo lại",
                                "take each unit (or --unit) out of the ranking in turn, and see whose order changes" },
  [TEXT_HELP_LEAST_AVAILABILITY] = { "báo khi tỷ lệ có số liệu thấp hơn mức này (mặc định: 0.65)", "flag an availability below this (default: 0.65)" },
  [TEXT_HELP_LEAST_UNIQUE_SHARE] = { "báo khi tỷ lệ giá trị khác nhau thấp hơn mức này (mặc định: 0.5)", "flag a share of different values below this (default: 0.5)" },
  [TEXT_HELP_MOST_ZEROS] = { "báo khi tỷ lệ số 0 cao hơn mức này (mặc định: 0.5)", "flag a share of zeros above this (default: 0.5)" },
  [TEXT_HELP_MOST_SKEWNESS] = { "báo giá trị ngoại lai khi độ lệch vượt mức này (mặc định: 2) và", "flag outlying values where the skewness is further from 0 than this (default: 2) and" },
  [TEXT_HELP_MOST_KURTOSIS] = { "độ nhọn vượt mức này (mặc định: 3.5)", "the kurtosis above this (default: 3.5)" },
  [TEXT_HELP_HIGH] = { "báo các cặp có hệ số tương quan cao hơn mức này (mặc định: 0.9)", "flag pairs whose coefficient is above this (default: 0.9)" },
  [TEXT_HELP_VERSION] = { "hiện phiên bản", "show the version" },

  [TEXT_NO_COMMAND] = { "chưa nêu lệnh", "no command is given" },
  [TEXT_UNKNOWN_COMMAND] = { "không có lệnh “%1”", "there is no command “%1”" },
  [TEXT_NO_DOCUMENT] = { "chưa nêu tài liệu", "no document is given" },
  [TEXT_EXTRA_ARGUMENT] = { "thừa đối số “%1”", "one argument too many: “%1”" },
  [TEXT_UNKNOWN_OPTION] = { "không có tùy chọn “%1”", "there is no option “%1”" },
  [TEXT_NO_VALUE] = { "tùy chọn “%1” cần một giá trị", "option “%1” needs a value" },
  [TEXT_UNWANTED_VALUE] = { "tùy chọn “%1” không nhận giá trị", "option “%1” takes no value" },
  [TEXT_MISPLACED_OPTION] = { "lệnh “%2” không có tùy chọn “--%1”", "command “%2” has no option “--%1”" },
  [TEXT_UNKNOWN_WORD] = { "tùy chọn “--%1” không nhận “%2”; hãy chọn trong: %3",
                          "option “--%1” does not take “%2”; choose one of: %3" },
  [TEXT_NOT_A_COUNT] = { "tùy chọn “--%1” cần một số nguyên từ %3, không phải “%2”",
                         "option “--%1” needs a whole number from %3, not “%2”" },
  [TEXT_NOT_A_NUMBER] = { "tùy chọn “--%1” cần một số, không phải “%2”", "option “--%1” needs a number, not “%2”" },
  [TEXT_OPTIONS_EXCLUDE] = { "không dùng “--%1” cùng với “--%2”", "“--%1” and “--%2” do not go together" },
  [TEXT_CHOICES] = { "hãy chọn trong: %1", "choose one of: %1" },
  [TEXT_MORE] = { "và %1 nữa", "and %1 more" },
  [TEXT_SEVERAL_FRAMEWORKS] = { "tài liệu có nhiều bộ chỉ số, hãy nêu một bộ bằng --framework",
                                "there are several frameworks: name one with --framework" },
  [TEXT_UNKNOWN_FRAMEWORK] = { "không có bộ chỉ số “%1”", "there is no framework “%1”" },
  [TEXT_AMBIGUOUS_FRAMEWORK] = { "“%1” là tên của nhiều bộ chỉ số", "“%1” is the name of several frameworks" },
  [TEXT_UNKNOWN_PERIOD] = { "không có đánh giá nào của kỳ “%1”", "there is no assessment of period “%1”" },
  [TEXT_UNKNOWN_MISSING] = { "không có cách xử lý “%1” khi thiếu số liệu", "there is no way “%1” to treat what is missing" },
  [TEXT_POOL_NEEDS] = { "cần --framework và --period", "--framework and --period are needed" },
  [TEXT_WORD_MISSING] = { "CÁCH", "WORD" },
  [TEXT_UNKNOWN_STAGE] = { "kỳ đánh giá này không có giai đoạn “%1”", "this assessment has no stage “%1”" },
  [TEXT_UNKNOWN_DIMENSION] = { "không xếp hạng theo cách nhóm “%1”", "there are no ranks within “%1”" },
  [TEXT_UNKNOWN_UNIT] = { "không chấm đơn vị nào có mã “%1”", "no unit “%1” is scored" },
  [TEXT_UNKNOWN_CRITERION] = { "bộ chỉ số không có tiêu chí “%1”", "the framework has no criterion “%1”" },
  [TEXT_UNKNOWN_METHOD] = { "không có cách chấm, tổng hợp hay tìm trọng số “%1”", "there is no rule, aggregation or weighting “%1”" },
  [TEXT_NO_UNIT] = { "chưa nêu đơn vị, hãy nêu bằng --unit", "no unit is given: name one with --unit" },
  [TEXT_NO_ALTERNATIVES] = { "tài liệu không có phương án nào; --without-each tự tạo phương án",
                             "the document has no alternatives; --without-each makes some" },
  [TEXT_COMPARE_NEEDS] = { "cần --from và --to, mỗi tùy chọn một kỳ", "--from and --to are needed, a period each" },
  [TEXT_NO_ASSESSMENT] = { "tài liệu không có kỳ đánh giá nào để chấm", "the document has no assessment to score" },

  [TEXT_CANNOT_WRITE] = { "không ghi được %1: %2", "cannot write %1: %2" },
  [TEXT_STANDARD_OUTPUT] = { "đầu ra chuẩn", "standard output" },
  [TEXT_REASON_NO_FOLDER] = { "không có thư mục đó", "there is no such folder" },
  [TEXT_REASON_NOT_ALLOWED] = { "không được phép", "not allowed" },
  [TEXT_REASON_IS_FOLDER] = { "đó là một thư mục", "it is a folder" },
  [TEXT_REASON_DISK_FULL] = { "hết chỗ trên đĩa", "no space left on the disk" },
  [TEXT_REASON_READ_ONLY] = { "hệ thống tệp chỉ cho đọc", "the file system is read-only" },
  [TEXT_REASON_CLOSED] = { "đã bị đóng", "it is closed" },

  [TEXT_N_UNITS] = { "%1 đơn vị", "%1 units", "%1 unit" },
  [TEXT_N_FRAMEWORKS] = { "%1 bộ chỉ số", "%1 frameworks", "%1 framework" },
  [TEXT_N_ASSESSMENTS] = { "%1 kỳ đánh giá", "%1 assessments", "%1 assessment" },
  [TEXT_N_ERRORS] = { "%1 lỗi", "%1 errors", "%1 error" },
  [TEXT_N_WARNINGS] = { "%1 cảnh báo", "%1 warnings", "%1 warning" },
  [TEXT_NO_PROBLEMS] = { "không có lỗi", "no problems" },
  [TEXT_WARNING_LINE] = { "%1 [cảnh báo]", "%1 [warning]" },

  [TEXT_HEAD_RANK] = { "Hạng", "Rank" },
  [TEXT_HEAD_GROUP] = { "Nhóm", "Group" },
  [TEXT_HEAD_UNIT_OR_CRITERION] = { "%1 / %2", "%1 / %2" },
  [TEXT_HEAD_ID] = { "Mã", "Id" },
  [TEXT_HEAD_SCORE] = { "Điểm", "Score" },
  [TEXT_HEAD_MAX] = { "Tối đa", "Max" },
  [TEXT_HEAD_PERCENT] = { "Tỷ lệ %", "Percent" },
  [TEXT_HEAD_CRITERION] = { "Tiêu chí", "Criterion" },
  [TEXT_HEAD_CONTRIBUTION] = { "Góp", "Adds" },
  [TEXT_HEAD_LOST] = { "Mất", "Lost" },
  [TEXT_HEAD_BAND] = { "Xếp loại", "Band" },
  [TEXT_HEAD_NOTE] = { "Ghi chú", "Note" },
  [TEXT_HEAD_N_UNITS] = { "Số đơn vị", "Units" },
  [TEXT_GROUP_MEANS] = { "Trung bình của các đơn vị được xếp hạng trong từng nhóm", "Means of the ranked units of each group" },
  [TEXT_HEAD_VALUE_BEFORE] = { "Giá trị trước", "Value before" },
  [TEXT_HEAD_VALUE_AFTER] = { "Giá trị sau", "Value after" },
  [TEXT_HEAD_SCORE_BEFORE] = { "Điểm trước", "Score before" },
  [TEXT_HEAD_SCORE_AFTER] = { "Điểm sau", "Score after" },
  [TEXT_HEAD_DIFFERENCE] = { "Chênh lệch", "Difference" },
  [TEXT_HEAD_CELLS] = { "Số ô", "Cells" },
  [TEXT_HEAD_N] = { "n", "n" },
  [TEXT_HEAD_MISSING] = { "Thiếu", "Missing" },
  [TEXT_HEAD_MIN] = { "Nhỏ nhất", "Min" },
  [TEXT_HEAD_MAXIMUM] = { "Lớn nhất", "Max" },
  [TEXT_HEAD_MEDIAN] = { "Trung vị", "Median" },
  [TEXT_HEAD_MEAN] = { "Trung bình", "Mean" },
  [TEXT_HEAD_SD] = { "Độ lệch chuẩn", "SD" },
  [TEXT_HEAD_SKEWNESS] = { "Độ lệch", "Skewness" },
  [TEXT_HEAD_KURTOSIS] = { "Độ nhọn", "Kurtosis" },
  [TEXT_HEAD_P_VALUE] = { "p", "p" },
  [TEXT_HEAD_LEFT_OUT] = { "Bỏ", "Left out" },
  [TEXT_HEAD_ITEMS] = { "Số mục", "Items" },
  [TEXT_HEAD_ALPHA] = { "Alpha", "Alpha" },
  [TEXT_HEAD_STANDARDISED] = { "Alpha chuẩn hóa", "Standardised" },
  [TEXT_HEAD_ALTERNATIVE] = { "Phương án", "Alternative" },
  [TEXT_HEAD_SPEARMAN] = { "Spearman", "Spearman" },
  [TEXT_HEAD_KENDALL] = { "Kendall", "Kendall" },
  [TEXT_HEAD_MEAN_SHIFT] = { "Dịch trung bình", "Mean shift" },
  [TEXT_HEAD_MAX_SHIFT] = { "Dịch lớn nhất", "Max shift" },
  [TEXT_HEAD_NOMINAL] = { "Hạng gốc", "Nominal" },
  [TEXT_HEAD_REVERSED] = { "Cặp đảo", "Reversed" },
  [TEXT_HEAD_PAIRS] = { "Các cặp", "Pairs" },
  [TEXT_HEAD_FROM_PERIOD] = { "Từ", "From" },
  [TEXT_HEAD_TO_PERIOD] = { "Đến", "To" },
  [TEXT_HEAD_FIRST] = { "Đầu", "First" },
  [TEXT_HEAD_LAST] = { "Cuối", "Last" },
  [TEXT_HEAD_PERCENT_CHANGE] = { "Thay đổi %", "Change %" },
  [TEXT_HEAD_CAGR] = { "CAGR %", "CAGR %" },
  [TEXT_HEAD_SLOPE] = { "Dốc/năm", "Slope/year" },
  [TEXT_FLAGGED] = { "Các cặp đáng chú ý:", "Pairs that stand out:" },
  [TEXT_CRONBACH] = { "Alpha của Cronbach, với mọi mục và khi bỏ từng mục:", "Cronbach's alpha, of all items and without each:" },
  [TEXT_RANKS_OF_ALTERNATIVES] = { "Hạng theo từng phương án:", "Ranks under each alternative:" },
  [TEXT_HEAD_PERIOD] = { "Kỳ", "Period" },
  [TEXT_HEAD_FIGURE] = { "Số liệu", "Figure" },
  [TEXT_HEAD_PUBLISHED] = { "Công bố", "Published" },
  [TEXT_HEAD_COMPUTED] = { "Tính được", "Computed" },
  [TEXT_SPREAD] = { "%1: khoảng dao động %2, độ lệch chuẩn %3", "%1: range %2, standard deviation %3" },
  [TEXT_RECONCILED] = { "Đối chiếu %1 số liệu công bố: %2 khớp, %3 chưa giải thích được", "%1 published figures: %2 agree, %3 unexplained" },
  [TEXT_NOT_COMPUTED] = { "%1 không có gì để so", "%1 have nothing to compare with" },
  [TEXT_HEAD_CHANGE] = { "Thay đổi", "Change" },
  [TEXT_HEAD_TARGET] = { "Chỉ tiêu", "Target" },
  [TEXT_HEAD_STATE] = { "Tình trạng", "State" },
  [TEXT_HEAD_GOAL] = { "Mục tiêu", "Goal" },
  [TEXT_HEAD_DISTANCE] = { "Còn thiếu", "Missing" },
  [TEXT_HEAD_DUE] = { "Hạn", "Due" },
  [TEXT_AS_OF] = { "Tính đến %1: %2", "As of %1: %2" },
  [TEXT_N_TARGETS] = { "%1 chỉ tiêu", "%1 targets", "%1 target" },
  [TEXT_HEAD_STEP] = { "Bước", "Step" },
  [TEXT_HEAD_REASON] = { "Lý do", "Reason" },
  [TEXT_HEAD_RANKED] = { "Xếp hạng", "Ranked" },
  [TEXT_STEP_DENOMINATOR] = { "chia mẫu số", "denominator" },
  [TEXT_STEP_TRANSFORM] = { "biến đổi", "transform" },
  [TEXT_STEP_IMPUTATION] = { "điền ô thiếu", "imputation" },
  [TEXT_STEP_TREATMENT] = { "xử lý ngoại lai", "treatment" },
  [TEXT_SCREENED] = { "Sàng lọc đơn vị:", "Screening of units:" },
  [TEXT_NO_CHANGES] = { "không có số liệu nào bị thay đổi, không có đơn vị nào bị sàng lọc", "no number was changed, no unit was screened" },
  [TEXT_YES] = { "có", "yes" },
  [TEXT_NO] = { "không", "no" },
  [TEXT_NOTE_SCREENED] = { "không xếp hạng: %1", "not ranked: %1" },
  [TEXT_SCORED] = { "Kỳ: %1; giai đoạn: %2", "Period: %1; stage: %2" },
  [TEXT_RANKED] = { "xếp hạng %1/%2 đơn vị", "%1 of %2 units ranked" },
  [TEXT_WITHIN] = { "hạng trong từng nhóm theo %1", "ranks within %1" },
  [TEXT_OF_UNIT] = { "Đơn vị: %1 (%2)", "Unit: %1 (%2)" },
  [TEXT_LATEST_AUTHORITY] = { "theo thẩm quyền sau cùng", "latest authority" },
  [TEXT_COMPARED] = { "Kỳ: %1; trước: %2; sau: %3", "Period: %1; before: %2; after: %3" },
  [TEXT_NO_GAP] = { "không có ô nào khác nhau", "no cell differs" },
  [TEXT_N_CELLS] = { "%1 ô khác nhau", "%1 cells differ", "%1 cell differs" },
  [TEXT_BY_UNIT] = { "Cộng theo %1:", "By %1:" },
  [TEXT_BY_CRITERION] = { "Cộng theo %1 (các đơn vị có điểm ở cả hai bên):", "By %1 (units that have a score on both sides):" },
  [TEXT_NOTE_FAULTY] = { "không chấm vì có ô sai", "left unscored: wrong cells" },
  [TEXT_NOTE_MISSING] = { "thiếu số liệu: %1", "missing: %1" },
  [TEXT_NOTE_NOT_RANKED] = { "không xếp hạng", "not ranked" },
  [TEXT_NOTE_NO_GROUP] = { "không thuộc nhóm nào", "in no group" },
  [TEXT_NOTE_NO_VALUE] = { "không có giá trị để xếp hạng", "nothing to rank by" },

  [TEXT_STAGE_SELF] = { "tự đánh giá", "self" },
  [TEXT_STAGE_APPRAISED] = { "thẩm định", "appraised" },
  [TEXT_STAGE_REVIEWED] = { "sau giải trình", "reviewed" },
  [TEXT_STAGE_PUBLISHED] = { "công bố", "published" },
  [TEXT_STAGE_SURVEY] = { "điều tra", "survey" },

  [TEXT_HEAD_KIND] = { "Loại", "Kind" },
  [TEXT_HEAD_NAME] = { "Tên", "Name" },
  [TEXT_HEAD_PARAMETERS] = { "Tham số", "Parameters" },
  [TEXT_HEAD_SUMMARY] = { "Tóm tắt", "Summary" },
  [TEXT_HEAD_PARAMETER] = { "Tham số", "Parameter" },
  [TEXT_HEAD_TYPE] = { "Kiểu", "Type" },
  [TEXT_HEAD_REQUIRED] = { "Bắt buộc", "Required" },
  [TEXT_HEAD_MEANING] = { "Ý nghĩa", "Meaning" },
  [TEXT_PARAMETERS] = { "Tham số (thêm ví dụ của một cách chấm: parindex methods TÊN):", "Parameters (one method with an example: parindex methods NAME):" },
  [TEXT_REQUIRED] = { "có", "yes" },
  [TEXT_TYPE_NUMBER] = { "số", "number" },
  [TEXT_TYPE_NUMBERS] = { "danh sách số", "list of numbers" },
  [TEXT_TYPE_TEXT] = { "văn bản", "text" },
  [TEXT_TYPE_BOOLEAN] = { "true hoặc false", "true or false" },
  [TEXT_TYPE_ROWS] = { "các dòng số", "rows of numbers" },
  [TEXT_TYPE_TEXTS] = { "danh sách văn bản", "list of texts" },
  [TEXT_EXAMPLE] = { "Ví dụ:", "Example:" },
  [TEXT_EXAMPLE_CELL] = { "ô %1 được %2 điểm", "the cell %1 gets %2 points" },
  [TEXT_KIND_RULE] = { "cách chấm", "rule" },
  [TEXT_KIND_AGGREGATION] = { "cách tổng hợp", "aggregation" },
  [TEXT_KIND_WEIGHTING] = { "cách tìm trọng số", "weighting" },

  [TEXT_FOUND_WEIGHTS] = { "Trọng số dưới %1, tìm bằng cách %2", "Weights below %1, found by %2" },
  [TEXT_HEAD_GIVEN_WEIGHT] = { "Đã cho", "Given" },
  [TEXT_HEAD_FOUND_WEIGHT] = { "Tìm được", "Found" },
  [TEXT_HEAD_EFFECTIVE_WEIGHT] = { "Hiệu dụng (%)", "Effective (%)" },
  [TEXT_HEAD_IMPORTANCE] = { "Mức quan trọng (r²)", "Importance (r²)" },
  [TEXT_HEAD_IMPORTANCE_SHARE] = { "Tỷ phần (%)", "Share (%)" },
  [TEXT_HEAD_RANK_IMPORTANCE] = { "Theo hạng (ρ²)", "By ranks (ρ²)" },
  [TEXT_HEAD_DIAGNOSTIC] = { "Chẩn đoán", "Diagnostic" },
  [TEXT_HEAD_VALUE] = { "Giá trị", "Value" },
};

const char *
parindex_cli_text (ParindexLanguage language,
                   ParindexCliText  text)
{
  return language == PARINDEX_LANGUAGE_VI ? pairs[text].vi : pairs[text].en;
}

/* Own place-holders, because the two languages put words in different orders. */
static char *
fill (const char *pattern,
      const char *const *values,
      guint n_values)
{
  GString *out = g_string_new (NULL);

  for (const char *pos = pattern; *pos != '\0'; pos++)
    {
      if (pos[0] == '%' && pos[1] >= '1' && pos[1] < (char) ('1' + n_values))
        g_string_append (out, values[*++pos - '1']);
      else
        g_string_append_c (out, *pos);
    }
  return g_string_free (out, FALSE);
}

char *
parindex_cli_format (ParindexLanguage language,
                     ParindexCliText  text,
                     ...)
{
  const char *values[3];
  const char *value;
  guint n_values = 0;
  va_list args;

  va_start (args, text);
  while ((value = va_arg (args, const char *)) != NULL && n_values < G_N_ELEMENTS (values))
    values[n_values++] = value;
  va_end (args);
  return fill (parindex_cli_text (language, text), values, n_values);
}

char *
parindex_cli_capitalise (const char *text)
{
  GString *out = g_string_new (NULL);

  if (*text == '\0')
    return g_string_free (out, FALSE);
  g_string_append_unichar (out, g_unichar_toupper (g_utf8_get_char (text)));
  g_string_append (out, g_utf8_next_char (text));
  return g_string_free (out, FALSE);
}

char *
parindex_cli_count (ParindexLanguage language,
                    ParindexCliText  text,
                    guint            n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  const char *value = number;

  if (n == 1 && language != PARINDEX_LANGUAGE_VI && pairs[text].en_one != NULL)
    return fill (pairs[text].en_one, &value, 1);
  return fill (parindex_cli_text (language, text), &value, 1);
}
