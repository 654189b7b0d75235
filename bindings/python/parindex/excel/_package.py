# SPDX-License-Identifier: LGPL-2.1-or-later
"""The zip file that a workbook is: opened with bounds that hold before anything is unpacked; nothing in it is run or fetched."""

import dataclasses
import io
import os
import posixpath
import struct
import zipfile
import zlib
from xml.parsers import expat

from ._messages import problem

_CHUNK = 1 << 18
# Below this size no ratio is suspicious: a sheet of empty formatted rows packs very well.
_SMALL_PART = 10 << 20
# What zipfile raises for files that are damaged.
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, OverflowError, RuntimeError, ValueError)


@dataclasses.dataclass(frozen=True)
class Limits:
    """What a workbook may take before it is refused."""

    max_size: int = 64 << 20  # bytes of the file
    max_unpacked: int = 256 << 20  # bytes of all parts
    max_ratio: int = 200  # of a part's size to its packed size
    max_parts: int = 2000
    max_elements: int = 20_000_000  # XML elements of one part
    max_cells: int = 5_000_000  # cells with a value, of all sheets


class Refused(Exception):
    """The one problem that ends the reading of a workbook."""

    def __init__(self, message, **fields):
        super().__init__(message)
        self.problem = problem(message, **fields)


class Package:
    """The parts of a workbook file; @source is a path or bytes."""

    def __init__(self, source, limits):
        self.limits = limits
        data = read_bytes(source, limits)
        if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
            raise Refused("old-format")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _ZIP_ERRORS:
            raise Refused("not-a-workbook") from None
        self._parts = {info.filename.lower().lstrip("/"): info for info in self._zip.infolist()}
        self._check()

    def _check(self):
        infos = self._zip.infolist()
        if len(infos) > self.limits.max_parts:
            raise Refused("too-large", value=f"{len(infos)} parts", other=self.limits.max_parts)
        for info in infos:
            ratio = info.file_size // max(info.compress_size, 1)
            if info.file_size > _SMALL_PART and ratio > self.limits.max_ratio:
                raise Refused("bomb", value=info.filename, other=ratio)
        size = sum(info.file_size for info in infos)
        if size > self.limits.max_unpacked:
            raise Refused("too-large", value=f"{size} bytes unpacked", other=self.limits.max_unpacked)

    def names(self):
        return self._parts.keys()

    def parse(self, name, make_handlers):
        """Feeds a part to the start, end and text handlers that @make_handlers gives for the prefix of its root element."""
        info = self._parts.get(name.lower())
        if info is None:
            raise Refused("damaged", other=f"no part {name}")
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        left = self.limits.max_elements

        def refuse(*_):
            raise Refused("doctype", value=name)

        def count(_name, _attributes):
            nonlocal left
            left -= 1
            if left < 0:
                raise Refused("too-large", value=name, other=self.limits.max_elements)

        def begin(root, attributes):
            prefix, _, _ = root.rpartition(":")
            handlers = make_handlers(prefix + ":" if prefix else "", count)
            parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = handlers
            handlers[0](root, attributes)

        parser.StartElementHandler = begin
        parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
        try:
            for chunk in self._chunks(info):
                parser.Parse(chunk, False)
            parser.Parse(b"", True)
        except (expat.ExpatError, LookupError, ValueError) as error:  # the latter two for encodings
            raise Refused("damaged", other=f"{name}: {error}") from None

    def _chunks(self, info):
        try:
            with self._zip.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    yield chunk
        except _ZIP_ERRORS as error:
            raise Refused("damaged", other=f"{info.filename}: {error}") from None

    def elements(self, name, *wanted):
        """The attributes of the wanted elements of a small part, as (local name, attributes)."""
        found = []

        def make(prefix, count):
            names = {prefix + each: each for each in wanted}

            def start(element, attributes):
                count(element, attributes)
                if element in names:
                    found.append((names[element], attributes))

            return start, None, None

        self.parse(name, make)
        return found

    def targets(self, part):
        """The parts that a part refers to, as {id: (type, name)}; what lies outside of the workbook is left out."""
        folder, base = posixpath.split(part)
        name = posixpath.join(folder, "_rels", base + ".rels")
        if name.lower() not in self._parts:
            return {}
        return {
            each.get("Id"): (each.get("Type", "").rpartition("/")[2], _resolve(folder, each.get("Target", "")))
            for _, each in self.elements(name, "Relationship")
            if each.get("TargetMode") != "External"
        }

    def has(self, *starts):
        return any(name.startswith(starts) for name in self._parts)


def read_bytes(source, limits):
    """The bytes of a file, no more than the limit."""
    if isinstance(source, (bytes, bytearray)):
        data = bytes(source)
    else:
        try:
            with open(os.fspath(source), "rb") as file:
                data = file.read(limits.max_size + 1)
        except FileNotFoundError:
            raise Refused("no-such-file") from None
        except OSError as error:
            raise Refused("cannot-read", other=error.strerror or str(error)) from None
    if len(data) > limits.max_size:
        raise Refused("too-large", value="the file", other=f"{limits.max_size} bytes")
    return data


def _resolve(folder, target):
    return posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))
