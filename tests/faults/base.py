# SPDX-License-Identifier: LGPL-2.1-or-later
"""One sound document, and how to break it: fault(OLD, NEW) puts NEW in the place of OLD; the mark ¤ in NEW, which is taken out, says
on which line the problem must be told."""

import pathlib

FOLDER = pathlib.Path(__file__).parent
DOCUMENT = (FOLDER / "document.json").read_text(encoding="utf-8")
TABLE = (FOLDER / "table.csv").read_text(encoding="utf-8")

VALUES = """"values": {
        "u": {"a": 1, "b": 2, "c": 3},
        "v": {"a": 4, "b": 5, "c": 0.5}
      }"""
MARK = "¤"


def split_mark(text):
    """The text without the mark, and the line it stood on (None without)."""
    if MARK not in text:
        return text, None
    return text.replace(MARK, ""), text[: text.index(MARK)].count("\n") + 1


def fault(*changes):
    """The document with each (old, new) exchanged."""
    text = DOCUMENT
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    return text


def with_table(name="table.csv", style=None):
    """The document with its values in a table, and a mark where the table is named."""
    declared = f', "style": "{style}"' if style else ""
    return fault((VALUES, f'{MARK}"table": "{name}"{declared}'))
