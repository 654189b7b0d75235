# SPDX-License-Identifier: LGPL-2.1-or-later
"""Where in the workbook a problem is that the library found in the document made of it."""

import dataclasses
import re

from gi.repository import Parindex

from .._errors import InputProblem

_NODE = re.compile(r"frameworks\[([^\]]*)\]((?:\.criteria\[[^\]]*\])+)(?:\.([\w-]+))?")
_SETTING = re.compile(r"frameworks\[[^\]]*\]\.([\w-]+)")
_UNIT = re.compile(r"units\[(\d+)\]")
_ASSESSMENT = re.compile(r"assessments\[(\d+)\]")


class Places:
    """Maps units, criteria and paths of the document to sheets and cells."""

    def __init__(self, reading):
        self._reading = reading
        self._keys = list(reading.values)
        self._nodes = {node.id: node for node in reading.criteria.nodes}

    def place(self, problem, key=None):
        """The problem at its cell; None where the cell was already told. @key is the period and stage that was scored."""
        found = InputProblem.of(problem)
        path = found.path or ""
        match = _ASSESSMENT.match(path)
        if match and int(match[1]) < len(self._keys):
            key = self._keys[int(match[1])]
        place = self._cell(found, key) or self._node(path) or self._setting(path) or self._unit(path) or self._criterion(found)
        if place == "told":
            return None
        return dataclasses.replace(found, path=None, line=0, **(place or {}))

    def _cell(self, found, key):
        if found.unit is None or found.criterion is None:
            return None
        leaf = self._leaf(found.criterion)
        for values in self._values(key):
            if (found.unit, leaf) in values.faulty:
                return "told"
        for has_value in (True, False):
            for values in self._values(key):
                if has_value and leaf not in values.cells.get(found.unit, ()):
                    continue
                for grid in values.grids:
                    place = grid.find(found.unit, leaf)
                    if place is not None:
                        return place
        return None

    def _values(self, key):
        """Those of a stage; where the latest authority was scored, all of the period, the last authority first."""
        if key is None:
            return list(self._reading.values.values())
        if key[1] is not None:
            return [self._reading.values[key]]
        return [values for (period, _), values in reversed(self._reading.values.items()) if period == key[0]]

    def _leaf(self, criterion):
        while criterion not in self._reading.leaves and "." in criterion:
            criterion = criterion.rpartition(".")[0]
        return criterion

    def _node(self, path):
        node, member = self.find_node(path)
        return self._in_criteria(node, member)

    def find_node(self, path):
        """The node that a path leads to, and which of its members. Reading counts its steps, validating names them by id."""
        match = _NODE.match(path)
        if match is None:
            return None, None
        steps = re.findall(r"\[([^\]]*)\]", match[2])
        if match[1] != "0":
            return self._nodes.get(steps[-1]), match[3]
        nodes, node = self._reading.criteria.roots, None
        for step in map(int, steps):
            if step >= len(nodes):
                return None, None
            node = nodes[step]
            nodes = node.children
        return node, match[3]

    def _in_criteria(self, node, member=None):
        table = self._reading.criteria.table
        if table is None or node is None:
            return None
        names = ("number", "title") if member in (None, "id") else (member, "other", "number", "title")
        return table.place(node.row, next(table.columns[name] for name in names if name in table.columns))

    def _setting(self, path):
        match = _SETTING.match(path)
        return self._reading.setting_places.get(match[1]) if match else None

    def _unit(self, path):
        match = _UNIT.match(path)
        entries = self._reading.units.entries
        return entries[int(match[1])].place or None if match and int(match[1]) < len(entries) else None

    def _criterion(self, found):
        """A problem of a criterion for no unit, or of a unit for no criterion."""
        if found.criterion is not None:
            node = self._nodes.get(found.criterion) or self._nodes.get(self._leaf(found.criterion))
            return self._in_criteria(node, "max" if found.code == Parindex.Error.MAX else None)
        entry = self._reading.units.find(found.unit)
        return entry.place or None if entry is not None else None


__all__ = ["Places"]
