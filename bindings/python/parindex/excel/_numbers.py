# SPDX-License-Identifier: LGPL-2.1-or-later
"""Numbers as text, in the styles of the library's tables: plain 2000.5, en 2,000.5, vi 2.000,5."""

import re

STYLES = ("plain", "en", "vi")
_MARKS = {"plain": (".", None), "en": (".", ","), "vi": (",", ".")}
_SPACES = re.compile(r"[\s\u00a0\u202f]+")


class TwoWays(ValueError):
    """The text is a number in two styles, and means two values."""


def read_number(text, style=None):
    """The number as JSON writes it; None where the text is no number."""
    text = _SPACES.sub("", str(text)).replace("−", "-")
    sign = "-" if text.startswith("-") else ""
    text = text.lstrip("+-") if re.match(r"[+-]?[\d.,]", text) else ""
    found = {_in_style(text, each) for each in ((style,) if style else ("en", "vi"))} - {None}
    if len(found) > 1:
        raise TwoWays(text)
    return sign + found.pop() if found else None


def _in_style(text, style):
    mark, grouping = _MARKS[style]
    whole, point, fraction = text.partition(mark)
    if grouping and grouping in whole:
        if not re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(grouping)}\d{{3}})+", whole):
            return None
        whole = whole.replace(grouping, "")
    if not re.fullmatch(r"\d{0,40}", whole) or not re.fullmatch(r"\d{0,40}", fraction):
        return None
    if (point and not fraction) or not (whole or fraction):
        return None
    return (whole.lstrip("0") or "0") + ("." + fraction if fraction else "")


def read_exact(text, style=None):
    """As read_number, and fractions too: "10/3"."""
    if re.fullmatch(r"\s*-?\d{1,40}\s*/\s*0*[1-9]\d{0,39}\s*", str(text)):
        top, _, bottom = _SPACES.sub("", str(text)).partition("/")
        return f"{int(top)}/{int(bottom)}"
    return read_number(text, style)


def json_of(number):
    """A number as it stands in JSON: fractions are text there."""
    return f'"{number}"' if "/" in number else number
