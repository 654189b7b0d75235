# SPDX-License-Identifier: LGPL-2.1-or-later
"""One exception that holds all problems with their places, and problems found on the Python side of the border."""

import dataclasses
import functools
import inspect
import locale
import unicodedata

from gi.repository import GLib, Parindex

LONGEST_LIST, LONGEST_FIELD = 20, 300


def is_vietnamese(language=Parindex.Language.AUTO):
    """Whether a text is to be in Vietnamese; for Language.AUTO the locale says it, as everywhere in the library."""
    if language != Parindex.Language.AUTO:
        return language == Parindex.Language.VI
    name = locale.setlocale(locale.LC_MESSAGES)
    return (GLib.get_language_names()[0] if name == "C" else name).startswith("vi")


def printable(text):
    """What stood in an input must neither steer the terminal that shows it nor fill it."""
    text = str(text)
    shown = "".join(f"\\u{ord(c):04X}" if unicodedata.category(c) in ("Cc", "Cf") else c for c in text[:LONGEST_FIELD])
    return shown + ("…" if len(text) > LONGEST_FIELD else "")


@dataclasses.dataclass(frozen=True)
class InputProblem:
    """A problem of a frame or a workbook: asked as a Parindex.Problem is, which only the library can make.

    text and expected are pairs, English and Vietnamese; sheet and cell are those of a workbook."""

    text: tuple
    expected: tuple = (None, None)
    code: int = Parindex.Error.FAILED
    severity: int = Parindex.Severity.ERROR
    file: str = None
    line: int = 0
    path: str = None
    unit: str = None
    criterion: str = None
    value: str = None
    sheet: str = None
    cell: str = None

    def get_severity(self):
        return self.severity

    def get_code(self):
        return self.code

    def get_file(self):
        return self.file

    def get_line(self):
        return self.line

    def get_path(self):
        return self.path

    def get_unit(self):
        return self.unit

    def get_criterion(self):
        return self.criterion

    def get_value(self):
        return self.value

    def get_expected(self, language=Parindex.Language.AUTO):
        return self.expected[is_vietnamese(language)]

    def get_text(self, language=Parindex.Language.AUTO):
        return self.text[is_vietnamese(language)]

    def to_string(self, language=Parindex.Language.AUTO):
        """As Parindex.Problem.to_string: place, what is wrong, what was expected."""
        start = "".join(f"{printable(each)}:" for each in (self.file, self.line) if each)
        cell = "!".join(each for each in (self.sheet, self.cell) if each)
        place = "".join(f"{printable(each)}: " for each in (self.path, cell) if each)
        expected = self.get_expected(language)
        word = "cần" if is_vietnamese(language) else "expected"
        return (start and start + " ") + place + self.get_text(language) + (f" ({word}: {expected})" if expected else "")

    __str__ = to_string

    @classmethod
    def of(cls, problem):
        """A copy that can be kept, compared and sent to another process."""
        if isinstance(problem, cls):
            return problem
        languages = (Parindex.Language.EN, Parindex.Language.VI)
        return cls(
            text=tuple(problem.get_text(each) for each in languages),
            expected=tuple(problem.get_expected(each) for each in languages),
            code=problem.get_code(),
            severity=problem.get_severity(),
            file=problem.get_file(),
            line=problem.get_line(),
            path=problem.get_path(),
            unit=problem.get_unit(),
            criterion=problem.get_criterion(),
            value=problem.get_value(),
        )


class ParindexError(GLib.Error):
    """What a call of the library failed with. It is the GLib.Error that it always was, and knows all problems:

    problems    every one of them, warnings too, with file, line, unit, criterion and value
    errors      those of them that stopped the work"""

    def __init__(self, problems, message=None, code=None):
        self.problems = tuple(problems)
        first = self.errors[0] if self.errors else None
        if first is not None:
            message = first.to_string(Parindex.Language.AUTO) if message is None else message
            code = first.get_code() if code is None else code
        domain = GLib.quark_to_string(Parindex.error_quark())
        super().__init__(message or "", domain, int(Parindex.Error.FAILED if code is None else code))

    @property
    def errors(self):
        return tuple(each for each in self.problems if each.get_severity() == Parindex.Severity.ERROR)

    def __str__(self):
        shown = [each.to_string(Parindex.Language.AUTO) for each in self.errors[:LONGEST_LIST]]
        left = len(self.errors) - len(shown)
        if left:
            shown.append(f"… và {left} vấn đề nữa" if is_vietnamese() else f"… and {left} more")
        return "\n".join(shown) or self.message

    def __repr__(self):
        return f"<parindex.ParindexError {self.message!r}: {len(self.errors)} errors>"

    def __reduce__(self):
        return type(self), (tuple(InputProblem.of(each) for each in self.problems), self.message, self.code)


def raised(error, problems=()):
    """The exception for an error of the library; where nobody collected its problems, it is the only one."""
    problems = tuple(problems)
    if not any(each.get_severity() == Parindex.Severity.ERROR for each in problems):
        problems = (InputProblem(text=(error.message, error.message), code=Parindex.Error(error.code)), *problems)
    return ParindexError(problems, error.message, error.code)


def is_own(error):
    return type(error) is GLib.Error and error.domain == GLib.quark_to_string(Parindex.error_quark())


def _telling(call, method):
    @functools.wraps(method, assigned=("__name__", "__doc__"), updated=())
    def wrapper(*arguments, **keywords):
        try:
            return call(*arguments, **keywords)
        except GLib.Error as error:
            if not is_own(error):
                raise
            raise raised(error) from None

    return wrapper


def _can_fail(name, method):
    if name.startswith("_") or inspect.iscoroutinefunction(method):
        return False
    return method.can_throw_gerror() if hasattr(method, "can_throw_gerror") else inspect.isroutine(method)


def _classes():
    for name in dir(Parindex):
        value = getattr(Parindex, name, None)
        if inspect.isclass(value) and hasattr(getattr(value, "__info__", None), "get_methods"):
            yield value


def tell_problems():
    """Makes every call of the library that can fail raise ParindexError, those of the override too."""
    for cls in _classes():
        for name, method in list(vars(cls).items()):
            if not _can_fail(name, method):
                continue
            on_instance = method.is_method() if hasattr(method, "is_method") else inspect.isfunction(method)
            if on_instance:
                setattr(cls, name, _telling(method, method))
            else:
                setattr(cls, name, staticmethod(_telling(getattr(cls, name), getattr(cls, name))))
