#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The notebooks run as they stand, say what their words say, and are the same in both languages."""

import os
import pathlib
import sys
import unittest

import nbformat
from nbclient import NotebookClient

# The debugger of the kernel has nothing to say here.
os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
FOLDER = pathlib.Path(sys.argv.pop())


def executed(name):
    """{cell: what it printed or showed}"""
    notebook = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}}).execute()
    return {cell.id: "".join(map(text_of, cell.outputs)) for cell in notebook.cells if cell.cell_type == "code"}


def text_of(output):
    return output.text if output.output_type == "stream" else output.data.get("text/plain", "")


class Notebook:
    name = None

    @classmethod
    def setUpClass(cls):
        cls.shown = executed(cls.name)

    def shows(self, cell, *texts):
        for text in texts:
            self.assertIn(text, self.shown[cell])

    def test_all_problems(self):
        self.shows("problems", "2025!C4: ", "2025!B5: ", "2025!D5: ")
        self.assertEqual(len(self.shown["problems"].splitlines()), 3)

    def test_ranking(self):
        units = [line.split()[0] for line in self.shown["ranking"].splitlines() if line.startswith("huyen-")]
        self.assertEqual(units, ["huyen-chau-phu", "huyen-binh-minh", "huyen-an-binh", "huyen-dong-hai"])
        self.shows("exact", "260/3", "175/2")
        self.assertEqual(self.shown["whatif"], "3 → 1\n")

    def test_results(self):
        self.assertEqual(self.shown["results"], "['form.xlsx', 'ranking.xlsx', 'scores.xlsx']")

    def test_provinces(self):
        self.shows("pci", "Đà Nẵng", "68.34", "Đồng Tháp", "66.39")
        self.assertEqual(self.shown["land"], "('ben-tre', '24')")

    def test_no_output_is_kept(self):
        """What a cell shows is seen by running it, not by reading what it showed once."""
        for cell in nbformat.read(FOLDER / f"{self.name}.ipynb", as_version=4).cells:
            if cell.cell_type == "code":
                self.assertEqual((cell.outputs, cell.execution_count), ([], None))


class English(Notebook, unittest.TestCase):
    name = "tutorial"

    def test_language(self):
        self.shows("problems", "is outside of 0 to 4")
        self.shows("explain", "97 of 101")


class Vietnamese(Notebook, unittest.TestCase):
    name = "huong-dan"

    def test_language(self):
        self.shows("problems", "nằm ngoài khoảng 0 đến 4")
        self.shows("explain", "97 trên 101")

    def test_the_same_programs(self):
        codes = [
            {cell.id: cell.source.replace("Language.VI", "Language.EN") for cell in nbformat.read(FOLDER / f"{name}.ipynb", as_version=4).cells if cell.cell_type == "code"}
            for name in ("tutorial", "huong-dan")
        ]
        self.assertEqual(*codes)


if __name__ == "__main__":
    unittest.main()
