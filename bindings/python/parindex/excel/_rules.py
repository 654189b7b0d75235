# SPDX-License-Identifier: LGPL-2.1-or-later
"""Rules as a cell of the criteria sheet has them: "yes-no", "tiers: 100 = 1,5; 85 = 0,75; 0 = 0", or the JSON of a document.

What begins with no kind of rule is prose. Nothing is taken from prose: offices write it beside points that were awarded by hand.
"""

import json
import re

from ._numbers import TwoWays, read_exact
from ._words import fold

KINDS = {
    "points": ("points", "cham diem", "cham diem truc tiep", "diem"),
    "yes-no": ("yes no", "co khong", "co hoac khong"),
    "tiers": ("tiers", "theo muc"),
    "linear": ("linear", "theo ty le"),
    "count": ("count", "dem", "theo so luong", "moi muc"),
    "choice": ("choice", "lua chon", "chon muc"),
    "timeliness": ("timeliness", "dung han", "thoi han"),
    "bonus": ("bonus", "diem cong"),
    "penalty": ("penalty", "diem tru"),
    "survey-share": ("survey share", "khao sat"),
    "mapping": ("mapping", "quy doi"),
    "children": ("children", "don vi truc thuoc"),
    "growth": ("growth", "tang truong"),
    "target-relative": ("target relative", "theo chi tieu giao"),
}
_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words}
_INPUTS = ("count-of", "actual-plan", "value")

# What the part behind the colon is, by kind.
_HELP = {
    "tiers": "tiers: 100 = 1,5; 85 = 0,75; 0 = 0",
    "growth": "growth: 5 = 1; >0 = 0,5",
    "choice": "choice: Tốt = 1; Khá = 0,75; Đạt = 50%",
    "survey-share": "survey-share: a = 1; b = 0,6; c = 0",
    "count": "count: 0,5",
    "linear": "linear: 70; linear: 70 … 100",
    "timeliness": "timeliness: 2022-12-15; 10 = 0,5; any = 0,25",
    "bonus": "bonus; bonus: 0,5",
    "penalty": "penalty; penalty: 0,25",
}
_PAIRS = {"tiers": ("from", "points"), "growth": ("from", "points"), "choice": ("labels", "shares"), "survey-share": ("options", "shares")}


class BadRule(ValueError):
    """A rule that names its kind and is not complete; the text says what was expected."""


def read_rule(text):
    """The members of a rule, as {name: JSON text}; None for prose. BadRule where it is neither."""
    text = str(text).strip()
    if text.startswith("{"):
        return _from_json(text)
    head, _, rest = text.partition(":")
    head, given = _split_input(head)
    kind = _KIND_OF.get(fold(head))
    if kind is None or "\n" in head:
        return None
    rule = {"kind": json.dumps(kind)}
    if given:
        rule["input"] = json.dumps(given)
    try:
        rule.update(_parameters(kind, rest.strip()))
    except (TwoWays, ValueError):
        raise BadRule(_HELP.get(kind, kind)) from None
    return rule


def _split_input(head):
    for name in _INPUTS:
        if head.strip().casefold().endswith(name):
            return head.strip()[: -len(name)], name
    return head, None


def _from_json(text):
    try:
        members = json.loads(text, parse_float=_Verbatim, parse_int=_Verbatim)
        if not isinstance(members.get("kind"), str):
            raise ValueError
    except (ValueError, RecursionError):
        raise BadRule('{"kind": "…"}') from None
    return {name: dump(value) for name, value in members.items()}


class _Verbatim(str):
    """A number in the digits it was written in."""


def loads(text):
    """JSON whose numbers keep their digits."""
    return json.loads(text, parse_float=_Verbatim, parse_int=_Verbatim)


def dump(value):
    """The JSON of what loads() gave."""
    if isinstance(value, _Verbatim):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(name, ensure_ascii=False)}: {dump(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(dump(each) for each in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def _parameters(kind, rest):
    if kind in _PAIRS:
        return _pairs(kind, rest)
    if kind == "timeliness":
        return _timeliness(rest)
    if kind == "count":
        return {"per-item": _number(rest)}
    if kind in ("bonus", "penalty"):
        return {"per-item": _number(rest)} if rest else {}
    if kind == "linear":
        return _linear(rest)
    if rest:
        raise ValueError(rest)
    return {}


def _number(text):
    text = text.strip()
    percent = text.endswith("%")
    number = read_exact(text.rstrip("% "))
    if number is None:
        raise ValueError(text)
    if percent:
        number = _hundredth(number)
    return f'"{number}"' if "/" in number else number


def _hundredth(number):
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    if "/" in digits:
        raise ValueError(number)
    whole, _, fraction = digits.partition(".")
    whole = whole.rjust(3, "0")
    text = f"{whole[:-2]}.{whole[-2:]}{fraction}".rstrip("0").rstrip(".")
    return sign + (text.lstrip("0") if text.lstrip("0")[:1].isdigit() else "0" + text.lstrip("0"))


def _split(text):
    return [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]


def _pairs(kind, rest):
    first, second = _PAIRS[kind]
    firsts, seconds = [], []
    for part in _split(rest):
        name, mark, value = part.rpartition("=")
        if not mark:
            raise ValueError(part)
        firsts.append(_edge(name) if first == "from" else json.dumps(name.strip(), ensure_ascii=False))
        seconds.append(_number(value))
    if not firsts:
        raise ValueError(rest)
    return {first: f"[{', '.join(firsts)}]", second: f"[{', '.join(seconds)}]"}


def _edge(text):
    text = text.strip()
    is_above = text.startswith(">")
    number = read_exact(text.lstrip("> ").rstrip("% "))
    if number is None:
        raise ValueError(text)
    return json.dumps(f">{number}") if is_above or "/" in number else number


def _linear(rest):
    if not rest:
        return {}
    bounds = [_number(part.rstrip("% ")) for part in re.split(r"…|\.\.\.?|\bđến\b|\bto\b", rest)]
    if len(bounds) > 2:
        raise ValueError(rest)
    return dict(zip(("floor", "ceiling"), bounds))


def _timeliness(rest):
    due, *late = _split(rest) or [""]
    match = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", due)
    rule = {"due": json.dumps(f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}" if match else due)}
    if not re.fullmatch(r'"\d{4}-\d\d-\d\d"', rule["due"]):
        raise ValueError(due)
    days, shares = [], []
    for part in late:
        name, _, value = part.partition("=")
        days.append('"any"' if fold(name) in ("any", "bat ky") else _number(name))
        shares.append(_number(value))
    return {**rule, "days": f"[{', '.join(days)}]", "shares": f"[{', '.join(shares)}]"} if days else rule


def write_rule(rule):
    """A rule of a document in the short form where it has one, else its JSON; @rule as loads() gives it."""
    kind = rule.get("kind", "points")
    names = set(rule) - {"kind", "input"}
    head = kind + (f" {rule['input']}" if "input" in rule else "")
    short = None
    if not names:
        short = head
    elif kind in _PAIRS and names == set(_PAIRS[kind]):
        first, second = (rule[name] for name in _PAIRS[kind])
        short = f"{head}: " + "; ".join(f"{a} = {b}" for a, b in zip(first, second))
    elif kind in ("count", "bonus", "penalty") and names == {"per-item"}:
        short = f"{head}: {rule['per-item']}"
    elif kind == "linear" and names == {"floor"}:
        short = f"{head}: {rule['floor']}"
    elif kind == "timeliness" and names == {"due", "days", "shares"}:
        short = f"{head}: {rule['due']}" + "".join(f"; {a} = {b}" for a, b in zip(rule["days"], rule["shares"]))
    # What does not read back to the same rule, such as a label with a semicolon, keeps its JSON.
    return short if short is not None and _reads_back(short, rule) else dump(rule)


def _reads_back(short, rule):
    try:
        found = read_rule(short)
    except BadRule:
        return False
    return found is not None and {name: loads(text) for name, text in found.items()} == {"kind": "points", **rule}
