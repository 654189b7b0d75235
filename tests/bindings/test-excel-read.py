#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Workbooks as offices keep them become documents, and all that is wrong with one is told by sheet and cell."""

import datetime
import json
import sys
import unittest

try:
    import openpyxl  # noqa: F401
except ImportError:
    sys.exit(77)

import parindex
from parindex import Error, Language, Severity, excel
from workbooks import CRITERIA, VALUES, book, changed, data, nfd, office, with_shared_strings, with_stored_value

SKIP = {"missing": "skip"}


def read(workbook, document=None, **options):
    content = workbook if isinstance(workbook, bytes) else data(workbook)
    return excel.read(content, document, **options)


def as_json(document):
    return json.loads(document.to_bytes().get_data())


def values(document, index=0):
    return as_json(document)["assessments"][index]["values"]


class Case(unittest.TestCase):
    def told(self, workbook, document=None, **options):
        """What is told of a workbook, as {place: set of codes}."""
        with self.assertRaises(parindex.ParindexError) as caught:
            read(workbook, document, **options)
        for each in caught.exception.problems:
            self.assertNotEqual(each.get_text(Language.VI), each.get_text(Language.EN), each)
            self.assertNotIn("{", each.get_text(Language.EN).split('"')[0])
        self.problems = caught.exception.problems
        return {(each.sheet, each.cell): each.get_code() for each in caught.exception.errors}


class Office(Case):
    def test_read(self):
        document = read(office(), settings=SKIP)
        framework = document.get_framework("chi-so-cai-cach-hanh-chinh-cap-huyen")
        self.assertEqual(framework.get_title(), "Chỉ số cải cách hành chính cấp huyện")
        self.assertEqual([each.get_id() for each in framework.get_leaves()], ["1.1", "1.2", "2.1", "2.2"])
        leaf = framework.get_criterion("1.2")
        self.assertEqual((leaf.get_title(), str(leaf.get_max()), leaf.get_owner()), ("Báo cáo", "1.5", "Văn phòng"))
        self.assertEqual(leaf.get_rule().get_kind(), "tiers")
        self.assertEqual(
            values(document),
            {
                "huyen-cao-loc": {"1.1": 1.5, "1.2": 90, "2.1": True, "2.2": {"count": 97, "of": 100}},
                "huyen-bac-son": {"1.1": 2, "1.2": None, "2.1": False, "2.2": "n/a"},
            },
        )
        board = document.score()
        self.assertEqual(board["huyen-cao-loc"].get_score_text(), board["huyen-cao-loc"].get_exact_score().format(2, 0, 0))
        self.assertEqual(str(board["huyen-cao-loc"].get_exact_score()), "6.25")
        self.assertEqual(board["huyen-bac-son"].get_group("block"), "B")

    def test_composed_or_not(self):
        """What a Mac writes in NFD is the same."""
        rows = [[nfd(each) if isinstance(each, str) else each for each in row] for row in VALUES]
        criteria = [[nfd(each) if isinstance(each, str) else each for each in row] for row in CRITERIA]
        document = read(book({nfd("Tiêu chí"): criteria, nfd("Năm 2022"): rows, "2023": VALUES}), settings=SKIP)
        self.assertEqual(len(document.get_units()), 2)
        self.assertEqual(values(document, 0), values(document, 1))

    def test_where_tones_stand(self):
        """Hoà and Hòa are one word, and Hoá is another."""
        rows = (("Đơn vị", "1.1"), ("Thị xã Hoà Bình", 1))
        workbook = {"Tiêu chí": CRITERIA, "2021": rows, "2022": (rows[0], ("Thị xã HÒA Bình", 2))}
        self.assertEqual(len(read(book(workbook), settings=SKIP).get_units()), 1)
        workbook["2023"] = (rows[0], ("Thị xã Hoá Bình", 2))
        self.assertEqual(self.told(book(workbook), settings=SKIP), {("2023", "A2"): Error.REFERENCE})

    def test_english(self):
        document = read(
            book(
                {
                    "Criteria": (("No.", "Criterion", "Max points", "Rule", "Owner"), (1, "Plans", 4, None, None), (2, "Reports", 6, "yes-no", "Office")),
                    "2024-Q3 appraised": (("Unit", "1", "Reports"), ("Ba", 3.25, "yes"), ("Vi", "2,5", "no")),
                }
            )
        )
        assessment = document.get_assessment(None, "2024-Q3")
        self.assertEqual(list(assessment.get_stages()), ["appraised"])
        self.assertEqual(str(document.score()["ba"].get_exact_score()), "9.25")

    def test_criteria_in_rows(self):
        """One sheet: criteria down, units across; their areas hold sums."""
        rows = (
            ("BẢNG TỔNG HỢP ĐIỂM THẨM ĐỊNH NĂM 2023",),
            ("Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2024",),
            ("TT", "Nội dung tiêu chí", "Điểm chuẩn", "Sở Nội vụ", "Sở Y tế"),
            ("I", "Chỉ đạo", 5, 4.5, 3),
            ("1", "Kế hoạch", 2, 2, 1),
            ("2", "Báo cáo", 3, 2.5, 2),
            ("II", "Thể chế", 4, 1, "KAD"),
            ("1", "Văn bản", 4, 1, "KAD"),
            (None, "Tổng cộng", 9, 5.5, 3),
        )
        document = read(book({"Tổng hợp": rows}))
        self.assertEqual(values(document), {"so-noi-vu": {"I.1": 2, "I.2": 2.5, "II.1": 1}, "so-y-te": {"I.1": 1, "I.2": 2, "II.1": "n/a"}})
        assessment = document.get_assessment(None, "2023")
        self.assertEqual(list(assessment.get_stages()), ["appraised"])

    def test_headers_in_two_rows(self):
        rows = (
            ("STT", "Đơn vị", "2.2", None, "1.1"),
            (None, None, "Số lượng", "Tổng số", "Kế hoạch"),
            (1, "Huyện A", 9, 10, 1),
        )
        workbook = book({"Tiêu chí": CRITERIA, "2022": rows})
        for cells in ("A1:A2", "B1:B2", "C1:D1"):
            workbook["2022"].merge_cells(cells)
        self.assertEqual(values(read(workbook, settings=SKIP))["huyen-a"], {"1.1": 1, "1.2": None, "2.1": None, "2.2": {"count": 9, "of": 10}})

    def test_letterhead_and_signatures(self):
        """As a decision has it: offices and motto above the title, headings of blocks, and who signs below."""
        rows = (
            ("UBND TỈNH LẠNG SƠN", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ("KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2022",),
            ("STT", "Tiêu chí", "Điểm tối đa", "Sở Y tế", "Sở Nội vụ"),
            (1, "Kế hoạch", 2, 1, "1,5"),
            (2, "Báo cáo", 3, 3, "Không áp dụng"),
            (None, "TỔNG CỘNG", 5, 4, 1.5),
            ("Nơi nhận:", None, None, None, "GIÁM ĐỐC"),
            (None, "NGƯỜI LẬP BIỂU", None, "(Đã ký)", None),
        )
        reader = excel.Reader(settings=SKIP)
        document = reader.read(data(book({"Điểm": rows})))
        self.assertEqual(document.get_frameworks()[0].get_title(), "KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2022")
        self.assertEqual(values(document), {"so-y-te": {"1": 1, "2": 3}, "so-noi-vu": {"1": 1.5, "2": "n/a"}})
        (beside,) = reader.problems
        self.assertIn("NGƯỜI LẬP BIỂU (8)", beside.get_text(Language.VI))

        by_unit = (
            ("STT", "Đơn vị", "1", "2"),
            ("I", "KHỐI SỞ", None, None),
            (1, "Sở Y tế", 1, 3),
            (2, "Sở Nội vụ", 2, None),
            (None, "Sở Tài chính", 2, 1),
            ("TỔNG CỘNG", None, 5, 4),
            (None, "NGƯỜI LẬP BIỂU", None, "GIÁM ĐỐC"),
        )
        document = read(book({"Tiêu chí": rows[2:6], "2022": by_unit}), settings=SKIP)
        self.assertEqual([unit.get_id() for unit in document.get_units()], ["so-y-te", "so-noi-vu", "so-tai-chinh"])
        # Only below the table are words no values; a dash asks to be told wherever it stands.
        for line, value in ((3, "tốt"), (6, "-")):
            told = (*by_unit[:line], (None, "Sở Công Thương", value, None), *by_unit[line:6])
            self.assertEqual(self.told(book({"Tiêu chí": rows[2:6], "2022": told}), settings=SKIP), {("2022", f"C{line + 1}"): Error.TYPE})

    def test_stages_in_headers(self):
        head = ("STT", "Tiêu chí", "Điểm tối đa")
        below = ((*head, "Sở Y tế", None, "Sở Nội vụ", None), (None, None, None, *("Điểm tự chấm", "Thẩm định") * 2), ("1", "Kế hoạch", 3, 1, 2, 3, 0))
        above = ((*head, "Tự chấm", None, "Điểm thẩm định", None), (None, None, None, *("Sở Y tế", "Sở Nội vụ") * 2), ("1", "Kế hoạch", 3, 1, 3, 2, 0))
        for rows in (below, above):
            workbook = book({"2022": rows})
            for cells in ("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"):
                workbook["2022"].merge_cells(cells)
            found = {each["stage"]: each["values"] for each in as_json(read(workbook, settings=SKIP))["assessments"]}
            self.assertEqual(found["self"], {"so-y-te": {"1": 1}, "so-noi-vu": {"1": 3}})
            self.assertEqual(found["appraised"], {"so-y-te": {"1": 2}, "so-noi-vu": {"1": 0}})
        alone = book({"2022": ((*head, "Điểm tự chấm", "Trung tâm Thẩm định"), ("1", "Kế hoạch", 3, 1, 2))})
        self.assertEqual(self.told(alone, settings=SKIP), {("2022", "D1"): Error.MISSING_MEMBER})

    def test_stages_and_periods(self):
        sheets = {"Quý I 2023": VALUES, "6 tháng đầu năm 2023": VALUES, "2023 tự đánh giá": VALUES, "2023 sau giải trình": VALUES}
        document = read(office(**sheets), settings=SKIP)
        found = [(str(each.get_period()), list(each.get_stages())) for each in document.get_assessments()]
        self.assertEqual(
            found, [("2022", ["published"]), ("2023-Q1", ["published"]), ("2023-S1", ["published"]), ("2023", ["self", "reviewed"])]
        )
        self.assertEqual(str(read(office(), period=2019, stage="self", settings=SKIP).get_assessments()[0].get_period()), "2019")

    def test_formulas(self):
        rows = (("Đơn vị", "1.1", "1.2", "2.1", "2.2"), ("A", "=1+0.25", 90, True, "1/2"))
        content = with_stored_value(data(book({"Tiêu chí": CRITERIA, "2022": rows})), "1+0.25", "1.25")
        self.assertEqual(values(read(content))["a"]["1.1"], 1.25)
        self.assertEqual(self.told(book({"Tiêu chí": CRITERIA, "2022": rows})), {("2022", "B2"): Error.TYPE})

    def test_formats(self):
        """A percent is what it shows where a percent is wanted, and a date is one; a number is the shortest decimal of what is stored."""
        criteria = (*CRITERIA[:7], ("2.3", "Đúng hạn", 1, "timeliness: 15/12/2022; 10 = 0,5"))
        rows = (("Đơn vị", "1.1", "1.2", "2.3"), ("A", 0.1 + 0.2, 0.855, datetime.date(2022, 12, 20)), ("B", 0.3, "85,5%", "20/12/2022"))
        workbook = book({"Tiêu chí": criteria, "2022": rows})
        workbook["2022"]["C2"].number_format = "0.0%"
        # openpyxl writes 16 digits, Excel 17.
        content = changed(data(workbook), lambda name, part: part.replace(b"<v>0.3</v>", b"<v>0.30000000000000004</v>", 1))
        reader = excel.Reader(settings=SKIP)
        found = values(reader.read(content))
        self.assertEqual([(each.get_severity(), each.get_code()) for each in reader.problems], [(Severity.WARNING, Error.PRECISION)])
        self.assertEqual([found[unit]["1.2"] for unit in "ab"], [85.5, 85.5])
        self.assertEqual([found[unit]["2.3"] for unit in "ab"], ["2022-12-20"] * 2)
        self.assertEqual([found[unit]["1.1"] for unit in "ab"], [0.1 + 0.2, 0.3])

    def test_shared_strings(self):
        """Texts in runs of fonts are one text, and how they are read aloud is no part of it."""
        documents = [read(content, settings=SKIP) for content in (data(office()), with_shared_strings(data(office())))]
        self.assertEqual(*(as_json(each) for each in documents))

    def test_not_applicable(self):
        words = ("Không áp dụng", nfd("không áp dụng"), "KAD", "n/a", "N/A", " Không  áp dụng ")
        rows = (("Đơn vị", "1.1"), *((f"U{i}", word) for i, word in enumerate(words)), ("U9", None))
        found = values(read(book({"Tiêu chí": CRITERIA, "2022": rows}), settings=SKIP))
        self.assertEqual({row["1.1"] for unit, row in found.items() if unit != "u9"}, {"n/a"})
        self.assertIsNone(found["u9"]["1.1"])

    def test_with_document(self):
        """A document has the framework and the units; the workbook brings values, and others stay."""
        document = read(office(), settings=SKIP)
        rows = (("Mã đơn vị", "1.1", "2.2.count", "2.2.of"), ("huyen-cao-loc", 1, 3, 4))
        merged = read(book({"2023": rows}), document)
        self.assertEqual([str(each.get_period()) for each in merged.get_assessments()], ["2023", "2022"])
        self.assertEqual(values(merged, 0)["huyen-cao-loc"]["2.2"], {"count": 3, "of": 4})
        self.assertEqual(values(merged, 1), values(document))
        self.assertEqual(values(read(book({"2022": rows}), document))["huyen-cao-loc"]["1.1"], 1)
        told = self.told(book({"2023": (("Đơn vị", "1.1", "9.9"), ("Huyện Cao Lộk", 5, 1))}), document)
        self.assertEqual(told, {("2023", "A2"): Error.REFERENCE, ("2023", "C1"): Error.REFERENCE})


class Problems(Case):
    def test_all_at_once(self):
        criteria = (*CRITERIA[:3], (1.1, "Kế hoạch khác", 2), ("1.2", "Báo cáo", "hai điểm"), *CRITERIA[4:7])
        workbook = book(
            {
                "Tiêu chí": criteria,
                "Đơn vị": (("Mã đơn vị", "Đơn vị"), ("cl", "Cao Lộc"), ("bs", "Bắc Sơn")),
                "2022": (
                    ("Đơn vị", "1.1", "1.2", "2.1", "2.2", "3.7"),
                    ("Cao Lộc", 2.5, "1.234", "có thể", "-", None),
                    ("Bắc Son", 1, 2, True, "1/2", None),
                ),
                "2021": VALUES,
            }
        )
        workbook["2021"].sheet_state = "hidden"
        self.assertEqual(
            self.told(workbook),
            {
                ("Tiêu chí", "A4"): Error.DUPLICATE,  # the number twice
                ("Tiêu chí", "C5"): Error.TYPE,  # a max that is text
                ("2021", None): Error.STRUCTURE,  # hidden
                ("2022", "F1"): Error.REFERENCE,  # an unknown header
                ("2022", "A3"): Error.REFERENCE,  # a typing error
                ("2022", "B2"): Error.RANGE,  # points above the max
                ("2022", "C2"): Error.NUMBER,  # 1234 or 1.234
                ("2022", "D2"): Error.RANGE,  # neither yes nor no
                ("2022", "E2"): Error.TYPE,  # a dash
            },
        )
        lines = [each.to_string(Language.EN) for each in self.problems]
        self.assertIn('2022!A3: there is no unit "Bắc Son" (expected: Bắc Sơn)', lines)
        self.assertTrue(any("1.10 becomes 1.1" in line for line in lines))

    def test_a_wrong_rule_hides_nothing(self):
        criteria = (CRITERIA[0], (1, "A", 2, "choice: Tốt = 2"), (2, "B", 2, None), (3, "C", 1, "yes-no"))
        workbook = book({"Tiêu chí": criteria, "2022": (("Đơn vị", "1", "2", "3"), ("X", "Xấu", 5, "x"))})
        told = {("Tiêu chí", "D2"): Error.RANGE, ("2022", "C2"): Error.RANGE, ("2022", "D2"): Error.RANGE}
        self.assertEqual(self.told(workbook), told)

    def test_more_than_are_told(self):
        """Errors are not kept out by the warnings before them."""
        rows = (("Đơn vị", "1.1"), *((f"U{row}", "x") for row in range(1200)))
        criteria = (*CRITERIA[:4], ("1.3", "Khác", 2, "Lời văn", None))
        self.told(book({"Tiêu chí": criteria, "2022": rows}), settings=SKIP)
        self.assertEqual((len(self.problems), {each.get_severity() for each in self.problems}), (1000, {Severity.ERROR}))

    def test_units_without_list(self):
        """Without a list a name that differs by a mark between the sheets is a typing error, and one that is new is not."""
        more = (VALUES[0], ("Huyện Cao Lôc", "A", 1, 90, "Có", "1/1", 1), ("Huyện Bắc Sơn", "B", 1, 90, "Có", "1/1", 1), ("Huyện Hữu Lũng", "B", 1, 90, "Có", "1/1", 1))
        self.assertEqual(self.told(office(**{"2023": more}), settings=SKIP), {("2023", "A2"): Error.REFERENCE})
        spelt = (VALUES[0], ("HUYỆN  CAO LỘC", "A", 1, 90, "Có", "1/1", 1))
        self.assertEqual(len(read(office(**{"2023": spelt}), settings=SKIP).get_units()), 2)

    def test_values(self):
        def cell(value, leaf="1.1"):
            rows = (("Đơn vị", leaf, "2.1"), ("A", value, True))
            return self.told(book({"Tiêu chí": CRITERIA, "2022": rows}), settings=SKIP)

        for value, leaf, code in (
            ("x", "1.1", Error.TYPE),
            ("2.000", "1.1", Error.NUMBER),
            ("50%", "1.1", Error.TYPE),
            ("–", "1.1", Error.TYPE),
            ("#N/A", "1.1", Error.TYPE),
            (datetime.date(2022, 2, 1), "1.1", Error.TYPE),
            (True, "1.1", Error.TYPE),
            (-1, "1.1", Error.RANGE),
            ("5/4", "2.2", Error.RANGE),
            ("7", "2.2", Error.TYPE),
        ):
            with self.subTest(value=value):
                self.assertEqual(cell(value, leaf), {("2022", "B2"): code})
        self.assertEqual(self.told(office()), {("Năm 2022", "D3"): Error.POLICY})

    def test_rows_and_columns(self):
        for rows, expected in (
            ((("Đơn vị", "1.1", "1.1"), ("A", 1, 1)), {("2022", "C1"): Error.DUPLICATE}),
            ((("Đơn vị", "1.1"), ("A", 1), ("a", 2)), {("2022", "A3"): Error.DUPLICATE}),
            ((("Đơn vị", "1.1"), ("A", 1), (None, 2)), {("2022", "B3"): Error.MISSING_MEMBER}),
            ((("Đơn vị", "Kế hoặch"), ("A", 1)), {("2022", "B1"): Error.REFERENCE}),
        ):
            self.assertEqual(self.told(book({"Tiêu chí": CRITERIA, "2022": rows}), settings=SKIP), expected)
        workbook = book({"Tiêu chí": CRITERIA, "2022": (("Đơn vị", "1.1"), ("A", 1), ("B", None), ("C", None))})
        workbook["2022"].merge_cells("B2:B3")
        self.assertEqual(self.told(workbook, settings=SKIP), {("2022", "B2"): Error.STRUCTURE})

    def test_sheets(self):
        self.assertEqual(self.told(book({"Sheet": (("x", 1),)})), {(None, None): Error.MISSING_MEMBER})
        self.assertEqual(self.told(book({"Tiêu chí": CRITERIA})), {(None, None): Error.MISSING_MEMBER})
        for name in ("Điểm", "2022-2023"):
            self.assertIn((name, None), self.told(book({"Tiêu chí": CRITERIA, name: VALUES}), settings=SKIP))
        twice = self.told(book({"Tiêu chí": CRITERIA, "2022": VALUES, "Năm 2022": VALUES}), settings=SKIP)
        self.assertEqual(twice[("Năm 2022", "C2")], Error.DUPLICATE)

    def test_criteria(self):
        def told(*rows):
            found = self.told(book({"Tiêu chí": (("STT", "Tiêu chí", "Điểm tối đa", "Cách chấm"), *rows), "2022": (("Đơn vị", "1"), ("A", 1))}))
            return {place[1]: code for place, code in found.items() if place[0] == "Tiêu chí"}

        self.assertEqual(told((1, "A", 2), ("2.1", "B", 1)), {"A3": Error.REFERENCE})
        self.assertEqual(told((1, "A", 2), (datetime.date(2022, 2, 1), "B", 1)), {"A3": Error.TYPE})
        self.assertEqual(told((1, "A", 2), (None, "B", 1)), {"A3": Error.MISSING_MEMBER})
        self.assertEqual(told((1, "A", 2, "tiers: 100"), (2, "B", 1)), {"D2": Error.UNKNOWN_METHOD})
        self.assertEqual(told((1, "A", 2), (None, "Tổng", 3)), {"C3": Error.MAX})
        self.assertEqual(told((1, "A", 3), ("1.1", "B", 1), ("1.2", "C", 1)), {"C2": Error.MAX})
        self.assertEqual(told((1, "A", -2)), {"C2": Error.RANGE})
        # What stands for a max that cannot be read is in no sum.
        self.assertEqual(told((1, "A", 2), (2, "B", "hai"), (None, "Tổng", 3)), {"C3": Error.TYPE})
        self.assertEqual(told((1, "A", 2), (2, "B", 1, "choice: Tốt = 2")), {"D3": Error.RANGE})

    def test_warnings(self):
        rows = (("STT", "Tiêu chí", "Điểm tối đa", "Cách chấm", "Màu"), (1, "A", 2, "Có ban hành thì được điểm tối đa", "đỏ"))
        workbook = book({"Tiêu chí": rows, "2022": (("Đơn vị", "1"), ("A", 1)), "Ghi chép": (("x",),)})
        workbook["2022"].row_dimensions[2].hidden = True
        reader = excel.Reader()
        document = reader.read(data(workbook))
        self.assertEqual({each.get_severity() for each in reader.problems}, {Severity.WARNING})
        places = {(each.sheet, each.cell) for each in reader.problems}
        self.assertEqual(places, {("Tiêu chí", "D1"), ("Tiêu chí", "E1"), ("Ghi chép", None), ("2022", None)})
        self.assertEqual(as_json(document)["frameworks"][0]["criteria"][0]["x-rule"], rows[1][3])


if __name__ == "__main__":
    unittest.main()
