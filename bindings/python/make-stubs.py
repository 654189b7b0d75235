#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The types of the package parindex, for mypy and editors: make-stubs.py Parindex-1.gir additions.pyi

Written to stdout. What the library has is read from the GIR, what the package and the override add stands in additions.pyi: a
class there adds to the class of that name, and its methods take the place of those they change."""

import ast
import re
import sys
import xml.etree.ElementTree

CORE = "{http://www.gtk.org/introspection/core/1.0}"
C = "{http://www.gtk.org/introspection/c/1.0}"
GLIB = "{http://www.gtk.org/introspection/glib/1.0}"

BASIC = {
    "none": "None",
    "utf8": "str",
    "filename": "str",
    "gboolean": "bool",
    "gdouble": "float",
    "GType": "type[Any]",
    "GLib.Quark": "int",
    "GLib.Bytes": "_Bytes",
}
INTEGERS = re.compile(r"g?(u?int(8|16|32|64)?|u?long|s?size|uintptr|char|uchar)$")
LIST_OF = re.compile(r"list of\s+\[class@(\w+)\]")
KEYWORDS = {"from", "in", "not", "class", "is", "None", "pass", "def"}

HEADER = '''# SPDX-License-Identifier: LGPL-2.1-or-later
# Made by make-stubs.py.
import datetime
import decimal
import fractions
import os
from collections.abc import Callable, Iterable, Iterator, Sequence as _Sequence
from typing import Any, Generic, Literal, SupportsIndex, TypeVar, overload

import numpy
import pandas  # type: ignore

_T = TypeVar("_T", covariant=True)

class _Bytes:
    def get_data(self) -> bytes: ...
    def get_size(self) -> int: ...

class _Object:
    props: Any
    def __init__(self, **properties: Any) -> None: ...
    def connect(self, signal: str, handler: Callable[..., Any], *arguments: Any) -> int: ...
    def disconnect(self, handler: int) -> None: ...
    def get_property(self, name: str) -> Any: ...
    def set_property(self, name: str, value: Any) -> None: ...

class _List(_Object, Generic[_T]):
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[_T]: ...
    @overload
    def __getitem__(self, key: SupportsIndex) -> _T: ...
    @overload
    def __getitem__(self, key: slice) -> list[_T]: ...
    def __contains__(self, item: object) -> bool: ...
    def get_item(self, position: int) -> _T | None: ...
    def get_n_items(self) -> int: ...
    def get_item_type(self) -> Any: ...
    def _repr_html_(self) -> str: ...

class _Enum(int):
    @property
    def value_name(self) -> str: ...
    @property
    def value_nick(self) -> str: ...
'''


def text_of(node):
    found = node.find(f"{CORE}doc")
    return "" if found is None else found.text or ""


def is_nullable(node):
    """That C may leave an out parameter away is nothing for Python."""
    return node.get("nullable") == "1" or (node.get("allow-none") == "1" and node.get("direction", "in") == "in")


class Namespace:
    def __init__(self, path):
        self.root = xml.etree.ElementTree.parse(path).getroot().find(f"{CORE}namespace")
        kinds = ("class", "record", "enumeration", "bitfield", "interface")
        self.names = {node.get("name") for kind in kinds for node in self.root.findall(f"{CORE}{kind}")}

    def type_of(self, node, given, doc=""):
        """Of a parameter that is @given, or of what is returned; @doc tells what lists are of where the node does not."""
        array, single = node.find(f"{CORE}array"), node.find(f"{CORE}type")
        doc = f"{text_of(node)}\n{doc}"
        if array is not None:
            inner = self.plain(array.find(f"{CORE}type"), doc, given)
            found = f"{'_Sequence' if given else 'list'}[{inner}]"
        else:
            found = self.plain(single, doc, given)
        return f"{found} | None" if is_nullable(node) and found not in ("None", "Any") else found

    def plain(self, node, doc, given):
        name = node.get("name") if node is not None else "none"
        if name == "GLib.PtrArray":
            return f"list[{self.plain(node.find(f'{CORE}type'), doc, given)}]"
        if name == "Gio.ListModel":
            found = LIST_OF.search(doc)
            return f"_List[{found.group(1) if found and found.group(1) in self.names else 'Any'}]"
        if name in BASIC and not (given and name == "GLib.Bytes"):
            return BASIC[name]
        if INTEGERS.match(name):
            return "int"
        return name if name in self.names else "Any"


def parameters_of(namespace, node):
    """What Python gives, and what it gets besides the return value: lengths of arrays are neither."""
    nodes = node.findall(f"{CORE}parameters/{CORE}parameter")
    returned = node.find(f"{CORE}return-value")
    lengths = {
        int(array.get("length"))
        for holder in (*nodes, returned)
        for array in holder.findall(f"{CORE}array")
        if array.get("length") is not None
    }
    hidden = {int(each.get(word)) for each in nodes for word in ("closure", "destroy") if each.get(word) is not None}
    seen = [each for place, each in enumerate(nodes) if place not in lengths | hidden]
    ins = [each for each in seen if each.get("direction", "in") != "out"]
    outs = [namespace.type_of(each, False) for each in seen if each.get("direction", "in") != "in"]
    shown, optional = [], True
    for each in reversed(ins):
        optional = optional and is_nullable(each)
        name = each.get("name")
        name += "_" if name in KEYWORDS else ""
        shown.insert(0, f"{name}: {namespace.type_of(each, True)}{' = ...' if optional else ''}")
    return shown, outs


def signature(namespace, node, name, first):
    shown, outs = parameters_of(namespace, node)
    returned = namespace.type_of(node.find(f"{CORE}return-value"), False, text_of(node))
    results = [each for each in (returned, *outs) if not (each == "None" and outs)]
    result = results[0] if len(results) == 1 else f"tuple[{', '.join(results)}]"
    return f"def {name}({', '.join([*first, *shown])}) -> {result}: ..."


def members_of(namespace, node):
    """By name, the lines of each member."""
    members = {}
    for each in node.findall(f"{CORE}constructor"):
        members[each.get("name")] = ["@staticmethod", signature(namespace, each, each.get("name"), [])]
    for each in node.findall(f"{CORE}function"):
        members[each.get("name")] = ["@staticmethod", signature(namespace, each, each.get("name"), [])]
    for each in node.findall(f"{CORE}method"):
        if each.get("introspectable") != "0":
            members[each.get("name")] = [signature(namespace, each, each.get("name"), ["self"])]
    for each in node.findall(f"{CORE}virtual-method"):
        members[f"do_{each.get('name')}"] = [signature(namespace, each, f"do_{each.get('name')}", ["self"])]
    for each in node.findall(f"{CORE}property"):
        name = each.get("name").replace("-", "_")
        if name not in members and name not in KEYWORDS and each.get("readable", "1") == "1":
            members[name] = ["@property", f"def {name}(self) -> {namespace.type_of(each, False)}: ..."]
    return members


def bases_of(namespace, node):
    implemented = {each.get("name") for each in node.findall(f"{CORE}implements")}
    parent = node.get("parent")
    if "Gio.ListModel" in implemented:
        found = LIST_OF.search(text_of(node))
        return f"_List[{found.group(1) if found else node.get('name')}]"
    return parent if parent in namespace.names else "_Object" if parent else "object"


def enumeration(node):
    name = node.get("name")
    yield f"class {name}(_Enum):"
    for each in node.findall(f"{CORE}member"):
        yield f"    {each.get('name').upper()}: {name}"


def own_lines(node):
    return ast.unparse(node).splitlines()


def written(name, bases, members, added):
    """A class, with the members that additions.pyi has in the place of generated ones."""
    own = {}
    for each in added.body if added is not None else ():
        key = each.name if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef)) else ast.unparse(each)
        own.setdefault(key, []).extend(own_lines(each))
    kept = {**members, **own}
    kept.pop("...", None)
    yield f"class {name}({bases}):"
    yield from (f"    {line}" for lines in kept.values() for line in lines)
    if not kept:
        yield "    pass"


def stubs(namespace, additions):
    added = {each.name: each for each in additions.body if isinstance(each, ast.ClassDef)}
    root = namespace.root
    yield HEADER
    for node in (*root.findall(f"{CORE}enumeration"), *root.findall(f"{CORE}bitfield")):
        yield from enumeration(node)
    for kind in ("class", "record"):
        for node in root.findall(f"{CORE}{kind}"):
            # The structures of classes are nothing for Python.
            if node.get(f"{GLIB}is-gtype-struct-for") is None and node.get("disguised") != "1":
                name = node.get("name")
                yield from written(name, bases_of(namespace, node), members_of(namespace, node), added.pop(name, None))
    for node in root.findall(f"{CORE}constant"):
        yield f"{node.get('name')}: {namespace.type_of(node, False)}"
    for node in root.findall(f"{CORE}function"):
        if node.get("introspectable") != "0" and node.get("moved-to") is None:
            yield signature(namespace, node, node.get("name"), [])
    for node in additions.body:
        if not isinstance(node, ast.ClassDef) or node.name in added:
            yield from own_lines(node)


def main():
    gir, additions = sys.argv[1:]
    with open(additions, encoding="utf-8") as file:
        print("\n".join(stubs(Namespace(gir), ast.parse(file.read()))))


if __name__ == "__main__":
    main()
