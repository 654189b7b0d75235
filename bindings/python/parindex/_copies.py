# SPDX-License-Identifier: LGPL-2.1-or-later
"""Copies of documents, here and in other processes, by their canonical text: what was written is what comes back."""

from gi.repository import GLib, Parindex


def _document(text):
    return Parindex.Document.new_from_bytes(GLib.Bytes.new(text), None)


def _reduce_document(self, _protocol=None):
    """Of a sealed document; one with rules of a program needs their context, which no copy has: load it with a loader."""
    return _document, (self.to_bytes().get_data(),)


def _copy_document(self, _memo=None):
    return _document(self.to_bytes().get_data())


def _number(text):
    return Parindex.Number.new_from_string(text)


def _period(text):
    return Parindex.Period.new_from_string(text)


def _unchangeable(self, _memo=None):
    return self


def _patch(cls, **methods):
    for name, method in methods.items():
        setattr(cls, name, method)


_patch(Parindex.Document, __reduce_ex__=_reduce_document, __copy__=_copy_document, __deepcopy__=_copy_document)
for _cls, _again in ((Parindex.Number, _number), (Parindex.Period, _period)):
    _patch(
        _cls,
        __reduce_ex__=lambda self, _protocol, _again=_again: (_again, (self.to_string(),)),
        __copy__=_unchangeable,
        __deepcopy__=_unchangeable,
    )
