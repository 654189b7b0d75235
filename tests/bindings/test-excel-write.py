#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Forms that are filled in and read back give the scores of the document they were made of; results are numbers, and text is text."""

import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

try:
    import openpyxl
except ImportError:
    sys.exit(77)

import parindex
from gi.repository import GLib
from parindex import Language, Precision, excel
from workbooks import data, office

EXAMPLES = pathlib.Path(sys.argv.pop(1))
COMMAND = pathlib.Path(parindex.__file__).parents[1] / "parindex-excel"
SKIP = {"missing": "skip"}


def load(name):
    return parindex.load(EXAMPLES / name)


def document_of(**members):
    text = json.dumps({"format": "parindex-document", "version": 1, **members})
    return parindex.Document.new_from_bytes(GLib.Bytes.new(text.encode()), None)


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / "book.xlsx"

    def open(self):
        return openpyxl.load_workbook(self.path)


def fill(workbook, cells, language):
    """Types the cells of a document into a form, as a person would."""
    words = {"n/a": "Không áp dụng", True: "Có", False: "Không"} if language == Language.VI else {True: "Yes", False: "No"}
    sheet = workbook.active
    columns = {str(cell.value): cell.column for cell in sheet[4]}
    for row in range(7, sheet.max_row + 1):
        for leaf, cell in cells.get(sheet.cell(row, 1).value, {}).items():
            inputs = cell if isinstance(cell, dict) else {"value": cell}
            for name, value in inputs.items():
                column = columns.get(f"{leaf}.{name}", columns.get(leaf))
                if column is None:
                    column = next(columns[key] for key in columns if key.startswith(f"{leaf}."))
                sheet.cell(row, column).value = words.get(value, value) if isinstance(value, (bool, str)) else value


class Forms(Case):
    def check_round_trip(self, name, framework, period, language):
        document = load(name)
        excel.template(document, self.path, framework, period, language=language)
        raw = json.loads(document.to_bytes().get_data())
        entry = next(each for each in raw["assessments"] if (each["framework"], each["period"]) == (framework, period))
        workbook = self.open()
        fill(workbook, entry["values"], language)
        workbook.save(self.path)
        reader = excel.Reader()
        back = reader.read(self.path)
        self.assertEqual([each.to_string() for each in reader.problems], [])
        boards = [each.score(None, framework, period, None) for each in (document, back)]
        for within in (None, *(boards[0].get_framework().get_within() or ())):
            csv = [each.to_csv(within, None, True, Precision.EXACT) for each in boards]
            self.assertEqual(*csv)
        wanted, found = (json.loads(each.to_bytes().get_data()) for each in (document, back))
        wanted = next(each for each in wanted["frameworks"] if each["id"] == framework)
        self.assertEqual(found["frameworks"], [wanted])

    def test_round_trips(self):
        for name, framework, period, language in (
            ("rules.json", "rules", "2022", Language.VI),
            ("pci.json", "pci-2013", "2015", Language.EN),
            ("bac-son-2022.json", "par-index-district-2022", "2022", Language.VI),
            ("one-stop.json", "one-stop", None, Language.VI),
            ("papi.json", "papi-2018", "2018", Language.EN),
        ):
            with self.subTest(name=name):
                if period is None:
                    period = str(load(name).get_assessments()[0].get_period())
                self.check_round_trip(name, framework, period, language)

    def test_unfilled(self):
        """A form that nobody filled in is a document in which all is missing."""
        excel.template(load("rules.json"), self.path, period=2030, stages=["self", "appraised"], language=Language.VI)
        back = excel.read(self.path, settings={"missing": "skip"})
        self.assertEqual(list(back.get_assessments()[0].get_stages()), ["self", "appraised"])

    def test_looks(self):
        excel.template(load("bac-son-2022.json"), self.path, period=2024, language=Language.VI)
        workbook = self.open()
        sheet = workbook.active
        self.assertEqual((sheet.title, sheet.freeze_panes), ("2024 công bố", "C7"))
        self.assertEqual((sheet.page_setup.paperSize, sheet.page_setup.orientation), (int(sheet.PAPERSIZE_A4), "landscape"))
        self.assertEqual(sheet.print_title_rows.replace("$", ""), "4:6")
        self.assertIn("Điểm tối đa: 10", sheet["C4"].comment.text)
        check = next(each for each in sheet.data_validations.dataValidation if "C7" in each.sqref)
        self.assertEqual(check.formula1, 'OR(AND(ISNUMBER(C7),C7>=0,C7<=10),C7="Không áp dụng")')
        self.assertGreater(sheet.column_dimensions["B"].width, 7)

    def test_wide(self):
        """What is wider than a page stands on several, and its heading within the first."""
        leaves = [{"id": f"1.{number}", "title": "Mức độ thực hiện nhiệm vụ cải cách hành chính", "max": 1} for number in range(30)]
        framework = {"id": "f", "title": "Chỉ số cải cách hành chính " * 6, "aggregation": "sum", "missing": "zero", "criteria": leaves}
        values = {"framework": "f", "period": "2022", "values": {"a": {"1.1": 1}}}
        excel.write(document_of(frameworks=[framework], units=[{"id": "a", "name": "A"}], assessments=[values]), self.path, language=Language.VI)
        sheet = self.open()["Điểm thành phần"]
        self.assertEqual((sheet.page_setup.scale, sheet.print_title_cols.replace("$", "")), (60, "A:C"))
        (first, last), *_ = ((each.min_col, each.max_col) for each in sheet.merged_cells.ranges if each.min_row == 1)
        width = sum(sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].width for column in range(1, last + 1))
        self.assertEqual((first, sheet.cell(1, first).alignment.wrap_text), (4, True))
        self.assertTrue(140 < width < 180, width)
        self.assertGreater(sheet.row_dimensions[1].height, 20)

    def test_lists(self):
        excel.template(load("rules.json"), self.path, period=2024, language=Language.VI)
        lists = [each.formula1 for each in self.open().active.data_validations.dataValidation if each.type == "list"]
        self.assertIn('"Có,Không,Không áp dụng"', lists)
        self.assertTrue(any(each.startswith("'Danh mục'!") or "Hoàn thành" in each for each in lists), lists)

    def test_wrong_use(self):
        document = load("rules.json")
        for arguments in ({"stages": "never"}, {"framework": "none"}):
            with self.assertRaises(parindex.ParindexError):
                excel.template(document, self.path, period=2024, **arguments)
        self.assertFalse(self.path.exists())


class Results(Case):
    def test_ranking(self):
        document = load("pci.json")
        excel.write(document, self.path, "pci-2013", "2015", language=Language.VI)
        workbook = self.open()
        self.assertEqual(workbook.sheetnames, ["Xếp hạng", "Điểm thành phần", "Thay đổi", "Giải thích"])
        board = document.score(None, "pci-2013", "2015")
        sheet = workbook["Xếp hạng"]
        columns = {cell.value: cell.column for cell in sheet[4]}
        for row in range(5, 5 + len(board)):
            result = board[sheet.cell(row, columns["Mã đơn vị"]).value]
            score = sheet.cell(row, columns["Điểm"])
            self.assertEqual((score.value, score.number_format), (result.get_score(), "0.00"))
            self.assertEqual(sheet.cell(row, columns["Hạng"]).value, result.get_rank())
            self.assertEqual(sheet.cell(row, columns["Đơn vị"]).value, result.get_name())
        self.assertEqual(sheet["A5"].value, 1)
        self.assertEqual(sheet.print_title_rows.replace("$", ""), "4:4")

    def test_changes(self):
        document = load("pci.json")
        excel.write(document, self.path, "pci-2013", "2015", language=Language.EN)
        sheet = self.open()["Changes"]
        before, after = (document.score(None, "pci-2013", period) for period in ("2013", "2015"))
        name, old, new, *_ = (cell.value for cell in sheet[5])
        first = next(each for each in after if each.get_name() == name)
        self.assertEqual((old, new), (before[first.get_unit_id()].get_score(), first.get_score()))
        self.assertEqual(sheet["G5"].value, before[first.get_unit_id()].get_rank() - 1)

    def test_explanations(self):
        excel.write(load("rules.json"), self.path, language=Language.VI)
        sheet = self.open()["Giải thích"]
        rows = list(sheet.iter_rows(min_row=5, values_only=True))
        self.assertTrue(any("Cách chấm" in (row[9] or "") for row in rows))
        self.assertTrue(any(isinstance(row[3], (int, float)) for row in rows))

    def test_printed_figures(self):
        """What a spreadsheet prints is what the framework prints, whatever the mode of rounding; thirds are told exactly too."""
        for mode, score, shown in (("truncate", "2/3", "0.66"), ("half-even", 0.125, "0.12"), ("half-up", 0.125, "0.13"), ("half-up", "2/3", "0.67")):
            document = document_of(
                frameworks=[
                    {"id": "f", "aggregation": "sum", "missing": "skip", "rounding": {"mode": mode, "decimals": 2}, "criteria": [{"id": "a", "max": 1}]}
                ],
                units=[{"id": "u", "name": "U"}],
                assessments=[{"framework": "f", "period": "2024", "values": {"u": {"a": score}}}],
            )
            excel.write(document, self.path, language=Language.EN)
            sheet = self.open()["Ranking"]
            columns = {cell.value: cell.column for cell in sheet[4]}
            cell = sheet.cell(5, columns["Score"])
            value = float(f"{cell.value:.15g}")
            self.assertEqual(str(round(value + 1e-12, 2)), shown)
            exact = columns.get("Exact score")
            self.assertEqual(sheet.cell(5, exact).value if exact else None, "2/3" if score == "2/3" else None)

    def test_text_is_text(self):
        """Names that would be formulas are text in every sheet that is written."""
        names = ("=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "\tx", "#N/A", "=HYPERLINK(\"http://x\")", "a\x01b")
        document = document_of(
            frameworks=[
                {
                    "id": "f",
                    "title": "=1+1",
                    "aggregation": "sum",
                    "missing": "skip",
                    "criteria": [{"id": f"={i}", "title": name, "max": 5, "owner": name} for i, name in enumerate(names)],
                }
            ],
            units=[{"id": f"={i}", "name": name, "groups": {"g": name}} for i, name in enumerate(names)],
            assessments=[{"framework": "f", "period": "2024", "values": {"=0": {"=0": 3}}}],
        )
        for produce in (excel.write, excel.template):
            produce(document, self.path)
            workbook = self.open()
            for sheet in workbook:
                for row in sheet.iter_rows():
                    for cell in row:
                        self.assertNotIn(cell.data_type, ("f", "e"), (sheet.title, cell.coordinate, cell.value))
                        if isinstance(cell.value, str) and cell.value[:1] in tuple("=+-@\t"):
                            self.assertTrue(cell.quotePrefix)
        back = excel.read(self.path)
        self.assertEqual([each.get_name() for each in back.get_units()], [name.replace("\x01", "\ufffd").strip() for name in names])

    def test_from_workbook(self):
        """Workbook to ranked workbook."""
        source = self.path.with_name("source.xlsx")
        source.write_bytes(data(office()))
        excel.write(excel.read(source, settings=SKIP), self.path, language=Language.VI)
        self.assertEqual(self.open()["Xếp hạng"]["A5"].value, 1)
        board = excel.read(source, settings=SKIP).score()
        excel.write(board, self.path, units=["huyen-cao-loc"], language=Language.VI)
        self.assertEqual({row[0] for row in self.open()["Giải thích"].iter_rows(min_row=5, values_only=True)}, {"Huyện Cao Lộc"})
        self.assertIsInstance(openpyxl.load_workbook(io.BytesIO(self.path.read_bytes())).active["A5"].value, int)


class Csv(Case):
    """As Excel writes it where Windows speaks Vietnamese."""

    def write_csv(self, rows, encoding="utf-8-sig"):
        path = self.path.with_name("2023.csv")
        path.write_bytes("\r\n".join(";".join(row) for row in rows).encode(encoding))
        return path

    def test_in(self):
        rows = (("Đơn vị", "1,1", "1,2", "2,1", "2,2"), ("Huyện Cao Lộc", "1,5", "90%", "Có", '"97/100"'), ("Huyện Bắc Sơn", "2", "KAD", "Không", ""))
        source = excel.read(data(office()), settings=SKIP)
        document = excel.read(self.write_csv(rows), source)
        self.assertEqual(str(document.score(None, None, "2023")["huyen-cao-loc"].get_exact_score()), "6.25")
        for wrong, encoding, code in ((rows, "utf-16", parindex.Error.ENCODING), ((rows[0], ('"x',)), "utf-8", parindex.Error.SYNTAX)):
            with self.assertRaises(parindex.ParindexError) as caught:
                excel.read(self.write_csv(wrong, encoding), source)
            self.assertEqual([each.get_code() for each in caught.exception.errors], [code])
        with self.assertRaises(parindex.ParindexError) as caught:
            excel.read(self.write_csv((rows[0], ("Huyện Cao Lộc", "2.000", "x", "Có", ""))), source)
        self.assertEqual([each.cell for each in caught.exception.errors], ["B2", "C2"])

    def test_whole(self):
        """One table of criteria and units is enough."""
        rows = (("TT", "Tiêu chí", "Điểm tối đa", "=cmd", "Sở B"), ("1,1", "Kế hoạch", "2,5", "1,25", "2"), ("1,2", "Báo cáo", "3", "3", "0,5"))
        document = excel.read(self.write_csv(rows))
        target = self.path.with_name("xếp hạng.csv")
        excel.write(document, target, language=Language.VI)
        wanted = (
            "Hạng;Mã đơn vị;Đơn vị;Điểm;Điểm tối đa;Tỷ lệ %;Xếp loại",
            "1;cmd;'=cmd;4,25;5,50;77,27;",
            "2;so-b;Sở B;2,50;5,50;45,45;",
        )
        self.assertEqual(target.read_bytes(), "".join(line + "\r\n" for line in wanted).encode("utf-8-sig"))
        excel.write(document, target, language=Language.EN)
        self.assertIn(b",4.25,5.50,", target.read_bytes())


class Command(Case):
    def run_command(self, *arguments):
        """What parindex-excel answers: exit code, output, messages."""
        command = [sys.executable, COMMAND, *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
        return done.returncode, done.stdout, done.stderr

    def test_workbook_to_workbook(self):
        """The shell's one line."""
        source = self.path.with_name("nguồn.xlsx")
        source.write_bytes(data(office()))
        self.assertEqual(self.run_command("write", source, "-o", self.path, "--missing", "skip", "--language", "vi"), (0, "", ""))
        self.assertEqual(self.open().sheetnames[0], "Xếp hạng")
        code, output, messages = self.run_command("read", source, "--missing", "skip")
        self.assertEqual((code, messages), (0, ""))
        document = parindex.Document.new_from_bytes(GLib.Bytes.new(output.encode()), None)
        self.assertEqual(str(document.score()["huyen-cao-loc"].get_exact_score()), "6.25")
        code, _, messages = self.run_command("write", source, "-o", self.path, "--language", "vi")
        self.assertEqual(code, 1)
        self.assertIn("nguồn.xlsx: Năm 2022!D3: ", messages)

    def test_template(self):
        form, document = self.path, EXAMPLES / "bac-son-2022.json"
        self.assertEqual(self.run_command("template", document, "-o", form, "--period", "2024", "--language", "en"), (0, "", ""))
        self.assertEqual(self.open().active.title, "2024 published")
        self.assertEqual(self.run_command("read", form, "--document", document)[0], 0)

    def test_wrong_use(self):
        self.assertEqual(self.run_command()[0], 2)
        self.assertEqual(self.run_command("write", "x.xlsx")[0], 2)
        self.assertEqual(self.run_command("read", "/nowhere.xlsx", "--language", "vi"), (1, "", "/nowhere.xlsx: không có tệp này\n"))
        document = EXAMPLES / "bac-son-2022.json"
        self.assertEqual(self.run_command("write", document, "-o", "/nowhere/x.xlsx", "--language", "en"), (1, "", "/nowhere/x.xlsx: there is no such folder\n"))


class Installed(Case):
    def test_finds_what_stands_nowhere_else(self):
        """Below a prefix of its own the command knows where the package, the typelib and the library are."""
        environment = dict(os.environ)
        places = {"packages": COMMAND.parent}
        for word, name in (("typelibs", "GI_TYPELIB_PATH"), ("libraries", "LD_LIBRARY_PATH")):
            places[word] = environment.pop(name).split(":")[0]
        del environment["PYTHONPATH"]
        script = COMMAND.read_text(encoding="utf-8")
        for word, place in places.items():
            self.assertEqual(script.count(f"@{word}@"), 1)
            script = script.replace(f"@{word}@", str(place))
        command = self.path.with_name("parindex-excel")
        command.write_text(script, encoding="utf-8")
        book = self.path.with_name("in.xlsx")
        book.write_bytes(data(office()))
        run = subprocess.run([sys.executable, command, "write", book, "-o", self.path, "--missing", "skip"], env=environment, capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(self.open().active["C5"].value, "Huyện Cao Lộc")


class Pages(Case):
    def test_programs(self):
        """The program on the page, run as it stands there."""
        docs = EXAMPLES.parents[1] / "docs"
        for page, source, target in (("excel.md", "scores.xlsx", "ranking.xlsx"), ("dung-excel.md", "diem.xlsx", "xep-hang.xlsx")):
            (program,) = re.findall(r"^```python\n(.*?)^```$", (docs / page).read_text(encoding="utf-8"), re.M | re.S)
            self.path.with_name(source).write_bytes(data(office()))
            done = subprocess.run(
                [sys.executable, "-c", program], cwd=self.path.parent, capture_output=True, text=True, check=True, encoding="utf-8"
            )
            self.assertEqual(done.stdout, "Huyện Cao Lộc: 6.25\n")
            self.assertEqual(openpyxl.load_workbook(self.path.with_name(target)).active["A5"].value, 1)


if __name__ == "__main__":
    unittest.main()
