#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Finds in the GIR, the headers and the comments what g-ir-scanner --warn-all lets pass.

gir-lint.py GIR HEADER_DIR SOURCE_DIR      gir-lint.py --self-test
"""

import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

CORE = "{http://www.gtk.org/introspection/core/1.0}"
C = "{http://www.gtk.org/introspection/c/1.0}"
GLIB = "{http://www.gtk.org/introspection/glib/1.0}"

CALLABLES = {"function", "method", "constructor", "callback"}
DATED = CALLABLES | {"class", "interface", "record", "enumeration", "bitfield", "constant", "property"}
DATED_TAGS = {CORE + tag for tag in DATED} | {GLIB + "signal"}


def comments_of(text):
    """The annotation line and the text of each gtk-doc block, by symbol."""
    blocks = re.findall(r"/\*\*\n \* (\w+):(.*)\n((?: \*.*\n)*?) \*/", text)
    return {symbol: (annotations, body) for symbol, annotations, body in blocks}


def exported(headers):
    """The functions that the headers declare as API, the get_type() of G_DECLARE_* left out."""
    return re.findall(r"^PARINDEX_AVAILABLE_IN_\w+\n(?!G_DECLARE)[^;{]*?\b(parindex_\w+) \(", headers, re.M)


class Lint:
    def __init__(self, gir, headers, sources):
        self.root = ElementTree.fromstring(gir)
        self.headers = headers
        self.comments = comments_of(headers) | comments_of(sources)
        self.complaints = []

    def run(self):
        # A function pointer of a struct is documented with its struct.
        fields = {child for field in self.root.iter(CORE + "field") for child in field.iter()}
        for element in self.root.iter():
            if element in fields:
                continue
            name = element.get(C + "identifier") or element.get(C + "type") or element.get("name")
            if element.tag in DATED_TAGS and not self.is_private(element):
                self.check_documented(element, name)
            if element.tag == CORE + "member" and element.find(CORE + "doc") is None:
                self.complain(name, "a member without documentation")
            if element.tag in {CORE + tag for tag in CALLABLES} | {GLIB + "signal"}:
                self.check_callable(element, name)
        self.check_exported()
        for nick in re.findall(r"/\*<[^>]*\bnick\s*=[^>]*>\*/", self.headers):
            self.complain(nick, "nick= renames the member in the GIR")
        return self.complaints

    def complain(self, name, text):
        self.complaints.append(f"{name}: {text}")

    @staticmethod
    def is_private(element):
        """Class structs are documented with their class where they are public at all."""
        return bool(element.get("disguised") or element.get("opaque") or element.get(GLIB + "is-gtype-struct-for"))

    def check_documented(self, element, name):
        if element.find(CORE + "doc") is None:
            self.complain(name, "no documentation")
        elif element.get("version") is None:
            self.complain(name, "no Since")

    def check_callable(self, element, name):
        parameters = element.findall(f"{CORE}parameters/{CORE}parameter")
        for parameter in parameters:
            place = f"{name}({parameter.get('name')})"
            if parameter.find(CORE + "doc") is None:
                self.complain(place, "no documentation")
            if parameter.find(CORE + "varargs") is not None:
                self.complain(place, "varargs reach no binding")
            self.check_double(parameter, place)
        result = element.find(CORE + "return-value")
        if result is not None:
            self.check_double(result, f"{name} returns")
            self.check_transfer(element, result, name)

    def check_double(self, element, place):
        """A pointer to doubles that is not an array is one double to a binding: inward, outward or returned."""
        kind = element.find(CORE + "type")
        is_real = kind is not None and kind.get("name") in {"gdouble", "gfloat"}
        if is_real and (kind.get(C + "type") or "").endswith("*"):
            self.complain(place, "a pointer to doubles that is no (array)")

    def check_transfer(self, element, result, name):
        kind = next((child for child in result if child.tag in (CORE + "type", CORE + "array")), None)
        if kind is None or not (kind.tag == CORE + "array" or (kind.get(C + "type") or "").endswith("*")):
            return
        returns = re.search(r"^ \* Returns:\s*((?:\([^)]*\)\s*)*)", self.comments.get(name, ("", ""))[1], re.M)
        if returns is None or "(transfer " not in returns[1]:
            self.complain(name, "a returned pointer without (transfer)")

    def check_exported(self):
        reached = {
            element.get(C + "identifier")
            for element in self.root.iter()
            if element.get(C + "identifier") and element.get("introspectable") != "0"
        }
        reached |= {element.get(GLIB + "get-type") for element in self.root.iter()}
        for symbol in exported(self.headers):
            if symbol not in reached and "(skip)" not in self.comments.get(symbol, ("", ""))[0]:
                self.complain(symbol, "exported, but no binding reaches it; mark it (skip) if that is meant")


def read_all(folder, *patterns):
    paths = sorted(path for pattern in patterns for path in pathlib.Path(folder).rglob(pattern))
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


GOOD_GIR = """<repository xmlns="http://www.gtk.org/introspection/core/1.0" xmlns:c="http://www.gtk.org/introspection/c/1.0"
  xmlns:glib="http://www.gtk.org/introspection/glib/1.0"><namespace name="Parindex">
<class name="Unit" c:type="ParindexUnit" glib:get-type="parindex_unit_get_type" version="1.0"><doc>.</doc>
<method name="get_values" c:identifier="parindex_unit_get_values" version="1.0"><doc>.</doc>
<return-value transfer-ownership="full"><doc>.</doc><array c:type="double*"><type name="gdouble" c:type="double"/></array></return-value>
<parameters><parameter name="weights"><doc>.</doc><array c:type="const double*"><type name="gdouble"/></array></parameter></parameters>
</method>
<property name="id" version="1.0"><doc>.</doc><type name="utf8" c:type="gchar*"/></property>
<glib:signal name="gone" version="1.0"><doc>.</doc><return-value><type name="none" c:type="void"/></return-value></glib:signal>
</class>
<enumeration name="Ties" c:type="ParindexTies" version="1.0"><doc>.</doc>
<member name="dense" c:identifier="PARINDEX_TIES_DENSE"><doc>.</doc></member></enumeration>
</namespace></repository>"""
GOOD_HEADERS = """
typedef int Nothing;
PARINDEX_AVAILABLE_IN_1_0
double *parindex_unit_get_values (ParindexUnit *self, const double *weights);
PARINDEX_AVAILABLE_IN_1_0
void parindex_unit_hidden (void);
"""
GOOD_SOURCES = """
/**
 * parindex_unit_get_values:
 * @self: a unit
 *
 * Returns: (nullable) (transfer full) (array length=n): the values
 */
/**
 * parindex_unit_hidden: (skip)
 *
 * Since: 1.0
 */
"""
# What to replace in the good sample, and by what; each must draw a complaint.
BREAKS = (
    (0, 'parindex_unit_get_values" version="1.0"><doc>.</doc>', 'parindex_unit_get_values" version="1.0">'),
    (0, 'parindex_unit_get_values" version="1.0"', 'parindex_unit_get_values"'),
    (0, '<property name="id" version="1.0">', '<property name="id">'),
    (0, '<glib:signal name="gone" version="1.0"><doc>.</doc>', '<glib:signal name="gone" version="1.0">'),
    (0, 'PARINDEX_TIES_DENSE"><doc>.</doc>', 'PARINDEX_TIES_DENSE">'),
    (0, '<parameter name="weights"><doc>.</doc>', '<parameter name="weights">'),
    (
        0,
        '<array c:type="const double*"><type name="gdouble"/></array>',
        '<type name="gdouble" c:type="const double*"/>',
    ),
    (
        0,
        '<parameter name="weights"><doc>.</doc><array c:type="const double*"><type name="gdouble"/></array>',
        '<parameter name="out" direction="out"><doc>.</doc><type name="gdouble" c:type="double*"/>',
    ),
    (
        0,
        '<array c:type="double*"><type name="gdouble" c:type="double"/></array>',
        '<type name="gdouble" c:type="double*"/>',
    ),
    (0, '<array c:type="const double*"><type name="gdouble"/></array>', "<varargs/>"),
    (0, 'parindex_unit_get_values" version', 'parindex_unit_get_values" introspectable="0" version'),
    (1, "typedef int Nothing;", "typedef enum { A /*< nick=minimum >*/ } B;"),
    (1, "void parindex_unit_hidden", "void parindex_unit_forgotten"),
    (2, "(transfer full) ", ""),
    (2, "parindex_unit_hidden: (skip)", "parindex_unit_hidden:"),
)

def self_test():
    good = (GOOD_GIR, GOOD_HEADERS, GOOD_SOURCES)
    assert not Lint(*good).run(), Lint(*good).run()
    for which, old, new in BREAKS:
        broken = list(good)
        assert old in broken[which], old
        broken[which] = broken[which].replace(old, new)
        assert Lint(*broken).run(), f"not caught: {new!r} for {old!r}"
    print(f"{len(BREAKS)} broken samples caught")


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    gir, headers, sources = arguments
    text = pathlib.Path(gir).read_text(encoding="utf-8")
    lint = Lint(text, read_all(headers, "*.h"), read_all(sources, "*.c", "*.h"))
    complaints = lint.run()
    print("\n".join(complaints) or f"{len(exported(lint.headers))} exported functions: no complaints")
    return bool(complaints)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
