# SPDX-License-Identifier: LGPL-2.1-or-later
"""The faults: name: (document, {table: bytes}, code, what the problem must name beside its line)."""

from base import DOCUMENT, TABLE, VALUES, fault, with_table

CELL = '"u": {"a": 1,'
LAST = """      }
    }
  ]
}"""


def cell(text):
    return fault((CELL, f'¤"u": {{"a": {text},'))


def target(members, more=""):
    """The document with one target more, and what else it is judged by."""
    return fault((LAST, LAST[: -len("\n}")] + f',{more}\n  "targets": [¤{{"id": "t", {members}}}]\n}}'))


def series(kind, observation):
    return fault((LAST, LAST[: -len("\n}")] + f',\n  "series": [{{"id": "s", "kind": "{kind}", "observations": [\n¤{{"unit": "u", {observation}}}]}}]\n}}'))


DOCUMENTS = {
    # text that is no document
    "empty file": ("¤", "syntax", []),
    "not JSON": ("¤hello", "syntax", []),
    "another JSON": ('¤{"a": 1}', "unknown-member", ["a"]),
    "an array": ("¤[1, 2]", "syntax", []),
    "two documents": (DOCUMENT + "¤" + DOCUMENT, "syntax", []),
    "cut off": (DOCUMENT[:300], "syntax", []),
    "trailing comma": (fault(('"title": "T",', '"title": "T",¤,')), "syntax", []),
    "comment": (fault(('"title"', '¤/* no */ "title"')), "syntax", []),
    "single quotes": (fault(('"T"', "¤'T'")), "syntax", []),
    "NaN": (cell("NaN"), "syntax", []),
    "Infinity": (cell("-Infinity"), "syntax", []),
    "01": (cell("01"), "syntax", []),
    "hexadecimal": (cell("0x1F"), "syntax", []),
    "control character in text": (fault(('"T"', '¤"T\x01"')), "syntax", []),
    "unescaped line end in text": (fault(('"T"', '¤"T\n"')), "syntax", []),
    "lone surrogate": (fault(('"T"', '¤"\\ud800"')), "syntax", []),
    "lone surrogate in an id": (fault(('"id": "u"', '¤"id": "\\udc00"')), "syntax", []),
    "NUL in an id": (fault(('"id": "u"', '¤"id": "u\\u0000x"')), "", []),
    "deep": ("¤" + "[" * 100000, "limit", ["160"]),
    "deep and closed": ("¤" + "[" * 100000 + "]" * 100000, "limit", ["160"]),
    # members
    "no format": (fault(('  "format": "parindex-document",\n', "")), "syntax", ["parindex-document"]),
    "another format": (fault(('"format": "parindex-document"', '¤"format": "other"')), "syntax", ["parindex-document"]),
    "no version": (fault(('  "version": 1,\n', "")), "", ["version"]),
    "another version": (fault(('"version": 1', '¤"version": 2')), "syntax", ["version"]),
    "unknown member": (fault(('"title": "T"', '¤"titel": "T"')), "unknown-member", ["titel"]),
    "unknown member of a framework": (fault(('"level": "province"', '¤"levle": "province"')), "unknown-member", ["frameworks[0].levle"]),
    "unknown member of a criterion": (
        fault(('"id": "b", ', '¤"id": "b", "maxx": 1, ')), "unknown-member", ["frameworks[0].criteria[1].criteria[0].maxx"]),
    "unknown member of a unit": (fault(('"name": "V"', '¤"name": "V", "nmae": "V"')), "unknown-member", ["units[1].nmae"]),
    "unknown member of an assessment": (
        fault(('"period": "2024"', '"period": "2024", ¤"perod": "2024"')), "unknown-member", ["assessments[0].perod"]),
    "unknown member of a cell": (cell('{"value": 1, "vlaue": 2}'), "unknown-member", ["vlaue", "assessments[0].values.u"]),
    "member twice": (fault(('"title": "T"', '"title": "T",\n¤"title": "T"')), "duplicate", ["title"]),
    "member twice, once escaped": (fault(('"title": "T"', '"title": "T",\n¤"t\\u0069tle": "T"')), "duplicate", ["title"]),
    "own member twice": (fault(('"title": "T"', '"x-y": 1,\n¤"x-y": 2')), "duplicate", ["x-y"]),
    "values and table": (fault((VALUES, f'{VALUES}, "table": "table.csv"')), "structure", ["values", "table", "assessments[0]"]),
    # ids
    "unit twice": (fault(('"id": "v"', '¤"id": "u"')), "duplicate", ['"u"']),
    "unit twice, in two normal forms": (
        fault(('"id": "u", "name"', '"id": "\u1ee9", "name"'), ('"id": "v"', '¤"id": "u\u031b\u0301"')), "duplicate", ["\u1ee9"]),
    "framework twice": (
        fault(('  "units"', ', ¤{"id": "f", "criteria": [{"id": "z"}], "aggregation": "sum"}], "units"'), ("  ],\n,", ",")), "duplicate", ['"f"']),
    "criterion twice": (fault(('"id": "c"', '¤"id": "a"')), "duplicate", ["frameworks[", "a"]),
    "band twice": (fault(('"id": "low"', '"id": "high"')), "duplicate", ["bands", "high"]),
    "empty id": (fault(('"id": "u"', '¤"id": ""')), "reference", ["units[0]"]),
    "no id": (fault(('"id": "u", ', "¤")), "missing-member", ["units[0]", "id"]),
    # the framework
    "weight as text": (fault(('"weight": 2', '¤"weight": "two"')), "type", ["weight", "two"]),
    "weight as a number in quotes": (fault(('"weight": 2', '¤"weight": "12.5"')), "type", ["weight", "12.5"]),
    "cell without a value": (fault((CELL, '"u": {"a": {"note": "x"},')), "missing-member", ["value", "a"]),
    "weight below zero": (fault(('"weight": 2', '¤"weight": -2')), "range", ["weight", "-2", "g"]),
    "weights of zero": (fault(('"weight": 1', '"weight": 0'), ('"weight": 2', '"weight": 0')), "structure", ["f"]),
    "no weight": (fault(('"weight": 2, ', "¤")), "structure", ["g", "weight"]),
    "max divided by zero": (fault(('"max": 10', '¤"max": "1/0"')), "range", ["1/0", "max"]),
    "max of zero": (fault(('"max": 10', '¤"max": 0')), "range", ["max", "a"]),
    "unequal maxima": (fault(('"max": 10', '"max": 11')), "max", ["11", "10"]),
    "unknown aggregation": (fault(('"sum"', '¤"summ"')), "unknown-method", ["summ"]),
    "power 0": (fault(('"weighted-mean"', '{"kind": "power-mean", "power": 0}')), "range", ["f", "power"]),
    "no power": (fault(('"weighted-mean"', '"power-mean"')), "", ["power"]),
    "parameter of another aggregation": (fault(('"sum"', '{¤"kind": "median", "power": 2}')), "unknown-member", ["power"]),
    "ordered weights for others": (fault((' "aggregation": "sum"', ' "aggregation": {"kind": "owa", "weights": [1]}')), "structure", ["1", "2"]),
    "weights for a group and no such child": (
        fault(('"missing"', '"weights-by": {"dimension": "region", "weights": {"north": {"z": 1}}}, "missing"')), "reference", ["z", "north"]),
    "unknown policy": (fault(('"propagate"', '¤"propogate"')), "unknown-method", ["propogate"]),
    "no criteria": (fault(('"id": "b"', '¤"id": "b", "criteria": []')), "structure", ["b"]),
    "bands with one edge": (fault(('{"id": "low"}', '{"id": "low", "from": "10/2"}')), "structure", ["bands", "5"]),
    # units and values
    "parent that is no unit": (fault(('"name": "V"', '¤"name": "V", "parent": "w"')), "reference", ["v", '"w"']),
    "its own parent": (fault(('"name": "V"', '¤"name": "V", "parent": "v"')), "structure", ["v"]),
    "period that is none": (fault(('"period": "2024"', '¤"period": "2024-13"')), "number", ["2024-13"]),
    "framework that is none": (fault(('"framework": "f"', '"framework": "k"')), "not-found", ['"k"', "assessments[0]"]),
    "stage that is none": (fault(('"period": "2024"', '"period": "2024", "stage": "slef"')), "reference", ["slef", "assessments[0]"]),
    "stage twice": (
        fault((f"{VALUES}\n    }}", f'{VALUES}\n    }}, {{"framework": "f", "period": "2024",\n{VALUES}}}')), "duplicate",
        ["published", "assessments[1]"]),
    "row of an unknown unit": (fault(('"v": {"a"', '¤"w": {"a"')), "reference", ['"w"']),
    "row of another level": (fault(('"v": {"a"', '¤"d": {"a"')), "reference", ["d", "district", "province"]),
    "row twice": (fault(('"v": {"a"', '¤"u": {"a"')), "duplicate", ["u"]),
    "cell twice": (fault((CELL, '¤"u": {"a": 1, "a": 2,')), "duplicate", ["u", "a"]),
    "cell of an unknown criterion": (fault((CELL, '¤"u": {"z": 1, "a": 1,')), "reference", ["u", '"z"']),
    "cell of a parent": (fault((CELL, '¤"u": {"g": 1, "a": 1,')), "reference", ["u", "g"]),
    "cell as text": (cell('"1"'), "type", ["u", "a", '"1"']),
    "cell of true": (cell("true"), "type", ["u", "a", "true"]),
    "cell of a list": (cell("[1]"), "type", ["u", "a"]),
    "cell divided by zero": (cell('"1/0"'), "", ["u", "a", "1/0"]),
    # series, registers and targets
    "part above its whole": (series("ratio", '"period": "2024", "count": 3, "of": 2'), "range", ["u", "3"]),
    "percent without its parts": (series("ratio", '"period": "2024", "value": 57'), "type", ["series[0].observations[0]", "u"]),
    "day that is none": (series("event", '"date": "2023-02-29"'), "number", ["2023-02-29"]),
    "kind of target that is none": (target('"kind": "at-least", "value": 1'), "unknown-method", ["at-least"]),
    "target of nobody": (target('"kind": "min", "value": 1'), "missing-member", ["targets[0]", "applies-to"]),
    "target without its goal": (target('"kind": "min", "unit": "u"'), "missing-member", ["targets[0]"]),
    "target of an unknown unit": (target('"kind": "done", "unit": "w"'), "reference", ['"w"', "targets[0]"]),
    "target of an unknown series": (target('"kind": "done", "unit": "u", "series": "s"'), "reference", ['"s"', "t"]),
    "horizon that is none": (target('"kind": "min", "value": 1, "horizon": "2024-13"'), "number", ["2024-13"]),
    "goal divided by zero": (target('"kind": "min", "value": "1/0"'), "range", ["targets[0].value", "1/0"]),
    "goal beyond what is held": (target('"kind": "min", "value": 1e401'), "range", ["targets[0].value", "1e401"]),
    "cell beyond what is held": (cell("1e401"), "range", ["1e401", "assessments[0].values.u"]),
    "cell of too many digits": (cell("0." + "1" * 2000), "range", ["0.1111", "assessments[0].values.u"]),
}

# Told when the document is scored or validated.
SCORED = {
    "zero under a geometric mean": (fault(('"weighted-mean"', '"geometric-mean"'), (CELL, '"u": {"a": 0,')), "range", ["u", "a", "geometric-mean"]),
    "missing without policy": (
        fault(('      "missing": "propagate",\n', ""), (CELL, '"u": {"a": null,')), "policy", ["u", "a", "missing"]),
    "points above the max": (cell("10.001").replace("¤", ""), "range", ["u", "a", "10.001", "10"]),
    "points far above the max": (cell("1e400").replace("¤", ""), "range", ["u", "a", "10"]),
    "points below zero": (cell("-1e-400").replace("¤", ""), "range", ["u", "a"]),
    "maxima that differ for a unit": (fault(('"b": 2', '"b": "n/a"')), "max", ["u", "f"]),
    "only weights of zero": (fault(('"weight": 2', '"weight": 0'), (CELL, '"u": {"a": "n/a",')), "structure", ["u", "f"]),
}


def table(text, code, names, style="plain", name="table.csv"):
    return with_table(name, style), text.encode() if isinstance(text, str) else text, code, names


# The line is that of the mark in the table.
TABLES = {
    "table of nothing": table("", "syntax", []),
    "table without units": table("¤name,a,b,c\nu,1,2,3\n", "syntax", ["name"]),
    "column without criterion": table("¤unit,a,b,z\nu,1,2,3\n", "reference", ['"z"']),
    "column of a parent": table("¤unit,a,b,g\nu,1,2,3\n", "reference", ['"g"']),
    "column twice": table("¤unit,a,b,a\nu,1,2,3\n", "duplicate", ['"a"']),
    "row of an unknown unit in a table": table("unit,a,b,c\nu,1,2,3\n¤w,1,2,3\n", "reference", ['"w"']),
    "row of another level in a table": table("unit,a,b,c\nu,1,2,3\n¤d,1,2,3\n", "reference", ["d", "district", "province"]),
    "row twice in a table": table("unit,a,b,c\nu,1,2,3\n¤u,1,2,3\n", "duplicate", ["u"]),
    "short row": table("unit,a,b,c\nu,1,2,3\n¤v,1,2\n", "syntax", ["v", "3", "4"]),
    "long row": table("unit,a,b,c\nu,1,2,3\n¤v,1,2,3,4\n", "syntax", ["v", "4"]),
    "cell twice in a long table": table("unit,criterion,value\nu,a,1\n¤u,a,1\n", "duplicate", ["u", "a"]),
    "unknown criterion in a long table": table("unit,criterion,value\n¤u,z,1\n", "reference", ["u", '"z"']),
    "two readings": table("unit;a;b;c\n¤u;2.000;2;3\n", "number", ["2.000", "u", "a", "style"], None),
    "mixed styles": table("unit;a;b;c\nu;1,5;2;3\n¤v;1;2.5;3\n", "number", ["2.5", "v", "b"], None),
    "another style": table('unit;a;b;c\n¤u;"1,5";2;3\n', "number", ["1,5", "u", "a", "plain"]),
    "percent sign": table("unit,a,b,c\n¤u,50%,2,3\n", "number", ["50%", "u", "a"]),
    "text in a table": table("unit,a,b,c\n¤u,one,2,3\n", "number", ["one", "u", "a"]),
    "NaN in a table": table("unit,a,b,c\n¤u,NaN,2,3\n", "number", ["NaN", "u", "a"]),
    "division by zero in a table": table("unit,a,b,c\n¤u,1/0,2,3\n", "number", ["1/0", "u", "a"]),
    "too large in a table": table("unit,a,b,c\n¤u,1e401,2,3\n", "range", ["1e401", "u", "a"]),
    "open quote": table('unit,a,b,c\n¤u,"1,2,3\n', "syntax", []),
    "text behind a quote": table('unit,a,b,c\n¤u,"1"x,2,3\n', "syntax", []),
    "latin-1 table": table("unit,a,b,c\nu,1,2,3\n¤".encode() + b"\xe9,1,2,3\n", "encoding", ["UTF-8"]),
    "UTF-16 table": table("¤".encode() + TABLE.encode("utf-16"), "encoding", ["UTF-8"]),
    "NUL in a table": table("unit,a,b,c\n¤u,1\0,2,3\n", "encoding", ["UTF-8"]),
}

# The table is refused by its name.
OUTSIDE = ["../table.csv", "below/../../table.csv", "/tmp/table.csv", "file:///tmp/table.csv", "..\\table.csv", "link.csv", "linked/table.csv", "."]

ENCODINGS = ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"]

# A dozen faults in one document; each must be told.
MANY = fault(
    ('"title": "T"', '"titel": "T", "language": 5'),
    ('"level": "province",\n      "agg', '"levle": "province",\n      "agg'),
    ('"propagate"', '"propogate"'),
    ('"from": 5', '"from": "x"'),
    ('"weight": 1, "max": 10', '"weight": "one", "max": "1/0"'),
    ('"id": "c", "max": 5', '"id": "c", "max": 5, "own": 1'),
    ('"name": "U"', '"nmae": "U"'),
    ('"name": "V"', '"name": "V", "ranked": "no"'),
    ('"u": {"a": 1,', '"w": {"a": 1,'),
    ('"v": {"a": 4, "b": 5', '"v": {"z": 4, "b": true'),
)
MANY_TOLD = ["titel", "language", "levle", "propogate", 'bands[0].from: "x"', 'weight: "one"', "1/0", "own", "nmae", '"name"', "ranked", '"w"', '"z"', "v, b"]
